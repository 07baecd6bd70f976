//! The sources as text: which files there are, and what in them is code.
#![expect(clippy::case_sensitive_file_extension_comparisons, reason = "rustc reads `.rs` alone")]

use crate::files::{list, read, root};

/// Every source under `src`: its path there, and its text.
pub fn sources() -> Vec<(String, String)> {
    let (mut folders, mut found) = (vec![String::new()], Vec::new());
    while let Some(folder) = folders.pop() {
        for name in list(format!("src/{folder}")) {
            let path = format!("{folder}{name}");
            if name.ends_with(".rs") {
                found.push((path.clone(), read(format!("src/{path}"))));
            } else if root().join("src").join(&path).is_dir() {
                folders.push(format!("{path}/"));
            }
        }
    }
    assert!(found.len() > 20, "the sources were not found");
    found
}

/// `text` with spaces for comments and for what stands in quotes, line ends kept; and what stood in quotes.
pub fn lex(text: &str) -> (String, Vec<String>) {
    let mut code = String::with_capacity(text.len());
    let mut strings = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let before_is_name = code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let len = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if c == '"' {
            let len = quoted(rest, '"');
            strings.push(rest[1..len].trim_end_matches('"').to_owned());
            len
        } else if let Some(len) = raw_string(rest).filter(|_| !before_is_name) {
            len
        } else if c == '\'' {
            character(rest)
        } else {
            code.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        code.extend(rest[..len].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[len..];
    }
    (code, strings)
}

fn block_comment(text: &str) -> usize {
    let (mut open, mut at) = (0_usize, 0);
    while at < text.len() {
        let here = &text.as_bytes()[at..];
        let step = match here {
            [b'/', b'*', ..] => {
                open += 1;
                2
            }
            [b'*', b'/', ..] => {
                open -= 1;
                2
            }
            _ => 1,
        };
        at += step;
        if open == 0 {
            break;
        }
    }
    at
}

fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of `r"…"`, `r#"…"#`, `br"…"`.
fn raw_string(text: &str) -> Option<usize> {
    let marks = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = marks.bytes().take_while(|b| *b == b'#').count();
    let inside = marks[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = text.len() - inside.len();
    Some(inside.find(&end).map_or(text.len(), |at| start + at + end.len()))
}

/// The length of a character literal, or of the mark alone before a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.chars().skip(1);
    match (chars.next(), chars.next()) {
        (Some('\\'), _) => quoted(text, '\''),
        (Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 1,
    }
}
