//! `rayscope codes`: the catalog as a list, whole or by words.

use std::io;

use serde_json::json;

use crate::catalog::{Catalog, Listed};
use crate::explain::{entry_json, explain_listed, search};
use crate::i18n::Msg;

use super::{DONE, Face, Format, NO};

pub(super) fn run(face: &mut Face<'_>, families: Option<&[&str]>, words: &str, format: Format) -> io::Result<u8> {
    let texts = face.texts();
    let asked = |listed: &Listed| families.is_none_or(|families| families.contains(&listed.family));
    let found: Vec<Listed> = if words.trim().is_empty() {
        Catalog::get().entries().iter().copied().filter(asked).collect()
    } else {
        search(words).into_iter().map(|hit| hit.listed).filter(asked).collect()
    };
    match format {
        Format::Json => {
            let codes: Vec<_> = found.iter().map(|listed| entry_json(&explain_listed(*listed), texts)).collect();
            let document = json!({ "schema": "rayscope.codes/1", "lang": texts.lang().tag(), "codes": codes });
            writeln!(face.stdout, "{document:#}")?;
        }
        Format::Text => {
            let rows: Vec<[String; 3]> = found
                .iter()
                .map(|listed| [listed.id(), listed.family.to_owned(), texts.say(&explain_listed(*listed).name())])
                .collect();
            let widest = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
            let (first, second) = (widest(0), widest(1));
            for [id, family, name] in &rows {
                writeln!(face.stdout, "{id:<first$}  {family:<second$}  {name}")?;
            }
        }
        Format::Markdown => {
            let (code, family, name) = (texts.get("codes-code"), texts.get("codes-family"), texts.get("codes-name"));
            writeln!(face.stdout, "| {code} | {family} | {name} |\n| --- | --- | --- |")?;
            for listed in &found {
                let name = texts.say(&explain_listed(*listed).name());
                writeln!(face.stdout, "| {} | {} | {name} |", listed.id(), listed.family)?;
            }
        }
    }
    if found.is_empty() {
        face.complain(&Msg::new("cli-nothing-found"));
        return Ok(NO);
    }
    Ok(DONE)
}
