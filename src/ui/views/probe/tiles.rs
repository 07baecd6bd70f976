//! The figures of the run, one a tile: what they are of, and whether enough samples stand behind them.

use std::time::Duration;

use egui::{Align2, Color32, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::i18n::{self, Arg, Msg};
use crate::probe::{Percentile, words};
use crate::ui::icons;
use crate::ui::theme::{self, RADIUS_CARD, Type};
use crate::ui::widgets::Icon;

use super::{Scene, said};

const HEIGHT: f32 = 60.0;
const GAP: f32 = 9.0;
const PADDING: f32 = 12.0;
const STEP: f32 = 24.0;
/// A corrected percentile is worth showing from this much on.
const NOTABLE: f64 = 1.1;

/// One tile.
struct Tile {
    label: String,
    /// Number and unit.
    value: (String, String),
    /// How many answers stand behind it, where that decides what it is worth.
    behind: Option<String>,
    /// A second figure in the corner.
    corner: Option<String>,
    is_over: bool,
    is_firm: bool,
    tooltip: Vec<String>,
}

/// Draws the row over the available width.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>) {
    let tiles = tiles(scene);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let needs: Vec<f32> = tiles.iter().map(|tile| need(ui, tile)).collect();
    let widths = shares(&needs, row.width() - GAP * tiles.len().saturating_sub(1) as f32);
    let mut left = row.left();
    for (n, (tile, width)) in tiles.iter().zip(widths).enumerate() {
        draw(ui, tile, Rect::from_min_size(pos2(left, row.top()), vec2(width, HEIGHT)), n);
        left += width + GAP;
    }
}

/// The width that a tile needs. Values count in steps, so that no digit moves the row.
fn need(ui: &Ui, tile: &Tile) -> f32 {
    let width =
        |text: &str, kind: Type| ui.painter().layout_no_wrap(text.to_owned(), kind.font(), Color32::PLACEHOLDER).size().x;
    let value = width(&tile.value.0, Type::Tile) + 4.0 + width(&tile.value.1, Type::SmallMedium);
    let value = (value / STEP).ceil() * STEP;
    width(&tile.label, Type::Caption).max(value) + 2.0 * PADDING
}

/// Equal widths that fill `room`; where a tile needs more, the others give what they can spare.
fn shares(needs: &[f32], room: f32) -> Vec<f32> {
    let count = needs.len().max(1) as f32;
    let equal = room / count;
    if needs.iter().all(|need| *need <= equal) {
        return vec![equal; needs.len()];
    }
    let spare = (room - needs.iter().sum::<f32>()) / count;
    needs.iter().map(|need| need + spare).collect()
}

fn tiles(scene: Scene<'_>) -> Vec<Tile> {
    let (texts, summary, limit) = (scene.texts, scene.summary, scene.room.series.limit());
    let over = |time: Option<Duration>| time.is_some_and(|time| time >= limit.span());
    let plain = |label: String, time: Option<Duration>, tooltip: Vec<String>| Tile {
        label,
        value: time.map_or_else(nothing, |time| split(&said::beside_limit(texts, time))),
        behind: None,
        corner: None,
        is_over: over(time),
        is_firm: true,
        tooltip,
    };
    let corrected = summary.corrected.as_ref();
    let percentile = |name: &str, raw: Option<Percentile>, corrected: Option<Percentile>| {
        let notable = corrected.filter(|corrected| raw.is_some_and(|raw| differs(raw.value, corrected.value)));
        let mut tooltip = vec![texts.get(&format!("probe-tile-{name}-help"))];
        if let Some(raw) = raw {
            tooltip.push(said::behind(texts, raw));
        }
        if let Some(corrected) = corrected {
            let time = Arg::Text(said::time(texts, corrected.value));
            tooltip.push(texts.say(&Msg::new("probe-tile-corrected").with("time", time)));
        }
        Tile {
            behind: raw.map(|raw| format!("n\u{a0}=\u{a0}{}", i18n::number(texts.lang(), raw.n))),
            corner: notable.map(|corrected| said::time(texts, corrected.value)),
            is_firm: raw.is_some_and(|raw| raw.dependable),
            ..plain(name.to_owned(), raw.map(|raw| raw.value), tooltip)
        }
    };
    let limit_text = said::whole(texts, limit.span());
    let mut tiles = vec![
        plain(texts.get("probe-tile-last"), summary.last, spread(scene)),
        percentile("p50", summary.p50, corrected.map(|corrected| corrected.p50)),
        percentile("p95", summary.p95, corrected.map(|corrected| corrected.p95)),
        percentile("p99", summary.p99, corrected.map(|corrected| corrected.p99)),
        plain(texts.get("probe-tile-max"), summary.max, spread(scene)),
    ];
    let counted = summary.count - summary.disturbed;
    let share = (counted > 0).then(|| summary.over_limit as f64 / counted as f64);
    tiles.push(Tile {
        label: texts.say(&Msg::new("probe-tile-over").with("limit", Arg::Text(limit_text))),
        value: share.map_or_else(nothing, |share| split(&said::percent(texts, share))),
        behind: None,
        corner: None,
        is_over: summary.over_limit > 0,
        is_firm: true,
        tooltip: vec![
            texts.say(
                &Msg::new("probe-tile-over-help")
                    .with("n", Arg::Number(summary.over_limit))
                    .with("all", Arg::Number(counted))
                    .with("received", Arg::Number(summary.received_524)),
            ),
        ],
    });
    let number = |n: u64| i18n::number(texts.lang(), n);
    tiles.push(Tile {
        label: texts.get("probe-tile-ok"),
        value: if counted > 0 { (number(summary.ok), format!("/ {}", number(summary.failed))) } else { nothing() },
        behind: None,
        corner: None,
        is_over: false,
        is_firm: true,
        tooltip: counts(scene),
    });
    tiles
}

/// How far the times lie apart.
fn spread(scene: Scene<'_>) -> Vec<String> {
    let (texts, summary) = (scene.texts, scene.summary);
    let rows = [
        ("probe-tile-median", summary.p50.map(|p50| p50.value)),
        ("probe-tile-mad", summary.mad),
        ("probe-tile-jitter", summary.jitter),
        ("probe-tile-min", summary.min),
    ];
    let row = |(key, time): (&'static str, Option<Duration>)| {
        Some(texts.say(&Msg::new(key).with("time", Arg::Text(said::time(texts, time?)))))
    };
    [texts.get("probe-tile-silence")].into_iter().chain(rows.into_iter().filter_map(row)).collect()
}

fn counts(scene: Scene<'_>) -> Vec<String> {
    let (texts, summary) = (scene.texts, scene.summary);
    let mut lines = vec![texts.get("probe-tile-ok-help")];
    for (key, n) in [("probe-tile-timeouts", summary.timeouts), ("probe-tile-disturbed", summary.disturbed)] {
        if n > 0 {
            lines.push(texts.say(&Msg::new(key).with("n", Arg::Number(n))));
        }
    }
    for (kind, n) in summary.failures.iter().take(5) {
        lines.push(format!("{}: {}", texts.say(&words::failure(*kind)), i18n::number(texts.lang(), *n)));
    }
    lines
}

fn draw(ui: &Ui, tile: &Tile, rect: Rect, n: usize) {
    let t = theme::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(("probe_tile", n)), Sense::hover());
    let (number, unit) = &tile.value;
    response
        .widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, format!("{}: {number} {unit}", tile.label).trim_end()));
    ui.painter().rect(rect, RADIUS_CARD, t.bg.card, Stroke::new(1.0, t.line.hair), StrokeKind::Inside);
    let inner = rect.shrink2(vec2(PADDING, 0.0));
    let painter = ui.painter().with_clip_rect(inner.intersect(ui.clip_rect()));
    let at = pos2(inner.left(), rect.top() + 17.0);
    let label = painter.text(at, Align2::LEFT_CENTER, &tile.label, Type::Caption.font(), t.text.muted);
    let wide = |text: &str| painter.layout_no_wrap(text.to_owned(), Type::Caption.font(), t.text.muted).size().x;
    let mut room = inner.right() - label.right();
    if let Some(corner) = tile.corner.as_ref().filter(|corner| wide(corner) + 22.0 <= room) {
        let end = pos2(inner.right(), at.y);
        painter.text(end, Align2::RIGHT_CENTER, corner, Type::Caption.font(), t.text.secondary);
        let icon = pos2(inner.right() - wide(corner) - 9.0, at.y);
        Icon::from(icons::CLOCK_COUNTER_CLOCKWISE).paint(&painter, icon, 11.0, t.text.muted);
        room -= wide(corner) + 22.0;
    }
    // What the tooltip says, too, where there is room for it.
    if let Some(behind) = tile.behind.as_ref().filter(|behind| wide(behind) + 7.0 <= room) {
        painter.text(pos2(label.right() + 7.0, at.y), Align2::LEFT_CENTER, behind, Type::Caption.font(), t.text.muted);
    }
    let ink = ink(t, tile);
    let value = painter.layout_no_wrap(number.clone(), Type::Tile.font(), ink);
    let center = rect.top() + 36.0;
    let corner = pos2(inner.left(), center - value.size().y / 2.0);
    let right = corner.x + value.size().x;
    painter.galley(corner, value, ink);
    let unit_font = Type::SmallMedium.font();
    painter.text(pos2(right + 4.0, center + 1.5), Align2::LEFT_CENTER, unit, unit_font, t.text.muted);
    let lines = &tile.tooltip;
    response.on_hover_ui(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (n, line) in lines.iter().enumerate() {
            let ink = if n == 0 { t.text.primary } else { t.text.secondary };
            ui.add(egui::Label::new(Type::Small.text(line, ink)).wrap());
        }
    });
}

fn ink(t: &theme::Tokens, tile: &Tile) -> Color32 {
    match tile {
        Tile { is_over: true, .. } => t.status.over.ink,
        Tile { is_firm: false, .. } => t.text.muted,
        _ => t.text.primary,
    }
}

fn nothing() -> (String, String) {
    ("–".to_owned(), String::new())
}

/// Number and unit of a quantity.
fn split(said: &str) -> (String, String) {
    match said.rsplit_once('\u{a0}') {
        Some((number, unit)) => (number.to_owned(), unit.to_owned()),
        // Chinese sets the percent sign without a space.
        None if said.ends_with('%') => (said.trim_end_matches('%').to_owned(), "%".to_owned()),
        None => (said.to_owned(), String::new()),
    }
}

fn differs(raw: Duration, corrected: Duration) -> bool {
    let (raw, corrected) = (raw.as_secs_f64(), corrected.as_secs_f64());
    corrected > raw * NOTABLE && corrected - raw > 0.01
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_and_its_unit_come_apart_in_every_language() {
        for (said, number, unit) in [
            ("658\u{a0}ms", "658", "ms"),
            ("3\u{a0}min\u{a0}10\u{a0}s", "3\u{a0}min\u{a0}10", "s"),
            ("6.3%", "6.3", "%"),
            ("0", "0", ""),
        ] {
            assert_eq!(split(said), (number.to_owned(), unit.to_owned()));
        }
    }

    #[test]
    fn tiles_are_alike_until_one_needs_more() {
        assert_eq!(shares(&[50.0, 60.0], 200.0), [100.0, 100.0]);
        let widths = shares(&[50.0, 130.0], 200.0);
        assert_eq!(widths, [60.0, 140.0]);
    }

    #[test]
    fn a_corrected_percentile_is_shown_only_where_it_says_more() {
        let ms = Duration::from_millis;
        assert!(differs(ms(600), ms(4000)));
        assert!(!differs(ms(600), ms(640)) && !differs(ms(2), ms(9)));
    }
}
