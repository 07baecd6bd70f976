//! An exchange through a proxy, made by reqwest: it knows the kinds of proxies and how each is asked to open the way.
//!
//! For each exchange a client of its own, without pool, redirects and retries. Moments are taken where reqwest leaves room:
//! - TCP ends, and TLS begins, where rustls asks its session store which key exchange to offer: the first thing that it does.
//! - TLS ends where hyper takes the request in hand, which it does once the connection is open.
//! - The first byte is known when the head is whole, and every further read by the frames of the body.
//!
//! What cannot be told stays empty: DNS (the proxy looks names up), Write, the cipher, the size of the headers; Wait includes
//! the writing. A failure to open the way is the proxy's, whether it or the server behind it kept silent.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::io::ErrorKind;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::Version;
use http::header::HOST;
use hyper::body::{Body, Frame, SizeHint};
use hyper_util::client::proxy::matcher::Intercept;
use rustls::client::Resumption;

use super::answer::Answer;
use super::broken::{MAX_HEADERS, words};
use super::drive::{Jobs, drive};
use super::moments::{Moments, Starts, Way};
use super::request::{NoRequest, Parts};
use super::run::{Run, failure, unsendable};
use super::tls::{self, Handshake};
use super::trust::Shown;
use super::{MAX_HEAD, proxies};
use crate::probe::{Failure, FailureKind, HttpChoice, Phase, Target};
use crate::redact;

/// Makes the exchange.
pub(super) async fn exchange(run: &mut Run<'_>, proxy: &Intercept) -> Result<(), Failure> {
    run.sample.connection.proxy = Some(proxies::shown(proxy));
    let moments = Arc::new(Moments::default());
    let prepared = prepare(run, proxy, &moments).map_err(|error| unsendable(&error))?;
    let Prepared { client, request, shown } = prepared;

    let began = run.starts();
    let mut answer = None;
    let mut address = None;
    let work = async {
        let mut response = client.execute(request).await?;
        moments.read();
        address = response.remote_addr();
        let (version, status) = (response.version(), response.status());
        let answer = answer.insert(Answer::new(version, status, std::mem::take(response.headers_mut())));
        while let Some(data) = response.chunk().await? {
            moments.read();
            if !answer.add(&data) {
                answer.stopped = true;
                break;
            }
        }
        Ok::<(), reqwest::Error>(())
    };
    // hyper takes the request in a task of its own, which does not wake this one.
    let work = async {
        tokio::select! {
            biased;
            result = work => result,
            never = moments.changes() => match never {},
        }
    };
    let deadlines = *run.deadlines;
    let due = || moments.known().due(began, &deadlines);
    let ended = drive(work, &Jobs::default(), due, || run.enters(moments.known().phase())).await;

    run.sample.connection.address = address;
    let whole = matches!(ended, Some(Ok(())));
    let way = moments.known();
    let end = way.measure(&mut run.sample.timings, began, whole);
    run.ends(end);
    if let Some(shown) = &shown {
        run.sample.connection.certificate = shown.certificate();
        run.sample.connection.tls_version = shown.version().map(str::to_owned);
    }
    let failed = fault(ended, &way, answer.as_ref(), shown.as_deref());
    if let Some(answer) = answer {
        run.sample.connection.http = Some(answer.version().to_owned());
        run.sample.reply = Some(answer.into_reply(None));
    }
    failed.map_or(Ok(()), Err)
}

struct Prepared {
    client: reqwest::Client,
    request: reqwest::Request,
    shown: Option<Arc<Shown>>,
}

fn prepare(run: &Run<'_>, proxy: &Intercept, moments: &Arc<Moments>) -> Result<Prepared, NoRequest> {
    let target = run.target;
    let trust = &run.client.trust;
    let wrong = |error: reqwest::Error| NoRequest::new("reqwest", &words(&error.without_url()));
    let handshake = Handshake::with(target, trust)?;
    let Handshake { mut config, name, shown } = handshake;
    config.resumption = Resumption::store(Arc::new(Starts { name, moments: Arc::clone(moments) }));
    let mut client = reqwest::Client::builder()
        .tls_backend_preconfigured(config)
        .proxy(reqwest_proxy(proxy).map_err(wrong)?)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .pool_max_idle_per_host(0)
        .referer(false)
        .http1_max_headers(MAX_HEADERS)
        .http2_max_header_list_size(u32::try_from(MAX_HEAD).unwrap_or(u32::MAX));
    if target.http == HttpChoice::One {
        client = client.http1_only();
    }
    let shown = (target.url.scheme() == "https").then_some(shown);
    let client = client.build().map_err(wrong)?;
    Ok(Prepared { client, request: request(target, moments)?, shown })
}

/// reqwest's word for the proxy, its user and password given apart from its address.
fn reqwest_proxy(proxy: &Intercept) -> reqwest::Result<reqwest::Proxy> {
    let address = proxies::shown(proxy);
    let Some((user, password)) = proxy.raw_auth() else {
        let made = reqwest::Proxy::all(address)?;
        return Ok(match proxy.basic_auth() {
            Some(auth) => made.custom_http_auth(auth.clone()),
            None => made,
        });
    };
    Ok(reqwest::Proxy::all(address)?.basic_auth(user, password))
}

fn request(target: &Target, moments: &Arc<Moments>) -> Result<reqwest::Request, NoRequest> {
    let Parts { method, mut headers, body } = Parts::of(target)?;
    let mut url = target.url.clone();
    // User and password are a header by now where they are wanted. reqwest would add them once more.
    let stripped = url.set_username("").and_then(|()| url.set_password(None));
    if stripped.is_err() {
        return Err(NoRequest::new(redact::url(target.url.as_str()), &url::ParseError::EmptyHost));
    }
    // hyper adds it where the protocol wants it.
    if !target.headers.iter().any(|header| header.name.eq_ignore_ascii_case("host")) {
        headers.remove(HOST);
    }
    let mut request = reqwest::Request::new(method, url);
    *request.headers_mut() = headers;
    *request.body_mut() = Some(reqwest::Body::wrap(Upload { body, moments: Arc::clone(moments) }));
    Ok(request)
}

/// The body in one piece; says when hyper takes the request in hand.
struct Upload {
    body: Option<Bytes>,
    moments: Arc<Moments>,
}

impl Body for Upload {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.body.take().map(|body| Ok(Frame::data(body))))
    }

    /// hyper's first question when it takes the request, and asked by nobody before.
    fn is_end_stream(&self) -> bool {
        self.moments.taken();
        self.body.as_ref().is_none_or(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.body.as_ref().map_or(0, |body| body.len() as u64))
    }
}

/// What kept the exchange from its end. `ended` is `None` where it was silent for too long.
fn fault(ended: Option<reqwest::Result<()>>, way: &Way, answer: Option<&Answer>, shown: Option<&Shown>) -> Option<Failure> {
    let phase = way.phase();
    let error = match ended {
        Some(Ok(())) => {
            // Of a tunnel the refusal is an error; of plain HTTP it is the answer.
            let refused = answer.is_some_and(|answer| answer.status == http::StatusCode::PROXY_AUTHENTICATION_REQUIRED);
            return refused.then(|| failure(Phase::Wait, FailureKind::ProxyRefused, String::new()));
        }
        // The URL is in the sample, where its secrets are known to be.
        Some(Err(error)) => error.without_url(),
        None => {
            let kind = match phase {
                Phase::Tls => FailureKind::TlsTimedOut,
                Phase::Write | Phase::Wait => FailureKind::WaitTimedOut,
                Phase::Download => FailureKind::BodyTimedOut,
                Phase::Dns | Phase::Tcp => FailureKind::ProxyUnreachable,
            };
            return Some(failure(phase, kind, String::new()));
        }
    };
    let words = words(&error);
    let io = below::<std::io::Error>(&error).map(std::io::Error::kind);
    let tls = tls::below(&error).zip(shown).map(|(error, shown)| tls::of_tls(error, shown));
    let hyper = below::<hyper::Error>(&error);
    let kind = match phase {
        Phase::Dns | Phase::Tcp if refused(&words) => FailureKind::ProxyRefused,
        Phase::Dns | Phase::Tcp => FailureKind::ProxyUnreachable,
        Phase::Tls => tls.unwrap_or(FailureKind::TlsClosed),
        Phase::Write | Phase::Wait => tls.unwrap_or_else(|| match (hyper, io) {
            (_, Some(ErrorKind::TimedOut)) => FailureKind::WaitTimedOut,
            (Some(hyper), _) if hyper.is_incomplete_message() => FailureKind::EmptyReply,
            (Some(hyper), _) if hyper.is_parse() => FailureKind::NotHttp,
            (_, Some(ErrorKind::UnexpectedEof)) => FailureKind::EmptyReply,
            (_, Some(_)) => FailureKind::WaitReset,
            _ => FailureKind::Http2Failed,
        }),
        Phase::Download => match io {
            Some(ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted) => FailureKind::BodyReset,
            Some(ErrorKind::TimedOut) => FailureKind::BodyTimedOut,
            _ if answer.is_some_and(Answer::is_short) => FailureKind::BodyCut,
            Some(ErrorKind::UnexpectedEof) => FailureKind::BodyCut,
            _ if hyper.is_some_and(hyper::Error::is_incomplete_message) => FailureKind::BodyCut,
            _ if answer.is_some_and(|answer| answer.version == Version::HTTP_2) => FailureKind::Http2Failed,
            _ => FailureKind::BodyMalformed,
        },
    };
    Some(failure(phase, kind, words))
}

/// Whether a proxy was reached and would not open the way. Its errors have no type that is public, only these words.
fn refused(words: &str) -> bool {
    const OF_PROXIES: [&str; 2] = ["tunnel error", "SOCKS error"];
    const UNREACHED: &str = "failed to create underlying connection";
    OF_PROXIES.iter().any(|known| words.contains(known)) && !words.contains(UNREACHED)
}

/// The error of type `E` below `error`, however deep.
fn below<'a, E: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a E> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        next = error.source();
    }
    None
}
