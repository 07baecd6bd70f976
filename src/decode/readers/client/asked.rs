//! Which host a client's message speaks of: the address on the line of the status, or on the line that belongs to it.

use std::ops::Range;

use crate::decode::readers::hosts::address::{host_at, is_cut};
use crate::decode::readers::number::{Number, line};

/// How far from the status an address may stand on its line.
const REACH: usize = 600;
/// How far above a wget's last line its request may stand.
const ABOVE: usize = 1200;

/// The host that was asked, where the message says so.
pub(crate) fn host(text: &str, number: &Number<'_>) -> Option<Range<usize>> {
    let line = line(text, number.digits.start, REACH);
    let behind = text.get(number.digits.end..line.end)?;
    // What opens here is a body: its addresses are not the request's.
    let behind = behind.split('{').next().unwrap_or_default();
    let behind = ["<!", "<html", "<HTML"].iter().fold(behind, |part, tag| part.split(tag).next().unwrap_or_default());
    if let Some(at) = behind.find("://").filter(|at| belongs(behind, *at)) {
        return host_at(text, number.digits.end + at + 3).filter(|host| is_fit(text, host));
    }
    let ahead = text.get(line.start..number.digits.start)?;
    if let Some(at) = ahead.rfind("://") {
        // The URL nearest to the status; one inside another's query is not it.
        let token = ahead
            .get(..at)?
            .rfind(|c: char| c.is_whitespace() || matches!(c, '`' | '"' | '\'' | '(' | '<' | '['))
            .map_or(0, |space| space + 1);
        let token = line.start + token;
        let first = text.get(token..line.start + at + 3)?.find("://").map_or(line.start + at + 3, |inner| token + inner + 3);
        return host_at(text, first).filter(|host| is_fit(text, host));
    }
    if let Some(host) = image_host(text, line.start, ahead) {
        return Some(host);
    }
    wget_host(text, line.start, number).or_else(|| monitored_host(text, line.start, number))
}

/// Whether the address behind a status is the one that was asked: near, and in the same sentence.
fn belongs(behind: &str, at: usize) -> bool {
    let between = behind.get(..at).unwrap_or_default();
    let short = between.len() <= 160;
    let stops = between.match_indices(". ").any(|(at, _)| between.get(at + 2..).is_some_and(|rest| rest.len() > 12));
    let lower = between.to_ascii_lowercase();
    let reads_on = ["see ", "docs", "help", "more info", "learn", "visit", "at file", "report", "image", "issue"]
        .iter()
        .any(|word| lower.contains(word));
    short && !stops && !reads_on && !lower.ends_with("file")
}

/// Not an article that explains the error, and not a picture of it.
fn is_fit(text: &str, host: &Range<usize>) -> bool {
    let name = text.get(host.clone()).unwrap_or_default().to_ascii_lowercase();
    let documents = ["developers.", "support.", "docs.", "community."].iter().any(|first| name.starts_with(first))
        || name.ends_with("www.cloudflare.com");
    !is_file(text, host) && !documents && !is_cut(text, host)
}

/// `file:///…` and an address of source code.
fn is_file(text: &str, host: &Range<usize>) -> bool {
    text.get(..host.start)
        .is_some_and(|head| head.ends_with("file://") || head.ends_with("webpack://") || head.ends_with("node://"))
}

/// The registry in `Failed to pull image "registry.example/a/b:1"`.
fn image_host(text: &str, line_start: usize, ahead: &str) -> Option<Range<usize>> {
    let at = ahead.find("pull image \"").map(|at| at + "pull image \"".len())?;
    super::super::hosts::address::bare_host_at(text, line_start + at)
        .filter(|host| text.get(host.end..).is_some_and(|rest| rest.starts_with('/')))
}

/// The request above wget's `ERROR 403: Forbidden.`
fn wget_host(text: &str, line_start: usize, number: &Number<'_>) -> Option<Range<usize>> {
    let is_wget = number.before.trim_end().ends_with("ERROR") && number.before.starts_with(|c: char| c.is_ascii_digit());
    if !is_wget && !number.before.contains("awaiting response...") {
        return None;
    }
    let from = text.ceil_char_boundary(line_start.saturating_sub(ABOVE));
    let above = text.get(from..line_start)?;
    let request = above.rfind("--  http").or_else(|| above.rfind("-- http"))?;
    let at = above.get(request..)?.find("://")? + request;
    host_at(text, from + at + 3)
}

/// The monitored address on the line above a list such as `- HTTP code: 523`.
fn monitored_host(text: &str, line_start: usize, number: &Number<'_>) -> Option<Range<usize>> {
    let is_list =
        number.before.trim_start().starts_with(['-', '*', '•']) && number.before.to_ascii_lowercase().contains("http");
    let end = line_start.checked_sub(1).filter(|_| is_list)?;
    let above = line(text, end, REACH);
    let part = text.get(above.start..above.end)?;
    let down = ["is **down**", "was **down**", "is down", "was down", "**down**"].iter().find_map(|words| part.find(words))?;
    let at = part.get(..down)?.rfind("://")?;
    host_at(text, above.start + at + 3)
}
