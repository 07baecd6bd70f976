//! A server on this computer alone that shows every fault on request: for trying out the probe, and for tests.
//!
//! It speaks HTTP/1.1 by hand over plain TCP, because most of its answers are wrong on purpose and no HTTP library would write
//! them. [`ROUTES`] is what it knows; the command line prints it and the window offers it. It listens on loopback addresses
//! only, holds a bounded number of connections, and gives up each of them as soon as its client has gone.
//!
//! Everything that is said on the wire (`Retry-After`, the limit in a Cloudflare error) is in nominal seconds. What is really
//! waited is that divided by the speed, so that two minutes can pass in six seconds.

mod answer;
mod cloudflare;
mod connection;
mod exchange;
mod faults;
mod hosted;
mod jobs;
mod plain;
mod polite;
mod profile;
mod request;
mod routes;
mod serve;
mod server;
mod shared;
mod slow;
mod switchboard;
#[cfg(test)]
mod tests;

pub use hosted::Hosted;
pub use routes::{Parameter, ROUTES, Route, Values};
pub use serve::serve;
pub use server::{Simulator, StartProblem};
