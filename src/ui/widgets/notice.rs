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

/// What the reader did with a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoticeAnswer {
    /// Pressed its action.
    Act,
    /// Closed it.
    Dismiss,
}

/// A notice.
#[must_use = "a notice does nothing until it is shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Notice<'a> {
    text: &'a str,
    hue: Hue,
    icon: Icon,
    action: Option<&'a str>,
    dismiss: &'a str,
}

impl<'a> Notice<'a> {
    /// Says `text` in the colour of what it means; `dismiss` names the button that closes it.
    pub(crate) fn new(text: &'a str, hue: Hue, icon: impl Into<Icon>, dismiss: &'a str) -> Self {
        Self { text, hue, icon: icon.into(), action: None, dismiss }
    }

    /// With a button that does something about it.
    pub(crate) const fn action(mut self, text: &'a str) -> Self {
        self.action = Some(text);
        self
    }

    /// Shows it over the available width.
    pub(crate) fn show(self, ui: &mut Ui) -> Option<NoticeAnswer> {
        let t = theme::of(ui);
        let action = self.action.map(Button::secondary);
        let close = Button::icon_button(icons::X, self.dismiss).icon_size(14.0);
        let buttons = close.width(ui) + action.map_or(0.0, |button| button.width(ui) + 8.0);
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

        let mut answer = None;
        let button_room = rect.with_min_x(text_room.right()).with_max_x(rect.right() - 4.0);
        let layout = Layout::right_to_left(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(button_room).layout(layout), |ui| {
            if close.show(ui).clicked() {
                answer = Some(NoticeAnswer::Dismiss);
            }
            if action.is_some_and(|button| button.show(ui).clicked()) {
                answer = Some(NoticeAnswer::Act);
            }
        });
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_notice_can_be_acted_on_and_dismissed() {
        let mut harness = harness(Vec::new(), |ui, answers| {
            let notice =
                Notice::new("Settings could not be saved", theme::of(ui).status.over, icons::WARNING_CIRCLE, "Dismiss");
            answers.extend(notice.action("Try again").show(ui));
        });
        harness.get_by_label("Settings could not be saved");
        for button in ["Try again", "Dismiss"] {
            harness.get_by_label(button).click();
            harness.run();
        }
        assert_eq!(harness.state(), &[NoticeAnswer::Act, NoticeAnswer::Dismiss]);
    }
}
