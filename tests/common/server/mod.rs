//! Servers on loopback that do exactly what a script says, byte by byte, and nothing else: every fault of the way can be had
//! from them, at once and each time alike.

// Each test target uses its own part of this.
#![allow(dead_code, clippy::allow_attributes, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod certificates;
pub mod frames;
pub mod proxy;

use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rayscope::engine::{Client, Lookup, Resolve, Stamp};
use rayscope::probe::{Deadlines, Phase, Sample, Target, Timings};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

/// One thing that a server does on a connection.
#[derive(Clone)]
pub enum Act {
    /// Reads to the end of the request's head.
    Head,
    /// Reads so many bytes.
    Read(usize),
    /// Reads all there is, to the end of the other side.
    Drain,
    /// Writes.
    Send(Vec<u8>),
    /// Writes this over and over until the other side has enough.
    Endless(Vec<u8>),
    /// Waits.
    Pause(Duration),
    /// Writes this at once and then again after each pause, for ever.
    Every(Duration, Vec<u8>),
    /// Resets the connection.
    Reset,
    /// Closes without a look at what the other side still sends, as a server that has had enough.
    Leave,
    /// Keeps the connection and does nothing more.
    Hold,
}

/// Sends a text.
pub fn send(text: impl AsRef<[u8]>) -> Act {
    Act::Send(text.as_ref().to_vec())
}

/// A server; ends with the test.
pub struct Server {
    pub address: SocketAddr,
    connections: Arc<AtomicUsize>,
    open: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    /// Plays `script` on each connection.
    pub async fn plain(script: Vec<Act>) -> Self {
        Self::with(move |stream| {
            let script = script.clone();
            async move { play(Box::new(stream), script).await }
        })
        .await
    }

    /// Plays `script` behind a TLS handshake.
    pub async fn tls(config: rustls::ServerConfig, script: Vec<Act>) -> Self {
        let acceptor = TlsAcceptor::from(Arc::new(config));
        Self::with(move |stream| {
            let (acceptor, script) = (acceptor.clone(), script.clone());
            // A handshake that fails has told the client why. What that still sends is read, so that no reset overtakes it.
            async move {
                match acceptor.accept(stream).into_fallible().await {
                    Ok(stream) => play(Box::new(stream), script).await,
                    Err((_, stream)) => play(Box::new(stream), Vec::new()).await,
                }
            }
        })
        .await
    }

    /// Gives each connection to `serve`.
    pub async fn with<F>(serve: impl Fn(TcpStream) -> F + Send + 'static) -> Self
    where
        F: Future<Output = io::Result<()>> + Send + 'static,
    {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (connections, open) = (Arc::<AtomicUsize>::default(), Arc::<AtomicUsize>::default());
        let counts = (Arc::clone(&connections), Arc::clone(&open));
        let task = tokio::spawn(async move {
            let mut tasks = tokio::task::JoinSet::new();
            loop {
                let Ok((stream, _)) = listener.accept().await else { return };
                // Two small writes in a row would wait for an acknowledgement between them.
                stream.set_nodelay(true).ok();
                counts.0.fetch_add(1, Ordering::SeqCst);
                counts.1.fetch_add(1, Ordering::SeqCst);
                let (serving, open) = (serve(stream), Arc::clone(&counts.1));
                tasks.spawn(async move {
                    serving.await.ok();
                    open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        Self { address, connections, open, task }
    }

    /// How often somebody connected.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// Connections that are being served.
    pub fn open(&self) -> usize {
        self.open.load(Ordering::SeqCst)
    }
}

/// A port where nobody listens, nor will for as long as it is held.
pub struct ClosedPort {
    pub address: SocketAddr,
    _held: TcpSocket,
}

pub fn closed_port() -> ClosedPort {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    ClosedPort { address: socket.local_addr().unwrap(), _held: socket }
}

/// A listener whose queue is full, so that the system answers no further SYN.
pub async fn deaf() -> (SocketAddr, TcpListener, Vec<TcpStream>) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    let listener = socket.listen(1).unwrap();
    let address = listener.local_addr().unwrap();
    let mut waiting = Vec::new();
    while let Ok(stream) = timeout(Duration::from_millis(500), TcpStream::connect(address)).await {
        waiting.push(stream.unwrap());
    }
    (address, listener, waiting)
}

/// A stream of either kind.
pub trait Wire: AsyncRead + AsyncWrite + Send + Unpin {
    fn tcp(&self) -> &TcpStream;
}

impl Wire for TcpStream {
    fn tcp(&self) -> &TcpStream {
        self
    }
}

impl Wire for tokio_rustls::server::TlsStream<TcpStream> {
    fn tcp(&self) -> &TcpStream {
        self.get_ref().0
    }
}

async fn play(mut stream: Box<dyn Wire>, script: Vec<Act>) -> io::Result<()> {
    for act in script {
        match act {
            Act::Head => {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(stream.read_u8().await?);
                }
            }
            Act::Read(count) => {
                stream.read_exact(&mut vec![0; count]).await?;
            }
            Act::Drain => {
                tokio::io::copy(&mut stream, &mut tokio::io::sink()).await?;
            }
            Act::Send(bytes) => {
                stream.write_all(&bytes).await?;
                stream.flush().await?;
            }
            Act::Endless(bytes) => loop {
                stream.write_all(&bytes).await?;
            },
            Act::Pause(time) => tokio::time::sleep(time).await,
            Act::Every(time, bytes) => loop {
                stream.write_all(&bytes).await?;
                stream.flush().await?;
                tokio::time::sleep(time).await;
            },
            Act::Reset => {
                stream.tcp().set_zero_linger()?;
                return Ok(());
            }
            Act::Leave => return stream.shutdown().await,
            Act::Hold => std::future::pending().await,
        }
    }
    // What is still unread would turn the close into a reset.
    stream.shutdown().await?;
    tokio::io::copy(&mut stream, &mut tokio::io::sink()).await.map(drop)
}

/// Names as a test wants them.
#[derive(Debug, Clone)]
pub enum Names {
    /// Every name is this computer.
    Here,
    /// These addresses.
    Are(Vec<SocketAddr>),
    /// The system's words for a failure.
    Fail(&'static str),
    /// No answer, ever.
    Silent,
}

impl Resolve for Names {
    fn lookup(&self, _: &str, port: u16) -> Lookup {
        let names = self.clone();
        Box::pin(async move {
            match names {
                Self::Here => Ok(vec![(Ipv4Addr::LOCALHOST, port).into()]),
                Self::Are(addresses) => Ok(addresses),
                Self::Fail(words) => Err(io::Error::other(words)),
                Self::Silent => std::future::pending().await,
            }
        })
    }
}

/// A client without proxies for which every name is this computer.
pub fn client() -> Client {
    Client::without_proxies().with_resolver(Arc::new(Names::Here))
}

/// Deadlines that only a hanging test meets.
pub const PATIENT: Deadlines = Deadlines {
    dns: Duration::from_secs(30),
    tcp: Duration::from_secs(30),
    tls: Duration::from_secs(30),
    silence: Duration::from_secs(30),
};

/// Asks once.
pub async fn ask(client: &Client, target: &Target, deadlines: &Deadlines) -> Sample {
    watched(client, target, deadlines).await.0
}

/// Asks once, and says through which phases it went.
pub async fn watched(client: &Client, target: &Target, deadlines: &Deadlines) -> (Sample, Vec<Phase>) {
    let stamp = Stamp { number: 1, hop: 0, due: Duration::ZERO, started: Duration::ZERO, at: jiff::Timestamp::UNIX_EPOCH };
    let mut phases = Vec::new();
    let sample = client.exchange(target, deadlines, stamp, &mut |phase| phases.push(phase)).await;
    (sample, phases)
}

/// A GET of `path` at `address`; with `host` over TLS, else plain.
pub fn get(address: SocketAddr, host: Option<&str>, path: &str) -> Target {
    let url = match host {
        Some(host) => format!("https://{host}:{}{path}", address.port()),
        None => format!("http://{address}{path}"),
    };
    Target::get(url.parse().unwrap())
}

/// Holds what was measured against a server that paused for `wait` and then for `gap`. A read that a busy machine sees late
/// lengthens the wait by what it takes from the gap.
#[track_caller]
pub fn measured(timings: &Timings, wait: Duration, gap: Duration) {
    let (Some(waited), Some(silent)) = (timings.wait, timings.gap) else { panic!("{timings:?}") };
    assert!(waited >= wait && silent > Duration::ZERO && waited + silent >= wait + gap, "{timings:?}");
}

/// Waits until `is_so`, and fails when it never is.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    let waiting = async {
        while !is_so() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(Duration::from_secs(30), waiting).await.unwrap_or_else(|_| panic!("never: {what}"));
}

/// A future that a table can hold.
pub type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// How long [`slow`] waits before its headers.
pub const WAIT: Duration = Duration::from_millis(120);
/// How long it is silent in its body.
pub const GAP: Duration = Duration::from_millis(180);

/// Waits before the headers and in the body.
pub fn slow() -> Vec<Act> {
    vec![
        Act::Head,
        Act::Pause(WAIT),
        send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\nServer: test\r\n\r\nfirst"),
        Act::Pause(GAP),
        send("-last"),
        Act::Drain,
    ]
}
