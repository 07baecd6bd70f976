//! What is told of the sample under the pointer: which, when, how long it kept silent, and what came of it.

use egui::{Popup, Response, Sense, Tooltip, Ui, pos2, vec2};

use super::pointer::{self, Under};
use super::scene::{Plot, Scene};
use super::{flight, marks};
use crate::app::InFlight;
use crate::i18n::{self, Arg, Msg};
use crate::probe::{Class, Point, words};
use crate::ui::theme::{self, Type};

/// Shows what is told of `under`.
pub(super) fn show(ui: &Ui, response: &Response, scene: Scene<'_>, plot: &Plot, under: Under<'_>) {
    if Popup::is_any_open(ui.ctx()) {
        return;
    }
    let anchor = pointer::anchor(scene, plot, under);
    let tip = Tooltip::always_open(ui.ctx().clone(), response.layer_id, response.id.with("sample"), anchor);
    tip.gap(6.0).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        ui.spacing_mut().interact_size.y = Type::Small.line();
        match under {
            Under::Sample(point) => sample(ui, scene, point),
            Under::Flight(stem) => in_flight(ui, scene, stem),
        }
    });
}

fn sample(ui: &mut Ui, scene: Scene<'_>, point: &Point) {
    let t = theme::of(ui);
    ui.label(Type::BodySemibold.text(title(scene, point), t.text.primary));
    ui.horizontal(|ui| {
        let (place, _) = ui.allocate_exact_size(vec2(11.0, 16.0), Sense::hover());
        ui.painter().add(marks::mark(t, point.class, place.center(), marks::RADIUS));
        ui.label(Type::SmallMedium.text(outcome(scene, point), marks::hue(t, point.class).ink));
    });
    for line in times(scene, point) {
        ui.label(Type::Small.text(line, t.text.secondary));
    }
    if scene.is_over(point) {
        ui.horizontal(|ui| {
            let (place, _) = ui.allocate_exact_size(vec2(11.0, 16.0), Sense::hover());
            ui.painter().add(marks::cross(t, place.center()));
            ui.label(Type::SmallMedium.text(scene.texts.get("chart-over"), t.status.over.ink));
        });
    }
    if point.disturbed {
        ui.label(Type::Small.text(scene.texts.say(&words::disturbed()), t.text.muted));
    }
}

fn in_flight(ui: &mut Ui, scene: Scene<'_>, stem: &InFlight) {
    let t = theme::of(ui);
    let title = Msg::new("chart-sample")
        .with("number", Arg::Text(i18n::number(scene.lang(), stem.number)))
        .with("time", Arg::Text(i18n::clock_time(stem.at, scene.zone)));
    ui.label(Type::BodySemibold.text(scene.texts.say(&title), t.text.primary));
    ui.horizontal(|ui| {
        let (place, _) = ui.allocate_exact_size(vec2(11.0, 16.0), Sense::hover());
        ui.painter().add(marks::stem(t, pos2(place.center().x, place.center().y - 1.0)));
        let age = flight::age(scene.lang(), stem.age(scene.now));
        let said = scene.texts.say(&Msg::new("chart-in-flight-age").with("age", Arg::Text(age)));
        let phase = stem.phase.map(|phase| scene.texts.say(&words::phase(phase)));
        let said = [Some(said), phase].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        ui.label(Type::SmallMedium.text(said, t.text.secondary));
    });
}

/// `Request 403 · 14:10:31`.
fn title(scene: Scene<'_>, point: &Point) -> String {
    let at = scene.since().saturating_add(point.started).unwrap_or(scene.since());
    scene.texts.say(
        &Msg::new("chart-sample")
            .with("number", Arg::Text(i18n::number(scene.lang(), point.number)))
            .with("time", Arg::Text(i18n::clock_time(at, scene.zone))),
    )
}

/// The status and who sent it, or why there is none.
pub(super) fn outcome(scene: Scene<'_>, point: &Point) -> String {
    let status = point.status.map(|status| status.to_string());
    let more = match (point.failure, point.class) {
        (Some(failure), _) => Some(scene.texts.say(&words::failure(failure))),
        (None, Class::Cloudflare) => Some(scene.texts.get("chart-cloudflare")),
        (None, Class::Failed) => Some(scene.texts.get("chart-failed")),
        (None, _) => None,
    };
    [status, more].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn times(scene: Scene<'_>, point: &Point) -> Vec<String> {
    let line = |key: &'static str, time| scene.texts.say(&Msg::new(key).with("time", Arg::Time(time)));
    let silence = point.silence.map(|silence| line("chart-silence", silence));
    silence.into_iter().chain([line("chart-total", point.total)]).collect()
}

/// One line of the chosen sample, for those who hear it.
pub(super) fn spoken(scene: Scene<'_>, point: &Point) -> String {
    let over = scene.is_over(point).then(|| scene.texts.get("chart-over"));
    let parts = [title(scene, point), outcome(scene, point)].into_iter().chain(times(scene, point)).chain(over);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
