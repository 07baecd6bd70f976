//! Pasted text to errors, each field with its evidence. Total: any bytes, any size, no panic, time linear in the input.
//!
//! A paste goes through four steps.
//! 1. *Peel* ([`layers`]): views of the text without what was added on the way, each leading back to the bytes of the paste.
//! 2. *Read* ([`readers`]): recognisers, one file a form, each with its table of cases.
//! 3. *Assemble* ([`assemble`]): readings about one event become one error.
//! 4. *Judge* ([`assemble::judge`]): whether Cloudflare sent it, why, and what would settle it.
//!
//! Large files are read message by message ([`layers::messages`]), in windows ([`windows`]), several at once, so that memory does not
//! grow with the views of the whole.

mod assemble;
mod clue;
mod cut;
mod decoded;
mod draft;
mod evidence;
mod field;
mod form;
mod interner;
mod json;
mod layers;
mod paste;
mod readers;
mod reading;
mod scan;
mod system;
mod times;
mod verdict;
mod windows;

#[cfg(test)]
mod tests;

pub use assemble::aside::count_sentences;
pub use decoded::{Chained, Contradiction, Decoded, DecodedError};
pub use evidence::{Evidence, Repair, RepairKind, RepairSet, Span};
pub use field::Field;
pub use form::{Family, Format, Page};
pub use json::Document;
pub use system::System;
pub use verdict::{GaveUp, Reader, Reason, Verdict, Wanted};

pub(crate) use paste::guess_utf16;

use assemble::Assembly;
use paste::PasteText;

/// Decodes what was pasted. Offsets in the result are bytes of `paste`.
#[must_use]
pub fn decode(paste: &[u8]) -> Decoded {
    // Offsets have 32 bits.
    let paste = paste.get(..u32::MAX as usize).unwrap_or(paste);
    let text = PasteText::read(paste);
    let mut assembly = Assembly::default();
    let peeled = scan::scan(text.as_str(), &mut assembly);
    assembly.finish(&text, peeled)
}

/// What was pasted as text: UTF-16 is converted, a byte that is no text becomes U+001A.
#[must_use]
pub fn to_text(paste: &[u8]) -> String {
    PasteText::read(paste).as_str().to_owned()
}

/// Asserts that every view of `paste` leads back into it, for fuzzing.
#[cfg(any(test, fuzzing))]
pub fn assert_ways_back(paste: &[u8]) {
    scan::assert_ways_back(PasteText::read(paste).as_str());
}
