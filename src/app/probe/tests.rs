//! What happens in Probe, told by actions alone: no network, no disk.

use std::time::Duration;

use jiff::Timestamp;

use super::*;
use crate::engine::{End, Event, Rest};
use crate::i18n::Texts;
use crate::probe::{Connection, Limit, Reply, Timings};

const NOW: &str = "2026-04-30T12:12:56Z";

fn now() -> Timestamp {
    NOW.parse().expect("a time")
}

fn sample(number: u64, status: u16, wait: Duration) -> Sample {
    let started = Duration::from_secs(number * 5);
    Sample {
        number,
        hop: 0,
        url: "https://api.example.com/".to_owned(),
        due: started,
        started,
        at: now(),
        timings: Timings { wait: Some(wait), gap: Some(Duration::ZERO), total: wait, ..Timings::default() },
        connection: Connection::default(),
        reply: Some(Reply { status, headers: Vec::new(), bytes: 2, header_bytes: None, body: b"ok".to_vec(), stopped: false }),
        failure: None,
        disturbed: false,
    }
}

fn room(address: &str, method: &str) -> ProbeRoom {
    let mut room = ProbeRoom::default();
    room.update(ProbeAction::Type(address.to_owned()), now());
    room.update(ProbeAction::UseMethod(method.to_owned()), now());
    room
}

/// A run that goes on.
fn going() -> (ProbeRoom, RunId) {
    let mut room = room("api.example.com", "GET");
    let effects = room.update(ProbeAction::Start, now());
    let started = effects.into_iter().find_map(|effect| match effect {
        ProbeEffect::Start(id, _) => Some(id),
        _ => None,
    });
    (room, started.expect("a run"))
}

fn arrive(room: &mut ProbeRoom, id: RunId, event: Event) -> Vec<ProbeEffect> {
    room.update(ProbeAction::Arrived(id, event), now())
}

#[test]
fn a_request_that_changes_something_is_asked_about_once() {
    for (method, asks) in [("GET", false), ("HEAD", false), ("OPTIONS", false), ("POST", true), ("DELETE", true)] {
        let mut room = room("api.example.com/v1", method);
        room.update(ProbeAction::Start, now());
        assert_eq!(room.question, asks.then_some(Question::Repeats), "{method}");
        assert_eq!(room.is_going(), !asks, "{method}");
        room.update(ProbeAction::StartAnyway, now());
        let id = room.run.as_ref().expect("a run").id;
        arrive(&mut room, id, Event::Ended(End::Stopped));
        room.update(ProbeAction::Start, now());
        assert!(room.is_going() && room.question.is_none(), "{method}: asked again");
    }
    // Another address is another question.
    let mut room = room("api.example.com/v1", "POST");
    room.update(ProbeAction::Start, now());
    room.update(ProbeAction::Withdraw, now());
    assert!(!room.is_going());
    room.update(ProbeAction::Start, now());
    assert_eq!(room.question, Some(Question::Repeats));
}

#[test]
fn a_wait_that_the_error_names_is_kept_and_ends_by_itself() {
    let mut room = room("api.example.com", "GET");
    let due = now() + Duration::from_secs(74);
    room.draft.not_before = Some(due);
    room.update(ProbeAction::Start, now());
    assert_eq!((room.due(), room.is_going()), (Some(due), false));
    let effects = room.update(ProbeAction::Due, due);
    assert!(room.is_going() && room.due().is_none());
    assert!(effects.iter().any(|effect| matches!(effect, ProbeEffect::Start(..))));
}

#[test]
fn what_cannot_be_asked_is_said_and_nothing_is_lost() {
    for typed in ["", "ftp://example.com", "https://exa mple.com:99999", "curl -F a=@b https://example.com"] {
        let mut room = room(typed, "GET");
        room.update(ProbeAction::Start, now());
        assert!(!room.is_going(), "{typed}");
        let problem = room.problem.clone().unwrap_or_else(|| panic!("{typed}: no word"));
        assert!(!Texts::of(crate::i18n::Lang::Ru).say(&problem).is_empty());
        assert_eq!(room.draft.address, typed);
    }
}

#[test]
fn a_pasted_curl_command_fills_everything() {
    let mut room = ProbeRoom::default();
    let typed = "curl -sS -X POST 'https://api.example.com/v1?a=1' -H 'Authorization: Bearer x' --data-raw '{\"a\":1}' \
                 --connect-to ::203.0.113.7:8443 -k";
    room.update(ProbeAction::Type(typed.to_owned()), now());
    assert_eq!(room.draft.address, "https://api.example.com/v1?a=1");
    assert_eq!((room.draft.method.as_str(), room.draft.body.as_str()), ("POST", "{\"a\":1}"));
    assert!(room.draft.headers.iter().any(|header| header.name == "Authorization"));
    assert_eq!(room.draft.connect_to, "203.0.113.7:8443");
    assert!(room.draft.insecure && room.shows_request && room.problem.is_none());
}

#[test]
fn what_a_stopped_run_still_says_is_not_the_next_ones() {
    let (mut room, first) = going();
    arrive(&mut room, first, Event::Finished(Box::new(sample(1, 200, Duration::from_millis(300)))));
    room.update(ProbeAction::Stop, now());
    arrive(&mut room, first, Event::Ended(End::Stopped));
    room.update(ProbeAction::Start, now());
    arrive(&mut room, first, Event::Finished(Box::new(sample(2, 200, Duration::from_millis(300)))));
    assert_eq!(room.series.points().len(), 0);
    assert!(room.is_going());
}

#[test]
fn a_request_is_in_flight_until_it_ends() {
    let (mut room, id) = going();
    let started = Event::Started { number: 1, hop: 0, due: Duration::ZERO, started: Duration::ZERO, at: now() };
    arrive(&mut room, id, started);
    arrive(&mut room, id, Event::Entered { number: 1, phase: crate::probe::Phase::Wait });
    let flight = room.run.as_ref().expect("a run").in_flight[0];
    assert_eq!(flight.phase, Some(crate::probe::Phase::Wait));
    assert_eq!(flight.age(now() + Duration::from_secs(7)), Duration::from_secs(7));
    // A clock that was set back does not make it younger than nothing.
    assert_eq!(flight.age(now() - Duration::from_secs(7)), Duration::ZERO);
    arrive(&mut room, id, Event::Finished(Box::new(sample(1, 200, Duration::from_secs(1)))));
    assert!(room.run.as_ref().expect("a run").in_flight.is_empty());
    assert_eq!(room.shown.as_ref().map(|sample| sample.number), Some(1));
}

#[test]
fn a_rest_is_shown_until_the_next_request() {
    let (mut room, id) = going();
    arrive(&mut room, id, Event::Resting { until: Duration::from_secs(30), why: Rest::RetryAfter });
    let rest = room.run.as_ref().and_then(|run| run.rest);
    assert_eq!(rest, Some((now() + Duration::from_secs(30), Rest::RetryAfter)));
    let started = Event::Started { number: 2, hop: 0, due: Duration::ZERO, started: Duration::ZERO, at: now() };
    arrive(&mut room, id, started);
    assert_eq!(room.run.as_ref().and_then(|run| run.rest), None);
}

#[test]
fn steps_go_through_the_samples_and_the_last_follows_again() {
    let (mut room, id) = going();
    for number in 1..=3 {
        arrive(&mut room, id, Event::Finished(Box::new(sample(number, 200, Duration::from_secs(1)))));
    }
    room.update(ProbeAction::Step(-1), now());
    assert_eq!(room.selected, Some(2));
    room.update(ProbeAction::Step(-5), now());
    assert_eq!((room.selected, room.shown.as_ref().map(|sample| sample.number)), (Some(1), Some(1)));
    arrive(&mut room, id, Event::Finished(Box::new(sample(4, 200, Duration::from_secs(1)))));
    assert_eq!(room.shown.as_ref().map(|sample| sample.number), Some(1), "what is read stays");
    room.update(ProbeAction::Step(9), now());
    assert_eq!((room.selected, room.shown.as_ref().map(|sample| sample.number)), (None, Some(4)));
}

#[test]
fn another_limit_is_held_against_what_was_measured() {
    let (mut room, id) = going();
    arrive(&mut room, id, Event::Finished(Box::new(sample(1, 200, Duration::from_secs(110)))));
    assert_eq!(room.series.summary().over_limit, 0);
    room.update(ProbeAction::UseLimitSeconds(100), now());
    assert_eq!(room.draft.limit, Limit::PRESETS[2]);
    assert_eq!(room.series.summary().over_limit, 1);
}

#[test]
fn a_run_that_is_reopened_shows_its_last_request() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = crate::cases::ProbeStore::start(folder.path().to_owned(), Arc::new(|_| {})).expect("a thread");
    let plan = going().0.run.expect("a run").plan;
    let session = store.begin(plan, now());
    (1..=3).for_each(|number| store.add(session, Arc::new(sample(number, 200, Duration::from_secs(1)))));
    let (told, heard) = std::sync::mpsc::channel();
    store.last(move |last| told.send(last).expect("heard"));
    let earlier = heard.recv().expect("an answer").expect("a session");
    let (told, heard) = std::sync::mpsc::channel();
    store.points(session, move |points| told.send(points).expect("heard"));
    let points = heard.recv().expect("points");

    let mut room = ProbeRoom::default();
    room.update(ProbeAction::CanReopen(Some(Box::new(earlier))), now());
    let effects = room.update(ProbeAction::Reopened(session, points), now());
    assert!(matches!(effects[..], [ProbeEffect::Load(from, 3)] if from == session), "{effects:?}");
    room.update(ProbeAction::Loaded(session, 3, Some(Box::new(sample(3, 200, Duration::from_secs(1))))), now());
    assert_eq!(room.shown.as_ref().map(|sample| sample.number), Some(3));
}

#[test]
fn the_interval_that_is_kept_decides_which_slots_were_missed() {
    // (address that answered, proxy, requests that would have waited)
    for (address, proxy, n) in [("198.51.100.7:443", None, 4), ("10.0.0.7:443", None, 31), ("10.0.0.7:443", Some("p"), 4)] {
        let mut room = room("api.example.com", "GET");
        room.update(ProbeAction::UseInterval(Some(Duration::from_millis(100))), now());
        room.update(ProbeAction::Start, now());
        let id = room.run.as_ref().expect("a run").id;
        for (number, due) in [(1, 0), (2, 3)] {
            let mut sample = sample(number, 200, Duration::from_secs(3 - due));
            (sample.due, sample.started) = (Duration::from_secs(due), Duration::from_secs(due));
            sample.connection.address = address.parse().ok();
            sample.connection.proxy = proxy.map(str::to_owned);
            arrive(&mut room, id, Event::Finished(Box::new(sample)));
        }
        let corrected = room.series.summary().corrected.expect("a schedule");
        assert_eq!(corrected.p50.n, n, "{address} {proxy:?}");
    }
}

#[test]
fn memory_for_whole_samples_is_bounded() {
    let (mut room, id) = going();
    for number in 1..=1000 {
        arrive(&mut room, id, Event::Finished(Box::new(sample(number, 200, Duration::from_millis(1)))));
    }
    let run = room.run.as_ref().expect("a run");
    assert!(run.held().count() <= 300);
    assert_eq!(room.series.points().len(), 1000);
    // Without a store an old one cannot be shown again, and nothing is made up.
    room.update(ProbeAction::Select(Some(1)), now());
    assert_eq!(room.shown, None);
}

#[test]
fn the_limit_that_an_error_names_is_the_yardstick_at_once() {
    let mut room = ProbeRoom::default();
    let limit = Limit::of(100, crate::probe::LimitSource::Named);
    room.take(Draft { limit, ..Draft::default() });
    assert_eq!(room.series.limit(), limit);
}
