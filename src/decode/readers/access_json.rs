//! Cloudflare Access's refusal as JSON: `{"message":"Forbidden. You don't have permission to view this. …","status_code":403,
//! "aud":"64 hex digits","ray_id":"…"}`. Sent to clients without a token that ask for JSON; the audience tag is no Ray ID.
//! Cloudflare, "Access: application token", <https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/application-token/>.

use std::ops::Range;

use super::pattern::Pattern;
use super::values;
use crate::decode::field::Field;
use crate::decode::form::Format;
use crate::decode::reading::{Draft, Finds, Proof, Scene};

/// How far before and behind `status_code` the object reaches at most.
const REACH: usize = 700;

static STATUS: Pattern = Pattern::new(r#"(?-u)^status_code["']?(?::|=>|=)(?P<value>[45][0-9]{2})[,}\])"']"#);
static RAY: Pattern = Pattern::new(r#"(?-u)\bray_id["']?(?::|=>|=)["']?(?P<value>[0-9a-f]{15,16})\b"#);
static AUDIENCE: Pattern = Pattern::new(r#"(?-u)\baud["']?(?::|=>|=)["']?[0-9a-fA-F]{64}\b"#);
static TAGGED: Pattern = Pattern::new(r#"(?-u)["'{,]aud["']?(?::|=>|=)"#);
static MESSAGE: Pattern = Pattern::new(r#"(?-u)\bmessage["']?(?::|=>|=)["'](?P<value>[^"{}\[\]]{3,300}?)["'][,}]"#);

/// Reads the refusals of a squeezed view.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let mut done = 0;
    for at in memchr::memmem::find_iter(text.as_bytes(), "status_code") {
        if at < done {
            continue;
        }
        let object = object(text, at, done);
        done = object.end.max(at + 1);
        if let Some(draft) = refusal(scene, &object, at) {
            finds.readings.push(draft.finish(Proof::Cloudflare));
        }
    }
}

fn refusal<'a>(scene: &'a Scene<'a>, object: &Range<usize>, at: usize) -> Option<Draft<'a>> {
    let text = scene.view.as_str();
    let body = text.get(object.clone())?;
    let find = |regex: &Pattern| {
        let value = regex.captures(body)?.name("value")?;
        Some(object.start + value.start()..object.start + value.end())
    };
    let status = STATUS.captures(text.get(at..object.end)?)?.name("value")?;
    let status = at + status.start()..at + status.end();
    let ray = find(&RAY);
    let is_tagged = AUDIENCE.is_match(body);
    let is_masked = TAGGED.is_match(body);
    let is_worded = body.contains("don'thavepermissiontoviewthis") || body.contains("don\\'thavepermissiontoviewthis");
    // Its own words with one of its members, or the audience with a Ray ID.
    if !(is_worded && (ray.is_some() || is_masked) || is_tagged && ray.is_some()) {
        return None;
    }
    let mut draft = Draft::new(scene, Format::AccessJson, object);
    draft.code(text.get(status.clone())?.parse().ok()?, &status);
    if let Some(ray) = ray {
        draft.ray(&ray);
    }
    if let Some(message) = find(&MESSAGE) {
        let words =
            super::prose::restore(scene.view, &message, scene.paste, super::wrapping::Wrapping { mid_word: false, indent: 0 })
                .text;
        if values::is_whole_sentence(Field::Detail, &words) {
            draft.text_field(Field::Detail, &words, &message);
        }
    }
    draft.cut_off = object.end == text.len() && !body.ends_with('}');
    Some(draft)
}

/// The object around `at`, a bounded way in both directions.
fn object(text: &str, at: usize, from: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let low = at.saturating_sub(REACH).max(from).min(at);
    let start = memchr::memrchr(b'{', bytes.get(low..at).unwrap_or_default()).map_or(at, |brace| low + brace);
    let high = bytes.len().min(at + REACH);
    let end = memchr::memchr(b'}', bytes.get(at..high).unwrap_or_default()).map_or(high, |brace| at + brace + 1);
    boundary(text, start)..boundary(text, end)
}

fn boundary(text: &str, at: usize) -> usize {
    let mut at = at;
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::layers::squeeze::squeeze;
    use crate::decode::reading::tests::lines;

    fn squeezed(scene: &Scene<'_>, finds: &mut Finds) {
        let view = squeeze(scene.view);
        read(&Scene { view: &view, ..*scene }, finds);
    }

    #[test]
    fn the_refusal_is_read_and_its_audience_is_no_ray() {
        let aud = "4f".repeat(32);
        let words = "Forbidden. You don't have permission to view this. Please contact your system administrator.";
        for (paste, want) in [
            (
                format!(r#"{{"message":"{words}","status_code":403,"aud":"{aud}","ray_id":"9bb52cf2c82f31aa"}}"#),
                vec!["code=403 ray_id=9bb52cf2c82f31aa access-json Cloudflare"],
            ),
            (
                format!("{{'ray_id': '9bb52cf2c82f31aa', 'aud': '{aud}',\n 'status_code': 401, 'message': \"x\"}}"),
                vec!["code=401 ray_id=9bb52cf2c82f31aa access-json Cloudflare"],
            ),
            (
                format!(r#"{{"message":"{words}","status_code":403,"aud":"***","ray_id":"***"}}"#),
                vec!["code=403 access-json Cloudflare"],
            ),
            (
                format!(r#"{{"message":"{words}","status_code":403,"aud":"{aud}","ray_id":"9bb52"#),
                vec!["code=403 access-json Cloudflare"],
            ),
            (r#"{"message":"Forbidden","status_code":403}"#.to_owned(), vec![]),
            (format!(r#"{{"aud":"{aud}","iss":"x","status_code":403}}"#), vec![]),
            (r#"{"status_code":403,"ray_id":"9bb52cf2c82f31aa"}"#.to_owned(), vec![]),
            ("status_code".to_owned(), vec![]),
        ] {
            assert_eq!(lines(&paste, squeezed), want, "{paste}");
        }
    }
}
