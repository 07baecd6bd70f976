//! The shapes that values of an error have. A value of another shape proves nothing: it was cut, masked or shortened.

use std::ops::Range;

use crate::decode::field::Field;

/// Fields that hold sentences: white space in them means something.
pub(crate) fn is_prose(field: Field) -> bool {
    matches!(field, Field::Title | Field::Detail | Field::WhatYouShouldDo | Field::Footer)
}

/// A whole number without sign.
pub(crate) fn number(text: &str) -> Option<u32> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// `true` and `false` as clients print them; PHP and Objective-C print `1`.
pub(crate) fn truth(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" | "1" => Some(true),
        "false" | "False" | "FALSE" | "0" => Some(false),
        _ => None,
    }
}

/// A Ray ID and, where it follows, the data centre: 16 hexadecimal digits (15 in old pages), `-FRA`.
pub(crate) fn ray_id(text: &str) -> Option<(&str, Option<&str>)> {
    let (id, colo) = match text.split_once('-') {
        Some((id, colo)) => (id, Some(colo)),
        None => (text, None),
    };
    // Fifteen digits that are all decimal are the number of a thread.
    let is_long = id.len() == 16 || id.len() == 15 && id.bytes().any(|b| b.is_ascii_alphabetic());
    let is_id = is_long && id.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    let is_colo = colo.is_none_or(|colo| colo.len() == 3 && colo.bytes().all(|b| b.is_ascii_uppercase()));
    (is_id && is_colo).then_some((id, colo))
}

/// RFC 3339 with an offset, as UTC in whole seconds.
pub(crate) fn timestamp(text: &str) -> Option<String> {
    let at: jiff::Timestamp = text.parse().ok()?;
    Some(at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// A host name, with its port if it has one. Stars are left by whoever masked a part.
pub(crate) fn host(text: &str) -> Option<&str> {
    let shaped = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '*' | ':'));
    // Behind a colon stands its port; a time or another row's words are none.
    let has_port =
        text.split_once(':').is_none_or(|(_, port)| (1..=5).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit()));
    (shaped && has_port && text.len() <= 259 && text.chars().any(char::is_alphanumeric) && !is_shortened(text)).then_some(text)
}

/// An absolute address.
pub(crate) fn address(text: &str) -> Option<&str> {
    ((text.starts_with("https://") || text.starts_with("http://")) && text.len() > 8 && !is_shortened(text)).then_some(text)
}

/// The `error_name` of codes of which one was seen, on Cloudflare's own bodies.
const NAMES: [(&str, &str); 19] = [
    ("500", "internal_server_error"),
    ("502", "origin_bad_gateway"),
    ("504", "origin_gateway_timeout"),
    ("522", "connection_timeout"),
    ("524", "origin_response_timeout"),
    ("526", "invalid_ssl_certificate"),
    ("1009", "country_banned"),
    ("1010", "browser_signature_banned"),
    ("1015", "rate_limited"),
    ("1016", "origin_dns_error"),
    ("1020", "firewall_rule_blocked"),
    ("1026", "legal_block"),
    ("1027", "workers_daily_limit"),
    ("1033", "tunnel_error"),
    ("1042", "workers_dev_script_not_found"),
    ("1044", "tls_not_fips_compliant"),
    ("1101", "worker_threw_exception"),
    ("1104", "worker_script_not_found"),
    ("1200", "cache_connection_limit"),
];

/// Whether `name` is what Cloudflare calls the code; nothing where that is not known.
pub(crate) fn is_name_of(code: &str, name: &str) -> Option<bool> {
    NAMES.iter().find(|(of, _)| *of == code).map(|(_, known)| name == *known)
}

/// Snake case, as `error_name` and `error_category` are.
pub(crate) fn name(text: &str) -> Option<&str> {
    let shaped = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    (shaped && !text.is_empty() && text.len() <= 64).then_some(text)
}

/// Any short text that nobody shortened.
pub(crate) fn whole(text: &str) -> Option<&str> {
    (!text.is_empty() && text.len() <= 200 && text.chars().any(char::is_alphanumeric) && !is_shortened(text)).then_some(text)
}

/// Whether a sentence may be reported: not shortened, and not half the paste behind a lost quote.
pub(crate) fn is_whole_sentence(field: Field, text: &str) -> bool {
    let longest = if field == Field::Title { 300 } else { 4000 };
    text.chars().any(char::is_alphanumeric) && text.len() <= longest && !is_shortened(text)
}

fn is_shortened(text: &str) -> bool {
    text.ends_with('…') || text.ends_with("...") || text.contains("://...") || text.starts_with("...")
}

/// The code in `Error 524: …`, and where its digits stand.
pub(crate) fn title_code(title: &str) -> Option<(u32, Range<usize>)> {
    let digits = title.strip_prefix("Error").map(|rest| rest.len() - rest.trim_start().len() + 5)?;
    code_at(title, digits).filter(|(_, span)| title[span.end..].trim_start().starts_with(':'))
}

/// The code in `…/error-524/`, and where its digits stand.
pub(crate) fn address_code(url: &str) -> Option<(u32, Range<usize>)> {
    let digits = url.rfind("error-")? + "error-".len();
    code_at(url, digits).filter(|(_, span)| url[span.end..].starts_with('/'))
}

fn code_at(text: &str, start: usize) -> Option<(u32, Range<usize>)> {
    let rest = text.get(start..)?;
    let len = rest.bytes().take_while(u8::is_ascii_digit).count();
    let code = matches!(len, 3 | 4).then(|| number(&rest[..len])).flatten()?;
    Some((code, start..start + len))
}

/// The seconds of `120-second` in a detail, and where the digits stand. The text has no white space.
pub(crate) fn limit_seconds(detail: &str) -> Option<(u32, Range<usize>)> {
    let end = detail.find("-second")?;
    let len = detail[..end].bytes().rev().take_while(u8::is_ascii_digit).count();
    let digits = end - len..end;
    Some((number(&detail[digits.clone()]).filter(|n| *n > 0)?, digits))
}

/// Words that may precede the number, longest first so that the whole prefix is taken.
const OPENERS: [&str; 9] =
    ["apierror", "httperror", "errorcode", "statuscode", "errorstatus", "error", "status", "http", "code"];

/// Between the words and the body.
const MARKS: [char; 9] = ['-', ':', '=', '(', '"', '\'', '\\', ',', '`'];

/// What status lines say behind the number, without white space. Numbers of Cloudflare's own have no words there.
const REASONS: [&str; 10] = [
    "forbidden",
    "unauthorized",
    "toomanyrequests",
    "conflict",
    "internalservererror",
    "badgateway",
    "serviceunavailable",
    "gatewaytimeout",
    "gatewaytime-out",
    "<none>",
];

fn strip_folded<'a>(text: &'a str, word: &str) -> &'a str {
    let at = text.len().saturating_sub(word.len());
    match text.get(at..) {
        Some(tail) if tail.eq_ignore_ascii_case(word) => &text[..at],
        _ => text,
    }
}

/// The status that the words before a body name, as in `APIError:524`, `HTTP403from`, `Errorcode:502-`: the number, its digits,
/// and where the words start. The text has no white space.
pub(crate) fn status_before(before: &str) -> Option<(u32, Range<usize>, usize)> {
    let words = before.trim_end_matches(['-', ':', '=', '(', '[', '"', '\'', '`', '\\', ',', '.']);
    let words = words.strip_suffix('b').filter(|_| before.ends_with(['"', '\''])).unwrap_or(words);
    let words = words.trim_end_matches(MARKS);
    // `403 Forbidden`, as the status line has it; PHP's Guzzle adds "response".
    let words = strip_folded(words, "response").trim_end_matches(MARKS);
    let reason = REASONS.iter().map(|reason| strip_folded(words, reason)).find(|rest| rest.len() < words.len());
    let words = reason.filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit())).unwrap_or(words);
    let len = words.bytes().rev().take_while(u8::is_ascii_digit).count();
    let digits = words.len() - len..words.len();
    let code = (len == 3).then(|| number(&words[digits.clone()])).flatten().filter(|code| (400..600).contains(code))?;
    let head = words[..digits.start].trim_end_matches([':', '=', '#', '[', '(', '-']).to_ascii_lowercase();
    let opener = OPENERS.into_iter().find(|opener| head.ends_with(opener));
    let start = match opener {
        Some(opener) => head.len() - opener.len(),
        // A bare number right before the body, as SDKs print it.
        None if !words[..digits.start].ends_with(|c: char| c.is_alphanumeric()) => digits.start,
        None => return None,
    };
    Some((code, digits, start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_values_of_the_right_shape_are_taken() {
        assert_eq!(ray_id("9f4670f97dfb64c8"), Some(("9f4670f97dfb64c8", None)));
        assert_eq!(ray_id("9f4670f97dfb64c8-FRA"), Some(("9f4670f97dfb64c8", Some("FRA"))));
        for bad in ["9f46", "9F4670F97DFB64C8", "9f4670f97dfb64cg", "9f4670f97dfb64c8-Fra", "9f4670f97dfb64c8-", "a451..."] {
            assert_eq!(ray_id(bad), None, "{bad}");
        }
        assert_eq!(timestamp("2026-04-30T12:12:10Z").as_deref(), Some("2026-04-30T12:12:10Z"));
        assert_eq!(timestamp("2026-04-30T14:12:10.5+02:00").as_deref(), Some("2026-04-30T12:12:10Z"));
        for bad in ["2026-04-30", "2026-04-30T12:12:10", "2026-04-30T12:12"] {
            assert_eq!(timestamp(bad), None, "{bad}");
        }
        for good in ["api.meai.cloud", "localhost:8080", "api.****.com", "пример.рф"] {
            assert_eq!(host(good), Some(good));
        }
        for bad in ["", "...", "a b", "https://x", "api..."] {
            assert_eq!(host(bad), None, "{bad}");
        }
        assert_eq!(address("https://..."), None);
        assert_eq!(address(".../error-1033/"), None);
        assert_eq!(name("origin_response_timeout"), Some("origin_response_timeout"));
        assert_eq!(name("Origin"), None);
    }

    #[test]
    fn codes_are_read_from_titles_and_addresses_only_when_whole() {
        assert_eq!(title_code("Error 524: A timeout").map(|c| c.0), Some(524));
        assert_eq!(title_code("Error1015:You").map(|c| c.0), Some(1015));
        for bad in ["Error 52", "Error 524", "error 524:", "Error 52412: x"] {
            assert_eq!(title_code(bad), None, "{bad}");
        }
        assert_eq!(address_code(".../error-1033/").map(|c| c.0), Some(1033));
        assert_eq!(address_code("/error-10"), None);
    }

    #[test]
    fn the_words_before_a_body_name_its_status() {
        for (before, want) in [
            ("⎿APIError:524", Some((524, "APIError:524"))),
            ("Error:522", Some((522, "Error:522"))),
            ("Errorcode:502-", Some((502, "Errorcode:502"))),
            ("HTTPError403b'", Some((403, "HTTPError403"))),
            ("requestfailed:503:", Some((503, "503"))),
            ("resultedina`403Forbidden`response:", Some((403, "403"))),
            ("HTTP429TooManyRequests:", Some((429, "HTTP429"))),
            ("theresponse:", None),
            ("took1524", None),
            ("x=abc524", None),
            ("Error:200", None),
            ("", None),
        ] {
            let found = status_before(before).map(|(code, digits, start)| (code, &before[start..digits.end]));
            assert_eq!(found, want, "{before}");
        }
    }

    #[test]
    fn the_limit_is_the_number_before_second() {
        assert_eq!(limit_seconds("withinthe120-secondProxy"), Some((120, 9..12)));
        assert_eq!(limit_seconds("withinthe-second"), None);
    }
}
