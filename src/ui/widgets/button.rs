//! Buttons: one primary in a screen area, secondary ones, and ghosts that show an outline only under the pointer.
//!
//! A button that has lost its text to a narrow window keeps it as its name and as its tooltip.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::icon_text::{Icon, IconText};
use super::state;
use crate::ui::icons;
use crate::ui::theme::{self, RADIUS_CONTROL, Type};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    Primary,
    Secondary,
    Ghost,
}

/// A button, built up and then shown.
#[must_use = "a button does nothing until it is shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Button<'a> {
    rank: Rank,
    text: &'a str,
    icon: Option<Icon>,
    height: f32,
    icon_size: f32,
    slop: f32,
    is_icon_only: bool,
    has_caret: bool,
    is_open: bool,
    name: Option<&'a str>,
    icon_ink: Option<Color32>,
}

impl<'a> Button<'a> {
    /// The one thing to do next; at most one in a screen area.
    pub(crate) const fn primary(text: &'a str) -> Self {
        Self::new(Rank::Primary, text)
    }

    /// One of several things to do.
    pub(crate) const fn secondary(text: &'a str) -> Self {
        Self::new(Rank::Secondary, text)
    }

    /// Something that is there when looked for.
    pub(crate) const fn ghost(text: &'a str) -> Self {
        Self::new(Rank::Ghost, text)
    }

    /// A ghost of an icon alone; `name` is its tooltip and what a screen reader says.
    pub(crate) fn icon_button(icon: impl Into<Icon>, name: &'a str) -> Self {
        Self::ghost(name).icon(icon).icon_only()
    }

    const fn new(rank: Rank, text: &'a str) -> Self {
        Self {
            rank,
            text,
            icon: None,
            height: 28.0,
            icon_size: 15.0,
            slop: 0.0,
            is_icon_only: false,
            has_caret: false,
            is_open: false,
            name: None,
            icon_ink: None,
        }
    }

    /// With an icon before the text.
    pub(crate) fn icon(mut self, icon: impl Into<Icon>) -> Self {
        self.icon = Some(icon.into());
        self
    }

    /// This high instead of 28: 32 in the bottom bar.
    pub(crate) const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// With an icon of this size instead of 15.
    pub(crate) const fn icon_size(mut self, size: f32) -> Self {
        self.icon_size = size;
        self
    }

    /// With a target that reaches this far beyond what is painted.
    pub(super) const fn slop(mut self, slop: f32) -> Self {
        self.slop = slop;
        self
    }

    /// Without its text, which becomes the tooltip. Needs an icon.
    pub(crate) const fn icon_only(mut self) -> Self {
        self.is_icon_only = true;
        self
    }

    /// With the caret of a menu, which is open or not.
    pub(super) const fn caret(mut self, is_open: bool) -> Self {
        self.has_caret = true;
        self.is_open = is_open;
        self
    }

    /// Shown as held down: what it opened is open.
    pub(crate) const fn pressed(mut self, is_pressed: bool) -> Self {
        self.is_open = is_pressed;
        self
    }

    /// Called `name` by a screen reader, and by a tooltip where the text alone does not say what it is for.
    pub(crate) const fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// With its icon in this colour.
    pub(crate) const fn icon_ink(mut self, ink: Color32) -> Self {
        self.icon_ink = Some(ink);
        self
    }

    /// How wide it will be, so that a row can drop texts before it overflows.
    pub(crate) fn width(self, ui: &Ui) -> f32 {
        if self.is_icon_only {
            self.height + self.caret_width()
        } else {
            self.content(ui).size().x + 2.0 * self.padding() + self.caret_width()
        }
    }

    /// Allocates and paints it.
    pub(crate) fn show(self, ui: &mut Ui) -> Response {
        let (id, rect) = ui.allocate_space(vec2(self.width(ui), self.height));
        let response = ui.interact(rect.expand(self.slop), id, Sense::click());
        let name = || WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name.unwrap_or(self.text));
        response.widget_info(name);
        if ui.is_rect_visible(rect) {
            let look = self.look(ui, &response);
            ui.painter().rect(rect, RADIUS_CONTROL, look.fill, Stroke::new(1.0, look.outline), StrokeKind::Inside);
            let content = self.content(ui);
            let middle = rect.left() + (rect.width() - content.size().x - self.caret_width()) / 2.0;
            let left = if self.is_icon_only { middle } else { rect.left() + self.padding() };
            content.paint(ui.painter(), pos2(left, rect.center().y), self.icon_ink.unwrap_or(look.icon), look.text);
            if self.has_caret {
                let center = pos2(rect.right() - self.padding() - 5.0, rect.center().y);
                Icon::from(icons::CARET_DOWN).paint(ui.painter(), center, 12.0, look.icon);
            }
            state::focus_ring(ui, &response, rect, f32::from(RADIUS_CONTROL));
        }
        match self.name {
            Some(name) => response.on_hover_text(name),
            None if self.is_icon_only => response.on_hover_text(self.text),
            None => response,
        }
    }

    fn padding(self) -> f32 {
        if self.height > 30.0 { 13.0 } else { 11.0 }
    }

    fn caret_width(self) -> f32 {
        if self.has_caret { 17.0 } else { 0.0 }
    }

    fn content(self, ui: &Ui) -> IconText {
        let text = (!self.is_icon_only).then_some(self.text);
        IconText::new(ui, self.icon.map(|icon| (icon, self.icon_size)), text, Type::Control)
    }

    fn look(self, ui: &Ui, response: &Response) -> Look {
        let t = theme::of(ui);
        let is_dark = ui.visuals().dark_mode;
        let is_pressed = response.is_pointer_button_down_on() || self.is_open;
        let hover = if is_pressed { 1.0 } else { state::hover(ui, response) };
        let (rest_fill, rest_line) = match self.rank {
            Rank::Primary => {
                // The accent has no second shade: a share of the surface that the text on it stays readable on.
                let fill = state::blend(t.fill_accent, t.bg.rail, if is_dark { 0.10 } else { 0.0 } * hover);
                let fill = state::blend(fill, t.text.primary, if is_dark { 0.0 } else { 0.12 } * hover);
                return Look { fill, outline: fill, icon: t.text.on_accent, text: t.text.on_accent };
            }
            Rank::Secondary => (if is_dark { t.bg.control } else { t.bg.card }, t.line.control),
            Rank::Ghost => (Color32::TRANSPARENT, Color32::TRANSPARENT),
        };
        let hover_fill = match (is_pressed, is_dark) {
            (true, _) | (false, true) => t.bg.active,
            (false, false) => t.bg.control,
        };
        Look {
            fill: state::blend(rest_fill, hover_fill, hover),
            outline: state::blend(rest_line, t.line.strong, hover),
            icon: state::blend(t.text.secondary, t.text.primary, hover),
            text: t.text.primary,
        }
    }
}

struct Look {
    fill: Color32,
    outline: Color32,
    icon: Color32,
    text: Color32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui::Key;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    #[test]
    fn a_button_is_pressed_by_pointer_and_by_key() {
        let mut harness = harness(0, |ui, presses| {
            if Button::primary("Paste").icon(icons::CLIPBOARD_TEXT).show(ui).clicked() {
                *presses += 1;
            }
        });
        harness.get_by_role_and_label(Role::Button, "Paste").click();
        harness.run();
        harness.get_by_label("Paste").focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(*harness.state(), 2);
    }

    #[test]
    fn a_button_without_its_text_keeps_its_name() {
        let mut harness = harness((), |ui, ()| {
            let button = Button::secondary("Export…").icon(icons::EXPORT).height(32.0);
            assert!(button.width(ui) > 60.0);
            assert_eq!(button.icon_only().show(ui).rect.size(), vec2(32.0, 32.0));
        });
        harness.run();
        harness.get_by_role_and_label(Role::Button, "Export…");
    }

    #[test]
    fn a_disabled_button_says_so_and_ignores_clicks() {
        let mut harness = harness(false, |ui, clicked| {
            ui.add_enabled_ui(false, |ui| *clicked |= Button::ghost("Clear").show(ui).clicked());
        });
        let button = harness.get_by_label("Clear");
        assert!(button.accesskit_node().is_disabled());
        button.click();
        harness.run();
        assert!(!harness.state());
    }
}
