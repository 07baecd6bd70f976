//! Errors of Cloudflare's own API: its answers, and what clients print of them.
//!
//! Its codes are a list of their own: 1003 here is a DNS record that exists, not the edge's "direct IP access".

mod ai;
mod around;
mod body;
pub(crate) mod envelope;
mod flat;
mod keys;
mod known;
mod layouts;
mod literals;
mod mentions;
mod plain;

#[cfg(test)]
mod tests;

use crate::decode::reading::{Finds, Scene};

/// Without one of these there is nothing that clients print.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    flat::words().chain(plain::TRIGGERS).chain([ai::WORD])
}

/// Reads what clients print, in a view with its white space.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    flat::read(scene, finds);
    plain::read(scene, finds);
    ai::read(scene, finds);
}
