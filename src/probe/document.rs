//! A run in words: the summary as blocks for text and Markdown, and the table of its samples.

use std::fmt::Write as _;
use std::time::Duration;

use super::histogram::Percentile;
use super::phase::Phase;
use super::record::Record;
use super::sample::{Class, Sample};
use super::statistics::Summary;
use super::words;
use crate::catalog::home_of;
use crate::decode::decode;
use crate::explain::{Block, Wording, explain_in, markdown as written};
use crate::i18n::{self, Arg, Msg, Texts};
use crate::redact;

/// Rows of the table in Markdown: a run of a day has tens of thousands.
pub const MAX_ROWS: usize = 200;
/// Kinds of failures that are told with what to do.
const MAX_FAILURES: usize = 5;
/// A corrected percentile says something new if it is larger than the raw one by this factor …
const NOTICEABLE: f64 = 1.05;
/// … and by more than a busy computer's timers are late.
const LATE: Duration = Duration::from_millis(20);

/// What the run came to, without its samples.
#[must_use]
pub fn summary(record: &Record<'_>, wording: &Wording) -> Vec<Block> {
    let texts = wording.texts;
    let (summary, verdict) = (record.series.summary(), record.series.verdict());
    let title = Msg::new("summary-title").with("host", Arg::Text(record.plan.target.host().to_owned()));
    let mut blocks = vec![
        Block::Heading(1, texts.say(&title)),
        Block::Paragraph(format!(
            "**{}** · {}",
            texts.say(&words::verdict_title(verdict)),
            texts.say(&words::verdict_says(verdict, summary))
        )),
    ];
    let mut notes = words::verdict_outlook(verdict, summary, &record.plan.limit, record.is_edge());
    notes.extend(summary.findings.iter().map(words::finding));
    blocks.extend((!notes.is_empty()).then(|| Block::Bullets(notes.iter().map(|note| texts.say(note)).collect())));
    blocks.push(Block::Facts(facts(record, wording)));
    blocks.push(Block::Paragraph(texts.get("figure-note")));
    let told = verdict.main_failure.filter(|_| verdict.level == super::Level::NoAnswer).map(|(kind, _)| kind);
    let failures: Vec<String> = summary
        .failures
        .iter()
        .take(MAX_FAILURES)
        .map(|(kind, times)| {
            let name = Arg::Said(Box::new(words::failure(*kind)));
            let line = texts.say(&Msg::new("figure-failure").with("failure", name).with("n", Arg::Number(*times)));
            let said = |message: &Msg| texts.say(message);
            // The verdict has said already what there is to say of this one.
            if told == Some(*kind) {
                format!("**{line}**")
            } else {
                format!("**{line}**. {} {}", said(&words::what(*kind)), said(&words::next(*kind, record.is_edge())))
            }
        })
        .collect();
    if !failures.is_empty() {
        blocks.push(Block::Heading(2, texts.get("figure-failures")));
        blocks.push(Block::Bullets(failures));
    }
    blocks
}

/// Summary and samples as Markdown; of many samples the last ones.
#[must_use]
pub fn markdown(record: &Record<'_>, wording: &Wording) -> String {
    let texts = wording.texts;
    let mut out = written(&summary(record, wording));
    let shown = &record.samples[record.samples.len().saturating_sub(MAX_ROWS)..];
    if shown.is_empty() {
        return out;
    }
    // Writing to a String cannot fail.
    writeln!(out, "\n## {}\n", texts.get("figure-samples")).ok();
    if shown.len() < record.samples.len() {
        let line = Msg::new("figure-samples-shown")
            .with("shown", Arg::Number(shown.len() as u64))
            .with("n", Arg::Number(record.samples.len() as u64));
        writeln!(out, "{}\n", texts.say(&line)).ok();
    }
    let heads = [
        texts.get("column-number"),
        texts.get("column-time"),
        texts.get("column-status"),
        texts.say(&words::phase(Phase::Wait)),
        texts.say(&words::gap()),
        texts.say(&words::total()),
        texts.get("column-note"),
    ];
    writeln!(out, "| {} |\n| --: | --- | --- | --: | --: | --: | --- |", heads.join(" | ")).ok();
    for sample in shown {
        let time = |time: Option<Duration>| time.map_or_else(|| "—".to_owned(), |time| i18n::duration(texts.lang(), time));
        let cells = [
            sample.number.to_string(),
            i18n::clock_time(sample.at, &wording.zone),
            status(sample),
            time(sample.timings.wait),
            time(sample.timings.gap),
            time(Some(sample.timings.total)),
            note(sample, texts).replace('|', "\\|"),
        ];
        writeln!(out, "| {} |", cells.join(" | ")).ok();
    }
    out
}

/// The status; a dash where none came.
#[must_use]
pub fn status(sample: &Sample) -> String {
    sample.reply.as_ref().map_or_else(|| "—".to_owned(), |reply| reply.status.to_string())
}

/// What is to be said of a sample beside its figures: why it failed, or what its error is called. Empty for the rest.
#[must_use]
pub fn note(sample: &Sample, texts: &Texts) -> String {
    let mut notes = Vec::new();
    if let Some(failure) = &sample.failure {
        notes.push(texts.say(&words::failure(failure.kind)));
        notes.push(texts.say(&words::phase(failure.phase)));
    } else if let Some(name) = error_name(sample) {
        notes.push(texts.say(&name));
    }
    notes.extend(sample.disturbed.then(|| texts.say(&words::disturbed())));
    notes.join(" · ")
}

/// The name that the catalog has for an answer that is an error. Cloudflare's own are read like a paste: a 1xxx does not show in
/// the status.
#[must_use]
pub fn error_name(sample: &Sample) -> Option<Msg> {
    let status = u32::from(sample.reply.as_ref()?.status);
    if status < 400 {
        return None;
    }
    let of_cloudflare = (sample.class() == Class::Cloudflare)
        .then(|| sample.paste())
        .flatten()
        .and_then(|paste| decode(paste.as_bytes()).errors.first().and_then(|error| Some((error.code?, error.family))));
    let view = match of_cloudflare {
        Some((code, family)) => explain_in(code, family.name()),
        None if sample.class() == Class::Cloudflare => explain_in(status, home_of(status)),
        None => explain_in(status, "http"),
    };
    Some(view.name())
}

fn facts(record: &Record<'_>, wording: &Wording) -> Vec<(String, String, bool)> {
    let texts = wording.texts;
    let (plan, summary, verdict) = (record.plan, record.series.summary(), record.series.verdict());
    let lang = texts.lang();
    let time = |time: Duration| i18n::duration(lang, time);
    let mut facts = Vec::new();
    let mut add = |label: String, value: Option<String>| facts.extend(value.map(|value| (label, value, false)));
    let count = |n: u64| (n > 0).then(|| i18n::number(lang, n));
    add(texts.get("figure-request"), Some(format!("{} {}", plan.target.method, redact::url(plan.target.url.as_str()))));
    add(texts.get("figure-limit"), Some(texts.say(&words::limit(&plan.limit))));
    let started =
        format!("{} ({})", i18n::date_time(record.since, &wording.zone), i18n::offset_name(record.since, &wording.zone));
    add(texts.get("figure-since"), Some(started));
    add(texts.get("figure-requests"), Some(texts.say(&requests(summary))));
    add(texts.get("figure-answers"), answers(summary, texts));
    let over = Msg::new("figure-over").with("limit", words::limit_length(&plan.limit));
    add(texts.say(&over), Some(i18n::number(lang, summary.over_limit)));
    add(texts.get("figure-received-524"), received_524(record, texts));
    add(texts.get("figure-timeouts"), count(summary.timeouts));
    add(texts.get("figure-disturbed"), count(summary.disturbed));
    let corrected = summary.corrected;
    let rows = [
        (texts.get("figure-median"), summary.p50, corrected.map(|corrected| corrected.p50), 2),
        ("p95".to_owned(), summary.p95, corrected.map(|corrected| corrected.p95), 20),
        ("p99".to_owned(), summary.p99, corrected.map(|corrected| corrected.p99), 100),
    ];
    for (label, raw, corrected, needed) in rows {
        add(label, raw.map(|raw| texts.say(&percentile(raw, corrected, needed))));
    }
    add(texts.get("figure-max"), summary.max.map(time));
    add(texts.get("figure-mad"), summary.mad.map(time));
    add(texts.get("figure-jitter"), summary.jitter.map(time));
    add(texts.get("figure-trend"), verdict.trend.as_ref().map(|trend| texts.say(&words::trend(trend))));
    add(texts.get("figure-certificate"), certificate(record, wording));
    add(texts.get("figure-end"), record.end.map(|end| texts.say(&words::end(end))));
    facts
}

fn requests(summary: &Summary) -> Msg {
    Msg::new("figure-requests-value")
        .with("count", Arg::Number(summary.count))
        .with("ok", Arg::Number(summary.ok))
        .with("failed", Arg::Number(summary.failed))
}

/// How many answers are of which class: `2xx: 46 · 5xx: 2`.
fn answers(summary: &Summary, texts: &Texts) -> Option<String> {
    let classes = [
        (Class::Success, "2xx"),
        (Class::Redirect, "3xx"),
        (Class::Client, "4xx"),
        (Class::Server, "5xx"),
        (Class::Cloudflare, "Cloudflare"),
    ];
    let counted = classes.into_iter().map(|(class, name)| (name, summary.classes.of(class))).filter(|(_, n)| *n > 0);
    let parts: Vec<String> = counted.map(|(name, n)| format!("{name}: {}", i18n::number(texts.lang(), n))).collect();
    Some(parts.join(" · ")).filter(|parts| !parts.is_empty())
}

fn received_524(record: &Record<'_>, texts: &Texts) -> Option<String> {
    let n = Some(record.series.summary().received_524).filter(|n| *n > 0)?;
    let mut parts = vec![i18n::number(texts.lang(), n)];
    parts.extend(record.series.verdict().in_force.map(|took| texts.say(&words::in_force(took))));
    Some(parts.join(" · "))
}

/// A percentile, what it is as scheduled where that is noticeably more, and whether there are samples enough for it.
#[must_use]
pub fn percentile(raw: Percentile, corrected: Option<Percentile>, needed: u64) -> Msg {
    let differs = |corrected: &Percentile| corrected.value > raw.value.mul_f64(NOTICEABLE).max(raw.value + LATE);
    let value = match corrected.filter(differs) {
        Some(corrected) => Arg::Said(Box::new(
            Msg::new("figure-corrected").with("value", Arg::Time(raw.value)).with("corrected", Arg::Time(corrected.value)),
        )),
        None => Arg::Time(raw.value),
    };
    if raw.dependable {
        return Msg::new("figure-value").with("value", value);
    }
    Msg::new("figure-few").with("value", value).with("n", Arg::Number(raw.n)).with("needed", Arg::Number(needed))
}

/// The newest certificate: why it does not hold, or how long it does.
fn certificate(record: &Record<'_>, wording: &Wording) -> Option<String> {
    let certificate = record.samples.iter().rev().find_map(|sample| sample.connection.certificate.as_ref())?;
    let said = match (certificate.fault, words::certificate(certificate, wording.now)) {
        (Some(fault), _) => words::failure(fault),
        (None, age) => age?.0,
    };
    Some(wording.texts.say(&said))
}
