//! Probe without its window: the request as it is typed, the run that is shown, and what may happen to either.

mod action;
mod chart;
mod draft;
mod outside;
mod run;
#[cfg(test)]
mod tests;
mod update;

use std::sync::Arc;

use jiff::Timestamp;

use crate::cases::SessionSummary;
use crate::engine::RunId;
use crate::i18n::Msg;
use crate::probe::{Sample, Series};

pub use action::{ProbeAction, ProbeEffect, ProbeFormat, Tab};
pub use chart::{ChartSpan, ChartState, Scale};
pub use draft::{Draft, INTERVALS, METHODS};
pub use run::{InFlight, Run, RunState};

/// Everything that Probe shows.
#[derive(Debug)]
pub struct ProbeRoom {
    /// The request.
    pub draft: Draft,
    /// Headers, body and connection of the request are shown.
    pub shows_request: bool,
    /// The run that is shown; `None`: there was none.
    pub run: Option<Run>,
    /// Its figures.
    pub series: Series,
    /// The sample that was chosen; `None`: the newest.
    pub selected: Option<u64>,
    /// It, once it is at hand.
    pub shown: Option<Arc<Sample>>,
    /// Chart.
    pub chart: ChartState,
    /// The card below the chart.
    pub tab: Tab,
    /// What is asked back before a start.
    pub question: Option<Question>,
    /// What stands in the way of a start.
    pub problem: Option<Msg>,
    /// What was done to what was typed: a scheme assumed, lines joined.
    pub notes: Vec<Msg>,
    /// The demo server is on its way.
    pub starts_demo: bool,
    /// The run of an earlier start of the program that can be brought back.
    pub earlier: Option<SessionSummary>,
    last_id: u64,
    /// The request that was last allowed to be sent again and again.
    allowed: Option<(String, String)>,
    demo: Option<(String, u32)>,
}

/// What is asked back before requests are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// The method may do its work again with every request.
    Repeats,
    /// The error says that it is too early; the run starts by itself then.
    TooEarly(Timestamp),
}

impl Default for ProbeRoom {
    fn default() -> Self {
        let draft = Draft::default();
        Self {
            series: Series::new(draft.limit, draft.every),
            draft,
            shows_request: false,
            run: None,
            selected: None,
            shown: None,
            chart: ChartState::default(),
            tab: Tab::default(),
            question: None,
            problem: None,
            notes: Vec::new(),
            starts_demo: false,
            earlier: None,
            last_id: 0,
            allowed: None,
            demo: None,
        }
    }
}

impl ProbeRoom {
    /// Whether samples come.
    #[must_use]
    pub fn is_going(&self) -> bool {
        self.run.as_ref().is_some_and(Run::is_going)
    }

    /// When the run that waits for its time starts.
    #[must_use]
    pub fn due(&self) -> Option<Timestamp> {
        match self.question {
            Some(Question::TooEarly(at)) => Some(at),
            _ => None,
        }
    }

    /// Another request takes the place of the one that stands there.
    fn take(&mut self, draft: Draft) {
        self.series = self.series.against(draft.limit);
        self.draft = draft;
        self.problem = None;
        self.question = None;
        self.notes.clear();
    }

    fn next_id(&mut self) -> RunId {
        self.last_id += 1;
        RunId(self.last_id)
    }
}
