//! A status that the API's host answered with, where its body was not printed: `https://api.cloudflare.com/… [status code] 500`,
//! got's `host: 'api.cloudflare.com' … statusCode: 400`, wrangler's `malformed response … -> 504 Gateway Timeout`, and
//! Cloudflare's plugin for blogs with its `[CLIENT API] … [code] => 400`. The status is all that is known; whose it is, the host says.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::around::{self, floor};
use crate::decode::form::Format;
use crate::decode::readers::pattern::Pattern;
use crate::decode::reading::{Draft, Finds, Proof, Scene};

const HOST: &str = "api.cloudflare.com";
/// Where R2 speaks S3: the account's name stands before it.
const R2: &str = ".r2.cloudflarestorage.com";
pub(super) const TRIGGERS: [&str; 7] = [
    HOST,
    "malformed response from the api",
    "[client api]",
    "bad status code from cloudflare: ",
    R2,
    "cloudflare r2",
    "cloudflareprovider[",
];
/// Bytes behind a trigger in which its status may stand.
const BEHIND: usize = 700;
/// Bytes before the address in which an inspected error names its status.
const BEFORE: usize = 1200;

static FINDER: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(TRIGGERS).ok());

/// On the line of the address, behind it.
static ON_LINE: Pattern = Pattern::new(concat!(
    r#"(?i-u)^[^\s"'`<>]{0,300}["'`]{0,2}[^\n{]{0,80}?"#,
    r"(?:\[status code\] |status(?: ?code)?(?: of)?[:= ]{1,2}|http(?:/[0-9.]+)?(?: status)? |returned (?:error:? )?|responded with (?:a )?",
    r#"|resulted in an? \x60|[:"] |-> |\()(?P<status>[45][0-9]{2})\b"#,
));
/// Before the address: `401 Client Error: Unauthorized for url: https://`.
static BEFORE_URL: Pattern = Pattern::new(concat!(
    r"(?i-u)\b(?P<status>[45][0-9]{2})(?: (?:client|server) error:?[^\n]{0,60}? for url:? |[^\n0-9]{0,40}? (?:from|for|on) )",
    r"(?:(?:get|post|put|patch|delete) )?['\x22]?https?://$",
));
/// Members of an inspected error.
static INSPECTED: Pattern = Pattern::new(r#"(?-u)^['"],[^|]{0,600}?\b(?:statusCode|status)['"]?: (?P<status>[45][0-9]{2})\b"#);
static MALFORMED: Pattern =
    Pattern::new(r"(?s-u)^.{0,600}?(?:GET|POST|PUT|PATCH|DELETE) /[^\s]{1,300} -> (?P<status>[45][0-9]{2})\b");
static PRINT_R: Pattern =
    Pattern::new(r"(?s-u)^ Array.{0,60}?\[type\] => response.{0,200}?\[code\] => (?P<status>[45][0-9]{2})\b");
static BAD_STATUS: Pattern = Pattern::new(r"(?-u)^(?P<status>[45][0-9]{2})\b");
/// What the AWS SDKs print of R2's answer: `StatusCode: 403, RequestID: `, `status code: 403, request id: `.
static AWS_SDK: Pattern =
    Pattern::new(r"(?s-u)^.{0,640}?\b[Ss]tatus ?[Cc]ode: (?P<status>[45][0-9]{2}), [Rr]equest ?(?:id|ID): ");
/// The same where R2 is only named: it gives no request a number, as Amazon does.
static NUMBERLESS: Pattern =
    Pattern::new(r"(?s-u)^.{0,640}?\b[Ss]tatus ?[Cc]ode: (?P<status>[45][0-9]{2}), [Rr]equest ?(?:id|ID): ?,");
/// An answer stands there, or what a client made of one: it says more.
static ANSWER: Pattern = Pattern::new(
    r#"(?i-u)["'\\{,\s]success["'\\]{0,4}:|["'\\{,]errors["'\\]{0,4}:|\[code: [0-9]|\([0-9]{4,6}\)|\] [0-9]{4,6}: |\{code:[0-9]"#,
);

/// Reads statuses of the API's host in a view with its white space.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let Some(finder) = FINDER.as_ref() else { return };
    let mut done = 0;
    for found in finder.find_iter(text) {
        if found.start() < done || found.pattern().as_usize() == 0 && is_longer_host(text, found.end()) {
            continue;
        }
        let (start, end) = (found.start(), found.end());
        let behind = text.get(end..floor(text, end + BEHIND)).unwrap_or_default();
        if ANSWER.is_match(behind) {
            continue;
        }
        let captured = |regex: &Pattern| {
            let status = regex.captures(behind)?.name("status")?;
            Some(end + status.start()..end + status.end())
        };
        let status = match found.pattern().as_usize() {
            0 => captured(&ON_LINE)
                .or_else(|| captured(&INSPECTED))
                .or_else(|| before_url(text, start))
                .or_else(|| axios(text, start)),
            1 => captured(&MALFORMED),
            2 if is_plugin(text, start) => captured(&PRINT_R),
            3 => captured(&BAD_STATUS),
            4 if !is_longer_host(text, end) => {
                captured(&ON_LINE).or_else(|| before_url(text, start)).or_else(|| captured(&AWS_SDK))
            }
            5 => captured(&NUMBERLESS),
            6 => of_provider(text, end),
            _ => None,
        };
        let Some(at) = status else { continue };
        let Some(number) = text.get(at.clone()).and_then(|digits| digits.parse().ok()) else { continue };
        let span = start.min(at.start)..end.max(at.end);
        done = span.end;
        let mut draft = Draft::new(scene, Format::ApiText, &span);
        draft.plain_status(number, &at);
        if found.pattern().as_usize() == 0 {
            draft.zone(&(start..end));
        }
        finds.readings.push(draft.finish(Proof::Host));
    }
}

/// `api.cloudflare.com.example`.
fn is_longer_host(text: &str, end: usize) -> bool {
    let mut behind = text.get(end..).unwrap_or_default().chars();
    match behind.next() {
        Some('.') => behind.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphanumeric() || c == '-',
        None => false,
    }
}

fn before_url(text: &str, start: usize) -> Option<Range<usize>> {
    let from = around::line_start(text, start);
    let status = BEFORE_URL.captures(text.get(from..start)?)?.name("status")?;
    Some(from + status.start()..from + status.end())
}

/// `Request failed with status code 403 … url: 'https://`.
fn axios(text: &str, start: usize) -> Option<Range<usize>> {
    const WORDS: &str = "failed with status code ";
    let from = floor(text, start.saturating_sub(BEFORE));
    let before = text.get(from..start)?;
    let head = before.strip_suffix("https://").unwrap_or(before);
    let is_url = ["url: '", "URL: '", "\"url\":\"", "\"url\": \"", "\"baseURL\":\""].iter().any(|key| head.ends_with(key));
    let at = is_url.then(|| memchr::memmem::rfind(before.as_bytes(), WORDS.as_bytes())).flatten()? + WORDS.len();
    before.get(at..at + 3).filter(|digits| digits.starts_with(['4', '5']) && digits.bytes().all(|b| b.is_ascii_digit()))?;
    Some(from + at..from + at + 3)
}

/// octoDNS's own log: `CloudflareProvider[name] _request:   status=400`.
fn of_provider(text: &str, end: usize) -> Option<Range<usize>> {
    const WORDS: &str = "] _request:";
    let line = text.get(end..floor(text, end + 120))?.lines().next()?;
    let rest = line.get(line.find(WORDS)? + WORDS.len()..)?.trim_start().strip_prefix("status=")?;
    let digits = rest.get(..3).filter(|digits| digits.starts_with(['4', '5']) && digits.bytes().all(|b| b.is_ascii_digit()))?;
    let start = end + line.len() - rest.len();
    (!rest.get(3..)?.starts_with(|c: char| c.is_alphanumeric())).then_some(start..start + digits.len())
}

fn is_plugin(text: &str, start: usize) -> bool {
    let from = floor(text, start.saturating_sub(48));
    text.get(from..start).is_some_and(|before| before.to_ascii_lowercase().contains("cloudflare"))
}

#[cfg(test)]
mod tests {
    use crate::decode::reading::tests::lines;

    #[test]
    fn a_plain_status_of_the_apis_host_is_the_code() {
        for (paste, want) in [
            (
                "Server error response [url] https://api.cloudflare.com/client/v4/zones/?name=a.example [status code] 500 [reason phrase] Internal Server Error",
                vec!["code=500 zone=api.cloudflare.com api-text Host"],
            ),
            (
                "Server error: `PUT https://api.cloudflare.com/client/v4/a` resulted in a `502 Bad Gateway` response:\n<html>",
                vec!["code=502 zone=api.cloudflare.com api-text Host"],
            ),
            (
                "{ HTTPError: Response code 400 (Bad Request)\n  host: 'api.cloudflare.com',\n  hostname: 'api.cloudflare.com',\n  method: 'PUT',\n  statusCode: 400,\n  statusMessage: 'Bad Request' }",
                vec!["code=400 zone=api.cloudflare.com api-text Host"],
            ),
            (
                "requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.cloudflare.com/client/v4/zones",
                vec!["code=401 zone=api.cloudflare.com api-text Host"],
            ),
            (
                "AxiosError: Request failed with status code 403\n    at settle\n  config: { url: 'https://api.cloudflare.com/client/v4/user',",
                vec!["code=403 zone=api.cloudflare.com api-text Host"],
            ),
            (
                "✘ [ERROR] Received a malformed response from the API\n\n  upstream request timeout\n\n  POST /accounts/x/workers/scripts/y -> 504 Gateway Timeout",
                vec!["code=504 api-text Host"],
            ),
            (
                "[CloudFlare] ERROR: [CLIENT API] Array\\n(\\n    [type] => response\\n    [reason] => Bad Request\\n    [code] => 400\\n",
                vec!["code=400 api-text Host"],
            ),
            ("DEBUG CloudflareProvider[cf] _request:   status=400\nTraceback", vec!["code=400 api-text Host"]),
            ("DEBUG CloudflareProvider[cf] _request:   status=200\n", vec![]),
            ("bad status code from cloudflare: 403 not 200", vec!["code=403 api-text Host"]),
            (
                "--s3-endpoint https://0a1b.r2.cloudflarestorage.com a :s3:b\nERROR : a: Failed to copy: https response error StatusCode: 403, RequestID: , HostID: , api error AccessDenied",
                vec!["code=403 api-text Host"],
            ),
            (
                "publishing to Cloudflare R2 says NoSuchKey: The specified key does not exist.\n\tstatus code: 404, request id: , host id:",
                vec!["code=404 api-text Host"],
            ),
            ("Cloudflare R2 works, S3 does not:\nstatus code: 403, request id: 4Y39NM, host id: x=", vec![]),
            ("curl https://api.cloudflare.com/client/v4/zones", vec![]),
            ("GET https://api.cloudflare.com/client/v4/zones: 200 OK", vec![]),
            ("https://api.cloudflare.com.evil.example/x: 500", vec![]),
            ("POST \"https://api.cloudflare.com/client/v4/x\": 400 Bad Request {\"success\":false,\"errors\":[]}", vec![]),
        ] {
            assert_eq!(lines(paste, super::super::read), want, "{paste}");
        }
    }
}
