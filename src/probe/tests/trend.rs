//! A rise is told from chance, from a spike and from a step before a time to the limit is named.

use std::time::Duration;

use super::super::{Direction, FailureKind, Limit, Point, Trend};
use super::{answer, bell, failure};

fn points(silences: impl IntoIterator<Item = f64>) -> Vec<Point> {
    silences.into_iter().zip(1..).map(|(silence, n)| answer(n, n as f64 * 5.0, silence)).collect()
}

fn trend(silences: impl IntoIterator<Item = f64>) -> Option<Trend> {
    Trend::of(&points(silences), Limit::default().span())
}

#[test]
fn a_line_has_its_slope_and_meets_the_limit_when_it_must() {
    // A second slower with each request, every 5 s: 60 s at the end, 60 s short of the limit.
    let trend = trend((1..=60).map(f64::from)).unwrap();
    assert_eq!(trend.direction, Direction::Rising);
    assert!((trend.slope - 0.2).abs() < 1e-9, "{}", trend.slope);
    assert_eq!((trend.n, trend.watched), (60, Duration::from_secs(295)));
    assert!((trend.level.as_secs_f64() - 60.0).abs() < 1e-6);
    assert!((trend.time_to_limit.unwrap().as_secs_f64() - 300.0).abs() < 1e-6);
}

#[test]
fn nineteen_answers_have_no_trend_and_failures_do_not_make_up_for_them() {
    assert_eq!(trend((1..20).map(f64::from)), None);
    let mut few = points((1..20).map(f64::from));
    few.push(failure(20, 100.0, FailureKind::WaitTimedOut, Some(135.0)));
    assert_eq!(Trend::of(&few, Limit::default().span()), None);
    assert!(trend((1..=20).map(f64::from)).is_some());
}

#[test]
fn a_flat_run_is_seldom_taken_for_a_rising_one() {
    let alarms = (1..=300).filter(|seed| {
        let trend = trend(bell(*seed).take(60).map(|z| 30.0 + z)).unwrap();
        trend.direction == Direction::Rising
    });
    let alarms = alarms.count();
    assert!(alarms <= 6, "{alarms} of 300, where a test at one in a hundred gives one or two");
}

#[test]
fn a_rise_under_noise_is_found() {
    let found = (1..=100).filter(|seed| {
        let trend = trend(bell(*seed).zip(0..60).map(|(z, i)| 20.0 + 0.5 * f64::from(i) + 3.0 * z)).unwrap();
        trend.time_to_limit.is_some_and(|left| (300.0..1500.0).contains(&left.as_secs_f64()))
    });
    let found = found.count();
    assert!(found >= 95, "{found} of 100");
}

#[test]
fn spikes_do_not_bend_the_line() {
    let trend = trend((0..60).map(|i| if i % 9 == 8 { 90.0 } else { 5.0 + f64::from(i % 3) / 10.0 })).unwrap();
    assert_eq!((trend.direction, trend.time_to_limit), (Direction::Level, None));
    assert!(trend.slope.abs() < 0.001, "{}", trend.slope);
}

#[test]
fn a_step_is_no_slope() {
    let trend = trend(bell(5).zip(0..100).map(|(z, i)| if i < 50 { 2.0 } else { 60.0 } + z / 10.0)).unwrap();
    assert_eq!(trend.time_to_limit, None);
}

#[test]
fn a_falling_run_and_a_rise_too_slow_to_matter_have_no_time_to_the_limit() {
    let falling = trend((1..=60).rev().map(f64::from)).unwrap();
    assert_eq!((falling.direction, falling.time_to_limit), (Direction::Falling, None));
    let slow = trend((1..=60).map(|i| 0.1 + f64::from(i) / 1000.0)).unwrap();
    assert_eq!((slow.direction, slow.time_to_limit), (Direction::Rising, None));
}

#[test]
fn a_run_of_any_length_is_looked_at_in_its_last_part_alone() {
    let flat_then_rising = std::iter::repeat_n(1.0, 3000).chain((0..1000).map(|i| 1.0 + f64::from(i) / 50.0));
    let trend = trend(flat_then_rising).unwrap();
    assert_eq!((trend.n, trend.direction), (Trend::WINDOW, Direction::Rising));
    assert!((trend.slope - 0.004).abs() < 1e-4, "{}", trend.slope);
    assert!(trend.time_to_limit.is_some());
}

#[test]
fn samples_at_one_moment_and_equal_samples_are_no_trouble() {
    let same_time: Vec<Point> = (1..=30).map(|n| answer(n, 1.0, n as f64)).collect();
    assert_eq!(Trend::of(&same_time, Limit::default().span()), None);
    let trend = trend([2.0; 40]).unwrap();
    assert_eq!((trend.direction, trend.time_to_limit), (Direction::Level, None));
}
