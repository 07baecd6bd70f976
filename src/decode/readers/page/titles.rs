//! The `<title>` of Cloudflare's pages: `host | 522: Connection timed out`, `Access denied | host used Cloudflare to restrict
//! access`, `Worker threw exception | host | Cloudflare`, `host | Edge IP Restricted`, `521 Origin Down`.

use std::ops::Range;

use super::look::{Look, is_code};
use crate::decode::readers::values;

/// Longest title that is read, in bytes.
const REACH: usize = 400;

/// What a title holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) code: Option<(u32, Range<usize>)>,
    pub(super) zone: Option<Range<usize>>,
    /// It names Cloudflare, or has the shape that only Cloudflare's has.
    pub(super) is_cloudflares: bool,
    /// Its end.
    pub(super) end: usize,
}

/// Reads the title that starts at `at`, behind its tag.
pub(super) fn read(look: &Look<'_>, at: usize) -> Title {
    let rest = look.ahead(at, REACH);
    let rest = rest.split('<').next().unwrap_or_default();
    let len = ["\\u003c", "&lt;", "%3C"].into_iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    let raw = rest.get(..len).unwrap_or_default();
    let mut title = Title { end: at + len, ..Title::default() };
    let mut start = at;
    for part in raw.split('|') {
        let span = start..start + part.len();
        start = span.end + 1;
        title.part(look, part, &span);
    }
    if !raw.contains('|') {
        title.number(look, raw, at);
    }
    title
}

impl Title {
    fn part(&mut self, look: &Look<'_>, part: &str, span: &Range<usize>) {
        const RESTRICTED: &str = "usedcloudflaretorestrictaccess";
        let lower = part.to_ascii_lowercase();
        if lower == "cloudflare" {
            self.is_cloudflares = true;
        } else if let Some(host) = lower.find(RESTRICTED) {
            self.is_cloudflares = true;
            self.host(look, span.start..span.start + host);
        } else if let Some(digits) =
            part.split(':').next().filter(|digits| matches!(digits.len(), 3 | 4) && part.len() > digits.len())
            && let Some(code) = values::number(digits).filter(|code| is_code(*code))
        {
            // `host | 522: Connection timed out`.
            let told = lower.get(digits.len() + 1..).unwrap_or_default();
            let own = match code {
                520..=530 | 1000..=1299 => true,
                500 => told == "internalservererror",
                502 => told == "badgateway",
                504 => told == "gatewaytime-out",
                _ => false,
            };
            self.is_cloudflares |= self.zone.is_some() && own;
            self.code = Some((code, span.start..span.start + digits.len()));
        } else {
            self.host(look, span.clone());
        }
    }

    /// `521 Origin Down`: the number comes first, and a gap ends it.
    fn number(&mut self, look: &Look<'_>, raw: &str, at: usize) {
        if raw.bytes().take(3).all(|b| b.is_ascii_digit())
            && let Some((code, span)) = look.code(at).or_else(|| {
                let span = at..at + 3;
                values::number(look.slice(&span)).filter(|code| is_code(*code)).map(|code| (code, span))
            })
        {
            self.code = Some((code, span));
        }
    }

    /// A host; a mail or an editor may have made a link of it: `[host](http://host/)`.
    fn host(&mut self, look: &Look<'_>, span: Range<usize>) {
        let raw = look.slice(&span);
        let linked = raw.strip_prefix('[').and_then(|rest| rest.find(']')).map(|end| span.start + 1..span.start + 1 + end);
        let host = linked.unwrap_or(span);
        let whole = look.slice(&host);
        let shaped = whole.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':'));
        if shaped && self.zone.is_none() {
            self.zone = look.clean_host(host).filter(|_| !whole.ends_with('.'));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::layers::squeeze::squeeze;
    use crate::decode::layers::view::View;

    #[test]
    fn titles_of_every_template_are_read() {
        for (text, code, zone, is_cloudflares) in [
            ("shop.io | 522: Connection timed out</title>", Some(522), Some("shop.io"), true),
            ("[shop.io](http://shop.io/) | 520: Web server is returning an unknown error</", Some(520), Some("shop.io"), true),
            ("shop.io | 504: Gateway time-out</title>", Some(504), Some("shop.io"), true),
            ("shop.io | 502: my day</title>", Some(502), Some("shop.io"), false),
            ("Access denied | shop.io used Cloudflare to restrict access<", None, Some("shop.io"), true),
            ("Worker threw exception | w.shop.io | Cloudflare</title>", None, Some("w.shop.io"), true),
            ("Worker exceeded resource limits | **** | Cloudflare</title>", None, None, true),
            ("shop.io | Edge IP Restricted</title>", None, Some("shop.io"), false),
            ("Access denied | ***.****.net used Cloudflare to restrict access", None, None, true),
            ("Attention Required! | Cloudflare</title>", None, None, true),
            ("521 Origin Down</title>", Some(521), None, false),
            ("Just a moment...</title>", None, None, false),
            ("My shop | 2024: a year</title>", None, None, false),
        ] {
            let view = squeeze(&View::of(text, 0..text.len()));
            let look = Look::new(&view, false);
            let title = read(&look, 0);
            assert_eq!(title.code.map(|code| code.0), code, "{text}");
            assert_eq!(title.zone.map(|zone| look.slice(&zone)), zone, "{text}");
            assert_eq!(title.is_cloudflares, is_cloudflares, "{text}");
        }
    }
}
