//! Arguments to a request, and what is wrong with them in a message of ours.

use std::ffi::{OsStr, OsString};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg as Flag, ArgAction, ArgMatches, Command, value_parser};

use crate::catalog::Catalog;
use crate::i18n::{Arg, Msg};

use super::{Format, Request, probe};

/// The verbs that have a help of their own; `help` is that of all.
const VERBS: [&str; 6] = ["decode", "explain", "compare", "codes", "probe", "simulate"];

/// The value of `--lang`, wherever it stands: the language of whatever is said about the other arguments.
pub(super) fn lang_flag(args: &[OsString]) -> Option<String> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if arg == "--" {
            return None;
        }
        if arg == "--lang" {
            // An option behind it is no tag: the value is missing, and clap says so.
            return args.next().filter(|tag| !tag.starts_with('-')).map(std::borrow::Cow::into_owned);
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
    let Some((name, verb)) = matches.subcommand() else {
        return if matches.get_flag("help") { Ok(Request::Help(None)) } else { window(&matches) };
    };
    // clap finds a verb behind a file where an option stands between the two.
    if let Some(word) = matches.get_one::<OsString>("file") {
        return Err(if is_bare(word) { unknown_verb(word) } else { unknown_argument(word) });
    }
    let help = matches.get_flag("help") || verb.get_flag("help");
    match name {
        _ if help => Ok(Request::Help(VERBS.into_iter().find(|verb| *verb == name))),
        "decode" => Ok(Request::Decode { input: verb.get_one("file").map(file_name).transpose()?, format: format(verb)? }),
        "explain" => {
            let (codes, format) = (words(verb, "code"), format(verb)?);
            if codes.is_empty() { Err(Msg::new("cli-missing-code")) } else { Ok(Request::Explain { codes, format }) }
        }
        "compare" => {
            let format = format(verb)?;
            match <[String; 2]>::try_from(words(verb, "code")) {
                Ok([left, right]) => Ok(Request::Compare { left, right, format }),
                Err(_) => Err(Msg::new("cli-compare-needs-two")),
            }
        }
        "codes" => {
            let one = |name| one(verb, name);
            let family = one("family").map(|name| family(&name)).transpose()?;
            // Words that are not quoted are search words, too.
            let search = one("search").into_iter().chain(words(verb, "word")).collect::<Vec<_>>().join(" ");
            Ok(Request::Codes { family, search, format: format(verb)? })
        }
        "probe" => probe::read(verb).map(|options| Request::Probe(Box::new(options))),
        "simulate" => {
            let listen = one(verb, "listen").map_or(Ok(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))), |value| address(&value))?;
            let speed = one(verb, "speed").map_or(Ok(1), |value| speed(&value))?;
            Ok(Request::Simulate { listen, speed, format: format(verb)? })
        }
        _ => match verb.get_one::<OsString>("verb") {
            None => Ok(Request::Help(None)),
            Some(asked) => VERBS
                .into_iter()
                .find(|verb| asked == verb)
                .map(|verb| Request::Help(Some(verb)))
                .ok_or_else(|| unknown_verb(asked)),
        },
    }
}

fn words(verb: &ArgMatches, name: &str) -> Vec<String> {
    verb.get_many::<OsString>(name).into_iter().flatten().map(|word| word.to_string_lossy().into_owned()).collect()
}

fn one(verb: &ArgMatches, name: &str) -> Option<String> {
    verb.get_one::<OsString>(name).map(|value| value.to_string_lossy().into_owned())
}

/// An address with a port; `localhost` is the one that every system has.
fn address(value: &str) -> Result<SocketAddr, Msg> {
    let spelt = value.strip_prefix("localhost:").map(|port| format!("{}:{port}", Ipv4Addr::LOCALHOST));
    let wrong = |_| Msg::new("cli-wrong-listen").with("value", Arg::Text(value.to_owned()));
    spelt.as_deref().unwrap_or(value).parse().map_err(wrong)
}

fn speed(value: &str) -> Result<u32, Msg> {
    let speed = value.parse().ok().filter(|speed| (1..=1000).contains(speed));
    speed.ok_or_else(|| Msg::new("cli-wrong-speed").with("value", Arg::Text(value.to_owned())))
}

/// The family of that name; `cloudflare` is all of Cloudflare's.
fn family(name: &str) -> Result<Vec<&'static str>, Msg> {
    let families = Catalog::families();
    match name {
        "cloudflare" => Ok(families.into_iter().filter(|family| family.starts_with("cloudflare")).collect()),
        _ => match families.into_iter().find(|family| *family == name) {
            Some(family) => Ok(vec![family]),
            None => Err(Msg::new("cli-unknown-family").with("value", Arg::Text(name.to_owned()))),
        },
    }
}

/// The window, unless the words look like a verb that there is none of.
fn window(matches: &ArgMatches) -> Result<Request, Msg> {
    let words: Vec<&OsString> = matches.get_many("file").into_iter().flatten().collect();
    let file = match words.as_slice() {
        [] => None,
        [file] => Some(file_name(file)?),
        [first, ..] if is_bare(first) => return Err(unknown_verb(first)),
        [_, second, ..] => return Err(unknown_argument(second)),
    };
    if matches.contains_id("format") {
        return Err(Msg::new("cli-format-needs-verb"));
    }
    Ok(Request::Window(file))
}

/// Whether `word` could be a verb: files that are opened by name have an ending or a folder.
pub(super) fn is_bare(word: &OsStr) -> bool {
    let path = Path::new(word);
    path.extension().is_none() && path.file_name() == Some(word)
}

/// `word` stands where a verb does.
pub(super) fn unknown_verb(word: &OsStr) -> Msg {
    Msg::new("cli-unknown-verb").with("verb", shown(word))
}

fn unknown_argument(word: &OsStr) -> Msg {
    Msg::new("cli-unknown-argument").with("argument", shown(word))
}

/// What `$X` holds where a script forgot to set it is no file.
fn file_name(name: &OsString) -> Result<PathBuf, Msg> {
    if name.is_empty() { Err(Msg::new("cli-empty-name")) } else { Ok(PathBuf::from(name)) }
}

fn shown(word: &OsStr) -> Arg {
    Arg::Text(word.to_string_lossy().into_owned())
}

/// Values are taken as the system gives them: what is no Unicode gets the same message as any other wrong value.
fn command() -> Command {
    let value = |name: &'static str| Flag::new(name).value_parser(value_parser!(OsString));
    let option = |name: &'static str| value(name).long(name).global(true);
    let help = || Flag::new("help").long("help").short('h').action(ArgAction::SetTrue);
    let verb = |name: &'static str| Command::new(name).disable_help_flag(true).arg(help());
    let code = value("code").num_args(1..).allow_negative_numbers(true);
    Command::new("rayscope")
        .no_binary_name(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(false)
        .arg(option("lang"))
        .arg(option("format"))
        .arg(help())
        .arg(Flag::new("version").long("version").short('V').action(ArgAction::SetTrue))
        .arg(value("file").num_args(0..))
        .subcommand(verb("decode").arg(value("file")))
        .subcommand(verb("explain").arg(code.clone()))
        .subcommand(verb("compare").arg(code))
        .subcommand(
            verb("codes")
                .arg(value("family").long("family"))
                .arg(value("search").long("search"))
                .arg(value("word").num_args(0..)),
        )
        .subcommand(probe::arguments(verb("probe")))
        .subcommand(verb("simulate").arg(value("listen").long("listen")).arg(value("speed").long("speed")))
        .subcommand(verb("help").arg(value("verb")))
}

fn format(verb: &ArgMatches) -> Result<Format, Msg> {
    let asked = verb.get_one::<OsString>("format").map_or("text".into(), |asked| asked.to_string_lossy());
    match asked.as_ref() {
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
            ("--lang --help", None),
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
            Ok(Request::Compare { .. }) => "compare",
            Ok(Request::Codes { .. }) => "codes",
            Ok(Request::Probe(_)) => "probe",
            Ok(Request::Simulate { listen, speed, .. }) if listen.port() == 0 && speed == 1 => "simulate",
            Ok(Request::Simulate { .. }) => "simulate there",
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
            ("-h explain", "help of a verb"),
            ("--version", "version"),
            ("decode", "decode"),
            ("decode -", "decode file"),
            ("decode --format json x", "decode file"),
            ("decode --format yaml x", "wrong"),
            ("--format json decode x", "decode file"),
            ("explain 524 1015 --lang ru", "explain"),
            ("explain -524", "explain"),
            ("explain", "wrong"),
            ("compare 202 520", "compare"),
            ("compare 202", "wrong"),
            ("compare 202 520 524", "wrong"),
            ("compare --help", "help of a verb"),
            ("codes", "codes"),
            ("codes --family http --search teapot", "codes"),
            ("codes gateway timeout", "codes"),
            ("codes --family nginx", "wrong"),
            ("probe https://example.com/ --count 3 --interval 500ms --format csv", "probe"),
            ("probe example.com --header a:b --header c:d --follow", "probe"),
            ("probe -h", "help of a verb"),
            ("probe", "wrong"),
            ("probe a.example b.example", "wrong"),
            ("explain 524 --format csv", "wrong"),
            ("simulate", "simulate"),
            ("simulate --help", "help of a verb"),
            ("simulate --listen localhost:81 --speed 20", "simulate there"),
            ("simulate --listen [::1]:81", "simulate there"),
            ("simulate --listen 81", "wrong"),
            ("simulate --listen example.com:81", "wrong"),
            ("simulate --speed 0", "wrong"),
            ("simulate --speed fast", "wrong"),
            ("simulate 127.0.0.1:81", "wrong"),
            ("decode x y", "wrong"),
            ("decode --colour", "wrong"),
            ("--nonsense", "wrong"),
            ("decode --format", "wrong"),
            ("--format json x.txt", "wrong"),
            ("help nonsense", "wrong"),
            ("dec x", "wrong"),
            ("a.txt b.txt", "wrong"),
            ("a.txt decode", "wrong"),
        ] {
            assert_eq!(name(line), want, "{line}");
        }
    }
}
