//! The samples in view, thinned out to columns of about a pixel, and kept from frame to frame.
//!
//! Columns stand at whole multiples of their width since the start of the run, and widths come in steps: while the window slides
//! with the run, and while a run that is shown whole grows, nearly all columns stay what they were. A frame then folds one or two
//! of them anew, and the picture does not shimmer. Where there are fewer samples than columns, each is on its own.

use std::collections::VecDeque;
use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

use super::window::Window;
use crate::probe::{Column, Point, Series};

/// Widths of columns in one doubling. Columns are at most a pixel wide and at least as much narrower as this leaves.
const STEPS: f64 = 8.0;

/// What there is to draw.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Thinned {
    /// In order of time, with one more on each side of the window.
    pub(super) slots: Rc<[Slot]>,
    /// How long a column is, seconds; `None`: each sample is on its own.
    pub(super) width: Option<f64>,
}

/// A column and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slot {
    /// Its samples.
    pub(super) column: Column,
    /// Its number, counted from the start of the run; 0 where each sample is on its own.
    pub(super) number: i64,
}

/// Columns of the last frame.
#[derive(Debug, Default)]
pub(super) struct Thinner {
    /// Which run they are of.
    run: u64,
    width: f64,
    /// The number of the first one, counted from the start of the run.
    first: i64,
    known: VecDeque<Known>,
    /// What all of them came to, and for which samples: an idle chart, or one in which only a stem grows, looks at none of them.
    whole: Option<(Stock, Thinned)>,
    /// What was last asked for, and the answer.
    last: Option<(Asked, Thinned)>,
}

/// Which samples there are: how many, and the numbers of the first and the last.
type Stock = (usize, Option<u64>, Option<u64>);
/// Of which run, which samples, when, and how many points wide.
type Asked = (u64, Stock, Window, usize);

/// What is known of a column.
#[derive(Debug, Clone, Copy, Default)]
enum Known {
    /// Nothing.
    #[default]
    No,
    /// No sample is in it.
    Empty,
    /// The numbers of its first and last sample tell whether it is still the same.
    Full(Column, u64, u64),
}

impl Thinner {
    /// The samples of `series` in `window`, which is `across` pixels wide.
    pub(super) fn thin(&mut self, run: u64, series: &Series, window: Window, across: usize) -> Thinned {
        let points = series.points();
        let across = across.max(1);
        let stock = (points.len(), points.first().map(|point| point.number), points.last().map(|point| point.number));
        let asked = (run, stock, window, across);
        if let Some((_, thinned)) = self.last.as_ref().filter(|(known, _)| *known == asked) {
            return thinned.clone();
        }
        let thinned = self.anew(series, asked);
        self.last = Some((asked, thinned.clone()));
        thinned
    }

    fn anew(&mut self, series: &Series, (run, stock, window, across): Asked) -> Thinned {
        let points = series.points();
        let (from, to) = (position(points, window.from), position(points, window.to));
        if to - from <= across {
            let slots = series.columns(window.from..window.to, across).into_iter().map(|column| Slot { column, number: 0 });
            return Thinned { slots: slots.collect(), width: None };
        }
        let width = ((window.length() / across as f64).log2() * STEPS).floor() / STEPS;
        let width = width.exp2();
        let numbers = number(window.from, width) - 1..number(window.to, width) + 2;
        self.keep(run, width, &numbers);
        if let Some((_, thinned)) = self.whole.as_ref().filter(|(known, _)| *known == stock) {
            return thinned.clone();
        }
        let mut slots = Vec::with_capacity(self.known.len());
        let mut at = position(points, start(numbers.start, width));
        for (number, known) in numbers.zip(&mut self.known) {
            let end = start(number + 1, width);
            if !known.holds(points, at, end) {
                *known = fold(series, at, start(number, width)..end);
            }
            if let Known::Full(column, ..) = known {
                at = column.samples().end() + 1;
                slots.push(Slot { column: *column, number });
            }
        }
        let thinned = Thinned { slots: slots.into(), width: Some(width) };
        self.whole = Some((stock, thinned.clone()));
        thinned
    }

    /// Makes room for the columns `numbers` and keeps what is known of them.
    fn keep(&mut self, run: u64, width: f64, numbers: &Range<i64>) {
        let count = usize::try_from(numbers.end - numbers.start).unwrap_or_default();
        let moved = numbers.start - self.first;
        if moved == 0 && count == self.known.len() && self.run == run && self.width.total_cmp(&width).is_eq() {
            return;
        }
        self.whole = None;
        let is_near = usize::try_from(moved.abs()).is_ok_and(|moved| moved < count.max(self.known.len()));
        if self.run != run || self.width.total_cmp(&width).is_ne() || !is_near {
            self.known.clear();
        } else if moved > 0 {
            let gone = usize::try_from(moved).unwrap_or_default().min(self.known.len());
            self.known.drain(..gone);
        } else {
            (moved..0).for_each(|_| self.known.push_front(Known::No));
        }
        self.known.resize(count, Known::No);
        (self.run, self.width, self.first) = (run, width, numbers.start);
    }
}

impl Known {
    /// Whether this is still what the points from position `at` up to the time `end` come to. Samples may come in between: those
    /// in flight together end in any order.
    fn holds(&self, points: &[Point], at: usize, end: f64) -> bool {
        let ends_at = |at: usize| points.get(at).is_none_or(|next| next.started.as_secs_f64() >= end);
        match self {
            Self::No => false,
            Self::Empty => ends_at(at),
            Self::Full(column, first, last) => {
                let samples = column.samples();
                let is = |at: usize, number: u64| points.get(at).is_some_and(|point| point.number == number);
                *samples.start() == at && is(at, *first) && is(*samples.end(), *last) && ends_at(samples.end() + 1)
            }
        }
    }
}

/// The samples of `series` in `time`, of which the first is at position `at`.
fn fold(series: &Series, at: usize, time: Range<f64>) -> Known {
    let points = series.points();
    let is_there = points.get(at).is_some_and(|point| point.started.as_secs_f64() < time.end);
    if !is_there {
        return Known::Empty;
    }
    // The neighbours come along.
    let column = series.columns(time, 1).into_iter().find(|column| *column.samples().start() == at);
    let number = |at: usize| points.get(at).map(|point| point.number);
    column
        .and_then(|column| {
            let samples = column.samples();
            Some(Known::Full(column, number(*samples.start())?, number(*samples.end())?))
        })
        .unwrap_or_default()
}

/// When a column begins.
pub(super) fn start(number: i64, width: f64) -> f64 {
    number as f64 * width
}

/// The column that `time` is in.
#[expect(clippy::cast_possible_truncation, reason = "a run has fewer columns than that")]
pub(super) fn number(time: f64, width: f64) -> i64 {
    (time / width).floor() as i64
}

/// The first of `points` that started at `seconds` or later. The same rounding as in [`Series::columns`].
fn position(points: &[Point], seconds: f64) -> usize {
    let time = Duration::try_from_secs_f64(seconds.max(0.0)).unwrap_or(Duration::MAX);
    points.partition_point(|point| point.started < time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::{Class, Limit};
    use proptest::prelude::*;

    fn point(number: u64, seconds: f64) -> Point {
        let started = Duration::from_secs_f64(seconds);
        let class = if number.is_multiple_of(37) { Class::Server } else { Class::Success };
        Point {
            number,
            started,
            due: started,
            silence: Some(Duration::from_millis(number * 7919 % 1000)),
            total: Duration::from_secs(1),
            status: Some(200),
            class,
            failure: None,
            disturbed: false,
        }
    }

    fn series(count: u64) -> Series {
        let mut series = Series::new(Limit::default(), None);
        (0..count).for_each(|number| series.push(point(number, number as f64)));
        series
    }

    #[test]
    fn few_samples_are_drawn_one_by_one_and_many_in_columns_that_miss_none() {
        let series = series(5000);
        let few = Thinner::default().thin(1, &series, Window { from: 100.0, to: 200.0 }, 100);
        assert_eq!((few.width, few.slots.len()), (None, 102));
        let many = Thinner::default().thin(1, &series, Window { from: 0.0, to: 5000.0 }, 760);
        let width = many.width.expect("columns");
        assert!(width <= 5000.0 / 760.0 && width > 5000.0 / 760.0 / 1.1, "{width}");
        let samples: Vec<usize> = many.slots.iter().flat_map(|slot| slot.column.samples()).collect();
        assert_eq!(samples, (0..5000).collect::<Vec<_>>());
    }

    #[test]
    fn an_empty_run_and_a_window_beyond_it_have_nothing() {
        let mut thinner = Thinner::default();
        for (count, from) in [(0, 0.0), (5000, 1e6), (5000, -1e6)] {
            assert!(thinner.thin(1, &series(count), Window { from, to: from + 100.0 }, 10).slots.len() <= 1);
        }
    }

    #[test]
    fn another_run_is_not_taken_for_this_one() {
        let mut thinner = Thinner::default();
        let window = Window { from: 0.0, to: 5000.0 };
        thinner.thin(1, &series(5000), window, 760);
        let mut other = Series::new(Limit::default(), None);
        (0..5000).for_each(|number| other.push(Point { class: Class::Client, ..point(number, number as f64) }));
        let found = thinner.thin(2, &other, window, 760);
        assert_eq!(found, Thinner::default().thin(2, &other, window, 760));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn what_is_kept_is_what_would_be_found_anew(
            steps in proptest::collection::vec((0.0_f64..400.0, 10.0_f64..900.0, 0_u64..40, proptest::option::of(0.0_f64..60.0)), 1..12),
        ) {
            let mut thinner = Thinner::default();
            let mut series = series(300);
            let mut next = 300_u64;
            for (from, length, more, late) in steps {
                for _ in 0..more {
                    series.push(point(next, next as f64));
                    next += 1;
                }
                // One that was long in flight ends after others that began later.
                if let Some(late) = late {
                    series.push(point(next, (next as f64 - late).max(0.0)));
                    next += 1;
                }
                let window = Window { from, to: from + length };
                let kept = thinner.thin(1, &series, window, 40);
                prop_assert_eq!(kept, Thinner::default().thin(1, &series, window, 40));
            }
        }
    }
}
