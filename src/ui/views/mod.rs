//! One screen each, and the palette that lies over any of them.

mod codes;
mod compare;
mod decode;
mod palette;
mod probe;
mod related;
pub(super) mod settings;
pub(super) mod shortcuts;
mod sources;

pub(super) use codes::CodesView;
pub(super) use compare::CompareView;
pub(super) use decode::DecodeView;
pub(super) use palette::Palette;
pub use probe::ChartView;
pub(super) use probe::ProbeView;
