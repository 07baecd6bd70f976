//! The paste under its readers: window by window, view by view.
//!
//! Each window is read as it stands and again with one more level of layers off, until nothing is left to take off. Where two
//! views yield a reading of the same form at the same place, the one that says more is kept.

use std::ops::Range;

use super::assemble::{Assembly, clocks};
use super::cut;
use super::evidence::Span;
use super::interner::Interner;
use super::layers::changes::{self, Region};
use super::layers::view::View;
use super::layers::{self, Budget, MAX_LEVELS, Views};
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
        cut::drop_halves(text, &mut finds);
        assembly.add(finds);
    }
    peeled
}

/// Reads one window, layer by layer.
fn read_window(text: &str, window: &Window, texts: &mut Interner, peeled: &mut bool) -> Finds {
    let mut finds = Finds::default();
    let mut budget = Budget::default();
    let mut views = Views::of(View::of(text, window.range.clone()));
    let mut regions = None;
    *peeled |= !views.plain.is_verbatim();
    for depth in 0..=MAX_LEVELS {
        let mut found = Finds::default();
        match &regions {
            None => {
                read_bodies(&views, text, depth, texts, &mut found);
                let is_clean = || is_all_of(&found.readings, &views.plain) && !layers::is_decorated(&views.plain);
                if depth == 0 && found.readings.len() == 1 && is_clean() {
                    return found;
                }
                read_lines(&views.plain, text, depth, &mut found);
            }
            Some(regions) => {
                for region in regions {
                    read_region(&views, region, text, depth, texts, &mut found);
                }
            }
        }
        if !views.plain.is_verbatim() {
            clocks::note(&Scene { view: &views.plain, paste: text, depth }, &mut found);
        }
        finds.readings = better(std::mem::take(&mut finds.readings), found.readings);
        finds.clues.append(&mut found.clues);
        let Some(next) = layers::peel(&views, &mut budget) else { break };
        *peeled = true;
        regions = changes::regions(&views.plain, &next, &window.range);
        views = next;
    }
    finds.clues.sort_by_key(Clue::span);
    finds.clues.dedup();
    finds
}

/// Reads what needs no white space.
fn read_bodies(views: &Views, text: &str, depth: usize, texts: &mut Interner, found: &mut Finds) {
    for view in views.squeezed.iter().chain(&views.wrapped) {
        let mut of_view = Finds::default();
        readers::read_squeezed(&Scene { view, paste: text, depth }, texts, &mut of_view);
        found.readings = better(std::mem::take(&mut found.readings), of_view.readings);
        found.clues.append(&mut of_view.clues);
    }
}

/// Reads a view with its white space.
fn read_lines(view: &View, text: &str, depth: usize, found: &mut Finds) {
    let scene = Scene { view, paste: text, depth };
    readers::read(&scene, found);
    if !view.is_verbatim() {
        clocks::note(&scene, found);
    }
}

/// Reads what changed and what lies around it.
fn read_region(views: &Views, region: &Region, text: &str, depth: usize, texts: &mut Interner, found: &mut Finds) {
    let part = views.part(&region.read);
    let mut of_region = Finds::default();
    read_bodies(&part, text, depth, texts, &mut of_region);
    read_lines(&part.plain, text, depth, &mut of_region);
    let counts = |span: Span| span.range().start < region.counts.end && span.range().end > region.counts.start;
    found.readings.extend(of_region.readings.into_iter().filter(|reading| counts(reading.error.span)));
    found.clues.extend(of_region.clues.into_iter().filter(|clue| counts(clue.span())));
}

/// A clean body and nothing beside it.
fn is_all_of(readings: &[Reading], view: &View) -> bool {
    readings.iter().all(|reading| {
        let whole = view.back_span(&(0..view.as_str().len()));
        let span = reading.error.span.range();
        let before = view.as_str().get(..span.start.saturating_sub(whole.start)).unwrap_or_default();
        let after = view.as_str().get(span.end.saturating_sub(whole.start)..).unwrap_or_default();
        let whole = reading.error.members_read == reading.error.members_present && left_over(reading) == 0;
        before.trim().is_empty() && after.trim().is_empty() && !reading.cut_off && whole
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

/// How much a reading says: members, known sentences, fields; and with as much said, the one with less left over from layers,
/// and the one whose host no line end cut.
fn says(reading: &Reading) -> (u32, u32, u32, std::cmp::Reverse<usize>, usize) {
    let error = &reading.error;
    let fields = error.evidence.iter().fold(0_u32, |set, evidence| set | 1 << evidence.field as u32).count_ones();
    let host = error.zone.as_ref().map_or(0, |zone| zone.len());
    (error.members_read, reading.known_texts, fields, std::cmp::Reverse(left_over(reading)), host)
}

/// Marks of layers in what was read.
fn left_over(reading: &Reading) -> usize {
    let error = &reading.error;
    let texts =
        [&error.type_url, &error.title, &error.detail, &error.instance, &error.what_you_should_do, &error.footer, &error.zone];
    let is_left = |b: &u8| matches!(b, b'\\' | b'[' | b']' | b'%' | b'&' | b'=' | b'|' | 0x1b);
    texts.into_iter().flatten().map(|text| text.bytes().filter(is_left).count()).sum()
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
    let mut budget = Budget::default();
    let mut views = Views::of(View::of(text, 0..text.len()));
    for _ in 0..=MAX_LEVELS {
        assert_of(&views.plain);
        views.squeezed.iter().chain(&views.wrapped).for_each(assert_of);
        let Some(next) = layers::peel(&views, &mut budget) else { return };
        views = next;
    }
}
