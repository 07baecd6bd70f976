//! What is left of a paste when its errors are taken out: the client's sentences, the customer's words. Kept, not decoded.

use crate::decode::evidence::Span;
use crate::decode::layers::squeeze::is_gap;

/// Parts that are listed at most; what lies behind is one part more.
const MAX_PARTS: usize = 10_000;

/// The stretches of `text` outside `taken` (sorted, may overlap) that say something.
pub(crate) fn find(text: &str, taken: &[Span]) -> Vec<Span> {
    let mut aside = Vec::new();
    let mut from = 0;
    let end = Span::new(text.len(), text.len());
    for part in taken.iter().take(MAX_PARTS).chain([&end]) {
        let to = part.range().start;
        if to > from {
            aside.extend(trim(text, from, to));
        }
        from = from.max(part.range().end);
    }
    aside
}

/// Without the white space, frames and fences at both ends; nothing where no letter or digit is left.
fn trim(text: &str, from: usize, to: usize) -> Option<Span> {
    let part = text.get(from..to)?;
    let is_frame = |c: char| is_gap(c) || matches!(c, '⎿' | '●' | '⏺' | '`' | '>' | '|' | '\u{1a}');
    let kept = part.trim_start_matches(is_frame);
    let start = to - kept.len();
    let mut kept = kept.trim_end_matches(is_frame);
    // A fence that opens right before an error: its language belongs to it.
    if let Some(fence) = kept.rfind("```")
        && kept[fence + 3..].chars().all(char::is_alphanumeric)
    {
        kept = kept[..fence].trim_end_matches(is_frame);
    }
    kept.chars().any(char::is_alphanumeric).then(|| Span::new(start, start + kept.len()))
}

/// Sentences in `text`, by their full stops; at least one if there is a letter.
#[must_use]
pub fn count_sentences(text: &str) -> usize {
    let mut count = 0;
    let mut open = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = matches!(c, '。' | '！' | '？')
            || matches!(c, '.' | '!' | '?') && chars.peek().is_none_or(|next| next.is_whitespace());
        if ends && open {
            count += 1;
            open = false;
        } else if c.is_alphanumeric() {
            open = true;
        }
    }
    count + usize::from(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_trimmed_and_frames_alone_are_nothing() {
        let text = "⎿  xx {..}. This is. \n```json\nzz\n```";
        let taken = [Span::new(8, 12), Span::new(32, 34)];
        let found: Vec<&str> = find(text, &taken).into_iter().map(|span| &text[span.range()]).collect();
        assert_eq!(found, vec!["xx", ". This is."]);
    }

    #[test]
    fn sentences_are_counted_by_their_ends() {
        for (text, want) in [
            (". This is a server-side issue — try again in a moment. If it persists, check status.claude.com.", 2),
            ("один. два", 2),
            ("稍后重试。谢谢。", 2),
            (". ", 0),
            ("no end", 1),
        ] {
            assert_eq!(count_sentences(text), want, "{text}");
        }
    }
}
