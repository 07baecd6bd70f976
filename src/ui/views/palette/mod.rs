//! The command palette: codes, pairs and actions by a few letters, over any screen.
//!
//! The cursor stays in the field, and the keys that would move it along a list move the choice instead. What is offered is
//! computed when what was typed changes, not with each frame.

mod command;
mod entries;
mod query;
mod rows;

use egui::{
    Align2, Context, Event, EventFilter, FontFamily, FontId, Frame, Id, Key, Margin, Modal, Modifiers, Rect, Sense, TextEdit,
    Ui, UiBuilder, pos2, vec2,
};

use crate::app::{Action, Model, View};
use crate::explain::CodeKey;
use crate::i18n::{Lang, Texts};
use crate::ui::frame;
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::{Icon, keycap};

use entries::{Found, Target};
use query::Query;

/// Width, in a window that has it.
const WIDTH: f32 = 620.0;
/// Distance from the top of the window.
const TOP: f32 = 84.0;
/// Height of the field.
const FIELD: f32 = 50.0;
/// Rows that Page Up and Page Down move by, and that are shown before the list scrolls.
const PAGE: usize = 8;

/// The palette's own state.
#[derive(Default)]
pub(crate) struct Palette {
    typed: String,
    /// What was pasted, and how it stands in the field, which has one line.
    pasted: Option<(String, String)>,
    chosen: usize,
    /// The choice was moved by a key: the list follows.
    moved: bool,
    found: Found,
    /// What `found` was computed for.
    asked: Option<(String, Lang, View, Option<CodeKey>)>,
    is_open: bool,
    /// What had the focus before, and gets it back.
    before: Option<Id>,
}

/// How a row is to be used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Open,
    Compare,
}

impl Palette {
    /// Draws it.
    pub(crate) fn show(&mut self, ctx: &Context, model: &Model, texts: &'static Texts, actions: &mut Vec<Action>) {
        if !std::mem::replace(&mut self.is_open, true) {
            self.before = ctx.memory(egui::Memory::focused);
        }
        self.take_paste(ctx);
        self.search(model, texts);
        let close = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let mut used = self.keys(ctx).map(|how| (self.chosen, how));
        let window = ctx.content_rect();
        let width = WIDTH.min(window.width() - 48.0);
        let id = Id::unique("palette");
        let layer = Modal::new(id)
            .area(Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP)))
            .backdrop_color(theme::of_context(ctx).scrim)
            .frame(frame::popup(ctx).inner_margin(0));
        let shown = layer.show(ctx, |ui| {
            // The outline belongs to the width.
            ui.set_width(width - 2.0);
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let field = self.field(ui, texts);
            // What was typed in this frame is answered in this frame.
            self.search(model, texts);
            let room = window.bottom() - TOP - FIELD - rows::FOOTER - 24.0;
            used = used.or(rows::show(ui, self, texts, field, room));
        });
        self.moved = false;
        if let Some((row, how)) = used {
            self.act(row, how, model, actions);
        }
        if close || shown.should_close() {
            actions.push(Action::CloseOverlay);
        }
    }

    /// It is not open.
    pub(crate) fn closed(&mut self, ctx: &Context) {
        if !self.is_open {
            return;
        }
        // The screen may have given the focus to something of its own by now.
        let is_free = ctx.memory(|memory| memory.focused().is_none_or(|id| id == field_id()));
        let before = std::mem::take(self).before;
        if let Some(id) = before.filter(|_| is_free) {
            ctx.memory_mut(|memory| memory.request_focus(id));
            ctx.request_repaint();
        }
    }

    /// A pasted error is kept as it was: the field would lose its line breaks.
    fn take_paste(&mut self, ctx: &Context) {
        let is_error = |text: &str| Query::read(text) == Query::Error;
        let pasted = ctx.input_mut(|input| {
            let at = input.events.iter().position(|event| matches!(event, Event::Paste(text) if is_error(text)))?;
            match input.events.remove(at) {
                Event::Paste(text) => Some(text),
                _ => None,
            }
        });
        if let Some(text) = pasted {
            self.typed = text.split_whitespace().collect::<Vec<&str>>().join(" ");
            self.pasted = Some((text, self.typed.clone()));
        }
    }

    /// What was typed or, where that was not changed since, pasted.
    fn meant(&self) -> &str {
        match &self.pasted {
            Some((text, shown)) if *shown == self.typed => text,
            _ => &self.typed,
        }
    }

    fn search(&mut self, model: &Model, texts: &'static Texts) {
        let reported = model.report().and_then(|report| report.key());
        let is_same = |(typed, lang, view, report): &(String, Lang, View, Option<CodeKey>)| {
            *typed == self.typed && (*lang, *view, *report) == (texts.lang(), model.view, reported)
        };
        if !self.asked.as_ref().is_some_and(is_same) {
            self.asked = Some((self.typed.clone(), texts.lang(), model.view, reported));
            self.found = Found::of(self.meant(), model, texts);
            self.chosen = 0;
            self.moved = true;
        }
    }

    /// Takes the keys of the list before the field sees them.
    fn keys(&mut self, ctx: &Context) -> Option<Use> {
        let last = self.found.entries.len().saturating_sub(1);
        ctx.input_mut(|input| {
            let mut pressed = |modifiers, key| input.count_and_consume_key(modifiers, key);
            let used = if pressed(Modifiers::COMMAND, Key::Enter) > 0 {
                Some(Use::Compare)
            } else {
                (pressed(Modifiers::NONE, Key::Enter) > 0).then_some(Use::Open)
            };
            let before = self.chosen;
            for _ in 0..pressed(Modifiers::NONE, Key::ArrowDown) {
                self.chosen = if self.chosen >= last { 0 } else { self.chosen + 1 };
            }
            for _ in 0..pressed(Modifiers::NONE, Key::ArrowUp) {
                self.chosen = self.chosen.checked_sub(1).unwrap_or(last);
            }
            self.chosen = (self.chosen + PAGE * pressed(Modifiers::NONE, Key::PageDown)).min(last);
            self.chosen = self.chosen.saturating_sub(PAGE * pressed(Modifiers::NONE, Key::PageUp));
            if pressed(Modifiers::NONE, Key::Home) > 0 {
                self.chosen = 0;
            }
            if pressed(Modifiers::NONE, Key::End) > 0 {
                self.chosen = last;
            }
            self.moved |= self.chosen != before;
            used
        })
    }

    /// Draws the field and answers its place among the widgets.
    fn field(&mut self, ui: &mut Ui, texts: &Texts) -> Id {
        let tokens = theme::of(ui);
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), FIELD), Sense::hover());
        Icon::from(icons::MAGNIFYING_GLASS).paint(ui.painter(), bar.left_center() + vec2(26.0, 0.0), 19.0, tokens.text.muted);
        let keys =
            UiBuilder::new().max_rect(bar.shrink2(vec2(16.0, 0.0))).layout(egui::Layout::right_to_left(egui::Align::Center));
        let keys = ui.scope_builder(keys, |ui| keycap(ui, "Esc").rect.left()).inner;
        let place = Rect::from_min_max(pos2(bar.left() + 46.0, bar.top()), pos2(keys - 12.0, bar.bottom()));
        let hint = texts.get("palette-open");
        let field = TextEdit::singleline(&mut self.typed)
            .id(field_id())
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .align(Align2::LEFT_CENTER)
            .font(FontId::new(15.0, FontFamily::Proportional))
            .text_color(tokens.text.primary)
            .hint_text(egui::RichText::new(&hint).color(tokens.text.muted))
            .desired_width(place.width())
            .event_filter(EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true });
        let response = ui.put(place, field).accessible_name(hint);
        if !response.has_focus() {
            response.request_focus();
        }
        frame::rule(ui, bar.translate(vec2(0.0, FIELD - 1.0)));
        response.id
    }

    fn act(&mut self, row: usize, how: Use, model: &Model, actions: &mut Vec<Action>) {
        let Some(target) = self.found.entries.get(row).map(|entry| entry.target) else { return };
        let action = match how {
            Use::Open => target.open(self.meant(), model),
            Use::Compare => target.compare(),
        };
        let Some(action) = action else { return };
        if how == Use::Compare || target.leaves() {
            self.before = None;
        }
        // Closed first: some actions open what lies over the screen.
        actions.extend([Action::CloseOverlay, action]);
    }

    /// Whether any row has a place in Compare.
    fn offers_compare(&self) -> bool {
        self.found.entries.iter().any(|entry| matches!(entry.target, Target::Code(_) | Target::Pair(..)))
    }
}

fn field_id() -> Id {
    Id::unique("palette_field")
}
