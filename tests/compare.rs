//! What users do in Compare, by the names that they see, in each language.
#![cfg(feature = "gui")]

mod common;

use common::{Bench, settings, settle, window};
use egui::{Event, Key, Modifiers, OutputCommand, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rayscope::app::{Sample, Side, View};
use rayscope::explain::{Aspect, CodeKey};
use rayscope::files::{Settings, ThemeChoice};
use rayscope::i18n::{Arg, Lang, Msg, Texts};

const SIZE: [f32; 2] = [1280.0, 800.0];
const SMALL: [f32; 2] = [960.0, 640.0];

fn open(lang: Lang) -> Harness<'static, Bench> {
    let mut harness = window(settings(lang, ThemeChoice::Dark), SIZE, "");
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    harness
}

fn press(harness: &mut Harness<'static, Bench>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn sides(harness: &Harness<'static, Bench>) -> (u32, u32) {
    let reference = &harness.state().model().reference;
    (reference.left.code, reference.right.code)
}

fn copied(harness: &Harness<'static, Bench>) -> Option<String> {
    harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn compare_opens_with_202_and_520_and_answers_first_in_each_language() {
    for lang in Lang::ALL {
        let harness = open(lang);
        let texts = Texts::of(lang);
        assert_eq!(harness.state().model().view, View::Compare);
        let comparison = harness.state().model().reference.comparison();
        let summary = texts.say(&comparison.summary()).replace("**", "");
        harness.get_by_label(&summary);
        for heading in ["compare-differences", "compare-when"] {
            harness.get_by_role_and_label(Role::Heading, &texts.get(heading));
        }
        let rows: Vec<_> = harness.get_all_by_role(Role::Row).collect();
        assert_eq!(rows.len(), Aspect::ALL.len(), "{}", lang.tag());
    }
}

#[test]
fn rows_that_are_alike_are_left_out_on_request() {
    let mut harness = open(Lang::En);
    harness.get_by_role_and_label(Role::Switch, "Only differences").click();
    settle(&mut harness);
    let comparison = harness.state().model().reference.comparison();
    let differ = comparison.rows().iter().filter(|row| row.differs).count();
    assert_eq!(harness.get_all_by_role(Role::Row).count(), differ);
    assert!(differ < Aspect::ALL.len());
}

#[test]
fn pickers_find_codes_by_name_in_any_language_and_by_keys_alone() {
    for (typed, want) in [("504", 504), ("чайник", 418), ("茶壶", 418), ("payload too large", 413), ("597", 597)] {
        let mut harness = open(Lang::En);
        press(&mut harness, Modifiers::ALT, Key::Num1);
        assert_eq!(harness.state().model().reference.picker, Some(Side::Left));
        let field = harness.get_by_role(Role::TextInput);
        field.type_text(typed);
        settle(&mut harness);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(sides(&harness), (want, 520), "{typed}");
        assert_eq!(harness.state().model().reference.picker, None);
    }
}

#[test]
fn what_fits_nothing_is_said_in_the_users_language() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        press(&mut harness, Modifiers::ALT, Key::Num2);
        harness.get_by_role(Role::TextInput).type_text("xyzzyplugh");
        settle(&mut harness);
        harness.get_by_label(&Texts::of(lang).get("compare-none-found"));
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(sides(&harness), (202, 520));
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(harness.state().model().reference.picker, None);
        assert_eq!(harness.state().model().view, View::Compare);
    }
}

#[test]
fn the_sides_are_swapped_and_pairs_are_remembered() {
    let mut harness = open(Lang::Ru);
    press(&mut harness, Modifiers::ALT, Key::X);
    assert_eq!(sides(&harness), (520, 202));
    harness.get_by_label("502 и 520").click();
    settle(&mut harness);
    assert_eq!(sides(&harness), (502, 520));
    assert_eq!(harness.state().model().settings.pairs, [["502", "520"], ["520", "202"]]);
}

#[test]
fn a_code_beside_itself_and_an_unknown_one_are_told() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let kept = Settings {
            pairs: vec![["520", "520"].map(str::to_owned), ["597", "200"].map(str::to_owned)],
            ..settings(lang, ThemeChoice::Light)
        };
        let mut harness = window(kept, SMALL, "");
        press(&mut harness, Modifiers::COMMAND, Key::Num2);
        let chip = |left: &str, right: &str| format!("{left} {} {right}", texts.get("compare-vs"));
        harness.get_by_label(&chip("520", "520")).click();
        settle(&mut harness);
        let same = texts.say(&Msg::new("compare-same").with("code", Arg::Text("520".to_owned()))).replace("**", "");
        harness.get_by_label(&same);
        harness.get_by_label(&chip("597", "200")).click();
        settle(&mut harness);
        harness.get_by_label(&texts.say(&Msg::new("entry-missing").with("code", Arg::Text("597".to_owned()))));
    }
}

#[test]
fn a_report_leads_to_compare_and_a_code_of_it_to_its_own_page() {
    let mut harness = window(settings(Lang::En, ThemeChoice::Dark), SIZE, Sample::Timeout.text());
    press(&mut harness, Modifiers::COMMAND, Key::D);
    assert_eq!(harness.state().model().view, View::Compare);
    assert_eq!(sides(&harness), (524, 504));
    assert_eq!(harness.state().model().reference.picker, Some(Side::Right));
    harness.get_by_role(Role::TextInput).type_text("522");
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(sides(&harness), (524, 522));
    harness.get_by_role_and_label(Role::Link, "Open 522 on its own").click_accesskit();
    settle(&mut harness);
    assert_eq!(harness.state().model().view, View::Codes);
    assert_eq!(harness.state().model().reference.open, Some(CodeKey::home(522)));
    // And back, step by step.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().model().view, View::Compare);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().model().view, View::Decode);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().model().view, View::Decode);
}

#[test]
fn the_comparison_is_copied_as_markdown_in_the_windows_language_and_the_customers() {
    let kept = Settings { customer_language: Some(Lang::ZhCn), ..settings(Lang::Ru, ThemeChoice::Dark) };
    let mut harness = window(kept, SIZE, "");
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    let texts = Texts::of(Lang::Ru);
    harness.get_by_role_and_label(Role::Button, &texts.get("copy-markdown")).click_accesskit();
    harness.step();
    let copy = copied(&harness).unwrap_or_default();
    assert!(copy.starts_with("# 202") && copy.contains("≠") && copy.contains(&texts.get("compare-differences")), "{copy}");
    let name = texts.say(&Msg::new("copy-markdown-in").with("language", Arg::Text("中文".to_owned())));
    harness.get_by_role_and_label(Role::Button, &name).click_accesskit();
    harness.step();
    assert!(copied(&harness).unwrap_or_default().contains(&Texts::of(Lang::ZhCn).get("compare-differences")));
    let modifiers = Modifiers::COMMAND | Modifiers::SHIFT;
    let key = Event::Key { key: Key::C, physical_key: None, pressed: true, repeat: false, modifiers };
    harness.input_mut().events.push(key);
    harness.step();
    assert_eq!(copied(&harness).as_deref(), Some(copy.as_str()));
}

#[test]
fn the_screen_is_reached_by_tab_before_the_bar_and_the_rail() {
    let mut harness = open(Lang::En);
    harness.key_press(Key::Tab);
    settle(&mut harness);
    let focused = harness.get_all_by_role(Role::Button).find(|button| button.accesskit_node().is_focused());
    let name = focused.and_then(|button| button.accesskit_node().label()).unwrap_or_default();
    assert!(name == "Copy as Markdown" || name.contains(" vs "), "{name}");
}
