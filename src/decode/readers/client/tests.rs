//! Messages of clients, re-worded from what is seen in public, and what only looks like one.

use super::read;
use crate::decode::reading::tests::{codes, lines};

#[test]
fn a_message_gives_its_status_and_the_host_that_was_asked() {
    for (text, want) in [
        ("curl: (22) The requested URL returned error: 503", "code=503 client-message Unsaid"),
        (
            "fatal: unable to access 'https://git.a.example/x.git/': The requested URL returned error: 522",
            "code=522 zone=git.a.example client-message Unsaid",
        ),
        ("error: RPC failed; HTTP 524 curl 22 The requested URL returned error", "code=524 client-message Unsaid"),
        ("ERROR: received unexpected HTTP status: 503 Service Unavailable", "code=503 client-message Unsaid"),
        (
            "Error: unexpected status from HEAD request to https://reg.a.example/v2/x: 520 <none>",
            "code=520 zone=reg.a.example client-message Unsaid",
        ),
        (
            "E: Failed to fetch http://deb.a.example/pool/x.deb  522  Origin Connection Time-out [IP: 192.0.2.1 80]",
            "code=522 zone=deb.a.example client-message Wording",
        ),
        ("  503  Service Unavailable [IP: 192.0.2.1 80]", "code=503 client-message Unsaid"),
        (
            " ERR_PNPM_FETCH_503  GET https://npm.a.example/sharp: Service Unavailable - 503",
            "code=503 zone=npm.a.example client-message Unsaid",
        ),
        (
            "npm ERR! 503 Service Unavailable - GET https://npm.a.example/sharp",
            "code=503 zone=npm.a.example client-message Unsaid",
        ),
        (
            "requests.exceptions.HTTPError: 522 Server Error: <none> for url: https://api.a.example/v1",
            "code=522 zone=api.a.example client-message Unsaid",
        ),
        ("urllib.error.HTTPError: HTTP Error 521: ", "code=521 client-message Unsaid"),
        ("probe_http_status_code{job=\"b\"} 521", "code=521 client-message Unsaid"),
        (
            "httpx.HTTPStatusError: Server error '502 Bad Gateway' for url 'https://api.a.example/x'",
            "code=502 zone=api.a.example client-message Unsaid",
        ),
        (
            "aiohttp.client_exceptions.ClientResponseError: 502, message='Bad Gateway', url=URL('https://a.b.example/x')",
            "code=502 zone=a.b.example client-message Unsaid",
        ),
        ("HttpError: '403 Forbidden' for 'https://a.b.example/x'", "code=403 zone=a.b.example client-message Unsaid"),
        ("AxiosError: Request failed with status code 530", "code=530 client-message Unsaid"),
        (
            "java.io.IOException: Server returned HTTP response code: 520 for URL: https://a.b.example/x.jar",
            "code=520 zone=a.b.example client-message Unsaid",
        ),
        (
            "Server error response [url] http://a.b.example/ [status code] 503 [reason phrase] Service Unavailable",
            "code=503 zone=a.b.example client-message Unsaid",
        ),
        (
            "Server error: `PUT https://api.cloudflare.com/client/v4/x` resulted in a `502 Bad Gateway` response:",
            "code=502 zone=api.cloudflare.com client-message Host",
        ),
        ("Response status code does not indicate success: 502 (Bad Gateway).", "code=502 client-message Unsaid"),
        ("The remote server returned an error: (525).", "code=525 client-message Unsaid"),
        ("Failed to load resource: the server responded with a status of 524 ()", "code=524 client-message Unsaid"),
        ("`Web server is down - HTTP ERROR 521`", "code=521 client-message Wording"),
        ("net::ERR_HTTP_RESPONSE_CODE_FAILURE 524", "code=524 client-message Unsaid"),
        (
            "Could not GET 'https://m.a.example/x.pom'. Received status code 522 from server: Origin Connection Time-out",
            "code=522 zone=m.a.example client-message Wording",
        ),
        ("HTTP CRITICAL: HTTP/1.1 522 - 142 bytes in 0.1 second", "code=522 client-message Unsaid"),
        ("[box] [🔴 Down] Request failed with status code 522.", "code=522 client-message Unsaid"),
        (
            "pkg (https://pkg.a.example) was **down**:\n- HTTP code: 523\n- Response time: 18730 ms",
            "code=523 zone=pkg.a.example client-message Unsaid",
        ),
        (
            "HTTP status server error (500 Internal Server Error) for url (https://c.a.example/x)",
            "code=500 zone=c.a.example client-message Unsaid",
        ),
        (
            "--2024-01-01 10:00:00--  https://w.a.example/x\nHTTP request sent, awaiting response... 403 Forbidden",
            "code=403 zone=w.a.example client-message Unsaid",
        ),
        ("Encountered cloudflare rate limit! Retry-After: 7 s", "retry_after=7 client-message Named"),
    ] {
        let found = lines(text, read);
        assert_eq!(found.first().map(String::as_str), Some(want), "{text}");
    }
}

#[test]
fn look_alikes_are_no_messages() {
    for text in [
        "waited 522 seconds for the server",
        "File \"/usr/lib/python2.7/urllib2.py\", line 522, in http_response",
        "retry on status code 500, 502, 503, 504",
        "timeout of 520000ms exceeded",
        "the status code should be 503",
        "Request failed with status code 200",
        "Request failed with status code 5",
        "Response time: 530 ms",
        "StatusCodeError: 403 - \"error code: 1020\"",
        "",
    ] {
        assert_eq!(codes(text, read), Vec::<u32>::new(), "{text}");
    }
}

#[test]
fn several_lines_with_other_hosts_are_several_messages() {
    let text = "E: Failed to fetch http://a.x.example/1  504  Gateway Time-out [IP: 192.0.2.1 80]\n\
                E: Failed to fetch http://b.x.example/2  522  Origin Connection Time-out [IP: 192.0.2.1 80]";
    assert_eq!(codes(text, read), vec![504, 522]);
}

#[test]
fn the_same_line_without_end_is_reported_a_bounded_number_of_times() {
    let text = "Request failed with status code 522\n".repeat(2000);
    assert!(codes(&text, read).len() <= 64);
}
