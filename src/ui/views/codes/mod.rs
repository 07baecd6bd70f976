//! Codes: the whole catalog as a list, and each code on its own.
//!
//! Which code is open is the model's to know, since other screens open codes too; what the list was narrowed to and how far
//! each was scrolled stays here, so that whoever comes back finds what was left.

mod entry;
mod facts;
mod filter;
mod header;
mod list;
mod row;
mod toolbar;

use egui::Ui;

use crate::app::{Action, Model};
use crate::i18n::Texts;

/// The screen's own state.
#[derive(Default)]
pub(crate) struct CodesView {
    list: list::ListView,
    entry: entry::EntryPage,
}

impl CodesView {
    /// Draws the screen.
    pub(crate) fn show(&mut self, ui: &mut Ui, model: &Model, texts: &'static Texts, actions: &mut Vec<Action>) {
        match model.reference.open {
            Some(code) => self.entry.show(ui, model, texts, code, actions),
            None => self.list.show(ui, model, texts, actions),
        }
    }
}

/// The space at each side of what the screen shows.
fn side(ui: &Ui) -> i8 {
    if crate::ui::frame::is_wide(ui) { 24 } else { 16 }
}
