//! What a frame of the chart costs with many samples beside one with few, measured side by side in one run: `cargo bench --bench
//! chart`.
//!
//! A frame is layout and tessellation: what the processor does. The ratio is held by the frame that is drawn again and again, while
//! a request is in flight; what is new in a frame (a sample came, the view was moved) is held to the time alone.
#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(clippy::unwrap_used, reason = "a benchmark may end here")]

use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Context, RawInput, Rect, Vec2};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayscope::app::{ChartSpan, Decoder, InFlight, Model, ProbeRoom, Run, RunState};
use rayscope::engine::RunId;
use rayscope::files::Settings;
use rayscope::i18n::{Lang, Texts};
use rayscope::probe::{Class, FailureKind, Limit, Phase, Plan, Point, Series, Target};
use rayscope::ui::{ChartView, Parts, Shell};

const FEW: u64 = 100;
const MANY: u64 = 100_000;
const RATIO_BUDGET: f64 = 2.0;
const TIME_BUDGET: Duration = Duration::from_millis(4);
const ROUNDS: u32 = 200;
const SIZE: Vec2 = Vec2::new(847.0, 405.0);

fn main() -> ExitCode {
    let mut missed = Vec::new();
    println!("{:34} {FEW:>9} {MANY:>9}  ratio", "one frame, µs");
    for (name, news, span) in [
        ("whole run", News::None, ChartSpan::All),
        ("last ten minutes", News::None, ChartSpan::TenMinutes),
        ("whole run, a sample came", News::Sample, ChartSpan::All),
        ("whole run, the view was moved", News::View, ChartSpan::All),
    ] {
        let [few, many] = side_by_side([FEW, MANY].map(|n| Bench::new(n, span)), news);
        let ratio = many.as_secs_f64() / few.as_secs_f64();
        let budget = if news == News::None { format!(" of at most {RATIO_BUDGET}x") } else { String::new() };
        println!("{name:34} {:9.0} {:9.0}  {ratio:4.2}x{budget}", micros(few), micros(many));
        if ratio > RATIO_BUDGET && news == News::None {
            missed.push(format!("{name}: {ratio:.2}x"));
        }
        // Without optimisation the time says nothing.
        if many > TIME_BUDGET && !cfg!(debug_assertions) {
            missed.push(format!("{name}: {many:?}"));
        }
    }
    for what in &missed {
        println!("over budget: {what}");
    }
    if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What is new in a frame, beside the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    None,
    Sample,
    View,
}

/// A chart in a context of its own.
struct Bench {
    ctx: Context,
    chart: ChartView,
    room: ProbeRoom,
    now: Timestamp,
    next: u64,
}

impl Bench {
    fn new(samples: u64, span: ChartSpan) -> Self {
        let ctx = Context::default();
        let since: Timestamp = "2026-04-30T12:12:10Z".parse().unwrap();
        // The window installs its fonts and its theme.
        let parts = Parts {
            model: Model::new(Settings::default(), Lang::En),
            decoder: Decoder::inline(),
            clock: Box::new(move || since),
            zone: TimeZone::UTC,
            desk: None,
            system_fonts: false,
            network: false,
        };
        drop(Shell::new(&ctx, parts, None, None));
        let limit = Limit::default();
        let mut room = ProbeRoom::default();
        room.series = Series::new(limit, Some(Duration::from_secs(1)));
        (1..=samples).for_each(|number| room.series.push(point(number)));
        let plan = Plan::new(Target::get("https://api.meai.cloud/v1/models".parse().unwrap()), limit);
        let mut run = Run::new(RunId(1), Arc::new(plan), since, RunState::Going, None);
        let started = Duration::from_secs(samples + 1);
        let at = since.saturating_add(started).unwrap();
        run.in_flight.push(InFlight { number: samples + 1, started, at, phase: Some(Phase::Wait) });
        room.run = Some(run);
        room.chart.span = span;
        let now = at.saturating_add(Duration::from_millis(400)).unwrap();
        let mut bench = Self { ctx, chart: ChartView::default(), room, now, next: samples + 1 };
        // Fonts are read and glyphs drawn once.
        (0..5).for_each(|_| bench.frame());
        bench
    }

    /// A quarter of a second later.
    fn later(&mut self, news: News) {
        self.now = self.now.saturating_add(Duration::from_millis(250)).unwrap();
        match news {
            News::None => {}
            News::Sample => {
                self.room.series.push(point(self.next));
                self.next += 1;
            }
            News::View => {
                let length = self.room.series.points().last().unwrap().started.as_secs_f64();
                let from = self.room.chart.look.map_or(0.0, |(from, _)| from) + length / 1000.0;
                self.room.chart.look = Some((from, from + length * 0.99));
            }
        }
    }

    fn frame(&mut self) {
        let input = RawInput { screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, SIZE)), ..RawInput::default() };
        let Self { ctx, chart, room, now, .. } = self;
        let mut actions = Vec::new();
        let mut output = ctx.run_ui(input, |ui| chart.show(ui, room, Texts::of(Lang::En), *now, &TimeZone::UTC, &mut actions));
        let shapes = std::mem::take(&mut output.shapes);
        black_box(ctx.tessellate(shapes, 1.0));
        output.drop_without_applying_deltas();
    }
}

/// One a second: mostly fast, a slow one now and then, and one failure of each kind in a thousand.
fn point(number: u64) -> Point {
    let noise = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    let class = match number % 1000 {
        100 => Class::Server,
        300 => Class::Client,
        500 => Class::Failed,
        700 => Class::Cloudflare,
        _ => Class::Success,
    };
    let silence = match class {
        Class::Failed => None,
        Class::Cloudflare => Some(Duration::from_millis(120_300)),
        _ => Some(Duration::from_millis(400 + noise % 500 + if noise.is_multiple_of(61) { 3000 } else { 0 })),
    };
    let started = Duration::from_secs(number);
    Point {
        number,
        started,
        due: started,
        silence,
        total: silence.unwrap_or_default(),
        status: [(Class::Server, 500), (Class::Client, 404), (Class::Cloudflare, 524), (Class::Success, 200)]
            .into_iter()
            .find_map(|(known, status)| (known == class).then_some(status)),
        class,
        failure: (class == Class::Failed).then_some(FailureKind::EmptyReply),
        disturbed: false,
    }
}

/// The best time of each over the rounds, each round running both: what else the machine does can only add, and adds to both.
fn side_by_side(mut benches: [Bench; 2], news: News) -> [Duration; 2] {
    let mut best = [Duration::MAX; 2];
    for _ in 0..ROUNDS {
        for (best, bench) in best.iter_mut().zip(&mut benches) {
            let start = Instant::now();
            bench.later(news);
            bench.frame();
            *best = start.elapsed().min(*best);
        }
    }
    best
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
