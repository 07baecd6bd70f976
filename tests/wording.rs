//! The report's wording with real values in it: whatever is known and whatever is not, each sentence comes out whole.

#[path = "common/files.rs"]
mod files;
#[path = "common/messages.rs"]
mod messages;

use std::collections::{BTreeMap, BTreeSet};

use rayscope::catalog::{Catalog, Entry};
use rayscope::decode::decode;
use rayscope::explain::report;
use rayscope::i18n::{Arg, Lang, Msg, Texts};

use messages::{Text, texts};

/// What every message of a code or class may speak of, as `explain::Subject` gives it. Names whose twin says whether they are
/// known are empty where they are not.
const VALUES: [(&str, &str); 7] = [
    ("code", "524"),
    ("host", "api.meai.cloud"),
    ("ready", "2026-04-30 12:14:10 UTC"),
    ("ray", "9f4670f97dfb64c8"),
    ("time", "2026-04-30 12:12:10 UTC"),
    ("title", "Error 524: A timeout occurred"),
    ("system", "nginx"),
];
const SECONDS: [(&str, u64); 12] = [
    ("limit", 120),
    ("warn", 96),
    ("wait", 120),
    ("wait-500", 30),
    ("wait-502", 60),
    ("wait-504", 120),
    ("wait-1004", 120),
    ("wait-1015", 30),
    ("wait-1038", 60),
    ("wait-1205", 5),
    ("connect", 19),
    ("ack", 90),
];
const KNOWN: [(&str, &str); 9] = [
    ("code-known", "code"),
    ("host-known", "host"),
    ("ready-known", "ready"),
    ("ray-known", "ray"),
    ("time-known", "time"),
    ("title-known", "title"),
    ("system-known", "system"),
    ("limit-known", "limit"),
    ("wait-known", "wait"),
];
const YES_NO: [&str; 2] = ["yes", "no"];
const YES_NO_UNKNOWN: [&str; 3] = ["yes", "no", "unknown"];
/// The last is one that no message names.
const CATEGORIES: &[&str] = &[
    "none",
    "origin",
    "ssl",
    "cloudflare",
    "access_denied",
    "rate_limit",
    "dns",
    "config",
    "tls",
    "worker",
    "snippet",
    "rewrite",
    "legal",
    "unsupported",
    "brand_new",
];
/// The files whose messages speak of a code.
const FILES: [&str; 5] = ["classes", "cloudflare-1xxx", "cloudflare-5xx", "cloudflare-api", "http"];
const MAX_WORDS: usize = 120;
/// A Chinese word has about two characters.
const MAX_CHARACTERS: usize = 240;

#[test]
fn every_message_of_a_code_comes_out_whole_whatever_is_known() {
    let mut faults = Vec::new();
    let mut said = 0;
    for text in codes() {
        for choices in choices(&text) {
            let sentence = say(&text, &choices);
            said += 1;
            if let Some(what) = unwhole(&sentence) {
                faults.push(format!("{} {} {choices:?}: {what}: {sentence}", text.lang.tag(), text.name()));
            }
        }
    }
    assert!(said > 3000, "{said}");
    assert!(faults.is_empty(), "{} faults\n{}\n", faults.len(), faults.join("\n"));
}

#[test]
fn what_is_not_whole_is_found() {
    for sentence in ["", "Send it to .", "Wait  now", "Ask { $host }", "(), then", "At , then", "来自 的错误", "Ray ID ()."]
    {
        assert!(unwhole(sentence).is_some(), "{sentence}");
    }
    for sentence in ["Wait 120\u{a0}s.", "**Stop.** Then go.", "Look (2026-04-30 12:12:10 UTC).", "等待 120\u{a0}秒。", "a: b"]
    {
        assert_eq!(unwhole(sentence), None, "{sentence}");
    }
}

#[test]
fn a_reply_fits_whatever_is_known() {
    let mut longest = BTreeMap::new();
    for text in codes().into_iter().filter(|text| text.attribute == "reply") {
        for choices in choices(&text) {
            let reply = say(&text, &choices);
            let (len, most) = length(text.lang, &reply);
            assert!(len <= most, "{} {}: {len} of {most}\n{reply}", text.lang.tag(), text.key);
            let so_far: &mut usize = longest.entry(text.lang).or_default();
            *so_far = len.max(*so_far);
        }
    }
    assert_eq!(longest.len(), 3);
    println!("longest replies: {longest:?}");
}

#[test]
fn reports_on_real_errors_hold_a_reply_that_fits() {
    let whole = |code: u32, more: &str| {
        format!(
            "{{\"error_code\":{code},\"status\":{code},\"title\":\"Error {code}: A title\",\"ray_id\":\"9f4670f97dfb64c8\",\
             \"timestamp\":\"2026-04-30T12:12:10Z\",\"zone\":\"api.meai.cloud\",\"cloudflare_error\":true,\"retry_after\":120,\
             \"retryable\":true,\"owner_action_required\":true{more}}}"
        )
    };
    let category = |name: &str| format!(",\"error_category\":\"{name}\"");
    let pastes = [
        files::read("assets/samples/524-terminal.txt"),
        whole(524, ""),
        whole(1015, ""),
        whole(522, &category("origin")),
        whole(526, &category("ssl")),
        whole(1020, &category("access_denied")),
        "524".to_owned(),
        "error code: 1015".to_owned(),
        "error code: 1020".to_owned(),
        "error code: 530".to_owned(),
        "101".to_owned(),
        "204".to_owned(),
        "302".to_owned(),
        "404".to_owned(),
        "503".to_owned(),
    ];
    let mut subjects = BTreeSet::new();
    for paste in &pastes {
        let decoded = decode(paste.as_bytes());
        assert_eq!(decoded.errors.len(), 1, "{paste}");
        let report = report(&decoded.errors[0]);
        for lang in Lang::ALL {
            let texts = Texts::of(lang);
            let reply = texts.say(&report.reply);
            let (len, most) = length(lang, &reply);
            assert!(len <= most, "{paste} in {}: {len} of {most}\n{reply}", lang.tag());
            subjects.insert(texts.say(&report.name));
        }
    }
    assert!(subjects.len() > 30, "{subjects:#?}");
}

#[test]
fn every_code_with_wording_has_an_entry_and_every_entry_has_wording() {
    let entries: BTreeSet<String> =
        Catalog::get().entries().iter().map(|listed| format!("{}-{}", listed.family, listed.entry.code)).collect();
    let worded: BTreeSet<String> = codes().into_iter().filter(|text| text.file != "classes").map(|text| text.key).collect();
    assert_eq!(worded, entries);
}

fn codes() -> Vec<Text> {
    let codes: Vec<Text> = Lang::ALL.into_iter().flat_map(texts).filter(|text| FILES.contains(&&*text.file)).collect();
    assert!(codes.len() > 6000, "{}", codes.len());
    codes
}

/// Every way to answer the questions that `text` asks of its arguments.
fn choices(text: &Text) -> Vec<BTreeMap<String, &'static str>> {
    let mut all = vec![BTreeMap::new()];
    for (name, variants) in text.arguments() {
        let answers: &[&str] = match name.as_str() {
            _ if variants.is_empty() => continue,
            "category" => CATEGORIES,
            "owner" | "retryable" => &YES_NO_UNKNOWN,
            "repeat" => &["wait", "once", "later", "no", "unknown"],
            "actor" => &["caller", "origin-developer", "site-owner", "cloudflare", "nobody", "unknown"],
            known if known.ends_with("-known") => &YES_NO,
            other => unreachable!("{}: what can ${other} be?", text.name()),
        };
        assert!(variants.iter().all(|variant| answers.contains(&variant.as_str())), "{}: ${name} {variants:?}", text.name());
        all = all
            .into_iter()
            .flat_map(|choices| answers.iter().map(move |answer| (choices.clone(), *answer)))
            .map(|(mut choices, answer)| {
                choices.insert(name.clone(), answer);
                choices
            })
            .collect();
    }
    // There is a time to be ready at only where there is a time and a wait.
    let is = |choices: &BTreeMap<String, &str>, name: &str| choices.get(name).is_none_or(|answer| *answer == "yes");
    all.retain(|choices| choices.get("ready-known") != Some(&"yes") || is(choices, "wait-known") && is(choices, "time-known"));
    all
}

/// What `text` says of a subject with these answers. A Fluent error ends the test inside `Texts`.
fn say(text: &Text, choices: &BTreeMap<String, &'static str>) -> String {
    let mut message = Msg::new(text.key.clone());
    if !text.attribute.is_empty() {
        message = message.attribute(text.attribute.clone());
    }
    let answer = |name: &str, default| choices.get(name).copied().unwrap_or(default);
    for (twin, name) in KNOWN {
        message = message.with(twin, Arg::Text(answer(twin, "no").to_owned()));
        let value = VALUES.iter().find(|(value, _)| *value == name);
        if let Some((name, value)) = value {
            let known = answer(twin, "no") == "yes";
            message = message.with(name, Arg::Text(if known { *value } else { "" }.to_owned()));
        }
    }
    for (name, seconds) in SECONDS {
        // A pause that is not known is 0 s, which no sentence may say; a limit that is not known is assumed.
        let known = name != "wait" || answer("wait-known", "no") == "yes";
        message = message.with(name, Arg::Seconds(if known { seconds } else { 0 }));
    }
    message = message.with("code", Arg::Text(VALUES[0].1.to_owned()));
    if let Some(entry) = entry_of(&text.key) {
        for (name, figure) in &entry.figures {
            message = message.with(name.as_str(), Arg::Quantity(figure.value, figure.unit));
        }
        if let Some(wait) = entry.retry_after {
            message = message.with("published", Arg::Seconds(u64::from(wait)));
        }
        if let Some(status) = entry.http_status.or(entry.likely_status) {
            message = message.with("status", Arg::Text(status.to_string()));
        }
    }
    if ["wait", "once"].contains(&answer("repeat", "unknown")) {
        message = message.with("published", Arg::Seconds(120));
    }
    let unknown = ["retryable", "owner", "repeat", "actor"].map(|name| (name, "unknown"));
    for (name, default) in [("category", "none")].into_iter().chain(unknown) {
        message = message.with(name, Arg::Text(answer(name, default).to_owned()));
    }
    Texts::of(text.lang).say(&message)
}

/// The entry that a message words.
fn entry_of(key: &str) -> Option<&'static Entry> {
    let (family, code) = key.rsplit_once('-')?;
    Catalog::get().entry(code.parse().ok()?, family)
}

/// Why a sentence cannot be shown as it is.
fn unwhole(sentence: &str) -> Option<&'static str> {
    // Code is as it is: `fetch()` and `.htaccess` are no slips. An empty span is one.
    let spans = sentence.split('`').enumerate();
    let plain: String = spans.map(|(n, span)| if n % 2 == 1 && !span.is_empty() { "code" } else { span }).collect();
    let plain = plain.replace("**", "");
    let has = |marks: &[&str]| marks.iter().any(|mark| plain.contains(mark));
    let zero_seconds = ["0\u{a0}s", "0\u{a0}с", "0\u{a0}秒"]
        .iter()
        .any(|zero| plain.match_indices(zero).any(|(at, _)| !plain[..at].ends_with(|c: char| c.is_ascii_digit())));
    match () {
        () if plain.trim().is_empty() => Some("empty"),
        () if has(&["{", "}", "$"]) => Some("a placeholder"),
        () if plain.lines().any(|line| line.trim_start().contains("  ")) => Some("two spaces"),
        () if has(&["()", "（）", "“”", "«»", " ,", " .", " ;", " ，", " 。", "( ", " )", "，，", "。。", ",,", ".."]) => {
            Some("a gap before a mark")
        }
        () if plain.contains("自 的") || plain.starts_with([',', '.', '，', '。', ' ']) => Some("a gap"),
        () if plain.ends_with(' ') => Some("a space at the end"),
        () if zero_seconds => Some("a duration that is not known"),
        () => None,
    }
}

/// How long a reply is and how long it may be: words, in Chinese characters other than spaces.
fn length(lang: Lang, reply: &str) -> (usize, usize) {
    match lang {
        Lang::En | Lang::Ru => (reply.split_whitespace().count(), MAX_WORDS),
        Lang::ZhCn => (reply.chars().filter(|c| !c.is_whitespace()).count(), MAX_CHARACTERS),
    }
}
