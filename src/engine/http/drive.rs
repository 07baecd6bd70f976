//! Runs an exchange and whatever works for it in one task, until it is done or too long silent.
//!
//! hyper wants to start tasks of its own. Here they are polled beside the exchange instead: to drop the exchange is then to end
//! all of it at once, connection included, and the window learns of a phase as soon as it begins.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

use hyper::rt::Executor;
use tokio::time::{Instant, sleep_until};

type Job = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Work beside the exchange.
#[derive(Clone, Default)]
pub(super) struct Jobs(Arc<Mutex<Vec<Job>>>);

impl fmt::Debug for Jobs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Jobs")
    }
}

impl Jobs {
    /// Those that have come since the last call.
    fn take(&self) -> Vec<Job> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<F: Future<Output = ()> + Send + 'static> Executor<F> for Jobs {
    fn execute(&self, job: F) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(Box::pin(job));
    }
}

/// Runs `work` and `jobs`. `None`: the time that `due` names had come, asked anew whenever it had. `stirred` is called whenever
/// something may have changed.
pub(super) async fn drive<T>(
    work: impl Future<Output = T>,
    jobs: &Jobs,
    due: impl Fn() -> Instant,
    mut stirred: impl FnMut(),
) -> Option<T> {
    let mut work = pin!(work);
    let mut timer = pin!(sleep_until(due()));
    let mut running: Vec<Job> = Vec::new();
    poll_fn(|cx| {
        loop {
            running.retain_mut(|job| job.as_mut().poll(cx).is_pending());
            if let Poll::Ready(done) = work.as_mut().poll(cx) {
                stirred();
                return Poll::Ready(Some(done));
            }
            let new = jobs.take();
            if new.is_empty() {
                break;
            }
            running.extend(new);
        }
        stirred();
        // The next phase may have less time than the last.
        let earlier = Some(due()).filter(|due| *due < timer.deadline());
        if let Some(due) = earlier {
            timer.as_mut().reset(due);
        }
        while timer.as_mut().poll(cx).is_ready() {
            let due = due();
            if due <= Instant::now() {
                return Poll::Ready(None);
            }
            timer.as_mut().reset(due);
        }
        Poll::Pending
    })
    .await
}
