//! White space that is none: no-break and typographic spaces read as spaces, invisible characters left out. Digits of Arabic and
//! Persian are read as those of ASCII.
//!
//! Browsers, chats and word processors put them in; a reader that looks for `error code: 524` must not miss it for a U+00A0.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

const DIGITS: &str = "0123456789";

/// The view with plain spaces and digits only.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let mut peeling = Peeling::new(view);
    let mut at = 0;
    // Where no line ends with a line feed, a carriage return ends one, as on old Macs and in terminals' records.
    if memchr::memchr(b'\n', bytes).is_none() {
        for i in memchr::memchr_iter(b'\r', bytes) {
            peeling.replace(i..i + 1, "\n", RepairKind::Respaced);
        }
        if let Some(view) = peeling.finish() {
            return peel(&view).or(Some(view));
        }
        peeling = Peeling::new(view);
    }
    // Letters of twice their width are read as plain ones; marks alone are those of Chinese.
    let mut wide: Option<bool> = None;
    while let Some(i) = text.as_bytes().get(at..)?.iter().position(|b| *b >= 0x80).map(|i| at + i) {
        let Some(c) = text.get(i..).and_then(|rest| rest.chars().next()) else { break };
        at = i + c.len_utf8();
        match c {
            '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{2800}' => {
                peeling.replace(i..at, " ", RepairKind::Respaced);
            }
            // The last two are how a browser's console and a terminal show a line end.
            '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{21b5}' | '\u{23ce}' => peeling.replace(i..at, "\n", RepairKind::Respaced),
            '\u{200b}'..='\u{200f}'
            | '\u{2060}'..='\u{2064}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{180b}'..='\u{180e}' => peeling.leave_out(i..at, RepairKind::Respaced),
            // Eastern Arabic digits, of Arabic and of Persian, and those of twice the width.
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{ff10}'..='\u{ff19}' => {
                let zero = match c {
                    ..'\u{6f0}' => 0x660,
                    ..'\u{ff10}' => 0x6f0,
                    _ => 0xff10,
                };
                let digit = usize::try_from(u32::from(c) - zero).unwrap_or(0);
                peeling.replace(i..at, DIGITS.get(digit..=digit).unwrap_or_default(), RepairKind::Respaced);
            }
            '\u{ff01}'..='\u{ff5e}'
                if *wide.get_or_insert_with(|| {
                    text.get(i..).unwrap_or_default().contains(|c| matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ'))
                }) =>
            {
                let plain = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
                peeling.replace(i..at, plain.encode_utf8(&mut [0; 4]), RepairKind::Requoted);
            }
            _ => {}
        }
    }
    peeling.finish()
}

/// Bytes by which it is told whether all spaces are doubled.
const SAMPLE: usize = 2 << 10;
/// Fewest doubled spaces that tell it.
const MIN_DOUBLED: usize = 4;

/// The view with one space where a text has two between all its words, as some copy it out of tables and of justified pages.
pub(crate) fn peel_doubled(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let (mut single, mut doubled) = (0, 0);
    for (_, run) in gaps(bytes.get(..bytes.len().min(SAMPLE))?) {
        single += usize::from(run == 1);
        doubled += usize::from(run == 2);
        // A few words show that they stand as usual.
        if single > MIN_DOUBLED && single * 8 > doubled {
            return None;
        }
    }
    if doubled < MIN_DOUBLED || single * 8 > doubled {
        return None;
    }
    let mut peeling = Peeling::new(view);
    for (at, run) in gaps(bytes).filter(|(_, run)| *run > 1) {
        peeling.leave_out(at + run.div_ceil(2)..at + run, RepairKind::Respaced);
    }
    peeling.finish()
}

/// Runs of spaces inside the lines: where each begins, and its length.
fn gaps(bytes: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = memchr::memchr(b' ', bytes.get(at..)?).map(|i| at + i)?;
            let run = bytes.get(start..)?.iter().take_while(|b| **b == b' ').count();
            at = start + run;
            let leads = start.checked_sub(1).is_none_or(|before| bytes.get(before) == Some(&b'\n'));
            if !leads {
                return Some((start, run));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::{peel, peel_doubled};

    #[test]
    fn spaces_that_are_all_doubled_are_single_ones() {
        assert_eq!(off("a  b  c\n    d  e  f    g", peel_doubled), "a b c\n    d e f  g");
        for text in ["a b  c  d  e  f g", "a  b", "a  b  c\nd e f", "{\n  a\n    b\n  c\n  d\n  e\n}", ""] {
            assert_eq!(peeled(text, peel_doubled), None, "{text}");
        }
    }

    #[test]
    fn spaces_of_every_kind_are_plain_and_invisible_characters_are_gone() {
        assert_eq!(off("error\u{a0}code:\u{3000}5\u{200b}24\u{feff}", peel), "error code: 524");
        assert_eq!(off("ｅｒｒｏｒ：５２４ ｛＂", peel), "error:524 {\"");
        assert_eq!(peeled("错误：在，", peel), None);
        assert_eq!(off("a\u{2028}b\u{202f}c\u{ad}d", peel), "a\nb cd");
        assert_eq!(off("a↵b⏎c\u{fe0f}", peel), "a\nb\nc");
        assert_eq!(off("خطای ۵۲۲ و ٥٢٤ ５２０", peel), "خطای 522 و 524 520");
        assert_eq!(peeled("Ошибка 错误 plain", peel), None);
    }
}
