//! The facts of an error beside the colours of their evidence. A missing one says so; nothing is filled in from the catalog.

use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, vec2};
use jiff::tz::TimeZone;

use crate::decode::{DecodedError, Field};
use crate::explain::{Report, RetryState, retry_state};
use crate::i18n::{self, Arg, Msg, Texts};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{CopyButton, Fact, Icon, card, progress};
use crate::ui::{frame, icons};

use super::Scene;

/// One fact of the card.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    RayId,
    Zone,
    Time,
    LocalTime,
    RetryAfter,
    ErrorName,
    Category,
    Documentation,
}

impl Row {
    const fn label(self) -> &'static str {
        match self {
            Self::RayId => "fact-ray-id",
            Self::Zone => "fact-zone",
            Self::Time => "fact-time",
            Self::LocalTime => "fact-local-time",
            Self::RetryAfter => "fact-retry-after",
            Self::ErrorName => "fact-error-name",
            Self::Category => "fact-category",
            Self::Documentation => "fact-documentation",
        }
    }

    /// The field whose evidence it shows.
    const fn field(self) -> Option<Field> {
        match self {
            Self::RayId => Some(Field::RayId),
            Self::Zone => Some(Field::Zone),
            Self::Time | Self::LocalTime => Some(Field::Timestamp),
            Self::RetryAfter => Some(Field::RetryAfter),
            Self::ErrorName => Some(Field::ErrorName),
            Self::Category => Some(Field::ErrorCategory),
            Self::Documentation => None,
        }
    }
}

/// Whether the error holds any of the facts: a bare code has none.
pub(super) fn any(report: &Report) -> bool {
    let error = &report.error;
    let texts = [&error.ray_id, &error.zone, &error.timestamp, &error.error_name, &error.error_category, &error.type_url];
    texts.iter().any(|text| text.is_some()) || error.retry_after.is_some()
}

/// Draws the card; answers the field whose fact was clicked.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, report: &Report, lit: &mut Option<Field>) -> Option<Field> {
    let wide = frame::is_wide(ui);
    let left = [Row::RayId, Row::Zone, Row::Time, Row::LocalTime];
    let right = [Row::RetryAfter, Row::ErrorName, Row::Category, Row::Documentation];
    let narrow = [Row::RayId, Row::Zone, Row::Time, Row::RetryAfter, Row::ErrorName, Row::Documentation];
    let columns: Vec<&[Row]> = if wide { vec![&left, &right] } else { vec![&narrow] };
    let labels: Vec<String> = left.iter().chain(&right).map(|row| scene.texts.get(row.label())).collect();
    let label_width = Fact::label_column(ui, labels.iter().map(String::as_str));
    let height = if wide { 32.0 } else { 30.0 };
    let mut clicked = None;
    card(ui, 0.0).show(ui, |ui| {
        let width = ui.available_width();
        let split = if wide { (width / 2.0).round() } else { width };
        let top = ui.cursor().min;
        let mut bottom: f32 = top.y;
        for (n, rows) in columns.iter().enumerate() {
            let x = top.x + split * n as f32;
            let rect = Rect::from_min_size(egui::pos2(x, top.y), vec2(if n == 0 { split } else { width - split }, 0.0));
            let mut column =
                ui.new_child(UiBuilder::new().id_salt(("facts", n)).max_rect(rect).layout(Layout::top_down(Align::Min)));
            column.spacing_mut().item_spacing.y = 0.0;
            for (i, row) in rows.iter().enumerate() {
                if let Some(field) = fact(&mut column, scene, report, *row, i > 0, label_width, height, lit) {
                    clicked = Some(field);
                }
            }
            bottom = bottom.max(column.min_rect().bottom());
        }
        if wide {
            let line = egui::Stroke::new(1.0, theme::of(ui).line.hair);
            ui.painter().vline(top.x + split, top.y..=bottom, line);
        }
        ui.allocate_rect(Rect::from_min_max(top, egui::pos2(top.x + width, bottom)), Sense::hover());
    });
    clicked
}

#[expect(clippy::too_many_arguments, reason = "one row of a card: its place, its contents, and what it reports back")]
fn fact(
    ui: &mut Ui,
    scene: Scene<'_>,
    report: &Report,
    row: Row,
    ruled: bool,
    label_width: f32,
    height: f32,
    lit: &mut Option<Field>,
) -> Option<Field> {
    let tokens = theme::of(ui);
    let label = scene.texts.get(row.label());
    let mut fact = Fact::new(&label).label_width(label_width).height(height).ruled(ruled);
    let field = row.field();
    let proven = field.filter(|field| report.error.evidence_of(*field).next().is_some());
    if let Some(field) = proven {
        fact = fact.hue(tokens.evidence_hue(field)).lifted(scene.lit.is_some_and(|lit| super::paste_box::is_kin(lit, field)));
    }
    let response = fact.show(ui, |ui| value(ui, scene, report, row)).response;
    if response.contains_pointer() && proven.is_some() {
        *lit = proven;
    }
    if response.clicked() { proven } else { None }
}

fn value(ui: &mut Ui, scene: Scene<'_>, report: &Report, row: Row) {
    let (texts, error) = (scene.texts, &report.error);
    let wide = frame::is_wide(ui);
    let made = error.timestamp.as_deref().and_then(|time| time.parse::<jiff::Timestamp>().ok());
    match row {
        Row::RayId => match &error.ray_id {
            Some(ray) => {
                verbatim(ui, ray);
                CopyButton::small("copy_ray", &texts.get("copy-ray")).show(ui, || ray.as_ref().to_owned());
                match &error.colo {
                    Some(colo) => verbatim(ui, colo),
                    None => {
                        muted(ui, &texts.get("colo-missing"));
                    }
                }
            }
            None => missing(ui, texts),
        },
        Row::Zone => text_or_missing(ui, texts, error.zone.as_deref()),
        Row::Time => match made {
            Some(at) if wide => verbatim(ui, &format!("{} UTC", i18n::date_time(at, &TimeZone::UTC))),
            Some(at) => {
                verbatim(ui, &format!("{} UTC", i18n::date_time(at, &TimeZone::UTC)));
                muted(ui, &format!("· {}", local(scene, at)));
            }
            None => missing(ui, texts),
        },
        Row::LocalTime => match made {
            Some(at) => verbatim(ui, &local(scene, at)),
            None => missing(ui, texts),
        },
        Row::RetryAfter => retry(ui, scene, error),
        Row::ErrorName => text_or_missing(ui, texts, error.error_name.as_deref()),
        Row::Category => text_or_missing(ui, texts, error.error_category.as_deref()),
        Row::Documentation => match report.documentation() {
            Some(url) => {
                let code = error.code.map(|code| code.to_string()).unwrap_or_default();
                let name = texts.say(&Msg::new("documentation-link").with("code", Arg::Text(code)));
                let tokens = theme::of(ui);
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.hyperlink_to(Type::Body.text(name, tokens.text.accent), url).on_hover_text(url);
                let (place, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
                Icon::from(icons::ARROW_SQUARE_OUT).paint(ui.painter(), place.center(), 14.0, tokens.text.accent);
            }
            None => missing(ui, texts),
        },
    }
}

/// `14:12:10 (UTC+2)`, with the date where it is another.
fn local(scene: Scene<'_>, at: jiff::Timestamp) -> String {
    let offset = i18n::offset_name(at, scene.zone);
    let here = i18n::date_time(at, scene.zone);
    let there = i18n::date_time(at, &TimeZone::UTC);
    let same_day = here.get(..10) == there.get(..10);
    let clock = if same_day { i18n::clock_time(at, scene.zone) } else { here };
    format!("{clock} ({offset})")
}

/// The wait, and where it stands now; the bar empties while it runs.
fn retry(ui: &mut Ui, scene: Scene<'_>, error: &DecodedError) {
    let texts = scene.texts;
    let Some(wait) = error.retry_after else { return missing(ui, texts) };
    verbatim(ui, &i18n::seconds(texts.lang(), u64::from(wait)));
    match retry_state(error, scene.now) {
        RetryState::NoTime => {}
        RetryState::InFuture => {
            muted(ui, &texts.get("retry-future-short")).on_hover_text(texts.get("retry-in-future"));
        }
        RetryState::Over => ready(ui, texts),
        RetryState::Left(left) => {
            if ui.available_width() > 150.0 {
                progress(ui, 1.0 - left as f32 / wait.max(1) as f32, 100.0, &texts.get("fact-retry-after"));
            }
            let said = Msg::new("retry-left").with("time", Arg::Text(i18n::countdown(left)));
            ui.label(Type::Small.text(texts.say(&said), theme::of(ui).text.primary));
            ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
        }
    }
}

fn ready(ui: &mut Ui, texts: &Texts) {
    let tokens = theme::of(ui);
    ui.label(Type::Small.text(texts.get("retry-ready-short"), tokens.status.ok.ink));
}

fn verbatim(ui: &mut Ui, text: &str) {
    let ink = theme::of(ui).text.primary;
    ui.add(egui::Label::new(Type::Mono.text(text, ink)).truncate().selectable(true));
}

fn muted(ui: &mut Ui, text: &str) -> egui::Response {
    let ink = theme::of(ui).text.muted;
    ui.add(egui::Label::new(Type::Small.text(text, ink)).truncate())
}

fn missing(ui: &mut Ui, texts: &Texts) {
    muted(ui, &texts.get("fact-missing"));
}

fn text_or_missing(ui: &mut Ui, texts: &Texts, text: Option<&str>) {
    match text {
        Some(text) => verbatim(ui, text),
        None => missing(ui, texts),
    }
}
