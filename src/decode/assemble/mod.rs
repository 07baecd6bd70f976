//! Readings become errors, and the paste gets its verdict.

pub(crate) mod aside;
mod judge;
mod merge;
mod outline;

use super::decoded::Decoded;
use super::evidence::{Repair, RepairKind, Span};
use super::paste::{Encoding, PasteText};
use super::scan::Scanned;

use merge::Merger;

/// Assembles what was read of `text`; spans of the result are of the paste's bytes.
pub(crate) fn assemble(text: &PasteText<'_>, scanned: Scanned) -> Decoded {
    let mut taken: Vec<Span> = Vec::new();
    let mut repairs: Vec<(RepairKind, Span)> = Vec::new();
    let mut truncated = false;
    let mut merger = Merger::default();
    for reading in scanned.readings {
        truncated |= reading.cut_off;
        repairs.extend(reading.repairs.iter().copied());
        taken.push(reading.error.span);
        merger.add(reading);
    }
    taken.sort_unstable();
    let mut aside = if taken.is_empty() { Vec::new() } else { aside::find(text.as_str(), &taken) };
    outline::fences(text.as_str(), &taken, &mut repairs);
    let mut errors = merger.finish();
    let judgement = judge::judge(&errors, &scanned.clues);
    let gave_up = if errors.is_empty() { judge::gave_up(text.as_str(), scanned.peeled) } else { Vec::new() };
    let mut repairs = outline::by_kind(repairs);
    let to_paste = |span: &mut Span| *span = Span::new(text.to_paste(span.start as usize), text.to_paste(span.end as usize));
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
        Encoding::Utf16Le | Encoding::Utf16Be => {
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
        beyond: 0,
    }
}
