//! That something failed, without a word on who: an exception, a level, the word in the languages of the pastes.

use std::ops::Range;

/// Places of a view that are handed on: one is as good as a thousand.
const MAX_PLACES: usize = 8;

/// The words.
pub(super) const WORDS: &[&str] = &[
    "traceback (most recent",
    "exception",
    "error",
    "fail",
    "fatal",
    "panic:",
    "timed out",
    "too many requests",
    "too many new",
    "timeout",
    "refused",
    "denied",
    "forbidden",
    "unauthorized",
    "unavailable",
    "not found",
    "bad gateway",
    "can't connect",
    "cannot connect",
    "could not",
    "couldn't",
    "cannot",
    "unable to",
    "invalid",
    "rejected",
    "does not ",
    "doesn't ",
    "not exist",
    "not allowed",
    "not permitted",
    "no such ",
    "missing",
    "exceeded",
    "expired",
    "limit reached",
    "must be ",
    "blocked",
    "crash",
    "offline",
    "bug",
    "broken",
    "doesn't work",
    "does not work",
    "not working",
    "won't",
    "stuck",
    "打不开",
    "不能",
    "не открывается",
    "не загружается",
    "проблем",
    "funktioniert nicht",
    "no funciona",
    "ne fonctionne",
    "não funciona",
    "çalışmıyor",
    "動かない",
    "안돼",
    "und_err_",
    "econn",
    "enotfound",
    "失败",
    "错误",
    "报错",
    "异常",
    "超时",
    "无法",
    "失敗",
    "錯誤",
    "エラー",
    "オーバー",
    "오류",
    "실패",
    "ошибк",
    "не удалось",
    "не работает",
    "отказано",
    "помилк",
    "fehler",
    "fehlgeschlagen",
    "erreur",
    "échec",
    "falló",
    "erro ",
    "falha",
    "errore",
    "hata",
    "başarısız",
    "błąd",
    "chyba",
    "lỗi",
    "gagal",
    "خطا",
    "خطأ",
];

/// Where a view says so.
#[derive(Debug, Default)]
pub(super) struct Fails {
    pub(super) places: Vec<Range<usize>>,
}

impl Fails {
    /// One of the words stands at `at`.
    pub(super) fn saw(&mut self, text: &str, at: &Range<usize>) {
        let word = text.get(at.clone()).unwrap_or_default();
        let before = text.get(..at.start).and_then(|head| head.chars().next_back());
        let inside = word.is_ascii()
            && before.is_some_and(|c| c.is_ascii_lowercase())
            && !word.starts_with(|c: char| c.is_ascii_uppercase());
        if !inside && self.places.len() < MAX_PLACES && self.places.last().is_none_or(|last| last.end <= at.start) {
            self.places.push(at.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use crate::decode::reading::Clue;
    use crate::decode::reading::tests::finds;

    #[test]
    fn a_failure_is_told_in_many_languages() {
        for (paste, want) in [
            ("{'error': 'invalid token'}", true),
            ("TypeError: x", true),
            ("登录失败", true),
            ("не удалось войти", true),
            ("KeyError", true),
            ("Verbindung fehlgeschlagen", true),
            ("UND_ERR_CONNECT_TIMEOUT", true),
            ("all is well", false),
            ("terror", false),
        ] {
            let said = finds(paste, read).clues.iter().any(|clue| matches!(clue, Clue::Fails(_)));
            assert_eq!(said, want, "{paste}");
        }
    }
}
