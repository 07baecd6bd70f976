//! Encodings and escapes.

use std::fmt::Write as _;
use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

use super::Die;

/// `text` with what `spell` says for some letters.
fn each(text: &str, mut spell: impl FnMut(char) -> Option<String>) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        match spell(c) {
            Some(other) => out.push_str(&other),
            None => out.push(c),
        }
        out
    })
}

pub fn json_string(text: &str, _: &mut Die) -> String {
    serde_json::Value::from(text).to_string()
}

pub fn json_member(text: &str, die: &mut Die) -> String {
    let text = serde_json::Value::from(text);
    die.pick(&["{\"level\":\"error\",\"msg\":@}", "[{\"error\":@,\"n\":1}]", "{\"log\": @, \"stream\": \"stderr\"}"])
        .replace('@', &text.to_string())
}

pub fn unicode_escapes(text: &str, _: &mut Die) -> String {
    each(text, |c| match c {
        '"' | '\'' | '<' | '>' | '&' => Some(format!("\\u{:04x}", u32::from(c))),
        '\\' => Some("\\\\".to_owned()),
        '\n' => Some("\\n".to_owned()),
        '\r' => Some("\\r".to_owned()),
        _ => None,
    })
}

pub fn hex_escapes(text: &str, _: &mut Die) -> String {
    each(text, |c| match c {
        '"' | '\'' | '{' | '\r' | '\n' => Some(format!("\\x{:02x}", u32::from(c))),
        '\\' => Some("\\\\".to_owned()),
        _ => None,
    })
}

pub fn octal_escapes(text: &str, _: &mut Die) -> String {
    each(text, |c| match c {
        '"' | '\r' | '\n' => Some(format!("\\{:03o}", u32::from(c))),
        '\\' => Some("\\\\".to_owned()),
        _ => None,
    })
}

/// One line of a system's log; a line end alone is no sign of one.
pub fn system_logger(text: &str, _: &mut Die) -> String {
    let is_sign = text.matches('\n').nth(1).is_some();
    each(text, |c| match c {
        '\t' | '\r' | '\n' if is_sign => Some(format!("#{:03o}", u32::from(c))),
        _ => None,
    })
}

pub fn csv_cell(text: &str, _: &mut Die) -> String {
    format!("2026,web,\"{}\",ok", text.replace('"', "\"\""))
}

pub fn percent(text: &str, _: &mut Die) -> String {
    text.bytes().fold(String::new(), |mut out, b| {
        if b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(b));
        } else {
            write!(out, "%{b:02X}").expect("written");
        }
        out
    })
}

pub fn percent_u(text: &str, _: &mut Die) -> String {
    each(text, |c| {
        (!c.is_ascii_alphanumeric() && !".-_/".contains(c)).then(|| {
            c.encode_utf16(&mut [0; 2]).iter().fold(String::new(), |mut out, unit| {
                write!(out, "%u{unit:04X}").expect("written");
                out
            })
        })
    })
}

pub fn entities(text: &str, _: &mut Die) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "&#39;")
}

pub fn numeric_entities(text: &str, die: &mut Die) -> String {
    let hex = die.below(2) == 0;
    each(text, |c| match c {
        '"' | '<' | '>' | '&' | '\'' | '{' | '}' | ':' if hex => Some(format!("&#x{:X};", u32::from(c))),
        '"' | '<' | '>' | '&' | '\'' | '{' | '}' | ':' => Some(format!("&#{};", u32::from(c))),
        _ => None,
    })
}

pub fn broken_entities(text: &str, die: &mut Die) -> String {
    let broken = *die.pick(&["& quot;", "&quot ;", "&QUOT;", "&amp;quot;"]);
    text.replace('&', "&amp;").replace('"', broken)
}

pub fn quoted_printable(text: &str, _: &mut Die) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for b in text.bytes() {
        let piece = match b {
            b'\n' => "\r\n".to_owned(),
            b'\r' => continue,
            b'=' | b'{' | b'"' | 0..=0x1f | 0x7f.. => format!("={b:02X}"),
            b => char::from(b).to_string(),
        };
        if b == b'\n' {
            width = 0;
        } else if width + piece.len() > 75 {
            out.push_str("=\r\n");
            width = 0;
        }
        width += piece.len();
        out.push_str(&piece);
    }
    out
}

pub fn base64(text: &str, _: &mut Die) -> String {
    STANDARD.encode(text)
}

pub fn base64_lines(text: &str, die: &mut Die) -> String {
    let width = *die.pick(&[60, 64, 76]);
    let plain = STANDARD.encode(text);
    let lines: Vec<&str> = plain.as_bytes().chunks(width).map(|line| std::str::from_utf8(line).expect("ASCII")).collect();
    lines.join("\n")
}

pub fn base64_url(text: &str, _: &mut Die) -> String {
    URL_SAFE_NO_PAD.encode(text)
}

pub fn data_address(text: &str, _: &mut Die) -> String {
    format!("<img src=\"data:text/plain;base64,{}\">", STANDARD.encode(text))
}

pub fn gzip(text: &str, _: &mut Die) -> String {
    let mut pack = GzEncoder::new(Vec::new(), Compression::default());
    pack.write_all(text.as_bytes()).expect("packs");
    STANDARD.encode(pack.finish().expect("packs"))
}

pub fn zlib(text: &str, _: &mut Die) -> String {
    let mut pack = ZlibEncoder::new(Vec::new(), Compression::default());
    pack.write_all(text.as_bytes()).expect("packs");
    STANDARD.encode(pack.finish().expect("packs"))
}

pub fn deflate(text: &str, _: &mut Die) -> String {
    let mut pack = DeflateEncoder::new(Vec::new(), Compression::default());
    pack.write_all(text.as_bytes()).expect("packs");
    // A short text grows: nobody packs it.
    let packed = pack.finish().expect("packs");
    STANDARD.encode(if packed.len() < text.len() { &packed } else { text.as_bytes() })
}

pub fn hex(text: &str, die: &mut Die) -> String {
    let digits = text.bytes().fold(String::new(), |mut out, b| {
        write!(out, "{b:02x}").expect("written");
        out
    });
    die.pick(&["@", "0x@", "\\x@"]).replace('@', &digits)
}

pub fn hex_pairs(text: &str, die: &mut Die) -> String {
    let between = *die.pick(&[" ", ":", ", 0x"]);
    let pairs: Vec<String> = text.bytes().map(|b| format!("{b:02x}")).collect();
    format!("{}{}", if between.ends_with('x') { "0x" } else { "" }, pairs.join(between))
}

pub fn hexdump(text: &str, _: &mut Die) -> String {
    let letter = |b: &u8| if (b' '..0x7f).contains(b) { char::from(*b) } else { '.' };
    let rows = text.as_bytes().chunks(16).enumerate().map(|(i, row)| {
        let pairs = |row: &[u8]| row.iter().map(|b| format!("{b:02x}")).collect::<Vec<_>>().join(" ");
        let (left, right) = row.split_at(row.len().min(8));
        format!("{:08x}  {:<23}  {:<23}  |{}|", 16 * i, pairs(left), pairs(right), row.iter().map(letter).collect::<String>())
    });
    rows.collect::<Vec<_>>().join("\n")
}
