//! One error as JSON, as Markdown and as a page.
//!
//! Members, their order and the texts are those of real errors and of
//! <https://developers.cloudflare.com/fundamentals/reference/error-responses/>; the pages keep the marks of real ones.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::i18n::{Arg, Lang, Msg, Texts};

use super::codes::Code;

/// What stands in for a name that Cloudflare does not publish.
const NOT_PUBLISHED: &str = "not_published";
/// Where Cloudflare documents each family.
const DOCUMENTED: &str = "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-";

const PAGE_OF_HUNDREDS: &str = include_str!("../../../assets/simulator/cloudflare-5xx.html");
const PAGE_OF_THOUSANDS: &str = include_str!("../../../assets/simulator/cloudflare-1xxx.html");

/// One error that happened.
pub(super) struct Occurrence<'a> {
    pub(super) code: &'a Code,
    /// The limit that a 524 names, in seconds.
    pub(super) limit: u64,
    pub(super) ray: &'a str,
    pub(super) colo: &'a str,
    pub(super) zone: &'a str,
    pub(super) at: Timestamp,
    /// The sentence in place of a text that Cloudflare does not publish.
    pub(super) unpublished: &'a str,
}

impl Occurrence<'_> {
    /// The structured error: all members; `retry_after` only where a retry can help, as it is really sent.
    pub(super) fn json(&self) -> String {
        let (code, mut members) = (self.code, Map::new());
        let mut put = |name: &str, value: Value| members.insert(name.to_owned(), value);
        put("type", json!(self.documented()));
        put("title", json!(self.title()));
        put("status", json!(code.status));
        put("detail", json!(self.detail()));
        put("instance", json!(self.ray));
        put("error_code", json!(code.number));
        put("error_name", json!(code.error_name.unwrap_or(NOT_PUBLISHED)));
        put("error_category", json!(code.category.unwrap_or(NOT_PUBLISHED)));
        put("ray_id", json!(self.ray));
        put("timestamp", json!(self.timestamp()));
        put("zone", json!(self.zone));
        put("cloudflare_error", json!(true));
        put("retryable", json!(code.retry_after.is_some()));
        if let Some(seconds) = code.retry_after {
            put("retry_after", json!(seconds));
        }
        put("owner_action_required", json!(code.owner_acts()));
        put("what_you_should_do", json!(self.advice()));
        put("footer", json!(known("text-footer", &[])));
        Value::Object(members).to_string()
    }

    /// Its twin in Markdown.
    pub(super) fn markdown(&self) -> String {
        let code = self.code;
        let retry_after = code.retry_after.map(|seconds| format!("retry_after: {seconds}\n")).unwrap_or_default();
        format!(
            "---\nerror_code: {}\nerror_name: {}\nerror_category: {}\nstatus: {}\nray_id: {}\ntimestamp: {}\nzone: {}\n\
             cloudflare_error: true\nretryable: {}\n{retry_after}owner_action_required: {}\n---\n\n\
             # {}\n\n## What Happened\n\n{}\n\n## What You Should Do\n\n{}\n\n---\n\n{}\n",
            code.number,
            code.error_name.unwrap_or(NOT_PUBLISHED),
            code.category.unwrap_or(NOT_PUBLISHED),
            code.status,
            self.ray,
            self.timestamp(),
            self.zone,
            code.retry_after.is_some(),
            code.owner_acts(),
            self.title(),
            self.detail(),
            self.advice(),
            known("text-footer", &[]),
        )
    }

    /// The page for browsers.
    pub(super) fn html(&self) -> String {
        let page = if self.code.number < 1000 { PAGE_OF_HUNDREDS } else { PAGE_OF_THOUSANDS };
        let number = self.code.number.to_string();
        let at = self.at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string();
        let (detail, advice) = (self.detail(), self.advice());
        // Ours and English; a sentence of ours in another language has none of these, either.
        let plain = |text: &str| text.replace("**", "").replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let values = [
            ("%CODE%", &*number),
            ("%NAME%", self.code.name),
            ("%ZONE%", self.zone),
            ("%COLO%", self.colo),
            ("%RAY%", self.ray),
            ("%TIME%", &*at),
            ("%DETAIL%", &*plain(&detail)),
            ("%ADVICE%", &*plain(&advice)),
        ]
        .map(|(place, value)| (place, value.to_owned()));
        values.iter().fold(page.to_owned(), |page, (place, value)| page.replace(place, value))
    }

    fn title(&self) -> String {
        format!("Error {}: {}", self.code.number, self.code.name)
    }

    fn timestamp(&self) -> String {
        self.at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    fn documented(&self) -> String {
        let family = if self.code.number < 1000 { "5xx" } else { "1xxx" };
        match self.code.number {
            // Observed with the family's page instead of one of their own.
            1026 | 1044 => format!("{DOCUMENTED}{family}-errors/"),
            number => format!("{DOCUMENTED}{family}-errors/error-{number}/"),
        }
    }

    fn detail(&self) -> String {
        self.text("detail", &[self.limit])
    }

    fn advice(&self) -> String {
        let wait = u64::from(self.code.retry_after.unwrap_or_default());
        match self.code.number {
            // A list, whose numbers are arguments like the others.
            1015 => self.text("advice", &[wait, 1, wait, 2, 2 * wait, 4 * wait, 3, 5]),
            _ => self.text("advice", &[wait]),
        }
    }

    fn text(&self, what: &str, numbers: &[u64]) -> String {
        let key = format!("text-{what}-{}", self.code.number);
        if Texts::of(Lang::En).has(&key, None) { known(key, numbers) } else { self.unpublished.to_owned() }
    }
}

/// A text of Cloudflare's, to the letter, with these numbers.
fn known(key: impl Into<std::borrow::Cow<'static, str>>, numbers: &[u64]) -> String {
    const NAMES: [&str; 8] = ["n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8"];
    let message = NAMES.iter().zip(numbers).fold(Msg::new(key), |message, (name, n)| message.with(name, Arg::Number(*n)));
    Texts::of(Lang::En).say(&message)
}

#[cfg(test)]
mod tests {
    use super::super::codes::CODES;
    use super::*;

    /// The error of the sample from which the product began.
    fn occurrence(number: u16) -> Occurrence<'static> {
        Occurrence {
            code: Code::find(number).expect("a code"),
            limit: 120,
            ray: "9f4670f97dfb64c8",
            colo: "FRA",
            zone: "api.meai.cloud",
            at: "2026-04-30T12:12:10Z".parse().expect("a time"),
            unpublished: "not published",
        }
    }

    #[test]
    fn the_524_is_the_real_one_to_the_letter() {
        let real = r#"{"type":"https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-524/","title":"Error 524: A timeout occurred","status":524,"detail":"The origin web server did not return a complete response within the 120-second Proxy Read Timeout window. The connection was established, but the origin took too long to respond.","instance":"9f4670f97dfb64c8","error_code":524,"error_name":"origin_response_timeout","error_category":"origin","ray_id":"9f4670f97dfb64c8","timestamp":"2026-04-30T12:12:10Z","zone":"api.meai.cloud","cloudflare_error":true,"retryable":true,"retry_after":120,"owner_action_required":true,"what_you_should_do":"**Wait and retry.** Back off for at least 120 seconds. If the error persists, the website operator should check for long-running processes or an overloaded origin.","footer":"This error was generated by Cloudflare on behalf of the website owner."}"#;
        assert_eq!(occurrence(524).json(), real);
    }

    #[test]
    fn the_advice_of_1015_counts_up_from_its_own_wait() {
        let said = occurrence(1015).json();
        assert!(said.contains(r"1. Wait 30 seconds before your next request\n2. If rate-limited again, double the wait time (60s, 120s, etc.)\n3. "), "{said}");
    }

    #[test]
    fn every_code_has_all_members_and_no_place_left_open() {
        for code in CODES {
            let occurrence = occurrence(code.number);
            let document: Value = serde_json::from_str(&occurrence.json()).expect("JSON");
            let members = document.as_object().expect("an object").len();
            assert_eq!(members, if code.retry_after.is_some() { 17 } else { 16 }, "{document}");
            for text in [occurrence.json(), occurrence.markdown(), occurrence.html()] {
                assert!(!text.contains('%') && !text.contains("{ $"), "{text}");
                assert!(text.contains(&code.number.to_string()) && text.contains("9f4670f97dfb64c8"), "{text}");
            }
        }
    }
}
