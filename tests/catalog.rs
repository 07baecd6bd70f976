//! The catalog's promise: each code is whole in each language, in that language's own script, and any two can be compared.

#[path = "common/files.rs"]
mod files;
#[path = "common/scripts.rs"]
mod scripts;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use rayscope::catalog::{Answers, Catalog, Listed, Party, Retry, Role, Work};
use rayscope::explain::{Aspect, Cell, CodeKey, Comparison, FAMOUS, compare, explain_listed, more_facts};
use rayscope::i18n::{Arg, Lang, Msg, Texts};

use scripts::{is_cyrillic, is_han, report};

/// Latin words that stand in Chinese and Russian texts: names, protocols, products. Whatever is in backticks is left out.
const MIN_NATIVE_SHARE: f64 = 0.45;

fn entries() -> &'static [Listed] {
    Catalog::get().entries()
}

/// Everything that an entry says by itself, by what it is.
fn said(listed: Listed, lang: Lang) -> Vec<(String, String)> {
    let (view, texts) = (explain_listed(listed), Texts::of(lang));
    let mut all = vec![
        ("name".to_owned(), texts.say(&view.name())),
        ("gist".to_owned(), texts.say(&view.gist())),
        ("send".to_owned(), texts.say(&view.when_to_send())),
        ("meet".to_owned(), texts.say(&view.on_meeting())),
    ];
    all.extend(view.caution().map(|caution| ("caution".to_owned(), texts.say(&caution))));
    for aspect in Aspect::ALL {
        all.extend(aspect.of(&view).lines(texts).into_iter().map(|line| (format!("{aspect:?}"), line)));
    }
    for role in Role::ALL {
        all.extend(view.steps(role).iter().map(|step| (format!("{role:?}"), texts.say(step))));
    }
    all
}

#[test]
fn each_entry_is_whole_in_each_language() {
    let mut faults = Vec::new();
    for listed in entries() {
        let view = explain_listed(*listed);
        for lang in Lang::ALL {
            let texts = Texts::of(lang);
            for aspect in [Aspect::Description, Aspect::WhenSeen, Aspect::HowToFix] {
                if aspect.of(&view).lines(texts).concat().trim().is_empty() {
                    faults.push(format!("{} has no {aspect:?} in {}", listed.id(), lang.tag()));
                }
            }
            for (what, text) in said(*listed, lang) {
                if text.trim().is_empty() || text.contains(['{', '}']) {
                    faults.push(format!("{} {} {what}: {text:?}", listed.id(), lang.tag()));
                }
                if let Some(word) = doubled(&text) {
                    faults.push(format!("{} {} {what}: “{word}” twice: {text}", listed.id(), lang.tag()));
                }
            }
        }
        let steps: usize = Role::ALL.iter().map(|role| view.steps(*role).len()).sum();
        if steps < 2 {
            faults.push(format!("{}: {steps} steps", listed.id()));
        }
    }
    report(&faults);
}

/// The 1xxx that Cloudflare documents in depth.
const IN_DEPTH: [u32; 21] = [
    1000, 1001, 1003, 1006, 1007, 1008, 1009, 1010, 1012, 1015, 1016, 1018, 1020, 1023, 1025, 1027, 1033, 1034, 1101, 1102,
    1200,
];

#[test]
fn what_cloudflare_documents_in_depth_has_every_section_of_a_report() {
    let mut faults = Vec::new();
    let sections = [
        "hop",
        "state",
        "root",
        "where",
        "context-1",
        "prevent-1",
        "note-1",
        "reply",
        "fix-caller-1",
        "fix-origin-developer-1",
        "fix-site-owner-1",
    ];
    for listed in entries() {
        let in_depth =
            listed.family == "cloudflare-5xx" || listed.family == "cloudflare-1xxx" && IN_DEPTH.contains(&listed.entry.code);
        let key = format!("{}-{}", listed.family, listed.entry.code);
        for lang in Lang::ALL.into_iter().filter(|_| in_depth) {
            let missing = sections.iter().filter(|section| !Texts::of(lang).has(&key, Some(section)));
            faults.extend(missing.map(|section| format!("{} {key}: no {section}", lang.tag())));
        }
    }
    report(&faults);
}

#[test]
fn codes_that_one_repairs_by_hand_have_code_to_copy() {
    for (family, codes) in [
        ("cloudflare-5xx", &[502, 504, 520, 521, 522, 523, 524, 525, 526][..]),
        ("cloudflare-1xxx", &[1010, 1015, 1020, 1033]),
        ("http", &[429]),
    ] {
        for code in codes {
            let entry = Catalog::get().entry(*code, family);
            assert!(entry.is_some_and(|entry| !entry.samples.is_empty()), "{family} {code}");
        }
    }
}

#[test]
fn no_text_is_in_another_languages_script() {
    let mut faults = Vec::new();
    for listed in entries() {
        for lang in Lang::ALL {
            for (what, text) in said(*listed, lang) {
                // The English name may be all that there is; headers and vendors are names.
                if ["Headers", "DefinedBy"].contains(&&*what) {
                    continue;
                }
                let words: String = text.split('`').step_by(2).collect();
                let count = |is: fn(char) -> bool| words.chars().filter(|c| is(*c)).count();
                let (han, cyrillic, latin) = (count(is_han), count(is_cyrillic), count(|c| c.is_ascii_alphabetic()));
                let wrong = match lang {
                    Lang::En => han + cyrillic > 0,
                    Lang::ZhCn => cyrillic > 0 || han == 0 && latin > 0,
                    Lang::Ru => han > 0 || cyrillic == 0 && latin > 0,
                };
                let native = if lang == Lang::ZhCn { han * 3 } else { cyrillic };
                let share = native as f64 / (native + latin).max(1) as f64;
                if wrong || lang != Lang::En && latin > 40 && share < MIN_NATIVE_SHARE {
                    faults.push(format!("{} {} {what}: {text}", listed.id(), lang.tag()));
                }
            }
        }
    }
    report(&faults);
}

#[test]
fn no_two_entries_share_a_description_a_gist_or_an_occasion() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        for what in [Aspect::Description, Aspect::WhenSeen] {
            let mut seen = BTreeMap::new();
            for listed in entries() {
                let text = what.of(&explain_listed(*listed)).lines(texts).concat();
                if let Some(other) = seen.insert(text, listed.id()) {
                    faults.push(format!("{} {what:?}: {other} and {}", lang.tag(), listed.id()));
                }
            }
        }
        let mut seen = BTreeMap::new();
        for listed in entries() {
            let gist = texts.say(&explain_listed(*listed).gist());
            if gist.ends_with(['.', '。']) {
                faults.push(format!("{} {}: a stop behind the gist", lang.tag(), listed.id()));
            }
            if let Some(other) = seen.insert(gist, listed.id()) {
                faults.push(format!("{} gist: {other} and {}", lang.tag(), listed.id()));
            }
        }
    }
    report(&faults);
}

#[test]
fn no_figure_is_typed_into_a_text() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        for listed in entries() {
            let key = format!("{}-{}", listed.family, listed.entry.code);
            for name in listed.entry.figures.keys() {
                let used = files::read(format!("i18n/{}/{}.ftl", lang.tag(), listed.family)).contains(&format!("${name} "));
                if !used {
                    faults.push(format!("{} {key}: no text speaks of ${name}", lang.tag()));
                }
            }
            // What is said is formatted with its unit: a zero would be a figure that is missing.
            for (_, line) in more_facts(&explain_listed(*listed), texts).iter().map(|(label, value, _)| (label, value)) {
                assert!(!line.is_empty(), "{key}");
            }
        }
    }
    report(&faults);
}

#[test]
fn what_cloudflare_does_not_publish_is_said_so() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let unpublished = texts.get("not-published").to_lowercase();
        for listed in entries().iter().filter(|listed| listed.family != "http") {
            let facts = more_facts(&explain_listed(*listed), texts);
            for (key, is_known) in [
                ("fact-error-name", listed.entry.error_name.is_some()),
                ("fact-category", listed.entry.error_category.is_some() || has_own(listed, "category")),
                ("entry-published-wait", listed.entry.retry_after.is_some()),
            ] {
                let fact = facts.iter().find(|(label, ..)| *label == texts.get(key));
                let says_so = fact.is_some_and(|(_, value, _)| value.to_lowercase() == unpublished);
                assert_eq!(says_so, !is_known, "{} {key} {facts:?}", listed.id());
            }
        }
    }
}

#[test]
fn fields_of_an_entry_do_not_contradict_each_other() {
    let mut faults = Vec::new();
    for listed in entries() {
        let entry = listed.entry;
        let mut check = |is: bool, what: &str| faults.extend(is.then(|| format!("{}: {what}", listed.id())));
        check(listed.family != "http" && entry.answers == Answers::Origin, "Cloudflare's code comes from the origin");
        check(entry.retry_after.is_some() && entry.retry != Some(Retry::AfterWait), "a wait, and not worth a retry after it");
        check(entry.acts.len() > 1 && entry.acts.contains(&Party::Nobody), "nobody has to act, and somebody");
        check(entry.http_status.is_some() && entry.likely_status.is_some(), "a status that is known and inferred");
        check(entry.aliases.iter().any(|alias| *alias == entry.name || *alias == listed.id()), "an alias that is its name");
        check(entry.sources.iter().any(|source| source.url.contains(' ')), "a remark in the address of a source");
        check(entry.work == Work::Done && entry.code >= 400 && entry.code < 600, "an error, and the work is done");
        check(
            entry.acts.iter().map(|party| party.name()).collect::<BTreeSet<_>>().len() != entry.acts.len(),
            "a party acts twice",
        );
        let is_name = |name: &String| name.chars().all(|c| c.is_ascii_alphanumeric() || "-*_".contains(c));
        check(!entry.headers.iter().all(is_name), "a header's name that is none");
    }
    report(&faults);
}

#[test]
fn no_sentence_says_a_wait_or_a_limit_of_nothing() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let zero = texts.say(&Msg::new("retry-after-seconds").with("wait", Arg::Seconds(0)));
        let zero: String =
            zero.chars().skip_while(|c| *c != '0').take_while(|c| !c.is_ascii_punctuation() && !"后，".contains(*c)).collect();
        for (left, right) in FAMOUS {
            let comparison = compare(CodeKey::home(left).view(), CodeKey::home(right).view());
            let sentences = comparison.differences().into_iter().chain([comparison.summary()]).chain(comparison.meeting());
            for said in sentences.map(|sentence| texts.say(&sentence)) {
                let is_zero = said.match_indices(&zero).any(|(at, _)| !said[..at].ends_with(|c: char| c.is_ascii_digit()));
                faults.extend((is_zero || said.contains('{')).then(|| format!("{} {left} {right}: {said}", lang.tag())));
            }
        }
    }
    report(&faults);
}

#[test]
fn any_two_codes_can_be_compared_and_something_sets_them_apart() {
    let started = Instant::now();
    let texts = Texts::of(Lang::Ru);
    let mut faults = Vec::new();
    let mut pairs = 0;
    for one in entries() {
        let view = explain_listed(*one);
        for two in entries() {
            pairs += 1;
            let comparison = compare(view.clone(), explain_listed(*two));
            let differences = comparison.differences();
            if one == two {
                assert!(comparison.is_same() && differences.is_empty());
                assert!(comparison.rows().iter().all(|row| !row.differs), "{}", one.id());
                continue;
            }
            if !(2..=5).contains(&differences.len()) {
                faults.push(format!("{} and {}: {} differences", one.id(), two.id(), differences.len()));
            }
            if !comparison.rows().iter().any(|row| row.differs) {
                faults.push(format!("{} and {}: no row differs", one.id(), two.id()));
            }
        }
    }
    // Every sentence of one row of the square, in words.
    for two in entries() {
        let comparison = compare(CodeKey::home(524).view(), explain_listed(*two));
        let sentences = comparison.differences().into_iter().chain([comparison.summary()]).chain(comparison.meeting());
        for sentence in sentences.map(|sentence| texts.say(&sentence)) {
            assert!(!sentence.contains(['{', '}']) && doubled(&sentence).is_none(), "{sentence}");
        }
    }
    report(&faults);
    println!("{pairs} pairs in {:?}", started.elapsed());
}

#[test]
fn swapping_the_sides_mirrors_the_comparison() {
    for (left, right) in FAMOUS.into_iter().chain([(404, 1015), (100, 599), (597, 200), (1201, 1202)]) {
        let (one, two) = (CodeKey::home(left), CodeKey::home(right));
        let (there, back) = (compare(one.view(), two.view()), compare(two.view(), one.view()));
        let rows = |comparison: &Comparison, turned: bool| -> Vec<(Aspect, Cell, Cell, bool)> {
            let sides = |left, right| if turned { (right, left) } else { (left, right) };
            let rows = comparison.rows().into_iter();
            rows.map(|row| {
                let (left, right) = sides(row.left, row.right);
                (row.aspect, left, right, row.differs)
            })
            .collect()
        };
        assert_eq!(rows(&there, false), rows(&back, true), "{left} {right}");
        assert_eq!(there.differences().len(), back.differences().len(), "{left} {right}");
        assert_eq!(there.meeting(), back.meeting());
        let [(_, send, meet), _] = there.when_to_use();
        let [_, (_, send_back, meet_back)] = back.when_to_use();
        assert_eq!((send, meet), (send_back, meet_back));
    }
}

#[test]
fn famous_pairs_have_wording_of_their_own_and_others_do_not() {
    let texts = Texts::of(Lang::En);
    for (left, right) in FAMOUS {
        let comparison = compare(CodeKey::home(left).view(), CodeKey::home(right).view());
        assert!(comparison.meeting().is_some(), "{left} {right}");
        for lang in Lang::ALL {
            let summary = Texts::of(lang).say(&comparison.summary());
            assert!(summary.contains(&left.to_string()) && summary.contains(&right.to_string()), "{summary}");
        }
        assert!((2..=5).contains(&comparison.differences().len()));
    }
    let worded: BTreeSet<&str> =
        files::read("i18n/en/pairs.ftl").leak().lines().filter_map(|line| line.strip_suffix(" =")).collect();
    assert_eq!(worded.len(), FAMOUS.len());
    let other = compare(CodeKey::home(404).view(), CodeKey::home(1015).view());
    assert!(other.meeting().is_none() && !texts.say(&other.summary()).is_empty());
}

#[test]
fn an_unknown_number_is_told_by_its_class() {
    for code in [597, 799, 299, 1999] {
        let view = CodeKey::home(code).view();
        assert!(view.entry.is_none());
        let comparison = compare(view, CodeKey::home(520).view());
        assert!(!comparison.differences().is_empty(), "{code}");
        for lang in Lang::ALL {
            let texts = Texts::of(lang);
            let unknown = texts.get("not-in-catalog").to_lowercase();
            let cells: Vec<String> = comparison.rows().iter().map(|row| row.left.paragraph(texts).to_lowercase()).collect();
            assert!(cells.iter().any(|cell| cell.contains(&unknown)) && cells.iter().all(|cell| !cell.is_empty()), "{cells:?}");
            let said: Vec<Msg> = comparison.differences();
            assert!(said.iter().all(|line| !texts.say(line).is_empty()));
        }
    }
}

/// Whether the entry words `attribute` itself.
fn has_own(listed: &Listed, attribute: &str) -> bool {
    Texts::of(Lang::En).has(&format!("{}-{}", listed.family, listed.entry.code), Some(attribute))
}

/// A word that stands twice in a row.
fn doubled(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let pair = words.windows(2).find(|pair| pair[0] == pair[1] && pair[0].chars().all(char::is_alphabetic))?;
    Some(pair[0])
}
