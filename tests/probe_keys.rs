//! Probe by the keyboard: what starts, stops, zooms and leaves.
#![cfg(feature = "gui")]

mod common;
#[path = "common/probe.rs"]
mod probe;

use common::{Bench, settle};
use egui::{Event as Input, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rayscope::app::{ProbeAction, ProbeRoom, RunState, View};
use rayscope::engine::Event;
use rayscope::files::ThemeChoice;
use rayscope::i18n::{Lang, Texts};
use rayscope::probe::End;

use probe::{URL, act, arrives, fed, good, open};

const SIZE: [f32; 2] = [1296.0, 816.0];

fn dark(lang: Lang) -> Harness<'static, Bench> {
    open(lang, ThemeChoice::Dark, SIZE)
}

fn room<'a>(harness: &'a Harness<'static, Bench>) -> &'a ProbeRoom {
    &harness.state().model().probe
}

/// Whether something in sight says `part`.
fn shows(harness: &Harness<'static, Bench>, part: &str) -> bool {
    harness.query_all_by_label_contains(part).next().is_some()
}

fn press(harness: &mut Harness<'static, Bench>, key: Key) {
    harness.key_press(key);
    settle(harness);
}

#[test]
fn the_screen_opens_with_the_keyboard_in_the_url_and_enter_starts() {
    let mut harness = dark(Lang::En);
    assert_eq!(harness.state().model().view, View::Probe);
    harness.event(Input::Text(URL.to_owned()));
    settle(&mut harness);
    assert_eq!(room(&harness).draft.address, URL);
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert!(room(&harness).is_going());
    harness.get_by_role_and_label(Role::Button, "Stop");
}

#[test]
fn ctrl_enter_starts_and_stops_anywhere_on_the_screen() {
    let mut harness = dark(Lang::Ru);
    act(&mut harness, ProbeAction::Type(URL.to_owned()));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    settle(&mut harness);
    assert!(room(&harness).is_going());
    harness.get_by_role_and_label(Role::Button, &Texts::of(Lang::Ru).get("probe-stop"));
    arrives(&mut harness, Event::Ended(End::Stopped));
    assert_eq!(room(&harness).run.as_ref().map(|run| run.state), Some(RunState::Ended(End::Stopped)));
    harness.get_by_role_and_label(Role::Button, &Texts::of(Lang::Ru).get("probe-start"));
}

#[test]
fn commands_of_probe_are_in_the_palette_and_its_keys_in_the_list() {
    let mut harness = dark(Lang::En);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(&mut harness);
    assert!(shows(&harness, "Try with a demo server"));
    harness.key_press(Key::Escape);
    settle(&mut harness);
    harness.key_press(Key::F1);
    settle(&mut harness);
    harness.get_by_label(&Texts::of(Lang::En).get("shortcut-probe-start"));
}

#[test]
fn esc_leaves_the_zoom_first_then_the_chart_then_the_screen() {
    let mut harness = dark(Lang::En);
    fed(&mut harness, 40, |n| good(n, 600));
    let chart = |harness: &Harness<'static, Bench>| harness.get_by_label("Response time chart").accesskit_node().is_focused();
    harness.get_by_label("Response time chart").focus();
    settle(&mut harness);
    press(&mut harness, Key::Plus);
    assert!(room(&harness).chart.look.is_some());
    press(&mut harness, Key::Escape);
    assert!(room(&harness).chart.look.is_none() && chart(&harness));
    press(&mut harness, Key::Escape);
    assert!(!chart(&harness) && harness.state().model().view == View::Probe);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model().view, View::Decode);
}

#[test]
fn esc_closes_a_menu_and_nothing_else() {
    let mut harness = dark(Lang::En);
    let name = harness.get_by_label_contains("Limit: 120").accesskit_node().label().unwrap_or_default();
    harness.get_by_role_and_label(Role::Button, &name).click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Another, seconds");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Another, seconds").is_none());
    assert_eq!(harness.state().model().view, View::Probe);
}
