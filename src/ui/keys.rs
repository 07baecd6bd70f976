//! Keys that belong to the window or to its screen rather than to a control.

use egui::{Context, Key, Modifiers, Popup};

use crate::app::{Action, Model, OutputLanguage, Overlay, ProbeAction, Side, View};

use super::frame;
use super::views::{ChartView, DecodeView};

/// Turns the keys of this frame into actions, as far as they belong to the window or its screen.
pub(super) fn take(ctx: &Context, model: &Model, decode: &mut DecodeView, actions: &mut Vec<Action>) {
    let pressed = |modifiers: Modifiers, key: Key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    let command_shift = Modifiers::COMMAND | Modifiers::SHIFT;
    if pressed(Modifiers::NONE, Key::F1) {
        actions.push(Action::ToggleShortcuts);
    }
    if pressed(Modifiers::COMMAND, Key::K) {
        actions.push(Action::TogglePalette);
    }
    if model.overlay != Overlay::None {
        return;
    }
    let next_theme = frame::next_theme(model.settings.theme);
    for (modifiers, key, action) in [
        (command_shift, Key::L, Action::UseLanguage(model.lang().next())),
        (command_shift, Key::T, Action::UseTheme(next_theme)),
        (command_shift, Key::C, copy_of(model.view)),
        (command_shift, Key::R, Action::CopyReply),
        (command_shift, Key::P, Action::Probe(ProbeAction::ProbeReport)),
        (Modifiers::COMMAND, Key::Num1, Action::Show(View::Decode)),
        (Modifiers::COMMAND, Key::Num2, Action::Show(View::Compare)),
        (Modifiers::COMMAND, Key::Num3, Action::Show(View::Probe)),
        (Modifiers::COMMAND, Key::Num6, Action::Show(View::Codes)),
        (Modifiers::COMMAND, Key::Comma, Action::Show(View::Settings)),
        (Modifiers::COMMAND, Key::O, Action::PickFile),
        (Modifiers::SHIFT, Key::F8, Action::Step(-1)),
        (Modifiers::NONE, Key::F8, Action::Step(1)),
    ] {
        if pressed(modifiers, key) {
            actions.push(action);
        }
    }
    if model.view == View::Decode {
        if pressed(Modifiers::COMMAND, Key::E) {
            decode.open_export();
        }
        if model.replaced.is_some() && pressed(Modifiers::COMMAND, Key::Z) {
            actions.push(Action::Undo);
        }
        let code = model.report().and_then(|report| report.key());
        if let Some(code) = code.filter(|_| pressed(Modifiers::COMMAND, Key::D)) {
            actions.push(Action::CompareWith(code));
        }
        decode.section_keys(ctx);
    } else if model.view == View::Probe {
        if pressed(Modifiers::COMMAND, Key::Enter) {
            actions.push(Action::Probe(if model.probe.is_going() { ProbeAction::Stop } else { ProbeAction::Start }));
        }
    } else if model.view == View::Compare {
        for (key, action) in
            [(Key::Num1, Action::Pick(Some(Side::Left))), (Key::Num2, Action::Pick(Some(Side::Right))), (Key::X, Action::Swap)]
        {
            if pressed(Modifiers::ALT, key) {
                actions.push(action);
            }
        }
    }
    // Esc belongs to an open picker or menu first.
    let is_free = model.view != View::Decode && model.reference.picker.is_none() && !Popup::is_any_open(ctx);
    if is_free && pressed(Modifiers::NONE, Key::Escape) {
        actions.extend(step_back(ctx, model));
    }
}

/// One step back: out of the zoom of the chart, out of the chart, out of the screen.
fn step_back(ctx: &Context, model: &Model) -> Option<Action> {
    let is_probe = model.view == View::Probe;
    if is_probe && model.probe.chart.look.is_some() {
        return Some(Action::Probe(ProbeAction::Look(None)));
    }
    (!is_probe || !ChartView::leave(ctx)).then_some(Action::Back)
}

/// What Ctrl+Shift+C copies: what the screen shows.
const fn copy_of(view: View) -> Action {
    match view {
        View::Probe => Action::Probe(ProbeAction::CopySummary(OutputLanguage::Window)),
        View::Compare => Action::CopyComparison(OutputLanguage::Window),
        View::Codes => Action::CopyEntry(OutputLanguage::Window),
        View::Decode | View::Settings => Action::CopyMarkdown(OutputLanguage::Window),
    }
}
