//! Quotes that are written twice: CSV cells (RFC 4180), SQL and Visual Basic strings, C# verbatim strings.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// The view with doubled quotes read as one, where they are those of an object or of a tag: `{""status"":524}`.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let mut peeling = Peeling::new(view);
    for quote in [b'"', b'\''] {
        let pair = [quote, quote];
        // An empty string is two quotes as well; only a key in doubled quotes gives the doubling away.
        let is_key = |at: usize| {
            bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic)
                && bytes.get(at.wrapping_sub(1)).is_some_and(|b| matches!(b, b'{' | b',' | b' ' | b'\n' | b'[' | b'\\'))
                && bytes.get(at + 2..).is_some_and(|rest| {
                    let name =
                        rest.iter().take(40).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
                    let name = name + usize::from(rest.get(name) == Some(&b'\\'));
                    rest.get(name..name + 2) == Some(&pair)
                        && rest.get(name + 2..).is_some_and(|after| after.trim_ascii_start().starts_with(b":"))
                })
        };
        // `message: ""Authentication error"", other`: a value between a colon and what ends it.
        let is_value = |at: usize| {
            at.checked_sub(2).is_some_and(|before| bytes.get(before..at) == Some(b": "))
                && bytes.get(at + 2).is_some_and(u8::is_ascii_alphanumeric)
                && bytes.get(at + 2..).is_some_and(|rest| {
                    let value = rest.iter().take(240).take_while(|b| **b != quote && **b != b'\n').count();
                    rest.get(value..value + 2) == Some(&pair)
                        && rest.get(value + 2).is_some_and(|b| matches!(b, b',' | b'}' | b']'))
                })
        };
        // `class=""code-label"">`: an empty value in single quotes has no letter behind it.
        let is_attribute = |at: usize| {
            at.checked_sub(1).is_some_and(|before| bytes.get(before) == Some(&b'='))
                && bytes.get(at + 2..).is_some_and(|rest| {
                    let value = rest.iter().take(80).take_while(|b| **b != quote && !b.is_ascii_control()).count();
                    rest.first().is_some_and(|b| !b.is_ascii_whitespace())
                        && rest.get(value..value + 2) == Some(&pair)
                        && rest.get(value + 2).is_some_and(|b| matches!(b, b'>' | b' ' | b'/'))
                })
        };
        if !memchr::memmem::find_iter(bytes, &pair).any(|at| is_key(at) || is_value(at) || is_attribute(at)) {
            continue;
        }
        for at in memchr::memmem::find_iter(bytes, &pair) {
            peeling.leave_out(at..at + 1, RepairKind::Unescaped);
        }
        break;
    }
    peeling.finish()
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    #[test]
    fn doubled_quotes_of_keys_and_values_are_one() {
        assert_eq!(
            off(r#"a,"{""status"":524, ""zone"": ""a.b"",""x"":""""}""#, peel),
            r#"a,"{"status":524, "zone": "a.b","x":""}""#
        );
        assert_eq!(
            off(r#""{ code: 10000, message: ""Auth error"", x: {} }""#, peel),
            r#""{ code: 10000, message: "Auth error", x: {} }""#
        );
        assert_eq!(off("{''status'':524}", peel), "{'status':524}");
        assert_eq!(off(r#"x,"<b class=""code-label"">1020</b>",y"#, peel), r#"x,"<b class="code-label">1020</b>",y"#);
    }

    #[test]
    fn empty_strings_stay() {
        for text in [r#"{"param":"","code":""}"#, r#"{"":1}"#, "''", r#"["",""]"#, r#"<a href="" title="">"#, r#"a=""b"#] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
