//! Everything of one run that chart and figures need, in bounded memory: points for the eye, a histogram for the figures.
//!
//! When too many points are there the older half goes; the figures lose nothing, they were counted when the points came.

use std::ops::Range;
use std::sync::OnceLock;
use std::time::Duration;

use super::decimate::{Cell, Column, Pyramid};
use super::plan::Limit;
use super::sample::Point;
use super::statistics::{Statistics, Summary, answered};
use super::trend::Trend;
use super::verdict::Verdict;

/// The points of a run and what they come to.
#[derive(Debug, Clone)]
pub struct Series {
    limit: Limit,
    every: Option<Duration>,
    points: Vec<Point>,
    pyramid: Pyramid,
    statistics: Statistics,
    /// Worked out when first asked for; empty again with each sample.
    said: OnceLock<(Summary, Verdict)>,
}

impl Series {
    /// So many points are kept at most.
    pub const KEPT: usize = 200_000;

    /// An empty run against `limit` with a request due `every` so often, which is the interval that is kept and not the one that
    /// was wished for ([`super::Plan::interval_kept`]); `None`: one after the other, without a schedule.
    #[must_use]
    pub fn new(limit: Limit, every: Option<Duration>) -> Self {
        Self {
            limit,
            every,
            points: Vec::new(),
            pyramid: Pyramid::default(),
            statistics: Statistics::new(&limit, every),
            said: OnceLock::new(),
        }
    }

    /// Takes in a sample. They come as they end, not as they started, if several are in flight. The samples of a redirect's hops
    /// are due when they start: what the earlier hop took is not their delay.
    pub fn push(&mut self, point: Point) {
        if self.points.len() >= Self::KEPT {
            self.points.drain(..Self::KEPT / 2);
            self.pyramid = Pyramid::default();
            self.pyramid.update(&self.points, 0);
        }
        if self.points.len() == self.points.capacity() {
            let room = self.points.len().clamp(64, Self::KEPT - self.points.len());
            self.points.reserve_exact(room);
        }
        let earlier = self.points.iter().rev().take_while(|known| known.started > point.started).count();
        let at = self.points.len() - earlier;
        let before = match earlier {
            0 => self.statistics.newest(),
            _ => self.points[..at].iter().rev().find_map(answered),
        };
        let after = self.points[at..].iter().find_map(answered);
        self.statistics.push(&point, before, after);
        self.points.insert(at, point);
        self.pyramid.update(&self.points, at);
        self.said = OnceLock::new();
    }

    /// The points that are kept, by their starts.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// What the figures are held against.
    #[must_use]
    pub fn limit(&self) -> Limit {
        self.limit
    }

    /// The same points against another limit. Points that are no longer kept take no part.
    #[must_use]
    pub fn against(&self, limit: Limit) -> Self {
        let mut series = Self::new(limit, self.every);
        for point in &self.points {
            series.push(*point);
        }
        series
    }

    /// The figures.
    #[must_use]
    pub fn summary(&self) -> &Summary {
        &self.said().0
    }

    /// What they mean.
    #[must_use]
    pub fn verdict(&self) -> &Verdict {
        &self.said().1
    }

    fn said(&self) -> &(Summary, Verdict) {
        self.said.get_or_init(|| {
            let summary = self.statistics.summary(Trend::of(&self.points, self.limit.span()));
            let verdict = Verdict::of(&summary, &self.limit);
            (summary, verdict)
        })
    }

    /// The chart between two times, in seconds since the start of the run: at most `columns` columns of equal width, or the
    /// points one by one where there are fewer; and the neighbour on each side, so that the line reaches the edges.
    #[must_use]
    pub fn columns(&self, x: Range<f64>, columns: usize) -> Vec<Column> {
        self.pyramid.columns(&self.points, &x, columns)
    }

    /// The strip under the chart, as [`Series::columns`].
    #[must_use]
    pub fn cells(&self, x: Range<f64>, columns: usize) -> Vec<Cell> {
        self.columns(x, columns).iter().filter_map(|column| Cell::of(column, &self.points)).collect()
    }

    /// Position of the sample with this number, if it is kept.
    #[must_use]
    pub fn position(&self, number: u64) -> Option<usize> {
        let at = self.points.partition_point(|point| point.number < number);
        self.points.get(at).filter(|point| point.number == number).map(|_| at)
    }

    /// Position of the sample that started nearest to `time`.
    #[must_use]
    pub fn nearest(&self, time: Duration) -> Option<usize> {
        let at = self.points.partition_point(|point| point.started < time);
        let distance = |at: &usize| self.points.get(*at).map_or(Duration::MAX, |point| point.started.abs_diff(time));
        [at.saturating_sub(1), at].into_iter().filter(|at| *at < self.points.len()).min_by_key(distance)
    }

    /// Memory beyond its own size, in bytes.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.points.capacity() * size_of::<Point>() + self.pyramid.heap_bytes() + self.statistics.heap_bytes()
    }
}
impl Default for Series {
    fn default() -> Self {
        Self::new(Limit::default(), None)
    }
}
