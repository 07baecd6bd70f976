//! The first thing that anybody sees: what this is for, samples, and what can be read.

use std::sync::Arc;

use egui::{Align, CornerRadius, Galley, Layout, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::{Action, Sample};
use crate::ui::theme::{self, Hue, Type};
use crate::ui::widgets::{Icon, keycap};
use crate::ui::{frame, icons};

use super::Scene;
use super::paste_column::sample_name;

/// Width of the column in the middle.
const COLUMN: f32 = 600.0;
/// Between the texts of a sample's card and its upper and lower edge.
const CARD_PADDING: f32 = 12.0;

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let texts = scene.texts;
    let tokens = theme::of(ui);
    let outer = ui.available_rect_before_wrap();
    egui::ScrollArea::vertical().id_salt("empty").auto_shrink(false).show(ui, |ui| {
        let width = COLUMN.min(outer.width() - 48.0);
        // A fifth of what is left stands above, as in a letter.
        let above = ((outer.height() - 440.0) * 0.45).max(24.0);
        let left = (outer.width() - width) / 2.0;
        let place = Rect::from_min_size(ui.cursor().min + vec2(left, above), vec2(width, 0.0));
        let mut column = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::top_down(Align::Min)));
        let column_ui = &mut column;
        column_ui.spacing_mut().item_spacing.y = 6.0;
        column_ui.label(Type::Title.text(texts.get("empty-title"), tokens.text.primary));
        column_ui.add(egui::Label::new(Type::Body.text(texts.get("empty-text"), tokens.text.secondary)).wrap());
        column_ui.add_space(16.0);
        column_ui.label(Type::SmallMedium.text(texts.get("empty-samples"), tokens.text.muted));
        samples(column_ui, scene, out);
        column_ui.add_space(16.0);
        column_ui.label(Type::SmallMedium.text(texts.get("empty-reads"), tokens.text.muted));
        two_columns(column_ui, |ui, n| {
            let Some(key) = ["reads-json", "reads-line", "reads-wrapped", "reads-code"].get(n) else { return false };
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let (place, _) = ui.allocate_exact_size(vec2(14.0, 20.0), Sense::hover());
                Icon::from(icons::CHECK).paint(ui.painter(), place.center(), 14.0, tokens.status.ok.ink);
                ui.add(egui::Label::new(Type::Body.text(texts.get(key), tokens.text.primary)).wrap());
            });
            true
        });
        column_ui.add_space(14.0);
        let line = column_ui.available_rect_before_wrap();
        frame::rule(column_ui, line);
        column_ui.add_space(12.0);
        column_ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 6.0);
            let command = if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" };
            for (keys, key) in
                [([command, "V"].as_slice(), "shortcut-paste"), (&[command, "O"], "shortcut-open"), (&["F1"], "shortcut-help")]
            {
                for name in keys {
                    keycap(ui, name);
                }
                ui.add_space(2.0);
                ui.label(Type::Small.text(texts.get(key), tokens.text.secondary));
                ui.add_space(12.0);
            }
        });
        let used = column.min_rect();
        ui.allocate_rect(Rect::from_min_max(ui.cursor().min, used.right_bottom() + vec2(0.0, 24.0)), Sense::hover());
    });
}

/// Rows of two; `draw` answers whether there is an item number n.
fn two_columns(ui: &mut Ui, mut draw: impl FnMut(&mut Ui, usize) -> bool) {
    let gap = 10.0;
    let half = ((ui.available_width() - gap) / 2.0).floor();
    let mut n = 0;
    let mut more = true;
    while more {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for _ in 0..2 {
                ui.allocate_ui_with_layout(vec2(half, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(half);
                    more &= draw(ui, n);
                });
                n += 1;
            }
        });
    }
}

fn samples(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let tokens = theme::of(ui);
    ui.spacing_mut().item_spacing.y = 10.0;
    let mut row_height: f32 = 0.0;
    two_columns(ui, |ui, n| {
        let Some(sample) = Sample::ALL.get(n).copied() else { return false };
        if n % 2 == 0 {
            let row = Sample::ALL.iter().skip(n).take(2);
            row_height = row.map(|sample| CardTexts::of(ui, scene, *sample).height()).fold(0.0, f32::max);
        }
        let (icon, hue) = match sample {
            Sample::Timeout => (Icon::fill(icons::CLOUD), tokens.status.cloudflare),
            Sample::RateLimit => (Icon::from(icons::TERMINAL_WINDOW), tokens.status.client),
            Sample::Blocked => (Icon::from(icons::PROHIBIT), tokens.status.cloudflare),
            Sample::Log => (Icon::from(icons::FILE_TEXT), tokens.status.cloudflare),
        };
        if card(ui, icon, hue, CardTexts::of(ui, scene, sample), row_height) {
            out.push(Action::Sample(sample));
        }
        n + 1 < Sample::ALL.len()
    });
    ui.spacing_mut().item_spacing.y = 6.0;
}

/// What stands in a sample's card, on as many lines as the card's width asks for.
struct CardTexts {
    name: Arc<Galley>,
    about: Arc<Galley>,
}

impl CardTexts {
    /// The texts in a card over the available width.
    fn of(ui: &Ui, scene: Scene<'_>, sample: Sample) -> Self {
        let tokens = theme::of(ui);
        let about = match sample {
            Sample::Timeout => "sample-524-about",
            Sample::RateLimit => "sample-1015-about",
            Sample::Blocked => "sample-1020-about",
            Sample::Log => "sample-502-about",
        };
        let width = ui.available_width() - 90.0;
        let name = Type::BodyMedium.wrapped_job(&sample_name(scene.texts, sample), tokens.text.primary, width);
        let about = Type::Small.wrapped_job(&scene.texts.get(about), tokens.text.muted, width);
        Self { name: ui.painter().layout_job(name), about: ui.painter().layout_job(about) }
    }

    fn text_height(&self) -> f32 {
        self.name.size().y + self.about.size().y
    }

    /// The height of a card that holds them.
    fn height(&self) -> f32 {
        self.text_height() + 2.0 * CARD_PADDING
    }
}

fn card(ui: &mut Ui, icon: Icon, hue: Hue, texts: CardTexts, height: f32) -> bool {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let line = if response.hovered() { tokens.line.strong } else { tokens.line.hair };
    let corner = CornerRadius::same(theme::RADIUS_CARD);
    ui.painter().rect(rect, corner, tokens.bg.card, Stroke::new(1.0, line), StrokeKind::Inside);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, corner, Stroke::new(2.0, tokens.text.accent), StrokeKind::Outside);
    }
    icon.paint(ui.painter(), rect.left_center() + vec2(26.0, 0.0), 22.0, hue.ink);
    Icon::from(icons::CARET_RIGHT).paint(ui.painter(), rect.right_center() - vec2(20.0, 0.0), 14.0, tokens.text.muted);
    response.widget_info(|| {
        let words = format!("{}. {}", texts.name.text(), texts.about.text());
        WidgetInfo::labeled(egui::Role::Button, true, words)
    });
    let name_at = rect.left_center() + vec2(50.0, -texts.text_height() / 2.0);
    let about_at = name_at + vec2(0.0, texts.name.size().y);
    ui.painter().galley(name_at, texts.name, tokens.text.primary);
    ui.painter().galley(about_at, texts.about, tokens.text.muted);
    response.clicked()
}
