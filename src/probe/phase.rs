//! The phases of one exchange, in the order in which they follow each other.
//!
//! One set of names everywhere: on the screen, in the code, in JSON. Gap and Total are not among them: they are figures over
//! phases, not stretches of time of their own.

use serde::{Deserialize, Serialize};

/// A stretch of one exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Name to address. Absent where the address was given.
    Dns,
    /// The TCP handshake.
    Tcp,
    /// The TLS handshake. Absent in plain HTTP.
    Tls,
    /// First to last byte of the request.
    Write,
    /// Request written to the first byte of the answer, as plaintext: below TLS a session ticket looks like an answer.
    Wait,
    /// First byte of the answer to its end.
    Download,
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Self; 6] = [Self::Dns, Self::Tcp, Self::Tls, Self::Write, Self::Wait, Self::Download];

    /// Its name in JSON and in message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dns => "dns",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
            Self::Write => "write",
            Self::Wait => "wait",
            Self::Download => "download",
        }
    }
}
