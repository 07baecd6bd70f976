//! What a sample looks like: a colour and a shape for each class, so that neither alone has to be told apart.
//!
//! Success is a circle, a redirect a diamond, 4xx point up, 5xx of the origin are squares, Cloudflare's own point down. Two more
//! signs are about the limit and the answer rather than the status: a cross stands above whatever went over the limit, an
//! asterisk is a request that got no whole answer.

use egui::epaint::{CircleShape, PathShape};
use egui::{Pos2, Shape, Stroke, Vec2, pos2, vec2};

use crate::probe::Class;
use crate::ui::theme::{Hue, Tokens};

/// Half of a mark's width, points.
pub(super) const RADIUS: f32 = 3.6;
/// The cross stands so far above the point that went over the limit.
pub(super) const CROSS_ABOVE: f32 = 13.0;
/// Half of the cross.
const CROSS: f32 = 3.8;

/// The colours of a class.
pub(super) const fn hue(tokens: &Tokens, class: Class) -> Hue {
    match class {
        Class::Success => tokens.status.ok,
        Class::Redirect => tokens.status.redirect,
        Class::Client => tokens.status.client,
        Class::Server => tokens.status.origin,
        Class::Cloudflare => tokens.status.cloudflare,
        Class::Failed => tokens.status.over,
    }
}

/// The mark of `class` around `center`, in its colour.
pub(super) fn mark(tokens: &Tokens, class: Class, center: Pos2, radius: f32) -> Shape {
    let color = hue(tokens, class).mark;
    let r = radius;
    let polygon = |corners: &[Vec2]| {
        let points = corners.iter().map(|corner| center + *corner).collect();
        Shape::Path(PathShape::convex_polygon(points, color, Stroke::NONE))
    };
    // Areas that look alike: a triangle needs to be wider than a circle.
    match class {
        Class::Success => Shape::Circle(CircleShape::filled(center, r, color)),
        Class::Redirect => polygon(&[vec2(0.0, -1.35 * r), vec2(1.35 * r, 0.0), vec2(0.0, 1.35 * r), vec2(-1.35 * r, 0.0)]),
        Class::Client => polygon(&[vec2(0.0, -1.35 * r), vec2(1.35 * r, 1.05 * r), vec2(-1.35 * r, 1.05 * r)]),
        Class::Server => polygon(&[vec2(-r, -r), vec2(r, -r), vec2(r, r), vec2(-r, r)]),
        Class::Cloudflare => polygon(&[vec2(-1.35 * r, -1.05 * r), vec2(1.35 * r, -1.05 * r), vec2(0.0, 1.35 * r)]),
        Class::Failed => {
            let stroke = Stroke::new(1.6, color);
            let arm = 1.3 * r;
            let slanted = vec2(0.87 * arm, 0.5 * arm);
            let arms = [vec2(0.0, arm), slanted, vec2(slanted.x, -slanted.y)];
            Shape::Vec(arms.map(|arm| Shape::line_segment([center - arm, center + arm], stroke)).into())
        }
    }
}

/// The cross of what went over the limit.
pub(super) fn cross(tokens: &Tokens, center: Pos2) -> Shape {
    let stroke = Stroke::new(2.0, tokens.status.over.mark);
    let arms = [vec2(CROSS, CROSS), vec2(CROSS, -CROSS)];
    Shape::Vec(arms.map(|arm| Shape::line_segment([center - arm, center + arm], stroke)).into())
}

/// The hollow top of a request in flight.
pub(super) fn hollow(tokens: &Tokens, center: Pos2, radius: f32, is_over: bool) -> Shape {
    let color = if is_over { tokens.status.over.mark } else { tokens.text.primary };
    Shape::Circle(CircleShape { center, radius, fill: tokens.bg.card, stroke: Stroke::new(2.0, color) })
}

/// The sign of requests in flight beside words: a stem with a hollow top.
pub(super) fn stem(tokens: &Tokens, center: Pos2) -> Shape {
    let top = pos2(center.x, center.y - 3.5);
    let foot = Stroke::new(2.0, tokens.text.primary);
    let dashes = [(0.5, 2.5), (4.0, 6.0)]
        .map(|(from, to)| Shape::line_segment([center + vec2(0.0, from), center + vec2(0.0, to)], foot));
    let mut shapes: Vec<Shape> = dashes.into();
    shapes.push(hollow(tokens, top, 2.6, false));
    Shape::Vec(shapes)
}

/// What is said of a class in the legend: a number that is the same in every language, or a message.
pub(super) const fn class_name(class: Class) -> Result<&'static str, &'static str> {
    match class {
        Class::Success => Ok("2xx"),
        Class::Redirect => Ok("3xx"),
        Class::Client => Ok("4xx"),
        Class::Server => Ok("5xx"),
        Class::Cloudflare => Err("chart-cloudflare"),
        Class::Failed => Err("chart-failed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn each_class_has_a_colour_and_a_shape_of_its_own() {
        for tokens in [Tokens::dark(), Tokens::light()] {
            let colors: HashSet<_> = Class::ALL.map(|class| hue(&tokens, class).mark.to_array()).into();
            assert_eq!(colors.len(), Class::ALL.len());
            let mut shapes: Vec<String> = Vec::new();
            for class in Class::ALL {
                // Without its colour.
                let shape = match mark(&tokens, class, Pos2::ZERO, RADIUS) {
                    Shape::Path(path) => format!("{:?}", path.points),
                    Shape::Circle(circle) => format!("{}", circle.radius),
                    Shape::Vec(lines) => format!("{} lines", lines.len()),
                    other => format!("{other:?}"),
                };
                assert!(!shapes.contains(&shape), "{class:?}");
                shapes.push(shape);
            }
        }
    }
}
