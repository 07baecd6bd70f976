//! Hosts that the text says were asked or fail. Clues: they fill the zone of an error that names none.
//!
//! A wrong zone is worse than none, so a host counts only with a reason right beside it: a command that asks it, a word for
//! opening it, a word for its failing, a heading that asks for it. Links to documents, pictures, forges and Cloudflare itself never
//! count, nor does what is wished for or works.

pub(crate) mod address;
mod lone;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::number;
use crate::decode::reading::{Clue, Finds, HostRole, Scene};
use address::{argument, bare_host_at, host_at, is_aside, is_linked, is_value};

/// Hosts that are reported of one window.
const MAX_HOSTS: usize = 512;
/// Bytes of a line that are looked at around a host.
const REACH: usize = 120;

/// Words right before an address that asks it, in lower case.
const ASKING: &str = concat!(
    "open|opening|opened|visit|visiting|visited|browse to|browsing to|go to|going to|navigate to|",
    "navigating to|access|accessing|accessed|load|loading|get of|get on|get to|get|post to|post|put|",
    "request to|requests to|request for|requests for|calling|call to|calls to|hitting|fetching|fetch|",
    "connect to|connecting to|reach|error at|errors at|error on|errors on|site|website|web site|domain|",
    "homepage|page|url|uri|host|endpoint|instance|target|monitor|against|tested|testing|tried|trying|checked|get_headers|file_get_contents|urlopen|curl_init|uri::https|uri::http|访问|访问了|打开|打不开|进入|请求|站点|网站|域名|地址|открыть|открываю|захожу на|сайт|",
    "домен"
);

/// Words right behind an address that say that it fails, in lower case.
const FAILING: &str = concat!(
    "is down|was down|was **down**|is **down**|does not|doesn't|doesn’t|do not|don't|can't|can’t|cannot|",
    "can not|is not|isn't|isn’t|answers|answer|returns|returned|return|responds|gives|gave|shows|show|",
    "displays|display|throws|fails|failed|fail|greets|says|reports|times out|timed out|is unreachable|",
    "unreachable|with error|error|gets|got|stopped|went down|keeps|报|返回|显示|出现|提示|无法|打不开|不能|页面|не открывается|",
    "не работает|отдаёт|отдает|выдаёт|возвращает"
);

/// Words around an address that take it out: it is wished for, works, or is something to read.
static OTHERWISE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(ASIDE.split('|')).ok());
const ASIDE: &str = concat!(
    "should|expected|instead|for example|e.g.|see |docs|documentation|read |source|as described|guide|",
    "tutorial|take the file|download from|mirror of|learn more|more information|比如|例如|参考|文档|教程|например|см.|",
    "is fine|is ok|all green|no problem|正常|no issue|issues/|/blob/|send |dashboard:|runbook"
);

static COMMANDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build([
            "curl ",
            "wget ",
            "http get ",
            "invoke-webrequest ",
            "iwr ",
            "httpie ",
            "docker pull ",
            "docker push ",
            "docker login ",
            "podman push ",
            "podman login ",
            "podman pull ",
            "git clone ",
        ])
        .ok()
});

/// Words before a host that is written without its scheme.
const BEFORE_BARE: &str = concat!(
    "error at |errors at |error on |errors on |the site |my site |our site |website |domain |against|my domain |",
    "our domain |dns of |site: |domain: |host: |hostname: |url: |zone: |website: |сайт |сайта |сайте |домен |",
    "домена |домен: |сайт: |域名：|域名:|域名: |网站：|网站: |访问 |打开 |**title:** |opening |visiting |domain is |site is |",
    "url is |域名是 |域名是|域名 |站点 |站点：|instance: |sitio |sito |mon site |domaine |dominio |domínio |strona |seite |",
    "webseite |webshop |access to |unable to access |can't get |can’t get |cant get |can't reach |can’t reach |cannot reach |unable to reach |talks to |talk to |",
    "connect to |connecting to |host\t|hostname\t|domain\t"
);
static BARE: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(BEFORE_BARE.split('|')).ok());

/// Reads the hosts of the view.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut told = Told::default();
    commands(text, &mut told);
    addresses(text, &mut told);
    bare(text, &mut told);
    lone::numbered(text, &mut told);
    // A host that works in one place and is all that the text names is still what it is about.
    let alone = told.sure.is_empty() && told.weak.windows(2).all(|pair| name(text, &pair[0].0) == name(text, &pair[1].0));
    let whole = |(host, _): &(Range<usize>, HostRole)| !address::is_cut(text, host);
    told.sure.retain(whole);
    told.weak.retain(whole);
    // What was put around the lines of a text (a quote, a log's prefix, a string) comes off first.
    let none = told.sure.is_empty() && told.weak.is_empty() && scene.depth <= 2;
    let mut weak = if alone { told.weak } else { Vec::new() };
    if none {
        weak.extend(lone::find(text, told.open.clone()).into_iter().map(|host| (host, HostRole::Told)));
    }
    // With the text a name ends, nobody can tell whether it went on.
    weak.retain(|(host, role)| (!none || host.end < text.len()) && whole(&(host.clone(), *role)));
    told.open.retain(|host| host.end < text.len() && !is_value(text, host) && !address::is_cut(text, host));
    if weak.is_empty() && scene.depth == 0 {
        weak.extend(told.open.into_iter().map(|host| (host, HostRole::Nearby)));
    }
    for (host, role) in told.sure.into_iter().chain(weak).filter(|(host, _)| !scene.is_torn(host)) {
        let (span, repairs) = (scene.view.span(&host), scene.undone(&host));
        finds.clues.push(Clue::Host { host: name(text, &host).as_str().into(), role, span, repairs });
    }
}

#[derive(Default)]
struct Told {
    sure: Vec<(Range<usize>, HostRole)>,
    weak: Vec<(Range<usize>, HostRole)>,
    /// Addresses with no reason beside them, for or against.
    open: Vec<Range<usize>>,
}

impl Told {
    fn is_full(&self) -> bool {
        self.sure.len() + self.weak.len() + self.open.len() >= MAX_HOSTS
    }
}

fn name(text: &str, host: &Range<usize>) -> String {
    text.get(host.clone()).unwrap_or_default().to_lowercase()
}

/// `curl -I https://a.example`, `wget a.example/x`.
fn commands(text: &str, told: &mut Told) {
    for found in COMMANDS.iter().flat_map(|finder| finder.find_iter(text)) {
        if told.is_full() {
            return;
        }
        let before = number::before(text, found.start(), 8);
        let starts = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '-' | '_' | '.'));
        let rest = number::after(text, found.end(), 400);
        let Some(host) = starts.then(|| argument(text, found.end(), rest)).flatten() else { continue };
        if !is_linked(text.get(host.clone()).unwrap_or_default(), "") || name(text, &host) == "api.cloudflare.com" {
            told.sure.push((host, HostRole::Command));
        }
    }
}

/// Addresses with their scheme.
fn addresses(text: &str, told: &mut Told) {
    for at in memchr::memmem::find_iter(text.as_bytes(), "://") {
        if told.is_full() {
            return;
        }
        let scheme = number::before(text, at, 8);
        let Some(scheme) = ["https", "http"].into_iter().find(|scheme_name| scheme.to_ascii_lowercase().ends_with(scheme_name))
        else {
            continue;
        };
        let Some(host) = host_at(text, at + 3) else { continue };
        let path = number::after(text, host.end, 200);
        // A picture that is told with a number is no screenshot.
        let tail = path.find(char::is_whitespace).and_then(|end| path.get(end..)).unwrap_or_default();
        let path = if number::numbers(tail).next().is_some() { "" } else { path };
        let name = text.get(host.clone()).unwrap_or_default();
        let aside = is_linked(name, path);
        if aside && !is_aside(name) {
            continue;
        }
        match reason(text, at - scheme.len(), &host).filter(|reason| !aside || *reason == Reason::Sure) {
            Some(Reason::Sure) => told.sure.push((host, HostRole::Told)),
            Some(Reason::Weak) => told.weak.push((host, HostRole::Told)),
            Some(Reason::Open) => told.open.push(host),
            None => {}
        }
    }
}

/// The first host in `span` that can have failed.
pub(crate) fn host_in(text: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let part = text.get(span.clone())?;
    let mut at = span.start;
    for word in part.split(|c: char| c.is_whitespace() || matches!(c, '|' | ',' | ';' | '(' | ')' | '"' | '`')).take(64) {
        let host = match word.find("://") {
            Some(scheme) => host_at(text, at + scheme + 3),
            None => bare_host_at(text, at).filter(|host| lone::is_domain(text, host)),
        };
        if let Some(host) = host.filter(|host| !is_linked(text.get(host.clone()).unwrap_or_default(), "")) {
            return Some(host);
        }
        // The separators are one byte each, but for white space that is not ASCII.
        at += word.len();
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    None
}

/// The part of the sentence that `host` stands in, in lower case.
fn clause(text: &str, host: &Range<usize>) -> String {
    const ENDS: [char; 9] = ['。', '!', '?', '；', '，', '！', '？', ';', '\u{1a}'];
    let before = number::before(text, host.start, REACH);
    let before = before.rsplit(ENDS).next().unwrap_or_default().rsplit(". ").next().unwrap_or_default();
    let after = number::after(text, host.end, REACH);
    let after = after.split(ENDS).next().unwrap_or_default().split(". ").next().unwrap_or_default();
    let (before, after) = (before.rsplit(", ").next().unwrap_or_default(), after.split(", ").next().unwrap_or_default());
    // Not the host itself: its first label may be `docs`.
    format!("{before} {after}").to_lowercase()
}

fn is_otherwise(clause: &str) -> bool {
    OTHERWISE.iter().any(|words| words.is_match(clause))
}

/// How surely an address is what fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    Sure,
    Weak,
    /// Nothing speaks for it or against it.
    Open,
}

fn reason(text: &str, start: usize, host: &Range<usize>) -> Option<Reason> {
    let before = number::before(text, start, REACH).to_lowercase();
    let path = number::after(text, host.end, 300);
    let end = path
        .find(|c: char| c.is_whitespace() || matches!(c, ')' | '"' | '\'' | '`' | '>' | ']' | ',' | '，' | '。' | '；'))
        .unwrap_or(path.len());
    let after = number::after(text, host.end + end, REACH).to_lowercase();
    let clause = before.rsplit(['。', '!', '?', '；']).next().unwrap_or_default();
    let clause = clause.rsplit(". ").next().unwrap_or_default();
    let rest = after.split(['。', '!', '?', '；']).next().unwrap_or_default();
    let rest = rest.split(". ").next().unwrap_or_default();
    let near = rest.split('，').next().unwrap_or_default();
    let image = before.ends_with("](") && before.contains("![") || before.ends_with("src=\"") || before.ends_with("href=\"");
    let text_of_link = before.ends_with("](");
    let placed = before.trim_start().starts_with("at ") || before.contains("    at ") || before.contains("referer");
    if image || placed || is_otherwise(clause) || is_otherwise(near) && !near.starts_with("does") {
        return None;
    }
    let works =
        [" works", " work ", "works fine", " fine", " ok", "正常", "работает норм"].iter().any(|word| rest.contains(word));
    let head = clause.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '<' | '(' | '[' | '"' | '\'' | '`' | ':' | '：' | '*' | '«' | '“')
    });
    let head = ["the page", "the site", "the url", "the", "my", "our", "this"]
        .iter()
        .find_map(|word| head.strip_suffix(word))
        .map_or(head, str::trim_end);
    let asks = ASKING.split('|').any(|word| {
        head.strip_suffix(word).is_some_and(|rest| !word.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
    });
    let tail = rest.trim_start_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '/' | '>' | ')' | ']' | '"' | '\'' | '`' | '*' | ',' | '…' | '，' | '—' | '–' | '→' | '-' | ':')
    });
    let fails = FAILING.split('|').any(|word| {
        tail.strip_prefix(word).is_some_and(|rest| !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    });
    let code_before = !text_of_link && ends_with_request(head);
    let by_itself = is_alone(text, start, &before, rest) && is_headed(text, start);
    let listed = before.contains("://") && is_only_addresses(&before) && is_headed(text, start);
    match (asks || fails || code_before || by_itself || listed, works) {
        (true, false) => Some(Reason::Sure),
        (true, true) => Some(Reason::Weak),
        (false, false) => Some(Reason::Open),
        (false, true) => None,
    }
}

/// `1020 on every request to`, `a 403 from`, `502 for`.
fn ends_with_request(head: &str) -> bool {
    let word = ["from", "for", "on", "at"].iter().find_map(|word| head.strip_suffix(word)).map(str::trim_end);
    word.is_some_and(|rest| {
        let tail: String = rest.chars().rev().take(3).collect();
        let quoted = rest.ends_with(['"', '”', '`']) && rest.contains("error");
        tail.len() == 3 && tail.bytes().all(|b| b.is_ascii_digit())
            || rest.ends_with("error")
            || rest.ends_with("errors")
            || quoted
    })
}

/// The address is all that its line holds, list marks and other addresses aside.
fn is_alone(text: &str, start: usize, before: &str, rest: &str) -> bool {
    let whole = number::before(text, start, REACH + 8).len() <= REACH;
    let blank = |part: &str| {
        part.chars().all(|c| {
            c.is_whitespace() || matches!(c, '-' | '*' | '<' | '>' | '(' | ')' | '`' | '"' | '•' | '|' | '1'..='9' | '.' | ',')
        })
    };
    whole && blank(before) && (blank(rest) || rest.contains("://") && is_only_addresses(rest))
}

fn is_only_addresses(part: &str) -> bool {
    part.split(|c: char| c.is_whitespace() || c == ',').filter(|piece| !piece.is_empty()).all(|piece| {
        piece.contains("://")
            || piece.chars().all(|c| matches!(c, '-' | '*' | '•' | '|' | '.' | '>' | '/') || c.is_ascii_digit())
    })
}

/// The line above asks for an address, or a Ray ID stands next to it.
fn is_headed(text: &str, start: usize) -> bool {
    const HEADS: &str =
        "url|site|domain|link|address|host|page where|endpoint|адрес|сайт|домен|ссылк|网址|域名|地址|链接|站点|サイト";
    let around = number::lines_around(text, start, REACH);
    let own = number::line(text, start, REACH);
    let above = text.get(around.start..own.start).unwrap_or_default().to_lowercase();
    let below = text.get(own.end..around.end).unwrap_or_default().to_lowercase();
    let title = above.trim();
    let heading =
        title.len() <= 60 && (title.starts_with('#') || title.ends_with([':', '：', '*', ')', '?']) || title.len() <= 24);
    let wished = ["expected", "should", "related", "reference", "docs", "repo", "screenshot", "video"]
        .iter()
        .any(|word| title.contains(word));
    (heading && !wished && HEADS.split('|').any(|word| title.contains(word)))
        || above.contains("ray id")
        || below.contains("ray id")
}

/// Hosts without their scheme, behind a word that says what they are.
fn bare(text: &str, told: &mut Told) {
    for found in BARE.iter().flat_map(|finder| finder.find_iter(text)) {
        if told.is_full() {
            return;
        }
        let at = found.end();
        let marks = text.get(at..).map_or(0, |rest| {
            rest.bytes().take(6).take_while(|b| matches!(b, b'"' | b'`' | b'*' | b'(' | b' ' | b'\n' | b'#' | b'/')).count()
        });
        let Some(host) = bare_host_at(text, at + marks) else { continue };
        let line = clause(text, &host);
        let glued = text
            .get(..found.start())
            .is_some_and(|head| head.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_'));
        let name = text.get(host.clone()).unwrap_or_default();
        let linked = is_linked(name, "") && !is_aside(name);
        // People have access to much that has a dot in its name.
        let shaped = !text.get(found.range()).is_some_and(|cue| cue.to_ascii_lowercase().contains("access"))
            || lone::is_domain(text, &host);
        if shaped && !glued && !linked && !is_otherwise(&line) {
            told.sure.push((host, HostRole::Told));
        }
    }
}

#[cfg(test)]
mod tests;
