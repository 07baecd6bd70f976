//! What is kept in a database: the samples of probes, as they come.
//!
//! A [`ProbeStore`] has a thread and the file `rayscope.db`. Each run is a session there, and each sample is on the disk before
//! the next one is looked at: a kill loses at most the one in flight. Two windows share the file. No secret is written in
//! clear: what is masked, and what cannot be, is said in `secrets`. Nothing here keeps a probe from going on: whatever goes
//! wrong is told once, and the samples wait in memory until the disk takes them or there are too many.

mod bounds;
mod database;
mod desk;
mod record;
mod secrets;
mod session;
mod store;

#[cfg(test)]
mod tests;

pub use secrets::Withheld;
pub use session::{SessionId, SessionSummary};
pub use store::{ProbeStore, Report};
