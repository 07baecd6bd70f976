//! From an error, or a code, to what a good colleague would say about it. Data first, wording by key; faces render it.

mod aspect;
mod code_key;
mod compare;
mod document;
mod entry;
mod export;
mod findings;
mod joining;
mod privacy;
mod report;
mod samples;
mod search;
mod subject;
mod table;

pub use aspect::{Aspect, Cell};
pub use code_key::{CodeKey, Typed, parse_code, read_typed};
pub use compare::{Comparison, FAMOUS, Row, compare, comparison_document, comparison_json};
pub(crate) use document::width;
pub use document::{Block, Wording, full_report, markdown, plain, short_report};
pub use entry::{EntryView, entry_document, entry_json, explain_code, explain_in, explain_listed, missing, more_facts};
pub use export::report_json;
pub use findings::{chain_line, contradiction_of, page_name, reason_of, system_label, system_name};
pub use report::{
    Actor, Breakage, Fix, Hop, Node, Path, Report, RetryState, Translation, family_name, reply, report, retry_state,
    sender_name,
};
pub use samples::FilledSample;
pub use search::{Hit, fold, search, warm_up};
pub use table::{Table, TableRow};
