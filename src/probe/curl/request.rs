//! Options to a request, as curl would make it of them.

use std::net::IpAddr;
use std::num::NonZeroU16;
use std::time::Duration;

use http::Method;
use url::{Host, Url};

use super::super::address;
use super::super::basic::authorization;
use super::super::target::{ConnectTo, Header, HttpChoice, Target};
use super::option::{Given, Meaning, read};
use super::words::Words;
use super::{CurlProblem, Dialect, Parsed, Warning};

/// Headers that are sent unless the request has others: a command cannot take them away.
const ALWAYS_SENT: [&str; 3] = ["host", "user-agent", "accept"];

/// What the options have said so far.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option that is given or not")]
struct Draft {
    url: Option<String>,
    method: Option<String>,
    head: bool,
    get: bool,
    headers: Vec<Header>,
    /// By options of their own; a header that is given goes before.
    own: Vec<Header>,
    removed: Vec<String>,
    cookies: Vec<String>,
    user: Option<Header>,
    body: Option<Vec<u8>>,
    json: bool,
    insecure: bool,
    cacert: Option<String>,
    pins: Vec<Given>,
    follow: bool,
    http: Option<Meaning>,
    max_time: Option<Duration>,
    connect_timeout: Option<Duration>,
    ignored: Vec<String>,
    warnings: Vec<Warning>,
}

/// The request of `words`, which begin with curl itself.
pub(super) fn build(dialect: Dialect, mut words: Words) -> Result<Parsed, CurlProblem> {
    let mut draft = Draft::default();
    for given in read(std::mem::take(&mut words.list))? {
        draft.take(given)?;
    }
    let typed = draft.url.take().ok_or(CurlProblem::NoUrl)?;
    let address = address::read(&typed).map_err(CurlProblem::Address)?;
    let mut target = Target::get(address.url);
    draft.warnings.extend(address.scheme_assumed.then_some(Warning::SchemeAssumed));
    draft.warnings.extend(address.notes.into_iter().map(Warning::Address));
    let user = draft.user.take().or(address.authorization);
    draft.add_headers(user);
    if draft.head && draft.body.is_some() && !draft.get {
        return Err(CurlProblem::HeadWithBody);
    }
    if draft.get {
        add_query(&mut target.url, draft.body.take());
    }
    target.method = match draft.method.take() {
        Some(method) => method,
        None if draft.head => "HEAD".to_owned(),
        None if draft.body.is_some() => "POST".to_owned(),
        None => "GET".to_owned(),
    };
    target.connect_to = draft.pinned(&target.url)?;
    target.http = match draft.http {
        Some(Meaning::Http2Prior) => HttpChoice::Two,
        // In plain HTTP curl only offers it and goes on with 1.1.
        Some(Meaning::Http2) if target.url.scheme() == "https" => HttpChoice::Two,
        Some(Meaning::Http10 | Meaning::Http11) => HttpChoice::One,
        _ => HttpChoice::Any,
    };
    target.headers = draft.headers;
    target.body = draft.body;
    target.insecure = draft.insecure;
    target.follow_redirects = draft.follow;
    draft.warnings.extend(words.variables.into_iter().map(Warning::Variable));
    draft.warnings.extend(words.unquoted.into_iter().map(Warning::Unquoted));
    draft.warnings.extend(words.rest.map(Warning::RestIgnored));
    draft.ignored.extend(words.redirections);
    Ok(Parsed {
        target,
        dialect,
        cacert_path: draft.cacert,
        max_time: draft.max_time,
        connect_timeout: draft.connect_timeout,
        ignored: draft.ignored,
        warnings: draft.warnings,
    })
}

impl Draft {
    fn take(&mut self, given: Given) -> Result<(), CurlProblem> {
        match given.meaning {
            Meaning::Url if self.url.is_some() => return Err(CurlProblem::SeveralRequests(given.text())),
            Meaning::Url => self.url = Some(given.text()),
            Meaning::Next => return Err(CurlProblem::SeveralRequests(given.name)),
            Meaning::Method => self.method = Some(method(&given)?),
            Meaning::Head => self.head = true,
            Meaning::Get => self.get = true,
            Meaning::Header => self.header(&given)?,
            Meaning::UserAgent => self.set("User-Agent", &given.text())?,
            Meaning::Referer => self.set("Referer", given.text().trim_end_matches(";auto"))?,
            Meaning::Cookie => {
                let cookie = given.text();
                if !cookie.contains('=') {
                    return Err(CurlProblem::FileNeeded { option: given.name, file: cookie });
                }
                self.cookies.push(cookie);
            }
            Meaning::User => self.user(&given),
            Meaning::Bearer => {
                self.user = Some(Header { name: "Authorization".to_owned(), value: format!("Bearer {}", given.text()) });
            }
            Meaning::Range => self.set("Range", &format!("bytes={}", given.text()))?,
            Meaning::Data | Meaning::Json if given.value.starts_with(b"@") => return Err(file(&given, 1)),
            Meaning::Data | Meaning::DataRaw => self.add_body(&given.value, b"&"),
            Meaning::DataUrlencode => {
                let value = encoded(&given)?;
                self.add_body(value.as_bytes(), b"&");
            }
            Meaning::Json => {
                self.json = true;
                self.add_body(&given.value, b"");
            }
            Meaning::Insecure => self.insecure = true,
            Meaning::CaCertificate => self.cacert = Some(given.text()),
            Meaning::Resolve | Meaning::ConnectTo => self.pins.push(given),
            Meaning::Location => self.follow = true,
            Meaning::Http10 => {
                self.http = Some(given.meaning);
                self.warnings.push(Warning::Http10);
            }
            Meaning::Http11 | Meaning::Http2 | Meaning::Http2Prior => self.http = Some(given.meaning),
            Meaning::MaxTime => self.max_time = time(&given)?,
            Meaning::ConnectTimeout => self.connect_timeout = time(&given)?,
            Meaning::Ignored => self.ignored.push(given.shown()),
            Meaning::Unsupported => return Err(CurlProblem::Unsupported(given.name)),
        }
        Ok(())
    }

    /// `Name: value`, `Name;` for an empty value, `Name:` to take a header away.
    fn header(&mut self, given: &Given) -> Result<(), CurlProblem> {
        let text = given.text();
        if text.starts_with('@') {
            return Err(file(given, 1));
        }
        match text.split_once(':') {
            Some((name, value)) if value.trim().is_empty() => {
                self.removed.push(name.trim().to_ascii_lowercase());
                Ok(())
            }
            Some((name, value)) => self.add(name.trim(), value.trim(), &text),
            None if text.trim_end().ends_with(';') => self.add(text.trim_end().trim_end_matches(';'), "", &text),
            None => {
                self.warnings.push(Warning::HeaderIgnored(text));
                Ok(())
            }
        }
    }

    fn add(&mut self, name: &str, value: &str, typed: &str) -> Result<(), CurlProblem> {
        self.headers.push(checked(name, value, typed)?);
        Ok(())
    }

    /// A header by an option of its own, of which the last counts.
    fn set(&mut self, name: &str, value: &str) -> Result<(), CurlProblem> {
        let header = checked(name, value.trim(), value)?;
        self.own.retain(|known| known.name != name);
        self.own.push(header);
        Ok(())
    }

    fn user(&mut self, given: &Given) {
        let colon = given.value.iter().position(|byte| *byte == b':');
        let (user, password) = match colon {
            Some(colon) => (&given.value[..colon], &given.value[colon + 1..]),
            None => (&given.value[..], &[][..]),
        };
        if colon.is_none() {
            self.warnings.push(Warning::NoPassword);
        }
        self.user = Some(authorization(user, password));
    }

    fn add_body(&mut self, more: &[u8], between: &[u8]) {
        match &mut self.body {
            Some(body) => {
                body.extend_from_slice(between);
                body.extend_from_slice(more);
            }
            None => self.body = Some(more.to_vec()),
        }
    }

    /// The headers that curl adds by itself, unless they are given or taken away.
    fn add_headers(&mut self, user: Option<Header>) {
        let mut own = std::mem::take(&mut self.own);
        let mut push = |name: &str, value: &str| own.push(Header { name: name.to_owned(), value: value.to_owned() });
        if !self.cookies.is_empty() {
            push("Cookie", &self.cookies.join("; "));
        }
        if self.json {
            push("Content-Type", "application/json");
            push("Accept", "application/json");
        } else if self.body.is_some() && !self.get {
            push("Content-Type", "application/x-www-form-urlencoded");
        }
        own.extend(user);
        for header in own {
            let given = self.headers.iter().any(|known| known.name.eq_ignore_ascii_case(&header.name));
            let removed = self.removed.iter().any(|name| header.name.eq_ignore_ascii_case(name));
            if !given && !removed {
                self.headers.push(header);
            }
        }
        let stays = self.removed.iter().filter(|name| ALWAYS_SENT.contains(&name.as_str()));
        self.warnings.extend(stays.cloned().map(Warning::HeaderStays));
    }

    /// Where to connect: of the pins that fit the URL the first.
    fn pinned(&mut self, url: &Url) -> Result<Option<ConnectTo>, CurlProblem> {
        let host = url.host_str().unwrap_or_default();
        let port = url.port_or_known_default().unwrap_or_default();
        let mut found = None;
        for pin in std::mem::take(&mut self.pins) {
            let text = pin.text();
            // `-host:port` takes an earlier one out of a cache that is not kept here.
            if pin.meaning == Meaning::Resolve && text.starts_with('-') {
                self.ignored.push(pin.shown());
                continue;
            }
            let rule = text.strip_prefix('+').unwrap_or(&text);
            let (of_host, rest) = part(rule).ok_or_else(|| CurlProblem::BadPin(text.clone()))?;
            let (of_port, rest) = part(rest).ok_or_else(|| CurlProblem::BadPin(text.clone()))?;
            let to = match pin.meaning {
                Meaning::Resolve => rest.split(',').next().map(|address| (address, "")),
                _ => part(rest).or(Some((rest, ""))),
            };
            let (to_host, to_port) = to.ok_or_else(|| CurlProblem::BadPin(text.clone()))?;
            let number = |text: &str| match text {
                "" => Ok(None),
                _ => text.parse::<NonZeroU16>().map(|port| Some(port.get())).map_err(|_| CurlProblem::BadPin(pin.text())),
            };
            let (of_port, to_port) = (number(of_port)?, number(to_port)?);
            let bare = |host: &str| host.trim_matches(['[', ']']).to_owned();
            let any_host = of_host.is_empty() || of_host == "*" && pin.meaning == Meaning::Resolve;
            let fits = (any_host || bare(of_host).eq_ignore_ascii_case(&bare(host))) && of_port.is_none_or(|of| of == port);
            let can_be = match pin.meaning {
                Meaning::Resolve => bare(to_host).parse::<IpAddr>().is_ok(),
                _ => to_host.is_empty() || Host::parse(to_host).is_ok(),
            };
            if !can_be {
                return Err(CurlProblem::BadPin(text));
            }
            if !fits {
                self.warnings.push(Warning::PinUnused(text));
            } else if found.is_none() && !(to_host.is_empty() && to_port.is_none()) {
                let host = if to_host.is_empty() { bare(host) } else { bare(to_host) };
                found = Some(ConnectTo { host, port: to_port });
            }
        }
        Ok(found)
    }
}

/// What stands before the next colon, brackets kept together, and what stands behind it.
fn part(rule: &str) -> Option<(&str, &str)> {
    let from = if rule.starts_with('[') { rule.find(']')? } else { 0 };
    let colon = from + rule[from..].find(':')?;
    Some((&rule[..colon], &rule[colon + 1..]))
}

fn checked(name: &str, value: &str, typed: &str) -> Result<Header, CurlProblem> {
    let header = Header { name: name.to_owned(), value: value.to_owned() };
    if header.is_valid() { Ok(header) } else { Err(CurlProblem::BadHeader(typed.to_owned())) }
}

fn method(given: &Given) -> Result<String, CurlProblem> {
    let method = given.text().trim().to_ascii_uppercase();
    match Method::from_bytes(method.as_bytes()) {
        Ok(_) => Ok(method),
        Err(_) => Err(CurlProblem::BadMethod(given.text())),
    }
}

fn time(given: &Given) -> Result<Option<Duration>, CurlProblem> {
    let bad = || CurlProblem::BadTime(given.text());
    let seconds: f64 = given.text().trim().parse().map_err(|_| bad())?;
    let time = Duration::try_from_secs_f64(seconds).map_err(|_| bad())?;
    Ok(Some(time).filter(|time| !time.is_zero()))
}

/// What stands behind so many bytes of the value is a file.
fn file(given: &Given, skipped: usize) -> CurlProblem {
    let file = String::from_utf8_lossy(&given.value[skipped..]).into_owned();
    CurlProblem::FileNeeded { option: given.name.clone(), file }
}

/// `--data-urlencode`: `content`, `=content` or `name=content`; with `@` a file.
fn encoded(given: &Given) -> Result<String, CurlProblem> {
    let at = |sign: u8| given.value.iter().position(|byte| *byte == sign);
    match (at(b'='), at(b'@')) {
        (Some(equals), _) => {
            let (name, value) = (&given.value[..equals], &given.value[equals + 1..]);
            let name = String::from_utf8_lossy(name);
            Ok(if name.is_empty() { escaped(value) } else { format!("{name}={}", escaped(value)) })
        }
        (None, Some(at)) => Err(file(given, at + 1)),
        (None, None) => Ok(escaped(&given.value)),
    }
}

fn escaped(bytes: &[u8]) -> String {
    let sign = |byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(*byte).to_string(),
        b' ' => "+".to_owned(),
        _ => format!("%{byte:02X}"),
    };
    bytes.iter().map(sign).collect()
}

/// `--get`: what would have been the body goes behind the URL.
fn add_query(url: &mut Url, data: Option<Vec<u8>>) {
    let Some(data) = data else { return };
    let data = String::from_utf8_lossy(&data).into_owned();
    let query = match url.query() {
        Some(query) if !query.is_empty() => format!("{query}&{data}"),
        _ => data,
    };
    url.set_query(Some(&query));
}
