//! How a language joins what is put together from parts: items of a list, sentences, clauses, an aside in brackets.
//!
//! Chinese has marks of its own for each, as wide as a character and without a space beside them.

use crate::i18n::Lang;

/// What stands between the items of a list.
pub(crate) const fn separator(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhCn => "、",
        Lang::En | Lang::Ru => ", ",
    }
}

/// What stands between two full sentences.
pub(crate) const fn between_sentences(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhCn => "",
        Lang::En | Lang::Ru => " ",
    }
}

/// What stands between two clauses that are less than sentences.
pub(crate) const fn between_clauses(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhCn => "；",
        Lang::En | Lang::Ru => "; ",
    }
}

/// `text` with `aside` in brackets behind it.
pub(crate) fn with_aside(lang: Lang, text: &str, aside: &str) -> String {
    match lang {
        Lang::ZhCn => format!("{text}（{aside}）"),
        Lang::En | Lang::Ru => format!("{text} ({aside})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_joins_without_spaces_and_with_wide_marks() {
        for (lang, list, sentences, clauses, aside) in
            [(Lang::En, "a, b", "A. B.", "a; b", "a (b)"), (Lang::ZhCn, "a、b", "A.B.", "a；b", "a（b）")]
        {
            assert_eq!(["a", "b"].join(separator(lang)), list);
            assert_eq!(["A.", "B."].join(between_sentences(lang)), sentences);
            assert_eq!(["a", "b"].join(between_clauses(lang)), clauses);
            assert_eq!(with_aside(lang, "a", "b"), aside);
        }
    }
}
