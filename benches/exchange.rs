//! How exact the probe's figures are, beside curl on the same server in the same run: `cargo bench --bench exchange`.
//!
//! A server on loopback waits before the headers and once more in the body, in HTTP and in TLS; probe and curl ask in turns.
//! The truth is what the server itself measured, exchange by exchange, since a sleep is never exactly as long as it was asked
//! for. `-- 10` asks ten times instead.
#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a benchmark may end here")]

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Command, ExitCode};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, LazyLock};
use std::thread;
use std::time::{Duration, Instant};

use rayscope::engine::{Client, Stamp};
use rayscope::probe::{Deadlines, Limit, Target};

const WAIT: Duration = Duration::from_millis(200);
const GAP: Duration = Duration::from_millis(300);
/// How often each asks.
const RUNS: usize = 50;
/// ms: how much farther from the truth than curl a median may be.
const BEHIND_CURL: f64 = 0.3;
/// ms: how far from the truth the longest gap may be. curl does not measure it.
const GAP_BUDGET: f64 = 2.0;

/// Phases in ms.
#[derive(Clone, Copy, Default)]
struct Times {
    tcp: f64,
    tls: f64,
    wait: f64,
    gap: f64,
    download: f64,
    total: f64,
}

/// What one column of the table is.
type Column = (&'static str, fn(&Times) -> f64, bool);

/// What has a truth: the server cannot know how long a connection took.
const COLUMNS: [Column; 6] = [
    ("TCP", |times| times.tcp, false),
    ("TLS", |times| times.tls, false),
    ("Wait", |times| times.wait, true),
    ("Gap", |times| times.gap, true),
    ("Download", |times| times.download, true),
    ("Total", |times| times.total, false),
];

fn main() -> ExitCode {
    let runs = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(RUNS);
    let curl = Command::new("curl").arg("--version").output().ok().filter(|output| output.status.success());
    match &curl {
        Some(version) => println!("{}", String::from_utf8_lossy(&version.stdout).lines().next().unwrap_or_default()),
        None => println!("no curl: its columns are left out"),
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let client = Client::without_proxies();
    let mut missed = Vec::new();
    for is_tls in [false, true] {
        let (address, truths) = serve(is_tls);
        let mut rows: [Vec<Times>; 4] = Default::default();
        let [ours, our_truth, curls, curl_truth] = &mut rows;
        for _ in 0..runs {
            ours.push(runtime.block_on(probe(&client, address, is_tls)));
            our_truth.push(truths.recv().unwrap());
            if curl.is_some() {
                curls.push(ask_curl(address, is_tls));
                curl_truth.push(truths.recv().unwrap());
            }
        }
        println!("\n{}, n = {runs}, medians in ms", if is_tls { "TLS" } else { "HTTP" });
        println!("{:10}{:>10}{:>10}{:>12}{:>10}{:>10}{:>12}", "", "ours", "truth", "difference", "curl", "truth", "difference");
        for column in COLUMNS.iter().filter(|(name, ..)| is_tls || *name != "TLS") {
            row(column, &rows, &mut missed);
        }
    }
    for what in &missed {
        println!("over budget: {what}");
    }
    if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn row((name, of, has_truth): &Column, [ours, our_truth, curls, curl_truth]: &[Vec<Times>; 4], missed: &mut Vec<String>) {
    let middle = |times: &[Times]| median(times.iter().map(of).collect());
    // The median of differences: each exchange against its own truth.
    let off = |times: &[Times], truth: &[Times]| {
        let pairs = times.iter().zip(truth);
        median(pairs.map(|(time, truth)| of(time) - of(truth)).collect())
    };
    let side = |times: &[Times], truth: &[Times], known: bool| match (times.is_empty() || !known, has_truth) {
        (true, _) => format!("{:>10}{:>10}{:>12}", "", "", ""),
        (false, true) => format!("{:10.2}{:10.2}{:+12.2}", middle(times), middle(truth), off(times, truth)),
        (false, false) => format!("{:10.2}{:>10}{:>12}", middle(times), "", ""),
    };
    let curl_knows = *name != "Gap";
    println!("{name:10}{}{}", side(ours, our_truth, true), side(curls, curl_truth, curl_knows));
    if !has_truth {
        return;
    }
    let ours = off(ours, our_truth).abs();
    if *name == "Gap" && ours > GAP_BUDGET {
        missed.push(format!("{name}: {ours:.2} ms from the truth"));
    }
    let curls = off(curls, curl_truth).abs();
    if curl_knows && curls.is_finite() && ours > curls + BEHIND_CURL {
        missed.push(format!("{name}: {ours:.2} ms from the truth, curl {curls:.2} ms"));
    }
}

/// NaN of nothing.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => f64::NAN,
        n if n % 2 == 1 => values[n / 2],
        n => f64::midpoint(values[n / 2 - 1], values[n / 2]),
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

async fn probe(client: &Client, address: SocketAddr, is_tls: bool) -> Times {
    let scheme = if is_tls { "https" } else { "http" };
    let mut target = Target::get(format!("{scheme}://{address}/").parse().unwrap());
    target.insecure = true;
    let stamp = Stamp { number: 1, hop: 0, due: Duration::ZERO, started: Duration::ZERO, at: jiff::Timestamp::UNIX_EPOCH };
    let sample = client.exchange(&target, &Deadlines::beyond(&Limit::default()), stamp, &mut |_| ()).await;
    assert_eq!(sample.failure, None);
    let of = |time: Option<Duration>| time.map(ms).unwrap_or_default();
    let timings = sample.timings;
    Times {
        tcp: of(timings.tcp),
        tls: of(timings.tls),
        wait: of(timings.wait),
        gap: of(timings.gap),
        download: of(timings.download),
        total: ms(timings.total),
    }
}

fn ask_curl(address: SocketAddr, is_tls: bool) -> Times {
    const FORMAT: &str =
        "%{time_namelookup} %{time_connect} %{time_appconnect} %{time_pretransfer} %{time_starttransfer} %{time_total}";
    let scheme = if is_tls { "https" } else { "http" };
    let output = Command::new("curl")
        .args(["-q", "-sk", "--http1.1", "--noproxy", "*", "-o", "/dev/null", "-w", FORMAT])
        .arg(format!("{scheme}://{address}/"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let times: Vec<f64> = text.split_whitespace().map(|time| time.parse::<f64>().unwrap() * 1e3).collect();
    let [lookup, connect, secure, ready, first, total] = times[..] else { panic!("{text}") };
    Times {
        tcp: connect - lookup,
        tls: if is_tls { secure - connect } else { 0.0 },
        wait: first - ready,
        gap: 0.0,
        download: total - first,
        total,
    }
}

/// A server that waits, and the times that each of its exchanges really took.
fn serve(is_tls: bool) -> (SocketAddr, Receiver<Times>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let (truth, truths) = channel();
    thread::Builder::new()
        .name("server".to_owned())
        .spawn(move || {
            for stream in listener.incoming() {
                let stream = stream.unwrap();
                stream.set_nodelay(true).unwrap();
                if is_tls {
                    let session = rustls::ServerConnection::new(Arc::clone(&CONFIG)).unwrap();
                    answer(rustls::StreamOwned::new(session, stream), &truth);
                } else {
                    answer(stream, &truth);
                }
            }
        })
        .unwrap();
    (address, truths)
}

fn answer<S: Read + Write + Closing>(mut stream: S, truth: &Sender<Times>) {
    let mut head = Vec::new();
    let mut bytes = [0; 4096];
    while !head.ends_with(b"\r\n\r\n") {
        let count = stream.read(&mut bytes).unwrap();
        head.extend_from_slice(&bytes[..count]);
    }
    let asked = Instant::now();
    thread::sleep(WAIT);
    let first = Instant::now();
    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nfirst").unwrap();
    stream.flush().unwrap();
    thread::sleep(GAP);
    let last = Instant::now();
    stream.write_all(b"-last").unwrap();
    stream.flush().unwrap();
    let (wait, gap) = (ms(first - asked), ms(last - first));
    // Nobody listens any more where the run has ended.
    truth.send(Times { wait, gap, download: gap, ..Times::default() }).ok();
    stream.close();
}

/// Waits until the other side has gone, so that no reset cuts off what it still reads.
trait Closing {
    fn close(self);
}

impl Closing for TcpStream {
    fn close(mut self) {
        self.read_to_end(&mut Vec::new()).ok();
    }
}

impl Closing for rustls::StreamOwned<rustls::ServerConnection, TcpStream> {
    fn close(self) {
        self.sock.close();
    }
}

static CONFIG: LazyLock<Arc<rustls::ServerConfig>> = LazyLock::new(|| {
    let key = rcgen::KeyPair::generate().unwrap();
    let certificate = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap().self_signed(&key).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key.into())
        .unwrap();
    Arc::new(config)
});
