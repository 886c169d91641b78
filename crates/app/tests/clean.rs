//! What is old is cleared away once a day, in portions.

use std::time::Duration;

use kernel::{AccountId, JobId, MailId, Timestamp};
use store::db::{DbError, Tx, Value};
use testkit::TestDatabase;

use crate::world::World;

store::statements! {
    MAIL = "insert into mail (id, recipient, subject, body, state, attempts, due_at, created_at, \
        sent_at) values ($1, 'a@b.example', 's', 'b', $2, 1, $3, $3, $4)";
    LINK = "insert into one_time_link (token_hash, purpose, account_id, created_at, expires_at, \
        used_at) values ($1, 'reset', $2, 0, $3, $4)";
    ANSWER = "insert into idempotency (account_id, key, request_hash, order_id, status, body, \
        created_at) select $1, $2, $3, id, 200, 'b', $4 from work_order";
    CLEAN_UP = "insert into job (id, kind, due_at, payload, state, attempts, created_at) \
        values ($1, 'clean-up', $2, '{\"job\":\"clean-up\"}', 'open', 0, $2)";
    NO_MAILS = "delete from mail";
    MAILS = "select count(*) from mail";
    LINKS = "select count(*) from one_time_link";
    ANSWERS = "select count(*) from idempotency";
}

fn mail(tx: &mut Tx<'_>, number: u32, state: &str, at: Timestamp) -> Result<(), DbError> {
    let mut id = [7; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    let sent = (state == "sent").then_some(at);
    let values: [Value; 4] = [
        MailId::from_bytes(id).into(),
        state.into(),
        at.into(),
        sent.into(),
    ];
    tx.execute_one(&MAIL, &values)
}

fn answer(tx: &mut Tx<'_>, whose: AccountId, key: &str, at: Timestamp) -> Result<(), DbError> {
    let values: [Value; 4] = [whose.into(), key.into(), [7; 32].into(), at.into()];
    tx.execute_one(&ANSWER, &values)
}

#[testkit::twin]
async fn old_mails_links_and_answers_are_cleared_away(db: TestDatabase) {
    let world = World::new(db).await;
    world.order(900).await;
    world.run_due().await;
    world.raw(&NO_MAILS, vec![]).await;
    let (now, people) = (world.mara().now, [world.client.id, world.contractor.id]);
    let ago = move |hours| now.saturating_sub(Duration::from_hours(hours));
    let filled = world.database.write("test::fill", move |tx| {
        for number in 0..1200 {
            mail(
                tx,
                number,
                if number % 2 == 0 { "sent" } else { "dead" },
                ago(91 * 24),
            )?;
        }
        mail(tx, 2000, "open", ago(91 * 24))?;
        mail(tx, 2001, "sent", ago(89 * 24))?;
        for (number, (expires, used)) in [
            (ago(1), None),
            (now.saturating_add(Duration::from_hours(1)), Some(now)),
            (now.saturating_add(Duration::from_hours(1)), None),
        ]
        .into_iter()
        .enumerate()
        {
            let hash = [u8::try_from(number).unwrap(); 32];
            let values: [Value; 4] = [hash.into(), people[0].into(), expires.into(), used.into()];
            tx.execute_one(&LINK, &values)?;
        }
        for whose in people {
            for number in 0..600 {
                answer(tx, whose, &number.to_string(), ago(49))?;
            }
            answer(tx, whose, "fresh", ago(47))?;
        }
        let job = JobId::from_bytes([7; 16]);
        tx.execute_one(&CLEAN_UP, &[job.into(), now.into()])
    });
    let filled: Result<(), DbError> = filled.await;
    filled.unwrap();
    world.run_due().await;
    let left = world.database.read("test::left", |tx| {
        let mut left = [0_i64; 3];
        for (count, sql) in left.iter_mut().zip([&MAILS, &LINKS, &ANSWERS]) {
            *count = tx.one(sql, &[], |row| row.get(0))?;
        }
        Ok(left)
    });
    let left: Result<[i64; 3], DbError> = left.await;
    assert_eq!(left, Ok([2, 1, 2]));
    assert_eq!(
        app::notice::failed_jobs(&world.operator())
            .await
            .unwrap()
            .len(),
        0
    );
}
