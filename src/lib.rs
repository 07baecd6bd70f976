//! Rayscope explains Cloudflare and HTTP errors: what broke, whose turn it is, what to do.
//!
//! # The house
//!
//! Arrows run downwards only; `tests/house.rs` reads the `use` paths and fails on one that runs up.
//!
//! | floor  | rooms | may know |
//! | ------ | ----- | -------- |
//! | top    | [`ui`] (the only egui), [`cli`] | everything below |
//! | second | [`app`]: model, actions, effects | first and ground floor |
//! | first  | [`engine`]: one timed exchange, and the loop around it | ground floor |
//! |        | [`simulator`]: a local server that shows every fault | [`i18n`] |
//! |        | [`cases`]: the samples of probes, in `SQLite` | [`files`], ground floor |
//! |        | [`files`]: what the user names and what the user wrote | ground floor |
//! | ground | [`probe`]: plan, sample, statistics, verdict | [`explain`], [`decode`], [`catalog`], [`redact`], [`i18n`] |
//! |        | [`explain`]: error and catalog to report | [`decode`], [`catalog`], [`i18n`] |
//! |        | [`decode`]: pasted text to errors, each field with its evidence | [`catalog`], [`i18n`] |
//! |        | [`catalog`]: what is known of every code | [`i18n`] |
//! |        | [`redact`]: secrets out of whatever leaves the app | nothing |
//! |        | [`i18n`]: languages, messages, how numbers and times are written | nothing |
//!
//! The ground floor is pure: no window, no sockets, no files, no clock of its own. The feature `gui` holds [`app`], [`cases`],
//! [`ui`] and their crates; without it the binary is the command line alone.

#[cfg(feature = "gui")]
pub mod app;
#[cfg(feature = "gui")]
pub mod cases;
pub mod catalog;
pub mod cli;
pub mod decode;
pub mod engine;
pub mod explain;
pub mod files;
pub mod i18n;
pub mod probe;
pub mod redact;
pub mod simulator;
#[cfg(feature = "gui")]
pub mod ui;
