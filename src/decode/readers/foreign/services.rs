//! APIs that answer with errors of their own. Gateways wrap the answers of others in the same words, so most of them say nothing
//! where Cloudflare shows beside them, or where the number is one of Cloudflare's.

use super::near::{Near, Shape, pattern};
use super::sign::{Sign, loose, sign};
use crate::decode::system::System;
use std::ops::Range;
use std::sync::LazyLock;

/// Their words.
pub(super) const SIGNS: &[Sign] = &[
    sign("(Artifactory)", System::Unnamed).reach(200, 20),
    loose("overloaded_error", System::Anthropic).reach(150, 80).own(),
    loose("\"req_011", System::Anthropic).reach(300, 20),
    loose("rate_limit_error", System::Anthropic).reach(150, 80).when(is_member).own(),
    loose("authentication_error", System::Anthropic).reach(150, 80).when(is_member).own(),
    loose("permission_error", System::Anthropic).reach(150, 80).when(is_member).own(),
    loose("credit balance is too low", System::Anthropic).reach(250, 80),
    loose("invalid_request_error", System::Anthropic).reach(150, 80).when(is_anthropic).own(),
    loose("not_found_error", System::Anthropic).reach(150, 80).when(is_anthropic).own(),
    loose("api_error", System::Anthropic).reach(150, 80).when(is_anthropic),
    loose("request_too_large", System::Anthropic).reach(150, 80).when(is_anthropic),
    loose("invalid_request_error", System::OpenAi)
        .reach(300, 120)
        .when(|near, at| !is_stripe(near, at) && !is_anthropic(near, at)),
    loose("rate_limit_exceeded", System::OpenAi).reach(400, 150).when(is_member),
    loose("insufficient_quota", System::OpenAi).reach(400, 150).own(),
    loose("invalid_api_key", System::OpenAi).reach(400, 150).when(is_member).own(),
    loose("context_length_exceeded", System::OpenAi).reach(400, 150).own(),
    loose("model_not_found", System::OpenAi).reach(400, 150).own(),
    loose("billing_hard_limit_reached", System::OpenAi).reach(300, 150),
    loose("new_api_error", System::OpenAi).reach(300, 120),
    loose("one_api_error", System::OpenAi).reach(300, 120),
    loose("Insufficient Balance", System::OpenAi).reach(120, 200).with_status(),
    loose("Error code: ", System::OpenAi).when(|near, at| SDK.is_match(near.after(at.end, 32)) && !wraps(near, at)).reach(0, 4),
    loose("Server overloaded", System::Unnamed).when(is_error_member).reach(60, 0).with_status(),
    loose("currently overloaded", System::Unnamed).when(is_error_member).reach(120, 0).with_status(),
    loose("Provider returned error", System::OpenRouter).reach(60, 60).when(|near, at| !wraps(near, at)),
    loose("No endpoints found", System::OpenRouter).reach(60, 120),
    loose("is not a valid model ID", System::OpenRouter).reach(150, 60),
    sign("Stripe\\Error", System::Stripe).reach(0, 0),
    sign("Stripe\\Exception", System::Stripe).reach(0, 0),
    sign("stripe.com/docs/error", System::Stripe).reach(200, 200),
    sign("dashboard.stripe.com/", System::Stripe).when(|near, at| near.after(at.end, 40).contains("logs")).reach(0, 0),
    sign("StripeInvalidRequestError", System::Stripe),
    sign("StripeAuthenticationError", System::Stripe),
    sign("stripe.error.", System::Stripe),
    loose("Access denied due to invalid subscription key", System::Azure).reach(100, 0),
    loose("unexpected status ", System::Azure).when(|near, at| GO_AZURE.is_match(near.after(at.end, 16))).reach(0, 5),
    loose("type.googleapis.com/google.rpc", System::Google).reach(500, 500),
    loose("RESOURCE_EXHAUSTED", System::Google).when(is_google).reach(300, 100),
    loose("UNAVAILABLE", System::Google).when(is_google).reach(300, 100),
    loose("INVALID_ARGUMENT", System::Google).when(is_google).reach(300, 100),
    loose("PERMISSION_DENIED", System::Google).when(is_google).reach(300, 100),
    loose("UNAUTHENTICATED", System::Google).when(is_google).reach(300, 100),
    loose("DEADLINE_EXCEEDED", System::Google).when(is_google).reach(300, 100),
    loose("FAILED_PRECONDITION", System::Google).when(is_google).reach(300, 100),
    loose("NOT_FOUND", System::Google).when(is_google).reach(300, 100),
    loose("INTERNAL", System::Google).when(is_google).reach(300, 100),
    loose("FirebaseError: ", System::Google).reach(0, 120),
    sign("com.amazon.coral.", System::Unnamed).reach(200, 300),
    loose("does not have storage.", System::Google).reach(300, 400),
    loose("Microsoft.Graph.ServiceException", System::Unnamed).reach(0, 500),
    loose("client-request-id", System::Unnamed).when(is_graph).reach(300, 200),
    loose("[GoogleGenerativeAI Error]", System::Google).reach(0, 400),
    sign(")!!1", System::Google).reach(40, 0),
    sign("That’s all we know", System::Google).reach(400, 20),
    sign("That's all we know", System::Google).reach(400, 20),
    sign("The server encountered a temporary error and could not complete your request", System::Google).reach(150, 60),
    loose("You are being rate limited.", System::Discord).when(is_discord).reach(200, 0),
    // OkHttp's own, where only its cache was to be asked.
    sign("Unsatisfiable Request (only-if-cached)", System::Unnamed).reach(12, 0),
    loose("You are being globally rate limited", System::Discord).reach(400, 0),
    loose("Service resource is being rate limited", System::Discord).reach(200, 0),
    loose("due to exceeding our rate limits frequently", System::Discord).reach(200, 0),
    loose("approximate_presence_count", System::Discord).reach(0, 0),
    loose("approximate_member_count", System::Discord).reach(0, 0),
    sign("DiscordAPIError[", System::Discord)
        .reach(0, 0)
        .when(|near, at| near.after(at.end, 6).starts_with(|c: char| matches!(c, '1'..='9'))),
    sign("(error code: ", System::Discord).when(|near, at| DISCORD_CODE.is_match(near.after(at.end, 12))).reach(60, 0),
    sign("PostgrestException(", System::PostgRest).when(|near, at| SQL_STATE.is_match(near.after(at.end, 500))).reach(0, 0),
    sign("PGRST", System::PostgRest)
        .when(|near, at| near.after(at.end, 3).bytes().filter(u8::is_ascii_digit).count() == 3)
        .reach(0, 0),
    sign("ORA-", System::Database)
        .when(|near, at| near.after(at.end, 5).len() == 5 && near.after(at.end, 5).bytes().all(|b| b.is_ascii_digit()))
        .reach(0, 0),
    sign("pymysql.err", System::Database).reach(0, 0),
    sign("MySQLdb.", System::Database).reach(0, 0),
    sign("_mysql_exceptions", System::Database).reach(0, 0),
    sign("psycopg2.errors", System::Database).reach(0, 0),
    sign("SQLSTATE[", System::Database).reach(0, 0),
    sign("(HY000)", System::Database).reach(0, 0),
    sign("violates unique constraint", System::Database).reach(0, 0),
    sign("violates foreign key constraint", System::Database).reach(0, 0),
    sign("violates not-null constraint", System::Database).reach(0, 0),
    sign("violates check constraint", System::Database).reach(0, 0),
    sign(")=(", System::Database).when(is_key).reach(0, 0),
    sign("E11000 duplicate key", System::Database).reach(0, 0),
    sign("SQLITE_CONSTRAINT", System::Database).reach(0, 0),
    sign("developer.mailchimp.com", System::Mailchimp).reach(60, 200),
    sign("mailchimp.com/developer", System::Mailchimp).reach(60, 200),
    sign("acme:error:", System::Acme).reach(150, 400),
    sign("is not in this registry", System::Unnamed).reach(400, 0),
    sign("toomanyrequests: ", System::ContainerRegistry).reach(60, 0),
    sign("reached your pull rate limit", System::ContainerRegistry).reach(120, 0),
    sign("reached your unauthenticated pull rate limit", System::ContainerRegistry).reach(120, 0),
];

/// `unexpected status 409 (409 Conflict) with error`: the client of Azure's resource manager.
static GO_AZURE: LazyLock<Shape> = LazyLock::new(|| pattern(r"^[45][0-9]{2} [(][45][0-9]{2} "));
/// `429 - {'error': …`: `OpenAI`'s clients in front of a body of `OpenAI`'s shape. 5xx bodies may be another's.
static SDK: LazyLock<Shape> = LazyLock::new(|| pattern(r#"^4[0-9]{2} - [{][[:space:]]{0,4}\\?['"]error\\?['"]"#));
static ANTHROPIC: LazyLock<Shape> =
    LazyLock::new(|| pattern(r"type[^[:word:]]{1,10}error[^[:word:]]{1,16}error[^[:word:]]{1,16}type[^[:word:]]{1,10}$"));
static DISCORD_CODE: LazyLock<Shape> = LazyLock::new(|| pattern(r"^[1-9][0-9]{4,5}\)"));
static SQL_STATE: LazyLock<Shape> = LazyLock::new(|| pattern(r"(?-u:\b)code: (?:[0-9A-Z]{5}|PGRST[0-9]{3})(?-u:\b)"));
/// `503 UNAVAILABLE.`, `"status": "UNAVAILABLE"`.
static GOOGLE: LazyLock<Shape> = LazyLock::new(|| {
    pattern(r#"(?:(?-u:\b)[45][0-9]{2}[ :]|(?-u:\b)status\\?['"]?[[:space:]]{0,4}[:=][[:space:]]{0,4}\\?['"]?)$"#)
});

fn is_google(near: &Near<'_>, at: &Range<usize>) -> bool {
    let word = near.text.get(at.clone()).unwrap_or_default();
    let before = near.before(at.start, 24);
    let closed = !near.after(at.end, 4).starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    // Vercel writes `404: NOT_FOUND` above its own code.
    let is_vercel = before.ends_with(": ") || near.after(at.end, 12).trim_start().starts_with("Code:");
    let is_upper = !word.bytes().any(|b| b.is_ascii_lowercase());
    closed && is_upper && GOOGLE.is_match(before) && (!is_vercel || before.contains("status"))
}

/// Microsoft Graph and its kin: `"innerError":{"date":…,"request-id":…,"client-request-id":…}`.
fn is_graph(near: &Near<'_>, at: &Range<usize>) -> bool {
    let before = near.before(at.start, 300).to_ascii_lowercase();
    before.contains("request-id") && (before.contains("innererror") || before.contains("inner error"))
}

/// The word is a value: `"type":"rate_limit_error"`.
fn is_member(near: &Near<'_>, at: &Range<usize>) -> bool {
    near.before(at.start, 4).ends_with(['"', '\'', ' ']) && {
        let before = near.before(at.start, 24).to_ascii_lowercase();
        before.contains("type") || before.contains("code")
    }
}

/// `{"error":"Server overloaded`, `"message": "The model is currently overloaded`: a service tells of itself.
fn is_error_member(near: &Near<'_>, at: &Range<usize>) -> bool {
    let before = near.before(at.start, 60);
    let key = before.rfind(':').and_then(|colon| before.get(..colon)).unwrap_or_default().trim_end_matches(['"', '\'', '\\']);
    (key.ends_with("error") || key.ends_with("message")) && key.len() < before.len() && !wraps(near, at)
}

/// `{"type":"error","error":{"type":`: Anthropic says twice that it is an error.
fn is_anthropic(near: &Near<'_>, at: &Range<usize>) -> bool {
    ANTHROPIC.is_match(near.before(at.start, 60))
}

fn is_stripe(near: &Near<'_>, at: &Range<usize>) -> bool {
    near.before(at.start, 400).contains("stripe") || near.after(at.end, 300).contains("stripe")
}

/// `Key (email)=(a@b.example) already exists.`: `PostgreSQL`'s detail of a constraint.
fn is_key(near: &Near<'_>, at: &Range<usize>) -> bool {
    near.before(at.start, 120).contains("Key (")
        && [") already exists", ") is not present in table", ") is still referenced from table"]
            .iter()
            .any(|end| near.after(at.end, 200).contains(end))
}

/// Discord's own limit carries `global`; the other sentence is Cloudflare's as well.
fn is_discord(near: &Near<'_>, at: &Range<usize>) -> bool {
    near.after(at.end, 120).contains("global") || near.before(at.start, 120).contains("global")
}

/// A gateway hands on what it was sent.
fn wraps(near: &Near<'_>, at: &Range<usize>) -> bool {
    let body = near.after(at.end, 400).to_ascii_lowercase();
    ["error code:", "<html", "<!doctype", "bad_response_status_code", "status code 52"].iter().any(|sign| body.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn errors_of_other_apis_name_them() {
        hold(&[
            (
                "API Error: 529 {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}",
                "anthropic 529",
            ),
            ("azurerm: unexpected status 409 (409 Conflict) with error: Conflict: busy", "azure 409"),
            ("Error code: 529 - {'type': 'error', 'error': {'type': 'overloaded_error'", "anthropic 529"),
            (
                "API Error: 429 {\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\",\"message\":\"slow down\"},\"request_id\":\"req_011Abc\"}",
                "anthropic 429",
            ),
            (
                "API Error: 400 {\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"x\"}}",
                "anthropic 400",
            ),
            ("Error: 404 {\"error\":{\"message\":\"Invalid URL\",\"type\":\"invalid_request_error\"}}", "openai 404"),
            (
                "openai.RateLimitError: Error code: 429 - {'error': {'code': '429', 'message': 'Try again in 4 seconds.'}}",
                "openai 429",
            ),
            ("openai.APIError: Error code: 403 - {'error': {'message': 'error code: 1020'", ""),
            ("openai.InternalServerError: Error code: 524 - {'error': {'message': 'x'}}", ""),
            ("Error code: 524 - {'type': 'https://developers.cloudflare.com/x'", ""),
            ("{\"error\":{\"message\":\"Provider returned error\",\"code\":429,\"metadata\":{}}}", "openrouter 429"),
            (
                "{\"error\":{\"message\":\"Provider returned error\",\"code\":520,\"metadata\":{\"raw\":\"error code: 520\"}}}",
                "",
            ),
            ("{\"message\":\"404 No endpoints found for a/b.\",\"code\":\"X\"}", "openrouter 404"),
            (
                "{error: {code: resource_missing, doc_url: https://stripe.com/docs/error-codes/x, type: invalid_request_error}}",
                "names stripe",
            ),
            ("503 UNAVAILABLE. {'error': {'code': 503, 'message': 'overloaded', 'status': 'UNAVAILABLE'}}", "google 503"),
            ("{\"error\": {\"code\": 429, \"message\": \"Quota\", \"status\": \"RESOURCE_EXHAUSTED\"}}", "google 429"),
            ("rpc error: code = UNAVAILABLE", ""),
            ("error 503 Service Unavailable: {\"error\":\"Server overloaded, please retry shortly\"}", "unnamed 503"),
            ("{\"code\":503,\"message\":\"The engine is currently overloaded\"}", "unnamed 503"),
            ("503: Server overloaded", ""),
            ("{\"status\":522,\"detail\":\"the origin is currently overloaded\"}", ""),
            ("Error 502 (Server Error)!!1", "google 502"),
            ("502. That’s an error.\nThe server encountered a temporary error. That’s all we know.", "names google"),
            ("{\"message\": \"You are being rate limited.\", \"retry_after\": 64.5, \"global\": false}", "names discord"),
            ("Error 1015 You are being rate limited.", ""),
            ("HTTPException: 400 Bad Request (error code: 50035): Invalid Form Body", "discord 400"),
            ("429 Too Many Requests (error code: 0)", ""),
            (
                "429 Too Many Requests: You are being blocked from accessing our API temporarily due to exceeding our rate limits frequently.",
                "discord 429",
            ),
            ("PostgrestException(message: x, code: 42803, details: Bad Request, hint: null)", "names postgrest"),
            ("ERROR: insert or update violates foreign key constraint \"a_b\"", "names database"),
            ("{\"code\": 4208, \"detail\": \"Key (a)=(1) already exists.\"}", "names database"),
            ("f(a)=(b) already exists", ""),
            ("PostgrestException(message: error code: 523, code: 523, details: , hint: null)", ""),
            ("{\"type\":\"urn:ietf:params:acme:error:rateLimited\",\"detail\":\"too many\",\"status\":429}", "acme 429"),
            ("[type] => http://developer.mailchimp.com/x/\n[title] => Invalid Resource\n[status] => 400", "mailchimp 400"),
            ("HTTP 403 <Error><Details>Anonymous caller does not have storage.objects.get access", "google 403"),
            ("Microsoft.Graph.ServiceException: Code: TooManyRequests\n\nHTTP 429", "unnamed 429"),
            ("HTTP 429 {\"error\":{\"innerError\":{\"request-id\":\"a\",\"client-request-id\":\"a\"}}}", "unnamed 429"),
            ("Error: 429 {\"error\":{\"message\":\"Rate limit\",\"code\":\"rate_limit_exceeded\"}}", "openai 429"),
            ("toomanyrequests: You have reached your pull rate limit.", "names container-registry"),
            (
                "HTTP 529 {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}\ncf-ray: 97c3e05d6b91c2f4-SIN",
                "anthropic 529",
            ),
            ("error code: 524 {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}", ""),
            ("{\"message\":\"\",\"type\":\"upstream_error\",\"param\":\"524\",\"code\":\"bad_response_status_code\"}", ""),
        ]);
    }
}
