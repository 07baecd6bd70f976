//! Cloudflare's pages: errors of both templates, challenges, blocks, the short page with its name in the footer; whole, cut at
//! either end, in the middle of a log, or only the words that a visitor copied from the browser.
//!
//! One walk serves the HTML and the words, since what reaches support is often both. [`signs`] finds what gives a page away, in
//! a view without white space; [`walk`] gathers signs that stand together into a [`cluster`], one a page; a cluster becomes one
//! reading, if what stands in it proves Cloudflare: [`Format::HtmlPage`](crate::decode::Format::HtmlPage),
//! `PageText`, or `BareRay` for a Ray ID with nothing else.

mod cluster;
mod heading;
mod look;
mod markup;
mod phrases;
mod rows;
mod signs;
#[cfg(test)]
mod tests;
mod titles;
mod tongues;
mod walk;
mod wording;

use crate::decode::layers::squeeze::squeeze;
use crate::decode::layers::view::View;
use crate::decode::reading::{Finds, Scene};

/// Without one of these there is no page.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    signs::HINTS.iter().copied()
}

/// Reads each page of the view.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    read_squeezed(scene, &squeeze(scene.view), finds);
}

/// The same where the view without its white space is there already.
pub(crate) fn read_squeezed(scene: &Scene<'_>, squeezed: &View, finds: &mut Finds) {
    let is_closed = scene.view.as_str().ends_with(char::is_whitespace);
    walk::walk(&Scene { view: squeezed, ..*scene }, is_closed, finds);
}
