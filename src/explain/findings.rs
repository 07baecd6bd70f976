//! What decoding found, in words: who sent it and why, what would settle it.
//!
//! A system's own name is the same in every language; one without a name is worded (`i18n`, `system-…`).

use crate::decode::{Reason, System};
use crate::i18n::{Arg, Msg};

/// What `system` is called, to be put into a message.
#[must_use]
pub fn system_name(system: System) -> Arg {
    system.label().map_or_else(|| Arg::Said(Box::new(Msg::new(system.key()))), |label| Arg::Text(label.to_owned()))
}

/// Why the verdict is what it is.
#[must_use]
pub fn reason_of(reason: Reason) -> Msg {
    let said = Msg::new(reason.key());
    if let Reason::OtherSystem(system) = reason { said.with("system", system_name(system)) } else { said }
}
