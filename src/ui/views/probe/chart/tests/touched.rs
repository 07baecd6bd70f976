//! Pointer and keys: what each of them does, and that the chart is left alone otherwise.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{LARGE, did, ended, focused, going, window};
use crate::app::ChartSpan;

#[test]
fn keys_walk_the_samples_start_stop_and_zoom() {
    let mut harness = focused(ended());
    for (key, want) in [
        (Key::ArrowLeft, "Probe(Step(-1))"),
        (Key::ArrowRight, "Probe(Step(1))"),
        (Key::Home, "Probe(Select(Some(1)))"),
        (Key::End, "Probe(Select(None))"),
        (Key::Space, "Probe(Start)"),
    ] {
        harness.key_press(key);
        assert_eq!(did(&mut harness), [want], "{key:?}");
        assert!(harness.get_by_label("Response time chart").is_focused(), "{key:?}");
    }
    harness.key_press(Key::Plus);
    assert!(matches!(did(&mut harness)[..], [ref look] if look.starts_with("Probe(Look(Some(")));
    let (from, to) = harness.state().room.chart.look.expect("zoomed");
    assert!((to - from - 61.1).abs() < 2.0, "{from} {to}");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Equals);
    harness.key_press(Key::Minus);
    did(&mut harness);
    harness.get_by_label("Follow").click();
    assert_eq!(did(&mut harness), ["Probe(Look(None))"]);
    assert!(harness.query_by_label("Follow").is_none());

    let mut harness = focused(going(&[3.0]));
    harness.key_press(Key::Space);
    assert_eq!(did(&mut harness), ["Probe(Stop)"]);
}

#[test]
fn keys_are_left_alone_without_the_focus() {
    let mut harness = window(ended(), LARGE);
    for key in [Key::Space, Key::ArrowLeft, Key::Plus, Key::Home] {
        harness.key_press(key);
    }
    assert_eq!(did(&mut harness), [""; 0]);
}

#[test]
fn scale_and_span_are_chosen_above_the_plot() {
    let mut harness = window(ended(), LARGE);
    harness.get_by_label("Linear").click();
    assert_eq!(did(&mut harness), ["Probe(UseScale(Linear))"]);
    harness.get_by_label("Last 2\u{a0}min").click();
    did(&mut harness);
    harness.get_by_label("Last hour").click();
    assert_eq!(did(&mut harness), ["Probe(UseSpan(Hour))"]);
}

#[test]
fn a_click_selects_the_sample_under_it_and_the_keyboard_follows() {
    let mut harness = window(ended(), LARGE);
    let chart = harness.get_by_label("Response time chart").rect();
    // The span is two minutes and ends with sample 12; sample 9 started 15 s before.
    let x = chart.right() - 7.0 - (chart.width() - 14.0) * 15.0 / 120.0;
    let at = egui::pos2(x + 3.0, chart.center().y);
    harness.hover_at(at);
    harness.run_steps(2);
    harness.get_by_label_contains("524 · Cloudflare");
    harness.get_by_label("Request 9 · 12:12:55");
    harness.get_by_label("Longest silence 2\u{a0}min");
    harness.drag_at(at);
    harness.drop_at(at);
    assert_eq!(did(&mut harness), ["Probe(Select(Some(9)))"]);
    harness.key_press(Key::ArrowLeft);
    assert_eq!(did(&mut harness), ["Probe(Step(-1))"]);
}

#[test]
fn a_drag_pans_a_box_zooms_the_wheel_zooms_and_a_double_click_follows_again() {
    let mut bench = ended();
    bench.room.chart.span = ChartSpan::All;
    bench.room.chart.look = Some((20.0, 40.0));
    let mut harness = window(bench, LARGE);
    let middle = harness.get_by_label("Response time chart").rect().center();
    let beside = middle + egui::vec2(100.0, 0.0);
    harness.drag_at(middle);
    harness.run_steps(1);
    harness.hover_at(beside);
    harness.run_steps(1);
    harness.drop_at(beside);
    harness.run_steps(2);
    let (from, to) = harness.state().room.chart.look.expect("panned");
    assert!(from < 19.0 && (to - from - 20.0).abs() < 1e-6, "{from} {to}");
    assert!(!format!("{:?}", harness.state().actions).contains("Select"));

    harness.hover_at(middle);
    harness.run_steps(1);
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, 80.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(12);
    let (from, to) = harness.state().room.chart.look.expect("zoomed");
    assert!(to - from < 19.0, "{from} {to}");

    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Secondary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.event(button(middle, true));
    harness.run_steps(1);
    harness.hover_at(beside);
    harness.run_steps(2);
    harness.event(button(beside, false));
    harness.run_steps(2);
    let (boxed_from, boxed_to) = harness.state().room.chart.look.expect("boxed");
    assert!(boxed_from > from && boxed_to < to && boxed_to - boxed_from >= 1.9, "{boxed_from} {boxed_to}");

    for _ in 0..2 {
        harness.drag_at(middle);
        harness.drop_at(middle);
    }
    harness.run_steps(2);
    assert_eq!(harness.state().room.chart.look, None);
}

#[test]
fn a_chosen_sample_out_of_view_is_brought_in_once() {
    let mut bench = ended();
    bench.room.chart.look = Some((40.0, 60.0));
    let mut harness = window(bench, LARGE);
    harness.state_mut().room.selected = Some(2);
    harness.run_steps(2);
    let (from, to) = harness.state().room.chart.look.expect("moved");
    assert!(from < 10.0 && to > 10.0, "{from} {to}");
    // The reader looks elsewhere again.
    harness.state_mut().room.chart.look = Some((40.0, 60.0));
    harness.run_steps(2);
    assert_eq!(harness.state().room.chart.look, Some((40.0, 60.0)));
}
