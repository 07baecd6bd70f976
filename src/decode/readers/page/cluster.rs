//! Signs that stand together, and the one reading that they make.

use std::ops::Range;

use super::heading::{self, Told};
use super::look::Look;
use super::wording::{Kind, WORDINGS};
use crate::decode::decoded::Contradiction;
use crate::decode::field::Field;
use crate::decode::form::{Format, Page};
use crate::decode::reading::{Clue, Draft, Finds, Proof, Scene};

/// How sure a number is, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The number that the page itself shows as its code.
    Shown,
    /// Behind the word "Error", beside a title, in the page's title.
    Written,
    /// In the query of a link.
    Linked,
    /// In the address of the documentation.
    Explained,
    /// By a sentence or a key that stands for one code alone.
    Worded,
}

/// How sure a host is, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum HostRank {
    Title,
    Sentence,
    Row,
    Link,
}

/// A page, or the part of one that reached the paste.
#[expect(clippy::struct_excessive_bools, reason = "each is a sign of its own, and any of them may stand without the others")]
#[derive(Debug, Default)]
pub(super) struct Cluster {
    /// From the first sign to the last; bytes of the view.
    pub(super) span: Option<Range<usize>>,
    /// It has tags or scripts: it is no copied text.
    pub(super) is_html: bool,
    pub(super) ended: bool,
    /// Marks of Cloudflare's HTML.
    pub(super) marks: u32,
    pub(super) code: Option<(Rank, u32, Range<usize>)>,
    /// Another number in the same place, less sure.
    pub(super) other_code: Option<(u32, Range<usize>)>,
    /// The number in a link to the documentation: on a page without any other, the page's.
    pub(super) explained: Option<(u32, Range<usize>)>,
    pub(super) status: Option<(u16, Range<usize>)>,
    pub(super) ray: Option<Range<usize>>,
    /// The Ray ID in a script that pages have which are well, too.
    pub(super) script_ray: Option<Range<usize>>,
    /// The Ray ID stands in the page's footer.
    pub(super) ray_in_footer: bool,
    /// A label without a Ray ID that can be reported, behind an error's number.
    pub(super) spoilt_ray: bool,
    pub(super) colo: Option<Range<usize>>,
    pub(super) time: Option<(String, Range<usize>)>,
    /// Members of the structured error, typed off: true, false or a number of seconds.
    pub(super) members: Vec<(Field, u32, Range<usize>)>,
    /// The error's name, typed off.
    pub(super) error_name: Option<Range<usize>>,
    pub(super) zone: Option<(HostRank, Range<usize>)>,
    pub(super) challenge: Option<Range<usize>>,
    pub(super) block: Option<Range<usize>>,
    pub(super) maybe_challenge: Option<Range<usize>>,
    pub(super) maybe_block: Option<Range<usize>>,
    /// Words that nobody but Cloudflare has.
    pub(super) own_words: bool,
    /// One of Cloudflare's titles stands beside its number.
    pub(super) titled: bool,
    /// One of Cloudflare's titles, without its number.
    pub(super) words: Option<Range<usize>>,
    /// The codes that the last such title goes with.
    pub(super) titles: &'static [u32],
    /// Cloudflare is named in the page's own way: its landing page, its footer.
    pub(super) signed: bool,
    /// One of Cloudflare's own hosts is asked, and the page's footer is cut.
    pub(super) by_host: bool,
    pub(super) has_title: bool,
    /// The visible heading.
    pub(super) heading: Option<Range<usize>>,
    /// What the page says has happened.
    pub(super) account: Option<Told>,
    /// How often that was sought.
    pub(super) account_sought: u32,
}

impl Cluster {
    pub(super) fn is_empty(&self) -> bool {
        self.span.is_none()
    }

    pub(super) fn end(&self) -> usize {
        self.span.as_ref().map_or(0, |span| span.end)
    }

    pub(super) fn reach(&mut self, span: &Range<usize>) {
        let known = self.span.get_or_insert_with(|| span.clone());
        known.start = known.start.min(span.start);
        known.end = known.end.max(span.end);
    }

    /// The code of the cluster so far.
    pub(super) fn number(&self) -> Option<u32> {
        self.code.as_ref().map(|(_, code, _)| *code)
    }

    /// Takes a number; the surest one stays. 530 is the status that carries a code of four digits.
    pub(super) fn take_code(&mut self, rank: Rank, code: u32, at: &Range<usize>) {
        self.reach(at);
        match &self.code {
            Some((_, known, known_at)) if *known == 530 && code >= 1000 => {
                self.status = Some((530, known_at.clone()));
                self.code = Some((rank, code, at.clone()));
            }
            Some((_, known, _)) if *known >= 1000 && code == 530 => self.status = Some((530, at.clone())),
            Some((known_rank, known, known_at)) if rank < *known_rank => {
                if *known != code && *known_rank <= Rank::Linked {
                    self.other_code = Some((*known, known_at.clone()));
                }
                self.code = Some((rank, code, at.clone()));
            }
            Some((_, known, _)) => {
                if *known != code && rank <= Rank::Linked {
                    self.other_code.get_or_insert((code, at.clone()));
                }
            }
            None => self.code = Some((rank, code, at.clone())),
        }
    }

    pub(super) fn take_zone(&mut self, rank: HostRank, host: Range<usize>) {
        self.reach(&host);
        if self.zone.as_ref().is_none_or(|(known, _)| rank < *known) {
            self.zone = Some((rank, host));
        }
    }

    /// What the page says of its sender, where it is an error's place at all.
    fn proof(&self) -> Option<Proof> {
        let told = self.code.is_some() || self.ray.is_some() || self.challenge.is_some() || self.block.is_some();
        if self.is_html && self.marks > 0 && (told || self.words.is_some() || self.zone.is_some() || self.marks > 2) {
            return Some(Proof::Cloudflare);
        }
        if self.by_host && self.code.is_some() {
            return Some(Proof::Host);
        }
        let cloudflares = self.ray.is_some()
            || self.own_words
            || self.challenge.is_some()
            || self.block.is_some()
            || self.signed && (self.code.is_some() || self.words.is_some() || self.maybe_challenge.is_some())
            || self.spoilt_ray && self.code.is_some();
        if cloudflares {
            return Some(Proof::Cloudflare);
        }
        (self.titled && self.code.is_some()).then_some(Proof::Wording)
    }

    fn format(&self) -> Format {
        if self.is_html && (self.marks > 0 || self.by_host) {
            return Format::HtmlPage;
        }
        let page = self.code.is_some()
            || self.own_words
            || self.challenge.is_some()
            || self.block.is_some()
            || self.maybe_block.is_some()
            || self.maybe_challenge.is_some()
            || self.words.is_some()
            || self.signed;
        if page { Format::PageText } else { Format::BareRay }
    }

    /// The visitor was kept out: by Cloudflare's words, or by anybody's beside a Ray ID.
    fn page(&self) -> Option<(Page, Range<usize>)> {
        let challenge = self.challenge.clone().or_else(|| self.maybe_challenge.clone());
        if let Some(at) = challenge.filter(|_| self.block.is_none()) {
            return Some((Page::Challenge, at));
        }
        let block = self.block.clone().or_else(|| self.maybe_block.clone()).filter(|_| self.code.is_none())?;
        Some((Page::Block, block))
    }

    /// Hands on what the cluster proves.
    pub(super) fn finish(mut self, scene: &Scene<'_>, look: &Look<'_>, finds: &mut Finds) {
        let Some(span) = self.span.clone() else { return };
        let titles = self.titles;
        let is_titled = |code: u32| titles.contains(&code) && titles.len() <= 4;
        if let Some((code, digits)) =
            self.explained.take().filter(|(code, _)| self.is_html && self.marks > 0 || self.own_words || is_titled(*code))
        {
            self.titled |= self.code.is_none() && is_titled(code);
            self.take_code(Rank::Explained, code, &digits);
        }
        let Some(proof) = self.proof() else {
            if let Some(words) = self.maybe_challenge {
                finds.clues.push(Clue::Words(scene.view.span(&words)));
            }
            return;
        };
        let mut draft = Draft::new(scene, self.format(), &span);
        draft.cut_off = self.is_html && !self.ended;
        if let Some((_, code, at)) = &self.code {
            draft.code(*code, at);
        }
        if let Some((status, at)) = &self.status {
            draft.status(*status, at);
        }
        if let Some(ray) = self.ray.as_ref().or(self.script_ray.as_ref()) {
            draft.ray(ray);
        }
        if let Some((_, host)) = &self.zone {
            draft.zone(host);
        }
        if let Some((utc, at)) = &self.time {
            draft.timestamp(utc, at);
        }
        if let Some(at) = &self.error_name {
            draft.text_field(Field::ErrorName, look.slice(at), at);
        }
        for (field, value, at) in &self.members {
            match field {
                Field::RetryAfter => draft.retry_after(*value, at),
                field => draft.truth(*field, *value != 0, at),
            }
        }
        if let Some((page, at)) = self.page() {
            draft.page(page, &at);
        }
        if proof == Proof::Cloudflare {
            let heading: Option<&[_]> = self.heading.as_ref().map(std::slice::from_ref);
            heading::write(&mut draft, scene, look, Field::Title, heading.unwrap_or_default());
            heading::write(&mut draft, scene, look, Field::Detail, self.account.as_deref().unwrap_or_default());
        }
        let mut reading = draft.finish(proof);
        if reading.error.colo.is_none()
            && let Some(colo) = &self.colo
        {
            reading.error.colo = Some(look.slice(colo).into());
            reading.error.evidence.extend(crate::decode::reading::evidence(scene, Field::Colo, colo, scene.undone(&span)).0);
        }
        if let Some((other, at)) =
            self.other_code.filter(|(other, _)| self.status.as_ref().is_none_or(|(s, _)| u32::from(*s) != *other))
        {
            let said = Contradiction { field: Field::Code, said: other.to_string().into(), span: scene.view.span(&at) };
            reading.error.contradictions.push(said);
        }
        finds.readings.push(reading);
    }
}

/// The words of a wording, and how they weigh.
pub(super) fn wording(index: u8) -> Option<(&'static [u32], Kind)> {
    WORDINGS.get(usize::from(index)).map(|wording| (wording.codes, wording.kind))
}
