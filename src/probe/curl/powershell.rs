//! Words as `PowerShell` takes them apart.
//!
//! Versions before 7.3 hand a quote inside a word on without protecting it, so people write `\"`; later ones hand both on. Which
//! was meant shows in the word: JSON that is whole as it stands stays.

use super::CurlProblem;
use super::words::{Cursor, Words};

pub(super) fn words(text: &str) -> Result<Words, CurlProblem> {
    let mut words = Words::default();
    let mut text = Cursor::new(text);
    while let Some(c) = text.next() {
        match c {
            '\n' => {
                words.end_word();
                if !text.goes_on() {
                    words.end(text.rest);
                    break;
                }
            }
            c if c.is_whitespace() => words.end_word(),
            '`' => {
                if text.eat_line_end() {
                    words.end_word();
                } else {
                    words.push(escaped(&mut text));
                }
            }
            '\'' | '‘' | '’' => single(&mut text, &mut words)?,
            '"' | '“' | '”' => double(&mut text, &mut words)?,
            '$' => variable(&mut text, &mut words),
            '#' if !words.in_word() => {
                text.take_while(|c| c != '\n');
            }
            '&' | ';' | '|' => {
                if words.ends_at(c, text.rest) {
                    words.end(text.rest);
                    break;
                }
            }
            '>' | '<' => words.redirect(c, &mut text),
            c => words.push(c),
        }
    }
    words.end_word();
    words.list.retain(|word| word != b"--%");
    for word in &mut words.list {
        *word = unprotected(std::mem::take(word));
    }
    Ok(words)
}

fn single(text: &mut Cursor<'_>, words: &mut Words) -> Result<(), CurlProblem> {
    let is_quote = |c| matches!(c, '\'' | '‘' | '’');
    words.push_text("");
    loop {
        words.push_text(text.take_while(|c| !is_quote(c)));
        let quote = text.next().ok_or(CurlProblem::UnclosedQuote('\''))?;
        match text.peek() {
            Some(next) if is_quote(next) => {
                text.next();
                words.push(quote);
            }
            _ => return Ok(()),
        }
    }
}

fn double(text: &mut Cursor<'_>, words: &mut Words) -> Result<(), CurlProblem> {
    let is_quote = |c| matches!(c, '"' | '“' | '”');
    words.push_text("");
    loop {
        match text.next().ok_or(CurlProblem::UnclosedQuote('"'))? {
            '`' => words.push(escaped(text)),
            '$' => variable(text, words),
            c if is_quote(c) => match text.peek() {
                Some(next) if is_quote(next) => {
                    text.next();
                    words.push(c);
                }
                // `\"` is no escape here, yet everybody writes it: a quote that closes stands before a blank or at the end.
                Some(next) if !next.is_whitespace() && words.ends_with(b'\\') => words.push(c),
                _ => return Ok(()),
            },
            c => words.push(c),
        }
    }
}

/// The sign that a backtick in front of `text` makes.
fn escaped(text: &mut Cursor<'_>) -> char {
    match text.next() {
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('0') => '\0',
        Some('a') => '\x07',
        Some('b') => '\x08',
        Some('f') => '\x0c',
        Some('v') => '\x0b',
        Some(c) => c,
        None => '`',
    }
}

fn variable(text: &mut Cursor<'_>, words: &mut Words) {
    let Some(name) = text.variable() else { return words.push('$') };
    text.eat(name);
    let member = if text.rest.starts_with(':') && name == "env" {
        text.take_while(|c| c == ':' || c.is_ascii_alphanumeric() || c == '_')
    } else {
        ""
    };
    words.push_variable(&format!("${name}{member}"));
}

/// `word` as curl gets it.
fn unprotected(word: Vec<u8>) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(&word) else { return word };
    if !text.contains("\\\"") || serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() {
        return word;
    }
    text.replace("\\\"", "\"").into_bytes()
}
