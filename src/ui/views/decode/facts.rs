//! The facts of an error beside the colours of their evidence. A missing one says so; nothing is filled in from the catalog.

use egui::{Align, Color32, InnerResponse, Label, Layout, Rect, Response, Sense, Ui, UiBuilder, vec2};
use jiff::tz::TimeZone;
use url::Url;

use crate::decode::{DecodedError, Field};
use crate::explain::{Report, RetryState, retry_state};
use crate::i18n::{self, Arg, Msg, Texts};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{CopyButton, Fact, Icon, card, progress};
use crate::ui::{frame, icons};

use super::Scene;

/// A card narrower than this has one column: in half of it a Ray ID leaves its data centre no room.
const TWO_COLUMNS: f32 = 680.0;
/// As many lines as the longer column has.
const LINES: usize = 6;
/// Above and below a text that is higher than its row would be, together.
const PADDING: f32 = 8.0;
/// In less room than this a bar says nothing.
const LEAST_BAR: f32 = 40.0;
/// In less room than this a text would fall apart into syllables.
const LEAST_NOTE: f32 = 56.0;

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
    let wide = frame::is_wide(ui) && ui.available_width() >= TWO_COLUMNS;
    let left = [Row::RayId, Row::Zone, Row::Time, Row::LocalTime];
    let right = [Row::RetryAfter, Row::ErrorName, Row::Category, Row::Documentation];
    let narrow = [Row::RayId, Row::Zone, Row::Time, Row::RetryAfter, Row::ErrorName, Row::Documentation];
    let columns: Vec<&[Row]> = if wide { vec![&left, &right] } else { vec![&narrow] };
    let labels: Vec<String> = left.iter().chain(&right).map(|row| scene.texts.get(row.label())).collect();
    let label_width = Fact::label_column(ui, labels.iter().map(String::as_str));
    let height: f32 = if wide { 32.0 } else { 30.0 };
    // How high the highest text of each line was: both columns of a line share it.
    let id = ui.make_persistent_id("fact_lines");
    let known: [f32; LINES] = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut texts = [0.0_f32; LINES];
    let line_height = |text: f32| height.max(text + PADDING);
    let mut clicked = None;
    card(ui, 0.0).show(ui, |ui| {
        let width = ui.available_width();
        // The left column holds the Ray ID, its copy button and the data centre.
        let split = if wide { (width * 0.54).round() } else { width };
        let top = ui.cursor().min;
        let mut bottom: f32 = top.y;
        for (n, rows) in columns.iter().enumerate() {
            let x = top.x + split * n as f32;
            let rect = Rect::from_min_size(egui::pos2(x, top.y), vec2(if n == 0 { split } else { width - split }, 0.0));
            let mut column =
                ui.new_child(UiBuilder::new().id_salt(("facts", n)).max_rect(rect).layout(Layout::top_down(Align::Min)));
            column.spacing_mut().item_spacing.y = 0.0;
            for (i, ((row, known), text)) in rows.iter().zip(known).zip(&mut texts).enumerate() {
                let label = scene.texts.get(row.label());
                let shape = Fact::new(&label).label_width(label_width).height(line_height(known)).ruled(i > 0);
                let shown = fact(&mut column, scene, report, *row, shape, wide, lit);
                *text = text.max(shown.inner);
                if shown.response.clicked() {
                    clicked = row.field();
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
    if texts.into_iter().zip(known).any(|(text, known)| (line_height(text) - line_height(known)).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, texts));
        ui.request_discard("a fact takes another number of lines");
    }
    clicked
}

fn fact(
    ui: &mut Ui,
    scene: Scene<'_>,
    report: &Report,
    row: Row,
    mut fact: Fact<'_>,
    wide: bool,
    lit: &mut Option<Field>,
) -> InnerResponse<f32> {
    let tokens = theme::of(ui);
    let field = row.field();
    let proven = field.filter(|field| report.error.evidence_of(*field).next().is_some());
    if let Some(field) = proven {
        fact = fact.hue(tokens.evidence_hue(field)).lifted(scene.lit.is_some_and(|lit| super::paste_box::is_kin(lit, field)));
    }
    let shown = fact.show(ui, |ui| value(ui, scene, report, row, wide));
    if shown.response.contains_pointer() && proven.is_some() {
        *lit = proven;
    }
    shown
}

/// Draws the value; answers how high its highest text is.
fn value(ui: &mut Ui, scene: Scene<'_>, report: &Report, row: Row, wide: bool) -> f32 {
    let (texts, error) = (scene.texts, &report.error);
    let made = error.timestamp.as_deref().and_then(|time| time.parse::<jiff::Timestamp>().ok());
    match row {
        Row::RayId => match &error.ray_id {
            Some(ray) => {
                verbatim(ui, ray);
                CopyButton::small("copy_ray", &texts.get("copy-ray")).show(ui, || ray.as_ref().to_owned());
                match &error.colo {
                    Some(colo) => verbatim(ui, colo),
                    None => muted(ui, &texts.get("colo-missing")).rect.height(),
                }
            }
            None => missing(ui, texts),
        },
        Row::Zone => text_or_missing(ui, texts, error.zone.as_deref()),
        Row::Time => match made {
            Some(at) if wide => verbatim(ui, &format!("{} UTC", i18n::date_time(at, &TimeZone::UTC))),
            Some(at) => {
                verbatim(ui, &format!("{} UTC", i18n::date_time(at, &TimeZone::UTC)));
                muted(ui, &format!("· {}", local(scene, at))).rect.height()
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
                let name = page_name(texts, url, error.code);
                let tokens = theme::of(ui);
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.hyperlink_to(Type::Body.text(name, tokens.text.accent), url).on_hover_text(url);
                let (place, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
                Icon::from(icons::ARROW_SQUARE_OUT).paint(ui.painter(), place.center(), 14.0, tokens.text.accent);
                Type::Body.line()
            }
            None => missing(ui, texts),
        },
    }
}

/// Whose page it is: Cloudflare's, by the code; any other by its host, which the reader ought to see before following it.
fn page_name(texts: &Texts, url: &str, code: Option<u32>) -> String {
    let host = Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    match code {
        Some(code) if host == "cloudflare.com" || host.ends_with(".cloudflare.com") => {
            texts.say(&Msg::new("documentation-link").with("code", Arg::Text(code.to_string())))
        }
        _ if host.is_empty() => url.to_owned(),
        _ => host.trim_start_matches("www.").to_owned(),
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
fn retry(ui: &mut Ui, scene: Scene<'_>, error: &DecodedError) -> f32 {
    let texts = scene.texts;
    let Some(wait) = error.retry_after else { return missing(ui, texts) };
    let seconds = verbatim(ui, &i18n::seconds(texts.lang(), u64::from(wait)));
    match retry_state(error, scene.now) {
        RetryState::NoTime => seconds,
        RetryState::InFuture => {
            muted(ui, &texts.get("retry-future-short")).on_hover_text(texts.get("retry-in-future")).rect.height()
        }
        RetryState::Over => note(ui, &texts.get("retry-ready-short"), theme::of(ui).status.ok.ink).rect.height(),
        RetryState::Left(left) => {
            let said = texts.say(&Msg::new("retry-left").with("time", Arg::Text(i18n::countdown(left))));
            let ink = theme::of(ui).text.primary;
            // The time is what counts: the bar has what it leaves.
            let time = ui.fonts_mut(|fonts| fonts.layout_job(Type::Small.line_job(&said, ink))).size().x;
            let room = ui.available_width() - time - 2.0 * ui.spacing().item_spacing.x;
            if room > LEAST_BAR {
                progress(ui, 1.0 - left as f32 / wait.max(1) as f32, room.min(100.0), &texts.get("fact-retry-after"));
            }
            ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
            note(ui, &said, ink).rect.height()
        }
    }
}

/// What was read, on one line: a name or a number is cut rather than broken.
fn verbatim(ui: &mut Ui, text: &str) -> f32 {
    let ink = theme::of(ui).text.primary;
    ui.add(Label::new(Type::Mono.text(text, ink)).truncate().selectable(true)).rect.height()
}

fn muted(ui: &mut Ui, text: &str) -> Response {
    note(ui, text, theme::of(ui).text.muted)
}

/// Words behind a value, on as many lines as they need.
fn note(ui: &mut Ui, text: &str, ink: Color32) -> Response {
    let label = Label::new(Type::Small.text(text, ink));
    ui.add(if ui.available_width() < LEAST_NOTE { label.truncate() } else { label.wrap() })
}

fn missing(ui: &mut Ui, texts: &Texts) -> f32 {
    muted(ui, &texts.get("fact-missing")).rect.height()
}

fn text_or_missing(ui: &mut Ui, texts: &Texts, text: Option<&str>) -> f32 {
    match text {
        Some(text) => verbatim(ui, text),
        None => missing(ui, texts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_page_that_is_not_cloudflares_is_named_by_its_host() {
        let name = |url, code| page_name(Texts::of(Lang::En), url, code);
        for (url, want) in [
            ("https://developers.cloudflare.com/support/troubleshooting/", "Cloudflare · Error 502"),
            ("https://www.rfc-editor.org/rfc/rfc9110#name-502-bad-gateway", "rfc-editor.org"),
            ("https://cloudflare.com.example.org/error-502/", "cloudflare.com.example.org"),
            ("about:blank", "about:blank"),
        ] {
            assert_eq!(name(url, Some(502)), want);
        }
        assert_eq!(name("https://developers.cloudflare.com/turnstile/", None), "developers.cloudflare.com");
    }
}
