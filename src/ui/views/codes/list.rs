//! The list of all codes. Only the rows in sight are drawn, and the keyboard moves among them from wherever one types.

use std::ops::Range;

use egui::style::ScrollAnimation;
use egui::{
    Align, Event, EventFilter, Frame, Id, Key, Layout, Margin, Modifiers, Popup, Rect, ScrollArea, Ui, UiBuilder, vec2,
};

use crate::app::{Action, Model, Overlay};
use crate::catalog::Listed;
use crate::explain::CodeKey;
use crate::i18n::{Arg, Msg, Texts};
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, Icon, card};

use super::filter::Filter;
use super::row::{Columns, ROW, Row};
use super::toolbar;

/// The list's own state.
#[derive(Default)]
pub(super) struct ListView {
    filter: Filter,
    /// What `rows` were found for.
    found_for: Option<Filter>,
    rows: Vec<Listed>,
    /// The row that the arrow keys have come to.
    chosen: Option<usize>,
    /// The chosen row is to be brought into sight.
    reveal: bool,
    /// Rows that a page moves by.
    in_sight: usize,
}

impl ListView {
    /// Draws the list.
    pub(super) fn show(&mut self, ui: &mut Ui, model: &Model, texts: &'static Texts, out: &mut Vec<Action>) {
        self.find();
        if model.overlay == Overlay::None && !Popup::is_any_open(ui.ctx()) {
            self.keys(ui, out);
        }
        let side = super::side(ui);
        Frame::NONE.inner_margin(Margin { left: side, right: side, top: 14, bottom: 16 }).show(ui, |ui| {
            toolbar::show(ui, texts, &mut self.filter, self.rows.len());
            let is_new = self.find();
            ui.add_space(2.0);
            if self.rows.is_empty() {
                self.nothing(ui, texts, out);
            } else {
                self.table(ui, texts, is_new, out);
            }
        });
    }

    /// Looks up what the filter leaves; answers whether that may be something else than before.
    fn find(&mut self) -> bool {
        if self.found_for.as_ref() == Some(&self.filter) {
            return false;
        }
        self.rows = self.filter.codes();
        // What was searched for is one Enter away; a list that is only looked through has nothing chosen.
        self.chosen = (!self.filter.query.trim().is_empty() && !self.rows.is_empty()).then_some(0);
        let is_first = self.found_for.is_none();
        self.found_for = Some(self.filter.clone());
        !is_first
    }

    fn table(&mut self, ui: &mut Ui, texts: &Texts, is_new: bool, out: &mut Vec<Action>) {
        card(ui, Margin::ZERO).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let columns = Columns::measure(ui, texts);
            columns.head(ui, texts);
            let mut area = ScrollArea::vertical().id_salt("codes").auto_shrink(false);
            if is_new {
                area = area.vertical_scroll_offset(0.0);
            }
            area.show_rows(ui, ROW, self.rows.len(), |ui, range| self.rows(ui, texts, &columns, range, out));
        });
    }

    fn rows(&mut self, ui: &mut Ui, texts: &Texts, columns: &Columns, range: Range<usize>, out: &mut Vec<Action>) {
        let top = ui.min_rect().top();
        // The first and the last one may be cut, and one that is known leads over the page.
        self.in_sight = range.len().saturating_sub(3);
        if std::mem::take(&mut self.reveal)
            && let Some(chosen) = self.chosen
        {
            let y = top + (chosen as f32 - range.start as f32) * ROW;
            let place = Rect::from_min_size(egui::pos2(ui.min_rect().left(), y), vec2(1.0, ROW));
            ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
        }
        let stop = self.stop();
        for at in range {
            let Some(listed) = self.rows.get(at).copied() else { continue };
            let row = Row { listed, is_chosen: self.chosen == Some(at), is_stop: at == stop, id: row_id(listed) };
            let response = row.show(ui, texts, columns);
            if response.has_focus() {
                let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
                if self.chosen.is_none() {
                    self.chosen = Some(at);
                    ui.request_repaint();
                }
            }
            if response.clicked() {
                self.chosen = Some(at);
                out.push(Action::OpenEntry(CodeKey::from(listed)));
            }
        }
    }

    /// The row that the Tab key stops at.
    fn stop(&self) -> usize {
        self.chosen.unwrap_or(0)
    }

    /// Arrow keys and Enter, from the search field, from a row, and while nothing has the keyboard; letters go to the field.
    fn keys(&mut self, ui: &Ui, out: &mut Vec<Action>) {
        let focused = ui.memory(egui::Memory::focused);
        let stop = self.rows.get(self.stop()).copied().map(row_id);
        let on_row = focused.is_some() && focused == stop;
        let in_field = focused == Some(toolbar::search_id());
        let find = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F));
        if find || !ui.ctx().text_edit_focused() && ui.input(types) {
            ui.memory_mut(|memory| memory.request_focus(toolbar::search_id()));
        }
        if focused.is_some() && !on_row && !in_field {
            return;
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let page = self.in_sight.max(1).cast_signed();
        for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, page), (Key::PageUp, -page)] {
            if pressed(key) {
                self.go(by);
            }
        }
        if !in_field {
            for (key, by) in [(Key::Home, isize::MIN), (Key::End, isize::MAX)] {
                if pressed(key) {
                    self.go(by);
                }
            }
        }
        if on_row && let Some(now) = self.rows.get(self.stop()).copied().map(row_id) {
            ui.memory_mut(|memory| memory.request_focus(now));
        }
        if pressed(Key::Enter) {
            let chosen = self.chosen.and_then(|at| self.rows.get(at).copied()).map(CodeKey::from);
            let missing = if self.rows.is_empty() { CodeKey::read(&self.filter.query) } else { None };
            out.extend(chosen.or(missing).map(Action::OpenEntry));
        }
    }

    /// Moves the choice within the list.
    fn go(&mut self, by: isize) {
        let Some(last) = self.rows.len().checked_sub(1) else { return };
        let at = match self.chosen {
            Some(at) => at.saturating_add_signed(by).min(last),
            // The first press comes to the first row, a whole page to the row that follows it.
            None if by > 1 => by.unsigned_abs().min(last),
            None => 0,
        };
        self.chosen = Some(at);
        self.reveal = true;
    }

    fn nothing(&mut self, ui: &mut Ui, texts: &Texts, out: &mut Vec<Action>) {
        let t = theme::of(ui);
        let rect = ui.available_rect_before_wrap();
        let layout = Layout::top_down(Align::Center);
        ui.scope_builder(UiBuilder::new().id_salt("nothing").max_rect(rect).layout(layout), |ui| {
            ui.add_space((rect.height() * 0.22).round());
            let (place, _) = ui.allocate_exact_size(vec2(44.0, 44.0), egui::Sense::hover());
            ui.painter().rect_filled(place, theme::RADIUS_CARD, t.status.client.tint);
            Icon::from(icons::QUESTION).paint(ui.painter(), place.center(), 22.0, t.status.client.ink);
            ui.label(Type::Title.text(texts.get("codes-none"), t.text.primary));
            ui.label(Type::Body.text(texts.get("codes-none-text"), t.text.secondary));
            ui.add_space(4.0);
            if Button::primary(&texts.get("codes-clear")).icon(icons::ERASER).height(32.0).show(ui).clicked() {
                self.filter = Filter::default();
            }
            if let Some(code) = CodeKey::read(&self.filter.query) {
                let name = Msg::new("codes-open-anyway").with("code", Arg::Text(code.view().number()));
                if Button::secondary(&texts.say(&name)).height(32.0).show(ui).clicked() {
                    out.push(Action::OpenEntry(code));
                }
            }
        });
    }
}

/// A code's row is the same wherever in the list it stands.
fn row_id(listed: Listed) -> Id {
    Id::unique(("codes_row", listed.family, listed.entry.code))
}

/// Whether something was typed or taken back that belongs into a text field. A space presses the button that has the keyboard.
fn types(input: &egui::InputState) -> bool {
    let types = |event: &Event| match event {
        Event::Text(text) => !text.trim().is_empty(),
        Event::Key { key: Key::Backspace, pressed, .. } => *pressed,
        _ => false,
    };
    input.events.iter().any(types)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_begins_at_the_first_row_and_stays_within_the_list() {
        let mut list = ListView::default();
        list.go(1);
        assert_eq!(list.chosen, None);
        assert!(!list.find());
        let end = list.rows.len() - 1;
        for (by, want) in [(1, 0), (1, 1), (10, 11), (-3, 8), (isize::MIN, 0), (-1, 0), (isize::MAX, end), (1, end)] {
            list.go(by);
            assert_eq!(list.chosen, Some(want), "{by}");
        }
    }

    #[test]
    fn what_was_searched_for_is_chosen_and_another_filter_begins_anew() {
        let mut list = ListView::default();
        list.find();
        assert_eq!(list.chosen, None);
        list.filter.query = "524".to_owned();
        assert!(list.find() && !list.find());
        assert_eq!(list.chosen, Some(0));
        list.filter.query = "xyzzyplugh".to_owned();
        assert!(list.find());
        assert_eq!((list.chosen, list.rows.len()), (None, 0));
    }
}
