//! Decoding on a thread of its own; the latest paste wins.
//!
//! One job is under work and at most one waits: a newer one takes the place of the one that waits, so that typing never queues
//! up work. The window is woken when an answer is there.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::decode::{self, Decoded};
use crate::probe::offered;

use super::marks::{Mark, marks};

/// An answer, with the number of the run that asked.
#[derive(Debug)]
pub struct Finished {
    /// Which run.
    pub run: u64,
    /// What was found.
    pub decoded: Arc<Decoded>,
    /// Which bytes prove what.
    pub marks: Arc<[Mark]>,
    /// Sentences behind the last error.
    pub aside_sentences: usize,
    /// The text is nothing but a request: the address that it asks.
    pub offer: Option<String>,
    /// How long it took.
    pub took: Duration,
}

struct Slot {
    waiting: Option<(u64, Arc<str>)>,
    closed: bool,
}

/// The thread, or none: then the work is done at once, for tests and pictures.
pub struct Decoder {
    slot: Arc<(Mutex<Slot>, Condvar)>,
    inline: Option<Sender<Finished>>,
    answers: Receiver<Finished>,
}

impl Decoder {
    /// With a thread; `wake` is called after each answer.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(wake: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let slot = Arc::new((Mutex::new(Slot { waiting: None, closed: false }), Condvar::new()));
        let (sender, answers) = channel();
        let theirs = Arc::clone(&slot);
        std::thread::Builder::new().name("decode".to_owned()).spawn(move || work(&theirs, &sender, &wake))?;
        Ok(Self { slot, inline: None, answers })
    }

    /// Without a thread: an answer is there as soon as it was asked for.
    #[must_use]
    pub fn inline() -> Self {
        let (sender, answers) = channel();
        let slot = Arc::new((Mutex::new(Slot { waiting: None, closed: true }), Condvar::new()));
        Self { slot, inline: Some(sender), answers }
    }

    /// Asks for `text`; what waits is forgotten.
    pub fn ask(&self, run: u64, text: Arc<str>) {
        if let Some(answers) = &self.inline {
            // The receiver is our own: it cannot be gone.
            answers.send(decode_now(run, &text)).ok();
            return;
        }
        let (slot, bell) = &*self.slot;
        slot.lock().unwrap_or_else(PoisonError::into_inner).waiting = Some((run, text));
        bell.notify_one();
    }

    /// Whether the work is done at once.
    #[must_use]
    pub fn is_inline(&self) -> bool {
        self.inline.is_some()
    }

    /// An answer, if one is there.
    #[must_use]
    pub fn answer(&self) -> Option<Finished> {
        self.answers.try_recv().ok()
    }
}

impl Drop for Decoder {
    fn drop(&mut self) {
        let (slot, bell) = &*self.slot;
        slot.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        bell.notify_one();
    }
}

fn work(slot: &(Mutex<Slot>, Condvar), answers: &Sender<Finished>, wake: &impl Fn()) {
    let (slot, bell) = slot;
    loop {
        let mut guard = slot.lock().unwrap_or_else(PoisonError::into_inner);
        let (run, text) = loop {
            if guard.closed {
                return;
            }
            if let Some(job) = guard.waiting.take() {
                break job;
            }
            guard = bell.wait(guard).unwrap_or_else(PoisonError::into_inner);
        };
        drop(guard);
        if answers.send(decode_now(run, &text)).is_err() {
            return;
        }
        wake();
    }
}

fn decode_now(run: u64, text: &str) -> Finished {
    let start = Instant::now();
    let decoded = decode::decode(text.as_bytes());
    let took = start.elapsed();
    Finished { took, ..Finished::of(run, text, decoded) }
}

impl Finished {
    /// The answer to run number `run`: what was found in `text`, laid out for a view.
    #[must_use]
    pub fn of(run: u64, text: &str, decoded: Decoded) -> Self {
        let marks = marks(&decoded).into();
        let last = decoded.errors.iter().map(|error| error.span.end).max().unwrap_or(0);
        let behind = decoded.aside.iter().filter(|span| span.start >= last);
        let aside_sentences = behind.filter_map(|span| text.get(span.range())).map(decode::count_sentences).sum();
        let offer = if decoded.errors.is_empty() { offered(text) } else { None };
        Self { run, decoded: Arc::new(decoded), marks, aside_sentences, offer, took: Duration::ZERO }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_text_is_answered_and_the_window_is_woken() {
        let (woken, wakes) = channel();
        let decoder = Decoder::start(move || {
            woken.send(()).ok();
        })
        .expect("a thread");
        for run in 1..=50 {
            decoder.ask(run, "error code: 1020".into());
        }
        let mut last = 0;
        while last < 50 {
            wakes.recv_timeout(Duration::from_secs(20)).expect("an answer");
            while let Some(finished) = decoder.answer() {
                assert!(finished.run > last, "answers come in order");
                last = finished.run;
                assert_eq!(finished.decoded.errors.len(), 1);
            }
        }
    }
}
