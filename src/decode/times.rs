//! Times with a zone, wherever they stand in a text, as UTC.
//!
//! A local time says nothing without its zone, and abbreviations other than UTC and GMT are ambiguous: both are passed over.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::Offset;
use regex::{Captures, Regex};

/// The forms that are read: RFC 3339 and its looser relatives (Airflow's comma, Go's slashes), Common Log Format, HTTP dates, `date`'s own form.
static FORMS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?P<y>[0-9]{4})[-/](?P<m>[0-9]{2})[-/](?P<d>[0-9]{2})(?:,\x20|[T\x20]{1,2})(?P<t>[0-9]{2}:[0-9]{2}:[0-9]{2})(?:[.,][0-9]{1,9})?\x20?
            (?P<z>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})
        |(?P<d2>[0-9]{2})/(?P<m2>[A-Z][a-z]{2})/(?P<y2>[0-9]{4}):(?P<t2>[0-9]{2}:[0-9]{2}:[0-9]{2})\x20(?P<z2>[+-][0-9]{4})
        |[A-Z][a-z]{2},?\x20(?P<d3>[0-9]{1,2})[\x20-](?P<m3>[A-Z][a-z]{2})[\x20-](?P<y3>[0-9]{4})\x20(?P<t3>[0-9]{2}:[0-9]{2}:[0-9]{2})\x20
            (?P<z3>GMT|UTC|[+-][0-9]{4})
        |[A-Z][a-z]{2}\x20(?P<m4>[A-Z][a-z]{2})\x20{1,2}(?P<d4>[0-9]{1,2})\x20(?P<t4>[0-9]{2}:[0-9]{2}:[0-9]{2})\x20(?P<z4>UTC|GMT)\x20(?P<y4>[0-9]{4})
        ",
    )
    .ok()
});

/// The first such time in `text`: where it stands, and what it is in UTC, RFC 3339, whole seconds.
pub(crate) fn find(text: &str) -> Option<(Range<usize>, String)> {
    FORMS.as_ref()?.captures_iter(text).find_map(|found| {
        let whole = found.get(0)?;
        // Digits that go on are part of something else.
        let bytes = text.as_bytes();
        let before = whole.start().checked_sub(1).and_then(|i| bytes.get(i));
        let after = bytes.get(whole.end());
        let joined = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
        if joined(before) || joined(after) {
            return None;
        }
        Some((whole.range(), utc(&found)?))
    })
}

/// Whether a date or a clock stands in the head of a line, as in a log.
pub(crate) fn has_clock(line: &str) -> bool {
    // What an escaped line end parts is another line.
    let line = line.rsplit("\\n").next().unwrap_or_default().as_bytes();
    let shaped = |part: &[u8], shape: &[u8]| {
        shape.iter().zip(part).all(|(shape, b)| if *shape == b'0' { b.is_ascii_digit() } else { shape == b })
    };
    [&b"0000-00-00"[..], b"0000/00/00", b"00:00:00", b"00/00/0000", b"00.00.0000"]
        .into_iter()
        .any(|shape| line.windows(shape.len()).any(|part| shaped(part, shape)))
}

fn utc(found: &Captures<'_>) -> Option<String> {
    let part = |names: [&str; 4]| names.into_iter().find_map(|name| found.name(name)).map(|part| part.as_str());
    let year: i16 = part(["y", "y2", "y3", "y4"])?.parse().ok()?;
    let month = part(["m", "m2", "m3", "m4"]).and_then(month)?;
    let day: i8 = part(["d", "d2", "d3", "d4"])?.parse().ok()?;
    let mut clock = part(["t", "t2", "t3", "t4"])?.split(':').map_while(|digits| digits.parse::<i8>().ok());
    let (hour, minute, second) = (clock.next()?, clock.next()?, clock.next()?);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let civil = jiff::civil::Date::new(year, month, day).ok()?.at(hour, minute, second.min(59), 0);
    let offset = part(["z", "z2", "z3", "z4"]).and_then(offset)?;
    let at: Timestamp = offset.to_timestamp(civil).ok()?;
    Some(at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

fn month(text: &str) -> Option<i8> {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match NAMES.iter().position(|name| *name == text) {
        Some(index) => i8::try_from(index + 1).ok(),
        None => text.parse().ok(),
    }
}

fn offset(zone: &str) -> Option<Offset> {
    if matches!(zone, "Z" | "UTC" | "GMT") {
        return Some(Offset::UTC);
    }
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let minutes: i32 = digits.get(..2)?.parse::<i32>().ok()? * 60 + digits.get(2..)?.parse::<i32>().ok()?;
    Offset::from_seconds(if zone.starts_with('-') { -60 } else { 60 } * minutes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_with_a_zone_are_read_as_utc_and_others_are_not() {
        for (text, want) in [
            ("2026-10-11T13:35:48.902177-05:00  error", Some("2026-10-11T18:35:48Z")),
            ("time=\"2025-05-13T03:25:53Z\" level", Some("2025-05-13T03:25:53Z")),
            ("[2024-02-19, 09:14:03 UTC] {engine.py:358} DEBUG", Some("2024-02-19T09:14:03Z")),
            ("2024/02/19 09:14:03 UTC x", Some("2024-02-19T09:14:03Z")),
            ("2024/02/19 09:14:03 x", None),
            ("• 2026-04-25 22:38:57 UTC", Some("2026-04-25T22:38:57Z")),
            ("[2026-07-06 06:22:08.514 +0000] ERROR", Some("2026-07-06T06:22:08Z")),
            ("[11/May/2023:06:15:20 +0800] \"GET", Some("2023-05-10T22:15:20Z")),
            ("date: Thu, 19 Jun 2025 14:02:55 GMT", Some("2025-06-19T14:02:55Z")),
            ("expires=Wed, 10-Jun-2020 09:17:52 GMT", Some("2020-06-10T09:17:52Z")),
            ("[Fri Jun 14 22:05:41 UTC 2019] x", Some("2019-06-14T22:05:41Z")),
            ("[Thu 14 Oct 2021 06:21:07 UTC] x", Some("2021-10-14T06:21:07Z")),
            ("[Sun Mar  6 18:52:41 EET 2022] x", None),
            ("2025-09-14 21:40:15 ----", None),
            ("2026-13-41T25:61:00Z", None),
            ("12026-01-01T00:00:00Z", None),
        ] {
            assert_eq!(find(text).map(|(_, utc)| utc).as_deref(), want, "{text}");
        }
    }
}
