//! One step of a list: a number in a circle, or an icon, and a text that wraps beside it.

use egui::{Color32, Label, Response, Sense, Stroke, Ui, vec2};

use super::icon_text::{Icon, IconText};
use super::markup;
use crate::ui::theme::{self, Type};

const CIRCLE: f32 = 20.0;

/// A step that has its place in an order; `text` may hold inline markup.
pub(crate) fn numbered(ui: &mut Ui, number: usize, text: &str) -> Response {
    let t = theme::of(ui);
    row(ui, text, 10.0, |ui, rect| {
        ui.painter().circle(rect.center(), CIRCLE / 2.0 - 0.5, t.bg.control, Stroke::new(1.0, t.line.control));
        let digit = IconText::new(ui, None, Some(&number.to_string()), Type::CaptionMedium);
        let left = rect.center() - vec2(digit.size().x / 2.0, 0.0);
        digit.paint(ui.painter(), left, t.text.secondary, t.text.secondary);
    })
}

/// A step whose place does not matter; `text` may hold inline markup.
pub(crate) fn bullet(ui: &mut Ui, icon: impl Into<Icon>, color: Color32, text: &str) -> Response {
    row(ui, text, 4.0, |ui, rect| {
        let center = rect.center() - vec2(3.0, 0.0);
        icon.into().paint(ui.painter(), center, 15.0, color);
    })
}

fn row(ui: &mut Ui, text: &str, gap: f32, sign: impl FnOnce(&Ui, egui::Rect)) -> Response {
    let t = theme::of(ui);
    let shown = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        // As high as a line of body text, so that both have one middle.
        let (rect, _) = ui.allocate_exact_size(vec2(CIRCLE, Type::Body.line()), Sense::hover());
        sign(ui, rect);
        let job = markup::job(t, text, t.text.primary, ui.available_width());
        ui.add(Label::new(job).wrap())
    });
    shown.inner
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::icons;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_long_step_wraps_beside_its_number() {
        let mut harness = harness((), |ui, ()| {
            ui.set_max_width(220.0);
            let long = "**Give a status URL.** The caller polls it; each reply takes milliseconds.";
            let rect = numbered(ui, 1, long).rect;
            assert!(rect.height() > 30.0 && rect.left() >= 30.0 && rect.right() <= 240.0, "{rect:?}");
            bullet(ui, icons::CHECK, theme::of(ui).status.ok.ink, "Probe the slowest paths.");
        });
        harness.run();
        harness.get_by_label_contains("Give a status URL. The caller");
        harness.get_by_label("Probe the slowest paths.");
    }
}
