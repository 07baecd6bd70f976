//! Who is trusted, and what is kept of a handshake: the certificate is always judged and recorded, and refused only where the
//! target wants it refused.
//!
//! So one handshake shows what a visitor would get with Full and with Full (strict) (`facts/origin-prediction.md`, C).

use std::fmt::Display;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{ResolvesClientCert, verify_server_name};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::sign::CertifiedKey;
use rustls::{CertificateError, DigitallySignedStruct, SignatureScheme};
use rustls_platform_verifier::Verifier;

use super::certificate;
use super::request::NoRequest;
use crate::probe::{Certificate, FailureKind};

/// Trust roots of a run. Read once: on Linux that takes longer than a handshake.
#[derive(Debug)]
pub(super) struct Trust {
    provider: Arc<CryptoProvider>,
    system: Arc<Roots>,
    /// With the certificates that the target brought along last.
    extended: Mutex<Option<(Vec<u8>, Arc<Roots>)>>,
}

/// Whom an exchange trusts.
#[derive(Debug, Default)]
pub(super) struct Roots {
    /// `None`: this computer has no roots, as in a bare container. Then no certificate is trusted, and plain HTTP goes on.
    verifier: Option<Verifier>,
    /// What the target brought along. A server's own certificate may be among it.
    own: Vec<CertificateDer<'static>>,
}

impl Roots {
    fn judge(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if self.own.iter().any(|own| own == end_entity) {
            // Signed by itself and marked as an authority, as openssl makes it: no chain can be built to it, and none is needed.
            certificate::is_in_time(end_entity, now)?;
            verify_server_name(&ParsedCertificate::try_from(end_entity)?, name)?;
            return Ok(ServerCertVerified::assertion());
        }
        match &self.verifier {
            Some(verifier) => verifier.verify_server_cert(end_entity, intermediates, name, ocsp_response, now),
            None => Err(CertificateError::UnknownIssuer.into()),
        }
    }
}

impl Trust {
    /// The platform's.
    pub(super) fn of_the_system() -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = Verifier::new(Arc::clone(&provider)).ok();
        Self { provider, system: Arc::new(Roots { verifier, own: Vec::new() }), extended: Mutex::new(None) }
    }

    /// The cryptography that everything here is done with.
    pub(super) fn provider(&self) -> Arc<CryptoProvider> {
        Arc::clone(&self.provider)
    }

    /// The platform's roots and those in `pem`.
    pub(super) fn roots(&self, pem: Option<&[u8]>) -> Result<Arc<Roots>, NoRequest> {
        let Some(pem) = pem else { return Ok(Arc::clone(&self.system)) };
        let mut extended = self.extended.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, roots)) = &*extended
            && known == pem
        {
            return Ok(Arc::clone(roots));
        }
        let wrong = |error: &dyn Display| NoRequest::new("PEM", &error.to_string());
        let own: Vec<_> = CertificateDer::pem_slice_iter(pem).collect::<Result<_, _>>().map_err(|error| wrong(&error))?;
        if own.is_empty() {
            return Err(wrong(&rustls::pki_types::pem::Error::NoItemsFound));
        }
        let verifier = Verifier::new_with_extra_roots(own.clone(), self.provider()).map_err(|error| wrong(&error))?;
        let roots = Arc::new(Roots { verifier: Some(verifier), own });
        *extended = Some((pem.to_owned(), Arc::clone(&roots)));
        Ok(roots)
    }
}

/// What a handshake has shown so far; shared with rustls.
#[derive(Debug, Default)]
pub(super) struct Shown(Mutex<Record>);

#[derive(Debug, Default)]
struct Record {
    certificate: Option<Certificate>,
    version: Option<&'static str>,
    wants_client: bool,
}

impl Shown {
    /// The server's certificate.
    pub(super) fn certificate(&self) -> Option<Certificate> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).certificate.clone()
    }

    /// What is wrong with it.
    pub(super) fn fault(&self) -> Option<FailureKind> {
        self.certificate().and_then(|certificate| certificate.fault)
    }

    /// The version of TLS: each has a way of its own to sign.
    pub(super) fn version(&self) -> Option<&'static str> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).version
    }

    /// Whether the server asked for a certificate of ours.
    pub(super) fn wants_client(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).wants_client
    }

    fn with(&self, change: impl FnOnce(&mut Record)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// Judges with the platform's verifier and keeps the verdict.
#[derive(Debug)]
pub(super) struct Judge {
    /// The name whose certificate is wanted. A proxy with TLS of its own has another, and its certificate must hold.
    pub name: ServerName<'static>,
    pub roots: Arc<Roots>,
    pub provider: Arc<CryptoProvider>,
    pub enforces: bool,
    pub shown: Arc<Shown>,
}

impl ServerCertVerifier for Judge {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let verdict = self.roots.judge(end_entity, intermediates, server_name, ocsp_response, now);
        if *server_name != self.name {
            return verdict;
        }
        let chain: Vec<_> = std::iter::once(end_entity).chain(intermediates).cloned().collect();
        let fault = verdict.as_ref().err().map(certificate::fault);
        self.shown.with(|shown| shown.certificate = certificate::describe(&chain, fault));
        if self.enforces { verdict } else { Ok(ServerCertVerified::assertion()) }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.shown.with(|shown| shown.version = Some("1.2"));
        verify_tls12_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.shown.with(|shown| shown.version = Some("1.3"));
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// Has no certificate of ours to show and remembers that one was asked for.
#[derive(Debug)]
pub(super) struct NoCertificate(pub Arc<Shown>);

impl ResolvesClientCert for NoCertificate {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.0.with(|shown| shown.wants_client = true);
        None
    }

    fn has_certs(&self) -> bool {
        true
    }
}
