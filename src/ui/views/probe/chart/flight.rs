//! The request in flight: a dashed stem at its start that grows until the answer comes. It is the reason why the chart is drawn
//! while nothing has been measured: a request against a limit of two minutes is worth watching.

use std::sync::Arc;
use std::time::Duration;

use egui::{Align2, Galley, Rangef, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::marks;
use super::scene::{Plot, Scene};
use crate::app::InFlight;
use crate::i18n::{self, Arg, Lang, Msg, Unit};
use crate::ui::theme::{self, RADIUS_TAG, Type};

/// Between two frames while something grows.
const FRAME: Duration = Duration::from_millis(250);
/// Where time passes many times faster, a quarter of a second is several seconds.
const SPED_FRAME: Duration = Duration::from_millis(100);
/// With less motion, only the figure counts.
const CALM_FRAME: Duration = Duration::from_secs(1);

/// How long the longest request in flight has been under way, seconds.
pub(super) fn longest(scene: Scene<'_>) -> Option<f64> {
    scene.in_flight().iter().map(|flight| flight.age(scene.now).as_secs_f64()).reduce(f64::max)
}

/// Asks for the next frame while something grows; never otherwise.
pub(super) fn repaint(ui: &Ui, scene: Scene<'_>) {
    if scene.in_flight().is_empty() {
        return;
    }
    let frame = if scene.limit().speed > 1 { SPED_FRAME } else { FRAME };
    let is_calm = theme::motion(ui, 1.0) <= 0.0;
    ui.ctx().request_repaint_after(if is_calm { CALM_FRAME } else { frame });
}

/// The requests in flight whose start is in view, each with its stem: a line without width, from its foot to where it has grown.
pub(super) fn stems<'a>(scene: Scene<'a>, plot: &'a Plot) -> impl Iterator<Item = (&'a InFlight, Rect)> + 'a {
    let shown = scene.in_flight().iter().filter(|flight| plot.window.holds(flight.started.as_secs_f64()));
    shown.map(move |flight| {
        let (x, top) = (plot.x(flight.started.as_secs_f64()), plot.y(flight.age(scene.now).as_secs_f64()));
        (flight, Rect::from_x_y_ranges(x..=x, top..=plot.area.bottom()))
    })
}

/// Paints the stems, and the age of the oldest at its foot.
pub(super) fn show(ui: &Ui, scene: Scene<'_>, plot: &Plot) {
    let t = theme::of(ui);
    let limit = scene.limit().span();
    let painter = ui.painter().with_clip_rect(plot.area.expand2(vec2(8.0, 4.0)).intersect(ui.clip_rect()));
    for (flight, stem) in stems(scene, plot) {
        let ends = [stem.center_bottom(), stem.center_top()];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(2.0, t.text.primary), 4.0, 3.0));
        painter.add(marks::hollow(t, ends[1], 3.6, flight.age(scene.now) >= limit));
    }
    if let Some((galley, place)) = label(ui, scene, plot) {
        ui.painter().rect_filled(place, RADIUS_TAG, t.bg.control);
        ui.painter().galley(Align2::CENTER_CENTER.anchor_size(place.center(), galley.size()).min, galley, t.text.primary);
    }
}

/// The age of the oldest at the foot of its stem, and where it stands.
pub(super) fn label(ui: &Ui, scene: Scene<'_>, plot: &Plot) -> Option<(Arc<Galley>, Rect)> {
    let t = theme::of(ui);
    let (flight, stem) = stems(scene, plot).min_by_key(|(flight, _)| flight.started)?;
    let age = age(scene.lang(), flight.age(scene.now));
    let count = scene.in_flight().len();
    let said = match count {
        1 => Msg::new("chart-in-flight-age"),
        _ => Msg::new("chart-in-flight-many").with("n", Arg::Number(count as u64)),
    };
    let said = scene.texts.say(&said.with("age", Arg::Text(age)));
    let galley = ui.painter().layout_job(Type::CaptionMedium.line_job(&said, t.text.primary));
    let size = galley.size() + vec2(10.0, 4.0);
    // Left of the stem: the present is at the right edge.
    let is_left = stem.left() - size.x - 7.0 >= plot.area.left();
    let x = if is_left { stem.left() - 7.0 - size.x } else { stem.left() + 7.0 };
    Some((galley, Rect::from_min_size(pos2(x, plot.area.bottom() - 6.0 - size.y), size)))
}

/// An age that grows steadily: tenths up to ten seconds, then whole seconds.
pub(super) fn age(lang: Lang, age: Duration) -> String {
    if age < Duration::from_secs(10) {
        // Not rounded up: what is shown has passed.
        i18n::tenths(lang, Duration::from_millis(age.as_millis().try_into().unwrap_or(0) / 100 * 100))
    } else {
        i18n::quantity(lang, age.as_secs() as f64, Unit::Seconds)
    }
}

/// The request in flight whose stem is at `x`, if one is.
pub(super) fn at<'a>(scene: Scene<'a>, plot: &Plot, x: f32, reach: f32) -> Option<(&'a InFlight, f32)> {
    let near = scene.in_flight().iter().map(|flight| (flight, (plot.x(flight.started.as_secs_f64()) - x).abs()));
    near.filter(|(_, away)| *away <= reach).min_by(|(_, one), (_, other)| one.total_cmp(other))
}

/// Where the cells of requests in flight stand in the strip.
pub(super) fn cells<'a>(scene: Scene<'a>, plot: &'a Plot) -> impl Iterator<Item = Rangef> + 'a {
    let shown = scene.in_flight().iter().map(|flight| flight.started.as_secs_f64()).filter(|time| plot.window.holds(*time));
    shown.map(|time| Rangef::point(plot.x(time)).expand(5.5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_never_ahead_of_the_clock() {
        for (ms, want) in
            [(0, "0.0\u{a0}s"), (449, "0.4\u{a0}s"), (9990, "9.9\u{a0}s"), (10_000, "10\u{a0}s"), (104_900, "104\u{a0}s")]
        {
            assert_eq!(age(Lang::En, Duration::from_millis(ms)), want);
        }
        assert_eq!(age(Lang::Ru, Duration::from_millis(449)), "0,4\u{a0}с");
    }
}
