//! `rayscope probe` as pipelines call it, against a server on this computer: exit codes, documents, languages, and no secret in
//! any of them.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "common/answers.rs"]
mod answers;

use std::process::{Command, Output, Stdio};

use answers::server;
use serde_json::Value;

const BINARY: &str = env!("CARGO_BIN_EXE_rayscope");
const SECRETS: [&str; 5] = ["s3cret-token", "s3cret-cookie", "s3cret-query", "s3cret-password", "s3cret-body"];

fn run(args: &[&str]) -> Output {
    let mut command = Command::new(BINARY);
    command.args(args).env_remove("RAYSCOPE_LANG").env("LC_ALL", "C").env("LANG", "C").stdin(Stdio::null());
    for proxy in ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env_remove(proxy);
    }
    command.output().expect("runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8").replace('\u{a0}', " ")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", text(&output.stdout)))
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn exit_codes_tell_whether_all_were_answered_under_the_limit() {
    let server = server();
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.local_addr().expect("an address")
    };
    for (url, more, code) in [
        (format!("http://{server}/200"), vec![], 0),
        (format!("{server}/404"), vec![], 0),
        (format!("http://{server}/503"), vec!["--count", "1"], 0),
        (format!("http://{server}/slow"), vec!["--limit", "200ms"], 1),
        (format!("http://{server}/524"), vec![], 1),
        (format!("http://{server}/cloudflare"), vec![], 1),
        (format!("http://{server}/empty"), vec![], 1),
        (format!("http://{closed}/"), vec![], 1),
        ("http://".to_owned(), vec![], 2),
    ] {
        let args = [&["probe", url.as_str(), "--interval", "10ms", "--count", "2"], more.as_slice()].concat();
        let args: Vec<&str> = if more.contains(&"--count") {
            [&["probe", url.as_str(), "--interval", "10ms"], more.as_slice()].concat()
        } else {
            args
        };
        let output = run(&args);
        assert_eq!(output.status.code(), Some(code), "{url}: {}{}", text(&output.stdout), text(&output.stderr));
        assert_eq!(output.stdout.is_empty(), code == 2, "{url}");
    }
}

#[test]
fn the_document_has_the_members_that_pipelines_rely_on() {
    let url = format!("http://{}/200?page=1", server());
    let output = run(&["probe", &url, "--count", "3", "--interval", "20ms", "--format", "json"]);
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
    let document = json(&output);
    let top = [
        "schema",
        "target",
        "limit_seconds",
        "request",
        "limit",
        "interval_seconds",
        "started",
        "end",
        "samples",
        "summary",
        "verdict",
    ];
    assert_eq!(keys(&document), top);
    assert_eq!((&document["schema"], &document["target"]), (&"rayscope.probe/1".into(), &url.as_str().into()));
    assert_eq!((&document["limit_seconds"], &document["end"]), (&120.into(), &"count".into()));
    let sample = &document["samples"][0];
    let promised = [
        "at",
        "outcome",
        "status",
        "error",
        "phase",
        "dns_ms",
        "tcp_ms",
        "tls_ms",
        "write_ms",
        "wait_ms",
        "longest_gap_ms",
        "download_ms",
        "total_ms",
        "bytes",
        "address",
        "http",
    ];
    assert_eq!(keys(sample)[1..17], promised);
    assert_eq!((&sample["outcome"], &sample["status"], &sample["http"]), (&"response".into(), &200.into(), &"1.1".into()));
    for missing in ["error", "phase", "dns_ms", "tls_ms", "expected", "cipher", "cf_ray"] {
        assert!(sample[missing].is_null(), "{missing}: {}", sample[missing]);
    }
    for measured in ["tcp_ms", "wait_ms", "total_ms"] {
        assert!(sample[measured].as_f64().is_some_and(|ms| ms >= 0.0), "{measured}: {}", sample[measured]);
    }
    let summary = &document["summary"];
    assert_eq!(keys(summary)[..8], ["count", "ok", "failed", "p50_ms", "p95_ms", "p99_ms", "max_ms", "over_limit"]);
    assert_eq!((&summary["count"], &summary["ok"], &summary["over_limit"]), (&3.into(), &3.into(), &0.into()));
    let verdict = &document["verdict"];
    assert_eq!(keys(verdict)[..2], ["expect", "share_of_limit"]);
    assert!(verdict["expect"].is_null() && verdict["level"] == "too-early", "{verdict}");
    assert!(verdict["share_of_limit"].as_f64().is_some_and(|share| (0.0..0.5).contains(&share)), "{verdict}");

    let failed = json(&run(&["probe", &url.replace("200", "empty"), "--count", "1", "--format", "json"]));
    let sample = &failed["samples"][0];
    assert_eq!(
        (&sample["outcome"], &sample["error"], &sample["phase"], &sample["blame"], &sample["expected"]),
        (&"error".into(), &"empty-reply".into(), &"wait".into(), &"server".into(), &520.into())
    );
    assert!(sample["status"].is_null() && failed["summary"]["p50_ms"].is_null());
    assert_eq!((&failed["verdict"]["level"], &failed["verdict"]["expect"]), (&"no-answer".into(), &520.into()));
}

#[test]
fn csv_has_the_names_of_the_json_and_no_formulas() {
    let url = format!("http://{}/200", server());
    let output = run(&["probe", &url, "--count", "2", "--interval", "10ms", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    let heads: Vec<String> = reader.headers().expect("a line").iter().map(str::to_owned).collect();
    let document = json(&run(&["probe", &url, "--count", "1", "--format", "json"]));
    assert_eq!(heads, keys(&document["samples"][0]));
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 2);
    let cell =
        |name: &str| rows[1].get(heads.iter().position(|head| head == name).expect("a column")).expect("a cell").to_owned();
    assert_eq!(
        (cell("number"), cell("status"), cell("dns_ms"), cell("cf_cache_status")),
        ("2".into(), "200".into(), String::new(), "MISS".into())
    );
    assert_eq!(cell("server"), "'=HYPERLINK(0)");
}

#[test]
fn the_text_has_a_line_for_each_request_and_a_summary_in_three_languages() {
    let url = format!("http://{}/cloudflare", server());
    for (lang, line, verdict, failed) in [
        ("en", "Connection timed out", "Too early to say", "failed: 2"),
        ("zh-CN", "连接超时", "数据太少，尚难判断", "失败 2"),
        ("ru", "Время ожидания соединения истекло", "Судить пока рано", "сбои: 2"),
    ] {
        for format in ["text", "markdown"] {
            let output = run(&["probe", &url, "--count", "2", "--interval", "10ms", "--lang", lang, "--format", format]);
            let said = text(&output.stdout);
            for part in ["127.0.0.1", "522", verdict, failed] {
                assert!(said.contains(part), "{lang} {format} lacks {part}:\n{said}");
            }
            assert!(said.contains(line), "{lang} {format} lacks {line}:\n{said}");
            assert!(!said.contains(['\r', '\u{1b}']) && output.stderr.is_empty(), "{lang} {format}: {said}");
            assert_eq!(said.contains("| --: |"), format == "markdown");
        }
    }
}

#[test]
fn no_secret_is_in_any_output() {
    let address = server();
    let url = format!("http://user:s3cret-password@{address}/200?token=s3cret-query");
    let curl = format!("curl '{url}' -H 'Authorization: Bearer s3cret-token' -d 's3cret-body'");
    for format in ["text", "json", "markdown", "csv"] {
        let typed = run(&[
            "probe",
            &url,
            "--count",
            "1",
            "--header",
            "Authorization: Bearer s3cret-token",
            "--header",
            "Cookie: a=s3cret-cookie",
            "--data",
            "s3cret-body",
            "--format",
            format,
        ]);
        let pasted = run(&["probe", &curl, "--count", "1", "--format", format]);
        for output in [typed, pasted] {
            assert_eq!(output.status.code(), Some(0), "{format}: {}", text(&output.stderr));
            for secret in SECRETS {
                let said = text(&output.stdout) + &text(&output.stderr);
                assert!(!said.contains(secret), "{format}: {secret}\n{said}");
            }
        }
    }
    // Nor in what is said of a call that is wrong.
    for args in [
        vec!["probe", "https://example.com/", "--header", "Authorization s3cret-token"],
        vec!["probe", "https://user:s3cret-password@a.b/a b"],
        vec!["probe", "ftp://user:s3cret-password@example.com/"],
        vec!["probe", "https://user:s3cret-password@example.com:99999/"],
    ] {
        let output = run(&args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(SECRETS.iter().all(|secret| !text(&output.stderr).contains(secret)), "{}", text(&output.stderr));
    }
}

#[test]
fn wrong_usage_names_what_is_wrong_in_every_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let no_pem = folder.path().join("notes.txt");
    std::fs::write(&no_pem, "no certificate").expect("written");
    let no_pem = no_pem.to_str().expect("UTF-8");
    let url = "https://example.com/";
    for (args, named) in [
        (vec![], "URL"),
        (vec!["a.example", "b.example"], "b.example"),
        (vec!["curl", url], url),
        (vec!["ftp://example.com/"], "ftp"),
        (vec!["https://example.com/a b"], "%20"),
        (vec!["https://example.com:0/"], "65535"),
        (vec![url, "--interval", "5 seconds"], "--interval"),
        (vec![url, "--interval", "-1"], "-1"),
        (vec![url, "--timeout", "soon"], "--timeout"),
        (vec![url, "--duration", "0"], "--duration"),
        (vec![url, "--count", "0"], "0"),
        (vec![url, "--count", "many"], "many"),
        (vec![url, "--limit", "6001s"], "6000s"),
        (vec![url, "--method", "GE T"], "GE T"),
        (vec![url, "--header", "nocolon"], "nocolon"),
        (vec![url, "--connect-to", "host:port"], "host:port"),
        (vec![url, "--http", "3"], "3"),
        (vec![url, "--data", "@file.json"], "@file.json"),
        (vec![url, "--format", "har"], "csv"),
        (vec![url, "--cacert", "/nowhere/ca.pem"], "/nowhere/ca.pem"),
        (vec![url, "--cacert", no_pem], "PEM"),
        (vec![url, "--nonsense"], "--nonsense"),
        (vec![url, "--count"], "--count"),
    ] {
        for (lang, script) in [("en", None), ("zh-CN", Some('\u{4e00}'..='\u{9fff}')), ("ru", Some('а'..='я'))] {
            let output = run(&[&["--lang", lang, "probe"], args.as_slice()].concat());
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
            assert!(output.stdout.is_empty() && said.contains(named), "{args:?}: {said}");
            assert!(script.is_none_or(|script| said.contains(|c| script.contains(&c))), "{args:?}: {said}");
            for word in ["error:", "Usage", "unexpected", "required"] {
                assert!(!said.contains(word), "{args:?}: {said}");
            }
        }
    }
}

#[test]
fn the_help_tells_the_options_and_that_nothing_goes_elsewhere() {
    for (lang, usage, elsewhere) in [
        ("en", "Usage:", "Nothing is sent anywhere but to the address that you probe."),
        ("zh-CN", "用法：", "除您探测的地址外，不会向任何地方发送数据。"),
        ("ru", "Использование:", "Ничего не отправляется, кроме как на адрес, который вы замеряете."),
    ] {
        let help = text(&run(&["--help", "--lang", lang]).stdout);
        assert!(help.contains("rayscope probe URL") && help.contains(usage) && help.contains(elsewhere), "{help}");
        let help = text(&run(&["probe", "--help", "--lang", lang]).stdout);
        for option in [
            "--method",
            "--header",
            "--data",
            "--connect-to",
            "--insecure",
            "--cacert",
            "--http",
            "--follow",
            "--count",
            "--duration",
            "--interval",
            "--limit",
            "--timeout",
            "POST",
            "Ctrl+C",
        ] {
            assert!(help.contains(option), "{lang} lacks {option}: {help}");
        }
    }
}

#[test]
fn options_reach_the_request_and_win_over_a_curl_command() {
    let address = server();
    let base = format!("http://{address}");
    let named = "http://shop.example/200".to_owned();
    for (args, member, want) in [
        (vec![format!("{base}/200"), "--data".into(), "12345".into()], "method", "\"POST\""),
        (vec![format!("{base}/200"), "--method".into(), "put".into()], "method", "\"PUT\""),
        (vec![named.clone(), "--connect-to".into(), address.to_string()], "connect_to", &*format!("\"{address}\"")),
        (vec![format!("curl -X DELETE {base}/200")], "method", "\"DELETE\""),
        (vec![format!("curl -X DELETE {base}/200"), "--method".into(), "POST".into()], "method", "\"POST\""),
        (vec![format!("{base}/200"), "--http".into(), "1.1".into()], "http", "\"1.1\""),
        (vec![format!("{base}/200"), "--follow".into()], "follows_redirects", "true"),
        (vec![format!("{base}/200"), "--data".into(), "12345".into()], "body_bytes", "5"),
    ] {
        let args: Vec<&str> =
            ["probe"].into_iter().chain(args.iter().map(String::as_str)).chain(["--count", "1", "--format", "json"]).collect();
        let output = run(&args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", text(&output.stderr));
        assert_eq!(json(&output)["request"][member].to_string(), want, "{args:?}");
    }
}

/// The demo server, on threads of its own.
struct Demo {
    base: String,
    /// Dropped last: the server lives in it.
    _runtime: tokio::runtime::Runtime,
    _server: rayscope::simulator::Simulator,
}

fn demo(speed: u32) -> Demo {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("threads");
    let server = runtime.block_on(rayscope::simulator::Simulator::start(([127, 0, 0, 1], 0).into(), speed)).expect("listens");
    Demo { base: server.base(), _runtime: runtime, _server: server }
}

#[test]
fn a_server_that_asks_to_wait_is_obeyed_and_the_wait_is_told() {
    let demo = demo(1);
    let url = format!("{}/busy/429?after=1", demo.base);
    let output = run(&["probe", &url, "--count", "2", "--interval", "10ms"]);
    let said = text(&output.stdout);
    assert!(said.contains("The server asked to wait (Retry-After): next request in 0:01"), "{said}");
    let statuses: Vec<&str> =
        said.lines().filter_map(|line| line.split_whitespace().nth(2)).filter(|word| matches!(*word, "200" | "429")).collect();
    assert_eq!((statuses, output.status.code()), (vec!["429", "200"], Some(0)), "{said}");
}

#[test]
fn an_error_of_cloudflares_is_told_by_its_own_name_with_its_ray_and_place() {
    let demo = demo(1000);
    for (path, said, class, level) in [
        ("cloudflare/524?wait=0", "A timeout occurred  limit in force: 0.0", "cloudflare", "happening"),
        ("cloudflare/1015?as=json", "You are being rate limited", "cloudflare", "too-early"),
        ("status/404", "Not Found", "client", "too-early"),
    ] {
        let url = format!("{}/{path}", demo.base);
        let lines = text(&run(&["probe", &url, "--count", "1"]).stdout);
        assert!(lines.contains(said), "{path}\n{lines}");
        let document = json(&run(&["probe", &url, "--count", "1", "--format", "json"]));
        let sample = &document["samples"][0];
        assert_eq!((&sample["class"], &document["verdict"]["level"]), (&class.into(), &level.into()), "{path}");
        assert_eq!(sample["cf_ray"].is_string(), class == "cloudflare", "{path}: {sample}");
        assert_eq!(sample["colo"].is_string(), class == "cloudflare", "{path}: {sample}");
    }
}

#[test]
fn an_origin_that_slows_down_is_seen_coming_nearer_the_limit() {
    // The demo server's two minutes take 1.2 s here.
    let demo = demo(100);
    let url = format!("{}/delay?wait=90", demo.base);
    let output = run(&["probe", &url, "--count", "2", "--interval", "10ms", "--limit", "1.2s", "--format", "json"]);
    let document = json(&output);
    let verdict = &document["verdict"];
    assert!(verdict["share_of_limit"].as_f64().is_some_and(|share| share >= 0.75), "{verdict}");
    // On a busy machine the answers come later still.
    assert!(["watch", "likely", "happening"].contains(&verdict["level"].as_str().expect("a word")), "{verdict}");
    assert_eq!(document["limit_seconds"], 1.2);
}
