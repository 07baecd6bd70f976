//! A sign: words that one system alone writes, and how far from them its status stands.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::near::{Near, Number};
use crate::decode::form::Format;
use crate::decode::reading::{Clue, Draft, Finds, Proof, Scene};
use crate::decode::system::System;

/// Times that a view names one system.
const MAX_NAMES: usize = 16;
/// Readings of one view.
const MAX_READINGS: usize = 256;
/// Bytes around a loose sign in which Cloudflare must not show.
const LOOSE: usize = 200;
/// Bytes around a header in which Cloudflare must not show: a block of headers.
const BLOCK: usize = 1500;

/// Words that give a system away.
#[derive(Debug)]
pub(super) struct Sign {
    pub(super) word: &'static str,
    system: System,
    /// How many bytes before and behind the words the status may stand.
    reach: (usize, usize),
    /// What else must be so at this place.
    test: fn(&Near<'_>, &Range<usize>) -> bool,
    /// Cloudflare must not show in so many bytes around it: a body that a gateway hands on, a header that passes through.
    clear: usize,
    /// Without a status it says nothing.
    silent: bool,
    /// Headers of an answer that went through Cloudflare do not count as Cloudflare's words: nobody wraps others in this form.
    own: bool,
    /// It sends the numbers of Cloudflare's edge too.
    any: bool,
}

/// Words that are proof wherever they stand.
pub(super) const fn sign(word: &'static str, system: System) -> Sign {
    Sign { word, system, reach: (300, 300), test: |_, _| true, clear: 0, silent: false, own: false, any: false }
}

/// A header's name or value: it passes through Cloudflare unchanged, so beside Cloudflare's own it says nothing.
pub(super) const fn header(word: &'static str, system: System) -> Sign {
    Sign { clear: BLOCK, reach: (500, 0), ..sign(word, system) }
}

/// A body that gateways wrap around the answers of others.
pub(super) const fn loose(word: &'static str, system: System) -> Sign {
    Sign { clear: LOOSE, ..sign(word, system) }
}

impl Sign {
    /// A body that its system alone makes, also where it went through Cloudflare.
    pub(super) const fn own(self) -> Self {
        Self { own: true, ..self }
    }

    /// A network that answers with the numbers of Cloudflare's edge for reasons of its own.
    pub(super) const fn any(self) -> Self {
        Self { any: true, ..self }
    }

    /// With its status so many bytes before or behind it.
    pub(super) const fn reach(self, before: usize, behind: usize) -> Self {
        Self { reach: (before, behind), ..self }
    }

    /// Only where `test` holds.
    pub(super) const fn when(self, test: fn(&Near<'_>, &Range<usize>) -> bool) -> Self {
        Self { test, ..self }
    }

    /// Only with a status.
    pub(super) const fn with_status(self) -> Self {
        Self { silent: true, ..self }
    }
}

/// What the signs of a view said so far.
#[derive(Debug, Default)]
pub(super) struct Signs {
    /// Statuses that were read, by their first byte.
    read: HashSet<usize>,
    named: HashMap<System, usize>,
}

impl Signs {
    /// Reads the place `at` where the words of `sign` stand.
    pub(super) fn judge(&mut self, scene: &Scene<'_>, near: &Near<'_>, sign: &Sign, at: &Range<usize>, finds: &mut Finds) {
        let around = at.start.saturating_sub(sign.clear)..at.end + sign.clear;
        let is_hidden = if sign.own { near.is_sent_by_us(&around) } else { near.is_ours(&around) };
        if sign.clear > 0 && is_hidden {
            return;
        }
        if !(sign.test)(near, at) {
            return;
        }
        match near.status(at, sign.reach) {
            Some(status) if is_reserved(status.value, sign.system) && !sign.any => {}
            Some(status) if !self.hides(near, sign, status, at) => self.read(scene, sign.system, status, at, finds),
            _ if sign.silent => {}
            _ => self.name(scene, sign.system, at, finds),
        }
    }

    /// Whether something of Cloudflare's stands between the sign and the status.
    fn hides(&self, near: &Near<'_>, sign: &Sign, status: &Number, at: &Range<usize>) -> bool {
        let between = status.at.end.min(at.end)..status.at.start.max(at.start);
        let is_ours = if sign.own { near.is_sent_by_us(&between) } else { near.is_ours(&between) };
        !self.read.contains(&status.at.start) && is_ours
    }

    /// One status of another system.
    pub(super) fn read(&mut self, scene: &Scene<'_>, system: System, status: &Number, at: &Range<usize>, finds: &mut Finds) {
        if self.read.len() >= MAX_READINGS || !self.read.insert(status.at.start) {
            return;
        }
        let span = status.at.start.min(at.start)..status.at.end.max(at.end);
        let mut draft = Draft::new(scene, Format::OtherSystem, &span);
        draft.plain_status(status.value, &status.at);
        draft.system(system, &without_tags(scene.view.as_str(), at));
        finds.readings.push(draft.finish(Proof::Other(system)));
    }

    /// A system without a status.
    pub(super) fn name(&mut self, scene: &Scene<'_>, system: System, at: &Range<usize>, finds: &mut Finds) {
        let times = self.named.entry(system).or_default();
        *times += 1;
        if *times <= MAX_NAMES {
            finds.clues.push(Clue::Names(system, scene.view.span(at)));
        }
    }
}

/// The words behind the last tag of a sign: `<center>nginx` is proven by the name.
fn without_tags(text: &str, at: &Range<usize>) -> Range<usize> {
    let words = text.get(at.clone()).unwrap_or_default();
    match words.rfind('>') {
        Some(tag) if words.starts_with('<') && tag + 1 < words.len() => at.start + tag + 1..at.end,
        _ => at.clone(),
    }
}

/// Numbers that are Cloudflare's alone, except at `EdgeOne`, which uses all of 520-599 (facts: contradictions). A sign beside
/// one of them says nothing of who sent it.
pub(super) fn is_reserved(status: u16, system: System) -> bool {
    matches!(status, 520..=527 | 530) && system != System::EdgeOne
}
