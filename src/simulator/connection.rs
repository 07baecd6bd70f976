//! One TCP connection: reads requests within bounds, waits while watching whether the client is still there, writes, resets.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep_until, timeout};

use super::request::Request;

/// The longest head of a request, and the most that is kept of what comes behind it.
const MOST_HEAD: usize = 64 * 1024;
/// The longest body of a request.
const MOST_BODY: u64 = 16 * 1024 * 1024;
/// The longest line between the chunks of a body.
const MOST_CHUNK_LINE: usize = 1024;
const MOST_HEADERS: usize = 256;
/// How long a whole request may take to come, and how long a connection may stay without one.
const IDLE: Duration = Duration::from_mins(1);
/// Between what was written and a reset: some systems throw away what the client has not read by then.
const BEFORE_RESET: Duration = Duration::from_millis(30);

/// A connection, and what was read from it but not used.
#[derive(Debug)]
pub(super) struct Connection {
    stream: TcpStream,
    held: Vec<u8>,
}

/// What came.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A whole request.
    Request(Request),
    /// The beginning of one for `/reset/accept`.
    ResetAtOnce,
    /// Nothing that can be answered but with this status.
    Wrong(u16),
}

impl Connection {
    pub(super) fn new(stream: TcpStream) -> Self {
        // Parts are meant to leave one by one. Where that cannot be set, they may leave together.
        stream.set_nodelay(true).ok();
        Self { stream, held: Vec::new() }
    }

    /// The next request. An error: the client has gone, or is too slow.
    pub(super) async fn receive(&mut self) -> io::Result<Incoming> {
        timeout(IDLE, self.read_request()).await?
    }

    async fn read_request(&mut self) -> io::Result<Incoming> {
        let mut request = loop {
            // Seen before the head is whole: a client that is still writing shall meet the reset.
            if asks_for_reset(&self.held) {
                return Ok(Incoming::ResetAtOnce);
            }
            let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
            let mut head = httparse::Request::new(&mut headers);
            match head.parse(&self.held) {
                Ok(httparse::Status::Complete(len)) => {
                    let (method, path) = (head.method.unwrap_or_default(), head.path.unwrap_or_default());
                    let request = Request::of(method, path, head.version == Some(1), head.headers);
                    self.held.drain(..len);
                    break request;
                }
                Ok(httparse::Status::Partial) if self.held.len() >= MOST_HEAD => return Ok(Incoming::Wrong(431)),
                Ok(httparse::Status::Partial) => self.fill().await?,
                Err(httparse::Error::Version) => return Ok(Incoming::Wrong(505)),
                Err(httparse::Error::TooManyHeaders) => return Ok(Incoming::Wrong(431)),
                Err(_) => return Ok(Incoming::Wrong(400)),
            }
        };
        let chunked = request.has_word("transfer-encoding", "chunked");
        let length = match request.header("content-length").map(str::parse) {
            None => 0,
            Some(Ok(length)) => length,
            Some(Err(_)) => return Ok(Incoming::Wrong(400)),
        };
        if length > MOST_BODY {
            return Ok(Incoming::Wrong(413));
        }
        if request.has_word("expect", "100-continue") {
            self.write(b"HTTP/1.1 100 Continue\r\n\r\n").await?;
        }
        if chunked {
            match self.skip_chunks().await? {
                Ok(body) => request.body = body,
                Err(status) => return Ok(Incoming::Wrong(status)),
            }
        } else {
            self.skip(length).await?;
            request.body = length;
        }
        Ok(Incoming::Request(request))
    }

    /// Passes over a chunked body: its length, or the status of what is wrong with it.
    async fn skip_chunks(&mut self) -> io::Result<Result<u64, u16>> {
        let mut body = 0;
        loop {
            let Some(line) = self.line().await? else { return Ok(Err(400)) };
            let digits = line.split(';').next().unwrap_or_default().trim();
            let Ok(size) = u64::from_str_radix(digits, 16) else { return Ok(Err(400)) };
            if size > MOST_BODY - body {
                return Ok(Err(413));
            }
            if size == 0 {
                break;
            }
            body += size;
            self.skip(size + 2).await?;
        }
        // Trailers, up to an empty line.
        for _ in 0..MOST_HEADERS {
            match self.line().await? {
                Some(line) if line.is_empty() => return Ok(Ok(body)),
                Some(_) => {}
                None => break,
            }
        }
        Ok(Err(400))
    }

    /// One line without its end; `None`: it is too long.
    async fn line(&mut self) -> io::Result<Option<String>> {
        loop {
            if let Some(at) = self.held.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.held.drain(..=at).collect();
                return Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned()));
            }
            if self.held.len() > MOST_CHUNK_LINE {
                return Ok(None);
            }
            self.fill().await?;
        }
    }

    async fn skip(&mut self, mut bytes: u64) -> io::Result<()> {
        loop {
            let here = usize::try_from(bytes).unwrap_or(usize::MAX).min(self.held.len());
            self.held.drain(..here);
            bytes -= here as u64;
            if bytes == 0 {
                return Ok(());
            }
            self.fill().await?;
        }
    }

    /// Reads something. An error: the client has gone, or sends more than is ever read.
    async fn fill(&mut self) -> io::Result<()> {
        if self.held.len() >= MOST_HEAD {
            return Err(io::ErrorKind::OutOfMemory.into());
        }
        match self.stream.read_buf(&mut self.held).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }

    /// Waits, unless the client goes before.
    pub(super) async fn pause(&mut self, wait: Duration) -> io::Result<()> {
        let until = Instant::now() + wait;
        loop {
            tokio::select! {
                biased;
                () = sleep_until(until) => return Ok(()),
                read = self.fill() => read?,
            }
        }
    }

    /// Waits until the client goes.
    pub(super) async fn wait_for_end(&mut self) -> io::Error {
        loop {
            if let Err(error) = self.fill().await {
                return error;
            }
        }
    }

    /// Writes all of it. A client that stays without reading is waited for; one that goes is an error.
    pub(super) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await
    }

    /// Ends what is sent, then takes in what the client may still send, so that no reset overtakes the answer.
    pub(super) async fn close(mut self) {
        if self.stream.shutdown().await.is_ok() {
            let drain = async {
                loop {
                    self.held.clear();
                    if self.fill().await.is_err() {
                        break;
                    }
                }
            };
            timeout(Duration::from_secs(2), drain).await.ok();
        }
    }

    /// Ends with a reset (RST) instead of a proper end.
    pub(super) async fn reset(self) {
        tokio::time::sleep(BEFORE_RESET).await;
        self.reset_at_once();
    }

    /// The same without letting the client read first.
    pub(super) fn reset_at_once(self) {
        // Where it cannot be set, the connection ends without a byte instead.
        self.stream.set_zero_linger().ok();
    }
}

/// Whether the request line that begins here is for `/reset/accept`.
fn asks_for_reset(start: &[u8]) -> bool {
    let mut words = start.splitn(3, |byte| *byte == b' ');
    let (method, path, behind) = (words.next(), words.next(), words.next());
    method.is_some_and(|method| method.len() < 16)
        && behind.is_some()
        && path.is_some_and(|path| path.split(|byte| *byte == b'?').next() == Some(b"/reset/accept"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reset_is_asked_for_by_the_request_line_alone() {
        for (start, want) in [
            ("GET /reset/accept HTTP/1.1\r\n", true),
            ("POST /reset/accept?x=1 HTTP/1.1\r\n", true),
            ("GET /reset/accept", false),
            ("GET /reset/accepted HTTP/1.1", false),
            ("GET / HTTP/1.1\r\nx: /reset/accept \r\n", false),
            ("", false),
        ] {
            assert_eq!(asks_for_reset(start.as_bytes()), want, "{start}");
        }
    }
}
