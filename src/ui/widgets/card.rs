//! Surfaces that hold something together: a card on the canvas, an inset for text that was typed or is copied.

use egui::{Color32, Frame, Margin, Stroke, Ui};

use crate::ui::theme::{self, RADIUS_CARD};

/// A card: raised by its fill and a hairline, never by a shadow.
pub(crate) fn card(ui: &Ui, inner_margin: impl Into<Margin>) -> Frame {
    let t = theme::of(ui);
    surface(t.bg.card, t.line.hair, inner_margin)
}

/// An inset: the paste box, a code block, a message ready to copy.
pub(crate) fn inset(ui: &Ui, inner_margin: impl Into<Margin>) -> Frame {
    let t = theme::of(ui);
    surface(t.bg.inset, t.line.hair, inner_margin)
}

fn surface(fill: Color32, line: Color32, inner_margin: impl Into<Margin>) -> Frame {
    Frame::new().fill(fill).stroke(Stroke::new(1.0, line)).corner_radius(RADIUS_CARD).inner_margin(inner_margin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_card_keeps_its_margin_around_what_it_holds() {
        let mut harness = harness((), |ui, ()| {
            let shown = card(ui, 14).show(ui, |ui| ui.label("524").rect);
            assert!(shown.response.rect.shrink(14.0).contains_rect(shown.inner));
            assert_eq!(inset(ui, 0).fill, theme::of(ui).bg.inset);
        });
        harness.run();
        harness.get_by_label("524");
    }
}
