//! Terminal codes (ECMA-48): colours, cursor moves, titles and hyperlinks, also with their escape character lost or written
//! out by a log (`\x1b[31m`, `^[[0m`, `[0m`).

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Ways in which the escape character is written out, longest first where one ends with another.
const WRITTEN: [&str; 21] = [
    "\\u{001b}",
    "\\u{1b}",
    "\\u001b",
    "\\u001B",
    "\\u241b",
    "\\x1b",
    "\\x1B",
    "\\033",
    "\\e",
    "#033",
    "^[",
    "<0x1b>",
    "=1B",
    "%1B",
    "%1b",
    "&#27;",
    "&#x1b;",
    "&#x1B;",
    "\u{241b}",
    // As code page 437 shows it.
    "←",
    "\u{1b}",
];
/// Longest title or address in an operating system command.
const MAX_COMMAND: usize = 400;

/// The view without terminal codes.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let mut peeling = Peeling::new(view);
    let mut at = 0;
    while let Some(i) = memchr::memchr3(b'[', b']', 0x1b, text.as_bytes().get(at..)?).map(|i| at + i) {
        at = i + 1;
        let opener = text.get(..i).and_then(|before| WRITTEN.iter().find(|w| before.ends_with(**w))).map_or(0, |w| w.len());
        // A string of JSON doubles the backslash that the escape character is written with.
        let escapes = text.as_bytes().get(i.saturating_sub(opener + 8)..i - opener).unwrap_or_default();
        let is_written = text.as_bytes().get(i - opener) == Some(&b'\\');
        let opener = opener + if is_written { escapes.iter().rev().take_while(|b| **b == b'\\').count() } else { 0 };
        let (start, end) = match text.as_bytes().get(i) {
            Some(b'[') => (i - opener, control(text, i + 1, opener > 0)),
            Some(b']') if opener > 0 => (i - opener, command(text, i + 1)),
            Some(0x1b) if !matches!(text.as_bytes().get(i + 1), Some(b'[' | b']')) => (i, Some(i + 1 + letter(text, i + 1))),
            _ => continue,
        };
        if let Some(end) = end
            && start >= peeling.done()
        {
            peeling.leave_out(start..end, RepairKind::Ansi);
            at = end;
        }
    }
    peeling.finish()
}

/// The end of a control sequence whose parameters start at `from`.
fn control(text: &str, from: usize, opened: bool) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let parameters = rest.iter().take(32).take_while(|b| matches!(b, b'0'..=b'9' | b';' | b'?' | b':' | b'>')).count();
    let end = rest.get(parameters)?;
    // With its escape character lost only a colour can be told from an index: `[31m`, but not `[5m]` of a time range.
    let lost = || {
        let digits = rest.get(..parameters).unwrap_or_default();
        *end == b'm'
            && parameters > 0
            && digits.iter().all(|b| b.is_ascii_digit() || *b == b';')
            && digits.split(|b| *b == b';').all(|number| number.len() <= 3)
            && rest.get(parameters + 1) != Some(&b']')
    };
    (if opened { end.is_ascii_alphabetic() || *end == b'@' } else { lost() }).then_some(from + parameters + 1)
}

/// The end of an operating system command: a bell or ESC with a backslash.
fn command(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let rest = rest.get(..rest.len().min(MAX_COMMAND))?;
    let ends = [&b"\x07"[..], b"\x1b\\", b"\\u0007", b"\\x07", b"=07", b"%07", b"&#7;", b"\\a", b"\\u001b\\\\", b"\\x1b\\"];
    ends.iter()
        .filter_map(|end| Some((memchr::memmem::find(rest, end)?, end.len())))
        .min_by_key(|(at, len)| (*at, usize::MAX - len))
        .map(|(at, len)| from + at + len)
}

/// What one escape character alone takes with it: `ESC ( B`, `ESC 7`, `ESC M`.
fn letter(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at) {
        Some(b'(' | b')') if text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_alphanumeric) => 2,
        Some(b) if b.is_ascii_uppercase() || matches!(b, b'7' | b'8' | b'=' | b'>' | b'\\') => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::off;
    use super::peel;

    #[test]
    fn terminal_codes_come_off_in_every_way_they_are_written() {
        for (text, want) in [
            ("\u{1b}[31merror\u{1b}[0m", "error"),
            ("\u{1b}[38;5;196merr\u{1b}[1;32mor\u{1b}[K", "error"),
            ("^[[31merror^[[0m", "error"),
            ("\\x1b[31merror\\x1B[0m", "error"),
            ("\\u001b[1merror\\u001b[22m", "error"),
            ("\\033[0;31merror\\e[0m", "error"),
            ("[31merror[0m [1;33mcode", "error code"),
            ("\u{1b}]8;;https://a.example\u{1b}\\link\u{1b}]8;;\u{1b}\\", "link"),
            ("\u{1b}]0;title\u{7}x", "x"),
            ("\u{1b}(Bx\u{1b}7y\u{1b}[?25l", "xy"),
            ("#033[33mx#033[0m", "x"),
            ("\\\\033[34m\\\"x\\\"\\\\033[0m \\u241b[1my", "\\\"x\\\" y"),
        ] {
            assert_eq!(off(text, peel), want, "{text:?}");
        }
    }

    #[test]
    fn brackets_that_are_none_stay() {
        for text in ["a[0]", "rate(x[5m])", "[12:01:02] x", "[31]", "[m", "x[1", "arr[10;", "\u{1b}", "]", "[2026m"] {
            assert_eq!(off(text, peel).trim_start_matches('\u{1b}'), text.trim_start_matches('\u{1b}'), "{text:?}");
        }
    }
}
