//! Readings become errors: one event, one error, however often and in however many forms the paste holds it.
//!
//! The Ray ID tells events apart. Without one, the same code is the same failure told again, unless a time or a host says
//! otherwise.

use std::collections::HashMap;
use std::sync::Arc;

use crate::decode::decoded::DecodedError;
use crate::decode::evidence::Evidence;
use crate::decode::reading::Reading;

/// Proofs that are kept of one field; a log repeats the same error thousands of times.
const MAX_PROOFS: usize = 16;

#[derive(Default)]
pub(crate) struct Merger {
    errors: Vec<DecodedError>,
    by_ray: HashMap<Arc<str>, usize>,
    /// The latest error of a code.
    by_code: HashMap<u32, usize>,
}

impl Merger {
    /// Adds one reading to the event that it tells of.
    pub(crate) fn add(&mut self, reading: Reading) {
        let reading = reading.error;
        let by_ray = reading.ray_id.as_ref().and_then(|ray| self.by_ray.get(ray)).copied();
        let by_code = || reading.code.and_then(|code| self.by_code.get(&code)).copied();
        let known = by_ray.or_else(by_code).filter(|&i| self.errors.get(i).is_some_and(|error| is_same_event(error, &reading)));
        let index = if let Some((index, error)) = known.and_then(|i| Some((i, self.errors.get_mut(i)?))) {
            absorb(error, reading);
            index
        } else {
            self.errors.push(reading);
            self.errors.len() - 1
        };
        if let Some(error) = self.errors.get(index) {
            if let Some(ray) = &error.ray_id {
                self.by_ray.insert(Arc::clone(ray), index);
            }
            if let Some(code) = error.code {
                self.by_code.insert(code, index);
            }
        }
    }

    /// The errors in the order of the paste.
    pub(crate) fn finish(self) -> Vec<DecodedError> {
        let mut errors = self.errors;
        errors.sort_by_key(|error| error.span.start);
        errors
    }
}

fn is_same_event(known: &DecodedError, reading: &DecodedError) -> bool {
    fn agree<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    agree(known.code.as_ref(), reading.code.as_ref())
        && agree(known.ray_id.as_ref(), reading.ray_id.as_ref())
        && agree(known.timestamp.as_ref(), reading.timestamp.as_ref())
        && agree(known.zone.as_ref(), reading.zone.as_ref())
}

/// Fills what the known error lacks, and adds proofs to what it has.
fn absorb(known: &mut DecodedError, reading: DecodedError) {
    macro_rules! fill {
        ($($field:ident),*) => { $( if known.$field.is_none() { known.$field = reading.$field; } )* };
    }
    fill!(
        code,
        http_status,
        type_url,
        title,
        detail,
        instance,
        error_name,
        error_category,
        ray_id,
        colo,
        zone,
        timestamp,
        cloudflare_error,
        retryable,
        retry_after,
        owner_action_required,
        what_you_should_do,
        footer,
        limit_seconds
    );
    known.seen += reading.seen;
    if reading.format < known.format {
        known.format = reading.format;
        known.family = reading.family;
    }
    if reading.members_read > known.members_read {
        known.members_read = reading.members_read;
        known.members_present = reading.members_present;
    }
    for evidence in reading.evidence {
        if known.evidence_of(evidence.field).take(MAX_PROOFS).count() < MAX_PROOFS && is_consistent(known, &evidence) {
            known.evidence.push(evidence);
        }
    }
}

/// Evidence of a field that the known error reports.
fn is_consistent(known: &DecodedError, evidence: &Evidence) -> bool {
    known.evidence.iter().all(|have| have.span != evidence.span || have.field != evidence.field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::form::{Family, Format};
    use crate::decode::reading::Proof;
    use crate::decode::evidence::Span;

    fn reading(code: u32, ray: Option<&str>, at: usize) -> Reading {
        let mut error = DecodedError::new(Format::ProblemJson, Family::Cloudflare5xx, Span::new(at, at + 3));
        error.code = Some(code);
        error.ray_id = ray.map(Arc::from);
        Reading { error, proof: Proof::Cloudflare, repairs: Vec::new(), cut_off: false, known_texts: 0, alone: false }
    }

    #[test]
    fn different_rays_are_different_events_and_the_same_ray_is_one() {
        let mut merger = Merger::default();
        for (code, ray, at) in
            [(524, Some("b"), 9), (524, Some("a"), 1), (524, Some("b"), 20), (522, None, 30), (522, None, 40)]
        {
            merger.add(reading(code, ray, at));
        }
        let errors = merger.finish();
        let shown: Vec<(Option<u32>, Option<&str>, u32)> =
            errors.iter().map(|e| (e.code, e.ray_id.as_deref(), e.seen)).collect();
        assert_eq!(shown, vec![(Some(524), Some("a"), 1), (Some(524), Some("b"), 2), (Some(522), None, 2)]);
    }

    #[test]
    fn a_body_without_a_ray_joins_the_error_of_its_code_and_fills_it() {
        let mut merger = Merger::default();
        merger.add(reading(524, Some("a"), 1));
        let mut second = reading(524, None, 50);
        second.error.zone = Some(Arc::from("api.example.com"));
        merger.add(second);
        let errors = merger.finish();
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0].zone.as_deref(), Some("api.example.com"));
    }
}
