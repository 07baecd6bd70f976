//! Which moments are named under the plot: whole seconds, minutes, hours and days of the reader's own clock.
//!
//! Pure. A tick is a round time of the day where the reader is, not a round distance from the start of the run: it is compared
//! with logs.

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::window::Window;

/// Seconds between two ticks.
const STEPS: [i64; 21] =
    [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY, 2 * DAY, 7 * DAY, 14 * DAY];
const DAY: i64 = 86_400;
/// No plot is wide enough for more.
const MOST: usize = 64;

/// A moment that is named.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moment {
    /// Seconds since the start of the run.
    pub(super) time: f64,
    /// As the reader's clock shows it.
    pub(super) label: String,
}

/// The moments of `window` that are at least `least` seconds apart; the run began at `since`.
pub(super) fn moments(window: Window, least: f64, since: Timestamp, zone: &TimeZone) -> Vec<Moment> {
    let step = STEPS.into_iter().find(|step| *step as f64 >= least).unwrap_or(STEPS[STEPS.len() - 1]);
    let start = since.as_millisecond();
    let Some(first) = local(since, window.from, zone) else { return Vec::new() };
    // Aligned to the clock on the wall where the window begins, so half-hour zones have round times, too.
    let offset = i64::from(first.offset().seconds());
    let begins = first.timestamp().as_second() + offset;
    let aligned = begins.div_euclid(step) * step - offset;
    let mut moments = Vec::new();
    for n in 0..MOST {
        let unix = aligned + i64::try_from(n).unwrap_or_default() * step;
        let time = (unix.saturating_mul(1000).saturating_sub(start)) as f64 / 1000.0;
        if time > window.to {
            break;
        }
        let Some(at) = local(since, time, zone).filter(|_| time >= window.from) else { continue };
        let is_midnight = (at.hour(), at.minute(), at.second()) == (0, 0, 0);
        let format = match step {
            _ if step >= DAY || is_midnight && step >= 1800 => "%m-%d",
            ..60 => "%H:%M:%S",
            _ => "%H:%M",
        };
        moments.push(Moment { time, label: at.strftime(format).to_string() });
    }
    moments
}

/// `time` seconds after `since` on the reader's clock.
fn local(since: Timestamp, time: f64, zone: &TimeZone) -> Option<Zoned> {
    #[expect(clippy::cast_possible_truncation, reason = "a run is shorter than the age of the universe")]
    let milliseconds = since.as_millisecond().saturating_add((time * 1000.0).round() as i64);
    Timestamp::from_millisecond(milliseconds).ok().map(|at| at.to_zoned(zone.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::{Offset, offset};

    fn labels(from: f64, to: f64, least: f64, zone: &TimeZone) -> Vec<String> {
        let since: Timestamp = "2026-04-30T12:12:10Z".parse().expect("a time");
        moments(Window { from, to }, least, since, zone).into_iter().map(|moment| moment.label).collect()
    }

    #[test]
    fn ticks_are_round_times_of_the_readers_clock() {
        let two = TimeZone::fixed(offset(2));
        for (from, to, least, want) in [
            (0.0, 600.0, 71.0, &["14:14", "14:16", "14:18", "14:20", "14:22"][..]),
            (0.0, 60.0, 12.0, &["14:12:15", "14:12:30", "14:12:45", "14:13:00"]),
            (0.0, 4.0, 0.5, &["14:12:10", "14:12:11", "14:12:12", "14:12:13", "14:12:14"]),
            (-3600.0, 0.0, 480.0, &["13:20", "13:30", "13:40", "13:50", "14:00", "14:10"]),
            // The day changes on the way.
            (0.0, 86_400.0, 10_000.0, &["15:00", "18:00", "21:00", "05-01", "03:00", "06:00", "09:00", "12:00"]),
            (0.0, 400_000.0, 80_000.0, &["05-01", "05-02", "05-03", "05-04", "05-05"]),
        ] {
            assert_eq!(labels(from, to, least, &two), want, "{from} {to} {least}");
        }
    }

    #[test]
    fn zones_of_half_an_hour_have_round_times_too() {
        let india = TimeZone::fixed(Offset::from_seconds(19_800).expect("an offset"));
        assert_eq!(labels(0.0, 7200.0, 3000.0, &india), ["18:00", "19:00"]);
        assert_eq!(labels(-3600.0, 3600.0, 1700.0, &india), ["17:00", "17:30", "18:00", "18:30"]);
    }

    #[test]
    fn moments_stand_where_their_label_says() {
        let since: Timestamp = "2026-04-30T12:12:10.500Z".parse().expect("a time");
        let found = moments(Window { from: 0.0, to: 100.0 }, 30.0, since, &TimeZone::UTC);
        assert_eq!(found[0], Moment { time: 19.5, label: "12:12:30".to_owned() });
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn no_window_has_too_many_or_none_that_panics() {
        for (from, to) in [(0.0, 1e15), (-1e18, 1e18), (0.0, 1e7), (f64::NAN, f64::NAN)] {
            assert!(labels(from, to, 1e-9, &TimeZone::UTC).len() <= MOST, "{from} {to}");
        }
    }
}
