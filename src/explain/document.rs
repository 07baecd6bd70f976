//! A report as a sequence of blocks in one language, and the two texts that are written from it: Markdown and plain.

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::catalog::{Role, Source, Stack};
use crate::decode::DecodedError;
use crate::i18n::{self, Arg, Lang, Msg, Texts};

use super::findings::{chain_line, contradiction_of, page_name, system_label};
use super::joining::{between_clauses, between_sentences, with_aside};
use super::privacy::without_addresses;
use super::report::{Report, RetryState, retry_state, sender_name};
use super::samples::FilledSample;
use super::subject;
use super::table::Table;

/// In which language, for which time zone, and at what moment a text is written.
#[derive(Clone)]
pub struct Wording {
    /// The language.
    pub texts: &'static Texts,
    /// The reader's time zone.
    pub zone: TimeZone,
    /// The moment of writing, for the retry countdown.
    pub now: Timestamp,
}

/// One piece of a document. Texts hold `**bold**` and inline code in backticks, nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is the document's.
    Heading(u8, String),
    /// Running text.
    Paragraph(String),
    /// Somebody else's words, as they are.
    Quote(String),
    /// Label and value; the value may be verbatim, for code style.
    Facts(Vec<(String, String, bool)>),
    /// Steps in order.
    Numbered(Vec<String>),
    /// Points without order.
    Bullets(Vec<String>),
    /// Code, with the language's name for a fence.
    Code(&'static str, String),
    /// Two things side by side.
    Table(Table),
}

/// Everything that the report says.
#[must_use]
pub fn full_report(report: &Report, wording: &Wording) -> Vec<Block> {
    let texts = wording.texts;
    let mut blocks = head(report, wording);
    let heading = |key: &str| Block::Heading(2, texts.get(key));
    contradictions(report, texts, &mut blocks);
    translation(report, texts, &mut blocks);
    blocks.push(heading("section-cause"));
    let mut cause = vec![
        (texts.get("cause-root"), texts.say(&report.root), false),
        (texts.get("cause-where"), texts.say(&report.place), false),
    ];
    if !report.context.is_empty() {
        let context: Vec<String> = report.context.iter().map(|message| texts.say(message)).collect();
        cause.push((texts.get("cause-context"), context.join(between_sentences(texts.lang())), false));
    }
    if !report.error.error_chain.is_empty() {
        let chain: Vec<String> = report.error.error_chain.iter().map(|link| chain_line(link, texts)).collect();
        cause.push((texts.get("cause-chain"), chain.join(between_clauses(texts.lang())), false));
    }
    blocks.push(Block::Facts(cause));
    if let Some(actor) = report.actor {
        blocks.push(heading("section-actor"));
        let key = if actor.read { "actor-read" } else { "actor-catalog" };
        let party = Arg::Text(texts.get(&format!("party-{}", actor.party.name())));
        blocks.push(Block::Paragraph(texts.say(&Msg::new(key).with("party", party))));
    }
    if !report.fixes.is_empty() {
        blocks.push(heading("section-fix"));
        for fix in &report.fixes {
            blocks.push(Block::Heading(3, role_name(texts, fix.role)));
            blocks.push(Block::Numbered(fix.steps.iter().map(|step| texts.say(step)).collect()));
            code(&fix.samples, &mut blocks);
        }
    }
    if !report.prevention.is_empty() {
        blocks.push(heading("section-prevention"));
        blocks.push(Block::Bullets(report.prevention.iter().map(|point| texts.say(point)).collect()));
        code(&report.prevention_samples, &mut blocks);
    }
    if !report.note.is_empty() {
        blocks.push(heading("section-note"));
        blocks.extend(report.note.iter().map(|note| Block::Paragraph(texts.say(note))));
    }
    if !report.sources.is_empty() {
        blocks.push(heading("section-sources"));
        blocks.push(Block::Bullets(report.sources.iter().map(|source| source_line(source, texts)).collect()));
    }
    blocks
}

/// Where a fact was read, and when.
pub(crate) fn source_line(source: &Source, texts: &Texts) -> String {
    let read = texts.say(&Msg::new("source-read").with("date", Arg::Text(source.read.clone())));
    with_aside(texts.lang(), &source.url, &read)
}

/// What fits on a screen: what broke, whose turn it is, the first steps.
#[must_use]
pub fn short_report(report: &Report, wording: &Wording) -> Vec<Block> {
    let texts = wording.texts;
    let mut blocks = head(report, wording);
    contradictions(report, texts, &mut blocks);
    blocks.push(Block::Heading(2, texts.get("section-cause")));
    blocks.push(Block::Paragraph(texts.say(&report.root)));
    if !report.error.error_chain.is_empty() {
        blocks.push(Block::Bullets(report.error.error_chain.iter().map(|link| chain_line(link, texts)).collect()));
    }
    blocks.push(Block::Paragraph(texts.say(&report.place)));
    for fix in &report.fixes {
        blocks.push(Block::Heading(2, format!("{} · {}", texts.get("section-fix"), role_name(texts, fix.role))));
        blocks.push(Block::Numbered(fix.steps.iter().map(|step| texts.say(step)).collect()));
    }
    blocks
}

/// The role's name in the language.
pub(crate) fn role_name(texts: &Texts, role: Role) -> String {
    texts.get(&format!("role-{}", role.name()))
}

/// Code and name, badges, facts.
fn head(report: &Report, wording: &Wording) -> Vec<Block> {
    let texts = wording.texts;
    let name = report.headline(texts);
    // A class's own name ends in the number already.
    let own_name = report.in_catalog || report.error.title.is_some() || report.error.page.is_some();
    let title = match report.error.code {
        Some(code) if own_name => format!("{code} · {name}"),
        _ => name,
    };
    vec![Block::Heading(1, title), Block::Paragraph(badges(report, texts).join(" · ")), Block::Facts(facts(report, wording))]
}

/// Family, whether a retry can help, who must act.
fn badges(report: &Report, texts: &Texts) -> Vec<String> {
    let error = &report.error;
    let mut badges = vec![error.system.map_or_else(|| texts.say(&sender_name(error)), |system| system_label(system, texts))];
    badges.extend(error.page.filter(|_| report.in_catalog).map(|page| texts.say(&page_name(page))));
    if let Some(retryable) = report.error.retryable {
        badges.push(texts.get(if retryable { "badge-retryable" } else { "badge-not-retryable" }));
    }
    if let Some(actor) = report.actor {
        badges.push(texts.get(&format!("must-act-{}", actor.party.name())));
    }
    badges
}

fn facts(report: &Report, wording: &Wording) -> Vec<(String, String, bool)> {
    let (texts, error) = (wording.texts, &report.error);
    let mut facts = Vec::new();
    let mut add = |key: &str, value: Option<String>, verbatim: bool| {
        facts.extend(value.map(|value| (texts.get(key), value, verbatim)));
    };
    let text = |value: &Option<std::sync::Arc<str>>| value.as_deref().map(str::to_owned);
    add(
        "fact-http-status",
        error.http_status.filter(|status| Some(u32::from(*status)) != error.code).map(|s| s.to_string()),
        true,
    );
    add("fact-ray-id", text(&error.ray_id), true);
    add("fact-colo", text(&error.colo), true);
    add("fact-zone", text(&error.zone), true);
    let made = subject::timestamp(error);
    add("fact-time", made.map(|at| format!("{} UTC", i18n::date_time(at, &TimeZone::UTC))), true);
    let local = |at| format!("{} ({})", i18n::date_time(at, &wording.zone), i18n::offset_name(at, &wording.zone));
    add("fact-local-time", made.map(local), true);
    add("fact-retry-after", retry(error, wording), false);
    add("fact-error-name", text(&error.error_name), true);
    add("fact-category", text(&error.error_category), true);
    // A code chosen by hand was found nowhere.
    add("fact-format", (!error.evidence.is_empty()).then(|| texts.get(error.format.key())), false);
    add("fact-documentation", report.documentation().map(str::to_owned), false);
    facts
}

/// `120 s`, and what that means now.
fn retry(error: &DecodedError, wording: &Wording) -> Option<String> {
    let texts = wording.texts;
    let wait = i18n::seconds(texts.lang(), u64::from(error.retry_after?));
    Some(match retry_state(error, wording.now) {
        RetryState::NoTime => wait,
        state => format!("{wait} · {}", retry_words(texts, state)),
    })
}

/// The state of the retry countdown in words; empty where there is none.
#[must_use]
pub(crate) fn retry_words(texts: &Texts, state: RetryState) -> String {
    match state {
        RetryState::NoTime => String::new(),
        RetryState::InFuture => texts.get("retry-in-future"),
        RetryState::Over => texts.get("retry-ready"),
        RetryState::Left(left) => texts.say(&Msg::new("retry-left").with("time", Arg::Text(i18n::countdown(left)))),
    }
}

/// What else the paste says of the error and cannot be so.
fn contradictions(report: &Report, texts: &Texts, blocks: &mut Vec<Block>) {
    let all = &report.error.contradictions;
    if !all.is_empty() {
        let masked = texts.get("address-left-out");
        let line = |other| without_addresses(&texts.say(&contradiction_of(&report.error, other)), &masked);
        blocks.push(Block::Heading(2, texts.get("section-contradictions")));
        blocks.push(Block::Bullets(all.iter().map(line).collect()));
    }
}

fn translation(report: &Report, texts: &Texts, blocks: &mut Vec<Block>) {
    if report.translations.is_empty() {
        return;
    }
    let as_sent = texts.lang() == Lang::En;
    blocks.push(Block::Heading(2, texts.get(if as_sent { "section-original" } else { "section-translation" })));
    let masked = texts.get("address-left-out");
    for translation in &report.translations {
        blocks.push(Block::Paragraph(format!("`{}`", translation.field.name())));
        blocks.push(Block::Quote(without_addresses(&translation.original, &masked)));
        match &translation.known {
            Some(known) if !as_sent => blocks.push(Block::Paragraph(texts.say(&known.message()))),
            None if !as_sent => blocks.push(Block::Paragraph(texts.get("translation-none"))),
            _ => {}
        }
    }
}

/// The samples that do not stand above already: two roles may need the same one.
fn code(samples: &[FilledSample], blocks: &mut Vec<Block>) {
    for sample in samples {
        let block = Block::Code(sample.stack.fence(), sample.code.clone());
        if blocks.contains(&block) {
            continue;
        }
        blocks.push(Block::Paragraph(Stack::label(sample.stack).to_owned()));
        blocks.push(block);
    }
}

/// The blocks as Markdown (`CommonMark`).
#[must_use]
pub fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        // Writing to a String cannot fail.
        match block {
            Block::Heading(level, text) => writeln!(out, "{} {text}", "#".repeat(usize::from(*level))).ok(),
            Block::Paragraph(text) => writeln!(out, "{text}").ok(),
            Block::Quote(text) => {
                for line in text.replace('<', "\\<").lines() {
                    writeln!(out, "{}", format!("> {line}").trim_end()).ok();
                }
                Some(())
            }
            Block::Facts(facts) => {
                for (label, value, verbatim) in facts {
                    let value = if *verbatim { format!("`{}`", value.replace('`', "'")) } else { value.clone() };
                    writeln!(out, "- {}", labelled(&format!("**{label}**"), label, &value)).ok();
                }
                Some(())
            }
            Block::Numbered(steps) => {
                for (n, step) in (1..).zip(steps) {
                    writeln!(out, "{n}. {step}").ok();
                }
                Some(())
            }
            Block::Bullets(points) => {
                for point in points {
                    writeln!(out, "- {point}").ok();
                }
                Some(())
            }
            Block::Table(table) => {
                table.markdown(&mut out);
                Some(())
            }
            Block::Code(fence, code) => writeln!(out, "```{fence}\n{}\n```", code.trim_end()).ok(),
        };
    }
    out
}

/// The blocks as plain text: for a terminal, a ticket, a mail.
#[must_use]
pub fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        match block {
            Block::Heading(1, text) => writeln!(out, "{text}\n{}", "=".repeat(width(text))).ok(),
            Block::Heading(_, text) => writeln!(out, "{text}\n{}", "-".repeat(width(text))).ok(),
            Block::Paragraph(text) => writeln!(out, "{}", without_markup(text)).ok(),
            Block::Quote(text) => {
                for line in text.lines() {
                    writeln!(out, "{}", format!("  {}", without_markup(line)).trim_end()).ok();
                }
                Some(())
            }
            Block::Facts(facts) => {
                let column = facts.iter().map(|(label, ..)| width(label)).max().unwrap_or(0);
                for (label, value, _) in facts {
                    let gap = " ".repeat(column - width(label) + 2);
                    writeln!(out, "{label}{gap}{}", without_markup(value)).ok();
                }
                Some(())
            }
            Block::Numbered(steps) => {
                for (n, step) in (1..).zip(steps) {
                    writeln!(out, "{n}. {}", without_markup(step)).ok();
                }
                Some(())
            }
            Block::Bullets(points) => {
                for point in points {
                    writeln!(out, "- {}", without_markup(point)).ok();
                }
                Some(())
            }
            Block::Table(table) => {
                table.plain(&mut out);
                Some(())
            }
            Block::Code(_, code) => {
                for line in code.trim_end().lines() {
                    writeln!(out, "{}", format!("    {line}").trim_end()).ok();
                }
                Some(())
            }
        };
    }
    out
}

/// `shown`, a label or its markup, and what it labels. Chinese has a colon of its own, as wide as a character.
pub(crate) fn labelled(shown: &str, label: &str, text: &str) -> String {
    let is_chinese = label.chars().last().is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    if is_chinese { format!("{shown}：{text}") } else { format!("{shown}: {text}") }
}

/// Without the marks of bold and code.
pub(crate) fn without_markup(text: &str) -> String {
    text.replace("**", "").replace('`', "")
}

/// Columns of a terminal: a Chinese character takes two.
pub(crate) fn width(text: &str) -> usize {
    text.chars()
        .map(|c| if ('\u{1100}'..='\u{115f}').contains(&c) || ('\u{2e80}'..='\u{ffdc}').contains(&c) { 2 } else { 1 })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_become_markdown_and_plain_text() {
        let blocks = [
            Block::Heading(1, "524 · 发生超时".to_owned()),
            Block::Facts(vec![("Zone".to_owned(), "a`b".to_owned(), true), ("重试等待".to_owned(), "1 s".to_owned(), false)]),
            Block::Quote("**Wait** <b>\n\n1. x".to_owned()),
            Block::Numbered(vec!["**Wait.** Use `curl`.".to_owned()]),
            Block::Code("bash", "echo 1\n\necho 2\n".to_owned()),
        ];
        assert_eq!(
            markdown(&blocks),
            "# 524 · 发生超时\n\n- **Zone**: `a'b`\n- **重试等待**：1 s\n\n> **Wait** \\<b>\n>\n> 1. x\n\n1. **Wait.** Use `curl`.\n\n```bash\necho 1\n\necho 2\n```\n"
        );
        assert_eq!(
            plain(&blocks),
            "524 · 发生超时\n==============\n\nZone      a'b\n重试等待  1 s\n\n  Wait <b>\n\n  1. x\n\n1. Wait. Use curl.\n\n    echo 1\n\n    echo 2\n".replace("a'b", "ab")
        );
    }
}
