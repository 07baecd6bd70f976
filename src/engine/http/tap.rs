//! The moments of a request and its answer, taken where the bytes pass.
//!
//! A [`Tap`] stands between hyper and the stream, on the plaintext side: below TLS a session ticket would look like the first
//! byte of the answer. Each read and write is stamped as it returns, so that no time of hyper's or of the task's is in the
//! figures. Two things it does not only watch:
//! - A write that fails because the other side has closed is swallowed and the answer read: a server that turns down an upload
//!   (413) answers and closes while we still write.
//! - The end of TLS without `close_notify` is an end like any other. What was announced and did not come is missed by its length.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Instant;

use super::frames::{Frames, PREFACE, Passed};
use super::head::Head;
use crate::probe::Phase;

/// What has passed; shared by the tap, the request's body and whoever waits.
#[derive(Debug, Clone)]
pub(super) struct Marks(Arc<Mutex<Seen>>);

/// The moments of one exchange over one connection.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    /// The first byte of the request was taken.
    pub began: Option<Instant>,
    /// The last byte of the request has left this program.
    pub written: Option<Instant>,
    /// The first byte of the answer, an interim one included.
    pub first: Option<Instant>,
    /// The last byte of the answer.
    pub last: Option<Instant>,
    /// The longest silence between two reads.
    pub gap: Duration,
    /// The other side has closed.
    pub closed: Option<Instant>,
    /// Why reading came to an end before.
    pub read_error: Option<ReadError>,
    /// The other side closed while the request was written.
    pub write_broke: bool,
    /// HTTP/2: why the server gave up the stream, then the connection.
    pub reset: Option<u32>,
    /// HTTP/2: why the server gave up the connection.
    pub goaway: Option<u32>,
    /// HTTP/1: the head of the answer.
    pub head: Head,
    /// The last sign of life of either side.
    stirred: Instant,
    /// Everything that is to be written has been handed over.
    handed: bool,
    /// HTTP/2: the frames sent and received.
    frames: Option<(Frames, Frames)>,
}

/// An error of the stream.
#[derive(Debug, Clone)]
pub(super) struct ReadError {
    /// Its kind.
    pub kind: io::ErrorKind,
    /// TLS's own error, where it is one.
    pub tls: Option<rustls::Error>,
    /// In the library's words.
    pub detail: String,
}

impl Marks {
    /// Of a connection that speaks HTTP/2 or not; a request without a body is all handed over with its head.
    pub(super) fn new(http2: bool, has_body: bool) -> Self {
        Self(Arc::new(Mutex::new(Seen {
            began: None,
            written: None,
            first: None,
            last: None,
            gap: Duration::ZERO,
            closed: None,
            read_error: None,
            write_broke: false,
            reset: None,
            goaway: None,
            head: Head::default(),
            stirred: Instant::now(),
            handed: !has_body && !http2,
            frames: http2.then(|| (Frames::after(PREFACE), Frames::after(0))),
        })))
    }

    /// A copy of what has passed.
    pub(super) fn seen(&self) -> Seen {
        self.lock().clone()
    }

    /// What the exchange is doing.
    pub(super) fn phase(&self) -> Phase {
        self.lock().phase()
    }

    /// The last sign of life of either side.
    pub(super) fn stirred(&self) -> Instant {
        self.lock().stirred
    }

    /// The whole body was handed to hyper. In HTTP/2 the frames tell.
    pub(super) fn body_handed(&self) {
        let mut seen = self.lock();
        seen.handed |= seen.frames.is_none();
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seen {
    /// What the exchange is doing.
    pub(super) fn phase(&self) -> Phase {
        match (self.first, self.written) {
            (Some(_), _) => Phase::Download,
            (None, Some(_)) => Phase::Wait,
            (None, None) => Phase::Write,
        }
    }

    /// Whether the connection speaks HTTP/2.
    pub(super) fn is_http2(&self) -> bool {
        self.frames.is_some()
    }

    fn wrote(&mut self, bytes: &[u8]) {
        let now = Instant::now();
        let passed = self.frames.as_mut().map(|(sent, _)| sent.pass(bytes));
        if passed.is_none_or(|passed| passed.stream) {
            self.began.get_or_insert(now);
            self.stirred = now;
        }
        self.handed |= passed.is_some_and(|passed| passed.ended);
    }

    fn flushed(&mut self) {
        if self.handed && self.began.is_some() && !self.write_broke && self.written.is_none() {
            let now = Instant::now();
            self.written = Some(now);
            self.stirred = now;
        }
    }

    fn read(&mut self, bytes: &[u8]) {
        let now = Instant::now();
        if let Some((_, received)) = &mut self.frames {
            let Passed { stream, reset, goaway, .. } = received.pass(bytes);
            self.reset = self.reset.or(reset);
            self.goaway = self.goaway.or(goaway);
            if !stream {
                return;
            }
        } else {
            self.head.pass(bytes);
        }
        if let Some(last) = self.last {
            self.gap = self.gap.max(now - last);
        }
        self.first.get_or_insert(now);
        self.last = Some(now);
        self.stirred = now;
    }

    fn read_failed(&mut self, error: &io::Error) {
        let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()).cloned();
        self.read_error = Some(ReadError { kind: error.kind(), tls, detail: error.to_string() });
    }
}

/// A stream that is watched.
#[derive(Debug)]
pub(super) struct Tap<S> {
    stream: S,
    marks: Marks,
}

impl<S> Tap<S> {
    /// Watches `stream`.
    pub(super) fn new(stream: S, marks: Marks) -> Self {
        Self { stream, marks }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Tap<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let result = ready!(Pin::new(&mut self.stream).poll_read(cx, buf));
        let mut seen = self.marks.lock();
        Poll::Ready(match result {
            Ok(()) if buf.filled().len() > before => {
                seen.read(&buf.filled()[before..]);
                Ok(())
            }
            Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
                seen.read_failed(&error);
                Err(error)
            }
            Ok(()) | Err(_) => {
                seen.closed.get_or_insert_with(Instant::now);
                Ok(())
            }
        })
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Tap<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        if self.marks.lock().write_broke {
            return Poll::Ready(Ok(buf.len()));
        }
        let result = ready!(Pin::new(&mut self.stream).poll_write(cx, buf));
        let mut seen = self.marks.lock();
        Poll::Ready(match result {
            Ok(taken) => {
                seen.wrote(&buf[..taken]);
                Ok(taken)
            }
            Err(error) if is_closed(&error) => {
                seen.write_broke = true;
                Ok(buf.len())
            }
            Err(error) => Err(error),
        })
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.marks.lock().write_broke {
            return Poll::Ready(Ok(()));
        }
        let result = ready!(Pin::new(&mut self.stream).poll_flush(cx));
        let mut seen = self.marks.lock();
        Poll::Ready(match result {
            Ok(()) => {
                seen.flushed();
                Ok(())
            }
            Err(error) if is_closed(&error) => {
                seen.write_broke = true;
                Ok(())
            }
            Err(error) => Err(error),
        })
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// Whether the other side takes no more bytes.
fn is_closed(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, NotConnected};
    matches!(error.kind(), BrokenPipe | ConnectionReset | ConnectionAborted | NotConnected)
}
