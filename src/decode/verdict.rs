//! Whether Cloudflare sent what was pasted, why, what would settle it, and what was tried in vain. Free of language.

use super::decoded::DecodedError;
use super::form::Format;
use super::system::System;

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
    /// Yes: this form is Cloudflare's own.
    Form(Format),
    /// Yes: the number stands with the words that Cloudflare uses for it.
    Wording,
    /// Yes: the text names Cloudflare as the sender.
    Named,
    /// Yes: the request went to one of Cloudflare's own hosts.
    Host,
    /// No: the text gives another system away.
    OtherSystem(System),
    /// No: a response that went through Cloudflare, and no error.
    Healthy,
    /// No: a text about errors; none occurred.
    Documentation,
    /// No: Cloudflare is named, and nothing is said to fail.
    NoError,
    /// No: something failed, and nothing of it points to Cloudflare.
    NoSign,
    /// Something failed and Cloudflare is named: unknown where it is said to tell of the failure, else no.
    NamedFailure,
    /// Unknown: a number that Cloudflare uses, with nothing that shows who sent it.
    BareCode,
    /// Unknown: words of such a page, with nothing that shows whose page it was.
    BareWords,
    /// Unknown: nothing was recognised.
    Nothing,
}

impl Reason {
    /// The message that words it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Form(format) => format.reason_key(),
            Self::Wording => "reason-wording",
            Self::Named => "reason-named",
            Self::Host => "reason-host",
            Self::OtherSystem(_) => "reason-other-system",
            Self::Healthy => "reason-healthy",
            Self::Documentation => "reason-documentation",
            Self::NoError => "reason-no-error",
            Self::NoSign => "reason-no-sign",
            Self::NamedFailure => "reason-named-failure",
            Self::BareCode => "reason-bare-code",
            Self::BareWords => "reason-bare-words",
            Self::Nothing => "reason-nothing",
        }
    }
}

/// What would settle what the paste leaves open. The wording is in `i18n` under `wanted-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The response headers `cf-ray` and `server`.
    Headers,
    /// The whole body of the response.
    Body,
    /// The Ray ID from the bottom of the page.
    RayId,
    /// The address that was asked.
    Address,
    /// The number on the page.
    Code,
}

impl Wanted {
    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headers => "headers",
            Self::Body => "body",
            Self::RayId => "ray_id",
            Self::Address => "address",
            Self::Code => "code",
        }
    }

    /// The message that words it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Headers => "wanted-headers",
            Self::Body => "wanted-body",
            Self::RayId => "wanted-ray-id",
            Self::Address => "wanted-address",
            Self::Code => "wanted-code",
        }
    }
}

impl Wanted {
    /// Whether it would tell more about `error`. The API's errors have no Ray ID and no address of their own; headers and bodies
    /// are wanted of a paste, not of an error.
    #[must_use]
    pub fn is_lacked_by(self, error: &DecodedError) -> bool {
        let is_api = matches!(error.format, Format::ApiEnvelope | Format::ApiText);
        match self {
            Self::Code => error.code.is_none() && error.page.is_none(),
            Self::RayId => error.ray_id.is_none() && !is_api,
            Self::Address => error.zone.is_none() && !is_api,
            Self::Headers | Self::Body => false,
        }
    }
}

/// A way of reading that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Structured bodies: Cloudflare's error, its API's answer, Access.
    Structured,
    /// HTML pages and the words copied from one.
    Page,
    /// Response headers, HAR and log records.
    Response,
    /// What clients, gateways and monitors say.
    Client,
    /// A number near "error", "status" or "code".
    BareCode,
    /// Layers: escapes, encodings, compression.
    Layers,
}

impl Reader {
    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Structured => "reader-structured",
            Self::Page => "reader-page",
            Self::Response => "reader-response",
            Self::Client => "reader-client",
            Self::BareCode => "reader-bare-code",
            Self::Layers => "reader-layers",
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
    /// No tag and none of the pages' sentences.
    NoPage,
    /// No header, no status line, no log line.
    NoResponse,
    /// No message that a known client prints.
    NoMessage,
    /// No number of three or four digits.
    NoNumber,
    /// Numbers, but no word beside one that makes it an error.
    NoWordBeside,
    /// Nothing was encoded.
    NoLayer,
    /// Layers were taken off, and what lay below says nothing.
    NothingBelow,
}

impl GaveUp {
    /// The message that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoBrace => "gave-up-no-brace",
            Self::NoKnownMember => "gave-up-no-known-member",
            Self::NoPage => "gave-up-no-page",
            Self::NoResponse => "gave-up-no-response",
            Self::NoMessage => "gave-up-no-message",
            Self::NoNumber => "gave-up-no-number",
            Self::NoWordBeside => "gave-up-no-word-beside",
            Self::NoLayer => "gave-up-no-layer",
            Self::NothingBelow => "gave-up-nothing-below",
        }
    }
}
