//! Code samples with the error's own values in them.
//!
//! The templates of `assets/templates` hold `@@host@@`, `@@retry_after@@`, `@@limit@@` and so on; `assets/templates/check.sh` checks
//! each with the real tool. A pasted host goes into shell and YAML here, so nothing but a host's own characters is let through.

use crate::catalog::{Role, Sample, SampleFile, Stack};
use crate::decode::DecodedError;

use super::subject::DEFAULT_LIMIT;

/// Stands where the paste names no host. Reserved for documentation (RFC 2606).
const NO_HOST: &str = "api.example.com";
/// Stands where the paste names no Ray ID.
const NO_RAY: &str = "YOUR_RAY_ID";
/// Seconds to wait where neither the error nor the catalog says: Cloudflare's smallest published wait for a 5xx but 500
/// (`facts`: 502, 520: 60 s).
const DEFAULT_WAIT: u32 = 60;
/// How much longer than the limit a request must be allowed to last, or it reports itself rather than the limit.
const PATIENCE: u32 = 15;

/// A sample, ready to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledSample {
    /// Whose steps it stands under; none: it belongs to prevention.
    pub role: Option<Role>,
    /// What it is written for.
    pub stack: Stack,
    /// The code.
    pub code: String,
}

/// Every sample of `samples` with the values of `error`; `wait` is the catalog's, where the error names none.
pub(crate) fn fill(samples: &[Sample], error: &DecodedError, wait: Option<u32>) -> Vec<FilledSample> {
    let limit = error.limit_seconds.unwrap_or(DEFAULT_LIMIT);
    let values = [
        ("@@host@@", host(error).to_owned()),
        ("@@retry_after@@", error.retry_after.or(wait).unwrap_or(DEFAULT_WAIT).to_string()),
        ("@@limit_warn@@", (u64::from(limit) * 4 / 5).to_string()),
        ("@@probe_timeout@@", limit.saturating_add(PATIENCE).to_string()),
        ("@@limit@@", limit.to_string()),
        ("@@ray@@", ray(error).to_owned()),
    ];
    let filled = |file: SampleFile| {
        values.iter().fold(file.template().to_owned(), |code, (placeholder, value)| code.replace(placeholder, value))
    };
    samples.iter().map(|sample| FilledSample { role: sample.role, stack: sample.stack, code: filled(sample.file) }).collect()
}

/// The Ray ID, where it is one: it goes into a shell, too.
fn ray(error: &DecodedError) -> &str {
    let is_ray = |ray: &&str| ray.bytes().all(|b| b.is_ascii_hexdigit());
    error.ray_id.as_deref().filter(is_ray).unwrap_or(NO_RAY)
}

/// The host that failed, where it is one that can be written into code.
fn host(error: &DecodedError) -> &str {
    let zone = error.zone.as_deref().unwrap_or(NO_HOST);
    let (name, port) = zone.split_once(':').unwrap_or((zone, "0"));
    let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')) && !name.starts_with('-');
    let is_port = port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit()) && !port.is_empty();
    if is_name && is_port && !name.is_empty() { zone } else { NO_HOST }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::decode;

    fn filled(zone: &str) -> Vec<FilledSample> {
        let paste = format!(
            "{{\"error_code\":524,\"ray_id\":\"9f4670f97dfb64c8\",\"zone\":\"{zone}\",\"cloudflare_error\":true,\"retry_after\":77,\
             \"detail\":\"within the 90-second window\"}}"
        );
        let samples = SampleFile::ALL.map(|file| Sample { role: None, stack: Stack::Bash, file });
        fill(&samples, &decode(paste.as_bytes()).errors[0], None)
    }

    #[test]
    fn the_errors_own_values_stand_in_every_sample() {
        let samples = filled("api.meai.cloud");
        assert!(samples.iter().all(|sample| !sample.code.contains("@@")));
        assert!(samples[1].code.contains("api.meai.cloud") && samples[1].code.contains("77"));
        let events = samples.iter().find(|sample| sample.code.contains("rayName")).expect("a query by Ray ID");
        assert!(events.code.contains("9f4670f97dfb64c8"));
        assert!(samples[3].code.contains("72") && samples[3].code.contains("105"), "{}", samples[3].code);
    }

    #[test]
    fn a_host_that_is_none_never_reaches_a_shell() {
        for zone in ["a.b*c", "x:80x", "-oProxy", "пример.рф", ":8099", "a_b"] {
            assert!(filled(zone).iter().all(|sample| !sample.code.contains(zone)), "{zone}");
            assert!(filled(zone)[1].code.contains(NO_HOST), "{zone}");
        }
        assert!(filled("localhost:8443")[1].code.contains("localhost:8443"));
    }
}
