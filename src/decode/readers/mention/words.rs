//! Words that make a number an error, in the languages in which people write to support, and words that make it something else.
//!
//! All are in lower case. Endings are cut off where a language bends its words, so that one entry serves all its forms. Lists are
//! kept as one text each, parted by bars: they are data, and read better in rows.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::decode::readers::number::{self, Number};

/// Nouns before the number. They stand for themselves, whatever follows.
static ERRORS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    concat!(
        "error|errors|err|errorcode|erro|erros|errore|errori|errores|erreur|erreurs|fehler|fehlercode|",
        "fehlermeldung|fehlernummer|fout|foutcode|foutmelding|hata|hatası|hatasi|błąd|blad|błędu|bledu|błędem|",
        "chyba|chybu|chyby|fel|felkod|fejl|fejlkode|feil|feilkode|virhe|virhekoodi|hiba|eroare|eroarea|hibakód|",
        "viga|kļūda|klaida|greška|greska|napaka|σφάλμα|lỗi|loi|galat|kesalahan|eror|ralat|ошибка|ошибку|ошибки|",
        "ошибкой|ошибке|ошибок|ошибками|ошибкам"
    )
    .split('|')
    .collect()
});

/// Endings of text before the number in scripts without spaces, and words of other scripts.
const ERROR_ENDINGS: &str = concat!(
    "错误|错误码|错误代码|报错|报错码|报|错误为|錯誤|錯誤碼|錯誤代碼|异常|異常|故障|出现|出現|出|报了|报了个|报个|报的|弹|爆|抛|出错|エラー|エラーコード|오류|에러|오류코드|에러코드|",
    "خطای|خطا|ارور|خطأ|الخطأ|שגיאה|שגיאת|ข้อผิดพลาด|त्रुटि|एरर|помилка|помилку|помилки|памылка|грешка|қате"
);

/// Nouns that stand beside any status; too common for a number of four digits.
static STATUSES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    concat!(
        "status|code|http|statuscode|http/1.0|http/1.1|http/2|http/2.0|http/3|código|codigo|codice|kod|kodu|kód|",
        "koodi|kode|mã|estado|statut|stato|стан|код|кодом|кода|коды|статус|статусом|статуса|статус-код|ответ|",
        "ответом|https|responsecode|httpcode|httpstatus|http-status"
    )
    .split('|')
    .collect()
});

/// The same in scripts without spaces, and verbs that say that the number came.
const STATUS_ENDINGS: &str = concat!(
    "状态码|状态|狀態碼|代码|返回|返回了|返回码|回|显示|顯示|提示|遇到|变成|变成了|变|收到|响应|说|频繁|一直|又是|都是|全是|总是|老是|经常|偶尔|直接|疯狂|吃|跳|得到|出来|全部|",
    "就是|持续|随机|间歇|大量|コード|ステータス|ステータスコード|코드|상태|کد|رمز|كود"
);

/// Verbs before the number; what follows must end the clause or go on from it.
static VERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    concat!(
        "get|gets|getting|got|return|returns|returned|returning|throw|throws|threw|throwing|give|gives|gave|",
        "giving|show|shows|showed|showing|shown|see|seeing|saw|seen|hit|hits|hitting|receive|received|receives|",
        "receiving|respond|responds|responded|responding|answer|answers|answered|reply|replies|replied|say|says|",
        "said|fail|fails|failed|failing|with|a|an|the|this|these|those|serves|served|serving|constant|random|",
        "intermittent|occasional|frequent|many|some|only|mit|con|com|avec|met|o|um|el|un|le|une|ein|einen|eine|einem|den|der|die|das|il|",
        "выдаёт|выдает|отдаёт|отдает|возвращает|получаю|вижу|",
        "пишет|ловлю|отвечает|показывает|вылазит|даёт|дает|кидает|вылетает|сыпет|сыплет|приходит|падает|вернул|вернула|",
        "выдал|выдала|отдал|прилетает|ловит|сыпятся|devuelve|devuelven|sale|saliendo|aparece|muestra|arroja|recibo|obtengo|",
        "retorna|retornando|recebo|recebendo|dando|deu|dá|renvoie|affiche|retourne|reçois|obtiens|liefert|bekomme|bekommen|",
        "bekommt|kommt|zeigt|wirft|meldet|krijg|geeft|zwraca|dostaję|wyskakuje|pojawia|muncul|bị|dính|ritorna|restituisce|dà|esce|",
        "wywala|rzuca|sypie|dostajemy|mam|ngasih|kasih|mengembalikan|memberikan|kena|dapat|dapet|får|fick|gir|gav|visar|viser|",
        "returnerar|returnerer|vrací|hlásí|dostávám|отримую|видає|dă|primesc|returnează"
    )
    .split('|')
    .collect()
});

/// Words right behind the number that make it an error.
static FOLLOWING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    concat!(
        "error|errors|err|erro|erros|errore|errori|erreur|erreurs|errores|fehler|fout|hata|hatası|hatasi|hatasını|hatasına|",
        "hatasıyla|hatayı|hataları|hatasini|błąd|błędu|błędy|błędem|chyba|fel|fejl|virhe|hiba|eroare|lỗi|ошибка|ошибку|",
        "ошибки|ошибкой|ошибок|помилка|помилку|diyor|veriyor|alıyorum|aliyorum|alıyoruz|aldım|dönüyor|donuyor|döndü|",
        "geliyor|çıkıyor|verdi|veriyo|response|responses|status|statuses|خطا|ارور|خطأ|page|pages"
    )
    .split('|')
    .collect()
});

/// The same in scripts without spaces.
const FOLLOWING_STARTS: &str = "错误|报错|錯誤|错|异常|状态码|超时|页面|エラー|が出|になる|になり|が返|が発生|오류|에러|가 뜨|가 떠|가 뜹|가 뜬|이 뜨|이 떠|이 뜹|가 발생";

/// Words behind a verb's number that go on from it: what is not one of these is what the number counts.
static GOES_ON: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    concat!(
        "on|from|at|when|for|in|again|after|every|each|and|or|as|while|since|but|if|because|whenever|with|to|by|",
        "is|was|all|always|now|today|here|instead|that|which|so|then|too|about|during|once|via|behind|upon|it|i|",
        "we|this|there|not|back|of|bad|gateway|service|internal|forbidden|only|sometimes|randomly|constantly|",
        "timeout|timed|cloudflare|и|на|при|у|com|con|avec|mit|da|do|del|no|na|en|ao|al|quando|cuando|quand|wenn|bei|beim|auf|",
        "sur|para|por|desde|depuis|seit|vom|von|от|из|с|со|через|до|по|когда|а|но|или|a|y|et|und|oder|nach|wegen|durch|bei|",
        "über|aus|dans|au|aux|pour|lors|cada|w|przy|po|od|z|ze|ve|ile|di|dal|nel|ao|aos|nos|nas|da|dos|op|bij|naar|til|på|zurück|liên|immer|ständig|wieder|toujours|encore|sempre|siempre|för|vid|er|",
        "means|is|are|comes|came|keeps|happens|happened|occurs|occurred|appears|appeared|indicates|says|é|eh|és|es|est|ist|",
        "sind|sono|jest|są|são|son|quer|significa|signifie|bedeutet|heißt|oznacza|это|значит|означает|приходит|выдаёт|выдает|",
        "aparece|sale|kommt|erscheint|apparaît|ocorre|acontece|geliyor|demek|artinya|nghĩa|là|",
        "terus|setelah|ketika|saat|dari|karena|pas|sejak|tapi|khi|từ|trên|của|nhưng|và|terug|sinds|als|sulle|sulla|sul|dopo|",
        "från|när|efter|sedan|fra|når|od|při|mimo|gdy|kiedy|podczas|ale|вже|коли|від|після"
    )
    .split('|')
    .collect()
});

/// Units and counted things in scripts without spaces.
const COUNTED: &str = "个|元|块|次|行|天|人|条|张|字|台|部|年|月|日|号|点|分|秒|毫|兆|万|亿|多|强|胶|房|位|套|枚|本|名|度|米|克|页|端口|個|塊|円|件|項|項目|명|개|원|번|년|건|행|초";

/// Whether `text` begins with one of `words`, none of which begins with a letter of ASCII, as most of what follows a number does.
fn has_start(text: &str, words: &str) -> bool {
    text.bytes().next().is_some_and(|first| !first.is_ascii()) && words.split('|').any(|word| text.starts_with(word))
}

/// Whether `text` ends with one of `words`, none of which ends with a letter of ASCII.
fn has_ending(text: &str, words: &str) -> bool {
    text.bytes().next_back().is_some_and(|last| !last.is_ascii()) && words.split('|').any(|word| text.ends_with(word))
}

fn is_counted(after: &str) -> bool {
    // A page is one, the word for a web page begins with it.
    has_start(after, COUNTED) && !after.starts_with("页面")
}

/// How surely the words beside a number make it an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sign {
    /// A status: a verb or "status".
    Status,
    /// The word itself.
    Error,
}

/// `… throwing an error\n522 means that …`: the word ends a line that was wrapped, and the sentence goes on behind the number.
pub(super) fn is_wrapped(text: &str, number: &Number<'_>) -> bool {
    const MIN_LINE: usize = 40;
    let opens = number.before.chars().all(|c| matches!(c, '>' | '|' | ' ' | '\t'));
    let goes_on = number.after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_lowercase()));
    let start = number.digits.start - number.before.len();
    opens
        && goes_on
        && start.checked_sub(1).is_some_and(|end| {
            let above = number::before(text, end, 160);
            above.len() >= MIN_LINE && ERRORS.contains(last_word(&above.trim_end().to_lowercase()))
        })
}

/// What the words beside a number say; both sides are in lower case.
pub(crate) fn sign(before: &str, after: &str) -> Option<Sign> {
    if is_counted(after) {
        return None;
    }
    let head = before.trim_end_matches(is_mark);
    let word = last_word(head);
    // `error code is 522`, `код ошибки: 522`, `error code Error 1016`.
    let (word, head) = if matches!(
        word,
        "is" | "was"
            | "of"
            | "named"
            | "called"
            | "saying"
            | "no"
            | "nr"
            | "number"
            | "num"
            | "id"
            | "это"
            | "как"
            | "is:"
            | "="
    ) {
        let rest = head.get(..head.len() - word.len()).unwrap_or_default().trim_end_matches(is_mark);
        (last_word(rest), rest)
    } else {
        (word, head)
    };
    // `HttpRequestException 522`, `DiscordAPIError[0]: 522`, `Cloudflare-Fehler 525`.
    let thrown = word.is_ascii()
        && (word.len() > 9 && word.ends_with("exception")
            || word.ends_with("error") && (word.contains("http") || word.contains("api")))
        || head.ends_with("error[0") && before.contains("[0]");
    let compound = word.rsplit_once('-').is_some_and(|(_, noun)| ERRORS.contains(noun));
    if thrown || compound || ERRORS.contains(word) || has_ending(head, ERROR_ENDINGS) {
        return Some(Sign::Error);
    }
    let joined = after.trim_start_matches(['"', '`', '\'', '*', ')', ']', '”', '»', '_']);
    let spaced = joined.trim_start_matches([' ', '-', '\u{a0}', '\u{200c}']);
    // `a 503 http response`; `500 http requests` are counted.
    let noun = spaced.strip_prefix("http ").filter(|rest| FOLLOWING.contains(first_word(rest))).unwrap_or(spaced);
    let (spaced, next) = (noun, first_word(noun));
    if (FOLLOWING.contains(next) && next.len() < spaced.len() + 1 && !is_line_of(next, spaced))
        || has_start(spaced, FOLLOWING_STARTS)
        || joined.starts_with('-') && matches!(next, "я" | "ю" | "й" | "ая" | "ую" | "ка" | "ку" | "ки" | "ой")
    {
        return Some(Sign::Error);
    }
    if STATUSES.contains(word) || has_ending(head, STATUS_ENDINGS) {
        // `error code: 1015`, `код ошибки 1015`.
        let rest = head.get(..head.len().saturating_sub(word.len())).unwrap_or_default().trim_end_matches(is_mark);
        let worded = ERRORS.contains(last_word(rest));
        return Some(if worded { Sign::Error } else { Sign::Status });
    }
    let ends = joined.is_empty()
        || joined.starts_with(['\r', '.', ',', '!', '?', ';', ':', '(', '…', ')', '，', '。', '（', '！', '？'])
        || joined == "\u{1a}";
    let plural = joined.starts_with('s') && !joined.starts_with("st") || joined.starts_with("er ") || joined == "er";
    (VERBS.contains(word) && (ends || plural || GOES_ON.contains(next))).then_some(Sign::Status)
}

/// Whether the number counts what follows it: a word that does not go on from it, or a unit.
pub(crate) fn counts(after: &str) -> bool {
    let rest = after.trim_start_matches([' ', '\u{a0}', '*', '`', '"', '\'', '_']);
    let next = first_word(rest);
    let glued = is_counted(rest);
    glued || !next.is_empty() && next.chars().all(|c| c.is_alphabetic() && c < '\u{600}') && !GOES_ON.contains(next)
}

/// Things that people count by the hundred.
static THINGS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    concat!(
        "domain|domains|request|requests|user|users|customer|customers|order|orders|file|files|product|products|people|member|members|",
        "item|items|row|rows|record|records|site|sites|message|messages|post|posts|euro|euros|eur|usd|dollars|mb|gb|kb|ms|px|rub|",
        "штук|человек|пользователей|запросов|рублей|руб|файлов|доменов|anfragen|kunden|dateien|usuarios|solicitudes|pedidos"
    )
    .split('|')
    .collect()
});

/// Whether the number counts such things, or is of a unit: `521 次`, `520 domains`.
pub(crate) fn is_amount(after: &str) -> bool {
    let rest = after.trim_start_matches([' ', '\u{a0}']);
    let is_unit = || is_counted(rest) && !rest.starts_with('多');
    rest.len() < after.len() && THINGS.contains(first_word(rest).to_lowercase().as_str()) || is_unit()
}

/// `- 520: 1204 requests`: how often a code came, in a list.
pub(crate) fn is_tally(before: &str, after: &str) -> bool {
    const TIMES: [&str; 20] = [
        "request",
        "requests",
        "hit",
        "hits",
        "error",
        "errors",
        "time",
        "times",
        "event",
        "events",
        "response",
        "responses",
        "次",
        "条",
        "个",
        "раз",
        "раза",
        "запросов",
        "anfragen",
        "mal",
    ];
    let opens = before.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '*' | '•' | '|' | '>' | '`' | '·'));
    let rest = after.trim_start_matches(['`', '*', ' ']);
    let Some(rest) = rest.strip_prefix([':', '：', '|', '-', '–', '—', '=', '×', 'x']) else { return false };
    let rest = rest.trim_start_matches([' ', '`', '*', '~', '≈']);
    let counted = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{a0}'));
    let unit = counted.trim_start();
    opens
        && counted.len() < rest.len()
        && TIMES.iter().any(|word| first_word(unit) == *word || !word.is_ascii() && unit.starts_with(word))
}

/// `page 12` is a page's number, not an error page.
fn is_line_of(next: &str, spaced: &str) -> bool {
    matches!(next, "page" | "pages")
        && spaced.get(next.len()..).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

fn is_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ':' | '='
                | '#'
                | '"'
                | '\''
                | '('
                | ')'
                | '['
                | ']'
                | ','
                | '：'
                | '«'
                | '“'
                | '`'
                | '*'
                | '_'
                | '-'
                | '（'
                | '「'
                | '【'
                | '>'
                | '\u{200c}'
                | '~'
                | '\\'
        )
}

fn last_word(text: &str) -> &str {
    const ENDS: &str = "([{\"',:：。，_`*（“«>=";
    let word = text.rsplit(|c: char| c.is_whitespace() || ENDS.contains(c)).next().unwrap_or_default().trim_start_matches('-');
    // `部署后经常error`: a script without spaces ends where letters of another begin.
    let latin = word.rsplit(is_ideographic).next().unwrap_or_default();
    if latin.is_empty() { word } else { latin }
}

fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{ff00}'..='\u{ffef}')
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}'))).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_many_languages_make_a_number_an_error() {
        for (before, after, want) in [
            ("error ", "", Some(Sign::Error)),
            ("http error ", " again", Some(Sign::Error)),
            ("shows an error named ", " bad gateway", Some(Sign::Error)),
            ("a room called ", " upstairs", None),
            ("a ", " error at host", Some(Sign::Error)),
            ("gives a ", " http response with a challenge", Some(Sign::Error)),
            ("sends ", " http requests a minute", None),
            ("报", "", Some(Sign::Error)),
            ("今天频繁502 ", "报错", Some(Sign::Error)),
            ("部署后经常error", "", Some(Sign::Error)),
            ("偶尔显示error code ", "", Some(Sign::Error)),
            ("aşağıdaki ", " hatasını alıyorum", Some(Sign::Error)),
            ("api'den ", " dönüyor", Some(Sign::Error)),
            ("сервер вернул ", ".", Some(Sign::Status)),
            ("me sale ", " desde ayer", Some(Sign::Status)),
            ("es gibt ", " kunden", None),
            ("cloudflare ngasih ", " terus dari pagi", Some(Sign::Status)),
            ("jag får ", " från cloudflare", Some(Sign::Status)),
            ("cloudflareに", "件のレコード", None),
            ("خطای ", " کلادفلر", Some(Sign::Error)),
            ("오전부터 가끔 ", " 오류 화면", Some(Sign::Error)),
            ("sürekli ", " diyor", Some(Sign::Error)),
            ("ошибка ", "", Some(Sign::Error)),
            ("опять ", "-я ошибка", Some(Sign::Error)),
            ("código de erro: ", "", Some(Sign::Error)),
            ("fails with a ", ". we", Some(Sign::Status)),
            ("always returns ", " for me", Some(Sign::Status)),
            ("返回状态码: ", "", Some(Sign::Status)),
            ("waited ", " seconds", None),
            ("got ", " stars", None),
            ("用了", "个", None),
            ("line ", "", None),
        ] {
            assert_eq!(sign(before, after), want, "{before}…{after}");
        }
    }
}
