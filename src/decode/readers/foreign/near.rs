//! What stands near a place: numbers that are statuses, and words that only Cloudflare leaves. Both are found once a view.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// Words that tell of Cloudflare: a number between one of these and a sign may be Cloudflare's.
pub(super) const OURS: &[&str] = &[
    "cloudflare",
    "cf-ray",
    "ray id",
    "ray_id",
    "error code: 10",
    "error code: 11",
    "error code: 520",
    "error code: 521",
    "error code: 522",
    "error code: 523",
    "error code: 524",
    "error code: 525",
    "error code: 526",
    "error code: 530",
];

/// A run of three or four digits.
#[derive(Debug, Clone)]
pub(super) struct Number {
    pub(super) value: u16,
    pub(super) at: Range<usize>,
}

/// The numbers of a view and Cloudflare's words in it, in order.
#[derive(Debug)]
pub(super) struct Near<'a> {
    pub(super) text: &'a str,
    pub(super) numbers: Vec<Number>,
    ours: Vec<usize>,
    /// The same without the headers that stand on every answer that went through Cloudflare.
    sent: Vec<usize>,
}

impl<'a> Near<'a> {
    pub(super) fn new(text: &'a str, ours: Vec<usize>) -> Self {
        let sent = ours.iter().copied().filter(|at| !is_passing(text, *at)).collect();
        Self { text, numbers: numbers(text), ours, sent }
    }

    /// At most `len` bytes before `at`.
    pub(super) fn before(&self, at: usize, len: usize) -> &'a str {
        let start = self.text.ceil_char_boundary(at.saturating_sub(len));
        self.text.get(start..at).unwrap_or_default()
    }

    /// At most `len` bytes from `at` on.
    pub(super) fn after(&self, at: usize, len: usize) -> &'a str {
        let end = self.text.floor_char_boundary((at + len).min(self.text.len()));
        self.text.get(at..end).unwrap_or_default()
    }

    /// Whether one of Cloudflare's words starts inside `span`.
    pub(super) fn is_ours(&self, span: &Range<usize>) -> bool {
        let first = self.ours.partition_point(|at| *at < span.start);
        self.ours.get(first).is_some_and(|at| *at < span.end)
    }

    /// The same, but a header that stands on whatever went through Cloudflare is no word of its own.
    pub(super) fn is_sent_by_us(&self, span: &Range<usize>) -> bool {
        let first = self.sent.partition_point(|at| *at < span.start);
        self.sent.get(first).is_some_and(|at| *at < span.end)
    }

    /// The status nearest to `at`, no more than `reach` bytes before or behind it.
    pub(super) fn status(&self, at: &Range<usize>, reach: (usize, usize)) -> Option<&Number> {
        let first = self.numbers.partition_point(|number| number.at.start < at.start);
        let (before, behind) = self.numbers.split_at(first);
        let left =
            before.iter().rev().take_while(|number| number.at.end + reach.0 >= at.start).find(|number| self.is_status(number));
        let right =
            behind.iter().take_while(|number| number.at.start <= at.end + reach.1).find(|number| self.is_status(number));
        match (left, right) {
            (Some(left), Some(right)) => {
                let nearer = at.start.saturating_sub(left.at.end) <= right.at.start.saturating_sub(at.end);
                Some(if nearer { left } else { right })
            }
            (left, right) => left.or(right),
        }
    }

    /// Whether the number is an error's status by what stands right before or behind it.
    pub(super) fn is_status(&self, number: &Number) -> bool {
        if number.at.len() != 3 || !matches!(number.value, 400..=599) || !self.stands_alone(&number.at) {
            return false;
        }
        let (before, after) = (self.before(number.at.start, 40), self.after(number.at.end, 48));
        BEFORE.is_match(before) || AFTER.is_match(after) || opens_string(before, after)
    }

    /// Whether the digits are no part of a longer word, number, path or time.
    pub(super) fn stands_alone(&self, digits: &Range<usize>) -> bool {
        let before = self.before(digits.start, 4).chars().next_back();
        let mut after = self.after(digits.end, 8).chars();
        let (next, second) = (after.next(), after.next());
        let opened =
            before.is_none_or(|c| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '#' | '.' | '/' | '%' | '-')));
        let closed = match next {
            Some('_' | '%') => false,
            // IIS's own: 502.3, 500.19.
            Some('.') if second.is_some_and(|c| c.is_ascii_digit()) => HTTP_ERROR.is_match(self.before(digits.start, 16)),
            Some(',' | ':' | '-') => second.is_none_or(|c| !c.is_ascii_digit()),
            Some(c) => !c.is_ascii_alphanumeric(),
            None => true,
        };
        opened && closed
    }
}

/// `cf-ray: …`, `server: cloudflare`: on every answer that went through Cloudflare, whoever made it.
fn is_passing(text: &str, at: usize) -> bool {
    let here = text.get(at..text.floor_char_boundary((at + 10).min(text.len()))).unwrap_or_default().to_ascii_lowercase();
    let before = text.get(text.ceil_char_boundary(at.saturating_sub(16))..at).unwrap_or_default().to_ascii_lowercase();
    here.starts_with("cf-ray")
        || here == "cloudflare"
            && before.trim_end_matches([' ', ':', '=', '>', '"', '\'', '[', '\\', '`']).ends_with("server")
            && !before.ends_with("server ")
}

/// `"404 No endpoints found"`: a message that starts with its status.
fn opens_string(before: &str, after: &str) -> bool {
    let mut after = after.chars();
    before.ends_with(['"', '\'']) && after.next() == Some(' ') && after.next().is_some_and(|c| c.is_ascii_uppercase())
}

static HTTP_ERROR: LazyLock<Shape> = LazyLock::new(|| pattern(r"(?i-u:http error)[[:space:]]$"));
/// Words that make the number behind them a status.
static BEFORE: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i-u:(?:\b|[a-z_])(?:code|status|error)|\b(?:statuscode|http|http/[123](?:\.[01])?|errors|err|h1|h2|title|failed|returned?|returns",
        r"|responded|responds|response|received|receives|got|get|gets|getting|gives|gave|answers|answered|with an?|throws|fehler|erreur|erro|hata",
        r"|bad gateway|gateway time-?out|service unavailable|internal server error|not found|forbidden|unauthorized|too many requests)",
        "|错误|错误码|状态码|报错|报|返回|ошибка|ошибку|ошибки|код|статус)",
        r#"[[:space:]"'`\\:=>()\[\]*#<_|-]{0,12}(?:(?:an?|the|einen|un|une|ein|eine) )?[`"'*(]{0,3}$"#
    ))
});
/// Words that make the number before them a status.
static AFTER: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r#"^[[:space:]"'`,:*_()/<>|-]{0,10}(?i-u:(?:an? )?(?:bad[ _]gateway|bad[ _]request|gateway[ _]time-?[ _]?out|service[ _](?:temporarily )?unavailable|"#,
        r"internal[ _]server[ _]error|forbidden|not[ _]found|unauthorized|unauthenticated|too[ _]many[ _]requests|method[ _]not[ _]allowed|not[ _]acceptable|request[ _]time-?[ _]?out",
        r"|conflict|gone|payload[ _]too[ _]large|request[ _]entity[ _]too[ _]large|content[ _]too[ _]large|unprocessable|not[ _]implemented",
        r"|payment[ _]required|client[ _]closed|unavailable|resource_exhausted|permission_denied|invalid_argument|internal\b|deadline_exceeded",
        r"|backend[ _]|first[ _]byte|upstream|server[ _]error|page\b|error\b|errors\b|fehler|erreur|errore\b|status\b|code\b|response\b",
        r"|got itself|错误|报错|ошибк|状态))"
    ))
});

/// A pattern of ours. One that does not compile, which a debug build tells, fits nothing.
#[derive(Debug)]
pub(super) struct Shape(Option<Regex>);

impl Shape {
    /// For what asks more than whether it is there.
    pub(super) fn regex(&self) -> Option<&Regex> {
        self.0.as_ref()
    }

    pub(super) fn is_match(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

pub(super) fn pattern(source: &str) -> Shape {
    let regex = Regex::new(source);
    debug_assert!(regex.is_ok(), "{regex:?}");
    Shape(regex.ok())
}

/// Runs of three or four digits.
fn numbers(text: &str) -> Vec<Number> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(ahead) = bytes.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_digit)) {
        let start = at + ahead;
        let len = bytes.get(start..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_digit()).count());
        at = start + len;
        if let 3 | 4 = len
            && let Some(value) = text.get(start..at).and_then(|digits| digits.parse().ok())
        {
            found.push(Number { value, at: start..at });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_has_a_word_before_or_behind_it() {
        for (text, want) in [
            ("HTTP/1.1 502 Bad", true),
            ("<h1>503 x", true),
            ("{\"code\":403}", true),
            ("[status] => 400", true),
            ("status=503 bytes", true),
            ("502 Bad Gateway", true),
            ("504: GATEWAY_TIMEOUT", true),
            ("HTTP Error 502.3 - Bad", true),
            ("gave a 502 once", true),
            ("'404 No endpoints'", true),
            ("503 UNAVAILABLE.", true),
            ("错误 502。", true),
            ("meldet einen 502 Fehler", true),
            ("line 502 of", false),
            ("took 502 ms", false),
            ("v1.502 error", false),
            ("/500/ error", false),
            ("12:502 error", true),
            ("error 502:30", false),
            ("code: 42803", false),
            ("error #502", false),
            ("AxiosError: 503", true),
            ("status_code=429", true),
            ("a widget 502", false),
            ("\"Bad Gateway\" 502", true),
        ] {
            let near = Near::new(text, Vec::new());
            let found = near.numbers.iter().any(|number| near.is_status(number));
            assert_eq!(found, want, "{text}");
        }
    }
}
