//! The program as pipelines call it: its verbs, its exit codes, its documents.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use rayscope::decode::{Field, Format, RepairKind};
use serde_json::Value;

const BINARY: &str = env!("CARGO_BIN_EXE_rayscope");

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples").join(name)
}

/// Runs with these arguments and this input, without a display and in English unless asked otherwise.
fn run(args: &[&str], input: Option<&[u8]>) -> Output {
    let mut command = Command::new(BINARY);
    command.args(args).env_remove("RAYSCOPE_LANG").env("LC_ALL", "C").env("LANG", "C");
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() });
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("starts");
    if let Some(input) = input {
        // A program that needs no input may have ended already.
        child.stdin.take().expect("a pipe").write_all(input).ok();
    }
    child.wait_with_output().expect("ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", text(&output.stdout)))
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn the_sample_is_decoded_in_every_format_and_language() {
    let path = sample("524-terminal.txt");
    let path = path.to_str().expect("UTF-8");
    for (lang, cause, act) in
        [("en", "Cause", "Origin must act"), ("zh-CN", "原因", "需源站处理"), ("ru", "Причина", "Нужны действия на сервере")]
    {
        for format in ["text", "markdown"] {
            let output = run(&["decode", path, "--lang", lang, "--format", format], None);
            let said = text(&output.stdout);
            assert_eq!(output.status.code(), Some(0), "{lang} {format}: {}", text(&output.stderr));
            for part in ["524", "9f4670f97dfb64c8", "api.meai.cloud", cause, act] {
                assert!(said.contains(part), "{lang} {format} lacks {part}:\n{said}");
            }
            assert_eq!(said.contains("```python"), format == "markdown");
            assert!(output.stderr.is_empty());
        }
    }
}

#[test]
fn the_documents_have_the_members_that_pipelines_rely_on() {
    let path = sample("524-terminal.txt");
    let document = json(&run(&["decode", "--format", "json", path.to_str().expect("UTF-8")], None));
    assert_eq!(
        keys(&document),
        ["schema", "cloudflare", "reason", "wanted", "errors", "aside", "repairs", "truncated", "beyond"]
    );
    assert_eq!(document["schema"], "rayscope.decode/1");
    let error = &document["errors"][0];
    let members = [
        "code",
        "family",
        "http_status",
        "system",
        "type",
        "title",
        "detail",
        "instance",
        "error_name",
        "error_category",
        "ray_id",
        "colo",
        "zone",
        "timestamp",
        "cloudflare_error",
        "retryable",
        "retry_after",
        "owner_action_required",
        "what_you_should_do",
        "footer",
        "limit_seconds",
        "error_chain",
        "page",
        "contradictions",
        "format",
        "seen",
        "evidence",
    ];
    assert_eq!(keys(error), members);
    assert_eq!(keys(&error["evidence"][0]), ["field", "start", "end", "repairs"]);
    assert_eq!(keys(&document["aside"][0]), ["start", "end"]);
    assert_eq!(keys(&document["repairs"][0]), ["kind", "count"]);
    assert_eq!((&error["code"], &error["http_status"], &error["retry_after"]), (&524.into(), &524.into(), &120.into()));

    let document = json(&run(&["explain", "524", "--format", "json", "--lang", "ru"], None));
    assert_eq!(keys(&document), ["schema", "lang", "entries"]);
    assert_eq!((&document["schema"], &document["lang"]), (&"rayscope.explain/1".into(), &"ru".into()));
    let promised = [
        "code",
        "family",
        "name",
        "class",
        "defined_in",
        "description",
        "when_seen",
        "how_to_fix",
        "who_acts",
        "retry",
        "cacheable",
        "cloudflare_treatment",
        "related",
        "sources",
    ];
    let entry = keys(&document["entries"][0]);
    assert!(promised.iter().all(|member| entry.contains(member)), "{entry:?}");
}

#[test]
fn the_names_in_the_documents_are_these() {
    let formats = [
        "problem+json",
        "problem+markdown",
        "html-page",
        "page-text",
        "code-body",
        "api-envelope",
        "api-text",
        "access-json",
        "tunnel-log",
        "headers",
        "har",
        "logpush",
        "access-log",
        "client-message",
        "other-system",
        "bare-code",
        "bare-ray",
    ];
    assert_eq!(Format::ALL.map(Format::name), formats);
    let repairs = [
        "unwrapped",
        "respaced",
        "unescaped",
        "python_literal",
        "unquoted",
        "unfenced",
        "prefix_read",
        "transcoded",
        "invalid_bytes",
        "ansi",
        "line_prefix",
        "entities",
        "percent",
        "base64",
        "hex",
        "inflated",
        "quoted_printable",
        "dechunked",
        "joined_literals",
        "requoted",
        "unlinked",
        "translated",
    ];
    assert_eq!(RepairKind::ALL.map(RepairKind::name), repairs);
    assert_eq!(Field::ALL.len(), 22);
}

#[test]
fn exit_codes_tell_done_no_and_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str, contents: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, contents).expect("written");
        path.to_str().expect("UTF-8").to_owned()
    };
    let nothing = at("nothing.txt", b"Hi team, it just spins");
    let binary = at("binary.bin", b"\x7fELF\0\0\0\0\0\0\0\0\0\0\0\0");
    let image = at("image.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let missing = folder.path().join("missing.txt").to_str().expect("UTF-8").to_owned();
    let here = folder.path().to_str().expect("UTF-8").to_owned();
    for (args, want) in [
        (vec!["decode", &nothing], 1),
        (vec!["decode", "--format", "json", &nothing], 1),
        (vec!["decode", &missing], 2),
        (vec!["decode", &here], 2),
        (vec!["decode", &binary], 2),
        (vec!["decode", &image], 2),
        (vec!["decode", &nothing, &nothing], 2),
        (vec!["decode", "--format", "yaml", &nothing], 2),
        (vec!["decode", "--nonsense"], 2),
        (vec!["decode", "--lang", "de", &nothing], 2),
        (vec!["explain", "524", "1015"], 0),
        (vec!["explain", "524", "799"], 1),
        (vec!["explain", "api:10000"], 0),
        (vec!["explain", "524", "abc"], 2),
        (vec!["explain"], 2),
        (vec!["help"], 0),
        (vec!["--version"], 0),
    ] {
        let output = run(&args, None);
        assert_eq!(output.status.code(), Some(want), "{args:?}: {}", text(&output.stderr));
        // Wrong usage is told on standard error; what could be told is still told.
        assert_eq!(output.stderr.is_empty(), want < 2, "{args:?}");
    }
}

#[test]
fn an_unknown_code_is_told_by_its_class_and_the_rest_is_still_printed() {
    let output = run(&["explain", "799", "524", "--lang", "zh-CN"], None);
    let said = text(&output.stdout);
    assert!(said.contains("799") && said.contains("未收录") && said.contains("524 · 发生超时"), "{said}");
}

#[test]
fn what_is_piped_in_is_read_whatever_its_encoding() {
    let sample = std::fs::read_to_string(sample("524-terminal.txt")).expect("read");
    let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(sample.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let mut broken = b"\xC3\x28 \xFF caf\xE9\n".to_vec();
    broken.extend_from_slice(sample.as_bytes());
    for (name, input) in [("UTF-8", sample.into_bytes()), ("UTF-16", utf16), ("broken", broken)] {
        for args in [vec!["decode", "--format", "json"], vec!["decode", "-", "--format", "json"]] {
            let document = json(&run(&args, Some(&input)));
            assert_eq!(document["errors"][0]["ray_id"], "9f4670f97dfb64c8", "{name}");
            let proof = document["errors"][0]["evidence"].as_array().expect("a list").iter().find(|e| e["field"] == "ray_id");
            let proof = proof.expect("proven");
            let place = |end: &str| usize::try_from(proof[end].as_u64().expect("an offset")).expect("small");
            let bytes: Vec<u8> = input[place("start")..place("end")].iter().copied().filter(|b| *b != 0).collect();
            assert_eq!(bytes, b"9f4670f97dfb64c8", "{name}");
        }
    }
}

#[test]
fn a_pipe_that_closes_early_is_no_error() {
    let body = std::fs::read_to_string(sample("502-log.txt")).expect("read");
    let many: String = (0..3000).map(|n| body.replace("a2638edfe82d596f", &format!("a2638edf{n:08x}"))).collect();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("many.log");
    std::fs::write(&path, many).expect("written");
    let mut child = Command::new(BINARY)
        .args(["decode", "--format", "json"])
        .arg(&path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    // The reader goes away at once.
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
}

#[test]
fn help_and_messages_are_in_the_language_that_was_asked_for() {
    for (lang, usage, message) in
        [("en", "Usage:", "not a code"), ("zh-CN", "用法：", "不是错误码"), ("ru", "Использование:", "не код")]
    {
        for args in [vec!["--help"], vec!["decode", "--help"], vec!["help", "explain"]] {
            let output = run(&[args.as_slice(), &["--lang", lang]].concat(), None);
            let said = text(&output.stdout);
            assert!(said.contains(usage), "{lang} {args:?}: {said}");
            assert_eq!(said.contains("Usage:"), lang == "en");
        }
        assert!(text(&run(&["explain", "abc", "--lang", lang], None).stderr).contains(message));
    }
    // From the environment, and a tag that is none of ours is told but does not stop the work.
    let mut command = Command::new(BINARY);
    command.args(["explain", "524"]).env("LC_ALL", "C");
    let output = command.env("RAYSCOPE_LANG", "ru").output().expect("runs");
    assert!(text(&output.stdout).contains("Истекло время ожидания"));
    let output = command.env("RAYSCOPE_LANG", "xx").output().expect("runs");
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).contains("xx"));
}

#[cfg(all(feature = "gui", target_os = "linux"))]
#[test]
fn without_a_display_one_sentence_says_what_is_missing_and_what_works() {
    let folder = tempfile::tempdir().expect("a folder");
    for (lang, missing) in [("en", "no display"), ("zh-CN", "没有可用的显示器"), ("ru", "нет дисплея")] {
        let output = Command::new(BINARY)
            .args(["--lang", lang])
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .env("RAYSCOPE_CONFIG_DIR", folder.path())
            .output()
            .expect("runs");
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(missing) && said.contains("rayscope decode"), "{said}");
        assert_eq!(said.trim().lines().count(), 1, "{said}");
    }
}
