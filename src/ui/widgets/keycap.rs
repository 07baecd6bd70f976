//! Keycaps: the keys of a shortcut, as they are printed on the keyboard.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::icon_text::IconText;
use crate::ui::theme::{self, RADIUS_TAG, Type};

const HEIGHT: f32 = 18.0;

/// Paints the key that `label` names.
pub(crate) fn keycap(ui: &mut Ui, label: &str) -> Response {
    let t = theme::of(ui);
    let content = IconText::new(ui, None, Some(label), Type::CaptionMedium);
    let width = (content.size().x + 10.0).max(HEIGHT);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), label));
    if ui.is_rect_visible(rect) {
        ui.painter().rect(rect, RADIUS_TAG, t.bg.control, Stroke::new(1.0, t.line.control), StrokeKind::Inside);
        let left = pos2(rect.center().x - content.size().x / 2.0, rect.center().y);
        content.paint(ui.painter(), left, t.text.muted, t.text.muted);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_keycap_is_never_narrower_than_it_is_high() {
        let mut harness = harness((), |ui, ()| {
            assert!(keycap(ui, "K").rect.width() >= HEIGHT);
            assert!(keycap(ui, "Ctrl").rect.width() > HEIGHT);
        });
        harness.run();
        harness.get_by_label("Ctrl");
    }
}
