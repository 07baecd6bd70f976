//! Which readers have anything to look for in a view. Most views hold no word of most readers: one pass over the words of all of
//! them spares each a pass of its own.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::pattern::table;
use super::{access_log, api, headers, logpush, markdown, names, page, rays, tunnel};

/// A reader that is asked only where one of its words stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Api,
    Tunnel,
    Names,
    Headers,
    Logpush,
    AccessLog,
    Page,
    Rays,
    Markdown,
}

/// Bytes of a word that are looked for: more tell hardly more, and the automaton stays small enough to be quick.
const HEAD: usize = 10;

struct Table {
    words: AhoCorasick,
    readers: Vec<Asked>,
    all: u32,
}

static TABLE: LazyLock<Option<Table>> = LazyLock::new(|| {
    let words = (api::words().map(|word| (word.to_owned(), Asked::Api)))
        .chain(tunnel::words().map(|word| (word.to_owned(), Asked::Tunnel)))
        .chain(names::words().into_iter().map(|word| (word, Asked::Names)))
        .chain(headers::words().map(|word| (word.to_owned(), Asked::Headers)))
        .chain(page::words().map(|word| (word.to_owned(), Asked::Page)))
        .chain(logpush::words().map(|word| (word.to_owned(), Asked::Logpush)))
        .chain(access_log::words().map(|word| (word.to_owned(), Asked::AccessLog)))
        .chain(rays::words().map(|word| (word.to_owned(), Asked::Rays)))
        .chain(markdown::words().map(|word| (word.to_owned(), Asked::Markdown)));
    let mut rows: Vec<(Vec<u8>, Asked)> =
        words.map(|(word, asked)| (word.bytes().take(HEAD).map(|b| b.to_ascii_lowercase()).collect(), asked)).collect();
    rows.sort_by(|one, other| (&one.0, one.1 as u32).cmp(&(&other.0, other.1 as u32)));
    rows.dedup();
    let all = rows.iter().fold(0, |all, (_, asked)| all | 1 << *asked as u32);
    let words = table().build(rows.iter().map(|(word, _)| word)).ok()?;
    Some(Table { words, readers: rows.into_iter().map(|(_, asked)| asked).collect(), all })
});

/// The readers that have a word in a view.
#[derive(Debug, Clone, Copy)]
pub(super) struct Present(u32);

impl Present {
    pub(super) fn has(self, asked: Asked) -> bool {
        self.0 & 1 << asked as u32 != 0
    }
}

/// The readers that have a word in `text`.
pub(super) fn present(text: &str) -> Present {
    let Some(table) = TABLE.as_ref() else { return Present(u32::MAX) };
    let mut present = 0;
    for found in table.words.find_overlapping_iter(text) {
        present |= table.readers.get(found.pattern().as_usize()).map_or(0, |asked| 1 << *asked as u32);
        if present == table.all {
            break;
        }
    }
    Present(present)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_asked_where_one_of_its_words_stands_in_any_case() {
        for (text, asked) in [
            ("Invalid Request Headers", Asked::Api),
            ("see API.cloudflare.com/x", Asked::Api),
            ("Serve tunnel error", Asked::Tunnel),
            ("Worker exceeded CPU time limit", Asked::Tunnel),
            ("\"Outcome\": \"exception\"", Asked::Tunnel),
            ("за Клаудфлер", Asked::Names),
            ("please wait 30 seconds", Asked::Names),
            ("Cf-Ray: x", Asked::Headers),
            ("Just a moment", Asked::Page),
            ("EdgeResponseStatus", Asked::Logpush),
            ("GET / HTTP/1.1\" 502", Asked::AccessLog),
            ("RAY ID", Asked::Rays),
            ("cRay 9b01e46dc87f325a", Asked::Rays),
            ("error_code: 1015", Asked::Markdown),
        ] {
            assert!(present(text).has(asked), "{text}");
        }
    }

    #[test]
    fn prose_asks_nobody() {
        assert_eq!(present("The quick brown fox jumps over the lazy dog at 12:12:10.\n").0, 0);
    }
}
