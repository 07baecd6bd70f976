//! Answers that ask something of the client: to come back later, to go elsewhere.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::answer::{Answer, http_date};
use super::exchange::{Exchange, Handled};
use super::routes::{AS_DATE, BUSY_FOR};
use super::switchboard::unknown;

/// The longest chain of redirects that ends.
const MOST_HOPS: u32 = 100;

/// `/busy/429` and `/busy/503`: says when to come back, and is well from then on. The time begins with the first request for
/// this code and time; what `Retry-After` says is what is left of it, in nominal seconds.
pub(super) async fn busy(exchange: &mut Exchange<'_>, code: &str) -> Handled {
    let code = match code {
        "429" => 429,
        "503" => 503,
        _ => return Err(unknown(exchange.shared.address)),
    };
    let (after, as_date) = (exchange.seconds(&BUSY_FOR)?, exchange.seconds(&AS_DATE)? > 0.0);
    let milliseconds = Duration::try_from_secs_f64(after).unwrap_or_default().as_millis();
    let Some(left) = exchange.shared.busy((code, u64::try_from(milliseconds).unwrap_or(u64::MAX))) else {
        return exchange.send(Answer::text(200, "ok\n")).await;
    };
    // Whole seconds, rounded up: who comes then is not too early.
    let left = left.ceil();
    let retry = if as_date {
        let at = Timestamp::now().checked_add(SignedDuration::try_from_secs_f64(left).unwrap_or_default());
        http_date(at.unwrap_or_else(|_| Timestamp::now()))
    } else {
        left.to_string()
    };
    exchange.send(Answer::text(code, format!("{code}\n")).with("Retry-After", retry)).await
}

/// `/redirect/loop`: to itself.
pub(super) async fn redirect_loop(exchange: &mut Exchange<'_>) -> Handled {
    exchange.send(Answer::redirect(302, "/redirect/loop")).await
}

/// `/redirect/N`: N hops, then `/ok`.
pub(super) async fn redirect(exchange: &mut Exchange<'_>, hops: &str) -> Handled {
    match hops.parse().ok().filter(|hops| *hops <= MOST_HOPS) {
        None => Err(unknown(exchange.shared.address)),
        Some(0 | 1) => exchange.send(Answer::redirect(302, "/ok")).await,
        Some(hops) => exchange.send(Answer::redirect(302, format!("/redirect/{}", hops - 1))).await,
    }
}

/// `/redirect/away`: to another origin, which is this server by its name. `/headers` there shows what was carried along.
pub(super) async fn redirect_away(exchange: &mut Exchange<'_>) -> Handled {
    let to = format!("http://localhost:{}/headers", exchange.shared.address.port());
    exchange.send(Answer::redirect(302, to)).await
}
