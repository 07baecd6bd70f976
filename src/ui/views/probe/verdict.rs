//! What the figures mean, in a line: the seal or the sign, the title, the sentence. At the top of the panel, or as a strip.

use egui::{Align, CornerRadius, Label, Layout, Rect, Sense, Ui, UiBuilder, accesskit, vec2};

use crate::probe::{Level, words};
use crate::ui::icons;
use crate::ui::theme::{self, Hue, RADIUS_CONTROL, Type};
use crate::ui::widgets::Icon;

use super::Scene;

const STRIP: f32 = 30.0;

/// Icon and colour of a verdict.
pub(super) fn look(ui: &Ui, level: Level) -> (Icon, Hue) {
    let (t, hues) = (theme::of(ui), &theme::of(ui).status);
    let calm = Hue { mark: t.line.strong, ink: t.text.secondary, tint: t.bg.control };
    match level {
        Level::NothingYet | Level::TooEarly => (Icon::from(icons::HOURGLASS_MEDIUM), calm),
        Level::NotExpected => (Icon::fill(icons::SEAL_CHECK), hues.ok),
        Level::Watch => (Icon::fill(icons::WARNING), hues.client),
        Level::Likely => (Icon::fill(icons::WARNING), hues.cloudflare),
        Level::Happening => (Icon::fill(icons::WARNING), hues.over),
        Level::NoAnswer => (Icon::fill(icons::X_CIRCLE), hues.over),
    }
}

/// The strip of a narrow window.
pub(super) fn strip(ui: &mut Ui, scene: Scene<'_>) {
    let t = theme::of(ui);
    let (icon, hue) = look(ui, scene.verdict.level);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), STRIP), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_CONTROL), hue.tint);
    icon.paint(ui.painter(), rect.left_center() + vec2(20.0, 0.0), 17.0, hue.ink);
    let room = Rect::from_min_max(rect.min + vec2(40.0, 0.0), rect.max - vec2(12.0, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        title(ui, Type::BodySemibold, &scene.texts.say(&words::verdict_title(scene.verdict)));
        let says = scene.texts.say(&words::verdict_says(scene.verdict, scene.summary));
        ui.add(Label::new(Type::Body.text(says, t.text.secondary)).truncate());
    });
    // What stands in it is lower than it is.
    ui.advance_cursor_after_rect(rect);
}

/// The title, read out when it changes.
pub(super) fn title(ui: &mut Ui, kind: Type, text: &str) {
    let label = ui.label(kind.text(text, theme::of(ui).text.primary));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(accesskit::Live::Polite));
}
