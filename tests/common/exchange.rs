//! An exchange that only waits, and what a run told of it.
// Each test program uses its part.
#![allow(dead_code, clippy::allow_attributes, clippy::expect_used)]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rayscope::engine::{Event, Exchange, Prober, RunId, Stamp, Wall, Watch};
use rayscope::probe::{Connection, Deadlines, Failure, FailureKind, Limit, Pace, Phase, Plan, Reply, Sample, Target, Timings};
use tokio::runtime::Handle;
use tokio::time::Instant;

/// What the simulated server does with one request.
#[derive(Debug, Clone)]
pub struct Answer {
    pub takes: Duration,
    /// `None`: no answer.
    pub status: Option<u16>,
    pub headers: Vec<(&'static str, String)>,
    pub address: &'static str,
}

impl Answer {
    pub fn after(takes: Duration, status: u16) -> Self {
        Self { takes, status: Some(status), headers: Vec::new(), address: "127.0.0.1:80" }
    }

    pub fn none(takes: Duration) -> Self {
        Self { status: None, ..Self::after(takes, 0) }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// Answers as `script` says. Counts the requests that are under way.
pub struct Scripted<F> {
    pub script: F,
    pub under_way: Arc<AtomicUsize>,
}

impl<F: Fn(&Target, Stamp) -> Answer + Send + Sync + 'static> Scripted<F> {
    pub fn new(script: F) -> Arc<Self> {
        Arc::new(Self { script, under_way: Arc::default() })
    }
}

struct UnderWay(Arc<AtomicUsize>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl<F: Fn(&Target, Stamp) -> Answer + Send + Sync + 'static> Exchange for Scripted<F> {
    async fn exchange(&self, target: Arc<Target>, _deadlines: Deadlines, stamp: Stamp, mut watch: Watch) -> Sample {
        self.under_way.fetch_add(1, Ordering::SeqCst);
        let _under_way = UnderWay(Arc::clone(&self.under_way));
        let answer = (self.script)(&target, stamp);
        watch(Phase::Wait);
        tokio::time::sleep(answer.takes).await;
        sample(&target, stamp, &answer)
    }
}

pub fn sample(target: &Target, stamp: Stamp, answer: &Answer) -> Sample {
    let headers = answer.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let kind = FailureKind::WaitTimedOut;
    Sample {
        number: stamp.number,
        hop: stamp.hop,
        url: target.url.to_string(),
        due: stamp.due,
        started: stamp.started,
        at: stamp.at,
        timings: Timings { wait: Some(answer.takes), total: answer.takes, ..Timings::default() },
        connection: Connection { address: answer.address.parse().ok(), ..Connection::default() },
        reply: answer.status.map(|status| Reply {
            status,
            headers,
            bytes: 0,
            header_bytes: None,
            body: Vec::new(),
            stopped: false,
        }),
        failure: answer.status.is_none().then(|| Failure { phase: Phase::Wait, kind, detail: String::new() }),
        disturbed: false,
    }
}

pub fn plan(url: &str, pace: Pace) -> Plan {
    Plan { pace, ..Plan::new(Target::get(url.parse().expect("a URL")), Limit::default()) }
}

/// What a run told, and when.
#[derive(Clone)]
pub struct Told {
    start: Instant,
    events: Arc<Mutex<Vec<(Duration, Event)>>>,
}

impl Told {
    pub fn from_now() -> Self {
        Self { start: Instant::now(), events: Arc::default() }
    }

    pub fn sink(&self) -> impl Fn(RunId, Event) + Send + Sync + 'static {
        let told = self.clone();
        move |_, event| told.events.lock().expect("no panic").push((told.start.elapsed(), event))
    }

    pub fn events(&self) -> Vec<(Duration, Event)> {
        self.events.lock().expect("no panic").clone()
    }

    fn is_over(&self) -> bool {
        matches!(self.events.lock().expect("no panic").last(), Some((_, Event::Ended(_))))
    }

    /// Waits for the end of the run, in simulated time.
    pub async fn ended(&self) -> Vec<(Duration, Event)> {
        while !self.is_over() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        // Whatever still came would come now.
        tokio::time::sleep(Duration::from_hours(1)).await;
        self.events()
    }
}

/// A wall clock that goes with simulated time and can be set.
#[derive(Clone)]
pub struct WallClock {
    start: Instant,
    set: Arc<Mutex<SignedDuration>>,
}

impl WallClock {
    pub fn from_now() -> Self {
        Self { start: Instant::now(), set: Arc::default() }
    }

    pub fn jump(&self, by: SignedDuration) {
        *self.set.lock().expect("no panic") += by;
    }

    pub fn wall(&self) -> Wall {
        let clock = self.clone();
        Arc::new(move || clock.now())
    }

    pub fn now(&self) -> Timestamp {
        let start: Timestamp = "2026-07-30T12:00:00Z".parse().expect("a time");
        let run = SignedDuration::try_from(self.start.elapsed()).expect("in range");
        start + run + *self.set.lock().expect("no panic")
    }
}

/// A prober in the simulated time of the test that asks.
pub fn prober() -> Prober {
    Prober::on(Handle::current(), WallClock::from_now().wall())
}

/// The samples among `events`.
pub fn samples(events: &[(Duration, Event)]) -> Vec<Sample> {
    let sample = |event: &Event| match event {
        Event::Finished(sample) => Some((**sample).clone()),
        _ => None,
    };
    events.iter().filter_map(|(_, event)| sample(event)).collect()
}
