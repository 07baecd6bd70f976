//! A long message in segments: its layers come off, and it is read again only where one did.
//!
//! A log of megabytes is one message. Its lines may have other layers each; taken off the whole one after the other, they would
//! be so many that the deepest never came off. A segment ends at a line's end, where what was packed into lines stays together.

use std::ops::Range;

use super::changes::{self, Region};
use super::view::View;
use super::{Budget, Views, peel, squeeze};

/// From here on a segment ends at the next line with words: a text that was packed into lines has no spaces.
const LONG: usize = if cfg!(fuzzing) { 512 } else { 16 << 10 };
/// Bytes of a line that are looked at.
const LINE: usize = 80;

/// The segments of a message, in order.
pub(crate) struct Segments {
    /// The message's bytes of the paste's text.
    message: Range<usize>,
    segments: Vec<Segment>,
}

struct Segment {
    /// Its bytes of the paste's text.
    range: Range<usize>,
    views: Views,
    /// Nothing lies on it any more.
    bare: bool,
}

impl Segments {
    /// The segments of `message`, a range of the paste's text, as `views` has it; `None` where it is short.
    pub(crate) fn of(views: &Views, message: &Range<usize>) -> Option<Self> {
        if views.plain.as_str().len() <= 2 * LONG {
            return None;
        }
        let mut segments = Vec::new();
        let mut start = message.start;
        let ends = ends(views.plain.as_str()).into_iter().map(|at| views.plain.back(at));
        for end in ends.chain([message.end]) {
            let range = start..end;
            segments.push(Segment { views: views.part(&range), range, bare: false });
            start = end;
        }
        Some(Self { message: message.clone(), segments })
    }

    /// The whole message as a region.
    pub(crate) fn whole(&self) -> Region {
        Region { read: self.message.clone(), counts: self.message.clone() }
    }

    /// Takes the outermost layer of each segment off: where that changed anything; `None` where nothing lies on any.
    pub(crate) fn peel(&mut self, budget: &mut Budget) -> Option<Vec<Region>> {
        let mut changed = false;
        let mut regions = Vec::new();
        for Segment { range, views, bare } in self.segments.iter_mut().filter(|segment| !segment.bare) {
            match peel(views, budget) {
                Some(after) => {
                    changes::add(views, &after, range, &self.message, &mut regions);
                    (*views, changed) = (after, true);
                }
                None => *bare = true,
            }
        }
        changed.then_some(regions)
    }

    /// The views of `source`, a range of the paste's text.
    pub(crate) fn part(&self, source: &Range<usize>) -> Views {
        let first = self.segments.partition_point(|segment| segment.range.end <= source.start);
        let touched = self.segments.iter().skip(first).take_while(|segment| segment.range.start < source.end);
        let mut parts: Vec<Views> = touched.map(|segment| segment.views.part(source)).collect();
        let any = |of: fn(&Views) -> bool| parts.iter().any(of);
        let (is_squeezed, is_wrapped) = (any(|views| views.squeezed.is_some()), any(|views| views.wrapped.is_some()));
        for views in parts.iter_mut().filter(|views| is_squeezed && views.squeezed.is_none()) {
            views.squeezed = Some(squeeze::squeeze(&views.plain));
        }
        let join = |of: fn(&Views) -> Option<&View>| {
            let mut joined = View::default();
            joined.reserve(parts.iter().filter_map(of).map(|view| view.as_str().len()).sum());
            for view in parts.iter().filter_map(of) {
                joined.copy(view, 0..view.as_str().len());
            }
            joined
        };
        Views {
            plain: join(|views| Some(&views.plain)),
            squeezed: is_squeezed.then(|| join(|views| views.squeezed.as_ref())),
            wrapped: is_wrapped.then(|| join(|views| views.wrapped.as_ref().or(views.squeezed.as_ref()))),
        }
    }
}

/// Where the segments of `text` end, but for the last.
fn ends(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let has_words = |line: &[u8]| line.iter().take(LINE).any(|b| *b == b' ');
    let (mut ends, mut start, mut line) = (Vec::new(), 0, 0);
    for at in memchr::memchr_iter(b'\n', bytes).map(|at| at + 1) {
        let row = bytes.get(line..at).unwrap_or_default();
        line = at;
        if at - start >= LONG && at < text.len() && has_words(row) {
            ends.push(at);
            start = at;
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_ends_at_a_line_with_words_and_packed_lines_stay_together() {
        let line = "a line of a log with words in it\n";
        let log = line.repeat(10_000);
        let found = ends(&log);
        assert!(found.len() > 10 && found.windows(2).all(|pair| (LONG..LONG + line.len()).contains(&(pair[1] - pair[0]))));
        assert!(ends(&"ZXJyb3IgY29kZTogNTI0\n".repeat(10_000)).is_empty());
        assert!(ends(&"no line end ".repeat(10_000)).is_empty());
    }

    #[test]
    fn every_segment_of_a_long_message_loses_its_own_layers_at_once() {
        let prose = "words of somebody who tells nothing of a failure here, line after line.\n".repeat(250);
        let layers =
            ["error%20code%3A%20524", "error &amp;quot;code&amp;quot;", "> > quoted\n> > twice", "\u{1b}[31mred\u{1b}[0m"];
        let text: String = (0..40).flat_map(|i| [layers[i % 4], "\n", &prose]).collect();
        let message = 0..text.len();
        let views = Views::of(View::of(&text, message.clone()));
        let mut segments = Segments::of(&views, &message).expect("a long message");
        let mut budget = Budget::default();
        let mut levels = 0;
        while segments.peel(&mut budget).is_some() {
            levels += 1;
        }
        let views = segments.part(&message);
        assert!(levels <= 3, "{levels}");
        for (what, count) in [("error code: 524", 10), ("error \"code\"", 10), ("quoted\ntwice", 10), ("red\n", 10)] {
            assert_eq!(views.plain.as_str().matches(what).count(), count, "{what}");
        }
        let back: Vec<usize> = (0..views.plain.as_str().len()).map(|at| views.plain.back(at)).collect();
        assert!(back.is_sorted() && back.last().is_some_and(|last| *last < text.len()));
    }

    #[test]
    fn a_short_message_has_none() {
        let text = "words\n".repeat(LONG / 8);
        assert!(Segments::of(&Views::of(View::of(&text, 0..text.len())), &(0..text.len())).is_none());
    }
}
