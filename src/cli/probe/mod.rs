//! `rayscope probe`: an address asked again and again, each answer a line, then what it came to.

mod live;
mod options;
#[cfg(test)]
mod tests;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::{DONE, Face, NO, Surroundings, WRONG};
use crate::engine::{Client, Event, Prober, RunId, on_interrupt};
use crate::explain::plain;
use crate::files;
use crate::i18n::{Arg, Msg};
use crate::probe::{Class, End, Limit, Plan, Record, Sample, Series, document, export, slim};
use live::Live;
use options::Output;

pub(super) use options::{Options, arguments, read};

/// So long nothing may happen before it is looked whether something did.
const IDLE: Duration = Duration::from_hours(1);
/// A run that was stopped ends at once; should it not, nobody waits for it.
const PATIENCE: Duration = Duration::from_secs(2);

/// What can happen while a run goes.
#[derive(Debug)]
enum Happening {
    /// The engine has something to say.
    Told(Event),
    /// Ctrl+C.
    Interrupted,
}

/// What was measured.
struct Measured {
    samples: Vec<Sample>,
    series: Series,
    end: End,
    /// Every request that counts was answered under the limit.
    all_under: bool,
}

impl Measured {
    fn nothing(plan: &Plan) -> Self {
        Self { samples: Vec::new(), series: Series::new(plan.limit, None), end: End::Stopped, all_under: true }
    }

    fn keep(&mut self, sample: Sample, plan: &Plan) {
        if self.samples.is_empty() {
            self.series = Series::new(plan.limit, plan.interval_kept(&sample.connection));
        }
        self.series.push(sample.point());
        self.all_under &= sample.disturbed || is_under(&sample, &plan.limit);
        self.samples.push(sample);
        // What leaves the table of the last ones needs its body no longer.
        let leaves = self.samples.len().checked_sub(document::MAX_ROWS + 1);
        if let Some(sample) = leaves.and_then(|at| self.samples.get_mut(at)) {
            slim(sample);
        }
    }

    fn code(&self) -> u8 {
        let summary = self.series.summary();
        if self.all_under && summary.count > summary.disturbed { DONE } else { NO }
    }
}

/// Whether `sample` is a whole answer that came under the limit. What Cloudflare says in place of an origin is none; what the
/// server itself says is one, whatever its status.
fn is_under(sample: &Sample, limit: &Limit) -> bool {
    sample.failure.is_none()
        && sample.class() != Class::Cloudflare
        && sample.reply.as_ref().is_some_and(|reply| reply.status != 524)
        && sample.timings.silence().is_none_or(|silence| silence < limit.span())
}

pub(super) fn run(face: &mut Face<'_>, options: Options, surroundings: &Surroundings) -> io::Result<u8> {
    let Options { mut plan, authority, output, notes } = options;
    if let Some(file) = authority {
        match certificates(&file) {
            Ok(pem) => plan.target.ca_certificates = Some(pem),
            Err(problem) => {
                face.complain(&problem);
                return Ok(WRONG);
            }
        }
    }
    for note in &notes {
        face.complain(note);
    }
    let (told, happenings) = mpsc::channel();
    let interrupted = told.clone();
    if surroundings.catches_interrupts {
        // Where the signal cannot be had, it ends the process by itself.
        on_interrupt(move || {
            interrupted.send(Happening::Interrupted).ok();
        })
        .ok();
    }
    let prober = Prober::new();
    let since = Timestamp::now();
    let started = prober.start(RunId(1), plan.clone(), Arc::new(Client::new()), move |_, event| {
        told.send(Happening::Told(event)).ok();
    });
    let Ok(run) = started else {
        face.complain(&Msg::new("cli-probe-no-thread"));
        return Ok(WRONG);
    };
    let mut run = Some(run);
    let measured = follow(face, &plan, output, surroundings, &happenings, &mut || drop(run.take()))?;
    drop(prober);
    tell(face, &plan, since, output, &measured)?;
    Ok(measured.code())
}

/// Takes in what happens and tells of it, until the run is over. `stop` ends the run; its last events follow.
fn follow(
    face: &mut Face<'_>,
    plan: &Plan,
    output: Output,
    surroundings: &Surroundings,
    happenings: &Receiver<Happening>,
    stop: &mut dyn FnMut(),
) -> io::Result<Measured> {
    let start = Instant::now();
    let mut measured = Measured::nothing(plan);
    // A document on standard output is one piece: what happens meanwhile is only for somebody who looks.
    let is_text = output == Output::Text;
    let looks = if is_text { surroundings.stdout_is_terminal } else { surroundings.stderr_is_terminal };
    let mut live = Live::new(face.texts(), face.wording.zone.clone(), plan, looks);
    let tells = is_text || looks;
    let out = if is_text { &mut *face.stdout } else { &mut *face.stderr };
    if tells {
        live.begin(out, plan)?;
        out.flush()?;
    }
    let mut stopped_at: Option<Instant> = None;
    loop {
        let patience = match stopped_at {
            Some(at) => PATIENCE.saturating_sub(at.elapsed()),
            None => live.patience(start.elapsed()).unwrap_or(IDLE),
        };
        match happenings.recv_timeout(patience) {
            Ok(Happening::Told(event)) => {
                if tells {
                    live.tell(out, &event, start.elapsed())?;
                }
                match event {
                    Event::Finished(sample) => {
                        measured.keep(*sample, plan);
                    }
                    Event::Ended(end) => {
                        measured.end = end;
                        return Ok(measured);
                    }
                    _ => {}
                }
            }
            Ok(Happening::Interrupted) => {
                stop();
                stopped_at.get_or_insert_with(Instant::now);
            }
            Err(RecvTimeoutError::Timeout) if stopped_at.is_some() => return Ok(measured),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(measured),
        }
        if tells {
            live.tick(out, start.elapsed())?;
        }
    }
}

/// The summary, or the document that was asked for.
fn tell(face: &mut Face<'_>, plan: &Plan, since: Timestamp, output: Output, measured: &Measured) -> io::Result<()> {
    let record = Record { plan, since, series: &measured.series, samples: &measured.samples, end: Some(measured.end) };
    let wording = crate::explain::Wording { now: Timestamp::now(), ..face.wording.clone() };
    match output {
        Output::Text => {
            writeln!(face.stdout)?;
            face.write(&plain(&document::summary(&record, &wording)))
        }
        Output::Markdown => face.write(&document::markdown(&record, &wording)),
        Output::Json => writeln!(face.stdout, "{:#}", export::json(&record)),
        Output::Csv => face.stdout.write_all(export::csv(&record).as_bytes()),
    }
}

/// What `--cacert` names.
fn certificates(file: &Path) -> Result<Vec<u8>, Msg> {
    let pem = files::read_file(file).map_err(|problem| problem.message())?;
    let is_pem = pem.windows(BEGIN.len()).any(|window| window == BEGIN);
    let none = || Msg::new("cli-probe-no-certificate").with("path", Arg::Text(file.to_string_lossy().into_owned()));
    if is_pem { Ok(pem) } else { Err(none()) }
}

const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";
