//! A request as a curl command for bash: to check a figure with another program, or to hand on.

use std::fmt::Write as _;

use super::super::target::{HttpChoice, Target};
use crate::redact;

/// Whether secrets stand in the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrets {
    /// A mask in their places: the command cannot be run as it is.
    Masked,
    /// As they are.
    Shown,
}

/// How the command is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Not at all.
    OneLine,
    /// One option a line.
    Lines,
}

/// What stands for certificates, whose file is not known any more.
const CA_FILE: &str = "ca.pem";

/// The command that sends `target`. [`super::parse`] reads the same target out of it, but for certificates, of which it names a
/// file alone. A body that holds a NUL is written as `\x00`, which bash cannot hand to curl.
#[must_use]
pub fn write(target: &Target, secrets: Secrets, layout: Layout) -> String {
    let masked = secrets == Secrets::Masked;
    let mut parts = vec![method(target)];
    let url = if masked { redact::url(target.url.as_str()) } else { target.url.to_string() };
    parts.push(quoted(url.as_bytes()));
    for header in &target.headers {
        let value = if masked { redact::header_value(&header.name, &header.value) } else { header.value.clone() };
        let line = if value.is_empty() { format!("{};", header.name) } else { format!("{}: {value}", header.name) };
        parts.push(format!("-H {}", quoted(line.as_bytes())));
    }
    if let Some(body) = &target.body {
        if !target.headers.iter().any(|header| header.name.eq_ignore_ascii_case("content-type")) {
            // Without this, curl would say that it is a form.
            parts.push("-H 'Content-Type:'".to_owned());
        }
        parts.push(format!("--data-raw {}", quoted(body)));
    }
    if let Some(to) = &target.connect_to {
        let host = if to.host.contains(':') { format!("[{}]", to.host.trim_matches(['[', ']'])) } else { to.host.clone() };
        let port = to.port.map(|port| port.to_string()).unwrap_or_default();
        parts.push(format!("--connect-to {}", quoted(format!("::{host}:{port}").as_bytes())));
    }
    match target.http {
        HttpChoice::Any => {}
        HttpChoice::One => parts.push("--http1.1".to_owned()),
        HttpChoice::Two => parts.push("--http2-prior-knowledge".to_owned()),
    }
    if target.insecure {
        parts.push("--insecure".to_owned());
    }
    if target.ca_certificates.is_some() {
        parts.push(format!("--cacert {CA_FILE}"));
    }
    if target.follow_redirects {
        parts.push("--location".to_owned());
    }
    parts.retain(|part| !part.is_empty());
    let between = match layout {
        Layout::OneLine => " ",
        Layout::Lines => " \\\n  ",
    };
    // The URL stays on curl's own line.
    let at = parts.iter().position(|part| !part.starts_with('-')).unwrap_or(0) + 1;
    let (front, back) = parts.split_at(at);
    let mut command = format!("curl {}", front.join(" "));
    for part in back {
        command.push_str(between);
        command.push_str(part);
    }
    command
}

/// The option for the method; empty where curl would take it by itself.
fn method(target: &Target) -> String {
    match (target.method.as_str(), target.body.is_some()) {
        ("GET", false) | ("POST", true) => String::new(),
        // With `-X HEAD` curl would wait for a body.
        ("HEAD", false) => "--head".to_owned(),
        (method, _) => format!("-X {}", quoted(method.as_bytes())),
    }
}

/// `bytes` as one word of bash.
fn quoted(bytes: &[u8]) -> String {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"_./:@%+,-".contains(byte);
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.is_empty() && bytes.iter().all(is_plain) => text.to_owned(),
        Ok(text) if !text.contains(char::is_control) => format!("'{}'", text.replace('\'', r"'\''")),
        _ => {
            let mut word = "$'".to_owned();
            for chunk in bytes.utf8_chunks() {
                chunk.valid().chars().for_each(|c| escape(c, &mut word));
                for byte in chunk.invalid() {
                    // Writing to a String cannot fail.
                    let _ = write!(word, "\\x{byte:02x}");
                }
            }
            word.push('\'');
            word
        }
    }
}

fn escape(c: char, word: &mut String) {
    match c {
        '\n' => word.push_str("\\n"),
        '\r' => word.push_str("\\r"),
        '\t' => word.push_str("\\t"),
        '\'' => word.push_str("\\'"),
        '\\' => word.push_str("\\\\"),
        // An interactive bash would look for it in its history.
        '!' => word.push_str("\\x21"),
        c if c.is_control() && c.is_ascii() => {
            let _ = write!(word, "\\x{:02x}", u32::from(c));
        }
        c => word.push(c),
    }
}
