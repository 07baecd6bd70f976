//! Hosts in running text: where one starts and ends, and which can never be the host that failed.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::decode::readers::number;

/// Longest host that is looked for; DNS allows 253.
const LONGEST: usize = 253;

/// The host of the address whose `://` ends at `start`, with its place. Nothing where it is masked, private or a placeholder.
pub(crate) fn host_at(text: &str, start: usize) -> Option<Range<usize>> {
    let to = text.floor_char_boundary(start.saturating_add(LONGEST + 67).min(text.len()));
    let rest = text.get(start..to)?;
    let authority = rest.split(|c: char| is_end(c)).next()?;
    // User and password.
    let skipped = authority.rfind('@').map_or(0, |at| at + 1);
    let host = authority.get(skipped..)?;
    let host = host.split(':').next()?.trim_end_matches(['.', '-']);
    let range = start + skipped..start + skipped + host.len();
    is_public(host).then_some(range)
}

/// The bare host that starts at `start`: `www.a.example`, never a file's name.
pub(crate) fn bare_host_at(text: &str, start: usize) -> Option<Range<usize>> {
    let to = text.floor_char_boundary(start.saturating_add(LONGEST + 3).min(text.len()));
    let rest = text.get(start..to)?;
    let len = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))).unwrap_or(rest.len());
    let follows = rest.get(len..)?.chars().next();
    if matches!(follows, Some('@' | '(' | '\\' | '=')) {
        return None;
    }
    let host = rest.get(..len)?.trim_end_matches(['.', '-']);
    let last = host.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    (is_public(host) && !FILES.contains(last.as_str())).then_some(start..start + host.len())
}

fn is_end(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '/' | '?' | '#' | '"' | '\'' | '`' | '<' | '>' | ')' | '(' | ']' | '[' | '}' | '{' | '|' | '\\' | ',' | ';' | '*'
        )
        || matches!(c, '，' | '。' | '、' | '；' | '：' | '）' | '（' | '”' | '“' | '’' | '»' | '«' | '」' | '】' | '》' | '…')
}

/// A list of words by word.
pub(super) type Words = LazyLock<HashSet<&'static str>>;

/// Endings that are files, not domains, where no `://` stands before them.
static FILES: Words = LazyLock::new(|| FILE_ENDINGS.split('|').collect());
const FILE_ENDINGS: &str = concat!(
    "js|mjs|cjs|ts|tsx|jsx|py|php|rb|go|rs|java|kt|cs|cpp|c|h|html|htm|css|json|yml|yaml|toml|xml|md|txt|log|",
    "conf|cfg|ini|lock|sh|bat|exe|dll|zip|gz|png|jpg|jpeg|gif|svg"
);

/// Parts of names that stand for a host that the writer does not want to name.
static PLACEHOLDERS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(MASKS.split('|')).ok());
const MASKS: &str = concat!(
    "yourdomain|your-domain|your_domain|mydomain|my-domain|yoursite|your-site|mysite|domain.tld|redacted|",
    "masked|hidden|placeholder|xxxx|your-worker|yourname|subdomain.domain|xxx.|yyy.|myhost"
);

/// Whether the host has a name that others can ask: not an address, not the machine itself, nothing masked.
fn is_public(host: &str) -> bool {
    if host.len() > LONGEST || !host.contains('.') || host.contains("..") || host.contains("...") {
        return false;
    }
    let lower = host.to_lowercase();
    let mut labels = lower.split('.');
    let last = labels.clone().next_back().unwrap_or_default();
    let ascii = host.is_ascii();
    // A name in another script has an ending in that script; a mixture is prose that ran into the address.
    let last_ok = if ascii {
        last.len() >= 2 && (last.bytes().all(|b| b.is_ascii_alphabetic()) || last.starts_with("xn--"))
    } else {
        last.chars().all(|c| c.is_alphabetic() && !c.is_ascii()) && last.chars().count() >= 2
    };
    let labels_ok = labels.all(|label| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
            && (label.is_ascii() || label.chars().all(|c| !c.is_ascii_alphabetic()))
    });
    let private =
        matches!(last, "local" | "localhost" | "internal" | "lan" | "home" | "localdomain" | "svc" | "invalid" | "corp");
    last_ok && labels_ok && !private && !PLACEHOLDERS.iter().any(|masks| masks.is_match(&lower))
}

/// Sites that people link to: their being in a text says nothing.
static LINKED: Words = LazyLock::new(|| SITES.split('|').collect());
const SITES: &str = concat!(
    "github.com|githubusercontent.com|github.io|gitlab.com|bitbucket.org|gitee.com|codeberg.org|",
    "stackoverflow.com|stackexchange.com|serverfault.com|superuser.com|reddit.com|discord.com|discord.gg|",
    "discordapp.com|imgur.com|ibb.co|imgbb.com|postimg.cc|prnt.sc|gyazo.com|google.com|youtube.com|youtu.be|",
    "t.me|twitter.com|x.com|facebook.com|wikipedia.org|medium.com|cloudflare.com|cloudflarestatus.com|",
    "schema.org|w3.org|mozilla.org|microsoft.com|readthedocs.io|letsencrypt.org|pastebin.com|gist.github.com|",
    "npmjs.com|docker.com|dev.to|csdn.net|zhihu.com|v2ex.com|linux.do|nodeseek.com|habr.com|qna.habr.com|",
    "ietf.org|rfc-editor.org|jsfiddle.net|codepen.io|webpagetest.org|downdetector.com|crbug.com|bugzilla.org|",
    "whatsmyip.org|mxtoolbox.com|safelinks.protection.outlook.com|urldefense.com|urldefense.proofpoint.com"
);

/// First labels of hosts that hold documents, pictures or reports rather than what failed.
static ASIDE: Words = LazyLock::new(|| LABELS.split('|').collect());
const LABELS: &str = concat!(
    "docs|doc|documentation|developers|developer|support|help|wiki|status|img|imgs|image|images|pics|pic|i|",
    "screenshots|user-images|community|learn|kb|bugs|issues"
);

/// Endings of paths that are pictures and films.
const PICTURES: &str = ".png|.jpg|.jpeg|.gif|.svg|.webp|.mp4|.mov|.webm";

/// Whether a link to `host` (and the path behind it) is something to look at, not what failed.
pub(crate) fn is_linked(host: &str, path: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let parents = std::iter::successors(Some(host.as_str()), |site| site.split_once('.').map(|(_, parent)| parent));
    let known = parents.into_iter().any(|site| LINKED.contains(site));
    let first = host.split('.').next().unwrap_or_default();
    let path = path.split(|c: char| c.is_whitespace() || matches!(c, ')' | '"' | '>' | ']' | '\'')).next().unwrap_or_default();
    let path = path.to_ascii_lowercase();
    known
        || ASIDE.contains(first)
        || PICTURES.split('|').any(|ending| path.split('?').next().is_some_and(|p| p.ends_with(ending)))
}

/// Whether only its first label takes a host out: it counts all the same where the text says that it was asked.
pub(crate) fn is_aside(host: &str) -> bool {
    let site = host.split_once('.').map_or("", |(_, site)| site);
    let first = host.split('.').next().unwrap_or_default();
    ASIDE.contains(first.to_ascii_lowercase().as_str()) && site.contains('.') && !is_linked(&format!("www.{site}"), "")
}

/// The address among a command's arguments.
pub(super) fn argument(text: &str, from: usize, rest: &str) -> Option<Range<usize>> {
    if let Some(at) = rest.find("://") {
        let head = rest.get(..at)?;
        return if is_option(head) { None } else { host_at(text, from + at + 3) };
    }
    let mut at = 0;
    for word in rest.split(' ') {
        let bare = word.trim_start_matches(['"', '\'', '`']);
        if !word.starts_with('-') && bare.contains('.') {
            return bare_host_at(text, from + at + (word.len() - bare.len()));
        }
        at += word.len() + 1;
    }
    None
}

/// Whether the host is that of an option's value.
pub(super) fn is_value(text: &str, host: &Range<usize>) -> bool {
    number::before(text, host.start, 24).strip_suffix("://").is_some_and(is_option)
}

/// Whether what stands before an address makes it an option's value: a proxy, a referrer.
fn is_option(head: &str) -> bool {
    let option = head.trim_end_matches("https").trim_end_matches("http").trim_end_matches(['"', '\'', ' ', '=']);
    ["-x", "--proxy", "-e", "--referer", "-H", "referer:", "origin:"].iter().any(|name| option.ends_with(name))
}

/// Whether a terminal's line end cut the name: it stands at the edge of a long line, and the line beside it goes on with a part of
/// an address.
pub(crate) fn is_cut(text: &str, host: &Range<usize>) -> bool {
    const LONG: usize = 58;
    let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/' | ':');
    let is_part = |token: &str| token.contains('.') && token.len() < 100;
    let line_end = text.get(host.end..).is_some_and(|rest| rest.starts_with(['\n', '\r']));
    if line_end && number::before(text, host.end, LONG * 4).len() >= LONG {
        let rest = text.get(host.end..).unwrap_or_default().trim_start_matches('\r').strip_prefix('\n').unwrap_or_default();
        let next = number::after(rest, 0, 120).split(char::is_whitespace).next().unwrap_or_default();
        if next.starts_with(goes_on) && is_part(next) && !next.contains("://") {
            return true;
        }
    }
    let above = text.get(..host.start).and_then(|head| head.strip_suffix('\n')).map(|head| head.trim_end_matches('\r'));
    above.is_some_and(|head| {
        let line = number::before(head, head.len(), LONG * 4);
        let last = line.rsplit(|c: char| c.is_whitespace() || c == '"').next().unwrap_or_default();
        line.len() >= LONG && last.ends_with(|c: char| goes_on(c) && c != ':') && is_part(last) && !last.ends_with('.')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_read_from_an_address_unless_it_is_masked_or_private() {
        for (text, want) in [
            ("https://a.shop.example/x?y", Some("a.shop.example")),
            ("http://user:pw@a.example:8080/", Some("a.example")),
            ("https://a.example，然后", Some("a.example")),
            ("https://пример.рф/", Some("пример.рф")),
            ("https://我的域名/npm", None),
            ("https://我的域名比如ab.workers.dev/v1", None),
            ("https://localhost:3000", None),
            ("https://127.0.0.1/", None),
            ("https://***.example/", None),
            ("https://a...", None),
            ("https://your-domain.com/", None),
            ("https://nas.local/", None),
            ("https://", None),
        ] {
            let start = text.find("://").map_or(0, |at| at + 3);
            assert_eq!(host_at(text, start).map(|range| &text[range]), want, "{text}");
        }
    }

    #[test]
    fn a_bare_host_is_no_file() {
        for (text, want) in [
            ("www.a.example, and", Some("www.a.example")),
            ("shop.example.", Some("shop.example")),
            ("main.py", None),
            ("cli.js:10", None),
            ("1.2.3", None),
            ("me.b@c.example", None),
        ] {
            assert_eq!(bare_host_at(text, 0).map(|range| &text[range]), want, "{text}");
        }
    }

    #[test]
    fn links_are_told_from_sites() {
        for (host, path, want) in [
            ("github.com", "/a/b", true),
            ("api.github.com", "", true),
            ("notgithub.com", "", false),
            ("status.a.example", "", true),
            ("a.example", "/x.png)", true),
            ("a.example", "/x", false),
        ] {
            assert_eq!(is_linked(host, path), want, "{host}{path}");
        }
    }
}
