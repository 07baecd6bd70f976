//! The left column: where a text comes from, the text, and what was mended in it.

use std::collections::BTreeSet;

use egui::{Align, Frame, Layout, Panel, Rect, Sense, Ui, UiBuilder, vec2};

use crate::app::{Action, Finding, Paste, Sample};
use crate::decode::{Field, Verdict};
use crate::i18n::{Arg, Msg, Texts};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, CopyButton, Dropdown, Icon, keycap};
use crate::ui::{frame, icons};

use super::paste_box::{self, PasteBox};
use super::{Scene, chips};

/// Height of the line at the foot of the box.
const FOOT: f32 = 28.0;
/// What stands in the foot besides words: the button that copies, the sign before what was read, the space around them.
const FOOT_SIGNS: f32 = 64.0;
/// Height of the area that says that files may be dropped.
const DROP_AREA: f32 = 150.0;

/// Draws the column; answers the field under the pointer.
pub(super) fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    paste_box: &mut PasteBox,
    paste_requested: &mut bool,
    actions: &mut Vec<Action>,
) -> Option<Field> {
    let margin = if frame::is_wide(ui) { 16.0 } else { 12.0 };
    let rect = ui.max_rect().shrink2(vec2(margin, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
    let ui = &mut ui;
    ui.add_space(if frame::is_wide(ui) { 14.0 } else { 10.0 });
    buttons(ui, scene, paste_requested, actions);
    ui.add_space(4.0);
    let height = ui.available_height();
    let below = Panel::bottom("repairs").resizable(false).show_separator_line(false).frame(Frame::NONE);
    below.show(ui, |ui| {
        if scene.model.paste.is_blank() {
            ui.add_space(16.0);
        } else {
            chips::show(ui, scene, paste_box, height);
            ui.add_space(if frame::is_wide(ui) { 14.0 } else { 8.0 });
        }
    });
    let box_rect = ui.available_rect_before_wrap();
    let hovered_by_file = ui.input(|input| !input.raw.hovered_files.is_empty());
    let focused = ui.memory(|memory| memory.has_focus(PasteBox::id()));
    paste_box::frame(ui, box_rect, hovered_by_file || focused);
    let inner = box_rect.shrink(1.0);
    let text_rect = Rect::from_min_max(inner.min, egui::pos2(inner.right(), inner.bottom() - FOOT));
    let mut text_ui = ui.new_child(UiBuilder::new().id_salt("paste_text").max_rect(text_rect));
    text_ui.set_clip_rect(text_rect.intersect(ui.clip_rect()));
    let hovered = paste_box.show(&mut text_ui, scene.model, scene.texts, scene.lit, actions).hovered;
    if scene.model.paste.is_blank() {
        drop_area(ui, scene.texts, text_rect, hovered_by_file);
    }
    let foot = Rect::from_min_max(egui::pos2(inner.left(), inner.bottom() - FOOT), inner.max);
    let mut foot_ui = ui.new_child(UiBuilder::new().id_salt("paste_foot").max_rect(foot.shrink2(vec2(10.0, 0.0))));
    frame::rule(ui, foot);
    footer(&mut foot_ui, scene);
    hovered
}

fn buttons(ui: &mut Ui, scene: Scene<'_>, paste_requested: &mut bool, actions: &mut Vec<Action>) {
    let texts = scene.texts;
    let (paste, open) = (texts.get("button-paste"), texts.get("button-open"));
    let (sample, clear, undo) = (texts.get("button-sample"), texts.get("button-clear"), texts.get("button-undo"));
    let blank = scene.model.paste.is_blank();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let button = if blank { Button::primary(&paste) } else { Button::secondary(&paste) };
        let paste_button = button.icon(icons::CLIPBOARD_TEXT);
        let open_button = Button::secondary(&open).icon(icons::FOLDER_OPEN);
        let labels: Vec<String> = Sample::ALL.iter().map(|sample| sample_name(texts, *sample)).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let sample_menu = Dropdown::new(&sample, &labels);
        let clear_button = Button::ghost(&clear).icon(icons::ERASER);
        // What does not fit keeps its icon and loses its text, the last first; Paste never does.
        let room = ui.available_width();
        let undo_width = if scene.model.replaced.is_some() { 34.0 } else { 0.0 };
        let clear_width = if blank { 0.0 } else { clear_button.width(ui) + 6.0 };
        let fixed = paste_button.width(ui) + sample_menu.width(ui) + 12.0 + undo_width;
        let open_fits = fixed + open_button.width(ui) + if blank { 0.0 } else { 34.0 } <= room;
        let open_width = if open_fits { open_button.width(ui) } else { 28.0 };
        let clear_fits = fixed + open_width + clear_width <= room;
        if paste_button.show(ui).clicked() {
            *paste_requested = true;
        }
        let open_button = if open_fits { open_button } else { open_button.icon_only() };
        if open_button.show(ui).clicked() {
            actions.push(Action::PickFile);
        }
        if let Some(chosen) = sample_menu.show(ui) {
            actions.extend(Sample::ALL.get(chosen).map(|sample| Action::Sample(*sample)));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if !blank {
                let clear_button = if clear_fits { clear_button } else { clear_button.icon_only() };
                if clear_button.show(ui).clicked() {
                    actions.push(Action::Clear);
                }
            }
            if scene.model.replaced.is_some() && Button::icon_button(icons::ARROW_COUNTER_CLOCKWISE, &undo).show(ui).clicked() {
                actions.push(Action::Undo);
            }
        });
    });
}

/// What a sample is called in the list.
pub(super) fn sample_name(texts: &Texts, sample: Sample) -> String {
    texts.get(match sample {
        Sample::Timeout => "sample-524",
        Sample::RateLimit => "sample-1015",
        Sample::Blocked => "sample-1020",
        Sample::Log => "sample-502",
    })
}

fn drop_area(ui: &Ui, texts: &Texts, text_rect: Rect, hovered: bool) {
    let tokens = theme::of(ui);
    let rect = Rect::from_min_max(egui::pos2(text_rect.left(), text_rect.bottom() - DROP_AREA), text_rect.max).shrink(16.0);
    if text_rect.height() < DROP_AREA + 60.0 {
        return;
    }
    let ink = if hovered { tokens.text.accent } else { tokens.line.strong };
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(egui::Shape::dashed_line(&corners, egui::Stroke::new(1.0, ink), 3.0, 3.0));
    Icon::from(icons::FILE_ARROW_DOWN).paint(ui.painter(), rect.center_top() + vec2(0.0, 30.0), 22.0, tokens.text.muted);
    let painter = ui.painter();
    let line = |y: f32, key: &str, kind: Type, ink| {
        let mut job = kind.line_job(&texts.get(key), ink);
        job.wrap.max_width = rect.width() - 16.0;
        job.halign = Align::Center;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        painter.galley(egui::pos2(rect.center().x, rect.top() + y), galley, ink);
    };
    line(50.0, "drop-title", Type::BodySemibold, tokens.text.primary);
    line(74.0, "drop-hint", Type::Small, tokens.text.muted);
}

fn footer(ui: &mut Ui, scene: Scene<'_>) {
    let tokens = theme::of(ui);
    let texts = scene.texts;
    ui.horizontal_centered(|ui| {
        if scene.model.paste.is_blank() {
            ui.label(Type::Caption.text(texts.get("foot-empty"), tokens.text.muted));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                keycap(ui, "V");
                keycap(ui, if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" });
                ui.label(Type::Caption.text(texts.get("foot-press"), tokens.text.muted));
            });
            return;
        }
        let (lines, characters) = match &scene.model.paste {
            Paste::Typed(text) => (text.lines().count(), text.chars().count()),
            Paste::Large(large) => (large.lines, large.characters),
        };
        let lines = texts.count("foot-lines", lines);
        let counted = format!("{lines} · {}", texts.count("foot-characters", characters));
        // Where both do not fit beside what was read, the lines alone stay.
        let width = |ui: &mut Ui, text: &str| {
            ui.fonts_mut(|fonts| fonts.layout_job(Type::Caption.line_job(text, tokens.text.muted))).size().x
        };
        let read = scene.model.finding.as_ref().map(|finding| fields_read(finding, texts, tokens));
        let beside = read.as_ref().map_or(0.0, |(said, ..)| width(ui, said) + FOOT_SIGNS);
        let counted = if width(ui, &counted) + beside > ui.available_width() { lines } else { counted };
        ui.label(Type::Caption.text(counted, tokens.text.muted));
        if let Paste::Large(large) = &scene.model.paste {
            CopyButton::small("copy_text", &texts.get("copy-text")).show(ui, || large.text.as_ref().to_owned());
        }
        let Some((said, hue, icon)) = read else { return };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            ui.label(Type::Caption.text(said, tokens.text.muted));
            let (place, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
            Icon::fill(icon).paint(ui.painter(), place.center(), 12.0, hue);
        });
    });
}

fn fields_read(finding: &Finding, texts: &Texts, tokens: &theme::Tokens) -> (String, egui::Color32, &'static str) {
    let shown = finding.report.as_ref().filter(|_| !finding.by_hand).map(|report| &report.error);
    let Some(error) = shown else {
        if finding.decoded.verdict == Verdict::No || finding.offer.is_some() {
            return (texts.get("foot-no-fields"), tokens.text.muted, icons::INFO);
        }
        return (texts.get("foot-no-fields"), tokens.status.client.mark, icons::WARNING_CIRCLE);
    };
    // A body says how many members it has; of any other text only what was read can be counted.
    if error.members_present == 0 {
        let fields: BTreeSet<Field> = error.evidence.iter().map(|evidence| evidence.field).collect();
        let said = texts.say(&Msg::new("foot-fields-found").with("n", Arg::Number(fields.len() as u64)));
        return (said, tokens.status.ok.mark, icons::CHECK_CIRCLE);
    }
    let (read, present) = (error.members_read, error.members_present);
    let said = texts
        .say(&Msg::new("foot-fields").with("read", Arg::Number(u64::from(read))).with("n", Arg::Number(u64::from(present))));
    if read == present {
        (said, tokens.status.ok.mark, icons::CHECK_CIRCLE)
    } else {
        (said, tokens.status.client.mark, icons::WARNING_CIRCLE)
    }
}
