//! A menu of actions under a button: samples, formats of an export.

use egui::{Color32, Popup, PopupCloseBehavior, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::button::Button;
use super::icon_text::IconText;
use super::state;
use crate::ui::theme::{self, RADIUS_CONTROL, Type};

const ROW_HEIGHT: f32 = 28.0;
const PADDING: f32 = 8.0;

/// A button that opens a menu.
#[must_use = "a menu does nothing until it is shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dropdown<'a> {
    button: Button<'a>,
    options: &'a [&'a str],
    opens: bool,
}

/// What came of an open menu.
pub(crate) struct Picked<R> {
    /// The option that was picked.
    pub(crate) option: Option<usize>,
    /// What the part below the options answered; `None`: the menu is closed.
    pub(crate) foot: Option<R>,
}

impl<'a> Dropdown<'a> {
    /// A menu of `options` under a button that says `text`.
    pub(crate) const fn new(text: &'a str, options: &'a [&'a str]) -> Self {
        Self { button: Button::secondary(text), options, opens: false }
    }

    /// A menu of `options` under this button.
    pub(crate) const fn under(button: Button<'a>, options: &'a [&'a str]) -> Self {
        Self { button, options, opens: false }
    }

    /// This high instead of 28.
    pub(crate) const fn height(mut self, height: f32) -> Self {
        self.button = self.button.height(height);
        self
    }

    /// Opens it without a click: its key was pressed.
    pub(crate) const fn open(mut self, opens: bool) -> Self {
        self.opens = opens;
        self
    }

    /// How wide its button will be.
    pub(crate) fn width(self, ui: &Ui) -> f32 {
        self.button.caret(false).width(ui)
    }

    /// Allocates and paints it. Returns the option that was picked.
    pub(crate) fn show(self, ui: &mut Ui) -> Option<usize> {
        self.menu(ui, PopupCloseBehavior::CloseOnClick, |_| ()).option
    }

    /// As [`Self::show`], with something of one's own below the options: a click there leaves the menu open.
    pub(crate) fn show_with<R>(self, ui: &mut Ui, foot: impl FnOnce(&mut Ui) -> R) -> Picked<R> {
        self.menu(ui, PopupCloseBehavior::CloseOnClickOutside, foot)
    }

    fn menu<R>(self, ui: &mut Ui, close: PopupCloseBehavior, foot: impl FnOnce(&mut Ui) -> R) -> Picked<R> {
        // The button paints itself before its menu is asked, so that it shows the state of the pass before.
        let open_id = ui.next_auto_id().with("menu is open");
        let is_open = ui.data(|data| data.get_temp(open_id)).unwrap_or(false);
        let response = self.button.caret(is_open).show(ui);
        let mut picked = None;
        let menu = Popup::menu(&response).gap(4.0).close_behavior(close);
        if self.opens {
            Popup::open_id(ui.ctx(), menu.get_id());
        }
        let is_open = menu.is_open();
        ui.data_mut(|data| data.insert_temp(open_id, is_open));
        let shown = menu.show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let widths = self.options.iter().map(|label| measure(ui, label).size().x);
            ui.set_width(widths.fold(response.rect.width() - 14.0, f32::max) + 2.0 * PADDING);
            for (i, label) in self.options.iter().enumerate() {
                let option = row(ui, label);
                if option.clicked() {
                    picked = Some(i);
                    ui.close();
                    // The keyboard goes on from the button; a pointer leaves none behind.
                    if option.has_focus() {
                        response.request_focus();
                    }
                }
            }
            foot(ui)
        });
        Picked { option: picked, foot: shown.map(|shown| shown.inner) }
    }
}

fn row(ui: &mut Ui, label: &str) -> Response {
    let t = theme::of(ui);
    let content = measure(ui, label);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), label));
    if ui.is_rect_visible(rect) {
        let is_lit = response.hovered() || response.has_focus();
        let fill = if is_lit { t.bg.selected } else { Color32::TRANSPARENT };
        ui.painter().rect_filled(rect, RADIUS_CONTROL, fill);
        let left = pos2(rect.left() + PADDING, rect.center().y);
        let color = state::blend(t.text.secondary, t.text.primary, if is_lit { 1.0 } else { 0.0 });
        content.paint(ui.painter(), left, color, color);
    }
    response
}

fn measure(ui: &Ui, label: &str) -> IconText {
    IconText::new(ui, None, Some(label), Type::Control)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui::Key;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    fn stacks() -> Harness<'static, usize> {
        harness(0, |ui, chosen| {
            let options = ["Python · Flask + Celery", "Bash", "YAML"];
            if let Some(picked) = Dropdown::new(options[*chosen], &options).show(ui) {
                *chosen = picked;
            }
        })
    }

    #[test]
    fn the_menu_opens_picks_and_closes_by_pointer() {
        let mut harness = stacks();
        harness.get_by_role(Role::Button).click();
        harness.run();
        harness.get_by_role_and_label(Role::MenuItem, "YAML").click();
        harness.run();
        assert_eq!(*harness.state(), 2);
        assert!(harness.query_by_role(Role::MenuItem).is_none());
    }

    #[test]
    fn the_menu_is_walked_by_keys() {
        let mut harness = stacks();
        harness.get_by_role(Role::Button).focus();
        harness.run();
        for key in [Key::Enter, Key::ArrowDown, Key::ArrowDown, Key::Enter] {
            harness.key_press(key);
            harness.run();
        }
        assert_eq!(*harness.state(), 1);
        assert!(harness.get_by_role(Role::Button).is_focused());
        harness.key_press(Key::Enter);
        harness.run();
        harness.key_press(Key::Escape);
        harness.run();
        assert!(harness.query_by_label("YAML").is_none());
    }
}
