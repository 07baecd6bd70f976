//! A view: the paste's text with something taken off or rewritten, and the way back.
//!
//! Every layer makes a new view from another one. Whatever layers were taken off, in whatever order, a view leads straight back
//! to the text of the paste: its map is composed when it is built, so that a reader asks once. The map is kept as runs, one a
//! change, not as an offset a byte; it never leaves the paste and never runs backwards.

use std::cell::Cell;
use std::ops::Range;

use crate::decode::evidence::{RepairKind, RepairSet, Span};

/// Text of the paste, seen through layers.
#[derive(Debug, Default, Clone)]
pub(crate) struct View {
    text: String,
    runs: Vec<Run>,
    /// What the bytes that come next follow on, where something was left out before them.
    pending: Option<RepairKind>,
    /// White space that was taken out, and where: of words that were packed the paste's own bytes tell nothing.
    lost: Vec<Lost>,
    lost_text: String,
    /// The run that was asked for last: most questions go on where the one before ended.
    asked: Cell<usize>,
}

/// White space that stood before the byte `at` of the view.
#[derive(Debug, Clone, Copy)]
struct Lost {
    at: u32,
    start: u32,
    end: u32,
}

/// A gap in what a part of a view was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gap {
    /// The byte of the view behind it.
    pub(crate) at: usize,
    /// The bytes of the paste's text that were left out.
    pub(crate) source: Range<usize>,
    /// Which layer left them out, where one said so.
    pub(crate) kind: Option<RepairKind>,
}

/// A stretch of the view and where it came from.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// Its first byte in the view.
    at: u32,
    /// Its first byte in the paste's text.
    from: u32,
    /// Bytes of the paste's text that it stands for, where it is not those bytes themselves.
    rewritten: Option<(u32, RepairKind)>,
    /// What was left out before it.
    gap: Option<RepairKind>,
}

impl Run {
    /// Where `at`, a byte of the view inside this run, was read from: a rewritten run is one whole.
    fn source(&self, at: usize) -> Range<usize> {
        match self.rewritten {
            None => {
                let from = self.from as usize + (at - self.at as usize);
                from..from + 1
            }
            Some((len, _)) => self.from as usize..self.from as usize + len as usize,
        }
    }
}

impl View {
    /// The part `window` of `text` as it is.
    pub(crate) fn of(text: &str, window: Range<usize>) -> Self {
        let mut view = Self::default();
        if let Some(part) = text.get(window.clone()) {
            view.push(part, window.start);
        }
        view
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it is the paste's text as it stands.
    pub(crate) fn is_verbatim(&self) -> bool {
        self.runs.len() <= 1 && self.runs.iter().all(|run| run.rewritten.is_none())
    }

    /// Makes room for `bytes` more bytes of text.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.text.reserve(bytes);
    }

    /// Appends `piece`, which stands at `from` in the paste's text.
    pub(crate) fn push(&mut self, piece: &str, from: usize) {
        if piece.is_empty() {
            return;
        }
        let continues = self
            .runs
            .last()
            .is_some_and(|run| run.rewritten.is_none() && run.from as usize + (self.text.len() - run.at as usize) == from);
        let gap = self.pending.take();
        if !continues {
            self.runs.push(Run { at: offset(self.text.len()), from: offset(from), rewritten: None, gap });
        }
        self.text.push_str(piece);
    }

    /// Appends `piece`, which stands for the bytes `source` of the paste's text.
    pub(crate) fn push_rewritten(&mut self, piece: &str, source: &Range<usize>, kind: RepairKind) {
        if piece.is_empty() {
            return;
        }
        let rewritten = Some((offset(source.len()), kind));
        let gap = self.pending.take();
        self.runs.push(Run { at: offset(self.text.len()), from: offset(source.start), rewritten, gap });
        self.text.push_str(piece);
    }

    /// Says that what is appended next follows on something that `kind` left out.
    pub(crate) fn leave_out(&mut self, kind: RepairKind) {
        self.pending = Some(kind);
    }

    /// Notes white space that the view does not have at its end.
    pub(crate) fn lose(&mut self, piece: &str) {
        let (at, start) = (offset(self.text.len()), offset(self.lost_text.len()));
        self.lost_text.push_str(piece);
        let end = offset(self.lost_text.len());
        match self.lost.last_mut().filter(|last| last.at == at) {
            Some(last) => last.end = end,
            None => self.lost.push(Lost { at, start, end }),
        }
    }

    /// The white space that was taken out inside `span`: the byte behind it, and what it was.
    pub(crate) fn lost(&self, span: &Range<usize>) -> impl Iterator<Item = (usize, &str)> {
        let first = self.lost.partition_point(|lost| lost.at as usize <= span.start);
        let end = span.end;
        self.lost
            .iter()
            .skip(first)
            .take_while(move |lost| (lost.at as usize) < end)
            .map(|lost| (lost.at as usize, self.lost_text.get(lost.start as usize..lost.end as usize).unwrap_or_default()))
    }

    /// The stretch of the paste's text between the byte before `at` and that byte.
    pub(crate) fn between(&self, at: usize) -> Range<usize> {
        let end = self.back(at);
        let before = at.checked_sub(1).map_or(0, |last| self.back_span(&(last..at)).end);
        before.min(end)..end
    }

    /// Appends the part `span` of another view of the same paste, as it is there.
    pub(crate) fn copy(&mut self, view: &Self, span: Range<usize>) {
        if span.is_empty() {
            return;
        }
        let first = view.lost.partition_point(|lost| (lost.at as usize) < span.start);
        let shift = self.text.len();
        for lost in view.lost.iter().skip(first).take_while(|lost| (lost.at as usize) < span.end) {
            let piece = view.lost_text.get(lost.start as usize..lost.end as usize).unwrap_or_default();
            self.lose_at(shift + (lost.at as usize - span.start), piece);
        }
        let mut index = view.run_of(span.start);
        let mut at = span.start;
        while at < span.end {
            let Some(run) = view.runs.get(index) else { return };
            let end = view.runs.get(index + 1).map_or(view.text.len(), |next| next.at as usize).min(span.end);
            let Some(piece) = view.text.get(at..end) else { return };
            if self.pending.is_none() && at == run.at as usize {
                self.pending = run.gap;
            }
            match run.rewritten {
                None => self.push(piece, run.from as usize + (at - run.at as usize)),
                Some((_, kind)) => self.push_rewritten(piece, &run.source(at), kind),
            }
            at = end;
            index += 1;
        }
    }

    /// Appends `piece`, which stands for the part `span` of another view of the same paste.
    pub(crate) fn copy_as(&mut self, piece: &str, view: &Self, span: &Range<usize>, kind: RepairKind) {
        self.push_rewritten(piece, &view.back_span(span), kind);
    }

    fn lose_at(&mut self, at: usize, piece: &str) {
        let start = offset(self.lost_text.len());
        self.lost_text.push_str(piece);
        self.lost.push(Lost { at: offset(at), start, end: offset(self.lost_text.len()) });
    }

    fn run_of(&self, at: usize) -> usize {
        let last = self.asked.get();
        let holds = |index: usize| {
            self.runs.get(index).is_some_and(|run| run.at as usize <= at)
                && self.runs.get(index + 1).is_none_or(|next| next.at as usize > at)
        };
        let index = (last..last + 3)
            .find(|index| holds(*index))
            .unwrap_or_else(|| self.runs.partition_point(|run| run.at as usize <= at).saturating_sub(1));
        self.asked.set(index);
        index
    }

    /// The part of the view that was read from `source`, bytes of the paste's text: from the first byte that stands there on.
    pub(crate) fn part_of(&self, source: &Range<usize>) -> Range<usize> {
        let first_from = |offset: usize| {
            let next = self.runs.partition_point(|run| (run.from as usize) < offset);
            let end = self.runs.get(next).map_or(self.text.len(), |run| run.at as usize);
            match next.checked_sub(1).and_then(|index| self.runs.get(index)) {
                Some(run) if run.rewritten.is_none() => (run.at as usize + (offset - run.from as usize)).min(end),
                _ => end,
            }
        };
        first_from(source.start)..first_from(source.end)
    }

    /// Whether both views have the same for the bytes `source` of the paste's text, and lead back alike.
    pub(crate) fn agrees(&self, other: &Self, source: &Range<usize>) -> bool {
        let (own, its) = (self.part_of(source), other.part_of(source));
        self.text.as_bytes().get(own.clone()) == other.text.as_bytes().get(its.clone())
            && self.ways_back(&own).eq(other.ways_back(&its))
    }

    /// How each run of `span` leads back, by its place inside `span`.
    fn ways_back(
        &self,
        span: &Range<usize>,
    ) -> impl Iterator<Item = (usize, Range<usize>, Option<RepairKind>, Option<RepairKind>)> {
        let (start, end) = (span.start, span.end);
        let runs = self.runs.get(self.run_of(start)..).unwrap_or_default();
        runs.iter().take_while(move |run| (run.at as usize) < end).map(move |run| {
            let at = start.max(run.at as usize);
            let gap = run.gap.filter(|_| run.at as usize >= start);
            (at - start, run.source(at), run.rewritten.map(|(_, kind)| kind), gap)
        })
    }

    /// Where the view's byte `at` begins in the paste's text.
    pub(crate) fn back(&self, at: usize) -> usize {
        self.runs.get(self.run_of(at)).map_or(at, |run| run.source(at).start)
    }

    /// Where in the view the paste's byte `source` shows, or what comes next behind it.
    pub(crate) fn forward(&self, source: usize) -> usize {
        let behind = self.runs.partition_point(|run| run.from as usize <= source);
        let Some(run) = behind.checked_sub(1).and_then(|at| self.runs.get(at)) else { return 0 };
        let end = self.runs.get(behind).map_or(self.text.len(), |next| next.at as usize);
        match run.rewritten {
            None => (run.at as usize + (source - run.from as usize)).min(end),
            Some((len, _)) if source < run.from as usize + len as usize => run.at as usize,
            Some(_) => end,
        }
    }

    /// The stretch of the paste's text from the first to the last byte of `span`, gaps included.
    pub(crate) fn back_span(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.back(span.start);
        match span.end.checked_sub(1).filter(|last| *last >= span.start) {
            Some(last) => start..self.runs.get(self.run_of(last)).map_or(start, |run| run.source(last).end.max(start)),
            None => start..start,
        }
    }

    /// [`Self::back_span`] as a [`Span`].
    pub(crate) fn span(&self, span: &Range<usize>) -> Span {
        let range = self.back_span(span);
        Span::new(range.start, range.end)
    }

    /// The stretches of the paste's text that `span` was read from, in order; stretches that touch are one.
    pub(crate) fn pieces(&self, span: &Range<usize>) -> Vec<Range<usize>> {
        let mut pieces: Vec<Range<usize>> = Vec::new();
        self.each_run(span, |run, at, end| {
            let source = match run.rewritten {
                None => {
                    let from = run.from as usize + (at - run.at as usize);
                    from..from + (end - at)
                }
                Some(_) => run.source(at),
            };
            match pieces.last_mut().filter(|last| last.end >= source.start) {
                Some(last) => last.end = last.end.max(source.end),
                None => pieces.push(source),
            }
        });
        pieces
    }

    /// The gaps inside `span`, in order.
    pub(crate) fn gaps(&self, span: &Range<usize>) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let mut before: Option<usize> = None;
        self.each_run(span, |run, at, end| {
            let start = run.source(at).start;
            if let Some(before) = before.filter(|before| *before < start) {
                gaps.push(Gap { at, source: before..start, kind: run.gap });
            }
            before = Some(run.source(end - 1).end);
        });
        gaps
    }

    /// What was rewritten inside `span`, and where in the paste's text.
    pub(crate) fn rewrites(&self, span: &Range<usize>) -> (RepairSet, Vec<(RepairKind, Span)>) {
        let (mut kinds, mut places) = (RepairSet::default(), Vec::new());
        self.each_run(span, |run, at, _| {
            if let Some((_, kind)) = run.rewritten {
                kinds.insert(kind);
                let source = run.source(at);
                places.push((kind, Span::new(source.start, source.end)));
            }
        });
        places.dedup();
        (kinds, places)
    }

    /// Calls `f` with each run of `span` and the part of the view that it has there.
    fn each_run(&self, span: &Range<usize>, mut f: impl FnMut(&Run, usize, usize)) {
        let mut index = self.run_of(span.start);
        let mut at = span.start;
        while at < span.end {
            let Some(run) = self.runs.get(index) else { return };
            let end = self.runs.get(index + 1).map_or(self.text.len(), |next| next.at as usize).min(span.end);
            if end > at {
                f(run, at, end);
                at = end;
            }
            index += 1;
        }
    }
}

/// Offsets are kept in 32 bits: `decode` takes no more than 4 GiB.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_of_a_view_leads_straight_back_to_the_paste() {
        let paste = "a&amp;b c&lt;d";
        let base = View::of(paste, 0..paste.len());
        let mut plain = View::default();
        plain.copy(&base, 0..1);
        plain.copy_as("&", &base, &(1..6), RepairKind::Unescaped);
        plain.copy(&base, 6..7);
        plain.copy(&base, 8..9);
        plain.copy_as("<", &base, &(9..13), RepairKind::Unescaped);
        plain.copy(&base, 13..14);
        assert_eq!(plain.as_str(), "a&bc<d");
        assert_eq!(plain.back_span(&(1..2)), 1..6);
        assert_eq!(plain.pieces(&(0..6)), vec![0..7, 8..14]);
        assert_eq!(plain.gaps(&(0..6)), vec![Gap { at: 3, source: 7..8, kind: None }]);
        let mut again = View::default();
        again.copy(&plain, 1..5);
        assert_eq!(again.as_str(), "&bc<");
        assert_eq!(again.back_span(&(0..4)), 1..13);
        assert_eq!(again.rewrites(&(0..4)).1.len(), 2);
    }

    #[test]
    fn the_way_back_is_monotone_and_stays_inside_the_paste() {
        let paste = "x%41y%42z";
        let base = View::of(paste, 0..paste.len());
        let mut view = View::default();
        view.copy(&base, 0..1);
        view.copy_as("A", &base, &(1..4), RepairKind::Unescaped);
        view.copy(&base, 4..5);
        view.copy_as("B", &base, &(5..8), RepairKind::Unescaped);
        view.copy(&base, 8..9);
        let starts: Vec<usize> = (0..=view.as_str().len()).map(|at| view.back(at)).collect();
        assert!(starts.is_sorted());
        assert!(starts.iter().all(|at| *at <= paste.len()));
    }
}
