//! The catalog as it is built in: read once, when it is first asked for.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::entry::Entry;

/// One file of `assets/catalog`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Year and month of the facts.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests hold VERSION to it"))]
    facts: String,
    code: Vec<Entry>,
}

/// Families in the order of the reference list. A bare number means the entry of [`home_of`].
const FILES: [(&str, &str); 4] = [
    ("http", include_str!("../../assets/catalog/http.toml")),
    ("cloudflare-5xx", include_str!("../../assets/catalog/cloudflare-5xx.toml")),
    ("cloudflare-1xxx", include_str!("../../assets/catalog/cloudflare-1xxx.toml")),
    ("cloudflare-api", include_str!("../../assets/catalog/cloudflare-api.toml")),
];

/// Year and month of the newest facts. Spelt here so that the status bar needs no catalog; a test holds it to the files.
pub const VERSION: &str = "2026-11";

/// The family that a bare number belongs to: Cloudflare's own numbers are Cloudflare's, every other one is HTTP's.
#[must_use]
pub const fn home_of(code: u32) -> &'static str {
    match code {
        520..=527 | 530 => "cloudflare-5xx",
        1000..=1999 => "cloudflare-1xxx",
        _ => "http",
    }
}

/// An entry and the family that it stands in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Listed {
    /// `http`, `cloudflare-5xx`, `cloudflare-1xxx`, `cloudflare-api`.
    pub family: &'static str,
    /// What is known of it.
    pub entry: &'static Entry,
}

impl Listed {
    /// Its name to a user and to [`crate::explain::parse_id`]: the number alone where that means this entry, else with a
    /// prefix: `524`, `cf:502`, `http:520`, `api:10000`.
    #[must_use]
    pub fn id(self) -> String {
        let code = self.entry.code;
        match self.family {
            // Its numbers are no status: without the prefix they would be taken for one, or for the edge's.
            "cloudflare-api" => format!("api:{code}"),
            family if family == home_of(code) => number_of(code),
            "http" => format!("http:{}", number_of(code)),
            _ => format!("cf:{code}"),
        }
    }
}

/// The number as it is written: the one that is none is three zeros.
#[must_use]
pub fn number_of(code: u32) -> String {
    if code == 0 { "000".to_owned() } else { code.to_string() }
}

/// Every code that has an entry.
pub struct Catalog {
    listed: Vec<Listed>,
    places: HashMap<(&'static str, u32), usize>,
}

impl Catalog {
    /// The catalog, read once. A file that does not fit the schema yields nothing; a test holds that each fits.
    #[must_use]
    pub fn get() -> &'static Self {
        static CATALOG: OnceLock<Catalog> = OnceLock::new();
        static ENTRIES: OnceLock<Vec<(&'static str, Vec<Entry>)>> = OnceLock::new();
        CATALOG.get_or_init(|| {
            let families = ENTRIES.get_or_init(|| FILES.map(|(family, text)| (family, read(family, text))).into());
            let listed: Vec<Listed> = families
                .iter()
                .flat_map(|(family, entries)| entries.iter().map(move |entry| Listed { family, entry }))
                .collect();
            let places = listed.iter().enumerate().map(|(at, listed)| ((listed.family, listed.entry.code), at)).collect();
            Self { listed, places }
        })
    }

    /// The entry of `code` in the family of that name.
    #[must_use]
    pub fn entry(&self, code: u32, family: &str) -> Option<&'static Entry> {
        self.find(code, family).map(|listed| listed.entry)
    }

    /// The same with its family.
    #[must_use]
    pub fn find(&self, code: u32, family: &str) -> Option<Listed> {
        let family = FILES.iter().find(|(name, _)| *name == family)?.0;
        self.places.get(&(family, code)).and_then(|at| self.listed.get(*at)).copied()
    }

    /// What a bare number means.
    #[must_use]
    pub fn home(&self, code: u32) -> Option<Listed> {
        self.find(code, home_of(code))
    }

    /// Every entry, family by family, codes in order.
    #[must_use]
    pub fn entries(&self) -> &[Listed] {
        &self.listed
    }

    /// The names of the families, in order.
    #[must_use]
    pub fn families() -> [&'static str; 4] {
        FILES.map(|(family, _)| family)
    }
}

fn read(family: &str, text: &str) -> Vec<Entry> {
    let file = parse(text);
    debug_assert!(file.is_ok(), "{family}: {file:?}");
    file.map(|file| file.code).unwrap_or_default()
}

fn parse(text: &str) -> Result<File, toml::de::Error> {
    toml::from_str(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Class;

    #[test]
    fn every_file_fits_the_schema_and_its_codes_are_in_order() {
        let mut newest = String::new();
        for (family, text) in FILES {
            let file = parse(text).unwrap_or_else(|error| panic!("{family}: {error}"));
            assert!(file.code.is_sorted_by(|one, two| one.code < two.code), "{family}");
            newest = newest.max(file.facts);
            for entry in &file.code {
                let class = if family == "cloudflare-api" { Class::CloudflareApi } else { Class::of(entry.code) };
                assert_eq!(entry.class, class, "{}", entry.code);
                assert!(matches!(entry.confidence.as_str(), "high" | "medium" | "low"), "{}", entry.code);
                assert!(!entry.sources.is_empty() && !entry.acts.is_empty(), "{}", entry.code);
                assert!(entry.defined_in.url.starts_with("https://"), "{}", entry.code);
                for source in &entry.sources {
                    assert!(source.url.starts_with("https://"), "{}", source.url);
                    assert!(source.read.parse::<jiff::civil::Date>().is_ok(), "{}", source.read);
                }
            }
        }
        assert_eq!(newest, VERSION);
    }

    #[test]
    fn every_family_is_whole() {
        let count = |family| Catalog::get().entries().iter().filter(|listed| listed.family == family).count();
        assert_eq!(Catalog::families().map(count), [108, 14, 63, 27]);
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let text = FILES[0].1.replacen("confidence", "confidense", 1);
        assert!(parse(&text).is_err());
    }

    #[test]
    fn related_codes_exist_and_are_others() {
        for listed in Catalog::get().entries() {
            for code in &listed.entry.related {
                let found = Catalog::get().home(*code);
                assert!(found.is_some_and(|other| other != *listed), "{} names {code}", listed.id());
            }
        }
    }

    #[test]
    fn a_bare_number_means_one_entry_and_the_others_have_a_prefix() {
        for (code, family, id) in [
            (502, "http", "502"),
            (502, "cloudflare-5xx", "cf:502"),
            (520, "http", "http:520"),
            (0, "http", "000"),
            (1000, "cloudflare-api", "api:1000"),
        ] {
            assert_eq!(Catalog::get().find(code, family).map(Listed::id).as_deref(), Some(id));
        }
        let mut others = Catalog::get().entries().iter().filter(|listed| listed.family != "cloudflare-api");
        assert!(others.all(|listed| Catalog::get().home(listed.entry.code).is_some()));
    }
}
