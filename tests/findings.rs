//! What the window shows of a finding: several errors, contradictions, other systems, API errors, pages, requests, images.
#![cfg(feature = "gui")]
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod common;
#[path = "common/found.rs"]
mod found;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use common::{Bench, paste, settings, settle, window};
use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rayscope::app::{Sample, View};
use rayscope::explain::{contradiction_of, full_report, markdown, plain, report, report_json};
use rayscope::files::ThemeChoice;
use rayscope::i18n::{Lang, Texts};

const SIZE: [f32; 2] = [1280.0, 800.0];

fn open(lang: Lang, text: &str) -> Harness<'static, Bench> {
    window(settings(lang, ThemeChoice::Dark), SIZE, text)
}

fn opened(lang: Lang, text: &str, make: impl FnOnce(&str, &mut rayscope::decode::Decoded)) -> Harness<'static, Bench> {
    let mut harness = open(lang, text);
    found::show(&mut harness, text, make);
    harness
}

fn click(harness: &mut Harness<'static, Bench>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click_accesskit();
    settle(harness);
}

fn selected(harness: &Harness<'static, Bench>) -> usize {
    harness.state().model().finding.as_ref().expect("a finding").selected
}

#[test]
fn several_errors_stand_in_a_list_and_are_stepped_through_round_and_round() {
    let text = found::several();
    let mut harness = opened(Lang::En, &text, found::read_several);
    harness.get_by_label("Error 1 of 3");
    harness.get_by_role_and_label(Role::ListBoxOption, "502 · nginx");
    let third = "524 · 8fb23e19c0d4a7b1 · 2026-04-30 12:20:41 UTC · api.meai.cloud · Found 3 times";
    harness.get_by_label("12 more errors are not listed");
    for want in [1, 2, 0] {
        harness.key_press(Key::F8);
        settle(&mut harness);
        assert_eq!(selected(&harness), want);
    }
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F8);
    settle(&mut harness);
    assert_eq!(selected(&harness), 2);
    harness.get_by_role_and_label(Role::ListBoxOption, third).click_accesskit();
    settle(&mut harness);
    assert_eq!(selected(&harness), 1);
}

#[test]
fn what_to_ask_for_is_what_the_shown_error_lacks() {
    for lang in Lang::ALL {
        let ask = Texts::of(lang).get("wanted-ray-id");
        let page = "Error 1033 Ray ID: 9f4670f97dfb64c8 • 2026-04-25 22:38:57 UTC\nCloudflare Tunnel error\n";
        let mut harness = open(lang, &format!("error code: 522\n\n-----\n\n{page}"));
        assert!(harness.query_by_label_contains(&ask).is_some(), "{lang:?}: 522 has none");
        harness.key_press(Key::F8);
        settle(&mut harness);
        assert!(harness.query_by_label_contains(&ask).is_none(), "{lang:?}: 1033 has one");
    }
}

#[test]
fn what_does_not_fit_is_told_and_shown_in_the_text() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let text = found::several();
        let mut harness = opened(lang, &text, found::read_several);
        harness.get_by_label(&texts.get("section-contradictions"));
        click(&mut harness, &texts.get("show-in-text"));
        let shown = harness.state().model().report().expect("a report");
        let said = texts.say(&contradiction_of(&shown.error, &shown.error.contradictions[0]));
        assert!(said.contains("552") && said.contains("524"), "{said}");
        let plain_said = said.replace('`', "");
        harness.get_by_label(&plain_said);
    }
}

#[test]
fn a_chip_tells_on_hover_what_it_changed() {
    let text = found::several();
    let mut harness = opened(Lang::En, &text, found::read_several);
    harness.get_by_role_and_label(Role::Button, "1 terminal code removed").hover();
    harness.run_steps(30);
    harness.get_by_label("^[31merror^[0m");
    harness.get_by_label("Read as");
}

#[test]
fn another_systems_error_is_headed_by_its_name_and_gets_no_advice_on_cloudflare() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let harness = opened(lang, found::NGINX, found::read_system);
        harness.get_by_label("nginx");
        let shown = harness.state().model().report().expect("a report").clone();
        let wording = rayscope::explain::Wording { texts, zone: jiff::tz::TimeZone::UTC, now: jiff::Timestamp::UNIX_EPOCH };
        let said = plain(&full_report(&shown, &wording));
        assert!(!said.contains("Cloudflare"), "{said}");
        assert!(shown.path.is_none());
    }
}

#[test]
fn not_cloudflares_without_an_error_is_an_answer_of_its_own() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let harness = opened(lang, found::DATABASE, found::read_other);
        harness.get_by_label(&texts.get("other-next-system"));
        assert!(harness.query_by_label(&texts.get("nothing-title")).is_none());
        let harness = opened(lang, found::DATABASE, found::read_healthy);
        harness.get_by_role_and_label(Role::Heading, &texts.get("other-no-error"));
        harness.get_by_label(&texts.get("wanted-body"));
    }
}

#[test]
fn an_api_error_is_explained_with_what_stands_behind_it() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let harness = opened(lang, found::API, found::read_api);
        harness.get_by_role_and_label(Role::Heading, "6003");
        harness.get_by_label(&texts.get("family-cloudflare-api"));
        let shown = harness.state().model().report().expect("a report").clone();
        let wording = rayscope::explain::Wording { texts, zone: jiff::tz::TimeZone::UTC, now: jiff::Timestamp::UNIX_EPOCH };
        let said = markdown(&full_report(&shown, &wording));
        let name = texts.get("cloudflare-api-6103");
        assert!(said.contains("X-Auth-Key header") && said.contains(&name) && said.contains("6199"), "{said}");
        let json = report_json(&shown, &wording);
        assert_eq!(json["error"]["error_chain"][0]["code"], 6103);
        assert_eq!(shown.fixes.len(), 1, "the caller acts");
    }
}

#[test]
fn a_page_and_a_bare_ray_say_what_is_known_and_what_to_ask_for() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let harness = opened(lang, found::CHALLENGE, found::read_challenge);
        harness.get_by_label(&texts.get("class-challenge"));
        assert!(harness.query_by_label(&texts.get("badge-not-in-catalog")).is_none());
        let harness = opened(lang, found::RAY, found::read_ray);
        harness.get_by_label(&texts.get("class-nameless"));
        harness.get_by_label(&texts.get("wanted-code"));
    }
}

#[test]
fn a_request_alone_is_offered_to_probe() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let mut harness = open(lang, "");
        paste(&mut harness, found::REQUEST);
        harness.get_by_role_and_label(Role::Heading, &texts.get("offer-title"));
        click(&mut harness, &texts.get("offer-probe"));
        let model = harness.state().model();
        assert_eq!(model.view, View::Probe);
        assert_eq!(model.probe.draft.address, "https://shop.example/api/orders?limit=20");
        assert!(!model.probe.is_going(), "nothing is sent before it is started");
    }
    let mut harness = open(Lang::En, "");
    paste(&mut harness, Sample::Timeout.text());
    assert!(harness.query_by_label("Probe this address").is_none());
}

/// A file as the system drops it.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_dropped_image_or_pdf_is_told_with_what_to_do_instead() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, head) in [
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice()),
        ("a.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF"),
        ("a.gif", b"GIF89a\x01\0"),
        ("a.webp", b"RIFF\x24\0\0\0WEBPVP8 "),
        ("a.heic", b"\0\0\0\x24ftypheic"),
        ("a.bmp", b"BM\x8A\x7B\0\0\0\0\0\0\x8A"),
        ("a.pdf", b"%PDF-1.7\n"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, head).expect("written");
        let mut harness = open(Lang::En, "error code: 1020");
        harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
        for _ in 0..20_000 {
            harness.step();
            if !harness.state().model().notices.is_empty() {
                break;
            }
            std::thread::yield_now();
        }
        let notice = harness.state().model().notices.first().expect("told").clone();
        let said = Texts::of(Lang::En).say(&notice.text);
        assert!(said.contains(name) && said.contains("copy the text of the error"), "{said}");
        assert_eq!(harness.state().model().paste.text(), "error code: 1020", "nothing is lost");
    }
}

#[test]
fn every_http_entry_of_another_system_leaves_cloudflare_out() {
    let texts = Texts::of(Lang::En);
    let wording = rayscope::explain::Wording { texts, zone: jiff::tz::TimeZone::UTC, now: jiff::Timestamp::UNIX_EPOCH };
    for code in [400, 401, 403, 404, 405, 408, 413, 429, 500, 501, 502, 503, 504, 505] {
        let mut error = rayscope::decode::DecodedError::of_code(code);
        error.family = rayscope::decode::Family::Http;
        error.system = Some(rayscope::decode::System::Apache);
        let said = plain(&full_report(&report(&error), &wording));
        assert!(!said.contains("Cloudflare"), "{code}: {said}");
    }
}
