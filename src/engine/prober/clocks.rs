//! Two clocks beside each other: one that only runs forwards and one that people set.
//!
//! Durations come from the first alone. Where the two part, or where this program wakes much later than it asked to, the
//! computer slept, its clock was set, or it stood still; what was being measured then means nothing. How a system counts time
//! that it slept through differs (Linux and macOS leave it out, Windows counts it), which is why both signs are read.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::time::Instant;

/// The wall clock. Passed in, so that a test can set it.
pub type Wall = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What is more than this apart is no inaccuracy and no busy computer.
const TOLERANCE: Duration = Duration::from_secs(2);

/// Both clocks of one run.
pub(super) struct Clocks {
    wall: Wall,
    start: Instant,
    /// Both at the last comparison. Compared from one look to the next, so that a clock that is slowed down or hurried along
    /// (NTP does so by up to 0.05 %) never adds up to a jump.
    last: (Duration, Timestamp),
}

impl Clocks {
    /// The run starts now.
    pub(super) fn start(wall: Wall) -> Self {
        let last = (Duration::ZERO, wall());
        Self { wall, start: Instant::now(), last }
    }

    /// Since the start of the run.
    pub(super) fn now(&self) -> Duration {
        self.start.elapsed()
    }

    /// By the wall clock.
    pub(super) fn at(&self) -> Timestamp {
        (self.wall)()
    }

    /// The moment `since` after the start of the run.
    pub(super) fn instant(&self, since: Duration) -> Instant {
        self.start + since
    }

    /// By how much time jumped since the last look; this program had meant to wake at `planned`.
    pub(super) fn jump(&mut self, planned: Duration) -> Option<Duration> {
        let (now, at) = (self.now(), self.at());
        let (then, then_at) = std::mem::replace(&mut self.last, (now, at));
        let wall = at.duration_since(then_at);
        let run = jiff::SignedDuration::try_from(now.saturating_sub(then)).unwrap_or(jiff::SignedDuration::MAX);
        let apart = wall.saturating_sub(run).unsigned_abs();
        let stood_still = now.saturating_sub(planned);
        [apart, stood_still].into_iter().find(|jump| *jump > TOLERANCE)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn two_clocks_that_part_by_more_than_two_seconds_are_a_jump() {
        // (the wall clock moves, milliseconds), (this program wakes, milliseconds later), planned after, want
        for (wall, run, planned, want) in [
            (1_000, 1_000, 1_000, None),
            (2_900, 1_000, 1_000, None),
            (-900, 1_000, 1_000, None),
            (3_100, 1_000, 1_000, Some(2_100)),
            (8 * 3_600_000, 1_000, 1_000, Some(8 * 3_600_000 - 1_000)),
            (-3_600_000, 0, 1_000, Some(3_600_000)),
            // Windows counts its sleep on both clocks.
            (600_000, 600_000, 1_000, Some(599_000)),
            (1_500, 2_500, 1_000, None),
        ] {
            let hand = Arc::new(Mutex::new("2026-07-30T12:00:00Z".parse::<Timestamp>().expect("a time")));
            let theirs = Arc::clone(&hand);
            let mut clocks = Clocks::start(Arc::new(move || *theirs.lock().expect("no panic")));
            *hand.lock().expect("no panic") += jiff::SignedDuration::from_millis(wall);
            tokio::time::advance(Duration::from_millis(run)).await;
            let jump = clocks.jump(Duration::from_millis(planned));
            assert_eq!(jump, want.map(Duration::from_millis), "{wall} {run}");
            assert_eq!(clocks.jump(clocks.now() + SECOND), None, "a jump is told once");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_clock_that_is_slowed_down_never_adds_up_to_a_jump() {
        let start: Timestamp = "2026-07-30T12:00:00Z".parse().expect("a time");
        let begun = Instant::now();
        let slow = move || start + jiff::SignedDuration::from_secs_f64(begun.elapsed().as_secs_f64() * 0.9995);
        let mut clocks = Clocks::start(Arc::new(slow));
        for _ in 0..86_400 {
            tokio::time::advance(SECOND).await;
            let now = clocks.now();
            assert_eq!(clocks.jump(now), None);
        }
    }
}
