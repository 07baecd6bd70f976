//! Members of JSON-like objects in a squeezed view, read in one pass.
//!
//! Not a JSON parser: a paste is prose with objects somewhere in it, cut off, in single quotes, one inside the other's string.
//! So nothing here can fail. A quote that opens no known member is skipped, a brace opens or closes a frame, and what a frame
//! collected is handed on. Each byte is looked at a bounded number of times, whatever the text.

use std::ops::Range;

use crate::decode::field::Field;

/// Braces inside braces that are followed. Deeper ones are counted and skipped.
const MAX_DEPTH: usize = 128;
/// Longest string that is looked through for its closing quote.
const MAX_STRING: usize = 64 * 1024;
/// Longest string of an array that is stepped over.
const MAX_ELEMENT: usize = 1024;
/// Longest key of any member, known or not.
const MAX_KEY: usize = 64;

/// What stood behind a key. Spans are of the squeezed view and leave quotes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Text(Range<usize>),
    Number(Range<usize>),
    Bool {
        value: bool,
        span: Range<usize>,
        python: bool,
    },
    Null {
        python: bool,
    },
    /// The text ended inside the value: it may have been longer.
    CutOff,
}

/// One known key and its value.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) field: Field,
    /// From the key's opening quote.
    pub(crate) key: Range<usize>,
    pub(crate) value: Value,
}

/// The known members of one object, in the order of the text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Object {
    pub(crate) span: Range<usize>,
    pub(crate) members: Vec<Member>,
    /// Its closing brace was met.
    pub(crate) closed: bool,
    pub(crate) single_quotes: bool,
}

impl Object {
    pub(crate) fn get(&self, field: Field) -> Option<&Member> {
        self.members.iter().find(|member| member.field == field)
    }
}

/// Reads every object of `text` that holds a known member.
pub(crate) fn objects(text: &str) -> Vec<Object> {
    let mut reader = Reader { bytes: text.as_bytes(), at: 0, frames: vec![Object::default()], skipped: 0, found: Vec::new() };
    reader.read();
    reader.found.sort_by_key(|object| object.span.start);
    reader.found
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The objects that are open; the first stands for the text around all of them.
    frames: Vec<Object>,
    /// Open braces beyond `MAX_DEPTH`.
    skipped: usize,
    found: Vec<Object>,
}

impl Reader<'_> {
    fn read(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'{' => self.open(),
                b'}' => self.close(),
                b'"' | b'\'' => self.member(byte),
                _ => {
                    let rest = &self.bytes[self.at..];
                    self.at += rest.iter().position(|b| matches!(b, b'{' | b'}' | b'"' | b'\'')).unwrap_or(rest.len());
                }
            }
        }
        while let Some(frame) = self.frames.pop() {
            self.keep(frame, false);
        }
    }

    fn open(&mut self) {
        if self.frames.len() < MAX_DEPTH {
            self.frames.push(Object { span: self.at..self.at, ..Object::default() });
        } else {
            self.skipped += 1;
        }
        self.at += 1;
    }

    fn close(&mut self) {
        self.at += 1;
        if self.skipped > 0 {
            self.skipped -= 1;
        } else if self.frames.len() > 1
            && let Some(mut frame) = self.frames.pop()
        {
            frame.span.end = self.at;
            self.keep(frame, true);
        } else if let Some(outer) = self.frames.last_mut() {
            // A brace that nothing opened ends what was collected without one.
            let frame = std::mem::take(outer);
            self.keep(frame, false);
        }
    }

    fn keep(&mut self, mut frame: Object, closed: bool) {
        let Some(last) = frame.members.last() else { return };
        frame.closed = closed;
        if !closed {
            let end = match &last.value {
                Value::Text(span) | Value::Number(span) | Value::Bool { span, .. } => span.end,
                Value::Null { .. } | Value::CutOff => last.key.end,
            };
            frame.span.end = end.max(frame.span.start);
        }
        self.found.push(frame);
    }

    /// At a quote: a member if a key and a colon follow, else nothing.
    fn member(&mut self, quote: u8) {
        let start = self.at;
        let Some(key_end) = self.key_end(start + 1, quote) else {
            self.at = self.element_end(start, quote).unwrap_or(start + 1);
            return;
        };
        self.at = key_end + 2; // closing quote and colon
        let field = std::str::from_utf8(&self.bytes[start + 1..key_end]).ok().and_then(Field::of_key);
        let value_at = self.at;
        // The address of the kind of error holds no object: what opens one in there stands behind the place where it was cut.
        let value =
            self.value().or_else(|| (field == Some(Field::Type) && self.is_own_address(value_at)).then_some(Value::CutOff));
        let Some((field, value)) = field.zip(value) else { return };
        let Some(frame) = self.frames.last_mut() else { return };
        if frame.get(field).is_some() {
            // The same key again: another object whose braces were lost.
            let done = std::mem::take(frame);
            frame.span = start..start;
            self.keep(done, false);
        }
        let is_outside = self.frames.len() == 1;
        let Some(frame) = self.frames.last_mut() else { return };
        if is_outside && frame.members.is_empty() {
            frame.span = start..start;
        }
        frame.single_quotes |= quote == b'\'';
        frame.members.push(Member { field, key: start..key_end + 1, value });
    }

    /// Whether a string at `from` begins as the addresses of Cloudflare's documentation do.
    fn is_own_address(&self, from: usize) -> bool {
        self.bytes.get(from + 1..).is_some_and(|rest| rest.starts_with(b"https://developers.cloudflare.com/"))
    }

    /// The end of a key that starts at `from`, if a closing quote and a colon stand behind it.
    fn key_end(&self, from: usize, quote: u8) -> Option<usize> {
        let rest = self.bytes.get(from..)?;
        let len = rest.iter().take(MAX_KEY + 1).position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')))?;
        (len > 0 && rest.get(len) == Some(&quote) && rest.get(len + 1) == Some(&b':')).then_some(from + len)
    }

    /// The end of a string that is an element of an array, so that braces in it are not taken for objects.
    fn element_end(&self, start: usize, quote: u8) -> Option<usize> {
        if !matches!(start.checked_sub(1).and_then(|before| self.bytes.get(before)), Some(b'[' | b',')) {
            return None;
        }
        let rest = self.bytes.get(start + 1..)?;
        let len = memchr::memchr(quote, &rest[..rest.len().min(MAX_ELEMENT)])?;
        let holds_object = memchr::memchr_iter(b'{', &rest[..len]).any(|brace| self.opens_object(start + 1 + brace));
        (!holds_object && matches!(rest.get(len + 1), Some(b',' | b']'))).then_some(start + len + 2)
    }

    fn value(&mut self) -> Option<Value> {
        match self.bytes.get(self.at) {
            None => Some(Value::CutOff),
            Some(&quote @ (b'"' | b'\'')) => self.string(quote),
            Some(b'-' | b'0'..=b'9') => Some(self.number()),
            Some(b'a'..=b'z' | b'A'..=b'Z') => self.word(),
            Some(_) => None,
        }
    }

    fn string(&mut self, quote: u8) -> Option<Value> {
        let start = self.at + 1;
        let limit = self.bytes.len().min(start + MAX_STRING);
        let mut at = start;
        while at < limit {
            match self.bytes[at] {
                b'\\' => at += 2,
                // An object that begins inside the string: the quote was that of a message around it.
                b'{' if self.opens_object(at) => {
                    self.at = at;
                    return None;
                }
                b if b == quote => {
                    self.at = at + 1;
                    return Some(Value::Text(start..at));
                }
                _ => at += 1,
            }
        }
        // No end: whatever else stands in there is read on its own.
        self.at = start;
        (limit == self.bytes.len()).then_some(Value::CutOff)
    }

    fn opens_object(&self, brace: usize) -> bool {
        matches!(self.bytes.get(brace + 1), Some(&quote @ (b'"' | b'\'')) if self.key_end(brace + 2, quote).is_some())
    }

    fn number(&mut self) -> Value {
        let start = self.at;
        let rest = &self.bytes[start..];
        let len = rest.iter().position(|b| !matches!(b, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')).unwrap_or(rest.len());
        self.at = start + len;
        if self.at == self.bytes.len() {
            return Value::CutOff;
        }
        Value::Number(start..self.at)
    }

    fn word(&mut self) -> Option<Value> {
        const WORDS: [(&[u8], Option<bool>, bool); 6] = [
            (b"true", Some(true), false),
            (b"false", Some(false), false),
            (b"null", None, false),
            (b"True", Some(true), true),
            (b"False", Some(false), true),
            (b"None", None, true),
        ];
        let rest = &self.bytes[self.at..];
        let len = rest.iter().position(|b| !b.is_ascii_alphabetic()).unwrap_or(rest.len());
        let span = self.at..self.at + len;
        let known = WORDS.into_iter().find(|(word, ..)| rest.get(..len) == Some(*word));
        let cut_off = span.end == self.bytes.len() && WORDS.iter().any(|(word, ..)| word.starts_with(&rest[..len]));
        match known {
            Some((_, value, python)) => {
                self.at = span.end;
                Some(value.map_or(Value::Null { python }, |value| Value::Bool { value, span, python }))
            }
            None if cut_off => {
                self.at = span.end;
                Some(Value::CutOff)
            }
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The members of each object as `field=value`, for tables.
    fn read(text: &str) -> Vec<String> {
        objects(text)
            .iter()
            .map(|object| {
                let members: Vec<String> = object
                    .members
                    .iter()
                    .map(|member| {
                        let value = match &member.value {
                            Value::Text(span) | Value::Number(span) => text[span.clone()].to_owned(),
                            Value::Bool { value, .. } => value.to_string(),
                            Value::Null { .. } => "null".to_owned(),
                            Value::CutOff => "…".to_owned(),
                        };
                        format!("{}={value}", member.field.name())
                    })
                    .collect();
                format!("{}{}", members.join(","), if object.closed { "" } else { "…" })
            })
            .collect()
    }

    #[test]
    fn members_are_found_wherever_the_object_stands() {
        for (name, text, want) in [
            ("plain", r#"{"status":524,"zone":"a.b"}"#, vec!["http_status=524,zone=a.b"]),
            ("in prose", r#"don't"panic":{"status":524}"#, vec!["http_status=524"]),
            (
                "python",
                r"{'status':524,'retryable':True,'retry_after':None}",
                vec!["http_status=524,retryable=true,retry_after=null"],
            ),
            ("nested", r#"{"a":{"status":524},"zone":"x.y"}"#, vec!["zone=x.y", "http_status=524"]),
            ("array", r#"[{"status":1},{"status":2}]"#, vec!["http_status=1", "http_status=2"]),
            ("unknown members", r#"{"x":"}{","status":5,"y":[1,"{"],"zone":"z.z"}"#, vec!["http_status=5,zone=z.z"]),
            (
                "in another's string",
                r#"{"error":"Error:522{"status":522,"zone":"a.b"}","zone":"o.p"}"#,
                vec!["zone=o.p", "http_status=522,zone=a.b"],
            ),
            ("no braces", r#""status":504,"zone":"a.b""#, vec!["http_status=504,zone=a.b…"]),
            ("twice without braces", r#""status":504,"status":502,"#, vec!["http_status=504…", "http_status=502…"]),
            ("cut in a number", r#"{"zone":"a.b","status":52"#, vec!["zone=a.b,http_status=……"]),
            ("cut in a string", r#"{"status":524,"zone":"a."#, vec!["http_status=524,zone=……"]),
            ("cut in a word", r#"{"status":524,"retryable":tru"#, vec!["http_status=524,retryable=……"]),
            ("cut in a key", r#"{"status":524,"retry"#, vec!["http_status=524…"]),
        ] {
            assert_eq!(read(text), want, "{name}");
        }
    }

    #[test]
    fn braces_beyond_the_depth_that_is_followed_still_close() {
        let deep = format!("{}{}{{\"status\":524}}", "{".repeat(1000), "}".repeat(1000));
        assert_eq!(read(&deep), vec!["http_status=524"]);
    }
}
