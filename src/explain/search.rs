//! Finds codes by number, phrase, old phrase, vendor's word or symptom, in all three languages at once.
//!
//! Whoever searches may think in another language than the window's, so every entry is found by its names and texts in each.
//! Each word of the query must be found somewhere; where it is found decides the rank. A slip of the finger in a longer word
//! of a name is forgiven.

use std::sync::OnceLock;

use strsim::osa_distance;

use crate::catalog::{Catalog, Listed, home_of};
use crate::i18n::{Lang, Texts};

use super::code_key::CodeKey;
use super::document::without_markup;
use super::entry::explain_listed;

/// Letters from which on a word may hold one slip; and two.
const ONE_SLIP: usize = 5;
const TWO_SLIPS: usize = 9;

/// Words for one thing, folded: who types one of them means the others, too.
const SAME: [&[&str]; 6] = [
    &["timeout", "timed out", "таймаут", "истекло время", "超时"],
    &["certificate", "cert", "сертификат", "证书"],
    &["ratelimit", "rate limit", "throttling", "лимит", "ограничение частоты", "限流", "速率限制"],
    &["firewall", "waf", "брандмауэр", "файрвол", "防火墙"],
    &["tunnel", "туннель", "隧道"],
    &["banned", "blocked", "заблокирован", "封禁", "拦截"],
];

/// One found entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Which.
    pub listed: Listed,
    /// The smaller, the nearer.
    pub rank: u32,
}

/// What of an entry is searched.
struct Indexed {
    listed: Listed,
    number: String,
    /// Names and aliases in every language, folded; and their words.
    names: Vec<String>,
    words: Vec<String>,
    /// Gists, descriptions and occasions in every language, folded.
    texts: String,
}

/// The entries that `query` means, nearest first. An empty query means none.
#[must_use]
pub fn search(query: &str) -> Vec<Hit> {
    let folded = fold(query);
    let words: Vec<&str> = folded.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<Hit> =
        index().iter().filter_map(|entry| entry.rank(&folded, &words).map(|rank| Hit { listed: entry.listed, rank })).collect();
    // What a bare number means stands before its namesakes; then the catalog's order decides: a stable sort.
    hits.sort_by_key(|hit| (hit.rank, hit.listed.family != home_of(hit.listed.entry.code)));
    // `http:520` names one entry, as the list itself writes it.
    if let Some(listed) = CodeKey::read(query).and_then(CodeKey::listed) {
        hits.retain(|hit| hit.listed != listed);
        hits.insert(0, Hit { listed, rank: 0 });
    }
    hits
}

/// Reads what searching needs, so that the first keystroke does not wait for it.
pub fn warm_up() {
    index();
}

impl Indexed {
    fn new(listed: Listed) -> Self {
        let view = explain_listed(listed);
        let mut names: Vec<String> = vec![fold(&listed.entry.name)];
        names.extend(listed.entry.aliases.iter().map(|alias| fold(alias)));
        names.extend(listed.entry.error_name.iter().map(|name| fold(name)));
        let mut spoken = Vec::new();
        for lang in Lang::ALL {
            let texts = Texts::of(lang);
            names.push(fold(&texts.say(&view.name())));
            let more = ["description", "when-seen", "caution", "treatment", "root"];
            for message in more.into_iter().filter_map(|name| view.subject.own(name)).chain([view.gist()]) {
                spoken.push(fold(&without_markup(&texts.say(&message))));
            }
        }
        names.dedup();
        let words = names.iter().flat_map(|name| name.split_whitespace()).map(str::to_owned).collect();
        Self { listed, number: crate::catalog::number_of(listed.entry.code), names, words, texts: spoken.join("\n") }
    }

    /// How near the query is; `None`: a word of it is nowhere.
    fn rank(&self, whole: &str, words: &[&str]) -> Option<u32> {
        if self.names.iter().any(|name| name == whole) {
            return Some(1);
        }
        let ranks = words.iter().map(|word| {
            let others = SAME.iter().filter(|same| same.contains(word)).flat_map(|same| same.iter());
            others.filter_map(|other| self.rank_of(other)).chain(self.rank_of(word)).min()
        });
        ranks.collect::<Option<Vec<u32>>>()?.into_iter().max()
    }

    fn rank_of(&self, word: &str) -> Option<u32> {
        let is_number = word.bytes().all(|b| b.is_ascii_digit());
        if is_number && self.number == word {
            return Some(0);
        }
        if is_number && self.number.starts_with(word) {
            return Some(2);
        }
        let in_names = |found: fn(&str, &str) -> bool| self.names.iter().any(|name| found(name, word));
        if self.words.iter().any(|own| own == word) || in_names(|name, word| name.starts_with(word)) {
            return Some(3);
        }
        if in_names(|name, word| name.contains(word)) {
            return Some(4);
        }
        if self.texts.contains(word) {
            return Some(6);
        }
        let letters = word.chars().count();
        let slips = if letters >= TWO_SLIPS { 2 } else { usize::from(letters >= ONE_SLIP) };
        let near = |own: &String| own.chars().count().abs_diff(letters) <= slips && osa_distance(own, word) <= slips;
        (slips > 0 && !is_number && self.words.iter().any(near)).then_some(5)
    }
}

fn index() -> &'static [Indexed] {
    static INDEX: OnceLock<Vec<Indexed>> = OnceLock::new();
    INDEX.get_or_init(|| Catalog::get().entries().iter().map(|listed| Indexed::new(*listed)).collect())
}

/// Small letters, no marks: "I'm a Teapot" and "im a teapot", «тайм-аут» and «таймаут», «ещё» and «еще» are the same.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ё' => folded.push('е'),
            '-' | '‑' | '\'' | '’' | '(' | ')' | '«' | '»' | '“' | '”' | '（' | '）' | '.' | ',' | ':' | '，' | '：' | '`' =>
                {}
            '_' | '/' => folded.push(' '),
            c if c.is_whitespace() => folded.push(' '),
            c => folded.push(c),
        }
    }
    folded.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(query: &str) -> Option<String> {
        search(query).first().map(|hit| hit.listed.id())
    }

    #[test]
    fn a_code_is_found_by_number_phrase_old_phrase_and_vendors_word() {
        for (query, want) in [
            ("524", "524"),
            ("1015", "1015"),
            ("teapot", "418"),
            ("i'm a teapot", "418"),
            ("Payload too large", "413"),
            ("request entity too large", "413"),
            ("unprocessable entity", "422"),
            ("moved temporarily", "302"),
            ("000", "000"),
            ("http:520", "http:520"),
            ("cf:502", "cf:502"),
            ("origin_response_timeout", "524"),
            ("gateway time-out", "504"),
            ("gateway timeout", "504"),
        ] {
            assert_eq!(first(query).as_deref(), Some(want), "{query}");
        }
    }

    #[test]
    fn a_code_is_found_in_every_language_by_its_name_and_by_the_symptom() {
        for (query, want) in [
            ("超时", "524"),
            ("网关超时", "504"),
            ("тайм-аут", "524"),
            ("таймаут", "524"),
            ("чайник", "418"),
            ("茶壶", "418"),
            ("quota", "456"),
        ] {
            let found: Vec<String> = search(query).iter().map(|hit| hit.listed.id()).collect();
            assert!(found.iter().take(12).any(|id| id == want), "{query}: {found:?}");
        }
    }

    #[test]
    fn a_slip_of_the_finger_is_forgiven() {
        for (query, want) in [("teaopt", "418"), ("forbiden", "403"), ("unauthorised", "401"), ("handshke", "525")] {
            let found: Vec<String> = search(query).iter().map(|hit| hit.listed.id()).collect();
            assert!(found.iter().take(5).any(|id| id == want), "{query}: {found:?}");
        }
    }

    #[test]
    fn nonsense_and_nothing_find_nothing() {
        for query in ["", "   ", "xyzzyplugh", "524 xyzzyplugh"] {
            assert_eq!(search(query), [], "{query}");
        }
    }
}
