//! What decoding found, in words: who sent it and why, what stands behind an error, what the paste says against it.
//!
//! A system's own name is the same in every language; one without a name is worded (`i18n`, `system-…`).

use crate::catalog::Catalog;
use crate::decode::{Chained, Contradiction, DecodedError, Family, Field, Page, Reason, System};
use crate::i18n::{Arg, Msg, Texts};

use super::aspect::capital;
use super::joining::with_aside;
use super::subject::wording_key;

/// What `system` is called, to be put into a message.
#[must_use]
pub fn system_name(system: System) -> Arg {
    system.label().map_or_else(|| Arg::Said(Box::new(Msg::new(system.key()))), |label| Arg::Text(label.to_owned()))
}

/// What `system` is called where it stands alone.
#[must_use]
pub fn system_label(system: System, texts: &Texts) -> String {
    system.label().map_or_else(|| capital(&texts.get(system.key())), str::to_owned)
}

/// Why the verdict is what it is.
#[must_use]
pub fn reason_of(reason: Reason) -> Msg {
    let said = Msg::new(reason.key());
    if let Reason::OtherSystem(system) = reason { said.with("system", system_name(system)) } else { said }
}

/// What kind of page it is.
#[must_use]
pub fn page_name(page: Page) -> Msg {
    Msg::new(match page {
        Page::Challenge => "class-challenge",
        Page::Block => "class-block",
    })
}

/// What stands behind an API error: its number, its words, and what the catalog calls it.
#[must_use]
pub fn chain_line(link: &Chained, texts: &Texts) -> String {
    let known = Catalog::get().entry(link.code, Family::CloudflareApi.name());
    let name = known.map(|entry| texts.say(&Msg::new(wording_key(Family::CloudflareApi.name(), entry.code))));
    let number = format!("`{}`", link.code);
    match (&link.message, name) {
        (Some(message), Some(name)) => with_aside(texts.lang(), &format!("{number} {message}"), &name),
        (Some(words), None) => format!("{number} {words}"),
        (None, Some(name)) => format!("{number} {name}"),
        (None, None) => number,
    }
}

/// That another place of the paste says something else, and what was taken.
#[must_use]
pub fn contradiction_of(error: &DecodedError, other: &Contradiction) -> Msg {
    let taken = value_of(error, other.field);
    let key = if taken.is_some() { "contradiction" } else { "contradiction-alone" };
    let said = Msg::new(key)
        .with("field", Arg::Text(other.field.name().to_owned()))
        .with("said", Arg::Text(other.said.as_ref().to_owned()));
    taken.into_iter().fold(said, |said, taken| said.with("taken", Arg::Text(taken)))
}

/// The value of `field` as it is written; `None` where it has none or is not of one piece.
fn value_of(error: &DecodedError, field: Field) -> Option<String> {
    let text = |value: &Option<std::sync::Arc<str>>| value.as_deref().map(str::to_owned);
    match field {
        Field::Code => error.code.map(|code| code.to_string()),
        Field::HttpStatus => error.http_status.map(|status| status.to_string()),
        Field::Type => text(&error.type_url),
        Field::Title => text(&error.title),
        Field::Detail => text(&error.detail),
        Field::Instance => text(&error.instance),
        Field::ErrorName => text(&error.error_name),
        Field::ErrorCategory => text(&error.error_category),
        Field::RayId => text(&error.ray_id),
        Field::Colo => text(&error.colo),
        Field::Zone => text(&error.zone),
        Field::Timestamp => text(&error.timestamp),
        Field::CloudflareError => error.cloudflare_error.map(|is| is.to_string()),
        Field::Retryable => error.retryable.map(|is| is.to_string()),
        Field::RetryAfter => error.retry_after.map(|seconds| seconds.to_string()),
        Field::OwnerActionRequired => error.owner_action_required.map(|is| is.to_string()),
        Field::LimitSeconds => error.limit_seconds.map(|seconds| seconds.to_string()),
        Field::Page => error.page.map(|page| page.name().to_owned()),
        Field::System => error.system.map(|system| system.name().to_owned()),
        Field::WhatYouShouldDo | Field::Footer | Field::ErrorChain => None,
    }
}
