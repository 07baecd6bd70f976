//! What is known of every code: facts with their sources, and the texts that Cloudflare is known to send.
//!
//! Facts stand in `assets/catalog/*.toml`, one file a family, and hold no wording; the wording of each code stands under the
//! same number in `i18n/*/codes.ftl`. Both are built in, so a code can be explained without network and without files.

mod entry;
mod known;
mod sample;

pub use entry::{Answers, Cacheable, Catalog, Class, Entry, Party, Retry, Role, Source, Timer, TimerPeriod};
pub use known::{Known, KnownTexts};
pub use sample::{Sample, SampleFile, Stack};
