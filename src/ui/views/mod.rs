//! One screen each.

mod decode;
pub(super) mod settings;
pub(super) mod shortcuts;

pub(super) use decode::DecodeView;
