//! The Markdown twin of Cloudflare's structured error: front matter with the members of the JSON body, then sections. Sent to
//! clients that ask for `text/markdown` (Cloudflare, "Error responses",
//! <https://developers.cloudflare.com/fundamentals/reference/error-responses/>); `status` was `http_status` before 2026-03-11.
//!
//! Agents hand it on without its `---`, flattened to one line, or in a list. Members are therefore taken one by one, and only
//! together they prove anything.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::number;
use super::values;
use crate::catalog::KnownTexts;
use crate::decode::evidence::RepairKind;
use crate::decode::field::Field;
use crate::decode::form::Format;
use crate::decode::reading::{Draft, Finds, Proof, Scene};

const KEYS: [(&str, Field); 13] = [
    ("error_code", Field::Code),
    ("error_name", Field::ErrorName),
    ("error_category", Field::ErrorCategory),
    ("http_status", Field::HttpStatus),
    ("status", Field::HttpStatus),
    ("ray_id", Field::RayId),
    ("timestamp", Field::Timestamp),
    ("zone", Field::Zone),
    ("cloudflare_error", Field::CloudflareError),
    ("retryable", Field::Retryable),
    ("retry_after", Field::RetryAfter),
    ("owner_action_required", Field::OwnerActionRequired),
    ("limit_seconds", Field::LimitSeconds),
];
/// How far apart two members of one front matter may stand.
const MEMBER_REACH: usize = 240;
/// Marks before a member that starts its line.
const LINE_REACH: usize = 24;
/// Longest value of a member.
const VALUE_REACH: usize = 280;
/// How much of the text behind the front matter may belong to its sections.
const BODY_REACH: usize = 6 << 10;

/// Without one of these there is no member.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    KEYS.into_iter().map(|(key, _)| key)
}

static SEARCH: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(KEYS.iter().map(|(key, _)| *key)).ok()
});

/// One line of the front matter.
struct Member {
    field: Field,
    key: usize,
    value: Range<usize>,
    /// The text ends with it: it may have gone on.
    at_end: bool,
}

/// Reads each front matter and what follows it.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let Some(search) = SEARCH.as_ref() else { return };
    let mut members: Vec<Member> = Vec::new();
    for found in search.find_iter(text) {
        let Some(member) =
            KEYS.get(found.pattern().as_usize()).and_then(|(_, field)| member(text, *field, &found.span().range()))
        else {
            continue;
        };
        let is_next = members.last().is_none_or(|last| member.key < last.value.end + MEMBER_REACH)
            && members.iter().all(|known| known.field != member.field);
        if !is_next {
            finish(scene, &std::mem::take(&mut members), finds);
        }
        members.push(member);
    }
    finish(scene, &members, finds);
}

/// The member whose key stands at `key`: a word of its own, a colon, a value without white space.
fn member(text: &str, field: Field, key: &Range<usize>) -> Option<Member> {
    const MARKS: [char; 5] = ['*', '`', '"', ' ', '\t'];
    let before = text.get(..key.start)?.chars().next_back();
    let is_first = || {
        let line = number::before(text, key.start, LINE_REACH);
        line.chars().all(|c| !c.is_alphanumeric()) && line.len() < LINE_REACH
    };
    let is_tag = before == Some('<');
    if !is_tag && !before.is_none_or(|c| c.is_whitespace() || matches!(c, '*' | '`' | '>' | '|' | '-' | '│')) {
        return None;
    }
    let mut end = key.end.saturating_add(VALUE_REACH).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let rest = text.get(key.end..end)?;
    let marked = rest.trim_start_matches(MARKS);
    let value = match marked.strip_prefix([':', '=', '|', '：', '—', '–']) {
        Some(value) => value.trim_start_matches(MARKS),
        // Somebody's XML of it.
        None if is_tag => rest.strip_prefix('>')?,
        // Two columns of a table.
        None if rest.starts_with([' ', '\t']) && is_first() => marked,
        None => return None,
    };
    let start = end - value.len();
    let len = value.find(|c: char| c.is_whitespace() || c == '<').unwrap_or(value.len());
    let raw = value.get(..len)?;
    let trimmed = raw.trim_end_matches(['*', '`', '"', ',', ';', '|']);
    let at_end = start + len >= text.len();
    (!trimmed.is_empty()).then(|| Member { field, key: key.start, value: start..start + trimmed.len(), at_end })
}

fn finish(scene: &Scene<'_>, members: &[Member], finds: &mut Finds) {
    let (Some(first), Some(last)) = (members.first(), members.last()) else { return };
    let text = scene.view.as_str();
    let raw = |field| members.iter().find(|m| m.field == field).and_then(|m| text.get(m.value.clone()));
    // Others have names and truths of the kind too, but not with a Ray ID, a category or an owner beside them.
    let own = [Field::ErrorCategory, Field::RayId, Field::OwnerActionRequired].into_iter().any(|field| raw(field).is_some());
    let more = [Field::ErrorName, Field::ErrorCategory, Field::RayId, Field::OwnerActionRequired, Field::Retryable];
    let count = more.into_iter().filter(|&field| raw(field).is_some()).count();
    let coded = raw(Field::Code).and_then(values::number).is_some();
    if raw(Field::CloudflareError) != Some("true") && !(coded && own && count >= 2) {
        return;
    }
    let mut draft = Draft::new(scene, Format::ProblemMarkdown, &(first.key..last.value.end));
    for member in members {
        let read = take(&mut draft, text, member);
        draft.cut_off |= member.at_end && !read;
    }
    let sections = sections(&mut draft, text, last.value.end);
    draft.reach(&(first.key..sections.max(last.value.end)));
    let mut reading = draft.finish(Proof::Cloudflare);
    reading.error.members_present = u32::try_from(members.len()).unwrap_or(u32::MAX);
    reading.error.members_read = reading.error.members_present;
    finds.readings.push(reading);
}

/// Whether the member's value has its shape. What the text ends with is whole only if it could not go on.
fn take(draft: &mut Draft<'_>, text: &str, member: &Member) -> bool {
    let at = &member.value;
    let Some(raw) = text.get(at.clone()) else { return false };
    if member.at_end && values::truth(raw).is_none() {
        return false;
    }
    match member.field {
        Field::Code => values::number(raw).filter(|n| (100..100_000).contains(n)).map(|code| draft.code(code, at)).is_some(),
        Field::HttpStatus => {
            let status = values::number(raw).and_then(|n| u16::try_from(n).ok()).filter(|n| (100..1000).contains(n));
            status.map(|status| draft.status(status, at)).is_some()
        }
        Field::RetryAfter => values::number(raw).map(|seconds| draft.retry_after(seconds, at)).is_some(),
        Field::RayId => draft.ray(at),
        Field::Zone => draft.zone(at),
        Field::Timestamp => values::timestamp(raw).map(|utc| draft.timestamp(&utc, at)).is_some(),
        Field::ErrorName | Field::ErrorCategory => {
            values::name(raw).map(|name| draft.text_field(member.field, name, at)).is_some()
        }
        field => values::truth(raw).map(|value| draft.truth(field, value, at)).is_some(),
    }
}

/// Reads the heading and the sections behind the front matter; where they end.
fn sections(draft: &mut Draft<'_>, text: &str, from: usize) -> usize {
    let mut end = from.saturating_add(BODY_REACH).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let (mut at, mut reached, mut open) = (from, from, None::<(Field, usize)>);
    let mut is_behind = false;
    for line in text.get(from..end).unwrap_or_default().split_inclusive('\n') {
        let span = at..at + line.len();
        at = span.end;
        let trimmed = line.trim();
        let heading = trimmed.trim_start_matches('#').trim().trim_matches('*');
        let level = trimmed.len() - trimmed.trim_start_matches('#').len();
        let is_rule = trimmed.len() >= 3 && trimmed.bytes().all(|b| b == b'-');
        let is_fence = trimmed.starts_with("```");
        if level == 0 && !is_rule && !is_fence {
            // Prose that follows the error is no part of it.
            if open.is_none() && !trimmed.is_empty() {
                break;
            }
            continue;
        }
        if let Some((field, start)) = open.take() {
            reached = sentence(draft, text, field, &(start..span.start)).unwrap_or(reached);
        }
        if is_fence {
            return reached;
        }
        open = match heading {
            _ if is_rule && is_behind => Some((Field::Footer, span.end)),
            _ if is_rule => None,
            "What Happened" => Some((Field::Detail, span.end)),
            "What You Should Do" => {
                is_behind = true;
                Some((Field::WhatYouShouldDo, span.end))
            }
            _ if values::title_code(heading).is_some() => {
                let start = span.start + line.find(heading).unwrap_or(0);
                draft.text_field(Field::Title, heading, &(start..start + heading.len()));
                reached = start + heading.len();
                None
            }
            _ => return reached,
        };
    }
    if let Some((field, start)) = open {
        draft.cut_off |= at >= text.len() && field != Field::Footer;
        let whole = field == Field::Footer || at < text.len();
        if whole {
            reached = sentence(draft, text, field, &(start..at)).unwrap_or(reached);
        }
    }
    reached
}

/// What of the text under the last rule may be the footer: what follows, in the next paragraph, on the next line or behind a
/// quote mark, is somebody's own.
fn footers(text: &str) -> [&str; 3] {
    let text = text.trim_start();
    let blank = text.find("\n\n").into_iter().chain(text.find("\r\n\r\n")).min().unwrap_or(text.len());
    let paragraph = text.get(..blank).unwrap_or_default().trim();
    let line = paragraph.lines().next().unwrap_or_default().trim();
    [paragraph, line, line.rfind('.').and_then(|stop| line.get(..=stop)).unwrap_or_default()]
}

/// A section's text, known or as it stands; where it ends.
fn sentence(draft: &mut Draft<'_>, text: &str, field: Field, span: &Range<usize>) -> Option<usize> {
    let raw = text.get(span.clone())?;
    let known_text = |value: &str| {
        let letters: String = value.chars().filter(|c| !c.is_whitespace()).collect();
        KnownTexts::get().find(&letters)
    };
    let (value, known) = if field == Field::Footer {
        footers(raw).into_iter().find_map(|footer| known_text(footer).map(|known| (footer, Some(known))))?
    } else {
        (raw.trim(), known_text(raw.trim()))
    };
    if !values::is_whole_sentence(field, value) {
        return None;
    }
    let start = span.start + text.get(span.clone())?.find(value)?;
    let at = start..start + value.len();
    match known {
        Some(known) => {
            let english = known.into_english();
            if english != value {
                draft.mended(RepairKind::Unwrapped, &at);
            }
            draft.text_field(field, &english, &at);
        }
        None => draft.text_field(field, value, &at),
    }
    Some(at.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::{finds, lines};

    const WHOLE: &str = "---\nerror_code: 1015\nerror_name: rate_limited\nerror_category: rate_limit\nstatus: 429\n\
        ray_id: 9f4670f97dfb64c8\ntimestamp: 2026-04-30T12:12:10Z\nzone: shop.io\ncloudflare_error: true\nretryable: true\n\
        retry_after: 45\nowner_action_required: false\n---\n\n# Error 1015: You are being rate limited\n\n## What Happened\n\n\
        You are being rate-limited by the website owner's configuration.\n\n## What You Should Do\n\n**Wait and retry.** Soon.\n\n\
        1. Wait\n\n---\n\nThis error was generated by Cloudflare on behalf of the website owner.\n\nWhat now?\n";
    const LINE: &str = "code=1015 http_status=429 ray_id=9f4670f97dfb64c8 zone=shop.io timestamp=2026-04-30T12:12:10Z \
        error_name=rate_limited retryable=true retry_after=45 owner_action_required=false problem+markdown Cloudflare";

    #[test]
    fn a_whole_document_yields_all_its_fields() {
        assert_eq!(lines(WHOLE, read), [LINE]);
        let found = finds(WHOLE, read);
        let error = &found.readings[0].error;
        assert_eq!(error.title.as_deref(), Some("Error 1015: You are being rate limited"));
        assert!(error.detail.as_deref().is_some_and(|text| text.starts_with("You are being rate-limited")));
        assert_eq!(error.what_you_should_do.as_deref(), Some("**Wait and retry.** Soon.\n\n1. Wait"));
        assert!(error.footer.as_deref().is_some_and(|text| text.ends_with("the website owner.")));
        assert_eq!(error.error_category.as_deref(), Some("rate_limit"));
        assert_eq!(error.cloudflare_error, Some(true));
        assert!(!found.readings[0].cut_off);
    }

    #[test]
    fn rules_fences_indents_and_line_ends_may_be_lost() {
        let bare = WHOLE.replace("---\n", "");
        let indented = WHOLE.replace('\n', "\n    ");
        let fenced = format!("```markdown\n{WHOLE}```\n");
        let flat = WHOLE.replace('\n', " ");
        let listed =
            WHOLE.replace("\nerror_", "\n- **error_").replace("_name:", "_name**:").replace("_category:", "_category**:");
        for text in [bare, indented, fenced, flat, listed] {
            assert_eq!(lines(&text, read), [LINE], "{text}");
        }
    }

    #[test]
    fn what_is_cut_is_left_out() {
        let at = WHOLE.find("9f4670f97").expect("ray") + 15;
        assert_eq!(
            lines(&WHOLE[..at], read),
            ["code=1015 http_status=429 error_name=rate_limited problem+markdown Cloudflare"]
        );
        for cut in (0..WHOLE.len()).filter(|cut| WHOLE.is_char_boundary(*cut)) {
            for line in lines(&WHOLE[..cut], read) {
                assert!(line.split(' ').all(|part| LINE.contains(part)), "{line}");
            }
        }
    }

    #[test]
    fn members_may_stand_in_columns_or_behind_signs_of_equality() {
        let front = WHOLE.split("\n\n").next().expect("front").replace("---\n", "").replace("\n---", "");
        let logfmt = format!("level=error {}", front.replace(": ", "=").replace('\n', " "));
        let columns = front.replace(": ", " ").replace('\n', "\n  ");
        let tabs = front.replace(": ", "\t");
        let table = format!("| {} |", front.replace(": ", " | ").replace('\n', " |\n| "));
        let members = front.lines().filter_map(|line| line.split_once(": "));
        let xml = members.fold(String::new(), |xml, (key, value)| xml + &format!("<{key}>{value}</{key}>"));
        assert_eq!(lines(&xml, read), [LINE]);
        let quoted = front.replace(": ", "=\"").replace('\n', "\" ") + "\" ";
        for text in [logfmt, columns, tabs, table, quoted] {
            assert_eq!(lines(&(text.clone() + "\n"), read), [LINE], "{text}");
        }
    }

    #[test]
    fn other_lists_of_members_are_none() {
        for text in [
            "status: 500\nzone: eu-west\ntimestamp: 2026-04-30T12:12:10Z",
            "{\"error_code\": 522, \"retryable\": true, \"ray_id\": \"9f4670f97dfb64c8\"}",
            "error_code: 12\nstatus: 400",
            "level=error error_code=1016 error_name=card_declined retryable=true order=5",
            "error_code: 1016\nerror_name: card_declined\nretryable: true\n",
            "retryable: true",
        ] {
            assert!(lines(text, read).is_empty(), "{text}");
        }
    }
}
