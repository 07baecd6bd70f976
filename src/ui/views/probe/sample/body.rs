//! The start of the answer's body, and what it means where it is an error that Decode knows.
//!
//! A body may be one line of 64 KiB. It is cut into rows once, so that a frame lays out those in sight.

use std::sync::Arc;

use egui::{Align, Label, Layout, ScrollArea, Sense, Ui, vec2};

use crate::app::{Action, ProbeAction};
use crate::decode::decode;
use crate::explain::{self, Report};
use crate::i18n::{Arg, Msg};
use crate::probe::Sample;
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, CopyButton, Icon};

use super::super::Scene;

/// The fewest characters of a row.
const LEAST_ROW: usize = 40;

/// The body that was cut last.
#[derive(Default)]
pub(super) struct BodyTab {
    /// Run, number and bytes of the body that the rest is of.
    of: Option<(u64, u64, usize)>,
    /// Characters that a row holds.
    columns: usize,
    rows: Vec<String>,
    report: Option<Arc<Report>>,
}

impl BodyTab {
    /// Draws it over the available room.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: Scene<'_>, sample: &Sample, out: &mut Vec<Action>) {
        let (texts, t) = (scene.texts, theme::of(ui));
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        ui.add_space(6.0);
        let Some(reply) = &sample.reply else {
            ui.label(Type::Body.text(texts.get("probe-no-reply"), t.text.muted));
            return;
        };
        let run = scene.room.run.as_ref().map_or(0, |run| run.id.0);
        let of = (run, sample.number, reply.body.len());
        let columns = columns(ui);
        if self.of != Some(of) || self.columns != columns {
            self.rows = cut(&String::from_utf8_lossy(&reply.body), columns);
            self.columns = columns;
        }
        if self.of != Some(of) {
            let decoded = sample.paste().map(|paste| decode(paste.as_bytes()));
            let error = decoded.as_ref().and_then(|decoded| decoded.errors.first());
            self.report = error.map(|error| Arc::new(explain::report(error)));
            self.of = Some(of);
        }
        ui.horizontal(|ui| {
            ui.set_max_width(ui.available_width() - theme::SCROLL_ROOM);
            if let Some(report) = &self.report {
                explained(ui, scene, report, out);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if !reply.body.is_empty() {
                    let copy = texts.get("probe-body-copy");
                    let button = Button::icon_button(icons::COPY, &copy);
                    CopyButton::new("probe_body", button).show(ui, || String::from_utf8_lossy(&reply.body).into_owned());
                }
                let key = if reply.stopped {
                    "probe-body-stopped"
                } else if (reply.body.len() as u64) < reply.bytes && reply.body.len() >= crate::probe::Reply::BODY_KEPT {
                    "probe-body-start"
                } else {
                    "probe-body-size"
                };
                let size = texts.say(&Msg::new(key).with("bytes", Arg::Bytes(reply.bytes)));
                ui.label(Type::Small.text(size, t.text.muted));
            });
        });
        if reply.body.is_empty() {
            ui.label(Type::Body.text(texts.get("probe-body-none"), t.text.muted));
            return;
        }
        let area = ScrollArea::both().id_salt(("probe_body_rows", sample.number)).auto_shrink(false);
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_rows(ui, Type::Code.line(), self.rows.len(), |ui, rows| {
            for row in self.rows.get(rows).unwrap_or_default() {
                ui.add(Label::new(Type::Code.text(row, t.text.primary)).extend().selectable(true));
            }
        });
    }
}

/// The error in one line, and the way to its report.
fn explained(ui: &mut Ui, scene: Scene<'_>, report: &Report, out: &mut Vec<Action>) {
    let (texts, t) = (scene.texts, theme::of(ui));
    let Some(code) = report.error.code else { return };
    let hue = t.class_hue(report.error.family, code);
    let (place, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
    Icon::fill(icons::WARNING_CIRCLE).paint(ui.painter(), place.center(), 15.0, hue.ink);
    ui.label(Type::BodySemibold.text(crate::catalog::number_of(code), hue.ink));
    ui.label(Type::Body.text(report.headline(texts), t.text.primary));
    let name = texts.get("probe-explain");
    if Button::secondary(&name).icon(icons::SCAN).show(ui).clicked() {
        out.push(Action::Probe(ProbeAction::Explain));
    }
}

/// How many characters of the code's face fit beside each other.
fn columns(ui: &Ui) -> usize {
    let ten = ui.painter().layout_no_wrap("0".repeat(10), Type::Code.font(), egui::Color32::PLACEHOLDER).size().x;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred")]
    let fitting = ((ui.available_width() - 2.0 * theme::SCROLL_ROOM) * 10.0 / ten.max(10.0)) as usize;
    fitting.max(LEAST_ROW)
}

/// The text's lines, longer ones in pieces.
fn cut(text: &str, columns: usize) -> Vec<String> {
    let mut rows = Vec::new();
    for line in text.lines() {
        // What is no character of writing would be drawn as a box.
        let line: Vec<char> = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        rows.extend(line.chunks(columns).map(|piece| piece.iter().collect::<String>()));
        if line.is_empty() {
            rows.push(String::new());
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_of_one_line_is_cut_and_empty_lines_stay() {
        let rows = cut(&format!("a\n\n{}\u{7}", "я".repeat(400)), 180);
        assert_eq!(rows.iter().map(|row| row.chars().count()).collect::<Vec<_>>(), [1, 0, 180, 180, 41]);
        assert!(rows.iter().all(|row| !row.contains('\u{7}')));
        assert_eq!(cut("", 180), Vec::<String>::new());
    }
}
