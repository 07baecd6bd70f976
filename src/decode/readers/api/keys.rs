//! The members of an API answer, by the keys that clients, languages and page translators write for them.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

/// A key of the answer, or a bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Open,
    Close,
    Success,
    Errors,
    Chain,
    Messages,
    Result,
    Code,
    Message,
    /// 消息 is both one message and all of them.
    MessageOrMessages,
}

/// Spellings, and whether a page translator wrote them.
const SPELLINGS: [(&str, Key, bool); 62] = [
    ("{", Key::Open, false),
    ("[", Key::Open, false),
    ("(", Key::Open, false),
    ("}", Key::Close, false),
    ("]", Key::Close, false),
    (")", Key::Close, false),
    ("success", Key::Success, false),
    ("errors", Key::Errors, false),
    ("error_chain", Key::Chain, false),
    ("errorchain", Key::Chain, false),
    ("messages", Key::Messages, false),
    ("result", Key::Result, false),
    ("result_info", Key::Result, false),
    ("resultinfo", Key::Result, false),
    ("code", Key::Code, false),
    ("message", Key::Message, false),
    ("éxito", Key::Success, true),
    ("exito", Key::Success, true),
    ("succès", Key::Success, true),
    ("erfolg", Key::Success, true),
    ("sucesso", Key::Success, true),
    ("successo", Key::Success, true),
    ("成功", Key::Success, true),
    ("успех", Key::Success, true),
    ("errores", Key::Errors, true),
    ("erreurs", Key::Errors, true),
    ("fehler", Key::Errors, true),
    ("erros", Key::Errors, true),
    ("errori", Key::Errors, true),
    ("错误", Key::Errors, true),
    ("錯誤", Key::Errors, true),
    ("ошибки", Key::Errors, true),
    ("エラー", Key::Errors, true),
    ("cadena_de_errores", Key::Chain, true),
    ("cadena_errores", Key::Chain, true),
    ("错误链", Key::Chain, true),
    ("цепочка_ошибок", Key::Chain, true),
    ("mensajes", Key::Messages, true),
    ("nachrichten", Key::Messages, true),
    ("mensagens", Key::Messages, true),
    ("messaggi", Key::Messages, true),
    ("сообщения", Key::Messages, true),
    ("resultado", Key::Result, true),
    ("résultat", Key::Result, true),
    ("ergebnis", Key::Result, true),
    ("risultato", Key::Result, true),
    ("结果", Key::Result, true),
    ("результат", Key::Result, true),
    ("código", Key::Code, true),
    ("codigo", Key::Code, true),
    ("codice", Key::Code, true),
    ("代码", Key::Code, true),
    ("错误代码", Key::Code, true),
    ("код", Key::Code, true),
    ("コード", Key::Code, true),
    ("mensaje", Key::Message, true),
    ("nachricht", Key::Message, true),
    ("mensagem", Key::Message, true),
    ("messaggio", Key::Message, true),
    ("сообщение", Key::Message, true),
    ("消息", Key::MessageOrMessages, true),
    ("信息", Key::MessageOrMessages, true),
];

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .build(SPELLINGS.iter().map(|(word, ..)| word))
        .ok()
});

/// A place where a key's word or a bracket stands.
pub(super) struct Found {
    pub(super) key: Key,
    pub(super) translated: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The next key's word or bracket of `text` from `at` on.
pub(super) fn next(text: &str, at: usize) -> Option<Found> {
    let found = FINDER.as_ref()?.find(aho_corasick::Input::new(text).range(at.min(text.len())..text.len()))?;
    let (_, key, translated) = SPELLINGS.get(found.pattern().as_usize()).copied()?;
    Some(Found { key, translated, start: found.start(), end: found.end() })
}

/// Where the value of the key at `start..end` begins and where the key itself does, if the word is a key: in quotes, behind a
/// bracket or a comma, and followed by what separates key and value in some language.
pub(super) fn value_of(text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
    let before = text.get(..start)?.chars().next_back();
    let after = text.get(end..)?;
    let is_quoted = before.is_some_and(is_quote);
    let key_start = match before {
        Some(c) if is_quote(c) => start - c.len_utf8(),
        Some('{' | '[' | '(' | ',' | ';' | ':' | '：' | '，') | None => start,
        // Go's maps part their members with white space alone.
        Some(_) if text.get(start..end)?.contains('_') => start,
        // `result=null success=false errors=[…]`, without its white space.
        Some(_) if after.starts_with(['=', ':']) && ends_value(text.get(..start)?) => start,
        // `Code:6003 Message:Invalid request headers ErrorChain:[…]`.
        Some(c) if after.starts_with(':') && is_member_of_struct(c, text.get(start..end)?) => start,
        Some(_) => return None,
    };
    let mut rest = after;
    if is_quoted {
        rest = rest.strip_prefix(is_quote)?;
    }
    rest = rest.strip_prefix(']').unwrap_or(rest);
    let rest = rest
        .strip_prefix("=>")
        .or_else(|| rest.strip_prefix(':'))
        .or_else(|| rest.strip_prefix('='))
        .or_else(|| rest.strip_prefix('：'))?;
    Some((key_start, text.len() - rest.len()))
}

/// Whether a word of a struct of Go's that follows `before` without a space is a key, and no end of a longer one.
fn is_member_of_struct(before: char, word: &str) -> bool {
    before.is_ascii_digit() && word.eq_ignore_ascii_case("message") || word == "ErrorChain"
}

/// Whether the value of a member ends there.
fn ends_value(before: &str) -> bool {
    ["null", "true", "false", "None", "True", "False", "<nil>", "]", "}"].iter().any(|value| before.ends_with(value))
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '＂')
}
