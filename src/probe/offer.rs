//! Whether a pasted text is nothing but a request: a curl command or an address. Such a text holds no error, and is what a
//! probe needs.

use super::{address, curl};
use crate::redact;

/// Bytes from which on a text is no longer looked at: a command of a browser with all its cookies is shorter.
const LONGEST: usize = 64 << 10;

/// The address that `text` would ask, without what in it may be secret; `None`: the text is something else, or holds more.
#[must_use]
pub fn offered(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    if curl::is_command(text) {
        let parsed = curl::parse(text).ok()?;
        // What follows a command is mostly its output: that is for the reader.
        let is_alone = !parsed.warnings.iter().any(|warning| matches!(warning, curl::Warning::RestIgnored(_)));
        return is_alone.then(|| redact::url(parsed.target.url.as_str()));
    }
    let bare = text.trim_matches(['<', '>', '"', '\'', '`', '“', '”', '«', '»']);
    let is_address = ["http://", "https://"].iter().any(|scheme| {
        bare.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && bare.len() > scheme.len()
    });
    if !is_address || bare.contains(char::is_whitespace) {
        return None;
    }
    address::read(bare).ok().map(|typed| redact::url(typed.url.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_or_an_address_alone_is_offered_and_nothing_else() {
        for (text, want) in [
            ("https://shop.example/cart", Some("https://shop.example/cart")),
            ("  <https://shop.example/cart>\n", Some("https://shop.example/cart")),
            ("HTTPS://shop.example", Some("https://shop.example/")),
            ("curl -v https://shop.example/cart -H 'Accept: */*'", Some("https://shop.example/cart")),
            ("$ curl https://shop.example/cart", Some("https://shop.example/cart")),
            ("curl https://shop.example/cart\nerror code: 1020", None),
            ("https://shop.example/cart does not load", None),
            ("look: https://shop.example/cart", None),
            ("shop.example", None),
            ("https://", None),
            ("curl --no-such-option https://shop.example", None),
            ("524", None),
            ("", None),
        ] {
            assert_eq!(offered(text).as_deref(), want, "{text}");
        }
        let secret = offered("https://dana:hunter2@shop.example/?token=abcdefabcdefabcdef").expect("an address");
        assert!(!secret.contains("hunter2"), "{secret}");
        assert_eq!(offered(&format!("https://shop.example/{}", "x".repeat(LONGEST))), None);
    }
}
