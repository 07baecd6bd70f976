//! Silences counted in bins that are as fine as three digits, whatever their size: a request of two minutes does not push all
//! others into one bin, and a run of any length takes the same memory.

use std::time::Duration;

use hdrhistogram::Histogram;

/// Microseconds of the longest silence that is told apart: two hours, above the 6,000 s that Enterprise zones can set.
const MOST: u64 = 2 * 60 * 60 * 1_000_000;
const DIGITS: u8 = 3;

/// A value below or at which so many of a hundred samples lie (nearest rank).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percentile {
    /// The value, to three digits; never outside of what was measured.
    pub value: Duration,
    /// Samples that it was taken from.
    pub n: u64,
    /// Whether so few samples can tell it at all: p50 wants 2, p95 20, p99 100. Shown grey otherwise, never left out.
    pub dependable: bool,
}

/// Counted silences.
#[derive(Debug, Clone, Default)]
pub(super) struct Histogrammed {
    /// `None` until there is something to count: it takes 100 KB.
    bins: Option<Histogram<u32>>,
    sum: Duration,
    /// Exact: bins round.
    extremes: Option<(Duration, Duration)>,
}

impl Histogrammed {
    /// Counts `silence` so many times.
    pub(super) fn record(&mut self, silence: Duration, times: u32) {
        if self.bins.is_none() {
            self.bins = Histogram::new_with_bounds(1, MOST, DIGITS).ok();
        }
        let Some(bins) = &mut self.bins else { return };
        bins.saturating_record_n(micros(silence), times);
        self.sum += silence * times;
        let (least, most) = self.extremes.unwrap_or((silence, silence));
        self.extremes = Some((least.min(silence), most.max(silence)));
    }

    /// How many there are.
    pub(super) fn len(&self) -> u64 {
        self.bins.as_ref().map_or(0, Histogram::len)
    }

    pub(super) fn min(&self) -> Option<Duration> {
        self.extremes.map(|(least, _)| least)
    }

    pub(super) fn max(&self) -> Option<Duration> {
        self.extremes.map(|(_, most)| most)
    }

    pub(super) fn mean(&self) -> Option<Duration> {
        let n = self.len();
        (n > 0).then(|| self.sum.div_f64(n as f64))
    }

    /// The value at `percent` of a hundred, 1 to 99.
    pub(super) fn percentile(&self, percent: u8) -> Option<Percentile> {
        let (bins, (least, most)) = (self.bins.as_ref()?, self.extremes?);
        let value = Duration::from_micros(bins.value_at_percentile(f64::from(percent))).clamp(least, most);
        let wanted = 100 / u64::from(100 - percent.min(99));
        Some(Percentile { value, n: bins.len(), dependable: bins.len() >= wanted })
    }

    /// The median of the distances to `median`. Taken from the bins, so over the whole run and to a thousandth of the median.
    pub(super) fn median_distance(&self, median: Duration) -> Option<Duration> {
        let bins = self.bins.as_ref()?;
        let centre = bins.median_equivalent(micros(median));
        let mut distances: Vec<(u64, u64)> = bins
            .iter_recorded()
            .map(|bin| {
                let value = bins.median_equivalent(bin.value_iterated_to());
                (value.abs_diff(centre), u64::from(bin.count_at_value()))
            })
            .collect();
        distances.sort_unstable();
        let half = bins.len().div_ceil(2);
        let mut seen = 0;
        distances.into_iter().find_map(|(distance, count)| {
            seen += count;
            (seen >= half).then(|| Duration::from_micros(distance))
        })
    }

    /// How many are longer than `bound`, as far as the bins tell.
    pub(super) fn above(&self, bound: Duration) -> u64 {
        let Some(bins) = &self.bins else { return 0 };
        let next = bins.next_non_equivalent(micros(bound));
        if next > MOST { 0 } else { bins.count_between(next, MOST) }
    }

    /// Memory beyond its own size.
    pub(super) fn heap_bytes(&self) -> usize {
        self.bins.as_ref().map_or(0, |bins| bins.distinct_values() * size_of::<u32>())
    }
}

fn micros(silence: Duration) -> u64 {
    u64::try_from(silence.as_micros()).unwrap_or(u64::MAX).clamp(1, MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(millis: impl IntoIterator<Item = u64>) -> Histogrammed {
        let mut all = Histogrammed::default();
        for value in millis {
            all.record(Duration::from_millis(value), 1);
        }
        all
    }

    fn value(all: &Histogrammed, percent: u8) -> f64 {
        all.percentile(percent).unwrap().value.as_secs_f64()
    }

    #[test]
    fn a_percentile_never_reads_off_the_end_of_few_samples() {
        for n in 1..=20 {
            let all = of((1..=n).map(|i| i * 100));
            for percent in [50, 95, 99] {
                let p = all.percentile(percent).unwrap();
                assert!(
                    p.value >= Duration::from_millis(100) && p.value <= Duration::from_millis(n * 100),
                    "p{percent} of {n}"
                );
                assert_eq!(p.n, n);
            }
            assert!((value(&all, 99) - n as f64 / 10.0).abs() < 0.01, "p99 of {n} is the slowest");
        }
    }

    #[test]
    fn percentiles_of_few_samples_are_marked_and_do_not_vanish() {
        for (n, p50, p95, p99) in [
            (1, false, false, false),
            (2, true, false, false),
            (19, true, false, false),
            (20, true, true, false),
            (99, true, true, false),
            (100, true, true, true),
        ] {
            let all = of((0..n).map(|i| 10 + i));
            let got = [50, 95, 99].map(|percent| all.percentile(percent).unwrap().dependable);
            assert_eq!(got, [p50, p95, p99], "{n} samples");
        }
        assert_eq!(Histogrammed::default().percentile(50), None);
    }

    #[test]
    fn one_outlier_of_a_minute_does_not_squeeze_the_rest_into_one_bin() {
        let mut all = of((1..=999).map(|i| 50 + i % 50));
        all.record(Duration::from_mins(1), 1);
        assert!((value(&all, 50) - 0.074).abs() < 0.002, "{}", value(&all, 50));
        assert!((value(&all, 95) - 0.097).abs() < 0.002, "{}", value(&all, 95));
        assert_eq!(all.max(), Some(Duration::from_mins(1)));
    }

    #[test]
    fn nearest_rank_over_a_hundred_is_the_textbook_one() {
        let all = of(1..=100);
        for (percent, want) in [(50, 0.050), (95, 0.095), (99, 0.099)] {
            assert!((value(&all, percent) - want).abs() < 0.0002, "p{percent}: {}", value(&all, percent));
        }
        assert_eq!(all.mean(), Some(Duration::from_micros(50_500)));
    }

    #[test]
    fn the_median_distance_is_that_of_the_values() {
        // Median 5, distances 4 3 2 1 0 1 2 3 95.
        let all = of([1, 2, 3, 4, 5, 6, 7, 8, 100]);
        let median = all.percentile(50).unwrap().value;
        let mad = all.median_distance(median).unwrap().as_secs_f64();
        assert!((mad - 0.002).abs() < 0.000_05, "{mad}");
        assert_eq!(of([7, 7, 7]).median_distance(Duration::from_millis(7)), Some(Duration::ZERO));
    }

    #[test]
    fn what_is_beyond_a_bound_is_counted_and_absurd_values_are_held() {
        let all = of([10, 20, 30, 4000]);
        assert_eq!(all.above(Duration::from_millis(25)), 2);
        assert_eq!(all.above(Duration::from_mins(150)), 0);
        let mut all = Histogrammed::default();
        all.record(Duration::ZERO, 1);
        all.record(Duration::from_secs(1_000_000), 1);
        assert_eq!(all.len(), 2);
        assert!(all.heap_bytes() < 128 * 1024, "{}", all.heap_bytes());
    }
}
