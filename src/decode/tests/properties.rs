//! What holds for any paste: spans stay inside it, layers lead back, prose around an error changes nothing.

use proptest::prelude::*;

use super::{SAMPLE, clean_body, value_of};
use crate::decode::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_decode_to_spans_inside_the_paste(paste in proptest::collection::vec(any::<u8>(), 0..2000)) {
        check(&paste);
    }

    #[test]
    fn any_splinters_of_an_error_decode_to_spans_inside_the_paste(
        parts in proptest::collection::vec(prop_oneof![
            "[{}\\[\\]\"'\\\\:, \n│>|]{1,6}",
            Just("\"status\":".to_owned()), Just("\"error_code\":524".to_owned()), Just("{\"type\":\"".to_owned()),
            Just("\"cloudflare_error\":true,".to_owned()), Just("\\\"ray_id\\\":\\\"9f4670f97dfb64c8\\\"".to_owned()),
            Just("error code: 1015".to_owned()), Just("\\u0022".to_owned()), Just("错误 524 ".to_owned()), Just(SAMPLE[..400].to_owned()),
        ], 0..40)
    ) {
        check(parts.concat().as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_layer_of_any_splinters_leads_back_into_the_paste(
        parts in proptest::collection::vec(prop_oneof![
            "[a-z0-9 \n]{1,8}", "[>|│#/*+ -]{1,3}", "\\PC{1,4}",
            Just("\\u0022".to_owned()), Just("\\\\\"".to_owned()), Just("\\n".to_owned()), Just("\\xe4\\xb8\\xad".to_owned()),
            Just("&quot;".to_owned()), Just("&amp;lt;".to_owned()), Just("&#x22;".to_owned()), Just("& quot;".to_owned()),
            Just("%7B%22".to_owned()), Just("%257B".to_owned()), Just("=3D=\n".to_owned()), Just("\u{1b}[31m".to_owned()),
            Just("ZXJyb3IgY29kZTogNTI0ZXJyb3I=".to_owned()), Just("â€œ".to_owned()), Just("“".to_owned()), Just("ａ".to_owned()),
            Just("\r\n".to_owned()), Just("[a](http://a)".to_owned()), Just("\"\n  + \"".to_owned()), Just("2026-01-01T00:00:00Z stdout F ".to_owned()),
        ], 0..40)
    ) {
        assert_ways_back(parts.concat().as_bytes());
    }
}

fn check(paste: &[u8]) {
    let decoded = decode(paste);
    let text_at = |span: Span| span.start <= span.end && span.range().end <= paste.len();
    for error in &decoded.errors {
        assert!(text_at(error.span));
        assert!(error.evidence.iter().all(|evidence| text_at(evidence.span)));
        let fields = serde_json::to_value(Document { decoded: &decoded, reason: "" }).expect("serialises")["errors"].take();
        for field in Field::ALL {
            let proven = |i: usize| decoded.errors[i].evidence_of(field).next().is_some();
            for (i, fields) in fields.as_array().expect("a list").iter().enumerate() {
                assert_eq!(value_of(fields, field).is_null(), !proven(i), "{} of {fields}", field.name());
            }
        }
    }
    assert!(decoded.aside.iter().all(|span| text_at(*span)));
    assert!(decoded.repairs.iter().flat_map(|repair| &repair.places).all(|span| text_at(*span)));
    assert_eq!(decoded.errors.is_empty(), !decoded.gave_up.is_empty());
}

/// Pastes that prove their error by themselves; the prose around them is left to chance.
fn whole_pastes() -> impl Strategy<Value = String> {
    prop_oneof![Just(SAMPLE.to_owned()), Just(clean_body()), Just(clean_body().replace('"', "\\\""))]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn prose_around_an_error_changes_nothing(
        paste in whole_pastes(),
        before in "([a-zA-Zа-яё一-龥,.!?() -]{1,30}\n{1,2}){0,4}",
        after in "(\n{1,2}[a-zA-Zа-яё一-龥,.!?() -]{1,30}){0,4}",
    ) {
        let alone = decode(paste.as_bytes());
        let among = decode(format!("{before}{paste}{after}").as_bytes());
        prop_assert_eq!(told(&alone), told(&among));
    }
}

/// What a result says, places aside.
fn told(decoded: &Decoded) -> String {
    let mut document = serde_json::to_value(Document { decoded, reason: "" }).expect("serialises");
    for error in document["errors"].as_array_mut().expect("a list") {
        error["evidence"].take();
    }
    format!("{} {}", document["cloudflare"], document["errors"])
}
