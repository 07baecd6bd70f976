//! Recognisers, one file a form, each with its table of cases. They read one view of the paste and hand on what they found;
//! whether two readings tell of one event is not their business.

mod access_json;
mod api;
pub(crate) mod bare_code;
pub(crate) mod code_body;
mod foreign;
pub(crate) mod members;
mod pattern;
pub(crate) mod problem_json;
mod prose;
mod tunnel;
pub(crate) mod values;
mod wrapping;

use super::interner::Interner;
use super::reading::{Finds, Scene};

/// Bodies that are read from a view without white space: `scene.view` is squeezed.
pub(crate) fn read_squeezed(scene: &Scene<'_>, texts: &mut Interner, finds: &mut Finds) {
    api::envelope::read(scene, finds);
    access_json::read(scene, finds);
    for object in members::objects(scene.view.as_str()) {
        finds.readings.extend(problem_json::read(scene, &object, texts));
    }
}

/// Forms that are read from a view with its white space.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    code_body::read(scene, finds);
    foreign::read(scene, finds);
    api::read(scene, finds);
    tunnel::read(scene, finds);
}
