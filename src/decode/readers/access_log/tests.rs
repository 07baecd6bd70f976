//! Lines of logs as servers print them.

use super::*;
use crate::decode::reading::tests::{finds, lines};

#[test]
fn a_line_is_what_the_server_answered() {
    let table: [(&str, &str); 24] = [
        (
            "203.0.113.9 - - [03/Mar/2026:12:25:06 +0800] \"GET /a?b=503 HTTP/1.1\" 502 157 \"-\" \"curl/8.5.0\"",
            "code=502 timestamp=2026-03-03T04:25:06Z access-log Other(Unnamed)",
        ),
        (
            "203.0.113.9 - - [03/Mar/2026:12:25:06 +0800] \"GET / HTTP/1.1\" 522 15 \"-\" \"a-b/8\" cf_ray=7b1c2d3e4f506172-MAD up=1-2",
            "code=522 ray_id=7b1c2d3e4f506172 colo=MAD timestamp=2026-03-03T04:25:06Z access-log Cloudflare",
        ),
        (
            "203.0.113.9 - - [03/Mar/2026:12:25:06 +0800] \"GET / HTTP/1.1\" 502 15 \"-\" \"é-7b1c2d3e4f506172-MADX\"",
            "code=502 timestamp=2026-03-03T04:25:06Z access-log Other(Unnamed)",
        ),
        (
            "203.0.113.9 - - [03/Mar/2026:12:25:06 +0800] \"POST /x HTTP/2.0\" 499 0 \"-\" \"-\"",
            "code=499 timestamp=2026-03-03T04:25:06Z system=nginx access-log Other(Nginx)",
        ),
        (
            "[2026-03-03T04:25:06.310Z] \"GET /v1 HTTP/1.1\" 503 UF,URX 0 91 5 - \"-\" \"Go\" \"id\" \"a.site.test\" \"10.0.0.3:80\"",
            "code=503 timestamp=2026-03-03T04:25:06Z system=envoy access-log Other(Envoy)",
        ),
        (
            "203.0.113.9 - - [03/Mar/2026:04:25:06 +0000] \"GET / HTTP/1.1\" 504 15 \"-\" \"-\" 9 \"shop@docker\" \"http://10.0.0.3:80\" 30001ms",
            "code=504 timestamp=2026-03-03T04:25:06Z system=traefik access-log Other(Traefik)",
        ),
        ("INFO:     10.0.0.9:51234 - \"GET /chat HTTP/1.1\" 500 Internal Server Error", "code=500 access-log Other(Unnamed)"),
        (
            "203.0.113.9 - - [03/Mar/2026:04:25:06 +0000] \"GET / HTTP/1.1\" 522 7",
            "code=522 timestamp=2026-03-03T04:25:06Z access-log Unsaid",
        ),
        (
            "DEBUG:urllib3.connectionpool:https://a.site.test:443 \"GET /x HTTP/1.1\" 403 None",
            "code=403 zone=a.site.test client-message Unsaid",
        ),
        (
            "2026-03-03 04:25:06 DEBUG https://a.site.test:443 \"GET /x HTTP/1.1\" 524 None",
            "code=524 zone=a.site.test client-message Unsaid",
        ),
        (
            "GET | 523 | 203.0.113.4 | 7b1c2d3e4f506172 | https://a.site.test/rest/v1/x?select=* | Dart/3.3",
            "code=523 ray_id=7b1c2d3e4f506172 zone=a.site.test access-log Cloudflare",
        ),
        (
            "Aug  3 04:15:22 mx1 fetchd[1020]: WARN url=https://a.site.test/rss status=522 server=cloudflare ray=7b1c2d3e4f506172-VIE elapsed=38s",
            "code=522 ray_id=7b1c2d3e4f506172 colo=VIE zone=a.site.test access-log Cloudflare",
        ),
        (
            "2026-03-03T04:25:06Z level=error status=\"524\" cf_ray=\"7b1c2d3e4f506172\"",
            "code=524 ray_id=7b1c2d3e4f506172 timestamp=2026-03-03T04:25:06Z access-log Cloudflare",
        ),
        (
            "2026-03-03T04:25:06.882Z ERROR upstream failure {\"upstream\":\"https://a.site.test/v1\",\"status\":524,\"cf_ray\":\"7b1c2d3e4f506172-AMS\"}",
            "code=524 ray_id=7b1c2d3e4f506172 colo=AMS zone=a.site.test timestamp=2026-03-03T04:25:06Z access-log Cloudflare",
        ),
        (
            "203.0.113.9 - - [03/Mar/2026:04:25:06 +0000] \"GET /?array=1 HTTP/1.1\" 504 15 \"-\" \"-\"",
            "code=504 timestamp=2026-03-03T04:25:06Z access-log Other(Unnamed)",
        ),
        ("POST | 522 | /rest/v1/orders?select=*", "code=522 access-log Unsaid"),
        ("[GIN] 2026/03/03 - 04:25:06 | 524 |  2m5.001s |  10.0.0.9 | POST     \"/v1/chat\"", "code=524 access-log Unsaid"),
        (
            "Mar  3 04:25:06 lb haproxy[991]: 203.0.113.9:33317 [03/Mar/2026:04:25:06.655] web~ app/s1 0/0/-1/-1/3001 503 212 - - SC-- 1/1/0/0/3 0/0 \"GET / HTTP/1.1\"",
            "code=503 system=haproxy access-log Other(Haproxy)",
        ),
        (
            "2026-03-03T04:25:06.123456+00:00 heroku[router]: at=error code=H12 desc=\"Request timeout\" method=GET path=\"/a\" host=a.site.test request_id=1 dyno=web.1 connect=0ms service=30001ms status=503 bytes=0",
            "code=503 zone=a.site.test timestamp=2026-03-03T04:25:06Z system=heroku access-log Other(Heroku)",
        ),
        (
            "1772511906.450  180 203.0.113.4 TCP_MISS/504 411 GET http://a.site.test/x - HIER_DIRECT/10.0.0.3 text/html",
            "code=504 zone=a.site.test timestamp=2026-03-03T04:25:06Z system=squid access-log Other(Squid)",
        ),
        (
            "https 2026-03-03T04:25:06.186641Z app/my-lb/50dc6c495c0c9188 203.0.113.4:2817 10.0.0.1:80 0.086 0.048 -1 502 - 34 366 \"GET https://a.site.test:443/ HTTP/1.1\" \"curl\"",
            "code=502 zone=a.site.test timestamp=2026-03-03T04:25:06Z system=aws-load-balancer access-log Other(AwsLoadBalancer)",
        ),
        ("Completed 502 Bad Gateway in 30001ms (Views: 0.2ms)", "code=502 access-log Other(Unnamed)"),
        (
            "time=\"2026-03-03T04:25:06Z\" level=debug msg=\"'502 Bad Gateway' caused by: dial tcp 10.0.0.3:80: connect: connection refused\"",
            "code=502 system=traefik access-log Other(Traefik)",
        ),
        (
            "{\"level\":\"error\",\"ts\":1772511906.12,\"logger\":\"http.log.access\",\"msg\":\"handled request\",\"request\":{\"remote_ip\":\"203.0.113.4\",\"host\":\"a.site.test\",\"uri\":\"/\"},\"status\":502,\"size\":0}",
            "code=502 zone=a.site.test timestamp=2026-03-03T04:25:06Z system=caddy access-log Other(Caddy)",
        ),
    ];
    for (paste, want) in table {
        assert_eq!(lines(paste, read), [want], "{paste}");
    }
}

#[test]
fn columns_of_the_w3c_format_are_named_above_them() {
    let log = "#Software: Microsoft Internet Information Services 10.0\n#Fields: date time s-ip cs-method cs-uri-stem s-port c-ip sc-status sc-substatus time-taken\n2026-03-03 04:25:06 10.0.0.3 GET /a 443 203.0.113.4 502 3 12029\n2026-03-03 04:25:07 10.0.0.3 GET /b 443 203.0.113.4 200 0 120\nthat was all 502\n";
    assert_eq!(lines(log, read), ["code=502 timestamp=2026-03-03T04:25:06Z system=iis access-log Other(Iis)"]);
}

#[test]
fn look_alikes_are_no_lines_of_a_log() {
    for paste in [
        "203.0.113.9 - - [03/Mar/2026:12:25:06 +0800] \"GET /524 HTTP/1.1\" 200 524",
        "203.0.113.9 - - [03/Mar/2026:12:25:06 +0800] \"GET /524 HTTP/1.1\" 304 0",
        "HTTP Request: POST https://a.site.test \"HTTP/1.1 401 Unauthorized\"",
        "| error | 522 | timeout |",
        "level=warn status=502 ray=7b1c2d3e4f506172-VIE",
        "level=warn status=522 ray=12",
        "{\"url\":\"https://a.site.test/v1\",\"status\":502,\"cf_ray\":\"7b1c2d3e4f506172-AMS\"}",
        "a | 522 | b",
        "Completed 502 rows in 3 minutes",
        "my app/ 502",
        "request: \"GET / HTTP/1.1\", upstream: \"http://10.0.0.3:502/\"",
        "#Fields: none\n502\n",
        "",
    ] {
        assert_eq!(lines(paste, read), Vec::<String>::new(), "{paste}");
    }
}

#[test]
fn an_error_log_names_its_server_and_no_status() {
    let paste = "2026/03/03 04:25:06 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.4, server: _, request: \"GET / HTTP/1.1\", upstream: \"http://10.0.0.3:502/\"";
    let found = finds(paste, read);
    assert!(found.readings.is_empty());
    assert!(matches!(found.clues.as_slice(), [Clue::Names(System::Nginx, _)]));
}

#[test]
fn a_log_that_repeats_itself_does_not_grow_without_end() {
    let line = "203.0.113.9 - - [03/Mar/2026:12:25:06 +0800] \"GET / HTTP/1.1\" 502 157\n";
    assert_eq!(finds(&line.repeat(5000), read).readings.len(), MAX_READINGS);
}
