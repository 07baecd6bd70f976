//! Sessions and samples as rows.
//!
//! What chart and figures need of a sample stands in a narrow table of its own: a hundred thousand points are read without
//! touching a single body. The whole sample is JSON beside it, since it is only ever read as a whole.

use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Result, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::secrets::{Secrets, Withheld, kept_plan};
use super::session::{SessionId, SessionSummary};
use crate::probe::{End, FailureKind, Plan, Point, Sample};
use crate::redact;

/// The tables. Raise [`VERSION`] with any change, and bring older ones along.
pub(super) const SCHEMA: &str = "
    CREATE TABLE session (
        id INTEGER PRIMARY KEY,
        since TEXT NOT NULL,
        ended TEXT,
        how TEXT,
        plan TEXT NOT NULL,
        url TEXT NOT NULL,
        withheld TEXT NOT NULL
    ) STRICT;
    CREATE TABLE point (
        session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        started INTEGER NOT NULL,
        due INTEGER NOT NULL,
        silence INTEGER,
        total INTEGER NOT NULL,
        status INTEGER,
        class TEXT NOT NULL,
        failure TEXT,
        disturbed INTEGER NOT NULL,
        PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE detail (
        session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        sample TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (session, number)
    ) STRICT;";

/// The version of the tables.
pub(super) const VERSION: i64 = 1;

/// A session as it is written.
#[derive(Debug, Clone)]
pub(super) struct SessionRow {
    id: SessionId,
    since: String,
    ended: Option<(String, String)>,
    plan: String,
    url: String,
    withheld: String,
}

/// A sample as it is written.
#[derive(Debug, Clone)]
pub(super) struct SampleRow {
    pub(super) session: SessionId,
    point: Point,
    sample: String,
    body: Vec<u8>,
}

impl SessionRow {
    pub(super) fn new(id: SessionId, plan: &Plan, since: Timestamp) -> Self {
        let (kept, withheld) = kept_plan(plan);
        let url = redact::url(plan.target.url.as_str());
        Self { id, since: since.to_string(), ended: None, plan: json(&kept), url, withheld: json(&withheld) }
    }

    pub(super) fn end(&mut self, at: Timestamp, how: End) {
        self.ended = Some((at.to_string(), word(&how)));
    }

    /// Writes it, whether it is there already or not.
    pub(super) fn write(&self, connection: &Connection) -> Result<()> {
        let (ended, how) = self.ended.as_ref().map(|(at, how)| (at, how)).unzip();
        let mut statement = connection.prepare_cached(
            "INSERT INTO session (id, since, ended, how, plan, url, withheld) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, how = excluded.how",
        )?;
        statement.execute(params![self.id.0, self.since, ended, how, self.plan, self.url, self.withheld]).map(drop)
    }
}

impl SampleRow {
    pub(super) fn new(session: SessionId, secrets: &Secrets, sample: &Sample) -> Self {
        let point = sample.point();
        let (sample, body) = secrets.kept_sample(sample);
        Self { session, point, sample, body }
    }

    /// Memory that it takes, in bytes.
    pub(super) fn bytes(&self) -> usize {
        size_of::<Self>() + self.sample.len() + self.body.len()
    }

    /// Writes it. A number that is there already stays as it is.
    pub(super) fn write(&self, connection: &Connection) -> Result<()> {
        let Point { number, started, due, silence, total, status, class, failure, disturbed } = self.point;
        let (session, number) = (self.session.0, integer(number));
        let mut statement = connection.prepare_cached(
            "INSERT INTO point (session, number, started, due, silence, total, status, class, failure, disturbed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
        )?;
        let failure = failure.map(FailureKind::name);
        let (silence, class) = (silence.map(nanos), word(&class));
        let (started, due, total) = (nanos(started), nanos(due), nanos(total));
        statement.execute(params![session, number, started, due, silence, total, status, class, failure, disturbed])?;
        let mut statement = connection.prepare_cached(
            "INSERT INTO detail (session, number, sample, body) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        )?;
        statement.execute(params![session, number, self.sample, self.body]).map(drop)
    }
}

/// The newest session that has a sample.
pub(super) fn last(connection: &Connection) -> Result<Option<SessionSummary>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, since, ended, how, plan, url, withheld, (SELECT count(*) FROM point WHERE session = id),
         (SELECT sample FROM detail WHERE session = session.id ORDER BY number LIMIT 1) FROM session
         WHERE EXISTS (SELECT 1 FROM point WHERE session = id) ORDER BY id DESC LIMIT 1",
    )?;
    statement.query_row([], summary).optional().map(Option::flatten)
}

/// `None` where a later or earlier version wrote what this one cannot read.
fn summary(row: &Row<'_>) -> Result<Option<SessionSummary>> {
    let text = |column| row.get::<_, String>(column);
    let (plan, url, withheld) = (read(&text(4)?), text(5)?, read::<Withheld>(&text(6)?));
    let ended: (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
    let ended = ended.0.zip(ended.1).and_then(|(at, how)| Some((at.parse().ok()?, unword(&how)?)));
    let (id, samples) = (SessionId(row.get(0)?), u64::try_from(row.get::<_, i64>(7)?).unwrap_or_default());
    let (Some(plan), Some(withheld), Ok(since)) = (plan, withheld, text(1)?.parse()) else { return Ok(None) };
    let first: Option<Sample> = row.get::<_, Option<String>>(8)?.and_then(|text| read(&text));
    let every = Plan::interval_kept(&plan, &first.map(|sample| sample.connection).unwrap_or_default());
    Ok(Some(SessionSummary { id, plan, url, withheld, every, since, ended, samples }))
}

/// All points of `session`, in the order of their starts.
pub(super) fn points(connection: &Connection, session: SessionId) -> Result<Vec<Point>> {
    let mut statement = connection.prepare_cached(
        "SELECT number, started, due, silence, total, status, class, failure, disturbed FROM point WHERE session = ?1
         ORDER BY started, number",
    )?;
    let rows = statement.query_map([session.0], |row| {
        let span = |column| row.get::<_, i64>(column).map(duration);
        let (class, failure): (String, Option<String>) = (row.get(6)?, row.get(7)?);
        let class = unword(&class);
        let failure = failure.map(|name| FailureKind::ALL.iter().copied().find(|kind| kind.name() == name));
        // What another version calls by a word of its own is left out rather than drawn wrongly.
        let (Some(class), None | Some(Some(_))) = (class, failure) else { return Ok(None) };
        Ok(Some(Point {
            number: u64::try_from(row.get::<_, i64>(0)?).unwrap_or_default(),
            started: span(1)?,
            due: span(2)?,
            silence: row.get::<_, Option<i64>>(3)?.map(duration),
            total: span(4)?,
            status: row.get(5)?,
            class,
            failure: failure.flatten(),
            disturbed: row.get(8)?,
        }))
    })?;
    rows.filter_map(Result::transpose).collect()
}

/// One sample of `session`, whole.
pub(super) fn sample(connection: &Connection, session: SessionId, number: u64) -> Result<Option<Sample>> {
    let mut statement = connection.prepare_cached("SELECT sample, body FROM detail WHERE session = ?1 AND number = ?2")?;
    let found = statement.query_row(params![session.0, integer(number)], |row| {
        let mut sample: Option<Sample> = read(&row.get::<_, String>(0)?);
        if let Some(reply) = sample.as_mut().and_then(|sample| sample.reply.as_mut()) {
            reply.body = row.get(1)?;
        }
        Ok(sample)
    });
    found.optional().map(Option::flatten)
}

/// The newest `most` samples of `session` without their bodies, in the order of their numbers.
pub(super) fn samples(connection: &Connection, session: SessionId, most: usize) -> Result<Vec<Sample>> {
    let mut statement =
        connection.prepare_cached("SELECT sample FROM detail WHERE session = ?1 ORDER BY number DESC LIMIT ?2")?;
    let rows = statement.query_map(params![session.0, i64::try_from(most).unwrap_or(i64::MAX)], |row| {
        row.get::<_, String>(0).map(|text| read(&text))
    })?;
    let mut samples = rows.filter_map(Result::transpose).collect::<Result<Vec<Sample>>>()?;
    samples.reverse();
    Ok(samples)
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// A value that is a single word in JSON, without its quotes.
fn word(value: &impl Serialize) -> String {
    json(value).trim_matches('"').to_owned()
}

fn unword<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

fn integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// In nanoseconds; good for 292 years.
fn nanos(span: Duration) -> i64 {
    i64::try_from(span.as_nanos()).unwrap_or(i64::MAX)
}

fn duration(nanos: i64) -> Duration {
    Duration::from_nanos(u64::try_from(nanos).unwrap_or_default())
}
