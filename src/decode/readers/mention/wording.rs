//! The words that Cloudflare itself puts beside a number: the titles of its error pages (facts: observed pages of every code)
//! and the reason phrases that its edge used to send (`522 Origin Connection Time-out`; newer answers have none).

use super::super::names;

/// Cloudflare's own words for a code, in lower case; nothing where they are everybody's.
fn titles(code: u32) -> &'static [&'static str] {
    match code {
        520 => &[
            "web server is returning an unknown error",
            "web server returned an unknown error",
            "web server returns an unknown error",
        ],
        521 => &["web server is down"],
        522 => &["connection timed out"],
        523 => &["origin is unreachable"],
        524 => &["a timeout occurred", "a timeout occured"],
        525 => &["ssl handshake failed", "ssl handshake error"],
        526 => &["invalid ssl certificate"],
        530 => &["origin dns error", "the origin has been unregistered", "cloudflare tunnel error", "argo tunnel error"],
        1000 | 1002 => &["dns points to prohibited ip", "dns points to a prohibited ip"],
        1001 => &["dns resolution error"],
        1003 => &["direct ip access not allowed", "access denied: direct ip"],
        1004 => &["host not configured to serve web traffic"],
        1005 => &["autonomous system number", "access denied"],
        1006..=1008 | 1106 => &["your ip address has been banned", "access denied"],
        1009 => &["country or region", "access denied"],
        1010 => &["browser's signature", "browser’s signature", "browser signature", "access denied"],
        1011 => &["hotlinking denied", "access denied"],
        1012 | 1020 => &["access denied"],
        1013 => &["hostname and tls sni"],
        1014 => &["cname cross-user banned"],
        1015 => &["you are being rate limited", "you are being rate-limited", "rate limited"],
        1016 => &["origin dns error"],
        1018 | 1023 => &["could not find host", "unable to resolve host"],
        1025 => &["please check back later"],
        1026 => &["unavailable for legal reasons"],
        1027 => &["temporarily rate limited"],
        1033 => &["cloudflare tunnel error", "argo tunnel error"],
        1034 => &["edge ip restricted"],
        1035..=1037 | 1040 | 1041 => &["invalid request rewrite", "invalid rewrite rule"],
        1101 => &["worker threw exception", "worker threw a javascript exception", "rendering error"],
        1102 => &["worker exceeded resource limits", "worker exceeded cpu time limit", "exceeded resource limits"],
        1104 => &["script not found"],
        1200 => &["cache connection limit"],
        _ => &[],
    }
}

/// Whether `after`, which follows the number, begins with Cloudflare's title for it.
pub(crate) fn is_title(code: u32, after: &str) -> bool {
    let after = after.to_lowercase();
    let text = after.trim_start_matches(is_mark);
    titles(code).iter().any(|title| text.starts_with(title))
}

/// Whether the number stands right behind its title: `(SSL handshake failed) - Error code 525`.
pub(crate) fn is_title_before(code: u32, before: &str) -> bool {
    let before = before.to_lowercase();
    titles(code).iter().any(|title| {
        before.rfind(title).is_some_and(|at| {
            let between = before.get(at + title.len()..).unwrap_or_default();
            between.len() <= 28 && !between.contains(". ") && between.chars().filter(char::is_ascii_digit).count() == 0
        })
    })
}

/// Whether the line that follows is the title alone, as on a page: `Error 1034` above `Edge IP Restricted`.
pub(crate) fn is_title_line(code: u32, next: &str) -> bool {
    let next = next.to_lowercase();
    let next = next.trim_matches(is_mark);
    titles(code).contains(&next)
}

/// Whether the reason phrase of Cloudflare's edge follows: `Origin Connection Time-out`.
pub(crate) fn is_reason(code: u32, after: &str) -> bool {
    const REASONS: [&str; 7] = [
        "origin connection time-out",
        "origin unreachable",
        "origin down",
        "origin error",
        "origin time-out",
        "origin ssl",
        "origin dns error",
    ];
    let head = after.get(..after.floor_char_boundary(64)).unwrap_or_default().to_ascii_lowercase();
    matches!(code, 520..=527 | 530) && REASONS.iter().any(|reason| head.contains(reason))
}

/// Whether that phrase is the very next.
pub(crate) fn is_reason_next(code: u32, after: &str) -> bool {
    let rest = after.trim_start_matches([':', ' ', '-', '(']);
    rest.get(..6).is_some_and(|word| word.eq_ignore_ascii_case("origin")) && is_reason(code, rest)
}

/// The page without style as a browser shows it: `502 Bad Gateway`, once or twice, and `cloudflare` on a line of its own. `rest`
/// is what follows the number.
pub(crate) fn is_short_page(before: &str, rest: &str) -> bool {
    const FOOTER: usize = 160;
    if !before.trim_matches(['>', '#', '*', '`', ' ', '\t']).is_empty() {
        return false;
    }
    let part = rest.get(..rest.floor_char_boundary(FOOTER.min(rest.len()))).unwrap_or_default();
    let mut lines = part.lines().map(str::trim);
    let is_reason = lines.next().is_some_and(|reason| {
        !reason.is_empty() && reason.len() <= 40 && reason.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b' ' | b'-'))
    });
    let is_footer = |line: &str| line.eq_ignore_ascii_case("cloudflare") || line.eq_ignore_ascii_case("cloudflare-nginx");
    is_reason && lines.filter(|line| !line.is_empty()).take(2).any(is_footer)
}

/// Whether the page that the number came with begins as Cloudflare's do, where it is cut before it says more. `rest` is what
/// follows the number. Others' pages begin so too, and have no such number.
pub(crate) fn opens_page(code: u32, rest: &str) -> bool {
    const TEMPLATE: &str = "no-js ie6 oldie";
    const REACH: usize = 1600;
    if !matches!(code, 520..=527 | 530) {
        return false;
    }
    let part = rest.get(..rest.floor_char_boundary(REACH.min(rest.len()))).unwrap_or_default();
    let quotes = ['\\', '"', '\'', ' '];
    memchr::memmem::find(part.as_bytes(), TEMPLATE.as_bytes())
        .and_then(|at| part.get(at + TEMPLATE.len()..))
        .and_then(|tag| tag.trim_start_matches(quotes).strip_prefix("lang="))
        .is_some_and(|lang| lang.trim_start_matches(quotes).starts_with("en-US"))
}

/// Whether Cloudflare is named right beside the number, in the same breath.
pub(crate) fn is_named_beside(before: &str, after: &str) -> bool {
    const NEAR: usize = 30;
    let tail = before.get(before.ceil_char_boundary(before.len().saturating_sub(NEAR))..).unwrap_or_default();
    let tail = tail.rsplit(['。', '；', ';', '!', '?']).next().unwrap_or_default();
    let tail = tail.rsplit(". ").next().unwrap_or_default();
    let head = after.get(..after.floor_char_boundary(NEAR.min(after.len()))).unwrap_or_default();
    let head = head.split(['。', '；', ';', '!', '?', '？']).next().unwrap_or_default();
    let head = head.split(". ").next().unwrap_or_default();
    // The name is judged by all that stands around it: it may be denied.
    let from = before.len() - tail.len();
    names::names(before).any(|at| at.start >= from) || names::names(after).any(|at| at.end <= head.len())
}

fn is_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ':' | '：'
                | '-'
                | '–'
                | '—'
                | '('
                | '（'
                | ')'
                | '"'
                | '\''
                | '`'
                | '*'
                | '_'
                | '“'
                | '”'
                | '|'
                | '«'
                | '.'
                | '>'
                | ','
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_counts_with_its_own_number_only() {
        assert!(is_title(521, ": Web server is down"));
        assert!(is_title(1016, " Origin DNS error报错"));
        assert!(!is_title(522, " Web server is down"));
        assert!(!is_title(502, " Bad Gateway"));
        assert!(is_title_before(525, "(SSL handshake failed) -  Error code "));
        assert!(is_title_before(525, "SSL HANDSHAKE FAILED HOST ERROR "));
        assert!(!is_title_before(525, "SSL handshake failed. Then, some time later, I saw error "));
        assert!(is_title_line(1034, "Edge IP Restricted\r"));
        assert!(is_reason(522, "  Origin Connection Time-out [IP: 192.0.2.1 80]"));
        assert!(!is_reason(504, " Gateway Time-out"));
        let page = ": <!DOCTYPE html>\\n<!--[if lt IE 7]> <html class=\\\"no-js ie6 oldie\\\" lang=\\\"en-US\\\"> <![endif]-->\\n<!--[if IE";
        assert!(
            opens_page(520, page) && !opens_page(502, page) && !opens_page(520, ": <!DOCTYPE html>\n<html lang=\"en-US\">")
        );
    }

    #[test]
    fn a_name_beside_the_number_stands_in_the_same_sentence() {
        assert!(is_named_beside("a Cloudflare ", " (Timeout)"));
        assert!(is_named_beside("خطای ", " کلادفلر میده"));
        assert!(!is_named_beside("We left Cloudflare. nginx says ", ""));
        assert!(!is_named_beside("", " from nginx"));
    }
}
