//! An answer that is right, and how its head is written.

use http::StatusCode;
use jiff::Timestamp;
use serde_json::Value;

/// A whole answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    /// The status.
    pub(super) status: u16,
    /// Besides those that every answer has: `Date`, `Content-Length`, `Connection`.
    pub(super) headers: Vec<(&'static str, String)>,
    /// The body.
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// `body` as `kind` (its `Content-Type`).
    pub(super) fn new(status: u16, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: vec![("Content-Type", kind.to_owned())], body: body.into() }
    }

    /// Plain text.
    pub(super) fn text(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::new(status, "text/plain; charset=utf-8", body)
    }

    /// A JSON document.
    pub(super) fn json(status: u16, document: &Value) -> Self {
        Self::new(status, "application/json; charset=utf-8", format!("{document}\n"))
    }

    /// An empty answer that leads to `location`.
    pub(super) fn redirect(status: u16, location: impl Into<String>) -> Self {
        Self { status, headers: vec![("Location", location.into())], body: Vec::new() }
    }

    /// With one more header.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Whether a body may follow this status at all (RFC 9110, section 6.4.1).
    pub(super) fn has_body(&self) -> bool {
        self.status >= 200 && !matches!(self.status, 204 | 304)
    }

    /// Status line and headers with the empty line behind them; `length` says how the body ends.
    pub(super) fn head(&self, length: Length, keeps_alive: bool, now: Timestamp) -> Vec<u8> {
        let mut head = status_line(self.status);
        let mut line = |name: &str, value: &str| {
            for part in [name, ": ", value, "\r\n"] {
                head.push_str(part);
            }
        };
        line("Date", &http_date(now));
        for (name, value) in &self.headers {
            line(name, value);
        }
        match length {
            Length::Known(bytes) if self.has_body() => line("Content-Length", &bytes.to_string()),
            Length::Chunked => line("Transfer-Encoding", "chunked"),
            Length::Known(_) | Length::UntilEnd => {}
        }
        line("Connection", if keeps_alive { "keep-alive" } else { "close" });
        head.push_str("\r\n");
        head.into_bytes()
    }
}

/// How a body ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// After so many bytes.
    Known(usize),
    /// With a last chunk.
    Chunked,
    /// With the connection.
    UntilEnd,
}

/// `HTTP/1.1 200 OK` and the line's end. A status without a registered reason has none.
pub(super) fn status_line(status: u16) -> String {
    let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or_default();
    format!("HTTP/1.1 {status} {reason}\r\n")
}

/// A time as HTTP writes it (RFC 9110, section 5.6.7).
pub(super) fn http_date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
