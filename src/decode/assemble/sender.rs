//! Which events of a paste are Cloudflare's, seen together: what nobody proves at its own place may be proven by the rest of the
//! text, and what belongs to another system has no place beside Cloudflare's errors.

use std::sync::Arc;

use crate::decode::decoded::DecodedError;
use crate::decode::evidence::Span;
use crate::decode::field::Field;
use crate::decode::form::{Family, Format};
use crate::decode::reading::{Clue, Proof};
use crate::decode::system::System;
use crate::decode::times;

use super::event::{Event, push_contradiction};

/// Bytes around a doubt in which Cloudflare's name counts as guessed.
const DOUBT_REACH: u32 = 160;

/// Numbers that only Cloudflare's edge, or whoever imitates it, sends (`facts`: 520–527 and 530 are in no registry).
pub(crate) fn is_cloudflares_number(error: &DecodedError) -> bool {
    error.code.is_some_and(|code| matches!(code, 520..=527 | 530 | 1000..=1999)) && error.family != Family::CloudflareApi
}

/// Gives each event the sender that the whole text proves, and takes out what is no error of its own.
pub(crate) fn settle(mut events: Vec<Event>, clues: &[Clue], text: &str) -> Vec<Event> {
    drop_look_alikes(&mut events, clues);
    drop_explained(&mut events, clues);
    lift_statuses(&mut events);
    // A response through Cloudflare that somebody else gives the number of: nobody behind Cloudflare sends these.
    for event in events.iter_mut().filter(|event| event.proof == Proof::Unsaid && event.error.ray_id.is_some()) {
        if matches!(event.error.code, Some(520..=527 | 530)) {
            event.proof = Proof::Cloudflare;
        }
    }
    if is_documentation(clues) {
        events.retain(|event| event.proof == Proof::Cloudflare && event.error.ray_id.is_some() || event.error.members_read > 2);
    }
    if !events.iter().any(Event::is_cloudflares) && names_cloudflare(clues) && !events.iter().any(Event::is_foreign) {
        let is_servers = tells_of_a_server(clues);
        let sent = |event: &Event| match event.error.code {
            Some(500..=504) => !is_servers || event.error.ray_id.is_some(),
            Some(_) => true,
            None => event.error.page.is_some(),
        };
        for event in events.iter_mut().filter(|event| sent(event)) {
            event.proof = Proof::Named;
        }
        prefer_own_numbers(&mut events, text);
    }
    if events.iter().any(Event::is_cloudflares) {
        prefer_proven(&mut events, text);
        share_the_code(&mut events);
    } else if events.iter().any(Event::is_foreign) {
        // A number without a sender beside another system's error is most likely that system's.
        let systems: Vec<u32> = events.iter().filter(|event| event.is_foreign()).filter_map(|event| event.error.code).collect();
        events.retain(|event| {
            event.is_foreign()
                || !event.error.code.is_some_and(|code| systems.contains(&code)) && is_cloudflares_number(&event.error)
        });
    }
    events
}

/// Whether the text says, rather than guesses, that Cloudflare is in it.
pub(crate) fn names_cloudflare(clues: &[Clue]) -> bool {
    let doubts: Vec<Span> =
        clues.iter().filter_map(|clue| if let Clue::Doubts(span) = clue { Some(*span) } else { None }).collect();
    let is_doubted = |span: &Span| {
        doubts.iter().take(64).any(|doubt| doubt.start.abs_diff(span.start) < DOUBT_REACH || doubt.overlaps(*span))
    };
    clues
        .iter()
        .filter_map(|clue| if let Clue::NamesCloudflare(span) = clue { Some(span) } else { None })
        .take(64)
        .any(|span| !is_doubted(span))
}

/// Whether a web server behind Cloudflare tells of a failure of its own: the status that it gives is its own.
fn tells_of_a_server(clues: &[Clue]) -> bool {
    let is_server = |system: System| {
        matches!(system, System::Nginx | System::Apache | System::Haproxy | System::Envoy | System::Iis | System::Caddy)
    };
    clues.iter().any(|clue| matches!(clue, Clue::Names(system, _) if is_server(*system)))
}

pub(crate) fn is_documentation(clues: &[Clue]) -> bool {
    clues.iter().any(|clue| matches!(clue, Clue::Documentation(_)))
}

/// Numbers that are known to be something else: a mention of one is none of an error.
fn drop_look_alikes(events: &mut Vec<Event>, clues: &[Clue]) {
    let spans: Vec<(u32, Span)> = clues
        .iter()
        .filter_map(|clue| if let Clue::LooksLike(number, span) = clue { Some((*number, *span)) } else { None })
        .collect();
    let others: Vec<Span> =
        clues.iter().filter_map(|clue| if let Clue::OtherList(span) = clue { Some(*span) } else { None }).take(64).collect();
    events.retain(|event| {
        let error = &event.error;
        let weak = event.proof == Proof::Unsaid && error.format >= Format::ClientMessage;
        // Said beside Cloudflare's name, and of another list at this very place.
        let said = matches!(event.proof, Proof::Named | Proof::Unsaid) && error.format >= Format::ClientMessage;
        let of_others = said && event.last == error.span && others.iter().any(|span| span.overlaps(error.span));
        !(of_others
            || weak
                && spans
                    .iter()
                    .take(64)
                    .any(|(number, span)| Some(*number) == error.code && (span.overlaps(error.span) || *number >= 1000)))
    });
}

/// Numbers that are told only where the text explains them or works on a program: nobody met them.
fn drop_explained(events: &mut Vec<Event>, clues: &[Clue]) {
    let spans: Vec<Span> =
        clues.iter().filter_map(|clue| if let Clue::Explained(span) = clue { Some(*span) } else { None }).take(64).collect();
    let holds = |span: &Span, part: Span| span.start <= part.start && part.end <= span.end;
    events.retain(|event| {
        let error = &event.error;
        let said = matches!(error.format, Format::PageText | Format::CodeBody | Format::ClientMessage | Format::BareCode);
        let bare = error.ray_id.is_none() && error.zone.is_none() && error.timestamp.is_none();
        !(said && bare && spans.iter().any(|span| holds(span, error.span) && holds(span, event.last)))
    });
}

/// A plain status that stands somewhere in the text belongs to the one error that lacks it.
fn lift_statuses(events: &mut Vec<Event>) {
    let lacks = |event: &Event| {
        event.is_cloudflares()
            && event.error.http_status.is_none()
            && event.error.code.is_some_and(|code| code >= 1000 || event.error.family == Family::CloudflareApi)
    };
    if events.iter().filter(|event| lacks(event)).count() != 1 {
        return;
    }
    let Some(target) = events.iter().position(lacks) else { return };
    let api = events.get(target).is_some_and(|event| event.error.family == Family::CloudflareApi);
    let statuses: Vec<usize> = events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.proof == Proof::Unsaid && event.error.ray_id.is_none())
        .filter(|(_, event)| {
            event
                .error
                .code
                .is_some_and(|code| if api { (400..500).contains(&code) } else { matches!(code, 403 | 409 | 429 | 503 | 530) })
        })
        .map(|(index, _)| index)
        .collect();
    let [status] = statuses[..] else { return };
    let taken = events.remove(status);
    let target = if status < target { target - 1 } else { target };
    if let Some(event) = events.get_mut(target) {
        event.error.http_status = taken.error.http_status;
        event.error.evidence.extend(taken.error.evidence.into_iter().filter(|evidence| evidence.field == Field::HttpStatus));
    }
}

/// Where the text names Cloudflare and a number that is Cloudflare's alone, a general status beside it is a slip or a side
/// remark: "Error 502" in the title, corrected to 520 in the text.
fn prefer_own_numbers(events: &mut Vec<Event>, text: &str) {
    if events.iter().any(|event| is_cloudflares_number(&event.error)) {
        let others = sequels(events, text);
        set_aside(events, |event| {
            !is_cloudflares_number(&event.error)
                && event.error.ray_id.is_none()
                && event.error.page.is_none()
                && !others.contains(&event.error.span)
        });
    }
}

/// Beside an error that Cloudflare is proven to have sent: other systems' errors, and numbers without a sender that are no
/// number of Cloudflare's, unless they came from the same host.
fn prefer_proven(events: &mut Vec<Event>, text: &str) {
    let hosts: Vec<Arc<str>> =
        events.iter().filter(|event| event.is_cloudflares()).filter_map(|event| event.error.zone.clone()).collect();
    let better = events.iter().any(|event| event.is_cloudflares() && event.proof != Proof::Named);
    events.retain(|event| !event.is_foreign());
    let others = sequels(events, text);
    set_aside(events, |event| {
        let same_host = event.error.format == Format::ClientMessage
            && event.error.zone.as_ref().is_some_and(|zone| hosts.contains(zone))
            || others.contains(&event.error.span);
        // "For that Cloudflare would answer 429": said of Cloudflare, beside what Cloudflare did answer.
        let only_said = event.proof == Proof::Unsaid
            || better && event.proof == Proof::Named && event.error.format >= Format::ClientMessage;
        only_said && !is_cloudflares_number(&event.error) && !same_host
    });
    let known: Vec<Option<u32>> = events.iter().filter(|event| event.is_cloudflares()).map(|event| event.error.code).collect();
    // A mention of what is known already, kept apart by a host or a time that the mention has.
    events.retain(|event| {
        event.is_cloudflares()
            || event.error.format < Format::ClientMessage
            || !known.contains(&event.error.code)
            || event.error.zone.is_some()
    });
}

/// Statuses of a gateway that came at another time than the error of Cloudflare's beside them: the text says "then", or each
/// stands on a line of a log behind its time.
fn sequels(events: &[Event], text: &str) -> Vec<Span> {
    const THEN: [&str; 38] = [
        " then ",
        "then ",
        "later",
        "changed to",
        "turned into",
        "turned to",
        "switched to",
        "after that",
        "afterwards",
        "sometimes",
        "потом",
        "затем",
        "позже",
        "иногда",
        "сменил",
        "后来",
        "之后",
        "然后",
        "变成",
        "有时",
        "而后",
        "dann ",
        "danach",
        "später",
        "manchmal",
        "puis ",
        "ensuite",
        "parfois",
        "luego",
        "después",
        "a veces",
        "depois",
        "às vezes",
        "sonra",
        "bazen",
        "potem",
        "później",
        "czasem",
    ];
    let is_gateways = |event: &&Event| matches!(event.error.code, Some(500 | 502 | 503 | 504)) && event.error.ray_id.is_none();
    let head = |event: &Event, reach: usize| {
        let start = event.error.span.range().start;
        let from = text.ceil_char_boundary(start.saturating_sub(reach));
        text.get(from..start).unwrap_or_default().rsplit('\n').next().unwrap_or_default()
    };
    let timed = |event: &Event| times::has_clock(head(event, 240));
    let logged = events.iter().any(|event| event.is_cloudflares() && timed(event));
    events
        .iter()
        .filter(is_gateways)
        .take(64)
        .filter(|event| {
            let said = head(event, 48).to_lowercase().replace('\u{a0}', " ");
            let said = said.rsplit(". ").next().unwrap_or_default();
            THEN.iter().any(|word| said.contains(word)) || logged && timed(event)
        })
        .map(|event| event.error.span)
        .collect()
}

/// Takes the events out that `is_aside` holds of; what they said stands as a contradiction in the one that is nearest above.
fn set_aside(events: &mut Vec<Event>, is_aside: impl Fn(&Event) -> bool) {
    let (aside, mut kept): (Vec<Event>, Vec<Event>) = std::mem::take(events).into_iter().partition(is_aside);
    for event in aside.into_iter().take(64) {
        let Some(code) = event.error.code else { continue };
        let after = kept.partition_point(|other| other.error.span.start <= event.error.span.start);
        let Some(nearest) = kept.get_mut(after.saturating_sub(1)) else { continue };
        let span = event.error.evidence_of(Field::Code).next().map_or(event.error.span, |evidence| evidence.span);
        if nearest.error.http_status.map(u32::from) != Some(code) {
            push_contradiction(&mut nearest.error, Field::Code, code.to_string().into(), span);
        }
    }
    *events = kept;
}

/// "Same for me: Ray ID …": a Ray ID told in a text that names one code and no other is of that code.
fn share_the_code(events: &mut [Event]) {
    let mut codes: Vec<u32> = events.iter().filter_map(|event| event.error.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let [code] = codes[..] else { return };
    let Some(source) = events.iter().position(|event| event.error.code == Some(code) && event.error.ray_id.is_some()) else {
        return;
    };
    let Some(proven) = events.get(source) else { return };
    let family = proven.error.family;
    let (evidence, format, again) = (proven.error.evidence.clone(), proven.error.format, proven.last);
    let first = proven.error.span;
    if format != Format::PageText {
        return;
    }
    for event in events.iter_mut().skip(source + 1) {
        let error = &mut event.error;
        let told = matches!(error.format, Format::BareRay | Format::PageText) && error.code.is_none() && error.page.is_none();
        // The code was told once more right before this Ray ID.
        let beside = again.start > first.end
            && error.span.start.saturating_sub(again.end) < DOUBT_REACH
            && again.end <= error.span.start;
        if told && (error.timestamp.is_some() || beside) {
            error.code = Some(code);
            error.family = family;
            error.evidence.extend(evidence.iter().copied().filter(|evidence| evidence.field == Field::Code));
        }
    }
}
