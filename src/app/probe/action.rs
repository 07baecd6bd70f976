//! What can happen in Probe, and what is then to be done.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::cases::{SessionId, SessionSummary};
use crate::engine::{End, Event, RunId};
use crate::i18n::Msg;
use crate::probe::{Header, HttpChoice, Limit, Plan, Point, Sample};

use super::super::output::OutputLanguage;
use super::chart::{ChartSpan, Scale};

/// What the user, the engine or the store did.
#[derive(Debug)]
pub enum ProbeAction {
    /// The address field was changed; a curl command fills everything.
    Type(String),
    /// Line breaks were taken out of what was pasted into the address field.
    Joined,
    /// Another method.
    UseMethod(String),
    /// The rows of the header editor.
    UseHeaders(Vec<Header>),
    /// The body.
    UseBody(String),
    /// Where to connect instead.
    UseConnectTo(String),
    /// Which HTTP.
    UseHttp(HttpChoice),
    /// Enforce the certificate or only record it.
    UseInsecure(bool),
    /// Choose a file of certificates to trust.
    PickAuthority,
    /// It was read: its name and contents.
    AuthorityRead(String, Vec<u8>),
    /// Trust the system's alone again.
    ForgetAuthority,
    /// Follow redirects or not.
    FollowRedirects(bool),
    /// The time between two requests.
    UseInterval(Option<Duration>),
    /// Another limit.
    UseLimit(Limit),
    /// Another limit, in seconds.
    UseLimitSeconds(u64),
    /// End after so many requests.
    UseCount(Option<u64>),
    /// Start, or start again.
    Start,
    /// Start although it was asked back.
    StartAnyway,
    /// Not after all.
    Withdraw,
    /// The moment that was waited for has come.
    Due,
    /// Stop at once.
    Stop,
    /// Start the demo server and probe it.
    TryDemo,
    /// It listens at this address, or not.
    DemoReady(Result<String, Msg>),
    /// The engine of a run has something to say.
    Arrived(RunId, Event),
    /// The engine could not start.
    Failed(RunId, Msg),
    /// The store gave the run a place.
    Kept(RunId, SessionId),
    /// Show this sample; `None`: always the newest.
    Select(Option<u64>),
    /// Show the sample so many further.
    Step(isize),
    /// A sample was read from the disk.
    Loaded(SessionId, u64, Option<Box<Sample>>),
    /// Another scale.
    UseScale(Scale),
    /// Another stretch of time.
    UseSpan(ChartSpan),
    /// Zoomed or panned to this stretch, in seconds since the start; `None`: follow again.
    Look(Option<(f64, f64)>),
    /// Another tab of the card below the chart or the panel.
    UseTab(Tab),
    /// Show or hide headers, body and connection of the request.
    ToggleRequest,
    /// Explain the selected sample like a paste.
    Explain,
    /// Copy the request as curl, with its secrets or without.
    CopyCurl {
        /// Leave the secrets in.
        whole: bool,
    },
    /// Copy the summary as Markdown.
    CopySummary(OutputLanguage),
    /// Write all samples to a file.
    Export(ProbeFormat, OutputLanguage),
    /// The samples for an export were read.
    ExportReady(ProbeFormat, OutputLanguage, Vec<Sample>),
    /// Bring back the last run.
    Reopen,
    /// There is a run that can be brought back.
    CanReopen(Option<Box<SessionSummary>>),
    /// It was read.
    Reopened(SessionId, Vec<Point>),
    /// Probe what the shown report is about.
    ProbeReport,
}

/// What the card below the chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// The phases of the selected sample.
    #[default]
    Phases,
    /// Its headers.
    Headers,
    /// The start of its body, and what it means.
    Body,
    /// Address, TLS and certificate.
    Connection,
}

impl Tab {
    /// In the order of the tabs.
    pub const ALL: [Self; 4] = [Self::Phases, Self::Headers, Self::Body, Self::Connection];
}

/// A file of samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProbeFormat {
    /// One line a sample.
    Csv,
    /// The document of `rayscope probe --format json`.
    Json,
    /// Summary and table.
    Markdown,
}

/// Work that Probe wants done.
#[derive(Debug)]
pub enum ProbeEffect {
    /// Start the engine.
    Start(RunId, Arc<Plan>),
    /// Stop it.
    Stop,
    /// Start the demo server, time so many times faster.
    StartDemo(u32),
    /// Stop the demo server.
    StopDemo,
    /// Begin to keep the run.
    Begin(RunId, Arc<Plan>, Timestamp),
    /// Keep a sample.
    Keep(SessionId, Arc<Sample>),
    /// The run is over, and how.
    Close(SessionId, Timestamp, End),
    /// Read a sample from the disk.
    Load(SessionId, u64),
    /// Read all samples of the run, for an export.
    LoadAll(SessionId, ProbeFormat, OutputLanguage),
    /// Read the last run.
    Reopen(SessionId),
    /// Let the user choose a file of certificates.
    PickAuthority,
}
