//! The bar under the report: what can be taken away from it.

use egui::Ui;

use crate::app::{Action, ExportFormat, OutputLanguage, markdown_of, reply_of};
use crate::explain::Report;
use crate::i18n::{Arg, Lang, Msg};
use crate::ui::icons;
use crate::ui::widgets::{Button, CopyButton, Dropdown};

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
        let choices = choices(scene);
        let labels: Vec<&str> = choices.iter().map(|(label, ..)| label.as_str()).collect();
        let menu = Dropdown::new(&export, &labels).icon(icons::EXPORT).height(32.0);
        let chosen = menu.open(std::mem::take(export_requested)).show(ui);
        if let Some((_, format, language)) = chosen.and_then(|chosen| choices.get(chosen)) {
            out.push(Action::Export(*format, *language));
        }
        if customer != window {
            let name = Msg::new("copy-markdown-in").with("language", Arg::Text(customer.own_name().to_owned()));
            let name = texts.say(&name);
            let button = Button::icon_button(icons::COPY, &name).height(32.0);
            CopyButton::new("copy_markdown_customer", button).show(ui, || markdown_of(report, customer, scene.now, scene.zone));
        }
    });
}

/// Formats in the window's language, then in the customer's where that is another.
fn choices(scene: Scene<'_>) -> Vec<(String, ExportFormat, OutputLanguage)> {
    let (window, customer) = (scene.model.lang(), scene.model.customer_lang());
    let languages = [(OutputLanguage::Window, window), (OutputLanguage::Customer, customer)];
    let languages = if customer == window { &languages[..1] } else { &languages[..] };
    let choice = |format: ExportFormat, output, lang: Lang| {
        let name = Msg::new("export-as")
            .with("format", Arg::Text(format.label().to_owned()))
            .with("language", Arg::Text(lang.own_name().to_owned()));
        (scene.texts.say(&name), format, output)
    };
    languages.iter().flat_map(|(output, lang)| ExportFormat::ALL.map(|format| choice(format, *output, *lang))).collect()
}
