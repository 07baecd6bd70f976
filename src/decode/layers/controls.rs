//! Line ends and other control characters as system loggers write them: `#012` for a line end, in octal (rsyslog's
//! `$EscapeControlCharactersOnReceive`, on by default). A text of many lines so becomes one.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Line ends that must be there: a number alone may be an issue's.
const MIN_LINE_ENDS: usize = 2;

/// The view with such characters as they were.
pub(crate) fn peel(view: &View) -> Option<View> {
    let bytes = view.as_str().as_bytes();
    let line_ends = memchr::memmem::find_iter(bytes, "#012").filter(|at| !is_in_dump(bytes, *at));
    if line_ends.take(MIN_LINE_ENDS).count() < MIN_LINE_ENDS {
        return None;
    }
    let mut peeling = Peeling::new(view);
    for at in memchr::memmem::find_iter(bytes, "#0") {
        match control(bytes, at) {
            Some(c @ (b'\n' | b'\r' | b'\t' | 0x1b)) => {
                peeling.replace(at..at + 4, char::from(c).encode_utf8(&mut [0; 4]), RepairKind::Unescaped);
            }
            Some(_) => peeling.leave_out(at..at + 4, RepairKind::Unescaped),
            None => {}
        }
    }
    peeling.finish()
}

/// The control character whose number begins at `at`.
fn control(bytes: &[u8], at: usize) -> Option<u8> {
    match bytes.get(at..at + 4)? {
        [b'#', b'0', tens @ b'0'..=b'3', ones @ b'0'..=b'7'] => Some((tens - b'0') * 8 + (ones - b'0')),
        _ => None,
    }
}

/// Whether `at` stands in the column of letters of a dump: its bytes say the same, and come off first. Behind the line end of a
/// row stands the next one's offset.
fn is_in_dump(bytes: &[u8], at: usize) -> bool {
    const REACH: usize = 80;
    const MIN_GROUPS: usize = 6;
    let before = bytes.get(at.saturating_sub(REACH)..at).unwrap_or_default();
    let line = memchr::memrchr(b'\n', before).and_then(|end| before.get(end + 1..)).unwrap_or(before);
    let offset = bytes.get(at + 4..).unwrap_or_default().iter().take_while(|b| b.is_ascii_hexdigit()).take(9).count();
    let is_group = |word: &&[u8]| matches!(word.len(), 2 | 4 | 8) && word.iter().all(u8::is_ascii_hexdigit);
    offset < 8 && line.split(|b| *b == b' ').filter(is_group).take(MIN_GROUPS).count() == MIN_GROUPS
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    const DUMP: &str = "00000000  45 72 72 6f 72 20 31 30  33 33 23 30 31 32 52 61  |Error 1033#012Ra|\n00000010  79 20 49 44 3a 20 39 66  34 36 37 30 23 30 31 32  |y ID: 9f4670#012|\n";

    #[test]
    fn numbers_of_control_characters_are_the_characters() {
        assert_eq!(off("Array#012(#012#011[code] => 522#012)#012", peel), "Array\n(\n\t[code] => 522\n)\n");
        assert_eq!(off("a#015#012b#033[0m#015#012", peel), "a\r\nb\u{1b}[0m\r\n");
        assert_eq!(off("a#01212 o'clock#012", peel), "a\n12 o'clock\n");
    }

    #[test]
    fn numbers_of_issues_stay() {
        for text in ["see #012", "#012 and #013", "#0123 color #001", "#01", "#012", "fixes #12, #12", DUMP] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
