//! The strokes of the path picture, once everything is measured and has its place.

use std::sync::Arc;

use egui::{Galley, Painter, Pos2, Rangef, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::arrange::{Arrangement, BOX, TEXT_GAP};
use super::{Health, NodeText, PathHop, PathNode, ink};
use crate::ui::icons;
use crate::ui::theme::{RADIUS_CARD, Tokens};
use crate::ui::widgets::Icon;

/// What the icon of a state takes before its text.
pub(super) const STATE_ICON: f32 = 17.0;
/// Where ways run, from the top of the squares: above their middle, so that a caption fits beneath.
const WAY_Y: f32 = 14.0;
/// The top of a caption, from the top of the squares.
const CAPTION_Y: f32 = 27.0;
/// Half of the break in a line where the icon of the failure stands.
const FAILURE_GAP: f32 = 14.0;

/// How high the nodes are.
pub(super) fn nodes_height(arrangement: Arrangement, texts: &[NodeText; 3], under: &[Option<Arc<Galley>>; 2]) -> f32 {
    let captions = under.iter().flatten().map(|caption| CAPTION_Y + 2.0 + caption.size().y).fold(0.0, f32::max);
    let tallest = texts.iter().map(NodeText::height).fold(0.0, f32::max);
    match arrangement {
        Arrangement::Row { .. } => tallest.max(BOX + 4.0).max(captions),
        Arrangement::Columns { .. } => BOX + 6.0 + tallest,
    }
}

/// A place to paint into.
pub(super) struct Picture<'p> {
    pub(super) t: &'p Tokens,
    pub(super) painter: &'p Painter,
    pub(super) rect: Rect,
    pub(super) arrangement: Arrangement,
}

impl Picture<'_> {
    fn square(&self, index: usize) -> Rect {
        let left = match self.arrangement {
            Arrangement::Row { nodes, .. } => nodes[index],
            Arrangement::Columns { column } => column * (index as f32 + 0.5) - BOX / 2.0,
        };
        Rect::from_min_size(self.rect.min + vec2(left, 2.0), vec2(BOX, BOX))
    }

    fn way(&self, index: usize) -> (Rangef, f32) {
        match self.arrangement {
            Arrangement::Row { ways, .. } => {
                let left = self.rect.left();
                (Rangef::new(left + ways[index].min, left + ways[index].max), self.square(0).top() + WAY_Y)
            }
            Arrangement::Columns { .. } => {
                let span = Rangef::new(self.square(index).right() + 10.0, self.square(index + 1).left() - 10.0);
                (span, self.square(0).center().y)
            }
        }
    }

    /// The parties and their texts.
    pub(super) fn nodes(&self, nodes: &[PathNode<'_>; 3], texts: [NodeText; 3]) {
        for (i, (node, text)) in nodes.iter().zip(texts).enumerate() {
            let square = self.square(i);
            self.node_square(node, square);
            let height = text.height();
            let is_row = matches!(self.arrangement, Arrangement::Row { .. });
            let (anchor, top) = if is_row {
                (square.right() + TEXT_GAP, square.center().y - height / 2.0)
            } else {
                (square.center().x, square.bottom() + 6.0)
            };
            let left = |width: f32| if is_row { anchor } else { anchor - width / 2.0 };
            let name_at = pos2(left(text.name.size().x), top);
            let state_at = pos2(left(text.state.size().x + STATE_ICON), top + text.name.size().y);
            let color = ink(self.t, node.health);
            if !text.state.is_empty() {
                let icon = match node.health {
                    Health::Ok => Icon::fill(icons::CHECK_CIRCLE),
                    Health::Failing => Icon::fill(icons::X_CIRCLE),
                    Health::Muted => Icon::from(icons::MINUS_CIRCLE),
                };
                icon.paint(self.painter, state_at + vec2(6.5, 9.0), 14.0, color);
            }
            self.painter.galley(name_at, text.name, self.t.text.primary);
            self.painter.galley(state_at + vec2(STATE_ICON, 0.0), text.state, color);
        }
    }

    fn node_square(&self, node: &PathNode<'_>, square: Rect) {
        let t = self.t;
        let over = t.status.over;
        let is_marked = node.must_act || node.health == Health::Failing;
        let (fill, icon) = if is_marked { (over.tint, over.ink) } else { (t.bg.control, t.text.secondary) };
        let outline = if node.must_act {
            Stroke::new(1.5, over.ink)
        } else {
            Stroke::new(1.0, if is_marked { over.ink } else { t.line.control })
        };
        self.painter.rect(square, RADIUS_CARD, fill, outline, StrokeKind::Inside);
        node.icon.paint(self.painter, square.center(), 20.0, icon);
    }

    /// The ways, and what stands under them.
    pub(super) fn hops(&self, hops: &[PathHop<'_>; 2], under: [Option<Arc<Galley>>; 2]) {
        for (i, (hop, caption)) in hops.iter().zip(under).enumerate() {
            let (span, y) = self.way(i);
            match hop.health {
                Health::Ok => self.arrow(span, y),
                Health::Failing => self.broken(span, y, hop.failure),
                Health::Muted => {
                    self.painter.hline(span, y, Stroke::new(2.0, self.t.line.strong));
                }
            }
            if let Some(galley) = caption {
                let at = pos2(span.center(), self.square(0).top() + CAPTION_Y);
                self.painter.galley(at, galley, self.t.text.muted);
            }
        }
    }

    fn arrow(&self, span: Rangef, y: f32) {
        let color = self.t.status.ok.mark;
        self.painter.hline(Rangef::new(span.min, span.max - 7.0), y, Stroke::new(2.0, color));
        let head = vec![pos2(span.max - 8.0, y - 5.0), pos2(span.max, y), pos2(span.max - 8.0, y + 5.0)];
        self.painter.add(Shape::convex_polygon(head, color, Stroke::NONE));
    }

    fn broken(&self, span: Rangef, y: f32, failure: Option<Icon>) {
        let line = Stroke::new(2.0, self.t.status.over.mark);
        let dash = |from: f32, to: f32| {
            let ends: [Pos2; 2] = [pos2(from, y), pos2(to, y)];
            self.painter.extend(Shape::dashed_line(&ends, line, 5.0, 4.0));
        };
        let Some(icon) = failure else { return dash(span.min, span.max) };
        let middle = span.center();
        dash(span.min, middle - FAILURE_GAP);
        // From the far end, so that both halves mirror each other.
        dash(span.max, middle + FAILURE_GAP);
        icon.paint(self.painter, pos2(middle, y), 17.0, self.t.status.over.ink);
    }

    /// What failed, on lines below the nodes.
    pub(super) fn below(&self, hops: &[PathHop<'_>; 2], below: [Option<Arc<Galley>>; 2]) {
        let mut bottom = self.rect.bottom();
        for (i, (hop, galley)) in hops.iter().zip(below).enumerate().rev() {
            let Some(galley) = galley else { continue };
            let size = galley.size() + vec2(20.0, 0.0);
            let left = (self.way(i).0.center() - size.x / 2.0).clamp(self.rect.left(), self.rect.right() - size.x);
            let top = bottom - size.y;
            if let Some(icon) = hop.failure {
                icon.paint(self.painter, pos2(left + 8.0, top + 7.5), 14.0, self.t.status.over.ink);
            }
            self.painter.galley(pos2(left + 20.0, top), galley, self.t.status.over.ink);
            bottom = top - 6.0;
        }
    }
}
