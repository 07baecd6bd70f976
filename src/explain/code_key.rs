//! Which code is meant: a number and the family that it is looked up in, and how people type that.

use crate::catalog::{Catalog, Listed, home_of};

use super::entry::{EntryView, explain_in};

/// A number in a family, whether or not the catalog has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CodeKey {
    /// The number.
    pub code: u32,
    /// `http`, `cloudflare-5xx`, `cloudflare-1xxx`.
    pub family: &'static str,
}

impl CodeKey {
    /// What a bare number means.
    #[must_use]
    pub const fn home(code: u32) -> Self {
        Self { code, family: home_of(code) }
    }

    /// What was typed, if it is a code.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        match read_typed(typed) {
            Typed::Code(code, family) => Some(Self { code, family: family.unwrap_or_else(|| home_of(code)) }),
            Typed::Api | Typed::Other => None,
        }
    }

    /// What is said of it.
    #[must_use]
    pub fn view(self) -> EntryView {
        explain_in(self.code, self.family)
    }

    /// Its entry, if it has one.
    #[must_use]
    pub fn listed(self) -> Option<Listed> {
        Catalog::get().find(self.code, self.family)
    }
}

impl From<Listed> for CodeKey {
    fn from(listed: Listed) -> Self {
        Self { code: listed.entry.code, family: listed.family }
    }
}

/// What a user typed where a code is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// A number, and the family where one is named.
    Code(u32, Option<&'static str>),
    /// A code of the Cloudflare API: a family that the command line foresees; its entries come with the reader of API errors.
    Api,
    /// Something else.
    Other,
}

/// Reads a code as people type it: `524`, ` 1015 `, `HTTP 502`, `error 520`, `000`, `http:520`, `cf:502`.
#[must_use]
pub fn read_typed(typed: &str) -> Typed {
    let typed = typed.trim().to_ascii_lowercase();
    let (family, rest) = match typed.split_once(':') {
        Some(("http", rest)) => (Some("http"), rest),
        Some(("cf" | "cloudflare" | "cloudflare-5xx" | "cloudflare-1xxx", rest)) => (Some("cloudflare"), rest),
        Some(("api", rest)) if !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()) => return Typed::Api,
        Some(_) => return Typed::Other,
        None => (None, typed.as_str()),
    };
    let digits = ["http", "error", "code", "status"]
        .iter()
        .fold(rest.trim_start(), |rest, word| rest.strip_prefix(word).unwrap_or(rest).trim_start());
    let is_number = matches!(digits.len(), 3..=5) && digits.bytes().all(|b| b.is_ascii_digit());
    let code = is_number.then(|| digits.parse::<u32>().ok()).flatten().filter(|code| *code >= 100 || digits == "000");
    let Some(code) = code else { return Typed::Other };
    let family = family.map(|family| match (family, code) {
        ("http", _) => "http",
        (_, 1000..) => "cloudflare-1xxx",
        _ => "cloudflare-5xx",
    });
    Typed::Code(code, family)
}

/// The number in what a user typed.
#[must_use]
pub fn parse_code(typed: &str) -> Option<u32> {
    match read_typed(typed) {
        Typed::Code(code, _) => Some(code),
        Typed::Api | Typed::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_people_type_them() {
        for (typed, want) in [
            ("524", Typed::Code(524, None)),
            (" 1015 ", Typed::Code(1015, None)),
            ("HTTP 502", Typed::Code(502, None)),
            ("Error 520", Typed::Code(520, None)),
            ("error code 1020", Typed::Code(1020, None)),
            ("000", Typed::Code(0, None)),
            ("http:520", Typed::Code(520, Some("http"))),
            ("cf:502", Typed::Code(502, Some("cloudflare-5xx"))),
            ("CF:1016", Typed::Code(1016, Some("cloudflare-1xxx"))),
            ("api:10000", Typed::Api),
            ("api:", Typed::Other),
            ("52", Typed::Other),
            ("001", Typed::Other),
            ("abc", Typed::Other),
            ("5 2 4", Typed::Other),
            ("-524", Typed::Other),
            ("", Typed::Other),
        ] {
            assert_eq!(read_typed(typed), want, "{typed}");
        }
    }

    #[test]
    fn what_an_id_says_is_read_again() {
        for listed in Catalog::get().entries() {
            let Typed::Code(code, family) = read_typed(&listed.id()) else { panic!("{}", listed.id()) };
            let view = explain_in(code, family.unwrap_or_else(|| home_of(code)));
            assert_eq!((view.code, view.family.name()), (listed.entry.code, listed.family));
            assert_eq!(view.id(), listed.id());
        }
    }
}
