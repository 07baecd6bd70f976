//! A choice of a few, all in sight: languages, roles, original or translation.
//!
//! It is one stop of the Tab key, as a group of radio buttons is: the arrow keys move the choice within it.

use egui::{AsIdSalt, IdSalt};
use egui::{EventFilter, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::icon_text::IconText;
use super::state;
use crate::ui::theme::{self, RADIUS_BADGE, RADIUS_BAR, Type};

/// Between the trough's edge and a segment.
const INSET: f32 = 3.0;

/// A segmented control over pairs of a value and its label.
#[must_use = "a control does nothing until it is shown"]
pub(crate) struct Segmented<'a, T> {
    id: IdSalt,
    options: &'a [(T, &'a str)],
    height: f32,
}

impl<'a, T: Copy + PartialEq> Segmented<'a, T> {
    /// Chooses one of `options`; `id` tells it from its neighbours, whatever the language.
    pub(crate) fn new(id: impl AsIdSalt, options: &'a [(T, &'a str)]) -> Self {
        Self { id: IdSalt::new(id), options, height: 30.0 }
    }

    /// This high instead of 30: 26 in sections.
    pub(crate) const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// How wide it will be.
    pub(crate) fn width(&self, ui: &Ui) -> f32 {
        self.options.iter().map(|(_, label)| self.segment_width(ui, label)).sum::<f32>() + 2.0 * INSET
    }

    fn segment_width(&self, ui: &Ui, label: &str) -> f32 {
        let padding = if self.height < 30.0 { 9.0 } else { 11.0 };
        (IconText::new(ui, None, Some(label), Type::Control).size().x + 2.0 * padding).ceil()
    }

    /// Allocates and paints it. Returns whether `value` changed.
    pub(crate) fn show(self, ui: &mut Ui, value: &mut T) -> bool {
        let t = theme::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(self.width(ui), self.height), Sense::hover());
        ui.painter().rect(rect, RADIUS_BAR, t.bg.rail, Stroke::new(1.0, t.line.control), StrokeKind::Inside);

        let before = *value;
        let mut left = rect.left() + INSET;
        for (i, (option, label)) in self.options.iter().enumerate() {
            let size = vec2(self.segment_width(ui, label), rect.height() - 2.0 * INSET);
            let segment = Rect::from_min_size(pos2(left, rect.top() + INSET), size);
            left = segment.right();
            let is_active = *option == before;
            // An arrow key may just have moved the choice here; egui takes the focus from whoever does not want it.
            let sense = if *option == *value { Sense::click() } else { Sense::CLICK };
            let response = ui.interact(segment, self.segment_id(ui, i), sense);
            paint(ui, &response, label, is_active);
            if response.clicked() {
                *value = *option;
            }
            // Only the one that was active when the pass began: the next one has the focus before its turn comes.
            if is_active
                && response.has_focus()
                && let Some(next) = self.arrow_target(ui, &response, i)
            {
                *value = self.options[next].0;
                let id = self.segment_id(ui, next);
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        }
        *value != before
    }

    fn segment_id(&self, ui: &Ui, index: usize) -> Id {
        ui.make_persistent_id(self.id).with(index)
    }

    fn arrow_target(&self, ui: &Ui, response: &Response, index: usize) -> Option<usize> {
        let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let (back, forth) = ui.input(|input| (input.key_pressed(Key::ArrowLeft), input.key_pressed(Key::ArrowRight)));
        match (back, forth) {
            (true, false) => index.checked_sub(1),
            (false, true) => (index + 1 < self.options.len()).then_some(index + 1),
            _ => None,
        }
    }
}

fn paint(ui: &Ui, response: &Response, label: &str, is_active: bool) {
    let rect = response.rect;
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_active, label));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let t = theme::of(ui);
    let chosen = state::choice(ui, response, is_active);
    let (fill, outline) = if ui.visuals().dark_mode { (t.bg.active, t.bg.active) } else { (t.bg.card, t.line.control) };
    if chosen > 0.0 {
        let outline = Stroke::new(1.0, outline.gamma_multiply(chosen));
        ui.painter().rect(rect, RADIUS_BADGE, fill.gamma_multiply(chosen), outline, StrokeKind::Inside);
    }
    let idle = state::blend(t.text.muted, t.text.primary, state::hover(ui, response));
    let content = IconText::new(ui, None, Some(label), Type::Control);
    let left = pos2(rect.center().x - content.size().x / 2.0, rect.center().y);
    let color = state::blend(idle, t.text.primary, chosen);
    content.paint(ui.painter(), left, color, color);
    state::focus_ring(ui, response, rect, f32::from(RADIUS_BADGE));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    fn languages() -> Harness<'static, (&'static str, u32)> {
        harness(("en", 0), |ui, (value, changes)| {
            let options = [("en", "EN"), ("zh", "中文"), ("ru", "Рус")];
            *changes += u32::from(Segmented::new("language", &options).height(26.0).show(ui, value));
        })
    }

    #[test]
    fn a_click_chooses_and_is_told_once() {
        let mut harness = languages();
        harness.get_by_role_and_label(Role::RadioButton, "Рус").click();
        harness.run();
        harness.run();
        assert_eq!(*harness.state(), ("ru", 1));
    }

    #[test]
    fn arrow_keys_move_the_choice_and_stop_at_the_ends() {
        let mut harness = languages();
        harness.get_by_label("EN").focus();
        harness.run();
        for key in [Key::ArrowRight, Key::ArrowRight, Key::ArrowRight, Key::ArrowLeft] {
            harness.key_press(key);
            harness.run();
        }
        assert_eq!(*harness.state(), ("zh", 3));
        assert!(harness.get_by_label("中文").is_focused());
    }
}
