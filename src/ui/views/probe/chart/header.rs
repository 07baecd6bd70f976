//! The row above the plot: title, the classes that occur with their shapes, and how time and height are shown.

use egui::{Align, Layout, Sense, Shape, Ui, pos2, vec2};

use super::marks;
use super::scene::Scene;
use crate::app::{Action, ChartSpan, ProbeAction, Scale};
use crate::probe::Class;
use crate::ui::theme::{self, Tokens, Type};
use crate::ui::widgets::{Button, Dropdown, Segmented};

/// The height of the row.
const HEIGHT: f32 = 26.0;
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

/// Draws the row.
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
        legend(ui, scene, ui.available_width() - controls - 12.0);
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

/// The classes that occur, in the order of the palette. Entries that do not fit lose their words from the last one on, and keep
/// them as tooltips.
fn legend(ui: &mut Ui, scene: Scene<'_>, room: f32) {
    let t = theme::of(ui);
    let entries: Vec<_> = entries(scene)
        .into_iter()
        .map(|(sign, name)| {
            let galley = ui.painter().layout_job(Type::Caption.line_job(&name, t.text.secondary));
            (sign, name, galley)
        })
        .collect();
    let widths: Vec<f32> = entries.iter().map(|(.., galley)| galley.size().x).collect();
    let named = named(&widths, room);
    for (n, (sign, name, galley)) in entries.into_iter().enumerate() {
        let words = if n < named { SIGN_GAP + galley.size().x } else { 0.0 };
        let (place, response) = ui.allocate_exact_size(vec2(SIGN + words + ENTRIES_APART, HEIGHT), Sense::hover());
        let center = pos2(place.left() + SIGN / 2.0, place.center().y);
        ui.painter().add(paint(t, sign, center));
        if n < named {
            let corner = pos2(place.left() + SIGN + SIGN_GAP, place.center().y - galley.size().y / 2.0);
            ui.painter().galley(corner, galley, t.text.secondary);
        } else {
            response.on_hover_text(name);
        }
    }
}

/// How many entries with words of these widths keep them in `room`.
fn named(widths: &[f32], room: f32) -> usize {
    let signs = widths.len() as f32 * (SIGN + ENTRIES_APART);
    let mut left = room - signs;
    widths
        .iter()
        .take_while(|width| {
            left -= **width + SIGN_GAP;
            left >= 0.0
        })
        .count()
}

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
    fn words_are_dropped_from_the_last_entry_on() {
        let widths = [20.0, 20.0, 60.0];
        let signs = 3.0 * (SIGN + ENTRIES_APART);
        for (room, want) in [(1000.0, 3), (signs + 115.0, 3), (signs + 114.0, 2), (signs + 26.0, 1), (signs, 0), (-5.0, 0)] {
            assert_eq!(named(&widths, room), want, "{room}");
        }
    }
}
