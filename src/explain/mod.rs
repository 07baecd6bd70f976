//! From an error, or a code, to what a good colleague would say about it. Data first, wording by key; faces render it.

mod document;
mod entry;
mod export;
mod privacy;
mod report;
mod samples;
mod subject;

pub use document::{Block, Wording, full_report, markdown, plain, short_report};
pub use entry::{EntryView, entry_document, entry_json, explain_code, parse_code};
pub use export::report_json;
pub use report::{
    Actor, Breakage, Fix, Hop, Node, Path, Report, RetryState, Translation, family_name, reply, report, retry_state,
};
pub use samples::FilledSample;
