//! A reading under construction. A recogniser speaks of bytes of its view; here they become evidence in the paste, with what
//! had to be mended to read them. So no recogniser can report a value that it did not read somewhere.

use std::ops::Range;
use std::sync::Arc;

use super::decoded::{Chained, DecodedError};
use super::evidence::{Evidence, RepairKind, RepairSet, Span};
use super::field::Field;
use super::form::{Family, Format, Page};
use super::readers::values;
use super::reading::{Proof, Reading, Scene, evidence, sentence, stretch};
use super::system::System;

/// A reading under construction. Each setter takes the value and where it stands in the view.
pub(crate) struct Draft<'a> {
    scene: &'a Scene<'a>,
    error: DecodedError,
    repairs: Vec<(RepairKind, Span)>,
    /// What was undone for the whole of it.
    base: RepairSet,
    pub(crate) cut_off: bool,
    pub(crate) alone: bool,
    stretch: u32,
}

impl<'a> Draft<'a> {
    /// A reading of the part `span` of the view.
    pub(crate) fn new(scene: &'a Scene<'a>, format: Format, span: &Range<usize>) -> Self {
        let error = DecodedError::new(format, Family::Other, scene.view.span(span));
        let base = scene.undone(span);
        let repairs = base.iter().map(|kind| (kind, error.span)).collect();
        let stretch = stretch(span, error.span);
        Self { scene, error, repairs, base, cut_off: false, alone: false, stretch }
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

    /// An answer of Cloudflare's API that shows no number.
    pub(crate) fn of_the_api(&mut self) {
        self.error.family = Family::CloudflareApi;
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
        // One digit short, and a digit alone is next: a line end stands between.
        let after = self.scene.view.as_str().get(at.end..).unwrap_or_default();
        let next = after.trim_start_matches([' ', '\t', '\r', '\n', '│', '|', '>']);
        let digit = next.bytes().take_while(u8::is_ascii_alphanumeric).count() == 1
            && next.starts_with(|c: char| c.is_ascii_hexdigit());
        if id.len() == 15 && digit && next.len() < after.len() {
            return false;
        }
        let (id_len, colo) = (id.len(), colo.map(Arc::<str>::from));
        self.error.ray_id = Some(Arc::from(id));
        self.prove(Field::RayId, &(at.start..at.start + id_len));
        if let Some(colo) = colo {
            self.error.colo = Some(colo);
            self.prove(Field::Colo, &(at.start + id_len + 1..at.end));
        }
        true
    }

    /// A data centre that stands apart from its Ray ID.
    pub(crate) fn colo(&mut self, at: &Range<usize>) {
        if let Some(colo) = self.text(at).filter(|colo| colo.len() == 3 && colo.bytes().all(|b| b.is_ascii_uppercase())) {
            self.error.colo = Some(Arc::from(colo));
            self.prove(Field::Colo, at);
        }
    }

    /// The host that failed. Whether it has the shape of one.
    pub(crate) fn zone(&mut self, at: &Range<usize>) -> bool {
        if self.scene.is_torn(at) {
            return false;
        }
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
        let Some(slot) = self.text_slot(field) else { return };
        *slot = Some(Arc::from(value));
        self.prove(field, at);
    }

    fn text_slot(&mut self, field: Field) -> Option<&mut Option<Arc<str>>> {
        match field {
            Field::Title => Some(&mut self.error.title),
            Field::Detail => Some(&mut self.error.detail),
            Field::Type => Some(&mut self.error.type_url),
            Field::Instance => Some(&mut self.error.instance),
            Field::ErrorName => Some(&mut self.error.error_name),
            Field::ErrorCategory => Some(&mut self.error.error_category),
            Field::WhatYouShouldDo => Some(&mut self.error.what_you_should_do),
            Field::Footer => Some(&mut self.error.footer),
            _ => None,
        }
    }

    /// A text of a view without white space, put together from `pieces`; the spaces in them are no damage.
    pub(crate) fn text_over(&mut self, field: Field, value: &str, pieces: &[Range<usize>]) {
        let Some(slot) = self.text_slot(field) else { return };
        *slot = Some(Arc::from(value));
        for piece in pieces {
            let (rewritten, places) = self.scene.view.rewrites(piece);
            let repairs = self.base.union(rewritten);
            self.error.evidence.push(Evidence { field, span: self.scene.view.span(piece), repairs });
            self.repairs.extend(places);
        }
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
    pub(crate) fn finish(mut self, proof: Proof) -> Reading {
        if matches!(proof, Proof::Other(_)) {
            self.error.family = self.error.family.elsewhere();
        }
        let Self { repairs, cut_off, alone, stretch, .. } = self;
        Reading { repairs, cut_off, alone, stretch, ..Reading::of(self.error, proof) }
    }

    fn text(&self, at: &Range<usize>) -> Option<&'a str> {
        self.scene.view.as_str().get(at.clone())
    }

    /// Evidence for `field`: the bytes of the paste that the part `at` of the view was read from.
    fn prove(&mut self, field: Field, at: &Range<usize>) {
        let read = match field {
            Field::Title
            | Field::Detail
            | Field::WhatYouShouldDo
            | Field::Footer
            | Field::Page
            | Field::System
            | Field::Timestamp => sentence,
            _ => evidence,
        };
        let (evidence, places) = read(self.scene, field, at, self.base);
        self.error.evidence.extend(evidence);
        self.repairs.extend(places);
    }
}
