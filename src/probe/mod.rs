//! A probe without its sockets: what is asked, what came of it, what the figures mean.
//!
//! [`Plan`] says what is asked and how often, a [`Sample`] what one exchange has shown. Pure: the engine measures, faces draw.

pub mod address;
mod basic;
mod correction;
pub mod curl;
mod decimate;
pub mod document;
mod end;
pub mod export;
mod failure;
mod histogram;
mod offer;
mod outlier;
mod phase;
mod plan;
mod point;
mod record;
mod redirect;
mod sample;
mod series;
mod statistics;
mod target;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod trend;
mod typed;
mod verdict;
pub mod words;

pub use decimate::{Cell, Column};
pub use end::End;
pub use failure::{Blame, Expected, Failure, FailureKind};
pub use histogram::Percentile;
pub use offer::offered;
pub use outlier::Finding;
pub use phase::Phase;
pub use plan::{Deadlines, Limit, LimitSource, Pace, Plan, is_private};
pub use record::{Record, slim};
pub use redirect::next_hop;
pub use sample::{Certificate, Class, Connection, Point, Reply, Sample, Timings};
pub use series::Series;
pub use statistics::{Classes, Corrected, Summary, Unanswered};
pub use target::{ConnectTo, Header, HttpChoice, NotAnEndpoint, Target};
pub use trend::{Direction, Trend};
pub use verdict::{Level, ShareOf, Verdict};
