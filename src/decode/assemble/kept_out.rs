//! An error that only a program's own words tell: it met a challenge or a block of Cloudflare's, and printed neither page nor
//! number. Where anything else shows an error, that is the same failure, told better.

use crate::decode::decoded::DecodedError;
use crate::decode::evidence::{Evidence, RepairSet, Span};
use crate::decode::field::Field;
use crate::decode::form::{Family, Format};
use crate::decode::reading::{Clue, Proof, Reading};

use super::event::Event;
use super::sender::is_documentation;

/// Adds the error, where there is no other; its place.
pub(crate) fn tell(events: &mut Vec<Event>, clues: &[Clue]) -> Option<Span> {
    if !events.is_empty() || is_documentation(clues) {
        return None;
    }
    let is_explained = |span: &Span| {
        clues.iter().any(|clue| matches!(clue, Clue::Explained(part) if part.start <= span.start && span.end <= part.end))
    };
    let (page, span) = clues.iter().find_map(|clue| match clue {
        Clue::KeptOut(page, span) if !is_explained(span) => Some((*page, *span)),
        _ => None,
    })?;
    let mut error = DecodedError::new(Format::ClientMessage, Family::Other, span);
    error.page = Some(page);
    error.evidence.push(Evidence { field: Field::Page, span, repairs: RepairSet::default() });
    events.push(Event::of(Reading::of(error, Proof::Named)));
    Some(span)
}
