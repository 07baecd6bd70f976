//! Ray IDs in a list or a table: the words "Ray ID" stand once, above, and each line holds one, with what was seen beside it.
//!
//! A Ray ID is sixteen hexadecimal digits, with the data centre behind a hyphen (Cloudflare docs, "Cloudflare Ray ID"). So are
//! the ids of spans and the heads of hashes; one counts only close below the label, apart from all other words.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::hosts;
use super::names;
use super::number;
use crate::decode::form::Format;
use crate::decode::reading::{Draft, Finds, Proof, Scene};
use crate::decode::times;

/// How far below the label its list may go on.
const REACH: usize = 4000;
/// Bytes of a line that are looked at.
const LINE: usize = 240;
/// Ray IDs of one window.
const MAX_RAYS: usize = 512;

const LABELS: [&str; 4] = ["ray id", "ray-id", "rayid", "cf-ray"];

/// Where a view has anything for this reader: a label, or the bare word with what may stand behind it.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    LABELS.into_iter().chain(["ray ", "ray=", "ray:", "ray\"", "ray'", "ray`"])
}

static FINDER: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(LABELS).ok());

/// What stands between the last two of a list.
const ANDS: [&str; 10] = ["and", "&", "or", "und", "et", "y", "e", "и", "和", "+"];

/// Other ids of the same shape.
const OTHERS: [&str; 8] = ["trace", "span", "commit", "hash", "token", "session", "uuid", "etag"];

/// Reads the lists of the view.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut label: Option<Range<usize>> = None;
    let known = finds.readings.len();
    let mut left = MAX_RAYS;
    let mut from = 0;
    for found in FINDER.iter().flat_map(|finder| finder.find_iter(text)) {
        let place = found.start()..found.end();
        if let Some(above) = label.replace(place.clone()) {
            list(scene, &above, from.max(above.end)..place.start.min(above.end + REACH), &mut left, finds);
        }
        from = place.end;
    }
    if let Some(above) = label {
        list(scene, &above, above.end..text.len().min(above.end + REACH), &mut left, finds);
    }
    short_labels(scene, left, finds);
    with_colo(scene, left, known, finds);
}

/// `pelo site: 8f0a…-GRU`: a Ray ID with its data centre behind what was tried, in a text that asks for it in other words.
/// The lists' own readings stand from `known` on.
fn with_colo(scene: &Scene<'_>, mut left: usize, known: usize, finds: &mut Finds) {
    let text = scene.view.as_str();
    for at in memchr::memchr_iter(b'-', text.as_bytes()) {
        let Some(start) = at.checked_sub(16).filter(|start| left > 0 && text.is_char_boundary(*start)) else { continue };
        if colo(text, at).is_none() || !is_ray(text, start, 16) {
            continue;
        }
        let before = number::before(text, start, LINE);
        let is_header = before.to_ascii_lowercase().contains("ray");
        let place = scene.view.span(&(start..at));
        let is_read = || finds.readings.iter().skip(known).any(|reading| reading.error.span.overlaps(place));
        if !is_header && before.len() < 60 && before.ends_with(": ") && is_listed(text, start, at) && !is_read() {
            left -= 1;
            push(scene, &(start..at), start, finds);
        }
    }
}

/// `cRay 9b01…`, `ray=9b01…-GRU`: a short label right before it. The bare word needs the data centre, or Cloudflare's name near.
fn short_labels(scene: &Scene<'_>, mut left: usize, finds: &mut Finds) {
    let text = scene.view.as_str();
    for at in memchr::memmem::find_iter(text.as_bytes(), "ay").map(|at| at + 2) {
        let Some(start) = at.checked_sub(3).filter(|start| text.is_char_boundary(*start)) else { continue };
        if left == 0 {
            return;
        }
        let before = number::before(text, start, 8).to_ascii_lowercase();
        let (own, loose) = match before.strip_suffix('c') {
            Some(head) => (!head.ends_with(|c: char| c.is_ascii_alphanumeric()), false),
            None => (false, !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'))),
        };
        let is_ray_word = text.get(start..at).is_some_and(|word| word.eq_ignore_ascii_case("ray"));
        if !is_ray_word || !(own || loose) {
            continue;
        }
        let after = number::after(text, at, 8);
        let marks = after.len() - after.trim_start_matches([' ', ':', '=', '"', '\'', '`', '#', '*']).len();
        let id = at + marks;
        let len =
            text.as_bytes().get(id..).map_or(0, |rest| rest.iter().take(40).take_while(|b| b.is_ascii_alphanumeric()).count());
        if marks == 0
            || !is_ray(text, id, len)
            || text.get(id + len..).is_some_and(|rest| rest.starts_with(['.', '…', '*', '_']))
        {
            continue;
        }
        let near = || {
            let from = text.ceil_char_boundary(id.saturating_sub(REACH / 4));
            let to = text.floor_char_boundary((id + REACH / 4).min(text.len()));
            text.get(from..to).is_some_and(names::is_named)
        };
        left -= 1;
        if own || colo(text, id + len).is_some() || near() {
            push(scene, &(start..at), id, finds);
        }
    }
}

/// The Ray IDs of `span`, which stands below `label`.
fn list(scene: &Scene<'_>, label: &Range<usize>, span: Range<usize>, left: &mut usize, finds: &mut Finds) {
    let text = scene.view.as_str();
    let bytes = text.as_bytes();
    // A table of Cloudflare's own request log has its own reader, and rows of requests that were well.
    let heading = text.get(number::line(text, label.start, LINE)).unwrap_or_default();
    if heading.contains("ResponseStatus") {
        return;
    }
    let (mut at, mut first) = (span.start, true);
    while at < span.end && *left > 0 {
        let Some(skipped) = bytes.get(at..span.end).and_then(|rest| rest.iter().position(u8::is_ascii_alphanumeric)) else {
            return;
        };
        let start = at + skipped;
        let len = bytes.get(start..).map_or(0, |rest| rest.iter().take(80).take_while(|b| b.is_ascii_alphanumeric()).count());
        at = start + len.max(1);
        if !is_ray(text, start, len) {
            continue;
        }
        // What stands right behind the label has its own reader.
        let is_first = std::mem::take(&mut first);
        let own = is_first && start < label.end + 12;
        let told = is_first
            && start < label.end + 28
            && is_told(text, label, start)
            && is_whole(text, start + len)
            && !is_well(text, start + len);
        if told || !own && is_listed(text, start, start + len) {
            *left -= 1;
            push(scene, label, start, finds);
            // Every answer through Cloudflare has the header.
            if let Some(reading) = finds.readings.last_mut().filter(|_| told) {
                reading.proof = Proof::Unsaid;
            }
        }
    }
}

/// `cf-ray 8f0a…`, `CF-Ray is 8f0a…`: the header's name in a sentence, without what parts a header from its value.
fn is_told(text: &str, label: &Range<usize>, start: usize) -> bool {
    let between = text.get(label.end..start).unwrap_or_default();
    let word = between.trim_matches([' ', '`', '*', '"', '\'', '#', '(']);
    text.get(label.clone()).is_some_and(|name| name.len() == "cf-ray".len() && name.contains('-'))
        && between.starts_with([' ', '`', '*'])
        && matches!(
            word,
            "" | "is" | "was" | "id" | "ID" | "is:" | "of the answer is" | "of the response is" | "of the reply is"
        )
}

/// `cf-ray is 8f0a…-AMS and everything works (200)`: what was well is told to compare.
fn is_well(text: &str, end: usize) -> bool {
    let clause = number::after(text, end, 80).split(". ").next().unwrap_or_default().to_ascii_lowercase();
    [" works", " fine", "(200)", " 200 ok", " is ok"].iter().any(|words| clause.contains(words)) && !clause.contains(" not ")
}

/// Nothing that belongs to it stands behind a Ray ID that ends at `end`, but its data centre.
fn is_whole(text: &str, end: usize) -> bool {
    let after = number::after(text, end, 8);
    colo(text, end).is_some()
        || !after.starts_with(['-', '/', '_', '=', '.', '@', ':', '*', '…'])
        || after.strip_prefix('.').is_some_and(|rest| rest.trim_end().is_empty() || rest.starts_with(' '))
}

fn is_ray(text: &str, start: usize, len: usize) -> bool {
    let id = text.get(start..start + len).unwrap_or_default();
    len == 16
        && id.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
        && id.bytes().any(|b| b.is_ascii_digit())
        && id.bytes().any(|b| b.is_ascii_alphabetic())
}

/// It stands apart, in a line that opens with it, or that is a row, or behind another one.
fn is_listed(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = (number::before(text, start, LINE), number::after(text, end, LINE));
    // What an entity stands for is seen once it is read.
    let entity = before.ends_with(';') && before.rsplit([' ', '\t']).next().is_some_and(|word| word.contains('&'));
    let apart = !entity
        && before.chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '|' | ',' | ';' | '`' | '"' | '('))
        && is_whole(text, end);
    // `via curl: 8f0a…-GRU`: what was tried, and what it gave.
    let told = before.trim_end().ends_with([':', '：', '=', '→', '>']) && colo(text, end).is_some() && before.len() < 60;
    let opens = told || before.chars().all(|c| !c.is_alphabetic());
    let row = before.contains(['|', '\t']) || before.trim_end().ends_with(';') || after.trim_start().starts_with(['|', ';']);
    let follows =
        before.rsplit([',', ';', ' ', '、', '，']).find(|word| !word.is_empty() && !ANDS.contains(word)).is_some_and(|word| {
            let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            let id = word.split('-').next().unwrap_or_default();
            is_ray(id, 0, id.len())
        });
    let line = format!("{before}{after}").to_ascii_lowercase();
    apart && (opens || row || follows) && !OTHERS.iter().any(|word| line.contains(word))
}

/// The data centre behind the Ray ID that ends at `end`.
fn colo(text: &str, end: usize) -> Option<Range<usize>> {
    let shaped = text.get(end..end + 4)?.strip_prefix('-')?.bytes().all(|b| b.is_ascii_uppercase());
    // Behind it may stand the place that the data centre serves: `-AMS-TLL`.
    let rest = text.get(end + 4..)?;
    let served =
        rest.strip_prefix('-').and_then(|place| place.get(..3)).filter(|place| place.bytes().all(|b| b.is_ascii_uppercase()));
    let rest = served.and_then(|_| rest.get(4..)).unwrap_or(rest);
    let ends = rest.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '-');
    (shaped && ends).then_some(end + 1..end + 4)
}

fn push(scene: &Scene<'_>, label: &Range<usize>, start: usize, finds: &mut Finds) {
    let text = scene.view.as_str();
    let end = start + 16;
    let line = number::line(text, start, LINE);
    let row = text.get(line.clone()).unwrap_or_default();
    let ids = row.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| is_ray(word, 0, word.len())).count();
    let alone = ids == 1;
    let mut draft = Draft::new(scene, Format::BareRay, &(start..colo(text, end).map_or(end, |colo| colo.end)));
    draft.ray(&(start..colo(text, end).map_or(end, |colo| colo.end)));
    let heading = number::line(text, label.start, LINE);
    let code = alone.then(|| own_code(text, &line)).flatten().or_else(|| own_code(text, &heading));
    if let Some((code, digits)) = code {
        draft.code(code, &digits);
    }
    if let Some(host) = alone.then(|| hosts::host_in(text, &line)).flatten() {
        draft.zone(&host);
    }
    let head = text.get(heading).unwrap_or_default();
    if let Some((at, utc)) = alone.then(|| time(row, head)).flatten() {
        draft.timestamp(&utc, &(line.start + at.start..line.start + at.end));
    }
    finds.readings.push(draft.finish(Proof::Cloudflare));
}

/// The one code of Cloudflare's in a line.
fn own_code(text: &str, line: &Range<usize>) -> Option<(u32, Range<usize>)> {
    let part = text.get(line.clone())?;
    let mut codes = number::numbers(part).filter(|number| matches!(number.code, 520..=527 | 530 | 1000..=1049 | 1101..=1106));
    let first = codes.next()?;
    codes
        .all(|other| other.code == first.code)
        .then(|| (first.code, line.start + first.digits.start..line.start + first.digits.end))
}

/// The time of a row, where it or the heading says that it is UTC.
fn time(row: &str, heading: &str) -> Option<(Range<usize>, String)> {
    if let Some(found) = times::find(row) {
        return Some(found);
    }
    let utc = heading.contains("UTC") || heading.contains("GMT");
    let at = row.match_indices("20").map(|(at, _)| at).take(16).find(|at| {
        let shape = row.as_bytes().get(*at..at + 19);
        shape.is_some_and(|b| {
            b.iter().enumerate().all(|(i, b)| match i {
                4 | 7 => *b == b'-',
                10 => matches!(b, b' ' | b'T'),
                13 | 16 => *b == b':',
                _ => b.is_ascii_digit(),
            })
        })
    })?;
    let (date, clock) = (row.get(at..at + 10)?, row.get(at + 11..at + 19)?);
    let stamp = super::values::timestamp(&format!("{date}T{clock}Z"))?;
    utc.then_some((at..at + 19, stamp))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::decode::reading::tests::finds;

    fn rays(text: &str) -> Vec<String> {
        let readings = finds(text, read).readings;
        readings
            .into_iter()
            .map(|reading| {
                let error = reading.error;
                let code = error.code.map(|code| format!("{code} ")).unwrap_or_default();
                let zone = error.zone.as_deref().map(|zone| format!(" {zone}")).unwrap_or_default();
                let time = error.timestamp.as_deref().map(|time| format!(" {time}")).unwrap_or_default();
                let colo = error.colo.as_deref().map(|colo| format!("-{colo}")).unwrap_or_default();
                format!("{code}{}{colo}{zone}{time}", error.ray_id.as_deref().unwrap_or_default())
            })
            .collect()
    }

    #[test]
    fn a_list_below_the_label_is_read_line_by_line() {
        let table = "| Site | Error | Ray ID | Time (UTC) |\n|---|---|---|---|\n| a.b.example | 521 | 8c11d0e92b7fa364 | 2024-10-21 09:15:02 |\n";
        assert_eq!(rays(table), ["521 8c11d0e92b7fa364 a.b.example 2024-10-21T09:15:02Z"]);
        let list = "Ray IDs of the 524 at noon:\n1) 8f0a1b2c3d4e5f60-FRA\n2) 8f0a44d1907be3c2";
        assert_eq!(rays(list), ["524 8f0a1b2c3d4e5f60-FRA", "524 8f0a44d1907be3c2"]);
        for list in [
            "Ray IDs: 8f0a1b2c3d4e5f60, 8f0a44d1907be3c2 and 8f0a9e7765a1c03d.",
            "Ray IDs 8f0a1b2c3d4e5f60. 8f0a44d1907be3c2 & 8f0a9e7765a1c03d",
        ] {
            assert_eq!(rays(list), ["8f0a44d1907be3c2", "8f0a9e7765a1c03d"], "{list}");
        }
    }

    #[test]
    fn a_short_label_right_before_it_will_do() {
        for (text, want) in [
            ("403 with a captcha\n\ncRay 9b01e46dc87f325a", vec!["9b01e46dc87f325a"]),
            ("Cloudflare blocks curl: ray=a2c1f43b20d95a7e", vec!["a2c1f43b20d95a7e"]),
            ("curl gives ray a2c1f43b20d95a7e-GRU.", vec!["a2c1f43b20d95a7e-GRU"]),
            ("the field \"ray\"\n\nvia site: a2c1f0d89e7b3416-GRU", vec!["a2c1f0d89e7b3416-GRU"]),
            ("send me the ray id\n\nvia site: a2c1f0d89e7b3416-GRU", vec!["a2c1f0d89e7b3416-GRU"]),
            ("error 522, cf-ray a2c1f43b20d95a7e-GRU, at noon", vec!["522 a2c1f43b20d95a7e-GRU"]),
            ("the `cf-ray` of the answer is `a2c1f43b20d95a7e-AMS-TLL`", vec!["a2c1f43b20d95a7e-AMS"]),
            ("with WARP on, `cf-ray` is `a2c1f43b20d95a7e-AMS` and everything works (200).", vec![]),
            ("the CF-Ray is `a2c1f43b20d95a7e`", vec!["a2c1f43b20d95a7e"]),
            ("cf-ray a2c1f43b20d95a7e...", vec![]),
            ("X-Ray a2c1f43b20d95a7e of Cloudflare", vec![]),
            ("array a2c1f43b20d95a7e, Cloudflare", vec![]),
            ("ray a2c1f43b20d95a7e", vec![]),
            ("Cloudflare: ray=a2c1f43b20d9...", vec![]),
        ] {
            assert_eq!(rays(text), want, "{text}");
        }
    }

    #[test]
    fn ids_of_other_kinds_are_none() {
        for text in [
            "8f0a1b2c3d4e5f60 without a label",
            "RayID,EdgeResponseStatus\n8f0a1b2c3d4e5f60,200",
            "log CF-RAY; and `x` like 8f0a1b2c3d4e5f60-FRA 200",
            "Ray ID: none\nspan 8f0a1b2c3d4e5f60",
            "Ray ID: none\nhttps://a.example/8f0a1b2c3d4e5f60",
            "Ray ID: none\nthe build was 8f0a1b2c3d4e5f60 at noon",
            "Ray ID: none\n8f0a1b2c3d4e5f60-1234-8f0a",
            "Ray ID: none\n1234567890123456",
            "&#39;cf-ray&#39; =&gt; [\n            &#39;8f0a1b2c3d4e5f60-FRA&#39;",
            "Ray ID",
        ] {
            assert_eq!(rays(text), Vec::<String>::new(), "{text}");
        }
    }
}
