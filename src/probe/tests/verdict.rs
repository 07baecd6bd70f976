//! What is said at which figures, and on how many samples.

use std::time::Duration;

use super::super::{Class, FailureKind, Level, Limit, LimitSource, Point, Series, ShareOf, Verdict};
use super::{answer, failure, run, series};

fn verdict(series: &Series) -> Verdict {
    series.verdict().clone()
}

#[test]
fn the_level_follows_the_share_and_calm_needs_twenty_samples() {
    for (name, silences, level, share_of) in [
        ("nothing", vec![], Level::NothingYet, ShareOf::Max),
        ("one calm", vec![1.0], Level::TooEarly, ShareOf::Max),
        ("nineteen calm", vec![1.0; 19], Level::TooEarly, ShareOf::Max),
        ("twenty calm", vec![1.0; 20], Level::NotExpected, ShareOf::Max),
        ("just under half", vec![59.99; 20], Level::NotExpected, ShareOf::Max),
        ("one at half", vec![60.0], Level::Watch, ShareOf::Max),
        ("one under four fifths", vec![95.99], Level::Watch, ShareOf::Max),
        ("one at four fifths", vec![96.0], Level::Likely, ShareOf::Max),
        ("one just under", vec![119.99], Level::Likely, ShareOf::Max),
        ("one at the limit", vec![120.0], Level::Happening, ShareOf::Max),
        ("one of ninety-nine", [vec![1.0; 98], vec![100.0]].concat(), Level::Likely, ShareOf::Max),
        ("one of a hundred", [vec![1.0; 99], vec![100.0]].concat(), Level::NotExpected, ShareOf::P99),
        ("two of a hundred", [vec![1.0; 98], vec![100.0; 2]].concat(), Level::Likely, ShareOf::P99),
        ("one over of a thousand", [vec![1.0; 999], vec![121.0]].concat(), Level::Happening, ShareOf::P99),
    ] {
        let series = run(silences.iter().copied());
        let got = verdict(&series);
        assert_eq!((got.level, got.share_of, got.n), (level, share_of, silences.len() as u64), "{name}: {got:?}");
        let expect = matches!(level, Level::Likely | Level::Happening).then_some(524);
        assert_eq!(got.expect.map(|expected| expected.code), expect, "{name}");
    }
}

#[test]
fn shares_are_of_the_limit() {
    let got = verdict(&run((1..=100).map(|i| f64::from(i) * 0.6)));
    for (name, share, want) in [("p99", got.share, 0.495), ("p50", got.p50_share, 0.25), ("worst", got.worst_share, 0.5)] {
        assert!((share.unwrap() - want).abs() < 0.001, "{name}: {share:?}");
    }
}

#[test]
fn the_same_run_stands_differently_against_another_limit_and_where_time_runs_faster() {
    let series = run([101.0; 30]);
    assert_eq!(verdict(&series).level, Level::Likely);
    assert_eq!(verdict(&series.against(Limit::PRESETS[2])).level, Level::Happening);
    assert_eq!(verdict(&series.against(Limit::of(6000, LimitSource::Custom))).level, Level::NotExpected);
    let fast = Limit { speed: 20, ..Limit::default() };
    assert_eq!(verdict(&run([5.9; 30]).against(fast)).level, Level::Likely);
    assert_eq!(verdict(&run([6.0; 30]).against(fast)).level, Level::Happening);
}

#[test]
fn a_received_524_decides_at_any_n_and_says_the_limit_in_force() {
    let received = |n: u64, silence: f64| Point { status: Some(524), class: Class::Cloudflare, ..answer(n, n as f64, silence) };
    let got = verdict(&series([received(1, 120.3)]));
    assert_eq!((got.level, got.over, got.in_force), (Level::Happening, 1, Some(Duration::from_millis(120_300))));
    let got = verdict(&series([answer(1, 1.0, 1.0), received(2, 100.2), received(3, 99.0), answer(4, 4.0, 1.0)]));
    assert_eq!((got.level, got.over, got.in_force), (Level::Happening, 2, Some(Duration::from_secs(99))));
}

#[test]
fn no_answer_is_said_when_there_never_was_one_or_the_last_three_had_none() {
    let refused = |n: u64| failure(n, n as f64, FailureKind::Refused, None);
    let calm = |n: u64| answer(n, n as f64, 0.1);
    let early = |kinds: u64| (1..=5).map(calm).chain((6..6 + kinds).map(refused)).collect::<Vec<_>>();
    for (name, points, level, expect, main) in [
        ("the only one", vec![refused(1)], Level::NoAnswer, Some(521), Some((FailureKind::Refused, 1))),
        ("two at the end", early(2), Level::TooEarly, None, Some((FailureKind::Refused, 2))),
        ("three at the end", early(3), Level::NoAnswer, Some(521), Some((FailureKind::Refused, 3))),
        ("an answer after them", [early(3), vec![calm(20)]].concat(), Level::TooEarly, None, Some((FailureKind::Refused, 3))),
    ] {
        let got = verdict(&series(points));
        assert_eq!((got.level, got.expect.map(|e| e.code), got.main_failure), (level, expect, main), "{name}");
    }
}

#[test]
fn what_no_answer_would_become_is_the_commonest_failure_at_the_end() {
    let kinds = [
        FailureKind::Refused,
        FailureKind::Refused,
        FailureKind::Refused,
        FailureKind::NameNotFound,
        FailureKind::EmptyReply,
        FailureKind::NameNotFound,
    ];
    let mut points: Vec<Point> = kinds.into_iter().zip(1..).map(|(kind, n)| failure(n, n as f64, kind, None)).collect();
    points.insert(3, answer(9, 3.5, 0.1));
    let got = verdict(&series(points));
    assert_eq!(got.main_failure, Some((FailureKind::NameNotFound, 2)));
    assert_eq!(got.expect.map(|expected| (expected.code, expected.sub_code)), Some((530, Some(1016))));
}

#[test]
fn what_no_answer_would_become_is_not_guessed_where_the_phase_decides_and_is_not_known() {
    for (kind, expect) in [
        (FailureKind::Http2Failed, None),
        (FailureKind::Offline, None),
        (FailureKind::ClientCertificateWanted, Some(525)),
        (FailureKind::WaitTimedOut, Some(524)),
    ] {
        let got = verdict(&series((1..=3).map(|n| failure(n, n as f64, kind, None))));
        assert_eq!((got.level, got.expect.map(|expected| expected.code)), (Level::NoAnswer, expect), "{kind:?}");
    }
}

#[test]
fn a_run_on_its_way_to_the_limit_is_not_called_calm() {
    for (name, silences, level) in [
        ("half a second more each time", (1..=40).map(|n| f64::from(n) * 0.5).collect::<Vec<_>>(), Level::Watch),
        ("so slowly that nobody can tell when", (1..=40).map(|n| 1.0 + f64::from(n) * 1e-3).collect(), Level::NotExpected),
        ("falling", (1..=40).map(|n| 30.0 - f64::from(n) * 0.5).collect(), Level::NotExpected),
        ("near already", (1..=40).map(|n| 60.0 + f64::from(n)).collect(), Level::Likely),
    ] {
        let got = verdict(&run(silences));
        assert_eq!(got.level, level, "{name}: {got:?}");
    }
}

#[test]
fn an_answer_with_an_error_is_an_answer_and_a_cut_body_too() {
    let bad = (1..=20).map(|n| Point { status: Some(500), class: Class::Server, ..answer(n, n as f64, 0.1) });
    assert_eq!(verdict(&series(bad)).level, Level::NotExpected);
    let cut = (1..=20).map(|n| Point { failure: Some(FailureKind::BodyCut), class: Class::Failed, ..answer(n, n as f64, 0.1) });
    let got = verdict(&series(cut));
    assert_eq!((got.level, got.main_failure), (Level::NotExpected, Some((FailureKind::BodyCut, 20))));
}

#[test]
fn a_request_given_up_under_the_limit_counts_as_long_as_it_lasted_at_least() {
    let calm = (1..=200).map(|n| answer(n, n as f64, 0.1));
    let given_up = |silence: f64| failure(201, 201.0, FailureKind::WaitTimedOut, Some(silence));
    for (silence, level) in
        [(30.0, Level::NotExpected), (60.0, Level::Watch), (100.0, Level::Likely), (135.0, Level::Happening)]
    {
        let got = verdict(&series(calm.clone().chain([given_up(silence)])));
        assert_eq!(got.level, level, "given up after {silence} s");
        assert!((got.worst_share.unwrap() - silence / 120.0).abs() < 1e-9);
        assert!(got.share.unwrap() < 0.01);
    }
}

#[test]
fn samples_of_a_sleeping_computer_say_nothing() {
    let asleep = Point { disturbed: true, ..answer(1, 1.0, 28_800.0) };
    assert_eq!(verdict(&series([asleep])).level, Level::NothingYet);
}
