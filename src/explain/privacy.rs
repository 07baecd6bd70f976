//! Visitors' addresses out of what leaves the app.
//!
//! An export holds decoded fields, never the paste; but a sentence that is not one of Cloudflare's known ones may name the
//! visitor's address, as block pages do.

use std::net::IpAddr;

/// `text` with every IP address in it replaced.
pub(crate) fn without_addresses(text: &str, replacement: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_hexdigit() || c == ':') {
        let token = &rest[start..];
        let len = token.find(|c: char| !(c.is_ascii_hexdigit() || matches!(c, ':' | '.'))).unwrap_or(token.len());
        let word = token[..len].trim_end_matches([':', '.']);
        clean.push_str(&rest[..start]);
        let standalone = !clean.ends_with(|c: char| c.is_alphanumeric());
        if standalone && word.parse::<IpAddr>().is_ok() && word.contains(|c: char| c.is_ascii_digit()) {
            clean.push_str(replacement);
            clean.push_str(&token[word.len()..len]);
        } else {
            clean.push_str(&token[..len]);
        }
        rest = &token[len..];
    }
    clean.push_str(rest);
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_both_kinds_go_and_everything_else_stays() {
        for (text, want) in [
            ("Your IP: 203.0.113.7.", "Your IP: ∎."),
            ("from 2001:db8::1, twice 10.0.0.1", "from ∎, twice ∎"),
            ("version 1.2.3 at 12:12:10, ray 9f4670f97dfb64c8", "version 1.2.3 at 12:12:10, ray 9f4670f97dfb64c8"),
            ("deed::", "deed::"),
            ("дом 1.1.1.1", "дом ∎"),
            ("", ""),
        ] {
            assert_eq!(without_addresses(text, "∎"), want);
        }
    }
}
