//! How high a time stands in the plot, and which times are named beside it.
//!
//! Pure. The limit is always in view: what is charted is how far away it is, so the upper bound is a function of the limit first
//! and of what was measured second.

use crate::app::Scale;

/// Room that is kept above the limit for the words on it, points.
const HEADROOM: f64 = 24.0;
/// Times that a mark would stand too close to its neighbour to be read, points.
const APART: f32 = 16.0;
/// Between two ticks of a linear scale, points.
const STEP: f64 = 50.0;
/// Where a logarithmic scale begins if nothing was faster, seconds.
const USUAL_FOOT: f64 = 0.1;
/// And the least that it shows: a tenth of a millisecond.
const LEAST: f64 = 1e-4;

/// The scale of the heights: seconds to a share of the plot's height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Heights {
    scale: Scale,
    limit: f64,
    foot: f64,
    top: f64,
    height: f32,
}

/// A time that is named beside the plot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Tick {
    /// Seconds.
    pub(super) seconds: f64,
    /// It is the limit itself.
    pub(super) is_limit: bool,
}

impl Heights {
    /// For a plot of `height` points, the limit of `limit` seconds, and what is in view: its shortest and its longest time.
    pub(super) fn new(scale: Scale, limit: f64, seen: Option<(f64, f64)>, height: f32) -> Self {
        let limit = if limit.is_finite() { limit.max(1e-3) } else { 120.0 };
        let (lowest, highest) = seen.unwrap_or((limit, 0.0));
        let highest = highest.max(limit);
        // A low plot gives up a fifth of itself for the words at most.
        let share = (HEADROOM / f64::from(height).max(1.0)).min(0.2);
        let (foot, top) = match scale {
            Scale::Linear => (0.0, highest / (1.0 - share)),
            Scale::Log => {
                let usual = USUAL_FOOT.min(decade(limit / 10.0));
                let foot = if lowest > 0.0 { usual.min(decade(lowest)) } else { usual }.max(LEAST);
                (foot, foot * (highest / foot).powf(1.0 / (1.0 - share)))
            }
        };
        Self { scale, limit, foot, top: top.max(limit * 1.2), height: height.max(1.0) }
    }

    /// 0 at the bottom, 1 at the top. What lies outside stands at the edge.
    pub(super) fn share(&self, seconds: f64) -> f32 {
        let share = match self.scale {
            Scale::Linear => seconds / self.top,
            Scale::Log => (seconds.max(self.foot) / self.foot).ln() / (self.top / self.foot).ln(),
        };
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
        let share = share.clamp(0.0, 1.0) as f32;
        share
    }

    /// Whether `seconds` is within the plot.
    pub(super) fn holds(&self, seconds: f64) -> bool {
        (self.foot..=self.top).contains(&seconds)
    }

    /// The times that are named, from the bottom up. The limit is one of them; whatever would touch its name gives way.
    pub(super) fn ticks(&self) -> Vec<Tick> {
        let mut ticks = match self.scale {
            Scale::Linear => self.steps(),
            Scale::Log => self.decades(),
        };
        let limit = self.share(self.limit);
        ticks.retain(|seconds| (self.share(*seconds) - limit).abs() * self.height >= APART);
        ticks.push(self.limit);
        ticks.sort_by(f64::total_cmp);
        ticks.into_iter().map(|seconds| Tick { seconds, is_limit: seconds.total_cmp(&self.limit).is_eq() }).collect()
    }

    fn decades(&self) -> Vec<f64> {
        let each = f64::from(self.height) / (self.top / self.foot).log10();
        // In a very low plot every second or third decade.
        let every = (f64::from(APART) / each).ceil().max(1.0);
        let mut decades = Vec::new();
        let mut exponent = self.foot.log10().round();
        while let Some(seconds) = Some(power_of_ten(exponent)).filter(|seconds| *seconds <= self.top) {
            decades.push(seconds);
            exponent += every;
        }
        decades
    }

    fn steps(&self) -> Vec<f64> {
        let least = self.top * STEP / f64::from(self.height);
        let step = step(least, self.limit);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a plot has a few dozen ticks")]
        let count = (self.top * 0.99 / step).floor().min(100.0) as u32;
        (0..=count).map(|n| rounded(f64::from(n) * step)).collect()
    }
}

/// The next step that is at least `least`: one that leads to the limit if there is one, else 1, 2 or 5.
fn step(least: f64, limit: f64) -> f64 {
    const ROUND: [f64; 8] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0];
    let ten = decade(least);
    let candidates =
        || [ten, ten * 10.0].into_iter().flat_map(|ten| ROUND.map(|n| rounded(n * ten))).filter(|s| *s >= least * 0.999);
    let leads = |step: &f64| ((limit / step) - (limit / step).round()).abs() < 1e-6;
    let plain = |step: &f64| [1.0, 2.0, 5.0].iter().any(|n| (step / decade(*step) - n).abs() < 1e-6);
    let near = candidates().filter(|step| *step <= least * 2.0).find(leads);
    near.or_else(|| candidates().find(plain)).unwrap_or(least.max(1e-3))
}

/// The power of ten that is not above `seconds`.
fn decade(seconds: f64) -> f64 {
    // 0.001 has a logarithm just below −3.
    power_of_ten((seconds.log10() + 1e-9).floor())
}

/// Written out, so that 10⁻³ is the 0.001 that a text would read.
fn power_of_ten(exponent: f64) -> f64 {
    let power = 10_f64.powf(exponent.abs());
    if exponent < 0.0 { 1.0 / power } else { power }
}

/// Without what multiplying by 0.1 leaves behind.
fn rounded(seconds: f64) -> f64 {
    (seconds * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn named(heights: &Heights) -> Vec<f64> {
        heights.ticks().iter().map(|tick| tick.seconds).collect()
    }

    #[test]
    fn a_logarithmic_scale_names_powers_of_ten_and_the_limit() {
        for (limit, seen, height, want) in [
            (120.0, Some((0.3, 3.0)), 304.0, &[0.1, 1.0, 10.0, 120.0][..]),
            (120.0, None, 304.0, &[0.1, 1.0, 10.0, 120.0]),
            // At the smallest window.
            (120.0, Some((0.3, 3.0)), 174.0, &[0.1, 1.0, 10.0, 120.0]),
            (100.0, Some((0.3, 3.0)), 304.0, &[0.1, 1.0, 10.0, 100.0]),
            (120.0, Some((0.004, 3.0)), 304.0, &[0.001, 0.01, 0.1, 1.0, 10.0, 120.0]),
            (6000.0, Some((0.3, 3.0)), 304.0, &[0.1, 1.0, 10.0, 100.0, 1000.0, 6000.0]),
            (6.0, Some((0.02, 3.0)), 304.0, &[0.01, 0.1, 1.0, 6.0, 10.0]),
            (6.0, None, 304.0, &[0.1, 1.0, 6.0]),
            // Too low for every decade.
            (120.0, Some((0.0002, 3.0)), 60.0, &[0.0001, 0.1, 120.0]),
            // An answer after a quarter of an hour.
            (120.0, Some((0.3, 900.0)), 304.0, &[0.1, 1.0, 10.0, 120.0, 1000.0]),
        ] {
            assert_eq!(named(&Heights::new(Scale::Log, limit, seen, height)), want, "{limit} {seen:?} {height}");
        }
    }

    #[test]
    fn a_linear_scale_steps_towards_the_limit() {
        for (limit, seen, height, want) in [
            (120.0, None, 304.0, &[0.0, 30.0, 60.0, 90.0, 120.0][..]),
            (100.0, None, 304.0, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
            (125.0, None, 304.0, &[0.0, 25.0, 50.0, 75.0, 100.0, 125.0]),
            (6.0, None, 304.0, &[0.0, 1.5, 3.0, 4.5, 6.0]),
            (6000.0, None, 304.0, &[0.0, 1500.0, 3000.0, 4500.0, 6000.0]),
            (120.0, None, 174.0, &[0.0, 60.0, 120.0]),
            (97.0, None, 304.0, &[0.0, 20.0, 40.0, 60.0, 80.0, 97.0]),
            (120.0, Some((1.0, 400.0)), 304.0, &[0.0, 120.0, 200.0, 300.0, 400.0]),
        ] {
            assert_eq!(named(&Heights::new(Scale::Linear, limit, seen, height)), want, "{limit} {seen:?} {height}");
        }
    }

    #[test]
    fn the_words_on_the_limit_have_room_above_it() {
        for scale in [Scale::Log, Scale::Linear] {
            for height in [120.0, 174.0, 304.0, 900.0] {
                let heights = Heights::new(scale, 120.0, Some((0.5, 118.0)), height);
                let above = (1.0 - heights.share(120.0)) * height;
                assert!(above >= 23.9, "{scale:?} {height}: {above}");
                assert!(heights.holds(144.0), "{scale:?} {height}");
            }
        }
    }

    #[test]
    fn a_linear_scale_is_even_and_a_logarithmic_one_even_by_factors() {
        let linear = Heights::new(Scale::Linear, 120.0, None, 304.0);
        assert!((linear.share(60.0) - linear.share(30.0) * 2.0).abs() < 1e-6);
        let log = Heights::new(Scale::Log, 120.0, None, 304.0);
        assert!((log.share(10.0) - log.share(1.0) * 2.0).abs() < 1e-6);
        assert!(log.share(0.0) <= 0.0 && log.share(-1.0) <= 0.0 && log.share(1e9) >= 1.0);
    }

    proptest! {
        #[test]
        fn the_limit_is_in_view_whatever_was_measured(
            limit in prop_oneof![0.01_f64..10_000.0, Just(120.0), Just(6.0), Just(f64::NAN), Just(0.0)],
            lowest in 0.0_f64..1e4,
            more in 0.0_f64..1e5,
            height in 1.0_f32..2000.0,
            is_log: bool,
        ) {
            let scale = if is_log { Scale::Log } else { Scale::Linear };
            let heights = Heights::new(scale, limit, Some((lowest, lowest + more)), height);
            let limit = heights.limit;
            prop_assert!(heights.holds(limit) && heights.holds(limit * 1.19) && heights.holds(limit * 0.8));
            let (share, above) = (heights.share(limit), heights.share(limit * 1.2));
            prop_assert!(share > 0.0 && share < 1.0 && above > share && above <= 1.0, "{share} {above}");
            prop_assert!(heights.share((lowest + more).min(1e4)) <= 1.0);
            let ticks = heights.ticks();
            prop_assert_eq!(ticks.iter().filter(|tick| tick.is_limit).count(), 1);
            prop_assert!(ticks.len() < 60, "{}", ticks.len());
            let y: Vec<f32> = ticks.iter().map(|tick| heights.share(tick.seconds) * height).collect();
            prop_assert!(y.windows(2).all(|pair| pair[1] - pair[0] >= 15.9) || height < 60.0, "{:?}", y);
        }
    }
}
