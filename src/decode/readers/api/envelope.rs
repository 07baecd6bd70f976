//! Answers of Cloudflare's API v4: `{"success":false,"errors":[{"code":…,"message":…,"error_chain":[…]}],"messages":[],"result":null}`.
//!
//! The four members together are Cloudflare's shape; a part of them proves Cloudflare where code and words are a known pair or
//! where its host or name stands near. Others have `errors` with codes too (registries, validators), so less proves nothing.
//! Shape and codes: Cloudflare, "Make API calls", <https://developers.cloudflare.com/fundamentals/api/how-to/make-api-calls/>,
//! and lego's fixtures.

use std::ops::Range;

use super::around::{self, floor};
use super::body::{self, Body, Entry, Link};
use super::known;
use super::mentions::{Mentions, Near};
use crate::decode::field::Field;
use crate::decode::form::Format;
use crate::decode::readers::prose;
use crate::decode::readers::values;
use crate::decode::readers::wrapping::Wrapping;
use crate::decode::reading::{Clue, Draft, Finds, Proof, Scene};

/// Bytes before an object in which the words stand that lead to it.
const LED: usize = 80;

/// Reads the answers of a squeezed view.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut mentions = Mentions::of(text);
    body::each(text, |body| {
        if body.success == Some(true) && body.entries.is_empty() {
            healthy(scene, &body, finds);
        } else if !body.entries.is_empty() {
            let near = mentions.near(body.span.start);
            errors(scene, &body, near, finds);
        }
    });
}

/// An answer that says that all is well.
fn healthy(scene: &Scene<'_>, body: &Body, finds: &mut Finds) {
    if body.has_errors && (body.has_messages || body.has_result) {
        let span = scene.view.span(&body.span);
        finds.clues.push(Clue::Healthy(span));
        finds.clues.push(Clue::Answered(span));
    }
}

fn errors(scene: &Scene<'_>, body: &Body, near: Near, finds: &mut Finds) {
    let text = scene.view.as_str();
    let Some(proof) = proof(text, body, near) else { return };
    let status = around::status_of_body(scene.view, &body.span);
    let mut start = body.span.start;
    for (index, entry) in body.entries.iter().enumerate() {
        let next = body.entries.get(index + 1);
        let end = next.map_or(body.span.end.max(entry_end(entry)), |next| next.main.span.start);
        // Each entry takes its part of the body: an error a part, and nothing of the body is left aside.
        let span = start..end.max(start);
        start = span.end;
        let mut draft = Draft::new(scene, Format::ApiEnvelope, &span);
        draft.cut_off = body.cut_off && next.is_none();
        match &entry.main.code {
            Some((code, digits)) => {
                draft.api_code(*code, digits);
                if let Some((status, at)) = &status {
                    draft.status(*status, at);
                }
            }
            None => match &status {
                Some((status, at)) if entry.main.is_plain => draft.plain_status(*status, at),
                _ => continue,
            },
        }
        if let Some(message) = &entry.main.message {
            sentence(scene, body, message, &mut draft);
        }
        for link in &entry.chain {
            chained(scene, body, link, &mut draft);
        }
        finds.readings.push(draft.finish(proof));
    }
}

fn entry_end(entry: &Entry) -> usize {
    entry.chain.iter().map(|link| link.span.end).fold(entry.main.span.end, usize::max)
}

/// Who sent it; `None` where it may be anybody's.
fn proof(text: &str, body: &Body, near: Near) -> Option<Proof> {
    let message = |link: &Link| link.message.clone().and_then(|span| text.get(span)).unwrap_or_default();
    let links = || body.entries.iter().flat_map(|entry| std::iter::once(&entry.main).chain(&entry.chain));
    let codes = || links().filter_map(|link| Some((link.code.as_ref()?.0, message(link))));
    let is_bare = body.success.is_none() && !body.has_errors && !body.has_chain;
    let is_own = if is_bare { known::has_api_words } else { known::has_own_words };
    let is_known = codes().any(|(code, words)| known::is_pair(code, words) || is_own(words));
    let by_place = match near {
        Near::Host => Some(Proof::Host),
        Near::Name => Some(Proof::Named),
        Near::Nobody => None,
    };
    if codes().next().is_none() {
        // Words instead of codes: other programs of Cloudflare's do so, and others.
        let is_plain = body.success == Some(false) && links().all(|link| link.is_plain);
        let whole = body.has_messages && body.has_result;
        return by_place.or(whole.then_some(Proof::Unsaid)).filter(|_| is_plain);
    }
    if !is_known && near == Near::Nobody && codes().any(|(_, words)| known::is_foreign(words)) {
        return None;
    }
    let whole = body.success == Some(false) && body.has_errors && body.has_messages && body.has_result;
    let half = body.has_errors && (body.success == Some(false) || body.has_messages || body.has_result);
    let has_number = codes().any(|(code, _)| known::is_code(code));
    if is_known || whole && !body.translated || half && body.has_chain {
        return Some(Proof::Cloudflare);
    }
    if half {
        return if has_number { Some(by_place.unwrap_or(Proof::Wording)) } else { by_place };
    }
    if body.has_errors || body.has_chain {
        return by_place.filter(|_| has_number || body.cut_off || near == Near::Host);
    }
    // Cloudflare is named in the words that lead to it.
    let is_led = || {
        let before = text.get(floor(text, body.span.start.saturating_sub(LED))..body.span.start).unwrap_or_default();
        before.to_ascii_lowercase().contains("cloudflare")
    };
    if has_number && links().all(|link| link.message.is_some()) && is_led() {
        return by_place;
    }
    // One object with a code and words: the API's own only with a number of its own, right behind its address.
    by_place.filter(|_| near == Near::Host && has_number && links().all(|link| link.message.is_some()))
}

fn chained(scene: &Scene<'_>, body: &Body, link: &Link, draft: &mut Draft<'_>) {
    let Some((code, digits)) = &link.code else { return };
    let words = link.message.as_ref().map(|span| restored(scene, body, span)).filter(|words| is_whole(words));
    draft.chained(*code, words.as_deref(), digits);
}

fn sentence(scene: &Scene<'_>, body: &Body, span: &Range<usize>, draft: &mut Draft<'_>) {
    let words = restored(scene, body, span);
    if is_whole(&words) {
        draft.text_field(Field::Detail, &words, span);
    }
}

fn restored(scene: &Scene<'_>, body: &Body, span: &Range<usize>) -> String {
    let in_digits = |link: &Link| {
        link.code
            .as_ref()
            .is_some_and(|(_, digits)| scene.view.gaps(digits).into_iter().any(|gap| scene.text(gap.source).contains('\n')))
    };
    let mid_word = body.entries.iter().any(|entry| in_digits(&entry.main) || entry.chain.iter().any(in_digits));
    prose::restore(scene.view, span, scene.paste, Wrapping { mid_word, indent: 0 }).text
}

fn is_whole(words: &str) -> bool {
    values::is_whole_sentence(Field::Detail, words)
}
