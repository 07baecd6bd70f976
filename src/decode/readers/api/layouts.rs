//! The layouts in which clients print a code with its words: what gives each away, and where the two stand in it.

use std::ops::Range;

use super::around::{self, floor};
use super::flat::{APART, Hit, words_len};
use super::known;
use crate::decode::readers::mention::wording;
use crate::decode::readers::pattern::Pattern;

/// How far behind the name of the API a number without words may stand.
const SAID_REACH: usize = 100;
/// Longest stack between words and their code.
const STACK: usize = 1200;

/// Places where a layout gives itself away; the known words follow in the finder.
pub(super) const LAYOUTS: [&str; 25] = [
    "cloudflare error",
    "cloudflareerror: ",
    "error code",
    "[code: ",
    "[api code: ",
    ": code ",
    "cloudflare api",
    "cloudflareapi",
    "aierror: ",
    "resource \"cloudflare_",
    ", reason: ",
    ", error: ",
    "http status ",
    "status code ",
    "code:",
    "error: ",
    "@{code=",
    "cloudflare: ",
    "error creating ",
    "error updating ",
    "error deleting ",
    "failed to create ",
    "failed to update ",
    "failed to delete ",
    " - api call failed",
];

/// `10000] ` behind `[code: `.
static IN_BRACKETS: Pattern = Pattern::new(r"(?-u)^(?P<code>[0-9]{1,7})\]");
/// `code: 6003` before `, reason: `.
static CODE_BEFORE: Pattern = Pattern::new(r"(?i-u)\bcode: ?(?P<code>[0-9]{1,7})$");
/// `403: words (10000)` behind `HTTP status `.
static GO_CLIENT: Pattern = Pattern::new(r#"(?-u)^[45][0-9]{2}: (?P<words>[^\n(){}"]{3,240}) \((?P<code>[0-9]{4,7})\)"#);
/// `zone "a.example": words (1105)` behind `error creating `: the same client since it leaves the status out.
static GO_ACTION: Pattern = Pattern::new(
    r#"(?-u)^[^\n]{0,160}?: (?P<words>[A-Za-z][^\n(){}":]{3,240}) \((?P<code>1[0-9]{3}|[679][0-9]{3}|10[0-9]{3}|81[0-9]{3}|80000[0-9]{2})\)\s{0,3}(?:[\n\x22\\,:;]|$)"#,
);
/// ` returned an error: 1061 words`, ` error (code 1061): words` behind Cloudflare's name.
static NAMED: Pattern = Pattern::new(concat!(
    r"(?i-u)^[a-z]{0,20}(?: [a-z]{1,12}){0,5}[:( \[-]{1,4}(?:error |code:? ?|error code:? ?)?[\[(]?(?P<code>[0-9]{4,7})[)\]]?",
    r#"(?:[:,-]{1,2} ?| - | )(?P<words>[A-Z][^\n;<\x22\]]{2,240})"#,
));
/// `/zones.post - 1052 words` before ` - api call failed`: Cloudflare's library for Python, as its own examples print it.
static PYTHON: Pattern = Pattern::new(r"(?-u)/[a-z_./]{3,80} (?:- )?(?P<code>[0-9]{4,7}) (?P<words>[A-Za-z][^\n\x22]{2,240})$");
/// `400] 6003: words` behind `[status code `, `Error: 6003: words`.
static LEGO: Pattern =
    Pattern::new(r#"(?-u)^(?:[45][0-9]{2}\] )?(?P<code>0|[0-9]{4,7}): (?P<words>[A-Za-z][^\n;<"\]]{2,240})"#);
/// `6003 Message:words` behind `Code:`.
static GO_STRUCT: Pattern = Pattern::new(
    r"(?-u)^ ?(?P<code>[0-9]{1,7}),? {1,2}Message: ?\x22?(?P<words>[^\n{}\[\]\x22]{3,240}?)\x22?,? ?(?:ErrorChain:|DocumentationURL:|Source:|[}\]\n])",
);
/// `ruleset" "a" {⏎⏎words (20217)`: Terraform shows the place in its files, and what the API said below it.
static BELOW_RESOURCE: Pattern = Pattern::new(
    r"(?-u)^[^\n]{0,160}\n(?:(?:[| \t\r]|│){0,8}\n){1,2}(?:[| \t]|│){0,8}(?P<words>[A-Za-z][^(){}]{3,240}) \((?P<code>[0-9]{4,7})\)\s{0,3}(?:[\n,]|$)",
);
/// `9109; message=words` behind `@{code=`.
static POWERSHELL: Pattern = Pattern::new(r"(?i-u)^(?P<code>[0-9]{1,7}); message=(?P<words>[^;}\n]{3,240})");

/// A code and words in one of the layouts.
pub(super) fn laid_out(text: &str, layout: &str, place: &Range<usize>) -> Option<Hit> {
    let behind = text.get(place.end..floor(text, place.end + APART))?;
    let hit = |regex: &Pattern| {
        let found = regex.captures(behind)?;
        let (digits, words) = (found.name("code")?, found.name("words")?);
        Some(Hit {
            code: digits.as_str().parse().ok()?,
            digits: place.end + digits.start()..place.end + digits.end(),
            words: place.end + words.start()..place.end + words.start() + words.as_str().trim_end().len(),
            laid_out: true,
            is_link: false,
        })
    };
    // A nought needs words that only this API says.
    let is_counted = |hit: &Hit| hit.code > 0 || text.get(hit.words.clone()).is_some_and(known::has_api_words);
    match layout {
        "[code: " | "[api code: " => {
            let found = IN_BRACKETS.captures(behind)?.name("code")?;
            let own = around::line_start(text, place.start);
            let is_alone = text.get(own..place.start)?.trim().is_empty();
            let from = if is_alone { paragraph(text, own)? } else { own };
            let line = text.get(from..place.start)?.lines().next()?.trim_end();
            let words = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '(');
            let words = words.strip_prefix("text: '").unwrap_or(words);
            let start = from + line.len() - words.len();
            let digits = place.end..place.end + found.end();
            (!words.is_empty()).then_some(())?;
            let is_link = line.trim_start_matches([' ', '\t', '│']).starts_with("- ");
            Some(Hit { code: found.as_str().parse().ok()?, digits, words: start..from + line.len(), laid_out: true, is_link })
        }
        ", reason: " | ", error: " => {
            let from = floor(text, place.start.saturating_sub(16));
            let found = CODE_BEFORE.captures(text.get(from..place.start)?)?.name("code")?;
            let digits = from + found.start()..from + found.end();
            let words = place.end..place.end + words_len(behind);
            (!words.is_empty()).then_some(())?;
            Some(Hit { code: found.as_str().parse().ok()?, digits, words, laid_out: true, is_link: false })
        }
        " - api call failed" => {
            let own = around::line_start(text, place.start);
            let found = PYTHON.captures(text.get(own..place.start)?)?;
            let (digits, words) = (found.name("code")?, found.name("words")?);
            let code = digits.as_str().parse().ok()?;
            Some(Hit { code, digits: digits.at(own), words: words.at(own), laid_out: true, is_link: false })
        }
        "http status " => hit(&GO_CLIENT),
        "cloudflare error" => on_named_line(text, &(place.end..place.end), behind),
        "error code" => on_named_line(text, place, behind),
        "cloudflare api" | "cloudflareapi" => {
            hit(&NAMED).filter(|hit| is_error(text, place, hit)).or_else(|| said(behind, place.end))
        }
        "resource \"cloudflare_" => hit(&BELOW_RESOURCE),
        ": code " => hit(&LEGO).filter(|_| around::names_api(text, place.start)),
        action if action.starts_with("error ") && action != "error: " || action.starts_with("failed ") => hit(&GO_ACTION),
        "aierror: " | "status code " => hit(&LEGO),
        // Databases print numbers so as well.
        "error: " | "cloudflareerror: " | "cloudflare: " => {
            let lego = hit(&LEGO).filter(is_counted).map(|hit| Hit { laid_out: known::is_code(hit.code), ..hit });
            lego.or_else(|| on_named_line(text, place, behind))
        }
        "code:" => {
            let from = floor(text, place.start.saturating_sub(16));
            let is_link = text.get(from..place.start).is_some_and(|before| before.ends_with("ErrorChain:[{"));
            hit(&GO_STRUCT).map(|hit| Hit { is_link, ..hit })
        }
        _ => hit(&POWERSHELL),
    }
}

/// Whether what stands between Cloudflare's name and the number speaks of an error: `the Cloudflare API 2024 edition` does not, and
/// `Cloudflare API error 1015: You are being rate limited` is a page's.
fn is_error(text: &str, name: &Range<usize>, hit: &Hit) -> bool {
    const SAID: [&str; 7] = ["error", "exception", "code", "fail", "return", "respon", "said"];
    let between = text.get(name.end..hit.digits.start).unwrap_or_default().to_ascii_lowercase();
    let behind = text.get(hit.digits.end..hit.words.end).unwrap_or_default();
    // Behind no more than a blank a sentence begins: `error: 5000 requests exceeded` counts.
    let words = text.get(hit.words.clone()).unwrap_or_default();
    let is_apart =
        behind.strip_suffix(words).is_none_or(|between| between != " ") || words.starts_with(|c: char| c.is_uppercase());
    is_apart
        && SAID.iter().any(|word| between.contains(word))
        && !(1990..=2035).contains(&hit.code)
        && !wording::is_title(hit.code, behind)
}

/// `认证失败（400, 错误码 9106）` behind Cloudflare's name and "API": a number of the API's behind the word for it, without words.
fn said(behind: &str, start: usize) -> Option<Hit> {
    const WORDS: [&str; 11] =
        ["错误码", "错误代码", "错误", "报错", "錯誤代碼", "錯誤碼", "код", "ошибка", "error", "code", "code no."];
    let part = behind.get(..floor(behind, SAID_REACH))?.split(['\n', '{', '<']).next()?;
    let mut at = 0;
    while let Some(first) = part.get(at..)?.find(|c: char| c.is_ascii_digit()) {
        let digits = at + first..part.len();
        let len = part.get(digits.clone())?.bytes().take_while(u8::is_ascii_digit).count();
        let digits = digits.start..digits.start + len;
        at = digits.end;
        let head = part.get(..digits.start)?.trim_end_matches([' ', ':', '：', '#', '=']).to_lowercase();
        // Words behind it are read with it by other layouts.
        let rest = part.get(digits.end..)?.trim_start_matches([')', '）', ']', ' ']);
        let ends = !rest.starts_with(|c: char| c.is_ascii() && !matches!(c, ',' | '`' | '"')) || matches!(rest, "." | ".)");
        let code = part.get(digits.clone())?.parse().ok().filter(|code| *code > 5999 && known::is_code(*code));
        if let Some(code) = code.filter(|_| {
            ends && digits.end < SAID_REACH - 4 && !head.ends_with("[code") && WORDS.iter().any(|word| head.ends_with(word))
        }) {
            let digits = start + digits.start..start + digits.end;
            return Some(Hit { code, words: digits.end..digits.end, digits, laid_out: true, is_link: false });
        }
    }
    None
}

/// ``the request to Cloudflare failed, error code: `10021` ``: a number that only the API has, on a line that names Cloudflare or
/// its command line before it, or right behind. Sockets of Windows count from 10000 as well.
fn on_named_line(text: &str, place: &Range<usize>, behind: &str) -> Option<Hit> {
    let skipped = behind.len() - behind.trim_start_matches([' ', ':', '=', '`', '*', '"', '(', '[']).len();
    let len = behind.get(skipped..)?.bytes().take_while(u8::is_ascii_digit).count();
    let code = behind.get(skipped..skipped + len)?.parse().ok()?;
    let is_own = matches!(code, 10000..=10003 | 10015..=10021 | 10072..=10090 | 10200..=10999 | 8_000_000..=8_000_199)
        || known::is_code(code) && (6000..10000).contains(&code)
        || (81000..=81099).contains(&code);
    let rest = behind.get(skipped + len..)?.trim_start_matches(['`', '*', '"', ')', ']']);
    let ends = rest.is_empty()
        || rest == "."
        || rest.starts_with([' ', '\n', '\r', ','])
        || rest.starts_with(". ")
        || rest.starts_with(".\n");
    let line = text.get(around::line_start(text, place.start)..place.start)?.to_ascii_lowercase();
    let next = rest.trim_start();
    let next = next.get(..floor(next, 16)).unwrap_or_default().to_ascii_lowercase();
    let named = ["cloudflare", "wrangler"].iter().any(|name| line.contains(name)) || next.starts_with("from cloudflare");
    let socket = ["socket", "winsock", "wsa"].iter().any(|word| line.contains(word));
    let at = place.end + skipped;
    let hit = Hit { code, digits: at..at + len, words: at + len..at + len, laid_out: true, is_link: false };
    let apart = skipped > 0 || text.get(..place.end).is_some_and(|head| head.ends_with(' '));
    (apart && is_own && ends && named && !socket).then_some(hit)
}

/// Where the words begin that end in a line of their own with `[code: 10021]`: a script's error and its stack.
fn paragraph(text: &str, line: usize) -> Option<usize> {
    let from = floor(text, line.saturating_sub(STACK));
    let before = text.get(from..line)?;
    let bytes = before.trim_end();
    let start = bytes.rfind("\n\n").map(|at| at + 2).or_else(|| bytes.rfind("\r\n\r\n").map(|at| at + 4));
    let start = start.or_else(|| bytes.rfind("failed.\n").map(|at| at + "failed.\n".len()))?;
    Some(from + start)
}

#[cfg(test)]
mod tests {
    use crate::decode::reading::tests::lines;

    #[test]
    fn a_number_with_unknown_words_is_the_apis_where_cloudflare_is_named_with_it() {
        for (paste, want) in [
            ("Cloudflare API 401 on /zones/a/email: code 2036: Unauthorized", vec!["code=2036 http_status=401 api-text Named"]),
            ("Cloudflare API returned an error: 1061 Zone a.example already exists", vec!["code=1061 api-text Named"]),
            ("CloudflareApiException (code 1061): a.example already exists", vec!["code=1061 api-text Named"]),
            ("the request to Cloudflare...\nScript startup took long. [API code: 10021]", vec!["code=10021 api-text Named"]),
            ("external-dns-cloudflare: \"failed to update record: forbidden (1002)\",", vec!["code=1002 api-text Named"]),
            ("InferenceUpstreamError: AiError: AiError: 5025: This model has no schema.\n", vec!["code=5025 api-text Named"]),
            (
                "Cloudflare API Error\n   Error: 0: Actor 'com.cloudflare.api.token.x' requires permission 'y' to list zones\n",
                vec!["code=0 api-text Wording"],
            ),
            (
                "  in resource \"cloudflare_ruleset\" \"waf\":\n   1: resource \"cloudflare_ruleset\" \"waf\" {\n\nexceeded the number of rules (20217)\n",
                vec!["code=20217 api-text Named"],
            ),
            ("x.cloudflare.CloudflareError: This kind of record cannot be proxied\n", vec!["api-text Named"]),
            (
                "cloudflare-ai [400]: {\"errors\":[{\"message\":\"AiError: AiError: Invalid data for image\n",
                vec!["http_status=400 api-text Named"],
            ),
            ("CloudflareError: Cloudflare error: DNS Validation Error\n", vec!["api-text Named"]),
            (
                "A request to the Cloudflare API (/accounts/a/b) failed.\n\n  Authentication error [code: [1\n",
                vec!["api-text Named"],
            ),
            ("A request to the Cloudflare API (/accounts/a/b) failed.\n\n  Auth\n", vec!["api-text Named"]),
            ("Error presenting token: Cloudflare API Error \nlegolog: 2017/12/04 07:40:11 [INFO]\n", vec!["api-text Named"]),
            ("no request to the Cloudflare API (yet) was made\n", vec![]),
            ("报错：Cloudflare API 认证失败（400, 错误码 9106）。", vec!["code=9106 http_status=400 api-text Named"]),
            ("the Cloudflare API fails with error code 10001.\n", vec!["code=10001 api-text Named"]),
            ("Something went wrong with the request to Cloudflare, error code: `10021`\n", vec!["code=10021 api-text Named"]),
            ("Cloudflare error 9106 on login\n", vec!["code=9106 api-text Named"]),
            ("the Cloudflare API gave me error 6003.", vec!["code=6003 api-text Named"]),
            ("Cloudflare DNS API error: 9109\n", vec!["code=9109 api-text Named"]),
            ("I get error code 7003 from cloudflare", vec!["code=7003 api-text Named"]),
            ("A request to the Cloudflare API (/accounts/x/workers/scripts/y/routes) failed.\n", vec!["api-text Named"]),
            ("wrangler stops with error code 8000007.", vec!["code=8000007 api-text Named"]),
            ("Cloudflare API authentication error 10000 and more", vec!["code=10000 api-text Wording"]),
        ] {
            assert_eq!(lines(paste, super::super::read), want, "{paste}");
        }
    }

    #[test]
    fn a_year_a_page_and_others_numbers_are_none() {
        for paste in [
            "what the Cloudflare API 2024 edition brings",
            "Cloudflare API errors (2024 edition)",
            "Cloudflare API error: 5000 requests exceeded",
            "Cloudflare API 错误码 1015",
            "Cloudflare error 1015 on login",
            "Cloudflare errors 9106 times a day",
            "the tunnel to Cloudflare broke, error code: 10060",
            "Cloudflare is fine. Socket error code 10021",
            "error code 10021, not Cloudflare",
            "the Cloudflare API answered after code 9106.5",
            "Cloudflare API error 1015: You are being rate limited",
            "cloudflared runs; the job left with code 1067: Process ended",
            "CloudflareError: Cloudflare challenge loop met",
            "except CloudflareError: pass",
            "Error: 0: all good, says cloudflare",
        ] {
            assert_eq!(lines(paste, super::super::read), Vec::<String>::new(), "{paste}");
        }
    }
}
