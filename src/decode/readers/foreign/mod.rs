//! What other systems send or print, and numbers that only look like codes.
//!
//! One pass over the view finds all trigger words; each is then held against its own neighbourhood, which a constant bounds.
//! A view is judged at [`BUDGET`] places at most: a file of millions of lines says who sent it long before.

mod bodies;
mod cdn;
mod changes;
mod docs;
mod explains;
mod fails;
mod near;
mod numbers;
mod platforms;
mod servers;
mod services;
mod sign;
mod told;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::super::reading::{Clue, Finds, Scene};
use super::pattern::table;
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
    /// A word that Cloudflare alone leaves.
    Ours,
}

struct Table {
    words: AhoCorasick,
    triggers: Vec<Trigger>,
}

static TABLE: LazyLock<Option<Table>> = LazyLock::new(|| {
    let signs = [cdn::SIGNS, servers::SIGNS, platforms::SIGNS, services::SIGNS, bodies::SIGNS].into_iter().flatten();
    let rows: Vec<(&'static str, Trigger)> = signs
        .map(|sign| (sign.word, Trigger::Sign(sign)))
        .chain(told::NAMES.iter().map(|(word, told)| (*word, Trigger::Told(*told))))
        .chain(docs::WORDS.iter().enumerate().map(|(index, word)| (*word, Trigger::Docs(index))))
        .chain(fails::WORDS.iter().map(|word| (*word, Trigger::Fails)))
        .chain(numbers::SOCKET_WORDS.iter().map(|word| (*word, Trigger::Socket)))
        .chain(near::OURS.iter().map(|word| (*word, Trigger::Ours)))
        .collect();
    let words = table().build(rows.iter().map(|row| row.0)).ok()?;
    Some(Table { words, triggers: rows.into_iter().map(|row| row.1).collect() })
});

/// Reads one view.
pub(super) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let Some(table) = TABLE.as_ref() else { return };
    let text = scene.view.as_str();
    let (mut places, mut sockets, mut ours) = (Vec::new(), Vec::new(), Vec::new());
    let (mut docs, mut fails) = (docs::Docs::default(), fails::Fails::default());
    for hit in table.words.find_overlapping_iter(text) {
        let at: Range<usize> = hit.start()..hit.end();
        match table.triggers.get(hit.pattern().as_usize()) {
            Some(Trigger::Docs(word)) => docs.saw(*word, &at),
            Some(Trigger::Fails) => fails.saw(text, &at),
            Some(Trigger::Socket) if sockets.len() < BUDGET => sockets.push(at),
            Some(Trigger::Ours) => ours.push(at.start),
            Some(trigger @ (Trigger::Sign(_) | Trigger::Told(_))) if places.len() < BUDGET => places.push((*trigger, at)),
            _ => {}
        }
    }
    let near = Near::new(text, ours);
    let mut signs = Signs::default();
    for (trigger, at) in places {
        match trigger {
            Trigger::Sign(sign) => signs.judge(scene, &near, sign, &at, finds),
            Trigger::Told(told) => told::judge(scene, &near, told, &at, &mut signs, finds),
            _ => {}
        }
    }
    numbers::read(scene, &near, &sockets, finds);
    let explained = || explains::span(text).or_else(|| changes::span(text)).map(|span| Clue::Explained(scene.view.span(&span)));
    finds.clues.extend(docs.clue(scene).or_else(explained));
    finds.clues.extend(fails.places.iter().map(|at| Clue::Fails(scene.view.span(at))));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::finds;

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
