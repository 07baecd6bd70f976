//! Where settings and drafts are kept.
//!
//! The system names the folder unless the user does. The variable is read in one place, for `main`; everything else is told
//! the folder, so that tests and a second installation cannot meet the user's own.

use std::env;
use std::fs::DirBuilder;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::problem::StoreProblem;

/// The folder that the user names instead of the system's: the variable `RAYSCOPE_CONFIG_DIR`, unless empty.
#[must_use]
pub fn named_folder() -> Option<PathBuf> {
    env::var_os("RAYSCOPE_CONFIG_DIR").filter(|named| !named.is_empty()).map(PathBuf::from)
}

/// The folder `named`, else the system's for Rayscope's settings; made if it is not there, for this user alone.
pub fn open_folder(named: Option<PathBuf>) -> Result<PathBuf, StoreProblem> {
    let folder = named
        .or_else(|| ProjectDirs::from("", "", "rayscope").map(|dirs| dirs.config_dir().to_owned()))
        .ok_or(StoreProblem::NoFolder)?;
    // Whatever changes the current folder later must not move the settings.
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    make(&folder)?;
    Ok(folder)
}

/// Makes `folder` and what it lies in, readable for this user alone. One that is there keeps its permissions.
pub(crate) fn make(folder: &Path) -> Result<(), StoreProblem> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| StoreProblem::of(&error, folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_named_folder_is_made_for_this_user_alone() {
        let home = tempfile::tempdir().expect("a folder");
        let named = home.path().join("deep/rayscope");
        assert_eq!(open_folder(Some(named.clone())), Ok(named.clone()));
        assert_eq!(open_folder(Some(named.clone())), Ok(named.clone()), "a second time");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&named).expect("made").permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
    }

    #[test]
    fn a_file_in_the_folders_place_is_a_problem_and_stays() {
        let home = tempfile::tempdir().expect("a folder");
        let named = home.path().join("rayscope");
        std::fs::write(&named, "mine").expect("a file");
        for folder in [named.clone(), named.join("inside")] {
            assert_eq!(open_folder(Some(folder.clone())), Err(StoreProblem::Other { path: folder }));
        }
        assert_eq!(std::fs::read(&named).expect("still there"), b"mine");
    }
}
