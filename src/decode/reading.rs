//! What recognisers hand on: readings, one a place where an error shows, and clues, which say something about the errors
//! without being one. Which of them tell of the same event is decided afterwards (`assemble`).
//!
//! A recogniser sees one view of the paste. It speaks of bytes of that view; [`Draft`] turns them into evidence in the paste,
//! with what had to be mended to read them. So no recogniser can report a value that it did not read somewhere.

use std::ops::Range;
use std::sync::Arc;

use super::decoded::{Chained, DecodedError};
use super::evidence::{Evidence, RepairKind, RepairSet, Span};
use super::field::Field;
use super::form::{Family, Format, Page};
use super::layers::squeeze::is_gap;
use super::layers::view::{Gap, View};
use super::readers::values;
use super::system::System;

/// One view of the paste, as recognisers see it.
pub(crate) struct Scene<'a> {
    /// The text with its white space, some layers off.
    pub(crate) view: &'a View,
    /// The text of the paste that the view leads back to.
    pub(crate) paste: &'a str,
    /// How many layers were taken off; 0 is the paste as it is.
    pub(crate) depth: usize,
}

impl Scene<'_> {
    /// Bytes of the paste's text.
    pub(crate) fn text(&self, range: Range<usize>) -> &str {
        self.paste.get(range).unwrap_or_default()
    }

    /// What layers undid inside the part `span` of the view, wraps and stray spaces aside.
    pub(crate) fn undone(&self, span: &Range<usize>) -> RepairSet {
        if self.depth == 0 {
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
}

/// Something that is no error itself.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Clue {
    /// A host, and how it came into the text.
    Host {
        host: Arc<str>,
        role: HostRole,
        /// The host itself.
        span: Span,
    },
    /// The text names Cloudflare in its own words (also misspelt, also in another script).
    NamesCloudflare(Span),
    /// The text doubts or guesses: "could it be Cloudflare?".
    Doubts(Span),
    /// Another system gives itself away, or is named.
    Names(System, Span),
    /// A response below 400 that went through Cloudflare.
    Healthy(Span),
    /// The text explains errors: a page of documentation.
    Documentation(Span),
    /// Something failed: an exception, an error object, the word.
    Fails(Span),
    /// A number that looks like a code and is none: a port, a size, a line.
    LooksLike(u32, Span),
    /// A wait that the text names in seconds, outside an error.
    RetryAfter(u32, Span),
    /// A challenge or a block is described.
    Page(Page, Span),
    /// Words of such a page, without its sender.
    Words(Span),
}

impl Clue {
    /// Where it stands in the paste's text.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Host { span, .. }
            | Self::NamesCloudflare(span)
            | Self::Doubts(span)
            | Self::Names(_, span)
            | Self::Healthy(span)
            | Self::Documentation(span)
            | Self::Fails(span)
            | Self::LooksLike(_, span)
            | Self::RetryAfter(_, span)
            | Self::Page(_, span)
            | Self::Words(span) => *span,
        }
    }
}

/// How a host came into the text, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum HostRole {
    /// The request that failed went there: `Host:`, the URL of a client's message, curl's own line.
    Asked,
    /// A command that asks it: `curl https://…`.
    Command,
    /// The text says that it fails: an address in the words of the reporter.
    Told,
}

/// What the recognisers of one view found.
#[derive(Debug, Default)]
pub(crate) struct Finds {
    pub(crate) readings: Vec<Reading>,
    pub(crate) clues: Vec<Clue>,
}

/// A reading under construction. Each setter takes the value and where it stands in the view.
pub(crate) struct Draft<'a> {
    scene: &'a Scene<'a>,
    error: DecodedError,
    repairs: Vec<(RepairKind, Span)>,
    /// What was undone for the whole of it.
    base: RepairSet,
    pub(crate) cut_off: bool,
    pub(crate) alone: bool,
}

impl<'a> Draft<'a> {
    /// A reading of the part `span` of the view.
    pub(crate) fn new(scene: &'a Scene<'a>, format: Format, span: &Range<usize>) -> Self {
        let error = DecodedError::new(format, Family::Other, scene.view.span(span));
        let base = scene.undone(span);
        let repairs = base.iter().map(|kind| (kind, error.span)).collect();
        Self { scene, error, repairs, base, cut_off: false, alone: false }
    }

    /// What was read so far.
    pub(crate) fn error(&self) -> &DecodedError {
        &self.error
    }

    /// A code whose sender is Cloudflare's edge: 4xx, 5xx, 1xxx. A three-digit code is the status itself.
    pub(crate) fn code(&mut self, code: u32, at: &Range<usize>) {
        self.error.code = Some(code);
        self.error.family = Family::of_cloudflare(code);
        self.prove(Field::Code, at);
        if let Ok(status @ 100..=999) = u16::try_from(code) {
            self.status(status, at);
        }
    }

    /// A code of Cloudflare's API. The HTTP status is another matter.
    pub(crate) fn api_code(&mut self, code: u32, at: &Range<usize>) {
        self.error.code = Some(code);
        self.error.family = Family::CloudflareApi;
        self.prove(Field::Code, at);
    }

    /// A number whose sender is not known. Three digits are the status itself.
    pub(crate) fn bare_code(&mut self, code: u32, at: &Range<usize>) {
        self.error.code = Some(code);
        self.error.family = Family::of_number(code);
        self.prove(Field::Code, at);
        if let Ok(status @ 100..=999) = u16::try_from(code) {
            self.status(status, at);
        }
    }

    /// A plain status: of another system, or of a sender who is not known. It is the code as well.
    pub(crate) fn plain_status(&mut self, status: u16, at: &Range<usize>) {
        self.error.code = Some(u32::from(status));
        self.error.family = Family::of_number(u32::from(status));
        self.prove(Field::Code, at);
        self.status(status, at);
    }

    /// The HTTP status, beside a code of four digits or one that is not known.
    pub(crate) fn status(&mut self, status: u16, at: &Range<usize>) {
        self.error.http_status = Some(status);
        self.prove(Field::HttpStatus, at);
    }

    /// A Ray ID as the view writes it, with or without its data centre (`9f46…c8-FRA`). Whether it is one.
    pub(crate) fn ray(&mut self, at: &Range<usize>) -> bool {
        let Some((id, colo)) = self.text(at).and_then(values::ray_id) else { return false };
        let (id_len, colo) = (id.len(), colo.map(Arc::<str>::from));
        self.error.ray_id = Some(Arc::from(id));
        self.prove(Field::RayId, &(at.start..at.start + id_len));
        if let Some(colo) = colo {
            self.error.colo = Some(colo);
            self.prove(Field::Colo, &(at.start + id_len + 1..at.end));
        }
        true
    }

    /// The host that failed. Whether it has the shape of one.
    pub(crate) fn zone(&mut self, at: &Range<usize>) -> bool {
        let Some(host) = self.text(at).and_then(values::host).map(Arc::<str>::from) else { return false };
        self.error.zone = Some(host);
        self.prove(Field::Zone, at);
        true
    }

    /// A time that was brought to UTC already (`2026-04-30T12:12:10Z`).
    pub(crate) fn timestamp(&mut self, utc: &str, at: &Range<usize>) {
        self.error.timestamp = Some(Arc::from(utc));
        self.prove(Field::Timestamp, at);
    }

    /// Seconds to wait.
    pub(crate) fn retry_after(&mut self, seconds: u32, at: &Range<usize>) {
        self.error.retry_after = Some(seconds);
        self.prove(Field::RetryAfter, at);
    }

    /// The visitor was shown a page instead of the site; `at` gives it away.
    pub(crate) fn page(&mut self, page: Page, at: &Range<usize>) {
        self.error.page = Some(page);
        self.prove(Field::Page, at);
    }

    /// Another system sent it; `at` gives it away.
    pub(crate) fn system(&mut self, system: System, at: &Range<usize>) {
        self.error.system = Some(system);
        self.prove(Field::System, at);
    }

    /// One more error behind this one.
    pub(crate) fn chained(&mut self, code: u32, message: Option<&str>, at: &Range<usize>) {
        let span = self.scene.view.span(at);
        self.error.error_chain.push(Chained { code, message: message.map(Arc::from), span });
        self.prove(Field::ErrorChain, at);
    }

    /// `true` or `false` of `retryable`, `owner_action_required`, `cloudflare_error`.
    pub(crate) fn truth(&mut self, field: Field, value: bool, at: &Range<usize>) {
        match field {
            Field::Retryable => self.error.retryable = Some(value),
            Field::OwnerActionRequired => self.error.owner_action_required = Some(value),
            Field::CloudflareError => self.error.cloudflare_error = Some(value),
            _ => return,
        }
        self.prove(field, at);
    }

    /// A text as it stands in the view: title, detail, type, instance, names, advice, footer.
    pub(crate) fn text_field(&mut self, field: Field, value: &str, at: &Range<usize>) {
        let slot = match field {
            Field::Title => &mut self.error.title,
            Field::Detail => &mut self.error.detail,
            Field::Type => &mut self.error.type_url,
            Field::Instance => &mut self.error.instance,
            Field::ErrorName => &mut self.error.error_name,
            Field::ErrorCategory => &mut self.error.error_category,
            Field::WhatYouShouldDo => &mut self.error.what_you_should_do,
            Field::Footer => &mut self.error.footer,
            _ => return,
        };
        *slot = Some(Arc::from(value));
        self.prove(field, at);
    }

    /// Marks the part `at` as a place where `kind` was undone.
    pub(crate) fn mended(&mut self, kind: RepairKind, at: &Range<usize>) {
        self.repairs.push((kind, self.scene.view.span(at)));
    }

    /// Makes the reading reach over `span` as well.
    pub(crate) fn reach(&mut self, span: &Range<usize>) {
        let more = self.scene.view.span(span);
        self.error.span = Span { start: self.error.span.start.min(more.start), end: self.error.span.end.max(more.end) };
    }

    /// The reading. `proof` says who sent it.
    pub(crate) fn finish(self, proof: Proof) -> Reading {
        Reading { error: self.error, proof, repairs: self.repairs, cut_off: self.cut_off, known_texts: 0, alone: self.alone }
    }

    fn text(&self, at: &Range<usize>) -> Option<&'a str> {
        self.scene.view.as_str().get(at.clone())
    }

    /// Evidence for `field`: the bytes of the paste that the part `at` of the view was read from.
    fn prove(&mut self, field: Field, at: &Range<usize>) {
        let (evidence, places) = evidence(self.scene, field, at, self.base);
        self.error.evidence.extend(evidence);
        self.repairs.extend(places);
    }
}

/// The evidence that the part `at` of a view gives for `field`, one entry a piece, and the places that were mended for it.
/// `base` is what was undone for the whole reading.
pub(crate) fn evidence(
    scene: &Scene<'_>,
    field: Field,
    at: &Range<usize>,
    base: RepairSet,
) -> (Vec<Evidence>, Vec<(RepairKind, Span)>) {
    let (rewritten, mut places) = scene.view.rewrites(at);
    let mut repairs = base.union(rewritten);
    for gap in scene.view.gaps(at) {
        if let Some(kind) = scene.gap_kind(&gap) {
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
        read(&Scene { view: &view, paste: text, depth: 0 }, &mut finds);
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
