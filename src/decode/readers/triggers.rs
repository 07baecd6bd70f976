//! The words that the readers look for, all in one pass over a view: which readers have anything to do there, and where the
//! words of other systems stand.
//!
//! Most views hold no word of most readers: one pass over the words of all of them spares each a pass of its own. The automaton
//! knows the heads of the words alone, so that it is built in little time; the rest of a word is compared where its head stands.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::foreign::{self, Word};
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

/// Bytes of a word that the automaton knows.
const HEAD: usize = 8;

/// What a word is for.
#[derive(Debug, Clone, Copy)]
enum Use {
    /// The head alone asks the reader: what stands behind it tells hardly more.
    Asks(Asked),
    Foreign(Word),
}

struct Row {
    head: Vec<u8>,
    /// In lower case.
    rest: Vec<u8>,
    word: Use,
}

struct Table {
    heads: AhoCorasick,
    /// The rows of each head.
    of_head: Vec<Range<usize>>,
    rows: Vec<Row>,
}

static TABLE: LazyLock<Option<Table>> = LazyLock::new(|| {
    let asks = (api::words().map(|word| (word.to_owned(), Asked::Api)))
        .chain(tunnel::words().map(|word| (word.to_owned(), Asked::Tunnel)))
        .chain(names::words().into_iter().map(|word| (word, Asked::Names)))
        .chain(headers::words().map(|word| (word.to_owned(), Asked::Headers)))
        .chain(page::words().map(|word| (word.to_owned(), Asked::Page)))
        .chain(logpush::words().map(|word| (word.to_owned(), Asked::Logpush)))
        .chain(access_log::words().map(|word| (word.to_owned(), Asked::AccessLog)))
        .chain(rays::words().map(|word| (word.to_owned(), Asked::Rays)))
        .chain(markdown::words().map(|word| (word.to_owned(), Asked::Markdown)))
        .map(|(word, asked)| (word, Use::Asks(asked)));
    let all = asks.chain(foreign::words().map(|(word, of)| (word.to_owned(), Use::Foreign(of))));
    let mut rows: Vec<Row> = all.map(|(word, of)| row(&word, of)).collect();
    rows.sort_by(|one, other| one.head.cmp(&other.head));
    let mut of_head: Vec<Range<usize>> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        match of_head.last_mut().filter(|last| rows.get(last.start).is_some_and(|first| first.head == row.head)) {
            Some(last) => last.end = index + 1,
            None => of_head.push(index..index + 1),
        }
    }
    let heads = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(of_head.iter().filter_map(|of| rows.get(of.start)).map(|row| &row.head))
        .ok()?;
    Some(Table { heads, of_head, rows })
});

fn row(word: &str, of: Use) -> Row {
    let mut head = word.to_ascii_lowercase().into_bytes();
    let rest = head.split_off(HEAD.min(head.len()));
    Row { head, rest: if let Use::Asks(_) = of { Vec::new() } else { rest }, word: of }
}

/// The readers that have a word in a view.
#[derive(Debug, Clone, Copy)]
pub(super) struct Present(u32);

impl Present {
    pub(super) fn has(self, asked: Asked) -> bool {
        self.0 & 1 << asked as u32 != 0
    }
}

/// The readers that have a word in `text`; each word of another system goes to `foreign`.
pub(super) fn find(text: &str, mut foreign: impl FnMut(Word, Range<usize>)) -> Present {
    let Some(table) = TABLE.as_ref() else { return Present(u32::MAX) };
    let mut present = 0;
    for found in table.heads.find_overlapping_iter(text) {
        let rows = table.of_head.get(found.pattern().as_usize()).and_then(|of| table.rows.get(of.clone()));
        let behind = text.as_bytes().get(found.end()..).unwrap_or_default();
        for Row { rest, word, .. } in rows.into_iter().flatten() {
            match word {
                Use::Asks(asked) => present |= 1 << *asked as u32,
                Use::Foreign(of) => {
                    if let Some(len) = rest_of(behind, rest) {
                        foreign(*of, found.start()..found.end() + len);
                    }
                }
            }
        }
    }
    Present(present)
}

/// How many bytes `rest` takes at the start of `behind`; a line may have ended at one of its spaces.
fn rest_of(behind: &[u8], rest: &[u8]) -> Option<usize> {
    /// Indents and marks of quotes that a new line may begin with.
    const MOST: usize = 24;
    if behind.get(..rest.len()).is_some_and(|part| part.eq_ignore_ascii_case(rest)) {
        return Some(rest.len());
    }
    let mut at = 0;
    for byte in rest {
        let next = behind.get(at)?;
        if *byte == b' ' && matches!(next, b'\n' | b'\r') {
            let gap = behind.get(at..)?.iter().take(MOST);
            at += gap.take_while(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n' | b'>' | b'|')).count();
        } else if next.eq_ignore_ascii_case(byte) {
            at += 1;
        } else {
            return None;
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn present(text: &str) -> Present {
        find(text, |_, _| {})
    }

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
    fn a_word_goes_on_behind_a_line_end() {
        let wrapped = "upstream connect error or disconnect/reset\n>    before headers. reset reason";
        let mut found = Vec::new();
        find(wrapped, |_, at| found.push(at));
        assert!(found.iter().any(|at| wrapped[at.clone()].contains("\n>    before headers")), "{found:?}");
    }

    #[test]
    fn prose_asks_nobody() {
        assert_eq!(present("The quick brown fox jumps over the lazy dog at 12:12:10.\n").0, 0);
    }

    #[test]
    fn every_word_of_another_system_is_found_whole_and_only_so() {
        for (word, _) in foreign::words() {
            let text = format!("x {} y", word.to_ascii_uppercase());
            let mut found = Vec::new();
            find(&text, |_, at| found.push(at));
            assert!(found.contains(&(2..2 + word.len())), "{word}: {found:?}");
            let mut cut = Vec::new();
            let end = text.floor_char_boundary(1 + word.len());
            find(&text[..end], |_, at| cut.push(at));
            assert!(!cut.contains(&(2..2 + word.len())), "{word}");
        }
    }
}
