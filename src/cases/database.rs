//! The file `rayscope.db`: opened, made, set aside if it is damaged, left alone if it is a newer version's.
//!
//! In write-ahead mode a reader and a writer do not wait for each other, and a transaction survives a kill as soon as it is
//! committed. A damaged file gets another name together with what belongs to it; it is never written to again.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use super::record::{SCHEMA, VERSION};
use crate::files::{self, Refusal, StoreProblem};

/// The database in its folder.
pub(super) const FILE: &str = "rayscope.db";
/// How long another window's transaction is waited for.
const PATIENCE: Duration = Duration::from_secs(5);
/// A file up to this size is read through when it is opened; in a larger one damage is found where it is met.
const READ_THROUGH: u64 = 64 << 20;
/// What the write-ahead log is cut to after it was larger, in bytes.
const LOG_BYTES: i64 = 16 << 20;

/// An open database.
pub(super) struct Database {
    connection: Connection,
    path: PathBuf,
    identity: Option<(u64, u64)>,
}

/// Why it did not do what it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Its content makes no sense.
    Damaged,
    /// A newer version made it.
    Newer,
    /// A row belongs to a session that is not there: another window has cleared it away.
    Orphan,
    /// The system does not let us.
    Refused(Refusal),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            Some(ErrorCode::ConstraintViolation) => Self::Orphan,
            Some(ErrorCode::DiskFull) => Self::Refused(Refusal::Full),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::Refused(Refusal::ReadOnly),
            _ => Self::Refused(Refusal::Other),
        }
    }
}

impl From<StoreProblem> for Fault {
    fn from(problem: StoreProblem) -> Self {
        Self::Refused(match problem {
            StoreProblem::ReadOnly { .. } => Refusal::ReadOnly,
            StoreProblem::Full { .. } => Refusal::Full,
            _ => Refusal::Other,
        })
    }
}

impl Database {
    /// The database in `folder`, made if there is none. If it was damaged, a new one, and what to tell the user.
    pub(super) fn open(folder: &Path) -> Result<(Self, Option<StoreProblem>), Fault> {
        let path = folder.join(FILE);
        files::make_folder(folder)?;
        // Only what was just found to be damaged is moved: another window may have done so already.
        let found = identity(&path);
        match Self::connect(&path) {
            Ok(database) => Ok((database, None)),
            Err(Fault::Damaged) => {
                let problem = if identity(&path) == found { Some(set_aside(&path)?) } else { None };
                Ok((Self::connect(&path)?, problem))
            }
            Err(fault) => Err(fault),
        }
    }

    /// Closes it, because it is damaged, and opens a new one in its place, as [`open`](Self::open) does.
    pub(super) fn replace(self) -> Result<(Self, Option<StoreProblem>), Fault> {
        let (path, is_there) = (self.path.clone(), self.is_there());
        drop(self.connection);
        let problem = if is_there { Some(set_aside(&path)?) } else { None };
        let (database, other) = Self::open(path.parent().unwrap_or(&path))?;
        Ok((database, problem.or(other)))
    }

    /// Whether the file under our name is still the one that is open.
    pub(super) fn is_there(&self) -> bool {
        identity(&self.path) == self.identity && self.path.exists()
    }

    pub(super) fn read(&self) -> &Connection {
        &self.connection
    }

    /// Carries out `work` as one transaction.
    pub(super) fn write(&mut self, work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()>) -> Result<(), Fault> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&transaction)?;
        Ok(transaction.commit()?)
    }

    fn connect(path: &Path) -> Result<Self, Fault> {
        // Made by us, so that nobody else may read it; what SQLite puts beside it has the same permissions.
        let made = files::private().create(true).truncate(false).open(path);
        let length = made.and_then(|file| file.metadata()).map_err(|error| StoreProblem::of(&error, path))?.len();
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        match version(&connection)? {
            0 => {}
            VERSION if length <= READ_THROUGH => {
                let said: String = connection.query_row("PRAGMA quick_check (1)", [], |row| row.get(0))?;
                if said != "ok" {
                    return Err(Fault::Damaged);
                }
            }
            VERSION => {}
            _ => return Err(Fault::Newer),
        }
        // Only a database without tables takes it.
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
        // Some network drives cannot; then a kill is still survived, only more slowly.
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).ok();
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.query_row(&format!("PRAGMA journal_size_limit = {LOG_BYTES}"), [], |_| Ok(()))?;
        // What is forgotten is not to be found in the file afterwards.
        connection.query_row("PRAGMA secure_delete = FAST", [], |_| Ok(()))?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if version(&transaction)? == 0 {
            transaction.execute_batch(SCHEMA)?;
            transaction.pragma_update(None, "user_version", VERSION)?;
        }
        transaction.commit()?;
        Ok(Self { connection, path: path.to_owned(), identity: identity(path) })
    }
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Gives the database at `path` the first free name of `rayscope.damaged-1.db` and so on; its log goes along.
fn set_aside(path: &Path) -> Result<StoreProblem, StoreProblem> {
    let kept_as = files::set_aside(path, |n| format!("rayscope.damaged-{n}.db"))?;
    let beside = |path: &Path, ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    // Without a database SQLite takes no log for its own, so a kill between the two renames mixes nothing up.
    fs::rename(beside(path, "-wal"), beside(&kept_as, "-wal")).ok();
    fs::remove_file(beside(path, "-shm")).ok();
    Ok(StoreProblem::DamagedSamples { kept_as })
}

/// Which file that is, whatever its name; `None` where the system does not say.
fn identity(path: &Path) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
    }
    #[cfg(not(unix))]
    {
        // There an open file cannot be renamed or removed.
        let _ = path;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_database_has_its_tables_and_its_modes() {
        let folder = tempfile::tempdir().expect("a folder");
        let (database, problem) = Database::open(&folder.path().join("not there yet")).expect("a database");
        assert_eq!(problem, None);
        let text = |pragma: &str| {
            let value =
                database.read().query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, rusqlite::types::Value>(0));
            format!("{:?}", value.expect("a value"))
        };
        for (pragma, want) in [
            ("user_version", "Integer(1)"),
            ("journal_mode", "Text(\"wal\")"),
            ("synchronous", "Integer(1)"),
            ("foreign_keys", "Integer(1)"),
            ("auto_vacuum", "Integer(2)"),
            ("secure_delete", "Integer(2)"),
        ] {
            assert_eq!(text(pragma), want, "{pragma}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn only_the_user_may_read_the_files() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        let _database = Database::open(folder.path()).expect("a database");
        assert_eq!(names(folder.path()), ["rayscope.db", "rayscope.db-shm", "rayscope.db-wal"]);
        for name in names(folder.path()) {
            let mode = fs::metadata(folder.path().join(&name)).expect("there").permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
    }

    #[test]
    fn a_damaged_database_is_set_aside_each_under_its_own_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(FILE);
        let half = {
            drop(Database::open(folder.path()).expect("a database"));
            let whole = fs::read(&path).expect("a file");
            [&whole[..100], &[0xAA; 9000]].concat()
        };
        for (n, damage) in [b"no database at all, but long enough to look at".repeat(50), half].into_iter().enumerate() {
            fs::write(&path, &damage).expect("a file");
            let (database, problem) = Database::open(folder.path()).expect("a new one");
            let kept_as = folder.path().join(format!("rayscope.damaged-{}.db", n + 1));
            assert_eq!(fs::read(&kept_as).expect("kept"), damage);
            assert_eq!(problem, Some(StoreProblem::DamagedSamples { kept_as }));
            assert_eq!(version(database.read()), Ok(VERSION));
        }
    }

    #[test]
    fn a_newer_versions_database_is_left_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(FILE);
        {
            let connection = Connection::open(&path).expect("a database");
            connection.execute_batch("CREATE TABLE later (x); PRAGMA user_version = 2").expect("made");
        }
        let before = fs::read(&path).expect("a file");
        assert_eq!(Database::open(folder.path()).err(), Some(Fault::Newer));
        assert_eq!(fs::read(&path).expect("a file"), before);
        assert_eq!(names(folder.path()), ["rayscope.db"]);
    }

    #[test]
    fn what_another_window_has_replaced_already_is_not_set_aside() {
        let folder = tempfile::tempdir().expect("a folder");
        let (first, _) = Database::open(folder.path()).expect("a database");
        let (second, _) = Database::open(folder.path()).expect("the same");
        let (first, problem) = first.replace().expect("a new one");
        assert!(problem.is_some());
        if cfg!(unix) {
            assert!(!second.is_there());
            let (second, problem) = second.replace().expect("the new one");
            assert_eq!(problem, None);
            assert!(first.is_there() && second.is_there());
        }
    }

    #[test]
    fn a_full_database_is_named_as_such_and_keeps_what_it_has() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut database, _) = Database::open(folder.path()).expect("a database");
        database.read().query_row("PRAGMA max_page_count = 20", [], |_| Ok(())).expect("a bound");
        let row = "INSERT INTO session (since, plan, url, withheld) VALUES ('', ?1, '', '')";
        let insert = |bytes: usize| move |write: &Transaction<'_>| write.execute(row, ["x".repeat(bytes)]).map(drop);
        assert_eq!(database.write(insert(10)), Ok(()));
        assert_eq!(database.write(insert(1 << 20)), Err(Fault::Refused(Refusal::Full)));
        let count = database.read().query_row("SELECT count(*) FROM session", [], |row| row.get::<_, i64>(0));
        assert_eq!(count, Ok(1));
    }

    #[test]
    fn a_place_that_cannot_be_taken_is_refused_and_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join(FILE)).expect("a folder in its place");
        assert_eq!(Database::open(folder.path()).err(), Some(Fault::Refused(Refusal::Other)));
        assert_eq!(names(folder.path()), [FILE]);
    }
}
