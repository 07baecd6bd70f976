//! The rows: what each of the two says, aspect by aspect, and whether that differs.

use egui::{Color32, Label, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::explain::{Aspect, Cell, Row, missing};
use crate::i18n::Texts;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Icon, markup};
use crate::ui::{frame, icons};

use super::{GUTTER, Scene};

/// Above and below the text of a row.
const PAD: f32 = 7.0;
/// Room for the number of a step.
const NUMBER: f32 = 18.0;

/// How wide the longest label is.
pub(super) fn longest_label(ui: &Ui, texts: &Texts) -> f32 {
    let width = |aspect: Aspect| {
        let job = Type::Small.line_job(&texts.get(aspect.label()), Color32::WHITE);
        ui.fonts_mut(|fonts| fonts.layout_job(job)).size().x
    };
    Aspect::ALL.into_iter().map(width).fold(0.0, f32::max)
}

/// Every row, or those that differ.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>) {
    not_in_catalog(ui, scene);
    let only = scene.model.reference.only_differences;
    let rows = scene.comparison.rows();
    for (n, row) in rows.iter().filter(|row| row.differs || !only).enumerate() {
        show_row(ui, scene, row, n > 0);
    }
}

/// One code beside itself: one column is enough.
pub(super) fn single(ui: &mut Ui, scene: Scene<'_>) {
    let tokens = theme::of(ui);
    not_in_catalog(ui, scene);
    for (n, row) in scene.comparison.rows().iter().enumerate() {
        ruled(ui, n > 0);
        ui.add_space(PAD);
        ui.horizontal_top(|ui| {
            let labels = if scene.columns.labels > 0.0 { scene.columns.labels } else { 150.0 };
            let (place, _) = ui.allocate_exact_size(vec2(labels - ui.spacing().item_spacing.x, 20.0), Sense::hover());
            label(ui, scene, row.aspect, place);
            ui.vertical(|ui| cell(ui, scene.texts, &row.left, tokens.text.primary));
        });
        ui.add_space(PAD);
    }
}

fn not_in_catalog(ui: &mut Ui, scene: Scene<'_>) {
    let tokens = theme::of(ui);
    for view in [&scene.comparison.left, &scene.comparison.right].into_iter().filter(|view| view.entry.is_none()) {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::hover());
            Icon::fill(icons::WARNING_CIRCLE).paint(ui.painter(), rect.center(), 16.0, tokens.status.client.ink);
            ui.label(Type::Body.text(scene.texts.say(&missing(view)), tokens.text.primary));
        });
        ui.add_space(6.0);
    }
}

fn ruled(ui: &Ui, is_ruled: bool) {
    if is_ruled {
        frame::rule(ui, ui.available_rect_before_wrap());
    }
}

fn label(ui: &mut Ui, scene: Scene<'_>, aspect: Aspect, place: Rect) {
    let text = Type::Small.text(scene.texts.get(aspect.label()), theme::of(ui).text.muted);
    ui.place(place, Label::new(text).wrap().halign(egui::Align::Min));
}

fn show_row(ui: &mut Ui, scene: Scene<'_>, row: &Row, is_ruled: bool) {
    let tokens = theme::of(ui);
    ruled(ui, is_ruled);
    let top = ui.cursor().top() + PAD;
    let left = ui.max_rect().left();
    let room = Rect::from_min_max(pos2(left, top), pos2(ui.max_rect().right(), f32::INFINITY));
    let narrow = scene.columns.labels == 0.0;
    let width = if narrow { room.width() } else { scene.columns.labels - 12.0 };
    // A label's line is lower than a cell's: both have one middle.
    let place = Rect::from_min_size(room.min + vec2(0.0, if narrow { 0.0 } else { 1.0 }), vec2(width, 1000.0));
    let mut labels = ui.new_child(UiBuilder::new().max_rect(place));
    let text = Type::Small.text(scene.texts.get(row.aspect.label()), tokens.text.muted);
    let named = labels.add(Label::new(text).wrap());
    let top = if narrow { named.rect.bottom() + 2.0 } else { top };
    let cells = scene.columns.cells(Rect::from_min_max(pos2(left, top), pos2(room.right(), top + 4000.0)));
    let ink = if row.differs { tokens.text.primary } else { tokens.text.muted };
    let mut bottom = named.rect.bottom();
    for (n, (side, place)) in [&row.left, &row.right].into_iter().zip(cells).enumerate() {
        let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt((row.aspect, n)));
        child.spacing_mut().item_spacing.y = 2.0;
        cell(&mut child, scene.texts, side, ink);
        bottom = bottom.max(child.min_rect().bottom());
    }
    mark(ui, row.differs, pos2(cells[0].right() + GUTTER / 2.0, top + 10.0));
    let whole = Rect::from_min_max(pos2(left, ui.cursor().top()), pos2(room.right(), bottom + PAD));
    let response = ui.allocate_rect(whole, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, read_out(scene.texts, row)));
}

/// The row as it is read out: label, left, right, same or different.
fn read_out(texts: &Texts, row: &Row) -> String {
    let state = texts.get(if row.differs { "compare-row-differs" } else { "compare-row-same" });
    let plain = |cell: &Cell| cell.paragraph(texts).replace("**", "").replace('`', "");
    format!("{}: {} | {} | {state}", texts.get(row.aspect.label()), plain(&row.left), plain(&row.right))
}

/// What one side says, below one another; steps with their numbers.
fn cell(ui: &mut Ui, texts: &Texts, cell: &Cell, ink: Color32) {
    let tokens = theme::of(ui);
    let ink = if matches!(cell, Cell::Unknown(_)) { tokens.text.muted } else { ink };
    let lines = cell.lines(texts);
    let is_numbered = matches!(cell, Cell::Steps(_)) && lines.len() > 1;
    for (n, line) in (1..).zip(&lines) {
        if is_numbered {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let (place, _) = ui.allocate_exact_size(vec2(NUMBER, 20.0), Sense::hover());
                ui.place(place, Label::new(Type::Body.text(format!("{n}."), tokens.text.muted)).halign(egui::Align::Min));
                ui.add(Label::new(markup::job(tokens, line, ink, ui.available_width())).wrap());
            });
        } else {
            ui.add(Label::new(markup::job(tokens, line, ink, ui.available_width())).wrap());
        }
    }
}

/// ≠ in an accent disc, = without one.
fn mark(ui: &Ui, differs: bool, center: egui::Pos2) {
    let tokens = theme::of(ui);
    let (icon, ink) = if differs { (icons::NOT_EQUALS, tokens.text.accent) } else { (icons::EQUALS, tokens.text.muted) };
    if differs {
        ui.painter().circle_filled(center, 9.0, tokens.bg.selected);
    }
    Icon::from(icon).paint(ui.painter(), center, 13.0, ink);
}
