//! A client that writes bytes and reads until the end, with the times between the reads.

use std::io::ErrorKind;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::super::Simulator;

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Closed,
    Reset,
    /// By the client, which had enough.
    Left,
}

/// What came back.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) bytes: Vec<u8>,
    pub(super) end: End,
    /// From the request to the first byte.
    pub(super) first: Duration,
    /// Between two reads.
    pub(super) longest_gap: Duration,
}

impl Reply {
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub(super) fn status(&self) -> u16 {
        self.text().split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
    }

    pub(super) fn header(&self, name: &str) -> Option<&'static str> {
        let text = self.text();
        let head = text.split("\r\n\r\n").next().unwrap_or_default();
        let pairs = head.lines().filter_map(|line| line.split_once(": "));
        // A test's few bytes are not worth a lifetime.
        pairs.filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| &*value.to_owned().leak()).next()
    }

    pub(super) fn raw_body(&self) -> &[u8] {
        let at = self.bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(self.bytes.len(), |at| at + 4);
        &self.bytes[at..]
    }

    pub(super) fn body(&self) -> String {
        String::from_utf8_lossy(self.raw_body()).into_owned()
    }
}

pub(super) async fn server(speed: u32) -> Simulator {
    Simulator::start("127.0.0.1:0".parse().expect("an address"), speed).await.expect("starts")
}

/// Sends `request` and reads to the end.
pub(super) async fn talk(server: &Simulator, request: &[u8]) -> Reply {
    talk_until(server, request, usize::MAX).await
}

/// Sends `request` and reads to the end, or until so many bytes have come.
pub(super) async fn talk_until(server: &Simulator, request: &[u8], enough: usize) -> Reply {
    let mut stream = TcpStream::connect(server.address()).await.expect("connects");
    // A server that resets at once may be quicker than the last write.
    stream.write_all(request).await.ok();
    let start = Instant::now();
    let mut reply = Reply { bytes: Vec::new(), end: End::Left, first: Duration::ZERO, longest_gap: Duration::ZERO };
    let mut last = start;
    while reply.bytes.len() < enough {
        match stream.read_buf(&mut reply.bytes).await {
            Ok(0) => {
                reply.end = End::Closed;
                break;
            }
            Ok(n) if n == reply.bytes.len() => reply.first = start.elapsed(),
            Ok(_) => reply.longest_gap = reply.longest_gap.max(last.elapsed()),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::ConnectionReset);
                reply.end = End::Reset;
                break;
            }
        }
        last = Instant::now();
    }
    reply
}

/// GET on a connection of its own.
pub(super) async fn get(server: &Simulator, path: &str) -> Reply {
    talk(server, format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").as_bytes()).await
}

pub(super) fn json(reply: &Reply) -> serde_json::Value {
    serde_json::from_slice(reply.raw_body()).expect("JSON")
}
