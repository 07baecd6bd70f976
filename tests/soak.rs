//! What a probe that goes on for long leaves behind: nothing but its samples.

#[path = "common/exchange.rs"]
mod exchange;

use std::io::Read as _;
use std::net::TcpListener;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use rayscope::engine::{Client, End, Event, Prober, RunId, Stamp};
use rayscope::probe::{Limit, Pace, Phase, Series, Target};
use tokio::runtime::Builder;

use exchange::{Answer, Scripted, WallClock, plan, prober};

const LOCAL: &str = "http://127.0.0.1/";

/// Threads and open files are counted for the whole process: one test at a time.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[test]
fn a_day_at_one_a_second_takes_little_memory() {
    let _alone = alone();
    let runtime = Builder::new_current_thread().enable_time().start_paused(true).build().expect("a runtime");
    let begun = Instant::now();
    let every = Some(Duration::from_secs(1));
    let series = Arc::new(Mutex::new(Series::new(Limit::default(), every)));
    let (before, ours) = (resident_bytes(), Arc::clone(&series));
    let end = runtime.block_on(async {
        let (sender, ended) = tokio::sync::oneshot::channel();
        let sender = Mutex::new(Some(sender));
        let sink = move |_, event| match event {
            Event::Finished(sample) => ours.lock().expect("no panic").push(sample.point()),
            Event::Ended(end) => drop(sender.lock().expect("no panic").take().map(|sender| sender.send(end))),
            _ => {}
        };
        // Every hundredth answer takes ten times as long as there is between two requests.
        let script = |_: &Target, stamp: Stamp| {
            let takes = if stamp.number.is_multiple_of(100) { Duration::from_secs(10) } else { Duration::from_millis(200) };
            Answer::after(takes, 200).with("server", "a server that says who it is".repeat(20))
        };
        let pace = Pace { every, duration: Some(Duration::from_hours(24)), ..Pace::default() };
        let (prober, scripted) = (prober(), Scripted::new(script));
        let under_way = Arc::clone(&scripted.under_way);
        let run = prober.start(RunId(1), plan(LOCAL, pace), scripted, sink).expect("a run");
        let end = ended.await.expect("an end");
        drop(run);
        assert_eq!(under_way.load(Ordering::SeqCst), 0);
        end
    });
    let series = series.lock().expect("no panic");
    let summary = series.summary();
    assert_eq!(end, End::Duration);
    // In 109 s there are 100 requests: one takes ten, and only one of the nine slots that it covers is made up.
    assert!((78_000..80_000).contains(&summary.count), "{}", summary.count);
    assert_eq!(summary.ok, summary.count);
    let (raw, corrected) = (summary.p95.map(|p| p.value), summary.corrected.map(|c| c.p95.value));
    assert!(raw < Some(Duration::from_millis(300)), "{raw:?}");
    assert!(corrected > Some(Duration::from_secs(3)), "the slots that were not made up are counted: {corrected:?}");
    let (series, after) = (series.heap_bytes(), resident_bytes());
    let grown = after.zip(before).map(|(after, before)| after.saturating_sub(before));
    println!(
        "24 h, {} samples in {:?}: series {series} bytes, process grew by {grown:?} bytes",
        summary.count,
        begun.elapsed()
    );
    println!("p95 {raw:?}, corrected {corrected:?}");
    assert!(series < 32 << 20, "{series}");
    assert!(grown.is_none_or(|grown| grown < 64 << 20), "{grown:?}");
}

#[test]
fn a_thousand_starts_and_stops_leave_no_task_thread_or_socket() {
    let _alone = alone();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let serve = move || {
        let mut served = 0;
        // Until the other end is closed: a socket that leaks would hold up everything.
        for stream in listener.incoming().take(1001) {
            stream.expect("a connection").read_to_end(&mut Vec::new()).ok();
            served += 1;
        }
        served
    };
    let server = thread::Builder::new().name("server".to_owned()).spawn(serve).expect("a thread");
    let runtime = Builder::new_multi_thread().worker_threads(2).thread_name("soak").enable_all().build().expect("a runtime");
    let prober = Prober::on(runtime.handle().clone(), WallClock::from_now().wall());
    let (client, url) = (Arc::new(Client::without_proxies()), format!("http://{address}/"));
    let cycle = || {
        let (sender, told) = mpsc::channel();
        let sink = move |_, event| drop(sender.send(event));
        let run = prober.start(RunId(1), plan(&url, Pace::default()), Arc::clone(&client), sink).expect("a run");
        assert!(told.iter().any(|event| event == Event::Entered { number: 1, phase: Phase::Wait }));
        run.stop();
        let last: Vec<Event> = told.iter().collect();
        assert_eq!(last, [Event::Cancelled { number: 1 }, Event::Ended(End::Stopped)]);
    };
    cycle();
    let (threads, files) = (named("soak"), open_files());
    for _ in 0..1000 {
        cycle();
    }
    assert_eq!(server.join().expect("no panic"), 1001);
    // The task of the last run ends just after the last word that it says.
    let tasks = || runtime.metrics().num_alive_tasks();
    // The listener is closed by now.
    let fewer_files = || open_files().is_none_or(|now| files.is_some_and(|then| now < then));
    wait_until(
        || tasks() == 0 && named("soak") == threads && fewer_files(),
        || {
            format!(
                "{} tasks, threads {:?} (were {threads:?}), files {:?} (were {files:?})",
                tasks(),
                named("soak"),
                open_files()
            )
        },
    );
}

#[test]
fn a_prober_takes_its_threads_along() {
    let _alone = alone();
    let before = named("prober");
    let prober = Prober::new();
    assert_eq!(named("prober"), before, "none before the first run");
    drop(prober);
    for _ in 0..50 {
        let prober = Prober::new();
        let scripted = Scripted::new(|_: &Target, _: Stamp| Answer::after(Duration::from_hours(1), 200));
        let run = prober.start(RunId(1), plan(LOCAL, Pace::default()), scripted, |_, _| {}).expect("a run");
        drop(prober);
        drop(run);
    }
    wait_until(|| named("prober") == before, || format!("{:?}, was {before:?}", named("prober")));
}

/// Waits long, so that a busy computer fails nothing.
fn wait_until(holds: impl Fn() -> bool, what: impl Fn() -> String) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_mins(1), "{}", what());
        thread::yield_now();
    }
}

/// Files and sockets of this process; `None` where the system does not say.
fn open_files() -> Option<usize> {
    Some(std::fs::read_dir("/proc/self/fd").ok()?.count())
}

/// Threads of that name; `None` where the system does not say.
fn named(name: &str) -> Option<usize> {
    let threads = std::fs::read_dir("/proc/self/task").ok()?.flatten();
    let names = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("comm")).ok());
    Some(names.filter(|comm| comm.trim() == name).count())
}

fn resident_bytes() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<usize>().ok()? * 1024)
}
