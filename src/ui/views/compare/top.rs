//! What stays in sight: pairs to choose from, the two pickers, the answer in one sentence.

use egui::{Align, Label, Layout, Margin, Rect, Sense, Ui, UiBuilder, vec2};

use crate::app::{Action, Side, markdown_of_comparison};
use crate::explain::{CodeKey, FAMOUS};
use crate::i18n::{Arg, Msg};
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, Chip, CopyButton, Icon, markup, switch};

use super::picker::Picker;
use super::{GUTTER, Scene};

/// Height of a picker.
const PICKER: f32 = 48.0;
/// Pairs that are offered besides those that were looked at.
const OFFERED: usize = 12;

/// Pairs as chips, the newest first, and the button that copies.
pub(super) fn chips(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let texts = scene.texts;
    let tokens = theme::of(ui);
    let row = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 28.0));
    ui.scope_builder(UiBuilder::new().max_rect(row).layout(Layout::right_to_left(Align::Center)), |ui| {
        let (window, customer) = (scene.model.lang(), scene.model.customer_lang());
        let copy = texts.get("copy-markdown");
        let button = Button::secondary(&copy);
        CopyButton::new("copy_comparison", button).show(ui, || markdown_of_comparison(scene.comparison, window));
        if customer != window {
            let name = texts.say(&Msg::new("copy-markdown-in").with("language", Arg::Text(customer.own_name().to_owned())));
            let button = Button::icon_button(icons::COPY, &name);
            CopyButton::new("copy_comparison_customer", button).show(ui, || markdown_of_comparison(scene.comparison, customer));
        }
        ui.add_space(8.0);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.label(Type::Small.text(texts.get("compare-pairs"), tokens.text.muted));
            ui.add_space(4.0);
            let shown = (scene.model.reference.left, scene.model.reference.right);
            for (left, right) in pairs(scene) {
                let name = format!("{} {} {}", left.view().id(), texts.get("compare-vs"), right.view().id());
                // A chip that has no room is absent: half a pair says nothing.
                let needed = Type::Small.line_job(&name, tokens.text.primary);
                let needed = ui.fonts_mut(|fonts| fonts.layout_job(needed)).size().x + 22.0;
                if needed > ui.available_width() {
                    break;
                }
                let is_shown = shown == (left, right) || shown == (right, left);
                if Chip::new(&name).selected(is_shown).show(ui).clicked() {
                    out.push(Action::Compare(left, right));
                }
            }
        });
    });
}

/// The famous pairs; one that was looked at and is none of them stands before them.
fn pairs(scene: Scene<'_>) -> Vec<(CodeKey, CodeKey)> {
    let famous = FAMOUS.iter().take(OFFERED).map(|(left, right)| (CodeKey::home(*left), CodeKey::home(*right)));
    let famous: Vec<(CodeKey, CodeKey)> = famous.collect();
    let read = |pair: &[String; 2]| Some((CodeKey::read(&pair[0])?, CodeKey::read(&pair[1])?));
    let own = scene.model.settings.pairs.iter().filter_map(read);
    let own = own.filter(|(left, right)| !famous.contains(&(*left, *right)) && !famous.contains(&(*right, *left)));
    own.take(3).chain(famous.iter().copied()).collect()
}

/// How many rows differ, the two pickers and between them the swap button.
pub(super) fn pickers(ui: &mut Ui, scene: Scene<'_>, picker: &mut Picker, out: &mut Vec<Action>) {
    let narrow = scene.columns.labels == 0.0;
    if narrow {
        let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 24.0));
        ui.scope_builder(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)), |ui| {
            count(ui, scene);
            ui.add_space(12.0);
            only_differences(ui, scene, out);
        });
        ui.add_space(6.0);
    }
    let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), PICKER), Sense::hover());
    if !narrow {
        let place = Rect::from_min_size(area.min, vec2(scene.columns.labels, PICKER));
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            count(ui, scene);
            only_differences(ui, scene, out);
        });
    }
    let [left, right] = scene.columns.cells(area);
    picker.show(ui, scene, Side::Left, left, out);
    let middle = Rect::from_center_size(egui::pos2(left.right() + GUTTER / 2.0, area.center().y), vec2(28.0, 28.0));
    ui.scope_builder(UiBuilder::new().max_rect(middle), |ui| {
        let name = scene.texts.get("compare-swap");
        if Button::icon_button(icons::ARROWS_LEFT_RIGHT, &name).show(ui).clicked() {
            out.push(Action::Swap);
        }
    });
    picker.show(ui, scene, Side::Right, right, out);
}

fn count(ui: &mut Ui, scene: Scene<'_>) {
    let rows = scene.comparison.rows();
    let differ = rows.iter().filter(|row| row.differs).count();
    let said = Msg::new("compare-rows").with("n", Arg::Number(differ as u64)).with("all", Arg::Number(rows.len() as u64));
    ui.label(Type::SmallMedium.text(scene.texts.say(&said), theme::of(ui).text.secondary));
}

fn only_differences(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let only = scene.model.reference.only_differences;
    if switch(ui, &scene.texts.get("compare-only"), only).clicked() {
        out.push(Action::OnlyDifferences(!only));
    }
}

/// The answer in one sentence.
pub(super) fn summary(ui: &mut Ui, scene: Scene<'_>) {
    let tokens = theme::of(ui);
    let frame = egui::Frame::new().fill(tokens.bg.selected).corner_radius(theme::RADIUS_CARD).inner_margin(Margin {
        left: 14,
        right: 14,
        top: 8,
        bottom: 8,
    });
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, Type::Heading.line()), Sense::hover());
            Icon::from(icons::LIGHTBULB).paint(ui.painter(), rect.center(), 17.0, tokens.text.accent);
            let text = scene.texts.say(&scene.comparison.summary());
            let job = markup::job_of(tokens, &text, Type::Summary, tokens.text.primary, ui.available_width());
            ui.add(Label::new(job).wrap());
        });
    });
    ui.add_space(6.0);
}
