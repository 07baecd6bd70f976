//! Whole assemblies: what several readings and clues of one paste come to. Places are made up; only their order counts.

use std::sync::Arc;

use crate::decode::decoded::DecodedError;
use crate::decode::evidence::{Evidence, RepairSet, Span};
use crate::decode::field::Field;
use crate::decode::form::{Family, Format, Page};
use crate::decode::paste::PasteText;
use crate::decode::reading::{Clue, Finds, HostRole, Proof, Reading};
use crate::decode::system::System;

use super::Assembly;

/// A paste under construction: each call stands behind the one before.
#[derive(Default)]
struct Paste {
    finds: Finds,
    at: usize,
}

impl Paste {
    fn place(&mut self) -> Span {
        self.at += 40;
        Span::new(self.at, self.at + 4)
    }

    fn reading(mut self, format: Format, proof: Proof, code: u32, change: fn(&mut DecodedError)) -> Self {
        let span = self.place();
        let mut error = DecodedError::new(format, Family::Other, span);
        error.code = Some(code).filter(|code| *code > 0);
        error.family = match format {
            Format::ApiEnvelope => Family::CloudflareApi,
            _ if matches!(proof, Proof::Other(_)) => Family::Http,
            _ => Family::of_number(code),
        };
        error.http_status = u16::try_from(code).ok().filter(|code| (100..1000).contains(code));
        for field in [Field::Code, Field::HttpStatus] {
            error.evidence.push(Evidence { field, span, repairs: RepairSet::default() });
        }
        change(&mut error);
        self.finds.readings.push(Reading::of(error, proof));
        self
    }

    fn mention(self, code: u32) -> Self {
        self.reading(Format::BareCode, Proof::Unsaid, code, |_| {})
    }

    /// A number that is told beside Cloudflare's name, and whose list another's is.
    fn other_list(self) -> Self {
        let mut paste = self.reading(Format::BareCode, Proof::Named, 1015, |_| {});
        let span = Span::new(paste.at, paste.at + 4);
        paste.finds.clues.extend([Clue::OtherList(span), Clue::LooksLike(1015, span)]);
        paste
    }

    fn clue(mut self, clue: fn(Span) -> Clue) -> Self {
        let span = self.place();
        self.finds.clues.push(clue(span));
        self
    }

    fn host(mut self, host: &str, role: HostRole) -> Self {
        let span = self.place();
        self.finds.clues.push(Clue::Host { host: Arc::from(host), role, span, repairs: RepairSet::default() });
        self
    }

    /// `verdict: code/status@zone …`.
    fn told(self) -> String {
        let text = " ".repeat(self.at + 100);
        let mut assembly = Assembly::default();
        assembly.add(self.finds);
        let decoded = assembly.finish(&PasteText::read(text.as_bytes()), false);
        let errors: Vec<String> = decoded
            .errors
            .iter()
            .map(|error| {
                let number = |n: Option<u32>| n.map_or_else(|| "-".to_owned(), |n| n.to_string());
                let zone = error.zone.as_deref().map(|zone| format!("@{zone}")).unwrap_or_default();
                format!("{}/{}{zone}", number(error.code), number(error.http_status.map(u32::from)))
            })
            .collect();
        format!("{}: {}", decoded.verdict.name(), errors.join(" "))
    }
}

const OTHER: Proof = Proof::Other(System::Nginx);

#[test]
fn what_a_paste_comes_to() {
    let named: fn(Span) -> Clue = Clue::NamesCloudflare;
    let page = |paste: Paste, code| paste.reading(Format::HtmlPage, Proof::Cloudflare, code, |_| {});
    let api = |paste: Paste, code| paste.reading(Format::ApiEnvelope, Proof::Cloudflare, code, |_| {});
    for (what, paste, want) in [
        ("a number alone", Paste::default().mention(524), "unknown: 524/524"),
        ("a number in a text that names Cloudflare", Paste::default().clue(named).mention(502), "yes: 502/502"),
        ("a guess at Cloudflare", Paste::default().clue(Clue::Doubts).clue(named).mention(500), "unknown: 500/500"),
        (
            "a Ray ID of headers, and a number that is Cloudflare's",
            Paste::default()
                .reading(Format::Headers, Proof::Unsaid, 0, |error| error.ray_id = Some(Arc::from("a")))
                .mention(525),
            "yes: 525/525",
        ),
        (
            "the same with a number of anybody's",
            Paste::default()
                .reading(Format::Headers, Proof::Unsaid, 0, |error| error.ray_id = Some(Arc::from("a")))
                .mention(502),
            "unknown: 502/502",
        ),
        ("a slip in the title", Paste::default().clue(named).mention(502).mention(520), "yes: 520/520"),
        ("a code and its status in prose", Paste::default().clue(named).mention(530).mention(1033), "yes: 1033/530"),
        (
            "a client's status and the Ray ID of its answer",
            Paste::default()
                .mention(520)
                .reading(Format::Headers, Proof::Unsaid, 520, |error| error.ray_id = Some("9ef1".into())),
            "yes: 520/520",
        ),
        (
            "a status of anybody's and the Ray ID of its answer",
            Paste::default()
                .mention(404)
                .reading(Format::Headers, Proof::Unsaid, 404, |error| error.ray_id = Some("9ef1".into())),
            "unknown: 404/404",
        ),
        ("a page and a client's status", page(Paste::default(), 1020).mention(403), "yes: 1020/403"),
        (
            "a page, and another system's error",
            page(Paste::default().reading(Format::ClientMessage, OTHER, 404, |_| {}), 524),
            "yes: 524/524",
        ),
        ("another system", Paste::default().mention(502).reading(Format::ClientMessage, OTHER, 502, |_| {}), "no: 502/502"),
        (
            "another system, and Cloudflare's name",
            Paste::default().clue(named).reading(Format::ClientMessage, OTHER, 502, |_| {}),
            "no: 502/502",
        ),
        (
            "a server's own words beside Cloudflare's name",
            Paste::default().clue(named).clue(|span| Clue::Names(System::Nginx, span)).mention(502),
            "no: 502/502",
        ),
        (
            "the same with a number that no server sends",
            Paste::default().clue(named).clue(|span| Clue::Names(System::Nginx, span)).mention(520),
            "yes: 520/520",
        ),
        ("an API error and the status of its call", api(Paste::default(), 6003).mention(400), "yes: 6003/400"),
        ("an API error beside an edge code", api(page(Paste::default(), 1020), 9005), "yes: 1020/- 9005/-"),
        ("a healthy response", Paste::default().clue(Clue::Healthy), "no: "),
        ("a page of documentation", Paste::default().clue(Clue::Documentation).mention(520), "no: "),
        ("a number that is something else", Paste::default().mention(1006).clue(|span| Clue::LooksLike(1006, span)), "no: "),
        ("a number of another list", Paste::default().other_list(), "no: "),
        ("something fails", Paste::default().clue(Clue::Fails), "no: "),
        ("a program was kept out", Paste::default().clue(|span| Clue::KeptOut(Page::Block, span)), "yes: -/-"),
        (
            "a program was kept out, and a page",
            page(Paste::default().clue(|span| Clue::KeptOut(Page::Challenge, span)), 1020),
            "yes: 1020/-",
        ),
        ("words of a page", Paste::default().clue(Clue::Words), "unknown: "),
        ("a failure that Cloudflare is said to tell of", Paste::default().clue(Clue::BlamesCloudflare), "unknown: "),
        ("nothing", Paste::default(), "unknown: "),
    ] {
        assert_eq!(paste.told(), want, "{what}");
    }
}

#[test]
fn what_host_an_error_is_of() {
    let page = |paste: Paste, code| paste.reading(Format::HtmlPage, Proof::Cloudflare, code, |_| {});
    for (what, paste, want) in [
        ("the one host that is told", page(Paste::default().host("a.example", HostRole::Told), 521), "yes: 521/521@a.example"),
        (
            "two hosts that are told",
            page(Paste::default().host("a.example", HostRole::Told).host("b.example", HostRole::Told), 521),
            "yes: 521/521",
        ),
        (
            "the host that was asked",
            page(Paste::default().host("b.example", HostRole::Told).host("a.example", HostRole::Asked), 521),
            "yes: 521/521@a.example",
        ),
        (
            "an address beside which nothing stands",
            page(Paste::default().host("a.example", HostRole::Nearby), 521),
            "yes: 521/521@a.example",
        ),
        (
            "a request between two errors",
            page(page(Paste::default(), 1033).host("a.example", HostRole::Asked), 521),
            "yes: 1033/- 521/521@a.example",
        ),
        (
            "hosts on one line",
            Paste::default().host("a.example", HostRole::Told).host("b.example", HostRole::Told).reading(
                Format::PageText,
                Proof::Wording,
                525,
                |_| {},
            ),
            "yes: 525/525@a.example 525/525@b.example",
        ),
    ] {
        assert_eq!(paste.told(), want, "{what}");
    }
}
