//! What a page for reading is made of: headings of its sections, and running text.

use egui::{Align, Color32, Label, Layout, Rect, Sense, Ui, WidgetInfo, vec2};

use super::icon_text::Icon;
use super::markup;
use crate::ui::theme::{self, Type};

/// Icon, name, and what stands at the right end of the line; answers its place.
pub(crate) fn heading(ui: &mut Ui, name: &str, icon: &'static str, aside: &mut dyn FnMut(&mut Ui)) -> Rect {
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(26.0);
        ui.spacing_mut().item_spacing.x = 8.0;
        let (place, _) = ui.allocate_exact_size(vec2(17.0, 26.0), Sense::hover());
        Icon::from(icon).paint(ui.painter(), place.center(), 17.0, tokens.text.muted);
        let label = ui.label(Type::Heading.text(name, tokens.text.primary));
        label.widget_info(|| WidgetInfo::labeled(egui::Role::Heading, true, name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| aside(ui));
    })
    .response
    .rect
}

/// Running text with inline markup.
pub(crate) fn paragraph(ui: &mut Ui, text: &str, ink: Color32) {
    let job = markup::job(theme::of(ui), text, ink, ui.available_width());
    ui.add(Label::new(job).wrap().selectable(true));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::icons;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_heading_is_one_to_readers_too_and_a_paragraph_keeps_its_width() {
        let mut harness = harness((), |ui, ()| {
            ui.set_max_width(200.0);
            heading(ui, "Cause", icons::INFO, &mut |_| {});
            paragraph(ui, "The origin took **too long** to answer `GET /` within its limit.", theme::of(ui).text.primary);
            assert!(ui.min_rect().width() <= 200.0);
        });
        harness.run();
        harness.get_by_role_and_label(egui::Role::Heading, "Cause");
        harness.get_by_label_contains("too long");
    }
}
