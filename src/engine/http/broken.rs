//! Why an exchange over an open connection has no whole answer, told from what has passed rather than from hyper's words.

use std::error::Error as StdError;
use std::io::ErrorKind;

use super::MAX_HEAD;
use super::tap::Seen;
use super::tls;
use super::trust::Shown;
use crate::probe::{Failure, FailureKind, Phase};

/// How an exchange ended without a whole answer.
#[derive(Debug)]
pub(super) enum Broken {
    /// Silence for longer than is waited.
    Silent,
    /// hyper's error.
    Hyper(hyper::Error),
}

/// Headers of one answer, however small: as many as fit into hyper's map.
pub(super) const MAX_HEADERS: usize = 16 * 1024;

/// What came of the answer before it broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    /// No whole head.
    Nothing,
    /// The head, and of the body as much as was announced or not.
    Head {
        /// Less than was announced.
        short: bool,
    },
}

/// The failure of an exchange of which `seen` has passed.
pub(super) fn failure(broken: &Broken, seen: &Seen, came: Came, shown: Option<&Shown>) -> Failure {
    let (phase, kind) = match (seen.phase(), came) {
        // The head can be whole before the request is: an upload that was turned down.
        (Phase::Download, Came::Nothing) => (Phase::Download, head(broken, seen)),
        (_, Came::Head { short }) => (Phase::Download, body(broken, seen, short)),
        (phase, Came::Nothing) => (phase, before(broken, seen, phase, shown)),
    };
    Failure { phase, kind, detail: detail(broken, seen) }
}

/// Not a byte has come.
fn before(broken: &Broken, seen: &Seen, phase: Phase, shown: Option<&Shown>) -> FailureKind {
    let writing = phase == Phase::Write;
    if matches!(broken, Broken::Silent) || timed_out(broken, seen) {
        return if writing { FailureKind::WriteTimedOut } else { FailureKind::WaitTimedOut };
    }
    if let Some((tls, shown)) = seen.read_error.as_ref().and_then(|error| error.tls.as_ref()).zip(shown) {
        return tls::of_tls(tls, shown);
    }
    if seen.is_http2() && (refused(seen) || !over(seen) && !seen.write_broke) {
        return FailureKind::Http2Failed;
    }
    if writing {
        FailureKind::WriteReset
    } else if seen.closed.is_some() {
        FailureKind::EmptyReply
    } else {
        FailureKind::WaitReset
    }
}

/// Bytes, but no whole head.
fn head(broken: &Broken, seen: &Seen) -> FailureKind {
    if matches!(broken, Broken::Silent) || timed_out(broken, seen) {
        FailureKind::HeadersTimedOut
    } else if seen.is_http2() {
        if over(seen) && !refused(seen) { FailureKind::HeadersCut } else { FailureKind::Http2Failed }
    } else if seen.head.bytes >= MAX_HEAD as u64 || seen.head.lines > MAX_HEADERS {
        FailureKind::HeadersTooLarge
    } else if over(seen) && !seen.head.whole {
        FailureKind::HeadersCut
    } else {
        FailureKind::NotHttp
    }
}

/// A head, and a body that breaks.
fn body(broken: &Broken, seen: &Seen, short: bool) -> FailureKind {
    if matches!(broken, Broken::Silent) || timed_out(broken, seen) {
        FailureKind::BodyTimedOut
    } else if seen.reset.is_some() || seen.read_error.is_some() {
        FailureKind::BodyReset
    } else if seen.goaway.is_some_and(|code| code != 0) {
        FailureKind::Http2Failed
    } else if short || seen.closed.is_some() {
        FailureKind::BodyCut
    } else if seen.is_http2() {
        FailureKind::Http2Failed
    } else {
        FailureKind::BodyMalformed
    }
}

/// The connection has come to its end.
fn over(seen: &Seen) -> bool {
    seen.closed.is_some() || seen.read_error.is_some()
}

/// HTTP/2: the server has given up the stream or the connection.
fn refused(seen: &Seen) -> bool {
    seen.reset.is_some() || seen.goaway.is_some()
}

/// The system has given up the connection: nobody acknowledged what was sent.
fn timed_out(broken: &Broken, seen: &Seen) -> bool {
    let of_write = match broken {
        Broken::Hyper(error) => error.source().and_then(|source| source.downcast_ref::<std::io::Error>()),
        Broken::Silent => None,
    };
    seen.read_error.as_ref().is_some_and(|error| error.kind == ErrorKind::TimedOut)
        || of_write.is_some_and(|error| error.kind() == ErrorKind::TimedOut)
}

fn detail(broken: &Broken, seen: &Seen) -> String {
    match (broken, &seen.read_error) {
        (Broken::Silent, _) => String::new(),
        (_, Some(error)) => error.detail.clone(),
        (Broken::Hyper(error), None) => words(error),
    }
}

/// An error with its causes, each said once: some say their cause's words themselves.
pub(super) fn words(error: &(dyn StdError + 'static)) -> String {
    let mut words = error.to_string();
    let mut next = error.source();
    while let Some(error) = next {
        let text = error.to_string();
        if !words.contains(&text) {
            words.push_str(": ");
            words.push_str(&text);
        }
        next = error.source();
    }
    words
}
