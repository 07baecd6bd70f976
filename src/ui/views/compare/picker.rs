//! A picker: the code of one side, and under it a list that is searched by number, name or symptom in any language.

use egui::{
    Align, CornerRadius, Frame, Key, Layout, Margin, Modifiers, Popup, PopupCloseBehavior, Rect, RectAlign, ScrollArea, Sense,
    Stroke, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::app::{Action, Side};
use crate::catalog::{Catalog, number_of};
use crate::explain::{CodeKey, search};
use crate::i18n::Texts;
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Icon, ROW_HEIGHT, ResultRow, keycap};

use super::{Scene, code_text};

/// Rows of the list that are in sight.
const ROWS: u8 = 10;
/// Room for the number, so that the names stand in a column.
const NUMBERS: f32 = 70.0;

/// What is typed into the open list, and what that finds.
#[derive(Default)]
pub(super) struct Picker {
    query: String,
    found: Option<Vec<CodeKey>>,
    chosen: usize,
    moved: bool,
    is_open: bool,
}

impl Picker {
    /// No list is open.
    pub(super) fn closed(&mut self) {
        if self.is_open {
            *self = Self::default();
        }
    }

    /// Draws one side in `place`.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: Scene<'_>, side: Side, place: Rect, out: &mut Vec<Action>) {
        let open = scene.model.reference.picker == Some(side);
        let response = button(ui, scene, side, place, open);
        if response.clicked() {
            out.push(Action::Pick((!open).then_some(side)));
        }
        if !open {
            return;
        }
        if !self.is_open {
            *self = Self { is_open: true, ..Self::default() };
        }
        let tokens = theme::of(ui);
        let width = place.width().max(360.0);
        let frame = Frame::popup(ui.style()).fill(tokens.bg.popup).inner_margin(Margin::same(8));
        let popup = Popup::from_response(&response)
            .id(egui::Id::unique(("picker", side)))
            .open(true)
            .align(if side == Side::Left { RectAlign::BOTTOM_START } else { RectAlign::BOTTOM_END })
            .gap(4.0)
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .frame(frame)
            .width(width);
        let shown = popup.show(|ui| {
            ui.set_width(width - 16.0);
            self.list(ui, scene.texts, side, out);
        });
        let Some(shown) = shown else { return };
        let outside = ui.input(|input| {
            let at = input.pointer.interact_pos();
            input.pointer.any_pressed() && at.is_some_and(|at| !shown.response.rect.contains(at) && !response.rect.contains(at))
        });
        if outside || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            out.push(Action::Pick(None));
        }
    }

    fn list(&mut self, ui: &mut Ui, texts: &'static Texts, side: Side, out: &mut Vec<Action>) {
        let tokens = theme::of(ui);
        self.keys(ui);
        let field = TextEdit::singleline(&mut self.query)
            .hint_text(texts.get("compare-search"))
            .font(Type::Body.font())
            .margin(Margin::symmetric(8, 6))
            .desired_width(f32::INFINITY)
            .show(ui);
        let response = &field.response;
        response.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, texts.get("compare-search")));
        response.request_focus();
        if response.changed() || self.found.is_none() {
            self.chosen = 0;
            self.moved = true;
            self.found = Some(find(&self.query));
        }
        ui.add_space(6.0);
        let found = self.found.clone().unwrap_or_default();
        if found.is_empty() {
            ui.label(Type::Body.text(texts.get("compare-none-found"), tokens.text.muted));
            return;
        }
        let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        if let Some(code) = found.get(self.chosen).filter(|_| enter) {
            out.push(Action::ChooseSide(side, *code));
        }
        let area =
            ScrollArea::vertical().id_salt("codes").max_height(ROW_HEIGHT * f32::from(ROWS).min(Self::rows_in_sight(ui)));
        ui.spacing_mut().item_spacing.y = 0.0;
        area.auto_shrink([false, true]).show_rows(ui, ROW_HEIGHT, found.len(), |ui, rows| {
            for n in rows {
                let Some(code) = found.get(n) else { continue };
                if self.row(ui, texts, *code, n).clicked() {
                    out.push(Action::ChooseSide(side, *code));
                }
            }
        });
    }

    /// The list never runs out of the window.
    fn rows_in_sight(ui: &Ui) -> f32 {
        let room = ui.ctx().content_rect().bottom() - ui.cursor().top() - 24.0;
        (room / ROW_HEIGHT).floor().max(3.0)
    }

    fn row(&mut self, ui: &mut Ui, texts: &'static Texts, code: CodeKey, n: usize) -> egui::Response {
        let tokens = theme::of(ui);
        let view = code.view();
        let icon = if view.family == crate::decode::Family::Http { Icon::from(icons::CODE) } else { Icon::fill(icons::CLOUD) };
        let number = view.id();
        // Who searched for an old phrase or a vendor's word sees why this was found.
        let aliases = view.entry.map(|entry| entry.aliases.as_slice()).unwrap_or_default();
        let names = std::iter::once(texts.say(&view.name())).chain(aliases.iter().cloned());
        let name = names.collect::<Vec<String>>().join(" · ");
        let row = ResultRow::new(&number, &name)
            .icon(icon, tokens.class_hue(view.family, view.code).ink)
            .searched(&self.query)
            .title_room(NUMBERS)
            .chosen(n == self.chosen);
        let response = row.show(ui);
        if n == self.chosen && std::mem::take(&mut self.moved) {
            response.scroll_to_me(None);
        }
        response
    }

    fn keys(&mut self, ui: &Ui) {
        let last = self.found.as_ref().map_or(0, |found| found.len().saturating_sub(1));
        let page = usize::from(ROWS);
        for (key, to) in [
            (Key::ArrowDown, self.chosen + 1),
            (Key::ArrowUp, self.chosen.saturating_sub(1)),
            (Key::PageDown, self.chosen + page),
            (Key::PageUp, self.chosen.saturating_sub(page)),
        ] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                self.chosen = to.min(last);
                self.moved = true;
            }
        }
    }
}

/// What `query` means: every code where it is empty; a number that the catalog does not know is offered all the same.
fn find(query: &str) -> Vec<CodeKey> {
    if query.trim().is_empty() {
        let mut all: Vec<CodeKey> = Catalog::get().entries().iter().map(|listed| CodeKey::from(*listed)).collect();
        all.sort_by_key(|code| (code.code, code.listed().is_some() && *code != CodeKey::home(code.code)));
        return all;
    }
    let mut found: Vec<CodeKey> = search(query).into_iter().map(|hit| CodeKey::from(hit.listed)).collect();
    if let Some(typed) = CodeKey::read(query).filter(|typed| !found.contains(typed)) {
        found.insert(0, typed);
    }
    found
}

/// The code of the side with its name.
fn button(ui: &mut Ui, scene: Scene<'_>, side: Side, place: Rect, open: bool) -> egui::Response {
    let (tokens, texts) = (theme::of(ui), scene.texts);
    let view = if side == Side::Left { &scene.comparison.left } else { &scene.comparison.right };
    let response = ui.interact(place, ui.scope_id().with(("picker of", side)), Sense::click());
    let lit = response.hovered() || open;
    let line = if open {
        tokens.text.accent
    } else if lit {
        tokens.line.strong
    } else {
        tokens.line.control
    };
    let corners = CornerRadius::same(theme::RADIUS_CARD);
    ui.painter().rect(place, corners, tokens.bg.card, Stroke::new(1.0, line), StrokeKind::Inside);
    if response.has_focus() {
        let ring = Stroke::new(2.0, tokens.text.accent);
        ui.painter().rect_stroke(place.expand(2.0), 10.0, ring, StrokeKind::Outside);
    }
    let name = texts.say(&view.name());
    let inner = UiBuilder::new().max_rect(place.shrink2(vec2(14.0, 0.0))).layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(inner, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
        Icon::from(if open { icons::CARET_UP } else { icons::CARET_DOWN }).paint(
            ui.painter(),
            rect.center(),
            14.0,
            tokens.text.muted,
        );
        // The name goes before the key.
        let needed =
            |text: &str, kind: Type| ui.fonts_mut(|fonts| fonts.layout_job(kind.line_job(text, tokens.text.primary))).size().x;
        let words = needed(&view.number(), Type::CodeMd) + needed(&name, Type::BodyMedium);
        if words + 120.0 < place.width() {
            keycap(ui, if side == Side::Left { "Alt 1" } else { "Alt 2" });
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.label(code_text(ui, view, Type::CodeMd));
            let label = egui::Label::new(Type::BodyMedium.text(&name, tokens.text.primary)).truncate().selectable(false);
            ui.add(label);
        });
    });
    let key = if side == Side::Left { "compare-left" } else { "compare-right" };
    response.widget_info(|| {
        WidgetInfo::labeled(egui::Role::ComboBox, true, format!("{}: {} {name}", texts.get(key), number_of(view.code)))
    });
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picker_offers_every_code_and_finds_any_number() {
        assert_eq!(find("").len(), Catalog::get().entries().len());
        assert_eq!(find("  ")[0].code, 0);
        assert_eq!(find("520")[0], CodeKey::home(520));
        assert_eq!(find("cf:502")[0], CodeKey { code: 502, family: "cloudflare-5xx" });
        assert_eq!(find("597"), [CodeKey::home(597)]);
        assert_eq!(find("чайник")[0], CodeKey::home(418));
        assert_eq!(find("xyzzyplugh"), []);
    }
}
