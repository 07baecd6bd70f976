//! Signs in tags and scripts: what each says of its page.

use std::ops::Range;

use super::cluster::{HostRank, Rank};
use super::look::{RayLook, is_code};
use super::signs::Sign;
use super::titles;
use super::walk::Walker;
use crate::decode::readers::values;

/// What may stand between the tag of a status box and its words.
const BOX_REACH: usize = 1500;

/// Whole titles of challenge pages, in languages that they are translated to.
const CHALLENGES: [&str; 12] = [
    "justamoment...",
    "justamoment…",
    "请稍候…",
    "请稍候...",
    "unmomento…",
    "unmomento...",
    "uninstant…",
    "uninstant...",
    "nureinenmoment…",
    "nureinenmoment...",
    "Одинмомент…",
    "ummomento…",
];

impl Walker<'_, '_> {
    /// `<!DOCTYPE html>`, `<html>`: what came before is another page. Both begin one page, so only substance counts.
    pub(super) fn start(&mut self, at: &Range<usize>) {
        let cluster = &self.cluster;
        let has_substance = cluster.marks > 0 || cluster.has_title || cluster.ray.is_some() || cluster.code.is_some();
        if has_substance || !cluster.is_html {
            self.flush();
        }
        self.cluster.is_html = true;
        self.cluster.reach(at);
    }

    pub(super) fn title(&mut self, at: &Range<usize>) {
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
        let words = self.look.slice(&(at.end..title.end)).to_ascii_lowercase();
        // In a sentence about such pages the tag stands in quotes.
        let quoted = self.look.back(at.start, 1).ends_with(['`', '"', '\'']);
        if CHALLENGES.contains(&words.as_str()) && !quoted {
            self.cluster.marks += 1;
            self.cluster.challenge.get_or_insert(at.end..title.end);
        }
        if words.contains("accessdenied|") {
            self.cluster.maybe_block.get_or_insert(at.end..title.end);
        }
    }

    /// `cf-error-code">1018<`, `{errorCode:1015,helpful:a`, and a template's slip: `{errorCode: 1010 },helpful:a`.
    pub(super) fn shown_code(&mut self, sign: Sign, at: &Range<usize>) {
        let start = self.look.skip(at.end, b"\"'\\>");
        let found = self.look.code(start);
        if sign == Sign::Feedback
            && found
                .as_ref()
                .is_none_or(|(_, span)| !self.look.ahead(span.end, 12).trim_start_matches('}').starts_with(",helpful"))
        {
            return;
        }
        // A heading behind a footer is the next page's.
        if sign == Sign::ErrorCode && self.cluster.ray_in_footer {
            self.flush();
        }
        self.mark(at);
        if let Some((code, digits)) = found {
            self.page_code(code, &digits);
        }
    }

    /// The number that a page shows: another one than it showed already is another page's.
    pub(super) fn page_code(&mut self, code: u32, digits: &Range<usize>) {
        if matches!(self.cluster.code, Some((Rank::Shown, known, _)) if known != code) {
            self.flush();
            self.cluster.is_html = true;
            self.cluster.marks = 1;
        }
        self.cluster.take_code(Rank::Shown, code, digits);
    }

    /// `utm_source=errorcode_523&utm_campaign=host`, in a page or in the Markdown of a copied one.
    pub(super) fn landing(&mut self, at: &Range<usize>) {
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
    pub(super) fn key(&mut self, at: &Range<usize>) {
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

    pub(super) fn box_words(&mut self, at: &Range<usize>) {
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
    pub(super) fn ob_info(&mut self, at: &Range<usize>) {
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

    pub(super) fn challenge_value(&mut self, sign: Sign, at: &Range<usize>) {
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
    /// `<script data-ray="…" data-sitekey="…">`: the challenge of the years before 2021.
    pub(super) fn challenge_tag(&mut self, at: &Range<usize>) {
        let start = self.look.skip(at.end, b"\"'\\");
        let Some(ray) = self.look.ray_at(start, start) else { return };
        self.mark(at);
        self.cluster.challenge.get_or_insert_with(|| at.clone());
        self.page_ray(ray, false);
    }

    pub(super) fn short_footer(&mut self, sign: Sign, at: &Range<usize>) {
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
}

#[cfg(test)]
mod tests {
    use crate::decode::readers::page::read;
    use crate::decode::reading::tests::lines;

    #[test]
    fn a_heading_behind_a_footer_is_the_next_pages() {
        let footer = r#"<span class="cf-footer-item">Cloudflare Ray ID: <strong>4a35d9170c8eb26f</strong></span>"#;
        let next = r#"<h1><span class="cf-error-code">1018</span> <small>Ray ID: 4afb82e63d50c914</small></h1>"#;
        let found = lines(&format!("{footer}\n{next}"), read);
        assert_eq!(
            found,
            ["ray_id=4a35d9170c8eb26f html-page Cloudflare", "code=1018 ray_id=4afb82e63d50c914 html-page Cloudflare"]
        );
    }
}
