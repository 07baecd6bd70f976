//! What is asked: one request, ready to be sent again and again.

use std::fmt;
use std::net::Ipv6Addr;
use std::str::FromStr;

use http::{HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};
use url::{Host, Url};

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

    /// Whether it asks and changes nothing (RFC 9110, section 9.2.1), so that it may be sent again and again unasked.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        matches!(self.method.as_str(), "GET" | "HEAD" | "OPTIONS" | "TRACE")
    }
}

impl Header {
    /// Whether it can be sent: a token for a name, no control characters in the value (RFC 9110, section 5). Bytes beyond ASCII
    /// are sent as they are: cookies have them.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        HeaderName::try_from(self.name.trim()).is_ok() && HeaderValue::from_bytes(self.value.trim().as_bytes()).is_ok()
    }
}

/// What is typed is no `host`, `host:port`, `:port` or `[address]:port`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a host and port")]
pub struct NotAnEndpoint;

impl FromStr for ConnectTo {
    type Err = NotAnEndpoint;

    fn from_str(typed: &str) -> Result<Self, NotAnEndpoint> {
        let typed = typed.trim();
        let bare = typed.trim_start_matches('[').trim_end_matches(']');
        if bare.parse::<Ipv6Addr>().is_ok() {
            return Ok(Self { host: bare.to_owned(), port: None });
        }
        let (host, port) = match typed.rsplit_once(':') {
            Some((host, port)) => (host, Some(port.parse().ok().filter(|port| *port != 0).ok_or(NotAnEndpoint)?)),
            None => (typed, None),
        };
        let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        Host::parse(&if host.contains(':') { format!("[{host}]") } else { host.to_owned() }).map_err(|_| NotAnEndpoint)?;
        Ok(Self { host: host.to_owned(), port })
    }
}

impl fmt::Display for ConnectTo {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') && self.port.is_some() {
            write!(to, "[{}]", self.host)?;
        } else {
            to.write_str(&self.host)?;
        }
        self.port.map_or(Ok(()), |port| write!(to, ":{port}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_to_connect_to_is_read_as_people_type_it() {
        for (typed, host, port) in [
            ("origin.example.com", "origin.example.com", None),
            (" 203.0.113.7:8443 ", "203.0.113.7", Some(8443)),
            ("2001:db8::1", "2001:db8::1", None),
            ("[2001:db8::1]", "2001:db8::1", None),
            ("[2001:db8::1]:443", "2001:db8::1", Some(443)),
        ] {
            let to: ConnectTo = typed.parse().expect(typed);
            assert_eq!((to.host.as_str(), to.port), (host, port), "{typed}");
            assert_eq!(to.to_string().parse::<ConnectTo>().expect("again"), to);
        }
        for typed in ["", "a b", "host:", "host:0", "host:70000", "https://example.com", "host:port"] {
            assert!(typed.parse::<ConnectTo>().is_err(), "{typed}");
        }
    }

    #[test]
    fn a_header_with_a_line_break_or_without_a_name_cannot_be_sent() {
        let header = |name: &str, value: &str| Header { name: name.to_owned(), value: value.to_owned() };
        assert!(header("X-Token", "abc").is_valid());
        assert!(header("X-Empty", "").is_valid());
        assert!(header("Cookie", "city=Москва").is_valid());
        for bad in [header("", "x"), header("a b", "x"), header("x", "a\r\nb: c"), header("é", "x")] {
            assert!(!bad.is_valid(), "{bad:?}");
        }
    }
}
