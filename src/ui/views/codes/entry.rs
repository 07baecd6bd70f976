//! One code on its own: everything that the catalog knows of it, in the order in which somebody who met it asks.

use egui::{Frame, Key, Margin, Modifiers, Panel, ScrollArea, Ui, vec2};

use crate::app::{Action, Model, Overlay};
use crate::catalog::{Party, Role};
use crate::explain::{Aspect, CodeKey, EntryView, missing};
use crate::i18n::Texts;
use crate::ui::theme::{self, Hue, RADIUS_CONTROL, Type};
use crate::ui::views::{related, sources};
use crate::ui::widgets::{Icon, heading, numbered, paragraph};
use crate::ui::{frame, icons};

use super::{facts, header};

/// Longer lines are hard to read.
const COLUMN: f32 = 760.0;

/// The page's own state.
#[derive(Default)]
pub(super) struct EntryPage {
    /// Which code was shown: another one starts at its top.
    shown: Option<CodeKey>,
}

impl EntryPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, model: &Model, texts: &'static Texts, code: CodeKey, out: &mut Vec<Action>) {
        let view = code.view();
        let t = theme::of(ui);
        let side = super::side(ui);
        let bar = Panel::top("entry_bar").exact_size(48.0).resizable(false).show_separator_line(false);
        bar.frame(Frame::NONE.fill(t.bg.canvas).inner_margin(Margin::symmetric(side, 0))).show(ui, |ui| {
            let below = ui.max_rect().expand2(vec2(f32::from(side), 0.0));
            frame::rule(ui, below.with_min_y(below.bottom() - 1.0));
            header::bar(ui, model, texts, code, &view, out);
        });
        let mut area = ScrollArea::vertical().id_salt("entry").auto_shrink(false);
        if self.shown != Some(code) {
            area = area.vertical_scroll_offset(0.0);
            self.shown = Some(code);
        }
        let keys = model.overlay == Overlay::None;
        if keys && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::D)) {
            out.push(Action::CompareWith(code));
        }
        let height = ui.available_height();
        area.show(ui, |ui| {
            if keys {
                read_on(ui, height);
            }
            Frame::NONE.inner_margin(Margin { left: side, right: side, top: 14, bottom: 24 }).show(ui, |ui| {
                ui.set_max_width(COLUMN.min(ui.available_width()));
                ui.spacing_mut().item_spacing.y = 8.0;
                contents(ui, texts, code, &view, out);
            });
        });
    }
}

/// Pages are turned from anywhere; arrow keys scroll only while no control has the keyboard, among which they move it.
fn read_on(ui: &Ui, height: f32) {
    let page = (height - 2.0 * Type::Body.line()).max(1.0);
    // Farther than any page is long.
    let whole = 1e6;
    let line = 2.0 * Type::Body.line();
    let idle = ui.memory(egui::Memory::focused).is_none();
    for (key, by, always) in [
        (Key::PageDown, page, true),
        (Key::PageUp, -page, true),
        (Key::Home, -whole, true),
        (Key::End, whole, true),
        (Key::ArrowDown, line, false),
        (Key::ArrowUp, -line, false),
    ] {
        if (always || idle) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, -by));
        }
    }
}

fn contents(ui: &mut Ui, texts: &'static Texts, code: CodeKey, view: &EntryView, out: &mut Vec<Action>) {
    let t = theme::of(ui);
    header::title(ui, texts, code, view);
    if view.entry.is_none() {
        strip(ui, &texts.say(&missing(view)), t.status.redirect, icons::INFO);
    }
    let say = |ui: &mut Ui, aspect: Aspect| {
        for line in aspect.of(view).lines(texts) {
            paragraph(ui, &line, t.text.primary);
        }
    };
    section(ui, &texts.get("entry-description"), icons::FILE_TEXT);
    say(ui, Aspect::Description);
    section(ui, &texts.get("entry-when-seen"), icons::CROSSHAIR_SIMPLE);
    say(ui, Aspect::WhenSeen);
    if let Some(caution) = view.caution() {
        ui.add_space(2.0);
        strip(ui, &texts.say(&caution), t.status.client, icons::WARNING_CIRCLE);
    }
    section(ui, &texts.get("codes-facts"), icons::LIST_MAGNIFYING_GLASS);
    ui.scope(|ui| facts::show(ui, texts, view));
    fixes(ui, texts, view);
    section(ui, &texts.get("codes-practice"), icons::SIGNPOST);
    ui.scope(|ui| facts::practice(ui, texts, view));
    if let Some(entry) = view.entry {
        if !entry.related.is_empty() {
            section(ui, &texts.get("entry-related"), icons::ARROWS_MERGE);
            related::chips(ui, texts, &entry.related, out);
        }
        sources::show(ui, texts, &entry.sources);
    }
}

fn section(ui: &mut Ui, name: &str, icon: &'static str) {
    ui.add_space(8.0);
    heading(ui, name, icon, &mut |_| {});
}

/// One line that must not be missed.
fn strip(ui: &mut Ui, text: &str, hue: Hue, icon: &'static str) {
    let t = theme::of(ui);
    Frame::NONE.fill(hue.tint).corner_radius(RADIUS_CONTROL).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let (place, _) = ui.allocate_exact_size(vec2(16.0, Type::Body.line()), egui::Sense::hover());
            Icon::fill(icon).paint(ui.painter(), place.center(), 16.0, hue.ink);
            ui.vertical(|ui| paragraph(ui, text, t.text.primary));
        });
    });
}

/// The steps of everybody who has some, first of those who have to act.
fn fixes(ui: &mut Ui, texts: &Texts, view: &EntryView) {
    let acts = view.entry.map(|entry| entry.acts.as_slice()).unwrap_or_default();
    let mut roles = Role::ALL;
    roles.sort_by_key(|role| acts.iter().position(|party| is_of(*role, *party)).unwrap_or(acts.len()));
    let steps: Vec<_> = roles.map(|role| (role, view.steps(role))).into_iter().filter(|(_, steps)| !steps.is_empty()).collect();
    if steps.is_empty() {
        return;
    }
    section(ui, &texts.get("entry-how-to-fix"), icons::WRENCH);
    for (n, (role, steps)) in steps.iter().enumerate() {
        if n > 0 {
            ui.add_space(4.0);
        }
        let name = texts.get(&format!("role-{}", role.name()));
        ui.label(Type::SmallMedium.text(name, theme::of(ui).text.muted));
        for (n, step) in (1..).zip(steps) {
            numbered(ui, n, &texts.say(step));
        }
    }
}

fn is_of(role: Role, party: Party) -> bool {
    role.name() == party.name()
}
