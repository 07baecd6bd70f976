//! Bodies that are known by their members, not by a word: Kubernetes' `Status`, a registry's list of errors, problem documents
//! (RFC 9457) whose type is not Cloudflare's.

use super::near::{Near, Shape, pattern};
use super::sign::{Sign, loose, sign};
use crate::decode::system::System;
use std::ops::Range;
use std::sync::LazyLock;

/// The members that set a look off.
pub(super) const SIGNS: &[Sign] = &[
    sign("apiVersion", System::Kubernetes).when(is_status_object).reach(400, 4000),
    sign("details", System::Kubernetes).when(|near, at| REASON.is_match(near.before(at.start, 64))).reach(100, 600),
    sign("is forbidden: User", System::Kubernetes).reach(400, 800),
    sign("Error from server (", System::Kubernetes).reach(0, 0),
    sign("Readiness probe failed: HTTP", System::Kubernetes).reach(0, 60),
    sign("Liveness probe failed: HTTP", System::Kubernetes).reach(0, 60),
    sign("Startup probe failed: HTTP", System::Kubernetes).reach(0, 60),
    sign("UNAUTHORIZED", System::ContainerRegistry).when(is_registry).reach(80, 0),
    sign("DENIED", System::ContainerRegistry).when(is_registry).reach(80, 0),
    sign("MANIFEST_UNKNOWN", System::ContainerRegistry).when(is_registry).reach(80, 0),
    sign("MANIFEST_INVALID", System::ContainerRegistry).when(is_registry).reach(80, 0),
    sign("NAME_UNKNOWN", System::ContainerRegistry).when(is_registry).reach(80, 0),
    sign("NAME_INVALID", System::ContainerRegistry).when(is_registry).reach(80, 0),
    sign("BLOB_UNKNOWN", System::ContainerRegistry).when(is_registry).reach(80, 0),
    sign("TAG_INVALID", System::ContainerRegistry).when(is_registry).reach(80, 0),
    sign("TOOMANYREQUESTS", System::ContainerRegistry).when(is_registry).reach(80, 0),
    sign("UNSUPPORTED", System::ContainerRegistry).when(is_registry).reach(80, 0),
    loose("rfc7231#section-", System::Unnamed).when(is_type).reach(0, 300),
    loose("rfc9110#section-", System::Unnamed).when(is_type).reach(0, 300),
    loose("rfc2616/rfc2616-sec10", System::Unnamed).when(is_type).reach(0, 300),
    loose("about:blank", System::Unnamed).when(is_type).reach(200, 300).with_status(),
    loose("title", System::Unnamed).when(is_problem).reach(0, 600).with_status(),
    loose("title", System::Unnamed).when(is_announced_problem).reach(300, 0).with_status(),
    loose("problemType", System::Unnamed).reach(0, 400).with_status(),
    sign("message", System::AwsApiGateway).when(is_lone_message).reach(60, 0),
    loose("errors", System::Unnamed).when(is_numbered_list).reach(0, 0),
    loose("path", System::Unnamed).when(|near, at| SPRING.is_match(near.before(at.start, 240))).reach(240, 10).with_status(),
    loose("statusCode", System::Unnamed).when(|near, at| NEST.is_match(near.after(at.end, 160))).reach(0, 12).with_status(),
    loose("\"rest_", System::Unnamed).when(is_wordpress).reach(0, 240),
    loose("tatus code: ", System::Unnamed).when(is_aws_sdk).reach(0, 4),
    loose("StatusCode: ", System::Unnamed).when(is_aws_sdk).reach(0, 4),
    sign("error_description", System::Unnamed).when(is_oauth).reach(240, 40),
    loose("\"error", System::Unnamed).when(is_refusal).reach(60, 0).with_status(),
    loose("\"message", System::Unnamed).when(is_refusal).reach(60, 0).with_status(),
    loose("\"detail", System::Unnamed).when(is_refusal).reach(60, 0).with_status(),
    sign(" - ", System::Fastly).when(is_go_fastly).reach(5, 0).with_status(),
];

/// `"reason":"Forbidden",`: Kubernetes' reasons are one word each.
static REASON: LazyLock<Shape> =
    LazyLock::new(|| pattern(r"(?-u:\b)reason[^[:word:]]{1,12}[A-Z][A-Za-z]{3,30}[^[:word:]]{1,24}$"));
static KIND: LazyLock<Shape> = LazyLock::new(|| pattern(r"(?-u:\b)kind[^[:word:]]{1,12}Status(?-u:\b)"));
static LIST: LazyLock<Shape> = LazyLock::new(|| pattern(r"(?-u:\b)errors[^[:word:]]{1,60}code[^[:word:]]{1,12}$"));
static TYPE: LazyLock<Shape> =
    LazyLock::new(|| pattern(r#"(?-u:\b)type[^[:word:]]{1,12}(?:(?:https?:|urn:)[^[:space:]"']{0,160})?$"#));
static TYPE_BEFORE: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r#"(?-u:\b)type[^[:word:]]{1,12}(?:https?:[^[:space:]"',]{4,200}|urn:[^[:space:]"',]{2,120}|about:blank)["'[:space:],\[\\]{1,24}$"#,
    )
});
static LONE: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r#"^["']?[[:space:]]{0,4}:[[:space:]]{0,4}["'](?:Forbidden|Internal server error|Service Unavailable|Too Many Requests|Limit Exceeded)["'][[:space:]]{0,8}\}"#,
    )
});
/// Spring Boot: `"status":500,"error":"Internal Server Error",…,"path":`.
static SPRING: LazyLock<Shape> = LazyLock::new(|| {
    pattern(r"timestamp[^[:word:]](?s:.){1,80}status[^[:word:]]{1,6}[45][0-9]{2}[^[:word:]]{1,8}error[^[:word:]]")
});
/// `NestJS`, hapi: `"statusCode":404,"message":"Cannot GET /","error":"Not Found"`.
static NEST: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r"^[^[:word:]]{1,6}(?:4[0-9]{2}|500)[^[:word:]]{1,12}(?:message[^[:word:]]{2,12}(?s:.){1,100}[^[:word:]]error|error[^[:word:]]{2,12}(?s:.){1,60}[^[:word:]]message)[^[:word:]]",
    )
});
static OAUTH: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r#"[{][[:space:]]{0,8}\\{0,3}["']error\\{0,3}["'][[:space:]]{0,4}:[[:space:]]{0,4}\\{0,3}["'][a-z_]{5,40}\\{0,3}["'][[:space:]]{0,4},[[:space:]]{0,12}\\{0,3}["']$"#,
    )
});
static NUMBERED: LazyLock<Shape> = LazyLock::new(|| {
    pattern(r#"^[^[:word:]]{1,24}message\\?['"]?[^[:word:]]{1,8}[^{}]{1,160}code\\?['"]?[^[:word:]]{1,6}[0-9]{1,3}[^0-9]"#)
});
static GO_FASTLY: LazyLock<Shape> =
    LazyLock::new(|| pattern(r"^[A-Z][A-Za-z' -]{2,32}:[[:space:]│|]{1,40}(?:ID|Code|Title|Detail):[[:space:]]"));

/// `status code: 403, request id: `, `StatusCode: 403, RequestID: `: the AWS SDKs for Go.
static AWS_SDK: LazyLock<Shape> = LazyLock::new(|| pattern(r"^[45][0-9]{2}, [Rr]equest ?(?:id|ID): "));
static REFUSED: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)4[0-9]{2}(?:[ (]{1,2}[A-Za-z][A-Za-z ]{2,30}\)?)?[[:space:]]{0,2}[:-][[:space:]]{0,4}\{[[:space:]]{0,8}\\{0,2}$|API [Ee]rror: 4[0-9]{2} \{\\{0,2}$",
    )
});
static MEMBER: LazyLock<Shape> =
    LazyLock::new(|| pattern(r#"^(?:_message)?\\{0,2}"[[:space:]]{0,2}:[[:space:]]{0,2}(?:\\{0,2}"[A-Za-z]|\{)"#));
/// `{"code":"rest_no_route","message":…,"data":{"status":404}}`.
static WORDPRESS: LazyLock<Shape> = LazyLock::new(|| {
    pattern(r#"^[a-z_]{3,40}"[[:space:]]{0,4},[[:space:]]{0,12}"message"[^{}]{1,160}"data"[^[:word:]]{1,12}"#)
});

/// `403 Forbidden: {"error":"Client not allowed"`: a refusal that an application wrote itself. Cloudflare's own objects begin
/// with other members, and a gateway's 5xx may wrap Cloudflare's.
fn is_refusal(near: &Near<'_>, at: &Range<usize>) -> bool {
    let after = near.after(at.end, 200).to_ascii_lowercase();
    let handed_on =
        ["<html", "<!doctype", "upstream", "status code", "just a moment", "\"code\": 1", "\"code\":1", "\"success"];
    REFUSED.is_match(near.before(at.start, 60))
        && MEMBER.is_match(near.after(at.end, 24))
        && !handed_on.iter().any(|words| after.contains(words))
}

/// `{"error":"invalid_grant","error_description":…}` (RFC 6749, section 5.2): whoever hands out the tokens. Cloudflare does so too.
fn is_oauth(near: &Near<'_>, at: &Range<usize>) -> bool {
    let before = near.before(at.start, 400).to_ascii_lowercase();
    OAUTH.is_match(&before) && !["cloudflare.com", "wrangler", "cf-ray"].iter().any(|name| before.contains(name))
}

fn is_aws_sdk(near: &Near<'_>, at: &Range<usize>) -> bool {
    // R2 speaks S3 as well; it gives no request a number.
    let before = near.before(at.start, 800).to_ascii_lowercase();
    let numberless = near.after(at.end, 24).trim_end_matches(|c: char| c != ',').ends_with(": ,");
    let is_r2 = before.contains("r2.cloudflarestorage.com") || numberless && before.contains("cloudflare r2");
    AWS_SDK.is_match(near.after(at.end, 24)) && !is_r2
}

fn is_wordpress(near: &Near<'_>, at: &Range<usize>) -> bool {
    WORDPRESS.is_match(near.after(at.end, 240))
}

fn is_status_object(near: &Near<'_>, at: &Range<usize>) -> bool {
    KIND.is_match(near.before(at.start, 80)) || KIND.is_match(near.after(at.end, 80))
}

fn is_registry(near: &Near<'_>, at: &Range<usize>) -> bool {
    LIST.is_match(near.before(at.start, 100))
}

fn is_type(near: &Near<'_>, at: &Range<usize>) -> bool {
    TYPE.is_match(near.before(at.start, 200))
}

fn is_problem(near: &Near<'_>, at: &Range<usize>) -> bool {
    let before = near.before(at.start, 260);
    TYPE_BEFORE.is_match(before) && !before.contains("...") && near.after(at.end, 400).contains("status")
}

/// The same without a member for its status, behind the header that announces it.
fn is_announced_problem(near: &Near<'_>, at: &Range<usize>) -> bool {
    let before = near.before(at.start, 260);
    TYPE_BEFORE.is_match(before) && before.contains("problem+json")
}

/// `[{"message": …, "code": 32}]`: X and its like put the message first and count from one; Cloudflare's API does neither.
fn is_numbered_list(near: &Near<'_>, at: &Range<usize>) -> bool {
    NUMBERED.is_match(near.after(at.end, 240))
}

/// `{"message":"Forbidden"}` and nothing else.
fn is_lone_message(near: &Near<'_>, at: &Range<usize>) -> bool {
    let before = near.before(at.start, 12).trim_end_matches(['"', '\'']).trim_end();
    before.ends_with('{') && LONE.is_match(near.after(at.end, 60))
}

/// `400 - Bad Request:` and then titles and details, one a line: Fastly's client for Go.
fn is_go_fastly(near: &Near<'_>, at: &Range<usize>) -> bool {
    near.before(at.start, 3).bytes().all(|b| b.is_ascii_digit()) && GO_FASTLY.is_match(near.after(at.end, 120))
}

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn bodies_are_known_by_their_members() {
        hold(&[
            ("unexpected status 403 Forbidden: {\"error\":\"Client not allowed\",\"message\":\"x\"}", "unnamed 403"),
            ("HTTP 401: {\\\"message\\\":\\\"Bad key\\\"}", "unnamed 401"),
            ("API Error: 403 {\"error\":{\"type\":\"client_validation_error\",\"message\":\"x\"}}", "unnamed 403"),
            ("API error: 400 {\"error\":{\"message\":\"from provider: 400: {\"success\":false\"}}", ""),
            ("status 403: {\"error\":\"error code: 1020\"}", ""),
            ("status 403: {\"error\":\"<!DOCTYPE html>\"}", ""),
            ("status 502: {\"error\":\"upstream\"}", ""),
            (
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"pods is forbidden\",\"reason\":\"Forbidden\",\"details\":{\"kind\":\"pods\"},\"code\":403}",
                "kubernetes 403",
            ),
            (
                "{\nkind: \"Status\",\napiVersion: \"v1\",\nstatus: \"Failure\",\nmessage: \"\"/x\" is forbidden\",\ncode: 404\n}",
                "kubernetes 404",
            ),
            (
                "at the cluster scope\",\"reason\":\"Forbidden\",\"details\":{\"group\":\"apps\",\"kind\":\"deployments\"},\"code\":403}",
                "kubernetes 403",
            ),
            ("Liveness probe failed: HTTP probe failed with statuscode: 503", "kubernetes 503"),
            ("apiVersion: v1\nkind: Service\nstatus: 503", ""),
            ("{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"authentication required\"}]}", "names container-registry"),
            ("\"errors\": [\n    {\n      \"code\": \"MANIFEST_UNKNOWN\",", "names container-registry"),
            ("status=401 UNAUTHORIZED {\"errors\":[{\"code\":\"UNAUTHORIZED\"}]}", "container-registry 401"),
            ("{\"type\":\"https://a.test/probs/out\",\"title\":\"You\",\"status\":403,\"detail\":\"x\"}", "unnamed 403"),
            ("{\"type\":\"https://developers.cloudflare.com/x/error-1015/\",\"title\":\"Error 1015\",\"status\":429}", ""),
            (
                "{\"type\":\"https://tools.ietf.org/html/rfc7231#section-6.5.4\",\"title\":\"Not Found\",\"status\":404}",
                "unnamed 404",
            ),
            ("[{'errors': [{'message': 'Rate limit exceeded', 'code': 88}]}]", "names unnamed"),
            ("{\"success\":false,\"errors\":[{\"message\":\"x\",\"code\":10000}]}", ""),
            ("{\"data\":null,\"errors\":[{\"message\":\"x\",\"path\":null}]}", ""),
            ("{\"statusCode\":404,\"message\":\"Cannot GET /x\",\"error\":\"Not Found\"}", "unnamed 404"),
            (
                "{\"timestamp\":\"2024-01-01T00:00:00Z\",\"status\":500,\"error\":\"Internal Server Error\",\"path\":\"/x\"}",
                "unnamed 500",
            ),
            ("{\"code\":\"rest_no_route\",\"message\":\"No route\",\"data\":{\"status\":404}}", "unnamed 404"),
            ("InvalidClientTokenId: token is invalid\n\tstatus code: 403, request id: 5a7c-1020", "unnamed 403"),
            ("https response error StatusCode: 400, RequestID: 5a7c, HostID: , api error", "unnamed 400"),
            ("r2.cloudflarestorage.com/a\nhttps response error StatusCode: 403, RequestID: , HostID: ", ""),
            ("Cloudflare R2 says\nstatus code: 404, request id: , host id: ", ""),
            (
                "HTTP/1.1 400 Bad Request\nContent-Type: application/problem+json\n\n{\"type\":\"https://a.test/bad\",\"title\":\"Not so\",\"params\":[]}",
                "unnamed 400",
            ),
            (
                "{\"statusCode\":500,\"error\":\"Internal Server Error\",\"message\":\"An internal server error occurred\"}",
                "unnamed 500",
            ),
            ("http status 422 unprocessable entity: {\"error\":{\"message\":\"taken\",\"code\":422}}", "unnamed 422"),
            ("{\"statusCode\":524,\"message\":\"x\",\"error\":\"y\"}", ""),
            ("<title>Error 502</title>", ""),
            ("Status Code: 400\n{\"error\":\"invalid_request\",\"error_description\":\"Invalid code\"}", "unnamed 400"),
            ("dash.cloudflare.com says 400 {\"error\":\"invalid_grant\",\"error_description\":\"x\"}", ""),
            ("{\"message\":\"Forbidden\"}", "names aws-api-gateway"),
            ("{\"message\":\"Forbidden. You don't have permission\",\"status_code\":403}", ""),
            ("Error: 404 - Not Found:\n│\n│     Title:  Record not found\n│     Detail: Couldn't find Service", "fastly 404"),
            ("Error code: 404 - Not Found: Title here", ""),
        ]);
    }
}
