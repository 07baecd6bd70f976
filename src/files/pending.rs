//! When a change is written: soon, but not at every keystroke.
//!
//! The clock is passed in, so that a test can let hours go by.

use std::time::{Duration, Instant};

/// Pause after the last change.
const QUIET: Duration = Duration::from_millis(300);
/// After the first change that is not written, however busy the user is. With the time that writing takes it stays under the
/// second that a kill may cost.
const LATEST: Duration = Duration::from_millis(800);
/// Between two tries when the disk refuses.
const RETRY: Duration = Duration::from_secs(5);

/// The newest value that is not written yet.
pub(super) struct Pending<T>(Option<Waiting<T>>);

struct Waiting<T> {
    value: T,
    /// Not later than this, whatever else changes.
    latest: Instant,
    due: Instant,
}

impl<T> Pending<T> {
    pub(super) const fn nothing() -> Self {
        Self(None)
    }

    /// `value` is to be written, instead of what was waiting.
    pub(super) fn change(&mut self, value: T, now: Instant) {
        let latest = self.0.as_ref().map_or(now + LATEST, |waiting| waiting.latest.min(now + LATEST));
        self.0 = Some(Waiting { value, latest, due: latest.min(now + QUIET) });
    }

    /// `value` could not be written.
    pub(super) fn refuse(&mut self, value: T, now: Instant) {
        let again = now + RETRY;
        self.0 = Some(Waiting { value, latest: again, due: again });
    }

    /// When there is something to do.
    pub(super) fn due(&self) -> Option<Instant> {
        self.0.as_ref().map(|waiting| waiting.due)
    }

    /// What is to be written by `now`.
    pub(super) fn take_due(&mut self, now: Instant) -> Option<T> {
        self.0.take_if(|waiting| waiting.due <= now).map(|waiting| waiting.value)
    }

    /// What is not written yet, due or not.
    pub(super) fn take(&mut self) -> Option<T> {
        self.0.take().map(|waiting| waiting.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn a_change_is_due_after_a_pause_and_once() {
        let start = Instant::now();
        let mut pending = Pending::nothing();
        assert_eq!(pending.due(), None);
        pending.change(1, start);
        assert_eq!(pending.due(), Some(start + QUIET));
        assert_eq!(pending.take_due(start + MS * 299), None);
        assert_eq!(pending.take_due(start + QUIET), Some(1));
        assert_eq!((pending.due(), pending.take()), (None, None));
    }

    #[test]
    fn someone_who_never_pauses_is_saved_within_the_second_all_the_same() {
        let start = Instant::now();
        let mut pending = Pending::nothing();
        let mut written = Vec::new();
        for at in (0..=3000_u32).step_by(50) {
            let now = start + MS * at;
            pending.change(at, now);
            written.extend(pending.take_due(now).map(|value| (at, value)));
        }
        assert_eq!(written, [(800, 800), (1650, 1650), (2500, 2500)], "the newest value each time");
    }

    #[test]
    fn what_was_refused_is_tried_again_later_and_a_change_makes_it_sooner() {
        let start = Instant::now();
        let mut pending = Pending::nothing();
        pending.refuse(1, start);
        assert_eq!(pending.take_due(start + LATEST), None);
        pending.change(2, start + MS);
        assert_eq!(pending.take_due(start + MS + QUIET), Some(2));
        pending.refuse(2, start);
        assert_eq!(pending.take_due(start + RETRY), Some(2));
    }
}
