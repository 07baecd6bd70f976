//! The chart: every response time of a run against the limit, and the request in flight while it grows.
//!
//! Painted by hand, not with `egui_plot`: the strip shares the plot's scale of time, the limit must stay in view at any zoom,
//! stems, words inside the plot and pixel columns have places of their own, and a plot of egui's is silent to screen readers and
//! deaf to keys. What is left of a plot without those is two scales, and they are pure functions here ([`heights`], [`times`]).
//!
//! What is drawn is the silence of each sample, the longer of wait and gap: that is what the limit applies to.

mod axes;
mod flight;
mod header;
mod heights;
mod keys;
mod marks;
mod picture;
mod pointer;
mod samples;
mod scene;
mod spoken;
mod stamp;
mod strip;
#[cfg(test)]
mod tests;
mod thin;
mod times;
mod tooltip;
mod window;

use egui::{Context, Id, Margin, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Action, ProbeAction, ProbeRoom};
use crate::i18n::Texts;
use crate::ui::theme;
use crate::ui::widgets::card;

use heights::Heights;
use picture::Kept;
use pointer::Pointer;
use scene::{Plot, Scene};
use thin::Thinner;
use window::Window;

/// Below the plot: the strip and the moments, with what is between them.
const STRIP_GAP: f32 = 10.0;
const MOMENTS: f32 = 20.0;
/// The plot is never lower than this, points.
const LEAST_HEIGHT: f32 = 64.0;
/// The height if the screen leaves it to the chart.
const USUAL_HEIGHT: f32 = 350.0;
/// Between the present and the right edge, and as much at the left, points.
const EDGE: f64 = 7.0;
/// About as wide are the names beside the plot; measured once the heights are known.
const NAMES: f32 = 46.0;

/// The chart of Probe, with what it remembers from frame to frame. Public for the benchmark of a frame.
#[derive(Debug, Default)]
pub struct ChartView {
    pointer: Pointer,
    thinner: Thinner,
    kept: Kept,
    /// The chosen sample that was last brought into view.
    revealed: Option<u64>,
    /// The keyboard came by a click: no ring until a key is pressed.
    came_by_click: bool,
}

fn chart_id() -> Id {
    Id::unique("probe_chart")
}

impl ChartView {
    /// Takes the keyboard from the chart. Answers whether it had it.
    pub(crate) fn leave(ctx: &Context) -> bool {
        let had = ctx.memory(|memory| memory.has_focus(chart_id()));
        if had {
            ctx.memory_mut(|memory| memory.surrender_focus(chart_id()));
        }
        had
    }

    /// Draws the whole card into the room that is there: legend and choices, plot, strip, moments.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        room: &ProbeRoom,
        texts: &'static Texts,
        now: Timestamp,
        zone: &TimeZone,
        actions: &mut Vec<Action>,
    ) {
        let scene = Scene { room, texts, now, zone };
        card(ui, Margin { left: 14, right: 14, top: 9, bottom: 5 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_min_width(ui.available_width());
            header::show(ui, scene, actions);
            ui.add_space(10.0);
            let height = Some(ui.available_height()).filter(|height| height.is_finite()).unwrap_or(USUAL_HEIGHT);
            let least = LEAST_HEIGHT + STRIP_GAP + strip::HIGH + MOMENTS;
            let (_, place) = ui.allocate_space(vec2(ui.available_width(), height.max(least)));
            self.body(ui, scene, place, actions);
        });
        flight::repaint(ui, scene);
    }

    fn body(&mut self, ui: &mut Ui, scene: Scene<'_>, place: Rect, actions: &mut Vec<Action>) {
        let plot = arrange(ui, scene, place, &mut self.thinner);
        let response = ui.interact(plot.touch(), chart_id(), Sense::click_and_drag());
        spoken::tell(ui, &response, scene);
        self.reveal(scene, &plot, actions);

        axes::show(ui, scene, &plot);
        let longest = seen(scene, plot.window).map_or(0.0, |(_, longest)| longest);
        axes::guides(ui, scene, &plot, longest);
        axes::limit(ui, scene, &plot);
        let under = self.pointer.take(ui, &response, scene, &plot, actions);
        if let Some(at) = response.hover_pos().filter(|at| plot.area.x_range().contains(at.x)) {
            samples::cursor(ui, &plot, at.x, theme::of(ui).line.strong);
        }
        let picture = self.kept.picture(ui, scene, &plot);
        picture.paint_line(ui, &plot);
        let words = axes::limit_names(ui, scene, &plot, &picture.crosses);
        picture.paint_marks(ui, &plot);
        samples::labels(ui, scene, &plot, words, &picture.crosses);
        picture.paint_cells(ui, &plot);
        strip::show(ui, scene, &plot);
        samples::selection(ui, scene, &plot);
        // Over the selection's line: its figure counts on.
        flight::show(ui, scene, &plot);
        if scene.is_empty() {
            axes::empty(ui, scene, &plot);
        }
        if let Some(under) = under {
            tooltip::show(ui, &response, scene, &plot, under);
        }
        self.focus(ui, &response, scene, &plot, actions);
    }

    /// A chosen sample that is out of view is brought in once; then the reader may look elsewhere.
    fn reveal(&mut self, scene: Scene<'_>, plot: &Plot, actions: &mut Vec<Action>) {
        if self.revealed == scene.room.selected {
            return;
        }
        self.revealed = scene.room.selected;
        let time = samples::selected(scene).map(|point| point.started.as_secs_f64());
        if let Some(time) = time.filter(|time| !plot.window.holds(*time)) {
            let window = plot.window.revealing(time);
            actions.push(Action::Probe(ProbeAction::Look(Some((window.from, window.to)))));
        }
    }

    fn focus(&mut self, ui: &Ui, response: &Response, scene: Scene<'_>, plot: &Plot, actions: &mut Vec<Action>) {
        if response.clicked_by(egui::PointerButton::Primary) {
            response.request_focus();
            self.came_by_click = true;
        }
        if keys::take(ui, response, scene, plot, actions) || !response.has_focus() && !response.clicked() {
            self.came_by_click = false;
        }
        if response.has_focus() && !self.came_by_click {
            let stroke = Stroke::new(2.0, theme::of(ui).text.accent);
            ui.painter().rect_stroke(plot.touch().expand(3.0), 6.0, stroke, StrokeKind::Outside);
        }
    }
}

/// Where things stand in `place`.
fn arrange(ui: &Ui, scene: Scene<'_>, place: Rect, thinner: &mut Thinner) -> Plot {
    let bottom = place.bottom() - MOMENTS - strip::HIGH - STRIP_GAP;
    let across = f64::from((place.width() - NAMES).max(1.0));
    let chart = scene.room.chart;
    let following = || Window::following(chart.span, scene.extent(), across, EDGE);
    let window = chart.look.and_then(Window::looked_at).unwrap_or_else(following);
    let limit = scene.limit().span().as_secs_f64();
    let heights = Heights::new(chart.scale, limit, seen(scene, window), bottom - place.top());
    let names = axes::names_width(ui, scene, &heights);
    let right = place.right() - 12.0;
    let area = Rect::from_min_max(pos2((place.left() + names).min(right - 1.0), place.top()), pos2(right, bottom));
    let strip = Rect::from_min_size(pos2(area.left(), bottom + STRIP_GAP), vec2(area.width(), strip::HIGH));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points of a screen")]
    let across = area.width().max(1.0) as usize;
    let run = scene.room.run.as_ref().map_or(0, |run| run.id.0);
    Plot { area, strip, window, heights, thinned: thinner.thin(run, &scene.room.series, window, across) }
}

/// The shortest and the longest silence in view, what is in flight included.
fn seen(scene: Scene<'_>, window: Window) -> Option<(f64, f64)> {
    let points = scene.points();
    // One column: however many samples, a few steps.
    let columns = scene.room.series.columns(window.from..window.to, 1);
    let inside = columns.iter().filter(|column| {
        let start = points.get(*column.samples().start());
        start.is_some_and(|point| window.holds(point.started.as_secs_f64()))
    });
    let silence = |at: usize| points.get(at).and_then(|point| point.silence).map(|silence| silence.as_secs_f64());
    let measured = inside.filter_map(|column| Some((silence(column.lowest()?)?, silence(column.highest(points)?)?)));
    // What grows from nothing would pull the foot of a logarithmic scale down.
    let growing = flight::longest(scene).map(|age| (f64::INFINITY, age));
    measured.chain(growing).reduce(|(low, high), (lower, higher)| (low.min(lower), high.max(higher)))
}
