//! What a probe says, in three languages: every failure, every verdict, every end has its words, and those that the design names
//! are these.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rayscope::i18n::{Lang, Msg, Texts};
use rayscope::probe::{
    Blame, Certificate, Class, Connection, End, Failure, FailureKind, Finding, Level, Limit, LimitSource, Phase, Point, Reply,
    Sample, Series, Timings, words,
};

const SECOND: Duration = Duration::from_secs(1);

fn say(message: &Msg) -> [String; 3] {
    Lang::ALL.map(|lang| Texts::of(lang).say(message).replace('\u{a0}', " "))
}

fn english(message: &Msg) -> String {
    say(message)[0].clone()
}

fn point(number: u64, silence: Duration, status: Option<u16>, failure: Option<FailureKind>) -> Point {
    let started = SECOND * u32::try_from(number).expect("few");
    let class = if failure.is_some() { Class::Failed } else { Class::Success };
    Point { number, started, due: started, silence: Some(silence), total: silence, status, class, failure, disturbed: false }
}

/// `n` answers after `silence` each, then `last`.
fn series(n: u64, silence: Duration, last: &[(Duration, Option<u16>, Option<FailureKind>)]) -> Series {
    let mut series = Series::new(Limit::default(), Some(SECOND));
    for number in 1..=n {
        series.push(point(number, silence, Some(200), None));
    }
    for (number, (silence, status, failure)) in (n + 1..).zip(last) {
        series.push(point(number, *silence, *status, *failure));
    }
    series
}

/// `n` answers, each half a second slower than the one before.
fn rising(n: u64) -> Series {
    let mut series = Series::new(Limit::default(), Some(SECOND));
    for number in 1..=n {
        series.push(point(number, SECOND / 2 * u32::try_from(number).expect("few"), Some(200), None));
    }
    series
}

#[test]
fn every_failure_has_a_name_a_sentence_and_a_next_step_of_its_own() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let mut names: Vec<String> = Vec::new();
        for kind in FailureKind::ALL {
            let (name, what, next) =
                (texts.say(&words::failure(*kind)), texts.say(&words::what(*kind)), texts.say(&words::next(*kind, false)));
            let stop = if lang == Lang::ZhCn { '。' } else { '.' };
            assert!(!name.ends_with(stop) && name.chars().count() <= 40, "{name}");
            assert!(what.ends_with(stop) && next.ends_with(stop), "{kind:?}: {what} {next}");
            assert_ne!(what, next, "{kind:?}");
            names.push(name);
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FailureKind::ALL.len(), "{}: two failures of one name", lang.tag());
    }
}

#[test]
fn everything_else_that_is_named_has_words_in_every_language() {
    let mut messages: Vec<Msg> = Phase::ALL.map(words::phase).to_vec();
    messages.extend([words::gap(), words::total(), words::disturbed(), words::clock_jumped(SECOND)]);
    messages.extend([Blame::Here, Blame::Name, Blame::Network, Blame::Server, Blame::Proxy].map(words::blame));
    messages.extend([End::Stopped, End::Count, End::Duration, End::FailuresInARow].map(words::end));
    messages.extend(
        [LimitSource::ErrorBodies, LimitSource::Documentation, LimitSource::Former, LimitSource::Named, LimitSource::Custom]
            .map(words::limit_source),
    );
    messages.push(words::finding(&Finding::FirstSlow { took: SECOND, median: SECOND }));
    messages.push(words::finding(&Finding::Outliers { count: 2, bound: SECOND }));
    for message in &messages {
        for said in say(message) {
            assert!(!said.is_empty() && !said.contains(['{', '}']), "{said}");
        }
    }
    assert_eq!(say(&words::phase(Phase::Wait)), ["Wait", "等待", "Ожидание"]);
    assert_eq!(say(&words::phase(Phase::Download)), ["Download", "下载", "Загрузка"]);
}

#[test]
fn the_verdict_reads_as_it_was_designed() {
    let slow = Duration::from_secs(121);
    let refused = (Duration::ZERO, None, Some(FailureKind::Refused));
    for (series, level, said) in [
        (
            series(100, Duration::from_millis(3120), &[]),
            Level::NotExpected,
            [
                "No 524 expected · p99 is 2.6 % of the limit",
                "预计不会出现 524 · p99 为上限的 2.6%",
                "524 не ожидается · p99 — 2,6 % от лимита",
            ],
        ),
        (
            series(45, SECOND, &[(slow, Some(200), None); 3]),
            Level::Happening,
            [
                "524 is happening · 3 of 48 requests hit the limit",
                "正在出现 524 · 48 个请求中有 3 个达到上限",
                "Ошибка 524 уже есть · Достигли лимита: 3 из 48",
            ],
        ),
        (
            series(7, SECOND, &[]),
            Level::TooEarly,
            [
                "Too early to say · 7 of 20 answers so far",
                "数据太少，尚难判断 · 至少需要 20 个响应，目前 7 个",
                "Судить пока рано · Ответов пока 7 из 20 нужных",
            ],
        ),
        (
            series(40, 72 * SECOND, &[]),
            Level::Watch,
            [
                "Watch it · Max is 60 % of the limit after 40 answers",
                "需要留意 · 40 个响应中最慢的为上限的 60%",
                "Стоит следить · Самый медленный ответ — 60 % от лимита, ответов: 40",
            ],
        ),
        (
            rising(40),
            Level::Watch,
            [
                "Watch it · Rising: at this pace the limit is reached in 3 min 20 s",
                "需要留意 · 呈上升趋势：照此速度，3 分 20 秒后达到上限",
                "Стоит следить · Время ответа растёт: лимит будет достигнут через 3 мин 20 с",
            ],
        ),
        (
            series(1, 100 * SECOND, &[]),
            Level::Likely,
            [
                "524 is likely · Max is 83 % of the limit after 1 answer",
                "很可能出现 524 · 1 个响应中最慢的为上限的 83%",
                "Вероятна ошибка 524 · Самый медленный ответ — 83 % от лимита, ответов: 1",
            ],
        ),
        (
            series(30, SECOND, &[refused; 3]),
            Level::NoAnswer,
            [
                "No answer · Connection refused, 3 in a row",
                "没有响应 · 连接被拒绝，连续 3 次",
                "Нет ответа · Соединение отклонено, подряд: 3",
            ],
        ),
        (
            series(0, SECOND, &[]),
            Level::NothingYet,
            [
                "Nothing measured yet · Figures come with the first answer",
                "尚无数据 · 收到第一个响应后显示数据",
                "Замеров пока нет · Показатели появятся с первым ответом",
            ],
        ),
    ] {
        let (verdict, summary) = (series.verdict(), series.summary());
        assert_eq!(verdict.level, level);
        assert_eq!(say(&words::verdict_line(verdict, summary)), said);
        for edge in [false, true] {
            for message in words::verdict_outlook(verdict, summary, &series.limit(), edge) {
                assert!(say(&message).iter().all(|said| !said.is_empty()));
            }
        }
    }
    let took = Duration::from_millis(120_310);
    assert_eq!(
        say(&words::in_force(took)),
        ["limit in force: 120.3 s", "实际生效的上限：120.3 秒", "действующий лимит: 120,3 с"]
    );
}

#[test]
fn a_524_that_came_through_cloudflare_is_told_as_real() {
    let series = series(3, SECOND, &[(120 * SECOND, Some(524), None)]);
    let (verdict, summary) = (series.verdict(), series.summary());
    let first = |edge: bool| english(&words::verdict_outlook(verdict, summary, &series.limit(), edge)[0]);
    assert_eq!(first(true), "Cloudflare returned error 524 to this computer.");
    assert_eq!(first(false), "Behind Cloudflare, requests like these end in error 524.");
}

#[test]
fn a_prediction_names_its_code_its_mode_and_what_it_depends_on() {
    let said = |kind: FailureKind, phase: Phase, edge: bool| -> Vec<String> {
        words::outlook(kind, Some(phase), edge).iter().map(english).collect()
    };
    for (kind, phase, starts) in [
        (FailureKind::Refused, Phase::Tcp, "If this server stands behind Cloudflare, a visitor would get error 521."),
        (
            FailureKind::NameNotFound,
            Phase::Dns,
            "If this server stands behind Cloudflare, a visitor would get error 530 (1016).",
        ),
        (
            FailureKind::CertificateExpired,
            Phase::Tls,
            "If this server stands behind Cloudflare in SSL mode Full (strict), a visitor would get error 526.",
        ),
        (
            FailureKind::BodyCut,
            Phase::Download,
            "Behind Cloudflare a visitor would get the same status and a body that breaks off",
        ),
    ] {
        let said = said(kind, phase, false);
        assert!(said[0].starts_with(starts), "{said:?}");
        assert!(said.last().is_some_and(|last| last.contains("Cloudflare’s addresses like this computer’s")), "{said:?}");
    }
    // Where the facts doubt a prediction, so do the words.
    assert_eq!(said(FailureKind::TlsRefused, Phase::Tls, false).len(), 3);
    assert_eq!(said(FailureKind::CertificateUntrusted, Phase::Tls, false).len(), 3);
    // Whoever reached Cloudflare has not seen the origin fail.
    assert!(said(FailureKind::Refused, Phase::Tcp, true).is_empty());
    assert!(said(FailureKind::WaitTimedOut, Phase::Wait, true)[0].contains("sent no error of its own"));
    assert!(said(FailureKind::NameNotFound, Phase::Dns, true).is_empty());
    assert!(said(FailureKind::Offline, Phase::Tcp, false).is_empty());
    // What breaks within a body has brought its status; and where the phase is not known, nothing that depends on it is said.
    assert!(said(FailureKind::Http2Failed, Phase::Download, false)[0].contains("a body that breaks off"));
    assert!(said(FailureKind::Http2Failed, Phase::Wait, false)[0].contains("error 520"));
    for kind in [FailureKind::Http2Failed, FailureKind::ClientCertificateWanted, FailureKind::ProxyRefused] {
        assert_eq!(kind.phase(), None);
        assert!(words::outlook(kind, None, true).is_empty(), "{kind:?}");
    }
    assert!(words::outlook(FailureKind::Http2Failed, None, false).is_empty());
}

#[test]
fn nobody_is_sent_to_the_origin_for_what_broke_on_the_way_to_cloudflare() {
    for kind in [FailureKind::Refused, FailureKind::TcpTimedOut, FailureKind::TlsClosed] {
        let next = english(&words::next(kind, true));
        assert!(next.contains("between this computer and Cloudflare") && !next.contains("runs the server"), "{kind:?}: {next}");
        assert_eq!(words::blamed(kind, true), Blame::Network, "{kind:?}");
        assert_eq!(words::blamed(kind, false), kind.blame(), "{kind:?}");
    }
    // The edge itself may refuse a name that no certificate of the zone covers; what follows the handshake is not before it.
    for kind in [FailureKind::TlsRefused, FailureKind::CertificateWrongName, FailureKind::WaitTimedOut, FailureKind::Offline] {
        assert_eq!(english(&words::next(kind, true)), english(&words::next(kind, false)));
        assert_eq!(words::blamed(kind, true), kind.blame(), "{kind:?}");
    }
}

#[test]
fn a_limit_says_where_it_comes_from() {
    let [bodies, documentation, former] = Limit::PRESETS.map(|preset| english(&words::limit(&preset)));
    assert_eq!(bodies, "120 s · default");
    assert_eq!(documentation, "125 s · documentation since 2026-07");
    assert_eq!(former, "100 s · until 2025-10");
    let named = Limit::of(120, LimitSource::Named);
    assert_eq!(say(&words::limit(&named)), ["120 s · named in the error", "120 秒 · 错误中注明", "120 с · указан в ошибке"]);
    let demo = Limit { speed: 20, ..Limit::default() };
    assert_eq!(english(&words::limit(&demo)), "120 s · demo server, 20 times faster: 6 s here");
}

#[test]
fn a_certificate_warns_from_fourteen_days_on() {
    let now: Timestamp = "2026-07-01T12:00:00Z".parse().expect("a time");
    let certificate = |from: i64, until: i64| Certificate {
        subject: String::new(),
        issuer: String::new(),
        names: Vec::new(),
        not_before: Some(now + SignedDuration::from_hours(from)),
        not_after: Some(now + SignedDuration::from_hours(until)),
        chain: 1,
        fault: None,
    };
    for (from, until, warns, said) in [
        (-100, 60 * 24, false, "expires in 60 days"),
        (-100, 14 * 24, false, "expires in 14 days"),
        (-100, 14 * 24 - 1, true, "expires in 13 days"),
        (-100, 25, true, "expires in 1 day"),
        (-100, 5, true, "expires within a day"),
        (-100, -5, true, "expired less than a day ago"),
        (-100, -49, true, "expired 2 days ago"),
        (48, 1000, true, "valid only from 2026-07-03"),
    ] {
        let (message, warned) = words::certificate(&certificate(from, until), now).expect("dates");
        assert_eq!((english(&message).as_str(), warned), (said, warns));
    }
}

#[test]
fn a_sign_in_page_between_is_suspected_where_it_shows() {
    let sample = |url: &str, status: Option<u16>, location: &str, failure: Option<FailureKind>| Sample {
        number: 1,
        hop: 0,
        url: url.to_owned(),
        due: Duration::ZERO,
        started: Duration::ZERO,
        at: Timestamp::UNIX_EPOCH,
        timings: Timings::default(),
        connection: Connection { tls_version: url.starts_with("https").then(|| "1.3".to_owned()), ..Connection::default() },
        reply: status.map(|status| Reply {
            status,
            headers: vec![("location".to_owned(), location.to_owned())],
            bytes: 0,
            header_bytes: None,
            body: Vec::new(),
            stopped: false,
        }),
        failure: failure.map(|kind| Failure { phase: Phase::Tls, kind, detail: String::new() }),
        disturbed: false,
    };
    for (url, status, location, failure, suspected) in [
        ("http://example.com/", Some(302), "http://login.hotel.test/?next=1", None, true),
        ("http://example.com/", Some(511), "", None, true),
        ("https://example.com/", None, "", Some(FailureKind::CertificateWrongName), true),
        ("http://example.com/", Some(301), "https://www.example.com/", None, false),
        ("http://www.example.com/", Some(301), "https://example.com/", None, false),
        ("http://example.com/", Some(302), "/login", None, false),
        ("https://example.com/", Some(302), "https://login.example.net/", None, false),
        ("https://example.com/", None, "", Some(FailureKind::Refused), false),
        ("http://example.com/", Some(200), "", None, false),
    ] {
        let said = words::sample_outlook(&sample(url, status, location, failure), false);
        let found = said.iter().any(|message| english(message).contains("captive portal"));
        assert_eq!(found, suspected, "{url} {status:?} {location}");
    }
}
