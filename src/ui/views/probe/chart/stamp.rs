//! Shapes that are tessellated once and put down many times: hundreds of marks cost as much as copying their corners.

use egui::epaint::{Mesh, TessellationOptions, Tessellator};
use egui::{Pos2, Shape, Ui};

/// A tessellated shape.
#[derive(Debug, Clone, Default)]
pub(super) struct Stamp {
    mesh: Mesh,
}

impl Stamp {
    /// Of `shape`, which was made around the origin.
    pub(super) fn of(ui: &Ui, shape: Shape) -> Self {
        // Rounded to pixels around the origin it would not stand so anywhere else.
        let options = TessellationOptions { round_line_segments_to_pixels: false, ..options(ui) };
        Self { mesh: tessellate(ui, options, [shape]) }
    }

    /// Puts it down at `at`.
    pub(super) fn put(&self, at: Pos2, onto: &mut Mesh) {
        let Ok(offset) = u32::try_from(onto.vertices.len()) else { return };
        onto.indices.extend(self.mesh.indices.iter().map(|index| index + offset));
        onto.vertices.extend(self.mesh.vertices.iter().map(|vertex| {
            let mut vertex = *vertex;
            vertex.pos += at.to_vec2();
            vertex
        }));
    }
}

/// `shapes`, which are neither texts nor pictures, in one piece as they would be painted.
pub(super) fn in_one_piece(ui: &Ui, shapes: impl IntoIterator<Item = Shape>) -> Mesh {
    tessellate(ui, options(ui), shapes)
}

fn options(ui: &Ui) -> TessellationOptions {
    ui.ctx().tessellation_options(|options| *options)
}

fn tessellate(ui: &Ui, options: TessellationOptions, shapes: impl IntoIterator<Item = Shape>) -> Mesh {
    let mut mesh = Mesh::default();
    let mut tessellator = Tessellator::new(ui.ctx().pixels_per_point(), options, [0, 0], Vec::new());
    for shape in shapes {
        tessellator.tessellate_shape(shape, &mut mesh);
    }
    mesh
}
