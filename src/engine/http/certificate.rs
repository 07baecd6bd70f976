//! What a server's certificate says, and what keeps it from holding.

use std::net::IpAddr;

use jiff::Timestamp;
use rustls::CertificateError;
use rustls::pki_types::{CertificateDer, UnixTime};
use x509_parser::prelude::{ASN1Time, FromDer as _, GeneralName, X509Certificate};

use crate::probe::{Certificate, FailureKind};

/// The first certificate of `chain`, and `fault`, what the platform has against it. One that cannot be read is there with empty
/// fields.
pub(super) fn describe(chain: &[CertificateDer<'_>], fault: Option<FailureKind>) -> Option<Certificate> {
    let first = chain.first()?;
    let mut certificate = Certificate {
        subject: String::new(),
        issuer: String::new(),
        names: Vec::new(),
        not_before: None,
        not_after: None,
        chain: chain.len(),
        fault,
    };
    if let Ok((_, parsed)) = X509Certificate::from_der(first) {
        let names = parsed.subject_alternative_name().ok().flatten();
        certificate.names = names.map(|names| names.value.general_names.iter().filter_map(name).collect()).unwrap_or_default();
        certificate.subject = parsed.subject().to_string();
        certificate.issuer = parsed.issuer().to_string();
        certificate.not_before = time(parsed.validity().not_before);
        certificate.not_after = time(parsed.validity().not_after);
    }
    Some(certificate)
}

fn time(time: ASN1Time) -> Option<Timestamp> {
    Timestamp::from_second(time.timestamp()).ok()
}

/// A name that a browser would look at.
fn name(name: &GeneralName<'_>) -> Option<String> {
    match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        GeneralName::IPAddress(bytes) => {
            let v4 = <[u8; 4]>::try_from(*bytes).map(IpAddr::from);
            v4.or_else(|_| <[u8; 16]>::try_from(*bytes).map(IpAddr::from)).ok().map(|address| address.to_string())
        }
        _ => None,
    }
}

/// Whether a certificate that is trusted as such is valid at `now`.
pub(super) fn is_in_time(certificate: &CertificateDer<'_>, now: UnixTime) -> Result<(), rustls::Error> {
    let (_, parsed) = X509Certificate::from_der(certificate).map_err(|_| CertificateError::BadEncoding)?;
    let now = i64::try_from(now.as_secs()).unwrap_or(i64::MAX);
    if now < parsed.validity().not_before.timestamp() {
        Err(CertificateError::NotValidYet.into())
    } else if now > parsed.validity().not_after.timestamp() {
        Err(CertificateError::Expired.into())
    } else {
        Ok(())
    }
}

/// What the platform's refusal means.
pub(super) fn fault(error: &rustls::Error) -> FailureKind {
    use CertificateError as E;
    let rustls::Error::InvalidCertificate(error) = error else { return FailureKind::CertificateInvalid };
    match error {
        E::Expired | E::ExpiredContext { .. } => FailureKind::CertificateExpired,
        E::NotValidYet | E::NotValidYetContext { .. } => FailureKind::CertificateNotYetValid,
        E::NotValidForName | E::NotValidForNameContext { .. } => FailureKind::CertificateWrongName,
        E::UnknownIssuer => FailureKind::CertificateUntrusted,
        E::Revoked => FailureKind::CertificateRevoked,
        // A certificate that is its own issuer and no authority: webpki finds that it may not sign, macOS and Windows that
        // nobody trusts it.
        E::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => FailureKind::CertificateUntrusted,
        _ => FailureKind::CertificateInvalid,
    }
}
