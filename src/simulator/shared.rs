//! What the connections of one server know together: its speed, how often each profile was asked, who is busy until when.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::jobs::Jobs;
use super::profile::Profile;

/// Pairs of code and time that are remembered; the oldest is forgotten first.
const MOST_BUSY: usize = 64;

/// The state of one server.
#[derive(Debug)]
pub(super) struct Shared {
    /// Where it listens.
    pub(super) address: SocketAddr,
    /// Nominal seconds are divided by it; at least 1.
    pub(super) speed: u32,
    asked: [AtomicU64; Profile::ALL.len()],
    rays: AtomicU64,
    busy: Mutex<VecDeque<(BusyKey, Instant)>>,
    jobs: Mutex<Jobs>,
}

/// A busy path: its code, and for how many nominal milliseconds it is busy.
pub(super) type BusyKey = (u16, u64);

impl Shared {
    pub(super) fn new(address: SocketAddr, speed: u32) -> Self {
        Self {
            address,
            speed,
            asked: Default::default(),
            rays: AtomicU64::new(0),
            busy: Mutex::default(),
            jobs: Mutex::default(),
        }
    }

    /// What `seconds` nominal seconds last here.
    pub(super) fn span(&self, seconds: f64) -> Duration {
        Duration::try_from_secs_f64(seconds / f64::from(self.speed)).unwrap_or_default()
    }

    /// How many nominal seconds have passed since `start`.
    pub(super) fn since(&self, start: Instant) -> f64 {
        start.elapsed().as_secs_f64() * f64::from(self.speed)
    }

    /// How often `profile` was asked before; counts this time.
    pub(super) fn turn(&self, profile: Profile) -> u64 {
        self.asked[profile as usize].fetch_add(1, Ordering::Relaxed)
    }

    /// The number of the next Ray ID.
    pub(super) fn ray(&self) -> u64 {
        self.rays.fetch_add(1, Ordering::Relaxed)
    }

    /// For how many nominal seconds more `key` is busy; begins with the first request. `None`: it has recovered, for good.
    pub(super) fn busy(&self, key: BusyKey) -> Option<f64> {
        let mut busy = lock(&self.busy);
        let known = busy.iter().find(|(known, _)| *known == key).map(|(_, since)| *since);
        let since = known.unwrap_or_else(|| {
            if busy.len() == MOST_BUSY {
                busy.pop_front();
            }
            let now = Instant::now();
            busy.push_back((key, now));
            now
        });
        let left = key.1 as f64 / 1000.0 - self.since(since);
        (left > 0.0).then_some(left)
    }

    /// The jobs, for as long as the guard lives.
    pub(super) fn jobs(&self) -> MutexGuard<'_, Jobs> {
        lock(&self.jobs)
    }
}

/// A handler that panicked left nothing half done here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
