//! Why an exchange has no whole answer: in which phase, what happened, whose turn it is, and what it would be behind Cloudflare.
//!
//! Codes are those of `facts/origin-prediction.md`: what a visitor gets when Cloudflare meets the same thing at the origin.

use serde::{Deserialize, Serialize};

use super::phase::Phase;

/// What went wrong in one exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// Where.
    pub phase: Phase,
    /// What.
    pub kind: FailureKind,
    /// The system's or the library's own words, untranslated; may be empty.
    pub detail: String,
}

/// Who can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Blame {
    /// This computer or its own network.
    Here,
    /// Whoever keeps the name's DNS records.
    Name,
    /// The way between, a firewall included.
    Network,
    /// The server that was asked.
    Server,
    /// The proxy between.
    Proxy,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal $blame:ident $expect:expr;)*) => {
        /// What happened. Each has its sentence under `failure-NAME` in the messages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum FailureKind {
            $($(#[$doc])* #[serde(rename = $name)] $kind,)*
        }

        impl FailureKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// Its name in JSON, in CSV and in message keys.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// Who can do something about it.
            #[must_use]
            pub const fn blame(self) -> Blame {
                match self { $(Self::$kind => Blame::$blame,)* }
            }

            /// What a visitor behind Cloudflare would get if Cloudflare met the same at the origin; `None`: nothing that the
            /// facts name.
            #[must_use]
            pub const fn expected(self) -> Option<Expected> {
                match self { $(Self::$kind => $expect,)* }
            }
        }
    };
}

/// The code that Cloudflare would give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Expected {
    /// The HTTP status.
    pub code: u16,
    /// The 1xxx code behind a 530.
    pub sub_code: Option<u16>,
    /// Only with SSL mode Full (strict): Full does not look at the certificate.
    pub strict_only: bool,
}

#[expect(clippy::unnecessary_wraps, reason = "a column of the table, in which others are empty")]
const fn code(code: u16) -> Option<Expected> {
    Some(Expected { code, sub_code: None, strict_only: false })
}

const NAME: Option<Expected> = Some(Expected { code: 530, sub_code: Some(1016), strict_only: false });
const STRICT: Option<Expected> = Some(Expected { code: 526, sub_code: None, strict_only: true });

kinds! {
    /// No such name.
    NameNotFound "name-not-found" Name NAME;
    /// The name is there and has no address.
    NoAddress "no-address" Name NAME;
    /// The name servers answered with an error.
    DnsFailed "dns-failed" Name NAME;
    /// No answer from the name servers in time.
    DnsTimedOut "dns-timed-out" Here NAME;
    /// This computer has no network.
    Offline "offline" Here None;
    /// The port is closed.
    Refused "refused" Server code(521);
    /// Reset during the TCP handshake.
    TcpReset "tcp-reset" Server code(521);
    /// No route to the address.
    Unreachable "unreachable" Network code(523);
    /// No SYN+ACK in time.
    TcpTimedOut "tcp-timed-out" Network code(522);
    /// This computer may not connect: a local firewall or a rule of the system.
    NotPermitted "not-permitted" Here None;
    /// The proxy could not be reached.
    ProxyUnreachable "proxy-unreachable" Proxy None;
    /// The proxy would not open the way.
    ProxyRefused "proxy-refused" Proxy None;
    /// What answers speaks no TLS.
    NotTls "not-tls" Server code(525);
    /// The two sides agree on no version or cipher, or the server sent an alert.
    TlsRefused "tls-refused" Server code(525);
    /// Closed or reset during the TLS handshake.
    TlsClosed "tls-closed" Server code(525);
    /// No end of the TLS handshake in time.
    TlsTimedOut "tls-timed-out" Server code(525);
    /// The server wants a certificate of the client's.
    ClientCertificateWanted "client-certificate-wanted" Server code(525);
    /// The certificate has run out.
    CertificateExpired "certificate-expired" Server STRICT;
    /// The certificate is not valid yet.
    CertificateNotYetValid "certificate-not-yet-valid" Server STRICT;
    /// The certificate is for other names.
    CertificateWrongName "certificate-wrong-name" Server STRICT;
    /// The certificate is signed by itself or by nobody this computer trusts, or the chain has a hole.
    CertificateUntrusted "certificate-untrusted" Server STRICT;
    /// The certificate was revoked.
    CertificateRevoked "certificate-revoked" Server STRICT;
    /// The certificate cannot be read or breaks a rule.
    CertificateInvalid "certificate-invalid" Server STRICT;
    /// The connection broke while the request was written.
    WriteReset "write-reset" Server code(520);
    /// The server took no more of the request.
    WriteTimedOut "write-timed-out" Server code(524);
    /// Closed without a byte.
    EmptyReply "empty-reply" Server code(520);
    /// Reset before a byte.
    WaitReset "wait-reset" Server code(520);
    /// Not a byte in time.
    WaitTimedOut "wait-timed-out" Server code(524);
    /// What came is no HTTP.
    NotHttp "not-http" Server code(520);
    /// Closed or reset amid the headers.
    HeadersCut "headers-cut" Server code(520);
    /// More header bytes than are taken.
    HeadersTooLarge "headers-too-large" Server code(520);
    /// Silent for too long amid the headers.
    HeadersTimedOut "headers-timed-out" Server code(524);
    /// A protocol error of HTTP/2.
    Http2Failed "http2-failed" Server code(520);
    /// Closed before the announced end of the body.
    BodyCut "body-cut" Server None;
    /// Reset amid the body.
    BodyReset "body-reset" Server None;
    /// A body that breaks its own framing.
    BodyMalformed "body-malformed" Server None;
    /// Silent for too long amid the body.
    BodyTimedOut "body-timed-out" Server None;
    /// More redirects than are followed.
    TooManyRedirects "too-many-redirects" Server None;
    /// A redirect to what cannot be asked.
    BadRedirect "bad-redirect" Server None;
    /// A fault of this program or of its set-up.
    Internal "internal" Here None;
}

impl Failure {
    /// What a visitor behind Cloudflare would get, as [`FailureKind::expected_in`].
    #[must_use]
    pub const fn expected(&self) -> Option<Expected> {
        self.kind.expected_in(Some(self.phase))
    }
}

impl FailureKind {
    /// The phase in which it happens; `None`: it can happen in several. An alert of TLS 1.3 comes when the handshake is over for
    /// this side, and a stream of HTTP/2 can be reset at any time.
    #[must_use]
    pub const fn phase(self) -> Option<Phase> {
        match self {
            Self::NameNotFound | Self::NoAddress | Self::DnsFailed | Self::DnsTimedOut => Some(Phase::Dns),
            Self::Refused | Self::TcpReset | Self::Unreachable | Self::TcpTimedOut | Self::NotPermitted => Some(Phase::Tcp),
            Self::NotTls
            | Self::TlsTimedOut
            | Self::CertificateExpired
            | Self::CertificateNotYetValid
            | Self::CertificateWrongName
            | Self::CertificateUntrusted
            | Self::CertificateRevoked => Some(Phase::Tls),
            Self::WriteReset | Self::WriteTimedOut => Some(Phase::Write),
            Self::EmptyReply | Self::WaitReset | Self::WaitTimedOut => Some(Phase::Wait),
            Self::HeadersCut
            | Self::HeadersTooLarge
            | Self::HeadersTimedOut
            | Self::BodyCut
            | Self::BodyReset
            | Self::BodyMalformed
            | Self::BodyTimedOut => Some(Phase::Download),
            Self::Offline
            | Self::ProxyUnreachable
            | Self::ProxyRefused
            | Self::TlsRefused
            | Self::TlsClosed
            | Self::ClientCertificateWanted
            | Self::CertificateInvalid
            | Self::NotHttp
            | Self::Http2Failed
            | Self::TooManyRedirects
            | Self::BadRedirect
            | Self::Internal => None,
        }
    }

    /// [`Self::expected`] where it depends on the phase, too: a stream of HTTP/2 that breaks within the body has brought its
    /// status already. Without a phase only what holds in all of them.
    #[must_use]
    pub const fn expected_in(self, phase: Option<Phase>) -> Option<Expected> {
        match (self, phase) {
            (Self::Http2Failed, None | Some(Phase::Download)) => None,
            _ => self.expected(),
        }
    }

    /// Whether the server kept silent too long, rather than answered wrongly.
    #[must_use]
    pub const fn is_timeout(self) -> bool {
        matches!(
            self,
            Self::DnsTimedOut
                | Self::TcpTimedOut
                | Self::TlsTimedOut
                | Self::WriteTimedOut
                | Self::WaitTimedOut
                | Self::HeadersTimedOut
                | Self::BodyTimedOut
        )
    }
}
