//! The head of a report: code, name, badges, tabs; large at the top, small when that is scrolled away.

use egui::{Align, Layout, Ui, UiBuilder, vec2};

use crate::app::Action;
use crate::catalog::Party;
use crate::decode::Family;
use crate::explain::{Report, page_name, sender_name, system_label};
use crate::i18n::{Arg, Lang, Msg};
use crate::ui::theme::{self, Hue, Tokens, Type};
use crate::ui::widgets::{Badge, Button, Icon, Tabs};
use crate::ui::{frame, icons};

use super::Scene;
use super::report::SECTIONS;

/// Room for the place among several errors and the buttons to the others.
const STEPS: f32 = 190.0;
/// A name cut shorter than this says nothing.
const LEAST_NAME: f32 = 80.0;

/// The code, the name and the badges.
pub(super) fn large(ui: &mut Ui, scene: Scene<'_>, report: &Report, out: &mut Vec<Action>) {
    let texts = scene.texts;
    let tokens = theme::of(ui);
    let wide = frame::is_wide(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        if let Some(code) = report.error.code {
            let kind = if wide { Type::CodeXl } else { Type::CodeXlNarrow };
            let response = ui.label(kind.text(code.to_string(), class_hue(tokens, report).ink));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, code.to_string()));
        }
        let several = scene.model.finding.as_ref().is_some_and(|finding| finding.decoded.errors.len() > 1);
        ui.vertical(|ui| {
            if several {
                ui.set_max_width(ui.available_width() - STEPS);
            }
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.label(Type::Title.text(report.headline(texts), tokens.text.primary));
                if let Some(title) = original_name(report).filter(|_| texts.lang() != Lang::En) {
                    let (font, muted) = (Type::Small.font(), tokens.text.muted);
                    let width = ui.painter().layout_no_wrap(title.clone(), font, muted).size().x;
                    // On a line of its own rather than on two.
                    if width > ui.available_size_before_wrap().x {
                        ui.end_row();
                    }
                    ui.label(Type::Small.text(title, muted));
                }
            });
            badges(ui, scene, report);
        });
        steps(ui, scene, out);
    });
}

/// The name in the error's own title, without `Error 524:`.
fn original_name(report: &Report) -> Option<String> {
    let title = report.error.title.as_deref()?;
    Some(title.split_once(": ").map_or(title, |(_, name)| name).to_owned())
}

fn badges(ui: &mut Ui, scene: Scene<'_>, report: &Report) {
    let texts = scene.texts;
    let tokens = theme::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        if let Some(system) = report.error.system {
            let (icon, hue) = (Icon::from(icons::HARD_DRIVES), tokens.status.redirect);
            Badge::new(&system_label(system, texts), hue, icon).show(ui);
        } else {
            let family = texts.say(&sender_name(&report.error));
            let icon = if report.error.family == Family::Http { Icon::from(icons::CODE) } else { Icon::fill(icons::CLOUD) };
            Badge::new(&family, class_hue(tokens, report), icon).show(ui);
        }
        // Without a code of its own the page is the headline.
        if let Some(page) = report.error.page.filter(|_| report.in_catalog) {
            Badge::new(&texts.say(&page_name(page)), tokens.status.client, icons::SHIELD_CHECK).show(ui);
        }
        if let Some(status) = report.error.http_status.filter(|status| Some(u32::from(*status)) != report.error.code) {
            let text = format!("HTTP {status}");
            Badge::new(&text, tokens.status.client, icons::HASH).show(ui);
        }
        if let Some(retryable) = report.error.retryable {
            let (key, hue, icon) = if retryable {
                ("badge-retryable", tokens.status.ok, icons::ARROW_COUNTER_CLOCKWISE)
            } else {
                ("badge-not-retryable", tokens.status.client, icons::PROHIBIT)
            };
            Badge::new(&texts.get(key), hue, icon).show(ui);
        }
        if let Some(actor) = report.actor {
            let icon = match actor.party {
                Party::Caller | Party::Nobody => icons::USER,
                Party::OriginDeveloper | Party::SiteOwner => icons::HARD_DRIVES,
                Party::Cloudflare => icons::CLOUD,
            };
            Badge::new(&texts.get(&format!("must-act-{}", actor.party.name())), tokens.evidence.owner, icon).show(ui);
        }
        if report.is_unlisted() {
            Badge::new(&texts.get("badge-not-in-catalog"), tokens.evidence.detail, icons::INFO).show(ui);
        }
        if scene.model.finding.as_ref().is_some_and(|finding| finding.by_hand) {
            Badge::new(&texts.get("badge-by-hand"), tokens.evidence.detail, icons::INFO).show(ui);
        }
    });
}

/// Which of several errors this is, and the way to the others.
fn steps(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let Some(finding) = scene.model.finding.as_ref().filter(|finding| !finding.by_hand) else { return };
    let count = finding.decoded.errors.len();
    if count < 2 {
        return;
    }
    let texts = scene.texts;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if Button::icon_button(icons::CARET_DOWN, &texts.get("error-next")).show(ui).clicked() {
            out.push(Action::Step(1));
        }
        if Button::icon_button(icons::CARET_UP, &texts.get("error-previous")).show(ui).clicked() {
            out.push(Action::Step(-1));
        }
        let place =
            Msg::new("error-of").with("i", Arg::Number(finding.selected as u64 + 1)).with("n", Arg::Number(count as u64));
        ui.label(Type::Small.text(texts.say(&place), theme::of(ui).text.secondary));
    });
}

/// The colour of the code's class.
pub(super) fn class_hue(tokens: &Tokens, report: &Report) -> Hue {
    let error = &report.error;
    // Without a number it is Cloudflare's page, or a request that went there.
    let family = if error.code.is_none() && error.system.is_none() { Family::Cloudflare5xx } else { error.family };
    tokens.class_hue(family, error.code.unwrap_or_default())
}

/// The tabs under the large header; answers the section of the one that was clicked.
pub(super) fn tabs(ui: &mut Ui, scene: Scene<'_>, report: &Report, active: usize) -> Option<usize> {
    let sections = sections(report);
    let labels: Vec<String> = sections.iter().map(|section| short_name(scene, SECTIONS[*section])).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let clicked = Tabs::new(&labels, place_of(&sections, active)).ruled().show(ui)?;
    sections.get(clicked).copied()
}

/// The sections that this report has: an error without texts has no translation.
fn sections(report: &Report) -> Vec<usize> {
    (0..SECTIONS.len()).filter(|section| *section != 1 || !report.translations.is_empty()).collect()
}

fn place_of(sections: &[usize], active: usize) -> usize {
    sections.iter().position(|section| *section == active).unwrap_or(0)
}

/// Code, name and tabs in one line. The code stays; where there is no room the name goes, then the tabs give way.
pub(super) fn small(ui: &mut Ui, scene: Scene<'_>, report: &Report, active: usize) -> Option<usize> {
    let tokens = theme::of(ui);
    let sections = sections(report);
    let labels: Vec<String> = sections.iter().map(|section| short_name(scene, SECTIONS[*section])).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let whole = ui.max_rect();
    let tabs = Tabs::new(&labels, place_of(&sections, active)).height(whole.height());
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        if let Some(code) = report.error.code {
            ui.label(Type::Tile.text(code.to_string(), class_hue(tokens, report).ink));
        }
        let room = ui.available_width() - tabs.width(ui) - 24.0;
        if room > LEAST_NAME {
            ui.scope(|ui| {
                ui.set_max_width(room);
                let name = Type::BodySemibold.text(report.headline(scene.texts), tokens.text.primary);
                ui.add(egui::Label::new(name).truncate());
            });
        }
        let place = whole.with_min_x((whole.right() - tabs.width(ui)).max(ui.cursor().left() + 6.0));
        // A layout of its own: centred like the line, the row would start half-way down and hang over the edge.
        let builder = UiBuilder::new().id_salt("tabs").max_rect(place).layout(Layout::top_down(Align::Min));
        let clicked = tabs.show(&mut ui.new_child(builder))?;
        sections.get(clicked).copied()
    })
    .inner
}

/// A tab is shorter than its section's heading where that is long.
fn short_name(scene: Scene<'_>, key: &str) -> String {
    scene.texts.get(if key == "section-reply" { "tab-reply" } else { key })
}
