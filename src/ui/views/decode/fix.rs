//! What to do, by role, with code; and the reply to the customer.

use egui::{Label, Margin, Ui};

use crate::app::Action;
use crate::catalog::Role;
use crate::explain::Report;
use crate::i18n::{Lang, Texts};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, CopyButton, Segmented, inset, numbered};

use super::Scene;
use super::report::code;

/// Whose steps are shown: the role that was chosen last, else the one that the error names.
pub(super) fn role(scene: Scene<'_>, report: &Report) -> Role {
    let wanted = scene.model.settings.role.unwrap_or_else(|| report.first_role());
    let has = |role: Role| report.fixes.iter().any(|fix| fix.role == role);
    if has(wanted) { wanted } else { report.fixes.first().map_or(wanted, |fix| fix.role) }
}

/// The switch at the right end of the heading.
pub(super) fn switch(ui: &mut Ui, scene: Scene<'_>, report: &Report, role: &mut Role) {
    let names: Vec<(Role, String)> =
        report.fixes.iter().map(|fix| (fix.role, scene.texts.get(&format!("role-{}", fix.role.name())))).collect();
    let options: Vec<(Role, &str)> = names.iter().map(|(role, name)| (*role, name.as_str())).collect();
    Segmented::new("role", &options).height(26.0).show(ui, role);
}

/// The steps of `role`, and their code.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, report: &Report, role: Role) {
    let Some(fix) = report.fixes.iter().find(|fix| fix.role == role) else { return };
    for (n, step) in (1..).zip(&fix.steps) {
        numbered(ui, n, &scene.texts.say(step));
    }
    for (n, sample) in fix.samples.iter().enumerate() {
        ui.add_space(2.0);
        code(ui, ("fix_code", role.name(), n), scene, sample);
    }
}

/// The reply in the customer's language, ready to be copied.
pub(super) fn reply(ui: &mut Ui, scene: Scene<'_>, report: &Report, out: &mut Vec<Action>) {
    let texts = scene.texts;
    let tokens = theme::of(ui);
    let before = scene.model.customer_lang();
    let mut lang = before;
    let said = Texts::of(lang).say(&report.reply);
    inset(ui, Margin::same(12)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(Type::Body.text(&said, tokens.text.primary)).wrap().selectable(true));
    });
    ui.horizontal(|ui| {
        CopyButton::new("copy_reply_here", Button::secondary(&texts.get("copy-reply"))).show(ui, || said.clone());
        ui.add_space(4.0);
        ui.label(Type::Small.text(texts.get("customer-language"), tokens.text.muted));
        let options = Lang::ALL.map(|lang| (lang, lang.own_name()));
        Segmented::new("customer_language", &options).height(26.0).show(ui, &mut lang);
    });
    if lang != before {
        out.push(Action::UseCustomerLanguage(lang));
    }
}
