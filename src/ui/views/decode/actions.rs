//! The bar under the report: what can be taken away from it.

use egui::{Popup, PopupCloseBehavior, Ui};

use crate::app::{Action, ExportFormat, OutputLanguage, markdown_of, reply_of};
use crate::explain::Report;
use crate::i18n::{Arg, Msg};
use crate::ui::icons;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, CopyButton};

use super::Scene;

/// Draws the bar.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, report: &Report, export_requested: &mut bool, out: &mut Vec<Action>) {
    let texts = scene.texts;
    let (copy, reply, export) = (texts.get("copy-markdown"), texts.get("copy-reply"), texts.get("button-export"));
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (window, customer) = (scene.model.lang(), scene.model.customer_lang());
        let markdown = || markdown_of(report, window, scene.now, scene.zone);
        CopyButton::new("copy_markdown", Button::primary(&copy).height(32.0)).show(ui, markdown);
        CopyButton::new("copy_reply", Button::secondary(&reply).height(32.0)).show(ui, || reply_of(report, customer));
        let button = Button::secondary(&export).icon(icons::EXPORT).height(32.0).show(ui);
        let popup = Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClick);
        if std::mem::take(export_requested) {
            Popup::open_id(ui.ctx(), popup.get_id());
        }
        popup.show(|ui| menu(ui, scene, out));
    });
}

/// Formats in the window's language, then in the customer's where that is another.
fn menu(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let texts = scene.texts;
    let tokens = theme::of(ui);
    ui.set_min_width(220.0);
    let (window, customer) = (scene.model.lang(), scene.model.customer_lang());
    let mut languages = vec![(OutputLanguage::Window, window)];
    if customer != window {
        languages.push((OutputLanguage::Customer, customer));
    }
    for (output, lang) in languages {
        let title = Msg::new("export-in").with("language", Arg::Text(lang.own_name().to_owned()));
        ui.label(Type::Caption.text(texts.say(&title), tokens.text.muted));
        for format in ExportFormat::ALL {
            let name = Msg::new("export-as").with("format", Arg::Text(format.label().to_owned()));
            let row = egui::Button::new(Type::Control.text(texts.say(&name), tokens.text.primary)).frame(false);
            if ui.add(row).clicked() {
                out.push(Action::Export(format, output));
            }
        }
        if output == OutputLanguage::Customer {
            let row = egui::Button::new(Type::Control.text(texts.get("copy-markdown"), tokens.text.primary)).frame(false);
            if ui.add(row).clicked() {
                out.push(Action::CopyMarkdown(OutputLanguage::Customer));
            }
        }
    }
}
