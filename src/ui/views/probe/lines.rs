//! Under the toolbar, where it was typed: what stands in the way of a start, and what was assumed.

use egui::{Label, Sense, Ui, vec2};

use crate::i18n::Msg;
use crate::probe::address;
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::Icon;

use super::Scene;

/// Draws a line for each; none where there is nothing to say.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>) {
    let t = theme::of(ui);
    let assumed = match address::read(&scene.room.draft.address) {
        Ok(typed) => typed.messages(),
        Err(_) => Vec::new(),
    };
    let notes: Vec<&Msg> =
        scene.room.notes.iter().chain(assumed.iter().filter(|note| !scene.room.notes.contains(note))).collect();
    if scene.room.problem.is_none() && notes.is_empty() {
        return;
    }
    if let Some(problem) = &scene.room.problem {
        line(ui, Icon::fill(icons::WARNING_CIRCLE), t.status.over.ink, &scene.texts.say(problem), t.text.primary, true);
    }
    for note in notes {
        line(ui, Icon::from(icons::INFO), t.text.muted, &scene.texts.say(note), t.text.secondary, false);
    }
    ui.add_space(8.0);
}

fn line(ui: &mut Ui, icon: Icon, ink: egui::Color32, text: &str, text_ink: egui::Color32, is_announced: bool) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.add_space(16.0 - 6.0);
        let (place, _) = ui.allocate_exact_size(vec2(16.0, Type::Small.line()), Sense::hover());
        icon.paint(ui.painter(), place.center(), 14.0, ink);
        let width = ui.available_width() - 16.0;
        let label = ui.add(Label::new(Type::Small.wrapped_job(text, text_ink, width)).wrap());
        if is_announced {
            ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
        }
    });
}
