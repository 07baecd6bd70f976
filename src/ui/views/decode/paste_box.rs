//! The paste box: the pasted text with its evidence coloured by field, line numbers, and the joints that were closed.
//!
//! egui lays a text out again whenever its layout job differs, and building a job costs more than looking at one: the job is
//! kept until the text, the finding, the lit field, the theme or the width is another.

use std::sync::Arc;

use egui::text::{CCursor, CharIndex, LayoutJob, TextFormat};
use egui::{Align2, Color32, CornerRadius, Frame, Id, Margin, Pos2, Rect, ScrollArea, Stroke, StrokeKind, TextEdit, Ui, vec2};

use crate::app::{Action, Finding, Mark, Meaning, Model, Paste};
use crate::decode::{Field, RepairKind, Span};
use crate::i18n::Texts;
use crate::ui::theme::{self, Tokens, Type};

use super::large_text;

/// Seconds without a keystroke after which a typed text is decoded.
const TYPING_PAUSE: f64 = 0.15;
/// How much more of its ink a lit span's background holds.
const LIT: f32 = 0.3;

/// What the pointer or a click in the box asks for.
#[derive(Default)]
pub(super) struct BoxResponse {
    /// The field whose evidence is under the pointer.
    pub(super) hovered: Option<Field>,
}

/// The paste box's own state: the text as it is being edited, and the layout job of the last frame.
#[derive(Default)]
pub(super) struct PasteBox {
    draft: String,
    /// When the edited text is to be decoded, in egui's time.
    due: Option<f64>,
    kept: Option<(JobKey, Arc<LayoutJob>)>,
    /// A byte of the text that is to be brought into sight.
    pub(super) reveal: Option<usize>,
    /// Bytes that are shown as selected: what a repair changed.
    pub(super) selected: Option<Span>,
    /// Take the keyboard on the next frame.
    pub(super) focus: bool,
}

#[derive(Clone, Copy, PartialEq)]
struct JobKey {
    /// Length and address stand for the text of a finding; the draft's hash for the draft.
    draft: u64,
    finding: Option<usize>,
    error: usize,
    lit: Option<Field>,
    selected: Option<Span>,
    dark: bool,
    width: f32,
}

impl PasteBox {
    /// The accessible name's id, for focus.
    pub(super) fn id() -> Id {
        Id::unique("paste_box")
    }

    /// Draws the box in the space that is left, but for `footer` points at its foot.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        texts: &Texts,
        lit: Option<Field>,
        actions: &mut Vec<Action>,
    ) -> BoxResponse {
        match &model.paste {
            Paste::Large(large) => {
                self.due = None;
                let reveal = self.reveal.take();
                BoxResponse { hovered: large_text::show(ui, large, model.finding.as_ref(), lit, reveal, texts) }
            }
            Paste::Typed(text) => {
                if self.due.is_none() && self.draft != *text {
                    self.draft.clone_from(text);
                }
                let finding = model.finding.as_ref().filter(|finding| *finding.text == *self.draft);
                let response = self.editor(ui, finding, texts, lit);
                self.hand_over(ui, actions);
                response
            }
        }
    }

    /// What was being typed is replaced: it must not come back when the typing pauses.
    pub(super) fn drop_edit(&mut self) {
        self.due = None;
        self.selected = None;
    }

    /// An edited text goes to the model when the typing pauses.
    fn hand_over(&mut self, ui: &Ui, actions: &mut Vec<Action>) {
        let Some(due) = self.due else { return };
        let now = ui.input(|input| input.time);
        if now >= due {
            self.due = None;
            actions.push(Action::Edited(self.draft.clone()));
        } else {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(due - now));
        }
    }

    fn editor(&mut self, ui: &mut Ui, finding: Option<&Finding>, texts: &Texts, lit: Option<Field>) -> BoxResponse {
        let tokens = theme::of(ui);
        let lines = self.draft.lines().count().max(1);
        let gutter = 14.0 + 7.0 * lines.to_string().len().max(2) as f32;
        let mut result = BoxResponse::default();
        ScrollArea::vertical().id_salt("paste_scroll").auto_shrink(false).show(ui, |ui| {
            ui.add_space(8.0);
            let full = ui.available_rect_before_wrap();
            let width = full.width() - gutter - 10.0;
            let key = JobKey {
                draft: hash(&self.draft),
                finding: finding.map(|finding| finding.text.as_ptr() as usize),
                error: finding.map_or(0, |finding| finding.selected),
                lit,
                selected: self.selected,
                dark: ui.visuals().dark_mode,
                width,
            };
            let kept = &mut self.kept;
            let selected = self.selected;
            let mut layouter = |ui: &Ui, buffer: &dyn egui::TextBuffer, wrap: f32| {
                let text = buffer.as_str();
                let key = JobKey { draft: hash(text), width: wrap, ..key };
                let job = match kept {
                    Some((have, job)) if *have == key => Arc::clone(job),
                    _ => {
                        let finding = finding.filter(|finding| *finding.text == *text);
                        let job = Arc::new(job(text, finding, lit, selected, tokens, wrap));
                        *kept = Some((key, Arc::clone(&job)));
                        job
                    }
                };
                ui.fonts_mut(|fonts| fonts.layout_job((*job).clone()))
            };
            let name = texts.get("paste-box");
            let output = ui
                .horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    ui.add_space(gutter);
                    TextEdit::multiline(&mut self.draft)
                        .id(Self::id())
                        .frame(Frame::NONE)
                        .margin(Margin { bottom: 8, ..Margin::ZERO })
                        .font(Type::Mono.font())
                        .text_color(tokens.text.primary)
                        .hint_text(Type::Mono.text(texts.get("paste-hint"), tokens.text.muted))
                        .desired_width(width)
                        .min_size(vec2(width, full.height() - 8.0))
                        .layouter(&mut layouter)
                        .show(ui)
                })
                .inner;
            let response = output.response.response.clone();
            let response = response.accessible_name(name);
            if std::mem::take(&mut self.focus) {
                response.request_focus();
            }
            if response.changed() {
                self.due = Some(ui.input(|input| input.time) + TYPING_PAUSE);
                self.selected = None;
            }
            let galley = &output.galley;
            let at = output.galley_pos;
            numbers(ui, galley, at, full.left(), gutter, tokens);
            if let Some(finding) = finding {
                joints(ui, galley, at, finding, tokens);
                if let Some(pointer) = response.hover_pos().filter(|_| response.hovered()) {
                    let cursor = galley.cursor_from_pos(pointer - at);
                    result.hovered = byte_of(&self.draft, cursor).and_then(|byte| field_at(&finding.marks, byte));
                }
                if let Some(byte) = self.reveal.take() {
                    let cursor = cursor_of(&self.draft, byte);
                    let rect = galley.pos_from_cursor(cursor).translate(at.to_vec2());
                    ui.scroll_to_rect(rect.expand2(vec2(0.0, 40.0)), None);
                }
            }
        });
        result
    }
}

/// The field whose proof holds `byte`.
pub(super) fn field_at(marks: &[Mark], byte: usize) -> Option<Field> {
    match crate::app::within(marks, byte, byte + 1).first()?.meaning {
        Meaning::Proof(field, _) => Some(field),
        Meaning::Aside | Meaning::Against(_) => None,
    }
}

/// How a stretch of the paste looks.
pub(super) fn format_of(meaning: Option<Meaning>, lit: Option<Field>, shown_error: u32, tokens: &Tokens) -> TextFormat {
    let plain = Type::Mono.format(tokens.text.primary);
    match meaning {
        None => plain,
        Some(Meaning::Aside) => {
            TextFormat { underline: Stroke::new(1.0, tokens.line.strong), ..Type::Mono.format(tokens.text.muted) }
        }
        Some(Meaning::Proof(field, error)) => {
            let hue = tokens.evidence_hue(field);
            let is_shown = error == shown_error;
            let is_lit = is_shown && lit.is_some_and(|lit| is_kin(lit, field));
            let background = if is_lit { mix(hue.tint, hue.ink, LIT) } else { hue.tint };
            // The proofs of the other errors keep their ground and leave the ink to the one that is shown.
            let ink = if is_shown { hue.ink } else { tokens.text.secondary };
            TextFormat { background, expand_bg: 1.0, ..Type::Mono.format(ink) }
        }
        Some(Meaning::Against(_)) => {
            let hue = tokens.status.over;
            let underline = Stroke::new(1.0, hue.ink);
            TextFormat { background: hue.tint, expand_bg: 1.0, underline, ..Type::Mono.format(hue.ink) }
        }
    }
}

/// Whether two fields are shown as one fact.
pub(super) fn is_kin(one: Field, other: Field) -> bool {
    let group = |field| match field {
        Field::Code | Field::HttpStatus | Field::Title => Field::Code,
        Field::Detail | Field::LimitSeconds => Field::Detail,
        Field::Retryable | Field::RetryAfter => Field::RetryAfter,
        Field::RayId | Field::Instance | Field::Colo => Field::RayId,
        other => other,
    };
    group(one) == group(other)
}

/// `share` of `over` laid opaquely on `under`.
fn mix(under: Color32, over: Color32, share: f32) -> Color32 {
    under.lerp_to_gamma(over, share)
}

fn job(
    text: &str,
    finding: Option<&Finding>,
    lit: Option<Field>,
    selected: Option<Span>,
    tokens: &Tokens,
    width: f32,
) -> LayoutJob {
    let mut job = LayoutJob { break_on_newline: true, ..LayoutJob::default() };
    job.wrap.max_width = width;
    job.wrap.break_anywhere = true;
    let shown = finding.map_or(0, |finding| u32::try_from(finding.selected).unwrap_or(u32::MAX));
    let marks = finding.map_or(&[][..], |finding| &finding.marks);
    let mut append = |from: usize, to: usize, meaning: Option<Meaning>| {
        let format = format_of(meaning, lit, shown, tokens);
        let cut = selected.map(Span::range).unwrap_or_default();
        let (start, end) = (cut.start.clamp(from, to), cut.end.clamp(from, to));
        for (a, b, is_selected) in [(from, start, false), (start, end, true), (end, to, false)] {
            if let Some(part) = text.get(a..b).filter(|part| !part.is_empty()) {
                let background = if is_selected { tokens.bg.selected } else { format.background };
                job.append(part, 0.0, TextFormat { background, ..format.clone() });
            }
        }
    };
    let mut from = 0;
    for mark in marks {
        let span = mark.span.range();
        append(from, span.start, None);
        append(span.start, span.end, Some(mark.meaning));
        from = span.end;
    }
    append(from, text.len(), None);
    job
}

/// The numbers of the lines as they were pasted: a row that goes on another has none.
fn numbers(ui: &Ui, galley: &egui::Galley, at: Pos2, left: f32, gutter: f32, tokens: &Tokens) {
    let clip = ui.clip_rect();
    let mut number = 1;
    let mut starts_line = true;
    let last = galley.rows.len().saturating_sub(1);
    for (n, row) in galley.rows.iter().enumerate() {
        let top = at.y + row.pos.y;
        // Behind the last line end stands no line.
        if n > 0 && n == last && row.size.x <= 0.0 {
            break;
        }
        if starts_line && top < clip.bottom() && top + row.size.y > clip.top() {
            let place = egui::pos2(left + gutter - 9.0, top + Type::Mono.line() / 2.0);
            ui.painter().text(place, Align2::RIGHT_CENTER, number.to_string(), Type::MonoSm.font(), tokens.text.muted);
        }
        starts_line = row.ends_with_newline;
        number += usize::from(starts_line);
    }
}

/// An accent mark at the end of each row whose line end was a terminal's.
fn joints(ui: &Ui, galley: &egui::Galley, at: Pos2, finding: &Finding, tokens: &Tokens) {
    let Some(repair) = finding.decoded.repairs.iter().find(|repair| repair.kind == RepairKind::Unwrapped) else { return };
    let mut chars = 0;
    let mut from = 0;
    for place in &repair.places {
        let Some(newline) = finding.text.get(place.range()).and_then(|gap| gap.find('\n')) else { continue };
        let byte = place.range().start + newline;
        let Some(walked) = finding.text.get(from..byte) else { continue };
        chars += walked.chars().count();
        from = byte;
        let cursor = galley.pos_from_cursor(CCursor::new(CharIndex(chars)));
        let place = egui::pos2(at.x + cursor.right() + 2.0, at.y + cursor.center().y);
        if ui.clip_rect().expand(20.0).contains(place) {
            ui.painter().text(place, Align2::LEFT_CENTER, "↵", Type::MonoSm.font(), tokens.text.accent);
        }
    }
}

fn byte_of(text: &str, cursor: CCursor) -> Option<usize> {
    text.char_indices().nth(cursor.index.0).map(|(byte, _)| byte)
}

fn cursor_of(text: &str, byte: usize) -> CCursor {
    CCursor::new(CharIndex(text.get(..byte).map_or(0, |walked| walked.chars().count())))
}

fn hash(text: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The frame around the box, with the accent outline while it has the keyboard or a file hangs over it.
pub(super) fn frame(ui: &Ui, rect: Rect, active: bool) {
    let tokens = theme::of(ui);
    let stroke = Stroke::new(1.0, if active { tokens.text.accent } else { tokens.line.control });
    ui.painter().rect(rect, CornerRadius::same(theme::RADIUS_CARD), tokens.bg.inset, stroke, StrokeKind::Inside);
}
