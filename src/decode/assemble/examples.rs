//! What a repair changed, shown on one of its places: a few words before and after.

use std::ops::Range;
use std::sync::Arc;

use crate::decode::evidence::{Repair, RepairKind, Span};
use crate::decode::layers::view::View;
use crate::decode::layers::{self, Budget, Views};

/// Bytes shown on either side of what was left out.
const AROUND: usize = 14;
/// Bytes that are shown at most.
const LONGEST: usize = 60;
/// Bytes that are unpacked for an example.
const UNPACKED: usize = 4096;

/// Gives each repair its example; spans are of `text`.
pub(crate) fn add(repairs: &mut [Repair], text: &str) {
    for repair in repairs {
        repair.example = repair.places.iter().take(8).find_map(|place| example(repair.kind, *place, text));
    }
}

fn example(kind: RepairKind, place: Span, text: &str) -> Option<(Arc<str>, Arc<str>)> {
    let (before, after) = match kind {
        RepairKind::Unwrapped
        | RepairKind::Respaced
        | RepairKind::Unquoted
        | RepairKind::Ansi
        | RepairKind::LinePrefix
        | RepairKind::Dechunked
        | RepairKind::JoinedLiterals => {
            let gap = place.range();
            let (left, right) = (widen_left(text, gap.start), widen_right(text, gap.end));
            let joined = format!("{}{}", text.get(left..gap.start)?, text.get(gap.end..right)?);
            (text.get(left..right)?.to_owned(), joined)
        }
        RepairKind::Unescaped
        | RepairKind::Entities
        | RepairKind::Percent
        | RepairKind::QuotedPrintable
        | RepairKind::Requoted
        | RepairKind::Unlinked
        | RepairKind::Base64
        | RepairKind::Hex
        | RepairKind::Inflated => {
            let whole = bounded(text, place.range(), UNPACKED);
            let views = Views::of(View::of(text, whole.clone()));
            let peeled = layers::peel(&views, &mut Budget::default())?.plain;
            (text.get(whole)?.to_owned(), peeled.as_str().to_owned())
        }
        RepairKind::PythonLiteral
        | RepairKind::Unfenced
        | RepairKind::PrefixRead
        | RepairKind::Transcoded
        | RepairKind::InvalidBytes
        | RepairKind::Translated => return None,
    };
    let differs = before != after && !after.trim().is_empty();
    differs.then(|| (shorten(&before).into(), shorten(&after).into()))
}

fn widen_left(text: &str, at: usize) -> usize {
    let mut from = at.saturating_sub(AROUND);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    // Not over the line before.
    text.get(from..at).and_then(|part| part.rfind('\n')).map_or(from, |newline| from + newline + 1)
}

fn widen_right(text: &str, at: usize) -> usize {
    let mut to = (at + AROUND).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(at..to).and_then(|part| part.find('\n')).map_or(to, |newline| at + newline)
}

fn bounded(text: &str, range: Range<usize>, most: usize) -> Range<usize> {
    let mut to = range.end.min(range.start + most).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    range.start..to
}

fn shorten(text: &str) -> String {
    let kept = bounded(text, 0..text.len(), LONGEST);
    let dots = if kept.end < text.len() { "…" } else { "" };
    format!("{}{dots}", text.get(kept).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repair_shows_what_it_changed() {
        let text = "\"retry_\n  after\": 1, \\\"zone\\\"";
        let of = |kind, range: Range<usize>| {
            example(kind, Span::new(range.start, range.end), text)
                .map(|(before, after)| (before.to_string(), after.to_string()))
        };
        assert_eq!(
            of(RepairKind::Unwrapped, 7..10),
            Some(("\"retry_\n  after\": 1, \\\"z".to_owned(), "\"retry_after\": 1, \\\"z".to_owned()))
        );
        assert_eq!(of(RepairKind::Unescaped, 21..text.len()), Some(("\\\"zone\\\"".to_owned(), "\"zone\"".to_owned())));
        assert_eq!(of(RepairKind::PrefixRead, 0..5), None);
    }
}
