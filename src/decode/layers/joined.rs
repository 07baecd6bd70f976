//! String literals that source code puts together: `"abc" +⏎ "def"`, Python's and C's neighbours without an operator, Lua's `..`,
//! PHP's `.`, Visual Basic's `& _`, a shell's `\`.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Longest stretch between the pieces: an operator, line ends, an indent, a comment's mark.
const MAX_BETWEEN: usize = 120;

/// The view with such literals as one.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let mut peeling = Peeling::new(view);
    let mut at = 0;
    while let Some(i) = memchr::memchr3(b'"', b'\'', b'`', bytes.get(at..)?).map(|i| at + i) {
        at = i + 1;
        let rest = bytes.get(at..bytes.len().min(at + MAX_BETWEEN)).unwrap_or_default();
        let before = i.checked_sub(1).and_then(|before| bytes.get(before));
        // What closes a literal stands behind something, and an odd backslash makes the quote a part of it.
        let backslashes =
            bytes.get(i.saturating_sub(16)..i).unwrap_or_default().iter().rev().take_while(|b| **b == b'\\').count();
        if backslashes % 2 == 1 || before.is_none_or(|b| *b == b'\n') {
            continue;
        }
        // Behind a bracket it most likely opens one, unless what follows puts two together in so many words.
        let opens = before.is_some_and(|b| matches!(b, b'(' | b'=' | b'{' | b'['));
        let joins = |len: &usize| !opens || rest.get(..*len).is_some_and(|rest| rest.iter().any(|b| b"\\+&~_".contains(b)));
        // `"a" => "b"⏎"c" => "d"`: members that no comma parts.
        let is_apart = |len: &usize| !opens_key(bytes.get(at + len - 1..).unwrap_or_default());
        if let Some(len) = between(rest).filter(joins).filter(is_apart) {
            peeling.leave_out(i..at + len, RepairKind::JoinedLiterals);
            at += len;
        }
    }
    peeling.finish()
}

/// Whether the quote at the start opens the key of a member.
fn opens_key(rest: &[u8]) -> bool {
    let Some((quote, rest)) = rest.split_first() else { return false };
    let name = rest.iter().take(40).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
    let mark = rest.get(name + 1..).unwrap_or_default();
    name > 0
        && rest.get(name) == Some(quote)
        && matches!(mark.get(..mark.len().min(8)).unwrap_or_default().trim_ascii_start(), [b':', ..] | [b'=', b'>', ..])
}

/// The length of what stands between a closing quote and the end of the next opening one, if it puts the two together.
fn between(rest: &[u8]) -> Option<usize> {
    let (mut at, mut operators, mut lines) = (0, 0, 0);
    loop {
        match rest.get(at..)? {
            [b' ' | b'\t' | b'\r', ..] | [b'\\' | b'_', b'\n' | b'\r', ..] => at += 1,
            [b'\n', ..] => {
                lines += 1;
                at += 1;
            }
            [b'.', b'.', b'.', ..] => return None,
            [b'.', b'.', ..] | [b'<', b'<', ..] | [b'&', b'&', ..] | [b'+', b'+', ..] | [b'|', b'|', ..] if operators == 0 => {
                operators += 1;
                at += 2;
            }
            [b'+' | b'.' | b'&' | b'~', ..] if operators == 0 => {
                operators += 1;
                at += 1;
            }
            [b'"' | b'\'' | b'`', ..] => break,
            // Python's and C's prefixes: b'…', f'…', rb'…', L"…".
            [b'b' | b'f' | b'r' | b'u' | b'B' | b'F' | b'R' | b'L' | b'@' | b'$', b'"' | b'\'', ..] => {
                at += 1;
                break;
            }
            [b'b' | b'f' | b'r', b'b' | b'f' | b'r', b'"' | b'\'', ..] => {
                at += 2;
                break;
            }
            _ => return None,
        }
    }
    let same_line = operators == 1 && lines == 0 && at > 0;
    // An empty line between them parts them.
    (same_line || lines == 1 || lines == 2 && operators == 1).then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    #[test]
    fn pieces_of_a_literal_are_one() {
        for (text, want) in [
            ("x = (\"err\"\n     \"or\")", "x = (\"error\")"),
            ("'err' +\n  'or'", "'error'"),
            ("'err'\n  + 'or'", "'error'"),
            ("\"err\" + \"or\"", "\"error\""),
            ("b'err'\n b'or'", "b'error'"),
            ("f\"err\"\n rb'or'", "f\"error'"),
            ("'err' ..\n'or'", "'error'"),
            ("'err' .\n'or'", "'error'"),
            ("\"err\" & _\n \"or\"", "\"error\""),
            ("\"err\" \\\n \"or\"", "\"error\""),
            ("\"err\" << \"or\"", "\"error\""),
            ("\"err (\" \\\n \"or)\"", "\"err (or)\""),
        ] {
            assert_eq!(off(text, peel), want, "{text:?}");
        }
    }

    #[test]
    fn neighbours_that_belong_apart_stay() {
        for text in [
            r#"["a","b"]"#,
            "\"a\",\n\"b\"",
            "\"a\"\n\n\n\"b\"",
            "{\"a\":\"b\"}",
            "\"a\": \"b\"",
            "{\n\"a\"",
            "it's",
            "\"\"",
            "\"a\" \"b\"",
            "\"a\" => \"b\"\n  \"c\" => \"d\"",
            "{\"a\": \"b\"\n\"c\": 1}",
        ] {
            assert_eq!(peeled(text, peel), None, "{text:?}");
        }
    }
}
