//! Section tabs: where in the report one is, and a way to every other section.
//!
//! They lead to a place, they do not choose a value: each is a stop of its own, and the keyboard opens it by Enter.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::icon_text::IconText;
use super::state;
use crate::ui::theme::{self, RADIUS_TAG, Type};

const GAP: f32 = 18.0;

/// A row of tabs.
#[must_use = "tabs do nothing until they are shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tabs<'a> {
    labels: &'a [&'a str],
    active: usize,
    height: f32,
    is_ruled: bool,
}

impl<'a> Tabs<'a> {
    /// One tab a label; `active` is the one that the reader is at.
    pub(crate) const fn new(labels: &'a [&'a str], active: usize) -> Self {
        Self { labels, active, height: 36.0, is_ruled: false }
    }

    /// This high instead of 36: as high as a bar that they stand in, so that the underline meets its edge.
    pub(crate) const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// With a hairline below them, over the whole width.
    pub(crate) const fn ruled(mut self) -> Self {
        self.is_ruled = true;
        self
    }

    /// How wide the row will be.
    pub(crate) fn width(self, ui: &Ui) -> f32 {
        let texts: f32 = self.labels.iter().map(|label| measure(ui, label).size().x).sum();
        texts + GAP * self.labels.len().saturating_sub(1) as f32
    }

    /// Allocates and paints them. Returns the tab that was clicked.
    pub(crate) fn show(self, ui: &mut Ui) -> Option<usize> {
        if self.is_ruled {
            let bottom = ui.cursor().top() + self.height - 0.5;
            ui.painter().hline(ui.max_rect().x_range(), bottom, Stroke::new(1.0, theme::of(ui).line.hair));
        }
        let mut clicked = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (i, label) in self.labels.iter().enumerate() {
                if self.tab(ui, label, i == self.active).clicked() {
                    clicked = Some(i);
                }
            }
        });
        clicked
    }

    fn tab(self, ui: &mut Ui, label: &str, is_active: bool) -> Response {
        let t = theme::of(ui);
        let content = measure(ui, label);
        let (rect, response) = ui.allocate_exact_size(vec2(content.size().x, self.height), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), is_active, label));
        if ui.is_rect_visible(rect) {
            let chosen = state::choice(ui, &response, is_active);
            let color = state::blend(t.text.muted, t.text.primary, chosen.max(state::hover(ui, &response)));
            content.paint(ui.painter(), pos2(rect.left(), rect.center().y), color, color);
            if chosen > 0.0 {
                let line = Stroke::new(2.0, t.text.accent.gamma_multiply(chosen));
                ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, line);
            }
            state::focus_ring(ui, &response, rect.shrink2(vec2(-4.0, 6.0)), f32::from(RADIUS_TAG));
        }
        response
    }
}

fn measure(ui: &Ui, label: &str) -> IconText {
    IconText::new(ui, None, Some(label), Type::Control)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui::accesskit::Toggled;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    #[test]
    fn a_tab_is_opened_and_says_that_it_is_the_one() {
        let mut harness = harness(0, |ui, active| {
            let tabs = Tabs::new(&["Overview", "Cause", "Fix"], *active).ruled();
            if let Some(clicked) = tabs.show(ui) {
                *active = clicked;
            }
        });
        harness.get_by_role_and_label(Role::Tab, "Fix").click();
        harness.run();
        assert_eq!(*harness.state(), 2);
        assert_eq!(harness.get_by_label("Fix").accesskit_node().toggled(), Some(Toggled::True));
    }
}
