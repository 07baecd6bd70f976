//! The mistakes that other probes make with their figures, each as a test that would find it here.

use std::time::Duration;

use super::super::{Class, FailureKind, Finding, Point, Series};
use super::{answer, bell, failure, run, series};

fn seconds(duration: Option<Duration>) -> f64 {
    duration.unwrap().as_secs_f64()
}

#[test]
fn jitter_is_taken_in_the_order_of_time_and_not_over_sorted_samples() {
    // Sorted, the differences would telescope to (0.3 - 0.1) / 5.
    let jitter = seconds(run([0.1, 0.3, 0.1, 0.3, 0.1, 0.3]).summary().jitter);
    assert!((jitter - 0.2).abs() < 1e-9, "{jitter}");
    for n in [20, 100] {
        let series = run(bell(n).take(usize::try_from(n).unwrap()).map(|z| 0.1 + z * 0.005));
        let jitter = seconds(series.summary().jitter);
        assert!((0.0035..0.0085).contains(&jitter), "{jitter} of {n}: 5.6 ms is expected of a deviation of 5 ms");
    }
}

#[test]
fn the_first_sample_has_no_jitter_against_zero() {
    assert_eq!(run([0.1]).summary().jitter, None);
    let jitter = seconds(run([0.1, 0.101, 0.1]).summary().jitter);
    assert!((jitter - 0.001).abs() < 1e-9, "{jitter}");
}

#[test]
fn jitter_steps_over_failures_and_holds_when_samples_end_out_of_order() {
    let mut points = vec![answer(1, 1.0, 0.1), answer(2, 2.0, 0.4), answer(3, 3.0, 0.2), answer(5, 5.0, 0.3)];
    points.push(failure(4, 4.0, FailureKind::Refused, None));
    let want = (0.3 + 0.2 + 0.1) / 3.0;
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 3, 1], [1, 3, 0, 4, 2]] {
        let jitter = seconds(series(order.map(|i| points[i])).summary().jitter);
        assert!((jitter - want).abs() < 1e-9, "{jitter} in the order {order:?}");
    }
}

#[test]
fn the_spread_of_few_samples_is_not_understated_as_by_a_slip_in_a_running_variance() {
    // The median absolute deviation of a bell curve is 0.6745 deviations; the mean of many short runs must not drift below.
    for n in [5, 20] {
        let mads: Vec<f64> =
            (1..=400).map(|seed| seconds(run(bell(seed).take(n).map(|z| 0.1 + z * 0.005)).summary().mad)).collect();
        let mean = mads.iter().sum::<f64>() / mads.len() as f64;
        let exact = 0.005 * 0.6745;
        assert!((exact * 0.75..exact * 1.1).contains(&mean), "{mean} of {n}, exact {exact}");
    }
}

#[test]
fn the_mean_counts_every_sample_however_many_there_are() {
    let series = run((0..30_000).map(|i| if i % 2 == 0 { 0.1 } else { 0.3 }));
    assert!((seconds(series.summary().mean) - 0.2).abs() < 1e-6);
}

#[test]
fn every_percentile_is_there_from_the_first_sample_on_and_says_what_it_stands_on() {
    for n in 1..=120_u64 {
        let series = run((0..n).map(|i| 0.1 + i as f64 / 1000.0));
        let summary = series.summary();
        for (percentile, needs) in [(summary.p50, 2), (summary.p95, 20), (summary.p99, 100)] {
            let percentile = percentile.unwrap();
            assert_eq!((percentile.n, percentile.dependable), (n, n >= needs), "{n} samples, {needs} needed");
            assert!(Some(percentile.value) <= summary.max && Some(percentile.value) >= summary.min);
        }
    }
}

#[test]
fn timeouts_are_counted_and_neither_dropped_nor_averaged_in() {
    let mut points: Vec<Point> = (1..=8).map(|i| answer(i, i as f64, 0.1)).collect();
    points.push(failure(9, 9.0, FailureKind::WaitTimedOut, Some(135.0)));
    points.push(failure(10, 10.0, FailureKind::TcpTimedOut, None));
    let cut =
        Point { silence: Some(Duration::from_mins(1)), failure: Some(FailureKind::BodyTimedOut), ..answer(11, 11.0, 0.0) };
    points.push(Point { class: Class::Failed, ..cut });
    let series = series(points);
    let summary = series.summary();
    assert_eq!((summary.count, summary.ok, summary.failed, summary.timeouts), (11, 8, 3, 3));
    assert_eq!((summary.answered, summary.over_limit), (8, 1));
    assert!((seconds(summary.mean) - 0.1).abs() < 1e-9);
    assert_eq!(summary.max, Some(Duration::from_millis(100)));
    assert_eq!(summary.longest_timeout, Some(Duration::from_secs(135)));
}

#[test]
fn what_counts_as_ok_failed_and_over_the_limit() {
    let with = |status: u16, class: Class, silence: f64| Point { status: Some(status), class, ..answer(1, 1.0, silence) };
    let cut = Point { failure: Some(FailureKind::BodyCut), ..with(200, Class::Failed, 0.5) };
    for (name, point, ok, over, received, answered) in [
        ("a plain answer", with(200, Class::Success, 0.1), 1, 0, 0, 1),
        ("a redirect", with(301, Class::Redirect, 0.1), 1, 0, 0, 1),
        ("not found", with(404, Class::Client, 0.1), 0, 0, 0, 1),
        ("a failure of the origin", with(500, Class::Server, 0.1), 0, 0, 0, 1),
        ("just under the limit", with(200, Class::Success, 119.999), 1, 0, 0, 1),
        ("at the limit", with(200, Class::Success, 120.0), 1, 1, 0, 1),
        ("a 524 of Cloudflare", with(524, Class::Cloudflare, 120.3), 0, 1, 1, 1),
        ("a 524 under the limit", with(524, Class::Cloudflare, 100.2), 0, 1, 1, 1),
        ("a 524 of somebody else", with(524, Class::Server, 1.0), 0, 1, 1, 1),
        ("a cut body", cut, 0, 0, 0, 1),
        ("an empty reply after the limit", failure(1, 1.0, FailureKind::EmptyReply, Some(121.0)), 0, 1, 0, 0),
        ("refused", failure(1, 1.0, FailureKind::Refused, None), 0, 0, 0, 0),
    ] {
        let series = series([point]);
        let summary = series.summary();
        let got = (summary.ok, summary.over_limit, summary.received_524, summary.answered);
        assert_eq!(got, (ok, over, received, answered), "{name}");
        assert_eq!(summary.failed, 1 - ok, "{name}");
        assert_eq!(summary.classes.of(point.class), 1, "{name}");
    }
}

#[test]
fn a_disturbed_sample_is_counted_and_takes_no_part() {
    let asleep = |point: Point| Point { disturbed: true, ..point };
    let calm = series([answer(1, 1.0, 0.1), answer(2, 2.0, 0.2)]);
    let disturbed = series([
        asleep(answer(1, 0.5, 28_800.0)),
        answer(1, 1.0, 0.1),
        asleep(failure(9, 1.5, FailureKind::WaitTimedOut, Some(30_000.0))),
        answer(2, 2.0, 0.2),
    ]);
    let want = super::super::Summary { count: 4, disturbed: 2, ..calm.summary().clone() };
    assert_eq!(*disturbed.summary(), want);
}

#[test]
fn last_is_the_sample_that_started_last_and_not_the_one_that_ended_last() {
    let series = series([answer(1, 1.0, 0.1), answer(3, 3.0, 0.3), answer(2, 2.0, 1.2)]);
    assert!((seconds(series.summary().last) - 0.3).abs() < 1e-9);
}

#[test]
fn failures_are_tallied_by_kind_the_commonest_first() {
    let kinds = [FailureKind::Refused, FailureKind::EmptyReply, FailureKind::EmptyReply];
    let series = series(kinds.into_iter().zip(1..).map(|(kind, n)| failure(n, n as f64, kind, None)));
    assert_eq!(series.summary().failures, [(FailureKind::EmptyReply, 2), (FailureKind::Refused, 1)]);
    assert_eq!(series.summary().unanswered.length, 3);
}

#[test]
fn a_slow_first_answer_is_told_from_outliers() {
    let usual = || bell(3).take(40).map(|z| 0.1 + z * 0.002);
    let findings = |series: &Series| series.summary().findings.clone();
    assert_eq!(findings(&run(usual())), []);
    let first = run(std::iter::once(0.9).chain(usual()));
    assert!(matches!(findings(&first)[..], [Finding::FirstSlow { took, median }]
        if took == Duration::from_millis(900) && median < Duration::from_millis(105)));
    let second = run(usual().take(5).chain([0.9]).chain(usual()));
    assert!(matches!(findings(&second)[..], [Finding::Outliers { count: 1, .. }]));
    let both = run(std::iter::once(0.9).chain(usual()).chain([1.4]));
    assert!(matches!(findings(&both)[..], [Finding::Outliers { count: 2, .. }]));
    assert_eq!(findings(&run([0.9, 0.1, 0.1, 0.1])), [], "four samples know nothing usual");
    assert_eq!(findings(&run([0.1; 30])), [], "all alike");
}
