//! Section tabs: where in the report one is, and a way to every other section.
//!
//! They lead to a place, they do not choose a value: each is a stop of its own, and the keyboard opens it by Enter.
//! Where they do not fit they stand closer; where that is not enough they scroll sideways, the one that counts in sight.

use egui::scroll_area::ScrollBarVisibility;
use egui::{Frame, Margin, Response, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::icon_text::IconText;
use super::state;
use crate::ui::theme::{self, RADIUS_TAG, Type};

const GAP: f32 = 18.0;
/// Closer than this, two names read as one.
const LEAST_GAP: f32 = 12.0;
/// Around the row where it scrolls: the focus ring of the first and the last one is not cut.
const RING: i8 = 6;

/// What a row that scrolls remembers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Place {
    /// The tab that was brought into sight: the reader may scroll on from there.
    shown: Option<usize>,
    /// The tab that has the keyboard.
    focused: Option<usize>,
}

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

    /// How wide the row will be where there is room.
    pub(crate) fn width(self, ui: &Ui) -> f32 {
        self.widths(ui).iter().sum::<f32>() + GAP * self.gaps()
    }

    fn widths(self, ui: &Ui) -> Vec<f32> {
        self.labels.iter().map(|label| measure(ui, label).size().x).collect()
    }

    fn gaps(self) -> f32 {
        self.labels.len().saturating_sub(1) as f32
    }

    /// Allocates and paints them within the available width. Returns the tab that was clicked.
    pub(crate) fn show(self, ui: &mut Ui) -> Option<usize> {
        if self.is_ruled {
            let bottom = ui.cursor().top() + self.height - 0.5;
            ui.painter().hline(ui.max_rect().x_range(), bottom, Stroke::new(1.0, theme::of(ui).line.hair));
        }
        let widths = self.widths(ui);
        let room = ui.available_width() - widths.iter().sum::<f32>();
        if room >= LEAST_GAP * self.gaps() {
            let gap = (room / self.gaps().max(1.0)).min(GAP);
            return self.row(ui, gap, &mut None);
        }
        self.scrolled(ui, &widths)
    }

    fn scrolled(self, ui: &mut Ui, widths: &[f32]) -> Option<usize> {
        let id = ui.make_persistent_id("tabs_place");
        let before: Place = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let stop = before.focused.unwrap_or(self.active);
        let mut area = ScrollArea::horizontal()
            .id_salt("tabs")
            .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden)
            .auto_shrink([false, true]);
        if before.shown != Some(stop) {
            let ring = f32::from(RING);
            let left = ring + widths.iter().take(stop).map(|width| width + LEAST_GAP).sum::<f32>();
            let middle = left + widths.get(stop).copied().unwrap_or_default() / 2.0;
            let whole = 2.0 * ring + widths.iter().sum::<f32>() + LEAST_GAP * self.gaps();
            let reach = (whole - ui.available_width()).max(0.0);
            area = area.horizontal_scroll_offset((middle - ui.available_width() / 2.0).clamp(0.0, reach));
        }
        let mut focused = None;
        let margin = Margin::symmetric(RING, 0);
        let row = |ui: &mut Ui| Frame::NONE.inner_margin(margin).show(ui, |ui| self.row(ui, LEAST_GAP, &mut focused)).inner;
        let clicked = area.show(ui, row).inner;
        let after = Place { shown: Some(stop), focused };
        if after != before {
            ui.data_mut(|data| data.insert_temp(id, after));
            ui.request_repaint();
        }
        clicked
    }

    fn row(self, ui: &mut Ui, gap: f32, focused: &mut Option<usize>) -> Option<usize> {
        let mut clicked = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (i, label) in self.labels.iter().enumerate() {
                let response = self.tab(ui, label, i == self.active);
                if response.clicked() {
                    clicked = Some(i);
                }
                if response.has_focus() {
                    *focused = Some(i);
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

    #[test]
    fn a_row_that_is_too_long_stands_closer_and_then_keeps_the_one_that_counts_in_sight() {
        const LABELS: [&str; 4] = ["Overview", "Translation", "Prevention", "Customer reply"];
        for share in [1.0, 0.9, 0.5, 0.3] {
            for (active, label) in LABELS.into_iter().enumerate() {
                let mut harness = harness(0.0, |ui, right| {
                    let tabs = Tabs::new(&LABELS, active);
                    ui.set_max_width(tabs.width(ui) * share);
                    *right = ui.max_rect().right();
                    tabs.show(ui);
                });
                harness.run();
                let tab = harness.get_by_role_and_label(Role::Tab, label).rect();
                assert!(tab.left() >= 0.0 && tab.right() <= *harness.state() + 0.5, "{share} {active} {tab}");
            }
        }
    }

    #[test]
    fn the_keyboard_brings_a_tab_into_sight() {
        const LABELS: [&str; 4] = ["Overview", "Translation", "Prevention", "Customer reply"];
        let mut harness = harness((), |ui, ()| {
            ui.set_max_width(150.0);
            Tabs::new(&LABELS, 0).show(ui);
        });
        harness.run();
        assert!(harness.get_by_label("Customer reply").rect().left() > 150.0);
        for _ in LABELS {
            harness.key_press(egui::Key::Tab);
            harness.run();
        }
        assert!(harness.get_by_label("Customer reply").rect().right() < 160.0);
    }
}
