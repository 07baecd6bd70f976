//! Decode: the proof on the left, the answer on the right, the actions in sight below.

mod actions;
mod against;
mod chips;
mod empty;
mod errors;
mod facts;
mod fix;
mod header;
mod large_text;
mod nothing;
mod paste_box;
mod paste_column;
mod path;
mod report;
mod translation;
mod verdict;

use egui::{Context, Frame, Key, Modifiers, Panel, Ui};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Action, Model};
use crate::decode::{Field, Span};
use crate::i18n::Texts;
use crate::ui::frame;
use crate::ui::theme;

use paste_box::PasteBox;
use report::ReportView;

/// Width of the paste column: at first, smallest and largest, points.
const COLUMN: f32 = 408.0;
const COLUMN_RANGE: std::ops::RangeInclusive<f32> = 300.0..=520.0;
/// Width of the paste column in a narrow window.
const NARROW_COLUMN: f32 = 324.0;

/// The screen's own state: what is under the pointer, where it is scrolled to.
#[derive(Default)]
pub(crate) struct DecodeView {
    paste_box: PasteBox,
    report: ReportView,
    nothing: nothing::NothingView,
    /// The field under the pointer, in the paste or among the facts, as of the last frame.
    lit: Option<Field>,
    /// The text and the number of the error that was shown in the last frame.
    shown: Option<(usize, usize)>,
    paste_requested: bool,
    export_requested: bool,
}

/// What every part of the screen needs to draw.
#[derive(Clone, Copy)]
struct Scene<'a> {
    model: &'a Model,
    texts: &'static Texts,
    now: Timestamp,
    zone: &'a TimeZone,
    /// The field under the pointer.
    lit: Option<Field>,
}

/// What of the paste a click in the report asks for.
enum Proof {
    /// What proves this field.
    Of(Field),
    /// This place.
    At(Span),
}

impl DecodeView {
    /// The text field takes the keyboard on the next frame.
    pub(crate) fn focus_paste_box(&mut self) {
        self.paste_box.focus = true;
        self.paste_box.drop_edit();
    }

    /// Whether the text field has the keyboard.
    pub(crate) fn has_focus(ctx: &Context) -> bool {
        ctx.memory(|memory| memory.has_focus(PasteBox::id()))
    }

    /// The text field gives the keyboard back.
    pub(crate) fn release_paste_box(&mut self, ctx: &Context) {
        self.paste_box.focus = false;
        self.paste_box.drop_edit();
        ctx.memory_mut(|memory| memory.surrender_focus(PasteBox::id()));
    }

    /// Whether the Paste button was pressed; asked once.
    pub(crate) fn take_paste_request(&mut self) -> bool {
        std::mem::take(&mut self.paste_requested)
    }

    /// Opens the list of formats.
    pub(crate) fn open_export(&mut self) {
        self.export_requested = true;
    }

    /// 1 to 7 jump to a section while no text field has the keyboard.
    pub(crate) fn section_keys(&mut self, ctx: &Context) {
        if ctx.text_edit_focused() {
            return;
        }
        let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7];
        for (section, key) in keys.into_iter().enumerate() {
            if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                self.report.jump(section);
            }
        }
    }

    /// Draws the screen.
    pub(crate) fn show(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        texts: &'static Texts,
        now: Timestamp,
        zone: &TimeZone,
        actions: &mut Vec<Action>,
    ) {
        let scene = Scene { model, texts, now, zone, lit: self.lit };
        let tokens = theme::of(ui);
        let wide = frame::is_wide(ui);
        let panel = Panel::left(if wide { "paste_wide" } else { "paste_narrow" }).show_separator_line(false);
        let panel = if wide {
            let kept = model.settings.paste_column.unwrap_or(COLUMN);
            panel.resizable(true).default_size(kept).size_range(COLUMN_RANGE)
        } else {
            panel.resizable(false).exact_size(NARROW_COLUMN)
        };
        let column = panel.frame(Frame::NONE.fill(tokens.bg.canvas)).show(ui, |ui| {
            ui.take_available_width();
            let edge = ui.max_rect();
            let hair = egui::Stroke::new(1.0, tokens.line.hair);
            ui.painter().vline(edge.right() - 0.5, edge.y_range(), hair);
            paste_column::show(ui, scene, &mut self.paste_box, &mut self.paste_requested, actions)
        });
        let width = column.response.rect.width();
        let released = ui.input(|input| input.pointer.any_released());
        if wide && released && (model.settings.paste_column.unwrap_or(COLUMN) - width).abs() > 1.0 {
            actions.push(Action::UsePasteColumn(width));
        }
        let mut lit = column.inner;
        match (&model.finding, model.paste.is_blank()) {
            (_, true) => empty::show(ui, scene, actions),
            (Some(finding), _) if finding.report.is_some() => {
                let shown = (finding.text.as_ptr() as usize, finding.selected);
                let before = self.shown.replace(shown);
                // Stepping on brings the error's place into sight; what was just pasted stays at its top.
                if before.is_some_and(|(text, error)| text == shown.0 && error != shown.1) && !finding.by_hand {
                    let error = finding.decoded.errors.get(finding.selected);
                    self.paste_box.reveal = error.map(|error| error.span.range().start);
                }
                match self.report.show(ui, scene, &mut self.export_requested, &mut lit, actions) {
                    Some(Proof::Of(field)) => self.reveal(model, field),
                    Some(Proof::At(place)) => {
                        self.paste_box.reveal = Some(place.range().start);
                        self.paste_box.selected = Some(place);
                    }
                    None => {}
                }
            }
            (Some(finding), _) => self.nothing.show(ui, scene, finding, actions),
            // The first text is being decoded: the canvas stays as it is for these milliseconds.
            (None, _) => {}
        }
        self.export_requested &= model.report().is_some();
        if self.lit != lit {
            self.lit = lit;
            ui.ctx().request_repaint();
        }
    }

    /// Brings the proof of `field` into sight.
    fn reveal(&mut self, model: &Model, field: Field) {
        let error = model.report().map(|report| &report.error);
        let proof = error.and_then(|error| error.evidence_of(field).next());
        self.paste_box.reveal = proof.map(|proof| proof.span.range().start);
    }
}
