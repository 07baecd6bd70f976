//! Who sent it, why that is so, and what would settle what is left open.

use egui::{Margin, Sense, Ui, vec2};

use crate::app::Finding;
use crate::decode::{Verdict, Wanted};
use crate::explain::reason_of;
use crate::i18n::Texts;
use crate::ui::icons;
use crate::ui::theme::{self, Hue, Tokens, Type};
use crate::ui::widgets::{Icon, bullet, card, paragraph};

use super::Scene;

/// The verdict in two or three words.
pub(super) const fn key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Yes => "verdict-yes",
        Verdict::No => "verdict-no",
        Verdict::Unknown => "verdict-unknown",
    }
}

/// The sign and colour of a verdict: whoever sent it, it is no failure of the reader.
pub(super) fn sign(tokens: &Tokens, verdict: Verdict) -> (Icon, Hue) {
    match verdict {
        Verdict::Yes => (Icon::fill(icons::CLOUD), tokens.status.cloudflare),
        Verdict::No => (Icon::from(icons::SIGNPOST), tokens.status.redirect),
        Verdict::Unknown => (Icon::from(icons::QUESTION), tokens.status.client),
    }
}

/// Draws the verdict on the paste above the report; a code that was chosen by hand has none.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>) {
    let Some(finding) = scene.model.finding.as_ref().filter(|finding| !finding.by_hand) else { return };
    let tokens = theme::of(ui);
    let texts = scene.texts;
    let decoded = &finding.decoded;
    let (icon, hue) = sign(tokens, decoded.verdict);
    card(ui, Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (place, _) = ui.allocate_exact_size(vec2(16.0, Type::Body.line()), Sense::hover());
            icon.paint(ui.painter(), place.center(), 15.0, hue.ink);
            ui.vertical(|ui| paragraph(ui, &said(finding, texts), tokens.text.secondary));
        });
        // Of several errors each has something else; what the paste lacks as a whole settles who sent it.
        let shown = finding.report.as_ref().map(|report| &report.error).filter(|_| decoded.verdict == Verdict::Yes);
        let lacked = |wanted: &&Wanted| shown.is_none_or(|error| wanted.is_lacked_by(error));
        wanted(ui, texts, decoded.wanted.iter().filter(lacked));
    });
}

/// The verdict and its reason as one paragraph.
fn said(finding: &Finding, texts: &Texts) -> String {
    let decoded = &finding.decoded;
    format!("**{}** · {}", texts.get(key(decoded.verdict)), texts.say(&reason_of(decoded.reason)))
}

/// What would settle what is left open, a line each.
pub(super) fn wanted<'a>(ui: &mut Ui, texts: &Texts, wanted: impl IntoIterator<Item = &'a Wanted>) {
    let tokens = theme::of(ui);
    for wanted in wanted {
        bullet(ui, icons::CARET_RIGHT, tokens.text.muted, &texts.get(wanted.key()));
    }
}
