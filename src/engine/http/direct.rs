//! An exchange without a proxy: each phase a step of its own, with its own deadline.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use http::Version;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};
use tokio_rustls::TlsConnector;

use super::broken::{self, Came};
use super::dial;
use super::request::Parts;
use super::run::{Run, failure, span, unsendable};
use super::talk::{Talk, talk};
use super::tap::{Marks, Seen};
use super::tls::{self, Handshake};
use super::trust::Shown;
use crate::probe::{Failure, FailureKind, HttpChoice, Phase, Timings};

/// Makes the exchange.
pub(super) async fn exchange(run: &mut Run<'_>) -> Result<(), Failure> {
    let parts = Parts::of(run.target).map_err(|error| unsendable(&error))?;
    let tls = run.target.url.scheme() == "https";
    let handshake = if tls { Some(Handshake::with(run.target, &run.client.trust)) } else { None };
    let handshake = handshake.transpose().map_err(|error| unsendable(&error))?;
    run.starts();
    let way = resolve(run).await?;
    let tcp = connect(run, way).await?;
    match handshake {
        Some(handshake) => {
            let shown = Arc::clone(&handshake.shown);
            let stream = secure(run, tcp, handshake).await?;
            let http2 = tls::chose_http2(stream.get_ref().1) || run.target.http == HttpChoice::Two;
            Box::pin(request(run, stream, parts, http2, Some(&shown))).await
        }
        None => Box::pin(request(run, tcp, parts, run.target.http == HttpChoice::Two, None)).await,
    }
}

/// The one address that is asked, and the one to ask if it refuses.
type Way = (SocketAddr, Option<SocketAddr>);

async fn resolve(run: &mut Run<'_>) -> Result<Way, Failure> {
    let (host, port) = run.target.endpoint();
    if let Ok(address) = host.parse::<IpAddr>() {
        return Ok(((address, port).into(), None));
    }
    run.enters(Phase::Dns);
    let began = Instant::now();
    let answer = timeout(run.deadlines.dns, run.client.resolver.lookup(host, port)).await;
    run.sample.timings.dns = Some(began.elapsed());
    let failed = |kind, detail: String| failure(Phase::Dns, kind, detail);
    match answer {
        Ok(Ok(addresses)) => {
            let chosen = dial::choose(&addresses).ok_or_else(|| failed(FailureKind::NoAddress, String::new()))?;
            Ok((chosen, dial::other(&addresses, chosen)))
        }
        Ok(Err(error)) => Err(failed(dial::lookup_failure(&error), error.to_string())),
        Err(_) => Err(failed(FailureKind::DnsTimedOut, String::new())),
    }
}

async fn connect(run: &mut Run<'_>, (address, other): Way) -> Result<TcpStream, Failure> {
    run.sample.connection.address = Some(address);
    run.enters(Phase::Tcp);
    let began = Instant::now();
    let mut answer = timeout(run.deadlines.tcp, TcpStream::connect(address)).await;
    if let (Ok(Err(_)), Some(other)) = (&answer, other)
        && let Ok(Ok(stream)) = timeout(run.deadlines.tcp.saturating_sub(began.elapsed()), TcpStream::connect(other)).await
    {
        run.sample.connection.address = Some(other);
        answer = Ok(Ok(stream));
    }
    run.sample.timings.tcp = Some(began.elapsed());
    let failed = |kind, detail: String| failure(Phase::Tcp, kind, detail);
    match answer {
        Ok(Ok(stream)) => {
            // Small requests go out at once. A socket that has broken meanwhile says so at the next step.
            stream.set_nodelay(true).ok();
            Ok(stream)
        }
        Ok(Err(error)) => Err(failed(dial::connect_failure(&error, address.ip()), error.to_string())),
        Err(_) => Err(failed(FailureKind::TcpTimedOut, String::new())),
    }
}

async fn secure(
    run: &mut Run<'_>,
    tcp: TcpStream,
    handshake: Handshake,
) -> Result<tokio_rustls::client::TlsStream<TcpStream>, Failure> {
    let Handshake { config, name, shown } = handshake;
    run.enters(Phase::Tls);
    let began = Instant::now();
    let answer = timeout(run.deadlines.tls, TlsConnector::from(Arc::new(config)).connect(name, tcp)).await;
    run.sample.timings.tls = Some(began.elapsed());
    run.sample.connection.certificate = shown.certificate();
    let failed = |kind, detail: String| failure(Phase::Tls, kind, detail);
    match answer {
        Ok(Ok(stream)) => {
            tls::record(stream.get_ref().1, &mut run.sample.connection);
            Ok(stream)
        }
        Ok(Err(error)) => Err(failed(tls::failure(&error, &shown), error.to_string())),
        Err(_) => Err(failed(FailureKind::TlsTimedOut, String::new())),
    }
}

async fn request<S>(run: &mut Run<'_>, stream: S, parts: Parts, http2: bool, shown: Option<&Shown>) -> Result<(), Failure>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let marks = Marks::new(http2, parts.body.as_ref().is_some_and(|body| !body.is_empty()));
    let request = parts.request(run.target, http2, marks.clone()).map_err(|error| unsendable(&error))?;
    run.enters(Phase::Write);
    let began = Instant::now();
    let silence = run.deadlines.silence;
    let Talk { answer, broken } = talk(stream, request, &marks, silence, || run.enters(marks.phase())).await;
    let seen = marks.seen();
    // A body that is over with its connection is over when that is.
    let closed = seen.closed.filter(|_| answer.as_ref().is_some_and(super::answer::Answer::ends_with_connection));
    let ended = if broken.is_some() { Instant::now() } else { closed.max(seen.last).unwrap_or_else(Instant::now) };
    run.ends(ended);
    let silent_at_the_end = broken.is_some() || closed.is_some();
    measure(&mut run.sample.timings, &seen, began, ended, silent_at_the_end);
    if http2 {
        run.sample.connection.http = Some("2".to_owned());
    }
    let came = answer.as_ref().map_or(Came::Nothing, |answer| Came::Head { short: answer.is_short() });
    if let Some(answer) = answer {
        run.sample.connection.http = Some(answer.version().to_owned());
        let header_bytes = (answer.version < Version::HTTP_2).then_some(seen.head.bytes);
        run.sample.reply = Some(answer.into_reply(header_bytes));
    }
    match broken {
        None => Ok(()),
        Some(broken) => Err(broken::failure(&broken, &seen, came, shown)),
    }
}

/// The phases from the request on. The one that failed has the time until it did.
fn measure(timings: &mut Timings, seen: &Seen, began: Instant, ended: Instant, silent_at_the_end: bool) {
    let began = seen.began.unwrap_or(began);
    let written = seen.written.or(seen.first).unwrap_or(ended);
    timings.write = Some(span(began, written));
    if seen.written.is_none() && seen.first.is_none() {
        return;
    }
    timings.wait = Some(span(written, seen.first.unwrap_or(ended)));
    let (Some(first), Some(last)) = (seen.first, seen.last) else { return };
    let rest = if silent_at_the_end { span(last, ended) } else { Duration::ZERO };
    timings.gap = Some(seen.gap.max(rest));
    timings.download = Some(span(first, ended));
}
