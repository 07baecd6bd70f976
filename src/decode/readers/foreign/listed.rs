//! Words of Cloudflare's pages as a program lists them that looks for them: strings of an array, alternatives of a pattern.
//! Nobody met what stands there.

use std::ops::Range;
use std::sync::LazyLock;

use super::near::{Shape, pattern};

/// Bytes of a view that are looked at.
const HEAD: usize = 32 << 10;
/// Bytes between two words of one list at most.
const REACH: usize = 240;
/// Words of pages that make a list.
const MIN_WORDS: usize = 2;

/// One of a page's words as a whole element: in quotes with a comma or a bracket at one side, or between bars without a space.
static ELEMENT: LazyLock<Shape> = LazyLock::new(|| {
    const WORDS: &str = concat!(
        r"just a moment(?:\.\.\.)?|attention required!?(?: \| cloudflare)?|checking your browser(?: before accessing)?|cloudflare ray id:?|ray id:?|",
        r"ddos protection by(?: cloudflare)?|performance (?:&|and) security by(?: cloudflare)?|verify you are human|verifying you are human|",
        r"enable javascript and cookies(?: to continue)?|please enable cookies|please complete the security check|cf-browser-verification|",
        r"cf-challenge|cf-error-code|_?cf_chl_opt|sorry, you have been blocked|you have been blocked|one more step|cf-ray|",
        r"(?:cloudflare )?error (?:code:? )?1[0-2][0-9]{2}"
    );
    let quoted = format!(r#"[\[,(][ \t\r\n]{{0,24}}(?:["'](?:{WORDS})["'])|["'](?:{WORDS})["'][ \t]{{0,2}}[,\])]"#);
    let barred = format!(r"[(|/](?:{WORDS})[|)/]|\|(?:{WORDS})\|?");
    pattern(&format!("(?i-u:{quoted}|{barred})"))
});

/// The stretches of such lists.
pub(super) fn spans(text: &str) -> Vec<Range<usize>> {
    let head = text.get(..text.floor_char_boundary(HEAD)).unwrap_or_default();
    let (mut spans, mut list, mut words, mut first) = (Vec::new(), 0..0, 0, "");
    let mut close = |list: &Range<usize>, words: usize| {
        if words >= MIN_WORDS {
            let start = head.floor_char_boundary(list.start.saturating_sub(REACH / 4));
            spans.push(start..head.ceil_char_boundary((list.end + REACH / 4).min(head.len())));
        }
    };
    for found in ELEMENT.regex().into_iter().flat_map(|regex| regex.find_iter(head)).take(512) {
        // `Unexpected token 'e', "error code: 1003" is not valid JSON`: a parser met it.
        if head.get(found.end()..).is_some_and(|rest| rest.starts_with(" is not valid JSON")) {
            continue;
        }
        if words > 0 && found.start() > list.end + REACH {
            close(&list, std::mem::take(&mut words));
        }
        if words == 0 {
            (list.start, first) = (found.start(), found.as_str());
        }
        list.end = found.end();
        // A log says the same again; a list does not.
        words += usize::from(words == 0 || found.as_str() != first);
    }
    close(&list, words);
    spans
}

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn what_a_program_looks_for_was_not_met() {
        hold(&[
            ("body: ['attention required! | cloudflare', 'cloudflare ray id:', 'error 1020'],", "explained"),
            ("RE = /(just a moment|attention required|verify you are human)/i; // cloudflare", "explained"),
            ("if any(w in page for w in (\n    \"just a moment\",\n    \"cf-ray\",\n)): raise Cloudflare()", "explained"),
            ("{\"title\":\"Just a moment...\",\"site\":\"cloudflare\"}", ""),
            ("| page | Just a moment... | 403 | Ray ID: none | cloudflare", ""),
            (
                "SyntaxError: Unexpected token 'e', \"error code: 1003\" is not valid JSON\nUnexpected token 'e', \"error code: 1016\" is not valid JSON",
                "",
            ),
            ("met, \"error 1003\", cloudflare\nmet, \"error 1003\", cloudflare", ""),
            ("[\"Just a moment...\"] is what Cloudflare sends", ""),
            ("Error 1020 | a.example | Cloudflare", ""),
        ]);
    }
}
