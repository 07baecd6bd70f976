//! The moments of an exchange that somebody else makes: as many as can be told from outside.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustls::NamedGroup;
use rustls::client::{ClientSessionStore, Tls12ClientSessionValue, Tls13ClientSessionValue};
use rustls::pki_types::ServerName;
use tokio::sync::Notify;
use tokio::time::Instant;

use super::run::span;
use crate::probe::{Deadlines, Phase, Timings};

/// Moments, and who waits for them.
#[derive(Debug, Default)]
pub(super) struct Moments {
    way: Mutex<Way>,
    changed: Notify,
}

/// How far an exchange has come.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Way {
    tls: Option<Instant>,
    taken: Option<Instant>,
    first: Option<Instant>,
    last: Option<Instant>,
    gap: Duration,
}

impl Moments {
    /// How far it has come.
    pub(super) fn known(&self) -> Way {
        *self.way.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The TLS handshake begins.
    fn handshake(&self) {
        self.note(|way, now| way.tls = Some(now));
    }

    /// The connection is open, and the request taken.
    pub(super) fn taken(&self) {
        self.note(|way, now| {
            way.taken.get_or_insert(now);
        });
    }

    /// A part of the answer is there.
    pub(super) fn read(&self) {
        self.note(|way, now| {
            if let Some(last) = way.last {
                way.gap = way.gap.max(now - last);
            }
            way.first.get_or_insert(now);
            way.last = Some(now);
        });
    }

    /// Wakes the task that waits for it at every change, and never ends.
    pub(super) async fn changes(&self) -> Infallible {
        loop {
            self.changed.notified().await;
        }
    }

    fn note(&self, change: impl FnOnce(&mut Way, Instant)) {
        change(&mut self.way.lock().unwrap_or_else(PoisonError::into_inner), Instant::now());
        self.changed.notify_one();
    }
}

impl Way {
    /// What the exchange is doing. From outside, writing looks like waiting.
    pub(super) fn phase(&self) -> Phase {
        match self {
            Self { first: Some(_), .. } => Phase::Download,
            Self { taken: Some(_), .. } => Phase::Wait,
            Self { tls: Some(_), .. } => Phase::Tls,
            _ => Phase::Tcp,
        }
    }

    /// When an exchange that began at `began` is given up unless something happens.
    pub(super) fn due(&self, began: Instant, deadlines: &Deadlines) -> Instant {
        match (self.last.or(self.taken), self.tls) {
            (Some(stirred), _) => stirred + deadlines.silence,
            (None, Some(tls)) => tls + deadlines.tls,
            (None, None) => began + deadlines.tcp,
        }
    }

    /// Fills in the phases; returns the moment of the end, which is the last read's where the answer is whole.
    pub(super) fn measure(&self, timings: &mut Timings, began: Instant, whole: bool) -> Instant {
        let ended = self.last.filter(|_| whole).unwrap_or_else(Instant::now);
        let open = self.taken.unwrap_or(ended);
        timings.tcp = Some(span(began, self.tls.unwrap_or(open)));
        timings.tls = self.tls.map(|tls| span(tls, open));
        timings.wait = self.taken.map(|taken| span(taken, self.first.unwrap_or(ended)));
        if let Some((first, last)) = self.first.zip(self.last) {
            timings.gap = Some(self.gap.max(span(last, ended)));
            timings.download = Some(span(first, ended));
        }
        ended
    }
}

/// A session store that keeps nothing and says when the handshake with `name` begins: rustls asks it first of all which key
/// exchange the server is known to like. A proxy with TLS of its own has another name.
#[derive(Debug)]
pub(super) struct Starts {
    pub name: ServerName<'static>,
    pub moments: Arc<Moments>,
}

impl ClientSessionStore for Starts {
    fn set_kx_hint(&self, _: ServerName<'static>, _: NamedGroup) {}

    fn kx_hint(&self, name: &ServerName<'_>) -> Option<NamedGroup> {
        if *name == self.name {
            self.moments.handshake();
        }
        None
    }

    fn set_tls12_session(&self, _: ServerName<'static>, _: Tls12ClientSessionValue) {}

    fn tls12_session(&self, _: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        None
    }

    fn remove_tls12_session(&self, _: &ServerName<'static>) {}

    fn insert_tls13_ticket(&self, _: ServerName<'static>, _: Tls13ClientSessionValue) {}

    fn take_tls13_ticket(&self, _: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        None
    }
}
