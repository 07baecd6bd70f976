//! Order, bounds and memory of a run.

use std::time::Duration;

use super::super::{FailureKind, Limit, Point, Series};
use super::{answer, failure, run, series};

#[test]
fn points_stand_in_the_order_of_their_starts_whatever_ended_first() {
    let series = series([3, 1, 2, 5, 4].map(|n| answer(n, n as f64, 0.1)));
    assert_eq!(series.points().iter().map(|point| point.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_eq!((series.position(4), series.position(6), series.position(0)), (Some(3), None, None));
}

#[test]
fn the_nearest_sample_is_found_from_both_sides() {
    let series = series([1, 2, 5].map(|n| answer(n, n as f64, 0.1)));
    for (time, want) in [(0.0, 0), (1.4, 0), (1.6, 1), (3.4, 1), (3.6, 2), (99.0, 2)] {
        assert_eq!(series.nearest(Duration::from_secs_f64(time)), Some(want), "{time}");
    }
    assert_eq!(run([]).nearest(Duration::ZERO), None);
}

#[test]
fn a_full_series_drops_its_older_half_and_keeps_the_figures_whole() {
    let mut series = Series::new(Limit::default(), Some(Duration::from_secs(1)));
    let n = Series::KEPT as u64 * 3;
    for number in 1..=n {
        series.push(answer(number, number as f64, if number == 7 { 125.0 } else { 0.1 }));
        assert!(series.points().len() <= Series::KEPT);
    }
    assert_eq!(series.points().last().map(|point| point.number), Some(n));
    assert!(series.points().len() >= Series::KEPT / 2);
    assert!(series.position(7).is_none(), "the point is gone");
    let summary = series.summary();
    assert_eq!((summary.count, summary.answered, summary.over_limit), (n, n, 1));
    assert_eq!(summary.max, Some(Duration::from_secs(125)));
    let bytes = series.heap_bytes();
    assert!(bytes < 20 * 1024 * 1024, "{bytes} bytes");
    let from = series.points()[0].started.as_secs_f64();
    assert!(series.columns(from..n as f64, 500).len() > 400, "the chart goes on");
}

#[test]
fn figures_follow_each_sample_and_are_worked_out_once() {
    let mut series = run([0.1, 0.2]);
    assert_eq!(series.summary().count, 2);
    assert!(std::ptr::eq(series.summary(), series.summary()));
    series.push(failure(3, 3.0, FailureKind::Refused, None));
    assert_eq!((series.summary().count, series.summary().failed), (3, 1));
}

#[test]
fn an_empty_series_costs_next_to_nothing() {
    let series = Series::new(Limit::default(), None);
    assert_eq!((series.heap_bytes(), series.summary().count), (0, 0));
    assert_eq!(series.columns(0.0..10.0, 100), []);
}

#[test]
fn another_limit_recounts_the_same_points() {
    let series = run([50.0, 110.0, 122.0]);
    assert_eq!(series.summary().over_limit, 1);
    let other = series.against(Limit::PRESETS[2]);
    assert_eq!((other.summary().over_limit, other.points() as &[Point]), (2, series.points()));
}
