//! The loop: requests at their times, until something ends it.
//!
//! It is polite (an interval, a bound on what is in flight, `Retry-After` and 429/503 obeyed, an end after ten failures in a
//! row), it never repeats a request in secret, and it keeps due times, so that a server that stalls is not hidden by the
//! requests that were not sent meanwhile. It knows no HTTP: an [`Exchange`] makes the requests.

mod clocks;
mod course;
mod exchange;
mod rest;
mod schedule;

use std::io;
use std::sync::mpsc;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::sync::{oneshot, watch};

use super::event::{Event, RunId};
use crate::probe::Plan;
use course::{Orders, run};

pub use clocks::Wall;
pub use exchange::{Exchange, Watch};

/// Threads that requests run on.
const WORKERS: usize = 2;
/// Threads that may wait for the system's resolver at once. A resolver that hangs must not gather threads without end.
const MOST_WAITING: usize = 32;
/// How long the end of the program waits for the ends of its runs, and again for its threads. Both take microseconds unless
/// the system's resolver hangs.
const PATIENCE: Duration = Duration::from_millis(500);

/// Starts runs and owns the threads that they run on. Dropping it ends them all: each run still tells [`Event::Cancelled`] and
/// [`Event::Ended`].
pub struct Prober {
    place: Place,
    wall: Wall,
    /// Dropping it tells every run to stop.
    closing: Option<watch::Sender<()>>,
    /// Each run holds a copy of the sender: when all are gone the receiver knows.
    alive: Mutex<(Option<mpsc::Sender<()>>, mpsc::Receiver<()>)>,
}

enum Place {
    /// Started with the first run.
    Own(Mutex<Option<Runtime>>),
    Borrowed(Handle),
}

/// A run that goes on. Dropping it ends the run at once.
#[must_use = "a run that is dropped ends at once"]
pub struct Run {
    id: RunId,
    _stop: oneshot::Sender<()>,
}

impl Run {
    /// Which.
    #[must_use]
    pub fn id(&self) -> RunId {
        self.id
    }

    /// Drops the requests in flight and ends the run. Returns at once; the events follow.
    pub fn stop(self) {}
}

impl Default for Prober {
    fn default() -> Self {
        Self::new()
    }
}

impl Prober {
    /// With threads of its own, started with the first run.
    #[must_use]
    pub fn new() -> Self {
        Self::at(Place::Own(Mutex::new(None)), Arc::new(Timestamp::now))
    }

    /// On the threads of somebody else, with a wall clock of theirs: for tests in simulated time. Dropping it stops the runs
    /// and does not wait for them.
    #[must_use]
    pub fn on(handle: Handle, wall: Wall) -> Self {
        Self::at(Place::Borrowed(handle), wall)
    }

    fn at(place: Place, wall: Wall) -> Self {
        let (alive, all_gone) = mpsc::channel();
        Self { place, wall, closing: Some(watch::channel(()).0), alive: Mutex::new((Some(alive), all_gone)) }
    }

    /// Begins to carry out `plan`. `sink` is told what happens, on the prober's threads: it must not wait. Fails if the system
    /// grants no threads.
    pub fn start(
        &self,
        id: RunId,
        plan: Plan,
        exchange: Arc<impl Exchange>,
        sink: impl Fn(RunId, Event) + Send + Sync + 'static,
    ) -> io::Result<Run> {
        let handle = self.handle()?;
        let (stop, stopped) = oneshot::channel();
        let closing = match &self.closing {
            Some(closing) => closing.subscribe(),
            None => watch::channel(()).1,
        };
        let alive = self.alive.lock().unwrap_or_else(PoisonError::into_inner).0.clone();
        let wall = Arc::clone(&self.wall);
        let orders = Orders { id, plan, exchange, sink: Arc::new(sink), wall, stop: stopped, closing };
        handle.spawn(async move {
            let _alive = alive;
            run(orders).await;
        });
        Ok(Run { id, _stop: stop })
    }

    fn handle(&self) -> io::Result<Handle> {
        match &self.place {
            Place::Borrowed(handle) => Ok(handle.clone()),
            Place::Own(runtime) => {
                let mut runtime = runtime.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some(runtime) = &*runtime {
                    return Ok(runtime.handle().clone());
                }
                let built = Builder::new_multi_thread()
                    .worker_threads(WORKERS)
                    .max_blocking_threads(MOST_WAITING)
                    .thread_name("prober")
                    .enable_all()
                    .build()?;
                Ok(runtime.insert(built).handle().clone())
            }
        }
    }
}

impl Drop for Prober {
    fn drop(&mut self) {
        self.closing = None;
        let Place::Own(runtime) = &mut self.place else { return };
        let Some(runtime) = runtime.get_mut().unwrap_or_else(PoisonError::into_inner).take() else { return };
        if Handle::try_current().is_ok() {
            // Nobody may wait on a thread of an event loop.
            runtime.shutdown_background();
            return;
        }
        let (alive, all_gone) = self.alive.get_mut().unwrap_or_else(PoisonError::into_inner);
        *alive = None;
        // Nothing is ever sent: this ends when the last run is gone.
        all_gone.recv_timeout(PATIENCE).ok();
        runtime.shutdown_timeout(PATIENCE);
    }
}
