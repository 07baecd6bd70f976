//! Rayscope's mark: a ray enters a lens and leaves it as three.
//!
//! `assets/icons/rayscope.svg` draws the same figure for the window's icon; its numbers are these.

use egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, vec2};

/// The colours of the mark; the theme owns them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MarkColors {
    /// The rounded square.
    pub(crate) fill: Color32,
    /// The edge of the square.
    pub(crate) outline: Color32,
    /// The lens.
    pub(crate) ring: Color32,
    /// The ray before the lens.
    pub(crate) ray_in: Color32,
    /// The ray that leaves upwards.
    pub(crate) ray_out_1: Color32,
    /// The ray that goes straight on.
    pub(crate) ray_out_2: Color32,
    /// The ray that leaves downwards.
    pub(crate) ray_out_3: Color32,
}

/// Paints the mark into the largest square in the middle of `rect`.
pub(crate) fn paint(painter: &Painter, rect: Rect, colors: MarkColors) {
    let side = rect.width().min(rect.height());
    let square = Rect::from_center_size(rect.center(), vec2(side, side));
    // The figure is drawn on a grid of 32 by 32, centre (0, 0).
    let unit = side / 32.0;
    let at = |x: f32, y: f32| -> Pos2 { square.center() + unit * vec2(x, y) };
    let line = |color: Color32| Stroke::new(2.0 * unit, color);

    let edge = Stroke::new(unit.max(1.0), colors.outline);
    painter.rect(square, 8.0 * unit, colors.fill, edge, StrokeKind::Inside);
    painter.circle_stroke(at(0.0, 0.0), 7.25 * unit, line(colors.ring));
    painter.line_segment([at(0.0, 0.0), at(13.25, -5.5)], line(colors.ray_out_1));
    painter.line_segment([at(0.0, 0.0), at(13.25, 5.5)], line(colors.ray_out_3));
    painter.line_segment([at(0.0, 0.0), at(13.75, 0.0)], line(colors.ray_out_2));
    // Last, so that it hides where the three begin.
    painter.line_segment([at(-13.75, 0.0), at(0.0, 0.0)], line(colors.ray_in));
}
