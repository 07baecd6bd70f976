//! Nothing recognised: what was tried and why it failed, what to ask the customer, and the code by hand.

use egui::{Align, CornerRadius, Layout, Margin, Rect, Sense, TextEdit, Ui, vec2};

use crate::app::{Action, Finding};
use crate::explain::parse_code;
use crate::i18n::{Lang, Texts};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, Chip, CopyButton, Icon, Segmented, card, inset};
use crate::ui::{frame, icons};

use super::Scene;

/// Codes that are offered without typing: those that support is asked about most.
const OFFERED: [u32; 6] = [502, 504, 520, 522, 524, 1020];

/// The screen's own state: the code being typed.
#[derive(Default)]
pub(super) struct NothingView {
    typed: String,
    refused: bool,
}

impl NothingView {
    /// Draws the screen.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: Scene<'_>, finding: &Finding, out: &mut Vec<Action>) {
        let texts = scene.texts;
        let margin = if frame::is_wide(ui) { 24 } else { 16 };
        egui::ScrollArea::vertical().id_salt("nothing").auto_shrink(false).show(ui, |ui| {
            egui::Frame::NONE.inner_margin(Margin { left: margin, right: margin, top: 20, bottom: 20 }).show(ui, |ui| {
                title(ui, texts);
                ui.add_space(16.0);
                let room = ui.available_width();
                if room >= 640.0 {
                    let half = ((room - 24.0) / 2.0).floor();
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = 24.0;
                        column(ui, half, |ui| tried(ui, texts, finding));
                        column(ui, half, |ui| self.what_to_do(ui, scene, out));
                    });
                } else {
                    tried(ui, texts, finding);
                    ui.add_space(16.0);
                    self.what_to_do(ui, scene, out);
                }
            });
        });
    }

    fn what_to_do(&mut self, ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
        let texts = scene.texts;
        let tokens = theme::of(ui);
        heading(ui, &texts.get("nothing-do"), icons::LIFEBUOY);
        let before = scene.model.customer_lang();
        let mut lang = before;
        card(ui, Margin::same(14)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(Type::BodyMedium.text(texts.get("nothing-ask"), tokens.text.primary));
            let options = Lang::ALL.map(|lang| (lang, lang.own_name()));
            Segmented::new("ask_language", &options).height(26.0).show(ui, &mut lang);
            let message = Texts::of(lang).get("ask-customer");
            inset(ui, Margin::same(12)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.add(egui::Label::new(Type::Body.text(&message, tokens.text.secondary)).wrap().selectable(true));
            });
            CopyButton::new("copy_message", Button::primary(&texts.get("nothing-copy"))).show(ui, || message.clone());
        });
        if lang != before {
            out.push(Action::UseCustomerLanguage(lang));
        }
        ui.add_space(4.0);
        card(ui, Margin::same(14)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(Type::BodyMedium.text(texts.get("nothing-choose"), tokens.text.primary));
            let field = TextEdit::singleline(&mut self.typed)
                .hint_text(texts.get("nothing-choose-hint"))
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 6));
            let response = ui.add(field).accessible_name(texts.get("nothing-choose"));
            if response.changed() {
                self.refused = false;
            }
            if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
                match parse_code(&self.typed) {
                    Some(code) => out.push(Action::ChooseCode(code)),
                    None => self.refused = true,
                }
            }
            if self.refused {
                ui.label(Type::Small.text(texts.get("nothing-choose-refused"), tokens.status.over.ink));
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                for code in OFFERED {
                    if Chip::new(&code.to_string()).show(ui).clicked() {
                        out.push(Action::ChooseCode(code));
                    }
                }
            });
        });
    }
}

fn title(ui: &mut Ui, texts: &Texts) {
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let (place, _) = ui.allocate_exact_size(vec2(44.0, 44.0), Sense::hover());
        ui.painter().rect_filled(place, CornerRadius::same(theme::RADIUS_CARD), tokens.status.client.tint);
        Icon::from(icons::QUESTION).paint(ui.painter(), place.center(), 22.0, tokens.status.client.ink);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(Type::Title.text(texts.get("nothing-title"), tokens.text.primary));
            ui.add(egui::Label::new(Type::Body.text(texts.get("nothing-text"), tokens.text.secondary)).wrap());
        });
    });
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        contents(ui);
    });
}

fn heading(ui: &mut Ui, name: &str, icon: &'static str) {
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (place, _) = ui.allocate_exact_size(vec2(17.0, 22.0), Sense::hover());
        Icon::from(icon).paint(ui.painter(), place.center(), 17.0, tokens.text.muted);
        ui.label(Type::Heading.text(name, tokens.text.primary));
    });
}

/// The readers in the order in which they tried, each with why it found nothing.
fn tried(ui: &mut Ui, texts: &Texts, finding: &Finding) {
    let tokens = theme::of(ui);
    heading(ui, &texts.get("nothing-tried"), icons::LIST_MAGNIFYING_GLASS);
    card(ui, Margin::ZERO).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        for (n, (reader, why)) in finding.decoded.gave_up.iter().enumerate() {
            let response = egui::Frame::NONE.inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 12.0;
                    let (place, _) = ui.allocate_exact_size(vec2(16.0, 34.0), Sense::hover());
                    Icon::from(icons::MINUS_CIRCLE).paint(ui.painter(), place.center(), 16.0, tokens.text.muted);
                    ui.vertical(|ui| {
                        ui.add(egui::Label::new(Type::Body.text(texts.get(reader.key()), tokens.text.primary)).wrap());
                        ui.add(egui::Label::new(Type::Small.text(texts.get(why.key()), tokens.text.muted)).wrap());
                    });
                });
            });
            if n > 0 {
                let top: Rect = response.response.rect;
                frame::rule(ui, top);
            }
        }
    });
}
