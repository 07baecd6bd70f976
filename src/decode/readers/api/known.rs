//! What Cloudflare's API is known to answer: codes, and the messages that stand with them.
//!
//! There is no official list. These are the codes and words that Cloudflare's own tools and the clients' fixtures name: wrangler
//! and workers-sdk, lego's and octodns's test data, Cloudflare's DNS deprecation page, "Workers errors"
//! (<https://developers.cloudflare.com/workers/observability/errors/>). The same number means different things per product, so
//! a number proves little by itself; with its words it proves the sender.

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

/// Messages by their first words.
pub(super) const MESSAGES: [Known; 34] = [
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
];

/// Words that stand in no other API's messages, squeezed.
const OWN_WORDS: [&str; 9] = [
    "com.cloudflare.api",
    "workers.api.error",
    "perhapsyourobjectidentifierisinvalid",
    "api_tokenauthenticationscheme",
    "norouteforthaturi",
    "notavailableforthaturi",
    "x-auth-key",
    "x-auth-email",
    "cloudflare",
];

/// Whether `message`, with or without its white space, is one that the API sends with `code`.
pub(super) fn is_pair(code: u32, message: &str) -> bool {
    MESSAGES.iter().any(|known| (known.first..=known.last).contains(&code) && starts_with(message, known.words))
}

/// Characters of a message that are looked through.
const LOOKED_AT: usize = 200;

/// Whether `message` holds words of Cloudflare's own.
pub(super) fn has_own_words(message: &str) -> bool {
    let squeezed: String =
        message.chars().filter(|c| !c.is_whitespace()).take(LOOKED_AT).collect::<String>().to_ascii_lowercase();
    OWN_WORDS.iter().any(|words| squeezed.contains(words))
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
    }
}
