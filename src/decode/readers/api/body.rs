//! An answer of the API as it stands in a squeezed text: the entries of its `errors`, and which other members are there.
//!
//! Not a JSON parser: quotes may be of any language or missing, braces lost in a chat, the end cut off. Keys say what is being
//! read, brackets only when it ends. Each byte is looked at a bounded number of times.

use std::ops::Range;

use super::keys::{self, Found, Key, is_quote};
use super::literals::{MAX_MESSAGE, is_list, message, number, string_end, truth, typed_len};

/// Longest key that is looked for between brackets.
const MAX_KEY: usize = 24;
/// Entries that are kept of one answer.
const MAX_ENTRIES: usize = 32;
/// How far apart two members of one answer may stand.
const MAX_APART: usize = 16 << 10;

/// A code and the words beside it.
#[derive(Debug, Clone, Default)]
pub(super) struct Link {
    pub(super) code: Option<(u32, Range<usize>)>,
    pub(super) message: Option<Range<usize>>,
    /// From its first key to the last byte read.
    pub(super) span: Range<usize>,
    /// Words alone, without an object around them.
    pub(super) is_plain: bool,
    depth: i32,
}

/// One entry of `errors`.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    pub(super) main: Link,
    pub(super) chain: Vec<Link>,
}

/// One answer, or a part of one.
#[expect(clippy::struct_excessive_bools, reason = "each says of one member whether it is there")]
#[derive(Debug, Clone, Default)]
pub(super) struct Body {
    pub(super) span: Range<usize>,
    pub(super) success: Option<bool>,
    pub(super) has_errors: bool,
    pub(super) has_messages: bool,
    pub(super) has_result: bool,
    pub(super) has_chain: bool,
    /// Keys were written by a page translator.
    pub(super) translated: bool,
    /// The text ended inside it.
    pub(super) cut_off: bool,
    pub(super) entries: Vec<Entry>,
    base: i32,
    mode: Mode,
    mode_depth: i32,
    errors_depth: i32,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Mode {
    /// Between members, or in one that does not matter.
    #[default]
    Outside,
    /// An object or array of codes and messages without an answer around it.
    Bare,
    Errors,
    Chain,
    Messages,
}

/// Calls `f` with each answer of `text`, in order.
pub(super) fn each(text: &str, f: impl FnMut(Body)) {
    let mut reader = Reader { text, at: 0, depth: 0, last_open: None, body: None, hand_on: f };
    while let Some(found) = keys::next(text, reader.at) {
        reader.at = found.end;
        reader.step(&found);
    }
    reader.flush(true);
}

struct Reader<'a, F: FnMut(Body)> {
    text: &'a str,
    at: usize,
    depth: i32,
    /// Where the last bracket was opened.
    last_open: Option<usize>,
    body: Option<Body>,
    hand_on: F,
}

impl<F: FnMut(Body)> Reader<'_, F> {
    fn step(&mut self, found: &Found) {
        match found.key {
            // `[code] => 6003`, `["code"] = 6003`: the brackets belong to the key.
            Key::Open if self.opens_key(found) => {}
            Key::Close if self.text.get(found.start..).is_some_and(|rest| rest.starts_with("]=")) => {}
            // `[]interface {}{`, `[]main.Item{`: Go's types.
            Key::Open if self.typed_list(found).is_some() => {
                self.at = self.typed_list(found).unwrap_or(found.end);
            }
            // `array(2)`, `int(6003)`, `bool(false)`: PHP's types.
            Key::Open if typed_len(self.text, found).is_some() => self.at += typed_len(self.text, found).unwrap_or(0),
            Key::Open => {
                self.depth = self.depth.saturating_add(1);
                self.last_open = Some(found.start);
            }
            Key::Close => self.close(found.end),
            key => {
                if let Some((start, value)) = keys::value_of(self.text, found.start, found.end) {
                    self.member(key, found.translated, start, value);
                }
            }
        }
    }

    fn opens_key(&self, found: &Found) -> bool {
        let inner = self.text.as_bytes().get(found.end..).unwrap_or_default();
        let inner = inner.get(..inner.len().min(MAX_KEY)).unwrap_or_default();
        let end = memchr::memmem::find(inner, b"]=").and_then(|len| inner.get(..len));
        self.text.as_bytes().get(found.start) == Some(&b'[') && end.is_some_and(|key| !key.iter().any(|b| b"[{(,".contains(b)))
    }

    /// Where the brace of `[]main.Item{` stands.
    fn typed_list(&self, found: &Found) -> Option<usize> {
        let rest = self.text.as_bytes().get(found.start..)?.strip_prefix(b"[]")?;
        let name =
            rest.iter().take(2 * MAX_KEY).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'*')).count();
        let name = name + if rest.get(name..name + 3) == Some(b"{}{") { 2 } else { 0 };
        (name > 0 && rest.get(name) == Some(&b'{')).then_some(found.start + 2 + name)
    }

    fn close(&mut self, end: usize) {
        self.depth = self.depth.saturating_sub(1);
        let depth = self.depth;
        let Some(body) = &mut self.body else { return };
        if body.mode == Mode::Chain && depth < body.mode_depth {
            (body.mode, body.mode_depth) =
                if body.has_errors { (Mode::Errors, body.errors_depth) } else { (Mode::Bare, depth) };
        } else if matches!(body.mode, Mode::Errors | Mode::Messages) && depth <= body.mode_depth {
            body.mode = Mode::Outside;
        }
        if let Some(entry) = body.entries.last_mut().filter(|entry| entry.main.depth == depth + 1) {
            entry.main.span.end = end;
        }
        if depth <= body.base {
            body.span.end = end;
            self.flush(false);
        }
    }

    fn flush(&mut self, at_end: bool) {
        if let Some(mut body) = self.body.take() {
            body.cut_off |= at_end;
            (self.hand_on)(body);
        }
    }

    fn member(&mut self, key: Key, translated: bool, start: usize, value: usize) {
        let opens = self.text.get(value..).is_some_and(|rest| {
            // The brackets were lost: the first entry's key follows.
            let entry = || ["code", "message"].iter().any(|key| rest.trim_start_matches(is_quote).starts_with(key));
            rest.starts_with(['[', '{']) || is_list(rest) || key == Key::Errors && rest.starts_with(is_quote) && entry()
        });
        let key = match key {
            Key::MessageOrMessages if opens => Key::Messages,
            Key::MessageOrMessages => Key::Message,
            key => key,
        };
        let depth = self.depth;
        if let Some(body) = &self.body {
            let is_nested = depth > body.base + 1 && body.mode != Mode::Bare;
            if is_nested && matches!(key, Key::Messages | Key::Result) {
                return;
            }
            let is_inner = is_nested && matches!(key, Key::Success | Key::Errors);
            if is_inner || start > body.span.end + MAX_APART || starts_another(body, key) {
                self.flush(false);
            }
        }
        match key {
            Key::Code | Key::Message => self.coded(key, translated, start, value),
            Key::Chain => {
                let depth = self.depth;
                if let Some(body) = &mut self.body {
                    body.mode = Mode::Chain;
                    body.mode_depth = depth + 1;
                    body.has_chain = true;
                    body.span.end = value;
                }
            }
            _ => self.top(key, translated, start, value, opens),
        }
    }

    /// A member of the answer itself.
    fn top(&mut self, key: Key, translated: bool, start: usize, value: usize, opens: bool) {
        let (text, depth) = (self.text, self.depth);
        let opener = self.last_open.filter(|&open| open + 1 == start);
        let body =
            self.body.get_or_insert_with(|| Body { span: opener.unwrap_or(start)..value, base: depth - 1, ..Body::default() });
        body.translated |= translated;
        body.span.end = value;
        body.mode = Mode::Outside;
        body.mode_depth = depth;
        match key {
            Key::Success => {
                body.success = truth(text.get(value..).unwrap_or_default());
                body.cut_off |= value >= text.len();
            }
            Key::Errors if opens || value >= text.len() => {
                body.has_errors = true;
                body.errors_depth = depth;
                body.mode = Mode::Errors;
                string_elements(text, value, depth + 1, body);
            }
            Key::Messages if opens => {
                body.has_messages = true;
                body.mode = Mode::Messages;
            }
            Key::Result => body.has_result = true,
            _ => {}
        }
    }

    /// A code or a message.
    fn coded(&mut self, key: Key, translated: bool, start: usize, value: usize) {
        let (text, depth) = (self.text, self.depth);
        let number = if key == Key::Code { number(text, value) } else { None };
        let read = match key {
            Key::Code if number.is_none() => return,
            Key::Code => None,
            _ => message(text, value),
        };
        if let Some(message) = &read {
            self.at = self.at.max(message.end);
        }
        if self.body.is_none() {
            let in_list = self.last_open.is_some_and(|open| open + 1 == start && text.as_bytes().get(open) == Some(&b'{'))
                && text.get(..start.saturating_sub(1)).is_some_and(|before| before.ends_with('['));
            let opener = self.last_open.filter(|&open| open + 1 == start).map_or(start, |open| open - usize::from(in_list));
            self.body = Some(Body {
                span: opener..value,
                base: depth - 1 - i32::from(in_list),
                mode: Mode::Bare,
                mode_depth: depth,
                ..Body::default()
            });
        }
        let Some(body) = &mut self.body else { return };
        if matches!(body.mode, Mode::Outside | Mode::Messages) {
            return;
        }
        let end = number.as_ref().map_or_else(|| read.as_ref().map_or(value, |read| read.end), |(_, digits)| digits.end);
        body.translated |= translated;
        body.span.end = body.span.end.max(end);
        body.cut_off |= key == Key::Message && read.is_none() && text.len() < value + MAX_MESSAGE;
        let is_link = body.mode == Mode::Chain;
        let Some(link) = slot(body, is_link, key, depth, start) else { return };
        link.span.end = end;
        match number {
            Some(number) => link.code = Some(number),
            None => link.message = Some(read.map_or(value..value, |read| read.text)),
        }
    }
}

/// The link that the next code or message belongs to: the open one, or a new one where that has it already.
fn slot(body: &mut Body, is_link: bool, key: Key, depth: i32, start: usize) -> Option<&mut Link> {
    let is_full = |link: &Link| {
        let taken = if key == Key::Code { link.code.is_some() } else { link.message.is_some() };
        taken || link.depth > depth || (link.code.is_none() && link.depth != depth)
    };
    let new = || Link { span: start..start, depth, ..Link::default() };
    if is_link {
        let entry = body.entries.last_mut()?;
        if entry.chain.last().is_none_or(is_full) && entry.chain.len() < MAX_ENTRIES {
            entry.chain.push(new());
        }
        return entry.chain.last_mut();
    }
    if body.entries.last().is_none_or(|entry| is_full(&entry.main) || !entry.chain.is_empty()) {
        if body.entries.len() >= MAX_ENTRIES {
            return None;
        }
        body.entries.push(Entry { main: new(), chain: Vec::new() });
    }
    body.entries.last_mut().map(|entry| &mut entry.main)
}

/// Whether `key` begins an answer of its own: one more of what the body has.
fn starts_another(body: &Body, key: Key) -> bool {
    match key {
        Key::Success => body.success.is_some() || body.mode == Mode::Bare,
        Key::Errors => body.has_errors || body.mode == Mode::Bare,
        Key::Messages => body.has_messages || body.mode == Mode::Bare,
        Key::Result => body.mode == Mode::Bare,
        _ => false,
    }
}

/// `errors: ["Invalid request"]`: words without a code.
fn string_elements(text: &str, value: usize, depth: i32, body: &mut Body) {
    let Some(rest) = text.get(value..).and_then(|rest| rest.strip_prefix('[')) else { return };
    let Some(quote) = rest.chars().next().filter(|c| is_quote(*c)) else { return };
    let start = value + 1;
    let inner = start + quote.len_utf8();
    let Some(end) = string_end(text, inner, quote) else { return };
    // A key: the braces of the entry were lost.
    let is_key = text.get(inner..end).is_some_and(|words| words.contains("\":") || words.contains("':"));
    if is_key {
        return;
    }
    let message = Some(inner..end);
    body.entries
        .push(Entry { main: Link { message, span: start..end, is_plain: true, depth, ..Link::default() }, chain: Vec::new() });
}
