//! One level of string escapes: `\"` to `"`, `\\` to `\`, `\/`, `\u0022`, `\x22`, `\n`.
//!
//! A log that prints an error which holds another's JSON escapes it once more at every hand-over; each call here undoes one.

use std::ops::Range;

use super::view::View;
use crate::decode::evidence::RepairKind;

/// Bytes by number (`\xe4\xb8\xad`) that make one character at most.
const MAX_BYTES: usize = 4;
/// Bytes behind `\x` that must say something for it to be the mark of a run, as databases print bytes, and no escape.
const HEX_RUN: usize = 10;

/// Whether another level is worth taking off: somewhere a quote, a line end, a mark or a backslash is escaped.
fn is_escaped(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_number = |digits: &[u8], len| digits.get(..len).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    memchr::memchr_iter(b'\\', bytes).any(|i| match bytes.get(i + 1..).unwrap_or_default() {
        [b'n' | b'\n' | b'\r', ..] => true,
        [b'u' | b'U', digits @ ..] => is_number(digits, 4) || digits.starts_with(b"{"),
        [b'x', digits @ ..] => is_number(digits, 2) && !is_hex_run(digits),
        [b'0'..=b'3', digits @ ..] => is_number(digits, 2),
        [next, ..] => next.is_ascii_punctuation(),
        [] => false,
    })
}

/// Digits behind `\x` that are a run whatever they say: longer than any id behind an escaped quote.
const LONG_RUN: usize = 40;

/// Whether `digits` start a run of bytes that are letters: an escape's own two are followed by other things.
fn is_hex_run(digits: &[u8]) -> bool {
    let digit = |b: u8| char::from(b).to_digit(16);
    digits.get(..LONG_RUN).is_some_and(|run| run.iter().all(u8::is_ascii_hexdigit))
        || digits.get(..2 * HEX_RUN).is_some_and(|run| {
            run.as_chunks::<2>().0.iter().all(|[high, low]| {
                digit(*high).zip(digit(*low)).is_some_and(|(high, low)| matches!(16 * high + low, 0x0a | 0x0d | 0x20..=0x7e))
            })
        })
}

/// The view with one level of escapes taken off, if it has any.
pub(crate) fn peel(view: &View) -> Option<View> {
    is_escaped(view.as_str()).then(|| unescape(view))
}

/// The view with one level of escapes taken off.
pub(crate) fn unescape(view: &View) -> View {
    let text = view.as_str();
    let mut plain = View::default();
    plain.reserve(text.len());
    let mut kept = 0;
    let mut at = 0;
    while let Some(i) = text.as_bytes().get(at..).and_then(|rest| memchr::memchr(b'\\', rest)).map(|i| at + i) {
        plain.copy(view, kept..i);
        let escape = Escape::at(text.get(i + 1..).unwrap_or_default());
        let end = i + 1 + escape.len;
        match escape.stands_for {
            // The letter itself stands behind the backslash: it keeps its own place.
            Meaning::Itself => kept = i + 1,
            Meaning::Char(c) => {
                let span: Range<usize> = i..end;
                plain.copy_as(c.encode_utf8(&mut [0; 4]), view, &span, RepairKind::Unescaped);
                kept = end;
            }
            Meaning::Nothing => kept = end,
            Meaning::NoEscape => kept = i,
        }
        at = end;
    }
    plain.copy(view, kept..text.len());
    plain
}

/// What a backslash and the letters behind it stand for.
struct Escape {
    stands_for: Meaning,
    /// Bytes behind the backslash.
    len: usize,
}

enum Meaning {
    Itself,
    Char(char),
    Nothing,
    NoEscape,
}

impl Escape {
    fn at(after: &str) -> Self {
        let one = |stands_for| Self { stands_for, len: 1 };
        match after.chars().next() {
            Some('n') => one(Meaning::Char('\n')),
            Some('t') => one(Meaning::Char('\t')),
            // A backslash at the end of a line: the line goes on.
            Some('\n' | 'r' | 'b' | 'f') => one(Meaning::Nothing),
            Some('\r') if after.starts_with("\r\n") => Self { stands_for: Meaning::Nothing, len: 2 },
            Some('u') => Self::unicode(after),
            Some('U') => Self::number(after.get(1..9), 9),
            Some('x') if is_hex_run(after.as_bytes().get(1..).unwrap_or_default()) => one(Meaning::NoEscape),
            Some('x') => Self::bytes(
                |n| {
                    let digits = after.get(4 * n..4 * n + 3)?.strip_prefix('x')?;
                    u8::from_str_radix(digits.strip_prefix('+').map_or(digits, |_| ""), 16).ok()
                },
                after,
            ),
            Some('0'..='3') => Self::bytes(
                |n| {
                    let digits = after.get(4 * n..4 * n + 3).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
                    u8::from_str_radix(digits, 8).ok()
                },
                after,
            ),
            Some(c) => Self { stands_for: Meaning::Itself, len: c.len_utf8() },
            None => Self { stands_for: Meaning::Nothing, len: 0 },
        }
    }

    fn number(hex: Option<&str>, len: usize) -> Self {
        match hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32) {
            Some(c) => Self { stands_for: Meaning::Char(c), len },
            None => Self { stands_for: Meaning::Itself, len: 1 },
        }
    }

    /// `\u0022`, `\ud83d\ude00`, `\u{22}`.
    fn unicode(after: &str) -> Self {
        if let Some(braced) = after.strip_prefix("u{") {
            let digits = braced.bytes().take(7).take_while(u8::is_ascii_hexdigit).count();
            let closed = braced.as_bytes().get(digits) == Some(&b'}');
            return Self::number(braced.get(..digits).filter(|_| closed), digits + 3);
        }
        let unit = |at: usize| after.get(at..at + 4).and_then(|hex| u16::from_str_radix(hex, 16).ok());
        if let Some(high @ 0xd800..=0xdbff) = unit(1)
            && let Some(low) = after.get(5..7).filter(|next| *next == "\\u").and_then(|_| unit(7))
            && let Some(Ok(c)) = char::decode_utf16([high, low]).next()
        {
            return Self { stands_for: Meaning::Char(c), len: 11 };
        }
        Self::number(after.get(1..5), 5)
    }

    /// `\x22`, `\042`, and `\xe4\xb8\xad`: the bytes of one character in UTF-8, each in three letters behind a backslash.
    fn bytes(byte: impl Fn(usize) -> Option<u8>, after: &str) -> Self {
        let joined = |n: usize| n == 0 || after.get(4 * n - 1..4 * n) == Some("\\");
        let bytes: Vec<u8> = (0..MAX_BYTES).map_while(|n| byte(n).filter(|_| joined(n))).collect();
        let whole = |len: usize| std::str::from_utf8(bytes.get(..len)?).ok()?.chars().next();
        let found = (1..=bytes.len()).find_map(|len| Some((whole(len)?, len)));
        match found.or_else(|| Some((char::from(*bytes.first()?), 1))) {
            Some((c, len)) => Self { stands_for: Meaning::Char(c), len: 4 * len - 1 },
            None => Self { stands_for: Meaning::Itself, len: 1 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::squeeze::squeeze;
    use super::*;

    fn level(text: &str) -> View {
        unescape(&View::of(text, 0..text.len()))
    }

    #[test]
    fn each_call_takes_one_level_off() {
        let twice = r#""{\\\"a\\\": \\\"b\\\\n\\\"}""#;
        let once = level(twice);
        assert_eq!(once.as_str(), r#""{\"a\": \"b\\n\"}""#);
        assert!(is_escaped(once.as_str()));
        let plain = unescape(&once);
        assert_eq!(plain.as_str(), r#""{"a": "b\n"}""#);
    }

    #[test]
    fn escapes_by_number_and_broken_ones_are_read() {
        for (text, want) in [
            (r"\u0022a\u0022", "\"a\""),
            (r"\x22a\x22", "\"a\""),
            (r"a\u00", "au00"),
            (r"a\", "a"),
            (r"a\n b\tc\r", "a\n b\tc"),
            (r"\/x", "/x"),
            (r"\ud83d\ude00 \u{22}\U00000022", "😀 \"\""),
            (r"\xe4\xb8\xad\xff", "中ÿ"),
            (r"\042\320\236", "\"О"),
            (r"ray\_id", "ray_id"),
            (r"\x7b22737461747573223a35", r"\x7b22737461747573223a35"),
            (r"\x22a28817ceee58faca\x22", "\"a28817ceee58faca\""),
            ("a\\\nb", "ab"),
        ] {
            assert_eq!(level(text).as_str(), want, "{text}");
        }
    }

    #[test]
    fn what_was_escaped_leads_back_to_the_paste() {
        let text = r#"{\"ray_id\": \"9f46"#;
        let view = level(text);
        let at = view.as_str().find("9f46").expect("kept");
        assert_eq!(&text[view.back_span(&(at..at + 4))], "9f46");
    }

    #[test]
    fn a_wrap_between_a_backslash_and_its_quote_does_no_harm() {
        let text = "{\\\n  \"a\\ \":1";
        let squeezed = squeeze(&View::of(text, 0..text.len()));
        assert_eq!(unescape(&squeezed).as_str(), r#"{"a":1"#);
    }
}
