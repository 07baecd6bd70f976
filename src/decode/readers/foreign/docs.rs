//! A text that explains errors and reports none: a page of documentation, a table of codes.
//!
//! People quote a sentence of the documentation beside their own error, so one sign is not enough: two kinds of them must be
//! there, or lines that go through the codes one after the other.

use std::ops::Range;

use super::explains;
use crate::decode::reading::{Clue, Scene};

/// Marks of a documentation page: its frame first, then its headings.
pub(super) const WORDS: &[&str] = &[
    "skip to content",
    "documentation index",
    "llms.txt",
    "view as markdown",
    "copy as markdown",
    "edit page",
    "was this helpful?",
    "on this page",
    "last updated",
    "cloudflare support docs",
    "chatbotdeprioritize",
    "lastupdated:",
    "# common causes",
    "# resolution",
    "what is cloudflare error",
    "what is error",
    "causes of cloudflare error",
    "causes of error",
    "how to fix cloudflare error",
    "how to fix error",
    "causes, effects",
    "is shown when",
    "what does error",
    "\nq: ",
    "\na: ",
    "it is also known as",
    "occurs when cloudflare",
    "# 什么是",
    "是什么意思",
    "怎么解决？",
    "# 如何解决",
    "希望本文",
    "то такое ошибка",
    "ричины ошибки",
    "ак исправить ошибку",
    "что это и как исправить",
    "в этой статье",
    "qué es el error",
    "cómo solucionar",
    "was ist der fehler",
    "# how to fix",
    "# quick fix",
    "# for site owners",
    "# troubleshooting",
    "# 常见原因",
    "# 解决方法",
    "# 解决办法",
    "# распространенные причины",
    "# как исправить",
    "# решение",
    "# causas comunes",
    "# causes courantes",
    "# häufige ursachen",
    "og-docs.png",
    "internet standards track",
    "status code indicates that",
    "rfc 9110",
    "rfc 7231",
    "mdn web docs",
    "from wikipedia",
];
/// How RFC 9110 and its retellings begin.
const SENTENCE: &str = "status code indicates that";
/// How many of them are the frame of a page.
const FRAME: usize = 9;
/// Lines in a row that each explain another code.
const TABLE: usize = 5;
/// The same where they are rows of a table, or source code: nobody writes those of what happened to him.
const ROWS: usize = 4;
/// Bytes of a view that are looked at line by line: longer than any page of documentation.
const HEAD: usize = 128 << 10;
/// Members that an error has and a page about errors has not.
const EVENT: [&str; 4] = ["ray_id:", "error_code:", "ray id:", "cf-ray:"];

/// Which marks a view holds.
#[derive(Debug, Default)]
pub(super) struct Docs {
    seen: u64,
    span: Option<Range<usize>>,
}

impl Docs {
    /// Mark number `word` stands at `at`.
    pub(super) fn saw(&mut self, word: usize, at: &Range<usize>) {
        self.seen |= 1 << word;
        let start = self.span.as_ref().map_or(at.start, |span| span.start);
        self.span = Some(start..at.end);
    }

    /// What the view is, if it explains.
    pub(super) fn clue(self, scene: &Scene<'_>) -> Option<Clue> {
        let text = scene.view.as_str();
        let frame = (self.seen & ((1 << FRAME) - 1)).count_ones();
        // The sentence of the specification weighs more than a heading.
        let sentence = WORDS.iter().position(|word| *word == SENTENCE).map_or(0, |word| self.seen >> word & 1);
        let headings = (self.seen >> FRAME).count_ones() + u32::from(sentence == 1);
        let framed = frame >= 1 && headings >= 1 || self.seen.count_ones() >= 1 && has_front_matter(text);
        let is_page = framed || frame >= 3 || headings >= 3;
        let page = self.span.filter(|_| is_page && !tells_an_event(text));
        let span = page.or_else(|| table(text))?;
        let place = scene.view.span(&span);
        Some(if explains::is_told_beside(text.get(..text.floor_char_boundary(HEAD))?, &span) {
            Clue::Explained(place)
        } else {
            Clue::Documentation(place)
        })
    }
}

/// `---`, members, `---` at the very start.
fn has_front_matter(text: &str) -> bool {
    let head = text.trim_start_matches(['"', '\'', '`', '\u{feff}']).trim_start();
    let head = head.get(..head.floor_char_boundary(400)).unwrap_or_default();
    head.starts_with("---") && (head.contains("title:") || head.contains("description:"))
}

fn tells_an_event(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(HEAD)).unwrap_or_default().to_ascii_lowercase();
    EVENT.iter().any(|member| head.contains(member))
}

/// Lines that each start with a greater code and say something of it.
fn table(text: &str) -> Option<Range<usize>> {
    let head = text.get(..text.floor_char_boundary(HEAD)).unwrap_or_default();
    let (mut rows, mut formal, mut last, mut start, mut at) = (0, 0, 0, 0, 0);
    let is_table = |rows: usize, formal: usize| rows >= TABLE || formal >= ROWS;
    for line in head.split_inclusive('\n') {
        match row(line) {
            Some(code) if code > last => {
                if rows == 0 {
                    start = at;
                }
                rows += 1;
                formal += usize::from(is_formal(line));
                last = code;
            }
            _ if line.trim().is_empty() || is_rule(line) => {}
            other => {
                if is_table(rows, formal) {
                    return Some(start..at);
                }
                (rows, last, start) = (usize::from(other.is_some()), other.unwrap_or(0), at);
                formal = rows * usize::from(is_formal(line));
            }
        }
        at += line.len();
    }
    is_table(rows, formal).then_some(start..at)
}

/// A row of a table in Markdown, a branch, a member of a map.
fn is_formal(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.ends_with('|')
        || line.starts_with("case ")
        || line.starts_with(['"', '\'']) && line.contains(": {")
        || line.ends_with([',', ';']) && line.contains(['"', '\''])
}

fn is_rule(line: &str) -> bool {
    line.trim().bytes().all(|b| matches!(b, b'-' | b'|' | b':' | b' ' | b'=' | b'+'))
}

/// The code that a line of a table or of a list in source code explains.
fn row(line: &str) -> Option<u32> {
    let line = line.get(..line.floor_char_boundary(160))?.trim_start();
    let line = line.trim_start_matches(['|', '-', '*', '•', '#', '"', '\'', '`', '[', '(', '{', ' ']);
    // `BAD_GATEWAY = 502,`, `UNKNOWN(520, "…")`.
    let name = line.bytes().take_while(|b| b.is_ascii_uppercase() || *b == b'_').count();
    let assigned = |rest: &str| rest.trim_start_matches([' ', '=', '(', ':', '"']).starts_with(|c: char| c.is_ascii_digit());
    let named = line.get(name..).filter(|rest| name >= 4 && assigned(rest));
    if let Some(rest) = named {
        let digits = rest.trim_start_matches([' ', '=', '(', ':', '"']);
        return digits.get(..3).and_then(|digits| digits.parse().ok()).filter(|code| is_status(*code));
    }
    let line = ["code: ", "code\": ", "status: ", "status\": "].iter().find_map(|word| line.strip_prefix(word)).unwrap_or(line);
    let line = ["case ", "Error ", "error ", "HTTP ", "code ", "错误 ", "Ошибка "]
        .iter()
        .find_map(|word| line.strip_prefix(word))
        .unwrap_or(line);
    let len = line.bytes().take_while(u8::is_ascii_digit).count();
    let code: u32 = line.get(..len).filter(|_| len == 3 || len == 4)?.parse().ok()?;
    let rest = line.get(len..)?.trim_start_matches(['"', '\'', '`', '*', ']', ')']).trim_start();
    let opens = rest.starts_with([':', '-', '–', '—', '|', '=', ',', '：']) || rest.starts_with(char::is_alphabetic);
    // How often it came explains nothing: `520: 1204 requests`.
    let opens =
        opens && !rest.trim_start_matches([':', '-', '–', '—', '|', '：', ' ']).starts_with(|c: char| c.is_ascii_digit());
    let explains = rest.chars().filter(|c| c.is_alphabetic()).count() >= 4;
    (is_status(code) && opens && explains).then_some(code)
}

/// Numbers that lists of statuses hold; others are counts.
fn is_status(code: u32) -> bool {
    matches!(code, 100..=103 | 200..=208 | 300..=308 | 400..=431 | 449..=451 | 494..=511 | 520..=530 | 1000..=1299)
}

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn a_page_or_a_table_explains_and_a_quoted_sentence_does_not() {
        hold(&[
            (
                "---\ndescription: About 521.\ntitle: Error 521\n---\n\n[Skip to content](#x)\n\n## Error 521\n\n### Common causes\n\n* x",
                "docs",
            ),
            ("Skip to content\nError 522\nLast updated Jul 2\nOn this page", "docs"),
            (
                "520: \"Unknown Error\",\n521: \"Web Server Is Down\",\n522: \"Timed Out\",\n523: \"Unreachable\",\n524: \"A Timeout\",",
                "docs",
            ),
            (
                "| 520 | unknown error |\n| 521 | server is down |\n| 522 | timed out |\n| 523 | unreachable |\n| 525 | handshake |",
                "docs",
            ),
            (
                "case 500: return 'Server';\ncase 502: return 'Gateway';\ncase 503: return 'Unavailable';\ncase 504: return 'Timeout';\ncase 520: return 'Unknown';",
                "docs",
            ),
            ("BAD_GATEWAY = 502,\nUNAVAILABLE = 503,\nTIMEOUT = 504,\nUNKNOWN = 520,\nSERVER_DOWN = 521,", "docs"),
            ("RFC 9110: The 502 (Bad Gateway) status code indicates that the server, while acting as a gateway,", "docs"),
            (
                "| 521 | server is down | nginx |\n| 522 | timed out | firewall |\n| 524 | too slow | query |\n| 1020 | denied | rule |",
                "docs",
            ),
            ("case 520: // unknown\ncase 521: // is down\ncase 522: // timed out\ncase 524: // too slow\n  retry();", "docs"),
            ("520 on the shop\n521 on the blog\n522 on the wiki\n524 on the api", ""),
            ("I get 522. The page says:\n### Common causes\n* overloaded", ""),
            ("---\ntitle: Error 1015\nerror_code: 1015\nray_id: 9f4670f97dfb64c8\n---\n## Resolution\nskip to content", ""),
            ("522 again\n522 again\n522 again\n522 again\n522 again", ""),
            ("520\n521\n522\n523\n524", ""),
            ("What is Cloudflare Error 1016?\nX.\nCauses of Cloudflare Error 1016\nIt is also known as X", "docs"),
            ("# 什么是 524\nx\n## 常见原因\nx\n## 解决办法\nx", "docs"),
        ]);
    }
}
