//! The strip under the plot: a cell for each sample on the same scale of time. 2xx is low and everything else high, so failures
//! show without their colour, also where the plot is a thicket.

use egui::{Color32, Mesh, Rangef, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::scene::{Plot, Scene};
use super::thin::Slot;
use super::{flight, marks, samples};
use crate::probe::Class;
use crate::ui::theme::{self, Tokens};

/// The height of the strip, and of a cell that is not 2xx.
pub(super) const HIGH: f32 = 14.0;
const LOW: f32 = 8.0;
/// Cells are this wide at most and at least; between two of them is a gap as long as both fit.
const WIDEST: f32 = 15.0;
const NARROWEST: f32 = 2.0;
const GAP: f32 = 1.5;

/// Neighbouring samples of one worst class; `None`: disturbed ones only.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Block {
    x: Rangef,
    class: Option<Class>,
}

/// The cells of the samples.
pub(super) fn cells(ui: &Ui, scene: Scene<'_>, plot: &Plot) -> Vec<Shape> {
    let t = theme::of(ui);
    let pieces = pieces(scene, plot);
    if plot.is_dense() {
        let mut mesh = Mesh::default();
        for block in merged(&pieces) {
            let (place, color) = look(t, plot.strip, block);
            mesh.add_colored_rect(place, color);
        }
        return vec![Shape::mesh(mesh)];
    }
    let cell = |block| {
        let (place, color) = look(t, plot.strip, block);
        Shape::rect_filled(place, if place.width() >= 6.0 { 2.0 } else { 0.0 }, color)
    };
    spaced(&pieces).into_iter().map(cell).collect()
}

/// Paints the cells of requests in flight, and the frame around the chosen one.
pub(super) fn show(ui: &Ui, scene: Scene<'_>, plot: &Plot) {
    let t = theme::of(ui);
    let strip = plot.strip;
    let painter = ui.painter().with_clip_rect(strip.expand2(vec2(4.0, 3.0)).intersect(ui.clip_rect()));
    for x in flight::cells(scene, plot) {
        let cell = Rect::from_x_y_ranges(x, strip.y_range()).shrink(0.5);
        let corners = [cell.left_top(), cell.right_top(), cell.right_bottom(), cell.left_bottom(), cell.left_top()];
        painter.extend(Shape::dashed_line(&corners, Stroke::new(1.0, t.text.muted), 2.5, 2.0));
    }
    if let Some(point) = samples::selected(scene) {
        let at = plot.x(point.started.as_secs_f64());
        let cell = Rect::from_center_size(pos2(at, strip.center().y), vec2(WIDEST, HIGH + 4.0));
        painter.rect_stroke(cell, 4.0, Stroke::new(2.0, t.text.accent), StrokeKind::Inside);
    }
}

/// Each column with its worst class: from edge to edge where samples share columns, else at its one sample.
fn pieces(scene: Scene<'_>, plot: &Plot) -> Vec<Block> {
    let points = scene.points();
    let block = |slot: &Slot| {
        let first = || points.get(*slot.column.samples().start());
        let at = || first().map(|point| Rangef::point(plot.x(point.started.as_secs_f64())));
        Some(Block { x: plot.reach(slot).or_else(at)?, class: slot.column.worst().map(|(class, _)| class) })
    };
    plot.thinned.slots.iter().filter_map(block).collect()
}

/// Cells that fill the room to their neighbours, less a gap, up to a width; where they touch, those of one class in one piece.
fn spaced(pieces: &[Block]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(pieces.len());
    for (n, piece) in pieces.iter().enumerate() {
        let before = n.checked_sub(1).map_or(f32::INFINITY, |n| piece.x.min - pieces[n].x.max);
        let behind = pieces.get(n + 1).map_or(f32::INFINITY, |next| next.x.min - piece.x.max);
        let room = (before.min(behind) - GAP).clamp(NARROWEST, WIDEST);
        add(&mut blocks, Block { x: piece.x.expand(room / 2.0), ..*piece }, room <= NARROWEST);
    }
    blocks
}

/// Columns of one class in one piece; one that is alone is as wide as can be seen, and the worse class wins what both want.
fn merged(pieces: &[Block]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for piece in pieces {
        let mut piece = *piece;
        if let Some(last) = blocks.last_mut().filter(|last| last.class != piece.class && last.x.span() < NARROWEST) {
            let missing = NARROWEST - last.x.span();
            if rank(last.class) > rank(piece.class) {
                last.x.max += missing;
                piece.x.min = last.x.max.min(piece.x.max);
            } else {
                piece.x.min = last.x.max;
            }
        }
        if piece.x.span() > 0.0 {
            add(&mut blocks, piece, true);
        }
    }
    blocks
}

fn add(blocks: &mut Vec<Block>, block: Block, joins: bool) {
    match blocks.last_mut() {
        Some(last) if joins && last.class == block.class && block.x.min - last.x.max <= GAP => {
            last.x.max = last.x.max.max(block.x.max);
        }
        _ => blocks.push(block),
    }
}

/// The later of the classes is the worse.
fn rank(class: Option<Class>) -> Option<usize> {
    Class::ALL.iter().position(|known| Some(*known) == class)
}

fn look(t: &Tokens, strip: Rect, block: Block) -> (Rect, Color32) {
    let (height, color) = match block.class {
        Some(Class::Success) => (LOW, t.status.ok.mark),
        Some(class) => (HIGH, marks::hue(t, class).mark),
        None => (LOW, t.line.strong),
    };
    // Low cells stand on the same line as the high ones.
    let y = Rangef::new(strip.bottom() - height, strip.bottom());
    (Rect::from_x_y_ranges(block.x, y), color.gamma_multiply(0.9))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f32, class: Class) -> Block {
        Block { x: Rangef::point(x), class: Some(class) }
    }

    fn from(x: f32, class: Class) -> Block {
        Block { x: Rangef::new(x, x + 1.0), class: Some(class) }
    }

    #[test]
    fn a_cell_fills_its_place_up_to_a_width_and_leaves_a_gap() {
        let blocks = spaced(&[0.0, 10.0, 20.0, 100.0].map(|x| at(x, Class::Success)));
        assert_eq!(blocks.len(), 4);
        assert!((blocks[1].x.span() - 8.5).abs() < 1e-3, "{blocks:?}");
        assert!((blocks[3].x.span() - WIDEST).abs() < 1e-3, "{blocks:?}");
        assert!(blocks.windows(2).all(|pair| pair[1].x.min - pair[0].x.max >= GAP - 1e-3), "{blocks:?}");
    }

    #[test]
    fn where_cells_touch_those_of_one_class_are_one_and_a_rare_failure_stays() {
        let class = |n: u8| if n == 90 { Class::Server } else { Class::Success };
        let want = [Class::Success, Class::Server, Class::Success].map(Some);
        let crowded: Vec<Block> = (0..200).map(|n| at(f32::from(n), class(n))).collect();
        let columns: Vec<Block> = (0..200).map(|n| from(f32::from(n), class(n))).collect();
        for blocks in [spaced(&crowded), merged(&columns)] {
            assert_eq!(blocks.iter().map(|block| block.class).collect::<Vec<_>>(), want);
            assert!(blocks[1].x.span() >= NARROWEST - 1e-3, "{blocks:?}");
        }
    }

    #[test]
    fn a_worse_class_takes_the_room_that_it_needs_from_a_better_one() {
        let columns = [Class::Success, Class::Failed, Class::Success, Class::Client, Class::Success];
        let columns: Vec<Block> = (0_u8..).map(f32::from).zip(columns).map(|(x, class)| from(x, class)).collect();
        let classes: Vec<_> = merged(&columns).iter().filter_map(|block| block.class).collect();
        assert!(classes.contains(&Class::Failed) && classes.contains(&Class::Client), "{classes:?}");
    }
}
