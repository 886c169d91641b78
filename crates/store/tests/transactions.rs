//! Transactions as closures see them.

use store::db::{DbError, Tx};
use testkit::TestDatabase;

store::statements! {
    INSERT = "insert into job (id, kind, due_at, payload, state, attempts, created_at) \
        values ($2, $1, $3, '{}', 'open', 0, $3)";
    COUNT = "select count(*) from job where kind = $1";
}

#[testkit::twin]
async fn what_is_written_is_read(db: TestDatabase) -> Result<(), DbError> {
    db.write("test::insert", |tx: &mut Tx<'_>| {
        tx.execute_one(
            &INSERT,
            &["a".into(), [7_u8; 16].as_slice().into(), 5_i64.into()],
        )
    })
    .await?;
    let count: i64 = db
        .read("test::count", |tx| {
            tx.one(&COUNT, &["a".into()], |row| row.get(0))
        })
        .await?;
    assert_eq!(count, 1);
    Ok(())
}
