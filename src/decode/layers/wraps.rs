//! Line ends that a terminal of so many columns put into a long line: copied from its window, they part words, numbers and
//! addresses.
//!
//! Such a terminal fills its lines to the last column, so a wrapped line is as wide as the next one that was wrapped, and no line
//! near is wider. Text that was wrapped between words ends its lines at different columns; where the lines near the widest one
//! tell of that, nothing is joined.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Columns of terminals and of their panes; fewer break every word, and wider lines come from files.
const WIDTHS: std::ops::RangeInclusive<usize> = 58..=260;
/// Widths that one line alone tells: those of terminals as they are delivered, and one less on Windows.
const USUAL: [usize; 8] = [79, 80, 99, 100, 119, 120, 131, 132];
/// How near to the widest a line must end to have been wrapped between words.
const RAGGED: usize = 12;
/// Lines that are looked at together.
const MAX_LINES: usize = 400;

/// A line: where it starts, where its text ends, its width in characters.
#[derive(Debug, Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
    width: usize,
}

/// The view with such lines in one piece.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let mut peeling = Peeling::new(view);
    let mut block: Vec<Line> = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive('\n') {
        let kept = piece.trim_end_matches(['\n', '\r']);
        if kept.trim().is_empty() || block.len() == MAX_LINES {
            join(text, &block, &mut peeling);
            block.clear();
        }
        if !kept.trim().is_empty() {
            block.push(Line { start, end: start + kept.len(), width: kept.chars().count() });
        }
        start += piece.len();
    }
    join(text, &block, &mut peeling);
    peeling.finish()
}

/// Joins the wrapped lines of a block without empty lines.
fn join(text: &str, block: &[Line], peeling: &mut Peeling<'_>) {
    let Some(widest) = block.iter().map(|line| line.width).max().filter(|width| WIDTHS.contains(width)) else { return };
    let followed = block.get(..block.len().saturating_sub(1)).unwrap_or_default();
    let full = followed.iter().filter(|line| line.width == widest).count();
    let ragged = followed.iter().any(|line| line.width < widest && line.width + RAGGED >= widest);
    if full == 0 || ragged || full == 1 && !USUAL.contains(&widest) {
        return;
    }
    for (line, next) in followed.iter().zip(block.iter().skip(1)) {
        let last = text.get(line.start..line.end).and_then(|line| line.chars().next_back());
        let first = text.get(next.start..next.end).and_then(|line| line.chars().next());
        let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-' | '_' | ':' | '=' | '&' | '%');
        if line.width == widest && last.is_some_and(goes_on) && first.is_some_and(goes_on) {
            peeling.leave_out(line.end..next.start, RepairKind::Unwrapped);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    /// `text` as a terminal of so many columns shows it.
    fn shown(text: &str, columns: usize) -> String {
        let chars: Vec<char> = text.chars().collect();
        chars.chunks(columns).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_terminals_line_ends_come_off() {
        let message = "ERROR: Could not install requirement torchfield from https://wheels.site.example/cu118/torchfield-2.1.0-cp310-linux_x86_64.whl because of HTTP error 522 Server Error: <none> for url: https://wheels.site.example/cu118/torchfield-2.1.0-cp310-linux_x86_64.whl";
        for columns in [60, 71, 79, 80, 92, 101, 120] {
            let wrapped = format!("Collecting torchfield\n{}\nDone", shown(message, columns));
            let joined = off(&wrapped, peel);
            // A blank at a line's end is not told from one that is not there.
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(squeezed(&joined), squeezed(&format!("Collecting torchfield {message} Done")));
            assert!(joined.lines().count() < wrapped.lines().count(), "{columns}: {joined}");
        }
        let one = format!("{}\ne Unavailable", "x".repeat(79));
        assert_eq!(off(&one, peel), one.replace('\n', ""));
    }

    #[test]
    fn lines_of_their_own_stay_apart() {
        for text in [
            "a\nb",
            "The initial connection between the network and the origin web server timed\nout. As a result, the web page can not be shown to anybody who asks for it.\nPlease try again.",
            &format!("{}\nnext", "x".repeat(85)),
            &format!("{}\n\nnext", "x".repeat(80)),
            &format!("{}\n{}", "x".repeat(80), "y".repeat(90)),
            &format!("{} \nnext", "x".repeat(79)),
            "",
        ] {
            assert_eq!(peeled(text, peel), None, "{text:?}");
        }
    }
}
