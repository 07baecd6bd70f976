//! The server against a raw client: what each path puts on the wire, when, and how the connection ends.

mod client;
mod edge;
mod faults;
mod life;

use std::time::{Duration, Instant};

use super::{ROUTES, Values};
use client::{End, get, json, server, talk};

#[tokio::test]
async fn every_route_of_the_list_is_served_and_no_other() {
    let server = server(1000).await;
    for route in ROUTES.iter().filter(|route| !matches!(route.pattern, "/silent" | "/endless")) {
        let method = if route.pattern == "/jobs" { "POST" } else { "GET" };
        let request = format!("{method} {} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", route.example);
        let reply = talk(&server, request.as_bytes()).await;
        assert!(!reply.text().starts_with("HTTP/1.1 404") && !reply.text().starts_with("HTTP/1.1 400"), "{}", route.example);
    }
    for path in
        ["/nothing", "/status/abc", "/status/99", "/status/1000", "/busy/500", "/profile/odd", "/redirect/101", "/jobs/7"]
    {
        let reply = get(&server, path).await;
        assert_eq!(reply.status(), 404, "{path}");
        assert!(reply.body().contains(&server.base()), "{path}: {}", reply.body());
    }
    server.stop().await;
}

#[test]
fn routes_have_examples_of_their_own_with_parameters_that_they_know() {
    for (n, route) in ROUTES.iter().enumerate() {
        let (path, query) = route.example.split_once('?').unwrap_or((route.example, ""));
        let fixed = route.pattern.split(|c: char| c.is_ascii_uppercase()).next().unwrap_or_default();
        assert!(path.starts_with(fixed), "{}", route.example);
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let known = route.parameters.iter().find(|parameter| parameter.name == name);
            let fits = known.is_some_and(|parameter| match parameter.values {
                Values::Number { least, most, .. } => value.parse().is_ok_and(|n| (least..=most).contains(&n)),
                Values::Words(words) => words.contains(&value),
            });
            assert!(fits, "{}: {name}={value}", route.example);
        }
        assert!(ROUTES[..n].iter().all(|other| other.pattern != route.pattern && other.key != route.key), "{}", route.key);
    }
}

#[tokio::test]
async fn the_index_lists_every_route_in_the_language_of_the_client() {
    let server = server(1).await;
    for (headers, lang, part) in [
        ("", "en", "Closes the connection without a byte."),
        ("Accept-Language: de, ru;q=0.9\r\n", "ru", "Закрывает соединение, не передав ни байта."),
        ("Accept-Language: zh-CN,zh;q=0.9,en;q=0.8\r\n", "zh-CN", "不发送任何字节就关闭连接。"),
    ] {
        for (accept, kind, link) in
            [("*/*", "text/plain", "/empty\n"), ("text/html,*/*;q=0.8", "text/html", "<a href=\"/empty\">")]
        {
            let request = format!("GET / HTTP/1.1\r\nAccept: {accept}\r\n{headers}Connection: close\r\n\r\n");
            let reply = talk(&server, request.as_bytes()).await;
            assert_eq!((reply.status(), reply.header("content-language")), (200, Some(lang)));
            assert!(reply.header("content-type").is_some_and(|found| found.starts_with(kind)), "{}", reply.text());
            assert!(reply.body().contains(part) && reply.body().contains(link), "{}", reply.body());
            for route in ROUTES {
                let path = if kind == "text/html" { route.example.replace('&', "&amp;") } else { route.example.to_owned() };
                assert!(reply.body().contains(&path), "{path}: {}", reply.body());
            }
        }
    }
    server.stop().await;
}

#[tokio::test]
async fn any_status_is_answered_with_a_body_where_it_may_have_one() {
    let server = server(1).await;
    for (path, line, body) in [
        ("/status/200", "HTTP/1.1 200 OK\r\n", "200\n"),
        ("/status/204", "HTTP/1.1 204 No Content\r\n", ""),
        ("/status/304", "HTTP/1.1 304 Not Modified\r\n", ""),
        ("/status/503", "HTTP/1.1 503 Service Unavailable\r\n", "503\n"),
        ("/status/524", "HTTP/1.1 524 \r\n", "524\n"),
        ("/status/999", "HTTP/1.1 999 \r\n", "999\n"),
        ("/ok", "HTTP/1.1 200 OK\r\n", "ok\n"),
    ] {
        let reply = get(&server, path).await;
        assert!(reply.text().starts_with(line), "{path}: {}", reply.text());
        assert_eq!((reply.body(), reply.end), (body.to_owned(), End::Closed), "{path}");
        assert_eq!(reply.header("content-length").is_some(), !body.is_empty(), "{path}");
    }
    let interim = get(&server, "/status/103").await;
    assert!(interim.text().starts_with("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n"), "{}", interim.text());
    server.stop().await;
}

#[tokio::test]
async fn waits_are_nominal_seconds_divided_by_the_speed() {
    let server = server(1000).await;
    // Nominally 200 s before the headers, then two silences of 100 s.
    let start = Instant::now();
    let reply = get(&server, "/delay?wait=200&gap=100&parts=3&status=201").await;
    assert_eq!(reply.status(), 201);
    assert!(reply.first >= Duration::from_millis(200), "{:?}", reply.first);
    assert!(start.elapsed() >= Duration::from_millis(400) && start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
    assert_eq!(reply.body().lines().count(), 3);
    assert!(reply.longest_gap >= Duration::from_millis(99), "{:?}", reply.longest_gap);

    let reply = get(&server, "/gap?after=10&silence=150").await;
    assert!(reply.longest_gap >= Duration::from_millis(149), "{:?}", reply.longest_gap);
    assert_eq!(reply.header("content-length"), Some(&*reply.body().len().to_string()));

    let start = Instant::now();
    let reply = get(&server, "/drip?parts=4&every=50").await;
    assert!(start.elapsed() >= Duration::from_millis(200) && reply.longest_gap >= Duration::from_millis(49));
    assert_eq!((reply.header("transfer-encoding"), reply.text().ends_with("\r\n0\r\n\r\n")), (Some("chunked"), true));
    let reply = talk(&server, b"GET /drip?parts=2&every=0 HTTP/1.0\r\n\r\n").await;
    assert_eq!((reply.header("transfer-encoding"), reply.body().lines().count()), (None, 2));
    server.stop().await;
}

#[tokio::test]
async fn parameters_out_of_range_are_refused_in_the_language_of_the_client() {
    let server = server(1).await;
    for (path, part) in [
        ("/delay?wait=-1", "“wait” must be a number from 0 to 6120."),
        ("/delay?wait=NaN", "“wait”"),
        ("/delay?wait=1e9", "“wait”"),
        ("/delay?parts=0", "“parts”"),
        ("/huge-headers?kb=99999", "“kb”"),
        ("/cloudflare/524?as=xml&wait=0", "“as” must be one of: html, json, markdown, text."),
    ] {
        let reply = get(&server, path).await;
        assert_eq!(reply.status(), 400, "{path}");
        assert!(reply.body().contains(part), "{path}: {}", reply.body());
    }
    let request = b"GET /gap?silence=x HTTP/1.1\r\nAccept-Language: ru\r\nConnection: close\r\n\r\n";
    assert!(talk(&server, request).await.body().starts_with("Значение «silence» должно быть числом от 0 до 6120."));
    server.stop().await;
}

#[tokio::test]
async fn who_is_busy_says_when_to_come_back_and_is_well_by_then() {
    let server = server(1000).await;
    for (code, path) in [(429, "/busy/429?after=300"), (503, "/busy/503?after=301")] {
        let start = Instant::now();
        let reply = get(&server, path).await;
        let left: u64 = reply.header("retry-after").and_then(|left| left.parse().ok()).expect("seconds");
        assert!(reply.status() == code && (200..=301).contains(&left), "{}", reply.text());
        let mut reply = get(&server, path).await;
        while reply.status() == code {
            assert!(start.elapsed() < Duration::from_mins(1));
            reply = get(&server, path).await;
        }
        assert!(reply.status() == 200 && start.elapsed() >= Duration::from_millis(300), "{:?}", start.elapsed());
    }
    let reply = get(&server, "/busy/503?after=6000&date=1").await;
    let at = reply.header("retry-after").expect("a date");
    let at = jiff::fmt::rfc2822::parse(at).expect("as HTTP writes it").timestamp();
    let left = at.duration_since(jiff::Timestamp::now()).as_secs();
    assert!((5000..=6001).contains(&left), "{left}");
    server.stop().await;
}

#[tokio::test]
async fn redirects_lead_on_around_and_away() {
    let server = server(1).await;
    let port = server.address().port();
    for (path, to) in [
        ("/redirect/3", "/redirect/2".to_owned()),
        ("/redirect/1", "/ok".to_owned()),
        ("/redirect/loop", "/redirect/loop".to_owned()),
        ("/redirect/away", format!("http://localhost:{port}/headers")),
    ] {
        let reply = get(&server, path).await;
        assert_eq!((reply.status(), reply.header("location")), (302, Some(&*to)), "{path}");
    }
    server.stop().await;
}

#[tokio::test]
async fn the_headers_of_a_request_are_named_without_their_values() {
    let server = server(1).await;
    let request = b"POST /headers?token=abc123 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer abc123\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc";
    let reply = talk(&server, request).await;
    let document = json(&reply);
    assert_eq!(document["headers"], serde_json::json!(["host", "authorization", "content-length", "connection"]));
    assert_eq!(
        (&document["method"], &document["path"], &document["body_bytes"]),
        (&"POST".into(), &"/headers".into(), &3.into())
    );
    assert!(!reply.text().contains("abc123"));
    server.stop().await;
}

#[tokio::test]
async fn a_job_is_accepted_runs_and_ends_as_it_was_asked_to() {
    let server = server(1000).await;
    assert_eq!((get(&server, "/jobs").await.status(), get(&server, "/jobs").await.header("allow")), (405, Some("POST")));
    for (end, status, says) in [("result", 200, "done"), ("redirect", 303, ""), ("failed", 200, "failed")] {
        let request = format!("POST /jobs?work=200&end={end} HTTP/1.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        let start = Instant::now();
        let reply = talk(&server, request.as_bytes()).await;
        assert_eq!((reply.status(), reply.header("retry-after")), (202, Some("2")));
        let path = reply.header("location").expect("a location").to_owned();
        assert_eq!(reply.header("operation-location"), Some(&*format!("{}{path}", server.base())));
        let mut reply = get(&server, &path).await;
        let mut percent = 0;
        while reply.status() == 200 && json(&reply)["status"] == "running" {
            let now = json(&reply)["percent"].as_u64().expect("a number");
            assert!((percent..100).contains(&now) && start.elapsed() < Duration::from_mins(1), "{now}");
            percent = now;
            reply = get(&server, &path).await;
        }
        assert!(start.elapsed() >= Duration::from_millis(200), "{:?}", start.elapsed());
        assert_eq!(reply.status(), status, "{end}");
        if end == "redirect" {
            assert_eq!(reply.header("location"), Some(&*format!("{path}/result")));
        } else {
            assert_eq!(json(&reply)["status"], says);
        }
        let result = get(&server, &format!("{path}/result")).await.status();
        assert_eq!(result, if end == "failed" { 404 } else { 200 }, "{end}");
    }
    server.stop().await;
}
