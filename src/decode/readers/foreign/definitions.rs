//! Sentences that say what a code means, in a text that has nothing else to say of it: "Error 1102 is returned when a Worker
//! exceeds its limit", "Der Fehler 522 bedeutet, dass …", "521 错误表示…".
//!
//! Such a sentence has the code for its subject and speaks of an origin, a Worker, a visitor in general. Who reports says the
//! same with a subject of his own ("my shop shows 522"), with a day, or with "when I open it"; and once he does, the sentence is
//! his explanation and the text reports. So the codes must stand in such sentences alone, and nobody may speak of himself.
//! Cloudflare's own pages hold two sentences of this form; who copied one met the page.

use std::ops::Range;

use super::explains;
use super::near::Near;
use crate::decode::readers::pattern::Pattern;

/// Bytes of a view that are looked at.
const HEAD: usize = 16 << 10;
/// Sentences that are taken together.
const MAX_SENTENCES: usize = 32;
/// Bytes of a sentence on either side of what makes it a definition.
const REACH: usize = 320;

macro_rules! code {
    () => {
        r#"(?:[`*_'"\[(]|“|„|«){0,3}(?:52[0-9]|530|10[0-4][0-9]|110[0-9]|120[0-6])(?:[`*_'"\])]|“|”|»){0,3}(?:\([^)\n]{1,160}\))?"#
    };
}

/// Words between a verb or an article and the code.
macro_rules! an_error {
    () => {
        r"[`*_\[]{0,3}(?:(?:an?|the|its|their|cloudflare(?:'s)?|https?|cf|errors?|codes?|status|response|custom|generic|branded) [`*_\[]{0,3}){0,5}"
    };
}

macro_rules! generic {
    () => {
        concat!(
            r"(?:cloudflare|the (?:origin|count|number|web ?server|request|connection|client|visitor|worker|handshake|ssl|tls|tcp|edge|owner|site owner|website owner|site's owner|limit|rate|dns (?:record|lookup|server)|certificate|proxy|tunnel|(?:server|host) (?:refuses|rejects|takes|does|fails|returns|closes|sends|cannot|can't|could|is))",
            r"|an? (?:worker|visitor|client|request|origin|server|web ?server|website|site|firewall|rule|waf|browser|script|response|certificate|tcp|tls|ssl|dns|domain|hostname|zone|tunnel|user|connection|cname|record|bot|host|site owner|website owner)",
            r"|your (?:origin|server|web ?server|worker|hosting|ip|host|domain|dns)|too many|there (?:is|are)|visitors?|users?|requests?|clients?|owners?|it (?:cannot|can't|could not))\b"
        )
    };
}

macro_rules! opens {
    () => {
        r"(?m:^|[.!?:;|>*)-] |– |— )[#>*_|\s-]{0,8}(?:• ?)?"
    };
}

/// What makes a sentence a definition.
static DEFINES: [Pattern; 13] = [
    // The code is the subject.
    Pattern::new(concat!(
        r"(?i-u)",
        opens!(),
        r"(?:(?:so,?|and|but|while|whereas|note that|in contrast,?) ){0,2}",
        an_error!(),
        code!(),
        r#"(?: ?\([^)\n]{1,80}\)| ?(?:"|“)[^"\n]{1,80}?(?:"|”)|: [^.?!\n]{3,60}?)?(?: (?:error|errors|code|codes|status|response|responses|page|pages|message|timeout)){0,3},? (?:always |usually |generally |typically |simply |only |basically |also |normally |often )?"#,
        r"(?:(?:means?|indicates?|signif(?:y|ies)|refers? to|stands? for|denotes?|tells you|is (?:an?|the) [a-z0-9 -]{0,30}(?:error|status|code|response|message|page|timeout))\b",
        r"|(?:occurs?|happens?|appears?|shows? up|arises?|(?:is|are|gets|will be) (?:returned|shown|displayed|generated|triggered|sent|raised|thrown|served|issued|caused)(?: by cloudflare)?) (?:when(?:ever)?|if|because|by|after|once) ",
        generic!(),
        r")"
    )),
    // Cloudflare is, or a visitor in general.
    Pattern::new(concat!(
        r"(?i-u)\bcloudflare(?: will| then| also| only| may)? (?:returns?|shows?|displays?|sends?|serves?|responds? with|answers? with|gives|issues?|generates?|emits?|uses?|presents?) ",
        an_error!(),
        code!(),
        r"[^.?!\n]{0,60} (?:when(?:ever)?|if|once|after|because|for) ",
        generic!()
    )),
    Pattern::new(concat!(
        r"(?i-u)",
        opens!(),
        r"(?:if|when(?:ever)?|once) (?:",
        generic!(),
        r"|(?:you|they) (?:block|exceed|reach|hit|send|make|set|use|enable|disable|configure|point|proxy|call|fetch|run)\b)[^.?!\n]{0,200} (?:cloudflare (?:returns?|shows?|sends?|serves?|displays?|responds with)|will (?:see|get|receive|be shown|be served|display|return|show)|(?:may|might|can) (?:see|get|receive)|you(?:'ll)? (?:see|get|receive)) ",
        an_error!(),
        code!()
    )),
    Pattern::new(concat!(
        r"(?i-u)",
        opens!(),
        r"(?:if|when(?:ever)?|once) ",
        generic!(),
        r"[^.?!\n]{0,160}, ",
        an_error!(),
        code!(),
        r" (?:(?:error|page|response|status|code) ){0,3}(?:is|are|will be) (?:returned|shown|displayed|generated|sent|served|raised)"
    )),
    Pattern::new(concat!(
        r"(?i-u)\b(?:visitors?|users?|clients?|routes|requests)\b[^.?!,\n]{0,48} will (?:see|get|receive|be shown|be served|display|return|show) ",
        an_error!(),
        code!()
    )),
    // Other languages of Europe.
    Pattern::new(concat!(
        r"(?i-u)(?:fehler(?:code)?|error|http|code|statuscode) ",
        code!(),
        r"[^.?!\n]{0,60}(?:bedeutet|besagt|heißt, dass|weist darauf hin|zeigt an, dass|steht für|ist eine? [a-z-]{3,30}|(?:tritt auf|erscheint|entsteht|wird (?:angezeigt|ausgegeben|zurückgegeben|gesendet|ausgelöst)), (?:wenn|weil|sobald) (?:cloudflare|der |die verbindung|die anfrage|das zertifikat|eine? |kein|zwischen|zu viele))"
    )),
    Pattern::new(concat!(
        r"(?-u)tritt (?:der |ein )?(?:(?:HTTP-)?Fehler|Error|Code) ",
        code!(),
        r" auf, (?:wenn|weil|sobald) "
    )),
    Pattern::new(concat!(
        r"(?i-u)(?:el |un |o |um )?(?:error|erro|c(?:o|ó)digo)(?: de erro?r?| HTTP)? ",
        code!(),
        r"[^.?!\n]{0,60}(?:significa|indica que|(?:ocurre|aparece|se produce|se muestra|sucede|se devuelve|ocorre|acontece|surge|é exibido|é retornado|é mostrado) (?:cuando|quando|si|se) (?:(?:o |a )?cloudflare|una? |uma |um |el |la (?:conex|petic|solic)|o |a (?:conex|requis|solic)|tu servidor|su servidor|seu servidor|no |não |hay|há))"
    )),
    Pattern::new(concat!(
        r"(?i-u)(?:(?:une |l'|l’)?erreur|code)(?: HTTP| d'erreur)? ",
        code!(),
        r"[^.?!\n]{0,60}(?:signifie|indique|correspond à|(?:survient|se produit|apparaît|s'affiche|est (?:renvoy|affich|retourn|génér)[^.?!\n]{0,24}) (?:lorsque|lorsqu'|quand|si) ?(?:le |la (?:connexion|requête)|une? |cloudflare|l'origine|trop|aucun))"
    )),
    Pattern::new(concat!(
        r"(?-u)(?:(?:О|о)шибк(?:а|и)|(?:К|к)од(?: ошибки| состояния)?|(?:С|с)татус|Error|HTTP)(?: Cloudflare)? ",
        code!(),
        r"[^.?!\n]{0,100}?(?:означает|говорит о том|указывает на|сообщает о|(?:возникает|появляется|выдаётся|выдается|возвращается|показывается|отображается),? (?:(?:тогда, )?когда|если|при|из-за) (?:Cloudflare|сервер|веб-сервер|исходн|ориджин|origin|правил|соединени|запрос|воркер|Worker|посетител|превышен|владелец|слишком|DNS|невозможн))"
    )),
    Pattern::new(concat!(
        r"(?i-u)(?:errore|fout|błąd|hata(?: kodu)?)(?: HTTP)? ",
        code!(),
        r"[^.?!\n]{0,60}(?:significa|indica che|betekent|oznacza|anlamına gelir)"
    )),
    // Scripts without spaces.
    Pattern::new(concat!(
        r"(?-u)(?m:^|。|！|？|，|；|：|[:|>*])[#>*_\s-]{0,8}(?:HTTP|Cloudflare|CF|Error|error|code|状态码|错误码|错误代码|错误|代码|的|“|「|[ 0-9.]){0,8}",
        code!(),
        r"(?: ?(?:错误|状态码|错误码|报错|Error|error|(?:（|\()[^)\n]{1,60}?(?:）|\)))){0,3} ?(?:表示|意味着|是指|代表|指的是|则?是因为|通常(?:表示|是|由|意味)|一般(?:表示|是|由)|有两条|的默认|的成因)",
        r"|(?:当|如果|若)[^\n]{0,120}?(?:时|，|,)[^\n]{0,48}?(?:Cloudflare|CF)[^\n]{0,24}?(?:会|将|返回|显示|报)[^\n]{0,24}?",
        code!()
    )),
    Pattern::new(concat!(
        r"(?-u)",
        code!(),
        r" ?(?:(?:エラー|番)?(?:とは|は(?:、)?[^\n]{0,160}?(?:ことを(?:示|意味)|場合に(?:発生|表示|返)|ときに(?:発生|表示|返)|を意味))",
        r"|(?:오류|에러)?(?: 코드)?(?:는|은|란|이란)[^.\n]{0,200}?(?:의미|뜻|때 (?:발생|표시|나타)|경우(?:에)? (?:발생|표시|나타)))"
    )),
];

/// A question for the meaning, or a heading: it holds the code and says nothing of it.
static ASKS: Pattern = Pattern::new(concat!(
    r"(?i-u)(?:what(?:'s| is| does| are)|why (?:does|do|is)|how (?:to|do (?:i|you))|qu'est-ce que|que signifie|was (?:ist|bedeutet|heißt)|cos'è|cosa significa|qu(?:é|e) (?:es|significa)|o que (?:é|significa)|Что (?:такое|означает|значит)|Как исправить)[^.?!\n]{0,60}",
    code!(),
    r"[^.!?\n]{0,80}(?m:\?|$)|什么是[^\n]{0,72}?",
    code!(),
    r"|",
    code!(),
    r"[^\n]{0,36}?(?:是什么|怎么解决)|(?m:^)#{1,6} [^\n]{0,60}",
    code!(),
    r"[^\n]{0,60}(?m:$)|(?m:^)(?:cloudflare |http ){0,2}error(?: code)? ",
    code!(),
    r"(?:(?::| –| -) ?[a-z '-]{3,48}| \([a-z '-]{3,48}\))?\r?(?m:$)"
));

/// Somebody speaks of himself, or of a failure that came.
static SOMEBODY: Pattern = Pattern::new(concat!(
    r"(?i-u)\b(?:i|i'm|i've|i'd|my|me|mine|we (?:get|got|see|are|have|had|use|run|host|moved|need|can|just)|our (?:own|site|shop|store|server|page|app|website|customers?|users?|domain|api|blog|origin|host|worker|checkout|login)|any(?:one|body) else|please (?:help|fix)|help me|(?:site|shop|store|page|website|forum|server|everything) (?:is|are|was|went) (?:down|dead|offline|gone)|is back|cant|can't (?:open|load|log|reach|visit|get)|trying to|tried|results in|throwing|keeps?|again|still|right now",
    r"|ich|unser(?:e|en|em|er)?|mein(?:e|em|en|er)?|bei (?:uns|mir)|je|j'ai|mon|mes|notre|nos|nous|mi|mis|me (?:sale|aparece|da)|nuestr[oa]s?|meu|minha|nosso|nossa|estou|mio|mia|nostro|benim|sitem|sitemiz|seit (?:heute|gestern))\b",
    r"|我|咱|打不开|怎么办|求助|у нас|у меня|мой|моя|моё|мою|моего|наш|мы |мне |помогите|私|弊社|うち|自分の|開けない|저희|제 |우리|não consigo|сегодня|вчера"
));

/// The first sentence of Cloudflare's article about 502 and 504, in the languages that it was translated to.
static BRANDED: Pattern = Pattern::new(concat!(
    r"(?i-u)\bcloudflare (?:(?:returns?|displays?) an? cloudflare[- ]branded http (?:error )?50[24]|restituisce un errore http 50[24] o 504|",
    r"devuelve un error http 50[24] o 504|renvoie une erreur http 50[24] ou 504|(?:retorna|devolve) um erro http 50[24] ou 504|",
    r"gibt eine[nr]? [a-z-]{0,24} ?http-?(?:fehler )?[ -]?50[24])[^\n]{0,80} (?:when|if|quando|cuando|lorsque|wenn)\b"
));

/// Sentences of Cloudflare's own pages that are definitions by their form.
const OWN_PAGE: [&str; 2] = ["that the request was able to connect", "that cloudflare could not reach your host"];

/// The stretch in which codes are defined, where the view says nothing else of them.
pub(super) fn span(near: &Near<'_>) -> Option<Range<usize>> {
    let text = near.text;
    let head = text.get(..text.floor_char_boundary(HEAD))?;
    let is_code = |value: u16| matches!(value, 520..=530 | 1000..=1049 | 1100..=1109 | 1200..=1206);
    let mut codes = near.numbers.iter().filter(|number| is_code(number.value) && near.stands_alone(&number.at)).peekable();
    if codes.peek().is_none() {
        let told = || SOMEBODY.is_match(head) || explains::is_met(head);
        return (BRANDED.is_match(head) && !told()).then(|| 0..head.trim_end().len());
    }
    if SOMEBODY.is_match(head) || explains::is_met(head) {
        return None;
    }
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for found in DEFINES.iter().flat_map(|shape| shape.places(head)) {
        let sentence = sentence(head, &found);
        let said = head.get(sentence.clone()).unwrap_or_default().to_ascii_lowercase();
        if OWN_PAGE.iter().any(|words| said.contains(words)) || sentences.len() >= MAX_SENTENCES {
            return None;
        }
        sentences.push(sentence);
    }
    if sentences.is_empty() {
        return None;
    }
    sentences.extend(ASKS.places(head).take(MAX_SENTENCES));
    let last = sentences.iter().map(|sentence| sentence.end).max()?;
    let start = sentences.iter().map(|sentence| sentence.start).min()?;
    let is_inside = |at: &Range<usize>| sentences.iter().any(|sentence| sentence.start <= at.start && at.end <= sentence.end);
    codes.take(256).all(|number| is_inside(&number.at)).then_some(start..last)
}

/// The sentence around `part`.
fn sentence(text: &str, part: &Range<usize>) -> Range<usize> {
    // What ended the sentence before is part of what was found.
    let opened = text.get(part.clone()).and_then(|found| found.find(char::is_alphanumeric)).unwrap_or_default();
    let part = part.start + opened..text.ceil_char_boundary(part.end);
    let from = text.ceil_char_boundary(part.start.saturating_sub(REACH));
    let before = text.get(from..part.start).unwrap_or_default();
    let opens = ["\n", ". ", "! ", "? ", "。", "！", "？"]
        .iter()
        .filter_map(|end| before.rfind(end).map(|at| at + end.len()))
        .max()
        .map_or(from, |at| from + at);
    let to = text.floor_char_boundary((part.end + REACH).min(text.len()));
    let after = text.get(part.end..to).unwrap_or_default();
    let ends = ["\n", ". ", "! ", "? ", "。", "！", "？"].iter().filter_map(|end| after.find(end)).min();
    opens..ends.map_or(to, |at| part.end + at)
}

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn a_definition_is_none_of_a_failure() {
        hold(&[
            ("Error 1102 is returned when a Worker exceeds its CPU time.", "explained"),
            ("Cloudflare returns a 524 when the origin does not answer in time.", "explained"),
            ("A 522 means that no connection came about. A 521 means it was refused.", "explained"),
            ("If you block a country, visitors will get a `1005` error and your custom page.", "explained"),
            ("Routes in fail closed mode will show a Cloudflare `1027` error page.", "explained"),
            ("If the request loops, a [`1019`](#x) error is returned.", "explained"),
            ("When a Worker throws, Cloudflare returns **Error 1101** to the client.", "explained"),
            ("Cloudflare returns a Cloudflare-branded HTTP 502 or 504 error when your origin answers so:", "explained"),
            ("Cloudflare restituisce un errore HTTP 502 o 504 con marchio Cloudflare quando il server risponde", "explained"),
            ("What is error 523? Error 523 occurs when the origin has no route.", "explained"),
            (
                "Der Fehler 522 bedeutet, dass die Verbindung scheitert. Dagegen tritt der Fehler 524 auf, wenn sie steht.",
                "explained",
            ),
            ("¿Qué significa el error 1020? El error 1020 aparece cuando una regla bloquea.", "explained"),
            ("O erro 521 ocorre quando o servidor recusa a conexão.", "explained"),
            ("L'erreur 520 est renvoyée par Cloudflare lorsque le serveur répond mal.", "explained"),
            ("Что означает ошибка 521? Ошибка 521 возникает, когда сервер отказывает.", "explained"),
            ("521 错误表示源站拒绝连接。", "explained"),
            ("524エラーとは、応答が遅いことです。", "explained"),
            ("522 오류는 연결 시간이 초과될 때 발생합니다.", "explained"),
        ]);
    }

    #[test]
    fn who_reports_with_such_a_sentence_is_believed() {
        hold(&[
            ("My shop is gone. Error 522 occurs when Cloudflare times out.", ""),
            ("error 522 since today. A 522 means no connection.", ""),
            ("The shop shows Error 1016. A 1016 means there is no record.", ""),
            ("Error 1016 occurs when I open it.", ""),
            ("My shop: Cloudflare returns a Cloudflare-branded HTTP 502 error when I save", ""),
            ("Error 1016 appears when opening the shop", ""),
            ("shop.example shows error 521 which means the web server is down", ""),
            ("An Error 522 means that the request was able to connect to your web server, but", ""),
            ("今天打开网站显示522，522 表示超时？", ""),
            ("ошибка 522 появляется, когда захожу на сайт", ""),
            ("Der Fehler 522 erscheint, wenn ich den Shop öffne", ""),
            ("Cloudflare returns 520 when saving a post", ""),
            ("522 오류가 발생합니다", ""),
        ]);
    }
}
