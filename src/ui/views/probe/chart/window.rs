//! The stretch of time that is in view: it follows the run, or it was zoomed and panned to.
//!
//! Pure. Times are seconds since the start of the run, as the points carry them.

use crate::app::ChartSpan;

/// The shortest stretch that can be zoomed to, seconds.
const SHORTEST: f64 = 2.0;
/// The shortest stretch that a whole run is shown as, seconds.
const SHORTEST_RUN: f64 = 30.0;
/// A run that was zoomed to can be pushed so far beyond its ends, as a share of the stretch.
const BEYOND: f64 = 0.1;

/// From when to when, in seconds since the start of the run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Window {
    pub(super) from: f64,
    pub(super) to: f64,
}

/// What there is to see: the first request that is kept, and the present or the end of the run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extent {
    pub(super) first: f64,
    pub(super) end: f64,
}

impl Window {
    /// The stretch that follows the run, `across` points wide, with `edge` points of room on each side. It moves, and a run that is
    /// shown whole grows, by steps: between two of them what is painted stays as it is.
    pub(super) fn following(span: ChartSpan, extent: Extent, across: f64, edge: f64) -> Self {
        let room = 1.0 - 2.0 * edge / across.max(1.0);
        let room = if room > 0.0 { room } else { 1.0 };
        if let Some(length) = span.length() {
            let whole = length.as_secs_f64() / room;
            let pixel = whole / across.max(1.0);
            let to = ((extent.end / pixel) + edge).ceil() * pixel;
            return Self { from: to - whole, to };
        }
        let length = stepped((extent.end - extent.first).max(SHORTEST_RUN));
        let margin = (length / room - length) / 2.0;
        Self { from: extent.first - margin, to: extent.first + length + margin }
    }

    /// What was zoomed to, if it is something.
    pub(super) fn looked_at(look: (f64, f64)) -> Option<Self> {
        let (from, to) = look;
        (from.is_finite() && to.is_finite() && to - from >= SHORTEST / 2.0).then_some(Self { from, to })
    }

    /// How long it is, seconds.
    pub(super) fn length(self) -> f64 {
        self.to - self.from
    }

    /// 0 at the left, 1 at the right; beyond outside.
    pub(super) fn share(self, time: f64) -> f64 {
        (time - self.from) / self.length()
    }

    /// The time at a share of the width.
    pub(super) fn time(self, share: f64) -> f64 {
        self.from + share * self.length()
    }

    /// Whether `time` is in view.
    pub(super) fn holds(self, time: f64) -> bool {
        (self.from..=self.to).contains(&time)
    }

    /// Zoomed by `factor` (2: half as long) around `time`, which stays where it is.
    pub(super) fn zoomed(self, factor: f64, time: f64, extent: Extent) -> Self {
        let whole = ((extent.end - extent.first) * (1.0 + 2.0 * BEYOND)).max(SHORTEST_RUN).max(self.length());
        let length = (self.length() / factor.max(1e-3)).clamp(SHORTEST, whole);
        let share = self.share(time).clamp(0.0, 1.0);
        let from = time.clamp(self.from, self.to) - share * length;
        Self { from, to: from + length }.within(extent)
    }

    /// Moved by so many seconds.
    pub(super) fn moved(self, by: f64, extent: Extent) -> Self {
        Self { from: self.from + by, to: self.to + by }.within(extent)
    }

    /// The stretch between two times, as a box was drawn over it; `None`: too short to be meant.
    pub(super) fn boxed(one: f64, other: f64) -> Option<Self> {
        let (from, to) = (one.min(other), one.max(other));
        let missing = (SHORTEST - (to - from)).max(0.0) / 2.0;
        (to > from).then_some(Self { from: from - missing, to: to + missing })
    }

    /// Moved as little as brings `time` into view, away from the edges.
    pub(super) fn revealing(self, time: f64) -> Self {
        let margin = self.length() * BEYOND;
        let by = if time < self.from + margin { time - margin - self.from } else { (time + margin - self.to).max(0.0) };
        Self { from: self.from + by, to: self.to + by }
    }

    /// Moved so that it still shows something of the run.
    fn within(self, extent: Extent) -> Self {
        let length = self.length();
        let (first, last) = (extent.first - length * BEYOND, extent.end + length * BEYOND);
        let from = if last - first <= length { last - length } else { self.from.clamp(first, last - length) };
        Self { from, to: from + length }
    }
}

/// `length` or up to a hundredth more, so that it grows in steps.
fn stepped(length: f64) -> f64 {
    let step = (length / 256.0).log2().floor().exp2();
    (length / step).ceil() * step
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: Extent = Extent { first: 0.0, end: 1000.0 };

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-6
    }

    #[test]
    fn a_span_ends_now_and_the_whole_run_shows_all_of_it() {
        let ten = Window::following(ChartSpan::TenMinutes, RUN, 600.0, 0.0);
        assert_eq!(ten, Window { from: 400.0, to: 1000.0 });
        assert_eq!(Window::following(ChartSpan::All, RUN, 600.0, 0.0), Window { from: 0.0, to: 1000.0 });
        let edged = Window::following(ChartSpan::TenMinutes, RUN, 600.0, 6.0);
        assert!(edged.share(1000.0) <= 0.99 && edged.share(1000.0) > 0.98 && edged.share(401.0) > 0.01, "{edged:?}");
        // A run that has just begun is no spike at the edge.
        let young = Window::following(ChartSpan::All, Extent { first: 0.0, end: 0.2 }, 600.0, 0.0);
        assert!(close(young.length(), SHORTEST_RUN), "{young:?}");
    }

    #[test]
    fn following_moves_by_whole_points_and_never_loses_the_present() {
        for span in ChartSpan::ALL {
            let mut windows: Vec<Window> = (0_u32..1000)
                .map(|n| {
                    let end = 5000.0 + f64::from(n) / 100.0;
                    let window = Window::following(span, Extent { first: 0.0, end }, 760.0, 7.0);
                    assert!(window.share(end) < 0.992 && window.share(end) > 0.97, "{span:?} {window:?}");
                    window
                })
                .collect();
            windows.dedup();
            assert!(windows.len() < 100, "{span:?}: {}", windows.len());
        }
    }

    #[test]
    fn zooming_keeps_the_time_under_the_cursor() {
        let window = Window { from: 400.0, to: 1000.0 };
        let closer = window.zoomed(2.0, 550.0, RUN);
        assert!(close(closer.length(), 300.0) && close(closer.share(550.0), window.share(550.0)), "{closer:?}");
        assert!(close(window.zoomed(1e9, 550.0, RUN).length(), SHORTEST));
        let far = window.zoomed(1e-9, 550.0, RUN);
        assert!(close(far.length(), 1200.0) && far.holds(0.0) && far.holds(1000.0), "{far:?}");
    }

    #[test]
    fn panning_ends_at_the_ends_of_the_run() {
        let window = Window { from: 400.0, to: 500.0 };
        assert_eq!(window.moved(-50.0, RUN), Window { from: 350.0, to: 450.0 });
        assert_eq!(window.moved(1e9, RUN), Window { from: 910.0, to: 1010.0 });
        assert_eq!(window.moved(-1e9, RUN), Window { from: -10.0, to: 90.0 });
        // More than there is to see stays at the present.
        let wide = Window { from: -2000.0, to: 1000.0 };
        assert!(wide.moved(-500.0, RUN).holds(1000.0));
    }

    #[test]
    fn a_box_is_a_stretch_whichever_way_it_was_drawn() {
        assert_eq!(Window::boxed(300.0, 200.0), Some(Window { from: 200.0, to: 300.0 }));
        assert_eq!(Window::boxed(200.0, 200.5), Some(Window { from: 199.25, to: 201.25 }));
        assert_eq!(Window::boxed(200.0, 200.0), None);
    }

    #[test]
    fn a_sample_out_of_view_is_brought_in() {
        let window = Window { from: 400.0, to: 500.0 };
        for (time, want) in [(450.0, 400.0), (600.0, 510.0), (0.0, -10.0), (395.0, 385.0), (499.0, 409.0)] {
            let revealed = window.revealing(time);
            assert!(close(revealed.from, want) && revealed.holds(time), "{time}: {revealed:?}");
        }
    }

    #[test]
    fn nonsense_is_not_looked_at() {
        for look in [(f64::NAN, 1.0), (1.0, f64::INFINITY), (5.0, 5.0), (6.0, 5.0)] {
            assert_eq!(Window::looked_at(look), None, "{look:?}");
        }
        assert_eq!(Window::looked_at((1.0, 9.0)), Some(Window { from: 1.0, to: 9.0 }));
    }
}
