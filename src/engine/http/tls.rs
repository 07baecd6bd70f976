//! The TLS handshake: what is offered, and what its failures mean.

use std::error::Error as StdError;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use rustls::client::Resumption;
use rustls::pki_types::ServerName;
use rustls::{AlertDescription, ClientConfig, ClientConnection, ProtocolVersion};

use super::request::NoRequest;
use super::trust::{Judge, NoCertificate, Shown, Trust};
use crate::probe::{Connection, FailureKind, HttpChoice, Target};

/// Protocols of ALPN.
const HTTP_2: &[u8] = b"h2";
const HTTP_1: &[u8] = b"http/1.1";

/// A handshake that is about to be made.
#[derive(Debug)]
pub(super) struct Handshake {
    pub config: ClientConfig,
    pub name: ServerName<'static>,
    pub shown: Arc<Shown>,
}

impl Handshake {
    /// With the host of `target`, whose name is SNI wherever the connection leads. No session is taken up again.
    pub(super) fn with(target: &Target, trust: &Trust) -> Result<Self, NoRequest> {
        let host = target.host().to_owned();
        let name = match ServerName::try_from(host.clone()) {
            Ok(name) => name,
            Err(error) if target.url.scheme() == "https" => return Err(NoRequest::new(host, &error)),
            // No handshake is made for it: reqwest wants the settings of TLS for plain HTTP, too.
            Err(_) => ServerName::from(Ipv4Addr::UNSPECIFIED),
        };
        let shown = Arc::new(Shown::default());
        let judge = Judge {
            name: name.clone(),
            roots: trust.roots(target.ca_certificates.as_deref())?,
            provider: trust.provider(),
            enforces: target.enforces_certificate(),
            shown: Arc::clone(&shown),
        };
        let mut config = ClientConfig::builder_with_provider(trust.provider())
            .with_safe_default_protocol_versions()
            .map_err(|error| NoRequest::new("TLS", &error))?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(judge))
            .with_client_cert_resolver(Arc::new(NoCertificate(Arc::clone(&shown))));
        config.resumption = Resumption::disabled();
        config.alpn_protocols = match target.http {
            HttpChoice::Any => vec![HTTP_2.to_vec(), HTTP_1.to_vec()],
            HttpChoice::One => vec![HTTP_1.to_vec()],
            HttpChoice::Two => vec![HTTP_2.to_vec()],
        };
        Ok(Self { config, name, shown })
    }
}

/// Whether ALPN has chosen HTTP/2.
pub(super) fn chose_http2(session: &ClientConnection) -> bool {
    session.alpn_protocol() == Some(HTTP_2)
}

/// Puts what `session` has agreed on into `connection`.
pub(super) fn record(session: &ClientConnection, connection: &mut Connection) {
    connection.tls_version = session.protocol_version().map(|version| match version {
        ProtocolVersion::TLSv1_2 => "1.2".to_owned(),
        ProtocolVersion::TLSv1_3 => "1.3".to_owned(),
        other => format!("{other:?}"),
    });
    // rustls names the suites of TLS 1.3 TLS13_…, IANA TLS_….
    connection.cipher = session.negotiated_cipher_suite().map(|suite| {
        let name = format!("{:?}", suite.suite());
        name.strip_prefix("TLS13_").map_or(name.clone(), |rest| format!("TLS_{rest}"))
    });
}

/// What a handshake that failed with `error` means.
pub(super) fn failure(error: &io::Error, shown: &Shown) -> FailureKind {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(error) => of_tls(error, shown),
        None if error.kind() == io::ErrorKind::TimedOut => FailureKind::TlsTimedOut,
        None => FailureKind::TlsClosed,
    }
}

/// What TLS's own `error` means, in the handshake or behind it: with TLS 1.3 a server that wants a certificate says so only
/// after our side is done.
pub(super) fn of_tls(error: &rustls::Error, shown: &Shown) -> FailureKind {
    use rustls::Error as E;
    match error {
        E::InvalidCertificate(_) => shown.fault().unwrap_or_else(|| super::certificate::fault(error)),
        E::NoCertificatesPresented | E::InvalidCertRevocationList(_) => FailureKind::CertificateInvalid,
        E::AlertReceived(alert) if shown.wants_client() && is_about_certificates(*alert) => {
            FailureKind::ClientCertificateWanted
        }
        E::InvalidMessage(_) | E::PeerSentOversizedRecord => FailureKind::NotTls,
        E::General(_) | E::FailedToGetCurrentTime | E::FailedToGetRandomBytes | E::EncryptError => FailureKind::Internal,
        _ => FailureKind::TlsRefused,
    }
}

/// Alerts with which a server turns down a client that has shown no certificate. OpenSSL up to TLS 1.2 says only that the
/// handshake failed.
fn is_about_certificates(alert: AlertDescription) -> bool {
    use AlertDescription as A;
    matches!(
        alert,
        A::CertificateRequired
            | A::NoCertificate
            | A::BadCertificate
            | A::UnsupportedCertificate
            | A::CertificateUnknown
            | A::UnknownCA
            | A::AccessDenied
            | A::HandshakeFailure
    )
}

/// TLS's own error below `error`, however deep.
pub(super) fn below<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a rustls::Error> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(tls) = error.downcast_ref::<rustls::Error>() {
            return Some(tls);
        }
        // An error within an `io::Error` is not its source: the source is that one's own.
        let io = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = match io {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    None
}
