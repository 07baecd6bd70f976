//! Hexadecimal digits that hold a text: one run (`7b2274…`, `0x7b22…`), pairs with something between them (`7b 22`, `7b:22`,
//! `0x7b, 0x22`), and the dumps of xxd, hexdump and od with their offsets and their column of letters.

use super::base64::replace;
use super::packed::{self, Unpacked};
use super::peeling::{Budget, Peeling};
use super::runs;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Shortest run: longer than any id that is no text.
const MIN_RUN: usize = 24;
/// Fewest pairs that stand apart.
const MIN_PAIRS: usize = 8;
/// Most bytes of one row: a list on one line may be a whole body.
const MAX_ROW: usize = 64 << 10;
/// Bytes of a dump's row, where the next row's offset does not say it.
const DUMP_ROW: usize = 16;
/// Longest line of a dump.
const MAX_LINE: usize = 300;

/// The view with such digits as the text that they hold.
pub(crate) fn peel(view: &View, budget: &mut Budget) -> Option<View> {
    let text = view.as_str();
    let mut peeling = Peeling::new(view);
    runs::each(
        text.as_bytes(),
        |b| b.is_ascii_hexdigit(),
        MIN_RUN,
        |run| {
            let letters: Vec<u8> = run.letters(text).collect();
            let head = decode(letters.get(..letters.len().min(32)).unwrap_or_default());
            if packed::promises(&head)
                && let Some(unpacked) = packed::unpack(&decode(&letters), budget).filter(Unpacked::says_something)
            {
                replace(&mut peeling, text, run, &unpacked, RepairKind::Hex);
            }
        },
    );
    if let Some(view) = peeling.finish() {
        return Some(view);
    }
    let mut peeling = Peeling::new(view);
    pairs(text, false, &mut peeling, budget);
    peeling.finish()
}

/// The view with dumps as the bytes that they show. Their column of letters may hold what looks like other layers.
pub(crate) fn peel_dump(view: &View, budget: &mut Budget) -> Option<View> {
    let mut peeling = Peeling::new(view);
    pairs(view.as_str(), true, &mut peeling, budget);
    peeling.finish()
}

fn decode(letters: &[u8]) -> Vec<u8> {
    letters.as_chunks::<2>().0.iter().filter_map(|pair| byte(*pair)).collect()
}

fn byte([high, low]: [u8; 2]) -> Option<u8> {
    let digit = |b: u8| char::from(b).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

/// Pairs that stand apart, over the lines of a dump; only dumps where `offsets` must lead their rows.
fn pairs(text: &str, offsets: bool, peeling: &mut Peeling<'_>, budget: &mut Budget) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // Two digits at least, or the mark `0x` or `\x`.
        let may_begin = matches!(bytes.get(at..at + 2), Some([first, second])
            if (first.is_ascii_hexdigit() || *first == b'\\') && (second.is_ascii_hexdigit() || *second == b'x'));
        let Some(first) = may_begin.then(|| row(bytes, at)).flatten() else {
            // On to the next place where a word may begin.
            let skip = bytes.get(at..).map_or(1, |rest| rest.iter().take_while(|b| b.is_ascii_alphanumeric()).count().max(1));
            at += skip;
            continue;
        };
        let (start, mut end) = (at, first.end);
        let has_offset = offset(bytes, at) > 0;
        let mut shown = first.held;
        let mut rows = 1;
        let mut full = first.full;
        while let Some(next) = next_row(bytes, end, full) {
            shown.extend(next.held);
            rows += 1;
            (end, full) = (next.end, next.full);
        }
        at = end.max(start + 1);
        if shown.len() < MIN_PAIRS || offsets && !(has_offset && rows > 1) {
            continue;
        }
        if let Some(unpacked) = packed::unpack(&shown, budget).filter(Unpacked::says_something) {
            let kind = unpacked.kind.unwrap_or(RepairKind::Hex);
            let held = unpacked.text.len().max(1);
            peeling.spread_on_lines(text, &(start..end), &unpacked.text, kind, |n| {
                text.floor_char_boundary(start + n.saturating_mul(end - start) / held)
            });
        }
    }
}

/// One row of pairs.
struct Row {
    held: Vec<u8>,
    end: usize,
    /// It holds as many bytes as its offset and the next one tell: what follows are their letters.
    full: bool,
}

/// The row of a dump behind the line end at `end`, which the row before it is `full` of.
fn next_row(bytes: &[u8], end: usize, full: bool) -> Option<Row> {
    let rest = bytes.get(end..)?;
    let line = rest.iter().take(100).position(|b| *b == b'\n')?;
    // Only a dump's column of letters may stand between its pairs and the line's end.
    let tail = rest.get(..line)?.trim_ascii();
    let is_column =
        full || tail.is_empty() || tail.starts_with(b"|") || rest.starts_with(b"  ") || tail == b"," || tail == b"\\";
    let next = end + line + 1;
    let indent = bytes.get(next..)?.iter().take(32).take_while(|b| matches!(b, b' ' | b'\t' | b'|')).count();
    row(bytes, next + indent).filter(|_| is_column)
}

/// The length of a dump's offset: `00000010  `, `00000010: `, `0010  `, `0x0010:  `, `00000010| `.
fn offset(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let mark = if rest.starts_with(b"0x") { 2 } else { 0 };
    let digits = rest.iter().skip(mark).take(16).take_while(|b| b.is_ascii_hexdigit()).count();
    let colon = usize::from(matches!(rest.get(mark + digits), Some(b':' | b'|')));
    let spaces = rest.get(mark + digits + colon..).map_or(0, |rest| rest.iter().take(4).take_while(|b| **b == b' ').count());
    let is_offset = (4..=16).contains(&digits) && spaces > 0 && (colon == 1 || mark == 0 && (digits >= 6 || spaces > 1));
    if is_offset { mark + digits + colon + spaces } else { 0 }
}

/// How many bytes the row at `at` holds, from its offset to the next one's.
fn width(bytes: &[u8], at: usize) -> usize {
    let value = |at: usize| {
        let rest = bytes.get(at..)?;
        let rest = rest.strip_prefix(b"0x").unwrap_or(rest);
        let digits = rest.iter().take(16).take_while(|b| b.is_ascii_hexdigit()).count();
        u64::from_str_radix(std::str::from_utf8(rest.get(..digits)?).ok()?, 16).ok()
    };
    let next = || {
        let rest = bytes.get(at..)?;
        let line = at + memchr::memchr(b'\n', rest.get(..rest.len().min(MAX_LINE))?)? + 1;
        let lead = bytes.get(line..)?.iter().take(32).take_while(|b| matches!(b, b' ' | b'\t' | b'|')).count();
        value(line + lead)?.checked_sub(value(at)?).and_then(|width| usize::try_from(width).ok())
    };
    next().filter(|width| (1..=64).contains(width)).unwrap_or(DUMP_ROW)
}

/// A row of two-digit pairs (or groups of four, as xxd prints them) at `at`, a dump's offset before it.
fn row(bytes: &[u8], at: usize) -> Option<Row> {
    if at > 0 && bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let offset = offset(bytes, at);
    let mut next = at + offset;
    let mut held = Vec::new();
    let mut end = at;
    let mut group = 0;
    let most = if offset > 0 { width(bytes, at) } else { MAX_ROW };
    while held.len() < most {
        let rest = bytes.get(next..).unwrap_or_default();
        let mark = if rest.starts_with(b"0x") || rest.starts_with(b"\\x") { 2 } else { 0 };
        let digits = rest.get(mark..)?;
        let len = digits.iter().take(5).take_while(|b| b.is_ascii_hexdigit()).count();
        let after = digits.get(len..).unwrap_or_default();
        let ends = after
            .first()
            .is_none_or(|b| matches!(b, b' ' | b':' | b',' | b'-' | b'\n' | b'\r' | b'|' | b']' | b'}' | b')' | b'"'));
        if !matches!(len, 2 | 4) || !ends {
            break;
        }
        held.extend(decode(digits.get(..len)?));
        group = group.max(len);
        end = next + mark + len;
        // Two spaces part the halves of hexdump's rows, but with groups of four the pairs from the letters.
        let skip = match after {
            [b',', b' ', ..] => 2,
            [b' ', b' ', ..] if group == 2 => 2,
            [b' ', b' ', ..] => break,
            [b' ' | b':' | b',' | b'-', ..] => 1,
            _ => break,
        };
        next = end + skip;
    }
    (held.len() >= 2 || offset > 0 && !held.is_empty()).then_some(Row { full: offset > 0 && held.len() == most, held, end })
}

#[cfg(test)]
mod tests {
    use super::super::view::View;
    use super::*;

    const BODY: &str = "{\"status\":524,\"zone\":\"a.example\"}";

    fn off(text: &str) -> Option<String> {
        peel(&View::of(text, 0..text.len()), &mut Budget::default()).map(|view| view.as_str().to_owned())
    }

    fn pairs_of(text: &str, mark: &str, between: &str) -> String {
        text.bytes().map(|b| format!("{mark}{b:02x}")).collect::<Vec<_>>().join(between)
    }

    #[test]
    fn digits_that_hold_a_text_are_read_in_every_layout() {
        for (name, paste) in [
            ("run", pairs_of(BODY, "", "")),
            ("capitals", pairs_of(BODY, "", "").to_uppercase()),
            ("number", format!("0x{}", pairs_of(BODY, "", ""))),
            ("spaces", pairs_of(BODY, "", " ")),
            ("colons", pairs_of(BODY, "", ":")),
            ("list", pairs_of(BODY, "0x", ", ")),
        ] {
            assert!(off(&paste).is_some_and(|text| text.ends_with(BODY)), "{name}");
        }
        let wrapped =
            pairs_of(BODY, "", "").as_bytes().chunks(40).map(|l| String::from_utf8_lossy(l).into_owned()).collect::<Vec<_>>();
        assert_eq!(off(&wrapped.join("\n")).as_deref(), Some(BODY));
    }

    #[test]
    fn dumps_with_offsets_and_letters_are_read() {
        let rows = |layout: fn(usize, &[u8]) -> String| {
            BODY.as_bytes().chunks(16).enumerate().map(|(i, row)| layout(16 * i, row)).collect::<Vec<_>>().join("\n")
        };
        let xxd = rows(|at, row| {
            let groups: Vec<String> = row.chunks(2).map(|group| pairs_of(&String::from_utf8_lossy(group), "", "")).collect();
            format!("{at:08x}: {:<40} {}", groups.join(" "), String::from_utf8_lossy(row))
        });
        let hexdump = rows(|at, row| {
            let half = |half: &[u8]| half.iter().map(|b| format!("{b:02x}")).collect::<Vec<_>>().join(" ");
            let (left, right) = row.split_at(row.len().min(8));
            format!("{at:08x}  {}  {}  |{}|", half(left), half(right), String::from_utf8_lossy(row))
        });
        let letters = |row: &[u8]| String::from_utf8_lossy(row).into_owned();
        let pairs = |row: &[u8]| pairs_of(&String::from_utf8_lossy(row), "", " ");
        let wireshark = rows(|at, row| {
            format!("{at:04x}  {:<47}  {}", pairs_of(&String::from_utf8_lossy(row), "", " "), String::from_utf8_lossy(row))
        });
        let curl = BODY
            .as_bytes()
            .chunks(16)
            .enumerate()
            .map(|(i, row)| format!("{:04x}: {:<47} {}", 16 * i, pairs(row), letters(row)));
        let tcpdump = rows(|at, row| {
            let groups: Vec<String> = row.chunks(2).map(|group| pairs_of(&String::from_utf8_lossy(group), "", "")).collect();
            format!("\t0x{at:04x}:  {:<39}  {}", groups.join(" "), String::from_utf8_lossy(row))
        });
        let netty = rows(|at, row| {
            format!(
                "|{at:08x}| {:<47} |{:<16}|",
                pairs_of(&String::from_utf8_lossy(row), "", " "),
                String::from_utf8_lossy(row)
            )
        });
        let curl = curl.collect::<Vec<_>>().join("\n");
        for (name, dump) in [
            ("xxd", xxd),
            ("hexdump", hexdump),
            ("wireshark", wireshark),
            ("curl", curl),
            ("tcpdump", tcpdump),
            ("netty", netty),
        ] {
            assert!(off(&dump).is_some_and(|text| text.contains(BODY)), "{name}: {dump}\n{:?}", off(&dump));
        }
    }

    #[test]
    fn what_holds_another_encoding_is_a_text_without_letters() {
        for text in [
            "[101, 114, 114, 111, 114, 32, 99, 111, 100, 101]",
            "[101 114 114 111 114 32 99 111 100 101 58]",
            "a\u{c}b: error code: 524",
        ] {
            assert_eq!(off(&pairs_of(text, "", "")).as_deref(), Some(text));
        }
        let octal = "\\145\\162\\162\\157\\162\\040\\143\\157\\144\\145\\072";
        assert_eq!(off(&pairs_of(octal, "", "")).as_deref(), Some(octal));
    }

    #[test]
    fn ids_numbers_and_addresses_stay() {
        for text in [
            "9f4670f97dfb64c8",
            "5e0c7d41b89f2a36d7015ce4f83b629a",
            "1783318845902417178331884590241717833188",
            "00:1A:2B:3C:4D:5E:6F:70",
            "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
            "10 20 30 40 50 60 70 80 90",
        ] {
            assert_eq!(off(text), None, "{text}");
        }
    }
}
