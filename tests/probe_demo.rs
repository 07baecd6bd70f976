//! Probe against the demo server, from the button to the verdict: the one flow that opens connections, all of them to this
//! computer.
#![cfg(feature = "gui")]

mod common;

use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use common::{Bench, live_window, settings, settle};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rayscope::app::{ProbeAction, ProbeRoom, RunState};
use rayscope::files::ThemeChoice;
use rayscope::i18n::{Lang, Msg, Texts};
use rayscope::probe::{Level, words};

/// Nothing here takes a tenth of it, even on a busy machine.
const PATIENCE: Duration = Duration::from_mins(2);

/// Draws whenever the window asks for it, until `there` holds.
fn until(harness: &mut Harness<'static, Bench>, asked: &Receiver<()>, what: &str, there: impl Fn(&ProbeRoom) -> bool) {
    let start = Instant::now();
    while !there(&harness.state().model().probe) {
        assert!(start.elapsed() < PATIENCE, "{what}: {:?}", harness.state().model().probe);
        // A frame that is asked for later is drawn at once: it only finds less.
        asked.recv_timeout(Duration::from_secs(1)).ok();
        harness.step();
    }
}

#[test]
fn the_demo_server_is_probed_past_its_limit_and_stopped() {
    let mut harness = live_window(settings(Lang::En, ThemeChoice::Dark), [1280.0, 800.0]);
    let (ask, asked) = channel();
    harness.ctx.set_request_repaint_callback(move |_| {
        ask.send(()).ok();
    });
    let say = |lang: Lang, key: &str| Texts::of(lang).get(key);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut harness);
    harness.get_by_label(&say(Lang::En, "probe-demo-try")).click();
    until(&mut harness, &asked, "a request in flight", |room| room.run.as_ref().is_some_and(|run| !run.in_flight.is_empty()));
    until(&mut harness, &asked, "answers", |room| room.series.summary().answered >= 3);
    assert_eq!(harness.state().model().probe.run.as_ref().and_then(|run| run.demo), Some(20));

    // The language changes while it goes on, and so does all that is said.
    harness.get_by_label("Рус").click();
    settle(&mut harness);
    harness.get_by_label(&say(Lang::Ru, "probe-stop"));
    let before = harness.state().model().probe.series.summary().count;
    until(&mut harness, &asked, "more answers", |room| room.series.summary().count > before);

    // Near the limit: a second of the demo is twenty.
    let run = |harness: &mut Harness<'static, Bench>, path: &str| {
        let base = harness.state().model().probe.draft.address.split("/profile").next().expect("an address").to_owned();
        common_act(harness, ProbeAction::Stop);
        until(harness, &asked, "an end", |room| !room.is_going());
        common_act(harness, ProbeAction::Type(format!("{base}{path}")));
        common_act(harness, ProbeAction::Start);
    };
    run(&mut harness, "/profile/../cloudflare/524");
    until(&mut harness, &asked, "a 524", |room| room.series.verdict().level == Level::Happening);
    let room = &harness.state().model().probe;
    let took = room.series.verdict().in_force.expect("the time that a 524 took");
    assert!(took >= Duration::from_secs(6), "{took:?}");
    let title = Texts::of(Lang::Ru).say(&words::verdict_title(room.series.verdict()));
    settle(&mut harness);
    assert!(harness.query_all_by_label_contains(&title).next().is_some(), "{title}");

    // What failed is explained like a paste.
    common_act(&mut harness, ProbeAction::Explain);
    until_report(&mut harness, &asked);
    let code = harness.state().model().report().and_then(|report| report.error.code);
    assert_eq!(code, Some(524));

    common_act(&mut harness, ProbeAction::Stop);
    until(&mut harness, &asked, "an end", |room| {
        room.run.as_ref().is_some_and(|run| matches!(run.state, RunState::Ended(_)) && run.in_flight.is_empty())
    });
    let said = Texts::of(Lang::Ru).say(&Msg::new("probe-start"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut harness);
    harness.get_by_label(&said);
}

fn until_report(harness: &mut Harness<'static, Bench>, asked: &Receiver<()>) {
    let start = Instant::now();
    while harness.state().model().report().is_none() {
        assert!(start.elapsed() < PATIENCE, "no report");
        asked.recv_timeout(Duration::from_secs(1)).ok();
        harness.step();
    }
}

fn common_act(harness: &mut Harness<'static, Bench>, action: ProbeAction) {
    harness.state_mut().actions.push(rayscope::app::Action::Probe(action));
    settle(harness);
}
