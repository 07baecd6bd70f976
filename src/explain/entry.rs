//! One code explained on its own, without an error at hand: `rayscope explain`, the reference list, a side of a comparison.

use serde_json::{Value, json};

use crate::catalog::{Cacheable, Catalog, Class, Entry, Flag, Listed, Retry, Role, home_of, number_of};
use crate::decode::{DecodedError, Family};
use crate::i18n::{self, Arg, Msg, Texts};

use super::aspect::{Aspect, Cell, capital, role_of};
use super::code_key::CodeKey;
use super::document::{Block, labelled, role_name, source_line, without_markup};
use super::joining::{between_clauses, separator};
use super::subject::Subject;

/// A code as the catalog has it, or as its class has it.
#[derive(Debug, Clone)]
pub struct EntryView {
    /// The number.
    pub code: u32,
    /// Its family.
    pub family: Family,
    /// The entry; `None`: the number is not in the catalog, and the text is that of its class.
    pub entry: Option<&'static Entry>,
    pub(crate) subject: Subject,
}

/// What a bare `code` means.
#[must_use]
pub fn explain_code(code: u32) -> EntryView {
    explain_in(code, home_of(code))
}

/// `code` in the family of that name.
#[must_use]
pub fn explain_in(code: u32, family: &str) -> EntryView {
    let mut error = DecodedError::of_code(code);
    let entry = Catalog::get().entry(code, family);
    if entry.is_some() || matches!(code, 100..=599) || family == "cloudflare-api" {
        error.family = family_of(family);
    }
    EntryView { code, family: error.family, entry, subject: Subject::of_error(&error) }
}

/// A listed entry.
#[must_use]
pub fn explain_listed(listed: Listed) -> EntryView {
    explain_in(listed.entry.code, listed.family)
}

fn family_of(name: &str) -> Family {
    match name {
        "cloudflare-5xx" => Family::Cloudflare5xx,
        "cloudflare-1xxx" => Family::Cloudflare1xxx,
        "cloudflare-api" => Family::CloudflareApi,
        _ => Family::Http,
    }
}

impl EntryView {
    /// The number as it is written.
    #[must_use]
    pub fn number(&self) -> String {
        number_of(self.code)
    }

    /// Its number and its family.
    #[must_use]
    pub fn key(&self) -> CodeKey {
        let listed = Catalog::get().find(self.code, self.family.name());
        listed.map_or_else(|| CodeKey::unlisted(self.code, self.family), CodeKey::from)
    }

    /// Its class: the API's numbers are a class of their own.
    #[must_use]
    pub fn class(&self) -> Class {
        if self.family == Family::CloudflareApi { Class::CloudflareApi } else { Class::of(self.code) }
    }

    /// What a user may type for it: the number, with a prefix where the bare number means another entry.
    #[must_use]
    pub fn id(&self) -> String {
        let prefix = if self.family == Family::CloudflareApi { "api:" } else { "" };
        let listed = Catalog::get().find(self.code, self.family.name());
        listed.map_or_else(|| format!("{prefix}{}", self.number()), Listed::id)
    }

    /// Its name; an unknown number's is that of its class.
    #[must_use]
    pub fn name(&self) -> Msg {
        self.subject.name()
    }

    /// In one clause, behind a colon.
    #[must_use]
    pub fn gist(&self) -> Msg {
        self.subject.own("gist").unwrap_or_else(|| Msg::new("gist-unknown"))
    }

    /// What to beware of.
    #[must_use]
    pub fn caution(&self) -> Option<Msg> {
        self.subject.own("caution")
    }

    /// When to send it, for whoever writes the origin's program.
    #[must_use]
    pub fn when_to_send(&self) -> Msg {
        self.subject.own("send").unwrap_or_else(|| {
            Msg::new(match self.family {
                Family::Cloudflare1xxx => "send-cloudflare-1xxx",
                Family::CloudflareApi => "send-cloudflare-api",
                _ if self.has_class() => "send-unknown",
                _ => "send-outside",
            })
        })
    }

    /// What to do on meeting it, for whoever calls.
    #[must_use]
    pub fn on_meeting(&self) -> Msg {
        let of_the_class = || {
            Msg::new(match self.class() {
                Class::CloudflareApi => "meet-cloudflare-api",
                Class::Unknown => "meet-outside",
                _ => "meet-unknown",
            })
        };
        self.subject.own("meet").unwrap_or_else(of_the_class)
    }

    /// Whether the number belongs to a class, known or not: what lies outside 100–599 and 1000–1999 does not.
    fn has_class(&self) -> bool {
        self.class() != Class::Unknown
    }

    /// The steps of `role`, as far as the code has steps of its own.
    #[must_use]
    pub fn steps(&self, role: Role) -> Vec<Msg> {
        let list = format!("fix-{}", role.name());
        if self.entry.is_some() { self.subject.own_list(&list) } else { self.subject.list(&list) }
    }

    /// The first party that has steps, as a role.
    #[must_use]
    pub fn first_role(&self) -> Option<Role> {
        let acting = self.entry.map(|entry| entry.acts.as_slice()).unwrap_or_default();
        let mut roles = acting.iter().filter_map(|party| role_of(*party)).chain(Role::ALL);
        roles.find(|role| !self.steps(*role).is_empty())
    }

    /// The steps of the first party that has some.
    #[must_use]
    pub fn first_steps(&self) -> Vec<Msg> {
        self.first_role().map(|role| self.steps(role)).unwrap_or_default()
    }

    /// What sets it apart from a code in good standing.
    #[must_use]
    pub fn flags(&self) -> &'static [Flag] {
        self.entry.map(|entry| entry.flags.as_slice()).unwrap_or_default()
    }
}

/// The entry as text.
#[must_use]
pub fn entry_document(view: &EntryView, texts: &'static Texts) -> Vec<Block> {
    let name = texts.say(&view.name());
    let title = if view.entry.is_some() { format!("{} · {name}", view.number()) } else { name };
    let mut blocks = vec![Block::Heading(1, title)];
    if view.entry.is_none() {
        blocks.push(Block::Paragraph(texts.say(&missing(view))));
    }
    let facts = Aspect::ALL.into_iter().filter(|aspect| *aspect != Aspect::HowToFix).filter_map(|aspect| {
        let cell = aspect.of(view);
        let is_empty = view.entry.is_none() && matches!(cell, Cell::Unknown(_));
        (!is_empty).then(|| (texts.get(aspect.label()), cell.paragraph(texts), false))
    });
    blocks.push(Block::Facts(facts.chain(more_facts(view, texts)).collect()));
    if let Some(caution) = view.caution() {
        blocks.push(Block::Paragraph(texts.say(&caution)));
    }
    for role in Role::ALL {
        let steps = view.steps(role);
        if !steps.is_empty() {
            blocks.push(Block::Heading(2, format!("{} · {}", texts.get("section-fix"), role_name(texts, role))));
            blocks.push(Block::Numbered(steps.iter().map(|step| texts.say(step)).collect()));
        }
    }
    blocks.extend(sources(view, texts));
    blocks
}

/// That the catalog does not know the number.
#[must_use]
pub fn missing(view: &EntryView) -> Msg {
    let key = if view.has_class() { "entry-missing" } else { "entry-missing-outside" };
    Msg::new(key).with("code", Arg::Text(view.number()))
}

/// Where the facts were read.
fn sources(view: &EntryView, texts: &'static Texts) -> Vec<Block> {
    let Some(entry) = view.entry else { return Vec::new() };
    let lines = entry.sources.iter().map(|source| source_line(source, texts));
    vec![Block::Heading(2, texts.get("section-sources")), Block::Bullets(lines.collect())]
}

/// What only some codes have: label, value, and whether the value is verbatim.
#[must_use]
pub fn more_facts(view: &EntryView, texts: &'static Texts) -> Vec<(String, String, bool)> {
    let Some(entry) = view.entry else { return Vec::new() };
    let mut facts = Vec::new();
    let mut add = |key: &str, value: Option<String>, verbatim: bool| {
        facts.extend(value.filter(|value| !value.is_empty()).map(|value| (texts.get(key), value, verbatim)));
    };
    let joined = |names: &[String]| names.join(separator(texts.lang()));
    if let Some(status) = entry.likely_status {
        let said = Msg::new("status-inferred").with("status", Arg::Text(status.to_string()));
        add("fact-http-status", Some(texts.say(&said)), false);
    }
    // Cloudflare has these of its own codes; where it publishes none, that is said.
    let of_cloudflare = view.family != Family::Http;
    let mut published = |key: &str, value: Option<String>, verbatim: bool| match value {
        None if of_cloudflare => add(key, Some(capital(&texts.get("not-published"))), false),
        value => add(key, value, verbatim),
    };
    if entry.likely_status.is_none() && entry.http_status.map(u32::from) != Some(entry.code) {
        published("fact-http-status", entry.http_status.map(|status| status.to_string()), true);
    }
    published("fact-error-name", entry.error_name.clone(), true);
    let category = view.subject.own("category").map(|said| texts.say(&said));
    let is_value = category.is_none();
    published("fact-category", category.or_else(|| entry.error_category.clone()), is_value);
    published("entry-published-wait", entry.retry_after.map(|wait| i18n::seconds(texts.lang(), u64::from(wait))), true);
    let flags: Vec<String> = entry.flags.iter().map(|flag| texts.get(&format!("flag-{}", flag.name()))).collect();
    add("entry-flags", Some(joined(&flags)), false);
    add("entry-aliases", Some(joined(&entry.aliases)), false);
    let timers: Vec<String> = entry.timers.iter().map(|timer| timer_line(timer, texts)).collect();
    add("entry-timers", Some(timers.join(between_clauses(texts.lang()))), false);
    add("entry-elsewhere", Some(joined(&entry.elsewhere)), false);
    let related: Vec<String> = entry.related.iter().map(|code| number_of(*code)).collect();
    add("entry-related", Some(joined(&related)), false);
    if entry.confidence != "high" {
        add("entry-confidence", Some(texts.get(&format!("confidence-{}", entry.confidence))), false);
    }
    facts
}

fn timer_line(timer: &crate::catalog::Timer, texts: &'static Texts) -> String {
    let seconds = |value: f64| i18n::quantity(texts.lang(), value, i18n::Unit::Seconds);
    format!("{} {}", timer.name, seconds(timer.seconds))
}

/// The entry as an object of `rayscope.explain/1`.
#[must_use]
pub fn entry_json(view: &EntryView, texts: &'static Texts) -> Value {
    let said = |message: Msg| without_markup(&texts.say(&message));
    let say = |attribute: &str| said(view.subject.say(attribute));
    let fixes: Vec<String> = Role::ALL
        .into_iter()
        .flat_map(|role| view.steps(role).into_iter().map(move |step| (role, step)))
        .map(|(role, step)| {
            let name = role_name(texts, role);
            labelled(&name, &name, &said(step))
        })
        .collect();
    let entry = view.entry;
    json!({
        "code": view.code,
        "family": view.family.name(),
        "id": view.id(),
        "name": texts.say(&view.name()),
        "standard_name": entry.map(|entry| entry.name.as_str()),
        "aliases": entry.map(|entry| entry.aliases.clone()).unwrap_or_default(),
        "in_catalog": entry.is_some(),
        "class": view.class().name(),
        "flags": view.flags().iter().map(|flag| flag.name()).collect::<Vec<&str>>(),
        "defined_in": entry.map(|entry| json!({ "title": entry.defined_in.title, "url": entry.defined_in.url })),
        "defined_by": said_cell(Aspect::DefinedBy, view, texts),
        "answers": entry.map(|entry| entry.answers.name()),
        "description": say("description"),
        "when_seen": say("when-seen"),
        "how_to_fix": fixes,
        "caution": view.caution().map(said),
        "who_acts": entry.map(|entry| entry.acts.iter().map(|party| party.name()).collect::<Vec<&str>>()),
        "work": entry.map(|entry| entry.work.name()),
        "finality": entry.map(|entry| entry.finality.name()),
        "retry": entry.and_then(|entry| entry.retry).map(Retry::name),
        "retry_after": entry.and_then(|entry| entry.retry_after),
        "http_status": entry.and_then(|entry| entry.http_status),
        "http_status_inferred": entry.and_then(|entry| entry.likely_status),
        "error_name": entry.and_then(|entry| entry.error_name.as_deref()),
        "error_category": entry.and_then(|entry| entry.error_category.as_deref()),
        "cacheable": entry.map(|entry| entry.cacheable == Cacheable::Yes),
        "cloudflare_caches_seconds": entry.and_then(|entry| entry.cloudflare_caches_seconds),
        "headers": entry.map(|entry| entry.headers.clone()).unwrap_or_default(),
        "cloudflare_treatment": said_cell(Aspect::Treatment, view, texts),
        "timers": entry.map(|entry| entry.timers.clone()).unwrap_or_default(),
        "elsewhere": entry.map(|entry| entry.elsewhere.clone()).unwrap_or_default(),
        "related": entry.map(|entry| entry.related.clone()).unwrap_or_default(),
        "confidence": entry.map(|entry| entry.confidence.as_str()),
        "sources": entry.map(|entry| entry.sources.clone()).unwrap_or_default(),
    })
}

/// What an aspect says, where anything is known.
fn said_cell(aspect: Aspect, view: &EntryView, texts: &'static Texts) -> Option<String> {
    match aspect.of(view) {
        Cell::Unknown(_) => None,
        cell => Some(without_markup(&cell.paragraph(texts))),
    }
}
