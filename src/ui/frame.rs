//! What every screen has around it: rail, top bar, status bar, and notices.

use egui::{Align, Align2, CornerRadius, Frame, Layout, Panel, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::app::{Action, Model, NoticeKind, View};
use crate::catalog::Catalog;
use crate::files::ThemeChoice;
use crate::i18n::{self, Arg, Lang, Msg, Texts};

use super::theme::{self, Type};
use super::widgets::{Button, Icon, Notice, Segmented};
use super::{icons, mark};

/// Width under which the window is narrow: icons without names, one column of facts.
pub(super) const WIDE: f32 = 1100.0;
/// Height under which a narrow window has no status bar.
const TALL: f32 = 700.0;

/// Whether the window has room for names beside icons.
pub(super) fn is_wide(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= WIDE
}

/// Draws the frame around the screen, in the order in which the panels take their space.
pub(super) fn show(ui: &mut Ui, model: &Model, texts: &Texts, actions: &mut Vec<Action>) {
    let wide = is_wide(ui);
    let tokens = theme::of(ui);
    let hair = Stroke::new(1.0, tokens.line.hair);
    let rail = Panel::left("rail").exact_size(if wide { 80.0 } else { 56.0 }).resizable(false).show_separator_line(false);
    rail.frame(Frame::NONE.fill(tokens.bg.rail)).show(ui, |ui| {
        let edge = ui.max_rect().right_top();
        ui.painter().vline(edge.x - 0.5, ui.max_rect().y_range(), hair);
        rail_items(ui, model, texts, wide, actions);
    });
    let top = Panel::top("top").exact_size(if wide { 48.0 } else { 44.0 }).resizable(false).show_separator_line(false);
    top.frame(Frame::NONE.fill(tokens.bg.canvas).inner_margin(vec2(if wide { 20.0 } else { 16.0 }, 0.0))).show(ui, |ui| {
        let rect = ui.max_rect().expand2(vec2(20.0, 0.0));
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, hair);
        top_bar(ui, model, texts, actions);
    });
    if wide || ui.ctx().content_rect().height() >= TALL {
        let status = Panel::bottom("status").exact_size(26.0).resizable(false).show_separator_line(false);
        status.frame(Frame::NONE.fill(tokens.bg.rail).inner_margin(vec2(16.0, 0.0))).show(ui, |ui| {
            let rect = ui.max_rect().expand2(vec2(16.0, 0.0));
            ui.painter().hline(rect.x_range(), rect.top() + 0.5, hair);
            status_bar(ui, model, texts);
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
        for (view, icon, key) in [(View::Decode, icons::SCAN, "view-decode")] {
            if rail_item(ui, icon, &texts.get(key), model.view == view, wide) {
                actions.push(Action::Show(view));
            }
        }
    });
    ui.with_layout(Layout::bottom_up(Align::Center), |ui| {
        ui.add_space(8.0);
        if rail_item(ui, icons::GEAR_SIX, &texts.get("view-settings"), model.view == View::Settings, wide) {
            actions.push(Action::Show(View::Settings));
        }
    });
}

fn rail_item(ui: &mut Ui, icon: &'static str, name: &str, active: bool, wide: bool) -> bool {
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
    response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, active, name));
    let response = if wide { response } else { response.on_hover_text(name) };
    response.clicked()
}

fn top_bar(ui: &mut Ui, model: &Model, texts: &Texts, actions: &mut Vec<Action>) {
    let tokens = theme::of(ui);
    ui.horizontal_centered(|ui| {
        let title = match model.view {
            View::Decode => "view-decode",
            View::Settings => "view-settings",
        };
        ui.label(Type::View.text(texts.get(title), tokens.text.primary));
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

/// The theme behind this one on the button.
pub(super) const fn next_theme(theme: ThemeChoice) -> ThemeChoice {
    match theme {
        ThemeChoice::System => ThemeChoice::Dark,
        ThemeChoice::Dark => ThemeChoice::Light,
        ThemeChoice::Light => ThemeChoice::System,
    }
}

fn status_bar(ui: &mut Ui, model: &Model, texts: &Texts) {
    let tokens = theme::of(ui);
    ui.horizontal_centered(|ui| {
        let (dot, _) = ui.allocate_exact_size(vec2(6.0, 6.0), Sense::hover());
        ui.painter().circle_filled(dot.center(), 3.0, tokens.status.ok.mark);
        let said = match &model.finding {
            Some(finding) => {
                let took = i18n::milliseconds(texts.lang(), finding.took.as_secs_f64() * 1000.0);
                let key = if finding.report.is_some() { "status-decoded" } else { "status-read" };
                texts.say(&Msg::new(key).with("took", Arg::Text(took)))
            }
            None => texts.get("status-idle"),
        };
        let response = ui.label(Type::Caption.text(said, tokens.text.muted));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let version = Msg::new("status-catalog").with("version", Arg::Text(Catalog::get().version().to_owned()));
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
