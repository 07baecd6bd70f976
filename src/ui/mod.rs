//! The window: the only room that knows egui.

mod fonts;
mod icons;
mod mark;
mod theme;
mod widgets;
