//! Certificates of every kind, made for one test and trusted by nobody.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose, date_time_ymd,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig, SupportedProtocolVersion};

/// The host that good certificates are for.
pub const HOST: &str = "good.test";

/// An authority, one below it, and what they sign.
pub struct Authority {
    pub root: CertificateDer<'static>,
    pub root_pem: String,
    middle: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

/// A certificate with the chain that a server sends, and its key.
pub struct Identity {
    pub chain: Vec<CertificateDer<'static>>,
    pub pem: String,
    key: PrivateKeyDer<'static>,
}

fn params(names: &[&str], common_name: &str) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    params.distinguished_name.push(DnType::CommonName, common_name);
    params.not_before = date_time_ymd(2020, 1, 1);
    params
}

fn authority(common_name: &str) -> CertificateParams {
    let mut params = params(&[], common_name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

impl Authority {
    pub fn new() -> Self {
        let (root_key, middle_key) = (KeyPair::generate().unwrap(), KeyPair::generate().unwrap());
        let root_params = authority("Test Root");
        let root = root_params.self_signed(&root_key).unwrap();
        let root_issuer = Issuer::new(root_params, root_key);
        let middle_params = authority("Test Middle");
        let middle = middle_params.signed_by(&middle_key, &root_issuer).unwrap();
        Self {
            root_pem: root.pem(),
            root: root.der().clone(),
            middle: middle.der().clone(),
            issuer: Issuer::new(middle_params, middle_key),
        }
    }

    /// A certificate for `name`, valid until a year.
    pub fn identity(&self, name: &str, from: i32, until: i32) -> Identity {
        let mut params = params(&[name, "127.0.0.1"], name);
        params.not_before = date_time_ymd(from, 1, 1);
        params.not_after = date_time_ymd(until, 1, 1);
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let chain = vec![certificate.der().clone(), self.middle.clone()];
        Identity { chain, pem: certificate.pem(), key: key.into() }
    }

    /// A good one.
    pub fn good(&self) -> Identity {
        self.identity(HOST, 2020, 2090)
    }
}

/// Signed by itself: as a leaf, or, as `openssl req -x509` makes it, as an authority.
pub fn self_signed(is_authority: bool) -> Identity {
    let mut params = params(&[HOST], HOST);
    if is_authority {
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    }
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap();
    Identity { chain: vec![certificate.der().clone()], pem: certificate.pem(), key: key.into() }
}

impl Identity {
    /// Without the certificates between it and the root.
    pub fn alone(mut self) -> Self {
        self.chain.truncate(1);
        self
    }

    /// A server with this certificate.
    pub fn server(self) -> ServerConfig {
        self.config(&[&rustls::version::TLS12, &rustls::version::TLS13], None)
    }

    /// A server that speaks one version and asks for certificates of `clients`.
    pub fn mutual(self, version: &'static SupportedProtocolVersion, clients: &Authority) -> ServerConfig {
        self.config(&[version], Some(clients))
    }

    /// A server that speaks one version.
    pub fn only(self, version: &'static SupportedProtocolVersion) -> ServerConfig {
        self.config(&[version], None)
    }

    /// A server that speaks these protocols.
    pub fn speaking(self, protocols: &[&str]) -> ServerConfig {
        let mut config = self.server();
        config.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
        config
    }

    fn config(self, versions: &[&'static SupportedProtocolVersion], clients: Option<&Authority>) -> ServerConfig {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider)).with_protocol_versions(versions).unwrap();
        let builder = match clients {
            Some(clients) => {
                let mut roots = RootCertStore::empty();
                roots.add(clients.root.clone()).unwrap();
                let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap();
                builder.with_client_cert_verifier(verifier)
            }
            None => builder.with_no_client_auth(),
        };
        builder.with_single_cert(self.chain, self.key).unwrap()
    }
}
