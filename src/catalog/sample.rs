//! The code samples of an entry: their files, what they are written for, whom they are for.

use serde::{Deserialize, Serialize};

use super::entry::Role;

/// A technology that a code sample is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stack {
    /// Python with Flask and Celery.
    FlaskCelery,
    /// bash with curl.
    Bash,
    /// A Prometheus rule file.
    Prometheus,
    /// Python's standard library.
    Python,
    /// A snippet of an nginx configuration.
    Nginx,
}

impl Stack {
    /// As the picker shows it. Proper names: the same in every language.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::FlaskCelery => "Python · Flask + Celery",
            Self::Bash => "bash",
            Self::Prometheus => "Prometheus",
            Self::Python => "Python",
            Self::Nginx => "nginx",
        }
    }

    /// The language's name behind a Markdown fence, also for colouring.
    #[must_use]
    pub const fn fence(self) -> &'static str {
        match self {
            Self::FlaskCelery | Self::Python => "python",
            Self::Bash => "bash",
            Self::Prometheus => "yaml",
            Self::Nginx => "nginx",
        }
    }
}

/// A file of `assets/templates`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum SampleFile {
    /// The origin answers 202 and works in a queue.
    #[serde(rename = "flask-celery.py")]
    FlaskCelery,
    /// The caller waits, asks once, polls a 202.
    #[serde(rename = "caller-bash.sh")]
    CallerBash,
    /// The caller backs off from a rate limit.
    #[serde(rename = "backoff-bash.sh")]
    BackoffBash,
    /// Alerts before the limit.
    #[serde(rename = "alert-rule.yml")]
    AlertRule,
    /// Asks the origin itself and measures its headers.
    #[serde(rename = "origin-curl.sh")]
    OriginCurl,
    /// Tells a refused connection from a silent one and from a missing route.
    #[serde(rename = "origin-ports.sh")]
    OriginPorts,
    /// Prints firewall rules that let Cloudflare's ranges in.
    #[serde(rename = "allow-cloudflare.sh")]
    AllowCloudflare,
    /// Tells a failed handshake from a certificate that does not pass.
    #[serde(rename = "origin-tls.sh")]
    OriginTls,
    /// Retries with jitter and honours `Retry-After`.
    #[serde(rename = "backoff-python.py")]
    BackoffPython,
    /// Looks at cloudflared and at the service behind it.
    #[serde(rename = "tunnel-check.sh")]
    TunnelCheck,
    /// Finds the rule that fired, by Ray ID.
    #[serde(rename = "security-events.sh")]
    SecurityEvents,
    /// The origin's proxy fails in its own words before Cloudflare does.
    #[serde(rename = "gateway-timeouts.conf")]
    GatewayTimeouts,
}

impl SampleFile {
    /// Every file.
    pub const ALL: [Self; 12] = [
        Self::FlaskCelery,
        Self::CallerBash,
        Self::BackoffBash,
        Self::AlertRule,
        Self::OriginCurl,
        Self::OriginPorts,
        Self::AllowCloudflare,
        Self::OriginTls,
        Self::BackoffPython,
        Self::TunnelCheck,
        Self::SecurityEvents,
        Self::GatewayTimeouts,
    ];

    /// The file with its placeholders.
    #[must_use]
    pub const fn template(self) -> &'static str {
        match self {
            Self::FlaskCelery => include_str!("../../assets/templates/flask-celery.py"),
            Self::CallerBash => include_str!("../../assets/templates/caller-bash.sh"),
            Self::BackoffBash => include_str!("../../assets/templates/backoff-bash.sh"),
            Self::AlertRule => include_str!("../../assets/templates/alert-rule.yml"),
            Self::OriginCurl => include_str!("../../assets/templates/origin-curl.sh"),
            Self::OriginPorts => include_str!("../../assets/templates/origin-ports.sh"),
            Self::AllowCloudflare => include_str!("../../assets/templates/allow-cloudflare.sh"),
            Self::OriginTls => include_str!("../../assets/templates/origin-tls.sh"),
            Self::BackoffPython => include_str!("../../assets/templates/backoff-python.py"),
            Self::TunnelCheck => include_str!("../../assets/templates/tunnel-check.sh"),
            Self::SecurityEvents => include_str!("../../assets/templates/security-events.sh"),
            Self::GatewayTimeouts => include_str!("../../assets/templates/gateway-timeouts.conf"),
        }
    }
}

/// A code sample of an entry, and whom it is for; without a role it belongs to prevention.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// Whose steps it stands under.
    pub role: Option<Role>,
    /// What it is written for.
    pub stack: Stack,
    /// Its file.
    pub file: SampleFile,
}
