//! The errors of a paste that holds several: a list to step through.
//!
//! Only the rows in sight are drawn: a log may hold a hundred thousand.

use std::fmt::Write as _;

use egui::{Align, Color32, Margin, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Action, Finding};
use crate::decode::DecodedError;
use crate::explain::{page_name, system_label};
use crate::i18n::{self, Texts};
use crate::ui::theme::{self, RADIUS_CONTROL, Type};
use crate::ui::widgets::card;

use super::Scene;

/// Height of a row, and how many of them stand in sight.
const ROW: f32 = 28.0;
const ROWS: f32 = 4.5;
/// Room of the code, which may be five digits or a word.
const CODE: f32 = 64.0;

/// The list's own state.
#[derive(Default)]
pub(super) struct ErrorList {
    /// Which error stood in the list's sight last: another one is brought there.
    seen: Option<(usize, usize)>,
}

impl ErrorList {
    /// Draws the list where there are several errors.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
        let Some(finding) = scene.model.finding.as_ref().filter(|finding| !finding.by_hand) else { return };
        let errors = &finding.decoded.errors;
        if errors.len() < 2 {
            return;
        }
        let texts = scene.texts;
        let shown = (finding.text.as_ptr() as usize, finding.selected);
        let mut area = ScrollArea::vertical().id_salt("errors").auto_shrink([false, true]).max_height(ROW * ROWS);
        if self.seen != Some(shown) {
            self.seen = Some(shown);
            area = area.vertical_scroll_offset((finding.selected as f32 - 1.0).max(0.0) * ROW);
        }
        card(ui, Margin::same(4)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            area.show_rows(ui, ROW, errors.len(), |ui, range| {
                for n in range {
                    if let Some(error) = errors.get(n)
                        && row(ui, texts, error, n == finding.selected)
                    {
                        out.push(Action::Select(n));
                    }
                }
            });
            beyond(ui, texts, finding);
        });
    }
}

/// What was counted and not listed.
fn beyond(ui: &mut Ui, texts: &Texts, finding: &Finding) {
    if finding.decoded.beyond > 0 {
        let said = texts.count("errors-beyond", finding.decoded.beyond);
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            ui.label(Type::Small.text(said, theme::of(ui).text.muted));
        });
    }
}

/// Draws the row of `error`; answers whether it was clicked.
fn row(ui: &mut Ui, texts: &Texts, error: &DecodedError, is_shown: bool) -> bool {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let code = error.code.map_or_else(|| "—".to_owned(), |code| code.to_string());
    let parts = parts(error, texts);
    response.widget_info(|| {
        let mut said = code.clone();
        for part in &parts {
            // Writing to a String cannot fail.
            write!(said, " · {part}").ok();
        }
        WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), is_shown, said)
    });
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let fill = match (is_shown, response.hovered()) {
        (true, _) => tokens.bg.selected,
        (false, true) => tokens.bg.control,
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, RADIUS_CONTROL, fill);
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, tokens.text.accent);
        ui.painter().rect_stroke(rect, RADIUS_CONTROL, ring, egui::StrokeKind::Inside);
    }
    let hue = tokens.class_hue(error.family, error.code.unwrap_or_default());
    let painter = ui.painter().with_clip_rect(rect.shrink2(vec2(8.0, 0.0)).intersect(ui.clip_rect()));
    let left = rect.left_center() + vec2(10.0, 0.0);
    painter.text(left, egui::Align2::LEFT_CENTER, &code, Type::BodySemibold.font(), hue.ink);
    let mut job = egui::text::LayoutJob::default();
    for (n, part) in parts.iter().enumerate() {
        let said = if n > 0 { format!("  ·  {part}") } else { part.clone() };
        job.append(&said, 0.0, Type::Small.format(if is_shown { tokens.text.primary } else { tokens.text.secondary }));
    }
    job.halign = Align::Min;
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - CODE - 18.0);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let at = rect.left_center() + vec2(CODE, -galley.size().y / 2.0);
    painter.galley(at, galley, tokens.text.secondary);
    response.clicked()
}

/// What tells one error from another: who or which page, how often, the Ray ID, the host, the time.
fn parts(error: &DecodedError, texts: &Texts) -> Vec<String> {
    let mut parts = Vec::new();
    parts.extend(error.system.map(|system| system_label(system, texts)));
    parts.extend(error.page.map(|page| texts.say(&page_name(page))));
    parts.extend(error.ray_id.as_deref().map(str::to_owned));
    let made = error.timestamp.as_deref().and_then(|time| time.parse::<Timestamp>().ok());
    parts.extend(made.map(|at| format!("{} UTC", i18n::date_time(at, &TimeZone::UTC))));
    parts.extend(error.zone.as_deref().map(str::to_owned));
    if parts.is_empty() {
        parts.extend(error.title.as_deref().map(str::to_owned));
    }
    parts.extend((error.seen > 1).then(|| texts.count("chip-seen", error.seen as usize)));
    if parts.is_empty() {
        parts.push(texts.get(error.format.key()));
    }
    parts
}
