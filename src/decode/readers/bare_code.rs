//! A number and nothing to prove who sent it: the whole paste is `524`, or a word such as "error", "status" or "code" stands
//! with the number. Read only where no better proof is in the paste, and never a proof of Cloudflare.

use std::ops::Range;

use crate::decode::form::Format;
use crate::decode::reading::{Clue, Draft, Finds, Proof, Scene};

/// Words that make a number an error, in the three languages; compared in lower case, without what separates them from the number.
const WORDS: [&str; 17] = [
    "error",
    "errors",
    "err",
    "status",
    "code",
    "http",
    "http/1.0",
    "http/1.1",
    "http/2",
    "http/2.0",
    "http/3",
    "错误",
    "错误码",
    "状态码",
    "ошибка",
    "код",
    "статус",
];
/// Bytes of a line that are looked at around a number.
const REACH: usize = 32;

/// Reads the numbers of the view that stand with such a word.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    if let Some((code, digits)) = alone(text) {
        push(scene, code, digits, finds);
        return;
    }
    let four_digits = text.len() < 64 || finds.clues.iter().any(|clue| matches!(clue, Clue::NamesCloudflare(_)));
    let mut seen = Vec::new();
    for digits in numbers(text) {
        let Some(code) = text[digits.clone()].parse::<u32>().ok().filter(|code| is_error(*code, four_digits)) else {
            continue;
        };
        if !seen.contains(&code) && word_beside(text, &digits) {
            seen.push(code);
            push(scene, code, digits, finds);
        }
    }
}

fn push(scene: &Scene<'_>, code: u32, digits: Range<usize>, finds: &mut Finds) {
    let mut draft = Draft::new(scene, Format::BareCode, &digits);
    draft.bare_code(code, &digits);
    finds.readings.push(draft.finish(Proof::Unsaid));
}

/// Whether `text` holds a number of three or four digits at all.
pub(crate) fn holds_number(text: &str) -> bool {
    numbers(text).next().is_some()
}

/// The paste is a number and nothing else: any status, or a code of Cloudflare's.
fn alone(paste: &str) -> Option<(u32, Range<usize>)> {
    let digits = paste.trim();
    let code: u32 = digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()?;
    let start = paste.len() - paste.trim_start().len();
    matches!(code, 100..=599 | 1000..=1299).then(|| (code, start..start + digits.len()))
}

/// 1xxx are years, ports and line numbers more often than codes: in a longer text they count only where Cloudflare is named.
fn is_error(code: u32, four_digits: bool) -> bool {
    matches!(code, 400..=599) || (four_digits && matches!(code, 1000..=1299))
}

/// Runs of three or four digits that stand alone.
fn numbers(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
            let len = bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
            at = start + len;
            let joined =
                |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'/' | b'.' | b'$'));
            let before = start.checked_sub(1).and_then(|i| bytes.get(i));
            let sentence_end = bytes.get(at) == Some(&b'.') && !joined(bytes.get(at + 1));
            if matches!(len, 3 | 4) && !joined(before) && (!joined(bytes.get(at)) || sentence_end) {
                return Some(start..at);
            }
        }
    })
}

/// Whether one of the words stands right before the number on its line, or right behind it.
fn word_beside(text: &str, digits: &Range<usize>) -> bool {
    let separators = |c: char| {
        c.is_whitespace() && c != '\n' || matches!(c, ':' | '=' | '#' | '"' | '\'' | '(' | ')' | '[' | ',' | '：' | '«' | '“')
    };
    let mut from = digits.start.saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text[from..digits.start].trim_end_matches(separators).to_lowercase();
    let word = before
        .rsplit(|c: char| {
            c.is_whitespace() || matches!(c, '(' | '[' | '{' | '"' | '\'' | ',' | ':' | '：' | '。' | '，' | '_' | '-')
        })
        .next()
        .unwrap_or_default();
    if WORDS.contains(&word) || WORDS.iter().any(|known| !known.is_ascii() && word.ends_with(known)) {
        return true;
    }
    let after = text[digits.end..].trim_start_matches(' ');
    after
        .get(..5)
        .is_some_and(|next| next.eq_ignore_ascii_case("error") && !after[5..].starts_with(|c: char| c.is_alphanumeric()))
        || ["错误", "ошибка"].iter().any(|next| after.starts_with(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_needs_a_word_beside_it_or_the_paste_for_itself() {
        for (paste, want) in [
            ("524", vec![524]),
            (" 1020\n", vec![1020]),
            ("202", vec![202]),
            ("Error 1016", vec![1016]),
            ("Error 522", vec![522]),
            ("HTTP/1.1 502 Bad Gateway", vec![502]),
            ("status: 503", vec![503]),
            ("status=504, code 504", vec![504]),
            ("got a 524 error again", vec![524]),
            ("Ошибка 524", vec![524]),
            ("出现错误：524。", vec![524]),
            ("返回状态码: 403", vec![403]),
            ("код 520", vec![520]),
            ("status: 200", vec![]),
            ("it took 524 ms", vec![]),
            ("error at line 5240", vec![]),
            ("port 1015", vec![]),
            ("room 404", vec![]),
            ("99", vec![]),
            ("2024", vec![]),
            ("error\n524", vec![]),
            ("error_524_x", vec![]),
            ("", vec![]),
        ] {
            let codes = crate::decode::reading::tests::codes(paste, read);
            assert_eq!(codes, want, "{paste:?}");
        }
    }
}
