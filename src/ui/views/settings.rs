//! Settings: one column of rows, label left, control right, a line of help below.

use egui::{Align, Layout, Margin, Ui, vec2};

use crate::app::{Action, Model};
use crate::catalog::{Catalog, Role};
use crate::files::{TEXT_PERCENT, ThemeChoice};
use crate::i18n::{Arg, Lang, Msg, Texts};
use crate::ui::frame;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Segmented, card};

/// Width of the column.
const COLUMN: f32 = 640.0;

/// Draws the screen.
pub(crate) fn show(ui: &mut Ui, model: &Model, texts: &Texts, actions: &mut Vec<Action>) {
    let tokens = theme::of(ui);
    egui::ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(ui, |ui| {
        let width = COLUMN.min(ui.available_width() - 32.0);
        let left: i8 = if frame::is_wide(ui) { 40 } else { 16 };
        egui::Frame::NONE.inner_margin(Margin { left, right: 16, top: 24, bottom: 24 }).show(ui, |ui| {
            ui.set_width(width);
            card(ui, Margin::symmetric(16, 4)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                rows(ui, model, texts, actions);
            });
            ui.add_space(10.0);
            let version = Msg::new("settings-version")
                .with("program", Arg::Text(env!("CARGO_PKG_VERSION").to_owned()))
                .with("catalog", Arg::Text(Catalog::get().version().to_owned()));
            ui.label(Type::Small.text(texts.say(&version), tokens.text.muted));
            ui.label(Type::Small.text(texts.get("settings-privacy"), tokens.text.muted));
        });
    });
}

fn rows(ui: &mut Ui, model: &Model, texts: &Texts, actions: &mut Vec<Action>) {
    let settings = &model.settings;
    let languages = Lang::ALL.map(|lang| (lang, lang.own_name()));
    row(ui, texts, "settings-language", false, |ui| {
        let mut lang = model.lang();
        if Segmented::new("settings_language", &languages).show(ui, &mut lang) {
            actions.push(Action::UseLanguage(lang));
        }
    });
    row(ui, texts, "settings-customer", true, |ui| {
        let mut lang = model.customer_lang();
        if Segmented::new("settings_customer", &languages).show(ui, &mut lang) {
            actions.push(Action::UseCustomerLanguage(lang));
        }
    });
    let themes = [
        (ThemeChoice::System, texts.get("theme-system")),
        (ThemeChoice::Dark, texts.get("theme-dark")),
        (ThemeChoice::Light, texts.get("theme-light")),
    ];
    let themes = themes.each_ref().map(|(theme, name)| (*theme, name.as_str()));
    row(ui, texts, "settings-theme", true, |ui| {
        let mut theme = settings.theme;
        if Segmented::new("settings_theme", &themes).show(ui, &mut theme) {
            actions.push(Action::UseTheme(theme));
        }
    });
    let sizes: Vec<(u16, String)> =
        TEXT_PERCENT.step_by(10).map(|percent| (percent, percent_text(texts.lang(), percent))).collect();
    let sizes: Vec<(u16, &str)> = sizes.iter().map(|(percent, name)| (*percent, name.as_str())).collect();
    row(ui, texts, "settings-text-size", true, |ui| {
        let mut percent = settings.text_percent;
        if Segmented::new("settings_text_size", &sizes).show(ui, &mut percent) {
            actions.push(Action::UseTextSize(percent));
        }
    });
    row(ui, texts, "settings-motion", true, |ui| {
        let mut reduce = settings.reduce_motion;
        let (off, on) = (texts.get("settings-motion-full"), texts.get("settings-motion-reduced"));
        let options = [(false, off.as_str()), (true, on.as_str())];
        if Segmented::new("settings_motion", &options).show(ui, &mut reduce) {
            actions.push(Action::ReduceMotion(reduce));
        }
    });
    let roles = Role::ALL.map(|role| (role, texts.get(&format!("role-{}", role.name()))));
    let roles = roles.each_ref().map(|(role, name)| (*role, name.as_str()));
    row(ui, texts, "settings-role", true, |ui| {
        let mut role = settings.role.unwrap_or_default();
        if Segmented::new("settings_role", &roles).show(ui, &mut role) {
            actions.push(Action::UseRole(role));
        }
    });
}

/// `110 %` as the language writes it.
fn percent_text(lang: Lang, percent: u16) -> String {
    match lang {
        Lang::ZhCn => format!("{percent}%"),
        Lang::En | Lang::Ru => format!("{percent}\u{a0}%"),
    }
}

fn row(ui: &mut Ui, texts: &Texts, key: &str, ruled: bool, control: impl FnOnce(&mut Ui)) {
    let tokens = theme::of(ui);
    if ruled {
        let line = ui.available_rect_before_wrap();
        frame::rule(ui, line);
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let room = ui.available_width();
        ui.vertical(|ui| {
            ui.set_max_width(room * 0.42);
            ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
            ui.label(Type::BodyMedium.text(texts.get(key), tokens.text.primary));
            let help = texts.get(&format!("{key}-help"));
            ui.add(egui::Label::new(Type::Small.text(help, tokens.text.muted)).wrap());
        });
        ui.with_layout(Layout::right_to_left(Align::Center), control);
    });
    ui.add_space(8.0);
}
