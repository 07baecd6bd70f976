//! Cloudflare's structured error: a JSON body of 17 members (RFC 9457 with extensions), sent since 2026-03-11 for 1xxx codes and
//! since 2026-04-27 for 5xx. Cloudflare, "Error responses", <https://developers.cloudflare.com/fundamentals/reference/error-responses/>.
//!
//! It reaches support inside whatever the client printed: behind a prefix, in Python's quotes, in another JSON's string, cut
//! off after some hundred characters. Members are taken one by one; a value that is cut, shortened with dots or not of its
//! member's shape proves nothing and is left out.

use std::ops::Range;
use std::sync::Arc;

use super::members::{Member, Object, Value};
use super::prose;
use super::values;
use super::wrapping::{self, Wrapping};
use crate::decode::decoded::DecodedError;
use crate::decode::evidence::{Evidence, RepairKind, RepairSet, Span};
use crate::decode::field::Field;
use crate::decode::form::{Family, Format};
use crate::decode::interner::Interner;
use crate::decode::reading::{Proof, Reading, Scene, evidence, stretch};

/// Pages that Cloudflare's `type` member leads to.
const DOCUMENTATION: [&str; 3] =
    ["cloudflare-5xx-errors", "cloudflare-1xxx-errors", "developers.cloudflare.com/workers/observability/errors"];
/// How far before the body its prefix may start, in squeezed bytes.
const PREFIX_REACH: usize = 48;
/// Bytes of a cut `type` that are looked at.
const TYPE_REACH: usize = 120;

/// Reads `object` as Cloudflare's body, if it is one.
pub(crate) fn read(scene: &Scene<'_>, object: &Object, texts: &Interner) -> Option<Reading> {
    if !is_cloudflares(scene, object) {
        return None;
    }
    let span = scene.view.span(&object.span);
    let mut reading = BodyReader {
        scene,
        wrapping: wrapping::judge(scene, object),
        error: DecodedError::new(Format::ProblemJson, Family::Other, span),
        repairs: Vec::new(),
        known_texts: 0,
        base: base_repairs(scene, object),
        texts,
    };
    for member in &object.members {
        reading.member(member);
    }
    reading.derive(object);
    let opened = scene.view.as_str().as_bytes().get(object.span.start) == Some(&b'{');
    let cut_off = opened && !object.closed || object.members.iter().any(|member| member.value == Value::CutOff);
    let mut repairs = reading.repairs;
    repairs.extend(reading.base.iter().map(|kind| (kind, reading.error.span)));
    Some(Reading {
        stretch: stretch(&object.span, reading.error.span),
        error: reading.error,
        proof: Proof::Cloudflare,
        repairs,
        cut_off,
        known_texts: reading.known_texts,
        alone: false,
    })
}

/// Whether the members prove Cloudflare's body: one that nobody else sends, or two that go together.
fn is_cloudflares(scene: &Scene<'_>, object: &Object) -> bool {
    let text = |field| match object.get(field).map(|member| &member.value) {
        Some(Value::Text(span) | Value::Number(span)) => scene.view.as_str().get(span.clone()),
        _ => None,
    };
    if matches!(object.get(Field::CloudflareError).map(|m| &m.value), Some(Value::Bool { value: true, .. }))
        || text(Field::Type).is_some_and(is_documentation)
        || cut_off_type(scene, object).is_some_and(is_documentation)
    {
        return true;
    }
    let own = [Field::ErrorName, Field::ErrorCategory, Field::RayId, Field::OwnerActionRequired, Field::WhatYouShouldDo];
    let count = own.into_iter().filter(|&field| object.get(field).is_some()).count();
    let coded =
        object.get(Field::Code).is_some() || text(Field::Title).is_some_and(|title| values::title_code(title).is_some());
    let titled = || text(Field::Title).and_then(values::title_code).map(|(code, _)| code.to_string());
    let code = text(Field::Code).map(str::to_owned).or_else(titled);
    match code.zip(text(Field::ErrorName)).and_then(|(code, name)| values::is_name_of(&code, name)) {
        Some(true) => true,
        // Machines have names and numbers of their own under the same keys.
        Some(false) if object.get(Field::RayId).is_none() => false,
        _ => coded && count >= 2,
    }
}

fn is_documentation(url: &str) -> bool {
    DOCUMENTATION.iter().any(|page| url.contains(page))
}

/// What is left of a `type` that clients cut off: `…/cloudflare-1xxx-errors/error-10 (truncated...)`.
fn cut_off_type<'a>(scene: &Scene<'a>, object: &Object) -> Option<&'a str> {
    let member = object.get(Field::Type).filter(|member| member.value == Value::CutOff)?;
    Some(super::number::after(scene.view.as_str(), member.key.end, TYPE_REACH))
}

/// What was undone for the whole object.
fn base_repairs(scene: &Scene<'_>, object: &Object) -> RepairSet {
    let mut base = scene.undone(&object.span);
    if object.single_quotes {
        base.insert(RepairKind::PythonLiteral);
    }
    base
}

struct BodyReader<'a> {
    scene: &'a Scene<'a>,
    wrapping: Wrapping,
    error: DecodedError,
    repairs: Vec<(RepairKind, Span)>,
    known_texts: u32,
    /// What was undone for the whole object.
    base: RepairSet,
    /// For what repeats from error to error.
    texts: &'a Interner,
}

impl BodyReader<'_> {
    fn member(&mut self, member: &Member) {
        self.error.members_present += 1;
        self.mend(&member.key);
        let read = match &member.value {
            Value::CutOff => false,
            Value::Null { .. } => true,
            Value::Text(span) if values::is_prose(member.field) => self.sentence(member.field, span),
            Value::Text(span) | Value::Number(span) => self.token(member.field, span),
            Value::Bool { value, span, .. } => self.truth(member.field, *value, span),
        };
        self.error.members_read += u32::from(read);
    }

    fn truth(&mut self, field: Field, value: bool, span: &Range<usize>) -> bool {
        let slot = match field {
            Field::CloudflareError => &mut self.error.cloudflare_error,
            Field::Retryable => &mut self.error.retryable,
            Field::OwnerActionRequired => &mut self.error.owner_action_required,
            _ => return false,
        };
        *slot = Some(value);
        self.prove(field, span);
        true
    }

    /// A value that holds no white space: a number, a name, an address. As text, since clients print numbers in quotes too.
    fn token(&mut self, field: Field, span: &Range<usize>) -> bool {
        let raw = self.scene.view.as_str().get(span.clone()).unwrap_or_default();
        let unescaped = raw.replace("\\/", "/");
        let text = unescaped.as_str();
        let read = match field {
            Field::Code => set(&mut self.error.code, values::number(text).filter(|n| (100..100_000).contains(n))),
            Field::HttpStatus => {
                let status = values::number(text).and_then(|n| u16::try_from(n).ok()).filter(|n| (100..1000).contains(n));
                set(&mut self.error.http_status, status)
            }
            Field::RetryAfter => set(&mut self.error.retry_after, values::number(text)),
            Field::RayId => {
                let ray = values::ray_id(text);
                if let Some(colo) = ray.and_then(|(_, colo)| colo) {
                    self.error.colo = Some(self.texts.intern(colo));
                    self.prove(Field::Colo, &(span.end - colo.len()..span.end));
                }
                set(&mut self.error.ray_id, ray.map(|(id, _)| Arc::from(id)))
            }
            Field::Timestamp => set(&mut self.error.timestamp, values::timestamp(text).map(Arc::from)),
            Field::Zone => set(&mut self.error.zone, values::host(text).map(|host| self.texts.intern(host))),
            Field::Type => set(&mut self.error.type_url, values::address(text).map(|url| self.texts.intern(url))),
            Field::Instance => set(&mut self.error.instance, values::whole(text).map(Arc::from)),
            Field::ErrorName => set(&mut self.error.error_name, values::name(text).map(|name| self.texts.intern(name))),
            Field::ErrorCategory => set(&mut self.error.error_category, values::name(text).map(|name| self.texts.intern(name))),
            Field::CloudflareError | Field::Retryable | Field::OwnerActionRequired => match values::truth(text) {
                Some(value) => return self.truth(field, value, span),
                None => false,
            },
            Field::Title
            | Field::Detail
            | Field::WhatYouShouldDo
            | Field::Footer
            | Field::Colo
            | Field::LimitSeconds
            | Field::Page
            | Field::System
            | Field::ErrorChain => false,
        };
        if read {
            self.prove(field, span);
        }
        read
    }

    fn sentence(&mut self, field: Field, span: &Range<usize>) -> bool {
        let restored = prose::restore(self.scene.view, span, self.scene.paste, self.wrapping);
        if !values::is_whole_sentence(field, &restored.text) {
            return false;
        }
        self.known_texts += u32::from(restored.is_known);
        let text = Some(self.texts.intern(&restored.text));
        match field {
            Field::Title => self.error.title = text,
            Field::Detail => self.error.detail = text,
            Field::WhatYouShouldDo => self.error.what_you_should_do = text,
            Field::Footer => self.error.footer = text,
            _ => return false,
        }
        let whole = self.scene.view.span(span);
        let mut start = whole.start;
        let kinds = restored.repairs.iter().fold(self.base, |set, (kind, _)| set.with(*kind));
        for (kind, gap) in restored.repairs {
            let gap = Span::new(gap.start, gap.end);
            self.evidence(field, Span { start, end: gap.start }, kinds);
            start = gap.end;
            self.note_gap(kind, gap);
        }
        self.evidence(field, Span { start, end: whole.end }, kinds);
        if field == Field::Detail
            && let Some((limit, digits)) = values::limit_seconds(self.scene.view.as_str().get(span.clone()).unwrap_or_default())
        {
            self.error.limit_seconds = Some(limit);
            self.prove(Field::LimitSeconds, &(span.start + digits.start..span.start + digits.end));
        }
        true
    }

    /// Fields that the body proves in another member's value: the code in the title or the address, the status in the prefix.
    fn derive(&mut self, object: &Object) {
        let text = self.scene.view.as_str();
        if self.error.code.is_none() {
            let sources = [
                (Field::Title, values::title_code as fn(&str) -> Option<(u32, Range<usize>)>),
                (Field::Type, values::address_code),
            ];
            for (field, find) in sources {
                let Some(start) = object.get(field).and_then(value_start) else { continue };
                let end = match object.get(field).map(|member| &member.value) {
                    Some(Value::Text(span)) => span.end,
                    _ => text.len(),
                };
                if self.error.code.is_none()
                    && let Some((code, digits)) = text.get(start..end).and_then(find)
                {
                    self.error.code = Some(code);
                    self.prove(Field::Code, &(start + digits.start..start + digits.end));
                }
            }
        }
        self.prefix(object);
        // RFC 9457 wants an address of the occurrence, and Cloudflare's is the Ray ID.
        if self.error.ray_id.is_none()
            && let Some((id, _)) = self.error.instance.as_deref().and_then(values::ray_id)
            && object.get(Field::RayId).is_none_or(|member| member.value == Value::CutOff)
        {
            self.error.ray_id = Some(Arc::from(id));
            self.prove_like(Field::RayId, Field::Instance);
        }
        if self.error.code.is_none()
            && let Some(status) = self.error.http_status
            && self.is_own_status(u32::from(status))
        {
            self.error.code = Some(u32::from(status));
            self.prove_like(Field::Code, Field::HttpStatus);
        }
        if let Some(code) = self.error.code {
            self.error.family = Family::of_cloudflare(code);
            if self.error.http_status.is_none()
                && let Some(status) = u16::try_from(code).ok().filter(|code| *code < 1000)
            {
                self.error.http_status = Some(status);
                self.prove_like(Field::HttpStatus, Field::Code);
            }
        }
    }

    /// Whether a status is the code as well: an error of Cloudflare's numbers 5xx, whose bodies have no number of their own.
    fn is_own_status(&self, status: u32) -> bool {
        Family::of_number(status) == Family::Cloudflare5xx
            || matches!(status, 500 | 502 | 504) && self.error.cloudflare_error == Some(true)
    }

    /// `API Error: 524 {`, `HTTP 403 from … {`: the client's own words for the status.
    fn prefix(&mut self, object: &Object) {
        let text = self.scene.view.as_str();
        let mut from = object.span.start.saturating_sub(PREFIX_REACH);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let Some(before) = text.get(from..object.span.start) else { return };
        let Some((number, digits, opener)) = values::status_before(before) else { return };
        let said = from + digits.start..from + digits.end;
        let matches_code = self.error.code == Some(number) || (self.error.code.is_none() && self.is_own_status(number));
        let matches_status = self.error.http_status.is_none_or(|status| u32::from(status) == number);
        if !matches_code && !matches_status {
            return;
        }
        if matches_code {
            self.error.code = Some(number);
            self.prove_with(Field::Code, &said, RepairKind::PrefixRead);
        }
        if matches_status
            && let Ok(status) = u16::try_from(number)
            && status < 1000
        {
            self.error.http_status = Some(status);
            self.prove_with(Field::HttpStatus, &said, RepairKind::PrefixRead);
        }
        let words = self.scene.view.span(&(from + opener..said.end));
        self.error.span.start = words.start;
        self.repairs.push((RepairKind::PrefixRead, words));
    }

    fn prove(&mut self, field: Field, span: &Range<usize>) {
        self.prove_set(field, span, self.base);
    }

    fn prove_with(&mut self, field: Field, span: &Range<usize>, kind: RepairKind) {
        self.prove_set(field, span, self.base.with(kind));
    }

    fn prove_set(&mut self, field: Field, span: &Range<usize>, base: RepairSet) {
        let (evidence, places) = evidence(self.scene, field, span, base);
        self.error.evidence.extend(evidence);
        for (kind, place) in places {
            self.note_gap(kind, place);
        }
    }

    /// The same places as those of another field.
    fn prove_like(&mut self, field: Field, other: Field) {
        let copies: Vec<Evidence> = self.error.evidence_of(other).map(|evidence| Evidence { field, ..*evidence }).collect();
        self.error.evidence.extend(copies);
    }

    fn evidence(&mut self, field: Field, span: Span, repairs: RepairSet) {
        if !span.is_empty() {
            self.error.evidence.push(Evidence { field, span, repairs });
        }
    }

    /// Notes the gaps inside a key, which holds no white space of its own.
    fn mend(&mut self, span: &Range<usize>) {
        for gap in self.scene.view.gaps(span) {
            if let Some(kind) = self.scene.gap_kind(&gap) {
                self.note_gap(kind, Span::new(gap.source.start, gap.source.end));
            }
        }
    }

    fn note_gap(&mut self, kind: RepairKind, gap: Span) {
        // What was undone for the whole object is noted once, for all of it.
        if self.base.iter().any(|whole| whole == kind) {
            return;
        }
        if !self.repairs.iter().rev().any(|(_, noted)| *noted == gap) {
            self.repairs.push((kind, gap));
            if self.scene.text(gap.range()).contains("\n>") {
                self.repairs.push((RepairKind::Unquoted, gap));
            }
        }
    }
}

fn value_start(member: &Member) -> Option<usize> {
    match &member.value {
        Value::Text(span) => Some(span.start),
        // A cut title still shows its number, if the colon behind it is there.
        Value::CutOff => Some(member.key.end + 2),
        _ => None,
    }
}

fn set<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    let read = value.is_some();
    *slot = value;
    read
}
