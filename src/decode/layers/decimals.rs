//! Lists of decimal numbers that are the bytes of a text: `[123 34 101]` as Go prints a slice, `[123, 34, 101]` as Node writes a
//! Buffer into JSON, as Rust's and Java's debuggers and Python's `list(body)` show it.

use super::packed;
use super::peeling::{Budget, Peeling};
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Fewest numbers: shorter lists are values of their own.
const MIN_NUMBERS: usize = 12;
/// Longest stretch between two numbers: a comma, a line end, an indent.
const MAX_BETWEEN: usize = 40;

/// The view with such lists as the text that they hold.
pub(crate) fn peel(view: &View, budget: &mut Budget) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    let mut peeling = Peeling::new(view);
    for open in memchr::memchr2_iter(b'[', b'{', bytes) {
        if open < peeling.done() {
            continue;
        }
        let Some((held, end)) = list(bytes, open + 1) else { continue };
        if let Some(unpacked) = packed::unpack(&held, budget).filter(packed::Unpacked::says_something) {
            let kind = unpacked.kind.unwrap_or(RepairKind::Transcoded);
            let length = unpacked.text.len().max(1);
            // Numbers are ASCII: any place between them is the start of a character.
            peeling.spread_on_lines(text, &(open..end), &unpacked.text, kind, |n| open + n.saturating_mul(end - open) / length);
        }
    }
    peeling.finish()
}

/// The bytes of a list that begins at `from`, and where it ends. A list that is cut off ends with the text.
fn list(bytes: &[u8], from: usize) -> Option<(Vec<u8>, usize)> {
    let mut held = Vec::new();
    let mut at = from;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let space = rest.iter().take(MAX_BETWEEN).take_while(|b| b.is_ascii_whitespace() || **b == b',').count();
        let rest = rest.get(space..).unwrap_or_default();
        at += space;
        // Java's bytes have a sign.
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest.iter().skip(sign).take(4).take_while(|b| b.is_ascii_digit()).count();
        match rest.first() {
            Some(b']' | b'}') => {
                at += 1;
                break;
            }
            None => break,
            Some(_) if digits == 0 || space == 0 && !held.is_empty() => return None,
            Some(_) => {}
        }
        let number: i16 = std::str::from_utf8(rest.get(..sign + digits)?).ok()?.parse().ok()?;
        held.push(if sign > 0 { i8::try_from(number).ok()?.cast_unsigned() } else { u8::try_from(number).ok()? });
        at += sign + digits;
    }
    (held.len() >= MIN_NUMBERS).then_some((held, at))
}

#[cfg(test)]
mod tests {
    use super::super::view::View;
    use super::*;

    fn off(text: &str) -> Option<String> {
        peel(&View::of(text, 0..text.len()), &mut Budget::default()).map(|view| view.as_str().to_owned())
    }

    fn listed(text: &str, between: &str) -> String {
        text.bytes().map(|b| b.to_string()).collect::<Vec<_>>().join(between)
    }

    #[test]
    fn bytes_in_decimal_are_read_as_their_text() {
        let body = "error code: 524";
        for (text, want) in [
            (format!("[{}]", listed(body, " ")), body.to_owned()),
            (format!("body: [{}]", listed(body, ", ")), format!("body: \n{body}")),
            (format!("{{\"data\":[{}]}}", listed(body, ",")), format!("{{\"data\":\n{body}\n}}")),
            (format!("[\n    {}\n]", listed(body, ",\n    ")), body.to_owned()),
            (format!("[{}", listed(body, " ")), body.to_owned()),
            (format!("[-61, -87, {}]", listed(body, ", ")), format!("é{body}")),
        ] {
            assert_eq!(off(&text).as_deref(), Some(&*want), "{text}");
        }
    }

    #[test]
    fn lists_that_are_numbers_stay() {
        for text in [
            "[1, 2, 3]",
            "[524, 522, 521, 524, 522, 521, 524, 522, 521, 524, 522, 521, 524]",
            "[48 49 50 51 52 53 54 55 56 57 48 49 50 51]",
            "[1 2 3 4 5 6 7 8 9 10 11 12 13 14]",
            "[123, 34, x]",
            "[-12, -11, -10, -9, -8, -7, -12, -11, -10, -9, -8, -7]",
            "[-300, 101, 114, 114, 111, 114, 32, 99, 111, 100, 101, 58, 32]",
            "[[[[",
        ] {
            assert_eq!(off(text), None, "{text}");
        }
    }
}
