//! `rayscope explain`: what codes mean, without an error at hand.

use std::io;

use serde_json::json;

use crate::catalog::home_of;
use crate::explain::{EntryView, Typed, entry_document, entry_json, explain_in, markdown, plain, read_typed};
use crate::i18n::{Arg, Msg};

use super::{DONE, Face, Format, NO, WRONG};

pub(super) fn run(face: &mut Face<'_>, codes: &[String], format: Format) -> io::Result<u8> {
    let texts = face.texts();
    let mut outcome = DONE;
    let mut entries = Vec::new();
    for typed in codes {
        match face.code(typed) {
            Ok(view) => {
                if view.entry.is_none() {
                    outcome = outcome.max(NO);
                }
                entries.push(view);
            }
            Err(code) => outcome = outcome.max(code),
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

impl Face<'_> {
    /// The entry of what was typed; else says what is wrong with it, and how the run ends.
    pub(super) fn code(&mut self, typed: &str) -> Result<EntryView, u8> {
        match read_typed(typed) {
            Typed::Code(code, family) => Ok(explain_in(code, family.unwrap_or_else(|| home_of(code)))),
            Typed::Other => {
                self.complain(&Msg::new("cli-not-a-code").with("code", Arg::Text(typed.to_owned())));
                Err(WRONG)
            }
        }
    }
}
