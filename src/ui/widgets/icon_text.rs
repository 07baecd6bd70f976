//! An icon and a text on one line: what most controls are made of.
//!
//! The icon is centred by its square, the text by its line, because the icon face has a baseline of its own.

use std::sync::Arc;

use egui::{Color32, FontId, Galley, Painter, Pos2, Ui, Vec2, pos2, vec2};

use crate::ui::fonts;
use crate::ui::theme::Type;

/// One of [`icons`](crate::ui::icons), outlined or filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Icon {
    glyph: &'static str,
    is_filled: bool,
}

impl Icon {
    /// The filled variant of `glyph`.
    pub(crate) const fn fill(glyph: &'static str) -> Self {
        Self { glyph, is_filled: true }
    }

    /// Paints it `size` points large around `center`.
    pub(crate) fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let family = if self.is_filled { fonts::icons_fill() } else { fonts::icons() };
        let galley = painter.layout_no_wrap(self.glyph.to_owned(), FontId::new(size, family), color);
        let corner = center - galley.size() / 2.0;
        painter.galley(corner, galley, color);
    }
}

impl From<&'static str> for Icon {
    fn from(glyph: &'static str) -> Self {
        Self { glyph, is_filled: false }
    }
}

/// A measured line, to be painted once its place is known.
pub(super) struct IconText {
    icon: Option<(Icon, f32)>,
    gap: f32,
    text: Option<Arc<Galley>>,
}

impl IconText {
    /// Measures `text` in `row`, after an icon of a size in points.
    pub(super) fn new(ui: &Ui, icon: Option<(Icon, f32)>, text: Option<&str>, row: Type) -> Self {
        let text = text.map(|text| ui.painter().layout_job(row.line_job(text, Color32::PLACEHOLDER)));
        let gap = if icon.is_some() && text.is_some() { 6.0 } else { 0.0 };
        Self { icon, gap, text }
    }

    /// Its width and the height of its text line.
    pub(super) fn size(&self) -> Vec2 {
        let text = self.text.as_ref().map_or(Vec2::ZERO, |galley| galley.size());
        let icon = self.icon.map_or(0.0, |(_, size)| size);
        vec2(icon + self.gap + text.x, text.y.max(icon))
    }

    /// Paints it from `left`, the middle of its left edge.
    pub(super) fn paint(self, painter: &Painter, left: Pos2, icon_color: Color32, text_color: Color32) {
        let mut x = left.x;
        if let Some((icon, size)) = self.icon {
            icon.paint(painter, pos2(x + size / 2.0, left.y), size, icon_color);
            x += size + self.gap;
        }
        if let Some(galley) = self.text {
            let corner = pos2(x, left.y - galley.size().y / 2.0);
            painter.galley(corner, galley, text_color);
        }
    }
}
