//! Runs of an encoding's digits, over the line ends that broke them.

use std::ops::Range;

/// Shortest pieces that a space may part.
const MIN_SPACED: usize = 38;

/// One run: the pieces that stand on its lines.
pub(crate) struct Run {
    lines: Vec<Line>,
}

/// A piece of a run.
struct Line {
    span: Range<usize>,
    /// Digits on the lines before it.
    before: usize,
}

impl Run {
    /// From its first digit to behind its last.
    pub(crate) fn span(&self) -> Option<Range<usize>> {
        Some(self.lines.first()?.span.start..self.lines.last()?.span.end)
    }

    /// Its digits.
    pub(crate) fn letters<'a>(&'a self, text: &'a str) -> impl Iterator<Item = u8> + 'a {
        self.lines.iter().flat_map(|line| text.as_bytes().get(line.span.clone()).unwrap_or_default()).copied()
    }

    /// How many digits it has.
    pub(crate) fn len(&self) -> usize {
        self.lines.last().map_or(0, |last| last.before + last.span.len())
    }

    /// Where its `n`th digit stands.
    pub(crate) fn place(&self, n: usize) -> usize {
        let line = self.lines.partition_point(|line| line.before <= n).saturating_sub(1);
        self.lines.get(line).map_or(0, |line| line.span.start + (n - line.before).min(line.span.len()))
    }
}

/// Calls `f` with each run of at least `min` bytes that `is_digit` in its first line.
pub(crate) fn each(bytes: &[u8], is_digit: fn(u8) -> bool, min: usize, mut f: impl FnMut(&Run)) {
    let mut at = 0;
    while at < bytes.len() {
        let len = digits(bytes, at, is_digit);
        if len < min {
            at += len + 1;
            continue;
        }
        let lines = lines(bytes, at, len, is_digit);
        at = lines.last().map_or(at + len, |last| last.span.end);
        f(&Run { lines });
    }
}

fn digits(bytes: &[u8], from: usize, is_digit: fn(u8) -> bool) -> usize {
    bytes.get(from..).map_or(0, |rest| rest.iter().take_while(|b| is_digit(**b)).count())
}

/// The lines of the run that starts at `start`. It goes on over a line end while its lines are of one width; the first may
/// begin behind other words, the last may be shorter.
fn lines(bytes: &[u8], start: usize, len: usize, is_digit: fn(u8) -> bool) -> Vec<Line> {
    let mut lines = vec![Line { span: start..start + len, before: 0 }];
    let mut before = len;
    let begins_line = start == 0 || matches!(bytes.get(start - 1), Some(b'\n' | b' ' | b'\t'));
    let mut width = if begins_line { Some(len) } else { None };
    loop {
        let end = lines.last().map_or(start, |last| last.span.end);
        // Where line ends became spaces only pieces of one width tell that they belong together.
        let spaced = bytes.get(end) == Some(&b' ') && next_line(bytes, end).is_none();
        let Some(next) = next_line(bytes, end).or((spaced && lines.len() * MIN_SPACED <= before).then_some(end + 1)) else {
            break;
        };
        let more = digits(bytes, next, is_digit);
        if spaced && width.is_some_and(|wide| more != wide) && lines.len() < 2 {
            break;
        }
        // Words of prose are digits too: what follows a full line is a line of the same width, or a shorter last one that ends
        // with its line.
        let ends_there = matches!(
            bytes.get(next + more),
            None | Some(b'\n' | b'\r' | b'=' | b'"' | b'\'' | b'<' | b'`' | b')' | b',' | b'\\')
        );
        let wide = *width.get_or_insert(more);
        let ends_there = ends_there || more == wide && bytes.get(next + more) == Some(&b' ');
        if more == 0 || more > wide || !ends_there {
            break;
        }
        lines.push(Line { span: next..next + more, before });
        before += more;
        if more < wide {
            break;
        }
    }
    lines
}

/// The first byte of the next line's text, if `end` is the end of a line.
fn next_line(bytes: &[u8], end: usize) -> Option<usize> {
    // A space may have been put at each line's end.
    let end = end + usize::from(matches!(bytes.get(end..end + 2), Some(b" \n" | b" \r")));
    let rest = bytes.get(end..)?;
    let line_end = match rest {
        [b'\n', ..] => 1,
        [b'\r', b'\n', ..] => 2,
        _ => return None,
    };
    let indent = rest.get(line_end..)?.iter().take(64).take_while(|b| matches!(b, b' ' | b'\t')).count();
    Some(end + line_end + indent)
}
