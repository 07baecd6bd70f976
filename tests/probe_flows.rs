//! What users do in Probe, by the names that they see. Runs are fed by hand: nothing here reaches a network.
#![cfg(feature = "gui")]

mod common;
#[path = "common/probe.rs"]
mod probe;

use std::time::Duration;

use common::{Bench, settings, settle, window};
use egui::{Event as Input, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rayscope::app::{Action, ProbeAction, ProbeRoom, Question, Sample as Paste, Tab, View};
use rayscope::engine::{Event, Rest};
use rayscope::files::ThemeChoice;
use rayscope::i18n::{Arg, Lang, Msg, Texts};
use rayscope::probe::{End, HttpChoice};

use probe::{URL, act, arrives, fed, good, open, refused, slow, started};

const SIZE: [f32; 2] = [1296.0, 816.0];
const SMALL: [f32; 2] = [976.0, 656.0];

fn dark(lang: Lang) -> Harness<'static, Bench> {
    open(lang, ThemeChoice::Dark, SIZE)
}

fn say(lang: Lang, key: &'static str, args: &[(&'static str, Arg)]) -> String {
    Texts::of(lang).say(&Msg::new(key).with_all(args))
}

fn press(harness: &mut Harness<'static, Bench>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click_accesskit();
    settle(harness);
}

fn room<'a>(harness: &'a Harness<'static, Bench>) -> &'a ProbeRoom {
    &harness.state().model().probe
}

/// Whether something in sight says `part`.
fn shows(harness: &Harness<'static, Bench>, part: &str) -> bool {
    harness.query_all_by_label_contains(part).next().is_some()
}

/// Everything that a screen reader is told.
fn spoken(harness: &Harness<'static, Bench>) -> String {
    format!("{:#?}", harness.root())
}

/// The shortest time after which something asks for a frame.
fn delay(harness: &Harness<'static, Bench>) -> Duration {
    harness.output().viewport_output.values().map(|viewport| viewport.repaint_delay).min().unwrap_or_default()
}

#[test]
fn a_request_that_repeats_work_is_asked_about_once() {
    for lang in Lang::ALL {
        let mut harness = dark(lang);
        let texts = Texts::of(lang);
        act(&mut harness, ProbeAction::Type(URL.to_owned()));
        act(&mut harness, ProbeAction::UseMethod("POST".to_owned()));
        press(&mut harness, &texts.get("probe-start"));
        assert_eq!(room(&harness).question, Some(Question::Repeats));
        harness.get_by_label(&say(lang, "probe-asks-repeats", &[("method", Arg::Text("POST".to_owned()))]));
        press(&mut harness, &texts.get("probe-cancel"));
        assert!(room(&harness).question.is_none() && !room(&harness).is_going());
        press(&mut harness, &texts.get("probe-start"));
        press(&mut harness, &texts.get("probe-start-anyway"));
        assert!(room(&harness).is_going());
        arrives(&mut harness, Event::Ended(End::Stopped));
        press(&mut harness, &texts.get("probe-start"));
        assert!(room(&harness).is_going(), "allowed once is allowed");
    }
}

#[test]
fn a_report_brings_its_zone_its_limit_and_the_time_that_is_to_be_waited() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let mut harness = window(settings(lang, ThemeChoice::Light), SIZE, Paste::Timeout.text());
        press(&mut harness, &texts.get("probe-zone"));
        assert_eq!(harness.state().model().view, View::Probe);
        assert_eq!(room(&harness).draft.address, "https://api.meai.cloud/");
        press(&mut harness, &texts.get("probe-start"));
        harness.get_by_label(&say(lang, "probe-asks-early", &[("left", Arg::Text("1:14".to_owned()))]));
        assert!(delay(&harness) <= Duration::from_secs(1), "the countdown goes on");
        press(&mut harness, &texts.get("probe-start-now"));
        assert!(room(&harness).is_going());
    }
}

#[test]
fn tiles_and_verdict_follow_the_samples_in_every_language() {
    for (lang, title) in [(Lang::En, "No 524 expected"), (Lang::ZhCn, "预计不会出现 524"), (Lang::Ru, "524 не ожидается")]
    {
        let mut harness = dark(lang);
        fed(&mut harness, 120, |n| good(n, 600 + n));
        started(&mut harness, 121);
        harness.get_by_label(title);
        let texts = Texts::of(lang);
        assert!(shows(&harness, &format!("{}: 720", texts.get("probe-tile-last"))));
        assert!(shows(&harness, &format!("{}: 120 / 0", texts.get("probe-tile-ok"))));
        assert_eq!(room(&harness).run.as_ref().map(|run| run.in_flight.len()), Some(1));
    }
}

#[test]
fn a_request_over_the_limit_is_said_at_once_and_the_limit_in_force_shown() {
    for lang in Lang::ALL {
        for size in [SIZE, SMALL] {
            let texts = Texts::of(lang);
            let mut harness = open(lang, ThemeChoice::Dark, size);
            fed(&mut harness, 3, |n| if n == 3 { slow(n) } else { good(n, 600) });
            harness.get_by_label(&texts.get("verdict-happening"));
            if size == SMALL {
                harness.get_by_role_and_label(Role::Tab, &texts.get("probe-tab-verdict")).click();
                settle(&mut harness);
            }
            harness.get_by_label(&texts.get("probe-in-force"));
            let took = if lang == Lang::Ru { "120,3" } else { "120.3" };
            assert!(shows(&harness, took), "{lang:?}");
        }
    }
}

#[test]
fn samples_are_stepped_through_and_told_by_their_number() {
    let mut harness = dark(Lang::En);
    fed(&mut harness, 5, |n| if n == 4 { refused(n) } else { good(n, 600) });
    harness.get_by_role_and_label(Role::Heading, "Request 5");
    press(&mut harness, "Previous request");
    harness.get_by_role_and_label(Role::Heading, "Request 4");
    assert!(shows(&harness, "between this computer and Cloudflare"));
    assert!(harness.query_by_label("Wait: –").is_none(), "what was never reached has no row");
    press(&mut harness, "Next request");
    harness.get_by_role_and_label(Role::Heading, "Request 5");
    assert_eq!(room(&harness).selected, None, "the newest is followed again");
    act(&mut harness, ProbeAction::Select(Some(1)));
    harness.get_by_role_and_label(Role::Heading, "Request 1");
}

#[test]
fn every_tab_tells_of_the_sample() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        for size in [SIZE, SMALL] {
            let mut harness = open(lang, ThemeChoice::Light, size);
            fed(&mut harness, 2, |n| if n == 2 { slow(n) } else { good(n, 600) });
            for (tab, key, proof) in [
                (Tab::Headers, "probe-tab-headers", "9f4670f97dfb64c8-FRA"),
                (Tab::Body, "probe-tab-body", "120-second"),
                (Tab::Connection, "probe-tab-connection", "203.0.113.7:443"),
                (Tab::Phases, "probe-tab-phases", "TCP: 24"),
            ] {
                harness.get_by_role_and_label(Role::Tab, &texts.get(key)).click();
                settle(&mut harness);
                assert_eq!(room(&harness).tab, tab);
                assert!(shows(&harness, proof), "{lang:?} {tab:?}");
            }
        }
    }
}

#[test]
fn an_error_in_a_body_is_one_click_from_its_report() {
    let mut harness = dark(Lang::En);
    fed(&mut harness, 1, slow);
    act(&mut harness, ProbeAction::UseTab(Tab::Body));
    press(&mut harness, "Explain this error");
    assert_eq!(harness.state().model().view, View::Decode);
    assert_eq!(harness.state().model().report().and_then(|report| report.error.code), Some(524));
}

#[test]
fn the_language_changes_while_a_run_goes_on() {
    let mut harness = dark(Lang::En);
    fed(&mut harness, 30, |n| good(n, 600));
    harness.get_by_label("No 524 expected");
    harness.get_all_by_label("中文").next().expect("the switch").click_accesskit();
    settle(&mut harness);
    harness.get_by_label("预计不会出现 524");
    harness.get_by_role_and_label(Role::Button, "停止");
    assert!(room(&harness).is_going() && room(&harness).series.summary().count == 30);
}

#[test]
fn a_pasted_curl_command_fills_the_request_and_its_secrets_are_masked() {
    let mut harness = dark(Lang::En);
    let command = "curl 'https://api.meai.cloud/v1/reports' \\\n  -H 'Authorization: Bearer s3cr3t-t0ken' \\\n  -H 'Accept: text/csv' --data-raw '{\"a\":1}'";
    harness.event(Input::Paste(command.to_owned()));
    settle(&mut harness);
    let draft = &room(&harness).draft;
    assert_eq!((draft.address.as_str(), draft.method.as_str()), ("https://api.meai.cloud/v1/reports", "POST"));
    assert_eq!(draft.body, "{\"a\":1}");
    assert!(room(&harness).shows_request);
    assert!(!spoken(&harness).contains("s3cr3t"), "masked");
    assert!(spoken(&harness).contains("text/csv"));
    press(&mut harness, "Show the value of Authorization");
    assert!(spoken(&harness).contains("Bearer s3cr3t-t0ken"));
    press(&mut harness, "Hide the value of Authorization");
    assert!(!spoken(&harness).contains("s3cr3t"));
    // Where it is edited it is seen, and only there.
    harness.get_by_role_and_label(Role::TextInput, "Value of header 1").focus();
    settle(&mut harness);
    assert!(spoken(&harness).contains("s3cr3t"));
    assert_eq!(room(&harness).draft.headers[0].value, "Bearer s3cr3t-t0ken");
}

#[test]
fn an_address_that_a_mail_has_wrapped_is_joined_and_said_so() {
    for lang in Lang::ALL {
        let mut harness = dark(lang);
        harness.event(Input::Paste("https://api.meai.cloud/v1/repo\r\n   rts\n".to_owned()));
        settle(&mut harness);
        assert_eq!(room(&harness).draft.address, "https://api.meai.cloud/v1/reports");
        harness.get_by_label(&Texts::of(lang).get("address-note-joined"));
        // The cursor stands behind it, and whoever goes on typing has seen the note.
        harness.event(Input::Text("?c=3".to_owned()));
        settle(&mut harness);
        assert_eq!(room(&harness).draft.address, "https://api.meai.cloud/v1/reports?c=3");
        assert!(harness.query_by_label(&Texts::of(lang).get("address-note-joined")).is_none());
    }
    let mut harness = dark(Lang::En);
    harness.event(Input::Paste("https://a.example/\nhttps://b.example/".to_owned()));
    settle(&mut harness);
    press(&mut harness, "Start");
    assert!(!room(&harness).is_going());
    assert!(shows(&harness, "Only one address can be probed at a time."));
}

#[test]
fn cookies_of_an_answer_are_masked_too() {
    let mut harness = dark(Lang::En);
    fed(&mut harness, 1, |n| good(n, 600));
    act(&mut harness, ProbeAction::UseTab(Tab::Headers));
    assert!(spoken(&harness).contains("set-cookie") && !spoken(&harness).contains("s3cretcookie"));
}

#[test]
fn the_rest_of_the_request_is_edited_in_its_drawer() {
    let mut harness = dark(Lang::En);
    act(&mut harness, ProbeAction::Type(URL.to_owned()));
    press(&mut harness, "Request");
    press(&mut harness, "Add a header");
    harness.event(Input::Text("Accept".to_owned()));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Value of header 1").focus();
    settle(&mut harness);
    harness.event(Input::Text("text/csv".to_owned()));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Connect to").focus();
    settle(&mut harness);
    harness.event(Input::Text("203.0.113.7".to_owned()));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::RadioButton, "1.1").click();
    harness.get_by_role_and_label(Role::Switch, "Follow redirects, each hop a sample").click();
    settle(&mut harness);
    let draft = &room(&harness).draft;
    assert_eq!((draft.headers[0].name.as_str(), draft.headers[0].value.as_str()), ("Accept", "text/csv"));
    assert_eq!((draft.connect_to.as_str(), draft.http, draft.follow_redirects), ("203.0.113.7", HttpChoice::One, true));
    press(&mut harness, "Remove header 1");
    assert!(room(&harness).draft.headers.is_empty());
}

#[test]
fn a_limit_of_ones_own_is_typed_in_the_menu() {
    let mut harness = dark(Lang::En);
    let name = harness.get_by_label_contains("Limit: 120").accesskit_node().label().unwrap_or_default();
    press(&mut harness, &name);
    harness.get_by_role_and_label(Role::TextInput, "Another, seconds").focus();
    settle(&mut harness);
    harness.event(Input::Text("600".to_owned()));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Use").click();
    settle(&mut harness);
    assert_eq!(room(&harness).draft.limit.nominal, Duration::from_mins(10));
    assert!(shows(&harness, "Limit: 600"));
}

#[test]
fn a_rest_a_jump_and_the_end_by_failures_are_told() {
    for lang in Lang::ALL {
        let mut harness = dark(lang);
        fed(&mut harness, 1, |n| good(n, 600));
        arrives(&mut harness, Event::Resting { until: Duration::from_secs(30), why: Rest::RetryAfter });
        harness.get_by_label(&say(lang, "rest-retry-after", &[("left", Arg::Text("0:30".to_owned()))]));
        assert!(delay(&harness) <= Duration::from_secs(1));
        arrives(&mut harness, Event::Ended(End::FailuresInARow));
        harness.get_by_label(&say(lang, "end-failures", &[("n", Arg::Number(10))]));
    }
}

#[test]
fn what_goes_on_is_told_on_every_other_screen() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let mut harness = dark(lang);
        fed(&mut harness, 12, |n| good(n, 600));
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
        settle(&mut harness);
        harness.get_by_role_and_label(Role::Tab, &texts.get("probe-rail-going"));
        assert!(shows(&harness, "api.meai.cloud"));
        arrives(&mut harness, Event::Ended(End::Stopped));
        harness.get_by_role_and_label(Role::Tab, &texts.get("view-probe"));
    }
}

#[test]
fn a_screen_where_nothing_goes_on_asks_for_no_frame() {
    let mut harness = dark(Lang::En);
    harness.run_steps(12);
    assert_eq!(delay(&harness), Duration::MAX);
    fed(&mut harness, 40, |n| good(n, 600));
    arrives(&mut harness, Event::Ended(End::Count));
    harness.run_steps(12);
    assert_eq!(delay(&harness), Duration::MAX);
}

#[test]
fn nothing_is_cut_and_the_columns_hold_at_every_size_in_every_language() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        for size in [SIZE, [1116.0, 816.0], SMALL] {
            let mut harness = open(lang, ThemeChoice::Dark, size);
            act(&mut harness, ProbeAction::ToggleRequest);
            fed(&mut harness, 30, |n| if n % 9 == 0 { slow(n) } else { good(n, 600) });
            let start = harness.get_by_role_and_label(Role::Button, &texts.get("probe-stop")).rect();
            assert!(start.right() <= size[0] - 20.0, "{lang:?} {size:?}: {start}");
            let url = harness.get_by_role_and_label(Role::TextInput, &texts.get("probe-url")).rect();
            assert!(url.width() >= 200.0, "{lang:?} {size:?}: {url}");
            let tile = harness.get_by_label_contains(&texts.get("probe-tile-ok")).rect();
            assert!(tile.right() <= size[0] - 20.0, "{lang:?} {size:?}: {tile}");
            assert!(url.bottom() < tile.top());
        }
    }
}

#[test]
fn what_stands_in_the_way_is_said_where_it_was_typed() {
    for lang in Lang::ALL {
        let mut harness = dark(lang);
        press(&mut harness, &Texts::of(lang).get("probe-start"));
        let problem = room(&harness).problem.clone().expect("no address");
        harness.get_by_label(&Texts::of(lang).say(&problem));
        harness.state_mut().actions.push(Action::Probe(ProbeAction::Type(URL.to_owned())));
        settle(&mut harness);
        assert!(room(&harness).problem.is_none());
    }
}
