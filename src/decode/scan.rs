//! The paste under its readers: window by window, message by message, view by view.
//!
//! What is pasted by hand is one message, read as it stands and again with one more level of layers off, until nothing is left to
//! take off. Where two views yield a reading of the same form at the same place, the one that says more is kept. Of the many
//! messages of a file, time allows less: the barest view comes first and often suffices, and of a long one only what changed is
//! read again.

use super::assemble::{Assembly, clocks};
use super::cut;
use super::decoded::DecodedError;
use super::evidence::Span;
use super::field::Field;
use super::form::Format;
use super::interner::Interner;
use super::layers::messages;
use super::layers::segments::Segments;
use super::layers::squeeze::is_gap;
use super::layers::view::View;
use super::layers::{self, Budget, MAX_LEVELS, Views};
use super::readers;
use super::reading::{Clue, Finds, Reading, Scene};
use super::windows::{self, Window};

/// Texts up to this long are one message: whatever is pasted by hand. A fuzzer's texts are short and are to come the other way
/// too.
const BY_HAND: usize = if cfg!(fuzzing) { 1 << 10 } else { 256 << 10 };

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

/// Reads one window; and whether layers came off.
fn read_window(text: &str, window: &Window, texts: &Interner) -> (Finds, bool) {
    let views = Views::of(View::of(text, window.range.clone()));
    let mut reader =
        Reader { text, texts, budget: Budget::default(), finds: Finds::default(), peeled: !views.plain.is_verbatim() };
    if views.plain.as_str().len() <= BY_HAND {
        reader.read_alone(views);
    } else {
        let mut start = window.range.start;
        let ends = messages::ends(views.plain.as_str()).into_iter().map(|at| views.plain.back(at));
        for end in ends.chain([window.range.end]) {
            let message = start..end;
            let part = views.part(&message);
            match Segments::of(&part, &message) {
                Some(segments) => reader.read_long(segments),
                None => reader.read_one_of_many(part),
            }
            start = end;
        }
    }
    let Reader { mut finds, peeled, .. } = reader;
    finds.clues.sort_by_key(Clue::span);
    finds.clues.dedup();
    drop_rays_of_healthy(&mut finds);
    (finds, peeled)
}

/// Drops Ray IDs that were read for themselves where they are those of requests that were well, by any view.
fn drop_rays_of_healthy(finds: &mut Finds) {
    let span_of = |clue: &Clue| if let Clue::Healthy(span) = clue { Some(*span) } else { None };
    let mut healthy: Vec<Span> = finds.clues.iter().filter_map(span_of).collect();
    if healthy.is_empty() {
        return;
    }
    healthy.sort_unstable();
    finds.readings.retain(|Reading { error, .. }| {
        let before = healthy.partition_point(|span| span.start <= error.span.start);
        let around = before.checked_sub(1).and_then(|index| healthy.get(index));
        let is_bare = matches!(error.format, Format::BareRay | Format::Headers) && error.code.is_none() && error.page.is_none();
        !is_bare || around.is_none_or(|span| span.end < error.span.end)
    });
}

/// The reader of a window's messages.
struct Reader<'a> {
    text: &'a str,
    texts: &'a Interner,
    budget: Budget,
    finds: Finds,
    peeled: bool,
}

impl Reader<'_> {
    /// Reads what is one message, level by level of its layers.
    fn read_alone(&mut self, mut views: Views) {
        for depth in 0..=MAX_LEVELS {
            let (found, is_all) = self.level(&views, depth, false);
            self.finds.clues.extend(found.clues);
            self.finds.readings = better(std::mem::take(&mut self.finds.readings), found.readings);
            if depth == 0 && is_all {
                return;
            }
            let Some(next) = layers::peel(&views, &mut self.budget) else { return };
            (views, self.peeled) = (next, true);
        }
    }

    /// Reads one message of many. With nothing left to take off most are read best; what is settled then is not read again.
    fn read_one_of_many(&mut self, views: Views) {
        let mut levels = vec![views];
        while levels.len() <= MAX_LEVELS
            && let Some(next) = levels.last().and_then(|views| layers::peel(views, &mut self.budget))
        {
            levels.push(next);
            self.peeled = true;
        }
        let mut finds = Finds::default();
        for (depth, views) in levels.iter().enumerate().rev() {
            let (found, _) = self.level(views, depth, true);
            let is_settled =
                found.readings.iter().any(|reading| reading.error.code.is_some() && reading.error.ray_id.is_some());
            finds.clues.extend(found.clues);
            finds.readings = better(found.readings, finds.readings);
            if is_settled {
                break;
            }
        }
        self.keep(finds);
    }

    /// Reads a long message; what lies around a layer that came off is read again.
    fn read_long(&mut self, mut segments: Segments) {
        let mut finds = Finds::default();
        let mut regions = vec![segments.whole()];
        for depth in 0..=MAX_LEVELS {
            let mut found = Finds::default();
            for region in &regions {
                let (of_region, _) = self.level(&segments.part(&region.read), depth, true);
                let counts = |span: Span| span.range().start < region.counts.end && span.range().end > region.counts.start;
                found.readings.extend(of_region.readings.into_iter().filter(|reading| counts(reading.error.span)));
                finds.clues.extend(of_region.clues.into_iter().filter(|clue| counts(clue.span())));
            }
            finds.readings = better(finds.readings, found.readings);
            let Some(changed) = segments.peel(&mut self.budget) else { break };
            (regions, self.peeled) = (changed, true);
        }
        self.keep(finds);
    }

    fn keep(&mut self, mut finds: Finds) {
        self.finds.readings.append(&mut finds.readings);
        self.finds.clues.append(&mut finds.clues);
    }

    /// Reads `views`, the text with `depth` levels off; and whether one body, wholly read, is all of it.
    fn level(&self, views: &Views, depth: usize, is_part: bool) -> (Finds, bool) {
        let mut found = Finds::default();
        let scene = Scene { view: &views.plain, paste: self.text, depth, is_part };
        read_bodies(views, &scene, self.texts, &mut found);
        let is_all = (depth == 0 || is_part) && is_all_of(&found.readings, &views.plain);
        if !is_all {
            read_lines(views, &scene, &mut found);
        }
        (found, is_all)
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
    let assert_of_all =
        |views: &Views| [&views.plain].into_iter().chain(&views.squeezed).chain(&views.wrapped).for_each(assert_of);
    let mut budget = Budget::default();
    let mut views = Views::of(View::of(text, 0..text.len()));
    let mut segments = Segments::of(&views, &(0..text.len()));
    for _ in 0..=MAX_LEVELS {
        assert_of_all(&views);
        let more = match &mut segments {
            Some(segments) => segments.peel(&mut budget).map(|_| views = segments.part(&(0..text.len()))),
            None => layers::peel(&views, &mut budget).map(|next| views = next),
        };
        if more.is_none() {
            return;
        }
    }
}
