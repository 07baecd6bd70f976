//! What stands behind `rayscope probe`, read into a plan; everything wrong with it has its message.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Arg as Flag, ArgAction, ArgMatches, Command, value_parser};

use crate::i18n::{Arg, Msg};
use crate::probe::{Deadlines, Header, HttpChoice, Limit, LimitSource, Pace, Plan, Target, address, curl};

/// Requests where nothing is said of their number.
const COUNT: u64 = 20;
/// What a body is where no header says so: curl's choice, so that a pasted command and a typed one do the same.
const FORM: &str = "application/x-www-form-urlencoded";

/// How a run is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Output {
    /// Lines while it goes, then the summary.
    Text,
    /// One document at its end.
    Json,
    /// Summary and table.
    Markdown,
    /// A table.
    Csv,
}

/// What was asked for.
pub(in crate::cli) struct Options {
    /// The certificates to trust are in a file, and not read yet.
    pub plan: Plan,
    /// That file.
    pub authority: Option<PathBuf>,
    /// How the answer is written.
    pub output: Output,
    /// What was assumed or left out on the way.
    pub notes: Vec<Msg>,
}

/// The verb's arguments, besides `--lang`, `--format` and `--help`.
pub(in crate::cli) fn arguments(verb: Command) -> Command {
    let value = |name: &'static str| Flag::new(name).long(name).value_parser(value_parser!(OsString)).allow_hyphen_values(true);
    let switch = |name: &'static str| Flag::new(name).long(name).action(ArgAction::SetTrue);
    verb.arg(Flag::new("url").value_parser(value_parser!(OsString)).num_args(0..))
        .args(
            ["count", "interval", "limit", "method", "data", "connect-to", "cacert", "http", "timeout", "duration"].map(value),
        )
        .arg(value("header").action(ArgAction::Append))
        .arg(switch("insecure"))
        .arg(switch("follow"))
}

/// What the arguments ask for.
pub(in crate::cli) fn read(verb: &ArgMatches) -> Result<Options, Msg> {
    let output = output(verb)?;
    let urls: Vec<String> = verb.get_many::<OsString>("url").into_iter().flatten().map(text).collect();
    let [typed] = urls.as_slice() else {
        return Err(match urls.get(1) {
            None => Msg::new("cli-probe-needs-url"),
            Some(second) if urls[0] == "curl" => wrong("cli-probe-quote-curl", second),
            Some(second) => Msg::new("cli-unknown-argument").with("argument", Arg::Text(second.clone())),
        });
    };
    let Asked { mut target, mut authority, connect_timeout, mut notes } = asked(typed)?;
    change(&mut target, verb)?;
    if let Some(file) = verb.get_one::<OsString>("cacert") {
        authority = Some(PathBuf::from(file));
    }
    if authority.as_ref().is_some_and(|file| file.as_os_str().is_empty()) {
        return Err(Msg::new("cli-empty-name"));
    }
    let limit = limit(verb)?;
    let mut plan = Plan::new(target, limit);
    plan.pace = pace(verb)?;
    plan.deadlines.tcp = connect_timeout.filter(|time| !time.is_zero()).unwrap_or(plan.deadlines.tcp);
    if let Some(silence) = time(verb, "timeout")? {
        plan.deadlines = Deadlines { silence, ..plan.deadlines };
        if silence <= limit.span() {
            notes.push(Msg::new("cli-probe-short-timeout"));
        }
    }
    Ok(Options { plan, authority, output, notes })
}

fn output(verb: &ArgMatches) -> Result<Output, Msg> {
    match verb.get_one::<OsString>("format").map(text).as_deref() {
        None | Some("text") => Ok(Output::Text),
        Some("json") => Ok(Output::Json),
        Some("markdown") => Ok(Output::Markdown),
        Some("csv") => Ok(Output::Csv),
        Some(other) => Err(wrong("cli-unknown-format-csv", other)),
    }
}

/// What a URL or a curl command asks for.
struct Asked {
    target: Target,
    authority: Option<PathBuf>,
    connect_timeout: Option<Duration>,
    notes: Vec<Msg>,
}

fn asked(typed: &str) -> Result<Asked, Msg> {
    if address::is_curl(typed) {
        let parsed = curl::parse(typed).map_err(|problem| problem.message())?;
        let notes = parsed.messages();
        let authority = parsed.cacert_path.map(PathBuf::from);
        return Ok(Asked { target: parsed.target, authority, connect_timeout: parsed.connect_timeout, notes });
    }
    let read = address::read(typed).map_err(|problem| problem.message())?;
    let notes = read.messages();
    let mut target = Target::get(read.url);
    target.headers.extend(read.authorization);
    Ok(Asked { target, authority: None, connect_timeout: None, notes })
}

/// The options win over what a curl command said.
fn change(target: &mut Target, verb: &ArgMatches) -> Result<(), Msg> {
    let given = |name: &str| verb.get_one::<OsString>(name).map(text);
    for header in verb.get_many::<OsString>("header").into_iter().flatten().map(text) {
        let header = self::header(&header)?;
        target.headers.retain(|known| !known.name.eq_ignore_ascii_case(&header.name));
        target.headers.push(header);
    }
    if let Some(data) = given("data") {
        if data.starts_with('@') {
            return Err(wrong("cli-probe-data-file", &data));
        }
        if !target.headers.iter().any(|header| header.name.eq_ignore_ascii_case("content-type")) {
            target.headers.push(Header { name: "Content-Type".to_owned(), value: FORM.to_owned() });
        }
        target.body = Some(data.into_bytes());
        if target.method == "GET" {
            "POST".clone_into(&mut target.method);
        }
    }
    if let Some(method) = given("method") {
        let is_token = !method.is_empty() && method.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        if !is_token {
            return Err(wrong("cli-probe-bad-method", &method));
        }
        target.method = method.to_ascii_uppercase();
    }
    if let Some(place) = given("connect-to") {
        target.connect_to = Some(place.parse().map_err(|_| wrong("cli-probe-bad-place", &place))?);
    }
    target.http = match given("http").as_deref() {
        None => target.http,
        Some("1.1" | "1") => HttpChoice::One,
        Some("2") => HttpChoice::Two,
        Some(other) => return Err(wrong("cli-probe-bad-http", other)),
    };
    target.insecure |= verb.get_flag("insecure");
    target.follow_redirects |= verb.get_flag("follow");
    Ok(())
}

fn header(typed: &str) -> Result<Header, Msg> {
    let header = typed
        .split_once(':')
        .map(|(name, value)| Header { name: name.trim().to_owned(), value: value.trim().to_owned() })
        .filter(Header::is_valid);
    // The value may be a secret.
    header.ok_or_else(|| wrong("cli-probe-bad-header", typed.split([':', ' ']).next().unwrap_or_default()))
}

fn pace(verb: &ArgMatches) -> Result<Pace, Msg> {
    let duration = time(verb, "duration")?;
    if duration.is_some_and(|duration| duration.is_zero()) {
        return Err(not_a_time(verb, "duration"));
    }
    let count = match verb.get_one::<OsString>("count").map(text) {
        Some(typed) => Some(typed.parse().ok().filter(|count| *count > 0).ok_or_else(|| wrong("cli-probe-bad-count", &typed))?),
        None => Some(COUNT).filter(|_| duration.is_none()),
    };
    let every = time(verb, "interval")?.unwrap_or(Pace::DEFAULT);
    Ok(Pace { every: Some(every).filter(|every| !every.is_zero()), count, duration, ..Pace::default() })
}

fn limit(verb: &ArgMatches) -> Result<Limit, Msg> {
    let Some(nominal) = time(verb, "limit")? else { return Ok(Limit::default()) };
    if nominal.is_zero() || nominal > Limit::MOST {
        return Err(wrong("cli-probe-bad-limit", &verb.get_one::<OsString>("limit").map(text).unwrap_or_default()));
    }
    let own = Limit { nominal, source: LimitSource::Custom, speed: 1 };
    Ok(Limit::PRESETS.into_iter().find(|preset| preset.nominal == nominal).unwrap_or(own))
}

fn time(verb: &ArgMatches, name: &'static str) -> Result<Option<Duration>, Msg> {
    let Some(typed) = verb.get_one::<OsString>(name).map(text) else { return Ok(None) };
    parse_time(&typed).map(Some).ok_or_else(|| not_a_time(verb, name))
}

fn not_a_time(verb: &ArgMatches, name: &'static str) -> Msg {
    let typed = verb.get_one::<OsString>(name).map(text).unwrap_or_default();
    wrong("cli-probe-bad-time", &typed).with("option", Arg::Text(format!("--{name}")))
}

/// `5s`, `500ms`, `2m`, `1.5h`, and plain seconds.
fn parse_time(typed: &str) -> Option<Duration> {
    let typed = typed.trim();
    let unit = typed.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(typed.len());
    let seconds = match typed[unit..].trim() {
        "ms" => 0.001,
        "" | "s" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        _ => return None,
    };
    let value: f64 = typed[..unit].parse().ok()?;
    // A month is longer than anybody waits; what is longer still would not fit every clock.
    Duration::try_from_secs_f64(value * seconds).ok().filter(|time| *time <= Duration::from_hours(31 * 24))
}

fn text(word: &OsString) -> String {
    word.to_string_lossy().into_owned()
}

fn wrong(key: &'static str, value: &str) -> Msg {
    Msg::new(key).with("value", Arg::Text(value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_their_unit_or_as_seconds() {
        for (typed, ms) in [
            ("5s", 5_000),
            ("500ms", 500),
            ("2m", 120_000),
            ("2 min", 120_000),
            ("120", 120_000),
            ("1.5s", 1_500),
            ("0", 0),
            ("1h", 3_600_000),
        ] {
            assert_eq!(parse_time(typed), Some(Duration::from_millis(ms)), "{typed}");
        }
        for typed in ["", "s", "-1", "5 seconds", "1d", "1e9", "1.2.3", "∞", "99999999999h", "５s"] {
            assert_eq!(parse_time(typed), None, "{typed}");
        }
    }
}
