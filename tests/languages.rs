//! The three languages beside each other: the same messages with the same arguments, each of them used, drawable, and written
//! as the language is written.

#[path = "common/expand.rs"]
mod expand;
#[path = "common/files.rs"]
mod files;
#[path = "common/messages.rs"]
mod messages;
#[path = "common/scripts.rs"]
mod scripts;
#[path = "common/source.rs"]
mod source;

use std::collections::{BTreeMap, BTreeSet};

use rayscope::i18n::{self, Lang, Texts};

use expand::{HOLE, expanded};
use files::{list, read, root};
use messages::texts;
use scripts::{is_cyrillic, is_han, report};
use source::{lex, sources};

/// Keys that the sources never spell because they are read from the language file itself: `catalog::KnownTexts` walks
/// `texts.ftl`.
const READ_FROM_THE_FILE: [&str; 1] = ["text-"];

/// Messages that consist of names in every language.
const NAMES: [&str; 11] = ["API", "Ray ID", "Cloudflare", "HTTP", "5xx", "1xxx", "Markdown", "JSON", "DNS", "TCP", "TLS"];

/// The faces of each family, as `ui/fonts.rs` chains them.
const FAMILIES: [(&str, &[&str]); 4] = [
    ("proportional", &["inter-regular", "noto-sans-sc-regular", "symbols", "phosphor-regular"]),
    ("medium", &["inter-medium", "noto-sans-sc-medium", "symbols", "phosphor-regular"]),
    ("semibold", &["inter-semibold", "noto-sans-sc-medium", "symbols", "phosphor-regular"]),
    ("monospace", &["jetbrains-mono-regular", "noto-sans-sc-regular", "inter-regular", "symbols", "phosphor-regular"]),
];

#[test]
fn every_message_exists_in_every_language_with_the_same_arguments() {
    let table = |lang| -> BTreeMap<String, BTreeSet<String>> {
        let mut table = BTreeMap::new();
        for text in texts(lang) {
            let name = format!("{}: {}", text.file, text.name());
            assert!(
                Texts::of(lang).has(&text.key, Some(&*text.attribute).filter(|name| !name.is_empty())),
                "{name} is not loaded"
            );
            let twice = table.insert(name.clone(), text.arguments().into_keys().collect());
            assert_eq!(twice, None, "{name} stands twice in {}", lang.tag());
        }
        table
    };
    let english = table(Lang::En);
    let mut faults = Vec::new();
    for lang in [Lang::ZhCn, Lang::Ru] {
        let other = table(lang);
        let names: BTreeSet<&String> = english.keys().chain(other.keys()).collect();
        for name in names {
            match (english.get(name), other.get(name)) {
                (Some(one), Some(two)) if one == two => {}
                (one, two) => faults.push(format!("{name}: en {one:?}, {} {two:?}", lang.tag())),
            }
        }
    }
    report(&faults);
}

#[test]
fn every_selector_knows_the_same_variants_in_every_language() {
    // Plural forms differ by language; every other selector is a word of ours.
    let plural = BTreeSet::from(["zero", "one", "two", "few", "many", "other"].map(str::to_owned));
    let of = |lang| texts(lang).into_iter().map(|text| (text.name(), text.arguments())).collect::<BTreeMap<_, _>>();
    let english = of(Lang::En);
    let mut faults = Vec::new();
    for lang in [Lang::ZhCn, Lang::Ru] {
        for (name, arguments) in of(lang) {
            for (argument, variants) in arguments {
                let wanted = english.get(&name).and_then(|arguments| arguments.get(&argument)).cloned().unwrap_or_default();
                let chosen = variants.difference(&wanted).chain(wanted.difference(&variants));
                if chosen.filter(|variant| !plural.contains(*variant)).count() > 0 {
                    faults.push(format!("{} {name}: ${argument} {variants:?}, en {wanted:?}", lang.tag()));
                }
            }
        }
    }
    report(&faults);
}

#[test]
fn no_message_is_unused() {
    let literals: BTreeSet<String> = sources()
        .iter()
        .flat_map(|(_, text)| lex(text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()).1)
        .collect();
    let made: Vec<Vec<String>> = literals.iter().filter_map(|literal| pieces(literal)).collect();
    // `{key}-help`: a companion of a key that is spelt.
    let endings: Vec<&str> =
        literals.iter().filter_map(|literal| literal.strip_prefix('{')?.split_once('}')).map(|(_, end)| end).collect();
    let companion = |name: &str| {
        endings.iter().any(|end| end.starts_with('-') && name.strip_suffix(end).is_some_and(|key| literals.contains(key)))
    };
    let used = |name: &str| literals.contains(name) || made.iter().any(|pieces| fits(name, pieces)) || companion(name);
    let mut faults = BTreeSet::new();
    for text in texts(Lang::En) {
        if !used(&text.key) && !READ_FROM_THE_FILE.iter().any(|prefix| text.key.starts_with(prefix)) {
            faults.insert(format!("{}: no source names `{}`", text.file, text.key));
        }
        let list = text.attribute.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
        if !text.attribute.is_empty() && !used(&text.attribute) && !used(list) {
            faults.insert(format!("{}: no source names the attribute `{}`", text.file, text.attribute));
        }
    }
    report(&faults.into_iter().collect::<Vec<String>>());
}

#[test]
fn what_format_makes_is_recognised() {
    let fits = |name: &str, literal: &str| pieces(literal).is_some_and(|pieces| fits(name, &pieces));
    assert!(fits("code-524", "code-{}") && fits("class-http-5xx", "class-http-{}xx") && fits("role-caller", "role-{name}"));
    for (name, literal) in
        [("code-", "code-{}"), ("a-code-1", "code-{}"), ("code-524", "{}-{}"), ("x", "{}"), ("code-1", "Code {}")]
    {
        assert!(!fits(name, literal), "{name} {literal}");
    }
}

#[test]
fn every_character_has_a_glyph_in_every_text_family() {
    let mut shown: BTreeMap<char, String> = BTreeMap::new();
    for lang in Lang::ALL {
        for text in texts(lang) {
            let characters = expanded(&text).into_iter().flat_map(|text| text.chars().collect::<Vec<char>>());
            shown.extend(characters.map(|c| (c, format!("{} {}", lang.tag(), text.name()))));
        }
        let numbers = [
            i18n::number(lang, 1_234_567),
            i18n::seconds(lang, 1),
            i18n::milliseconds(lang, 1.0),
            i18n::milliseconds(lang, 1e6),
        ];
        let names = numbers.into_iter().chain([lang.own_name().to_owned(), lang.short_name().to_owned()]);
        shown.extend(names.collect::<String>().chars().map(|c| (c, format!("{} formats", lang.tag()))));
    }
    for sample in list("assets/samples") {
        shown.extend(read(format!("assets/samples/{sample}")).chars().map(|c| (c, sample.clone())));
    }
    assert!(shown.len() > 700, "{} characters", shown.len());
    let faces: BTreeMap<&str, Vec<u8>> = FAMILIES
        .iter()
        .flat_map(|(_, faces)| faces.iter())
        .map(|name| (*name, std::fs::read(root().join(format!("assets/fonts/{name}.ttf"))).unwrap_or_default()))
        .collect();
    let mut faults = Vec::new();
    for (family, names) in FAMILIES {
        let faces: Vec<ttf_parser::Face<'_>> =
            names.iter().filter_map(|name| ttf_parser::Face::parse(&faces[name], 0).ok()).collect();
        assert_eq!(faces.len(), names.len(), "{family}");
        for (&c, place) in shown.iter().filter(|(c, _)| **c != HOLE && !c.is_control()) {
            if !faces.iter().any(|face| face.glyph_index(c).is_some()) {
                faults.push(format!("{family} has no {c:?} ({:04x}) of {place}", u32::from(c)));
            }
        }
    }
    report(&faults);
}

#[test]
fn no_message_is_left_in_english() {
    let mut faults = Vec::new();
    for text in [Lang::ZhCn, Lang::Ru].into_iter().flat_map(texts) {
        for said in expanded(&text) {
            let rest = NAMES.iter().fold(said.clone(), |rest, name| rest.replace(name, ""));
            let latin = rest.contains(|c: char| c.is_ascii_alphabetic());
            if latin && !said.contains(|c| is_han(c) || is_cyrillic(c)) {
                faults.push(format!("{} {}: {said}", text.lang.tag(), text.name()));
            }
        }
    }
    report(&faults);
}

#[test]
fn nothing_is_written_carelessly() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for file in list(format!("i18n/{}", lang.tag())) {
            for (number, line) in (1..).zip(read(format!("i18n/{}/{file}", lang.tag())).lines()) {
                if line.ends_with(char::is_whitespace) || line.contains('\t') {
                    faults.push(format!("i18n/{}/{file}:{number}: white space", lang.tag()));
                }
            }
        }
        // What Cloudflare writes is kept to the letter.
        for text in texts(lang).into_iter().filter(|text| (text.lang, &*text.file) != (Lang::En, "texts")) {
            for said in expanded(&text) {
                faults.extend(carelessness(lang, &said).map(|what| format!("{} {}: {what}: {said}", lang.tag(), text.name())));
            }
        }
    }
    report(&faults);
}

#[test]
fn careless_writing_is_found() {
    for (lang, said, want) in [
        (Lang::En, "Done!", Some("an exclamation mark")),
        (Lang::En, "Two  spaces", Some("two spaces")),
        (Lang::En, "End ", Some("a space at the end")),
        (Lang::En, "Wait , then go", Some("a space before a mark")),
        (Lang::En, "At \u{fffc}, wait.", None),
        (Lang::En, "The origin's turn", Some("straight quotes")),
        (Lang::ZhCn, "等待,然后重试", Some("an ASCII mark behind Chinese")),
        (Lang::ZhCn, "完成.", Some("an ASCII mark behind Chinese")),
        (Lang::ZhCn, "返回`202`", Some("no space between Chinese and Latin")),
        (Lang::ZhCn, "用**curl** 重试", Some("no space between Chinese and Latin")),
        (Lang::ZhCn, "用 curl 重试（HTTP 429），等 30 秒。", None),
        (Lang::ZhCn, "等\u{fffc}后重试", None),
        (Lang::Ru, "Ответ \"да\"", Some("straight quotes")),
        (Lang::Ru, "Ответ «да», `a=\"b\"`", None),
        (Lang::Ru, "Проверьте ее", Some("е for ё")),
        (Lang::Ru, "Проверьте более", None),
    ] {
        assert_eq!(carelessness(lang, said).next(), want, "{said}");
    }
}

#[test]
fn forbidden_translations_do_not_occur() {
    let mut faults = Vec::new();
    for text in [Lang::ZhCn, Lang::Ru].into_iter().flat_map(texts) {
        for said in expanded(&text) {
            let words = if text.lang == Lang::ZhCn { FORBIDDEN_ZH } else { FORBIDDEN_RU };
            let small = said.to_lowercase();
            let found = words.iter().filter(|word| said.contains(**word) || small.contains(**word));
            faults.extend(found.map(|word| format!("{} {}: {word}: {said}", text.lang.tag(), text.name())));
        }
    }
    faults.dedup();
    report(&faults);
}

/// Published translations that are wrong, or one of two forms of which we use the other.
const FORBIDDEN_ZH: &[&str] = &[
    "原点",     // the origin of coordinates, not the server: 源站
    "轨道炮",   // a weapon, not Railgun
    "未延期",   // 510: "not postponed"
    "长度要求", // 411: 需要内容长度
    "终结点",   // 端点
    "首部",     // 标头
    "负载平衡", // 负载均衡
    "指数回退", // 指数退避
    "最佳作过程",
    "节流",     // 限流
    "熔断",     // 断路器
    "无效网关", // 错误网关
    "错误的网关",
    "认证", // 身份验证
    "你",   // 您
];
/// Matched without regard to case where they stand in small letters.
const FORBIDDEN_RU: &[&str] = &[
    "исток",      // the origin: «исходный сервер»
    "звонящ",     // a caller on the telephone: «вызывающая сторона»
    "квитирован", // «рукопожатие»
    "реверсный",  // «обратный прокси»
    "апстрим",    // «вышестоящий сервер»
    "кеш",        // «кэш»
    "тайм-аут",   // «таймаут»
    "тайм аут",
    "ПРОТОКОЛ HTTP",
    "код статуса", // «код состояния»
    "код ответа",
    "самозаверяющ",         // «самоподписанный»
    "размыкатель",          // «автоматический выключатель»
    "ограничение скорости", // «ограничение частоты запросов»
    "неверный шлюз",        // «ошибка шлюза»
    "проблема с шлюзом",
    "доступ заблокирован", // 423
    "редирект",            // «перенаправление»
    "дашборд",             // «панель управления»
];

/// Words that are always written with ё.
const WITHOUT_YO: [&str; 12] =
    ["ее", "еще", "нее", "мое", "твое", "свое", "истек", "учетные", "учетных", "придет", "идет", "шлет"];

/// What is careless about `said`.
fn carelessness(lang: Lang, said: &str) -> impl Iterator<Item = &'static str> {
    // Code is as it is: ` .htaccess` is no slip, and its letters touch nothing.
    let spans = said.split('`').enumerate();
    let masked: String = spans.map(|(n, span)| if n % 2 == 1 && !span.is_empty() { "code" } else { span }).collect();
    let (masked, plain) = (masked.replace("**", ""), said.replace("**", "").replace('`', ""));
    let mut found = Vec::new();
    let mut check = |is: bool, what: &'static str| found.extend(is.then_some(what));
    check(plain.contains(['!', '！']), "an exclamation mark");
    // A help's columns are set with spaces; its usage lines are indented.
    let is_column = |line: &str| line.starts_with("  ");
    check(plain.lines().any(|line| !is_column(line) && line.trim_start().contains("  ")), "two spaces");
    check(plain.lines().any(|line| line.ends_with(' ')), "a space at the end");
    check(
        [" ,", " .", " ;", " ，", " 。", " ：", "， ", "。 "].iter().any(|pair| masked.contains(pair)),
        "a space before a mark",
    );
    // Code has quotes of its own, and so have the usage lines of a help.
    let lines: Vec<&str> = said.lines().filter(|line| !is_column(line)).collect();
    let words: String = lines.join("\n").split('`').step_by(2).collect();
    check(words.contains(['"', '\'']), "straight quotes");
    match lang {
        Lang::En => {}
        Lang::ZhCn => {
            let pairs: Vec<(char, char)> = plain.chars().zip(plain.chars().skip(1)).collect();
            check(pairs.iter().any(|&(a, b)| is_han(a) && ",;?!:.".contains(b)), "an ASCII mark behind Chinese");
            let touching = |a: char, b: char| is_han(a) && b.is_ascii_alphanumeric();
            check(pairs.iter().any(|&(a, b)| touching(a, b) || touching(b, a)), "no space between Chinese and Latin");
        }
        Lang::Ru => {
            let mut words = words.split(|c: char| !is_cyrillic(c)).map(str::to_lowercase);
            check(words.any(|word| WITHOUT_YO.contains(&&*word)), "е for ё");
        }
    }
    found.into_iter()
}

/// The text around the placeholders of a literal that makes a key: `code-{}`. Such a key begins with a word of its own.
fn pieces(literal: &str) -> Option<Vec<String>> {
    let mut pieces = Vec::new();
    let mut rest = literal;
    while let Some((before, behind)) = rest.split_once('{') {
        pieces.push(before.to_owned());
        rest = behind.split_once('}')?.1;
    }
    pieces.push(rest.to_owned());
    let is_key = pieces.iter().all(|piece| piece.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
    (pieces.len() > 1 && is_key && pieces[0].len() > 2).then_some(pieces)
}

/// Whether `name` is `pieces` with something in each gap.
fn fits(name: &str, pieces: &[String]) -> bool {
    let Some((first, others)) = pieces.split_first() else { return false };
    let Some(mut rest) = name.strip_prefix(first.as_str()) else { return false };
    for (n, piece) in others.iter().enumerate() {
        let is_last = n + 1 == others.len();
        let at = if is_last {
            rest.len().checked_sub(piece.len()).filter(|at| rest.ends_with(piece.as_str()) && *at > 0)
        } else {
            rest.find(piece.as_str()).filter(|at| *at > 0)
        };
        let Some(at) = at else { return false };
        rest = &rest[at + piece.len()..];
    }
    true
}
