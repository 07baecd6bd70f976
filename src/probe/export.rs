//! A run as CSV and as JSON (`rayscope.probe/1`): what pipelines read, in no language.
//!
//! One list of columns serves both. What was not measured is `null`, in CSV an empty cell. Secrets are masked on the way out: of
//! the request only the names of secret headers leave, of its body the length, of addresses no password and no token.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::failure::{Expected, Failure, FailureKind};
use super::histogram::Percentile;
use super::outlier::Finding;
use super::plan::LimitSource;
use super::record::Record;
use super::sample::{Certificate, Class, Reply, Sample};
use super::statistics::Summary;
use super::target::{HttpChoice, Target};
use super::trend::{Direction, Trend};
use super::verdict::{Level, ShareOf, Verdict};
use super::words;
use crate::redact;

/// The document of `rayscope probe --format json`.
#[must_use]
pub fn json(record: &Record<'_>) -> Value {
    let (limit, edge) = (record.plan.limit, record.is_edge());
    let samples = record.samples.iter().map(|sample| Value::Object(fields(sample, record, edge)));
    json!({
        "schema": "rayscope.probe/1",
        "target": redact::url(record.plan.target.url.as_str()),
        "limit_seconds": seconds(limit.nominal),
        "request": request(&record.plan.target),
        "limit": { "source": limit_source(limit.source), "speed": limit.speed, "measured_seconds": seconds(limit.span()) },
        "interval_seconds": record.plan.pace.every.map(seconds),
        "started": at(record.since),
        "end": record.end,
        "samples": samples.collect::<Vec<Value>>(),
        "summary": summary(record.series.summary()),
        "verdict": verdict(record.series.verdict(), edge),
    })
}

/// One line a sample under the names that JSON has.
#[must_use]
pub fn csv(record: &Record<'_>) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    out.write_record(COLUMNS).ok();
    let edge = record.is_edge();
    for sample in record.samples {
        let row = fields(sample, record, edge);
        out.write_record(COLUMNS.iter().map(|name| cell(row.get(*name).unwrap_or(&Value::Null)))).ok();
    }
    out.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

/// The columns of CSV and the members of a sample in JSON, in order.
pub const COLUMNS: [&str; 45] = [
    "number",
    "at",
    "outcome",
    "status",
    "error",
    "phase",
    "dns_ms",
    "tcp_ms",
    "tls_ms",
    "write_ms",
    "wait_ms",
    "longest_gap_ms",
    "download_ms",
    "total_ms",
    "bytes",
    "address",
    "http",
    "class",
    "over_limit",
    "disturbed",
    "silence_ms",
    "due_ms",
    "started_ms",
    "hop",
    "url",
    "blame",
    "expected",
    "detail",
    "proxy",
    "tls",
    "cipher",
    "certificate_subject",
    "certificate_issuer",
    "certificate_names",
    "certificate_not_before",
    "certificate_not_after",
    "certificate_fault",
    "header_bytes",
    "stopped",
    "cf_ray",
    "colo",
    "cf_cache_status",
    "server",
    "server_timing",
    "retry_after",
];

/// `edge`: an answer of the run came through Cloudflare.
fn fields(sample: &Sample, record: &Record<'_>, edge: bool) -> Map<String, Value> {
    let limit = record.plan.limit.span();
    let (timings, connection, failure) = (&sample.timings, &sample.connection, sample.failure.as_ref());
    let reply = sample.reply.as_ref();
    let certificate = connection.certificate.as_ref();
    let header = |name: &str| reply.and_then(|reply| reply.header(name)).map(str::to_owned);
    let of = |text: fn(&Certificate) -> &String| certificate.map(text).filter(|text| !text.is_empty());
    let is_524 = reply.is_some_and(|reply| reply.status == 524);
    let values: [Value; COLUMNS.len()] = [
        json!(sample.number),
        json!(at(sample.at)),
        json!(if failure.is_some() || reply.is_none() { "error" } else { "response" }),
        json!(reply.map(|reply| reply.status)),
        json!(failure.map(|failure| failure.kind.name())),
        json!(failure.map(|failure| failure.phase.name())),
        json!(timings.dns.map(ms)),
        json!(timings.tcp.map(ms)),
        json!(timings.tls.map(ms)),
        json!(timings.write.map(ms)),
        json!(timings.wait.map(ms)),
        json!(timings.gap.map(ms)),
        json!(timings.download.map(ms)),
        json!(ms(timings.total)),
        json!(reply.map(|reply| reply.bytes)),
        json!(connection.address.map(|address| address.to_string())),
        json!(connection.http),
        json!(class(record.class(sample))),
        json!(is_524 || timings.silence().is_some_and(|silence| silence >= limit)),
        json!(sample.disturbed),
        json!(timings.silence().map(ms)),
        json!(ms(sample.due)),
        json!(ms(sample.started)),
        json!(sample.hop),
        json!(redact::url(&sample.url)),
        json!(failure.map(|failure| words::blamed(failure.kind, edge))),
        json!(failure.filter(|_| !edge).and_then(Failure::expected).map(|expected| expected.code)),
        json!(failure.map(|failure| masked(&failure.detail)).filter(|detail| !detail.is_empty())),
        json!(connection.proxy.as_deref().map(redact::url)),
        json!(connection.tls_version),
        json!(connection.cipher),
        json!(of(|certificate| &certificate.subject)),
        json!(of(|certificate| &certificate.issuer)),
        json!(certificate.map(|certificate| &certificate.names)),
        json!(certificate.and_then(|certificate| certificate.not_before).map(at)),
        json!(certificate.and_then(|certificate| certificate.not_after).map(at)),
        json!(certificate.and_then(|certificate| certificate.fault).map(FailureKind::name)),
        json!(reply.and_then(|reply| reply.header_bytes)),
        json!(reply.map(|reply| reply.stopped)),
        json!(header("cf-ray")),
        json!(reply.and_then(colo)),
        json!(header("cf-cache-status")),
        json!(header("server")),
        json!(header("server-timing")),
        json!(header("retry-after")),
    ];
    COLUMNS.iter().map(|name| (*name).to_owned()).zip(values).collect()
}

/// The data center behind the number of a Ray ID: `9f4670f97dfb64c8-FRA`.
#[must_use]
pub fn colo(reply: &Reply) -> Option<&str> {
    let (_, colo) = reply.header("cf-ray")?.rsplit_once('-')?;
    (colo.len() == 3 && colo.bytes().all(|b| b.is_ascii_uppercase())).then_some(colo)
}

/// A value as a cell. A spreadsheet would carry out what begins like a formula, and servers choose these words.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(cell).collect::<Vec<String>>().join(" "),
        other => other.to_string(),
    }
}

fn request(target: &Target) -> Value {
    let headers: Vec<Value> = target
        .headers
        .iter()
        .map(|header| json!({ "name": header.name, "value": redact::header_value(&header.name, &header.value) }))
        .collect();
    json!({
        "method": target.method,
        "headers": headers,
        "body_bytes": target.body.as_ref().map(Vec::len),
        "connect_to": target.connect_to.as_ref().map(ToString::to_string),
        "http": match target.http {
            HttpChoice::Any => Value::Null,
            HttpChoice::One => json!("1.1"),
            HttpChoice::Two => json!("2"),
        },
        "certificate_enforced": target.enforces_certificate(),
        "follows_redirects": target.follow_redirects,
    })
}

fn summary(summary: &Summary) -> Value {
    let value = |percentile: Option<Percentile>| percentile.map(|percentile| ms(percentile.value));
    let dependable = |percentile: Option<Percentile>| percentile.is_some_and(|percentile| percentile.dependable);
    let classes: Map<String, Value> =
        Class::ALL.iter().map(|each| (class(*each).to_owned(), json!(summary.classes.of(*each)))).collect();
    json!({
        "count": summary.count,
        "ok": summary.ok,
        "failed": summary.failed,
        "p50_ms": value(summary.p50),
        "p95_ms": value(summary.p95),
        "p99_ms": value(summary.p99),
        "max_ms": summary.max.map(ms),
        "over_limit": summary.over_limit,
        "n": summary.answered,
        "dependable": { "p50": dependable(summary.p50), "p95": dependable(summary.p95), "p99": dependable(summary.p99) },
        "timeouts": summary.timeouts,
        "disturbed": summary.disturbed,
        "received_524": summary.received_524,
        "last_ms": summary.last.map(ms),
        "min_ms": summary.min.map(ms),
        "mean_ms": summary.mean.map(ms),
        "mad_ms": summary.mad.map(ms),
        "jitter_ms": summary.jitter.map(ms),
        "longest_timeout_ms": summary.longest_timeout.map(ms),
        "corrected": summary.corrected.map(|corrected| json!({
            "p50_ms": ms(corrected.p50.value),
            "p95_ms": ms(corrected.p95.value),
            "p99_ms": ms(corrected.p99.value),
            "n": corrected.p99.n,
        })),
        "classes": classes,
        "failures": summary
            .failures
            .iter()
            .map(|(kind, times)| json!({ "error": kind.name(), "count": times }))
            .collect::<Vec<Value>>(),
        "findings": summary.findings.iter().map(finding).collect::<Vec<Value>>(),
    })
}

fn finding(finding: &Finding) -> Value {
    match *finding {
        Finding::FirstSlow { took, median } => {
            json!({ "finding": "first_slow", "took_ms": ms(took), "median_ms": ms(median) })
        }
        Finding::Outliers { count, bound } => json!({ "finding": "outliers", "count": count, "bound_ms": ms(bound) }),
    }
}

fn verdict(verdict: &Verdict, edge: bool) -> Value {
    // Where Cloudflare itself answers, a failure on the way to it is nothing that a visitor must meet.
    let expected = verdict.expect.filter(|_| !(edge && verdict.level == Level::NoAnswer));
    let expect = |part: fn(Expected) -> Value| expected.map(part);
    json!({
        "expect": expect(|expected| json!(expected.code)),
        "share_of_limit": verdict.share.map(share),
        "level": match verdict.level {
            Level::NothingYet => "nothing-yet",
            Level::TooEarly => "too-early",
            Level::NotExpected => "not-expected",
            Level::Watch => "watch",
            Level::Likely => "likely",
            Level::Happening => "happening",
            Level::NoAnswer => "no-answer",
        },
        "n": verdict.n,
        "share_of": match verdict.share_of {
            ShareOf::P99 => "p99",
            ShareOf::Max => "max",
        },
        "p50_share": verdict.p50_share.map(share),
        "worst_share": verdict.worst_share.map(share),
        "over_limit": verdict.over,
        "expect_sub_code": expected.and_then(|expected| expected.sub_code),
        "expect_strict_only": expect(|expected| json!(expected.strict_only)),
        "in_force_ms": verdict.in_force.map(ms),
        "trend": verdict.trend.as_ref().map(trend),
        "main_failure": verdict.main_failure.map(|(kind, _)| kind.name()),
    })
}

fn trend(trend: &Trend) -> Value {
    json!({
        "direction": match trend.direction {
            Direction::Rising => "rising",
            Direction::Falling => "falling",
            Direction::Level => "level",
        },
        "seconds_per_second": trend.slope,
        "n": trend.n,
        "seconds_to_limit": trend.time_to_limit.map(seconds),
    })
}

const fn class(class: Class) -> &'static str {
    match class {
        Class::Success => "success",
        Class::Redirect => "redirect",
        Class::Client => "client",
        Class::Server => "server",
        Class::Cloudflare => "cloudflare",
        Class::Failed => "failed",
    }
}

const fn limit_source(source: LimitSource) -> &'static str {
    match source {
        LimitSource::ErrorBodies => "error-bodies",
        LimitSource::Documentation => "documentation",
        LimitSource::Former => "former",
        LimitSource::Named => "named",
        LimitSource::Custom => "custom",
    }
}

/// Addresses within a text of the system's or a library's, without their passwords and tokens.
pub(super) fn masked(text: &str) -> String {
    let word = |word: &str| {
        let core = word.trim_matches(|c: char| "\"'()<>,;".contains(c));
        if core.contains("://") { word.replace(core, &redact::url(core)) } else { word.to_owned() }
    };
    text.split(' ').map(word).collect::<Vec<String>>().join(" ")
}

/// RFC 3339 in UTC, to the millisecond.
fn at(at: jiff::Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// Milliseconds, to the microsecond.
fn ms(time: Duration) -> f64 {
    (time.as_secs_f64() * 1e6).round() / 1e3
}

/// Whole where it is whole: `120`, not `120.0`.
fn seconds(time: Duration) -> Value {
    if time.subsec_nanos() == 0 { json!(time.as_secs()) } else { json!(ms(time) / 1e3) }
}

/// To a hundredth of a per cent.
fn share(share: f64) -> f64 {
    (share * 1e4).round() / 1e4
}
