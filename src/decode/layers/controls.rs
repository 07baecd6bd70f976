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
    let line_ends = memchr::memmem::find_iter(bytes, "#012").filter(|at| control(bytes, *at).is_some());
    if line_ends.take(MIN_LINE_ENDS).count() < MIN_LINE_ENDS {
        return None;
    }
    let mut peeling = Peeling::new(view);
    for at in memchr::memmem::find_iter(bytes, "#0") {
        match control(bytes, at) {
            Some(c @ (b'\n' | b'\t')) => {
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

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    #[test]
    fn numbers_of_control_characters_are_the_characters() {
        assert_eq!(off("Array#012(#012#011[code] => 522#015#012)#012", peel), "Array\n(\n\t[code] => 522\n)\n");
        assert_eq!(off("a#01212 o'clock#012", peel), "a\n12 o'clock\n");
    }

    #[test]
    fn numbers_of_issues_stay() {
        for text in ["see #012", "#012 and #013", "#0123 color #001", "#01", "#012", "fixes #12, #12"] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
