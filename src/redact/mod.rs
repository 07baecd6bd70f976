//! Secrets out of whatever is shown, kept or handed on.
//!
//! A header is secret by its name: a value does not say what it opens. What is masked keeps its scheme, so that a reader sees
//! that there was a bearer token and not whose.

/// What stands for a secret.
pub const MASK: &str = "••••••";

/// Names of headers, in lower case, whose values open something.
const SECRET: [&str; 10] = [
    "authorization",
    "proxy-authorization",
    "cookie",
    "set-cookie",
    "x-api-key",
    "api-key",
    "x-auth-token",
    "x-auth-key",
    "cf-access-client-secret",
    "x-csrf-token",
];

/// Parts of names that are not in the list and mean the same: `X-Acme-Secret`, `x-amz-security-token`.
const SECRET_PARTS: [&str; 6] = ["secret", "token", "password", "apikey", "api-key", "session"];

/// Whether the value of the header `name` is a secret.
#[must_use]
pub fn is_secret_header(name: &str) -> bool {
    let name = name.trim().to_ascii_lowercase();
    SECRET.contains(&name.as_str()) || SECRET_PARTS.iter().any(|part| name.contains(part))
}

/// `value` of the header `name` as it may be shown and kept: whole, or its scheme and a mask.
#[must_use]
pub fn header_value(name: &str, value: &str) -> String {
    if !is_secret_header(name) || value.is_empty() {
        return value.to_owned();
    }
    match value.split_once(' ') {
        Some((scheme @ ("Bearer" | "Basic" | "Digest" | "Token" | "Negotiate"), _)) => format!("{scheme} {MASK}"),
        _ => MASK.to_owned(),
    }
}

/// Parameters of a query whose values open something.
const SECRET_PARAMETERS: [&str; 14] = [
    "access_token",
    "api_key",
    "apikey",
    "auth",
    "client_secret",
    "key",
    "password",
    "pwd",
    "secret",
    "sig",
    "signature",
    "token",
    "x-amz-signature",
    "x-amz-security-token",
];

/// Whether the value of the query parameter `name` is a secret.
#[must_use]
pub fn is_secret_parameter(name: &str) -> bool {
    SECRET_PARAMETERS.contains(&name.to_ascii_lowercase().as_str())
}

/// `url` as it may be kept and handed on: without user name and password, secret parameters masked, those of the fragment
/// too (OAuth hands tokens over there). What is no URL stays as it is.
#[must_use]
pub fn url(url: &str) -> String {
    let (front, rest) = match url.split_once("://") {
        Some((scheme, rest)) => (format!("{scheme}://"), rest),
        None => (String::new(), url),
    };
    let path = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..path].rsplit_once('@').map_or(&rest[..path], |(_, host)| host);
    let tail = &rest[path..];
    let (tail, fragment) = tail.split_once('#').map_or((tail, None), |(tail, fragment)| (tail, Some(fragment)));
    let (before, query) = tail.split_once('?').map_or((tail, None), |(before, query)| (before, Some(query)));
    let masked = |sign: &str, part: Option<&str>| {
        part.map(|part| format!("{sign}{}", part.split('&').map(parameter).collect::<Vec<_>>().join("&"))).unwrap_or_default()
    };
    format!("{front}{host}{before}{}{}", masked("?", query), masked("#", fragment))
}

fn parameter(pair: &str) -> String {
    match pair.split_once('=') {
        Some((name, value)) if !value.is_empty() && is_secret_parameter(name) => format!("{name}={MASK}"),
        _ => pair.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secret_headers_keep_their_scheme_and_nothing_else() {
        for (name, value, want) in [
            ("Authorization", "Bearer abc.def", "Bearer ••••••"),
            ("authorization", "abc", "••••••"),
            ("Cookie", "a=b; c=d", "••••••"),
            ("X-Acme-Secret", "Basic of nothing", "Basic ••••••"),
            ("X-Amz-Security-Token", "x", "••••••"),
            ("Accept", "application/json", "application/json"),
            ("Cookie", "", ""),
        ] {
            assert_eq!(header_value(name, value), want, "{name}: {value}");
        }
    }

    #[test]
    fn a_url_loses_its_password_and_its_tokens_alone() {
        for (whole, want) in [
            ("https://user:pw@example.com/a?b=1", "https://example.com/a?b=1"),
            ("https://example.com/?token=abc&page=2#top", "https://example.com/?token=••••••&page=2#top"),
            ("https://example.com/@me?Api_Key=1", "https://example.com/@me?Api_Key=••••••"),
            ("https://example.com?key=", "https://example.com?key="),
            ("https://example.com/#access_token=abc&state=1", "https://example.com/#access_token=••••••&state=1"),
            ("https://example.com/a#b?token=c", "https://example.com/a#b?token=c"),
            ("example.com/a", "example.com/a"),
        ] {
            assert_eq!(url(whole), want);
        }
    }
}
