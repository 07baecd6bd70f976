//! The course of one run, from its first request to its end.
//!
//! One task owns everything and only ever waits for three things: the order to stop, the end of a request, the next moment at
//! which something is to be done. Requests are tasks of its own, so dropping it drops them.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{oneshot, watch};
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::sleep_until;

use super::super::event::{Event, RunId};
use super::super::http::Stamp;
use super::clocks::{Clocks, Wall};
use super::exchange::{Exchange, Watch};
use super::rest::Rests;
use super::schedule::Schedule;
use crate::probe::{Connection, End, Failure, FailureKind, Pace, Phase, Plan, Sample, Target, Timings, next_hop};

/// More redirects than these are not followed.
const MOST_HOPS: u32 = 10;
/// The clocks are compared at least so often.
const HEARTBEAT: Duration = Duration::from_secs(1);

/// Is told what happens in any run. Called on the prober's threads: it must not wait.
pub(super) type Sink = Arc<dyn Fn(RunId, Event) + Send + Sync>;

/// What a run is given at its start.
pub(super) struct Orders<E> {
    pub(super) id: RunId,
    pub(super) plan: Plan,
    pub(super) exchange: Arc<E>,
    pub(super) sink: Sink,
    pub(super) wall: Wall,
    /// Resolves when the [`Run`](super::Run) is stopped or dropped.
    pub(super) stop: oneshot::Receiver<()>,
    /// Resolves when the prober is dropped.
    pub(super) closing: watch::Receiver<()>,
}

/// Runs to the end.
pub(super) async fn run<E: Exchange>(mut orders: Orders<E>) {
    let mut course = Course::new(&orders);
    let stop = async {
        tokio::select! {
            _ = &mut orders.stop => {}
            _ = orders.closing.changed() => {}
        }
    };
    let end = course.run(stop).await;
    course.tell(Event::Ended(end));
}

struct Course<E> {
    id: RunId,
    plan: Plan,
    exchange: Arc<E>,
    sink: Sink,
    clocks: Clocks,
    schedule: Schedule,
    rests: Rests,
    tasks: JoinSet<Sample>,
    flights: Vec<Flight>,
    /// Redirects that are still to be followed. Each has the place of the request that led to it.
    hops: VecDeque<Next>,
    last_number: u64,
    failures_in_a_row: u32,
    /// Why nothing more is started, whatever the schedule says.
    closed: Option<End>,
}

/// A request that has no end yet.
struct Flight {
    task: Id,
    stamp: Stamp,
    target: Arc<Target>,
    disturbed: bool,
}

/// A request that is to be started.
struct Next {
    target: Arc<Target>,
    hop: u32,
    due: Duration,
}

impl<E: Exchange> Course<E> {
    fn new(orders: &Orders<E>) -> Self {
        Self {
            id: orders.id,
            schedule: Schedule::new(orders.plan.pace, &orders.plan.target),
            plan: orders.plan.clone(),
            exchange: Arc::clone(&orders.exchange),
            sink: Arc::clone(&orders.sink),
            clocks: Clocks::start(Arc::clone(&orders.wall)),
            rests: Rests::new(orders.plan.limit.speed),
            tasks: JoinSet::new(),
            flights: Vec::new(),
            hops: VecDeque::new(),
            last_number: 0,
            failures_in_a_row: 0,
            closed: None,
        }
    }

    async fn run(&mut self, stop: impl Future<Output = ()>) -> End {
        let mut stop = std::pin::pin!(stop);
        let target = Arc::new(self.plan.target.clone());
        loop {
            let now = self.clocks.now();
            self.start_what_is_due(&target, now);
            if let Some(end) = self.end(now).filter(|_| self.flights.is_empty() && self.hops.is_empty()) {
                return end;
            }
            let wake = self.wake(now);
            let done = tokio::select! {
                biased;
                () = &mut stop => {
                    self.cancel().await;
                    return End::Stopped;
                }
                done = self.tasks.join_next_with_id(), if !self.tasks.is_empty() => done,
                () = sleep_until(self.clocks.instant(wake)) => None,
            };
            // Before what has just come in is judged: it may have slept, too.
            self.look_at_the_clocks(wake);
            if let Some(done) = done {
                self.finished(done);
            }
        }
    }

    fn start_what_is_due(&mut self, target: &Arc<Target>, now: Duration) {
        if now < self.rests.until() {
            if self.end(now).is_some_and(|end| end != End::Count) {
                // Nobody waits for an hour's rest to see where a redirect leads when the time is up.
                self.hops.clear();
            }
            return;
        }
        while let Some(next) = self.hops.pop_front() {
            self.start(next, now);
        }
        while self.has_place() && self.end(now).is_none() && self.schedule.next() <= now {
            let due = self.schedule.begin(now);
            self.start(Next { target: Arc::clone(target), hop: 0, due }, now);
        }
    }

    fn start(&mut self, next: Next, now: Duration) {
        self.last_number += 1;
        let Next { target, hop, due } = next;
        let stamp = Stamp { number: self.last_number, hop, due, started: now, at: self.clocks.at() };
        let Stamp { number, started, at, .. } = stamp;
        self.tell(Event::Started { number, hop, due, started, at });
        let (id, sink) = (self.id, Arc::clone(&self.sink));
        let watch: Watch = Box::new(move |phase| sink(id, Event::Entered { number, phase }));
        let (exchange, asked, deadlines) = (Arc::clone(&self.exchange), Arc::clone(&target), self.plan.deadlines);
        let task = self.tasks.spawn(async move { exchange.exchange(asked, deadlines, stamp, watch).await });
        self.flights.push(Flight { task: task.id(), stamp, target, disturbed: false });
    }

    fn finished(&mut self, done: Result<(Id, Sample), JoinError>) {
        let task = done.as_ref().map_or_else(JoinError::id, |(task, _)| *task);
        let Some(place) = self.flights.iter().position(|flight| flight.task == task) else { return };
        let flight = self.flights.remove(place);
        let now = self.clocks.now();
        let mut sample = match done {
            Ok((_, sample)) => sample,
            Err(error) if error.is_cancelled() => {
                self.tell(Event::Cancelled { number: flight.stamp.number });
                return;
            }
            Err(error) => lost(&flight, now, error.to_string()),
        };
        sample.disturbed |= flight.disturbed;
        self.schedule.saw(&sample.connection);
        let rest = self.rests.after(&sample, now, self.clocks.at());
        if !self.follows(&flight, &mut sample, now) && !sample.disturbed {
            self.count_failures(sample.failure.is_some());
        }
        self.tell(Event::Finished(Box::new(sample)));
        if let Some((until, why)) = rest {
            self.schedule.rest(until);
            if self.end(now).is_none() {
                self.tell(Event::Resting { until, why });
            }
        }
    }

    /// Whether `sample` is a redirect that will be followed. One that cannot be is a failure.
    fn follows(&mut self, flight: &Flight, sample: &mut Sample, now: Duration) -> bool {
        if !flight.target.follow_redirects || sample.failure.is_some() {
            return false;
        }
        let next = match next_hop(&flight.target, sample) {
            None => return false,
            Some(Ok(_)) if sample.hop >= MOST_HOPS => Err(FailureKind::TooManyRedirects),
            Some(next) => next,
        };
        match next {
            Ok(target) => {
                self.hops.push_back(Next { target: Arc::new(target), hop: sample.hop + 1, due: now.max(self.rests.until()) });
                true
            }
            Err(kind) => {
                let detail = sample.reply.as_ref().and_then(|reply| reply.header("location")).unwrap_or_default().to_owned();
                sample.failure = Some(Failure { phase: Phase::Download, kind, detail });
                false
            }
        }
    }

    /// A failure is a request without a whole answer. An answer of any status is none: a server that says 500 is there. A
    /// redirect that is followed is neither, else a chain that always ends nowhere would go on for ever.
    fn count_failures(&mut self, failed: bool) {
        self.failures_in_a_row = if failed { self.failures_in_a_row + 1 } else { 0 };
        if self.failures_in_a_row >= Pace::FAILURES_IN_A_ROW {
            self.closed.get_or_insert(End::FailuresInARow);
        }
    }

    fn look_at_the_clocks(&mut self, planned: Duration) {
        if let Some(jump) = self.clocks.jump(planned) {
            self.flights.iter_mut().for_each(|flight| flight.disturbed = true);
            // Slots that were slept through are nobody's fault.
            self.schedule.rest(self.clocks.now());
            self.tell(Event::Clock { jump });
        }
    }

    /// Drops what is in flight. What ended at this very moment is still told.
    async fn cancel(&mut self) {
        self.closed = Some(End::Stopped);
        self.hops.clear();
        self.tasks.abort_all();
        while let Some(done) = self.tasks.join_next_with_id().await {
            self.finished(done);
        }
    }

    fn end(&self, now: Duration) -> Option<End> {
        self.closed.or_else(|| self.schedule.end(now))
    }

    fn has_place(&self) -> bool {
        self.flights.len() + self.hops.len() < self.schedule.places()
    }

    fn wake(&self, now: Duration) -> Duration {
        let hop = (!self.hops.is_empty()).then(|| self.rests.until());
        let next = (self.has_place() && self.end(now).is_none()).then(|| self.schedule.next());
        [hop, next].into_iter().flatten().fold(now + HEARTBEAT, Duration::min)
    }

    fn tell(&self, event: Event) {
        (self.sink)(self.id, event);
    }
}

/// The sample of a request whose task broke: a fault of this program, which must not end the run or hide the request.
fn lost(flight: &Flight, now: Duration, detail: String) -> Sample {
    let Stamp { number, hop, due, started, at } = flight.stamp;
    Sample {
        number,
        hop,
        url: flight.target.url.to_string(),
        due,
        started,
        at,
        timings: Timings { total: now.saturating_sub(started), ..Timings::default() },
        connection: Connection::default(),
        reply: None,
        failure: Some(Failure { phase: Phase::Dns, kind: FailureKind::Internal, detail }),
        disturbed: false,
    }
}
