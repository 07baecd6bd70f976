//! What the chart shows: scale and stretch of time.

use std::time::Duration;

/// How response times are spread over the height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scale {
    /// By their logarithm.
    #[default]
    Log,
    /// As they are.
    Linear,
}

/// The stretch of time that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ChartSpan {
    /// The last two minutes.
    TwoMinutes,
    /// The last ten.
    #[default]
    TenMinutes,
    /// The last hour.
    Hour,
    /// The last day.
    Day,
    /// Everything.
    All,
}

impl ChartSpan {
    /// Every stretch that is offered.
    pub const ALL: [Self; 5] = [Self::TwoMinutes, Self::TenMinutes, Self::Hour, Self::Day, Self::All];

    /// How long it is; `None`: as long as the run.
    #[must_use]
    pub const fn length(self) -> Option<Duration> {
        match self {
            Self::TwoMinutes => Some(Duration::from_mins(2)),
            Self::TenMinutes => Some(Duration::from_mins(10)),
            Self::Hour => Some(Duration::from_hours(1)),
            Self::Day => Some(Duration::from_hours(24)),
            Self::All => None,
        }
    }
}

/// The chart's own choices.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ChartState {
    /// Its scale.
    pub scale: Scale,
    /// Its stretch of time while it follows.
    pub span: ChartSpan,
    /// Seconds since the start of the run that were zoomed to; `None`: it follows.
    pub look: Option<(f64, f64)>,
}
