//! Which code is meant: a number and the family that it is looked up in, and how people type that.

use crate::catalog::{Catalog, Listed, home_of};
use crate::decode::Family;

use super::entry::{EntryView, explain_in};

/// A number in a family, whether or not the catalog has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CodeKey {
    /// The number.
    pub code: u32,
    /// `http`, `cloudflare-5xx`, `cloudflare-1xxx`, `cloudflare-api`.
    pub family: &'static str,
}

impl CodeKey {
    /// What a bare number means.
    #[must_use]
    pub const fn home(code: u32) -> Self {
        Self { code, family: home_of(code) }
    }

    /// A number of `family` that the catalog does not have.
    #[must_use]
    pub fn unlisted(code: u32, family: Family) -> Self {
        if family == Family::CloudflareApi { Self { code, family: family.name() } } else { Self::home(code) }
    }

    /// What was typed, if it is a code.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        match read_typed(typed) {
            Typed::Code(code, family) => Some(Self { code, family: family.unwrap_or_else(|| home_of(code)) }),
            Typed::Other => None,
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
    /// Something else.
    Other,
}

/// Reads a code as people type it: `524`, ` 1015 `, `HTTP 502`, `error 520`, `000`, `http:520`, `cf:502`, `api:10000`.
#[must_use]
pub fn read_typed(typed: &str) -> Typed {
    let typed = typed.trim().to_ascii_lowercase();
    let (family, rest) = match typed.split_once(':') {
        Some(("http", rest)) => (Some("http"), rest),
        Some(("cf" | "cloudflare" | "cloudflare-5xx" | "cloudflare-1xxx", rest)) => (Some("cloudflare"), rest),
        Some(("api" | "cloudflare-api", rest)) => (Some("api"), rest),
        Some(_) => return Typed::Other,
        None => (None, typed.as_str()),
    };
    let digits = ["http", "error", "code", "status"]
        .iter()
        .fold(rest.trim_start(), |rest, word| rest.strip_prefix(word).unwrap_or(rest).trim_start());
    let is_number = matches!(digits.len(), 3..=5) && digits.bytes().all(|b| b.is_ascii_digit());
    let code = is_number.then(|| digits.parse::<u32>().ok()).flatten().filter(|code| *code >= 100 || digits == "000");
    let Some(code) = code else { return Typed::Other };
    let family = match (family, code) {
        (Some("http"), _) => Some("http"),
        (Some("api"), _) => Some("cloudflare-api"),
        (Some(_), 1000..) => Some("cloudflare-1xxx"),
        (Some(_), _) => Some("cloudflare-5xx"),
        // No status and no edge code: where the API has the number, it is meant.
        (None, 2000..) => Catalog::get().find(code, "cloudflare-api").map(|listed| listed.family),
        (None, _) => None,
    };
    Typed::Code(code, family)
}

/// The number in what a user typed.
#[must_use]
pub fn parse_code(typed: &str) -> Option<u32> {
    match read_typed(typed) {
        Typed::Code(code, _) => Some(code),
        Typed::Other => None,
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
            ("api:10000", Typed::Code(10_000, Some("cloudflare-api"))),
            ("API:1000", Typed::Code(1000, Some("cloudflare-api"))),
            ("10000", Typed::Code(10_000, Some("cloudflare-api"))),
            ("1000", Typed::Code(1000, None)),
            ("19999", Typed::Code(19_999, None)),
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
