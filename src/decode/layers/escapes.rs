//! One level of string escapes: `\"` to `"`, `\\` to `\`, `\/`, `\u0022`, `\x22`, `\n`.
//!
//! A log that prints an error which holds another's JSON escapes it once more at every hand-over; each call here undoes one.

use std::ops::Range;

use super::view::View;
use crate::decode::evidence::RepairKind;

/// Whether another level is worth taking off: somewhere a quote, a line end or a backslash is escaped.
pub(crate) fn is_escaped(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'\\', bytes).any(|i| {
        matches!(bytes.get(i + 1), Some(b'"' | b'\'' | b'\\' | b'n' | b'/' | b'\n' | b'\r'))
            || matches!(bytes.get(i + 1..i + 4), Some([b'u', b'0', _] | [b'x', b'2' | b'3', _]))
    })
}

/// The view with one level of escapes taken off.
pub(crate) fn unescape(view: &View) -> View {
    let text = view.as_str();
    let mut plain = View::default();
    plain.reserve(text.len());
    let mut kept = 0;
    let mut at = 0;
    while let Some(i) = memchr::memchr(b'\\', &text.as_bytes()[at..]).map(|i| at + i) {
        plain.copy(view, kept..i);
        let escape = Escape::at(&text[i + 1..]);
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
            Some('u') => Self::hex(after, 4),
            Some('x') => Self::hex(after, 2),
            Some(c) => Self { stands_for: Meaning::Itself, len: c.len_utf8() },
            None => Self { stands_for: Meaning::Nothing, len: 0 },
        }
    }

    fn hex(after: &str, digits: usize) -> Self {
        let code = after.get(1..=digits).and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        match code {
            Some(c) => Self { stands_for: Meaning::Char(c), len: digits + 1 },
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
