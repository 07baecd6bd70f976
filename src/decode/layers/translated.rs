//! Keys and words of an object that a page translator rewrote: `"código": 7003`, `"состояние": 524`, `"成功": 假`.
//!
//! A translator leaves quotes, colons and numbers alone, so the structure tells keys from sentences. Two keys at least must be
//! known words, and each must stand as a key.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::peeling::Peeling;
use super::view::View;
use crate::decode::evidence::RepairKind;

/// Keys as translators write them, and the keys that they were.
const KEYS: [(&str, &str); 102] = [
    ("éxito", "success"),
    ("exito", "success"),
    ("sucesso", "success"),
    ("succès", "success"),
    ("erfolg", "success"),
    ("успех", "success"),
    ("成功", "success"),
    ("errores", "errors"),
    ("erros", "errors"),
    ("erreurs", "errors"),
    ("fehler", "errors"),
    ("ошибки", "errors"),
    ("错误", "errors"),
    ("錯誤", "errors"),
    ("código", "code"),
    ("codigo", "code"),
    ("код", "code"),
    ("代码", "code"),
    ("代碼", "code"),
    ("mensaje", "message"),
    ("mensagem", "message"),
    ("nachricht", "message"),
    ("сообщение", "message"),
    ("消息", "message"),
    ("信息", "message"),
    ("mensajes", "messages"),
    ("mensagens", "messages"),
    ("сообщения", "messages"),
    ("resultado", "result"),
    ("résultat", "result"),
    ("ergebnis", "result"),
    ("результат", "result"),
    ("结果", "result"),
    ("estado", "status"),
    ("statut", "status"),
    ("статус", "status"),
    ("состояние", "status"),
    ("状态", "status"),
    ("狀態", "status"),
    ("tipo", "type"),
    ("тип", "type"),
    ("类型", "type"),
    ("título", "title"),
    ("titre", "title"),
    ("titel", "title"),
    ("заголовок", "title"),
    ("название", "title"),
    ("标题", "title"),
    ("標題", "title"),
    ("detalle", "detail"),
    ("detalhe", "detail"),
    ("détail", "detail"),
    ("подробности", "detail"),
    ("деталь", "detail"),
    ("详情", "detail"),
    ("instancia", "instance"),
    ("экземпляр", "instance"),
    ("实例", "instance"),
    ("código_de_error", "error_code"),
    ("código_error", "error_code"),
    ("код_ошибки", "error_code"),
    ("错误代码", "error_code"),
    ("错误码", "error_code"),
    ("nombre_de_error", "error_name"),
    ("имя_ошибки", "error_name"),
    ("错误名称", "error_name"),
    ("zona", "zone"),
    ("зона", "zone"),
    ("区域", "zone"),
    ("marca_de_tiempo", "timestamp"),
    ("时间戳", "timestamp"),
    ("id_de_rayo", "ray_id"),
    ("reintentable", "retryable"),
    ("可重试", "retryable"),
    ("reintentar_después", "retry_after"),
    ("reintentar_después_de", "retry_after"),
    ("重试时间", "retry_after"),
    ("typ", "type"),
    ("instanz", "instance"),
    ("fehlercode", "error_code"),
    ("fehlername", "error_name"),
    ("fehlerkategorie", "error_category"),
    ("zeitstempel", "timestamp"),
    ("wiederholbar", "retryable"),
    ("code_erreur", "error_code"),
    ("code_d'erreur", "error_code"),
    ("nom_erreur", "error_name"),
    ("horodatage", "timestamp"),
    ("código_do_erro", "error_code"),
    ("código_de_erro", "error_code"),
    ("nome_do_erro", "error_name"),
    ("instância", "instance"),
    ("nombre_error", "error_name"),
    ("категория_ошибки", "error_category"),
    ("метка_времени", "timestamp"),
    ("повторяемый", "retryable"),
    ("错误类别", "error_category"),
    ("エラーコード", "error_code"),
    ("エラー名", "error_name"),
    ("タイトル", "title"),
    ("詳細", "detail"),
    ("ステータス", "status"),
];
/// Keys that a translator only began with a capital letter; they count for nothing by themselves.
const CAPITALS: [(&str, &str); 8] = [
    ("Type", "type"),
    ("Title", "title"),
    ("Status", "status"),
    ("Detail", "detail"),
    ("Instance", "instance"),
    ("Zone", "zone"),
    ("Code", "code"),
    ("Message", "message"),
];
/// Values that are words.
const WORDS: [(&str, &str); 16] = [
    ("verdadero", "true"),
    ("verdadeiro", "true"),
    ("vrai", "true"),
    ("wahr", "true"),
    ("истина", "true"),
    ("правда", "true"),
    ("真", "true"),
    ("falso", "false"),
    ("faux", "false"),
    ("falsch", "false"),
    ("ложь", "false"),
    ("假", "false"),
    ("nulo", "null"),
    ("nul", "null"),
    ("ноль", "null"),
    ("空", "null"),
];
/// Keys that must be there for an object to be one that was translated.
const MIN_KEYS: usize = 2;

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let keys = KEYS.iter().chain(&CAPITALS).map(|(word, _)| format!("\"{word}\""));
    let words = keys.chain(WORDS.iter().map(|(word, _)| (*word).to_owned()));
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true).build(words).ok()
});

/// The view with such keys and words as they were.
pub(crate) fn peel(view: &View) -> Option<View> {
    let text = view.as_str();
    let bytes = text.as_bytes();
    // A key stands in quotes.
    memchr::memchr(b'"', bytes)?;
    let mut peeling = Peeling::new(view);
    let mut found = Vec::new();
    for hit in FINDER.as_ref()?.find_iter(text) {
        let after = bytes.get(hit.end()..bytes.len().min(hit.end() + 16)).unwrap_or_default().trim_ascii_start();
        let index = hit.pattern().as_usize();
        if let Some((word, key)) = KEYS.iter().chain(&CAPITALS).nth(index) {
            let span = hit.start() + 1..hit.end() - 1;
            let is_own = index < KEYS.len();
            let is_key = after.starts_with(b":") || after.starts_with("：".as_bytes());
            if is_key && (is_own || text.get(span.clone()) == Some(word)) {
                found.push((span, *key, is_own));
            }
        } else if let Some((_, word)) = WORDS.get(index - KEYS.len() - CAPITALS.len()) {
            let before = bytes.get(hit.start().saturating_sub(16)..hit.start()).unwrap_or_default().trim_ascii_end();
            let ends = after.first().is_none_or(|b| matches!(b, b',' | b'}' | b']'));
            if before.ends_with(b":") && ends {
                found.push((hit.range(), *word, false));
            }
        }
    }
    if found.iter().filter(|(_, _, is_key)| *is_key).count() < MIN_KEYS {
        return None;
    }
    for (span, word, _) in found {
        peeling.replace(span, word, RepairKind::Translated);
    }
    peeling.finish()
}

#[cfg(test)]
mod tests {
    use super::super::peeling::tests::{off, peeled};
    use super::peel;

    #[test]
    fn keys_and_words_are_as_they_were() {
        assert_eq!(
            off("{\"éxito\": falso, \"errores\": [{\"código\": 7003, \"message\": \"x\"}], \"resultado\": nulo}", peel),
            "{\"success\": false, \"errors\": [{\"code\": 7003, \"message\": \"x\"}], \"result\": null}"
        );
        assert_eq!(off("{\"状态\":524,\"标题\":\"x\"}", peel), "{\"status\":524,\"title\":\"x\"}");
        assert_eq!(
            off("{\"Typ\": \"x\", \"Status\": 504, \"Fehlercode\": 504, \"wiederholbar\": wahr}", peel),
            "{\"type\": \"x\", \"status\": 504, \"error_code\": 504, \"retryable\": true}"
        );
        assert_eq!(off("{\"код\": 1, \"сообщение\": \"a\"}", peel), "{\"code\": 1, \"message\": \"a\"}");
    }

    #[test]
    fn words_that_are_no_keys_stay() {
        for text in [
            "el \"código\" de \"estado\"",
            "{\"código\": 1}",
            "код: 1, ложь",
            "\"a\": falso",
            "{\"Code\": 403, \"Message\": \"x\"}",
        ] {
            assert_eq!(peeled(text, peel), None, "{text}");
        }
    }
}
