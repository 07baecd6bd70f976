//! Starting, stopping, and what a connection lives through: several requests, wrong ones, a client that goes, too many clients.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::super::server::MOST_CONNECTIONS;
use super::super::{Simulator, StartProblem};
use super::client::{End, get, server, talk};

async fn connected(server: &Simulator, request: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(server.address()).await.expect("connects");
    stream.write_all(request).await.expect("written");
    stream
}

#[tokio::test]
async fn only_loopback_addresses_are_listened_on() {
    for (address, allowed) in [
        ("0.0.0.0:0", false),
        ("192.0.2.1:0", false),
        ("10.0.0.1:80", false),
        ("[::]:0", false),
        ("[2001:db8::1]:0", false),
        ("[::ffff:192.0.2.1]:0", false),
        ("127.0.0.1:0", true),
        ("127.3.2.1:0", cfg!(target_os = "linux")),
    ] {
        let address = address.parse().expect("an address");
        match Simulator::start(address, 1).await {
            Ok(server) => {
                assert!(allowed && server.address().ip().is_loopback() && server.address().port() > 0, "{address}");
                server.stop().await;
            }
            Err(StartProblem::NotLoopback(named)) => assert!(!allowed && named == address, "{address}"),
            // macOS has 127.0.0.1 alone.
            Err(problem) => assert!(matches!(problem, StartProblem::System(..)) && !allowed, "{address}: {problem:?}"),
        }
    }
}

#[tokio::test]
async fn a_port_that_is_taken_is_told_apart() {
    let server = server(1).await;
    let problem = Simulator::start(server.address(), 1).await.expect_err("taken");
    assert!(matches!(problem, StartProblem::Taken(address) if address == server.address()), "{problem:?}");
    assert_eq!(server.base(), format!("http://{}", server.address()));
    server.stop().await;
}

#[tokio::test]
async fn stopping_or_dropping_ends_every_connection_and_gives_the_port_back() {
    for dropped in [false, true] {
        let server = server(1).await;
        let address = server.address();
        let mut silent = connected(&server, b"GET /silent HTTP/1.1\r\n\r\n").await;
        let mut idle = connected(&server, b"").await;
        if dropped {
            drop(server);
        } else {
            server.stop().await;
        }
        for stream in [&mut silent, &mut idle] {
            // Closed or reset, but never left open.
            assert!(matches!(stream.read(&mut [0]).await, Ok(0) | Err(_)), "{dropped}");
        }
        drop((silent, idle));
        let again = Simulator::start(address, 1).await.expect("the port is free");
        again.stop().await;
    }
}

#[tokio::test]
async fn a_connection_takes_several_requests_unless_it_is_asked_to_close() {
    let server = server(1).await;
    let three = b"GET /ok HTTP/1.1\r\n\r\nHEAD /ok HTTP/1.1\r\n\r\nPOST /ok HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3;x=y\r\nabc\r\n0\r\nA: b\r\n\r\n";
    let reply = talk(&server, three).await;
    assert_eq!((reply.text().matches("HTTP/1.1 200 OK").count(), reply.end), (3, End::Closed));
    assert_eq!((reply.text().matches("\r\n\r\nok\n").count(), reply.text().matches("Connection: keep-alive").count()), (2, 2));
    // HTTP/1.0 closes unless it asks for more.
    assert_eq!(talk(&server, b"GET /ok HTTP/1.0\r\n\r\n").await.end, End::Closed);
    server.stop().await;
}

#[tokio::test]
async fn requests_that_cannot_be_read_are_refused() {
    let server = server(1).await;
    let long = format!("GET /{} HTTP/1.1\r\n", "a".repeat(70_000));
    let many: String = std::iter::once("GET / HTTP/1.1\r\n").chain(std::iter::repeat_n("A: b\r\n", 300)).collect();
    for (request, status) in [
        ("nonsense\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", 413),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n", 413),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        (&long, 431),
        (&many, 431),
    ] {
        let reply = talk(&server, request.as_bytes()).await;
        assert_eq!(
            (reply.status(), reply.end),
            (status, End::Closed),
            "{}: {}",
            request.get(..40).unwrap_or(request),
            reply.text()
        );
    }
    let reply = talk(&server, b"GET http://127.0.0.1:1/status/418 HTTP/1.1\r\nConnection: close\r\n\r\n").await;
    assert_eq!(reply.status(), 418);
    server.stop().await;
}

#[tokio::test]
async fn a_body_that_waits_for_leave_gets_it() {
    let server = server(1).await;
    let head = b"POST /headers HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\nConnection: close\r\n\r\n";
    let mut stream = connected(&server, head).await;
    let mut leave = [0; 25];
    stream.read_exact(&mut leave).await.expect("leave");
    assert_eq!(&leave, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(b"abc").await.expect("written");
    let mut rest = String::new();
    stream.read_to_string(&mut rest).await.expect("read");
    assert!(rest.starts_with("HTTP/1.1 200 OK") && rest.contains("\"body_bytes\":3"), "{rest}");
    server.stop().await;
}

#[tokio::test]
async fn clients_beyond_the_cap_get_a_503_until_others_go() {
    let server = server(1).await;
    let mut held = Vec::new();
    for _ in 0..MOST_CONNECTIONS {
        // Answered, so that it is surely being served; then silent.
        let mut stream = connected(&server, b"GET /status/204 HTTP/1.1\r\n\r\nGET /silent HTTP/1.1\r\n\r\n").await;
        stream.read_exact(&mut [0; 12]).await.expect("an answer");
        held.push(stream);
    }
    let reply = get(&server, "/ok").await;
    assert_eq!((reply.status(), reply.end), (503, End::Closed));
    drop(held);
    let start = Instant::now();
    while get(&server, "/ok").await.status() != 200 {
        assert!(start.elapsed() < Duration::from_mins(1), "the places of clients that have gone are not free");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_client_that_goes_ends_every_wait() {
    let server = server(1).await;
    let before = tokio::runtime::Handle::current().metrics().num_alive_tasks();
    for path in ["/silent", "/delay?wait=6000", "/drip?every=6000", "/gap?after=0&silence=6000", "/cloudflare/524", "/endless"]
    {
        let mut stream = connected(&server, format!("GET {path} HTTP/1.1\r\n\r\n").as_bytes()).await;
        if path != "/silent" && !path.contains("delay") && !path.contains("524") {
            stream.read_exact(&mut [0; 12]).await.expect("a head");
        }
        drop(stream);
        let start = Instant::now();
        while tokio::runtime::Handle::current().metrics().num_alive_tasks() > before {
            assert!(start.elapsed() < Duration::from_mins(1), "{path}");
            tokio::task::yield_now().await;
        }
    }
    server.stop().await;
}
