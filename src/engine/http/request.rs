//! The request as it is sent: the target's own headers, and of ours no more than a server must have.
//!
//! Ours are Host, User-Agent and Accept, each only where the target has none, and Content-Length where there is a body.
//! Accept-Encoding is never added, so that a server answers as plainly as it can. The lengths are ours alone: what was copied
//! out of a browser with its Content-Length must not leave the server waiting for bytes that never come.

use std::convert::Infallible;
use std::fmt::Display;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_LENGTH, HOST, TRANSFER_ENCODING, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri};
use hyper::body::{Body, Frame, SizeHint};
use url::Position;

use super::USER_AGENT as PRODUCT;
use super::tap::Marks;
use crate::probe::Target;
use crate::redact;

/// A target that makes no request, in the library's words: what was wrong, and why.
#[derive(Debug, thiserror::Error)]
#[error("{what}: {why}")]
pub(super) struct NoRequest {
    what: String,
    why: String,
}

impl NoRequest {
    pub(super) fn new(what: impl Into<String>, why: &impl Display) -> Self {
        Self { what: what.into(), why: why.to_string() }
    }
}

/// Method, headers and body of a request.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    pub method: Method,
    pub headers: HeaderMap,
    pub body: Option<Bytes>,
}

impl Parts {
    /// Those of `target`.
    pub(super) fn of(target: &Target) -> Result<Self, NoRequest> {
        let method =
            Method::from_bytes(target.method.as_bytes()).map_err(|error| NoRequest::new(target.method.as_str(), &error))?;
        let mut headers = HeaderMap::new();
        headers.insert(HOST, host(target)?);
        headers.insert(USER_AGENT, HeaderValue::from_static(PRODUCT));
        headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
        let mut ours = vec![HOST, USER_AGENT, ACCEPT];
        for header in &target.headers {
            let wrong = |error: &dyn Display| NoRequest::new(header.name.as_str(), &error.to_string());
            let name = HeaderName::from_bytes(header.name.trim().as_bytes()).map_err(|error| wrong(&error))?;
            let value = HeaderValue::from_bytes(header.value.trim().as_bytes()).map_err(|error| wrong(&error))?;
            if name == CONTENT_LENGTH || name == TRANSFER_ENCODING {
                continue;
            }
            if let Some(at) = ours.iter().position(|our| *our == name) {
                ours.swap_remove(at);
                headers.insert(name, value);
            } else {
                headers.append(name, value);
            }
        }
        let body = target.body.clone().map(Bytes::from);
        if let Some(body) = &body {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        }
        Ok(Self { method, headers, body })
    }

    /// The request as HTTP/1.1 or 2 wants it.
    pub(super) fn request(self, target: &Target, http2: bool, marks: Marks) -> Result<Request<Upload>, NoRequest> {
        let Self { method, mut headers, body } = self;
        let path = &target.url[Position::BeforePath..Position::AfterQuery];
        let uri = if http2 {
            // The authority stands for Host (RFC 9113, section 8.3.1).
            let host = headers.remove(HOST);
            let authority = host.as_ref().and_then(|host| host.to_str().ok()).unwrap_or_default();
            Uri::builder().scheme(target.url.scheme()).authority(authority).path_and_query(path).build()
        } else {
            Uri::builder().path_and_query(path).build()
        };
        let uri = uri.map_err(|error| NoRequest::new(redact::url(target.url.as_str()), &error))?;
        let mut request = Request::new(Upload { body, marks });
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Ok(request)
    }
}

/// The URL's host and, where it is not the scheme's own, its port.
fn host(target: &Target) -> Result<HeaderValue, NoRequest> {
    let host = &target.url[Position::BeforeHost..Position::AfterPort];
    HeaderValue::from_str(host).map_err(|error| NoRequest::new(host, &error))
}

/// The body in one piece; says when it was handed over.
#[derive(Debug)]
pub(super) struct Upload {
    body: Option<Bytes>,
    marks: Marks,
}

impl Body for Upload {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let body = self.body.take();
        self.marks.body_handed();
        Poll::Ready(body.filter(|body| !body.is_empty()).map(|body| Ok(Frame::data(body))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.body.as_ref().map_or(0, |body| body.len() as u64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::Header;

    fn target(url: &str, headers: &[(&str, &str)], body: Option<&str>) -> Target {
        let header = |(name, value): &(&str, &str)| Header { name: (*name).to_owned(), value: (*value).to_owned() };
        let mut target = Target::get(url.parse().unwrap());
        target.headers = headers.iter().map(header).collect();
        target.body = body.map(|body| body.as_bytes().to_vec());
        target
    }

    #[test]
    fn a_request_has_the_targets_headers_and_four_of_ours_at_most() {
        let agent = format!("user-agent: {PRODUCT}");
        for (url, headers, body, want) in [
            ("http://a.test/", &[][..], None, vec!["host: a.test", &agent, "accept: */*"]),
            ("http://a.test:8080/", &[], None, vec!["host: a.test:8080", &agent, "accept: */*"]),
            ("http://[::1]:80/", &[], None, vec!["host: [::1]", &agent, "accept: */*"]),
            ("http://a.test/", &[], Some("x"), vec!["host: a.test", &agent, "accept: */*", "content-length: 1"]),
            (
                "http://a.test/",
                &[("HOST", "b.test"), ("User-Agent", "me"), ("accept", "text/html"), ("Accept", "a/b"), ("X-A ", " 1")],
                Some(""),
                vec!["host: b.test", "user-agent: me", "accept: text/html", "accept: a/b", "x-a: 1", "content-length: 0"],
            ),
            (
                "http://a.test/",
                &[("Content-Length", "900"), ("Transfer-Encoding", "chunked")],
                Some("four"),
                vec!["host: a.test", &agent, "accept: */*", "content-length: 4"],
            ),
        ] {
            let parts = Parts::of(&target(url, headers, body)).unwrap();
            let lines = parts.headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
            assert_eq!(lines.collect::<Vec<_>>(), want, "{url} {headers:?}");
        }
    }

    #[test]
    fn what_is_no_request_says_what_is_wrong_with_it() {
        for (method, header, want) in [
            ("GET IT", ("a", "b"), "GET IT: invalid HTTP method"),
            ("GET", ("a b", "c"), "a b: invalid HTTP header name"),
            ("GET", ("a", "b\r\nc: d"), "a: failed to parse header value"),
        ] {
            let mut target = target("http://a.test/", &[header], None);
            target.method = method.to_owned();
            assert_eq!(Parts::of(&target).unwrap_err().to_string(), want);
        }
    }

    #[test]
    fn the_way_a_request_is_addressed_follows_the_version() {
        for (http2, headers, want) in [
            (false, &[][..], "/a%20b?c=d&e={f}|g"),
            (true, &[], "http://a.test:81/a%20b?c=d&e={f}|g"),
            (true, &[("Host", "b.test")], "http://b.test/a%20b?c=d&e={f}|g"),
        ] {
            let target = target("http://u:p@a.test:81/a b?c=d&e={f}|g#top", headers, None);
            let request = Parts::of(&target).unwrap().request(&target, http2, Marks::new(http2, false)).unwrap();
            assert_eq!((request.uri().to_string().as_str(), request.headers().contains_key(HOST)), (want, !http2));
        }
    }
}
