//! Two things side by side, aspect by aspect, as text: a table in Markdown, stacked lines where columns would break.

use std::fmt::Write as _;

use super::document::{width, without_markup};

/// Rows of a label and two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What stands over the two columns.
    pub heads: [String; 2],
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// What the row is about.
    pub label: String,
    /// The two texts.
    pub cells: [String; 2],
    /// The two say something else.
    pub differs: bool,
}

impl Table {
    /// As a Markdown table; `≠` marks what differs.
    pub(crate) fn markdown(&self, out: &mut String) {
        let cell = |text: &str| text.replace('|', "\\|").replace('\n', "<br>");
        // Writing to a String cannot fail.
        writeln!(out, "|  | {} | | {} |\n| --- | --- | :-: | --- |", cell(&self.heads[0]), cell(&self.heads[1])).ok();
        for row in &self.rows {
            let mark = if row.differs { '≠' } else { '=' };
            writeln!(out, "| **{}** | {} | {mark} | {} |", cell(&row.label), cell(&row.cells[0]), cell(&row.cells[1])).ok();
        }
    }

    /// As lines under each label. Where both say the same, it is said once.
    pub(crate) fn plain(&self, out: &mut String) {
        let column = self.heads.iter().map(|head| width(head)).max().unwrap_or(0);
        for row in &self.rows {
            writeln!(out, "{}", row.label).ok();
            if row.differs {
                for (head, cell) in self.heads.iter().zip(&row.cells) {
                    let gap = " ".repeat(column - width(head) + 2);
                    writeln!(out, "  {head}{gap}{}", without_markup(cell)).ok();
                }
            } else {
                writeln!(out, "  =  {}", without_markup(&row.cells[0])).ok();
            }
        }
    }
}
