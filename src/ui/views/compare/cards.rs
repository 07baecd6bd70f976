//! What to make of it: the key differences, how the two can meet, when to use which, and where the facts were read.

use egui::{Align, Label, Layout, Margin, Ui, vec2};

use crate::app::Action;
use crate::explain::EntryView;
use crate::i18n::{Arg, Msg, Texts};
use crate::ui::theme::{self, RADIUS_BADGE, Type};
use crate::ui::views::sources;
use crate::ui::widgets::{Icon, card, markup, numbered};
use crate::ui::{frame, icons};

use super::{Scene, code_text};

const GAP: f32 = 12.0;

/// Draws the cards: side by side where there is room.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let differences = scene.comparison.differences();
    if differences.is_empty() {
        use_card(ui, scene, ui.available_width(), out);
    } else if frame::is_wide(ui) {
        // Both are as high as the taller, as it was in the frame before.
        let id = ui.scope_id().with("cards of the comparison");
        let height: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
        let width = ((ui.available_width() - GAP) / 2.0).floor();
        let shown = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let left = differences_card(ui, scene, width, height);
            let right = use_card_of(ui, scene, width, height, out);
            left.max(right)
        });
        if (shown.inner - height).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, shown.inner));
            ui.ctx().request_repaint();
        }
    } else {
        differences_card(ui, scene, ui.available_width(), 0.0);
        ui.add_space(GAP);
        use_card(ui, scene, ui.available_width(), out);
    }
    let entries = [&scene.comparison.left, &scene.comparison.right].into_iter().filter_map(|view| view.entry);
    sources::show(ui, scene.texts, entries.flat_map(|entry| entry.sources.iter()));
}

fn use_card(ui: &mut Ui, scene: Scene<'_>, width: f32, out: &mut Vec<Action>) {
    use_card_of(ui, scene, width, 0.0, out);
}

/// A card of that width with a heading; answers the height that its contents need.
fn headed(ui: &mut Ui, width: f32, height: f32, icon: &'static str, title: &str, contents: impl FnOnce(&mut Ui)) -> f32 {
    let tokens = theme::of(ui);
    let margin = Margin::symmetric(14, 12);
    let inner = width - f32::from(margin.left + margin.right) - 2.0;
    let shown = card(ui, margin).show(ui, |ui| {
        ui.set_width(inner);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let top = ui.cursor().top();
            ui.set_min_height(height);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), egui::Sense::hover());
                Icon::from(icon).paint(ui.painter(), rect.center(), 17.0, tokens.text.muted);
                let heading = ui.label(Type::Heading.text(title, tokens.text.primary));
                heading.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, title));
            });
            contents(ui);
            ui.cursor().top() - top
        })
        .inner
    });
    shown.inner
}

fn differences_card(ui: &mut Ui, scene: Scene<'_>, width: f32, height: f32) -> f32 {
    let texts = scene.texts;
    headed(ui, width, height, icons::ARROWS_SPLIT, &texts.get("compare-differences"), |ui| {
        for (n, sentence) in (1..).zip(scene.comparison.differences()) {
            numbered(ui, n, &texts.say(&sentence));
        }
        if let Some(meeting) = scene.comparison.meeting() {
            ui.add_space(4.0);
            sub_heading(ui, icons::ARROWS_MERGE, &texts.get("compare-meeting"));
            paragraph(ui, &texts.say(&meeting));
        }
    })
}

fn use_card_of(ui: &mut Ui, scene: Scene<'_>, width: f32, height: f32, out: &mut Vec<Action>) -> f32 {
    let texts = scene.texts;
    headed(ui, width, height, icons::SIGNPOST, &texts.get("compare-when"), |ui| {
        let sides = scene.comparison.when_to_use();
        let shown = if scene.comparison.is_same() { 1 } else { sides.len() };
        for (view, send, meet) in sides.into_iter().take(shown) {
            side(ui, texts, view, &texts.say(&send), &texts.say(&meet), out);
        }
    })
}

/// One code: a tag that opens it on its own, when to send it, what to do on meeting it.
fn side(ui: &mut Ui, texts: &Texts, view: &EntryView, send: &str, meet: &str, out: &mut Vec<Action>) {
    let tokens = theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let hue = tokens.class_hue(view.family, view.code);
        let name = texts.say(&Msg::new("compare-open-entry").with("code", Arg::Text(view.id())));
        let tag = egui::Frame::new().fill(hue.tint).corner_radius(RADIUS_BADGE).inner_margin(Margin::symmetric(7, 1));
        let shown = tag.show(ui, |ui| ui.label(code_text(ui, view, Type::BodySemibold)));
        let response = ui.interact(shown.response.rect, ui.scope_id().with(("tag", view.key())), egui::Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
        if response.has_focus() {
            let ring = egui::Stroke::new(2.0, tokens.text.accent);
            ui.painter().rect_stroke(response.rect.expand(2.0), 6.0, ring, egui::StrokeKind::Outside);
        }
        if response.on_hover_text(&name).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            out.push(Action::OpenEntry(view.key()));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (n, (label, text)) in [("compare-send", send), ("compare-meet", meet)].into_iter().enumerate() {
                // A label belongs to what is below it.
                ui.add_space(if n > 0 { 6.0 } else { 1.0 });
                ui.label(Type::Small.text(texts.get(label), tokens.text.muted));
                paragraph(ui, text);
            }
        });
    });
}

fn sub_heading(ui: &mut Ui, icon: &'static str, title: &str) {
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), egui::Sense::hover());
        Icon::from(icon).paint(ui.painter(), rect.center(), 16.0, tokens.text.muted);
        ui.label(Type::BodySemibold.text(title, tokens.text.primary));
    });
}

fn paragraph(ui: &mut Ui, text: &str) {
    let tokens = theme::of(ui);
    let job = markup::job(tokens, text, tokens.text.primary, ui.available_width());
    ui.add(Label::new(job).wrap());
}
