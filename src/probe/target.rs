//! What is asked: one request, ready to be sent again and again.

use serde::{Deserialize, Serialize};
use url::Url;

/// A request and the way to whoever shall answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// In capitals.
    pub method: String,
    /// http or https, with a host.
    pub url: Url,
    /// In the order in which they are sent; names as typed.
    pub headers: Vec<Header>,
    /// As it is sent; `None`: no body.
    pub body: Option<Vec<u8>>,
    /// Connect there instead; SNI and Host stay the URL's. For the origin behind Cloudflare.
    pub connect_to: Option<ConnectTo>,
    /// Which HTTP is spoken.
    pub http: HttpChoice,
    /// The certificate is recorded, not enforced. Also so where the address is pinned.
    pub insecure: bool,
    /// Certificates (PEM) that are trusted besides the system's.
    pub ca_certificates: Option<Vec<u8>>,
    /// Each hop of a redirect becomes a sample of its own.
    pub follow_redirects: bool,
}

/// One header of the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// As typed.
    pub name: String,
    /// As typed.
    pub value: String,
}

/// Where to connect instead of to the URL's own host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectTo {
    /// A name or an address.
    pub host: String,
    /// `None`: the URL's.
    pub port: Option<u16>,
}

/// Which HTTP is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HttpChoice {
    /// What the server prefers of 2 and 1.1, by ALPN; 1.1 in plain HTTP.
    #[default]
    Any,
    /// HTTP/1.1.
    One,
    /// HTTP/2; in plain HTTP with prior knowledge.
    Two,
}

impl Target {
    /// A plain GET of `url`.
    #[must_use]
    pub fn get(url: Url) -> Self {
        Self {
            method: "GET".to_owned(),
            url,
            headers: Vec::new(),
            body: None,
            connect_to: None,
            http: HttpChoice::default(),
            insecure: false,
            ca_certificates: None,
            follow_redirects: false,
        }
    }

    /// Host that the request is for, without brackets around an IPv6 address.
    #[must_use]
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default().trim_matches(['[', ']'])
    }

    /// Host and port that a connection is opened to.
    #[must_use]
    pub fn endpoint(&self) -> (&str, u16) {
        let port = self.url.port_or_known_default().unwrap_or(80);
        match &self.connect_to {
            Some(to) => (to.host.trim_matches(['[', ']']), to.port.unwrap_or(port)),
            None => (self.host(), port),
        }
    }

    /// Whether a certificate that does not hold ends the exchange.
    #[must_use]
    pub fn enforces_certificate(&self) -> bool {
        !self.insecure && self.connect_to.is_none()
    }

    /// Whether sending it twice is as good as once (RFC 9110, section 9.2.2).
    #[must_use]
    pub fn is_idempotent(&self) -> bool {
        matches!(self.method.as_str(), "GET" | "HEAD" | "OPTIONS" | "TRACE" | "PUT" | "DELETE")
    }
}
