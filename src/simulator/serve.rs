//! The server for the command line: a thread that does nothing else until Ctrl+C, or until nobody reads its output any more.

use std::future::{Future, poll_fn};
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::task::Poll;

use super::server::{Simulator, StartProblem};

/// Starts a server, lets `announce` tell of it, and serves until Ctrl+C or until standard output is closed. The inner result is
/// that of `announce`; where it fails, nothing is served.
pub fn serve(
    listen: SocketAddr,
    speed: u32,
    announce: impl FnOnce(&Simulator) -> io::Result<()>,
) -> Result<io::Result<()>, StartProblem> {
    let system = |error| StartProblem::System(listen, error);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(system)?;
    runtime.block_on(async {
        let simulator = Simulator::start(listen, speed).await?;
        let mut interrupted = pin!(interrupted());
        // The first poll takes over the signal: who reads the announcement may already send it.
        let early = poll_fn(|context| Poll::Ready(interrupted.as_mut().poll(context).is_ready())).await;
        let announced = announce(&simulator);
        if announced.is_ok() && !early {
            tokio::select! {
                () = interrupted => {}
                () = output_closed() => {}
            }
        }
        simulator.stop().await;
        Ok(announced)
    })
}

async fn interrupted() {
    // Where the signal cannot be had, it ends the process by itself.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Ends when the other end of the pipe that standard output leads to is closed. Never, where it leads elsewhere.
#[cfg(unix)]
async fn output_closed() {
    use std::os::fd::AsFd as _;
    use tokio::io::Interest;
    use tokio::net::unix::pipe::Sender;
    // Nothing more is written there, so that it may become non-blocking. What is no pipe is refused.
    let output = io::stdout().as_fd().try_clone_to_owned();
    if let Ok(pipe) = output.and_then(Sender::from_owned_fd)
        && pipe.ready(Interest::ERROR).await.is_ok()
    {
        return;
    }
    std::future::pending::<()>().await;
}

/// Elsewhere only the next write would tell, and there is none.
#[cfg(not(unix))]
async fn output_closed() {
    std::future::pending::<()>().await;
}
