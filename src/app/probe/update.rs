//! The one place where anything in Probe changes.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::cases::SessionId;
use crate::engine::{End, Event, RunId};
use crate::i18n::Msg;
use crate::probe::address::Note;
use crate::probe::{Limit, LimitSource, Point, Sample, Series, curl};

use super::action::{ProbeAction, ProbeEffect};
use super::run::{InFlight, Run, RunState};
use super::{ProbeRoom, Question};

/// So many times faster does time pass at the demo server: two minutes in six seconds.
const DEMO_SPEED: u32 = 20;
/// The time between two requests to it.
const DEMO_INTERVAL: Duration = Duration::from_millis(250);

impl ProbeRoom {
    /// Changes what `action` changes, and says what is to be done.
    pub fn update(&mut self, action: ProbeAction, now: Timestamp) -> Vec<ProbeEffect> {
        match action {
            ProbeAction::Type(text) => self.typed(text),
            ProbeAction::Joined => self.notes.push(Note::Joined.message()),
            ProbeAction::UseMethod(method) => self.draft.method = method,
            ProbeAction::UseHeaders(headers) => self.draft.headers = headers,
            ProbeAction::UseBody(body) => self.draft.body = body,
            ProbeAction::UseConnectTo(typed) => self.draft.connect_to = typed,
            ProbeAction::UseHttp(http) => self.draft.http = http,
            ProbeAction::UseInsecure(insecure) => self.draft.insecure = insecure,
            ProbeAction::PickAuthority => return vec![ProbeEffect::PickAuthority],
            ProbeAction::AuthorityRead(name, pem) => self.draft.authority = Some((name, pem)),
            ProbeAction::ForgetAuthority => self.draft.authority = None,
            ProbeAction::FollowRedirects(follow) => self.draft.follow_redirects = follow,
            ProbeAction::UseInterval(every) => self.draft.every = every,
            ProbeAction::UseLimit(limit) => self.use_limit(limit),
            ProbeAction::UseLimitSeconds(seconds) => {
                self.draft.use_limit(seconds);
                self.use_limit(self.draft.limit);
            }
            ProbeAction::UseCount(count) => self.draft.count = count,
            ProbeAction::Start if self.is_going() => {}
            ProbeAction::Start => return self.start(now),
            ProbeAction::StartAnyway | ProbeAction::Due => return self.answer_question(now),
            ProbeAction::Withdraw => self.question = None,
            ProbeAction::Stop => return self.stop(),
            ProbeAction::TryDemo => {
                self.starts_demo = true;
                return vec![ProbeEffect::StartDemo(DEMO_SPEED)];
            }
            ProbeAction::DemoReady(ready) => return self.demo_ready(ready, now),
            ProbeAction::Arrived(id, event) => return self.arrived(id, event, now),
            ProbeAction::Failed(id, problem) => {
                if self.run.as_ref().is_some_and(|run| run.id == id) {
                    self.end(End::Stopped);
                    self.problem = Some(problem);
                }
            }
            ProbeAction::Kept(id, session) => return self.kept(id, session, now),
            ProbeAction::Select(number) => return self.select(number),
            ProbeAction::Step(by) => return self.step(by),
            ProbeAction::Loaded(session, number, sample) => {
                let is_ours = self.run.as_ref().is_some_and(|run| run.session == Some(session));
                if is_ours && self.selected == Some(number) {
                    self.shown = sample.map(|sample| Arc::new(*sample));
                }
            }
            ProbeAction::UseScale(scale) => self.chart.scale = scale,
            ProbeAction::UseSpan(span) => {
                self.chart.span = span;
                self.chart.look = None;
            }
            ProbeAction::Look(look) => self.chart.look = look,
            ProbeAction::UseTab(tab) => self.tab = tab,
            ProbeAction::ToggleRequest => self.shows_request = !self.shows_request,
            ProbeAction::CanReopen(earlier) => self.earlier = earlier.map(|earlier| *earlier),
            ProbeAction::Reopen => {
                return self.earlier.as_ref().map(|earlier| ProbeEffect::Reopen(earlier.id)).into_iter().collect();
            }
            ProbeAction::Reopened(session, points) => return self.reopened(session, points),
            // These need more of the program than Probe: the model answers them.
            ProbeAction::Explain
            | ProbeAction::CopyCurl { .. }
            | ProbeAction::CopySummary(_)
            | ProbeAction::Export(..)
            | ProbeAction::ExportReady(..)
            | ProbeAction::ProbeReport => {}
        }
        Vec::new()
    }

    fn typed(&mut self, text: String) {
        self.problem = None;
        self.notes.clear();
        if !curl::is_command(&text) {
            self.draft.address = text;
            return;
        }
        match curl::parse(&text) {
            Ok(parsed) => {
                self.notes = parsed.messages();
                self.draft.take(parsed.target);
                self.shows_request |= !self.draft.headers.is_empty() || !self.draft.body.is_empty();
            }
            Err(problem) => {
                self.draft.address = text;
                self.problem = Some(problem.message());
            }
        }
    }

    /// The limit is a yardstick: what was measured is held against the new one at once.
    fn use_limit(&mut self, limit: Limit) {
        self.draft.limit = limit;
        self.series = self.series.against(limit);
    }

    fn start(&mut self, now: Timestamp) -> Vec<ProbeEffect> {
        self.problem = None;
        let plan = match self.draft.plan() {
            Ok(plan) => plan,
            Err(problem) => {
                self.problem = Some(problem);
                return Vec::new();
            }
        };
        if let Some(at) = self.draft.not_before.filter(|at| *at > now) {
            self.question = Some(Question::TooEarly(at));
            return Vec::new();
        }
        let asked = (plan.target.method.clone(), plan.target.url.to_string());
        if !plan.target.is_safe() && self.allowed.as_ref() != Some(&asked) {
            self.question = Some(Question::Repeats);
            return Vec::new();
        }
        self.begin(now)
    }

    fn answer_question(&mut self, now: Timestamp) -> Vec<ProbeEffect> {
        match self.question.take() {
            Some(Question::TooEarly(_)) => self.draft.not_before = None,
            Some(Question::Repeats) => {
                let plan = self.draft.plan().ok();
                self.allowed = plan.map(|plan| (plan.target.method.clone(), plan.target.url.to_string()));
            }
            None => return Vec::new(),
        }
        self.start(now)
    }

    fn begin(&mut self, now: Timestamp) -> Vec<ProbeEffect> {
        let Ok(plan) = self.draft.plan() else { return Vec::new() };
        let plan = Arc::new(plan);
        let demo = self.demo.as_ref().filter(|(base, _)| plan.target.url.as_str().starts_with(base.as_str()));
        let demo = demo.map(|(_, speed)| *speed);
        let id = self.next_id();
        self.series = Series::new(plan.limit, plan.pace.every);
        self.run = Some(Run::new(id, Arc::clone(&plan), now, RunState::Going, demo));
        (self.selected, self.shown, self.chart.look) = (None, None, None);
        vec![ProbeEffect::Begin(id, Arc::clone(&plan), now), ProbeEffect::Start(id, plan)]
    }

    fn stop(&mut self) -> Vec<ProbeEffect> {
        self.question = None;
        if self.is_going() { vec![ProbeEffect::Stop] } else { Vec::new() }
    }

    fn demo_ready(&mut self, ready: Result<String, Msg>, now: Timestamp) -> Vec<ProbeEffect> {
        if !std::mem::take(&mut self.starts_demo) {
            return vec![ProbeEffect::StopDemo];
        }
        let base = match ready {
            Ok(base) => base,
            Err(problem) => {
                self.problem = Some(problem);
                return Vec::new();
            }
        };
        let limit = Limit { speed: DEMO_SPEED, ..Limit::default() };
        self.draft = super::Draft {
            address: format!("{base}/profile/degrading?limit=120"),
            every: Some(DEMO_INTERVAL),
            limit,
            ..super::Draft::default()
        };
        self.notes.clear();
        self.chart = super::ChartState { span: super::ChartSpan::TwoMinutes, ..self.chart };
        self.demo = Some((base, DEMO_SPEED));
        self.begin(now)
    }

    fn arrived(&mut self, id: RunId, event: Event, now: Timestamp) -> Vec<ProbeEffect> {
        let Some(run) = self.run.as_mut().filter(|run| run.id == id) else { return Vec::new() };
        match event {
            Event::Started { number, started, at, .. } => {
                run.rest = None;
                run.in_flight.push(InFlight { number, started, at, phase: None });
            }
            Event::Entered { number, phase } => {
                if let Some(flight) = run.in_flight.iter_mut().find(|flight| flight.number == number) {
                    flight.phase = Some(phase);
                }
            }
            Event::Cancelled { number } => run.in_flight.retain(|flight| flight.number != number),
            Event::Resting { until, why } => run.rest = Some((run.since.checked_add(until).unwrap_or(now), why)),
            Event::Clock { jump } => run.jumped = Some(jump),
            Event::Finished(sample) => return self.finished(*sample),
            Event::Ended(end) => {
                self.end(end);
                return self
                    .run
                    .as_ref()
                    .and_then(|run| run.session)
                    .map(|session| ProbeEffect::Close(session, now, end))
                    .into_iter()
                    .collect();
            }
        }
        Vec::new()
    }

    fn finished(&mut self, sample: Sample) -> Vec<ProbeEffect> {
        let Some(run) = &mut self.run else { return Vec::new() };
        run.in_flight.retain(|flight| flight.number != sample.number);
        if self.series.points().is_empty() {
            self.series = Series::new(self.series.limit(), run.plan.interval_kept(&sample.connection));
        }
        let sample = Arc::new(sample);
        self.series.push(sample.point());
        run.hold(Arc::clone(&sample));
        let session = run.session;
        if self.selected.is_none() {
            self.shown = Some(Arc::clone(&sample));
        }
        session.map(|session| ProbeEffect::Keep(session, sample)).into_iter().collect()
    }

    /// The store has a place for the run: what came meanwhile goes there, too.
    fn kept(&mut self, id: RunId, session: SessionId, now: Timestamp) -> Vec<ProbeEffect> {
        let Some(run) = self.run.as_mut().filter(|run| run.id == id) else {
            return vec![ProbeEffect::Close(session, now, End::Stopped)];
        };
        run.session = Some(session);
        let mut effects: Vec<ProbeEffect> = run.held().map(|sample| ProbeEffect::Keep(session, Arc::clone(sample))).collect();
        if let RunState::Ended(end) = run.state {
            effects.push(ProbeEffect::Close(session, now, end));
        }
        effects
    }

    fn end(&mut self, end: End) {
        if let Some(run) = &mut self.run {
            run.state = RunState::Ended(end);
            run.in_flight.clear();
            run.rest = None;
        }
    }

    fn select(&mut self, number: Option<u64>) -> Vec<ProbeEffect> {
        self.selected = number;
        let Some(run) = &self.run else { return Vec::new() };
        let Some(wanted) = number.or_else(|| self.series.points().last().map(|point| point.number)) else { return Vec::new() };
        self.shown = run.sample(wanted).cloned();
        match (run.session, &self.shown) {
            (Some(session), None) => {
                self.selected = Some(wanted);
                vec![ProbeEffect::Load(session, wanted)]
            }
            _ => Vec::new(),
        }
    }

    fn step(&mut self, by: isize) -> Vec<ProbeEffect> {
        let points = self.series.points();
        let Some(last) = points.len().checked_sub(1) else { return Vec::new() };
        let here = match self.selected {
            Some(number) => points.iter().position(|point| point.number == number).unwrap_or(last),
            None => last,
        };
        let next = here.saturating_add_signed(by).min(last);
        let number = points[next].number;
        // From the last one on the newest is followed again.
        self.select(Some(number).filter(|_| next < last))
    }

    fn reopened(&mut self, session: SessionId, points: Vec<Point>) -> Vec<ProbeEffect> {
        // Meanwhile another run may have begun.
        let Some(earlier) =
            self.earlier.take_if(|earlier| earlier.id == session && !self.run.as_ref().is_some_and(Run::is_going))
        else {
            return Vec::new();
        };
        let plan = Arc::new(earlier.plan);
        self.draft.take(plan.target.clone());
        // Masked ones would be sent as they are.
        self.draft.headers.retain(|header| !earlier.withheld.headers.contains(&header.name));
        (self.draft.every, self.draft.limit, self.draft.count) = (plan.pace.every, plan.limit, plan.pace.count);
        if plan.limit.speed > 1 {
            // The demo server of then is gone.
            self.draft.limit = Limit::of(plan.limit.nominal.as_secs(), LimitSource::ErrorBodies);
        }
        self.series = Series::new(plan.limit, earlier.every);
        for point in points {
            self.series.push(point);
        }
        let id = self.next_id();
        let demo = Some(plan.limit.speed).filter(|speed| *speed > 1);
        let mut run = Run::new(id, plan, earlier.since, RunState::Reopened, demo);
        run.session = Some(earlier.id);
        self.run = Some(run);
        self.chart.look = None;
        self.chart.span = super::ChartSpan::All;
        self.select(None)
    }
}
