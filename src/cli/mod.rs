//! The command line: verbs in, text or JSON out, never a window.
//!
//! clap splits the arguments; every word that a user reads is ours, in the language that was asked for, so its own help and
//! error texts are not used. Nothing here looks at the process: arguments, languages, clock and streams come in, an outcome goes
//! out, and a test needs no process either.

mod codes;
mod compare;
mod decode;
mod explain;
mod probe;
mod simulate;
#[cfg(test)]
mod tests;
mod usage;

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::net::SocketAddr;
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::explain::Wording;
use crate::i18n::{Arg, Lang, Msg, Texts, choose_lang};

/// Done.
const DONE: u8 = 0;
/// The answer is no.
const NO: u8 = 1;
/// Wrong usage, or an input that cannot be read.
const WRONG: u8 = 2;

/// What the process knows of its surroundings.
#[expect(clippy::struct_excessive_bools, reason = "each tells of another stream or build, and none decides on another")]
pub struct Surroundings {
    /// `RAYSCOPE_LANG`.
    pub lang_variable: Option<String>,
    /// The system's locale.
    pub system_lang: Option<String>,
    /// Standard input is a terminal: nobody pipes anything in.
    pub stdin_is_terminal: bool,
    /// Standard output is a terminal: somebody watches, and a line may be written over.
    pub stdout_is_terminal: bool,
    /// Standard error is a terminal.
    pub stderr_is_terminal: bool,
    /// Ctrl+C is ours to catch while something runs.
    pub catches_interrupts: bool,
    /// The moment of the start.
    pub now: Timestamp,
    /// The reader's time zone.
    pub zone: TimeZone,
    /// This build has a window.
    pub has_window: bool,
}

/// What the process is to do next.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// End with this code.
    Exit(u8),
    /// Open the window.
    Window {
        /// The language that a flag or a variable asks for.
        lang: Option<Lang>,
        /// The language where neither they nor the settings name one.
        system: Lang,
        /// The file to open in it.
        file: Option<PathBuf>,
    },
}

/// How a verb writes its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Format {
    #[default]
    Text,
    Json,
    Markdown,
}

/// What was asked for.
enum Request {
    Window(Option<PathBuf>),
    Help(Option<&'static str>),
    Version,
    Decode { input: Option<PathBuf>, format: Format },
    Explain { codes: Vec<String>, format: Format },
    Compare { left: String, right: String, format: Format },
    Codes { family: Option<Vec<&'static str>>, search: String, format: Format },
    Probe(Box<probe::Options>),
    Simulate { listen: SocketAddr, speed: u32, format: Format },
}

/// The streams and the language of one run.
struct Face<'a> {
    wording: Wording,
    stdin: &'a mut dyn Read,
    stdout: &'a mut dyn Write,
    stderr: &'a mut dyn Write,
}

/// Does what `args` ask for, the program's name left out.
pub fn run(
    args: &[OsString],
    surroundings: &Surroundings,
    stdin: &mut dyn Read,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> Outcome {
    // A script's empty `--lang "$X"` asks for nothing.
    let asked = |tag: &String| !tag.trim().is_empty();
    let flag = usage::lang_flag(args).filter(asked);
    let variable = surroundings.lang_variable.clone().filter(asked);
    let chosen = choose_lang(flag.as_deref(), variable.as_deref(), surroundings.system_lang.as_deref());
    let texts = Texts::of(chosen.lang);
    let wording = Wording { texts, zone: surroundings.zone.clone(), now: surroundings.now };
    let mut face = Face { wording, stdin, stdout, stderr };
    if let Some(tag) = &chosen.unknown {
        let key = if flag.is_some() { "cli-unknown-language" } else { "cli-unknown-lang-variable" };
        face.complain(&Msg::new(key).with("tag", Arg::Text(tag.clone())));
        if flag.is_some() {
            return Outcome::Exit(WRONG);
        }
    }
    let request = match usage::parse(args) {
        Ok(request) => request,
        Err(problem) => return face.misused(&problem),
    };
    let done = match request {
        // `rayscope expalin` is a slip of the finger, and a window that misses a file would not say so.
        Request::Window(Some(word)) if usage::is_bare(word.as_os_str()) && !word.exists() => {
            return face.misused(&usage::unknown_verb(word.as_os_str()));
        }
        Request::Window(file) if surroundings.has_window => {
            let asked = flag.is_some() || variable.is_some();
            let lang = Some(chosen.lang).filter(|_| asked && chosen.unknown.is_none());
            let system = choose_lang(None, None, surroundings.system_lang.as_deref()).lang;
            return Outcome::Window { lang, system, file };
        }
        Request::Window(_) => {
            face.complain(&Msg::new("cli-no-window"));
            face.help("cli-help").map(|()| WRONG)
        }
        Request::Help(verb) => face
            .help(match verb {
                Some("decode") => "cli-help-decode",
                Some("explain") => "cli-help-explain",
                Some("compare") => "cli-help-compare",
                Some("codes") => "cli-help-codes",
                Some("probe") => "cli-help-probe",
                Some("simulate") => "cli-help-simulate",
                _ => "cli-help",
            })
            .map(|()| DONE),
        Request::Version => writeln!(face.stdout, "rayscope {}", env!("CARGO_PKG_VERSION")).map(|()| DONE),
        Request::Decode { input: None, .. } if surroundings.stdin_is_terminal => face.help("cli-help-decode").map(|()| WRONG),
        Request::Decode { input, format } => decode::run(&mut face, input.as_deref(), format),
        Request::Explain { codes, format } => explain::run(&mut face, &codes, format),
        Request::Compare { left, right, format } => compare::run(&mut face, [&left, &right], format),
        Request::Codes { family, search, format } => codes::run(&mut face, family.as_deref(), &search, format),
        Request::Probe(options) => probe::run(&mut face, *options, surroundings),
        Request::Simulate { listen, speed, format } => simulate::run(&mut face, listen, speed, format),
    };
    match done.and_then(|code| face.stdout.flush().map(|()| code)) {
        Ok(code) => Outcome::Exit(code),
        // Whoever read our output has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Exit(DONE),
        Err(_) => {
            face.complain(&Msg::new("cli-output-failed"));
            Outcome::Exit(WRONG)
        }
    }
}

impl Face<'_> {
    fn texts(&self) -> &'static Texts {
        self.wording.texts
    }

    /// A message on standard error. Where that is closed, too, nobody is left to tell.
    fn complain(&mut self, message: &Msg) {
        let text = harmless(&self.texts().say(message));
        writeln!(self.stderr, "{text}").ok();
    }

    /// Says what is wrong with the call.
    fn misused(&mut self, problem: &Msg) -> Outcome {
        self.complain(problem);
        self.complain(&Msg::new("cli-see-help"));
        Outcome::Exit(WRONG)
    }

    /// Writes a text that holds words of the input.
    fn write(&mut self, text: &str) -> io::Result<()> {
        self.stdout.write_all(harmless(text).as_bytes())
    }

    fn help(&mut self, key: &str) -> io::Result<()> {
        let text = self.texts().get(key);
        writeln!(self.stdout, "{text}")
    }
}

/// `text` without what a terminal would obey: an error's title may hold escape sequences, and a paste is not to be trusted.
fn harmless(text: &str) -> String {
    text.replace(|c: char| c.is_control() && c != '\n' && c != '\t', "\u{fffd}")
}
