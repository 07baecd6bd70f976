//! What stands behind the samples: grid, limit and its band, guides, and the words beside them.

use std::sync::Arc;
use std::time::Duration;

use egui::{Align2, Color32, Galley, Painter, Pos2, Rangef, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::heights::{Heights, Tick};
use super::scene::{Plot, Scene};
use super::times::{self, Moment};
use super::{flight, samples};
use crate::i18n::{self, Arg, Lang, Msg, Unit};
use crate::ui::theme::{self, RADIUS_TAG, Type};

/// From this share of the limit on the band lies.
const WATCH: f64 = 0.8;
/// Between the words of two moments, points.
const MOMENTS_APART: f32 = 92.0;
/// Between words and what they belong to.
const GAP: f32 = 8.0;
/// Other timers of Cloudflare's (facts/cloudflare-timeouts.md, A), in seconds, and what is said of them.
/// The words of the lower one stand below it: in a low plot the two lines are near each other.
const GUIDES: [(u64, &str, Align2); 2] =
    [(19, "chart-guide-connect", Align2::RIGHT_TOP), (30, "chart-guide-write", Align2::RIGHT_BOTTOM)];
/// A guide is shown once something came as near as this share of it.
const NEAR: f64 = 0.5;

/// A line of caption text.
pub(super) fn caption(painter: &Painter, text: &str, color: Color32) -> Arc<Galley> {
    painter.layout_job(Type::Caption.line_job(text, color))
}

/// Paints a line of text so that `anchor` of it is at `at`.
pub(super) fn put(painter: &Painter, galley: Arc<Galley>, at: Pos2, anchor: Align2) -> Rect {
    let rect = anchor.anchor_size(at, galley.size());
    painter.galley(rect.min, galley, Color32::PLACEHOLDER);
    rect
}

/// Paints a line of text like [`put`], on a plate that keeps it readable among the samples.
pub(super) fn put_on_plate(ui: &Ui, galley: Arc<Galley>, at: Pos2, anchor: Align2) -> Rect {
    let place = anchor.anchor_size(at, galley.size());
    ui.painter().rect_filled(place.expand2(vec2(3.0, 0.0)), RADIUS_TAG, theme::of(ui).bg.card.gamma_multiply(0.88));
    put(ui.painter(), galley, at, anchor)
}

/// The name of a time on the axis: `0.1 s`, `10 ms`.
pub(super) fn tick_name(lang: Lang, seconds: f64) -> String {
    match seconds {
        0.000_999..0.0999 => i18n::milliseconds(lang, seconds * 1000.0),
        ..0.0999 if seconds > 0.0 => i18n::duration(lang, Duration::try_from_secs_f64(seconds).unwrap_or_default()),
        _ => i18n::quantity(lang, seconds, Unit::Seconds),
    }
}

/// How wide the column of names beside the plot has to be.
pub(super) fn names_width(ui: &Ui, scene: Scene<'_>, heights: &Heights) -> f32 {
    let width = |text: &str| caption(ui.painter(), text, Color32::PLACEHOLDER).size().x;
    let ticks = heights.ticks().into_iter().map(|tick| tick_galley(ui, scene, tick).size().x);
    (ticks.fold(width(&scene.texts.get("chart-status")), f32::max) + GAP).max(46.0).ceil()
}

fn tick_galley(ui: &Ui, scene: Scene<'_>, tick: Tick) -> Arc<Galley> {
    let t = theme::of(ui);
    let (kind, color) = if tick.is_limit { (Type::CaptionMedium, t.status.over.ink) } else { (Type::Caption, t.text.muted) };
    ui.painter().layout_job(kind.line_job(&tick_name(scene.lang(), tick.seconds), color))
}

/// Paints everything that lies behind the samples.
pub(super) fn show(ui: &Ui, scene: Scene<'_>, plot: &Plot) {
    let t = theme::of(ui);
    let hair = Stroke::new(1.0, t.line.hair);
    let painter = ui.painter();
    let area = plot.area;
    let least = plot.window.length() * f64::from(MOMENTS_APART / area.width().max(1.0));
    let moments = times::moments(plot.window, least, scene.since(), scene.zone);
    for moment in &moments {
        painter.vline(plot.x(moment.time).round() + 0.5, area.y_range(), hair);
    }
    for tick in plot.heights.ticks() {
        let y = plot.y(tick.seconds);
        if !tick.is_limit {
            painter.hline(area.x_range(), y.round() + 0.5, hair);
        }
        put(painter, tick_galley(ui, scene, tick), pos2(area.left() - GAP, y), Align2::RIGHT_CENTER);
    }
    under(ui, scene, plot, &moments);
}

/// Below the plot: the name of the strip, and the moments.
fn under(ui: &Ui, scene: Scene<'_>, plot: &Plot, moments: &[Moment]) {
    let muted = theme::of(ui).text.muted;
    let painter = ui.painter();
    let name = caption(painter, &scene.texts.get("chart-status"), muted);
    put(painter, name, pos2(plot.area.left() - GAP, plot.strip.center().y), Align2::RIGHT_CENTER);
    let mut free = plot.area.left() - 30.0;
    for moment in moments {
        let galley = caption(painter, &moment.label, muted);
        let half = galley.size().x / 2.0;
        // The last one stays under the plot, and none touches its neighbour.
        let x = plot.x(moment.time).min(plot.area.right() + 6.0 - half);
        if x - half > free {
            free = put(painter, galley, pos2(x, plot.strip.bottom() + 5.0), Align2::CENTER_TOP).right() + GAP;
        }
    }
}

/// Paints the limit with its band: above the grid and below the samples, and always, whatever was measured.
pub(super) fn limit(ui: &Ui, scene: Scene<'_>, plot: &Plot) {
    let over = theme::of(ui).status.over;
    let x = plot.area.x_range();
    let seconds = scene.limit().span().as_secs_f64();
    let (line, foot) = (plot.y(seconds), plot.y(seconds * WATCH));
    ui.painter().rect_filled(Rect::from_x_y_ranges(x, Rangef::new(line, foot)), 0.0, over.mark.gamma_multiply(0.13));
    ui.painter().hline(x, line, Stroke::new(2.0, over.mark));
}

/// Paints the words on the limit and under its band: those on the limit at the right if crosses stand at the left. Returns where
/// they stand.
pub(super) fn limit_names(ui: &Ui, scene: Scene<'_>, plot: &Plot, crosses: &[Pos2]) -> Rect {
    let ink = theme::of(ui).status.over.ink;
    let seconds = scene.limit().span().as_secs_f64();
    let left = plot.area.left() + 6.0;
    let words = caption(ui.painter(), &limit_words(scene), ink);
    let above = plot.y(seconds) - 3.0;
    let ends = [(pos2(left, above), Align2::LEFT_BOTTOM), (pos2(plot.area.right() - 6.0, above), Align2::RIGHT_BOTTOM)];
    let is_free = |(at, anchor): &(Pos2, Align2)| {
        let place = anchor.anchor_size(*at, words.size()).expand(6.0);
        !crosses.iter().any(|cross| place.contains(*cross))
    };
    let (at, anchor) = ends.into_iter().find(is_free).unwrap_or(ends[0]);
    let words = put_on_plate(ui, words, at, anchor);
    let share = Msg::new("chart-limit-share")
        .with("time", Arg::Text(tick_name(scene.lang(), rounded(seconds * WATCH))))
        .with("share", Arg::Share(WATCH));
    let share = caption(ui.painter(), &scene.texts.say(&share), ink);
    put_on_plate(ui, share, pos2(left, plot.y(seconds * WATCH) + 2.0), Align2::LEFT_TOP);
    words
}

/// What stands on the limit: what happens from there on, and where time passes faster, which limit that is.
fn limit_words(scene: Scene<'_>) -> String {
    let limit = scene.limit();
    if limit.speed <= 1 {
        return scene.texts.get("chart-limit");
    }
    scene.texts.say(
        &Msg::new("chart-limit-sped")
            .with("real", Arg::Text(tick_name(scene.lang(), rounded(limit.span().as_secs_f64()))))
            .with("limit", Arg::Seconds(limit.nominal.as_secs()))
            .with("speed", Arg::Number(u64::from(limit.speed))),
    )
}

/// Paints the guides that something came near to. `longest` is the longest silence in view, those in flight included.
pub(super) fn guides(ui: &Ui, scene: Scene<'_>, plot: &Plot, longest: f64) {
    let t = theme::of(ui);
    // Where time passes faster these timers mean nothing.
    if scene.limit().speed > 1 {
        return;
    }
    let limit = plot.y(scene.limit().span().as_secs_f64());
    let stems: Vec<Rect> = flight::stems(scene, plot).map(|(_, stem)| stem).collect();
    let mut taken: Vec<Rect> = stems.iter().map(|stem| stem.expand2(vec2(GAP, GAP))).collect();
    taken.extend(flight::label(ui, scene, plot).map(|(_, place)| place));
    taken.extend(samples::seats(scene, plot));
    // The limit's own words: above its line, and below that of its watch band.
    let above = Rect::from_x_y_ranges(plot.area.x_range(), plot.area.top() - 20.0..=limit + 2.0);
    let watch = pos2(plot.area.left(), plot.y(scene.limit().span().as_secs_f64() * WATCH));
    taken.extend([above, Rect::from_min_size(watch, vec2(96.0, 18.0))]);
    for (seconds, key, anchor) in GUIDES {
        let said = Msg::new(key).with("time", Arg::Seconds(seconds));
        let seconds = seconds as f64;
        let y = plot.y(seconds).round() + 0.5;
        if longest < seconds * NEAR || !plot.heights.holds(seconds) || (y - limit).abs() < 18.0 {
            continue;
        }
        let ends = [pos2(plot.area.left(), y), pos2(plot.area.right(), y)];
        ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(1.0, t.line.strong), 3.0, 4.0));
        let words = caption(ui.painter(), &scene.texts.say(&said), t.text.muted);
        let places = places((plot.area.x_range(), y), words.size(), anchor, &stems);
        if let Some(place) = free(&places, &taken) {
            taken.push(put(ui.painter(), words, place.left_top(), Align2::LEFT_TOP));
        }
    }
}

/// The first of `places` that touches nothing of `taken`: words across points tell nothing and hide them.
fn free(places: &[Rect], taken: &[Rect]) -> Option<Rect> {
    places.iter().find(|place| !taken.iter().any(|other| other.intersects(**place))).copied()
}

/// Where words of `size` on a line may stand: at its right end, beside a stem, at its left end; then on its other side.
fn places(line: (Rangef, f32), size: Vec2, anchor: Align2, stems: &[Rect]) -> Vec<Rect> {
    let (x, y) = line;
    let inside = |place: &Rect| place.left() >= x.min + 5.0 && place.right() <= x.max;
    let on = |anchor: Align2| {
        let right = move |at: f32| anchor.anchor_size(pos2(at, y), size);
        let beside = stems.iter().map(move |stem| right(stem.left() - GAP - 0.5));
        [right(x.max - 6.0)].into_iter().chain(beside).chain([right(x.min + 6.0 + size.x)])
    };
    let other = if anchor == Align2::RIGHT_TOP { Align2::RIGHT_BOTTOM } else { Align2::RIGHT_TOP };
    on(anchor).chain(on(other)).filter(inside).collect()
}

/// What an empty chart says, between the limit and the bottom line.
pub(super) fn empty(ui: &Ui, scene: Scene<'_>, plot: &Plot) {
    let t = theme::of(ui);
    let top = plot.y(scene.limit().span().as_secs_f64() * WATCH);
    let width = (plot.area.width() - 48.0).max(120.0);
    let mut job = Type::Body.wrapped_job(&scene.texts.get("chart-empty"), t.text.muted, width);
    job.halign = egui::Align::Center;
    let galley = ui.painter().layout_job(job);
    let middle = pos2(plot.area.center().x, f32::midpoint(top, plot.area.bottom()));
    let corner = middle - vec2(0.0, galley.size().y / 2.0);
    let plate = Rect::from_center_size(middle, galley.size() + vec2(16.0, 4.0));
    ui.painter().rect_filled(plate, RADIUS_TAG, t.bg.card);
    ui.painter().galley(corner, galley, t.text.muted);
}

/// 96, not 96.00000001.
fn rounded(seconds: f64) -> f64 {
    (seconds * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_where_nothing_else_does() {
        let size = vec2(200.0, 12.0);
        let stem = |x: f32, top: f32| Rect::from_min_max(pos2(x, top), pos2(x, 200.0)).expand2(vec2(GAP, GAP));
        let below = Rect::from_min_max(pos2(0.0, 53.0), pos2(500.0, 200.0));
        for (name, stems, right) in [
            ("none", vec![], 494.0),
            ("one that ends below", vec![stem(400.0, 80.0)], 494.0),
            ("one", vec![stem(400.0, 20.0)], 391.5),
            ("one at its end", vec![stem(498.0, 20.0)], 489.5),
            ("two", vec![stem(490.0, 20.0), stem(300.0, 20.0)], 291.5),
            ("points below the whole line", vec![below], 494.0),
        ] {
            let places = places((Rangef::new(0.0, 500.0), 50.0), size, Align2::RIGHT_TOP, &lines(&stems));
            let place = free(&places, &stems).expect("a place");
            assert!((place.right() - right).abs() < 1e-3, "{name}: {place}");
            assert_eq!(place.top() < 50.0, name.starts_with("points"), "{name}: {place}");
        }
        let full = [stem(490.0, 20.0), stem(150.0, 20.0), stem(320.0, 20.0)];
        let places = places((Rangef::new(0.0, 500.0), 50.0), size, Align2::RIGHT_TOP, &lines(&full));
        assert_eq!(free(&places, &full), None, "no room at all");
    }

    /// The lines within their room.
    fn lines(stems: &[Rect]) -> Vec<Rect> {
        stems.iter().map(|stem| stem.shrink2(vec2(GAP, GAP))).collect()
    }
}
