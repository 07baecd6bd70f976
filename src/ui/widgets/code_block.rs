//! A code sample: what it is written for, a button that copies it, and its lines as they are.
//!
//! Code is never wrapped, since a wrapped line no longer shows what would be run; it scrolls sideways instead.

use egui::scroll_area::ScrollBarVisibility;
use egui::text::LayoutJob;
use egui::{Align, AsIdSalt, IdSalt, Label, Layout, Margin, Response, ScrollArea, Stroke, TextWrapMode, Ui};

use super::highlight::{self, Class, Language};
use super::{Button, CopyButton, inset};
use crate::ui::theme::{self, Tokens, Type};

/// A block of code.
#[must_use = "a block does nothing until it is shown"]
pub(crate) struct CodeBlock<'a> {
    id: IdSalt,
    language: Language,
    code: &'a str,
    copy: &'a str,
}

impl<'a> CodeBlock<'a> {
    /// Shows `code`; `copy` is the text of its copy button.
    pub(crate) fn new(id: impl AsIdSalt, language: Language, code: &'a str, copy: &'a str) -> Self {
        Self { id: IdSalt::new(id), language, code, copy }
    }

    /// Shows it over the available width. `header` draws what stands at the left of the copy button: a stack picker, or
    /// [`CodeBlock::title`].
    pub(crate) fn show<R>(self, ui: &mut Ui, header: impl FnOnce(&mut Ui) -> R) -> R {
        let t = theme::of(ui);
        let frame = inset(ui, 0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_min_width(ui.available_width());
            let bar = ui.allocate_ui_with_layout(
                egui::vec2(ui.available_width(), 36.0),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_min_height(36.0);
                    ui.add_space(8.0);
                    let shown = header(ui);
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.add_space(4.0);
                        CopyButton::new((self.id, "copy"), Button::ghost(self.copy)).show(ui, || self.code.to_owned());
                    });
                    shown
                },
            );
            let rule = Stroke::new(1.0, t.line.hair);
            ui.painter().hline(bar.response.rect.x_range(), bar.response.rect.bottom() - 0.5, rule);
            self.body(ui, t);
            bar.inner
        });
        frame.inner
    }

    /// What a block is, where there is nothing to pick.
    pub(crate) fn title(ui: &mut Ui, text: &str) -> Response {
        let t = theme::of(ui);
        ui.add(Label::new(Type::SmallMedium.text(text, t.text.secondary)).selectable(false))
    }

    fn body(&self, ui: &mut Ui, t: &Tokens) {
        // A bar of a block that is out of sight would be drawn at the edge of what is in sight.
        let in_sight = ui.clip_rect().bottom() > ui.cursor().top() + Type::Code.line();
        let bar = if in_sight { ScrollBarVisibility::VisibleWhenNeeded } else { ScrollBarVisibility::AlwaysHidden };
        let area = ScrollArea::horizontal().id_salt((self.id, "code")).scroll_bar_visibility(bar);
        area.show(ui, |ui| {
            egui::Frame::new().inner_margin(Margin::symmetric(12, 10)).show(ui, |ui| {
                let job = job(t, self.language, self.code.trim_end());
                ui.add(Label::new(job).wrap_mode(TextWrapMode::Extend).selectable(true));
            });
        });
    }
}

fn job(t: &Tokens, language: Language, code: &str) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    for (class, range) in highlight::classes(language, code) {
        let color = match class {
            Class::Plain => t.text.primary,
            Class::Keyword => t.code.keyword,
            Class::String => t.code.string,
            Class::Number => t.code.number,
            Class::Function => t.code.function,
            Class::Comment => t.code.comment,
        };
        job.append(&code[range], 0.0, Type::Code.format(color));
    }
    job
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use egui::OutputCommand;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn the_button_copies_the_code_as_it_is() {
        let code = "def poll():\n    return 202\n";
        let mut harness = harness((), move |ui, ()| {
            CodeBlock::new("sample", Language::Python, code, "Copy code").show(ui, |ui| CodeBlock::title(ui, "Python"));
        });
        harness.get_by_label("Python");
        harness.get_by_label_contains("def poll():");
        harness.get_by_label("Copy code").click_accesskit();
        harness.step();
        assert_eq!(harness.output().platform_output.commands, [OutputCommand::CopyText(code.to_owned())]);
    }

    #[test]
    fn a_long_line_scrolls_and_does_not_widen_the_block() {
        let mut harness = harness((), |ui, ()| {
            let code = "x".repeat(400);
            let width = ui.available_width();
            CodeBlock::new("sample", Language::Bash, &code, "Copy code").show(ui, |_| ());
            assert!(ui.min_rect().width() <= width + 0.5);
        });
        harness.run();
    }
}
