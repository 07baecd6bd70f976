//! Where the messages of a large file end: each is read for itself.
//!
//! What stands in one message tells nothing of the next, and each has layers of its own: taken off the whole file one after the
//! other, they would be so many that the deepest never came off, and each would be looked for in all that has none. Nothing
//! says surely where a message ends; it may at an empty line. What is pasted by hand is one message and does not come here.

/// Bytes of its lines from which on a message ends at the next empty one.
const SHORT: usize = if cfg!(fuzzing) { 64 } else { 512 };
/// Bytes of a line that are looked at.
const LINE: usize = 80;

/// Where the messages of `text` end, but for the last.
pub(crate) fn ends(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let (mut ends, mut said, mut line, mut above) = (Vec::new(), 0, 0, &b""[..]);
    for at in memchr::memchr_iter(b'\n', bytes).map(|at| at + 1) {
        let row = bytes.get(line..at).unwrap_or_default();
        line = at;
        if !row.trim_ascii().is_empty() {
            above = row;
            said += row.len();
            continue;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        if said >= SHORT && !rest.is_empty() && !is_header(above) && begins(rest) && !is_page(above, rest) {
            ends.push(at);
            said = 0;
        }
    }
    ends
}

/// `Content-Type: text/html`: behind it and an empty line comes the body that it tells of.
fn is_header(line: &[u8]) -> bool {
    let name = line.trim_ascii_start().iter().skip_while(|b| matches!(b, b'<' | b'>' | b'*' | b' '));
    let len = name.clone().take(LINE).take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
    len > 1 && matches!(name.clone().nth(len), Some(b':'))
}

/// Whether what comes next begins something: an indented line and a closing bracket go on with what stands above.
fn begins(rest: &[u8]) -> bool {
    rest.first().is_none_or(|b| !matches!(b, b' ' | b'\t' | b')' | b']' | b'}'))
}

/// Whether a page goes on behind an empty line: from one tag to another one.
fn is_page(above: &[u8], rest: &[u8]) -> bool {
    let begins_anew = |tag: &[u8]| ["<!doctype", "<html"].iter().any(|name| has_head(tag, name));
    // The empty lines between the two are few; a file of them is not walked through at each.
    let rest = rest.get(..LINE).unwrap_or(rest).trim_ascii_start();
    above.trim_ascii_end().ends_with(b">") && rest.starts_with(b"<") && !begins_anew(rest)
}

fn has_head(text: &[u8], head: &str) -> bool {
    text.get(..head.len()).is_some_and(|part| part.eq_ignore_ascii_case(head.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_ends_at_an_empty_line_and_nowhere_else() {
        let line = "a line of a log with words in it\n";
        let messages = format!("{}\n", line.repeat(20)).repeat(100);
        let found = ends(&messages);
        assert_eq!(found.len(), 99);
        assert!(found.iter().all(|end| messages[..*end].ends_with("\n\n")));
        for text in [line.repeat(1000), "no line end ".repeat(1000), "short\n\n".repeat(SHORT / 8), "\n".repeat(1000)] {
            assert!(ends(&text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_body_stays_with_its_headers_a_list_and_a_page_in_one_piece() {
        let row = "    [name] => a value of some length\n";
        for text in [
            format!("<!doctype html>\n{}</html>\n", "<p>a paragraph</p>\n\n".repeat(100)),
            format!("{}< Content-Type: text/html\n\n<p>the body</p>\n", "x: y\n".repeat(1000)),
            format!("Array\n(\n{}\n    )\n\n)\n", row.repeat(100)),
        ] {
            assert!(ends(&text).is_empty(), "{text}");
        }
        let page = format!("<html>\n{}</html>\n", "<p>a paragraph</p>\n".repeat(100));
        assert_eq!(ends(&format!("{page}\n{page}")), [page.len() + 1]);
    }
}
