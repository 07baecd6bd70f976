//! A mail's body in quoted-printable (RFC 2045, section 6.7): `=3D`, and an equals sign at a line's end where the line goes on.
//!
//! An equals sign is common elsewhere, so the text must look like such a body: most equals signs escape something.

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// The view with the escapes of a mail's body undone.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    if !looks_like(bytes) {
        return None;
    }
    let mut peeling = Peeling::new(view);
    for i in memchr::memchr_iter(b'=', bytes) {
        if i < peeling.done() {
            continue;
        }
        let rest = bytes.get(i + 1..).unwrap_or_default();
        if let Some(len) = soft_end(rest) {
            peeling.leave_out(i..i + 1 + len, RepairKind::QuotedPrintable);
        } else if let Some((c, len)) = escape(bytes.get(i..).unwrap_or_default()) {
            peeling.replace(i..i + len, c.encode_utf8(&mut [0; 4]), RepairKind::QuotedPrintable);
        }
    }
    peeling.finish()
}

fn looks_like(bytes: &[u8]) -> bool {
    let (mut all, mut escapes, mut soft, mut digits) = (0_usize, 0_usize, 0_usize, 0_usize);
    for i in memchr::memchr_iter(b'=', bytes) {
        all += 1;
        let rest = bytes.get(i + 1..).unwrap_or_default();
        if soft_end(rest).is_some() && !rest.is_empty() {
            match is_full_line(bytes.get(..i).unwrap_or_default()) {
                Some(true) => soft += 1,
                Some(false) => digits += 1,
                None => {}
            }
        } else if rest.len() >= 2 && pair(rest).is_some() {
            escapes += 1;
        }
    }
    // Base64 ends with an equals sign once; more of them are soft line ends.
    if digits > 1 {
        soft += digits;
    }
    // Two escapes at least: one alone is a parameter's value. Of a soft end the line's length says enough.
    (escapes >= 2 || soft >= 1) && (escapes + soft) * 5 >= all * 4
}

/// Whether what stands before an equals sign is a line of the length at which mails are broken, and if so whether it is more
/// than a line of base64.
fn is_full_line(before: &[u8]) -> Option<bool> {
    let tail = before.get(before.len().saturating_sub(100)..).unwrap_or_default();
    let line = memchr::memrchr(b'\n', tail).and_then(|end| tail.get(end + 1..)).unwrap_or(tail);
    let words = line.iter().any(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=')));
    (40..=99).contains(&line.len()).then_some(words)
}

/// The length of a line end behind an equals sign, with the spaces that a mail program left before it.
fn soft_end(rest: &[u8]) -> Option<usize> {
    let spaces = rest.iter().take(4).take_while(|b| matches!(b, b' ' | b'\t')).count();
    let returns = rest.get(spaces..)?.iter().take(3).take_while(|b| **b == b'\r').count();
    (rest.get(spaces + returns) == Some(&b'\n')).then_some(spaces + returns + 1)
}

fn escape(bytes: &[u8]) -> Option<(char, usize)> {
    let byte = |n: usize| match bytes.get(3 * n)? {
        b'=' => pair(bytes.get(3 * n + 1..)?),
        _ => None,
    };
    let first = byte(0)?;
    let len = match first {
        b'\n' | b'\r' | b'\t' | 0x07 | 0x1b | 0x20..=0x7e => return Some((char::from(first), 3)),
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let mut utf8 = [0; 4];
    for (n, slot) in utf8.iter_mut().take(len).enumerate() {
        *slot = byte(n)?;
    }
    let c = std::str::from_utf8(utf8.get(..len)?).ok()?.chars().next()?;
    Some((if c == '\u{a0}' { ' ' } else { c }, 3 * len))
}

/// The byte that two hexadecimal digits name.
fn pair(digits: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*digits.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    #[test]
    fn escapes_and_soft_line_ends_are_undone() {
        assert_eq!(off("<a href=3D\"x\" b=3D\"y\">=C2=A0z", peel), "<a href=\"x\" b=\"y\"> z");
        let line = "{\"type\": \"https://developers.cloudflare.com/support/troubleshooting/ht";
        assert_eq!(off(&format!("{line}=\r\ntp-status\"}}"), peel), format!("{line}tp-status\"}}"));
        assert_eq!(off(&format!("{line}= \ntp"), peel), format!("{line}tp"));
        assert_eq!(off("=D0=9E=D1=88", peel), "Ош");
    }

    #[test]
    fn equals_signs_elsewhere_stay() {
        for text in ["https://a.example/?a=3D", "x=1 y=2 z=ab", "a=\nb", "key==\nnext", "if a == 22 and b == 33:", "= = ="] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
        let base64 = format!("{}=\nnext line", "QUJD".repeat(18));
        assert_eq!(peeled(&base64, peel), None);
    }
}
