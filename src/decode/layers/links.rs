//! Links of Markdown, Slack and mail: `[host](http://host)`, `<https://host|host>`, `<https://host>`; and the `<br>` at a line's
//! end of a text that was HTML.
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
    while let Some(i) = memchr::memchr2(b']', b'<', bytes.get(at..)?).map(|i| at + i) {
        at = i + 1;
        let rest = bytes.get(at..bytes.len().min(at + MAX_ADDRESS)).unwrap_or_default();
        match bytes.get(i) {
            Some(b']') => {
                let Some(len) = rest.strip_prefix(b"(").and_then(|rest| address(rest, b')')) else { continue };
                let from = i.saturating_sub(MAX_TEXT).max(peeling.done());
                let Some(open) = bytes.get(from..i).and_then(|before| memchr::memrchr(b'[', before)) else { continue };
                // A picture's mark goes with its bracket.
                let open = from + open;
                let mark = usize::from(open > peeling.done() && bytes.get(open.wrapping_sub(1)) == Some(&b'!'));
                peeling.leave_out(open - mark..open + 1, RepairKind::Unlinked);
                peeling.leave_out(i..at + 1 + len + 1, RepairKind::Unlinked);
                at += len + 2;
            }
            Some(b'<') if line_break(rest) > 0 => peeling.leave_out(i..at + line_break(rest), RepairKind::Unlinked),
            Some(b'<') => {
                let Some(len) = address(rest, b'>') else { continue };
                let label = rest.get(..len).and_then(|address| memchr::memchr(b'|', address)).map_or(0, |bar| bar + 1);
                peeling.leave_out(i..at + label, RepairKind::Unlinked);
                peeling.leave_out(at + len..at + len + 1, RepairKind::Unlinked);
                at += len + 1;
            }
            _ => {}
        }
    }
    peeling.finish()
}

/// The length of what is behind the bracket of a `<br>` that stands right before a line end, which it says a second time.
fn line_break(rest: &[u8]) -> usize {
    let len = [&b"br>"[..], b"br/>", b"br />"].into_iter().find(|tag| rest.starts_with(tag)).map_or(0, <[u8]>::len);
    if matches!(rest.get(len), None | Some(b'\n' | b'\r')) { len } else { 0 }
}

/// The length of an address that `end` closes. A wrapped one may hold white space.
fn address(rest: &[u8], end: u8) -> Option<usize> {
    let has_scheme = [&b"http:"[..], b"https:", b"mailto:"]
        .iter()
        .any(|scheme| rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let len = if has_scheme { memchr::memchr(end, rest)? } else { return None };
    rest.get(..len)?.iter().all(|b| !matches!(b, b'"' | b'<' | b'[' | b'{')).then_some(len)
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
            ("a<br>\nb<br />\r\nc<br/>", "a\nb\r\nc"),
        ] {
            assert_eq!(off(text, peel), want, "{text}");
        }
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
            "<a href=\"http://x\">",
            "[a] (http://x)",
        ] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
