//! The palette's list and the keys below it.

use egui::{Align, Color32, Id, Layout, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use crate::explain::CodeKey;
use crate::i18n::Texts;
use crate::ui::frame;
use crate::ui::icons;
use crate::ui::theme::{self, Tokens, Type};
use crate::ui::widgets::{Icon, ROW_HEIGHT, ResultRow, keycap};

use super::command::COMMAND;
use super::entries::{Entry, Found, Group, Target};
use super::{PAGE, Palette, Use};

/// Height of the footer.
pub(super) const FOOTER: f32 = 34.0;
/// Height of a group's caption.
const CAPTION: f32 = 28.0;
/// What stands below the last row.
const BELOW: f32 = 8.0;
/// Height of what is said when there is no row.
const NOTHING: f32 = 72.0;

/// Draws list and footer for the field `field`; answers the row that was clicked. The list is at most `room` high.
pub(super) fn show(ui: &mut Ui, palette: &Palette, texts: &Texts, field: Id, room: f32) -> Option<(usize, Use)> {
    let entries = &palette.found.entries;
    let clicked = if entries.is_empty() {
        nothing(ui, texts);
        None
    } else {
        let height = (height(entries, PAGE) + BELOW).min(room.max(3.0 * ROW_HEIGHT));
        let area = ScrollArea::vertical().id_salt("palette_rows").max_height(height).min_scrolled_height(height);
        area.auto_shrink(false).show(ui, |ui| list(ui, palette, texts, field)).inner
    };
    footer(ui, palette, texts);
    clicked
}

/// Height of the first `rows` rows with the captions above them.
fn height(entries: &[Entry], rows: usize) -> f32 {
    let captions = (0..entries.len().min(rows)).filter(|row| opens_group(entries, *row)).count();
    entries.len().min(rows) as f32 * ROW_HEIGHT + captions as f32 * CAPTION
}

fn opens_group(entries: &[Entry], row: usize) -> bool {
    row == 0 || entries[row - 1].group != entries[row].group
}

fn list(ui: &mut Ui, palette: &Palette, texts: &Texts, field: Id) -> Option<(usize, Use)> {
    let name = texts.get("palette-list");
    let entries = &palette.found.entries;
    let mut clicked = None;
    let place = ui.available_rect_before_wrap();
    let place = Rect::from_x_y_ranges(place.left() + 6.0..=place.right() - 6.0, place.y_range());
    let builder = UiBuilder::new().max_rect(place).accessibility_role(Role::ListBox).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        for (n, entry) in entries.iter().enumerate() {
            let above = opens_group(entries, n).then(|| caption(ui, entry.group, texts));
            let is_chosen = n == palette.chosen;
            let response = row(ui, entry, palette, is_chosen);
            if is_chosen {
                let id = response.id.accesskit_id();
                ui.ctx().accesskit_node_builder(field, |node| node.set_active_descendant(id));
                if palette.moved {
                    let below = vec2(0.0, if n + 1 == entries.len() { BELOW } else { 0.0 });
                    let whole = above.map_or(response.rect, |above| above.union(response.rect));
                    ui.scroll_to_rect(Rect::from_min_max(whole.min, whole.max + below), None);
                }
            }
            if response.clicked() {
                let compares = ui.input(|input| input.modifiers.command) && entry.target.compare().is_some();
                clicked = Some((n, if compares { Use::Compare } else { Use::Open }));
            }
        }
        ui.add_space(BELOW);
    });
    clicked
}

fn caption(ui: &mut Ui, group: Group, texts: &Texts) -> Rect {
    let key = match group {
        Group::Codes => "view-codes",
        Group::Compare => "view-compare",
        Group::Actions => "palette-actions",
    };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), CAPTION), Sense::hover());
    let inner = UiBuilder::new().max_rect(rect.shrink2(vec2(10.0, 0.0))).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(inner, |ui| ui.label(Type::CaptionMedium.text(texts.get(key), theme::of(ui).text.muted)));
    rect
}

fn row(ui: &mut Ui, entry: &Entry, palette: &Palette, is_chosen: bool) -> Response {
    let tokens = theme::of(ui);
    let view = palette.asked.as_ref().map(|(_, _, view, _)| *view).unwrap_or_default();
    let (icon, color) = match entry.target {
        Target::Code(code) => code_icon(tokens, code),
        Target::Pair(..) => (Icon::from(icons::GIT_DIFF), tokens.text.secondary),
        Target::Command(command) => (Icon::from(command.icon()), tokens.text.secondary),
        Target::Typed => (Icon::from(icons::CLIPBOARD_TEXT), tokens.text.secondary),
    };
    let keys = match entry.target {
        Target::Command(command) => command.keys(view),
        _ => &[],
    };
    let keys: &[&str] = if keys.is_empty() && is_chosen { &["Enter"] } else { keys };
    let words = if entry.target == Target::Typed { "" } else { palette.typed.as_str() };
    ResultRow::new(&entry.title, &entry.about).icon(icon, color).searched(words).keys(keys).chosen(is_chosen).show(ui)
}

/// Cloudflare's own codes have its cloud, every other one the colour of its class.
fn code_icon(tokens: &Tokens, code: CodeKey) -> (Icon, Color32) {
    let status = &tokens.status;
    match (code.family, code.code / 100) {
        ("cloudflare-5xx" | "cloudflare-1xxx" | "cloudflare-api", _) => (Icon::fill(icons::CLOUD), status.cloudflare.ink),
        (_, 2) => (Icon::from(icons::HASH), status.ok.ink),
        (_, 1 | 3) => (Icon::from(icons::HASH), status.redirect.ink),
        (_, 4) => (Icon::from(icons::HASH), status.client.ink),
        (_, 5) => (Icon::from(icons::HASH), status.origin.ink),
        _ => (Icon::from(icons::HASH), tokens.text.secondary),
    }
}

fn nothing(ui: &mut Ui, texts: &Texts) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), NOTHING), Sense::hover());
    let inner = UiBuilder::new()
        .max_rect(rect.shrink2(vec2(16.0, 0.0)))
        .layout(Layout::centered_and_justified(egui::Direction::TopDown));
    ui.scope_builder(inner, |ui| ui.label(Type::Body.text(texts.get("palette-nothing"), theme::of(ui).text.secondary)));
}

fn footer(ui: &mut Ui, palette: &Palette, texts: &Texts) {
    let tokens = theme::of(ui);
    let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), FOOTER), Sense::hover());
    frame::rule(ui, bar);
    let inner = UiBuilder::new()
        .max_rect(Rect::from_min_max(pos2(bar.left() + 16.0, bar.top() + 1.0), pos2(bar.right() - 16.0, bar.bottom())))
        .layout(Layout::left_to_right(Align::Center));
    let compare = palette.offers_compare().then_some((&[COMMAND, "Enter"][..], "palette-compare"));
    let hints = [(&["↑", "↓"][..], "palette-move"), (&["Enter"][..], "palette-enter")];
    ui.scope_builder(inner, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (keys, key) in hints.into_iter().chain(compare).filter(|_| !palette.found.entries.is_empty()) {
            for name in keys {
                keycap(ui, name);
            }
            ui.add_space(2.0);
            ui.label(Type::Caption.text(texts.get(key), tokens.text.muted));
            ui.add_space(12.0);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let response = ui.label(Type::Caption.text(count(&palette.found, texts), tokens.text.muted));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
        });
    });
}

fn count(found: &Found, texts: &Texts) -> String {
    texts.count("palette-results", found.total)
}
