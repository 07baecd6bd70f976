//! The card below the chart: one request, why it took so long, what came back, and over what.

mod body;
mod connection;
mod headers;
mod phases;

use egui::{Align, Label, Layout, Margin, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::{Action, ProbeAction, Tab};
use crate::i18n::{self, Arg, Msg};
use crate::probe::{Class, Sample, words};
use crate::ui::icons;
use crate::ui::theme::{self, Hue, RADIUS_TAG, Type};
use crate::ui::widgets::{Button, Tabs, card};

use super::{Scene, panel, said};

use body::BodyTab;

const HEADER: f32 = 40.0;
const SIDE: f32 = 14.0;
const PADDING: f32 = 6.0;

/// What a visitor behind Cloudflare would get, of the sample that was asked about last: asking reads the body.
#[derive(Default)]
struct Outlook {
    /// Run and number, and whether Cloudflare itself answers there.
    of: Option<(u64, u64, bool)>,
    said: Vec<Msg>,
}

impl Outlook {
    fn of(&mut self, scene: Scene<'_>, sample: &Sample) -> &[Msg] {
        let run = scene.room.run.as_ref().map_or(0, |run| run.id.0);
        let of = Some((run, sample.number, said::is_edge(scene)));
        if self.of != of {
            self.of = of;
            self.said = words::sample_outlook(sample, said::is_edge(scene));
        }
        &self.said
    }
}

/// The card's own state.
#[derive(Default)]
pub(super) struct SampleCard {
    body: BodyTab,
    outlook: Outlook,
    /// The tab of the verdict is open, which only a narrow window has.
    shows_verdict: bool,
}

impl SampleCard {
    /// Draws the card, `height` high.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: Scene<'_>, height: f32, out: &mut Vec<Action>) {
        let width = ui.available_width();
        card(ui, Margin::ZERO).show(ui, |ui| {
            ui.set_min_size(vec2(width - 2.0, height - 2.0));
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            let area = Rect::from_min_size(ui.cursor().min, vec2(width - 2.0, height - 2.0));
            let header = Rect::from_min_size(area.min, vec2(area.width(), HEADER));
            self.header(ui, scene, header.shrink2(vec2(SIDE, 0.0)), out);
            let hair = egui::Stroke::new(1.0, theme::of(ui).line.hair);
            ui.painter().hline(header.x_range(), header.bottom() - 0.5, hair);
            let inner =
                Rect::from_min_max(pos2(area.left() + SIDE, header.bottom()), pos2(area.right() - 4.0, area.bottom() - 2.0));
            ui.scope_builder(UiBuilder::new().id_salt("sample").max_rect(inner), |ui| self.contents(ui, scene, out));
            ui.advance_cursor_after_rect(area);
        });
    }

    /// Which request, the tabs, and the way to its neighbours. What has no room is left out, from the right.
    fn header(&mut self, ui: &mut Ui, scene: Scene<'_>, rect: Rect, out: &mut Vec<Action>) {
        let texts = scene.texts;
        self.shows_verdict &= !scene.wide;
        let mut names = Tab::ALL.map(|tab| texts.get(tab_key(tab))).to_vec();
        if !scene.wide {
            names.push(texts.get("probe-tab-verdict"));
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let active = Tab::ALL.iter().position(|tab| *tab == scene.room.tab).unwrap_or_default();
        let active = if self.shows_verdict { Tab::ALL.len() } else { active };
        let tabs = Tabs::new(&names, active).height(HEADER);
        let tabs_width = tabs.width(ui).min(rect.width() - 80.0);
        let arrows = 28.0 * 2.0 + 4.0;
        let room = (rect.width() - tabs_width - arrows - 36.0).max(0.0);
        let place = rect.with_max_x(rect.left() + room);
        let titled = ui.scope_builder(
            UiBuilder::new().id_salt("title").max_rect(place).layout(Layout::left_to_right(Align::Center)),
            |ui| title(ui, scene, room),
        );
        let left = if titled.inner > 0.0 { rect.left() + titled.inner + 20.0 } else { rect.left() };
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(tabs_width + 2.0, HEADER));
        ui.scope_builder(UiBuilder::new().id_salt("tabs").max_rect(place), |ui| {
            if let Some(clicked) = tabs.show(ui) {
                self.shows_verdict = clicked == Tab::ALL.len();
                if let Some(tab) = Tab::ALL.get(clicked) {
                    out.push(Action::Probe(ProbeAction::UseTab(*tab)));
                }
            }
        });
        let behind = rect.with_min_x(place.right() + 12.0);
        let layout = Layout::right_to_left(Align::Center);
        ui.scope_builder(UiBuilder::new().id_salt("arrows").max_rect(behind).layout(layout), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (icon, key, by) in [(icons::CARET_RIGHT, "probe-next", 1), (icons::CARET_LEFT, "probe-previous", -1)] {
                if Button::icon_button(icon, &texts.get(key)).show(ui).clicked() {
                    out.push(Action::Probe(ProbeAction::Step(by)));
                }
            }
            let note = texts.get("probe-what-counts");
            let width = ui.painter().layout_job(Type::Small.line_job(&note, theme::of(ui).text.muted)).size().x;
            if width + 12.0 <= ui.available_width() {
                ui.add_space(8.0);
                ui.label(Type::Small.text(note, theme::of(ui).text.muted));
            }
        });
    }

    fn contents(&mut self, ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
        let tab = scene.room.tab;
        let number = scene.room.shown.as_ref().map(|sample| sample.number);
        let key = (tab as u8, number, self.shows_verdict);
        let Some(sample) = scene.room.shown.as_deref().filter(|_| !self.shows_verdict) else {
            ScrollArea::vertical().id_salt(("sample", key)).auto_shrink(false).show(ui, |ui| {
                padded(ui, |ui| if self.shows_verdict { panel::tab(ui, scene, out) } else { none(ui, scene) });
            });
            return;
        };
        if tab == Tab::Body {
            self.body.show(ui, scene, sample, out);
            return;
        }
        let height = ui.available_height() - 2.0 * PADDING;
        ScrollArea::vertical().id_salt(("sample", key)).auto_shrink(false).show(ui, |ui| {
            padded(ui, |ui| match tab {
                Tab::Phases => phases::show(ui, scene, sample, self.outlook.of(scene, sample), height),
                Tab::Headers => headers::show(ui, scene, sample),
                Tab::Connection => connection::show(ui, scene, sample),
                Tab::Body => {}
            });
        });
    }
}

fn padded(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.set_max_width(ui.available_width() - theme::SCROLL_ROOM);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(PADDING);
    contents(ui);
    ui.add_space(PADDING);
}

const fn tab_key(tab: Tab) -> &'static str {
    match tab {
        Tab::Phases => "probe-tab-phases",
        Tab::Headers => "probe-tab-headers",
        Tab::Body => "probe-tab-body",
        Tab::Connection => "probe-tab-connection",
    }
}

/// No sample is at hand: which one is awaited.
fn none(ui: &mut Ui, scene: Scene<'_>) {
    let texts = scene.texts;
    let text = match scene.room.selected {
        Some(number) => texts.say(&Msg::new("probe-sample-loading").with("n", Arg::Number(number))),
        None => texts.get("probe-sample-none"),
    };
    ui.label(Type::Body.text(text, theme::of(ui).text.muted));
}

/// Number, time, status and total of the sample, as far as `room` goes; answers how wide it is.
fn title(ui: &mut Ui, scene: Scene<'_>, room: f32) -> f32 {
    let (texts, t) = (scene.texts, theme::of(ui));
    ui.spacing_mut().item_spacing.x = 8.0;
    let Some(sample) = scene.room.shown.as_deref() else { return 0.0 };
    let left = ui.cursor().left();
    let fits = |ui: &Ui, text: &str, kind: Type| {
        let width = ui.painter().layout_job(kind.line_job(text, t.text.primary)).size().x;
        ui.cursor().left() - left + width <= room
    };
    let name = texts.say(&Msg::new("probe-sample").with("n", Arg::Number(sample.number)));
    if !fits(ui, &name, Type::BodySemibold) {
        return 0.0;
    }
    let heading = ui.label(Type::BodySemibold.text(&name, t.text.primary));
    heading.widget_info(|| WidgetInfo::labeled(egui::Role::Heading, true, &name));
    let mut right = heading.rect.right();
    let time = i18n::clock_time(sample.at, scene.zone);
    let total = texts.say(&Msg::new("probe-sample-total").with("time", Arg::Time(sample.timings.total)));
    for (n, text) in [time, status_text(scene, sample), total].into_iter().enumerate() {
        let kind = if n == 1 { Type::CaptionMedium } else { Type::Small };
        if !fits(ui, &format!("{text}__"), kind) {
            break;
        }
        right = if n == 1 {
            tag(ui, &text, hue(ui, scene, sample))
        } else {
            ui.label(Type::Small.text(text, t.text.secondary)).rect.right()
        };
    }
    right - left
}

fn status_text(scene: Scene<'_>, sample: &Sample) -> String {
    match (&sample.failure, &sample.reply) {
        (Some(failure), _) => scene.texts.say(&words::failure(failure.kind)),
        (None, Some(reply)) => reply.status.to_string(),
        (None, None) => "–".to_owned(),
    }
}

/// The colour of its class.
fn hue(ui: &Ui, scene: Scene<'_>, sample: &Sample) -> Hue {
    let hues = &theme::of(ui).status;
    // The sample itself would have to read its body for it.
    let series = &scene.room.series;
    let point = series.position(sample.number).and_then(|at| series.points().get(at));
    match point.map_or(Class::Failed, |point| point.class) {
        Class::Success => hues.ok,
        Class::Redirect => hues.redirect,
        Class::Client => hues.client,
        Class::Server => hues.origin,
        Class::Cloudflare => hues.cloudflare,
        Class::Failed => hues.over,
    }
}

fn tag(ui: &mut Ui, text: &str, hue: Hue) -> f32 {
    let galley = ui.painter().layout_job(Type::CaptionMedium.line_job(text, hue.ink));
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(12.0, 4.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, text));
    ui.painter().rect_filled(rect, RADIUS_TAG, hue.tint);
    ui.painter().galley(rect.min + vec2(6.0, 2.0), galley, hue.ink);
    rect.right()
}

/// A row of label and value, the value verbatim.
fn fact(ui: &mut Ui, label_width: f32, label: &str, value: &str, ink: egui::Color32) {
    let t = theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let room = vec2(label_width, Type::Mono.line());
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(room);
            ui.add(Label::new(Type::Small.text(label, t.text.muted)).truncate());
        });
        ui.add(Label::new(Type::Mono.text(value, ink)).wrap().selectable(true));
    });
}
