//! Pastes that come with the program: one click shows what it is for, without network and without an error at hand.

/// A paste that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// A real 524 as a terminal showed it, wrapped.
    Timeout,
    /// A 1015 as a Python client prints it.
    RateLimit,
    /// The one-line body of a 1020.
    Blocked,
    /// A 502 as a string inside a log's JSON.
    Log,
}

impl Sample {
    /// Every sample, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Timeout, Self::RateLimit, Self::Blocked, Self::Log];

    /// What is pasted.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Timeout => include_str!("../../assets/samples/524-terminal.txt"),
            Self::RateLimit => include_str!("../../assets/samples/1015-python.txt"),
            Self::Blocked => include_str!("../../assets/samples/1020-body.txt"),
            Self::Log => include_str!("../../assets/samples/502-log.txt"),
        }
    }
}
