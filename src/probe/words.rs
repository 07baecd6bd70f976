//! What a probe found out, as messages: window, command line and exports say the same because they all ask here.
//!
//! Names and titles are labels without a full stop; everything that explains is a sentence. Nothing is said in a language yet.

use std::time::Duration;

use jiff::Timestamp;
use url::Url;

use super::end::End;
use super::failure::{Blame, Expected, FailureKind};
use super::outlier::Finding;
use super::phase::Phase;
use super::plan::{Limit, LimitSource, Pace};
use super::sample::{Certificate, Class, Reply, Sample};
use super::statistics::Summary;
use super::trend::{Direction, Trend};
use super::verdict::{Level, ShareOf, Verdict};
use crate::i18n::{Arg, Msg, Unit};

/// A certificate that has fewer days left deserves a warning.
pub const CERTIFICATE_WARNING: Duration = Duration::from_hours(14 * 24);

/// The name of a phase: Wait.
#[must_use]
pub fn phase(phase: Phase) -> Msg {
    Msg::new(format!("phase-{}", phase.name()))
}

/// The name of the longest silence between two reads.
#[must_use]
pub fn gap() -> Msg {
    Msg::new("measure-gap")
}

/// The name of everything together.
#[must_use]
pub fn total() -> Msg {
    Msg::new("measure-total")
}

/// The name of a failure: Connection refused.
#[must_use]
pub fn failure(kind: FailureKind) -> Msg {
    Msg::new(format!("failure-{}", kind.name()))
}

/// What happened.
#[must_use]
pub fn what(kind: FailureKind) -> Msg {
    failure(kind).attribute("what")
}

/// Whose turn it is and what to do. `edge`: see [`outlook`].
#[must_use]
pub fn next(kind: FailureKind, edge: bool) -> Msg {
    if edge && is_before_edge(kind) { Msg::new("failure-before-edge") } else { failure(kind).attribute("next") }
}

/// Who can do something about it. `edge`: see [`outlook`].
#[must_use]
pub fn blamed(kind: FailureKind, edge: bool) -> Blame {
    if edge && is_before_edge(kind) { Blame::Network } else { kind.blame() }
}

/// What Cloudflare's edge does not do to a healthy connection: where it answers otherwise, the way to it is at fault. A refusal
/// by TLS itself, and a wrong certificate, may well be the edge's own: a name that no certificate of the zone covers.
fn is_before_edge(kind: FailureKind) -> bool {
    use FailureKind::{NotTls, Refused, TcpReset, TcpTimedOut, TlsClosed, TlsTimedOut, Unreachable};
    matches!(kind, Refused | TcpReset | TcpTimedOut | Unreachable | NotTls | TlsClosed | TlsTimedOut)
}

/// Whose turn it is, as a label.
#[must_use]
pub fn blame(blame: Blame) -> Msg {
    Msg::new(match blame {
        Blame::Here => "blame-here",
        Blame::Name => "blame-name",
        Blame::Network => "blame-network",
        Blame::Server => "blame-server",
        Blame::Proxy => "blame-proxy",
    })
}

/// Whether an answer came through Cloudflare: then the address that was asked is Cloudflare's, and what came is no prediction.
#[must_use]
pub fn is_edge(reply: &Reply) -> bool {
    reply.header("cf-ray").is_some()
}

/// What a visitor behind Cloudflare would meet where this computer met `kind` in `phase` (`None`: not known), with what it depends
/// on; empty where the facts name nothing. `edge`: Cloudflare itself answers at this address, as another answer of the run has
/// shown.
#[must_use]
pub fn outlook(kind: FailureKind, phase: Option<Phase>, edge: bool) -> Vec<Msg> {
    let in_body =
        matches!(kind, FailureKind::BodyCut | FailureKind::BodyReset | FailureKind::BodyMalformed | FailureKind::BodyTimedOut)
            || kind == FailureKind::Http2Failed && phase == Some(Phase::Download);
    match (kind.expected_in(phase), edge) {
        // A name that nobody can look up is the same to a visitor; of what lies before the edge, `next` tells.
        (Some(_), true) => match phase {
            None | Some(Phase::Dns | Phase::Tcp | Phase::Tls) => Vec::new(),
            Some(Phase::Write | Phase::Wait | Phase::Download) => vec![Msg::new("expected-edge-after")],
        },
        (Some(expected), false) => {
            let note = match kind {
                FailureKind::TlsRefused => Some("expected-note-ciphers"),
                FailureKind::TlsTimedOut => Some("expected-note-maybe-522"),
                FailureKind::CertificateUntrusted => Some("expected-note-origin-ca"),
                _ => None,
            };
            let depends = Msg::new("expected-precondition");
            [Some(would_get(expected)), note.map(Msg::new), Some(depends)].into_iter().flatten().collect()
        }
        (None, false) if in_body => vec![Msg::new("expected-body"), Msg::new("expected-precondition")],
        (None, _) => Vec::new(),
    }
}

/// What a visitor behind Cloudflare gets where this computer got `sample`; empty for a whole answer that Cloudflare did not
/// make itself. `edge`: an answer of the run came through Cloudflare.
#[must_use]
pub fn sample_outlook(sample: &Sample, edge: bool) -> Vec<Msg> {
    let mut said = match (&sample.failure, &sample.reply) {
        (Some(failure), reply) => outlook(failure.kind, Some(failure.phase), edge || reply.as_ref().is_some_and(is_edge)),
        (None, Some(reply)) if sample.class() == Class::Cloudflare => {
            vec![Msg::new("expected-real").with("code", Arg::Text(reply.status.to_string()))]
        }
        _ => Vec::new(),
    };
    if may_be_intercepted(sample) {
        said.push(Msg::new("maybe-captive-portal"));
    }
    said
}

/// Whether a network between may have answered in the server's place: status 511 says so (RFC 6585, section 6); a certificate
/// for other names, and a plain request that is sent on to a stranger, are what sign-in pages look like.
fn may_be_intercepted(sample: &Sample) -> bool {
    if let Some(failure) = &sample.failure {
        return matches!(failure.kind, FailureKind::CertificateWrongName | FailureKind::CertificateUntrusted);
    }
    let Some(reply) = &sample.reply else { return false };
    if reply.status == 511 {
        return true;
    }
    let is_plain = sample.connection.tls_version.is_none();
    let asked = Url::parse(&sample.url).ok();
    let sent_on = reply.header("location").and_then(|to| Url::parse(to).ok()).filter(|_| (300..400).contains(&reply.status));
    match (asked.as_ref().and_then(Url::host_str), sent_on.as_ref().and_then(Url::host_str)) {
        (Some(asked), Some(to)) => is_plain && !asked.ends_with(to) && !to.ends_with(asked.trim_start_matches("www.")),
        _ => false,
    }
}

fn would_get(expected: Expected) -> Msg {
    let key = if expected.strict_only { "expected-strict" } else { "expected-visitor" };
    Msg::new(key).with("code", Arg::Text(expected_code(expected)))
}

/// `521`, `530 (1016)`.
#[must_use]
pub fn expected_code(expected: Expected) -> String {
    match expected.sub_code {
        Some(sub_code) => format!("{} ({sub_code})", expected.code),
        None => expected.code.to_string(),
    }
}

/// A limit and where it comes from: `120 s · default`.
#[must_use]
pub fn limit(limit: &Limit) -> Msg {
    let nominal = limit_length(limit);
    if limit.speed > 1 {
        return Msg::new("limit-line-demo")
            .with("limit", nominal)
            .with("speed", Arg::Number(u64::from(limit.speed)))
            .with("span", planned(limit.span()));
    }
    Msg::new("limit-line").with("limit", nominal).with("source", Arg::Said(Box::new(limit_source(limit.source))))
}

/// The limit at Cloudflare; whole seconds unless a user has chosen otherwise.
#[must_use]
pub fn limit_length(limit: &Limit) -> Arg {
    let whole = limit.nominal.subsec_nanos() == 0;
    if whole { Arg::Seconds(limit.nominal.as_secs()) } else { planned(limit.nominal) }
}

/// A time that was chosen rather than measured: `5 s`, where a measured one is `5.00 s`.
#[must_use]
pub fn planned(time: Duration) -> Arg {
    match time.as_secs() {
        1..120 => Arg::Quantity(time.as_secs_f64(), Unit::Seconds),
        _ => Arg::Time(time),
    }
}

/// Where a limit comes from: `default`.
#[must_use]
pub fn limit_source(source: LimitSource) -> Msg {
    Msg::new(match source {
        LimitSource::ErrorBodies => "limit-error-bodies",
        LimitSource::Documentation => "limit-documentation",
        LimitSource::Former => "limit-former",
        LimitSource::Named => "limit-named",
        LimitSource::Custom => "limit-custom",
    })
}

/// The verdict in a few words: No 524 expected.
#[must_use]
pub fn verdict_title(verdict: &Verdict) -> Msg {
    Msg::new(match verdict.level {
        Level::NothingYet => "verdict-nothing-yet",
        Level::TooEarly => "verdict-too-early",
        Level::NotExpected => "verdict-not-expected",
        Level::Watch => "verdict-watch",
        Level::Likely => "verdict-likely",
        Level::Happening => "verdict-happening",
        Level::NoAnswer => "verdict-no-answer",
    })
}

/// What the verdict stands on: p99 is 2.6 % of the limit.
#[must_use]
pub fn verdict_says(verdict: &Verdict, summary: &Summary) -> Msg {
    let share = |key: &'static str, share: Option<f64>| Msg::new(key).with("share", Arg::Share(share.unwrap_or(0.0)));
    let n = |msg: Msg, n: u64| msg.with("n", Arg::Number(n));
    match verdict.level {
        Level::NothingYet => Msg::new("verdict-says-nothing"),
        Level::TooEarly => n(Msg::new("verdict-says-too-early"), verdict.n).with("needed", Arg::Number(Verdict::CALM_NEEDS)),
        Level::Happening => {
            let counted = summary.count.saturating_sub(summary.disturbed);
            n(Msg::new("verdict-says-hit"), counted).with("over", Arg::Number(verdict.over))
        }
        Level::NoAnswer => silent(verdict, summary),
        Level::NotExpected | Level::Watch | Level::Likely => {
            // What it is on its way to says more than how far away it is.
            if let Some(left) = time_left(verdict) {
                return Msg::new("verdict-says-rising").with("time", Arg::Time(left));
            }
            match (verdict.share_of, verdict.share, verdict.worst_share) {
                // What was given up says more than what was answered.
                (_, decides, Some(worst))
                    if level_of(worst) == verdict.level && decides.is_none_or(|s| level_of(s) != verdict.level) =>
                {
                    share("verdict-says-given-up", Some(worst))
                }
                (ShareOf::P99, decides, _) => share("verdict-says-p99", decides),
                (ShareOf::Max, decides, _) => n(share("verdict-says-max", decides), verdict.n),
            }
        }
    }
}

/// Until the limit is reached, where that is what the verdict tells.
fn time_left(verdict: &Verdict) -> Option<Duration> {
    verdict.trend.and_then(|trend| trend.time_to_limit).filter(|_| verdict.level == Level::Watch)
}

/// Where it is heading, beside the verdict's own sentence, which need not be said twice.
#[must_use]
pub fn verdict_trend(verdict: &Verdict) -> Option<Msg> {
    let told = time_left(verdict).is_some();
    verdict.trend.map(|heading| trend(&Trend { time_to_limit: heading.time_to_limit.filter(|_| !told), ..heading }))
}

/// The level that a share alone would give.
fn level_of(share: f64) -> Level {
    match share {
        share if share >= Verdict::LIKELY => Level::Likely,
        share if share >= Verdict::WATCH => Level::Watch,
        _ => Level::NotExpected,
    }
}

fn silent(verdict: &Verdict, summary: &Summary) -> Msg {
    let Some((kind, times)) = verdict.main_failure else { return Msg::new("verdict-says-nothing") };
    let key = if times == summary.unanswered.length { "verdict-says-silent" } else { "verdict-says-mostly" };
    Msg::new(key).with("failure", Arg::Said(Box::new(failure(kind)))).with("n", Arg::Number(summary.unanswered.length))
}

/// Title and sentence in one line.
#[must_use]
pub fn verdict_line(verdict: &Verdict, summary: &Summary) -> Msg {
    Msg::new("verdict-line")
        .with("title", Arg::Said(Box::new(verdict_title(verdict))))
        .with("says", Arg::Said(Box::new(verdict_says(verdict, summary))))
}

/// What Cloudflare would return, or did, and who must act; empty where all is calm. `edge`: see [`outlook`]; `real`: a 524 of
/// Cloudflare's came.
#[must_use]
pub fn verdict_outlook(verdict: &Verdict, summary: &Summary, limit: &Limit, edge: bool) -> Vec<Msg> {
    let against = |key: &'static str| Msg::new(key).with("limit", limit_length(limit));
    match verdict.level {
        Level::NothingYet | Level::TooEarly | Level::NotExpected => Vec::new(),
        Level::Watch => vec![Msg::new("act-soon")],
        Level::Likely => vec![against("outlook-524-soon"), Msg::new("act-soon")],
        Level::Happening => {
            let real = edge && summary.received_524 > 0;
            vec![Msg::new(if real { "outlook-524-real" } else { "outlook-524-now" }), against("act-now")]
        }
        Level::NoAnswer => verdict.main_failure.map_or_else(Vec::new, |(kind, _)| {
            let mut said = vec![what(kind), next(kind, edge)];
            said.extend(outlook(kind, kind.phase(), edge));
            said
        }),
    }
}

/// The time that a received 524 took: limit in force: 120.3 s.
#[must_use]
pub fn in_force(took: Duration) -> Msg {
    Msg::new("in-force").with("time", Arg::Tenths(took))
}

/// Where it is heading.
#[must_use]
pub fn trend(trend: &Trend) -> Msg {
    match (trend.direction, trend.time_to_limit) {
        (Direction::Rising, Some(left)) => Msg::new("trend-reached").with("time", Arg::Time(left)),
        (Direction::Rising, None) => Msg::new("trend-rising"),
        (Direction::Falling, _) => Msg::new("trend-falling"),
        (Direction::Level, _) => Msg::new("trend-level"),
    }
}

/// What else stands out.
#[must_use]
pub fn finding(finding: &Finding) -> Msg {
    match *finding {
        Finding::FirstSlow { took, median } => {
            Msg::new("finding-first-slow").with("took", Arg::Time(took)).with("median", Arg::Time(median))
        }
        Finding::Outliers { count, bound } => {
            Msg::new("finding-outliers").with("n", Arg::Number(count)).with("bound", Arg::Time(bound))
        }
    }
}

/// Why a run is over.
#[must_use]
pub fn end(end: End) -> Msg {
    match end {
        End::Stopped => Msg::new("end-stopped"),
        End::Count => Msg::new("end-count"),
        End::Duration => Msg::new("end-duration"),
        End::FailuresInARow => Msg::new("end-failures").with("n", Arg::Number(u64::from(Pace::FAILURES_IN_A_ROW))),
    }
}

/// The wall clock jumped, or the computer slept.
#[must_use]
pub fn clock_jumped(by: Duration) -> Msg {
    Msg::new("clock-jumped").with("by", Arg::Time(by))
}

/// A sample that is not counted.
#[must_use]
pub fn disturbed() -> Msg {
    Msg::new("sample-disturbed")
}

/// How long a certificate still holds, and whether that is a warning; `None` if it does not say.
#[must_use]
pub fn certificate(certificate: &Certificate, now: Timestamp) -> Option<(Msg, bool)> {
    if let Some(start) = certificate.not_before.filter(|start| *start > now) {
        let date = start.strftime("%Y-%m-%d").to_string();
        return Some((Msg::new("certificate-later").with("date", Arg::Text(date)), true));
    }
    let end = certificate.not_after?;
    let left = end.duration_since(now);
    let days = left.unsigned_abs().as_secs() / 86_400;
    let key = if left.is_negative() { "certificate-over" } else { "certificate-left" };
    let warns = left.is_negative() || left.unsigned_abs() < CERTIFICATE_WARNING;
    Some((Msg::new(key).with("n", Arg::Number(days)), warns))
}
