//! What clients and monitors print of a response: a status with their own words beside it, and often the address that was asked.
//!
//! The words prove that a response came, not who sent it. Cloudflare is proven only where its own reason stands behind the
//! number (`522 Origin Connection Time-out`), where the message names it, or where one of its own hosts was asked.

mod asked;
mod kept_out;
mod phrases;

pub(super) use asked::host as asked_host;

use std::collections::HashMap;
use std::ops::Range;

use super::mention::wording;
use super::number::{self, Number};
use crate::decode::form::Format;
use crate::decode::reading::{Clue, Draft, Finds, HostRole, Proof, Scene};

/// Messages of one status and one host that are reported of one window: a log repeats the same line without end.
const MAX_ALIKE: u32 = 64;
/// cloudflared asked Cloudflare's own host for its newest version (`cmd/cloudflared/updater/update.go`).
const UPDATE: &str = "unable to check for update: ";
/// Different messages of one window.
const MAX_KINDS: usize = 512;

/// Reads the messages of the view.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut seen: HashMap<(u32, String), u32> = HashMap::new();
    for number in number::numbers(text) {
        if !is_message(&number) {
            continue;
        }
        let host = asked::host(text, &number);
        let name = host.clone().and_then(|host| text.get(host)).unwrap_or_default().to_lowercase();
        let kinds = seen.len();
        let count = seen.entry((number.code, name)).or_default();
        *count += 1;
        if *count <= MAX_ALIKE && kinds < MAX_KINDS {
            push(scene, &number, host.as_ref(), finds);
        }
    }
    rate_limits(scene, finds);
    kept_out::read(scene, finds);
}

/// Whether a client speaks of the response with this status.
pub(crate) fn is_message(number: &Number<'_>) -> bool {
    if !is_status(number.code) {
        return false;
    }
    let (before, after) = (number.before.to_lowercase(), number.after.to_lowercase());
    phrases::speaks(&before, &after)
        && !is_wrapped_body(&after)
        && !is_before_own_body(&after)
        && !is_wished(&before)
        && !is_listed(&after)
}

/// Statuses that are in use: others are typing errors or another kind of number.
pub(crate) fn is_status(code: u32) -> bool {
    matches!(code, 400..=431 | 440 | 444 | 449..=451 | 460 | 463 | 494..=499 | 500..=511 | 520..=530 | 540 | 561 | 598 | 599)
}

/// The status of a body that holds a code of its own: the body's reader takes both.
fn is_wrapped_body(after: &str) -> bool {
    after.get(..48.min(after.len())).unwrap_or(after).find("error code: 1").is_some_and(|at| at < 24)
}

/// The status of a body of Cloudflare's that follows: the body's reader takes it.
fn is_before_own_body(after: &str) -> bool {
    let opened = after.find('{').filter(|at| *at <= 12);
    opened.and_then(|at| after.get(at..)).is_some_and(|body| {
        let body = body.trim_start_matches(['{', '\\', '"', '\'', ' ']);
        ["type", "title", "success", "errors", "result"].iter().any(|key| body.starts_with(key))
            && !body.starts_with("type\":\"error")
    })
}

/// A status that was expected, not received: `expected 200 but got`, `should be 503`.
fn is_wished(before: &str) -> bool {
    let tail = before.get(before.ceil_char_boundary(before.len().saturating_sub(40))..).unwrap_or_default();
    ["should ", "expected ", "expect ", "instead of ", "retry on ", "rather than "].iter().any(|word| tail.contains(word))
        && !["got", "but", "unexpected"].iter().any(|word| tail.contains(word))
}

/// One of a list of codes, as in settings and documents: `status codes 500, 502, 503, 504`.
fn is_listed(after: &str) -> bool {
    let numbers = |part: &str| {
        part.split(|c: char| matches!(c, ',' | '、' | '|' | '/') || c.is_whitespace())
            .filter(|piece| !piece.is_empty())
            .take(4)
            .filter(|piece| piece.len() == 3 && piece.bytes().all(|b| b.is_ascii_digit()))
            .count()
    };
    let follows = after.trim_start_matches([',', ' ', '、', '|', '/']);
    (after.starts_with(',') || after.starts_with('、') || after.starts_with('|')) && numbers(follows) >= 3
}

fn push(scene: &Scene<'_>, number: &Number<'_>, host: Option<&Range<usize>>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut draft = Draft::new(scene, Format::ClientMessage, &number.digits);
    draft.bare_code(number.code, &number.digits);
    let mut own_host = false;
    if let Some(host) = host
        && draft.zone(host)
    {
        let name = text.get(host.clone()).unwrap_or_default();
        own_host = is_cloudflares(name);
        let (span, repairs) = (scene.view.span(host), scene.undone(host));
        finds.clues.push(Clue::Host { host: name.into(), role: HostRole::Asked, span, repairs });
    }
    let proof = if wording::is_reason(number.code, number.after)
        || wording::is_title(number.code, number.after)
        || wording::is_title_before(number.code, number.before)
        || wording::opens_page(number.code, text.get(number.digits.end..).unwrap_or_default())
    {
        Proof::Wording
    } else if own_host || number.before.ends_with(UPDATE) {
        Proof::Host
    } else if wording::is_named_beside(number.before, number.after) {
        Proof::Named
    } else {
        Proof::Unsaid
    };
    if proof != Proof::Unsaid {
        draft.code(number.code, &number.digits);
    }
    finds.readings.push(draft.finish(proof));
}

/// Hosts of Cloudflare's own API: who else would answer there?
fn is_cloudflares(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    matches!(
        host.as_str(),
        "api.cloudflare.com" | "gateway.ai.cloudflare.com" | "dash.cloudflare.com" | "api.trycloudflare.com"
    )
}

/// `Encountered cloudflare rate limit! Retry-After: 0 s`: no number, but its sender and a wait.
fn rate_limits(scene: &Scene<'_>, finds: &mut Finds) {
    const WORDS: &[u8] = b"loudflare rate limit";
    let text = scene.view.as_str();
    let mut count = 0;
    for at in memchr::memmem::find_iter(text.as_bytes(), WORDS) {
        let Some(start) = at.checked_sub(1).filter(|start| text.is_char_boundary(*start)) else { continue };
        let end = at + WORDS.len();
        let rest = number::after(text, end, 64);
        let lower = rest.to_ascii_lowercase();
        let Some(wait) = lower.find("retry-after").or_else(|| lower.find("retry after")).map(|from| from + "retry-after".len())
        else {
            continue;
        };
        let Some(skipped) = lower.get(wait..).map(|tail| tail.len() - tail.trim_start_matches([':', ' ', '=']).len()) else {
            continue;
        };
        let from = end + wait + skipped;
        let len = text.get(from..).map_or(0, |tail| tail.bytes().take(9).take_while(u8::is_ascii_digit).count());
        let unit = number::after(text, from + len, 4).trim_start();
        let Some(seconds) = text.get(from..from + len).and_then(super::values::number).filter(|_| !unit.starts_with("ms"))
        else {
            continue;
        };
        count += 1;
        if count > MAX_ALIKE {
            return;
        }
        let mut draft = Draft::new(scene, Format::ClientMessage, &(start..from + len));
        draft.retry_after(seconds, &(from..from + len));
        finds.readings.push(draft.finish(Proof::Named));
    }
}

#[cfg(test)]
mod tests;
