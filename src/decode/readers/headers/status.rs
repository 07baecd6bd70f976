//! The status of a response: the status line of RFC 9112, HTTP/2's `:status`, and the labels and members that clients and
//! developer tools give it. A number of three digits and nothing of a word or a version behind it.

use std::ops::Range;

use super::block::Told;
use super::line_before;
use super::names::{Found, Name};
use super::value;
use crate::decode::readers::number;

/// A status that was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Status {
    pub(super) code: u16,
    pub(super) at: Range<usize>,
    /// Where what tells it starts.
    pub(super) start: usize,
    pub(super) told: Told,
}

/// The status that `found` tells.
pub(super) fn read(text: &str, found: Found) -> Option<Status> {
    let (digits, told) = match found.name {
        Name::StatusLine => {
            let rest = text.get(found.end..)?;
            let version = rest.bytes().take(3).take_while(|b| b.is_ascii_digit() || *b == b'.').count();
            let spaces = rest.get(version..)?.bytes().take(4).take_while(|b| *b == b' ').count();
            let told = if starts_line(line_before(text, found.start, 120)) { Told::Line } else { Told::Beside };
            ((spaces > 0).then_some(found.end + version + spaces)?, told)
        }
        Name::StatusInside => {
            let rest = text.get(found.end..)?;
            let reach = rest.char_indices().nth(48).map_or(rest.len(), |(i, _)| i);
            let code = rest.get(..reach)?.find("code=").map_or(0, |i| i + 5);
            (found.end + code, Told::Beside)
        }
        Name::StatusLabel if text.get(found.end..)?.starts_with(' ') => (found.end + 1, Told::Beside),
        _ => {
            let value = value::after(text, found.end)?;
            let shown = text.get(value.at.clone())?;
            // `Status: HTTP/1.1 502`; a dot is developer tools' lamp.
            let skipped = shown.len() - shown.trim_start_matches(['●', '•', ' ', '🔴', '🟢']).len();
            // PHP's print of a private member: `[statusCode:GuzzleHttp\Psr7\Response:private] => 502`.
            let class = if shown.contains('\\') { number::after(text, value.at.start, 80).find("] => ") } else { None };
            (value.at.start + class.map_or(skipped, |at| at + "] => ".len()), Told::Beside)
        }
    };
    let code = three_digits(text, digits)?;
    Some(Status { code, at: digits..digits + 3, start: found.start, told })
}

/// okhttp's `<-- 403 Forbidden https://…`: the status before the address at `start`.
pub(super) fn before_address(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    let before = line_before(text, start, 80);
    let arrow = before.rfind("<-- ")? + 4;
    let digits = start - before.len() + arrow;
    Some((three_digits(text, digits)?, digits..digits + 3))
}

/// The status whose digits start at `at`.
fn three_digits(text: &str, at: usize) -> Option<u16> {
    let bytes = text.as_bytes();
    let digits = text.get(at..at + 3).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let next = bytes.get(at + 3);
    let joined = next.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
        || matches!(next, Some(b'.' | b',' | b':')) && bytes.get(at + 4).is_some_and(u8::is_ascii_digit);
    digits.parse().ok().filter(|code| !joined && (100..600).contains(code))
}

/// Whether a status line may start behind `before`: at the start of its line, or behind what terminals, traces and languages
/// put there. Inside a sentence it is a mention.
fn starts_line(before: &str) -> bool {
    let before = before.trim_end();
    let ends = ["$", "#", "%", ">", "<", "|", "=>", "='", "=\"", "]", "]:", "\\n", "\\r\\n", "- ", "← ", "<-", "(\"", "['"];
    before.chars().all(|c| !c.is_alphanumeric()) || ends.iter().any(|end| before.ends_with(end.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::super::names;
    use super::*;

    fn told(text: &str) -> Option<(u16, Told)> {
        names::find(text)
            .find_map(|found| match found.name {
                Name::StatusLine | Name::StatusLabel | Name::StatusMember | Name::StatusInside => read(text, found),
                _ => None,
            })
            .map(|status| (status.code, status.told))
    }

    #[test]
    fn a_status_is_read_from_lines_labels_and_members() {
        for text in
            ["HTTP/1.1 502 Bad Gateway", "HTTP/2 502", "< HTTP/2 502 ", "  HTTP/1.0 502\r\n", "me@box:~$   HTTP/1.1 502 X"]
        {
            assert_eq!(told(text), Some((502, Told::Line)), "{text}");
        }
        for text in [
            ":status: 502",
            ":status 502",
            "Status Code: 502 ",
            "Status Code\n502 Bad Gateway",
            "Status Code: 🔴 502",
            "状态代码: 502",
            "'statusCode' => 502,",
            "statusCode: 502,",
            "\"status\":502}",
            "<Response [502]>",
            "[statusCode:GuzzleHttp\\Psr7\\Response:private] => 502",
            "Response{protocol=h2, code=502, message=}",
            "it says HTTP/1.1 502",
            "GET https://a.test \"HTTP/1.1 502 Bad Gateway\"",
        ] {
            assert_eq!(told(text), Some((502, Told::Beside)), "{text}");
        }
        for text in
            ["HTTP/1.1\n502", "GET / HTTP/1.1\" 502 0", "HTTP/1.1 5021", "HTTP/1.1 502.3", "status: 50", "statuses: 502"]
        {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
