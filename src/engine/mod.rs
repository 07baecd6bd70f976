//! What goes over the network: one timed exchange, and the loop around it.

mod http;

pub use http::{Client, Lookup, Resolve, Stamp, SystemResolver, USER_AGENT};
