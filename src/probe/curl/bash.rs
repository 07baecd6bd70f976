//! Words as bash takes them apart, and zsh and sh where they agree with it.
//!
//! More forgiving than bash where a command came through a chat or a page: curly quotes and dashes, blanks behind the backslash
//! at a line's end.

use super::CurlProblem;
use super::words::{Cursor, Words};

pub(super) fn words(text: &str) -> Result<Words, CurlProblem> {
    let mut words = Words::default();
    let mut text = Cursor::new(text);
    // Where one curly quote finds no end, none behind it does.
    let mut curly_ends = [true; 2];
    while let Some(c) = text.next() {
        match c {
            '\n' => {
                words.end_word();
                if !text.goes_on() {
                    words.end(text.rest);
                    return Ok(words);
                }
            }
            c if c.is_whitespace() => words.end_word(),
            '\\' => {
                if !text.eat_line_end() {
                    words.push(text.next().unwrap_or('\\'));
                }
            }
            '\'' => words.push_text(text.until('\'').ok_or(CurlProblem::UnclosedQuote('\''))?),
            '"' => double(&mut text, &mut words)?,
            '$' if text.eat("'") => ansi_c(&mut text, &mut words)?,
            '$' if text.eat("\"") => double(&mut text, &mut words)?,
            '$' => variable(&mut text, &mut words),
            '`' => {
                let inner = text.until('`').ok_or(CurlProblem::UnclosedQuote('`'))?;
                words.push_variable(&format!("`{inner}`"));
            }
            '#' if !words.in_word() => {
                text.take_while(|c| c != '\n');
            }
            '&' | ';' | '|' => {
                if words.ends_at(c, text.rest) {
                    words.end(text.rest);
                    return Ok(words);
                }
            }
            // A URL in angle brackets, as documentation writes it.
            '<' if text.rest.starts_with("http") => {
                words.push('<');
                words.push_text(text.take_while(|c| !c.is_whitespace()));
            }
            '>' | '<' => words.redirect(c, &mut text),
            '“' | '„' | '‘' if !words.in_word() && curly_ends[usize::from(c == '‘')] => {
                curly_ends[usize::from(c == '‘')] = curly(c, &mut text, &mut words);
            }
            '–' | '—' if !words.in_word() => {
                let name = text.rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.rest.len());
                words.push_text(if name > 1 { "--" } else { "-" });
            }
            c => words.push(c),
        }
    }
    words.end_word();
    Ok(words)
}

fn double(text: &mut Cursor<'_>, words: &mut Words) -> Result<(), CurlProblem> {
    words.push_text("");
    loop {
        match text.next().ok_or(CurlProblem::UnclosedQuote('"'))? {
            '"' => return Ok(()),
            '\\' => match text.peek() {
                Some(c @ ('"' | '\\' | '$' | '`')) => {
                    words.push(c);
                    text.next();
                }
                Some('\n') => {
                    text.next();
                }
                Some('\r') if text.eat("\r\n") => {}
                _ => words.push('\\'),
            },
            '$' => variable(text, words),
            '`' => match text.until('`') {
                Some(inner) => words.push_variable(&format!("`{inner}`")),
                None => words.push('`'),
            },
            c => words.push(c),
        }
    }
}

fn variable(text: &mut Cursor<'_>, words: &mut Words) {
    match text.variable() {
        Some(name) => {
            words.push_variable(&format!("${name}"));
            text.eat(name);
        }
        None => words.push('$'),
    }
}

/// `$'…'`: escapes as in C. Browsers write characters beyond the first plane as two halves.
fn ansi_c(text: &mut Cursor<'_>, words: &mut Words) -> Result<(), CurlProblem> {
    words.push_text("");
    loop {
        let c = match text.next().ok_or(CurlProblem::UnclosedQuote('\''))? {
            '\'' => return Ok(()),
            '\\' => text.next().ok_or(CurlProblem::UnclosedQuote('\''))?,
            c => {
                words.push(c);
                continue;
            }
        };
        match c {
            'a' => words.push('\x07'),
            'b' => words.push('\x08'),
            'e' | 'E' => words.push('\x1b'),
            'f' => words.push('\x0c'),
            'n' => words.push('\n'),
            'r' => words.push('\r'),
            't' => words.push('\t'),
            'v' => words.push('\x0b'),
            'x' => match number(text, 16, 2) {
                Some(byte) => words.push_bytes(&[low_byte(byte)]),
                None => words.push_text("\\x"),
            },
            '0'..='7' => {
                let first = c.to_digit(8).unwrap_or(0);
                let more = text.rest.chars().take(2).take_while(|c| c.is_digit(8)).count();
                let rest = number(text, 8, 2).unwrap_or(0);
                words.push_bytes(&[low_byte((first << (3 * more)) + rest)]);
            }
            'u' | 'U' => match number(text, 16, if c == 'u' { 4 } else { 8 }) {
                Some(unit) => words.push(character(unit, text)),
                None => words.push_text(if c == 'u' { "\\u" } else { "\\U" }),
            },
            'c' => {
                let control = text.next().unwrap_or('@');
                words.push_bytes(&[low_byte(u32::from(control)) & 0x1f]);
            }
            c @ ('\\' | '\'' | '"' | '?') => words.push(c),
            c => {
                words.push('\\');
                words.push(c);
            }
        }
    }
}

/// A number of at most so many digits.
fn number(text: &mut Cursor<'_>, radix: u32, most: usize) -> Option<u32> {
    let digits = text.rest.chars().take(most).take_while(|c| c.is_digit(radix)).count();
    let (digits, rest) = text.rest.split_at(digits);
    let number = u32::from_str_radix(digits, radix).ok()?;
    text.rest = rest;
    Some(number)
}

/// The character of a UTF-16 unit or a code point, together with its second half if it is a first.
fn character(unit: u32, text: &mut Cursor<'_>) -> char {
    if (0xD800..0xDC00).contains(&unit) {
        let mut ahead = *text;
        if (ahead.eat("\\u") || ahead.eat("\\U"))
            && let Some(second @ 0xDC00..=0xDFFF) = number(&mut ahead, 16, 4)
        {
            *text = ahead;
            let code = 0x1_0000 + ((unit - 0xD800) << 10) + (second - 0xDC00);
            return char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        }
    }
    char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn low_byte(number: u32) -> u8 {
    number.to_le_bytes()[0]
}

/// Quotes that a chat made curly. Says whether there was an end.
fn curly(open: char, text: &mut Cursor<'_>, words: &mut Words) -> bool {
    let closing: &[char] = if open == '‘' { &['’'] } else { &['”', '“'] };
    let Some(end) = text.rest.find(closing) else {
        words.push(open);
        return false;
    };
    let (inner, rest) = text.rest.split_at(end);
    words.push_text(inner);
    text.rest = rest;
    text.next();
    true
}
