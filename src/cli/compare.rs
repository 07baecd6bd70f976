//! `rayscope compare`: two codes side by side.

use std::io;

use crate::explain::{compare, comparison_document, comparison_json, markdown, plain};

use super::{DONE, Face, Format, NO};

pub(super) fn run(face: &mut Face<'_>, typed: [&str; 2], format: Format) -> io::Result<u8> {
    let texts = face.texts();
    // Both are looked at before either ends the run: two slips of the finger are told at once.
    let (left, right) = match typed.map(|typed| face.code(typed)) {
        [Ok(left), Ok(right)] => (left, right),
        [left, right] => return Ok(left.err().max(right.err()).unwrap_or(NO)),
    };
    let unknown = left.entry.is_none() || right.entry.is_none();
    let comparison = compare(left, right);
    match format {
        Format::Json => writeln!(face.stdout, "{:#}", comparison_json(&comparison, texts))?,
        Format::Text => face.write(&plain(&comparison_document(&comparison, texts)))?,
        Format::Markdown => face.write(&markdown(&comparison_document(&comparison, texts)))?,
    }
    Ok(if unknown { NO } else { DONE })
}
