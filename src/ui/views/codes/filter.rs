//! Which codes the list holds. Each choice narrows what the others leave; none of them knows the window.

use crate::catalog::{Catalog, Class, Listed, Party, Retry};
use crate::explain::{CodeKey, search};

/// Whether the request that met a code may be sent once more as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeat {
    /// At once or after a wait.
    Yes,
    /// Not before something has changed.
    No,
    /// There is nothing to send again.
    Needless,
}

impl Repeat {
    pub(super) const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Needless];

    /// The end of the key of its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Needless => "needless",
        }
    }

    /// What the catalog's value comes to. Where it has none, nobody can say either.
    pub(super) const fn of(retry: Option<Retry>) -> Option<Self> {
        let Some(retry) = retry else { return None };
        Some(match retry {
            Retry::Safe | Retry::AfterWait | Retry::IfIdempotent | Retry::NewConnection => Self::Yes,
            // Sent again as it is, the request meets the same answer, or starts the same work twice.
            Retry::No | Retry::NewCredentials | Retry::RefreshState | Retry::PollStatus => Self::No,
            Retry::NotNeeded
            | Retry::WaitFinal
            | Retry::NeverReceived
            | Retry::FollowSameMethod
            | Retry::FollowMayChange
            | Retry::FollowGet => Self::Needless,
        })
    }
}

/// The classes that can be asked for, with what they are called in every language.
pub(super) const CLASSES: [(Class, &str); 5] = [
    (Class::Informational, "1xx"),
    (Class::Success, "2xx"),
    (Class::Redirection, "3xx"),
    (Class::ClientError, "4xx"),
    (Class::ServerError, "5xx"),
];

/// What the reader asked for; `None` and an empty search ask for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) query: String,
    pub(super) family: Option<&'static str>,
    pub(super) class: Option<Class>,
    pub(super) acts: Option<Party>,
    pub(super) repeat: Option<Repeat>,
}

impl Filter {
    /// Whether it leaves everything.
    pub(super) fn is_open(&self) -> bool {
        *self == Self { query: self.query.clone(), ..Self::default() } && self.query.trim().is_empty()
    }

    /// What it leaves: the nearest to the search first, else in the catalog's order.
    pub(super) fn codes(&self) -> Vec<Listed> {
        let found = if self.query.trim().is_empty() {
            Catalog::get().entries().to_vec()
        } else {
            let mut found: Vec<Listed> = search(&self.query).into_iter().map(|hit| hit.listed).collect();
            // A number that is typed with a prefix is no word of any entry; of two codes with one number, the bare one means one.
            if let Some(meant) = CodeKey::read(&self.query).and_then(CodeKey::listed) {
                found.retain(|listed| *listed != meant);
                found.insert(0, meant);
            }
            found
        };
        found.into_iter().filter(|listed| self.admits(*listed)).collect()
    }

    fn admits(&self, listed: Listed) -> bool {
        let entry = listed.entry;
        self.family.is_none_or(|family| family == listed.family)
            && self.class.is_none_or(|class| class == class_of(listed))
            && self.acts.is_none_or(|party| entry.acts.first() == Some(&party))
            && self.repeat.is_none_or(|repeat| Repeat::of(entry.retry) == Some(repeat))
    }
}

/// The class that a client sees: Cloudflare's four digits travel inside another status.
fn class_of(listed: Listed) -> Class {
    match listed.entry.class {
        Class::Cloudflare1xxx | Class::CloudflareApi => {
            listed.entry.http_status.map_or(Class::Unknown, |status| Class::of(u32::from(status)))
        }
        class => class,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(filter: &Filter) -> Vec<String> {
        filter.codes().into_iter().map(Listed::id).collect()
    }

    #[test]
    fn without_a_wish_every_code_is_there_in_order() {
        let filter = Filter::default();
        assert!(filter.is_open());
        assert_eq!(filter.codes(), Catalog::get().entries());
        let blank = Filter { query: "  ".to_owned(), ..Filter::default() };
        assert!(blank.is_open());
        assert_eq!(blank.codes().len(), Catalog::get().entries().len());
    }

    #[test]
    fn each_choice_divides_the_catalog_and_loses_nothing_that_it_can_name() {
        let all = Catalog::get().entries().len();
        let count = |filter: Filter| {
            assert!(!filter.is_open());
            filter.codes().len()
        };
        let families = Catalog::families().map(|family| count(Filter { family: Some(family), ..Filter::default() }));
        assert_eq!(families.iter().sum::<usize>(), all);
        let parties = [Party::Caller, Party::OriginDeveloper, Party::SiteOwner, Party::Cloudflare, Party::Nobody];
        let acting = parties.map(|party| count(Filter { acts: Some(party), ..Filter::default() }));
        assert_eq!(acting.iter().sum::<usize>(), all);
        assert!(acting.iter().all(|n| *n > 0));
        let unpublished = Catalog::get().entries().iter().filter(|listed| listed.entry.retry.is_none()).count();
        let repeats = Repeat::ALL.map(|repeat| count(Filter { repeat: Some(repeat), ..Filter::default() }));
        assert_eq!(repeats.iter().sum::<usize>() + unpublished, all);
        for (class, _) in CLASSES {
            assert!(count(Filter { class: Some(class), ..Filter::default() }) > 0, "{class:?}");
        }
    }

    #[test]
    fn choices_narrow_each_other_and_the_search() {
        let filter = Filter { family: Some("cloudflare-1xxx"), class: Some(Class::ClientError), ..Filter::default() };
        let found = ids(&filter);
        assert!(found.iter().any(|id| id == "1020") && found.iter().all(|id| id.len() == 4), "{found:?}");
        let filter = Filter { query: "timeout".to_owned(), family: Some("cloudflare-5xx"), ..Filter::default() };
        let found = ids(&filter);
        assert!(found.iter().any(|id| id == "524") && !found.iter().any(|id| id == "504"), "{found:?}");
        let none = Filter { query: "teapot".to_owned(), class: Some(Class::Success), ..Filter::default() };
        assert_eq!(ids(&none), [""; 0]);
    }

    #[test]
    fn a_search_puts_the_nearest_first() {
        for (query, want) in [("502", "502"), ("524", "524"), ("http:524", "http:524"), ("teapot", "418")] {
            let filter = Filter { query: query.to_owned(), ..Filter::default() };
            assert_eq!(ids(&filter).first().map(String::as_str), Some(want), "{query}");
        }
    }

    #[test]
    fn whether_to_repeat_follows_the_catalog() {
        let of = |code| Catalog::get().home(code).map(|listed| Repeat::of(listed.entry.retry));
        assert_eq!(of(524), Some(Some(Repeat::Yes)));
        assert_eq!(of(403), Some(Some(Repeat::No)));
        assert_eq!(of(100), Some(Some(Repeat::Needless)));
        assert_eq!(of(200), Some(Some(Repeat::Needless)));
        assert_eq!(of(202), Some(Some(Repeat::No)));
        assert_eq!(of(301), Some(Some(Repeat::Needless)));
    }
}
