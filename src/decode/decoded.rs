//! What decoding a paste yields: errors with evidence, what was set aside, what was mended. Free of language.

use std::sync::Arc;

use super::evidence::{Evidence, Repair, Span};
use super::field::Field;

/// Whether Cloudflare sent what was pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The text proves it.
    Yes,
    /// The text proves another sender.
    No,
    /// A careful reader could not tell.
    Unknown,
}

impl Verdict {
    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

/// Why the verdict is what it is. The wording is in `i18n` under `reason-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Cloudflare's structured body: its own members, address or texts.
    ProblemJson,
    /// The body `error code: N`, which Cloudflare alone sends.
    CodeBody,
    /// A number that Cloudflare uses, with nothing that shows who sent it.
    BareCode,
    /// Nothing was recognised.
    Nothing,
}

impl Reason {
    /// The message that words it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ProblemJson => "reason-problem-json",
            Self::CodeBody => "reason-code-body",
            Self::BareCode => "reason-bare-code",
            Self::Nothing => "reason-nothing",
        }
    }
}

/// By whom an error was sent, and which list its number belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// A plain HTTP status.
    Http,
    /// Cloudflare's own 5xx.
    Cloudflare5xx,
    /// Cloudflare's four-digit codes.
    Cloudflare1xxx,
    /// A number of none of these.
    Other,
}

impl Family {
    /// Its name in JSON and in the catalog.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Cloudflare5xx => "cloudflare-5xx",
            Self::Cloudflare1xxx => "cloudflare-1xxx",
            Self::Other => "other",
        }
    }

    /// The family of a number that Cloudflare itself sent.
    #[must_use]
    pub fn of_cloudflare(code: u32) -> Self {
        match code {
            500..=599 => Self::Cloudflare5xx,
            1000..=1999 => Self::Cloudflare1xxx,
            100..=499 => Self::Http,
            _ => Self::Other,
        }
    }

    /// The family of a number whose sender is not known: only Cloudflare's own numbers are given to it
    /// (`facts`: 520-526 and 530 are in no registry; 1xxx are four digits).
    #[must_use]
    pub fn of_number(code: u32) -> Self {
        match code {
            520..=527 | 530 => Self::Cloudflare5xx,
            1000..=1999 => Self::Cloudflare1xxx,
            100..=599 => Self::Http,
            _ => Self::Other,
        }
    }
}

/// The form in which an error was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Cloudflare's JSON body (RFC 9457).
    ProblemJson,
    /// The one-line body `error code: N`.
    CodeBody,
    /// A number with a word beside it, or nothing but a number.
    BareCode,
}

impl Format {
    /// Every format, best proof first.
    pub const ALL: [Self; 3] = [Self::ProblemJson, Self::CodeBody, Self::BareCode];

    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ProblemJson => "problem+json",
            Self::CodeBody => "code-body",
            Self::BareCode => "bare-code",
        }
    }
}

/// One error of the paste. A field is `None` where the text does not prove it.
#[derive(Debug, Clone, PartialEq)]
pub struct DecodedError {
    /// 5xx, 1xxx; `None` where an error is there but no number.
    pub code: Option<u32>,
    /// By who sent it.
    pub family: Family,
    /// The HTTP status, equal to a three-digit code.
    pub http_status: Option<u16>,
    /// The documentation's address, as sent (`type` in JSON).
    pub type_url: Option<Arc<str>>,
    /// As sent, repaired.
    pub title: Option<Arc<str>>,
    /// As sent, repaired.
    pub detail: Option<Arc<str>>,
    /// As sent.
    pub instance: Option<Arc<str>>,
    /// As sent.
    pub error_name: Option<Arc<str>>,
    /// As sent.
    pub error_category: Option<Arc<str>>,
    /// 15 or 16 hexadecimal digits.
    pub ray_id: Option<Arc<str>>,
    /// IATA code of the data centre.
    pub colo: Option<Arc<str>>,
    /// The host name that was asked.
    pub zone: Option<Arc<str>>,
    /// UTC, RFC 3339, whole seconds.
    pub timestamp: Option<Arc<str>>,
    /// As sent.
    pub cloudflare_error: Option<bool>,
    /// As sent.
    pub retryable: Option<bool>,
    /// Seconds.
    pub retry_after: Option<u32>,
    /// As sent.
    pub owner_action_required: Option<bool>,
    /// As sent, Markdown, repaired.
    pub what_you_should_do: Option<Arc<str>>,
    /// As sent, repaired.
    pub footer: Option<Arc<str>>,
    /// Seconds of the timeout that the detail names.
    pub limit_seconds: Option<u32>,
    /// The form in which it was found.
    pub format: Format,
    /// What proves each field, in the order of reading.
    pub evidence: Vec<Evidence>,
    /// From the first to the last byte of the error, its prefix included.
    pub span: Span,
    /// Members of the body that were whole.
    pub members_read: u32,
    /// Members of the body, those cut off included.
    pub members_present: u32,
    /// How often the paste holds this error.
    pub seen: u32,
}

impl DecodedError {
    pub(crate) fn new(format: Format, family: Family, span: Span) -> Self {
        Self {
            code: None,
            family,
            http_status: None,
            type_url: None,
            title: None,
            detail: None,
            instance: None,
            error_name: None,
            error_category: None,
            ray_id: None,
            colo: None,
            zone: None,
            timestamp: None,
            cloudflare_error: None,
            retryable: None,
            retry_after: None,
            owner_action_required: None,
            what_you_should_do: None,
            footer: None,
            limit_seconds: None,
            format,
            evidence: Vec::new(),
            span,
            members_read: 0,
            members_present: 0,
            seen: 1,
        }
    }

    /// A code that no paste holds: chosen by hand. Nothing is proven.
    #[must_use]
    pub fn of_code(code: u32) -> Self {
        let mut error = Self::new(Format::BareCode, Family::of_number(code), Span::default());
        error.code = Some(code);
        error
    }

    /// Where `field` was read.
    pub fn evidence_of(&self, field: Field) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().filter(move |evidence| evidence.field == field)
    }
}

/// A way of reading that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Cloudflare's JSON body.
    ProblemJson,
    /// The body `error code: N`.
    CodeBody,
    /// A number near "error", "status" or "code".
    BareCode,
}

impl Reader {
    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ProblemJson => "reader-problem-json",
            Self::CodeBody => "reader-code-body",
            Self::BareCode => "reader-bare-code",
        }
    }
}

/// Why a reader found nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GaveUp {
    /// No brace in the text.
    NoBrace,
    /// Objects, but none with Cloudflare's members.
    NoKnownMember,
    /// No line that is `error code: N`.
    NoSuchLine,
    /// No number of three or four digits.
    NoNumber,
    /// Numbers, but no word beside one that makes it an error.
    NoWordBeside,
}

impl GaveUp {
    /// The message that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoBrace => "gave-up-no-brace",
            Self::NoKnownMember => "gave-up-no-known-member",
            Self::NoSuchLine => "gave-up-no-such-line",
            Self::NoNumber => "gave-up-no-number",
            Self::NoWordBeside => "gave-up-no-word-beside",
        }
    }
}

/// The result of decoding.
#[derive(Debug, Clone)]
pub struct Decoded {
    /// Whether Cloudflare sent it.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// In the order of the paste.
    pub errors: Vec<DecodedError>,
    /// Text that is no part of an error: kept, not decoded.
    pub aside: Vec<Span>,
    /// What was mended, by kind.
    pub repairs: Vec<Repair>,
    /// An error was cut off: values cut half-way are not reported.
    pub truncated: bool,
    /// Where nothing was found: what was tried and why it failed.
    pub gave_up: Vec<(Reader, GaveUp)>,
}
