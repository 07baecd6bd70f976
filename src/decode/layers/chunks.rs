//! The lengths between the chunks of a raw HTTP/1.1 response (RFC 9112, section 7.1), as `curl --raw` and proxies' dumps show
//! them. Line ends may have been changed on the way, so a length is also known by standing alone on its line; and the body may
//! come without its headers, where only lengths that lead from one to the next give it away.

use std::ops::Range;

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Lines of one body that are looked at where a length does not lead to the next one.
const MAX_HEAD: usize = 8 << 10;

/// The view with bodies in one piece, where every length leads to the next one.
pub(crate) fn peel_exact(view: &View) -> Option<View> {
    pieces(view, true).or_else(|| bare(view))
}

/// The view with bodies in one piece that stand without a response's head: from the first length on each leads to the next one,
/// to the last, which is zero.
fn bare(view: &View) -> Option<View> {
    let bytes = view.as_str().as_bytes();
    // Where a head says so, lengths that lead on may be the last ones of a body whose others were changed.
    if memchr::memmem::find(bytes, b"hunked").is_some() {
        return None;
    }
    let mut peeling = Peeling::new(view);
    let mut followed = 0;
    let line_starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', bytes).map(|at| at + 1));
    for start in line_starts {
        // A length has few digits, and nothing else stands on its line.
        if start < followed || !bytes.get(start).is_some_and(u8::is_ascii_hexdigit) {
            continue;
        }
        let Some(first) = length(bytes, start).filter(|first| first.chunk > 0) else { continue };
        let mut out: Vec<Range<usize>> = std::iter::once(start..first.end).collect();
        let mut next = first;
        while next.chunk > 0
            && let Some((line, found)) = next_length(bytes, &next, true)
        {
            out.push(before_line_end(bytes, line)..found.end);
            next = found;
        }
        followed = next.end;
        if next.chunk == 0 && out.len() > 1 {
            for span in out {
                peeling.leave_out(span, RepairKind::Dechunked);
            }
        }
    }
    peeling.finish()
}

/// The view with bodies in one piece, also where line ends or escapes made chunks longer or shorter than their lengths.
pub(crate) fn peel(view: &View) -> Option<View> {
    pieces(view, false)
}

fn pieces(view: &View, exact: bool) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let mut peeling = Peeling::new(view);
    // Where a response last began or said that its body comes in chunks, and how far bodies were followed: each byte is looked
    // at a bounded number of times.
    let mut signs = [&b"hunked"[..], b"HTTP/1."].map(|sign| memchr::memmem::find_iter(bytes, sign).peekable());
    if signs.iter_mut().all(|found| found.peek().is_none()) {
        return None;
    }
    let mut sign: Option<usize> = None;
    let mut followed = 0;
    for at in memchr::memchr_iter(b'\n', bytes) {
        let start = match bytes.get(at + 1..) {
            Some([b'\n', ..]) => at + 2,
            Some([b'\r', b'\n', ..]) => at + 3,
            _ => continue,
        };
        for found in &mut signs {
            while let Some(next) = found.next_if(|next| *next < start) {
                sign = sign.max(Some(next));
            }
        }
        if start >= followed
            && sign.is_some_and(|sign| start - sign <= MAX_HEAD)
            && let Some(first) = length(bytes, start)
        {
            followed = body(bytes, start, &first, exact, &mut peeling);
        }
    }
    peeling.finish()
}

/// A line that is a chunk's length.
struct Length {
    /// Behind its line end.
    end: usize,
    chunk: usize,
}

fn length(bytes: &[u8], start: usize) -> Option<Length> {
    let rest = bytes.get(start..)?;
    let digits = rest.iter().take(8).take_while(|b| b.is_ascii_hexdigit()).count();
    let chunk = usize::from_str_radix(std::str::from_utf8(rest.get(..digits)?).ok()?, 16).ok()?;
    let line = rest.get(digits..rest.len().min(digits + 80))?;
    let end = memchr::memchr(b'\n', line).map_or(line.len(), |end| end + 1);
    let tail = line.get(..end)?.trim_ascii();
    ((tail.is_empty() || tail.starts_with(b";")) && digits > 0).then_some(Length { end: start + digits + end, chunk })
}

/// Leaves the lengths of one body out; where it ends.
fn body(bytes: &[u8], start: usize, first: &Length, exact: bool, peeling: &mut Peeling<'_>) -> usize {
    let mut out: Vec<Range<usize>> = Vec::new();
    let (mut line, mut next) = (start, Length { ..*first });
    loop {
        // The line end before a length belongs to it, except before the first.
        let from = if line == start { start } else { before_line_end(bytes, line) };
        out.push(from..next.end);
        if next.chunk == 0 {
            break;
        }
        let Some(found) = next_length(bytes, &next, exact) else {
            // Cut: the last chunk would end behind the text.
            if next.end.saturating_add(next.chunk) < bytes.len() {
                return next.end;
            }
            break;
        };
        (line, next) = found;
    }
    // A lone number is none.
    if out.len() > 1 {
        for span in out {
            peeling.leave_out(span, RepairKind::Dechunked);
        }
    }
    next.end
}

/// The length that follows a chunk: where this one says, else at the next line that is a length and nothing more.
fn next_length(bytes: &[u8], last: &Length, exact: bool) -> Option<(usize, Length)> {
    let told = last.end.checked_add(last.chunk)?;
    for line_end in ["\r\n", "\n"] {
        let line = told + line_end.len();
        if bytes.get(told..line) == Some(line_end.as_bytes())
            && let Some(found) = length(bytes, line)
        {
            return Some((line, found));
        }
    }
    if exact {
        return None;
    }
    // Line ends were changed: the chunk is shorter or longer by its lines at most.
    let reach = bytes.get(last.end..bytes.len().min(told.checked_add(last.chunk.checked_mul(3)?)?.checked_add(64)?))?;
    memchr::memchr_iter(b'\n', reach).map(|at| last.end + at + 1).find_map(|line| {
        let found = length(bytes, line)?;
        (found.chunk == 0 || found.end < bytes.len()).then_some((line, found))
    })
}

fn before_line_end(bytes: &[u8], line: usize) -> usize {
    match bytes.get(line.saturating_sub(2)..line) {
        Some(b"\r\n") => line - 2,
        _ => line.saturating_sub(1),
    }
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::{peel, peel_exact};

    #[test]
    fn a_body_without_its_head_is_known_by_lengths_that_lead_on() {
        for (text, want) in [
            ("5\r\nerror\r\na;x=1\r\n code: 524\r\n0\r\n\r\nend", "error code: 524\r\nend"),
            ("> x\n5\nerror\na\n code: 524\n0\n\n", "> x\nerror code: 524\n"),
        ] {
            assert_eq!(off(text, peel_exact), want, "{text}");
        }
        for text in ["5\r\nerror\r\na\r\n code: 524", "522\n0\n", "1\na\n2\nb\n", "0\n\n", "5\nerror\n0 x"] {
            assert_eq!(peeled(text, peel_exact), None, "{text}");
        }
    }

    #[test]
    fn the_lengths_of_a_chunked_body_are_left_out() {
        let head = "HTTP/1.1 524\r\nTransfer-Encoding: chunked\r\n\r\n";
        assert_eq!(
            off(&format!("{head}5\r\nerror\r\na;x=1\r\n code: 524\r\n0\r\n\r\nend"), peel),
            format!("{head}error code: 524\r\nend")
        );
        let plain = head.replace('\r', "");
        assert_eq!(off(&format!("{plain}7\nerr\nor\n\n5\n: 524\n0\n\n"), peel), format!("{plain}err\nor\n: 524\n"));
        assert_eq!(off(&format!("{head}5\r\nerror\r\n5\r\n: 5"), peel), format!("{head}error: 5"));
    }

    #[test]
    fn numbers_on_lines_of_their_own_stay() {
        for text in ["a\n\n524\n\nb", "HTTP/1.1 524\n\n524\nx\ny", "chunked\n\n5", "\n\n", "x\n\n0\n"] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
