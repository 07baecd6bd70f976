//! What an error is and how it looked: the family of its number, the form in which it was found, the page it was shown on.

/// By whom an error was sent, and which list its number belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// A plain HTTP status.
    Http,
    /// Cloudflare's own 5xx.
    Cloudflare5xx,
    /// Cloudflare's four-digit codes.
    Cloudflare1xxx,
    /// Codes of Cloudflare's API.
    CloudflareApi,
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
            Self::CloudflareApi => "cloudflare-api",
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

    /// The family of a number that another system sent: its 520 is a plain status.
    #[must_use]
    pub const fn elsewhere(self) -> Self {
        match self {
            Self::Http | Self::Cloudflare5xx => Self::Http,
            Self::Cloudflare1xxx | Self::CloudflareApi | Self::Other => Self::Other,
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
    /// The same body as Markdown: front matter, then sections.
    ProblemMarkdown,
    /// Cloudflare's HTML error, challenge or block page, or a part of one.
    HtmlPage,
    /// The words of such a page, copied from a browser.
    PageText,
    /// The one-line body `error code: N`.
    CodeBody,
    /// An answer of Cloudflare's API: `success`, `errors`.
    ApiEnvelope,
    /// What a client of Cloudflare's API prints of such an answer.
    ApiText,
    /// Cloudflare Access's JSON body.
    AccessJson,
    /// A line of cloudflared's log.
    TunnelLog,
    /// The headers of a response.
    Headers,
    /// An entry of a HAR file.
    Har,
    /// A record of Cloudflare's own request log.
    Logpush,
    /// A line of a server's access or error log.
    AccessLog,
    /// What a client, a gateway or a monitor says of a response.
    ClientMessage,
    /// A page, body or line of another system.
    OtherSystem,
    /// A number with a word beside it, or nothing but a number.
    BareCode,
    /// A Ray ID with nothing that tells the error.
    BareRay,
}

impl Format {
    /// Every format, the one that tells most first.
    pub const ALL: [Self; 17] = [
        Self::ProblemJson,
        Self::ProblemMarkdown,
        Self::HtmlPage,
        Self::PageText,
        Self::CodeBody,
        Self::ApiEnvelope,
        Self::ApiText,
        Self::AccessJson,
        Self::TunnelLog,
        Self::Headers,
        Self::Har,
        Self::Logpush,
        Self::AccessLog,
        Self::ClientMessage,
        Self::OtherSystem,
        Self::BareCode,
        Self::BareRay,
    ];

    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ProblemJson => "problem+json",
            Self::ProblemMarkdown => "problem+markdown",
            Self::HtmlPage => "html-page",
            Self::PageText => "page-text",
            Self::CodeBody => "code-body",
            Self::ApiEnvelope => "api-envelope",
            Self::ApiText => "api-text",
            Self::AccessJson => "access-json",
            Self::TunnelLog => "tunnel-log",
            Self::Headers => "headers",
            Self::Har => "har",
            Self::Logpush => "logpush",
            Self::AccessLog => "access-log",
            Self::ClientMessage => "client-message",
            Self::OtherSystem => "other-system",
            Self::BareCode => "bare-code",
            Self::BareRay => "bare-ray",
        }
    }

    /// The message that says why this form proves its sender.
    pub(crate) const fn reason_key(self) -> &'static str {
        match self {
            Self::ProblemJson => "reason-problem-json",
            Self::ProblemMarkdown => "reason-problem-markdown",
            Self::HtmlPage => "reason-html-page",
            Self::PageText => "reason-page-text",
            Self::CodeBody => "reason-code-body",
            Self::ApiEnvelope => "reason-api-envelope",
            Self::ApiText => "reason-api-text",
            Self::AccessJson => "reason-access-json",
            Self::TunnelLog => "reason-tunnel-log",
            Self::Headers => "reason-headers",
            Self::Har => "reason-har",
            Self::Logpush => "reason-logpush",
            Self::AccessLog => "reason-access-log",
            Self::ClientMessage => "reason-client-message",
            Self::OtherSystem => "reason-other-system",
            Self::BareCode => "reason-bare-code",
            Self::BareRay => "reason-bare-ray",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ProblemJson => "format-problem-json",
            Self::ProblemMarkdown => "format-problem-markdown",
            Self::HtmlPage => "format-html-page",
            Self::PageText => "format-page-text",
            Self::CodeBody => "format-code-body",
            Self::ApiEnvelope => "format-api-envelope",
            Self::ApiText => "format-api-text",
            Self::AccessJson => "format-access-json",
            Self::TunnelLog => "format-tunnel-log",
            Self::Headers => "format-headers",
            Self::Har => "format-har",
            Self::Logpush => "format-logpush",
            Self::AccessLog => "format-access-log",
            Self::ClientMessage => "format-client-message",
            Self::OtherSystem => "format-other-system",
            Self::BareCode => "format-bare-code",
            Self::BareRay => "format-bare-ray",
        }
    }
}

/// A page that keeps the visitor out without being an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The visitor is asked to prove to be one: "Just a moment…".
    Challenge,
    /// The visitor is turned away by a rule.
    Block,
}

impl Page {
    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Challenge => "challenge",
            Self::Block => "block",
        }
    }
}
