//! What a report is about: the values that its sentences speak of, and the message that holds its wording.
//!
//! A code with an entry has wording of its own (`cloudflare-5xx-524`); what that leaves out, and every other number, is worded
//! by class (`class-cloudflare-5xx`), so that every error gets every section. The arguments are the same for all of them; each that may be unknown has a twin that
//! says so, and no sentence uses one without asking the other.

use jiff::{SignedDuration, Timestamp};

use crate::catalog::{Catalog, Entry, Finality, Retry, number_of};
use crate::decode::{DecodedError, Family, Page};
use crate::i18n::{Arg, Lang, Msg, Texts};

use super::findings::system_name;

/// Seconds of silence after which Cloudflare answers 524, unless the error names another number: what error bodies say since
/// 2025-10 (524 bodies of 2026-04-30 and 2026-05-11).
pub(crate) const DEFAULT_LIMIT: u32 = 120;

/// Attributes `name-1` … that a message may have.
const MAX_LISTED: u32 = 99;

/// The wording of one error or code.
#[derive(Debug, Clone)]
pub(crate) struct Subject {
    own: Option<String>,
    class: String,
    args: Vec<(&'static str, Arg)>,
}

impl Subject {
    /// The wording of `error`.
    pub(crate) fn of_error(error: &DecodedError) -> Self {
        let entry = entry_of(error);
        let own = entry.map(|entry| wording_key(error.family.name(), entry.code));
        let class = class_of(error);
        let ready = ready_at(error).map(|at| at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string());
        let time = timestamp(error).map(|at| at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string());
        let known = |args: &mut Vec<(&'static str, Arg)>, name: &'static str, twin: &'static str, value: Option<String>| {
            args.push((twin, yes_no(value.is_some())));
            args.push((name, Arg::Text(value.unwrap_or_default())));
        };
        let limit = error.limit_seconds.unwrap_or(DEFAULT_LIMIT);
        let mut args = vec![
            ("limit", Arg::Seconds(u64::from(limit))),
            ("limit-known", yes_no(error.limit_seconds.is_some())),
            ("warn", Arg::Seconds(u64::from(limit) * 4 / 5)),
            ("wait", error.retry_after.map_or(Arg::Text(String::new()), |wait| Arg::Seconds(u64::from(wait)))),
            ("wait-known", yes_no(error.retry_after.is_some())),
            ("repeat", Arg::Text(repeat(entry).to_owned())),
            ("actor", Arg::Text(actor(entry).to_owned())),
            ("category", Arg::Text(category(error, entry))),
            ("retryable", yes_no_unknown(error.retryable)),
            ("owner", yes_no_unknown(error.owner_action_required)),
        ];
        known(&mut args, "code", "code-known", error.code.map(number_of));
        known(&mut args, "host", "host-known", error.zone.as_deref().map(str::to_owned));
        known(&mut args, "ready", "ready-known", ready);
        known(&mut args, "ray", "ray-known", error.ray_id.as_deref().map(str::to_owned));
        known(&mut args, "time", "time-known", time);
        known(&mut args, "title", "title-known", error.title.as_deref().map(str::to_owned));
        args.push(("system-known", yes_no(error.system.is_some())));
        args.push(("system", error.system.map_or(Arg::Text(String::new()), system_name)));
        args.extend(of_the_class());
        if let Some(entry) = entry {
            args.extend(entry.figures.iter().map(|(name, it)| (name.as_str(), Arg::Quantity(it.value, it.unit))));
            args.extend(entry.retry_after.map(|wait| ("published", Arg::Seconds(u64::from(wait)))));
            let status = entry.http_status.or(entry.likely_status);
            args.extend(status.map(|status| ("status", Arg::Text(status.to_string()))));
        }
        Self { own, class, args }
    }

    /// Its name.
    pub(crate) fn name(&self) -> Msg {
        Msg::new(self.own.as_ref().unwrap_or(&self.class).clone()).with_all(&self.args)
    }

    /// The attribute `name`: the code's own, else its class's.
    pub(crate) fn say(&self, name: &str) -> Msg {
        self.own(name).unwrap_or_else(|| self.with(&self.class, name))
    }

    /// The attribute `name` of the code itself. The languages have the same ones.
    pub(crate) fn own(&self, name: &str) -> Option<Msg> {
        let key = self.own.as_ref().filter(|key| Texts::of(Lang::En).has(key, Some(name)))?;
        Some(self.with(key, name))
    }

    /// `name-1`, `name-2` … as far as there are any: the code's own, else its class's.
    pub(crate) fn list(&self, name: &str) -> Vec<Msg> {
        let own = self.own_list(name);
        if own.is_empty() { self.list_of(&self.class, name) } else { own }
    }

    /// The same of the code itself.
    pub(crate) fn own_list(&self, name: &str) -> Vec<Msg> {
        self.own.as_ref().map(|key| self.list_of(key, name)).unwrap_or_default()
    }

    fn list_of(&self, key: &str, name: &str) -> Vec<Msg> {
        let texts = Texts::of(Lang::En);
        (1..=MAX_LISTED)
            .map(|n| format!("{name}-{n}"))
            .take_while(|attribute| texts.has(key, Some(attribute)))
            .map(|attribute| self.with(key, &attribute))
            .collect()
    }

    fn with(&self, key: &str, attribute: &str) -> Msg {
        Msg::new(key.to_owned()).attribute(attribute.to_owned()).with_all(&self.args)
    }
}

/// The message of the code `code` in `family`.
pub(crate) fn wording_key(family: &str, code: u32) -> String {
    match family {
        "cloudflare-5xx" => format!("cloudflare-5xx-{code}"),
        "cloudflare-1xxx" => format!("cloudflare-1xxx-{code}"),
        "cloudflare-api" => format!("cloudflare-api-{code}"),
        _ => format!("http-{code}"),
    }
}

/// The catalog's entry of what `error` is, if it has one. A challenge or block page is what it is, whatever status it came
/// with; a 1xxx code says more than the page.
pub(crate) fn entry_of(error: &DecodedError) -> Option<&'static Entry> {
    if error.page.is_some() && error.family != Family::Cloudflare1xxx {
        return None;
    }
    Catalog::get().entry(error.code?, error.family.name())
}

/// The message of the class of what has no entry.
fn class_of(error: &DecodedError) -> String {
    let number = error.code.or(error.http_status.map(u32::from));
    match (error.family, error.page) {
        (Family::CloudflareApi, _) => "class-cloudflare-api".to_owned(),
        (Family::Cloudflare1xxx, _) if error.code.is_some() => "class-cloudflare-1xxx".to_owned(),
        (_, Some(Page::Challenge)) => "class-challenge".to_owned(),
        (_, Some(Page::Block)) => "class-block".to_owned(),
        _ if error.system.is_some() && !matches!(number, Some(100..=599)) => "class-foreign".to_owned(),
        _ if number.is_none() => "class-nameless".to_owned(),
        (Family::Cloudflare5xx, None) => "class-cloudflare-5xx".to_owned(),
        (Family::Http | Family::Other | Family::Cloudflare1xxx, None) => match number {
            Some(code @ 100..=599) => format!("class-http-{}xx", code / 100),
            _ => "class-unknown".to_owned(),
        },
    }
}

/// When the error was made.
pub(crate) fn timestamp(error: &DecodedError) -> Option<Timestamp> {
    error.timestamp.as_deref()?.parse().ok()
}

/// When a retry is welcome: the error's own time and its own wait.
pub(crate) fn ready_at(error: &DecodedError) -> Option<Timestamp> {
    let wait = SignedDuration::from_secs(i64::from(error.retry_after?));
    timestamp(error)?.checked_add(wait).ok()
}

/// The codes whose published wait the wording of their class speaks of: argument, family, number.
const CLASS_WAITS: [(&str, &str, u32); 7] = [
    // A wait is published for Cloudflare's own 500, 502 and 504, never for HTTP's.
    ("wait-500", "cloudflare-5xx", 500),
    ("wait-502", "cloudflare-5xx", 502),
    ("wait-504", "cloudflare-5xx", 504),
    ("wait-1004", "cloudflare-1xxx", 1004),
    ("wait-1015", "cloudflare-1xxx", 1015),
    ("wait-1038", "cloudflare-1xxx", 1038),
    ("wait-1205", "cloudflare-1xxx", 1205),
];
/// The figures of 522 that it speaks of, under the names that they have there.
const CLASS_FIGURES: [(&str, u32); 2] = [("connect", 522), ("ack", 522)];

/// Figures of single codes that the wording of their class speaks of. One that the catalog does not have stays out, so that
/// no sentence can say 0 s for it.
fn of_the_class() -> impl Iterator<Item = (&'static str, Arg)> {
    let waits = CLASS_WAITS.into_iter().filter_map(|(argument, family, code)| Some((argument, wait(family, code)?)));
    waits.chain(CLASS_FIGURES.into_iter().filter_map(|(name, code)| Some((name, figure(code, name)?))))
}

fn wait(family: &str, code: u32) -> Option<Arg> {
    Some(Arg::Seconds(u64::from(Catalog::get().entry(code, family)?.retry_after?)))
}

/// The figure `name` of `code`, in the family that the bare number means.
pub(crate) fn figure(code: u32, name: &str) -> Option<Arg> {
    let figure = Catalog::get().home(code)?.entry.figures.get(name)?;
    Some(Arg::Quantity(figure.value, figure.unit))
}

/// Whether to send the request again, as far as the catalog knows the code: `wait`, after the published wait; `once`, the same,
/// though the cause stays; `later`, by hand; `no`, not before something changes. Else `unknown`.
fn repeat(entry: Option<&Entry>) -> &'static str {
    match entry.map(|entry| (entry.retry_after, entry.retry, entry.finality)) {
        Some((Some(_), _, Finality::Passing)) => "wait",
        Some((Some(_), ..)) => "once",
        Some((_, Some(Retry::No), Finality::Passing)) => "later",
        Some((_, Some(Retry::No), _)) => "no",
        _ => "unknown",
    }
}

/// Whose turn it is first by the catalog, else `unknown`.
fn actor(entry: Option<&Entry>) -> &'static str {
    entry.and_then(|entry| entry.acts.first()).map_or("unknown", |party| party.name())
}

fn category(error: &DecodedError, entry: Option<&Entry>) -> String {
    let known = error.error_category.as_deref().or_else(|| entry.and_then(|entry| entry.error_category.as_deref()));
    known.unwrap_or("none").to_owned()
}

fn yes_no(is: bool) -> Arg {
    Arg::Text(if is { "yes" } else { "no" }.to_owned())
}

fn yes_no_unknown(is: Option<bool>) -> Arg {
    Arg::Text(is.map_or("unknown", |is| if is { "yes" } else { "no" }).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_that_a_class_speaks_of_is_in_the_catalog() {
        for (argument, family, code) in CLASS_WAITS {
            assert!(wait(family, code).is_some(), "${argument}: {family} {code} has no wait");
        }
        for (name, code) in CLASS_FIGURES {
            assert!(figure(code, name).is_some(), "{code} has no figure {name}");
        }
        assert_eq!(of_the_class().count(), CLASS_WAITS.len() + CLASS_FIGURES.len());
    }

    #[test]
    fn a_wait_is_known_only_where_the_error_itself_names_one() {
        for (paste, known) in
            [("error code: 1015", "no"), ("{\"error_code\":1015,\"cloudflare_error\":true,\"retry_after\":7}", "yes")]
        {
            let errors = crate::decode::decode(paste.as_bytes()).errors;
            let args = Subject::of_error(&errors[0]).args;
            let twin = args.iter().find(|(name, _)| *name == "wait-known").map(|(_, value)| value.clone());
            assert_eq!(twin, Some(Arg::Text(known.to_owned())), "{paste}");
        }
    }
}
