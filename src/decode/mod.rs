//! Pasted text to errors, each field with its evidence. Total: any bytes, any size, no panic, time linear in the input.
//!
//! A paste goes through four steps.
//! 1. *Peel* ([`paste`], [`squeeze`], [`unescape`]): views of the text without what was added on the way, each leading back to
//!    the bytes of the paste.
//! 2. *Read* ([`problem_json`], [`code_body`], [`bare_code`]): recognisers, each with its table of cases.
//! 3. *Merge* ([`merge`]): readings about one event become one error.
//! 4. *Judge* (here): whether Cloudflare sent it, what is left over, what was mended.
//!
//! Large pastes are read in windows that overlap, so that memory does not grow with the views of the whole.

mod aside;
mod bare_code;
mod code_body;
mod decoded;
mod evidence;
mod field;
mod interner;
mod json;
mod members;
mod merge;
mod paste;
mod problem_json;
mod prose;
mod squeeze;
mod unescape;
mod values;
mod wrapping;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use aside::count_sentences;
pub use decoded::{Decoded, DecodedError, Family, Format, GaveUp, Reader, Reason, Verdict};
pub use evidence::{Evidence, Repair, RepairKind, RepairSet, Span};
pub use field::Field;
pub use json::Document;

pub(crate) use paste::guess_utf16;

use interner::Interner;
use merge::Merger;
use paste::{Encoding, PasteText};
use problem_json::{Level, Reading};
use squeeze::Squeezed;

/// Bytes that are read at once. Larger than any paste by hand, so that only files are read in parts.
const WINDOW: usize = 1 << 20;
/// How much of the next part a window sees: longer than any error that Cloudflare sends, wrapped and escaped.
const OVERLAP: usize = 64 << 10;

/// Decodes what was pasted. Offsets in the result are bytes of `paste`.
#[must_use]
pub fn decode(paste: &[u8]) -> Decoded {
    // Offsets have 32 bits.
    let paste = paste.get(..u32::MAX as usize).unwrap_or(paste);
    let text = PasteText::read(paste);
    let mut run = Run {
        text: text.as_str(),
        merger: Merger::default(),
        texts: Interner::default(),
        repairs: Vec::new(),
        taken: Vec::new(),
        truncated: false,
    };
    let windows = windows(run.text);
    for window in &windows {
        run.structured(window);
    }
    if run.merger.is_empty() {
        run.bare_codes(&windows);
    }
    run.finish(&text)
}

/// What was pasted as text: UTF-16 is converted, a byte that is no text becomes U+001A.
#[must_use]
pub fn to_text(paste: &[u8]) -> String {
    PasteText::read(paste).as_str().to_owned()
}

/// Parts of `text`, each with the end up to which errors may start in it.
fn windows(text: &str) -> Vec<Window> {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    let mut windows = Vec::new();
    let mut start = 0;
    while start < text.len() || windows.is_empty() {
        let own_end = boundary((start + WINDOW).min(text.len()));
        let end = boundary((own_end + OVERLAP).min(text.len()));
        // A short rest is not worth a window of its own.
        let own_end = if end == text.len() { end } else { own_end };
        windows.push(Window { range: start..end, own_end });
        start = own_end;
        if start >= text.len() {
            break;
        }
    }
    windows
}

struct Window {
    range: Range<usize>,
    /// Errors that start behind it belong to the next window.
    own_end: usize,
}

struct Run<'a> {
    text: &'a str,
    merger: Merger,
    texts: Interner,
    repairs: Vec<(RepairKind, Span)>,
    /// Spans of what was read, in the text.
    taken: Vec<Span>,
    truncated: bool,
}

impl Run<'_> {
    /// Bodies that prove their sender.
    fn structured(&mut self, window: &Window) {
        let mut readings = self.problem_json(window);
        for error in code_body::read(self.text, window.range.clone()) {
            readings.push(Reading { error, repairs: Vec::new(), cut_off: false, known_texts: 0 });
        }
        let read_before = self.taken.last().map_or(0, |span| span.range().end);
        readings.retain(|reading| (read_before..window.own_end).contains(&reading.error.span.range().start));
        readings.sort_by_key(|reading| reading.error.span.start);
        for reading in readings {
            self.truncated |= reading.cut_off;
            self.repairs.extend(reading.repairs);
            self.taken.push(reading.error.span);
            self.merger.add(reading.error);
        }
    }

    /// Every level of escapes is read; where two levels yield the same stretch, the one that yields more is kept.
    fn problem_json(&mut self, window: &Window) -> Vec<Reading> {
        let mut kept: Vec<Reading> = Vec::new();
        let part = &self.text[window.range.clone()];
        if memchr::memchr2(b'"', b'\'', part.as_bytes()).is_none() && !part.contains("\\u0022") && !part.contains("\\x22") {
            return kept;
        }
        let mut view = Squeezed::of(self.text, window.range.clone());
        for escapes in 0..=unescape::MAX_LEVELS {
            let level = Level { view: &view, paste: self.text, escapes };
            for object in members::objects(view.as_str()) {
                let Some(reading) = problem_json::read(&level, &object, &mut self.texts) else { continue };
                keep_better(&mut kept, reading);
            }
            if !unescape::is_escaped(&view) {
                break;
            }
            view = unescape::unescape(&view);
        }
        kept
    }

    fn bare_codes(&mut self, windows: &[Window]) {
        let names_cloudflare = memchr::memmem::find(self.text.as_bytes(), b"loudflare").is_some();
        let whole = windows.len() == 1;
        for window in windows {
            for error in bare_code::read(self.text, window.range.start..window.own_end, whole, names_cloudflare) {
                self.taken.push(error.span);
                self.merger.add(error);
            }
        }
    }

    fn finish(mut self, text: &PasteText<'_>) -> Decoded {
        self.taken.sort_unstable();
        let mut aside = if self.taken.is_empty() { Vec::new() } else { aside::find(self.text, &self.taken) };
        self.fences();
        let mut errors = self.merger.finish();
        let (verdict, reason) = judge(&errors);
        let gave_up = if errors.is_empty() { gave_up(self.text) } else { Vec::new() };
        let mut repairs = by_kind(self.repairs);
        let to_paste =
            |span: &mut Span| *span = Span::new(text.to_paste(span.start as usize), text.to_paste(span.end as usize));
        for error in &mut errors {
            to_paste(&mut error.span);
            error.evidence.iter_mut().for_each(|evidence| to_paste(&mut evidence.span));
        }
        aside.iter_mut().for_each(to_paste);
        repairs.iter_mut().flat_map(|repair| &mut repair.places).for_each(to_paste);
        let whole = Span::new(text.to_paste(0), text.to_paste(self.text.len()));
        match text.encoding {
            Encoding::Utf8 => {}
            Encoding::BrokenUtf8 => repairs.push(Repair { kind: RepairKind::InvalidBytes, places: substituted(self.text) }),
            Encoding::Utf16Le | Encoding::Utf16Be => repairs.push(Repair { kind: RepairKind::Transcoded, places: vec![whole] }),
        }
        Decoded { verdict, reason, errors, aside, repairs, truncated: self.truncated, gave_up }
    }

    /// Code fences that stand open where an error starts.
    fn fences(&mut self) {
        let mut fences = memchr::memmem::find_iter(self.text.as_bytes(), "```").peekable();
        let mut open: Option<usize> = None;
        for span in &self.taken {
            while let Some(at) = fences.next_if(|at| *at < span.range().start) {
                // More than three marks are one fence.
                if open.is_none_or(|opened| at > opened + 3) {
                    open = if open.is_some() { None } else { Some(at) };
                }
            }
            if let Some(at) = open {
                let fence = Span::new(at, at + 3);
                if self.repairs.last().is_none_or(|(_, last)| *last != fence) {
                    self.repairs.push((RepairKind::Unfenced, fence));
                }
            }
        }
    }
}

/// Adds `reading` unless a better one of the same stretch is there.
fn keep_better(kept: &mut Vec<Reading>, reading: Reading) {
    // Readings of one level come in order, and an error that overlaps another level's is near it: the search is short.
    let after = kept.partition_point(|other| other.error.span.end <= reading.error.span.start);
    let overlapping = kept.get(after).is_some_and(|other| other.error.span.overlaps(reading.error.span));
    if !overlapping {
        kept.insert(after, reading);
    } else if let Some(other) = kept.get_mut(after)
        && (reading.error.members_read, reading.known_texts) > (other.error.members_read, other.known_texts)
    {
        *other = reading;
    }
}

fn judge(errors: &[DecodedError]) -> (Verdict, Reason) {
    match errors.iter().map(|error| error.format).min() {
        Some(Format::ProblemJson) => (Verdict::Yes, Reason::ProblemJson),
        Some(Format::CodeBody) => (Verdict::Yes, Reason::CodeBody),
        Some(Format::BareCode) => (Verdict::Unknown, Reason::BareCode),
        None => (Verdict::Unknown, Reason::Nothing),
    }
}

/// Why each reader found nothing in `text`.
fn gave_up(text: &str) -> Vec<(Reader, GaveUp)> {
    let has_brace = memchr::memchr(b'{', text.as_bytes()).is_some();
    let has_number = bare_code::holds_number(text);
    vec![
        (Reader::ProblemJson, if has_brace { GaveUp::NoKnownMember } else { GaveUp::NoBrace }),
        (Reader::CodeBody, GaveUp::NoSuchLine),
        (Reader::BareCode, if has_number { GaveUp::NoWordBeside } else { GaveUp::NoNumber }),
    ]
}

fn by_kind(mut places: Vec<(RepairKind, Span)>) -> Vec<Repair> {
    places.sort_unstable();
    places.dedup();
    let mut repairs: Vec<Repair> = Vec::new();
    for (kind, span) in places {
        match repairs.last_mut().filter(|repair| repair.kind == kind) {
            Some(repair) => repair.places.push(span),
            None => repairs.push(Repair { kind, places: vec![span] }),
        }
    }
    repairs
}

/// Runs of bytes that are not UTF-8.
fn substituted(text: &str) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for at in memchr::memchr_iter(b'\x1a', text.as_bytes()) {
        match runs.last_mut().filter(|run| run.range().end == at) {
            Some(run) => *run = Span::new(run.range().start, at + 1),
            None => runs.push(Span::new(at, at + 1)),
        }
    }
    runs
}
