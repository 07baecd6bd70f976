//! What a session is called and what is known of it without its samples.

use std::process;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::Timestamp;

use super::secrets::Withheld;
use crate::probe::{End, Plan};

/// One run as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SessionId(pub(super) i64);

/// Ids of one millionth of a second.
const PROCESSES: i64 = 1024;

impl SessionId {
    /// A new id for a run that begins `at`: the microsecond and a trace of the process, so that two windows that begin at the
    /// same moment have two sessions, and none has to ask the disk for a number. Later ones are greater.
    pub(super) fn new(at: Timestamp) -> Self {
        static LAST: AtomicI64 = AtomicI64::new(0);
        let now = at.as_microsecond().saturating_mul(PROCESSES) + i64::from(process::id()) % PROCESSES;
        let next = |last: i64| now.max(last.saturating_add(PROCESSES));
        let last = LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(next(last)));
        Self(next(last.unwrap_or_else(|last| last)))
    }
}

/// A session without its samples.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionSummary {
    /// Which.
    pub id: SessionId,
    /// What was asked, as far as it is kept: secret headers are masked, secret parameters of the URL are empty, there is no
    /// body. See [`withheld`](Self::withheld) before it is used again.
    pub plan: Plan,
    /// The URL as it may be shown: secret parameters are masked.
    pub url: String,
    /// What of the plan is not kept and has to be asked for anew.
    pub withheld: Withheld,
    /// The interval that was kept ([`Plan::interval_kept`]).
    pub every: Option<Duration>,
    /// When it began.
    pub since: Timestamp,
    /// When and how it ended; `None`: it is still going on in another window, or its program was killed.
    pub ended: Option<(Timestamp, End)>,
    /// How many samples are kept.
    pub samples: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_even_if_the_clock_stands_or_goes_back() {
        let at: Timestamp = "2026-07-30T12:00:00Z".parse().expect("a time");
        let earlier: Timestamp = "2026-07-29T12:00:00Z".parse().expect("a time");
        let ids = [at, at, earlier, at].map(SessionId::new);
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{ids:?}");
    }
}
