//! The paste as text, with the way back to its bytes.
//!
//! Every later layer works on `&str` and speaks of offsets in it; this file alone knows that the customer may have sent
//! UTF-16 from a Windows editor or bytes that are no text at all. Invalid bytes become one U+001A each rather than U+FFFD,
//! so that offsets in the text stay offsets in the paste and nothing has to be mapped.

use std::borrow::Cow;

/// Stands for one byte that is not UTF-8. One byte long itself, so that offsets do not shift.
const SUBSTITUTE: char = '\u{1a}';

/// Text bytes between two remembered positions of a UTF-16 paste. The walk back to a byte offset is never longer.
const CHECKPOINT_EVERY: usize = 4096;

/// How the bytes of a paste were read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, as sent.
    Utf8,
    /// UTF-8 with bytes that are not: each was replaced by U+001A.
    BrokenUtf8,
    /// UTF-16, little-endian.
    Utf16Le,
    /// UTF-16, big-endian.
    Utf16Be,
}

/// The text of a paste and where each of its bytes came from.
pub(crate) struct PasteText<'a> {
    text: Cow<'a, str>,
    pub(crate) encoding: Encoding,
    /// Bytes of a byte order mark before the text.
    skipped: usize,
    /// UTF-16 only: text offset and code unit of every 4096th byte or so.
    checkpoints: Vec<(usize, usize)>,
}

impl<'a> PasteText<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Self {
        if let Some(body) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
            return Self::read_utf8(body, 3);
        }
        if let Some(body) = bytes.strip_prefix(b"\xFF\xFE") {
            return Self::read_utf16(body, 2, Encoding::Utf16Le);
        }
        if let Some(body) = bytes.strip_prefix(b"\xFE\xFF") {
            return Self::read_utf16(body, 2, Encoding::Utf16Be);
        }
        match guess_utf16(bytes) {
            Some(encoding) => Self::read_utf16(bytes, 0, encoding),
            None => Self::read_utf8(bytes, 0),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The byte of the paste that the text's byte `offset` was read from.
    pub(crate) fn to_paste(&self, offset: usize) -> usize {
        match self.encoding {
            Encoding::Utf8 | Encoding::BrokenUtf8 => self.skipped + offset,
            Encoding::Utf16Le | Encoding::Utf16Be => {
                let next = self.checkpoints.partition_point(|&(text, _)| text <= offset);
                let (text, unit) = next.checked_sub(1).and_then(|i| self.checkpoints.get(i)).copied().unwrap_or((0, 0));
                let units: usize = self.text.get(text..offset).map_or(0, |walked| walked.chars().map(char::len_utf16).sum());
                self.skipped + 2 * (unit + units)
            }
        }
    }

    fn read_utf8(bytes: &'a [u8], skipped: usize) -> Self {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Self { text: Cow::Borrowed(text), encoding: Encoding::Utf8, skipped, checkpoints: Vec::new() };
        }
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            text.extend(chunk.invalid().iter().map(|_| SUBSTITUTE));
        }
        Self { text: Cow::Owned(text), encoding: Encoding::BrokenUtf8, skipped, checkpoints: Vec::new() }
    }

    fn read_utf16(bytes: &[u8], skipped: usize, encoding: Encoding) -> Self {
        let units = bytes.as_chunks::<2>().0.iter().map(|pair| match encoding {
            Encoding::Utf16Be => u16::from_be_bytes(*pair),
            _ => u16::from_le_bytes(*pair),
        });
        let mut text = String::with_capacity(bytes.len() / 2);
        let mut checkpoints = vec![(0, 0)];
        let mut unit = 0;
        let mut due = CHECKPOINT_EVERY;
        for decoded in char::decode_utf16(units) {
            // A lone surrogate is one code unit, like the character that stands for it.
            let c = decoded.unwrap_or(SUBSTITUTE);
            if text.len() >= due {
                checkpoints.push((text.len(), unit));
                due = text.len() + CHECKPOINT_EVERY;
            }
            text.push(c);
            unit += c.len_utf16();
        }
        Self { text: Cow::Owned(text), encoding, skipped, checkpoints }
    }
}

/// UTF-16 without its mark: mostly ASCII, so every other byte is zero.
pub(crate) fn guess_utf16(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..bytes.len().min(512) & !1)?;
    if head.len() < 8 {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = head.len() / 2 * 3 / 5;
    if odd > most && even == 0 {
        Some(Encoding::Utf16Le)
    } else if even > most && odd == 0 {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
    }

    #[test]
    fn invalid_bytes_keep_every_offset() {
        let paste = b"ab\xFF\xC3cd\xE2\x82";
        let text = PasteText::read(paste);
        assert_eq!(text.encoding, Encoding::BrokenUtf8);
        assert_eq!(text.as_str().len(), paste.len());
        assert_eq!(text.as_str().find("cd"), Some(4));
        assert_eq!(text.to_paste(4), 4);
    }

    #[test]
    fn utf16_is_read_with_and_without_its_mark_and_offsets_lead_back() {
        let sample = "Ошибка 𝗔 error code: 1020, ".repeat(900);
        for little in [true, false] {
            let plain = utf16(&sample, little);
            let marked: Vec<u8> = utf16("\u{feff}", little).into_iter().chain(plain.clone()).collect();
            for (paste, skipped) in [(marked, 2), (plain, 0)] {
                let text = PasteText::read(&paste);
                if skipped == 0 && text.encoding == Encoding::BrokenUtf8 {
                    continue; // without its mark only mostly-ASCII text can be told
                }
                assert_eq!(text.as_str(), sample);
                let at = sample.rfind("1020").expect("in the sample");
                let back = text.to_paste(at);
                assert_eq!(&paste[back..back + 8], utf16("1020", little).as_slice());
            }
        }
    }

    #[test]
    fn a_byte_order_mark_of_utf8_is_not_part_of_the_text() {
        let text = PasteText::read(b"\xEF\xBB\xBF524");
        assert_eq!(text.as_str(), "524");
        assert_eq!(text.to_paste(0), 3);
    }
}
