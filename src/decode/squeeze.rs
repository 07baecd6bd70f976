//! The squeezed view: the paste without its white space, and the way back.
//!
//! Terminals, chats and ticket systems break an error wherever their line ends: inside a key, a number, a URL, `true`. No rule
//! about line ends can undo that, but none is needed for the structure: a JSON-like error means the same without any white
//! space outside its sentences. So the structure is read from a copy that has none (nor a terminal's frame, ANSI codes, quote
//! marks of a mail), and sentences are restored afterwards from the gaps (see `prose`). The way back is kept as runs, one a
//! gap, not as an offset a byte.

use std::ops::Range;

/// A stretch of the squeezed text that stands in the paste's text unbroken.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// Offset in the squeezed text.
    at: u32,
    /// Offset in the paste's text.
    from: u32,
}

/// Text without white space and decoration; each byte leads back to the paste's text.
#[derive(Debug, Default)]
pub(crate) struct Squeezed {
    text: String,
    runs: Vec<Run>,
}

impl Squeezed {
    /// Squeezes the part `window` of `text`.
    pub(crate) fn of(text: &str, window: Range<usize>) -> Self {
        let mut view = Self::default();
        let Some(part) = text.get(window.clone()) else { return view };
        view.text.reserve(part.len());
        let mut quoted_before = false;
        let mut rest = 0;
        while rest < part.len() {
            let line_end = memchr::memchr(b'\n', &part.as_bytes()[rest..]).map_or(part.len(), |i| rest + i + 1);
            let line = &part[rest..line_end];
            let next_quoted = || part[line_end..].trim_start_matches([' ', '\t']).starts_with('>');
            let decoration = decoration(line, quoted_before, next_quoted);
            quoted_before = line[..decoration].contains('>');
            view.squeeze_line(&line[decoration..], window.start + rest + decoration);
            rest = line_end;
        }
        view
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Appends `piece`, which stands at `from` in the paste's text.
    pub(crate) fn push(&mut self, piece: &str, from: usize) {
        if piece.is_empty() {
            return;
        }
        let continues = self.runs.last().is_some_and(|run| run.from as usize + (self.text.len() - run.at as usize) == from);
        if !continues {
            self.runs.push(Run { at: offset(self.text.len()), from: offset(from) });
        }
        self.text.push_str(piece);
    }

    /// Where the squeezed byte `at` stands in the paste's text.
    pub(crate) fn back(&self, at: usize) -> usize {
        let run = self.runs.partition_point(|run| run.at as usize <= at);
        run.checked_sub(1).and_then(|i| self.runs.get(i)).map_or(at, |run| run.from as usize + (at - run.at as usize))
    }

    /// The stretch of the paste's text from the first to the last byte of `span`, gaps included.
    pub(crate) fn back_span(&self, span: &Range<usize>) -> Range<usize> {
        if span.is_empty() {
            let at = self.back(span.start);
            return at..at;
        }
        self.back(span.start)..self.back(span.end - 1) + 1
    }

    /// The unbroken stretches that `span` was squeezed from, each with its text's place in the squeezed view.
    pub(crate) fn pieces(&self, span: &Range<usize>) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut run = self.runs.partition_point(|run| run.at as usize <= span.start).saturating_sub(1);
        let mut at = span.start;
        while at < span.end {
            let end = self.runs.get(run + 1).map_or(self.text.len(), |next| next.at as usize).min(span.end);
            if let Some(this) = self.runs.get(run) {
                let from = this.from as usize + (at - this.at as usize);
                pieces.push(from..from + (end - at));
            }
            at = end.max(at + 1);
            run += 1;
        }
        pieces
    }

    fn squeeze_line(&mut self, line: &str, from: usize) {
        let mut kept = 0;
        let mut chars = line.char_indices();
        while let Some((i, c)) = chars.next() {
            if !is_gap(c) {
                continue;
            }
            self.push(&line[kept..i], from + kept);
            kept = i + c.len_utf8();
            if c == '\u{1b}' {
                kept += escape_sequence(&line[kept..]);
                while chars.offset() < kept && chars.next().is_some() {}
            }
        }
        self.push(&line[kept..], from + kept);
    }
}

/// Offsets are kept in 32 bits: `decode` takes no more than 4 GiB.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
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

    fn squeezed(text: &str) -> String {
        Squeezed::of(text, 0..text.len()).text
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
        let view = Squeezed::of(text, 0..text.len());
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
        let view = Squeezed::of(text, 0..text.len());
        assert_eq!(view.pieces(&(1..5)), vec![1..3, 4..6]);
        assert_eq!(view.back_span(&(1..5)), 1..6);
    }
}
