//! A harness with the window's faces and theme, and nothing of this machine.

use egui::Ui;
use egui_kittest::Harness;

use crate::ui::{fonts, theme};

/// Shows `draw` with `state` in a window of 640 by 360.
pub(crate) fn harness<'a, S: 'a>(state: S, draw: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    Harness::builder()
        .with_size([640.0, 360.0])
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            theme::install(ctx);
        })
        .build_ui_state(draw, state)
}
