//! The program without its window: what it holds, what may happen to it, what it then wants done.
//!
//! Views read the [`Model`], edit only their own drafts and return [`Action`]s; [`Model::update`] is the one place where
//! anything changes, and answers with [`Effect`]s, work that the model cannot do itself. Answers come back as actions and carry
//! the number of their run, so that a late one of an earlier paste is dropped.

mod action;
mod decoder;
mod marks;
mod model;
mod output;
mod paste;
mod probe;
mod reference;
mod sample;

pub use action::{Action, Effect, Finding, Notice, NoticeKind, Overlay, Side, View};
pub use decoder::{Decoder, Finished};
pub use marks::{Mark, Meaning, within};
pub use model::Model;
pub use output::{ExportFormat, OutputLanguage, markdown_of, markdown_of_comparison, markdown_of_entry, reply_of};
pub use paste::{LargeText, MAX_TYPED, Paste, Row};
pub use probe::{
    ChartSpan, ChartState, Draft, INTERVALS, InFlight, METHODS, ProbeAction, ProbeEffect, ProbeFormat, ProbeRoom, Question,
    Run, RunState, Scale, Tab,
};
pub use reference::Reference;
pub use sample::Sample;
