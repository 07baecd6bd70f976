//! What recognisers hand on: readings, one a place where an error shows, and clues, which say something about the errors
//! without being one. Which of them tell of the same event is decided afterwards (`assemble`).

use std::ops::Range;

use super::decoded::DecodedError;
use super::evidence::{Evidence, RepairKind, RepairSet, Span};
use super::field::Field;
use super::layers::squeeze::is_gap;
use super::layers::view::{Gap, View};
use super::system::System;

pub(crate) use super::clue::{Clue, HostRole};
pub(crate) use super::draft::Draft;

/// One view of the paste, as recognisers see it.
pub(crate) struct Scene<'a> {
    /// The text with its white space, some layers off.
    pub(crate) view: &'a View,
    /// The text of the paste that the view leads back to.
    pub(crate) paste: &'a str,
    /// How many layers were taken off; 0 is the paste as it is.
    pub(crate) depth: usize,
    /// The view is a part of a large text: what surrounds it was read before.
    pub(crate) is_part: bool,
}

impl Scene<'_> {
    /// Bytes of the paste's text.
    pub(crate) fn text(&self, range: Range<usize>) -> &str {
        self.paste.get(range).unwrap_or_default()
    }

    /// Whether an escape or a mail's soft line end that another view takes off stands at either end of `at`: `\nshop.example` and
    /// `sho=⏎p.example` are no hosts of these names.
    pub(crate) fn is_torn(&self, at: &Range<usize>) -> bool {
        let source = self.view.back_span(at);
        let before = self.paste.as_bytes().get(..source.start).unwrap_or_default();
        let after = self.paste.as_bytes().get(source.end..).unwrap_or_default();
        let opener = at.start.checked_sub(1).and_then(|last| self.view.as_str().as_bytes().get(last));
        matches!(opener, Some(b'\\' | b'%'))
            || [&b"=\n"[..], b"=\r\n"].iter().any(|soft| before.ends_with(soft) || after.starts_with(soft))
    }

    /// What layers undid inside the part `span` of the view, wraps and stray spaces aside.
    pub(crate) fn undone(&self, span: &Range<usize>) -> RepairSet {
        if self.view.is_verbatim() {
            return RepairSet::default();
        }
        let (mut kinds, _) = self.view.rewrites(span);
        for gap in self.view.gaps(span) {
            match self.gap_kind(&gap) {
                None | Some(RepairKind::Unwrapped | RepairKind::Respaced) => {}
                Some(kind) => kinds.insert(kind),
            }
        }
        kinds
    }

    /// What the bytes between two pieces of one value were.
    pub(crate) fn gap_kind(&self, gap: &Gap) -> Option<RepairKind> {
        gap.kind.or_else(|| {
            let between = self.text(gap.source.clone());
            if between.contains('\u{1b}') {
                Some(RepairKind::Ansi)
            } else if between.contains('\n') {
                Some(RepairKind::Unwrapped)
            } else if between.chars().any(is_gap) {
                Some(RepairKind::Respaced)
            } else if between.contains('\\') {
                Some(RepairKind::Unescaped)
            } else {
                None
            }
        })
    }
}

/// What one reading says of its sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proof {
    /// Cloudflare alone sends this.
    Cloudflare,
    /// The number stands with the words that Cloudflare uses for it.
    Wording,
    /// A host of Cloudflare's own answered.
    Host,
    /// The text itself says that it was Cloudflare.
    Named,
    /// Nothing shows who sent it.
    Unsaid,
    /// Another system sent it.
    Other(System),
}

/// One place where an error shows.
#[derive(Debug)]
pub(crate) struct Reading {
    /// What was read; spans are of the paste's text.
    pub(crate) error: DecodedError,
    pub(crate) proof: Proof,
    /// Places that were mended.
    pub(crate) repairs: Vec<(RepairKind, Span)>,
    /// The text ended inside it.
    pub(crate) cut_off: bool,
    /// Sentences that are known: where two views yield the same stretch, the right one has more of these.
    pub(crate) known_texts: u32,
    /// Another error stands between this and whatever precedes it: a reading of a table or log line is an event of its own,
    /// whatever stands next to it.
    pub(crate) alone: bool,
    /// Bytes of the paste that one of the view stands for: what is encoded stands further apart than what it says.
    pub(crate) stretch: u32,
}

impl Reading {
    /// An error and who sent it, as the paste has it.
    pub(crate) const fn of(error: DecodedError, proof: Proof) -> Self {
        Self { error, proof, repairs: Vec::new(), cut_off: false, known_texts: 0, alone: false, stretch: 1 }
    }
}

/// [`Reading::stretch`] of the part `at` of a view, which was read from `span`.
pub(crate) fn stretch(at: &Range<usize>, span: Span) -> u32 {
    const MOST: usize = 8;
    let (shown, stands) = (span.range().len(), at.len().max(1));
    u32::try_from(((shown + stands / 2) / stands).clamp(1, MOST)).unwrap_or(1)
}

/// What the recognisers of one view found.
#[derive(Debug, Default)]
pub(crate) struct Finds {
    pub(crate) readings: Vec<Reading>,
    pub(crate) clues: Vec<Clue>,
}

/// The evidence that the part `at` of a view gives for `field`, one entry a piece, and the places that were mended for it.
/// `base` is what was undone for the whole reading.
pub(crate) fn evidence(
    scene: &Scene<'_>,
    field: Field,
    at: &Range<usize>,
    base: RepairSet,
) -> (Vec<Evidence>, Vec<(RepairKind, Span)>) {
    evidence_but(scene, field, at, base, |_| false)
}

/// The evidence for a sentence: white space between its words is part of it, and none that was lost.
pub(crate) fn sentence(
    scene: &Scene<'_>,
    field: Field,
    at: &Range<usize>,
    base: RepairSet,
) -> (Vec<Evidence>, Vec<(RepairKind, Span)>) {
    let parts_words = |gap: &Gap| gap.kind.is_none() && scene.text(gap.source.clone()).chars().all(char::is_whitespace);
    evidence_but(scene, field, at, base, parts_words)
}

fn evidence_but(
    scene: &Scene<'_>,
    field: Field,
    at: &Range<usize>,
    base: RepairSet,
    is_no_repair: impl Fn(&Gap) -> bool,
) -> (Vec<Evidence>, Vec<(RepairKind, Span)>) {
    let (rewritten, mut places) = scene.view.rewrites(at);
    let mut repairs = base.union(rewritten);
    for gap in scene.view.gaps(at) {
        if let Some(kind) = scene.gap_kind(&gap).filter(|_| !is_no_repair(&gap)) {
            repairs.insert(kind);
            places.push((kind, Span::new(gap.source.start, gap.source.end)));
        }
    }
    let pieces = scene.view.pieces(at).into_iter().filter(|piece| !piece.is_empty());
    (pieces.map(|piece| Evidence { field, span: Span::new(piece.start, piece.end), repairs }).collect(), places)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The scene of a whole text, no layer off, under a reader.
    pub(crate) fn finds(text: &str, read: fn(&Scene<'_>, &mut Finds)) -> Finds {
        let view = View::of(text, 0..text.len());
        let mut finds = Finds::default();
        read(&Scene { view: &view, paste: text, depth: 0, is_part: false }, &mut finds);
        finds
    }

    /// The codes that `read` finds in `text`.
    pub(crate) fn codes(text: &str, read: fn(&Scene<'_>, &mut Finds)) -> Vec<u32> {
        finds(text, read).readings.iter().filter_map(|reading| reading.error.code).collect()
    }

    /// Each reading of `text` in one line, for tables: `code=1015 http_status=429 ray_id=… format proof`.
    pub(crate) fn lines(text: &str, read: fn(&Scene<'_>, &mut Finds)) -> Vec<String> {
        finds(text, read).readings.iter().map(line).collect()
    }

    fn line(reading: &Reading) -> String {
        let error = &reading.error;
        let mut parts: Vec<String> = Vec::new();
        let mut say = |name: &str, value: Option<String>| parts.extend(value.map(|value| format!("{name}={value}")));
        say("code", error.code.map(|n| n.to_string()));
        say("http_status", error.http_status.filter(|status| Some(u32::from(*status)) != error.code).map(|n| n.to_string()));
        say("ray_id", error.ray_id.as_deref().map(str::to_owned));
        say("colo", error.colo.as_deref().map(str::to_owned));
        say("zone", error.zone.as_deref().map(str::to_owned));
        say("timestamp", error.timestamp.as_deref().map(str::to_owned));
        say("error_name", error.error_name.as_deref().map(str::to_owned));
        say("retryable", error.retryable.map(|b| b.to_string()));
        say("retry_after", error.retry_after.map(|n| n.to_string()));
        say("owner_action_required", error.owner_action_required.map(|b| b.to_string()));
        say("page", error.page.map(|page| page.name().to_owned()));
        say("system", error.system.map(|system| system.name().to_owned()));
        let chain: Vec<String> = error.error_chain.iter().map(|link| link.code.to_string()).collect();
        say("error_chain", (!chain.is_empty()).then(|| chain.join(",")));
        parts.push(error.format.name().to_owned());
        parts.push(format!("{:?}", reading.proof));
        parts.join(" ")
    }
}
