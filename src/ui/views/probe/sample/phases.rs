//! Where the time of one request went: its phases on one scale, one below the other, and what broke if something did.

use std::time::Duration;

use egui::{Align2, Color32, CornerRadius, Label, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::i18n::{Msg, Texts};
use crate::probe::{Failure, Phase, Sample, words};
use crate::ui::icons;
use crate::ui::theme::{self, Tokens, Type};
use crate::ui::widgets::Icon;

use super::super::{Scene, said};

const TIMES: f32 = 84.0;
const LEAST_BAR: f32 = 2.0;

/// A stretch of the request.
struct Row {
    name: String,
    /// Since the start of the request, and how long; `None`: it did not happen.
    span: Option<(Duration, Duration)>,
    fill: Color32,
    /// It has no place of its own: somewhere within the download.
    is_hollow: bool,
    /// It is what the limit applies to.
    counts: bool,
    has_failed: bool,
}

/// Draws the waterfall, and below it the failure. `room`: the height that is in sight.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, sample: &Sample, outlook: &[Msg], room: f32) {
    let t = theme::of(ui);
    let rows = rows(scene.texts, t, sample);
    let height = (room / rows.len().max(1) as f32).floor().clamp(14.0, 21.0);
    let widths =
        rows.iter().map(|row| ui.painter().layout_job(Type::BodySemibold.line_job(&row.name, t.text.primary)).size().x);
    let labels = widths.fold(56.0_f32, f32::max) + 16.0;
    for row in &rows {
        draw(ui, scene.texts, row, sample.timings.total, labels, height);
    }
    if sample.disturbed {
        note(ui, t.text.secondary, &scene.texts.say(&words::disturbed()));
    }
    if let Some(failure) = &sample.failure {
        failed(ui, scene, failure);
    }
    for text in outlook {
        note(ui, t.text.secondary, &scene.texts.say(text));
    }
}

/// What broke, in the system's own words, too, and whose turn it is.
fn failed(ui: &mut Ui, scene: Scene<'_>, failure: &Failure) {
    let (t, texts, edge) = (theme::of(ui), scene.texts, said::is_edge(scene));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (place, _) = ui.allocate_exact_size(vec2(16.0, Type::Body.line()), Sense::hover());
        Icon::fill(icons::X_CIRCLE).paint(ui.painter(), place.center(), 15.0, t.status.over.ink);
        ui.label(Type::BodySemibold.text(texts.say(&words::failure(failure.kind)), t.status.over.ink));
        ui.label(Type::Small.text(texts.say(&words::blame(words::blamed(failure.kind, edge))), t.text.muted));
    });
    for text in [words::what(failure.kind), words::next(failure.kind, edge)] {
        note(ui, t.text.primary, &texts.say(&text));
    }
    if !failure.detail.is_empty() {
        note(ui, t.text.muted, &failure.detail);
    }
}

fn note(ui: &mut Ui, ink: Color32, text: &str) {
    ui.add_space(4.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (place, _) = ui.allocate_exact_size(vec2(16.0, Type::Small.line()), Sense::hover());
        Icon::from(icons::INFO).paint(ui.painter(), place.center(), 14.0, theme::of(ui).text.muted);
        ui.add(Label::new(Type::Small.text(text, ink)).wrap());
    });
}

fn rows(texts: &Texts, t: &Tokens, sample: &Sample) -> Vec<Row> {
    let times = &sample.timings;
    let failed = sample.failure.as_ref().map(|failure| failure.phase);
    let gap = times.gap.filter(|gap| *gap >= Duration::from_millis(1));
    let gap_counts = gap > times.wait;
    let mut at = Duration::ZERO;
    let mut rows = Vec::with_capacity(7);
    for phase in Phase::ALL {
        let took = match phase {
            Phase::Dns => times.dns,
            Phase::Tcp => times.tcp,
            Phase::Tls => times.tls,
            Phase::Write => times.write,
            Phase::Wait => times.wait,
            Phase::Download => times.download,
        };
        let fill = match phase {
            Phase::Dns | Phase::Tcp | Phase::Tls | Phase::Write => t.status.redirect.mark,
            Phase::Wait => t.text.accent,
            Phase::Download => t.status.ok.mark,
        };
        let has_failed = failed == Some(phase);
        // What was never reached is not worth a row.
        if took.is_none() && failed.is_some_and(|failed| failed < phase) {
            continue;
        }
        rows.push(Row {
            name: texts.say(&words::phase(phase)),
            span: took.map(|took| (at, took)),
            fill: if has_failed { t.status.over.mark } else { fill },
            is_hollow: false,
            counts: phase == Phase::Wait && took.is_some() && !gap_counts,
            has_failed,
        });
        if phase == Phase::Download
            && let Some(gap) = gap
        {
            let name = texts.say(&words::gap());
            rows.push(Row {
                name,
                span: Some((at, gap)),
                fill: t.text.accent,
                is_hollow: true,
                counts: gap_counts,
                has_failed: false,
            });
        }
        at += took.unwrap_or_default();
    }
    rows
}

fn draw(ui: &mut Ui, texts: &Texts, row: &Row, total: Duration, labels: f32, height: f32) {
    let t = theme::of(ui);
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let time = row.span.map_or_else(|| "–".to_owned(), |(_, took)| said::time(texts, took));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, format!("{}: {time}", row.name)));
    let (kind, ink) = match row {
        Row { has_failed: true, .. } => (Type::BodySemibold, t.status.over.ink),
        Row { counts: true, .. } => (Type::BodySemibold, t.text.primary),
        Row { span: None, .. } => (Type::Small, t.text.muted),
        _ => (Type::Small, t.text.secondary),
    };
    let middle = area.center().y;
    ui.painter().text(pos2(area.left(), middle), Align2::LEFT_CENTER, &row.name, kind.font(), ink);
    let time_ink = if row.span.is_some() { t.text.primary } else { t.text.muted };
    ui.painter().text(pos2(area.right(), middle), Align2::RIGHT_CENTER, time, Type::Mono.font(), time_ink);
    let track = Rect::from_x_y_ranges(area.left() + labels..=area.right() - TIMES, area.y_range());
    ui.painter().vline(track.left(), area.y_range(), Stroke::new(1.0, t.line.hair));
    let Some((from, took)) = row.span.filter(|_| !total.is_zero()) else { return };
    let share = |time: Duration| (time.as_secs_f64() / total.as_secs_f64()).clamp(0.0, 1.0);
    #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
    let x = |time: Duration| egui::lerp(track.x_range(), share(time) as f32);
    let left = x(from).min(track.right() - LEAST_BAR);
    let bar = Rect::from_min_max(pos2(left, middle - 6.0), pos2(x(from + took).max(left + LEAST_BAR), middle + 6.0));
    if row.is_hollow {
        ui.painter().rect_stroke(bar, CornerRadius::same(3), Stroke::new(1.5, row.fill), StrokeKind::Inside);
        response.on_hover_text(texts.get("probe-gap-help"));
    } else {
        ui.painter().rect_filled(bar, CornerRadius::same(3), row.fill);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::probe::{FailureKind, Timings};

    fn sample(timings: Timings, failure: Option<Failure>) -> Sample {
        Sample {
            number: 1,
            hop: 0,
            url: "https://example.com/".to_owned(),
            due: Duration::ZERO,
            started: Duration::ZERO,
            at: jiff::Timestamp::UNIX_EPOCH,
            timings,
            connection: crate::probe::Connection::default(),
            reply: None,
            failure,
            disturbed: false,
        }
    }

    #[test]
    fn phases_follow_each_other_and_the_longer_silence_is_the_one_that_counts() {
        let ms = Duration::from_millis;
        let times = Timings {
            dns: Some(ms(10)),
            tcp: Some(ms(20)),
            wait: Some(ms(200)),
            gap: Some(ms(300)),
            download: Some(ms(310)),
            total: ms(540),
            ..Timings::default()
        };
        let rows = rows(Texts::of(Lang::En), &Tokens::dark(), &sample(times, None));
        let spans: Vec<_> = rows.iter().map(|row| row.span.map(|(at, took)| (at.as_millis(), took.as_millis()))).collect();
        assert_eq!(spans, [Some((0, 10)), Some((10, 20)), None, None, Some((30, 200)), Some((230, 310)), Some((230, 300))]);
        let counting: Vec<&str> = rows.iter().filter(|row| row.counts).map(|row| row.name.as_str()).collect();
        assert_eq!(counting, ["Gap"]);
    }

    #[test]
    fn a_failed_phase_is_marked_and_is_the_last() {
        let failure = Failure { phase: Phase::Tcp, kind: FailureKind::Refused, detail: String::new() };
        let times = Timings { tcp: Some(Duration::from_millis(1)), total: Duration::from_millis(1), ..Timings::default() };
        let rows = rows(Texts::of(Lang::En), &Tokens::dark(), &sample(times, Some(failure)));
        let marks: Vec<bool> = rows.iter().map(|row| row.has_failed).collect();
        assert_eq!(marks, [false, true]);
    }
}
