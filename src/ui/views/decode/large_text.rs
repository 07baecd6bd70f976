//! A text too large for a text field: read-only rows, of which only those in sight are laid out, with the evidence in them.

use egui::text::LayoutJob;
use egui::{Align2, Label, ScrollArea, Sense, Ui, vec2};

use crate::app::{Finding, LargeText, within};
use crate::decode::Field;
use crate::i18n::Texts;
use crate::ui::theme::{self, Type};

use super::paste_box::{field_at, format_of};

/// Draws the rows in sight; answers the field under the pointer.
pub(super) fn show(
    ui: &mut Ui,
    large: &LargeText,
    finding: Option<&Finding>,
    lit: Option<Field>,
    reveal: Option<usize>,
    texts: &Texts,
) -> Option<Field> {
    let tokens = theme::of(ui);
    let height = Type::Mono.line();
    let gutter = 14.0 + 7.0 * large.lines.to_string().len() as f32;
    let marks =
        finding.filter(|finding| finding.text.as_ptr() == large.text.as_ptr()).map_or(&[][..], |finding| &finding.marks);
    let shown_error = finding.map_or(0, |finding| u32::try_from(finding.selected).unwrap_or(u32::MAX));
    let mut hovered = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = height;
    let mut area = ScrollArea::both().id_salt("large_scroll").auto_shrink(false);
    if let Some(byte) = reveal {
        let row = large.rows.partition_point(|row| row.span.range().start <= byte).saturating_sub(1);
        area = area.vertical_scroll_offset((row as f32 - 3.0).max(0.0) * height);
    }
    area.show_rows(ui, height, large.rows.len(), |ui, range| {
        for row in large.rows.get(range).unwrap_or_default() {
            let span = row.span.range();
            let mut job = LayoutJob::default();
            job.wrap.max_width = f32::INFINITY;
            let mut from = span.start;
            for mark in within(marks, span.start, span.end) {
                let (start, end) = (mark.span.range().start.max(from), mark.span.range().end.min(span.end));
                append(&mut job, large, from, start, format_of(None, lit, shown_error, tokens));
                append(&mut job, large, start, end, format_of(Some(mark.meaning), lit, shown_error, tokens));
                from = end.max(from);
            }
            append(&mut job, large, from, span.end, format_of(None, lit, shown_error, tokens));
            ui.horizontal(|ui| {
                let (number, _) = ui.allocate_exact_size(vec2(gutter, height), Sense::hover());
                if let Some(line) = row.line {
                    let place = number.right_center() - vec2(9.0, 0.0);
                    ui.painter().text(place, Align2::RIGHT_CENTER, line.to_string(), Type::MonoSm.font(), tokens.text.muted);
                }
                ui.spacing_mut().item_spacing.x = 0.0;
                let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
                let response = ui.add(Label::new(std::sync::Arc::clone(&galley)).extend().selectable(true));
                if let Some(pointer) = response.hover_pos() {
                    let cursor = galley.cursor_from_pos(pointer - response.rect.min);
                    let text = large.text.get(span.clone()).unwrap_or_default();
                    let byte = text.char_indices().nth(cursor.index.0).map(|(byte, _)| span.start + byte);
                    hovered = byte.and_then(|byte| field_at(marks, byte)).or(hovered);
                }
            });
        }
    });
    ui.interact(ui.min_rect(), egui::Id::unique("large_text"), Sense::hover()).accessible_name(texts.get("paste-box-large"));
    hovered
}

fn append(job: &mut LayoutJob, large: &LargeText, from: usize, to: usize, format: egui::TextFormat) {
    if let Some(part) = large.text.get(from..to).filter(|part| !part.is_empty()) {
        job.append(part, 0.0, format);
    }
}
