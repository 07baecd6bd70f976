//! Whether Cloudflare sent what was pasted, why, and what would settle it.

use crate::decode::form::Format;
use crate::decode::reading::{Clue, Proof};
use crate::decode::system::System;
use crate::decode::verdict::{GaveUp, Reader, Reason, Verdict, Wanted};

use super::event::{Event, rank};
use super::sender::is_cloudflares_number;

/// The verdict and what goes with it.
pub(crate) struct Judgement {
    pub(crate) verdict: Verdict,
    pub(crate) reason: Reason,
    pub(crate) wanted: Vec<Wanted>,
}

/// Judges the events of a paste and what else it says.
pub(crate) fn judge(events: &[Event], clues: &[Clue]) -> Judgement {
    let (verdict, reason) = verdict(events, clues);
    Judgement { verdict, reason, wanted: wanted(verdict, reason, events) }
}

fn verdict(events: &[Event], clues: &[Clue]) -> (Verdict, Reason) {
    if let Some(best) =
        events.iter().filter(|event| event.is_cloudflares()).min_by_key(|event| (rank(event.proof), event.error.format))
    {
        let reason = match best.proof {
            Proof::Wording => Reason::Wording,
            Proof::Host => Reason::Host,
            Proof::Named => Reason::Named,
            _ => Reason::Form(best.error.format),
        };
        return (Verdict::Yes, reason);
    }
    let has = |is: fn(&Clue) -> bool| clues.iter().any(is);
    if events.is_empty() && has(|clue| matches!(clue, Clue::Answered(_))) {
        return (Verdict::Yes, Reason::Form(Format::ApiEnvelope));
    }
    let own_number = events.iter().any(|event| event.proof == Proof::Unsaid && is_cloudflares_number(&event.error));
    if let Some(system) = system_of(events, clues).filter(|_| !own_number) {
        return (Verdict::No, Reason::OtherSystem(system));
    }
    if events.is_empty() && has(|clue| matches!(clue, Clue::Documentation(_) | Clue::Explained(_))) {
        (Verdict::No, Reason::Documentation)
    } else if !events.is_empty() {
        (Verdict::Unknown, Reason::BareCode)
    } else if has(|clue| matches!(clue, Clue::Healthy(_))) {
        (Verdict::No, Reason::Healthy)
    } else if has(|clue| matches!(clue, Clue::Words(_) | Clue::Page(..))) {
        (Verdict::Unknown, Reason::BareWords)
    } else if let Some(verdict) = named_failure(clues) {
        (verdict, Reason::NamedFailure)
    } else if has(|clue| matches!(clue, Clue::Fails(_))) {
        (Verdict::No, Reason::NoSign)
    } else if has(|clue| matches!(clue, Clue::NamesCloudflare(_) | Clue::DeniesCloudflare(_))) {
        (Verdict::No, Reason::NoError)
    } else if has(|clue| matches!(clue, Clue::LooksLike(..))) {
        (Verdict::No, Reason::NoSign)
    } else {
        (Verdict::Unknown, Reason::Nothing)
    }
}

/// Cloudflare is named, and something failed: open where the failure is said to be told by Cloudflare. Named beside it, as in the
/// settings of a program or in its source, it is something else that the text is about.
fn named_failure(clues: &[Clue]) -> Option<Verdict> {
    let has = |is: fn(&Clue) -> bool| clues.iter().any(is);
    if has(|clue| matches!(clue, Clue::BlamesCloudflare(_))) {
        return Some(Verdict::Unknown);
    }
    let told = has(|clue| matches!(clue, Clue::Fails(_))) && has(|clue| matches!(clue, Clue::NamesCloudflare(_)));
    told.then_some(Verdict::No)
}

/// The system that the text gives away: of an error first, else the first that is named.
fn system_of(events: &[Event], clues: &[Clue]) -> Option<System> {
    let of_error = events.iter().find_map(|event| match event.proof {
        Proof::Other(system) => Some(system),
        _ => None,
    });
    of_error.or_else(|| clues.iter().find_map(|clue| if let Clue::Names(system, _) = clue { Some(*system) } else { None }))
}

/// What to ask for.
fn wanted(verdict: Verdict, reason: Reason, events: &[Event]) -> Vec<Wanted> {
    match (verdict, reason) {
        (Verdict::Yes, _) => {
            let is_lacked = |wanted: &Wanted| events.iter().any(|event| wanted.is_lacked_by(&event.error));
            [Wanted::Code, Wanted::RayId, Wanted::Address].into_iter().filter(is_lacked).collect()
        }
        (Verdict::Unknown, _) => vec![Wanted::Headers, Wanted::Body],
        (Verdict::No, _) => Vec::new(),
    }
}

/// Why each reader found nothing in `text`.
pub(crate) fn gave_up(text: &str, peeled: bool) -> Vec<(Reader, GaveUp)> {
    let has_brace = memchr::memchr(b'{', text.as_bytes()).is_some();
    let has_number = crate::decode::readers::mention::holds_number(text);
    vec![
        (Reader::Structured, if has_brace { GaveUp::NoKnownMember } else { GaveUp::NoBrace }),
        (Reader::Page, GaveUp::NoPage),
        (Reader::Response, GaveUp::NoResponse),
        (Reader::Client, GaveUp::NoMessage),
        (Reader::BareCode, if has_number { GaveUp::NoWordBeside } else { GaveUp::NoNumber }),
        (Reader::Layers, if peeled { GaveUp::NothingBelow } else { GaveUp::NoLayer }),
    ]
}
