//! The inline markup of our texts: `**strong**` and `` `code` ``, made into one layout job.
//!
//! Nothing else is markup, markers need no spaces around them (Chinese has none), and a marker without its partner is a
//! character like any other: a text can only lose its emphasis, never its words.

use egui::text::LayoutJob;
use egui::{Align, Color32};

use crate::ui::theme::{Tokens, Type};

/// Space that sets inline code apart from its neighbours, on each side.
const CODE_GAP: f32 = 3.0;

const CODE_HEIGHT: f32 = 16.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Span<'a> {
    Plain(&'a str),
    Strong(&'a str),
    Code(&'a str),
}

/// Lays out `text` as body text in `color`, no wider than `width`.
pub(crate) fn job(t: &Tokens, text: &str, color: Color32, width: f32) -> LayoutJob {
    job_of(t, text, Type::Body, color, width)
}

/// The same as text of another kind.
pub(crate) fn job_of(t: &Tokens, text: &str, kind: Type, color: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut space = 0.0;
    for span in spans(text) {
        match span {
            Span::Plain(text) => job.append(text, space, kind.format(color)),
            Span::Strong(text) => job.append(text, space, kind.strong().format(t.text.primary)),
            Span::Code(text) => {
                let mut format = Type::Mono.format(t.text.primary);
                format.background = t.bg.control;
                // Its background is as high as its line; lower than the row, it keeps clear of the rows around it.
                format.line_height = Some(CODE_HEIGHT);
                format.valign = Align::Center;
                format.expand_bg = CODE_GAP - 1.0;
                job.append(text, CODE_GAP, format);
            }
        }
        space = if matches!(span, Span::Code(_)) { CODE_GAP } else { 0.0 };
    }
    job
}

fn spans(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut plain_from = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let Some((span, length)) = marked(rest) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        if plain_from < at {
            spans.push(Span::Plain(&text[plain_from..at]));
        }
        spans.push(span);
        at += length;
        plain_from = at;
    }
    if plain_from < text.len() {
        spans.push(Span::Plain(&text[plain_from..]));
    }
    spans
}

/// The span that `text` opens with, and how many bytes it takes with its markers.
fn marked(text: &str) -> Option<(Span<'_>, usize)> {
    let between = |marker: &str| {
        let inner = text.strip_prefix(marker)?;
        let end = inner.find(marker).filter(|&end| end > 0)?;
        Some((&inner[..end], end + 2 * marker.len()))
    };
    if let Some((inner, length)) = between("`") {
        return Some((Span::Code(inner), length));
    }
    between("**").map(|(inner, length)| (Span::Strong(inner), length))
}

#[cfg(test)]
mod tests {
    use super::Span::{Code, Plain, Strong};
    use super::*;

    #[test]
    fn strong_and_code_are_found_without_spaces_around_them() {
        let rows: [(&str, &[Span<'_>]); 6] = [
            (
                "**Answer at once.** Return `202 Accepted` with a job ID.",
                &[Strong("Answer at once."), Plain(" Return "), Code("202 Accepted"), Plain(" with a job ID.")],
            ),
            (
                "**立即响应。**返回`202 Accepted`和任务 ID。",
                &[Strong("立即响应。"), Plain("返回"), Code("202 Accepted"), Plain("和任务 ID。")],
            ),
            ("**Ответьте сразу.** Код", &[Strong("Ответьте сразу."), Plain(" Код")]),
            ("`a``b`", &[Code("a"), Code("b")]),
            ("`**`", &[Code("**")]),
            ("", &[]),
        ];
        for (text, expected) in rows {
            assert_eq!(spans(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_marker_without_its_partner_stays_text() {
        for text in ["2 ** 8", "a ` b", "****", "``", "5 * 3 * 2", "**未完"] {
            assert_eq!(spans(text), [Plain(text)], "{text:?}");
        }
    }

    #[test]
    fn the_job_holds_every_word_and_no_marker() {
        let t = Tokens::dark();
        let job = job(&t, "**Ждите.** Заголовок `Retry-After` задан", t.text.secondary, 300.0);
        assert_eq!(job.text, "Ждите. Заголовок Retry-After задан");
        assert_eq!(job.sections.len(), 4);
        assert_eq!(job.sections[0].format.font_id, Type::BodySemibold.font());
        assert_eq!(job.sections[2].format.background, t.bg.control);
    }
}
