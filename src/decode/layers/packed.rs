//! Bytes that an encoding held, as text: plain, UTF-16, or compressed (gzip, zlib, deflate: RFC 1950 to 1952).
//!
//! Whether a run of letters is an encoding at all is decided here: what it decodes to must be text.

use std::io::Read;

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use super::peeling::Budget;
use crate::decode::evidence::RepairKind;
use crate::decode::paste::guess_utf16;

/// How much larger than its packed form a text may be.
const MAX_RATIO: usize = 200;
/// Shortest text of a stream without a header that is taken for one.
const MIN_RAW: usize = 24;

/// A text that was packed.
pub(crate) struct Unpacked {
    pub(crate) text: String,
    /// Set where it is not the bytes themselves, so that a part of it has no place of its own.
    pub(crate) kind: Option<RepairKind>,
}

impl Unpacked {
    /// Digits alone decode to digits: a number is no text.
    pub(crate) fn says_something(&self) -> bool {
        self.text.chars().filter(|c| c.is_alphabetic()).count() * 20 >= self.text.len() || is_encoded(&self.text)
    }
}

/// What `bytes` say as text, if they are text or unpack to text.
pub(crate) fn unpack(bytes: &[u8], budget: &mut Budget) -> Option<Unpacked> {
    let limit = budget.bytes.min(bytes.len().saturating_mul(MAX_RATIO));
    let inflated = match bytes {
        [0x1f, 0x8b, 8, ..] => inflate(MultiGzDecoder::new(bytes), limit),
        [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..] => inflate(ZlibDecoder::new(bytes), limit),
        _ => {
            if let Some(text) = as_text(bytes) {
                let kind = if text.len() == bytes.len() { None } else { Some(RepairKind::Transcoded) };
                return Some(Unpacked { text, kind });
            }
            if budget.guesses == 0 {
                return None;
            }
            // Without a header only a stream that ends well can be told.
            budget.guesses -= 1;
            let mut plain = Vec::new();
            let whole = DeflateDecoder::new(bytes).take(limit as u64).read_to_end(&mut plain).is_ok();
            if whole && plain.len() >= MIN_RAW.max(bytes.len()) { plain } else { Vec::new() }
        }
    };
    let text = as_text(&inflated)?;
    budget.bytes = budget.bytes.saturating_sub(text.len());
    Some(Unpacked { text, kind: Some(RepairKind::Inflated) })
}

/// What can be unpacked: a stream that was cut still yields its start.
fn inflate(decoder: impl Read, limit: usize) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut decoder = decoder.take(limit as u64);
    let mut part = [0; 4096];
    while let Ok(read @ 1..) = decoder.read(&mut part) {
        plain.extend_from_slice(part.get(..read).unwrap_or_default());
    }
    plain
}

/// Whether the first bytes of a run promise more than noise: text, or the head of a packed stream.
pub(crate) fn promises(head: &[u8]) -> bool {
    matches!(head, [0x1f, 0x8b, ..] | [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..])
        || is_printed(head)
        || guess_utf16(head).is_some()
        || head.first().is_some_and(|b| b & 7 == 5 || b & 7 == 3 || b & 7 == 4 || b & 7 == 2)
}

fn as_text(bytes: &[u8]) -> Option<String> {
    if is_text(bytes) {
        return Some(String::from_utf8_lossy(bytes.get(..whole_utf8(bytes))?).into_owned());
    }
    let little = match bytes {
        [0xff, 0xfe, ..] => true,
        [0xfe, 0xff, ..] => false,
        _ => guess_utf16(bytes)? == crate::decode::paste::Encoding::Utf16Le,
    };
    let units =
        bytes.as_chunks::<2>().0.iter().map(|pair| if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) });
    let text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{1a}')).filter(|c| *c != '\u{feff}').collect();
    is_text(text.as_bytes()).then_some(text)
}

/// A text: what is printed, with a letter in it.
fn is_text(bytes: &[u8]) -> bool {
    is_printed(bytes) && {
        let text = String::from_utf8_lossy(bytes);
        text.contains(char::is_alphabetic) || is_encoded(&text)
    }
}

/// Fewest characters of a text that has no letters because each is a number in it.
const MIN_ENCODED: usize = 40;

/// Whether a text without letters is one that another layer hides: characters by number, a list of bytes.
fn is_encoded(text: &str) -> bool {
    let listed = || text.bytes().filter(|b| b.is_ascii_digit() || b", []\r\n".contains(b)).count();
    let is_list = || text.contains('[') && listed() + 200.min(text.len() / 2) >= text.len();
    let marked = |mark: &str, each: usize| text.matches(mark).count() * each >= text.len();
    text.len() >= MIN_ENCODED && (marked("&#", 8) || marked("\\", 5) || is_list())
}

/// UTF-8, at most cut at its end, and without control characters.
fn is_printed(bytes: &[u8]) -> bool {
    let end = whole_utf8(bytes);
    let Some(whole) = bytes.get(..end) else { return false };
    end + 4 > bytes.len()
        && !whole.is_empty()
        && whole.iter().all(|b| *b >= b' ' && *b != 0x7f || matches!(b, 0x07..=b'\r' | 0x1b))
}

/// Bytes up to the first that is no UTF-8.
fn whole_utf8(bytes: &[u8]) -> usize {
    match std::str::from_utf8(bytes) {
        Ok(_) => bytes.len(),
        Err(error) => error.valid_up_to(),
    }
}
