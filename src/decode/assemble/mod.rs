//! Readings become errors, and the paste gets its verdict.

pub(crate) mod aside;
pub(crate) mod clocks;
mod event;
mod events;
mod examples;
mod hosts;
mod judge;
mod kept_out;
mod outline;
mod platforms;
mod sender;
#[cfg(test)]
mod tests;

use super::decoded::{Decoded, DecodedError};
use super::evidence::{Repair, RepairKind, Span};
use super::paste::{Encoding, PasteText};
use super::reading::{Clue, Finds};

use events::Events;

/// Clues that are kept; what says something stands at the start of a file as well.
const MAX_CLUES: usize = 4096;

/// What was read so far, window by window.
#[derive(Default)]
pub(crate) struct Assembly {
    events: Events,
    clues: Vec<Clue>,
    taken: Vec<Span>,
    repairs: Vec<(RepairKind, Span)>,
    truncated: bool,
}

impl Assembly {
    /// Adds what a window yielded, in the order of the paste.
    pub(crate) fn add(&mut self, finds: Finds) {
        for reading in &finds.readings {
            self.truncated |= reading.cut_off;
            self.repairs.extend(reading.repairs.iter().copied());
            self.taken.push(reading.error.span);
        }
        self.events.add_all(finds.readings);
        let room = MAX_CLUES.saturating_sub(self.clues.len());
        self.clues.extend(finds.clues.into_iter().take(room));
    }

    /// Where the last reading ends.
    pub(crate) fn read_to(&self) -> usize {
        self.taken.last().map_or(0, |span| span.range().end)
    }

    /// The result; its spans are of the paste's bytes.
    pub(crate) fn finish(self, text: &PasteText<'_>, peeled: bool) -> Decoded {
        let beyond = self.events.beyond;
        let mut events = sender::settle(self.events.finish(), &self.clues, text.as_str());
        let told = kept_out::tell(&mut events, &self.clues);
        hosts::fill(&mut events, &self.clues, text.as_str());
        platforms::settle(&mut events, &self.clues);
        clocks::fill(&mut events, &self.clues, text.as_str());
        let judgement = judge::judge(&events, &self.clues);
        let mut errors: Vec<DecodedError> = events.into_iter().map(|event| event.error).collect();
        let (mut taken, mut repairs, truncated) = (self.taken, self.repairs, self.truncated);
        taken.extend(told);
        taken.sort_unstable();
        let mut aside = if errors.is_empty() { Vec::new() } else { aside::find(text.as_str(), &taken) };
        if !errors.is_empty() {
            outline::fences(text.as_str(), &taken, &mut repairs);
        }
        let gave_up = if errors.is_empty() { judge::gave_up(text.as_str(), peeled) } else { Vec::new() };
        let mut repairs = outline::by_kind(repairs);
        examples::add(&mut repairs, text.as_str());
        let to_paste =
            |span: &mut Span| *span = Span::new(text.to_paste(span.start as usize), text.to_paste(span.end as usize));
        for error in &mut errors {
            to_paste(&mut error.span);
            error.evidence.iter_mut().for_each(|evidence| to_paste(&mut evidence.span));
            error.error_chain.iter_mut().for_each(|link| to_paste(&mut link.span));
            error.contradictions.iter_mut().for_each(|other| to_paste(&mut other.span));
        }
        aside.iter_mut().for_each(to_paste);
        repairs.iter_mut().flat_map(|repair| &mut repair.places).for_each(to_paste);
        let whole = Span::new(text.to_paste(0), text.to_paste(text.as_str().len()));
        match text.encoding {
            Encoding::Utf8 => {}
            Encoding::BrokenUtf8 => repairs.push(Repair {
                kind: RepairKind::InvalidBytes,
                places: outline::substituted(text.as_str()),
                example: None,
            }),
            Encoding::Utf16Le | Encoding::Utf16Be | Encoding::Utf32Le | Encoding::Utf32Be | Encoding::Legacy(_) => {
                repairs.push(Repair { kind: RepairKind::Transcoded, places: vec![whole], example: None });
            }
        }
        Decoded {
            verdict: judgement.verdict,
            reason: judgement.reason,
            wanted: judgement.wanted,
            errors,
            aside,
            repairs,
            truncated,
            gave_up,
            beyond,
        }
    }
}
