//! What one exchange has shown.
//!
//! A [`Sample`] is whole: headers, the start of the body, certificate. A [`Point`] is what chart and statistics need of it, small
//! enough to keep a hundred thousand.

use std::net::SocketAddr;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::failure::Failure;

/// One request and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// From 1 on, in the order of their starts.
    pub number: u64,
    /// The redirect that led here; 0: the URL that was asked for.
    pub hop: u32,
    /// The URL that this request was for.
    pub url: String,
    /// When the request should have started, since the start of the run.
    pub due: Duration,
    /// When it did start, since the start of the run, by a clock that only runs forwards.
    pub started: Duration,
    /// When it did start, by the wall clock.
    pub at: Timestamp,
    /// How long everything took.
    pub timings: Timings,
    /// What it was sent over, as far as it came.
    pub connection: Connection,
    /// The answer, as far as it came.
    pub reply: Option<Reply>,
    /// Why there is no whole answer.
    pub failure: Option<Failure>,
    /// The wall clock or this computer stood still or jumped meanwhile (sleep, a clock that was set): the figures mean nothing.
    pub disturbed: bool,
}

/// How long each phase took; `None`: it did not happen. The phase that failed has the time until it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Timings {
    /// Name to address.
    pub dns: Option<Duration>,
    /// TCP handshake; through a proxy, until the proxy's way is open.
    pub tcp: Option<Duration>,
    /// TLS handshake.
    pub tls: Option<Duration>,
    /// Request written.
    pub write: Option<Duration>,
    /// Request written to first byte.
    pub wait: Option<Duration>,
    /// The longest silence between two reads after the first byte; zero with one read.
    pub gap: Option<Duration>,
    /// First byte to the end.
    pub download: Option<Duration>,
    /// Start to end.
    pub total: Duration,
}

impl Timings {
    /// What the limit applies to: the longer of wait and gap, never the total (facts/cloudflare-timeouts.md, A: "time to first
    /// byte, and between two reads").
    #[must_use]
    pub fn silence(&self) -> Option<Duration> {
        self.wait.max(self.gap)
    }
}

/// What a request was sent over.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Connection {
    /// The one address that was connected to.
    pub address: Option<SocketAddr>,
    /// The proxy between, without its password.
    pub proxy: Option<String>,
    /// "1.0", "1.1" or "2".
    pub http: Option<String>,
    /// "1.2" or "1.3".
    pub tls_version: Option<String>,
    /// IANA's name of the cipher suite.
    pub cipher: Option<String>,
    /// The server's certificate.
    pub certificate: Option<Certificate>,
}

/// What a certificate says, and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Its subject, as a distinguished name.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// Names that it is for, of its subject alternative names.
    pub names: Vec<String>,
    /// Valid from.
    pub not_before: Option<Timestamp>,
    /// Valid until.
    pub not_after: Option<Timestamp>,
    /// Certificates that were sent, this one included.
    pub chain: usize,
    /// Why it does not hold for this name and this computer's trust; `None`: it does.
    pub fault: Option<super::failure::FailureKind>,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Names in lower case, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// Bytes of the body, as they came over the wire.
    pub bytes: u64,
    /// Bytes of status line and headers, as they came over the wire; `None` in HTTP/2, where they are compressed.
    pub header_bytes: Option<u64>,
    /// The start of the body, decompressed, at most [`Reply::BODY_KEPT`].
    #[serde(skip)]
    pub body: Vec<u8>,
    /// The body went on: reading was stopped at [`Reply::BODY_READ`].
    pub stopped: bool,
}

impl Reply {
    /// So much of the body is kept.
    pub const BODY_KEPT: usize = 64 * 1024;
    /// So much of the body is read.
    pub const BODY_READ: u64 = 16 * 1024 * 1024;

    /// The value of the first header `name`, given in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// How a sample is drawn: colour and shape (ui/tokens.md, 1.3). From best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// 1xx and 2xx.
    Success,
    /// 3xx.
    Redirect,
    /// 4xx.
    Client,
    /// 5xx of the origin.
    Server,
    /// Cloudflare's own: 52x, 53x, 1xxx.
    Cloudflare,
    /// No whole answer.
    Failed,
}

impl Class {
    /// Every class, from best to worst.
    pub const ALL: [Self; 6] = [Self::Success, Self::Redirect, Self::Client, Self::Server, Self::Cloudflare, Self::Failed];
}

/// What chart and statistics need of a sample.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The sample's number.
    pub number: u64,
    /// When it started, since the start of the run.
    pub started: Duration,
    /// When it should have.
    pub due: Duration,
    /// Wait or gap, whichever was longer; `None`: it failed before that.
    pub silence: Option<Duration>,
    /// Start to end.
    pub total: Duration,
    /// The status, if one came.
    pub status: Option<u16>,
    /// How it is drawn.
    pub class: Class,
    /// Why it failed.
    pub failure: Option<super::failure::FailureKind>,
    /// Not to be counted: see [`Sample::disturbed`].
    pub disturbed: bool,
}
