//! The window's own controls, one a file: each measures its text, paints itself from the theme and names itself to readers.
//!
//! They know texts, icons and colours, never what an error is. egui's own widgets stay where they already look right: labels,
//! text fields, checkboxes, scroll areas.

mod badge;
mod button;
mod card;
mod chip;
mod fact;
mod icon_text;
mod keycap;
pub(crate) mod markup;
mod segmented;
mod state;
mod tabs;
#[cfg(test)]
mod testing;

pub(crate) use badge::Badge;
pub(crate) use button::Button;
pub(crate) use card::{card, inset};
pub(crate) use chip::Chip;
pub(crate) use fact::Fact;
pub(crate) use icon_text::Icon;
pub(crate) use keycap::keycap;
pub(crate) use segmented::Segmented;
pub(crate) use tabs::Tabs;
