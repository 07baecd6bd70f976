//! Pictures of every view and state in every language and theme, at both sizes: `target/pictures/VIEW-LANG-THEME-WxH.png`.
//!
//! Drawn by wgpu in software, without a display. They are looked at, not compared: what they hold is that each state can be
//! drawn, with a glyph for each character and a name for each control. The README's pictures are three of them.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "common/mod.rs"]
mod common;
#[path = "common/found.rs"]
mod found;
#[path = "common/probe.rs"]
mod probe;

use std::path::Path;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use common::{Bench, paste, settings, settle, window};
use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rayscope::app::{ProbeAction, Sample, Scale, Tab};
use rayscope::cases::{ProbeStore, SessionSummary};
use rayscope::engine::{End, Event, Rest};
use rayscope::files::ThemeChoice;
use rayscope::i18n::{Lang, Texts};
use rayscope::probe::{Limit, Plan, Point, Target};

/// A state of the window: its name, what is pasted, and what is done then.
type State = (&'static str, &'static str, fn(&mut Harness<'static, Bench>, Lang));

const STATES: [State; 41] = [
    ("empty", "", |_, _| {}),
    ("decode", Sample::Timeout.text(), |_, _| {}),
    ("decode-cause", Sample::Timeout.text(), |harness, _| section(harness, Key::Num3)),
    ("decode-fix", Sample::Timeout.text(), |harness, _| section(harness, Key::Num4)),
    ("decode-prevention", Sample::Timeout.text(), |harness, _| section(harness, Key::Num5)),
    ("decode-reply", Sample::Timeout.text(), |harness, _| section(harness, Key::Num7)),
    ("decode-1015", Sample::RateLimit.text(), |_, _| {}),
    ("decode-502", Sample::Log.text(), |_, _| {}),
    ("decode-1020", Sample::Blocked.text(), |_, _| {}),
    ("large", "", |harness, _| paste(harness, &large())),
    ("nothing", "Hi team,\n\nthe export page just spins for a while.\n\nThanks\nDana\n", |_, _| {}),
    ("several", "", |harness, _| {
        paste(harness, &found::several());
        found::show(harness, &found::several(), found::read_several);
    }),
    ("api", found::API, |harness, _| found::show(harness, found::API, found::read_api)),
    ("challenge", found::CHALLENGE, |harness, _| found::show(harness, found::CHALLENGE, found::read_challenge)),
    ("system", found::NGINX, |harness, _| found::show(harness, found::NGINX, found::read_system)),
    ("ray", found::RAY, |harness, _| found::show(harness, found::RAY, found::read_ray)),
    ("other", found::DATABASE, |harness, _| found::show(harness, found::DATABASE, found::read_other)),
    ("request", found::REQUEST, |_, _| {}),
    ("settings", Sample::Timeout.text(), |harness, _| {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
        settle(harness);
    }),
    ("compare", "", |harness, _| press(harness, Modifiers::COMMAND, Key::Num2)),
    ("compare-end", "", |harness, lang| {
        press(harness, Modifiers::COMMAND, Key::Num2);
        harness.get_by_role_and_label(Role::Heading, &Texts::of(lang).get("compare-when")).scroll_to_me();
        settle(harness);
    }),
    ("compare-unknown", "", |harness, _| {
        press(harness, Modifiers::COMMAND, Key::Num2);
        press(harness, Modifiers::ALT, Key::Num2);
        typed(harness, "597");
        press(harness, Modifiers::NONE, Key::Enter);
    }),
    ("compare-picker", "", |harness, _| {
        press(harness, Modifiers::COMMAND, Key::Num2);
        press(harness, Modifiers::ALT, Key::Num1);
        typed(harness, "timeout");
    }),
    ("codes", "", |harness, _| press(harness, Modifiers::COMMAND, Key::Num6)),
    ("codes-entry", Sample::Timeout.text(), |harness, _| {
        press(harness, Modifiers::COMMAND, Key::K);
        typed(harness, "522");
        press(harness, Modifiers::NONE, Key::Enter);
    }),
    ("probe-empty", "", |harness, _| press(harness, Modifiers::COMMAND, Key::Num3)),
    ("probe", "", |harness, _| calm(harness)),
    ("probe-limit", "", |harness, _| near(harness)),
    ("probe-failing", "", |harness, _| {
        press(harness, Modifiers::COMMAND, Key::Num3);
        probe::fed(harness, 24, |n| if n < 15 { probe::good(n, 300 + 40 * (n % 5)) } else { probe::refused(n) });
        probe::wind(harness, Duration::from_secs(125));
        probe::arrives(harness, Event::Ended(End::FailuresInARow));
    }),
    ("probe-request", "", |harness, _| {
        press(harness, Modifiers::COMMAND, Key::Num3);
        let command = "curl -X POST https://api.meai.cloud/v1/reports -H 'Authorization: Bearer abc' -H 'Accept: application/json' \
                       --data-raw '{\"year\":2026}' --connect-to ::203.0.113.7:443";
        probe::act(harness, ProbeAction::Type(command.to_owned()));
        probe::act(harness, ProbeAction::Start);
    }),
    ("probe-early", Sample::Timeout.text(), |harness, _| {
        probe::act(harness, ProbeAction::ProbeReport);
        probe::act(harness, ProbeAction::Start);
    }),
    ("probe-resting", "", |harness, _| {
        press(harness, Modifiers::COMMAND, Key::Num3);
        probe::fed(harness, 14, |n| if n == 14 { probe::answered(n, 429, 210) } else { probe::good(n, 300 + 40 * (n % 5)) });
        probe::wind(harness, Duration::from_secs(71));
        probe::arrives(harness, Event::Resting { until: Duration::from_secs(130), why: Rest::RetryAfter });
    }),
    ("probe-busy", "", |harness, _| {
        press(harness, Modifiers::COMMAND, Key::Num3);
        probe::fed(harness, 14, |n| if n > 11 { probe::answered(n, 503, 4210) } else { probe::good(n, 300 + 40 * (n % 5)) });
        probe::wind(harness, Duration::from_secs(75));
        probe::arrives(harness, Event::Resting { until: Duration::from_secs(95), why: Rest::Busy });
        probe::arrives(harness, Event::Clock { jump: Duration::from_mins(182) });
    }),
    ("probe-can-reopen", "", |harness, _| {
        press(harness, Modifiers::COMMAND, Key::Num3);
        probe::act(harness, ProbeAction::CanReopen(Some(Box::new(kept().0))));
    }),
    ("probe-reopened", "", |harness, _| {
        press(harness, Modifiers::COMMAND, Key::Num3);
        let (earlier, points) = kept();
        let (session, since) = (earlier.id, earlier.since);
        probe::act(harness, ProbeAction::CanReopen(Some(Box::new(earlier))));
        probe::act(harness, ProbeAction::Reopened(session, points));
        let mut sample = probe::good(60, 3890);
        sample.at = since.checked_add(sample.started).expect("a time");
        probe::act(harness, ProbeAction::Loaded(session, 60, Some(Box::new(sample))));
    }),
    ("probe-demo", "", |harness, _| {
        press(harness, Modifiers::COMMAND, Key::Num3);
        probe::act(harness, ProbeAction::TryDemo);
        probe::act(harness, ProbeAction::DemoReady(Ok("http://127.0.0.1:40123".to_owned())));
        let id = probe::run(harness);
        for n in 1..=40 {
            let mut sample = probe::plain(n, 140 + 110 * n);
            let began = Duration::from_millis(2500 * n);
            sample.at = sample.at.checked_sub(sample.started).and_then(|start| start.checked_add(began)).expect("a time");
            (sample.started, sample.due) = (began, began);
            probe::act(harness, ProbeAction::Arrived(id, Event::Finished(Box::new(sample))));
        }
        probe::wind(harness, Duration::from_millis(103_400));
        probe::started_at(harness, 41, Duration::from_millis(103_400));
        probe::wind(harness, Duration::from_millis(1700));
    }),
    ("probe-headers", "", |harness, _| {
        near(harness);
        probe::act(harness, ProbeAction::UseTab(Tab::Headers));
    }),
    ("probe-body", "", |harness, _| {
        near(harness);
        probe::act(harness, ProbeAction::Select(Some(28)));
        probe::act(harness, ProbeAction::UseTab(Tab::Body));
    }),
    ("probe-connection", "", |harness, _| {
        calm(harness);
        probe::act(harness, ProbeAction::UseTab(Tab::Connection));
    }),
    ("palette", Sample::Timeout.text(), |harness, _| {
        press(harness, Modifiers::COMMAND, Key::K);
        typed(harness, "524");
    }),
    ("shortcuts", Sample::Timeout.text(), |harness, _| {
        harness.key_press(Key::F1);
        settle(harness);
    }),
];

/// A run of yesterday, as the disk gives it back.
fn kept() -> (SessionSummary, Vec<Point>) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = ProbeStore::start(folder.path().to_owned(), Arc::new(|problem| panic!("{problem:?}"))).expect("a thread");
    let plan = Plan::new(Target::get(probe::URL.parse().expect("a URL")), Limit::default());
    let session = store.begin(Arc::new(plan), "2026-04-29T16:40:03Z".parse().expect("a time"));
    for n in 1..=60 {
        let sample = if n == 41 { probe::slow(n) } else { probe::good(n, 2600 + (n * 7919 % 13) * 431) };
        store.add(session, Arc::new(sample));
    }
    let (told, heard) = mpsc::channel();
    store.points(session, move |points| told.send(points).expect("heard"));
    let points = heard.recv().expect("points");
    let (told, heard) = mpsc::channel();
    store.last(move |last| told.send(last).expect("heard"));
    (heard.recv().expect("an answer").expect("a session"), points)
}

/// Far from the limit: the common case.
fn calm(harness: &mut Harness<'static, Bench>) {
    press(harness, Modifiers::COMMAND, Key::Num3);
    probe::fed(harness, 110, |n| match n {
        17 => probe::answered(n, 404, 290),
        60 => probe::answered(n, 502, 1900),
        80 => probe::answered(n, 301, 470),
        _ => probe::good(n, 560 + (n * 7919 % 13) * 31 + if n % 37 == 0 { 1900 } else { 0 }),
    });
    probe::wind(harness, Duration::from_secs(556));
    probe::started(harness, 111);
    probe::wind(harness, Duration::from_millis(400));
    probe::act(harness, ProbeAction::Select(Some(97)));
}

/// At the limit: some requests reach it, and the next may.
fn near(harness: &mut Harness<'static, Bench>) {
    press(harness, Modifiers::COMMAND, Key::Num3);
    probe::fed(harness, 48, |n| match n {
        10 | 28 | 45 => probe::slow(n),
        19 => probe::answered(n, 500, 9000),
        _ => probe::good(n, 42_000 + (n * 7919 % 17) * 3100),
    });
    probe::act(harness, ProbeAction::UseScale(Scale::Linear));
    probe::wind(harness, Duration::from_secs(246));
    probe::started(harness, 49);
    probe::wind(harness, Duration::from_secs(104));
}

#[test]
fn every_view_is_drawn_in_every_language_and_theme_at_both_sizes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).expect("a folder");
    // `PICTURES=several,api` draws these alone.
    let wanted = std::env::var("PICTURES").unwrap_or_default();
    for (name, text, act) in STATES {
        if !wanted.is_empty() && !wanted.split(',').any(|one| one == name) {
            continue;
        }
        for lang in Lang::ALL {
            for (theme, theme_name) in [(ThemeChoice::Dark, "dark"), (ThemeChoice::Light, "light")] {
                for size in [[1280.0, 800.0], [960.0, 640.0]] {
                    let file = format!("{name}-{}-{theme_name}-{}x{}.png", lang.tag(), size[0], size[1]);
                    let mut harness = window(settings(lang, theme), size, text);
                    act(&mut harness, lang);
                    notice(&mut harness, name, lang);
                    let picture = harness.render().unwrap_or_else(|error| panic!("{file}: {error}"));
                    let first = picture.get_pixel(0, 0);
                    let others = picture.pixels().filter(|pixel| *pixel != first).count();
                    assert!(others > 10_000, "{file} is empty");
                    picture.save(folder.join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"));
                }
            }
        }
    }
}

fn press(harness: &mut Harness<'static, Bench>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

/// Into the field that has the keyboard.
fn typed(harness: &mut Harness<'static, Bench>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    settle(harness);
}

/// Jumps to a section by its key.
fn section(harness: &mut Harness<'static, Bench>, key: Key) {
    harness.key_press(key);
    settle(harness);
    settle(harness);
}

/// The empty window shows a notice too: what an image on the clipboard meets.
fn notice(harness: &mut Harness<'static, Bench>, name: &str, lang: Lang) {
    if name == "nothing" {
        paste(harness, " ");
        harness.get_by_label(&Texts::of(lang).get("notice-clipboard-empty"));
    }
}

fn large() -> String {
    let filler = "2026-04-30 12:12:09 INFO worker[214] report 88 started, 1200 rows\n".repeat(3000);
    format!("{}{filler}{}", &filler[..filler.len() / 100], Sample::Log.text())
}
