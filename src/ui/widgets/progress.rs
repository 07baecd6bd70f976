//! A thin bar: how much of a wait is left.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::theme;

const HEIGHT: f32 = 5.0;

/// Paints a bar of `width`, filled to `fraction`; `name` is what a screen reader says.
pub(crate) fn progress(ui: &mut Ui, fraction: f32, width: f32, name: &str) -> Response {
    let t = theme::of(ui);
    let fraction = fraction.clamp(0.0, 1.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, ui.is_enabled(), name);
        info.value = Some(f64::from(fraction));
        info
    });
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, HEIGHT / 2.0, t.bg.active);
        let mut filled = rect;
        filled.set_width(rect.width() * fraction);
        if filled.width() >= HEIGHT {
            ui.painter().rect_filled(filled, HEIGHT / 2.0, t.text.accent);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    #[test]
    fn the_bar_tells_its_share_within_its_ends() {
        let mut harness = harness((), |ui, ()| {
            progress(ui, 0.5, 104.0, "Retry after");
            progress(ui, 3.0, 104.0, "Beyond");
        });
        harness.run();
        let share = |name: &str| harness.get_by_label(name).accesskit_node().numeric_value();
        assert_eq!((share("Retry after"), share("Beyond")), (Some(0.5), Some(1.0)));
    }
}
