//! A comparison as text and as JSON.

use serde_json::{Value, json};

use crate::i18n::{Msg, Texts};

use super::super::aspect::{Aspect, Cell};
use super::super::document::{Block, labelled, role_name, without_markup};
use super::super::entry::{EntryView, entry_document, entry_json, missing};
use super::super::table::{Table, TableRow};
use super::Comparison;

/// Everything that the comparison says. A code beside itself is explained alone.
#[must_use]
pub fn comparison_document(comparison: &Comparison, texts: &'static Texts) -> Vec<Block> {
    if comparison.is_same() {
        let mut blocks = entry_document(&comparison.left, texts);
        blocks.insert(1, Block::Paragraph(texts.say(&comparison.summary())));
        return blocks;
    }
    let head = |view: &EntryView| match view.entry {
        Some(_) => format!("{} · {}", view.id(), texts.say(&view.name())),
        None => texts.say(&view.name()),
    };
    let (left, right) = (&comparison.left, &comparison.right);
    let mut blocks = vec![
        Block::Heading(1, format!("{} — {}", head(left), head(right))),
        Block::Paragraph(texts.say(&comparison.summary())),
    ];
    for view in [left, right].into_iter().filter(|view| view.entry.is_none()) {
        blocks.push(Block::Paragraph(texts.say(&missing(view))));
    }
    let rows = comparison.rows().into_iter().map(|row| TableRow {
        label: texts.get(row.aspect.label()),
        cells: [cell(left, row.aspect, &row.left, texts), cell(right, row.aspect, &row.right, texts)],
        differs: row.differs,
    });
    blocks.push(Block::Table(Table { heads: [left.id(), right.id()], rows: rows.collect() }));
    blocks.push(Block::Heading(2, texts.get("compare-differences")));
    blocks.push(Block::Numbered(comparison.differences().iter().map(|line| texts.say(line)).collect()));
    if let Some(meeting) = comparison.meeting() {
        blocks.push(Block::Heading(2, texts.get("compare-meeting")));
        blocks.push(Block::Paragraph(texts.say(&meeting)));
    }
    blocks.push(Block::Heading(2, texts.get("compare-when")));
    let (send, meet) = (texts.get("compare-send"), texts.get("compare-meet"));
    for (view, when_to_send, on_meeting) in comparison.when_to_use() {
        blocks.push(Block::Heading(3, head(view)));
        blocks.push(Block::Facts(vec![
            (send.clone(), texts.say(&when_to_send), false),
            (meet.clone(), texts.say(&on_meeting), false),
        ]));
    }
    blocks
}

/// What one side says in a row; steps say whose they are.
fn cell(view: &EntryView, aspect: Aspect, cell: &Cell, texts: &Texts) -> String {
    let said = cell.paragraph(texts);
    match view.first_role().filter(|_| aspect == Aspect::HowToFix && view.entry.is_some()) {
        Some(role) => {
            let name = role_name(texts, role);
            labelled(&name, &name, &said)
        }
        None => said,
    }
}

/// The comparison as `rayscope.compare/1`.
#[must_use]
pub fn comparison_json(comparison: &Comparison, texts: &'static Texts) -> Value {
    let said = |message: &Msg| without_markup(&texts.say(message));
    let rows = comparison.rows().into_iter().map(|row| {
        json!({
            "label": texts.get(row.aspect.label()),
            "left": without_markup(&cell(&comparison.left, row.aspect, &row.left, texts)),
            "right": without_markup(&cell(&comparison.right, row.aspect, &row.right, texts)),
            "differs": row.differs,
        })
    });
    let (send, meet) = (texts.get("compare-send"), texts.get("compare-meet"));
    let uses = comparison.when_to_use();
    let summary = said(&comparison.summary());
    let differences: Vec<String> = comparison.differences().iter().map(said).collect();
    let meeting = comparison.meeting().as_ref().map(said);
    let when = uses.iter().flat_map(|(view, when_to_send, on_meeting)| {
        [(&send, when_to_send), (&meet, on_meeting)].map(|(label, message)| {
            let label = format!("{} · {label}", view.id());
            labelled(&label, &label, &said(message))
        })
    });
    json!({
        "schema": "rayscope.compare/1",
        "lang": texts.lang().tag(),
        "left": entry_json(&comparison.left, texts),
        "right": entry_json(&comparison.right, texts),
        "same": comparison.is_same(),
        "summary": summary,
        "rows": rows.collect::<Vec<Value>>(),
        "differences": differences,
        "meeting": meeting,
        "when_to_use": when.collect::<Vec<String>>(),
    })
}
