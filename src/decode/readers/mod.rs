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
use super::reading::{Finds, Scene};
use triggers::Asked;

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
    let present = triggers::present(scene.view.as_str());
    let ask = |asked: Asked, read: fn(&Scene<'_>, &mut Finds), finds: &mut Finds| {
        if present.has(asked) {
            read(scene, finds);
        }
    };
    code_body::read(scene, finds);
    foreign::read(scene, finds);
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
    ask(Asked::Page, page::read, finds);
    ask(Asked::Rays, rays::read, finds);
    ask(Asked::Markdown, markdown::read, finds);
    trace::read(scene, finds);
}
