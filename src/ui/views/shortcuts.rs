//! Every shortcut, over the screen: F1.

use egui::{Align, Context, Layout, Modal, Ui, vec2};

use crate::i18n::Texts;
use crate::ui::frame;
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, keycap};

/// Keys and what they do. `Ctrl` is shown as the system's own command key.
const SHORTCUTS: [(&[&str], &str); 28] = [
    (&["Ctrl", "K"], "shortcut-palette"),
    (&["Ctrl", "V"], "shortcut-paste"),
    (&["Ctrl", "O"], "shortcut-open"),
    (&["Ctrl", "Z"], "shortcut-undo"),
    (&["Ctrl", "Shift", "C"], "shortcut-copy-markdown"),
    (&["Ctrl", "Shift", "R"], "shortcut-copy-reply"),
    (&["Ctrl", "E"], "shortcut-export"),
    (&["Ctrl", "D"], "shortcut-compare-with"),
    (&["Ctrl", "Shift", "P"], "shortcut-probe-zone"),
    (&["F8"], "shortcut-next-error"),
    (&["Shift", "F8"], "shortcut-previous-error"),
    (&["1", "…", "7"], "shortcut-sections"),
    (&["Ctrl", "1"], "shortcut-decode"),
    (&["Ctrl", "2"], "shortcut-compare"),
    (&["Ctrl", "3"], "shortcut-probe"),
    (&["Ctrl", "6"], "shortcut-codes"),
    (&["Ctrl", ","], "shortcut-settings"),
    (&["Alt", "1"], "shortcut-pick-left"),
    (&["Alt", "2"], "shortcut-pick-right"),
    (&["Alt", "X"], "shortcut-swap"),
    (&["Ctrl", "Enter"], "shortcut-probe-start"),
    (&["Space"], "shortcut-chart-start"),
    (&["←", "→"], "shortcut-chart-step"),
    (&["Ctrl", "Shift", "L"], "shortcut-language"),
    (&["Ctrl", "Shift", "T"], "shortcut-theme"),
    (&["Tab"], "shortcut-focus"),
    (&["Esc"], "shortcut-close"),
    (&["F1"], "shortcut-help"),
];

/// Height of a row with the space below it.
const ROW: f32 = 32.0;

/// Draws the list; answers whether it is to be closed.
pub(crate) fn show(ctx: &Context, texts: &Texts) -> bool {
    let response = Modal::new(egui::Id::unique("shortcuts")).backdrop_color(theme::of_context(ctx).scrim);
    let response = response.frame(frame::popup(ctx)).show(ctx, |ui| {
        ui.set_width(440.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        let tokens = theme::of(ui);
        let mut close = false;
        ui.horizontal(|ui| {
            ui.label(Type::View.text(texts.get("shortcuts-title"), tokens.text.primary));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                close = Button::icon_button(icons::X, &texts.get("shortcuts-close")).show(ui).clicked();
            });
        });
        ui.add_space(6.0);
        let height = (ui.ctx().content_rect().height() - 140.0).max(200.0).min(SHORTCUTS.len() as f32 * ROW + 8.0);
        let area = egui::ScrollArea::vertical().id_salt("shortcuts").max_height(height).min_scrolled_height(height);
        area.auto_shrink(false).show(ui, |ui| {
            // Room for the bar, so that it hides no key.
            ui.set_max_width(ui.available_width() - 12.0);
            for (n, (keys, key)) in SHORTCUTS.iter().enumerate() {
                row(ui, texts, keys, key, n > 0);
            }
        });
        close
    });
    response.inner || response.should_close()
}

fn row(ui: &mut Ui, texts: &Texts, keys: &[&str], key: &str, ruled: bool) {
    let tokens = theme::of(ui);
    if ruled {
        let line = ui.available_rect_before_wrap();
        frame::rule(ui, line);
    }
    ui.allocate_ui_with_layout(vec2(ui.available_width(), ROW - 2.0), Layout::left_to_right(Align::Center), |ui| {
        ui.label(Type::Body.text(texts.get(key), tokens.text.primary));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for name in keys.iter().rev() {
                let name = if *name == "Ctrl" && cfg!(target_os = "macos") { "Cmd" } else { name };
                keycap(ui, name);
            }
        });
    });
}
