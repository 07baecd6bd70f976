//! The system's own dialogs for choosing a file, and whatever else is done away from the window, each on a thread of its own.
//!
//! A dialog is made on the window's thread, as macOS wants it, and awaited on another: the window goes on drawing. Where a
//! desktop has none (no portal, no zenity), the dialog answers at once as if it was cancelled.

use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

use crate::app::{Action, LargeText, Paste, ProbeAction};
use crate::decode;
use crate::files;

/// Where a dialog's answer goes.
pub(super) type Answer = Box<dyn FnOnce(Option<Action>) + Send>;

/// Whether `action` is what a dialog ends with, a cancelled one among them: another may open then.
pub(super) const fn ends(action: &Action) -> bool {
    matches!(
        action,
        Action::Read(_)
            | Action::Exported(_)
            | Action::ExportFailed(_)
            | Action::DialogClosed
            | Action::Probe(ProbeAction::AuthorityRead(..))
    )
}

/// Lets the user choose a file, and reads it.
pub(super) fn pick_and_read(title: &str, answer: Answer) {
    let dialog = rfd::AsyncFileDialog::new().set_title(title).pick_file();
    on_thread("open file", move || {
        let chosen = block_on(dialog);
        answer(chosen.map(|file| read(file.path())));
    });
}

/// Lets the user choose a file of certificates (PEM) to trust, and reads it.
pub(super) fn pick_certificates(title: &str, answer: Answer) {
    let dialog = rfd::AsyncFileDialog::new().set_title(title).pick_file();
    on_thread("open certificates", move || {
        let chosen = block_on(dialog);
        answer(chosen.map(|file| match files::read_file(file.path()) {
            Ok(pem) => Action::Probe(ProbeAction::AuthorityRead(file.file_name(), pem)),
            Err(problem) => Action::Read(Err(problem)),
        }));
    });
}

/// Reads a file that was named otherwise: dropped, or given on the command line.
pub(super) fn read_file(path: PathBuf, answer: Answer) {
    on_thread("read file", move || answer(Some(read(&path))));
}

/// Lets the user choose where `contents` go, and writes them.
pub(super) fn save(title: &str, name: &str, contents: String, answer: Answer) {
    let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name).save_file();
    on_thread("export", move || {
        let chosen = block_on(dialog);
        answer(chosen.map(|file| {
            let path = file.path().to_path_buf();
            match std::fs::write(&path, contents) {
                Ok(()) => Action::Exported(path),
                Err(_) => Action::ExportFailed(path),
            }
        }));
    });
}

/// Cuts a large text into rows.
pub(super) fn cut(run: u64, text: String, answer: Answer) {
    on_thread("cut rows", move || answer(Some(Action::Cut(run, Arc::new(LargeText::of(text.into()))))));
}

fn read(path: &Path) -> Action {
    Action::Read(files::read_file(path).map(|bytes| Paste::of(decode::to_text(&bytes))))
}

fn on_thread(name: &str, work: impl FnOnce() + Send + 'static) {
    // Without a thread the dialog stays without an answer; the system is in no state to open files then.
    std::thread::Builder::new().name(name.to_owned()).spawn(work).ok();
}

/// Runs one future to its end on this thread.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => std::thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::IntakeError;

    #[test]
    fn a_file_is_read_as_text_and_a_missing_one_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("error.txt");
        std::fs::write(&path, "error code: 1020").expect("written");
        assert!(matches!(read(&path), Action::Read(Ok(paste)) if paste.text() == "error code: 1020"));
        assert!(matches!(read(&folder.path().join("none")), Action::Read(Err(IntakeError::Missing { .. }))));
    }

    #[test]
    fn a_dialog_that_was_cancelled_has_ended() {
        assert!(ends(&Action::DialogClosed));
        assert!(ends(&Action::Exported(std::path::PathBuf::new())));
        assert!(!ends(&Action::Undo));
    }

    #[test]
    fn a_future_that_waits_is_woken() {
        let (sender, receiver) = std::sync::mpsc::channel::<Waker>();
        let waking = std::thread::Builder::new().spawn(move || receiver.recv().expect("a waker").wake()).expect("a thread");
        let mut first = true;
        let value = block_on(std::future::poll_fn(move |context| {
            if std::mem::take(&mut first) {
                sender.send(context.waker().clone()).expect("received");
                return Poll::Pending;
            }
            Poll::Ready(7)
        }));
        waking.join().expect("woken");
        assert_eq!(value, 7);
    }
}
