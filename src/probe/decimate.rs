//! As many points as the plot has pixels, and nothing lost that an eye would look for: of every pixel column the shortest and the
//! longest silence, and of each class the longest, so that one rare error shows under a thousand good answers.
//!
//! A frame costs a few steps for each pixel column, however many samples lie in it: blocks of samples are summed up once, when
//! they are full.

use std::ops::{Range, RangeInclusive};
use std::time::Duration;

use super::sample::{Class, Point};

/// Neighbouring samples drawn as one. Positions are those in [`super::Series::points`], good until the next sample comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    first: u32,
    last: u32,
    /// First and last that the line runs through, and the lowest.
    enter: u32,
    leave: u32,
    low: u32,
    /// By class, the one that stands highest.
    tops: [u32; Class::ALL.len()],
}

/// No position.
const NONE: u32 = u32::MAX;

impl Column {
    /// The samples in it.
    #[must_use]
    pub fn samples(&self) -> RangeInclusive<usize> {
        self.first as usize..=self.last as usize
    }

    /// The shortest silence; `None`: no sample in it has one, and the line breaks.
    #[must_use]
    pub fn lowest(&self) -> Option<usize> {
        some(self.low)
    }

    /// The longest silence.
    #[must_use]
    pub fn highest(&self, points: &[Point]) -> Option<usize> {
        let silence = |position: &usize| points.get(*position).and_then(|point| point.silence);
        self.tops.iter().filter_map(|top| some(*top)).filter(|top| silence(top).is_some()).max_by_key(silence)
    }

    /// The longest silence of `class`: where its mark is drawn. A failure without a duration stands for its class only if no
    /// other has one.
    #[must_use]
    pub fn top(&self, class: Class) -> Option<usize> {
        some(self.tops[class as usize])
    }

    /// The worst class and its longest silence: the sample that a click selects. `None`: disturbed samples only.
    #[must_use]
    pub fn worst(&self) -> Option<(Class, usize)> {
        Class::ALL.into_iter().rev().find_map(|class| Some((class, self.top(class)?)))
    }

    /// Where the line runs through: first, lowest, highest and last, as they follow each other; empty where it breaks.
    #[must_use]
    pub fn path(&self, points: &[Point]) -> Vec<usize> {
        let mut path: Vec<usize> =
            [some(self.enter), self.lowest(), self.highest(points), some(self.leave)].into_iter().flatten().collect();
        path.sort_unstable();
        path.dedup();
        path
    }
}

/// A cell of the strip under the chart: neighbouring samples of one cell's width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Start of its first sample, since the start of the run.
    pub from: Duration,
    /// Start of its last.
    pub to: Duration,
    /// The worst class in it; `None`: disturbed samples only.
    pub class: Option<Class>,
    /// Position of the sample that a click selects.
    pub select: usize,
    /// Samples in it.
    pub samples: usize,
}

impl Cell {
    pub(super) fn of(column: &Column, points: &[Point]) -> Option<Self> {
        let worst = column.worst();
        Some(Self {
            from: points.get(*column.samples().start())?.started,
            to: points.get(*column.samples().end())?.started,
            class: worst.map(|(class, _)| class),
            select: worst.map_or(*column.samples().end(), |(_, position)| position),
            samples: column.samples().count(),
        })
    }
}

/// A column as it grows: its extremes are at hand, so that no point is read twice.
#[derive(Debug, Clone, Copy)]
struct Sum {
    column: Column,
    low: Duration,
    /// By class, the silence that stands highest; zero for failures without one.
    tops: [Duration; Class::ALL.len()],
}

impl Sum {
    fn empty(first: u32) -> Self {
        let column = Column { first, last: first, enter: NONE, leave: NONE, low: NONE, tops: [NONE; Class::ALL.len()] };
        Self { column, low: Duration::MAX, tops: [Duration::ZERO; Class::ALL.len()] }
    }

    /// Takes in the point that comes right behind.
    fn add(&mut self, position: u32, point: &Point) {
        let column = &mut self.column;
        column.last = position;
        if point.disturbed {
            return;
        }
        let class = point.class as usize;
        let silence = point.silence.unwrap_or_default();
        // A failure without a duration gives way to one with the shortest.
        if column.tops[class] == NONE || silence >= self.tops[class] && point.silence.is_some() {
            (column.tops[class], self.tops[class]) = (position, silence);
        }
        if point.silence.is_some() {
            if column.enter == NONE {
                column.enter = position;
            }
            column.leave = position;
            if column.low == NONE || silence < self.low {
                (column.low, self.low) = (position, silence);
            }
        }
    }

    /// Takes in a block that comes right behind.
    fn join(&mut self, next: &Self) {
        let column = &mut self.column;
        column.last = next.column.last;
        if column.enter == NONE {
            column.enter = next.column.enter;
        }
        if next.column.leave != NONE {
            column.leave = next.column.leave;
        }
        if column.low == NONE || next.low < self.low {
            (column.low, self.low) = (next.column.low, next.low);
        }
        for class in 0..Class::ALL.len() {
            let top = next.column.tops[class];
            if top != NONE && (column.tops[class] == NONE || next.tops[class] >= self.tops[class]) {
                (column.tops[class], self.tops[class]) = (top, next.tops[class]);
            }
        }
    }
}

/// So many of one level make one of the next.
const FAN: usize = 16;

/// Full blocks of points, summed up: each level's blocks are [`FAN`] times as long as the one's below.
#[derive(Debug, Clone, Default)]
pub(super) struct Pyramid {
    levels: Vec<Vec<Sum>>,
}

impl Pyramid {
    /// Catches up with `points`, which have changed from position `from` on.
    pub(super) fn update(&mut self, points: &[Point], from: usize) {
        let mut size = FAN;
        for level in 0.. {
            if size > points.len() && level >= self.levels.len() {
                return;
            }
            if level == self.levels.len() {
                self.levels.push(Vec::new());
            }
            self.levels[level].truncate(from / size);
            while (self.levels[level].len() + 1) * size <= points.len() {
                let start = self.levels[level].len() * size;
                if let Some(block) = self.sum(points, start..start + size) {
                    self.levels[level].push(block);
                }
            }
            size *= FAN;
        }
    }

    /// What `range` comes to, from as few blocks as are there.
    fn sum(&self, points: &[Point], range: Range<usize>) -> Option<Sum> {
        let mut at = range.start;
        let mut sum = Sum::empty(u32::try_from(at).ok().filter(|_| !range.is_empty())?);
        while at < range.end {
            let (mut step, mut block) = (1, None);
            let mut size = FAN;
            for level in &self.levels {
                if !at.is_multiple_of(size) || at + size > range.end {
                    break;
                }
                let Some(known) = level.get(at / size) else { break };
                (step, block) = (size, Some(known));
                size *= FAN;
            }
            match block {
                Some(block) => sum.join(block),
                None => sum.add(u32::try_from(at).ok()?, points.get(at)?),
            }
            at += step;
        }
        Some(sum)
    }

    fn fold(&self, points: &[Point], range: Range<usize>) -> Option<Column> {
        self.sum(points, range).map(|sum| sum.column)
    }

    /// The points between two times, in seconds since the start of the run, as at most `columns` columns of equal width. Fewer
    /// points come one by one. One more on each side lets the line reach the edges.
    pub(super) fn columns(&self, points: &[Point], x: &Range<f64>, columns: usize) -> Vec<Column> {
        let width = (x.end - x.start) / columns.max(1) as f64;
        if !width.is_finite() || width <= 0.0 || columns == 0 {
            return Vec::new();
        }
        let (start, end) = (position(points, 0, 0, x.start), position(points, 0, points.len(), x.end));
        let outer = |at: Option<usize>| at.and_then(|at| self.fold(points, at..(at + 1).min(points.len())));
        let mut all = Vec::with_capacity(columns.min(end - start) + 2);
        all.extend(outer(start.checked_sub(1)));
        if end - start <= columns {
            all.extend((start..end).filter_map(|at| self.fold(points, at..at + 1)));
        } else {
            let (mut from, mut to) = (start, start);
            for column in 1..=columns {
                // Samples come evenly: the next column has about as many as this one.
                let near = to + (to - from);
                from = to;
                to = if column == columns {
                    end
                } else {
                    position(points, from, near, x.start + width * column as f64).min(end)
                };
                all.extend(self.fold(points, from..to));
            }
        }
        all.extend(outer(Some(end)));
        all
    }

    /// Memory beyond its own size.
    pub(super) fn heap_bytes(&self) -> usize {
        self.levels.iter().map(|level| level.capacity() * size_of::<Sum>()).sum()
    }
}

/// The first of `points`, from `from` on, that started at `seconds` or later. Looks `near` there first, then farther and farther
/// away.
fn position(points: &[Point], from: usize, near: usize, seconds: f64) -> usize {
    let time = Duration::try_from_secs_f64(seconds.max(0.0)).unwrap_or(Duration::MAX);
    let is_before = |at: usize| points.get(at).is_some_and(|point| point.started < time);
    let (mut low, mut high, mut reach) = (from, near.clamp(from, points.len()), 1);
    if is_before(high) {
        while is_before(high) {
            (low, high) = (high, (high + reach).min(points.len()));
            reach *= 2;
        }
    } else {
        while high > from && !is_before(high - 1) {
            let farther = high.saturating_sub(reach).max(from);
            if is_before(farther) {
                low = farther;
                break;
            }
            high = farther;
            reach *= 2;
        }
    }
    low + points.get(low..high).map_or(0, |near| near.partition_point(|point| point.started < time))
}

fn some(position: u32) -> Option<usize> {
    (position != NONE).then_some(position as usize)
}
