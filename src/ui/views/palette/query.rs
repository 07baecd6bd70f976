//! What was typed into the palette: one code, two codes, a pasted error, or words to search for.

use crate::explain::CodeKey;

/// Characters from which on a text is an error that was pasted, not something to search for.
const LONG: usize = 200;

/// Marks that stand between two codes. Chinese puts no spaces around its words.
const MARKS: [char; 15] = ['/', ',', '&', '+', '-', '–', '—', '，', '、', '与', '和', '或', '跟', '对', '比'];

/// Words around two codes that say nothing more than that there are two.
const WORDS: [&str; 22] = [
    "vs",
    "vs.",
    "v",
    "versus",
    "and",
    "or",
    "with",
    "compare",
    "и",
    "или",
    "с",
    "со",
    "против",
    "сравни",
    "сравнить",
    "между",
    "http",
    "error",
    "code",
    "status",
    "код",
    "ошибка",
];

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Query {
    /// Nothing yet.
    Empty,
    /// A whole error.
    Error,
    /// One code.
    Code(CodeKey),
    /// Two codes.
    Pair(CodeKey, CodeKey),
    /// A code, a word between two, and the digits of the other that are there so far.
    Half(CodeKey, String),
    /// Anything else.
    Words,
}

impl Query {
    /// Reads what was typed.
    pub(super) fn read(typed: &str) -> Self {
        let typed = typed.trim();
        if typed.is_empty() {
            return Self::Empty;
        }
        if typed.contains(['\n', '\r']) || typed.chars().nth(LONG).is_some() {
            return Self::Error;
        }
        if let Some(code) = code(typed) {
            return Self::Code(code);
        }
        let spaced = typed.to_lowercase().replace(MARKS, " ");
        let parts: Vec<&str> = spaced.split_whitespace().filter(|part| !WORDS.contains(part)).collect();
        match parts[..] {
            [one] => code(one).map_or(Self::Words, |one| Self::Half(one, String::new())),
            [one, other] => match (code(one), code(other)) {
                (Some(one), Some(other)) => Self::Pair(one, other),
                (Some(one), None) if other.bytes().all(|b| b.is_ascii_digit()) => Self::Half(one, other.to_owned()),
                _ => Self::Words,
            },
            _ => Self::Words,
        }
    }
}

/// A code of the catalog, or a number that an HTTP status could have.
fn code(typed: &str) -> Option<CodeKey> {
    CodeKey::read(typed).filter(|key| matches!(key.code, 100..=999) || key.listed().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(one: u32, other: u32) -> Query {
        Query::Pair(CodeKey::home(one), CodeKey::home(other))
    }

    #[test]
    fn two_codes_are_a_pair_however_they_are_joined() {
        for (typed, want) in [
            ("504 524", pair(504, 524)),
            ("504 vs 524", pair(504, 524)),
            ("504 VS. 524", pair(504, 524)),
            ("504/524", pair(504, 524)),
            ("504, 524", pair(504, 524)),
            ("compare 504 and 524", pair(504, 524)),
            ("504 и 524", pair(504, 524)),
            ("сравнить 504 с 524", pair(504, 524)),
            ("504 与 524", pair(504, 524)),
            ("504与524", pair(504, 524)),
            ("对比 504 和 524", pair(504, 524)),
            ("HTTP 429 HTTP 1015", pair(429, 1015)),
            ("599 524", pair(599, 524)),
            ("http:520 520", Query::Pair(CodeKey { code: 520, family: "http" }, CodeKey::home(520))),
        ] {
            assert_eq!(Query::read(typed), want, "{typed}");
        }
    }

    #[test]
    fn one_code_half_a_pair_and_words_are_told_apart() {
        let half = |one, other: &str| Query::Half(CodeKey::home(one), other.to_owned());
        for (typed, want) in [
            ("", Query::Empty),
            ("  ", Query::Empty),
            ("524", Query::Code(CodeKey::home(524))),
            ("HTTP 502", Query::Code(CodeKey::home(502))),
            ("error code 1020", Query::Code(CodeKey::home(1020))),
            ("cf:502", Query::Code(CodeKey { code: 502, family: "cloudflare-5xx" })),
            ("599", Query::Code(CodeKey::home(599))),
            ("ошибка 524", half(524, "")),
            ("504 vs", half(504, "")),
            ("504 5", half(504, "5")),
            ("504 и 52", half(504, "52")),
            ("52", Query::Words),
            ("1999", Query::Words),
            ("2026-04-30", Query::Words),
            ("200 ok", Query::Words),
            ("teapot", Query::Words),
            ("тайм-аут", Query::Words),
            ("超时", Query::Words),
            ("对比", Query::Words),
            ("502 503 504", Query::Words),
        ] {
            assert_eq!(Query::read(typed), want, "{typed}");
        }
    }

    #[test]
    fn a_line_break_or_a_great_length_is_a_pasted_error() {
        assert_eq!(Query::read("API Error: 524\nretry"), Query::Error);
        assert_eq!(Query::read(&"ё".repeat(LONG)), Query::Words);
        assert_eq!(Query::read(&"ё".repeat(LONG + 1)), Query::Error);
    }
}
