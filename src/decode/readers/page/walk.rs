//! The walk over the signs of a view: signs that stand together make a cluster.

use std::ops::Range;

use super::cluster::{Cluster, HostRank, Rank, wording};
use super::look::{Look, RayLook, is_code};
use super::rows;
use super::signs::{self, Sign};
use super::titles;
use super::wording::Kind;
use crate::decode::readers::values;
use crate::decode::reading::{Clue, Finds, Proof, Scene};

/// How far apart signs of one page may stand, in bytes without white space: challenge scripts have long strings.
const HTML_REACH: usize = 8 << 10;
/// The same for copied words.
const TEXT_REACH: usize = 700;
/// A time belongs to what stands this near before it.
const TIME_REACH: usize = 400;
/// What may stand between the tag of a status box and its words.
const BOX_REACH: usize = 1500;

pub(super) fn walk(scene: &Scene<'_>, finds: &mut Finds) {
    let before = finds.readings.len();
    let look = Look::new(scene.view);
    let mut walker = Walker { scene, look, finds, cluster: Cluster::default(), host_box: None, documentation: Vec::new() };
    for (sign, at) in signs::find(scene.view.as_str()) {
        walker.sign(sign, &at);
    }
    walker.flush();
    if let [_, last, ..] = walker.documentation.as_slice() {
        let clue = Clue::Documentation(scene.view.span(last));
        walker.finds.clues.push(clue);
        // Documentation has the same titles beside the same numbers.
        let mut index = 0;
        walker.finds.readings.retain(|reading| {
            index += 1;
            index <= before || reading.proof != Proof::Wording
        });
    }
}

struct Walker<'a, 'b> {
    scene: &'a Scene<'a>,
    look: Look<'a>,
    finds: &'b mut Finds,
    cluster: Cluster,
    /// Where the origin's status box began.
    host_box: Option<usize>,
    /// What a page of documentation has around its text, each once.
    documentation: Vec<Range<usize>>,
}

impl Walker<'_, '_> {
    fn flush(&mut self) {
        let cluster = std::mem::take(&mut self.cluster);
        cluster.finish(self.scene, &self.look, self.finds);
    }

    fn sign(&mut self, sign: Sign, at: &Range<usize>) {
        let reach = if self.cluster.is_html { HTML_REACH } else { TEXT_REACH };
        if !self.cluster.is_empty() && (self.cluster.ended && is_of_html(sign) || at.start > self.cluster.end() + reach) {
            self.flush();
        }
        match sign {
            Sign::Start => self.start(at),
            Sign::End => {
                if self.cluster.is_html {
                    self.cluster.reach(at);
                    self.cluster.ended = true;
                }
            }
            Sign::Title => self.title(at),
            Sign::Mark => self.mark(at),
            Sign::ErrorCode | Sign::Feedback => self.shown_code(sign, at),
            Sign::Landing => self.landing(at),
            Sign::Key => self.key(at),
            Sign::HostBox => {
                self.mark(at);
                self.host_box = Some(at.end);
            }
            Sign::BoxWords => self.box_words(at),
            Sign::ObInfo => self.ob_info(at),
            Sign::Challenge => {
                self.mark(at);
                self.cluster.challenge.get_or_insert_with(|| at.clone());
            }
            Sign::ChallengeRay | Sign::ChallengeZone => self.challenge_value(sign, at),
            Sign::Script => self.finds.clues.push(Clue::Healthy(self.scene.view.span(at))),
            Sign::ShortFooter | Sign::Center => self.short_footer(sign, at),
            Sign::Ray => self.ray(at),
            Sign::RequestId => self.request_id(at),
            Sign::Utc => self.time(at),
            Sign::Error => self.error(at),
            Sign::HostInBrackets => self.host_in_brackets(at),
            Sign::UnableToAccess => self.unable_to_access(at),
            Sign::Restricted => self.restricted(at),
            Sign::HostRow => self.host_row(at),
            Sign::Visit | Sign::SecurityBy => self.signed(sign, at),
            Sign::ChallengeWords => {
                self.words(at);
                self.cluster.challenge.get_or_insert_with(|| at.clone());
            }
            Sign::MaybeChallenge => {
                self.words(at);
                self.cluster.maybe_challenge.get_or_insert_with(|| at.clone());
            }
            Sign::BlockWords => {
                self.words(at);
                self.cluster.block.get_or_insert_with(|| at.clone());
            }
            Sign::MaybeBlock => {
                self.words(at);
                self.cluster.maybe_block.get_or_insert_with(|| at.clone());
            }
            Sign::Documentation => {
                if !self.documentation.iter().any(|known| self.look.slice(known) == self.look.slice(at)) {
                    self.documentation.push(at.clone());
                }
            }
            Sign::Wording(index) => self.wording(index, at),
        }
    }

    /// `<!DOCTYPE html>`, `<html>`: what came before is another page. Both begin one page, so only substance counts.
    fn start(&mut self, at: &Range<usize>) {
        let cluster = &self.cluster;
        let has_substance = cluster.marks > 0 || cluster.has_title || cluster.ray.is_some() || cluster.code.is_some();
        if has_substance || !cluster.is_html {
            self.flush();
        }
        self.cluster.is_html = true;
        self.cluster.reach(at);
    }

    fn mark(&mut self, at: &Range<usize>) {
        self.cluster.is_html = true;
        self.cluster.marks += 1;
        self.cluster.reach(at);
    }

    fn words(&mut self, at: &Range<usize>) {
        self.cluster.reach(at);
    }

    fn title(&mut self, at: &Range<usize>) {
        if self.cluster.has_title || self.cluster.ray_in_footer || !self.cluster.is_html {
            self.flush();
        }
        let title = titles::read(&self.look, at.end);
        self.cluster.is_html = true;
        self.cluster.has_title = true;
        self.cluster.reach(&(at.start..title.end));
        if title.is_cloudflares {
            self.cluster.marks += 1;
        }
        if let Some((code, digits)) = title.code {
            self.cluster.take_code(Rank::Written, code, &digits);
        }
        if let Some(host) = title.zone {
            self.cluster.take_zone(HostRank::Title, host);
        }
        if self.look.slice(&(at.end..title.end)).to_ascii_lowercase().contains("accessdenied|") {
            self.cluster.maybe_block.get_or_insert_with(|| at.end..title.end);
        }
    }

    /// `cf-error-code">1018<`, `{errorCode:1015,helpful:a`.
    fn shown_code(&mut self, sign: Sign, at: &Range<usize>) {
        let start = self.look.skip(at.end, b"\"'\\>");
        let found = self.look.code(start);
        if sign == Sign::Feedback
            && found.as_ref().is_none_or(|(_, span)| !self.look.ahead(span.end, 12).starts_with(",helpful"))
        {
            return;
        }
        self.mark(at);
        if let Some((code, digits)) = found {
            self.page_code(code, &digits);
        }
    }

    /// The number that a page shows: another one than it showed already is another page's.
    fn page_code(&mut self, code: u32, digits: &Range<usize>) {
        if matches!(self.cluster.code, Some((Rank::Shown, known, _)) if known != code) {
            self.flush();
            self.cluster.is_html = true;
            self.cluster.marks = 1;
        }
        self.cluster.take_code(Rank::Shown, code, digits);
    }

    /// `utm_source=errorcode_523&utm_campaign=host`, in a page or in the Markdown of a copied one.
    fn landing(&mut self, at: &Range<usize>) {
        let digits = at.end..at.end + self.look.ahead(at.end, 4).bytes().take_while(u8::is_ascii_digit).count();
        let Some(code) = values::number(self.look.slice(&digits)).filter(|code| is_code(*code)) else {
            return self.words(at);
        };
        self.cluster.reach(at);
        self.cluster.signed = true;
        if self.cluster.is_html {
            self.cluster.marks += 1;
        }
        self.cluster.take_code(Rank::Linked, code, &digits);
        let rest = self.look.ahead(digits.end, 30);
        if let Some(i) = rest.find("utm_campaign=") {
            let start = digits.end + i + "utm_campaign=".len();
            if let Some(host) = self.look.host(start, b"\"'`)\\&#<>]") {
                self.cluster.take_zone(HostRank::Link, host);
            }
        }
    }

    /// `data-translate="520_owner_desc"`: some keys of the old template hold the number.
    fn key(&mut self, at: &Range<usize>) {
        self.cluster.is_html = true;
        self.words(at);
        let start = self.look.skip(at.end, b"\"'\\");
        let key = self.look.ahead(start, 16);
        if let Some(digits) = key.get(..3).filter(|_| key.get(3..).is_some_and(|rest| rest.starts_with("_owner")))
            && let Some(code) = values::number(digits).filter(|code| is_code(*code))
        {
            self.cluster.marks += 1;
            self.cluster.take_code(Rank::Explained, code, &(start..start + 3));
        }
    }

    fn box_words(&mut self, at: &Range<usize>) {
        if !self.cluster.is_html {
            return;
        }
        if !self.host_box.is_some_and(|begun| at.start < begun + BOX_REACH && self.cluster.end() >= begun) {
            return;
        }
        let tag = if self.look.byte(at.end - 1) == Some(b'>') {
            0
        } else {
            self.look.ahead(at.end, 60).find('>').map_or(0, |i| i + 1)
        };
        if let Some(host) = self.look.host(at.end + tag, b"<\\&") {
            self.cluster.take_zone(HostRank::Row, host);
        }
        self.host_box = None;
    }

    /// `cf_ob_info=520:5e20ca03731ffc7a:AMS`.
    fn ob_info(&mut self, at: &Range<usize>) {
        let Some((code, digits)) = self.look.code(at.end) else { return };
        self.mark(at);
        self.cluster.take_code(Rank::Linked, code, &digits);
        let start = digits.end + 1;
        let hex = self.look.ahead(start, 17).bytes().take_while(u8::is_ascii_alphanumeric).count();
        if let Some(ray) = self.look.ray_at(start, start + hex) {
            let colo = ray.end + 1..ray.end + 4;
            if self.look.byte(ray.end) == Some(b':')
                && self.look.slice(&colo).bytes().filter(u8::is_ascii_uppercase).count() == 3
            {
                self.cluster.colo = Some(colo);
            }
            self.cluster.ray.get_or_insert(ray);
        }
    }

    fn challenge_value(&mut self, sign: Sign, at: &Range<usize>) {
        if self.cluster.challenge.is_none() {
            return;
        }
        let start = self.look.skip(at.end, b"\"'\\");
        self.words(at);
        if sign == Sign::ChallengeZone {
            if let Some(host) = self.look.host(start, b"\"'\\") {
                self.cluster.take_zone(HostRank::Sentence, host);
            }
        } else if let RayLook::Whole(ray) = self.look.ray(start) {
            self.page_ray(ray, false);
        }
    }

    /// `<hr><center>cloudflare</center>`, the footer of a page without style; cut, it needs Cloudflare's host before it.
    fn short_footer(&mut self, sign: Sign, at: &Range<usize>) {
        if !self.cluster.is_html {
            return;
        }
        let is_cut = sign == Sign::Center && {
            let rest = self.look.ahead(at.end, 10).to_ascii_lowercase();
            let letters: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
            letters.len() >= 2 && letters.len() < 10 && "cloudflare".starts_with(&letters)
        };
        let is_whole = sign == Sign::ShortFooter || self.look.ahead(at.end, 10).eq_ignore_ascii_case("cloudflare");
        if is_whole {
            self.mark(at);
        } else if is_cut && self.cluster.code.is_some() {
            let begun = self.cluster.span.as_ref().map_or(at.start, |span| span.start);
            self.cluster.by_host = self.look.back(begun, 400).contains("api.cloudflare.com");
            self.words(at);
        }
    }

    fn ray(&mut self, at: &Range<usize>) {
        if self.look.back(at.start, 2).eq_ignore_ascii_case("x-") {
            return;
        }
        match self.look.ray(at.end) {
            RayLook::Whole(ray) => {
                let in_footer = self.look.back(at.start, 12).to_ascii_lowercase().ends_with("cloudflare");
                self.page_ray(ray, in_footer);
            }
            RayLook::Spoilt => {
                if !self.cluster.is_empty() {
                    self.cluster.spoilt_ray |=
                        self.cluster.code.as_ref().is_some_and(|(_, _, digits)| at.start < digits.end + 80);
                    self.words(at);
                }
            }
            RayLook::Nothing => {}
        }
    }

    /// `request id: 9f4670f97dfb64c8-FRA`, as clients write behind a page; with its data centre it is a Ray ID.
    fn request_id(&mut self, at: &Range<usize>) {
        if self.cluster.marks == 0 || self.cluster.ray.is_some() || at.start > self.cluster.end() + TIME_REACH {
            return;
        }
        if let RayLook::Whole(ray) = self.look.ray(at.end)
            && ray.len() > 16
        {
            self.page_ray(ray, false);
        }
    }

    /// A Ray ID. Another one than the page has already is another page's, unless it is only the footer's of an edited page.
    fn page_ray(&mut self, ray: Range<usize>, in_footer: bool) {
        let id = |span: &Range<usize>| self.look.slice(span).get(..15).unwrap_or_default();
        let known = self.cluster.ray.as_ref().map(id);
        let is_new = known.is_some_and(|known| known != id(&ray));
        if is_new && in_footer && self.cluster.is_html && !self.cluster.ray_in_footer {
            self.cluster.ray_in_footer = true;
            return self.cluster.reach(&ray);
        }
        if is_new {
            let is_html = self.cluster.is_html;
            self.flush();
            self.cluster.is_html = is_html;
        }
        self.cluster.reach(&ray);
        self.cluster.ray_in_footer |= in_footer;
        let has_colo = |span: &Range<usize>| span.len() > 16;
        if self.cluster.ray.as_ref().is_none_or(|known| !has_colo(known) && has_colo(&ray)) {
            self.cluster.ray = Some(ray);
        }
    }

    fn time(&mut self, at: &Range<usize>) {
        let Some((utc, span)) = self.look.time(at.start) else { return };
        let near = !self.cluster.is_empty() && span.start < self.cluster.end() + TIME_REACH;
        let told = self.cluster.ray.is_some() || self.cluster.code.is_some() || self.cluster.spoilt_ray;
        if near && told && self.cluster.time.is_none() {
            self.cluster.reach(&(span.start..at.end));
            self.cluster.time = Some((utc, span));
        }
    }

    /// `Error 1033`, `Error code 522`, `error code: 521`, `Error #1016`; in links to the documentation `error-524/`.
    fn error(&mut self, at: &Range<usize>) {
        let rest = self.look.ahead(at.end, 24);
        let opener = rest.bytes().take_while(|b| b.is_ascii_alphabetic()).count();
        let word = rest.get(..opener).unwrap_or_default().to_ascii_lowercase();
        let word_len = if word == "code" || word == "http" || word == "status" || word == "number" { opener } else { 0 };
        let mut start = at.end + word_len;
        let marks = self.look.ahead(start, 8);
        start += marks
            .chars()
            .take_while(|c| matches!(c, ':' | '#' | '-' | '*' | '：' | '`' | '(' | '代' | '码' | '='))
            .map(char::len_utf8)
            .sum::<usize>();
        let linked =
            self.look.byte(at.start.wrapping_sub(1)).is_some_and(|b| matches!(b, b'/' | b'-')) && marks.starts_with('-');
        let Some((code, digits)) = self.look.code(start) else { return };
        if linked {
            self.words(at);
            self.cluster.explained.get_or_insert((code, digits));
            return;
        }
        let shown = self.look.back(at.start, 60);
        if shown.ends_with('>') && shown.contains("code-label") {
            self.mark(at);
            return self.page_code(code, &digits);
        }
        self.written_code(code, &digits);
    }

    /// A number in words: in copied text another number is another error.
    fn written_code(&mut self, code: u32, digits: &Range<usize>) {
        let known = self.cluster.number();
        let carried = |known: u32| known == 530 && code >= 1000 || known >= 1000 && code == 530;
        if !self.cluster.is_html && known.is_some_and(|known| known != code && !carried(known)) {
            self.flush();
        }
        if self.cluster.is_html && self.cluster.marks > 0 && known.is_some_and(|known| known != code) {
            return;
        }
        self.cluster.take_code(Rank::Written, code, digits);
    }

    fn host_in_brackets(&mut self, at: &Range<usize>) {
        self.words(at);
        if let Some(host) = self.look.host(at.end, b")") {
            self.cluster.take_zone(HostRank::Sentence, host);
        }
    }

    fn unable_to_access(&mut self, at: &Range<usize>) {
        if self.cluster.block.is_none() {
            return;
        }
        self.words(at);
        let tag = self.look.ahead(at.end, 80);
        let start = at.end + if tag.starts_with("</") { tag.find('>').map_or(0, |i| i + 1) } else { 0 };
        if let Some(host) = self.look.host(start, b"<\\") {
            self.cluster.take_zone(HostRank::Sentence, host);
        }
    }

    /// `Access denied | host used Cloudflare to restrict access`, without its tag.
    fn restricted(&mut self, at: &Range<usize>) {
        self.words(at);
        self.cluster.block.get_or_insert_with(|| at.clone());
        let start = at.start - self.look.back(at.start, 260).bytes().rev().take_while(|b| !matches!(b, b'|' | b'>')).count();
        if let Some(host) = self.look.clean_host(start..at.start) {
            self.cluster.take_zone(HostRank::Title, host);
        }
    }

    /// `host` / `Host Error`, the last of the three status rows.
    fn host_row(&mut self, at: &Range<usize>) {
        let before = self.look.back(at.start, 24);
        let trimmed = before.trim_end_matches(['•', '·', '|', '*', '-', ':', '>', '#', '_', '`', '[', ']']);
        let end = at.start - (before.len() - trimmed.len());
        if let Some(host) = self.look.host_before(end).filter(|_| !self.cluster.is_empty()) {
            self.cluster.take_zone(HostRank::Row, host);
        }
        self.error(at);
    }

    fn signed(&mut self, sign: Sign, at: &Range<usize>) {
        let named = sign == Sign::Visit || self.look.ahead(at.end, 200).to_ascii_lowercase().contains("cloudflare");
        if !named {
            return;
        }
        self.words(at);
        self.cluster.signed = true;
        if self.cluster.is_html {
            self.cluster.marks += 1;
        }
    }

    fn wording(&mut self, index: u8, at: &Range<usize>) {
        let Some((codes, kind)) = wording(index) else { return };
        let beside = rows::number_beside(&self.look, at, codes);
        match kind {
            Kind::Common if self.cluster.is_empty() => {}
            Kind::Common => self.words(at),
            Kind::Sentence => {
                self.words(at);
                self.cluster.own_words = true;
                if let [code] = codes {
                    let (rank, digits) = match beside {
                        Some((_, digits)) => (Rank::Written, digits),
                        None => (Rank::Worded, at.clone()),
                    };
                    self.cluster.take_code(rank, *code, &digits);
                }
            }
            Kind::Title => self.titled(codes, beside, at),
        }
    }

    fn titled(&mut self, codes: &[u32], beside: Option<(u32, Range<usize>)>, at: &Range<usize>) {
        if let Some((code, digits)) = beside {
            self.written_code(code, &digits);
            self.cluster.titled |= self.cluster.number() == Some(code);
            self.zone_of_title(&digits);
        }
        self.words(at);
        self.cluster.words.get_or_insert_with(|| at.clone());
        if codes.len() > 4 {
            self.cluster.maybe_block.get_or_insert_with(|| at.clone());
        }
    }

    /// `host | 522: Connection timed out` without its tag.
    fn zone_of_title(&mut self, digits: &Range<usize>) {
        if let Some(bar) = digits.start.checked_sub(1).filter(|&bar| self.look.byte(bar) == Some(b'|'))
            && let Some(host) = self.look.host_before(bar)
        {
            self.cluster.take_zone(HostRank::Title, host);
        }
    }
}

/// Signs that stand in tags and scripts alone.
fn is_of_html(sign: Sign) -> bool {
    matches!(
        sign,
        Sign::Start
            | Sign::Title
            | Sign::Mark
            | Sign::ErrorCode
            | Sign::Feedback
            | Sign::Key
            | Sign::HostBox
            | Sign::Challenge
            | Sign::ShortFooter
    )
}
