//! The figures of a run: what was answered how fast, and what was not answered, told apart.
//!
//! A silence takes part in percentiles, median, mean and jitter if an answer came: a status, whatever it was. A timeout is a
//! category of its own: how long the server would have taken nobody knows, so it is counted and not averaged in. What came
//! while the computer slept is counted and takes no part in anything.

use std::time::Duration;

use super::correction::Correction;
use super::failure::FailureKind;
use super::histogram::{Histogrammed, Percentile};
use super::outlier::{Finding, findings};
use super::plan::Limit;
use super::sample::{Class, Point};
use super::trend::Trend;

/// What is known of a run at one moment. Durations are as they were measured: where time passes faster, they do so too.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Summary {
    /// Samples, all of them.
    pub count: u64,
    /// Whole answers with a status under 400.
    pub ok: u64,
    /// The rest; `ok + failed + disturbed` is `count`.
    pub failed: u64,
    /// Of those that failed, how many because the other side kept silent too long.
    pub timeouts: u64,
    /// Samples that mean nothing: see [`super::Sample::disturbed`].
    pub disturbed: u64,
    /// Samples that an answer came to in time: the n of every figure below.
    pub answered: u64,
    /// Samples whose wait or gap reached the limit, answered or not, and every received 524.
    pub over_limit: u64,
    /// Answers with status 524, whoever sent them.
    pub received_524: u64,
    /// How the answers are to be drawn, counted.
    pub classes: Classes,
    /// Failures by kind, the commonest first.
    pub failures: Vec<(FailureKind, u64)>,
    /// The failures without an answer since the last answer.
    pub unanswered: Unanswered,
    /// The silence of the newest answered sample.
    pub last: Option<Duration>,
    /// The shortest silence.
    pub min: Option<Duration>,
    /// The longest silence of those that were answered.
    pub max: Option<Duration>,
    /// The longest silence that was given up: the true one is longer.
    pub longest_timeout: Option<Duration>,
    /// How long the last received 524 took.
    pub last_524: Option<Duration>,
    /// The mean.
    pub mean: Option<Duration>,
    /// The median.
    pub p50: Option<Percentile>,
    /// 95 of a hundred are as fast or faster.
    pub p95: Option<Percentile>,
    /// 99 of a hundred are as fast or faster.
    pub p99: Option<Percentile>,
    /// Median absolute deviation, from the histogram: over the whole run, to a thousandth of the median.
    pub mad: Option<Duration>,
    /// Mean absolute difference of successive answers; needs two.
    pub jitter: Option<Duration>,
    /// The percentiles as somebody who came when a request was due would have met them; `None` without a schedule.
    pub corrected: Option<Corrected>,
    /// Where it is heading; `None` with fewer than [`Trend::LEAST`] answers.
    pub trend: Option<Trend>,
    /// What else stands out.
    pub findings: Vec<Finding>,
}

/// Percentiles freed of coordinated omission: see `correction.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corrected {
    /// The median.
    pub p50: Percentile,
    /// 95 of a hundred.
    pub p95: Percentile,
    /// 99 of a hundred.
    pub p99: Percentile,
}

/// How many samples are of each class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes([u64; Class::ALL.len()]);

impl Classes {
    /// Samples of `class`.
    #[must_use]
    pub const fn of(&self, class: Class) -> u64 {
        self.0[class as usize]
    }
}

/// Requests in a row, the newest among them, that got no answer at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unanswered {
    /// How many.
    pub length: u64,
    /// Why mostly, and how often so; among equals the one that came first.
    pub mostly: Option<(FailureKind, u64)>,
}

/// The silence of `point` if it counts: undisturbed, with an answer, not given up.
pub(super) fn answered(point: &Point) -> Option<Duration> {
    let counts = !point.disturbed && point.status.is_some() && !point.failure.is_some_and(FailureKind::is_timeout);
    point.silence.filter(|_| counts)
}

/// Everything that is counted as samples come.
#[derive(Debug, Clone)]
pub(super) struct Statistics {
    limit: Duration,
    /// The counters are kept here; the figures are filled in on demand.
    counted: Summary,
    raw: Histogrammed,
    correction: Correction,
    unanswered: Vec<(FailureKind, u64)>,
    differences: Duration,
    pairs: u32,
    first: Option<(Duration, Duration)>,
    newest: Option<Duration>,
}

impl Statistics {
    pub(super) fn new(limit: &Limit, every: Option<Duration>) -> Self {
        Self {
            limit: limit.span(),
            counted: Summary::default(),
            raw: Histogrammed::default(),
            correction: Correction::new(every),
            unanswered: Vec::new(),
            differences: Duration::ZERO,
            pairs: 0,
            first: None,
            newest: None,
        }
    }

    /// Takes in a sample; `before` and `after` are the silences of the nearest answered samples in the order of their starts.
    pub(super) fn push(&mut self, point: &Point, before: Option<Duration>, after: Option<Duration>) {
        let counted = &mut self.counted;
        counted.count += 1;
        if point.disturbed {
            counted.disturbed += 1;
            return;
        }
        counted.classes.0[point.class as usize] += 1;
        self.correction.push(point);
        let is_524 = point.status == Some(524);
        if is_524 {
            counted.received_524 += 1;
            counted.last_524 = point.silence;
        }
        if is_524 || point.silence.is_some_and(|silence| silence >= self.limit) {
            counted.over_limit += 1;
        }
        if let Some(kind) = point.failure {
            tally(&mut counted.failures, kind);
            if kind.is_timeout() {
                counted.timeouts += 1;
                counted.longest_timeout = counted.longest_timeout.max(point.silence);
            }
        }
        match point.status {
            Some(status) if status < 400 && point.failure.is_none() => counted.ok += 1,
            _ => counted.failed += 1,
        }
        match (point.status, point.failure) {
            (None, Some(kind)) => tally(&mut self.unanswered, kind),
            _ => self.unanswered.clear(),
        }
        let Some(silence) = answered(point) else { return };
        self.raw.record(silence, 1);
        if self.first.is_none_or(|(started, _)| point.started < started) {
            self.first = Some((point.started, silence));
        }
        if self.newest.is_none_or(|newest| point.started >= newest) {
            self.newest = Some(point.started);
            counted.last = Some(silence);
        }
        self.differences += [before, after].into_iter().flatten().map(|other| silence.abs_diff(other)).sum::<Duration>();
        match (before, after) {
            (Some(before), Some(after)) => {
                self.differences = self.differences.saturating_sub(before.abs_diff(after));
                self.pairs += 1;
            }
            (None, None) => {}
            _ => self.pairs += 1,
        }
    }

    /// The silence of the answered sample that started last.
    pub(super) fn newest(&self) -> Option<Duration> {
        self.counted.last
    }

    /// The figures now, with the trend that the points show.
    pub(super) fn summary(&self, trend: Option<Trend>) -> Summary {
        let p50 = self.raw.percentile(50);
        let mad = p50.and_then(|p50| self.raw.median_distance(p50.value));
        let mut failures = self.counted.failures.clone();
        failures.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        Summary {
            answered: self.raw.len(),
            failures,
            unanswered: Unanswered {
                length: self.unanswered.iter().map(|(_, times)| times).sum(),
                mostly: self.unanswered.iter().rev().max_by_key(|(_, times)| *times).copied(),
            },
            min: self.raw.min(),
            max: self.raw.max(),
            mean: self.raw.mean(),
            p50,
            p95: self.raw.percentile(95),
            p99: self.raw.percentile(99),
            mad,
            jitter: (self.pairs > 0).then(|| self.differences / self.pairs),
            corrected: self.correction.corrected(),
            trend,
            findings: findings(&self.raw, p50, mad, self.first.map(|(_, silence)| silence)),
            ..self.counted.clone()
        }
    }

    /// Memory beyond its own size.
    pub(super) fn heap_bytes(&self) -> usize {
        let kinds = self.counted.failures.capacity() + self.unanswered.capacity();
        self.raw.heap_bytes() + self.correction.heap_bytes() + kinds * size_of::<(FailureKind, u64)>()
    }
}

fn tally(kinds: &mut Vec<(FailureKind, u64)>, kind: FailureKind) {
    match kinds.iter_mut().find(|(known, _)| *known == kind) {
        Some((_, times)) => *times += 1,
        None => kinds.push((kind, 1)),
    }
}
