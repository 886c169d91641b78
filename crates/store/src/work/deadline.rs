//! What the orders of a person wait for, for their calendar.

use domain::agreement::OrderState;
use domain::agreement::contract::Contract;
use domain::work::progress::Rhythm;
use kernel::{AccountId, OrderId, Timestamp, Zone};

use crate::columns::small;
use crate::db::{DbError, Json, Row, Tx};

crate::statements! {
    /// The date agreed for the stage an order is at, and the rhythm of its updates with the
    /// contract whose zone it is counted in; the contract only where there is a rhythm.
    pub(crate) DEADLINES = "select o.id, o.number, o.title, coalesce(s.due_at, o.due_at), o.next_at, \
        o.changed_at, o.next_account_id, o.state_data, p.every_days, p.since, p.missed, c.content \
        from work_order o left join order_stage s on s.order_id = o.id and s.stage = o.stage \
        left join progress_rhythm p on p.order_id = o.id \
        left join contract c on c.order_id = p.order_id and c.version = o.contract_version \
        where (o.client_id = $1 or o.contractor_id = $1) and o.next_at is not null \
        order by o.next_at, o.id limit $2";
}

/// What an order waits for, for a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Which order.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// For when the stage it is at was agreed; the state may say another date.
    pub agreed_at: Timestamp,
    /// What happens by itself next, when.
    pub next_at: Timestamp,
    /// When something changed.
    pub changed_at: Timestamp,
    /// Whose turn it is.
    pub turn: Option<AccountId>,
    /// Where it stands.
    pub state: OrderState,
    /// How often updates are wanted, with the zone the rhythm is counted in.
    pub rhythm: Option<(Rhythm, Zone)>,
}

/// What the orders of a person wait for, the next first.
pub fn deadlines(
    tx: &mut Tx<'_>,
    account: AccountId,
    limit: i64,
) -> Result<Vec<Deadline>, DbError> {
    tx.query(&DEADLINES, &[account.into(), limit.into()], |row| {
        Ok(Deadline {
            order: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            agreed_at: row.get(3)?,
            next_at: row.get(4)?,
            changed_at: row.get(5)?,
            turn: row.get(6)?,
            state: row.get::<Json<OrderState>>(7)?.0,
            rhythm: rhythm_at(row)?,
        })
    })
}

fn rhythm_at(row: &Row<'_>) -> Result<Option<(Rhythm, Zone)>, DbError> {
    let Some(contract) = row.get::<Option<Json<Contract>>>(11)? else {
        return Ok(None);
    };
    let rhythm = Rhythm {
        every_days: small(row, 8)?,
        since: row.get(9)?,
        missed: small(row, 10)?,
    };
    Ok(Some((rhythm, contract.0.client.zone)))
}
