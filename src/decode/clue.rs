//! Clues: what says something about the errors of a paste without being one.

use std::sync::Arc;

use super::evidence::{Evidence, RepairSet, Span};
use super::form::Page;
use super::system::System;

/// Something that is no error itself.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Clue {
    /// A host, and how it came into the text.
    Host {
        host: Arc<str>,
        role: HostRole,
        /// The host itself.
        span: Span,
        /// What layers undid inside of it.
        repairs: RepairSet,
    },
    /// The text names Cloudflare in its own words (also misspelt, also in another script).
    NamesCloudflare(Span),
    /// Cloudflare named as what is not there: `we do not use Cloudflare`.
    DeniesCloudflare(Span),
    /// Cloudflare is said to show or say something of a failure: `Cloudflare shows an error page`.
    BlamesCloudflare(Span),
    /// The text doubts or guesses: "could it be Cloudflare?".
    Doubts(Span),
    /// Another system gives itself away, or is named.
    Names(System, Span),
    /// A response below 400 that went through Cloudflare.
    Healthy(Span),
    /// Cloudflare's own API answered, and without an error.
    Answered(Span),
    /// The text explains errors: a page of documentation.
    Documentation(Span),
    /// A stretch that explains errors or works on a program that handles them; what else the text says stands outside of it.
    Explained(Span),
    /// Something failed: an exception, an error object, the word.
    Fails(Span),
    /// A number that looks like a code and is none: a port, a size, a line.
    LooksLike(u32, Span),
    /// The text says of a number whose list it is of, and it is not Cloudflare's.
    OtherList(Span),
    /// A wait that the text names in seconds, outside an error.
    RetryAfter(u32, Span),
    /// A challenge or a block is described.
    Page(Page, Span),
    /// A program says that Cloudflare kept it out: its own message, without a number.
    KeptOut(Page, Span),
    /// Words of such a page, without its sender.
    Words(Span),
    /// The time of the log line on which an error stands that begins at `of`, where layers had to come off to see it.
    LineTime { of: usize, time: Arc<str>, evidence: Evidence },
}

impl Clue {
    /// Where it stands in the paste's text.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Host { span, .. }
            | Self::NamesCloudflare(span)
            | Self::DeniesCloudflare(span)
            | Self::BlamesCloudflare(span)
            | Self::Doubts(span)
            | Self::Names(_, span)
            | Self::Healthy(span)
            | Self::Answered(span)
            | Self::Documentation(span)
            | Self::Explained(span)
            | Self::Fails(span)
            | Self::LooksLike(_, span)
            | Self::OtherList(span)
            | Self::RetryAfter(_, span)
            | Self::Page(_, span)
            | Self::KeptOut(_, span)
            | Self::Words(span) => *span,
            Self::LineTime { evidence, .. } => evidence.span,
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
    /// An address with nothing beside it that speaks for it or against it; it counts on an error's own line.
    Nearby,
}
