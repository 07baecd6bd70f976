//! Two codes side by side: what each says in every aspect, what really differs, and when to use which.
//!
//! Total over all pairs: what sets two codes apart is computed from the catalog's fields; the pairs that people mix up most
//! have wording of their own (`i18n/*/pairs.ftl`), which also says how the two can meet.

mod difference;
mod document;

pub use document::{comparison_document, comparison_json};

use crate::i18n::{Arg, Lang, Msg, Texts};

use super::aspect::{Aspect, Cell};
use super::entry::EntryView;
use super::subject::{DEFAULT_LIMIT, figure};

/// Pairs with wording of their own, the smaller number first. The chips of the window, in the order of how often they are asked.
pub const FAMOUS: [(u32, u32); 28] = [
    (202, 520),
    (504, 524),
    (502, 520),
    (522, 524),
    (403, 1020),
    (429, 1015),
    (401, 403),
    (502, 504),
    (520, 521),
    (521, 522),
    (520, 524),
    (525, 526),
    (530, 1016),
    (429, 503),
    (301, 302),
    (307, 308),
    (404, 410),
    (400, 422),
    (202, 524),
    (202, 504),
    (200, 202),
    (500, 520),
    (504, 522),
    (522, 523),
    (499, 522),
    (408, 504),
    (403, 451),
    (429, 529),
];

/// What the wording of pairs calls a figure, the code that has it, and its name there.
const FIGURES: [(&str, u32, &str); 3] = [("connect", 522, "connect"), ("ack", 522, "ack"), ("read-new", 524, "doc-now")];
/// Sentences that a hand-written list has at most.
const MAX_DIFFERENCES: usize = 5;

/// Two codes side by side.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The one on the left.
    pub left: EntryView,
    /// The one on the right.
    pub right: EntryView,
    pair: Option<Pair>,
}

/// One aspect of both.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which.
    pub aspect: Aspect,
    /// What the left one says.
    pub left: Cell,
    /// What the right one says.
    pub right: Cell,
    /// Their catalog values differ.
    pub differs: bool,
}

/// A pair with wording of its own.
#[derive(Debug, Clone, Copy)]
struct Pair {
    smaller: u32,
    larger: u32,
}

/// `left` beside `right`.
#[must_use]
pub fn compare(left: EntryView, right: EntryView) -> Comparison {
    let key = (left.code.min(right.code), left.code.max(right.code));
    let pair = FAMOUS.contains(&key).then_some(Pair { smaller: key.0, larger: key.1 });
    Comparison { left, right, pair }
}

impl Comparison {
    /// Both sides are one and the same code.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.left.code == self.right.code && self.left.family == self.right.family
    }

    /// One sentence or two: what each of them says.
    #[must_use]
    pub fn summary(&self) -> Msg {
        if self.is_same() {
            return Msg::new("compare-same").with("code", Arg::Text(self.left.number()));
        }
        self.pair.map_or_else(|| difference::summary(&self.left, &self.right), |pair| pair.say("summary"))
    }

    /// Every aspect, in order.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let row = |aspect: Aspect| Row {
            aspect,
            left: aspect.of(&self.left),
            right: aspect.of(&self.right),
            differs: !aspect.is_same(&self.left, &self.right),
        };
        Aspect::ALL.into_iter().map(row).collect()
    }

    /// What sets them apart, most telling first: two to five full sentences, none where both are one code.
    #[must_use]
    pub fn differences(&self) -> Vec<Msg> {
        if self.is_same() {
            return Vec::new();
        }
        let by_hand = self.pair.map(|pair| pair.list("difference")).unwrap_or_default();
        if by_hand.is_empty() { difference::computed(&self.left, &self.right) } else { by_hand }
    }

    /// How the two can meet, where that has been written down.
    #[must_use]
    pub fn meeting(&self) -> Option<Msg> {
        self.pair.filter(|_| !self.is_same()).map(|pair| pair.say("meet"))
    }

    /// For each side: when to send it, and what to do on meeting it.
    #[must_use]
    pub fn when_to_use(&self) -> [(&EntryView, Msg, Msg); 2] {
        [&self.left, &self.right].map(|view| (view, view.when_to_send(), view.on_meeting()))
    }
}

impl Pair {
    fn say(self, attribute: &str) -> Msg {
        let said = Msg::new(format!("pair-{}-{}", self.smaller, self.larger)).attribute(attribute.to_owned());
        let said = said.with("read", Arg::Seconds(u64::from(DEFAULT_LIMIT)));
        FIGURES.iter().fold(said, |said, (argument, code, name)| match figure(*code, name) {
            Some(figure) => said.with(argument, figure),
            None => said,
        })
    }

    fn list(self, name: &str) -> Vec<Msg> {
        let key = format!("pair-{}-{}", self.smaller, self.larger);
        (1..=MAX_DIFFERENCES)
            .map(|n| format!("{name}-{n}"))
            .take_while(|attribute| Texts::of(Lang::En).has(&key, Some(attribute)))
            .map(|attribute| self.say(&attribute))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_that_a_pair_speaks_of_is_in_the_catalog() {
        for (argument, code, name) in FIGURES {
            assert!(figure(code, name).is_some(), "${argument}: {code} has no figure {name}");
        }
    }
}
