//! One level of HTML entities (HTML, 13.5), named, decimal and hexadecimal, and as they break on the way: a space behind the
//! ampersand, a lost semicolon, capitals.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Entities that errors, pages and their escapers use. Those marked stand for themselves without a semicolon too.
const NAMED: [(&str, &str, bool); 45] = [
    ("quot", "\"", true),
    ("amp", "&", true),
    ("lt", "<", true),
    ("gt", ">", true),
    ("apos", "'", false),
    ("nbsp", " ", true),
    ("ensp", " ", false),
    ("emsp", " ", false),
    ("thinsp", " ", false),
    ("shy", "", false),
    ("zwnj", "", false),
    ("zwj", "", false),
    ("bull", "•", false),
    ("middot", "·", false),
    ("copy", "©", false),
    ("hellip", "…", false),
    ("mdash", "—", false),
    ("ndash", "–", false),
    ("ldquo", "“", false),
    ("rdquo", "”", false),
    ("bdquo", "„", false),
    ("lsquo", "‘", false),
    ("rsquo", "’", false),
    ("laquo", "«", false),
    ("raquo", "»", false),
    ("lcub", "{", false),
    ("lbrace", "{", false),
    ("rcub", "}", false),
    ("rbrace", "}", false),
    ("lsqb", "[", false),
    ("lbrack", "[", false),
    ("rsqb", "]", false),
    ("rbrack", "]", false),
    ("lpar", "(", false),
    ("rpar", ")", false),
    ("colon", ":", false),
    ("comma", ",", false),
    ("period", ".", false),
    ("sol", "/", false),
    ("bsol", "\\", false),
    ("lowbar", "_", false),
    ("num", "#", false),
    ("equals", "=", false),
    ("newline", "\n", false),
    ("tab", "\t", false),
];
/// Longest entity, from behind its ampersand.
const MAX_LEN: usize = 14;

/// The view with one level of entities read.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let mut peeling = Peeling::new(view);
    for i in memchr::memchr_iter(b'&', text.as_bytes()) {
        let Some(rest) = text.as_bytes().get(i + 1..) else { break };
        let mut buffer = [0; 4];
        let space = usize::from(rest.first() == Some(&b' '));
        let rest = rest.get(space..rest.len().min(MAX_LEN)).unwrap_or_default();
        let found = match rest.strip_prefix(b"#") {
            Some(digits) => number(digits, space > 0).map(|(c, len)| (&*c.encode_utf8(&mut buffer), len + 1)),
            None => name(rest, space > 0),
        };
        if let Some((stands_for, len)) = found {
            peeling.replace(i..i + 1 + space + len, stands_for, RepairKind::Entities);
        }
    }
    peeling.finish()
}

fn name(rest: &[u8], spaced: bool) -> Option<(&'static str, usize)> {
    let letters = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let word = rest.get(..letters)?;
    if let Some(end) = semicolon(rest, letters) {
        let named = NAMED.iter().find(|(name, ..)| word.eq_ignore_ascii_case(name.as_bytes()))?;
        return Some((named.1, end));
    }
    if spaced {
        return None;
    }
    // Without a semicolon: not the name of a parameter, as in `?a=1&lt=2`, nor the start of one, as in `&quota=`.
    let tail = rest.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let (name, stands_for, _) = NAMED
        .iter()
        .filter(|(.., bare)| *bare)
        .find(|(name, ..)| word.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes())))?;
    let is_parameter = rest.get(tail).is_none_or(|b| *b == b'=') && tail < rest.len();
    let whole = letters == name.len() || *name == "quot";
    (whole && !is_parameter).then_some((*stands_for, name.len()))
}

fn number(digits: &[u8], spaced: bool) -> Option<(char, usize)> {
    let (radix, skip) = if matches!(digits.first(), Some(b'x' | b'X')) { (16, 1) } else { (10, 0) };
    let rest = digits.get(skip..)?;
    let len = rest.iter().take(7).take_while(|b| char::from(**b).is_digit(radix)).count();
    let code = u32::from_str_radix(std::str::from_utf8(rest.get(..len)?).ok()?, radix).ok()?;
    let c = match code {
        0xa0 => ' ',
        code => char::from_u32(code).filter(|c| *c >= ' ' || matches!(c, '\n' | '\r' | '\t' | '\u{7}' | '\u{1b}'))?,
    };
    match semicolon(rest, len) {
        Some(end) => Some((c, skip + end)),
        // Without its semicolon two digits at least, and nothing that would belong to it.
        None => (len >= 2 && !spaced && !rest.get(len).is_some_and(u8::is_ascii_alphanumeric)).then_some((c, skip + len)),
    }
}

/// The end of an entity whose name ends at `at`: its semicolon, one space before it forgiven.
fn semicolon(rest: &[u8], at: usize) -> Option<usize> {
    match (rest.get(at), rest.get(at + 1)) {
        (Some(b';'), _) if at > 0 => Some(at + 1),
        (Some(b' '), Some(b';')) if at > 0 => Some(at + 2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    #[test]
    fn entities_are_read_also_when_broken() {
        for (text, want) in [
            ("{&quot;status&quot;:524}", "{\"status\":524}"),
            ("&#34;a&#x22;&#X22;&#039;", "\"a\"\"'"),
            ("& quot;a&quot ;", "\"a\""),
            ("&QUOT;a&Quot;", "\"a\""),
            ("{&quotstatus&quot:524}", "{\"status\":524}"),
            ("&amp;quot;", "&quot;"),
            ("&lcub;a&colon;1&rcub;", "{a:1}"),
            ("Ray&nbsp;ID&#160;x&bull;y", "Ray ID x•y"),
            ("&lt;h1&gt;", "<h1>"),
            ("&#1054;", "О"),
        ] {
            assert_eq!(off(text, peel), want, "{text}");
        }
    }

    #[test]
    fn parameters_of_an_address_and_lone_ampersands_stay() {
        for text in ["?a=1&lt=2&gt=3", "x&quota=5", "R&D", "a && b", "&", "&#", "&#x;", "& amp", "&unknown;", "&#0;", "a&b;"] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
