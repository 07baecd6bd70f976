//! Whether Cloudflare sent what was pasted, why, and what would settle it.

use crate::decode::decoded::DecodedError;
use crate::decode::form::Format;
use crate::decode::reading::Clue;
use crate::decode::verdict::{GaveUp, Reader, Reason, Verdict, Wanted};

/// The verdict and what goes with it.
pub(crate) struct Judgement {
    pub(crate) verdict: Verdict,
    pub(crate) reason: Reason,
    pub(crate) wanted: Vec<Wanted>,
}

/// Judges the errors of a paste.
pub(crate) fn judge(errors: &[DecodedError], _clues: &[Clue]) -> Judgement {
    let (verdict, reason) = match errors.iter().map(|error| error.format).min() {
        Some(Format::BareCode) => (Verdict::Unknown, Reason::BareCode),
        Some(form) => (Verdict::Yes, Reason::Form(form)),
        None => (Verdict::Unknown, Reason::Nothing),
    };
    Judgement { verdict, reason, wanted: Vec::new() }
}

/// Why each reader found nothing in `text`.
pub(crate) fn gave_up(text: &str, peeled: bool) -> Vec<(Reader, GaveUp)> {
    let has_brace = memchr::memchr(b'{', text.as_bytes()).is_some();
    let has_number = crate::decode::readers::bare_code::holds_number(text);
    vec![
        (Reader::Structured, if has_brace { GaveUp::NoKnownMember } else { GaveUp::NoBrace }),
        (Reader::Page, GaveUp::NoPage),
        (Reader::Response, GaveUp::NoResponse),
        (Reader::Client, GaveUp::NoMessage),
        (Reader::BareCode, if has_number { GaveUp::NoWordBeside } else { GaveUp::NoNumber }),
        (Reader::Layers, if peeled { GaveUp::NothingBelow } else { GaveUp::NoLayer }),
    ]
}
