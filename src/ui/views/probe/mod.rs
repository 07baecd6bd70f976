//! Probe: how near the response times of one URL come to Cloudflare's limit, while they come.
//!
//! The toolbar says what is asked, tiles how it goes, the chart how far the limit is, the card below it why one request took so
//! long. At the right stands what that means; in a narrow window it is a strip above the tiles and a tab of the card.

mod banner;
mod chart;
mod empty;
mod lines;
mod panel;
mod question;
mod request;
mod said;
mod sample;
mod tiles;
mod toolbar;
mod verdict;

use egui::{Frame, Margin, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Action, Model, ProbeRoom};
use crate::i18n::Texts;
use crate::probe::{Summary, Verdict};
use crate::ui::{frame, theme};

pub use chart::ChartView;
use request::RequestDrawer;
use sample::SampleCard;
use toolbar::Toolbar;

/// Width of the panel at the right.
const PANEL: f32 = 320.0;
/// Between the cards of the main column.
const GAP: f32 = 10.0;
/// The least that a chart can be read at.
const LEAST_CHART: f32 = 190.0;

/// The screen's own state: what is half typed, and which tab a narrow window shows.
#[derive(Default)]
pub(crate) struct ProbeView {
    toolbar: Toolbar,
    request: RequestDrawer,
    chart: ChartView,
    sample: SampleCard,
    /// The pass in which it was drawn last.
    drawn: u64,
}

/// What every part of the screen needs to draw.
#[derive(Clone, Copy)]
struct Scene<'a> {
    model: &'a Model,
    room: &'a ProbeRoom,
    summary: &'a Summary,
    verdict: &'a Verdict,
    texts: &'static Texts,
    now: Timestamp,
    zone: &'a TimeZone,
    wide: bool,
}

impl ProbeView {
    /// Draws the screen.
    pub(crate) fn show(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        texts: &'static Texts,
        now: Timestamp,
        zone: &TimeZone,
        actions: &mut Vec<Action>,
    ) {
        let (room, wide) = (&model.probe, frame::is_wide(ui));
        let (summary, verdict) = (room.series.summary(), room.series.verdict());
        let scene = Scene { model, room, summary, verdict, texts, now, zone, wide };
        let pass = ui.ctx().cumulative_pass_nr();
        if room.run.is_none() && self.drawn + 1 < pass {
            self.toolbar.focus_url();
        }
        self.drawn = pass;

        ui.spacing_mut().item_spacing.y = 0.0;
        let whole = ui.available_rect_before_wrap();
        self.toolbar.show(ui, scene, actions);
        lines::show(ui, scene);
        if room.shows_request {
            self.request.show(ui, scene, actions);
        } else {
            self.request.closed();
        }
        let hair = Stroke::new(1.0, theme::of(ui).line.hair);
        let rest = whole.with_min_y(ui.cursor().top());
        ui.painter().hline(rest.x_range(), rest.top() - 0.5, hair);
        let main = if wide { rest.with_max_x(rest.right() - PANEL) } else { rest };
        ui.scope_builder(UiBuilder::new().id_salt("probe_main").max_rect(main), |ui| self.main(ui, scene, actions));
        if wide {
            let place = rest.with_min_x(main.right());
            ui.painter().rect_filled(place, 0.0, theme::of(ui).bg.card);
            ui.painter().vline(place.left() + 0.5, place.y_range(), hair);
            ui.scope_builder(UiBuilder::new().id_salt("probe_panel").max_rect(place), |ui| panel::show(ui, scene, actions));
        }
    }

    fn main(&mut self, ui: &mut Ui, scene: Scene<'_>, actions: &mut Vec<Action>) {
        let place = ui.max_rect();
        let area = ScrollArea::vertical().id_salt("probe_column").auto_shrink(false);
        let (top, bottom): (i8, f32) = if scene.wide { (12, 14.0) } else { (10, 12.0) };
        area.show(ui, |ui| {
            Frame::NONE.inner_margin(Margin { left: 16, right: 16, top, bottom: 0 }).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
                banner::all(ui, scene, actions);
                if !scene.wide {
                    verdict::strip(ui, scene);
                    ui.add_space(8.0);
                }
                tiles::show(ui, scene);
                ui.add_space(GAP);
                let lower = if scene.wide { 188.0 } else { 160.0 };
                let room = place.bottom() - ui.cursor().top() - GAP - lower - bottom;
                self.chart(ui, scene, room.max(LEAST_CHART).floor(), actions);
                ui.add_space(GAP);
                if scene.room.run.is_none() {
                    empty::show(ui, scene, lower, actions);
                } else {
                    self.sample.show(ui, scene, lower, actions);
                }
                ui.add_space(bottom);
            });
        });
    }

    fn chart(&mut self, ui: &mut Ui, scene: Scene<'_>, height: f32, actions: &mut Vec<Action>) {
        let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        ui.scope_builder(UiBuilder::new().id_salt("probe_chart").max_rect(place), |ui| {
            self.chart.show(ui, scene.room, scene.texts, scene.now, scene.zone, actions);
        });
        ui.advance_cursor_after_rect(Rect::from_min_max(place.min, pos2(place.right(), place.bottom())));
    }
}
