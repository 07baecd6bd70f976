//! Origins with a character: how long each request takes follows from how many came before, the same in every run.
//!
//! The figures are pure functions of a profile and a number, so that a chart of a profile looks the same twice.

use serde_json::json;

use super::answer::Answer;
use super::cloudflare;
use super::exchange::{Exchange, Handled, Next};
use super::routes::EDGE_LIMIT;

/// How an origin behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Profile {
    /// About 0.6 s.
    Healthy,
    /// From 0.4 s to beyond 120 s in 40 requests, where it stays.
    Degrading,
    /// About 0.5 s, now and then 90 s to 130 s.
    Spiky,
    /// About 0.8 s; some requests fail.
    Flaky,
}

/// What a request comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Course {
    /// This status.
    Status(u16),
    /// A reset.
    Reset,
}

/// The request (from 0) at which [`Profile::Degrading`] has climbed to its top.
const CLIMB: u64 = 39;
/// Where it begins and where it ends, in nominal seconds.
const FOOT: f64 = 0.4;
const TOP: f64 = 126.0;

impl Profile {
    /// Every profile, in the order of their numbers.
    pub(super) const ALL: [Self; 4] = [Self::Healthy, Self::Degrading, Self::Spiky, Self::Flaky];

    /// As it is spelt in the path.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "healthy" => Some(Self::Healthy),
            "degrading" => Some(Self::Degrading),
            "spiky" => Some(Self::Spiky),
            "flaky" => Some(Self::Flaky),
            _ => None,
        }
    }

    /// How many nominal seconds request `n` (from 0) takes, and what it comes to.
    pub(super) fn course(self, n: u64) -> (f64, Course) {
        let chance = |of: u64| chance(self as u64, n, of);
        // Between 1 - width and 1 + width.
        let about = |middle: f64, width: f64| middle * (1.0 + width * (2.0 * chance(0) - 1.0));
        match self {
            Self::Healthy => (about(0.6, 0.25), Course::Status(200)),
            Self::Degrading => {
                let climbed = n.min(CLIMB) as f64 / CLIMB as f64;
                (about(FOOT * (TOP / FOOT).powf(climbed), 0.04), Course::Status(200))
            }
            Self::Spiky if chance(1) < 0.1 => (90.0 + 40.0 * chance(2), Course::Status(200)),
            Self::Spiky => (about(0.5, 0.3), Course::Status(200)),
            Self::Flaky => {
                let course = match chance(1) {
                    draw if draw < 0.12 => Course::Status(502),
                    draw if draw < 0.20 => Course::Status(503),
                    draw if draw < 0.26 => Course::Reset,
                    _ => Course::Status(200),
                };
                (about(0.8, 0.4), course)
            }
        }
    }
}

/// `/profile/NAME`. With a limit, an origin that takes longer meets Cloudflare's 524 when it is reached.
pub(super) async fn answer(exchange: &mut Exchange<'_>, profile: Profile) -> Handled {
    let limit = exchange.seconds(&EDGE_LIMIT)?;
    let n = exchange.shared.turn(profile);
    let (seconds, course) = profile.course(n);
    if limit > 0.0 && seconds > limit {
        exchange.wait(limit).await?;
        return cloudflare::timed_out(exchange, limit).await;
    }
    exchange.wait(seconds).await?;
    match course {
        Course::Reset => Ok(Next::Reset),
        Course::Status(status) => {
            let edge = cloudflare::Edge::of(exchange);
            let took = (seconds * 1000.0).floor() / 1000.0;
            let document = json!({ "request": n + 1, "status": status, "took_nominal_s": took });
            exchange.send(edge.mark(Answer::json(status, &document)).with("CF-Cache-Status", "DYNAMIC")).await
        }
    }
}

/// Of the first draws, the one whose first spikes and failures come early enough for a demo.
const DRAW: u64 = 5;

/// Between 0 and 1, by profile, request and purpose: the finaliser of `SplitMix64` (Steele, Lea, Flood 2014).
fn chance(profile: u64, n: u64, purpose: u64) -> f64 {
    let seed = (profile << 56) ^ (purpose << 48) ^ (DRAW << 32) ^ n;
    // The upper half of the bits is exact in a float.
    f64::from(u32::try_from(scattered(seed) >> 32).unwrap_or(u32::MAX)) / 2_f64.powi(32)
}

/// `n` with its bits scattered; no two are alike.
pub(super) fn scattered(n: u64) -> u64 {
    let mut z = n.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(profile: Profile, count: u64) -> Vec<f64> {
        (0..count).map(|n| profile.course(n).0).collect()
    }

    #[test]
    fn profiles_stand_at_their_numbers() {
        for (n, profile) in Profile::ALL.into_iter().enumerate() {
            assert_eq!(profile as usize, n);
        }
    }

    #[test]
    fn a_healthy_origin_stays_around_its_middle() {
        let all = seconds(Profile::Healthy, 1000);
        assert!(all.iter().all(|s| (0.45..=0.75).contains(s)));
        let mean = all.iter().sum::<f64>() / 1000.0;
        assert!((mean - 0.6).abs() < 0.01, "{mean}");
    }

    #[test]
    fn a_degrading_origin_climbs_beyond_the_limit_and_stays_there() {
        let all = seconds(Profile::Degrading, 200);
        assert!(all[0] < 0.5 && all[20] > 5.0 && all[20] < 9.0, "{all:?}");
        assert!(all[..39].iter().all(|s| *s < 120.0) && all[39..].iter().all(|s| *s > 120.0 && *s < 132.0), "{all:?}");
        assert!(all[..40].windows(2).all(|pair| pair[0] < pair[1]), "{all:?}");
    }

    #[test]
    fn a_spiky_origin_is_mostly_quick_and_crosses_the_limit_now_and_then() {
        let all = seconds(Profile::Spiky, 1000);
        let spikes: Vec<f64> = all.iter().copied().filter(|s| *s > 1.0).collect();
        assert!((60..=140).contains(&spikes.len()), "{}", spikes.len());
        assert!(spikes.iter().all(|s| (90.0..=130.0).contains(s)) && spikes.iter().any(|s| *s > 120.0));
        // A demo of a minute shows one.
        assert!(all[..20].iter().any(|s| *s > 1.0), "{:?}", &all[..20]);
    }

    #[test]
    fn a_flaky_origin_fails_in_every_way() {
        let count = |want: Course| (0..100).filter(|n| Profile::Flaky.course(*n).1 == want).count();
        let failed = [Course::Status(502), Course::Status(503), Course::Reset].map(count);
        assert!(failed.iter().all(|n| *n > 1) && (15..=40).contains(&failed.iter().sum::<usize>()), "{failed:?}");
    }
}
