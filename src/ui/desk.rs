//! What outlives the window: settings and draft, read at the start, written by a thread of their own.

use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use egui::Context;

use crate::app::Action;
use crate::cases::{ProbeStore, Report};
use crate::files::{DraftStore, Saver, Settings, SettingsStore, StoreProblem, open_folder};

/// Where problems of the saver go, once there is a window that can show them.
type Listener = Arc<Mutex<Option<(Sender<Action>, Context)>>>;

/// The way to the saver. Its threads start when there is a window, or later: see [`super::open`].
pub struct Desk {
    saver: Option<Saver>,
    stores: (Option<SettingsStore>, Option<DraftStore>),
    /// Where samples are kept; `None`: nowhere, or the store has it.
    samples: Option<PathBuf>,
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
        let desk = Self { saver: None, stores, samples, listener: Arc::default(), early };
        Opened { desk, settings, draft }
    }

    /// From now on settings and draft are kept, and problems are told to the window behind `outbox`.
    pub(super) fn listen(&mut self, outbox: Sender<Action>, ctx: Context) {
        for problem in self.early.drain(..) {
            outbox.send(Action::StoreProblem(problem)).ok();
        }
        *self.listener.lock().unwrap_or_else(PoisonError::into_inner) = Some((outbox, ctx));
        // Without a thread nothing is kept, and the window still works.
        let (settings, drafts) = std::mem::take(&mut self.stores);
        self.saver = Saver::start(settings, drafts, self.report()).ok();
    }

    /// Starts the store of samples, once.
    pub(super) fn store(&mut self) -> impl FnOnce() -> Option<ProbeStore> + use<> {
        let (samples, report) = (self.samples.take(), self.report());
        move || samples.and_then(|folder| ProbeStore::start(folder, report).ok())
    }

    fn report(&self) -> Report {
        let listener = Arc::clone(&self.listener);
        Arc::new(move |problem| {
            if let Some((outbox, ctx)) = &*listener.lock().unwrap_or_else(PoisonError::into_inner) {
                outbox.send(Action::StoreProblem(problem)).ok();
                ctx.request_repaint();
            }
        })
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
