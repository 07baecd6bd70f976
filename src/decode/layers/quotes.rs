//! Marks that word processors, keyboards and wrong encodings put in the place of plain ones: typographic quotes around an
//! object's keys and values, full-width letters, and UTF-8 that was read as windows-1252, windows-1251 or GBK (`â€œ`, `вЂњ`, `鈥`).
//!
//! Typographic quotes inside a sentence are the sentence's own: only those that stand where an object has its quotes are read
//! as plain ones. The last of the layers, so that a text below another one keeps its marks.

use encoding_rs::{Encoding, GBK, WINDOWS_1251, WINDOWS_1252};

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Longest stretch that is taken back to its bytes at once.
const MAX_RUN: usize = 4096;

/// The view with plain marks.
pub(crate) fn peel(view: &View) -> Option<View> {
    let first_byte = view.as_str().bytes().position(|b| b >= 0x80)?;
    match misread(view, first_byte) {
        Some(right) => Some(plain(&right, 0).unwrap_or(right)),
        None => plain(view, first_byte),
    }
}

/// Whether an object's keys stand in such quotes: `“status”:`.
pub(crate) fn has_keys(text: &str) -> bool {
    let is_quote =
        |c: char| matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '〝' | '〞' | '‘' | '’' | '‚' | '‛' | '＂' | '＇');
    let mut at = 0;
    let mut keys = 0;
    while let Some(i) = text.as_bytes().get(at..).and_then(|rest| rest.iter().position(|b| *b >= 0x80)).map(|i| at + i) {
        let mut chars = text.get(i..).unwrap_or_default().chars();
        let Some(c) = chars.next() else { break };
        at = i + c.len_utf8();
        if is_quote(c) {
            let mut name = chars
                .skip_while(|c| c.is_ascii_alphanumeric() || *c == '_' || ('！'..='～').contains(c) && !is_quote(*c))
                .take(40);
            let closes = name.next().is_some_and(is_quote);
            keys += usize::from(closes && name.find(|c| !c.is_whitespace()).is_some_and(|c| matches!(c, ':' | '：')));
        }
        if keys > 1 {
            return true;
        }
    }
    false
}

/// The view with runs that were read in the wrong encoding read as UTF-8.
fn misread(view: &View, from: usize) -> Option<View> {
    let text = view.as_str();
    let mut peeling = Peeling::new(view);
    let mut at = from;
    while let Some(i) = text.as_bytes().get(at..)?.iter().position(|b| *b >= 0x80).map(|i| at + i) {
        let run = text.get(i..).unwrap_or_default();
        let end =
            run.char_indices().take_while(|(n, c)| !c.is_ascii() && *n < MAX_RUN).last().map_or(1, |(n, c)| n + c.len_utf8());
        at = i + end;
        let Some(run) = run.get(..end) else { break };
        let right = reread(run, WINDOWS_1252).or_else(|| reread_bytes(run)).or_else(|| reread(run, WINDOWS_1251));
        if let Some(right) = right.or_else(|| reread_marks(run)) {
            peeling.replace(i..at, &right, RepairKind::Requoted);
        } else if ["â€", "â€\u{fffd}", "鈥\u{fffd}"].contains(&run) {
            // The third byte of a closing quote has no letter in windows-1252 and none of its own in GBK: it was lost.
            peeling.replace(i..at, "\"", RepairKind::Requoted);
        } else if run == "Â" && text.as_bytes().get(at) == Some(&b' ') {
            // A no-break space, whose second byte became a space on the way.
            peeling.leave_out(i..at, RepairKind::Requoted);
        } else if let Some((right, len)) = reread_with_next(text, i..at) {
            peeling.replace(i..i + len, &right, RepairKind::Requoted);
            at = i + len;
        }
    }
    peeling.finish()
}

/// The run as UTF-8, if its bytes in `encoding` are UTF-8.
fn reread(run: &str, encoding: &'static Encoding) -> Option<String> {
    let (bytes, _, unmappable) = encoding.encode(run);
    let right = std::str::from_utf8(&bytes).ok().filter(|_| !unmappable)?;
    // Two letters that happen to be valid together are a word's own, unless they stand for a mark.
    let (was, is) = (run.chars().count(), right.chars().count());
    let is_mark = |c: char| matches!(c, '\u{a0}' | '\u{2010}'..='\u{203a}' | '\u{feff}' | '«' | '»' | '·' | '©');
    (is < was && (is > 1 || right.chars().all(is_mark) || encoding == WINDOWS_1252)).then(|| right.to_owned())
}

/// The run as UTF-8, where each letter is one of its bytes, as in ISO 8859-1.
fn reread_bytes(run: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> = run.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    String::from_utf8(bytes?).ok()
}

/// As the code pages 437 and 850 of a Windows console, which make three letters of each mark: `ΓÇ£`, `ÔÇ£`.
fn reread_marks(run: &str) -> Option<String> {
    let mut chars = run.chars();
    let mut right = String::new();
    while let Some(first) = chars.next() {
        let mark = match (first, chars.next()?, chars.next()?) {
            ('Γ' | 'Ô', 'Ç', '£') => '“',
            ('Γ', 'Ç', '¥') | ('Ô', 'Ç', 'Ø') => '”',
            ('Γ' | 'Ô', 'Ç', 'ÿ') => '‘',
            ('Γ' | 'Ô', 'Ç', 'Ö') => '’',
            ('Γ' | 'Ô', 'Ç', 'ô') => '–',
            ('Γ' | 'Ô', 'Ç', 'ö') => '—',
            ('Γ' | 'Ô', 'Ç', 'ª') => '…',
            ('Γ' | 'Ô', 'Ç', 'ó') => '•',
            _ => return None,
        };
        right.push(mark);
    }
    Some(right)
}

/// As GBK, whose characters are two bytes: the last one may have swallowed the letter behind the mark.
fn reread_with_next(text: &str, run: std::ops::Range<usize>) -> Option<(String, usize)> {
    let piece = text.get(run.clone())?;
    if !piece.starts_with(['鈥', '銆', '锟', '鈻', '锛', '閿', '璇']) {
        return None;
    }
    let (bytes, _, unmappable) = GBK.encode(piece);
    let right = std::str::from_utf8(&bytes).ok().filter(|_| !unmappable)?;
    Some((right.to_owned(), run.len()))
}

/// The view with typographic quotes of objects and full-width letters as plain ones.
fn plain(view: &View, from: usize) -> Option<View> {
    let text = view.as_str();
    let mut peeling = Peeling::new(view);
    let mut at = from;
    while let Some(i) = text.as_bytes().get(at..)?.iter().position(|b| *b >= 0x80).map(|i| at + i) {
        let Some(c) = text.get(i..).and_then(|rest| rest.chars().next()) else { break };
        at = i + c.len_utf8();
        let mut buffer = [0; 4];
        let reads = match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).map(|c| &*c.encode_utf8(&mut buffer)),
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '〝' | '〞' | '❝' | '❞' if is_structure(text, i, at) => {
                Some("\"")
            }
            '‘' | '’' | '‚' | '‛' | '′' if is_structure(text, i, at) => Some("'"),
            '\u{2010}' | '\u{2011}' | '\u{2212}' => Some("-"),
            _ => None,
        };
        if let Some(reads) = reads {
            peeling.replace(i..at, reads, RepairKind::Requoted);
        }
    }
    peeling.finish()
}

/// Whether a quote stands where an object has its quotes: behind a brace, a colon, a comma, or before one.
fn is_structure(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.chars().rev().take(24).find(|c| !c.is_whitespace()));
    let after = text.get(end..).and_then(|after| after.chars().take(24).find(|c| !c.is_whitespace()));
    let opens = before.is_none_or(|c| matches!(c, '{' | '[' | ':' | ',' | '(' | '｛' | '［' | '：' | '，' | '=' | '>'));
    let closes = after.is_none_or(|c| matches!(c, '}' | ']' | ':' | ',' | ')' | '｝' | '］' | '：' | '，' | '='));
    // Around a request in a log, and around PHP's keys.
    let asked = || {
        let rest = text.get(end..).unwrap_or_default();
        let methods = ["GET /", "POST /", "HEAD /", "PUT /", "PATCH /", "DELETE /", "OPTIONS /", "GET http", "POST http"];
        let head = text.get(text.floor_char_boundary(start.saturating_sub(8))..start).unwrap_or_default();
        methods.iter().any(|method| rest.starts_with(method))
            || [" HTTP/1.1", " HTTP/1.0", " HTTP/2.0", "HTTP/2", "HTTP/3"]
                .iter()
                .any(|version| head.ends_with(version.trim_start()))
    };
    opens || closes || asked()
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::*;

    #[test]
    fn quotes_of_an_object_and_full_width_letters_are_plain() {
        for (text, want) in [
            ("{“status”: 524, “zone”: “a.b”}", "{\"status\": 524, \"zone\": \"a.b\"}"),
            ("{‘status’: „x“}", "{'status': \"x\"}"),
            ("｛＂ｓｔａｔｕｓ＂：５２４｝", "{\"status\":524}"),
            ("{«a»:1}", "{\"a\":1}"),
            ("[’a’ => ’b’]", "['a' => 'b']"),
            ("x “GET / HTTP/1.1” 499", "x \"GET / HTTP/1.1\" 499"),
            ("cf‑ray", "cf-ray"),
        ] {
            assert_eq!(off(text, peel), want, "{text}");
        }
    }

    #[test]
    fn text_in_a_wrong_encoding_is_read_in_its_own() {
        let object = "{“status”: 524, “title”: “Ошибка — x”}";
        for encoding in [WINDOWS_1252, WINDOWS_1251] {
            let wrong = encoding.decode_without_bom_handling(object.as_bytes()).0.into_owned();
            assert_eq!(off(&wrong, peel), "{\"status\": 524, \"title\": \"Ошибка — x\"}", "{wrong}");
        }
        for wrong in [
            "{â€œstatusâ€: 524}",
            "{â€œstatusâ€\u{fffd}: 524}",
            "{â\u{80}\u{9c}statusâ\u{80}\u{9d}: 524}",
            "{鈥渟tatus鈥\u{fffd}: 524}",
            "{ΓÇ£statusΓÇ¥: 524}",
            "{ÔÇ£statusÔÇØ: 524}",
        ] {
            assert_eq!(off(wrong, peel), "{\"status\": 524}", "{wrong}");
        }
        assert_eq!(off("Ray IDÂ : x • cafÃ©", peel), "Ray ID : x • café");
    }

    #[test]
    fn sentences_keep_their_own_marks() {
        for text in [
            "he said “timeout” twice",
            "l’erreur est là",
            "Ошибка «сервер» здесь",
            "请求“超时”了",
            "Grüße, façade, naïve",
            "ВЁ Рё",
        ] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
