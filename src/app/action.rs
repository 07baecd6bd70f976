//! What can happen, what is then to be done, and what the program holds of it: the words that model, views and workers share.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::catalog::Role;
use crate::decode::Decoded;
use crate::explain::{CodeKey, Report};
use crate::files::{IntakeError, StoreProblem, ThemeChoice};
use crate::i18n::{Lang, Msg};

use super::decoder::Finished;
use super::marks::Mark;
use super::output::{ExportFormat, OutputLanguage};
use super::paste::{LargeText, Paste};
use super::probe::{ProbeAction, ProbeEffect};
use super::sample::Sample;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// Paste and report.
    #[default]
    Decode,
    /// Two codes side by side.
    Compare,
    /// A URL, asked again and again.
    Probe,
    /// Every code, and each on its own.
    Codes,
    /// Settings.
    Settings,
}

/// What lies over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The list of shortcuts.
    Shortcuts,
    /// The command palette.
    Palette,
}

/// One of the two codes that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The one on the left.
    Left,
    /// The one on the right.
    Right,
}

/// How a notice is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something could not be done.
    Problem,
    /// Something was done otherwise than asked.
    Hint,
}

/// One line that tells the user something, until it is put away.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// How it is drawn.
    pub kind: NoticeKind,
    /// What it says.
    pub text: Msg,
}

/// What decoding a paste has found, and the error that is shown.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Which text was decoded: offsets are of this one.
    pub text: Arc<str>,
    /// What was found.
    pub decoded: Arc<Decoded>,
    /// Which bytes of the text prove what.
    pub marks: Arc<[Mark]>,
    /// Which of the errors is shown.
    pub selected: usize,
    /// The report on it; `None`: nothing was found.
    pub report: Option<Arc<Report>>,
    /// How long decoding took.
    pub took: Duration,
    /// Sentences that were set aside.
    pub aside_sentences: usize,
    /// The code was chosen by hand: the paste does not hold it.
    pub by_hand: bool,
    /// The text is nothing but a request: the address that it asks.
    pub offer: Option<String>,
}

/// What the user, the system or a worker did.
#[derive(Debug)]
pub enum Action {
    /// Show a screen.
    Show(View),
    /// Show what was shown before.
    Back,
    /// Open or close the list of shortcuts.
    ToggleShortcuts,
    /// Open or close the command palette.
    TogglePalette,
    /// Close what lies over the screen.
    CloseOverlay,
    /// Show these two side by side.
    Compare(CodeKey, CodeKey),
    /// Show this one in Compare and ask for the other.
    CompareWith(CodeKey),
    /// Put this code on one side.
    ChooseSide(Side, CodeKey),
    /// Left becomes right.
    Swap,
    /// Only the rows that differ, or all.
    OnlyDifferences(bool),
    /// Open or close the picker of a side.
    Pick(Option<Side>),
    /// Show one code on its own.
    OpenEntry(CodeKey),
    /// Back to the list of codes.
    CloseEntry,
    /// Copy the comparison.
    CopyComparison(OutputLanguage),
    /// Copy the entry that is shown.
    CopyEntry(OutputLanguage),
    /// Speak another language.
    UseLanguage(Lang),
    /// Another theme.
    UseTheme(ThemeChoice),
    /// Another text size, percent.
    UseTextSize(u16),
    /// With or without motion.
    ReduceMotion(bool),
    /// The language that replies and exports for the customer are in.
    UseCustomerLanguage(Lang),
    /// The language that an error's own texts are shown in.
    UseTranslationLanguage(Lang),
    /// Whose steps are shown.
    UseRole(Role),
    /// The paste column was dragged, points.
    UsePasteColumn(f32),
    /// The window has another size, points.
    WindowResized {
        /// Points.
        width: f32,
        /// Points.
        height: f32,
        /// Fills the screen.
        maximized: bool,
    },
    /// The text field's text was changed in place.
    Edited(String),
    /// A text takes the place of the one that is there.
    Paste(String),
    /// The clipboard holds no text.
    ClipboardEmpty,
    /// The clipboard holds an image.
    ClipboardImage,
    /// Choose a file.
    PickFile,
    /// Open this file.
    OpenFile(PathBuf),
    /// Files were dropped on the window.
    Dropped(Vec<PathBuf>),
    /// A file was read, or not.
    Read(Result<Paste, IntakeError>),
    /// A large paste was cut into rows.
    Cut(u64, Arc<LargeText>),
    /// A dialog was closed without a choice.
    DialogClosed,
    /// Show a sample.
    Sample(Sample),
    /// Empty the paste box.
    Clear,
    /// Bring back what was cleared or pasted over.
    Undo,
    /// Decoding is done.
    Decoded(Finished),
    /// Show the next error of the paste, or the one before.
    Step(isize),
    /// Show the error with this number in the list.
    Select(usize),
    /// Probe what the paste asks.
    ProbePaste,
    /// Explain a code that the paste does not hold.
    ChooseCode(u32),
    /// Copy the report.
    CopyMarkdown(OutputLanguage),
    /// Copy the reply to the customer.
    CopyReply,
    /// Copy this text.
    CopyText(String),
    /// Write the report to a file.
    Export(ExportFormat, OutputLanguage),
    /// The export could not be written.
    ExportFailed(PathBuf),
    /// The export was written.
    Exported(PathBuf),
    /// Settings or draft could not be kept.
    StoreProblem(StoreProblem),
    /// Put a notice away.
    Dismiss(usize),
    /// Something in Probe.
    Probe(ProbeAction),
}

/// Work that the model wants done.
#[derive(Debug)]
pub enum Effect {
    /// Cut this text into rows, away from the window; the answer carries the run.
    Cut(u64, String),
    /// Decode this text; the answer carries the run.
    Decode(u64, Arc<str>),
    /// Let the user choose a file, and read it.
    PickFile,
    /// Read this file.
    ReadFile(PathBuf),
    /// Let the user choose where to write.
    Export {
        /// Suggested name.
        name: String,
        /// What to write.
        contents: String,
    },
    /// To the clipboard.
    Copy(String),
    /// Keep the settings.
    SaveSettings,
    /// Keep the text of the paste box; empty: keep nothing.
    SaveDraft,
    /// Work of Probe.
    Probe(ProbeEffect),
}
