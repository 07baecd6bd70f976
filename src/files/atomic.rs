//! Writing a file so that a kill or a full disk at any moment leaves either the old content or the new, never half of one.
//!
//! The new content goes to a file of its own beside the old one and takes its name when it is safely on the disk. A name is
//! never taken from a file of the user's: what is set aside counts up until a name is free.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use super::problem::StoreProblem;

/// Tries for a free name. A name is taken only if an earlier process with this id was killed while it wrote.
const TRIES: u32 = 1000;

/// Puts `bytes` in the place of `path`, readable for this user alone.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), StoreProblem> {
    replace(path, |file| file.write_all(bytes)).map_err(|error| StoreProblem::of(&error, path))
}

/// Gives the file at `path` the first free name of `name(1)`, `name(2)` and so on, in the same folder, and returns it.
pub(crate) fn set_aside(path: &Path, name: impl Fn(u32) -> String) -> Result<PathBuf, StoreProblem> {
    let moved = || {
        let (_, kept_as) = first_free(|n| path.with_file_name(name(n)))?;
        // The name is ours by now, so the rename takes nobody else's file along.
        fs::rename(path, &kept_as).inspect_err(|_| drop(fs::remove_file(&kept_as)))?;
        Ok(kept_as)
    };
    moved().map_err(|error: io::Error| StoreProblem::of(&error, path))
}

/// Options for a new file that only this user may read.
pub(crate) fn private() -> OpenOptions {
    let mut options = File::options();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes additions to a folder and removals from it last through a power failure.
pub(super) fn sync_folder(folder: &Path) {
    // Not every file system can; the content is in place all the same, so there is nothing to tell the user.
    #[cfg(unix)]
    File::open(folder).and_then(|folder| folder.sync_all()).ok();
    #[cfg(not(unix))]
    let _ = folder;
}

/// Whether `name` is that of a file on its way to become `target`.
pub(super) fn is_unfinished(name: &str, target: &str) -> bool {
    name.strip_prefix('.')
        .and_then(|name| name.strip_prefix(target))
        .is_some_and(|rest| rest.starts_with('.') && Path::new(rest).extension().is_some_and(|extension| extension == "tmp"))
}

fn replace(path: &Path, put: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    static COUNTER: AtomicU32 = AtomicU32::new(0);
    let name = path.file_name().ok_or(ErrorKind::InvalidFilename)?.to_string_lossy();
    let (mut file, unfinished) = first_free(|_| {
        let n = COUNTER.fetch_add(1, Ordering::Relaxed);
        path.with_file_name(format!(".{name}.{}-{n}.tmp", process::id()))
    })?;
    let written = put(&mut file).and_then(|()| file.sync_all());
    // Windows renames no file that is still open for writing.
    drop(file);
    written.and_then(|()| fs::rename(&unfinished, path)).inspect_err(|_| drop(fs::remove_file(&unfinished)))?;
    if let Some(folder) = path.parent() {
        sync_folder(folder);
    }
    Ok(())
}

fn first_free(name: impl Fn(u32) -> PathBuf) -> io::Result<(File, PathBuf)> {
    for n in 1..=TRIES {
        let path = name(n);
        match private().create_new(true).open(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_write_replaces_the_content_and_leaves_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        for content in ["old", "new and longer", ""] {
            assert_eq!(write(&path, content.as_bytes()), Ok(()));
            assert_eq!(fs::read_to_string(&path).expect("written"), content);
        }
        assert_eq!(names(folder.path()), ["settings.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_user_may_read_what_is_written_even_over_an_open_file() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("draft.txt");
        fs::write(&path, "open to all").expect("a file");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("permissions");
        assert_eq!(write(&path, b"secret"), Ok(()));
        assert_eq!(fs::metadata(&path).expect("written").permissions().mode() & 0o777, 0o600);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_leaves_the_old_content() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        assert_eq!(write(&path, b"old"), Ok(()));
        let error = replace(&path, |file| {
            file.write_all(b"half of the n")?;
            File::options().write(true).open("/dev/full")?.write_all(b"ew")
        });
        let problem = error.map_err(|error| StoreProblem::of(&error, &path));
        assert_eq!(problem, Err(StoreProblem::Full { path: path.clone() }));
        assert_eq!(fs::read_to_string(&path).expect("still there"), "old");
        assert_eq!(names(folder.path()), ["settings.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_read_only_folder_leaves_the_old_content_and_is_named_as_such() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        assert_eq!(write(&path, b"old"), Ok(()));
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).expect("permissions");
        // Nothing is read-only to root.
        if fs::write(folder.path().join("probe"), "").is_err() {
            assert_eq!(write(&path, b"new"), Err(StoreProblem::ReadOnly { path: path.clone() }));
            assert_eq!(fs::read_to_string(&path).expect("still there"), "old");
        }
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).expect("permissions");
    }

    #[test]
    fn a_place_that_cannot_be_taken_is_a_problem_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        fs::write(&file, "mine").expect("a file");
        fs::create_dir(folder.path().join("folder")).expect("a folder");
        fs::write(folder.path().join("folder/in it"), "mine").expect("a file");
        for path in [file.join("settings.json"), folder.path().join("folder"), folder.path().join("nowhere/settings.json")] {
            assert_eq!(write(&path, b"new"), Err(StoreProblem::Other { path }));
        }
        assert_eq!(names(folder.path()), ["file", "folder"]);
    }

    #[test]
    fn what_is_set_aside_takes_no_name_that_is_in_use() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        for n in 1..=3 {
            fs::write(&path, format!("damage {n}")).expect("a file");
            let want = folder.path().join(format!("settings.damaged-{n}.json"));
            assert_eq!(set_aside(&path, |n| format!("settings.damaged-{n}.json")), Ok(want.clone()));
            assert_eq!(fs::read_to_string(want).expect("kept"), format!("damage {n}"));
        }
        assert!(!path.exists());
        let problem = set_aside(&path, |n| format!("settings.damaged-{n}.json"));
        assert_eq!(problem, Err(StoreProblem::Other { path }));
        assert_eq!(names(folder.path()).len(), 3, "no empty file is left of the failure");
    }

    #[test]
    fn an_unfinished_file_is_known_by_its_target() {
        for (name, target, want) in [
            (".7-1.txt.7-0.tmp", "7-1.txt", true),
            (".7-12.txt.7-0.tmp", "7-1.txt", false),
            ("7-1.txt", "7-1.txt", false),
            (".7-1.txt.swp", "7-1.txt", false),
        ] {
            assert_eq!(is_unfinished(name, target), want, "{name}");
        }
    }
}
