//! Large pastes in windows: each with what lies behind its end, several read at once, all handed on in order.
//!
//! A window that ends with a message needs no overlap. What is pasted by hand is one window and is read where it is. A file of
//! megabytes is read by as many threads as the machine has; only so many windows are out at a time, so that memory does not grow
//! with the file.

use std::ops::Range;
use std::thread;

use super::layers::messages;

/// Bytes that are read at once. Larger than any paste by hand, so that only files are read in parts. A fuzzer's texts are short
/// and are to be cut as well.
pub(crate) const WINDOW: usize = if cfg!(fuzzing) { 2 << 10 } else { 512 << 10 };
/// How much of the next part a window sees: longer than any error that Cloudflare sends, wrapped and escaped.
const OVERLAP: usize = if cfg!(fuzzing) { 512 } else { 64 << 10 };
/// Bytes of a paste for each thread: every one holds the views of a window, and memory is to stay in proportion to the paste.
const PER_THREAD: usize = 16 << 20;
const MAX_THREADS: usize = 8;

/// A part of the paste.
#[derive(Debug)]
pub(crate) struct Window {
    pub(crate) range: Range<usize>,
    /// Errors that start behind it belong to the next window.
    pub(crate) own_end: usize,
}

/// Reads every window of `text` and hands what was read on, in the order of the text.
pub(crate) fn each<T: Send>(text: &str, read: impl Fn(&Window) -> T + Sync, take: impl FnMut(&Window, T)) {
    let threads = || thread::available_parallelism().map_or(1, usize::from).min(MAX_THREADS);
    // What is pasted by hand asks nobody.
    each_by(text, if text.len() < 2 * PER_THREAD { 1 } else { threads().min(text.len() / PER_THREAD) }, read, take);
}

fn each_by<T: Send>(text: &str, threads: usize, read: impl Fn(&Window) -> T + Sync, mut take: impl FnMut(&Window, T)) {
    for batch in windows(text).chunks(threads) {
        for (window, result) in batch.iter().zip(at_once(batch, &read)) {
            take(window, result);
        }
    }
}

/// What `read` makes of each of `batch`, in its order.
fn at_once<T: Send>(batch: &[Window], read: &(impl Fn(&Window) -> T + Sync)) -> Vec<T> {
    let Some((first, others)) = batch.split_first() else { return Vec::new() };
    thread::scope(|scope| {
        let others: Vec<_> = others.iter().map(|window| scope.spawn(|| read(window))).collect();
        let mut results = vec![read(first)];
        results.extend(others.into_iter().map(|other| other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))));
        results
    })
}

/// Parts of `text`, each with the end up to which errors may start in it.
fn windows(text: &str) -> Vec<Window> {
    let mut windows = Vec::new();
    let mut start = 0;
    while start < text.len() || windows.is_empty() {
        let own_end = text.ceil_char_boundary(start + WINDOW);
        let end = text.ceil_char_boundary(own_end + OVERLAP);
        let from = text.floor_char_boundary(own_end.saturating_sub(OVERLAP));
        // A short rest is not worth a window of its own; and behind the end of a message there is nothing to be seen.
        let whole = if end == text.len() {
            Some(end)
        } else {
            text.get(from..own_end).and_then(|part| messages::ends(part).pop()).map(|at| from + at)
        };
        let (own_end, end) = whole.map_or((own_end, end), |at| (at, at));
        windows.push(Window { range: start..end, own_end });
        start = own_end;
    }
    windows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_cover_the_text_once_and_are_handed_on_in_order() {
        for len in [0, 1, WINDOW, WINDOW + OVERLAP, WINDOW + OVERLAP + 1, 11 * WINDOW + 3] {
            let text = "é".repeat(len / 2);
            for threads in [1, 2, 3, 8] {
                let (mut to, mut count) = (0, 0);
                each_by(
                    &text,
                    threads,
                    |window| window.range.clone(),
                    |window, range| {
                        assert_eq!((window.range.clone(), range.start), (range.clone(), to));
                        assert!(text.get(range.clone()).is_some() && text.is_char_boundary(window.own_end));
                        (to, count) = (window.own_end, count + 1);
                    },
                );
                assert_eq!((to, count), (text.len(), windows(&text).len()), "{len} by {threads}");
            }
        }
    }
}
