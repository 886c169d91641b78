//! The least that moves a sum: two rows change in one transaction.

use store::db::{Database, DbError};

use crate::{Failure, ORDERS, Step, Way};

store::statements! {
    pub(crate) ADD = "insert into bare_balance (id, amount) values ($1, 0)";
    pub(crate) MOVE = "update bare_balance set amount = amount + $2 where id = $1";
    pub(crate) FIND = "select amount from bare_balance where id = $1";
}

/// Two rows an order; no rule, no journal.
pub(crate) struct Bare;

/// Two accounts an order.
pub(crate) async fn fill(database: &Database) -> Result<(), Failure> {
    database
        .write("bench::fill", |tx| {
            (0..2 * rows()?).try_for_each(|id| tx.execute_one(&ADD, &[id.into()]))
        })
        .await
        .map_err(|error: DbError| error.into())
}

fn rows() -> Result<i64, DbError> {
    i64::try_from(ORDERS).map_err(|error| DbError::Other(error.to_string()))
}

impl Way for Bare {
    fn name(&self) -> &'static str {
        "two rows"
    }

    async fn call(&self, database: &Database, step: Step) -> Result<(), Failure> {
        let first = i64::try_from(step.order)? * 2;
        let (from, to) = if step.back { (1, -1) } else { (-1, 1) };
        database
            .write("bench::bare", move |tx| {
                tx.execute_one(&MOVE, &[first.into(), i64::from(from).into()])?;
                tx.execute_one(&MOVE, &[(first + 1).into(), i64::from(to).into()])
            })
            .await
            .map_err(|error: DbError| error.into())
    }

    async fn check(&self, database: &Database, moved: &[i64]) -> Result<(), Failure> {
        for (order, moved) in (0_i64..).zip(moved) {
            let found: (i64, i64) = database
                .read("bench::check", move |tx| {
                    let first = tx.one(&FIND, &[(order * 2).into()], |row| row.get(0))?;
                    let second = tx.one(&FIND, &[(order * 2 + 1).into()], |row| row.get(0))?;
                    Ok::<_, DbError>((first, second))
                })
                .await?;
            if found != (-moved, *moved) {
                return Err(format!("order {order}: {moved} moved, {found:?} found").into());
            }
        }
        Ok(())
    }
}
