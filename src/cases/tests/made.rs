//! Plans and samples for the tests of this room.

use std::time::Duration;

use jiff::Timestamp;

use crate::probe::{Connection, Failure, FailureKind, Limit, Phase, Plan, Reply, Sample, Target, Timings};

pub(in crate::cases) fn at() -> Timestamp {
    "2026-07-30T12:00:00Z".parse().expect("a time")
}

pub(in crate::cases) fn plan(url: &str) -> Plan {
    Plan::new(Target::get(url.parse().expect("a URL")), Limit::default())
}

/// The sample of that number, one a second; status 0: no answer.
pub(in crate::cases) fn sample(number: u64, status: u16) -> Sample {
    let started = Duration::from_secs(number);
    let headers = vec![("content-type".to_owned(), "application/problem+json".to_owned())];
    let body = b"{\"error\": \"\xFF not even text\"}".to_vec();
    let reply = Reply { status, headers, bytes: 30, header_bytes: Some(120), body, stopped: false };
    let failure = Failure { phase: Phase::Wait, kind: FailureKind::WaitTimedOut, detail: "silence".to_owned() };
    Sample {
        number,
        hop: 0,
        url: "https://api.test/".to_owned(),
        due: started,
        started: started + Duration::from_nanos(1_234_567),
        at: at() + jiff::SignedDuration::from_secs(i64::try_from(number).expect("small")),
        timings: Timings {
            dns: Some(Duration::from_micros(1500)),
            wait: Some(Duration::from_millis(842)),
            gap: Some(Duration::ZERO),
            total: Duration::from_millis(845),
            ..Timings::default()
        },
        connection: Connection { address: "192.0.2.1:443".parse().ok(), ..Connection::default() },
        reply: (status > 0).then_some(reply),
        failure: (status == 0).then_some(failure),
        disturbed: number.is_multiple_of(7),
    }
}
