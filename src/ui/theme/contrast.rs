//! The contrast that each colour promises, computed as WCAG 2.2 defines it.

use egui::{Color32, Rgba};

use super::tokens::{CodeInks, Hue, Inks, StatusHues, Surfaces, Tokens};
use crate::decode::Field;

/// WCAG 2.2, "relative luminance" and "contrast ratio".
fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |color: Color32| {
        let linear = Rgba::from(color);
        0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
    };
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

/// Every surface but the pressed one, on which only the primary text is set.
fn reading_surfaces(bg: Surfaces) -> [Color32; 7] {
    [bg.rail, bg.canvas, bg.card, bg.control, bg.inset, bg.popup, bg.selected]
}

fn lowest(ink: Color32, surfaces: &[Color32]) -> f32 {
    surfaces.iter().map(|&surface| contrast(ink, surface)).fold(f32::INFINITY, f32::min)
}

fn themes() -> [(&'static str, Tokens); 2] {
    [("dark", Tokens::dark()), ("light", Tokens::light())]
}

fn statuses(tokens: &Tokens) -> [Hue; 6] {
    let StatusHues { ok, redirect, client, origin, cloudflare, over } = tokens.status;
    [ok, redirect, client, origin, cloudflare, over]
}

#[test]
fn text_is_readable_on_every_surface() {
    for (theme, tokens) in themes() {
        let surfaces = reading_surfaces(tokens.bg);
        let Inks { primary, secondary, muted, accent, .. } = tokens.text;
        let floors = [(primary, 11.7), (secondary, 7.2), (muted, 4.55), (accent, 5.55)];
        for (ink, floor) in floors {
            let found = lowest(ink, &surfaces);
            assert!(found >= floor - 0.05, "{theme}: {ink:?} has {found}, not {floor}");
        }
        assert!(contrast(primary, tokens.bg.active) >= 4.5, "{theme}");
        assert!(contrast(tokens.text.on_accent, tokens.fill_accent) >= 4.5, "{theme}");
        // Information is never set in it, yet a disabled button must still be seen.
        assert!(lowest(tokens.text.disabled, &[tokens.bg.canvas, tokens.bg.card]) >= 2.3, "{theme}");
    }
}

#[test]
fn status_colours_keep_their_floors_as_marks_and_as_text() {
    for (theme, tokens) in themes() {
        for hue in statuses(&tokens) {
            assert!(contrast(hue.mark, tokens.bg.card) >= 2.95, "{theme}: mark {hue:?}");
            let ink = lowest(hue.ink, &[tokens.bg.canvas, tokens.bg.card, hue.tint]);
            assert!(ink >= 4.5, "{theme}: ink {ink} of {hue:?}");
        }
    }
}

#[test]
fn every_field_is_readable_on_its_own_tint_and_in_the_paste_box() {
    for (theme, tokens) in themes() {
        for field in Field::ALL {
            let hue = tokens.evidence_hue(field);
            assert!(lowest(hue.ink, &[hue.tint, tokens.bg.inset]) >= 4.5, "{theme}: {field:?}");
        }
    }
}

#[test]
fn code_is_readable_in_its_block() {
    for (theme, tokens) in themes() {
        let CodeInks { keyword, string, number, function, comment } = tokens.code;
        for ink in [keyword, string, number, function, comment] {
            assert!(contrast(ink, tokens.bg.inset) >= 4.5, "{theme}: {ink:?}");
        }
    }
}

#[test]
fn a_tint_is_the_canvas_with_fifteen_or_eleven_percent_of_ink_and_opaque() {
    for (theme, share, tokens) in [("dark", 0.15, Tokens::dark()), ("light", 0.11, Tokens::light())] {
        for hue in statuses(&tokens) {
            let [canvas, ink, tint] = [tokens.bg.canvas, hue.ink, hue.tint].map(|color| color.to_array());
            for channel in 0..3 {
                let expected = f32::from(canvas[channel]) * (1.0 - share) + f32::from(ink[channel]) * share;
                assert!((f32::from(tint[channel]) - expected).abs() <= 1.0, "{theme}: {hue:?}");
            }
            assert_eq!(tint[3], 255, "{theme}: {hue:?}");
        }
    }
}
