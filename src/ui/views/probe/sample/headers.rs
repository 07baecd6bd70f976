//! The headers of the answer: those that tell of Cloudflare and of waiting first. Secrets stay masked, in copies, too.

use egui::{Align, Layout, Ui, vec2};

use crate::i18n::{Arg, Msg};
use crate::probe::Sample;
use crate::redact;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{Button, CopyButton};

use super::super::Scene;
use super::fact;

/// What is looked for first.
const FIRST: [&str; 7] = ["cf-ray", "cf-cache-status", "cf-mitigated", "server", "server-timing", "retry-after", "location"];

/// Draws them as rows.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, sample: &Sample) {
    let (texts, t) = (scene.texts, theme::of(ui));
    let Some(reply) = &sample.reply else {
        ui.label(Type::Body.text(texts.get("probe-no-reply"), t.text.muted));
        return;
    };
    let headers = sorted(&reply.headers);
    ui.horizontal(|ui| {
        let count = texts.say(&Msg::new("probe-headers-count").with("n", Arg::Number(headers.len() as u64)));
        let size = reply.header_bytes.map(|bytes| texts.say(&Msg::new("probe-headers-size").with("bytes", Arg::Bytes(bytes))));
        ui.label(Type::Small.text([Some(count), size].into_iter().flatten().collect::<Vec<_>>().join(" · "), t.text.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let copy = texts.get("probe-headers-copy");
            CopyButton::new("probe_headers", Button::ghost(&copy)).show(ui, || {
                headers.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<String>>().join("\n")
            });
        });
    });
    let widths = headers.iter().map(|(name, _)| ui.painter().layout_job(Type::Small.line_job(name, t.text.muted)).size().x);
    let labels = widths.fold(80.0_f32, f32::max).min(200.0).ceil();
    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
    for (name, value) in &headers {
        fact(ui, labels, name, value, t.text.primary);
    }
}

/// What is looked for first, then the rest as it came; secrets masked.
fn sorted(headers: &[(String, String)]) -> Vec<(&str, String)> {
    let place = |name: &str| FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len());
    let mut sorted: Vec<(&str, String)> =
        headers.iter().map(|(name, value)| (name.as_str(), redact::header_value(name, value))).collect();
    sorted.sort_by_key(|(name, _)| place(name));
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_cloudflare_comes_first_and_cookies_are_masked() {
        let headers = [("date", "x"), ("set-cookie", "sid=s3cret"), ("retry-after", "30"), ("cf-ray", "9f-FRA")];
        let headers: Vec<(String, String)> = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let names: Vec<(&str, String)> = sorted(&headers);
        assert_eq!(names.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["cf-ray", "retry-after", "date", "set-cookie"]);
        assert!(!format!("{names:?}").contains("s3cret"));
    }
}
