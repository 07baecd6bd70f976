//! Badges: a property that decides what to do next, in its colour, with an icon that says it again.

use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::icon_text::{Icon, IconText};
use crate::ui::theme::{Hue, RADIUS_BADGE, Type};

/// A badge.
#[must_use = "a badge does nothing until it is shown"]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Badge<'a> {
    text: &'a str,
    hue: Hue,
    icon: Icon,
}

impl<'a> Badge<'a> {
    /// Says `text` in the colour of its meaning, with an icon: colour alone tells nothing to some.
    pub(crate) fn new(text: &'a str, hue: Hue, icon: impl Into<Icon>) -> Self {
        Self { text, hue, icon: icon.into() }
    }

    /// Allocates and paints it.
    pub(crate) fn show(self, ui: &mut Ui) -> Response {
        let content = IconText::new(ui, Some((self.icon, 15.0)), Some(self.text), Type::SmallMedium);
        let (rect, response) = ui.allocate_exact_size(vec2(content.size().x + 15.0, 22.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), self.text));
        if ui.is_rect_visible(rect) {
            ui.painter().rect_filled(rect, RADIUS_BADGE, self.hue.tint);
            content.paint(ui.painter(), pos2(rect.left() + 7.0, rect.center().y), self.hue.ink, self.hue.ink);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::testing::harness;
    use crate::ui::{icons, theme};
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_badge_is_read_and_as_wide_as_its_text() {
        let mut harness = harness((), |ui, ()| {
            let hue = theme::of(ui).status.cloudflare;
            let short = Badge::new("Origin", hue, Icon::fill(icons::CLOUD)).show(ui).rect;
            let long = Badge::new("Нужны действия на сервере", hue, icons::HARD_DRIVES).show(ui).rect;
            assert!(long.width() > short.width() + 60.0);
        });
        harness.run();
        harness.get_by_label("Нужны действия на сервере");
    }
}
