//! Which draft belongs to whom, when several windows run at once.
//!
//! A slot is a draft and, beside it, a file that its window holds locked for as long as it lives. The system takes the lock
//! away however the window ends, so a lock that can be had means that the owner is gone; an id of a process could have been
//! given to another one since. The lock is a file of its own because saving puts a new file in the draft's place.
//!
//! Whoever removes files of a slot holds its lock and removes the lock last, and a name is made once and never again. So
//! a window that gets hold of a lock whose file has just vanished finds no draft behind it, and no harm is done.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process;
use std::time::{SystemTime, UNIX_EPOCH};

use super::atomic;

/// Tries for a name. One is lost only if another window clears away at the very moment that it is made.
const TRIES: u128 = 100;

/// A draft's place, held against other windows until it is dropped.
pub(super) struct Slot {
    folder: PathBuf,
    /// Process and nanosecond that it was made by and in: names its files.
    stem: String,
    /// Locked for as long as it is open.
    held: File,
}

impl Slot {
    /// A place for a new draft in `folder`.
    pub(super) fn claim_new(folder: &Path) -> io::Result<Self> {
        let started = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        for n in 0..TRIES {
            let stem = format!("{}-{}", process::id(), started + n);
            let path = folder.join(format!("{stem}.lock"));
            let held = match atomic::private().create_new(true).open(&path) {
                Ok(file) => file,
                Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(error),
            };
            match held.try_lock() {
                // Another window took the file for a leftover before it was locked, and removes it.
                Err(fs::TryLockError::WouldBlock) => {}
                // Where the file system knows no locks, other windows cannot lock either and leave this slot alone.
                Ok(()) | Err(fs::TryLockError::Error(_)) => {
                    if path.exists() {
                        return Ok(Self { folder: folder.to_owned(), stem, held });
                    }
                }
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// The slot named `stem`, if its owner no longer lives.
    pub(super) fn claim_orphan(folder: &Path, stem: &str) -> Option<Self> {
        let held = atomic::private().create(true).truncate(false).open(folder.join(format!("{stem}.lock"))).ok()?;
        held.try_lock().ok()?;
        Some(Self { folder: folder.to_owned(), stem: stem.to_owned(), held })
    }

    /// Where the text is.
    pub(super) fn draft(&self) -> PathBuf {
        self.folder.join(format!("{}.txt", self.stem))
    }

    /// Its name without an ending.
    pub(super) fn stem(&self) -> &str {
        &self.stem
    }

    /// Whether other windows can still see that it is held. Somebody may have emptied the folder.
    pub(super) fn is_held(&self) -> bool {
        self.lock().exists()
    }

    /// Removes what a kill in the middle of a save left behind.
    pub(super) fn sweep(&self) {
        let target = format!("{}.txt", self.stem);
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_str().is_some_and(|name| atomic::is_unfinished(name, &target)) {
                fs::remove_file(entry.path()).ok();
            }
        }
    }

    /// Gives up the slot and its files. The draft must have been moved away or be of no more use.
    pub(super) fn remove(self) {
        self.sweep();
        // What cannot be removed is found and tried again by the next window.
        let gone = fs::remove_file(self.draft()).is_ok() || !self.draft().exists();
        if gone {
            fs::remove_file(self.lock()).ok();
        }
    }

    fn lock(&self) -> PathBuf {
        self.folder.join(format!("{}.lock", self.stem))
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        // Closing the file is not enough: a process that this one is just starting has it open too, until it runs its own program.
        self.held.unlock().ok();
    }
}

/// A slot that was found.
pub(super) struct Found {
    /// What [`Slot::claim_orphan`] takes.
    pub(super) stem: String,
    /// When its draft was last saved; `None` without one.
    saved: Option<SystemTime>,
    /// Whether there is a draft that is not empty.
    pub(super) has_text: bool,
}

/// Every slot in `folder`, the one saved last first.
pub(super) fn find(folder: &Path) -> Vec<Found> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some((stem, ending)) = name.to_str().and_then(|name| name.rsplit_once('.')) else { continue };
        if !is_stem(stem) || !matches!(ending, "txt" | "lock") {
            continue;
        }
        let slot =
            found.entry(stem.to_owned()).or_insert_with(|| Found { stem: stem.to_owned(), saved: None, has_text: false });
        if ending == "txt"
            && let Ok(meta) = entry.metadata()
        {
            slot.saved = Some(meta.modified().unwrap_or(UNIX_EPOCH));
            slot.has_text = meta.len() > 0;
        }
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|slot| std::cmp::Reverse(slot.saved));
    found
}

/// Files of other names are somebody else's.
fn is_stem(stem: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    stem.split_once('-').is_some_and(|(process, started)| digits(process) && digits(started))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_slot_is_no_orphan_until_it_is_dropped() {
        let folder = tempfile::tempdir().expect("a folder");
        let slot = Slot::claim_new(folder.path()).expect("a slot");
        let stem = slot.stem().to_owned();
        assert!(Slot::claim_orphan(folder.path(), &stem).is_none());
        drop(slot);
        assert!(Slot::claim_orphan(folder.path(), &stem).is_some());
    }

    #[test]
    fn two_slots_made_at_once_have_two_names() {
        let folder = tempfile::tempdir().expect("a folder");
        let slots: Vec<_> = (0..50).map(|_| Slot::claim_new(folder.path()).expect("a slot")).collect();
        assert_eq!(find(folder.path()).len(), slots.len());
    }

    #[test]
    fn removing_a_slot_takes_its_leftovers_along_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let slot = Slot::claim_new(folder.path()).expect("a slot");
        let leftover = folder.path().join(format!(".{}.txt.7-0.tmp", slot.stem()));
        let other = folder.path().join(".1-1.txt.7-0.tmp");
        for path in [&slot.draft(), &leftover, &other] {
            fs::write(path, "text").expect("a file");
        }
        slot.remove();
        let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").flatten().map(|entry| entry.path()).collect();
        assert_eq!(left, [other]);
    }

    #[test]
    fn slots_are_found_newest_first_and_other_files_are_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text, seconds) in [
            ("1-10.txt", "older", 100),
            ("2-20.txt", "newest", 300),
            ("3-30.txt", "", 200),
            ("4-40.lock", "", 400),
            ("notes.txt", "mine", 500),
            ("my-notes.txt", "mine", 500),
            ("1-10-1.damaged", "mine", 500),
        ] {
            let path = folder.path().join(name);
            fs::write(&path, text).expect("a file");
            let saved = UNIX_EPOCH + std::time::Duration::from_secs(seconds);
            File::options().write(true).open(&path).and_then(|file| file.set_modified(saved)).expect("a time");
        }
        let found: Vec<_> = find(folder.path()).into_iter().map(|slot| (slot.stem, slot.has_text)).collect();
        let want = [("2-20", true), ("3-30", false), ("1-10", true), ("4-40", false)];
        assert_eq!(found, want.map(|(stem, has_text)| (stem.to_owned(), has_text)));
    }
}
