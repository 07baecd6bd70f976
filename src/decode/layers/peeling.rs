//! How a layer comes off: what it finds is replaced or left out, all else is copied, each byte with its way back.
//!
//! A layer that finds nothing costs no copy, and one that changed nothing yields no view, so peeling ends.

use std::ops::Range;

use super::view::View;
use crate::decode::evidence::RepairKind;

/// What packed data may still grow by in one window: a small paste must not fill the memory.
#[derive(Debug)]
pub(crate) struct Budget {
    pub(crate) bytes: usize,
    /// Runs that may still turn out to be no compressed stream: without a header only unpacking tells.
    pub(crate) guesses: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { bytes: 8 << 20, guesses: 512 }
    }
}

/// Bytes of an unpacked text that lead back together: what four digits of base64 hold.
const STRETCH: usize = 3;

/// A view in the making, with one layer off.
pub(crate) struct Peeling<'a> {
    from: &'a View,
    to: View,
    kept: usize,
    changed: bool,
}

impl<'a> Peeling<'a> {
    pub(crate) fn new(from: &'a View) -> Self {
        Self { from, to: View::default(), kept: 0, changed: false }
    }

    /// The end of the last change: nothing before it may be changed again.
    pub(crate) fn done(&self) -> usize {
        self.kept
    }

    /// Reads the part `span` as `text`.
    pub(crate) fn replace(&mut self, span: Range<usize>, text: &str, kind: RepairKind) {
        if self.advance(&span) {
            if text.is_empty() {
                self.to.leave_out(kind);
            } else {
                self.to.copy_as(text, self.from, &span, kind);
            }
        }
    }

    /// Reads the part `span` as `text`, stretch by stretch: `place(n)` is where what holds the first `n` bytes of the text ends.
    /// Two errors in one packed text so have two places.
    pub(crate) fn spread(&mut self, span: &Range<usize>, text: &str, kind: RepairKind, place: impl Fn(usize) -> usize) {
        let (mut from, mut to, mut source) = (0, 0, span.start);
        while from < text.len() {
            to += STRETCH;
            while !text.is_char_boundary(to.min(text.len())) {
                to += 1;
            }
            let next = if to >= text.len() { span.end } else { place(to).clamp(source, span.end) };
            // Packed tighter than its digits: more of the text shares a place.
            if next > source || to >= text.len() {
                self.replace(source..next, text.get(from..to.min(text.len())).unwrap_or_default(), kind);
                (from, source) = (to, next);
            }
        }
    }

    /// [`Self::spread`] of what was packed in the part `span` of the view's `whole` text: it is a text of its own and stands on
    /// lines of its own.
    pub(crate) fn spread_on_lines(
        &mut self,
        whole: &str,
        span: &Range<usize>,
        text: &str,
        kind: RepairKind,
        place: impl Fn(usize) -> usize,
    ) {
        let begins = span.start == 0 || whole.as_bytes().get(span.start - 1) == Some(&b'\n');
        let ends = matches!(whole.as_bytes().get(span.end), None | Some(b'\n' | b'\r'));
        if begins && ends {
            self.spread(span, text, kind, place);
        } else {
            let (head, tail) = (if begins { "" } else { "\n" }, if ends { "" } else { "\n" });
            self.spread(span, &format!("{head}{text}{tail}"), kind, |n| place(n.saturating_sub(head.len()).min(text.len())));
        }
    }

    /// Leaves the part `span` out.
    pub(crate) fn leave_out(&mut self, span: Range<usize>, kind: RepairKind) {
        self.replace(span, "", kind);
    }

    /// One more text for the same part: data that is replaced stretch by stretch.
    fn advance(&mut self, span: &Range<usize>) -> bool {
        if span.start < self.kept || span.end < span.start {
            return false;
        }
        if !self.changed {
            self.to.reserve(self.from.as_str().len());
            self.changed = true;
        }
        self.to.copy(self.from, self.kept..span.start);
        self.kept = span.end;
        true
    }

    /// The view, if anything was changed.
    pub(crate) fn finish(mut self) -> Option<View> {
        if !self.changed {
            return None;
        }
        self.to.copy(self.from, self.kept..self.from.as_str().len());
        Some(self.to)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// What `layer` makes of `text`; `None` where it finds nothing. The way back is checked on the way.
    pub(crate) fn peeled(text: &str, layer: fn(&View) -> Option<View>) -> Option<String> {
        let view = layer(&View::of(text, 0..text.len()))?;
        let mut before = 0;
        for (at, _) in view.as_str().char_indices() {
            let back = view.back(at);
            assert!(back >= before && back <= text.len(), "the way back of {at} in {text:?}");
            before = back;
        }
        Some(view.as_str().to_owned())
    }

    /// As [`peeled`], the text as it was where nothing is found.
    pub(crate) fn off(text: &str, layer: fn(&View) -> Option<View>) -> String {
        peeled(text, layer).unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn what_is_not_changed_yields_no_view_and_changes_lead_back() {
        let view = View::of("a--b", 0..4);
        assert!(Peeling::new(&view).finish().is_none());
        let mut peeling = Peeling::new(&view);
        peeling.replace(1..3, "+", RepairKind::Percent);
        peeling.replace(0..1, "x", RepairKind::Percent);
        let peeled = peeling.finish().expect("changed");
        assert_eq!(peeled.as_str(), "a+b");
        assert_eq!(peeled.back_span(&(1..2)), 1..3);
    }
}
