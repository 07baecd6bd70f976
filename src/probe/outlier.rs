//! Samples that stand apart: as hyperfine says them, so that a cold start or a hiccup is not taken for the rule.

use std::time::Duration;

use super::histogram::{Histogrammed, Percentile};

/// Something to say beside the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// The first answer was slow and no other: names, connections and caches were cold.
    FirstSlow {
        /// Its silence.
        took: Duration,
        /// The usual one.
        median: Duration,
    },
    /// Answers far slower than the others.
    Outliers {
        /// How many.
        count: u64,
        /// They are slower than this.
        bound: Duration,
    },
}

/// So many median deviations above the median: hyperfine's bound, ten standard deviations of a normal distribution.
const SCORE: f64 = 14.826;
/// Of fewer samples nothing is usual.
const LEAST: u64 = 5;
/// The histogram does not tell values apart that are nearer than this share of the median.
const FINEST: f64 = 0.001;

/// What stands apart on the slow side: a fast answer harms nobody.
pub(super) fn findings(
    all: &Histogrammed,
    p50: Option<Percentile>,
    mad: Option<Duration>,
    first: Option<Duration>,
) -> Vec<Finding> {
    let (Some(p50), Some(mad), Some(first)) = (p50, mad, first) else { return Vec::new() };
    if all.len() < LEAST {
        return Vec::new();
    }
    let median = p50.value;
    let bound = median + mad.max(median.mul_f64(FINEST)).mul_f64(SCORE);
    match all.above(bound) {
        0 => Vec::new(),
        1 if all.max() == Some(first) => vec![Finding::FirstSlow { took: first, median }],
        count => vec![Finding::Outliers { count, bound }],
    }
}
