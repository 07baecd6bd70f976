//! The schema of the catalog: what may be known of a code.
//!
//! The shape foresees every family: what a code does not have stays empty, and "not found" in the facts is an absent key, never
//! a guess. Unknown keys are refused, so that a typo cannot hide a fact.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::i18n::Unit;

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
    /// Cloudflare's API.
    CloudflareApi,
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
            Self::CloudflareApi => "cloudflare-api",
            Self::Unknown => "unknown",
        }
    }
}

/// A field with a fixed set of values: how TOML and JSON spell each, and with it the end of its message's key.
macro_rules! values {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $spelt:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
        pub enum $name {
            $($(#[$value_doc])* #[serde(rename = $spelt)] $value,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$value,)+];

            /// Its name in JSON, and the end of the keys of its messages.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$value => $spelt,)+ }
            }
        }
    };
}

values! {
    /// Which layer sends the code.
    Answers {
        /// Cloudflare's edge itself.
        Edge = "edge",
        /// The origin or a proxy in front of it; Cloudflare forwards it.
        Origin = "origin",
        /// Either.
        Either = "either",
        /// Cloudflare's API.
        Api = "api",
        /// Another vendor's system: a load balancer, another CDN, a product's own API.
        Other = "other",
        /// No answer came.
        Nobody = "nobody",
    }
}

values! {
    /// Whether the work that was asked for has been done when this code arrives.
    Work {
        /// Done.
        Done = "done",
        /// Refused or never begun.
        NotDone = "not-done",
        /// Nobody can tell from the code.
        Maybe = "maybe",
        /// Taken on; the outcome comes another way.
        Accepted = "accepted",
        /// The code is not about work.
        None = "none",
    }
}

values! {
    /// Whether the same request would meet the same code again.
    Finality {
        /// The same request gets the same answer.
        Final = "final",
        /// May pass by itself.
        Passing = "passing",
        /// Stays until somebody repairs something.
        UntilFixed = "until-fixed",
        /// Another answer follows this one.
        Interim = "interim",
    }
}

values! {
    /// How the facts know what Cloudflare does with a code.
    Basis {
        /// Its documentation says so.
        Docs = "docs",
        /// It follows from the documentation, which does not say so.
        Inference = "inference",
    }
}

values! {
    /// What sets a code apart from one in good standing.
    Flag {
        /// Not in the IANA registry.
        Unofficial = "unofficial",
        /// Registered, and advised against.
        Deprecated = "deprecated",
        /// Out of use.
        Obsolete = "obsolete",
        /// Registered so that nobody uses it.
        Reserved = "reserved",
        /// Registered for a time.
        Temporary = "temporary",
        /// Stands in logs; no client receives it.
        LogOnly = "log-only",
        /// The log shows this number, the client gets another.
        WireCodeDiffers = "wire-code-differs",
    }
}

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(remote = "Unit", rename_all = "kebab-case")]
enum UnitName {
    Seconds,
    Kilobytes,
    Megabytes,
    Gigabytes,
    Count,
}

/// A number that the wording of a code speaks of: `{ $NAME }` there.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// How much.
    pub value: f64,
    /// Of what.
    #[serde(with = "UnitName")]
    pub unit: Unit,
}

values! {
    /// Who has to act.
    Party {
        /// Whoever sent the request.
        Caller = "caller",
        /// Whoever runs the origin's program.
        OriginDeveloper = "origin-developer",
        /// Whoever runs the site and its Cloudflare zone.
        SiteOwner = "site-owner",
        /// Cloudflare.
        Cloudflare = "cloudflare",
        /// Nobody.
        Nobody = "nobody",
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

values! {
    /// Whether a later try can help, and what it takes.
    Retry {
        /// Not without a change.
        No = "no",
        /// After a wait: `retry_after`, else the response's `Retry-After`.
        AfterWait = "after-wait",
        /// With growing pauses, if the request is idempotent.
        IfIdempotent = "if-idempotent",
        /// At once, whatever the method.
        Safe = "safe",
        /// The status is polled, the request is not sent again.
        PollStatus = "poll-status",
        /// There is nothing to repeat.
        NotNeeded = "not-needed",
        /// The final response follows on the same connection.
        WaitFinal = "wait-final",
        /// With other credentials.
        NewCredentials = "new-credentials",
        /// After reading the resource's present state.
        RefreshState = "refresh-state",
        /// On another connection.
        NewConnection = "new-connection",
        /// At the address in `Location`, method and body kept.
        FollowSameMethod = "follow-same-method",
        /// At the address in `Location`; clients may turn `POST` into `GET`.
        FollowMayChange = "follow-may-change",
        /// At the address in `Location`, with `GET`.
        FollowGet = "follow-get",
        /// The caller never receives it.
        NeverReceived = "never-received",
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
    /// What sets it apart from a code in good standing.
    #[serde(default)]
    pub flags: Vec<Flag>,
    /// By the RFCs' default.
    pub cacheable: Cacheable,
    /// By Cloudflare's own default, seconds; absent where it keeps none.
    pub cloudflare_caches_seconds: Option<u32>,
    /// How the facts know what Cloudflare does with it; absent where they know nothing.
    pub basis: Option<Basis>,
    /// Whether a later try can help; absent where nobody publishes it.
    pub retry: Option<Retry>,
    /// Whether the work was done.
    pub work: Work,
    /// Whether it would come again.
    pub finality: Finality,
    /// Headers that tell more.
    #[serde(default)]
    pub headers: Vec<String>,
    /// Who has to act, first the one it depends on.
    pub acts: Vec<Party>,
    /// HTTP status on the wire, where there is one and it is known.
    pub http_status: Option<u16>,
    /// HTTP status that is only inferred, from codes of the same kind: nobody has published or observed it.
    pub likely_status: Option<u16>,
    /// Cloudflare's stable name, where published or observed.
    pub error_name: Option<String>,
    /// Cloudflare's stable family, where published or observed.
    pub error_category: Option<String>,
    /// Seconds that Cloudflare asks to wait.
    pub retry_after: Option<u32>,
    /// Timers whose expiry is this code.
    #[serde(default)]
    pub timers: Vec<Timer>,
    /// Numbers that the wording speaks of.
    #[serde(default)]
    pub figures: BTreeMap<String, Figure>,
    /// Vendors that use the same number, mostly for something else.
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
    /// The vendor whose code it is; absent for registered codes and for conventions without an owner.
    pub by: Option<String>,
    /// Its address.
    pub url: String,
}
