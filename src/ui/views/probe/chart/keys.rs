//! What the keyboard does while the chart has it: the samples one by one, the ends of the run, closer and farther, start and stop.

use egui::{EventFilter, Key, Modifiers, Response, Ui};

use super::samples;
use super::scene::{Plot, Scene};
use crate::app::{Action, ProbeAction};

/// One press of a key zooms by this.
const ZOOM: f64 = 2.0;

/// Turns the keys of this frame into actions. Answers whether there was one.
pub(super) fn take(ui: &Ui, response: &Response, scene: Scene<'_>, plot: &Plot, actions: &mut Vec<Action>) -> bool {
    if !response.has_focus() {
        return false;
    }
    // Esc is the window's to answer: it zooms out first, and leaves the chart then.
    let arrows = EventFilter { horizontal_arrows: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let before = actions.len();
    let mut act = |action: ProbeAction| actions.push(Action::Probe(action));
    if pressed(Key::ArrowLeft) {
        act(ProbeAction::Step(-1));
    }
    if pressed(Key::ArrowRight) {
        act(ProbeAction::Step(1));
    }
    if pressed(Key::Home)
        && let Some(first) = scene.points().first()
    {
        act(ProbeAction::Select(Some(first.number)));
    }
    if pressed(Key::End) {
        act(ProbeAction::Select(None));
    }
    if pressed(Key::Space) {
        act(if scene.room.is_going() { ProbeAction::Stop } else { ProbeAction::Start });
    }
    // On most keyboards a plus is an equals sign with Shift.
    let closer = [Key::Plus, Key::Equals]
        .into_iter()
        .any(|key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key) || input.consume_key(Modifiers::SHIFT, key)));
    let farther = pressed(Key::Minus);
    if closer != farther {
        let factor = if closer { ZOOM } else { 1.0 / ZOOM };
        let selected = samples::selected(scene).map(|point| point.started.as_secs_f64());
        let around = selected.filter(|time| plot.window.holds(*time)).unwrap_or(scene.extent().end);
        let zoomed = plot.window.zoomed(factor, around, scene.extent());
        act(ProbeAction::Look(Some((zoomed.from, zoomed.to))));
    }
    actions.len() > before
}
