//! A probe without its sockets: what is asked, what came of it, what the figures mean.
//!
//! [`Plan`] says what is asked and how often, a [`Sample`] what one exchange has shown. Pure: the engine measures, faces draw.

mod failure;
mod phase;
mod plan;
mod sample;
mod target;

pub use failure::{Blame, Expected, Failure, FailureKind};
pub use phase::Phase;
pub use plan::{Deadlines, Limit, LimitSource, Pace, Plan, is_private};
pub use sample::{Certificate, Class, Connection, Point, Reply, Sample, Timings};
pub use target::{ConnectTo, Header, HttpChoice, NotAnEndpoint, Target};
