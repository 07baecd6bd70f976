//! Request and answer over a connection that is open, in HTTP/1.1 or HTTP/2.

use std::time::Duration;

use http::{Request, Response};
use http_body_util::BodyExt as _;
use hyper::body::{Body as _, Incoming};
use hyper::client::conn::{http1, http2};
use hyper::rt::Executor as _;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};

use super::MAX_HEAD;
use super::answer::Answer;
use super::broken::{Broken, MAX_HEADERS};
use super::drive::{Jobs, drive};
use super::request::Upload;
use super::tap::{Marks, Tap};

/// What a connection has given.
#[derive(Debug)]
pub(super) struct Talk {
    /// As far as it came.
    pub answer: Option<Answer>,
    /// Why there is no more of it.
    pub broken: Option<Broken>,
}

/// Sends `request` over `stream` and reads what comes back, until nothing stirs for `silence`. `stirred` is called whenever
/// something may have changed.
pub(super) async fn talk<S>(
    stream: S,
    request: Request<Upload>,
    marks: &Marks,
    silence: Duration,
    stirred: impl FnMut(),
) -> Talk
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let jobs = Jobs::default();
    let is_http2 = marks.seen().is_http2();
    let tap = TokioIo::new(Tap::new(stream, marks.clone()));
    let mut answer = None;
    let work = async {
        if is_http2 {
            let mut builder = http2::Builder::new(jobs.clone());
            builder.max_header_list_size(u32::try_from(MAX_HEAD).unwrap_or(u32::MAX));
            let (mut sender, connection) = builder.handshake(tap).await?;
            jobs.execute(async { drop(connection.await) });
            read(sender.send_request(request).await?, &mut answer).await
        } else {
            let mut builder = http1::Builder::new();
            builder.max_headers(MAX_HEADERS).max_buf_size(MAX_HEAD);
            let (mut sender, connection) = builder.handshake(tap).await?;
            jobs.execute(async { drop(connection.await) });
            read(sender.send_request(request).await?, &mut answer).await
        }
    };
    let broken = match drive(work, &jobs, || marks.stirred() + silence, stirred).await {
        Some(Ok(())) => None,
        Some(Err(error)) => Some(Broken::Hyper(error)),
        None => Some(Broken::Silent),
    };
    Talk { answer, broken }
}

async fn read(response: Response<Incoming>, answer: &mut Option<Answer>) -> hyper::Result<()> {
    let (head, mut body) = response.into_parts();
    let answer = answer.insert(Answer::new(head.version, head.status, head.headers));
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else { continue };
        if !answer.add(&data) && !body.is_end_stream() {
            answer.stopped = true;
            break;
        }
    }
    Ok(())
}
