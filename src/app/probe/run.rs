//! The run that is shown: going, over, or one of an earlier start of the program.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::cases::SessionId;
use crate::engine::{End, Rest, RunId};
use crate::probe::{Phase, Plan, Sample};

/// Whole samples that are held in memory; older ones are read from the disk.
const HELD: usize = 300;
/// And no more bytes of their bodies.
const HELD_BYTES: usize = 8 * 1024 * 1024;

/// One run.
#[derive(Debug, Clone)]
pub struct Run {
    /// Which.
    pub id: RunId,
    /// What it was told.
    pub plan: Arc<Plan>,
    /// Its start.
    pub since: Timestamp,
    /// Going, or why not.
    pub state: RunState,
    /// Requests without an end.
    pub in_flight: Vec<InFlight>,
    /// The server asked for a rest, until then.
    pub rest: Option<(Timestamp, Rest)>,
    /// The last jump of the wall clock or sleep of the computer.
    pub jumped: Option<Duration>,
    /// Where its samples are kept; `None`: they are not, or not yet.
    pub session: Option<SessionId>,
    /// The demo server answers, this many times faster than time passes; `None`: the real thing.
    pub demo: Option<u32>,
    held: VecDeque<Arc<Sample>>,
}

/// Whether a run goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunState {
    /// Samples come.
    Going,
    /// It is over.
    Ended(End),
    /// Kept by an earlier start of the program.
    Reopened,
}

/// A request that has no end yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InFlight {
    /// The sample that it will be.
    pub number: u64,
    /// Since the start of the run.
    pub started: Duration,
    /// By the wall clock.
    pub at: Timestamp,
    /// What it is doing.
    pub phase: Option<Phase>,
}

impl InFlight {
    /// How long it has been under way.
    #[must_use]
    pub fn age(&self, now: Timestamp) -> Duration {
        Duration::try_from(now.duration_since(self.at)).unwrap_or_default()
    }
}

impl Run {
    /// A run that begins.
    #[must_use]
    pub fn new(id: RunId, plan: Arc<Plan>, since: Timestamp, state: RunState, demo: Option<u32>) -> Self {
        Self {
            id,
            plan,
            since,
            state,
            in_flight: Vec::new(),
            rest: None,
            jumped: None,
            session: None,
            demo,
            held: VecDeque::new(),
        }
    }

    /// Whether samples still come.
    #[must_use]
    pub fn is_going(&self) -> bool {
        self.state == RunState::Going
    }

    /// The sample, if it is held.
    #[must_use]
    pub fn sample(&self, number: u64) -> Option<&Arc<Sample>> {
        self.held.iter().rev().find(|sample| sample.number == number)
    }

    pub(super) fn held(&self) -> impl Iterator<Item = &Arc<Sample>> {
        self.held.iter()
    }

    pub(super) fn hold(&mut self, sample: Arc<Sample>) {
        self.held.push_back(sample);
        let bytes = |held: &VecDeque<Arc<Sample>>| {
            held.iter().filter_map(|sample| sample.reply.as_ref()).map(|reply| reply.body.len()).sum::<usize>()
        };
        while self.held.len() > HELD || self.held.len() > 1 && bytes(&self.held) > HELD_BYTES {
            self.held.pop_front();
        }
    }
}
