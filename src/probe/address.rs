//! An address as people type and paste it: without a scheme, in quotes, broken over lines, in full-width signs of an input
//! method. What was read differently from what was typed is noted, so that it can be shown; what cannot be asked is named.
//!
//! Without a scheme https is meant, as in a browser. Plain http is meant where https can hardly be: port 80, and this computer and
//! private addresses, for which no public authority signs certificates.

use std::net::{IpAddr, Ipv6Addr};

use url::{Host, ParseError, Url};

use super::basic::{authorization, percent_decoded};
use super::plan::is_private;
use super::target::Header;

/// An address that can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// http or https, with a host, without user, password and fragment.
    pub url: Url,
    /// The scheme was not typed: [`Typed::url`] has the one that is meant.
    pub scheme_assumed: bool,
    /// The user name and password that stood in the address, as the header that they become.
    pub authorization: Option<Header>,
    /// What was read differently from what was typed.
    pub notes: Vec<Note>,
}

/// Something that was read differently from what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Line breaks or spaces in its middle were taken out.
    Joined,
    /// Full-width signs were read as their plain ones.
    Folded,
    /// Quotes, angle brackets or a Markdown link around it were taken off.
    Unwrapped,
    /// What follows `#` never leaves a browser, and was left out.
    FragmentDropped,
    /// User name and password became an `Authorization` header.
    CredentialsMoved,
    /// The host is written in other letters than those that DNS knows.
    Idn {
        /// As typed.
        typed: String,
        /// As DNS is asked.
        ascii: String,
    },
}

/// Why something cannot be asked. Texts are the part that is at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressProblem {
    /// There is nothing.
    Empty,
    /// More than [`LONGEST`] bytes.
    TooLong,
    /// Neither http nor https.
    Scheme(String),
    /// A space in the middle: the words on its sides.
    Space(String, String),
    /// More than one address: the second.
    Several(String),
    /// No host.
    NoHost,
    /// This cannot be a host.
    BadHost(String),
    /// This cannot be a port; 0 neither.
    BadPort(String),
    /// Nothing that could be an address.
    NotAnAddress(String),
}

/// Bytes of the longest address that Cloudflare takes, by the larger of its two figures (facts/cloudflare-timeouts.md, G).
pub const LONGEST: usize = 32 * 1024;

/// So long is what stands before a space that a program made of a line's end; what people write before a word is shorter.
const WRAPPED: usize = 40;

/// Reads what was typed.
pub fn read(typed: &str) -> Result<Typed, AddressProblem> {
    let mut notes = Vec::new();
    let mut text = typed.trim_matches(is_blank);
    if text.len() > LONGEST {
        return Err(AddressProblem::TooLong);
    }
    while let Some(inner) = unwrapped(text) {
        text = inner.trim_matches(is_blank);
        note(&mut notes, Note::Unwrapped);
    }
    if text.is_empty() {
        return Err(AddressProblem::Empty);
    }
    let joined = joined(text)?;
    if joined != text {
        note(&mut notes, Note::Joined);
    }
    let folded = folded(&joined);
    if folded != joined {
        note(&mut notes, Note::Folded);
    }
    let scheme = typed_scheme(&folded)?;
    let rest = &folded[scheme.len()..];
    let scheme_assumed = scheme.trim_end_matches(':').is_empty();
    let rest = if scheme_assumed { rest.trim_start_matches('/') } else { rest };
    let rest = bracketed(rest);
    let authority = authority(&rest);
    let whole = if scheme_assumed { format!("https://{rest}") } else { format!("{scheme}{rest}") };
    let mut url = Url::parse(&whole).map_err(|error| problem(error, authority, &folded))?;
    if scheme_assumed && is_meant_plain(&url, authority) {
        url = Url::parse(&format!("http://{rest}")).map_err(|error| problem(error, authority, &folded))?;
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err(AddressProblem::NoHost);
    }
    if url.port() == Some(0) {
        return Err(AddressProblem::BadPort("0".to_owned()));
    }
    let host = host(authority);
    if let Some(ascii) = url.host_str().filter(|_| !host.is_ascii()) {
        notes.push(Note::Idn { typed: host.to_owned(), ascii: ascii.to_owned() });
    }
    let authorization = take_credentials(&mut url);
    if authorization.is_some() {
        notes.push(Note::CredentialsMoved);
    }
    if url.fragment().is_some() {
        url.set_fragment(None);
        notes.push(Note::FragmentDropped);
    }
    Ok(Typed { url, scheme_assumed, authorization, notes })
}

/// `text` without the breaks that a mail or a terminal put into its address; `None`: it has none, or is not one address. For
/// fields of one line, which make spaces of breaks.
#[must_use]
pub fn unbroken(text: &str) -> Option<String> {
    let text = text.trim_matches(is_blank);
    let joined = joined(text).ok().filter(|joined| joined != text)?;
    read(&joined).is_ok().then_some(joined)
}

/// Whether `text` is a curl command rather than an address: [`super::curl::parse`] reads those.
#[must_use]
pub fn is_curl(text: &str) -> bool {
    super::curl::is_command(text)
}

fn note(notes: &mut Vec<Note>, new: Note) {
    if !notes.contains(&new) {
        notes.push(new);
    }
}

/// Blanks, and the invisible characters that come along when something is copied.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// What stands inside of quotes, angle brackets or a Markdown link, if `text` is one.
fn unwrapped(text: &str) -> Option<&str> {
    const PAIRS: [(char, char); 10] = [
        ('"', '"'),
        ('\'', '\''),
        ('`', '`'),
        ('<', '>'),
        ('“', '”'),
        ('„', '“'),
        ('‘', '’'),
        ('«', '»'),
        ('「', '」'),
        ('《', '》'),
    ];
    if let Some((_, link)) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(')')?.split_once("](")) {
        return Some(link);
    }
    PAIRS.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))
}

/// `text` without the breaks that a terminal or a chat put into it.
fn joined(text: &str) -> Result<String, AddressProblem> {
    let clean: String = text.chars().filter(|c| c.is_whitespace() || !is_blank(*c)).collect();
    let pieces: Vec<&str> = clean.split_whitespace().collect();
    let Some((first, rest)) = pieces.split_first() else { return Err(AddressProblem::Empty) };
    if let Some(second) = rest.iter().find(|piece| piece.contains("://")) {
        return Err(AddressProblem::Several((*second).to_owned()));
    }
    let has_scheme = first.contains("://") || first.contains("：／／");
    let mut at = 0;
    for (before, after) in pieces.iter().zip(rest) {
        at += clean[at..].find(before).unwrap_or(0) + before.len();
        let blanks = &clean[at..at + clean[at..].find(after).unwrap_or(0)];
        // A broken line goes on with the address; behind a mere space an ordinary word may stand.
        let goes_on = if blanks.contains(['\n', '\r']) {
            has_scheme || first.contains(['.', '/'])
        } else {
            has_scheme && (before.len() >= WRAPPED || after.contains(['/', '.', '?', '=', '&', '%', '_']))
        };
        if !goes_on {
            return Err(AddressProblem::Space((*before).to_owned(), (*after).to_owned()));
        }
    }
    Ok(pieces.concat())
}

/// `text` with full-width signs as plain ones: in scheme and host always, behind them only if the host had some, because a path
/// may mean them.
fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        '。' | '｡' | '．' => '.',
        '\u{FF01}'..='\u{FF5E}' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        _ => c,
    };
    let all: String = text.chars().map(plain).collect();
    let scheme = all.find("://").map_or(0, |at| at + 3);
    let host = all[scheme..].find(['/', '?', '#']).map_or(all.len(), |at| scheme + at + 1);
    let signs = all[..host].chars().count();
    if text.chars().take(signs).eq(all.chars().take(signs)) { text.to_owned() } else { all }
}

/// `https://`, `http:` or the like with which `text` begins; empty if it begins with a host.
fn typed_scheme(text: &str) -> Result<&str, AddressProblem> {
    let Some(colon) = text.find(':').filter(|colon| !text[..*colon].contains(['/', '?', '#', '[', '@'])) else {
        return match text.split_once("//") {
            Some((scheme @ ("http" | "https"), _)) => Err(AddressProblem::NotAnAddress(format!("{scheme}//"))),
            _ => Ok(""),
        };
    };
    let (word, rest) = (&text[..colon], &text[colon + 1..]);
    let is_scheme = word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    if word.eq_ignore_ascii_case("http") || word.eq_ignore_ascii_case("https") {
        return Ok(&text[..=colon]);
    }
    let is_other = ["mailto", "javascript", "data", "file", "tel", "about", "ftp", "ws", "wss"]
        .iter()
        .any(|other| word.eq_ignore_ascii_case(other) && !rest.starts_with(|c: char| c.is_ascii_digit()));
    if is_scheme && (rest.starts_with("//") || is_other) {
        return Err(AddressProblem::Scheme(word.to_owned()));
    }
    // "host:port", "user:password@host", an IPv6 address.
    Ok("")
}

/// User, host and port of what follows the scheme.
fn authority(rest: &str) -> &str {
    let rest = rest.trim_start_matches(['/', '\\']);
    &rest[..rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len())]
}

/// The host of an authority.
fn host(authority: &str) -> &str {
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if host.starts_with('[') { host } else { host.split(':').next().unwrap_or_default() }
}

/// `rest` with brackets around an IPv6 address that has none.
fn bracketed(rest: &str) -> String {
    let authority = authority(rest);
    if authority.parse::<Ipv6Addr>().is_ok() { rest.replacen(authority, &format!("[{authority}]"), 1) } else { rest.to_owned() }
}

/// Whether plain http is meant by an address without a scheme.
fn is_meant_plain(url: &Url, authority: &str) -> bool {
    let own = match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => is_private(IpAddr::V4(address)),
        Some(Host::Ipv6(address)) => is_private(IpAddr::V6(address)),
        None => false,
    };
    // Port 443 has gone from the URL already: it is the usual one.
    (own && !authority.ends_with(":443")) || url.port() == Some(80)
}

fn problem(error: ParseError, authority: &str, text: &str) -> AddressProblem {
    match error {
        ParseError::EmptyHost => AddressProblem::NoHost,
        ParseError::InvalidPort => {
            AddressProblem::BadPort(authority.rsplit_once(':').map_or(authority, |(_, port)| port).to_owned())
        }
        ParseError::IdnaError
        | ParseError::InvalidIpv4Address
        | ParseError::InvalidIpv6Address
        | ParseError::InvalidDomainCharacter => AddressProblem::BadHost(host(authority).to_owned()),
        ParseError::Overflow => AddressProblem::TooLong,
        _ => AddressProblem::NotAnAddress(text.to_owned()),
    }
}

/// User name and password out of `url`, as a header.
fn take_credentials(url: &mut Url) -> Option<Header> {
    if url.username().is_empty() && url.password().is_none() {
        return None;
    }
    let header = authorization(&percent_decoded(url.username()), &percent_decoded(url.password().unwrap_or_default()));
    // Neither can fail: the URL has a host.
    url.set_username("").ok()?;
    url.set_password(None).ok()?;
    Some(header)
}
