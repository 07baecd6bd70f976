//! Records of Cloudflare's own request log: Logpush and Instant Logs (one JSON object a request) and the same fields in answers
//! of the GraphQL API. Field names: docs, logs/reference/log-fields/zone/http_requests.
//!
//! The log itself says who made the error: `OriginResponseStatus` 0 with an error at the edge is the edge's, an equal status is
//! the origin's.

mod rows;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::headers::value;
use super::values;
use crate::decode::form::{Format, Page};
use crate::decode::readers::pattern::finder;
use crate::decode::reading::{Clue, Draft, Finds, Proof, Scene};
use crate::decode::system::System;

/// Bytes between two fields of one record at most.
const MAX_GAP: usize = 4096;
/// Readings of one view at most.
const MAX_READINGS: usize = 2048;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    Edge,
    Origin,
    Ray,
    Colo,
    Host,
    Time,
    Cache,
    Action,
}

const NAMES: [(&str, Name); 14] = [
    ("edgeresponsestatus", Name::Edge),
    ("originresponsestatus", Name::Origin),
    ("rayid", Name::Ray),
    ("rayname", Name::Ray),
    ("edgecolocode", Name::Colo),
    ("colocode", Name::Colo),
    ("clientrequesthost", Name::Host),
    ("clientrequesthttphost", Name::Host),
    ("edgestarttimestamp", Name::Time),
    ("datetime", Name::Time),
    ("cachecachestatus", Name::Cache),
    ("cachestatus", Name::Cache),
    ("action", Name::Action),
    ("securityaction", Name::Action),
];

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| finder(NAMES.iter().map(|(name, _)| *name)));

/// Without one of these there is no record.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    NAMES.into_iter().map(|(name, _)| name)
}

/// Reads every record of the view whose edge status is an error.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let Some(finder) = FINDER.as_ref() else { return };
    let most = finds.readings.len() + MAX_READINGS;
    let mut record = Record::default();
    // Where the last table of rows ended.
    let mut read_to = 0;
    for found in finder.find_iter(text) {
        let Some((_, name)) = NAMES.get(found.pattern().as_usize()) else { continue };
        let before = found.start().checked_sub(1).and_then(|i| text.as_bytes().get(i));
        if before.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_') || found.start() < read_to {
            continue;
        }
        if *name == Name::Edge
            && let Some(end) = rows::read(scene, &found.range(), finds)
        {
            read_to = end;
            continue;
        }
        // In a query the name stands before an operator, in a record before a colon.
        let next = text.get(found.end()..).unwrap_or_default().trim_start_matches(['\\', '"', '\'']);
        if !next.trim_start_matches([' ', '\t']).starts_with([':', '=']) || next.starts_with(" =") {
            continue;
        }
        let Some(value) = value::after(text, found.end()) else { continue };
        let gap = text.get(record.span.end..found.start()).unwrap_or_default();
        if record.has(*name) || gap.len() > MAX_GAP || starts_another(gap) {
            std::mem::take(&mut record).finish(scene, finds);
            if finds.readings.len() >= most {
                return;
            }
        }
        record.take(text, *name, found.start(), &value.at);
    }
    record.finish(scene, finds);
}

/// Whether an object ends and another one starts in `gap`.
fn starts_another(gap: &str) -> bool {
    let mut closed = false;
    for b in gap.bytes() {
        match b {
            b'}' => closed = true,
            b'{' if closed => return true,
            b',' | b']' | b' ' | b'\t' | b'\r' | b'\n' => {}
            _ => closed = false,
        }
    }
    false
}

#[derive(Debug, Default)]
struct Record {
    span: Range<usize>,
    edge: Option<(u16, Range<usize>)>,
    origin: Option<u16>,
    ray: Option<Range<usize>>,
    colo: Option<Range<usize>>,
    host: Option<Range<usize>>,
    time: Option<(jiff::Timestamp, Range<usize>)>,
    cached: bool,
    /// A rule kept the visitor out.
    stopped: bool,
    action: Option<Range<usize>>,
    seen: Vec<Name>,
}

impl Record {
    fn has(&self, name: Name) -> bool {
        self.seen.contains(&name)
    }

    fn take(&mut self, text: &str, name: Name, start: usize, at: &Range<usize>) {
        if self.seen.is_empty() {
            self.span = start..at.end;
        }
        self.seen.push(name);
        let word = value::word(text, at);
        self.span.end = self.span.end.max(word.end);
        let shown = text.get(word.clone()).unwrap_or_default();
        match name {
            Name::Edge => self.edge = status(shown).map(|status| (status, word)),
            Name::Origin => self.origin = status(shown),
            Name::Ray => self.ray = value::ray(text, at),
            Name::Colo => self.colo = Some(word),
            Name::Host => self.host = value::host(text, at),
            Name::Time => self.time = time(text, at),
            Name::Action => {
                self.action = Some(word);
                self.stopped =
                    matches!(shown, "block" | "challenge" | "jschallenge" | "managed_challenge" | "managedChallenge" | "drop");
            }
            Name::Cache => self.cached = matches!(shown, "hit" | "stale" | "revalidated" | "HIT" | "STALE" | "REVALIDATED"),
        }
    }

    fn finish(self, scene: &Scene<'_>, finds: &mut Finds) {
        let Some((status, at)) = self.edge.clone().filter(|(status, _)| *status >= 400) else {
            if self.edge.is_some() && self.ray.is_some() {
                finds.clues.push(Clue::Healthy(scene.view.span(&self.span)));
            }
            return self.security_event(scene, finds);
        };
        if self.ray.is_none() && self.host.is_none() && self.time.is_none() {
            return;
        }
        let proof = self.proof(status);
        let mut draft = Draft::new(scene, Format::Logpush, &self.span);
        match proof {
            Proof::Other(_) => draft.plain_status(status, &at),
            Proof::Unsaid => draft.bare_code(u32::from(status), &at),
            _ => draft.code(u32::from(status), &at),
        }
        if let Some(at) = &self.ray {
            draft.ray(at);
        }
        if let Some(at) = &self.colo {
            draft.colo(at);
        }
        if let Some(at) = &self.host {
            draft.zone(at);
        }
        if let Some((time, at)) = &self.time {
            draft.timestamp(&value::utc(*time), at);
        }
        draft.alone = true;
        finds.readings.push(draft.finish(proof));
    }

    /// A security event has no status: a rule stopped the visitor, and the Ray ID tells which request it was.
    fn security_event(&self, scene: &Scene<'_>, finds: &mut Finds) {
        let (Some(action), Some(ray), Some(host)) = (&self.action, &self.ray, &self.host) else { return };
        if !self.stopped || self.edge.is_some() {
            return;
        }
        let is_challenge = scene.view.as_str().get(action.clone()).is_some_and(|action| action.contains("hallenge"));
        let mut draft = Draft::new(scene, Format::Logpush, &self.span);
        draft.page(if is_challenge { Page::Challenge } else { Page::Block }, action);
        draft.ray(ray);
        draft.zone(host);
        if let Some(at) = &self.colo {
            draft.colo(at);
        }
        if let Some((time, at)) = &self.time {
            draft.timestamp(&value::utc(*time), at);
        }
        draft.alone = true;
        finds.readings.push(draft.finish(Proof::Cloudflare));
    }

    fn proof(&self, status: u16) -> Proof {
        let own_number = matches!(status, 520..=527 | 530);
        match self.origin {
            Some(origin) if origin == status && !own_number => Proof::Other(System::Unnamed),
            _ if own_number => Proof::Cloudflare,
            None | Some(0) if self.stopped && self.ray.is_some() => Proof::Cloudflare,
            Some(0) if self.cached => Proof::Other(System::Unnamed),
            Some(0) => Proof::Cloudflare,
            Some(_) => Proof::Named,
            None if status >= 500 => Proof::Named,
            None => Proof::Unsaid,
        }
    }
}

fn status(shown: &str) -> Option<u16> {
    values::number(shown).and_then(|n| u16::try_from(n).ok()).filter(|status| *status < 600)
}

/// RFC 3339, or Unix time in seconds, milliseconds or nanoseconds.
fn time(text: &str, at: &Range<usize>) -> Option<(jiff::Timestamp, Range<usize>)> {
    let shown = text.get(at.clone())?;
    let len = shown.bytes().take_while(u8::is_ascii_digit).count();
    let whole = shown.get(len..).is_none_or(|rest| rest.is_empty() || rest.starts_with([',', '}', ' ']));
    let number = || shown.get(..len)?.parse::<i64>().ok();
    let time = match len {
        10 if whole => jiff::Timestamp::from_second(number()?).ok()?,
        13 if whole => jiff::Timestamp::from_millisecond(number()?).ok()?,
        19 if whole => jiff::Timestamp::from_nanosecond(i128::from(number()?)).ok()?,
        4 => {
            let len = shown.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'.' | b'+')).count();
            let time = shown.get(..len)?.parse().ok()?;
            return Some((time, at.start..at.start + len));
        }
        _ => return None,
    };
    Some((time, at.start..at.start + len))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::lines;

    #[test]
    fn each_record_is_an_event_and_says_who_made_its_error() {
        let table: [(&str, &[&str]); 10] = [
            (
                r#"{"ClientRequestHost":"shop.site.test","EdgeColoCode":"MAD","EdgeResponseStatus":522,"EdgeStartTimestamp":1772511906000000000,"OriginResponseStatus":0,"RayID":"7b1c2d3e4f506172"}
{"ClientRequestHost":"shop.site.test","EdgeResponseStatus":200,"OriginResponseStatus":200,"RayID":"7b1c2d3e4f506173"}
{"ClientRequestHost":"shop.site.test","EdgeResponseStatus":502,"EdgeStartTimestamp":"2026-03-03T04:25:06Z","OriginResponseStatus":502,"RayID":"7b1c2d3e4f506174"}"#,
                &[
                    "code=522 ray_id=7b1c2d3e4f506172 colo=MAD zone=shop.site.test timestamp=2026-03-03T04:25:06Z logpush Cloudflare",
                    "code=502 ray_id=7b1c2d3e4f506174 zone=shop.site.test timestamp=2026-03-03T04:25:06Z logpush Other(Unnamed)",
                ],
            ),
            (
                "{\n  \"datetime\": \"2026-03-03T04:25:06Z\",\n  \"rayName\": \"7b1c2d3e4f506172\",\n  \"edgeResponseStatus\": 403,\n  \"originResponseStatus\": 0,\n  \"coloCode\": \"MAD\"\n}",
                &["code=403 ray_id=7b1c2d3e4f506172 colo=MAD timestamp=2026-03-03T04:25:06Z logpush Cloudflare"],
            ),
            (
                r#"{"count":12,"dimensions":{"edgeResponseStatus":524,"clientRequestHTTPHost":"a.site.test"}},{"count":1,"dimensions":{"edgeResponseStatus":525,"clientRequestHTTPHost":"b.site.test"}}"#,
                &["code=524 zone=a.site.test logpush Cloudflare", "code=525 zone=b.site.test logpush Cloudflare"],
            ),
            (
                r#"{"action":"block","clientRequestHTTPHost":"a.site.test","datetime":"2026-03-03T04:25:06Z","rayName":"7b1c2d3e4f506172","edgeResponseStatus":403}"#,
                &["code=403 ray_id=7b1c2d3e4f506172 zone=a.site.test timestamp=2026-03-03T04:25:06Z logpush Cloudflare"],
            ),
            (
                r#"{"action":"managed_challenge","clientRequestHTTPHost":"a.site.test","datetime":"2026-03-03T04:25:06Z","rayName":"7b1c2d3e4f506172"},{"action":"skip","clientRequestHTTPHost":"a.site.test","rayName":"7b1c2d3e4f506173"}"#,
                &["ray_id=7b1c2d3e4f506172 zone=a.site.test timestamp=2026-03-03T04:25:06Z page=challenge logpush Cloudflare"],
            ),
            (r#"{"EdgeResponseStatus":404,"RayID":"7b1c2d3e4f50617"#, &[]),
            ("SELECT RayID FROM log WHERE EdgeResponseStatus = 524 AND ClientRequestHost = 'a.site.test'", &[]),
            ("EdgeResponseStatus: what the visitor got (520-530)", &[]),
            (r#"{"EdgeResponseStatus":200,"RayID":"7b1c2d3e4f506172"}"#, &[]),
            (r#"{"EdgeResponseBytes":524,"RayID":"7b1c2d3e4f506172"}"#, &[]),
        ];
        for (paste, want) in table {
            assert_eq!(lines(paste, read), want, "{paste}");
        }
    }
}
