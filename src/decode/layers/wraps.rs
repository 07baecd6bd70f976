//! Line ends that a terminal of so many columns put into a long line: copied from its window, they part words, numbers and
//! addresses.
//!
//! Such a terminal fills its lines to the last column, so a wrapped line is as wide as the next one that was wrapped, and no line
//! near is wider. Text that was wrapped between words ends its lines at different columns; where the lines near the widest one
//! tell of that, only addresses, ids and numbers are joined.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Columns of terminals and of their panes; fewer break every word, and wider lines come from files.
const MIN_WIDTH: usize = 58;
const MAX_WIDTH: usize = 260;
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
    // How many lines of each width are the widest of their block and have one below.
    let mut full: [u32; MAX_WIDTH + 1] = [0; MAX_WIDTH + 1];
    blocks(text, |block| {
        if let Some(widest) = widest(block) {
            let count = above(block).iter().filter(|line| line.width == widest).count();
            if let Some(full) = full.get_mut(widest) {
                *full = full.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
            }
        }
    });
    blocks(text, |block| {
        if let Some(widest) = widest(block)
            && full.get(widest).is_some_and(|full| *full > 1 || *full == 1 && USUAL.contains(&widest))
        {
            join(text, block, widest, &mut peeling);
        }
    });
    peeling.finish()
}

/// Calls `with` for each run of lines without an empty one.
fn blocks(text: &str, mut with: impl FnMut(&[Line])) {
    let mut block: Vec<Line> = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive('\n') {
        let kept = piece.trim_end_matches(['\n', '\r']);
        let is_empty = kept.trim().is_empty();
        if is_empty || block.len() == MAX_LINES {
            with(&block);
            block.clear();
        }
        if !is_empty {
            block.push(Line { start, end: start + kept.len(), width: kept.chars().count() });
        }
        start += piece.len();
    }
    with(&block);
}

fn widest(block: &[Line]) -> Option<usize> {
    block.iter().map(|line| line.width).max().filter(|width| (MIN_WIDTH..=MAX_WIDTH).contains(width))
}

/// The lines of a block that have one below.
fn above(block: &[Line]) -> &[Line] {
    block.get(..block.len().saturating_sub(1)).unwrap_or_default()
}

/// Joins the wrapped lines of a block.
fn join(text: &str, block: &[Line], widest: usize, peeling: &mut Peeling<'_>) {
    let ragged = above(block).iter().any(|line| line.width < widest && line.width + RAGGED >= widest);
    for (line, next) in above(block).iter().zip(block.iter().skip(1)).filter(|(line, _)| line.width == widest) {
        let head = text.get(line.start..line.end).unwrap_or_default();
        let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-' | '_' | ':' | '=' | '&' | '%');
        let both = head.chars().next_back().is_some_and(goes_on)
            && text.get(next.start..next.end).and_then(|line| line.chars().next()).is_some_and(goes_on);
        // Among lines of all widths only what no text is wrapped at: inside an address, an id, a number.
        let token = head.rsplit(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '(')).next().unwrap_or_default();
        let technical = token.len() < head.len()
            && token.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '_' | '=' | '-'));
        if both && (!ragged || technical) {
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
