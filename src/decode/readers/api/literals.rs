//! Values of an API answer as languages print them: numbers, truths, strings; each whole or not read at all.

use std::ops::Range;

use super::keys::{Found, is_quote};

/// Longest message that is looked through for its end.
pub(super) const MAX_MESSAGE: usize = 1024;
/// Quotes inside a message that may turn out not to end it.
const MAX_QUOTES: usize = 8;

/// What Rust and Swift put around a value that may be missing, and serde's names of its kinds.
const WRAPPERS: [&str; 4] = ["Some(", "Optional(", "String(", "Number("];

/// The value inside of such names, and how many there are.
fn unwrapped(mut rest: &str) -> (&str, usize) {
    let mut wrappers = 0;
    while let Some(inner) = WRAPPERS.iter().find_map(|name| rest.strip_prefix(name)) {
        (rest, wrappers) = (inner, wrappers + 1);
    }
    (rest, wrappers)
}

/// Bytes behind the parenthesis of a type with its size or value.
pub(super) fn typed_len(text: &str, found: &Found) -> Option<usize> {
    let inner = text.get(found.start..)?.strip_prefix('(')?;
    let len = inner.bytes().take(8).take_while(u8::is_ascii_alphanumeric).count();
    (len > 0 && inner.as_bytes().get(len) == Some(&b')')).then_some(len + 1)
}

/// PHP: `Array(`, `array(2){`; Rust's serde: `Array [`; Objective-C: `(`.
pub(super) fn is_list(rest: &str) -> bool {
    let (rest, wrappers) = unwrapped(rest);
    if wrappers > 0 {
        return rest.starts_with(['[', '{']);
    }
    rest.get(..6).is_some_and(|word| word.eq_ignore_ascii_case("array(") || word == "Array[")
        || rest.starts_with(['('])
        || rest.starts_with("Object{")
}

pub(super) fn truth(rest: &str) -> Option<bool> {
    const FALSE: [&str; 9] = ["false", "bool(false)", "falso", "faux", "falsch", "ложь", "假", "错误", "нет"];
    const TRUE: [&str; 8] = ["true", "bool(true)", "verdadero", "vrai", "wahr", "истина", "真", "vero"];
    let (rest, _) = unwrapped(rest);
    let starts =
        |words: &[&str]| words.iter().any(|word| rest.get(..word.len()).is_some_and(|have| have.eq_ignore_ascii_case(word)));
    // Objective-C's.
    if rest.starts_with("0;") {
        return Some(false);
    }
    if starts(&FALSE) { Some(false) } else { starts(&TRUE).then_some(true) }
}

/// A whole number, in quotes or not, that is followed by something: at the end of the text it may be cut.
pub(super) fn number(text: &str, value: usize) -> Option<(u32, Range<usize>)> {
    let rest = text.get(value..)?;
    let opened = rest
        .strip_prefix("int(")
        .or_else(|| Some(unwrapped(rest)).filter(|(_, wrappers)| *wrappers > 0).map(|(inner, _)| inner))
        .or_else(|| rest.strip_prefix(is_quote))
        .unwrap_or(rest);
    let start = text.len() - opened.len();
    let len = opened.bytes().take(8).take_while(u8::is_ascii_digit).count();
    let next = opened.get(len..)?.chars().next()?;
    // Go's maps part their members with white space alone.
    let is_before_key = || {
        ["error_chain:", "message:", "Message:", "ErrorChain:"]
            .iter()
            .any(|key| opened.get(len..).is_some_and(|rest| rest.starts_with(key)))
    };
    let is_whole =
        is_before_key() || matches!(next, ',' | '}' | ']' | ')' | '[' | ';' | '|' | '/' | '<' | '，') || is_quote(next);
    ((1..=7).contains(&len) && is_whole).then_some(())?;
    Some((opened.get(..len)?.parse().ok()?, start..start + len))
}

pub(super) struct Message {
    pub(super) text: Range<usize>,
    pub(super) end: usize,
}

/// The words behind `message`: `None` where they are cut, or hold an answer of their own.
pub(super) fn message(text: &str, value: usize) -> Option<Message> {
    let rest = text.get(value..)?;
    let mut start = value;
    if let Some(typed) = rest.strip_prefix("string(") {
        start += "string(".len() + typed.bytes().take(6).take_while(u8::is_ascii_digit).count() + 1;
    }
    let (inner, wrappers) = unwrapped(rest);
    if wrappers > 0 {
        start = text.len() - inner.len();
    }
    let quote = text.get(start..)?.chars().next()?;
    if is_quote(quote) {
        let inner = start + quote.len_utf8();
        let end = string_end(text, inner, quote)?;
        let closed = end + closing_len(text, end);
        let wrapped = text.get(closed..)?.bytes().take(wrappers).take_while(|b| *b == b')').count();
        return Some(Message { text: inner..end, end: closed + wrapped });
    }
    let rest = text.get(start..)?;
    let mut ends = rest.char_indices().take(MAX_MESSAGE / 2);
    let end = ends.find(|(at, c)| match c {
        '}' | ']' | ')' | '[' | '{' => true,
        ',' | ';' => {
            let behind = rest.get(at + 1..).unwrap_or_default();
            if behind.starts_with(is_quote) {
                return true;
            }
            let word = behind.find(|c: char| !(c.is_ascii_alphabetic() || c == '_')).unwrap_or(0);
            word > 0 && behind.get(word..).is_some_and(|rest| rest.starts_with([':', '=']))
        }
        _ => false,
    })?;
    // In a struct of Go's the next key follows without a mark.
    let words = rest.get(..end.0)?;
    let len = ["ErrorChain:", "error_chain:"].iter().find_map(|key| words.strip_suffix(key)).map_or(end.0, str::len);
    (len > 1 && !rest.starts_with(['{', '[', '('])).then_some(Message { text: start..start + len, end: start + len })
}

fn closing_len(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// Where the string that starts at `from` ends: a quote with a comma or a bracket behind it. `None` where it is cut, shortened
/// by its client, or holds an object that a client printed into it.
pub(super) fn string_end(text: &str, from: usize, quote: char) -> Option<usize> {
    let close = match quote {
        '“' | '„' => '”',
        '‘' => '’',
        '«' => '»',
        c => c,
    };
    let mut escaped = false;
    let part = text.get(from..)?;
    let mut quotes = 0;
    for (at, c) in part.char_indices().take_while(|(at, _)| *at < MAX_MESSAGE) {
        let behind = part.get(at + c.len_utf8()..)?;
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' if behind.starts_with(is_quote) => return None,
            '(' if behind.starts_with("truncated") => return None,
            c if c == close || (c == '”' && is_quote(quote)) => {
                // Where the braces were lost, a fence or somebody's next sentence follows.
                let ends_sentence = part.get(..at).is_some_and(|words| words.ends_with('.'))
                    && behind.starts_with(|c: char| c.is_ascii_uppercase());
                if ends_sentence || behind.is_empty() || behind.starts_with([',', '}', ']', ')', '[', ';', '，', '`']) {
                    return Some(from + at);
                }
                quotes += 1;
                if quotes > MAX_QUOTES {
                    return None;
                }
            }
            _ => {}
        }
    }
    None
}
