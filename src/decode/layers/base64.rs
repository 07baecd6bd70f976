//! Base64 (RFC 4648, both alphabets), on one line or broken at a width as mails and tools do, where it holds a text.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::packed::{self, Unpacked};
use super::peeling::{Budget, Peeling};
use super::runs::{self, Run};
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Shortest run: that of `error code: 524`.
const MIN_RUN: usize = 20;

const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true).with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The view with runs of base64 as the texts that they hold.
pub(crate) fn peel(view: &View, budget: &mut Budget) -> Option<View> {
    let text = view.as_str();
    let mut peeling = Peeling::new(view);
    runs::each(text.as_bytes(), is_digit, MIN_RUN, |run| {
        let head: Vec<u8> = run.letters(text).take(32).collect();
        if !is_mixed(&head) || !decode(&head).is_some_and(|head| packed::promises(&head)) {
            return;
        }
        let letters: Vec<u8> = run.letters(text).collect();
        if let Some(unpacked) = decode(&letters).and_then(|bytes| packed::unpack(&bytes, budget)) {
            replace(&mut peeling, text, run, &unpacked, RepairKind::Base64);
        }
    });
    peeling.finish()
}

/// Whether there are letters of both cases: the words of a path have one.
fn is_mixed(head: &[u8]) -> bool {
    head.iter().any(u8::is_ascii_uppercase) && head.iter().any(u8::is_ascii_lowercase)
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_')
}

fn decode(letters: &[u8]) -> Option<Vec<u8>> {
    let mut standard: Vec<u8> = letters
        .iter()
        .map(|b| match b {
            b'-' => b'+',
            b'_' => b'/',
            b => *b,
        })
        .collect();
    if standard.len() % 4 == 1 {
        // Cut: one digit alone holds no byte.
        standard.pop();
    }
    ENGINE.decode(standard).ok()
}

/// Puts `unpacked` in place of `run`, each part of the text in place of the digits that hold it; what was compressed, as far
/// into the digits as it is into the text.
pub(crate) fn replace(peeling: &mut Peeling<'_>, text: &str, run: &Run, unpacked: &Unpacked, kind: RepairKind) {
    let Some(mut whole) = run.span() else { return };
    let bytes = text.as_bytes();
    // The mark of a run of digits goes with it.
    let mark = whole.start.saturating_sub(2)..whole.start;
    if kind == RepairKind::Hex && mark.start >= peeling.done() && matches!(bytes.get(mark.clone()), Some(b"0x" | b"\\x")) {
        whole.start = mark.start;
    }
    // Padding belongs to the run.
    let padding = bytes.get(whole.end..).map_or(0, |rest| rest.iter().take(2).take_while(|b| **b == b'=').count());
    let end = whole.end + if kind == RepairKind::Base64 { padding } else { 0 };
    let (held, digits) = match unpacked.kind {
        Some(_) => (unpacked.text.len().max(1), run.len()),
        None if kind == RepairKind::Hex => (1, 2),
        None => (3, 4),
    };
    peeling.spread_on_lines(text, &(whole.start..end), &unpacked.text, unpacked.kind.unwrap_or(kind), |n| {
        run.place(n.saturating_mul(digits) / held)
    });
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::super::view::View;
    use super::*;

    fn encode(bytes: &[u8]) -> String {
        base64::engine::general_purpose::STANDARD.encode(bytes)
    }

    fn off(text: &str) -> Option<String> {
        peel(&View::of(text, 0..text.len()), &mut Budget::default()).map(|view| view.as_str().to_owned())
    }

    fn broken(text: &str, width: usize, indent: &str) -> String {
        let lines: Vec<&str> = text.as_bytes().chunks(width).map(|line| std::str::from_utf8(line).expect("ASCII")).collect();
        lines.join(&format!("\n{indent}"))
    }

    const BODY: &str = "{\"type\":\"https://developers.cloudflare.com/\",\"title\":\"Error 524: A timeout occurred\",\"status\":524,\"zone\":\"ошибка.example\"}";

    #[test]
    fn base64_of_text_is_read_however_it_was_broken() {
        let plain = encode(BODY.as_bytes());
        for (name, paste, want) in [
            ("alone", plain.clone(), BODY.to_owned()),
            ("in prose", format!("the body: {plain}, as seen"), format!("the body: \n{BODY}\n, as seen")),
            (
                "data address",
                format!("data:application/json;base64,{plain}\""),
                format!("data:application/json;base64,\n{BODY}\n\""),
            ),
            ("60", broken(&plain, 60, ""), BODY.to_owned()),
            ("64 indented", format!("x: |\n  {}\ny: 1", broken(&plain, 64, "  ")), format!("x: |\n  \n{BODY}\ny: 1")),
            ("76 in a line", format!("body={}", broken(&plain, 76, "")), format!("body=\n{BODY}")),
            ("for addresses", plain.replace('+', "-").replace('/', "_").replace('=', ""), BODY.to_owned()),
            ("short", encode(b"error code: 524"), "error code: 524".to_owned()),
            ("utf-16", encode(&BODY.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()), BODY.to_owned()),
        ] {
            assert_eq!(off(&paste), Some(want), "{name}");
        }
    }

    #[test]
    fn packed_texts_are_unpacked_and_a_cut_one_as_far_as_it_goes() {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        gzip.write_all(BODY.as_bytes()).expect("packs");
        let gzip = gzip.finish().expect("packs");
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        zlib.write_all(BODY.as_bytes()).expect("packs");
        let mut raw = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        raw.write_all(BODY.as_bytes()).expect("packs");
        for bytes in [gzip.clone(), zlib.finish().expect("packs"), raw.finish().expect("packs")] {
            assert_eq!(off(&encode(&bytes)).as_deref(), Some(BODY));
        }
        let start = off(&encode(&gzip[..gzip.len() - 30])).expect("a start");
        assert!(BODY.starts_with(&start) && start.len() > 20, "{start}");
    }

    #[test]
    fn a_text_whose_letters_are_numbers_is_one_and_spaces_may_part_it() {
        let entities = BODY.bytes().map(|b| format!("&#{b};")).collect::<Vec<String>>().concat();
        assert_eq!(off(&encode(entities.as_bytes())), Some(entities));
        let list = format!("{:?}", BODY.as_bytes());
        assert_eq!(off(&encode(list.as_bytes())), Some(list));
        let plain = encode(BODY.repeat(2).as_bytes());
        for between in [" ", " \n"] {
            assert_eq!(off(&broken(&plain, 60, "").replace('\n', between)), Some(BODY.repeat(2)), "{between:?}");
        }
        assert_eq!(off(&format!("{} thanks", encode(b"error code: 524"))), Some("error code: 524\n thanks".to_owned()));
    }

    #[test]
    fn words_paths_and_noise_stay() {
        for text in [
            "/usr/local/lib/node_modules/wrangler/wrangler-dist/cli/index",
            "accounts/5e0c7d41b89f2a36d7015ce4f83b629a/workers/services",
            "aVeryLongCamelCaseIdentifierThatGoesOnAndOn",
            "9f4670f97dfb64c89f4670f97dfb64c8",
            "________________________________________",
            "sk-proj-Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MAAA",
        ] {
            assert_eq!(off(text), None, "{text}");
        }
    }

    #[test]
    fn a_part_of_the_text_leads_back_to_its_part_of_the_run() {
        let paste = format!("body: {}", broken(&encode(BODY.repeat(3).as_bytes()), 76, ""));
        let view = peel(&View::of(&paste, 0..paste.len()), &mut Budget::default()).expect("peels");
        let at = view.as_str().rfind("524").expect("there");
        let back = view.back_span(&(at..at + 3));
        assert!(back.len() <= 8 && back.start > paste.len() / 2, "{back:?}");
    }
}
