//! What lies over a paste: escapes, encodings, prefixes, marks. Each layer makes a new view from another one and keeps the way
//! back; [`peel`] takes off one level of whatever it finds, so that layers composed in any order come off one after the other.
//!
//! Nothing is decided here: a layer that was taken off wrongly yields a view in which nothing is recognised, and the reading
//! that says more wins. Every layer shrinks the text or leaves it as it is; only unpacking grows it, within [`Budget`].

pub(crate) mod escapes;
pub(crate) mod squeeze;
pub(crate) mod view;

use view::View;

/// Levels that are taken off at most. Four hand-overs of one text have been seen in public pastes.
pub(crate) const MAX_LEVELS: usize = 6;

/// The view with one level of every layer that lies on it taken off; `None` where none does.
pub(crate) fn peel(view: &View) -> Option<View> {
    if escapes::is_escaped(view.as_str()) {
        return Some(escapes::unescape(view));
    }
    None
}
