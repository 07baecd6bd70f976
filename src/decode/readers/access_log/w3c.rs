//! The W3C extended log format (IIS, `CloudFront`): a line `#Fields:` names the columns. Its times are UTC by definition.

use std::ops::Range;

use super::{Entry, Line, push, status_at};
use crate::decode::readers::headers::value;
use crate::decode::reading::{Finds, Scene};
use crate::decode::system::System;

/// Bytes of a row at most.
const MAX_ROW: usize = 4096;
/// Columns that are looked at.
const MAX_COLUMNS: usize = 40;

/// Reads the lines under the `#Fields:` of `line`. Where they end.
pub(super) fn read(scene: &Scene<'_>, line: &Line<'_>, finds: &mut Finds, most: usize) -> usize {
    let names: Vec<&str> = line.after().split_whitespace().take(MAX_COLUMNS).collect();
    let column = |name: &str| names.iter().position(|known| known.eq_ignore_ascii_case(name));
    let Some(status_column) = column("sc-status") else { return line.end };
    let host_column = column("cs-host").or_else(|| column("cs(Host)"));
    let (date, time) = (column("date"), column("time"));
    let system = if column("x-edge-location").is_some() { System::CloudFront } else { System::Iis };
    let system_at = line.trigger.0..line.trigger.1;
    let mut at = line.end;
    while let Some(row) = row_at(line.text, at) {
        let start = at;
        let shown = row.trim();
        if shown.starts_with('#') || finds.readings.len() >= most {
            break;
        }
        if shown.is_empty() {
            at += row.len();
            continue;
        }
        let cells = cells(row, start);
        let cell = |column: Option<usize>| column.and_then(|column| cells.get(column)).cloned();
        let status = cell(Some(status_column)).and_then(|cell| status_at(line.text, cell.start));
        // What follows the table is not of it.
        let Some(status) = status.filter(|_| cells.len() + 2 >= names.len()) else { break };
        at += row.len();
        let host = cell(host_column).and_then(|cell| value::host(line.text, &cell));
        let time = cell(date).zip(cell(time)).and_then(|(date, time)| moment(line.text, &date, &time));
        let system = Some((system, system_at.clone()));
        push(
            scene,
            &(start..start + row.trim_end().len()),
            Entry { status: Some(status), host, time, system, ..Entry::default() },
            finds,
        );
    }
    at
}

/// The row that starts at `at`, with its line end.
fn row_at(text: &str, at: usize) -> Option<&str> {
    let rest = text.as_bytes().get(at..).filter(|rest| !rest.is_empty())?;
    let reach = rest.get(..MAX_ROW).unwrap_or(rest);
    let len = memchr::memchr(b'\n', reach).map_or(reach.len(), |i| i + 1);
    text.get(at..at + len)
}

fn cells(row: &str, base: usize) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut at = 0;
    for cell in row.split([' ', '\t', '\r', '\n']).take(MAX_COLUMNS) {
        if !cell.is_empty() {
            cells.push(base + at..base + at + cell.len());
        }
        at += cell.len() + 1;
    }
    cells
}

/// Date and time stand in columns side by side.
fn moment(text: &str, date: &Range<usize>, time: &Range<usize>) -> Option<(jiff::Timestamp, Range<usize>)> {
    let shown = format!("{}T{}Z", text.get(date.clone())?, text.get(time.clone())?);
    let at = shown.parse().ok()?;
    (date.end < time.start && time.start - date.end < 4).then_some((at, date.start..time.end))
}
