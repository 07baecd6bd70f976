//! The head of a code's page: the way back, what can be taken away, and the code with what sets it apart.

use egui::{Align, Label, Layout, Ui, vec2};

use crate::app::{Action, Model, markdown_of_entry};
use crate::catalog::{Party, Retry};
use crate::decode::Family;
use crate::explain::{Cell, CodeKey, EntryView, family_name};
use crate::i18n::{Arg, Msg, Texts};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Badge, Button, CopyButton, Icon};
use crate::ui::{frame, icons};

use super::filter::Repeat;
use super::row::english_name;

/// Back, compare and copy.
pub(super) fn bar(ui: &mut Ui, model: &Model, texts: &Texts, code: CodeKey, view: &EntryView, out: &mut Vec<Action>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if Button::secondary(&texts.get("codes-back")).icon(icons::ARROW_LEFT).show(ui).clicked() {
            out.push(Action::CloseEntry);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (window, customer) = (model.lang(), model.customer_lang());
            if customer != window {
                let name = Msg::new("copy-markdown-in").with("language", Arg::Text(customer.own_name().to_owned()));
                let name = texts.say(&name);
                let button = Button::icon_button(icons::COPY, &name);
                CopyButton::new("copy_entry_customer", button).show(ui, || markdown_of_entry(view, customer));
            }
            let copy = texts.get("copy-markdown");
            CopyButton::new("copy_entry", Button::secondary(&copy)).show(ui, || markdown_of_entry(view, window));
            if Button::primary(&texts.get("compare-with")).icon(icons::GIT_DIFF).show(ui).clicked() {
                out.push(Action::CompareWith(code));
            }
        });
    });
}

/// The number in the colour of its class, the name and the badges.
pub(super) fn title(ui: &mut Ui, texts: &Texts, code: CodeKey, view: &EntryView) {
    let t = theme::of(ui);
    let hue = t.class_hue(view.family, view.code);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let number = view.number();
        let kind = if frame::is_wide(ui) { Type::CodeXl } else { Type::CodeXlNarrow };
        let response = ui.label(kind.text(&number, hue.ink));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &number));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let name = texts.say(&view.name());
            names(ui, texts, code, &name);
            badges(ui, texts, view);
        });
    });
}

/// The name, and the standard one where that is another: beside it if there is room for all of it, else below.
fn names(ui: &mut Ui, texts: &Texts, code: CodeKey, name: &str) {
    let t = theme::of(ui);
    let listed = code.listed();
    let english = listed.as_ref().and_then(|listed| english_name(texts.lang(), listed, name)).unwrap_or_default();
    let width = |kind: Type, text: &str| ui.painter().layout_job(kind.line_job(text, t.text.muted)).size().x;
    let fits = width(Type::Title, name) + 8.0 + width(Type::Small, english) <= ui.available_width();
    let both = |ui: &mut Ui| {
        ui.add(Label::new(Type::Title.text(name, t.text.primary)).wrap());
        if !english.is_empty() {
            ui.add(Label::new(Type::Small.text(english, t.text.muted)).wrap());
        }
    };
    if fits {
        ui.horizontal(both).response
    } else {
        ui.vertical(both).response
    };
}

fn badges(ui: &mut Ui, texts: &Texts, view: &EntryView) {
    let t = theme::of(ui);
    ui.spacing_mut().interact_size.y = 22.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let icon = if view.family == Family::Http { Icon::from(icons::CODE) } else { Icon::fill(icons::CLOUD) };
        Badge::new(&texts.say(&family_name(view.family)), t.class_hue(view.family, view.code), icon).show(ui);
        let Some(entry) = view.entry else {
            Badge::new(&texts.get("badge-not-in-catalog"), t.evidence.detail, icons::INFO).show(ui);
            return;
        };
        if let Some(status) = entry.http_status.filter(|status| u32::from(*status) != view.code) {
            let hue = t.class_hue(Family::Http, u32::from(status));
            Badge::new(&format!("HTTP {status}"), hue, icons::HASH).show(ui);
        }
        if Repeat::of(entry.retry) == Some(Repeat::Yes) {
            Badge::new(&texts.get("badge-retryable"), t.status.ok, icons::ARROW_COUNTER_CLOCKWISE).show(ui);
        } else if entry.retry == Some(Retry::No) {
            // Other codes that are not repeated as they are say below what to do first: no badge holds that.
            Badge::new(&texts.get("badge-not-retryable"), t.status.client, icons::PROHIBIT).show(ui);
        }
        if let Some(party) = entry.acts.first() {
            let (icon, hue) = match party {
                Party::Caller => (icons::USER, t.evidence.owner),
                Party::OriginDeveloper | Party::SiteOwner => (icons::HARD_DRIVES, t.evidence.owner),
                Party::Cloudflare => (icons::CLOUD, t.evidence.owner),
                Party::Nobody => (icons::CHECK, t.evidence.detail),
            };
            Badge::new(&texts.get(&format!("must-act-{}", party.name())), hue, icon).show(ui);
        }
        for flag in &entry.flags {
            let said = Cell::Lines(vec![Msg::new(format!("flag-{}", flag.name()))]).lines(texts);
            Badge::new(&said.concat(), t.evidence.detail, icons::INFO).show(ui);
        }
    });
}
