//! Where the silences are heading: the slope that outliers do not bend, and whether it is one at all.
//!
//! Theil and Sen: the median of the slopes between all pairs. Mann and Kendall: whether so many pairs rise by chance. The test is
//! asked again at every sample, so it asks for more than the usual one in twenty.

use std::time::Duration;

use super::sample::Point;
use super::statistics::answered;

/// The trend of the last answered samples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// Whether it rises or falls beyond chance.
    pub direction: Direction,
    /// Seconds of silence gained per second of the run.
    pub slope: f64,
    /// Answered samples that it was taken from.
    pub n: usize,
    /// The time between the first and the last of them.
    pub watched: Duration,
    /// Where the line stands at the last of them.
    pub level: Duration,
    /// Until the line meets the limit; only where it rises, keeps rising, and meets it soon enough to be told.
    pub time_to_limit: Option<Duration>,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Slower and slower.
    Rising,
    /// Faster and faster.
    Falling,
    /// Neither, or not to be told from chance.
    Level,
}

impl Trend {
    /// Answered samples that are wanted.
    pub const LEAST: usize = 20;
    /// Answered samples that are looked at.
    pub const WINDOW: usize = 1000;
    /// A line that was watched for a minute says nothing of what comes after this many minutes.
    pub const REACH: u32 = 10;

    /// The trend of the newest of `points`, which ascend by their starts.
    #[must_use]
    pub fn of(points: &[Point], limit: Duration) -> Option<Self> {
        let mut window: Vec<(f64, f64)> = points
            .iter()
            .rev()
            .filter_map(|point| Some((point.started.as_secs_f64(), answered(point)?.as_secs_f64())))
            .take(Self::WINDOW)
            .collect();
        if window.len() < Self::LEAST {
            return None;
        }
        window.reverse();
        let n = window.len();
        let (first, last) = (window[0].0, window[n - 1].0);
        let groups = grouped(&window);
        let slope = slope(&groups)?;
        let level = median(groups.iter().map(|(x, y)| y + slope * (last - x)).collect())?.max(0.0);
        let score = score(&groups);
        let direction = match score {
            score if score > SURE && slope > 0.0 => Direction::Rising,
            score if score < -SURE && slope < 0.0 => Direction::Falling,
            _ => Direction::Level,
        };
        let watched = Duration::from_secs_f64((last - first).max(0.0));
        // A step looks like a slope as long as it is in the window: the later half must still rise.
        let still = self::slope(&groups[groups.len() / 2..]).is_some_and(|later| later >= slope / 2.0);
        let time_to_limit = (direction == Direction::Rising && still)
            .then(|| (limit.as_secs_f64() - level) / slope)
            .filter(|seconds| *seconds > 0.0)
            .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
            .filter(|left| *left <= watched * Self::REACH);
        Some(Self { direction, slope, n, watched, level: Duration::from_secs_f64(level), time_to_limit })
    }
}

/// Standard deviations beyond which a trend is taken for real: one in a hundred by chance.
const SURE: f64 = 2.576;
/// Pairs grow with the square: this many values make 4,950.
const GROUPS: usize = 100;

/// At most [`GROUPS`] values, each the median of as many neighbours.
fn grouped(window: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let size = window.len().div_ceil(GROUPS);
    window
        .chunks(size)
        .filter_map(|group| {
            let (x, y) = group.iter().copied().unzip();
            Some((median(x)?, median(y)?))
        })
        .collect()
}

fn slope(values: &[(f64, f64)]) -> Option<f64> {
    let slopes = pairs(values).filter(|((x0, _), (x1, _))| x1 > x0).map(|((x0, y0), (x1, y1))| (y1 - y0) / (x1 - x0));
    median(slopes.collect())
}

/// How far the number of rising pairs is from what chance would give, in standard deviations.
fn score(values: &[(f64, f64)]) -> f64 {
    let rising: f64 = pairs(values)
        .map(|((_, y0), (_, y1))| match y1.total_cmp(&y0) {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.0,
            std::cmp::Ordering::Less => -1.0,
        })
        .sum();
    let mut ys: Vec<f64> = values.iter().map(|(_, y)| *y).collect();
    ys.sort_unstable_by(f64::total_cmp);
    let spread = |n: f64| n * (n - 1.0) * (2.0 * n + 5.0);
    let ties: f64 = ys.chunk_by(|a, b| a.total_cmp(b).is_eq()).map(|tied| spread(tied.len() as f64)).sum();
    let deviation = ((spread(ys.len() as f64) - ties) / 18.0).sqrt();
    if deviation > 0.0 { (rising.abs() - 1.0).max(0.0).copysign(rising) / deviation } else { 0.0 }
}

fn pairs(values: &[(f64, f64)]) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
    values.iter().enumerate().flat_map(|(i, first)| values[i + 1..].iter().map(|second| (*first, *second)))
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    let (middle, even) = (values.len() / 2, values.len().is_multiple_of(2));
    let (below, upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    match below.iter().copied().max_by(f64::total_cmp) {
        Some(lower) if even => Some(f64::midpoint(lower, *upper)),
        _ => Some(*upper),
    }
}
