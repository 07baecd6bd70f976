//! The server for the window: on a thread of its own, since a window has no event loop that a server could run on.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::thread;

use tokio::sync::oneshot;

use super::server::{Simulator, StartProblem};

/// A server that runs until this is dropped.
pub struct Hosted {
    base: String,
    speed: u32,
    _stop: oneshot::Sender<()>,
}

impl Hosted {
    /// Starts a server on a free port of this computer, time so many times faster, and tells `ready` from its thread.
    pub fn start(speed: u32, ready: impl FnOnce(Result<Self, StartProblem>) + Send + 'static) -> io::Result<()> {
        let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        thread::Builder::new().name("demo server".to_owned()).spawn(move || {
            let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
                Ok(runtime) => runtime,
                Err(error) => return ready(Err(StartProblem::System(listen, error))),
            };
            runtime.block_on(async {
                match Simulator::start(listen, speed).await {
                    Ok(simulator) => {
                        let (stop, stopped) = oneshot::channel();
                        ready(Ok(Self { base: simulator.base(), speed, _stop: stop }));
                        // Ends with an error: the other end is dropped.
                        stopped.await.ok();
                        simulator.stop().await;
                    }
                    Err(problem) => ready(Err(problem)),
                }
            });
        })?;
        Ok(())
    }

    /// Where it listens: `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// So many times faster does time pass.
    #[must_use]
    pub const fn speed(&self) -> u32 {
        self.speed
    }
}
