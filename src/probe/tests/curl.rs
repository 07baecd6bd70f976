//! Commands as they are copied and typed, and what curl would send for them.

use std::time::Duration;

use super::super::address::{AddressProblem, Note};
use super::super::curl::{CurlProblem, Dialect, Parsed, Warning, parse};
use super::super::{ConnectTo, HttpChoice, Target};

fn parsed(text: &str) -> Parsed {
    parse(text).unwrap_or_else(|problem| panic!("{text}\n{problem:?}"))
}

fn headers(target: &Target) -> Vec<(&str, &str)> {
    target.headers.iter().map(|header| (header.name.as_str(), header.value.as_str())).collect()
}

fn body(target: &Target) -> Option<&str> {
    target.body.as_deref().map(|body| std::str::from_utf8(body).unwrap())
}

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

#[test]
fn what_browsers_and_clients_copy_is_read() {
    let chrome_bash = "curl 'https://api.example.com/v1/chat?x=1&y=2' \\\n  -H 'accept: */*' \\\n  -H 'content-type: application/json' \\\n  \
        -b 'sid=abc; theme=dark' \\\n  --data-raw $'{\"a\":\"it\\'s \\u0021 \\ud83d\\ude00\",\"b\":\"1\\n2\"}' \\\n  --compressed";
    let chrome_cmd = "curl ^\"https://api.example.com/v1/chat?x=1^&y=2^\" ^\n  -H ^\"accept: */*^\" ^\n  -H ^\"content-type: application/json^\" ^\n  \
        -b ^\"sid=abc; theme=dark^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":^\\^\"it's ^! 😀^\\^\",^\\^\"b^\\^\":^\\^\"1^\n\n2^\\^\"^}^\" ^\n  --compressed";
    let old_cmd = "curl \"https://api.example.com/v1/chat?x=1&y=2\" ^\r\n  -H \"accept: */*\" ^\r\n  -H \"content-type: application/json\" ^\r\n  \
        -b \"sid=abc; theme=dark\" ^\r\n  --data-raw \"{\\\"a\\\":\\\"it's ! 😀\\\",\\\"b\\\":\\\"1 2\\\"}\" --compressed";
    let power = "curl.exe 'https://api.example.com/v1/chat?x=1&y=2' `\n  -H 'accept: */*' `\n  -H 'content-type: application/json' `\n  \
        -b 'sid=abc; theme=dark' `\n  --data-raw '{\\\"a\\\":\\\"it''s ! 😀\\\",\\\"b\\\":\\\"1\n2\\\"}' --compressed";
    for (dialect, text) in
        [(Dialect::Bash, chrome_bash), (Dialect::Cmd, chrome_cmd), (Dialect::Cmd, old_cmd), (Dialect::PowerShell, power)]
    {
        let parsed = parsed(text);
        let target = &parsed.target;
        assert_eq!((parsed.dialect, target.method.as_str()), (dialect, "POST"), "{text}");
        assert_eq!(target.url.as_str(), "https://api.example.com/v1/chat?x=1&y=2");
        let want = [("accept", "*/*"), ("content-type", "application/json"), ("Cookie", "sid=abc; theme=dark")];
        assert_eq!(headers(target), want, "{dialect:?}");
        let body = body(target).map(|body| body.replace('\n', " "));
        assert_eq!(body.as_deref(), Some("{\"a\":\"it's ! 😀\",\"b\":\"1 2\"}"), "{dialect:?}");
        assert_eq!(target.body.as_ref().unwrap().contains(&b'\n'), text != old_cmd, "a line break in the body stays");
        assert_eq!((parsed.ignored, parsed.warnings), (vec!["--compressed".to_owned()], vec![]), "{dialect:?}");
    }
    let postman = parsed("curl --location 'https://example.com/a' \\\n--header 'X-Key: 1' \\\n--data '{\n    \"a\": 1\n}'");
    assert_eq!(body(&postman.target), Some("{\n    \"a\": 1\n}"));
    assert!(postman.target.follow_redirects);
    assert_eq!(headers(&postman.target), [("X-Key", "1"), FORM]);
}

#[test]
fn the_method_and_the_body_are_those_that_curl_would_send() {
    for (options, method, want) in [
        ("", "GET", None),
        ("-I", "HEAD", None),
        ("--head", "HEAD", None),
        ("-d a=1", "POST", Some("a=1")),
        ("-d a=1 -d b=2", "POST", Some("a=1&b=2")),
        ("-d ''", "POST", Some("")),
        ("--data-raw @name", "POST", Some("@name")),
        ("--data-ascii x --data-binary y", "POST", Some("x&y")),
        ("-X PUT -d a", "PUT", Some("a")),
        ("-XDELETE", "DELETE", None),
        ("--request=patch --data=x=y", "PATCH", Some("x=y")),
        ("--json '{\"a\":1}'", "POST", Some("{\"a\":1}")),
        ("--json '{' --json '}'", "POST", Some("{}")),
        ("--data-urlencode 'q=a b&c/ü'", "POST", Some("q=a+b%26c%2F%C3%BC")),
        ("--data-urlencode '=a=b'", "POST", Some("a%3Db")),
        ("--data-urlencode 'a b'", "POST", Some("a+b")),
    ] {
        let target = parsed(&format!("curl {options} https://example.com/")).target;
        assert_eq!((target.method.as_str(), body(&target)), (method, want), "{options}");
    }
    for (command, url) in [
        ("curl -G -d a=1 -d b=2 https://example.com/x", "https://example.com/x?a=1&b=2"),
        ("curl --get --data-urlencode 'q=a b' 'https://example.com/x?y=1'", "https://example.com/x?y=1&q=a+b"),
    ] {
        let target = parsed(command).target;
        assert_eq!((target.method.as_str(), target.url.as_str(), target.body.as_ref()), ("GET", url, None), "{command}");
        assert_eq!(headers(&target), [], "{command}");
    }
}

#[test]
fn headers_are_those_that_curl_would_send() {
    for (options, want) in [
        ("-H 'X-A: 1' -H'X-B:2'", vec![("X-A", "1"), ("X-B", "2")]),
        ("-H 'X-Empty;'", vec![("X-Empty", "")]),
        ("-d x -H 'Content-Type:'", vec![]),
        ("-d x -H 'content-type: text/plain'", vec![("content-type", "text/plain")]),
        ("--json 1", vec![("Content-Type", "application/json"), ("Accept", "application/json")]),
        ("--json 1 -H 'Accept: text/html'", vec![("Accept", "text/html"), ("Content-Type", "application/json")]),
        ("-u me:se:cret", vec![("Authorization", "Basic bWU6c2U6Y3JldA==")]),
        ("-u me:x -H 'Authorization: Bearer y'", vec![("Authorization", "Bearer y")]),
        ("--oauth2-bearer abc", vec![("Authorization", "Bearer abc")]),
        ("-A one -A two", vec![("User-Agent", "two")]),
        ("-A one -H 'user-agent: two'", vec![("user-agent", "two")]),
        ("-b a=1 -H 'cookie: b=2'", vec![("cookie", "b=2")]),
        ("-e 'https://a.example/;auto'", vec![("Referer", "https://a.example/")]),
        ("-b a=1 --cookie 'b=2; c=3'", vec![("Cookie", "a=1; b=2; c=3")]),
        ("-r 0-99", vec![("Range", "bytes=0-99")]),
    ] {
        let parsed = parsed(&format!("curl {options} https://example.com/"));
        let got: Vec<_> = headers(&parsed.target).into_iter().filter(|header| *header != FORM).collect();
        assert_eq!(got, want, "{options}");
        assert_eq!(parsed.warnings, [], "{options}");
    }
    let user = parsed("curl https://me:x%40y@example.com/").target;
    assert_eq!((user.url.as_str(), headers(&user)), ("https://example.com/", vec![("Authorization", "Basic bWU6eEB5")]));
}

#[test]
fn options_for_the_connection_are_read() {
    let parsed = parsed(
        "curl -sSkL --http1.1 -m 130 --connect-timeout=2.5 --cacert my.pem -o /dev/null -w '%{time_total}\\n' --no-keepalive \
         https://example.com/ 2>/dev/null",
    );
    let target = &parsed.target;
    assert!(target.insecure && target.follow_redirects);
    assert_eq!((target.http, parsed.cacert_path.as_deref()), (HttpChoice::One, Some("my.pem")));
    assert_eq!((parsed.max_time, parsed.connect_timeout), (Some(Duration::from_secs(130)), Some(Duration::from_millis(2500))));
    let ignored = ["-s", "-S", "-o /dev/null", "-w %{time_total}\\n", "--no-keepalive", "2>/dev/null"];
    assert_eq!(parsed.ignored, ignored);
    for (options, http, warnings) in [
        ("--http2 https://example.com/", HttpChoice::Two, vec![]),
        ("--http2 http://example.com/", HttpChoice::Any, vec![]),
        ("--http2-prior-knowledge http://example.com/", HttpChoice::Two, vec![]),
        ("--http1.0 https://example.com/", HttpChoice::One, vec![Warning::Http10]),
        ("-0 https://example.com/", HttpChoice::One, vec![Warning::Http10]),
    ] {
        let parsed = self::parsed(&format!("curl {options}"));
        assert_eq!((parsed.target.http, parsed.warnings), (http, warnings), "{options}");
    }
}

#[test]
fn a_pinned_address_is_taken_if_it_is_for_this_url() {
    let unused = |pin: &str| vec![Warning::PinUnused(pin.to_owned())];
    for (options, to, warnings) in [
        ("--resolve example.com:443:192.0.2.7", Some(("192.0.2.7", None)), vec![]),
        ("--resolve example.com:443:[2001:db8::7],192.0.2.7", Some(("2001:db8::7", None)), vec![]),
        ("--resolve '*:443:192.0.2.7'", Some(("192.0.2.7", None)), vec![]),
        ("--resolve +example.com:443:192.0.2.7", Some(("192.0.2.7", None)), vec![]),
        ("--resolve example.com:80:192.0.2.7", None, unused("example.com:80:192.0.2.7")),
        ("--resolve other.example:443:192.0.2.7", None, unused("other.example:443:192.0.2.7")),
        ("--connect-to example.com:443:origin.example:8443", Some(("origin.example", Some(8443))), vec![]),
        ("--connect-to ::origin.example:8443", Some(("origin.example", Some(8443))), vec![]),
        ("--connect-to ::origin.example:", Some(("origin.example", None)), vec![]),
        ("--connect-to ::192.0.2.7", Some(("192.0.2.7", None)), vec![]),
        ("--connect-to 'example.com::[2001:db8::7]:444'", Some(("2001:db8::7", Some(444))), vec![]),
        ("--connect-to :::8443", Some(("example.com", Some(8443))), vec![]),
        ("--connect-to ::::", None, vec![]),
        (
            "--connect-to other.example::192.0.2.7:1 --connect-to ::192.0.2.8:2",
            Some(("192.0.2.8", Some(2))),
            unused("other.example::192.0.2.7:1"),
        ),
    ] {
        let parsed = parse(&format!("curl {options} https://example.com/"));
        if options.ends_with("::::") {
            assert_eq!(parsed, Err(CurlProblem::BadPin("::::".to_owned())));
            continue;
        }
        let parsed = parsed.unwrap();
        let want = to.map(|(host, port): (&str, Option<u16>)| ConnectTo { host: host.to_owned(), port });
        assert_eq!((parsed.target.connect_to, parsed.warnings), (want, warnings), "{options}");
    }
}

#[test]
fn quoting_is_that_of_the_shell() {
    for (name, command, want) in [
        ("single", r"curl -d 'a\n$b' u.example", r"a\n$b"),
        ("double", r#"curl -d "a\"b\\c\d" u.example"#, r#"a"b\c\d"#),
        ("joined", r#"curl -d a'b'"c"\ d u.example"#, "abc d"),
        ("ansi", r"curl -d $'\x41\101\t\e\u4f60\U0001F600\\\'' u.example", "AA\t\x1b你😀\\'"),
        ("ansi without digits", r"curl -d $'\xg\u' u.example", r"\xg\u"),
        ("lone half", r"curl -d $'\ud83d!' u.example", "\u{FFFD}!"),
        ("quote in quotes", r"curl -d 'it'\''s' u.example", "it's"),
        ("line joined", "curl -d a\\\nb u.example", "ab"),
        ("line joined in quotes", "curl -d \"a\\\nb\" u.example", "ab"),
        ("blank behind the backslash", "curl \\ \n -d ab u.example", "ab"),
        ("backslashes lost", "curl u.example\n  -H 'A: b'\n  -d ab", "ab"),
        ("curly", "curl -d “a b” u.example", "a b"),
        ("long dash", "curl –data ab u.example", "ab"),
        ("longer dash", "curl —data ab u.example", "ab"),
        ("short dash", "curl –d ab u.example", "ab"),
        ("comment", "curl -d a#b u.example # the rest", "a#b"),
        ("cmd carets", "curl -d a^&b^^c u.example ^\n -s", "a&b^c"),
        ("cmd quotes", "curl.exe -d \"{\"\"a\"\":\"\"b^c\"\"}\" u.example", "{\"a\":\"b^c\"}"),
        ("cmd backslashes", r#"curl.exe -d "C:\dir\\" u.example"#, r"C:\dir\"),
        ("power doubled", "PS C:\\> curl.exe -d 'it''s' u.example", "it's"),
        ("power backtick", "PS C:\\> curl.exe -d \"a`\"b`tc\" u.example", "a\"b\tc"),
        ("power backslash", "PS C:\\> curl.exe -d '{\\\"a\\\":1}' u.example", "{\"a\":1}"),
        ("power 7.3", "PS C:\\> curl.exe -d '{\"a\":\"\\\"\"}' u.example", "{\"a\":\"\\\"\"}"),
        ("power wrong and common", "PS C:\\> curl.exe -d \"{\\\"a\\\":1}\" u.example", "{\"a\":1}"),
    ] {
        assert_eq!(body(&parsed(command).target), Some(want), "{name}: {command}");
    }
    let bytes = parsed(r"curl -d $'\xff\x00\377' u.example").target.body;
    assert_eq!(bytes.as_deref(), Some(&[0xff, 0, 0xff][..]));
}

#[test]
fn prompts_fences_and_paths_around_a_command_do_not_matter() {
    for (text, dialect) in [
        ("$ curl https://example.com/", Dialect::Bash),
        ("user@host:~/src$ curl https://example.com/", Dialect::Bash),
        ("root@host:/# curl https://example.com/", Dialect::Bash),
        ("❯ curl https://example.com/", Dialect::Bash),
        ("> curl https://example.com/", Dialect::Bash),
        ("PS C:\\Users\\me> curl.exe https://example.com/", Dialect::PowerShell),
        ("& curl.exe https://example.com/", Dialect::PowerShell),
        ("C:\\Users\\me>curl https://example.com/", Dialect::Cmd),
        ("C:\\Program Files> curl https://example.com/", Dialect::Cmd),
        ("```bash\ncurl https://example.com/\n```", Dialect::Bash),
        ("# ask the server\n\ncurl https://example.com/", Dialect::Bash),
        ("# curl https://example.com/", Dialect::Bash),
        ("sudo /usr/bin/curl https://example.com/", Dialect::Bash),
        ("LANG=C time curl https://example.com/", Dialect::Bash),
        ("$ curl \\\n> https://example.com/", Dialect::Bash),
        ("curl <https://example.com/>", Dialect::Bash),
        ("CURL.EXE https://example.com/", Dialect::Cmd),
    ] {
        let parsed = parsed(text);
        assert_eq!((parsed.target.url.as_str(), parsed.dialect), ("https://example.com/", dialect), "{text}");
    }
    for text in ["", "wget https://example.com", "Invoke-WebRequest -Uri x", "https://example.com/#curl", "I ran curl x"] {
        assert_eq!(parse(text), Err(CurlProblem::NotCurl), "{text}");
    }
}

#[test]
fn what_may_not_be_meant_is_warned_of() {
    let word = str::to_owned;
    for (command, warnings) in [
        ("curl example.com", vec![Warning::SchemeAssumed]),
        ("curl https://example.com/#a", vec![Warning::Address(Note::FragmentDropped)]),
        (
            "curl -H \"A: $TOKEN ${X} $(date)\" https://example.com",
            ["$TOKEN", "${X}", "$(date)"].map(|v| Warning::Variable(word(v))).to_vec(),
        ),
        ("curl -H 'A: $TOKEN' https://example.com/%E4%BD%A0", vec![]),
        ("curl -H \"A: %TOKEN%\" https://example.com", vec![Warning::Variable(word("%TOKEN%"))]),
        (
            "curl.exe -H \"A: $env:TOKEN $x\" https://example.com",
            ["$env:TOKEN", "$x"].map(|v| Warning::Variable(word(v))).to_vec(),
        ),
        ("curl https://example.com/?a=1&b=2", vec![Warning::Unquoted('&')]),
        ("curl https://example.com/ | jq .a", vec![Warning::RestIgnored(word("jq .a"))]),
        ("curl https://example.com/ && echo done", vec![Warning::RestIgnored(word("echo done"))]),
        ("curl https://example.com/\necho done", vec![Warning::RestIgnored(word("echo done"))]),
        ("curl -H 'Accept:' https://example.com", vec![Warning::HeaderStays(word("accept"))]),
        ("curl -H nothing https://example.com", vec![Warning::HeaderIgnored(word("nothing"))]),
        ("curl -u me https://example.com", vec![Warning::NoPassword]),
    ] {
        assert_eq!(parsed(command).warnings, warnings, "{command}");
    }
    assert_eq!(parsed("curl https://example.com/?a=1&b=2").target.url.as_str(), "https://example.com/?a=1&b=2");
    let token = parsed("curl -H \"A: Bearer $TOKEN\" https://example.com").target;
    assert_eq!(headers(&token), [("A", "Bearer $TOKEN")]);
}

#[test]
fn what_cannot_be_done_is_named_with_its_word() {
    let word = str::to_owned;
    let file = |option: &str, file: &str| CurlProblem::FileNeeded { option: word(option), file: word(file) };
    for (command, problem) in [
        ("curl", CurlProblem::NoUrl),
        ("curl -sS", CurlProblem::NoUrl),
        ("curl https://a.example https://b.example", CurlProblem::SeveralRequests(word("https://b.example"))),
        ("curl https://a.example --next https://b.example", CurlProblem::SeveralRequests(word("--next"))),
        ("curl https://a.example -: https://b.example", CurlProblem::SeveralRequests(word("-:"))),
        ("curl --frobnicate https://a.example", CurlProblem::UnknownOption(word("--frobnicate"))),
        ("curl -sQ https://a.example", CurlProblem::UnknownOption(word("-sQ"))),
        ("curl https://a.example -H", CurlProblem::ValueMissing(word("-H"))),
        ("curl https://a.example --max-time", CurlProblem::ValueMissing(word("--max-time"))),
        ("curl -d@body.json https://a.example", file("-d", "body.json")),
        ("curl --data-binary @- https://a.example", file("--data-binary", "-")),
        ("curl --data-urlencode q@words https://a.example", file("--data-urlencode", "words")),
        ("curl --json @b https://a.example", file("--json", "b")),
        ("curl -b jar.txt https://a.example", file("-b", "jar.txt")),
        ("curl -H @headers https://a.example", file("-H", "headers")),
        ("curl -F a=b https://a.example", CurlProblem::Unsupported(word("-F"))),
        ("curl --proxy http://p.example https://a.example", CurlProblem::Unsupported(word("--proxy"))),
        ("curl --digest -u a:b https://a.example", CurlProblem::Unsupported(word("--digest"))),
        ("curl -H 'a b: c' https://a.example", CurlProblem::BadHeader(word("a b: c"))),
        ("curl -H $'A: b\\nC: d' https://a.example", CurlProblem::BadHeader(word("A: b\nC: d"))),
        ("curl -X 'A B' https://a.example", CurlProblem::BadMethod(word("A B"))),
        ("curl -I -d x https://a.example", CurlProblem::HeadWithBody),
        ("curl -m soon https://a.example", CurlProblem::BadTime(word("soon"))),
        ("curl -m -1 https://a.example", CurlProblem::BadTime(word("-1"))),
        ("curl --resolve a.example:443 https://a.example", CurlProblem::BadPin(word("a.example:443"))),
        ("curl --resolve a.example:443:b.example https://a.example", CurlProblem::BadPin(word("a.example:443:b.example"))),
        ("curl --connect-to ::b:99999 https://a.example", CurlProblem::BadPin(word("::b:99999"))),
        ("curl --connect-to ::b:0 https://a.example", CurlProblem::BadPin(word("::b:0"))),
        ("curl --connect-to '::b c:1' https://a.example", CurlProblem::BadPin(word("::b c:1"))),
        ("curl 'https://a.example", CurlProblem::UnclosedQuote('\'')),
        ("curl -d \"abc https://a.example", CurlProblem::UnclosedQuote('"')),
        ("curl -d $'abc https://a.example", CurlProblem::UnclosedQuote('\'')),
        ("curl ftp://a.example", CurlProblem::Address(AddressProblem::Scheme(word("ftp")))),
    ] {
        assert_eq!(parse(command), Err(problem), "{command}");
    }
    assert_eq!(parse(&format!("curl {}", "a".repeat(1 << 20))), Err(CurlProblem::TooLong));
}
