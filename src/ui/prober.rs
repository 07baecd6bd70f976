//! What Probe needs of the world: the engine, the demo server, the store of samples. Each is started when it is first needed.
//!
//! What they have to say goes to the window as actions. They may say a lot (a probe of this computer answers in microseconds),
//! so the window is woken ten times a second at most.

use std::cell::LazyCell;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use egui::Context;

use crate::app::{Action, ProbeAction, ProbeEffect};
use crate::cases::ProbeStore;
use crate::engine::{Network, Prober, Run};
use crate::i18n::{Arg, Msg};
use crate::simulator::{Hosted, StartProblem};

/// The shortest time between two frames that are drawn because something was measured.
const FRAME: Duration = Duration::from_millis(100);

/// The way to engine, demo server and store.
pub(super) struct ProbeDesk {
    prober: Prober,
    network: Arc<Network>,
    run: Option<Run>,
    demo: Arc<Mutex<Option<Hosted>>>,
    store: Store,
}

/// The store of samples, started when it is first needed.
type Store = LazyCell<Option<ProbeStore>, Box<dyn FnOnce() -> Option<ProbeStore>>>;

/// Tells the window.
#[derive(Clone)]
struct Bell {
    outbox: Sender<Action>,
    ctx: Context,
    /// When the next frame is drawn, or the last one was.
    frame: Arc<Mutex<Option<Instant>>>,
}

impl Bell {
    fn tell(&self, action: ProbeAction) {
        if self.outbox.send(Action::Probe(action)).is_err() {
            return;
        }
        let now = Instant::now();
        let mut frame = self.frame.lock().unwrap_or_else(PoisonError::into_inner);
        let next = frame.map_or(now, |last| (last + FRAME).max(now));
        match *frame {
            // A frame is due: it will find this, too.
            Some(due) if due > now => {}
            _ => {
                *frame = Some(next);
                self.ctx.request_repaint_after(next - now);
            }
        }
    }
}

impl ProbeDesk {
    /// Nothing runs yet; samples go to what `store` starts.
    pub(super) fn new(store: Box<dyn FnOnce() -> Option<ProbeStore>>) -> Self {
        let store = LazyCell::new(store);
        Self { prober: Prober::new(), network: Arc::default(), run: None, demo: Arc::default(), store }
    }

    fn store(&self) -> Option<&ProbeStore> {
        self.store.as_ref()
    }

    /// Does `effect`; answers go to `outbox`.
    pub(super) fn perform(&mut self, effect: ProbeEffect, outbox: &Sender<Action>, ctx: &Context) {
        let bell = Bell { outbox: outbox.clone(), ctx: ctx.clone(), frame: Arc::default() };
        match effect {
            ProbeEffect::Start(id, plan) => {
                let told = bell.clone();
                let sink = move |id, event| told.tell(ProbeAction::Arrived(id, event));
                match self.prober.start(id, plan.as_ref().clone(), Arc::clone(&self.network), sink) {
                    Ok(run) => self.run = Some(run),
                    Err(error) => {
                        let problem = Msg::new("probe-problem-engine").with("cause", Arg::Text(error.to_string()));
                        bell.tell(ProbeAction::Failed(id, problem));
                    }
                }
            }
            ProbeEffect::Stop => self.run = None,
            ProbeEffect::StartDemo(speed) => self.start_demo(speed, &bell),
            ProbeEffect::StopDemo => *self.demo.lock().unwrap_or_else(PoisonError::into_inner) = None,
            ProbeEffect::Begin(id, plan, at) => {
                if let Some(store) = self.store() {
                    bell.tell(ProbeAction::Kept(id, store.begin(plan, at)));
                }
            }
            ProbeEffect::Keep(session, sample) => {
                if let Some(store) = self.store() {
                    store.add(session, sample);
                }
            }
            ProbeEffect::Close(session, at, end) => {
                if let Some(store) = self.store() {
                    store.end(session, at, end);
                }
            }
            ProbeEffect::Load(session, number) => {
                if let Some(store) = self.store() {
                    store.sample(session, number, move |sample| {
                        bell.tell(ProbeAction::Loaded(session, number, sample.map(Box::new)));
                    });
                }
            }
            ProbeEffect::LoadAll(session, format, language) => {
                if let Some(store) = self.store() {
                    store.samples(session, move |samples| bell.tell(ProbeAction::ExportReady(format, language, samples)));
                }
            }
            ProbeEffect::Reopen(session) => {
                if let Some(store) = self.store() {
                    store.points(session, move |points| bell.tell(ProbeAction::Reopened(session, points)));
                }
            }
            // Dialogs are the shell's.
            ProbeEffect::PickAuthority => {}
        }
    }

    /// Asks the store for the run before this start of the program.
    pub(super) fn look_back(&self, outbox: &Sender<Action>, ctx: &Context) {
        let bell = Bell { outbox: outbox.clone(), ctx: ctx.clone(), frame: Arc::default() };
        if let Some(store) = self.store() {
            store.last(move |last| bell.tell(ProbeAction::CanReopen(last.map(Box::new))));
        }
    }

    /// One server serves the window for as long as it is open.
    fn start_demo(&self, speed: u32, bell: &Bell) {
        let place = Arc::clone(&self.demo);
        if let Some(demo) = &*place.lock().unwrap_or_else(PoisonError::into_inner)
            && demo.speed() == speed
        {
            return bell.tell(ProbeAction::DemoReady(Ok(demo.base().to_owned())));
        }
        let told = bell.clone();
        let ready = move |hosted: Result<Hosted, StartProblem>| {
            let answer = match hosted {
                Ok(hosted) => {
                    let base = hosted.base().to_owned();
                    *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(hosted);
                    Ok(base)
                }
                Err(problem) => Err(problem.message()),
            };
            told.tell(ProbeAction::DemoReady(answer));
        };
        if let Err(error) = Hosted::start(speed, ready) {
            let problem = Msg::new("probe-problem-engine").with("cause", Arg::Text(error.to_string()));
            bell.tell(ProbeAction::DemoReady(Err(problem)));
        }
    }
}
