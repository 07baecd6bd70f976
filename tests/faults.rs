//! Every fault that an exchange can meet, injected: each is told apart by phase, kind and blame, in time, and keeps what was
//! measured until then.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may end here")]

#[path = "common/server/mod.rs"]
mod server;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rayscope::engine::Client;
use rayscope::probe::{Blame, Deadlines, FailureKind as Kind, HttpChoice, Phase, Sample, Target, Timings};
use server::certificates::{Authority, HOST, Identity, self_signed};
use server::{Act, Names, PATIENT, Server, ask, client, closed_port, deaf, frames, get, send};

/// Deadlines for servers that keep silent.
const SHORT: Deadlines = Deadlines {
    dns: Duration::from_millis(150),
    tcp: Duration::from_millis(200),
    tls: Duration::from_millis(250),
    silence: Duration::from_millis(300),
};
/// What a busy machine may add to a deadline.
const BUSY: Duration = Duration::from_secs(15);

/// Asks, and holds the failure against what it should be. A timeout is asked for with short deadlines, and comes no sooner.
async fn expect(name: &str, client: &Client, target: &Target, phase: Phase, kind: Kind, blame: Blame) -> Sample {
    let deadlines = if kind.is_timeout() { SHORT } else { PATIENT };
    let began = Instant::now();
    let sample = ask(client, target, &deadlines).await;
    let took = began.elapsed();
    let Some(failure) = &sample.failure else { panic!("{name}: no failure: {sample:#?}") };
    assert_eq!((failure.phase, failure.kind), (phase, kind), "{name}: {sample:#?}");
    assert_eq!(kind.blame(), blame, "{name}");
    assert!(kind.phase().is_none_or(|known| known == phase), "{name}: {kind:?} happens elsewhere, too");
    let times = by_phase(&sample.timings);
    let (_, failed) = times.iter().find(|(known, _)| *known == phase).copied().unwrap();
    let Some(failed) = failed else { panic!("{name}: the phase that failed has no time: {sample:#?}") };
    for (later, time) in times.iter().filter(|(later, _)| *later > phase) {
        assert_eq!(*time, None, "{name}: {later:?} came after the failure");
    }
    let sum: Duration = times.iter().filter_map(|(_, time)| *time).sum();
    assert!(sum <= sample.timings.total, "{name}: {sample:#?}");
    assert!(sample.timings.total <= took, "{name}: {sample:#?}");
    if kind.is_timeout() {
        let deadline = match phase {
            Phase::Dns => SHORT.dns,
            Phase::Tcp => SHORT.tcp,
            Phase::Tls => SHORT.tls,
            _ => SHORT.silence,
        };
        assert!(failed >= deadline, "{name}: given up after {failed:?}");
        assert!(took < deadline + BUSY, "{name}: {took:?}");
    }
    sample
}

fn by_phase(timings: &Timings) -> [(Phase, Option<Duration>); 6] {
    let Timings { dns, tcp, tls, write, wait, download, .. } = *timings;
    let times = [dns, tcp, tls, write, wait, download];
    std::array::from_fn(|i| (Phase::ALL[i], times[i]))
}

#[tokio::test]
async fn names_that_lead_nowhere() {
    let target = Target::get("http://shop.test/".parse().unwrap());
    for (names, kind, blame) in [
        (Names::Fail("failed to lookup address information: Name or service not known"), Kind::NameNotFound, Blame::Name),
        (
            Names::Fail("failed to lookup address information: No address associated with hostname"),
            Kind::NoAddress,
            Blame::Name,
        ),
        (Names::Are(Vec::new()), Kind::NoAddress, Blame::Name),
        (Names::Silent, Kind::DnsTimedOut, Blame::Here),
    ] {
        let name = format!("{names:?}");
        let client = Client::without_proxies().with_resolver(Arc::new(names));
        let sample = expect(&name, &client, &target, Phase::Dns, kind, blame).await;
        assert_eq!(sample.connection.address, None);
    }
}

#[tokio::test]
async fn ports_that_nobody_answers() {
    let closed = closed_port();
    let sample = expect("closed", &client(), &get(closed.address, None, "/"), Phase::Tcp, Kind::Refused, Blame::Server).await;
    assert_eq!((sample.connection.address, sample.timings.dns), (Some(closed.address), None));
    // Elsewhere than on Linux a full queue refuses.
    if cfg!(target_os = "linux") {
        let (deaf, _listener, _waiting) = deaf().await;
        expect("deaf", &client(), &get(deaf, None, "/"), Phase::Tcp, Kind::TcpTimedOut, Blame::Network).await;
    }
}

#[tokio::test]
async fn servers_that_do_not_speak_tls() {
    const PROTOCOL_VERSION: u8 = 70;
    const HANDSHAKE_FAILURE: u8 = 40;
    const UNRECOGNIZED_NAME: u8 = 112;
    let alert = |alert| send([21, 3, 3, 0, 2, 2, alert]);
    for (name, script, kind) in [
        ("plain HTTP", vec![Act::Read(50), send("HTTP/1.1 400 Bad Request\r\n\r\n"), Act::Drain], Kind::NotTls),
        ("another greeting", vec![send("220 mail.test ESMTP\r\n"), Act::Drain], Kind::NotTls),
        ("garbage", vec![Act::Read(50), send([0xab; 300]), Act::Drain], Kind::NotTls),
        ("no version in common", vec![Act::Read(50), alert(PROTOCOL_VERSION), Act::Drain], Kind::TlsRefused),
        ("no cipher in common", vec![Act::Read(50), alert(HANDSHAKE_FAILURE), Act::Drain], Kind::TlsRefused),
        ("a name that is not served", vec![Act::Read(50), alert(UNRECOGNIZED_NAME), Act::Drain], Kind::TlsRefused),
        ("a close", vec![Act::Read(50)], Kind::TlsClosed),
        ("a reset at once", vec![Act::Reset], Kind::TlsClosed),
        ("a reset", vec![Act::Read(50), Act::Reset], Kind::TlsClosed),
        ("silence", vec![Act::Hold], Kind::TlsTimedOut),
        ("silence amid a record", vec![send([22, 3, 3, 0, 100]), Act::Hold], Kind::TlsTimedOut),
    ] {
        let server = Server::plain(script).await;
        let target = get(server.address, Some(HOST), "/");
        let sample = expect(name, &client(), &target, Phase::Tls, kind, Blame::Server).await;
        assert!(sample.timings.tcp.is_some(), "{name}");
    }
}

#[tokio::test]
async fn servers_that_speak_another_protocol_within_tls() {
    let server = Server::tls(Authority::new().good().speaking(&["smtp"]), vec![Act::Drain]).await;
    let mut target = get(server.address, Some(HOST), "/");
    target.insecure = true;
    expect("no protocol in common", &client(), &target, Phase::Tls, Kind::TlsRefused, Blame::Server).await;
}

#[tokio::test]
async fn certificates_that_do_not_hold() {
    let authority = Authority::new();
    let good = |authority: &Authority| authority.good();
    let cases: [(&str, Identity, bool, Kind); 9] = [
        ("self-signed", self_signed(false), false, Kind::CertificateUntrusted),
        ("self-signed as openssl does it", self_signed(true), false, Kind::CertificateUntrusted),
        ("of an unknown authority", good(&authority), false, Kind::CertificateUntrusted),
        ("with a hole in the chain", good(&authority).alone(), true, Kind::CertificateUntrusted),
        ("expired", authority.identity(HOST, 2020, 2021), true, Kind::CertificateExpired),
        ("not yet valid", authority.identity(HOST, 2080, 2090), true, Kind::CertificateNotYetValid),
        ("for another name", authority.identity("other.test", 2020, 2090), true, Kind::CertificateWrongName),
        ("for one label more", authority.identity("*.good.test", 2020, 2090), true, Kind::CertificateWrongName),
        ("expired and unknown", authority.identity(HOST, 2020, 2021), false, Kind::CertificateUntrusted),
    ];
    for (name, identity, is_trusted, kind) in cases {
        let sent = identity.chain.len();
        let server = Server::tls(identity.server(), vec![Act::Head, send("HTTP/1.1 204 No Content\r\n\r\n")]).await;
        let mut target = get(server.address, Some(HOST), "/");
        target.ca_certificates = is_trusted.then(|| authority.root_pem.clone().into_bytes());
        let sample = ask(&client(), &target, &PATIENT).await;
        // Which of two faults is named first is the platform's affair.
        let got = sample.failure.as_ref().map(|failure| failure.kind);
        if name == "expired and unknown" && got == Some(Kind::CertificateExpired) {
            continue;
        }
        let sample = expect(name, &client(), &target, Phase::Tls, kind, Blame::Server).await;
        let certificate = sample.connection.certificate.unwrap();
        assert_eq!((certificate.fault, certificate.chain), (Some(kind), sent), "{name}");

        target.insecure = true;
        let sample = ask(&client(), &target, &PATIENT).await;
        assert_eq!((sample.failure, sample.reply.map(|reply| reply.status)), (None, Some(204)), "{name}");
        assert_eq!(sample.connection.certificate.unwrap().fault, Some(kind), "{name}");
    }
}

#[tokio::test]
async fn servers_that_want_a_certificate_of_ours() {
    let authority = Authority::new();
    // With TLS 1.3 our side is done before the server has seen that there is none.
    for (version, phases) in
        [(&rustls::version::TLS12, &[Phase::Tls][..]), (&rustls::version::TLS13, &[Phase::Write, Phase::Wait])]
    {
        let server = Server::tls(authority.good().mutual(version, &authority), vec![Act::Drain]).await;
        let mut target = get(server.address, Some(HOST), "/");
        target.insecure = true;
        let sample = ask(&client(), &target, &PATIENT).await;
        let failure = sample.failure.as_ref().unwrap();
        assert_eq!(failure.kind, Kind::ClientCertificateWanted, "{version:?}: {sample:#?}");
        assert!(phases.contains(&failure.phase), "{version:?}: {sample:#?}");
        assert_eq!(failure.kind.blame(), Blame::Server);
    }
}

#[tokio::test]
async fn answers_that_never_come_whole() {
    use Kind as K;
    use Phase::{Download, Wait};
    const OK: &str = "HTTP/1.1 200 OK\r\n";
    let many = "a: b\r\n".repeat(30_000);
    let large = format!("a: {}\r\n", "x".repeat(2 << 20));
    let body = |head: &str, start: &str| vec![Act::Head, send(format!("{OK}{head}\r\n\r\n{start}"))];
    let with = |mut script: Vec<Act>, last: Act| {
        script.push(last);
        script
    };
    for (name, script, phase, kind) in [
        ("an empty reply", vec![Act::Head], Wait, K::EmptyReply),
        ("a reset instead of a reply", vec![Act::Head, Act::Reset], Wait, K::WaitReset),
        ("silence", vec![Act::Head, Act::Hold], Wait, K::WaitTimedOut),
        ("garbage", vec![Act::Head, send("\x16\x03\x01nonsense\r\n\r\n"), Act::Drain], Download, K::NotHttp),
        ("another protocol", vec![Act::Head, send("SSH-2.0-OpenSSH_9.6\r\n"), Act::Drain], Download, K::NotHttp),
        ("no status", vec![Act::Head, send("HTTP/1.1 OK\r\n\r\n"), Act::Drain], Download, K::NotHttp),
        ("a status of four digits", vec![Act::Head, send("HTTP/1.1 2000 OK\r\n\r\n"), Act::Drain], Download, K::NotHttp),
        ("a header without a colon", vec![Act::Head, send(format!("{OK}nonsense\r\n\r\n")), Act::Drain], Download, K::NotHttp),
        ("a length that is none", with(body("content-length: ten", ""), Act::Drain), Download, K::NotHttp),
        ("a cut status line", vec![Act::Head, send("HTTP/1.1 20")], Download, K::HeadersCut),
        ("cut headers", vec![Act::Head, send(format!("{OK}server: a\r\n"))], Download, K::HeadersCut),
        (
            "a reset amid headers",
            vec![Act::Head, send(OK), Act::Pause(Duration::from_millis(50)), Act::Reset],
            Download,
            K::HeadersCut,
        ),
        ("silence amid headers", vec![Act::Head, send(OK), Act::Hold], Download, K::HeadersTimedOut),
        (
            "early hints and then silence",
            vec![Act::Head, send("HTTP/1.1 103 Early Hints\r\n\r\n"), Act::Hold],
            Download,
            K::HeadersTimedOut,
        ),
        (
            "a header of two mebibytes",
            vec![Act::Head, send(format!("{OK}{large}\r\n")), Act::Drain],
            Download,
            K::HeadersTooLarge,
        ),
        ("thirty thousand headers", vec![Act::Head, send(format!("{OK}{many}\r\n")), Act::Drain], Download, K::HeadersTooLarge),
    ] {
        let server = Server::plain(script).await;
        let sample = expect(name, &client(), &get(server.address, None, "/"), phase, kind, Blame::Server).await;
        assert_eq!((sample.reply, server.connections()), (None, 1), "{name}");
    }
    for (name, script, kind) in [
        ("a short body", body("content-length: 100", "start"), K::BodyCut),
        ("chunks without an end", body("transfer-encoding: chunked", "5\r\nstart\r\n"), K::BodyCut),
        (
            "a chunk that is none",
            with(body("transfer-encoding: chunked", "5\r\nstart\r\nxyz\r\n"), Act::Drain),
            K::BodyMalformed,
        ),
        (
            "a reset",
            with(with(body("content-length: 100", "start"), Act::Pause(Duration::from_millis(50))), Act::Reset),
            K::BodyReset,
        ),
        ("silence", with(body("content-length: 100", "start"), Act::Hold), K::BodyTimedOut),
    ] {
        let server = Server::plain(script).await;
        let sample = expect(name, &client(), &get(server.address, None, "/"), Download, kind, Blame::Server).await;
        let reply = sample.reply.unwrap();
        assert_eq!((reply.status, &reply.body[..], reply.bytes), (200, &b"start"[..], 5), "{name}");
        assert_eq!((reply.stopped, server.connections()), (false, 1), "{name}");
        if kind == K::BodyTimedOut {
            assert!(sample.timings.gap.unwrap() >= SHORT.silence, "the silence that it failed of is a gap");
        }
    }
}

#[tokio::test]
async fn uploads_that_are_not_taken() {
    let upload = |address: SocketAddr| {
        let mut target = get(address, None, "/upload");
        target.method = "POST".to_owned();
        target.body = Some(vec![b'x'; 32 << 20]);
        target
    };
    for (name, script, kind) in [
        ("nothing is read", vec![Act::Hold], Kind::WriteTimedOut),
        ("a reset amid the upload", vec![Act::Read(100_000), Act::Reset], Kind::WriteReset),
    ] {
        let server = Server::plain(script).await;
        let sample = expect(name, &client(), &upload(server.address), Phase::Write, kind, Blame::Server).await;
        assert_eq!(sample.timings.wait, None, "{name}");
    }
}

#[tokio::test]
async fn http_2_that_breaks() {
    use Kind as K;
    use Phase::{Download, Wait};
    const REFUSED_STREAM: u32 = 7;
    const INTERNAL: u32 = 2;
    let open = |rest: Vec<Act>| {
        // Preface, settings, window and the request have come when their first bytes have.
        let mut script = vec![Act::Read(frames::PREFACE + 9), Act::Send(frames::settings())];
        script.extend(rest);
        script
    };
    let head = || Act::Send(frames::headers(false, &[]));
    let start = || Act::Send(frames::data(false, b"start"));
    for (name, script, phase, kind, status) in [
        ("HTTP/1", vec![Act::Read(50), send("HTTP/1.1 400 Bad Request\r\n\r\n"), Act::Drain], Wait, K::Http2Failed, None),
        ("goaway", open(vec![Act::Send(frames::goaway(INTERNAL)), Act::Drain]), Wait, K::Http2Failed, None),
        ("a stream refused", open(vec![Act::Send(frames::reset(REFUSED_STREAM)), Act::Drain]), Wait, K::Http2Failed, None),
        ("silence", open(vec![Act::Hold]), Wait, K::WaitTimedOut, None),
        ("pings alone", open(vec![Act::Every(Duration::from_millis(20), frames::ping())]), Wait, K::WaitTimedOut, None),
        ("an empty reply", open(vec![]), Wait, K::EmptyReply, None),
        (
            "a stream reset",
            open(vec![head(), start(), Act::Send(frames::reset(INTERNAL)), Act::Drain]),
            Download,
            K::BodyReset,
            Some(200),
        ),
        (
            "a short body",
            open(vec![
                Act::Send(frames::headers(false, &[("content-length", "100")])),
                Act::Send(frames::data(true, b"start")),
                Act::Drain,
            ]),
            Download,
            K::BodyCut,
            Some(200),
        ),
        ("silence amid the body", open(vec![head(), start(), Act::Hold]), Download, K::BodyTimedOut, Some(200)),
        (
            "pings amid the body",
            open(vec![head(), start(), Act::Every(Duration::from_millis(20), frames::ping())]),
            Download,
            K::BodyTimedOut,
            Some(200),
        ),
    ] {
        let server = Server::plain(script).await;
        let mut target = get(server.address, None, "/");
        target.http = HttpChoice::Two;
        let sample = ask(&client(), &target, if kind.is_timeout() { &SHORT } else { &PATIENT }).await;
        let failure = sample.failure.as_ref().unwrap_or_else(|| panic!("{name}: {sample:#?}"));
        // A server that never waited for the request may have ended it before it was written.
        let phases = if phase == Wait { vec![Phase::Write, Wait] } else { vec![phase] };
        assert!(phases.contains(&failure.phase), "{name}: {sample:#?}");
        assert_eq!(failure.kind, kind, "{name}: {sample:#?}");
        assert_eq!(sample.reply.as_ref().map(|reply| reply.status), status, "{name}");
        assert_eq!(sample.connection.http.as_deref(), Some("2"), "{name}");
    }
}

#[tokio::test]
async fn targets_that_make_no_request() {
    let closed = closed_port();
    for change in [
        (|target: &mut Target| target.method = "GET IT".to_owned()) as fn(&mut Target),
        |target| target.headers = vec![rayscope::probe::Header { name: "a b".to_owned(), value: String::new() }],
        |target| target.ca_certificates = Some(b"no certificate".to_vec()),
        |target| target.ca_certificates = Some(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".to_vec()),
    ] {
        let mut target = get(closed.address, Some(HOST), "/");
        change(&mut target);
        let sample = ask(&client(), &target, &PATIENT).await;
        let failure = sample.failure.unwrap();
        assert_eq!((failure.kind, failure.kind.blame()), (Kind::Internal, Blame::Here));
        assert!(!failure.detail.is_empty());
        assert_eq!(sample.connection.address, None, "nothing was sent");
    }
}
