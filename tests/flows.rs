//! What users do in the window, by the names that they see, in each language.
#![expect(clippy::panic, reason = "a test fails by panicking")]
#![cfg(feature = "gui")]

mod common;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use common::{Bench, paste, settings, settle, window};
use egui::{Event, Key, Modifiers, OutputCommand, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rayscope::app::{NoticeKind, Paste, Sample, View};
use rayscope::files::{Settings, ThemeChoice};
use rayscope::i18n::{Lang, Texts};

const SIZE: [f32; 2] = [1280.0, 800.0];
const SMALL: [f32; 2] = [960.0, 640.0];

fn open(lang: Lang, text: &str) -> Harness<'static, Bench> {
    window(settings(lang, ThemeChoice::Dark), SIZE, text)
}

fn copied(harness: &Harness<'static, Bench>) -> Option<String> {
    harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

/// Clicks what is called `label` and draws one frame, whose output can be looked at.
fn click(harness: &mut Harness<'static, Bench>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click_accesskit();
    harness.step();
}

#[test]
fn a_sample_is_one_click_away_and_becomes_a_report_in_each_language() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        for sample in Sample::ALL {
            let mut harness = open(lang, "");
            let key = match sample {
                Sample::Timeout => "sample-524",
                Sample::RateLimit => "sample-1015",
                Sample::Blocked => "sample-1020",
                Sample::Log => "sample-502",
            };
            harness.get_by_label_contains(&texts.get(key)).click_accesskit();
            settle(&mut harness);
            let report = harness.state().model().report().expect("a report").clone();
            harness.get_by_role_and_label(Role::Heading, &report.error.code.expect("a code").to_string());
            for section in ["section-cause", "section-fix", "section-prevention", "section-note", "section-reply"] {
                harness.get_by_role_and_label(Role::Heading, &texts.get(section));
            }
        }
    }
}

#[test]
fn the_report_is_copied_as_markdown_and_the_reply_in_the_customers_language() {
    for lang in Lang::ALL {
        let mut harness = window(
            Settings { customer_language: Some(Lang::Ru), ..settings(lang, ThemeChoice::Light) },
            SIZE,
            Sample::Timeout.text(),
        );
        let texts = Texts::of(lang);
        click(&mut harness, &texts.get("copy-markdown"));
        let markdown = copied(&harness).expect("copied");
        assert!(markdown.starts_with("# 524 · ") && markdown.contains("9f4670f97dfb64c8"), "{markdown}");
        assert!(markdown.contains(&format!("## {}", texts.get("section-cause"))));
        assert!(!markdown.contains("status.claude.com"), "the paste itself stays here");
        let names = texts.get("copy-reply");
        harness.get_all_by_label(&names).next().expect("a button").click_accesskit();
        harness.step();
        let reply = copied(&harness).expect("copied");
        assert!(reply.contains("524") && reply.contains("Cloudflare") && reply.contains("сервер"), "{reply}");
        assert!(reply.split_whitespace().count() <= 120);
    }
}

#[test]
fn switching_the_language_keeps_the_text_and_changes_every_word() {
    let mut harness = open(Lang::En, Sample::Timeout.text());
    harness.get_by_role_and_label(Role::Heading, "Cause");
    harness.get_all_by_label("Рус").next().expect("the switch").click_accesskit();
    settle(&mut harness);
    assert_eq!(harness.state().model().lang(), Lang::Ru);
    harness.get_by_role_and_label(Role::Heading, "Причина");
    assert!(harness.query_by_role_and_label(Role::Heading, "Cause").is_none());
    assert_eq!(harness.state().model().paste.text(), Sample::Timeout.text());
}

#[test]
fn pasting_anywhere_decodes_and_what_was_there_can_be_brought_back() {
    let mut harness = open(Lang::En, Sample::Blocked.text());
    paste(&mut harness, Sample::Timeout.text());
    let code = |harness: &Harness<'static, Bench>| harness.state().model().report().and_then(|report| report.error.code);
    assert_eq!(code(&harness), Some(524));
    click(&mut harness, "Bring back the previous text");
    settle(&mut harness);
    assert_eq!(code(&harness), Some(1020));
}

#[test]
fn a_paste_right_behind_a_keystroke_is_not_overwritten_by_it() {
    let mut harness = open(Lang::En, "");
    harness.input_mut().events.push(Event::Text("half a wo".to_owned()));
    harness.step();
    harness.state_mut().events.push(Event::Paste(Sample::Timeout.text().repeat(200)));
    settle(&mut harness);
    let model = harness.state().model();
    assert!(matches!(model.paste, Paste::Large(_)));
    assert_eq!(model.report().and_then(|report| report.error.code), Some(524));
}

#[test]
fn clearing_empties_the_box_and_ctrl_z_brings_the_text_back() {
    let mut harness = open(Lang::En, Sample::Timeout.text());
    click(&mut harness, "Clear");
    settle(&mut harness);
    assert!(harness.state().model().paste.is_blank());
    harness.get_by_label("Paste an error to see what it means");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(harness.state().model().paste.text(), Sample::Timeout.text());
    assert!(harness.state().model().report().is_some());
}

#[test]
fn a_large_paste_never_reaches_the_text_field_and_is_decoded_and_shown_in_rows() {
    let mut harness = open(Lang::En, "");
    let filler = "2026-04-30 some log line that says nothing\n".repeat(40_000);
    let text = format!("{filler}{}{filler}", Sample::Timeout.text());
    paste(&mut harness, &text);
    let model = harness.state().model();
    assert!(matches!(&model.paste, Paste::Large(large) if large.lines > 80_000));
    assert_eq!(model.report().and_then(|report| report.error.code), Some(524));
    harness.get_by_label("Pasted text, read-only");
    // A frame lays out the rows in sight, not the text.
    assert!(harness.query_all_by_label_contains("says nothing").count() < 60);
}

#[test]
fn many_repairs_of_a_file_leave_room_for_what_was_pasted() {
    let mut harness = open(Lang::En, "");
    harness.set_size(egui::vec2(960.0, 640.0));
    let page = "Error 522 Ray ID: 9f4670f97dfb64c8 • 2026-04-25 22:38:57 UTC";
    let messages = [
        format!("> {page}"),
        format!("\u{1b}[31m{page}\u{1b}[0m"),
        page.replace(' ', "&#32;"),
        page.replace(' ', "%20"),
        page.replace(' ', "\\u0020"),
        page.replace(' ', "\u{a0}"),
        page.replace("Error", "Ｅｒｒｏｒ"),
        page.replace(' ', "=20").replace('•', "=E2=80=A2"),
        format!("```\n{page}\n```"),
        format!("[{page}](https://shop.example/)"),
        "b'{\\'error_code\\': 522, \\'cloudflare_error\\': True, \\'retryable\\': None}'".to_owned(),
        "{“error_code”: 522, “cloudflare_error”: true}".to_owned(),
        "ZXJyb3IgY29kZTogNTIyIGVycm9yIGNvZGU6IDUyMiBlcnJvciBjb2RlOiA1MjI=".to_owned(),
        "HTTP 522: error code: 522".to_owned(),
    ];
    let filler = "2026-04-30 some log line that says nothing\n".repeat(20);
    let text: String = messages.iter().cycle().take(1400).flat_map(|message| [&filler, message, "\n\n"]).collect();
    paste(&mut harness, &text);
    let kinds = harness.state().model().finding.as_ref().map_or(0, |finding| finding.decoded.repairs.len());
    assert!(kinds >= 8, "{kinds} kinds of repairs");
    settle(&mut harness);
    let foot = harness.get_by_label(&Texts::of(Lang::En).count("foot-lines", text.lines().count())).rect().top();
    assert!(foot > 365.0, "{foot}");
}

#[test]
fn an_empty_clipboard_and_an_image_are_told_and_nothing_is_lost() {
    for lang in Lang::ALL {
        let mut harness = open(lang, Sample::Timeout.text());
        let texts = Texts::of(lang);
        paste(&mut harness, "  \n");
        harness.get_by_label(&texts.get("notice-clipboard-empty"));
        let image = egui::ColorImage::filled([2, 2], egui::Color32::WHITE);
        harness.state_mut().events.push(Event::PasteImage(Arc::new(image)));
        settle(&mut harness);
        harness.get_by_label(&texts.get("notice-clipboard-image"));
        assert_eq!(harness.state().model().paste.text(), Sample::Timeout.text());
        assert!(harness.state().model().notices.iter().all(|notice| notice.kind == NoticeKind::Hint));
        let dismiss = texts.get("notice-dismiss");
        harness.get_all_by_label(&dismiss).next().expect("a button").click_accesskit();
        settle(&mut harness);
        assert_eq!(harness.state().model().notices.len(), 1);
    }
}

#[test]
fn the_paste_button_says_so_when_nothing_comes() {
    let mut harness = open(Lang::En, "");
    click(&mut harness, "Paste");
    settle(&mut harness);
    harness.get_by_label(&Texts::of(Lang::En).get("notice-clipboard-empty"));
}

/// A file as the system drops it.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Draws frames until `done`; the file is read on a thread, which asks for a frame when it is through.
fn wait(harness: &mut Harness<'static, Bench>, done: impl Fn(&Harness<'static, Bench>) -> bool) {
    for _ in 0..20_000 {
        if done(harness) {
            return;
        }
        std::thread::yield_now();
        harness.step();
    }
    panic!("the file was never read: {:?}", harness.state().model().notices);
}

#[test]
fn of_several_dropped_files_the_first_is_opened_and_that_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = folder.path().join("first.txt");
    std::fs::write(&first, "error code: 1020").expect("written");
    let mut harness = open(Lang::Ru, "");
    for path in [first, folder.path().join("second.txt"), folder.path().join("third.txt")] {
        harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    }
    harness.run_steps(2);
    assert_eq!(harness.state().model().notices.len(), 1);
    harness.get_by_label("Открыт файл first.txt. Ещё 2 файла не открыты.");
    wait(&mut harness, |harness| harness.state().model().report().is_some());
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_what_to_do() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let mut harness = open(lang, Sample::Timeout.text());
        harness.input_mut().dropped_files.push(Arc::new(Dropped(folder.path().to_owned())));
        wait(&mut harness, |harness| !harness.state().model().notices.is_empty());
        assert_eq!(harness.state().model().notices[0].kind, NoticeKind::Problem);
        assert_eq!(harness.state().model().paste.text(), Sample::Timeout.text());
    }
}

#[test]
fn several_errors_are_stepped_through_with_f8() {
    let other = Sample::Timeout.text().replace("9f4670f97dfb64c8", "aaaa70f97dfb64c8");
    let mut harness = open(Lang::En, &format!("{}\n{other}", Sample::Timeout.text()));
    let ray = |harness: &Harness<'static, Bench>| {
        harness.state().model().report().and_then(|report| report.error.ray_id.as_deref().map(str::to_owned))
    };
    harness.get_by_label("Error 1 of 2");
    assert_eq!(ray(&harness).as_deref(), Some("9f4670f97dfb64c8"));
    harness.key_press(Key::F8);
    settle(&mut harness);
    harness.get_by_label("Error 2 of 2");
    assert_eq!(ray(&harness).as_deref(), Some("aaaa70f97dfb64c8"));
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F8);
    settle(&mut harness);
    assert_eq!(ray(&harness).as_deref(), Some("9f4670f97dfb64c8"));
}

#[test]
fn nothing_found_says_what_was_tried_and_takes_a_code_by_hand() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let mut harness = open(lang, "Hi team,\n\nit just spins.\n");
        harness.get_by_label(&texts.get("nothing-title"));
        harness.get_by_label(&texts.get("gave-up-no-brace"));
        click(&mut harness, &texts.get("nothing-copy"));
        assert_eq!(copied(&harness), Some(texts.get("ask-customer")));
        click(&mut harness, "524");
        settle(&mut harness);
        harness.get_by_label(&texts.get("badge-by-hand"));
        harness.get_by_role_and_label(Role::Heading, "524");
    }
}

#[test]
fn what_is_open_says_why() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let harness = open(lang, "Our site is down, Cloudflare shows an error page.\n");
        harness.get_by_label(&texts.get("nothing-title"));
        harness.get_by_label(&texts.get("reason-named-failure"));
    }
}

#[test]
fn the_countdown_runs_from_the_errors_own_time() {
    let harness = open(Lang::En, Sample::Timeout.text());
    harness.get_by_label("1:14 left");
    let harness = open(Lang::ZhCn, Sample::Timeout.text());
    harness.get_by_label("剩余 1:14");
    let later = Sample::Timeout.text().replace("2026-04-30T12:12:10Z", "2026-04-30T11:12:10Z");
    open(Lang::En, &later).get_by_label("Ready to retry");
    let future = Sample::Timeout.text().replace("2026-04-30T12:12:10Z", "2027-04-30T12:12:10Z");
    open(Lang::En, &future).get_by_label("time is ahead of this clock");
}

#[test]
fn an_idle_window_asks_for_no_frame_even_with_the_cursor_in_a_field() {
    let mut harness = open(Lang::En, "");
    for keys in [None, Some(Key::Num2), Some(Key::K)] {
        if let Some(key) = keys {
            harness.key_press_modifiers(Modifiers::COMMAND, key);
        }
        harness.run_steps(12);
        let delay = harness.output().viewport_output.values().map(|viewport| viewport.repaint_delay).min();
        assert_eq!(delay, Some(std::time::Duration::MAX), "{keys:?}");
    }
}

#[test]
fn settings_apply_at_once() {
    let mut harness = open(Lang::En, "");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    settle(&mut harness);
    assert_eq!(harness.state().model().view, View::Settings);
    harness.get_by_label("Light").click_accesskit();
    settle(&mut harness);
    assert_eq!(harness.state().model().settings.theme, ThemeChoice::Light);
    assert_eq!(harness.ctx.theme(), egui::Theme::Light);
    harness.get_by_label("120\u{a0}%").click_accesskit();
    settle(&mut harness);
    assert!((harness.ctx.zoom_factor() - 1.2).abs() < 0.01);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert_eq!(harness.state().model().view, View::Decode);
}

#[test]
fn f1_lists_the_shortcuts_and_escape_closes_the_list() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let mut harness = open(lang, "");
        harness.key_press(Key::F1);
        settle(&mut harness);
        harness.get_by_label(&texts.get("shortcuts-title"));
        harness.get_by_label(&texts.get("shortcut-language"));
        harness.key_press(Key::Escape);
        settle(&mut harness);
        assert!(harness.query_by_label(&texts.get("shortcuts-title")).is_none());
    }
}

#[test]
fn the_whole_flow_goes_by_keyboard() {
    let mut harness = open(Lang::En, "");
    // The cursor stands in the box: what is typed is decoded when the typing pauses.
    harness.event(Event::Text("error code: 1020".to_owned()));
    settle(&mut harness);
    assert_eq!(harness.state().model().report().and_then(|report| report.error.code), Some(1020));
    let modifiers = Modifiers::COMMAND | Modifiers::SHIFT;
    let key = Event::Key { key: Key::C, physical_key: None, pressed: true, repeat: false, modifiers };
    harness.input_mut().events.push(key);
    harness.step();
    assert!(copied(&harness).is_some_and(|text| text.starts_with("# ")));
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    settle(&mut harness);
    assert_eq!(harness.state().model().lang(), Lang::ZhCn);
    // Tab reaches every control: each step moves the focus on.
    let mut seen = std::collections::HashSet::new();
    for _ in 0..30 {
        harness.key_press(Key::Tab);
        harness.step();
        seen.extend(harness.ctx.memory(egui::Memory::focused));
    }
    assert!(seen.len() > 12, "{}", seen.len());
}

#[test]
fn every_control_of_every_state_has_a_name_at_both_sizes() {
    // The harness panics on an unnamed control and on a character without a glyph.
    for lang in Lang::ALL {
        for size in [SIZE, SMALL] {
            for text in ["", "nothing here", Sample::Timeout.text(), Sample::RateLimit.text(), Sample::Blocked.text(), "503"] {
                let mut harness = window(settings(lang, ThemeChoice::Light), size, text);
                harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
                settle(&mut harness);
            }
        }
    }
}
