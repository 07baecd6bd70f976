//! What every part of the chart needs to draw: the run, the clock, and where things stand.

use egui::{Pos2, Rangef, Rect, pos2};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::heights::Heights;
use super::thin::{self, Slot, Thinned};
use super::window::{Extent, Window};
use crate::app::{InFlight, ProbeRoom};
use crate::i18n::{Lang, Texts};
use crate::probe::{Column, Limit, Point};

/// What is drawn, for whom, and when.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) room: &'a ProbeRoom,
    pub(super) texts: &'static Texts,
    pub(super) now: Timestamp,
    pub(super) zone: &'a TimeZone,
}

impl<'a> Scene<'a> {
    /// What the figures are held against.
    pub(super) fn limit(self) -> Limit {
        self.room.series.limit()
    }

    pub(super) fn lang(self) -> Lang {
        self.texts.lang()
    }

    pub(super) fn points(self) -> &'a [Point] {
        self.room.series.points()
    }

    pub(super) fn in_flight(self) -> &'a [InFlight] {
        self.room.run.as_ref().map_or(&[], |run| &run.in_flight)
    }

    /// Nothing was asked yet.
    pub(super) fn is_empty(self) -> bool {
        self.points().is_empty() && self.in_flight().is_empty()
    }

    /// When the run began; before the first run, now.
    pub(super) fn since(self) -> Timestamp {
        self.room.run.as_ref().map_or(self.now, |run| run.since)
    }

    /// Seconds since the start of the run until now.
    pub(super) fn elapsed(self) -> f64 {
        self.now.duration_since(self.since()).as_secs_f64().max(0.0)
    }

    /// What there is to see. A run that is over ends with its last request, so that it does not drift out of view.
    pub(super) fn extent(self) -> Extent {
        let newest = self.points().last().map_or(0.0, |point| point.started.as_secs_f64());
        let end = if self.room.is_going() || self.points().is_empty() { self.elapsed().max(newest) } else { newest };
        let first = self.points().first().map_or(0.0, |point| point.started.as_secs_f64());
        Extent { first: first.min(end), end }
    }

    /// Whether a sample counts as over the limit: its silence reached it, or Cloudflare said so.
    pub(super) fn is_over(self, point: &Point) -> bool {
        !point.disturbed && (point.silence.is_some_and(|silence| silence >= self.limit().span()) || is_524(point))
    }
}

/// Whether Cloudflare's own error 524 came.
pub(super) fn is_524(point: &Point) -> bool {
    point.status == Some(524)
}

/// Where things stand: one scale of time for plot and strip, one scale of heights.
pub(super) struct Plot {
    /// The plot itself.
    pub(super) area: Rect,
    /// The strip below it.
    pub(super) strip: Rect,
    /// What is in view.
    pub(super) window: Window,
    /// How high a time stands.
    pub(super) heights: Heights,
    /// The samples in view, thinned out to columns of about a pixel.
    pub(super) thinned: Thinned,
}

impl Plot {
    /// Where a time since the start of the run stands.
    pub(super) fn x(&self, time: f64) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "points of a screen, and what is far outside is cut off")]
        let share = self.window.share(time).clamp(-1.0, 2.0) as f32;
        self.area.left() + share * self.area.width()
    }

    /// The time since the start of the run at `x`.
    pub(super) fn time(&self, x: f32) -> f64 {
        self.window.time(f64::from((x - self.area.left()) / self.area.width().max(1.0)))
    }

    /// Where so many seconds of silence stand.
    pub(super) fn y(&self, seconds: f64) -> f32 {
        self.area.bottom() - self.heights.share(seconds) * self.area.height()
    }

    /// Where a sample stands: at its silence, or on the bottom line if it has none.
    pub(super) fn place(&self, point: &Point) -> Pos2 {
        let y = point.silence.map_or(self.area.bottom(), |silence| self.y(silence.as_secs_f64()));
        pos2(self.x(point.started.as_secs_f64()), y)
    }

    /// The samples in view, one by one or neighbours together.
    pub(super) fn columns(&self) -> impl DoubleEndedIterator<Item = &Column> + ExactSizeIterator {
        self.thinned.slots.iter().map(|slot| &slot.column)
    }

    /// Neighbours share columns.
    pub(super) fn is_dense(&self) -> bool {
        self.thinned.width.is_some()
    }

    /// From where to where a column reaches; `None`: each sample is on its own.
    pub(super) fn reach(&self, slot: &Slot) -> Option<Rangef> {
        let edge = |number| self.thinned.width.map(|width| self.x(thin::start(number, width)));
        Some(Rangef::new(edge(slot.number)?, edge(slot.number + 1)?))
    }

    /// Plot and strip together: what the pointer is for.
    pub(super) fn touch(&self) -> Rect {
        self.area.union(self.strip)
    }
}
