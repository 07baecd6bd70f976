//! What is put before every line: a log's time and level, a container's name, line numbers, quote and comment marks, a diff's
//! signs, a terminal's frame.
//!
//! There are more of them than anybody can list, but they give themselves away by their likeness: neighbouring lines begin in
//! the same way, numbers aside, up to a mark or a space. A prefix with a time is taken off only where an error goes over the
//! lines, or where it stands before nearly all of them: before whole records the time belongs to the record.

use std::ops::Range;

use super::peeling::Peeling;
use super::prefix_words::Word;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Longest prefix.
const MAX_PREFIX: usize = 160;
/// Lines of one block that are taken together.
const MAX_BLOCK: usize = 4096;
/// Pairs of digits in a row that are bytes and no time.
const MIN_PAIRS: usize = 5;
/// Most places at which one prefix may end.
const MAX_CUTS: usize = 24;

/// The view without line prefixes and frames.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let mut peeling = Peeling::new(view);
    let mut block = Block::default();
    let mut start = 0;
    while start < bytes.len() {
        let end = memchr::memchr(b'\n', bytes.get(start..)?).map_or(bytes.len(), |i| start + i);
        let line = start..end;
        start = end + 1;
        if let Some((lead, tail)) = container_record(bytes.get(line.clone()).unwrap_or_default()) {
            block.flush(bytes, &mut peeling);
            block = Block::default();
            peeling.leave_out(line.start..line.start + lead, RepairKind::LinePrefix);
            peeling.leave_out(line.end - tail..line.end, RepairKind::LinePrefix);
            continue;
        }
        if !block.take(bytes, &line) {
            block.flush(bytes, &mut peeling);
            block = Block::default();
            block.take(bytes, &line);
        }
    }
    block.flush(bytes, &mut peeling);
    peeling.finish()
}

/// Neighbouring lines that begin in the same way.
#[derive(Default)]
struct Block {
    lines: Vec<Range<usize>>,
    /// At how many places the common prefix can be cut, the last of them being its end.
    cuts: Option<usize>,
}

impl Block {
    /// Takes one more line, if it begins as the first one does.
    fn take(&mut self, bytes: &[u8], line: &Range<usize>) -> bool {
        let Some(first) = self.lines.first() else {
            self.lines.push(line.clone());
            return true;
        };
        if self.lines.len() >= MAX_BLOCK {
            return false;
        }
        let (one, other) = (head(bytes, first), head(bytes, line));
        let cuts = cuts(one, other).len;
        let less = self.cuts.map_or(cuts, |before| before.min(cuts));
        // A line that shares less than a block of several did begins something else.
        if less == 0 || self.lines.len() > 2 && self.cuts.is_some_and(|before| less * 2 < before) {
            return false;
        }
        self.cuts = Some(less);
        self.lines.push(line.clone());
        true
    }

    /// Leaves the prefix of each line out.
    fn flush(&self, bytes: &[u8], peeling: &mut Peeling<'_>) {
        let (Some(count), Some(first)) = (self.cuts, self.lines.first()) else { return };
        let lengths = |line: &Range<usize>| {
            let other = if line.start == first.start { self.lines.get(1).unwrap_or(line) } else { first };
            cuts(head(bytes, line), head(bytes, other)).nth(count - 1)
        };
        let prefix = head(bytes, first).get(..lengths(first)).unwrap_or_default();
        let whole = self.lines.len() > 2 && self.reach() * 5 >= bytes.len() * 4;
        let told_time = prefix.windows(3).any(|w| matches!(w, [a, b':', c] if a.is_ascii_digit() && c.is_ascii_digit()));
        if told_time && !whole && !self.lines.iter().any(|line| is_open(rest(bytes, line, lengths(line)))) {
            return;
        }
        // Bare numbers before the lines count them, as do those of a list that is the whole text.
        let number = |line: &Range<usize>| {
            let digits = head(bytes, line).get(..lengths(line))?.trim_ascii();
            let len = digits.iter().take_while(|b| b.is_ascii_digit()).count();
            std::str::from_utf8(digits.get(..len)?).ok()?.parse::<u32>().ok()
        };
        let word = Word::at(prefix.trim_ascii_start(), 0);
        if word.is_item() && !whole {
            return;
        }
        if (word.is_count() || prefix.trim_ascii().iter().all(u8::is_ascii_digit))
            && !self
                .lines
                .windows(2)
                .all(|pair| matches!(pair, [one, two] if number(one).and_then(|n| n.checked_add(1)) == number(two)))
        {
            return;
        }
        let kind = if prefix.trim_ascii().starts_with(b">") { RepairKind::Unquoted } else { RepairKind::LinePrefix };
        let bar = prefix.trim_ascii_end();
        for line in &self.lines {
            let length = lengths(line);
            if length == 0 {
                continue;
            }
            peeling.leave_out(line.start..line.start + length, kind);
            if let Some(tail) = right_bar(rest(bytes, line, length), bar) {
                let end = line.end - usize::from(bytes.get(line.end.wrapping_sub(1)) == Some(&b'\r') && line.end > line.start);
                peeling.leave_out(end - tail..end, kind);
            }
        }
    }

    /// Bytes from the first to the last line.
    fn reach(&self) -> usize {
        self.lines.last().map_or(0, |last| last.end) - self.lines.first().map_or(0, |first| first.start)
    }
}

/// What a container's log file puts around each line, as a string of JSON: `{"log":"…\n","stream":"stderr","time":"…"}`.
fn container_record(line: &[u8]) -> Option<(usize, usize)> {
    const LEAD: &[u8] = b"{\"log\":\"";
    let lead = if line.starts_with(b"{\"log\": \"") { LEAD.len() + 1 } else { LEAD.len() };
    if !line.starts_with(b"{\"log\":") || line.get(lead - 1) != Some(&b'"') {
        return None;
    }
    let end = line.get(line.len().saturating_sub(MAX_PREFIX)..)?;
    let at = memchr::memmem::rfind(end, b"\"stream\"")?;
    let value = end.get(..at)?.trim_ascii_end().strip_suffix(b",")?.strip_suffix(b"\"")?;
    let value = value.strip_suffix(b"\\n").unwrap_or(value);
    let tail = end.len() - value.len();
    (lead + tail <= line.len()).then_some((lead, tail))
}

/// The start of a line, in which a prefix can stand.
fn head<'a>(bytes: &'a [u8], line: &Range<usize>) -> &'a [u8] {
    let line = bytes.get(line.clone()).unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    line.get(..line.len().min(MAX_PREFIX)).unwrap_or_default()
}

fn rest<'a>(bytes: &'a [u8], line: &Range<usize>, prefix: usize) -> &'a [u8] {
    bytes.get(line.start + prefix..line.end).unwrap_or_default()
}

/// Places at which a prefix may end, in order; kept without an allocation, for there are some for every line.
#[derive(Default)]
struct Cuts {
    places: [u8; MAX_CUTS],
    len: usize,
}

impl Cuts {
    fn push(&mut self, at: usize) {
        if let Some(place) = self.places.get_mut(self.len) {
            *place = u8::try_from(at).unwrap_or(u8::MAX);
            self.len += 1;
        }
    }

    fn nth(&self, index: usize) -> usize {
        self.places.get(..self.len).and_then(|places| places.get(index)).map_or(0, |at| usize::from(*at))
    }
}

/// The places in `one` at which a prefix that it shares with `other` may end.
fn cuts(one: &[u8], other: &[u8]) -> Cuts {
    let mut cuts = Cuts::default();
    let (mut a, mut b) = (0, 0);
    while cuts.len < MAX_CUTS {
        let word = Word::at(one, a);
        let twin = Word::at(other, b);
        let is_last = word.end == one.len() || twin.end == other.len();
        if word.end == a || !word.is_like(&twin) || !word.may_lead(a == 0) || is_dump(one.get(word.start..).unwrap_or_default())
        {
            break;
        }
        // A quote or a comment mark may stand alone on its line, and an empty line is counted.
        if is_last && !word.is_mark() && !word.is_count() {
            break;
        }
        let spaces = |text: &[u8], from: usize| {
            text.get(from..).map_or(0, |rest| rest.iter().take_while(|c| matches!(c, b' ' | b'\t')).count())
        };
        let (mut more, mut twins) = (spaces(one, word.end), spaces(other, twin.end));
        // What one line has more of is its own indent.
        if word.ends_prefix() && !(word.is_padded() && more.min(twins) > 1 && more != twins) {
            let shared = if is_last { 1 } else { more.min(twins) };
            let least = if word.is_mark() { shared.min(1) } else { shared };
            (more, twins) = (more.min(least), twins.min(least));
        }
        (a, b) = (word.end + more, twin.end + twins);
        if word.ends_prefix() {
            cuts.push(a);
        }
        if is_last {
            break;
        }
    }
    cuts
}

/// Whether the row of a hexadecimal dump begins here, whose offset and pairs are its own.
fn is_dump(rest: &[u8]) -> bool {
    if !rest.first().is_some_and(|b| b.is_ascii_hexdigit() || *b == b'\\') {
        return false;
    }
    let hex = |text: &[u8]| text.iter().take_while(|c| c.is_ascii_hexdigit()).count();
    let pair =
        |text: &[u8]| matches!(hex(text), 2 | 4) && matches!(text.get(hex(text)), None | Some(b' ' | b':' | b',' | b'|'));
    let mark = |text: &[u8]| text.starts_with(b"0x") || text.starts_with(b"\\x");
    let offset = hex(rest);
    let after = rest.get(offset..).unwrap_or_default();
    let next = after.strip_prefix(b":").unwrap_or(after).trim_ascii_start();
    let pairs =
        rest.chunks(3).take(MIN_PAIRS).filter(|part| hex(part) == 2 && matches!(part.get(2), Some(b' ' | b':'))).count();
    (6..=16).contains(&offset) && after.starts_with(b":") | after.starts_with(b"  ") && pair(next)
        || mark(rest)
        || pairs == MIN_PAIRS
}

/// Whether a line goes on in the next one: an open brace or quote, a tag, an indented line, a line of base64, a header.
fn is_open(rest: &[u8]) -> bool {
    let count = |c: u8| memchr::memchr_iter(c, rest).count();
    let starts = rest.first().copied().unwrap_or(b'x');
    let is_packed = rest.len() >= 40 && !rest.iter().any(|c| matches!(c, b' ' | b':' | b'"'));
    count(b'{') != count(b'}')
        || count(b'"') % 2 == 1
        || matches!(starts, b' ' | b'\t' | b'"' | b'}' | b'<')
        || rest.starts_with(b"HTTP/")
        || is_packed
}

/// The length of a frame's right side: the bar that the line begins with, and the spaces before it.
fn right_bar(rest: &[u8], bar: &[u8]) -> Option<usize> {
    let line = rest.strip_suffix(b"\r").unwrap_or(rest);
    let is_bar = ["│", "┃", "║", "|"].iter().any(|known| known.as_bytes() == bar.trim_ascii());
    let body = line.strip_suffix(bar.trim_ascii()).filter(|_| is_bar)?;
    Some(line.len() - body.trim_ascii_end().len())
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    const BODY: [&str; 4] = ["{", "  \"status\": 524,", "  \"zone\": \"a.example\"", "}"];

    fn under(prefixes: [&str; 4]) -> String {
        BODY.iter().zip(prefixes).map(|(line, prefix)| format!("{prefix}{line}")).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_prefix_that_neighbouring_lines_share_comes_off() {
        let same = |prefix: &'static str| [prefix; 4];
        for prefixes in [
            same("> "),
            same("> > "),
            same("// "),
            same("# "),
            same("* "),
            same("+ "),
            same("│ "),
            same("| "),
            same("remote: "),
            same("npm ERR! "),
            same("E "),
            same("web_1  | "),
            same("2026-04-30T12:12:10.123Z stdout F "),
            same("Apr 30 12:12:10 host app[12]: "),
            ["9: ", "10: ", "11: ", "12: "],
            ["  9 | ", " 10 | ", " 11 | ", " 12 | "],
            ["[12:01:02] ", "[12:01:02] ", "[12:01:03] ", "[12:01:03] "],
            [
                "2026-04-30 12:12:10 INFO ",
                "2026-04-30 12:12:10 ERROR ",
                "2026-04-30 12:12:11 INFO ",
                "2026-04-30 12:12:11 WARN ",
            ],
            same("01-02 12:12:10.5  1234  1240 E Tag: "),
            same("<13>Apr 30 12:12:10 host app: "),
            same("<165>1 2026-04-30T12:12:10.003Z host app 8710 ID47 - "),
            ["9:", "10:", "11:", "12:"],
            ["1. ", "2. ", "3. ", "4. "],
        ] {
            assert_eq!(off(&under(prefixes), peel), BODY.join("\n"), "{prefixes:?}");
        }
    }

    #[test]
    fn a_containers_records_are_its_lines() {
        let record =
            |line: &str| format!("{{\"log\":\"{line}\\n\",\"stream\":\"stderr\",\"time\":\"2026-04-30T12:12:10.1Z\"}}");
        assert_eq!(off(&format!("{}\n{}", record("error code:"), record("524")), peel), "error code:\n524");
        assert_eq!(peeled("{\"log\":\"x\"}", peel), None);
        assert_eq!(peeled("{\"log\":\"\",\"stream\"", peel).as_deref(), Some(""));
    }

    #[test]
    fn a_frame_comes_off_on_both_sides() {
        assert_eq!(off("│ error  │\n│ code: 524 │", peel), "error\ncode: 524");
        assert_eq!(off("+{\n+  \"a\": 1\n+}", peel), "{\n  \"a\": 1\n}");
        assert_eq!(off("> a\n>\n> b", peel), "a\n\nb");
    }

    #[test]
    fn whole_records_keep_their_time_and_text_its_words() {
        for text in [
            "x\ny\n2026-04-30 12:12:10 ERROR a 1\n2026-04-30 12:12:11 ERROR b 2\nz\nand more text than the records have in all, so that they are a part",
            "error code: 524\nerror code: 524",
            "HTTP 524 from a\nHTTP 524 from b",
            "1. a\n2. b\n\n\nand more text than the items of the list have in all, so that they are a part",
            "1. a\n3. b\n5. c",
            "80: a\n443: b\n8080: c",
            "1: a\n1: b\n1: c",
            "{\n  \"a\": 1,\n  \"b\": 2\n}",
            "the one\nthe other",
            "cf-ray: 1\ncf-cache-status: DYNAMIC",
            "one line",
            "",
        ] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
