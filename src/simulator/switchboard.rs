//! From a request to its handler, and from what the handler leaves to the connection's end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::i18n::{Arg, Msg};

use super::answer::Answer;
use super::connection::{Connection, Incoming};
use super::exchange::{Exchange, Handled, Next, Trouble};
use super::profile::Profile;
use super::request::Request;
use super::shared::Shared;
use super::{cloudflare, faults, jobs, plain, polite, profile, slow};

/// How long a connection beyond the number that is served may take for its request.
const REFUSED_WITHIN: Duration = Duration::from_secs(5);

/// Serves one connection to its end.
pub(super) async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let mut connection = Connection::new(stream);
    loop {
        let next = match connection.receive().await {
            Err(_) => return,
            Ok(Incoming::ResetAtOnce) => return connection.reset_at_once(),
            Ok(Incoming::Wrong(status)) => {
                let request = Request::default();
                let trouble = Trouble::Refused(status, Msg::new("simulate-not-understood"));
                refuse_politely(&mut Exchange::new(&request, &shared, &mut connection), trouble).await
            }
            Ok(Incoming::Request(request)) => {
                let mut exchange = Exchange::new(&request, &shared, &mut connection);
                match handle(&mut exchange).await {
                    Ok(next) => Ok(next),
                    Err(trouble) => refuse_politely(&mut exchange, trouble).await,
                }
            }
        };
        match next {
            Ok(Next::Again) => {}
            Ok(Next::Close) => return connection.close().await,
            Ok(Next::Reset) => return connection.reset().await,
            Err(_) => return,
        }
    }
}

/// Answers 503 to one connection too many.
pub(super) async fn refuse(stream: TcpStream, shared: Arc<Shared>) {
    let mut connection = Connection::new(stream);
    let refuse = async {
        if connection.receive().await.is_ok() {
            // A request of no version is one without keep-alive.
            let request = Request::default();
            let trouble = Trouble::Refused(503, Msg::new("simulate-too-many"));
            refuse_politely(&mut Exchange::new(&request, &shared, &mut connection), trouble).await.ok();
            connection.close().await;
        }
    };
    timeout(REFUSED_WITHIN, refuse).await.ok();
}

async fn refuse_politely(exchange: &mut Exchange<'_>, trouble: Trouble) -> Handled {
    let Trouble::Refused(status, message) = trouble else { return Err(trouble) };
    let said = exchange.texts().say(&message);
    let mut answer = Answer::text(status, format!("{said}\n"));
    if status == 405 {
        answer = answer.with("Allow", "POST");
    }
    exchange.send(answer).await
}

async fn handle(exchange: &mut Exchange<'_>) -> Handled {
    let path = exchange.request.path.clone();
    let parts: Vec<&str> = path.split('/').skip(1).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => plain::index(exchange).await,
        ["ok"] => plain::ok(exchange).await,
        ["status", code] => plain::status(exchange, code).await,
        ["headers"] => plain::headers(exchange).await,
        ["delay"] => slow::delay(exchange).await,
        ["drip"] => slow::drip(exchange).await,
        ["gap"] => slow::gap(exchange).await,
        ["silent"] => Err(exchange.wait_for_end().await.into()),
        ["profile", name] => match Profile::named(name) {
            Some(profile) => profile::answer(exchange, profile).await,
            None => Err(unknown(exchange.shared.address)),
        },
        ["cloudflare", code] => cloudflare::answer(exchange, code).await,
        ["busy", code] => polite::busy(exchange, code).await,
        ["jobs"] => jobs::submit(exchange).await,
        ["jobs", id] => jobs::state(exchange, id).await,
        ["jobs", id, "result"] => jobs::result(exchange, id).await,
        ["redirect", "loop"] => polite::redirect_loop(exchange).await,
        ["redirect", "away"] => polite::redirect_away(exchange).await,
        ["redirect", hops] => polite::redirect(exchange, hops).await,
        ["empty"] => Ok(Next::Close),
        ["reset", "request"] => Ok(Next::Reset),
        ["reset", "headers"] => faults::half_headers(exchange, Next::Reset).await,
        ["reset", "body"] => faults::half_body(exchange, Next::Reset).await,
        ["cut", "headers"] => faults::half_headers(exchange, Next::Close).await,
        ["cut", "body"] => faults::half_body(exchange, Next::Close).await,
        ["garbage"] => faults::garbage(exchange).await,
        ["bad-status"] => faults::bad_status(exchange).await,
        ["huge-headers"] => faults::huge_headers(exchange).await,
        ["endless"] => faults::endless(exchange).await,
        ["bomb"] => faults::bomb(exchange).await,
        _ => Err(unknown(exchange.shared.address)),
    }
}

/// There is no such path.
pub(super) fn unknown(address: SocketAddr) -> Trouble {
    let index = Arg::Text(format!("http://{address}/"));
    Trouble::Refused(404, Msg::new("simulate-unknown-path").with("index", index))
}
