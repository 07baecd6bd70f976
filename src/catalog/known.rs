//! The texts that Cloudflare sends in its structured errors, found whatever their white space.
//!
//! `i18n/en/texts.ftl` holds them to the letter (its comments name the sources), the other languages their translations. One
//! table serves both ends: decoding restores a wrapped text from it, the report translates by it. Numbers inside are data.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::i18n::{self, Arg, Lang, Msg, Texts};

/// Names of the numbers of a text, in their order in English.
const NUMBERS: [&str; 16] =
    ["n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10", "n11", "n12", "n13", "n14", "n15", "n16"];

/// A text of Cloudflare's with the numbers of one occurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    key: &'static str,
    numbers: Vec<u32>,
    english: String,
}

impl Known {
    /// Its key in `texts.ftl`, such as `text-detail-524`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// As Cloudflare sends it.
    #[must_use]
    pub fn english(&self) -> &str {
        &self.english
    }

    /// As Cloudflare sends it, taken.
    #[must_use]
    pub fn into_english(self) -> String {
        self.english
    }

    /// The message that says it in any language.
    #[must_use]
    pub fn message(&self) -> Msg {
        let numbers = NUMBERS.iter().zip(&self.numbers);
        numbers.fold(Msg::new(self.key), |message, (name, n)| message.with(name, Arg::Number(u64::from(*n))))
    }
}

/// The table of known texts.
pub struct KnownTexts {
    /// Letters without white space and with `#` for each number: key, and the text with some number in each place.
    by_shape: HashMap<String, (&'static str, String)>,
}

impl KnownTexts {
    /// The table, made once.
    #[must_use]
    pub fn get() -> &'static Self {
        static TABLE: OnceLock<KnownTexts> = OnceLock::new();
        TABLE.get_or_init(Self::build)
    }

    /// The known text that `text` is, white space aside.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Known> {
        let (shape, numbers) = shape(text);
        let (key, example) = self.by_shape.get(&shape)?;
        let mut english = String::with_capacity(example.len() + 8);
        let mut values = Vec::with_capacity(numbers.len());
        let mut places = numbers.into_iter();
        let mut rest = example.as_str();
        while let Some(at) = rest.bytes().position(|b| b.is_ascii_digit()) {
            let (before, number) = rest.split_at(at);
            english.push_str(before);
            rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = places.next()?;
            // A number that does not come back as it was (leading zeros, too large) is not one of Cloudflare's.
            let value: u32 = digits.parse().ok().filter(|n: &u32| n.to_string() == digits)?;
            values.push(value);
            english.push_str(&digits);
        }
        english.push_str(rest);
        Some(Known { key, numbers: values, english })
    }

    fn build() -> Self {
        let texts = Texts::of(Lang::En);
        let source = i18n::source(Lang::En, "texts").unwrap_or_default();
        let keys = source.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        let by_shape = keys
            .filter(|key| key.starts_with("text-"))
            .map(|key| {
                let message = NUMBERS.iter().fold(Msg::new(key), |message, name| message.with(name, Arg::Number(1)));
                let example = texts.say(&message);
                (shape(&example).0, (key, example))
            })
            .collect();
        Self { by_shape }
    }
}

/// The letters of `text` with `#` for each run of digits, and the runs.
fn shape(text: &str) -> (String, Vec<String>) {
    let mut letters = String::with_capacity(text.len());
    let mut numbers: Vec<String> = Vec::new();
    let mut rest = text;
    // What is neither a digit nor may be white space is taken in one go.
    while let Some(at) = rest.bytes().position(|b| matches!(b, b'0'..=b'9' | b'\t'..=b'\r' | b' ' | 0x80..)) {
        let (before, from) = rest.split_at(at);
        letters.push_str(before);
        let Some(c) = from.chars().next() else { break };
        rest = from.get(c.len_utf8()..).unwrap_or_default();
        if c.is_whitespace() {
            continue;
        }
        if !c.is_ascii_digit() {
            letters.push(c);
        } else if letters.ends_with('#') && !numbers.is_empty() {
            if let Some(last) = numbers.last_mut() {
                last.push(c);
            }
        } else {
            letters.push('#');
            numbers.push(String::from(c));
        }
    }
    letters.push_str(rest);
    (letters, numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DETAIL: &str = "The origin web server did not return a complete response within the 120-second Proxy Read Timeout window. The connection was established, but the origin took too long to respond.";

    #[test]
    fn a_known_text_is_found_whatever_its_white_space_and_keeps_its_numbers() {
        let mangled = DETAIL.replace("120", "9 7").replace(' ', "\n ");
        let known = KnownTexts::get().find(&mangled).expect("known");
        assert_eq!(known.english(), DETAIL.replace("120", "97"));
        assert_eq!(known.key(), "text-detail-524");
        assert!(Texts::of(Lang::ZhCn).say(&known.message()).contains("97"));
        assert!(Texts::of(Lang::Ru).say(&known.message()).contains("97"));
    }

    #[test]
    fn another_text_is_not_known() {
        for text in [
            "",
            "#",
            "The origin web server did not return",
            &DETAIL.replace("120", "0120"),
            &DETAIL.replace("120", "99999999999"),
        ] {
            assert_eq!(KnownTexts::get().find(text), None, "{text}");
        }
    }

    #[test]
    fn every_text_of_the_english_file_is_found_again() {
        let table = KnownTexts::get();
        assert!(table.by_shape.len() >= 30, "{}", table.by_shape.len());
        for (key, example) in table.by_shape.values() {
            assert_eq!(table.find(example).map(|known| known.key()), Some(*key));
        }
    }
}
