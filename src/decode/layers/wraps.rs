//! Line ends that a terminal of so many columns put into a long line: copied from its window, they part words, numbers and
//! addresses.
//!
//! Such a terminal fills its lines to the last column, so a wrapped line is as wide as the next one that was wrapped, and no line
//! near is wider. Where several lines are and hardly any ends a little before, all of them are joined. Text that was wrapped
//! between words ends its lines at different columns; where the lines near the widest one tell of that, only addresses, ids and
//! numbers are joined. Some programs indent what goes on, and some leave a space at the end of each line.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;
use crate::decode::times;

/// Columns of terminals and of their panes; fewer break every word, and wider lines come from files.
const MIN_WIDTH: usize = 38;
const MAX_WIDTH: usize = 260;
/// Widths that one line alone tells: those of terminals and of mails, and one less on Windows.
const USUAL: [usize; 16] = [40, 50, 60, 64, 70, 72, 76, 78, 79, 80, 99, 100, 119, 120, 131, 132];
/// How near to the widest a line must end to have been wrapped between words.
const RAGGED: usize = 12;
/// Full lines that leave no doubt, and how many of them there are for each that ends a little before.
const SURE: u32 = 3;
const SURE_RATIO: u32 = 4;
/// Deepest indent of what goes on.
const MAX_INDENT: usize = 8;
/// Lines that are looked at together.
const MAX_LINES: usize = 400;

/// A line: where it starts, where its text ends, its width in characters, its leading spaces.
#[derive(Debug, Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
    width: usize,
    indent: usize,
}

/// What is known of the blocks whose widest lines have one width.
#[derive(Debug, Clone, Copy, Default)]
struct Width {
    /// Lines of that width with one below.
    full: u32,
    /// Those of them that end with a space.
    spaced: u32,
    /// Those with a line below that begins as they do: rows, records.
    alike: u32,
    /// Lines that end a little before, as those that are wrapped between words do.
    near: u32,
}

impl Width {
    fn is_sure(self) -> bool {
        self.full >= SURE && self.near * SURE_RATIO <= self.full
    }

    fn is_wrap(self, width: usize) -> bool {
        (self.full > 1 || self.full == 1 && USUAL.contains(&width)) && self.alike * 2 <= self.full
    }
}

/// The view with such lines in one piece.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let mut peeling = Peeling::new(view);
    let mut widths = [Width::default(); MAX_WIDTH + 1];
    blocks(text, |block| {
        let Some((shape, widest)) = Shape::of(block) else { return };
        let Some(known) = widths.get_mut(widest) else { return };
        for (line, next) in above(block).iter().zip(block.iter().skip(1)) {
            let width = shape.width(line);
            let head = text.get(line.start..line.end).unwrap_or_default();
            if width == widest {
                known.full = known.full.saturating_add(1);
                known.spaced += u32::from(head.ends_with(' '));
                known.alike += u32::from(begin_alike(head, text.get(next.start..next.end).unwrap_or_default()));
            } else if width + 1 < widest && width + RAGGED >= widest {
                known.near = known.near.saturating_add(1);
            }
        }
    });
    blocks(text, |block| {
        if let Some((shape, widest)) = Shape::of(block)
            && let Some(known) = widths.get(widest).filter(|known| known.is_wrap(widest))
        {
            join(text, block, &shape, widest, *known, &mut peeling);
        }
    });
    peeling.finish()
}

/// How the lines of a block go on: with what indent, and whether it is beyond the width.
struct Shape {
    indent: usize,
    beyond: bool,
}

impl Shape {
    /// The shape of a block, and the width of its widest line.
    fn of(block: &[Line]) -> Option<(Self, usize)> {
        let indent = block.iter().skip(1).map(|line| line.indent).filter(|indent| *indent > 0).min().unwrap_or(0);
        if (1..=MAX_INDENT).contains(&indent) {
            for beyond in [true, false] {
                let shape = Self { indent, beyond };
                let widest = shape.widest(block)?;
                // Every indented line follows on a full one, and every full one is followed by such.
                let fits = block
                    .windows(2)
                    .all(|pair| matches!(pair, [line, next] if (shape.width(line) == widest) == (next.indent >= indent)));
                if fits && block.first().is_some_and(|line| line.indent < indent) {
                    return Some((shape, widest)).filter(|_| (MIN_WIDTH..=MAX_WIDTH).contains(&widest));
                }
            }
        }
        let shape = Self { indent: 0, beyond: false };
        let widest = shape.widest(block)?;
        Some((shape, widest)).filter(|_| (MIN_WIDTH..=MAX_WIDTH).contains(&widest))
    }

    fn width(&self, line: &Line) -> usize {
        line.width - if self.beyond && line.indent >= self.indent { self.indent } else { 0 }
    }

    fn widest(&self, block: &[Line]) -> Option<usize> {
        block.iter().map(|line| self.width(line)).max()
    }
}

/// Calls `with` for each run of lines without an empty one.
fn blocks(text: &str, mut with: impl FnMut(&[Line])) {
    let mut block: Vec<Line> = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive('\n') {
        let kept = piece.trim_end_matches(['\n', '\r']);
        // A frame's upper and lower side parts blocks, as an empty line does.
        let is_empty = kept
            .trim_matches([' ', '\t', '+', '-', '=', '─', '━', '═', '┌', '┐', '└', '┘', '╭', '╮', '╯', '╰', '╔', '╗', '╚', '╝'])
            .is_empty();
        if is_empty || block.len() == MAX_LINES {
            with(&block);
            block.clear();
        }
        if !is_empty {
            let indent = kept.len() - kept.trim_start_matches(' ').len();
            block.push(Line { start, end: start + kept.len(), width: kept.chars().count(), indent });
        }
        start += piece.len();
    }
    with(&block);
}

/// The lines of a block that have one below.
fn above(block: &[Line]) -> &[Line] {
    block.get(..block.len().saturating_sub(1)).unwrap_or_default()
}

/// Whether a line begins with a time: it is one of its own.
fn begins_with_time(line: &str) -> bool {
    times::has_clock(line.get(..line.floor_char_boundary(24)).unwrap_or_default())
}

/// Whether two lines begin alike, or the second with a time: rows, records.
fn begin_alike(line: &str, next: &str) -> bool {
    let head = |line: &str| line.bytes().take(4).map(|b| if b.is_ascii_digit() { b'0' } else { b }).collect::<Vec<u8>>();
    // What is encoded begins alike everywhere.
    let encoded = line.bytes().take(4).all(|b| matches!(b, b'0'..=b'9' | b',' | b' ')) || line.starts_with(['&', '\\', '%']);
    !encoded && head(line) == head(next) && !line.starts_with("   ") || begins_with_time(next)
}

/// Joins the wrapped lines of a block.
fn join(text: &str, block: &[Line], shape: &Shape, widest: usize, known: Width, peeling: &mut Peeling<'_>) {
    let near = |line: &&Line| (shape.width(line) + 1..=shape.width(line) + RAGGED).contains(&widest);
    let sure = known.is_sure();
    let ragged = !sure && above(block).iter().any(|line| near(&line));
    let stray = known.full > 1 && known.spaced == known.full;
    for (line, next) in above(block).iter().zip(block.iter().skip(1)) {
        let head = text.get(line.start..line.end).unwrap_or_default();
        let after = text.get(next.start..next.end).unwrap_or_default();
        let rest = next.start + shape.indent.min(next.indent);
        let short = widest - shape.width(line);
        if short > 1 || begins_with_time(after) {
            continue;
        }
        if short == 1 {
            if sure && !after.starts_with(' ') {
                // The space that filled it was cut off.
                peeling.replace(line.end..rest, " ", RepairKind::Unwrapped);
            }
            continue;
        }
        if sure {
            peeling.leave_out(line.end - usize::from(stray)..rest, RepairKind::Unwrapped);
            continue;
        }
        let head = if stray { head.trim_end_matches(' ') } else { head };
        let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-' | '_' | ':' | '=' | '&' | '%');
        let (last, first) = (head.chars().next_back(), after.get(shape.indent..).and_then(|line| line.chars().next()));
        let both = last.is_some_and(goes_on) && first.is_some_and(goes_on);
        // One line alone may end there by chance, and two numbers would be another one.
        let numbers = known.full == 1 && widest < 79 && [last, first].into_iter().flatten().all(|c| c.is_ascii_digit());
        // Among lines of all widths only what no text is wrapped at: inside an address, an id, a number.
        let token = head.rsplit(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '(')).next().unwrap_or_default();
        let technical = token.len() < head.len()
            && token.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '_' | '=' | '-'));
        if both && !numbers && (!ragged || technical) {
            peeling.leave_out(line.start + head.len()..rest, RepairKind::Unwrapped);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    /// `text` as a terminal of so many columns shows it, with `before` on each line that goes on.
    fn shown(text: &str, columns: usize, before: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        chars.chunks(columns).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join(&format!("\n{before}"))
    }

    const MESSAGE: &str = "ERROR: Could not install requirement torchfield from https://wheels.site.example/cu118/torchfield-2.1.0-cp310-linux_x86_64.whl because of HTTP error 522 Server Error: <none> for url: https://wheels.site.example/cu118/torchfield-2.1.0-cp310-linux_x86_64.whl";

    #[test]
    fn a_terminals_line_ends_come_off() {
        for columns in [40, 50, 60, 71, 79, 80, 92, 101, 120] {
            let wrapped = format!("Collecting torchfield\n{}\nDone", shown(MESSAGE, columns, ""));
            let joined = off(&wrapped, peel);
            // A blank at a line's end is not told from one that is not there.
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(squeezed(&joined), squeezed(&format!("Collecting torchfield {MESSAGE} Done")));
            assert!(joined.lines().count() < wrapped.lines().count(), "{columns}: {joined}");
        }
        let one = format!("{}\ne Unavailable", "x".repeat(79));
        assert_eq!(off(&one, peel), one.replace('\n', ""));
    }

    #[test]
    fn many_full_lines_are_joined_whatever_stands_at_their_ends() {
        for columns in [40, 57, 72] {
            for (before, after) in [("", ""), ("  ", ""), ("    ", ""), ("", " ")] {
                let wrapped = shown(MESSAGE, columns, before).replace('\n', &format!("{after}\n"));
                assert_eq!(off(&wrapped, peel), MESSAGE, "{columns} {before:?} {after:?}");
            }
        }
        // A program that counts the indent.
        let (first, rest) = MESSAGE.split_at(60);
        assert_eq!(off(&format!("{first}\n  {}", shown(rest, 58, "  ")), peel), MESSAGE);
        // Spaces at the ends were cut off.
        let cut: Vec<String> = shown(MESSAGE, 40, "").lines().map(|line| line.trim_end().to_owned()).collect();
        assert!(off(&cut.join("\n"), peel).starts_with("ERROR: Could not install requirement torchfield from https://wheels"));
    }

    #[test]
    fn lines_of_their_own_stay_apart() {
        let record = "2026-04-30T12:12:10Z GET https://shop.example/ 522\n";
        for text in [
            "a\nb",
            "The initial connection between the network and the origin web server timed\nout. As a result, the web page can not be shown to anybody who asks for it.\nPlease try again.",
            &format!("{}\nnext", "x".repeat(85)),
            &format!("{}\n\nnext", "x".repeat(80)),
            &format!("{}\n{}", "x".repeat(80), "y".repeat(90)),
            &format!("{} \nnext", "x".repeat(79)),
            &format!("{}5\n22 next", "x".repeat(49)),
            &record.repeat(8),
            "",
        ] {
            assert_eq!(peeled(text, peel), None, "{text:?}");
        }
    }
}
