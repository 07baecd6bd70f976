//! What `wrangler tail` and a Worker's own log say: `GET https://… - Exception Thrown @ …`, `"outcome":"exceededCpu"`,
//! `Worker exceeded CPU time limit.`
//!
//! The visitor's code is not in them, so none is read. Words: "Workers errors",
//! <https://developers.cloudflare.com/workers/observability/errors/>, and workers-sdk.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::super::pattern::Pattern;
use crate::decode::field::Field;
use crate::decode::form::Format;
use crate::decode::reading::{Clue, Draft, Finds, Proof, Scene};

const OUTCOMES: [&str; 6] = [
    " - Exception Thrown @ ",
    " - Exceeded CPU Limit @ ",
    " - Exceeded Memory Limit @ ",
    " - Exceeded Wall Time Limit @ ",
    " - Script Not Found @ ",
    " - Unknown @ ",
];
/// Words of the runtime. Alone they are a hint.
const WORDS: [&str; 5] = [
    "Worker exceeded CPU time limit",
    "Worker exceeded memory limit",
    "Worker exceeded resource limits",
    "Memory limit would be exceeded before EOF",
    "Your Worker's code had hung and would never generate a response",
];
/// Longest address before an outcome.
const REACH: usize = 600;

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::builder().build(words()).ok());
static REQUEST: Pattern =
    Pattern::new(r"(?-u)(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) https?://(?P<host>[A-Za-z0-9.-]{3,253})[^\s]*$");

pub(super) fn words() -> impl Iterator<Item = &'static str> {
    OUTCOMES.into_iter().chain(WORDS)
}

/// Reads what the Workers runtime says in a view with its white space.
pub(super) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let Some(finder) = FINDER.as_ref() else { return };
    for found in finder.find_iter(text) {
        let words = found.start()..found.end();
        if OUTCOMES.get(found.pattern().as_usize()).is_none() {
            let span = scene.view.span(&words);
            finds.clues.push(Clue::NamesCloudflare(span));
            finds.clues.push(Clue::Words(span));
            continue;
        }
        let from = super::boundary(text, words.start.saturating_sub(REACH));
        let Some(request) = text.get(from..words.start).and_then(|head| REQUEST.captures(head)) else { continue };
        let Some((whole, host)) = request.whole().zip(request.name("host")) else { continue };
        let mut draft = Draft::new(scene, Format::TunnelLog, &(from + whole.start()..words.end));
        draft.zone(&(from + host.start()..from + host.end()));
        let outcome = words.start + 3..words.end - 3;
        draft.text_field(Field::Detail, text.get(outcome.clone()).unwrap_or_default(), &outcome);
        finds.readings.push(draft.finish(Proof::Wording));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::{finds, lines};

    #[test]
    fn outcomes_of_the_tail_are_read_and_words_alone_are_a_hint() {
        assert_eq!(
            lines("GET https://shop.zephyr.workers.dev/cart - Exceeded CPU Limit @ 3/3/2024, 3:06:06 AM", read),
            ["zone=shop.zephyr.workers.dev tunnel-log Wording"]
        );
        for paste in ["GET https://a.example/ - Ok @ 3/3/2024", "me - Exception Thrown @ noon", " - Unknown @ "] {
            assert_eq!(lines(paste, read), Vec::<String>::new(), "{paste}");
        }
        assert_eq!(finds("Error: Worker exceeded CPU time limit.", read).clues.len(), 2);
    }
}
