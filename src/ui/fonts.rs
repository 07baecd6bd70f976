//! The faces of the window and the order in which they are asked for a character.
//!
//! Inter comes first, in code its monospaced companion; Noto Sans SC adds Chinese, then follow a few
//! symbols and the icons. What is bundled looks the same on every machine, and tests need nothing else.
//! A paste may hold any script, so the system's faces stand behind the bundled ones. Those are made by
//! `assets/fonts/subset.sh`, which also puts them on one baseline.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use egui::{Context, FallbackRequest, FontData, FontDefinitions, FontFamily, FontProvider as _, FontTweak};
use egui_system_font_provider::SystemFontProvider;

/// A file of `assets/fonts`: its name, by which egui knows the face, and its content.
type Face = (&'static str, &'static [u8]);

macro_rules! face {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../assets/fonts/", $name, ".ttf")))
    };
}

const INTER: Face = face!("inter-regular");
const INTER_MEDIUM: Face = face!("inter-medium");
const INTER_SEMIBOLD: Face = face!("inter-semibold");
const MONO: Face = face!("jetbrains-mono-regular");
const SC: Face = face!("noto-sans-sc-regular");
const SC_MEDIUM: Face = face!("noto-sans-sc-medium");
const SYMBOLS: Face = face!("symbols");
const ICONS: Face = face!("phosphor-regular");
const ICONS_FILL: Face = face!("phosphor-fill");

/// The faces that are fitted to the pixels. Signs must not be bent, and to fit one Chinese character all eight thousand are looked
/// through again at every change of size: a third of the first frame went into that.
const HINTED: [Face; 4] = [INTER, INTER_MEDIUM, INTER_SEMIBOLD, MONO];

/// One cluster of each script a paste is likely to hold, and first a noncharacter: no face has it, so
/// looking for it opens every face that a symbol could come from.
const WARM_UP: [&str; 10] = ["\u{fdd0}", "𰻞", "あ", "한", "ع", "א", "ไ", "क", "ა", "𝗔"];

/// Names, buttons, tabs and selects: weight 500.
pub(crate) fn medium() -> FontFamily {
    FontFamily::Name("medium".into())
}

/// Titles and headings: weight 600.
pub(crate) fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// The outlined icons of [`icons`](super::icons).
pub(crate) fn icons() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// The filled icons of [`icons`](super::icons).
pub(crate) fn icons_fill() -> FontFamily {
    FontFamily::Name("icons-fill".into())
}

/// So long after the first frame there is a second one at the latest.
const SOON: Duration = Duration::from_millis(100);

/// Whether the system's faces were asked for. That waits for the second frame: listing them keeps a processor from the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SystemFonts {
    /// Nothing is drawn yet.
    Wanted,
    /// The first frame is being drawn.
    Next,
    /// They were asked for, or are not wanted.
    Settled,
}

impl SystemFonts {
    /// Before the first frame.
    pub(crate) fn new(are_wanted: bool) -> Self {
        if are_wanted { Self::Wanted } else { Self::Settled }
    }

    /// A frame begins.
    pub(crate) fn next_frame(&mut self, ctx: &Context) {
        match self {
            Self::Wanted => {
                ctx.request_repaint_after(SOON);
                *self = Self::Next;
            }
            Self::Next => {
                add_system_fonts(ctx);
                *self = Self::Settled;
            }
            Self::Settled => {}
        }
    }
}

/// Adds the system's faces for whatever the bundled ones lack.
///
/// Listing the system's faces takes up to hundreds of milliseconds, and the provider makes the first
/// lookup wait for it: that lookup happens here, on a thread of its own. Until it is done, an unknown
/// character is drawn as a box. egui remembers that, but a new provider makes it forget and repaint.
fn add_system_fonts(ctx: &Context) {
    let ctx = ctx.clone();
    thread::Builder::new()
        .name("system fonts".to_owned())
        .spawn(move || {
            // Han characters look Japanese on most systems unless Chinese is asked for.
            let provider = SystemFontProvider::new().with_locale(Some("zh-Hans"));
            for cluster in WARM_UP {
                provider.font_for(&FallbackRequest { cluster, family: &FontFamily::Proportional });
            }
            ctx.add_font_provider(Arc::new(provider));
        })
        // No thread, no system faces: the window still works with its own.
        .ok();
}

/// Installs the bundled faces.
pub(crate) fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let families: [(FontFamily, &[Face]); 6] = [
        (FontFamily::Proportional, &[INTER, SC, SYMBOLS, ICONS]),
        (medium(), &[INTER_MEDIUM, SC_MEDIUM, SYMBOLS, ICONS]),
        // A bolder Chinese is too dark at 13 points.
        (semibold(), &[INTER_SEMIBOLD, SC_MEDIUM, SYMBOLS, ICONS]),
        (FontFamily::Monospace, &[MONO, SC, INTER, SYMBOLS, ICONS]),
        (icons(), &[ICONS]),
        (icons_fill(), &[ICONS_FILL]),
    ];
    let mut fonts = FontDefinitions::empty();
    for (family, faces) in families {
        for &(name, bytes) in faces {
            let hinting = Some(HINTED.iter().any(|&(hinted, _)| hinted == name));
            let tweak = FontTweak { hinting, ..FontTweak::default() };
            let data = || Arc::new(FontData::from_static(bytes).tweak(tweak));
            fonts.font_data.entry(name.to_owned()).or_insert_with(data);
        }
        let names = faces.iter().map(|&(name, _)| name.to_owned()).collect();
        fonts.families.insert(family, names);
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::icons::{SCAN, WARNING_CIRCLE, X};
    use egui::{Color32, FontId, RawInput};

    fn text_families() -> [FontFamily; 4] {
        [FontFamily::Proportional, medium(), semibold(), FontFamily::Monospace]
    }

    fn with_fonts(check: impl Fn(&egui::Ui)) {
        let ctx = Context::default();
        install(&ctx);
        ctx.run_ui(RawInput::default(), |ui| check(ui)).drop_without_applying_deltas();
    }

    #[test]
    fn every_text_family_has_the_characters_of_all_three_languages_and_of_terminals() {
        let text = "Jackdaws “love” – ¥ 5 … • Съешь ещё этих мягких французских булок № 2 «да» \
                    源站 Web 服务器未能在 120 秒内返回完整响应。，：；！？（）《》、";
        let terminal = "⎿│├└─╰╭█↵→←⇒≥≤≠×·✓✔✗✘❯➜⏺●■▶▼⚠⚡⠋\u{fffd}";
        with_fonts(|ui| {
            for family in text_families() {
                let font = FontId::new(13.0, family);
                for c in text.chars().chain(terminal.chars()) {
                    let found = ui.fonts_mut(|fonts| fonts.has_glyph(&font, c));
                    assert!(found, "{font:?} lacks {c:?}");
                }
            }
        });
    }

    #[test]
    fn chinese_and_symbols_stand_on_the_baseline_of_latin() {
        with_fonts(|ui| {
            for family in text_families() {
                for size in [11.0, 12.0, 12.5, 13.0, 14.0, 15.0, 18.0, 19.0, 34.0, 46.0] {
                    let font = FontId::new(size, family.clone());
                    let text = "A源✘".to_owned();
                    let galley = ui.fonts_mut(|f| f.layout_no_wrap(text, font, Color32::WHITE));
                    let glyphs = &galley.rows[0].glyphs;
                    let baselines: Vec<f32> = glyphs.iter().map(|glyph| glyph.pos.y).collect();
                    assert_eq!(baselines, [baselines[0]; 3], "{family:?} at {size}");
                }
            }
        });
    }

    #[test]
    fn both_icon_families_have_every_bundled_icon() {
        with_fonts(|ui| {
            for family in [icons(), icons_fill()] {
                let font = FontId::new(16.0, family);
                for icon in [SCAN, WARNING_CIRCLE, X] {
                    let found = ui.fonts_mut(|fonts| fonts.has_glyphs(&font, icon));
                    assert!(found, "{font:?} lacks {icon:?}");
                }
            }
        });
    }
}
