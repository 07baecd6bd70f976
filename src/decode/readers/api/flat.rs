//! What clients print of an API answer when they take it apart: a code and its words in running text.
//!
//! `Authentication error [code: 10000]` (wrangler), `HTTP status 403: Authentication error (10000)` (cloudflare-go and all that use it:
//! Terraform, external-dns, flarectl, Pulumi), `6003: Invalid request headers<- 6103: …` and `[status code 400] 6003: …; 6111: …`
//! (lego: Traefik, Caddy's plugins, cert-manager), `[{Code:6003 Message:… ErrorChain:[…]}]` (libdns), `code: 6003, error: …` (Ansible),
//! `code: 1003, reason: …` (cloudflared), `6003 Invalid request headers` (certbot). Sources: their code and fixtures.
//!
//! Where the words are known, any layout is read; where they are not, one of these with Cloudflare near.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::around::{self, floor};
use super::known;
use super::layouts::{LAYOUTS, laid_out};
use super::mentions::{Mentions, Near};
use crate::decode::field::Field;
use crate::decode::form::Format;
use crate::decode::readers::pattern::Pattern;
use crate::decode::reading::{Draft, Finds, Proof, Reading, Scene};

/// Bytes between a code and the words that go with it.
pub(super) const APART: usize = 280;
/// How far apart an error and what explains it may stand.
const CHAIN: usize = 400;
/// Longest words that are reported.
const WORDS: usize = 240;

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest).build(words()).ok()
});

pub(super) fn words() -> impl Iterator<Item = &'static str> {
    LAYOUTS.into_iter().chain(known::MESSAGES.iter().map(|known| known.words))
}

/// The number right before known words.
static NUMBER_BEFORE: Pattern = Pattern::new(concat!(
    r"(?i-u)(?:^|[^0-9a-z._/-])(?P<code>[0-9]{4,7})[)\]]?",
    r"(?:(?:[ \t]?[:,;-]|[ \t])\s{0,3}(?:(?:api |cloudflare )?(?:error|reason|message|msg|detail)[:=]\s{0,3})?|",
    r"\s{1,12}message: )$",
));
/// The number behind words, behind its opening bracket.
static NUMBER_BEHIND: Pattern = Pattern::new(r"(?i-u)^(?:code:?\s?|error code:?\s?)?(?P<code>[0-9]{4,7})[\])]");
/// The number behind words that go with it, with no more than a blank between.
static BARE_BEHIND: Pattern = Pattern::new(r"(?i-u)^(?::? (?:code:? )?| \#)(?P<code>[0-9]{4,7})(?:[^0-9a-z._-]|\.?$|\.\s)");
/// One more of that list.
static GO_MORE: Pattern = Pattern::new(r#"(?-u)^, (?P<words>[^\n(){}"]{3,240}) \((?P<code>[0-9]{4,7})\)"#);
/// What follows on it: `<- 6103: words`, `; 6111: words`.
static LEGO_MORE: Pattern = Pattern::new(r#"(?-u)^ ?(?:<-|;) ?(?P<code>[0-9]{4,7}): (?P<words>[A-Za-z][^\n;<"\]]{2,240})"#);

/// A code and its words in running text.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub(super) code: u32,
    pub(super) digits: Range<usize>,
    pub(super) words: Range<usize>,
    /// The layout alone says that the API answered, if Cloudflare is near.
    pub(super) laid_out: bool,
    /// It says itself that it explains the one before.
    pub(super) is_link: bool,
}

impl Hit {
    fn start(&self) -> usize {
        self.digits.start.min(self.words.start)
    }

    fn end(&self) -> usize {
        self.digits.end.max(self.words.end)
    }
}

/// Reads codes with their words in a view with its white space.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let Some(finder) = FINDER.as_ref() else { return };
    let mut mentions = Mentions::of(text);
    let mut open: Option<(Hit, Vec<Hit>, Near)> = None;
    let mut numberless = None;
    let (mut done, known_before) = (0, finds.readings.len());
    for found in finder.find_iter(text) {
        let place = found.start()..found.end();
        if place.start < done {
            continue;
        }
        let layout = LAYOUTS.get(found.pattern().as_usize()).copied();
        let hit = match layout {
            Some(layout) => laid_out(text, layout, &place),
            None => by_words(text, &place),
        };
        let Some(hit) = hit.filter(|hit| hit.start() >= done) else {
            if numberless.is_none()
                && let Some(said) = said_alone(text, layout, &place)
            {
                numberless = Some((mentions.near(place.start), said)).filter(|(near, _)| *near != Near::Nobody);
            }
            continue;
        };
        let near = mentions.near(hit.start());
        let words = text.get(hit.words.clone()).unwrap_or_default();
        let is_known = is_known(hit.code, words);
        if !(is_known || hit.laid_out && near != Near::Nobody) {
            continue;
        }
        done = hit.end();
        let mut more = vec![hit];
        follow(text, layout, &mut more);
        for hit in more {
            done = done.max(hit.end());
            let explains = open.as_ref().is_some_and(|(main, chain, _)| {
                let last = chain.last().map_or(main.end(), Hit::end);
                hit.start() < last + CHAIN && (hit.is_link || known::explains(hit.code, main.code))
            });
            if explains {
                if let Some((_, chain, _)) = &mut open {
                    chain.push(hit);
                }
                continue;
            }
            // Members in the order of their names: what explains it stands before it.
            let explained = open.take_if(|(first, chain, _)| {
                chain.is_empty() && hit.start() < first.end() + CHAIN && known::explains(first.code, hit.code)
            });
            push(scene, open.take(), finds);
            open = Some((hit, explained.map(|(first, ..)| first).into_iter().collect(), near));
        }
    }
    push(scene, open, finds);
    if let Some((near, place)) = numberless.filter(|_| finds.readings.len() == known_before) {
        finds.readings.push(without_number(scene, near, &place));
    }
}

/// Where a sentence of the API's begins that has no number: its own words, or what a client's own error says.
fn said_alone(text: &str, layout: Option<&str>, place: &Range<usize>) -> Option<Range<usize>> {
    match layout {
        None => {
            let own = known::is_own_sentence(text.get(place.clone())?)
                || around::names_error(text, place.start)
                || around::is_below_head(text, place.start);
            own.then(|| place.clone())
        }
        // Where what it goes on to say is not in the paste.
        Some("cloudflare api") => around::head(text, place).map(|start| start..place.end),
        Some("cloudflareerror: " | "aierror: ") => {
            let words = text.get(place.end..floor(text, place.end + APART))?.lines().next()?;
            // Scrapers call by this name that a challenge kept them out.
            let kept_out = ["hallenge", "aptcha", "bypass", "blocked"].iter().any(|word| words.contains(word));
            let sentence = words.starts_with(|c: char| c.is_ascii_uppercase()) && words.split(' ').count() > 2;
            (sentence && !kept_out).then_some(place.end..place.end)
        }
        Some(_) => None,
    }
}

/// A sentence of the API's that a client printed without its number.
fn without_number(scene: &Scene<'_>, near: Near, place: &Range<usize>) -> Reading {
    let text = scene.view.as_str();
    let behind = text.get(place.end..floor(text, place.end + APART)).unwrap_or_default();
    let words = place.start..place.end + words_len(behind);
    let mut draft = Draft::new(scene, Format::ApiText, &words);
    draft.of_the_api();
    if let Some((status, at)) = around::bracketed_before(text, place.start) {
        draft.status(status, &at);
    }
    let sentence = text.get(words.clone()).unwrap_or_default();
    if is_whole(sentence, text, words.end) {
        draft.text_field(Field::Detail, sentence, &words);
    }
    draft.finish(if near == Near::Host { Proof::Host } else { Proof::Named })
}

fn push(scene: &Scene<'_>, open: Option<(Hit, Vec<Hit>, Near)>, finds: &mut Finds) {
    let Some((main, chain, near)) = open else { return };
    let text = scene.view.as_str();
    let start = chain.iter().map(Hit::start).fold(main.start(), usize::min);
    let mut end = chain.last().map_or(main.end(), Hit::end).max(main.end());
    let status = around::status_in(text, &main.words)
        .or_else(|| around::status_before(text, main.start()))
        .or_else(|| around::status_between(text, &(main.start()..main.end())))
        .or_else(|| around::status_in_front(text, &main.digits))
        .or_else(|| around::status_member(text, end, main.code))
        .or_else(|| around::status_of_response(text, main.start()));
    end = end.max(status.as_ref().map_or(end, |(_, at)| at.end));
    let mut draft = Draft::new(scene, Format::ApiText, &(start..end));
    draft.api_code(main.code, &main.digits);
    let words = text.get(main.words.clone()).unwrap_or_default();
    if is_whole(words, text, main.words.end) {
        draft.text_field(Field::Detail, words, &main.words);
    }
    if let Some((status, at)) = &status {
        draft.status(*status, at);
    }
    for link in &chain {
        draft.chained(link.code, text.get(link.words.clone()), &link.digits);
    }
    let known = std::iter::once(&main).chain(&chain).any(|hit| {
        let words = text.get(hit.words.clone()).unwrap_or_default();
        is_known(hit.code, words)
    });
    finds.readings.push(draft.finish(match near {
        _ if known => Proof::Wording,
        Near::Host => Proof::Host,
        _ => Proof::Named,
    }));
}

/// Known words, or cloudflared's `Failed to create record … with err ` before them.
fn is_known(code: u32, words: &str) -> bool {
    let inner = || words.split_once(" with err ").is_some_and(|(_, inner)| known::is_pair(code, inner));
    known::is_pair(code, words) || known::has_own_words(words) || inner()
}

/// Words that the text ends in may be cut.
fn is_whole(words: &str, text: &str, end: usize) -> bool {
    end < text.len() && words.len() < WORDS && crate::decode::readers::values::is_whole_sentence(Field::Detail, words)
}

/// The code of known words: right before them, or behind them in brackets. Words in a quoted member are the body's.
fn by_words(text: &str, place: &Range<usize>) -> Option<Hit> {
    let from = floor(text, place.start.saturating_sub(64));
    let before = text.get(from..place.start)?;
    let behind = text.get(place.end..floor(text, place.end + APART))?;
    let is_member =
        before.ends_with(['"', '\'']) && before.trim_end_matches(['"', '\'', '\\']).trim_end().ends_with([':', '>']);
    let words_end = place.end + words_len(behind);
    let number_before = || NUMBER_BEFORE.captures(before)?.name("code");
    if let Some(digits) = number_before().filter(|_| !is_member) {
        let code = digits.as_str().parse().ok()?;
        if known::is_pair(code, text.get(place.start..)?) {
            let digits = from + digits.start()..from + digits.end();
            return Some(Hit { code, digits, words: place.start..words_end, laid_out: false, is_link: false });
        }
    }
    if let Some(digits) = BARE_BEHIND.captures(behind).and_then(|found| found.name("code")) {
        let code = digits.as_str().parse().ok()?;
        let words = text.get(place.clone())?;
        if known::is_pair(code, words) {
            return Some(Hit { code, digits: digits.at(place.end), words: place.clone(), laid_out: false, is_link: false });
        }
    }
    let (opened, digits) = in_brackets(behind)?;
    let code = behind.get(digits.clone())?.parse().ok()?;
    let words = place.start..place.end + behind.get(..opened)?.trim_end().len();
    let digits = place.end + digits.start..place.end + digits.end;
    Some(Hit { code, digits, words, laid_out: false, is_link: false })
}

/// A number in brackets behind the rest of a sentence: where the bracket opens, and the digits.
fn in_brackets(behind: &str) -> Option<(usize, Range<usize>)> {
    let mut at = 0;
    loop {
        let is_stop = |b: u8| matches!(b, b'\n' | b'[' | b']' | b'(' | b'{' | b'}' | b'"' | b';');
        let opened = at + behind.as_bytes().get(at..)?.iter().position(|b| is_stop(*b))?;
        let bracket = behind.as_bytes().get(opened)?;
        if !matches!(bracket, b'(' | b'[') {
            return None;
        }
        at = opened + 1;
        match NUMBER_BEHIND.captures(behind.get(at..)?) {
            Some(found) => return Some((opened, found.name("code")?.at(at))),
            None if *bracket == b'[' => return None,
            None => {}
        }
    }
}

/// Up to where the words of a sentence reach.
pub(super) fn words_len(behind: &str) -> usize {
    let is_stop = |b: u8| matches!(b, b'\n' | b'"' | b';' | b'<' | b'}' | b']' | b'[' | b'{' | b'\\' | b'`');
    let end = behind.bytes().position(is_stop).unwrap_or(behind.len());
    let part = behind.get(..end).unwrap_or_default();
    let end = ["ErrorChain:", " - api call failed", ". Please confirm"]
        .iter()
        .filter_map(|stop| memchr::memmem::find(part.as_bytes(), stop.as_bytes()))
        .min()
        .unwrap_or(part.len());
    part.get(..end).unwrap_or_default().trim_end_matches([' ', '\'', ')', ',']).len()
}

/// What stands in the same list behind the first hit.
fn follow(text: &str, layout: Option<&str>, hits: &mut Vec<Hit>) {
    const MOST: usize = 8;
    while let Some(at) = hits.last().map(Hit::end).filter(|_| hits.len() < MOST) {
        let at = at + text.get(at..).map_or(0, |rest| usize::from(rest.starts_with(')')));
        let Some(behind) = text.get(at..floor(text, at + APART)) else { return };
        let found = match layout {
            Some("status code " | "error: " | "cloudflareerror: " | "cloudflare: ") | None => LEGO_MORE.captures(behind),
            _ => None,
        };
        let is_link = found.is_some();
        let found = found.or_else(|| GO_MORE.captures(behind));
        let Some((digits, words)) = found.and_then(|found| Some((found.name("code")?, found.name("words")?))) else { return };
        let Ok(code) = digits.as_str().parse() else { return };
        hits.push(Hit {
            code,
            digits: at + digits.start()..at + digits.end(),
            words: at + words.start()..at + words.start() + words.as_str().trim_end().len(),
            laid_out: true,
            is_link,
        });
    }
}
