//! The way to the thread that keeps samples, so that neither the window nor the prober waits for a disk.
//!
//! Orders are carried out in their turn; answers are given on that thread. Dropping the store writes what is left, and waits
//! for it.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use jiff::Timestamp;

use super::bounds::{self, Bounds};
use super::desk::Desk;
use super::record;
use super::session::{SessionId, SessionSummary};
use crate::files::StoreProblem;
use crate::probe::{End, Plan, Point, Sample};

/// Tells the user of a problem. Called on the store's thread.
pub type Report = Arc<dyn Fn(StoreProblem) + Send + Sync>;

/// So many orders are carried out before what they leave to write is written.
const MOST_AT_ONCE: usize = 256;
/// Samples that [`ProbeStore::samples`] gives at most.
const MOST_SAMPLES: usize = 100_000;

type Order = Box<dyn FnOnce(&mut Desk) + Send>;

/// Keeps the samples of probes in a folder.
pub struct ProbeStore {
    /// `None` only while dropping: the thread ends when nothing can come any more.
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl ProbeStore {
    /// Starts the thread, which opens `rayscope.db` in `folder`; the first sample makes one if there is none. What is wrong
    /// with it is told to `report`; the store can be used all the same: each sample tries anew. Fails if the system grants no
    /// thread.
    pub fn start(folder: PathBuf, report: Report) -> io::Result<Self> {
        Self::with_bounds(folder, report, Bounds::default())
    }

    pub(super) fn with_bounds(folder: PathBuf, report: Report, bounds: Bounds) -> io::Result<Self> {
        let (orders, incoming) = mpsc::channel();
        let mut desk = Desk::new(folder, bounds, report);
        let thread = thread::Builder::new().name("cases".to_owned()).spawn(move || run(&incoming, &mut desk))?;
        Ok(Self { orders: Some(orders), thread: Some(thread) })
    }

    /// A run of `plan` begins at `since`. Its session is on the disk with its first sample at the latest.
    #[must_use]
    pub fn begin(&self, plan: Arc<Plan>, since: Timestamp) -> SessionId {
        let id = SessionId::new(since);
        self.order(move |desk| desk.begin(id, &plan, since));
        id
    }

    /// Keeps `sample`. Of a session that has not begun here, or has ended, nothing is kept.
    pub fn add(&self, session: SessionId, sample: Arc<Sample>) {
        self.order(move |desk| desk.add(session, &sample));
    }

    /// The run is over.
    pub fn end(&self, session: SessionId, at: Timestamp, how: End) {
        self.order(move |desk| desk.end(session, at, how));
    }

    /// The newest session with a sample, of any window.
    pub fn last(&self, answer: impl FnOnce(Option<SessionSummary>) + Send + 'static) {
        self.order(move |desk| answer(desk.read(record::last).flatten()));
    }

    /// All points of `session`, in the order of their starts.
    pub fn points(&self, session: SessionId, answer: impl FnOnce(Vec<Point>) + Send + 'static) {
        self.order(move |desk| answer(desk.read(|database| record::points(database, session)).unwrap_or_default()));
    }

    /// One sample, whole; `None`: it is not kept, or no longer.
    pub fn sample(&self, session: SessionId, number: u64, answer: impl FnOnce(Option<Sample>) + Send + 'static) {
        self.order(move |desk| answer(desk.read(|database| record::sample(database, session, number)).flatten()));
    }

    /// The samples of `session` in the order of their numbers, for an export: without their bodies, and only the newest
    /// hundred thousand.
    pub fn samples(&self, session: SessionId, answer: impl FnOnce(Vec<Sample>) + Send + 'static) {
        self.order(move |desk| {
            answer(desk.read(|database| record::samples(database, session, MOST_SAMPLES)).unwrap_or_default());
        });
    }

    /// Removes `session`.
    pub fn forget(&self, session: SessionId) {
        self.order(move |desk| {
            desk.forget(session);
            desk.read(|database| bounds::forget(database, session).and_then(|_| bounds::give_back(database)));
        });
    }

    fn order(&self, order: impl FnOnce(&mut Desk) + Send + 'static) {
        if let Some(orders) = &self.orders {
            // The thread lives as long as the store does.
            orders.send(Box::new(order)).ok();
        }
    }
}

impl Drop for ProbeStore {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

fn run(incoming: &Receiver<Order>, desk: &mut Desk) {
    // At once, so that a damaged file is told of before there is something to lose.
    desk.read(|_| Ok(()));
    while let Ok(order) = incoming.recv() {
        order(desk);
        incoming.try_iter().take(MOST_AT_ONCE).for_each(|order| order(desk));
        desk.write();
    }
    desk.write();
}
