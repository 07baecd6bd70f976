//! Every colour of the window, declared once: dark and light stand side by side in one row.
//!
//! Colours carry meaning (a surface, a line, a class of status, a kind of evidence), never a place of use. Contrast floors
//! are part of what a colour means here, so the tests of this room compute them. Tints are mixed opaquely into the canvas:
//! a transparent tint would lose contrast on a selected row.

use egui::{Color32, Shadow};

use crate::decode::{Family, Field};
use crate::ui::mark::MarkColors;

/// All colours of one theme.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tokens {
    /// Fills behind things.
    pub(crate) bg: Surfaces,
    /// Lines around and between things.
    pub(crate) line: Lines,
    /// What is read.
    pub(crate) text: Inks,
    /// The one accent as a fill: the primary button, the filled part of a bar.
    pub(crate) fill_accent: Color32,
    /// Classes of status.
    pub(crate) status: StatusHues,
    /// Kinds of evidence.
    pub(crate) evidence: EvidenceHues,
    /// Words of a code sample.
    pub(crate) code: CodeInks,
    /// Lies over the window behind a modal part.
    pub(crate) scrim: Color32,
    /// The only shadow: below popups.
    pub(crate) popup_shadow: Shadow,
}

/// Fills behind things, from the outermost inwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Surfaces {
    /// Rail, status bar, trough of a segmented control.
    pub(crate) rail: Color32,
    /// The window, left columns, the report.
    pub(crate) canvas: Color32,
    /// Cards, side panels, inputs.
    pub(crate) card: Color32,
    /// Buttons in dark and their hover in light, keycaps, tags, inline code.
    pub(crate) control: Color32,
    /// Pressed; the active segment in dark; trough of a bar. Only the primary text is set on it.
    pub(crate) active: Color32,
    /// Paste box, code blocks.
    pub(crate) inset: Color32,
    /// Menus and tooltips.
    pub(crate) popup: Color32,
    /// A selected row, a chip that is on.
    pub(crate) selected: Color32,
}

/// Lines. They decorate: whatever they surround also has a text or an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lines {
    /// Borders of panels and cards, rules between rows.
    pub(crate) hair: Color32,
    /// Outlines of controls and popups.
    pub(crate) control: Color32,
    /// Outline under the pointer, the dashed drop zone, the swatch of a fact that the text does not hold.
    pub(crate) strong: Color32,
}

/// Text and icons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Inks {
    /// Body, values.
    pub(crate) primary: Color32,
    /// Secondary body, the original-language text, icons of buttons.
    pub(crate) secondary: Color32,
    /// Labels, captions, hints.
    pub(crate) muted: Color32,
    /// Links, the active icon, focus ring, caret, selection line.
    pub(crate) accent: Color32,
    /// Disabled controls; never information.
    pub(crate) disabled: Color32,
    /// On the accent as a fill.
    pub(crate) on_accent: Color32,
}

/// One meaning in its three strengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hue {
    /// Points, bars and lines.
    pub(crate) mark: Color32,
    /// Text and icons.
    pub(crate) ink: Color32,
    /// The background that `ink` stands on.
    pub(crate) tint: Color32,
}

/// Classes of status, told apart by every eye; a shape or an icon always says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StatusHues {
    /// 2xx, works, retryable.
    pub(crate) ok: Hue,
    /// 3xx.
    pub(crate) redirect: Hue,
    /// 4xx, a warning.
    pub(crate) client: Hue,
    /// 5xx that the origin sent.
    pub(crate) origin: Hue,
    /// Cloudflare's own 52x, 53x and 1xxx.
    pub(crate) cloudflare: Hue,
    /// Over the limit, failed, must act.
    pub(crate) over: Hue,
}

/// Kinds of evidence: spans of the paste and swatches of the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EvidenceHues {
    /// Title, status.
    pub(crate) code: Hue,
    /// Ray ID, instance.
    pub(crate) ray: Hue,
    /// Zone.
    pub(crate) zone: Hue,
    /// Timestamp, local time.
    pub(crate) time: Hue,
    /// Whether and when to retry.
    pub(crate) retry: Hue,
    /// Error name and category.
    pub(crate) name: Hue,
    /// Whether the owner must act.
    pub(crate) owner: Hue,
    /// Prose and whatever has no colour of its own.
    pub(crate) detail: Hue,
}

/// Words of a code sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CodeInks {
    /// Reserved words.
    pub(crate) keyword: Color32,
    /// Quoted text.
    pub(crate) string: Color32,
    /// Numbers.
    pub(crate) number: Color32,
    /// Called or defined functions, decorators, keys.
    pub(crate) function: Color32,
    /// Comments.
    pub(crate) comment: Color32,
}

impl Tokens {
    /// The colour of a code's class.
    pub(crate) const fn class_hue(&self, family: Family, code: u32) -> Hue {
        match (family, code / 100) {
            (Family::Cloudflare5xx | Family::Cloudflare1xxx | Family::CloudflareApi, _) => self.status.cloudflare,
            (_, 2) => self.status.ok,
            (_, 1 | 3) => self.status.redirect,
            (_, 4) => self.status.client,
            _ => self.status.origin,
        }
    }

    /// The dark theme.
    pub(crate) fn dark() -> Self {
        Self::build(true)
    }

    /// The light theme.
    pub(crate) fn light() -> Self {
        Self::build(false)
    }

    fn build(is_dark: bool) -> Self {
        let c = |dark, light| rgb(if is_dark { dark } else { light });
        let bg = Surfaces {
            rail: c(0x0E_10_14, 0xEF_F0_F4),
            canvas: c(0x13_15_19, 0xF7_F8_FA),
            card: c(0x19_1C_22, 0xFF_FF_FF),
            control: c(0x22_26_2E, 0xF1_F2_F6),
            active: c(0x2D_32_3C, 0xE4_E7_ED),
            inset: c(0x0F_11_15, 0xFB_FB_FD),
            popup: c(0x1C_20_27, 0xFF_FF_FF),
            selected: c(0x25_2A_45, 0xEC_EE_FD),
        };
        let hue = |mark: Color32, ink: Color32| Hue { mark, ink, tint: tint(bg.canvas, ink, is_dark) };
        let evidence = |dark, light| hue(c(dark, light), c(dark, light));
        Self {
            bg,
            line: Lines {
                hair: c(0x24_28_30, 0xE5_E7_EC),
                control: c(0x32_38_44, 0xD3_D7_DF),
                strong: c(0x4A_52_61, 0xAE_B5_C1),
            },
            text: Inks {
                primary: c(0xE8_EA_F0, 0x19_1C_22),
                secondary: c(0xB3_BA_C6, 0x46_4D_5A),
                muted: c(0x8B_94_A3, 0x64_6C_7A),
                accent: c(0x98_A2_FF, 0x47_4F_CB),
                disabled: c(0x5F_67_74, 0x9A_A1_AD),
                on_accent: c(0xFF_FF_FF, 0xFF_FF_FF),
            },
            fill_accent: c(0x5A_63_E8, 0x4F_58_D9),
            status: StatusHues {
                ok: hue(c(0x62_D6_BE, 0x1B_8A_72), c(0x62_D6_BE, 0x0B_73_60)),
                redirect: hue(c(0x4C_9F_F5, 0x0F_4A_A8), c(0x5F_A9_F7, 0x0F_4A_A8)),
                client: hue(c(0xF5_E2_70, 0xAE_93_00), c(0xF5_E2_70, 0x73_5F_00)),
                origin: hue(c(0xDD_5C_B0, 0xD4_4F_AE), c(0xEB_78_C2, 0xA8_24_78)),
                cloudflare: hue(c(0xF4_9A_4A, 0xB4_54_0A), c(0xF4_9A_4A, 0xA0_4A_06)),
                over: hue(c(0xEC_4F_3C, 0x9C_1A_14), c(0xF5_70_5E, 0x9C_1A_14)),
            },
            evidence: EvidenceHues {
                code: evidence(0xF4_9A_4A, 0xA0_4A_06),
                ray: evidence(0xBB_A3_FA, 0x6A_43_C4),
                zone: evidence(0x72_B9_F8, 0x0F_4A_A8),
                time: evidence(0x62_D6_BE, 0x0B_73_60),
                retry: evidence(0xE8_D6_6C, 0x6E_5B_00),
                name: evidence(0xF1_91_BC, 0xA8_24_78),
                owner: evidence(0xF5_8E_7C, 0xA2_2D_1B),
                detail: evidence(0xAE_B6_C2, 0x4A_52_60),
            },
            code: CodeInks {
                keyword: c(0xBB_A3_FA, 0x6A_43_C4),
                string: c(0x7F_D1_A6, 0x0B_73_60),
                number: c(0xF0_B2_7A, 0xA0_4A_06),
                function: c(0x72_B9_F8, 0x0F_4A_A8),
                comment: c(0x8B_94_A3, 0x64_6C_7A),
            },
            scrim: if is_dark { rgba(0x06_07_09, 0.62) } else { rgba(0x14_18_21, 0.38) },
            popup_shadow: Shadow {
                offset: [0, 12],
                blur: 32,
                spread: 0,
                color: if is_dark { rgba(0x00_00_00, 0.55) } else { rgba(0x19_1E_2D, 0.18) },
            },
        }
    }

    /// The colour of a field wherever it is shown: its span in the paste, its swatch among the facts.
    pub(crate) fn evidence_hue(&self, field: Field) -> Hue {
        match field {
            Field::Code | Field::HttpStatus | Field::Title | Field::Page | Field::ErrorChain => self.evidence.code,
            Field::RayId | Field::Instance | Field::Colo => self.evidence.ray,
            Field::Zone => self.evidence.zone,
            Field::Timestamp => self.evidence.time,
            Field::Retryable | Field::RetryAfter => self.evidence.retry,
            Field::ErrorName | Field::ErrorCategory => self.evidence.name,
            Field::OwnerActionRequired | Field::System => self.evidence.owner,
            Field::Detail
            | Field::LimitSeconds
            | Field::Type
            | Field::CloudflareError
            | Field::WhatYouShouldDo
            | Field::Footer => self.evidence.detail,
        }
    }

    /// Rayscope's mark: the lens in the accent, the three rays in the colours of what it tells apart.
    pub(crate) fn mark(&self) -> MarkColors {
        MarkColors {
            fill: self.bg.selected,
            outline: self.line.control,
            ring: self.text.accent,
            ray_in: self.text.primary,
            ray_out_1: self.status.cloudflare.mark,
            ray_out_2: self.status.ok.mark,
            ray_out_3: self.status.redirect.mark,
        }
    }
}

/// The share of ink in a tint: light surfaces need less of it.
const fn tint_share(is_dark: bool) -> f32 {
    if is_dark { 0.15 } else { 0.11 }
}

fn tint(canvas: Color32, ink: Color32, is_dark: bool) -> Color32 {
    canvas.lerp_to_gamma(ink, tint_share(is_dark))
}

#[expect(clippy::disallowed_methods, reason = "the theme is where colours are declared")]
const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

fn rgba(hex: u32, alpha: f32) -> Color32 {
    rgb(hex).gamma_multiply(alpha)
}
