//! The text in the paste box, kept so that a kill at any moment loses at most the last second of it.
//!
//! Every window has a draft of its own, since two windows with one draft would undo each other. A window that starts takes
//! over the newest draft whose window no longer lives, together with its name and lock: the text is never copied and so is
//! at no moment in danger. Further orphans wait for further windows.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::problem::StoreProblem;
use super::slot::{self, Slot};
use super::{atomic, folder};

/// The largest draft that is kept, in bytes. What is larger came from a file that is still there, and writing it at every
/// pause in typing would wear the disk.
pub const MAX_DRAFT_BYTES: usize = 8 << 20;

/// What became of a draft that was to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It is on the disk.
    Written,
    /// It was empty, so there is none on the disk any more.
    Cleared,
    /// It is over [`MAX_DRAFT_BYTES`], so there is none on the disk any more: an earlier text must not come back as this one.
    TooLarge,
}

/// The draft of one window. Dropping it leaves the text for the next window.
pub struct DraftStore {
    folder: PathBuf,
    /// `None` until there is a text to keep and a folder that takes it.
    slot: Option<Slot>,
}

impl DraftStore {
    /// A draft for this window in the settings folder, with the text of the newest draft whose window no longer lives. The
    /// store can be used whatever the problem: each save tries anew.
    #[must_use]
    pub fn open(settings_folder: &Path) -> (Self, Option<String>, Option<StoreProblem>) {
        let mut store = Self { folder: settings_folder.join("drafts"), slot: None };
        let mut problem = folder::make(&store.folder).err();
        let mut recovered = None;
        for found in slot::find(&store.folder) {
            // Not even locked, so that a window that starts at this moment finds it free.
            if found.has_text && recovered.is_some() {
                continue;
            }
            let Some(slot) = Slot::claim_orphan(&store.folder, &found.stem) else { continue };
            match read(&slot.draft()) {
                Draft::Text(text) if recovered.is_none() => {
                    slot.sweep();
                    recovered = Some(text);
                    store.slot = Some(slot);
                }
                Draft::Text(_) => {}
                Draft::Nothing => slot.remove(),
                Draft::Damaged => {
                    let kept_as = atomic::set_aside(&slot.draft(), |n| format!("{}-{n}.damaged", slot.stem()));
                    if kept_as.is_ok() {
                        slot.remove();
                    }
                    let said = kept_as.map_or_else(|why| why, |kept_as| StoreProblem::DamagedDraft { kept_as });
                    problem.get_or_insert(said);
                }
                Draft::Unreadable(why) => drop(problem.get_or_insert(why)),
            }
        }
        // Held from the start, so that a problem with the folder is said before there is something to lose.
        if let Err(why) = store.hold() {
            problem.get_or_insert(why);
        }
        (store, recovered, problem)
    }

    /// Puts `text` in the place of the draft.
    pub fn save(&mut self, text: &str) -> Result<Saved, StoreProblem> {
        if text.is_empty() {
            return self.clear().map(|()| Saved::Cleared);
        }
        if text.len() > MAX_DRAFT_BYTES {
            return self.clear().map(|()| Saved::TooLarge);
        }
        let path = self.hold()?;
        atomic::write(&path, text.as_bytes())?;
        Ok(Saved::Written)
    }

    /// Removes the draft.
    pub fn clear(&mut self) -> Result<(), StoreProblem> {
        let Some(slot) = &self.slot else { return Ok(()) };
        let path = slot.draft();
        match fs::remove_file(&path) {
            Ok(()) => atomic::sync_folder(&self.folder),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(StoreProblem::of(&error, &path)),
        }
        Ok(())
    }

    /// Where the text goes, held against other windows.
    fn hold(&mut self) -> Result<PathBuf, StoreProblem> {
        if let Some(slot) = self.slot.as_ref().filter(|slot| slot.is_held()) {
            return Ok(slot.draft());
        }
        folder::make(&self.folder)?;
        let slot = Slot::claim_new(&self.folder).map_err(|error| StoreProblem::of(&error, &self.folder))?;
        Ok(self.slot.insert(slot).draft())
    }
}

impl Drop for DraftStore {
    fn drop(&mut self) {
        if let Some(slot) = self.slot.take_if(|slot| !slot.draft().exists()) {
            slot.remove();
        }
    }
}

enum Draft {
    Text(String),
    Nothing,
    Damaged,
    Unreadable(StoreProblem),
}

fn read(path: &Path) -> Draft {
    match fs::read(path) {
        Ok(bytes) if bytes.is_empty() => Draft::Nothing,
        Ok(bytes) if bytes.len() > MAX_DRAFT_BYTES => Draft::Damaged,
        Ok(bytes) => String::from_utf8(bytes).map_or(Draft::Damaged, Draft::Text),
        Err(error) if error.kind() == ErrorKind::NotFound => Draft::Nothing,
        Err(error) => Draft::Unreadable(StoreProblem::of(&error, path)),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder.join("drafts")).expect("a folder").flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// A draft whose window is gone, saved at that second.
    fn orphan(folder: &Path, name: &str, text: &[u8], seconds: u64) {
        fs::create_dir_all(folder.join("drafts")).expect("a folder");
        let path = folder.join("drafts").join(name);
        fs::write(&path, text).expect("a draft");
        let saved = UNIX_EPOCH + Duration::from_secs(seconds);
        fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(saved)).expect("a time");
    }

    #[test]
    fn a_draft_comes_back_and_stays_until_it_is_changed() {
        let home = tempfile::tempdir().expect("a folder");
        let (mut store, recovered, problem) = DraftStore::open(home.path());
        assert_eq!((recovered, problem), (None, None));
        assert_eq!(store.save("Ошибка 524, 错误"), Ok(Saved::Written));
        drop(store);
        for _ in 0..2 {
            let (_store, recovered, problem) = DraftStore::open(home.path());
            assert_eq!((recovered.as_deref(), problem), (Some("Ошибка 524, 错误"), None));
        }
        assert_eq!(names(home.path()).len(), 2, "one draft, one lock");
    }

    #[cfg(unix)]
    #[test]
    fn drafts_and_locks_are_for_this_user_alone() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().expect("a folder");
        let (mut store, ..) = DraftStore::open(home.path());
        assert_eq!(store.save("secret"), Ok(Saved::Written));
        let mode = |path: PathBuf| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(home.path().join("drafts")), 0o700);
        for name in names(home.path()) {
            assert_eq!(mode(home.path().join("drafts").join(&name)), 0o600, "{name}");
        }
    }

    #[test]
    fn clear_and_an_empty_text_leave_nothing_to_come_back() {
        for empty in [|store: &mut DraftStore| store.clear(), |store: &mut DraftStore| store.save("").map(drop)] {
            let home = tempfile::tempdir().expect("a folder");
            let (mut store, ..) = DraftStore::open(home.path());
            assert_eq!(store.save("524"), Ok(Saved::Written));
            assert_eq!(empty(&mut store), Ok(()));
            assert_eq!(names(home.path()).len(), 1, "the lock");
            assert_eq!(empty(&mut store), Ok(()), "a second time");
            drop(store);
            assert!(names(home.path()).is_empty());
            assert_eq!(DraftStore::open(home.path()).1, None);
        }
    }

    #[test]
    fn two_windows_at_once_neither_see_nor_touch_each_others_draft() {
        let home = tempfile::tempdir().expect("a folder");
        let (mut first, ..) = DraftStore::open(home.path());
        assert_eq!(first.save("first"), Ok(Saved::Written));
        let (mut second, recovered, problem) = DraftStore::open(home.path());
        assert_eq!((recovered, problem), (None, None));
        assert_eq!(second.save("second"), Ok(Saved::Written));
        assert_eq!(first.save("first, changed"), Ok(Saved::Written), "the lock outlives the rename");
        assert_eq!(DraftStore::open(home.path()).1, None);
        assert_eq!(second.clear(), Ok(()));
        drop((first, second));
        assert_eq!(DraftStore::open(home.path()).1.as_deref(), Some("first, changed"));
    }

    #[test]
    fn each_new_window_takes_over_the_newest_orphan_that_is_left() {
        let home = tempfile::tempdir().expect("a folder");
        orphan(home.path(), "1-10.txt", b"older", 100);
        orphan(home.path(), "2-20.txt", b"newer", 200);
        orphan(home.path(), "3-30.txt", b"", 300);
        orphan(home.path(), "4-40.lock", b"", 400);
        orphan(home.path(), ".2-20.txt.9-0.tmp", b"half", 400);
        let (_first, recovered, problem) = DraftStore::open(home.path());
        assert_eq!((recovered.as_deref(), problem), (Some("newer"), None));
        assert_eq!(names(home.path()), ["1-10.txt", "2-20.lock", "2-20.txt"], "the rest is swept");
        let (_second, recovered, _) = DraftStore::open(home.path());
        assert_eq!(recovered.as_deref(), Some("older"));
        let (_third, recovered, _) = DraftStore::open(home.path());
        assert_eq!(recovered, None);
    }

    #[test]
    fn a_damaged_draft_is_set_aside_and_said_and_the_next_one_is_taken() {
        let home = tempfile::tempdir().expect("a folder");
        orphan(home.path(), "1-10.txt", b"whole", 100);
        orphan(home.path(), "2-20.txt", b"\xFF\xFE\0 no text", 200);
        let (_store, recovered, problem) = DraftStore::open(home.path());
        let kept_as = home.path().join("drafts/2-20-1.damaged");
        assert_eq!(fs::read(&kept_as).expect("kept"), b"\xFF\xFE\0 no text");
        assert_eq!(problem, Some(StoreProblem::DamagedDraft { kept_as }));
        assert_eq!(recovered.as_deref(), Some("whole"));
        assert_eq!(names(home.path()), ["1-10.lock", "1-10.txt", "2-20-1.damaged"]);
    }

    #[test]
    fn a_text_too_large_is_not_kept_and_an_earlier_one_does_not_pass_for_it() {
        let home = tempfile::tempdir().expect("a folder");
        let (mut store, ..) = DraftStore::open(home.path());
        let mut text = "x".repeat(MAX_DRAFT_BYTES);
        assert_eq!(store.save(&text), Ok(Saved::Written));
        text.push('x');
        assert_eq!(store.save(&text), Ok(Saved::TooLarge));
        drop(store);
        assert_eq!(DraftStore::open(home.path()).1, None);
    }

    #[test]
    fn a_folder_that_takes_nothing_is_said_and_used_once_it_does() {
        let home = tempfile::tempdir().expect("a folder");
        let in_the_way = home.path().join("drafts");
        fs::write(&in_the_way, "a file").expect("a file");
        let (mut store, recovered, problem) = DraftStore::open(home.path());
        let want = StoreProblem::Other { path: in_the_way.clone() };
        assert_eq!((recovered, problem), (None, Some(want.clone())));
        assert_eq!(store.save("524"), Err(want));
        fs::remove_file(&in_the_way).expect("moved away");
        assert_eq!(store.save("524"), Ok(Saved::Written));
    }

    #[test]
    fn a_folder_that_is_emptied_under_the_window_is_made_anew() {
        let home = tempfile::tempdir().expect("a folder");
        let (mut store, ..) = DraftStore::open(home.path());
        assert_eq!(store.save("524"), Ok(Saved::Written));
        fs::remove_dir_all(home.path().join("drafts")).expect("emptied");
        assert_eq!(store.save("524 again"), Ok(Saved::Written));
        assert_eq!(DraftStore::open(home.path()).1, None, "still held");
    }

    /// The window of [`a_draft_survives_a_kill`]: that test starts this one in a process of its own.
    #[test]
    #[ignore = "only the killed half of another test"]
    fn window_to_be_killed() {
        let Some(home) = std::env::var_os("RAYSCOPE_TEST_HOME") else { return };
        let (mut store, ..) = DraftStore::open(Path::new(&home));
        assert_eq!(store.save("written before the kill"), Ok(Saved::Written));
        println!("\nsaved");
        std::io::stdin().lines().for_each(drop);
    }

    #[test]
    fn a_draft_survives_a_kill() {
        let home = tempfile::tempdir().expect("a folder");
        let mut window = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "--ignored", "--nocapture", "files::draft::tests::window_to_be_killed"])
            .env("RAYSCOPE_TEST_HOME", home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a second process");
        let said = BufReader::new(window.stdout.take().expect("its output"));
        assert!(said.lines().any(|line| line.expect("text") == "saved"));
        assert_eq!(DraftStore::open(home.path()).1, None, "its owner lives");
        window.kill().expect("killed");
        window.wait().expect("gone");
        assert_eq!(DraftStore::open(home.path()).1.as_deref(), Some("written before the kill"));
    }
}
