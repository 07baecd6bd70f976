//! Who sent a response, by its headers.
//!
//! `server: cloudflare` and `cf-ray` stand on every answer that went through Cloudflare (docs: fundamentals/reference/
//! http-headers), so alone they prove an error of the edge only with a number that nobody behind it sends. `cf-mitigated` stands
//! on challenges alone, `cf-error-type` and `cf-error-origin` on errors that the edge made (docs: cloudflare-error-headers).
//! `cf-cache-status` other than NONE says that an origin was asked, or a cached answer of one was given (docs:
//! cache/concepts/cache-responses); an answer that a rule or a limit stopped at the edge has none.

use crate::decode::reading::Proof;
use crate::decode::system::System;

/// Whom a `Server:` header names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Server {
    Cloudflare,
    Of(System),
    /// A name, but none that is known.
    Unknown,
}

/// How names of servers begin, in lower case.
const SERVERS: [(&str, System); 38] = [
    ("nginx", System::Nginx),
    ("openresty", System::Nginx),
    ("apache", System::Apache),
    ("microsoft-iis", System::Iis),
    ("microsoft-httpapi", System::Iis),
    ("microsoft-azure-application-gateway", System::Azure),
    ("envoy", System::Envoy),
    ("istio-envoy", System::Envoy),
    ("haproxy", System::Haproxy),
    ("caddy", System::Caddy),
    ("traefik", System::Traefik),
    ("squid", System::Squid),
    ("varnish", System::Varnish),
    ("akamai", System::Akamai),
    ("fastly", System::Fastly),
    ("cloudfront", System::CloudFront),
    ("awselb", System::AwsLoadBalancer),
    ("amazons3", System::AmazonS3),
    ("vercel", System::Vercel),
    ("now", System::Vercel),
    ("netlify", System::Netlify),
    ("heroku", System::Heroku),
    ("pantheon", System::Pantheon),
    ("cowboy", System::Heroku),
    ("tencentedgeone", System::EdgeOne),
    ("edgeone", System::EdgeOne),
    ("sucuri", System::Sucuri),
    ("imperva", System::Imperva),
    ("incapsula", System::Imperva),
    ("ddos-guard", System::DdosGuard),
    ("github.com", System::GitHub),
    ("gws", System::Google),
    ("gse", System::Google),
    ("esf", System::Google),
    ("google frontend", System::Google),
    ("google", System::Google),
    ("scaffolding on httpserver2", System::Google),
    ("uploadserver", System::Google),
];

/// Whom the value of a `Server:` header names.
pub(super) fn of_server(value: &str) -> Server {
    let value = value.trim().to_ascii_lowercase();
    // Old answers say `cloudflare-nginx`.
    if value == "cloudflare" || value.starts_with("cloudflare-nginx") || value.starts_with("cloudflare,") {
        return Server::Cloudflare;
    }
    let whole = |name: &str| {
        value.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphabetic()) || name == "akamai")
    };
    SERVERS.iter().find(|(name, _)| whole(name)).map_or(Server::Unknown, |(_, system)| Server::Of(*system))
}

/// Whom a `Via:`, `X-Cache:` or `X-Served-By:` header names.
pub(super) fn of_via(value: &str) -> Option<System> {
    let value = value.to_ascii_lowercase();
    [
        ("cloudfront", System::CloudFront),
        ("varnish", System::Varnish),
        ("vegur", System::Heroku),
        ("heroku", System::Heroku),
        ("google", System::Google),
        ("squid", System::Squid),
        ("caddy", System::Caddy),
        ("envoy", System::Envoy),
        ("incapsula", System::Imperva),
        ("imperva", System::Imperva),
        ("akamai", System::Akamai),
        ("cache-", System::Fastly),
    ]
    .into_iter()
    .find(|(name, _)| value.contains(name))
    .map(|(_, system)| system)
}

/// What the headers of one response show.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a sign of its own, and any of them may stand together")]
pub(super) struct Signs {
    /// It went through Cloudflare.
    pub(super) edge: bool,
    /// The edge made it.
    pub(super) edge_made: bool,
    /// Caching is forbidden in the words that the edge uses on its own pages.
    pub(super) edge_cache_control: bool,
    /// It expires at the time that the edge's own pages have.
    pub(super) edge_expires: bool,
    /// The body has the type and the length of `error code: 1015`.
    pub(super) plain: bool,
    pub(super) code_long: bool,
    /// An origin was asked, or its cached answer given.
    pub(super) asked_origin: bool,
    /// An application answered.
    pub(super) origin: bool,
    /// Cloudflare's own headers for requests: what was logged is a request at the origin.
    pub(super) at_origin: bool,
    /// Another system answered, by its own name; the nearest to the visitor.
    pub(super) server: Option<System>,
    /// Another system's own header.
    pub(super) other: Option<System>,
    /// The host that was asked is one of Cloudflare's own.
    pub(super) own_host: bool,
}

impl Signs {
    /// The other system that gave itself away.
    pub(super) fn system(&self) -> Option<System> {
        match (self.server, self.other) {
            (Some(System::Unnamed) | None, Some(other)) => Some(other),
            (server, _) => server,
        }
    }

    /// Who sent a response with this status.
    pub(super) fn proof(&self, status: u16) -> Proof {
        let own_number = matches!(status, 520..=527 | 530);
        if !self.edge {
            return match self.system() {
                // An origin's server may pass on what it got through Cloudflare.
                Some(System::Nginx | System::Apache | System::Caddy | System::Unnamed) if own_number => Proof::Unsaid,
                Some(system) => Proof::Other(system),
                None if self.own_host => Proof::Host,
                None => Proof::Unsaid,
            };
        }
        let edge_page = self.edge_cache_control && self.edge_expires || self.plain && self.code_long;
        if own_number || self.edge_made || (edge_page && !self.origin && self.system().is_none()) {
            return Proof::Cloudflare;
        }
        if self.own_host {
            return Proof::Host;
        }
        if let Some(system) = self.system() {
            return Proof::Other(system);
        }
        match status {
            _ if self.origin => Proof::Other(System::Unnamed),
            403 | 429 | 503 if self.asked_origin => Proof::Unsaid,
            403 | 429 | 503 => Proof::Cloudflare,
            500 | 502 | 504 => Proof::Named,
            400..=499 if self.asked_origin => Proof::Other(System::Unnamed),
            _ => Proof::Unsaid,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_known_by_how_their_names_begin() {
        for (value, want) in [
            ("cloudflare", Server::Cloudflare),
            ("cloudflare-nginx", Server::Cloudflare),
            ("nginx/1.25.3 (Ubuntu)", Server::Of(System::Nginx)),
            ("Microsoft-IIS/10.0", Server::Of(System::Iis)),
            ("AkamaiGHost", Server::Of(System::Akamai)),
            ("awselb/2.0", Server::Of(System::AwsLoadBalancer)),
            ("nowhere", Server::Unknown),
            ("uvicorn", Server::Unknown),
        ] {
            assert_eq!(of_server(value), want, "{value}");
        }
    }

    #[test]
    fn the_edge_is_proven_by_its_own_numbers_and_signs_alone() {
        let edge = Signs { edge: true, ..Signs::default() };
        let nginx = Signs { server: Some(System::Nginx), ..Signs::default() };
        for (signs, status, want) in [
            (edge, 522, Proof::Cloudflare),
            (edge, 403, Proof::Cloudflare),
            (edge, 502, Proof::Named),
            (edge, 404, Proof::Unsaid),
            (Signs { asked_origin: true, ..edge }, 403, Proof::Unsaid),
            (Signs { asked_origin: true, ..edge }, 404, Proof::Other(System::Unnamed)),
            (Signs { asked_origin: true, ..edge }, 523, Proof::Cloudflare),
            (Signs { origin: true, ..edge }, 500, Proof::Other(System::Unnamed)),
            (Signs { other: Some(System::Vercel), ..edge }, 504, Proof::Other(System::Vercel)),
            (Signs { edge_made: true, ..edge }, 409, Proof::Cloudflare),
            (nginx, 502, Proof::Other(System::Nginx)),
            (nginx, 522, Proof::Unsaid),
            (Signs::default(), 530, Proof::Unsaid),
        ] {
            assert_eq!(signs.proof(status), want, "{status} {signs:?}");
        }
    }
}
