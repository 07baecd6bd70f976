//! Records of Workers that failed: `wrangler tail --format json`, Workers Logs (`$workers`), and the trace events of Logpush.
//!
//! The three write the same under other names: the outcome, the request's address, its Ray ID. The visitor's code is not in
//! them, so none is read. Members: "Workers Trace Events" and "Workers Logs",
//! <https://developers.cloudflare.com/workers/observability/logs/>.

use std::ops::Range;

use super::super::headers::value;
use super::super::number;
use super::super::pattern::Pattern;
use crate::decode::field::Field;
use crate::decode::form::Format;
use crate::decode::reading::{Draft, Finds, Proof, Scene};

/// The member's name, in some case.
pub(super) const WORD: &str = "outcome";
/// Records that are read of one view.
const MAX_RECORDS: usize = 1024;
/// Bytes of a record on each side of its outcome.
const REACH: usize = 3000;
/// Outcomes of a request that failed; a client that hung up is none of them.
const FAILED: [&str; 7] =
    ["exception", "exceededCpu", "exceededMemory", "exceededWallTime", "scriptNotFound", "loadShed", "internalError"];

/// Members that only such a record has.
static RECORD: Pattern =
    Pattern::new(r"(?-u)scriptName|ScriptName|executionModel|diagnosticsChannelEvents|\$workers|wallTime|EventTimestampMs");
static RAY: Pattern = Pattern::new(
    r#"(?i-u)\b(?:cf-ray|rayid|ray_id|requestid)["']?[ \t]{0,4}[:=][ \t]{0,4}["'](?P<value>[0-9a-f]{16}(?:-[A-Z]{3})?)["']"#,
);
static ADDRESS: Pattern = Pattern::new(r#"(?i-u)\burl["']?[ \t]{0,4}[:=][ \t]{0,4}["']https?://(?P<value>[a-z0-9.-]{3,253})"#);

/// What the visitor was sent.
static STATUS: Pattern = Pattern::new(
    r#"(?i-u)\bresponse["']?[ \t]{0,4}[:=][ \t]{0,4}\{\s{0,40}["']?status["']?[ \t]{0,4}[:=][ \t]{0,4}(?P<value>[45][0-9]{2})\b"#,
);
/// When, in Unix time in milliseconds.
static TIME: Pattern = Pattern::new(r#"(?i-u)\beventtimestamp(?:ms)?["']?[ \t]{0,4}[:=][ \t]{0,4}(?P<value>1[0-9]{12})\b"#);

/// Reads the records of a view.
pub(super) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    // Both spellings of the first letter, without it.
    let starts: Vec<usize> = memchr::memmem::find_iter(text.as_bytes(), "utcome").take(MAX_RECORDS).collect();
    for (index, &at) in starts.iter().enumerate() {
        let low = index.checked_sub(1).and_then(|before| starts.get(before)).copied().unwrap_or(0);
        let high = starts.get(index + 1).copied().unwrap_or(text.len());
        if let Some(outcome) = failed(text, at + "utcome".len()) {
            record(scene, &outcome, low..high, finds);
        }
    }
}

/// The outcome whose member's name ends at `at`.
fn failed(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = number::after(text, at, 40);
    let value = rest.trim_start_matches(['"', '\'', ':', '=', ' ', '\t', '>']);
    let len = value.bytes().take_while(u8::is_ascii_alphabetic).count();
    let start = at + rest.len() - value.len();
    (start > at + 1 && FAILED.contains(&value.get(..len)?)).then_some(start..start + len)
}

/// The record around `outcome`, which has the bytes `bounds` to itself.
fn record(scene: &Scene<'_>, outcome: &Range<usize>, bounds: Range<usize>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let low = text.ceil_char_boundary(bounds.start.max(outcome.start.saturating_sub(REACH)));
    let high = text.floor_char_boundary(bounds.end.min(outcome.end + REACH));
    let before = text.get(low..outcome.start).unwrap_or_default();
    let behind = text.get(outcome.end..high).unwrap_or_default();
    // Where a record is a line, the lines beside it are others.
    let before =
        before.rsplit_once('\n').filter(|(_, line)| line.len() > 60 || line.starts_with('{')).map_or(before, |(_, line)| line);
    let behind = behind.split_once('\n').filter(|(line, _)| line.len() > 60).map_or(behind, |(line, _)| line);
    if !RECORD.is_match(before) && !RECORD.is_match(behind) {
        return;
    }
    let start = outcome.start - before.len();
    let find = |pattern: &Pattern| {
        let after = || Some(pattern.captures(behind)?.name("value")?.at(outcome.end));
        pattern.last(before).and_then(|found| Some(found.name("value")?.at(start))).or_else(after)
    };
    let (ray, host, status, time) = (find(&RAY), find(&ADDRESS), find(&STATUS), find(&TIME));
    let whole = [ray.as_ref(), host.as_ref(), status.as_ref(), time.as_ref()]
        .into_iter()
        .flatten()
        .fold(outcome.clone(), |all, part| all.start.min(part.start)..all.end.max(part.end));
    let mut draft = Draft::new(scene, Format::TunnelLog, &whole);
    if let Some(at) = &ray {
        draft.ray(at);
    }
    if let Some(at) = &host {
        draft.zone(at);
    }
    let shown = |at: &Range<usize>| text.get(at.clone()).unwrap_or_default();
    if let Some((at, status)) = status.and_then(|at| Some((at.clone(), shown(&at).parse().ok()?))) {
        draft.status(status, &at);
    }
    if let Some(at) = time
        && let Some(time) = shown(&at).parse().ok().and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok())
    {
        draft.timestamp(&value::utc(time), &at);
    }
    draft.text_field(Field::Detail, text.get(outcome.clone()).unwrap_or_default(), outcome);
    finds.readings.push(draft.finish(Proof::Wording));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::lines;

    #[test]
    fn records_of_failed_requests_are_read_whatever_their_names() {
        for (paste, want) in [
            (
                r#"{"wallTime":12,"outcome":"exceededCpu","scriptName":"x","event":{"request":{"url":"https://a.zephyr.example/v1","headers":{"cf-ray":"7d1f3c2b4a596877"}}}}"#,
                "ray_id=7d1f3c2b4a596877 zone=a.zephyr.example tunnel-log Wording",
            ),
            (
                "{\n  \"outcome\": \"exception\",\n  \"scriptName\": \"x\",\n  \"event\": {\n    \"request\": {\n      \"url\": \"https://a.zephyr.example/v1\",\n      \"headers\": { \"cf-ray\": \"7d1f3c2b4a596877\" }",
                "ray_id=7d1f3c2b4a596877 zone=a.zephyr.example tunnel-log Wording",
            ),
            (
                "{ '$workers': { event: { request: { url: 'https://a.zephyr.example/v1' } }, outcome: 'exceededMemory', requestId: '7d1f3c2b4a596877' } }",
                "ray_id=7d1f3c2b4a596877 zone=a.zephyr.example tunnel-log Wording",
            ),
            (
                "{ \"outcome\": \"exceededCpu\", \"wallTime\": 1, \"eventTimestamp\": 1791369821031,\n \"event\": { \"request\": { \"url\": \"https://a.zephyr.example/\" },\n \"response\": {\n \"status\": 503 } } }",
                "http_status=503 zone=a.zephyr.example timestamp=2026-10-07T10:43:41Z tunnel-log Wording",
            ),
            (
                r#"{"Event":{"RayID":"7d1f3c2b4a596877","Request":{"URL":"https://a.zephyr.example/","Method":"GET"}},"EventTimestampMs":1,"Outcome":"exception"}"#,
                "ray_id=7d1f3c2b4a596877 zone=a.zephyr.example tunnel-log Wording",
            ),
        ] {
            assert_eq!(lines(paste, read), [want], "{paste}");
        }
    }

    #[test]
    fn each_record_keeps_its_own_and_others_are_none() {
        let two = "{\"outcome\":\"ok\",\"scriptName\":\"x\",\"event\":{\"request\":{\"url\":\"https://a.zephyr.example/\",\"headers\":{\"cf-ray\":\"7d1f3c2b4a596877\"}}}}\n{\"outcome\":\"exception\",\"scriptName\":\"x\",\"event\":{\"request\":{\"url\":\"https://b.zephyr.example/\"}}}\n";
        assert_eq!(lines(two, read), ["zone=b.zephyr.example tunnel-log Wording"]);
        for paste in [
            r#"{"outcome":"canceled","scriptName":"x"}"#,
            r#"{"outcome":"exception","test":"login"}"#,
            "the outcome was an exception, scriptName unknown",
            "outcome",
            "",
        ] {
            assert_eq!(lines(paste, read), Vec::<String>::new(), "{paste}");
        }
    }
}
