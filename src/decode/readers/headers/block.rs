//! One response while it is being read: what its headers gave so far, and the reading that it becomes.

use std::ops::Range;

use super::sender::Signs;
use super::value;
use crate::decode::form::{Format, Page};
use crate::decode::readers::pattern::Pattern;
use crate::decode::reading::{Clue, Draft, Finds, Proof, Scene};
use crate::decode::system::System;

/// Bytes between two headers of one response at most: a policy or a list of reports is long.
pub(super) const MAX_GAP: usize = 1500;

/// How a status came into the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// A status line that starts its line.
    Line,
    /// A label, or a status line inside another line: it counts beside headers.
    Beside,
}

/// A response under way.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "what was seen of it so far, each by itself")]
pub(super) struct Block {
    pub(super) span: Range<usize>,
    pub(super) status: Option<(u16, Range<usize>, Told)>,
    pub(super) ray: Option<Range<usize>>,
    pub(super) date: Option<(jiff::Timestamp, Range<usize>)>,
    pub(super) server: Option<Range<usize>>,
    pub(super) system_at: Option<Range<usize>>,
    pub(super) retry_after: Option<Range<usize>>,
    pub(super) page: Option<Range<usize>>,
    /// The four-digit code that `cf-error-type` names.
    pub(super) code: Option<(u32, Range<usize>)>,
    pub(super) zone: Option<Range<usize>>,
    /// Where it leads elsewhere: the host in `Location`.
    pub(super) location: Option<Range<usize>>,
    /// When a HAR entry began, in UTC.
    pub(super) started: Option<(jiff::Timestamp, Range<usize>)>,
    pub(super) signs: Signs,
    /// Headers of a response so far.
    pub(super) headers: usize,
    /// One of them cannot be a word of a sentence.
    pub(super) sure: bool,
    /// It is an entry of a HAR file from its first member on.
    pub(super) entry: bool,
    /// Headers came as pairs of a HAR file.
    pub(super) har: bool,
    /// The heading of the request's headers followed: the host is still to come.
    pub(super) awaits_host: bool,
}

impl Block {
    pub(super) fn is_empty(&self) -> bool {
        self.status.is_none() && self.headers == 0 && !self.entry
    }

    /// Another system's own header stands at `at`; the first one is the nearest to the visitor.
    pub(super) fn of(&mut self, system: System, at: &Range<usize>) {
        if self.signs.other.is_none() {
            self.signs.other = Some(system);
            self.system_at = Some(at.clone());
        }
    }

    /// The reading or the clue that the response is. Whether it was a response at all.
    pub(super) fn finish(mut self, scene: &Scene<'_>, finds: &mut Finds) -> bool {
        let text = scene.view.as_str();
        if self.status.is_none() && self.headers > 1 {
            let status = status_before(text, self.span.start)
                .or_else(|| status_above(text, self.span.start))
                .or_else(|| status_in_message(text, self.span.start))
                .or_else(|| status_told(text, self.span.start).filter(|_| self.signs.edge && self.ray.is_some()));
            self.status = status.map(|(status, at)| (status, at, Told::Beside));
        }
        let logged_at_origin = self.signs.at_origin && self.server.is_none();
        let Some((status, status_at, told)) = self.status.clone() else {
            if self.ray.is_some() && !logged_at_origin {
                let proof = if self.page.is_some() { Proof::Cloudflare } else { Proof::Unsaid };
                finds.readings.push(self.draft(scene).finish(proof));
                return true;
            }
            if let Some((seconds, at)) = self.retry_after.as_ref().and_then(|at| value::number(text, at)) {
                finds.clues.push(Clue::RetryAfter(seconds, scene.view.span(&at)));
            }
            return false;
        };
        let is_response =
            self.sure || self.headers > 2 || told == Told::Line || (self.har || self.entry) && self.zone.is_some();
        if !is_response || logged_at_origin {
            return false;
        }
        if status < 400 {
            if self.signs.edge {
                finds.clues.push(Clue::Healthy(scene.view.span(&self.span)));
            }
            return true;
        }
        let body = if self.har || self.entry { content(text, self.span.end) } else { self.span.end };
        if self.signs.asked_origin && is_body_of_origin(text, body) {
            self.signs.origin = true;
        }
        self.signs.own_host =
            self.zone.clone().and_then(|at| text.get(at)).is_some_and(is_own_host) || is_body_of_api(text, self.span.end);
        self.span = self.span.start.min(status_at.start)..self.span.end.max(status_at.end);
        let mut proof = self.signs.proof(status);
        if self.code.is_some() {
            proof = Proof::Cloudflare;
        }
        let mut draft = self.draft(scene);
        match (proof, &self.code) {
            (Proof::Cloudflare, Some((code, at))) => {
                draft.code(*code, at);
                draft.status(status, &status_at);
            }
            (Proof::Other(system), _) => {
                draft.plain_status(status, &status_at);
                let by_server = self.signs.server == Some(system);
                let at = if by_server { self.server.as_ref() } else { self.system_at.as_ref() };
                if let Some(at) = at {
                    draft.system(system, at);
                }
            }
            (Proof::Unsaid, _) => draft.bare_code(u32::from(status), &status_at),
            _ => draft.code(u32::from(status), &status_at),
        }
        finds.readings.push(draft.finish(proof));
        true
    }

    /// What does not depend on the status.
    fn draft<'a>(&self, scene: &'a Scene<'a>) -> Draft<'a> {
        let text = scene.view.as_str();
        let format = if self.har || self.entry { Format::Har } else { Format::Headers };
        let mut draft = Draft::new(scene, format, &self.span);
        if let Some(at) = &self.ray {
            draft.ray(at);
        }
        if let Some(at) = &self.zone {
            draft.zone(at);
        }
        if let Some((time, at)) = self.date.as_ref().or(self.started.as_ref()) {
            draft.timestamp(&value::utc(*time), at);
        }
        if let Some(at) = &self.page {
            draft.page(Page::Challenge, at);
        }
        if let Some(at) = &self.retry_after {
            if let Some((seconds, at)) = value::number(text, at) {
                draft.retry_after(seconds, &at);
            } else if let (Some((until, at)), Some((now, _))) = (value::http_date(text, at), &self.date)
                && let Ok(seconds) = u32::try_from(until.as_second() - now.as_second())
            {
                draft.retry_after(seconds, &at);
            }
        }
        draft
    }
}

/// Whether a JSON object follows that an application wrote: the edge's own names Cloudflare or its error, its API says
/// `success`, and a gateway that hands on what it met quotes it.
fn is_body_of_origin(text: &str, end: usize) -> bool {
    static OPENS: Pattern = Pattern::new(
        r#"(?-u)^[^\n{]{0,80}(?:\r?\n[\s|<>*},;)'"\]-]{0,40}){0,4}(?i:(?:response |error )?(?:data|body|text|content|payload|answer|message)["'`*]{0,3}[ :=]{1,3}(?:b?["'`]{1,2})?)?\{\s{0,20}\\{0,2}["']?(?:error|errors|message|msg|detail|details|code|status|statusCode|type|title|success|ok|reason|description|data|result|timestamp|requestId|request_id)\\{0,2}["']?\s{0,3}:"#,
    );
    let body = text.get(end..text.floor_char_boundary((end + 900).min(text.len()))).unwrap_or_default();
    OPENS.captures(body).is_some() && {
        let body = body.to_ascii_lowercase();
        let handed_on = [
            "cloudflare",
            "error code:",
            "error_code",
            "ray_id",
            "ray id",
            "rayid",
            "<html",
            "<!doctype",
            "just a moment",
            "upstream",
            "status code",
            "\"errors\":[{\"code\"",
            "status\":52",
        ];
        let squeezed = squeezed(&body);
        !handed_on.iter().any(|word| body.contains(word) || squeezed.contains(word))
    }
}

/// A body without white space and what quotes put around its lines and strings.
fn squeezed(body: &str) -> String {
    body.chars().filter(|c| !c.is_whitespace() && !matches!(c, '>' | '|' | '\\')).collect::<String>().replace("\"\"", "\"")
}

/// Where the body of a HAR entry is told, whose headers end at `end`: `"content": {"size": 81, "text": "{…"}`.
fn content(text: &str, end: usize) -> usize {
    static TEXT: Pattern = Pattern::new(r#"(?-u)"content"[^\x00]{0,200}?(?P<text>"text")\s{0,2}:"#);
    let near = text.get(end..text.floor_char_boundary((end + 600).min(text.len()))).unwrap_or_default();
    TEXT.captures(near).and_then(|found| found.name("text")).map_or(end, |found| end + found.start())
}

/// Whether an envelope of Cloudflare's API follows: proxies of its own stand before that, and name themselves.
fn is_body_of_api(text: &str, end: usize) -> bool {
    let body = text.get(end..text.floor_char_boundary((end + 400).min(text.len()))).unwrap_or_default();
    let squeezed = squeezed(body);
    let is_near = |word: &str| squeezed.contains(word);
    is_near("\"errors\":[{\"code\":") && (is_near("\"success\":false") || is_near("\"result\":null"))
}

/// A host of Cloudflare itself.
fn is_own_host(host: &str) -> bool {
    host.ends_with(".cloudflare.com") || host == "cloudflare.com"
}

/// The status on the line above a block that starts at `start`: alone (`print(r.status_code)` before `print(r.headers)`), or
/// told of an address: `GET https://… -> 502`, Scrapy's `Crawled (502) <GET https://…>`.
fn status_above(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    static TOLD: Pattern = Pattern::new(
        r"(?-u)Crawled \((?P<crawled>[45][0-9]{2})\) <|://[^\s]{3,300}[ >:=)-]{1,6}(?P<told>[45][0-9]{2})[ \t\r]{0,3}$",
    );
    let from = text.ceil_char_boundary(start.saturating_sub(600));
    let before = text.get(from..start)?;
    let (above, opening) = before.rsplit_once('\n')?;
    if opening.contains(|c: char| c.is_ascii_alphanumeric())
        && !opening.trim_start().starts_with("CaseInsensitiveDict(")
        && !opening.ends_with("{b'")
    {
        return None;
    }
    let line = above.rsplit('\n').next()?;
    let line_start = from + above.len() - line.len();
    if let Some(told) = TOLD.captures(line).and_then(|found| found.name("crawled").or_else(|| found.name("told"))) {
        return Some((told.as_str().parse().ok()?, told.at(line_start)));
    }
    let digits = line.trim();
    let status: u16 = digits.parse().ok().filter(|status| (400..600).contains(status))?;
    let at = line_start + (line.len() - line.trim_start().len());
    (digits.len() == 3).then_some((status, at..at + 3))
}

/// The status right before headers that a language prints as a map: `200 {'Date': …`, and Go's `&{520  520 HTTP/2.0 2 0 map[…`.
/// The headers start at `start`.
fn status_before(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    static BEFORE: Pattern = Pattern::new(
        r#"(?-u)(?:&\{(?P<go>[1-5][0-9]{2}) [A-Za-z -]{0,40} ?[1-5][0-9]{2} HTTP/[0-9](?:\.[0-9])? [0-9] [0-9] map\[|(?:^|[\n(\['"])[ \t>|]{0,8}(?P<plain>[1-5][0-9]{2})[ ,]{1,2}(?:CaseInsensitiveDict\()?\{["']?)$"#,
    );
    let from = text.ceil_char_boundary(start.saturating_sub(96));
    let found = BEFORE.captures(text.get(from..start)?)?;
    let status = ["go", "plain"].into_iter().find_map(|name| found.name(name))?;
    Some((status.as_str().parse().ok()?, status.at(from)))
}

/// The number in `MESSAGE {body} 502 {body} {headers}`, the message of `OpenAI`'s first SDK for Python and of its copies; the
/// headers start at `start`.
fn status_in_message(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    static NUMBER: Pattern = Pattern::new(r#"(?-u)\}[\s]{1,4}(?P<status>[45][0-9]{2}) \{["'][^\n]{0,1000}\} \{["']?$"#);
    let from = text.ceil_char_boundary(start.saturating_sub(1400));
    let before = text.get(from..start).filter(|before| before.trim_end_matches(['"', '\'']).ends_with("} {"))?;
    let status = NUMBER.captures(before)?.name("status")?;
    Some((status.as_str().parse().ok()?, status.at(from)))
}

/// The status that stands in the lines right above headers without a status line, or before them on theirs: behind a word for
/// it (`bad answer 520 {'Date': …`, `unexpected status "521 <none>", header map[…]`), or beside how long the answer took
/// (`525 · 318 ms · 1.1 KB`, as Postman and Insomnia have it). The headers start at `start`.
fn status_told(text: &str, start: usize) -> Option<(u16, Range<usize>)> {
    static TOLD: Pattern = Pattern::new(
        r"(?i-u)\b(?:status|code|https?|answer|answered|response|responded|return|returned|returns|got|gave|failed|[a-z]{0,24}error)\b[^0-9\n]{0,20}\b(?P<told>[45][0-9]{2})\b|(?m-s:^[ \t>|]{0,8}(?P<line>[45][0-9]{2}) [A-Z][A-Za-z-]{1,20}(?: [A-Z][A-Za-z-]{1,20}){0,3}[ \t\r]{0,4}$)|\b(?P<timed>[45][0-9]{2})\b[^0-9\n]{0,40}[0-9][0-9.,]{0,8} ?m?s\b",
    );
    let from = text.ceil_char_boundary(start.saturating_sub(280));
    let before = text.get(from..start)?;
    let lines = before.len() - before.rsplitn(8, '\n').take(7).map(|line| line.len() + 1).sum::<usize>().min(before.len());
    let near = before.get(lines..)?;
    let told = TOLD.last(near).and_then(|found| ["told", "line", "timed"].into_iter().find_map(|name| found.name(name)))?;
    let after = near.get(told.end()..).unwrap_or_default();
    let goes_on = after.starts_with(['.', ',', ':', '-', '/']) && after.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    let measured = ["B", "KB", "kB", "bytes", "ms", "%", "MB", "KiB"].iter().any(|unit| after.trim_start().starts_with(unit));
    let code = told.as_str().parse().ok().filter(|code| matches!(code, 400..=431 | 451 | 499..=511 | 520..=530))?;
    (!goes_on && !measured).then(|| (code, told.at(from + lines)))
}

/// Whether what stands between two headers shows that they belong to different responses: a page, a fence, a paragraph.
pub(super) fn separates(gap: &str) -> bool {
    if gap.len() > MAX_GAP {
        return true;
    }
    let starts = |word: &str| gap.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()));
    if gap.contains("\n```") || starts("<!doctype") || starts("<html") || starts("<head") {
        return true;
    }
    let mut blank_before = false;
    for line in gap.lines().skip(1) {
        let is_blank = !line.contains(|c: char| c.is_alphanumeric());
        if blank_before && !is_blank && line.len() > 120 && !line.contains(':') {
            return true;
        }
        blank_before = is_blank;
    }
    false
}
