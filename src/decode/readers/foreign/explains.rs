//! Prose that explains codes without a frame of documentation around it: an article, a list of questions and answers, a list of
//! changes, a test.
//!
//! A customer explains nothing in headings; but he quotes a sentence of an article beside his own error, and an assistant's
//! answer with it. So two kinds of signs must be there. Where somebody's words of his own stand around what explains, only the
//! stretch from the first sign to the last is an explanation.

use std::ops::Range;
use std::sync::LazyLock;

use super::near::{Near, Shape, pattern};

/// Bytes of a view that are looked at: longer than an article.
const HEAD: usize = 32 << 10;

/// `A 521 means`, `522 错误表示`, `Код 521 означает`, `What does Error 1015 … mean?`.
static DEFINES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?P<a>5[0-3][0-9]|1[0-2][0-9]{2})[^.?!0-9\n][^.?!\n]{0,56}?",
        r"(?:(?i-u:\b(?:means|indicates|is (?:an?|the) [a-z0-9 -]{0,30}(?:message|error|status|code|response|page|denial)(?: code)? (?:that|which|generated|returned|sent|shown|signaling|signalling|indicating|from)|signifies|refers to|tells you|(?:occurs|happens|appears|shows up|is (?:returned|shown|displayed|generated|triggered)) (?:when|if|by|because)|bedeutet|weist (?:darauf|auf)|tritt auf, wenn|significa|indica|ocurre cuando|signifie|apparaît lorsque)[ ,:])|表示|意味着|是指|означает|говорит о том|возникает,? (?:когда|если)|появляется,? (?:когда|если)|エラーとは|を意味)",
        r"|(?i-u:what (?:does|is|are|causes)) [^.?!\n]{0,24}(?P<b>5[0-3][0-9]|1[0-2][0-9]{2})[^?\n0-9][^?\n]{0,60}\?",
        r"|什么是[^。\n]{0,24}(?P<c>5[0-3][0-9]|1[0-2][0-9]{2})",
        r"|(?P<d>5[0-3][0-9]|1[0-2][0-9]{2})[^.\n]{1,8}(?:что это|как исправить)",
        r"|(?:Что (?:означает|такое|значит) )(?:код |ошибка )(?P<e>5[0-3][0-9]|1[0-2][0-9]{2})"
    ))
});
/// Headings that name causes.
static CAUSES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?m)^[#*[:space:]>0-9.•-]{0,8}(?:(?i-u:(?:common|possible|main|typical|likely|usual) (?:causes|reasons)|causes|what causes|why (?:does )?(?:it|this) happens?)",
        r"|常见原因|可能原因|原因分析|产生原因|Häufige Ursachen|Mögliche Ursachen|Ursachen|Causas comunes|Posibles causas|Causes courantes|Causes possibles|原因|Причины|Возможные причины|Основные причины)(?:[:：*]{0,3}|[[:space:]][^\n]{0,60})\r?$",
        r"|(?m)^(?i-u:(?:one|a|another) (?:common|frequent|possible) cause of |\| ?(?:fehlerursachen|error causes|causas del error|causes de l'erreur) ?\|)"
    ))
});
/// Headings that name what to do.
static CURES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?m)^[#*[:space:]>0-9.•-]{0,8}(?:(?i-u:what to check|how to (?:fix|resolve|solve|avoid)|solutions?|fix|resolution|troubleshooting|quick (?:checklist|fix)|how do i fix|what (?:you|visitors?|site owners?) can do)",
        r"|解决办法|解决方法|解决方案|如何解决|So beheben Sie|Lösung|Cómo solucionar|Solución|Comment résoudre|Solutions|対処法|解決方法|Как исправить|Как устранить|Решение|Способы решения)(?:[:：*]{0,3}|[:：*]{0,3}[[:space:]][^\n]{0,60})\r?$",
        r"|(?m)^(?i-u:to (?:resolve|fix|solve) (?:this|the|an?|error) |para (?:solucionar|corregir|resolver|corrigir) (?:el |este |o )?erro|pour (?:corriger|résoudre) (?:l'|l’|cette )erreur|per risolvere (?:l'|l’)errore)|(?m)^Um (?:den |diesen )?(?:HTTP-)?Fehler [^.\n]{1,24}zu (?:beheben|lösen)|(?m)^Чтобы (?:исправить|устранить) (?:эту )?ошибку "
    ))
});
/// The title of a list of changes.
static CHANGES: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"^[[:space:]]{0,8}(?:#{1,3} )?(?:(?i-u:changelog|change log|release notes|what's (?:changed|new))|更新日志|版本说明|Список изменений|Что нового|Änderungen|Änderungsprotokoll|Notes de version|Notas de la versión|リリースノート|変更履歴)",
        // `## [4.12.0] - 2025-03-18`, `v4.12.0 (2025-03-18)`, and a list below it or headings of a list of changes.
        r"|^[[:space:]]{0,8}(?:#{1,4} |\*\*)?\[?(?i-u:version |release )?v?[0-9]{1,3}\.[0-9]{1,3}(?:\.[0-9]{1,4})?[^\n]{0,80}\n[[:space:]]{0,4}(?:\n[[:space:]]{0,4}){0,2}(?:(?:#{2,5} |\*\*)?(?i-u:(?:new )?features|bug ?fixes|added|changed|fixed|fixes|removed|deprecated|security|improvements|enhancements|performance(?: improvements)?|breaking changes)[:* \r]{0,4}\n|[-*•] (?i-u:add|added|adds|fix|fixed|fixes|change|changed|improve|improved|remove|removed|support|update|updated|handle|retry|bump|new|feat|chore)(?-u:\b))"
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
        r#"|\bat [a-z_.<>]{1,60} \(|(?:ray[ _-]?id|cf-ray|error_code)["'`:*#= ]{1,12}[0-9a-fx*]{3}|assertionerror|# ?(?:steps|actual|expected|describe|environment|what happened|version|logs))"#,
        r"|我的|我们的|у меня|у нас|мой |моего |моём |(?i-u:\b(?:meine|mein|mi sitio|mon site)\b)"
    ))
});

/// What people say of a failure that they met, without a word of whose it is.
static MET: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i-u:\b(?:since (?:yesterday|today|this|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday|about|around|[0-9]{1,2}[: ])|today|yesterday|this morning|last night|keeps (?:showing|failing|happening|coming)|suddenly|went down|our (?:site|shop|store|server|customers?|users?|host|checkout)|customers? (?:get|see|report)|seit (?:heute|gestern|[a-z]{2,7}tag)|desde (?:ayer|hoy)|depuis (?:hier|ce matin))\b)",
        r"|сегодня|вчера|с утра|перестал|今天|昨天|突然|今朝|오늘|어제"
    ))
});
/// A number that can be a code.
static NUMBER: LazyLock<Shape> = LazyLock::new(|| pattern(r"(?-u:\b)(?:[45][0-9]{2}|1[0-2][0-9]{2})(?-u:\b)"));

/// Paragraphs at either end of a text in which somebody says why he pasted the rest.
const ENDS: usize = 2;

/// Whether the text opens or ends, before or behind `part`, with a failure that somebody met.
pub(super) fn is_told_beside(text: &str, part: &Range<usize>) -> bool {
    let before = text.get(..part.start).unwrap_or_default().split("\n\n").filter(|part| !part.trim().is_empty()).take(ENDS);
    let behind = text.get(part.end..).unwrap_or_default().rsplit("\n\n").filter(|part| !part.trim().is_empty()).take(ENDS);
    before.chain(behind).any(|told| NUMBER.is_match(told) && (MET.is_match(told) || is_own(told)))
}

/// Whether the text tells of something of the writer's own.
pub(super) fn is_own(text: &str) -> bool {
    OWN.is_match(text)
}

/// Whether the text says when a failure came, or whom it met.
pub(super) fn is_met(text: &str) -> bool {
    MET.is_match(text)
}

/// The stretch that explains.
pub(super) fn span(near: &Near<'_>) -> Option<Range<usize>> {
    let text = near.text;
    let head = text.get(..text.floor_char_boundary(HEAD))?;
    let whole = 0..head.trim_end().len();
    if CHANGES.is_match(head) || is_test(head) {
        return (!is_own(head)).then_some(whole);
    }
    let first_of = |shape: &Shape| shape.regex().and_then(|regex| regex.find(head)).map(|found| found.range());
    let (cause, cure) = (first_of(&CAUSES), first_of(&CURES));
    let headed = cause.is_some() || cure.is_some();
    let mut codes = near.numbers.iter().map(|number| number.value).filter(|value| matches!(value, 500..=539 | 1000..=1299));
    // One definition alone, under no heading, explains nothing.
    if !headed && codes.next().is_none_or(|first| codes.all(|other| other == first)) {
        return None;
    }
    let (mut defined, mut places) = (Vec::new(), Vec::new());
    for found in DEFINES.regex().into_iter().flat_map(|regex| regex.captures_iter(head)).take(8) {
        let code = ["a", "b", "c", "d", "e"].into_iter().find_map(|name| found.name(name)).map(|code| code.as_str());
        defined.extend(code.filter(|code| !defined.contains(code)));
        places.extend(found.get(0).map(|found| found.range()));
    }
    let explains = cause.is_some() && cure.is_some() || !defined.is_empty() && headed || defined.len() >= 2;
    if !explains {
        return None;
    }
    let quoted = !places.is_empty();
    places.extend(cause.into_iter().chain(cure));
    let part = paragraphs(head, &places)?;
    if !is_own(head) {
        return Some(if is_told_beside(head, &part) { part } else { whole });
    }
    (quoted && !is_own(head.get(part.clone())?)).then_some(part)
}

/// The paragraphs that hold `places`, with the list under the last of them.
fn paragraphs(text: &str, places: &[Range<usize>]) -> Option<Range<usize>> {
    let from = places.iter().map(|place| place.start).min()?;
    let to = places.iter().map(|place| place.end).max()?;
    let start = text.get(..from)?.rfind("\n\n").map_or(0, |at| at + 2);
    let mut end = to;
    for (index, line) in text.get(to..)?.split_inclusive('\n').enumerate() {
        let row = line.trim_start();
        let listed =
            row.is_empty() || row.starts_with(['-', '*', '•', '>', '+']) || row.starts_with(|c: char| c.is_ascii_digit());
        if index > 0 && !listed {
            break;
        }
        end += line.len();
    }
    Some(start..end)
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
            ("# 523\n\nA 523 means that Cloudflare has no route.\n\nCommon causes:\n\n- a wrong address", "explained"),
            ("524\n\nA Timeout Occurred\n\nCommon Causes\n\n  • slow queries\n\nSolutions\n\n  • faster ones", "explained"),
            ("什么是 522 错误？\n522 错误表示连接超时。\n### 常见原因\n1. 过载", "explained"),
            ("Код 523 означает, что маршрута нет.\n\nКак исправить ошибку 523\nПроверьте адрес.", "explained"),
            ("Q: What does \"Error 1015\" mean?\nA: too fast.\nQ: What does Error 1020 mean?\nA: a rule.", "docs"),
            ("# Changelog\n## 3.1.0\n- retry on Cloudflare 520\n", "explained"),
            ("it('shows 522', async () => {\n  expect(await page()).toBeVisible();\n});", "explained"),
            ("My shop shows 523.\nA 523 means there is no route, they say.\n\nCommon causes:\n- x", ""),
            (
                "Error 1020 is a message generated by a firewall.\n\nTo resolve Error 1020, you should look at the rules.",
                "explained",
            ),
            ("Staff see 522 since this morning.\n\nA 522 means x.\n\nCommon causes\n- x", "explained"),
            ("My shop shows 523.\n\n> A 523 means there is no route.\n\nCommon causes:\n- x", "explained"),
            (
                "Error 1020 (Access denied): why it happens\nError 1020 means a rule matched.\n• Common reasons for Error 1020",
                "explained",
            ),
            (
                "Note the Ray ID.\nThe 524 error is a status code that indicates a slow origin.\n- Why it happens:\nslow queries",
                "explained",
            ),
            ("Ошибка 521 появляется, когда сервер отказывает.\n\nКак исправить ошибку 521\n1. Включите его.", "explained"),
            ("I get Error 1015. What does Error 1015 mean?", ""),
            ("how to fix error 521 web server is down? the shop shows it", ""),
            ("Error 1020 opens the page. \"A 1020 means a rule of the owner blocked you.\"", ""),
            ("Fehler 523 bedeutet, dass es keinen Weg gibt.\n\nHäufige Ursachen:\n- DNS", "explained"),
            (
                "Der Fehler „522“ weist auf ein Timeout hin.\nUm den Fehler „522“ zu beheben, prüfen Sie X.\n| Fehlercode | Fehler 522 |",
                "explained",
            ),
            ("Nuestro foro cae. Para solucionar el error 522 reinicié todo.", ""),
            ("## How to fix 525\nError 525 indicates a failed handshake.\n**Is it my fault?** No.", "explained"),
            ("### Actual\nError 1016\n### Possible causes\nnone\n### Solution\nnone", ""),
            ("### Solution\nunknown\n### Error\n522 on every call", ""),
            ("AssertionError: expected 200, got 522\nassert response.ok", ""),
        ]);
    }
}
