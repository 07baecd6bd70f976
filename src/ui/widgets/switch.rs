//! A switch: on or off, with its name beside it.

use egui::{CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::icon_text::IconText;
use super::state;
use crate::ui::theme::{self, Type};

const TRACK: egui::Vec2 = egui::vec2(24.0, 14.0);
const HEIGHT: f32 = 24.0;

/// Shows a switch called `name`; answers whether it was switched.
pub(crate) fn switch(ui: &mut Ui, name: &str, is_on: bool) -> Response {
    let t = theme::of(ui);
    let content = IconText::new(ui, None, Some(name), Type::Small);
    let (rect, response) = ui.allocate_exact_size(vec2(TRACK.x + 8.0 + content.size().x, HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), is_on, name));
    if ui.is_rect_visible(rect) {
        let on = state::choice(ui, &response, is_on);
        let track = egui::Rect::from_min_size(pos2(rect.left(), rect.center().y - TRACK.y / 2.0), TRACK);
        let fill = state::blend(t.bg.active, t.fill_accent, on);
        let line = Stroke::new(1.0, state::blend(t.line.strong, t.fill_accent, on));
        ui.painter().rect(track, CornerRadius::same(7), fill, line, StrokeKind::Inside);
        let knob = pos2(egui::lerp(track.left() + 7.0..=track.right() - 7.0, on), track.center().y);
        ui.painter().circle_filled(knob, 4.5, state::blend(t.text.muted, t.text.on_accent, on));
        let ink = if response.hovered() { t.text.primary } else { t.text.secondary };
        content.paint(ui.painter(), pos2(track.right() + 8.0, rect.center().y), ink, ink);
        state::focus_ring(ui, &response, track, 7.0);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_switch_turns_on_and_off() {
        let mut harness = harness(false, |ui, is_on| *is_on ^= switch(ui, "Only differences", *is_on).clicked());
        for want in [true, false] {
            harness.get_by_role_and_label(Role::Switch, "Only differences").click();
            harness.run();
            assert_eq!(*harness.state(), want);
        }
    }
}
