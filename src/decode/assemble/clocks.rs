//! When it happened, where the error itself does not say: the time of the log line on which it stands.

use crate::decode::evidence::{Evidence, RepairSet, Span};
use crate::decode::field::Field;
use crate::decode::times;

use super::event::Event;

/// Bytes of a line that are looked at before an error.
const REACH: usize = 600;
/// Events that are given a time.
const MAX_EVENTS: usize = 2000;

/// Fills the times that are empty.
pub(crate) fn fill(events: &mut [Event], text: &str) {
    for event in events.iter_mut().filter(|event| event.error.timestamp.is_none()).take(MAX_EVENTS) {
        let start = event.error.span.range().start;
        let mut from = start.saturating_sub(REACH);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let Some(before) = text.get(from..start) else { continue };
        let line = before.rfind('\n').map_or(0, |newline| newline + 1);
        if let Some((span, utc)) = before.get(line..).and_then(times::find) {
            let span = Span::new(from + line + span.start, from + line + span.end);
            event.error.timestamp = Some(utc.into());
            event.error.evidence.push(Evidence { field: Field::Timestamp, span, repairs: RepairSet::default() });
        }
    }
}
