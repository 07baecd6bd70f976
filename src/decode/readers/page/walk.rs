//! The walk over the signs of a view: signs that stand together make a cluster.

use std::ops::Range;

use super::cluster::{Cluster, HostRank, Rank};
use super::look::{Look, RayLook};
use super::signs::{self, Sign};
use crate::decode::reading::{Clue, Finds, Proof, Scene};

/// How far apart signs of one page may stand, in bytes without white space: challenge scripts have long strings.
const HTML_REACH: usize = 8 << 10;
/// The same for copied words.
const TEXT_REACH: usize = 700;
/// A time belongs to what stands this near before it.
const TIME_REACH: usize = 400;
/// Longest part of a beacon's settings before its Ray ID.
const BEACON_REACH: usize = 220;
/// How far before a name in it a tag may begin.
const TAG_REACH: usize = 160;
/// How far behind the number of its heading a page's Ray ID stands: `Error 520 Ray ID: `, `Error 520 (Ray ID `.
const HEADING_REACH: usize = 16;

/// Reads the signs of a squeezed view. `is_closed`: white space followed its last word.
pub(super) fn walk(scene: &Scene<'_>, is_closed: bool, finds: &mut Finds) {
    let before = finds.readings.len();
    let look = Look::new(scene.view, is_closed);
    let mut walker =
        Walker { scene, look, finds, cluster: Cluster::default(), host_box: None, documentation: Vec::new(), written: None };
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

pub(super) struct Walker<'a, 'b> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) look: Look<'a>,
    pub(super) finds: &'b mut Finds,
    pub(super) cluster: Cluster,
    /// Where the origin's status box began.
    pub(super) host_box: Option<usize>,
    /// What a page of documentation has around its text, each once.
    documentation: Vec<Range<usize>>,
    /// The number that was written last, even where the page had one.
    pub(super) written: Option<(u32, Range<usize>)>,
}

impl Walker<'_, '_> {
    pub(super) fn flush(&mut self) {
        let cluster = std::mem::take(&mut self.cluster);
        cluster.finish(self.scene, &self.look, self.finds);
    }

    pub(super) fn sign(&mut self, sign: Sign, at: &Range<usize>) {
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
            Sign::ClassMark => {
                if self.is_in_a_page(at) {
                    self.mark(at);
                }
            }
            Sign::ClassChallenge => {
                if self.is_in_a_page(at) {
                    self.mark(at);
                    self.cluster.challenge.get_or_insert_with(|| at.clone());
                }
            }
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
            Sign::ChallengeTag => self.challenge_tag(at),
            Sign::ChallengeHash => self.challenge_hash(at),
            Sign::FooterLink => self.footer_link(at),
            Sign::Heading => self.heading(at),
            Sign::WhatHappened => self.what_happened(at),
            Sign::Script => self.script(at),
            Sign::ShortFooter | Sign::Center => self.short_footer(sign, at),
            Sign::Ray => self.ray(at),
            Sign::LooseRay => self.loose_ray(at),
            Sign::RequestId => self.request_id(at),
            Sign::Utc => self.time(at),
            Sign::Error => self.error(at),
            Sign::HostInBrackets => self.host_in_brackets(at),
            Sign::SiteInBrackets => {
                if !self.cluster.is_empty() {
                    self.host_in_brackets(at);
                }
            }
            Sign::Visited => self.visited(at),
            Sign::UnableToAccess => self.unable_to_access(at),
            Sign::Restricted => self.restricted(at),
            Sign::HostRow => self.host_row(at),
            Sign::Visit | Sign::SecurityBy => self.signed(sign, at),
            Sign::ChallengeWords => {
                self.words(at);
                self.cluster.challenge.get_or_insert_with(|| at.clone());
            }
            Sign::ReviewedHost | Sign::CheckedHost => self.challenged_host(sign, at),
            Sign::MaybeChallenge => self.maybe_challenge(at),
            Sign::BlockWords => {
                self.words(at);
                self.cluster.block.get_or_insert_with(|| at.clone());
            }
            Sign::MaybeBlock => {
                self.words(at);
                self.cluster.maybe_block.get_or_insert_with(|| at.clone());
            }
            Sign::Member(field) => self.member(field, at),
            Sign::Documentation => {
                if !self.documentation.iter().any(|known| self.look.slice(known) == self.look.slice(at)) {
                    self.documentation.push(at.clone());
                }
            }
            Sign::Wording(index) => self.wording(index, at),
        }
    }

    fn loose_ray(&mut self, at: &Range<usize>) {
        // `… here :(` above `Ray ID: …`.
        let rest = self.look.ahead(at.end, 3).to_ascii_lowercase();
        if let Some(label) = ["id", "-id", "_id"].into_iter().find(|label| rest.starts_with(label)) {
            self.ray(&(at.end - 3..at.end + label.len()));
            return;
        }
        let start = self.look.skip(at.end, b":=\"'");
        if let Some(ray) = self.look.ray_at(start, start).filter(|ray| ray.len() > 16) {
            self.page_ray(ray, false);
        }
    }

    fn maybe_challenge(&mut self, at: &Range<usize>) {
        self.words(at);
        if self.is_said_to_be_the_title(at) || self.is_second_of_a_challenge(at) {
            self.cluster.challenge.get_or_insert_with(|| at.clone());
        }
        self.cluster.maybe_challenge.get_or_insert_with(|| at.clone());
        // The page's heading is the host's name; in prose a sentence ends with it.
        let ends = self.look.back(at.start, 1).ends_with(|c: char| c.is_alphanumeric());
        if let Some(host) = self.look.host_before(at.start).filter(|_| ends) {
            self.cluster.take_zone(HostRank::Row, host);
        }
    }

    pub(super) fn mark(&mut self, at: &Range<usize>) {
        self.cluster.is_html = true;
        self.cluster.marks += 1;
        self.cluster.reach(at);
    }

    /// A name stands in a tag, or what came before is a page: code and prose have it in quotes.
    fn is_in_a_page(&self, at: &Range<usize>) -> bool {
        let before = self.look.back(at.start, TAG_REACH);
        if self.cluster.is_html && !before.ends_with(['"', '\'', '`', '#', '.']) {
            return true;
        }
        match memchr::memrchr2(b'<', b'>', before.as_bytes()) {
            Some(tag) if before.as_bytes().get(tag) == Some(&b'<') => true,
            tag => {
                let rest = before.get(tag.unwrap_or_default()..).unwrap_or_default();
                ["class=", "id=", "name=", "\\u003c", "&lt;", "%3C"].iter().any(|opener| rest.contains(opener))
            }
        }
    }

    pub(super) fn words(&mut self, at: &Range<usize>) {
        self.cluster.reach(at);
    }

    /// `__CF$cv$params={r:'9f46…'`: on pages that are well too; on an error's page it is the Ray ID.
    fn script(&mut self, at: &Range<usize>) {
        self.finds.clues.push(Clue::Healthy(self.scene.view.span(at)));
        let start = self.look.skip(at.end, b"]='{r:\"");
        if self.cluster.is_html && self.cluster.code.is_some() && self.look.back(start, 3).starts_with("r:") {
            self.cluster.script_ray = self.look.ray_at(start, at.end);
        }
    }

    pub(super) fn ray(&mut self, at: &Range<usize>) {
        if self.look.back(at.start, 2).eq_ignore_ascii_case("x-") {
            return;
        }
        // The beacon that counts visits has one, on pages that are well too.
        if self.cluster.marks == 0 && self.look.back(at.start, BEACON_REACH).contains("cf-beacon") {
            return self.finds.clues.push(Clue::Healthy(self.scene.view.span(at)));
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
    pub(super) fn request_id(&mut self, at: &Range<usize>) {
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
    pub(super) fn page_ray(&mut self, ray: Range<usize>, in_footer: bool) {
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
            let heading = |digits: &Range<usize>| digits.end < ray.start && ray.start - digits.end <= HEADING_REACH;
            if let Some((code, digits)) = self.written.clone().filter(|(_, digits)| !is_html && heading(digits)) {
                self.cluster.take_code(Rank::Written, code, &digits);
            }
        }
        self.cluster.reach(&ray);
        self.cluster.ray_in_footer |= in_footer;
        let has_colo = |span: &Range<usize>| span.len() > 16;
        if self.cluster.ray.as_ref().is_none_or(|known| !has_colo(known) && has_colo(&ray)) {
            self.cluster.ray = Some(ray);
        }
    }

    pub(super) fn time(&mut self, at: &Range<usize>) {
        let Some((utc, span)) = self.look.time(at.start) else { return };
        let near = !self.cluster.is_empty() && span.start < self.cluster.end() + TIME_REACH;
        let told = self.cluster.ray.is_some() || self.cluster.code.is_some() || self.cluster.spoilt_ray;
        if near && told && self.cluster.time.is_none() {
            self.cluster.reach(&(span.start..at.end));
            self.cluster.time = Some((utc, span));
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
            | Sign::ClassMark
            | Sign::ClassChallenge
            | Sign::ErrorCode
            | Sign::Feedback
            | Sign::Key
            | Sign::HostBox
            | Sign::Challenge
            | Sign::ShortFooter
    )
}
