//! Numbers, durations and times as each language writes them.
//!
//! A unit follows its number behind a no-break space; decimals have a point in English and Chinese, a comma in Russian; dates are
//! ISO and clocks 24 hours everywhere, since they are compared with logs.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Lang;

const NO_BREAK: char = '\u{a0}';

/// A whole number, its thousands apart from 10,000 on: four digits are read at a glance, and codes have four.
#[must_use]
pub fn number(lang: Lang, n: u64) -> String {
    let digits = n.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let apart = match lang {
        Lang::En | Lang::ZhCn => ',',
        Lang::Ru => NO_BREAK,
    };
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(apart);
        }
        grouped.push(digit);
    }
    grouped
}

/// Whole seconds: `120 s`, `120 秒`, `120 с`.
#[must_use]
pub fn seconds(lang: Lang, n: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a duration that anyone waits for")]
    quantity(lang, n as f64, Unit::Seconds)
}

/// The unit of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// s.
    Seconds,
    /// KB, as the vendors write it.
    Kilobytes,
    /// MB.
    Megabytes,
    /// GB.
    Gigabytes,
    /// None: a count.
    Count,
}

/// A quantity with its unit: `128 KB`, `6,5 с`.
#[must_use]
pub fn quantity(lang: Lang, value: f64, unit: Unit) -> String {
    let whole = value.fract() == 0.0 && value >= 0.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and not negative")]
    let digits = if whole { number(lang, value as u64) } else { decimal(lang, value.to_string()) };
    let unit = match (unit, lang) {
        (Unit::Count, _) => return digits,
        (Unit::Seconds, Lang::En) => "s",
        (Unit::Seconds, Lang::ZhCn) => "秒",
        (Unit::Seconds, Lang::Ru) => "с",
        (Unit::Kilobytes, Lang::Ru) => "КБ",
        (Unit::Kilobytes, _) => "KB",
        (Unit::Megabytes, Lang::Ru) => "МБ",
        (Unit::Megabytes, _) => "MB",
        (Unit::Gigabytes, Lang::Ru) => "ГБ",
        (Unit::Gigabytes, _) => "GB",
    };
    format!("{digits}{NO_BREAK}{unit}")
}

fn decimal(lang: Lang, value: String) -> String {
    if lang == Lang::Ru { value.replace('.', ",") } else { value }
}

/// Milliseconds under a second, else seconds with one decimal: how long something of ours took.
#[must_use]
pub fn milliseconds(lang: Lang, ms: f64) -> String {
    let (value, unit) = if ms < 1000.0 {
        let unit = match lang {
            Lang::En => "ms",
            Lang::ZhCn => "毫秒",
            Lang::Ru => "мс",
        };
        (format!("{:.0}", ms.max(1.0)), unit)
    } else {
        let unit = match lang {
            Lang::En => "s",
            Lang::ZhCn => "秒",
            Lang::Ru => "с",
        };
        (format!("{:.1}", ms / 1000.0), unit)
    };
    format!("{}{NO_BREAK}{unit}", decimal(lang, value))
}

/// `m:ss`, or `h:mm:ss` from an hour on.
#[must_use]
pub fn countdown(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// `2026-04-30 12:12:10`, in `zone`.
#[must_use]
pub fn date_time(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// `12:12:10`, in `zone`.
#[must_use]
pub fn clock_time(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%H:%M:%S").to_string()
}

/// The offset in force at that moment: `UTC+2`, `UTC+5:30`, `UTC`.
#[must_use]
pub fn offset_name(at: Timestamp, zone: &TimeZone) -> String {
    let offset = zone.to_offset(at).seconds();
    let (hours, minutes) = (offset.abs() / 3600, offset.abs() / 60 % 60);
    let sign = if offset < 0 { '\u{2212}' } else { '+' };
    match (hours, minutes) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_from_five_digits_on() {
        for (n, en, ru) in [
            (0, "0", "0"),
            (1015, "1015", "1015"),
            (12345, "12,345", "12\u{a0}345"),
            (1_234_567, "1,234,567", "1\u{a0}234\u{a0}567"),
        ] {
            assert_eq!(number(Lang::En, n), en);
            assert_eq!(number(Lang::Ru, n), ru);
        }
    }

    #[test]
    fn durations_carry_the_languages_unit_and_decimal_sign() {
        assert_eq!(seconds(Lang::En, 120), "120\u{a0}s");
        assert_eq!(seconds(Lang::ZhCn, 120), "120\u{a0}秒");
        assert_eq!(quantity(Lang::Ru, 6.5, Unit::Seconds), "6,5\u{a0}с");
        assert_eq!(quantity(Lang::Ru, 128.0, Unit::Kilobytes), "128\u{a0}КБ");
        assert_eq!(quantity(Lang::En, 100_000.0, Unit::Count), "100,000");
        assert_eq!(milliseconds(Lang::Ru, 2.4), "2\u{a0}мс");
        assert_eq!(milliseconds(Lang::Ru, 0.01), "1\u{a0}мс");
        assert_eq!(milliseconds(Lang::Ru, 1840.0), "1,8\u{a0}с");
        assert_eq!(milliseconds(Lang::En, 1840.0), "1.8\u{a0}s");
    }

    #[test]
    fn a_countdown_has_minutes_and_hours() {
        for (s, want) in [(0, "0:00"), (74, "1:14"), (600, "10:00"), (3661, "1:01:01")] {
            assert_eq!(countdown(s), want);
        }
    }

    #[test]
    fn times_name_the_offset_in_force() {
        let at: Timestamp = "2026-04-30T12:12:10Z".parse().expect("a timestamp");
        let zone = |hours| TimeZone::fixed(jiff::tz::offset(hours));
        assert_eq!(date_time(at, &TimeZone::UTC), "2026-04-30 12:12:10");
        assert_eq!(clock_time(at, &zone(2)), "14:12:10");
        assert_eq!(offset_name(at, &zone(2)), "UTC+2");
        assert_eq!(offset_name(at, &zone(-5)), "UTC\u{2212}5");
        assert_eq!(offset_name(at, &TimeZone::UTC), "UTC");
    }
}
