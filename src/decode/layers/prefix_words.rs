//! The words that a line's prefix is made of: what makes two of them alike, which may lead a line and which may end a prefix.

/// A word of a prefix: up to a space, its leading spaces included.
pub(super) struct Word<'a> {
    pub(super) text: &'a [u8],
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'a> Word<'a> {
    pub(super) fn at(line: &'a [u8], from: usize) -> Self {
        let rest = line.get(from..).unwrap_or_default();
        let lead = rest.iter().take_while(|c| matches!(c, b' ' | b'\t')).count();
        // Spaces lead a word only at the line's start: line numbers are set to the right.
        let lead = if from == 0 { lead } else { 0 };
        let word = rest.get(lead..).unwrap_or_default();
        let bars = if word.first() == Some(&0xe2) { &["│", "┃", "║", "▌", "▏", "▎"][..] } else { &[] };
        let bar = bars.iter().find(|bar| word.starts_with(bar.as_bytes()));
        let count = if from == 0 { glued_count(word) } else { 0 };
        let sign = matches!(word, [b'+', next, ..] if !matches!(next, b'+' | b'-' | b'=' | b'0'..=b'9' | b' '));
        let len = match bar {
            Some(bar) => bar.len(),
            None if sign => 1,
            None if count > 0 => count,
            None => word.iter().take_while(|c| !matches!(c, b' ' | b'\t')).count(),
        };
        Self { text: word.get(..len).unwrap_or_default(), start: from + lead, end: from + lead + len }
    }

    /// The same, numbers aside; the levels of a log are alike as well.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        if is_level(self.text) && is_level(other.text) {
            return true;
        }
        let (mut one, mut two) = (self.text, other.text);
        loop {
            match (one, two) {
                ([], []) => return true,
                ([a, more_one @ ..], [b, more_two @ ..]) if a.is_ascii_digit() && b.is_ascii_digit() => {
                    one = more_one.trim_prefix_digits();
                    two = more_two.trim_prefix_digits();
                }
                ([a, more_one @ ..], [b, more_two @ ..]) if a == b => (one, two) = (more_one, more_two),
                _ => return false,
            }
        }
    }

    /// Nothing that an error is made of: no quote, brace, tag, or word that says what its number is.
    pub(super) fn may_lead(&self, first: bool) -> bool {
        if self.is_mark() {
            return true;
        }
        let made_of = |c: &u8| matches!(c, b'"' | b'\'' | b'{' | b'}' | b'&' | b'\\' | b'%' | b'<' | b'=');
        let is_number = matches!(self.text, [b'4' | b'5', second, third] if second.is_ascii_digit() && third.is_ascii_digit());
        // A syslog message begins with its priority.
        let text = if first { without_priority(self.text) } else { self.text };
        if !first && (is_number || self.is_item()) || text.iter().any(made_of) {
            return false;
        }
        let bare = text.strip_suffix(b":").unwrap_or(text);
        let names = [&b"error"[..], b"status", b"code", b"http", b"https", b"ray", b"id", b"cf-ray", b"retry-after"];
        !bare.starts_with(b"HTTP/") && (!names.iter().any(|name| bare.eq_ignore_ascii_case(name)) || is_level(self.text))
    }

    /// The number of an item or of a line: `12.`, `12:`.
    pub(super) fn is_count(&self) -> bool {
        matches!(self.text, [digits @ .., b'.' | b':'] if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit))
    }

    /// The number of an item, which is a list's own, unless all lines of the text are counted.
    pub(super) fn is_item(&self) -> bool {
        self.is_count() && self.text.ends_with(b".")
    }

    /// A mark alone: `>`, `//`, `#`, a bar.
    pub(super) fn is_mark(&self) -> bool {
        !self.text.is_empty()
            && self.text.len() <= 4
            && !self
                .text
                .iter()
                .any(|c| c.is_ascii_alphanumeric() || matches!(c, b'"' | b'\'' | b'{' | b'}' | b'[' | b']' | b'&' | b'\\'))
            && !matches!(self.text, b"---" | b"```" | b"===" | b"--" | b"***" | b"...")
            || self.text == b"--"
    }

    /// Whether a prefix may end with this word: a mark, a time, a number, a level, a name with a colon or in brackets.
    pub(super) fn ends_prefix(&self) -> bool {
        let last = self.text.last().copied().unwrap_or(b'x');
        self.is_mark()
            || is_level(self.text)
            || matches!(last, b':' | b'|' | b']' | b'>' | b'!' | b')' | b';' | b'$' | b'#')
            || self.text.iter().any(u8::is_ascii_digit)
            || matches!(self.text, b"stdout" | b"stderr" | b"F" | b"P")
            || self.text.ends_with("→".as_bytes())
    }

    /// A name or number that is filled up to a column.
    pub(super) fn is_padded(&self) -> bool {
        self.text.last().is_some_and(u8::is_ascii_alphanumeric)
    }
}

/// The length of a line's number that stands right before the line, as `grep -n` prints it; no clock, no address.
fn glued_count(word: &[u8]) -> usize {
    let digits = word.iter().take(7).take_while(|b| b.is_ascii_digit()).count();
    let next = word.get(digits + 1);
    let is_count = (1..=6).contains(&digits) && word.get(digits) == Some(&b':') && !next.is_some_and(u8::is_ascii_digit);
    if is_count { digits + 1 } else { 0 }
}

/// The word without the priority of a syslog message, `<134>`.
fn without_priority(word: &[u8]) -> &[u8] {
    let digits = word.get(1..).map_or(0, |rest| rest.iter().take(4).take_while(|b| b.is_ascii_digit()).count());
    match word {
        [b'<', ..] if (1..=3).contains(&digits) && word.get(digits + 1) == Some(&b'>') => {
            word.get(digits + 2..).unwrap_or_default()
        }
        _ => word,
    }
}

trait TrimDigits {
    fn trim_prefix_digits(&self) -> &Self;
}

impl TrimDigits for [u8] {
    fn trim_prefix_digits(&self) -> &Self {
        let digits = self.iter().take_while(|c| c.is_ascii_digit()).count();
        self.get(digits..).unwrap_or_default()
    }
}

/// The level of a log's line, bare, in brackets or with a colon.
fn is_level(word: &[u8]) -> bool {
    const LEVELS: [&[u8]; 15] = [
        b"INFO",
        b"WARN",
        b"ERROR",
        b"DEBUG",
        b"TRACE",
        b"FATAL",
        b"WARNING",
        b"CRITICAL",
        b"NOTICE",
        b"INF",
        b"ERR",
        b"WRN",
        b"DBG",
        b"SEVERE",
        // pytest's, before each line of an error.
        b"E",
    ];
    let mut bare = word;
    while let Some(rest) = bare.strip_prefix(b"[").or_else(|| bare.strip_prefix(b"<")) {
        bare = rest;
    }
    while let Some(rest) = bare.strip_suffix(b"]").or_else(|| bare.strip_suffix(b":")).or_else(|| bare.strip_suffix(b">")) {
        bare = rest;
    }
    if !matches!(
        bare.first(),
        Some(b'C'..=b'F' | b'I' | b'N' | b'S' | b'T' | b'W' | b'c'..=b'f' | b'i' | b'n' | b's' | b't' | b'w')
    ) {
        return false;
    }
    let lower = bare.iter().all(u8::is_ascii_lowercase) && bare.len() < word.len();
    LEVELS.iter().any(|level| *level == bare || lower && level.eq_ignore_ascii_case(bare))
}
