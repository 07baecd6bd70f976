//! How often is asked, for how long, and against which limit.

use std::net::IpAddr;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::sample::Connection;
use super::target::Target;

/// Everything that a run is told at its start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What is asked.
    pub target: Target,
    /// How often.
    pub pace: Pace,
    /// Cloudflare's limit that the figures are held against.
    pub limit: Limit,
    /// How long each phase may take.
    pub deadlines: Deadlines,
}

/// How often is asked, and when the run ends by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// The time between two starts; `None`: the next request starts when the last one has ended.
    pub every: Option<Duration>,
    /// Ends after so many requests.
    pub count: Option<u64>,
    /// Ends after so long.
    pub duration: Option<Duration>,
    /// Requests in flight at once; 1 to [`Pace::MOST_IN_FLIGHT`].
    pub in_flight: usize,
}

impl Default for Pace {
    fn default() -> Self {
        Self { every: Some(Self::DEFAULT), count: None, duration: None, in_flight: 1 }
    }
}

impl Pace {
    /// The time between two requests if nothing is said.
    pub const DEFAULT: Duration = Duration::from_secs(5);
    /// The shortest time between two requests to a public address: a probe is not a load test.
    pub const SHORTEST_PUBLIC: Duration = Duration::from_secs(1);
    /// The most requests in flight at once.
    pub const MOST_IN_FLIGHT: usize = 8;
    /// So many failures in a row end the run.
    pub const FAILURES_IN_A_ROW: u32 = 10;

    /// The time between two requests to `address`, not shorter than is polite. After each reply, too, a public address has its
    /// second; one that is not known is held to be public.
    #[must_use]
    pub fn interval_to(&self, address: Option<IpAddr>) -> Duration {
        let wanted = self.every.unwrap_or(Duration::ZERO);
        if address.is_some_and(is_private) { wanted } else { wanted.max(Self::SHORTEST_PUBLIC) }
    }
}

/// Whether `address` is this computer or in a private network (RFC 1918, RFC 4193, loopback, link-local): there nobody else is
/// disturbed.
#[must_use]
pub fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// Cloudflare's Proxy Read Timeout as it is held to be: the longest silence of the origin before error 524.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// At Cloudflare.
    pub nominal: Duration,
    /// Where the figure comes from.
    pub source: LimitSource,
    /// So many times faster time passes at the demo server; 1 everywhere else.
    pub speed: u32,
}

/// Where a limit comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitSource {
    /// 120 s: what error bodies say (facts/cloudflare-timeouts.md, C).
    ErrorBodies,
    /// 125 s: Cloudflare's documentation since 2026-07-22.
    Documentation,
    /// 100 s: documented until 2025-10.
    Former,
    /// Named in the `detail` of the error that was pasted.
    Named,
    /// Set by the user: zones on Enterprise raise it up to 6,000 s.
    Custom,
}

impl Limit {
    /// The most that Enterprise zones can set.
    pub const MOST: Duration = Duration::from_mins(100);
    /// The limits that are offered.
    pub const PRESETS: [Self; 3] = [
        Self::of(120, LimitSource::ErrorBodies),
        Self::of(125, LimitSource::Documentation),
        Self::of(100, LimitSource::Former),
    ];

    /// A limit of whole seconds at the clock's own speed.
    #[must_use]
    pub const fn of(seconds: u64, source: LimitSource) -> Self {
        Self { nominal: Duration::from_secs(seconds), source, speed: 1 }
    }

    /// The limit as it is measured: shorter where time passes faster.
    #[must_use]
    pub fn span(&self) -> Duration {
        self.nominal / self.speed.max(1)
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self::PRESETS[0]
    }
}

/// How long each phase may take before the exchange is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadlines {
    /// DNS.
    pub dns: Duration,
    /// TCP: Cloudflare's own 19 s (facts/cloudflare-timeouts.md, A).
    pub tcp: Duration,
    /// TLS.
    pub tls: Duration,
    /// Silence: while writing, before the first byte, and between two reads. Longer than the limit, so that a 524 can arrive and
    /// the probe reports the limit rather than itself.
    pub silence: Duration,
}

impl Deadlines {
    /// Beyond the limit, how long an answer is still waited for.
    pub const BEYOND_LIMIT: Duration = Duration::from_secs(15);

    /// The deadlines for `limit`.
    #[must_use]
    pub fn beyond(limit: &Limit) -> Self {
        Self {
            dns: Duration::from_secs(5),
            tcp: Duration::from_secs(19),
            tls: Duration::from_secs(10),
            silence: limit.span() + Self::BEYOND_LIMIT / limit.speed.max(1),
        }
    }
}

impl Plan {
    /// `target` at the usual pace against `limit`.
    #[must_use]
    pub fn new(target: Target, limit: Limit) -> Self {
        Self { target, pace: Pace::default(), limit, deadlines: Deadlines::beyond(&limit) }
    }

    /// The time between two due requests that a run keeps whose first sample came over `first`: slots between those that were
    /// wished for and never planned are not missed. `None`: one after the other, without a schedule.
    #[must_use]
    pub fn interval_kept(&self, first: &Connection) -> Option<Duration> {
        self.pace.every.filter(|every| !every.is_zero())?;
        // An address of a proxy says nothing about the server behind it.
        let came = || first.address.filter(|_| first.proxy.is_none()).map(|address| address.ip());
        Some(self.pace.interval_to(self.target.endpoint().0.parse().ok().or_else(came)))
    }
}
