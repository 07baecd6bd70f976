//! Settings: one column of rows, label left, control right, a line of help below.

use egui::{Align, Label, Layout, Margin, Ui, vec2};

use crate::app::{Action, Model};
use crate::catalog::{Role, VERSION};
use crate::files::{TEXT_PERCENT, ThemeChoice};
use crate::i18n::{Arg, Lang, Msg, Texts};
use crate::ui::frame;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Segmented, card};

/// Width of the column.
const COLUMN: f32 = 640.0;
/// Between a row's words and its control.
const GAP: f32 = 16.0;
/// Help in a column narrower than this falls apart into single words.
const LEAST_TEXT: f32 = 180.0;

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
                .with("catalog", Arg::Text(VERSION.to_owned()));
            ui.label(Type::Small.text(texts.say(&version), tokens.text.muted));
            ui.label(Type::Small.text(texts.get("settings-privacy"), tokens.text.muted));
        });
    });
}

fn rows(ui: &mut Ui, model: &Model, texts: &Texts, actions: &mut Vec<Action>) {
    let settings = &model.settings;
    let languages = Lang::ALL.map(|lang| (lang, lang.own_name()));
    let control = Segmented::new("settings_language", &languages);
    let lang = row(ui, texts, "settings-language", control, model.lang());
    actions.extend(lang.map(Action::UseLanguage));
    let control = Segmented::new("settings_customer", &languages);
    let lang = row(ui, texts, "settings-customer", control, model.customer_lang());
    actions.extend(lang.map(Action::UseCustomerLanguage));
    let themes = [
        (ThemeChoice::System, texts.get("theme-system")),
        (ThemeChoice::Dark, texts.get("theme-dark")),
        (ThemeChoice::Light, texts.get("theme-light")),
    ];
    let themes = themes.each_ref().map(|(theme, name)| (*theme, name.as_str()));
    let theme = row(ui, texts, "settings-theme", Segmented::new("settings_theme", &themes), settings.theme);
    actions.extend(theme.map(Action::UseTheme));
    let sizes: Vec<(u16, String)> =
        TEXT_PERCENT.step_by(10).map(|percent| (percent, percent_text(texts.lang(), percent))).collect();
    let sizes: Vec<(u16, &str)> = sizes.iter().map(|(percent, name)| (*percent, name.as_str())).collect();
    let control = Segmented::new("settings_text_size", &sizes);
    let percent = row(ui, texts, "settings-text-size", control, settings.text_percent);
    actions.extend(percent.map(Action::UseTextSize));
    let (off, on) = (texts.get("settings-motion-full"), texts.get("settings-motion-reduced"));
    let options = [(false, off.as_str()), (true, on.as_str())];
    let reduce = row(ui, texts, "settings-motion", Segmented::new("settings_motion", &options), settings.reduce_motion);
    actions.extend(reduce.map(Action::ReduceMotion));
    let roles = Role::ALL.map(|role| (role, texts.get(&format!("role-{}", role.name()))));
    let roles = roles.each_ref().map(|(role, name)| (*role, name.as_str()));
    let control = Segmented::new("settings_role", &roles);
    let role = row(ui, texts, "settings-role", control, settings.role.unwrap_or_default());
    actions.extend(role.map(Action::UseRole));
}

/// `110 %` as the language writes it.
fn percent_text(lang: Lang, percent: u16) -> String {
    match lang {
        Lang::ZhCn => format!("{percent}%"),
        Lang::En | Lang::Ru => format!("{percent}\u{a0}%"),
    }
}

/// Label and help, and the control beside or, where it would leave them too little room, below them. Answers a new choice.
fn row<T: Copy + PartialEq>(ui: &mut Ui, texts: &Texts, key: &str, control: Segmented<'_, T>, value: T) -> Option<T> {
    let tokens = theme::of(ui);
    if ui.min_rect().height() > 0.0 {
        let line = ui.available_rect_before_wrap();
        frame::rule(ui, line);
    }
    let label = Type::BodyMedium.text(texts.get(key), tokens.text.primary);
    let help = texts.get(&format!("{key}-help"));
    let help_width = ui.painter().layout_job(Type::Small.line_job(&help, tokens.text.muted)).size().x;
    let help = Type::Small.text(help, tokens.text.muted);
    let beside = ui.available_width() - control.width(ui) - GAP;
    let mut chosen = value;
    ui.add_space(8.0);
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        ui.add(Label::new(label).wrap());
        ui.add(Label::new(help).wrap());
    };
    let has_changed = if beside < help_width.min(LEAST_TEXT) {
        ui.vertical(words);
        ui.add_space(6.0);
        control.show(ui, &mut chosen)
    } else {
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.set_max_width(beside);
                words(ui);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| control.show(ui, &mut chosen)).inner
        })
        .inner
    };
    ui.add_space(8.0);
    has_changed.then_some(chosen)
}
