//! One code explained on its own, without an error at hand: `rayscope explain`.

use serde_json::{Value, json};

use crate::catalog::{Cacheable, Catalog, Class, Entry};
use crate::decode::{DecodedError, Family};
use crate::i18n::{Arg, Lang, Msg, Texts};

use super::document::{Block, labelled, role_name, without_markup};
use super::subject::Subject;

/// A code as the catalog has it, or as its class has it.
pub struct EntryView {
    /// The number.
    pub code: u32,
    /// Its family: Cloudflare's own numbers are Cloudflare's.
    pub family: Family,
    /// The entry; `None`: the number is not in the catalog, and the text is that of its class.
    pub entry: Option<&'static Entry>,
    subject: Subject,
}

/// The number in what a user typed: `524`, ` 1015 `, `HTTP 502`, `error 520`.
#[must_use]
pub fn parse_code(typed: &str) -> Option<u32> {
    let typed = typed.trim().to_ascii_lowercase();
    let digits = ["http", "error", "code", "status"]
        .iter()
        .fold(typed.as_str(), |rest, word| rest.strip_prefix(word).unwrap_or(rest).trim_start());
    let is_number = matches!(digits.len(), 3..=5) && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten().filter(|code| *code >= 100)
}

/// The entry of `code`.
#[must_use]
pub fn explain_code(code: u32) -> EntryView {
    let family = Family::of_number(code);
    let error = DecodedError::of_code(code);
    let entry = Catalog::get().entry(code, family.name());
    EntryView { code, family, entry, subject: Subject::of_error(&error) }
}

/// The entry as text.
#[must_use]
pub fn entry_document(view: &EntryView, texts: &'static Texts) -> Vec<Block> {
    let name = texts.say(&view.subject.name());
    let title = if view.entry.is_some() { format!("{} · {name}", view.code) } else { name };
    let mut blocks = vec![Block::Heading(1, title)];
    if view.entry.is_none() {
        blocks.push(Block::Paragraph(texts.say(&Msg::new("entry-missing").with("code", Arg::Text(view.code.to_string())))));
    }
    blocks.push(Block::Facts(facts(view, texts)));
    for role in crate::catalog::Role::ALL {
        let steps = view.subject.list(&format!("fix-{}", role.name()));
        if !steps.is_empty() {
            blocks.push(Block::Heading(2, format!("{} · {}", texts.get("section-fix"), role_name(texts, role))));
            blocks.push(Block::Numbered(steps.iter().map(|step| texts.say(step)).collect()));
        }
    }
    if let Some(entry) = view.entry {
        let line = |source: &crate::catalog::Source| {
            format!("{} ({})", source.url, texts.say(&Msg::new("source-read").with("date", Arg::Text(source.read.clone()))))
        };
        blocks.push(Block::Heading(2, texts.get("section-sources")));
        blocks.push(Block::Bullets(entry.sources.iter().map(line).collect()));
    }
    blocks
}

/// The entry as an object of `rayscope.explain/1`.
#[must_use]
pub fn entry_json(view: &EntryView, texts: &'static Texts) -> Value {
    let say = |attribute: &str| texts.say(&view.subject.say(attribute));
    let fixes: Vec<String> = crate::catalog::Role::ALL
        .into_iter()
        .flat_map(|role| view.subject.list(&format!("fix-{}", role.name())).into_iter().map(move |step| (role, step)))
        .map(|(role, step)| {
            let name = role_name(texts, role);
            labelled(&name, &name, &without_markup(&texts.say(&step)))
        })
        .collect();
    let entry = view.entry;
    json!({
        "code": view.code,
        "family": view.family.name(),
        "name": texts.say(&view.subject.name()),
        "in_catalog": entry.is_some(),
        "class": Class::of(view.code).name(),
        "defined_in": entry.map(|entry| json!({ "title": entry.defined_in.title, "url": entry.defined_in.url })),
        "description": say("description"),
        "when_seen": say("when-seen"),
        "how_to_fix": fixes,
        "who_acts": entry.map(|entry| entry.acts.iter().map(|party| party.name()).collect::<Vec<&str>>()),
        "retry": entry.map(|entry| entry.retry.name()),
        "retry_after": entry.and_then(|entry| entry.retry_after),
        "http_status": entry.and_then(|entry| entry.http_status),
        "error_name": entry.and_then(|entry| entry.error_name.as_deref()),
        "cacheable": entry.map(|entry| entry.cacheable == Cacheable::Yes),
        "cloudflare_treatment": say("treatment"),
        "related": entry.map(|entry| entry.related.clone()).unwrap_or_default(),
        "sources": entry.map(|entry| entry.sources.clone()).unwrap_or_default(),
    })
}

fn facts(view: &EntryView, texts: &'static Texts) -> Vec<(String, String, bool)> {
    let say = |attribute: &str| texts.say(&view.subject.say(attribute));
    let mut facts = vec![
        (texts.get("entry-class"), texts.get(&format!("class-name-{}", Class::of(view.code).name())), false),
        (texts.get("entry-description"), say("description"), false),
        (texts.get("entry-when-seen"), say("when-seen"), false),
        (texts.get("entry-treatment"), say("treatment"), false),
    ];
    if let Some(entry) = view.entry {
        let parties: Vec<String> = entry.acts.iter().map(|party| texts.get(&format!("party-{}", party.name()))).collect();
        let separator = if texts.lang() == Lang::ZhCn { "、" } else { ", " };
        facts.push((texts.get("entry-who-acts"), parties.join(separator), false));
        facts.push((texts.get("entry-retry"), texts.get(&format!("retry-{}", entry.retry.name())), false));
        let cacheable = if entry.cacheable == Cacheable::Yes { "entry-cacheable-yes" } else { "entry-cacheable-no" };
        facts.push((texts.get("entry-cacheable"), texts.get(cacheable), false));
        facts.push((texts.get("entry-defined-in"), format!("{}, {}", entry.defined_in.title, entry.defined_in.url), false));
        let related: Vec<String> = entry.related.iter().map(u32::to_string).collect();
        facts.push((texts.get("entry-related"), related.join(", "), false));
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_people_type_them() {
        for (typed, want) in [
            ("524", Some(524)),
            (" 1015 ", Some(1015)),
            ("HTTP 502", Some(502)),
            ("Error 520", Some(520)),
            ("error code 1020", Some(1020)),
            ("52", None),
            ("abc", None),
            ("5 2 4", None),
            ("-524", None),
            ("", None),
        ] {
            assert_eq!(parse_code(typed), want, "{typed}");
        }
    }
}
