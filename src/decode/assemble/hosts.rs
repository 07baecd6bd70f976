//! Which host failed, where the error itself does not say: the address that was asked, by the clues around it.
//!
//! A wrong host is worse than none. An address of a client's own line counts where it is the nearest; a command's where it is
//! the only one; a host that the writer names counts only if there is no other.

use std::sync::Arc;

use crate::decode::evidence::{Evidence, RepairKind, RepairSet, Span};
use crate::decode::field::Field;
use crate::decode::form::{Family, Format};
use crate::decode::reading::{Clue, HostRole};

use super::event::Event;

/// Hosts that are looked at.
const MAX_HOSTS: usize = 256;
/// Events that are given a host.
const MAX_EVENTS: usize = 64;
/// Bytes of a line between an address and its error.
const LINE: usize = 240;
/// Bytes between an address and the error it belongs to.
const NEAR: u32 = 2000;

struct Candidate<'a> {
    host: &'a Arc<str>,
    role: HostRole,
    span: Span,
    repairs: RepairSet,
}

/// Fills the zones that are empty.
pub(crate) fn fill(events: &mut Vec<Event>, clues: &[Clue], text: &str) {
    let owned = owned(events);
    let candidates: Vec<Candidate<'_>> = clues
        .iter()
        .filter_map(|clue| match clue {
            Clue::Host { host, role, span, repairs } => Some(Candidate { host, role: *role, span: *span, repairs: *repairs }),
            _ => None,
        })
        .filter(|candidate| candidate.role != HostRole::Told || !owned.iter().any(|zone| zone.overlaps(candidate.span)))
        .take(MAX_HOSTS)
        .collect();
    if candidates.is_empty() || events.len() > MAX_EVENTS {
        return;
    }
    if let Some(several) = told_together(events, &candidates, text) {
        *events = several;
        return;
    }
    let starts: Vec<u32> = events.iter().map(|event| event.error.span.start).collect();
    // A request behind one error and before another is the other's.
    let is_of_next = |candidate: &Candidate<'_>, place: Span| {
        let behind = candidate.role != HostRole::Told && candidate.span.start >= place.end;
        behind && starts.iter().any(|start| *start > candidate.span.start)
    };
    for event in events.iter_mut().filter(|event| event.error.zone.is_none() && event.error.family != Family::CloudflareApi) {
        if let Some(candidate) = on_the_line(&candidates, event.error.span, text) {
            give(event, candidate);
            continue;
        }
        let chosen = [HostRole::Asked, HostRole::Command, HostRole::Told]
            .into_iter()
            .find_map(|role| choose(&candidates, role, event.error.span));
        if let Some(candidate) = chosen.filter(|candidate| !is_of_next(candidate, event.error.span)) {
            give(event, candidate);
        }
    }
}

/// Where the zones stand that events say themselves: they are no other event's.
fn owned(events: &[Event]) -> Vec<Span> {
    let zones = events.iter().flat_map(|event| event.error.evidence_of(Field::Zone)).map(|evidence| evidence.span);
    zones.take(MAX_HOSTS).collect()
}

fn give(event: &mut Event, candidate: &Candidate<'_>) {
    event.error.zone = Some(Arc::clone(candidate.host));
    event.error.evidence.push(Evidence { field: Field::Zone, span: candidate.span, repairs: candidate.repairs });
}

/// Where several hosts are told, the one on the error's own line: `1. https://a.example — Error 524`.
fn on_the_line<'a, 'b>(candidates: &'a [Candidate<'b>], place: Span, text: &str) -> Option<&'a Candidate<'b>> {
    let first = candidates.first()?;
    if candidates.iter().any(|other| matches!(other.role, HostRole::Asked | HostRole::Command))
        || candidates.iter().all(|other| other.host == first.host && other.role == HostRole::Told)
    {
        return None;
    }
    let shares_line = |candidate: &&Candidate<'b>| {
        let between = candidate.span.end.min(place.end) as usize..candidate.span.start.max(place.start) as usize;
        between.len() < LINE && text.get(between).is_some_and(|between| !between.contains('\n'))
    };
    let mut near = candidates.iter().filter(shares_line);
    let chosen = near.next()?;
    near.all(|other| other.host == chosen.host).then_some(chosen)
}

/// The host of `role` that an error at `place` belongs to.
fn choose<'a, 'b>(candidates: &'a [Candidate<'b>], role: HostRole, place: Span) -> Option<&'a Candidate<'b>> {
    let mut of_role = candidates.iter().filter(|candidate| candidate.role == role);
    let first = of_role.next()?;
    if of_role.all(|other| other.host == first.host) {
        return Some(first);
    }
    if role == HostRole::Told {
        return None;
    }
    let distance = |candidate: &&Candidate<'b>| {
        // What stands before an error is more often its address than what stands behind.
        let (before, after) = (place.start.saturating_sub(candidate.span.end), candidate.span.start.saturating_sub(place.end));
        if candidate.span.start >= place.end { after.saturating_mul(2) + 200 } else { before }
    };
    candidates.iter().filter(|candidate| candidate.role == role).min_by_key(distance).filter(|nearest| distance(nearest) < NEAR)
}

/// Several hosts on one line and one error that is told of all: an error each.
fn told_together(events: &[Event], candidates: &[Candidate<'_>], text: &str) -> Option<Vec<Event>> {
    let [event] = events else { return None };
    let told: Vec<&Candidate<'_>> = candidates.iter().filter(|candidate| candidate.role == HostRole::Told).collect();
    let error = &event.error;
    let bare = error.zone.is_none() && error.ray_id.is_none() && error.format >= Format::PageText;
    if !bare
        || told.len() != candidates.iter().filter(|candidate| candidate.role != HostRole::Nearby).count()
        || !(2..=16).contains(&told.len())
    {
        return None;
    }
    let (first, last) = (told.first()?.span, told.last()?.span);
    let between = text.get(first.range().start..last.range().end)?;
    let mut hosts: Vec<&Arc<str>> = told.iter().map(|candidate| candidate.host).collect();
    hosts.dedup();
    // What was packed or wrapped has line ends of its own.
    let wrapped =
        [RepairKind::Base64, RepairKind::Hex, RepairKind::Inflated, RepairKind::QuotedPrintable, RepairKind::Unwrapped];
    let is_wrapped = told.iter().any(|candidate| candidate.repairs.iter().any(|kind| wrapped.contains(&kind)));
    if between.contains('\n') && !is_wrapped || hosts.len() != told.len() {
        return None;
    }
    let of_host = |candidate: &&Candidate<'_>| {
        let mut own = Event::copy(event);
        give(&mut own, candidate);
        own
    };
    Some(told.iter().map(of_host).collect())
}
