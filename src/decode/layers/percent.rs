//! One level of percent escapes (RFC 3986, section 2.1), and JavaScript's old `%u0022`.
//!
//! Only a form means a space by a plus sign (URL standard, `application/x-www-form-urlencoded`), so it stays unless the word that
//! it stands in is one: several escapes, and none of a space.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// The view with one level of percent escapes read.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let mut peeling = Peeling::new(view);
    let mut form = Word::default();
    for i in memchr::memchr2_iter(b'%', b'+', bytes) {
        if i < peeling.done() {
            continue;
        }
        if bytes.get(i) == Some(&b'+') {
            if i >= form.end {
                form = Word::at(bytes, form.end, i);
            }
            if form.is_form && !is_offset(bytes, i) {
                peeling.replace(i..i + 1, " ", RepairKind::Percent);
            }
        } else if let Some((c, len)) = escape(bytes.get(i..).unwrap_or_default()) {
            peeling.replace(i..i + len, c.encode_utf8(&mut [0; 4]), RepairKind::Percent);
        }
    }
    peeling.finish()
}

/// Fewest escapes of a form.
const MIN_ESCAPES: usize = 3;

/// A stretch without white space and quotes.
#[derive(Default)]
struct Word {
    end: usize,
    is_form: bool,
}

impl Word {
    /// The word that the byte `at` stands in, which no earlier one reached: each byte is looked at twice at most.
    fn at(bytes: &[u8], from: usize, at: usize) -> Self {
        let ends = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'"' | b'\'' | b'<' | b'>' | b'{' | b'}');
        let before = bytes.get(from..at).unwrap_or_default();
        let start = before.iter().rposition(ends).map_or(from, |end| from + end + 1);
        let end = bytes.get(at..).and_then(|rest| rest.iter().position(ends)).map_or(bytes.len(), |len| at + len);
        let word = bytes.get(start..end).unwrap_or_default();
        let (mut escapes, mut spaces) = (0, 0);
        for i in memchr::memchr_iter(b'%', word) {
            match byte(word.get(i..).unwrap_or_default(), 0) {
                Some(b' ') => spaces += 1,
                Some(_) => escapes += 1,
                None => {}
            }
        }
        Self { end, is_form: escapes >= MIN_ESCAPES && spaces == 0 }
    }
}

/// Whether the plus sign at `at` begins a time's offset: `10+08:00`.
fn is_offset(bytes: &[u8], at: usize) -> bool {
    matches!(
        bytes.get(at.saturating_sub(1)..at + 6),
        Some([b'0'..=b'9', b'+', b'0'..=b'9', b'0'..=b'9', b':', b'0'..=b'9', b'0'..=b'9'])
    )
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
            ("msg=%7B%22title%22%3A+%22A+timeout%22%7D&x=1", "msg={\"title\": \"A timeout\"}&x=1"),
            ("%22at%22:%222026-04-30T12:12:10+08:00%22", "\"at\":\"2026-04-30T12:12:10+08:00\""),
            ("1+1 %7B%22%7D", "1+1 {\"}"),
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
