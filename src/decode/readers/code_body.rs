//! The body `error code: 1020`: one line of plain text that Cloudflare sends to clients that ask for neither HTML nor JSON, and at
//! enforced limits whatever they ask for. Nobody else is known to send it alone on a line; inside a sentence it is somebody's words.

use super::values;
use crate::decode::form::Format;
use crate::decode::layers::squeeze::is_gap;
use crate::decode::reading::{Draft, Finds, Proof, Scene};

const WORDS: &str = "error code:";

/// Reads each line that is such a body.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let bytes = text.as_bytes();
    // Both spellings of the first letter, without it.
    for at in memchr::memmem::find_iter(bytes, &WORDS[1..]) {
        let Some(start) = at.checked_sub(1).filter(|&start| bytes[start].eq_ignore_ascii_case(&b'e')) else { continue };
        let line_start = memchr::memrchr(b'\n', &bytes[..start]).map_or(0, |newline| newline + 1);
        let line_end = memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |newline| start + newline);
        let before = &text[line_start..start];
        let after = &text[start + WORDS.len()..line_end];
        let digits = after.trim_matches(is_gap);
        let alone = before.chars().all(|c| is_gap(c) || matches!(c, '>' | '|' | '`' | '⎿'));
        let Some(code) = values::number(digits).filter(|code| is_code(*code)) else { continue };
        if !alone || after.chars().take_while(|c| is_gap(*c)).count() > 8 {
            continue;
        }
        let digits_start = start + WORDS.len() + (after.len() - after.trim_start_matches(is_gap).len());
        let span = digits_start..digits_start + digits.len();
        let mut draft = Draft::new(scene, Format::CodeBody, &(start..span.end));
        draft.code(code, &span);
        finds.readings.push(draft.finish(Proof::Cloudflare));
    }
}

/// Numbers that this body carries: Cloudflare's 4xx and 5xx, and its four-digit codes.
fn is_code(code: u32) -> bool {
    matches!(code, 400..=599 | 1000..=1999)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_line_of_its_own_is_the_body() {
        for (paste, want) in [
            ("error code: 1020", vec![1020]),
            ("error code: 520\n", vec![520]),
            ("  Error code: 1010\r\n", vec![1010]),
            ("$ curl https://a.b\nerror code: 1015\n$", vec![1015]),
            ("> error code: 1015", vec![1015]),
            ("error code: 1015\nerror code: 524", vec![1015, 524]),
            ("Error code: 502 - {'type'", vec![]),
            ("got error code: 1015", vec![]),
            ("error code: 1015 again", vec![]),
            ("error code: 12", vec![]),
            ("error code: 99999", vec![]),
            ("error code:\n1015", vec![]),
        ] {
            let codes = crate::decode::reading::tests::codes(paste, read);
            assert_eq!(codes, want, "{paste:?}");
        }
    }
}
