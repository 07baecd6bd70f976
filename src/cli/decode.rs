//! `rayscope decode`: a file or a pipe to a report.

use std::io;
use std::path::Path;

use crate::decode::{Decoded, Document, GaveUp, Reader, Verdict, count_sentences, decode, to_text};
use crate::explain::{Block, full_report, markdown, plain, reason_of, report, short_report};
use crate::files;
use crate::i18n::{Arg, Msg, Texts};
use crate::probe::offered;

use super::{DONE, Face, Format, NO, WRONG};

/// Errors whose reports are written out; a log may hold a hundred thousand.
const MAX_REPORTS: usize = 100;

pub(super) fn run(face: &mut Face<'_>, input: Option<&Path>, format: Format) -> io::Result<u8> {
    let read = match input {
        Some(path) if path != Path::new("-") => files::read_file(path),
        _ => files::read_stream(&mut *face.stdin),
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(problem) => {
            face.complain(&problem.message());
            return Ok(WRONG);
        }
    };
    let decoded = decode(&bytes);
    let texts = face.texts();
    let reason = texts.say(&reason_of(decoded.reason));
    match format {
        Format::Json => {
            let document = Document { decoded: &decoded, reason: &without_marks(&reason) };
            serde_json::to_writer_pretty(&mut *face.stdout, &document).map_err(io::Error::from)?;
            writeln!(face.stdout)?;
        }
        Format::Text => face.write(&plain(&blocks(face, &decoded, &bytes, false)))?,
        Format::Markdown => face.write(&markdown(&blocks(face, &decoded, &bytes, true)))?,
    }
    Ok(if decoded.errors.is_empty() { NO } else { DONE })
}

/// The reason in JSON is text, not markup.
fn without_marks(text: &str) -> String {
    text.replace('`', "")
}

fn blocks(face: &Face<'_>, decoded: &Decoded, bytes: &[u8], whole: bool) -> Vec<Block> {
    let texts = face.texts();
    if decoded.errors.is_empty() {
        return nothing(decoded, bytes, texts);
    }
    let mut blocks = Vec::new();
    let count = decoded.errors.len();
    for (n, error) in (1_u64..).zip(decoded.errors.iter().take(MAX_REPORTS)) {
        let place = Msg::new("error-of").with("i", Arg::Number(n)).with("n", Arg::Number(count as u64));
        let mut above = Vec::new();
        above.extend((count > 1).then(|| texts.say(&place)));
        above.extend((error.seen > 1).then(|| texts.count("chip-seen", error.seen as usize)));
        if !above.is_empty() {
            blocks.push(Block::Paragraph(above.join(" · ")));
        }
        let report = report(error);
        blocks.extend(if whole { full_report(&report, &face.wording) } else { short_report(&report, &face.wording) });
        if whole {
            blocks.push(Block::Heading(2, texts.get("section-reply")));
            blocks.push(Block::Paragraph(texts.say(&report.reply)));
        }
    }
    if count > MAX_REPORTS {
        blocks.push(Block::Paragraph(texts.count("cli-more-errors", count - MAX_REPORTS)));
    }
    if decoded.beyond > 0 {
        blocks.push(Block::Paragraph(texts.count("errors-beyond", decoded.beyond)));
    }
    blocks.push(Block::Heading(2, texts.get("cli-paste")));
    blocks.push(Block::Bullets(notes(decoded, bytes, texts)));
    blocks
}

/// Who sent it, what was mended, what was set aside.
fn notes(decoded: &Decoded, bytes: &[u8], texts: &Texts) -> Vec<String> {
    let verdict = match decoded.verdict {
        Verdict::Yes => "verdict-yes",
        Verdict::No => "verdict-no",
        Verdict::Unknown => "verdict-unknown",
    };
    let reason = texts.say(&reason_of(decoded.reason));
    let mut notes = vec![format!("**{}** · {reason}", texts.get(verdict))];
    notes.extend(decoded.wanted.iter().map(|wanted| texts.get(wanted.key())));
    notes.extend(decoded.repairs.iter().map(|repair| texts.count(repair.kind.key(), repair.places.len())));
    if decoded.truncated {
        notes.push(texts.get("chip-truncated"));
    }
    let last = decoded.errors.iter().map(|error| error.span.end).max().unwrap_or(0);
    let behind = decoded.aside.iter().filter(|span| span.start >= last);
    let sentences = behind.filter_map(|span| bytes.get(span.range())).map(|part| count_sentences(&to_text(part))).sum();
    if sentences > 0 {
        notes.push(texts.count("aside-sentences", sentences));
    }
    notes
}

/// What was tried, why it failed, and what to ask for.
fn nothing(decoded: &Decoded, bytes: &[u8], texts: &Texts) -> Vec<Block> {
    let wanted = || decoded.wanted.iter().map(|wanted| texts.get(wanted.key())).collect::<Vec<String>>();
    if let Some(address) = offered(&to_text(bytes)) {
        let probe = Msg::new("cli-offer").with("address", Arg::Text(address));
        return vec![Block::Heading(1, texts.get("offer-title")), Block::Paragraph(texts.say(&probe))];
    }
    if decoded.verdict == Verdict::No {
        let mut blocks =
            vec![Block::Heading(1, texts.get("verdict-no")), Block::Paragraph(texts.say(&reason_of(decoded.reason)))];
        if !decoded.wanted.is_empty() {
            blocks.extend([Block::Heading(2, texts.get("wanted-title")), Block::Bullets(wanted())]);
        }
        return blocks;
    }
    let tried = |(reader, why): &(Reader, GaveUp)| (texts.get(reader.key()), texts.get(why.key()), false);
    let mut blocks = vec![
        Block::Heading(1, texts.get("nothing-title")),
        Block::Paragraph(texts.say(&reason_of(decoded.reason))),
        Block::Heading(2, texts.get("nothing-tried")),
        Block::Facts(decoded.gave_up.iter().map(tried).collect()),
        Block::Heading(2, texts.get("nothing-ask")),
        Block::Quote(texts.get("ask-customer")),
    ];
    blocks.extend((!decoded.wanted.is_empty()).then(|| Block::Bullets(wanted())));
    blocks
}
