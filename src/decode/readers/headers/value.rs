//! The value of a header, in whatever syntax the dump has: `name: value`, `"name": "value"`, `('name', 'value')`,
//! `name => [ 'value' ]`, `"name":"…","value":"…"`, `[name] => Array ( [0] => value )`, `map[Name:[value]]`, a name on one line and
//! its value on the next. Every look is bounded.

use std::ops::Range;

use jiff::fmt::rfc2822::DateTimeParser;

use crate::decode::readers::values;

/// Bytes that are looked at behind a name.
const REACH: usize = 400;

/// A value that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Value {
    /// Where it stands; of a list, the last element: a client that follows redirects lists the values of each response in turn.
    pub(crate) at: Range<usize>,
    /// It stood in a pair of a HAR file: `"name": …, "value": …`.
    pub(crate) in_pair: bool,
    /// The text ends with it, so that it may be cut.
    pub(crate) at_end: bool,
}

/// The value that belongs to the name ending at `name_end`; `None` where nothing separates the two.
pub(crate) fn after(text: &str, name_end: usize) -> Option<Value> {
    let bytes = text.as_bytes();
    let reach = (name_end + REACH).min(bytes.len());
    let byte = |at: usize| bytes.get(at).copied().filter(|_| at < reach);
    let skip = |mut at: usize, set: &[u8]| {
        while byte(at).is_some_and(|b| set.contains(&b)) {
            at += 1;
        }
        at
    };
    let closed = skip(name_end, b"\\\"'`]*");
    let quoted = closed > name_end;
    if byte(closed) == Some(b'<')
        && let Some(cell) = cell(text, closed, reach)
    {
        return Some(cell);
    }
    let at = skip(closed, b" \t");
    let (mut at, in_list) = match (byte(at)?, byte(at + 1)) {
        (b'=', Some(b'>')) => (at + 2, false),
        (b':' | b'=' | b'\t' | b'|', _) => (at + 1, false),
        (b',', _) if quoted || opens_pair(bytes, name_end) => (at + 1, true),
        // Developer tools copy a name and its value on two lines, each with nothing beside it.
        (b'\r' | b'\n', _) if !quoted && stands_alone(text, name_end) => (at, false),
        _ if at > closed && byte(at - 1) == Some(b'\t') => (at, false),
        _ if text.get(at..).is_some_and(|rest| rest.starts_with('：')) => (at + '：'.len_utf8(), false),
        _ => return None,
    };
    let mut in_pair = false;
    if in_list {
        let next = skip(at, b" \t\r\n\\\"'");
        if bytes.get(next..next + 5).is_some_and(|word| word.eq_ignore_ascii_case(b"value")) {
            in_pair = true;
            at = skip(next + 5, b" \t\\\"':");
        }
    }
    let (start, opened_list) = opening(bytes, at, reach);
    let mut range = element(text, start, reach)?;
    if opened_list {
        // Lists are short: one element a response.
        for _ in 0..8 {
            let Some(next) = next_element(bytes, range.end, reach) else { break };
            let Some(element) = element(text, next, reach) else { break };
            range = element;
        }
    }
    let at_end = range.end == text.len();
    (range.start < range.end).then_some(Value { at: range, in_pair, at_end })
}

/// Whether a bracket opens right before the name that ends at `end`: `[CF-RAY, 8f0a…-FRA]`, as PowerShell lists headers.
fn opens_pair(bytes: &[u8], end: usize) -> bool {
    let name = bytes.get(end.saturating_sub(40)..end).unwrap_or_default();
    name.iter().rev().find(|b| !(b.is_ascii_alphanumeric() || **b == b'-')).is_some_and(|b| *b == b'[')
}

/// The value in the next cell of a table, the next entry of a list, or behind a name in bold: tags of HTML stand between.
fn cell(text: &str, from: usize, reach: usize) -> Option<Value> {
    if !text.get(from..)?.starts_with("</") {
        return None;
    }
    let bytes = text.as_bytes();
    let (mut at, mut tags, mut colon) = (from, 0, false);
    while at < reach {
        match bytes.get(at)? {
            b'<' => {
                tags += 1;
                at += memchr::memchr(b'>', bytes.get(at..reach.min(at + 120))?)? + 1;
            }
            b':' if !colon => {
                colon = true;
                at += 1;
            }
            b' ' | b'\t' | b'\r' | b'\n' => at += 1,
            _ => break,
        }
    }
    let rest = bytes.get(at..reach)?;
    let len = rest.iter().position(|b| matches!(b, b'<' | b'\n')).unwrap_or(rest.len());
    let mut end = at + len;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let shown = text.get(at..end)?.trim_end();
    let whole = (tags > 1 || colon) && !shown.is_empty();
    whole.then(|| Value { at: at..at + shown.len(), in_pair: false, at_end: end == text.len() })
}

/// Whether the line up to `name_end` holds two words at most: a name, no sentence that the line's end broke.
fn stands_alone(text: &str, name_end: usize) -> bool {
    let line = super::line_before(text, name_end, 40).trim_start_matches([' ', '\t', '>', '|']);
    line.len() < 40 && !line.is_empty() && matches!(line.split(' ').count(), 1 | 2) && !line.contains([',', '.', '('])
}

/// What opens a value, from `at`: white space, brackets, quotes, `b'`, `string(20) "`, `Array ( [0] =>`. Where the value starts,
/// and whether a list was opened.
fn opening(bytes: &[u8], mut at: usize, reach: usize) -> (usize, bool) {
    let mut opened = false;
    let mut lines = 0;
    while at < reach {
        let rest = bytes.get(at..reach).unwrap_or_default();
        match rest {
            [b'\n', ..] if lines < if opened { 4 } else { 1 } => {
                lines += 1;
                at += 1;
            }
            [b' ' | b'\t' | b'\r' | b'\\', ..] => at += 1,
            [b'[' | b'(' | b'{', digit, close, b' ', b'=', b'>', ..] if digit.is_ascii_digit() && *close == b']' => at += 6,
            [b'[' | b'(' | b'{', ..] => {
                opened = true;
                at += 1;
            }
            [b'"' | b'\'' | b'`', ..] => return (at + 1, opened),
            [b'b', b'"' | b'\'', ..] => return (at + 2, opened),
            [b'A' | b'a', b'r', b'r', b'a', b'y', b'(' | b' ' | b'\n', ..] => {
                opened = true;
                at += 5;
            }
            // Go's `[]string{`.
            [b']', b's', b't', b'r', b'i', b'n', b'g', b'{', ..] => at += 8,
            [b's', b't', b'r', b'i', b'n', b'g', b'(', digits @ ..] => {
                at += 7 + digits.iter().take(8).take_while(|b| b.is_ascii_digit() || **b == b')').count();
            }
            _ => break,
        }
    }
    (at, opened)
}

/// The element that starts at `start`: up to the quote that opened it, or to the end of the line.
fn element(text: &str, start: usize, reach: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let quote = start.checked_sub(1).and_then(|i| bytes.get(i)).copied().filter(|b| matches!(b, b'"' | b'\'' | b'`'));
    let rest = bytes.get(start..reach)?;
    let line = memchr::memchr(b'\n', rest).map_or(rest, |end| rest.get(..end).unwrap_or_default());
    let end = match quote {
        Some(quote) => memchr::memchr(quote, line),
        None => memchr::memchr3(b']', b'"', b'\'', line),
    };
    let len = end.unwrap_or(line.len());
    let len = if quote.is_some() { len } else { member_end(rest.get(..len)?) };
    let mut end = start + len;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // The bar closes a cell of a table, or a frame.
    let kept = text.get(start..end)?.trim_end_matches(['\r', ' ', '\t', '\\', '│', '┃', '║', '|']);
    Some(start..start + kept.len())
}

/// Parts of the values of `cache-control`, `content-type` and `set-cookie`.
const OWN_PARTS: [&[u8]; 8] =
    [b"max-age", b"s-maxage", b"post-check", b"pre-check", b"stale-while-revalidate", b"charset", b"path", b"domain"];

/// Where a value without quotes ends before the next member of a map, `{server=cloudflare, date=…}`, or before the next header
/// that a chat or a log put on the same line: `cf-mitigated: challenge; cf-ray: …`, `server: cloudflare cf-ray: …`.
fn member_end(value: &[u8]) -> usize {
    let value = value.get(..next_header(value)).unwrap_or(value);
    for space in memchr::memchr_iter(b' ', value) {
        let Some(at) = space.checked_sub(1).filter(|at| matches!(value.get(*at), Some(b',' | b';'))) else { continue };
        let next = value.get(space + 1..).unwrap_or_default();
        let len = next.iter().take(40).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
        let name = next.get(..len).unwrap_or_default();
        // What the header's own value holds.
        let is_own = OWN_PARTS.iter().any(|own| name.eq_ignore_ascii_case(own));
        if len > 2 && !is_own && matches!(next.get(len..), Some([b'=', ..] | [b':', b' ', ..])) {
            return at;
        }
    }
    value.len()
}

/// Where the next header on the line starts, with what parts the two; the end of `value` where none follows.
fn next_header(value: &[u8]) -> usize {
    const STARTS: [&[u8]; 18] = [
        b"cf-",
        b"x-",
        b"server",
        b"date",
        b"content-",
        b"cache-",
        b"connection",
        b"transfer-",
        b"report-to",
        b"nel",
        b"alt-svc",
        b"set-cookie",
        b"vary",
        b"expires",
        b"retry-after",
        b"location",
        b"strict-",
        b"referrer-",
    ];
    let mut from = 0;
    while let Some(space) = memchr::memchr(b' ', value.get(from..).unwrap_or_default()) {
        let at = from + space + 1;
        let rest = value.get(at..).unwrap_or_default();
        let name = rest.iter().take(40).take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        let colon = rest.get(name) == Some(&b':') && rest.get(name + 1) == Some(&b' ');
        let head = rest.get(..name).unwrap_or_default().to_ascii_lowercase();
        // An escaped line end: its layer has not come off yet.
        if value.get(..at).is_some_and(|head| head.contains(&b'\\')) {
            break;
        }
        if colon && STARTS.iter().any(|start| head.starts_with(start)) {
            let kept = value.get(..at).unwrap_or_default();
            return kept.iter().rposition(|b| !matches!(b, b' ' | b';' | b',' | b'|' | b'\t')).map_or(0, |last| last + 1);
        }
        from = at;
    }
    value.len()
}

/// Where the next element of the list starts, if there is one behind `at`.
fn next_element(bytes: &[u8], mut at: usize, reach: usize) -> Option<usize> {
    while at < reach && bytes.get(at).is_some_and(|b| matches!(b, b'"' | b'\'' | b'\\' | b' ' | b'\r')) {
        at += 1;
    }
    match bytes.get(at)? {
        b',' => {}
        b'\n' => {
            let rest = bytes.get(at..reach)?;
            let indent = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
            // print_r numbers the elements.
            let [b'[', digit, b']', b' ', b'=', b'>', b' ', ..] = rest.get(indent..)? else { return None };
            return digit.is_ascii_digit().then_some(at + indent + 7);
        }
        _ => return None,
    }
    let (start, _) = opening(bytes, at + 1, reach);
    let quoted = start.checked_sub(1).and_then(|i| bytes.get(i)).is_some_and(|b| matches!(b, b'"' | b'\''));
    quoted.then_some(start)
}

/// Whether `shown` starts an absolute address.
pub(crate) fn is_address(shown: &str) -> bool {
    shown.starts_with("https://") || shown.starts_with("http://")
}

/// The first word of `at`: letters, digits, hyphens.
pub(crate) fn word(text: &str, at: &Range<usize>) -> Range<usize> {
    let value = text.get(at.clone()).unwrap_or_default();
    let len = value.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    at.start..at.start + len
}

/// A Ray ID at the start of `at`, with its data centre where that is whole too. What the text's end may have cut is left out.
pub(crate) fn ray(text: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let whole = word(text, at);
    let token = text.get(whole.clone())?;
    if values::ray_id(token).is_some() {
        let cut = whole.end == text.len() && token.len() < 16;
        return (!cut).then_some(whole);
    }
    let id = token.split('-').next()?;
    (id.len() == 16 && values::ray_id(id).is_some()).then(|| whole.start..whole.start + id.len())
}

/// A whole number at the start of `at`, with nothing of a word behind it.
pub(crate) fn number(text: &str, at: &Range<usize>) -> Option<(u32, Range<usize>)> {
    let digits = word(text, at);
    let n = values::number(text.get(digits.clone())?)?;
    Some((n, digits))
}

/// A date as headers have it, at the start of `at`, in UTC.
pub(crate) fn http_date(text: &str, at: &Range<usize>) -> Option<(jiff::Timestamp, Range<usize>)> {
    let value = text.get(at.clone())?;
    let zone = value.find("GMT").map(|i| i + 3).or_else(|| value.find("UTC").map(|i| i + 3))?;
    let shown = value.get(..zone).filter(|shown| shown.len() <= 40)?;
    let plain = shown.replace("UTC", "GMT");
    let zoned = DateTimeParser::new().relaxed_weekday(true).parse_zoned(plain).ok()?;
    Some((zoned.timestamp(), at.start..at.start + zone))
}

/// A time as results show it.
pub(crate) fn utc(at: jiff::Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The host at the start of `at`, a scheme before it or not. Masked hosts, addresses and names without a dot are none.
pub(crate) fn host(text: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let value = text.get(at.clone())?;
    let scheme = ["https://", "http://"].iter().find(|scheme| value.starts_with(**scheme)).map_or(0, |scheme| scheme.len());
    let rest = value.get(scheme..)?;
    let len = rest
        .char_indices()
        .take(254)
        .find(|(_, c)| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '*')))
        .map_or(rest.len(), |(i, _)| i);
    let name = rest.get(..len)?.trim_end_matches('.');
    let start = at.start + scheme;
    let range = start..start + name.len();
    // A name that the text's end cut, or that was shortened by whoever pasted it.
    let goes_on = text.get(range.end..).is_some_and(|rest| rest.starts_with("..") && scheme > 0 || rest.starts_with('…'));
    let labels = || name.split('.');
    let is_address = labels().all(|label| label.bytes().all(|b| b.is_ascii_digit()));
    let masked = name.contains('*')
        || labels().any(|label| {
            label.len() >= 2 && ["x", "X", "y", "z"].iter().any(|masking| label.chars().all(|c| masking.starts_with(c)))
        })
        || name.to_ascii_lowercase().contains("redacted");
    let shaped = labels().count() > 1 && labels().all(|label| !label.is_empty()) && range.end < text.len();
    (shaped && !is_address && !masked && !goes_on && values::host(name).is_some()).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_in_every_syntax() {
        for text in [
            "name: v1-X\r\n",
            "name:v1-X\n",
            "name = v1-X",
            "\"name\": \"v1-X\",",
            "'name': 'v1-X'}",
            "\\\"name\\\": \\\"v1-X\\\"",
            "('name', 'v1-X')",
            "b'name': b'v1-X'",
            "[b'name', b'v1-X']",
            "\"name\": [\n  \"v1-X\"\n]",
            "'name' => [\n 'old',\n 'v1-X'\n ],\n 'other' => [",
            "'name' => array('v1-X')",
            "{name=v1-X, other=x}",
            "[name] => v1-X\n",
            "[name] => Array\n (\n  [0] => v1-X\n )\n",
            "[\"name\"]=>\n  string(4) \"v1-X\"",
            "map[name:[v1-X] other:[x]]",
            "{\"name\":\"name\",\"value\":\"v1-X\"}",
            "name\nv1-X\nother",
            "name\tv1-X\n",
            "{[other, x], [name, v1-X], [date, y]}",
            "name=v1-X; other=x",
            "<td>name</td><td>v1-X</td></tr>",
            "<dt>name</dt>\n  <dd class=\"v\">v1-X</dd>",
            "<b>name</b>: v1-X<br>",
            "| name | v1-X |",
            "**name**: v1-X",
            "name：v1-X",
        ] {
            let end = text.rfind("name").map_or(0, |i| i + 4);
            let value = after(text, end).map(|value| text[word(text, &value.at)].to_owned());
            assert_eq!(value.as_deref(), Some("v1-X"), "{text:?}");
        }
        for text in ["name v1-X", "name", "name:", "name: ", "name('x')", "name</b> v1-X", "name<td>v1-X", "name</td"] {
            assert_eq!(after(text, 4), None, "{text:?}");
        }
    }

    #[test]
    fn values_that_are_cut_or_masked_are_none() {
        let ray_of = |text: &str| ray(text, &(0..text.len())).map(|at| text[at].to_owned());
        assert_eq!(ray_of("7b1c2d3e4f506172-MAD;").as_deref(), Some("7b1c2d3e4f506172-MAD"));
        assert_eq!(ray_of("7b1c2d3e4f506172-MA").as_deref(), Some("7b1c2d3e4f506172"));
        assert_eq!(ray_of("7b1c2d3e4f50617"), None);
        assert_eq!(ray_of("7b1c2d3e4f50617h-MAD"), None);
        let host_of = |text: &str| host(text, &(0..text.len())).map(|at| text[at].to_owned());
        assert_eq!(host_of("https://shop.site.test:443/a").as_deref(), Some("shop.site.test"));
        assert_eq!(host_of("shop.site.test (192.0.2.1)").as_deref(), Some("shop.site.test"));
        assert_eq!(host_of("shop.site.test... 192.0.2.1").as_deref(), Some("shop.site.test"));
        for bad in ["192.0.2.7/", "localhost/", "xxx.site.test/", "***.test/", "https://shop...", "shop.si", "a..b/"] {
            assert_eq!(host_of(bad), None, "{bad}");
        }
        let date = "Tue, 03 Mar 2026 04:05:06 GMT; x";
        assert_eq!(http_date(date, &(0..date.len())).map(|(at, _)| utc(at)).as_deref(), Some("2026-03-03T04:05:06Z"));
        assert_eq!(http_date("Tue, 03 Mar 2026 04:05", &(0..22)), None);
    }
}
