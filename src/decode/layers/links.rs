//! Links of Markdown, Slack, Jira, forums and mail: `[host](http://host)`, `<https://host|host>`, `[host|http://host]`,
//! `[url=http://host]host[/url]`, `<https://host>`, `host<https://host>`, `host (https://host)`, `<a href="https://host">host</a>`;
//! and the `<br>` at a line's end of a text that was HTML.
//!
//! Chats make a link of every host, also inside an error's title. The address itself stays readable in the view before.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Longest text and longest address of a link.
const MAX_TEXT: usize = 300;
const MAX_ADDRESS: usize = 600;

/// The view with each link as its text.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let mut peeling = Peeling::new(view);
    let mut at = 0;
    let mut coloured: Option<bool> = None;
    let mut in_a_cell: Option<bool> = None;
    while let Some(i) = memchr::memchr3(b']', b'<', b'(', bytes.get(at..)?).map(|i| at + i) {
        at = i + 1;
        let rest = bytes.get(at..bytes.len().min(at + MAX_ADDRESS)).unwrap_or_default();
        let from = i.saturating_sub(MAX_TEXT).max(peeling.done());
        let before = bytes.get(from..i).unwrap_or_default();
        match bytes.get(i) {
            Some(b']') => {
                let Some(open) = memchr::memrchr(b'[', before) else { continue };
                let len = rest.strip_prefix(b"(").and_then(|rest| address(rest, b')'));
                let within = before.get(open + 1..).unwrap_or_default();
                let open = from + open;
                if let Some(len) = len {
                    // A picture's mark goes with its bracket.
                    let mark = usize::from(open > peeling.done() && bytes.get(open.wrapping_sub(1)) == Some(&b'!'));
                    peeling.leave_out(open - mark..open + 1, RepairKind::Unlinked);
                    peeling.leave_out(i..at + 1 + len + 1, RepairKind::Unlinked);
                    at += len + 2;
                } else if within == b"/url" || within.strip_prefix(b"url=").is_some_and(starts_address) {
                    peeling.leave_out(open..at, RepairKind::Unlinked);
                } else if let Some(bar) = memchr::memchr(b'|', within)
                    && within
                        .get(bar + 1..)
                        .is_some_and(|rest| starts_address(rest) && !rest.iter().any(|b| b" \"<".contains(b)))
                {
                    peeling.leave_out(open..open + 1, RepairKind::Unlinked);
                    peeling.leave_out(open + 1 + bar..at, RepairKind::Unlinked);
                }
            }
            Some(b'<') if line_break(rest) > 0 => {
                if ends_line(rest.get(line_break(rest)..).unwrap_or_default()) {
                    peeling.leave_out(i..at + line_break(rest), RepairKind::Unlinked);
                } else if *in_a_cell.get_or_insert_with(|| is_in_a_cell(bytes)) {
                    peeling.replace(i..at + line_break(rest), "\n", RepairKind::Unlinked);
                }
            }
            Some(b'<') if span_tag(rest) > 0 => {
                if *coloured.get_or_insert_with(|| is_coloured(bytes)) {
                    peeling.leave_out(i..at + span_tag(rest), RepairKind::Unlinked);
                }
            }
            Some(b'<') if rest.starts_with(b"a href=") => {
                let Some((tag, label)) = anchor(rest) else { continue };
                peeling.leave_out(i..at + tag, RepairKind::Unlinked);
                peeling.leave_out(at + tag + label..at + tag + label + "</a>".len(), RepairKind::Unlinked);
            }
            Some(b'<') => {
                let Some(len) = address(rest, b'>') else { continue };
                let inner = rest.get(..len).unwrap_or_default();
                let label = memchr::memchr(b'|', inner).map_or(0, |bar| bar + 1);
                // Mail shows the address behind what it was put under.
                if label == 0 && before.last().is_some_and(u8::is_ascii_alphanumeric) {
                    peeling.leave_out(i..at + len + 1, RepairKind::Unlinked);
                } else if label == 0
                    && let Some(space) = shown_before(before, inner)
                {
                    peeling.leave_out(i - space..at + len + 1, RepairKind::Unlinked);
                } else {
                    peeling.leave_out(i..at + label, RepairKind::Unlinked);
                    peeling.leave_out(at + len..at + len + 1, RepairKind::Unlinked);
                }
                at += len + 1;
            }
            _ => {
                if let Some(len) = address(rest, b')')
                    && let Some(space) = shown_before(before, rest.get(..len).unwrap_or_default())
                {
                    peeling.leave_out(i - space..at + len + 1, RepairKind::Unlinked);
                    at += len + 1;
                }
            }
        }
    }
    peeling.finish()
}

/// Fewest tags by which a program coloured a text.
const MIN_SPANS: usize = 6;

/// Whether tags colour the words of a text, as a page shows source code; a page's own elements have names of their own.
fn is_coloured(bytes: &[u8]) -> bool {
    memchr::memmem::find_iter(bytes, b"<span ").take(MIN_SPANS).count() == MIN_SPANS
        && memchr::memmem::find(bytes, b"\"cf-").is_none()
}

/// The length of what is behind the bracket of a `<span class="s2">` or its end.
fn span_tag(rest: &[u8]) -> usize {
    if rest.starts_with(b"/span>") {
        return "/span>".len();
    }
    let is_span = rest.starts_with(b"span class=") || rest.starts_with(b"span style=");
    let tag = if is_span { rest.get(..rest.len().min(MAX_TEXT)).and_then(|rest| memchr::memchr(b'>', rest)) } else { None };
    tag.map_or(0, |len| len + 1)
}

/// The length of the space before an address that repeats the word before it.
fn shown_before(before: &[u8], address: &[u8]) -> Option<usize> {
    let label = before.strip_suffix(b" ")?;
    let start = label.iter().rposition(|b| !(b.is_ascii_alphanumeric() || b"-._/:%?=&".contains(b))).map_or(0, |at| at + 1);
    let label = label.get(start..)?;
    let label = memchr::memmem::find(label, b"://").and_then(|at| label.get(at + 3..)).unwrap_or(label);
    (label.len() > 3 && label.contains(&b'.') && memchr::memmem::find(address, label).is_some()).then_some(1)
}

/// The lengths of the tag of `<a href="https://host/">host</a>` and of its text, where the address holds the text.
fn anchor(rest: &[u8]) -> Option<(usize, usize)> {
    let tag = memchr::memchr(b'>', rest)? + 1;
    let label = memchr::memchr(b'<', rest.get(tag..)?)?;
    let shown = rest.get(tag..tag + label)?;
    let closes = rest.get(tag + label..)?.starts_with(b"</a>");
    (closes && label > 3 && shown.contains(&b'.') && memchr::memmem::find(rest.get(..tag)?, shown).is_some())
        .then_some((tag, label))
}

/// The length of what is behind the bracket of a `<br>`.
fn line_break(rest: &[u8]) -> usize {
    [&b"br>"[..], b"br/>", b"br />"].into_iter().find(|tag| rest.starts_with(tag)).map_or(0, <[u8]>::len)
}

/// Whether the text's line ends here: it says a `<br>` before it a second time.
fn ends_line(rest: &[u8]) -> bool {
    matches!(rest.first(), None | Some(b'\n' | b'\r'))
}

/// Tags by which a text on one line is told, as in a table's cell.
const MIN_BREAKS: usize = 3;

/// Whether such tags are all the line ends that a text has; a page has other elements as well.
fn is_in_a_cell(bytes: &[u8]) -> bool {
    let has = |tag: &[u8]| memchr::memmem::find(bytes, tag).is_some();
    memchr::memmem::find_iter(bytes, b"<br").take(MIN_BREAKS).count() == MIN_BREAKS
        && !has(b"<head")
        && !has(b"<body")
        && !has(b"<div")
}

/// The length of an address that `end` closes. A wrapped one may hold white space.
fn address(rest: &[u8], end: u8) -> Option<usize> {
    let len = if starts_address(rest) { memchr::memchr(end, rest)? } else { return None };
    rest.get(..len)?.iter().all(|b| !matches!(b, b'"' | b'<' | b'[' | b'{')).then_some(len)
}

fn starts_address(rest: &[u8]) -> bool {
    [&b"http:"[..], b"https:", b"mailto:"]
        .iter()
        .any(|scheme| rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    #[test]
    fn a_link_is_its_text() {
        for (text, want) in [
            ("\"zone\":\"[a.example](http://a.example)\"", "\"zone\":\"a.example\""),
            ("# [a.example](https://a.example/?x=1) | 524", "# a.example | 524"),
            ("<https://a.example/x>", "https://a.example/x"),
            ("<https://a.example|a.example>", "a.example"),
            ("![x](https://a.example/p.png)", "x"),
            ("[a.example](http://a.exa\n  mple)", "a.example"),
            ("\"zone\":\"[a.example|http://a.example]\"", "\"zone\":\"a.example\""),
            ("[url=https://a.example/]a.example[/url] is down", "a.example is down"),
            ("open a.example<https://safe.example/?url=https%3A%2F%2Fa.example> now", "open a.example now"),
            ("on a.example <http://a.example/> and", "on a.example and"),
            ("{\"zone\":\"a.example (http://a.example)\"}", "{\"zone\":\"a.example\"}"),
            ("\"zone\":\"<a href=\"http://a.example\">a.example</a>\"", "\"zone\":\"a.example\""),
            ("see <https://a.example/x>", "see https://a.example/x"),
            ("a<br>\nb<br />\r\nc<br/>", "a\nb\r\nc"),
            ("| a<br>b<br/>c<br />d |", "| a\nb\nc\nd |"),
        ] {
            assert_eq!(off(text, peel), want, "{text}");
        }
    }

    #[test]
    fn the_tags_that_colour_a_text_come_off() {
        let word = |word: &str| format!("<span class=\"s2\">{word}</span>");
        let text = format!("{{{}: {}, {}: {}, {}: {}}}", word("a"), word("1"), word("b"), word("2"), word("c"), word("3"));
        assert_eq!(off(&text, peel), "{a: 1, b: 2, c: 3}");
        assert_eq!(peeled(&text.replacen("s2", "cf-x", 1), peel), None);
        assert_eq!(peeled(&word("a"), peel), None);
    }

    #[test]
    fn brackets_and_tags_stay() {
        for text in [
            "a[0](x)",
            "[x]",
            "](http://x",
            "](http://x)",
            "<http",
            "<div>",
            "a<br>b",
            "<div>a<br>b<br>c<br>d</div>",
            "<a href=\"http://x\">",
            "[a] (http://x)",
            "the site (http://x.example)",
            "[a|b]",
            "[1]",
            "<a href=\"https://a.example/help\">Help</a>",
        ] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
