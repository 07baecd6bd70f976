//! A report as JSON: `rayscope.report/1`, what "Export… JSON" writes. Decoded fields and the report, never the paste.

use serde_json::{Value, json};

use crate::decode::{Page, System};

use super::document::{Wording, role_name, without_markup};
use super::findings::{chain_line, contradiction_of};
use super::privacy::without_addresses;
use super::report::{Report, family_name};
use super::samples::FilledSample;

/// The report in the language of `wording`.
#[must_use]
pub fn report_json(report: &Report, wording: &Wording) -> Value {
    let texts = wording.texts;
    let error = &report.error;
    let masked = texts.get("address-left-out");
    let clean = |text: &Option<std::sync::Arc<str>>| text.as_deref().map(|text| without_addresses(text, &masked));
    let say = |messages: &[crate::i18n::Msg]| messages.iter().map(|message| texts.say(message)).collect::<Vec<String>>();
    let samples = |samples: &[FilledSample]| {
        let one = |sample: &FilledSample| json!({ "stack": sample.stack.label(), "code": sample.code });
        samples.iter().map(one).collect::<Vec<Value>>()
    };
    let fixes: Vec<Value> = report
        .fixes
        .iter()
        .map(|fix| json!({ "role": fix.role.name(), "name": role_name(texts, fix.role), "steps": say(&fix.steps), "samples": samples(&fix.samples) }))
        .collect();
    let translations: Vec<Value> = report
        .translations
        .iter()
        .map(|translation| {
            json!({
                "field": translation.field.name(),
                "original": without_addresses(&translation.original, &masked),
                "translation": translation.known.as_ref().map(|known| texts.say(&known.message())),
            })
        })
        .collect();
    let chain: Vec<Value> = error
        .error_chain
        .iter()
        .map(|link| json!({ "code": link.code, "message": clean(&link.message), "says": without_markup(&chain_line(link, texts)) }))
        .collect();
    let contradictions: Vec<Value> = error
        .contradictions
        .iter()
        .map(|other| {
            let says = without_markup(&texts.say(&contradiction_of(error, other)));
            json!({ "field": other.field.name(), "said": clean(&Some(other.said.clone())), "says": without_addresses(&says, &masked) })
        })
        .collect();
    json!({
        "schema": "rayscope.report/1",
        "lang": texts.lang().tag(),
        "error": {
            "code": error.code,
            "family": error.family.name(),
            "http_status": error.http_status,
            "type": error.type_url,
            "title": clean(&error.title),
            "detail": clean(&error.detail),
            "instance": error.instance,
            "error_name": error.error_name,
            "error_category": error.error_category,
            "ray_id": error.ray_id,
            "colo": error.colo,
            "zone": error.zone,
            "timestamp": error.timestamp,
            "cloudflare_error": error.cloudflare_error,
            "retryable": error.retryable,
            "retry_after": error.retry_after,
            "owner_action_required": error.owner_action_required,
            "what_you_should_do": clean(&error.what_you_should_do),
            "footer": clean(&error.footer),
            "limit_seconds": error.limit_seconds,
            "system": error.system.map(System::name),
            "page": error.page.map(Page::name),
            "error_chain": chain,
            "contradictions": contradictions,
            "format": error.format.name(),
            "seen": error.seen,
        },
        "report": {
            "name": report.headline(texts),
            "family": texts.say(&family_name(error.family)),
            "in_catalog": report.in_catalog,
            "description": texts.say(&report.description),
            "translation": translations,
            "cause": { "root": texts.say(&report.root), "where": texts.say(&report.place), "context": say(&report.context) },
            "who_acts": report.actor.map(|actor| actor.party.name()),
            "who_acts_is_read": report.actor.is_some_and(|actor| actor.read),
            "fix": fixes,
            "prevention": { "points": say(&report.prevention), "samples": samples(&report.prevention_samples) },
            "note": say(&report.note),
            "reply": texts.say(&report.reply),
            "documentation": report.documentation(),
            "sources": report.sources,
        },
    })
}
