//! The schema of the catalog and its loader.
//!
//! The shape foresees every family: what a code does not have stays empty, and "not found" in the facts is an absent key, never
//! a guess. Unknown keys are refused, so that a typo cannot hide a fact.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::sample::Sample;

/// The class of a code: what its first digit, or its family, says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// 1xx.
    Informational,
    /// 2xx.
    Success,
    /// 3xx.
    Redirection,
    /// 4xx.
    ClientError,
    /// 5xx.
    ServerError,
    /// Cloudflare's 1xxx.
    #[serde(rename = "cloudflare-1xxx")]
    Cloudflare1xxx,
    /// None of these.
    Unknown,
}

impl Class {
    /// The class of a number, whoever sent it.
    #[must_use]
    pub fn of(code: u32) -> Self {
        match code {
            100..=199 => Self::Informational,
            200..=299 => Self::Success,
            300..=399 => Self::Redirection,
            400..=499 => Self::ClientError,
            500..=599 => Self::ServerError,
            1000..=1999 => Self::Cloudflare1xxx,
            _ => Self::Unknown,
        }
    }

    /// Its name in JSON; `class-NAME` is not a message, `class-name-NAME` is.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Informational => "informational",
            Self::Success => "success",
            Self::Redirection => "redirection",
            Self::ClientError => "client-error",
            Self::ServerError => "server-error",
            Self::Cloudflare1xxx => "cloudflare-1xxx",
            Self::Unknown => "unknown",
        }
    }
}

/// Which layer sends the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answers {
    /// Cloudflare's edge itself.
    Edge,
    /// The origin; Cloudflare forwards it.
    Origin,
    /// Either.
    Either,
}

/// Who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// Whoever sent the request.
    Caller,
    /// Whoever runs the origin's program.
    OriginDeveloper,
    /// Whoever runs the site and its Cloudflare zone.
    SiteOwner,
    /// Cloudflare.
    Cloudflare,
    /// Nobody.
    Nobody,
}

impl Party {
    /// Its name in JSON; `party-NAME` words it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Caller => "caller",
            Self::OriginDeveloper => "origin-developer",
            Self::SiteOwner => "site-owner",
            Self::Cloudflare => "cloudflare",
            Self::Nobody => "nobody",
        }
    }
}

/// Whose steps the reader wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Calls the API or opens the page.
    Caller,
    /// Writes the program that answers.
    #[default]
    OriginDeveloper,
    /// Runs the site, its zone and its host.
    SiteOwner,
}

impl Role {
    /// Every role, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Caller, Self::OriginDeveloper, Self::SiteOwner];

    /// Its name in JSON and in message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Caller => "caller",
            Self::OriginDeveloper => "origin-developer",
            Self::SiteOwner => "site-owner",
        }
    }
}

/// Whether a later try can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Retry {
    /// Not without a change.
    No,
    /// After a wait.
    AfterWait,
    /// With growing pauses, if the request is idempotent.
    IfIdempotent,
    /// The status is polled, the request is not sent again.
    PollStatus,
}

impl Retry {
    /// Its name in JSON; `retry-NAME` words it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::AfterWait => "after-wait",
            Self::IfIdempotent => "if-idempotent",
            Self::PollStatus => "poll-status",
        }
    }
}

/// Whether an answer with this code may be stored without being told so (RFC 9110 §15.1, RFC 9111 §4.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cacheable {
    /// By default.
    Yes,
    /// Not by default.
    No,
}

/// Where a fact was read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page.
    pub url: String,
    /// Year, month and day on which it was read.
    pub read: String,
}

/// One value of a timer and the days between which it held.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TimerPeriod {
    /// Seconds.
    pub seconds: f64,
    /// First day, where known.
    pub from: Option<String>,
    /// Last day, where over.
    pub until: Option<String>,
}

/// A timer whose expiry is this code.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Timer {
    /// Cloudflare's name for it.
    pub name: String,
    /// Seconds, as documented now.
    pub seconds: f64,
    /// Seconds that an Enterprise zone may set at most.
    pub adjustable_to: Option<f64>,
    /// Earlier values.
    #[serde(default)]
    pub history: Vec<TimerPeriod>,
}

/// One code.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The number.
    pub code: u32,
    /// The standard name, English, as sent or registered.
    pub name: String,
    /// Old phrases and vendors' words.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Its class.
    pub class: Class,
    /// Which layer sends it.
    pub answers: Answers,
    /// RFC section or page that defines it.
    pub defined_in: DefinedIn,
    /// `unofficial`, `deprecated`, `temporary`, `log-only`, `wire-code-differs`.
    #[serde(default)]
    pub flags: Vec<String>,
    /// By the RFCs' default.
    pub cacheable: Cacheable,
    /// By Cloudflare's own default, seconds; absent where it keeps none.
    pub cloudflare_caches_seconds: Option<u32>,
    /// Whether a later try can help.
    pub retry: Retry,
    /// The first try may have done its work: repeating is safe only with an idempotent request.
    #[serde(default)]
    pub work_may_be_done: bool,
    /// Response headers that tell more.
    #[serde(default)]
    pub headers: Vec<String>,
    /// Who has to act, first the one it depends on.
    pub acts: Vec<Party>,
    /// HTTP status that a 1xxx is sent with, where known.
    pub http_status: Option<u16>,
    /// Cloudflare's stable name, where published or observed.
    pub error_name: Option<String>,
    /// Cloudflare's stable family.
    pub error_category: Option<String>,
    /// Seconds that Cloudflare asks to wait.
    pub retry_after: Option<u32>,
    /// Timers whose expiry is this code.
    #[serde(default)]
    pub timers: Vec<Timer>,
    /// The same number at other vendors: vendor and meaning.
    #[serde(default)]
    pub elsewhere: Vec<String>,
    /// Codes that are easily mistaken for it or met with it.
    #[serde(default)]
    pub related: Vec<u32>,
    /// Code samples.
    #[serde(default)]
    pub samples: Vec<Sample>,
    /// Where the facts were read.
    pub sources: Vec<Source>,
    /// `high`, `medium`, `low`.
    pub confidence: String,
}

/// The text that defines a code.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DefinedIn {
    /// Such as `RFC 9110 §15.6.3`.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// One file of `assets/catalog`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The date of the facts.
    facts: String,
    code: Vec<Entry>,
}

const FILES: [(&str, &str); 2] = [
    ("cloudflare-5xx", include_str!("../../assets/catalog/cloudflare-5xx.toml")),
    ("cloudflare-1xxx", include_str!("../../assets/catalog/cloudflare-1xxx.toml")),
];

/// Every code that has an entry.
pub struct Catalog {
    entries: Vec<(&'static str, Entry)>,
    version: String,
}

impl Catalog {
    /// The catalog, read once. A file that does not fit the schema yields nothing; a test holds that each fits.
    #[must_use]
    pub fn get() -> &'static Self {
        static CATALOG: OnceLock<Catalog> = OnceLock::new();
        CATALOG.get_or_init(|| {
            let mut catalog = Self { entries: Vec::new(), version: String::new() };
            for (family, text) in FILES {
                let parsed = parse(text);
                debug_assert!(parsed.is_ok(), "{family}: {parsed:?}");
                if let Ok(file) = parsed {
                    catalog.version = catalog.version.max(file.facts);
                    catalog.entries.extend(file.code.into_iter().map(|entry| (family, entry)));
                }
            }
            catalog
        })
    }

    /// Year and month of the newest facts.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The entry of `code`, in the family of that name.
    #[must_use]
    pub fn entry(&self, code: u32, family: &str) -> Option<&Entry> {
        self.entries.iter().find(|(name, entry)| *name == family && entry.code == code).map(|(_, entry)| entry)
    }

    /// Every entry with its family's name.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &Entry)> {
        self.entries.iter().map(|(family, entry)| (*family, entry))
    }
}

fn parse(text: &str) -> Result<File, toml::de::Error> {
    toml::from_str(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Texts};

    #[test]
    fn every_file_fits_the_schema_and_its_codes_are_in_order() {
        for (family, text) in FILES {
            let file = parse(text).unwrap_or_else(|error| panic!("{family}: {error}"));
            assert!(file.code.is_sorted_by_key(|entry| entry.code), "{family}");
            for entry in &file.code {
                assert_eq!(entry.class, Class::of(entry.code), "{}", entry.code);
                assert!(matches!(entry.confidence.as_str(), "high" | "medium" | "low"), "{}", entry.code);
                assert!(!entry.sources.is_empty() && !entry.acts.is_empty(), "{}", entry.code);
                for source in &entry.sources {
                    assert!(source.url.starts_with("https://"), "{}", source.url);
                    assert!(source.read.parse::<jiff::civil::Date>().is_ok(), "{}", source.read);
                }
            }
        }
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let text = FILES[0].1.replacen("confidence", "confidense", 1);
        assert!(parse(&text).is_err());
    }

    #[test]
    fn every_code_has_its_wording_in_every_language() {
        for (_, entry) in Catalog::get().entries() {
            for lang in Lang::ALL {
                let texts = Texts::of(lang);
                let key = format!("code-{}", entry.code);
                assert!(texts.has(&key, None), "{key} {}", lang.tag());
                for attribute in ["description", "when-seen", "treatment", "root", "where", "reply", "note-1"] {
                    assert!(texts.has(&key, Some(attribute)), "{key}.{attribute} {}", lang.tag());
                }
            }
        }
    }
}
