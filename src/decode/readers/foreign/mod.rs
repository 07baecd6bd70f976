//! What other systems send or print, and numbers that only look like codes.
//!
//! The words are found with those of all readers, in one pass over the view; each is then held against its own neighbourhood, which a constant bounds.
//! A view is judged at [`BUDGET`] places at most: a file of millions of lines says who sent it long before.

mod bodies;
mod cdn;
mod changes;
mod definitions;
mod docs;
mod explains;
mod fails;
mod listed;
mod near;
mod numbers;
mod platforms;
mod servers;
mod services;
mod sign;
mod told;

use std::ops::Range;

use super::super::reading::{Clue, Finds, Scene};
use near::Near;
use sign::{Sign, Signs};

/// Places of a view that are judged.
const BUDGET: usize = 4096;

/// What a word of the table sets off.
#[derive(Debug, Clone, Copy)]
enum Trigger {
    Sign(&'static Sign),
    Told(told::Told),
    Docs(usize),
    Fails,
    Socket,
    List,
    /// A word that Cloudflare alone leaves.
    Ours,
}

/// A word of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word(Trigger);

/// The words, for the one pass over a view.
pub(super) fn words() -> impl Iterator<Item = (&'static str, Word)> {
    let signs = [cdn::SIGNS, servers::SIGNS, platforms::SIGNS, services::SIGNS, bodies::SIGNS].into_iter().flatten();
    signs
        .map(|sign| (sign.word, Trigger::Sign(sign)))
        .chain(told::NAMES.iter().map(|(word, told)| (*word, Trigger::Told(*told))))
        .chain(docs::WORDS.iter().enumerate().map(|(index, word)| (*word, Trigger::Docs(index))))
        .chain(fails::WORDS.iter().map(|word| (*word, Trigger::Fails)))
        .chain(numbers::SOCKET_WORDS.iter().map(|word| (*word, Trigger::Socket)))
        .chain(numbers::LIST_WORDS.iter().map(|word| (*word, Trigger::List)))
        .chain(near::OURS.iter().map(|word| (*word, Trigger::Ours)))
        .map(|(word, trigger)| (word, Word(trigger)))
}

/// Whether a word of ASCII letters goes on to the left: `down error code`.
fn is_inside(text: &str, at: &Range<usize>) -> bool {
    let letter = |i: usize| text.as_bytes().get(i).is_some_and(u8::is_ascii_alphabetic);
    letter(at.start) && at.start.checked_sub(1).is_some_and(letter)
}

/// The words of a view, as they are met.
#[derive(Default)]
pub(super) struct Words {
    places: Vec<(Trigger, Range<usize>)>,
    sockets: Vec<Range<usize>>,
    lists: Vec<Range<usize>>,
    ours: Vec<usize>,
    docs: docs::Docs,
    fails: fails::Fails,
}

impl Words {
    pub(super) fn take(&mut self, text: &str, word: Word, at: Range<usize>) {
        match word.0 {
            Trigger::Docs(word) => self.docs.saw(word, &at),
            Trigger::Fails => self.fails.saw(text, &at),
            Trigger::Socket if self.sockets.len() < BUDGET => self.sockets.push(at),
            Trigger::List if self.lists.len() < BUDGET && !is_inside(text, &at) => self.lists.push(at),
            Trigger::Ours => self.ours.push(at.start),
            trigger @ (Trigger::Sign(_) | Trigger::Told(_)) if self.places.len() < BUDGET => self.places.push((trigger, at)),
            _ => {}
        }
    }
}

/// Reads one view, whose words were found.
pub(super) fn read(scene: &Scene<'_>, words: Words, finds: &mut Finds) {
    let text = scene.view.as_str();
    let near = Near::new(text, words.ours);
    let mut signs = Signs::default();
    for (trigger, at) in words.places {
        match trigger {
            Trigger::Sign(sign) => signs.judge(scene, &near, sign, &at, finds),
            Trigger::Told(told) => told::judge(scene, &near, told, &at, &mut signs, finds),
            _ => {}
        }
    }
    numbers::read(scene, &near, &words.sockets, &words.lists, finds);
    // Who explains names a code, or Cloudflare.
    let is_code = |number: &near::Number| matches!(number.value, 400..=599 | 1000..=1299);
    let has_code = near.numbers.iter().any(is_code) || near.is_ours(&(0..text.len()));
    let explained = || {
        // What a part of a large text is about was told by the whole of it.
        if !has_code || scene.is_part {
            return None;
        }
        let span = explains::span(&near).or_else(|| changes::span(&near)).or_else(|| definitions::span(&near));
        span.map(|span| Clue::Explained(scene.view.span(&span)))
    };
    finds.clues.extend(words.docs.clue(scene).or_else(explained));
    if near.is_ours(&(0..text.len())) {
        let listed = listed::spans(text);
        finds.clues.extend(listed.into_iter().map(|span| Clue::Explained(scene.view.span(&span))));
    }
    finds.clues.extend(words.fails.places.iter().map(|at| Clue::Fails(scene.view.span(at))));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::readers::triggers;
    use crate::decode::reading::tests::finds;

    /// Reads a view by its own words.
    pub(super) fn read(scene: &Scene<'_>, finds: &mut Finds) {
        let text = scene.view.as_str();
        let mut words = Words::default();
        triggers::find(text, |word, at| words.take(text, word, at));
        super::read(scene, words, finds);
    }

    /// Each find of `paste` in a word: `nginx 502`, `names vercel`, `not 1006`, `docs`.
    pub(super) fn said(paste: &str) -> Vec<String> {
        let found = finds(paste, read);
        let readings = found.readings.iter().map(|reading| {
            let error = &reading.error;
            assert!(matches!(reading.proof, crate::decode::reading::Proof::Other(_)));
            let code = error.code.map_or_else(String::new, |code| format!(" {code}"));
            format!("{}{code}", error.system.map_or("?", crate::decode::System::name))
        });
        let clues = found.clues.iter().filter_map(|clue| match clue {
            Clue::Names(system, _) => Some(format!("names {}", system.name())),
            Clue::LooksLike(number, _) => Some(format!("not {number}")),
            Clue::Documentation(_) => Some("docs".to_owned()),
            Clue::Explained(_) => Some("explained".to_owned()),
            _ => None,
        });
        let mut said: Vec<String> = readings.chain(clues).collect();
        said.sort();
        said.dedup();
        said
    }

    /// Holds a table of pastes against what is said of them, separated by commas.
    pub(super) fn hold(table: &[(&str, &str)]) {
        let wrong: Vec<String> = table
            .iter()
            .filter_map(|(paste, want)| {
                let got = said(paste).join(", ");
                (got != *want).then(|| format!("{paste:?}\n   said {got:?}\n   want {want:?}"))
            })
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn any_text_cut_anywhere_is_read_without_a_panic() {
        let text = "错误 nginx/1.2 报502…«nginx» {'kind': 'Status', \"apiVersion\": 'v1', code: 403} пять(1020, \"ы\") Error 106-2522 é";
        for start in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
            for end in (start..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                let _ = finds(&text[start..end], read);
            }
        }
    }

    #[test]
    fn a_repeated_word_costs_no_more_than_the_budget() {
        let words = "nginx 502 apiVersion x-amz-cf-id 1006 websocket (1020, \"x\" overloaded_error ".repeat(20_000);
        let found = finds(&words, read);
        assert!(found.readings.len() <= BUDGET && found.clues.len() <= 2 * BUDGET);
    }
}
