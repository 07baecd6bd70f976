//! A strip that says what the program could not do, and what can be done about it.
//!
//! It stays until it is dismissed or the cause is gone: what matters must not vanish while someone looks elsewhere.

use egui::{Align, Label, Layout, Rect, Ui, UiBuilder, accesskit, pos2, vec2};

use super::button::Button;
use super::icon_text::Icon;
use crate::ui::icons;
use crate::ui::theme::{self, Hue, RADIUS_CONTROL, Type};

const EDGE: f32 = 12.0;
const ICON: f32 = 16.0;
const HEIGHT: f32 = 36.0;

/// A notice.
#[must_use = "a notice does nothing until it is shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Notice<'a> {
    text: &'a str,
    hue: Hue,
    icon: Icon,
    dismiss: &'a str,
}

impl<'a> Notice<'a> {
    /// Says `text` in the colour of what it means; `dismiss` names the button that closes it.
    pub(crate) fn new(text: &'a str, hue: Hue, icon: impl Into<Icon>, dismiss: &'a str) -> Self {
        Self { text, hue, icon: icon.into(), dismiss }
    }

    /// Shows it over the available width. Returns whether it was closed.
    pub(crate) fn show(self, ui: &mut Ui) -> bool {
        let t = theme::of(ui);
        let close = Button::icon_button(icons::X, self.dismiss).icon_size(14.0);
        let buttons = close.width(ui);
        let text_left = EDGE + ICON + 8.0;
        let text_width = (ui.available_width() - text_left - buttons - EDGE).max(80.0);
        let job = Type::Body.wrapped_job(self.text, t.text.primary, text_width);
        let height = (ui.painter().layout_job(job.clone()).size().y + 16.0).max(HEIGHT);

        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        ui.painter().rect_filled(rect, RADIUS_CONTROL, self.hue.tint);
        let icon_at = pos2(rect.left() + EDGE + ICON / 2.0, rect.center().y);
        self.icon.paint(ui.painter(), icon_at, ICON, self.hue.ink);
        let text_room = Rect::from_min_size(rect.min + vec2(text_left, 0.0), vec2(text_width, height));
        let layout = Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(text_room).layout(layout), |ui| {
            let label = ui.add(Label::new(job).wrap());
            ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(accesskit::Live::Polite));
        });

        let button_room = rect.with_min_x(text_room.right()).with_max_x(rect.right() - 4.0);
        let layout = Layout::right_to_left(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(button_room).layout(layout), |ui| close.show(ui).clicked()).inner
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_notice_is_read_and_dismissed() {
        let mut harness = harness(false, |ui, is_closed| {
            let notice =
                Notice::new("Settings could not be saved", theme::of(ui).status.over, icons::WARNING_CIRCLE, "Dismiss");
            *is_closed |= notice.show(ui);
        });
        harness.get_by_label("Settings could not be saved");
        harness.get_by_label("Dismiss").click();
        harness.run();
        assert!(harness.state());
    }
}
