//! The paste as text, with the way back to its bytes.
//!
//! Every later layer works on `&str` and speaks of offsets in it; this file alone knows that the customer may have sent
//! UTF-16 from a Windows editor, a file in the encoding of an older system, or bytes that are no text at all. Invalid bytes
//! become one U+001A each rather than U+FFFD, so that offsets in the text stay offsets in the paste and nothing has to be mapped.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

/// Stands for one byte that is not UTF-8. One byte long itself, so that offsets do not shift.
const SUBSTITUTE: char = '\u{1a}';

/// Text bytes between two remembered positions of a UTF-16 paste. The walk back to a byte offset is never longer.
const CHECKPOINT_EVERY: usize = 4096;

/// Bytes that an encoding is told by.
const SAMPLE: usize = 64 << 10;
/// Bytes that are no UTF-8 from which on the paste may be in another encoding; fewer are accidents.
const MIN_FOREIGN: usize = 6;
/// Paste bytes between two remembered positions of a paste in an older encoding.
const SEGMENT: usize = 512;

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
    /// UTF-32, little-endian.
    Utf32Le,
    /// UTF-32, big-endian.
    Utf32Be,
    /// The encoding of an older system: GBK, Big5, Shift-JIS, EUC-KR, windows-1251, KOI8-R and their like.
    Legacy(&'static encoding_rs::Encoding),
}

/// The text of a paste and where each of its bytes came from.
pub(crate) struct PasteText<'a> {
    text: Cow<'a, str>,
    pub(crate) encoding: Encoding,
    /// Bytes of a byte order mark before the text.
    skipped: usize,
    /// Transcoded pastes only: offset in the text and code unit (byte, in an older encoding) of a character now and then.
    checkpoints: Vec<(usize, usize)>,
    /// Older encodings only: the paste.
    bytes: &'a [u8],
}

impl<'a> PasteText<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Self {
        if let Some(body) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
            return Self::read_utf8(body, 3);
        }
        if let Some(body) = bytes.strip_prefix(b"\xFF\xFE\0\0") {
            return Self::read_utf32(body, 4, Encoding::Utf32Le);
        }
        if let Some(body) = bytes.strip_prefix(b"\0\0\xFE\xFF") {
            return Self::read_utf32(body, 4, Encoding::Utf32Be);
        }
        if let Some(body) = bytes.strip_prefix(b"\xFF\xFE") {
            return Self::read_utf16(body, 2, Encoding::Utf16Le);
        }
        if let Some(body) = bytes.strip_prefix(b"\xFE\xFF") {
            return Self::read_utf16(body, 2, Encoding::Utf16Be);
        }
        if let Some(encoding) = guess_utf32(bytes) {
            return Self::read_utf32(bytes, 0, encoding);
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
                let (text, unit) = self.checkpoint(offset);
                let units: usize = self.text.get(text..offset).map_or(0, |walked| walked.chars().map(char::len_utf16).sum());
                self.skipped + 2 * (unit + units)
            }
            Encoding::Utf32Le | Encoding::Utf32Be => {
                let (text, unit) = self.checkpoint(offset);
                self.skipped + 4 * (unit + self.text.get(text..offset).map_or(0, |walked| walked.chars().count()))
            }
            Encoding::Legacy(encoding) => {
                let (text, byte) = self.checkpoint(offset);
                byte + walk(encoding, self.bytes.get(byte..).unwrap_or_default(), offset - text)
            }
        }
    }

    /// The last remembered position at or before `offset`.
    fn checkpoint(&self, offset: usize) -> (usize, usize) {
        let next = self.checkpoints.partition_point(|&(text, _)| text <= offset);
        next.checked_sub(1).and_then(|i| self.checkpoints.get(i)).copied().unwrap_or((0, 0))
    }

    fn read_utf8(bytes: &'a [u8], skipped: usize) -> Self {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Self { text: Cow::Borrowed(text), encoding: Encoding::Utf8, skipped, checkpoints: Vec::new(), bytes };
        }
        if let Some(encoding) = guess_legacy(bytes) {
            return Self::read_legacy(bytes, encoding);
        }
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            text.extend(chunk.invalid().iter().map(|_| SUBSTITUTE));
        }
        Self { text: Cow::Owned(text), encoding: Encoding::BrokenUtf8, skipped, checkpoints: Vec::new(), bytes }
    }

    fn read_utf16(bytes: &'a [u8], skipped: usize, encoding: Encoding) -> Self {
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
        Self { text: Cow::Owned(text), encoding, skipped, checkpoints, bytes }
    }

    fn read_utf32(bytes: &'a [u8], skipped: usize, encoding: Encoding) -> Self {
        let mut text = String::with_capacity(bytes.len() / 4);
        let mut checkpoints = vec![(0, 0)];
        let mut due = CHECKPOINT_EVERY;
        for (unit, quad) in bytes.as_chunks::<4>().0.iter().enumerate() {
            let code = if encoding == Encoding::Utf32Be { u32::from_be_bytes(*quad) } else { u32::from_le_bytes(*quad) };
            if text.len() >= due {
                checkpoints.push((text.len(), unit));
                due = text.len() + CHECKPOINT_EVERY;
            }
            text.push(char::from_u32(code).unwrap_or(SUBSTITUTE));
        }
        Self { text: Cow::Owned(text), encoding, skipped, checkpoints, bytes }
    }

    fn read_legacy(bytes: &'a [u8], encoding: &'static encoding_rs::Encoding) -> Self {
        let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
        let mut checkpoints = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            checkpoints.push((text.len(), at));
            let rest = bytes.get(at..).unwrap_or_default();
            // A byte below `0` is no part of a longer character in any of them: behind it a character begins.
            let len = rest.iter().skip(SEGMENT).position(|b| *b < b'0').map_or(rest.len(), |i| SEGMENT + i + 1);
            text.push_str(&encoding.decode_without_bom_handling(rest.get(..len).unwrap_or_default()).0);
            at += len;
        }
        Self { text: Cow::Owned(text), encoding: Encoding::Legacy(encoding), skipped: 0, checkpoints, bytes }
    }
}

/// How many of `bytes` are read until the text is `offset` bytes long.
fn walk(encoding: &'static encoding_rs::Encoding, bytes: &[u8], offset: usize) -> usize {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut out = [0; 32];
    let (mut written, mut begun) = (0, 0);
    for (at, byte) in bytes.iter().enumerate() {
        if written >= offset {
            return begun;
        }
        let (_, _, more, _) = decoder.decode_to_utf8(&[*byte], &mut out, false);
        written += more;
        if more > 0 {
            begun = at + 1;
        }
    }
    if written >= offset { begun } else { bytes.len() }
}

/// The encoding of a paste that is not UTF-8, if one explains all of its bytes.
fn guess_legacy(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let first = bytes.iter().position(|b| *b >= 0x80)?;
    let sample = bytes.get(first..bytes.len().min(first + SAMPLE))?;
    let (mut foreign, mut utf8) = (0, 0);
    for chunk in sample.utf8_chunks() {
        foreign += chunk.invalid().len();
        utf8 += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    let is_text = !sample.iter().any(|b| matches!(b, 0..=8 | 0xe..=0x1a | 0x1c..=0x1f));
    if foreign < MIN_FOREIGN || foreign <= 2 * utf8 || !is_text {
        return None;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    // The sample may end inside a character.
    let whole = sample.iter().rposition(|b| *b < b'0').map_or(sample.len(), |last| last + 1);
    let whole = if first + sample.len() < bytes.len() { whole } else { sample.len() };
    let (_, malformed) = encoding.decode_without_bom_handling(sample.get(..whole)?);
    (!malformed).then_some(encoding)
}

/// UTF-32 without its mark: of every four bytes at least two are zero, at the same places.
fn guess_utf32(bytes: &[u8]) -> Option<Encoding> {
    let quads = bytes.get(..bytes.len().min(512))?.as_chunks::<4>().0;
    let all = |f: fn(&[u8; 4]) -> bool| quads.len() >= 4 && quads.iter().all(f);
    if all(|[low, second, third, high]| *high == 0 && *third <= 0x10 && (*low > 0 || *second > 0)) {
        Some(Encoding::Utf32Le)
    } else if all(|[high, third, second, low]| *high == 0 && *third <= 0x10 && (*low > 0 || *second > 0)) {
        Some(Encoding::Utf32Be)
    } else {
        None
    }
}

/// UTF-16 without its mark. Of ASCII every other byte is zero; of other scripts the spaces, line ends and digits are such, and
/// every unit is a letter of a script that people write to support.
pub(crate) fn guess_utf16(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..bytes.len().min(512) & !1)?;
    if head.len() < 8 || memchr::memchr(0, head).is_none() {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // A few letters of Chinese have a zero as well, on the other side.
    let (encoding, zeros) = match (even, odd) {
        (even, odd) if even * 8 <= odd => (Encoding::Utf16Le, odd),
        (even, odd) if odd * 8 <= even => (Encoding::Utf16Be, even),
        _ => return None,
    };
    let is_letter = |pair: &[u8; 2]| {
        let unit = if encoding == Encoding::Utf16Be { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) };
        matches!(unit, 9 | 10 | 13 | 0x20..=0x7e | 0xa0..=0x6ff | 0x2000..=0x27ff | 0x3000..=0x9fff | 0xac00..=0xdfff | 0xfe0f | 0xff00..=0xffef)
    };
    // Two letters of ASCII side by side are a letter of Chinese.
    let is_ascii = head.iter().all(|b| matches!(b, 0 | 9 | 10 | 13 | 0x20..=0x7e));
    let is_text = || !is_ascii && zeros * 32 >= head.len() / 2 && head.as_chunks::<2>().0.iter().all(is_letter);
    (zeros > head.len() / 2 * 3 / 5 || is_text()).then_some(encoding)
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
    fn utf32_is_read_and_offsets_lead_back() {
        let sample = "Ошибка 𝗔 error code: 1020, ".repeat(400);
        for little in [true, false] {
            let bytes = |text: &str| -> Vec<u8> {
                text.chars()
                    .flat_map(|c| if little { u32::from(c).to_le_bytes() } else { u32::from(c).to_be_bytes() })
                    .collect()
            };
            for paste in [bytes(&sample), bytes(&format!("\u{feff}{sample}"))] {
                let text = PasteText::read(&paste);
                assert_eq!(text.as_str(), sample);
                let back = text.to_paste(sample.rfind("1020").expect("in the sample"));
                assert_eq!(&paste[back..back + 16], bytes("1020"));
            }
        }
    }

    #[test]
    fn older_encodings_are_told_by_their_bytes_and_offsets_lead_back() {
        use encoding_rs::{BIG5, EUC_KR, GBK, KOI8_R, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};
        for (encoding, words) in [
            (GBK, "网站打不开了,请帮忙看一下,页面上显示源站连接超时,错误代码"),
            (BIG5, "網站打不開了,請幫忙看一下,頁面上顯示來源伺服器逾時,錯誤代碼"),
            (SHIFT_JIS, "サイトが開けません。ページにはエラーが表示されています"),
            (EUC_KR, "사이트가 열리지 않습니다. 페이지에 오류가 표시됩니다"),
            (WINDOWS_1251, "Сайт не открывается, на странице показана ошибка сервера"),
            (KOI8_R, "Сайт не открывается, на странице показана ошибка сервера"),
            (
                WINDOWS_1252,
                "La page ne s\u{2019}affiche pas: le serveur a mis trop de temps à répondre, réessayez, très étrange",
            ),
        ] {
            let sample = format!("{words}\nerror code: 1020\n").repeat(40);
            let paste = encoding.encode(&sample).0.into_owned();
            let text = PasteText::read(&paste);
            assert_eq!(text.as_str(), sample, "{}", encoding.name());
            for (at, _) in sample.match_indices("1020") {
                let back = text.to_paste(at);
                assert_eq!(&paste[back..back + 4], b"1020", "{} at {at}", encoding.name());
            }
        }
    }

    #[test]
    fn mostly_utf8_and_bytes_that_are_no_text_stay_as_they_are() {
        let mut few = "Ошибка сервера, error code: 1020\n".repeat(10).into_bytes();
        few.extend(b"\xff\xfe\xfd\xfc\xfb\xfa\xf9");
        assert_eq!(PasteText::read(&few).encoding, Encoding::BrokenUtf8);
        let noise: Vec<u8> =
            (0..4096_u32).map(|i| u8::try_from(i.wrapping_mul(2_654_435_761) >> 24 & 0xff).unwrap_or(0)).collect();
        assert_eq!(PasteText::read(&noise).encoding, Encoding::BrokenUtf8);
    }

    #[test]
    fn a_byte_order_mark_of_utf8_is_not_part_of_the_text() {
        let text = PasteText::read(b"\xEF\xBB\xBF524");
        assert_eq!(text.as_str(), "524");
        assert_eq!(text.to_paste(0), 3);
    }
}
