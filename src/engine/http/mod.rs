//! One timed exchange: one request to one address over one connection, never repeated, nothing kept for the next.
//!
//! Directly, every step is ours: name, TCP, TLS, then hyper over a stream that is tapped on its plaintext side ([`tap`]).
//! Through a proxy reqwest makes the exchange ([`proxied`]); what it cannot tell stays empty.
//!
//! What the figures mean where HTTP leaves room:
//! - *Wait* ends with the first byte of any answer, an interim one (102, 103) included. The silence behind it is a *gap*: so
//!   does Cloudflare, whose limit is between two reads and starts anew after a 1xx (`facts/cloudflare-timeouts.md`, E).
//! - In HTTP/2 only frames of the request's own stream count. Settings and pings are neither a first byte nor a sign of life.
//! - A body that ends with its connection ends when that closes; the silence before is a gap like any other.
//! - *Write* ends when the last byte has left this program. What the system's buffers hold is not seen.

mod answer;
mod broken;
mod certificate;
mod dial;
mod direct;
mod drive;
mod frames;
mod head;
mod moments;
mod proxied;
mod proxies;
mod request;
mod run;
mod talk;
mod tap;
mod tls;
mod trust;

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

pub use dial::{Lookup, Resolve, SystemResolver};

use crate::probe::{Deadlines, Phase, Sample, Target};
use proxies::Proxies;
use run::Run;
use trust::Trust;

/// What this program calls itself to servers.
pub const USER_AGENT: &str = concat!("Rayscope/", env!("CARGO_PKG_VERSION"), " (probe)");

/// Bytes of status line and headers that are taken. Eight times of what Cloudflare takes from an origin
/// (`facts/cloudflare-timeouts.md`, G), so that the probe shows how much too large they are.
const MAX_HEAD: usize = 1024 * 1024;

/// What all exchanges of a run share: who is trusted, which proxies there are. No connection is among it.
#[derive(Debug)]
pub struct Client {
    trust: Trust,
    proxies: Proxies,
    resolver: Arc<dyn Resolve>,
}

/// What the loop knows of a sample before it is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// From 1 on.
    pub number: u64,
    /// The redirect that led here; 0: what was asked for.
    pub hop: u32,
    /// When it should start, since the start of the run.
    pub due: Duration,
    /// When it starts, since the start of the run.
    pub started: Duration,
    /// When it starts, by the wall clock.
    pub at: Timestamp,
}

impl Client {
    /// With the system's trust roots, proxies and resolver. Roots are read from the disk: keep it for the whole run. A computer
    /// without any trusts nobody, and can still be used for plain HTTP.
    #[must_use]
    pub fn new() -> Self {
        Self { proxies: Proxies::of_the_system(), ..Self::without_proxies() }
    }

    /// With every connection direct.
    #[must_use]
    pub fn without_proxies() -> Self {
        Self { trust: Trust::of_the_system(), proxies: Proxies::none(), resolver: Arc::new(SystemResolver) }
    }

    /// With `proxy` (`http://`, `https://`, `socks4://`, `socks5://`, `socks5h://`, user and password in it) for everything,
    /// even loopback.
    #[must_use]
    pub fn through(proxy: &str) -> Self {
        Self { proxies: Proxies::always(proxy), ..Self::without_proxies() }
    }

    /// With names looked up by `resolver`. A proxy looks names up itself.
    #[must_use]
    pub fn with_resolver(mut self, resolver: Arc<dyn Resolve>) -> Self {
        self.resolver = resolver;
        self
    }

    /// Asks `target` once. `watch` is told of each phase as it begins.
    ///
    /// To drop the future is to end the exchange at once, connection included. Must run within tokio with its IO and timer on.
    pub async fn exchange(
        &self,
        target: &Target,
        deadlines: &Deadlines,
        stamp: Stamp,
        watch: &mut (dyn FnMut(Phase) + Send),
    ) -> Sample {
        let mut run = Run::new(self, target, deadlines, stamp, watch);
        let ended = match self.proxies.proxy_for(target) {
            // On the heap: whoever awaits this need not hold two connections' worth of state.
            Some(proxy) => Box::pin(proxied::exchange(&mut run, &proxy)).await,
            None => Box::pin(direct::exchange(&mut run)).await,
        };
        run.finish(ended)
    }
}

impl Default for Client {
    fn default() -> Self {
        Self::new()
    }
}
