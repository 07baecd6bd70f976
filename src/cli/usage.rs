//! Arguments to a request, and what is wrong with them in a message of ours.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg as Flag, ArgAction, ArgMatches, Command, value_parser};

use crate::i18n::{Arg, Msg};

use super::{Format, Request};

/// The value of `--lang`, wherever it stands: the language of whatever is said about the other arguments.
pub(super) fn lang_flag(args: &[OsString]) -> Option<String> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if arg == "--" {
            return None;
        }
        if arg == "--lang" {
            return args.next().map(std::borrow::Cow::into_owned);
        }
        if let Some(tag) = arg.strip_prefix("--lang=") {
            return Some(tag.to_owned());
        }
    }
    None
}

/// What `args` ask for.
pub(super) fn parse(args: &[OsString]) -> Result<Request, Msg> {
    let matches = command().try_get_matches_from(args).map_err(|error| problem(&error))?;
    if matches.get_flag("version") {
        return Ok(Request::Version);
    }
    match matches.subcommand() {
        Some(("decode", _)) if matches.get_flag("help") => Ok(Request::Help(Some("decode"))),
        Some(("explain", _)) if matches.get_flag("help") => Ok(Request::Help(Some("explain"))),
        Some(("decode", verb)) if verb.get_flag("help") => Ok(Request::Help(Some("decode"))),
        Some(("explain", verb)) if verb.get_flag("help") => Ok(Request::Help(Some("explain"))),
        Some(("decode", verb)) => {
            Ok(Request::Decode { input: verb.get_one::<PathBuf>("file").cloned(), format: format(verb)? })
        }
        Some(("explain", verb)) => {
            let codes = verb.get_many::<String>("code").into_iter().flatten().cloned().collect();
            Ok(Request::Explain { codes, format: format(verb)? })
        }
        Some(("help", verb)) => Ok(Request::Help(match verb.get_one::<String>("verb").map(String::as_str) {
            Some("decode") => Some("decode"),
            Some("explain") => Some("explain"),
            _ => None,
        })),
        _ if matches.get_flag("help") => Ok(Request::Help(None)),
        _ => Ok(Request::Window(matches.get_one::<PathBuf>("file").cloned())),
    }
}

fn command() -> Command {
    let lang = Flag::new("lang").long("lang").global(true);
    let help = || Flag::new("help").long("help").short('h').action(ArgAction::SetTrue);
    let format = || Flag::new("format").long("format");
    let file = || Flag::new("file").value_parser(value_parser!(PathBuf));
    let verb = |name: &'static str| Command::new(name).disable_help_flag(true).arg(help());
    Command::new("rayscope")
        .no_binary_name(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(false)
        .arg(lang)
        .arg(help())
        .arg(Flag::new("version").long("version").short('V').action(ArgAction::SetTrue))
        .arg(file())
        .subcommand(verb("decode").arg(file()).arg(format()))
        .subcommand(verb("explain").arg(Flag::new("code").num_args(1..).required_unless_present("help")).arg(format()))
        .subcommand(verb("help").arg(Flag::new("verb")))
}

fn format(verb: &ArgMatches) -> Result<Format, Msg> {
    match verb.get_one::<String>("format").map_or("text", String::as_str) {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "markdown" => Ok(Format::Markdown),
        other => Err(Msg::new("cli-unknown-format").with("value", Arg::Text(other.to_owned()))),
    }
}

/// clap's error in our words.
fn problem(error: &clap::Error) -> Msg {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    // `--format <format>` is how clap names an option.
    let option = |text: String| text.split(' ').next().unwrap_or_default().to_owned();
    let argument = Arg::Text(option(context(ContextKind::InvalidArg)));
    match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => {
            Msg::new("cli-unknown-argument").with("argument", argument)
        }
        ErrorKind::MissingRequiredArgument => Msg::new("cli-missing-code"),
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            Msg::new("cli-missing-value").with("argument", argument)
        }
        ErrorKind::ArgumentConflict => Msg::new("cli-given-twice").with("argument", argument),
        _ => Msg::new("cli-wrong-usage"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Vec<OsString> {
        line.split_whitespace().map(OsString::from).collect()
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        for (line, want) in [
            ("decode --lang ru x", Some("ru")),
            ("--lang=zh-CN explain 524", Some("zh-CN")),
            ("decode -- --lang ru", None),
            ("decode x", None),
            ("--lang", None),
        ] {
            assert_eq!(lang_flag(&args(line)).as_deref(), want, "{line}");
        }
    }

    #[test]
    fn requests_are_told_apart() {
        let name = |line: &str| match parse(&args(line)) {
            Ok(Request::Window(None)) => "window",
            Ok(Request::Window(Some(_))) => "window with file",
            Ok(Request::Help(None)) => "help",
            Ok(Request::Help(Some(_))) => "help of a verb",
            Ok(Request::Version) => "version",
            Ok(Request::Decode { input: None, .. }) => "decode",
            Ok(Request::Decode { .. }) => "decode file",
            Ok(Request::Explain { .. }) => "explain",
            Err(_) => "wrong",
        };
        for (line, want) in [
            ("", "window"),
            ("error.txt", "window with file"),
            ("--lang ru error.txt", "window with file"),
            ("--help", "help"),
            ("help", "help"),
            ("help decode", "help of a verb"),
            ("decode --help", "help of a verb"),
            ("explain -h", "help of a verb"),
            ("--version", "version"),
            ("decode", "decode"),
            ("decode -", "decode file"),
            ("decode --format json x", "decode file"),
            ("decode --format yaml x", "wrong"),
            ("explain 524 1015 --lang ru", "explain"),
            ("explain", "wrong"),
            ("decode x y", "wrong"),
            ("decode --colour", "wrong"),
            ("--nonsense", "wrong"),
            ("decode --format", "wrong"),
        ] {
            assert_eq!(name(line), want, "{line}");
        }
    }
}
