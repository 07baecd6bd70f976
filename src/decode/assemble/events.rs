//! Readings become events: one event, one error, however often and in however many forms the paste holds it.
//!
//! The Ray ID tells events apart. Without one, the same code is the same failure told again, unless a time, a host or the
//! sender says otherwise. What stands inside a body or a page belongs to it and is no event of its own.

use std::collections::HashMap;
use std::sync::Arc;

use crate::decode::evidence::Span;
use crate::decode::form::Format;
use crate::decode::reading::{Proof, Reading};

use super::event::Event;

/// Events that are listed at most. A paste has a few; a file with more is for the triage.
const MAX_EVENTS: usize = 10_000;
/// How far below a client's message its Ray ID may stand, in bytes.
const HELD_REACH: u32 = 240;
/// How far behind a response's headers its body may begin, in bytes.
const BODY_REACH: u32 = 600;

/// Events under assembly, in the order in which they were met.
#[derive(Default)]
pub(crate) struct Events {
    met: Vec<Event>,
    by_ray: HashMap<Arc<str>, usize>,
    /// The latest event of a code, or of the status it was sent with.
    by_code: HashMap<u32, usize>,
    /// The last message of a client that was taken for one more of an event with a Ray ID.
    held: Option<(usize, Reading)>,
    /// Errors that found no place.
    pub(crate) beyond: usize,
}

impl Events {
    /// Adds the readings of a window, which are in the order of the paste.
    pub(crate) fn add_all(&mut self, readings: Vec<Reading>) {
        for reading in without_inner(readings) {
            self.add(reading);
        }
    }

    fn add(&mut self, reading: Reading) {
        let index = match self.place(&reading) {
            Some(index) => {
                self.hold(index, &reading);
                if let Some(event) = self.met.get_mut(index) {
                    event.absorb(reading);
                }
                index
            }
            None if self.met.len() >= MAX_EVENTS => {
                self.beyond += 1;
                return;
            }
            None => {
                let event = self.of_held(reading);
                self.met.push(event);
                self.met.len() - 1
            }
        };
        if let Some(Event { error, .. }) = self.met.get(index) {
            if let Some(ray) = &error.ray_id {
                self.by_ray.insert(Arc::clone(ray), index);
            }
            for code in error.code.into_iter().chain(error.http_status.map(u32::from)) {
                self.by_code.insert(code, index);
            }
        }
    }

    /// Keeps a client's message of an event with a Ray ID: another Ray ID may follow it.
    fn hold(&mut self, index: usize, reading: &Reading) {
        let rayed = self.met.get(index).is_some_and(|event| event.error.ray_id.is_some());
        if reading.error.format == Format::ClientMessage
            && reading.error.code.is_some()
            && reading.error.ray_id.is_none()
            && rayed
        {
            let copy = Reading { error: reading.error.clone(), repairs: Vec::new(), ..*reading };
            self.held = Some((index, copy));
        }
    }

    /// The event of `reading`; where it has a Ray ID and no number, with the client's message right above it.
    fn of_held(&mut self, reading: Reading) -> Event {
        let bare = reading.error.ray_id.is_some() && reading.error.code.is_none() && reading.error.page.is_none();
        let near = |held: &Reading| {
            let gap = reading.error.span.start.checked_sub(held.error.span.end);
            gap.is_some_and(|gap| gap < HELD_REACH * reading.stretch)
        };
        match self.held.take().filter(|(_, held)| bare && near(held)) {
            Some((index, held)) => {
                if let Some(event) = self.met.get_mut(index) {
                    event.error.seen = event.error.seen.saturating_sub(1).max(1);
                }
                let mut event = Event::of(held);
                event.absorb(reading);
                event
            }
            None => Event::of(reading),
        }
    }

    /// The event that `reading` tells of.
    fn place(&self, reading: &Reading) -> Option<usize> {
        let error = &reading.error;
        if let Some(index) = error.ray_id.as_ref().and_then(|ray| self.by_ray.get(ray)) {
            return Some(*index);
        }
        let agrees = |index: &usize| {
            self.met.get(*index).is_some_and(|event| {
                let apart = event.alone || reading.alone;
                (!apart || is_same_line(event, reading) || is_told_below(event, reading)) && event.agrees(reading)
            })
        };
        let last = self.met.len().checked_sub(1);
        // A body right behind its headers is theirs, whatever stood before with the same number.
        if let Some(index) = last.filter(|index| self.met.get(*index).is_some_and(|event| is_body_of(event, reading)))
            && agrees(&index)
        {
            return Some(index);
        }
        let same = [error.code, error.http_status.map(u32::from)];
        same.into_iter()
            .flatten()
            .filter_map(|code| self.by_code.get(&code).copied())
            .find(agrees)
            .or_else(|| last.filter(agrees).filter(|index| self.is_one_failure(*index, reading)))
    }

    /// Whether a reading with another number, or with none, tells of the last event.
    fn is_one_failure(&self, last: usize, reading: &Reading) -> bool {
        let Some(event) = self.met.get(last) else { return false };
        let (known, new) = (&event.error, &reading.error);
        if known.code.is_some() && new.code.is_some() {
            // A code of four digits and its status: `agrees` saw that they can go together.
            return true;
        }
        // Without a number: a Ray ID, a page, a wait that stands near.
        let near = new.span.start.saturating_sub(event.last.end) < BODY_REACH * event.stretch.max(reading.stretch);
        let nothing_new = new.ray_id.is_none() || known.ray_id.is_none();
        near && nothing_new && new.format != Format::BareRay
            || (known.code.is_none() && new.code.is_some() && near)
            || (new.format == Format::BareRay && known.ray_id.is_none() && near)
    }

    /// The events in the order of the paste.
    pub(crate) fn finish(self) -> Vec<Event> {
        let mut events = self.met;
        events.sort_by_key(|event| event.error.span.start);
        events
    }
}

/// Whether `reading` tells of the line that `event` is: the same number of the same host, or what stands in that very line.
fn is_same_line(event: &Event, reading: &Reading) -> bool {
    event.error.code == reading.error.code
        && (event.error.zone == reading.error.zone || event.last.overlaps(reading.error.span))
}

/// Whether `reading` is the response to the request that `event` is a log's line of: its headers or its page right below, with
/// the host told by one of the two at most.
fn is_told_below(event: &Event, reading: &Reading) -> bool {
    let gap = reading.error.span.start.checked_sub(event.last.end);
    let (known, new) = (&event.error, &reading.error);
    !reading.alone
        && matches!(new.format, Format::Headers | Format::HtmlPage)
        && known.format >= Format::AccessLog
        && gap.is_some_and(|gap| gap < HELD_REACH * reading.stretch)
        && known.code == new.code
        && (new.zone.is_none() || known.zone.is_none())
        && known.ray_id.is_none()
}

/// Whether `reading` is the body that follows the headers of `event`.
fn is_body_of(event: &Event, reading: &Reading) -> bool {
    let gap = reading.error.span.start.saturating_sub(event.last.end);
    event.error.format == Format::Headers
        && reading.error.format < Format::Headers
        && gap < BODY_REACH * event.stretch.max(reading.stretch)
}

/// Whether what is read inside it is part of it.
fn is_container(format: Format) -> bool {
    matches!(
        format,
        Format::ProblemJson
            | Format::ProblemMarkdown
            | Format::HtmlPage
            | Format::ApiEnvelope
            | Format::ApiText
            | Format::AccessJson
            | Format::Har
            | Format::Logpush
            | Format::PageText
            | Format::Headers
    )
}

/// The readings that are no part of another one's body: a title inside the JSON, the words of a page. What another system is
/// taken for loses to Cloudflare's own form at the same place.
fn without_inner(readings: Vec<Reading>) -> Vec<Reading> {
    let mut containers: Vec<(Span, Format)> = readings
        .iter()
        .filter(|reading| {
            // A number and its words can be a line of a client's output, with other lines around.
            let only_words = reading.error.format == Format::PageText && reading.proof == Proof::Wording;
            is_container(reading.error.format) && !only_words && !matches!(reading.proof, Proof::Other(_) | Proof::Unsaid)
        })
        .map(|reading| (reading.error.span, reading.error.format))
        .collect();
    containers.sort_unstable();
    // The farthest end so far and whose it is, so that one look back tells what reaches over a place.
    let mut reach: Vec<(u32, u32, Format)> = Vec::with_capacity(containers.len());
    for (span, format) in containers {
        match reach.last().filter(|(_, end, _)| *end >= span.end) {
            Some(&(_, end, outer)) => reach.push((span.start, end, outer.min(format))),
            None => reach.push((span.start, span.end, format)),
        }
    }
    let is_inner = |reading: &Reading| {
        let span = reading.error.span;
        let before = reach.partition_point(|(start, ..)| *start <= span.start);
        let around = before.checked_sub(1).and_then(|i| reach.get(i)).filter(|(_, end, _)| *end > span.start);
        let behind = reach.get(before).filter(|(start, ..)| *start < span.end);
        around.into_iter().chain(behind).any(|(start, end, format)| {
            let inside = *start <= span.start && span.end <= *end;
            let weaker = reading.error.format > *format;
            weaker && (inside || reading.error.format >= Format::AccessLog || matches!(reading.proof, Proof::Other(_)))
        })
    };
    readings.into_iter().filter(|reading| !is_inner(reading)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::decoded::DecodedError;
    use crate::decode::form::Family;

    fn reading(format: Format, proof: Proof, code: Option<u32>, ray: Option<&str>, at: usize) -> Reading {
        let mut error = DecodedError::new(format, Family::Other, Span::new(at, at + 3));
        error.code = code;
        error.http_status = code.and_then(|code| u16::try_from(code).ok()).filter(|status| *status < 1000);
        error.family = code.map_or(Family::Other, Family::of_cloudflare);
        error.ray_id = ray.map(Arc::from);
        Reading::of(error, proof)
    }

    /// Code, status, Ray ID and how often.
    type Shown = (Option<u32>, Option<u16>, Option<String>, u32);

    fn events(readings: Vec<Reading>) -> Vec<Shown> {
        let mut events = Events::default();
        events.add_all(readings);
        let shown = |event: Event| {
            let error = event.error;
            (error.code, error.http_status, error.ray_id.as_deref().map(str::to_owned), error.seen)
        };
        events.finish().into_iter().map(shown).collect()
    }

    #[test]
    fn a_line_of_a_log_and_what_stands_in_it_or_right_below_are_one() {
        let line = |at| Reading { alone: true, ..reading(Format::ClientMessage, Proof::Unsaid, Some(520), None, at) };
        let headers = reading(Format::Headers, Proof::Cloudflare, Some(520), Some("a"), 50);
        let inside = reading(Format::BareCode, Proof::Unsaid, Some(520), None, 2);
        let one = (Some(520), Some(520), Some("a".to_owned()), 1);
        assert_eq!(events(vec![line(1), inside, headers]), vec![one]);
        let far = reading(Format::Headers, Proof::Cloudflare, Some(520), Some("a"), 900);
        assert_eq!(events(vec![line(1), far]).len(), 1, "the same number of the same host");
    }

    #[test]
    fn different_rays_are_different_events_and_the_same_ray_is_one() {
        let body = |code, ray, at| reading(Format::ProblemJson, Proof::Cloudflare, Some(code), ray, at);
        let ray = |ray: &str| Some(ray.to_owned());
        assert_eq!(
            events(vec![
                body(524, Some("a"), 1),
                body(524, Some("b"), 9),
                body(524, Some("b"), 20),
                body(522, None, 30),
                body(522, None, 40)
            ]),
            vec![(Some(524), Some(524), ray("a"), 1), (Some(524), Some(524), ray("b"), 2), (Some(522), Some(522), None, 2)]
        );
    }

    #[test]
    fn a_code_of_four_digits_and_the_status_beside_it_are_one_error() {
        let page = |at| reading(Format::HtmlPage, Proof::Cloudflare, Some(1033), None, at);
        let said = |code, at| reading(Format::ClientMessage, Proof::Unsaid, Some(code), None, at);
        for readings in [vec![page(0), said(530, 9)], vec![said(530, 0), page(9)], vec![said(530, 0), page(9), said(530, 20)]] {
            assert_eq!(events(readings), vec![(Some(1033), Some(530), None, 1)]);
        }
        assert_eq!(events(vec![page(0), said(524, 9)]).len(), 2);
    }

    #[test]
    fn headers_and_the_body_behind_them_are_one_error() {
        let headers = reading(Format::Headers, Proof::Cloudflare, Some(403), Some("a"), 0);
        let page = reading(Format::HtmlPage, Proof::Cloudflare, Some(1020), None, 40);
        assert_eq!(events(vec![headers, page]), vec![(Some(1020), Some(403), Some("a".to_owned()), 1)]);
    }

    #[test]
    fn a_message_and_the_ray_below_it_are_one_error_each_time() {
        let said = |at| reading(Format::ClientMessage, Proof::Unsaid, Some(500), None, at);
        let ray = |ray, at| reading(Format::Headers, Proof::Unsaid, None, ray, at);
        let shown = |ray: &str| (Some(500), Some(500), Some(ray.to_owned()), 1);
        assert_eq!(events(vec![said(0), ray(Some("a"), 60), said(900), ray(Some("b"), 960)]), vec![shown("a"), shown("b")]);
    }

    #[test]
    fn what_is_encoded_stands_further_apart() {
        let wait = |at, stretch| Reading { stretch, ..reading(Format::ClientMessage, Proof::Named, None, None, at) };
        assert_eq!(events(vec![wait(0, 6), wait(1800, 6)]).len(), 1);
        assert_eq!(events(vec![wait(0, 1), wait(1800, 1)]).len(), 2);
    }

    #[test]
    fn what_stands_inside_a_body_is_no_event() {
        let mut body = reading(Format::ProblemJson, Proof::Cloudflare, Some(1015), Some("a"), 0);
        body.error.span = Span::new(0, 100);
        let inner = reading(Format::PageText, Proof::Wording, Some(429), None, 20);
        let behind = reading(Format::BareCode, Proof::Unsaid, Some(504), None, 120);
        assert_eq!(events(vec![body, inner, behind]).len(), 2);
    }
}
