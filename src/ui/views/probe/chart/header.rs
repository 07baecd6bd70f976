//! The row above the plot: title, the classes that occur with their shapes, and how time and height are shown.

use std::sync::Arc;

use egui::{Align, Galley, Layout, Sense, Shape, Ui, pos2, vec2};

use super::marks;
use super::scene::Scene;
use crate::app::{Action, ChartSpan, ProbeAction, Scale};
use crate::probe::Class;
use crate::ui::theme::{self, Tokens, Type};
use crate::ui::widgets::{Button, Dropdown, Segmented};

/// The height of the row.
const HEIGHT: f32 = 26.0;
/// The height of the line below it, where the legend has no room in the row.
const LINE: f32 = 16.0;
/// Around the sign of an entry, and between entries.
const SIGN: f32 = 10.0;
const SIGN_GAP: f32 = 5.0;
const ENTRIES_APART: f32 = 14.0;

/// What an entry of the legend shows.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sign {
    Class(Class),
    Over,
    InFlight,
}

/// A sign with its name as it is painted.
type Entry = (Sign, Arc<Galley>);

/// Draws the row, and below it the legend where it has no room beside title and choices.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, actions: &mut Vec<Action>) {
    let t = theme::of(ui);
    let texts = scene.texts;
    let chart = scene.room.chart;
    let (log, linear) = (texts.get("chart-log"), texts.get("chart-linear"));
    let scales = [(Scale::Log, &*log), (Scale::Linear, &*linear)];
    let spans = ChartSpan::ALL.map(|span| texts.get(span_key(span)));
    let spans = spans.each_ref().map(String::as_str);
    let at = ChartSpan::ALL.iter().position(|span| *span == chart.span).unwrap_or(0);
    let follow = texts.get("chart-follow");
    let name = |name: &str| ui.painter().layout_job(Type::Caption.line_job(name, t.text.secondary));
    let entries: Vec<Entry> = entries(scene).into_iter().map(|(sign, words)| (sign, name(&words))).collect();
    let words: Vec<f32> = entries.iter().map(|(_, galley)| galley.size().x).collect();
    let mut drawn = 0;

    let row = ui.allocate_ui_with_layout(vec2(ui.available_width(), HEIGHT), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(HEIGHT);
        ui.spacing_mut().item_spacing.x = 0.0;
        let scale = Segmented::new("scale", &scales).height(HEIGHT);
        let span = Dropdown::new(spans[at], &spans).height(HEIGHT);
        let button = Button::secondary(&follow).height(HEIGHT);
        let is_looking = chart.look.is_some();
        let follow_width = if is_looking { button.width(ui) + 8.0 } else { 0.0 };
        let controls = follow_width + scale.width(ui) + 10.0 + span.width(ui);

        ui.label(Type::BodySemibold.text(texts.get("chart-title"), t.text.primary));
        ui.add_space(ENTRIES_APART);
        let room = ui.available_width() - controls - 12.0;
        if fitting(&words, room) >= entries.len() {
            legend(ui, &entries, HEIGHT);
            drawn = entries.len();
        }
        ui.add_space((ui.available_width() - controls).max(8.0));
        if is_looking {
            if button.show(ui).clicked() {
                actions.push(Action::Probe(ProbeAction::Look(None)));
            }
            ui.add_space(8.0);
        }
        let mut chosen = chart.scale;
        if scale.show(ui, &mut chosen) {
            actions.push(Action::Probe(ProbeAction::UseScale(chosen)));
        }
        ui.add_space(10.0);
        if let Some(span) = span.show(ui).and_then(|picked| ChartSpan::ALL.get(picked).copied()) {
            actions.push(Action::Probe(ProbeAction::UseSpan(span)));
        }
    });
    debug_assert!(row.response.rect.height() >= HEIGHT);
    while drawn < entries.len() {
        let size = vec2(ui.available_width(), LINE);
        let end = drawn + fitting(&words[drawn..], size.x);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            legend(ui, &entries[drawn..end], LINE);
        });
        drawn = end;
    }
}

const fn span_key(span: ChartSpan) -> &'static str {
    match span {
        ChartSpan::TwoMinutes => "chart-span-two-minutes",
        ChartSpan::TenMinutes => "chart-span-ten-minutes",
        ChartSpan::Hour => "chart-span-hour",
        ChartSpan::Day => "chart-span-day",
        ChartSpan::All => "chart-span-all",
    }
}

/// Draws `entries` one behind the other.
fn legend(ui: &mut Ui, entries: &[Entry], height: f32) {
    let t = theme::of(ui);
    for (sign, galley) in entries {
        let width = SIGN + SIGN_GAP + galley.size().x + ENTRIES_APART;
        let (place, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        ui.painter().add(paint(t, *sign, pos2(place.left() + SIGN / 2.0, place.center().y)));
        let corner = pos2(place.left() + SIGN + SIGN_GAP, place.center().y - galley.size().y / 2.0);
        ui.painter().galley(corner, Arc::clone(galley), t.text.secondary);
    }
}

/// How many of these words, each with its sign, stand in `room`; one at least.
fn fitting(words: &[f32], room: f32) -> usize {
    // Behind the last one nothing has to be free.
    let mut left = room + ENTRIES_APART;
    let fits = |width: &&f32| {
        left -= **width + SIGN + SIGN_GAP + ENTRIES_APART;
        left >= 0.0
    };
    words.iter().take_while(fits).count().max(1)
}

/// The classes that occur, in the order of the palette.
fn entries(scene: Scene<'_>) -> Vec<(Sign, String)> {
    let figures = scene.room.series.summary();
    let mut entries = Vec::new();
    for class in Class::ALL.into_iter().filter(|class| figures.classes.of(*class) > 0) {
        let name = match marks::class_name(class) {
            Ok(name) => name.to_owned(),
            Err(key) => scene.texts.get(key),
        };
        entries.push((Sign::Class(class), name));
    }
    if figures.over_limit > 0 {
        entries.push((Sign::Over, scene.texts.get("chart-over")));
    }
    // While it goes, not only while one is in flight: a legend that flickers is worse than one entry too many.
    if scene.room.is_going() || !scene.in_flight().is_empty() {
        entries.push((Sign::InFlight, scene.texts.get("chart-in-flight")));
    }
    entries
}

fn paint(t: &Tokens, sign: Sign, center: egui::Pos2) -> Shape {
    match sign {
        Sign::Class(class) => marks::mark(t, class, center, marks::RADIUS),
        Sign::Over => marks::cross(t, center),
        Sign::InFlight => marks::stem(t, center),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_takes_as_many_entries_as_it_has_room_for() {
        let words = [20.0, 20.0, 60.0];
        let all = 100.0 + 3.0 * (SIGN + SIGN_GAP) + 2.0 * ENTRIES_APART;
        for (room, want) in [(1000.0, 3), (all, 3), (all - 1.0, 2), (40.0, 1), (0.0, 1), (-5.0, 1)] {
            assert_eq!(fitting(&words, room), want, "{room}");
        }
    }
}
