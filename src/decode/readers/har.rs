//! Entries of HAR files, whole or in fragments. They hold headers as pairs of `name` and `value`, so [`super::headers`] reads
//! them: a pair, or `startedDateTime`, makes its block an entry. Browsers differ in the order of an entry's members
//! (`startedDateTime` first, or behind the response), which is why nothing is parsed as JSON. This file holds their table.

use crate::decode::reading::tests::lines;

#[test]
fn an_entry_with_an_error_is_one_reading() {
    let request = r#""request":{"method":"GET","url":"https://shop.site.test/a?status=524","httpVersion":"h2","headers":[{"name":":authority","value":"shop.site.test"},{"name":"user-agent","value":"x"},{"name":"content-type","value":"text/plain"}],"cookies":[]}"#;
    let response = r#""response":{"status":522,"statusText":"","httpVersion":"h2","headers":[{"name":"cf-ray","value":"7b1c2d3e4f506172-MAD"},{"name":"server","value":"cloudflare"}],"content":{"size":524,"mimeType":"text/html"}}"#;
    let healthy = response.replace("\"status\":522", "\"status\":200").replace("6172-MAD", "6173-MAD");
    let started = "\"startedDateTime\":\"2026-03-03T05:05:06.123+01:00\",\"time\":19034.2";
    let want = "code=522 ray_id=7b1c2d3e4f506172 colo=MAD zone=shop.site.test timestamp=2026-03-03T04:05:06Z har Cloudflare";
    for har in [
        format!("{{\"log\":{{\"entries\":[{{{started},{request},{response}}},{{{started},{request},{healthy}}}]}}}}"),
        format!("{{\"log\":{{\"entries\":[{{{request},{response},{started}}},{{{request},{healthy},{started}}}]}}}}"),
        format!("{{\n  {started},\n  {request},\n  {response}\n}}"),
    ] {
        assert_eq!(lines(&har, super::headers::read), [want], "{har}");
    }
    let fragment = format!("{{{request},{response}}}");
    let untimed = want.replace(" timestamp=2026-03-03T04:05:06Z", "");
    assert_eq!(lines(&fragment, super::headers::read), [untimed]);
    let bare = format!("{{{started},\"request\":{{\"url\":\"https://shop.site.test/a\"}},\"response\":{{\"status\":524}}}}");
    assert_eq!(lines(&bare, super::headers::read), ["code=524 zone=shop.site.test timestamp=2026-03-03T04:05:06Z har Unsaid"]);
}
