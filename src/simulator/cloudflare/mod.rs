//! Errors as Cloudflare's edge writes them, by code and by what the request accepts.
//!
//! Shapes, figures and texts are those that Cloudflare documents or sends; the texts come from the same file from which the
//! decoder restores mangled pastes. What Cloudflare does not publish about a code is openly ours, never made up to look real.

mod codes;
mod documents;

use std::time::Duration;

use jiff::Timestamp;

use super::answer::Answer;
use super::exchange::{Exchange, Handled};
use super::profile::scattered;
use super::routes::{AS, EDGE_WAIT, LIMIT};
use super::switchboard::unknown;

use codes::Code;
use documents::Occurrence;

/// How an error is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Html,
    /// `application/json`.
    Json,
    /// The same body as `application/problem+json`.
    Problem,
    Markdown,
    /// The one line `error code: N`.
    Text,
}

/// What each media type is answered with. A star alone never asks for JSON.
const ACCEPTED: [(&str, Shape); 6] = [
    ("text/html", Shape::Html),
    ("application/json", Shape::Json),
    ("application/problem+json", Shape::Problem),
    ("text/markdown", Shape::Markdown),
    ("text/*", Shape::Markdown),
    ("text/plain", Shape::Text),
];

/// Data centres that answers name, by the airport's code.
const COLOS: [&str; 4] = ["FRA", "AMS", "SIN", "SJC"];

/// What names one passage through the edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edge {
    /// 16 hexadecimal digits.
    ray: String,
    colo: &'static str,
}

impl Edge {
    /// The next one.
    pub(super) fn of(exchange: &Exchange<'_>) -> Self {
        let n = exchange.shared.ray();
        // Real ones of these years begin with 9 or a.
        let ray = format!("{:016x}", (scattered(n) >> 4) | (0xa << 60));
        Self { ray, colo: COLOS[usize::from(exchange.shared.address.port()) % COLOS.len()] }
    }

    /// `answer` as it leaves the edge.
    pub(super) fn mark(&self, answer: Answer) -> Answer {
        answer.with("Server", "cloudflare").with("CF-RAY", format!("{}-{}", self.ray, self.colo))
    }
}

/// `/cloudflare/CODE`. 524 comes when its limit is reached, the others at once, unless told otherwise.
pub(super) async fn answer(exchange: &mut Exchange<'_>, code: &str) -> Handled {
    let code = code.parse().ok().and_then(Code::find).ok_or_else(|| unknown(exchange.shared.address))?;
    let limit = exchange.seconds(&LIMIT)?;
    let usual = if code.number == 524 { limit } else { 0.0 };
    let wait = exchange.number(&EDGE_WAIT)?.unwrap_or(usual);
    let shape = shape(exchange, exchange.word(&AS)?);
    exchange.wait(wait).await?;
    send(exchange, code, limit, shape).await
}

/// The 524 of an origin that has reached `limit` (nominal seconds).
pub(super) async fn timed_out(exchange: &mut Exchange<'_>, limit: f64) -> Handled {
    match Code::find(524) {
        Some(code) => send(exchange, code, limit, shape(exchange, None)).await,
        None => Err(unknown(exchange.shared.address)),
    }
}

fn shape(exchange: &Exchange<'_>, asked: Option<&str>) -> Shape {
    match asked {
        Some("html") => Shape::Html,
        Some("json") => Shape::Problem,
        Some("markdown") => Shape::Markdown,
        Some("text") => Shape::Text,
        _ => exchange.request.preferred(&ACCEPTED).unwrap_or(Shape::Html),
    }
}

async fn send(exchange: &mut Exchange<'_>, code: &Code, limit: f64, shape: Shape) -> Handled {
    let edge = Edge::of(exchange);
    let at = Timestamp::now();
    let occurrence = Occurrence {
        code,
        limit: Duration::try_from_secs_f64(limit).unwrap_or_default().as_secs(),
        ray: &edge.ray,
        colo: edge.colo,
        zone: &zone(exchange),
        at,
        unpublished: &exchange.texts().get("simulate-not-published"),
    };
    let (kind, body) = match shape {
        Shape::Html => ("text/html; charset=UTF-8", occurrence.html()),
        Shape::Json => ("application/json; charset=utf-8", occurrence.json()),
        Shape::Problem => ("application/problem+json; charset=utf-8", occurrence.json()),
        Shape::Markdown => ("text/markdown; charset=utf-8", occurrence.markdown()),
        Shape::Text => ("text/plain; charset=UTF-8", format!("error code: {}\n", code.number)),
    };
    let mut answer = edge.mark(Answer::new(code.status, kind, body));
    if let Some(seconds) = code.retry_after {
        answer = answer.with("Retry-After", seconds.to_string());
    }
    // As captured from real error answers.
    let no_cache = "private, max-age=0, no-store, no-cache, must-revalidate, post-check=0, pre-check=0";
    let answer = answer
        .with("Cache-Control", no_cache)
        .with("Expires", "Thu, 01 Jan 1970 00:00:01 GMT")
        .with("Referrer-Policy", "same-origin")
        .with("X-Frame-Options", "SAMEORIGIN")
        .with("Vary", "Accept");
    exchange.send(answer).await
}

/// The host that was asked for, as in real errors; for an address or this computer's own name a name that nobody can have.
fn zone(exchange: &Exchange<'_>) -> String {
    let host = exchange.request.header("host").unwrap_or_default().to_ascii_lowercase();
    let host = host.rsplit_once(':').map_or(&*host, |(name, _)| name);
    let is_name = host.contains(|c: char| c.is_ascii_alphabetic())
        && host.contains('.')
        && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.');
    if is_name { host.to_owned() } else { "demo.example".to_owned() }
}
