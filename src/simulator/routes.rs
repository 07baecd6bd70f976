//! What the server can be asked for: each path with its parameters, as the command prints and the window offers them.
//!
//! The same parameters are what the handlers read, so that the list cannot promise what is not served.

/// Something that the server can be asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Route {
    /// The path; a part in capitals stands for a value: `/status/CODE`.
    pub pattern: &'static str,
    /// A path with parameters that shows it.
    pub example: &'static str,
    /// The key of the sentence that says what it does.
    pub key: &'static str,
    /// What may stand behind the `?`.
    pub parameters: &'static [Parameter],
}

/// A value that may stand behind the `?`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub values: Values,
}

/// What a parameter may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Values {
    /// A number in a range. Times are in nominal seconds.
    Number {
        /// Where nothing is said; `None`: it follows from the path.
        usual: Option<f64>,
        /// The smallest.
        least: f64,
        /// The largest.
        most: f64,
    },
    /// One of these words; the first where nothing is said, unless the request's headers ask for another.
    Words(&'static [&'static str]),
}

const fn number(name: &'static str, usual: f64, least: f64, most: f64) -> Parameter {
    Parameter { name, values: Values::Number { usual: Some(usual), least, most } }
}

/// Cloudflare's limit can be raised to 6,000 s; a wait may go two minutes beyond.
const LONGEST: f64 = 6120.0;

pub(super) const WAIT: Parameter = number("wait", 30.0, 0.0, LONGEST);
pub(super) const GAP: Parameter = number("gap", 0.0, 0.0, LONGEST);
pub(super) const PARTS: Parameter = number("parts", 1.0, 1.0, 1000.0);
pub(super) const STATUS: Parameter = number("status", 200.0, 200.0, 999.0);
pub(super) const DRIPS: Parameter = number("parts", 10.0, 1.0, 1000.0);
pub(super) const EVERY: Parameter = number("every", 2.0, 0.0, LONGEST);
/// Bytes before the silence.
pub(super) const AFTER_BYTES: Parameter = number("after", 1024.0, 0.0, 1_048_576.0);
pub(super) const SILENCE: Parameter = number("silence", 30.0, 0.0, LONGEST);
pub(super) const KILOBYTES: Parameter = number("kb", 256.0, 1.0, 4096.0);
pub(super) const LAYERS: Parameter = number("layers", 1.0, 1.0, 2.0);
pub(super) const BUSY_FOR: Parameter = number("after", 30.0, 0.0, LONGEST);
/// 1: `Retry-After` as an HTTP date.
pub(super) const AS_DATE: Parameter = number("date", 0.0, 0.0, 1.0);
pub(super) const EDGE_WAIT: Parameter =
    Parameter { name: "wait", values: Values::Number { usual: None, least: 0.0, most: LONGEST } };
pub(super) const LIMIT: Parameter = number("limit", 120.0, 1.0, 6000.0);
/// As the edge does behind an origin that is slower than this; 0: nobody cuts in.
pub(super) const EDGE_LIMIT: Parameter = number("limit", 0.0, 0.0, 6000.0);
pub(super) const AS: Parameter = Parameter { name: "as", values: Values::Words(&["html", "json", "markdown", "text"]) };
pub(super) const WORK: Parameter = number("work", 30.0, 0.0, LONGEST);
pub(super) const END: Parameter = Parameter { name: "end", values: Values::Words(&["result", "redirect", "failed"]) };

macro_rules! route {
    ($pattern:literal, $example:literal, $key:literal $(, $parameter:ident)*) => {
        Route { pattern: $pattern, example: $example, key: $key, parameters: &[$($parameter),*] }
    };
}

/// Everything that the server can be asked for, in the order in which it is shown.
pub const ROUTES: &[Route] = &[
    route!("/", "/", "simulate-route-index"),
    route!("/ok", "/ok", "simulate-route-ok"),
    route!("/status/CODE", "/status/503", "simulate-route-status"),
    route!("/headers", "/headers", "simulate-route-headers"),
    route!("/delay", "/delay?wait=30&gap=10&parts=3", "simulate-route-delay", WAIT, GAP, PARTS, STATUS),
    route!("/drip", "/drip?parts=10&every=2", "simulate-route-drip", DRIPS, EVERY),
    route!("/gap", "/gap?after=1024&silence=30", "simulate-route-gap", AFTER_BYTES, SILENCE),
    route!("/silent", "/silent", "simulate-route-silent"),
    route!("/profile/healthy", "/profile/healthy", "simulate-route-healthy", EDGE_LIMIT),
    route!("/profile/degrading", "/profile/degrading", "simulate-route-degrading", EDGE_LIMIT),
    route!("/profile/spiky", "/profile/spiky?limit=120", "simulate-route-spiky", EDGE_LIMIT),
    route!("/profile/flaky", "/profile/flaky", "simulate-route-flaky", EDGE_LIMIT),
    route!("/cloudflare/CODE", "/cloudflare/524?as=json", "simulate-route-cloudflare", AS, LIMIT, EDGE_WAIT),
    route!("/busy/429", "/busy/429?after=30", "simulate-route-busy-429", BUSY_FOR, AS_DATE),
    route!("/busy/503", "/busy/503?after=60&date=1", "simulate-route-busy-503", BUSY_FOR, AS_DATE),
    route!("/jobs", "/jobs?work=30&end=redirect", "simulate-route-jobs", WORK, END),
    route!("/redirect/N", "/redirect/3", "simulate-route-redirect"),
    route!("/redirect/loop", "/redirect/loop", "simulate-route-redirect-loop"),
    route!("/redirect/away", "/redirect/away", "simulate-route-redirect-away"),
    route!("/empty", "/empty", "simulate-route-empty"),
    route!("/reset/accept", "/reset/accept", "simulate-route-reset-accept"),
    route!("/reset/request", "/reset/request", "simulate-route-reset-request"),
    route!("/reset/headers", "/reset/headers", "simulate-route-reset-headers"),
    route!("/reset/body", "/reset/body", "simulate-route-reset-body"),
    route!("/cut/headers", "/cut/headers", "simulate-route-cut-headers"),
    route!("/cut/body", "/cut/body", "simulate-route-cut-body"),
    route!("/garbage", "/garbage", "simulate-route-garbage"),
    route!("/bad-status", "/bad-status", "simulate-route-bad-status"),
    route!("/huge-headers", "/huge-headers?kb=256", "simulate-route-huge-headers", KILOBYTES),
    route!("/endless", "/endless", "simulate-route-endless"),
    route!("/bomb", "/bomb", "simulate-route-bomb", LAYERS),
];
