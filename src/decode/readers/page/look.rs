//! Looks at the neighbourhood of a sign, in a view without white space.
//!
//! Pages reach support wrapped wherever a terminal's line ended, so nothing may hang on white space; but where two words meet,
//! only the gap that stood between them tells where one ends. Every look is bounded, whatever the text.

use std::ops::Range;

use crate::decode::evidence::RepairKind;
use crate::decode::layers::view::{Gap, View};
use crate::decode::readers::values;

/// How far behind its label a Ray ID may stand, in bytes: an opening tag with its classes, or some words.
const RAY_REACH: usize = 110;
/// Longest host name, and its port.
const HOST_REACH: usize = 260;
/// `2026-04-25 22:38:57` without its space.
const TIME_LEN: usize = 18;

/// A squeezed view under the eye.
pub(super) struct Look<'a> {
    view: &'a View,
    text: &'a str,
    /// White space followed the text: its last word is whole.
    is_closed: bool,
}

/// What stands behind the words `Ray ID`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RayLook {
    /// A Ray ID, with its data centre where it has one.
    Whole(Range<usize>),
    /// One that was masked, cut or mistyped.
    Spoilt,
    /// None: the words alone.
    Nothing,
}

impl<'a> Look<'a> {
    pub(super) fn new(view: &'a View, is_closed: bool) -> Self {
        Self { view, text: view.as_str(), is_closed }
    }

    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// At most `len` bytes from `from`, ended where a character ends.
    pub(super) fn ahead(&self, from: usize, len: usize) -> &'a str {
        let mut end = from.saturating_add(len).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        self.text.get(from..end).unwrap_or_default()
    }

    /// At most `len` bytes before `to`, begun where a character begins.
    pub(super) fn back(&self, to: usize, len: usize) -> &'a str {
        let mut start = to.saturating_sub(len);
        while start < to && !self.text.is_char_boundary(start) {
            start += 1;
        }
        self.text.get(start..to).unwrap_or_default()
    }

    /// Whether something stood between the byte `at` and the one before it.
    pub(super) fn gap_before(&self, at: usize) -> bool {
        at == 0 || at >= self.text.len() || self.first_gap(&(at - 1..at + 1)).is_some()
    }

    /// Whether a word or number ends before the byte `at`.
    pub(super) fn ends_at(&self, at: usize) -> bool {
        self.byte(at).is_none_or(|b| !b.is_ascii_alphanumeric() && b != b'_') || self.gap_before(at)
    }

    /// Whether a capitalised word starts at `at`: browsers copy `Error 1033` and `Ray ID` without a space between them.
    fn starts_word(&self, at: usize) -> bool {
        self.byte(at).is_some_and(|b| b.is_ascii_uppercase()) && self.byte(at + 1).is_some_and(|b| b.is_ascii_lowercase())
    }

    /// A code of three or four digits at `at`, its digits ended by anything but a digit or a letter.
    pub(super) fn code(&self, at: usize) -> Option<(u32, Range<usize>)> {
        let digits = self.ahead(at, 5).bytes().take_while(u8::is_ascii_digit).count();
        [4, 3].into_iter().find_map(|len| {
            let span = at..at + len;
            let ends = self.ends_at(span.end) || self.starts_word(span.end);
            let code = (digits >= len && ends).then(|| values::number(self.slice(&span))).flatten()?;
            is_code(code).then_some((code, span))
        })
    }

    /// The first byte from `at` on that is none of `skipped`, at most 12 of them.
    pub(super) fn skip(&self, at: usize, skipped: &[u8]) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        at + rest.iter().take(12).take_while(|b| skipped.contains(b)).count()
    }

    /// The Ray ID that stands behind its label, which ends before `from`.
    pub(super) fn ray(&self, from: usize) -> RayLook {
        let end = from.saturating_add(RAY_REACH).min(self.text.len());
        if !self.ahead(from, RAY_REACH).bytes().any(|b| b.is_ascii_digit()) {
            return RayLook::Nothing;
        }
        let (mut at, mut words) = (from, 0);
        while at < end {
            let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            if c == '<' {
                let Some(tag) = self.ahead(at, 90).find('>') else { break };
                at += tag + 1;
            } else if let Some(mark) = self.mark(at) {
                at = mark;
            } else if c.is_ascii_alphanumeric() {
                let word = self.word(at);
                if let Some(ray) = self.ray_at(at, word.end) {
                    return RayLook::Whole(ray);
                }
                if self.slice(&word).bytes().any(|b| b.is_ascii_digit()) {
                    return if self.was_ray(&word) { RayLook::Spoilt } else { RayLook::Nothing };
                }
                words += 1;
                if words > 8 {
                    break;
                }
                at = word.end;
            } else if c == ',' && !self.gap_before(at + 1) {
                // The first line of a table, whose first column is named so.
                break;
            } else {
                at += c.len_utf8();
            }
        }
        RayLook::Nothing
    }

    /// The end of a mark at `at` that a tree of a page for screen readers has behind each node: `[ref=e48]`, `[level=1]`.
    fn mark(&self, at: usize) -> Option<usize> {
        let rest = self.ahead(at, 24);
        let opened = ["[ref=", "[level=", "[cursor="].iter().any(|opener| rest.starts_with(opener));
        Some(at + rest.find(']').filter(|_| opened)? + 1)
    }

    /// Whether the word behind `Ray ID` was one once, or is the page's time where it was taken out. Other programs have rays too.
    fn was_ray(&self, word: &Range<usize>) -> bool {
        let shown = self.slice(word);
        let odd = shown.bytes().filter(|b| !b.is_ascii_hexdigit() && !matches!(b, b'x' | b'X')).count();
        let is_year = shown.len() == 4 && shown.starts_with("20") && self.byte(word.end) == Some(b'-');
        let is_cut = word.end == self.text.len() || self.is_shortened_at(word.end);
        is_year || odd <= 2 && (shown.len() >= 7 || is_cut)
    }

    /// A Ray ID that starts at `at`; the word there ends at `word_end`. Old pages have 15 digits, but so has one that was cut.
    pub(super) fn ray_at(&self, at: usize, word_end: usize) -> Option<Range<usize>> {
        let is_hex = |b: &u8| b.is_ascii_digit() || (b'a'..=b'f').contains(b);
        let hex = self.ahead(at, 40).bytes().take_while(is_hex).count();
        let len = match hex {
            16.. if self.ends_at(at + 16) => 16,
            15.. if word_end == at + 15 && !self.is_shortened_at(at + 15) && at + 15 < self.text.len() => 15,
            _ => return None,
        };
        let id = at..at + len;
        // A word of letters alone is a word; and dots, stars behind it say that there was more.
        let emphasised = len == 16 && self.byte(id.end) == Some(b'*');
        if !self.slice(&id).bytes().any(|b| b.is_ascii_digit()) || self.is_shortened_at(id.end) && !emphasised {
            return None;
        }
        Some(self.with_colo(id))
    }

    fn with_colo(&self, id: Range<usize>) -> Range<usize> {
        let colo = id.end + 1..id.end + 4;
        let shaped = self.byte(id.end) == Some(b'-')
            && self.slice(&colo).len() == 3
            && self.slice(&colo).bytes().all(|b| b.is_ascii_uppercase())
            && self.ends_at(colo.end);
        id.start..if shaped { colo.end } else { id.end }
    }

    fn is_shortened_at(&self, at: usize) -> bool {
        let rest = self.ahead(at, 6);
        rest.starts_with("...") || rest.starts_with('…') || rest.starts_with('*')
    }

    /// Letters and digits from `at` on, up to a gap.
    fn word(&self, at: usize) -> Range<usize> {
        let len = self.ahead(at, 64).bytes().take_while(u8::is_ascii_alphanumeric).count().max(1);
        at..self.first_gap(&(at..at + len)).unwrap_or(at + len)
    }

    /// The letters right before `at`: one word, whatever stands between it and `at`.
    pub(super) fn word_before(&self, at: usize) -> &'a str {
        let len = self.back(at, 12).bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let start = self.last_gap(&(at - len..at)).unwrap_or(at - len);
        self.text.get(start..at).unwrap_or_default()
    }

    /// The first byte inside `span` that follows a gap.
    pub(super) fn first_gap(&self, span: &Range<usize>) -> Option<usize> {
        // Of what was packed only the white space that was taken out tells.
        let lost = self.view.lost(span).next().map(|(at, _)| at);
        self.gaps(span).next().into_iter().chain(lost).min()
    }

    /// The last byte inside `span` that follows a gap.
    fn last_gap(&self, span: &Range<usize>) -> Option<usize> {
        let lost = self.view.lost(span).last().map(|(at, _)| at);
        self.gaps(span).last().into_iter().chain(lost).max()
    }

    /// The bytes inside `span` that follow something that was left out; not where a line was broken that is whole again. What
    /// stood before the next line, its indent or its mark, may have begun another thing.
    fn gaps(&self, span: &Range<usize>) -> impl Iterator<Item = usize> {
        let is_mended = |gap: &Gap| match gap.kind {
            Some(RepairKind::Unwrapped) => gap.source.len() <= "\r\n".len(),
            Some(RepairKind::QuotedPrintable) => gap.source.len() <= "=\r\n".len(),
            _ => false,
        };
        self.view.gaps(span).into_iter().filter(move |gap| !is_mended(gap)).map(|gap| gap.at)
    }

    /// The time that ends before `at`, where `UTC` stands: as RFC 3339, and its bytes.
    pub(super) fn time(&self, at: usize) -> Option<(String, Range<usize>)> {
        let end = if self.byte(at.wrapping_sub(1)) == Some(b'(') { at - 1 } else { at };
        let span = end.checked_sub(TIME_LEN)?..end;
        let raw = self.text.get(span.clone())?;
        let (date, time) = raw.split_at_checked(10)?;
        let offset = self.ahead(at + 3, 2);
        let is_local = offset.starts_with(['+', '-']) && offset.as_bytes().get(1).is_some_and(|b| matches!(b, b'1'..=b'9'));
        (!is_local).then(|| values::timestamp(&format!("{date}T{time}Z"))).flatten().map(|utc| (utc, span))
    }

    /// The host that starts at `at` and is closed by one of `closers`; with none behind it, it ends at the first gap.
    pub(super) fn host(&self, at: usize, closers: &[u8]) -> Option<Range<usize>> {
        let rest = self.ahead(at, HOST_REACH);
        let len = rest.find(|c| !is_of_host(c)).unwrap_or(rest.len());
        // Behind a colon stands a port.
        let port = |colon: usize| rest.as_bytes().get(colon + 1).is_some_and(u8::is_ascii_digit);
        let len =
            memchr::memchr(b':', rest.get(..len).unwrap_or_default().as_bytes()).filter(|colon| !port(*colon)).unwrap_or(len);
        let mut end = at + len;
        if !self.byte(end).is_some_and(|b| closers.contains(&b)) {
            // With the text it ends, nobody can tell whether it went on.
            end = self.first_gap(&(at..end)).or((end < self.text.len() || self.is_closed).then_some(end))?;
        }
        self.clean_host(at..end)
    }

    /// The host that ends before `to`: one word.
    pub(super) fn host_before(&self, to: usize) -> Option<Range<usize>> {
        // Most hosts are short, and a gap stands before them.
        let near = self.back(to, 48);
        let gap = self.last_gap(&(to - near.len()..to));
        let before = gap.map_or_else(|| self.back(to, HOST_REACH), |gap| self.slice(&(gap..to)));
        memchr::memchr(b'.', before.as_bytes())?;
        let len = before.chars().rev().take_while(|c| is_of_host(*c)).map(char::len_utf8).sum::<usize>();
        let start = self.last_gap(&(to - len..to)).unwrap_or(to - len);
        self.clean_host(start..to)
    }

    /// A host without the marks around it, if it is one and nobody masked it.
    pub(super) fn clean_host(&self, span: Range<usize>) -> Option<Range<usize>> {
        let raw = self.slice(&span);
        let trimmed = raw.trim_matches(['.', '-', '_', ':']);
        let start = span.start + (raw.len() - raw.trim_start_matches(['.', '-', '_', ':']).len());
        let shortened = raw.contains("..") || raw.starts_with('.') && raw.len() > 1;
        let dotted = trimmed.contains('.') && trimmed.chars().next_back().is_some_and(char::is_alphanumeric);
        let masked = trimmed.contains('*') || trimmed.split('.').any(is_mask);
        (dotted && !masked && !shortened && values::host(trimmed).is_some()).then_some(start..start + trimmed.len())
    }
}

/// Numbers of Cloudflare's pages.
pub(super) fn is_code(code: u32) -> bool {
    matches!(code, 400..=599 | 1000..=1299)
}

fn is_of_host(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '*' | ':')
}

/// A label that somebody wrote over: a row of the letter x, the word `redacted`.
fn is_mask(label: &str) -> bool {
    let all_x = label.len() >= 3 && label.bytes().all(|b| matches!(b, b'x' | b'X'));
    all_x || label.eq_ignore_ascii_case("redacted") || label.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::layers::squeeze::squeeze;

    fn look<T>(text: &str, f: impl Fn(&Look<'_>) -> T) -> T {
        let view = squeeze(&View::of(text, 0..text.len()));
        f(&Look::new(&view, text.ends_with(char::is_whitespace)))
    }

    #[test]
    fn a_ray_id_is_whole_or_spoilt() {
        for (text, want) in [
            (": 9f4670f97dfb64c8 • 2026", Ok("9f4670f97dfb64c8")),
            (": <strong class=\"font-semibold\">9f4670f97dfb64c8</strong>", Ok("9f4670f97dfb64c8")),
            (": 9f4670f97dfb64c8-FRA", Ok("9f4670f97dfb64c8-FRA")),
            (": 9f4670f97dfb64c8-ua60", Ok("9f4670f97dfb64c8")),
            (": 9f4670f\n  97dfb64c8\nfeedback", Ok("9f4670f97dfb64c8")),
            (": 9f4670f97dfb64c feedback", Ok("9f4670f97dfb64c")),
            ("s according to this issue: 9f4670f97dfb64c8", Ok("9f4670f97dfb64c8")),
            ("·请求标识9f4670f97dfb64c8", Ok("9f4670f97dfb64c8")),
            (":\" - strong [ref=e48]: 9f4670f97dfb64c8 - text: •", Ok("9f4670f97dfb64c8")),
            (" is `9f4670f97dfb64c8`", Ok("9f4670f97dfb64c8")),
            (": 9f4670f97dfb64c", Err(RayLook::Spoilt)),
            (": 9f4670f97dfb64c…", Err(RayLook::Spoilt)),
            (": 9f4670f9h dfb64c8", Err(RayLook::Spoilt)),
            (": 8c1xxxxxxxxx 4d • 2024-09-12", Err(RayLook::Spoilt)),
            (": xxxxxxxx • 2024-09-12", Err(RayLook::Spoilt)),
            (": 9F4670F97DFB64C8", Err(RayLook::Spoilt)),
            (": 8c1*** • 2024-09-12", Err(RayLook::Spoilt)),
            (":  • 2024-09-12 10:11:12", Err(RayLook::Spoilt)),
            (" shown below, and we will look it up", Err(RayLook::Nothing)),
            (",Time,Host\n9f4670f97dfb64c8,1,a.io", Err(RayLook::Nothing)),
            (": node-7c21 (head), version 2.9.3", Err(RayLook::Nothing)),
        ] {
            let found = look(text, |look| match look.ray(0) {
                RayLook::Whole(span) => Ok(look.slice(&span).to_owned()),
                other => Err(other),
            });
            assert_eq!(found.as_deref(), want.as_ref().copied(), "{text}");
        }
    }

    #[test]
    fn a_host_is_whole_and_not_masked() {
        for (text, want) in [
            ("files.pack.io) is", Some("files.pack.io")),
            ("files.pack.io for more", Some("files.pack.io")),
            ("files.pack.io\n- text: for (more)", Some("files.pack.io")),
            ("files.pa\nck.io)", Some("files.pack.io")),
            ("***.******.net)", None),
            ("...)", None),
            ("api.xxxx.com)", None),
            ("localhost)", None),
            ("shop.i", None),
            ("shop.io\n", Some("shop.io")),
            ("пример.рф)", Some("пример.рф")),
        ] {
            let found = look(text, |look| look.host(0, b")").map(|span| look.slice(&span).to_owned()));
            assert_eq!(found.as_deref(), want, "{text}");
        }
    }

    #[test]
    fn codes_end_where_their_word_ends() {
        for (text, want) in [
            ("522 2025-01", Some(522)),
            ("1033Ray", Some(1033)),
            ("1033ray", None),
            ("1033 Ray", Some(1033)),
            ("52", None),
            ("999", None),
            ("5222", None),
        ] {
            assert_eq!(look(text, |look| look.code(0).map(|code| code.0)), want, "{text}");
        }
    }
}
