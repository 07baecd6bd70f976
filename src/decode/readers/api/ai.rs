//! Records of Workers AI and AI Gateway: `{"name": "AiError", "internalCode": 3021, "httpCode": 429}`.
//!
//! The columns of "Workers AI errors", <https://developers.cloudflare.com/workers-ai/platform/errors/>, are a name, an internal
//! code and an HTTP code; the record has them as members, in any order and in the notation of any language.

use std::ops::Range;

use super::super::number;
use super::super::pattern::Pattern;
use super::around::floor;
use crate::decode::field::Field;
use crate::decode::form::Format;
use crate::decode::reading::{Draft, Finds, Proof, Scene};

/// The member that nobody else has.
pub(super) const WORD: &str = "internalCode";
/// Bytes of a record on each side of it.
const REACH: usize = 400;
/// Records that are read of one view.
const MAX_RECORDS: usize = 256;

static CODE: Pattern = Pattern::new(r#"(?-u)^["']?\s{0,3}(?::|=>|=)\s{0,3}["']?(?P<value>[1-9][0-9]{3})\b"#);
static NAME: Pattern = Pattern::new(r#"(?-u)\bname["']?\s{0,3}(?::|=>|=)\s{0,3}["']?Ai[A-Za-z]{0,24}Error\b"#);
static STATUS: Pattern = Pattern::new(r#"(?-u)\bhttpCode["']?\s{0,3}(?::|=>|=)\s{0,3}["']?(?P<value>[45][0-9]{2})\b"#);

/// What it says, also where the end is cut off.
static WORDS: Pattern =
    Pattern::new(r#"(?-u)\b(?:description|message)["']?\s{0,3}(?::|=>|=)\s{0,3}["'](?P<value>[^"'\n]{3,240})"#);

/// Reads the records of a view.
pub(super) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    for at in memchr::memmem::find_iter(text.as_bytes(), WORD).take(MAX_RECORDS) {
        finds.readings.extend(record(scene, text, at).map(|draft| draft.finish(Proof::Cloudflare)));
    }
}

/// The record whose internal code is named at `at`.
fn record<'a>(scene: &'a Scene<'a>, text: &str, at: usize) -> Option<Draft<'a>> {
    let end = at + WORD.len();
    let code = CODE.captures(number::after(text, end, 24))?.name("value")?;
    let low = floor(text, at.saturating_sub(REACH));
    let low = low + text.get(low..at)?.rfind('{').map_or(0, |open| open + 1);
    let high = floor(text, end + REACH);
    let high = end + text.get(end..high)?.find('}').unwrap_or(high - end);
    let record = text.get(low..high)?;
    if !NAME.is_match(record) {
        return None;
    }
    let status = STATUS.captures(record).and_then(|found| {
        let value = found.name("value")?;
        Some((value.as_str().parse::<u16>().ok()?, value.at(low)))
    });
    let digits: Range<usize> = code.at(end);
    let mut draft = Draft::new(scene, Format::ApiText, &(low..high));
    draft.api_code(code.as_str().parse().ok()?, &digits);
    if let Some((status, at)) = status {
        draft.status(status, &at);
    }
    if let Some(words) = WORDS.captures(record).and_then(|found| found.name("value")) {
        draft.text_field(Field::Detail, words.as_str(), &words.at(low));
    }
    Some(draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::{finds, lines};

    #[test]
    fn a_record_is_read_in_any_order_and_notation() {
        let want = ["code=3021 http_status=429 api-text Cloudflare"];
        for record in [
            r#"{"name":"AiError","message":"x","internalCode":3021,"httpCode":429}"#,
            "{\n  \"httpCode\": 429,\n  \"internalCode\": 3021,\n  \"name\": \"AiGatewayError\",\n  \"description\": \"x\"\n}",
            "AiError { httpCode: 429, internalCode: 3021, name: 'AiError' }",
            "['name' => 'AiError', 'internalCode' => 3021, 'httpCode' => 429]",
        ] {
            assert_eq!(lines(record, read), want, "{record}");
        }
    }

    #[test]
    fn what_the_record_says_is_the_detail() {
        let found = finds(r#"{"internalCode": 3021, "description": "rate limiting: per min", "name": "AiError"}"#, read);
        assert_eq!(found.readings[0].error.detail.as_deref(), Some("rate limiting: per min"));
    }

    #[test]
    fn another_systems_internal_code_is_none() {
        for text in [
            r#"{"name":"PayError","internalCode":3021,"httpCode":429}"#,
            r#"{"internalCode":3021}"#,
            r#"{"name":"AiError"} {"internalCode":3021}"#,
            r#"{"name":"AiError","internalCode":"x"}"#,
            "internalCode",
        ] {
            assert_eq!(lines(text, read), Vec::<String>::new(), "{text}");
        }
    }
}
