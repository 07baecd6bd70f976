//! The list of codes and the page of one, by the names that users see, in each language.
#![cfg(feature = "gui")]

mod common;

use common::{Bench, settings, settle, window};
use egui::{Event, Key, Modifiers, OutputCommand, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rayscope::app::View;
use rayscope::explain::CodeKey;
use rayscope::files::ThemeChoice;
use rayscope::i18n::{Arg, Lang, Msg, Texts};

const SIZES: [[f32; 2]; 2] = [[1280.0, 800.0], [960.0, 640.0]];

fn list(lang: Lang, size: [f32; 2]) -> Harness<'static, Bench> {
    let mut harness = window(settings(lang, ThemeChoice::Dark), size, "");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num6);
    settle(&mut harness);
    assert_eq!(harness.state().model().view, View::Codes);
    harness
}

fn click(harness: &mut Harness<'static, Bench>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click_accesskit();
    settle(harness);
}

fn choose(harness: &mut Harness<'static, Bench>, label: &str) {
    harness.get_by_role_and_label(Role::RadioButton, label).click_accesskit();
    settle(harness);
}

fn type_text(harness: &mut Harness<'static, Bench>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

fn opened(harness: &Harness<'static, Bench>) -> Option<CodeKey> {
    harness.state().model().reference.open
}

fn rows(harness: &Harness<'static, Bench>) -> Vec<String> {
    harness.query_all_by_role(Role::ListBoxOption).filter_map(|row| row.accesskit_node().label()).collect()
}

fn count(lang: Lang, n: u64) -> String {
    Texts::of(lang).say(&Msg::new("codes-count").with("n", Arg::Number(n)).with("all", Arg::Number(212)))
}

#[test]
fn a_code_is_found_opened_compared_and_left_again_in_each_language() {
    for lang in Lang::ALL {
        for size in SIZES {
            let texts = Texts::of(lang);
            let mut harness = list(lang, size);
            harness.get_by_label(&count(lang, 212));
            choose(&mut harness, "Cloudflare 5xx");
            harness.get_by_label(&count(lang, 14));
            harness.get_by_label_contains("524 ").click_accesskit();
            settle(&mut harness);
            assert_eq!(opened(&harness), Some(CodeKey::home(524)));
            harness.get_by_role_and_label(Role::Heading, "524");
            for key in ["entry-description", "entry-when-seen", "entry-how-to-fix", "entry-related"] {
                harness.get_by_role_and_label(Role::Heading, &texts.get(key));
            }
            click(&mut harness, &texts.get("compare-with"));
            let model = harness.state().model();
            assert_eq!((model.view, model.reference.left), (View::Compare, CodeKey::home(524)));
            harness.key_press_modifiers(Modifiers::COMMAND, Key::Num6);
            settle(&mut harness);
            click(&mut harness, &texts.get("codes-back"));
            assert_eq!(opened(&harness), None);
            // The filter is as it was left.
            harness.get_by_label(&count(lang, 14));
        }
    }
}

#[test]
fn filters_narrow_the_list_and_are_cleared_at_once() {
    let mut harness = list(Lang::En, SIZES[0]);
    choose(&mut harness, "4xx");
    choose(&mut harness, "HTTP");
    assert!(rows(&harness).iter().all(|row| row.starts_with('4')), "{:?}", rows(&harness));
    click(&mut harness, "Safe to retry?");
    harness.get_by_role_and_label(Role::MenuItem, "Yes").click_accesskit();
    settle(&mut harness);
    click(&mut harness, "Who must act");
    harness.get_by_role_and_label(Role::MenuItem, "Caller").click_accesskit();
    settle(&mut harness);
    harness.get_by_label("Who must act · Caller");
    assert!(rows(&harness).iter().any(|row| row.starts_with("429 ")), "{:?}", rows(&harness));
    assert!(!rows(&harness).iter().any(|row| row.starts_with("404 ")));
    click(&mut harness, "Clear filters");
    harness.get_by_label(&count(Lang::En, 212));
}

#[test]
fn what_fits_no_code_says_so_and_offers_the_way_out() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let mut harness = list(lang, SIZES[1]);
        type_text(&mut harness, "577");
        harness.get_by_label(&texts.get("codes-none"));
        harness.key_press(Key::Enter);
        settle(&mut harness);
        assert_eq!(opened(&harness), Some(CodeKey::home(577)));
        harness.get_by_label(&texts.get("badge-not-in-catalog"));
        harness.get_by_label(&texts.say(&rayscope::explain::missing(&CodeKey::home(577).view())));
        harness.key_press(Key::Escape);
        settle(&mut harness);
        click(&mut harness, &texts.get("codes-clear"));
        harness.get_by_label(&count(lang, 212));
    }
}

#[test]
fn the_keyboard_types_moves_and_opens_and_stays_in_the_list_on_the_way_back() {
    let mut harness = list(Lang::En, SIZES[0]);
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter] {
        harness.key_press(key);
        settle(&mut harness);
    }
    assert_eq!(opened(&harness), Some(CodeKey::home(100)));
    harness.key_press(Key::Escape);
    settle(&mut harness);
    harness.key_press(Key::End);
    settle(&mut harness);
    assert!(rows(&harness).last().is_some_and(|row| row.starts_with("81058 ")), "{:?}", rows(&harness).last());
    // Nothing had the keyboard: the field takes what is typed, its first letter too.
    type_text(&mut harness, "tea");
    type_text(&mut harness, "pot");
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(opened(&harness), Some(CodeKey::home(418)));
}

#[test]
fn the_list_stays_where_it_is_when_the_language_changes_and_on_the_way_back() {
    let mut harness = list(Lang::En, SIZES[1]);
    for _ in 0..5 {
        harness.key_press(Key::PageDown);
        settle(&mut harness);
    }
    let numbers = |harness: &Harness<'static, Bench>| -> Vec<String> {
        rows(harness).iter().filter_map(|row| row.split(' ').next().map(str::to_owned)).collect()
    };
    let before = numbers(&harness);
    assert!(!before.contains(&"100".to_owned()));
    for _ in Lang::ALL {
        harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
        settle(&mut harness);
        assert_eq!(numbers(&harness), before);
    }
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert!(opened(&harness).is_some());
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert_eq!(numbers(&harness), before);
}

#[test]
fn from_a_code_to_a_related_one_and_its_sources_in_one_click() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let mut harness = list(lang, SIZES[1]);
        type_text(&mut harness, "524");
        harness.key_press(Key::Enter);
        settle(&mut harness);
        let related = CodeKey::home(524).listed().expect("listed").entry.related[0];
        harness.get_by_label_contains(&format!("{related} · ")).click_accesskit();
        settle(&mut harness);
        assert_eq!(opened(&harness), Some(CodeKey::home(related)));
        let sources = &CodeKey::home(related).listed().expect("listed").entry.sources;
        assert!(harness.query_by_label(&sources[0].url).is_none());
        harness.get_by_label(&texts.count("sources-title", sources.len())).click_accesskit();
        settle(&mut harness);
        harness.get_by_label(&sources[0].url);
    }
}

#[test]
fn the_page_is_copied_as_markdown() {
    let mut harness = list(Lang::Ru, SIZES[0]);
    type_text(&mut harness, "1015");
    harness.key_press(Key::Enter);
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Копировать как Markdown").click_accesskit();
    harness.step();
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert!(copied.is_some_and(|text| text.starts_with("# 1015 · ")));
}

#[test]
fn every_page_is_drawn_in_every_language_with_a_glyph_for_each_character() {
    // The harness panics on an unnamed control and on a character without a glyph.
    for lang in Lang::ALL {
        let mut harness = list(lang, SIZES[1]);
        for _ in 0..212 {
            harness.key_press(Key::ArrowDown);
            harness.step();
            harness.key_press(Key::Enter);
            harness.run_steps(2);
            assert!(opened(&harness).is_some());
            harness.key_press(Key::Escape);
            harness.run_steps(2);
        }
        assert_eq!(rows(&harness).last().map(|row| row.starts_with("81058 ")), Some(true));
    }
}
