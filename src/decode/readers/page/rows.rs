//! Numbers beside titles: `Web server is down - HTTP ERROR 521`, `525 SSL handshake failed`, `Cloudflare 1102（Worker exceeded
//! resource limits）`, on one line or on two.

use std::ops::Range;

use super::look::Look;
use crate::decode::readers::values;

/// How far from its title a number may stand, in bytes without white space.
const REACH: usize = 56;

/// Words before a number that is no code: `line 522`, `port 522`, and what counts or measures.
const OTHER_NUMBERS: [&str; 8] = ["line", "port", "pid", "byte", "size", "id", "page", "took"];

/// One of `codes` that stands beside the title at `at`, the nearest behind it first.
pub(super) fn number_beside(look: &Look<'_>, at: &Range<usize>, codes: &[u32]) -> Option<(u32, Range<usize>)> {
    let after = look.ahead(at.end, REACH);
    let before = look.back(at.start, REACH);
    if !before.bytes().chain(after.bytes()).any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut best: Option<(usize, u32, Range<usize>)> = None;
    let mut consider = |start: usize| {
        for len in [4, 3] {
            let span = start..start + len;
            let distance = if start < at.start { at.start.saturating_sub(span.end) } else { start - at.end };
            if best.as_ref().is_none_or(|(nearest, ..)| distance < *nearest)
                && let Some(code) = values::number(look.slice(&span)).filter(|code| codes.contains(code))
                && is_alone(look, &span)
            {
                best = Some((distance, code, span));
            }
        }
    };
    let digits = |text: &str, from: usize, consider: &mut dyn FnMut(usize)| {
        text.bytes().enumerate().filter(|(_, b)| b.is_ascii_digit()).for_each(|(i, _)| consider(from + i));
    };
    digits(after, at.end, &mut consider);
    digits(before, at.start - before.len(), &mut consider);
    best.map(|(_, code, span)| (code, span))
}

/// Whether the digits are a number of their own, and no line, port or part of an address.
pub(super) fn is_alone(look: &Look<'_>, span: &Range<usize>) -> bool {
    let before = look.back(span.start, 12);
    let word = look.word_before(span.start).to_ascii_lowercase();
    if OTHER_NUMBERS.contains(&word.as_str()) {
        return false;
    }
    let opened = look.gap_before(span.start)
        || before.chars().next_back().is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '_' | '/' | '-' | '='))
        || ["error", "code", "http", "status"].iter().any(|opener| word.ends_with(opener));
    let after = look.ahead(span.end, 3);
    let follows = after.chars().next();
    let measured = after.starts_with("ms") || after.starts_with('%');
    let goes_on = matches!(follows, Some(':' | '.' | ',' | '-'))
        && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
        && !look.gap_before(span.end + 1);
    opened && !measured && !goes_on && (look.ends_at(span.end) || follows.is_some_and(|c| c.is_ascii_uppercase()))
}

/// Whether a word for an error stands before the digits: titles that many codes share need one, since a WebSocket that is
/// closed with 1008 may say "access denied" too.
pub(super) fn is_called_error(look: &Look<'_>, digits: &Range<usize>) -> bool {
    let before = look.back(digits.start, 40).to_ascii_lowercase();
    let head = before.trim_end_matches([':', '#', '-', '*', '(', '=', '|', ' ']);
    ["error", "code", "шибка", "错误", "cloudflare"].iter().any(|word| head.ends_with(word))
        && !["websocket", "close", "mysql"].iter().any(|word| before.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::layers::squeeze::squeeze;
    use crate::decode::layers::view::View;

    #[test]
    fn a_number_of_its_own_stands_beside_its_title() {
        for (text, want) in [
            ("web server is down - HTTP ERROR 521", true),
            ("521 web server is down", true),
            ("HTTP/1.1 521 web server is down", true),
            ("error 521: web server is down", true),
            ("521: web server is down", true),
            ("line 521: web server is down", false),
            ("port 521: web server is down", false),
            ("to a.b port 521: web server is down", false),
            ("10.0.0.521 web server is down", false),
            ("app.js:521:10 web server is down", false),
            ("1521 web server is down", false),
            ("web server is down 521ms", false),
            ("web server is down 520", false),
        ] {
            let view = squeeze(&View::of(text, 0..text.len()));
            let look = Look::new(&view, false);
            let start = view.as_str().find("webserverisdown").expect("the title");
            let found = number_beside(&look, &(start..start + 15), &[521]);
            assert_eq!(found.is_some(), want, "{text}");
        }
    }
}
