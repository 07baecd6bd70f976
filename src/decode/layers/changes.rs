//! Where a layer that came off changed anything: large views are read again only there.
//!
//! A file of megabytes has many layers, each over a small part of it. What no layer touched was read in the view before, so a
//! reader need not see it again; it is given what lies around each change, and what it finds near the cut edges is dropped.

use std::ops::Range;

use super::Views;
use super::view::View;

/// Views up to this long are read whole: whatever is pasted by hand. A fuzzer's texts are short and are to come this way too.
pub(super) const READ_WHOLE: usize = if cfg!(fuzzing) { 1 << 10 } else { 256 << 10 };
/// Bytes of the paste that are compared at once.
const BLOCK: usize = 256;
/// How far around a change is read, and how far around it what was found counts: beyond that the view before told it.
const MARGIN: usize = 1536;
const COUNTS: usize = 768;

/// A part of the paste with changes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Region {
    /// What is read.
    pub(crate) read: Range<usize>,
    /// What is found has to touch it.
    pub(crate) counts: Range<usize>,
}

/// The parts of `window`, a range of the paste's text, that `after` has otherwise than `before`; `None` where the views are to be
/// read whole.
pub(crate) fn regions(before: &View, after: &Views, window: &Range<usize>) -> Option<Vec<Region>> {
    if after.plain.as_str().len().min(before.as_str().len()) <= READ_WHOLE {
        return None;
    }
    let is_wrapped = |block: &Range<usize>| match (&after.squeezed, &after.wrapped) {
        (Some(squeezed), Some(wrapped)) => !squeezed.agrees(wrapped, block),
        (None, Some(_)) => true,
        _ => false,
    };
    let mut regions: Vec<Region> = Vec::new();
    for start in window.clone().step_by(BLOCK) {
        let block = start..(start + BLOCK).min(window.end);
        if before.agrees(&after.plain, &block) && !is_wrapped(&block) {
            continue;
        }
        let around = |margin: usize| block.start.saturating_sub(margin).max(window.start)..(block.end + margin).min(window.end);
        let (read, counts) = (around(MARGIN), around(COUNTS));
        match regions.last_mut().filter(|last| last.read.end >= read.start) {
            Some(last) => (last.read.end, last.counts.end) = (read.end, counts.end),
            None => regions.push(Region { read, counts }),
        }
    }
    let read: usize = regions.iter().map(|region| region.read.len()).sum();
    (read * 4 < window.len() * 3).then_some(regions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::evidence::RepairKind;
    use crate::decode::layers::peeling::Peeling;

    #[test]
    fn only_what_lies_around_a_change_is_read_again() {
        let text = "0123456789abcdef".repeat(40 << 10);
        let view = View::of(&text, 0..text.len());
        let mut peeling = Peeling::new(&view);
        peeling.replace(300_000..300_002, "x", RepairKind::Percent);
        peeling.leave_out(302_000..302_002, RepairKind::Percent);
        peeling.leave_out(500_000..500_002, RepairKind::Percent);
        let after = peeling.finish().expect("changed");
        let regions = regions(&view, &Views::of(after), &(0..text.len())).expect("large");
        let spans: Vec<(Range<usize>, Range<usize>)> = regions.into_iter().map(|r| (r.read, r.counts)).collect();
        let block = |at: usize| at / BLOCK * BLOCK..(at / BLOCK + 1) * BLOCK;
        let (first, second, third) = (block(300_000), block(302_000), block(500_000));
        assert_eq!(
            spans,
            vec![
                (first.start - MARGIN..second.end + MARGIN, first.start - COUNTS..second.end + COUNTS),
                (third.start - MARGIN..third.end + MARGIN, third.start - COUNTS..third.end + COUNTS),
            ]
        );
    }

    #[test]
    fn short_views_and_views_that_changed_everywhere_are_read_whole() {
        let all = |text: &str| {
            let view = View::of(text, 0..text.len());
            let mut peeling = Peeling::new(&view);
            for at in (0..text.len()).step_by(2 << 10) {
                peeling.leave_out(at..at + 1, RepairKind::Percent);
            }
            regions(&view, &Views::of(peeling.finish().expect("changed")), &(0..text.len())).is_none()
        };
        assert!(all("a short one") && all(&"long".repeat(200 << 10)));
    }
}
