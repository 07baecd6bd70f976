//! What the request was sent over: address, proxy, HTTP, TLS, and the certificate with its faults.

use egui::{Color32, Ui, vec2};

use crate::i18n::{self, Texts};
use crate::probe::{Certificate, Sample, words};
use crate::ui::theme::{self, Type};

use super::super::Scene;
use super::fact;

/// Names of a certificate that are shown of many.
const NAMES: usize = 8;

/// Draws it as rows.
pub(super) fn show(ui: &mut Ui, scene: Scene<'_>, sample: &Sample) {
    let (texts, t) = (scene.texts, theme::of(ui));
    let connection = &sample.connection;
    let mut rows: Vec<(String, String, Color32)> = Vec::new();
    let ink = t.text.primary;
    let mut push = |key: &str, value: Option<String>, ink: Color32| {
        if let Some(value) = value {
            // Names of protocols are the same in every language.
            let label = if key.starts_with("probe-") { texts.get(key) } else { key.to_owned() };
            rows.push((label, value, ink));
        }
    };
    push("probe-fact-url", Some(crate::redact::url(&sample.url)), ink);
    push("probe-fact-address", connection.address.map(|address| address.to_string()), ink);
    push("probe-fact-proxy", connection.proxy.clone(), ink);
    push("HTTP", connection.http.as_ref().map(|http| format!("HTTP/{http}")), ink);
    let tls = connection.tls_version.as_ref().map(|version| format!("TLS {version}"));
    let tls = tls.map(|tls| connection.cipher.as_ref().map_or(tls.clone(), |cipher| format!("{tls} · {cipher}")));
    push("TLS", tls, ink);
    if let Some(certificate) = &connection.certificate {
        push("probe-fact-certificate", Some(certificate.subject.clone()), ink);
        push("probe-fact-issuer", Some(certificate.issuer.clone()), ink);
        push("probe-fact-names", Some(names(certificate)).filter(|names| !names.is_empty()), ink);
        let (value, ink) = validity(ui, scene, certificate);
        push("probe-fact-valid", value, ink);
        let fault = certificate.fault.map(|fault| texts.say(&words::failure(fault)));
        push("probe-fact-fault", fault, t.status.over.ink);
    }
    if rows.len() < 2 {
        ui.label(Type::Body.text(texts.get("probe-no-connection"), t.text.muted));
        return;
    }
    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
    let widths = rows.iter().map(|(label, ..)| ui.painter().layout_job(Type::Small.line_job(label, ink)).size().x);
    let labels = widths.fold(80.0_f32, f32::max).min(160.0).ceil();
    for (label, value, ink) in &rows {
        fact(ui, labels, label, value, *ink);
    }
}

fn names(certificate: &Certificate) -> String {
    let mut names = certificate.names.iter().take(NAMES).cloned().collect::<Vec<_>>().join(", ");
    if certificate.names.len() > NAMES {
        names.push_str(", …");
    }
    names
}

/// From when to when, and how much of it is left, in the colour of what that means.
fn validity(ui: &Ui, scene: Scene<'_>, certificate: &Certificate) -> (Option<String>, Color32) {
    let (t, texts): (_, &Texts) = (theme::of(ui), scene.texts);
    let date = |at: jiff::Timestamp| i18n::date_time(at, scene.zone).split(' ').next().unwrap_or_default().to_owned();
    let Some(until) = certificate.not_after else { return (None, t.text.primary) };
    let from = certificate.not_before.map(date).unwrap_or_default();
    let Some((left, warns)) = words::certificate(certificate, scene.now) else { return (None, t.text.primary) };
    let holds = until >= scene.now && certificate.not_before.is_none_or(|from| from <= scene.now);
    let ink = match (holds, warns) {
        (false, _) => t.status.over.ink,
        (true, true) => t.status.client.ink,
        (true, false) => t.text.primary,
    };
    (Some(format!("{from} – {} · {}", date(until), texts.say(&left))), ink)
}
