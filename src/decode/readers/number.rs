//! Numbers of three or four digits that stand for themselves, with what stands around them on their line.
//!
//! Most numbers in a paste are no codes. What gives away a time, a size, a version, a part of an address or of a name is taken
//! out here, once for all readers that look for words beside a number. Every look is bounded, so that a text of nothing but
//! numbers is read in linear time.

use std::ops::Range;

/// Numbers of one window that are looked at: a page of text has a few, a log one a line.
const MAX_NUMBERS: usize = 16_384;
/// Bytes before and behind a number that are looked at.
const REACH: usize = 96;

/// A number that may be a code.
#[derive(Debug, Clone)]
pub(crate) struct Number<'a> {
    pub(crate) code: u32,
    pub(crate) digits: Range<usize>,
    /// What precedes it on its line, at most [`REACH`] bytes.
    pub(crate) before: &'a str,
    /// What follows on its line, at most [`REACH`] bytes.
    pub(crate) after: &'a str,
}

/// The numbers of `text` that may be codes: 400–599 and Cloudflare's 1000–1299.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = Number<'_>> {
    runs(text)
        .filter_map(|digits| {
            let code: u32 = text.get(digits.clone())?.parse().ok()?;
            if !matches!(code, 400..=599 | 1000..=1299) {
                return None;
            }
            let (before, after) = (before(text, digits.start, REACH), after(text, digits.end, REACH));
            stands_alone(before, after).then_some(Number { code, digits, before, after })
        })
        .take(MAX_NUMBERS)
}

/// Runs of exactly three or four digits.
pub(crate) fn runs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
            let len = bytes.get(start..)?.iter().take_while(|b| b.is_ascii_digit()).count();
            at = start + len;
            if matches!(len, 3 | 4) {
                return Some(start..at);
            }
        }
    })
}

/// What precedes `at` on its line, at most `reach` bytes.
pub(crate) fn before(text: &str, at: usize, reach: usize) -> &str {
    let from = text.ceil_char_boundary(at.saturating_sub(reach));
    let part = text.get(from..at).unwrap_or_default();
    memchr::memrchr(b'\n', part.as_bytes()).and_then(|end| part.get(end + 1..)).unwrap_or(part)
}

/// What follows `at` on its line, at most `reach` bytes.
pub(crate) fn after(text: &str, at: usize, reach: usize) -> &str {
    let to = text.floor_char_boundary(at.saturating_add(reach).min(text.len()));
    let part = text.get(at..to).unwrap_or_default();
    memchr::memchr(b'\n', part.as_bytes()).and_then(|end| part.get(..end)).unwrap_or(part)
}

/// The line that `at` stands on, cut to `reach` bytes on both sides.
pub(crate) fn line(text: &str, at: usize, reach: usize) -> Range<usize> {
    at - before(text, at, reach).len()..at + after(text, at, reach).len()
}

/// White space between two lines that belong together.
const BLANK: usize = 40;

/// The line of `at` and the lines next to it, each cut to `reach` bytes.
pub(crate) fn lines_around(text: &str, at: usize, reach: usize) -> Range<usize> {
    let own = line(text, at, reach);
    let start = own.start.checked_sub(1).map_or(own.start, |end| {
        let mut end = end;
        // Blank lines part paragraphs, not thoughts, also where something was left of an indent.
        while text.get(..end).is_some_and(|head| head.ends_with(['\n', '\r', ' ', '\t'])) && own.start - end < BLANK {
            end -= 1;
        }
        end - before(text, end, reach).len()
    });
    let rest = text.get(own.end..).unwrap_or_default();
    let skipped = rest.bytes().take(BLANK).take_while(|b| matches!(b, b'\n' | b'\r' | b' ' | b'\t')).count();
    let end = own.end + skipped + after(text, own.end + skipped, reach).len();
    start..end
}

/// Whether nothing is joined to the number that makes it a part of something else.
fn stands_alone(before: &str, after: &str) -> bool {
    starts_free(before) && (ends_free(after) || is_bracketed(before, after) || is_named_with_size(after))
}

/// `: 403.Forbidden (5652 bytes)`, `: 521.521 (15 bytes)`: the same in Servarr's own log.
pub(crate) fn is_named_with_size(after: &str) -> bool {
    let Some(rest) = after.strip_prefix('.') else { return false };
    let name = rest.bytes().take(40).take_while(u8::is_ascii_alphanumeric).count();
    let size = rest.get(name..).and_then(|size| size.strip_prefix(" (")).unwrap_or_default();
    let digits = size.bytes().take(12).take_while(u8::is_ascii_digit).count();
    name > 0 && digits > 0 && size.get(digits..).is_some_and(|unit| unit.starts_with(" bytes)"))
}

/// `[503:ServiceUnavailable]`, `[521:521]`: .NET's status and its name, as Servarr prints them.
fn is_bracketed(before: &str, after: &str) -> bool {
    let name = after.strip_prefix(':').map_or(0, |rest| rest.bytes().take(40).take_while(u8::is_ascii_alphanumeric).count());
    name > 0 && before.ends_with('[') && after.get(name + 1..).is_some_and(|rest| rest.starts_with(']'))
}

/// Words that are written without a space before a number.
const GLUED: [&str; 13] =
    ["cloudflare", "cf", "error", "http", "code", "err", "status", "erro", "fehler", "errorcode", "statuscode", "e", "errcode"];

fn starts_free(before: &str) -> bool {
    let mut back = before.chars().rev();
    let Some(last) = back.next() else { return true };
    let second = back.next().unwrap_or(' ');
    match last {
        '/' if is_slashed(before) => true,
        '.' | ':' | ',' | '/' if second.is_ascii_digit() => false,
        '/' | '.' | '_' | '@' | '$' | '€' | '£' | '¥' | '₽' | '+' | '~' | '≈' | '%' | '\\' => false,
        // `ERR_PNPM_FETCH_503` is a client's own name and is read by its reader.
        '-' => second.is_whitespace() && is_word(before) || is_worded_dash(before),
        '#' => {
            let head = before.trim_end_matches('#').trim_end().to_lowercase();
            ["error", "code", "ошибка", "错误"].iter().any(|word| head.ends_with(word))
        }
        '=' => !before.contains("://") || before.rsplit(char::is_whitespace).next().is_some_and(|token| !token.contains("://")),
        c if c.is_ascii_alphabetic() => {
            let word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
            let head = before.len() - word.len();
            let joined = before
                .get(..head)
                .is_some_and(|head| head.ends_with(['_', '.', '/', '-', '@']) || head.ends_with(|c: char| c.is_ascii_digit()));
            !joined && (GLUED.contains(&word.to_ascii_lowercase().as_str()) || word == "n" && before.ends_with("\\n"))
        }
        _ => true,
    }
}

/// `502/524`: a list of codes, not a path.
fn is_slashed(before: &str) -> bool {
    let head = before.trim_end_matches('/');
    let len = head.bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
    let rest = head.get(..head.len() - len).unwrap_or_default();
    len == 3
        && head.len() + 1 == before.len()
        && !rest.ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '.' | '-' | ':' | '_'))
        && !rest.rsplit(char::is_whitespace).next().is_some_and(|token| token.contains("://") || token.starts_with('/'))
}

fn is_slash_before_code(after: &str) -> bool {
    let digits = after.bytes().skip(1).take(4).take_while(u8::is_ascii_digit).count();
    let status = matches!(after.as_bytes().get(1), Some(b'4' | b'5'));
    digits == 3
        && status
        && after.as_bytes().get(4).is_none_or(|b| !b.is_ascii_alphabetic() && !matches!(b, b'.' | b'-' | b'_'))
}

/// ` - 503` behind a reason phrase.
fn is_word(before: &str) -> bool {
    before.trim_end_matches('-').trim_end().ends_with(|c: char| c.is_alphabetic() || c == ')' || c == '"')
}

/// `Error-520`, `HTTP-522`, `код-520`.
fn is_worded_dash(before: &str) -> bool {
    let head = before.trim_end_matches('-').to_lowercase();
    let in_address = head.rsplit(char::is_whitespace).next().is_some_and(|token| token.contains(['/', '.', '_', '-']));
    !in_address && ["error", "http", "fehler", "code", "ошибка", "erreur", "erro"].iter().any(|word| head.ends_with(word))
}

/// Words that follow a number behind a hyphen: German and Russian compounds.
const HYPHENED: [&str; 21] = [
    "fehler", "error", "fout", "fel", "fejl", "hata", "virhe", "я", "ю", "й", "ая", "ую", "ка", "ку", "ки", "ой", "е", "х",
    "ые", "code", "status",
];

fn ends_free(after: &str) -> bool {
    let mut chars = after.chars();
    let Some(first) = chars.next() else { return true };
    let second = chars.next().unwrap_or(' ');
    match first {
        '/' => is_slash_before_code(after) || second == ' ',
        '.' | ',' | ':' | 's' => !second.is_ascii_alphanumeric(),
        '-' => {
            let word: String = after.chars().skip(1).take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
            HYPHENED.contains(&word.as_str()) || second.is_whitespace()
        }
        // `[error] 1020#1020: *5`: nginx's process and thread.
        '#' => !second.is_ascii_digit(),
        '_' | '%' | '°' | '$' | '€' | '£' | '₽' | '@' | '×' => false,
        'e' => after.starts_with("er ") || after.starts_with("error"),
        'E' => after.starts_with("Error") || after.starts_with("ERROR"),
        c => !c.is_ascii_alphabetic(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_a_part_of_something_else_are_left_out() {
        for (text, want) in [
            ("error 524", vec![524]),
            ("报522", vec![522]),
            ("CloudFlare524 on cf1101", vec![524, 1101]),
            ("Error #1016", vec![1016]),
            ("see #522 and !522", vec![522]),
            ("v1.502 at 10:522 in /a/503/b x.524 a_522_b", vec![]),
            ("522ms 504px 520kB 100,524 1,015 $500 500% 5240 15", vec![]),
            ("522s. 524s, 525er 526-Fehler 502-я 503-й", vec![522, 524, 525, 526, 502, 503]),
            ("2024-10-22 520-1", vec![]),
            ("Service Unavailable - 503", vec![503]),
            ("ends in 521.", vec![521]),
            ("line 999 1300 399", vec![]),
            ("[GET] https://a.example/: 403.Forbidden (5652 bytes) : 521.521 (15 bytes) : 521.5 s", vec![403, 521]),
            ("failed: [521:521] [GET] [503:ServiceUnavailable] [520:1]", vec![521, 503, 520]),
            ("[error] 1020#1020: *522 upstream", vec![522]),
            ("[error] 524#524: recv() failed", vec![]),
            ("https://a.example/?x=1015", vec![]),
        ] {
            let codes: Vec<u32> = numbers(text).map(|number| number.code).collect();
            assert_eq!(codes, want, "{text}");
        }
    }

    #[test]
    fn the_lines_around_end_where_the_neighbours_end() {
        let text = "zero\none\n\ntwo 522\r\nthree\nfour";
        let at = text.find("522").unwrap_or_default();
        assert_eq!(&text[line(text, at, 40)], "two 522\r");
        assert_eq!(&text[lines_around(text, at, 40)], "one\n\ntwo 522\r\nthree");
    }
}
