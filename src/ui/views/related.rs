//! Codes that are easily mistaken for a code, or met with it: each opens on its own.

use egui::{Ui, vec2};

use crate::app::Action;
use crate::explain::CodeKey;
use crate::i18n::Texts;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::Chip;

/// Draws a chip a code under its label; nothing where there are none.
pub(super) fn show(ui: &mut Ui, texts: &Texts, codes: &[u32], out: &mut Vec<Action>) {
    if codes.is_empty() {
        return;
    }
    ui.add_space(10.0);
    ui.label(Type::Small.text(texts.get("entry-related"), theme::of(ui).text.muted));
    chips(ui, texts, codes, out);
}

/// A chip a code.
pub(super) fn chips(ui: &mut Ui, texts: &Texts, codes: &[u32], out: &mut Vec<Action>) {
    ui.scope(|ui| {
        // A row as high as a chip: wrapped ones stand as close as neighbours.
        ui.spacing_mut().interact_size.y = 24.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for code in codes {
                let key = CodeKey::home(*code);
                let view = key.view();
                if Chip::new(&format!("{} · {}", view.id(), texts.say(&view.name()))).show(ui).clicked() {
                    out.push(Action::OpenEntry(key));
                }
            }
        });
    });
}
