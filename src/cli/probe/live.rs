//! The run while it goes: a line a sample, and on a terminal one more line for what is under way, written over itself.
//!
//! Time comes in with every call, so that a test needs neither clock nor network.

use std::io::{self, Write};
use std::time::Duration;

use jiff::tz::TimeZone;

use crate::cli::harmless;
use crate::engine::{Event, Rest};
use crate::explain::width;
use crate::i18n::{self, Msg, Texts};
use crate::probe::{End, Limit, Phase, Plan, Sample, document, words};

/// What is under way is written anew no sooner than after this.
const TICK: Duration = Duration::from_millis(250);

/// Where the lines go, and what is under way.
pub(super) struct Live {
    texts: &'static Texts,
    zone: TimeZone,
    limit: Limit,
    /// Digits of the largest number that is to be expected.
    digits: usize,
    /// The last line may be written over.
    rewrites: bool,
    /// Columns of the line that will be written over.
    covered: usize,
    /// When that line may be written anew, since the start of the run.
    again: Duration,
    /// Requests under way, the oldest first.
    in_flight: Vec<InFlight>,
    /// Until when, since the start of the run, and who wants it.
    rest: Option<(Duration, Rest)>,
}

struct InFlight {
    number: u64,
    started: Duration,
    clock: String,
    phase: Option<Phase>,
}

impl Live {
    /// Lines for a run of `plan`; with `rewrites`, what is under way is shown, too.
    pub(super) fn new(texts: &'static Texts, zone: TimeZone, plan: &Plan, rewrites: bool) -> Self {
        let digits = plan.pace.count.map_or(3, |count| count.to_string().len());
        Self {
            texts,
            zone,
            limit: plan.limit,
            digits,
            rewrites,
            covered: 0,
            again: Duration::ZERO,
            in_flight: Vec::new(),
            rest: None,
        }
    }

    /// How long, from `now` on, the line of what is under way may stand; `None`: nothing changes by itself.
    pub(super) fn patience(&self, now: Duration) -> Option<Duration> {
        let moving = self.rewrites && (!self.in_flight.is_empty() || self.rest.is_some());
        moving.then(|| self.again.saturating_sub(now))
    }

    /// What is said before the first request.
    pub(super) fn begin(&self, out: &mut dyn Write, plan: &Plan) -> io::Result<()> {
        let pace = &plan.pace;
        let mut parts = vec![format!("{} {}", plan.target.method, crate::redact::url(plan.target.url.as_str()))];
        parts.push(self.texts.say(&match pace.every {
            Some(every) => Msg::new("probing-every").with("interval", words::planned(every)),
            None => Msg::new("probing-after-each"),
        }));
        parts.extend(pace.count.map(|count| self.texts.count("probing-count", usize::try_from(count).unwrap_or(usize::MAX))));
        let length = pace.duration.map(|time| Msg::new("probing-for").with("time", words::planned(time)));
        parts.extend(length.map(|length| self.texts.say(&length)));
        parts.push(self.texts.say(&words::limit(&plan.limit)));
        writeln!(out, "{}", harmless(&parts.join(" · ")))?;
        if self.rewrites {
            writeln!(out, "{}", self.texts.get("probing-ctrl-c"))?;
        }
        writeln!(out)
    }

    /// Tells of `event`, which came `now` after the start of the run.
    pub(super) fn tell(&mut self, out: &mut dyn Write, event: &Event, now: Duration) -> io::Result<()> {
        match event {
            Event::Started { number, started, at, .. } => {
                self.rest = None;
                let clock = i18n::clock_time(*at, &self.zone);
                self.in_flight.push(InFlight { number: *number, started: *started, clock, phase: None });
            }
            Event::Entered { number, phase } => {
                if let Some(request) = self.in_flight.iter_mut().find(|request| request.number == *number) {
                    request.phase = Some(*phase);
                }
            }
            Event::Finished(sample) => {
                self.in_flight.retain(|request| request.number != sample.number);
                let line = self.sample(sample);
                self.line(out, &line)?;
            }
            Event::Cancelled { number } => {
                if let Some(at) = self.in_flight.iter().position(|request| request.number == *number) {
                    let request = self.in_flight.remove(at);
                    let line = self.under_way(&request, now);
                    self.line(out, &format!("{line}  {}", self.texts.get("probing-cut-off")))?;
                }
            }
            Event::Resting { until, why } => {
                // On a terminal the wait counts down instead.
                if !self.rewrites {
                    let line = self.texts.say(&why.message(until.saturating_sub(now)));
                    self.line(out, &line)?;
                }
                self.rest = Some((*until, *why));
            }
            Event::Clock { jump } => {
                let line = self.texts.say(&words::clock_jumped(*jump));
                self.line(out, &line)?;
            }
            Event::Ended(end) => {
                self.cover(out, "")?;
                // Whoever stopped it knows, and a count is seen.
                if *end == End::FailuresInARow {
                    let line = self.texts.say(&words::end(*end));
                    self.line(out, &line)?;
                }
            }
        }
        Ok(())
    }

    /// Writes over the last line what is under way `now`, at most four times a second.
    pub(super) fn tick(&mut self, out: &mut dyn Write, now: Duration) -> io::Result<()> {
        if !self.rewrites || now < self.again {
            return Ok(());
        }
        self.again = now + TICK;
        let line = match (self.in_flight.first(), self.rest) {
            (Some(request), _) => self.under_way(request, now),
            (None, Some((until, why))) => self.texts.say(&why.message(until.saturating_sub(now))),
            (None, None) => String::new(),
        };
        self.cover(out, &line)?;
        out.flush()
    }

    /// A line that stays.
    fn line(&mut self, out: &mut dyn Write, line: &str) -> io::Result<()> {
        self.cover(out, "")?;
        writeln!(out, "{}", harmless(line))?;
        out.flush()
    }

    /// A line that will be written over. Spaces take away what was longer: no terminal has to know escape sequences.
    fn cover(&mut self, out: &mut dyn Write, line: &str) -> io::Result<()> {
        if self.covered == 0 && line.is_empty() {
            return Ok(());
        }
        let columns = width(line);
        let rest = " ".repeat(self.covered.saturating_sub(columns));
        write!(out, "\r{}{rest}", harmless(line))?;
        if line.is_empty() {
            write!(out, "\r")?;
        }
        self.covered = columns;
        Ok(())
    }

    fn under_way(&self, request: &InFlight, now: Duration) -> String {
        // Whole tenths: the digits must not dance.
        let age = i18n::tenths(self.texts.lang(), now.saturating_sub(request.started));
        let phase = request.phase.map(|phase| self.texts.say(&words::phase(phase))).unwrap_or_default();
        let more = match self.in_flight.len() {
            0 | 1 => String::new(),
            several => format!("  +{}", several - 1),
        };
        let number = request.number;
        format!("{number:>0$}  {1}  …    {2:>9}  {phase}{more}", self.digits, request.clock, age).trim_end().to_owned()
    }

    /// One sample in one line: number, time, status, total, then what the total consists of and what is to be said of it.
    fn sample(&self, sample: &Sample) -> String {
        let (texts, lang) = (self.texts, self.texts.lang());
        let time = |time: Duration| i18n::duration(lang, time);
        let mut parts = Vec::new();
        if let Some(wait) = sample.timings.wait {
            parts.push(format!("{} {}", texts.say(&words::phase(Phase::Wait)), time(wait)));
        }
        if let Some(gap) = sample.timings.gap.filter(|gap| *gap >= Duration::from_millis(1)) {
            parts.push(format!("{} {}", texts.say(&words::gap()), time(gap)));
        }
        parts.extend(sample.reply.as_ref().map(|reply| i18n::bytes(lang, reply.bytes)));
        parts.extend(Some(document::note(sample, texts)).filter(|note| !note.is_empty()));
        match (sample.reply.as_ref().map(|reply| reply.status), sample.timings.silence()) {
            (Some(524), Some(silence)) => parts.push(texts.say(&words::in_force(silence))),
            (_, Some(silence)) if silence >= self.limit.span() => parts.push(texts.get("probing-over")),
            _ => {}
        }
        let total = time(sample.timings.total);
        let pad = " ".repeat(9_usize.saturating_sub(width(&total)));
        let clock = i18n::clock_time(sample.at, &self.zone);
        let (number, status) = (sample.number, document::status(sample));
        format!("{number:>0$}  {clock}  {status:<3}  {pad}{total}  {1}", self.digits, parts.join("  ")).trim_end().to_owned()
    }
}
