//! What decoding a paste yields: errors with evidence, what was set aside, what was mended. Free of language.

use std::sync::Arc;

use super::evidence::{Evidence, Repair, Span};
use super::field::Field;
use super::form::{Family, Format, Page};
use super::system::System;
use super::verdict::{GaveUp, Reader, Reason, Verdict, Wanted};

/// One error behind another in an answer of Cloudflare's API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chained {
    /// The API's code.
    pub code: u32,
    /// As sent.
    pub message: Option<Arc<str>>,
    /// Where it stands in the paste.
    pub span: Span,
}

/// Two places of the paste that cannot both be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// What they are about.
    pub field: Field,
    /// What was not taken.
    pub said: Arc<str>,
    /// Where that stands.
    pub span: Span,
}

/// One error of the paste. A field is `None` where the text does not prove it.
#[derive(Debug, Clone, PartialEq)]
pub struct DecodedError {
    /// 5xx, 1xxx; `None` where an error is there but no number.
    pub code: Option<u32>,
    /// By who sent it.
    pub family: Family,
    /// Another sender than Cloudflare, where the text gives one away.
    pub system: Option<System>,
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
    /// What stands behind an API error, in the order of the text.
    pub error_chain: Vec<Chained>,
    /// The page that the visitor was shown instead of the site.
    pub page: Option<Page>,
    /// What else the paste says of this error and cannot be so.
    pub contradictions: Vec<Contradiction>,
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
            system: None,
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
            error_chain: Vec::new(),
            page: None,
            contradictions: Vec::new(),
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

/// The result of decoding.
#[derive(Debug, Clone)]
pub struct Decoded {
    /// Whether Cloudflare sent it.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// What would settle what is left open.
    pub wanted: Vec<Wanted>,
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
    /// Errors beyond those that are listed: a file of millions is for the triage.
    pub beyond: usize,
}
