//! The text of `/cdn-cgi/trace`: `key=value` lines that every host behind Cloudflare answers with. It is no error, but it shows
//! that a request reached Cloudflare and came back (Cloudflare, "Gather information for troubleshooting",
//! <https://developers.cloudflare.com/support/troubleshooting/general-troubleshooting/gathering-information-for-troubleshooting-sites/>).

use crate::decode::reading::{Clue, Finds, Scene};

/// How far from its data centre the other lines may stand.
const REACH: usize = 600;

/// Looks for `colo=` among lines that only a trace has together.
pub(crate) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    let bytes = text.as_bytes();
    let mut seen = 0;
    for at in memchr::memmem::find_iter(bytes, "colo=") {
        // A trace has one such line.
        if at < seen || !starts_line(bytes, at) {
            continue;
        }
        seen = at + REACH;
        let around = bytes.get(at.saturating_sub(REACH)..(at + REACH).min(bytes.len())).unwrap_or_default();
        let others = ["fl=", "visit_scheme=", "uag=", "warp=", "kex=", "tls=", "sliver=", "ts="];
        let count = others
            .into_iter()
            .filter(|key| memchr::memmem::find(around, key.as_bytes()).is_some_and(|at| starts_line(around, at)))
            .count();
        if count >= 3 {
            finds.clues.push(Clue::Healthy(scene.view.span(&(at..at + "colo=".len()))));
        }
    }
}

fn starts_line(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| bytes.get(before))
        .is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'|' | b'`'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::finds;

    #[test]
    fn a_trace_is_healthy_and_no_error() {
        let trace = "fl=29f188\nh=shop.io\nip=203.0.113.7\nts=1700000000.123\nvisit_scheme=https\nuag=curl/8\ncolo=FRA\n\
            http=http/2\nloc=DE\ntls=TLSv1.3\nsni=plaintext\nwarp=off\n";
        for (text, want) in [
            (trace.to_owned(), 1),
            (trace.replace('\n', " "), 1),
            (trace.replace('\n', "\n> "), 1),
            ("colo=FRA status=520".to_owned(), 0),
            ("protocolo=1 fl=1 ts=2 tls=3".to_owned(), 0),
        ] {
            let found = finds(&text, read);
            assert_eq!((found.readings.len(), found.clues.len()), (0, want), "{text}");
        }
    }
}
