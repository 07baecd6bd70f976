//! Ctrl+C, for the command line: the first one is told, the second ends the process.

use std::{io, process, thread};

/// What a shell reports of a process that SIGINT has ended.
const INTERRUPTED: i32 = 130;

/// Calls `told` at the first Ctrl+C, from a thread of its own. At the second the process ends, whatever it is doing. Fails if
/// the system grants no thread or no signal; then Ctrl+C does what it always does.
pub fn on_interrupt(told: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    thread::Builder::new().name("interrupts".to_owned()).spawn(move || {
        runtime.block_on(async {
            if tokio::signal::ctrl_c().await.is_err() {
                return;
            }
            told();
            if tokio::signal::ctrl_c().await.is_ok() {
                process::exit(INTERRUPTED);
            }
        });
    })?;
    Ok(())
}
