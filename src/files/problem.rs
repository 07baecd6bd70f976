//! What can go wrong with keeping settings, drafts and the samples of probes.
//!
//! None of it stops the window. Each variant is one thing the user can do about it, which is why a missing permission and a
//! read-only disk are one, and why a full disk stands alone.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::path_arg;
use crate::i18n::Msg;

/// Why something the user wrote or chose is not kept, or was not found again. `Display` is for logs; the user reads
/// [`message`](Self::message).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreProblem {
    /// The folder or the disk takes no changes from this user.
    #[error("read-only: {}", .path.display())]
    ReadOnly {
        /// What was to be written.
        path: PathBuf,
    },
    /// The disk or the user's share of it is used up.
    #[error("disk full: {}", .path.display())]
    Full {
        /// What was to be written.
        path: PathBuf,
    },
    /// Anything else the system refused.
    #[error("cannot be kept: {}", .path.display())]
    Other {
        /// What was to be read or written.
        path: PathBuf,
    },
    /// The settings were no JSON object; defaults are in force.
    #[error("damaged settings, set aside: {}", .kept_as.display())]
    DamagedSettings {
        /// Where they are now.
        kept_as: PathBuf,
    },
    /// A draft was no text.
    #[error("damaged draft, set aside: {}", .kept_as.display())]
    DamagedDraft {
        /// Where it is now.
        kept_as: PathBuf,
    },
    /// Samples of a probe are not kept; the probe goes on.
    #[error("samples cannot be kept ({why:?}): {}", .path.display())]
    SamplesNotKept {
        /// The database.
        path: PathBuf,
        /// Why.
        why: Refusal,
    },
    /// The database of samples was damaged; there is a new one.
    #[error("damaged samples, set aside: {}", .kept_as.display())]
    DamagedSamples {
        /// Where it is now.
        kept_as: PathBuf,
    },
    /// The database of samples is a newer version's, and is left alone.
    #[error("samples of a newer version: {}", .path.display())]
    NewerSamples {
        /// The database.
        path: PathBuf,
    },
    /// The system names no folder for settings: the user has no home.
    #[error("no folder for settings")]
    NoFolder,
}

/// Why a disk takes something no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The folder or the disk takes no changes from this user.
    ReadOnly,
    /// The disk or the user's share of it is used up.
    Full,
    /// Anything else.
    Other,
}

impl StoreProblem {
    /// What the user is told, with what to do next.
    #[must_use]
    pub fn message(&self) -> Msg {
        match self {
            Self::ReadOnly { path } => Msg::new("store-read-only").with("path", path_arg(path)),
            Self::Full { path } => Msg::new("store-full").with("path", path_arg(path)),
            Self::Other { path } => Msg::new("store-other").with("path", path_arg(path)),
            Self::DamagedSettings { kept_as } => Msg::new("store-damaged-settings").with("path", path_arg(kept_as)),
            Self::DamagedDraft { kept_as } => Msg::new("store-damaged-draft").with("path", path_arg(kept_as)),
            Self::SamplesNotKept { path, why } => {
                let key = match why {
                    Refusal::ReadOnly => "store-samples-read-only",
                    Refusal::Full => "store-samples-full",
                    Refusal::Other => "store-samples-other",
                };
                Msg::new(key).with("path", path_arg(path))
            }
            Self::DamagedSamples { kept_as } => Msg::new("store-damaged-samples").with("path", path_arg(kept_as)),
            Self::NewerSamples { path } => Msg::new("store-newer-samples").with("path", path_arg(path)),
            Self::NoFolder => Msg::new("store-no-folder"),
        }
    }

    /// What `error` at `path` comes to.
    pub(crate) fn of(error: &io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full { path },
            _ => Self::Other { path },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Texts};

    #[test]
    fn the_systems_error_becomes_what_the_user_can_act_on() {
        let path = Path::new("rayscope/settings.json");
        for (kind, want) in [
            (ErrorKind::PermissionDenied, StoreProblem::ReadOnly { path: path.to_owned() }),
            (ErrorKind::ReadOnlyFilesystem, StoreProblem::ReadOnly { path: path.to_owned() }),
            (ErrorKind::StorageFull, StoreProblem::Full { path: path.to_owned() }),
            (ErrorKind::QuotaExceeded, StoreProblem::Full { path: path.to_owned() }),
            (ErrorKind::NotADirectory, StoreProblem::Other { path: path.to_owned() }),
        ] {
            assert_eq!(StoreProblem::of(&kind.into(), path), want, "{kind:?}");
        }
    }

    #[test]
    fn every_problem_has_its_own_sentence_in_every_language() {
        let path = || PathBuf::from("rayscope/settings.json");
        let problems = [
            StoreProblem::ReadOnly { path: path() },
            StoreProblem::Full { path: path() },
            StoreProblem::Other { path: path() },
            StoreProblem::DamagedSettings { kept_as: path() },
            StoreProblem::DamagedDraft { kept_as: path() },
            StoreProblem::SamplesNotKept { path: path(), why: Refusal::ReadOnly },
            StoreProblem::SamplesNotKept { path: path(), why: Refusal::Full },
            StoreProblem::SamplesNotKept { path: path(), why: Refusal::Other },
            StoreProblem::DamagedSamples { kept_as: path() },
            StoreProblem::NewerSamples { path: path() },
            StoreProblem::NoFolder,
        ];
        for lang in Lang::ALL {
            let mut said = problems.each_ref().map(|problem| Texts::of(lang).say(&problem.message()));
            for (problem, said) in problems.iter().zip(&said) {
                assert_eq!(said.contains("rayscope/settings.json"), *problem != StoreProblem::NoFolder, "{said}");
            }
            said.sort();
            assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{}", lang.tag());
        }
    }
}
