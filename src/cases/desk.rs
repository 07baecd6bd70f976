//! What the thread of the store has before it: sessions that are being written to, and samples that the disk has not taken.
//!
//! All that waits is written as one transaction. So a slow disk makes transactions larger and not the queue longer, and at the
//! usual pace each sample has its own.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::Connection;

use super::bounds::Bounds;
use super::database::{Database, FILE, Fault};
use super::record::{SampleRow, SessionRow};
use super::secrets::Secrets;
use super::session::SessionId;
use super::store::Report;
use crate::files::StoreProblem;
use crate::probe::{End, Plan, Sample};

/// So much waits in memory while the disk takes nothing, in bytes. Then the oldest samples are given up.
const MOST_WAITING: usize = 16 << 20;

pub(super) struct Desk {
    folder: PathBuf,
    bounds: Bounds,
    report: Report,
    /// `None`: not open yet, or lost.
    database: Option<Database>,
    /// A newer version's file: there is no use in trying again.
    given_up: bool,
    live: BTreeMap<SessionId, Live>,
    waiting: VecDeque<SampleRow>,
    waiting_bytes: usize,
    /// What was told since the disk last took something.
    told: Option<StoreProblem>,
}

/// A session that is being written to.
struct Live {
    row: SessionRow,
    secrets: Secrets,
    is_written: bool,
    /// A session without a sample is not worth one of the places.
    has_samples: bool,
    has_ended: bool,
}

impl Live {
    fn is_to_be_written(&self) -> bool {
        self.has_samples && !self.is_written
    }
}

impl Desk {
    pub(super) fn new(folder: PathBuf, bounds: Bounds, report: Report) -> Self {
        Self {
            folder,
            bounds,
            report,
            database: None,
            given_up: false,
            live: BTreeMap::new(),
            waiting: VecDeque::new(),
            waiting_bytes: 0,
            told: None,
        }
    }

    pub(super) fn begin(&mut self, id: SessionId, plan: &Plan, since: Timestamp) {
        let (row, secrets) = (SessionRow::new(id, plan, since), Secrets::of(plan));
        self.live.insert(id, Live { row, secrets, is_written: false, has_samples: false, has_ended: false });
    }

    pub(super) fn add(&mut self, session: SessionId, sample: &Sample) {
        // Of a session that is not live the secrets are not known.
        let Some(live) = self.live.get_mut(&session).filter(|live| !live.has_ended) else { return };
        live.has_samples = true;
        let row = SampleRow::new(session, &live.secrets, sample);
        self.waiting_bytes += row.bytes();
        self.waiting.push_back(row);
        while self.waiting_bytes > MOST_WAITING
            && let Some(lost) = self.waiting.pop_front()
        {
            self.waiting_bytes -= lost.bytes();
        }
    }

    pub(super) fn end(&mut self, session: SessionId, at: Timestamp, how: End) {
        if let Some(live) = self.live.get_mut(&session) {
            live.row.end(at, how);
            (live.is_written, live.has_ended) = (false, true);
        }
    }

    /// No sample of `session` comes back, not even one that waits.
    pub(super) fn forget(&mut self, session: SessionId) {
        self.live.remove(&session);
        self.waiting.retain(|row| row.session != session);
        self.waiting_bytes = self.waiting.iter().map(SampleRow::bytes).sum();
    }

    /// Writes all that waits. What cannot be written waits on, and the user is told why, once.
    pub(super) fn write(&mut self) {
        if self.waiting.is_empty() && !self.live.values().any(Live::is_to_be_written) {
            self.live.retain(|_, live| !live.has_ended);
            return;
        }
        let live: Vec<SessionId> = self.live.iter().filter(|(_, live)| !live.has_ended).map(|(id, _)| *id).collect();
        let bounds = self.bounds;
        let written = self.attempt(|desk| {
            let Self { database: Some(database), live: sessions, waiting, .. } = desk else { return Ok(()) };
            database.write(|transaction| {
                sessions.values().filter(|live| live.is_to_be_written()).try_for_each(|live| live.row.write(transaction))?;
                waiting.iter().try_for_each(|row| row.write(transaction))
            })?;
            Ok(bounds.keep(database.read(), &live)?)
        });
        if written.is_some() {
            self.told = None;
            self.waiting.clear();
            self.waiting_bytes = 0;
            self.live.retain(|_, live| !live.has_ended);
            self.live.values_mut().for_each(|live| live.is_written |= live.has_samples);
        }
    }

    /// What `question` finds in the database, after all that waits is written; `None` if it cannot be asked. No file is made
    /// for a question: who never probes has none.
    pub(super) fn read<T>(&mut self, question: impl Fn(&Connection) -> rusqlite::Result<T>) -> Option<T> {
        self.write();
        if !self.folder.join(FILE).exists() {
            self.database = None;
            return None;
        }
        self.attempt(|desk| {
            let Some(database) = &desk.database else { return Err(Fault::Newer) };
            Ok(question(database.read())?)
        })
    }

    /// Does `work` with an open database, a second time if the first one showed that it has to be replaced.
    fn attempt<T>(&mut self, work: impl Fn(&mut Self) -> Result<T, Fault>) -> Option<T> {
        for is_last in [false, true] {
            let fault = match self.open().and_then(|()| work(self)) {
                Ok(found) => return Some(found),
                Err(fault) => fault,
            };
            match fault {
                Fault::Damaged if !is_last => {
                    if let Err(fault) = self.replace() {
                        self.tell(fault);
                        return None;
                    }
                }
                Fault::Orphan if !is_last => self.live.values_mut().for_each(|live| live.is_written = false),
                fault => {
                    self.tell(fault);
                    return None;
                }
            }
        }
        None
    }

    fn open(&mut self) -> Result<(), Fault> {
        if self.given_up {
            return Err(Fault::Newer);
        }
        if self.database.as_ref().is_some_and(Database::is_there) {
            return Ok(());
        }
        self.database = None;
        let (database, problem) = Database::open(&self.folder)?;
        self.use_new(database, problem);
        Ok(())
    }

    fn replace(&mut self) -> Result<(), Fault> {
        if let Some(damaged) = self.database.take() {
            let (database, problem) = damaged.replace()?;
            self.use_new(database, problem);
        }
        Ok(())
    }

    fn use_new(&mut self, database: Database, problem: Option<StoreProblem>) {
        self.database = Some(database);
        self.live.values_mut().for_each(|live| live.is_written = false);
        if let Some(problem) = problem {
            (self.report)(problem);
        }
    }

    fn tell(&mut self, fault: Fault) {
        let path = self.folder.join(FILE);
        let problem = match fault {
            Fault::Newer if self.given_up => return,
            Fault::Newer => {
                self.given_up = true;
                StoreProblem::NewerSamples { path }
            }
            Fault::Refused(why) => StoreProblem::SamplesNotKept { path, why },
            // Twice in a row: what is new is no better than what was set aside.
            Fault::Damaged | Fault::Orphan => StoreProblem::SamplesNotKept { path, why: crate::files::Refusal::Other },
        };
        if self.told.as_ref() != Some(&problem) {
            self.told = Some(problem.clone());
            (Arc::clone(&self.report))(problem);
        }
    }
}
