//! Before the first run: what to do here, a server to try it with, and the run of last time.

use egui::{Align, Layout, Margin, Ui, vec2};

use crate::app::{Action, ProbeAction};
use crate::i18n::{self, Arg, Msg};
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, card};

use super::Scene;

/// Draws the card, at least `height` high.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, height: f32, out: &mut Vec<Action>) {
    let (texts, t) = (scene.texts, theme::of(ui));
    let margin = Margin::symmetric(14, 12);
    card(ui, margin).show(ui, |ui| {
        ui.set_min_size(vec2(ui.available_width(), height - 26.0));
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            ui.label(Type::Heading.text(texts.get("probe-empty-title"), t.text.primary));
            let width = ui.available_width().min(620.0);
            ui.scope(|ui| {
                ui.set_max_width(width);
                ui.add(egui::Label::new(Type::Body.text(texts.get("probe-empty-text"), t.text.secondary)).wrap());
            });
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                let demo = texts.get("probe-demo-try");
                let button = Button::secondary(&demo).icon(icons::FLASK);
                if ui.add_enabled_ui(!scene.room.starts_demo, |ui| button.show(ui).clicked()).inner {
                    out.push(Action::Probe(ProbeAction::TryDemo));
                }
                if let Some(earlier) = &scene.room.earlier {
                    let at = Arg::Text(i18n::date_time(earlier.since, scene.zone));
                    let name = texts.say(&Msg::new("probe-reopen").with("at", at));
                    if Button::ghost(&name).icon(icons::CLOCK_COUNTER_CLOCKWISE).show(ui).clicked() {
                        out.push(Action::Probe(ProbeAction::Reopen));
                    }
                }
            });
        });
    });
}
