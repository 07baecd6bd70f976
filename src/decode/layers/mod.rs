//! What lies over a paste: escapes, encodings, prefixes, marks. Each layer makes a new view from another one and keeps the way
//! back; [`peel`] takes off one layer, the outermost that it finds, so that layers composed in any order come off one after the
//! other, and what is readable between two of them is read.
//!
//! Nothing is decided here: a layer that was taken off wrongly yields a view in which nothing is recognised, and the reading
//! that says more wins. Every layer shrinks the text or leaves it as it is; only unpacking grows it, within [`Budget`].

mod ansi;
mod base64;
pub(crate) mod changes;
mod chunks;
mod controls;
mod decimals;
mod doubled;
mod entities;
pub(crate) mod escapes;
mod hex;
mod joined;
mod links;
mod literals;
pub(crate) mod messages;
mod packed;
mod peeling;
mod percent;
mod prefix_words;
mod prefixes;
mod quoted_printable;
mod quotes;
mod runs;
pub(crate) mod segments;
mod spaces;
pub(crate) mod squeeze;
mod translated;
pub(crate) mod view;
mod wraps;

use std::ops::Range;

pub(crate) use peeling::Budget;
use squeeze::squeeze;
use view::View;

/// Layers that are taken off at most. Four hand-overs of one text have been seen in public pastes; the rest is for layers that
/// lie on something else in the same paste.
pub(crate) const MAX_LEVELS: usize = 8;

/// A view with its white space and the same without.
pub(crate) struct Views {
    pub(crate) plain: View,
    /// Only where the text has something that is read from it.
    pub(crate) squeezed: Option<View>,
    /// Squeezed before its layers came off, for a wrap can stand inside an escape; only where that makes a difference.
    pub(crate) wrapped: Option<View>,
}

impl Views {
    /// The views of a text. What nobody sees in it comes off before anything is read: half a host that stands before a mark of
    /// a terminal is none.
    pub(crate) fn of(plain: View) -> Self {
        let plain = unmarked(plain);
        let squeezed = holds_quotes(plain.as_str()).then(|| squeeze(&plain));
        Self { plain, squeezed, wrapped: None }
    }

    /// The same of the part `source` of the paste's text alone.
    pub(crate) fn part(&self, source: &Range<usize>) -> Self {
        let part = |view: &View| {
            let span = view.part_of(source);
            let mut part = View::default();
            part.copy(view, view.as_str().ceil_char_boundary(span.start)..view.as_str().floor_char_boundary(span.end));
            part
        };
        Self { plain: part(&self.plain), squeezed: self.squeezed.as_ref().map(part), wrapped: self.wrapped.as_ref().map(part) }
    }
}

/// Whether something is put around the text, so that what is readable may hold parts of it.
pub(crate) fn is_decorated(view: &View) -> bool {
    decoration(view).is_some()
}

/// Whether there is anything for the readers of squeezed views: quotes, or what may stand for them. PHP's `print_r` and Java's maps
/// print none.
fn holds_quotes(text: &str) -> bool {
    let text = text.as_bytes();
    let unquoted = || ["=>", "errors"].iter().any(|word| memchr::memmem::find(text, word.as_bytes()).is_some());
    memchr::memchr2(b'"', b'\'', text).is_some() || memchr::memchr3(b'%', b'&', b'\\', text).is_some() || unquoted()
}

/// The views with one layer taken off; `None` where nothing lies on them.
pub(crate) fn peel(views: &Views, budget: &mut Budget) -> Option<Views> {
    // The column of letters of a dump may hold what looks like other layers; the lengths of chunks may part its rows.
    let dump = hex::peel_dump(&views.plain, budget).map(|dump| chunks::peel(&views.plain).unwrap_or(dump));
    if let Some(plain) = dump.or_else(|| decoration(&views.plain)) {
        return Some(Views::of(plain));
    }
    // An object whose own quotes are typographic is no string of another one: its escapes are its values' own.
    if quotes::has_keys(views.plain.as_str())
        && let Some(plain) = quotes::peel(&views.plain)
    {
        return Some(Views::of(plain));
    }
    // What one character stands for may be broken by a line end, so it comes off the squeezed view as well.
    let by_character: [fn(&View) -> Option<View>; 3] = [entities::peel, percent::peel, escapes::peel];
    if let Some(off) = character(views, doubled::peel) {
        return Some(off);
    }
    let by_line: [fn(&View) -> Option<View>; 3] = [quoted_printable::peel, chunks::peel, joined::peel];
    let lines = by_line.iter().find_map(|layer| layer(&views.plain));
    if let Some(plain) = lines.or_else(|| wraps::peel(&views.plain)) {
        return Some(Views::of(plain));
    }
    if let Some(off) = by_character.into_iter().find_map(|layer| character(views, layer)) {
        return Some(off);
    }
    // Two decimal digits are a pair of hexadecimal ones as well.
    decimals::peel(&views.plain, budget)
        .or_else(|| base64::peel(&views.plain, budget))
        .or_else(|| hex::peel(&views.plain, budget))
        .or_else(|| quotes::peel(&views.plain))
        .or_else(|| translated::peel(&views.plain))
        .or_else(|| literals::peel(&views.plain))
        .map(Views::of)
}

/// Both views without a layer of which each character may be broken by a line end.
fn character(views: &Views, layer: fn(&View) -> Option<View>) -> Option<Views> {
    let wrapped = views.wrapped.as_ref().or(views.squeezed.as_ref()).and_then(layer).map(|view| squeeze(&view));
    let plain = match layer(&views.plain) {
        Some(plain) => plain,
        // Every one of them is broken by a line end.
        None if wrapped.is_some() => views.plain.clone(),
        None => return None,
    };
    let views = Views::of(plain);
    let differs = |view: &View| views.squeezed.as_ref().is_none_or(|squeezed| squeezed.as_str() != view.as_str());
    Some(Views { wrapped: wrapped.filter(differs), ..views })
}

/// The view with plain spaces and line ends, without invisible characters, the codes of terminals, and the lengths of chunks that
/// lead from one to the next: these stand anywhere, also inside a terminal's code.
fn unmarked(view: View) -> View {
    [controls::peel, chunks::peel_exact, spaces::peel, ansi::peel, spaces::peel_doubled]
        .into_iter()
        .fold(view, |view, layer| layer(&view).unwrap_or(view))
}

/// What is put around a text without changing it.
fn decoration(view: &View) -> Option<View> {
    let unlinked = links::peel(view);
    prefixes::peel(unlinked.as_ref().unwrap_or(view)).or(unlinked)
}
