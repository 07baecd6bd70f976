//! What the paste says of an error and cannot be so: shown as such, with the way to the place.

use egui::{Align, Layout, Margin, Sense, Ui, vec2};

use crate::decode::Span;
use crate::explain::{Report, contradiction_of};
use crate::i18n::Texts;
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, Icon, card, paragraph};

/// Draws the contradictions; answers the place of the one that is to be shown in the paste.
pub(super) fn show(ui: &mut Ui, texts: &Texts, report: &Report) -> Option<Span> {
    let all = &report.error.contradictions;
    if all.is_empty() {
        return None;
    }
    let tokens = theme::of(ui);
    let mut asked = None;
    card(ui, Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(Type::BodyMedium.text(texts.get("section-contradictions"), tokens.text.primary));
        for (n, other) in all.iter().enumerate() {
            ui.push_id(n, |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let (place, _) = ui.allocate_exact_size(vec2(16.0, 24.0), Sense::hover());
                    Icon::fill(icons::WARNING).paint(ui.painter(), place.center(), 15.0, tokens.status.over.ink);
                    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                        let button =
                            Button::icon_button(icons::CROSSHAIR_SIMPLE, &texts.get("show-in-text")).height(24.0).show(ui);
                        if button.clicked() {
                            asked = Some(other.span);
                        }
                        ui.with_layout(Layout::top_down(Align::Min), |ui| {
                            ui.add_space(2.0);
                            paragraph(ui, &texts.say(&contradiction_of(&report.error, other)), tokens.text.secondary);
                        });
                    });
                });
            });
        }
    });
    asked
}
