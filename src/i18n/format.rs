//! Numbers, durations and times as each language writes them.
//!
//! A unit follows its number behind a no-break space; decimals have a point in English and Chinese, a comma in Russian; dates are
//! ISO and clocks 24 hours everywhere, since they are compared with logs.

use std::time::Duration;

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

/// A measured time with as many digits as are read at a glance: `0.3 ms`, `842 ms`, `3.12 s`, `115 s`, `3 min 10 s`, `2 h 5 min`.
#[must_use]
pub fn duration(lang: Lang, time: Duration) -> String {
    let units = time_units(lang);
    let one = |digits: String, unit: usize| format!("{}{NO_BREAK}{}", decimal(lang, digits), units[unit]);
    // Each step asks for what rounding would make of the time: 999.7 ms are 1.00 s.
    let (ms, s) = (time.as_secs_f64() * 1000.0, time.as_secs_f64());
    match s {
        _ if time.is_zero() => one("0".to_owned(), 0),
        _ if ms < 9.95 => one(format!("{:.1}", ms.max(0.1)), 0),
        _ if ms < 999.5 => one(format!("{ms:.0}"), 0),
        _ if s < 9.995 => one(format!("{s:.2}"), 1),
        _ if s < 99.95 => one(format!("{s:.1}"), 1),
        _ if s < 119.5 => one(format!("{s:.0}"), 1),
        _ => {
            let whole = time.as_secs() + u64::from(time.subsec_millis() >= 500);
            let (large, small, first) = match whole {
                0..3600 => (whole / 60, whole % 60, 2),
                3600..86_400 => (whole / 3600, whole / 60 % 60, 3),
                _ => (whole / 86_400, whole / 3600 % 24, 4),
            };
            let large = format!("{}{NO_BREAK}{}", number(lang, large), units[first]);
            if small == 0 { large } else { format!("{large}{NO_BREAK}{small}{NO_BREAK}{}", units[first - 1]) }
        }
    }
}

/// Milliseconds, seconds, minutes, hours, days.
const fn time_units(lang: Lang) -> [&'static str; 5] {
    match lang {
        Lang::En => ["ms", "s", "min", "h", "d"],
        Lang::ZhCn => ["毫秒", "秒", "分", "小时", "天"],
        Lang::Ru => ["мс", "с", "мин", "ч", "д"],
    }
}

/// Seconds with one decimal, however many: what is held against a limit of whole seconds is written like it. `120.3 s`.
#[must_use]
pub fn tenths(lang: Lang, time: Duration) -> String {
    let digits = format!("{:.1}", time.as_secs_f64());
    format!("{}{NO_BREAK}{}", decimal(lang, digits), time_units(lang)[1])
}

/// A share as per cent, one decimal under ten: `2.6 %`, `2.6%` in Chinese, `2,6 %` in Russian. Rounded down: what has not been
/// reached is not shown as reached.
#[must_use]
pub fn percent(lang: Lang, share: f64) -> String {
    // 2.6 is 2.5999… in binary.
    let tenths = (share * 1000.0 + 1e-6).floor().max(0.0);
    let digits = match tenths {
        0.0 if share > 0.0 => format!("<{NO_BREAK}{}", decimal(lang, "0.1".to_owned())),
        0.0 => "0".to_owned(),
        tenths if tenths < 100.0 => decimal(lang, format!("{:.1}", tenths / 10.0)),
        tenths => format!("{:.0}", (tenths / 10.0).floor()),
    };
    if lang == Lang::ZhCn { format!("{digits}%") } else { format!("{digits}{NO_BREAK}%") }
}

/// An amount of data, a KB being 1024 bytes: `842 B`, `12.3 KB`, `1.04 MB`.
#[must_use]
pub fn bytes(lang: Lang, n: u64) -> String {
    let unit = |name: usize| match lang {
        Lang::En => ["B", "KB", "MB", "GB"][name],
        Lang::ZhCn => ["字节", "KB", "MB", "GB"][name],
        Lang::Ru => ["Б", "КБ", "МБ", "ГБ"][name],
    };
    if n < 1024 {
        return format!("{n}{NO_BREAK}{}", unit(0));
    }
    let (mut value, mut name) = (n as f64 / 1024.0, 1);
    while value >= 999.5 && name < 3 {
        (value, name) = (value / 1024.0, name + 1);
    }
    let digits = match value {
        v if v < 9.995 => format!("{v:.2}"),
        v if v < 99.95 => format!("{v:.1}"),
        v => format!("{v:.0}"),
    };
    format!("{}{NO_BREAK}{}", decimal(lang, digits), unit(name))
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
    fn measured_times_have_three_digits_and_carry_where_they_round_up() {
        let ms = |ms: f64| Duration::from_secs_f64(ms / 1000.0);
        for (time, en, zh, ru) in [
            (ms(0.0), "0 ms", "0 毫秒", "0 мс"),
            (ms(0.01), "0.1 ms", "0.1 毫秒", "0,1 мс"),
            (ms(2.44), "2.4 ms", "2.4 毫秒", "2,4 мс"),
            (ms(9.96), "10 ms", "10 毫秒", "10 мс"),
            (ms(842.4), "842 ms", "842 毫秒", "842 мс"),
            (ms(999.6), "1.00 s", "1.00 秒", "1,00 с"),
            (ms(3120.0), "3.12 s", "3.12 秒", "3,12 с"),
            (ms(9996.0), "10.0 s", "10.0 秒", "10,0 с"),
            (ms(99_960.0), "100 s", "100 秒", "100 с"),
            (ms(119_600.0), "2 min", "2 分", "2 мин"),
            (ms(190_000.0), "3 min 10 s", "3 分 10 秒", "3 мин 10 с"),
            (ms(3_599_600.0), "1 h", "1 小时", "1 ч"),
            (ms(7_500_000.0), "2 h 5 min", "2 小时 5 分", "2 ч 5 мин"),
            (ms(187_200_000.0), "2 d 4 h", "2 天 4 小时", "2 д 4 ч"),
        ] {
            let said = Lang::ALL.map(|lang| duration(lang, time).replace(NO_BREAK, " "));
            assert_eq!(said, [en, zh, ru], "{time:?}");
        }
        assert_eq!(tenths(Lang::En, ms(120_340.0)), "120.3\u{a0}s");
        assert_eq!(tenths(Lang::Ru, ms(120_340.0)), "120,3\u{a0}с");
    }

    #[test]
    fn shares_are_rounded_down_and_never_to_nothing() {
        for (share, en, zh, ru) in [
            (3.12 / 120.0, "2.6 %", "2.6%", "2,6 %"),
            (0.0, "0 %", "0%", "0 %"),
            (0.0004, "< 0.1 %", "< 0.1%", "< 0,1 %"),
            (0.0999, "9.9 %", "9.9%", "9,9 %"),
            (0.4999, "49 %", "49%", "49 %"),
            (0.7999, "79 %", "79%", "79 %"),
            (0.9999, "99 %", "99%", "99 %"),
            (1.0, "100 %", "100%", "100 %"),
            (1.127, "112 %", "112%", "112 %"),
        ] {
            assert_eq!(Lang::ALL.map(|lang| percent(lang, share).replace(NO_BREAK, " ")), [en, zh, ru], "{share}");
        }
    }

    #[test]
    fn amounts_of_data_have_three_digits() {
        for (n, en, ru) in [
            (0, "0 B", "0 Б"),
            (1023, "1023 B", "1023 Б"),
            (1024, "1.00 KB", "1,00 КБ"),
            (12_595, "12.3 KB", "12,3 КБ"),
            (1_048_000, "1.00 MB", "1,00 МБ"),
            (16 * 1024 * 1024, "16.0 MB", "16,0 МБ"),
        ] {
            assert_eq!(bytes(Lang::En, n).replace(NO_BREAK, " "), en);
            assert_eq!(bytes(Lang::Ru, n).replace(NO_BREAK, " "), ru);
        }
        assert_eq!(bytes(Lang::ZhCn, 7).replace(NO_BREAK, " "), "7 字节");
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
