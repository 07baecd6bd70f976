//! Pages and words as they reach support: what each proves, and look-alikes that prove nothing.

use super::read;
use crate::decode::form::Format;
use crate::decode::layers::escapes;
use crate::decode::layers::view::View;
use crate::decode::reading::tests::{finds, lines};
use crate::decode::reading::{Clue, Finds, Scene};

const RAY: &str = "9f4670f97dfb64c8";

/// A page of 2020's template, shortened.
const MODERN: &str = r#"<!DOCTYPE html>
<!--[if gt IE 8]><!--> <html class="no-js" lang="en-US"> <!--<![endif]-->
<head>
<title>shop.io | 522: Connection timed out</title>
<link rel="stylesheet" id="cf_styles-css" href="/cdn-cgi/styles/main.css" />
</head>
<body>
<div id="cf-wrapper">
    <div id="cf-error-details" class="p-0">
            <h1 class="inline-block">
              <span class="inline-block">Connection timed out</span>
              <span class="code-label">Error code 522</span>
            </h1>
            <div>
               Visit <a href="https://www.cloudflare.com/5xx-error-landing?utm_source=errorcode_522&utm_campaign=shop.io" target="_blank">cloudflare.com</a> for more information.
            </div>
            <div class="mt-3">2026-04-30 12:12:10 UTC</div>
  <div id="cf-host-status" class="cf-error-source relative">
  <span class="md:block w-full truncate">shop.io</span>
  <p>An Error 522 means that the request was able to connect. <a href="https://support.cloudflare.com/hc/en-us/articles/200171906-Error-522">More</a></p>
<div class="cf-error-footer cf-wrapper">
    <span class="cf-footer-item sm:block sm:mb-1">Cloudflare Ray ID: <strong class="font-semibold">9f4670f97dfb64c8</strong></span>
    <span id="cf-footer-ip">203.0.113.9</span>
    <span>Performance &amp; security by</span> <a id="brand_link">Cloudflare</a>
</div></div></body>
</html>
"#;
const MODERN_LINE: &str = "code=522 ray_id=9f4670f97dfb64c8 zone=shop.io timestamp=2026-04-30T12:12:10Z html-page Cloudflare";

/// A page of 2013's template, shortened.
const CLASSIC: &str = r#"<title>Access denied | shop.io used CloudFlare to restrict access</title>
<link rel="stylesheet" id="cf_styles-css" href="/cdn-cgi/styles/cf.errors.css" />
<div id="cf-error-details" class="cf-error-details-wrapper">
  <h1><span class="cf-error-type" data-translate="error">Error</span> <span class="cf-error-code">1006</span>
  <small class="heading-ray-id">Ray ID: 9f4670f97dfb64c8 &bull; 2018-11-26 22:40:35 UTC</small></h1>
  <p>The owner of this website (shop.io) has banned your IP address (203.0.113.9).</p>
  <span class="cf-footer-item">CloudFlare Ray ID: <strong>9f4670f97dfb64c8</strong></span>
</body></html>"#;
const CLASSIC_LINE: &str = "code=1006 ray_id=9f4670f97dfb64c8 zone=shop.io timestamp=2018-11-26T22:40:35Z html-page Cloudflare";

fn same(text: &str, want: &[&str]) {
    assert_eq!(lines(text, read), want, "{text}");
}

#[test]
fn whole_pages_of_both_templates_are_one_reading_each() {
    same(MODERN, &[MODERN_LINE]);
    same(CLASSIC, &[CLASSIC_LINE]);
    same(&format!("{MODERN}{CLASSIC}"), &[MODERN_LINE, CLASSIC_LINE]);
    same(&MODERN.replace('\n', ""), &[MODERN_LINE]);
    same(&MODERN.replace('\n', "\nadd list=x address="), &[MODERN_LINE]);
}

#[test]
fn a_page_that_is_wrapped_anywhere_reads_the_same() {
    for width in [40, 61, 80, 97, 120] {
        for (page, line) in [(MODERN, MODERN_LINE), (CLASSIC, CLASSIC_LINE)] {
            let flat = page.replace('\n', " ");
            let wrapped: Vec<String> =
                flat.as_bytes().chunks(width).map(|chunk| String::from_utf8_lossy(chunk).into_owned()).collect();
            same(&wrapped.join("\n"), &[line]);
        }
    }
}

#[test]
fn a_page_in_a_string_reads_the_same_before_and_after_its_escapes() {
    let escaped = MODERN.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    let json = format!("{{\"body\":\"{escaped}\"}}");
    same(&json, &[MODERN_LINE]);
    let plain = escapes::peel(&View::of(&json, 0..json.len())).expect("escaped");
    let mut found = Finds::default();
    read(&Scene { view: &plain, paste: &json, depth: 1, is_part: false }, &mut found);
    assert_eq!(found.readings.len(), 1);
    assert_eq!(found.readings[0].error.ray_id.as_deref(), Some(RAY));
}

#[test]
fn a_page_cut_anywhere_yields_nothing_that_it_does_not_hold() {
    for (page, line) in [(MODERN, MODERN_LINE), (CLASSIC, CLASSIC_LINE)] {
        for cut in (0..page.len()).filter(|cut| page.is_char_boundary(*cut)) {
            // A host cut at its head is a host all the same.
            let tail =
                page.get(cut..).filter(|tail| !page[..cut].ends_with("title>") && !tail[..tail.len().min(8)].contains(".io"));
            for part in [page.get(..cut), tail].into_iter().flatten() {
                let found = lines(part, read);
                assert!(found.len() <= 1, "{found:?} {part}");
                for field in found.iter().flat_map(|line| line.split(' ')) {
                    let known = line.contains(field) || ["page-text", "bare-ray", "page=block", "Wording"].contains(&field);
                    assert!(known, "{field} {part}");
                }
            }
        }
    }
}

#[test]
fn parts_of_pages_prove_what_stands_in_them() {
    for (text, want) in [
        ("<span class=\"cf-error-code\">1020</span>", "code=1020 html-page Cloudflare"),
        ("a={event:\"feedback clicked\",properties:{errorCode:1015,helpful:a,version:4}}", "code=1015 html-page Cloudflare"),
        ("properties:{errorCode: 1010 },helpful:a,version: 1 };b.open(", "code=1010 html-page Cloudflare"),
        ("<p><span data-translate=\"520_owner_desc\">There</span></p>", "code=520 html-page Cloudflare"),
        (
            "<p data-translate=\"origin_ssl_bad_handshake\">x</p><div id=\"cf-host-status\"><span class=\"cf-status-desc\" data-translate=\"server_desc\">api.shop.io</span>",
            "code=525 zone=api.shop.io html-page Cloudflare",
        ),
        (
            "error-524/#x\\\">timeout</a></p>\\n<div class=\\\"cf-error-footer\\\">Cloudflare Ray ID: <strong class=\\\"font-semibold\\\">9f4670f97dfb64c8",
            "code=524 ray_id=9f4670f97dfb64c8 html-page Cloudflare",
        ),
        ("<title>Worker exceeded resource limits | **** | Cloudflare</title><span class=\"cf-error-", "html-page Cloudflare"),
        (
            "Set-Cookie: cf_ob_info=522:9f3e9500a5207d3:MIA; path=/",
            "code=522 ray_id=9f3e9500a5207d3 colo=MIA html-page Cloudflare",
        ),
        (
            "<html>\n<head><title>521 Origin Down</title></head>\n<center><h1>521 Origin Down</h1></center>\n<hr><center>cloudflare-nginx</center>\n</html>",
            "code=521 html-page Cloudflare",
        ),
        (
            "PUT https://api.cloudflare.com/client/v4/x` resulted in `502`:\n<html>\n<head><title>502 Bad Gateway</title></head>\n<hr><center>clou (truncated...)",
            "code=502 html-page Host",
        ),
    ] {
        let link = text.replace("error-524/#x", "https://developers.cloudflare.com/errors/error-524/#x");
        same(&link, &[want]);
    }
}

#[test]
fn challenges_and_blocks_are_pages() {
    for (text, want) in [
        (
            "window._cf_chl_opt={cvId: '3',cZone: \"shop.io\",cType: 'managed',cRay: '9f4670f97dfb64c8'};</script>",
            "ray_id=9f4670f97dfb64c8 zone=shop.io page=challenge html-page Cloudflare",
        ),
        (
            "cpo.src = '/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=9f4670f97dfb64c8';",
            "ray_id=9f4670f97dfb64c8 page=challenge html-page Cloudflare",
        ),
        (
            "Checking your browser before accessing shop.io\nDDoS protection by Cloudflare\nRay ID: 41b90c7edh2f68a5",
            "zone=shop.io page=challenge page-text Cloudflare",
        ),
        (
            "<html lang=\\\"en-US\\\"><head><title>Just a moment...</title><meta http-equiv=\\\"Content-Type\\\" content=\\\"te",
            "page=challenge html-page Cloudflare",
        ),
        (
            "Verify you are human by completing the action below.\n\nshop.io needs to review the security of your connection before proceeding.\nRay ID: 9f4670f97dfb64c8\nPerformance & security by Cloudflare",
            "ray_id=9f4670f97dfb64c8 zone=shop.io page=challenge page-text Cloudflare",
        ),
        (
            "Attention Required! | Cloudflare\nSorry, you have been blocked\nYou are unable to access shop.io\n",
            "zone=shop.io page=block page-text Cloudflare",
        ),
        (
            "Sorry, you have been blocked\nYou are unable to access shop.io\nCloudflare Ray ID: 9f4670f97dfb64c8 • Your IP: 1.2.3.4",
            "ray_id=9f4670f97dfb64c8 zone=shop.io page=block page-text Cloudflare",
        ),
        (
            "<h1>\n <span data-translate=\"error\">Error</span>\n <span>1020</span>\n</h1><h2>Access denied</h2> Ray ID: 9f4670f97dfb64c8",
            "code=1020 ray_id=9f4670f97dfb64c8 page-text Cloudflare",
        ),
        (
            "<span id=\"challenge-error-text\">Enable JavaScript and cookies to continue</span>",
            "page=challenge html-page Cloudflare",
        ),
        ("拒绝访问\nRay ID·请求标识9f4670f97dfb64c8", "ray_id=9f4670f97dfb64c8 page=block page-text Cloudflare"),
        (
            "shop.io\nVerifying you are human. This may take a few seconds.\nThis page is displayed while the website verifies you are not a bot.",
            "zone=shop.io page=challenge page-text Cloudflare",
        ),
        (
            "<title>Access denied | shop.io used Cloudflare to restrict access</title>",
            "zone=shop.io page=block html-page Cloudflare",
        ),
    ] {
        same(text, &[want]);
    }
}

#[test]
fn copied_words_are_read_however_they_are_broken() {
    const HEAD: &str = "code=1033 ray_id=9f4670f97dfb64c8 timestamp=2026-04-25T22:38:57Z page-text Cloudflare";
    for text in [
        "Error 1033 Ray ID: 9f4670f97dfb64c8 • 2026-04-25 22:38:57 UTC",
        "Error 1033Ray ID: 9f4670f97dfb64c8 • 2026-04-25 22:38:57 UTC",
        "Error\n1033\nRay ID: 9f4670f97dfb64c8 •\n2026-04-25 22:38:57 UTC\nArgo Tunnel error",
        "**Error 1033**\nRay ID: `9f4670f97dfb64c8` · 2026-04-25 22:38:57 UTC",
        "> Error 1033 Ray ID:\n> 9f4670f97dfb64c8 - 2026-04-25 22:38:57 UTC",
        "Error 1033: Cloudflare Tunnel error\nRay ID: 9f4670f97dfb64c8\nTimestamp: 2026-04-25 22:38:57 (UTC)",
        "Ошибка 1033\nRay ID: 9f4670f97dfb64c8 • 2026-04-25 22:38:57 UTC",
        "错误 1033 Ray ID：9f4670f97dfb64c8 • 2026-04-25 22:38:57 UTC",
    ] {
        same(text, &[HEAD]);
    }
    for (text, want) in [
        ("Error 525 Ray\nSSL handshake failed", "code=525 page-text Wording"),
        (
            "Error 1101 Ray ID: 8c1xxxx 4d • 2024-09-12 06:45:19 UTC",
            "code=1101 timestamp=2024-09-12T06:45:19Z page-text Cloudflare",
        ),
        (
            "Error 526\nRay ID: 9f4670f97dfb64c8\nYou\nBrowser Working\n\nFrankfurt\nCloudflare Working\n\nshop.io\nHost Error",
            "code=526 ray_id=9f4670f97dfb64c8 zone=shop.io page-text Cloudflare",
        ),
        (
            "Web server is down Error code 521\nVisit [cloudflare.com](https://www.cloudflare.com/5xx-error-landing?utm_source=errorcode_521&utm_campaign=shop.io) for more\n2025-01-17 09:41:26 UTC",
            "code=521 zone=shop.io timestamp=2025-01-17T09:41:26Z page-text Cloudflare",
        ),
        ("has banned your access based on your browser's signature (52c7d0419be3f8a6-ua48)", "code=1010 page-text Cloudflare"),
        ("shop.io | 520: Web server is returning an unknown error", "code=520 zone=shop.io page-text Wording"),
        (
            "Error 522: Connection timed out\nretryable: true\n**retry_after:** 120\nowner_action_required: fal",
            "code=522 retryable=true retry_after=120 page-text Wording",
        ),
        ("Please note your Ray ID: 9f4670f97dfb64c8", "ray_id=9f4670f97dfb64c8 bare-ray Cloudflare"),
        (
            "Ray ID: 9f4670f97dfb64c8\nError reference number: 1020\nServer ID: FL_1",
            "code=1020 ray_id=9f4670f97dfb64c8 page-text Cloudflare",
        ),
        ("Challenge detected. Title found: Just a moment...", "page=challenge page-text Cloudflare"),
        ("Just a moment...\nEnable JavaScript and cookies to continue", "page=challenge page-text Cloudflare"),
        ("Please unblock challenges.cloudflare.com to proceed.", "page=challenge page-text Cloudflare"),
        ("There is an internal server error on Cloudflare's network.", "page-text Cloudflare"),
        (
            "ay: '9f4670f97dfb64c8',cHash: '7fdceddb82bebe7',cUPMDTk: \"x\"",
            "ray_id=9f4670f97dfb64c8 page=challenge html-page Cloudflare",
        ),
        (
            "<a href=\"https://www.cloudflare.com?utm_source=1020_error\">Cloudflare</a><script data-cf-beacon='{\"rayId\":\"9f4670f97dfb64c8\"}'>",
            "code=1020 ray_id=9f4670f97dfb64c8 html-page Cloudflare",
        ),
    ] {
        same(text, &[want]);
    }
}

#[test]
fn a_number_beside_its_title_is_the_wording() {
    for (text, code) in [
        ("SSL HANDSHAKE FAILED HOST ERROR 525", 525),
        ("`Web server is down - HTTP ERROR 521`", 521),
        ("Origin is unreachable Error code 523", 523),
        ("522  Origin Connection Time-out [IP: 198.51.100.118 80]", 522),
        ("Error 1016 Origin DNS error", 1016),
        ("Cloudflare 1102（Worker exceeded resource limits）", 1102),
        ("(SSL handshake failed) -  Error code 525", 525),
        ("A timeout occurred\nError code 524", 524),
        ("Origin DNS error\n[More](https://support.cloudflare.com/hc/en-us/articles/2349-Error-1016-Origin-DNS-error)", 1016),
    ] {
        same(text, &[&format!("code={code} page-text Wording")]);
    }
}

#[test]
fn hosts_stand_in_many_places() {
    for (text, want) in [
        (
            "I got an error when visiting a.shop.io/x.svg?v=1.\n\nError code: 1020\n\nRay ID: 9f4670f97dfb64c8",
            "code=1020 ray_id=9f4670f97dfb64c8 zone=a.shop.io page-text Cloudflare",
        ),
        (
            "<h1>Access denied</h1> <span class=\"cf-code-label\">Error code <span>1020</span></span> <p>You do not have access to a.shop.io.</p><p>Ray ID: 9f4670f97dfb64c8</p>",
            "code=1020 ray_id=9f4670f97dfb64c8 zone=a.shop.io html-page Cloudflare",
        ),
        (
            "Error 1015 Ray ID: 9f4670f97dfb64c8\nEl propietario de este sitio web (a.shop.io) ha prohibido",
            "code=1015 ray_id=9f4670f97dfb64c8 zone=a.shop.io page-text Cloudflare",
        ),
        (
            "错误 1012 Ray ID: 9f4670f97dfb64c8\n本网站（a.shop.io）的所有者已禁止",
            "code=1012 ray_id=9f4670f97dfb64c8 zone=a.shop.io page-text Cloudflare",
        ),
        (
            "Error 524 Ray ID: 9f4670f97dfb64c8\nPrague — Cloudflare — Working / a.shop.io — Host — Error",
            "code=524 ray_id=9f4670f97dfb64c8 zone=a.shop.io page-text Cloudflare",
        ),
        (
            "Error 524 Ray ID: 9f4670f97dfb64c8\na.shop.io\nheading level 3 Host\nError",
            "code=524 ray_id=9f4670f97dfb64c8 zone=a.shop.io page-text Cloudflare",
        ),
        (
            "Error 500 Ray ID: 9f4670f97dfb64c8\nSydney\nCloudflare\nError\na.shop.io\nHost\nWorking\n",
            "code=500 ray_id=9f4670f97dfb64c8 zone=a.shop.io page-text Cloudflare",
        ),
        (
            "<title>Un momento…</title><script src=\"/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=9f4670f97dfb64c8\"></script><h1 class=\"zone-name-title h1\"><img class=\"heading-favicon\" alt=\"x\">a.shop.io</h1>",
            "ray_id=9f4670f97dfb64c8 zone=a.shop.io page=challenge html-page Cloudflare",
        ),
        (
            "<script async=\"\" data-ray=\"9f4670f97dfb64c8\" data-type=\"normal\" src=\"/cdn-cgi/scripts/cf.challenge.js\"></script>",
            "ray_id=9f4670f97dfb64c8 page=challenge html-page Cloudflare",
        ),
        (
            "www.shop.io 需要先检查您的连接的安全性，然后才能继续。\nRay ID: 9f4670f97dfb64c8",
            "ray_id=9f4670f97dfb64c8 zone=www.shop.io page=challenge page-text Cloudflare",
        ),
        (
            "The owner of this website (a.shop.io) does not allow hotlinking to that resource (/img/1000.png).",
            "code=1011 zone=a.shop.io page-text Cloudflare",
        ),
        ("Error 521 (Cloudflare, ray 9f4670f97dfb64c8-FRA)", "code=521 ray_id=9f4670f97dfb64c8 colo=FRA page-text Cloudflare"),
        (
            "Gateway time-out Error code 504\nVisit www.cloudflare.com for more information.\n2026-07-26 10:33:01 UTC",
            "code=504 timestamp=2026-07-26T10:33:01Z page-text Cloudflare",
        ),
    ] {
        same(text, &[want]);
    }
}

#[test]
fn two_events_are_two_readings() {
    same(
        "Error 1006 Ray ID: 4a35d9170c8eb26f • 2019-02-03 08:11:46 UTC\nsame here :(\nRay ID: 4afb82e63d50c914 • 2019-02-27 19:40:02 UTC",
        &[
            "code=1006 ray_id=4a35d9170c8eb26f timestamp=2019-02-03T08:11:46Z page-text Cloudflare",
            "ray_id=4afb82e63d50c914 timestamp=2019-02-27T19:40:02Z bare-ray Cloudflare",
        ],
    );
    same(
        "Error 520 Ray ID: 4a35d9170c8eb26f • 2019-02-03 08:11:46 UTC\nError 520 Ray ID: 4afb82e63d50c914 • 2019-02-27 19:40:02 UTC\nError 522 Ray ID: 4afc90e63d50c915",
        &[
            "code=520 ray_id=4a35d9170c8eb26f timestamp=2019-02-03T08:11:46Z page-text Cloudflare",
            "code=520 ray_id=4afb82e63d50c914 timestamp=2019-02-27T19:40:02Z page-text Cloudflare",
            "code=522 ray_id=4afc90e63d50c915 page-text Cloudflare",
        ],
    );
    same("error 530 (Cloudflare Tunnel error 1033)", &["code=1033 http_status=530 page-text Wording"]);
}

#[test]
fn the_number_of_the_body_stands_over_that_of_the_title() {
    let page = MODERN.replace("| 522:", "| 502:");
    let found = finds(&page, read);
    let error = &found.readings[0].error;
    assert_eq!((found.readings.len(), error.code), (1, Some(522)));
    assert_eq!(error.contradictions.iter().map(|other| &*other.said).collect::<Vec<_>>(), ["502"]);
}

#[test]
fn what_only_looks_like_a_page_yields_nothing() {
    for text in [
        "Error 1016",
        "File \"urllib2.py\", line 522, in http_response: connection timed out",
        "ssh: connect to host a.b port 522: Connection timed out",
        "X-Ray ID: 1-58406520-a006649127e371903a2de979",
        "Give us the Ray ID shown below, and we will look it up",
        "ERROR 1045 (28000): Access denied for user 'root'@'localhost'",
        "Error 552 of Cloudflare, a connection timed out page with error code 552",
        "<html><title>502 Bad Gateway</title><hr><center>nginx</center></html>",
        "<html><head><title>My page | 2024: a year</title></head><script>window['__CF$cv$params']={r:'61e2b70fd4958c3a'};</script></html>",
        "Enable JavaScript and cookies to continue",
        "GET https://shop.io/x?error=524&utc=1",
        "WebSocket closed with code 1008: Access denied",
        "took 522 ms, web server is down",
        "Ray ID: node-7c21 (head), error code 1000 from the object store",
        "if (html.includes(\"cf-browser-verification\") || html.includes('cf-error-details')) { solve() }",
        "Match `<title>Just a moment...</title>` on 403 and 503 only",
        "Waiting for selector (attempt 3): #cf-challenge-running",
        "See error 1101 for exceptions, https://support.cloudflare.com/hc/en-us/articles/2349-Error-1016-Origin-DNS-error",
        "<script src=\"https://static.cloudflareinsights.com/beacon.min.js\" data-cf-beacon='{\"version\":\"2024.1\",\"rayId\":\"9f4670f97dfb64c8\"}'></script>",
    ] {
        same(text, &[]);
    }
    let words = finds("Enable JavaScript and cookies to continue", read).clues;
    assert!(matches!(words.as_slice(), [Clue::Words(_)]), "{words:?}");
    let script = finds("<script src=\"/cdn-cgi/bm/cv/1/api.js\">", read).clues;
    assert!(matches!(script.as_slice(), [Clue::Healthy(_)]), "{script:?}");
}

#[test]
fn documentation_explains_and_reports_nothing() {
    let text = "[Skip to content](#main)\n# Error 522\n[View as Markdown](x)\n## Error 522: connection timed out\nError 522 occurs when";
    let found = finds(text, read);
    assert!(found.readings.is_empty());
    assert!(found.clues.iter().any(|clue| matches!(clue, Clue::Documentation(_))));
}

#[test]
fn words_alone_are_page_text_and_marks_are_html() {
    let formats = |text: &str| finds(text, read).readings.iter().map(|reading| reading.error.format).collect::<Vec<_>>();
    assert_eq!(formats(MODERN), [Format::HtmlPage]);
    assert_eq!(formats("Ray ID: 9f4670f97dfb64c8"), [Format::BareRay]);
}
