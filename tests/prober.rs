//! The loop around the exchange, in simulated time: when requests start, what makes it rest, what ends it.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "common/exchange.rs"]
mod exchange;

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use jiff::SignedDuration;
use rayscope::engine::{End, Event, Prober, Rest, RunId, Stamp};
use rayscope::probe::{FailureKind, Pace, Phase, Plan, Sample, Target};
use tokio::runtime::Handle;

use exchange::{Answer, Scripted, Told, WallClock, plan, prober, samples};

const LOCAL: &str = "http://127.0.0.1/";
const QUICK: Duration = Duration::from_millis(30);

const fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

fn every(seconds: u64, count: u64) -> Pace {
    Pace { every: Some(s(seconds)), count: Some(count), ..Pace::default() }
}

struct Outcome {
    events: Vec<(Duration, Event)>,
    samples: Vec<Sample>,
}

impl Outcome {
    fn end(&self) -> (Duration, End) {
        match self.events.last() {
            Some((at, Event::Ended(end))) => (*at, *end),
            other => panic!("no end: {other:?}"),
        }
    }

    /// Due time and start of every sample.
    fn starts(&self) -> Vec<(Duration, Duration)> {
        let mut samples: Vec<&Sample> = self.samples.iter().collect();
        samples.sort_by_key(|sample| sample.number);
        samples.iter().map(|sample| (sample.due, sample.started)).collect()
    }

    fn rests(&self) -> Vec<(Duration, Rest)> {
        let rest = |event: &Event| match event {
            Event::Resting { until, why } => Some((*until, *why)),
            _ => None,
        };
        self.events.iter().filter_map(|(_, event)| rest(event)).collect()
    }
}

/// Carries out `plan` to its end.
async fn carry_out(plan: Plan, script: impl Fn(&Target, Stamp) -> Answer + Send + Sync + 'static) -> Outcome {
    let (prober, told) = (prober(), Told::from_now());
    let run = prober.start(RunId(1), plan, Scripted::new(script), told.sink()).expect("a run");
    let events = told.ended().await;
    drop(run);
    let samples = samples(&events);
    Outcome { events, samples }
}

/// The same at `pace`, by the number of the request.
async fn probe(url: &str, pace: Pace, script: impl Fn(u64) -> Answer + Send + Sync + 'static) -> Outcome {
    carry_out(plan(url, pace), move |_, stamp| script(stamp.number)).await
}

#[tokio::test(start_paused = true)]
async fn requests_start_when_they_are_due() {
    let outcome = probe("http://192.0.2.1/", every(5, 4), |_| Answer::after(QUICK, 200)).await;
    assert_eq!(outcome.starts(), [0, 5, 10, 15].map(|due| (s(due), s(due))));
    assert_eq!(outcome.end(), (s(15) + QUICK, End::Count));
    let numbers: Vec<u64> = outcome.samples.iter().map(|sample| sample.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
    let first: Vec<&Event> = outcome.events.iter().take(3).map(|(_, event)| event).collect();
    assert!(matches!(first[0], Event::Started { number: 1, hop: 0, .. }), "{first:?}");
    assert_eq!(first[1], &Event::Entered { number: 1, phase: Phase::Wait });
    assert!(matches!(first[2], Event::Finished(_)), "{first:?}");
    assert_eq!(outcome.samples[1].at.duration_since(outcome.samples[0].at), SignedDuration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn a_stall_keeps_its_due_time_and_sends_no_burst() {
    let outcome =
        probe(LOCAL, every(1, 5), |number| Answer::after(if number == 2 { s(45) + ms(300) } else { QUICK }, 200)).await;
    let want = [(0, 0), (1000, 1000), (2000, 46_300), (47_000, 47_000), (48_000, 48_000)];
    assert_eq!(outcome.starts(), want.map(|(due, started)| (ms(due), ms(started))));
}

#[tokio::test(start_paused = true)]
async fn no_more_than_eight_are_in_flight_whatever_is_asked() {
    let scripted = Scripted::new(|_: &Target, _: Stamp| Answer::after(s(20), 200));
    let (under_way, most) = (Arc::clone(&scripted.under_way), Arc::new(std::sync::atomic::AtomicUsize::new(0)));
    let pace = Pace { in_flight: 100, ..every(1, 30) };
    let (prober, told, ours) = (prober(), Told::from_now(), Arc::clone(&most));
    let sink = told.sink();
    let watching = move |id, event| {
        ours.fetch_max(under_way.load(Ordering::SeqCst), Ordering::SeqCst);
        sink(id, event);
    };
    let _run = prober.start(RunId(1), plan(LOCAL, pace), scripted, watching).expect("a run");
    let starts: Vec<_> = samples(&told.ended().await).iter().map(|sample| (sample.due, sample.started)).collect();
    assert_eq!(most.load(Ordering::SeqCst), 8);
    assert_eq!(starts.len(), 30);
    assert_eq!(starts[7], (s(7), s(7)));
    assert_eq!(starts[8], (s(8), s(20)), "the ninth waits for a place");
    assert_eq!(starts[9], (s(21), s(21)), "slots that were missed are not made up");
}

#[tokio::test(start_paused = true)]
async fn after_each_reply_means_at_once_here_and_a_second_later_elsewhere() {
    for (url, address, want) in [
        (LOCAL, "127.0.0.1:80", [0, 30, 60, 90]),
        ("http://192.0.2.1/", "192.0.2.1:80", [0, 1000, 2000, 3000]),
        ("http://host.test/", "192.0.2.1:80", [0, 1000, 2000, 3000]),
        ("http://host.test/", "10.0.0.1:80", [0, 30, 60, 90]),
    ] {
        let pace = Pace { every: None, count: Some(4), ..Pace::default() };
        let outcome = probe(url, pace, move |_| Answer { address, ..Answer::after(QUICK, 200) }).await;
        assert_eq!(outcome.starts(), want.map(|start| (ms(start), ms(start))), "{url} {address}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_named_time_is_obeyed_and_told() {
    let in_two_minutes = "Thu, 30 Jul 2026 12:02:00 GMT";
    for value in ["120", in_two_minutes] {
        let outcome = probe(LOCAL, every(1, 3), move |number| match number {
            1 => Answer::after(Duration::ZERO, 524).with("retry-after", value),
            _ => Answer::after(QUICK, 200),
        })
        .await;
        assert_eq!(outcome.rests(), [(s(120), Rest::RetryAfter)], "{value}");
        assert_eq!(outcome.starts(), [0, 120, 121].map(|due| (s(due), s(due))), "{value}: what was rested is not late");
    }
}

#[tokio::test(start_paused = true)]
async fn a_busy_server_is_asked_at_ever_longer_intervals() {
    let outcome = probe(LOCAL, every(1, 5), |number| {
        Answer::after(Duration::ZERO, [503, 429, 503, 200, 200][usize::try_from(number).expect("small") - 1])
    })
    .await;
    assert_eq!(outcome.rests(), [5, 15, 35].map(|until| (s(until), Rest::Busy)));
    assert_eq!(outcome.starts(), [0, 5, 15, 35, 36].map(|due| (s(due), s(due))));
}

#[tokio::test(start_paused = true)]
async fn a_run_ends_at_its_duration_and_waits_for_no_rest_beyond_it() {
    let pace = Pace { every: Some(s(5)), duration: Some(s(20)), ..Pace::default() };
    let outcome = probe(LOCAL, pace, |_| Answer::after(QUICK, 200)).await;
    assert_eq!(outcome.starts().len(), 4, "0, 5, 10, 15");
    assert_eq!(outcome.end(), (s(15) + QUICK, End::Duration), "nothing would come between 15 s and 20 s");
    let slow = probe(LOCAL, pace, |_| Answer::after(s(120), 200)).await;
    assert_eq!(slow.end(), (s(120), End::Duration), "what is in flight is waited for");
    let rested = probe(LOCAL, pace, |_| Answer::after(QUICK, 503).with("retry-after", "3600")).await;
    assert_eq!((rested.end(), rested.rests()), ((QUICK, End::Duration), vec![]));
}

#[tokio::test(start_paused = true)]
async fn stop_drops_what_is_in_flight_and_says_so() {
    for how in ["stop", "drop the run", "drop the prober"] {
        let (prober, told) = (prober(), Told::from_now());
        let scripted = Scripted::new(|_: &Target, _: Stamp| Answer::after(s(120), 200));
        let under_way = Arc::clone(&scripted.under_way);
        let pace = Pace { in_flight: 2, ..every(1, 10) };
        let run = prober.start(RunId(1), plan(LOCAL, pace), scripted, told.sink()).expect("a run");
        tokio::time::sleep(ms(2500)).await;
        assert_eq!(under_way.load(Ordering::SeqCst), 2);
        let _kept = match how {
            "stop" => {
                run.stop();
                (Some(prober), None)
            }
            "drop the run" => {
                drop(run);
                (Some(prober), None)
            }
            _ => {
                drop(prober);
                (None, Some(run))
            }
        };
        let events = told.ended().await;
        assert_eq!(under_way.load(Ordering::SeqCst), 0, "{how}");
        let last: Vec<_> = events[events.len() - 3..].iter().map(|(at, event)| (*at, event.clone())).collect();
        let mut cancelled: Vec<_> = last[..2].iter().map(|(_, event)| format!("{event:?}")).collect();
        cancelled.sort();
        assert_eq!(cancelled, ["Cancelled { number: 1 }", "Cancelled { number: 2 }"], "{how}");
        assert_eq!(last[2].1, Event::Ended(End::Stopped), "{how}");
        assert!(last.iter().all(|(at, _)| *at < ms(2510)), "{how}: at once");
    }
}

#[tokio::test(start_paused = true)]
async fn ten_failures_in_a_row_end_a_run_and_nine_do_not() {
    let outcome = probe(LOCAL, every(1, 100), |_| Answer::none(QUICK)).await;
    assert_eq!((outcome.end(), outcome.samples.len()), ((s(9) + QUICK, End::FailuresInARow), 10));
    let outcome = probe(LOCAL, every(1, 30), |number| match number % 10 {
        0 => Answer::after(QUICK, 500),
        _ => Answer::none(QUICK),
    })
    .await;
    assert_eq!((outcome.end().1, outcome.samples.len()), (End::Count, 30), "an answer of any status is an answer");
}

/// A plan that follows redirects.
fn following(pace: Pace) -> Plan {
    let mut plan = plan(LOCAL, pace);
    plan.target.follow_redirects = true;
    plan
}

#[tokio::test(start_paused = true)]
async fn each_hop_of_a_redirect_is_a_sample_of_its_own() {
    let script = |target: &Target, _: Stamp| match target.url.path() {
        "/" => Answer::after(QUICK, 302).with("location", "/a"),
        "/a" => Answer::after(QUICK, 307).with("location", "/b"),
        _ => Answer::after(QUICK, 200),
    };
    let outcome = carry_out(following(every(5, 2)), script).await;
    let seen: Vec<_> = outcome.samples.iter().map(|sample| (sample.number, sample.hop, sample.started.as_millis())).collect();
    assert_eq!(seen, [(1, 0, 0), (2, 1, 30), (3, 2, 60), (4, 0, 5000), (5, 1, 5030), (6, 2, 5060)]);
    assert!(outcome.samples[1].url.ends_with("/a"));
    let alone = carry_out(plan(LOCAL, every(5, 2)), script).await;
    assert_eq!(alone.samples.len(), 2, "not followed unless asked for");
}

#[tokio::test(start_paused = true)]
async fn a_chain_without_an_end_is_a_failure_of_its_last_hop() {
    let outcome = carry_out(following(every(5, 100)), |_, _| Answer::after(QUICK, 302).with("location", "/again")).await;
    let first: Vec<_> = outcome.samples.iter().take(11).map(|sample| sample.failure.as_ref().map(|f| f.kind)).collect();
    let mut want = vec![None; 10];
    want.push(Some(FailureKind::TooManyRedirects));
    assert_eq!(first, want);
    assert_eq!((outcome.end().1, outcome.samples.len()), (End::FailuresInARow, 110), "its hops are no successes");
    let bad = carry_out(following(every(5, 1)), |_, _| Answer::after(QUICK, 302).with("location", "http://[")).await;
    assert_eq!(bad.samples[0].failure.as_ref().map(|failure| failure.kind), Some(FailureKind::BadRedirect));
}

#[tokio::test(start_paused = true)]
async fn a_redirect_waits_as_long_as_it_is_told_to() {
    let outcome = carry_out(following(every(1, 1)), |target, _| match target.url.path() {
        "/" => Answer::after(Duration::ZERO, 302).with("location", "/a").with("retry-after", "7"),
        _ => Answer::after(QUICK, 200),
    })
    .await;
    assert_eq!(outcome.starts(), [(s(0), s(0)), (s(7), s(7))]);
}

#[tokio::test(start_paused = true)]
async fn a_jump_of_the_clock_marks_what_is_in_flight_and_nothing_else() {
    for jump in [SignedDuration::from_hours(8), SignedDuration::from_hours(-1)] {
        let (told, clock) = (Told::from_now(), WallClock::from_now());
        let prober = Prober::on(Handle::current(), clock.wall());
        let scripted = Scripted::new(|_: &Target, _: Stamp| Answer::after(s(3), 200));
        let _run = prober.start(RunId(1), plan(LOCAL, every(5, 3)), scripted, told.sink()).expect("a run");
        tokio::time::sleep(s(6)).await;
        clock.jump(jump);
        let events = told.ended().await;
        let disturbed: Vec<bool> = samples(&events).iter().map(|sample| sample.disturbed).collect();
        assert_eq!(disturbed, [false, true, false]);
        let jumps: Vec<_> = events.iter().filter(|(_, event)| matches!(event, Event::Clock { .. })).collect();
        let [(at, Event::Clock { jump: told })] = jumps[..] else { panic!("{jumps:?}") };
        assert_eq!(told.as_secs(), jump.unsigned_abs().as_secs());
        assert!(*at < s(8), "noticed while the request is in flight");
    }
}

#[tokio::test(start_paused = true)]
async fn failures_of_a_computer_that_slept_do_not_count() {
    let (told, clock) = (Told::from_now(), WallClock::from_now());
    let prober = Prober::on(Handle::current(), clock.wall());
    let theirs = clock.clone();
    let scripted = Scripted::new(move |_: &Target, _: Stamp| {
        theirs.jump(SignedDuration::from_mins(10));
        Answer::none(QUICK)
    });
    let _run = prober.start(RunId(1), plan(LOCAL, every(1, 25)), scripted, told.sink()).expect("a run");
    let events = told.ended().await;
    assert_eq!(events.last().map(|(_, event)| event.clone()), Some(Event::Ended(End::Count)));
    assert!(samples(&events).iter().all(|sample| sample.disturbed));
}

#[tokio::test(start_paused = true)]
async fn a_broken_exchange_is_a_sample_and_the_run_goes_on() {
    let outcome = probe(LOCAL, every(1, 3), |number| {
        assert!(number != 2, "broken on purpose");
        Answer::after(QUICK, 200)
    })
    .await;
    let kinds: Vec<_> = outcome.samples.iter().map(|sample| sample.failure.as_ref().map(|failure| failure.kind)).collect();
    assert_eq!(kinds, [None, Some(FailureKind::Internal), None]);
}

#[test]
fn a_prober_with_threads_of_its_own_ends_its_runs_when_it_is_dropped() {
    let (sender, told) = std::sync::mpsc::channel();
    let prober = Prober::new();
    let scripted = Scripted::new(|_: &Target, _: Stamp| Answer::after(s(3600), 200));
    let sink = move |id, event| drop(sender.send((id, event)));
    let runs = [1, 2].map(|id| prober.start(RunId(id), plan(LOCAL, every(5, 9)), Arc::clone(&scripted), sink.clone()));
    let started = told.iter().filter(|(_, event)| matches!(event, Event::Entered { .. })).take(2).count();
    assert_eq!(started, 2);
    drop(prober);
    // No sender is left once everything has ended.
    drop(sink);
    drop(runs);
    let left: Vec<_> = told.iter().map(|(id, event)| (id.0, event)).collect();
    for id in [1, 2] {
        let of_run: Vec<_> = left.iter().filter(|(run, _)| *run == id).map(|(_, event)| event.clone()).collect();
        assert_eq!(of_run, [Event::Cancelled { number: 1 }, Event::Ended(End::Stopped)]);
    }
}
