//! Compare: two codes side by side. The answer first, then the proof aspect by aspect, then what to make of it.
//!
//! Pickers stand over the columns that they fill and stay in sight while the rows scroll. The mark between two cells says
//! whether their catalog values differ, not whether two sentences happen to.

mod cards;
mod picker;
mod rows;
mod top;

use egui::{Margin, Rect, Ui};

use crate::app::{Action, Model};
use crate::explain::Comparison;
use crate::i18n::Texts;
use crate::ui::theme::Type;
use crate::ui::{frame, theme};

use picker::Picker;

/// Between the two columns: the swap button, and below it the marks.
const GUTTER: f32 = 44.0;
/// Width of the column of labels: smallest and largest, points.
const LABELS: std::ops::RangeInclusive<f32> = 150.0..=190.0;

/// The screen's own state.
#[derive(Default)]
pub(crate) struct CompareView {
    picker: Picker,
}

/// What every part of the screen needs to draw.
#[derive(Clone, Copy)]
struct Scene<'a> {
    model: &'a Model,
    texts: &'static Texts,
    comparison: &'a Comparison,
    columns: Columns,
}

/// Where labels and cells stand.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Columns {
    /// Width of the labels; 0: they stand above their row.
    labels: f32,
    /// Width of each of the two columns.
    cell: f32,
}

impl Columns {
    /// For a width of `room`, with the longest label `longest` wide. In a narrow window labels stand above their row.
    fn of(room: f32, longest: f32, is_wide: bool) -> Self {
        let labels = if is_wide { (longest + 16.0).clamp(*LABELS.start(), *LABELS.end()) } else { 0.0 };
        Self { labels, cell: ((room - labels - GUTTER) / 2.0).floor().max(1.0) }
    }

    /// The two columns in `area`, as high as it is.
    fn cells(self, area: Rect) -> [Rect; 2] {
        let left = area.left() + self.labels;
        [left, left + self.cell + GUTTER].map(|x| Rect::from_x_y_ranges(x..=x + self.cell, area.y_range()))
    }
}

impl CompareView {
    /// Draws the screen.
    pub(crate) fn show(&mut self, ui: &mut Ui, model: &Model, texts: &'static Texts, actions: &mut Vec<Action>) {
        let comparison = model.reference.comparison();
        let wide = frame::is_wide(ui);
        let side: i8 = if wide { 24 } else { 16 };
        // The bar that scrolls stands in the margin, so that what is above ends where the rows end.
        #[expect(clippy::cast_possible_truncation, reason = "a dozen points")]
        let margin = Margin { left: side, right: side - theme::SCROLL_ROOM as i8, top: 14, bottom: 0 };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let room = ui.available_width() - theme::SCROLL_ROOM;
            let columns = Columns::of(room, rows::longest_label(ui, texts), wide);
            let scene = Scene { model, texts, comparison: &comparison, columns };
            ui.scope(|ui| {
                ui.set_max_width(room);
                ui.spacing_mut().item_spacing.y = 0.0;
                top::chips(ui, scene, actions);
                ui.add_space(10.0);
                top::pickers(ui, scene, &mut self.picker, actions);
                ui.add_space(10.0);
                top::summary(ui, scene);
            });
            ui.spacing_mut().item_spacing.y = 0.0;
            let key = (model.reference.left, model.reference.right);
            let area = egui::ScrollArea::vertical().id_salt(("comparison", key)).auto_shrink(false);
            area.show(ui, |ui| {
                ui.set_max_width(ui.available_width() - theme::SCROLL_ROOM);
                ui.spacing_mut().item_spacing.y = 0.0;
                if comparison.is_same() {
                    rows::single(ui, scene);
                } else {
                    rows::show(ui, scene);
                }
                ui.add_space(16.0);
                cards::show(ui, scene, actions);
                ui.add_space(20.0);
            });
        });
        if model.reference.picker.is_none() {
            self.picker.closed();
        }
    }
}

/// A code in the colour of its class.
fn code_text(ui: &Ui, view: &crate::explain::EntryView, kind: Type) -> egui::RichText {
    kind.text(view.number(), theme::of(ui).class_hue(view.family, view.code).ink)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_room_beside_the_labels() {
        let wide = Columns::of(1152.0, 120.0, true);
        assert_eq!(wide, Columns { labels: 150.0, cell: 479.0 });
        let narrow = Columns::of(872.0, 120.0, false);
        assert_eq!(narrow, Columns { labels: 0.0, cell: 414.0 });
        assert_eq!(Columns::of(1152.0, 400.0, true), Columns { labels: 190.0, cell: 459.0 });
        let [left, right] = wide.cells(Rect::from_min_size(egui::pos2(10.0, 0.0), egui::vec2(1152.0, 20.0)));
        assert_eq!(left.x_range(), egui::Rangef::new(160.0, 639.0));
        assert_eq!(right.x_range(), egui::Rangef::new(639.0 + GUTTER, 1162.0));
    }
}
