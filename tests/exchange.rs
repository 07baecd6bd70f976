//! What one exchange shows of servers that answer: its phases, its figures, what it was sent over and what it keeps.

#![expect(clippy::unwrap_used, reason = "a test may end here")]

#[path = "common/server/mod.rs"]
mod server;

use std::io::Write as _;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use rayscope::engine::{Client, USER_AGENT};
use rayscope::probe::{ConnectTo, FailureKind, Header, HttpChoice, Phase, Reply, Target};
use server::certificates::{Authority, HOST, self_signed};
use server::{
    Act, GAP, Names, PATIENT, Server, WAIT, ask, client, closed_port, frames, get, measured, send, slow, until, watched,
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

#[tokio::test]
async fn each_phase_has_its_own_time() {
    let server = Server::plain(slow()).await;
    let mut target = get(server.address, None, "/");
    target.url.set_host(Some("slow.test")).unwrap();
    let (sample, phases) = watched(&client(), &target, &PATIENT).await;
    assert_eq!(sample.failure, None);
    assert_eq!(phases, [Phase::Dns, Phase::Tcp, Phase::Write, Phase::Wait, Phase::Download]);
    let timings = sample.timings;
    assert!(timings.dns.is_some() && timings.tcp.is_some() && timings.write.is_some() && timings.tls.is_none());
    measured(&timings, WAIT, GAP);
    assert!(timings.download.unwrap() >= timings.gap.unwrap(), "{timings:?}");
    assert_eq!(timings.silence(), timings.wait.max(timings.gap));
    let phases = [timings.dns, timings.tcp, timings.write, timings.wait, timings.download];
    assert!(timings.total >= phases.iter().flatten().sum::<Duration>(), "{timings:?}");
    let reply = sample.reply.unwrap();
    assert_eq!((reply.status, reply.header("server"), &reply.body[..]), (200, Some("test"), &b"first-last"[..]));
    assert_eq!((reply.bytes, reply.header_bytes, reply.stopped), (10, Some(53), false));
    assert_eq!((sample.connection.address, sample.connection.http.as_deref()), (Some(server.address), Some("1.1")));
}

#[tokio::test]
async fn tls_is_a_phase_and_no_session_ticket_an_answer() {
    let authority = Authority::new();
    for (version, name, cipher) in [
        (&rustls::version::TLS13, "1.3", "TLS_AES_256_GCM_SHA384"),
        (&rustls::version::TLS12, "1.2", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"),
    ] {
        let server = Server::tls(authority.good().only(version), slow()).await;
        let mut target = get(server.address, Some(HOST), "/");
        target.ca_certificates = Some(authority.root_pem.clone().into_bytes());
        let (sample, phases) = watched(&client(), &target, &PATIENT).await;
        assert_eq!(sample.failure, None, "{name}");
        assert_eq!(phases, Phase::ALL, "{name}");
        let timings = sample.timings;
        assert!(timings.tls.unwrap() > Duration::ZERO, "{name}: {timings:?}");
        measured(&timings, WAIT, GAP);
        let connection = sample.connection;
        assert_eq!((connection.tls_version.as_deref(), connection.cipher.as_deref()), (Some(name), Some(cipher)));
        let certificate = connection.certificate.unwrap();
        assert_eq!((certificate.fault, certificate.chain), (None, 2), "{name}");
        assert!(certificate.subject.contains("good.test") && certificate.issuer.contains("Test Middle"));
        assert_eq!(certificate.names, ["good.test", "127.0.0.1"]);
        assert_eq!(certificate.not_after.unwrap().to_string(), "2090-01-01T00:00:00Z");
    }
}

#[tokio::test]
async fn http_2_is_chosen_where_both_speak_it_and_counts_its_own_frames_alone() {
    let authority = Authority::new();
    let script = vec![
        Act::Read(frames::PREFACE + 9),
        Act::Send([frames::settings(), frames::ping()].concat()),
        Act::Pause(WAIT),
        Act::Send([frames::headers(false, &[("server", "test")]), frames::data(false, b"first")].concat()),
        Act::Pause(GAP),
        Act::Send(frames::data(true, b"-last")),
        Act::Drain,
    ];
    let server = Server::tls(authority.good().speaking(&["h2", "http/1.1"]), script).await;
    let mut target = get(server.address, Some(HOST), "/");
    target.ca_certificates = Some(authority.root_pem.into_bytes());
    let (sample, phases) = watched(&client(), &target, &PATIENT).await;
    assert_eq!(sample.failure, None, "{sample:#?}");
    assert_eq!(phases, Phase::ALL);
    measured(&sample.timings, WAIT, GAP);
    let reply = sample.reply.unwrap();
    assert_eq!((reply.status, &reply.body[..], reply.header("server")), (200, &b"first-last"[..], Some("test")));
    assert_eq!((reply.header_bytes, sample.connection.http.as_deref()), (None, Some("2")));

    // Whoever wants HTTP/1.1 gets it from the same server.
    let server = Server::tls(Authority::new().good().speaking(&["h2", "http/1.1"]), slow()).await;
    let mut target = get(server.address, Some(HOST), "/");
    target.insecure = true;
    target.http = HttpChoice::One;
    let sample = ask(&client(), &target, &PATIENT).await;
    assert_eq!((sample.failure, sample.connection.http.as_deref()), (None, Some("1.1")));
}

#[tokio::test]
async fn certificates_of_the_users_own_are_trusted() {
    let authority = Authority::new();
    let (own, own_authority) = (self_signed(false), self_signed(true));
    let answer = || vec![Act::Head, send("HTTP/1.1 204 No Content\r\n\r\n"), Act::Drain];
    for (name, pem, config, want) in [
        ("a root", authority.root_pem.clone(), authority.good().server(), None),
        ("the server's own", own.pem.clone(), own.server(), None),
        ("the server's own, marked as an authority", own_authority.pem.clone(), own_authority.server(), None),
        (
            "the server's own, for another name",
            authority.identity("b.test", 2020, 2090).pem,
            self_signed(true).server(),
            Some(FailureKind::CertificateUntrusted),
        ),
    ] {
        let server = Server::tls(config, answer()).await;
        let mut target = get(server.address, Some(HOST), "/");
        target.ca_certificates = Some(pem.into_bytes());
        let sample = ask(&client(), &target, &PATIENT).await;
        assert_eq!(sample.failure.map(|failure| failure.kind), want, "{name}");
        assert_eq!(sample.connection.certificate.unwrap().fault, want, "{name}");
    }
    let other = Authority::new().identity("b.test", 2020, 2090);
    let pem = other.pem.clone();
    let server = Server::tls(other.server(), answer()).await;
    let mut target = get(server.address, Some(HOST), "/");
    target.ca_certificates = Some(pem.into_bytes());
    let sample = ask(&client(), &target, &PATIENT).await;
    assert_eq!(sample.failure.map(|failure| failure.kind), Some(FailureKind::CertificateWrongName));
}

#[tokio::test]
async fn a_pinned_address_keeps_name_and_host_and_records_what_is_wrong_with_its_certificate() {
    let server = Server::tls(Authority::new().good().server(), slow()).await;
    let mut target = Target::get(format!("https://{HOST}/").parse().unwrap());
    target.connect_to = Some(ConnectTo { host: "127.0.0.1".to_owned(), port: Some(server.address.port()) });
    let sample = ask(&Client::without_proxies(), &target, &PATIENT).await;
    assert_eq!((sample.failure, sample.connection.address), (None, Some(server.address)));
    assert_eq!(sample.timings.dns, None);
    assert_eq!(sample.connection.certificate.unwrap().fault, Some(FailureKind::CertificateUntrusted));
}

/// Asks a server that keeps what it is sent and answers 204.
async fn sent(change: impl FnOnce(&mut Target)) -> String {
    let heard = Arc::<Mutex<Vec<u8>>>::default();
    let ears = Arc::clone(&heard);
    let server = Server::with(move |mut stream| {
        let ears = Arc::clone(&ears);
        async move {
            let mut bytes = [0; 4096];
            loop {
                let count = stream.read(&mut bytes).await?;
                let mut heard = ears.lock().unwrap();
                heard.extend_from_slice(&bytes[..count]);
                if heard.ends_with(b"\r\n\r\n") || heard.ends_with(b"END") || count == 0 {
                    break;
                }
            }
            stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await?;
            stream.read_to_end(&mut Vec::new()).await.map(drop)
        }
    })
    .await;
    let mut target = get(server.address, None, "/a?b=c#d");
    change(&mut target);
    let sample = ask(&client(), &target, &PATIENT).await;
    assert_eq!(sample.failure, None);
    let text = String::from_utf8(heard.lock().unwrap().clone()).unwrap();
    text.replace(&server.address.to_string(), "ADDRESS")
}

#[tokio::test]
async fn what_is_sent_is_the_targets_request_and_little_else() {
    let plain = sent(|_| ()).await;
    assert_eq!(plain, format!("GET /a?b=c HTTP/1.1\r\nhost: ADDRESS\r\nuser-agent: {USER_AGENT}\r\naccept: */*\r\n\r\n"));
    let upload = sent(|target| {
        target.method = "POST".to_owned();
        target.body = Some(b"{\"a\":1}END".to_vec());
        let header = |name: &str, value: &str| Header { name: name.to_owned(), value: value.to_owned() };
        target.headers = vec![header("Content-Type", "application/json"), header("User-Agent", "me"), header("X-A", "ü")];
    })
    .await;
    let want = "POST /a?b=c HTTP/1.1\r\nhost: ADDRESS\r\nuser-agent: me\r\naccept: */*\r\ncontent-type: application/json\r\n\
                x-a: ü\r\ncontent-length: 10\r\n\r\n{\"a\":1}END";
    assert_eq!(upload, want);
}

#[tokio::test]
async fn a_server_that_turns_an_upload_down_is_heard() {
    let answer = "HTTP/1.1 413 Content Too Large\r\ncontent-length: 3\r\nconnection: close\r\n\r\nbig";
    for last in [Act::Hold, Act::Leave] {
        // Elsewhere a reset takes what was not read yet with it.
        if matches!(last, Act::Leave) && !cfg!(target_os = "linux") {
            continue;
        }
        let server = Server::plain(vec![Act::Head, send(answer), last]).await;
        let mut target = get(server.address, None, "/");
        target.method = "POST".to_owned();
        target.body = Some(vec![b'x'; 32 << 20]);
        let sample = ask(&client(), &target, &PATIENT).await;
        assert_eq!(sample.failure, None, "{sample:#?}");
        let reply = sample.reply.unwrap();
        assert_eq!((reply.status, &reply.body[..]), (413, &b"big"[..]));
    }
}

#[tokio::test]
async fn an_interim_answer_ends_the_wait_and_the_rest_is_a_gap() {
    for interim in ["103 Early Hints\r\nLink: </a.css>", "102 Processing", "100 Continue"] {
        let server = Server::plain(vec![
            Act::Head,
            send(format!("HTTP/1.1 {interim}\r\n\r\n")),
            Act::Pause(GAP),
            send("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"),
            Act::Drain,
        ])
        .await;
        let sample = ask(&client(), &get(server.address, None, "/"), &PATIENT).await;
        measured(&sample.timings, Duration::ZERO, GAP);
        let reply = sample.reply.unwrap();
        assert_eq!((reply.status, reply.header_bytes), (200, Some(38)), "{interim}");
    }
}

#[tokio::test]
async fn a_body_that_ends_with_its_connection_ends_when_that_closes() {
    let answer = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nbody";
    let server = Server::plain(vec![Act::Head, send(answer), Act::Pause(GAP)]).await;
    let sample = ask(&client(), &get(server.address, None, "/"), &PATIENT).await;
    assert_eq!((sample.failure, sample.connection.http.as_deref()), (None, Some("1.0")));
    measured(&sample.timings, Duration::ZERO, GAP);
    assert!(sample.timings.download >= sample.timings.gap, "{:?}", sample.timings);
    assert_eq!(sample.reply.unwrap().body, b"body");

    // Many servers close TLS without a word. What was not announced is not missed.
    let config = Arc::new(Authority::new().good().server());
    let server = Server::with(move |stream| {
        let acceptor = tokio_rustls::TlsAcceptor::from(Arc::clone(&config));
        async move {
            let mut stream = acceptor.accept(stream).await?;
            stream.read_u8().await?;
            stream.write_all(answer.as_bytes()).await?;
            stream.flush().await?;
            stream.get_mut().0.shutdown().await?;
            stream.read_to_end(&mut Vec::new()).await.map(drop)
        }
    })
    .await;
    let mut target = get(server.address, Some(HOST), "/");
    target.insecure = true;
    let sample = ask(&client(), &target, &PATIENT).await;
    assert_eq!((sample.failure, &sample.reply.unwrap().body[..]), (None, &b"body"[..]));
}

#[tokio::test]
async fn answers_without_a_body_are_whole_with_their_head() {
    for (method, head) in [
        ("HEAD", "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n"),
        ("GET", "HTTP/1.1 204 No Content\r\n\r\n"),
        ("GET", "HTTP/1.1 304 Not Modified\r\ncontent-length: 1000\r\n\r\n"),
        ("GET", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"),
    ] {
        let server = Server::plain(vec![Act::Head, send(head), Act::Hold]).await;
        let mut target = get(server.address, None, "/");
        target.method = method.to_owned();
        let sample = ask(&client(), &target, &PATIENT).await;
        assert_eq!(sample.failure, None, "{head}");
        let timings = sample.timings;
        assert_eq!((timings.gap, timings.download), (Some(Duration::ZERO), Some(Duration::ZERO)), "{head}");
        assert_eq!(sample.reply.unwrap().bytes, 0, "{head}");
    }
}

#[tokio::test]
async fn an_endless_body_is_read_so_far_and_no_further() {
    let head = "HTTP/1.1 200 OK\r\n\r\n";
    let server = Server::plain(vec![Act::Head, send(head), Act::Endless(vec![b'x'; 64 << 10])]).await;
    let sample = ask(&client(), &get(server.address, None, "/"), &PATIENT).await;
    assert_eq!(sample.failure, None);
    let reply = sample.reply.unwrap();
    assert!(reply.stopped && reply.bytes >= Reply::BODY_READ && reply.bytes < Reply::BODY_READ + (2 << 20));
    assert_eq!(reply.body.len(), Reply::BODY_KEPT);
    until("the server is let go", || server.open() == 0).await;
}

#[tokio::test]
async fn a_compressed_body_is_unpacked_and_never_beyond_bounds() {
    let pack = |text: &[u8]| {
        let mut packer = GzEncoder::new(Vec::new(), Compression::default());
        packer.write_all(text).unwrap();
        packer.finish().unwrap()
    };
    let bomb = pack(&vec![0; 64 << 20]);
    for (name, body, kept) in [
        ("text", pack(b"error code: 1015"), b"error code: 1015".to_vec()),
        ("a bomb", bomb, vec![0; Reply::BODY_KEPT]),
        ("broken", b"no gzip at all".to_vec(), b"no gzip at all".to_vec()),
    ] {
        let head = format!("HTTP/1.1 429 \r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", body.len());
        let bytes = body.len() as u64;
        let server = Server::plain(vec![Act::Head, send([head.into_bytes(), body].concat()), Act::Drain]).await;
        let sample = ask(&client(), &get(server.address, None, "/"), &PATIENT).await;
        let reply = sample.reply.unwrap();
        assert_eq!((sample.failure, reply.bytes, reply.body == kept), (None, bytes, true), "{name}");
    }
}

#[tokio::test]
async fn a_server_of_ones_own_is_reached_in_whichever_family_it_listens() {
    let server = Server::plain(vec![Act::Head, send("HTTP/1.1 204 No Content\r\n\r\n")]).await;
    let port = server.address.port();
    let (here, six) = (SocketAddr::from((Ipv4Addr::LOCALHOST, port)), SocketAddr::from((Ipv6Addr::LOCALHOST, port)));
    let ask_at = async |addresses: Vec<SocketAddr>, here: SocketAddr| {
        let client = Client::without_proxies().with_resolver(Arc::new(Names::Are(addresses)));
        let mut target = get(here, None, "/");
        target.url.set_host(Some("localhost")).unwrap();
        ask(&client, &target, &PATIENT).await
    };
    for addresses in [vec![six, here], vec![here, six]] {
        let sample = ask_at(addresses, here).await;
        assert_eq!((sample.failure, sample.connection.address), (None, Some(here)));
        assert!(sample.timings.tcp.is_some());
    }
    // Refused everywhere: what is told is the address that was preferred.
    let closed = closed_port();
    let port = closed.address.port();
    let (here, six) = (SocketAddr::from((Ipv4Addr::LOCALHOST, port)), SocketAddr::from((Ipv6Addr::LOCALHOST, port)));
    let sample = ask_at(vec![here, six], here).await;
    assert_eq!(sample.failure.map(|failure| failure.kind), Some(FailureKind::Refused));
    assert_eq!(sample.connection.address, Some(here));
}

#[tokio::test]
async fn a_request_that_is_dropped_is_gone_at_once() {
    for http in [HttpChoice::One, HttpChoice::Two] {
        let server = Server::plain(vec![Act::Drain]).await;
        let mut target = get(server.address, None, "/");
        target.http = http;
        let address = server.address;
        let asking = tokio::spawn(async move { ask(&client(), &target, &PATIENT).await });
        until("somebody asks", || server.open() == 1).await;
        asking.abort();
        until("the connection is closed", || server.open() == 0).await;
        assert_eq!(server.connections(), 1, "{address}");
    }
}

#[tokio::test]
async fn an_ipv6_address_is_asked_with_its_brackets_kept() {
    let Ok(listener) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).await else { return };
    let address: SocketAddr = listener.local_addr().unwrap();
    let serving = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.unwrap());
        }
        stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.unwrap();
        String::from_utf8(head).unwrap()
    });
    let sample = ask(&client(), &get(address, None, "/"), &PATIENT).await;
    assert_eq!((sample.failure, sample.connection.address), (None, Some(address)));
    assert!(serving.await.unwrap().contains(&format!("host: [::1]:{}\r\n", address.port())));
}
