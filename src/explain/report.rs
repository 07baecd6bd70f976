//! The report: everything that is said about one decoded error. Free of language and of egui.
//!
//! What the paste proves and what the catalog knows stay apart: facts of the error are its own fields, sentences are messages
//! whose arguments come from the error or, with the twin that says so, from published defaults.

use jiff::Timestamp;

use crate::catalog::{Catalog, Entry, Known, KnownTexts, Party, Role, Source};
use crate::decode::{DecodedError, Family, Field, Page};
use crate::i18n::{Lang, Msg, Texts};

use super::code_key::CodeKey;
use super::samples::{self, FilledSample};
use super::subject::{self, Subject};

/// One party on the way of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// Whoever asked.
    Visitor,
    /// Cloudflare.
    Edge,
    /// The site's own server.
    Origin,
}

/// Where on the way it broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hop {
    /// The request did not get past Cloudflare.
    AtEdge,
    /// Cloudflare itself failed.
    InEdge,
    /// Between Cloudflare and the origin.
    ToOrigin,
}

/// How it broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breakage {
    /// Nothing came in time.
    Timeout,
    /// Turned away.
    Refused,
    /// No encrypted connection.
    Tls,
}

/// The way of the request: three parties, two hops.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Where it broke.
    pub hop: Hop,
    /// How.
    pub breakage: Breakage,
    /// The party that has to act, where it stands on the path.
    pub must_act: Option<Node>,
    /// What was measured or said at the break, in a few words.
    pub caption: Msg,
    /// The state of the party that failed, in a word or two.
    pub state: Msg,
}

/// Who has to act, and whether the error itself says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub party: Party,
    /// From `owner_action_required`, not from the catalog.
    pub read: bool,
}

/// One text of the error beside its translation.
#[derive(Debug, Clone, PartialEq)]
pub struct Translation {
    /// Which text.
    pub field: Field,
    /// As sent.
    pub original: String,
    /// The known text that it is; `None`: there is no translation.
    pub known: Option<Known>,
}

/// What one role does.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// Whose steps.
    pub role: Role,
    /// In order. `**Opener.** …` with inline code.
    pub steps: Vec<Msg>,
    /// Code that goes with them.
    pub samples: Vec<FilledSample>,
}

/// Everything that is said about one error.
#[derive(Debug, Clone)]
pub struct Report {
    /// The error itself.
    pub error: DecodedError,
    /// The name of the code in words.
    pub name: Msg,
    /// Whether the catalog has an entry of its own for it.
    pub in_catalog: bool,
    /// One or two sentences: what the code means.
    pub description: Msg,
    /// The way of the request, where the sender is known.
    pub path: Option<Path>,
    /// Texts of the error, with translation.
    pub translations: Vec<Translation>,
    /// Root cause.
    pub root: Msg,
    /// Where it happened.
    pub place: Msg,
    /// What else to know.
    pub context: Vec<Msg>,
    /// Who must act; `None` where neither the error nor the catalog says.
    pub actor: Option<Actor>,
    /// Steps by role, in the order of the switch.
    pub fixes: Vec<Fix>,
    /// So that it does not come again.
    pub prevention: Vec<Msg>,
    /// Code that goes with prevention.
    pub prevention_samples: Vec<FilledSample>,
    /// When waiting is enough.
    pub note: Vec<Msg>,
    /// The answer to the customer: at most 120 words.
    pub reply: Msg,
    /// Where the catalog's facts were read.
    pub sources: &'static [Source],
}

impl Report {
    /// The role whose steps are shown first: who must act, as the error says.
    #[must_use]
    pub fn first_role(&self) -> Role {
        match self.actor.map(|actor| actor.party) {
            Some(Party::OriginDeveloper) => Role::OriginDeveloper,
            Some(Party::SiteOwner) => Role::SiteOwner,
            _ => Role::Caller,
        }
    }

    /// Which code it is, for the reference and for comparing.
    #[must_use]
    pub fn key(&self) -> Option<CodeKey> {
        let code = self.error.code?;
        let listed = Catalog::get().find(code, self.error.family.name());
        Some(listed.map_or_else(|| CodeKey::unlisted(code, self.error.family), CodeKey::from))
    }

    /// What the error is called: the catalog's name, else the one in its own title, else its class's.
    #[must_use]
    pub fn headline(&self, texts: &Texts) -> String {
        let title = self.error.title.as_deref().filter(|_| !self.in_catalog && self.error.page.is_none());
        let Some(title) = title else { return texts.say(&self.name) };
        if self.error.family == Family::CloudflareApi {
            return title.to_owned();
        }
        let known = KnownTexts::get().find(title).map(|known| texts.say(&known.message()));
        let title = known.as_deref().unwrap_or(title);
        // Without `Error 502:`, which stands beside it.
        let name = title.split_once([':', '：']).map_or(title, |(_, name)| name).trim();
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// Whether it has a number that the catalog does not know.
    #[must_use]
    pub fn is_unlisted(&self) -> bool {
        self.error.code.is_some() && !self.in_catalog && self.error.page.is_none()
    }

    /// The documentation's page: as sent, else the catalog's, if it is one.
    #[must_use]
    pub fn documentation(&self) -> Option<&str> {
        let entry = subject::entry_of(&self.error);
        self.error.type_url.as_deref().or_else(|| entry.and_then(|entry| documentation(entry, self.error.family)))
    }
}

/// What can be said about a retry at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryState {
    /// The error names no time, or no wait.
    NoTime,
    /// The error's time lies ahead of this computer's clock: no countdown can be right.
    InFuture,
    /// Seconds left.
    Left(u64),
    /// The wait is over.
    Over,
}

/// The report on `error`.
#[must_use]
pub fn report(error: &DecodedError) -> Report {
    let entry = subject::entry_of(error);
    let subject = Subject::of_error(error);
    // What another system sent is nothing that Cloudflare's settings could mend.
    let is_ours = error.system.is_none();
    let mentions = |lang: Lang, said: &Msg| Texts::of(lang).say(said).contains("Cloudflare");
    let fits = |said: &Msg| is_ours || !Lang::ALL.into_iter().any(|lang| mentions(lang, said));
    let list = |name: &str| subject.list(name).into_iter().filter(fits).collect::<Vec<Msg>>();
    let actor = actor(error, entry);
    let mut samples = entry.map(|entry| samples::fill(&entry.samples, error, entry.retry_after)).unwrap_or_default();
    samples.retain(|sample| is_ours || !sample.code.contains("Cloudflare"));
    let (prevention_samples, mut role_samples): (Vec<_>, Vec<_>) =
        samples.into_iter().partition(|sample| sample.role.is_none());
    let fixes = Role::ALL
        .into_iter()
        .map(|role| Fix {
            role,
            steps: list(&format!("fix-{}", role.name())),
            samples: role_samples.extract_if(.., |sample| sample.role == Some(role)).collect(),
        })
        .filter(|fix| !fix.steps.is_empty())
        .collect();
    Report {
        name: subject.name(),
        in_catalog: entry.is_some(),
        description: subject.say("description"),
        path: path(error, actor, &subject),
        translations: translations(error),
        root: root(error.family, &subject),
        place: subject.say("where"),
        context: list("context"),
        actor,
        fixes,
        prevention: list("prevent"),
        prevention_samples,
        note: list("note"),
        reply: subject.say("reply"),
        sources: entry.map(|entry| entry.sources.as_slice()).unwrap_or_default(),
        error: error.clone(),
    }
}

/// The reply alone.
#[must_use]
pub fn reply(error: &DecodedError) -> Msg {
    Subject::of_error(error).say("reply")
}

/// What can be said about a retry at `now`.
#[must_use]
pub fn retry_state(error: &DecodedError, now: Timestamp) -> RetryState {
    let (Some(made), Some(ready)) = (subject::timestamp(error), subject::ready_at(error)) else { return RetryState::NoTime };
    // Two clocks differ by some seconds: a minute is still the same moment.
    if made.as_second() > now.as_second() + 60 {
        return RetryState::InFuture;
    }
    match u64::try_from(ready.as_second() - now.as_second()) {
        Ok(left @ 1..) => RetryState::Left(left),
        _ => RetryState::Over,
    }
}

/// By whom an error was sent, in a word: its family, or Cloudflare where it has no number that belongs to one.
#[must_use]
pub fn sender_name(error: &DecodedError) -> Msg {
    let is_nameless = error.code.is_none() && (error.page.is_some() || error.ray_id.is_some());
    if is_nameless { Msg::new("path-cloudflare") } else { family_name(error.family) }
}

/// The name of a family, such as "Cloudflare 5xx".
#[must_use]
pub fn family_name(family: Family) -> Msg {
    Msg::new(format!("family-{}", family.name()))
}

fn translations(error: &DecodedError) -> Vec<Translation> {
    let texts = [
        (Field::Title, &error.title),
        (Field::Detail, &error.detail),
        (Field::WhatYouShouldDo, &error.what_you_should_do),
        (Field::Footer, &error.footer),
    ];
    texts
        .into_iter()
        .filter_map(|(field, text)| {
            let original = text.as_deref()?.to_owned();
            let known = KnownTexts::get().find(&original);
            Some(Translation { field, original, known })
        })
        // The API's messages are many and are told by the entry; that each has no translation tells nothing.
        .filter(|translation| translation.known.is_some() || error.family != Family::CloudflareApi)
        .collect()
}

/// Who must act: the error's own word first, then the catalog.
fn actor(error: &DecodedError, entry: Option<&Entry>) -> Option<Actor> {
    let listed = entry.and_then(|entry| entry.acts.first()).copied();
    match (error.owner_action_required, error.family) {
        (Some(true), Family::Cloudflare5xx) => {
            let party = match error.error_category.as_deref() {
                Some("origin") | None => listed.unwrap_or(Party::OriginDeveloper),
                Some(_) => listed.unwrap_or(Party::SiteOwner),
            };
            Some(Actor { party, read: true })
        }
        (Some(true), _) => Some(Actor { party: Party::SiteOwner, read: true }),
        (Some(false), _) => Some(Actor { party: listed.unwrap_or(Party::Caller), read: true }),
        (None, family) => {
            let party = match (error.page.filter(|_| family != Family::Cloudflare1xxx), family) {
                (Some(Page::Challenge), _) | (None, Family::CloudflareApi) => listed.or(Some(Party::Caller)),
                (Some(Page::Block), _) => Some(Party::SiteOwner),
                (None, _) => listed,
            };
            party.map(|party| Actor { party, read: false })
        }
    }
}

/// Where a code is documented: Cloudflare's own codes on a page of Cloudflare's documentation or nowhere.
fn documentation(entry: &'static Entry, family: Family) -> Option<&'static str> {
    const DOCS: &str = "https://developers.cloudflare.com/";
    let mut pages = entry.sources.iter().map(|source| source.url.as_str());
    match family {
        Family::Cloudflare5xx | Family::Cloudflare1xxx if !entry.defined_in.url.starts_with(DOCS) => {
            pages.find(|url| url.starts_with(DOCS))
        }
        _ => Some(&entry.defined_in.url),
    }
}

/// The root cause: a code of Cloudflare's that has no text of its own for it has one for what it means, and its class knows less.
fn root(family: Family, subject: &Subject) -> Msg {
    let meaning = || subject.own("description").filter(|_| matches!(family, Family::Cloudflare1xxx | Family::CloudflareApi));
    subject.own("root").or_else(meaning).unwrap_or_else(|| subject.say("root"))
}

/// The picture of the way, for what Cloudflare sent: its category says where it broke.
fn path(error: &DecodedError, actor: Option<Actor>, subject: &Subject) -> Option<Path> {
    if error.page.is_some() && error.family != Family::Cloudflare1xxx {
        let must_act = actor.map(|actor| if actor.party == Party::Caller { Node::Visitor } else { Node::Edge });
        let (caption, state) = (subject.say("hop"), subject.say("state"));
        return Some(Path { hop: Hop::AtEdge, breakage: Breakage::Refused, must_act, caption, state });
    }
    let code = error.code?;
    let known = Catalog::get().entry(code, error.family.name()).and_then(|entry| entry.error_category.as_deref());
    let category = error.error_category.as_deref().or(known);
    let (hop, breakage) = match (error.family, category, code) {
        (Family::Cloudflare5xx, Some("cloudflare"), _)
        | (Family::Cloudflare5xx, None, 500)
        | (Family::Cloudflare1xxx, Some("worker" | "snippet" | "rewrite" | "unsupported"), _) => {
            (Hop::InEdge, Breakage::Refused)
        }
        (Family::Cloudflare5xx, Some("ssl"), _) | (Family::Cloudflare5xx, _, 525 | 526) => (Hop::ToOrigin, Breakage::Tls),
        (Family::Cloudflare5xx, _, 504 | 522 | 524) => (Hop::ToOrigin, Breakage::Timeout),
        (Family::Cloudflare5xx, _, _) | (Family::Cloudflare1xxx, Some("dns" | "config"), _) => {
            (Hop::ToOrigin, Breakage::Refused)
        }
        (Family::Cloudflare1xxx, Some("tls"), _) => (Hop::AtEdge, Breakage::Tls),
        (Family::Cloudflare1xxx, Some("access_denied" | "rate_limit" | "legal"), _) => (Hop::AtEdge, Breakage::Refused),
        _ => return None,
    };
    let must_act = match actor.map(|actor| actor.party) {
        Some(Party::Caller) => Some(Node::Visitor),
        Some(Party::Cloudflare) => Some(Node::Edge),
        Some(Party::OriginDeveloper) => Some(Node::Origin),
        // The owner's part is at the origin where that failed, else in the zone.
        Some(Party::SiteOwner) => Some(if hop == Hop::ToOrigin { Node::Origin } else { Node::Edge }),
        Some(Party::Nobody) | None => None,
    };
    Some(Path { hop, breakage, must_act, caption: subject.say("hop"), state: subject.say("state") })
}
