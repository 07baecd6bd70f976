//! What Cloudflare's API is known to answer: codes, and the messages that stand with them.
//!
//! There is no official list. These are the codes and words that Cloudflare's own tools and the clients' fixtures name: wrangler
//! and workers-sdk, lego's and octodns's test data, Cloudflare's DNS deprecation page, "Workers errors"
//! (<https://developers.cloudflare.com/workers/observability/errors/>). The same number means different things per product, so
//! a number proves little by itself; with its words it proves the sender.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::decode::readers::pattern::finder;

/// A message's first words, without white space and marks, in lower case, and the codes it stands with.
pub(super) struct Known {
    /// As it is sent.
    pub(super) words: &'static str,
    first: u32,
    last: u32,
}

const fn known(words: &'static str, first: u32, last: u32) -> Known {
    Known { words, first, last }
}

/// Whether words begin a sentence that no other API is known to answer with.
pub(super) fn is_own_sentence(words: &str) -> bool {
    const OWN: [&str; 5] = [
        "invalid request headers",
        "could not route to ",
        "unauthorized to access requested resource",
        "unable to authenticate request",
        "no route for that uri",
    ];
    OWN.iter().any(|own| own.eq_ignore_ascii_case(words))
}

/// Messages by their first words.
pub(super) const MESSAGES: [Known; 44] = [
    known("invalid request headers", 6003, 6004),
    known("invalid format for ", 6100, 6399),
    known("missing x-auth-", 9106, 9107),
    known("authentication error", 10000, 10000),
    known("no route for that uri", 7000, 7000),
    known("could not route to ", 7003, 7003),
    known("invalid access token", 9109, 9109),
    known("unauthorized to access requested resource", 9109, 9109),
    known("cannot use the access token from", 9109, 9109),
    known("unknown x-auth-key", 9103, 9103),
    known("authentication failed", 9106, 9106),
    known("invalid api token", 1000, 1000),
    known("an a, aaaa, or cname record", 81053, 81053),
    known("an a, aaaa, or cname record with that host", 1003, 1003),
    known("a cname record with that host", 81054, 81056),
    known("dns validation error", 1004, 1004),
    known("invalid zone identifier", 1001, 1001),
    known("record does not exist", 81044, 81044),
    known("the record already exists", 81057, 81057),
    known("record already exists", 81057, 81057),
    known("an identical record already exists", 81058, 81058),
    known("more than 1200 requests", 10100, 10100),
    known("unable to authenticate request", 10001, 10001),
    known("workers.api.error.", 10000, 10999),
    known("get method not allowed for the api_token", 10000, 10000),
    known("post method not allowed for the api_token", 10000, 10000),
    known("put method not allowed for the api_token", 10000, 10000),
    known("patch method not allowed for the api_token", 10000, 10000),
    known("delete method not allowed for the api_token", 10000, 10000),
    known("database not found", 7404, 7404),
    known("content for a record must be a valid ip", 9005, 9005),
    known("content for aaaa record must be a valid ip", 9006, 9006),
    known("dns name is invalid", 9000, 9000),
    known("invalid rule operation", 2020, 2020),
    known("you cannot use this api for domains with", 1038, 1038),
    known("this zone is temporarily restricted", 1105, 1105),
    known("invalid ttl. must be between", 9021, 9021),
    known("request body is invalid", 9207, 9207),
    known("dns record has ", 9300, 9300),
    known("project not found. the specified project name", 8_000_007, 8_000_007),
    known("you have used up your daily free allocation of", 3036, 4006),
    known("capacity temporarily exceeded", 3040, 3040),
    known("system limit reached: databases per account", 7406, 7406),
    known("please wait and consider throttling", 971, 10100),
];

/// Words that stand in no other API's messages, squeezed.
const OWN_WORDS: [&str; 8] = [
    "com.cloudflare.api",
    "workers.api.error",
    "perhapsyourobjectidentifierisinvalid",
    "api_tokenauthenticationscheme",
    "norouteforthaturi",
    "notavailableforthaturi",
    "x-auth-key",
    "x-auth-email",
];

/// Whether `message`, with or without its white space, is one that the API sends with `code`.
pub(super) fn is_pair(code: u32, message: &str) -> bool {
    MESSAGES.iter().any(|known| (known.first..=known.last).contains(&code) && starts_with(message, known.words))
}

/// Characters of a message that are looked through.
const LOOKED_AT: usize = 200;

/// The words that only this API says, and behind them Cloudflare's name.
static OWN: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| finder(OWN_WORDS.into_iter().chain(["cloudflare"])));

/// Whether `message` holds words of Cloudflare's own, or its name.
pub(super) fn has_own_words(message: &str) -> bool {
    OWN.as_ref().is_some_and(|own| own.is_match(&squeezed(message)))
}

/// Whether `message` holds words that only this API says; the name alone stands in other systems' messages too.
pub(super) fn has_api_words(message: &str) -> bool {
    let squeezed = squeezed(message);
    let found = |own: &AhoCorasick| own.find_iter(&squeezed).any(|found| found.pattern().as_usize() < OWN_WORDS.len());
    OWN.as_ref().is_some_and(found)
}

/// Whether `message` is in another script: the API speaks English.
pub(super) fn is_foreign(message: &str) -> bool {
    let escaped = message.match_indices("\\u").take(LOOKED_AT / 6);
    let written = |at: usize| message.get(at + 2..at + 4).is_some_and(|high| high != "00" && high != "20");
    if escaped.filter(|(at, _)| written(*at)).count() > 2 {
        return true;
    }
    let letters = || message.chars().take(LOOKED_AT).filter(|c| c.is_alphabetic());
    letters().filter(|c| !c.is_ascii()).count() * 2 > letters().count()
}

fn squeezed(message: &str) -> String {
    let mut squeezed = String::with_capacity(message.len().min(LOOKED_AT));
    if message.is_ascii() {
        let mut letters = squeezed.into_bytes();
        let kept = message.bytes().filter(|b| !matches!(b, b'\t'..=b'\r' | b' ')).take(LOOKED_AT);
        kept.for_each(|b| letters.push(b.to_ascii_lowercase()));
        return String::from_utf8(letters).unwrap_or_default();
    }
    squeezed.extend(message.chars().filter(|c| !c.is_whitespace()).take(LOOKED_AT).map(|c| c.to_ascii_lowercase()));
    squeezed
}

/// Codes that other senders are not known to use beside `success` and `errors`: those above 1999 that the tools name.
pub(super) fn is_code(code: u32) -> bool {
    matches!(code,
        2020 | 6003 | 6004 | 6102 | 6103 | 6111 | 7000 | 7001 | 7003 | 7404 | 7406 | 7500 | 9000..=9109 | 9207
        | 10000..=10100 | 10222 | 10400 | 40401 | 81000..=81099)
}

/// Whether an error of code `parent` is explained by `code`: the root cause that the API lists under it.
pub(super) fn explains(code: u32, parent: u32) -> bool {
    match parent {
        6003 | 6004 => (6100..=6399).contains(&code),
        1004 => (9000..=9999).contains(&code),
        _ => false,
    }
}

/// Letters, digits and marks alike, white space aside.
fn starts_with(message: &str, words: &str) -> bool {
    let mut have = message.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase());
    words.chars().filter(|c| !c.is_whitespace()).all(|want| have.next() == Some(want))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_by_its_own_words_alone() {
        assert!(is_pair(6003, "Invalidrequestheaders"));
        assert!(is_pair(7003, "Could not route to /zones/x, perhaps"));
        assert!(is_pair(1003, "An A, AAAA, or CNAME record with that host already exists."));
        assert!(is_pair(81053, "An A, AAAA, or CNAME record with that host already exists."));
        assert!(!is_pair(7000, "Invalid request headers"));
        assert!(!is_pair(6003, "Invalid request"));
        assert!(has_own_words("PUT method not allowed for the api_token authentication scheme"));
        assert!(!has_own_words("Service resource is being rate limited."));
        assert!(has_own_words("secrets \"cloudflare\" is forbidden") && !has_api_words("secrets \"cloudflare\" is forbidden"));
        assert!(is_foreign("\\u0422\\u043e\\u0432\\u0430\\u0440") && !is_foreign("\\u003cb\\u003e not \\u0027allowed\\u0027"));
        assert!(is_foreign("Товар не найден") && !is_foreign("Could not route to /zones/bücher.example"));
    }
}
