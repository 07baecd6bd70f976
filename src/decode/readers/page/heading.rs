//! What a page tells in words: its visible heading, and its own account of what happened. They become title and detail, as sent.
//!
//! Both are read between their tags, from a view in which no escape is left. What was wrapped is left out, since nobody can tell
//! whether a space stood at the break. Of a copied page only the account is read, up to the next heading.

use std::ops::Range;

use super::cluster::Rank;
use super::look::{Look, is_code};
use super::walk::Walker;
use crate::decode::field::Field;
use crate::decode::layers::view::View;
use crate::decode::readers::prose;
use crate::decode::readers::values;
use crate::decode::readers::wrapping::Wrapping;
use crate::decode::reading::{Draft, Scene};

/// Longest opening tag.
const TAG: usize = 160;
/// Longest heading, without white space.
const HEADING: usize = 120;
/// Longest account.
const ACCOUNT: usize = 900;
/// Headings of one page behind which an account is sought.
const MAX_SOUGHT: u32 = 4;
/// Links inside an account.
const MAX_LINKS: usize = 8;

/// The pieces of a text between its tags; bytes of the view.
pub(super) type Told = Vec<Range<usize>>;

impl Walker<'_, '_> {
    /// `<span class="inline-block">Connection timed out</span>`, `<h2 class="cf-subheadline">Access denied</h2>`.
    pub(super) fn heading(&mut self, at: &Range<usize>) {
        if !self.cluster.is_html || self.cluster.heading.is_some() {
            return;
        }
        let start = if self.look.byte(at.end.wrapping_sub(1)) == Some(b'>') {
            at.end
        } else {
            let Some(end) = self.look.ahead(at.end, TAG).find('>') else { return };
            at.end + end + 1
        };
        let rest = self.look.ahead(start, HEADING);
        let Some(len) = rest.find('<').filter(|len| *len > 2) else { return };
        let text = rest.get(..len).unwrap_or_default();
        if text.contains(['&', '\\', '>', '{', '}']) || !text.contains(|c: char| c.is_alphabetic()) {
            return;
        }
        self.cluster.heading = Some(start..start + len);
    }

    /// `What happened?</h2> <p>…</p>`, and the same copied: up to `What can I do?`.
    pub(super) fn what_happened(&mut self, at: &Range<usize>) {
        if self.cluster.is_empty() || self.cluster.account.is_some() || self.cluster.account_sought >= MAX_SOUGHT {
            return;
        }
        self.cluster.account_sought += 1;
        self.cluster.account = if self.cluster.is_html { self.in_paragraph(at.end) } else { self.before_advice(at.end) };
    }

    fn in_paragraph(&self, from: usize) -> Option<Told> {
        let rest = self.look.ahead(from, TAG);
        let closed = rest.strip_prefix("</h2>")?;
        let tag = closed.strip_prefix("<p").filter(|tag| tag.starts_with(['>', 'd']))?.find('>')?;
        let start = from + "</h2><p".len() + tag + 1;
        let text = self.look.ahead(start, ACCOUNT);
        pieces(text.get(..text.find("</p>")?)?, start)
    }

    fn before_advice(&self, from: usize) -> Option<Told> {
        let rest = self.look.ahead(from, ACCOUNT);
        let len = rest.find("WhatcanIdo?").filter(|len| (20..ACCOUNT).contains(len))?;
        let raw = rest.get(..len)?;
        let text = raw.trim_matches('*');
        let start = from + (raw.len() - raw.trim_start_matches('*').len());
        // Marks of a mail's or an editor's own would be read as the page's words.
        let marked = text.contains(['[', ']', '<', '>', '#', '|', '\\', '`', '*']);
        (!marked).then(|| std::iter::once(start..start + text.len()).collect())
    }

    /// `Title: Just a moment...`, as the programs print it that look at a page's title.
    pub(super) fn is_said_to_be_the_title(&self, at: &Range<usize>) -> bool {
        let before = self.look.back(at.start, 24).to_lowercase();
        let head = before.trim_end_matches(['"', '\'', '`', '“', '«']);
        let head = head.strip_suffix(':').or_else(|| head.strip_suffix('：')).unwrap_or_default();
        let head = head.trim_end_matches(['"', '\'', '\\']);
        ["title", "titlefound", "标题", "заголовок"].iter().any(|word| head.ends_with(word))
    }

    /// The title of Cloudflare's challenge, then the sentence under it: either alone may be anybody's, nobody else has both.
    pub(super) fn is_second_of_a_challenge(&self, at: &Range<usize>) -> bool {
        let Some(first) = &self.cluster.maybe_challenge else { return false };
        let is_title = self.look.slice(first).to_lowercase().starts_with("justamoment");
        let second = self.look.slice(at).to_lowercase();
        is_title && ["enablejavascriptandcookies", "verifyingyouarehuman"].iter().any(|words| second.starts_with(words))
    }

    /// A Ray ID before `cHash:` of a challenge's script that begins inside the name of its member.
    pub(super) fn challenge_hash(&mut self, at: &Range<usize>) {
        let head = self.look.back(at.start, 20).trim_end_matches(['"', '\'', '\\']);
        let end = at.start - (self.look.back(at.start, 20).len() - head.len());
        let Some(start) = end.checked_sub(16) else { return };
        let Some(ray) = self.look.ray_at(start, end).filter(|ray| ray.end == end) else { return };
        self.mark(at);
        self.cluster.challenge.get_or_insert_with(|| at.clone());
        self.page_ray(ray, false);
    }

    /// `utm_source=1020_error` of the link in the footer: the page's number.
    pub(super) fn footer_link(&mut self, at: &Range<usize>) {
        let start = at.end - 1;
        let digits = start..start + 4;
        let ends = self.look.ahead(digits.end, 6).eq_ignore_ascii_case("_error");
        let code = values::number(self.look.slice(&digits)).filter(|code| ends && is_code(*code));
        let Some(code) = code else { return };
        self.words(at);
        self.cluster.signed = true;
        let linked = self.look.back(at.start, 24);
        if linked.contains("href=") {
            self.mark(at);
        }
        self.cluster.take_code(Rank::Linked, code, &digits);
    }
}

/// The parts of `text`, which starts at `from`, between its tags.
fn pieces(text: &str, from: usize) -> Option<Told> {
    let mut told = Told::new();
    let mut at = 0;
    for _ in 0..=MAX_LINKS * 2 {
        let rest = text.get(at..)?;
        let len = rest.find('<').unwrap_or(rest.len());
        if len > 0 {
            told.push(from + at..from + at + len);
        }
        at += len;
        if at >= text.len() {
            let plain = told.iter().all(|piece| {
                let part = text.get(piece.start - from..piece.end - from).unwrap_or_default();
                !part.contains(['&', '\\', '{'])
            });
            return (plain && !told.is_empty()).then_some(told);
        }
        at += text.get(at..)?.find('>')? + 1;
    }
    None
}

/// Writes what was told into the reading: the pieces with the spaces that stood in them and between them.
pub(super) fn write(draft: &mut Draft<'_>, scene: &Scene<'_>, look: &Look<'_>, field: Field, told: &[Range<usize>]) {
    let Some(first) = told.first() else { return };
    if told.iter().any(|piece| scene.view.lost(piece).any(|(_, lost)| lost.contains('\n'))) {
        return;
    }
    let mut text = String::new();
    let mut end = first.start;
    for piece in told {
        if piece.start > end && spaced(look, end, piece.start) {
            text.push(' ');
        }
        text.push_str(&restored(scene.view, piece, scene.paste));
        end = piece.end;
    }
    let text = text.trim();
    if !values::is_whole_sentence(field, text) {
        return;
    }
    draft.text_over(field, text, told);
}

/// A tag between two words has white space on one of its sides, or none.
fn spaced(look: &Look<'_>, from: usize, to: usize) -> bool {
    look.gap_before(from) || look.gap_before(to)
}

fn restored(view: &View, span: &Range<usize>, paste: &str) -> String {
    prose::restore(view, span, paste, Wrapping { mid_word: false, indent: 0 }).text
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::decode::reading::tests::finds;

    /// Title and detail of the first reading.
    fn told(text: &str) -> (Option<String>, Option<String>) {
        let found = finds(text, read);
        let error = found.readings.first().map(|reading| &reading.error);
        let text = |slot: Option<&std::sync::Arc<str>>| slot.map(ToString::to_string);
        (text(error.and_then(|e| e.title.as_ref())), text(error.and_then(|e| e.detail.as_ref())))
    }

    #[test]
    fn the_heading_is_the_title_and_the_account_the_detail() {
        for (text, title, detail) in [
            (
                "<html><div id=\"cf-error-details\"><h1><span class=\"inline-block\">Connection timed out</span>\n<span class=\"code-label\">Error code 522</span></h1><h2 class=\"text-3xl\">What happened?</h2>\n  <p>The initial connection timed out.</p>",
                "Connection timed out",
                "The initial connection timed out.",
            ),
            (
                "<html><span class=\"cf-error-code\">1020</span><h2 class=\"cf-subheadline\">Access denied</h2>\n<h2 data-translate=\"what_happened\">What happened?</h2>\n<p>This website is using a security service.</p>",
                "Access denied",
                "This website is using a security service.",
            ),
            (
                "<html><title>Cloudflare Tunnel error | a.io | Cloudflare</title><h2 class=\"text-gray-600 leading-1.3 text-3xl\">Cloudflare Tunnel error</h2><h2>What happened?</h2><p data-translate=\"x\">A website (a.io) that is on the <a href=\"https://x/\" target=\"_blank\">Cloudflare</a> network. The end.</p>",
                "Cloudflare Tunnel error",
                "A website (a.io) that is on the Cloudflare network. The end.",
            ),
            (
                "<html><span class=\"cf-error-code\">1020</span><h2 class=\"cf-subheadline\"><span>You</span> x</h2><h2>What happened?</h2><p>Cloudflare&#39;s words",
                "",
                "",
            ),
            ("<html><span class=\"cf-error-code\">1020</span><h2 class=\"cf-subheadline\">Access\ndenied</h2>", "", ""),
            (
                "Error 1101 Ray ID: 9f4670f97dfb64c8\nWhat happened?\nAn unknown error occurred while rendering.\nWhat can I do?\nWait",
                "",
                "An unknown error occurred while rendering.",
            ),
            (
                "**Error 1101** Ray ID: 9f4670f97dfb64c8\n**What happened?**\n\nAn unknown error occurred.\n\n**What can I do?**",
                "",
                "An unknown error occurred.",
            ),
            ("Error 1101 Ray ID: 9f4670f97dfb64c8\nWhat happened?\nIt [broke](x).\nWhat can I do?", "", ""),
            ("Error 1101 Ray ID: 9f4670f97dfb64c8\nWhat happened?\nIt broke, and I wonder why", "", ""),
        ] {
            let or_none = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            assert_eq!(told(text), (or_none(title), or_none(detail)), "{text}");
        }
    }

    #[test]
    fn spaces_of_a_heading_are_no_damage() {
        let found =
            finds("<html><span class=\"cf-error-code\">1020</span><h2 class=\"cf-subheadline\">Access denied</h2>", read);
        assert!(found.readings.iter().all(|reading| reading.repairs.is_empty()));
    }
}
