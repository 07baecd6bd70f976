//! Why nothing was read, and what the user is told about it.
//!
//! The system's own error text is English or in the system's language, so it never reaches the user: each kind of failure that
//! changes what the user can do is a word that the messages choose their sentence by.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::path_arg;
use crate::i18n::{Arg, Msg};

/// Why nothing was read. `Display` is for logs; the user reads [`message`](Self::message).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// There is no such file, or the name cannot be one.
    #[error("no such file: {}", .path.display())]
    Missing {
        /// As named.
        path: PathBuf,
    },
    /// A folder was named.
    #[error("a folder, not a file: {}", .path.display())]
    IsFolder {
        /// As named.
        path: PathBuf,
    },
    /// The file is there, but the system does not hand out its bytes.
    #[error("cannot read ({}): {}", .why.word(), .path.display())]
    Unreadable {
        /// As named.
        path: PathBuf,
        /// What kept it.
        why: Fault,
    },
    /// No text: a program, an archive, a database.
    #[error("not text: {}", named(.path.as_deref()))]
    Binary {
        /// As named; `None` for a stream.
        path: Option<PathBuf>,
    },
    /// A picture.
    #[error("an image: {}", named(.path.as_deref()))]
    Image {
        /// As named; `None` for a stream.
        path: Option<PathBuf>,
    },
    /// A PDF.
    #[error("a PDF: {}", named(.path.as_deref()))]
    Pdf {
        /// As named; `None` for a stream.
        path: Option<PathBuf>,
    },
    /// More than [`MAX_BYTES`](super::MAX_BYTES).
    #[error("{bytes} bytes are too many: {}", named(.path.as_deref()))]
    TooLarge {
        /// As named; `None` for a stream.
        path: Option<PathBuf>,
        /// The file's size. A stream is left after the first byte too many, so for it this is the least it can be.
        bytes: u64,
    },
    /// A stream broke off.
    #[error("cannot read standard input ({})", .why.word())]
    Stream {
        /// What kept it.
        why: Fault,
    },
}

/// What kept the system from handing out bytes, as far as it changes what the user can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The user may not read it.
    Denied,
    /// Another program holds it.
    Busy,
    /// A device, a pipe or a socket.
    Special,
    /// It lies on a network drive that does not answer.
    Network,
    /// Memory does not suffice for it.
    Memory,
    /// Anything else, such as a failing disk.
    Other,
}

impl Fault {
    pub(super) fn of(error: &io::Error) -> Self {
        // Windows: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION, for which std has no kind.
        if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
            return Self::Busy;
        }
        match error.kind() {
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => Self::Busy,
            ErrorKind::StaleNetworkFileHandle
            | ErrorKind::NetworkDown
            | ErrorKind::NetworkUnreachable
            | ErrorKind::HostUnreachable
            | ErrorKind::NotConnected
            | ErrorKind::TimedOut => Self::Network,
            ErrorKind::OutOfMemory => Self::Memory,
            _ => Self::Other,
        }
    }

    /// The word that the messages choose their sentence by.
    const fn word(self) -> &'static str {
        match self {
            Self::Denied => "denied",
            Self::Busy => "busy",
            Self::Special => "special",
            Self::Network => "network",
            Self::Memory => "memory",
            Self::Other => "other",
        }
    }

    fn arg(self) -> Arg {
        Arg::Text(self.word().to_owned())
    }
}

impl IntakeError {
    /// What the user is told, with what to do next.
    #[must_use]
    pub fn message(&self) -> Msg {
        match self {
            Self::Missing { path } => Msg::new("intake-missing").with("path", path_arg(path)),
            Self::IsFolder { path } => Msg::new("intake-folder").with("path", path_arg(path)),
            Self::Unreadable { path, why } => Msg::new("intake-unreadable").with("path", path_arg(path)).with("why", why.arg()),
            Self::Binary { path } => with_source(Msg::new("intake-binary"), path.as_deref()),
            Self::Image { path } => with_source(Msg::new("intake-image"), path.as_deref()),
            Self::Pdf { path } => with_source(Msg::new("intake-pdf"), path.as_deref()),
            Self::TooLarge { path, bytes } => {
                with_source(Msg::new("intake-too-large"), path.as_deref()).with("size", Arg::Number(bytes >> 30))
            }
            Self::Stream { why } => Msg::new("intake-stream").with("why", why.arg()),
        }
    }

    pub(super) fn of_file(error: &io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename | ErrorKind::InvalidInput => {
                Self::Missing { path }
            }
            ErrorKind::IsADirectory => Self::IsFolder { path },
            _ => Self::Unreadable { path, why: Fault::of(error) },
        }
    }
}

/// `message` with where the bytes came from: `$from` is `file`, with `$path`, or `stream`.
fn with_source(message: Msg, path: Option<&Path>) -> Msg {
    let (from, path) = match path {
        Some(path) => ("file", path_arg(path)),
        None => ("stream", Arg::Text(String::new())),
    };
    message.with("from", Arg::Text(from.to_owned())).with("path", path)
}

fn named(path: Option<&Path>) -> String {
    path.map_or_else(|| "standard input".to_owned(), |path| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Texts};

    #[test]
    fn the_systems_error_becomes_what_the_user_can_act_on() {
        let path = Path::new("a.txt");
        let unreadable = |why| IntakeError::Unreadable { path: path.to_owned(), why };
        for (kind, want) in [
            (ErrorKind::NotFound, IntakeError::Missing { path: path.to_owned() }),
            (ErrorKind::NotADirectory, IntakeError::Missing { path: path.to_owned() }),
            (ErrorKind::InvalidInput, IntakeError::Missing { path: path.to_owned() }),
            (ErrorKind::IsADirectory, IntakeError::IsFolder { path: path.to_owned() }),
            (ErrorKind::PermissionDenied, unreadable(Fault::Denied)),
            (ErrorKind::ResourceBusy, unreadable(Fault::Busy)),
            (ErrorKind::StaleNetworkFileHandle, unreadable(Fault::Network)),
            (ErrorKind::OutOfMemory, unreadable(Fault::Memory)),
            (ErrorKind::UnexpectedEof, unreadable(Fault::Other)),
        ] {
            assert_eq!(IntakeError::of_file(&kind.into(), path), want, "{kind:?}");
        }
    }

    #[test]
    fn every_failure_has_its_own_sentence_in_every_language() {
        const FAULTS: [Fault; 6] = [Fault::Denied, Fault::Busy, Fault::Special, Fault::Network, Fault::Memory, Fault::Other];
        let path = PathBuf::from("dir/524.txt");
        let mut errors = vec![IntakeError::Missing { path: path.clone() }, IntakeError::IsFolder { path: path.clone() }];
        errors.extend(FAULTS.map(|why| IntakeError::Unreadable { path: path.clone(), why }));
        for path in [Some(path.clone()), None] {
            errors.push(IntakeError::Binary { path: path.clone() });
            errors.push(IntakeError::Image { path: path.clone() });
            errors.push(IntakeError::Pdf { path: path.clone() });
            errors.push(IntakeError::TooLarge { path, bytes: 5 << 30 });
        }
        errors.extend([Fault::Memory, Fault::Other].map(|why| IntakeError::Stream { why }));
        for lang in Lang::ALL {
            let texts = Texts::of(lang);
            let mut said: Vec<_> = errors.iter().map(|error| texts.say(&error.message())).collect();
            for (error, said) in errors.iter().zip(&said) {
                assert_eq!(said.contains("dir/524.txt"), error.to_string().contains("dir/524.txt"), "{said}");
            }
            said.sort();
            said.dedup();
            assert_eq!(said.len(), errors.len(), "{}", lang.tag());
        }
    }

    #[test]
    fn a_name_cannot_act_on_the_terminal() {
        let error = IntakeError::Missing { path: PathBuf::from("a\u{1b}[2Jb") };
        assert!(!Texts::of(Lang::En).say(&error.message()).contains('\u{1b}'));
    }
}
