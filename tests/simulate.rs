//! `rayscope simulate` as a process, what the decoder makes of its errors, and what a thousand servers leave behind.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Output, Stdio};

use rayscope::decode::{Family, decode};
use rayscope::simulator::{ROUTES, Simulator};
use serde_json::Value;

/// Set in the process that counts what it has open.
const COUNTING: &str = "RAYSCOPE_TEST_COUNTS_WHAT_IS_OPEN";

/// `rayscope simulate` with these arguments, in English unless asked otherwise. Killed when it is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn start(args: &[&str]) -> Running {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rayscope"));
    command.arg("simulate").args(args).env_remove("RAYSCOPE_LANG").env("LC_ALL", "C").env("LANG", "C");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    Running(command.spawn().expect("starts"))
}

fn run(args: &[&str]) -> Output {
    let mut running = start(args);
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    running.0.stdout.take().expect("a pipe").read_to_end(&mut stdout).expect("read");
    running.0.stderr.take().expect("a pipe").read_to_end(&mut stderr).expect("read");
    Output { status: running.0.wait().expect("ends"), stdout, stderr }
}

fn ask(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("connects");
    stream.write_all(request.as_bytes()).expect("written");
    let mut reply = String::new();
    stream.read_to_string(&mut reply).expect("read");
    reply
}

/// The address that the first line of its output names, and the rest of the output as a reader.
fn announced(running: &mut Running) -> (String, BufReader<std::process::ChildStdout>) {
    let mut output = BufReader::new(running.0.stdout.take().expect("a pipe"));
    let mut line = String::new();
    output.read_line(&mut line).expect("read");
    let (_, rest) = line.split_once("http://").expect("an address");
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ':').unwrap_or(rest.len());
    (rest[..end].trim_end_matches('.').to_owned(), output)
}

#[test]
fn its_address_and_routes_are_printed_and_served_in_every_language() {
    for (lang, speed, route) in [
        ("en", "Time passes 20 times faster: 120\u{a0}s on these paths last 6\u{a0}s.", "A compressed body"),
        ("zh-CN", "时间加快 20 倍：路径中的 120\u{a0}秒实际只有 6\u{a0}秒。", "压缩的响应体"),
        ("ru", "Время ускорено, множитель 20: 120\u{a0}с в этих путях длятся 6\u{a0}с.", "Сжатое тело"),
    ] {
        let mut running = start(&["--lang", lang, "--speed", "20"]);
        let (address, mut output) = announced(&mut running);
        let mut said = String::new();
        // The last route is the last but one line.
        while !said.contains(route) {
            assert!(output.read_line(&mut said).expect("read") > 0, "{said}");
        }
        assert!(said.contains(speed), "{said}");
        for route in ROUTES {
            assert!(said.contains(&format!("\n{}", route.pattern)), "{lang} {}: {said}", route.pattern);
        }
        let reply = ask(&address, "GET /ok HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert!(reply.starts_with("HTTP/1.1 200 OK\r\n") && reply.ends_with("\r\n\r\nok\n"), "{reply}");
    }
}

#[cfg(unix)]
#[test]
fn an_interrupt_or_a_closed_output_ends_it_with_0() {
    for interrupt in [true, false] {
        let mut running = start(&[]);
        let (address, output) = announced(&mut running);
        let silent = TcpStream::connect(&address).expect("connects");
        (&silent).write_all(b"GET /silent HTTP/1.1\r\n\r\n").expect("written");
        if interrupt {
            let id = running.0.id().to_string();
            assert!(Command::new("kill").args(["-INT", &id]).status().expect("runs").success());
        } else {
            drop(output);
        }
        let status = running.0.wait().expect("ends");
        let mut errors = String::new();
        running.0.stderr.take().expect("a pipe").read_to_string(&mut errors).expect("read");
        assert_eq!((status.code(), &*errors), (Some(0), ""), "{interrupt}");
        // The connection that was being served has ended, too.
        assert!(matches!((&silent).read(&mut [0]), Ok(0) | Err(_)));
        assert!(TcpStream::connect(&address).is_err());
    }
}

#[test]
fn the_document_has_the_members_that_scripts_rely_on() {
    let mut running = start(&["--format", "json", "--speed", "20"]);
    let output = running.0.stdout.take().expect("a pipe");
    let mut documents = serde_json::Deserializer::from_reader(output).into_iter::<Value>();
    let document = documents.next().expect("a document").expect("JSON");
    let keys: Vec<&String> = document.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["schema", "lang", "address", "base", "speed", "routes"]);
    assert_eq!((&document["schema"], &document["speed"]), (&"rayscope.simulate/1".into(), &20.into()));
    let routes = document["routes"].as_array().expect("a list");
    assert_eq!(routes.len(), ROUTES.len());
    let delay = routes.iter().find(|route| route["path"] == "/delay").expect("a route");
    let wait = serde_json::json!({ "name": "wait", "usual": 30.0, "least": 0.0, "most": 6120.0 });
    assert_eq!(delay["parameters"][0], wait);
    let base = document["base"].as_str().expect("text");
    assert_eq!(delay["example"], format!("{base}/delay?wait=30&gap=10&parts=3"));
    let address = document["address"].as_str().expect("text");
    assert!(ask(address, "GET /status/418 HTTP/1.1\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 418 "));
}

#[test]
fn where_it_may_not_or_cannot_listen_it_says_so() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    for (args, lang, part) in [
        (vec!["--listen", "0.0.0.0:0"], "en", "0.0.0.0:0 can be reached from other computers."),
        (vec!["--listen", "[::]:8080"], "ru", "[::]:8080 доступен с других компьютеров"),
        (vec!["--listen", "192.0.2.1:80"], "zh-CN", "其他计算机也能访问 192.0.2.1:80"),
        (vec!["--listen", &address], "en", "Another program listens on"),
        (vec!["--listen", &address], "ru", "занят другой программой"),
        (vec!["--listen", "example.com:80"], "en", "“example.com:80” is not an address with a port."),
        (vec!["--listen"], "en", "“--listen” needs a value."),
        (vec!["--speed", "0"], "en", "“0” is not a speed."),
        (vec!["--speed", "1001"], "zh-CN", "“1001”不是有效的倍速"),
        (vec!["8080"], "en", "“8080”"),
        (vec!["--format", "yaml"], "en", "“yaml” is not a format."),
    ] {
        let output = run(&[args.as_slice(), &["--lang", lang]].concat());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && said.contains(part) && output.stdout.is_empty(), "{args:?}: {said}");
    }
}

#[test]
fn its_help_is_in_every_language() {
    for (lang, part) in [("en", "Exit codes:"), ("zh-CN", "退出码："), ("ru", "Коды завершения:")] {
        let output = run(&["--help", "--lang", lang]);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.code() == Some(0) && said.contains(part) && said.contains("--speed N"), "{said}");
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

fn anywhere() -> SocketAddr {
    "127.0.0.1:0".parse().expect("an address")
}

#[test]
fn the_decoder_takes_its_errors_for_cloudflares() {
    let mut running = start(&[]);
    let (address, _output) = announced(&mut running);
    for (code, sent) in [(502, 502), (504, 504), (520, 520), (521, 521), (522, 522), (523, 523), (525, 525), (526, 526)]
        .into_iter()
        .chain([(530, 1016), (1000, 1000), (1015, 1015), (1020, 1020), (1033, 1033), (1101, 1101), (1200, 1200)])
    {
        for shape in ["json", "text"] {
            let request =
                format!("GET /cloudflare/{code}?as={shape} HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n");
            let reply = ask(&address, &request);
            let (_, body) = reply.split_once("\r\n\r\n").expect("a body");
            let decoded = decode(body.as_bytes());
            let [error] = decoded.errors.as_slice() else { panic!("{code} {shape}: {body}") };
            let family = if sent < 1000 { Family::Cloudflare5xx } else { Family::Cloudflare1xxx };
            assert_eq!((error.code, error.family), (Some(sent), family), "{code} {shape}: {body}");
            if shape == "json" {
                assert_eq!(error.zone.as_deref(), Some("shop.example"), "{body}");
                assert!(error.ray_id.is_some() && error.timestamp.is_some() && decoded.repairs.is_empty(), "{body}");
            }
        }
    }
}

#[test]
fn a_thousand_starts_and_stops_leave_no_task_socket_or_thread() {
    // The harness starts its threads when it likes: they are counted in a process that runs this test alone, in its one thread.
    if std::env::var_os(COUNTING).is_none() {
        let test = std::env::current_exe().expect("this program");
        let name = "a_thousand_starts_and_stops_leave_no_task_socket_or_thread";
        let run = Command::new(test).args(["--exact", name, "--test-threads=1"]).env(COUNTING, "1").output().expect("starts");
        let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        assert!(run.status.success() && out.contains("1 passed"), "{out}{err}");
        return;
    }
    let runtime = runtime();
    runtime.block_on(async {
        let open = || -> Option<(usize, usize)> {
            let count = |folder| Some(std::fs::read_dir(folder).ok()?.count());
            Some((count("/proc/self/fd")?, count("/proc/self/task")?))
        };
        let cycle = async |n: u32| {
            let server = Simulator::start(anywhere(), 1000).await.expect("starts");
            // Every way for a connection to be cut short: asked nothing, answered, waiting.
            let clients = ["", "GET /ok HTTP/1.1\r\n\r\n", "GET /silent HTTP/1.1\r\n\r\n"].map(|request| {
                let mut stream = TcpStream::connect(server.address()).expect("connects");
                stream.write_all(request.as_bytes()).expect("written");
                stream
            });
            if n.is_multiple_of(2) {
                server.stop().await;
            } else {
                drop(server);
            }
            drop(clients);
        };
        cycle(0).await;
        let before = open();
        for n in 0..1000 {
            cycle(n).await;
        }
        let metrics = tokio::runtime::Handle::current().metrics();
        // A server that was dropped ends when its task next runs.
        while metrics.num_alive_tasks() > 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(open(), before, "open files and threads");
    });
}
