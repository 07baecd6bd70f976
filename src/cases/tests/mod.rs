//! The store as the window uses it: what is kept comes back, whatever happens to the program or to the file.

mod made;

use std::io::{BufRead, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::{fs, io};

use super::bounds::Bounds;
use super::database::FILE;
use super::{ProbeStore, Report, SessionId, SessionSummary};
use crate::files::{Refusal, StoreProblem};
use crate::probe::{End, Header, Plan, Point, Reply, Sample};

pub(super) use made::{plan, sample};

use made::at;

type Told = Arc<Mutex<Vec<StoreProblem>>>;

fn told() -> (Told, Report) {
    let told = Told::default();
    let ours = Arc::clone(&told);
    (told, Arc::new(move |problem| ours.lock().expect("no panic").push(problem)))
}

fn open(folder: &Path) -> (ProbeStore, Told) {
    let (told, report) = told();
    (ProbeStore::start(folder.to_owned(), report).expect("a thread"), told)
}

fn problems(told: &Told) -> Vec<StoreProblem> {
    told.lock().expect("no panic").clone()
}

/// Waits for an answer of the store; by then all earlier orders are carried out.
fn ask<T: Send + 'static>(order: impl FnOnce(Box<dyn FnOnce(T) + Send>)) -> T {
    let (answer, answered) = mpsc::channel();
    order(Box::new(move |found| drop(answer.send(found))));
    answered.recv().expect("an answer")
}

fn last(store: &ProbeStore) -> Option<SessionSummary> {
    ask(|answer| store.last(answer))
}

fn points(store: &ProbeStore, session: SessionId) -> Vec<Point> {
    ask(|answer| store.points(session, answer))
}

fn whole(store: &ProbeStore, session: SessionId, number: u64) -> Option<Sample> {
    ask(|answer| store.sample(session, number, answer))
}

fn begin(store: &ProbeStore) -> SessionId {
    store.begin(Arc::new(plan("https://api.test/")), at())
}

fn add(store: &ProbeStore, session: SessionId, numbers: impl IntoIterator<Item = u64>) {
    numbers.into_iter().for_each(|number| store.add(session, Arc::new(sample(number, 200))));
}

/// A sample with as much body as is kept.
fn large(number: u64) -> Arc<Sample> {
    let mut sample = sample(number, 200);
    sample.reply.as_mut().expect("a reply").body = vec![b'x'; Reply::BODY_KEPT];
    Arc::new(sample)
}

#[test]
fn what_is_kept_comes_back_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let all: Vec<Sample> = [200, 524, 0, 302, 404, 500, 103].into_iter().zip(1..).map(|(s, n)| sample(n, s)).collect();
    let (store, told) = open(folder.path());
    let session = begin(&store);
    for sample in &all {
        store.add(session, Arc::new(sample.clone()));
    }
    store.end(session, at() + jiff::SignedDuration::from_secs(9), End::Count);
    drop(store);
    let (store, _) = open(folder.path());
    let found = last(&store).expect("a session");
    assert_eq!((found.id, found.samples, found.since), (session, 7, at()));
    assert_eq!(found.ended, Some((at() + jiff::SignedDuration::from_secs(9), End::Count)));
    assert_eq!(found.plan, plan("https://api.test/"));
    assert_eq!(found.every, found.plan.pace.every, "5 s are polite to anybody");
    assert_eq!(points(&store, session), all.iter().map(Sample::point).collect::<Vec<_>>());
    for sample in &all {
        assert_eq!(whole(&store, session, sample.number).as_ref(), Some(sample));
    }
    let exported: Vec<u64> = ask(|answer| store.samples(session, answer)).iter().map(|sample: &Sample| sample.number).collect();
    assert_eq!(exported, [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(whole(&store, session, 8), None);
    assert!(problems(&told).is_empty());
}

#[test]
fn the_last_session_is_the_newest_with_a_sample() {
    let folder = tempfile::tempdir().expect("a folder");
    let (store, _) = open(folder.path());
    assert_eq!(last(&store), None);
    assert!(!folder.path().join(FILE).exists(), "nothing is made for a question");
    let (first, second) = (begin(&store), begin(&store));
    add(&store, first, 1..3);
    store.end(second, at(), End::Stopped);
    assert_eq!(last(&store).map(|found| (found.id, found.ended)), Some((first, None)), "still going on");
    store.end(first, at(), End::Stopped);
    add(&store, first, 3..9);
    assert_eq!(points(&store, first).len(), 2, "nothing is kept after the end");
    store.forget(first);
    assert_eq!(last(&store), None);
    assert!(points(&store, first).is_empty());
}

/// The program of [`a_kill_loses_at_most_the_sample_in_flight`]: that test starts this one in a process of its own.
#[test]
#[ignore = "only the killed half of another test"]
fn program_to_be_killed() {
    let Some(folder) = std::env::var_os("RAYSCOPE_TEST_HOME") else { return };
    let (store, _) = open(Path::new(&folder));
    let session = begin(&store);
    for number in 1.. {
        add(&store, session, [number]);
        assert_eq!(points(&store, session).len() as u64, number);
        println!("\nkept {number}");
        io::stdout().flush().expect("said");
    }
}

#[test]
fn a_kill_loses_at_most_the_sample_in_flight() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "--ignored", "--nocapture", "cases::tests::program_to_be_killed"])
        .env("RAYSCOPE_TEST_HOME", folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a second process");
    let said = BufReader::new(program.stdout.take().expect("its output")).lines().map(|line| line.expect("text"));
    let mut kept = said.filter_map(|line| line.strip_prefix("kept ")?.parse::<u64>().ok());
    let sure = kept.by_ref().take(25).last().expect("it keeps");
    program.kill().expect("killed");
    let sure = kept.last().unwrap_or(sure);
    program.wait().expect("gone");
    let (store, told) = open(folder.path());
    let found = last(&store).expect("its session");
    assert_eq!(found.ended, None);
    let numbers: Vec<u64> = points(&store, found.id).iter().map(|point| point.number).collect();
    assert!(numbers == (1..=sure).collect::<Vec<_>>() || numbers == (1..=sure + 1).collect::<Vec<_>>(), "{sure}: {numbers:?}");
    assert!(whole(&store, found.id, sure).is_some());
    assert!(problems(&told).is_empty());
}

#[test]
fn no_secret_is_in_any_file_of_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let (store, _) = open(folder.path());
    let mut plan: Plan = plan("https://user:pw-in-url@api.test/?token=token-in-url");
    let header = |name: &str, value: &str| Header { name: name.to_owned(), value: value.to_owned() };
    plan.target.headers = vec![header("Authorization", "Bearer bearer-secret"), header("Cookie", "sid=cookie-secret")];
    plan.target.body = Some(b"body-secret".to_vec());
    let session = store.begin(Arc::new(plan.clone()), at());
    let mut sample = sample(1, 200);
    sample.url = plan.target.url.to_string();
    let reply = sample.reply.as_mut().expect("a reply");
    reply.headers.push(("set-cookie".to_owned(), "sid=new-secret".to_owned()));
    reply.body = b"visible: bearer-secret, cookie-secret, body-secret".to_vec();
    store.add(session, Arc::new(sample));
    let found = last(&store).expect("a session");
    assert_eq!(found.url, "https://api.test/?token=••••••");
    assert_eq!((found.withheld.body, found.withheld.password), (Some(11), true));
    // While it is open there is a log beside it; after it is closed there is not.
    for is_open in [true, false] {
        if !is_open {
            store.end(session, at(), End::Stopped);
            last(&store);
        }
        let mut all = Vec::new();
        for entry in fs::read_dir(folder.path()).expect("a folder").flatten() {
            fs::File::open(entry.path()).and_then(|mut file| file.read_to_end(&mut all)).expect("readable");
        }
        let holds = |word: &str| memchr::memmem::find(&all, word.as_bytes()).is_some();
        assert!(holds("visible: ") && holds("api.test"));
        for secret in ["pw-in-url", "token-in-url", "bearer-secret", "cookie-secret", "body-secret", "new-secret"] {
            assert!(!holds(secret), "{secret}");
        }
    }
}

#[test]
fn two_windows_share_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (stores, told): (Vec<_>, Vec<_>) = (0..2).map(|_| open(folder.path())).unzip();
    let sessions: Vec<SessionId> = stores.iter().map(begin).collect();
    for number in 1..=50 {
        for (store, session) in stores.iter().zip(&sessions) {
            add(store, *session, [number]);
        }
    }
    for (store, session) in stores.iter().zip(&sessions) {
        assert_eq!(points(store, *session).len(), 50);
    }
    assert!(told.iter().all(|told| problems(told).is_empty()));
}

#[test]
fn a_database_that_is_damaged_under_way_is_set_aside_and_the_session_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    let earlier = {
        let (store, _) = open(folder.path());
        let earlier = begin(&store);
        (1..=100).for_each(|number| store.add(earlier, large(number)));
        earlier
    };
    let (store, told) = open(folder.path());
    let session = begin(&store);
    add(&store, session, [1]);
    assert_eq!(points(&store, session).len(), 1);
    // Every page but the first: far more than SQLite holds in memory.
    let mut file = fs::File::options().write(true).open(&path).expect("the file");
    let rest = file.metadata().expect("its length").len() - 4096;
    file.seek(SeekFrom::Start(4096)).expect("there");
    file.write_all(&vec![0xAA; usize::try_from(rest).expect("small")]).expect("damaged");
    drop(file);
    let found = (1..=100).filter(|number| whole(&store, earlier, *number).is_some()).count();
    assert!(found < 100, "{found}");
    let kept_as = folder.path().join("rayscope.damaged-1.db");
    assert_eq!(problems(&told), [StoreProblem::DamagedSamples { kept_as: kept_as.clone() }]);
    assert!(fs::metadata(kept_as).expect("kept").len() > rest);
    add(&store, session, [2]);
    let numbers: Vec<u64> = points(&store, session).iter().map(|point| point.number).collect();
    assert_eq!(numbers, [2], "what came before is in the file that was set aside");
    assert_eq!(last(&store).map(|found| found.id), Some(session));
}

#[test]
fn a_file_that_is_removed_under_way_is_made_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let (store, told) = open(folder.path());
    let session = begin(&store);
    add(&store, session, [1]);
    assert_eq!(points(&store, session).len(), 1);
    // Elsewhere an open file stays.
    if cfg!(unix) {
        fs::remove_file(folder.path().join(FILE)).expect("removed");
        add(&store, session, [2]);
        let numbers: Vec<u64> = points(&store, session).iter().map(|point| point.number).collect();
        assert_eq!(numbers, [2]);
        assert!(last(&store).is_some());
    }
    assert!(problems(&told).is_empty());
}

#[test]
fn a_newer_versions_file_is_told_once_and_the_probe_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    rusqlite::Connection::open(&path).and_then(|file| file.execute_batch("PRAGMA user_version = 9")).expect("made");
    let (store, told) = open(folder.path());
    let session = begin(&store);
    add(&store, session, 1..9);
    assert_eq!(last(&store), None);
    store.forget(session);
    assert!(points(&store, session).is_empty());
    assert_eq!(problems(&told), [StoreProblem::NewerSamples { path }]);
}

#[test]
fn samples_wait_for_a_disk_that_takes_nothing_and_it_is_told_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    fs::create_dir(&path).expect("a folder in its place");
    let (store, told) = open(folder.path());
    let session = begin(&store);
    for number in 1..=3 {
        add(&store, session, [number]);
        assert!(points(&store, session).is_empty());
    }
    assert_eq!(problems(&told), [StoreProblem::SamplesNotKept { path: path.clone(), why: Refusal::Other }]);
    fs::remove_dir(&path).expect("moved away");
    add(&store, session, [4]);
    assert_eq!(points(&store, session).len(), 4);
}

fn bounded(folder: PathBuf, sessions: usize, bytes: u64) -> (ProbeStore, Told) {
    let (told, report) = told();
    (ProbeStore::with_bounds(folder, report, Bounds { sessions, bytes }).expect("a thread"), told)
}

#[test]
fn only_the_newest_sessions_are_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let (store, told) = bounded(folder.path().to_owned(), 3, u64::MAX);
    let sessions: Vec<SessionId> = (0..5)
        .map(|_| {
            let session = begin(&store);
            add(&store, session, 1..=2);
            store.end(session, at(), End::Stopped);
            session
        })
        .collect();
    // The oldest is past the bound as soon as a sixth has a sample.
    let sixth = begin(&store);
    add(&store, sixth, [1]);
    let kept: Vec<usize> = sessions.iter().chain([&sixth]).map(|session| points(&store, *session).len()).collect();
    assert_eq!(kept, [0, 0, 0, 2, 2, 1]);
    assert!(problems(&told).is_empty());
}

#[test]
fn a_full_house_loses_old_sessions_then_old_bodies_and_no_points() {
    const BYTES: u64 = 2_000_000;
    let folder = tempfile::tempdir().expect("a folder");
    let (store, told) = bounded(folder.path().to_owned(), 20, BYTES);
    let old = begin(&store);
    (1..=5).for_each(|number| store.add(old, large(number)));
    store.end(old, at(), End::Stopped);
    let session = begin(&store);
    for number in 1..=100 {
        store.add(session, large(number));
        if number % 10 == 0 {
            assert!(!points(&store, session).is_empty());
        }
    }
    assert!(points(&store, old).is_empty());
    assert_eq!(points(&store, session).len(), 100);
    assert_eq!(whole(&store, session, 1), None);
    assert!(whole(&store, session, 100).is_some());
    drop(store);
    let bytes = fs::metadata(folder.path().join(FILE)).expect("there").len();
    assert!(bytes < BYTES * 3 / 2, "{bytes}");
    assert!(problems(&told).is_empty());
}

#[test]
fn what_was_written_by_another_window_and_cleared_away_comes_back_with_the_next_sample() {
    let folder = tempfile::tempdir().expect("a folder");
    let (store, told) = open(folder.path());
    let session = begin(&store);
    add(&store, session, [1]);
    assert_eq!(points(&store, session).len(), 1);
    let (other, _) = open(folder.path());
    other.forget(session);
    assert_eq!(last(&other), None);
    add(&store, session, [2]);
    assert_eq!(points(&store, session).len(), 1);
    assert_eq!(last(&store).map(|found| found.id), Some(session));
    assert!(problems(&told).is_empty());
}
