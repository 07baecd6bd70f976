//! Log lines that are text, each by the shape around its trigger.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{Entry, Line, status_at, times};
use crate::decode::readers::headers::value;
use crate::decode::readers::values;
use crate::decode::system::System;

/// Envoy's response flags (docs: envoyproxy.io, access log command operators).
const FLAGS: [&str; 24] = [
    "UF", "UH", "UO", "NR", "URX", "NC", "DT", "DC", "LH", "UT", "LR", "UR", "UC", "DI", "FI", "RL", "UAEX", "RLSE", "IH",
    "SI", "DPE", "UPE", "UMSDR", "NFCF",
];

/// `"GET / HTTP/1.1" 502 157`: nginx, Apache, Envoy, Traefik, Python's and other servers.
pub(super) fn request(line: &Line<'_>) -> Option<Entry> {
    let (status, at) = status_at(line.text, line.trigger.1)?;
    // The request itself: a quote, a method.
    let before = line.before();
    let quote = before.rfind('"')?;
    let method = before.get(quote + 1..)?.split(' ').next()?;
    if method.is_empty() || !method.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let mut entry = Entry { status: Some((status, at.clone())), ..Entry::default() };
    let head = before.get(..quote)?;
    let word = head.trim_end().rsplit([' ', '\t']).next().unwrap_or_default();
    if let Some(address) = word.find("http").and_then(|i| word.get(i..)).filter(|address| value::is_address(address)) {
        // What urllib3 logs of the answer that it got.
        let start = line.start + head.trim_end().len() - address.len();
        entry.host = value::host(line.text, &(start..line.trigger.0));
        entry.client = true;
        return Some(entry);
    }
    entry.time = times::bracketed(head, line.start).or_else(|| times::leading(head, line.start));
    let after = line.text.get(at.end..line.end)?;
    let flags = after.split_whitespace().next().unwrap_or_default();
    let is_envoy = flags.split(',').all(|flag| FLAGS.contains(&flag));
    entry.system = if is_envoy {
        let start = at.end + after.find(flags)?;
        Some((System::Envoy, start..start + flags.len()))
    } else if let Some(router) = after.find("@docker\"").or_else(|| after.find("@file\"")).or_else(|| after.find("@kubernetes"))
    {
        Some((System::Traefik, at.end + router..at.end + router + 5))
    } else {
        // Only nginx logs these.
        matches!(status, 444 | 494..=499).then(|| (System::Nginx, at.clone()))
    };
    entry.ray = ray_in(line.text, &(at.end..line.end));
    Some(entry)
}

/// `GET | 522 | 203.0.113.4 | RAY | https://host/path`, as a Worker's log of requests has it, and gin's
/// `[GIN] 2026/03/03 - 04:25:06 | 502 | 1.2s | …`.
pub(super) fn columns(line: &Line<'_>) -> Option<Entry> {
    let before = line.before().trim_end();
    let word = before.rsplit([' ', '"', '\'', '`', '\t']).next()?;
    let is_gin = before.contains("[GIN]");
    if !is_gin && !matches!(word, "GET" | "POST" | "PUT" | "HEAD" | "PATCH" | "DELETE" | "OPTIONS") {
        return None;
    }
    let status = status_at(line.text, line.trigger.1)?;
    let after = line.after();
    if !after.get(3..)?.starts_with(" |") {
        return None;
    }
    let mut entry = Entry { status: Some(status), ..Entry::default() };
    if is_gin {
        return Some(entry);
    }
    let mut at = line.trigger.1;
    for cell in after.split('|').take(8) {
        let start = at + (cell.len() - cell.trim_start().len());
        let shown = cell.trim();
        if values::ray_id(shown).is_some() {
            entry.ray = Some(start..start + shown.len());
        } else if shown.starts_with("http") && entry.host.is_none() {
            entry.host = value::host(line.text, &(start..at + cell.len()));
        }
        at += cell.len() + 1;
    }
    Some(entry)
}

/// `haproxy[123]: … 10/0/30/69/109 503 212 - - SC-- …`: the status stands behind the timers.
pub(super) fn haproxy(line: &Line<'_>) -> Option<Entry> {
    static TIMERS: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r" [+-]?[0-9]{1,9}(?:/[+-]?[0-9]{1,9}){3,4} ([0-9]{3}) ").ok());
    let at = TIMERS.as_ref()?.captures(line.after())?.get(1)?.start();
    let status = status_at(line.text, line.trigger.1 + at)?;
    let name = line.trigger.0..line.trigger.0 + "haproxy".len();
    Some(Entry {
        status: Some(status),
        time: times::leading(line.before(), line.start),
        system: Some((System::Haproxy, name)),
        ..Entry::default()
    })
}

/// `at=error code=H12 … host=… status=503 …`: Heroku's router.
pub(super) fn heroku(line: &Line<'_>) -> Option<Entry> {
    let member = |name: &str| line.shown().find(name).map(|i| line.start + i + name.len());
    let status = status_at(line.text, member(" status=")?)?;
    let host = member(" host=").and_then(|at| value::host(line.text, &(at..line.end)));
    let name = line.trigger.0..line.trigger.1;
    Some(Entry {
        status: Some(status),
        host,
        time: times::leading(line.before(), line.start),
        system: Some((System::Heroku, name)),
        ..Entry::default()
    })
}

/// `1772511906.450 180 203.0.113.4 TCP_MISS/504 411 GET http://…`: Squid.
pub(super) fn squid(line: &Line<'_>) -> Option<Entry> {
    let status = status_at(line.text, line.trigger.1)?;
    let time = times::unix(line.before().trim_start()).map(|(time, len)| {
        let start = line.start + (line.before().len() - line.before().trim_start().len());
        (time, start..start + len)
    });
    let address = line.after().find("http").map(|i| line.trigger.1 + i);
    let host = address.and_then(|at| value::host(line.text, &(at..line.end)));
    let name = line.trigger.0..line.trigger.1 - 1;
    Some(Entry { status: Some(status), host, time, system: Some((System::Squid, name)), ..Entry::default() })
}

/// `https TIME app/NAME/ID CLIENT TARGET 0.0 0.0 0.0 502 - … "GET https://host:443/ HTTP/1.1"`: an AWS load balancer.
pub(super) fn load_balancer(line: &Line<'_>) -> Option<Entry> {
    let kinds = ["http ", "https ", "h2 ", "ws ", "wss ", "grpcs "];
    let kind = kinds.into_iter().find(|kind| line.shown().starts_with(kind))?;
    let time = times::stamp(line.shown(), kind.len()).map(|(time, at)| (time, line.start + at.start..line.start + at.end))?;
    let mut at = line.trigger.0 + 1;
    for word in line.text.get(at..line.end)?.split(' ').take(6) {
        at += word.len() + 1;
    }
    let status = status_at(line.text, at)?;
    let address = line.shown().find("://").map(|i| line.start + i + 3);
    let host = address.and_then(|at| value::host(line.text, &(at..line.end)));
    let name = line.trigger.0 + 1..line.trigger.1;
    Some(Entry {
        status: Some(status),
        host,
        time: Some(time),
        system: Some((System::AwsLoadBalancer, name)),
        ..Entry::default()
    })
}

/// A Ray ID that starts at `at`, in quotes or not.
pub(super) fn ray_behind(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let start = at + usize::from(matches!(bytes.get(at), Some(b'"' | b'\'')));
    let len = bytes.get(start..)?.iter().take(21).take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
    values::ray_id(text.get(start..start + len)?)?;
    Some(start..start + len)
}

/// The Ray ID with its data centre among the fields behind a status: `"…" "9f4670f97dfb64c8-VIE"`, `cf_ray=…`.
fn ray_in(text: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let shown = text.get(span.clone())?;
    shown.match_indices('-').find_map(|(dash, _)| {
        let start = dash.checked_sub(16)?;
        let word = shown.get(start..dash + 4)?;
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '-');
        let alone = apart(shown.get(..start)?.chars().next_back()) && apart(shown.get(dash + 4..)?.chars().next());
        let (_, colo) = values::ray_id(word)?;
        (alone && colo.is_some()).then_some(span.start + start..span.start + dash + 4)
    })
}

/// `status=522 url=https://… ray=9f4670f97dfb64c8-VIE`: a program's own line of members. Only a number of Cloudflare's own is
/// what Cloudflare answered; any other may be the program's.
pub(super) fn members(line: &Line<'_>) -> Option<Entry> {
    let member = |names: &[&str]| {
        names.iter().find_map(|name| {
            let at = line.start + line.shown().find(name)? + name.len();
            let opened = line.text.get(at..)?.bytes().take(1).take_while(|b| matches!(b, b'"' | b'\'')).count();
            Some(at + opened)
        })
    };
    let ray = ray_behind(line.text, line.trigger.1)?;
    let status = status_at(line.text, member(&["status=", "status_code=", "code=", "http_code="])?)?;
    if !matches!(status.0, 520..=527 | 530) {
        return None;
    }
    let host = member(&["url=", "uri=", "host=", "dest=", "target="]).and_then(|at| value::host(line.text, &(at..line.end)));
    Some(Entry {
        status: Some(status),
        host,
        time: times::leading(line.before(), line.start),
        ray: Some(ray),
        ..Entry::default()
    })
}

/// `Completed 502 Bad Gateway in 30001ms`: Rails.
pub(super) fn completed(line: &Line<'_>) -> Option<Entry> {
    let status = status_at(line.text, line.trigger.1)?;
    let shown = line.after();
    let reach = shown.char_indices().nth(60).map_or(shown.len(), |(i, _)| i);
    let timed = shown.get(..reach)?.find(" in ")?;
    let number = shown.get(timed + 4..)?;
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let is_time = digits > 0 && number.get(digits..)?.starts_with("ms");
    is_time.then(|| Entry { status: Some(status), time: times::leading(line.before(), line.start), ..Entry::default() })
}

/// `'502 Bad Gateway' caused by: dial tcp …`: Traefik's error log.
pub(super) fn caused_by(line: &Line<'_>) -> Option<Entry> {
    let quote = line.before().rfind('\'')?;
    let status: (u16, Range<usize>) = status_at(line.text, line.start + quote + 1)?;
    let name = line.trigger.0 + 2..line.trigger.1 - 1;
    Some(Entry { status: Some(status), system: Some((System::Traefik, name)), ..Entry::default() })
}
