//! What the user names and what the user wrote: files and pipes read as bytes, settings and drafts kept on the disk.
//!
//! Reading serves the window and the command line alike. Keeping is the window's alone, for a command writes nothing that it
//! was not asked for. Nothing here speaks to the user: each failure is a typed error that turns into an [`i18n`](crate::i18n)
//! message, since the operating system's own sentence would be in its language and not in the reader's.

mod intake;
mod intake_error;
mod sniff;

#[cfg(feature = "gui")]
mod atomic;
#[cfg(feature = "gui")]
mod draft;
#[cfg(feature = "gui")]
mod folder;
#[cfg(feature = "gui")]
mod pending;
#[cfg(feature = "gui")]
mod problem;
#[cfg(feature = "gui")]
mod saver;
#[cfg(feature = "gui")]
mod settings;
#[cfg(feature = "gui")]
mod settings_store;
#[cfg(feature = "gui")]
mod slot;

use std::path::Path;

use crate::i18n::Arg;

#[cfg(feature = "gui")]
pub(crate) use atomic::{private, set_aside};
#[cfg(feature = "gui")]
pub(crate) use folder::make as make_folder;

pub use intake::{MAX_BYTES, read_file, read_stream};
pub use intake_error::{Fault, IntakeError};

#[cfg(feature = "gui")]
pub use draft::{DraftStore, MAX_DRAFT_BYTES, Saved};
#[cfg(feature = "gui")]
pub use folder::{named_folder, open_folder};
#[cfg(feature = "gui")]
pub use problem::{Refusal, StoreProblem};
#[cfg(feature = "gui")]
pub use saver::{Report, Saver};
#[cfg(feature = "gui")]
pub use settings::{Settings, TEXT_PERCENT, ThemeChoice, WindowSize};
#[cfg(feature = "gui")]
pub use settings_store::{Loaded, SettingsStore};

/// A path as a message shows it. Control characters in a name would act on the terminal that the message is printed to.
fn path_arg(path: &Path) -> Arg {
    Arg::Text(path.display().to_string().replace(char::is_control, "\u{fffd}"))
}
