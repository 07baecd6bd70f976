//! Which language to speak: a pure function of what was asked for, so that a table can test it.

use super::Lang;

/// A language, and the tag that was asked for but is none of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// What will be spoken.
    pub lang: Lang,
    /// A flag's or a variable's tag that is not a language of the product. The system's locale is not reported: nobody chose it
    /// for us.
    pub unknown: Option<String>,
}

/// The language of a flag, else of `RAYSCOPE_LANG`, else of the system, else English.
#[must_use]
pub fn choose_lang(flag: Option<&str>, variable: Option<&str>, system: Option<&str>) -> Chosen {
    let mut unknown = None;
    for asked in [flag, variable].into_iter().flatten().map(str::trim).filter(|tag| !tag.is_empty()) {
        if let Some(lang) = of_tag(asked) {
            return Chosen { lang, unknown };
        }
        unknown.get_or_insert_with(|| asked.to_owned());
    }
    Chosen { lang: system.and_then(of_tag).unwrap_or_default(), unknown }
}

/// The language of a tag such as `zh-Hans-CN`, `ru_RU.UTF-8` or `EN`. Traditional Chinese is none of ours.
fn of_tag(tag: &str) -> Option<Lang> {
    let tag = tag.split(['.', '@']).next().unwrap_or(tag).to_ascii_lowercase().replace('_', "-");
    let mut parts = tag.split('-');
    match parts.next()? {
        "en" => Some(Lang::En),
        "ru" => Some(Lang::Ru),
        "zh" if !parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => Some(Lang::ZhCn),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_wins_then_the_variable_then_the_system_then_english() {
        for (flag, variable, system, lang, unknown) in [
            (Some("ru"), Some("zh-CN"), Some("en-US"), Lang::Ru, None),
            (None, Some("zh-CN"), Some("ru-RU"), Lang::ZhCn, None),
            (None, None, Some("ru_RU.UTF-8"), Lang::Ru, None),
            (None, None, Some("zh-Hans-CN"), Lang::ZhCn, None),
            (None, None, Some("zh"), Lang::ZhCn, None),
            (None, None, Some("zh-TW"), Lang::En, None),
            (None, None, Some("zh-Hant-HK"), Lang::En, None),
            (None, None, Some("de-DE"), Lang::En, None),
            (None, None, Some("C"), Lang::En, None),
            (None, None, None, Lang::En, None),
            (Some("EN"), None, Some("ru"), Lang::En, None),
            (Some(""), Some("ru"), None, Lang::Ru, None),
            (Some("de"), None, Some("ru"), Lang::Ru, Some("de")),
            (Some("de"), Some("zh"), None, Lang::ZhCn, Some("de")),
            (None, Some("klingon"), None, Lang::En, Some("klingon")),
        ] {
            let chosen = choose_lang(flag, variable, system);
            assert_eq!(chosen.lang, lang, "{flag:?} {variable:?} {system:?}");
            assert_eq!(chosen.unknown.as_deref(), unknown, "{flag:?} {variable:?} {system:?}");
        }
    }
}
