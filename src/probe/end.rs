//! How a run came to its end. Kept with its samples, so it is known here rather than in the engine.

use serde::{Deserialize, Serialize};

/// Why no more requests are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// The user stopped it, or the program ended.
    Stopped,
    /// [`Pace::count`](super::Pace::count) is reached.
    Count,
    /// [`Pace::duration`](super::Pace::duration) is over.
    Duration,
    /// [`Pace::FAILURES_IN_A_ROW`](super::Pace::FAILURES_IN_A_ROW) requests had no whole answer, one after the other.
    FailuresInARow,
}
