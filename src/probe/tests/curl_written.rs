//! A command that is written reads back as what it was written from, and what bash makes of it is what was meant.

use proptest::prelude::*;
use url::Url;

use super::super::curl::{Layout, Secrets, parse, write};
use super::super::{ConnectTo, Header, HttpChoice, Target};

fn target(url: &str) -> Target {
    Target::get(Url::parse(url).unwrap())
}

fn header(name: &str, value: &str) -> Header {
    Header { name: name.to_owned(), value: value.to_owned() }
}

fn one_line(target: &Target) -> String {
    write(target, Secrets::Shown, Layout::OneLine)
}

#[test]
fn a_command_says_no_more_than_it_must() {
    let plain = target("https://example.com/a?b=1&c=2");
    let post = Target { method: "POST".to_owned(), body: Some(b"it's".to_vec()), ..target("https://example.com/") };
    let typed = Target { headers: vec![header("Content-Type", "text/plain")], ..post.clone() };
    let rest = Target {
        method: "HEAD".to_owned(),
        connect_to: Some(ConnectTo { host: "2001:db8::7".to_owned(), port: Some(444) }),
        http: HttpChoice::One,
        insecure: true,
        follow_redirects: true,
        ca_certificates: Some(b"PEM".to_vec()),
        ..target("https://example.com/")
    };
    for (target, want) in [
        (&target("https://example.com/"), "curl https://example.com/"),
        (&plain, "curl 'https://example.com/a?b=1&c=2'"),
        (&post, r"curl https://example.com/ -H 'Content-Type:' --data-raw 'it'\''s'"),
        (&typed, r"curl https://example.com/ -H 'Content-Type: text/plain' --data-raw 'it'\''s'"),
        (
            &rest,
            "curl --head https://example.com/ --connect-to '::[2001:db8::7]:444' --http1.1 --insecure --cacert ca.pem --location",
        ),
        (
            &Target { method: "PUT".to_owned(), body: Some(vec![]), ..plain.clone() },
            "curl -X PUT 'https://example.com/a?b=1&c=2' -H 'Content-Type:' --data-raw ''",
        ),
        (
            &Target { body: Some(b"a\n\xff!".to_vec()), ..typed.clone() },
            r"curl https://example.com/ -H 'Content-Type: text/plain' --data-raw $'a\n\xff\x21'",
        ),
    ] {
        assert_eq!(one_line(target), want);
    }
    let lines = write(&typed, Secrets::Shown, Layout::Lines);
    assert_eq!(lines, "curl https://example.com/ \\\n  -H 'Content-Type: text/plain' \\\n  --data-raw 'it'\\''s'");
}

#[test]
fn a_masked_command_holds_no_secret() {
    let headers = vec![header("Authorization", "Bearer s3cret"), header("X-Api-Key", "s3cret"), header("Accept", "*/*")];
    let target = Target { headers, ..target("https://example.com/?token=s3cret&page=2") };
    let masked = write(&target, Secrets::Masked, Layout::OneLine);
    assert!(!masked.contains("s3cret") && masked.contains("page=2") && masked.contains("Authorization: Bearer "), "{masked}");
    assert!(one_line(&target).contains("s3cret"));
}

#[test]
fn bash_itself_reads_the_same_words() {
    let body = "it's \"q\" $HOME `id` !x \\n \\ \t\r\n äß😀 %s & ; | > < * ? # ~";
    let odd = Target {
        method: "POST".to_owned(),
        headers: vec![header("X-Odd", "a'b\"c $d !e \\"), header("X-Empty", "")],
        body: Some([body.as_bytes(), b"\x01\xfe"].concat()),
        ..target("https://example.com/a(b)?c=$d&e='f'")
    };
    for layout in [Layout::OneLine, Layout::Lines] {
        let script = write(&odd, Secrets::Shown, layout).replacen("curl", "printf '%s\\0'", 1);
        let Ok(output) = std::process::Command::new("bash").arg("-c").arg(&script).output() else { return };
        let words: Vec<&[u8]> = output.stdout.split(|byte| *byte == 0).collect();
        let position = words.iter().position(|word| *word == b"--data-raw").unwrap();
        assert_eq!(words[position + 1], odd.body.as_deref().unwrap(), "{script}");
        assert_eq!(words[0], odd.url.as_str().as_bytes());
        assert_eq!(words[2], b"X-Odd: a'b\"c $d !e \\");
    }
}

prop_compose! {
    fn any_target()(
        method in "GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|PURGE",
        url in "https?://(example\\.com|localhost|[a-z]{1,8}\\.example|\\[2001:db8::7\\]|192\\.0\\.2\\.7)(:[1-9][0-9]{0,3})?/[ -~]{0,20}",
        headers in proptest::collection::vec(("[A-Za-z][A-Za-z0-9-]{0,12}", "[!-~äß😀]([ -~ж]{0,20}[!-~])?|"), 0..4),
        body in proptest::option::of(prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..40),
            "[ -~\\n\\té]{0,40}".prop_map(String::into_bytes),
        ]),
        connect_to in proptest::option::of(("[a-z]{1,8}\\.example|192\\.0\\.2\\.9|2001:db8::9", proptest::option::of(1..u16::MAX))),
        http in prop_oneof![Just(HttpChoice::Any), Just(HttpChoice::One), Just(HttpChoice::Two)],
        (insecure, follow_redirects) in any::<(bool, bool)>(),
    ) -> Option<Target> {
        let mut url = Url::parse(&url).ok()?;
        url.set_fragment(None);
        // A method that curl would take for another with these data.
        let body = if method == "HEAD" { None } else { body };
        let headers = headers.iter().map(|(name, value)| header(name, value)).collect();
        let connect_to = connect_to.map(|(host, port)| ConnectTo { host, port });
        Some(Target { method, url, headers, body, connect_to, http, insecure, ca_certificates: None, follow_redirects })
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back(target in any_target(), lines in any::<bool>()) {
        let Some(target) = target else { return Ok(()) };
        let command = write(&target, Secrets::Shown, if lines { Layout::Lines } else { Layout::OneLine });
        let parsed = parse(&command);
        prop_assert!(parsed.is_ok(), "{command}\n{parsed:?}");
        prop_assert_eq!(parsed.map(|parsed| parsed.target), Ok(target), "{}", command);
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}") {
        let _ = parse(&text);
    }

    #[test]
    fn no_command_makes_it_panic(
        prompt in "|[$>#] |PS C:\\\\> |C:\\\\>",
        words in "([ \\n]|[-^`\\\\'\"$%&|;<>{}()@:=#*]|--?[a-zA-Z]{1,6}|https://a\\.b|\\$'\\\\[ux]|[0-9é“”‘’–]|\\^\\n|\\\\\\n){0,24}",
    ) {
        let _ = parse(&format!("{prompt}curl {words}"));
        let _ = parse(&format!("{prompt}curl.exe {words}"));
    }
}
