//! The squeezed view: the paste without its white space, and the way back.
//!
//! Terminals, chats and ticket systems break an error wherever their line ends: inside a key, a number, a URL, `true`. No rule
//! about line ends can undo that, but none is needed for the structure: a JSON-like error means the same without any white
//! space outside its sentences. So the structure is read from a copy that has none (nor a terminal's frame, ANSI codes, quote
//! marks of a mail), and sentences are restored afterwards from the gaps (see `prose`). The way back is kept as runs, one a
//! gap, not as an offset a byte.

use super::view::View;

/// `view` without white space and decoration.
pub(crate) fn squeeze(view: &View) -> View {
    let text = view.as_str();
    let mut squeezed = View::default();
    squeezed.reserve(text.len());
    let mut quoted_before = false;
    let mut rest = 0;
    while rest < text.len() {
        let line_end = memchr::memchr(b'\n', &text.as_bytes()[rest..]).map_or(text.len(), |i| rest + i + 1);
        let line = &text[rest..line_end];
        let next_quoted = || text[line_end..].trim_start_matches([' ', '\t']).starts_with('>');
        let decoration = decoration(line, quoted_before, next_quoted);
        quoted_before = line[..decoration].contains('>');
        squeezed.lose(&line[..decoration]);
        squeeze_line(view, &mut squeezed, rest + decoration..line_end);
        rest = line_end;
    }
    squeezed
}

fn squeeze_line(view: &View, squeezed: &mut View, line: std::ops::Range<usize>) {
    let Some(text) = view.as_str().get(line.clone()) else { return };
    let bytes = text.as_bytes();
    let (mut kept, mut at) = (0, 0);
    while let Some(i) = bytes[at..].iter().position(|b| *b >= 0x80 || *b == 0x1b || is_gap(char::from(*b))).map(|i| at + i) {
        let Some(c) = text[i..].chars().next() else { break };
        at = i + c.len_utf8();
        if !is_gap(c) {
            continue;
        }
        squeezed.copy(view, line.start + kept..line.start + i);
        kept = at;
        if c == '\u{1b}' {
            kept += escape_sequence(&text[kept..]);
            at = kept;
        }
        squeezed.lose(&text[i..kept]);
    }
    squeezed.copy(view, line.start + kept..line.end);
}

/// White space of any kind, zero-width characters, box drawing: nothing that an error's structure is made of.
pub(crate) fn is_gap(c: char) -> bool {
    match c {
        '\u{20}' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1b}' => true,
        c if c.is_ascii() => false,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{2500}'..='\u{257f}' => true,
        c => c.is_whitespace(),
    }
}

/// Length of what follows ESC: a colour (`[31m`), a hyperlink's or title's start, or one letter.
fn escape_sequence(after: &str) -> usize {
    let Some(rest) = after.strip_prefix('[') else {
        return usize::from(after.starts_with(|c: char| c.is_ascii_alphabetic()));
    };
    let parameters = rest.bytes().take_while(|b| (0x20..0x40).contains(b)).count();
    1 + parameters + usize::from(rest.as_bytes().get(parameters).is_some_and(u8::is_ascii))
}

/// Length of the quote marks or the bar at the start of a line. `>` counts only beside another quoted line, `|` only before a
/// space: either may also be the first character of a line that a terminal broke.
fn decoration(line: &str, quoted_before: bool, next_quoted: impl Fn() -> bool) -> usize {
    let start = line.len() - line.trim_start_matches([' ', '\t']).len();
    let rest = &line[start..];
    if rest.starts_with('>') && (quoted_before || next_quoted()) {
        let marks = rest.bytes().take_while(|b| matches!(b, b'>' | b' ')).count();
        return start + marks;
    }
    if rest.starts_with("| ") || rest.starts_with("|\t") {
        return start + 2;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(text: &str) -> View {
        squeeze(&View::of(text, 0..text.len()))
    }

    fn squeezed(text: &str) -> String {
        view(text).as_str().to_owned()
    }

    #[test]
    fn white_space_bars_quotes_and_colours_leave_nothing_behind() {
        for (name, text) in [
            ("spaces", r#"{ "error_category ": "ori gin" }"#),
            ("hard wrap", "{\"error_cat\negory\":\"orig\r\n  in\"}"),
            ("bar", "  │ {\"error_cat\n  │ egory\":\"origin\"} │\n"),
            ("quote", "> {\"error_cat\n> egory\":\"origin\"}\n"),
            ("nested quote", "> > {\"error_category\":\n> > \"origin\"}"),
            ("table bar", "| {\"error_category\":\n| \"origin\"}"),
            ("colour", "\u{1b}[31m{\"error_category\"\u{1b}[0m:\u{1b}[1;32m\"origin\"}"),
            ("no-break and zero-width", "{\"error_category\":\u{a0}\"ori\u{200b}gin\"}"),
        ] {
            assert_eq!(squeezed(text), r#"{"error_category":"origin"}"#, "{name}");
        }
    }

    #[test]
    fn a_single_line_that_starts_with_an_angle_bracket_is_not_a_quote() {
        assert_eq!(squeezed("a\n>b\nc"), "a>bc");
    }

    #[test]
    fn every_byte_leads_back() {
        let text = "ab │ c\u{a0}dе\n\n > f";
        let view = view(text);
        for (at, c) in view.as_str().char_indices() {
            let back = view.back(at);
            assert!(text[back..].starts_with(c), "{c} at {at}");
        }
        let all = 0..view.as_str().len();
        let joined: String = view.pieces(&all).into_iter().map(|piece| &text[piece]).collect();
        assert_eq!(joined, view.as_str());
    }

    #[test]
    fn pieces_of_a_part_start_and_end_inside_runs() {
        let text = "abc def";
        let view = view(text);
        assert_eq!(view.pieces(&(1..5)), vec![1..3, 4..6]);
        assert_eq!(view.back_span(&(1..5)), 1..6);
    }
}
