//! What somebody would have met who came when a request was due, rather than when the probe got round to it.
//!
//! A server that freezes for 45 s holds up one request of a probe that asks once a second; the 44 that were not sent leave no
//! trace, and the percentiles lie (coordinated omission). The schedule is known, so nothing is guessed from the values as
//! `record_correct` of the histogram crate must: it would invent requests beside those that were really in flight or sent late.
//! 1. A request is measured from when it was due: its delay belongs to its silence.
//! 2. A slot of the schedule that passed unused while the server was silent would have waited for the rest of that silence.
//!
//! Slots that the probe left out for reasons of its own (`Retry-After`, sleep, a long download that keeps coming) are none of
//! the server's silence. What is not averaged in raw (timeouts, failures without an answer) is not corrected either.

use std::time::Duration;

use super::histogram::Histogrammed;
use super::sample::Point;
use super::statistics::{Corrected, answered};

/// More unused slots than these in one silence are counted in bundles: two hours at one a millisecond are seven million.
const MOST_SLOTS: u128 = 4096;

/// The corrected histogram.
#[derive(Debug, Clone)]
pub(super) struct Correction {
    every: Option<Duration>,
    counted: Histogrammed,
    /// The undisturbed sample that was due last.
    latest: Option<Due>,
}

#[derive(Debug, Clone, Copy)]
struct Due {
    number: u64,
    at: Duration,
    /// Until when the server was silent, if it answered.
    silent_until: Option<Duration>,
}

impl Correction {
    /// With requests `every` so often; `None` or zero: the next one starts when the last has ended, and none is ever due.
    pub(super) fn new(every: Option<Duration>) -> Self {
        Self { every: every.filter(|every| !every.is_zero()), counted: Histogrammed::default(), latest: None }
    }

    /// Takes in an undisturbed sample.
    pub(super) fn push(&mut self, point: &Point) {
        let Some(every) = self.every else { return };
        let silence = answered(point);
        if let Some(silence) = silence {
            self.counted.record(point.started.saturating_sub(point.due) + silence, 1);
        }
        if let Some(latest) = self.latest {
            if point.due <= latest.at {
                return;
            }
            // Requests that started in between and are still in flight took the first of the slots.
            let in_flight = point.number.saturating_sub(latest.number + 1);
            if let Some(until) = latest.silent_until {
                self.count_slots(latest.at, point.due, until, every, in_flight);
            }
        }
        let silent_until = silence.map(|silence| point.started + silence);
        self.latest = Some(Due { number: point.number, at: point.due, silent_until });
    }

    /// The slots between two dues that passed before `until`.
    fn count_slots(&mut self, from: Duration, to: Duration, until: Duration, every: Duration, taken: u64) {
        // Dues are not to the nanosecond: what is nearer than half an interval to the next is that next one.
        let end = until.min(to.saturating_sub(every / 2));
        let slots = end.saturating_sub(from).as_nanos().div_ceil(every.as_nanos()).saturating_sub(1);
        let bundle = slots.div_ceil(MOST_SLOTS).max(1);
        let mut slot = u128::from(taken) + 1;
        while slot <= slots {
            let passed = Duration::from_nanos(u64::try_from(every.as_nanos() * slot).unwrap_or(u64::MAX));
            let times = bundle.min(slots - slot + 1);
            self.counted.record(until.saturating_sub(from + passed), u32::try_from(times).unwrap_or(u32::MAX));
            slot += bundle;
        }
    }

    /// The percentiles, if there is a schedule and an answer.
    pub(super) fn corrected(&self) -> Option<Corrected> {
        let [p50, p95, p99] = [50, 95, 99].map(|percent| self.counted.percentile(percent));
        Some(Corrected { p50: p50?, p95: p95?, p99: p99? })
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.counted.heap_bytes()
    }
}
