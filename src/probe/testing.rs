//! Samples that tests begin with.

use std::time::Duration;

use super::sample::{Connection, Reply, Sample, Timings};

/// An answer that came whole.
pub(super) fn answered(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Sample {
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Sample {
        number: 1,
        hop: 0,
        url: "https://a.test/".to_owned(),
        due: Duration::ZERO,
        started: Duration::ZERO,
        at: jiff::Timestamp::UNIX_EPOCH,
        timings: Timings::default(),
        connection: Connection::default(),
        reply: Some(Reply {
            status,
            headers,
            bytes: body.len() as u64,
            header_bytes: None,
            body: body.to_vec(),
            stopped: false,
        }),
        failure: None,
        disturbed: false,
    }
}
