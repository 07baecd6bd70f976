//! When the next request starts. Pure: it is told the time.
//!
//! # Due times
//!
//! Requests are due on a grid: the first at the start, each next one [`Pace::every`] after the one before. A server that keeps
//! a request waiting does not move the grid. When a place becomes free, one request starts at once for the **oldest** slot that
//! was missed, with the due time of that slot; the other missed slots are not made up, since a burst on a server that has just
//! recovered is what a probe must not send. The next request has the next slot of the grid. So `started - due` is how long the
//! oldest one was late, and each slot between two due times stands for a request that would have waited for the rest of the
//! silence: statistics can count what the stall hid.
//!
//! Slots that pass while the run rests (the server asked for it) or while this computer slept are not missed: the grid starts
//! anew at their end. Without an interval nothing is ever late: `due` is the start.
//!
//! # Politeness
//!
//! Between two starts lies at least [`Pace::SHORTEST_PUBLIC`], unless the address is private. The address is known from the URL
//! if it stands there, else from the first sample that got one; until then it is held to be public. A later sample can make
//! the run slower (the name has several addresses, or a redirect leads out of the house), never faster. An address of a proxy
//! says nothing about the server behind it.

use std::net::IpAddr;
use std::time::Duration;

use crate::probe::{Connection, End, Pace, Target, is_private};

/// The starts of one run. All times are since its start.
pub(super) struct Schedule {
    pace: Pace,
    /// What decides how often is polite; `None`: not known yet.
    address: Option<IpAddr>,
    /// The last slot of the grid that was used or passed.
    slot: Option<Duration>,
    /// Nothing starts before.
    floor: Duration,
    last_start: Option<Duration>,
    begun: u64,
}

impl Schedule {
    /// For requests to `target`.
    pub(super) fn new(pace: Pace, target: &Target) -> Self {
        let address = target.endpoint().0.parse().ok();
        Self { pace, address, slot: None, floor: Duration::ZERO, last_start: None, begun: 0 }
    }

    /// Requests that may be in flight at once.
    pub(super) fn places(&self) -> usize {
        self.pace.in_flight.clamp(1, Pace::MOST_IN_FLIGHT)
    }

    /// When the next request may start, if there is a place.
    pub(super) fn next(&self) -> Duration {
        self.due().max(self.last_start.map_or(Duration::ZERO, |start| start + self.between_starts()))
    }

    /// A request starts now, at or after [`next`](Self::next); returns when it was due.
    pub(super) fn begin(&mut self, now: Duration) -> Duration {
        let due = if self.is_paced() { self.due() } else { now };
        self.slot = Some(due + whole(now.saturating_sub(due), self.interval()));
        self.last_start = Some(now);
        self.begun += 1;
        due
    }

    /// Nothing starts before `until`, and the grid starts anew there if it had a slot before.
    pub(super) fn rest(&mut self, until: Duration) {
        self.floor = self.floor.max(until);
    }

    /// A sample shows whom the run disturbs.
    pub(super) fn saw(&mut self, connection: &Connection) {
        let Some(address) = connection.address.filter(|_| connection.proxy.is_none()) else { return };
        if self.address.is_none_or(|known| is_private(known) && !is_private(address.ip())) {
            self.address = Some(address.ip());
        }
    }

    /// Why no further request will start, if so. Requests in flight are still waited for.
    pub(super) fn end(&self, now: Duration) -> Option<End> {
        if self.pace.count.is_some_and(|count| self.begun >= count) {
            return Some(End::Count);
        }
        self.pace.duration.filter(|duration| self.next().max(now) >= *duration).map(|_| End::Duration)
    }

    fn due(&self) -> Duration {
        self.slot.map_or(Duration::ZERO, |slot| slot + self.interval()).max(self.floor)
    }

    fn is_paced(&self) -> bool {
        self.pace.every.is_some_and(|every| !every.is_zero())
    }

    fn interval(&self) -> Duration {
        self.pace.interval_to(self.address)
    }

    fn between_starts(&self) -> Duration {
        if self.address.is_some_and(is_private) { Duration::ZERO } else { Pace::SHORTEST_PUBLIC }
    }
}

/// As many whole intervals as lie in `span`.
fn whole(span: Duration, interval: Duration) -> Duration {
    match span.as_nanos().checked_rem(interval.as_nanos()) {
        Some(rest) => span.saturating_sub(Duration::from_nanos(u64::try_from(rest).unwrap_or(u64::MAX))),
        None => Duration::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    fn schedule(url: &str, every: Option<u64>) -> Schedule {
        let pace = Pace { every: every.map(ms), ..Pace::default() };
        Schedule::new(pace, &Target::get(url.parse().expect("a URL")))
    }

    fn connection(address: &str, proxy: Option<&str>) -> Connection {
        Connection { address: address.parse().ok(), proxy: proxy.map(str::to_owned), ..Connection::default() }
    }

    #[test]
    fn the_oldest_missed_slot_is_made_up_and_the_others_are_not() {
        let mut schedule = schedule("http://10.0.0.1/", Some(1000));
        // (free again at, due, starts at, next)
        for (now, due, next) in [(0, 0, 1000), (1000, 1000, 2000), (46_300, 2000, 47_000), (47_000, 47_000, 48_000)] {
            assert!(schedule.next() <= ms(now));
            assert_eq!(schedule.begin(ms(now)), ms(due), "{now}");
            assert_eq!(schedule.next(), ms(next), "{now}");
        }
    }

    #[test]
    fn a_public_address_has_its_second_even_after_a_late_start() {
        let mut schedule = schedule("http://192.0.2.1/", Some(5000));
        schedule.begin(ms(0));
        assert_eq!(schedule.begin(ms(9900)), ms(5000));
        assert_eq!(schedule.next(), ms(10_900), "the slot at 10 s is a second after the start at 9.9 s");
        assert_eq!(schedule.begin(ms(10_900)), ms(10_000));
        assert_eq!(schedule.next(), ms(15_000));
    }

    #[test]
    fn the_shortest_interval_is_decided_by_the_address() {
        for (url, seen, every, want) in [
            ("http://127.0.0.1/", "", Some(100), 100),
            ("http://[::1]/", "", Some(100), 100),
            ("http://10.1.2.3/", "", None, 0),
            ("http://192.0.2.1/", "", Some(100), 1000),
            ("http://192.0.2.1/", "", None, 1000),
            ("http://192.0.2.1/", "", Some(2500), 2500),
            ("http://host.test/", "", Some(100), 1000),
            ("http://host.test/", "", None, 1000),
            ("http://host.test/", "127.0.0.1:80", Some(100), 100),
            ("http://host.test/", "127.0.0.1:80", None, 0),
            ("http://host.test/", "192.0.2.1:80", Some(100), 1000),
            ("http://127.0.0.1/", "192.0.2.1:80", Some(100), 1000),
            ("http://192.0.2.1/", "127.0.0.1:80", Some(100), 1000),
        ] {
            let mut schedule = schedule(url, every);
            schedule.begin(ms(0));
            schedule.saw(&connection(seen, None));
            assert_eq!(schedule.next(), ms(want), "{url} {seen} {every:?}");
        }
    }

    #[test]
    fn neither_a_proxys_address_nor_a_pinned_hosts_url_passes_for_the_servers() {
        let mut proxied = schedule("http://host.test/", Some(100));
        proxied.begin(ms(0));
        proxied.saw(&connection("10.0.0.9:3128", Some("http://10.0.0.9:3128")));
        assert_eq!(proxied.next(), ms(1000));
        let mut target = Target::get("http://10.0.0.1/".parse().expect("a URL"));
        target.connect_to = Some(crate::probe::ConnectTo { host: "192.0.2.1".to_owned(), port: None });
        let mut pinned = Schedule::new(Pace { every: Some(ms(100)), ..Pace::default() }, &target);
        pinned.begin(ms(0));
        assert_eq!(pinned.next(), ms(1000));
    }

    #[test]
    fn after_a_rest_the_grid_starts_anew() {
        let mut schedule = schedule("http://10.0.0.1/", Some(1000));
        schedule.begin(ms(0));
        schedule.rest(ms(7300));
        schedule.rest(ms(5000));
        assert_eq!(schedule.next(), ms(7300));
        assert_eq!(schedule.begin(ms(7301)), ms(7300), "not late by seven slots");
        assert_eq!(schedule.next(), ms(8300));
    }

    #[test]
    fn without_an_interval_nothing_is_late() {
        for every in [None, Some(0)] {
            let mut schedule = schedule("http://10.0.0.1/", every);
            for now in [0, 45_000, 45_001] {
                assert_eq!(schedule.begin(ms(now)), ms(now));
                assert!(schedule.next() <= ms(now));
            }
        }
    }

    #[test]
    fn count_and_duration_end_a_run_before_the_next_start() {
        let mut schedule = schedule("http://10.0.0.1/", Some(1000));
        (schedule.pace.count, schedule.pace.duration) = (Some(3), Some(ms(2000)));
        assert_eq!(schedule.end(ms(0)), None);
        schedule.begin(ms(0));
        assert_eq!(schedule.end(ms(900)), None);
        schedule.begin(ms(1000));
        assert_eq!(schedule.end(ms(1000)), Some(End::Duration), "the next one is due when the time is over");
        schedule.pace.duration = None;
        schedule.begin(ms(2000));
        assert_eq!(schedule.end(ms(2000)), Some(End::Count));
    }

    #[test]
    fn places_are_one_to_eight() {
        for (asked, want) in [(0, 1), (1, 1), (8, 8), (1000, 8)] {
            let mut schedule = schedule("http://10.0.0.1/", None);
            schedule.pace.in_flight = asked;
            assert_eq!(schedule.places(), want);
        }
    }
}
