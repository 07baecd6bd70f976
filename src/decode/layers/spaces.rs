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
    while let Some(i) = text.as_bytes().get(at..)?.iter().position(|b| *b >= 0x80).map(|i| at + i) {
        let Some(c) = text.get(i..).and_then(|rest| rest.chars().next()) else { break };
        at = i + c.len_utf8();
        match c {
            '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{2800}' => {
                peeling.replace(i..at, " ", RepairKind::Respaced);
            }
            '\u{85}' | '\u{2028}' | '\u{2029}' => peeling.replace(i..at, "\n", RepairKind::Respaced),
            '\u{200b}'..='\u{200f}'
            | '\u{2060}'..='\u{2064}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{ad}'
            | '\u{180e}' => peeling.leave_out(i..at, RepairKind::Respaced),
            // Eastern Arabic digits, of Arabic and of Persian.
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => {
                let zero = if c < '\u{6f0}' { 0x660 } else { 0x6f0 };
                let digit = usize::try_from(u32::from(c) - zero).unwrap_or(0);
                peeling.replace(i..at, DIGITS.get(digit..=digit).unwrap_or_default(), RepairKind::Respaced);
            }
            _ => {}
        }
    }
    peeling.finish()
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    #[test]
    fn spaces_of_every_kind_are_plain_and_invisible_characters_are_gone() {
        assert_eq!(off("error\u{a0}code:\u{3000}5\u{200b}24\u{feff}", peel), "error code: 524");
        assert_eq!(off("a\u{2028}b\u{202f}c\u{ad}d", peel), "a\nb cd");
        assert_eq!(off("خطای ۵۲۲ و ٥٢٤", peel), "خطای 522 و 524");
        assert_eq!(peeled("Ошибка 错误 plain", peel), None);
    }
}
