//! Dumps of headers in the shapes that clients print.

use super::read;
use crate::decode::reading::Clue;
use crate::decode::reading::tests::{finds, lines};

const WHOLE: &str =
    "code=522 ray_id=7b1c2d3e4f506172 colo=MAD zone=shop.site.test timestamp=2026-03-03T04:05:06Z headers Cloudflare";

#[test]
fn one_response_is_read_from_every_dump_of_it() {
    for dump in [
        // curl -v
        "* Connected to shop.site.test (192.0.2.7) port 443 (#0)\n> GET /a HTTP/2\n> Host: shop.site.test\n> user-agent: curl/8.5.0\n> accept: */*\n> \n< HTTP/2 522 \n< date: Tue, 03 Mar 2026 04:05:06 GMT\n< content-type: text/html\n< vary: accept-encoding\n< server: cloudflare\n< cf-ray: 7b1c2d3e4f506172-MAD\n< \n",
        // Through a proxy: the connection goes elsewhere.
        "* Connected to proxy.corp.test (10.0.0.8) port 3128\n> GET http://shop.site.test/ HTTP/1.1\r\n> Host: shop.site.test\r\n> User-Agent: curl/8\r\n< HTTP/1.1 522 \r\n< Date: Tue, 03 Mar 2026 04:05:06 GMT\r\n< Server: cloudflare\r\n< CF-RAY: 7b1c2d3e4f506172-MAD\r\n",
        // curl -sI
        "$ curl -sI 'https://shop.site.test/a?b=524'\nHTTP/2 522\ndate: Tue, 03 Mar 2026 04:05:06 GMT\nexpires: Thu, 01 Jan 1970 00:00:01 GMT\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD\n",
        // wget -S
        "--2026-03-03 05:05:06--  https://shop.site.test/\nResolving shop.site.test (shop.site.test)... 192.0.2.7\nConnecting to shop.site.test (shop.site.test)|192.0.2.7|:443... connected.\nHTTP request sent, awaiting response... \n  HTTP/1.1 522 Origin Connection Time-out\n  Date: Tue, 03 Mar 2026 04:05:06 GMT\n  Server: cloudflare\n  CF-RAY: 7b1c2d3e4f506172-MAD\n2026-03-03 05:05:06 ERROR 522: Origin Connection Time-out.\n",
        // All on one line, as a chat or a log has it
        "curl https://shop.site.test/a -> HTTP/2 522 date: Tue, 03 Mar 2026 04:05:06 GMT content-type: text/html; charset=UTF-8 server: cloudflare cf-ray: 7b1c2d3e4f506172-MAD alt-svc: h3=\":443\"; ma=86400 error code: 522",
        "GET https://shop.site.test/a\nHTTP/2 522 | date: Tue, 03 Mar 2026 04:05:06 GMT | server: cloudflare | cf-ray: 7b1c2d3e4f506172-MAD",
        // requests-toolbelt: the arrows the other way round
        "< GET /a HTTP/1.1\n< Host: shop.site.test\n< User-Agent: x\n< \n\n> HTTP/1.1 522 Origin Connection Time-out\n> Date: Tue, 03 Mar 2026 04:05:06 GMT\n> Server: cloudflare\n> CF-RAY: 7b1c2d3e4f506172-MAD\n> \n",
        // Developer tools, on one line and on two
        "Request URL: https://shop.site.test/a\nRequest Method: GET\nStatus Code: 522\nRemote Address: 192.0.2.7:443\nResponse Headers\ncf-ray: 7b1c2d3e4f506172-MAD\ndate: Tue, 03 Mar 2026 04:05:06 GMT\nserver: cloudflare\n",
        "Request URL\nhttps://shop.site.test/a\nRequest Method\nGET\nStatus Code\n522\nRemote Address\n192.0.2.7:443\ncf-ray\n7b1c2d3e4f506172-MAD\ndate\nTue, 03 Mar 2026 04:05:06 GMT\nserver\ncloudflare\n",
        "请求网址: https://shop.site.test/a\n请求方法: GET\n状态代码: 522\ncf-ray: 7b1c2d3e4f506172-MAD\ndate: Tue, 03 Mar 2026 04:05:06 GMT\nserver: cloudflare\n",
        // HTTP/2 pseudo headers, the request below
        "Response Headers\n:status: 522\ncf-ray: 7b1c2d3e4f506172-MAD\ndate: Tue, 03 Mar 2026 04:05:06 GMT\nserver: cloudflare\nRequest Headers\n:authority: shop.site.test\n:method: GET\naccept-encoding: gzip\n",
        // Python
        "DEBUG GET https://shop.site.test/a\n522\n{'Date': 'Tue, 03 Mar 2026 04:05:06 GMT', 'Content-Type': 'text/html', 'Server': 'cloudflare', 'CF-RAY': '7b1c2d3e4f506172-MAD'}",
        "GET https://shop.site.test/a\n<Response [522]> CaseInsensitiveDict({'Date': 'Tue, 03 Mar 2026 04:05:06 GMT', 'Server': 'cloudflare', 'CF-RAY': '7b1c2d3e4f506172-MAD'})",
        "GET https://shop.site.test/ [(b'date', b'Tue, 03 Mar 2026 04:05:06 GMT'), (b'server', b'cloudflare'), (b'cf-ray', b'7b1c2d3e4f506172-MAD')] status_code=522",
        "DEBUG: Crawled (522) <GET https://shop.site.test/a> (referer: None)\n{b'Date': [b'Tue, 03 Mar 2026 04:05:06 GMT'], b'Server': [b'cloudflare'], b'Cf-Ray': [b'7b1c2d3e4f506172-MAD']}",
        "GET https://shop.site.test/a -> 522\n{date=[Tue, 03 Mar 2026 04:05:06 GMT], server=[cloudflare], cf-ray=[7b1c2d3e4f506172-MAD]}",
        // Node: what axios and fetch print
        "config: { url: 'https://shop.site.test/a', method: 'get' },\nresponse: {\n  status: 522,\n  statusText: '',\n  headers: Object [AxiosHeaders] {\n    date: 'Tue, 03 Mar 2026 04:05:06 GMT',\n    server: 'cloudflare',\n    'cf-ray': '7b1c2d3e4f506172-MAD'\n  },",
        "Response {\n  status: 522,\n  statusText: '',\n  headers: Headers {\n    date: 'Tue, 03 Mar 2026 04:05:06 GMT',\n    'report-to': '{\"endpoints\":[{\"url\":\"https://a.nel.cloudflare.com/report/v4\"}]}',\n    server: 'cloudflare',\n    'cf-ray': '7b1c2d3e4f506172-MAD'\n  },\n  ok: false,\n  url: 'https://shop.site.test/a'\n}",
        // PHP and Go
        "'url' => 'https://shop.site.test/a',\n[0] => HTTP/1.1 522\n[1] => Date: Tue, 03 Mar 2026 04:05:06 GMT\n[2] => Server: cloudflare\n[3] => CF-RAY: 7b1c2d3e4f506172-MAD\n",
        "Get \"https://shop.site.test/a\": status: 522 map[Cf-Ray:[7b1c2d3e4f506172-MAD] Date:[Tue, 03 Mar 2026 04:05:06 GMT] Server:[cloudflare]]".trim_start_matches("Get \"").trim(),
        "Get \"https://shop.site.test/a\": &http.Response{Status:\"522 \", StatusCode:522, Header:http.Header{\"Cf-Ray\":[]string{\"7b1c2d3e4f506172-MAD\"}, \"Date\":[]string{\"Tue, 03 Mar 2026 04:05:06 GMT\"}, \"Server\":[]string{\"cloudflare\"}}}".trim_start_matches("Get \"").trim(),
        "Get \"https://shop.site.test/a\": &{522  522 HTTP/2.0 2 0 map[Cf-Ray:[7b1c2d3e4f506172-MAD] Date:[Tue, 03 Mar 2026 04:05:06 GMT] Server:[cloudflare]] 0xc0003d1a40 7242 []".trim_start_matches("Get \"").trim(),
        // okhttp
        "--> GET https://shop.site.test/a\n<-- 522 https://shop.site.test/a (19034ms)\ndate: Tue, 03 Mar 2026 04:05:06 GMT\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD\n<-- END HTTP",
        // Java
        "GET https://shop.site.test/a -> Response{protocol=h2, code=522, message=} {cf-ray=7b1c2d3e4f506172-MAD, date=Tue, 03 Mar 2026 04:05:06 GMT, server=cloudflare}",
    ] {
        let want = if dump.starts_with("https://shop") { WHOLE.replace(" zone=shop.site.test", "") } else { WHOLE.to_owned() };
        assert_eq!(lines(dump, read), [want], "{dump}");
    }
}

#[test]
fn a_message_of_an_sdk_has_the_status_between_two_bodies() {
    let headers = "{'Date': 'Tue, 03 Mar 2026 04:05:06 GMT', 'Server': 'cloudflare', 'CF-RAY': '7b1c2d3e4f506172-MAD'}";
    let want = ["code=522 ray_id=7b1c2d3e4f506172 colo=MAD timestamp=2026-03-03T04:05:06Z headers Cloudflare"];
    assert_eq!(lines(&format!("x {{\"a\":{{\"code\":1}}}} 522 {{'a': {{'code': 1}}}} {headers}"), read), want);
    let unsaid = ["ray_id=7b1c2d3e4f506172 colo=MAD timestamp=2026-03-03T04:05:06Z headers Unsaid"];
    for before in ["x 522 y ", "{'a': 522} ", "} 522 {\n} "] {
        assert_eq!(lines(&format!("{before}{headers}"), read), unsaid, "{before}");
    }
}

#[test]
fn a_status_is_told_near_headers_that_lack_their_line() {
    let headers = "{'Date': 'Tue, 03 Mar 2026 04:05:06 GMT', 'Server': 'cloudflare', 'CF-RAY': '7b1c2d3e4f506172-MAD'}";
    let known = "code=522 ray_id=7b1c2d3e4f506172 colo=MAD timestamp=2026-03-03T04:05:06Z headers Cloudflare";
    let unsaid = "ray_id=7b1c2d3e4f506172 colo=MAD timestamp=2026-03-03T04:05:06Z headers Unsaid";
    for before in [
        "ERROR:pull:bad answer 522 ",
        "x: unexpected status \"522 <none>\", header ",
        "**522** · 318 ms · 1.1 KB\n\nheaders:\n",
        "it returned HTTP 522:\n\n",
        "Response\n```\n522 Origin Connection Time-out\n```\nHeaders\n```json\n",
    ] {
        assert_eq!(lines(&format!("{before}{headers}"), read), [known], "{before}");
    }
    for before in ["Response Headers (522 B) ", "got 522.7 of it ", "error 522/900\n", "522\n\n\n\n\n\n\n", "took 522 ms "] {
        assert_eq!(lines(&format!("{before}{headers}"), read), [unsaid], "{before}");
    }
    let pairs =
        "{[CF-RAY, 7b1c2d3e4f506172-MAD], [Server, cloudflare], [Date, Tue, 03 Mar 2026 04:05:06 GMT]}\nStatusCode: 522";
    let cells = "<tr><th>HTTP/1.1 522</th></tr><tr><td>Date</td><td>Tue, 03 Mar 2026 04:05:06 GMT</td></tr>\n<tr><td>Server</td><td>cloudflare</td></tr><tr><td>CF-RAY</td><td>7b1c2d3e4f506172-MAD</td></tr>";
    let joined = "date=Tue, 03 Mar 2026 04:05:06 GMT; server=cloudflare; cf-ray=7b1c2d3e4f506172-MAD; status: 522";
    for dump in [pairs, cells, joined] {
        assert_eq!(lines(dump, read), [known], "{dump}");
    }
}

#[test]
fn what_headers_say_of_their_sender_is_kept() {
    let table: [(&str, &[&str]); 13] = [
        (
            "HTTP/2 403\ncf-mitigated: challenge\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD",
            &["code=403 ray_id=7b1c2d3e4f506172 colo=MAD page=challenge headers Cloudflare"],
        ),
        (
            "HTTP/1.1 429 Too Many Requests\nRetry-After: 30\nServer: cloudflare\nCF-RAY: 7b1c2d3e4f506172-MAD",
            &["code=429 ray_id=7b1c2d3e4f506172 colo=MAD retry_after=30 headers Cloudflare"],
        ),
        (
            "HTTP/1.1 503 X\nDate: Tue, 03 Mar 2026 04:05:06 GMT\nRetry-After: Tue, 03 Mar 2026 04:07:06 GMT\nServer: cloudflare\n",
            &["code=503 timestamp=2026-03-03T04:05:06Z retry_after=120 headers Cloudflare"],
        ),
        (
            "HTTP/2 530\ncf-error-type: 1016\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD",
            &["code=1016 http_status=530 ray_id=7b1c2d3e4f506172 colo=MAD headers Cloudflare"],
        ),
        (
            "HTTP/1.1 520\nSet-Cookie: cf_ob_info=520:7b1c2d3e4f506172:MAD; path=/\nServer: cloudflare-nginx",
            &["code=520 ray_id=7b1c2d3e4f506172 headers Cloudflare"],
        ),
        (
            "HTTP/2 502\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD",
            &["code=502 ray_id=7b1c2d3e4f506172 colo=MAD headers Named"],
        ),
        (
            "HTTP/2 500\nx-powered-by: Express\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD",
            &["code=500 ray_id=7b1c2d3e4f506172 colo=MAD headers Other(Unnamed)"],
        ),
        (
            "HTTP/2 401\ncf-cache-status: DYNAMIC\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD",
            &["code=401 ray_id=7b1c2d3e4f506172 colo=MAD headers Other(Unnamed)"],
        ),
        (
            "HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\nDate: Tue, 03 Mar 2026 04:05:06 GMT",
            &["code=403 timestamp=2026-03-03T04:05:06Z system=akamai headers Other(Akamai)"],
        ),
        ("HTTP/1.1 504 Gateway Time-out\r\nServer: nginx/1.25.3\r\n", &["code=504 system=nginx headers Other(Nginx)"]),
        ("HTTP/2 404\nx-vercel-id: fra1::abc\nx-vercel-error: NOT_FOUND", &["code=404 system=vercel headers Other(Vercel)"]),
        ("HTTP/1.1 521 \nDate: Tue, 03 Mar 2026 04:05:06 GMT", &["code=521 timestamp=2026-03-03T04:05:06Z headers Unsaid"]),
        (
            "> Host: api.cloudflare.com\n< HTTP/2 400\n< server: cloudflare\n< cf-ray: 7b1c2d3e4f506172-MAD",
            &["code=400 ray_id=7b1c2d3e4f506172 colo=MAD zone=api.cloudflare.com headers Host"],
        ),
    ];
    for (dump, want) in table {
        assert_eq!(lines(dump, read), want, "{dump}");
    }
}

#[test]
fn responses_are_told_apart() {
    let redirect = "HTTP/1.1 301 Moved\nLocation: https://www.site.test/\nServer: cloudflare\nCF-RAY: 7b1c2d3e4f506171-MAD\n\nHTTP/2 403\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD\n";
    assert_eq!(lines(redirect, read), ["code=403 ray_id=7b1c2d3e4f506172 colo=MAD headers Cloudflare"]);
    let merged = "'headers' => [\n 'date' => [\n 'Tue, 03 Mar 2026 04:05:05 GMT',\n 'Tue, 03 Mar 2026 04:05:06 GMT'\n ],\n 'server' => [\n 'cloudflare',\n 'cloudflare'\n ],\n 'cf-ray' => [\n '7b1c2d3e4f506171-MAD',\n '7b1c2d3e4f506172-MAD'\n ],\n],\n'statusCode' => 403,";
    assert_eq!(
        lines(merged, read),
        ["code=403 ray_id=7b1c2d3e4f506172 colo=MAD timestamp=2026-03-03T04:05:06Z headers Cloudflare"]
    );
    let two = "HTTP/2 522\ncf-ray: 7b1c2d3e4f506171-MAD\n\nHTTP/2 524\ncf-ray: 7b1c2d3e4f506172-MAD\n";
    assert_eq!(lines(two, read).len(), 2);
    let page = "cf-ray: 7b1c2d3e4f506171-MAD\n<!DOCTYPE html>\n<p>status: 404";
    assert_eq!(lines(page, read), ["ray_id=7b1c2d3e4f506171 colo=MAD headers Unsaid"]);
}

#[test]
fn healthy_answers_and_look_alikes_are_no_errors() {
    let healthy = finds("HTTP/2 204\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD", read);
    assert!(healthy.readings.is_empty());
    assert!(matches!(healthy.clues.as_slice(), [Clue::Healthy(_)]));
    for text in [
        "HTTP/1.1 200 OK\nContent-Length: 524\nServer: nginx",
        "HTTP/2 304\nserver: cloudflare",
        "GET / HTTP/1.1\nHost: shop.site.test\nCF-Connecting-IP: 203.0.113.4\nCF-RAY: 7b1c2d3e4f506172-MAD\nCF-IPCountry: ES\n",
        "response.headers.get('cf-ray')",
        "cf-ray: REDACTED",
        "the status: 524 and nothing else",
        "update: 522, server room",
        "HTTP 502 since the new server\nanswers, see the date\n2026",
        "{\"status\": 403, \"title\": \"x\"}",
        "2026/03/03 [error] connect() failed, client: 203.0.113.4, server: localhost, request: \"GET / HTTP/1.0\", host: \"a.site.test\"",
        "HTTP Request: POST https://a.site.test \"HTTP/1.1 401 Unauthorized\"",
        "{\"message\":\"Cannot use it from location: 203.0.113.4\"}, 返回状态码: 403",
        "my server: down, status: 503",
        "HTTP/1.1 100 Continue",
        "",
    ] {
        assert_eq!(lines(text, read), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_is_cut_or_masked_stays_empty() {
    for (text, want) in [
        ("HTTP/2 522\nserver: cloudflare\ncf-ray: 7b1c2d3e4f5", "code=522 headers Cloudflare"),
        ("HTTP/2 522\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-M", "code=522 ray_id=7b1c2d3e4f506172 headers Cloudflare"),
        ("HTTP/2 522\nserver: cloudflare\ncf-ray: xxxxxxxxxxxxxxxx-MAD", "code=522 headers Cloudflare"),
        ("HTTP/2 522\ndate: Tue, 03 Mar 2026 04:0", "code=522 headers Unsaid"),
        ("> Host: ***.test\n< HTTP/2 522\n< server: cloudflare", "code=522 headers Cloudflare"),
    ] {
        assert_eq!(lines(text, read), [want], "{text}");
    }
}

#[test]
fn a_status_above_a_dump_of_headers_is_theirs() {
    let text = "HttpError: 429\nheaders: {\n  'retry-after': '2',\n  server: 'cloudflare',\n  'cf-ray': '7b1c2d3e4f506172-MAD',\n  'x-request-id': 'a'\n}";
    assert_eq!(lines(text, read), ["code=429 ray_id=7b1c2d3e4f506172 colo=MAD retry_after=2 headers Other(Unnamed)"]);
}

#[test]
fn a_body_that_an_application_wrote_tells_who_answered() {
    const EDGE: &str = "cf-cache-status: DYNAMIC\nserver: cloudflare\ncf-ray: 7b1c2d3e4f506172-MAD\n";
    for (status, body, want) in [
        ("429", "\n{\"error\":{\"message\":\"slow down\",\"type\":\"x\"}}", "Other"),
        ("403", "body: '{\"errors\":\"[API] no access\"}'", "Other"),
        ("502", "\n{\"message\":\"no worker is free\"}", "Other"),
        ("429", "\nerror code: 1015", "Unsaid"),
        ("403", "\n{\"error\":\"error code: 1020\"}", "Unsaid"),
        ("403", "\n<!DOCTYPE html>", "Unsaid"),
        ("522", "\n{\"error\":\"x\"}", "Cloudflare"),
    ] {
        let text = format!("HTTP/2 {status}\n{EDGE}{body}");
        let found = lines(&text, read);
        assert!(found.first().is_some_and(|line| line.contains(&format!("headers {want}"))), "{text}\n{found:?}");
    }
}

#[test]
fn the_status_right_before_a_map_of_headers_is_the_answers() {
    let map =
        "{'Date': 'Tue, 03 Mar 2026 04:05:06 GMT', 'CF-Ray': '7b1c2d3e4f506172-MAD', 'Age': '522', 'Server': 'cloudflare'}";
    let well = finds(&format!("the page:\n\n200 {map}"), read);
    assert!(well.readings.is_empty() && matches!(well.clues[..], [Clue::Healthy(_)]));
    let want = ["code=521 ray_id=7b1c2d3e4f506172 colo=MAD timestamp=2026-03-03T04:05:06Z headers Cloudflare"];
    assert_eq!(lines(&format!("521 {map}"), read), want);
}

#[test]
fn an_envelope_of_the_api_behind_a_proxy_of_its_own_is_the_apis() {
    let headers = "HTTP/1.1 500 Internal Server Error\nCF-Cache-Status: DYNAMIC\nCF-RAY: 7b1c2d3e4f506172-MAD\nServer: cloudflare\nx-envoy-upstream-service-time: 10\n\n";
    let body = "{\n    \"errors\": [\n        {\n            \"code\": 10002,\n            \"message\": \"x\"\n        }\n    ],\n    \"result\": null,\n    \"success\": false\n}";
    assert_eq!(lines(&format!("{headers}{body}"), read), ["code=500 ray_id=7b1c2d3e4f506172 colo=MAD headers Host"]);
    assert_eq!(
        lines(&format!("{headers}{{\"error\": \"x\"}}"), read),
        ["code=500 ray_id=7b1c2d3e4f506172 colo=MAD system=envoy headers Other(Envoy)"]
    );
}
