//! Shapes that pastes were met in, whole through [`decode`]: each is a case, none is a rule for its words.

use super::*;

#[test]
fn four_members_are_the_body_by_the_name_of_its_code_and_another_name_is_a_machines() {
    let body = decode(
        br#"{"type": ".../error-1101/", "title": "Error 1101: x", "error_code": 1101, "error_name": "worker_threw_exception"}"#,
    );
    assert_eq!((body.errors[0].code, body.errors[0].format), (Some(1101), Format::ProblemJson));
    let machine = decode(
        br#"{"status":"error","error_code":1015,"error_name":"belt_overload","error_category":"hardware","zone":"hall-B","retryable":true}"#,
    );
    assert_eq!((machine.verdict, machine.errors.len()), (Verdict::No, 0));
}

#[test]
fn the_ray_id_of_a_request_that_was_well_is_no_error() {
    let well = r#"{"EdgeEndTimestamp":"2026-09-27T05:02:39Z","EdgeResponseStatus":200,"RayID":"a39f4c721d08d615"}"#;
    let failed = r#"{"EdgeEndTimestamp":"2026-09-27T05:02:41Z","EdgeResponseStatus":521,"RayID":"a39f4c7e20b8d615"}"#;
    assert_eq!((decode(well.as_bytes()).verdict, decode(well.as_bytes()).errors.len()), (Verdict::No, 0));
    let both = decode(format!("{well}\n{failed}").as_bytes());
    assert_eq!(both.errors.iter().map(|error| error.code).collect::<Vec<_>>(), [Some(521)]);
}

#[test]
fn what_a_system_logger_put_on_one_line_is_read_as_its_lines() {
    let paste = "Oct 14 06:55:02 web2 php[3]: POST https://a.shop.example/verify => Array#012(#012    [headers] => Array#012        (#012            [server] => cloudflare#012            [cf-ray] => a40e6b35f7d2901c-WAW#012        )#012#012    [body] => error code: 522#012    [response] => Array#012        (#012            [code] => 522#012        )#012";
    let error = &decode(paste.as_bytes()).errors[0];
    assert_eq!((error.code, error.ray_id.as_deref()), (Some(522), Some("a40e6b35f7d2901c")));
    assert_eq!(error.zone.as_deref(), Some("a.shop.example"));
}

#[test]
fn a_status_in_brackets_behind_the_plain_body_is_what_it_was_sent_with() {
    let error = &decode("probe: expected JSON, got `error code: 1015` (429)".as_bytes()).errors[0];
    assert_eq!((error.code, error.http_status), (Some(1015), Some(429)));
}

#[test]
fn an_error_pages_script_has_its_ray_id_and_one_of_a_page_that_is_well_has_none() {
    let script = "<script>(function(){window['__CF$cv$params']={r:'6f0a83bd5c7e1924',m:'x',s:[1]};})();</script>";
    let page = format!(
        "<html>\n<head><title>520 Origin Error</title></head>\n<center><h1>520 Origin Error</h1></center>\n<hr><center>cloudflare-nginx</center>\n{script}</body></html>"
    );
    assert_eq!(decode(page.as_bytes()).errors[0].ray_id.as_deref(), Some("6f0a83bd5c7e1924"));
    assert!(decode(format!("<html><title>My page</title>{script}</html>").as_bytes()).errors.is_empty());
}

#[test]
fn a_number_that_a_wrap_parts_from_its_word_is_the_errors() {
    let mail = ">> cant get docs.shop.example to load up, cloudflare throwing an error An Error\n>> 522 means that the request was able to connect to your web server, but that the\n>> request didn't finish.\n";
    let error = &decode(mail.as_bytes()).errors[0];
    assert_eq!((error.code, error.zone.as_deref()), (Some(522), Some("docs.shop.example")));
}

#[test]
fn what_servers_of_files_and_mail_answer_is_not_cloudflares() {
    for reply in [
        "FTPError: 530 Login authentication failed {\n  code: 530\n}",
        "530 5.7.0 Authentication required",
        "530-User x cannot log in",
    ] {
        let decoded = decode(format!("since I moved to cloudflare:\n\n{reply}\n").as_bytes());
        assert_eq!((decoded.verdict, decoded.errors.len()), (Verdict::No, 0), "{reply}");
    }
}

#[test]
fn a_tools_one_line_of_cloudflareds_log_has_the_time_of_its_error() {
    let log = "[Tunnel] enable error: exited. Last log: 2026-06-12T08:41:33Z INF Requesting new quick Tunnel on trycloudflare.com... 2026-06-12T08:41:34Z ERR Error unmarshaling QuickTunnel response: error code: 1015 error=\"invalid character\" status_code=\"429 Too Many Requests\"";
    assert_eq!(decode(log.as_bytes()).errors[0].timestamp.as_deref(), Some("2026-06-12T08:41:34Z"));
}

#[test]
fn two_members_are_the_body_by_the_name_of_the_code_in_its_title() {
    let event = r#"{"type":"message_end","errorMessage":"502 {\"title\":\"Error 502: Bad gateway\",\"error_name\":\"origin_bad_gateway\"}"}"#;
    let error = &decode(event.as_bytes()).errors[0];
    assert_eq!((error.code, error.error_name.as_deref()), (Some(502), Some("origin_bad_gateway")));
    let header = r#"{"cloudflare_error":true,"error_code":524,"retryable":true,"retry-after":121}"#;
    assert_eq!(decode(header.as_bytes()).errors[0].retry_after, Some(121));
}

#[test]
fn wranglers_log_of_its_requests_has_the_status() {
    let log = "-- START CF API RESPONSE: Bad Request 400\n✘ [ERROR] A request to the Cloudflare API (/accounts/ID/workers/scripts/x) failed.\n\n  workers.api.error.bucket_not_found [code: 10085]\n";
    let error = &decode(log.as_bytes()).errors[0];
    assert_eq!((error.code, error.http_status), (Some(10085), Some(400)));
}

#[test]
fn an_applications_body_in_a_har_entry_makes_the_answer_its_own() {
    let entry = r#""response": { "status": 500, "statusText": "", "httpVersion": "h3", "headers": [
        { "name": "cf-cache-status", "value": "DYNAMIC" }, { "name": "cf-ray", "value": "9b52e80c7d41fa36-GRU" },
        { "name": "server", "value": "cloudflare" } ],
      "content": { "size": 81, "mimeType": "application/json", "text": "{\"code\":\"APP-ERR\",\"message\":\"Unexpected\"}" },"#;
    assert_eq!(decode(entry.as_bytes()).verdict, Verdict::No);
}

#[test]
fn a_header_of_a_healthy_answer_is_no_code_under_entities_either() {
    let map =
        "200 {'Date': 'Tue, 13 Oct 2026 16:05:09 GMT', 'CF-Ray': 'a40a17d8be5290c3-MXP', 'Age': '522', 'Server': 'cloudflare'}";
    for paste in [map.to_owned(), map.replace('\'', "&#39;"), format!("b\"{map}\\n\""), format!("the headers:\n\n> {map}\n")] {
        let decoded = decode(paste.as_bytes());
        assert_eq!((decoded.verdict, decoded.errors.len()), (Verdict::No, 0), "{paste}");
    }
}
