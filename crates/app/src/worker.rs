//! What happens by itself: the worker looks for jobs that are due and does them.
//!
//! The injected clock decides what is due; tokio only makes it wait. A job is leased before it is
//! worked on, so several nodes may work at once, and one that died is taken over. Every job can
//! run twice without harm. A job that fails waits longer each time and is put aside for the
//! operator in the end, with its error; only the clock of an order is tried for ever. The worker
//! itself never fails and never blocks.

use std::sync::Arc;
use std::time::Duration;

use domain::agreement::Alarm;
use domain::notice::{Job, retry_after};
use kernel::{Id, OrderId, Timestamp};
use store::db::{DbError, Tx};
use store::notice::{ClaimedJob, Line};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::context::{App, Cx};
use crate::failure::Failure;
use crate::{agreement, idempotency, instruction, ledger, notice, review};

/// How long a job belongs to one worker; a running one is never that slow.
const LEASE: Duration = Duration::from_mins(5);
/// How many jobs are taken at once.
const BATCH: i64 = 16;
/// How often the worker looks while nothing is due.
const PAUSE: Duration = Duration::from_secs(1);
/// How often what is old is cleared away.
const DAY: Duration = Duration::from_hours(24);
/// How many rows are cleared away in one transaction.
const SWEPT: i64 = 500;
/// How long mails are kept that were sent, shown or given up.
const MAIL_MEMORY: Duration = Duration::from_hours(90 * 24);
/// How long jobs that were done are kept.
const MEMORY: Duration = Duration::from_hours(30 * 24);

/// Works until told to stop. A job that was begun is finished.
pub async fn run(app: Arc<App>, stopped: watch::Receiver<bool>) {
    if let Err(failure) = keep_clean(&app, app.clock.now()).await {
        tracing::warn!(%failure, "the daily clean-up could not be planned");
    }
    tokio::join!(
        work(&app, Line::Clocks, stopped.clone()),
        work(&app, Line::Mails, stopped),
    );
}

/// Works on one line until told to stop; the other one never waits for it.
async fn work(app: &Arc<App>, line: Line, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let done = match work_off(app, line).await {
            Ok(done) => done,
            Err(failure) => {
                tracing::warn!(%failure, "jobs cannot be looked for");
                0
            }
        };
        if done == 0 {
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                gone = stopped.wait_for(|stop| *stop) => {
                    drop(gone);
                    return;
                }
            }
        }
    }
}

/// Does everything that is due now and answers how many jobs that were.
///
/// # Errors
/// [`Failure::Unavailable`] or [`Failure::Fault`] when jobs cannot be looked for; a job that
/// fails is no error here.
pub async fn run_due(app: &Arc<App>) -> Result<usize, Failure> {
    let mut all = 0;
    loop {
        let done = work_off(app, Line::Clocks).await? + work_off(app, Line::Mails).await?;
        if done == 0 {
            return Ok(all);
        }
        all += done;
    }
}

/// Takes some jobs that are due and does them: mails beside each other, everything else in the
/// order it fell due. Every job that was taken is tried, also when another cannot be closed.
async fn work_off(app: &Arc<App>, line: Line) -> Result<usize, Failure> {
    let now = app.clock.now();
    let lease = now.saturating_add(LEASE);
    let jobs = app
        .database
        .write("worker::claim", move |tx| {
            store::notice::claim(tx, line, (now, lease), BATCH).map_err(Failure::from)
        })
        .await?;
    let taken = jobs.len();
    let mut outcome = Ok(());
    let mut sending = JoinSet::new();
    for job in jobs {
        match line {
            Line::Clocks => outcome = outcome.and(settle(Arc::clone(app), job).await),
            Line::Mails => drop(sending.spawn(settle(Arc::clone(app), job))),
        }
    }
    while let Some(settled) = sending.join_next().await {
        let settled = settled.unwrap_or_else(|error| Err(Failure::Fault(error.to_string())));
        outcome = outcome.and(settled);
    }
    outcome.map(|()| taken)
}

/// Tries a job and notes what came of it.
async fn settle(app: Arc<App>, job: ClaimedJob) -> Result<(), Failure> {
    let outcome = attempt(&app, &job).await;
    close(&app, job, outcome).await
}

/// Runs one job on a task of its own, so that a panic is a failure like any other.
async fn attempt(app: &Arc<App>, job: &ClaimedJob) -> Result<(), String> {
    let work = job.job.clone()?;
    if work.retry_after(job.attempts.saturating_sub(1)).is_none() {
        return Err("whoever worked on it never came back".to_owned());
    }
    let app = Arc::clone(app);
    match tokio::spawn(async move { perform(&app, &work).await }).await {
        Ok(outcome) => outcome.map_err(|failure| failure.to_string()),
        Err(panicked) => Err(panicked.to_string()),
    }
}

/// Notes what came of a job.
async fn close(
    app: &Arc<App>,
    job: ClaimedJob,
    outcome: Result<(), String>,
) -> Result<(), Failure> {
    let now = app.clock.now();
    let wait = match &job.job {
        Ok(work) => work.retry_after(job.attempts),
        Err(_) => retry_after(job.attempts),
    };
    let again_at = wait.map(|wait| now.saturating_add(wait));
    if let Err(error) = &outcome {
        tracing::warn!(job = %job.id, attempts = job.attempts, error, "a job failed");
        if let (None, Ok(Job::SendMail { mail })) = (again_at, &job.job) {
            notice::give_up(app, *mail, error.clone()).await?;
        }
    }
    let comes_back = matches!(job.job, Ok(Job::CleanUp));
    app.database
        .write("worker::close", move |tx| {
            let held = match &outcome {
                Ok(()) => store::notice::finish(tx, &job, now)?,
                Err(error) => store::notice::fail(tx, &job, again_at, now, error)?,
            };
            if !held {
                tracing::warn!(job = %job.id, "a job took longer than its lease");
            }
            Ok::<_, Failure>(())
        })
        .await?;
    if comes_back {
        keep_clean(app, now.saturating_add(DAY)).await
    } else {
        Ok(())
    }
}

/// Does what a job says.
async fn perform(app: &Arc<App>, job: &Job) -> Result<(), Failure> {
    match *job {
        Job::OrderAlarm { order, alarm } => {
            write(app, "worker::order_alarm", move |tx, cx| {
                ring(tx, cx, (order, alarm))
            })
            .await
        }
        Job::AssistanceAlarm { assistance, .. } => {
            write(app, "worker::assistance_alarm", move |tx, cx| {
                agreement::assistance::ring(tx, cx, assistance)
            })
            .await
        }
        Job::ClosePosting { posting } => {
            write(app, "worker::close_posting", move |tx, cx| {
                crate::posting::close_by_clock(tx, cx, posting)
            })
            .await
        }
        Job::ExpireTransfer { transfer } => {
            write(app, "worker::expire_transfer", move |tx, cx| {
                ledger::expire(tx, transfer, cx.now).map(drop)
            })
            .await
        }
        Job::BringQuestions { owner, at } => {
            write(app, "worker::bring_questions", move |tx, cx| {
                instruction::question::bring(tx, cx, (owner, at))
            })
            .await
        }
        Job::RemindExplainBack { order, since, .. } => {
            write(app, "worker::remind_explain_back", move |tx, cx| {
                instruction::explain_back::remind(tx, cx, (order, since))
            })
            .await
        }
        Job::RemindProgress { order, at } => {
            write(app, "worker::remind_progress", move |tx, cx| {
                crate::work::remind(tx, cx, (order, at))
            })
            .await
        }
        Job::LapseAddendum { order, number } => {
            write(app, "worker::lapse_addendum", move |tx, cx| {
                agreement::addendum::lapse(tx, cx, (order, number))
            })
            .await
        }
        Job::AskForAccount { payment, .. } => {
            write(app, "worker::ask_for_account", move |tx, cx| {
                crate::custody::ask(tx, cx, payment)
            })
            .await
        }
        Job::RemindPayment { payment, at } => {
            write(app, "worker::remind_payment", move |tx, cx| {
                crate::custody::remind(tx, cx, (payment, at))
            })
            .await
        }
        Job::SendMail { mail } => notice::send(app, mail).await,
        Job::CleanUp => clean_up(app, app.system().now).await,
    }
}

/// A date of an order has come: of a dispute or of the order itself.
fn ring(tx: &mut Tx<'_>, cx: &Cx, (order, alarm): (OrderId, Alarm)) -> Result<(), Failure> {
    let rung = match alarm {
        Alarm::TalkEnds { .. } | Alarm::DecisionLate { .. } => review::ring(tx, cx, order, alarm),
        _ => agreement::ring(tx, cx, order, alarm),
    };
    rung.map(drop)
}

/// What happens by itself, in one transaction.
async fn write(
    app: &Arc<App>,
    name: &'static str,
    job: impl Fn(&mut Tx<'_>, &Cx) -> Result<(), Failure> + Send + 'static,
) -> Result<(), Failure> {
    let cx = app.system();
    app.database.write(name, move |tx| job(tx, &cx)).await
}

/// Clears away what is old.
async fn clean_up(app: &Arc<App>, now: Timestamp) -> Result<(), Failure> {
    app.database
        .write("worker::clean_up", move |tx| {
            store::account::sweep_sessions(tx, now)?;
            store::task::sweep_previews(tx, now)?;
            store::notice::sweep_jobs(tx, now.saturating_sub(MEMORY))?;
            Ok::<_, Failure>(())
        })
        .await?;
    sweep(app, move |tx| store::account::sweep_links(tx, now, SWEPT)).await?;
    sweep(app, move |tx| {
        store::account::organisation::sweep_invitations(tx, now.saturating_sub(MEMORY), SWEPT)
    })
    .await?;
    sweep(app, move |tx| {
        store::notice::sweep_mails(tx, now.saturating_sub(MAIL_MEMORY), SWEPT)
    })
    .await?;
    sweep(app, move |tx| {
        store::idempotency::sweep_all(tx, now.saturating_sub(idempotency::MEMORY), SWEPT)
    })
    .await
}

/// Clears away [`SWEPT`] rows a transaction, so that nobody waits long, until fewer are left.
async fn sweep(
    app: &Arc<App>,
    some: impl Fn(&mut Tx<'_>) -> Result<u64, DbError> + Clone + Send + 'static,
) -> Result<(), Failure> {
    loop {
        let some = some.clone();
        let swept = app
            .database
            .write("worker::sweep", move |tx| some(tx).map_err(Failure::from))
            .await?;
        if i64::try_from(swept).unwrap_or(i64::MAX) < SWEPT {
            return Ok(());
        }
    }
}

/// Sees to it that the next clean-up is planned.
async fn keep_clean(app: &Arc<App>, due_at: Timestamp) -> Result<(), Failure> {
    let (now, id) = (
        app.clock.now(),
        Id::new(app.clock.now(), app.entropy.as_ref()),
    );
    app.database
        .write("worker::keep_clean", move |tx| {
            store::notice::enqueue(tx, id, &Job::CleanUp, due_at, now)?;
            Ok(())
        })
        .await
}
