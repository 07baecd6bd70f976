//! How long a server wants to be left alone. Pure: it is told the time.
//!
//! `Retry-After` is obeyed in any answer that is no success (RFC 9110, section 10.2.3, names 503 and 3xx; Cloudflare's errors
//! and 429 carry it, too). Its date is held against the answer's own `Date`, so that a wrong clock on either side does no harm.
//! 429 and 503 without it: 5 s, doubled at each further one to 5 min, until another answer comes. No more is waited than
//! [`LONGEST`]: a longer wait is longer than anybody keeps a probe open, and a slip of the server's as likely as not.

use std::time::Duration;

use jiff::civil::DateTime;
use jiff::fmt::rfc2822::DateTimeParser;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::super::event::Rest;
use crate::probe::{Reply, Sample};

/// The longest rest.
const LONGEST: Duration = Duration::from_hours(24);
/// The first rest if the server names none.
const FIRST: Duration = Duration::from_secs(5);
/// The longest rest if the server names none.
const LONGEST_UNNAMED: Duration = Duration::from_mins(5);

/// The rests of one run. All times are since its start.
pub(super) struct Rests {
    /// So many times faster does time pass at the demo server, which names its waits as if it did not.
    speed: u32,
    until: Duration,
    /// How long the last one was that the server did not name, and when it was set. Answers to requests that were already
    /// under way then say nothing new.
    unnamed: Option<(Duration, Duration)>,
}

impl Rests {
    /// None yet.
    pub(super) fn new(speed: u32) -> Self {
        Self { speed: speed.max(1), until: Duration::ZERO, unnamed: None }
    }

    /// Nothing is sent before.
    pub(super) fn until(&self) -> Duration {
        self.until
    }

    /// What `sample`, which ended `now`, asks for, if that is more than what is rested already.
    pub(super) fn after(&mut self, sample: &Sample, now: Duration, at: Timestamp) -> Option<(Duration, Rest)> {
        let reply = sample.reply.as_ref()?;
        let named = if reply.status < 300 { None } else { retry_after(reply, at) };
        let knew_of_the_rest = self.unnamed.is_none_or(|(_, set)| sample.started >= set);
        let (wait, why) = match named {
            Some(wait) => {
                self.unnamed = None;
                (wait / self.speed, Rest::RetryAfter)
            }
            None if matches!(reply.status, 429 | 503) => {
                if !knew_of_the_rest {
                    return None;
                }
                let wait = self.unnamed.map_or(FIRST / self.speed, |(last, _)| (last * 2).min(LONGEST_UNNAMED));
                self.unnamed = Some((wait, now));
                (wait, Rest::Busy)
            }
            None => {
                if knew_of_the_rest {
                    self.unnamed = None;
                }
                return None;
            }
        };
        let until = now + wait;
        if wait.is_zero() || until <= self.until {
            return None;
        }
        self.until = until;
        Some((until, why))
    }
}

/// The wait that `reply` names; zero if its date is past. `at`: now, by this computer's clock.
fn retry_after(reply: &Reply, at: Timestamp) -> Option<Duration> {
    let value = reply.header("retry-after")?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // What does not fit is no shorter for that.
        return Some(value.parse().map_or(LONGEST, Duration::from_secs).min(LONGEST));
    }
    let until = http_date(value)?;
    let age = reply.header("age").and_then(|age| age.trim().parse().ok()).unwrap_or(0_u32);
    let sent = reply.header("date").and_then(http_date);
    let now = sent.and_then(|sent| sent.checked_add(SignedDuration::from_secs(age.into())).ok()).unwrap_or(at);
    Some(Duration::try_from(until.duration_since(now)).unwrap_or_default().min(LONGEST))
}

/// A date in any of the three forms that a recipient must take (RFC 9110, section 5.6.7).
fn http_date(value: &str) -> Option<Timestamp> {
    let value = value.trim();
    let imf = || DateTimeParser::new().relaxed_weekday(true).parse_timestamp(value).ok();
    let civil = |format| {
        let civil = DateTime::strptime(format, value).ok()?;
        Some(civil.to_zoned(TimeZone::UTC).ok()?.timestamp())
    };
    imf().or_else(|| civil("%A, %d-%b-%y %H:%M:%S GMT")).or_else(|| civil("%a %b %e %H:%M:%S %Y"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::{Connection, Timings};

    const AT: &str = "2026-07-30T12:00:00Z";

    fn at() -> Timestamp {
        AT.parse().expect("a time")
    }

    fn sample(status: u16, headers: &[(&str, &str)], started: u64) -> Sample {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Sample {
            number: 1,
            hop: 0,
            url: String::new(),
            due: Duration::ZERO,
            started: Duration::from_secs(started),
            at: at(),
            timings: Timings::default(),
            connection: Connection::default(),
            reply: Some(Reply { status, headers, bytes: 0, header_bytes: None, body: Vec::new(), stopped: false }),
            failure: None,
            disturbed: false,
        }
    }

    #[test]
    fn a_wait_passes_as_much_faster_as_time_does() {
        let mut rests = Rests::new(20);
        let rest = rests.after(&sample(503, &[("retry-after", "120")], 0), Duration::ZERO, at());
        assert_eq!(rest, Some((Duration::from_secs(6), Rest::RetryAfter)));
    }

    #[test]
    fn retry_after_is_read_in_every_form_and_bounded() {
        let now = ("date", "Thu, 30 Jul 2026 12:00:00 GMT");
        for (value, others, want) in [
            ("120", vec![], Some(120)),
            (" 7 ", vec![], Some(7)),
            ("0", vec![], Some(0)),
            ("86401", vec![], Some(86_400)),
            ("99999999999999999999999", vec![], Some(86_400)),
            ("Thu, 30 Jul 2026 12:02:00 GMT", vec![], Some(120)),
            ("Thu, 30 Jul 2026 12:02:00 GMT", vec![now], Some(120)),
            ("Thursday, 30-Jul-26 12:02:00 GMT", vec![now], Some(120)),
            ("Thu Jul 30 12:02:00 2026", vec![now], Some(120)),
            ("Mon, 30 Jul 2026 12:02:00 GMT", vec![now], Some(120)),
            ("Thu, 30 Jul 2026 11:02:00 GMT", vec![now], Some(0)),
            ("Sat, 30 Jul 2033 11:02:00 GMT", vec![now], Some(86_400)),
            // The server's clock is an hour fast; ours counts where it says nothing.
            ("Thu, 30 Jul 2026 13:02:00 GMT", vec![("date", "Thu, 30 Jul 2026 13:00:00 GMT")], Some(120)),
            ("Thu, 30 Jul 2026 12:02:00 GMT", vec![("date", "yesterday")], Some(120)),
            // Kept in a cache for 90 s.
            ("Thu, 30 Jul 2026 12:02:00 GMT", vec![now, ("age", "90")], Some(30)),
            ("soon", vec![], None),
            ("-5", vec![], None),
            ("1.5", vec![], None),
            ("", vec![], None),
        ] {
            let mut headers = vec![("retry-after", value)];
            headers.extend(others);
            let sample = sample(503, &headers, 0);
            let wait = retry_after(sample.reply.as_ref().expect("a reply"), at());
            assert_eq!(wait, want.map(Duration::from_secs), "{headers:?}");
        }
    }

    #[test]
    fn a_success_asks_for_no_rest_and_an_error_of_any_kind_may() {
        for (status, want) in [(200, false), (202, false), (301, true), (404, true), (429, true), (503, true), (524, true)] {
            let rest = Rests::new(1).after(&sample(status, &[("retry-after", "9")], 0), Duration::from_secs(1), at());
            assert_eq!(rest, want.then_some((Duration::from_secs(10), Rest::RetryAfter)), "{status}");
        }
    }

    #[test]
    fn without_a_named_time_the_rest_doubles_until_another_answer_comes() {
        let mut rests = Rests::new(1);
        let mut now = 0;
        for (status, want) in [
            (503, Some(5)),
            (429, Some(10)),
            (503, Some(20)),
            (503, Some(40)),
            (503, Some(80)),
            (503, Some(160)),
            (503, Some(300)),
            (503, Some(300)),
            (200, None),
            (503, Some(5)),
            (500, None),
            (429, Some(5)),
        ] {
            let rest = rests.after(&sample(status, &[], now), Duration::from_secs(now), at());
            assert_eq!(rest, want.map(|wait| (Duration::from_secs(now + wait), Rest::Busy)), "{status} at {now}");
            now += want.unwrap_or(1);
        }
    }

    #[test]
    fn answers_to_requests_from_before_the_rest_do_not_double_it() {
        let mut rests = Rests::new(1);
        let second = Duration::from_secs(1);
        assert_eq!(rests.after(&sample(429, &[], 0), 10 * second, at()), Some((15 * second, Rest::Busy)));
        assert_eq!(rests.after(&sample(429, &[], 3), 11 * second, at()), None);
        assert_eq!(rests.after(&sample(200, &[], 4), 12 * second, at()), None);
        assert_eq!(rests.after(&sample(429, &[], 15), 16 * second, at()), Some((26 * second, Rest::Busy)));
    }

    #[test]
    fn a_shorter_rest_does_not_cut_a_longer_one() {
        let mut rests = Rests::new(1);
        let second = Duration::from_secs(1);
        assert!(rests.after(&sample(503, &[("retry-after", "60")], 0), second, at()).is_some());
        assert_eq!(rests.after(&sample(503, &[("retry-after", "5")], 0), 2 * second, at()), None);
        assert_eq!(rests.until(), 61 * second);
    }
}
