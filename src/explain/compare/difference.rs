//! What sets two codes apart, computed from their fields and said in full sentences.
//!
//! A dimension is a field of the catalog, a sentence with room for both codes, and one clause a value. The clauses stand behind
//! the code ("after 202 …; after 520 …"), so each language keeps its own word order.

use crate::catalog::{Answers, Cacheable, Entry, Flag, Party, Work};
use crate::decode::Family;
use crate::i18n::{Arg, Msg};

use super::super::entry::EntryView;

/// Sentences that are shown at most.
const MOST: usize = 5;
/// Sentences that there are at least.
const LEAST: usize = 2;

/// What each of them says, in one clause a side.
pub(super) fn summary(left: &EntryView, right: &EntryView) -> Msg {
    both("compare-summary", left, right, said(left.gist()), said(right.gist()))
}

/// Two to five sentences, most telling first.
pub(super) fn computed(left: &EntryView, right: &EntryView) -> Vec<Msg> {
    let mut sentences: Vec<Msg> = [class, work, answers, acts, repeat, wait, finality, wire, cache, category]
        .into_iter()
        .filter_map(|dimension| dimension(left, right))
        .take(MOST)
        .collect();
    if sentences.len() < LEAST {
        sentences.insert(0, both("difference-gist", left, right, said(left.gist()), said(right.gist())));
    }
    if sentences.len() < LEAST {
        sentences.push(Msg::new("difference-rest-alike"));
    }
    sentences
}

/// `key` with both codes and what is said of each.
fn both(key: &'static str, left: &EntryView, right: &EntryView, of_left: Arg, of_right: Arg) -> Msg {
    let (one, two) = if left.number() == right.number() { (left.id(), right.id()) } else { (left.number(), right.number()) };
    Msg::new(key).with("left", Arg::Text(one)).with("right", Arg::Text(two)).with("of-left", of_left).with("of-right", of_right)
}

fn said(message: Msg) -> Arg {
    Arg::Said(Box::new(message))
}

/// The clause of one value of a field, by its key.
fn clause(key: String) -> Arg {
    said(Msg::new(key))
}

/// The sentence of a field that both entries have and that differs.
fn of_field<T: PartialEq>(
    key: &'static str,
    left: &EntryView,
    right: &EntryView,
    field: impl Fn(&Entry) -> Option<T>,
    clause: impl Fn(&T) -> Arg,
) -> Option<Msg> {
    let (one, two) = (field(left.entry?)?, field(right.entry?)?);
    (one != two).then(|| both(key, left, right, clause(&one), clause(&two)))
}

/// Success, refusal or failure, and whether Cloudflare made the number.
fn class(left: &EntryView, right: &EntryView) -> Option<Msg> {
    let kind = |view: &EntryView| match (view.family, view.class()) {
        (Family::Cloudflare5xx, _) => "cloudflare-5xx",
        (_, class) => class.name(),
    };
    let (one, two) = (kind(left), kind(right));
    (one != two).then(|| {
        both("difference-class", left, right, clause(format!("kind-clause-{one}")), clause(format!("kind-clause-{two}")))
    })
}

fn work(left: &EntryView, right: &EntryView) -> Option<Msg> {
    let field = |entry: &Entry| Some(entry.work).filter(|work| *work != Work::None);
    of_field("difference-work", left, right, field, |work| clause(format!("work-clause-{}", work.name())))
}

fn answers(left: &EntryView, right: &EntryView) -> Option<Msg> {
    // A number that only a log knows is sent by nobody.
    let is_sent = |entry: &Entry| entry.answers != Answers::Nobody && !entry.flags.contains(&Flag::LogOnly);
    let field = |entry: &Entry| Some(entry.answers).filter(|_| is_sent(entry));
    of_field("difference-answers", left, right, field, |answers| clause(format!("sender-clause-{}", answers.name())))
}

/// Whose turn it is first; others may have to act after it.
fn acts(left: &EntryView, right: &EntryView) -> Option<Msg> {
    let (one, two) = (left.entry?.acts.as_slice(), right.entry?.acts.as_slice());
    let said = |acts: &[Party]| {
        let first = acts.first()?.name();
        let is_first_of_many = acts.len() > 1;
        Some(clause(if is_first_of_many { format!("acts-first-clause-{first}") } else { format!("acts-clause-{first}") }))
    };
    if one.first() == two.first() {
        return None;
    }
    Some(both("difference-acts", left, right, said(one)?, said(two)?))
}

fn repeat(left: &EntryView, right: &EntryView) -> Option<Msg> {
    of_field("difference-repeat", left, right, |entry| entry.retry, |retry| clause(format!("repeat-clause-{}", retry.name())))
}

/// How long Cloudflare asks to wait, where it asks on both sides.
fn wait(left: &EntryView, right: &EntryView) -> Option<Msg> {
    of_field("difference-wait", left, right, |entry| entry.retry_after, |wait| Arg::Seconds(u64::from(*wait)))
}

fn finality(left: &EntryView, right: &EntryView) -> Option<Msg> {
    of_field(
        "difference-finality",
        left,
        right,
        |entry| Some(entry.finality),
        |it| clause(format!("finality-clause-{}", it.name())),
    )
}

/// The HTTP status that a 1xxx comes with.
fn wire(left: &EntryView, right: &EntryView) -> Option<Msg> {
    let is_wrapped = |view: &EntryView| view.family == Family::Cloudflare1xxx;
    let any = is_wrapped(left) || is_wrapped(right);
    any.then(|| of_field("difference-wire", left, right, |entry| entry.http_status, |status| Arg::Text(status.to_string())))?
}

fn cache(left: &EntryView, right: &EntryView) -> Option<Msg> {
    let value = |cacheable: &Cacheable| {
        said(Msg::new(if *cacheable == Cacheable::Yes { "cache-clause-yes" } else { "cache-clause-no" }))
    };
    of_field("difference-cache", left, right, |entry| Some(entry.cacheable), value)
}

/// Cloudflare's own name for what is at fault.
fn category(left: &EntryView, right: &EntryView) -> Option<Msg> {
    let field = |entry: &Entry| entry.error_category.clone();
    of_field("difference-category", left, right, field, |category| Arg::Text(category.clone()))
}
