//! What is known of every code: facts with their sources, and the texts that Cloudflare is known to send.
//!
//! Facts stand in `assets/catalog/*.toml`, one file a family, and hold no wording; the wording of each code stands under its
//! family and number in `i18n/*/FAMILY.ftl`. Both are built in, so a code can be explained without network and without files.

mod entry;
mod known;
mod sample;
mod store;

pub use entry::{
    Answers, Basis, Cacheable, Class, Entry, Figure, Finality, Flag, Party, Retry, Role, Source, Timer, TimerPeriod, Work,
};
pub use known::{Known, KnownTexts};
pub use sample::{Sample, SampleFile, Stack};
pub use store::{Catalog, Listed, VERSION, home_of, number_of};
