//! What the storage kernel's own benchmark (`commit`) does in one call: a read, an update and an
//! insert with a key of sixteen bytes. Its figure is the kernel's group commit with nothing on top.

use store::db::{Database, DbError};

use crate::{Failure, ORDERS, Step, Way};

store::statements! {
    pub(crate) ADD = "insert into group_balance (id, amount) values ($1, 0)";
    pub(crate) READ = "select amount from group_balance where id = $1";
    pub(crate) UPDATE = "update group_balance set amount = $2 where id = $1";
    pub(crate) INSERT = "insert into group_entry (id, balance_id, amount) values ($1, $2, $3)";
    pub(crate) SUM = "select cast(coalesce(sum(amount), 0) as bigint) from group_entry \
        where balance_id = $1";
}

/// One balance an order, and an entry a call.
pub(crate) struct Group;

/// A balance for each order.
pub(crate) async fn fill(database: &Database) -> Result<(), Failure> {
    let orders = i64::try_from(ORDERS)?;
    database
        .write("bench::fill", move |tx| {
            (0..orders).try_for_each(|id| tx.execute_one(&ADD, &[id.into()]))
        })
        .await
        .map_err(|error: DbError| error.into())
}

impl Way for Group {
    fn name(&self) -> &'static str {
        "read, update, insert"
    }

    async fn call(&self, database: &Database, step: Step) -> Result<(), Failure> {
        let order = i64::try_from(step.order)?;
        let amount: i64 = if step.back { -1 } else { 1 };
        let id = kernel::TransferId::from_bytes(step.number.to_be_bytes());
        database
            .write("bench::group", move |tx| {
                let before: i64 = tx.one(&READ, &[order.into()], |row| row.get(0))?;
                tx.execute_one(&UPDATE, &[order.into(), (before + amount).into()])?;
                tx.execute_one(&INSERT, &[id.into(), order.into(), amount.into()])
            })
            .await
            .map_err(|error: DbError| error.into())
    }

    async fn check(&self, database: &Database, moved: &[i64]) -> Result<(), Failure> {
        for (order, moved) in (0_i64..).zip(moved) {
            let found: (i64, i64) = database
                .read("bench::check", move |tx| {
                    let balance = tx.one(&READ, &[order.into()], |row| row.get(0))?;
                    let entries = tx.one(&SUM, &[order.into()], |row| row.get(0))?;
                    Ok::<_, DbError>((balance, entries))
                })
                .await?;
            if found != (*moved, *moved) {
                return Err(format!("order {order}: {moved} moved, {found:?} found").into());
            }
        }
        Ok(())
    }
}
