//! What narrows the list: a search, two choices in sight, two in menus, and how many codes are left.

use egui::{
    Align, Align2, Id, Layout, Margin, Rect, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, accesskit, pos2, vec2,
};

use crate::catalog::{Catalog, Class};
use crate::decode::Family;
use crate::i18n::{Arg, Msg, Texts};
use crate::ui::icons;
use crate::ui::theme::{self, RADIUS_BAR, Type};
use crate::ui::widgets::{Button, Dropdown, Icon, Segmented};

use super::filter::{CLASSES, Filter, Repeat};
use super::row::{PARTIES, family_tag, party_word};

const HEIGHT: f32 = 30.0;
const GAP: f32 = 8.0;

/// The search field.
pub(super) fn search_id() -> Id {
    Id::unique("codes_search")
}

/// Draws both rows and writes what is chosen into `filter`. `found`: how many codes it left in the last frame.
pub(super) fn show(ui: &mut Ui, texts: &Texts, filter: &mut Filter, found: usize) {
    ui.spacing_mut().item_spacing = vec2(GAP, 10.0);
    ui.horizontal(|ui| {
        let acts: Vec<String> = all_and(texts, PARTIES.map(|party| party_word(texts, party)));
        let repeat = all_and(texts, Repeat::ALL.map(|repeat| texts.get(&format!("codes-repeat-{}", repeat.name()))));
        let chosen_acts = filter.acts.and_then(|acts| PARTIES.iter().position(|party| *party == acts));
        let chosen_repeat = filter.repeat.and_then(|chosen| Repeat::ALL.iter().position(|repeat| *repeat == chosen));
        let acts_label = with_choice(&texts.get("entry-who-acts"), &acts, chosen_acts);
        let repeat_label = with_choice(&texts.get("entry-retry"), &repeat, chosen_repeat);
        let (acts, repeat) = (as_str(&acts), as_str(&repeat));
        let acts = Dropdown::new(&acts_label, &acts).height(HEIGHT);
        let repeat = Dropdown::new(&repeat_label, &repeat).height(HEIGHT);
        let menus = acts.width(ui) + repeat.width(ui) + 2.0 * GAP;
        search(ui, texts, &mut filter.query, ui.available_width() - menus);
        if let Some(picked) = acts.show(ui) {
            filter.acts = picked.checked_sub(1).and_then(|at| PARTIES.get(at)).copied();
        }
        if let Some(picked) = repeat.show(ui) {
            filter.repeat = picked.checked_sub(1).and_then(|at| Repeat::ALL.get(at)).copied();
        }
    });
    ui.horizontal(|ui| {
        let all = texts.get("codes-all");
        let families = [Family::Http, Family::Cloudflare5xx, Family::Cloudflare1xxx, Family::CloudflareApi];
        let families = families.map(|family| (family.name(), family_tag(texts, family)));
        let mut options: Vec<(Option<&'static str>, &str)> = vec![(None, &all)];
        options.extend(families.iter().map(|(name, tag)| (Some(*name), tag.as_str())));
        Segmented::new("codes_family", &options).show(ui, &mut filter.family);
        let mut options: Vec<(Option<Class>, &str)> = vec![(None, &all)];
        options.extend(CLASSES.map(|(class, name)| (Some(class), name)));
        Segmented::new("codes_class", &options).show(ui, &mut filter.class);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let count = count(texts, found);
            // Where nothing is left, the button stands below, where the reader looks.
            if !filter.is_open() && found > 0 {
                let name = texts.get("codes-clear");
                let button = Button::ghost(&name).icon(icons::ERASER).height(HEIGHT);
                let words = ui.painter().layout_job(Type::Small.line_job(&count, theme::of(ui).text.muted)).size().x;
                let fits = button.width(ui) + GAP + words <= ui.available_width();
                if (if fits { button } else { button.icon_only() }).show(ui).clicked() {
                    *filter = Filter::default();
                }
            }
            let response = ui.label(Type::Small.text(count, theme::of(ui).text.muted));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
        });
    });
}

/// How many of all codes are listed.
fn count(texts: &Texts, found: usize) -> String {
    let all = Catalog::get().entries().len();
    texts.say(&Msg::new("codes-count").with("n", Arg::Number(found as u64)).with("all", Arg::Number(all as u64)))
}

fn all_and<const N: usize>(texts: &Texts, names: [String; N]) -> Vec<String> {
    [texts.get("codes-all")].into_iter().chain(names).collect()
}

fn as_str(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// The menu's name, and what is chosen in it. The first option chooses nothing.
fn with_choice(name: &str, options: &[String], chosen: Option<usize>) -> String {
    match chosen.and_then(|at| options.get(at + 1)) {
        Some(option) => format!("{name} · {option}"),
        None => name.to_owned(),
    }
}

fn search(ui: &mut Ui, texts: &Texts, query: &mut String, width: f32) {
    let t = theme::of(ui);
    let (rect, field) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::CLICK | Sense::HOVER);
    if field.clicked() {
        ui.memory_mut(|memory| memory.request_focus(search_id()));
    }
    let has_focus = ui.memory(|memory| memory.has_focus(search_id()));
    let line = match (has_focus, field.contains_pointer()) {
        (true, _) => t.text.accent,
        (false, true) => t.line.strong,
        (false, false) => t.line.control,
    };
    ui.painter().rect(rect, RADIUS_BAR, t.bg.card, Stroke::new(1.0, line), StrokeKind::Inside);
    Icon::from(icons::MAGNIFYING_GLASS).paint(ui.painter(), rect.left_center() + vec2(18.0, 0.0), 16.0, t.text.muted);
    let inner = Rect::from_min_max(pos2(rect.left() + 35.0, rect.top()), pos2(rect.right() - 10.0, rect.bottom()));
    let hint = texts.get("codes-search");
    let edit = TextEdit::singleline(query)
        .id(search_id())
        .frame(egui::Frame::NONE)
        .margin(Margin::ZERO)
        .font(Type::Body.font())
        .text_color(t.text.primary)
        .hint_text(egui::RichText::new(&hint).color(t.text.muted))
        .min_size(inner.size())
        .align(Align2::LEFT_CENTER)
        .desired_width(inner.width());
    let mut place = ui.new_child(UiBuilder::new().id_salt("codes_search").max_rect(inner));
    place.add(edit).accessible_name(hint);
}
