//! The samples: the line through them, a mark for each, a cross above whatever went over the limit, a ring around the chosen one.
//!
//! What comes in is thinned out to pixel columns, so a frame costs the same for a hundred samples and for a hundred thousand.
//! Marks of one class that would hide each other are left out; a mark never hides one of a worse class.

use egui::{Align2, Color32, Mesh, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::axes::{caption, put};
use super::marks::{self, CROSS_ABOVE, RADIUS};
use super::scene::{Plot, Scene, is_524};
use super::stamp::Stamp;
use crate::i18n;
use crate::probe::{Class, Column, Point};
use crate::ui::theme;

/// Marks of one class nearer than this hide each other, points.
const HIDES: f32 = 3.0;
/// The least half width of a mark; of any class but success, it is larger.
const SMALL: f32 = 1.4;
const SMALL_BUT_BAD: f32 = 2.8;
/// So many answers 524 are labelled at most, where there is room.
const LABELS: usize = 12;

/// The line, broken where a request has no duration. Where samples share columns it is a band from the lowest to the highest,
/// in one piece.
pub(super) fn lines(ui: &Ui, scene: Scene<'_>, plot: &Plot) -> Vec<Shape> {
    let color = theme::of(ui).line.strong;
    if plot.is_dense() {
        return vec![Shape::mesh(band(scene, plot, color))];
    }
    let points = scene.points();
    let (mut shapes, mut path) = (Vec::new(), Vec::new());
    let mut end = |path: &mut Vec<Pos2>| {
        let path = std::mem::take(path);
        if path.len() > 1 {
            shapes.push(Shape::line(path, Stroke::new(1.2, color)));
        }
    };
    for column in plot.columns() {
        let through = column.path(points);
        if through.is_empty() {
            end(&mut path);
        }
        path.extend(through.into_iter().filter_map(|at| points.get(at)).map(|point| plot.place(point)));
    }
    end(&mut path);
    shapes
}

fn band(scene: Scene<'_>, plot: &Plot, color: Color32) -> Mesh {
    let points = scene.points();
    let y = |at: Option<usize>| at.and_then(|at| points.get(at)).map(|point| plot.place(point).y);
    let mut mesh = Mesh::default();
    let mut before: Option<Rect> = None;
    for slot in plot.thinned.slots.iter() {
        let Some(x) = plot.reach(slot) else { continue };
        let (Some(low), Some(high)) = (y(slot.column.lowest()), y(slot.column.highest(points))) else {
            before = None;
            continue;
        };
        let here = Rect::from_x_y_ranges(x, high..=low);
        let mut drawn = Rect::from_x_y_ranges(x, high - 0.6..=low + 0.6);
        // Down or up to where its neighbour ends; over a stretch without samples nothing is drawn.
        if let Some(before) = before.filter(|before| here.left() - before.right() < 1.0) {
            *drawn.top_mut() = drawn.top().min(before.bottom());
            *drawn.bottom_mut() = drawn.bottom().max(before.top());
        }
        mesh.add_colored_rect(drawn, color);
        before = Some(here);
    }
    mesh
}

/// The marks, worse classes over better ones, and the crosses over all.
pub(super) fn marks(ui: &Ui, scene: Scene<'_>, plot: &Plot, crosses: &[Pos2]) -> Mesh {
    let t = theme::of(ui);
    let points = scene.points();
    let spacing = plot.area.width() / plot.columns().len().max(1) as f32;
    let radius = if plot.is_dense() { SMALL } else { (spacing * 0.45).clamp(SMALL, RADIUS) };
    let mut mesh = Mesh::default();
    for class in Class::ALL {
        let radius = if class == Class::Success { radius } else { radius.max(SMALL_BUT_BAD) };
        let stamp = Stamp::of(ui, marks::mark(t, class, Pos2::ZERO, radius));
        let hides = if plot.is_dense() { radius } else { HIDES.min(radius) };
        let mut last: Option<Pos2> = None;
        for point in plot.columns().filter_map(|column| column.top(class)).filter_map(|at| points.get(at)) {
            let at = seat(plot, point);
            if last.is_some_and(|last| last.distance(at) < hides) {
                continue;
            }
            last = Some(at);
            if radius < SMALL_BUT_BAD {
                // Too small for a shape, and too many to be rounded.
                mesh.add_colored_rect(Rect::from_center_size(at, Vec2::splat(radius * 1.7)), t.status.ok.mark);
            } else {
                stamp.put(at, &mut mesh);
            }
        }
    }
    // What was disturbed by sleep or a clock that was set says nothing: it is there, and no more.
    let ring = Stamp::of(ui, Shape::circle_stroke(Pos2::ZERO, 2.4, Stroke::new(1.2, t.text.muted)));
    let disturbed = plot.columns().filter(|column| column.worst().is_none());
    for point in disturbed.filter_map(|column| points.get(*column.samples().start())) {
        ring.put(seat(plot, point), &mut mesh);
    }
    let cross = Stamp::of(ui, marks::cross(t, Pos2::ZERO));
    for at in crosses {
        cross.put(*at, &mut mesh);
    }
    mesh
}

/// Where crosses stand.
pub(super) fn crosses(scene: Scene<'_>, plot: &Plot) -> Vec<Pos2> {
    let mut crosses: Vec<Pos2> = Vec::new();
    for point in plot.columns().filter_map(|column| over(scene, column)) {
        let at = cross_of(plot, point);
        if crosses.last().is_none_or(|last| last.distance(at) >= 2.0 * HIDES) {
            crosses.push(at);
        }
    }
    crosses
}

fn cross_of(plot: &Plot, point: &Point) -> Pos2 {
    seat(plot, point) - vec2(0.0, CROSS_ABOVE)
}

/// The sample of a column that gets the cross, if one does.
fn over<'a>(scene: Scene<'a>, column: &Column) -> Option<&'a Point> {
    let points = scene.points();
    let highest = column.highest(points).and_then(|at| points.get(at)).filter(|point| scene.is_over(point));
    let received = || column.top(Class::Cloudflare).and_then(|at| points.get(at)).filter(|point| scene.is_over(point));
    highest.or_else(received)
}

/// Where a mark is drawn: a failure without a duration stands upon the bottom line.
pub(super) fn seat(plot: &Plot, point: &Point) -> Pos2 {
    let place = plot.place(point);
    if point.silence.is_some() { place } else { pos2(place.x, place.y - RADIUS - 1.0) }
}

/// What the marks take up: of neighbours that share a column, the ends.
pub(super) fn seats<'a>(scene: Scene<'a>, plot: &'a Plot) -> impl Iterator<Item = Rect> + 'a {
    let points = scene.points();
    let ends = plot.columns().flat_map(|column| [column.lowest(), column.highest(points)]).flatten();
    let seats = ends.filter_map(|at| points.get(at)).map(|point| seat(plot, point));
    seats.map(|seat| Rect::from_center_size(seat, Vec2::splat(RADIUS * 2.0)))
}

/// Beside a 524 that was received stands the time that it really took: the limit that is in force. The newest first, and none on
/// other words or on a cross.
pub(super) fn labels(ui: &Ui, scene: Scene<'_>, plot: &Plot, words: Rect, crosses: &[Pos2]) {
    let ink = theme::of(ui).status.cloudflare.ink;
    let mut taken = vec![words.expand(3.0)];
    let points = scene.points();
    let received = plot.columns().rev().filter_map(|column| column.top(Class::Cloudflare)).filter_map(|at| points.get(at));
    let in_view = |point: &&Point| is_524(point) && plot.window.holds(point.started.as_secs_f64());
    for point in received.filter(in_view).take(LABELS) {
        let Some(silence) = point.silence else { continue };
        let galley = caption(ui.painter(), &format!("524 · {}", i18n::tenths(scene.lang(), silence)), ink);
        let cross = cross_of(plot, point);
        let sides = [(8.0, Align2::LEFT_CENTER), (-8.0, Align2::RIGHT_CENTER)];
        let free = sides.into_iter().map(|(x, anchor)| (pos2(cross.x + x, cross.y), anchor)).find(|(at, anchor)| {
            let place = anchor.anchor_size(*at, galley.size());
            let is_inside = plot.area.x_range().contains(place.left()) && plot.area.x_range().contains(place.right());
            is_inside
                && !taken.iter().any(|other| other.intersects(place))
                && !crosses.iter().any(|other| place.expand(4.0).contains(*other) && other.distance(cross) > 1.0)
        });
        if let Some((at, anchor)) = free {
            taken.push(put(ui.painter(), galley, at, anchor).expand(3.0));
        }
    }
}

/// Rings the chosen sample and draws a line down to its cell.
pub(super) fn selection(ui: &Ui, scene: Scene<'_>, plot: &Plot) {
    let accent = theme::of(ui).text.accent;
    let Some(point) = selected(scene).filter(|point| plot.window.holds(point.started.as_secs_f64())) else { return };
    let at = seat(plot, point);
    let thin = Stroke::new(1.5, accent.gamma_multiply(0.8));
    ui.painter().vline(at.x, plot.area.top()..=plot.strip.top(), thin);
    ui.painter().circle_stroke(at, RADIUS * 2.0, Stroke::new(2.0, accent));
}

/// The chosen sample, if one is and it is still kept.
pub(super) fn selected(scene: Scene<'_>) -> Option<&Point> {
    let series = &scene.room.series;
    series.position(scene.room.selected?).and_then(|at| series.points().get(at))
}

/// The line under the cursor.
pub(super) fn cursor(ui: &Ui, plot: &Plot, x: f32, color: Color32) {
    ui.painter().vline(x.round() + 0.5, plot.area.top()..=plot.strip.top(), Stroke::new(1.0, color));
}
