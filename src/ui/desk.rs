//! What outlives the window: settings and draft, read at the start, written by a thread of their own.

use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use egui::Context;

use crate::app::Action;
use crate::cases::ProbeStore;
use crate::files::{DraftStore, Saver, Settings, SettingsStore, StoreProblem, open_folder};

/// Where problems of the saver go, once there is a window that can show them.
type Listener = Arc<Mutex<Option<(Sender<Action>, Context)>>>;

/// The way to the saver.
pub struct Desk {
    saver: Option<Saver>,
    store: Option<ProbeStore>,
    listener: Listener,
    /// Problems met before there was a window.
    early: Vec<StoreProblem>,
}

/// What was found at the start.
pub struct Opened {
    /// The desk itself.
    pub desk: Desk,
    /// Settings; the defaults where there were none.
    pub settings: Settings,
    /// The text that a killed or closed window left behind.
    pub draft: Option<String>,
}

impl Desk {
    /// Opens the folder `named`, else the system's.
    #[must_use]
    pub fn open(named: Option<PathBuf>) -> Opened {
        let mut early = Vec::new();
        let (settings, stores, draft, samples) = match open_folder(named) {
            Ok(folder) => {
                let loaded = SettingsStore::open(&folder);
                let (drafts, draft, problem) = DraftStore::open(&folder);
                early.extend(loaded.problem.into_iter().chain(problem));
                (loaded.settings, (Some(loaded.store), Some(drafts)), draft, Some(folder))
            }
            Err(problem) => {
                early.push(problem);
                (Settings::default(), (None, None), None, None)
            }
        };
        let listener: Listener = Arc::default();
        let theirs = Arc::clone(&listener);
        let report = move |problem: StoreProblem| {
            if let Some((outbox, ctx)) = &*theirs.lock().unwrap_or_else(PoisonError::into_inner) {
                outbox.send(Action::StoreProblem(problem)).ok();
                ctx.request_repaint();
            }
        };
        // Without a thread nothing is kept, and the window still works.
        let report = Arc::new(report);
        let store = samples.and_then(|folder| ProbeStore::start(folder, report.clone()).ok());
        let saver = Saver::start(stores.0, stores.1, report).ok();
        Opened { desk: Self { saver, store, listener, early }, settings, draft }
    }

    /// From now on problems are told to the window behind `outbox`.
    pub(super) fn listen(&mut self, outbox: Sender<Action>, ctx: Context) {
        for problem in self.early.drain(..) {
            outbox.send(Action::StoreProblem(problem)).ok();
        }
        *self.listener.lock().unwrap_or_else(PoisonError::into_inner) = Some((outbox, ctx));
    }

    /// The store of samples, once.
    pub(super) fn take_store(&mut self) -> Option<ProbeStore> {
        self.store.take()
    }

    pub(super) fn keep_settings(&mut self, settings: &Settings) {
        if let Some(saver) = &self.saver {
            saver.save_settings(settings);
        }
    }

    pub(super) fn keep_draft(&mut self, text: &str) {
        if let Some(saver) = &self.saver {
            saver.save_draft(text);
        }
    }
}
