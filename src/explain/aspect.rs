//! What can be said of a code on its own, aspect by aspect: the rows of a comparison and the facts of an entry.
//!
//! Two codes are alike in an aspect when their catalog values are, not when two sentences happen to read alike.

use crate::catalog::{Basis, Cacheable, Entry, Finality, Flag, Party, Retry, Role, Work};
use crate::decode::Family;
use crate::i18n::{Arg, Lang, Msg, Texts};

use super::entry::EntryView;
use super::joining::{between_sentences, separator};

/// One aspect of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// Its class, and whether it is Cloudflare's own.
    Class,
    /// RFC section or page.
    DefinedBy,
    /// Which layer sends it.
    Answers,
    /// What it means.
    Description,
    /// When it is met.
    WhenSeen,
    /// The steps of whoever must act.
    HowToFix,
    /// Whose turn it is.
    WhoActs,
    /// Whether the work was done.
    Work,
    /// Whether the request may be repeated.
    Repeat,
    /// Whether it would come again.
    Finality,
    /// Whether it may be cached, by the RFCs and by Cloudflare.
    Cacheable,
    /// Headers to read.
    Headers,
    /// How Cloudflare treats it.
    Treatment,
}

/// What one code has to say in one aspect.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Sentences.
    Lines(Vec<Msg>),
    /// Steps in order.
    Steps(Vec<Msg>),
    /// Several things of one kind.
    Several(Vec<Msg>),
    /// Names that are the same in every language.
    Names(Vec<String>),
    /// Nothing is known, and why.
    Unknown(Msg),
}

impl Aspect {
    /// Every aspect, in the order in which they are read.
    pub const ALL: [Self; 13] = [
        Self::Class,
        Self::DefinedBy,
        Self::Answers,
        Self::Description,
        Self::WhenSeen,
        Self::HowToFix,
        Self::WhoActs,
        Self::Work,
        Self::Repeat,
        Self::Finality,
        Self::Cacheable,
        Self::Headers,
        Self::Treatment,
    ];

    /// The message of its label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Class => "entry-class",
            Self::DefinedBy => "entry-defined-in",
            Self::Answers => "entry-answers",
            Self::Description => "entry-description",
            Self::WhenSeen => "entry-when-seen",
            Self::HowToFix => "entry-how-to-fix",
            Self::WhoActs => "entry-who-acts",
            Self::Work => "entry-work",
            Self::Repeat => "entry-retry",
            Self::Finality => "entry-finality",
            Self::Cacheable => "entry-cacheable",
            Self::Headers => "entry-headers",
            Self::Treatment => "entry-treatment",
        }
    }

    /// What `view` says in this aspect.
    #[must_use]
    pub fn of(self, view: &EntryView) -> Cell {
        match (self, view.entry) {
            (Self::Class, _) => Cell::Lines(vec![class(view)]),
            (Self::Description, _) => Cell::Lines(vec![view.subject.say("description")]),
            (Self::WhenSeen, _) => Cell::Lines(vec![view.subject.say("when-seen")]),
            (Self::HowToFix, _) => Cell::Steps(view.first_steps()),
            (Self::Treatment, _) => treatment(view),
            (_, None) => Cell::Unknown(Msg::new("not-in-catalog")),
            (Self::DefinedBy, Some(entry)) => Cell::Lines(vec![defined_by(entry)]),
            (Self::Answers, Some(entry)) => Cell::Lines(vec![answers(entry)]),
            (Self::WhoActs, Some(entry)) => Cell::Several(entry.acts.iter().map(|party| party_name(*party)).collect()),
            (Self::Work, Some(entry)) => Cell::Lines(vec![Msg::new(format!("work-{}", entry.work.name()))]),
            (Self::Repeat, Some(entry)) => {
                view.subject.own("retry").map_or_else(|| repeat(entry), |own| Cell::Lines(vec![own]))
            }
            (Self::Finality, Some(entry)) => Cell::Lines(vec![Msg::new(format!("finality-{}", entry.finality.name()))]),
            (Self::Cacheable, Some(entry)) => cacheable(entry),
            (Self::Headers, Some(entry)) if entry.headers.is_empty() => Cell::Unknown(Msg::new("headers-none")),
            (Self::Headers, Some(entry)) => Cell::Names(entry.headers.clone()),
        }
    }

    /// Whether two codes are alike in this aspect.
    #[must_use]
    pub fn is_same(self, one: &EntryView, two: &EntryView) -> bool {
        let fields = |differ: fn(&Entry) -> Field| match (one.entry, two.entry) {
            (Some(one), Some(two)) => differ(one) == differ(two),
            (None, None) => true,
            _ => false,
        };
        match self {
            Self::Class => class(one) == class(two),
            Self::DefinedBy => fields(|entry| Field::Text(entry.defined_in.url.clone())),
            // Answers and repeats are chosen by several fields each, not all of which matter to every code.
            Self::Answers | Self::Repeat | Self::Description | Self::WhenSeen | Self::HowToFix | Self::Treatment => {
                self.of(one) == self.of(two)
            }
            Self::WhoActs => fields(|entry| Field::Names(entry.acts.iter().map(|party| party.name()).collect())),
            Self::Work => fields(|entry| Field::Name(entry.work.name())),
            Self::Finality => fields(|entry| Field::Name(entry.finality.name())),
            Self::Cacheable => fields(|entry| Field::Cached(entry.cacheable, entry.cloudflare_caches_seconds)),
            Self::Headers => fields(|entry| Field::Texts(entry.headers.clone())),
        }
    }
}

/// A catalog value, for comparing.
#[derive(PartialEq)]
enum Field {
    Text(String),
    Texts(Vec<String>),
    Name(&'static str),
    Names(Vec<&'static str>),
    Cached(Cacheable, Option<u32>),
}

impl Cell {
    /// The lines of it in a language; a step that has an opener is told by it.
    #[must_use]
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        match self {
            // Sentences begin as they should: nginx with a small letter.
            Self::Lines(lines) => lines.iter().map(|line| texts.say(line)).collect(),
            Self::Steps(steps) => steps.iter().map(|step| opener(&texts.say(step))).collect(),
            Self::Several(names) => {
                let names: Vec<String> = names.iter().map(|name| texts.say(name)).collect();
                vec![capital(&names.join(separator(texts.lang())))]
            }
            Self::Names(names) => {
                let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                vec![names.join(separator(texts.lang()))]
            }
            Self::Unknown(why) => vec![capital(&texts.say(why))],
        }
    }

    /// All of it in one paragraph.
    #[must_use]
    pub fn paragraph(&self, texts: &Texts) -> String {
        let mut lines = self.lines(texts);
        if matches!(self, Self::Steps(steps) if steps.len() > 1) {
            lines = (1..).zip(&lines).map(|(n, line)| format!("{n}) {}", stopped(line, texts.lang()))).collect();
        }
        lines.join(between_sentences(texts.lang()))
    }
}

/// `line` with the stop that its language puts behind a sentence; an opener in Chinese has none.
fn stopped(line: &str, lang: Lang) -> String {
    let stop = if lang == Lang::ZhCn { '。' } else { '.' };
    if line.ends_with(['.', '。', '?', '？', ':', '：']) { line.to_owned() } else { format!("{line}{stop}") }
}

/// The name of a party in the middle of a sentence.
pub(crate) fn party_name(party: Party) -> Msg {
    Msg::new(format!("party-{}", party.name()))
}

/// `text` with a capital first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The opener of a step that has one, else the step: `**Wait before you retry.** …` is "Wait before you retry."
pub(crate) fn opener(step: &str) -> String {
    let opened = step.strip_prefix("**").and_then(|rest| rest.split_once("**")).map(|(opener, _)| opener);
    opened.unwrap_or(step).to_owned()
}

/// Cloudflare also sends numbers that are everybody's, such as 502: those belong to the class alone.
fn class(view: &EntryView) -> Msg {
    let is_registered = view.entry.is_some_and(|entry| !entry.flags.contains(&Flag::Unofficial));
    match view.family {
        Family::Cloudflare5xx if !is_registered => Msg::new("class-name-cloudflare-5xx"),
        _ => Msg::new(format!("class-name-{}", view.class().name())),
    }
}

/// Who sends the code; of some only a log knows, and the client gets another.
fn answers(entry: &Entry) -> Msg {
    match entry.http_status.filter(|_| entry.flags.contains(&Flag::WireCodeDiffers)) {
        Some(status) => Msg::new("answers-in-log").with("status", Arg::Text(status.to_string())),
        None => Msg::new(format!("answers-{}", entry.answers.name())),
    }
}

fn defined_by(entry: &Entry) -> Msg {
    let definition = &entry.defined_in;
    let text = |text: &str| Arg::Text(text.to_owned());
    match (&definition.by, definition.title.split_once(" §")) {
        (Some(vendor), _) => Msg::new("defined-by-vendor").with("vendor", text(vendor)),
        (None, Some((rfc, section))) => Msg::new("defined-by-section").with("text", text(rfc)).with("section", text(section)),
        (None, None) if definition.url.contains("rfc-editor.org") || definition.url.contains("ietf.org") => {
            Msg::new("defined-by-text").with("text", text(&definition.title))
        }
        (None, None) => Msg::new("defined-by-convention"),
    }
}

fn repeat(entry: &Entry) -> Cell {
    let Some(retry) = entry.retry else { return Cell::Unknown(Msg::new("retry-not-published")) };
    let first = match (retry, entry.retry_after) {
        (Retry::AfterWait, Some(wait)) => Msg::new("retry-after-seconds").with("wait", Arg::Seconds(u64::from(wait))),
        // Not worth a program's retries, and yet it can be over when somebody tries again.
        (Retry::No, _) if entry.finality == Finality::Passing => Msg::new("retry-by-hand"),
        _ => Msg::new(format!("retry-{}", retry.name())),
    };
    let more = match (retry, entry.work) {
        (Retry::AfterWait | Retry::IfIdempotent, Work::Maybe) => Some(Msg::new("repeat-may-be-done")),
        (Retry::AfterWait | Retry::NewCredentials, Work::NotDone) => Some(Msg::new("repeat-nothing-done")),
        _ => None,
    };
    Cell::Lines([first].into_iter().chain(more).collect())
}

fn cacheable(entry: &Entry) -> Cell {
    let rfc = if entry.cacheable == Cacheable::Yes { "entry-cacheable-yes" } else { "entry-cacheable-no" };
    let cloudflare = match entry.cloudflare_caches_seconds {
        Some(seconds) => Msg::new("cloudflare-keeps").with("n", Arg::Number(u64::from(seconds / 60))),
        None => Msg::new("cloudflare-keeps-none"),
    };
    Cell::Lines(vec![Msg::new(rfc), cloudflare])
}

fn treatment(view: &EntryView) -> Cell {
    let said = if view.entry.is_some() { view.subject.own("treatment") } else { Some(view.subject.say("treatment")) };
    let Some(said) = said else { return Cell::Unknown(Msg::new("treatment-none")) };
    let inferred = view.entry.is_some_and(|entry| entry.basis == Some(Basis::Inference));
    Cell::Lines([said].into_iter().chain(inferred.then(|| Msg::new("treatment-inferred"))).collect())
}

/// The role that a party's steps are written for.
pub(crate) const fn role_of(party: Party) -> Option<Role> {
    match party {
        Party::Caller => Some(Role::Caller),
        Party::OriginDeveloper => Some(Role::OriginDeveloper),
        Party::SiteOwner => Some(Role::SiteOwner),
        Party::Cloudflare | Party::Nobody => None,
    }
}
