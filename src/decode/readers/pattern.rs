//! A pattern over bytes, as text: the `regex` crate is built without Unicode tables, and only its byte half takes `[^\n]` then.
//! What a pattern catches is handed out as text, or not at all where it would cut a character.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use regex::bytes::{Captures, Regex};

/// One pass for many words, in any case of ASCII letters; of words that begin alike the longest is found.
pub(crate) fn finder<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<AhoCorasick> {
    AhoCorasickBuilder::new().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest).build(words).ok()
}

/// Phrases of which the first of the list counts that a text holds, wherever it stands.
pub(crate) struct Phrases(Option<AhoCorasick>);

impl Phrases {
    pub(crate) fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        Self(AhoCorasick::new(phrases).ok())
    }

    /// The first place of the one that stands first in the list.
    pub(crate) fn first(&self, text: &str) -> Option<Range<usize>> {
        let mut first: Option<(usize, Range<usize>)> = None;
        for found in self.0.as_ref()?.find_overlapping_iter(text) {
            let rank = found.pattern().as_usize();
            if first.as_ref().is_none_or(|(known, _)| rank < *known) {
                first = Some((rank, found.range()));
            }
        }
        first.map(|(_, at)| at)
    }
}

/// A pattern that is compiled when it is first asked. Flags: `(?-u)` or `(?i-u)`.
pub(crate) struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(crate) const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    fn regex(&self) -> Option<&Regex> {
        let compile = || {
            let regex = Regex::new(self.source);
            debug_assert!(regex.is_ok(), "{regex:?}");
            regex.ok()
        };
        self.compiled.get_or_init(compile).as_ref()
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text.as_bytes()))
    }

    /// The first match.
    pub(crate) fn captures<'t>(&self, text: &'t str) -> Option<Caught<'t>> {
        Some(Caught { text, captures: self.regex()?.captures(text.as_bytes())? })
    }

    /// Where it matches.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = Range<usize>> {
        self.regex().into_iter().flat_map(|regex| regex.find_iter(text.as_bytes())).map(|found| found.range())
    }

    /// The last of all matches that do not overlap.
    pub(crate) fn last<'t>(&self, text: &'t str) -> Option<Caught<'t>> {
        Some(Caught { text, captures: self.regex()?.captures_iter(text.as_bytes()).last()? })
    }
}

/// A match.
pub(crate) struct Caught<'t> {
    text: &'t str,
    captures: Captures<'t>,
}

impl<'t> Caught<'t> {
    pub(crate) fn name(&self, name: &str) -> Option<Part<'t>> {
        Part::of(self.text, self.captures.name(name)?.range())
    }

    pub(crate) fn whole(&self) -> Option<Part<'t>> {
        Part::of(self.text, self.captures.get(0)?.range())
    }
}

/// A part of the text that was searched.
#[derive(Debug, Clone)]
pub(crate) struct Part<'t> {
    text: &'t str,
    range: Range<usize>,
}

impl<'t> Part<'t> {
    fn of(text: &'t str, range: Range<usize>) -> Option<Self> {
        Some(Self { text: text.get(range.clone())?, range })
    }

    pub(crate) fn as_str(&self) -> &'t str {
        self.text
    }

    pub(crate) fn start(&self) -> usize {
        self.range.start
    }

    pub(crate) fn end(&self) -> usize {
        self.range.end
    }

    /// Where it stands, in a text in which the searched one starts at `from`.
    pub(crate) fn at(&self, from: usize) -> Range<usize> {
        from + self.range.start..from + self.range.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phrase_that_stands_first_in_the_list_is_found() {
        let phrases = Phrases::new(["is it ", "maybe", "it "]);
        assert_eq!(phrases.first("maybe it is it is it not"), Some(9..15));
        assert_eq!(phrases.first("and it maybe maybe"), Some(7..12));
        assert_eq!(phrases.first("none"), None);
    }

    #[test]
    fn what_would_cut_a_character_is_not_handed_out() {
        static HALF: Pattern = Pattern::new(r"(?-u)(?P<half>[^a])$");
        assert!(HALF.captures("é").is_some_and(|caught| caught.name("half").is_none()));
        assert_eq!(HALF.captures("ab").and_then(|caught| Some(caught.name("half")?.at(5))), Some(6..7));
    }
}
