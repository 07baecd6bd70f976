//! Work that is accepted with 202 and asked after: the state of each job follows from the time since it was handed in.

use std::collections::VecDeque;

use serde_json::json;
use tokio::time::Instant;

use crate::i18n::Msg;

use super::answer::Answer;
use super::exchange::{Exchange, Handled, Trouble};
use super::routes::{END, WORK};
use super::switchboard::unknown;

/// Jobs that are remembered; the oldest is forgotten first.
const MOST: usize = 256;
/// What `Retry-After` says, in nominal seconds.
const ASK_AGAIN: &str = "2";

/// The jobs of one server.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    handed_in: u64,
    known: VecDeque<Job>,
}

#[derive(Debug, Clone, Copy)]
struct Job {
    id: u64,
    since: Instant,
    /// Nominal seconds.
    work: f64,
    end: End,
}

/// What its state is in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// 200 with the address of the result.
    Result,
    /// 303 to the result.
    Redirect,
    /// 200 that says that it failed.
    Failed,
}

impl Jobs {
    fn add(&mut self, work: f64, end: End) -> u64 {
        if self.known.len() == MOST {
            self.known.pop_front();
        }
        self.handed_in += 1;
        self.known.push_back(Job { id: self.handed_in, since: Instant::now(), work, end });
        self.handed_in
    }

    fn find(&self, id: &str) -> Option<Job> {
        let id: u64 = id.parse().ok()?;
        self.known.iter().find(|job| job.id == id).copied()
    }
}

/// `POST /jobs`.
pub(super) async fn submit(exchange: &mut Exchange<'_>) -> Handled {
    if exchange.request.method != "POST" {
        return Err(Trouble::Refused(405, Msg::new("simulate-post-only")));
    }
    let end = match exchange.word(&END)? {
        Some("redirect") => End::Redirect,
        Some("failed") => End::Failed,
        _ => End::Result,
    };
    let work = exchange.seconds(&WORK)?;
    let id = exchange.shared.jobs().add(work, end);
    let path = format!("/jobs/{id}");
    let document = json!({ "id": id, "status": "accepted", "status_url": path });
    // Some clients read the one, some the other, and the second is a whole URL where it comes from (Azure's convention).
    let whole = format!("http://{}{path}", exchange.shared.address);
    let answer = Answer::json(202, &document).with("Location", path).with("Operation-Location", whole);
    exchange.send(answer.with("Retry-After", ASK_AGAIN)).await
}

/// `/jobs/ID`.
pub(super) async fn state(exchange: &mut Exchange<'_>, id: &str) -> Handled {
    let job = job(exchange, id)?;
    let result = format!("/jobs/{}/result", job.id);
    let answer = match (percent(exchange, &job), job.end) {
        (Some(percent), _) => {
            let document = json!({ "id": job.id, "status": "running", "percent": percent });
            Answer::json(200, &document).with("Retry-After", ASK_AGAIN)
        }
        (None, End::Result) => Answer::json(200, &json!({ "id": job.id, "status": "done", "percent": 100, "result": result })),
        (None, End::Redirect) => Answer::redirect(303, result),
        (None, End::Failed) => Answer::json(200, &json!({ "id": job.id, "status": "failed" })),
    };
    exchange.send(answer).await
}

/// `/jobs/ID/result`: there once the job is done.
pub(super) async fn result(exchange: &mut Exchange<'_>, id: &str) -> Handled {
    let job = job(exchange, id)?;
    if job.end == End::Failed || percent(exchange, &job).is_some() {
        return Err(unknown(exchange.shared.address));
    }
    exchange.send(Answer::json(200, &json!({ "id": job.id, "worked_nominal_s": job.work }))).await
}

fn job(exchange: &Exchange<'_>, id: &str) -> Result<Job, Trouble> {
    exchange.shared.jobs().find(id).ok_or_else(|| unknown(exchange.shared.address))
}

/// How much of it is done, 0 to 99; `None`: all.
fn percent(exchange: &Exchange<'_>, job: &Job) -> Option<u8> {
    let done = exchange.shared.since(job.since) / job.work;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 99")]
    (done < 1.0).then_some((done * 100.0) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_job_is_forgotten_first() {
        let mut jobs = Jobs::default();
        for _ in 0..=MOST {
            jobs.add(1.0, End::Result);
        }
        assert!(jobs.find("1").is_none() && jobs.find("2").is_some() && jobs.find("257").is_some());
        assert!(jobs.find("x").is_none() && jobs.find("-2").is_none());
        assert_eq!(jobs.known.len(), MOST);
    }
}
