//! A sample seen from outside: how it is drawn, what the figures need of it, what it would look like as a paste.

use super::sample::{Class, Point, Reply, Sample};
use crate::decode::{Family, Verdict, decode};
use crate::redact;

impl Sample {
    /// How it is drawn. Reads the body of an error, so ask once.
    #[must_use]
    pub fn class(&self) -> Class {
        match &self.reply {
            _ if self.failure.is_some() => Class::Failed,
            None => Class::Failed,
            Some(reply) => match reply.status {
                ..300 => Class::Success,
                300..400 => Class::Redirect,
                _ if is_cloudflares_own(reply) => Class::Cloudflare,
                400..500 => Class::Client,
                500.. => Class::Server,
            },
        }
    }

    /// What chart and statistics need of it.
    #[must_use]
    pub fn point(&self) -> Point {
        Point {
            number: self.number,
            started: self.started,
            due: self.due,
            silence: self.timings.silence(),
            total: self.timings.total,
            status: self.reply.as_ref().map(|reply| reply.status),
            class: self.class(),
            failure: self.failure.as_ref().map(|failure| failure.kind),
            disturbed: self.disturbed,
        }
    }

    /// The answer as text, for the decoder: status line, headers with their secrets masked, body. `None`: no answer came.
    #[must_use]
    pub fn paste(&self) -> Option<String> {
        let reply = self.reply.as_ref()?;
        let version = self.connection.http.as_deref().unwrap_or("1.1");
        let mut text = format!("HTTP/{version} {}\n", reply.status);
        for (name, value) in &reply.headers {
            text.push_str(name);
            text.push_str(": ");
            text.push_str(&redact::header_value(name, value));
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&String::from_utf8_lossy(&reply.body));
        Some(text)
    }
}

/// Whether an error is Cloudflare's own and no origin's: its body says so, or it has a number that only Cloudflare sends
/// (`facts/origin-prediction.md`: an origin may send one, but not in Cloudflare's name).
fn is_cloudflares_own(reply: &Reply) -> bool {
    let from_cloudflare = || reply.header("server").is_some_and(|server| server.trim().eq_ignore_ascii_case("cloudflare"));
    if matches!(reply.status, 520..=530) && from_cloudflare() {
        return true;
    }
    let decoded = decode(&reply.body);
    decoded.verdict == Verdict::Yes
        && decoded.errors.iter().any(|error| matches!(error.family, Family::Cloudflare5xx | Family::Cloudflare1xxx))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::probe::testing::answered;
    use crate::probe::{Failure, FailureKind, Phase};

    const BODY_524: &[u8] = br#"{"type":"https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-524/","title":"Error 524: A timeout occurred","status":524,"detail":"The origin web server did not return a complete response within the 120-second Proxy Read Timeout window.","error_code":524,"error_name":"origin_response_timeout","error_category":"origin","ray_id":"9f4670f97dfb64c8","zone":"api.example.com","cloudflare_error":true,"retryable":true}"#;

    #[test]
    fn a_sample_is_drawn_by_who_sent_its_status() {
        let cloudflare = [("server", "cloudflare")];
        for (status, headers, body, want) in [
            (103, &[][..], &b""[..], Class::Success),
            (200, &[], b"error code: 1015", Class::Success),
            (204, &[], b"", Class::Success),
            (302, &[], b"", Class::Redirect),
            (404, &cloudflare, b"<html>", Class::Client),
            (429, &cloudflare, b"error code: 1015", Class::Cloudflare),
            (403, &[], b"Error 1016 in our own shop", Class::Client),
            (500, &cloudflare, b"oops", Class::Server),
            (503, &[], b"", Class::Server),
            (522, &[("server", "nginx")], b"", Class::Server),
            (522, &cloudflare, b"", Class::Cloudflare),
            (524, &[], BODY_524, Class::Cloudflare),
            (530, &[("server", "CloudFlare")], b"", Class::Cloudflare),
            (999, &[], b"", Class::Server),
        ] {
            let sample = answered(status, headers, body);
            assert_eq!((sample.class(), sample.point().class), (want, want), "{status} {headers:?}");
        }
    }

    #[test]
    fn a_sample_without_a_whole_answer_has_failed_whatever_its_status() {
        let mut sample = answered(200, &[], b"half");
        sample.failure = Some(Failure { phase: Phase::Download, kind: FailureKind::BodyCut, detail: String::new() });
        let point = sample.point();
        assert_eq!((point.class, point.status, point.failure), (Class::Failed, Some(200), Some(FailureKind::BodyCut)));
        sample.reply = None;
        let point = sample.point();
        assert_eq!((point.class, point.status, sample.paste()), (Class::Failed, None, None));
    }

    #[test]
    fn a_point_has_the_longer_of_wait_and_gap() {
        let mut sample = answered(200, &[], b"");
        sample.timings.wait = Some(Duration::from_secs(2));
        sample.timings.gap = Some(Duration::from_secs(3));
        sample.timings.total = Duration::from_secs(9);
        let point = sample.point();
        assert_eq!((point.silence, point.total), (Some(Duration::from_secs(3)), Duration::from_secs(9)));
    }

    #[test]
    fn an_answer_reads_like_a_paste_and_decodes_like_one() {
        let mut sample = answered(524, &[("server", "cloudflare"), ("set-cookie", "id=1; Secure")], BODY_524);
        sample.connection.http = Some("2".to_owned());
        let paste = sample.paste().unwrap();
        assert!(paste.starts_with("HTTP/2 524\nserver: cloudflare\nset-cookie: ••••••\n\n{\"type\""), "{paste}");
        let decoded = decode(paste.as_bytes());
        let [error] = &decoded.errors[..] else { panic!("{decoded:#?}") };
        assert_eq!((error.code, error.ray_id.as_deref()), (Some(524), Some("9f4670f97dfb64c8")));
    }
}
