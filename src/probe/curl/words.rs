//! What the three shells have in common: a text that is read from its start, words that grow, and the end of a command.

/// More than these need not be named.
const MOST_VARIABLES: usize = 32;
/// Characters between the parentheses of a command in a command, at most.
const LONGEST_VARIABLE: usize = 4096;
/// So many parentheses that are never closed, and no other is looked for: reading must stay linear.
const MOST_OPEN: u8 = 32;

/// The words of one command, and what else its line held.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Bytes, because a body may be anything.
    pub list: Vec<Vec<u8>>,
    /// What the shell would have filled in.
    pub variables: Vec<String>,
    /// `2>/dev/null` and the like.
    pub redirections: Vec<String>,
    /// The signs that would have ended the command, had a shell read it.
    pub unquoted: Vec<char>,
    /// What follows the command.
    pub rest: Option<String>,
    /// The word that is being read; `None` between words.
    current: Option<Vec<u8>>,
}

impl Words {
    pub(super) fn push(&mut self, c: char) {
        self.push_text(c.encode_utf8(&mut [0; 4]));
    }

    /// Adds to the word; an empty text begins one, too.
    pub(super) fn push_text(&mut self, text: &str) {
        self.push_bytes(text.as_bytes());
    }

    pub(super) fn push_bytes(&mut self, bytes: &[u8]) {
        self.current.get_or_insert_default().extend_from_slice(bytes);
    }

    /// Adds what the shell would have filled in.
    pub(super) fn push_variable(&mut self, text: &str) {
        self.push_text(text);
        self.note_variable(text);
    }

    pub(super) fn note_variable(&mut self, text: &str) {
        if self.variables.len() < MOST_VARIABLES && !self.variables.iter().any(|known| known == text) {
            self.variables.push(text.to_owned());
        }
    }

    pub(super) fn in_word(&self) -> bool {
        self.current.is_some()
    }

    /// Whether the word that is being read ends so.
    pub(super) fn ends_with(&self, byte: u8) -> bool {
        self.current.as_ref().is_some_and(|word| word.last() == Some(&byte))
    }

    /// Ends the word, if there is one.
    pub(super) fn end_word(&mut self) {
        self.list.extend(self.current.take());
    }

    /// Ends the command before `rest`.
    pub(super) fn end(&mut self, rest: &str) {
        self.end_word();
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ';' | '&' | '|')).trim_end();
        if !rest.is_empty() {
            self.rest = Some(rest.to_owned());
        }
    }

    /// A `;`, `&` or `|` outside of quotes: whether it ends the command. Inside of a word it was most likely meant for the URL.
    pub(super) fn ends_at(&mut self, sign: char, after: &str) -> bool {
        let inside = self.in_word() && after.starts_with(|c: char| !c.is_whitespace() && c != sign);
        if sign == '|' || !inside {
            return true;
        }
        if !self.unquoted.contains(&sign) {
            self.unquoted.push(sign);
        }
        self.push(sign);
        false
    }

    /// A `>` or `<` outside of quotes: what it redirects is none of the request's.
    pub(super) fn redirect(&mut self, sign: char, text: &mut Cursor<'_>) {
        let mut whole = String::new();
        if self.current.as_ref().is_some_and(|word| word.iter().all(u8::is_ascii_digit)) {
            whole.extend(self.current.take().unwrap_or_default().into_iter().map(char::from));
        }
        self.end_word();
        whole.push(sign);
        whole.push_str(text.take_while(|c| matches!(c, '>' | '<' | '&')));
        text.take_while(|c| c == ' ' || c == '\t');
        whole.push_str(text.take_while(|c| !c.is_whitespace()));
        self.redirections.push(whole);
    }
}

/// What is left to read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub rest: &'a str,
    open: u8,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text, open: 0 }
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// Steps over `text`, if it comes next.
    pub(super) fn eat(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    /// What stands before the next `end`, which is stepped over; `None` if there is no other.
    pub(super) fn until(&mut self, end: char) -> Option<&'a str> {
        let (taken, rest) = self.rest.split_once(end)?;
        self.rest = rest;
        Some(taken)
    }

    /// Steps over the rest of a line that holds nothing but blanks, and its end. Pages and chats add blanks behind the sign that
    /// joins two lines.
    pub(super) fn eat_line_end(&mut self) -> bool {
        let blanks = self.rest.find(|c: char| !matches!(c, ' ' | '\t' | '\r')).unwrap_or(self.rest.len());
        match self.rest[blanks..].strip_prefix('\n') {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None if blanks == self.rest.len() => {
                self.rest = "";
                true
            }
            None => false,
        }
    }

    /// Whether the next line can only belong to the same command: the signs that join lines get lost on the way through pages.
    /// Then the blanks before it are stepped over.
    pub(super) fn goes_on(&mut self) -> bool {
        let next = self.rest.trim_start();
        let goes_on = ["-", "'http", "\"http", "http"].iter().any(|start| next.starts_with(start));
        if goes_on {
            self.rest = next;
        }
        goes_on
    }

    /// The name of a variable that comes next, with the braces or parentheses around it: `HOME`, `{HOME}`, `(date)`.
    pub(super) fn variable(&mut self) -> Option<&'a str> {
        let closing = match self.peek()? {
            '{' => '}',
            '(' => ')',
            c if c.is_ascii_alphabetic() || c == '_' => {
                let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                return Some(&self.rest[..end.unwrap_or(self.rest.len())]);
            }
            _ => return None,
        };
        if self.open > MOST_OPEN {
            return None;
        }
        let (opening, mut depth) = (self.peek(), 0_usize);
        for (at, c) in self.rest.char_indices().take(LONGEST_VARIABLE) {
            if Some(c) == opening {
                depth += 1;
            } else if c == closing {
                depth -= 1;
                if depth == 0 {
                    return Some(&self.rest[..at + c.len_utf8()]);
                }
            }
        }
        self.open += 1;
        None
    }
}
