//! The thread that writes settings and drafts, so that the window never waits for a disk.
//!
//! Changes come in over a channel and only the newest of each kind is written. What goes wrong is told to the window once,
//! not at every keystroke, and tried again until it succeeds. Dropping the saver writes what is left, and waits for it.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::draft::{DraftStore, MAX_DRAFT_BYTES};
use super::pending::Pending;
use super::problem::StoreProblem;
use super::settings::Settings;
use super::settings_store::SettingsStore;

/// Tells the window of a problem. Called on the saver's thread.
pub type Report = Arc<dyn Fn(StoreProblem) + Send + Sync>;

/// The way to the thread that writes.
pub struct Saver {
    /// `None` only while dropping: the thread ends when nothing can come any more.
    changes: Option<Sender<Change>>,
    thread: Option<JoinHandle<()>>,
}

enum Change {
    Settings(Box<Settings>),
    Draft(String),
}

impl Saver {
    /// Starts the thread. Without a store its changes are dropped: the window runs on where there is no folder. Fails if the
    /// system grants no thread.
    pub fn start(settings: Option<SettingsStore>, draft: Option<DraftStore>, report: Report) -> io::Result<Self> {
        let (changes, incoming) = mpsc::channel();
        let mut desk = Desk::new(settings, draft, report);
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || run(&incoming, &mut desk))?;
        Ok(Self { changes: Some(changes), thread: Some(thread) })
    }

    /// The settings changed.
    pub fn save_settings(&self, settings: &Settings) {
        self.send(Change::Settings(Box::new(settings.clone())));
    }

    /// The text in the paste box changed; empty means cleared. Over [`MAX_DRAFT_BYTES`] none is kept.
    pub fn save_draft(&self, text: &str) {
        // Not even copied: it may be a whole log.
        let kept = if text.len() > MAX_DRAFT_BYTES { "" } else { text };
        self.send(Change::Draft(kept.to_owned()));
    }

    fn send(&self, change: Change) {
        if let Some(changes) = &self.changes {
            // The thread lives as long as the saver does.
            changes.send(change).ok();
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.changes = None;
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

fn run(incoming: &Receiver<Change>, desk: &mut Desk) {
    loop {
        let change = match desk.due() {
            None => incoming.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => incoming.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        let now = Instant::now();
        match change {
            Ok(change) => desk.receive(change, now),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        // Also after a change: someone who types without a pause must not keep it from being written.
        desk.write_due(now);
    }
    desk.write_all(Instant::now());
}

/// What the thread has before it. Told the time, so that a test needs none.
struct Desk {
    settings: Option<SettingsStore>,
    draft: Option<DraftStore>,
    new_settings: Pending<Box<Settings>>,
    new_draft: Pending<String>,
    settings_trouble: Trouble,
    draft_trouble: Trouble,
}

impl Desk {
    fn new(settings: Option<SettingsStore>, draft: Option<DraftStore>, report: Report) -> Self {
        Self {
            settings,
            draft,
            new_settings: Pending::nothing(),
            new_draft: Pending::nothing(),
            settings_trouble: Trouble { last: None, report: Arc::clone(&report) },
            draft_trouble: Trouble { last: None, report },
        }
    }

    fn due(&self) -> Option<Instant> {
        [self.new_settings.due(), self.new_draft.due()].into_iter().flatten().min()
    }

    fn receive(&mut self, change: Change, now: Instant) {
        match change {
            Change::Settings(settings) => self.new_settings.change(settings, now),
            Change::Draft(text) => self.new_draft.change(text, now),
        }
    }

    fn write_due(&mut self, now: Instant) {
        if let Some(text) = self.new_draft.take_due(now) {
            self.write_draft(text, now);
        }
        if let Some(settings) = self.new_settings.take_due(now) {
            self.write_settings(settings, now);
        }
    }

    fn write_all(&mut self, now: Instant) {
        if let Some(text) = self.new_draft.take() {
            self.write_draft(text, now);
        }
        if let Some(settings) = self.new_settings.take() {
            self.write_settings(settings, now);
        }
    }

    fn write_draft(&mut self, text: String, now: Instant) {
        let Some(store) = &mut self.draft else { return };
        match store.save(&text) {
            Ok(_) => self.draft_trouble.over(),
            Err(problem) => {
                self.new_draft.refuse(text, now);
                self.draft_trouble.met(problem);
            }
        }
    }

    fn write_settings(&mut self, settings: Box<Settings>, now: Instant) {
        let Some(store) = &mut self.settings else { return };
        match store.save(&settings) {
            Ok(aside) => {
                self.settings_trouble.over();
                if let Some(aside) = aside {
                    (self.settings_trouble.report)(aside);
                }
            }
            Err(problem) => {
                self.new_settings.refuse(settings, now);
                self.settings_trouble.met(problem);
            }
        }
    }
}

/// What was told of one store since it last worked.
struct Trouble {
    last: Option<StoreProblem>,
    report: Report,
}

impl Trouble {
    fn met(&mut self, problem: StoreProblem) {
        if self.last.as_ref() != Some(&problem) {
            self.last = Some(problem.clone());
            (self.report)(problem);
        }
    }

    fn over(&mut self) {
        self.last = None;
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::sync::Mutex;
    use std::time::Duration;

    use super::*;
    use crate::files::ThemeChoice;

    fn told() -> (Arc<Mutex<Vec<StoreProblem>>>, Report) {
        let told = Arc::new(Mutex::new(Vec::new()));
        let ours = Arc::clone(&told);
        (told, Arc::new(move |problem| ours.lock().expect("no panic").push(problem)))
    }

    fn desk(folder: &Path, report: Report) -> Desk {
        Desk::new(Some(SettingsStore::open(folder).store), Some(DraftStore::open(folder).0), report)
    }

    fn dark() -> Settings {
        Settings { theme: ThemeChoice::Dark, ..Settings::default() }
    }

    #[test]
    fn dropping_the_saver_writes_the_newest_of_everything() {
        let folder = tempfile::tempdir().expect("a folder");
        let (told, report) = told();
        let loaded = SettingsStore::open(folder.path());
        let saver = Saver::start(Some(loaded.store), Some(DraftStore::open(folder.path()).0), report).expect("a thread");
        for n in 0..100 {
            saver.save_draft(&format!("draft {n}"));
        }
        saver.save_settings(&dark());
        drop(saver);
        assert_eq!(DraftStore::open(folder.path()).1.as_deref(), Some("draft 99"));
        assert_eq!(SettingsStore::open(folder.path()).settings, dark());
        assert!(told.lock().expect("no panic").is_empty());
    }

    #[test]
    fn an_empty_text_and_one_too_large_leave_no_draft() {
        for text in ["", "x".repeat(MAX_DRAFT_BYTES + 1).as_str()] {
            let folder = tempfile::tempdir().expect("a folder");
            let (mut store, ..) = DraftStore::open(folder.path());
            store.save("earlier").expect("saved");
            let saver = Saver::start(None, Some(store), told().1).expect("a thread");
            saver.save_draft(text);
            drop(saver);
            assert_eq!(DraftStore::open(folder.path()).1, None);
        }
    }

    #[test]
    fn the_thread_tries_to_write_while_the_window_stays_open() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        fs::create_dir(&path).expect("a folder in its place");
        let (told, tells) = mpsc::channel();
        let report = Arc::new(move |problem| drop(told.send(problem)));
        let store = SettingsStore::open(folder.path()).store;
        let saver = Saver::start(Some(store), None, report).expect("a thread");
        saver.save_settings(&dark());
        assert_eq!(tells.recv(), Ok(StoreProblem::Other { path }));
        drop(saver);
    }

    #[test]
    fn without_stores_nothing_happens() {
        let (told, report) = told();
        let saver = Saver::start(None, None, report).expect("a thread");
        saver.save_draft("524");
        saver.save_settings(&dark());
        drop(saver);
        assert!(told.lock().expect("no panic").is_empty());
    }

    #[test]
    fn a_change_is_written_when_it_is_due_and_not_before() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path(), told().1);
        let start = Instant::now();
        desk.receive(Change::Settings(Box::new(dark())), start);
        desk.write_due(start);
        assert_eq!(SettingsStore::open(folder.path()).settings, Settings::default());
        desk.write_due(desk.due().expect("something to write"));
        assert_eq!(SettingsStore::open(folder.path()).settings, dark());
        assert_eq!(desk.due(), None, "idle");
    }

    #[test]
    fn a_problem_is_told_once_until_a_save_succeeds_and_nothing_is_given_up() {
        let folder = tempfile::tempdir().expect("a folder");
        let (told, report) = told();
        let mut desk = desk(folder.path(), report);
        let in_the_way = folder.path().join("settings.json");
        let problem = StoreProblem::Other { path: in_the_way.clone() };
        let count = || told.lock().expect("no panic").iter().filter(|told| **told == problem).count();
        let start = Instant::now();
        for round in 1..=2_u32 {
            fs::create_dir(&in_the_way).expect("a folder in its place");
            desk.receive(Change::Settings(Box::new(dark())), start + Duration::from_mins(1) * round);
            for _ in 0..3 {
                desk.write_due(desk.due().expect("tried again"));
            }
            assert_eq!(count(), round as usize);
            fs::remove_dir(&in_the_way).expect("moved away");
            desk.write_due(desk.due().expect("tried again"));
            assert_eq!(SettingsStore::open(folder.path()).settings, dark());
            fs::remove_file(&in_the_way).expect("moved away");
        }
        assert_eq!(told.lock().expect("no panic").len(), 2);
    }
}
