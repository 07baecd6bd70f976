//! What is read of API answers in all their renderings, and what must not be.

use super::envelope;
use crate::decode::layers::squeeze::squeeze;
use crate::decode::reading::tests::lines;
use crate::decode::reading::{Finds, Scene};

/// The answers of a text, squeezed as the scan does.
fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let squeezed = squeeze(scene.view);
    envelope::read(&Scene { view: &squeezed, ..*scene }, finds);
}

fn check(cases: &[(&str, &[&str])]) {
    for (paste, want) in cases {
        assert_eq!(lines(paste, read), *want, "{paste}");
    }
}

#[test]
fn an_answer_is_read_in_any_order_and_layout() {
    check(&[
        (
            r#"{"success":false,"errors":[{"code":6003,"message":"Invalid request headers","error_chain":[{"code":6103,"message":"Invalid format for X-Auth-Key header"}]}],"messages":[],"result":null}"#,
            &["code=6003 error_chain=6103 api-envelope Cloudflare"],
        ),
        (
            "{\n  \"result\": null,\n  \"success\": false,\n  \"errors\": [\n    {\n      \"code\": 7003,\n      \"message\": \"Could not route to /zones/a/dns_records, perhaps your object identifier is invalid?\"\n    },\n    {\n      \"code\": 7000,\n      \"message\": \"No route for that URI\"\n    }\n  ],\n  \"messages\": []\n}",
            &["code=7003 api-envelope Cloudflare", "code=7000 api-envelope Cloudflare"],
        ),
        (
            "{\"succ\ness\":false,\"errors\":[{\"code\":10\n  000,\"message\":\"Authenti\n  cation error\"}],\"messages\":[\n],\"result\":null}",
            &["code=10000 api-envelope Cloudflare"],
        ),
        (
            r#"{"errors":[{"message":"Zone name is odd","code":1061}],"result":null,"success":false,"messages":[]}"#,
            &["code=1061 api-envelope Cloudflare"],
        ),
        (
            r#"{"success":false,"errors":[{"code":1004,"message":"DNS Validation Error","error_chain":[{"code":9020,"message":"Invalid DNS record type."},{"code":9021,"message":"Invalid TTL."}]},{"code":9005,"message":"Content for A record must be a valid IPv4 address."}],"messages":[],"result":null}"#,
            &["code=1004 error_chain=9020,9021 api-envelope Cloudflare", "code=9005 api-envelope Cloudflare"],
        ),
        (
            r#"{"success":false,"errors":["code":6003,"message":"Invalid request headers","error_chain":["code":6103,"message":"Invalid format for X-Auth-Key header"]],"messages":[],"result":null"#,
            &["code=6003 error_chain=6103 api-envelope Cloudflare"],
        ),
        (
            "CloudFlare returned the following errors: [{'code': 9020, 'message': 'Something new'}].",
            &["code=9020 api-envelope Named"],
        ),
        (
            "\"code\": 1038,\n\"message\": \"You cannot use this API for domains with a .cf TLD\"\n",
            &["code=1038 api-envelope Cloudflare"],
        ),
        (
            "{\n    errors =     (\n                {\n            code = 10000;\n            message = \"Authentication error\";\n        }\n    );\n    messages =     (\n    );\n    result = \"<null>\";\n    success = 0;\n}",
            &["code=10000 api-envelope Cloudflare"],
        ),
        (
            "Object {\"success\": Bool(false), \"errors\": Array [Object {\"code\": Number(10000), \"message\": String(\"Authentication error\")}], \"messages\": Array [], \"result\": Null}",
            &["code=10000 api-envelope Cloudflare"],
        ),
        (
            "[\"success\": 0, \"errors\": [[\"code\": 6003, \"message\": Invalid request headers, \"error_chain\": [[\"code\": 6103, \"message\": Invalid format for X-Auth-Key header]]]], \"messages\": [], \"result\": <null>]",
            &["code=6003 error_chain=6103 api-envelope Cloudflare"],
        ),
        (
            "Error sending 'PUT' request to 'https://api.cloudflare.com/client/v4/zones/a':\nresult=null success=false errors=[{\"code\":9207,\"message\":\"Request body is invalid.\"}] messages=[]",
            &["code=9207 api-envelope Cloudflare"],
        ),
        (
            r#"{"success":false,"errors":[{"code":10001,"message":"Bad {thing"}],"messages":[{"code":1,"message":"note"}],"result":{"code":5,"id":"x"},"result_info":{"page":1}}"#,
            &["code=10001 api-envelope Cloudflare"],
        ),
    ]);
}

#[test]
fn other_languages_print_the_same_answer() {
    check(&[
        (
            r#"Body { success: Some(false), errors: Some([Item { code: Some(7003), message: Some("Could not route to /x, perhaps your object identifier is invalid?") }, Item { code: Some(7000), message: Some("No route for that URI") }]), result: None }"#,
            &["code=7003 api-envelope Cloudflare", "code=7000 api-envelope Cloudflare"],
        ),
        (
            r#"{["success"] = false, ["errors"] = {{["code"] = 9109, ["message"] = "Invalid access token"}}, ["messages"] = {}}"#,
            &["code=9109 api-envelope Cloudflare"],
        ),
        (
            r#""success":false,"errors":"code":9109,"message":"Invalid access token","messages":,"result":null"#,
            &["code=9109 api-envelope Cloudflare"],
        ),
        (
            "{'success': False, 'errors': [{'code': 9109, 'message': 'Invalid access token'}], 'messages': [], 'result': None}",
            &["code=9109 api-envelope Cloudflare"],
        ),
        (
            "{\n  success: false,\n  errors: [ { code: 7003, message: 'Could not route to /zones/x, perhaps your object identifier is invalid?' },\n    { code: 7000, message: 'No route for that URI' } ],\n  messages: [],\n  result: null }",
            &["code=7003 api-envelope Cloudflare", "code=7000 api-envelope Cloudflare"],
        ),
        (
            r#"{"success"=>false, "errors"=>[{"code"=>81057, "message"=>"The record already exists."}], "messages"=>[], "result"=>nil}"#,
            &["code=81057 api-envelope Cloudflare"],
        ),
        (
            r#"{:success=>false, :errors=>[{:code=>1003, :message=>"Invalid or missing zone id."}], :messages=>[], :result=>nil}"#,
            &["code=1003 api-envelope Cloudflare"],
        ),
        (
            "Array\n(\n    [success] => \n    [errors] => Array\n        (\n            [0] => Array\n                (\n                    [code] => 6003\n                    [message] => Invalid request headers\n                    [error_chain] => Array\n                        (\n                            [0] => Array\n                                (\n                                    [code] => 6103\n                                    [message] => Invalid format for X-Auth-Key header\n                                )\n\n                        )\n\n                )\n\n        )\n\n    [messages] => Array\n        (\n        )\n\n    [result] => \n)\n",
            &["code=6003 error_chain=6103 api-envelope Cloudflare"],
        ),
        (
            "array(4) {\n  [\"success\"]=>\n  bool(false)\n  [\"errors\"]=>\n  array(1) {\n    [0]=>\n    array(2) {\n      [\"code\"]=>\n      int(9103)\n      [\"message\"]=>\n      string(36) \"Unknown X-Auth-Key or X-Auth-Email\"\n    }\n  }\n}",
            &["code=9103 api-envelope Cloudflare"],
        ),
        (
            r#"Error: [ApiError { code: 10000, message: "Authentication error", other: {} }]"#,
            &["code=10000 api-envelope Cloudflare"],
        ),
        (
            "{success: false, errors: [{code: 10000, message: Authentication error}], messages: [], result: null}",
            &["code=10000 api-envelope Cloudflare"],
        ),
        (
            "{success=false, errors=[{code=9109, message=Invalid access token}], messages=[], result=null}",
            &["code=9109 api-envelope Cloudflare"],
        ),
        (
            "curl https://api.cloudflare.com/client/v4/zones\n{\"成功\":假,\"错误\":[{\"代码\":7003,\"消息\":\"无法路由\"}],\"消息\":[],\"结果\":空}",
            &["code=7003 api-envelope Host"],
        ),
        (
            "api.cloudflare.com: { \"успех\": ложь, \"ошибки\": [ { \"код\": 10000, \"сообщение\": \"Ошибка проверки\" } ] }",
            &["code=10000 api-envelope Host"],
        ),
    ]);
}

#[test]
fn what_is_cut_is_not_reported() {
    check(&[
        (r#"{"success":false,"errors":[{"code":600"#, &[]),
        (r#"{"success":false,"errors":[{"code":6003,"mess"#, &["code=6003 api-envelope Wording"]),
        (
            r#"response='{"success":false,"errors":[{"code":6003,"message":"Invalid request headers","error_chain":[{"code":61"#,
            &["code=6003 api-envelope Cloudflare"],
        ),
        (
            r#"{"success":false,"errors":[{"code":1004,"message":"DNS Validation Error","error_chain":[{"code":9021,"message":"Invalid (truncated...)"#,
            &["code=1004 error_chain=9021 api-envelope Cloudflare"],
        ),
        (r#"{"success":false,"errors":[{"code":10..."#, &[]),
        (r#"{"success":false,"errors":[{"code":****,"message":"x"}],"messages":[],"result":null}"#, &[]),
        (r#"{"success":false,"errors":[ [Object] ],"messages":[],"result":null}"#, &[]),
    ]);
}

#[test]
fn parts_count_with_known_words_or_near_the_api() {
    check(&[
        (r#"{"code":9109,"message":"Invalid access token"}"#, &["code=9109 api-envelope Cloudflare"]),
        (
            r#"[{"code":6003,"message":"Invalid request headers","error_chain":[{"code":6102,"message":"Invalid format for X-Auth-Email header"},{"code":6103,"message":"Invalid format for X-Auth-Key header"}]},{"code":7003,"message":"x"}]"#,
            &["code=6003 error_chain=6102,6103 api-envelope Cloudflare", "code=7003 api-envelope Cloudflare"],
        ),
        (r#"{"success":false,"errors":[{"code":10000,"message":"Something new"}]}"#, &["code=10000 api-envelope Wording"]),
        (
            "GET https://api.cloudflare.com/client/v4/user says {\"code\":10023,\"message\":\"Not for you\"}",
            &["code=10023 api-envelope Host"],
        ),
        (
            r#"{"success":false,"errors":[{"code":0,"message":"Actor 'com.cloudflare.api.token.ab' requires permission 'com.cloudflare.api.account.zone.list' to list zones"}"#,
            &["code=0 api-envelope Cloudflare"],
        ),
    ]);
}

#[test]
fn the_status_is_the_one_of_this_call() {
    const BODY: &str =
        r#"{"success":false,"errors":[{"code":9109,"message":"Invalid access token"}],"messages":[],"result":null}"#;
    for (before, behind, want) in [
        ("HTTP status 403: content \"", "\"", Some(403)),
        ("Error code: 403 - ", "", Some(403)),
        ("error[400]:", "", Some(400)),
        ("PUT \"https://api.cloudflare.com/client/v4/x\": 400 Bad Request ", "", Some(400)),
        ("Client error: `POST https://api.cloudflare.com/x` resulted in a `400 Bad Request` response:\n", "", Some(400)),
        ("Something went wrong: 400 ", "", Some(400)),
        ("AuthenticationError: 401 ", "", Some(401)),
        ("返回内容: ", " ,返回状态码: 403", Some(403)),
        ("got ", " (HTTP 403)", Some(403)),
        ("{\"json\": ", ", \"status\": 403, \"url\": \"https://a.example\"}", Some(403)),
        (
            "Invoke-RestMethod : ",
            "\nand in the other:\ninvoke-restmethod : The remote server returned an error: (403) Forbidden.",
            Some(403),
        ),
        ("Invoke-RestMethod : ", "\nError en el servidor remoto: (403) Prohibido.", Some(403)),
        ("response: { status: 403, statusText: 'Forbidden', headers: { a: 'b' }, data: ", " }", Some(403)),
        ("line 400 of the script\n", "", None),
        ("Bad Request: ", "", None),
        ("took 400 ms ", "", None),
        ("status: 200 ", "", None),
        ("", "\n\nFor that it would answer 429, I believe", None),
    ] {
        let paste = format!("{before}{BODY}{behind}");
        let want = want.map_or("code=9109 api-envelope Cloudflare".to_owned(), |status| {
            format!("code=9109 http_status={status} api-envelope Cloudflare")
        });
        assert_eq!(lines(&paste, read), [want], "{paste}");
    }
}

#[test]
fn what_others_send_in_such_shapes_is_nothing() {
    check(&[
        (r#"{"errors":[{"code":"UNAUTHORIZED","message":"authentication required","detail":[{"Type":"repository"}]}]}"#, &[]),
        (r#"cloudflare {"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}"#, &[]),
        (r#"{"code": 40062, "global": false, "message": "Service resource is being rate limited.", "retry_after": 9}"#, &[]),
        (r#"{"message": "Unknown Channel", "code": 10003}"#, &[]),
        (r#"{"code":"42803","details":null,"hint":null,"message":"column must appear in GROUP BY"}"#, &[]),
        (r#"{"error":{"code":429,"message":"Resource has been exhausted","status":"RESOURCE_EXHAUSTED"}}"#, &[]),
        (
            r#"{"errors":[{"message":"Cannot query field","locations":[{"line":2,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}],"data":null}"#,
            &[],
        ),
        (r#"{"errors":[{"code":32,"message":"Could not authenticate you."}]}"#, &[]),
        (r#"{"success": false, "message": "Cannot purge; no valid URLs.", "result": []}"#, &[]),
        (r#"{"success":false,"errors":[{"code":1001,"message":"Email is taken"}]}"#, &[]),
        (r#"{"success":false,"error":{"code":1003,"message":"no such user"}}"#, &[]),
        (r#"{"kind":"Status","message":"secrets \"cloudflare-token\" is forbidden","details":{"name":"x"},"code":403}"#, &[]),
        (r#"{"error":{"message":"<html><hr><center>cloudflare</center></html>","type":"upstream_error","code":502}}"#, &[]),
        (r#"{"success":false,"errors":[{"code":7003,"message":"Товар не найден"}],"result":null}"#, &[]),
        (r#"{"status":"error","message":"Invalid zone."}"#, &[]),
        (r#"{"kind":"Status","status":"Failure","message":"forbidden","reason":"Forbidden","details":{},"code":403}"#, &[]),
        (
            r#"{"result":{"id":"a","status":"active"},"success":true,"errors":[],"messages":[{"code":10000,"message":"This API Token is valid and active","type":null}]}"#,
            &[],
        ),
        (r#"{"success":true,"errors":[],"messages":[],"result":[{"code":6003,"message":"Invalid request headers"}]}"#, &[]),
        ("{}", &[]),
        ("success errors code message", &[]),
    ]);
}

#[test]
fn a_healthy_answer_says_so() {
    use crate::decode::reading::Clue;
    let paste = r#"{"result":{"id":"x"},"success":true,"errors":[],"messages":[{"code":10000,"message":"This API Token is valid and active"}]}"#;
    let finds = crate::decode::reading::tests::finds(paste, read);
    assert!(finds.clues.iter().any(|clue| matches!(clue, Clue::Answered(_))));
}

#[test]
fn flattened_answers_are_read_in_every_clients_layout() {
    for (paste, want) in [
        (
            "✘ [ERROR] A request to the Cloudflare API (/zones?name=x) failed.\n\n  Invalid request headers [code: 6003]\n   - Invalid format for Authorization header [code: 6111]\n",
            vec!["code=6003 error_chain=6111 api-text Wording"],
        ),
        (
            "X [ERROR] A request to the Cloudflare API (/accounts/x/workers/scripts/y) failed.\n\n  A thing nobody knows [code: 10210]\n",
            vec!["code=10210 api-text Named"],
        ),
        (
            "    notes: [ { text: 'Authentication error [code: 10000]' } ],\n    kind: 'error',\n    code: 10000",
            vec!["code=10000 api-text Wording"],
        ),
        (
            "level=error msg=\"HTTP status 403: Authentication error (10000)\"",
            vec!["code=10000 http_status=403 api-text Wording"],
        ),
        (
            "`HTTP status 400: Could not route to /zones/a.example/rulesets, perhaps your object identifier is invalid? (7003), No route for that URI (7000)`",
            vec!["code=7003 http_status=400 api-text Wording", "code=7000 http_status=400 api-text Wording"],
        ),
        (
            "│ Error: failed to create DNS record: An A, AAAA, or CNAME record with that host already exists. (81053)\n│",
            vec!["code=81053 api-text Wording"],
        ),
        (
            "│ Error: error creating zone \"a.example\": This one is resting. Try again later. (1105)\n│\n│   with cloudflare_zone.main,",
            vec!["code=1105 api-text Named"],
        ),
        (
            "success: false\nerrors:\n- code: 10000\n  message: Authentication error\nmessages: []\n",
            vec!["code=10000 api-text Wording"],
        ),
        (
            "Errors:[]cloudflare.ResponseInfo{cloudflare.ResponseInfo{Code:1004, Message:\"DNS Validation Error\"}}",
            vec!["code=1004 api-text Wording"],
        ),
        (
            "\"/zones.dns_records.post - 1052 An error(-502) has occurred and it has been logged. - api call failed\" cloudflare",
            vec!["code=1052 api-text Named"],
        ),
        (
            "cloudflare: failed to find zone a.example.: [status code 400] 6003: Invalid request headers; 6111: Invalid format for Authorization header\n",
            vec!["code=6003 http_status=400 error_chain=6111 api-text Wording"],
        ),
        (
            "Cloudflare API Error \n Error: 6003: Invalid request headers<- 6103: Invalid format for X-Auth-Key header]",
            vec!["code=6003 error_chain=6103 api-text Wording"],
        ),
        (
            "got error status: HTTP 400: [{Code:6003 Message:Invalid request headers ErrorChain:[{Code:6111 Message:Invalid format for Authorization header}]}] (order=1)",
            vec!["code=6003 http_status=400 error_chain=6111 api-text Wording"],
        ),
        (
            "got error status: HTTP 403: [{Code:0 Message:Actor 'com.cloudflare.api.token' requires permission 'x' to list zones}]",
            vec!["code=0 http_status=403 api-text Wording"],
        ),
        (
            "API bad request; Status: 400; Method: GET: Call: /zones?name=a.example; Error details: code: 6003, error: Invalid request headers; code: 6111, error: Invalid format for Authorization header; ",
            vec!["code=6003 http_status=400 error_chain=6111 api-text Wording"],
        ),
        (
            "Failed to add route: code: 1003, reason: An A, AAAA, or CNAME record with that host already exists.",
            vec!["code=1003 api-text Wording"],
        ),
        (
            "Error determining zone_id: 6003 Invalid request headers. Please confirm that you have supplied valid Cloudflare API credentials.",
            vec!["code=6003 api-text Wording"],
        ),
        ("CloudFlareAPIError: 81057 The record already exists. - api call failed", vec!["code=81057 api-text Wording"]),
        ("💁  Code 10000: Authentication error\n", vec!["code=10000 api-text Wording"]),
        ("@{code=9109; message=Invalid access token}", vec!["code=9109 api-text Wording"]),
        (
            "time=\"2024-11-24T06:40:19+01:00\" level=error msg=\"Authentication error (10000)\"",
            vec!["code=10000 api-text Wording"],
        ),
        (
            "A request to the Cloudflare API (/memberships) failed.\n\n  Authentication failed (status: 400) [code: 9106]\n",
            vec!["code=9106 http_status=400 api-text Wording"],
        ),
        (
            "Cloudflare API 403 on /zones/a/dns: code 10000: Authentication error",
            vec!["code=10000 http_status=403 api-text Wording"],
        ),
        (
            "A request to the Cloudflare API failed.\n notes: [\n { text: 'Project not found. [code: 8000007]' }\n ],\n  kind: 'error',\n  code: 8000007,\n  accountTag: '***',\n  status: 404\n}",
            vec!["code=8000007 http_status=404 api-text Named"],
        ),
        (
            "Failed to add route: code: 1003, reason: Failed to create record a.example with err An A, AAAA, or CNAME record with that host already exists.",
            vec!["code=1003 api-text Wording"],
        ),
        (
            "A request to the Cloudflare API (/accounts/x/workers/scripts/y) failed.\n\n  Uncaught TypeError: x is not a function\n    at null.<anonymous> (index.js:1020:5)\n   [code: 10021]\n",
            vec!["code=10021 api-text Named"],
        ),
        // Look-alikes.
        ("Authentication error (code 403)", vec![]),
    ] {
        assert_eq!(lines(paste, super::read), want, "{paste}");
    }
}

#[test]
fn what_only_looks_like_an_answer_is_none() {
    for paste in [
        "failed to create thing \"a\": This one is resting (1105)\n",
        "cloudflare: failed to create thing \"a\": This one is resting (5105)\n",
        "it says Authentication error (5432)",
        "ERROR 1045 (28000): Access denied for user; cloudflare is fine",
        "Error: 1045: Access denied; we use cloudflare",
        "invalid api token",
        "code: 503, reason: upstream",
        "Authentication failed (9107",
        "Invalid request headers [code: 60",
        "the year 2024: authentication error",
        r#"{"code":6003,"message":"Invalid request headers"}"#,
    ] {
        assert_eq!(lines(paste, super::read), Vec::<String>::new(), "{paste}");
    }
}

#[test]
fn a_sentence_of_the_apis_own_counts_without_its_number_beside_its_name() {
    for (paste, want) in [
        (
            "CloudFlareAPIError: Could not route to /client/v4/zones/x, perhaps your object identifier is invalid?\n",
            vec!["api-text Host"],
        ),
        ("Cloudflare authentication failed: Invalid request headers\nretrying", vec!["api-text Named"]),
        ("Could not route to /x, says our gateway", vec![]),
        ("Cloudflare API: Invalid request headers [code: 6003]", vec!["code=6003 api-text Wording"]),
    ] {
        assert_eq!(lines(paste, super::read), want, "{paste}");
    }
}
