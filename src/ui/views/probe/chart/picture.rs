//! What is painted of the samples, kept until something about it changes: while a stem grows, or the pointer moves, a frame costs
//! no more than putting it down again.

use std::rc::Rc;
use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Pos2, Rect, Shape, Ui};

use super::heights::Heights;
use super::scene::{Plot, Scene};
use super::thin::Slot;
use super::window::Window;
use super::{samples, stamp, strip};
use crate::probe::Limit;

/// Line, marks and cells, ready to be painted.
#[derive(Debug, Clone, Default)]
pub(super) struct Picture {
    line: Arc<Mesh>,
    marks: Arc<Mesh>,
    cells: Arc<Mesh>,
    /// Where crosses stand.
    pub(super) crosses: Rc<[Pos2]>,
}

/// The picture of the last frame, and what it was made of.
#[derive(Debug, Default)]
pub(super) struct Kept(Option<(Made, Picture)>);

/// All that a picture depends on. Other samples have other slots.
#[derive(Debug, Clone)]
struct Made {
    slots: Rc<[Slot]>,
    window: Window,
    heights: Heights,
    area: Rect,
    strip: Rect,
    limit: Limit,
    is_dark: bool,
    pixels_per_point: f32,
}

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.slots, &other.slots)
            && (self.window, self.heights, self.area, self.strip) == (other.window, other.heights, other.area, other.strip)
            && (self.limit, self.is_dark) == (other.limit, other.is_dark)
            && self.pixels_per_point.total_cmp(&other.pixels_per_point).is_eq()
    }
}

impl Kept {
    /// The picture of what is in view.
    pub(super) fn picture(&mut self, ui: &Ui, scene: Scene<'_>, plot: &Plot) -> Picture {
        let made = Made {
            slots: Rc::clone(&plot.thinned.slots),
            window: plot.window,
            heights: plot.heights,
            area: plot.area,
            strip: plot.strip,
            limit: scene.limit(),
            is_dark: ui.visuals().dark_mode,
            pixels_per_point: ui.ctx().pixels_per_point(),
        };
        if let Some((_, picture)) = self.0.as_ref().filter(|(known, _)| *known == made) {
            return picture.clone();
        }
        let crosses = samples::crosses(scene, plot);
        let picture = Picture {
            line: Arc::new(stamp::in_one_piece(ui, samples::lines(ui, scene, plot))),
            marks: Arc::new(samples::marks(ui, scene, plot, &crosses)),
            cells: Arc::new(stamp::in_one_piece(ui, strip::cells(ui, scene, plot))),
            crosses: crosses.into(),
        };
        self.0 = Some((made, picture.clone()));
        picture
    }
}

impl Picture {
    /// Paints the line.
    pub(super) fn paint_line(&self, ui: &Ui, plot: &Plot) {
        paint(ui, &self.line, plot.area.expand2(egui::vec2(0.0, 4.0)));
    }

    /// Paints marks and crosses. A mark on the edge is whole.
    pub(super) fn paint_marks(&self, ui: &Ui, plot: &Plot) {
        paint(ui, &self.marks, plot.area.expand(super::marks::RADIUS * 2.0));
    }

    /// Paints the cells of the strip.
    pub(super) fn paint_cells(&self, ui: &Ui, plot: &Plot) {
        paint(ui, &self.cells, plot.strip.expand2(egui::vec2(4.0, 3.0)));
    }
}

fn paint(ui: &Ui, mesh: &Arc<Mesh>, within: Rect) {
    if !mesh.is_empty() {
        ui.painter().with_clip_rect(within.intersect(ui.clip_rect())).add(Shape::Mesh(Arc::clone(mesh)));
    }
}
