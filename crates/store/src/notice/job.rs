//! Jobs: leased by a worker, done once, tried again after a failure, put aside in the end.

use domain::notice::Job;
use kernel::{JobId, Timestamp};

use crate::columns::small;
use crate::db::{DbError, Json, Tx, Value};

crate::statements! {
    pub(crate) ENQUEUE = "insert into job (id, kind, due_at, payload, state, attempts, dedup_key, \
        created_at) values ($1, $2, $3, $4, 'open', 0, $5, $6) \
        on conflict (kind, dedup_key) where state = 'open' and dedup_key is not null do nothing";
    pub(crate) CLAIM = {
        sqlite: "update job set leased_until = $2, attempts = attempts + 1 where id in \
            (select id from job where state = 'open' and due_at <= $1 \
            and (leased_until is null or leased_until <= $1) \
            and (kind = 'send-mail') = ($4 = 'mails') order by due_at, id limit $3) \
            returning id, payload, attempts, due_at",
        postgres: "update job set leased_until = $2, attempts = attempts + 1 where id in \
            (select id from job where state = 'open' and due_at <= $1 \
            and (leased_until is null or leased_until <= $1) \
            and (kind = 'send-mail') = ($4 = 'mails') order by due_at, id limit $3 \
            for update skip locked) \
            returning id, payload, attempts, due_at"
    };
    pub(crate) FINISH = "update job set state = 'done', leased_until = null, last_error = null, \
        finished_at = $3 where id = $1 and state = 'open' and leased_until = $2";
    pub(crate) RETRY = "update job set due_at = $3, leased_until = null, last_error = $4 \
        where id = $1 and state = 'open' and leased_until = $2";
    pub(crate) BURY = "update job set state = 'dead', leased_until = null, last_error = $4, \
        finished_at = $3 where id = $1 and state = 'open' and leased_until = $2";
    pub(crate) SWEEP = "delete from job where state = 'done' and finished_at < $1";
    pub(crate) FAILED = "select id, kind, state, attempts, due_at, last_error, payload from job \
        where state = 'dead' or (state = 'open' and attempts >= $1 and last_error is not null) \
        order by due_at, id limit $2";
    /// Unless the same one is open already.
    pub(crate) REOPEN = "update job set state = 'open', attempts = 0, due_at = $2, \
        finished_at = null, leased_until = null where id = $1 and state = 'dead' \
        and not exists (select 1 from job twin where twin.state = 'open' \
        and twin.kind = job.kind and twin.dedup_key = job.dedup_key)";
    pub(crate) HASTEN = "update job set due_at = $2 where id = $1 and state = 'open' \
        and leased_until is null";
}

/// Which jobs stand in one line. Mails wait for a server that may not answer, so nothing else
/// stands in line with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Mails to send.
    Mails,
    /// Everything else.
    Clocks,
}

/// A job a worker holds for a while.
#[derive(Debug, Clone)]
pub struct ClaimedJob {
    /// Which.
    pub id: JobId,
    /// What to do; `Err` with the reason when nobody can read it any more.
    pub job: Result<Job, String>,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// When it fell due.
    pub due_at: Timestamp,
    /// Until when nobody else takes it; also proves that it is still held.
    pub leased_until: Timestamp,
}

/// A job as the operator sees it.
#[derive(Debug, Clone)]
pub struct JobRow {
    /// Which.
    pub id: JobId,
    /// What it does.
    pub kind: String,
    /// What exactly it does; nothing when nobody can read it any more.
    pub job: Option<Job>,
    /// `dead` when it was put aside, `open` when it goes on trying.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is due.
    pub due_at: Timestamp,
    /// What went wrong the last time.
    pub last_error: Option<String>,
}

/// Sets a job down for later; `false` when the same one is open already.
pub fn enqueue(
    tx: &mut Tx<'_>,
    id: JobId,
    job: &Job,
    due_at: Timestamp,
    now: Timestamp,
) -> Result<bool, DbError> {
    // A job that comes back by itself is open once at most.
    let key = job.dedup_key().unwrap_or_else(|| job.kind().to_owned());
    let values: [Value; 6] = [
        id.into(),
        job.kind().into(),
        due_at.into(),
        Json(job).try_into()?,
        key.into(),
        now.into(),
    ];
    Ok(tx.execute(&ENQUEUE, &values)? == 1)
}

/// Takes up to `limit` jobs of a line that are due, the longest due first, and leases them.
pub fn claim(
    tx: &mut Tx<'_>,
    line: Line,
    (now, leased_until): (Timestamp, Timestamp),
    limit: i64,
) -> Result<Vec<ClaimedJob>, DbError> {
    let name = match line {
        Line::Mails => "mails",
        Line::Clocks => "clocks",
    };
    let values = [now.into(), leased_until.into(), limit.into(), name.into()];
    let mut jobs = tx.query(&CLAIM, &values, |row| {
        Ok(ClaimedJob {
            id: row.get(0)?,
            job: row
                .get::<Json<Job>>(1)
                .map(|json| json.0)
                .map_err(|error| error.to_string()),
            attempts: small(row, 2)?,
            due_at: row.get(3)?,
            leased_until,
        })
    })?;
    jobs.sort_by_key(|job| (job.due_at, job.id));
    Ok(jobs)
}

/// Notes that a job is done; `false` when the lease ran out and somebody else has it.
pub fn finish(tx: &mut Tx<'_>, job: &ClaimedJob, now: Timestamp) -> Result<bool, DbError> {
    let values = [job.id.into(), job.leased_until.into(), now.into()];
    Ok(tx.execute(&FINISH, &values)? == 1)
}

/// Notes a failure: with a moment to try again at, or without one to put the job aside.
pub fn fail(
    tx: &mut Tx<'_>,
    job: &ClaimedJob,
    again_at: Option<Timestamp>,
    now: Timestamp,
    error: &str,
) -> Result<bool, DbError> {
    let (sql, at) = again_at.map_or((&BURY, now), |at| (&RETRY, at));
    let values = [
        job.id.into(),
        job.leased_until.into(),
        at.into(),
        error.into(),
    ];
    Ok(tx.execute(sql, &values)? == 1)
}

/// Jobs that were put aside, and those that go on trying after `attempts` failures, for the
/// operator: the longest due first.
pub fn failed_jobs(tx: &mut Tx<'_>, attempts: u32, limit: i64) -> Result<Vec<JobRow>, DbError> {
    let values = [i64::from(attempts).into(), limit.into()];
    tx.query(&FAILED, &values, |row| {
        Ok(JobRow {
            id: row.get(0)?,
            kind: row.get(1)?,
            job: row.get::<Json<Job>>(6).ok().map(|json| json.0),
            state: row.get(2)?,
            attempts: row.get(3)?,
            due_at: row.get(4)?,
            last_error: row.get(5)?,
        })
    })
}

/// Lets a failed job be tried again at once: one that was put aside is open again, and one that
/// waits for its next attempt waits no longer. `false` when it is being worked on, or the same one
/// is open already.
pub fn retry(tx: &mut Tx<'_>, id: JobId, now: Timestamp) -> Result<bool, DbError> {
    let values = [id.into(), now.into()];
    Ok(tx.execute(&REOPEN, &values)? == 1 || tx.execute(&HASTEN, &values)? == 1)
}

/// Forgets jobs that were done before a moment. Dead ones stay for the operator.
pub fn sweep(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(&SWEEP, &[before.into()])
}
