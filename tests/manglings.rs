//! The reader under manglings: whatever a clean text yields, the same text must yield after up to three of them, every field
//! exact. Ten thousand cases from fixed seeds; a failure prints its seed and what was done.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

#[path = "common/mangle/mod.rs"]
mod mangle;

use std::thread;

use mangle::sources::{CLIENT, COPY, CURL, ENVELOPE, FIVE, MARKDOWN, ONE, PAGE_524, PAGE_1006};
use mangle::{Die, Kind, MANGLINGS, Mangling};
use rayscope::decode::{Decoded, decode};

const CASES: u64 = 10_000;

/// A clean text, and whether its lines may be broken anywhere.
struct Source {
    text: String,
    wraps: bool,
    /// Its lines are its form: what parts or joins them makes another text of it.
    has_lines: bool,
}

fn sources() -> Vec<Source> {
    let pretty = |text: &str| {
        serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(text).expect("an object")).expect("pretty")
    };
    let object = |text: String| Source { text, wraps: true, has_lines: false };
    let lines = |text: &str| Source { text: text.to_owned(), wraps: false, has_lines: true };
    vec![
        object(FIVE.to_owned()),
        object(ONE.to_owned()),
        object(pretty(FIVE)),
        object(pretty(ONE)),
        object(format!("Error code: 524 - {}", FIVE.replace('"', "'").replace("true", "True"))),
        lines(ENVELOPE),
        object(CLIENT.to_owned()),
        Source { text: "error code: 1020".to_owned(), wraps: false, has_lines: false },
        lines(PAGE_524),
        lines(PAGE_1006),
        lines(CURL),
        lines(MARKDOWN),
        lines(COPY),
    ]
}

/// What counts: every field of every error.
fn fields(decoded: &Decoded) -> Vec<String> {
    let told = |error: &rayscope::decode::DecodedError| {
        format!(
            "code {:?} status {:?} type {:?} title {:?} detail {:?} instance {:?} name {:?} category {:?} ray {:?} colo {:?} zone {:?} at {:?} cf {:?} \
             retryable {:?} after {:?} owner {:?} advice {:?} footer {:?} limit {:?} page {:?} chain {:?}",
            error.code,
            error.http_status,
            error.type_url,
            error.title,
            error.detail,
            error.instance,
            error.error_name,
            error.error_category,
            error.ray_id,
            error.colo,
            error.zone,
            error.timestamp,
            error.cloudflare_error,
            error.retryable,
            error.retry_after,
            error.owner_action_required,
            error.what_you_should_do,
            error.footer,
            error.limit_seconds,
            error.page,
            error.error_chain.iter().map(|link| link.code).collect::<Vec<_>>(),
        )
    };
    decoded.errors.iter().map(told).collect()
}

/// Whether `next` on top of `done` leaves the text readable at all.
fn fits(done: &[&Mangling], next: &Mangling, source: &Source) -> bool {
    let has = |kind: Kind| done.iter().any(|mangling| mangling.kind == kind);
    let named = |name: &str| done.iter().any(|mangling| mangling.name == name);
    let packed_last = done.iter().rposition(|mangling| mangling.kind == Kind::Pack);
    // What was done since all letters were hidden.
    let since = |kind: Kind| done.iter().skip(packed_last.map_or(0, |at| at + 1)).any(|mangling| mangling.kind == kind);
    let lines_matter = named("base64 in lines") || named("hexdump") || named("quoted-printable") || named("chunks");
    // A code alone on its line is one only there.
    let encloses = ["json string", "json member", "csv cell", "joined literals"].contains(&next.name);
    if !source.wraps && !source.has_lines && (encloses || matches!(next.kind, Kind::Frame | Kind::Wrap)) {
        return false;
    }
    // Nobody breaks the lines of a page or of headers between the letters, and marks inside a tag or a header's name are its own.
    if source.has_lines
        && (next.kind == Kind::Wrap
            || matches!(next.name, "smart quotes" | "full width" | "chunks" | "hex escapes" | "octal escapes"))
    {
        return false;
    }
    match next.kind {
        // Lines break at one width only, and not those that a program reads line by line.
        Kind::Wrap => {
            (source.wraps || next.name == "joined literals" || next.name == "box")
                && !has(Kind::Wrap)
                && !since(Kind::Frame)
                && !since(Kind::Around)
                // A terminal does not count what it does not show.
                && !named("ansi")
                // What is filled up with spaces does not tell how many were its own; half a letter is none.
                && (next.name != "box" || !has(Kind::Spell))
                && !named("smart quotes")
                && !named("full width")
                && done.iter().filter(|mangling| mangling.kind == Kind::Spell).count() < 2
                && !named("written ansi")
                && !lines_matter
                && packed_last.is_none()
        }
        Kind::Frame => !since(Kind::Frame) && !since(Kind::Around) && !named("joined literals"),
        Kind::Around => next.name != "chunks" || !named("chunks"),
        // Nobody dumps a dump, and of a few words nothing gives quoted-printable away.
        Kind::Pack => match next.name {
            "hex" | "hex pairs" | "hexdump" => !named("hex") && !named("hex pairs") && !named("hexdump"),
            "quoted-printable" => source.wraps && !named("quoted-printable") && !named("written ansi"),
            _ => true,
        },
        Kind::Spell => match next.name {
            // A quote mark twice its width, or two of them, is another mark.
            "smart quotes" => !named("full width") && !named("smart quotes") && source.wraps && done.is_empty(),
            "full width" => done.is_empty(),
            "ansi" => !named("ansi") && !named("written ansi") && !named("chunks"),
            // Colours with a lost escape character between base64's letters are letters.
            "written ansi" => {
                packed_last.is_none() && !named("chunks") && done.iter().all(|mangling| mangling.kind != Kind::Spell)
            }
            // A mail's soft line ends are told by its lines.
            _ if done.last().is_some_and(|last| last.name == "quoted-printable") => false,
            // A wrap inside an escape can be mended, but not one that is escaped itself, or that parts one escape of another.
            _ if has(Kind::Wrap) && has(Kind::Spell) => false,
            // A backslash of twice its width escapes nothing.
            "unicode escapes" | "hex escapes" | "octal escapes" if named("full width") => false,
            // Doubled quotes make chunks longer than they say, and a dump's rows are told by their columns.
            "csv cell" if named("chunks") && named("hexdump") => false,
            "csv cell" => !named("csv cell") && !named("joined literals"),
            _ => true,
        },
    }
}

/// The paste of one seed, what it must yield, and how it came to be.
fn case(seed: u64, sources: &[Source]) -> (usize, String, Vec<&'static str>) {
    let mut die = Die::new(seed);
    for _ in 0..9 {
        let _ = die.below(2);
    }
    let index = die.below(sources.len());
    let source = &sources[index];
    let mut text = source.text.clone();
    let mut done: Vec<&Mangling> = Vec::new();
    for _ in 0..=die.below(3) {
        let next = die.pick(&MANGLINGS);
        if fits(&done, next, source) {
            text = (next.apply)(&text, &mut die);
            done.push(next);
        }
    }
    (index, text, done.iter().map(|mangling| mangling.name).collect())
}

#[test]
fn one_error_in_twelve_encodings_is_read_right() {
    let mut die = Die::new(7);
    for clean in [FIVE, PAGE_524] {
        let mut packed =
            |steps: &[fn(&str, &mut Die) -> String]| steps.iter().fold(clean.to_owned(), |text, step| step(&text, &mut die));
        let cases = [
            ("plain", packed(&[])),
            ("base64", packed(&[mangle::base64])),
            ("base64 twice", packed(&[mangle::base64, mangle::base64_lines])),
            ("gzip and base64", packed(&[mangle::gzip])),
            ("percent", packed(&[mangle::percent])),
            ("entities", packed(&[mangle::entities])),
            ("hex", packed(&[mangle::hex])),
            ("JSON string", packed(&[mangle::json_string])),
            ("JSON string twice", packed(&[mangle::json_string, mangle::json_string])),
            ("quoted-printable", packed(&[mangle::quoted_printable])),
            ("raw response in chunks", packed(&[mangle::chunks])),
        ];
        let want = fields(&decode(clean.as_bytes()));
        for (name, text) in cases {
            assert_eq!(fields(&decode(text.as_bytes())), want, "{name}: {text}");
        }
    }
    let code = "error code: 524";
    assert_eq!(fields(&decode(mangle::base64(code, &mut die).as_bytes())), fields(&decode(code.as_bytes())));
}

#[test]
fn prose_before_and_after_any_source_changes_nothing() {
    let words =
        ["Hello", "since yesterday", "the shop", "Привет", "клиент пишет", "您好", "客户说", "bonjour", "please", "thanks"];
    let mut die = Die::new(11);
    for source in sources() {
        let want = fields(&decode(source.text.as_bytes()));
        for _ in 0..40 {
            let mut prose =
                || (0..=die.below(6)).map(|_| *die.pick(&words)).collect::<Vec<_>>().join(*die.pick(&[" ", ", ", "\n"]));
            let text = format!("{}\n\n{}\n\n{}", prose(), source.text, prose());
            assert_eq!(fields(&decode(text.as_bytes())), want, "{text}");
        }
    }
}

#[test]
fn a_text_cut_anywhere_yields_nothing_that_the_whole_does_not() {
    for source in sources() {
        let whole = values(&decode(source.text.as_bytes()));
        for end in (1..source.text.len()).step_by(3).filter(|end| source.text.is_char_boundary(*end)) {
            let cut = &source.text[..end];
            for value in values(&decode(cut.as_bytes())) {
                assert!(whole.contains(&value), "{value} of {cut}");
            }
        }
    }
}

/// Values that are whole or wrong: sentences may be cut, these not.
fn values(decoded: &Decoded) -> Vec<String> {
    let of = |error: &rayscope::decode::DecodedError| {
        [
            error.code.map(|code| format!("code {code}")),
            error.ray_id.as_ref().map(|ray| format!("ray {ray}")),
            error.colo.as_ref().map(|colo| format!("colo {colo}")),
            error.zone.as_ref().map(|zone| format!("zone {zone}")),
            error.timestamp.as_ref().map(|time| format!("at {time}")),
            error.error_name.as_ref().map(|name| format!("name {name}")),
            error.error_category.as_ref().map(|name| format!("category {name}")),
            error.retryable.map(|retryable| format!("retryable {retryable}")),
            error.retry_after.map(|seconds| format!("after {seconds}")),
            error.owner_action_required.map(|owner| format!("owner {owner}")),
        ]
    };
    decoded.errors.iter().flat_map(of).flatten().collect()
}

#[test]
fn every_field_survives_ten_thousand_manglings() {
    let sources = sources();
    let want: Vec<Vec<String>> = sources.iter().map(|source| fields(&decode(source.text.as_bytes()))).collect();
    assert!(want.iter().all(|errors| !errors.is_empty()), "every source is read when it is clean");
    let workers = u64::try_from(thread::available_parallelism().map_or(2, usize::from)).expect("few");
    let failures: Vec<String> = thread::scope(|scope| {
        let run = |worker: u64| {
            let (sources, want) = (&sources, &want);
            scope.spawn(move || {
                let mut failures = Vec::new();
                for seed in (worker..CASES).step_by(usize::try_from(workers).expect("few")) {
                    let (index, text, done) = case(seed, sources);
                    let got = fields(&decode(text.as_bytes()));
                    // The time that a log puts before an error that has none of its own is the error's.
                    let logged = |line: &String| line.replace("at Some(\"2026-04-30T12:12:10Z\")", "at None");
                    let is_told = done.contains(&"log prefix") && got.iter().map(logged).eq(want[index].iter().cloned());
                    if got != want[index] && !is_told {
                        let head: String = text.chars().take(400).collect();
                        failures.push(format!("seed {seed}, source {index}, {done:?}\n  {head:?}\n  got  {got:?}\n"));
                    }
                }
                failures
            })
        };
        let threads: Vec<_> = (0..workers).map(run).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a worker")).collect()
    });
    let shown: Vec<&str> = failures.iter().take(12).map(String::as_str).collect();
    assert!(failures.is_empty(), "{} of {CASES} cases:\n{}", failures.len(), shown.join("\n"));
}
