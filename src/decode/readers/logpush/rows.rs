//! Records as rows of a table: CSV from the dashboard's or a bucket's export, the same with tabs, semicolons or the bars of
//! Markdown. The names of the fields stand once, in the first line, so each row is read by its columns.

use std::ops::Range;

use super::{NAMES, Name, Record};
use crate::decode::reading::{Finds, Scene};

/// Longest line that is a row.
const LINE: usize = 8 << 10;
/// Rows of one table.
const MAX_ROWS: usize = 2048;
/// Columns of one table.
const MAX_COLUMNS: usize = 128;

/// Reads the table whose first line holds the name of the edge's status at `at`. Where it ends.
pub(super) fn read(scene: &Scene<'_>, at: &Range<usize>, finds: &mut Finds) -> Option<usize> {
    let text = scene.view.as_str();
    let behind = text.get(at.end..)?.trim_start_matches(['"', '\'', '`', ' ']);
    let before = text.get(..at.start)?.trim_end_matches(['"', '\'', '`', ' ']);
    let parts = |c: char| matches!(c, ',' | ';' | '\t' | '|');
    let comma = behind.chars().next().filter(|c| parts(*c)).or_else(|| before.chars().next_back().filter(|c| parts(*c)))?;
    let from = text.floor_char_boundary(at.start.saturating_sub(LINE));
    let start = text.get(from..at.start)?.rfind('\n').map_or(from, |end| from + end + 1);
    let (heading, mut next) = line(text, start)?;
    let columns: Vec<Option<Name>> = cells(text, &heading, comma).into_iter().map(|cell| name(text.get(cell)?)).collect();
    let has = |wanted: &[Name]| columns.iter().flatten().any(|name| wanted.contains(name));
    if !has(&[Name::Edge]) || !has(&[Name::Ray, Name::Host, Name::Time]) {
        return None;
    }
    for _ in 0..MAX_ROWS {
        let Some((row, after)) = line(text, next) else { break };
        let cells = cells(text, &row, comma);
        if cells.len() < 2 {
            break;
        }
        let mut record = Record::default();
        for (name, cell) in columns.iter().zip(cells) {
            if let Some(name) = name.filter(|name| !cell.is_empty() && !record.has(*name)) {
                record.take(text, name, cell.start, &cell);
            }
        }
        // Behind the text's end the last cell may have gone on.
        let is_cut = row.end == text.len() && record.ray.as_ref().is_some_and(|ray| ray.end == row.end && ray.len() < 16);
        if record.edge.is_some() && !is_cut {
            record.finish(scene, finds);
        }
        next = after;
    }
    Some(next)
}

/// The line at `start`, without its end, and where the next one starts.
fn line(text: &str, start: usize) -> Option<(Range<usize>, usize)> {
    let rest = text.as_bytes().get(start..).filter(|rest| !rest.is_empty())?;
    let len = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
    (len <= LINE).then_some((start..start + len, start + (len + 1).min(rest.len())))
}

/// The cells of `row`, without their quotes and the space around.
fn cells(text: &str, row: &Range<usize>, comma: char) -> Vec<Range<usize>> {
    let Some(shown) = text.get(row.clone()) else { return Vec::new() };
    let (mut cells, mut from, mut quoted) = (Vec::new(), 0, false);
    for (at, c) in shown.char_indices().chain([(shown.len(), comma)]) {
        match c {
            '"' => quoted = !quoted,
            c if c == comma && (!quoted || at == shown.len()) => {
                let cell = shown.get(from..at).unwrap_or_default();
                let bare = cell.trim().trim_matches(['"', '\'', '`']);
                let start = row.start + from + cell.find(bare).unwrap_or_default();
                cells.push(start..start + bare.len());
                from = at + c.len_utf8();
            }
            _ => {}
        }
        if cells.len() == MAX_COLUMNS {
            break;
        }
    }
    cells
}

fn name(heading: &str) -> Option<Name> {
    NAMES.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(heading)).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use crate::decode::reading::tests::lines;

    #[test]
    fn rows_are_read_by_the_names_above_them() {
        let want =
            "code=522 ray_id=7b1c2d3e4f506172 colo=MAD zone=shop.site.test timestamp=2026-03-03T04:25:06Z logpush Cloudflare";
        for table in [
            "ClientRequestHost,EdgeColoCode,EdgeResponseStatus,EdgeStartTimestamp,OriginResponseStatus,RayID\nshop.site.test,MAD,200,2026-03-03T04:25:05Z,200,7b1c2d3e4f506171\nshop.site.test,MAD,522,2026-03-03T04:25:06Z,0,7b1c2d3e4f506172\n\nthat is all",
            "\"RayID\";\"ClientRequestHost\";\"EdgeResponseStatus\";\"ClientRequestUserAgent\";\"EdgeColoCode\";\"EdgeStartTimestamp\"\r\n\"7b1c2d3e4f506172\";\"shop.site.test\";\"522\";\"curl; 8\";\"MAD\";\"1772511906\"\r\n",
            "x: see below\nEdgeResponseStatus\tRayID\tEdgeColoCode\tClientRequestHost\tEdgeStartTimestamp\n522\t7b1c2d3e4f506172\tMAD\tshop.site.test\t2026-03-03T04:25:06Z",
            "| RayID | EdgeResponseStatus | EdgeColoCode | ClientRequestHost | EdgeStartTimestamp |\n|---|---|---|---|---|\n| `7b1c2d3e4f506172` | 522 | MAD | shop.site.test | 2026-03-03T04:25:06Z |\n",
        ] {
            assert_eq!(lines(table, super::super::read), [want], "{table}");
        }
        for other in [
            "EdgeResponseStatus, OriginResponseStatus and the rest are fields\n522, as said",
            "ClientIP,EdgeResponseStatus\n198.51.100.2,522\n",
            "RayID,EdgeResponseStatus\n7b1c2d3e4f506172,200\n",
            "RayID,EdgeResponseStatus",
        ] {
            assert_eq!(lines(other, super::super::read), Vec::<String>::new(), "{other}");
        }
    }
}
