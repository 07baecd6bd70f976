//! Pastes whose reading is set by hand: what the window shows of a finding does not hang on which reader makes it.

// Each test target uses its own part of this.
#![allow(dead_code, clippy::allow_attributes, clippy::unwrap_used, clippy::expect_used)]

use std::sync::Arc;

use egui_kittest::Harness;
use rayscope::app::{Action, Finished, Sample};
use rayscope::decode::{
    Chained, Contradiction, Decoded, DecodedError, Evidence, Family, Field, Format, Page, Reason, Repair, RepairKind,
    RepairSet, Span, System, Verdict, Wanted, decode,
};

use crate::common::{Bench, settle};

pub const API: &str = "POST /zones//dns_records 400\n{\"success\":false,\"errors\":[{\"code\":6003,\"message\":\"Invalid request headers\",\"error_chain\":[{\"code\":6103,\"message\":\"Invalid format for X-Auth-Key header\"},{\"code\":6199,\"message\":\"Something else\"}]}],\"messages\":[],\"result\":null}\n";
pub const CHALLENGE: &str = "Just a moment...\nshop.example needs to review the security of your connection before proceeding.\nRay ID: 8fb23e19c0d4a7b1\n";
pub const NGINX: &str = "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx/1.24.0</center>\n</body>\n</html>\n";
pub const DATABASE: &str = "ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction\n";
pub const RAY: &str = "they only sent me this: Ray ID 8fb23e19c0d4a7b1\n";
pub const REQUEST: &str = "curl -sS 'https://shop.example/api/orders?limit=20' \\\n  -H 'Accept: application/json'\n";

/// Three errors: one against which the paste speaks, one that was seen three times, and another system's.
pub fn several() -> String {
    let other = Sample::Timeout.text().replace("9f4670f97dfb64c8", "8fb23e19c0d4a7b1").replace("12:12:10Z", "12:20:41Z");
    format!("Customer's title says 552.\n{}\n{other}\n{NGINX}", Sample::Timeout.text())
}

/// Shows `text`, which the window was opened with, as `make` reads it.
pub fn show(harness: &mut Harness<'static, Bench>, text: &str, make: impl FnOnce(&str, &mut Decoded)) {
    let mut decoded = decode(text.as_bytes());
    make(text, &mut decoded);
    harness.state_mut().actions.push(Action::Decoded(Finished::of(1, text, decoded)));
    settle(harness);
}

fn place(text: &str, what: &str) -> Span {
    let start = text.find(what).expect("in the text");
    Span::new(start, start + what.len())
}

fn prove(error: &mut DecodedError, text: &str, field: Field, what: &str) {
    let span = place(text, what);
    error.evidence.push(Evidence { field, span, repairs: RepairSet::default() });
    error.span = Span { start: span.start.min(error.span.start), end: span.end.max(error.span.end) };
}

fn only(decoded: &mut Decoded, error: DecodedError, verdict: Verdict, reason: Reason) {
    decoded.errors = vec![error];
    (decoded.verdict, decoded.reason) = (verdict, reason);
    decoded.wanted.clear();
    decoded.aside.clear();
}

fn nginx(text: &str) -> DecodedError {
    let mut error = DecodedError::of_code(502);
    (error.family, error.system, error.format) = (Family::Http, Some(System::Nginx), Format::HtmlPage);
    error.http_status = Some(502);
    error.span = place(text, "502 Bad Gateway");
    prove(&mut error, text, Field::Code, "502 Bad");
    prove(&mut error, text, Field::System, "nginx/1.24.0");
    error
}

pub fn read_several(text: &str, decoded: &mut Decoded) {
    decoded.errors.truncate(2);
    assert_eq!(decoded.errors.len(), 2);
    decoded.errors[0].contradictions =
        vec![Contradiction { field: Field::Code, said: Arc::from("552"), span: place(text, "552") }];
    decoded.errors[1].seen = 3;
    decoded.errors.push(nginx(text));
    (decoded.verdict, decoded.reason) = (Verdict::Yes, Reason::Form(Format::ProblemJson));
    let example = (Arc::from("\u{1b}[31merror\u{1b}[0m"), Arc::from("error"));
    decoded.repairs.push(Repair { kind: RepairKind::Ansi, places: vec![place(text, "API")], example: Some(example) });
    decoded.repairs.push(Repair { kind: RepairKind::Entities, places: vec![place(text, "<center>")], example: None });
    decoded.beyond = 12;
}

pub fn read_api(text: &str, decoded: &mut Decoded) {
    let mut error = DecodedError::of_code(6003);
    (error.family, error.format, error.http_status) = (Family::CloudflareApi, Format::ApiEnvelope, Some(400));
    error.title = Some(Arc::from("Invalid request headers"));
    error.span = place(text, "6003");
    prove(&mut error, text, Field::HttpStatus, "400");
    prove(&mut error, text, Field::Code, "6003");
    prove(&mut error, text, Field::Title, "Invalid request headers");
    for (code, message) in [(6103, "Invalid format for X-Auth-Key header"), (6199, "Something else")] {
        error.error_chain.push(Chained { code, message: Some(Arc::from(message)), span: place(text, message) });
        prove(&mut error, text, Field::ErrorChain, message);
    }
    only(decoded, error, Verdict::Yes, Reason::Form(Format::ApiEnvelope));
}

pub fn read_challenge(text: &str, decoded: &mut Decoded) {
    let mut error = DecodedError::of_code(0);
    (error.code, error.family, error.format) = (None, Family::Cloudflare5xx, Format::PageText);
    error.page = Some(Page::Challenge);
    error.ray_id = Some(Arc::from("8fb23e19c0d4a7b1"));
    error.zone = Some(Arc::from("shop.example"));
    error.span = place(text, "Just");
    prove(&mut error, text, Field::Page, "Just a moment...");
    prove(&mut error, text, Field::Zone, "shop.example");
    prove(&mut error, text, Field::RayId, "8fb23e19c0d4a7b1");
    only(decoded, error, Verdict::Yes, Reason::Form(Format::PageText));
}

pub fn read_system(text: &str, decoded: &mut Decoded) {
    only(decoded, nginx(text), Verdict::No, Reason::OtherSystem(System::Nginx));
}

pub fn read_ray(text: &str, decoded: &mut Decoded) {
    let mut error = DecodedError::of_code(0);
    (error.code, error.family, error.format) = (None, Family::Cloudflare5xx, Format::BareRay);
    error.ray_id = Some(Arc::from("8fb23e19c0d4a7b1"));
    error.span = place(text, "8fb23e19c0d4a7b1");
    prove(&mut error, text, Field::RayId, "8fb23e19c0d4a7b1");
    only(decoded, error, Verdict::Yes, Reason::Form(Format::BareRay));
    decoded.wanted = vec![Wanted::Code, Wanted::Address];
}

/// No error, and another system's name.
pub fn read_other(_: &str, decoded: &mut Decoded) {
    decoded.errors.clear();
    (decoded.verdict, decoded.reason) = (Verdict::No, Reason::OtherSystem(System::Database));
    decoded.wanted.clear();
}

/// No error, and a reason why not.
pub fn read_healthy(_: &str, decoded: &mut Decoded) {
    decoded.errors.clear();
    (decoded.verdict, decoded.reason) = (Verdict::No, Reason::Healthy);
    decoded.wanted = vec![Wanted::Body];
}
