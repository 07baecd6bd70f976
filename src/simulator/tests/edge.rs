//! What looks like Cloudflare: errors in every shape, and origins with a character.

use std::time::{Duration, Instant};

use super::client::{End, get, json, server, talk};

#[tokio::test]
async fn an_error_comes_in_the_shape_that_is_accepted() {
    let server = server(1000).await;
    let (json, problem) = ("application/json; charset=utf-8", "application/problem+json; charset=utf-8");
    let (markdown, html, text) = ("text/markdown; charset=utf-8", "text/html; charset=UTF-8", "text/plain; charset=UTF-8");
    for (accept, kind, part) in [
        ("application/json", json, "\"error_code\":522"),
        ("application/problem+json", problem, "\"error_code\":522"),
        ("application/json, text/markdown;q=0.9", json, "{"),
        ("text/markdown", markdown, "---\nerror_code: 522\n"),
        ("text/*", markdown, "# Error 522: Connection timed out"),
        ("text/markdown, application/json", markdown, "## What Happened"),
        ("text/html, application/json;q=0.9", html, "<span class=\"code-label\">Error code 522</span>"),
        ("application/json;q=0, text/html", html, "522"),
        ("*/*", html, "<title>www.shop.example | 522: Connection timed out</title>"),
        ("", html, "id=\"cf-host-status\""),
        ("text/plain", text, "error code: 522\n"),
    ] {
        let request = format!(
            "GET /cloudflare/522 HTTP/1.1\r\nHost: www.shop.example:80\r\nAccept: {accept}\r\nConnection: close\r\n\r\n"
        );
        let reply = talk(&server, request.as_bytes()).await;
        assert_eq!((reply.status(), reply.header("content-type")), (522, Some(kind)), "{accept}");
        assert!(reply.body().contains(part), "{accept}: {}", reply.body());
        assert_eq!((reply.header("server"), reply.header("retry-after")), (Some("cloudflare"), Some("120")), "{accept}");
        let (ray, colo) = reply.header("cf-ray").and_then(|ray| ray.split_once('-')).expect("a Ray ID");
        let hexadecimal = ray.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        assert!(
            ray.len() == 16 && hexadecimal && colo.len() == 3 && colo.bytes().all(|b| b.is_ascii_uppercase()),
            "{ray}-{colo}"
        );
        assert!(kind == text || reply.body().contains(ray), "{accept}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_structured_error_has_the_members_of_a_real_one() {
    let server = server(1000).await;
    let document = json(&get(&server, "/cloudflare/524?as=json&limit=100&wait=0").await);
    let members: Vec<&String> = document.as_object().expect("an object").keys().collect();
    let real = [
        "type",
        "title",
        "status",
        "detail",
        "instance",
        "error_code",
        "error_name",
        "error_category",
        "ray_id",
        "timestamp",
        "zone",
        "cloudflare_error",
        "retryable",
        "retry_after",
        "owner_action_required",
        "what_you_should_do",
        "footer",
    ];
    assert_eq!(members, real);
    assert!(document["detail"].as_str().is_some_and(|detail| detail.contains("100-second Proxy Read Timeout")));
    assert_eq!((&document["zone"], &document["instance"]), (&"demo.example".into(), &document["ray_id"]));
    for (path, status, code, retry) in [
        ("/cloudflare/530", 530, 1016, false),
        ("/cloudflare/1015", 429, 1015, true),
        ("/cloudflare/1020", 403, 1020, false),
        ("/cloudflare/525", 525, 525, false),
        ("/cloudflare/502", 502, 502, true),
    ] {
        let reply = get(&server, &format!("{path}?as=json")).await;
        let document = json(&reply);
        assert_eq!(
            (reply.status(), &document["error_code"], &document["status"]),
            (status, &code.into(), &status.into()),
            "{path}"
        );
        assert_eq!((&document["retryable"], reply.header("retry-after").is_some()), (&retry.into(), retry), "{path}");
    }
    assert_eq!(get(&server, "/cloudflare/527").await.status(), 404);
    // What is not published is said to be ours, in the language of the client.
    let request = b"GET /cloudflare/521?as=json HTTP/1.1\r\nAccept-Language: zh-CN\r\nConnection: close\r\n\r\n";
    let document = json(&talk(&server, request).await);
    assert_eq!(
        (&document["error_name"], &document["title"]),
        (&"not_published".into(), &"Error 521: Web server is down".into())
    );
    assert!(document["detail"].as_str().is_some_and(|detail| detail.starts_with("Cloudflare 未公布")), "{document}");
    server.stop().await;
}

#[tokio::test]
async fn a_524_comes_when_its_limit_is_reached() {
    let server = server(1000).await;
    for (path, least) in [("/cloudflare/524", 120), ("/cloudflare/524?limit=250", 250), ("/cloudflare/520?wait=90", 90)] {
        let reply = get(&server, path).await;
        assert!(reply.status() >= 520 && reply.first >= Duration::from_millis(least), "{path}: {:?}", reply.first);
    }
    server.stop().await;
}

#[tokio::test]
async fn a_degrading_origin_gets_slower_and_meets_the_limit_that_is_set() {
    let server = server(1000).await;
    let mut last = 0.0;
    for n in 1..=38 {
        let reply = get(&server, "/profile/degrading?limit=110").await;
        let document = json(&reply);
        let took = document["took_nominal_s"].as_f64().expect("a number");
        assert!(document["request"] == n && took > last && reply.status() == 200, "{document}");
        assert!(reply.first >= Duration::from_secs_f64(took / 1000.0) && reply.header("cf-ray").is_some());
        last = took;
    }
    let start = Instant::now();
    let replies = [get(&server, "/profile/degrading?limit=110").await, get(&server, "/profile/degrading?limit=110").await];
    assert!(replies.iter().any(|reply| reply.status() == 524) && start.elapsed() >= Duration::from_millis(200));
    // Without a limit it answers whenever it is ready.
    assert_eq!(get(&server, "/profile/degrading").await.status(), 200);
    server.stop().await;
}

#[tokio::test]
async fn every_profile_is_the_same_in_every_run() {
    let (one, two) = (server(1000).await, server(1000).await);
    for profile in ["healthy", "spiky", "flaky"] {
        for _ in 0..30 {
            let path = format!("/profile/{profile}");
            let (a, b) = (get(&one, &path).await, get(&two, &path).await);
            assert_eq!((a.status(), a.body(), a.end), (b.status(), b.body(), b.end), "{profile}");
            assert!(profile == "flaky" || (a.status() == 200 && a.end == End::Closed), "{profile}");
        }
    }
    one.stop().await;
    two.stop().await;
}
