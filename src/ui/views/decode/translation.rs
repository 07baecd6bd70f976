//! The error's own texts beside their translation; side by side where there is room for two columns.

use egui::{Align, Label, Layout, Ui, vec2};

use crate::decode::Field;
use crate::explain::{Report, Translation};
use crate::i18n::{Lang, Texts};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Segmented, paragraph};

use super::Scene;

/// Width from which original and translation stand side by side.
const SIDE_BY_SIDE: f32 = 620.0;

/// The language that the texts are shown in: the one chosen last, else the window's, and never the original's own unless chosen.
pub(super) fn target(scene: Scene<'_>) -> Lang {
    let own = scene.texts.lang();
    let chosen = scene.model.settings.translation_language;
    if own == Lang::En { chosen.unwrap_or(Lang::ZhCn) } else { chosen.unwrap_or(own) }
}

/// The switch at the right end of the heading.
pub(super) fn switch(ui: &mut Ui, scene: Scene<'_>, target: &mut Lang) {
    let original = scene.texts.get("translation-original");
    let all = [(Lang::En, original.as_str()), (Lang::ZhCn, Lang::ZhCn.own_name()), (Lang::Ru, Lang::Ru.own_name())];
    // Side by side the original is there anyway.
    let options = if ui.max_rect().width() >= SIDE_BY_SIDE { &all[1..] } else { &all[..] };
    if options.len() == 2 && *target == Lang::En {
        *target = Lang::ZhCn;
    }
    Segmented::new("translation", options).height(26.0).show(ui, target);
}

/// Draws the texts.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, report: &Report, target: Lang, lit: &mut Option<Field>) {
    let texts = scene.texts;
    let tokens = theme::of(ui);
    let room = ui.available_width();
    let side_by_side = room >= SIDE_BY_SIDE;
    let target = if side_by_side && target == Lang::En { Lang::ZhCn } else { target };
    let gap = 24.0;
    let half = ((room - gap) / 2.0).floor();
    if side_by_side {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = Type::Caption.line();
            ui.spacing_mut().item_spacing.x = gap;
            column(ui, half, |ui| {
                ui.label(Type::Caption.text(texts.get("translation-from"), tokens.text.muted));
            });
            column(ui, half, |ui| {
                ui.label(Type::Caption.text(texts.get(into_key(target)), tokens.text.muted));
            });
        });
    }
    for translation in &report.translations {
        let response = ui
            .scope(|ui| {
                if side_by_side {
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = gap;
                        column(ui, half, |ui| words(ui, &translation.original, tokens.text.secondary));
                        column(ui, half, |ui| translated(ui, translation, target, texts));
                    });
                } else if target == Lang::En {
                    words(ui, &translation.original, tokens.text.secondary);
                } else {
                    translated(ui, translation, target, texts);
                }
            })
            .response;
        if response.contains_pointer() {
            *lit = Some(translation.field);
        }
    }
}

const fn into_key(target: Lang) -> &'static str {
    match target {
        Lang::En => "translation-original",
        Lang::ZhCn => "translation-into-zh",
        Lang::Ru => "translation-into-ru",
    }
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        contents(ui);
    });
}

fn translated(ui: &mut Ui, translation: &Translation, target: Lang, texts: &Texts) {
    let tokens = theme::of(ui);
    match &translation.known {
        Some(known) => words(ui, &Texts::of(target).say(&known.message()), tokens.text.primary),
        None => {
            ui.add(Label::new(Type::Small.text(texts.get("translation-none"), tokens.text.muted)).wrap());
        }
    }
}

/// A text of the error: its bold marks are Markdown, its lines are its own.
fn words(ui: &mut Ui, text: &str, ink: egui::Color32) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        paragraph(ui, line, ink);
    }
}
