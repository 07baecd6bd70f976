//! One code as a row of the list: its class as a shape and a colour, its name, its family, who acts.

use egui::{
    Align2, Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::catalog::{Listed, Party, number_of};
use crate::decode::Family;
use crate::explain::{EntryView, explain_listed};
use crate::i18n::{Lang, Texts};
use crate::ui::theme::{self, RADIUS_TAG, Tokens, Type};

/// Height of a row and of the head above them.
pub(super) const ROW: f32 = 34.0;
pub(super) const HEAD: f32 = 30.0;

const PADDING: f32 = 14.0;
const GAP: f32 = 16.0;
/// Room of the shape before the number, and of the longest number.
const SHAPE: f32 = 18.0;
const NUMBER: f32 = 50.0;
const BETWEEN_NAMES: f32 = 10.0;

/// Where each column begins, as far as it follows from the words of the language.
pub(super) struct Columns {
    family: f32,
    acts: f32,
    http: f32,
}

impl Columns {
    /// As wide as their longest word.
    pub(super) fn measure(ui: &Ui, texts: &Texts) -> Self {
        let widest = |kind: Type, words: &mut dyn Iterator<Item = String>| {
            words.map(|word| width(ui, kind, &word)).fold(0.0_f32, f32::max).ceil()
        };
        let families = [Family::Http, Family::Cloudflare5xx, Family::Cloudflare1xxx, Family::CloudflareApi]
            .map(|family| family_tag(texts, family));
        let family = widest(Type::Caption, &mut families.into_iter()) + 12.0;
        let parties = PARTIES.map(|party| party_word(texts, party));
        let acts = widest(Type::Small, &mut parties.into_iter()).max(width(ui, Type::Caption, &texts.get("entry-who-acts")));
        let http = width(ui, Type::Caption, &texts.get("codes-http")).max(width(ui, Type::MonoSm, "000"));
        Self { family, acts: acts.ceil(), http: http.ceil() }
    }

    /// The left edges of name, family, who acts and HTTP status within `rect`.
    fn edges(&self, rect: Rect) -> [f32; 4] {
        let http = rect.right() - PADDING - self.http;
        let acts = http - GAP - self.acts;
        let family = acts - GAP - self.family;
        [rect.left() + PADDING + SHAPE + NUMBER, family, acts, http]
    }

    /// Names the columns.
    pub(super) fn head(&self, ui: &mut Ui, texts: &Texts) {
        let muted = theme::of(ui).text.muted;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
        let [name, family, acts, http] = self.edges(rect);
        let columns = [
            (rect.left() + PADDING + SHAPE, "codes-code"),
            (name, "codes-name"),
            (family, "codes-family"),
            (acts, "entry-who-acts"),
            (http, "codes-http"),
        ];
        for (x, key) in columns {
            let font = Type::Caption.font();
            ui.painter().text(pos2(x, rect.center().y), Align2::LEFT_CENTER, texts.get(key), font, muted);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme::of(ui).line.hair));
    }
}

/// A row's place and state: what the list knows of it.
pub(super) struct Row {
    pub(super) listed: Listed,
    /// Arrow keys have come to it.
    pub(super) is_chosen: bool,
    /// The one row that the Tab key stops at.
    pub(super) is_stop: bool,
    pub(super) id: egui::Id,
}

impl Row {
    /// Allocates and paints it.
    pub(super) fn show(&self, ui: &mut Ui, texts: &Texts, columns: &Columns) -> Response {
        let view = explain_listed(self.listed);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
        let response = ui.interact(rect, self.id, if self.is_stop { Sense::click() } else { Sense::CLICK });
        let (number, name) = (view.number(), texts.say(&view.name()));
        let family = family_tag(texts, view.family);
        let said = format!("{number} {name}, {family}");
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), self.is_chosen, &said));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let t = theme::of(ui);
        self.background(ui, rect, &response);
        let [name_at, family_at, acts_at, http_at] = columns.edges(rect);
        let hue = t.class_hue(view.family, view.code);
        let painter = ui.painter();
        shape(painter, pos2(rect.left() + PADDING + 5.0, rect.center().y), t, &view);
        let left = |x: f32| pos2(x, rect.center().y);
        painter.text(left(rect.left() + PADDING + SHAPE), Align2::LEFT_CENTER, number, Type::BodySemibold.font(), hue.ink);
        let english = english_name(texts.lang(), &self.listed, &name);
        let elided = names(ui, &name, english, left(name_at), family_at - GAP - name_at);
        tag(ui, &family, left(family_at));
        let acts = self.listed.entry.acts.first().map(|party| party_word(texts, *party)).unwrap_or_default();
        painter.text(left(acts_at), Align2::LEFT_CENTER, acts, Type::Small.font(), t.text.secondary);
        let status = self.listed.entry.http_status.filter(|status| u32::from(*status) != view.code);
        if let Some(status) = status {
            painter.text(left(http_at), Align2::LEFT_CENTER, number_of(u32::from(status)), Type::MonoSm.font(), t.text.muted);
        }
        if elided {
            let whole = [Some(name.as_str()), english].into_iter().flatten().collect::<Vec<_>>().join("\n");
            return response.on_hover_text(whole);
        }
        response
    }

    fn background(&self, ui: &Ui, rect: Rect, response: &Response) {
        let t = theme::of(ui);
        let fill = match (self.is_chosen, response.hovered()) {
            (true, _) => t.bg.selected,
            // Not the fill of controls: the family's tag has that.
            (false, true) => t.bg.card.lerp_to_gamma(t.bg.selected, 0.5),
            (false, false) => Color32::TRANSPARENT,
        };
        // The rule below it stays in sight.
        ui.painter().rect_filled(rect.with_max_y(rect.bottom() - 1.0), 0.0, fill);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line.hair));
        if self.is_chosen {
            ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(2.0, ROW - 1.0)), 0.0, t.text.accent);
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, t.text.accent);
            ui.painter().rect_stroke(rect.shrink(1.0), f32::from(RADIUS_TAG), ring, StrokeKind::Inside);
        }
    }
}

/// The standard name, where the reader's language has another.
pub(super) fn english_name<'a>(lang: Lang, listed: &'a Listed, name: &str) -> Option<&'a str> {
    let english = listed.entry.name.as_str();
    (lang != Lang::En && !english.eq_ignore_ascii_case(name)).then_some(english)
}

/// Paints the name and, muted, the English one where there is room for all of it; answers whether anything is left out.
fn names(ui: &Ui, name: &str, english: Option<&str>, left: Pos2, room: f32) -> bool {
    let t = theme::of(ui);
    let mut job = Type::BodyMedium.line_job(name, t.text.primary);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(0.0));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (size, elided) = (galley.size(), galley.elided);
    ui.painter().galley(pos2(left.x, left.y - size.y / 2.0), galley, t.text.primary);
    let Some(english) = english else { return elided };
    let galley = ui.painter().layout_job(Type::Small.line_job(english, t.text.muted));
    let at = size.x + BETWEEN_NAMES;
    if at + galley.size().x > room {
        return true;
    }
    ui.painter().galley(pos2(left.x + at, left.y - galley.size().y / 2.0), galley, t.text.muted);
    elided
}

fn tag(ui: &Ui, text: &str, left: Pos2) {
    let t = theme::of(ui);
    let galley = ui.painter().layout_job(Type::Caption.line_job(text, t.text.muted));
    let rect = Rect::from_min_size(left - vec2(0.0, 9.0), vec2(galley.size().x + 12.0, 18.0));
    ui.painter().rect_filled(rect, RADIUS_TAG, t.bg.control);
    ui.painter().galley(pos2(left.x + 6.0, left.y - galley.size().y / 2.0), galley, t.text.muted);
}

/// The class again, for whoever does not see its colour.
fn shape(painter: &Painter, center: Pos2, t: &Tokens, view: &EntryView) {
    let color = t.class_hue(view.family, view.code).mark;
    let of = |points: &[(f32, f32)]| {
        let points = points.iter().map(|(x, y)| center + vec2(*x, *y)).collect();
        Shape::convex_polygon(points, color, Stroke::NONE)
    };
    let shape = match (view.family, view.code / 100) {
        (Family::Cloudflare5xx | Family::Cloudflare1xxx | Family::CloudflareApi, _) => {
            of(&[(-4.5, -3.5), (4.5, -3.5), (0.0, 4.5)])
        }
        (_, 2) => Shape::circle_filled(center, 4.0, color),
        (_, 1 | 3) => of(&[(0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0)]),
        (_, 4) => of(&[(-4.5, 3.5), (0.0, -4.5), (4.5, 3.5)]),
        _ => of(&[(-3.5, -3.5), (3.5, -3.5), (3.5, 3.5), (-3.5, 3.5)]),
    };
    painter.add(shape);
}

/// Everybody who can have to act, in the order of the menu.
pub(super) const PARTIES: [Party; 5] =
    [Party::Caller, Party::OriginDeveloper, Party::SiteOwner, Party::Cloudflare, Party::Nobody];

/// What a party is called where it stands alone.
pub(super) fn party_word(texts: &Texts, party: Party) -> String {
    match party {
        Party::Caller | Party::OriginDeveloper | Party::SiteOwner => texts.get(&format!("role-{}", party.name())),
        Party::Cloudflare => texts.get("path-cloudflare"),
        Party::Nobody => texts.get("codes-nobody"),
    }
}

/// What a family is called where room is short.
pub(super) fn family_tag(texts: &Texts, family: Family) -> String {
    match family {
        Family::Http | Family::Other => texts.get("codes-http"),
        Family::Cloudflare5xx | Family::Cloudflare1xxx | Family::CloudflareApi => {
            texts.get(&format!("family-{}", family.name()))
        }
    }
}

fn width(ui: &Ui, kind: Type, text: &str) -> f32 {
    ui.painter().layout_job(kind.line_job(text, Color32::PLACEHOLDER)).size().x
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn no_name_is_cut_in_the_smallest_window() {
        // 960 without the rail, the margins and the card's lines.
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(960.0 - 56.0 - 32.0 - 2.0, ROW));
        for lang in Lang::ALL {
            let texts = Texts::of(lang);
            harness((), |ui, ()| {
                let [name_at, family_at, ..] = Columns::measure(ui, texts).edges(rect);
                for listed in Catalog::get().entries() {
                    let name = texts.say(&explain_listed(*listed).name());
                    let room = family_at - GAP - name_at;
                    assert!(width(ui, Type::BodyMedium, &name) <= room, "{}: {name}", listed.id());
                }
            })
            .run();
        }
    }
}
