//! What the pointer does: hover tells, a click chooses, the wheel zooms, a drag pans, a box zooms, a double click follows again.

use egui::{PointerButton, Pos2, Rangef, Rect, Response, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::scene::{Plot, Scene};
use super::window::{Extent, Window};
use super::{flight, samples};
use crate::app::{Action, InFlight, ProbeAction};
use crate::probe::{Class, Point};
use crate::ui::theme;

/// A sample is under the pointer up to here, points to the side.
const REACH: f32 = 24.0;
/// A stem is narrower than that.
const STEM_REACH: f32 = 8.0;
/// Points of the wheel that zoom to twice as close.
const WHEEL: f32 = 140.0;

/// What the pointer is over.
#[derive(Debug, Clone, Copy)]
pub(super) enum Under<'a> {
    /// A sample.
    Sample(&'a Point),
    /// A request in flight.
    Flight(&'a InFlight),
}

/// A box that is being drawn.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Pointer {
    /// The time at which it was begun.
    boxed: Option<f64>,
}

impl Pointer {
    /// Turns what the pointer did into actions, and says what it is over.
    pub(super) fn take<'a>(
        &mut self,
        ui: &Ui,
        response: &Response,
        scene: Scene<'a>,
        plot: &Plot,
        actions: &mut Vec<Action>,
    ) -> Option<Under<'a>> {
        let extent = scene.extent();
        let under = response.hover_pos().and_then(|at| under(scene, plot, at));
        if response.double_clicked_by(PointerButton::Primary) {
            actions.push(Action::Probe(ProbeAction::Look(None)));
            return under;
        }
        // Space on a focused chart is no click of the pointer.
        if response.clicked_by(PointerButton::Primary) {
            let number = match under {
                Some(Under::Sample(point)) => Some(point.number),
                Some(Under::Flight(_)) | None => None,
            };
            actions.push(Action::Probe(ProbeAction::Select(number)));
        }
        let moved = self.drag(ui, response, plot, extent).or_else(|| wheel(ui, response, plot, extent));
        if let Some(window) = moved {
            actions.push(Action::Probe(ProbeAction::Look(Some((window.from, window.to)))));
        }
        under.filter(|_| !response.dragged())
    }

    fn drag(&mut self, ui: &Ui, response: &Response, plot: &Plot, extent: Extent) -> Option<Window> {
        let shift = ui.input(|input| input.modifiers.shift);
        let origin = ui.input(|input| input.pointer.press_origin());
        let begins_box =
            response.drag_started_by(PointerButton::Secondary) || response.drag_started_by(PointerButton::Primary) && shift;
        if begins_box {
            self.boxed = origin.map(|at| plot.time(at.x));
        }
        let Some(begun) = self.boxed else {
            let by = response.drag_delta().x;
            let moves = response.dragged_by(PointerButton::Primary) && by != 0.0;
            let seconds = f64::from(by / plot.area.width().max(1.0)) * plot.window.length();
            return moves.then(|| plot.window.moved(-seconds, extent));
        };
        let here = response.interact_pointer_pos().map(|at| plot.time(at.x.clamp(plot.area.left(), plot.area.right())));
        if response.drag_stopped() {
            self.boxed = None;
            return here.and_then(|here| Window::boxed(begun, here));
        }
        if let Some(here) = here.filter(|_| response.dragged()) {
            paint_box(ui, plot, begun, here);
        } else {
            self.boxed = None;
        }
        None
    }
}

fn wheel(ui: &Ui, response: &Response, plot: &Plot, extent: Extent) -> Option<Window> {
    let at = response.hover_pos()?;
    let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    if scroll == Vec2::ZERO && (pinch - 1.0).abs() < 1e-4 {
        return None;
    }
    // A list around the chart must not scroll along.
    ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    let factor = f64::from(pinch) * f64::from(scroll.y / WHEEL).exp2();
    let sideways = f64::from(scroll.x / plot.area.width().max(1.0)) * plot.window.length();
    let zoomed = plot.window.zoomed(factor, plot.time(at.x), extent);
    Some(if sideways == 0.0 { zoomed } else { zoomed.moved(-sideways, extent) })
}

fn paint_box(ui: &Ui, plot: &Plot, one: f64, other: f64) {
    let accent = theme::of(ui).text.accent;
    let (one, other) = (plot.x(one), plot.x(other));
    let x = Rangef::new(one.min(other), one.max(other));
    let place = Rect::from_x_y_ranges(x, plot.area.y_range());
    ui.painter().rect(place, 0.0, accent.gamma_multiply(0.12), Stroke::new(1.0, accent), StrokeKind::Inside);
}

/// What is nearest to `at`: along the time first, then along the height; in the strip the worst one.
fn under<'a>(scene: Scene<'a>, plot: &Plot, at: Pos2) -> Option<Under<'a>> {
    let is_strip = at.y > plot.area.bottom() + 2.0;
    let points = scene.points();
    let mut best: Option<(f32, &Point)> = None;
    for column in plot.columns() {
        let near = |position: usize| points.get(position).map(|point| (plot.x(point.started.as_secs_f64()) - at.x).abs());
        if near(*column.samples().start()).is_none_or(|away| away > REACH + 1.0) {
            continue;
        }
        let tops = Class::ALL.into_iter().filter_map(|class| column.top(class));
        let lone = *column.samples().start();
        for point in tops.chain(column.lowest()).chain([lone]).filter_map(|position| points.get(position)) {
            let seat = samples::seat(plot, point);
            let (aside, above) = ((seat.x - at.x).abs(), (seat.y - at.y).abs());
            if aside > REACH || !plot.window.holds(point.started.as_secs_f64()) {
                continue;
            }
            let away = if is_strip { aside - f32::from(point.class as u8) } else { aside * 3.0 + above * 0.5 };
            if best.is_none_or(|(known, _)| away < known) {
                best = Some((away, point));
            }
        }
    }
    let aside = best.map_or(f32::INFINITY, |(_, point)| (plot.x(point.started.as_secs_f64()) - at.x).abs());
    match flight::at(scene, plot, at.x, STEM_REACH) {
        Some((stem, away)) if away <= aside => Some(Under::Flight(stem)),
        _ => best.map(|(_, point)| Under::Sample(point)),
    }
}

/// Where the tooltip of what the pointer is over is tied to.
pub(super) fn anchor(scene: Scene<'_>, plot: &Plot, under: Under<'_>) -> Rect {
    let at = match under {
        Under::Sample(point) => samples::seat(plot, point),
        Under::Flight(stem) => Pos2::new(plot.x(stem.started.as_secs_f64()), plot.y(stem.age(scene.now).as_secs_f64())),
    };
    Rect::from_center_size(at, vec2(20.0, 20.0))
}
