//! A paste without an error. Nothing recognised: what was tried and why it failed, what to ask the customer, and the code by
//! hand. Not Cloudflare's, or no error at all: that is an answer, and looks like one. A request alone: the way to Probe.

use egui::{Align, CornerRadius, Layout, Margin, Rect, Role, Sense, TextEdit, Ui, WidgetInfo, vec2};

use crate::app::{Action, Finding};
use crate::decode::{Reason, Verdict};
use crate::explain::{parse_code, reason_of, system_label};
use crate::i18n::{Lang, Texts};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, Chip, CopyButton, Icon, Segmented, card, inset, paragraph};
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
                let head = Head::of(finding);
                head.show(ui, texts, finding, out);
                ui.add_space(16.0);
                let room = ui.available_width();
                if room >= 640.0 {
                    let half = ((room - 24.0) / 2.0).floor();
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = 24.0;
                        column(ui, half, |ui| head.explain(ui, texts, finding));
                        column(ui, half, |ui| self.what_to_do(ui, scene, head, out));
                    });
                } else {
                    head.explain(ui, texts, finding);
                    ui.add_space(16.0);
                    self.what_to_do(ui, scene, head, out);
                }
            });
        });
    }

    fn what_to_do(&mut self, ui: &mut Ui, scene: Scene<'_>, head: Head, out: &mut Vec<Action>) {
        let texts = scene.texts;
        let tokens = theme::of(ui);
        heading(ui, &texts.get("nothing-do"), icons::LIFEBUOY);
        // A request is there already: nobody has to be asked for anything.
        if head != Head::Request {
            ask(ui, scene, out);
            ui.add_space(4.0);
        }
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

/// What to ask the customer, in the customer's language, ready to be copied.
fn ask(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let texts = scene.texts;
    let tokens = theme::of(ui);
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
}

/// What a paste without an error is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    /// Nothing was recognised.
    Nothing,
    /// A curl command or an address, and nothing else.
    Request,
    /// Another system's, or no error at all.
    NotOurs,
}

impl Head {
    fn of(finding: &Finding) -> Self {
        match finding.decoded.verdict {
            _ if finding.offer.is_some() => Self::Request,
            Verdict::No => Self::NotOurs,
            Verdict::Yes | Verdict::Unknown => Self::Nothing,
        }
    }

    /// The sign, the title and what it means.
    fn show(self, ui: &mut Ui, texts: &Texts, finding: &Finding, out: &mut Vec<Action>) {
        let tokens = theme::of(ui);
        let (icon, hue) = match self {
            Self::Nothing => (Icon::from(icons::QUESTION), tokens.status.client),
            Self::Request => (Icon::from(icons::PULSE), tokens.status.ok),
            Self::NotOurs => super::verdict::sign(tokens, Verdict::No),
        };
        let decoded = &finding.decoded;
        let (title, about) = match (self, decoded.reason) {
            (Self::Nothing, Reason::Nothing) => (texts.get("nothing-title"), texts.get("nothing-text")),
            (Self::Nothing, _) => (texts.get("nothing-title"), texts.say(&reason_of(decoded.reason))),
            (Self::Request, _) => (texts.get("offer-title"), finding.offer.clone().unwrap_or_default()),
            (Self::NotOurs, Reason::OtherSystem(system)) => {
                (system_label(system, texts), texts.say(&reason_of(decoded.reason)))
            }
            (Self::NotOurs, Reason::Healthy | Reason::Documentation | Reason::NoError) => {
                (texts.get("other-no-error"), texts.say(&reason_of(decoded.reason)))
            }
            (Self::NotOurs, _) => (texts.get("verdict-no"), texts.say(&reason_of(decoded.reason))),
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            let (place, _) = ui.allocate_exact_size(vec2(44.0, 44.0), Sense::hover());
            ui.painter().rect_filled(place, CornerRadius::same(theme::RADIUS_CARD), hue.tint);
            icon.paint(ui.painter(), place.center(), 22.0, hue.ink);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let label = ui.label(Type::Title.text(&title, tokens.text.primary));
                label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
                ui.add(egui::Label::new(Type::Body.text(about, tokens.text.secondary)).wrap());
                if self == Self::Request {
                    ui.add_space(10.0);
                    if Button::primary(&texts.get("offer-probe")).icon(icons::PULSE).show(ui).clicked() {
                        out.push(Action::ProbePaste);
                    }
                }
            });
        });
    }

    /// How it is known, and what would tell more.
    fn explain(self, ui: &mut Ui, texts: &Texts, finding: &Finding) {
        let decoded = &finding.decoded;
        let tokens = theme::of(ui);
        match self {
            Self::Nothing => tried(ui, texts, finding),
            Self::Request | Self::NotOurs => {
                heading(ui, &texts.get("other-next"), icons::SIGNPOST);
                let key = match (self, decoded.reason) {
                    (Self::Request, _) => "offer-next",
                    (_, Reason::OtherSystem(_)) => "other-next-system",
                    (_, Reason::Healthy) => "other-next-healthy",
                    (_, Reason::Documentation) => "other-next-documentation",
                    _ => "other-next-no-sign",
                };
                card(ui, Margin::same(14)).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    paragraph(ui, &texts.get(key), tokens.text.secondary);
                });
            }
        }
        if self != Self::Request && !decoded.wanted.is_empty() {
            ui.add_space(8.0);
            heading(ui, &texts.get("wanted-title"), icons::LIGHTBULB);
            super::verdict::wanted(ui, texts, &decoded.wanted);
        }
    }
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
