//! `rayscope explain`: what codes mean, without an error at hand.

use std::io;

use serde_json::json;

use crate::explain::{entry_document, entry_json, explain_code, markdown, parse_code, plain};
use crate::i18n::{Arg, Msg};

use super::{DONE, Face, Format, NO, WRONG};

pub(super) fn run(face: &mut Face<'_>, codes: &[String], format: Format) -> io::Result<u8> {
    let texts = face.texts();
    let mut outcome = DONE;
    let mut entries = Vec::new();
    for typed in codes {
        if let Some(code) = parse_code(typed) {
            let view = explain_code(code);
            if view.entry.is_none() {
                outcome = outcome.max(NO);
            }
            entries.push(view);
        } else if is_api_code(typed) {
            // A family that the command line foresees; its entries come with the reader of API errors.
            face.complain(&Msg::new("cli-no-api-codes").with("code", Arg::Text(typed.clone())));
            outcome = outcome.max(NO);
        } else {
            face.complain(&Msg::new("cli-not-a-code").with("code", Arg::Text(typed.clone())));
            outcome = WRONG;
        }
    }
    match format {
        Format::Json => {
            let entries: Vec<_> = entries.iter().map(|view| entry_json(view, texts)).collect();
            let document = json!({ "schema": "rayscope.explain/1", "lang": texts.lang().tag(), "entries": entries });
            writeln!(face.stdout, "{document:#}")?;
        }
        Format::Text | Format::Markdown => {
            let write = if format == Format::Text { plain } else { markdown };
            let texts: Vec<String> = entries.iter().map(|view| write(&entry_document(view, texts))).collect();
            face.write(&texts.join("\n"))?;
        }
    }
    Ok(outcome)
}

/// `api:10000`.
fn is_api_code(typed: &str) -> bool {
    let digits = typed.get(..4).filter(|family| family.eq_ignore_ascii_case("api:")).map(|_| &typed[4..]);
    digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}
