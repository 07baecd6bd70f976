//! Numbers that look like codes and are none: a WebSocket's close code (RFC 6455 §7.4.1: 1000-1015), a database's errno, a
//! console's code, a count, a port, a size, a line.

use std::ops::Range;
use std::sync::LazyLock;

use super::near::{Near, Number, Shape, pattern};
use crate::decode::reading::{Clue, Finds, Scene};
use crate::decode::system::System;

/// Words of a WebSocket's end.
pub(super) const SOCKET_WORDS: &[&str] = &[
    "websocket",
    "web socket",
    "web-socket",
    "close code",
    "closecode",
    "close frame",
    "onclose",
    "abnormal clos",
    "abnormally clos",
    "connection closed abnormally",
    "closeevent",
    "connectionclosed",
    "socket.close",
    "ws.close",
    "wss://",
    "socket closed",
    "ws closed",
    "ws://",
    "ws connection",
    "keepalive ping",
    "closed with code",
    "from gateway",
    "from the gateway",
    "disconnected with code",
    "close status",
];
/// Words that say whose list a number is of, when it is not Cloudflare's.
pub(super) const LIST_WORDS: &[&str] = &[
    "业务码",
    "业务状态码",
    "自定义错误码",
    "自定义状态码",
    "自己的错误码",
    "internal error code",
    "internal code",
    "our own code",
    "our own error code",
    "own error code",
    "own code list",
    "'s code list",
    "’s code list",
    "'s error list",
    "'s own code",
    "vendor's handbook",
    "vendor's manual",
    "vendor's code",
    "handbook says",
    "manual says",
    "interner code",
    "interner fehlercode",
    "eigener fehlercode",
    "eigene fehlercode",
    "código interno",
    "código propio",
    "code interne",
    "внутренний код",
    "свой код ошибки",
    "собственный код",
    "код банка",
    "独自のエラーコード",
    "独自コード",
    "자체 오류 코드",
    "not a cloudflare error",
    "not a cloudflare code",
    "not cloudflare's code",
    "nothing to do with cloudflare",
    "与cloudflare无关",
    "与 cloudflare 无关",
    "跟cloudflare没关系",
    "跟 cloudflare 没关系",
    "не код cloudflare",
];
/// Bytes from such a word within which a number is of that list.
const LIST_REACH: usize = 140;
/// Bytes from such a word within which a number of its range is a close code.
const SOCKET_REACH: usize = 600;
/// The same for numbers that are more often Cloudflare's.
const SHORT_REACH: usize = 80;
/// Clues of one view.
const MAX_CLUES: usize = 512;
/// Numbers of one view that are looked at.
const MAX_NUMBERS: usize = 16_384;

/// Says which numbers of the view are no codes.
pub(super) fn read(scene: &Scene<'_>, near: &Near<'_>, sockets: &[Range<usize>], lists: &[Range<usize>], finds: &mut Finds) {
    let mut left = MAX_CLUES;
    for number in
        near.numbers.iter().filter(|number| matches!(number.value, 400..=599 | 1000..=1299 | 2000..=2999)).take(MAX_NUMBERS)
    {
        if left == 0 {
            return;
        }
        let system = if is_close_code(near, number, sockets) {
            Some(System::WebSocket)
        } else if is_listed(number, lists) {
            finds.clues.push(Clue::OtherList(scene.view.span(&number.at)));
            None
        } else if is_errno(near, number) {
            Some(System::Database)
        } else if is_exit(near, number) {
            None
        } else if is_console(near, number) || is_device(near, number) || is_game(near, number) {
            Some(System::Unnamed)
        } else if !near.is_status(number) && is_quantity(near, number) {
            None
        } else {
            continue;
        };
        left -= 1;
        let span = scene.view.span(&number.at);
        finds.clues.push(Clue::LooksLike(u32::from(number.value), span));
        finds.clues.extend(system.map(|system| Clue::Names(system, span)));
    }
}

fn is_close_code(near: &Near<'_>, number: &Number, sockets: &[Range<usize>]) -> bool {
    let reach = match number.value {
        1000 | 1001 | 1002 | 1003 | 1005 | 1006 | 1007 | 1011 => SOCKET_REACH,
        1008..=1015 => SHORT_REACH,
        _ => return false,
    };
    let from = number.at.start.saturating_sub(reach);
    let first = sockets.partition_point(|at| at.end < from);
    let is_near = sockets.get(first).is_some_and(|at| at.start <= number.at.end + reach);
    is_near && !near.is_ours(&(number.at.start.saturating_sub(300)..number.at.end + 300))
}

/// `error code 520 … says the vendor's handbook`: a number of somebody's own list.
fn is_listed(number: &Number, lists: &[Range<usize>]) -> bool {
    let first = lists.partition_point(|at| at.end + LIST_REACH < number.at.start);
    lists.get(first).is_some_and(|at| at.start <= number.at.end + LIST_REACH)
}

/// `(1020, "Record has changed`, `ERROR 1205 (HY000)`, `errno: 1062`.
fn is_errno(near: &Near<'_>, number: &Number) -> bool {
    if number.at.len() != 4 {
        return false;
    }
    let (before, after) = (near.before(number.at.start, 40), near.after(number.at.end, 40));
    before.ends_with('(') && QUOTED.is_match(after) && DRIVER.is_match(near.before(number.at.start, 160))
        || STATE.is_match(after)
        || ERRNO.is_match(before)
        || SQL.is_match(before)
}

/// `exited with code 1015`, `Error 1053: The service did not respond`: a process, or Windows.
fn is_exit(near: &Near<'_>, number: &Number) -> bool {
    EXIT.is_match(near.before(number.at.start, 40))
        || HEX.is_match(near.after(number.at.end, 24))
        || is_mail(near, number)
        || number.at.len() == 4 && SERVICE.is_match(near.after(number.at.end, 24))
}

/// `521 5.2.1 This mailbox …`: a mail server's reply.
fn is_mail(near: &Near<'_>, number: &Number) -> bool {
    number.at.len() == 3 && MAIL.is_match(near.after(number.at.end, 24))
}

/// `Error 106-2522`, `2618-0516`.
fn is_console(near: &Near<'_>, number: &Number) -> bool {
    let (before, after) = (near.before(number.at.start, 32), near.after(number.at.end, 6));
    let second = CONSOLE_BEFORE.is_match(before) && !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
    let first =
        (number.at.len() == 3 || number.value >= 2000) && CONSOLE_WORD.is_match(before) && CONSOLE_AFTER.is_match(after);
    number.at.len() == 4 && second || first
}

/// `iTunes: an unknown error (1009)`, `the printer shows Error 1015`: a device's or a shop's own list.
fn is_device(near: &Near<'_>, number: &Number) -> bool {
    let around = number.at.start.saturating_sub(300)..number.at.end + 300;
    (1000..1300).contains(&number.value)
        && (DEVICE.is_match(near.before(number.at.start, 100)) || CALL.is_match(near.after(number.at.end, 24)))
        && !WEB.is_match(near.before(number.at.start, 100))
        && !near.is_ours(&around)
}

/// `You do not have permission to join this experience (Error Code: 524)`: Roblox numbers its own from 256 on.
fn is_game(near: &Near<'_>, number: &Number) -> bool {
    let (before, after) = (near.before(number.at.start, 160), near.after(number.at.end, 160));
    // `Error code: 524` is Cloudflare's form and Roblox's.
    let ours = |part: &str| ["cloudflare", "ray id"].iter().any(|word| part.to_ascii_lowercase().contains(word));
    (500..600).contains(&number.value)
        && (GAME.is_match(before) || GAME.is_match(after))
        && !WEB.is_match(before)
        && !ours(before)
        && !ours(after)
}

/// A count, a port, a size, a time, a line.
fn is_quantity(near: &Near<'_>, number: &Number) -> bool {
    QUANTITY.is_match(near.before(number.at.start, 40)) || UNIT.is_match(near.after(number.at.end, 24))
}

static QUOTED: LazyLock<Shape> = LazyLock::new(|| pattern(r#"^, ?[bu]?\\?["']"#));
static DRIVER: LazyLock<Shape> = LazyLock::new(|| {
    pattern(r"(?i-u:mysql|mariadb|sql|operationalerror|programmingerror|integrityerror|dataerror|internalerror)")
});
static STATE: LazyLock<Shape> = LazyLock::new(|| pattern(r"^(?: \([0-9A-Z]{5}\)|, Level [0-9])"));
static ERRNO: LazyLock<Shape> = LazyLock::new(|| {
    pattern(r#"(?i-u:errno['"]?\s?[:=]\s?|\bora-0?|sqlstate\[[0-9a-z]{5}\][ :a-z]{0,24}|sqlstate\[[0-9a-z]{5}\] \[)$"#)
});
static EXIT: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i-u:(?:win32|system|windows|winsock|oserror|service) error[: ]{1,2}",
        r"|exit(?:ed with|s with)? (?:code|status)[: ]{1,2}|errno[: ]{1,2}|\[errno |\[winerror )$|(?:系统错误|退出码|退出代码)[：: ]{0,2}$"
    ))
});
/// Windows writes its codes twice: `Error 1009 (0x3F1)`.
static HEX: LazyLock<Shape> = LazyLock::new(|| pattern(r"^ ?[(\[（]0x[0-9A-Fa-f]{2,8}[)\]）]"));
/// An enhanced status of mail behind the reply's number (RFC 3463): `521 5.2.1`.
static MAIL: LazyLock<Shape> = LazyLock::new(|| pattern(r"^[ -](?:[245]\.[0-9]{1,3}\.[0-9]{1,3})[ \n]"));
static SERVICE: LazyLock<Shape> = LazyLock::new(|| pattern(r"^[:：.] ?(?:The service |The dependency |服务|依赖)"));
static SQL: LazyLock<Shape> =
    LazyLock::new(|| pattern(r"(?i-u:(?:mysql|mariadb|sql)\b[a-z :\[\]-]{0,16}\berror[ :]{1,2}(?:code[: ]{1,2})?)$"));
static CONSOLE_BEFORE: LazyLock<Shape> =
    LazyLock::new(|| pattern(r"(?i-u:error|code|support)[^0-9\n]{0,12}(?:[0-9]{3}|2[0-9]{3})-$"));
static CONSOLE_WORD: LazyLock<Shape> = LazyLock::new(|| pattern(r"(?i-u:error|code|support)[^0-9\n]{0,12}$"));
static DEVICE: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i-u:itunes|\bapp ?store\b|printer|drucker|playstation|xbox|windows update|\bbank app\b|klarna|unknown error (?:has )?occurred \($|unbekannter fehler aufgetreten \($|error desconocido \($|erro desconhecido \($)",
        r"|プリンタ|принтер|打印机|[Ee]rreur inconnue[^(\n]{0,24}\($|неизвестная ошибка[^(\n]{0,24}\($|(?:未知错误|不明なエラー)[^(（\n]{0,24}(?:\(|（)$"
    ))
});
static GAME: LazyLock<Shape> = LazyLock::new(|| pattern(r"(?i-u:\broblox\b|join this (?:experience|game))"));
static CALL: LazyLock<Shape> = LazyLock::new(|| pattern(r"^,? ?(?i-u:service call|call service|- ?TAN )"));
static WEB: LazyLock<Shape> = LazyLock::new(|| pattern(r"(?i-u:web|site|page|browser|https?:|\.com|forum)|сайт|网站|页面"));
static CONSOLE_AFTER: LazyLock<Shape> = LazyLock::new(|| pattern(r"^-[0-9]{4}(?:[^0-9-]|$)"));
/// Words before a number that make it a quantity.
static QUANTITY: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r#"(?i-u:(?:[a-z]_)?(?:count|size|length|total|port|members?|offset|bytes|duration|elapsed|latency|line|column|row|width|height"#,
        r#"|price|amount|score|users?|pid|uid|gid|index|position|max_tokens|tokens)\\?['"]?\s{0,2}[:=]\s{0,2}"#,
        r"|\b(?:event ?id|ereignis-id|id d'événement|id de evento)[: ]{0,2}|\b(?:port|line|lines|row|room|chapter|section|rfc|pid|uid|lineno|ports|column|col|zeile|ligne|línea|строка|строке|порт|порта) ?#?",
        r"|\blisten(?:s|ing)? on |localhost:)$|(?:端口|第|行号|事件 ?ID|Код события)[: ]?$"
    ))
});
/// Units behind a number.
static UNIT: LazyLock<Shape> = LazyLock::new(|| {
    pattern(concat!(
        r"^(?i-u: ?(?:ms|msec|sec|secs|seconds|minutes|hours|days|kb|mb|gb|kib|mib|bytes|px|k|mhz|fps|usd|eur)\b",
        r"| (?:members|users|rows|lines|files|items|people|bytes|packets|entries|players|tests|points))",
        r"|^ ?(?:毫秒|秒|分钟|小时|行|人|元|天|мс|сек|байт|строк|руб)"
    ))
});

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn numbers_of_other_lists_are_no_codes() {
        hold(&[
            ("WebSocket closed with code 1006", "names websocket, not 1006"),
            ("Error 1006\n\nIt is what a WebSocket reports as \"Abnormal Closure\"", "names websocket, not 1006"),
            ("websocket dropped, then Cloudflare said Error 1015", ""),
            ("Error 1006 Access denied", ""),
            ("websockets.exceptions.ConnectionClosedError: code = 1012 (service restart)", "names websocket, not 1012"),
            (
                "sqlalchemy.exc.OperationalError: (pymysql.err.OperationalError) (1020, \"Record has changed",
                "names database, not 1020",
            ),
            ("ERROR 1205 (HY000): Lock wait timeout exceeded", "names database, not 1205"),
            ("ORA-01017: invalid username", "names database"),
            ("Msg 1205, Level 13, State 51", "names database, not 1205"),
            ("Error 106-2522", "names unnamed, not 2522"),
            ("{\"approximate_presence_count\": 1015}", "names discord, not 1015"),
            ("{\"member_count\":1020,\"port\": 1015}", "not 1015, not 1020"),
            ("at line 524 and row 1015", "not 1015, not 524"),
            ("took 524 ms for 1015 members", "not 1015, not 524"),
            ("端口 1020 写了 500行", "not 1020, not 500"),
            ("Errors 1020-1025 and 522 pages, rate limit: 1015", ""),
            ("status=503 bytes=0", ""),
            ("The process exited with code 1015", "not 1015"),
            ("Error 1009 (0x3F1): The registry is corrupt", "not 1009"),
            ("said: 521 5.2.1 This mailbox is closed", "not 521"),
            ("Error 1053: The service did not respond in time", "not 1053"),
            ("ws closed 1006, reconnecting", "names websocket, not 1006"),
            ("Connection closed: 1011 keepalive ping timeout", "names websocket, not 1011"),
            ("the server listens on 1020, not on localhost:1015", "not 1015, not 1020"),
            ("SQLSTATE[HY000] [1040] Too many connections", "names database, not 1040"),
            ("The printer says \"Error 1015, service call\"", "names unnamed, not 1015"),
            ("iTunes: エラー 1009", "names unnamed, not 1009"),
            (
                "Das iPhone „X“ konnte nicht wiederhergestellt werden. Es ist ein unbekannter Fehler aufgetreten (1015).",
                "names unnamed, not 1015",
            ),
            ("Roblox: You do not have permission to join this experience. (Error Code: 524)", "names unnamed, not 524"),
            ("roblox.com, the site shows error 522", ""),
            ("Event ID: 1000, Ereignis-ID 1015", "not 1000, not 1015"),
            ("the printer's web page says Error 1015", ""),
            ("Code 1015 with Klarna, that is the bank's code list", "not 1015"),
            ("error code 520 is for a lost link, the vendor's handbook says", "not 520"),
            ("{\"status\":524,\"msg\":\"x\"} 这个是 ERP 的业务码", "not 524"),
            ("Web server is down Error code 521, later error 502", ""),
            ("Error 1020 again, error 524", ""),
            ("HTTP status: 522", ""),
        ]);
    }
}
