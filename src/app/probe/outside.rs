//! What Probe shares with the rest of the program: reports in, samples out.

use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::decode::DecodedError;
use crate::explain::{RetryState, Wording, retry_state};
use crate::i18n::Texts;
use crate::probe::curl::{self, Layout, Secrets};
use crate::probe::{Limit, LimitSource, Record, Sample, document, export};

use super::super::action::{Action, Effect, View};
use super::super::model::Model;
use super::super::output::OutputLanguage;
use super::action::{ProbeAction, ProbeEffect, ProbeFormat};
use super::{Draft, Run, RunState};

impl Model {
    /// Does what `action` asks for, here or in Probe.
    pub(in crate::app) fn update_probe(&mut self, action: ProbeAction, now: Timestamp, zone: &TimeZone) -> Vec<Effect> {
        match action {
            ProbeAction::Explain => {
                let paste = self.probe.shown.as_deref().and_then(Sample::paste);
                paste.map(|text| self.update(Action::Paste(text), now, zone)).unwrap_or_default()
            }
            ProbeAction::CopyCurl { whole } => {
                let plan = self.probe.draft.plan();
                let secrets = if whole { Secrets::Shown } else { Secrets::Masked };
                plan.ok().map(|plan| Effect::Copy(curl::write(&plan.target, secrets, Layout::Lines))).into_iter().collect()
            }
            ProbeAction::CopySummary(language) => {
                let wording = self.wording(language, now, zone);
                let samples: Vec<Sample> = self.probe.run.iter().flat_map(Run::held).map(|sample| (**sample).clone()).collect();
                self.document(ProbeFormat::Markdown, &samples, &wording).map(Effect::Copy).into_iter().collect()
            }
            ProbeAction::Export(format, language) => match &self.probe.run {
                Some(Run { session: Some(session), .. }) => {
                    vec![Effect::Probe(ProbeEffect::LoadAll(*session, format, language))]
                }
                Some(run) => {
                    let samples = run.held().map(|sample| (**sample).clone()).collect();
                    self.update_probe(ProbeAction::ExportReady(format, language, samples), now, zone)
                }
                None => Vec::new(),
            },
            ProbeAction::ExportReady(format, language, samples) => {
                let wording = self.wording(language, now, zone);
                let host = self.probe.run.as_ref().map(|run| run.plan.target.host().replace(':', "-"));
                let contents = self.document(format, &samples, &wording);
                let name = format!("rayscope-{}.{}", host.unwrap_or_default(), format.extension());
                contents.map(|contents| Effect::Export { name, contents }).into_iter().collect()
            }
            ProbeAction::ProbeReport => {
                let draft = self.report().and_then(|report| draft_of(&report.error, now));
                if let Some(draft) = draft.filter(|_| !self.probe.is_going()) {
                    self.probe.take(draft);
                }
                self.show(View::Probe)
            }
            action => self.probe.update(action, now).into_iter().map(Effect::Probe).collect(),
        }
    }

    /// What the paste asks becomes the request of Probe. A run that is going on is left alone.
    pub(in crate::app) fn probe_paste(&mut self) -> Vec<Effect> {
        if self.probe.is_going() {
            return self.show(View::Probe);
        }
        let typed = ProbeAction::Type(self.paste.text().trim().to_owned());
        // The clock is for what begins, and nothing begins here.
        let effects = self.probe.update(typed, Timestamp::UNIX_EPOCH).into_iter().map(Effect::Probe);
        effects.collect::<Vec<Effect>>().into_iter().chain(self.show(View::Probe)).collect()
    }

    fn wording(&self, language: OutputLanguage, now: Timestamp, zone: &TimeZone) -> Wording {
        Wording { texts: Texts::of(self.output_lang(language)), zone: zone.clone(), now }
    }

    fn document(&self, format: ProbeFormat, samples: &[Sample], wording: &Wording) -> Option<String> {
        let run = self.probe.run.as_ref()?;
        let end = match run.state {
            RunState::Ended(end) => Some(end),
            RunState::Going | RunState::Reopened => None,
        };
        let record = Record { plan: &run.plan, since: run.since, series: &self.probe.series, samples, end };
        Some(match format {
            ProbeFormat::Csv => export::csv(&record),
            ProbeFormat::Json => format!("{:#}\n", export::json(&record)),
            ProbeFormat::Markdown => document::markdown(&record, wording),
        })
    }
}

impl ProbeFormat {
    /// How a file of it ends.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Markdown => "md",
        }
    }
}

/// The zone that an error names, the limit that it names, and the moment before which it asks not to be tried again.
fn draft_of(error: &DecodedError, now: Timestamp) -> Option<Draft> {
    let zone = error.zone.as_deref()?;
    let limit = error.limit_seconds.map(|seconds| Limit::of(u64::from(seconds), LimitSource::Named));
    let not_before = match retry_state(error, now) {
        RetryState::Left(seconds) => now.checked_add(Duration::from_secs(seconds)).ok(),
        _ => None,
    };
    Some(Draft { address: format!("https://{zone}/"), limit: limit.unwrap_or_default(), not_before, ..Draft::default() })
}
