//! Coordinated omission: a server that freezes for 45 s under a probe that asks once a second.

use std::time::Duration;

use super::super::{Limit, Percentile, Point, Series, Summary};
use super::{answer, run};

const FREEZE: f64 = 45.0;
const QUICK: f64 = 0.05;

fn seconds(percentile: Percentile) -> f64 {
    percentile.value.as_secs_f64()
}

/// Frozen from 100 s to 145 s of 300 s; `due_at` says for which slot the request that starts at 145 s stands.
fn skipping(due_at: f64) -> Summary {
    let mut series = Series::new(Limit::default(), Some(Duration::from_secs(1)));
    for (started, number) in (0..=100).chain(145..300).zip(1..) {
        let silence = if started == 100 { FREEZE } else { QUICK };
        let due = if started == 145 { due_at } else { f64::from(started) };
        let started = f64::from(started);
        series.push(Point { due: Duration::from_secs_f64(due), ..answer(number, started, silence) });
    }
    series.summary().clone()
}

/// The same server with every slot asked for, however late: the requests that were held up follow at once.
fn catching_up() -> Summary {
    let mut series = Series::new(Limit::default(), Some(Duration::from_secs(1)));
    let mut free = 0.0_f64;
    for (slot, number) in (0..300).zip(1..) {
        let silence = if slot == 100 { FREEZE } else { QUICK };
        let slot = f64::from(slot);
        let started = free.max(slot);
        free = started + silence;
        series.push(Point { due: Duration::from_secs_f64(slot), ..answer(number, started, silence) });
    }
    series.summary().clone()
}

#[test]
fn a_frozen_server_shows_in_the_corrected_percentiles_where_the_raw_ones_hide_it() {
    let (on_time, late, all) = (skipping(145.0), skipping(101.0), catching_up());
    for (name, summary) in [("slots left out", &on_time), ("first slot made up for", &late), ("all made up for", &all)] {
        assert!(seconds(summary.p99.unwrap()) < 0.06, "{name}: one request of {} saw it", summary.count);
        let corrected = summary.corrected.unwrap();
        // 45 of 300 slots fell into the freeze: one in twenty waited longer than 30 s.
        assert!((29.0..32.0).contains(&seconds(corrected.p95)), "{name}: {corrected:?}");
        assert!((41.0..44.5).contains(&seconds(corrected.p99)), "{name}: {corrected:?}");
        assert!(seconds(corrected.p50) < 0.06, "{name}: {corrected:?}");
        assert!((299..=301).contains(&corrected.p50.n), "{name}: as many as there were slots, got {}", corrected.p50.n);
    }
}

#[test]
fn correction_needs_no_switch_and_changes_nothing_where_nothing_was_late() {
    let summary = run((0..200).map(|i| 0.1 + f64::from(i % 7) / 100.0)).summary().clone();
    let corrected = summary.corrected.unwrap();
    assert_eq!((Some(corrected.p50), Some(corrected.p95), Some(corrected.p99)), (summary.p50, summary.p95, summary.p99));
}

#[test]
fn without_a_schedule_nothing_was_due_and_nothing_is_corrected() {
    for every in [None, Some(Duration::ZERO)] {
        let mut series = Series::new(Limit::default(), every);
        series.push(answer(1, 0.0, FREEZE));
        series.push(answer(2, FREEZE, QUICK));
        assert_eq!(series.summary().corrected, None);
    }
}

#[test]
fn slots_that_the_probe_left_out_itself_are_no_silence_of_the_server() {
    let mut series = Series::new(Limit::default(), Some(Duration::from_secs(1)));
    // Retry-After: 60, and a download of 40 s that was never silent.
    let download = Point { total: Duration::from_secs(40), ..answer(2, 60.0, QUICK) };
    for point in [answer(1, 0.0, QUICK), download, answer(3, 100.0, QUICK)] {
        series.push(point);
    }
    let corrected = series.summary().corrected.unwrap();
    assert_eq!(corrected.p99.n, 3);
    assert!(seconds(corrected.p99) < 0.06);
}

#[test]
fn requests_in_flight_beside_a_slow_one_take_their_slots_themselves() {
    let mut series = Series::new(Limit::default(), Some(Duration::from_secs(1)));
    // Two at a time: the second is slow too and ends after the third has started and ended.
    for point in [answer(1, 0.0, 10.0), answer(3, 10.0, QUICK), answer(2, 1.0, 10.0)] {
        series.push(point);
    }
    let n = series.summary().corrected.unwrap().p50.n;
    assert_eq!(n, 3 + 8, "slots 2 to 9; slot 1 was the second request's");
}

#[test]
fn two_silent_hours_at_a_thousand_slots_a_second_are_counted_in_bundles() {
    let mut series = Series::new(Limit::default(), Some(Duration::from_millis(1)));
    series.push(answer(1, 0.0, 7200.0));
    series.push(answer(2, 7200.0, QUICK));
    let corrected = series.summary().corrected.unwrap();
    assert!((7_199_000..=7_200_001).contains(&corrected.p50.n), "{}", corrected.p50.n);
    assert!((3590.0..3610.0).contains(&seconds(corrected.p50)), "{corrected:?}");
}
