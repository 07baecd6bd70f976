//! What a process cannot be made to meet at will: a terminal, a build without window, a clock, an output that fails.

use super::*;

const SAMPLE: &str = include_str!("../../assets/samples/524-terminal.txt");
const SAMPLE_502: &str = include_str!("../../assets/samples/502-log.txt");

fn surroundings() -> Surroundings {
    Surroundings {
        lang_variable: None,
        system_lang: None,
        stdin_is_terminal: false,
        stdout_is_terminal: false,
        stderr_is_terminal: false,
        catches_interrupts: false,
        now: "2026-04-30T12:13:00Z".parse().expect("a timestamp"),
        zone: TimeZone::fixed(jiff::tz::offset(8)),
        has_window: true,
    }
}

struct Run {
    outcome: Outcome,
    out: String,
    err: String,
}

fn run_in(surroundings: &Surroundings, line: &str, input: &str) -> Run {
    run_args(surroundings, &line.split_whitespace().collect::<Vec<_>>(), input)
}

fn run_args(surroundings: &Surroundings, args: &[&str], input: &str) -> Run {
    let args: Vec<OsString> = args.iter().map(OsString::from).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = run(&args, surroundings, &mut input.as_bytes(), &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { outcome, out: text(out), err: text(err) }
}

/// An output whose reader has gone, or whose disk is full.
struct Failing(io::ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

#[test]
fn decode_on_a_terminal_prints_its_help_instead_of_waiting() {
    let surroundings = Surroundings { stdin_is_terminal: true, ..surroundings() };
    let run = run_in(&surroundings, "decode --lang ru", SAMPLE);
    assert_eq!(run.outcome, Outcome::Exit(2));
    assert!(run.out.contains("rayscope decode [FILE|-]") && run.out.contains("Коды завершения:"), "{}", run.out);
    // Whoever writes `-` means to type.
    let run = run_in(&surroundings, "decode -", SAMPLE);
    assert_eq!(run.outcome, Outcome::Exit(0));
    assert!(run.out.starts_with("524 · A timeout occurred"), "{}", run.out);
}

#[test]
fn a_call_without_verb_opens_the_window_in_the_language_that_was_asked_for() {
    let file = || Some(PathBuf::from("error.txt"));
    for (line, variable, lang, system, file) in [
        ("", None, None, Lang::Ru, None),
        ("error.txt", None, None, Lang::Ru, file()),
        ("--lang zh-CN error.txt", Some("en"), Some(Lang::ZhCn), Lang::Ru, file()),
        ("", Some("en"), Some(Lang::En), Lang::Ru, None),
        ("", Some("xx"), None, Lang::Ru, None),
        ("", Some(" "), None, Lang::Ru, None),
        ("--lang=", None, None, Lang::Ru, None),
        ("src", None, None, Lang::Ru, Some(PathBuf::from("src"))),
        ("-- --help.txt", None, None, Lang::Ru, Some(PathBuf::from("--help.txt"))),
    ] {
        let surroundings = Surroundings {
            lang_variable: variable.map(str::to_owned),
            system_lang: Some("ru_RU.UTF-8".to_owned()),
            ..surroundings()
        };
        let run = run_in(&surroundings, line, "");
        assert_eq!(run.outcome, Outcome::Window { lang, system, file }, "{line} {variable:?}: {}", run.err);
    }
}

#[test]
fn a_build_without_window_says_so_and_prints_the_help() {
    let surroundings = Surroundings { has_window: false, ..surroundings() };
    for line in ["", "error.txt"] {
        let run = run_in(&surroundings, line, "");
        assert_eq!(run.outcome, Outcome::Exit(2), "{line}");
        assert!(run.out.contains("rayscope explain CODE…"), "{line}: {}", run.out);
        assert_eq!(run.err, "This build has no window, only the command line.\n", "{line}");
    }
    assert_eq!(run_in(&surroundings, "decode", SAMPLE).outcome, Outcome::Exit(0));
}

#[test]
fn a_language_that_there_is_not_stops_a_flag_and_not_a_variable() {
    for (args, variable, exit, err) in [
        (vec!["explain", "524", "--lang", "de"], None, 2, "“de” is not a language of Rayscope. There are en, zh-CN and ru.\n"),
        (vec!["explain", "524", "--lang=de"], Some("ru"), 2, "Языка «de» в Rayscope нет. Есть en, zh-CN и ru.\n"),
        (
            vec!["explain", "524"],
            Some("de"),
            0,
            "RAYSCOPE_LANG is “de”, which is not a language of Rayscope. There are en, zh-CN and ru.\n",
        ),
        (
            vec!["explain", "524", "--lang", ""],
            Some("de"),
            0,
            "RAYSCOPE_LANG is “de”, which is not a language of Rayscope. There are en, zh-CN and ru.\n",
        ),
        (vec!["explain", "524", "--lang", "ru"], Some("de"), 0, ""),
        (vec!["explain", "524"], Some("zh-Hans"), 0, ""),
    ] {
        let surroundings = Surroundings { lang_variable: variable.map(str::to_owned), ..surroundings() };
        let run = run_args(&surroundings, &args, "");
        assert_eq!((run.outcome, run.err.as_str()), (Outcome::Exit(exit), err), "{args:?} {variable:?}");
        assert_eq!(run.out.is_empty(), exit == 2, "{args:?}");
    }
}

#[test]
fn wrong_usage_names_what_is_wrong_in_every_language() {
    for (args, named) in [
        (vec!["decode", "--colour", "x"], "--colour"),
        (vec!["decode", "-x"], "-x"),
        (vec!["decode", "x.txt", "y.txt"], "y.txt"),
        (vec!["decode", "--format", "yaml", "x"], "yaml"),
        (vec!["decode", "--format=", "x"], "text, json"),
        (vec!["decode", "--format"], "--format"),
        (vec!["decode", "--format", "json", "--format", "json", "x"], "--format"),
        (vec!["decode", ""], "."),
        (vec!["", "x.txt"], "."),
        (vec!["explain"], "524"),
        (vec!["explain", "--format", "json"], "524"),
        (vec!["--format", "json", "x.txt"], "--format json"),
        (vec!["x.txt", "y.txt"], "y.txt"),
        (vec!["dec", "x.txt"], "dec"),
        (vec!["expalin", "524"], "expalin"),
        (vec!["expalin"], "expalin"),
        (vec!["x.txt", "decode"], "decode"),
        (vec!["x.txt", "--format", "json", "decode"], "x.txt"),
        (vec!["help", "nonsense"], "nonsense"),
        (vec!["--nonsense"], "--nonsense"),
        (vec!["--nonsense=red"], "--nonsense"),
    ] {
        for (lang, end) in [
            ("en", "`rayscope --help` lists what there is.\n"),
            ("zh-CN", "查看可用的命令。\n"),
            ("ru", "`rayscope --help`.\n"),
        ] {
            let args = [&["--lang", lang], args.as_slice()].concat();
            let run = run_args(&surroundings(), &args, SAMPLE);
            assert_eq!(run.outcome, Outcome::Exit(2), "{args:?}: {}", run.err);
            assert!(run.out.is_empty(), "{args:?}: {}", run.out);
            let zh_or_named = lang == "zh-CN" && named == "text, json" || run.err.contains(named) || named == ".";
            assert!(zh_or_named && run.err.ends_with(end) && run.err.lines().count() == 2, "{args:?}: {}", run.err);
            // Not a word of clap's.
            for word in ["error:", "Usage", "unexpected", "required", "<", "[file]"] {
                assert!(!run.err.contains(word), "{args:?}: {}", run.err);
            }
        }
    }
    // A value that is missing is no language, whatever follows.
    for args in [vec!["explain", "524", "--lang"], vec!["--lang", "--help"]] {
        let run = run_args(&surroundings(), &args, "");
        assert!(run.outcome == Outcome::Exit(2) && run.err.starts_with("“--lang” needs a value."), "{args:?}: {}", run.err);
    }
}

#[test]
fn options_stand_before_or_behind_the_verb() {
    for line in
        ["--format json --lang ru explain 524", "explain 524 --lang ru --format json", "--lang=ru explain --format=json 524"]
    {
        let run = run_in(&surroundings(), line, "");
        let document: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        assert_eq!((run.outcome, &document["lang"], run.err.as_str()), (Outcome::Exit(0), &"ru".into(), ""), "{line}");
    }
}

#[test]
fn codes_that_cannot_be_told_do_not_keep_the_others_back() {
    for (line, exit, headings, err) in [
        ("524 1015", 0, vec!["524 · A timeout occurred", "1015 · You are being rate limited"], ""),
        ("524 799 1015", 1, vec!["524 · ", "799", "1015 · "], ""),
        ("597", 1, vec!["597"], ""),
        (
            "524 1015 799 abc",
            2,
            vec!["524 · ", "1015 · ", "799"],
            "“abc” is not a code. A code has three or four digits; `rayscope codes WORDS` finds one by name.\n",
        ),
        (
            "abc api:10000 799",
            2,
            vec!["10000 · ", "799"],
            "“abc” is not a code. A code has three or four digits; `rayscope codes WORDS` finds one by name.\n",
        ),
        ("API:10000 524", 0, vec!["10000 · ", "524 · "], ""),
        (
            "api:x",
            2,
            vec![],
            "“api:x” is not a code. A code has three or four digits; `rayscope codes WORDS` finds one by name.\n",
        ),
        (
            "-524",
            2,
            vec![],
            "“-524” is not a code. A code has three or four digits; `rayscope codes WORDS` finds one by name.\n",
        ),
    ] {
        let run = run_in(&surroundings(), &format!("explain --format markdown {line}"), "");
        assert_eq!((run.outcome, run.err.as_str()), (Outcome::Exit(exit), err), "{line}");
        let titles: Vec<&str> = run.out.lines().filter_map(|line| line.strip_prefix("# ")).collect();
        assert_eq!(titles.len(), headings.len(), "{line}: {titles:?}");
        assert!(titles.iter().zip(&headings).all(|(title, want)| title.contains(want)), "{line}: {titles:?}");
        let json = run_in(&surroundings(), &format!("explain --format json {line}"), "").out;
        let document: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(document["entries"].as_array().map(Vec::len), Some(headings.len()), "{line}");
    }
}

#[test]
fn several_errors_are_told_in_order_and_counted() {
    let paste = format!("{SAMPLE}\n{SAMPLE_502}\n{SAMPLE}");
    for format in ["text", "markdown"] {
        let said = run_in(&surroundings(), &format!("decode --format {format}"), &paste).out;
        let at = |part: &str| said.find(part).unwrap_or_else(|| panic!("{part}\n{said}"));
        let parts = [
            "Error 1 of 2 · Found 2 times",
            "524 · A timeout occurred",
            "Error 2 of 2\n",
            "502 · Bad gateway",
            "About the text",
        ];
        assert!(parts.map(at).is_sorted(), "{said}");
        assert_eq!(said.matches("## Reply to the customer").count(), if format == "markdown" { 2 } else { 0 });
    }
}

#[test]
fn the_text_counts_down_by_the_clock_and_zone_that_it_is_given() {
    let said = run_in(&surroundings(), "decode --lang ru", SAMPLE).out;
    for part in ["осталось 1:10", "2026-04-30 20:12:10 (UTC+8)", "Отложено фраз в конце: 2", "Убрано лишних пробелов: 3"]
    {
        assert!(said.contains(part), "{part}\n{said}");
    }
}

#[test]
fn where_nothing_is_recognised_the_text_says_what_was_tried_and_what_to_ask_for() {
    for (lang, title, tried, why, ask) in [
        (
            "en",
            "No error found in this text",
            "Response headers, HAR files and logs",
            "No header, status line or log line with an error",
            "1. the exact time and your time zone",
        ),
        (
            "zh-CN",
            "未在文本中发现错误",
            "响应头、HAR 文件和日志",
            "没有带错误的标头、状态行或日志行",
            "1. 准确的发生时间和所在时区",
        ),
        (
            "ru",
            "Ошибка в этом тексте не найдена",
            "Заголовки ответа, файлы HAR и журналы",
            "Нет заголовка, строки состояния или записи журнала с ошибкой",
            "1) точное время и ваш часовой пояс;",
        ),
    ] {
        for format in ["text", "markdown"] {
            let run = run_in(&surroundings(), &format!("decode --lang {lang} --format {format}"), "Hi team, it just spins");
            assert_eq!((run.outcome, run.err.as_str()), (Outcome::Exit(1), ""), "{lang}");
            for part in [title, tried, why, ask] {
                assert!(run.out.contains(part), "{lang}: {part}\n{}", run.out);
            }
        }
        let run = run_in(&surroundings(), &format!("decode --lang {lang} --format json"), "Hi team, it just spins");
        let document: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        assert_eq!(
            (run.outcome, &document["errors"], &document["cloudflare"]),
            (Outcome::Exit(1), &serde_json::json!([]), &"unknown".into())
        );
    }
}

#[test]
fn a_paste_cannot_command_the_terminal() {
    let escapes = r"\u001b]0;title\u0007\u001b[2J\u009b31m";
    let paste = format!(
        r#"{{"title":"Error 528: Bad {escapes}","detail":"{escapes}","error_code":528,"error_name":"{escapes}","cloudflare_error":true}}"#
    );
    for format in ["text", "markdown"] {
        let run = run_in(&surroundings(), &format!("decode --format {format}"), &paste);
        assert!(run.out.contains('\u{fffd}'), "{}", run.out);
        assert!(!run.out.contains(|c: char| c.is_control() && c != '\n' && c != '\t'), "{:?}", run.out);
    }
    let run = run_args(&surroundings(), &["explain", "\u{1b}[31m", "--nonsense\u{7}"], "");
    assert!(!run.err.contains(['\u{1b}', '\u{7}']), "{:?}", run.err);
}

#[test]
fn an_output_that_closes_early_is_done_and_one_that_fails_is_told() {
    for line in ["decode", "decode --format json", "decode --format markdown", "explain 524", "help", "--version"] {
        let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        for (kind, exit, told) in
            [(io::ErrorKind::BrokenPipe, 0, ""), (io::ErrorKind::StorageFull, 2, "The output could not be written.")]
        {
            let mut err = Vec::new();
            let outcome = run(&args, &surroundings(), &mut SAMPLE.as_bytes(), &mut Failing(kind), &mut err);
            assert_eq!(outcome, Outcome::Exit(exit), "{line} {kind}");
            let err = String::from_utf8(err).expect("UTF-8");
            assert!(err.starts_with(told) && err.is_empty() == told.is_empty(), "{line} {kind}: {err}");
        }
    }
    // Standard error may be closed, too.
    let outcome =
        run(&["explain".into()], &surroundings(), &mut io::empty(), &mut io::sink(), &mut Failing(io::ErrorKind::BrokenPipe));
    assert_eq!(outcome, Outcome::Exit(2));
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_unicode_are_files_or_wrong_values_like_any_other() {
    use std::os::unix::ffi::OsStringExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(OsString::from_vec(b"b\xff.txt".to_vec()));
    std::fs::write(&path, SAMPLE).expect("written");
    let wrong = || OsString::from_vec(b"\xff".to_vec());
    let rows: [(Vec<OsString>, u8, &str); 4] = [
        (vec!["decode".into(), path.into_os_string()], 0, ""),
        (vec!["explain".into(), wrong()], 2, "“\u{fffd}” is not a code."),
        (vec!["decode".into(), "--format".into(), wrong()], 2, "“\u{fffd}” is not a format."),
        (vec!["--lang".into(), wrong()], 2, "“\u{fffd}” is not a language"),
    ];
    for (args, exit, told) in rows {
        let mut err = Vec::new();
        let outcome = run(&args, &surroundings(), &mut io::empty(), &mut io::sink(), &mut err);
        let err = String::from_utf8(err).expect("UTF-8");
        assert_eq!(outcome, Outcome::Exit(exit), "{args:?}: {err}");
        assert!(err.starts_with(told), "{args:?}: {err}");
    }
}
