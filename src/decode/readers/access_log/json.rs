//! Access logs in JSON, one object a line: nginx with a JSON `log_format`, Caddy, Traefik, Envoy.

use std::ops::Range;

use super::{Entry, Line, status_at, times};
use crate::decode::readers::headers::value;
use crate::decode::system::System;

type Status = (u16, Range<usize>);
type Time = (jiff::Timestamp, Range<usize>);

/// Reads a line that holds such an object.
pub(super) fn read(line: &Line<'_>) -> Option<Entry> {
    let status = ["\"DownstreamStatus\"", "\"status\"", "\"response_code\"", "\"status_code\""]
        .into_iter()
        .find_map(|name| member(line, name).and_then(|at| status_at(line.text, at.start)))?;
    let host = ["\"RequestHost\"", "\"host\"", "\"http_host\"", "\"authority\"", "\"vhost\""]
        .into_iter()
        .find_map(|name| member(line, name).and_then(|at| value::host(line.text, &at)));
    let time = ["\"time\"", "\"time_iso8601\"", "\"@timestamp\"", "\"timestamp\"", "\"start_time\"", "\"ts\"", "\"StartUTC\""]
        .into_iter()
        .find_map(|name| member(line, name).and_then(|at| time(line.text, &at)));
    let system = [
        ("\"http.log.", System::Caddy),
        ("\"DownstreamStatus\"", System::Traefik),
        ("\"response_flags\"", System::Envoy),
        ("\"upstream_addr\"", System::Nginx),
        ("\"upstream_status\"", System::Nginx),
        ("\"time_iso8601\"", System::Nginx),
        ("\"http_user_agent\"", System::Nginx),
    ]
    .into_iter()
    .find_map(|(name, system)| find(line, name).map(|at| (system, at.start + 1..at.end - usize::from(name.ends_with('"')))));
    let ray = ["\"cf_ray\"", "\"cfRay\"", "\"cfray\""].into_iter().find_map(|name| ray(line, name));
    if ray.is_some() && system.is_none() {
        return called(line, status, host, time, ray);
    }
    Some(Entry { status: Some(status), host, time, system, ..Entry::default() })
}

/// A program's own log of what it called: with a number of Cloudflare's own, Cloudflare answered. Any other number may be the
/// program's.
fn called(
    line: &Line<'_>,
    status: Status,
    host: Option<Range<usize>>,
    time: Option<Time>,
    ray: Option<Range<usize>>,
) -> Option<Entry> {
    if !matches!(status.0, 520..=527 | 530) {
        return None;
    }
    let asked = ["\"url\"", "\"upstream\"", "\"uri\"", "\"target\"", "\"endpoint\""]
        .into_iter()
        .find_map(|name| member(line, name).and_then(|at| value::host(line.text, &at)));
    let time = time.or_else(|| times::leading(line.shown(), line.start));
    Some(Entry { status: Some(status), host: host.or(asked), time, ray, ..Entry::default() })
}

fn ray(line: &Line<'_>, name: &str) -> Option<Range<usize>> {
    let at = member(line, name)?;
    value::ray(line.text, &at)
}

fn find(line: &Line<'_>, name: &str) -> Option<Range<usize>> {
    let at = line.start + line.shown().find(name)?;
    Some(at..at + name.len())
}

/// The value of a member of the line.
fn member(line: &Line<'_>, name: &str) -> Option<Range<usize>> {
    let name = find(line, name)?;
    value::after(line.text, name.end).map(|value| value.at).filter(|at| at.start < line.end)
}

fn time(text: &str, at: &Range<usize>) -> Option<(jiff::Timestamp, Range<usize>)> {
    let shown = text.get(at.clone())?;
    if let Some((time, len)) = times::unix(shown) {
        return Some((time, at.start..at.start + len));
    }
    times::stamp(shown, 0).map(|(time, found)| (time, at.start + found.start..at.start + found.end))
}
