//! The text under decoding: typed or pasted by hand, or too large for a text field.

use std::sync::Arc;

use crate::decode::Span;

/// Bytes up to which a paste goes into the text field. egui lays out and hashes a field's whole text: 347 ms for 1 MB, 13.6 s for
/// 20 MB (measured with 0.37).
pub const MAX_TYPED: usize = 128 << 10;
/// Characters of a row of a large text. Longer lines are broken, so that a minified page stays readable and drawable.
const ROW: usize = 160;

/// What stands in the paste box.
#[derive(Debug, Clone)]
pub enum Paste {
    /// Small enough to be edited.
    Typed(String),
    /// Read-only, shown in rows.
    Large(Arc<LargeText>),
}

impl Paste {
    /// `text` in the form that suits its size.
    #[must_use]
    pub fn of(text: String) -> Self {
        if text.len() > MAX_TYPED { Self::Large(Arc::new(LargeText::of(text.into()))) } else { Self::Typed(text) }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Typed(text) => text,
            Self::Large(large) => &large.text,
        }
    }

    /// Nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Typed(text) => text.trim().is_empty(),
            Self::Large(_) => false,
        }
    }
}

impl Default for Paste {
    fn default() -> Self {
        Self::Typed(String::new())
    }
}

/// A text of any size, cut into rows once so that a frame draws only those in sight.
#[derive(Debug)]
pub struct LargeText {
    /// The whole text.
    pub text: Arc<str>,
    /// Bytes of each row, without its line end.
    pub rows: Vec<Row>,
    /// Characters of the text.
    pub characters: usize,
    /// Lines as they were pasted.
    pub lines: usize,
}

/// One row of a large text.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Its bytes.
    pub span: Span,
    /// The number of its line, where the row starts one.
    pub line: Option<u32>,
}

impl LargeText {
    /// Cuts `text` into rows.
    #[must_use]
    pub fn of(text: Arc<str>) -> Self {
        let mut rows = Vec::new();
        let mut number = 0;
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            number += 1;
            let shown = line.trim_end_matches(['\n', '\r']);
            let mut from = 0;
            let mut first = Some(number);
            loop {
                let rest = &shown[from..];
                let len = rest.char_indices().nth(ROW).map_or(rest.len(), |(i, _)| i);
                rows.push(Row { span: Span::new(start + from, start + from + len), line: first.take() });
                from += len;
                if from >= shown.len() {
                    break;
                }
            }
            start += line.len();
        }
        let characters = text.chars().count();
        Self { rows, characters, lines: number as usize, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_hold_every_character_and_number_the_pasted_lines() {
        let text = format!("a\r\n{}\n\nлинія", "я".repeat(ROW * 2 + 5));
        let large = LargeText::of(text.clone().into());
        let shown: String = large.rows.iter().map(|row| &text[row.span.range()]).collect();
        assert_eq!(shown, text.replace(['\r', '\n'], ""));
        let numbers: Vec<Option<u32>> = large.rows.iter().map(|row| row.line).collect();
        assert_eq!(numbers, vec![Some(1), Some(2), None, None, Some(3), Some(4)]);
        assert_eq!(large.lines, 4);
    }

    #[test]
    fn size_decides_the_form() {
        assert!(matches!(Paste::of("x".repeat(MAX_TYPED)), Paste::Typed(_)));
        assert!(matches!(Paste::of("x".repeat(MAX_TYPED + 1)), Paste::Large(_)));
    }
}
