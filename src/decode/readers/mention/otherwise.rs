//! What stands beside a number and makes it something else than an error that happened.

use crate::decode::readers::number::Number;

/// `530 Login incorrect`, `530 5.7.0 Authentication required`: what servers of files (RFC 959) and of mail (RFC 4954) answer to
/// who has not logged in. Anywhere near, it makes the bare number theirs as well.
pub(super) fn is_reply(text: &str, number: &Number<'_>) -> bool {
    const REACH: usize = 600;
    number.code == 530 && {
        let from = text.ceil_char_boundary(number.digits.start.saturating_sub(REACH));
        let to = text.floor_char_boundary((number.digits.end + REACH).min(text.len()));
        let near = text.get(from..to).unwrap_or_default().to_ascii_lowercase();
        let replies = ["login", "not logged", "user ", "5.7.", "authentication required", "must issue"];
        near.match_indices("530").any(|(at, _)| {
            let behind = near.get(at + 3..).unwrap_or_default().trim_start_matches([' ', '-']);
            replies.iter().any(|reply| behind.starts_with(reply))
        })
    }
}

/// `&#39;522&#39;`: a string whose quotes are still to be read; what it is a value of shows then.
pub(super) fn is_coded(number: &Number<'_>) -> bool {
    let quotes = ["&#39;", "&#34;", "&quot;", "&apos;", "&#x27;", "&#x22;"];
    quotes.iter().any(|quote| number.before.ends_with(quote) && number.after.starts_with(quote))
}

/// A status that should come, or that is to be handled.
pub(super) fn is_wished(before: &str) -> bool {
    let tail = before.get(before.ceil_char_boundary(before.len().saturating_sub(28))..).unwrap_or_default();
    [
        "should be",
        "should return",
        "should get",
        "expected ",
        "expect ",
        "instead of",
        "rather than",
        "retry on",
        "retries on",
        "support for",
        "a page for",
        "error page for",
        "custom page for",
        "different page for",
        "own page for",
        "must be",
        "is not a",
        "isn't a",
        "not a ",
    ]
    .iter()
    .any(|word| tail.contains(word))
        && !["but got", "but ", "unexpected"].iter().any(|word| tail.contains(word))
}

/// `"GET / HTTP/1.1" 404 522`: the bytes behind a status in an access log.
pub(super) fn is_size(before: &str) -> bool {
    let head = before.strip_suffix(' ').unwrap_or_default();
    let line = head.trim_end_matches(|c: char| c.is_ascii_digit());
    head.len() == line.len() + 3 && line.ends_with("\" ") && line.contains(" HTTP/")
}

/// A member of a body: `"code": 404`. The readers of bodies have it.
pub(super) fn is_member(before: &str) -> bool {
    let head = before.trim_end();
    // `"title":"Error 522: …"`, escaped or not.
    let titled = head.strip_suffix("error").is_some_and(|rest| {
        let value = rest.trim_end_matches(['"', '\'', '\\']);
        value.len() < rest.len() && value.trim_end().ends_with(':') && value.trim_end_matches([' ', ':']).ends_with(['"', '\''])
    });
    titled
        || head.strip_suffix([':', '=']).map(str::trim_end).is_some_and(|key| key.ends_with(['"', '\'']))
        || head.strip_suffix("=>").map(str::trim_end).is_some_and(|key| key.ends_with(['"', '\'', ']']))
}

/// `error at line 502`, `Errno 524`, `error: port 500`.
pub(super) fn is_place(before: &str) -> bool {
    let head = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '#'));
    [
        "line",
        "errno",
        "port",
        "exit code",
        "exit status",
        "pid",
        "строка",
        "行",
        "порт",
        "close code",
        "winerror",
        "errorlevel",
        "exited with code",
    ]
    .iter()
    .any(|word| head.ends_with(word))
}

/// `1009 (0x3F1)`: Windows' own list; `521 5.2.1`: a mail server's reply.
pub(super) fn is_numbered_twice(after: &str) -> bool {
    let rest = after.trim_start();
    let hex = rest.strip_prefix(['(', '[']).is_some_and(|rest| rest.starts_with("0x"));
    let bytes = rest.as_bytes();
    let enhanced = after.starts_with([' ', '-'])
        && matches!(bytes.first(), Some(b'2' | b'4' | b'5'))
        && bytes.get(1) == Some(&b'.')
        && bytes.get(2).is_some_and(u8::is_ascii_digit)
        && bytes.iter().skip(2).take(4).any(|b| *b == b'.');
    hex || enhanced
}

/// `Invoice 1020`, `ticket #1015`: the number of a paper.
pub(super) fn is_paper(before: &str) -> bool {
    let head = before.trim_end_matches([' ', '#', '№', ':']).trim_end_matches(" no.").trim_end_matches(" no").to_lowercase();
    [
        "invoice",
        "order",
        "ticket",
        "case",
        "bill",
        "receipt",
        "contract",
        "rechnung",
        "facture",
        "factura",
        "fatura",
        "счёт",
        "счет",
        "заказ",
        "заявка",
        "тикет",
        "发票",
        "订单",
        "工单",
        "账单",
    ]
    .iter()
    .any(|word| head.ends_with(word))
}

/// `520–527`: all of a range, which nobody met.
pub(super) fn is_range(before: &str, after: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '~' | '～' | '…');
    let spaced = after.trim_start_matches([' ', '`', '*']);
    let behind = spaced.trim_start_matches(dash);
    let opens = behind.len() < spaced.len() && starts_with_code(behind.trim_start_matches([' ', '`', '*']));
    let head = before.trim_end_matches([' ', '`', '*']);
    let ahead = head.trim_end_matches(dash);
    let ahead_code = ahead.trim_end_matches([' ', '`', '*']);
    let digits = ahead_code.bytes().rev().take(5).take_while(u8::is_ascii_digit).count();
    opens || ahead.len() < head.len() && matches!(digits, 3 | 4)
}

/// Three or four digits and no more of them.
fn starts_with_code(text: &str) -> bool {
    matches!(text.bytes().take(5).take_while(u8::is_ascii_digit).count(), 3 | 4)
        && !text.bytes().skip(4).take(1).any(|b| b == b'-' || b == b':')
}

/// What a program does with such a number: `Error 1015 is mapped to …`.
pub(super) fn is_handled(after: &str) -> bool {
    let rest = after.trim_start_matches([' ', '`', '*', ')', '"']);
    ["is mapped", "are mapped", "maps to", "is retried", "are retried", "will be retried", "is raised as", "is treated as"]
        .iter()
        .any(|words| rest.starts_with(words))
}

/// `will visitors get error 524?`: asked of what may come.
pub(super) fn is_supposed(before: &str, after: &str) -> bool {
    if !after.contains('?') && !after.contains('？') {
        return false;
    }
    let is_question = after
        .find(['.', '!', '?', '。', '！', '？'])
        .and_then(|at| after.get(at..))
        .is_some_and(|rest| rest.starts_with(['?', '？']));
    if !is_question {
        return false;
    }
    let clause = before.rsplit(['.', '!', '?', ',', ';', ':', '。', '，', '？']).next().unwrap_or_default().trim_start();
    let comes = [
        " get ",
        " see ",
        " return ",
        " receive ",
        " throw ",
        " show ",
        " give ",
        " run into ",
        " hit ",
        " cause ",
        " lead to ",
        " trigger ",
        " become ",
    ];
    (clause.starts_with("will ") || clause.starts_with("would ")) && comes.iter().any(|verb| clause.contains(verb))
        || ["会不会", "是否会", "будет ли", "получат ли"].iter().any(|words| before.contains(words))
}
