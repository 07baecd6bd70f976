//! A row of a list that is searched: an icon, what it is, more about it, and the key that opens it.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, Color32, Layout, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::icon_text::Icon;
use super::keycap::keycap;
use super::state;
use crate::ui::theme::{self, RADIUS_CONTROL, Type};

/// Height of a row.
pub(crate) const ROW_HEIGHT: f32 = 36.0;

const PADDING: f32 = 10.0;
const ICON_ROOM: f32 = 28.0;

/// A row.
#[must_use = "a row does nothing until it is shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct ResultRow<'a> {
    icon: Option<(Icon, Color32)>,
    title: &'a str,
    about: &'a str,
    words: &'a str,
    keys: &'a [&'a str],
    is_chosen: bool,
    title_room: f32,
}

impl<'a> ResultRow<'a> {
    /// A row that says `title` and, muted, `about`.
    pub(crate) const fn new(title: &'a str, about: &'a str) -> Self {
        Self { icon: None, title, about, words: "", keys: &[], is_chosen: false, title_room: 0.0 }
    }

    /// With an icon in a colour.
    pub(crate) fn icon(mut self, icon: impl Into<Icon>, color: Color32) -> Self {
        self.icon = Some((icon.into(), color));
        self
    }

    /// Words that were searched for stand out.
    pub(crate) const fn searched(mut self, words: &'a str) -> Self {
        self.words = words;
        self
    }

    /// Keys at the right.
    pub(crate) const fn keys(mut self, keys: &'a [&'a str]) -> Self {
        self.keys = keys;
        self
    }

    /// Whether Enter opens it.
    pub(crate) const fn chosen(mut self, is_chosen: bool) -> Self {
        self.is_chosen = is_chosen;
        self
    }

    /// The title takes at least this much, so that what follows it stands in a column.
    pub(crate) const fn title_room(mut self, points: f32) -> Self {
        self.title_room = points;
        self
    }

    /// Allocates and paints it.
    pub(crate) fn show(self, ui: &mut Ui) -> Response {
        let t = theme::of(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::click());
        let name = if self.about.is_empty() { self.title.to_owned() } else { format!("{} {}", self.title, self.about) };
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), self.is_chosen, &name));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let lit = if self.is_chosen { 1.0 } else { state::hover(ui, &response) * 0.5 };
        ui.painter().rect_filled(rect, RADIUS_CONTROL, state::blend(Color32::TRANSPARENT, t.bg.selected, lit));
        state::focus_ring(ui, &response, rect, f32::from(RADIUS_CONTROL));
        let mut left = rect.left() + PADDING;
        if let Some((icon, color)) = self.icon {
            icon.paint(ui.painter(), pos2(left + 9.0, rect.center().y), 17.0, color);
            left += ICON_ROOM;
        }
        let right = self.key_caps(ui, rect);
        let mut at = |job: LayoutJob, room: f32| {
            let mut job = job;
            job.wrap = TextWrapping::truncate_at_width((right - left).max(0.0));
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            let width = galley.size().x;
            ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, t.text.primary);
            left += width.max(room) + 10.0;
        };
        at(self.job(self.title, (Type::BodyMedium, t.text.primary), t.text.accent), self.title_room);
        at(self.job(self.about, (Type::Body, t.text.muted), t.text.accent), 0.0);
        response
    }

    /// Paints the keys and tells where they begin.
    fn key_caps(self, ui: &mut Ui, rect: Rect) -> f32 {
        if self.keys.is_empty() {
            return rect.right() - PADDING;
        }
        let place = UiBuilder::new().max_rect(rect.shrink2(vec2(PADDING, 0.0))).layout(Layout::right_to_left(Align::Center));
        let shown = ui.scope_builder(place, |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for key in self.keys.iter().rev() {
                keycap(ui, key);
            }
            ui.min_rect().left()
        });
        shown.inner - 8.0
    }

    /// `text` with the searched words in accent.
    fn job(self, text: &str, plain: (Type, Color32), accent: Color32) -> LayoutJob {
        let mut job = LayoutJob::default();
        let small = text.to_lowercase();
        let mut marked = vec![false; text.len()];
        // Letters whose small form has another length would shift what is marked.
        if small.len() == text.len() {
            for word in self.words.to_lowercase().split_whitespace() {
                for (start, found) in small.match_indices(word) {
                    marked[start..start + found.len()].fill(true);
                }
            }
        }
        let mut start = 0;
        while start < text.len() {
            let length = marked[start..].iter().position(|mark| *mark != marked[start]).unwrap_or(text.len() - start);
            let (kind, color) = if marked[start] { (Type::BodySemibold, accent) } else { plain };
            job.append(text.get(start..start + length).unwrap_or_default(), 0.0, kind.format(color));
            start += length;
        }
        job.break_on_newline = false;
        job
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_row_is_read_out_whole_and_chosen_by_click() {
        let mut harness = harness(false, |ui, clicked| {
            let row = ResultRow::new("524", "A timeout occurred · Cloudflare").searched("52").keys(&["Enter"]).chosen(true);
            *clicked |= row.show(ui).clicked();
        });
        harness.get_by_role_and_label(Role::ListBoxOption, "524 A timeout occurred · Cloudflare").click();
        harness.run();
        assert!(harness.state());
    }

    #[test]
    fn searched_words_stand_out_and_nothing_is_lost() {
        for (title, words, sections) in
            [("504 and 524", "524", 2), ("Таймаут чтения", "тайм", 2), ("İstanbul", "i", 1), ("502", "", 1), ("", "x", 0)]
        {
            let row = ResultRow::new(title, "").searched(words);
            let job = row.job(title, (Type::BodyMedium, Color32::WHITE), Color32::RED);
            assert_eq!((job.text.as_str(), job.sections.len()), (title, sections), "{title}");
        }
    }
}
