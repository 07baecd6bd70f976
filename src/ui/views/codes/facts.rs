//! What is known of a code, label by label. What the page says in sections of its own is left out here.

use egui::{Align, Color32, Label, Layout, Sense, Ui, vec2};

use crate::catalog::Entry;
use crate::explain::{Aspect, Cell, EntryView, more_facts};
use crate::i18n::Texts;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Icon, paragraph};
use crate::ui::{frame, icons};

/// Narrowest and widest column of labels, points.
const LABELS: std::ops::RangeInclusive<f32> = 150.0..=190.0;
const GAP: f32 = 16.0;

/// A value as it is drawn.
enum Value<'a> {
    /// Sentences with inline markup.
    Lines(Vec<String>),
    /// Nothing is known, and why.
    Unknown(Vec<String>),
    /// To be copied and compared by eye.
    Verbatim(String),
    /// A page that says so.
    Link(String, &'a str),
}

/// The table of facts.
pub(super) fn show(ui: &mut Ui, texts: &'static Texts, view: &EntryView) {
    table(ui, texts, rows(texts, view));
}

/// When to send the code and what to do on meeting it.
pub(super) fn practice(ui: &mut Ui, texts: &'static Texts, view: &EntryView) {
    let row = |key: &str, said| (texts.get(key), Value::Lines(vec![texts.say(&said)]));
    table(ui, texts, vec![row("compare-send", view.when_to_send()), row("compare-meet", view.on_meeting())]);
}

/// As wide as the longest label that a code can have, so that the values of every table and every code begin at one place.
fn label_column(ui: &Ui, texts: &Texts) -> f32 {
    let keys = Aspect::ALL.into_iter().map(Aspect::label).chain(["compare-send", "compare-meet"]);
    let width = |key| ui.painter().layout_job(Type::Small.line_job(&texts.get(key), Color32::PLACEHOLDER)).size().x;
    keys.map(width).fold(0.0, f32::max).ceil().clamp(*LABELS.start(), *LABELS.end())
}

fn rows<'a>(texts: &'static Texts, view: &'a EntryView) -> Vec<(String, Value<'a>)> {
    let in_sections = [Aspect::Description, Aspect::WhenSeen, Aspect::HowToFix];
    let aspects = Aspect::ALL.into_iter().filter(|aspect| !in_sections.contains(aspect));
    let mut rows: Vec<(String, Value<'a>)> = aspects
        .filter_map(|aspect| {
            let cell = aspect.of(view);
            let lines = cell.lines(texts);
            let value = match (&cell, view.entry) {
                // Of a code that the catalog does not have, each row would say just that.
                (Cell::Unknown(_), None) => return None,
                (Cell::Unknown(_), _) => Value::Unknown(lines),
                (_, Some(entry)) if aspect == Aspect::DefinedBy => link(&lines, entry),
                _ => Value::Lines(lines),
            };
            Some((texts.get(aspect.label()), value))
        })
        .collect();
    // Badges and chips say these.
    let elsewhere = ["entry-flags", "entry-related"].map(|key| texts.get(key));
    let more = more_facts(view, texts).into_iter().filter(|(label, ..)| !elsewhere.contains(label));
    rows.extend(
        more.map(|(label, value, verbatim)| (label, if verbatim { Value::Verbatim(value) } else { Value::Lines(vec![value]) })),
    );
    rows
}

fn link<'a>(lines: &[String], entry: &'a Entry) -> Value<'a> {
    Value::Link(lines.join(" "), &entry.defined_in.url)
}

/// Labels left, values right; in a narrow window each label above its value.
fn table(ui: &mut Ui, texts: &Texts, rows: Vec<(String, Value<'_>)>) {
    let column = label_column(ui, texts);
    let beside = frame::is_wide(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    for (n, (label, value)) in rows.into_iter().enumerate() {
        if n > 0 {
            let line = ui.available_rect_before_wrap();
            frame::rule(ui, line);
        }
        ui.add_space(7.0);
        if beside {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(GAP, 4.0);
                ui.allocate_ui_with_layout(vec2(column, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(column);
                    self::label(ui, label);
                });
                ui.vertical(|ui| self::value(ui, value));
            });
        } else {
            self::label(ui, label);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                self::value(ui, value);
            });
        }
        ui.add_space(7.0);
    }
}

fn label(ui: &mut Ui, text: String) {
    let muted = theme::of(ui).text.muted;
    // As high as a line of its value, so that both have one middle.
    ui.add(Label::new(Type::Small.text(text, muted).line_height(Some(Type::Body.line()))).wrap());
}

fn value(ui: &mut Ui, value: Value<'_>) {
    let t = theme::of(ui);
    match value {
        Value::Lines(lines) => paragraphs(ui, &lines, t.text.primary),
        Value::Unknown(lines) => paragraphs(ui, &lines, t.text.muted),
        Value::Verbatim(text) => {
            ui.add(Label::new(Type::Mono.text(text, t.text.primary)).wrap().selectable(true));
        }
        Value::Link(text, url) => {
            ui.spacing_mut().interact_size.y = Type::Body.line();
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.hyperlink_to(Type::Body.text(text, t.text.accent), url).on_hover_text(url);
                let (place, _) = ui.allocate_exact_size(vec2(14.0, 20.0), Sense::hover());
                Icon::from(icons::ARROW_SQUARE_OUT).paint(ui.painter(), place.center(), 14.0, t.text.accent);
            });
        }
    }
}

fn paragraphs(ui: &mut Ui, lines: &[String], ink: Color32) {
    for line in lines {
        paragraph(ui, line, ink);
    }
}
