//! One event: what several readings say of one failure. Which readings those are is decided in `events`; here they are put
//! together, and what cannot be so at the same time is kept as a contradiction.

use std::sync::Arc;

use crate::decode::decoded::{Contradiction, DecodedError};
use crate::decode::evidence::{Evidence, Span};
use crate::decode::field::Field;
use crate::decode::form::{Family, Format};
use crate::decode::reading::{Proof, Reading};

/// Proofs that are kept of one field; a log repeats the same error thousands of times.
const MAX_PROOFS: usize = 16;
/// Contradictions that are kept of one error.
const MAX_CONTRADICTIONS: usize = 8;
/// Seconds by which the clocks of one event may differ: the page's own, the response's `Date`, a log's.
const CLOCKS_APART: i64 = 120;

/// An error under assembly.
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) error: DecodedError,
    pub(crate) proof: Proof,
    /// Where the last reading of it ended.
    pub(crate) last: Span,
    /// Nothing but its own Ray ID may be added.
    pub(crate) alone: bool,
    /// Bytes of the paste that one byte of the last reading stands for.
    pub(crate) stretch: u32,
    /// The last reading in the form that tells most, for counting.
    counted: Span,
}

impl Event {
    pub(crate) fn of(mut reading: Reading) -> Self {
        // A file has thousands of them.
        reading.error.evidence.shrink_to_fit();
        let span = reading.error.span;
        Self {
            proof: reading.proof,
            last: span,
            alone: reading.alone,
            stretch: reading.stretch,
            counted: span,
            error: reading.error,
        }
    }

    /// The same failure once more, at another host.
    pub(crate) fn copy(event: &Self) -> Self {
        Self { error: event.error.clone(), ..*event }
    }

    /// Cloudflare sent it, by what was read at its own places.
    pub(crate) fn is_cloudflares(&self) -> bool {
        !matches!(self.proof, Proof::Unsaid | Proof::Other(_))
    }

    pub(crate) fn is_foreign(&self) -> bool {
        matches!(self.proof, Proof::Other(_))
    }

    /// Whether `reading` may tell of this event.
    pub(crate) fn agrees(&self, reading: &Reading) -> bool {
        let (known, new) = (&self.error, &reading.error);
        let foreign = matches!(reading.proof, Proof::Other(_));
        if foreign != self.is_foreign() && !(self.proof == Proof::Unsaid || reading.proof == Proof::Unsaid) {
            return false;
        }
        if let (Proof::Other(one), Proof::Other(other)) = (self.proof, reading.proof)
            && one != other
        {
            return false;
        }
        rays_agree(known, new)
            && hosts_agree(known.zone.as_deref(), new.zone.as_deref())
            && times_agree(known, new)
            && self.codes_agree(reading)
    }

    /// Whether the numbers can be those of one failure: the same, or a code of four digits and the status it was sent with.
    fn codes_agree(&self, reading: &Reading) -> bool {
        let (known, new) = (&self.error, &reading.error);
        let (Some(one), Some(other)) = (known.code, new.code) else { return true };
        if one == other {
            let api = |error: &DecodedError| error.family == Family::CloudflareApi;
            return api(known) == api(new) || known.format >= Format::ClientMessage || new.format >= Format::ClientMessage;
        }
        is_status_of(known, new) || is_status_of(new, known)
    }

    /// Takes over what `reading` says.
    pub(crate) fn absorb(&mut self, reading: Reading) {
        let Reading { error: new, proof, stretch, .. } = reading;
        self.stretch = self.stretch.max(stretch);
        let known = &mut self.error;
        if rank(proof) < rank(self.proof) {
            self.proof = proof;
        }
        // The code of four digits is the error; three digits beside it are the status that it was sent with.
        if let (Some(one), Some(other)) = (known.code, new.code)
            && one != other
            && is_status_of(known, &new)
        {
            known.code = None;
            known.evidence.retain(|evidence| evidence.field != Field::Code);
        }
        if known.code.is_none() && new.code.is_some() {
            known.family = new.family;
        }
        let as_status = known.code.is_some() && new.code.is_some() && known.code != new.code;
        self.count(&new);
        let known = &mut self.error;
        fill(known, &new, as_status);
        contradict(known, &new, as_status);
        if new.format < known.format {
            known.format = new.format;
            if !as_status && new.code.is_some() && new.family != Family::Other {
                known.family = new.family;
            }
        }
        if new.members_read > known.members_read {
            known.members_read = new.members_read;
            known.members_present = new.members_present;
        }
        self.last = new.span;
        known.span.start = known.span.start.min(new.span.start);
        for evidence in new.evidence {
            if as_status && evidence.field == Field::Code {
                continue;
            }
            keep(known, evidence);
        }
        for link in new.error_chain {
            if known.error_chain.iter().all(|have| have.code != link.code) {
                known.error_chain.push(link);
            }
        }
    }

    /// An occurrence more, where the same form stands at another place.
    fn count(&mut self, new: &DecodedError) {
        if new.format == self.error.format && !new.span.overlaps(self.counted) {
            self.error.seen += new.seen;
            self.counted = new.span;
        } else if new.format < self.error.format {
            self.counted = new.span;
            self.error.seen = new.seen;
        }
    }
}

/// Keeps a proof of a field that the error reports.
fn keep(known: &mut DecodedError, evidence: Evidence) {
    let new = known.evidence_of(evidence.field).all(|have| have.span != evidence.span);
    if new && known.evidence_of(evidence.field).take(MAX_PROOFS).count() < MAX_PROOFS {
        known.evidence.push(evidence);
    }
}

/// Fills what the known error lacks. `as_status`: the new error's code is this one's HTTP status.
fn fill(known: &mut DecodedError, new: &DecodedError, as_status: bool) {
    macro_rules! fill {
        ($($field:ident),*) => { $( if known.$field.is_none() { known.$field.clone_from(&new.$field); } )* };
    }
    if !as_status {
        fill!(code);
    }
    fill!(
        http_status,
        system,
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
        limit_seconds,
        page
    );
}

/// Keeps what the new reading says otherwise.
fn contradict(known: &mut DecodedError, new: &DecodedError, as_status: bool) {
    let mut said: Vec<(Field, Arc<str>)> = Vec::new();
    let number =
        |one: Option<u32>, other: Option<u32>| one.zip(other).filter(|(one, other)| one != other).map(|(_, other)| other);
    if !as_status && let Some(code) = number(known.code, new.code) {
        said.push((Field::Code, code.to_string().into()));
    } else if let Some(status) = number(known.http_status.map(u32::from), new.http_status.map(u32::from)) {
        said.push((Field::HttpStatus, status.to_string().into()));
    }
    for (field, one, other) in [
        (Field::RayId, &known.ray_id, &new.ray_id),
        (Field::Zone, &known.zone, &new.zone),
        (Field::ErrorName, &known.error_name, &new.error_name),
    ] {
        if let (Some(one), Some(other)) = (one, other)
            && one != other
        {
            said.push((field, Arc::clone(other)));
        }
    }
    for (field, said) in said {
        let span = new.evidence_of(field).next().map_or(new.span, |evidence| evidence.span);
        push_contradiction(known, field, said, span);
    }
    for other in &new.contradictions {
        push_contradiction(known, other.field, Arc::clone(&other.said), other.span);
    }
}

/// Adds a contradiction, once.
pub(crate) fn push_contradiction(error: &mut DecodedError, field: Field, said: Arc<str>, span: Span) {
    let known = error.contradictions.iter().any(|have| have.field == field && have.said == said);
    if !known && error.contradictions.len() < MAX_CONTRADICTIONS {
        error.contradictions.push(Contradiction { field, said, span });
    }
}

/// Whether the three-digit code of `status` is what an error with the code of `coded` was sent with.
fn is_status_of(status: &DecodedError, coded: &DecodedError) -> bool {
    let (Some(number), Some(code)) = (status.code, coded.code) else { return false };
    // Statuses that Cloudflare sends its four-digit codes with, by its pages and by what was seen.
    let plausible = matches!(number, 400 | 401 | 403 | 404 | 409 | 429 | 500 | 503 | 530);
    let answer = coded.http_status.map(u32::from);
    match coded.family {
        Family::CloudflareApi => {
            // The API's own; a status of the edge is another failure, of a site.
            (400..505).contains(&number) && status.family != Family::CloudflareApi && answer.is_none_or(|own| own == number)
        }
        _ => code >= 1000 && plausible && answer.is_none_or(|own| own == number),
    }
}

fn rays_agree(known: &DecodedError, new: &DecodedError) -> bool {
    known.ray_id.is_none() || new.ray_id.is_none() || known.ray_id == new.ray_id
}

/// Whether two hosts can be one: the same without port and `www.`.
fn hosts_agree(known: Option<&str>, new: Option<&str>) -> bool {
    let bare = |host: &str| {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        host.split(':').next().unwrap_or_default().to_owned()
    };
    match (known, new) {
        (Some(known), Some(new)) => known == new || bare(known) == bare(new),
        _ => true,
    }
}

/// Whether two times can be one event's. The structured body and the page carry their own; equal clocks must agree to the second.
fn times_agree(known: &DecodedError, new: &DecodedError) -> bool {
    let (Some(one), Some(other)) = (&known.timestamp, &new.timestamp) else { return true };
    if one == other {
        return true;
    }
    if known.format == new.format && known.format <= Format::PageText {
        return false;
    }
    let seconds = |text: &Arc<str>| text.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_second);
    seconds(one).zip(seconds(other)).is_none_or(|(one, other)| (one - other).abs() <= CLOCKS_APART)
}

/// The surest first.
pub(crate) fn rank(proof: Proof) -> u8 {
    match proof {
        Proof::Cloudflare => 0,
        Proof::Wording => 1,
        Proof::Host => 2,
        Proof::Named => 3,
        Proof::Other(_) => 4,
        Proof::Unsaid => 5,
    }
}
