//! A run of Probe that is fed by hand: samples without a network.
// Each test target uses its own part of this.
#![allow(dead_code, clippy::allow_attributes, clippy::unwrap_used, clippy::expect_used)]

use std::time::Duration;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use jiff::Timestamp;
use rayscope::app::{Action, ProbeAction};
use rayscope::engine::{Event, RunId};
use rayscope::files::ThemeChoice;
use rayscope::i18n::Lang;
use rayscope::probe::{Certificate, Connection, Failure, FailureKind, Phase, Reply, Sample, Timings};

use crate::common::{Bench, NOW, settings, settle, window};

/// What is probed.
pub const URL: &str = "https://api.meai.cloud/v1/models";

/// The window on Probe.
pub fn open(lang: Lang, theme: ThemeChoice, size: [f32; 2]) -> Harness<'static, Bench> {
    let mut harness = window(settings(lang, theme), size, "");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut harness);
    harness
}

/// Does `action` and draws.
pub fn act(harness: &mut Harness<'static, Bench>, action: ProbeAction) {
    harness.state_mut().actions.push(Action::Probe(action));
    settle(harness);
}

/// The run that is shown.
pub fn run(harness: &Harness<'static, Bench>) -> RunId {
    harness.state().model().probe.run.as_ref().expect("a run").id
}

/// The engine says `event`.
pub fn arrives(harness: &mut Harness<'static, Bench>, event: Event) {
    let id = run(harness);
    act(harness, ProbeAction::Arrived(id, event));
}

/// Starts a run of [`URL`] and feeds it `count` samples.
pub fn fed(harness: &mut Harness<'static, Bench>, count: u64, sample: impl Fn(u64) -> Sample) {
    act(harness, ProbeAction::Type(URL.to_owned()));
    act(harness, ProbeAction::Start);
    let id = run(harness);
    let samples = (1..=count).map(|n| Action::Probe(ProbeAction::Arrived(id, Event::Finished(Box::new(sample(n))))));
    harness.state_mut().actions.extend(samples);
    settle(harness);
}

/// Request `number` is on its way.
pub fn started(harness: &mut Harness<'static, Bench>, number: u64) {
    let (started, at) = (Duration::from_secs(5 * number), harness.state().clock.get());
    arrives(harness, Event::Started { number, hop: 0, due: started, started, at });
}

/// Request `number` is on its way since so long after the start of the run.
pub fn started_at(harness: &mut Harness<'static, Bench>, number: u64, started: Duration) {
    let at = harness.state().clock.get();
    arrives(harness, Event::Started { number, hop: 0, due: started, started, at });
}

/// A whole answer of a plain server on this computer after so many milliseconds.
pub fn plain(number: u64, wait: u64) -> Sample {
    let whole = good(number, wait);
    let timings = Timings { dns: None, tls: None, tcp: Some(Duration::from_micros(300)), ..whole.timings };
    let address = Some("127.0.0.1:40123".parse().expect("an address"));
    Sample { timings, connection: Connection { address, http: Some("1.1".to_owned()), ..Connection::default() }, ..whole }
}

/// Whole answer after so many milliseconds.
pub fn good(number: u64, wait: u64) -> Sample {
    let ms = Duration::from_millis;
    let timings = Timings {
        dns: Some(ms(11)),
        tcp: Some(ms(24)),
        tls: Some(ms(31)),
        write: Some(ms(1)),
        wait: Some(ms(wait)),
        gap: Some(ms(12)),
        download: Some(ms(34)),
        total: ms(101 + wait),
    };
    of(number, timings, Some(reply(200, b"{\"object\":\"list\",\"data\":[]}")), None)
}

/// A 524 of Cloudflare's after a little more than two minutes.
pub fn slow(number: u64) -> Sample {
    let body = br#"{"type":"https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-524/","title":"Error 524: A timeout occurred","status":524,"detail":"The origin web server did not return a complete response within the 120-second Proxy Read Timeout.","error_code":524,"error_name":"origin_response_timeout","cloudflare_error":true,"zone":"api.meai.cloud"}"#;
    let silence = Duration::from_millis(120_300);
    let timings = Timings { wait: Some(silence), download: Some(Duration::ZERO), ..good(number, 0).timings };
    let timings = Timings { total: silence + Duration::from_millis(67), ..timings };
    of(number, timings, Some(reply(524, body)), None)
}

/// A port that is closed.
pub fn refused(number: u64) -> Sample {
    let ms = Duration::from_millis(24);
    let timings = Timings { dns: Some(ms), tcp: Some(ms), total: ms * 2, ..Timings::default() };
    let failure =
        Failure { phase: Phase::Tcp, kind: FailureKind::Refused, detail: "Connection refused (os error 111)".to_owned() };
    Sample { connection: Connection::default(), ..of(number, timings, None, Some(failure)) }
}

fn of(number: u64, timings: Timings, reply: Option<Reply>, failure: Option<Failure>) -> Sample {
    let now: Timestamp = NOW.parse().expect("a time");
    let started = Duration::from_secs(5 * number);
    Sample {
        number,
        hop: 0,
        url: URL.to_owned(),
        due: started,
        started,
        at: now.checked_add(started).expect("a time"),
        timings,
        connection: Connection {
            address: Some("203.0.113.7:443".parse().expect("an address")),
            proxy: None,
            http: Some("2".to_owned()),
            tls_version: Some("1.3".to_owned()),
            cipher: Some("TLS_AES_256_GCM_SHA384".to_owned()),
            certificate: Some(Certificate {
                subject: "CN=api.meai.cloud".to_owned(),
                issuer: "C=US, O=Let's Encrypt, CN=E7".to_owned(),
                names: vec!["api.meai.cloud".to_owned(), "*.meai.cloud".to_owned()],
                not_before: Some("2026-02-11T00:00:00Z".parse().expect("a time")),
                not_after: Some("2026-05-12T12:00:00Z".parse().expect("a time")),
                chain: 3,
                fault: None,
            }),
        },
        reply,
        failure,
        disturbed: false,
    }
}

fn reply(status: u16, body: &[u8]) -> Reply {
    let headers = [
        ("date", "Thu, 30 Apr 2026 12:12:56 GMT"),
        ("content-type", "application/json"),
        ("set-cookie", "__cf_bm=s3cretcookie; path=/; HttpOnly"),
        ("server", "cloudflare"),
        ("cf-cache-status", "DYNAMIC"),
        ("cf-ray", "9f4670f97dfb64c8-FRA"),
    ];
    Reply {
        status,
        headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        bytes: body.len() as u64,
        header_bytes: None,
        body: body.to_vec(),
        stopped: false,
    }
}

/// So much time passes.
pub fn wind(harness: &mut Harness<'static, Bench>, by: Duration) {
    let clock = &harness.state().clock;
    clock.set(clock.get().checked_add(by).expect("a time"));
    settle(harness);
}

/// Another status after so many milliseconds.
pub fn answered(number: u64, status: u16, wait: u64) -> Sample {
    let whole = good(number, wait);
    let reply = whole.reply.clone().map(|reply| Reply { status, ..reply });
    Sample { reply, ..whole }
}
