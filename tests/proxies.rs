//! Exchanges through proxies: the way that is opened, what can be told from outside, and whose fault it is.

#[path = "common/server/mod.rs"]
mod server;

use std::time::Duration;

use rayscope::engine::{Client, USER_AGENT};
use rayscope::probe::{Blame, Deadlines, FailureKind, HttpChoice, Phase};
use server::certificates::{Authority, HOST};
use server::proxy::Proxy;
use server::{Act, GAP, PATIENT, Server, WAIT, closed_port, frames, get, measured, send, slow, watched};

/// What a busy machine may take for less than a second, and less than the patience of any phase.
const BUSY: Duration = Duration::from_secs(20);

#[tokio::test]
async fn a_tunnel_is_asked_for_and_the_phases_within_it_are_told() {
    let authority = Authority::new();
    let server = Server::tls(authority.good().server(), slow()).await;
    let proxy = Proxy::http(server.address, None).await;
    let client = Client::through(&format!("http://me:secret@{}", proxy.server.address));
    let mut target = get(server.address, Some(HOST), "/a?b");
    target.ca_certificates = Some(authority.root_pem.clone().into_bytes());
    let (sample, phases) = watched(&client, &target, &PATIENT).await;
    assert_eq!(sample.failure, None, "{sample:#?}");
    assert_eq!(phases, [Phase::Tcp, Phase::Tls, Phase::Wait, Phase::Download]);
    let timings = sample.timings;
    assert_eq!((timings.dns, timings.write), (None, None));
    measured(&timings, WAIT, GAP);
    assert!(timings.tls.unwrap() > Duration::ZERO && timings.tcp.unwrap() > Duration::ZERO, "{timings:?}");
    assert!(timings.tls.unwrap() + timings.tcp.unwrap() + timings.wait.unwrap() <= timings.total, "{timings:?}");
    let reply = sample.reply.unwrap();
    assert_eq!((reply.status, &reply.body[..], reply.bytes), (200, &b"first-last"[..], 10));
    let connection = sample.connection;
    assert_eq!(connection.proxy.unwrap(), format!("http://{}", proxy.server.address));
    assert_eq!((connection.tls_version.as_deref(), connection.http.as_deref()), (Some("1.3"), Some("1.1")));
    let certificate = connection.certificate.unwrap();
    assert_eq!((certificate.fault, certificate.chain), (None, 2));
    let asked = proxy.asked.lock().unwrap().clone();
    let port = server.address.port();
    assert!(asked[0].starts_with(&format!("CONNECT {HOST}:{port} HTTP/1.1\r\n")), "{asked:?}");
    assert!(asked[0].to_lowercase().contains("proxy-authorization: basic bwu6c2vjcmv0"), "{asked:?}");
    assert_eq!((asked.len(), server.connections()), (1, 1), "nothing is asked twice");
}

#[tokio::test]
async fn plain_http_is_handed_to_the_proxy_whole() {
    let server = Server::plain(slow()).await;
    let proxy = Proxy::http(server.address, None).await;
    let client = Client::through(&proxy.server.address.to_string());
    let mut target = get(server.address, None, "/a?b");
    target.url.set_host(Some("shop.test")).unwrap();
    let (sample, phases) = watched(&client, &target, &PATIENT).await;
    assert_eq!(sample.failure, None, "{sample:#?}");
    assert_eq!(phases, [Phase::Tcp, Phase::Wait, Phase::Download]);
    measured(&sample.timings, WAIT, GAP);
    let asked = proxy.asked.lock().unwrap().join("");
    let host = format!("shop.test:{}", server.address.port());
    assert!(asked.starts_with(&format!("GET http://{host}/a?b HTTP/1.1\r\n")), "{asked}");
    let mut lines: Vec<_> = asked.lines().skip(1).filter(|line| !line.is_empty()).collect();
    lines.sort_unstable();
    assert_eq!(lines, ["accept: */*", &format!("host: {host}"), &format!("user-agent: {USER_AGENT}")]);
}

#[tokio::test]
async fn socks_and_http_2_go_together() {
    let authority = Authority::new();
    let script = vec![
        Act::Read(frames::PREFACE + 9),
        Act::Send(frames::settings()),
        Act::Send([frames::headers(false, &[]), frames::data(true, b"body")].concat()),
        Act::Drain,
    ];
    let server = Server::tls(authority.good().speaking(&["h2"]), script).await;
    let proxy = Proxy::socks(server.address, None).await;
    let client = Client::through(&format!("socks5h://{}", proxy.server.address));
    let mut target = get(server.address, Some(HOST), "/");
    target.http = HttpChoice::Two;
    target.insecure = true;
    let (sample, _) = watched(&client, &target, &PATIENT).await;
    assert_eq!(sample.failure, None, "{sample:#?}");
    assert_eq!((sample.connection.http.as_deref(), &sample.reply.unwrap().body[..]), (Some("2"), &b"body"[..]));
    assert_eq!(sample.connection.certificate.unwrap().fault, Some(FailureKind::CertificateUntrusted));
    assert_eq!(*proxy.asked.lock().unwrap(), [HOST], "the proxy looks the name up");
}

#[tokio::test]
async fn a_way_that_is_not_opened_is_the_proxys_fault() {
    const SHORT: Deadlines = Deadlines {
        dns: Duration::from_millis(200),
        tcp: Duration::from_millis(200),
        tls: Duration::from_millis(250),
        silence: Duration::from_millis(300),
    };
    let server = Server::tls(Authority::new().good().server(), slow()).await;
    let held = [closed_port(), closed_port()];
    let [closed, plain] = [held[0].address, held[1].address];
    let silent = Server::plain(vec![Act::Hold]).await;
    let refusing = |refusal| Proxy::http(closed, Some(refusal));
    let asks = refusing("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n").await;
    let fails = refusing("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n").await;
    let socks = Proxy::socks(closed, Some(5)).await;
    for (name, proxy, https, phase, kind) in [
        ("closed", format!("http://{closed}"), true, Phase::Tcp, FailureKind::ProxyUnreachable),
        ("closed, plain", format!("http://{closed}"), false, Phase::Tcp, FailureKind::ProxyUnreachable),
        ("closed, SOCKS", format!("socks5h://{closed}"), true, Phase::Tcp, FailureKind::ProxyUnreachable),
        ("silent", format!("http://{}", silent.address), true, Phase::Tcp, FailureKind::ProxyUnreachable),
        ("407", format!("http://{}", asks.server.address), true, Phase::Tcp, FailureKind::ProxyRefused),
        ("407, plain", format!("http://{}", asks.server.address), false, Phase::Wait, FailureKind::ProxyRefused),
        ("502", format!("http://{}", fails.server.address), true, Phase::Tcp, FailureKind::ProxyRefused),
        ("SOCKS refused", format!("socks5h://{}", socks.server.address), true, Phase::Tcp, FailureKind::ProxyRefused),
    ] {
        let client = Client::through(&proxy);
        let target = if https { get(server.address, Some(HOST), "/") } else { get(plain, None, "/") };
        let deadlines = if name == "silent" { SHORT } else { PATIENT };
        let (sample, _) = watched(&client, &target, &deadlines).await;
        let failure = sample.failure.unwrap_or_else(|| panic!("{name}"));
        assert_eq!((failure.phase, failure.kind, failure.kind.blame()), (phase, kind, Blame::Proxy), "{name}: {failure:?}");
        assert!(!failure.detail.contains("secret"));
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn faults_behind_a_proxy_are_the_servers() {
    const SHORT: Deadlines =
        Deadlines { dns: PATIENT.dns, tcp: PATIENT.tcp, tls: Duration::from_millis(250), silence: Duration::from_millis(300) };
    let body = |rest: &str| format!("HTTP/1.1 200 OK\r\n{rest}");
    for (name, script, phase, kind) in [
        ("an empty reply", vec![Act::Head], Phase::Wait, FailureKind::EmptyReply),
        ("garbage", vec![Act::Head, send("nonsense\r\n\r\n"), Act::Drain], Phase::Wait, FailureKind::NotHttp),
        ("silence", vec![Act::Head, Act::Hold], Phase::Wait, FailureKind::WaitTimedOut),
        ("a short body", vec![Act::Head, send(body("content-length: 9\r\n\r\nstart"))], Phase::Download, FailureKind::BodyCut),
        (
            "a bad chunk",
            vec![Act::Head, send(body("transfer-encoding: chunked\r\n\r\n5\r\nstart\r\nxyz\r\n")), Act::Drain],
            Phase::Download,
            FailureKind::BodyMalformed,
        ),
        (
            "silence amid the body",
            vec![Act::Head, send(body("content-length: 9\r\n\r\nstart")), Act::Hold],
            Phase::Download,
            FailureKind::BodyTimedOut,
        ),
    ] {
        let server = Server::tls(Authority::new().good().server(), script).await;
        let proxy = Proxy::http(server.address, None).await;
        let client = Client::through(&format!("http://{}", proxy.server.address));
        let mut target = get(server.address, Some(HOST), "/");
        target.insecure = true;
        let deadlines = if kind.is_timeout() { SHORT } else { PATIENT };
        let (sample, _) = watched(&client, &target, &deadlines).await;
        let failure = sample.failure.unwrap_or_else(|| panic!("{name}"));
        assert_eq!((failure.phase, failure.kind), (phase, kind), "{name}: {failure:?}");
        assert_eq!(sample.reply.is_some(), phase == Phase::Download, "{name}");
        assert!(sample.timings.total < BUSY, "{name}: {:?}", sample.timings);
    }
    // Of the handshake, too.
    let server = Server::tls(Authority::new().good().server(), slow()).await;
    let plain = Server::plain(vec![Act::Read(50), send("HTTP/1.1 400 Bad Request\r\n\r\n"), Act::Drain]).await;
    let deaf = Server::plain(vec![Act::Hold]).await;
    for (to, kind) in [
        (server.address, FailureKind::CertificateUntrusted),
        (plain.address, FailureKind::NotTls),
        (deaf.address, FailureKind::TlsTimedOut),
    ] {
        let proxy = Proxy::http(to, None).await;
        let client = Client::through(&format!("http://{}", proxy.server.address));
        let deadlines = if kind.is_timeout() { SHORT } else { PATIENT };
        let (sample, _) = watched(&client, &get(to, Some(HOST), "/"), &deadlines).await;
        let failure = sample.failure.unwrap();
        assert_eq!((failure.phase, failure.kind), (Phase::Tls, kind), "{failure:?}");
        assert!(sample.timings.total < BUSY, "{kind:?}: {:?}", sample.timings);
        assert_eq!(sample.connection.certificate.is_some(), to == server.address);
    }
}
