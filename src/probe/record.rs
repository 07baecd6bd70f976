//! A run as it is handed on: copied, exported, printed.

use jiff::Timestamp;

use super::end::End;
use super::plan::Plan;
use super::sample::{Class, Sample};
use super::series::Series;
use super::words;

/// Everything that an export is made of.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    /// What the run was told.
    pub plan: &'a Plan,
    /// Its start.
    pub since: Timestamp,
    /// Its figures.
    pub series: &'a Series,
    /// Its samples, as many as are at hand; the figures may know of more.
    pub samples: &'a [Sample],
    /// Why it is over; `None`: it goes on, or nobody knows any more.
    pub end: Option<End>,
}

impl Record<'_> {
    /// Whether an answer came through Cloudflare.
    #[must_use]
    pub fn is_edge(&self) -> bool {
        self.samples.iter().filter_map(|sample| sample.reply.as_ref()).any(words::is_edge)
    }

    /// How `sample` is drawn, as it was known when it came: a slimmed sample has lost the body that showed it.
    #[must_use]
    pub fn class(&self, sample: &Sample) -> Class {
        let known = self.series.position(sample.number).and_then(|at| self.series.points().get(at));
        known.map_or_else(|| sample.class(), |point| point.class)
    }
}

/// Headers of a reply that exports read.
const READ: [&str; 5] = ["cf-ray", "cf-cache-status", "server", "server-timing", "retry-after"];

/// Takes out of `sample` what no export reads: body and most headers are a hundred times as much as the rest, and a run of a
/// day has many samples.
pub fn slim(sample: &mut Sample) {
    if let Some(reply) = &mut sample.reply {
        reply.body = Vec::new();
        reply.headers.retain(|(name, _)| READ.contains(&name.as_str()));
        reply.headers.shrink_to_fit();
    }
}
