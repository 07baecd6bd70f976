//! The request as it stands in the toolbar, and the plan that is made of it.

use std::time::Duration;

use jiff::Timestamp;

use crate::i18n::{Arg, Msg};
use crate::probe::{ConnectTo, Header, HttpChoice, Limit, LimitSource, Pace, Plan, Target, address};

/// What the user has typed and chosen. Kept as typed: a half-written address is nobody's fault.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The address field.
    pub address: String,
    /// In capitals.
    pub method: String,
    /// Rows of the header editor; empty names are left out.
    pub headers: Vec<Header>,
    /// The body; empty: none.
    pub body: String,
    /// `host:port`, `host` or `:port` to connect to instead; empty: nothing.
    pub connect_to: String,
    /// Which HTTP.
    pub http: HttpChoice,
    /// The certificate is recorded, not enforced.
    pub insecure: bool,
    /// Trusted certificates besides the system's: the file's name and what it holds.
    pub authority: Option<(String, Vec<u8>)>,
    /// A redirect is followed, each hop a sample.
    pub follow_redirects: bool,
    /// The time between two starts; `None`: after each reply.
    pub every: Option<Duration>,
    /// The limit.
    pub limit: Limit,
    /// The run ends after so many requests.
    pub count: Option<u64>,
    /// When the error that this comes from may be tried again.
    pub not_before: Option<Timestamp>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            address: String::new(),
            method: "GET".to_owned(),
            headers: Vec::new(),
            body: String::new(),
            connect_to: String::new(),
            http: HttpChoice::default(),
            insecure: false,
            authority: None,
            follow_redirects: false,
            every: Some(Pace::DEFAULT),
            limit: Limit::default(),
            count: None,
            not_before: None,
        }
    }
}

/// Methods that are offered.
pub const METHODS: [&str; 7] = ["GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// Intervals that are offered; `None`: after each reply.
pub const INTERVALS: [Option<Duration>; 7] = [
    None,
    Some(Duration::from_secs(1)),
    Some(Duration::from_secs(2)),
    Some(Pace::DEFAULT),
    Some(Duration::from_secs(10)),
    Some(Duration::from_secs(30)),
    Some(Duration::from_mins(1)),
];

impl Draft {
    /// The plan, or what stands in its way.
    pub fn plan(&self) -> Result<Plan, Msg> {
        let typed = address::read(&self.address).map_err(|problem| problem.message())?;
        let mut headers = self.headers.clone();
        headers.retain(|header| !header.name.trim().is_empty());
        if let Some(bad) = headers.iter().find(|header| !header.is_valid()) {
            return Err(Msg::new("probe-problem-header").with("name", Arg::Text(bad.name.clone())));
        }
        if let Some(credentials) = typed.authorization
            && !headers.iter().any(|header| header.name.eq_ignore_ascii_case("authorization"))
        {
            headers.push(credentials);
        }
        let target = Target {
            method: self.method.clone(),
            url: typed.url,
            headers,
            body: Some(self.body.clone().into_bytes()).filter(|body| !body.is_empty()),
            connect_to: connect_to(&self.connect_to)?,
            http: self.http,
            insecure: self.insecure,
            ca_certificates: self.authority.as_ref().map(|(_, pem)| pem.clone()),
            follow_redirects: self.follow_redirects,
        };
        let mut plan = Plan::new(target, self.limit);
        plan.pace = Pace { every: self.every, count: self.count, ..Pace::default() };
        Ok(plan)
    }

    /// The request of `target` takes the place of the one that stands here; pace and limit stay.
    pub fn take(&mut self, target: Target) {
        self.address = target.url.to_string();
        self.method = target.method;
        self.headers = target.headers;
        self.body = target.body.map(|body| String::from_utf8_lossy(&body).into_owned()).unwrap_or_default();
        self.connect_to = target.connect_to.map(|to| to.to_string()).unwrap_or_default();
        self.http = target.http;
        self.insecure = target.insecure;
        self.follow_redirects = target.follow_redirects;
        self.authority = None;
        self.not_before = None;
    }

    /// A limit of so many seconds: the offered one of that length, else the user's own.
    pub fn use_limit(&mut self, seconds: u64) {
        let most = Limit::MOST.as_secs();
        let own = Limit::of(seconds.clamp(1, most), LimitSource::Custom);
        self.limit = Limit::PRESETS.into_iter().find(|preset| preset.nominal == own.nominal).unwrap_or(own);
    }
}

fn connect_to(typed: &str) -> Result<Option<ConnectTo>, Msg> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    typed.parse().map(Some).map_err(|_| Msg::new("probe-problem-connect-to").with("typed", Arg::Text(typed.to_owned())))
}
