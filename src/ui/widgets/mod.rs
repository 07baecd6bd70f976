//! The window's own controls, one a file: each measures its text, paints itself from the theme and names itself to readers.
//!
//! They know texts, icons and colours, never what an error is. egui's own widgets stay where they already look right: labels,
//! text fields, checkboxes, scroll areas.

mod badge;
mod button;
mod card;
mod chip;
mod code_block;
mod copy_button;
mod dropdown;
mod fact;
mod highlight;
mod icon_text;
mod keycap;
pub(crate) mod markup;
mod notice;
mod path;
mod progress;
mod prose;
mod result_row;
mod segmented;
mod state;
mod step;
mod switch;
mod tabs;
#[cfg(test)]
pub(crate) mod testing;

pub(crate) use badge::Badge;
pub(crate) use button::Button;
pub(crate) use card::{card, inset};
pub(crate) use chip::Chip;
pub(crate) use code_block::CodeBlock;
pub(crate) use copy_button::CopyButton;
pub(crate) use dropdown::Dropdown;
pub(crate) use fact::Fact;
pub(crate) use highlight::Language;
pub(crate) use icon_text::Icon;
pub(crate) use keycap::keycap;
pub(crate) use notice::Notice;
pub(crate) use path::{Health, PathHop, PathNode, PathPicture};
pub(crate) use progress::progress;
pub(crate) use prose::{heading, paragraph};
pub(crate) use result_row::{ROW_HEIGHT, ResultRow};
pub(crate) use segmented::Segmented;
pub(crate) use step::{bullet, numbered};
pub(crate) use switch::switch;
pub(crate) use tabs::Tabs;
