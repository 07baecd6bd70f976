//! Values that the text ends in: nobody can tell whether they went on, unless they say themselves that they are whole.

use super::field::Field;
use super::reading::{Clue, Finds};

/// Last labels of hosts that are not the start of another one that is as common.
const WHOLE: [&str; 18] =
    ["com", "net", "org", "io", "dev", "app", "example", "test", "cn", "ru", "de", "uk", "jp", "fr", "eu", "br", "nl", "edu"];

/// Bytes before the end of the text in which a bracket may have been opened.
const REACH: usize = 48;

/// Takes away what the `text` ends in and may be cut: hosts, and numbers in a bracket that nothing closes.
pub(crate) fn drop_halves(text: &str, finds: &mut Finds) {
    // The dot behind a host is a sentence's, or the host's own.
    let length = text.trim_end_matches(['.', '-']).len();
    let tail = text.get(text.ceil_char_boundary(text.len().saturating_sub(REACH))..).unwrap_or_default();
    // A colour of a terminal has such a bracket too, with digits or an escape character beside it.
    let opens = |open: usize| {
        let rest = tail.get(open + 1..).unwrap_or_default();
        let named =
            rest.starts_with(|c: char| c.is_ascii_lowercase()) || tail.get(open..).is_some_and(|it| it.starts_with('('));
        named && !rest.contains([')', ']']) && !tail.get(..open).is_some_and(|before| before.ends_with(['\u{1b}', '^']))
    };
    let is_open = tail.rfind(['(', '[']).is_some_and(opens);
    if is_open && tail.ends_with(|c: char| c.is_ascii_digit()) {
        finds
            .readings
            .retain(|reading| !reading.error.evidence_of(Field::Code).any(|evidence| evidence.span.range().end == text.len()));
    }
    finds.clues.retain(|clue| match clue {
        Clue::Host { host, span, .. } => span.range().end < length || is_whole(host),
        _ => true,
    });
    for reading in &mut finds.readings {
        let error = &mut reading.error;
        let ends_there = error.evidence_of(Field::Zone).any(|evidence| evidence.span.range().end >= length);
        if ends_there && error.zone.as_deref().is_some_and(|zone| !is_whole(zone)) {
            error.zone = None;
            error.evidence.retain(|evidence| evidence.field != Field::Zone);
        }
    }
}

fn is_whole(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    WHOLE.iter().any(|whole| last.eq_ignore_ascii_case(whole))
}

#[cfg(test)]
mod tests {
    use crate::decode::decode;

    fn zone(text: &str) -> Option<String> {
        decode(text.as_bytes()).errors.first().and_then(|error| error.zone.as_deref().map(str::to_owned))
    }

    #[test]
    fn a_host_that_the_text_ends_in_may_be_half_of_one() {
        for whole in ["a.shop.example", "a.shop.com", "a.shop.io"] {
            assert_eq!(zone(&format!("error code: 524\n\ncurl https://{whole}")).as_deref(), Some(whole));
        }
        for half in ["a.shop.exam", "a.shop.c", "a.shop.bi", "a.shop", "www.shop."] {
            assert_eq!(zone(&format!("error code: 524\n\ncurl https://{half}")), None, "{half}");
        }
        assert_eq!(zone("error code: 524\n\ncurl https://a.shop.bike\n").as_deref(), Some("a.shop.bike"));
    }

    #[test]
    fn a_number_in_an_open_bracket_may_be_half_of_one() {
        let codes = |text: &str| decode(text.as_bytes()).errors.iter().filter_map(|error| error.code).collect::<Vec<_>>();
        assert_eq!(codes("HTTP status 403: Authentication error (10000)"), [10000]);
        assert!(!codes("HTTP status 403: Authentication error (1000").contains(&1000));
        assert_eq!(codes("error code: 1020"), [1020]);
    }
}
