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
}

impl Stack {
    /// As the picker shows it. Proper names: the same in every language.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::FlaskCelery => "Python · Flask + Celery",
            Self::Bash => "bash · curl",
            Self::Prometheus => "Prometheus",
        }
    }

    /// The language's name behind a Markdown fence, also for colouring.
    #[must_use]
    pub const fn fence(self) -> &'static str {
        match self {
            Self::FlaskCelery => "python",
            Self::Bash => "bash",
            Self::Prometheus => "yaml",
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
}

impl SampleFile {
    /// The file with its placeholders.
    #[must_use]
    pub const fn template(self) -> &'static str {
        match self {
            Self::FlaskCelery => include_str!("../../assets/templates/flask-celery.py"),
            Self::CallerBash => include_str!("../../assets/templates/caller-bash.sh"),
            Self::BackoffBash => include_str!("../../assets/templates/backoff-bash.sh"),
            Self::AlertRule => include_str!("../../assets/templates/alert-rule.yml"),
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
