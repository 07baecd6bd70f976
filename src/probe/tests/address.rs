//! Addresses as they are typed and pasted, and what is made of them.

use proptest::prelude::*;

use super::super::address::{AddressProblem, LONGEST, Note, is_curl, read, unbroken};

#[test]
fn what_is_typed_becomes_a_url() {
    for (typed, url, assumed) in [
        ("https://example.com", "https://example.com/", false),
        ("  https://example.com/a?b=1 \n", "https://example.com/a?b=1", false),
        ("HTTP://Example.COM/A", "http://example.com/A", false),
        ("https:/example.com", "https://example.com/", false),
        ("example.com", "https://example.com/", true),
        ("example.com/a/b?c=d", "https://example.com/a/b?c=d", true),
        ("//example.com/a", "https://example.com/a", true),
        ("example.com:8443/x", "https://example.com:8443/x", true),
        ("example.com:443", "https://example.com/", true),
        ("example.com:80/x", "http://example.com/x", true),
        ("localhost", "http://localhost/", true),
        ("localhost:8080/x", "http://localhost:8080/x", true),
        ("localhost:443", "https://localhost/", true),
        ("https://localhost:8080", "https://localhost:8080/", false),
        ("app.localhost:3000", "http://app.localhost:3000/", true),
        ("127.0.0.1:3000", "http://127.0.0.1:3000/", true),
        ("192.168.1.5", "http://192.168.1.5/", true),
        ("203.0.113.9", "https://203.0.113.9/", true),
        ("203.0.113.9:8080", "https://203.0.113.9:8080/", true),
        ("[::1]:8080/x", "http://[::1]:8080/x", true),
        ("::1", "http://[::1]/", true),
        ("2001:db8::7/x", "https://[2001:db8::7]/x", true),
        ("http://[2001:db8::7]:81", "http://[2001:db8::7]:81/", false),
        ("intranet/status", "https://intranet/status", true),
        ("example.com/a:b", "https://example.com/a:b", true),
        ("example.com?next=https://other.example/", "https://example.com/?next=https://other.example/", true),
        ("example.com/go/http://other.example/", "https://example.com/go/http://other.example/", true),
    ] {
        let read = read(typed).unwrap_or_else(|problem| panic!("{typed}: {problem:?}"));
        assert_eq!((read.url.as_str(), read.scheme_assumed), (url, assumed), "{typed}");
        assert_eq!(read.notes, [], "{typed}");
    }
}

#[test]
fn what_was_read_differently_is_noted() {
    let idn = |typed: &str, ascii: &str| Note::Idn { typed: typed.to_owned(), ascii: ascii.to_owned() };
    for (typed, url, notes) in [
        ("<https://example.com/a>", "https://example.com/a", vec![Note::Unwrapped]),
        ("\"https://example.com\"", "https://example.com/", vec![Note::Unwrapped]),
        ("“example.com”", "https://example.com/", vec![Note::Unwrapped]),
        ("[our site](https://example.com/a)", "https://example.com/a", vec![Note::Unwrapped]),
        ("`<https://example.com>`", "https://example.com/", vec![Note::Unwrapped]),
        ("https://api.example.com/v1/ch\n  at?x=1", "https://api.example.com/v1/chat?x=1", vec![Note::Joined]),
        ("https://api.exam ple.com/v1", "https://api.example.com/v1", vec![Note::Joined]),
        (
            "https://api.example.com/v1/reports/monthly/su mmary",
            "https://api.example.com/v1/reports/monthly/summary",
            vec![Note::Joined],
        ),
        ("api.example.com/lo\r\nng", "https://api.example.com/long", vec![Note::Joined]),
        ("https：／／example。com／a？b＝1", "https://example.com/a?b=1", vec![Note::Folded]),
        ("ｅｘａｍｐｌｅ．com", "https://example.com/", vec![Note::Folded]),
        ("example.com/q？", "https://example.com/q%EF%BC%9F", vec![]),
        ("https://example.com/a#top", "https://example.com/a", vec![Note::FragmentDropped]),
        ("https://user:pa%40ss@example.com/", "https://example.com/", vec![Note::CredentialsMoved]),
        ("user:pass@example.com", "https://example.com/", vec![Note::CredentialsMoved]),
        (
            "пример.рф/путь",
            "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C",
            vec![idn("пример.рф", "xn--e1afmkfd.xn--p1ai")],
        ),
        ("https://例子.测试", "https://xn--fsqu00a.xn--0zwm56d/", vec![idn("例子.测试", "xn--fsqu00a.xn--0zwm56d")]),
        ("\u{FEFF}https://example.com\u{200B}", "https://example.com/", vec![]),
    ] {
        let read = read(typed).unwrap_or_else(|problem| panic!("{typed}: {problem:?}"));
        assert_eq!((read.url.as_str(), &read.notes), (url, &notes), "{typed}");
    }
    let read = read("https://user:pa%40ss@example.com/").unwrap();
    assert_eq!(read.authorization.unwrap().value, "Basic dXNlcjpwYUBzcw==");
}

#[test]
fn what_cannot_be_asked_is_named() {
    let word = str::to_owned;
    for (typed, problem) in [
        ("", AddressProblem::Empty),
        (" \n\t", AddressProblem::Empty),
        ("\"\"", AddressProblem::Empty),
        ("ftp://example.com", AddressProblem::Scheme(word("ftp"))),
        ("wss://example.com", AddressProblem::Scheme(word("wss"))),
        ("mailto:a@example.com", AddressProblem::Scheme(word("mailto"))),
        ("javascript:alert(1)", AddressProblem::Scheme(word("javascript"))),
        ("ttps://example.com", AddressProblem::Scheme(word("ttps"))),
        ("http//example.com", AddressProblem::NotAnAddress(word("http//"))),
        ("https://", AddressProblem::NoHost),
        ("https:///", AddressProblem::NoHost),
        ("https://example.com:0/", AddressProblem::BadPort(word("0"))),
        ("example.com:99999", AddressProblem::BadPort(word("99999"))),
        ("example.com:http", AddressProblem::BadPort(word("http"))),
        ("https://exa<mple.com", AddressProblem::BadHost(word("exa<mple.com"))),
        ("https://300.1.1.1/", AddressProblem::BadHost(word("300.1.1.1"))),
        ("https://[::1/", AddressProblem::BadHost(word("[::1"))),
        ("https://example.com is down", AddressProblem::Space(word("https://example.com"), word("is"))),
        ("why is it slow", AddressProblem::Space(word("why"), word("is"))),
        ("hello\nworld", AddressProblem::Space(word("hello"), word("world"))),
        ("https://a.example\nhttps://b.example", AddressProblem::Several(word("https://b.example"))),
    ] {
        assert_eq!(read(typed), Err(problem), "{typed}");
    }
    assert_eq!(read(&format!("https://example.com/{}", "a".repeat(LONGEST))), Err(AddressProblem::TooLong));
}

#[test]
fn breaks_are_taken_out_of_one_address_and_of_nothing_else() {
    for (text, want) in [
        ("https://api.example.com/v1/lo\nng", Some("https://api.example.com/v1/long")),
        ("  https://api.example.com/v1/lo\r\n   ng\n", Some("https://api.example.com/v1/long")),
        ("api.example.com/lo\nng", Some("api.example.com/long")),
        ("https://api.example.com/v1/long\n", None),
        ("https://a.example\nhttps://b.example", None),
        ("hello\nworld", None),
        ("", None),
    ] {
        assert_eq!(unbroken(text).as_deref(), want, "{text}");
    }
}

#[test]
fn a_curl_command_is_told_from_an_address() {
    for (text, want) in [
        ("curl https://example.com", true),
        ("  $ curl -sS https://example.com", true),
        ("curl.exe https://example.com", true),
        ("curl", true),
        ("https://example.com/curl", false),
        ("curl.example.com", false),
        ("curly", false),
        ("", false),
    ] {
        assert_eq!(is_curl(text), want, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_and_what_is_read_stays_so(text in "\\PC{0,40}|[a-z:/@\\[\\]?#. \n：／。％]{0,30}") {
        if let Ok(typed) = read(&text) {
            prop_assert!(matches!(typed.url.scheme(), "http" | "https"));
            let again = read(typed.url.as_str()).unwrap();
            prop_assert_eq!(again.url, typed.url);
            prop_assert_eq!(again.notes, vec![]);
        }
    }
}
