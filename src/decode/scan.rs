//! The paste under its readers: window by window, view by view.
//!
//! Each window is read as it stands and again with one more level of layers off, until nothing is left to take off. Where two
//! views yield a reading of the same form at the same place, the one that says more is kept.

use std::ops::Range;

use super::assemble::Assembly;
use super::interner::Interner;
use super::layers::squeeze::squeeze;
use super::layers::view::View;
use super::layers::{self, MAX_LEVELS};
use super::readers;
use super::reading::{Clue, Finds, Reading, Scene};

/// Bytes that are read at once. Larger than any paste by hand, so that only files are read in parts.
pub(crate) const WINDOW: usize = 1 << 20;
/// How much of the next part a window sees: longer than any error that Cloudflare sends, wrapped and escaped.
const OVERLAP: usize = 64 << 10;

/// Reads `text` in windows into an assembly; whether layers were taken off.
pub(crate) fn scan(text: &str, assembly: &mut Assembly) -> bool {
    let mut texts = Interner::default();
    let mut peeled = false;
    let windows = windows(text);
    for window in &windows {
        let mut finds = read_window(text, window, &mut texts, &mut peeled);
        let read_before = assembly.read_to();
        finds.readings.retain(|reading| {
            let start = reading.error.span.range().start;
            start < window.own_end && (window.range.start == 0 || start >= read_before)
        });
        finds.clues.retain(|clue| clue.span().range().start < window.own_end);
        assembly.add(finds);
    }
    peeled
}

/// Reads one window, level by level.
///
/// White space is taken off before and after the layers: a wrap can stand inside an escape, and a prefix before every line can
/// only be seen while there are lines. So there are two squeezed views a level, where they differ.
fn read_window(text: &str, window: &Window, texts: &mut Interner, peeled: &mut bool) -> Finds {
    let mut finds = Finds::default();
    let mut view = Some(View::of(text, window.range.clone()));
    // The squeezed paste with the layers taken off it.
    let mut peeled_squeezed: Option<View> = None;
    for depth in 0..=MAX_LEVELS {
        let mut found = Finds::default();
        let squeezed = view.as_ref().filter(|view| holds_quotes(view.as_str())).map(squeeze);
        let differs = squeezed.as_ref().zip(peeled_squeezed.as_ref()).is_none_or(|(one, other)| one.as_str() != other.as_str());
        for view in squeezed.iter().chain(peeled_squeezed.as_ref().filter(|_| differs)) {
            let mut of_view = Finds::default();
            readers::read_squeezed(&Scene { view, paste: text, depth }, texts, &mut of_view);
            found.readings = better(std::mem::take(&mut found.readings), of_view.readings);
            found.clues.append(&mut of_view.clues);
        }
        if let Some(view) = &view {
            if depth == 0 && found.readings.len() == 1 && is_all_of(&found.readings, view) {
                return found;
            }
            readers::read(&Scene { view, paste: text, depth }, &mut found);
        }
        finds.readings = better(std::mem::take(&mut finds.readings), found.readings);
        finds.clues.append(&mut found.clues);
        let next = view.as_ref().and_then(layers::peel);
        peeled_squeezed = match depth {
            0 => squeezed.as_ref().and_then(layers::peel),
            _ => peeled_squeezed.as_ref().and_then(layers::peel),
        }
        .map(|view| squeeze(&view));
        if next.is_none() && peeled_squeezed.is_none() {
            break;
        }
        *peeled = true;
        view = next;
    }
    finds.clues.sort_by_key(Clue::span);
    finds.clues.dedup();
    finds
}

/// Whether there is anything for the readers of squeezed views.
fn holds_quotes(text: &str) -> bool {
    memchr::memchr2(b'"', b'\'', text.as_bytes()).is_some() || text.contains("\\u0022") || text.contains("\\x22")
}

/// A clean body and nothing beside it.
fn is_all_of(readings: &[Reading], view: &View) -> bool {
    readings.iter().all(|reading| {
        let whole = view.back_span(&(0..view.as_str().len()));
        let span = reading.error.span.range();
        let before = view.as_str().get(..span.start.saturating_sub(whole.start)).unwrap_or_default();
        let after = view.as_str().get(span.end.saturating_sub(whole.start)..).unwrap_or_default();
        before.trim().is_empty() && after.trim().is_empty() && !reading.cut_off
    })
}

/// Both lists, in order; where two readings of one form overlap, the one that says more.
fn better(mut kept: Vec<Reading>, mut found: Vec<Reading>) -> Vec<Reading> {
    kept.append(&mut found);
    kept.sort_by_key(|reading| (reading.error.format, reading.error.span));
    let mut best: Vec<Reading> = Vec::with_capacity(kept.len());
    for reading in kept {
        match best
            .last_mut()
            .filter(|last| last.error.format == reading.error.format && last.error.span.overlaps(reading.error.span))
        {
            Some(last) if says(&reading) > says(last) => *last = reading,
            Some(_) => {}
            None => best.push(reading),
        }
    }
    best.sort_by_key(|reading| reading.error.span);
    best
}

/// How much a reading says.
fn says(reading: &Reading) -> (u32, u32, usize) {
    (reading.error.members_read, reading.known_texts, reading.error.evidence.len())
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

#[derive(Debug)]
struct Window {
    range: Range<usize>,
    /// Errors that start behind it belong to the next window.
    own_end: usize,
}

/// Asserts of every view of `paste` that it leads back: inside the paste, never backwards. For tests and fuzzing.
#[cfg(any(test, fuzzing))]
pub(crate) fn assert_ways_back(text: &str) {
    let assert_of = |view: &View| {
        let len = view.as_str().len();
        let mut last = 0;
        for at in 0..len {
            let source = view.back_span(&(at..at + 1));
            assert!(source.start <= source.end && source.end <= text.len(), "{source:?} of {}", text.len());
            assert!(text.is_char_boundary(source.start) || !view.as_str().is_char_boundary(at), "{source:?}");
            assert!(source.start >= last, "{source:?} behind {last}");
            last = source.start;
        }
        for piece in view.pieces(&(0..len)) {
            assert!(text.get(piece).is_some());
        }
    };
    let mut view = View::of(text, 0..text.len());
    for _ in 0..=MAX_LEVELS {
        assert_of(&view);
        let squeezed = squeeze(&view);
        assert_of(&squeezed);
        if let Some(peeled) = layers::peel(&squeezed) {
            assert_of(&peeled);
        }
        let Some(next) = layers::peel(&view) else { return };
        view = next;
    }
}
