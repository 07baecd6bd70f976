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
//! | first  | [`files`]: what the user names and what the user wrote | ground floor |
//! | ground | [`explain`]: error and catalog to report | [`decode`], [`catalog`], [`i18n`] |
//! |        | [`decode`]: pasted text to errors, each field with its evidence | [`catalog`], [`i18n`] |
//! |        | [`catalog`]: what is known of every code | [`i18n`] |
//! |        | [`i18n`]: languages, messages, how numbers and times are written | nothing |
//!
//! The ground floor is pure: no window, no sockets, no files, no clock of its own. The feature `gui` holds [`app`], [`ui`] and
//! their crates; without it the binary is the command line alone.

#[cfg(feature = "gui")]
pub mod app;
pub mod catalog;
pub mod cli;
pub mod decode;
pub mod explain;
pub mod files;
pub mod i18n;
#[cfg(feature = "gui")]
pub mod ui;
