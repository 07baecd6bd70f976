//! Where a layer that came off changed anything: a large text is read again only there.
//!
//! A file of megabytes has many layers, each over a small part of it. What no layer touched was read before, so a reader need
//! not see it again; it is given what lies around each change, up to where its message begins and ends, and what it finds near an
//! edge that was cut is dropped.

use std::ops::Range;

use super::Views;

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

/// Adds the parts of `range`, which lies in `message`, that `after` has otherwise than `before` to `regions`, which are in order.
pub(super) fn add(before: &Views, after: &Views, range: &Range<usize>, message: &Range<usize>, regions: &mut Vec<Region>) {
    for start in range.clone().step_by(BLOCK) {
        let block = start..(start + BLOCK).min(range.end);
        if before.plain.agrees(&after.plain, &block) && !is_otherwise_wrapped(before, after, &block) {
            continue;
        }
        let around = |margin: usize| {
            block.start.saturating_sub(margin).max(message.start)..block.end.saturating_add(margin).min(message.end)
        };
        let (read, mut counts) = (around(MARGIN), around(COUNTS));
        // Nothing is cut at a message's own edge.
        if read.start == message.start {
            counts.start = read.start;
        }
        if read.end == message.end {
            counts.end = read.end;
        }
        match regions.last_mut().filter(|last| last.read.end > read.start) {
            Some(last) => (last.read.end, last.counts.end) = (read.end, counts.end),
            None => regions.push(Region { read, counts }),
        }
    }
}

/// Whether the views of bodies show in `block` what neither the one with its white space nor the ones before showed.
fn is_otherwise_wrapped(before: &Views, after: &Views, block: &Range<usize>) -> bool {
    let Some(wrapped) = &after.wrapped else { return false };
    let mut known = after.squeezed.iter().chain(&before.wrapped);
    !known.any(|view| view.agrees(wrapped, block))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::evidence::RepairKind;
    use crate::decode::layers::peeling::Peeling;
    use crate::decode::layers::view::View;

    fn spans(changes: &[Range<usize>], message: Range<usize>) -> Vec<(Range<usize>, Range<usize>)> {
        let text = "0123456789abcdef".repeat(40 << 10);
        let view = View::of(&text, 0..text.len());
        let mut peeling = Peeling::new(&view);
        for change in changes {
            peeling.leave_out(change.clone(), RepairKind::Percent);
        }
        let after = Views::of(peeling.finish().expect("changed"));
        let mut regions = Vec::new();
        add(&Views::of(view), &after, &(0..text.len()), &message, &mut regions);
        regions.into_iter().map(|region| (region.read, region.counts)).collect()
    }

    #[test]
    fn only_what_lies_around_a_change_is_read_again() {
        let block = |at: usize| at / BLOCK * BLOCK..(at / BLOCK + 1) * BLOCK;
        let (first, second, third) = (block(300_000), block(302_000), block(500_000));
        assert_eq!(
            spans(&[300_000..300_002, 302_000..302_002, 500_000..500_002], 0..usize::MAX),
            vec![
                (first.start - MARGIN..second.end + MARGIN, first.start - COUNTS..second.end + COUNTS),
                (third.start - MARGIN..third.end + MARGIN, third.start - COUNTS..third.end + COUNTS),
            ]
        );
    }

    #[test]
    fn a_region_ends_with_the_message_of_its_change() {
        let message = 299_000..301_000;
        assert_eq!(spans(&[300_000..300_002, 300_500..300_502], message.clone()), [(message.clone(), message)]);
    }
}
