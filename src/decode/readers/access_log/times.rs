//! Times of log lines. Only one with its zone is a time; a local time could be any.

use std::ops::Range;

/// `[11/May/2023:06:15:20 +0800]` in `line`, which starts at `base`.
pub(super) fn bracketed(line: &str, base: usize) -> Option<(jiff::Timestamp, Range<usize>)> {
    let open = line
        .bytes()
        .enumerate()
        .find(|(i, b)| *b == b'[' && line.as_bytes().get(i + 3) == Some(&b'/') && line.as_bytes().get(i + 7) == Some(&b'/'));
    let from = open?.0 + 1;
    let shown = line.get(from..from + 26)?;
    let zoned = jiff::fmt::strtime::parse("%d/%b/%Y:%H:%M:%S %z", shown).ok()?;
    Some((zoned.to_timestamp().ok()?, base + from..base + from + 26))
}

/// RFC 3339 with a zone at the start of `line` or in its first brackets, as log shippers, Heroku and Envoy put it.
pub(super) fn leading(line: &str, base: usize) -> Option<(jiff::Timestamp, Range<usize>)> {
    let from = line.char_indices().take(80).find(|(_, c)| c.is_ascii_digit())?.0;
    stamp(line, from).map(|(time, at)| (time, base + at.start..base + at.end))
}

/// RFC 3339 with a zone at `from`.
pub(super) fn stamp(line: &str, from: usize) -> Option<(jiff::Timestamp, Range<usize>)> {
    let rest = line.get(from..)?;
    let len = rest.bytes().take(40).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'.' | b'+')).count();
    let shown = rest.get(..len)?.trim_end_matches(['.', ':']);
    if shown.len() < 20 || !shown.contains('T') {
        return None;
    }
    Some((shown.parse().ok()?, from..from + shown.len()))
}

/// Unix time in seconds at the start of `shown`, with or without a fraction.
pub(super) fn unix(shown: &str) -> Option<(jiff::Timestamp, usize)> {
    let len = shown.bytes().take_while(u8::is_ascii_digit).count();
    let fraction = match shown.get(len..).filter(|rest| rest.starts_with('.')) {
        Some(rest) => 1 + rest.bytes().skip(1).take_while(u8::is_ascii_digit).count(),
        None => 0,
    };
    let seconds: i64 = shown.get(..len).filter(|_| len == 10)?.parse().ok()?;
    Some((jiff::Timestamp::from_second(seconds).ok()?, len + fraction))
}
