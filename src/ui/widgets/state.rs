//! What a control shows of the pointer and the keyboard, alike for all of them.

use egui::{Color32, Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme;

/// Paints the ring around a control that the keyboard is on. A click gives no focus to a control, so the pointer never
/// leaves a ring behind.
pub(super) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: f32) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, theme::of(ui).text.accent);
        ui.painter().rect_stroke(rect.expand(2.0), radius + 2.0, stroke, StrokeKind::Outside);
    }
}

/// How far the pointer's arrival has been shown, 0 to 1.
pub(super) fn hover(ui: &Ui, response: &Response) -> f32 {
    let seconds = theme::motion(ui, theme::HOVER_SECONDS);
    ui.ctx().animate_bool_with_time(response.id.with("hover"), response.hovered(), seconds)
}

/// How far a choice has been shown, 0 to 1.
pub(super) fn choice(ui: &Ui, response: &Response, is_chosen: bool) -> f32 {
    let seconds = theme::motion(ui, theme::CHOICE_SECONDS);
    ui.ctx().animate_bool_with_time(response.id.with("choice"), is_chosen, seconds)
}

/// The colour on the way from `rest` to `end`.
pub(super) fn blend(rest: Color32, end: Color32, share: f32) -> Color32 {
    rest.lerp_to_gamma(end, share)
}
