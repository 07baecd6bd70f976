//! When it happened, where the error itself does not say: the time of the log line on which it stands. The line is looked for in
//! the paste itself, and in each view that has layers off as soon as an error shows there.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::decode::clue::Clue;
use crate::decode::evidence::{Evidence, RepairSet, Span};
use crate::decode::field::Field;
use crate::decode::reading::{Finds, Scene, evidence};
use crate::decode::times;

use super::event::Event;

/// Bytes of a line that are looked at before an error.
const REACH: usize = 1200;
/// Bytes around the error in which a form's rows are its own.
const ROWS: usize = 500;
/// Lines of one message in quotes.
const MAX_LINES: usize = 16;
/// Events that are given a time.
const MAX_EVENTS: usize = 2000;

/// Notes the times of the lines on which a view with layers off shows errors.
pub(crate) fn note(scene: &Scene<'_>, finds: &mut Finds) {
    let untimed = finds.readings.iter().filter(|reading| reading.error.timestamp.is_none()).take(MAX_EVENTS);
    for of in untimed.map(|reading| reading.error.span.range().start) {
        let Some((at, time)) = before(scene.view.as_str(), scene.view.forward(of)) else { continue };
        if let Some(evidence) = evidence(scene, Field::Timestamp, &at, scene.undone(&at)).0.into_iter().next() {
            finds.clues.push(Clue::LineTime { of, time: time.into(), evidence });
        }
    }
}

/// A row of a form that says when, beside the one error of the paste: `First seen: 2023-08-30T09:00:12Z`.
fn told(events: &mut [Event], text: &str) {
    const WHEN: [&str; 18] = [
        "seen",
        "occurred",
        "happened",
        "when",
        "date",
        "time",
        "timestamp",
        "utc",
        "datum",
        "zeit",
        "дата",
        "время",
        "时间",
        "時間",
        "fecha",
        "hora",
        "heure",
        "tarih",
    ];
    let [event] = events else { return };
    if event.error.timestamp.is_some() || event.error.code.is_none() {
        return;
    }
    let span = event.error.span.range();
    let from = text.ceil_char_boundary(span.start.saturating_sub(ROWS));
    let to = text.floor_char_boundary((span.end + ROWS).min(text.len()));
    let mut found: Option<(Span, String)> = None;
    let mut at = from;
    for line in text.get(from..to).unwrap_or_default().split_inclusive('\n') {
        let label = line.find([':', '：', '|']).and_then(|end| line.get(..end)).unwrap_or_default().to_lowercase();
        let is_row = !label.is_empty()
            && label.len() < 48
            && WHEN.iter().any(|word| label.trim_end_matches([' ', '*', '_', ')']).ends_with(word));
        if is_row && let Some((place, utc)) = times::find(line) {
            if found.is_some() {
                return;
            }
            found = Some((Span::new(at + place.start, at + place.end), utc));
        }
        at += line.len();
    }
    if let Some((span, utc)) = found {
        event.error.timestamp = Some(utc.into());
        event.error.evidence.push(Evidence { field: Field::Timestamp, span, repairs: RepairSet::default() });
    }
}

/// Fills the times that are empty.
pub(crate) fn fill(events: &mut [Event], clues: &[Clue], text: &str) {
    let mut noted = BTreeMap::new();
    for clue in clues {
        if let Clue::LineTime { of, time, evidence } = clue {
            // With more layers off: a line that stood escaped in another one, or behind the time of the log that took it up.
            noted.insert(*of, (time.clone(), *evidence));
        }
    }
    for event in events.iter_mut().filter(|event| event.error.timestamp.is_none()).take(MAX_EVENTS) {
        let start = event.error.span.range().start;
        let timed = |place: usize| {
            let (at, time) = before(text, place)?;
            let span = Span::new(at.start, at.end);
            Some((time.into(), Evidence { field: Field::Timestamp, span, repairs: RepairSet::default() }))
        };
        // Told in words first, and on the line of a log below.
        let again = event.last.range().start;
        let below = || (again > start).then(|| timed(again)).flatten();
        if let Some((time, evidence)) = noted.get(&start).cloned().or_else(|| timed(start)).or_else(below) {
            event.error.timestamp = Some(time);
            event.error.evidence.push(evidence);
        }
    }
    told(events, text);
}

/// The first time on the log line that leads to `at`.
fn before(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let at = text.floor_char_boundary(at);
    let from = text.ceil_char_boundary(at.saturating_sub(REACH));
    let before = text.get(from..at)?;
    let line = from + line_of(before);
    let (found, time) = times::find(text.get(line..at)?)?;
    Some((line + found.start..line + found.end, time))
}

/// Where the log line begins that `before` ends in: a message in quotes may go on over line ends, and so does what is indented.
fn line_of(before: &str) -> usize {
    let starts = |end: usize| before.get(..end).and_then(|head| head.rfind('\n')).map_or(0, |newline| newline + 1);
    let own = starts(before.len());
    if let Some(above) = above_indented(before, own, starts) {
        return above;
    }
    let mut line = own;
    for _ in 0..MAX_LINES {
        let Some(above) = line.checked_sub(1).map(starts) else { break };
        let text = before.get(above..line).unwrap_or_default().trim_start();
        // A line of the log: its message is open, or it is another one's.
        if text.starts_with("time=") || text.starts_with('[') && times::find(text).is_some_and(|(at, _)| at.start < 2) {
            let message = before.get(above..own).unwrap_or_default();
            let is_open = |quote: char| {
                let marks =
                    message.match_indices(quote).filter(|(at, _)| !message.get(..*at).unwrap_or_default().ends_with('\\'));
                marks.count() % 2 == 1
            };
            return if is_open('"') || is_open('\'') { above } else { own };
        }
        line = above;
    }
    own
}

/// The line with a time at its start that the indented line at `own` goes on from.
fn above_indented(before: &str, own: usize, starts: impl Fn(usize) -> usize) -> Option<usize> {
    let is_indented = |line: usize| before.get(line..).is_some_and(|text| text.starts_with(['\t', ' ']));
    let mut line = own;
    for _ in 0..MAX_LINES {
        if !is_indented(line) {
            break;
        }
        line = starts(line.checked_sub(1)?);
    }
    let text = before.get(line..own)?;
    let is_timed = || times::find(text.lines().next()?).filter(|(at, _)| at.start < 2);
    (line < own && !is_indented(line)).then(is_timed).flatten().map(|_| line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_the_errors_own_unless_a_message_goes_on() {
        for (before, line) in [
            ("time=\"x\" msg=\"a\"\nError: ", "Error: "),
            ("x\ntime=\"x\" msg=\"a \nError: ", "time=\"x\" msg=\"a \nError: "),
            ("2026-01-01T00:00:00Z \"a \nError: ", "Error: "),
            ("time=\"x\" msg=\"a\nb \\\"c\nError: ", "time=\"x\" msg=\"a\nb \\\"c\nError: "),
            ("[Fri Jun 14 22:05:41 UTC 2019] response='\nError: ", "[Fri Jun 14 22:05:41 UTC 2019] response='\nError: "),
            ("[Fri Jun 14 22:05:41 UTC 2019] ret='0'\nError: ", "Error: "),
            ("Error: ", "Error: "),
            ("", ""),
        ] {
            assert_eq!(&before[line_of(before)..], line, "{before}");
        }
    }

    #[test]
    fn the_time_is_the_one_of_the_line_and_only_in_utc() {
        const BODY: &str =
            r#"{"success":false,"errors":[{"code":9109,"message":"Invalid access token"}],"messages":[],"result":null}"#;
        const PLAIN: &str = "HTTP status 403: Authentication error (10000)";
        for (before, want) in [
            ("[Fri Jun 14 22:05:41 UTC 2019] response='", Some("2019-06-14T22:05:41Z")),
            ("[Fri Jun 14 22:05:40 UTC 2019] ret='0'\n[Fri Jun  7 20:05:41 UTC 2019] response='", Some("2019-06-07T20:05:41Z")),
            ("[Thu 14 Oct 2021 06:21:07 UTC] response='", Some("2021-10-14T06:21:07Z")),
            ("[Thu 14 Oct 2021 06:21:07 PM CDT] response='", None),
            ("[Sun Mar  6 18:52:41 EET 2022] response='", None),
            ("time=\"2025-05-13T05:25:53+02:00\" level=error msg=\"failed: ", Some("2025-05-13T03:25:53Z")),
            ("2025-05-13T03:25:53Z ERR failed: ", Some("2025-05-13T03:25:53Z")),
            ("2025-05-13T03:25:53Z all is well\nthen: ", None),
            ("2025-05-13 03:25:53 failed: ", None),
            (
                "[Fri Jun 14 22:05:40 UTC 2019] ret='0'\n[Fri Jun 14 22:05:41 UTC 2019]\n    response='",
                Some("2019-06-14T22:05:41Z"),
            ),
            ("2025-05-13T03:25:53Z ERR request failed:\n    at x\n    answer: ", Some("2025-05-13T03:25:53Z")),
            ("2025-05-13T03:25:53Z all is well\nthen:\n    failed: ", None),
            ("{\"log\":\"2025-05-13T03:25:53Z all is well\\n2025-05-13T04:25:53Z failed: ", Some("2025-05-13T04:25:53Z")),
        ] {
            for error in [BODY, PLAIN] {
                let decoded = crate::decode::decode(format!("{before}{error}").as_bytes());
                let times: Vec<Option<&str>> = decoded.errors.iter().map(|error| error.timestamp.as_deref()).collect();
                assert_eq!(times, [want], "{before}{error}");
            }
        }
    }
}
