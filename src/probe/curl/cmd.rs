//! Words as Windows' command prompt and then the C runtime take them apart: the prompt works on carets and quotes, the runtime
//! on quotes and backslashes, and neither knows what the other does.

use super::CurlProblem;
use super::dialect::variable;
use super::words::{Cursor, Words};

pub(super) fn words(text: &str) -> Result<Words, CurlProblem> {
    let mut words = Words::default();
    let line = prompt(text, &mut words);
    runtime(&line, &mut words)?;
    let mut rest = text;
    while let Some(name) = variable(rest) {
        words.note_variable(name);
        rest = rest.split_once(name).map_or("", |(_, after)| after);
    }
    Ok(words)
}

/// The line that the prompt hands to curl.
fn prompt(text: &str, words: &mut Words) -> String {
    let mut line = String::with_capacity(text.len());
    let mut text = Cursor::new(text);
    let mut quoted = false;
    while let Some(c) = text.next() {
        let free = line.ends_with(char::is_whitespace);
        match c {
            '"' => {
                quoted = !quoted;
                line.push(c);
            }
            // A caret takes the next sign's meaning away; a line's end, too, and then the sign behind that.
            '^' if !quoted => {
                if text.eat_line_end() {
                    if text.peek() == Some('\n') || text.rest.starts_with("\r\n") {
                        text.eat("\r");
                        text.next();
                        line.push('\n');
                    } else {
                        line.push(' ');
                    }
                } else {
                    line.extend(text.next());
                }
            }
            '\r' if text.peek() == Some('\n') => {}
            '\n' if !quoted => {
                if !text.goes_on() {
                    words.end(text.rest);
                    return line;
                }
                line.push(' ');
            }
            '|' | '&' if !quoted && (free || text.peek().is_none_or(|next| next.is_whitespace() || next == c)) => {
                words.end(text.rest);
                return line;
            }
            '>' | '<' if !quoted && (free || line.ends_with(" 2") || line.ends_with(" 1")) => {
                let digit = if free { String::new() } else { line.split_off(line.len() - 1) };
                words.redirect(c, &mut text);
                if let Some(last) = words.redirections.last_mut() {
                    last.insert_str(0, &digit);
                }
            }
            '&' if !quoted => {
                if !words.unquoted.contains(&c) {
                    words.unquoted.push(c);
                }
                line.push(c);
            }
            c => line.push(c),
        }
    }
    line
}

/// The words that curl gets.
fn runtime(line: &str, words: &mut Words) -> Result<(), CurlProblem> {
    let mut text = Cursor::new(line);
    let mut quoted = false;
    while let Some(c) = text.next() {
        match c {
            c if c.is_whitespace() && !quoted => words.end_word(),
            '\\' => {
                let more = text.take_while(|c| c == '\\').len();
                let before_quote = text.peek() == Some('"');
                let count = more + 1;
                words.push_text(&"\\".repeat(if before_quote { count / 2 } else { count }));
                if before_quote && !count.is_multiple_of(2) {
                    text.next();
                    words.push('"');
                }
            }
            '"' if quoted && text.eat("\"") => words.push('"'),
            '"' => {
                quoted = !quoted;
                words.push_text("");
            }
            c => words.push(c),
        }
    }
    words.end_word();
    if quoted { Err(CurlProblem::UnclosedQuote('"')) } else { Ok(()) }
}
