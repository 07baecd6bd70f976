//! A server's name beside a status in somebody's words: "nginx error 499", "502 Bad Gateway nginx/1.18", "nginx 报 502"; and a
//! status that a server on the machine itself gave.

use std::ops::Range;
use std::sync::LazyLock;

use super::near::{Near, Number, Shape, pattern};
use super::sign::{Signs, is_reserved};
use crate::decode::reading::{Finds, Scene};
use crate::decode::system::System;

/// What the name stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Told {
    Server(System),
    /// An address of the machine itself.
    Local,
    /// An address of a network of one's own (RFC 1918).
    Lan,
}

/// Names that people write beside a status.
pub(super) const NAMES: &[(&str, Told)] = &[
    ("nginx", Told::Server(System::Nginx)),
    ("openresty", Told::Server(System::Nginx)),
    ("tengine", Told::Server(System::Nginx)),
    ("apache", Told::Server(System::Apache)),
    ("haproxy", Told::Server(System::Haproxy)),
    ("traefik", Told::Server(System::Traefik)),
    ("caddy", Told::Server(System::Caddy)),
    ("envoy", Told::Server(System::Envoy)),
    ("varnish", Told::Server(System::Varnish)),
    ("squid", Told::Server(System::Squid)),
    ("litespeed", Told::Server(System::LiteSpeed)),
    ("akamai", Told::Server(System::Akamai)),
    ("fastly", Told::Server(System::Fastly)),
    ("cloudfront", Told::Server(System::CloudFront)),
    ("vercel", Told::Server(System::Vercel)),
    ("netlify", Told::Server(System::Netlify)),
    ("heroku", Told::Server(System::Heroku)),
    ("edgeone", Told::Server(System::EdgeOne)),
    ("front door", Told::Server(System::AzureFrontDoor)),
    ("api gateway", Told::Server(System::AwsApiGateway)),
    ("://127.0.0.1", Told::Local),
    ("://localhost", Told::Local),
    ("://[::1]", Told::Local),
    ("://10.", Told::Lan),
    ("://172.", Told::Lan),
    ("://192.168.", Told::Lan),
];

/// Bytes between a name and its status.
const REACH: usize = 48;

/// What may stand between a name and the status behind it: words of one clause.
static CLAUSE: LazyLock<Shape> =
    LazyLock::new(|| pattern(r#"^(?:/[0-9.]{1,12})?(?: \([A-Za-z]{2,12}\))?[[:alpha:]\u{80}-\u{10FFFF}[:space:]:,'"`*/-]*$"#));
/// What may stand between a status and the name behind it.
static BEHIND: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"^(?i-u:[\s*_:-]{0,4}(?:bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error|forbidden|not found",
        r"|error|errors|too many requests|request entity too large|client closed request|fehler)?[\s*_,:(-]{0,8}",
        r"(?:(?:from|by|of|in|on|at|von|vom|de|от|из|из-за|来自)\s)?(?:(?:the|my|our|an?|dem|del) )?)$"
    ))
});
/// Words that turn a clause round.
static TURNS: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r"(?i-u:\b(?:no|not|never|without|but|behind|before|instead|kein|keine|ohne|and|or|log|logs|config|port|version|by)\b)|не |нет|没|不|但|而",
    )
});

/// Reads the place `at` where a name stands.
pub(super) fn judge(scene: &Scene<'_>, near: &Near<'_>, told: Told, at: &Range<usize>, signs: &mut Signs, finds: &mut Finds) {
    match told {
        Told::Server(system) if is_word(near, at) => {
            if let Some(status) = of_server(near, system, at) {
                signs.read(scene, system, status, at, finds);
            } else if is_used(near, system, at) {
                signs.name(scene, system, at, finds);
            }
        }
        Told::Local => {
            let host = at.start + 3..at.end;
            if let Some(status) = of_local(near, at) {
                signs.read(scene, System::Localhost, status, &host, finds);
            }
        }
        Told::Lan if is_private(near.after(at.start + 3, 16)) => {
            if let Some(status) = of_local(near, at) {
                signs.read(scene, System::Unnamed, status, &(at.start + 3..at.end), finds);
            }
        }
        Told::Server(_) | Told::Lan => {}
    }
}

/// Whether `rest` begins with a whole address, and one that no network outside has.
fn is_private(rest: &str) -> bool {
    let len = rest.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    rest.get(..len).and_then(|address| address.parse::<std::net::Ipv4Addr>().ok()).is_some_and(|address| address.is_private())
}

/// Bytes around a network's name in which Cloudflare's must not show.
const APART: usize = 2000;
/// Words before the name of a network that say that the site is behind it.
static USES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r"(?i-u:\b(?:behind|through|via|uses?|using|on|with|hinter))[[:space:]](?i-u:(?:an?|the|our|azure|amazon|aws|tencent)[[:space:]]){0,2}$|(?:使用|套|走|经过|用|через|за)[[:space:]]?$",
    )
});

/// A network that the text says the site uses: `behind Fastly`, `使用 EdgeOne 的 CDN`.
fn is_used(near: &Near<'_>, system: System, at: &Range<usize>) -> bool {
    let network =
        matches!(system, System::Akamai | System::Fastly | System::CloudFront | System::EdgeOne | System::AzureFrontDoor);
    let after = near.after(at.end, 12).to_ascii_lowercase();
    // What stands before the origin is not what the visitor met.
    let of_origin = near.before(at.start, 60).to_ascii_lowercase().contains("origin");
    network
        && !of_origin
        && (USES.is_match(near.before(at.start, 40)) || after.trim_start_matches([' ', '的']).starts_with("cdn"))
        && !near.is_ours(&(at.start.saturating_sub(APART)..at.end + APART))
}

/// A word of its own or a product with its version, not a path, a package or a file.
fn is_word(near: &Near<'_>, at: &Range<usize>) -> bool {
    let before = near.before(at.start, 4).chars().next_back();
    let mut after = near.after(at.end, 8).chars();
    let (next, second) = (after.next(), after.next());
    let joins = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/' | '\\' | '.' | '@' | '=');
    before.is_none_or(|c| !joins(c))
        && match next {
            Some('/') => second.is_some_and(|c| c.is_ascii_digit()),
            Some('.') => second.is_none_or(char::is_whitespace),
            Some(c) => !joins(c),
            None => true,
        }
}

fn of_server<'a>(near: &'a Near<'_>, system: System, at: &Range<usize>) -> Option<&'a Number> {
    let first = near.numbers.partition_point(|number| number.at.start < at.end);
    let fits = |number: &&Number| {
        number.at.len() == 3
            && matches!(number.value, 400..=599)
            && !is_reserved(number.value, system)
            && near.stands_alone(&number.at)
    };
    // The parts of a version stand between: `nginx/1.18.0`.
    let behind = near.numbers.get(first..)?.iter().take(2).find(fits).filter(|number| {
        let gap = near.text.get(at.end..number.at.start).filter(|gap| gap.len() <= REACH).unwrap_or("!");
        let script = gap.chars().count() <= 16 && !gap.is_ascii() && !gap.contains(['。', '，', '\n']);
        CLAUSE.is_match(gap)
            && !TURNS.is_match(gap)
            && (near.is_status(number) || gap.trim().is_empty() || script)
            && !near.is_ours(&(at.end..number.at.start))
            && !gap.contains('\n')
    });
    behind.or_else(|| {
        let before = near.numbers.get(..first)?.iter().next_back().filter(fits)?;
        let gap = near.text.get(before.at.end..at.start).filter(|gap| gap.len() <= REACH)?;
        // The footer of a page is a line of its own; a sentence on the next line is somebody's.
        let rest = near.after(at.end, 40).lines().next().unwrap_or_default();
        let is_footer = !gap.contains('\n') || rest.trim().is_empty() || rest.starts_with('/');
        // `502 Bad Gateway", …, nginx/1.22`: a version stands in what the server itself says.
        let versioned = || {
            let mut after = near.after(at.end, 2).bytes();
            let version = after.next() == Some(b'/') && after.next().is_some_and(|b| b.is_ascii_digit());
            version && !gap.contains('\n') && !TURNS.is_match(gap) && !near.is_ours(&(before.at.end..at.start))
        };
        (is_footer && (BEHIND.is_match(gap) || versioned()) && (near.is_status(before) || gap.contains("from")))
            .then_some(before)
    })
}

/// A status on the line of a request to the machine itself, with nothing of Cloudflare's near.
fn of_local<'a>(near: &'a Near<'_>, at: &Range<usize>) -> Option<&'a Number> {
    if near.is_ours(&(at.start.saturating_sub(400)..at.end + 400)) {
        return None;
    }
    let before = near.before(at.start, 60);
    let line = before.rsplit('\n').next().unwrap_or_default();
    if ["upstream", "origin", "proxy", "ingress", "dial", "->"].iter().any(|word| line.contains(word)) {
        return None;
    }
    let after = near.after(at.end, 160);
    let reach = (line.len(), after.find('\n').unwrap_or(after.len()));
    near.status(at, reach).filter(|status| matches!(status.value, 400..=511))
}

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn a_server_named_beside_a_status_sent_it() {
        hold(&[
            ("nginx error 499 shows up", "nginx 499"),
            ("dann meldet nginx einen 502 Bad Gateway. Warum?", "nginx 502"),
            ("nginx returns 504", "nginx 504"),
            ("nginx 502", "nginx 502"),
            ("nginx报502", "nginx 502"),
            ("502 Bad Gateway nginx/1.18.0 (Ubuntu)", "nginx 502"),
            ("у меня nginx выдаёт 502", "nginx 502"),
            ("traefik gives \"Bad Gateway\" 502", "traefik 502"),
            ("ResponseError: 503 - Caddy", "caddy 503"),
            ("502 Bad Gateway\n\nopenresty/1.19.9.1", "nginx 502"),
            ("I get a 504 from traefik", "traefik 504"),
            ("EdgeOne 错误 524", "edgeone 524"),
            ("502 Bad Gateway\"，面板，nginx/1.22", "nginx 502"),
            ("the nginx log shows no 502", ""),
            ("Cloudflare gives a 502 but nginx is fine", ""),
            ("nginx behind Cloudflare gets 520", ""),
            ("nginx: 520 errors", ""),
            ("502 Bad Gateway\nnginx is what we run", ""),
            ("/etc/nginx/conf.d 502 error", ""),
            ("ingress-nginx 502 error", ""),
            ("nginx listens on port 500", "not 500"),
            ("使用edgeone的cdn打不开", "names edgeone"),
            ("the site is behind Fastly and slow", "names fastly"),
            ("behind Fastly, then Cloudflare", ""),
            ("fastly wrote a post", ""),
        ]);
    }

    #[test]
    fn a_request_to_the_machine_itself_was_answered_by_it() {
        hold(&[
            ("Calling http://127.0.0.1:9090/x from my test gives 502 code, each time.", "localhost 502"),
            ("GET http://localhost:8080/v1/models 404 (Not Found)", "localhost 404"),
            ("POST http://localhost:3000/api 520", ""),
            ("upstream: \"http://127.0.0.1:8080/\" status 502", ""),
            ("531 http 403 http://10.20.1.14:4873/gulp-fern", "unnamed 403"),
            ("GET http://172.16.0.9/x 404 (Not Found)", "unnamed 404"),
            ("GET http://172.67.1.9/x 404 (Not Found)", ""),
            ("GET http://10.example.com/x 404 (Not Found)", ""),
            ("http://localhost:3000 works\nbut the site gives 502 error", ""),
            ("http://localhost:8317/v1 status 502: {\"ray_id\":\"x\"}", ""),
        ]);
    }
}
