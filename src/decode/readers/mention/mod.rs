//! What people say: a number with a word beside it that makes it an error, in their language.
//!
//! A bare number proves nothing of its sender; it is Cloudflare's where its own words for it or its name stand with it. Numbers of
//! four digits are years, sizes and ids more often than codes, so they need the word itself or the name.

mod otherwise;
pub(crate) mod wording;
mod words;

use std::ops::Range;

use super::client;
use super::names;
use super::number::{self, Number};
use crate::decode::form::Format;
use crate::decode::reading::{Clue, Draft, Finds, Proof, Scene};
use otherwise::{is_handled, is_member, is_numbered_twice, is_paper, is_place, is_range, is_size, is_supposed, is_wished};
use words::Sign;

/// Mentions of one code that are reported of one window: the first ones say it all.
const MAX_ALIKE: usize = 16;
/// Codes in a row that are still told as what happened; more are a list out of a document or of settings.
const MAX_IN_A_ROW: usize = 3;
/// Bytes of a line that are looked at for Cloudflare's name.
const LINE: usize = 400;

/// Reads the mentions of the view.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    if let Some((code, digits)) = alone(text) {
        push(scene, code, &digits, Proof::Unsaid, finds);
        return;
    }
    let mut said: Vec<Said> = Vec::new();
    let mut row: Vec<Said> = Vec::new();
    let mut counts: Vec<(u32, usize)> = Vec::new();
    let (mut end, mut counted) = (0, 0);
    for number in number::numbers(text) {
        let joins = !row.is_empty() && is_joint(text.get(end..number.digits.start));
        end = number.digits.end;
        if !joins {
            close(&mut row, &mut said, &mut counts);
        }
        if is_size(number.before) {
            continue;
        }
        if !is_code(number.code) {
            mistyped(scene, &number, finds);
            continue;
        }
        if row.len() == MAX_IN_A_ROW && number.code < 600 {
            finds.clues.push(Clue::LooksLike(number.code, scene.view.span(&number.digits)));
        }
        if row.len() <= MAX_IN_A_ROW + 1 {
            let sign = if is_counted_out(&number, &counts) { None } else { sign(text, &number) };
            if sign.is_none() && counted < MAX_ALIKE && words::is_amount(number.after) {
                counted += 1;
                finds.clues.push(Clue::LooksLike(number.code, scene.view.span(&number.digits)));
            }
            row.push(Said { code: number.code, digits: number.digits, sign });
        }
    }
    close(&mut row, &mut said, &mut counts);
    correct(text, &mut said, finds, scene);
    for one in said {
        push(scene, one.code, &one.digits, proof(text, &one), finds);
    }
}

/// A number that may be told as an error.
#[derive(Debug, Clone)]
struct Said {
    code: u32,
    digits: Range<usize>,
    sign: Option<Sign>,
}

/// Whether the view holds a number of three or four digits at all.
pub(crate) fn holds_number(text: &str) -> bool {
    number::runs(text).next().is_some()
}

/// The paste is a number and nothing else: any status, or a code of Cloudflare's.
fn alone(paste: &str) -> Option<(u32, Range<usize>)> {
    let digits = paste.trim();
    let code = super::values::number(digits).filter(|_| digits.len() <= 4)?;
    let start = paste.len() - paste.trim_start().len();
    matches!(code, 100..=599 | 1000..=1299).then(|| (code, start..start + digits.len()))
}

/// Statuses that are in use, and the codes that Cloudflare has.
fn is_code(code: u32) -> bool {
    client::is_status(code) || matches!(code, 1000..=1049 | 1100..=1109 | 1200..=1206)
}

fn is_counted_out(number: &Number<'_>, counts: &[(u32, usize)]) -> bool {
    counts.iter().any(|(code, count)| *code == number.code && *count >= MAX_ALIKE)
}

/// What makes the number an error; nothing where another reader has it, or where it is something else.
fn sign(text: &str, number: &Number<'_>) -> Option<Sign> {
    if client::is_message(number) || otherwise::is_reply(text, number) || otherwise::is_coded(number) {
        return None;
    }
    let (before, after) = (number.before.to_lowercase(), number.after.to_lowercase());
    if is_wished(&before)
        || is_member(&before)
        || is_place(&before)
        || is_numbered_twice(&after)
        || is_handled(&after)
        || is_supposed(&before, &after)
    {
        return None;
    }
    let wrapped = || words::is_wrapped(text, number).then_some(Sign::Error);
    let sign = words::sign(&before, &after)
        .or_else(wrapped)
        .or_else(|| (is_heading(&before, &after) || words::is_tally(&before, &after)).then_some(Sign::Error));
    let titled = || {
        wording::is_title(number.code, number.after)
            || wording::is_title_before(number.code, number.before)
            || wording::is_reason_next(number.code, number.after)
            || wording::is_short_page(number.before, text.get(number.digits.end..).unwrap_or_default())
    };
    let told = || titled() || named_beside(number) || is_own_on_line(text, number, &before, &after);
    let sign = sign.or_else(|| told().then_some(Sign::Status))?;
    if number.code < 1000 {
        return Some(sign);
    }
    let proven = titled() || named_beside(number);
    let worded = sign == Sign::Error || proven || names::is_named(around(text, &number.digits));
    (worded && (proven || !is_other_list(text, number))).then_some(sign)
}

/// `1020 on every request`: a line, a string or what somebody said opens with the number and goes on to say where it shows.
fn is_heading(before: &str, after: &str) -> bool {
    let opens = before.trim_end().chars().next_back().is_none_or(|c| "#*>[]\"'`:|".contains(c));
    let rest = after.trim_start_matches(['*', '`', '"', ' ']);
    let shows =
        ["on every", "on each", "on all", "on any", "for every", "for all", "when ", "whenever ", "while ", "from every"];
    opens && (shows.iter().any(|words| rest.starts_with(words)) || is_named_phrase(rest))
}

/// `502 Bad gateway, Cloudflare says`: with the status's own words, on a line that names Cloudflare.
fn is_named_phrase(rest: &str) -> bool {
    let rest = rest.trim_start_matches([':', '-', '–', ' ']);
    ["bad gateway", "gateway time", "service unavailable", "internal server error", "too many requests", "forbidden"]
        .iter()
        .any(|phrase| rest.starts_with(phrase))
        && names::is_named(rest)
}

/// Cloudflare right beside the number, with nothing between that the number could count.
fn named_beside(number: &Number<'_>) -> bool {
    /// How the name stands behind the number.
    const BEHIND: &str = concat!(
        "from cloud|by cloud|(cloud|cloudf|of cloud|via cloud|through cloud|de cloud|da cloud|do cloud|di cloud|",
        "von cloud|vom cloud|durch cloud|van cloud|z cloud|от cloud|из cloud|на cloud|с cloud|cf|на клауд|от клауд|кл|کل|",
        "från cloud|fra cloud|dari cloud|od cloud|của cloud"
    );
    if !wording::is_named_beside(number.before, number.after)
        || is_range(number.before, number.after)
        || is_paper(number.before)
    {
        return false;
    }
    let near = |part: &str| part.len() < 14;
    let between = names::names(number.before).last().and_then(|at| number.before.get(at.end..)).filter(|between| near(between));
    let ahead = between.is_some();
    let next = number.after.trim_start().to_lowercase();
    let behind = BEHIND.split('|').any(|start| next.starts_with(start));
    // `Cloudflare hat 1020 Mitarbeiter`, but `Cloudflare 1015 ограничение`.
    let told = between.is_some_and(|between| between.contains(char::is_alphabetic));
    let counts = words::is_amount(number.after)
        || (told || next.is_ascii()) && words::counts(&next) && !next.starts_with("error") && !next.starts_with("page");
    (ahead && !counts) || behind
}

/// `то 520, то 524` on a line that names Cloudflare: a number that is Cloudflare's alone, and counts nothing.
fn is_own_on_line(text: &str, number: &Number<'_>, before: &str, after: &str) -> bool {
    let own = matches!(number.code, 520..=527 | 530);
    let listed = before.trim_end().ends_with(['#', '№', '+', '-']);
    own && !listed
        && !is_range(before, after)
        && !words::counts(after)
        && names::is_named(text.get(number::line(text, number.digits.start, LINE)).unwrap_or_default())
}

/// The lines around a number.
fn around<'a>(text: &'a str, digits: &Range<usize>) -> &'a str {
    text.get(number::lines_around(text, digits.start, LINE)).unwrap_or_default()
}

/// Numbers of the same size that databases and `WebSocket`s use.
fn is_other_list(text: &str, number: &Number<'_>) -> bool {
    let near = |reach: usize| {
        let from = text.ceil_char_boundary(number.digits.start.saturating_sub(reach));
        let to = text.floor_char_boundary((number.digits.end + reach).min(text.len()));
        text.get(from..to).unwrap_or_default().to_ascii_lowercase()
    };
    let sql = near(160);
    if [
        "mysql",
        "mariadb",
        "hy000",
        "28000",
        "42000",
        "sqlstate",
        "deadlock",
        "lock wait",
        "errno",
        "pymysql",
        "sqlexception",
        "ora-",
        "(description=",
        "tnslsnr",
    ]
    .iter()
    .any(|word| sql.contains(word))
    {
        return true;
    }
    matches!(number.code, 1000..=1015) && {
        let socket = near(600);
        ["websocket", "wss://", "onclose", "close code", "abnormal clos", "close frame", "socket.close", "closecode"]
            .iter()
            .any(|word| socket.contains(word))
            && !names::is_named(around(text, &number.digits))
    }
}

/// Whether what stands between two numbers only lists them.
fn is_joint(between: Option<&str>) -> bool {
    between.is_some_and(|between| {
        between.len() <= 12
            && matches!(
                between.trim_matches(|c: char| c.is_whitespace() && c != '\n' || matches!(c, '`' | '*' | '"')),
                "" | "/"
                    | ","
                    | "、"
                    | "，"
                    | "&"
                    | "+"
                    | "|"
                    | "and"
                    | "or"
                    | "и"
                    | "или"
                    | "和"
                    | "或"
                    | "跟"
                    | "y"
                    | "o"
                    | "und"
                    | "oder"
                    | "et"
                    | "ou"
                    | "e"
                    | ", and"
                    | ", or"
                    | "and/or"
                    | "to"
                    | "then"
            )
    })
}

/// Ends a row of numbers: one that is an error makes its neighbours errors, unless it is a list.
fn close(row: &mut Vec<Said>, said: &mut Vec<Said>, counts: &mut Vec<(u32, usize)>) {
    let sign = row.iter().filter_map(|one| one.sign).max();
    if row.len() <= MAX_IN_A_ROW
        && let Some(sign) = sign
    {
        for mut one in row.drain(..) {
            let index = counts.iter().position(|(code, _)| *code == one.code).unwrap_or_else(|| {
                counts.push((one.code, 0));
                counts.len() - 1
            });
            if let Some((_, count)) = counts.get_mut(index).filter(|(_, count)| *count < MAX_ALIKE) {
                *count += 1;
                one.sign = Some(one.sign.unwrap_or(sign));
                said.push(one);
            }
        }
    }
    row.clear();
}

/// Who sent what is said.
fn proof(text: &str, said: &Said) -> Proof {
    let (before, after) = (number::before(text, said.digits.start, 96), number::after(text, said.digits.end, 96));
    if wording::is_title(said.code, after)
        || wording::is_title_before(said.code, before)
        || wording::is_reason(said.code, after)
        || wording::is_short_page(before, text.get(said.digits.end..).unwrap_or_default())
        || wording::opens_page(said.code, text.get(said.digits.end..).unwrap_or_default())
        || after.trim().is_empty() && wording::is_title_line(said.code, next_line(text, said.digits.end))
    {
        return Proof::Wording;
    }
    if wording::is_named_beside(before, after) {
        return Proof::Named;
    }
    let own = matches!(said.code, 520..=527 | 530 | 1000..);
    if own && names::is_named(around(text, &said.digits)) { Proof::Named } else { Proof::Unsaid }
}

fn next_line(text: &str, at: usize) -> &str {
    let rest = at + number::after(text, at, LINE).len();
    let skipped = text.get(rest..).map_or(0, |tail| tail.bytes().take(4).take_while(|b| matches!(b, b'\n' | b'\r')).count());
    number::after(text, rest + skipped, 80)
}

/// `Edit: it's 520 of course, wrong number in the heading`: what was said before is taken back.
fn correct(text: &str, said: &mut Vec<Said>, finds: &mut Finds, scene: &Scene<'_>) {
    const TAKES_BACK: &str = concat!(
        "wrong number|typo|mistyped|my mistake|my bad|misread|wrong code|i meant|опечат|имел в виду|笔误|打错|写错|看错|",
        "tippfehler|error de tipeo"
    );
    const IT_IS: &str =
        "it's|it’s|it is|meant|should be|actually|correct|correction|edit:|应该是|其实是|是|точнее|вернее|это|виду|ist";
    if said.len() > MAX_ALIKE * 4 {
        return;
    }
    let right = said.iter().find(|one| {
        let line = text.get(number::line(text, one.digits.start, 120)).unwrap_or_default().to_lowercase();
        let before = number::before(text, one.digits.start, 24).to_lowercase();
        TAKES_BACK.split('|').any(|words| line.contains(words)) && IT_IS.split('|').any(|words| before.contains(words))
    });
    let right = right.map(|one| (one.code, one.digits.start)).or_else(|| unsigned_correction(text, said, TAKES_BACK, IT_IS));
    let Some((code, at)) = right else { return };
    said.retain(|one| {
        let taken_back = one.code != code && one.digits.start < at && one.code < 1000 && code < 1000;
        if taken_back {
            finds.clues.push(Clue::LooksLike(one.code, scene.view.span(&one.digits)));
        }
        !taken_back
    });
}

/// A correction whose number has no word beside it: it repeats a code that was told with one.
fn unsigned_correction(text: &str, said: &[Said], takes_back: &str, it_is: &str) -> Option<(u32, usize)> {
    let first = said.first()?;
    number::numbers(text).take(256).find_map(|number| {
        let told = said.iter().any(|one| one.code == number.code) && number.digits.start > first.digits.start;
        let line = text.get(number::line(text, number.digits.start, 120))?.to_lowercase();
        let before = number::before(text, number.digits.start, 24).to_lowercase();
        (told
            && takes_back.split('|').any(|words| line.contains(words))
            && it_is.split('|').any(|words| before.contains(words)))
        .then_some((number.code, number.digits.start))
    })
}

/// A number that nobody uses, told as an error of Cloudflare's: the error is real, the number is not.
fn mistyped(scene: &Scene<'_>, number: &Number<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let (before, after) = (number.before.to_lowercase(), number.after.to_lowercase());
    if !matches!(number.code, 531..=599)
        || finds.readings.len() > MAX_ALIKE
        || words::sign(&before, &after) != Some(Sign::Error)
    {
        return;
    }
    let told = finds.readings.iter().any(|reading| reading.error.format == Format::BareCode && reading.error.code.is_none());
    if !told && names::is_named(around(text, &number.digits)) {
        let draft = Draft::new(scene, Format::BareCode, &number.digits);
        finds.readings.push(draft.finish(Proof::Named));
        finds.clues.push(Clue::LooksLike(number.code, scene.view.span(&number.digits)));
    }
}

fn push(scene: &Scene<'_>, code: u32, digits: &Range<usize>, proof: Proof, finds: &mut Finds) {
    let mut draft = Draft::new(scene, Format::BareCode, digits);
    match proof {
        Proof::Unsaid => draft.bare_code(code, digits),
        _ => draft.code(code, digits),
    }
    finds.readings.push(draft.finish(proof));
}

#[cfg(test)]
mod tests;
