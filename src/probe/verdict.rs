//! What the figures mean: how near the limit, what Cloudflare would return, on how many samples that stands.
//!
//! One request over the limit decides; that nothing is wrong has to be shown by enough of them.

use std::time::Duration;

use super::failure::{Expected, FailureKind};
use super::plan::Limit;
use super::statistics::Summary;
use super::trend::Trend;

/// How near the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// No sample that means anything.
    NothingYet,
    /// Calm so far, and too few samples to say so.
    TooEarly,
    /// Under half of the limit.
    NotExpected,
    /// From half to four fifths of it, or less and on its way to it.
    Watch,
    /// From four fifths on.
    Likely,
    /// A request reached the limit, or a 524 came.
    Happening,
    /// There is no answer, at all or any more.
    NoAnswer,
}

/// Which figure a share was taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ShareOf {
    /// The 99th percentile.
    P99,
    /// The maximum: a hundred samples are needed for a 99th percentile.
    Max,
}

/// What to say about a run. Shares are of the limit: 0.5 is half of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// In one word.
    pub level: Level,
    /// Answered samples that it stands on.
    pub n: u64,
    /// The share that decides; `None` without an answer.
    pub share: Option<f64>,
    /// What it is the share of.
    pub share_of: ShareOf,
    /// The median's share.
    pub p50_share: Option<f64>,
    /// The share of the longest silence, given up or not.
    pub worst_share: Option<f64>,
    /// Requests that reached the limit, and received 524s.
    pub over: u64,
    /// What a visitor behind Cloudflare gets, or will; `None`: the origin's answer, or nothing is known.
    pub expect: Option<Expected>,
    /// How long a 524 that came did take: the limit that is really in force.
    pub in_force: Option<Duration>,
    /// Where it is heading.
    pub trend: Option<Trend>,
    /// The commonest failure and how often it happened: of the failures at the end if the level is [`Level::NoAnswer`], of all
    /// otherwise.
    pub main_failure: Option<(FailureKind, u64)>,
}

impl Verdict {
    /// From this share on: watch it.
    pub const WATCH: f64 = 0.5;
    /// From this share on: likely.
    pub const LIKELY: f64 = 0.8;
    /// So many answers must there be before anything calm is said.
    pub const CALM_NEEDS: u64 = 20;
    /// So many requests in a row without an answer mean that there is none any more.
    pub const SILENT_AFTER: u64 = 3;

    /// What `summary` says against `limit`.
    #[must_use]
    pub fn of(summary: &Summary, limit: &Limit) -> Self {
        let span = limit.span().as_secs_f64();
        let share = |silence: Option<Duration>| silence.map(|silence| silence.as_secs_f64() / span).filter(|s| s.is_finite());
        let p99 = summary.p99.filter(|p99| p99.dependable);
        let share_of = if p99.is_some() { ShareOf::P99 } else { ShareOf::Max };
        let deciding = share(p99.map_or(summary.max, |p99| Some(p99.value)));
        // A request that was given up would have taken longer still.
        let given_up = share(summary.longest_timeout);
        let level = match level(summary, deciding.unwrap_or(0.0).max(given_up.unwrap_or(0.0))) {
            // How near the limit it is now says little where it is on its way there.
            Level::NotExpected if summary.trend.is_some_and(|trend| trend.time_to_limit.is_some()) => Level::Watch,
            level => level,
        };
        let main_failure = match level {
            Level::NoAnswer => summary.unanswered.mostly,
            _ => summary.failures.first().copied(),
        };
        Self {
            level,
            n: summary.answered,
            share: deciding,
            share_of,
            p50_share: share(summary.p50.map(|p50| p50.value)),
            worst_share: share(summary.max.max(summary.longest_timeout)),
            over: summary.over_limit,
            expect: match level {
                Level::Happening | Level::Likely => FailureKind::WaitTimedOut.expected(),
                Level::NoAnswer => main_failure.and_then(|(kind, _)| kind.expected_in(kind.phase())),
                _ => None,
            },
            in_force: summary.last_524,
            trend: summary.trend,
            main_failure,
        }
    }
}

fn level(summary: &Summary, share: f64) -> Level {
    if summary.over_limit > 0 {
        return Level::Happening;
    }
    if summary.count == summary.disturbed {
        return Level::NothingYet;
    }
    let never = summary.unanswered.length == summary.count - summary.disturbed;
    if never || summary.unanswered.length >= Verdict::SILENT_AFTER {
        return Level::NoAnswer;
    }
    match share {
        share if share >= Verdict::LIKELY => Level::Likely,
        share if share >= Verdict::WATCH => Level::Watch,
        _ if summary.answered < Verdict::CALM_NEEDS => Level::TooEarly,
        _ => Level::NotExpected,
    }
}
