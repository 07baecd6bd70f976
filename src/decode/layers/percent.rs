//! One level of percent escapes (RFC 3986, section 2.1), and JavaScript's old `%u0022`. A plus sign stays: only a form means a
//! space by it.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// The view with one level of percent escapes read.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let mut peeling = Peeling::new(view);
    for i in memchr::memchr_iter(b'%', bytes) {
        if i < peeling.done() {
            continue;
        }
        if let Some((c, len)) = escape(bytes.get(i..).unwrap_or_default()) {
            peeling.replace(i..i + len, c.encode_utf8(&mut [0; 4]), RepairKind::Percent);
        }
    }
    peeling.finish()
}

/// The character whose escape `bytes` start with, and the escape's length.
fn escape(bytes: &[u8]) -> Option<(char, usize)> {
    if matches!(bytes.get(1), Some(b'u' | b'U')) {
        let unit = |at: usize| u16::try_from(hex(bytes.get(at..at + 4)?)?).ok();
        let first = unit(2)?;
        let second = (bytes.get(6..8) == Some(b"%u")).then(|| unit(8)).flatten().filter(|_| (0xd800..0xdc00).contains(&first));
        let c = char::decode_utf16([Some(first), second].into_iter().flatten()).next()?.ok()?;
        return (c >= ' ' || matches!(c, '\n' | '\r' | '\t' | '\u{7}' | '\u{1b}')).then_some((c, 6 * c.len_utf16()));
    }
    let first = byte(bytes, 0)?;
    let len = match first {
        b'\n' | b'\r' | b'\t' | 0x07 | 0x1b | 0x20..=0x7e => return Some((char::from(first), 3)),
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let mut utf8 = [0; 4];
    for (n, slot) in utf8.iter_mut().take(len).enumerate() {
        *slot = byte(bytes, n)?;
    }
    let c = std::str::from_utf8(utf8.get(..len)?).ok()?.chars().next()?;
    Some((c, 3 * len))
}

/// The byte of the `n`th escape.
fn byte(bytes: &[u8], n: usize) -> Option<u8> {
    match bytes.get(3 * n..3 * n + 3)? {
        [b'%', digits @ ..] => u8::try_from(hex(digits)?).ok(),
        _ => None,
    }
}

fn hex(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| Some(sum * 16 + char::from(*digit).to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    #[test]
    fn percent_escapes_are_read_one_level_a_time() {
        for (text, want) in [
            ("%7B%22status%22%3a524%7d", "{\"status\":524}"),
            ("%257B", "%7B"),
            ("%u0022a%u0022 %uD83D%uDE00", "\"a\" 😀"),
            ("a+b%20c", "a+b c"),
            ("%D0%9E%e9%94%99", "О错"),
        ] {
            assert_eq!(off(text, peel), want, "{text}");
        }
    }

    #[test]
    fn percent_signs_that_escape_nothing_stay() {
        for text in ["100%", "5 % x", "%zz", "%D0", "%00", "%s %d", "%", "%u12", "%uD83D"] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
