//! Chooses a face: a command-line verb, or the window.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayscope::cli::{self, Outcome, Surroundings};

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    let surroundings = Surroundings {
        lang_variable: std::env::var("RAYSCOPE_LANG").ok(),
        system_lang: sys_locale::get_locale(),
        stdin_is_terminal: io::stdin().is_terminal(),
        stdout_is_terminal: io::stdout().is_terminal(),
        stderr_is_terminal: io::stderr().is_terminal(),
        catches_interrupts: true,
        now: Timestamp::now(),
        zone: TimeZone::system(),
        has_window: cfg!(feature = "gui"),
    };
    let (mut input, mut output, mut errors) =
        (io::stdin().lock(), io::BufWriter::new(io::stdout().lock()), io::stderr().lock());
    let outcome = cli::run(&args, &surroundings, &mut input, &mut output, &mut errors);
    drop((input, output, errors));
    match outcome {
        Outcome::Exit(code) => ExitCode::from(code),
        Outcome::Window { lang, system, file } => window(lang, system, file),
    }
}

#[cfg(feature = "gui")]
fn window(lang: Option<rayscope::i18n::Lang>, system: rayscope::i18n::Lang, file: Option<std::path::PathBuf>) -> ExitCode {
    use std::io::Write as _;
    match rayscope::ui::open(lang, system, file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let text = rayscope::ui::open_failed(&error, lang.unwrap_or(system));
            // Where standard error is closed, too, nobody is left to tell.
            writeln!(io::stderr(), "{text}").ok();
            ExitCode::from(2)
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(_: Option<rayscope::i18n::Lang>, _: rayscope::i18n::Lang, _: Option<std::path::PathBuf>) -> ExitCode {
    // The command line never asks for a window that this build does not have.
    ExitCode::from(2)
}
