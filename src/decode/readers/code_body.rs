//! The body `error code: 1020`: plain text that Cloudflare sends to clients that ask for neither HTML nor JSON, and at enforced
//! limits whatever they ask for.
//!
//! Nobody else is known to send it alone on a line. Inside a client's message it is the body that the client got: behind its words
//! (`response body: error code: 524`) or as a value (`"raw":"error code: 520\n"`). In somebody's sentence it is somebody's words.

use std::ops::Range;

use super::pattern::Pattern;
use super::values;
use super::{client, number};
use crate::decode::form::Format;
use crate::decode::layers::squeeze::is_gap;
use crate::decode::reading::{Draft, Finds, Proof, Scene};

const WORDS: &str = "error code:";
/// Bytes of the line that are looked at around a body.
const REACH: usize = 160;
/// Bodies of one code that are reported of one window.
const MAX_ALIKE: u32 = 1024;

/// Reads each such body.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut count = 0;
    // Both spellings of the first letter, without it.
    for at in memchr::memmem::find_iter(text.as_bytes(), &WORDS[1..]) {
        if count >= MAX_ALIKE {
            return;
        }
        let Some(start) = at.checked_sub(1).filter(|start| text.is_char_boundary(*start)) else { continue };
        let Some(first) = text.get(start..at).filter(|first| first.eq_ignore_ascii_case("e")) else { continue };
        if let Some(body) = body(text, start, first == "e") {
            count += 1;
            push(scene, start, &body, finds);
        }
    }
}

/// A body: its digits, and how surely it is Cloudflare's.
#[derive(Debug)]
struct Body {
    code: u32,
    digits: Range<usize>,
    proof: Proof,
}

fn body(text: &str, start: usize, is_lower: bool) -> Option<Body> {
    let after = number::after(text, start + WORDS.len(), 24);
    let gap = after.chars().take_while(|c| is_gap(*c)).count();
    let rest = after.trim_start_matches(is_gap);
    let from = start + WORDS.len() + (after.len() - rest.len());
    let len = rest.bytes().take_while(u8::is_ascii_digit).count();
    let digits = from..from + len;
    let code = values::number(text.get(digits.clone())?).filter(|code| is_code(*code))?;
    let before = number::before(text, start, REACH);
    let behind = number::after(text, digits.end, REACH);
    let ends = behind.chars().all(is_gap);
    if gap <= 8 && ends && before.chars().all(|c| is_gap(c) || matches!(c, '>' | '|' | '`' | '⎿' | '│' | '*')) {
        return Some(Body { code, digits, proof: Proof::Cloudflare });
    }
    // Inside a line the edge's own spelling: small, one blank.
    let own = is_lower && gap == 1 && is_edge_code(code);
    let inside = is_lower && gap == 1 && (is_value(before, behind) || (ends || is_message_end(behind)) && is_led(before));
    // `error code: 502, url: …, cf-ray: …`: the client tells the header too.
    let rayed = is_lower && gap == 1 && behind.starts_with(',') && behind.contains("cf-ray: ");
    match (inside, own || rayed) {
        (true, true) => Some(Body { code, digits, proof: Proof::Cloudflare }),
        (true, false) if is_value(before, behind) => Some(Body { code, digits, proof: Proof::Unsaid }),
        _ => None,
    }
}

/// Numbers that this body carries: Cloudflare's 4xx and 5xx, and its four-digit codes.
fn is_code(code: u32) -> bool {
    matches!(code, 400..=599 | 1000..=1999)
}

/// Numbers that nobody but Cloudflare sends so.
fn is_edge_code(code: u32) -> bool {
    matches!(code, 520..=527 | 530 | 1000..=1049 | 1100..=1109 | 1200..=1206)
}

/// The whole of a value: quotes on both sides, with nothing more than an escaped line end in it.
fn is_value(before: &str, behind: &str) -> bool {
    let behind = ["\\\\n", "\\n", "\\\\r\\\\n", "\\r\\n"].iter().find_map(|end| behind.strip_prefix(end)).unwrap_or(behind);
    let behind = behind.trim_start_matches('\\');
    before.ends_with(['"', '\'', '`', '“', '«']) && behind.starts_with(['"', '\'', '`', '”', '»'])
}

/// What may follow the body inside a client's message: the end of an object or of brackets.
fn is_message_end(behind: &str) -> bool {
    behind.starts_with([',', ')', ']', '}', '"', '\'', '`', '\\', '，', '。', '|', '<'])
        && !behind.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the body follows a client's words, not a person's: a mark, an opened bracket, a script without spaces, or a verb of
/// motion (`Updating DNS to error code: 1020`). An article or a verb of having makes it a sentence.
fn is_led(before: &str) -> bool {
    const SAID: [&str; 30] = [
        "a", "an", "the", "get", "gets", "got", "getting", "see", "saw", "with", "of", "this", "that", "my", "your", "show",
        "shows", "returns", "return", "returned", "gives", "gave", "and", "or", "is", "was", "where", "for", "same", "by",
    ];
    let head = before.trim_end();
    if head.is_empty() || is_about_sockets(before) {
        return head.is_empty();
    }
    let last = head.chars().next_back().unwrap_or(' ');
    if !last.is_ascii_alphanumeric() {
        return true;
    }
    let word = head.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
    head.len() != before.len() && !SAID.contains(&word.as_str())
}

/// Close codes of a `WebSocket` and numbers of databases have the same size.
fn is_about_sockets(before: &str) -> bool {
    let lower = before.to_ascii_lowercase();
    ["socket", "close", "mysql", "mariadb", "sql", "exit"].iter().any(|word| lower.contains(word))
}

fn push(scene: &Scene<'_>, start: usize, body: &Body, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut draft = Draft::new(scene, Format::CodeBody, &(start..body.digits.end));
    match body.proof {
        Proof::Cloudflare => draft.code(body.code, &body.digits),
        _ => draft.bare_code(body.code, &body.digits),
    }
    if body.code >= 1000
        && let Some((status, at)) =
            status_before(text, start).or_else(|| status_around(text, start)).or_else(|| status_behind(text, body.digits.end))
    {
        draft.status(status, &at);
        let (before, after) = (number::before(text, at.start, REACH), number::after(text, at.end, REACH));
        let number = number::Number { code: status.into(), digits: at, before, after };
        if let Some(host) = client::asked_host(text, &number) {
            draft.zone(&host);
        }
    }
    finds.readings.push(draft.finish(body.proof));
}

/// The status that a gateway gives in the object around the body: `"code":429,"metadata":{"raw":"error code: 1015"`.
fn status_around(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    const MARKS: [char; 8] = ['"', '\'', '\\', ':', '{', ',', '\n', ' '];
    let from = text.ceil_char_boundary(start.saturating_sub(96));
    let before = text.get(from..start)?;
    let head = before.trim_end_matches(MARKS).strip_suffix("raw")?.trim_end_matches(MARKS).strip_suffix("metadata")?;
    let head = head.trim_end_matches(MARKS);
    let digits = head.get(head.len().checked_sub(3)?..)?;
    let key = head.get(..head.len() - 3)?.trim_end_matches(['"', '\'', '\\', ':', ' ']);
    let status = digits.parse().ok().filter(|status: &u16| (400..=599).contains(status) && key.ends_with("code"))?;
    let at = from + head.len() - 3;
    Some((status, at..at + 3))
}

/// The status in brackets behind the body that ends at `end`: `` `error code: 1015` (429) ``.
fn status_behind(text: &str, end: usize) -> Option<(u16, Range<usize>)> {
    static BEHIND: Pattern = Pattern::new(
        r#"(?i-u)^["'`*]{0,3} \((?:http[ /]|http status |status:? ?|status code:? ?)?(?P<status>[45][0-9]{2})(?: [a-z -]{2,30})?\)"#,
    );
    let found = BEHIND.captures(number::after(text, end, 64))?.name("status")?;
    Some((found.as_str().parse().ok()?, found.at(end)))
}

/// What clients write between a status and its body.
const WORDS_BETWEEN: [&str; 15] = [
    "]> b",
    "response body",
    "response text",
    "body",
    "text",
    "content",
    "data",
    "raw",
    "message",
    "forbidden",
    "too many requests",
    "<none>",
    "conflict",
    "bad gateway",
    "service unavailable",
];

/// The status that the client names on the same line before the body: `StatusCodeError: 403 - "error code: 1020"`.
fn status_before(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    let before = number::before(text, start, 48);
    let head = before
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '-' | ':' | '(' | '\\' | ',' | '='));
    // `…: 403 Forbidden: error code: 1020`, `HTTP 429 body=error code: 1015`.
    let mut head = head;
    // The key of the body, and the reason before it.
    for _ in 0..2 {
        head = WORDS_BETWEEN.iter().find_map(|word| strip_suffix_folded(head, word)).unwrap_or(head).trim_end_matches(
            |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '-' | ':' | '(' | ',' | ';' | '{' | '.' | '='),
        );
    }
    let len = head.bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
    let digits = head.get(head.len() - len..).filter(|_| len == 3)?;
    let status = digits.parse().ok().filter(|status: &u16| (400..=599).contains(status))?;
    let at = start - before.len() + head.len() - len;
    let joined = head
        .get(..head.len() - len)
        .is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/')));
    (!joined).then_some((status, at..at + len))
}

fn strip_suffix_folded<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(word.len())?;
    text.get(at..).filter(|tail| tail.eq_ignore_ascii_case(word)).and_then(|_| text.get(..at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_its_own_or_the_body_in_a_message_is_the_body() {
        for (paste, want) in [
            ("error code: 1020", vec![1020]),
            ("error code: 520\n", vec![520]),
            ("  Error code: 1010\r\n", vec![1010]),
            ("$ curl https://a.b\nerror code: 1015\n$", vec![1015]),
            ("> error code: 1015", vec![1015]),
            ("error code: 1015\nerror code: 524", vec![1015, 524]),
            ("HTTP Error 524: <none>; response body: error code: 524", vec![524]),
            (r#"{"raw":"error code: 520\n","x":1}"#, vec![520]),
            (r#"{\"raw\":\"error code: 520\\n\"}"#, vec![520]),
            ("StatusCodeError: 403 - \"error code: 1020\"", vec![1020]),
            ("每次请求都是error code: 522", vec![522]),
            ("Updating DNS to error code: 1020", vec![1020]),
            ("PostgrestException(message: error code: 523, code: 523, details: )", vec![523]),
            (
                "unexpected status 502 Bad Gateway: error code: 502, url: https://a.example/v1, cf-ray: 9ef1c07d5b82a346-HKG",
                vec![502],
            ),
            ("Error code: 502 - {'type'", vec![]),
            ("429 Too Many Requests (error code: 0): <!DOCTYPE html>", vec![]),
            ("got error code: 1015", vec![]),
            ("error code: 1015 again", vec![]),
            ("I know where the error code:1006 comes from", vec![]),
            ("the socket closed, error code: 1006", vec![]),
            ("error code: 12", vec![]),
            ("error code: 99999", vec![]),
            ("error code:\n1015", vec![]),
        ] {
            let codes = crate::decode::reading::tests::codes(paste, read);
            assert_eq!(codes, want, "{paste:?}");
        }
    }

    #[test]
    fn the_status_before_the_body_is_its_status() {
        for (paste, want) in [
            ("StatusCodeError: 403 - \"error code: 1020\"", "code=1020 http_status=403 code-body Cloudflare"),
            ("HTTP 429: error code: 1015", "code=1015 http_status=429 code-body Cloudflare"),
            (
                "ClientRequestException: Client request(GET https://a.example/v3) invalid: 403 Forbidden. Text: \"error code: 1020\"",
                "code=1020 http_status=403 zone=a.example code-body Cloudflare",
            ),
            ("<Response [403]> b'error code: 1010'", "code=1010 http_status=403 code-body Cloudflare"),
            (
                "{'code': 429,\n 'metadata': {'raw': 'error code: 1015', 'provider_name': 'X'}}",
                "code=1015 http_status=429 code-body Cloudflare",
            ),
            ("{\"code\":504,\"message\":\"error code: 504\"}", "code=504 code-body Unsaid"),
        ] {
            assert_eq!(crate::decode::reading::tests::lines(paste, read), [want], "{paste}");
        }
    }
}
