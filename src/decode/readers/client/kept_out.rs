//! Programs that say in their own words that Cloudflare kept them out: indexers, downloaders and scrapers know its pages and
//! print no number. Messages as Prowlarr, `gallery-dl`, `cloudscraper`, `FlareSolverr` and Mihon have them in their sources.
//!
//! A clue, no reading: where the page itself or a status is in the paste, that tells more.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::decode::form::Page;
use crate::decode::readers::number;
use crate::decode::readers::pattern::finder;
use crate::decode::reading::{Clue, Finds, Scene};

/// Messages that are reported of one window.
const MAX_ALIKE: usize = 16;
/// Bytes of a line on either side.
const REACH: usize = 160;

const MESSAGES: &[(&str, Page)] = &[
    ("blocked by cloudflare protection", Page::Block),
    ("cloudflare has blocked this request", Page::Block),
    ("[warning] cloudflare challenge", Page::Challenge),
    ("[warning] cloudflare captcha", Page::Challenge),
    ("[error] cloudflare challenge", Page::Challenge),
    ("challengeerror: cloudflare challenge", Page::Challenge),
    ("cloudflarechallengeerror: ", Page::Challenge),
    ("cloudflareloopprotection: ", Page::Challenge),
    ("cloudflareiuamerror: ", Page::Challenge),
    ("cloudflarecaptchaerror: ", Page::Challenge),
    ("detected a cloudflare version", Page::Challenge),
    ("detected the new cloudflare challenge", Page::Challenge),
    ("cloudflare challenge loop", Page::Challenge),
    ("cloudflare anti-bot challenge", Page::Challenge),
    ("failed to bypass cloudflare", Page::Challenge),
    ("falha ao contornar o cloudflare", Page::Challenge),
    ("try to find the cloudflare", Page::Challenge),
    ("cloudflare detected", Page::Challenge),
    ("cloudflare protection detected", Page::Challenge),
];

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| finder(MESSAGES.iter().map(|(words, _)| *words)));

/// Reads the messages of the view.
pub(super) fn read(scene: &Scene<'_>, finds: &mut Finds) {
    let text = scene.view.as_str();
    for found in FINDER.iter().flat_map(|finder| finder.find_iter(text)).take(MAX_ALIKE) {
        // The program's source tells nothing, nor does what it is asked to do.
        let before = number::before(text, found.start(), 24).to_ascii_lowercase();
        let is_code = ["raise ", "except ", "throw ", "catch ", "'", "if "].iter().any(|word| before.ends_with(word));
        let message = MESSAGES.get(found.pattern().as_usize());
        if let Some((_, page)) =
            message.filter(|(words, _)| !is_code && (!words.ends_with("detected") || fails(text, &found.range())))
        {
            finds.clues.push(Clue::KeptOut(*page, scene.view.span(&found.range())));
        }
    }
}

/// Whether the line says that something failed for it; a list of what a site runs on says the same without.
fn fails(text: &str, at: &Range<usize>) -> bool {
    let line = number::line(text, at.start, REACH);
    let line = text.get(line).unwrap_or_default().to_ascii_lowercase();
    ["error", "warn", "fail", "exception", "blocked", "retry", " 403", " 429", " 503"].iter().any(|word| line.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::reading::tests::finds;

    #[test]
    fn a_program_that_was_kept_out_says_so() {
        for (text, want) in [
            (" -- : Unable to access idx.example, blocked by CloudFlare Protection.", Some(Page::Block)),
            ("[booru][warning] Cloudflare challenge", Some(Page::Challenge)),
            (
                "cloudscraper.exceptions.CloudflareChallengeError: Detected a Cloudflare version 2 challenge",
                Some(Page::Challenge),
            ),
            ("Error: Cloudflare has blocked this request. Probably your IP is banned for this site.", Some(Page::Block)),
            ("CloudflareError: cloudflare challenge loop", Some(Page::Challenge)),
            ("Failed to bypass Cloudflare", Some(Page::Challenge)),
            ("[03.11.2025 08:47:52] ERROR Cloudflare Detected, пробую снова через 20.0 сек.", Some(Page::Challenge)),
            ("Response 403: Cloudflare detected", Some(Page::Challenge)),
            ("Technologies: Cloudflare detected, PHP detected", None),
            ("except CloudflareChallengeError: pass", None),
            ("raise CloudflareLoopProtection: x", None),
            ("a Cloudflare challenge is a page", None),
            ("blocked by our firewall", None),
        ] {
            let clues = finds(text, read).clues;
            let found = clues.iter().find_map(|clue| if let Clue::KeptOut(page, _) = clue { Some(*page) } else { None });
            assert_eq!(found, want, "{text}");
        }
    }
}
