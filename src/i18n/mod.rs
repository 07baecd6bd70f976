//! Languages: which there are, what each message says in each, how numbers and times are written.
//!
//! All wording lives in `i18n/LANG/*.ftl` (Fluent), built into the binary. Code names messages by key; a test holds that each
//! key exists in each language with the same arguments and that none is unused, so a lookup cannot fail for a user. Data on
//! the lower floors carries [`Msg`], never a sentence.

mod choose;
mod format;
mod texts;

pub use choose::{Chosen, choose_lang};
pub use format::{
    Unit, bytes, clock_time, countdown, date_time, duration, milliseconds, number, offset_name, percent, quantity, seconds,
    tenths,
};
pub use texts::{Arg, Msg, Texts};

pub(crate) use texts::source;

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    ZhCn,
    /// Russian.
    Ru,
}

impl Lang {
    /// Every language, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::En, Self::ZhCn, Self::Ru];

    /// Its BCP 47 tag: the folder's name, `--lang`, the settings.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhCn => "zh-CN",
            Self::Ru => "ru",
        }
    }

    /// Its own name for itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhCn => "中文",
            Self::Ru => "Русский",
        }
    }

    /// The label on the switch of the top bar.
    #[must_use]
    pub const fn short_name(self) -> &'static str {
        match self {
            Self::En => "EN",
            Self::ZhCn => "中文",
            Self::Ru => "Рус",
        }
    }

    /// The language behind it on the switch; the last is followed by the first.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::En => Self::ZhCn,
            Self::ZhCn => Self::Ru,
            Self::Ru => Self::En,
        }
    }
}
