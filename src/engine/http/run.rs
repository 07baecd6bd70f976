//! One exchange while it runs: the sample that grows, and who watches it.

use std::time::Duration;

use tokio::time::Instant;

use super::request::NoRequest;
use super::{Client, Stamp};
use crate::probe::{Connection, Deadlines, Failure, FailureKind, Phase, Sample, Target, Timings};

/// An exchange that runs.
pub(super) struct Run<'a> {
    pub client: &'a Client,
    pub target: &'a Target,
    pub deadlines: &'a Deadlines,
    pub sample: Sample,
    watch: &'a mut (dyn FnMut(Phase) + Send),
    phase: Option<Phase>,
    began: Instant,
    ended: Option<Instant>,
}

impl<'a> Run<'a> {
    pub(super) fn new(
        client: &'a Client,
        target: &'a Target,
        deadlines: &'a Deadlines,
        stamp: Stamp,
        watch: &'a mut (dyn FnMut(Phase) + Send),
    ) -> Self {
        let sample = Sample {
            number: stamp.number,
            hop: stamp.hop,
            url: target.url.to_string(),
            due: stamp.due,
            started: stamp.started,
            at: stamp.at,
            timings: Timings::default(),
            connection: Connection::default(),
            reply: None,
            failure: None,
            disturbed: false,
        };
        Self { client, target, deadlines, sample, watch, phase: None, began: Instant::now(), ended: None }
    }

    /// The clock of the figures starts here, once everything is prepared that costs time of our own.
    pub(super) fn starts(&mut self) -> Instant {
        self.began = Instant::now();
        self.began
    }

    /// `phase` has begun, or goes on.
    pub(super) fn enters(&mut self, phase: Phase) {
        if self.phase != Some(phase) {
            self.phase = Some(phase);
            (self.watch)(phase);
        }
    }

    /// The answer was whole at `moment`, before we noticed.
    pub(super) fn ends(&mut self, moment: Instant) {
        self.ended = Some(moment);
    }

    /// The sample, with what it failed of.
    pub(super) fn finish(mut self, ended: Result<(), Failure>) -> Sample {
        self.sample.failure = ended.err();
        self.sample.timings.total = self.ended.unwrap_or_else(Instant::now) - self.began;
        self.sample
    }
}

/// A failure of `phase`.
pub(super) fn failure(phase: Phase, kind: FailureKind, detail: impl Into<String>) -> Failure {
    Failure { phase, kind, detail: detail.into() }
}

/// A target that makes no request: fails before the first phase of its own.
pub(super) fn unsendable(error: &NoRequest) -> Failure {
    failure(Phase::Write, FailureKind::Internal, error.to_string())
}

/// The time from one moment to another that may lie before it: an answer can begin while the request is still written.
pub(super) fn span(from: Instant, to: Instant) -> Duration {
    to.saturating_duration_since(from)
}
