//! The chart as it is met: by pointer, by keys, by ear; in three languages; and what it may never do.

mod drawn;
mod touched;

use std::sync::Arc;
use std::time::Duration;

use egui::{Shape, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::ChartView;
use crate::app::{Action, ChartSpan, InFlight, ProbeAction, ProbeRoom, Run, RunState};
use crate::engine::{End, RunId};
use crate::i18n::{Lang, Texts};
use crate::probe::{Class, FailureKind, Limit, Phase, Plan, Point, Series, Target};
use crate::ui::theme::Tokens;
use crate::ui::{fonts, theme};

const SINCE: &str = "2026-04-30T12:12:10Z";
/// As wide and high as the card is in a window of 1280 by 800, and in one of 960 by 640.
const LARGE: [f32; 2] = [847.0, 405.0];
const SMALL: [f32; 2] = [872.0, 268.0];

struct Bench {
    chart: ChartView,
    room: ProbeRoom,
    lang: Lang,
    now: Timestamp,
    actions: Vec<Action>,
}

impl Bench {
    fn frame(&mut self, ui: &mut Ui) {
        let texts = Texts::of(self.lang);
        let before = self.actions.len();
        self.chart.show(ui, &self.room, texts, self.now, &TimeZone::UTC, &mut self.actions);
        // What the model would do with them.
        for action in &self.actions[before..] {
            let Action::Probe(action) = action else { panic!("{action:?} is none of the chart's") };
            match action {
                ProbeAction::Look(look) => self.room.chart.look = *look,
                ProbeAction::Select(number) => self.room.selected = *number,
                ProbeAction::UseScale(scale) => self.room.chart.scale = *scale,
                ProbeAction::UseSpan(span) => self.room.chart.span = *span,
                _ => {}
            }
        }
    }

    fn said(&self) -> String {
        let zone = TimeZone::UTC;
        super::spoken::summary(super::Scene { room: &self.room, texts: Texts::of(self.lang), now: self.now, zone: &zone })
    }
}

fn since() -> Timestamp {
    SINCE.parse().expect("a time")
}

fn after(seconds: f64) -> Timestamp {
    since().saturating_add(Duration::from_secs_f64(seconds)).expect("a time")
}

fn run(limit: Limit, state: RunState) -> Run {
    let target = Target::get("https://api.meai.cloud/v1/models".parse().expect("a URL"));
    Run::new(RunId(1), Arc::new(Plan::new(target, limit)), since(), state, None)
}

fn point(number: u64, silence: Option<f64>, class: Class) -> Point {
    let silence = silence.map(Duration::from_secs_f64);
    let started = Duration::from_secs(number * 5);
    let status = match class {
        Class::Success => Some(200),
        Class::Redirect => Some(301),
        Class::Client => Some(404),
        Class::Server => Some(500),
        Class::Cloudflare => Some(524),
        Class::Failed => None,
    };
    Point {
        number,
        started,
        due: started,
        silence,
        total: silence.unwrap_or_default() + Duration::from_millis(30),
        status,
        class,
        failure: (class == Class::Failed).then_some(FailureKind::Refused),
        disturbed: false,
    }
}

/// Twelve requests: mostly fast, one of each class, one refused, and one that Cloudflare gave up after 120.3 s.
fn usual(limit: Limit) -> Series {
    let mut series = Series::new(limit, Some(Duration::from_secs(5)));
    for (number, silence, class) in [
        (1, Some(0.9), Class::Success),
        (2, Some(0.6), Class::Success),
        (3, Some(0.3), Class::Client),
        (4, Some(0.7), Class::Success),
        (5, Some(2.1), Class::Server),
        (6, Some(0.4), Class::Redirect),
        (7, None, Class::Failed),
        (8, Some(0.6), Class::Success),
        (9, Some(120.3), Class::Cloudflare),
        (10, Some(0.6), Class::Success),
        (11, Some(14.0), Class::Success),
        (12, Some(0.658), Class::Success),
    ] {
        series.push(point(number, silence, class));
    }
    series
}

fn bench(room: ProbeRoom) -> Bench {
    Bench { chart: ChartView::default(), room, lang: Lang::En, now: after(70.0), actions: Vec::new() }
}

fn ended() -> Bench {
    let limit = Limit::default();
    let run = run(limit, RunState::Ended(End::Stopped));
    let mut room = ProbeRoom::default();
    (room.run, room.series) = (Some(run), usual(limit));
    room.chart.span = ChartSpan::TwoMinutes;
    bench(room)
}

fn going(ages: &[f64]) -> Bench {
    let mut bench = ended();
    // The oldest began a second after the last sample.
    let now = after(ages.iter().fold(9.0, |longest, age| age.max(longest)) + 61.0);
    bench.now = now;
    let run = bench.room.run.as_mut().expect("a run");
    run.state = RunState::Going;
    for (n, age) in (13..).zip(ages) {
        let at = now.saturating_sub(Duration::from_secs_f64(*age)).expect("a time");
        let started = Duration::try_from(at.duration_since(since())).expect("later");
        run.in_flight.push(InFlight { number: n, started, at, phase: Some(Phase::Wait) });
    }
    bench
}

fn window(bench: Bench, size: [f32; 2]) -> Harness<'static, Bench> {
    let mut harness = Harness::builder()
        .with_size(size)
        // Two clicks of a double click are two frames apart.
        .with_step_dt(1.0 / 20.0)
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            theme::install(ctx);
        })
        .build_ui_state(|ui, bench: &mut Bench| bench.frame(ui), bench);
    harness.run_steps(3);
    harness.state_mut().actions.clear();
    harness
}

fn did(harness: &mut Harness<'static, Bench>) -> Vec<String> {
    harness.run_steps(2);
    harness.state_mut().actions.drain(..).map(|action| format!("{action:?}")).collect()
}

fn focused(bench: Bench) -> Harness<'static, Bench> {
    let mut harness = window(bench, LARGE);
    harness.get_by_label("Response time chart").focus();
    harness.run_steps(2);
    harness
}

/// Every painted text with its place.
fn texts_of(harness: &Harness<'_, Bench>) -> Vec<(String, egui::Rect)> {
    let mut found = Vec::new();
    for clipped in &harness.output().shapes {
        visit(&clipped.shape, &mut |shape| {
            if let Shape::Text(text) = shape {
                found.push((text.galley.text().to_owned(), text.galley.rect.translate(text.pos.to_vec2())));
            }
        });
    }
    found
}

fn words_of(harness: &Harness<'_, Bench>) -> Vec<String> {
    texts_of(harness).into_iter().map(|(text, _)| text).collect()
}

/// Where the limit's line is painted, and whether all of it is within its clip.
fn limit_line(harness: &Harness<'_, Bench>) -> Option<egui::Rect> {
    let over = Tokens::dark().status.over.mark;
    let mut found = None;
    for clipped in &harness.output().shapes {
        visit(&clipped.shape, &mut |shape| {
            if let Shape::LineSegment { points: [from, to], stroke } = shape
                && stroke.color == over
                && stroke.width >= 2.0
                && to.x - from.x > 100.0
                && clipped.clip_rect.contains(*from)
                && clipped.clip_rect.contains(*to)
            {
                found = Some(egui::Rect::from_two_pos(*from, *to));
            }
        });
    }
    found
}

fn visit(shape: &Shape, each: &mut dyn FnMut(&Shape)) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| visit(shape, each)),
        shape => each(shape),
    }
}
