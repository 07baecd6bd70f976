//! cloudflared's log: what its error lines say of the tunnel and of the service behind it.
//!
//! A line proves the tunnel's own view, not what a visitor saw: no code is read from it. The page that a visitor gets is another
//! matter: its heading says 502, and the words below it are those of the log. Messages and fields: cloudflared's
//! sources (`proxy/proxy.go`, `proxy/logger.go`, `supervisor/`, `connection/errors.go`, `ingress/`) and "Common errors",
//! <https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/troubleshoot-tunnels/common-errors/>.

mod outcome;
mod runtime;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::pattern::Pattern;
use super::{number, values};
use crate::decode::field::Field;
use crate::decode::form::Format;
use crate::decode::reading::{Clue, Draft, Finds, Proof, Reading, Scene, evidence};

/// Messages that say that something failed.
const FAILURES: [&str; 19] = [
    "Unable to reach the origin service",
    "Incoming request ended abruptly",
    "Error proxying request to origin",
    "Register tunnel error from server side",
    "failed to dial to edge with quic",
    "Failed to dial a quic connection",
    "Failed to create new quic connection",
    "Unable to establish connection with Cloudflare edge",
    "edge discovery: error looking up Cloudflare edge IPs",
    "Couldn't start tunnel",
    "Lost connection with the edge",
    "Serve tunnel error",
    "no more connections active and exiting",
    "No ingress rules were defined",
    "tunnel credentials file not found",
    "Provided Tunnel token is not valid",
    "Too many concurrent flows being handled",
    "Error unmarshaling QuickTunnel response",
    "failed to request quick Tunnel",
];
/// How many of them, from the first on, tell of the service behind the tunnel; the rest is about the way to the edge.
const OF_SERVICE: usize = 3;
/// What cloudflared answers a visitor with where the service cannot be reached.
const PAGE: u16 = 502;
/// Longest heading above its words.
const HEADING: usize = 80;
/// Longest half of a line that is looked at.
const REACH: usize = 1500;

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::builder().build(FAILURES).ok());

static LEVEL: Pattern = Pattern::new(
    r#"(?-u)(?:^|[ \t\]|])(?:ERR|FTL|WRN|ERROR|FATAL)\b|level["']?[:=] ?["']?(?:error|fatal|warn)|\berror=|^error[: ]"#,
);
static TIME: Pattern = Pattern::new(r"(?-u)20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");
static RAY: Pattern =
    Pattern::new(r#"(?-u)\b(?:cf|CF)[-_]?(?:[Rr]ay|RAY)["']?[:=] ?["']?(?P<value>[0-9a-f]{16}(?:-[A-Z]{3})?)\b"#);
static DESTINATION: Pattern = Pattern::new(r#"(?-u)\bdest["']?[:=] ?["']?https?://(?P<value>[A-Za-z0-9.-]{3,253})"#);

/// Without one of these there is no line of its own.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    FAILURES.into_iter().chain(runtime::words()).chain([outcome::WORD])
}

/// Reads the error lines of cloudflared.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    runtime::read(scene, finds);
    outcome::read(scene, finds);
    let text = scene.view.as_str();
    let Some(finder) = FINDER.as_ref() else { return };
    // One trouble at the service behind the tunnel, one on the way to the edge.
    let mut seen = [false; 2];
    let mut done = 0;
    let mut last = None;
    for found in finder.find_iter(text) {
        if found.start() < done {
            continue;
        }
        let line = line(text, found.start());
        done = line.end;
        let Some(words) = text.get(line.clone()) else { continue };
        if !LEVEL.is_match(words) {
            finds.readings.extend(page(scene, &found.range()));
            finds.clues.push(Clue::NamesCloudflare(scene.view.span(&(found.start()..found.end()))));
            continue;
        }
        let reading = reading(scene, &line, found.start());
        // The same trouble again and again is one, unless a Ray ID makes each an event.
        let side = usize::from(found.pattern().as_usize() >= OF_SERVICE);
        let is_told = seen.get_mut(side).is_some_and(|seen| std::mem::replace(seen, true));
        if !is_told || reading.error().ray_id.is_some() {
            last = Some((found.pattern(), line.end));
            finds.readings.push(reading.finish(Proof::Cloudflare));
        } else if last == Some((found.pattern(), line.start.saturating_sub(1))) {
            last = None;
            if let Some(first) = finds.readings.last_mut() {
                complete(scene, first, &line);
            }
        }
    }
}

/// The page of a visitor: `502 Bad Gateway`, then the message.
fn page(scene: &Scene<'_>, message: &Range<usize>) -> Option<Reading> {
    let text = scene.view.as_str();
    let low = text.ceil_char_boundary(message.start.saturating_sub(HEADING));
    let above = text.get(low..message.start)?.trim_end_matches(['\n', '\r', ' ', '>', '#', '*', '`', ':', '-', '"']);
    let heading = above.rsplit('\n').next()?;
    let from = low + above.len() - heading.len();
    let code = number::numbers(heading).find(|number| number.code == u32::from(PAGE))?;
    let digits = from + code.digits.start..from + code.digits.end;
    let mut draft = Draft::new(scene, Format::PageText, &(digits.start..message.end));
    draft.code(code.code, &digits);
    draft.status(PAGE, &digits);
    Some(draft.finish(Proof::Wording))
}

fn reading<'a>(scene: &'a Scene<'a>, line: &Range<usize>, message: usize) -> Draft<'a> {
    let text = scene.view.as_str();
    let words = text.get(line.clone()).unwrap_or_default();
    let within = |range: Range<usize>| line.start + range.start..line.start + range.end;
    let find = |regex: &Pattern| Some(within(regex.captures(words)?.name("value")?.at(0)));
    let mut draft = Draft::new(scene, Format::TunnelLog, line);
    if let Some(ray) = find(&RAY) {
        draft.ray(&ray);
    }
    if let Some(host) = find(&DESTINATION) {
        draft.zone(&host);
    }
    // A tool may have put several lines on one.
    let before = text.get(line.start..message).unwrap_or_default();
    let time = TIME.last(before).or_else(|| TIME.captures(words));
    if let Some(time) = time.and_then(|found| found.whole())
        && let Some(utc) = values::timestamp(time.as_str())
    {
        draft.timestamp(&utc, &within(time.at(0)));
    }
    let detail = message..message + detail_len(text.get(message..line.end).unwrap_or_default());
    if let Some(words) = text.get(detail.clone()).filter(|words| values::is_whole_sentence(Field::Detail, words)) {
        draft.text_field(Field::Detail, words, &detail);
    }
    draft
}

/// cloudflared writes two lines for a request that failed: the first has its Ray ID, the next the address that was asked.
fn complete(scene: &Scene<'_>, first: &mut Reading, line: &Range<usize>) {
    let text = scene.view.as_str();
    let words = text.get(line.clone()).unwrap_or_default();
    let host = DESTINATION.captures(words).and_then(|found| Some(found.name("value")?.at(0)));
    let Some(host) = host.map(|host| line.start + host.start..line.start + host.end) else { return };
    let name = text.get(host.clone()).and_then(values::host);
    if first.error.zone.is_none()
        && first.error.ray_id.is_some()
        && let Some(name) = name
    {
        first.error.zone = Some(name.into());
        first.error.evidence.extend(evidence(scene, Field::Zone, &host, scene.undone(line)).0);
    }
}

/// The message without the fields behind it.
fn detail_len(rest: &str) -> usize {
    const FIELDS: [&str; 7] = ["\"", " connIndex=", " error=", " event=", " cfRay=", " originService=", " ip="];
    FIELDS.iter().filter_map(|field| rest.find(field)).min().unwrap_or(rest.len())
}

/// The line around `at`, a bounded way in both directions.
fn line(text: &str, at: usize) -> Range<usize> {
    let low = boundary(text, at.saturating_sub(REACH));
    let high = boundary(text, (at + REACH).min(text.len()));
    let start = text.get(low..at).and_then(|head| head.rfind('\n')).map_or(low, |newline| low + newline + 1);
    let end = text.get(at..high).and_then(|tail| tail.find('\n')).map_or(high, |newline| at + newline);
    start..end
}

fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::lines;

    #[test]
    fn error_lines_are_read_without_a_code() {
        for (paste, want) in [
            (
                "2024-03-03T03:06:06Z ERR  error=\"Unable to reach the origin service. The service may be down: dial tcp 127.0.0.1:8080: connect: connection refused\" cfRay=7d1f3c2b4a596877-FRA event=1 originService=http://localhost:8080",
                vec!["ray_id=7d1f3c2b4a596877 colo=FRA timestamp=2024-03-03T03:06:06Z tunnel-log Cloudflare"],
            ),
            (
                "2024-03-03T03:06:06Z ERR Request failed error=\"Unable to reach the origin service.\" connIndex=2 dest=https://app.zephyr.example/a ip=198.41.200.3 type=http",
                vec!["zone=app.zephyr.example timestamp=2024-03-03T03:06:06Z tunnel-log Cloudflare"],
            ),
            (
                "{\"level\":\"error\",\"error\":\"Incoming request ended abruptly: context canceled\",\"cfRay\":\"7d1f3c2b4a596877-AMS\",\"time\":\"2024-03-03T03:06:06Z\"}",
                vec!["ray_id=7d1f3c2b4a596877 colo=AMS timestamp=2024-03-03T03:06:06Z tunnel-log Cloudflare"],
            ),
            (
                "ERR Serve tunnel error error=\"x\"\nERR Serve tunnel error error=\"x\"\nERR Serve tunnel error error=\"x\"",
                vec!["tunnel-log Cloudflare"],
            ),
            (
                "2024-03-03T03:06:06Z ERR  error=\"Unable to reach the origin service.\" cfRay=7d1f3c2b4a596877-FRA event=1\n2024-03-03T03:06:06Z ERR Request failed error=\"Unable to reach the origin service.\" connIndex=1 dest=https://app.zephyr.example/ event=0",
                vec![
                    "ray_id=7d1f3c2b4a596877 colo=FRA zone=app.zephyr.example timestamp=2024-03-03T03:06:06Z tunnel-log Cloudflare",
                ],
            ),
            (
                "ERR Register tunnel error from server side error=\"x\"\nERR Serve tunnel error error=\"x\"\nERR Unable to reach the origin service.",
                vec!["tunnel-log Cloudflare", "tunnel-log Cloudflare"],
            ),
            (
                "2021-03-12T20:09:10Z ERR CF-RAY: 7d1f3c2b4a596877-EWR Proxying to ingress 0 error: Error proxying request to origin: EOF\n2021-03-12T20:09:11Z ERR CF-RAY: 7d1f3c2b4a596878-IAD Proxying to ingress 0 error: Error proxying request to origin: EOF",
                vec![
                    "ray_id=7d1f3c2b4a596877 colo=EWR timestamp=2021-03-12T20:09:10Z tunnel-log Cloudflare",
                    "ray_id=7d1f3c2b4a596878 colo=IAD timestamp=2021-03-12T20:09:11Z tunnel-log Cloudflare",
                ],
            ),
            ("why does it say Lost connection with the edge?", vec![]),
            ("2024-03-03T03:06:06Z INF Registered tunnel connection connIndex=0", vec![]),
            ("2024-03-03T03:06:06Z ERR something of another program", vec![]),
        ] {
            assert_eq!(lines(paste, read), want, "{paste}");
        }
    }

    #[test]
    fn the_page_of_a_visitor_has_its_502() {
        const WORDS: &str = "Unable to reach the origin service. The service may be down or it may not be responding to traffic from cloudflared";
        for (heading, want) in [
            ("502 Bad Gateway\n", vec!["code=502 page-text Wording"]),
            ("The error is:\n# 502 Bad Gateway\n\n", vec!["code=502 page-text Wording"]),
            ("Error: 502 - ", vec!["code=502 page-text Wording"]),
            ("502 Bad Gateway\nand then\n", vec![]),
            ("504 Gateway Timeout\n", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(lines(&format!("{heading}{WORDS}"), read), want, "{heading}");
        }
    }

    #[test]
    fn the_message_ends_where_the_fields_begin() {
        let finds = crate::decode::reading::tests::finds("ERR Serve tunnel error error=\"a\" connIndex=1", read);
        assert_eq!(finds.readings[0].error.detail.as_deref(), Some("Serve tunnel error"));
    }
}
