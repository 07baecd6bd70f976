//! The chart in words, for those who hear it: how many requests, from how fast to how slow, how many over the limit, where it is
//! heading, what is in flight, and the sample that is chosen.

use egui::{Response, Role, Ui, WidgetInfo, accesskit};

use super::scene::Scene;
use super::{samples, tooltip};
use crate::i18n::{Arg, Lang, Msg};
use crate::probe::{Class, words};

/// Gives the chart's node its name, its words and the chosen sample.
pub(super) fn tell(ui: &Ui, response: &Response, scene: Scene<'_>) {
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), scene.texts.get("chart-name")));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(summary(scene));
        if let Some(point) = samples::selected(scene) {
            node.set_value(tooltip::spoken(scene, point));
            // Read out as the arrow keys move; a new sample alone says nothing.
            node.set_live(accesskit::Live::Polite);
        }
    });
}

/// The chart as text.
pub(super) fn summary(scene: Scene<'_>) -> String {
    let mut said: Vec<Msg> = Vec::new();
    let limit = Arg::Text(super::axes::tick_name(scene.lang(), scene.limit().span().as_secs_f64()));
    let figures = scene.room.series.summary();
    if scene.is_empty() {
        said.push(Msg::new("chart-said-empty"));
    } else {
        said.push(Msg::new("chart-said-count").with("n", Arg::Number(figures.count)));
    }
    if let (Some(min), Some(p50), Some(max)) = (figures.min, figures.p50, figures.max) {
        let range = Msg::new("chart-said-range").with("min", Arg::Time(min)).with("max", Arg::Time(max));
        said.push(range.with("median", Arg::Time(p50.value)));
    }
    said.push(match figures.over_limit {
        0 if figures.count == 0 => Msg::new("chart-said-limit").with("limit", limit),
        0 => Msg::new("chart-said-none-over").with("limit", limit),
        n => Msg::new("chart-said-over").with("n", Arg::Number(n)).with("limit", limit),
    });
    let failed = figures.classes.of(Class::Failed);
    if failed > 0 {
        said.push(Msg::new("chart-said-failed").with("n", Arg::Number(failed)));
    }
    if let Some(trend) = &figures.trend {
        said.push(Msg::new("chart-said-trend").with("trend", Arg::Said(Box::new(words::trend(trend)))));
    }
    let in_flight = scene.in_flight().len();
    if in_flight > 0 {
        said.push(Msg::new("chart-said-in-flight").with("n", Arg::Number(in_flight as u64)));
    }
    let sentences: Vec<String> = said.iter().map(|message| scene.texts.say(message)).collect();
    sentences.join(if scene.lang() == Lang::ZhCn { "" } else { " " })
}
