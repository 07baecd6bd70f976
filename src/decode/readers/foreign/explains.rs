//! Prose that explains codes without a frame of documentation around it: an article, a list of questions and answers, a list of
//! changes, a change that somebody proposes, a test.
//!
//! A customer explains nothing in headings; but he quotes a sentence of an article beside his own error, and an assistant's
//! answer with it. So two kinds of signs must be there, and no word of somebody whose site fails.

use std::ops::Range;
use std::sync::LazyLock;

use super::near::{Shape, pattern};

/// Bytes of a view that are looked at: longer than an article.
const HEAD: usize = 32 << 10;

/// `A 521 means`, `522 错误表示`, `Код 521 означает`, `What does Error 1015 … mean?`.
static DEFINES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?P<a>5[0-3][0-9]|1[0-2][0-9]{2})[^.?!0-9\n][^.?!\n]{0,24}?",
        r"(?:(?i-u:means that|means|indicates|occurs when|happens when|is returned when|bedeutet|significa|signifie)[ ,:]|表示|是指|意味着|означает|возникает, когда|エラーとは)",
        r"|(?i-u:what (?:does|is|are|causes)) [^.?!\n]{0,24}(?P<b>5[0-3][0-9]|1[0-2][0-9]{2})[^?\n0-9][^?\n]{0,60}\?",
        r"|什么是[^。\n]{0,24}(?P<c>5[0-3][0-9]|1[0-2][0-9]{2})",
        r"|(?P<d>5[0-3][0-9]|1[0-2][0-9]{2})[^.\n]{1,8}(?:что это|как исправить)"
    ))
});
/// Headings that name causes.
static CAUSES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?m)^[#*[:space:]>0-9.]{0,8}(?:(?i-u:(?:common|possible|main|typical) causes|causes|what causes|why does (?:it|this) happen)",
        r"|常见原因|可能原因|原因分析|产生原因|Häufige Ursachen|Mögliche Ursachen|Ursachen|Causas comunes|Posibles causas|Causes courantes|Causes possibles|原因|Причины|Возможные причины|Основные причины)(?:[:：*]{0,3}|[[:space:]][^\n]{0,60})\r?$"
    ))
});
/// Headings that name what to do.
static CURES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?m)^[#*[:space:]>0-9.]{0,8}(?:(?i-u:what to check|how to (?:fix|resolve|solve)|solutions?|fix|resolution|how do i fix)",
        r"|解决办法|解决方法|解决方案|如何解决|So beheben Sie|Lösung|Cómo solucionar|Solución|Comment résoudre|Solutions|対処法|解決方法|Как исправить|Как устранить|Решение|Способы решения)(?:[:：*]{0,3}|[:：*]{0,3}[[:space:]][^\n]{0,60})\r?$"
    ))
});
/// The title of a list of changes.
static CHANGES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(r"^[[:space:]]{0,8}#{1,3} (?:(?i-u:changelog|change log|release notes|what's changed)|更新日志|Список изменений)")
});
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
/// The first line of a change, as it is written for those who review it.
static TITLE: LazyLock<Shape> = LazyLock::new(|| {
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
/// What only a test or the code under it says.
static TESTS: LazyLock<Shape> = LazyLock::new(|| {
    pattern(
        r#"(?-u:\b)(?:it|test|describe)\(['"`]|(?-u:\b)expect\([a-z]|(?-u:\b)assert(?:Equals?|That|_eq!)?[ (][a-zA-Z(]|(?-u:\b)def test_|#\[test\]|@Test[[:space:]]|(?-u:\b)t\.Run\(|\.toBe[A-Za-z]{0,12}\(|\.toEqual\("#,
    )
});
/// What a program that fails prints, and what people say of their own.
static OWN: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i-u:\bmy (?:own|site|web|shop|store|server|page|app|blog|api|host|domain|nginx|origin|tunnel|log|code|script|bot|client|setup|config|[a-z0-9-]{1,40}\.[a-z])|\b(?:mine|i'm|i am|i get|i got|i see|i have|we get|we got|we see|we are getting|am getting|traceback|since (?:yesterday|today|this morning|last)|but (?:today|now|still)|is full of)\b",
        r"|\bat [a-z_.<>]{1,60} \(|ray[ _-]id|error_code|cf-ray|assertionerror|# ?(?:steps|actual|expected|describe|environment|what happened|version|logs))",
        r"|我的|我们的|у меня|у нас|мой |моего |моём |(?i-u:\b(?:meine|mein|mi sitio|mon site)\b)"
    ))
});

/// The stretch that explains.
pub(super) fn span(text: &str) -> Option<Range<usize>> {
    let head = text.get(..text.floor_char_boundary(HEAD))?;
    let whole = 0..head.trim_end().len();
    if CHANGES.is_match(head) || is_test(head) {
        return (!OWN.is_match(head)).then_some(whole);
    }
    let work = [&RETRIES, &WORKS, &TITLE].into_iter().filter(|shape| shape.is_match(head)).count();
    if work >= 2 || PROPOSED.is_match(head) {
        return (!OWN.is_match(head)).then_some(whole);
    }
    let (cause, cure) = (CAUSES.is_match(head), CURES.is_match(head));
    let mut defined: Vec<&str> = Vec::new();
    for found in DEFINES.regex().into_iter().flat_map(|regex| regex.captures_iter(head)).take(8) {
        let code = ["a", "b", "c", "d"].into_iter().find_map(|name| found.name(name)).map(|code| code.as_str());
        defined.extend(code.filter(|code| !defined.contains(code)));
    }
    let explains = cause && cure || !defined.is_empty() && (cause || cure) || defined.len() >= 2;
    (explains && !OWN.is_match(head)).then_some(whole)
}

/// Two different marks of tests.
fn is_test(head: &str) -> bool {
    let mut marks = TESTS.regex().into_iter().flat_map(|regex| regex.find_iter(head)).take(16).map(|mark| mark.as_str());
    marks.next().is_some_and(|first| marks.any(|mark| mark.get(..3) != first.get(..3)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn an_article_explains_and_a_customer_does_not() {
        hold(&[
            ("# 523\n\nA 523 means that Cloudflare has no route.\n\nCommon causes:\n\n- a wrong address", "docs"),
            ("524\n\nA Timeout Occurred\n\nCommon Causes\n\n  • slow queries\n\nSolutions\n\n  • faster ones", "docs"),
            ("什么是 522 错误？\n522 错误表示连接超时。\n### 常见原因\n1. 过载", "docs"),
            ("Код 523 означает, что маршрута нет.\n\nКак исправить ошибку 523\nПроверьте адрес.", "docs"),
            ("Q: What does \"Error 1015\" mean?\nA: too fast.\nQ: What does Error 1020 mean?\nA: a rule.", "docs"),
            ("# Changelog\n## 3.1.0\n- retry on Cloudflare 520\n", "docs"),
            ("retry Cloudflare transient 520/527\n\nAdd 520 and 527 to the retried statuses.", "docs"),
            (
                "Retry on HTTP 522\n\n```diff\n-  [429, 502, 503, 504].includes(x)\n+  [429, 502, 503, 504, 522].includes(x)\n```",
                "docs",
            ),
            ("## Errors\nIt retries on 429, 502 and Cloudflare's 520. Error 1020 is mapped to `Forbidden`.", "docs"),
            ("fix(http): treat 524 as transient\n\nCloudflare 524 is retryable.", "docs"),
            ("Retry on 524 (timeout in cloudflare)\nWhat: retry not only on 502, but on 524 too.", "docs"),
            ("please add 524 to the retry list, we get it from Cloudflare all day", ""),
            ("Retry failed: 522 from https://a.example/", ""),
            ("Will retry on 524 in 5 s\nunexpected status 524", ""),
            ("it('shows 522', async () => {\n  expect(await page()).toBeVisible();\n});", "docs"),
            ("My shop shows 523.\nA 523 means there is no route, they say.\n\nCommon causes:\n- x", ""),
            ("I get Error 1015. What does Error 1015 mean?", ""),
            ("how to fix error 521 web server is down? the shop shows it", ""),
            ("Error 1020 opens the page. \"A 1020 means a rule of the owner blocked you.\"", ""),
            ("Fehler 523 bedeutet, dass es keinen Weg gibt.\n\nHäufige Ursachen:\n- DNS", "docs"),
            ("## How to fix 525\nError 525 indicates a failed handshake.\n**Is it my fault?** No.", "docs"),
            ("### Actual\nError 1016\n### Possible causes\nnone\n### Solution\nnone", ""),
            ("### Solution\nunknown\n### Error\n522 on every call", ""),
            ("AssertionError: expected 200, got 522\nassert response.ok", ""),
        ]);
    }
}
