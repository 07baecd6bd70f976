//! What every screen has around it: rail, top bar, status bar, and notices.

use egui::{Align, Align2, CornerRadius, Frame, Layout, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use jiff::tz::TimeZone;

use crate::app::{Action, Model, NoticeKind, Run, View};
use crate::catalog::VERSION;
use crate::files::ThemeChoice;
use crate::i18n::{self, Arg, Lang, Msg, Texts};

use super::theme::{self, Type};
use super::widgets::{Button, Icon, Notice, Segmented, keycap};
use super::{icons, mark};

/// Width under which the window is narrow: icons without names, one column of facts.
pub(super) const WIDE: f32 = 1100.0;
/// Height under which a narrow window has no status bar.
const TALL: f32 = 700.0;

/// Whether the window has room for names beside icons.
pub(super) fn is_wide(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= WIDE
}

/// Where what stands. The screen is drawn first and the frame around it last, so that the keyboard reaches the screen first.
pub(super) struct Areas {
    rail: Rect,
    top: Rect,
    status: Option<Rect>,
    /// The screen's own place.
    pub screen: Rect,
}

/// Divides the window.
pub(super) fn areas(ui: &Ui) -> Areas {
    let wide = is_wide(ui);
    let (rail, rest) = ui.max_rect().split_left_right_at_x(ui.max_rect().left() + if wide { 80.0 } else { 56.0 });
    let (top, rest) = rest.split_top_bottom_at_y(rest.top() + if wide { 48.0 } else { 44.0 });
    if wide || ui.ctx().content_rect().height() >= TALL {
        let (screen, status) = rest.split_top_bottom_at_y(rest.bottom() - 26.0);
        return Areas { rail, top, status: Some(status), screen };
    }
    Areas { rail, top, status: None, screen: rest }
}

/// Draws the frame around the screen: search, language and theme, then the rail.
pub(super) fn show(ui: &mut Ui, areas: &Areas, model: &Model, texts: &Texts, zone: &TimeZone, actions: &mut Vec<Action>) {
    let wide = is_wide(ui);
    let tokens = theme::of(ui);
    let hair = Stroke::new(1.0, tokens.line.hair);
    let mut within = |area: Rect, fill, margin: f32, name: &str, contents: &mut dyn FnMut(&mut Ui)| {
        ui.painter().rect_filled(area, 0.0, fill);
        let inner = area.shrink2(vec2(margin, 0.0));
        ui.scope_builder(UiBuilder::new().id_salt(name).max_rect(inner), contents);
    };
    let margin = if wide { 20.0 } else { 16.0 };
    within(areas.top, tokens.bg.canvas, margin, "top", &mut |ui| {
        ui.painter().hline(areas.top.x_range(), areas.top.bottom() - 0.5, hair);
        top_bar(ui, model, texts, wide, actions);
    });
    within(areas.rail, tokens.bg.rail, 0.0, "rail", &mut |ui| {
        ui.painter().vline(areas.rail.right() - 0.5, areas.rail.y_range(), hair);
        rail_items(ui, model, texts, wide, actions);
    });
    if let Some(status) = areas.status {
        within(status, tokens.bg.rail, 16.0, "status", &mut |ui| {
            ui.painter().hline(status.x_range(), status.top() + 0.5, hair);
            status_bar(ui, model, texts, zone);
        });
    }
}

fn rail_items(ui: &mut Ui, model: &Model, texts: &Texts, wide: bool, actions: &mut Vec<Action>) {
    let tokens = theme::of(ui);
    ui.vertical_centered(|ui| {
        ui.add_space(if wide { 10.0 } else { 8.0 });
        let (rect, _) = ui.allocate_exact_size(vec2(32.0, 32.0), Sense::hover());
        mark::paint(ui.painter(), if wide { rect } else { rect.shrink(2.0) }, tokens.mark());
        ui.add_space(if wide { 6.0 } else { 0.0 });
        for (view, icon, key) in [
            (View::Decode, icons::SCAN, "view-decode"),
            (View::Compare, icons::GIT_DIFF, "view-compare"),
            (View::Probe, icons::PULSE, "view-probe"),
            (View::Codes, icons::BOOK_OPEN_TEXT, "view-codes"),
        ] {
            let is_going = view == View::Probe && model.view != view && model.probe.is_going();
            let news = is_going.then(|| texts.get("probe-rail-going"));
            if rail_item(ui, icon, &texts.get(key), model.view == view, wide, news.as_deref()) {
                actions.push(Action::Show(view));
            }
        }
    });
    ui.with_layout(Layout::bottom_up(Align::Center), |ui| {
        ui.add_space(8.0);
        if rail_item(ui, icons::GEAR_SIX, &texts.get("view-settings"), model.view == View::Settings, wide, None) {
            actions.push(Action::Show(View::Settings));
        }
    });
}

/// `news`: what goes on there, shown as a dot and told by the tooltip.
fn rail_item(ui: &mut Ui, icon: &'static str, name: &str, active: bool, wide: bool, news: Option<&str>) -> bool {
    let tokens = theme::of(ui);
    let size = if wide { vec2(68.0, 52.0) } else { vec2(40.0, 40.0) };
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let ink = if active { tokens.text.accent } else { tokens.text.muted };
    if active {
        let is_dark = ui.visuals().dark_mode;
        let (fill, line) =
            if is_dark { (tokens.bg.active, tokens.line.control) } else { (tokens.bg.card, tokens.line.control) };
        let stroke = if is_dark { Stroke::NONE } else { Stroke::new(1.0, line) };
        ui.painter().rect(rect, CornerRadius::same(theme::RADIUS_CARD), fill, stroke, StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(theme::RADIUS_CARD), tokens.bg.control);
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, tokens.text.accent);
        ui.painter().rect_stroke(rect, CornerRadius::same(theme::RADIUS_CARD), ring, StrokeKind::Outside);
    }
    let glyph = if active { Icon::fill(icon) } else { Icon::from(icon) };
    if wide {
        glyph.paint(ui.painter(), rect.center_top() + vec2(0.0, 18.0), 20.0, ink);
        let ink = if active { tokens.text.primary } else { tokens.text.muted };
        let place = rect.center_bottom() - vec2(0.0, 13.0);
        ui.painter().text(place, Align2::CENTER_CENTER, name, Type::CaptionMedium.font(), ink);
    } else {
        glyph.paint(ui.painter(), rect.center(), 20.0, ink);
    }
    if news.is_some() {
        let dot = if wide { rect.center_top() + vec2(12.0, 10.0) } else { rect.center() + vec2(10.0, -9.0) };
        ui.painter().circle_filled(dot, 3.5, tokens.status.ok.mark);
    }
    response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, active, news.unwrap_or(name)));
    let response = match news {
        Some(news) => response.on_hover_text(news),
        None if wide => response,
        None => response.on_hover_text(name),
    };
    response.clicked()
}

fn top_bar(ui: &mut Ui, model: &Model, texts: &Texts, wide: bool, actions: &mut Vec<Action>) {
    let tokens = theme::of(ui);
    let bar = ui.max_rect();
    ui.horizontal_centered(|ui| {
        let title = match model.view {
            View::Decode => "view-decode",
            View::Compare => "view-compare",
            View::Probe => "view-probe",
            View::Codes => "view-codes",
            View::Settings => "view-settings",
        };
        ui.label(Type::View.text(texts.get(title), tokens.text.primary));
        // In the middle of the bar, whatever the title's length.
        let width = if wide { 330.0 } else { 210.0 };
        let place = Rect::from_center_size(bar.center(), vec2(width, 30.0));
        if search_field(ui, place, &texts.get("palette-open")) {
            actions.push(Action::TogglePalette);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (icon, key) = match model.settings.theme {
                ThemeChoice::System => (icons::MONITOR, "theme-now-system"),
                ThemeChoice::Dark => (icons::MOON, "theme-now-dark"),
                ThemeChoice::Light => (icons::SUN, "theme-now-light"),
            };
            if Button::icon_button(icon, &texts.get(key)).show(ui).clicked() {
                actions.push(Action::UseTheme(next_theme(model.settings.theme)));
            }
            ui.add_space(4.0);
            let mut lang = model.lang();
            let options = Lang::ALL.map(|lang| (lang, lang.short_name()));
            if Segmented::new("language", &options).show(ui, &mut lang) {
                actions.push(Action::UseLanguage(lang));
            }
        });
    });
}

/// Looks like a field and opens the palette, which is one.
fn search_field(ui: &mut Ui, place: Rect, hint: &str) -> bool {
    let tokens = theme::of(ui);
    let response = ui.interact(place, ui.unique_id().with("search"), Sense::click());
    let line = if response.hovered() { tokens.line.strong } else { tokens.line.control };
    let corners = CornerRadius::same(7);
    ui.painter().rect(place, corners, tokens.bg.card, Stroke::new(1.0, line), StrokeKind::Inside);
    if response.has_focus() {
        let ring = Stroke::new(2.0, tokens.text.accent);
        ui.painter().rect_stroke(place, corners, ring, StrokeKind::Outside);
    }
    Icon::from(icons::MAGNIFYING_GLASS).paint(ui.painter(), place.left_center() + vec2(18.0, 0.0), 16.0, tokens.text.muted);
    let command = if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" };
    let mut job = Type::Body.line_job(hint, tokens.text.muted);
    let whole = ui.fonts_mut(|fonts| fonts.layout_job(job.clone())).size().x;
    let shows_keys = whole + 35.0 + 80.0 < place.width();
    let keys = UiBuilder::new().max_rect(place.shrink2(vec2(9.0, 0.0))).layout(Layout::right_to_left(Align::Center));
    let keys = ui.scope_builder(keys, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        // The hint says what the field is for; the keys are in the list of shortcuts, too.
        if shows_keys {
            keycap(ui, "K");
            keycap(ui, command);
        }
        ui.min_rect().left()
    });
    let room = if shows_keys { keys.inner } else { place.right() } - place.left() - 42.0;
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(0.0));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let at = place.left_center() + vec2(35.0, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.text.muted);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, hint));
    response.clicked()
}

/// The theme behind this one on the button.
pub(super) const fn next_theme(theme: ThemeChoice) -> ThemeChoice {
    match theme {
        ThemeChoice::System => ThemeChoice::Dark,
        ThemeChoice::Dark => ThemeChoice::Light,
        ThemeChoice::Light => ThemeChoice::System,
    }
}

/// What goes on in Probe, whichever screen is shown.
fn probing(run: &Run, model: &Model, texts: &Texts, zone: &TimeZone) -> String {
    let requests = Msg::new("probe-count").with("n", Arg::Number(model.probe.series.summary().count));
    let said = Msg::new("probe-status")
        .with("host", Arg::Text(run.plan.target.host().to_owned()))
        .with("requests", Arg::Said(Box::new(requests)))
        .with("since", Arg::Text(i18n::clock_time(run.since, zone)));
    texts.say(&said)
}

fn status_bar(ui: &mut Ui, model: &Model, texts: &Texts, zone: &TimeZone) {
    let tokens = theme::of(ui);
    ui.horizontal_centered(|ui| {
        let (dot, _) = ui.allocate_exact_size(vec2(6.0, 6.0), Sense::hover());
        ui.painter().circle_filled(dot.center(), 3.0, tokens.status.ok.mark);
        let run = model.probe.run.as_ref().filter(|run| run.is_going());
        let said = match (run, &model.finding) {
            (Some(run), _) => probing(run, model, texts, zone),
            (None, Some(finding)) => {
                let took = i18n::milliseconds(texts.lang(), finding.took.as_secs_f64() * 1000.0);
                let key = if finding.report.is_some() { "status-decoded" } else { "status-read" };
                texts.say(&Msg::new(key).with("took", Arg::Text(took)))
            }
            (None, None) => texts.get("status-idle"),
        };
        let response = ui.label(Type::Caption.text(said, tokens.text.muted));
        // A count that grows every second is not read out each time.
        if run.is_none() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let version = Msg::new("status-catalog").with("version", Arg::Text(VERSION.to_owned()));
            ui.label(Type::Caption.text(texts.say(&version), tokens.text.muted));
        });
    });
}

/// Notices in one line each, over the screen's contents.
pub(super) fn notices(ui: &mut Ui, model: &Model, texts: &Texts, actions: &mut Vec<Action>) {
    for (index, notice) in model.notices.iter().enumerate() {
        let tokens = theme::of(ui);
        let (hue, icon) = match notice.kind {
            NoticeKind::Problem => (tokens.status.over, icons::WARNING_CIRCLE),
            NoticeKind::Hint => (tokens.status.redirect, icons::INFO),
        };
        let (text, dismiss) = (texts.say(&notice.text), texts.get("notice-dismiss"));
        let margin = egui::Margin { left: 12, right: 12, top: 8, bottom: 0 };
        let closed = Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            Notice::new(&text, hue, Icon::fill(icon), &dismiss).show(ui)
        });
        if closed.inner {
            actions.push(Action::Dismiss(index));
        }
    }
}

/// A hairline along the top of `rect`.
pub(super) fn rule(ui: &Ui, rect: Rect) {
    let line = Stroke::new(1.0, theme::of(ui).line.hair);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
}

/// The frame of what lies over the screen.
pub(super) fn popup(ctx: &egui::Context) -> Frame {
    Frame::popup(&ctx.global_style()).inner_margin(16)
}
