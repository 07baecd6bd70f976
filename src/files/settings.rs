//! What the user can choose and the window remembers, and how it is written as JSON.
//!
//! Each value is read by itself: a newer version may write values that this one does not know, and a hand may slip in an
//! editor. What is not understood counts as not chosen, what is out of range is brought into it, and neither costs the rest.

use std::ops::RangeInclusive;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::catalog::Role;
use crate::i18n::Lang;

/// Sizes of text that can be chosen, in percent.
pub const TEXT_PERCENT: RangeInclusive<u16> = 90..=140;

/// Widths and heights that are believed, in points. The window itself knows what fits the screen.
const SIDE: RangeInclusive<f32> = 100.0..=16_384.0;

/// Dark or light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// As the system is.
    #[default]
    System,
    /// Dark.
    Dark,
    /// Light.
    Light,
}

/// How large the window was, in points.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
pub struct WindowSize {
    /// Width when not maximized.
    pub width: f32,
    /// Height when not maximized.
    pub height: f32,
    /// Whether it filled the screen.
    pub maximized: bool,
}

/// Everything that is kept. A `None` was not chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The language of the window; `None` follows the system.
    pub language: Option<Lang>,
    /// Dark or light.
    pub theme: ThemeChoice,
    /// Size of text in percent, within [`TEXT_PERCENT`].
    pub text_percent: u16,
    /// Whether nothing moves that need not.
    pub reduce_motion: bool,
    /// Whose steps are shown.
    pub role: Option<Role>,
    /// The language of replies to the customer.
    pub customer_language: Option<Lang>,
    /// The language that errors are translated into.
    pub translation_language: Option<Lang>,
    /// How large the window was.
    pub window: Option<WindowSize>,
    /// Width of the column with the paste, in points.
    pub paste_column: Option<f32>,
    /// Pairs of codes that were compared, newest first, as people type them.
    pub pairs: Vec<[String; 2]>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::System,
            text_percent: 100,
            reduce_motion: false,
            role: None,
            customer_language: None,
            translation_language: None,
            window: None,
            paste_column: None,
            pairs: Vec::new(),
        }
    }
}

impl Settings {
    /// What `map` says, as far as it is understood.
    pub(super) fn of(map: &Map<String, Value>) -> Self {
        let lang = |key| {
            let tag = map.get(key)?.as_str()?;
            Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
        };
        let text_percent = map.get("text_percent").and_then(Value::as_i64).map(|percent| {
            let (least, most) = TEXT_PERCENT.into_inner();
            u16::try_from(percent.clamp(least.into(), most.into())).unwrap_or(least)
        });
        let default = Self::default();
        Self {
            language: lang("language"),
            theme: value(map, "theme").unwrap_or(default.theme),
            text_percent: text_percent.unwrap_or(default.text_percent),
            reduce_motion: value(map, "reduce_motion").unwrap_or(default.reduce_motion),
            role: value(map, "role"),
            customer_language: lang("customer_language"),
            translation_language: lang("translation_language"),
            window: value(map, "window").and_then(believable),
            paste_column: value(map, "paste_column").and_then(side),
            pairs: value(map, "pairs").unwrap_or_default(),
        }
    }

    /// Every value under its key, brought into its range.
    pub(super) fn to_map(&self) -> Map<String, Value> {
        let window = self.window.and_then(believable);
        [
            ("language", json!(self.language.map(Lang::tag))),
            ("theme", json!(self.theme)),
            ("text_percent", json!(self.text_percent.clamp(*TEXT_PERCENT.start(), *TEXT_PERCENT.end()))),
            ("reduce_motion", json!(self.reduce_motion)),
            ("role", json!(self.role)),
            ("customer_language", json!(self.customer_language.map(Lang::tag))),
            ("translation_language", json!(self.translation_language.map(Lang::tag))),
            ("window", json!(window)),
            ("paste_column", json!(self.paste_column.and_then(side))),
            ("pairs", json!(self.pairs)),
        ]
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
    }
}

/// The value under `key`, if there is one that is understood.
fn value<T: DeserializeOwned>(map: &Map<String, Value>, key: &str) -> Option<T> {
    T::deserialize(map.get(key)?).ok()
}

fn believable(window: WindowSize) -> Option<WindowSize> {
    Some(WindowSize { width: side(window.width)?, height: side(window.height)?, ..window })
}

/// Whole points within bounds; nothing of what is no number.
fn side(points: f32) -> Option<f32> {
    points.is_finite().then(|| points.round().clamp(*SIDE.start(), *SIDE.end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Settings {
        Settings::of(&serde_json::from_str(text).expect("a JSON object"))
    }

    #[test]
    fn values_out_of_range_are_brought_into_it_and_unknown_ones_count_as_not_chosen() {
        let settings = of(r#"{"text_percent": 900, "language": "tlh", "theme": "sepia", "role": 7, "reduce_motion": "yes",
                "window": {"width": 1, "height": 99999, "maximized": false}, "paste_column": -3e9}"#);
        let want = Settings {
            text_percent: 140,
            window: Some(WindowSize { width: 100.0, height: 16_384.0, maximized: false }),
            paste_column: Some(100.0),
            ..Settings::default()
        };
        assert_eq!(settings, want);
        for (percent, want) in [("-1", 90), ("99999999999", 140), ("90", 90), ("null", 100), ("1.5", 100)] {
            assert_eq!(of(&format!(r#"{{"text_percent": {percent}}}"#)).text_percent, want, "{percent}");
        }
    }

    #[test]
    fn nothing_out_of_range_is_written() {
        let window = Some(WindowSize { width: f32::INFINITY, height: 600.4, maximized: false });
        let odd = Settings { text_percent: 7, paste_column: Some(f32::NAN), window, ..Settings::default() };
        let map = odd.to_map();
        assert_eq!((&map["text_percent"], &map["paste_column"], &map["window"]), (&json!(90), &Value::Null, &Value::Null));
        let whole = Settings { paste_column: Some(380.2), ..Settings::default() };
        assert_eq!(whole.to_map()["paste_column"], json!(380.0));
    }

    #[test]
    fn languages_are_written_as_their_tags() {
        for lang in Lang::ALL {
            let settings = Settings { language: Some(lang), customer_language: Some(lang), ..Settings::default() };
            assert_eq!(settings.to_map()["language"], json!(lang.tag()));
            assert_eq!(Settings::of(&settings.to_map()), settings);
        }
    }
}
