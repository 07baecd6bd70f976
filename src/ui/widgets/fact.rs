//! A row of facts: the colour of its evidence, its label, its value.
//!
//! The row is one target: under the pointer it asks for its span in the paste to be lifted, a click asks for it to be shown.
//! Whatever the value holds (a copy button, a link) lies above the row and answers first.

use egui::{Align, Color32, InnerResponse, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::icon_text::IconText;
use super::state;
use crate::ui::theme::{self, Hue, Type};

/// From the row's edge to its label.
const LABEL_LEFT: f32 = 28.0;
const EDGE: f32 = 12.0;
/// A lifted fact rises as slowly as its span.
const LIFT_SECONDS: f32 = 0.16;

/// A fact row.
#[must_use = "a row does nothing until it is shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fact<'a> {
    label: &'a str,
    hue: Option<Hue>,
    label_width: f32,
    height: f32,
    is_lifted: bool,
    has_rule: bool,
}

impl<'a> Fact<'a> {
    /// A fact that Rayscope adds; one that the text holds has a [`Self::hue`].
    pub(crate) const fn new(label: &'a str) -> Self {
        Self { label, hue: None, label_width: 86.0, height: 32.0, is_lifted: false, has_rule: false }
    }

    /// With the colour of its evidence.
    pub(crate) const fn hue(mut self, hue: Hue) -> Self {
        self.hue = Some(hue);
        self
    }

    /// With a label column of this width, the same for all rows: see [`Self::label_column`].
    pub(crate) const fn label_width(mut self, width: f32) -> Self {
        self.label_width = width;
        self
    }

    /// At least this high instead of 32: 30 in a narrow window.
    pub(crate) const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Whether its span is under the pointer.
    pub(crate) const fn lifted(mut self, is_lifted: bool) -> Self {
        self.is_lifted = is_lifted;
        self
    }

    /// With a hairline above, as every row but the first has.
    pub(crate) const fn ruled(mut self, has_rule: bool) -> Self {
        self.has_rule = has_rule;
        self
    }

    /// The width that the longest of `labels` needs in this language, within what the layout can bear.
    pub(crate) fn label_column<'l>(ui: &Ui, labels: impl IntoIterator<Item = &'l str>) -> f32 {
        let widths = labels.into_iter().map(|label| IconText::new(ui, None, Some(label), Type::Small).size().x.ceil());
        widths.fold(86.0, f32::max).min(128.0)
    }

    /// Shows the row over the available width, its value laid out by `value` from left to right.
    pub(crate) fn show<R>(self, ui: &mut Ui, value: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let sense = if self.hue.is_some() { Sense::click() } else { Sense::hover() };
        let background = ui.painter().add(egui::Shape::Noop);
        let shown = ui.scope_builder(UiBuilder::new().sense(sense), |ui| {
            let t = theme::of(ui);
            let width = ui.available_width();
            let corner = ui.cursor().min;
            let label_job = Type::Small.wrapped_job(self.label, t.text.muted, self.label_width);
            let label = ui.painter().layout_job(label_job);
            let value_left = LABEL_LEFT + self.label_width + 8.0;
            let height = self.height.max(label.size().y + 8.0);
            let room = Rect::from_min_size(corner + vec2(value_left, 0.0), vec2(width - value_left - EDGE, height));
            let layout = Layout::left_to_right(Align::Center);
            let inner = ui.scope_builder(UiBuilder::new().max_rect(room).layout(layout), |ui| {
                ui.set_min_height(height);
                value(ui)
            });
            let row = Rect::from_min_size(corner, vec2(width, inner.response.rect.height().max(height)));
            ui.advance_cursor_after_rect(row);

            let swatch = Rect::from_center_size(pos2(row.left() + EDGE + 3.5, row.center().y), vec2(7.0, 7.0));
            ui.painter().rect_filled(swatch, 2.0, self.hue.map_or(t.line.strong, |hue| hue.ink));
            let label_at = pos2(row.left() + LABEL_LEFT, row.center().y - label.size().y / 2.0);
            ui.painter().galley(label_at, label, t.text.muted);
            (inner.inner, row)
        });
        let (inner, row) = shown.inner;
        let response = shown.response;
        if self.hue.is_some() {
            response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.label));
        } else {
            response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), self.label));
        }
        let is_up = self.is_lifted || response.contains_pointer() && self.hue.is_some();
        let seconds = theme::motion(ui, LIFT_SECONDS);
        let lift = ui.ctx().animate_bool_with_time(response.id.with("lift"), is_up, seconds);
        if let Some(hue) = self.hue.filter(|_| lift > 0.0) {
            let fill = state::blend(Color32::TRANSPARENT, hue.tint, lift);
            ui.painter().set(background, egui::Shape::rect_filled(row.shrink2(vec2(1.0, 0.0)), 0.0, fill));
        }
        if self.has_rule {
            ui.painter().hline(row.x_range(), row.top(), Stroke::new(1.0, theme::of(ui).line.hair));
        }
        state::focus_ring(ui, &response, row.shrink(4.0), 2.0);
        InnerResponse::new(inner, response)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::Button;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[derive(Default)]
    struct Clicks {
        row: u32,
        copy: u32,
    }

    #[test]
    fn the_row_and_the_button_in_it_answer_apart() {
        let mut harness = harness(Clicks::default(), |ui, clicks| {
            let hue = theme::of(ui).evidence.ray;
            let fact = Fact::new("Ray ID").hue(hue).show(ui, |ui| {
                ui.label("9f4670f97dfb64c8");
                clicks.copy += u32::from(Button::ghost("Copy").show(ui).clicked());
            });
            clicks.row += u32::from(fact.response.clicked());
        });
        harness.run();
        harness.get_by_label("Copy").click();
        harness.run();
        harness.get_by_role_and_label(Role::Button, "Ray ID").click();
        harness.run();
        assert_eq!((harness.state().row, harness.state().copy), (1, 1));
    }

    #[test]
    fn the_label_column_follows_the_language_within_its_limits() {
        let mut harness = harness((), |ui, ()| {
            assert!((Fact::label_column(ui, ["区域", "时间"]) - 86.0).abs() < 0.1);
            let russian = Fact::label_column(ui, ["Зона", "Местное время"]);
            assert!(russian > 86.0 && russian < 128.0, "{russian}");
            assert!((Fact::label_column(ui, ["An unreasonably long label of a fact"]) - 128.0).abs() < 0.1);
        });
        harness.run();
    }
}
