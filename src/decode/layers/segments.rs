//! A large text in segments, each with its layers taken off for itself.
//!
//! A file of many messages has other layers on each. Taken off the whole one after the other, they would be so many that the
//! deepest never came off; and each would be looked for again in all that has none. A segment ends where a message may: at an
//! empty line, or in a long run of lines at any of them. What is pasted by hand is one segment and does not come here.

use std::ops::Range;

use super::changes::READ_WHOLE;
use super::view::View;
use super::{Budget, Views, peel, squeeze};

/// From here on a segment ends at the next empty line.
const SHORT: usize = if cfg!(fuzzing) { 64 } else { 2 << 10 };
/// From here on it ends at the next line with words: a text that was packed into lines has no spaces.
const LONG: usize = if cfg!(fuzzing) { 512 } else { 16 << 10 };
/// Bytes of a line that are looked at.
const LINE: usize = 80;

/// The segments of a window's views.
pub(crate) struct Segments(Vec<Segment>);

struct Segment {
    views: Views,
    /// Nothing lies on it any more.
    bare: bool,
}

impl Segments {
    /// The segments of `window`, a range of the paste's text, as `views` has it; `None` where it is no large text.
    pub(crate) fn of(views: &Views, window: &Range<usize>) -> Option<Self> {
        if views.plain.as_str().len() <= READ_WHOLE {
            return None;
        }
        let mut segments = Vec::new();
        let mut start = window.start;
        let ends = ends(views.plain.as_str()).into_iter().map(|at| views.plain.back(at));
        for end in ends.chain([window.end]) {
            segments.push(Segment { views: views.part(&(start..end)), bare: false });
            start = end;
        }
        Some(Self(segments))
    }

    /// All of it with the outermost layer of each segment taken off; `None` where nothing lies on any.
    pub(crate) fn peel(&mut self, budget: &mut Budget) -> Option<Views> {
        let mut changed = false;
        for segment in self.0.iter_mut().filter(|segment| !segment.bare) {
            match peel(&segment.views, budget) {
                Some(views) => (segment.views, changed) = (views, true),
                None => segment.bare = true,
            }
        }
        changed.then(|| self.joined())
    }

    fn joined(&mut self) -> Views {
        let any = |of: fn(&Views) -> bool| self.0.iter().any(|segment| of(&segment.views));
        let (is_squeezed, is_wrapped) = (any(|views| views.squeezed.is_some()), any(|views| views.wrapped.is_some()));
        for Segment { views, .. } in self.0.iter_mut().filter(|segment| is_squeezed && segment.views.squeezed.is_none()) {
            views.squeezed = Some(squeeze::squeeze(&views.plain));
        }
        let join = |of: fn(&Views) -> Option<&View>| {
            let mut joined = View::default();
            joined.reserve(self.0.iter().filter_map(|segment| of(&segment.views)).map(|view| view.as_str().len()).sum());
            for view in self.0.iter().filter_map(|segment| of(&segment.views)) {
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
    let (mut ends, mut start, mut line, mut above) = (Vec::new(), 0, 0, &b""[..]);
    for end in memchr::memchr_iter(b'\n', bytes).map(|at| at + 1) {
        let row = bytes.get(line..end).unwrap_or_default();
        let is_empty = row.trim_ascii().is_empty();
        let len = end - start;
        line = end;
        let parts = is_empty && !is_header(above) && begins(bytes.get(end..).unwrap_or_default());
        if len >= SHORT && end < text.len() && (parts || len >= LONG && has_words(row)) {
            ends.push(end);
            start = end;
        }
        if !is_empty {
            above = row;
        }
    }
    ends
}

/// `Content-Type: text/html`: behind it and an empty line comes the body that it tells of.
fn is_header(line: &[u8]) -> bool {
    let name = line.trim_ascii_start().iter().skip_while(|b| matches!(b, b'<' | b'>' | b'*' | b' '));
    let len = name.clone().take(LINE).take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
    len > 1 && matches!(name.clone().nth(len), Some(b':'))
}

/// Whether what comes next begins something: an indented line and a closing bracket go on with what stands above.
fn begins(rest: &[u8]) -> bool {
    rest.first().is_none_or(|b| !matches!(b, b' ' | b'\t' | b')' | b']' | b'}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_ends_at_an_empty_line_else_at_a_line_with_words_and_packed_lines_stay_together() {
        let line = "a line of a log with words in it\n";
        let messages = format!("{}\n", line.repeat(100)).repeat(100);
        let found = ends(&messages);
        assert!(found.len() > 20, "{}", found.len());
        assert!(found.iter().all(|end| messages[..*end].ends_with("\n\n")));
        let log = line.repeat(10_000);
        let found = ends(&log);
        assert!(found.windows(2).all(|pair| (LONG..LONG + line.len()).contains(&(pair[1] - pair[0]))));
        assert!(ends(&"ZXJyb3IgY29kZTogNTI0\n".repeat(10_000)).is_empty());
        assert!(ends(&"no line end ".repeat(10_000)).is_empty());
    }

    #[test]
    fn a_body_stays_with_its_headers_and_a_list_in_one_piece() {
        let row = "    [name] => a value of some length\n";
        for text in [
            format!("{}< Content-Type: text/html\n\n<p>the body</p>\n", "x: y\n".repeat(1000)),
            format!("Array\n(\n{}\n    )\n\n)\n", row.repeat(100)),
        ] {
            assert!(ends(&text).is_empty(), "{text}");
        }
    }

    #[test]
    fn every_message_of_a_large_text_loses_its_own_layers_at_once() {
        let prose = "words of somebody who tells nothing of a failure here, line after line.\n".repeat(130);
        let messages =
            ["error%20code%3A%20524", "error &amp;quot;code&amp;quot;", "> > quoted\n> > twice", "\u{1b}[31mred\u{1b}[0m"];
        let text: String = (0..40).flat_map(|i| [messages[i % 4], "\n\n", &prose, "\n"]).collect();
        let window = 0..text.len();
        let mut views = Views::of(View::of(&text, window.clone()));
        let mut segments = Segments::of(&views, &window).expect("a large text");
        let mut budget = Budget::default();
        let mut levels = 0;
        while let Some(next) = segments.peel(&mut budget) {
            views = next;
            levels += 1;
        }
        assert!(levels <= 3, "{levels}");
        for (what, count) in [("error code: 524", 10), ("error \"code\"", 10), ("quoted\ntwice", 10), ("red\n", 10)] {
            assert_eq!(views.plain.as_str().matches(what).count(), count, "{what}");
        }
        let back: Vec<usize> = (0..views.plain.as_str().len()).map(|at| views.plain.back(at)).collect();
        assert!(back.is_sorted() && back.last().is_some_and(|last| *last < text.len()));
    }

    #[test]
    fn a_text_that_was_pasted_by_hand_has_none() {
        let text = "words\n\n".repeat(READ_WHOLE / 8);
        assert!(Segments::of(&Views::of(View::of(&text, 0..text.len())), &(0..text.len())).is_none());
    }
}
