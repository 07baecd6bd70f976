//! Runs that never happened: points as a probe would have measured them, from a line of numbers.

mod address;
mod correction;
mod curl;
mod curl_written;
mod decimate;
mod series;
mod statistics;
mod trend;
mod verdict;

use std::time::Duration;

use super::{Class, FailureKind, Limit, Point, Series};

/// A 200 that started and was due at `started` seconds and was silent for `silence` seconds.
pub(super) fn answer(number: u64, started: f64, silence: f64) -> Point {
    let started = Duration::from_secs_f64(started);
    let silence = Duration::from_secs_f64(silence);
    Point {
        number,
        started,
        due: started,
        silence: Some(silence),
        total: silence,
        status: Some(200),
        class: Class::Success,
        failure: None,
        disturbed: false,
    }
}

/// A failure without an answer.
pub(super) fn failure(number: u64, started: f64, kind: FailureKind, silence: Option<f64>) -> Point {
    Point {
        silence: silence.map(Duration::from_secs_f64),
        status: None,
        class: Class::Failed,
        failure: Some(kind),
        ..answer(number, started, 0.0)
    }
}

/// Answers one a second with these silences, in seconds.
pub(super) fn run(silences: impl IntoIterator<Item = f64>) -> Series {
    series(silences.into_iter().zip(1..).map(|(silence, number)| answer(number, number as f64, silence)))
}

/// A run of these points against 120 s.
pub(super) fn series(points: impl IntoIterator<Item = Point>) -> Series {
    let mut series = Series::new(Limit::default(), Some(Duration::from_secs(1)));
    for point in points {
        series.push(point);
    }
    series
}

/// A sequence between 0 and 1 that looks like chance and is the same every time.
pub(super) fn noise(seed: u64) -> impl Iterator<Item = f64> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64
    })
}

/// Twelve of the above make a bell curve around zero with a deviation of one.
pub(super) fn bell(seed: u64) -> impl Iterator<Item = f64> {
    let mut noise = noise(seed);
    std::iter::repeat_with(move || noise.by_ref().take(12).sum::<f64>() - 6.0)
}
