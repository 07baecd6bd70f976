//! How much is kept: the newest sessions, and no more than a disk gladly gives.
//!
//! Old sessions go first, whole. A run that fills the room alone loses its oldest whole samples; their points stay, so chart
//! and figures lose nothing. A session that is being written to is never removed by its own window; one that another window
//! removes comes back with its next sample.

use rusqlite::{Connection, OptionalExtension as _, Result, params};

use super::session::SessionId;

/// How much is kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// Sessions.
    pub(super) sessions: usize,
    /// Bytes of the database, its free pages left out.
    pub(super) bytes: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { sessions: 20, bytes: 500_000_000 }
    }
}

impl Bounds {
    /// Removes what is beyond the bounds, `live` sessions last. Does next to nothing while they hold.
    pub(super) fn keep(self, connection: &Connection, live: &[SessionId]) -> Result<()> {
        let beyond = {
            let mut statement = connection.prepare_cached("SELECT id FROM session ORDER BY id DESC LIMIT -1 OFFSET ?1")?;
            let ids = statement.query_map([i64::try_from(self.sessions).unwrap_or(i64::MAX)], |row| row.get(0))?;
            ids.collect::<Result<Vec<i64>>>()?
        };
        let mut removed = false;
        for id in beyond.into_iter().map(SessionId).filter(|id| !live.contains(id)) {
            removed |= forget(connection, id)?;
        }
        if used(connection)? > self.bytes {
            // Some room at once, so that the next sample does not ask again.
            while used(connection)? > self.bytes / 10 * 9 && drop_oldest(connection, live)? {
                removed = true;
            }
        }
        if removed { give_back(connection) } else { Ok(()) }
    }
}

/// Removes one session; whether there was one.
pub(super) fn forget(connection: &Connection, session: SessionId) -> Result<bool> {
    Ok(connection.execute("DELETE FROM session WHERE id = ?1", [session.0])? > 0)
}

/// Gives free pages back to the disk.
pub(super) fn give_back(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare_cached("PRAGMA incremental_vacuum")?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

/// Bytes of pages that hold something.
pub(super) fn used(connection: &Connection) -> Result<u64> {
    let number = |pragma| connection.query_row(pragma, [], |row| row.get::<_, i64>(0));
    let pages = number("PRAGMA page_count")? - number("PRAGMA freelist_count")?;
    Ok(u64::try_from(pages * number("PRAGMA page_size")?).unwrap_or_default())
}

/// Removes the oldest session that nobody writes to, else a part of the whole samples of the oldest one; whether there was
/// something to remove.
fn drop_oldest(connection: &Connection, live: &[SessionId]) -> Result<bool> {
    let ids = {
        let mut statement = connection.prepare_cached("SELECT id FROM session ORDER BY id")?;
        statement.query_map([], |row| row.get(0).map(SessionId))?.collect::<Result<Vec<SessionId>>>()?
    };
    // The newest one is shown, even if it has ended.
    let (newest, older) = ids.split_last().map_or((None, &[][..]), |(newest, older)| (Some(*newest), older));
    if let Some(oldest) = older.iter().find(|id| !live.contains(id)) {
        return forget(connection, *oldest);
    }
    for id in older.iter().copied().chain(newest) {
        let middle = "SELECT number FROM detail WHERE session = ?1 ORDER BY number LIMIT 1 OFFSET
            (SELECT count(*) / 8 FROM detail WHERE session = ?1)";
        let upto: Option<i64> = connection.query_row(middle, [id.0], |row| row.get(0)).optional()?;
        let Some(upto) = upto else { continue };
        return Ok(connection.execute("DELETE FROM detail WHERE session = ?1 AND number <= ?2", params![id.0, upto])? > 0);
    }
    Ok(false)
}
