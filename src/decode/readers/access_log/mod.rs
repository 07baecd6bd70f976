//! Lines of servers' own logs: nginx, Apache, Envoy, Traefik, Caddy, `HAProxy`, IIS, AWS load balancers, Heroku's router, Squid, web
//! frameworks. Such a line tells what a server answered, so its sender is that server; Cloudflare's own numbers in it were
//! passed on from somewhere, and nothing in it proves from where.
//!
//! A trigger leads to its line; what the line is decides the shape around the trigger. nginx's and Apache's error logs name no
//! status: they are clues to the system and no more.

mod json;
mod lines;
mod times;
mod w3c;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::decode::form::Format;
use crate::decode::readers::pattern::finder;
use crate::decode::reading::{Clue, Draft, Finds, Proof, Scene};
use crate::decode::system::System;

/// Bytes of a line that are looked at on either side of a trigger.
const REACH: usize = 1500;
/// Readings of one view at most: a log repeats itself.
const MAX_READINGS: usize = 2048;

/// What a trigger stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trigger {
    /// `HTTP/1.1"`, with the status behind it.
    Request,
    /// ` | `, between the columns of a line.
    Pipe,
    Haproxy,
    Heroku,
    Squid,
    LoadBalancer,
    Completed,
    CausedBy,
    /// A member that only logs in JSON have.
    Json,
    /// `ray=`: of a line of members.
    Ray,
    /// `#Fields:` of the W3C format.
    Fields,
    /// Words of an error log.
    Names(System),
}

const TRIGGERS: &[(&str, Trigger)] = &[
    ("http/1.0\" ", Trigger::Request),
    ("http/1.1\" ", Trigger::Request),
    ("http/2.0\" ", Trigger::Request),
    ("http/2\" ", Trigger::Request),
    ("http/3.0\" ", Trigger::Request),
    ("http/3\" ", Trigger::Request),
    (" | ", Trigger::Pipe),
    ("haproxy[", Trigger::Haproxy),
    ("at=error code=h", Trigger::Heroku),
    ("at=info method=", Trigger::Heroku),
    ("tcp_miss/", Trigger::Squid),
    ("tcp_denied/", Trigger::Squid),
    ("tcp_tunnel/", Trigger::Squid),
    ("tcp_miss_aborted/", Trigger::Squid),
    ("tcp_tunnel_aborted/", Trigger::Squid),
    ("tcp_miss_timedout/", Trigger::Squid),
    ("tcp_denied_reply/", Trigger::Squid),
    ("tcp_refresh_fail_err/", Trigger::Squid),
    ("none_none/", Trigger::Squid),
    (" app/", Trigger::LoadBalancer),
    ("completed ", Trigger::Completed),
    ("' caused by: ", Trigger::CausedBy),
    ("\"remote_addr\"", Trigger::Json),
    ("\"upstream_addr\"", Trigger::Json),
    ("\"upstream_status\"", Trigger::Json),
    ("\"request_uri\"", Trigger::Json),
    ("\"downstreamstatus\"", Trigger::Json),
    ("\"response_flags\"", Trigger::Json),
    ("\"http.log.", Trigger::Json),
    ("\"remote_ip\"", Trigger::Json),
    ("\"clientip\"", Trigger::Json),
    ("\"cf_ray\"", Trigger::Json),
    ("\"cfray\"", Trigger::Json),
    ("#fields:", Trigger::Fields),
    ("ray=", Trigger::Ray),
    ("ray_id=", Trigger::Ray),
    ("rayid=", Trigger::Ray),
    (" while connecting to upstream", Trigger::Names(System::Nginx)),
    (" while reading response header from upstream", Trigger::Names(System::Nginx)),
    (" while reading upstream", Trigger::Names(System::Nginx)),
    (" while ssl handshaking to upstream", Trigger::Names(System::Nginx)),
    (" while sending request to upstream", Trigger::Names(System::Nginx)),
    ("upstream timed out (1", Trigger::Names(System::Nginx)),
    ("connect() failed (1", Trigger::Names(System::Nginx)),
    ("upstream prematurely closed connection", Trigger::Names(System::Nginx)),
    ("no live upstreams while", Trigger::Names(System::Nginx)),
    ("ah01114:", Trigger::Names(System::Apache)),
    ("ah00957:", Trigger::Names(System::Apache)),
    ("ah01102:", Trigger::Names(System::Apache)),
    ("ah01097:", Trigger::Names(System::Apache)),
    ("ah00898:", Trigger::Names(System::Apache)),
    ("ah01071:", Trigger::Names(System::Apache)),
    ("ah01079:", Trigger::Names(System::Apache)),
];

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| finder(TRIGGERS.iter().map(|(words, _)| *words)));

/// Without one of these there is no line to read.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    TRIGGERS.iter().map(|(words, _)| *words)
}

/// The line around a trigger; ranges are of the view.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    /// Where the trigger starts and ends.
    trigger: (usize, usize),
}

impl<'a> Line<'a> {
    fn shown(&self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    fn before(&self) -> &'a str {
        self.text.get(self.start..self.trigger.0).unwrap_or_default()
    }

    fn after(&self) -> &'a str {
        self.text.get(self.trigger.1..self.end).unwrap_or_default()
    }
}

/// What a line says.
#[derive(Debug, Default)]
struct Entry {
    status: Option<(u16, Range<usize>)>,
    host: Option<Range<usize>>,
    time: Option<(jiff::Timestamp, Range<usize>)>,
    /// Whose log it is, and where it gives itself away.
    system: Option<(System, Range<usize>)>,
    ray: Option<Range<usize>>,
    /// A client's own log: what it got, not what it answered.
    client: bool,
}

/// Reads the lines of server logs in the view that tell an error.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let Some(finder) = FINDER.as_ref() else { return };
    let most = finds.readings.len() + MAX_READINGS;
    let mut done = 0;
    let mut named = None;
    for found in finder.find_iter(text) {
        let Some((_, trigger)) = TRIGGERS.get(found.pattern().as_usize()) else { continue };
        if found.start() < done {
            continue;
        }
        if let Trigger::Names(system) = *trigger {
            if named != Some(system) {
                named = Some(system);
                finds.clues.push(Clue::Names(system, scene.view.span(&found.range())));
            }
            continue;
        }
        // Tables are full of these: most are told by the next bytes.
        if *trigger == Trigger::Pipe && status_at(text, found.end()).is_none() {
            continue;
        }
        // Addresses have such members as well.
        if *trigger == Trigger::Ray && lines::ray_behind(text, found.end()).is_none() {
            continue;
        }
        let line = line_of(text, found.range());
        let entry = match trigger {
            Trigger::Fields => {
                done = w3c::read(scene, &line, finds, most);
                continue;
            }
            Trigger::Request => lines::request(&line),
            Trigger::Pipe => lines::columns(&line),
            Trigger::Haproxy => lines::haproxy(&line),
            Trigger::Heroku => lines::heroku(&line),
            Trigger::Squid => lines::squid(&line),
            Trigger::LoadBalancer => lines::load_balancer(&line),
            Trigger::Completed => lines::completed(&line),
            Trigger::CausedBy => lines::caused_by(&line),
            Trigger::Json => json::read(&line),
            Trigger::Ray => lines::members(&line),
            Trigger::Names(_) => None,
        };
        // A line that was searched from end to end is not searched again for its next trigger.
        if entry.is_some() || !matches!(trigger, Trigger::Pipe | Trigger::Request | Trigger::Completed) {
            done = line.end;
        }
        let Some(entry) = entry else { continue };
        push(scene, &(line.start..line.end), entry, finds);
        if finds.readings.len() >= most {
            return;
        }
    }
}

fn line_of(text: &str, trigger: Range<usize>) -> Line<'_> {
    let bytes = text.as_bytes();
    let mut from = trigger.start.saturating_sub(REACH);
    let mut to = (trigger.end + REACH).min(text.len());
    while !text.is_char_boundary(from) {
        from += 1;
    }
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let start = bytes.get(from..trigger.start).and_then(|part| memchr::memrchr(b'\n', part)).map_or(from, |i| from + i + 1);
    let end = bytes.get(trigger.end..to).and_then(|part| memchr::memchr(b'\n', part)).map_or(to, |i| trigger.end + i);
    Line { text, start, end, trigger: (trigger.start, trigger.end) }
}

/// Hands on an entry whose status is an error.
fn push(scene: &Scene<'_>, span: &Range<usize>, entry: Entry, finds: &mut Finds) {
    let Some((status, at)) = entry.status.filter(|(status, _)| *status >= 400) else { return };
    let own_number = matches!(status, 520..=527 | 530);
    let format = if entry.client { Format::ClientMessage } else { Format::AccessLog };
    let mut draft = Draft::new(scene, format, span);
    let proof = match entry.system {
        _ if own_number && entry.ray.is_some() => Proof::Cloudflare,
        _ if own_number || entry.client => Proof::Unsaid,
        Some((system, _)) => Proof::Other(system),
        None => Proof::Other(System::Unnamed),
    };
    match (proof, entry.system) {
        (Proof::Cloudflare, _) => draft.code(u32::from(status), &at),
        (Proof::Unsaid, _) => draft.bare_code(u32::from(status), &at),
        (_, system) => {
            draft.plain_status(status, &at);
            if let Some((system, at)) = system {
                draft.system(system, &at);
            }
        }
    }
    if let Some(at) = &entry.ray {
        draft.ray(at);
    }
    if let Some(at) = &entry.host {
        draft.zone(at);
    }
    if let Some((time, at)) = &entry.time {
        draft.timestamp(&super::headers::value::utc(*time), at);
    }
    draft.alone = true;
    finds.readings.push(draft.finish(proof));
}

/// The status whose three digits start at `at`, with nothing of a word behind it.
fn status_at(text: &str, at: usize) -> Option<(u16, Range<usize>)> {
    let digits = text.get(at..at + 3).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let next = text.as_bytes().get(at + 3);
    let ends = next.is_none_or(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n' | b'"' | b',' | b'}' | b'|' | b'/'));
    let status = digits.parse().ok().filter(|status| ends && (100..600).contains(status))?;
    Some((status, at..at + 3))
}

#[cfg(test)]
mod tests;
