//! One level of string escapes taken off a squeezed view: `\"` to `"`, `\\` to `\`, `\u0022`, `\x22`; escaped line ends and tabs
//! become gaps, as real ones are.
//!
//! A log that prints an error which holds another's JSON escapes it once more at every hand-over; each call here undoes one.
//! The view is squeezed before, so a wrap between a backslash and its letter has gone already.

use super::squeeze::Squeezed;

/// Levels that are taken off at most. Four hand-overs of one text have been seen in public pastes; each doubles the backslashes.
pub(crate) const MAX_LEVELS: usize = 4;

/// Whether another level is worth taking off: somewhere a quote is escaped.
pub(crate) fn is_escaped(view: &Squeezed) -> bool {
    let bytes = view.as_str().as_bytes();
    memchr::memchr_iter(b'\\', bytes).any(|i| {
        matches!(bytes.get(i + 1), Some(b'"' | b'\'' | b'\\'))
            || matches!(bytes.get(i + 1..i + 6), Some(b"u0022" | b"u0027"))
            || matches!(bytes.get(i + 1..i + 4), Some(b"x22" | b"x27"))
    })
}

/// The view with one level of escapes taken off, leading back to the same text.
pub(crate) fn unescape(view: &Squeezed) -> Squeezed {
    let text = view.as_str();
    let mut plain = Squeezed::default();
    let mut kept = 0;
    let mut at = 0;
    while let Some(i) = memchr::memchr(b'\\', &text.as_bytes()[at..]).map(|i| at + i) {
        copy(view, &mut plain, kept..i);
        let escape = Escape::at(&text[i + 1..]);
        let end = i + 1 + escape.len;
        match escape.stands_for {
            // The letter itself stands behind the backslash: it keeps its own place.
            Meaning::Itself => {
                kept = i + 1;
                at = end;
                continue;
            }
            Meaning::Char(c) => {
                let mut buffer = [0; 4];
                let c = c.encode_utf8(&mut buffer);
                // Placed so that it ends where its escape ends.
                plain.push(c, (view.back(end - 1) + 1).saturating_sub(c.len()));
            }
            Meaning::Gap => {}
        }
        kept = end;
        at = end;
    }
    copy(view, &mut plain, kept..text.len());
    plain
}

fn copy(from: &Squeezed, to: &mut Squeezed, span: std::ops::Range<usize>) {
    let mut at = span.start;
    for piece in from.pieces(&span) {
        let end = at + piece.len();
        if let Some(text) = from.as_str().get(at..end) {
            to.push(text, piece.start);
        }
        at = end;
    }
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
    Gap,
}

impl Escape {
    fn at(after: &str) -> Self {
        let first = after.chars().next();
        match first {
            Some('n' | 'r' | 't' | 'b' | 'f') => Self { stands_for: Meaning::Gap, len: 1 },
            Some('u') => Self::hex(after, 4),
            Some('x') => Self::hex(after, 2),
            Some(c) => Self { stands_for: Meaning::Itself, len: c.len_utf8() },
            None => Self { stands_for: Meaning::Gap, len: 0 },
        }
    }

    fn hex(after: &str, digits: usize) -> Self {
        let code = after.get(1..=digits).and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        match code {
            Some(c) if super::squeeze::is_gap(c) => Self { stands_for: Meaning::Gap, len: digits + 1 },
            Some(c) => Self { stands_for: Meaning::Char(c), len: digits + 1 },
            None => Self { stands_for: Meaning::Itself, len: 1 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(text: &str) -> Squeezed {
        unescape(&Squeezed::of(text, 0..text.len()))
    }

    #[test]
    fn each_call_takes_one_level_off() {
        let twice = r#""{\\\"a\\\": \\\"b\\\\n\\\"}""#;
        let once = level(twice);
        assert_eq!(once.as_str(), r#""{\"a\":\"b\\n\"}""#);
        assert!(is_escaped(&once));
        let plain = unescape(&once);
        assert_eq!(plain.as_str(), r#""{"a":"b\n"}""#);
    }

    #[test]
    fn escapes_by_number_and_broken_ones_are_read() {
        for (text, want) in [
            (r"\u0022a\u0022", "\"a\""),
            (r"\x22a\x22", "\"a\""),
            (r"a\u00", "au00"),
            (r"a\", "a"),
            (r"a\n b\tc", "abc"),
            (r"\/x", "/x"),
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
        assert_eq!(level("{\\\n  \"a\\ \":1").as_str(), r#"{"a":1"#);
    }
}
