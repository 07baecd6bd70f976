//! What clients print around an API error: the HTTP status before or behind it, the time of its log line. Looked for in a
//! bounded neighbourhood, and only in forms that belong to this very call.

use std::ops::Range;

use crate::decode::layers::view::View;
use crate::decode::readers::pattern::Pattern;

/// Bytes before an error that are looked at.
const BEFORE: usize = 320;
/// Bytes behind it.
const BEHIND: usize = 96;
/// How far behind a PowerShell call its second shell's message may stand.
const SECOND_SHELL: usize = 400;
/// How far behind its words an inspected error may name its status.
const MEMBERS_BEHIND: usize = 320;
/// How far before the body an inspected response may name its status.
const INSPECTED: usize = 2048;

/// `HTTP status 400: content "`, `400 Bad Request `, `error[400]:`, `Error code: 400 - `, right before a body.
static BEFORE_BODY: Pattern = Pattern::new(concat!(
    r"(?i-u)(?P<word>https?(?:/[0-9.]+)?|status|code|error|apierror|response|状态码|статус|код)?[ :=\[(#-]{0,3}",
    r"(?P<status>[45][0-9]{2})",
    r#"(?:[ \t\r\n:,;.=>\[\]()"'`\\|~-]|│|bad\s?request|unauthorized|forbidden|not\s?found|method\s?not\s?allowed|conflict|gone"#,
    r"|unprocessable\s?entity|too\s?many\s?requests|internal\s?server\s?error|bad\s?gateway|service\s?unavailable",
    r"|gateway\s?time-?out|response|content|body|data|details?|message|error|returned|with|map|object|array|%|b['\x22]){0,14}$",
));

/// `,返回状态码: 403`, ` (HTTP 403)`, right behind a body.
static BEHIND_BODY: Pattern = Pattern::new(concat!(
    r#"(?i-u)^[ \t\r\n"'`,;.|)(\[\]}\\-]{0,12}(?:，|；)?(?:返回|http|response)?[ _]?"#,
    r"(?:状态码|status[ _]?code|status|http|code|код|статус)[\x22\x27]?[ \t]?(?:[:=(]|：)?[ \t]?(?P<status>[45][0-9]{2})(?:[^0-9]|$)",
));

/// The same in running text, before flattened words.
static BEFORE_WORDS: Pattern = Pattern::new(
    r#"(?i-u)(?:http(?: ?status)?(?: ?code)?|status(?: ?code)?|(?:response|error) ?code|error|cloudflare api)["']?[ :=\[(]{1,3}(?P<status>[45][0-9]{2})\b"#,
);

/// `returned an error: (400) Bad Request` in any language: an error, a colon, the number in brackets.
static SECOND: Pattern = Pattern::new(
    r"(?i-u)(?:err|fehler|feil|fel|virhe|ошибк|错误|錯誤|エラー|오류|hata|błąd|chyb)[^\n()\x22]{0,40}?(?::|：)\s?\((?P<status>[45][0-9]{2})\)",
);

/// wrangler's `Authentication failed (status: 400)`, at the end of the words.
static IN_WORDS: Pattern = Pattern::new(r"(?i-u)\(status:? ?(?P<status>[45][0-9]{2})\)[ \t]{0,4}$");

/// Members of wrangler's error, inspected: `code: 8000007, accountTag: '…', status: 404`.
static MEMBERS: Pattern = Pattern::new(
    r"(?-u)\bcode: (?P<code>[0-9]{1,7}),\s{1,12}(?:accountTag: '[^'\n]{0,40}',\s{1,12})?status: (?P<status>[45][0-9]{2})\b",
);

/// The status that belongs to the body at `span` of a squeezed view.
pub(super) fn status_of_body(view: &View, span: &Range<usize>) -> Option<(u16, Range<usize>)> {
    let text = view.as_str();
    let from = floor(text, span.start.saturating_sub(BEFORE));
    let before = text.get(from..span.start)?;
    let tail_from = floor(before, before.len().saturating_sub(96));
    if let Some(found) = before.get(tail_from..).and_then(|tail| BEFORE_BODY.captures(tail))
        && let Some(digits) = found.name("status")
    {
        let at = from + tail_from + digits.start()..from + tail_from + digits.end();
        // A number without a word of its own must stand apart in the paste.
        let apart = match before.get(..tail_from + digits.start()).and_then(|head| head.chars().next_back()) {
            None | Some('`' | '(' | '[' | '"' | '\'') => true,
            Some(c) => view.back(at.start) > view.back(at.start - c.len_utf8()) + c.len_utf8(),
        };
        if apart || found.name("word").is_some() {
            return Some((digits.as_str().parse().ok()?, at));
        }
    }
    status_behind(text, span.end).or_else(|| inspected(text, span.start)).or_else(|| second_shell(text, span))
}

fn status_behind(text: &str, end: usize) -> Option<(u16, Range<usize>)> {
    let behind = text.get(end..floor(text, end + BEHIND))?;
    let digits = BEHIND_BODY.captures(behind)?.name("status")?;
    Some((digits.as_str().parse().ok()?, end + digits.start()..end + digits.end()))
}

/// Node's inspection of a response: `status: 400, statusText: 'Bad Request', … data: {`.
fn inspected(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    let head = text.get(..start)?;
    if !["data:", "body:", "\"data\":", "\"body\":"].iter().any(|key| head.ends_with(key)) {
        return None;
    }
    let from = floor(text, start.saturating_sub(INSPECTED));
    let before = text.get(from..start)?;
    ["statusCode:", "status:", "\"status\":"].iter().find_map(|key| {
        let at = memchr::memmem::rfind(before.as_bytes(), key.as_bytes())? + key.len();
        let digits = before.get(at..at + 3)?;
        let status: u16 = digits.parse().ok().filter(|status| (400..600).contains(status))?;
        Some((status, from + at..from + at + 3))
    })
}

/// PowerShell 7 prints the body, Windows PowerShell only the status of the same call.
fn second_shell(text: &str, span: &Range<usize>) -> Option<(u16, Range<usize>)> {
    let from = floor(text, span.start.saturating_sub(24));
    let before = text.get(from..span.start)?.to_ascii_lowercase();
    if !before.contains("invoke-restmethod") && !before.contains("invoke-webrequest") {
        return None;
    }
    let behind = text.get(span.end..floor(text, span.end + SECOND_SHELL))?;
    let digits = SECOND.captures(behind)?.name("status")?;
    Some((digits.as_str().parse().ok()?, span.end + digits.start()..span.end + digits.end()))
}

/// `Authentication failed (status: 400) [code: 9106]`: between the words and the code.
static IN_BETWEEN: Pattern = Pattern::new(r"(?i-u)\((?:http )?status(?: code)?:? (?P<status>[45][0-9]{2})\)");

/// `（400, 错误码 9106）`, `(400, code 9106)`: in the same brackets, before the number.
static IN_FRONT: Pattern = Pattern::new(r"(?-u)(?:\(|（)(?P<status>4[0-9]{2})(?:,|，|、|/) {0,2}[^0-9()\n]{2,32}$");

/// The status that stands in one pair of brackets with the code at `digits`, before it.
pub(super) fn status_in_front(text: &str, digits: &Range<usize>) -> Option<(u16, Range<usize>)> {
    let from = floor(text, digits.start.saturating_sub(48));
    let status = IN_FRONT.captures(text.get(from..digits.start)?)?.name("status")?;
    Some((status.as_str().parse().ok()?, from + status.start()..from + status.end()))
}

/// The status in brackets inside `span`, which runs from the words to their code.
pub(super) fn status_between(text: &str, span: &Range<usize>) -> Option<(u16, Range<usize>)> {
    let part = text.get(span.start..floor(text, span.end.min(span.start + 400)))?;
    let digits = IN_BETWEEN.captures(part)?.name("status")?;
    Some((digits.as_str().parse().ok()?, span.start + digits.start()..span.start + digits.end()))
}

/// wrangler's log of what it asked: `-- START CF API RESPONSE: Bad Request 400`, in the lines above.
pub(super) fn status_of_response(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    static RESPONSE: Pattern = Pattern::new(r"(?-u)CF API RESPONSE: [A-Za-z -]{0,40}(?P<status>[45][0-9]{2})\b");
    let from = floor(text, start.saturating_sub(BEFORE));
    let digits = RESPONSE.last(text.get(from..start)?)?.name("status")?;
    Some((digits.as_str().parse().ok()?, from + digits.start()..from + digits.end()))
}

/// The status that stands before the words at `start`, on their line: the last one that is named.
pub(super) fn status_before(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    let from = line_start(text, start);
    let line = text.get(from..start)?;
    let digits = BEFORE_WORDS.last(line)?.name("status")?;
    Some((digits.as_str().parse().ok()?, from + digits.start()..from + digits.end()))
}

/// The status in square brackets that stands last before the words at `start`, on their line: `cloudflare-ai [400]: {"errors":…`.
pub(super) fn bracketed_before(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    let from = line_start(text, start);
    let head = text.get(from..start)?;
    let end = head.rfind(']')?;
    let digits = head.get(end.checked_sub(3)?..end)?;
    let opened = head.get(..end - 3)?.ends_with('[');
    let status = digits.parse().ok().filter(|status: &u16| opened && (400..600).contains(status))?;
    Some((status, from + end - 3..from + end))
}

/// The status that the words at `words` end with.
pub(super) fn status_in(text: &str, words: &Range<usize>) -> Option<(u16, Range<usize>)> {
    let digits = IN_WORDS.captures(text.get(words.clone())?)?.name("status")?;
    Some((digits.as_str().parse().ok()?, words.start + digits.start()..words.start + digits.end()))
}

/// The status among the members of an inspected error that names `code` again, behind its words.
pub(super) fn status_member(text: &str, end: usize, code: u32) -> Option<(u16, Range<usize>)> {
    let behind = text.get(end..floor(text, end + MEMBERS_BEHIND))?;
    let found = MEMBERS.captures(behind)?;
    found.name("code").filter(|digits| digits.as_str().parse() == Ok(code))?;
    let digits = found.name("status")?;
    Some((digits.as_str().parse().ok()?, end + digits.start()..end + digits.end()))
}

/// Whether the line names Cloudflare's API before `at`: `Cloudflare API 401 on /zones/…: code 2036: Unauthorized`.
pub(super) fn names_api(text: &str, at: usize) -> bool {
    let line = text.get(line_start(text, at)..at).unwrap_or_default().to_ascii_lowercase();
    line.contains("cloudflare") && line.contains("api")
}

/// Whether an error of Cloudflare's is announced right before `at`: `CloudflareError: Cloudflare error: DNS Validation Error`.
pub(super) fn names_error(text: &str, at: usize) -> bool {
    let before = text.get(floor(text, at.saturating_sub(24))..at).unwrap_or_default().to_ascii_lowercase();
    let said = before.trim_end_matches([':', ' ']);
    said.len() < before.len()
        && ["cloudflare error", "cloudflareerror", "cloudflareapierror", "cloudflare api error"]
            .iter()
            .any(|end| said.ends_with(end))
}

/// Heads of a failure that name the API: wrangler's, which the path that was asked follows, and lego's before a code.
const HEADS: [&str; 2] = ["A request to the Cloudflare API (", "presenting token: Cloudflare API Error"];
/// The name in them.
const NAME: &str = "Cloudflare API";

/// Whether such a head stands right above `at`.
pub(super) fn is_below_head(text: &str, at: usize) -> bool {
    let before = text.get(floor(text, at.saturating_sub(BEFORE))..at).unwrap_or_default();
    HEADS.iter().any(|head| before.contains(head))
}

/// Where it begins, if `name` is the API's name in it.
pub(super) fn head(text: &str, name: &Range<usize>) -> Option<usize> {
    HEADS.iter().find_map(|head| {
        let start = name.start.checked_sub(head.find(NAME)?)?;
        text.get(start..)?.starts_with(head).then_some(start)
    })
}

/// The start of the line that `at` stands on, a bounded way back.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    let from = floor(text, at.saturating_sub(BEFORE));
    let part = text.as_bytes().get(from..at).unwrap_or_default();
    memchr::memrchr(b'\n', part).map_or(from, |newline| from + newline + 1)
}

/// The last character boundary at or before `at`.
pub(super) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
