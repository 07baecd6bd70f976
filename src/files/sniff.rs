//! Whether bytes can be text at all, told from their beginning.
//!
//! The decoder takes any bytes and would make rubbish of a screenshot without a complaint; the user is better served by being
//! told what to bring instead. Only what cannot be text is refused: text in any encoding, however broken, passes.

use crate::decode::guess_utf16;

/// How many bytes of a file's beginning are looked at.
pub(super) const HEAD: usize = 8192;

/// What a file's beginning looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Text, or nothing that speaks against it.
    Text,
    /// A picture: its text can be copied where it came from.
    Image,
    /// A PDF: its text can be copied as well, or it is a scan.
    Pdf,
    /// A program, an archive, a database.
    Binary,
}

/// What `head`, the beginning of a file, looks like.
pub(super) fn content(head: &[u8]) -> Content {
    let head = head.get(..HEAD).unwrap_or(head);
    if is_image(head) {
        Content::Image
    } else if head.starts_with(b"%PDF-") {
        Content::Pdf
    } else if is_program_or_archive(head) || (head.contains(&0) && !is_utf16(head)) {
        Content::Binary
    } else {
        Content::Text
    }
}

fn is_image(head: &[u8]) -> bool {
    let starts = [b"\x89PNG\r\n\x1a\n".as_slice(), b"\xFF\xD8\xFF", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"];
    let at = |from: usize, mark: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(mark));
    starts.iter().any(|start| head.starts_with(start))
        || (at(0, b"RIFF") && at(8, b"WEBP"))
        || (at(0, b"BM") && at(6, b"\0\0\0\0"))
        // Photographs of a screen: HEIF as telephones write it, and AVIF.
        || [b"ftyphei".as_slice(), b"ftypmif1", b"ftypavif"].iter().any(|brand| at(4, brand))
}

fn is_program_or_archive(head: &[u8]) -> bool {
    let starts = [b"PK\x03\x04".as_slice(), b"PK\x05\x06", b"PK\x07\x08", b"\x1F\x8B", b"\x7FELF"];
    starts.iter().any(|start| head.starts_with(start))
        // A text may begin with these two letters; a program's header is full of zeros.
        || (head.starts_with(b"MZ") && head.contains(&0))
}

/// Zeros are half of what English is in UTF-16. Without a mark, what counts is whether the decoder will read it as such.
fn is_utf16(head: &[u8]) -> bool {
    head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") || guess_utf16(head).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_tells_text_images_and_binaries_apart() {
        let late_zero = [b"x".repeat(HEAD), vec![0]].concat();
        let early_zero = [b"x".repeat(HEAD - 1), vec![0]].concat();
        for (head, want) in [
            (b"".as_slice(), Content::Text),
            (b"error code: 524", Content::Text),
            ("错误 524".as_bytes(), Content::Text),
            (b"broken \xFF\xC3 text", Content::Text),
            (b"MZ is also how a sentence may begin", Content::Text),
            (b"GIF is a format", Content::Text),
            (b"\xFF\xFEe\0r\0r\0", Content::Text),
            (b"\xFE\xFF\0e\0r\0r", Content::Text),
            (b"e\0r\0r\0o\0r\0 \x005\x002\x004\0", Content::Text),
            (b"\0e\0r\0r\0o\0r\0 \x005\x002\x004", Content::Text),
            (&late_zero, Content::Text),
            (&early_zero, Content::Binary),
            (b"error\x00524", Content::Binary),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Content::Image),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Content::Image),
            (b"GIF89a\x01\0", Content::Image),
            (b"RIFF\x24\0\0\0WEBPVP8 ", Content::Image),
            (b"BM\x8A\x7B\0\0\0\0\0\0\x8A", Content::Image),
            (b"\0\0\0\x24ftypheic", Content::Image),
            (b"RIFF\x24\0\0\0WAVEfmt ", Content::Binary),
            (b"%PDF-1.7\n", Content::Pdf),
            (b"PK\x03\x04\x14\x00", Content::Binary),
            (b"\x1F\x8B\x08", Content::Binary),
            (b"\x7FELF\x02\x01", Content::Binary),
            (b"MZ\x90\0\x03\0\0\0", Content::Binary),
        ] {
            assert_eq!(content(head), want, "{:?}", String::from_utf8_lossy(head.get(..24).unwrap_or(head)));
        }
    }
}
