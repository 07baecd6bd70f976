//! The words that clients put beside a status.
//!
//! Each is taken from what the program prints (its source or its users' reports): curl and git, wget, apt, docker, kubernetes,
//! npm, yarn, pnpm, pip, conda, cargo, Go, Maven, Gradle, Composer, requests, urllib, httpx, aiohttp, axios, fetch, undici, got,
//! superagent, request-promise, Scrapy, okhttp, Java, Spring, Guzzle, .NET, Ruby, browsers and uptime monitors. All in lower case.

use std::sync::LazyLock;

/// Words that end right before the status, white space and marks aside.
const BEFORE: &str = concat!(
    "requested url returned error|rpc failed; http|rpc failed; result=22, http code =|",
    "rpc failed; result=22, http code|the remote server responded with error|",
    "http request sent, awaiting response...|unexpected http status|unexpected http status code|",
    "unexpected status code|unexpected status|unexpected response status|unexpected response status code|",
    "unexpected response code|unexpected response|unexpected server response|unexpected http response|",
    "unexpected http response code|received status code|received http status|received http status code|",
    "received http code|received http response code|bad response code|bad response|bad status code|",
    "bad status|bad http status|invalid status code|invalid response code|invalid http status code|",
    "unexpected error status code|non-200 status code|non-2xx status code|non-200 response|",
    "failed with status code|failed with status|failed with http status|failed with http status code|",
    "failed with code|failed with http error|failed with http|failed, status code|failed with response code|",
    "failed with error code|request failed|request error|fetch failed|fetch error|http request failed|",
    "responded with a status of|responded with status code|responded with status|responded with http status|",
    "responded with http|responded with|response status code|response status|response code|",
    "response error code|unknown response status|unknown status code|unhandled status code|",
    "net::err_http_response_code_failure|http_response_code_failure|server returned http response code|",
    "server returned http status code|server returned http status|server returned status code|",
    "server returned status|server returned code|server returned|remote server returned an error|",
    "returned an error|returned status code|returned status|returned http status code|returned http status|",
    "returned http code|returned http|returned error code|returned code|",
    "status code does not indicate success|return code is|downloaded (http/1.1|downloaded (http/2|",
    "resulted in a|resulted in|[status code]|failed to open stream: http request failed! http/1.1|",
    "failed to open stream: http request failed! http/1.0|failed to open stream: http request failed! http/2|",
    "httperror|httpexception|http error|httpstatuserror|clientresponseerror|contenttypeerror|statuscodeerror|",
    "fetcherror|axioserror|apierror|restclientexception|server error '|client error '|",
    "http status server error|http status client error|got status code|unable to check for update|",
    "ignoring response|cloudflareerror: response|responsestatuserror: response|ratelimiterror: response|missingautherror: response"
);

/// Words of monitors and package managers, kept apart because they need more of the line to be theirs.
const MONITORS: &str = concat!(
    "http code|http_code|http status code|http status|http critical: http/1.1|http warning: http/1.1|",
    "http critical: http/2|http critical|http warning|condahttperror: http|reason: http|reason was http|",
    "root cause: http|status_code|statuscode|status code|npm err! code e|npm error code e"
);

/// What follows a status at once, where the words before it are no help.
const AFTER: &str = concat!(
    " server error:| client error:|, message=| while getting http| for url| for http|). will retry|",
    " (bad gateway) for| origin connection time-out [ip| origin down [ip| origin error [ip|",
    " origin unreachable [ip| origin time-out [ip| bad gateway [ip| gateway time-out [ip|",
    " service unavailable [ip| service temporarily unavailable [ip| forbidden [ip| <none> [ip|",
    " too many requests [ip| internal server error [ip| status code (no body)|",
    " <get http| <post http| <put http| <head http"
);

/// Words by the letter next to the status: of hundreds a few are compared.
struct ByLetter(Vec<Vec<&'static str>>);

impl ByLetter {
    fn new(words: impl Iterator<Item = &'static str>, letter: fn(&str) -> Option<u8>) -> Self {
        let mut lists = vec![Vec::new(); 256];
        for words in words {
            if let Some(list) = letter(words).and_then(|letter| lists.get_mut(usize::from(letter))) {
                list.push(words);
            }
        }
        Self(lists)
    }

    fn of(&self, letter: Option<u8>) -> impl Iterator<Item = &'static str> + '_ {
        letter.and_then(|letter| self.0.get(usize::from(letter))).into_iter().flatten().copied()
    }
}

static ENDINGS: LazyLock<ByLetter> = LazyLock::new(|| {
    let words = BEFORE.split('|').chain(MONITORS.split('|'));
    ByLetter::new(words.map(|words| words.trim_end_matches(['=', '-', '\'']).trim_end()), |words| words.bytes().next_back())
});
static STARTS: LazyLock<ByLetter> =
    LazyLock::new(|| ByLetter::new(AFTER.split('|').map(str::trim_start), |words| words.bytes().next()));

/// Whether a client speaks. `before` and `after` are what stands beside the status on its line, in lower case.
pub(crate) fn speaks(before: &str, after: &str) -> bool {
    let head = trimmed(before).trim_end_matches('\'').trim_end_matches([' ', '-']);
    // ` [IP: …]` behind any reason phrase is apt's; two blanks part its columns.
    let after = after.trim_start_matches(['`', ')']);
    let one_blank = after.trim_start();
    STARTS.of(one_blank.bytes().next()).any(|words| one_blank.starts_with(words))
        || ENDINGS.of(head.bytes().next_back()).any(|words| ends_with_words(head, words))
        || is_package_line(before, after)
        || is_metric(before)
        || super::number::is_named_with_size(after)
}

/// `probe_http_status_code{instance="…"} 521`: a metric of Prometheus, with its labels.
fn is_metric(before: &str) -> bool {
    let labels = before.trim_end().strip_suffix('}').and_then(|head| head.rsplit_once('{'));
    labels.is_some_and(|(name, _)| name.ends_with("http_status_code"))
}

/// `text` without what parts a status from the words before it.
fn trimmed(text: &str) -> &str {
    let is_mark = |c: char| {
        c.is_whitespace()
            || matches!(c, ':' | '=' | '`' | '*' | '"' | '\'' | '\\' | '(' | '<' | '#' | '>' | '-' | '：' | '“' | '«' | '[')
    };
    text.trim_end_matches(is_mark)
}

fn ends_with_words(head: &str, words: &str) -> bool {
    head.strip_suffix(words).is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()) || words.starts_with('['))
}

/// `GET https://a.example/x 520`: a browser's console.
fn asks(before: &str) -> bool {
    let head = before.trim_end_matches([' ', '"', '\'']);
    let (head, address) = head.rsplit_once([' ', '"']).unwrap_or_default();
    let method = head.trim_end_matches([' ', '"']).rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    before.ends_with(' ')
        && (address.starts_with("https://") || address.starts_with("http://"))
        && matches!(method, "get" | "post" | "put" | "patch" | "delete" | "head" | "options")
}

/// Lines of package managers whose status follows an address or a reason.
fn is_package_line(before: &str, after: &str) -> bool {
    let holds = |words: &str| memchr::memmem::find(before.as_bytes(), words.as_bytes()).is_some();
    let fetches = || {
        [
            "get http",
            "failed to fetch http",
            "err_pnpm_fetch",
            "reading http",
            "download",
            "http response from",
            "200 response from",
            "request to http",
        ]
        .into_iter()
        .any(holds)
    };
    let end = before.trim_end();
    let is_address = || holds("://");
    asks(before) && (after.trim().is_empty() || after.starts_with(" (origin") || after.starts_with(" ()"))
        || end.ends_with([':', '-', ')', '"', '\'', '`']) && !after.starts_with('.') && is_address() && fetches()
        || before.ends_with("error (") && is_address()
        || (holds("npm err!") || holds("npm error")) && (after.contains("://") || after.contains(" - "))
        || before.ends_with("  ") && holds("failed to fetch http")
        || end.ends_with("got") && holds("response from")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_are_known_by_the_words_beside_the_status() {
        for (before, after, want) in [
            ("curl: (22) the requested url returned error: ", "", true),
            ("error: rpc failed; http ", " curl 22", true),
            ("requests.exceptions.httperror: ", " server error: <none> for url: https://a", true),
            ("response status code does not indicate success: ", " (bad gateway).", true),
            ("unknown response status : `", "`", true),
            ("urllib2.httperror: http error ", ": ", true),
            (" warn  get https://a.example/x error (", "). will retry in 10 seconds.", true),
            ("- http code: ", "", true),
            ("httpx.httpstatuserror: server error '", " bad gateway' for url 'https://a'", true),
            ("resulted in a `", " bad gateway` response:", true),
            ("get https://a.example/x ", "", true),
            ("post https://a.example/x ", " (origin error)", true),
            ("see https://a.example/x ", "", false),
            ("res: http/2.0 [get] https://a.example/: ", ".forbidden (5652 bytes)", true),
            ("http request failed: [", ":521] [get] at [https://a.example/api]", true),
            ("scrapy.core.engine] debug: crawled (", ") <get https://a.example/x> (referer: none)", true),
            ("info: ignoring response <", " https://a.example/x>: http status code is not handled", true),
            ("i crawled ", " pages", false),
            ("i waited ", " seconds", false),
            ("the error ", " again", false),
        ] {
            assert_eq!(speaks(before, after), want, "{before}…{after}");
        }
    }
}
