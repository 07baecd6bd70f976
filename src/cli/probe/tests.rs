//! The run while it goes, without a network: events and Ctrl+C are fed by hand.

use jiff::tz::TimeZone;

use super::*;
use crate::engine::Rest;
use crate::explain::Wording;
use crate::i18n::{Lang, Texts};
use crate::probe::{Failure, FailureKind, Phase, Reply, Target, Timings};

const START: &str = "2026-07-30T12:00:00Z";

fn plan() -> Plan {
    let mut plan = Plan::new(Target::get("http://127.0.0.1:8080/a?token=abc".parse().expect("a URL")), Limit::default());
    plan.pace.count = Some(20);
    plan
}

fn sample(number: u64, wait_ms: u64, status: Result<u16, FailureKind>) -> Box<Sample> {
    let wait = Duration::from_millis(wait_ms);
    Box::new(Sample {
        number,
        hop: 0,
        url: "http://127.0.0.1:8080/a?token=abc".to_owned(),
        due: Duration::ZERO,
        started: Duration::ZERO,
        at: START.parse().expect("a time"),
        timings: Timings {
            tcp: Some(Duration::from_millis(1)),
            wait: Some(wait),
            gap: status.ok().map(|_| Duration::ZERO),
            total: wait + Duration::from_millis(1),
            ..Timings::default()
        },
        connection: crate::probe::Connection::default(),
        reply: status.ok().map(|status| Reply {
            status,
            headers: Vec::new(),
            bytes: 5,
            header_bytes: None,
            body: b"hello".to_vec(),
            stopped: false,
        }),
        failure: status.err().map(|kind| Failure { phase: Phase::Wait, kind, detail: String::new() }),
        disturbed: false,
    })
}

fn started(number: u64) -> Event {
    let started = Duration::ZERO;
    Event::Started { number, hop: 0, due: started, started, at: START.parse().expect("a time") }
}

struct Followed {
    measured: Measured,
    out: String,
    err: String,
    stops: usize,
}

/// Feeds `happenings`, then closes the channel; what `stop` adds comes behind them.
fn follow_all(lang: Lang, terminal: bool, output: Output, happenings: Vec<Happening>, ended: Vec<Event>) -> Followed {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let now: Timestamp = START.parse().expect("a time");
    let surroundings = Surroundings {
        lang_variable: None,
        system_lang: None,
        stdin_is_terminal: false,
        stdout_is_terminal: terminal,
        stderr_is_terminal: terminal,
        catches_interrupts: false,
        now,
        zone: TimeZone::UTC,
        has_window: false,
    };
    let mut face = Face {
        wording: Wording { texts: Texts::of(lang), zone: TimeZone::UTC, now },
        stdin: &mut io::empty(),
        stdout: &mut out,
        stderr: &mut err,
    };
    let (told, receiver) = mpsc::channel();
    for happening in happenings {
        told.send(happening).expect("open");
    }
    let (mut told, mut ended, mut stops) = (Some(told), Some(ended), 0);
    if ended.as_ref().is_some_and(Vec::is_empty) {
        told = None;
    }
    let mut stop = || {
        stops += 1;
        for event in ended.take().unwrap_or_default() {
            told.as_ref().expect("open").send(Happening::Told(event)).expect("open");
        }
        told = None;
    };
    let measured = follow(&mut face, &plan(), output, &surroundings, &receiver, &mut stop).expect("written");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8").replace('\u{a0}', " ");
    Followed { measured, out: text(out), err: text(err), stops }
}

fn told(event: Event) -> Happening {
    Happening::Told(event)
}

#[test]
fn ctrl_c_ends_the_run_and_what_was_measured_stays() {
    let happenings = vec![
        told(started(1)),
        told(Event::Finished(sample(1, 742, Ok(200)))),
        told(started(2)),
        told(Event::Entered { number: 2, phase: Phase::Wait }),
        Happening::Interrupted,
    ];
    let ended = vec![Event::Cancelled { number: 2 }, Event::Ended(End::Stopped)];
    let run = follow_all(Lang::En, false, Output::Text, happenings, ended);
    assert_eq!((run.stops, run.measured.samples.len(), run.measured.end), (1, 1, End::Stopped));
    assert_eq!(run.measured.code(), DONE);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines[0], "GET http://127.0.0.1:8080/a?token=•••••• · every 5 s · 20 requests · 120 s · default");
    assert_eq!(lines[2], " 1  12:00:00  200     743 ms  Wait 742 ms  5 B");
    assert!(lines[3].starts_with(" 2  12:00:00  …") && lines[3].ends_with("Wait  stopped"), "{}", lines[3]);
    assert!(!run.out.contains(['\r', '\u{1b}']) && run.err.is_empty());
}

#[test]
fn a_run_that_does_not_end_when_it_is_stopped_is_left() {
    // Nobody answers the stop: the channel closes instead.
    let run = follow_all(Lang::En, false, Output::Text, vec![told(started(1)), Happening::Interrupted], Vec::new());
    assert_eq!((run.measured.samples.len(), run.measured.code()), (0, NO));
}

#[test]
fn a_terminal_sees_what_is_under_way_on_a_line_that_is_written_over() {
    let happenings = vec![
        told(started(1)),
        told(Event::Entered { number: 1, phase: Phase::Wait }),
        told(Event::Finished(sample(1, 742, Ok(200)))),
        told(Event::Ended(End::Count)),
    ];
    for (lang, ctrl_c) in [(Lang::En, "Ctrl+C stops"), (Lang::ZhCn, "按 Ctrl+C 停止"), (Lang::Ru, "Ctrl+C остановит")]
    {
        let again = vec![
            told(started(1)),
            told(Event::Entered { number: 1, phase: Phase::Wait }),
            told(Event::Finished(sample(1, 742, Ok(200)))),
            told(Event::Ended(End::Count)),
        ];
        let run = follow_all(lang, true, Output::Text, again, vec![Event::Ended(End::Stopped)]);
        assert!(run.out.contains(ctrl_c), "{}", run.out);
        let under_way = run.out.split('\r').find(|piece| piece.contains('…')).expect("shown");
        assert!(under_way.starts_with(" 1  12:00:00  …"), "{under_way}");
        // What stays stands at the start of its line, and no escape sequence is needed for it.
        let last = run.out.lines().find(|line| line.contains("200")).expect("a sample");
        assert!(last.rsplit('\r').next().is_some_and(|shown| shown.starts_with(" 1  12:00:00  200")), "{last:?}");
        assert!(!run.out.contains('\u{1b}'));
    }
    let run = follow_all(Lang::En, false, Output::Text, happenings, vec![Event::Ended(End::Stopped)]);
    assert!(!run.out.contains('\r') && !run.out.contains('…'), "{}", run.out);
}

#[test]
fn what_is_under_way_is_written_at_most_four_times_a_second() {
    let texts = Texts::of(Lang::En);
    let mut live = Live::new(texts, TimeZone::UTC, &plan(), true);
    let mut out = Vec::new();
    live.tell(&mut out, &started(1), Duration::ZERO).expect("written");
    let mut written = 0;
    for ms in 0..2000 {
        let (now, before) = (Duration::from_millis(ms), out.len());
        assert!(live.patience(now).is_some_and(|patience| patience <= Duration::from_millis(250)));
        live.tell(&mut out, &Event::Entered { number: 1, phase: Phase::Wait }, now).expect("written");
        live.tick(&mut out, now).expect("written");
        written += usize::from(out.len() > before);
    }
    assert_eq!(written, 8);
    let said = String::from_utf8_lossy(&out).replace('\u{a0}', " ");
    assert!(said.ends_with("\r 1  12:00:00  …        1.8 s  Wait"), "{said:?}");
    live.tell(&mut out, &Event::Finished(sample(1, 5, Ok(200))), Duration::from_secs(2)).expect("written");
    assert_eq!(live.patience(Duration::from_secs(3)), None);
}

#[test]
fn progress_of_a_document_goes_to_a_terminal_and_nowhere_else() {
    for (terminal, output) in [(true, Output::Json), (false, Output::Json), (false, Output::Csv), (false, Output::Markdown)] {
        let happenings = vec![told(started(1)), told(Event::Finished(sample(1, 1, Ok(200)))), told(Event::Ended(End::Count))];
        let run = follow_all(Lang::En, terminal, output, happenings, vec![Event::Ended(End::Stopped)]);
        assert!(run.out.is_empty(), "{}", run.out);
        assert_eq!(run.err.contains("Wait"), terminal, "{}", run.err);
    }
}

#[test]
fn failures_limits_rests_and_clocks_have_their_lines() {
    let rest = Event::Resting { until: Duration::from_secs(30), why: Rest::RetryAfter };
    let happenings = vec![
        told(Event::Finished(sample(1, 10, Err(FailureKind::EmptyReply)))),
        told(Event::Finished(sample(2, 120_310, Ok(524)))),
        told(Event::Finished(sample(3, 125_000, Ok(200)))),
        told(rest),
        told(Event::Clock { jump: Duration::from_hours(1) }),
        told(Event::Ended(End::FailuresInARow)),
    ];
    let run = follow_all(Lang::En, false, Output::Text, happenings, vec![Event::Ended(End::Stopped)]);
    for part in [
        "Empty reply · Wait",
        "A timeout occurred",
        "limit in force: 120.3 s",
        "over the limit",
        "The server asked to wait (Retry-After): next request in 0:30",
        "The clock jumped by 1 h",
        "Stopped after 10 failures in a row",
    ] {
        assert!(run.out.contains(part), "{part}\n{}", run.out);
    }
    assert_eq!(run.measured.code(), NO);
}

#[test]
fn the_exit_code_counts_answers_under_the_limit() {
    let disturbed = || {
        let mut sample = sample(9, 130_000, Ok(200));
        sample.disturbed = true;
        sample
    };
    for (samples, code) in [
        (vec![], NO),
        (vec![sample(1, 5, Ok(200))], DONE),
        // The server answered, if with an error of its own.
        (vec![sample(1, 5, Ok(404)), sample(2, 5, Ok(500))], DONE),
        (vec![sample(1, 5, Ok(200)), sample(2, 119_999, Ok(200))], DONE),
        (vec![sample(1, 5, Ok(200)), sample(2, 120_000, Ok(200))], NO),
        (vec![sample(1, 5, Ok(524))], NO),
        (vec![sample(1, 5, Ok(200)), sample(2, 5, Err(FailureKind::Refused))], NO),
        (vec![sample(1, 5, Ok(200)), disturbed()], DONE),
        (vec![disturbed()], NO),
    ] {
        let mut measured = Measured::nothing(&plan());
        let n = samples.len();
        for sample in samples {
            measured.keep(*sample, &plan());
        }
        assert_eq!(measured.code(), code, "{n} samples");
    }
}

#[test]
fn a_long_run_keeps_its_figures_and_lets_bodies_go() {
    let mut measured = Measured::nothing(&plan());
    for number in 1..=1000 {
        measured.keep(*sample(number, 5, Ok(if number == 1 { 404 } else { 200 })), &plan());
    }
    let bodies = measured.samples.iter().filter(|s| s.reply.as_ref().is_some_and(|reply| !reply.body.is_empty())).count();
    assert_eq!((measured.samples.len(), bodies), (1000, document::MAX_ROWS));
    let plan = plan();
    let since = START.parse().expect("a time");
    let record = Record { plan: &plan, since, series: &measured.series, samples: &measured.samples, end: None };
    assert_eq!(export::json(&record)["samples"][0]["class"], "client");
    assert_eq!(export::csv(&record).lines().count(), 1001);
    let now = record.since;
    for (lang, said) in [
        (Lang::En, "The last 200 of 1000; JSON and CSV hold all of them."),
        (Lang::ZhCn, "共 1000 个样本，此处为最后 200 个；JSON 和 CSV 中有全部样本。"),
        (Lang::Ru, "Последние 200 из 1000; в JSON и CSV есть все."),
    ] {
        let wording = Wording { texts: Texts::of(lang), zone: TimeZone::UTC, now };
        let text = document::markdown(&record, &wording);
        assert!(text.contains(said), "{text}");
        assert_eq!(text.lines().filter(|line| line.starts_with("| ") && line.contains(":00:00")).count(), document::MAX_ROWS);
        assert!(!text.contains("abc"), "a token");
    }
}

#[test]
fn slots_that_politeness_never_planned_are_not_missed() {
    for (url, address, slots) in [
        // 3 s of silence: two slots of a second passed meanwhile, or 29 of 100 ms.
        ("http://198.51.100.7/", "198.51.100.7:80", 2),
        ("http://host.test/", "198.51.100.7:80", 2),
        ("http://host.test/", "", 2),
        ("http://host.test/", "127.0.0.1:80", 29),
        ("http://127.0.0.1/", "127.0.0.1:80", 29),
    ] {
        let mut plan = Plan::new(Target::get(url.parse().expect("a URL")), Limit::default());
        plan.pace.every = Some(Duration::from_millis(100));
        let mut measured = Measured::nothing(&plan);
        for (number, due, wait) in [(1, 0, 3000), (2, 3, 5)] {
            let mut sample = *sample(number, wait, Ok(200));
            (sample.due, sample.started) = (Duration::from_secs(due), Duration::from_secs(due));
            sample.connection.address = address.parse().ok();
            measured.keep(sample, &plan);
        }
        let corrected = measured.series.summary().corrected.expect("a schedule");
        assert_eq!(corrected.p50.n, 2 + slots, "{url} {address}");
    }
}
