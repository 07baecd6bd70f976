//! What was mended, as lists for the result: fences around errors, places by kind, bytes that are no text.

use crate::decode::evidence::{Repair, RepairKind, Span};

/// Adds the code fences that stand open where one of the spans `taken` (sorted) starts.
pub(crate) fn fences(text: &str, taken: &[Span], repairs: &mut Vec<(RepairKind, Span)>) {
    let mut fences = memchr::memmem::find_iter(text.as_bytes(), "```").peekable();
    let mut open: Option<usize> = None;
    for span in taken {
        while let Some(at) = fences.next_if(|at| *at < span.range().start) {
            // More than three marks are one fence.
            if open.is_none_or(|opened| at > opened + 3) {
                open = if open.is_some() { None } else { Some(at) };
            }
        }
        if let Some(at) = open {
            let fence = Span::new(at, at + 3);
            if repairs.last().is_none_or(|(_, last)| *last != fence) {
                repairs.push((RepairKind::Unfenced, fence));
            }
        }
    }
}

/// The places of each kind.
pub(crate) fn by_kind(mut places: Vec<(RepairKind, Span)>) -> Vec<Repair> {
    places.sort_unstable();
    places.dedup();
    let mut repairs: Vec<Repair> = Vec::new();
    for (kind, span) in places {
        match repairs.last_mut().filter(|repair| repair.kind == kind) {
            Some(repair) => {
                match repair.places.last_mut().filter(|last| is_packed(kind) && last.range().end >= span.range().start) {
                    Some(last) => *last = Span::new(last.range().start, last.range().end.max(span.range().end)),
                    None => repair.places.push(span),
                }
            }
            None => repairs.push(Repair { kind, places: vec![span], example: None }),
        }
    }
    repairs
}

/// Of what was packed a value takes many places side by side: they are one.
fn is_packed(kind: RepairKind) -> bool {
    matches!(kind, RepairKind::Base64 | RepairKind::Hex | RepairKind::Inflated | RepairKind::Transcoded)
}

/// Runs of bytes that are not UTF-8.
pub(crate) fn substituted(text: &str) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for at in memchr::memchr_iter(b'\x1a', text.as_bytes()) {
        match runs.last_mut().filter(|run| run.range().end == at) {
            Some(run) => *run = Span::new(run.range().start, at + 1),
            None => runs.push(Span::new(at, at + 1)),
        }
    }
    runs
}
