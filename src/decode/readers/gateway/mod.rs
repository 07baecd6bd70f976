//! Gateways and SDKs that hand on another server's status inside their own message.
//!
//! `new-api` and `one-api` put it into `param` and name the kind `bad_response_status_code`; the `OpenAI` SDK says
//! `520 status code (no body)`; Claude Code and its like `API Error: 524 …`. The gateway's own refusals (4xx, 529, "Provider returned
//! error") are other systems' and are read elsewhere. The status that was handed on proves no sender.

use std::ops::Range;

use super::mention::wording;
use super::number;
use crate::decode::form::Format;
use crate::decode::reading::{Draft, Finds, Proof, Scene};

/// Messages that are reported of one window.
const MAX_MESSAGES: usize = 64;
/// How far from the kind of an object its other members may stand.
const OBJECT: usize = 400;

/// Reads what gateways hand on.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut count = 0;
    for at in memchr::memmem::find_iter(text.as_bytes(), "bad_response_status_code").take(MAX_MESSAGES) {
        if let Some(digits) = handed_on(text, at) {
            push(scene, digits, finds);
            count += 1;
        }
    }
    for at in memchr::memmem::find_iter(text.as_bytes(), "API Error: ").take(MAX_MESSAGES) {
        let start = at + "API Error: ".len();
        let skipped =
            if text.get(start..).is_some_and(|rest| rest.starts_with("Error code: ")) { "Error code: ".len() } else { 0 };
        if let Some(digits) = digits_at(text, start + skipped).filter(|digits| is_handed_on(text, digits)) {
            push(scene, digits, finds);
            count += 1;
        }
        if count > MAX_MESSAGES {
            return;
        }
    }
}

/// The status in `"param":"524"` of the object around `at`, or in its message `bad response status code 524`.
fn handed_on(text: &str, at: usize) -> Option<Range<usize>> {
    let from = text.ceil_char_boundary(at.saturating_sub(OBJECT));
    let to = text.floor_char_boundary((at + OBJECT).min(text.len()));
    let part = text.get(from..to)?;
    let own = at - from;
    let start = part.get(..own)?.rfind('{').map_or(0, |brace| brace + 1);
    let end = part.get(own..)?.find('}').map_or(part.len(), |brace| own + brace);
    let object = part.get(start..end)?;
    for key in ["param", "bad response status code"] {
        for (found, _) in object.match_indices(key).take(4) {
            let rest = object.get(found + key.len()..)?;
            let skipped = rest.bytes().take(12).take_while(|b| matches!(b, b'"' | b'\\' | b'\'' | b':' | b' ' | b'=')).count();
            if let Some(digits) = digits_at(text, from + start + found + key.len() + skipped) {
                return Some(digits);
            }
        }
    }
    None
}

/// Three digits at `at` that are a status of 500 and more, or one that Cloudflare alone sends.
fn digits_at(text: &str, at: usize) -> Option<Range<usize>> {
    let len = text.get(at..)?.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let digits = at..at + len;
    let code = super::values::number(text.get(digits.clone())?).filter(|_| len == 3)?;
    let follows = text.get(digits.end..)?.chars().next();
    let ends = follows.is_none_or(|c| !c.is_alphanumeric());
    (ends && (matches!(code, 500..=511 | 520..=527 | 530) || code == 403 || code == 429)).then_some(digits)
}

/// Whether the message has no body of its own: an object that follows is read by its own reader and carries the status.
fn is_handed_on(text: &str, digits: &Range<usize>) -> bool {
    let rest = number::after(text, digits.end, 24);
    !rest.trim_start_matches([' ', '-']).starts_with(['{', '\'', '"'])
        && matches!(text.get(digits.clone()), Some(status) if status.starts_with('5'))
}

fn push(scene: &Scene<'_>, digits: Range<usize>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let Some(code) = text.get(digits.clone()).and_then(super::values::number) else { return };
    let mut draft = Draft::new(scene, Format::ClientMessage, &digits);
    let is_page = wording::opens_page(code, text.get(digits.end..).unwrap_or_default());
    draft.bare_code(code, &digits);
    finds.readings.push(draft.finish(if is_page { Proof::Wording } else { Proof::Unsaid }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::codes;

    #[test]
    fn a_status_that_was_handed_on_is_read() {
        for (text, want) in [
            (r#"{"message":"","type":"upstream_error","param":"524","code":"bad_response_status_code"}"#, vec![524]),
            (
                r#"{"error":{"message":"bad response status code 522 (request id: 2024)","type":"upstream_error","param":"522","code":"bad_response_status_code"}}"#,
                vec![522],
            ),
            (r#"{\"param\":\"520\",\"code\":\"bad_response_status_code\"}"#, vec![520]),
            ("API Error: 520 status code (no body)", vec![520]),
            ("API Error: 524 error code: 524", vec![524]),
            ("API Error: 520 <!DOCTYPE html>", vec![520]),
            ("API Error: 529 {\"type\":\"error\"}", vec![]),
            ("API Error: 400 bad", vec![]),
            ("API Error: 522 {\"type\":\"https://x\"}", vec![]),
            (r#"{"param":"model","code":"bad_response_status_code"}"#, vec![]),
            ("bad_response_status_code", vec![]),
        ] {
            assert_eq!(codes(text, read), want, "{text}");
        }
    }
}
