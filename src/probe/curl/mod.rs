//! curl commands: what browsers and API clients copy, what documentation shows, what people type; and the way back.
//!
//! A command is read as the shell would that it was written for, then as curl would. Nothing is run, no file is read, no
//! variable is filled in. What does not change the request (output, verbosity, retries) is listed and left out; what would
//! change it and cannot be done is a problem that names the word at fault.

mod bash;
mod cmd;
mod dialect;
mod option;
mod powershell;
mod prompt;
mod request;
mod words;
mod write;

use std::time::Duration;

use super::address::{AddressProblem, Note};
use super::target::Target;

pub use dialect::Dialect;
pub use write::{Layout, Secrets, write};

/// A command that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The request.
    pub target: Target,
    /// The shell that it was read for.
    pub dialect: Dialect,
    /// The file of `--cacert`: whoever may read files fills [`Target::ca_certificates`].
    pub cacert_path: Option<String>,
    /// `--max-time`.
    pub max_time: Option<Duration>,
    /// `--connect-timeout`.
    pub connect_timeout: Option<Duration>,
    /// Options and redirections that the request does not need, as typed.
    pub ignored: Vec<String>,
    /// What should be looked at before the request is sent.
    pub warnings: Vec<Warning>,
}

/// What was read, but perhaps not as it was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A variable or a command whose value the shell would have filled in; it stands in the request as it was typed.
    Variable(String),
    /// The URL has no scheme; [`Target::url`] has the one that is meant.
    SchemeAssumed,
    /// The URL was read differently from what was typed.
    Address(Note),
    /// A `&` or `;` without quotes, at which a shell would have ended the command.
    Unquoted(char),
    /// Another command follows, which is not looked at.
    RestIgnored(String),
    /// The command takes a header away that is always sent.
    HeaderStays(String),
    /// No header and so not sent, as by curl.
    HeaderIgnored(String),
    /// `--resolve` or `--connect-to` for another host or port than the URL's.
    PinUnused(String),
    /// HTTP/1.0 is wanted; 1.1 is spoken.
    Http10,
    /// The user of `-u` has no password; curl would ask for it.
    NoPassword,
}

/// Why a command cannot be understood, with the word at fault as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CurlProblem {
    /// It does not begin with curl.
    NotCurl,
    /// More than a mebibyte.
    TooLong,
    /// A quote is opened and never closed: perhaps the end is missing.
    UnclosedQuote(char),
    /// There is no URL.
    NoUrl,
    /// More than one request: the second URL, or `--next`.
    SeveralRequests(String),
    /// curl may know this option; it is not known here.
    UnknownOption(String),
    /// An option without the value that it needs.
    ValueMissing(String),
    /// A value would come from a file.
    FileNeeded {
        /// The option.
        option: String,
        /// The file.
        file: String,
    },
    /// What this option wants cannot be done here: forms of several parts, client certificates, proxies of its own.
    Unsupported(String),
    /// This cannot be a header.
    BadHeader(String),
    /// This cannot be a method.
    BadMethod(String),
    /// `--head` with a body.
    HeadWithBody,
    /// This is no number of seconds.
    BadTime(String),
    /// Not of the form that `--resolve` or `--connect-to` wants.
    BadPin(String),
    /// The URL cannot be asked.
    Address(AddressProblem),
}

/// Bytes of the longest command that is read.
const LONGEST: usize = 1 << 20;

/// Whether `text` begins as a curl command does, prompts aside.
#[must_use]
pub fn is_command(text: &str) -> bool {
    prompt::command(text).is_some()
}

/// Reads a command.
pub fn parse(text: &str) -> Result<Parsed, CurlProblem> {
    if text.len() > LONGEST {
        return Err(CurlProblem::TooLong);
    }
    let command = prompt::command(text).ok_or(CurlProblem::NotCurl)?;
    let dialect = command.dialect.unwrap_or_else(|| dialect::of(&command.text));
    let words = match dialect {
        Dialect::Bash => bash::words(&command.text)?,
        Dialect::Cmd => cmd::words(&command.text)?,
        Dialect::PowerShell => powershell::words(&command.text)?,
    };
    request::build(dialect, words)
}
