//! Where a text names Cloudflare in its own words, doubts it, or describes one of its pages. Clues, not errors.
//!
//! The name inside an address, a host, a path, a package or a header says nothing of who failed: half of the web's pages and
//! programs hold it. A link to Cloudflare's article about one number does, for it was put there to explain that number.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::number;
use super::pattern::Phrases;
use crate::decode::form::Page;
use crate::decode::reading::{Clue, Finds, Scene};

/// The name, its usual misspellings, and how other scripts write it. Lower case.
const NAMES: &str = concat!(
    "cloudflare|cloud flare|cloudflair|cloudflaire|cloudfare|cloudfalre|cloudlfare|clouflare|cloudflre|",
    "claudflare|cloudlare|couldflare|clouldflare|cloudflar |cloadflare|cloudfalare|clodflare|cloudeflare|",
    "cloudfllare|cloudflarre|clowdflare|cluodflare|clouddflare|claudeflare|clouflair|клаудфлер|клаудфлейр|",
    "клаудфлэр|клаудфлар|клаудфлаер|клаудфлаир|клауд флер|клауд флейр|клауд флэр|клауд-флер|клоудфлер|",
    "клоудфлейр|клоудфлэр|клоудфлар|клоуд флер|клоуд флейр|клаудфляр|клаудфлєр|کلادفلر|کلودفلر|کلادفلیر|",
    "کلودفلیر|کلاودفلر|کلاودفلیر|کلود فلر|کلاد فلر|كلاودفلير|كلاود فلير|كلودفلير|كلاودفلاير|클라우드플레어|클라우드 플레어|",
    "클플|クラウドフレア|赛博菩萨|賽博菩薩|קלאודפלייר|คลาวด์แฟลร์"
);

/// Phrases that guess.
const DOUBTS: &str = concat!(
    "could it be|could it have to do|could this be|could be|might be|may be|maybe|perhaps|possibly|probably|",
    "is it |is this |not sure|i suspect|i guess|my guess|i think|wondering|i wonder|suspect|related to|",
    "have to do with|похоже на|похоже, |может быть|может это|возможно|наверное|наверно|скорее всего|是不是|可能是|",
    "可能和|难道|会不会|也许|怀疑|应该是|估计|¿será|quizás|tal vez|vielleicht|liegt es an|peut-être|talvez|mungkin"
);

/// Descriptions of a block, once Cloudflare is named on the line.
const BLOCKS: &str = concat!(
    "is blocking|blocked me|blocks me|blocking me|blocked my|blocks my|blocked by cloud|blocked by the cloud|",
    "blocked us|banned by cloud|block page|bans my|banned my|拦截|屏蔽|拉黑|封了|блокиру|заблокир|block my"
);

/// Descriptions of a challenge, once Cloudflare is named close by.
const CHALLENGES: &str = concat!(
    "waits 5 seconds|wait 5 seconds|5 second|five seconds|under attack mode|challenge page|captcha|",
    "checking your browser|verify you are human|verify that you are human|just a moment|js challenge|",
    "javascript challenge|managed challenge|browser check|5秒|五秒盾|人机验证|验证码|капч|проверка браузера|turnstile"
);

/// What says, right before the name, that it has no part in this.
static DENIALS: LazyLock<Vec<&str>> = LazyLock::new(|| BEFORE.split('|').collect());
const BEFORE: &str = concat!(
    "not using|don't use|don’t use|do not use|doesn't use|does not use|not behind|nothing to do with|no cdn or|no uso|no usamos|",
    "no usa|no utilizo|no utilizamos|no estoy usando|não uso|não usa|não usamos|não utilizo|nao uso|nao usamos|не использую|",
    "не используем|не используется|не использует|не пользуюсь|nie używam|nie używamy|nie korzystam z|utilise pas|utilisons pas|",
    "nutze kein|nutzen kein|verwende kein|verwenden kein|benutze kein|没有用|没有使用|没用|没使用|未使用|不使用|没套|没有套|没走|",
    "没有走|tidak pakai|tidak menggunakan|ga pake|gak pake|không dùng|không sử dụng|không xài"
);
/// The same right behind it.
static DENIED: LazyLock<Vec<&str>> = LazyLock::new(|| BEHIND.split('|').collect());
const BEHIND: &str = concat!(
    "kullanmıyor|kullanmadan|を使っていな|は使っていな|を使用していな|は使用していな|를 사용하지 않|을 사용하지 않|안 쓰|is not used|isn't used|",
    "is not involved|isn't involved|not involved|not in use|не использ|ist nicht im einsatz|wird nicht verwendet|wird nicht genutzt"
);

/// What makes the name, right before it, who tells of a failure.
const BLAMES: &str = concat!(
    "shows |show |says |gives |displays |throws |reports |keeps |is showing|is giving|is saying|is displaying|error page|'s error page|",
    "is down|won't let|won’t let|doesn't let|doesn’t let|报错|报了|显示|提示|показывает|пишет|выдаёт|выдает|сообщает|ругается|zeigt |meldet |",
    "sagt |muestra |dice |affiche |mostra |diz "
);

/// Words before the seconds to wait.
const WAITS: [&str; 6] = ["retry after ", "retry-after: ", "try again in ", "retry in ", "wait for ", "please wait "];

/// Bytes of a line that a phrase is looked for in.
const REACH: usize = 240;
/// Names that are reported of one window.
const MAX_NAMES: usize = 512;

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest).build(with_capitals()).ok()
});

static DOUBTED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(DOUBTS.split('|')));
static BLOCKED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(BLOCKS.split('|')));
static CHALLENGED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(CHALLENGES.split('|')));

/// The names, and the Cyrillic ones with a capital: only ASCII is folded while searching.
fn with_capitals() -> Vec<String> {
    let mut names: Vec<String> = NAMES.split('|').map(str::to_owned).collect();
    let cyrillic: Vec<String> =
        NAMES.split('|').filter_map(|name| name.strip_prefix('к').map(|rest| format!("К{rest}"))).collect();
    names.extend(cyrillic);
    names.push("cf".to_owned());
    names
}

/// Without one of these there is nothing to read.
pub(super) fn words() -> Vec<String> {
    with_capitals().into_iter().chain(WAITS.map(str::to_owned)).collect()
}

/// Reads the names of the view and what is said beside them.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    for name in every_name(text).take(MAX_NAMES) {
        if is_denied(text, &name) {
            finds.clues.push(Clue::DeniesCloudflare(scene.view.span(&name)));
            continue;
        }
        finds.clues.push(Clue::NamesCloudflare(scene.view.span(&name)));
        let next = number::after(text, name.end, 24).trim_start().to_lowercase();
        if BLAMES.split('|').any(|words| next.starts_with(words)) {
            finds.clues.push(Clue::BlamesCloudflare(scene.view.span(&name)));
        }
        let line = number::line(text, name.start, REACH);
        let lower = text.get(line.clone()).unwrap_or_default().to_lowercase();
        let at_line = |part: Range<usize>| scene.view.span(&whole(text, line.start + part.start..line.start + part.end));
        if let Some(part) = DOUBTED.first(&lower).or_else(|| question(&lower, name.start - line.start)) {
            finds.clues.push(Clue::Doubts(at_line(part)));
        }
        if let Some(part) = BLOCKED.first(&lower) {
            finds.clues.push(Clue::Page(Page::Block, at_line(part)));
        }
        let around = number::lines_around(text, name.start, REACH);
        let lower = text.get(around.clone()).unwrap_or_default().to_lowercase();
        if let Some(part) = CHALLENGED.first(&lower) {
            let part = whole(text, around.start + part.start..around.start + part.end);
            finds.clues.push(Clue::Page(Page::Challenge, scene.view.span(&part)));
        }
    }
    waits(scene, finds);
}

/// Whether `part` of a text names Cloudflare.
pub(crate) fn is_named(part: &str) -> bool {
    names(part).next().is_some()
}

/// Where `text` names Cloudflare, and does not say that it has no part in this.
pub(crate) fn names(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    every_name(text).filter(move |at| !is_denied(text, at))
}

fn every_name(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    FINDER
        .iter()
        .flat_map(move |finder| finder.find_iter(text))
        .map(|found| found.start()..found.end())
        .filter(move |at| is_name(text, at))
}

fn is_name(text: &str, at: &Range<usize>) -> bool {
    let before = number::before(text, at.start, 120);
    let after = number::after(text, at.end, 60);
    let token = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '（' | '"' | '<')).next().unwrap_or_default();
    if token.contains("://") {
        return is_article(token, after);
    }
    let name = text.get(at.clone()).unwrap_or_default();
    if name.eq_ignore_ascii_case("cf") {
        return is_short_name(before, after) || is_kind(before, after);
    }
    let last = before.chars().next_back().unwrap_or(' ');
    if last.is_ascii_alphanumeric()
        || matches!(last, '_' | '/' | '.' | '@' | '\\' | '$' | '%' | '&' | '=')
        || last == '-' && !before.ends_with(" -") && before.trim_end_matches('-').len() + 1 == before.len() && before.len() > 1
    {
        return false;
    }
    let head = before.trim_end_matches(['"', '\'', ' ', '[', '=', '>', ':', '\\', '\n']).to_ascii_lowercase();
    if [
        "server",
        "import",
        "from '",
        "require(",
        "provider",
        "package",
        "pip install",
        "npm install",
        "resource",
        "dns_provider",
    ]
    .iter()
    .any(|word| head.ends_with(word.trim_end_matches(['\'', '('])) && head.len() != before.len())
        && !head.ends_with("the server")
    {
        return false;
    }
    let mut chars = after.chars();
    let (first, second) = (chars.next().unwrap_or(' '), chars.next().unwrap_or(' '));
    match first {
        '.' => !second.is_alphanumeric(),
        '-' => {
            let word: String = after.chars().skip(1).take_while(|c| c.is_alphabetic()).collect();
            second.is_uppercase() || second.is_whitespace() || HYPHENED.split('|').any(|known| known == word)
        }
        '/' => second.is_whitespace() || second.is_uppercase(),
        '_' | '@' | '\\' | '$' | 'd' | 'D' => false,
        ':' => second != ':',
        c => !c.is_ascii_alphabetic() || after.to_ascii_lowercase().starts_with("s ") || name.ends_with(' '),
    }
}

/// `I'm not using Cloudflare`: the name of what is not there.
fn is_denied(text: &str, at: &Range<usize>) -> bool {
    /// Bytes of the longest denial, and more.
    const LONGEST: usize = 40;
    let (tail, next) = (number::before(text, at.start, LONGEST), number::after(text, at.end, LONGEST));
    let tail = tail.trim_end_matches([' ', '*', '`', '"']).to_lowercase();
    let next = next.trim_start().to_lowercase();
    DENIALS.iter().any(|words| tail.ends_with(words)) || DENIED.iter().any(|words| next.starts_with(words))
}

/// Words behind `Cloudflare-` in prose; others are names of programs.
const HYPHENED: &str = "proxied|side|only|protected|error|hosted|generated|edge|specific|related|based|fronted";

/// A link to Cloudflare's article about one number.
fn is_article(token: &str, after: &str) -> bool {
    let cloudflares = ["support.", "developers."].iter().any(|sub| token.ends_with(sub));
    let path = after.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    let rest = path.strip_prefix(".com/");
    cloudflares
        && rest.is_some_and(|rest| {
            rest.match_indices("error-")
                .any(|(at, _)| rest.get(at + 6..).is_some_and(|tail| tail.bytes().take_while(u8::is_ascii_digit).count() >= 3))
        })
}

/// `"type":"cf_bad_gateway"`: what a site behind Cloudflare has it answer with in place of the edge's own page.
fn is_kind(before: &str, after: &str) -> bool {
    const QUOTES: [char; 3] = ['"', '\'', '\\'];
    let key = before.trim_end_matches([' ', ':', '"', '\'', '\\']);
    let word = after.split(QUOTES).next().unwrap_or_default();
    before.ends_with(QUOTES)
        && key.ends_with("type")
        && key.len() + 2 < before.len()
        && word.len() < after.len()
        && ["gateway", "timeout", "unavailable", "unreachable", "origin", "web_server"].iter().any(|part| word.contains(part))
        && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

/// `cf` stands for it in Chinese and Russian talk about hosting.
fn is_short_name(before: &str, after: &str) -> bool {
    let ends = |c: Option<char>| {
        c.is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.' | '/' | '@' | '=' | '<' | '#'))
    };
    let is_word = ends(before.chars().next_back()) && ends(after.chars().next().filter(|c| !c.is_ascii_digit()));
    let tail: Vec<char> = before.chars().rev().take(10).collect();
    let other = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{400}'..='\u{4ff}');
    is_word && (tail.iter().copied().any(other) || after.chars().take(10).any(other))
}

/// The sentence with the name is a question: `… Cloudflare?`.
fn question(line: &str, name: usize) -> Option<Range<usize>> {
    let rest = line.get(line.floor_char_boundary(name.min(line.len()))..)?;
    let end = rest.find(['?', '？', '.', '。', '!', '！'])?;
    let mark = rest.get(end..)?.chars().next().filter(|c| matches!(c, '?' | '？'))?;
    let at = line.len() - rest.len() + end;
    (end < 60).then_some(at..at + mark.len_utf8())
}

/// A range that may lie off by what lower case changed in length, moved to whole characters.
fn whole(text: &str, part: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(part.start.min(text.len()));
    start..text.ceil_char_boundary(part.end.min(text.len())).max(start)
}

/// Waits in words: `Retry after 30 seconds`, `try again in 30 seconds`.
fn waits(scene: &Scene<'_>, finds: &mut Finds) {
    static WORDS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(WAITS).ok());
    let text = scene.view.as_str();
    for found in WORDS.iter().flat_map(|finder| finder.find_iter(text)).take(MAX_NAMES) {
        let rest = number::after(text, found.end(), 24);
        let digits = rest.bytes().take(7).take_while(u8::is_ascii_digit).count();
        let unit = rest.get(digits..).unwrap_or_default().trim_start().to_ascii_lowercase();
        let in_seconds = unit.starts_with("sec")
            || unit == "s"
            || unit.starts_with("s ")
            || unit.starts_with("s.")
            || unit.starts_with("s,");
        let own = number::before(text, found.start(), 8).to_ascii_lowercase().ends_with("will ");
        if let Some(seconds) = super::values::number(rest.get(..digits).unwrap_or_default()).filter(|_| in_seconds && !own) {
            finds.clues.push(Clue::RetryAfter(seconds, scene.view.span(&(found.end()..found.end() + digits))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::finds;

    #[test]
    fn the_name_counts_in_words_and_not_inside_names_of_other_things() {
        for text in [
            "Cloudflare 524",
            "CloudFlare524",
            "it’s -- from cloudfalre",
            "cloudlfare puts",
            "Error by Cloudflare.",
            "Cloudflare's page",
            "部署到cloudflare后",
            "走 cloudflare 的话",
            "重新注册了cf账号",
            "cf 报 1101",
            "клаудфлер лежит",
            "Клаудфлейр",
            "کلادفلر میده",
            "[Cloudflare](https://www.cloudflare.com/)",
            "(CloudFlare)",
            "the Cloudflare-side cache",
            "Cloudflare: 1015",
            "https://support.cloudflare.com/hc/en-us/articles/2002-Error-525-SSL",
            "encountered cloudflare rate limit",
            "**Cloudflare**",
            "{'code': 502, 'message': 'Bad gateway.', 'param': None, 'type': 'cf_bad_gateway'}",
            r#"{\"code\":524,\"type\":\"cf_gateway_timeout\"}"#,
        ] {
            assert!(is_named(text), "{text}");
        }
        for text in [
            "https://www.cloudflare.com/",
            "dash.cloudflare.com",
            "import cloudflare",
            "npm i cloudflare-ddns",
            "python-cloudflare",
            "/usr/lib/cloudflare/x",
            "me@cloudflare.example",
            "cloudflare_zone",
            "Cloudflare::API",
            "server: cloudflare",
            "Server: cloudflare",
            "cloudflared tunnel",
            "Picture-Cloudflare-03",
            "cf-ray: 1",
            "the cf command",
            "discord.cloudflare",
            "https://developers.cloudflare.com/workers/",
            "\"server\": \"cloudflare\"",
            "I'm not using Cloudflare",
            "no usamos Cloudflare, es nginx",
            "面板报502，没有用cloudflare",
            "Cloudflare kullanmıyorum",
        ] {
            assert!(!is_named(text), "{text}");
        }
    }

    #[test]
    fn doubts_pages_and_waits_are_told() {
        let clues = |text: &str| {
            let mut kinds: Vec<&str> = Vec::new();
            for clue in finds(text, read).clues {
                kinds.push(match clue {
                    Clue::NamesCloudflare(_) => "name",
                    Clue::DeniesCloudflare(_) => "denied",
                    Clue::BlamesCloudflare(_) => "blamed",
                    Clue::Doubts(_) => "doubt",
                    Clue::Page(Page::Block, _) => "block",
                    Clue::Page(Page::Challenge, _) => "challenge",
                    Clue::RetryAfter(..) => "wait",
                    _ => "other",
                });
            }
            kinds.join(" ")
        };
        for (text, want) in [
            ("could it have to do with Cloudflare being down?", "name doubt"),
            ("Is Cloudflare down?", "name doubt"),
            ("We do not use Cloudflare.", "denied"),
            ("Cloudflare shows an error page", "name blamed"),
            ("网站打不开，Cloudflare 报错", "name blamed"),
            ("cloudflare: failed to find zone", "name"),
            ("Cloudflare is blocking you there.", "name block"),
            ("[Cloudflare]. They are a shield.\nThe visitor waits 5 seconds, then goes on.", "name challenge"),
            ("Retry after 30 seconds", "wait"),
            ("Will retry in 10 seconds", ""),
            ("retry after 1 hour", ""),
            ("nothing", ""),
        ] {
            assert_eq!(clues(text), want, "{text}");
        }
    }
}
