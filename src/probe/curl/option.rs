//! curl's options, as far as they are known here, and how a command line gives them.

use super::CurlProblem;

/// What an option is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Url,
    Method,
    Head,
    Get,
    Header,
    UserAgent,
    Referer,
    Cookie,
    User,
    Bearer,
    Range,
    Data,
    DataRaw,
    DataUrlencode,
    Json,
    Insecure,
    CaCertificate,
    Resolve,
    ConnectTo,
    Location,
    Http10,
    Http11,
    Http2,
    Http2Prior,
    MaxTime,
    ConnectTimeout,
    /// A second request begins.
    Next,
    /// Changes nothing of the request.
    Ignored,
    /// Would change the request, and cannot be done.
    Unsupported,
}

use Meaning::{Ignored, Unsupported};

/// Long name, short name, whether a value follows.
const OPTIONS: &[(&str, char, bool, Meaning)] = &[
    ("url", ' ', true, Meaning::Url),
    ("request", 'X', true, Meaning::Method),
    ("head", 'I', false, Meaning::Head),
    ("get", 'G', false, Meaning::Get),
    ("header", 'H', true, Meaning::Header),
    ("user-agent", 'A', true, Meaning::UserAgent),
    ("referer", 'e', true, Meaning::Referer),
    ("cookie", 'b', true, Meaning::Cookie),
    ("user", 'u', true, Meaning::User),
    ("oauth2-bearer", ' ', true, Meaning::Bearer),
    ("range", 'r', true, Meaning::Range),
    ("data", 'd', true, Meaning::Data),
    ("data-ascii", ' ', true, Meaning::Data),
    ("data-binary", ' ', true, Meaning::Data),
    ("data-raw", ' ', true, Meaning::DataRaw),
    ("data-urlencode", ' ', true, Meaning::DataUrlencode),
    ("json", ' ', true, Meaning::Json),
    ("insecure", 'k', false, Meaning::Insecure),
    ("cacert", ' ', true, Meaning::CaCertificate),
    ("resolve", ' ', true, Meaning::Resolve),
    ("connect-to", ' ', true, Meaning::ConnectTo),
    ("location", 'L', false, Meaning::Location),
    // Credentials are never carried to another origin here.
    ("location-trusted", ' ', false, Meaning::Location),
    ("http1.0", '0', false, Meaning::Http10),
    ("http1.1", ' ', false, Meaning::Http11),
    ("http2", ' ', false, Meaning::Http2),
    ("http2-prior-knowledge", ' ', false, Meaning::Http2Prior),
    ("max-time", 'm', true, Meaning::MaxTime),
    ("connect-timeout", ' ', true, Meaning::ConnectTimeout),
    ("next", ':', false, Meaning::Next),
    // What is shown and kept.
    ("silent", 's', false, Ignored),
    ("show-error", 'S', false, Ignored),
    ("verbose", 'v', false, Ignored),
    ("include", 'i', false, Ignored),
    ("show-headers", ' ', false, Ignored),
    ("fail", 'f', false, Ignored),
    ("fail-with-body", ' ', false, Ignored),
    ("fail-early", ' ', false, Ignored),
    ("globoff", 'g', false, Ignored),
    ("progress-bar", '#', false, Ignored),
    ("no-progress-meter", ' ', false, Ignored),
    ("no-buffer", 'N', false, Ignored),
    ("raw", ' ', false, Ignored),
    // What a server compresses, it compresses for whoever asks for it with a header.
    ("compressed", ' ', false, Ignored),
    ("output", 'o', true, Ignored),
    ("output-dir", ' ', true, Ignored),
    ("create-dirs", ' ', false, Ignored),
    ("remote-name", 'O', false, Ignored),
    ("remote-header-name", 'J', false, Ignored),
    ("remote-time", 'R', false, Ignored),
    ("write-out", 'w', true, Ignored),
    ("dump-header", 'D', true, Ignored),
    ("cookie-jar", 'c', true, Ignored),
    ("junk-session-cookies", 'j', false, Ignored),
    ("stderr", ' ', true, Ignored),
    ("trace", ' ', true, Ignored),
    ("trace-ascii", ' ', true, Ignored),
    ("trace-time", ' ', false, Ignored),
    ("styled-output", ' ', false, Ignored),
    ("disable", 'q', false, Ignored),
    ("parallel", 'Z', false, Ignored),
    // How the connection is kept and how often one tries; every sample is one connection and one try.
    ("retry", ' ', true, Ignored),
    ("retry-delay", ' ', true, Ignored),
    ("retry-max-time", ' ', true, Ignored),
    ("retry-connrefused", ' ', false, Ignored),
    ("retry-all-errors", ' ', false, Ignored),
    ("max-redirs", ' ', true, Ignored),
    ("max-filesize", ' ', true, Ignored),
    ("post301", ' ', false, Ignored),
    ("post302", ' ', false, Ignored),
    ("post303", ' ', false, Ignored),
    ("limit-rate", ' ', true, Ignored),
    ("speed-limit", 'Y', true, Ignored),
    ("speed-time", 'y', true, Ignored),
    ("keepalive", ' ', false, Ignored),
    ("keepalive-time", ' ', true, Ignored),
    ("sessionid", ' ', false, Ignored),
    ("tcp-nodelay", ' ', false, Ignored),
    ("tcp-fastopen", ' ', false, Ignored),
    ("expect100-timeout", ' ', true, Ignored),
    ("happy-eyeballs-timeout-ms", ' ', true, Ignored),
    ("ipv4", '4', false, Ignored),
    ("ipv6", '6', false, Ignored),
    ("alpn", ' ', false, Ignored),
    ("http3", ' ', false, Ignored),
    ("tlsv1", '1', false, Ignored),
    ("tlsv1.2", ' ', false, Ignored),
    ("tlsv1.3", ' ', false, Ignored),
    ("tls-max", ' ', true, Ignored),
    ("ciphers", ' ', true, Ignored),
    ("tls13-ciphers", ' ', true, Ignored),
    ("curves", ' ', true, Ignored),
    ("ssl-no-revoke", ' ', false, Ignored),
    ("ssl-reqd", ' ', false, Ignored),
    ("ca-native", ' ', false, Ignored),
    ("proto", ' ', true, Ignored),
    ("proto-redir", ' ', true, Ignored),
    ("proto-default", ' ', true, Ignored),
    ("noproxy", ' ', true, Ignored),
    ("basic", ' ', false, Ignored),
    ("http3-only", ' ', false, Unsupported),
    ("form", 'F', true, Unsupported),
    ("form-string", ' ', true, Unsupported),
    ("upload-file", 'T', true, Unsupported),
    ("config", 'K', true, Unsupported),
    ("cert", 'E', true, Unsupported),
    ("cert-type", ' ', true, Unsupported),
    ("key", ' ', true, Unsupported),
    ("pass", ' ', true, Unsupported),
    ("capath", ' ', true, Unsupported),
    ("pinnedpubkey", ' ', true, Unsupported),
    ("proxy", 'x', true, Unsupported),
    ("proxy-user", 'U', true, Unsupported),
    ("proxy-header", ' ', true, Unsupported),
    ("preproxy", ' ', true, Unsupported),
    ("socks4", ' ', true, Unsupported),
    ("socks4a", ' ', true, Unsupported),
    ("socks5", ' ', true, Unsupported),
    ("socks5-hostname", ' ', true, Unsupported),
    ("proxytunnel", 'p', false, Unsupported),
    ("interface", ' ', true, Unsupported),
    ("local-port", ' ', true, Unsupported),
    ("unix-socket", ' ', true, Unsupported),
    ("abstract-unix-socket", ' ', true, Unsupported),
    ("doh-url", ' ', true, Unsupported),
    ("dns-servers", ' ', true, Unsupported),
    ("request-target", ' ', true, Unsupported),
    ("path-as-is", ' ', false, Unsupported),
    ("url-query", ' ', true, Unsupported),
    ("continue-at", 'C', true, Unsupported),
    ("time-cond", 'z', true, Unsupported),
    ("netrc", 'n', false, Unsupported),
    ("netrc-file", ' ', true, Unsupported),
    ("anyauth", ' ', false, Unsupported),
    ("digest", ' ', false, Unsupported),
    ("ntlm", ' ', false, Unsupported),
    ("negotiate", ' ', false, Unsupported),
    ("aws-sigv4", ' ', true, Unsupported),
    ("variable", ' ', true, Unsupported),
];

/// One option of a command, or a URL without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Given {
    pub meaning: Meaning,
    /// As typed, without its value.
    pub name: String,
    /// Empty where none belongs.
    pub value: Vec<u8>,
}

impl Given {
    /// The value as text.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.value).into_owned()
    }

    /// As it was typed, more or less: for lists of what was left out.
    pub(super) fn shown(&self) -> String {
        if self.value.is_empty() { self.name.clone() } else { format!("{} {}", self.name, self.text()) }
    }
}

/// The options of `words`, of which the first is curl itself.
pub(super) fn read(words: Vec<Vec<u8>>) -> Result<Vec<Given>, CurlProblem> {
    let mut given = Vec::new();
    let mut words = words.into_iter().skip(1);
    let mut only_urls = false;
    while let Some(word) = words.next() {
        let text = String::from_utf8_lossy(&word).into_owned();
        if only_urls || !text.starts_with('-') || text == "-" {
            given.push(Given { meaning: Meaning::Url, name: String::new(), value: word });
        } else if text == "--" {
            only_urls = true;
        } else if let Some(name) = text.strip_prefix("--") {
            given.push(long(name, &word, &mut words)?);
        } else {
            short(&text, &word, &mut words, &mut given)?;
        }
    }
    Ok(given)
}

fn long(name: &str, word: &[u8], words: &mut impl Iterator<Item = Vec<u8>>) -> Result<Given, CurlProblem> {
    let (name, joined) = match name.split_once('=') {
        Some((name, _)) => (name, word.iter().position(|byte| *byte == b'=').map(|at| word[at + 1..].to_vec())),
        None => (name, None),
    };
    let typed = format!("--{name}");
    let find = |wanted: &str| OPTIONS.iter().find(|(known, ..)| *known == wanted);
    // `--no-keepalive` and the like switch off what they name.
    let off = || name.strip_prefix("no-").and_then(find).filter(|(_, _, takes, _)| !takes).map(|_| Ignored);
    let (takes, meaning) = match find(name) {
        Some((_, _, takes, meaning)) => (*takes, *meaning),
        None => (false, off().ok_or_else(|| CurlProblem::UnknownOption(typed.clone()))?),
    };
    let value = match (takes, joined) {
        (true, Some(value)) => value,
        (true, None) => words.next().ok_or_else(|| CurlProblem::ValueMissing(typed.clone()))?,
        (false, None) => Vec::new(),
        (false, Some(_)) => return Err(CurlProblem::UnknownOption(String::from_utf8_lossy(word).into_owned())),
    };
    Ok(Given { meaning, name: typed, value })
}

/// `-sSkL`, `-XPOST`, `-H 'a: b'`: letters up to the first that takes a value.
fn short(
    text: &str,
    word: &[u8],
    words: &mut impl Iterator<Item = Vec<u8>>,
    given: &mut Vec<Given>,
) -> Result<(), CurlProblem> {
    for (at, letter) in text.char_indices().skip(1) {
        let name = format!("-{letter}");
        let Some((_, _, takes, meaning)) = OPTIONS.iter().find(|(_, known, ..)| *known == letter && letter != ' ') else {
            return Err(CurlProblem::UnknownOption(if text.chars().count() == 2 { name } else { text.to_owned() }));
        };
        if !takes {
            given.push(Given { meaning: *meaning, name, value: Vec::new() });
            continue;
        }
        // Letters are ASCII up to here, so the text's place is the word's.
        let joined = &word[at + letter.len_utf8()..];
        let value = match joined {
            [] => words.next().ok_or_else(|| CurlProblem::ValueMissing(name.clone()))?,
            _ => joined.to_vec(),
        };
        given.push(Given { meaning: *meaning, name, value });
        return Ok(());
    }
    Ok(())
}
