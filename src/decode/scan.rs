//! The paste under its readers: window by window, view by view.
//!
//! Each window is read as it stands and again with one more level of layers off, until nothing is left to take off. Where two
//! views yield a reading of the same form at the same place, the one that says more is kept.

use super::assemble::{Assembly, clocks};
use super::cut;
use super::decoded::DecodedError;
use super::evidence::Span;
use super::field::Field;
use super::interner::Interner;
use super::layers::changes::{self, Region};
use super::layers::segments::Segments;
use super::layers::squeeze::is_gap;
use super::layers::view::View;
use super::layers::{self, Budget, MAX_LEVELS, Views};
use super::readers;
use super::reading::{Clue, Finds, Reading, Scene};
use super::windows::{self, Window};

/// Reads `text` in windows into an assembly; whether layers were taken off.
pub(crate) fn scan(text: &str, assembly: &mut Assembly) -> bool {
    let texts = Interner::default();
    let mut peeled = false;
    windows::each(
        text,
        |window| read_window(text, window, &texts),
        |window, (mut finds, off)| {
            peeled |= off;
            let read_before = assembly.read_to();
            finds.readings.retain(|reading| {
                let start = reading.error.span.range().start;
                start < window.own_end && (window.range.start == 0 || start >= read_before)
            });
            finds.clues.retain(|clue| clue.span().range().start < window.own_end);
            cut::drop_halves(text, &mut finds);
            assembly.add(finds);
        },
    );
    peeled
}

/// Reads one window, layer by layer; and whether any came off.
fn read_window(text: &str, window: &Window, texts: &Interner) -> (Finds, bool) {
    let mut finds = Finds::default();
    let mut budget = Budget::default();
    let mut views = Views::of(View::of(text, window.range.clone()));
    let mut segments = Segments::of(&views, &window.range);
    let mut regions = None;
    let mut peeled = !views.plain.is_verbatim();
    for depth in 0..=MAX_LEVELS {
        let mut found = Finds::default();
        let scene = Scene { view: &views.plain, paste: text, depth, is_part: false };
        match &regions {
            None => {
                read_bodies(&views, &scene, texts, &mut found);
                if depth == 0 && is_all_of(&found.readings, &views.plain) {
                    return (found, peeled);
                }
                read_lines(&views, &scene, &mut found);
            }
            Some(regions) => {
                for region in regions {
                    read_region(&views, region, &scene, texts, &mut found);
                }
            }
        }
        finds.readings = better(std::mem::take(&mut finds.readings), found.readings);
        finds.clues.append(&mut found.clues);
        let Some(next) = peel(&views, segments.as_mut(), &mut budget) else { break };
        peeled = true;
        regions = changes::regions(&views.plain, &next, &window.range);
        views = next;
    }
    finds.clues.sort_by_key(Clue::span);
    finds.clues.dedup();
    (finds, peeled)
}

/// The views with one more level of layers off; of a large text each of its segments.
fn peel(views: &Views, segments: Option<&mut Segments>, budget: &mut Budget) -> Option<Views> {
    match segments {
        Some(segments) => segments.peel(budget),
        None => layers::peel(views, budget),
    }
}

/// Reads what needs no white space.
fn read_bodies(views: &Views, scene: &Scene<'_>, texts: &Interner, found: &mut Finds) {
    for view in views.squeezed.iter().chain(&views.wrapped) {
        let mut of_view = Finds::default();
        readers::read_squeezed(&Scene { view, ..*scene }, texts, &mut of_view);
        found.readings = better(std::mem::take(&mut found.readings), of_view.readings);
        found.clues.append(&mut of_view.clues);
    }
}

/// Reads a view with its white space; bodies that were wholly read are not read again.
fn read_lines(views: &Views, scene: &Scene<'_>, found: &mut Finds) {
    match without_bodies(&views.plain, &found.readings) {
        Some(rest) => readers::read(&Scene { view: &rest, ..*scene }, None, found),
        None => readers::read(scene, views.squeezed.as_ref(), found),
    }
    if !views.plain.is_verbatim() {
        clocks::note(scene, found);
    }
}

/// The view with only the braces of such bodies, if it has any.
fn without_bodies(view: &View, readings: &[Reading]) -> Option<View> {
    let mut rest = View::default();
    let mut from = 0;
    for reading in readings.iter().filter(|reading| is_whole(reading) && is_known(reading)) {
        let span = view.part_of(&reading.error.span.range());
        let body = view.as_str().get(span.clone()).unwrap_or_default();
        let (Some(open), Some(close)) = (body.find('{'), body.rfind('}')) else { continue };
        if span.start + open >= from {
            rest.copy(view, from..span.start + open + 1);
            from = span.start + close;
        }
    }
    (from > 0).then(|| {
        rest.copy(view, from..view.as_str().len());
        rest
    })
}

/// Whether every member of a body was read and nothing of a layer is left in what it says.
fn is_whole(reading: &Reading) -> bool {
    reading.error.members_read == reading.error.members_present && !reading.cut_off && left_over(reading) == 0
}

/// Whether the sentences of a body are known ones: what stands between two of their words was then no part of them, nor of any
/// other value.
fn is_known(reading: &Reading) -> bool {
    let error = &reading.error;
    let sentences = [&error.title, &error.detail, &error.what_you_should_do, &error.footer].into_iter().flatten().count();
    sentences > 1 && reading.known_texts as usize == sentences
}

/// Reads what changed and what lies around it.
fn read_region(views: &Views, region: &Region, scene: &Scene<'_>, texts: &Interner, found: &mut Finds) {
    let part = views.part(&region.read);
    let mut of_region = Finds::default();
    let scene = Scene { view: &part.plain, is_part: true, ..*scene };
    read_bodies(&part, &scene, texts, &mut of_region);
    read_lines(&part, &scene, &mut of_region);
    let counts = |span: Span| span.range().start < region.counts.end && span.range().end > region.counts.start;
    found.readings.extend(of_region.readings.into_iter().filter(|reading| counts(reading.error.span)));
    found.clues.extend(of_region.clues.into_iter().filter(|clue| counts(clue.span())));
}

/// Whether one body, wholly read, is all that the view holds.
fn is_all_of(readings: &[Reading], view: &View) -> bool {
    let [reading] = readings else { return false };
    let body = view.part_of(&reading.error.span.range());
    let before = view.as_str().get(..body.start).unwrap_or_default();
    let after = view.as_str().get(body.end..).unwrap_or_default();
    let is_frame = |text: &str| text.chars().all(|c| is_gap(c) || matches!(c, '>' | '|'));
    // A page's translator leaves letters that Cloudflare does not send.
    let is_bare = || view.as_str().is_ascii() && !layers::is_decorated(view);
    is_whole(reading) && is_frame(before) && is_frame(after) && (is_known(reading) || is_bare())
}

/// Both lists, in order; where two readings of one form overlap, the one that says more.
fn better(mut kept: Vec<Reading>, mut found: Vec<Reading>) -> Vec<Reading> {
    if kept.is_empty() {
        kept = found;
    } else {
        kept.append(&mut found);
    }
    sort(&mut kept, |reading| (reading.error.format, reading.error.span));
    kept.dedup_by(|reading, last| {
        let same = last.error.format == reading.error.format
            && last.error.span.overlaps(reading.error.span)
            && !is_sliver(&last.error, &reading.error);
        if same && says(reading) > says(last) {
            std::mem::swap(reading, last);
        }
        same
    });
    sort(&mut kept, |reading| reading.error.span);
    kept
}

/// Whether two errors with numbers of their own share no more than the place of a few packed bytes.
fn is_sliver(one: &DecodedError, other: &DecodedError) -> bool {
    const MOST: usize = 32;
    let (a, b) = (one.span.range(), other.span.range());
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    one.code.zip(other.code).is_some_and(|(one, other)| one != other) && shared <= MOST && shared * 4 <= a.len().min(b.len())
}

/// Sorts what seldom needs it: a file's readings are many, and a sort takes room for half of them.
fn sort<K: Ord>(readings: &mut [Reading], key: impl Fn(&Reading) -> K) {
    if !readings.is_sorted_by_key(&key) {
        readings.sort_by_key(key);
    }
}

/// How much a reading says: members, known sentences, fields; and with as much said, the one with less left over from layers,
/// the one whose numbers are in fewer pieces, and the one whose host no line end cut.
fn says(reading: &Reading) -> (u32, u32, u32, std::cmp::Reverse<usize>, std::cmp::Reverse<usize>, usize) {
    let error = &reading.error;
    let fields = error.evidence.iter().fold(0_u32, |set, evidence| set | 1 << evidence.field as u32).count_ones();
    let host = error.zone.as_ref().map_or(0, |zone| zone.len());
    // Another line's number, or a chunk's length, may have come into one of these.
    let is_number = |field: &Field| matches!(field, Field::Code | Field::HttpStatus | Field::RayId | Field::RetryAfter);
    let pieces = error.evidence.iter().filter(|evidence| is_number(&evidence.field)).count();
    (error.members_read, reading.known_texts, fields, std::cmp::Reverse(left_over(reading)), std::cmp::Reverse(pieces), host)
}

/// What layers put into a text, by byte.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let mut rest: &[u8] = b"\\[]%&=|\x1b";
    while let [mark, others @ ..] = rest {
        marks[*mark as usize] = true;
        rest = others;
    }
    marks
};

/// Marks of layers in what was read.
fn left_over(reading: &Reading) -> usize {
    let error = &reading.error;
    let texts =
        [&error.type_url, &error.title, &error.detail, &error.instance, &error.what_you_should_do, &error.footer, &error.zone];
    texts.into_iter().flatten().map(|text| text.bytes().filter(|b| MARKS[usize::from(*b)]).count()).sum()
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
    let mut segments = Segments::of(&views, &(0..text.len()));
    for _ in 0..=MAX_LEVELS {
        assert_of(&views.plain);
        views.squeezed.iter().chain(&views.wrapped).for_each(assert_of);
        let Some(next) = peel(&views, segments.as_mut(), &mut budget) else { return };
        views = next;
    }
}
