//! What goes over the network: one timed exchange, and the loop around it.

mod event;
mod http;
mod interrupt;
mod network;
mod prober;

pub use crate::probe::End;
pub use event::{Event, Rest, RunId};
pub use http::{Client, Lookup, Resolve, Stamp, SystemResolver, USER_AGENT};
pub use interrupt::on_interrupt;
pub use network::Network;
pub use prober::{Exchange, Prober, Run, Wall, Watch};
