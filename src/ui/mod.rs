//! The window: the only room that knows egui.
//!
//! [`shell`] is the frame and the one place where actions meet the model; [`views`] draw one screen each; [`widgets`] are the
//! controls they are made of; [`theme`], [`fonts`] and [`icons`] say how everything looks.

mod desk;
mod dialogs;
mod fonts;
mod frame;
mod icons;
mod keys;
mod mark;
mod open;
mod prober;
mod shell;
mod theme;
mod views;
mod widgets;

pub use open::{OpenError, open, open_failed};
pub use shell::{Parts, Shell};
pub use views::ChartView;
