//! The worker: due jobs once, failing ones later, hopeless ones put aside.

use std::time::Duration;

use app::worker;
use domain::agreement::Alarm;
use domain::notice::Job;
use kernel::{JobId, OrderId};
use store::db::{Json, Value};
use store::notice::MailState;
use testkit::TestDatabase;

use crate::world::World;

store::statements! {
    INSERT_JOB = "insert into job (id, kind, due_at, payload, state, attempts, created_at) \
        values ($1, 'test', $2, $3, 'open', 0, $2)";
    RAISE_COUNTER = "update ledger_account set credits_posted = credits_posted + 1 where code = 2";
    LOWER_COUNTER = "update ledger_account set credits_posted = credits_posted - 1 where code = 2";
    FAILING = "select count(*) from job where state = 'open' and last_error is not null";
    JOBS_DONE = "select count(*) from job where state = 'done' and finished_at >= $1";
    JOBS_AGAIN = "select count(*) from job where state <> 'open' and attempts <> 1";
    MAILS = "select count(*) from mail";
    SENDS = "select count(*) from job where kind = 'send-mail' and state = 'done'";
    SENDS_NOW = "select count(*) from job where kind = 'send-mail' and finished_at >= $1";
    LEASES = "select count(*) from job where state = 'open' and leased_until is not null";
}

async fn put(world: &World, number: u8, payload: Value) {
    let id = JobId::from_bytes([number; 16]);
    world
        .raw(
            &INSERT_JOB,
            vec![id.into(), world.mara().now.into(), payload],
        )
        .await;
}

fn accept(order: OrderId, deadline: &str) -> Job {
    let deadline = deadline.parse().unwrap();
    Job::OrderAlarm {
        order,
        alarm: Alarm::AcceptBySilence {
            delivery: 1,
            deadline,
        },
    }
}

/// Firing twice does no harm: the same alarm three times over pays once.
#[testkit::twin]
async fn a_job_fired_twice_is_harmless(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(900).await;
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    let job: Value = Json(accept(order, "2026-03-16T17:00:00Z"))
        .try_into()
        .unwrap();
    put(&world, 1, job.clone()).await;
    put(&world, 2, job).await;
    world.run_due().await;
    assert_eq!(world.paid_out(order).await, 900);
    let paid = world.mails_to(&world.contractor).await;
    let told = paid
        .iter()
        .filter(|mail| mail.subject.contains("bezahlt"))
        .count();
    assert_eq!(told, 1);
    world.is_in_order().await;
}

/// Decision 3: a worker that died after a reminder says it once all the same, also after the
/// due date of the work.
#[testkit::twin]
async fn a_reminder_fired_twice_is_said_once(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(900).await;
    let deadline = "2026-03-16T17:00:00Z".parse().unwrap();
    world.set("2026-03-09T17:00:00Z".parse().unwrap());
    let alarm = Alarm::RemindReview {
        delivery: 1,
        days_left: 7,
        deadline,
    };
    for number in 1..=3 {
        let job: Value = Json(Job::OrderAlarm { order, alarm }).try_into().unwrap();
        put(&world, number, job).await;
    }
    world.run_due().await;
    let told = world.mails_to(&world.client).await;
    let reminders = told
        .iter()
        .filter(|mail| mail.subject.contains("zum Prüfen"));
    assert_eq!(reminders.count(), 1);
    world.is_in_order().await;
}

/// Several workers at once share the jobs and do each once.
#[testkit::twin]
async fn several_workers_share_the_jobs(db: TestDatabase) {
    let world = World::new(db).await;
    let mut orders = Vec::new();
    for minor in 1..=10 {
        orders.push((world.delivered(minor).await, minor));
    }
    world.run_due().await;
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    let before = world.mara().now;
    let workers: Vec<_> = (0..4)
        .map(|_| {
            let app = world.app.clone();
            tokio::spawn(async move { worker::run_due(&app).await.unwrap() })
        })
        .collect();
    let mut done = 0;
    for worker in workers {
        done += worker.await.unwrap();
    }
    for (order, minor) in orders {
        assert_eq!(world.paid_out(order).await, minor);
    }
    // Every job was done by one worker, and by that one once.
    let counts = world.database.read("test::counts", move |tx| {
        let count = |row: &store::db::Row<'_>| row.get::<i64>(0);
        Ok([
            tx.one(&JOBS_DONE, &[Value::from(before)], count)?,
            tx.one(&JOBS_AGAIN, &[], count)?,
            tx.one(&MAILS, &[], count)?,
            tx.one(&SENDS, &[], count)?,
            tx.one(&SENDS_NOW, &[Value::from(before)], count)?,
        ])
    });
    let counts: Result<[i64; 5], store::db::DbError> = counts.await;
    let [jobs, again, mails, sends, now] = counts.unwrap();
    assert_eq!(i64::try_from(done), Ok(jobs));
    assert_eq!(again, 0, "every job was tried once");
    // Per order: proposed, signed, concluded, secured, started, delivered; and now both are told
    // that it is paid.
    assert_eq!((mails, sends, now), (80, 80, 20));
    world.is_in_order().await;
}

/// A job nobody can do waits longer each time, is put aside in the end, and stops nothing else.
#[testkit::twin]
async fn a_failing_job_backs_off_and_is_put_aside(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(900).await;
    world.run_due().await;
    put(&world, 1, "{\"job\":\"unheard-of\"}".into()).await;
    assert_eq!(world.run_due().await, 1);
    assert_eq!(world.run_due().await, 0, "it waits");
    world.pass(Duration::from_secs(29));
    assert_eq!(world.run_due().await, 0);
    world.pass(Duration::from_secs(1));
    assert_eq!(world.run_due().await, 1, "half a minute later");
    world.pass(Duration::from_secs(30));
    assert_eq!(world.run_due().await, 0, "twice as long the second time");
    for _ in 0..12 {
        world.pass(Duration::from_hours(6));
        world.run_due().await;
    }
    let dead = app::notice::failed_jobs(&world.operator()).await.unwrap();
    assert_eq!((dead.len(), dead[0].attempts), (1, 10));
    assert!(
        dead[0].last_error.as_ref().unwrap().contains("JSON"),
        "{dead:?}"
    );
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    world.run_due().await;
    assert_eq!(world.paid_out(order).await, 900);
}

/// A clock whose money does not lie there fails loudly, pays nothing, and is shown to the operator;
/// it goes on trying and pays when the books are right again, however late.
#[testkit::twin]
async fn a_clock_that_cannot_pay_is_tried_until_it_can(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(900).await;
    world.raw(&RAISE_COUNTER, vec![]).await;
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    for _ in 0..20 {
        world.run_due().await;
        world.pass(Duration::from_hours(6));
    }
    assert_eq!(world.paid_out(order).await, 0);
    let failed = app::notice::failed_jobs(&world.operator()).await.unwrap();
    assert_eq!((failed.len(), failed[0].state.as_str()), (1, "open"));
    assert!(failed[0].attempts > 10, "{failed:?}");
    let numbers = world.database.read("test::failing", |tx| {
        tx.one(&FAILING, &[], |row| row.get(0))
    });
    let numbers: Result<i64, store::db::DbError> = numbers.await;
    assert_eq!(numbers, Ok(1));
    let error = failed[0].last_error.as_ref().unwrap();
    assert!(error.contains("refusal-order-held-differs"), "{error}");
    let hidden = app::notice::failed_jobs(&world.mara()).await;
    assert_eq!(crate::world::key(hidden.map(drop)), "not-found");
    world.raw(&LOWER_COUNTER, vec![]).await;
    world.run_due().await;
    assert_eq!(world.paid_out(order).await, 900);
    world.is_in_order().await;
}

/// The operator lets a job that was given up be tried again; nobody else may.
#[testkit::twin]
async fn a_job_that_was_put_aside_is_tried_again_when_asked(db: TestDatabase) {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("smtp://{}", closed.local_addr().unwrap());
    drop(closed);
    let from = "Feierabend <post@feierabend.example>";
    let mailer = app::Mailer::new(&address, from, "https://feierabend.example").unwrap();
    let world = World::with_mailer(db, Some(mailer)).await;
    world.order(900).await;
    for _ in 0..14 {
        world.run_due().await;
        world.pass(Duration::from_hours(3));
    }
    let mails = async || world.mails_to(&world.contractor).await[0].state;
    assert_eq!(mails().await, MailState::Dead);
    assert_eq!(world.run_due().await, 0);
    let refused = app::notice::retry_jobs(&world.mara()).await;
    assert_eq!(crate::world::key(refused), "not-found");
    assert_eq!(app::notice::retry_jobs(&world.operator()).await, Ok(1));
    let failed = app::notice::failed_jobs(&world.operator()).await.unwrap();
    assert_eq!(failed.len(), 0);
    assert_eq!(mails().await, MailState::Open);
    assert_eq!(world.run_due().await, 1, "it is tried at once");
    // The same job is open only once.
    assert_eq!(app::notice::retry_jobs(&world.operator()).await, Ok(0));
}

/// The running worker does what is due, keeps nothing leased, and stops when told to.
#[testkit::twin]
async fn the_worker_runs_until_told_to_stop(db: TestDatabase) {
    let world = World::new(db).await;
    let order = world.delivered(900).await;
    world.set("2026-03-16T17:00:00Z".parse().unwrap());
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let running = tokio::spawn(worker::run(world.app.clone(), stopped));
    for _ in 0..200 {
        if world.paid_out(order).await == 900 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    stop.send(true).unwrap();
    tokio::time::timeout(Duration::from_secs(10), running)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(world.paid_out(order).await, 900);
    let leases = world.database.read("test::leases", |tx| {
        tx.one(&LEASES, &[], |row| row.get::<i64>(0))
    });
    let leases: Result<i64, store::db::DbError> = leases.await;
    assert_eq!(leases, Ok(0));
}
