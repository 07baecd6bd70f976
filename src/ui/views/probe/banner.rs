//! What has to be known before anything else on this screen: a question, a rest, a clock that jumped, a run that gave up.
//!
//! Each stands as long as its cause does.

use egui::{Align, Label, Layout, Rect, Ui, UiBuilder, accesskit, pos2, vec2};

use crate::app::{Action, ProbeAction, RunState};
use crate::i18n::{self, Arg, Msg};
use crate::probe::words;
use crate::ui::icons;
use crate::ui::theme::{self, Hue, RADIUS_CONTROL, Type};
use crate::ui::widgets::{Button, Icon};

use super::{Scene, question, said};

const EDGE: f32 = 12.0;
const ICON: f32 = 16.0;
const LEAST: f32 = 36.0;

/// One of them.
pub(super) struct Banner {
    pub(super) icon: Icon,
    pub(super) hue: Hue,
    pub(super) text: String,
    /// What can be done; the first one is what most want.
    pub(super) buttons: Vec<(String, ProbeAction)>,
}

/// Draws all that have a cause.
pub(super) fn all(ui: &mut Ui, scene: Scene<'_>, out: &mut Vec<Action>) {
    let asked = question::banner(ui, scene);
    for banner in asked.into_iter().chain(of_run(ui, scene)) {
        show(ui, banner, out);
        ui.add_space(8.0);
    }
}

fn of_run(ui: &Ui, scene: Scene<'_>) -> Vec<Banner> {
    let (texts, hues) = (scene.texts, &theme::of(ui).status);
    let plain = |icon: Icon, hue: Hue, text: String| Banner { icon, hue, text, buttons: Vec::new() };
    let mut found = Vec::new();
    if scene.room.starts_demo {
        found.push(plain(icons::FLASK.into(), hues.redirect, texts.get("probe-demo-starts")));
    }
    let Some(run) = &scene.room.run else { return found };
    if let Some((until, why)) = run.rest.filter(|_| run.is_going()) {
        let left = seconds_until(scene, until);
        if left > 0 {
            said::wake_in_a_second(ui);
        }
        let text = texts.say(&said::rest(why, i18n::countdown(left)));
        found.push(plain(icons::TIMER.into(), hues.redirect, text));
    }
    if let Some(jump) = run.jumped {
        found.push(plain(icons::TIMER.into(), hues.client, texts.say(&words::clock_jumped(jump))));
    }
    match run.state {
        RunState::Ended(end) => {
            if let Some(text) = said::end(end) {
                found.push(plain(Icon::fill(icons::WARNING), hues.over, texts.say(&text)));
            }
        }
        RunState::Reopened => {
            let at = Arg::Text(i18n::date_time(run.since, scene.zone));
            let text = texts.say(&Msg::new("probe-reopened").with("at", at));
            found.push(plain(icons::CLOCK_COUNTER_CLOCKWISE.into(), hues.redirect, text));
        }
        RunState::Going => {}
    }
    if let Some(speed) = run.demo.filter(|_| run.state != RunState::Reopened) {
        let limit = run.plan.limit;
        let text = Msg::new("probe-demo")
            .with("speed", Arg::Number(u64::from(speed)))
            .with("nominal", Arg::Text(said::seconds(texts, limit.nominal)))
            .with("span", Arg::Text(said::whole(texts, limit.span())));
        found.push(plain(icons::FLASK.into(), hues.redirect, texts.say(&text)));
    }
    found
}

/// Whole seconds until `at`, none left over.
pub(super) fn seconds_until(scene: Scene<'_>, at: jiff::Timestamp) -> u64 {
    let left = at.duration_since(scene.now).as_millis();
    u64::try_from(left).map_or(0, |left| left.div_ceil(1000))
}

fn show(ui: &mut Ui, banner: Banner, out: &mut Vec<Action>) {
    let t = theme::of(ui);
    let buttons: Vec<Button<'_>> = banner
        .buttons
        .iter()
        .enumerate()
        .map(|(n, (name, _))| if n == 0 { Button::secondary(name) } else { Button::ghost(name) })
        .collect();
    let buttons_width: f32 = buttons.iter().map(|button| button.width(ui) + 6.0).sum();
    let text_left = EDGE + ICON + 8.0;
    let text_width = (ui.available_width() - text_left - buttons_width - EDGE).max(120.0);
    let job = Type::Body.wrapped_job(&banner.text, t.text.primary, text_width);
    let height = (ui.painter().layout_job(job.clone()).size().y + 16.0).max(LEAST);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    ui.painter().rect_filled(rect, RADIUS_CONTROL, banner.hue.tint);
    let icon_at = pos2(rect.left() + EDGE + ICON / 2.0, rect.center().y);
    banner.icon.paint(ui.painter(), icon_at, ICON, banner.hue.ink);
    let text_room = Rect::from_min_size(rect.min + vec2(text_left, 0.0), vec2(text_width, height));
    ui.scope_builder(UiBuilder::new().max_rect(text_room).layout(Layout::left_to_right(Align::Center)), |ui| {
        let label = ui.add(Label::new(job).wrap());
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(accesskit::Live::Polite));
    });
    let room = rect.with_min_x(text_room.right()).with_max_x(rect.right() - 4.0);
    let mut pressed = None;
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(Layout::right_to_left(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (n, button) in buttons.iter().enumerate().rev() {
            if button.show(ui).clicked() {
                pressed = Some(n);
            }
        }
    });
    // What stands in it is lower than it is.
    ui.advance_cursor_after_rect(rect);
    if let Some((_, action)) = pressed.and_then(|n| banner.buttons.into_iter().nth(n)) {
        out.push(Action::Probe(action));
    }
}
