//! A text that works on a program rather than reporting its failure: a change and its description, a wish, a list of codes in
//! source code.
//!
//! Programs that retry or name Cloudflare's errors are discussed by the same words as the errors are. What tells the two apart
//! is the form: a title in the imperative, what people write below a change, the lines of a patch. Nobody who writes so says
//! that something of his own fails; whoever does is believed, and the text reports.

use std::ops::Range;
use std::sync::LazyLock;

use regex::RegexSet;

use super::explains::is_own;
use super::near::{Near, Shape, pattern};

/// Bytes of a view that are looked at: longer than a change's description.
const HEAD: usize = 32 << 10;

/// What a program is to do with a code: `retry on 524`, `520 … are retried`.
static RETRIES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i-u:\bretr(?:y|ies|ied|ying) (?:on|when|for|all|any|transient|cloudflare|http|requests?|calls?|(?:with |on )?5[0-9]{2}|429))[^.\n]{0,80}(?-u:\b(?:5[0-3][0-9]|429|1015)\b)",
        r"|(?-u:\b(?:5[0-3][0-9]|429)\b)[^.\n]{0,80}(?i-u:\b(?:retried|retryable|retry (?:set|list|policy|statuses)|transient (?:error|5xx|status)))"
    ))
});
/// What is changed about it: `add 520 to the list`, `1015 is mapped to`, `treat 522 as transient`, a line of a diff.
static WORKS: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i-u:\b(?:add|adds|adding|added|extend|extends|include|includes|treats?|treating|handles?|recognizes?) )[^.\n]{0,100}(?-u:\b(?:5[0-3][0-9]|1[0-2][0-9]{2})\b)[^.\n]{0,80}(?i-u:\b(?:to|as|list|set|statuses|codes)\b)",
        r"|(?-u:\b(?:5[0-3][0-9]|1[0-2][0-9]{2})\b)[^.\n]{0,8}(?i-u: (?:is|are) mapped to\b)",
        r"|(?i-u:\b(?:extend|adjust|update|change)s? the (?:list|set) of )[^\n]{0,100}(?-u:\b(?:5[0-3][0-9]|1[0-2][0-9]{2})\b)",
        r"|(?m:^[+-][[:space:]]{1,40}[^\n]{0,120}[ ,\[(](?:5[0-3][0-9]|1[0-2][0-9]{2})[,\])][^\n]{0,60}$)"
    ))
});
/// The first line of a change that names its code.
static CODED: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"^[#*[:space:]]{0,8}(?:\[[A-Za-z ]{1,20}\] ?)?(?:(?i-u:feat|fix|chore|docs|refactor|perf|test|ci|build)(?:\([^)\n]{1,30}\))?!?: ",
        r"|(?i-u:(?:[a-z_]{2,30}: )?(?:retry|retries|add|handle|support|treat|allow|ignore) (?:on |when |for |support |handling |cloudflare |http |transient |status |error ){0,5}(?:codes? )?(?:5[0-3][0-9]|429|1[0-2][0-9]{2})))"
    ))
});
/// A title that says by itself what is proposed: `Add handling for Cloudflare 522`, `feat: handle 520-526 as retryable`.
static PROPOSED: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"^[#*[:space:]]{0,8}(?:\[[A-Za-z ]{1,20}\] ?)?(?:(?i-u:feat|feature request|feature|enhancement|docs|chore)(?:\([^)\n]{1,30}\))?!?: |(?i-u:add (?:handling|support|retry|retries) (?:for|of|on)|(?:handle|treat) (?:cloudflare|http|status) ))",
        r"[^.\n]{0,60}(?-u:\b(?:5[0-3][0-9]|1[0-2][0-9]{2})\b)"
    ))
});
/// A title that asks for a change or names one: `feat(http): …`, `Add support for …`, `Retry on …`.
static TITLE: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"^[#>*_[:space:]-]{0,8}(?:\[[^\]\n]{1,24}\][[:space:]:]{0,3})?(?:(?i-u:",
        r"(?:feat|fix|chore|docs|refactor|perf|test|build|ci|style)(?:\([a-z0-9_./, -]{1,40}\))?!?: ",
        r"|[a-z]{2,12}[_/][a-z_/]{2,24}: |feature(?: request)?:?[[:space:]]|enhancement|proposal|suggestion",
        r"|(?:add|adds|adding|support|retry|retries|handle|treat|extend|document|expose|surface|introduce|implement|update|updates|revise|clarify|remove|reword|recognize|recognise)[[:space:]]",
        r"|[ -9;-~]{2,40}: (?:update|add|fix|remove|clarify|revise|improve|document|handle|support|reword)s?[[:space:]]",
        r"|(?:error handling|retry (?:policy|behaviou?r|logic)|retries|status codes)[*:[:space:]])",
        r"|(?:建议|希望|请求)(?:增加|添加|支持)|功能请求|新增|Добавить |Предложение|Vorschlag|Unterstützung für |Prise en charge|Ajouter |Añadir )"
    ))
});

/// What stands below such a title.
static BELOW: LazyLock<Option<RegexSet>> = LazyLock::new(|| {
    let signs = RegexSet::new([
        r"(?i-u:\bth(?:is|e) (?:pr|pull request|patch|commit|change|diff|merge request)\b)",
        r"(?i-u:\b(?:closes|fixes|resolves|implements):? #[0-9a-z]{1,8}\b)",
        r"(?i-u:\b(?:is|are) mapped to\b|\bmaps to\b)",
        r"(?i-u:\b(?:retried|retryable|retriable|retrying|retries on|transient|back-?off|retry (?:list|set|queue|logic|policy|codes?|status(?:es)?|loop|that|those|these))\b)|重试",
        r"(?i-u:\[x\] [ -~]{0,60}(?:test|changelog|documentation|style guide|lint|docs\b|readme)|\bchangelog entry|\bchecklist\b)",
        r"(?i-u:\b(?:we|it) (?:will )?now (?:retr|show|handl|treat|map|return)|\bnow (?:retries|retried|handles?|treats?|maps)\b)",
        r"(?i-u:\bplease (?:add|support|handle|consider|document|review|merge)\b|would be (?:nice|cool|great|good|helpful|useful)\b)",
        r"(?i-u:\b(?:pr|patch) attached\b|\b(?:unit|regression) tests?\b|\btest plan\b|\badds? (?:only )?(?:the|a) (?:row|test|case|mapping))",
        r"(?i-u:\bwording\b|\bthis (?:adds|lets|makes|keeps|updates|extends)\b|\bout of scope\b|\bscope note\b|\bno behaviou?r change)",
    ]);
    debug_assert!(signs.is_ok(), "{signs:?}");
    signs.ok()
});

/// A patch, and a changed line of it that holds a code of Cloudflare's.
static PATCH: LazyLock<Shape> = LazyLock::new(|| pattern(r"(?m)^(?:[`]{3}diff|diff --git |@@ -[0-9]|\+\+\+ [ab]/|--- [ab]/)"));
static CHANGED: LazyLock<Shape> =
    LazyLock::new(|| pattern(r"(?m)^[+-][^\n]{0,200}(?-u:\b)(?:5[23][0-9]|10[0-4][0-9]|11[0-9]{2}|120[0-6])(?-u:\b)"));
/// A patch of a document: the name of the file right above it, or in its head.
static DOCUMENT: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r"(?m)^(?:(?:[a-z0-9_.-]{1,60}/){1,12}[A-Za-z0-9_.-]{1,80}\.(?:md|mdx|rst|adoc)(?::[0-9-]{1,12})?\r?\n[`]{3}diff|\+\+\+ b/[^\n]{1,200}\.(?:md|mdx|rst|adoc)\r?$)",
    )
});

/// A code in a line of source code: in a set or a range, held against something, a member of an enumeration.
static CODE: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?:(?-u:\b)new Set|(?-u:\b)matches!|\.includes|in_array|listOf|setOf|asList)[(\[][^\n]{0,200}5[23][0-9]",
        r"|[\[({](?:[0-9]{3}[,|[:space:]]{1,3}){2,24}5[23][0-9]",
        // `if "error code: 1015" in body`, `body.includes('1015')`, `status == 522`.
        r#"|(?-u:\b)(?:if|elif|and|or|not|assert|while|return)[ (]{1,2}["'](?i-u:error(?: code)?:? )?(?:5[23][0-9]|10[0-4][0-9]|11[0-9]{2}|120[0-6])["'] in [a-z_.]{1,40}"#,
        r#"|(?:includes|[cC]ontains|indexOf|strpos|[sS]tarts_?[wW]ith|match|search|test)\([^\n"'`/]{0,40}["'`/][^\n"'`/]{0,24}(?:5[23][0-9]|10[0-4][0-9]|11[0-9]{2}|120[0-6])[^\n"'`/]{0,24}["'`/]"#,
        r#"|(?i-u:status|code|statuscode|status_code|getstatuscode\(\)|errno)\)? ?[!=]==? ?["']?(?:5[23][0-9]|10[0-4][0-9]|11[0-9]{2}|120[0-6])(?-u:\b)"#,
        r"|(?m:^)[[:space:]]{0,16}[A-Z][A-Za-z_]{3,40} = (?:5[23][0-9]|10[0-4][0-9]|11[0-9]{2}|120[0-6])(?-u:\b)"
    ))
});
/// The headings below which a change is described.
static DESCRIBED: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r"(?m)^#{1,4} (?i-u:test plan|how (?:has this been|was this|to) test(?:ed)?|what does this (?:pr|change|mr) do|type of change|changes made)[?:]{0,2}[[:space:]]{0,4}$",
    )
});
/// A block of settings of an infrastructure tool: its statuses are to be sent, or to be looked for.
static SETTINGS: LazyLock<Shape> =
    LazyLock::new(|| pattern(r#"(?m)^(?:resource|data|module) "[^"\n]{1,80}"[^\n]{0,100}\{[[:space:]]*$"#));
/// Lines of the block that such a line opens.
const MAX_BODY: usize = 6;
/// Lines of source code that are taken together.
const MAX_LINES: usize = 64;
/// Bytes of such a line on either side of its code.
const REACH: usize = 160;

/// The stretch in which codes are worked on.
pub(super) fn span(near: &Near<'_>) -> Option<Range<usize>> {
    let head = near.text.get(..near.text.floor_char_boundary(HEAD))?;
    let whole = 0..head.trim_end().len();
    if (is_change(head) || DESCRIBED.is_match(head)) && !is_own(head) {
        return Some(whole);
    }
    if let Some(block) = SETTINGS.regex().and_then(|regex| regex.find(head)) {
        let end = head.get(block.end()..).and_then(|rest| rest.find("\n}")).map_or(whole.end, |at| block.end() + at + 2);
        return Some(block.start()..end);
    }
    let lines = lines_of_code(near, head);
    let (first, last) = (lines.first()?, lines.last()?);
    // A list in brackets is one by itself, a name with a number is not.
    let listed = head.get(first.clone()).is_some_and(|line| {
        line.contains(['[', '(', '{']) || ["==", "!=", "\" in ", "' in "].iter().any(|sign| line.contains(sign))
    });
    (listed || lines.len() >= 2).then(|| first.start..block_end(head, last.end))
}

/// The lines of source code that hold a code.
fn lines_of_code(near: &Near<'_>, head: &str) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for number in near.numbers.iter().filter(|number| matches!(number.value, 520..=539 | 1000..=1206)) {
        if number.at.end > head.len() || lines.len() >= MAX_LINES {
            break;
        }
        if lines.last().is_some_and(|line| line.end >= number.at.end) {
            continue;
        }
        let line = line_around(near, &number.at);
        if head.get(line.clone()).is_some_and(|text| CODE.is_match(text)) {
            lines.push(line);
        }
    }
    lines
}

/// The line around a place, as far as it is looked at.
fn line_around(near: &Near<'_>, at: &Range<usize>) -> Range<usize> {
    let before = near.before(at.start, REACH);
    let start = at.start - before.len() + before.rfind('\n').map_or(0, |end| end + 1);
    let after = near.after(at.end, REACH);
    start..at.end + after.find('\n').unwrap_or(after.len())
}

/// Where the indented lines below a line of source code end.
fn block_end(head: &str, end: usize) -> usize {
    let below = head.get(end..).unwrap_or_default().split_inclusive('\n').enumerate();
    end + below
        .take(MAX_BODY)
        .take_while(|(index, line)| *index == 0 || line.starts_with(['\t', '}', '+', '-']) || line.starts_with("  "))
        .map(|(_, line)| line.len())
        .sum::<usize>()
}

fn is_change(head: &str) -> bool {
    let work = [&RETRIES, &WORKS, &CODED].into_iter().filter(|shape| shape.is_match(head)).count();
    if work >= 2 || PROPOSED.is_match(head) {
        return true;
    }
    let title = head.trim_start();
    let below = BELOW.as_ref().map_or(0, |signs| signs.matches(head).iter().count());
    let patch = PATCH.is_match(head);
    below >= 3 || patch && (CHANGED.is_match(head) || DOCUMENT.is_match(head)) || (below >= 1 || patch) && TITLE.is_match(title)
}

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn a_change_is_worked_on_and_a_failure_is_told() {
        hold(&[
            ("Retry on 524\n\nA timeout at the edge is transient.", "explained"),
            ("fix(recovery): retry formatted Cloudflare 521 errors\n\nThis PR treats them as retryable.", "explained"),
            ("Add support for error 1034\n\nPlease add the row, patch attached.", "explained"),
            ("## Summary\nReworks the 522 wording.\nThis PR changes no behavior.\n- [x] docs built", "explained"),
            ("```diff\n-  if (s === 503)\n+  if (s === 503 || s === 522)\n```", "explained"),
            ("@@ -1,2 +1,2 @@\n+    502 | 520..=524 => true,", "explained"),
            ("[Docs] Error 1015: Update the link\n\n- [x] style guide", "explained"),
            ("Update rate limits and error 1015\n```diff\n ## Error 1015\n-x\n+y\n```", "explained"),
            (
                "content/docs/saas.md\n```diff\n ## Error 1016 (Origin DNS error)\n-two\n+three\n```\nSay what to check.",
                "explained",
            ),
            ("Update: error 522 again", ""),
            ("enum Edge {\n    Limited = 1015,\n    Denied = 1020,\n}", "explained"),
            ("const RETRY = [429, 502, 503, 522];", "explained"),
            ("## Error handling\nRetries on 429; Error 1015 is mapped to `Limited`.", "explained"),
            ("resource \"x_page\" \"a\" {\n  status_code = 503\n}\nhow?", "explained"),
            ("retry Cloudflare transient 520/527\n\nAdd 520 and 527 to the retried statuses.", "explained"),
            ("## Errors\nIt retries on 429, 502 and Cloudflare's 520. Error 1020 is mapped to `Forbidden`.", "explained"),
            ("fix(http): treat 524 as transient\n\nCloudflare 524 is retryable.", "explained"),
            ("Retry on 524 (timeout in cloudflare)\nWhat: retry not only on 502, but on 524 too.", "explained"),
            ("please add 524 to the retry list, we get it from Cloudflare all day", ""),
            ("Will retry on 524 in 5 s\nunexpected status 524", ""),
            ("Retry on 524\n\nI get 524 on my site and a retry list would be nice.", ""),
            ("Retry failed with 522", ""),
            ("Add-on page shows Error 1020", ""),
            ("Support, please help: error 522 since today", ""),
            ("Please add my shop to the queue, it shows 522", ""),
            ("if \"error code: 1015\" in body:\n    wait()", "explained"),
            ("if r.status_code == 522:\n    raise Busy(\"cloudflare 522\")", "explained"),
            ("if r.status_code == 522:\n    retry()", "explained"),
            ("if (text.includes('error code: 1020')) throw new Denied();", "explained"),
            ("## Summary\n- match Just a moment on 403\n\n## Test plan\n- [x] unit", "explained"),
            ("If I open it, it says \"1020\" in red", ""),
            ("status = 522", ""),
            ("PORT = 1020", "not 1020"),
        ]);
    }
}
