//! Sentences of an error, restored from a text that was wrapped.
//!
//! Where a terminal or a chat broke a line, nobody can tell from the break alone whether a space stood there. For the texts that
//! Cloudflare is known to send it need not be told: they are matched without any white space and written as they are known,
//! with the numbers of this paste. For any other text the shape of the whole error decides (see [`Wrapping`]).

use std::ops::Range;

use crate::catalog::KnownTexts;

use super::wrapping::Wrapping;
use crate::decode::evidence::RepairKind;
use crate::decode::layers::squeeze::is_gap;
use crate::decode::layers::view::View;

/// A restored text.
pub(crate) struct Restored {
    pub(crate) text: String,
    /// Gaps of the paste's text that were mended.
    pub(crate) repairs: Vec<(RepairKind, Range<usize>)>,
    /// It is one of the texts that Cloudflare is known to send.
    pub(crate) is_known: bool,
}

/// Restores the string value at `span` of `view`; `paste` is the text that the view was squeezed from.
pub(crate) fn restore(view: &View, span: &Range<usize>, paste: &str, wrapping: Wrapping) -> Restored {
    let content = Content::read(view, span);
    match KnownTexts::get().find(&content.letters) {
        Some(known) => content.as_known(known.into_english(), paste),
        None => content.as_wrapped(wrapping),
    }
}

/// A line end inside `gap`, and the spaces around it that are not the terminal's.
pub(crate) fn line_break(gap: &str) -> Option<(usize, usize)> {
    let last = gap.rfind('\n')?;
    let before = gap.chars().take_while(|&c| c == ' ').count();
    let after = gap[last + 1..].trim_start_matches(|c: char| c != ' ' && is_gap(c) || matches!(c, '>' | '|'));
    let bar = gap[last + 1..].len() - after.len();
    let indented = gap[last + 1..].chars().filter(|&c| c == ' ').count();
    // Behind a bar only what follows the bar and its own space can be indentation of the text.
    Some((before, if bar > 0 { after.chars().take_while(|&c| c == ' ').count() } else { indented }))
}

/// A string value without its white space and escapes.
struct Content<'a> {
    view: &'a View,
    letters: String,
    /// Gaps: letters before it, what stood there, and the byte of the view behind it. Where it is in the paste is asked only of
    /// those that matter: between most words stands a space, and nothing has to be mended.
    gaps: Vec<(usize, &'a str, usize)>,
    /// Escaped line ends and tabs: letters before it, and the character.
    escaped: Vec<(usize, char)>,
}

impl<'a> Content<'a> {
    fn read(view: &'a View, span: &Range<usize>) -> Self {
        let raw = view.as_str().get(span.clone()).unwrap_or_default();
        let mut content = Self { view, letters: String::with_capacity(raw.len()), gaps: Vec::new(), escaped: Vec::new() };
        let mut boundaries = view.lost(span);
        let mut next = boundaries.next();
        let mut at = 0;
        while at < raw.len() {
            while let Some((behind, lost)) = next.take_if(|(behind, _)| *behind <= span.start + at) {
                content.gaps.push((content.letters.len(), lost, behind));
                next = boundaries.next();
            }
            let rest = raw.get(at..).unwrap_or_default();
            // As it is up to the next gap or escape; a gap inside an escape counts behind it.
            let gap =
                next.map_or(rest.len(), |(behind, _)| rest.ceil_char_boundary((behind - span.start - at).min(rest.len())));
            let len = memchr::memchr(b'\\', rest.as_bytes()).map_or(gap, |escape| escape.min(gap));
            if len > 0 {
                content.letters.push_str(rest.get(..len).unwrap_or_default());
                at += len;
            } else {
                let mut chars = rest.char_indices();
                chars.next();
                content.escape(&mut chars);
                at += chars.offset();
            }
        }
        content
    }

    fn escape(&mut self, chars: &mut std::str::CharIndices<'_>) {
        match chars.next().map(|(_, c)| c) {
            Some('n') => self.escaped.push((self.letters.len(), '\n')),
            Some('t') => self.escaped.push((self.letters.len(), '\t')),
            Some('r' | 'b' | 'f') | None => {}
            Some('u') => {
                let hex: String = chars.as_str().chars().take(4).collect();
                match u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32) {
                    Some(c) if hex.len() == 4 => {
                        chars.nth(3);
                        if is_gap(c) {
                            self.escaped.push((self.letters.len(), c));
                        } else {
                            self.letters.push(c);
                        }
                    }
                    _ => self.letters.push('u'),
                }
            }
            Some(c) => self.letters.push(c),
        }
    }

    /// Written as Cloudflare writes it.
    fn as_known(&self, text: String, paste: &str) -> Restored {
        let mut letters = 0;
        let mut spaces: Vec<usize> = Vec::new();
        for c in text.chars() {
            if is_gap(c) {
                spaces.push(letters);
            } else {
                letters += c.len_utf8();
            }
        }
        spaces.dedup();
        let mut repairs = Vec::new();
        for (at, lost, behind) in &self.gaps {
            let is_broken = lost.contains('\n');
            if !is_broken && spaces.binary_search(at).is_ok() {
                continue;
            }
            let gap = self.view.between(*behind);
            // Only what stands in the paste as it is can be pointed at.
            if gap.is_empty()
                || paste.get(gap.clone()).is_none_or(|gap| gap.contains(char::is_alphanumeric) && !gap.contains('\u{1b}'))
            {
                continue;
            }
            repairs.push((if is_broken { RepairKind::Unwrapped } else { RepairKind::Respaced }, gap));
        }
        Restored { text, repairs, is_known: true }
    }

    /// Put together from what stands in the paste.
    fn as_wrapped(&self, wrapping: Wrapping) -> Restored {
        let mut text = String::with_capacity(self.letters.len() + self.gaps.len());
        let mut repairs = Vec::new();
        let mut escaped = self.escaped.iter().peekable();
        let mut from = 0;
        for (at, between, behind) in &self.gaps {
            while let Some((stop, c)) = escaped.next_if(|(stop, _)| stop <= at) {
                text.push_str(&self.letters[from..*stop]);
                text.push(*c);
                from = *stop;
            }
            text.push_str(&self.letters[from..*at]);
            from = *at;
            match line_break(between) {
                None => text.extend(between.chars().filter(|c| c.is_whitespace())),
                Some((before, after)) => {
                    let gap = self.view.between(*behind);
                    if !gap.is_empty() {
                        repairs.push((RepairKind::Unwrapped, gap));
                    }
                    let space = before > 0 || after > wrapping.indent || !wrapping.mid_word;
                    if space && !text.is_empty() {
                        text.push(' ');
                    }
                }
            }
        }
        for (stop, c) in escaped {
            text.push_str(&self.letters[from..*stop]);
            text.push(*c);
            from = *stop;
        }
        text.push_str(&self.letters[from..]);
        Restored { text, repairs, is_known: false }
    }
}
