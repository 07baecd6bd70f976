//! The decoded paste as `rayscope.decode/1`, the document of `rayscope decode --format json`. Stable: fields may be added, none is
//! renamed. Offsets are bytes of the input as given.
//!
//! Written field by field as it goes out: a log's hundred thousand errors never stand in memory a second time.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::decoded::{Chained, Contradiction, Decoded, DecodedError};
use super::evidence::{Evidence, Repair, RepairKind, Span};
use super::form::Page;
use super::system::System;
use super::verdict::Wanted;

/// The document. `reason` is the verdict's reason in the reader's language.
pub struct Document<'a> {
    /// What was decoded.
    pub decoded: &'a Decoded,
    /// Why the verdict is what it is.
    pub reason: &'a str,
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("schema", "rayscope.decode/1")?;
        map.serialize_entry("cloudflare", self.decoded.verdict.name())?;
        map.serialize_entry("reason", self.reason)?;
        map.serialize_entry("wanted", &self.decoded.wanted.iter().map(|wanted| Wanted::name(*wanted)).collect::<Vec<&str>>())?;
        map.serialize_entry("errors", &List(&self.decoded.errors, ErrorFields))?;
        map.serialize_entry("aside", &List(&self.decoded.aside, SpanFields))?;
        map.serialize_entry("repairs", &List(&self.decoded.repairs, RepairFields))?;
        map.serialize_entry("truncated", &self.decoded.truncated)?;
        map.serialize_entry("beyond", &self.decoded.beyond)?;
        map.end()
    }
}

/// A slice whose items are written through `W`.
struct List<'a, T, W>(&'a [T], fn(&'a T) -> W);

impl<T, W: Serialize> Serialize for List<'_, T, W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(self.1))
    }
}

struct ErrorFields<'a>(&'a DecodedError);

impl Serialize for ErrorFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let error = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", &error.code)?;
        map.serialize_entry("family", error.family.name())?;
        map.serialize_entry("http_status", &error.http_status)?;
        map.serialize_entry("system", &error.system.map(System::name))?;
        map.serialize_entry("type", &error.type_url)?;
        map.serialize_entry("title", &error.title)?;
        map.serialize_entry("detail", &error.detail)?;
        map.serialize_entry("instance", &error.instance)?;
        map.serialize_entry("error_name", &error.error_name)?;
        map.serialize_entry("error_category", &error.error_category)?;
        map.serialize_entry("ray_id", &error.ray_id)?;
        map.serialize_entry("colo", &error.colo)?;
        map.serialize_entry("zone", &error.zone)?;
        map.serialize_entry("timestamp", &error.timestamp)?;
        map.serialize_entry("cloudflare_error", &error.cloudflare_error)?;
        map.serialize_entry("retryable", &error.retryable)?;
        map.serialize_entry("retry_after", &error.retry_after)?;
        map.serialize_entry("owner_action_required", &error.owner_action_required)?;
        map.serialize_entry("what_you_should_do", &error.what_you_should_do)?;
        map.serialize_entry("footer", &error.footer)?;
        map.serialize_entry("limit_seconds", &error.limit_seconds)?;
        map.serialize_entry("error_chain", &List(&error.error_chain, ChainFields))?;
        map.serialize_entry("page", &error.page.map(Page::name))?;
        map.serialize_entry("contradictions", &List(&error.contradictions, ContradictionFields))?;
        map.serialize_entry("format", error.format.name())?;
        map.serialize_entry("seen", &error.seen)?;
        map.serialize_entry("evidence", &List(&error.evidence, EvidenceFields))?;
        map.end()
    }
}

struct ChainFields<'a>(&'a Chained);

impl Serialize for ChainFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("code", &self.0.code)?;
        map.serialize_entry("message", &self.0.message)?;
        map.end()
    }
}

struct ContradictionFields<'a>(&'a Contradiction);

impl Serialize for ContradictionFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("field", self.0.field.name())?;
        map.serialize_entry("said", &self.0.said)?;
        map.serialize_entry("start", &self.0.span.start)?;
        map.serialize_entry("end", &self.0.span.end)?;
        map.end()
    }
}

struct EvidenceFields<'a>(&'a Evidence);

impl Serialize for EvidenceFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("field", self.0.field.name())?;
        map.serialize_entry("start", &self.0.span.start)?;
        map.serialize_entry("end", &self.0.span.end)?;
        map.serialize_entry("repairs", &self.0.repairs.iter().map(RepairKind::name).collect::<Vec<&str>>())?;
        map.end()
    }
}

struct SpanFields<'a>(&'a Span);

impl Serialize for SpanFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("start", &self.0.start)?;
        map.serialize_entry("end", &self.0.end)?;
        map.end()
    }
}

struct RepairFields<'a>(&'a Repair);

impl Serialize for RepairFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("kind", self.0.kind.name())?;
        map.serialize_entry("count", &self.0.places.len())?;
        map.end()
    }
}
