//! Headers of responses, as curl, wget, browsers, libraries and languages print them: finds of `names` come in order and gather
//! to one block a response; what was asked before it (`Host:`, a URL, a connection) is its host.
//!
//! A block is not a grammar: dumps differ in arrows, quotes, brackets and order, and are wrapped, cut and quoted on the way. A
//! new block starts where a response must be another one: a second status line, a second `date` or `cf-ray` with another value,
//! a request, a page between.

mod block;
mod names;
mod sender;
mod status;
#[cfg(test)]
mod tests;
pub(super) mod value;

use std::ops::Range;

use block::{Block, MAX_GAP, Told, separates};
pub(super) use names::words;
use names::{Found, Name};
use sender::Server;
use value::Value;

use super::values;
use crate::decode::reading::{Clue, Finds, Scene};
use crate::decode::system::System;

/// The same inside an entry of a HAR file, which holds cookies and timings too.
const MAX_ENTRY_GAP: usize = 32 << 10;
/// Bytes between a request and its response at most.
const MAX_WAIT: usize = 4096;
/// Readings of one view at most: what is repeated more often is not read by anybody.
const MAX_READINGS: usize = 2048;
/// Healthy responses of one view at most: one tells as much as a thousand.
const MAX_HEALTHY: usize = 256;

/// Reads every response of the view.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let most = finds.readings.len() + MAX_READINGS;
    let mut reader = Reader { scene, text, finds, block: Block::default(), asked: None, last: 0, healthy: 0 };
    for found in names::find(text) {
        reader.take(found);
        if reader.finds.readings.len() >= most {
            return;
        }
    }
    reader.flush();
}

/// A host that was asked.
#[derive(Debug, Clone)]
struct Asked {
    at: Range<usize>,
    how: How,
}

/// How it is known, the surest first: behind a proxy the connection goes elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    Host,
    Address,
    Connection,
}

struct Reader<'a, 'f> {
    scene: &'a Scene<'a>,
    text: &'a str,
    finds: &'f mut Finds,
    block: Block,
    asked: Option<Asked>,
    /// Where the latest find that counted ended.
    last: usize,
    /// Healthy responses so far.
    healthy: usize,
}

impl Reader<'_, '_> {
    fn take(&mut self, found: Found) {
        // Names inside a value name nothing: `vary: accept-encoding`.
        if found.start < self.last && !matches!(found.name, Name::ObInfo | Name::StatusLine) {
            return;
        }
        match found.name {
            Name::StatusLine | Name::StatusLabel | Name::StatusMember | Name::StatusInside => self.status(found),
            Name::Connected | Name::Resolving => {
                let at = found.end..self.text.len().min(found.end + 300);
                let Some(at) = value::host(self.text, &at) else { return };
                let after = self.text.get(at.end..).unwrap_or_default();
                if after.starts_with(" (") || after.starts_with("... ") || after.starts_with(':') {
                    self.ask(found.start, at, How::Connection, found.name == Name::Resolving);
                }
            }
            Name::Address => self.address(found),
            Name::RequestLabel => self.block.awaits_host = !self.block.is_empty(),
            Name::Request => {
                let is_entry = self.block.entry && self.block.status.is_none();
                if self.block.headers > 0
                    && !self.block.awaits_host
                    && !is_entry
                    && value::after(self.text, found.end).is_some()
                {
                    self.flush();
                }
            }
            Name::ObInfo => self.ob_info(found),
            _ => {
                let Some(value) = value::after(self.text, found.end) else { return };
                match found.name {
                    Name::Host => self.host(found, &value),
                    Name::RequestUrl | Name::Url => self.url(found, &value),
                    Name::Started => self.started(found, &value),
                    _ => self.header(found, &value),
                }
            }
        }
    }

    /// Ends the response under way.
    fn flush(&mut self) {
        let block = std::mem::take(&mut self.block);
        if block.is_empty() {
            return;
        }
        let status = block.status.as_ref().map(|(status, ..)| *status);
        let location = block.location.clone().and_then(|at| self.text.get(at));
        let elsewhere = location.is_some() && location != self.asked.as_ref().and_then(|asked| self.text.get(asked.at.clone()));
        let was_response = block.finish(self.scene, self.finds);
        if matches!(self.finds.clues.last(), Some(Clue::Healthy(_))) && matches!(status, Some(..400)) {
            self.healthy += 1;
            if self.healthy > MAX_HEALTHY {
                self.finds.clues.pop();
            }
        }
        // A redirect is followed, and a proxy asked for a password is asked again: the same host answers.
        if was_response && !matches!(status, Some(300..=399 | 401 | 407)) || elsewhere {
            self.asked = None;
        }
    }

    /// Something at `start` that counts: what lies too far back is over.
    fn reach(&mut self, start: usize, end: usize) {
        let gap = self.text.get(self.last..start).unwrap_or_default();
        let over = if self.block.entry { gap.len() > MAX_ENTRY_GAP } else { separates(gap) };
        if !self.block.is_empty() && over {
            self.flush();
        }
        if gap.len() > MAX_WAIT {
            self.asked = None;
        }
        if self.block.is_empty() {
            self.block.span = start..end;
            self.block.zone = self.asked.as_ref().map(|asked| asked.at.clone());
        }
        self.block.span.end = self.block.span.end.max(end);
        self.last = self.last.max(end);
    }

    /// A request to the host `at`.
    fn ask(&mut self, start: usize, at: Range<usize>, how: How, is_new: bool) {
        let is_request_of_entry = self.block.entry && self.block.status.is_none();
        if self.block.awaits_host && self.block.headers > 0 || is_request_of_entry {
            self.last = at.end;
            self.block.zone.get_or_insert(at);
            return;
        }
        self.flush();
        let keeps = !is_new && self.asked.as_ref().is_some_and(|asked| asked.how < how && start - self.last < MAX_GAP);
        self.last = at.end;
        if !keeps {
            self.asked = Some(Asked { at, how });
        }
    }

    fn host(&mut self, found: Found, value: &Value) {
        if let Some(at) = value::host(self.text, &value.at) {
            self.ask(found.start, at, How::Host, false);
        }
    }

    /// `url: 'https://…'`: of the request, or after a response the address that answered.
    fn url(&mut self, found: Found, value: &Value) {
        let shown = self.text.get(value.at.clone()).unwrap_or_default();
        if !shown.starts_with("http") {
            return;
        }
        let Some(at) = value::host(self.text, &value.at) else { return };
        if self
            .text
            .get(at.clone())
            .is_some_and(|host| host.ends_with("nel.cloudflare.com") || host.ends_with("report-uri.com"))
        {
            return;
        }
        let answered = self.block.status.is_some() && self.block.headers > 0 && found.name == Name::Url;
        if answered && self.block.zone.is_none() {
            self.block.zone = Some(at);
        } else {
            self.ask(found.start, at, How::Address, true);
        }
        self.last = self.last.max(value.at.end);
    }

    /// `curl https://…`, `GET https://…`, `<-- 403 https://…`.
    fn address(&mut self, found: Found) {
        let before = line_before(self.text, found.start, 160).trim_end_matches([' ', '"', '\'', '`']);
        let word = before.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is_method = matches!(word, "GET" | "POST" | "PUT" | "HEAD" | "PATCH" | "DELETE" | "OPTIONS");
        let is_command = || {
            before.split(|c: char| c.is_whitespace() || matches!(c, '`' | '$' | '(' | '"')).any(|word| {
                matches!(word, "curl" | "curl.exe" | "wget" | "http" | "https" | "httpie" | "xh" | "Invoke-WebRequest" | "iwr")
            })
        };
        let is_wget = before.ends_with("--") && before.trim_start().starts_with("--");
        let answered = status::before_address(self.text, found.start);
        let is_option = ["-e", "--referer", "-x", "--proxy", "Referer:", "referer:", "Origin:", "origin:"]
            .iter()
            .any(|option| before.trim_end_matches('=').ends_with(option));
        if is_option || !(is_method || is_wget || answered.is_some() || is_command()) {
            return;
        }
        let at = found.start..self.text.len().min(found.start + 300);
        let Some(at) = value::host(self.text, &at) else { return };
        if let Some((status, digits)) = answered {
            self.flush();
            self.asked = Some(Asked { at: at.clone(), how: How::Address });
            self.reach(digits.start, at.end);
            self.block.status = Some((status, digits, Told::Beside));
        } else {
            self.ask(found.start, at, How::Address, true);
        }
    }

    /// `startedDateTime` of a HAR entry: some browsers write it before the request, some behind the response.
    fn started(&mut self, found: Found, value: &Value) {
        let time = self.text.get(value.at.clone()).and_then(|time| time.parse().ok());
        let started = time.map(|time: jiff::Timestamp| (time, value.at.clone()));
        if !self.block.entry && self.block.status.is_some() {
            self.block.started = started;
            self.block.har = true;
            self.reach(found.start, value.at.end);
            self.flush();
        } else {
            self.flush();
            self.asked = None;
            self.reach(found.start, value.at.end);
            self.block.entry = true;
            self.block.started = started;
        }
    }

    fn status(&mut self, found: Found) {
        let Some(status) = status::read(self.text, found) else { return };
        if status.code < 200 {
            self.flush();
            return;
        }
        let known = self.block.status.as_ref().map(|(known, _, told)| (*known, *told));
        let is_member = found.name == Name::StatusMember;
        let is_line = status.told == Told::Line;
        match known {
            Some((known, _)) if !is_line && known == status.code && self.block.headers > 0 => return,
            // A member may have stood there for anything.
            Some((_, Told::Beside)) if self.block.headers == 0 && !self.block.entry => self.block = Block::default(),
            Some(_) if is_member && self.block.headers == 0 => return,
            Some(_) => self.flush(),
            None if is_line && self.block.headers > 0 => self.flush(),
            None => {}
        }
        self.reach(status.start, status.at.end);
        if self.block.status.is_none() {
            self.block.status = Some((status.code, status.at, status.told));
        }
    }

    /// A header of a response.
    fn header(&mut self, found: Found, value: &Value) {
        let text = self.text;
        let shown = text.get(value.at.clone()).unwrap_or_default();
        let is_other = |known: Option<&Range<usize>>, new: &Range<usize>| {
            known.is_some_and(|known| text.get(known.clone()) != text.get(new.clone()))
        };
        let ray = (found.name == Name::Ray).then(|| value::ray(text, &value.at)).flatten();
        let date = (found.name == Name::Date).then(|| value::http_date(text, &value.at)).flatten();
        let id = |at: &Range<usize>| text.get(at.clone()).and_then(values::ray_id).map(|(id, _)| id);
        let is_other_ray = ray.as_ref().zip(self.block.ray.as_ref()).is_some_and(|(new, known)| id(new) != id(known));
        if is_other_ray
            || date.as_ref().is_some_and(|(_, date)| is_other(self.block.date.as_ref().map(|(_, at)| at), date))
            || found.name == Name::Server && is_other(self.block.server.as_ref(), &value.at)
        {
            self.flush();
        }
        self.reach(found.start, value.at.end);
        let block = &mut self.block;
        block.har |= value.in_pair;
        if found.name != Name::AtOrigin {
            block.headers += 1;
        }
        let server = (found.name == Name::Server).then(|| sender::of_server(shown));
        block.sure |= match found.name {
            Name::Word | Name::Location | Name::Expires | Name::Via | Name::AtOrigin => false,
            Name::Date => date.is_some(),
            Name::Server => server != Some(Server::Unknown),
            _ => true,
        };
        match found.name {
            Name::Ray => {
                block.signs.edge = true;
                // The header tells the data centre, the cookie did not.
                block.ray = ray.or(block.ray.take());
            }
            Name::Date => block.date = block.date.take().or(date),
            Name::Server => {
                match server {
                    Some(Server::Cloudflare) => block.signs.edge = true,
                    Some(Server::Of(system)) => block.signs.server = Some(system),
                    Some(Server::Unknown) | None => block.signs.server = Some(System::Unnamed),
                }
                block.server = Some(value.at.clone());
            }
            Name::RetryAfter => block.retry_after = Some(value.at.clone()),
            Name::Challenge => {
                block.signs.edge = true;
                block.signs.edge_made = true;
                block.page = Some(value::word(text, &value.at)).filter(|at| !at.is_empty());
            }
            Name::ErrorType => {
                block.signs.edge = true;
                block.signs.edge_made = true;
                block.code = value::number(text, &value.at).filter(|(code, _)| (1000..1300).contains(code));
            }
            Name::EdgeMade => {
                block.signs.edge = true;
                block.signs.edge_made = true;
            }
            Name::Edge => block.signs.edge = true,
            Name::CacheStatus => {
                block.signs.edge = true;
                let at = value::word(text, &value.at);
                block.signs.asked_origin =
                    text.get(at).is_some_and(|status| !status.is_empty() && status != "NONE" && status != "UNKNOWN");
            }
            Name::CacheControl => block.signs.edge_cache_control = shown.contains("post-check=0"),
            Name::Expires => block.signs.edge_expires = shown.contains("01 Jan 1970 00:00:01"),
            Name::ContentType => block.signs.plain = shown.starts_with("text/plain"),
            Name::ContentLength => block.signs.code_long = matches!(shown, "15" | "16" | "17"),
            Name::Origin => block.signs.origin = true,
            Name::Of(system) => block.of(system, &value.at),
            Name::Via => {
                if let Some(system) = sender::of_via(shown) {
                    block.of(system, &value.at);
                }
            }
            Name::Location => block.location = shown.starts_with("http").then(|| value::host(text, &value.at)).flatten(),
            Name::ContentLocation if block.zone.is_none() && shown.starts_with("http") => {
                block.zone = value::host(text, &value.at);
            }
            Name::AtOrigin => block.signs.at_origin = true,
            _ => {}
        }
    }

    /// `cf_ob_info=520:RAY:COLO`: a cookie that the edge set beside its older error pages.
    fn ob_info(&mut self, found: Found) {
        let Some(rest) = self.text.get(found.end..) else { return };
        let code: Option<u16> = rest.get(..3).and_then(|code| code.parse().ok()).filter(|code| (500..600).contains(code));
        let (Some(code), Some(":")) = (code, rest.get(3..4)) else { return };
        let at = found.end + 4..self.text.len().min(found.end + 40);
        let ray = value::ray(self.text, &at);
        self.reach(found.start, ray.as_ref().map_or(found.end + 3, |ray| ray.end));
        let block = &mut self.block;
        block.headers += 1;
        block.signs.edge = true;
        block.signs.edge_made = true;
        block.ray = block.ray.take().or(ray);
        if block.status.is_none() {
            block.status = Some((code, found.end..found.end + 3, Told::Beside));
        }
    }
}

/// The part of the line before `at`, `reach` bytes of it at most.
fn line_before(text: &str, at: usize, reach: usize) -> &str {
    let mut from = at.saturating_sub(reach);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text.get(from..at).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default()
}
