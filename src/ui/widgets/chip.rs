//! Chips: small things that were done or can be chosen, such as a repair of the paste.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::icon_text::{Icon, IconText};
use super::state;
use crate::ui::theme::{self, Type};

const HEIGHT: f32 = 24.0;

/// A chip that can be clicked.
#[must_use = "a chip does nothing until it is shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chip<'a> {
    text: &'a str,
    icon: Option<Icon>,
    is_selected: bool,
}

impl<'a> Chip<'a> {
    /// A chip that says `text`.
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, icon: None, is_selected: false }
    }

    /// With an icon before the text.
    pub(crate) fn icon(mut self, icon: impl Into<Icon>) -> Self {
        self.icon = Some(icon.into());
        self
    }

    /// Whether it is the one that is on.
    pub(crate) const fn selected(mut self, is_selected: bool) -> Self {
        self.is_selected = is_selected;
        self
    }

    /// Allocates and paints it.
    pub(crate) fn show(self, ui: &mut Ui) -> Response {
        let t = theme::of(ui);
        let content = IconText::new(ui, self.icon.map(|icon| (icon, 14.0)), Some(self.text), Type::Small);
        let whole = content.size().x + 20.0;
        // The row that it stands in bounds it: a longer text is cut, and shown whole on hover.
        let room = ui.max_rect().width();
        let width = whole.min(room);
        let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
        let response = if whole > room { response.on_hover_text(self.text) } else { response };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.text));
        if ui.is_rect_visible(rect) {
            let hover = if response.is_pointer_button_down_on() { 1.0 } else { state::hover(ui, &response) };
            let chosen = state::choice(ui, &response, self.is_selected);
            let fill = state::blend(Color32::TRANSPARENT, t.bg.control, hover);
            let fill = state::blend(fill, t.bg.selected, chosen);
            let outline = state::blend(t.line.control, t.line.strong, hover);
            let outline = Stroke::new(1.0, state::blend(outline, t.text.accent, chosen));
            ui.painter().rect(rect, HEIGHT / 2.0, fill, outline, StrokeKind::Inside);
            let text = state::blend(t.text.secondary, t.text.primary, hover.max(chosen));
            let icon = state::blend(t.text.muted, t.text.secondary, hover.max(chosen));
            let painter = ui.painter().with_clip_rect(rect.shrink2(vec2(8.0, 0.0)).intersect(ui.clip_rect()));
            content.paint(&painter, pos2(rect.left() + 10.0, rect.center().y), icon, text);
            state::focus_ring(ui, &response, rect, HEIGHT / 2.0);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::icons;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_chip_toggles_by_click() {
        let mut harness = harness(false, |ui, is_on| {
            let chip = Chip::new("3 wrapped lines joined").icon(icons::ARROW_ELBOW_DOWN_LEFT).selected(*is_on);
            *is_on ^= chip.show(ui).clicked();
        });
        harness.get_by_role_and_label(Role::Button, "3 wrapped lines joined").click();
        harness.run();
        assert!(harness.state());
    }
}
