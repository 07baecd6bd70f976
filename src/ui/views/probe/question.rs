//! What is asked back before requests are sent: work that each one may repeat, and an error that says it is too early.

use egui::Ui;

use crate::app::{ProbeAction, Question};
use crate::i18n::{self, Arg, Msg};
use crate::ui::icons;
use crate::ui::theme;
use crate::ui::widgets::Icon;

use super::banner::{Banner, seconds_until};
use super::{Scene, said};

/// The question that stands; `None`: there is none.
pub(super) fn banner(ui: &Ui, scene: Scene<'_>) -> Option<Banner> {
    let (texts, hues) = (scene.texts, &theme::of(ui).status);
    let cancel = (texts.get("probe-cancel"), ProbeAction::Withdraw);
    Some(match scene.room.question? {
        Question::Repeats => {
            let method = Arg::Text(scene.room.draft.method.clone());
            Banner {
                icon: Icon::fill(icons::WARNING),
                hue: hues.client,
                text: texts.say(&Msg::new("probe-asks-repeats").with("method", method)),
                buttons: vec![(texts.get("probe-start-anyway"), ProbeAction::StartAnyway), cancel],
            }
        }
        Question::TooEarly(at) => {
            let left = seconds_until(scene, at);
            if left > 0 {
                said::wake_in_a_second(ui);
            }
            Banner {
                icon: icons::TIMER.into(),
                hue: hues.client,
                text: texts.say(&Msg::new("probe-asks-early").with("left", Arg::Text(i18n::countdown(left)))),
                buttons: vec![(texts.get("probe-start-now"), ProbeAction::StartAnyway), cancel],
            }
        }
    })
}
