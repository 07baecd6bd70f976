//! The listening side: opens on loopback alone, hands each connection to a task, ends them all when it is stopped.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, JoinSet};

use crate::i18n::{Arg, Msg};

use super::shared::Shared;
use super::switchboard;

/// Connections that are served at once; those beyond get a 503.
pub(super) const MOST_CONNECTIONS: usize = 64;
/// Connections that are told of it at once; those beyond are closed without a word.
const MOST_REFUSED: usize = 64;
/// Before the next try where the system has no socket left.
const OUT_OF_SOCKETS: Duration = Duration::from_millis(50);

/// A running demo server. Dropping it stops it, too.
#[derive(Debug)]
pub struct Simulator {
    address: SocketAddr,
    speed: u32,
    /// Nothing is ever sent: that it is gone is the sign to stop.
    running: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

/// Why there is no demo server.
#[derive(Debug)]
pub enum StartProblem {
    /// The address is open to other computers.
    NotLoopback(SocketAddr),
    /// Another program listens there.
    Taken(SocketAddr),
    /// The system says no.
    System(SocketAddr, std::io::Error),
}

impl StartProblem {
    /// What it says to the user.
    #[must_use]
    pub fn message(&self) -> Msg {
        let of = |key: &'static str, address: &SocketAddr| Msg::new(key).with("address", Arg::Text(address.to_string()));
        match self {
            Self::NotLoopback(address) => of("simulate-not-loopback", address),
            Self::Taken(address) => of("simulate-port-taken", address),
            Self::System(address, error) => of("simulate-cannot-listen", address).with("reason", Arg::Text(error.to_string())),
        }
    }
}

impl Simulator {
    /// Starts a server on `listen`, which must be a loopback address; port 0 is any free one. Nominal seconds are divided by
    /// `speed` (0 is taken as 1). Needs a tokio runtime with time and network, and lives in it.
    pub async fn start(listen: SocketAddr, speed: u32) -> Result<Self, StartProblem> {
        if !listen.ip().to_canonical().is_loopback() {
            return Err(StartProblem::NotLoopback(listen));
        }
        let problem = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::AddrInUse => StartProblem::Taken(listen),
            _ => StartProblem::System(listen, error),
        };
        let listener = TcpListener::bind(listen).await.map_err(problem)?;
        let address = listener.local_addr().map_err(problem)?;
        let speed = speed.max(1);
        let (running, stopped) = oneshot::channel();
        let task = tokio::spawn(accept(listener, Arc::new(Shared::new(address, speed)), stopped));
        Ok(Self { address, speed, running, task })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The beginning of every address on it, without a slash at the end: `http://127.0.0.1:4321`.
    #[must_use]
    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many times faster time passes.
    #[must_use]
    pub fn speed(&self) -> u32 {
        self.speed
    }

    /// Ends every connection and gives the port back; neither is left when this returns.
    pub async fn stop(self) {
        drop(self.running);
        // It can only have ended by itself or with its runtime.
        self.task.await.ok();
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>, mut stopped: oneshot::Receiver<()>) {
    let mut served = JoinSet::new();
    let mut refused = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut stopped => break,
            Some(_) = served.join_next() => {}
            Some(_) = refused.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) if served.len() < MOST_CONNECTIONS => {
                    served.spawn(switchboard::serve(stream, Arc::clone(&shared)));
                }
                Ok((stream, _)) if refused.len() < MOST_REFUSED => {
                    refused.spawn(switchboard::refuse(stream, Arc::clone(&shared)));
                }
                Ok(_) => {}
                Err(_) => tokio::time::sleep(OUT_OF_SOCKETS).await,
            },
        }
    }
    drop(listener);
    served.shutdown().await;
    refused.shutdown().await;
}
