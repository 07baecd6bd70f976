//! Recognisers, one file a form, each with its table of cases. They read one view of the paste and hand on what they found;
//! whether two readings tell of one event is not their business.

mod access_json;
mod access_log;
mod api;
mod client;
pub(crate) mod code_body;
mod foreign;
mod gateway;
#[cfg(test)]
mod har;
mod headers;
mod hosts;
mod logpush;
mod markdown;
pub(crate) mod members;
pub(crate) mod mention;
mod names;
mod number;
pub(crate) mod page;
mod pattern;
pub(crate) mod problem_json;
mod prose;
mod rays;
mod trace;
mod triggers;
mod tunnel;
pub(crate) mod values;
mod wrapping;

use super::interner::Interner;
use super::layers::view::View;
use super::reading::{Finds, Scene};
use triggers::Asked;

/// Members from which on a body that is all of a view is nothing else as well.
const WHOLE: u32 = 8;

/// Bodies that are read from a view without white space: `scene.view` is squeezed.
pub(crate) fn read_squeezed(scene: &Scene<'_>, texts: &Interner, finds: &mut Finds) {
    let text = scene.view.as_str();
    let objects = members::objects(text);
    finds.readings.extend(objects.iter().filter_map(|object| problem_json::read(scene, object, texts)));
    let is_all = matches!(&objects[..], [object] if object.closed && object.span == (0..text.len()));
    if is_all && finds.readings.iter().any(|reading| reading.error.members_read >= WHOLE) {
        return;
    }
    api::envelope::read(scene, finds);
    access_json::read(scene, finds);
}

/// Forms that are read from a view with its white space; `squeezed` is the same without it, where it is there already.
pub(crate) fn read(scene: &Scene<'_>, squeezed: Option<&View>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut words = foreign::Words::default();
    let present = triggers::find(text, |word, at| words.take(text, word, at));
    let ask = |asked: Asked, read: fn(&Scene<'_>, &mut Finds), finds: &mut Finds| {
        if present.has(asked) {
            read(scene, finds);
        }
    };
    code_body::read(scene, finds);
    foreign::read(scene, words, finds);
    ask(Asked::Api, api::read, finds);
    ask(Asked::Tunnel, tunnel::read, finds);
    client::read(scene, finds);
    gateway::read(scene, finds);
    mention::read(scene, finds);
    ask(Asked::Names, names::read, finds);
    hosts::read(scene, finds);
    ask(Asked::Headers, headers::read, finds);
    ask(Asked::Logpush, logpush::read, finds);
    ask(Asked::AccessLog, access_log::read, finds);
    match squeezed {
        Some(squeezed) if present.has(Asked::Page) => page::read_squeezed(scene, squeezed, finds),
        _ => ask(Asked::Page, page::read, finds),
    }
    ask(Asked::Rays, rays::read, finds);
    ask(Asked::Markdown, markdown::read, finds);
    trace::read(scene, finds);
}
