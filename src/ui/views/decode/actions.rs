//! The bar under the report: what can be taken away from it.

use egui::Ui;

use crate::app::{Action, ExportFormat, OutputLanguage, ProbeAction, markdown_of, reply_of};
use crate::explain::Report;
use crate::i18n::{Arg, Lang, Msg};
use crate::ui::icons;
use crate::ui::widgets::{Button, CopyButton, Dropdown};

use super::Scene;

const HEIGHT: f32 = 32.0;
const GAP: f32 = 8.0;

/// Draws the bar. Where it has no room, the last buttons drop their text, one after the other; the first never does.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, report: &Report, export_requested: &mut bool, out: &mut Vec<Action>) {
    let texts = scene.texts;
    let names = ["copy-markdown", "copy-reply", "button-export", "probe-zone", "compare-with"].map(|key| texts.get(key));
    let [copy, reply, export, probe, compare] = &names;
    let code = report.key();
    let choices = choices(scene);
    let labels: Vec<&str> = choices.iter().map(|(label, ..)| label.as_str()).collect();
    let (window, customer) = (scene.model.lang(), scene.model.customer_lang());
    let buttons = [
        Button::secondary(reply).icon(icons::COPY).height(HEIGHT),
        Button::secondary(export).icon(icons::EXPORT).height(HEIGHT),
        Button::secondary(probe).icon(icons::PULSE).height(HEIGHT),
        Button::ghost(compare).icon(icons::GIT_DIFF).height(HEIGHT),
    ];
    let fixed = Button::primary(copy).icon(icons::COPY).height(HEIGHT).width(ui)
        + if customer == window { 0.0 } else { HEIGHT + GAP }
        // The menu's caret.
        + 24.0;
    let [reply, export, probe, compare] = fitted(ui, buttons, ui.available_width() - fixed);
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let markdown = || markdown_of(report, window, scene.now, scene.zone);
        CopyButton::new("copy_markdown", Button::primary(copy).height(HEIGHT)).show(ui, markdown);
        CopyButton::new("copy_reply", reply).show(ui, || reply_of(report, customer));
        let chosen = Dropdown::under(export, &labels).open(std::mem::take(export_requested)).show(ui);
        if let Some((_, format, language)) = chosen.and_then(|chosen| choices.get(chosen)) {
            out.push(Action::Export(*format, *language));
        }
        if report.error.zone.is_some() && probe.show(ui).clicked() {
            out.push(Action::Probe(ProbeAction::ProbeReport));
        }
        if let Some(code) = code
            && compare.show(ui).clicked()
        {
            out.push(Action::CompareWith(code));
        }
        if customer != window {
            let name = Msg::new("copy-markdown-in").with("language", Arg::Text(customer.own_name().to_owned()));
            let name = texts.say(&name);
            let button = Button::icon_button(icons::COPY, &name).height(HEIGHT);
            CopyButton::new("copy_markdown_customer", button).show(ui, || markdown_of(report, customer, scene.now, scene.zone));
        }
    });
}

/// As many of `buttons` with their text as `room` allows, from the first on.
fn fitted<'a, const N: usize>(ui: &Ui, buttons: [Button<'a>; N], room: f32) -> [Button<'a>; N] {
    let mut fitted = buttons;
    for last in (0..N).rev() {
        let needed: f32 = fitted.iter().map(|button| button.width(ui) + GAP).sum();
        if needed <= room {
            break;
        }
        fitted[last] = fitted[last].icon_only();
    }
    fitted
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
