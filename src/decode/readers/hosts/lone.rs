//! The one host that a text names, where no word beside it says that it was asked or fails.
//!
//! Support is told the host in any language and any place of a sentence: no list of words holds them all. But a text about one
//! error that names one host is about that host. Linked sites, pictures, what is wished for and what works are no such names, and
//! a bare name counts only where an error is told, for programs print words with dots as well.

use std::ops::Range;
use std::sync::LazyLock;

use super::address::{Words, bare_host_at, is_linked, is_value};
use super::{REACH, Told, is_otherwise, name};
use crate::decode::readers::{names, number};
use crate::decode::reading::HostRole;

/// Bytes between an address and the error that it is about.
const NEAR: usize = 600;
/// Names that are looked at.
const MAX_NAMES: usize = 256;

/// Endings of names that are written without a scheme: those in use that are no words of a sentence or files.
static ENDINGS: Words = LazyLock::new(|| IN_USE.split('|').collect());
const IN_USE: &str = concat!(
    "example|com|net|org|info|biz|io|dev|app|xyz|site|online|shop|store|top|cc|tv|ai|gg|link|club|cloud|tech|pro|space|",
    "website|live|world|wiki|edu|gov|eu|de|fr|es|pt|nl|pl|ru|ua|by|kz|cn|jp|kr|tw|hk|id|vn|th|tr|ir|br|ar|mx|cl|pe|",
    "uk|ca|au|nz|ch|cz|sk|hu|ro|bg|gr|se|fi|dk|lt|lv|ee|il|ae|sa|za|ng|ke|ph|my|sg|li|lu|hr|mn|ge|az|uz|kg|tn|pk|bd|lk|np|",
    "uy|ec|ve|py|bo|cr|gt|su|ml|tk|gq|ga|fm|cx|moe|icu|fun|lol|vip|ninja|guru|asia|nyc|berlin|wtf|krd"
);

/// The places of the one host; empty where there are several or none.
pub(super) fn find(text: &str, addresses: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut found = addresses;
    found.truncate(MAX_NAMES);
    found.retain(|host| !is_value(text, host) && is_near_an_error(text, host));
    bare(text, &mut found);
    if is_one(text, &found) {
        return found;
    }
    found.retain(|host| tells_an_error(text, host, false));
    if is_one(text, &found) { found } else { Vec::new() }
}

/// Whether an error or Cloudflare is told in the same part of the text: an address in the head of a form, or at the foot of a
/// message, is about something else as often as not.
fn is_near_an_error(text: &str, host: &Range<usize>) -> bool {
    let from = text.ceil_char_boundary(host.start.saturating_sub(NEAR));
    let to = text.floor_char_boundary((host.end + NEAR).min(text.len()));
    let sides = [text.get(from..host.start), text.get(host.end..to)];
    sides.into_iter().flatten().any(|side| names::is_named(side) || number::numbers(side).next().is_some())
}

fn is_one(text: &str, found: &[Range<usize>]) -> bool {
    found.windows(2).all(|pair| name(text, &pair[0]) == name(text, &pair[1]))
}

/// Names without a scheme on lines that tell an error, or under a heading that asks for an address.
fn bare(text: &str, found: &mut Vec<Range<usize>>) {
    let mut end = 0;
    for dot in memchr::memchr_iter(b'.', text.as_bytes()) {
        if dot < end || found.len() >= MAX_NAMES {
            continue;
        }
        let head = number::before(text, dot, 64);
        let label = head.bytes().rev().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
        let start = dot - label;
        let token = text.get(start..).unwrap_or_default();
        end = start
            + token.bytes().take(254).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')).count();
        let Some(host) = bare_host_at(text, start).filter(|host| is_domain(text, host)) else { continue };
        let free = number::before(text, start, 4).chars().next_back().is_none_or(|c| {
            !c.is_alphanumeric() && !matches!(c, '@' | '/' | '\\' | '.' | '-' | '_' | '=' | '$' | '%') || !c.is_ascii()
        });
        if free && !is_linked(text.get(host.clone()).unwrap_or_default(), "") && tells_an_error(text, &host, true) {
            found.push(host);
        }
    }
}

/// A name with an ending that is in use, written as a domain and not as a package of a program.
pub(super) fn is_domain(text: &str, host: &Range<usize>) -> bool {
    let name = text.get(host.clone()).unwrap_or_default();
    let last = name.rsplit('.').next().unwrap_or_default();
    let first = name.split('.').next().unwrap_or_default();
    !name.bytes().any(|b| b.is_ascii_uppercase() || b == b'_')
        && ENDINGS.contains(last)
        && !(matches!(first, "com" | "org" | "net" | "io" | "system"))
}

/// Whether the lines around a host tell an error, and the host's own clause does not take it out.
fn tells_an_error(text: &str, host: &Range<usize>, headed: bool) -> bool {
    let clause = super::clause(text, host);
    if is_otherwise(&clause) || clause.trim_start().starts_with("at ") {
        return false;
    }
    let line = text.get(number::line(text, host.start, REACH * 2)).unwrap_or_default();
    let around = if headed { text.get(number::lines_around(text, host.start, REACH * 2)).unwrap_or_default() } else { line };
    names::is_named(around) || number::numbers(around).next().is_some() || headed && super::is_headed(text, host.start)
}

/// `Error code 525 on shop.example`, `a 521 from shop.example`.
pub(super) fn numbered(text: &str, told: &mut Told) {
    for number in number::numbers(text) {
        if told.is_full() {
            return;
        }
        let from = number.digits.end;
        let rest = number::after(text, from, 32);
        let marks = rest.len() - rest.trim_start_matches(['"', '`', '*', ')']).len();
        let tail = rest.get(marks..).unwrap_or_default();
        let word = [" on ", " for ", " at ", " from ", " error on ", " error for ", " errors on "]
            .into_iter()
            .find(|word| tail.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)));
        let Some(word) = word else { continue };
        let at = from + marks + word.len();
        let Some(host) = bare_host_at(text, at).filter(|host| is_domain(text, host)) else { continue };
        let clause = super::clause(text, &host);
        let known = told.sure.iter().any(|(other, _)| *other == host);
        if !known && !is_linked(text.get(host.clone()).unwrap_or_default(), "") && !is_otherwise(&clause) {
            told.sure.push((host, HostRole::Told));
        }
    }
}
