//! The palette: what it opens, by keys and by clicks, in each language.
#![cfg(feature = "gui")]

mod common;

use common::{Bench, settings, settle, window};
use egui::{Event, Key, Modifiers, OutputCommand, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rayscope::app::{Overlay, Sample, Side, View};
use rayscope::explain::CodeKey;
use rayscope::files::{Settings, ThemeChoice};
use rayscope::i18n::{Lang, Texts};

const SIZE: [f32; 2] = [1280.0, 800.0];
const SMALL: [f32; 2] = [960.0, 640.0];

/// A window with `text` in its paste box and the palette open.
fn open(settings: Settings, size: [f32; 2], text: &str) -> Harness<'static, Bench> {
    let mut harness = window(settings, size, text);
    toggle(&mut harness);
    assert_eq!(harness.state().model().overlay, Overlay::Palette);
    harness
}

fn open_in(lang: Lang, text: &str) -> Harness<'static, Bench> {
    open(settings(lang, ThemeChoice::Dark), SIZE, text)
}

fn toggle(harness: &mut Harness<'static, Bench>) {
    press(harness, Modifiers::COMMAND, Key::K);
}

fn press(harness: &mut Harness<'static, Bench>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn write(harness: &mut Harness<'static, Bench>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

/// What the rows say, in order, and which of them is chosen.
fn rows(harness: &Harness<'static, Bench>) -> (Vec<String>, Option<usize>) {
    let rows: Vec<_> = harness.get_all_by_role(Role::ListBoxOption).collect();
    let chosen = rows.iter().position(|row| row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True));
    (rows.iter().map(|row| row.accesskit_node().label().unwrap_or_default()).collect(), chosen)
}

fn is_open(harness: &Harness<'static, Bench>) -> bool {
    harness.state().model().overlay == Overlay::Palette
}

#[test]
fn a_number_and_enter_open_the_code_in_each_language() {
    for lang in Lang::ALL {
        let mut harness = open_in(lang, "");
        harness.get_by_role_and_label(Role::TextInput, &Texts::of(lang).get("palette-open"));
        write(&mut harness, "1015");
        let (rows, chosen) = rows(&harness);
        assert!(rows[0].starts_with("1015 ") && rows[0].ends_with("Cloudflare 1xxx"), "{rows:?}");
        assert_eq!(chosen, Some(0));
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let model = harness.state().model();
        assert_eq!((model.view, model.overlay), (View::Codes, Overlay::None));
        assert_eq!(model.reference.open, Some(CodeKey::home(1015)));
    }
}

#[test]
fn a_symptom_is_found_in_any_language_and_the_matches_are_counted() {
    for (lang, typed) in [(Lang::En, "超时"), (Lang::ZhCn, "тайм-аут"), (Lang::Ru, "teapot")] {
        let mut harness = open_in(lang, "");
        write(&mut harness, typed);
        let (rows, _) = rows(&harness);
        assert!(rows.iter().any(|row| row.starts_with("524 ") || row.starts_with("418 ")), "{rows:?}");
        assert!(rows.len() <= 12, "{rows:?}");
    }
    let mut harness = open_in(Lang::Ru, "");
    write(&mut harness, "teapot");
    harness.get_by_label("1 результат");
}

#[test]
fn two_codes_open_side_by_side() {
    for (lang, typed) in [(Lang::En, "504 vs 524"), (Lang::Ru, "504 и 524"), (Lang::ZhCn, "504 与 524")] {
        let mut harness = open_in(lang, "");
        write(&mut harness, typed);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let model = harness.state().model();
        assert_eq!((model.view, model.overlay), (View::Compare, Overlay::None));
        assert_eq!((model.reference.left, model.reference.right), (CodeKey::home(504), CodeKey::home(524)));
        assert_eq!(model.settings.pairs, [["504", "524"]]);
        assert_eq!(model.reference.picker, None);
    }
}

#[test]
fn ctrl_enter_puts_the_chosen_code_into_compare() {
    let mut harness = open_in(Lang::En, "");
    write(&mut harness, "524");
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    let model = harness.state().model();
    assert_eq!((model.view, model.overlay), (View::Compare, Overlay::None));
    assert_eq!(model.reference.left, CodeKey::home(524));
    assert_eq!(model.reference.picker, Some(Side::Right));
}

#[test]
fn the_keys_move_the_choice_and_leave_the_cursor_in_the_field() {
    let mut harness = open_in(Lang::En, "");
    let last = rows(&harness).0.len() - 1;
    for (key, want) in [
        (Key::ArrowDown, 1),
        (Key::ArrowDown, 2),
        (Key::ArrowUp, 1),
        (Key::Home, 0),
        (Key::ArrowUp, last),
        (Key::ArrowDown, 0),
        (Key::End, last),
        (Key::PageUp, last - 8),
        (Key::PageDown, last),
        (Key::Tab, last),
    ] {
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(rows(&harness).1, Some(want), "{key:?}");
        assert!(harness.ctx.text_edit_focused(), "{key:?}");
    }
    write(&mut harness, "5");
    assert_eq!(rows(&harness).1, Some(0), "another search begins at its first row");
}

#[test]
fn escape_closes_and_gives_the_focus_back() {
    let mut harness = window(settings(Lang::En, ThemeChoice::Dark), SIZE, "");
    let before = harness.ctx.memory(egui::Memory::focused);
    assert!(before.is_some(), "the cursor stands in the paste box");
    toggle(&mut harness);
    write(&mut harness, "524");
    assert_ne!(harness.ctx.memory(egui::Memory::focused), before);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!is_open(&harness));
    assert_eq!(harness.ctx.memory(egui::Memory::focused), before);
    assert!(harness.state().model().paste.is_blank(), "what was typed went into the palette");
    toggle(&mut harness);
    assert!(is_open(&harness));
    assert!(rows(&harness).0.len() > 5, "it opens empty");
    toggle(&mut harness);
    assert!(!is_open(&harness));
    assert_eq!(harness.ctx.memory(egui::Memory::focused), before);
}

#[test]
fn a_click_opens_a_row_and_a_click_outside_closes() {
    let mut harness = open_in(Lang::En, "");
    write(&mut harness, "418");
    harness.get_by_role(Role::ListBoxOption).click();
    settle(&mut harness);
    assert_eq!(harness.state().model().reference.open, Some(CodeKey::home(418)));
    toggle(&mut harness);
    let (pos, button) = (egui::pos2(200.0, 700.0), egui::PointerButton::Primary);
    harness.event(Event::PointerMoved(pos));
    for pressed in [true, false] {
        harness.event(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
    }
    settle(&mut harness);
    assert!(!is_open(&harness));
}

#[test]
fn actions_are_done_and_the_palette_closes() {
    for (lang, typed) in [(Lang::Ru, "тема"), (Lang::En, "theme"), (Lang::ZhCn, "主题")] {
        let mut harness = open_in(lang, "");
        write(&mut harness, typed);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(harness.state().model().settings.theme, ThemeChoice::Light);
        assert!(!is_open(&harness));
    }
    let mut harness = open_in(Lang::En, "");
    write(&mut harness, "shortcuts");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().model().overlay, Overlay::Shortcuts);
}

#[test]
fn the_report_is_copied_and_compared_from_here() {
    for lang in Lang::ALL {
        let mut harness = open_in(lang, Sample::Timeout.text());
        let (rows, _) = rows(&harness);
        assert!(rows[0].contains("524") && rows[0].contains("Markdown"), "{rows:?}");
        let (key, modifiers) = (Key::Enter, Modifiers::NONE);
        harness.input_mut().events.push(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
        harness.step();
        let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        assert!(copied.is_some_and(|text| text.starts_with("# 524 · ")));
        toggle(&mut harness);
        let title = Texts::of(lang)
            .say(&rayscope::i18n::Msg::new("palette-compare-with").with("code", rayscope::i18n::Arg::Text("524".to_owned())));
        harness.get_by_role_and_label(Role::ListBoxOption, &title).click();
        settle(&mut harness);
        assert_eq!(harness.state().model().reference.left, CodeKey::home(524));
    }
}

#[test]
fn a_whole_error_pasted_here_is_decoded_with_its_line_breaks() {
    for lang in Lang::ALL {
        let mut harness = open_in(lang, "");
        harness.event(Event::Paste(Sample::Timeout.text().to_owned()));
        settle(&mut harness);
        let (rows, _) = rows(&harness);
        assert!(rows.len() == 1 && rows[0].starts_with(&Texts::of(lang).get("palette-decode")), "{rows:?}");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let model = harness.state().model();
        assert_eq!((model.view, model.overlay), (View::Decode, Overlay::None));
        assert_eq!(model.paste.text(), Sample::Timeout.text());
        assert_eq!(model.report().and_then(|report| report.error.code), Some(524));
    }
}

#[test]
fn nothing_found_says_what_to_do() {
    for lang in Lang::ALL {
        for size in [SIZE, SMALL] {
            let mut harness = open(settings(lang, ThemeChoice::Light), size, "");
            write(&mut harness, "xyzzyplugh");
            harness.get_by_label(&Texts::of(lang).get("palette-nothing"));
            press(&mut harness, Modifiers::NONE, Key::Enter);
            assert!(is_open(&harness));
        }
    }
}
