//! What a run tells while it goes: the words between the engine and whoever shows or keeps what it measures.
//!
//! For each request there is [`Event::Started`], then [`Event::Entered`] for each phase, then either [`Event::Finished`] or
//! [`Event::Cancelled`]. [`Event::Ended`] comes once and last. All times but `at` are since the start of the run, by a clock
//! that only runs forwards.

use std::time::Duration;

use jiff::Timestamp;

use crate::i18n::{Arg, Msg, countdown};
use crate::probe::{End, Phase, Sample};

/// Which run an event belongs to, so that what a stopped run still says is not taken for the next one's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RunId(pub u64);

/// Something that happened in a run.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A request begins.
    Started {
        /// The sample that it will be.
        number: u64,
        /// The redirect that led here; 0: the URL that was asked for.
        hop: u32,
        /// When it should have started: see [`Sample::due`].
        due: Duration,
        /// When it does start.
        started: Duration,
        /// The same by the wall clock.
        at: Timestamp,
    },
    /// A request enters a phase.
    Entered {
        /// Which request.
        number: u64,
        /// What it is doing now.
        phase: Phase,
    },
    /// A request has ended, with an answer or without.
    Finished(Box<Sample>),
    /// A request was dropped because the run was stopped: there is no sample.
    Cancelled {
        /// Which request.
        number: u64,
    },
    /// Nothing is sent before `until`.
    Resting {
        /// Since the start of the run. A later rest replaces an earlier one.
        until: Duration,
        /// Who wants it.
        why: Rest,
    },
    /// The wall clock jumped or this computer stood still. Samples in flight are marked as disturbed.
    Clock {
        /// By how much, whatever the direction.
        jump: Duration,
    },
    /// No more events follow.
    Ended(End),
}

/// Why a run rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rest {
    /// The server named the time in `Retry-After`.
    RetryAfter,
    /// It answered 429 or 503 and named none.
    Busy,
}

impl Rest {
    /// Why nothing is sent, and for how long still.
    #[must_use]
    pub fn message(self, left: Duration) -> Msg {
        let key = match self {
            Self::RetryAfter => "rest-retry-after",
            Self::Busy => "rest-busy",
        };
        // A second that has begun is still to be waited for.
        let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
        Msg::new(key).with("left", Arg::Text(countdown(seconds)))
    }
}
