//! Buttons that copy. The icon says for a moment that it is done; no message flies over the window for it.
//!
//! The text is made on the click, because a whole report as Markdown is not worth making on every frame.

use std::time::Duration;

use egui::{AsIdSalt, IdSalt, Response, Ui};

use super::button::Button;
use crate::ui::icons;
use crate::ui::theme::COPIED_SECONDS;

/// A button that copies a text.
#[must_use = "a button does nothing until it is shown"]
pub(crate) struct CopyButton<'a> {
    id: IdSalt,
    button: Button<'a>,
}

impl<'a> CopyButton<'a> {
    /// Makes `button` one that copies; its icon is set here.
    pub(crate) fn new(id: impl AsIdSalt, button: Button<'a>) -> Self {
        Self { id: IdSalt::new(id), button }
    }

    /// The small icon that stands behind a value; `name` says what it copies.
    pub(crate) fn small(id: impl AsIdSalt, name: &'a str) -> Self {
        Self::new(id, Button::secondary(name).icon(icons::COPY).icon_only().height(22.0).icon_size(14.0).slop(3.0))
    }

    /// Allocates and paints it; a click copies what `text` makes.
    pub(crate) fn show(self, ui: &mut Ui, text: impl FnOnce() -> String) -> Response {
        let id = ui.make_persistent_id(self.id).with("copied at");
        let now = ui.input(|input| input.time);
        let copied_at: Option<f64> = ui.data(|data| data.get_temp(id));
        let left = copied_at.map_or(0.0, |at| at + COPIED_SECONDS - now);
        let icon = if left > 0.0 { icons::CHECK } else { icons::COPY };
        if left > 0.0 {
            ui.request_repaint_after(Duration::from_secs_f64(left));
        }
        let response = self.button.icon(icon).show(ui);
        if response.clicked() {
            ui.copy_text(text());
            ui.data_mut(|data| data.insert_temp(id, now));
            ui.request_repaint();
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui::OutputCommand;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_click_copies_and_nothing_is_made_before_it() {
        let mut harness = harness(0, |ui, made| {
            let button = CopyButton::new("ray", Button::ghost("Copy the Ray ID"));
            button.show(ui, || {
                *made += 1;
                "9f4670f97dfb64c8".to_owned()
            });
            CopyButton::small("zone", "Copy the zone").show(ui, || "api.meai.cloud".to_owned());
        });
        harness.run_steps(3);
        assert_eq!(*harness.state(), 0);
        harness.get_by_label("Copy the Ray ID").click_accesskit();
        harness.step();
        let copied = OutputCommand::CopyText("9f4670f97dfb64c8".to_owned());
        assert_eq!(harness.output().platform_output.commands, [copied]);
        assert_eq!(*harness.state(), 1);
    }
}
