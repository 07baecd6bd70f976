//! How the window looks: colours, type, distances, and how long things take to change.
//!
//! Both themes are given to egui once. Views then ask [`of`] for a colour by its meaning and [`Type`] for a text by its use, so
//! that a theme switch is a switch of egui's own and no view keeps a colour.

#[cfg(test)]
mod contrast;
mod tokens;
mod typography;

use std::sync::OnceLock;

use egui::style::{ScrollStyle, WidgetVisuals};
use egui::{Color32, Context, CornerRadius, Margin, Stroke, Style, TextStyle, Theme, Ui, Visuals, vec2};

pub(crate) use tokens::{Hue, Tokens};
pub(crate) use typography::Type;

/// Corners of keycaps and tags.
pub(crate) const RADIUS_TAG: u8 = 4;
/// Corners of badges.
pub(crate) const RADIUS_BADGE: u8 = 5;
/// Corners of controls.
pub(crate) const RADIUS_CONTROL: u8 = 6;
/// Corners of segmented controls and search fields.
pub(crate) const RADIUS_BAR: u8 = 7;
/// Corners of cards, editors and code blocks.
pub(crate) const RADIUS_CARD: u8 = 8;
/// Corners of menus, tooltips and windows.
pub(crate) const RADIUS_POPUP: u8 = 10;

/// Room beside a text for the bar that scrolls it, points.
pub(crate) const SCROLL_ROOM: f32 = 12.0;
/// Seconds that a colour takes to follow the pointer.
pub(crate) const HOVER_SECONDS: f32 = 0.08;
/// Seconds that a colour takes to follow a choice.
pub(crate) const CHOICE_SECONDS: f32 = 0.12;
/// Seconds that a jump to a section scrolls for.
pub(crate) const JUMP_SECONDS: f32 = 0.18;
/// Seconds for which a copy button says that it copied.
pub(crate) const COPIED_SECONDS: f64 = 1.2;

/// The colours of the theme that `ui` is drawn in.
pub(crate) fn of(ui: &Ui) -> &'static Tokens {
    tokens(ui.visuals().dark_mode)
}

fn tokens(is_dark: bool) -> &'static Tokens {
    static DARK: OnceLock<Tokens> = OnceLock::new();
    static LIGHT: OnceLock<Tokens> = OnceLock::new();
    if is_dark { DARK.get_or_init(Tokens::dark) } else { LIGHT.get_or_init(Tokens::light) }
}

/// The colours of the theme of `ctx`, for what lies outside of any [`Ui`].
pub(crate) fn of_context(ctx: &Context) -> &'static Tokens {
    tokens(ctx.global_style().visuals.dark_mode)
}

/// `seconds`, or none at all when the reader asked for less motion.
pub(crate) fn motion(ui: &Ui, seconds: f32) -> f32 {
    if ui.style().animation_time == 0.0 { 0.0 } else { seconds }
}

/// Gives egui both themes. What changes with the reader's settings is set elsewhere: which theme, how large, how lively.
pub(crate) fn install(ctx: &Context) {
    ctx.set_visuals_of(Theme::Dark, visuals(tokens(true), Visuals::dark()));
    ctx.set_visuals_of(Theme::Light, visuals(tokens(false), Visuals::light()));
    ctx.all_styles_mut(|style| {
        style.text_styles = [
            (TextStyle::Heading, Type::Heading),
            (TextStyle::Body, Type::Body),
            (TextStyle::Button, Type::Control),
            (TextStyle::Small, Type::Small),
            (TextStyle::Monospace, Type::Mono),
        ]
        .map(|(style, row)| (style, row.font()))
        .into();
        style.animation_time = CHOICE_SECONDS;
        space(style);
    });
}

fn space(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 8.0);
    spacing.button_padding = vec2(10.0, 5.0);
    spacing.interact_size = vec2(24.0, 28.0);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(6);
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 6.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        foreground_color: false,
        dormant_handle_opacity: 0.6,
        active_handle_opacity: 0.8,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        ..ScrollStyle::floating()
    };
}

fn visuals(t: &Tokens, base: Visuals) -> Visuals {
    let mut visuals = base;
    let is_dark = visuals.dark_mode;
    let rest = if is_dark { t.bg.control } else { t.bg.card };
    let hover = if is_dark { t.bg.active } else { t.bg.control };
    let widget = |fill: Color32, outline: Color32, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, outline),
        fg_stroke: Stroke::new(1.0, ink),
        corner_radius: CornerRadius::same(RADIUS_CONTROL),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(t.bg.card, t.line.hair, t.text.primary);
    visuals.widgets.inactive = widget(rest, t.line.control, t.text.primary);
    visuals.widgets.hovered = widget(hover, t.line.strong, t.text.primary);
    visuals.widgets.active = widget(t.bg.active, t.line.strong, t.text.primary);
    visuals.widgets.open = widget(hover, t.line.control, t.text.primary);
    // Scroll bars and checkboxes have no outline to stand out by.
    visuals.widgets.inactive.bg_fill = t.line.control;
    visuals.widgets.hovered.bg_fill = t.line.strong;
    visuals.widgets.active.bg_fill = t.line.strong;

    visuals.weak_text_color = Some(t.text.muted);
    visuals.hyperlink_color = t.text.accent;
    visuals.selection.bg_fill = t.bg.selected;
    visuals.selection.stroke = Stroke::new(1.0, t.text.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, t.text.accent);
    // A cursor that blinks repaints an idle window twice a second.
    visuals.text_cursor.blink = false;
    visuals.faint_bg_color = t.bg.card;
    visuals.extreme_bg_color = t.bg.inset;
    visuals.text_edit_bg_color = Some(t.bg.card);
    visuals.code_bg_color = t.bg.control;
    visuals.warn_fg_color = t.status.client.ink;
    visuals.error_fg_color = t.status.over.ink;
    visuals.panel_fill = t.bg.canvas;
    visuals.window_fill = t.bg.popup;
    visuals.window_stroke = Stroke::new(1.0, t.line.control);
    visuals.window_corner_radius = CornerRadius::same(RADIUS_POPUP);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS_POPUP);
    visuals.window_shadow = t.popup_shadow;
    visuals.popup_shadow = t.popup_shadow;
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_theme_hands_out_its_own_colours() {
        let ctx = Context::default();
        crate::ui::fonts::install(&ctx);
        install(&ctx);
        for (theme, expected) in [(Theme::Dark, Tokens::dark()), (Theme::Light, Tokens::light())] {
            ctx.set_theme(theme);
            ctx.run_ui(egui::RawInput::default(), |ui| {
                assert_eq!(of(ui), &expected);
                assert_eq!(ui.visuals().panel_fill, expected.bg.canvas);
                assert_eq!(ui.visuals().override_text_color, None);
            })
            .drop_without_applying_deltas();
        }
    }

    #[test]
    fn less_motion_means_none() {
        let ctx = Context::default();
        crate::ui::fonts::install(&ctx);
        install(&ctx);
        ctx.run_ui(egui::RawInput::default(), |ui| {
            assert!(motion(ui, HOVER_SECONDS) > 0.0);
            ui.style_mut().animation_time = 0.0;
            assert!(motion(ui, HOVER_SECONDS) <= 0.0);
        })
        .drop_without_applying_deltas();
    }
}
