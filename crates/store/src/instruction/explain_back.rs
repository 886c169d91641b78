//! The task in the contractor's own words. Only somebody who holds the [`Order`] gets it.

use domain::agreement::Role;
use domain::instruction::explain_back::ExplainBack;
use kernel::{AccountId, PostingId, Timestamp};

use super::proposal::Waiting;
use crate::agreement::Order;
use crate::db::{DbError, Json, Tx, Value};

crate::statements! {
    pub(crate) OF_ORDER = "select content, changed_at from explain_back where order_id = $1";
    pub(crate) SAVE = "insert into explain_back (order_id, state, content, changed_at) \
        values ($1, $2, $3, $4) on conflict (order_id) do update \
        set state = excluded.state, content = excluded.content, changed_at = excluded.changed_at";
    pub(crate) WAIVE = "delete from explain_back where order_id = $1";
    pub(crate) TURNS = "select e.order_id, o.title, o.next_at, e.state from explain_back e \
        join work_order o on o.id = e.order_id \
        where e.state <> 'confirmed' \
        and o.state in ('awaiting-signatures', 'awaiting-funding', 'secured') \
        and ((e.state in ('wanted', 'corrected') and o.contractor_id = $1) \
        or (e.state = 'given' and o.client_id = $1)) order by o.next_at, o.id limit 50";
    pub(crate) WANT_FOR_AD = "insert into posting_explain_back (posting_id) values ($1) \
        on conflict do nothing";
    pub(crate) WAIVE_FOR_AD = "delete from posting_explain_back where posting_id = $1";
    pub(crate) IS_WANTED_FOR_AD = "select posting_id from posting_explain_back \
        where posting_id = $1";
}

/// Where it stands and since when; nothing where the client does not want it.
pub fn of_order(
    tx: &mut Tx<'_>,
    order: &Order,
) -> Result<Option<(ExplainBack, Timestamp)>, DbError> {
    tx.optional(&OF_ORDER, &[order.id.into()], |row| {
        Ok((row.get::<Json<ExplainBack>>(0)?.0, row.get(1)?))
    })
}

/// Writes where it stands.
pub fn save(
    tx: &mut Tx<'_>,
    order: &Order,
    state: &ExplainBack,
    now: Timestamp,
) -> Result<(), DbError> {
    let values: [Value; 4] = [
        order.id.into(),
        state.code().into(),
        Json(state).try_into()?,
        now.into(),
    ];
    tx.execute_one(&SAVE, &values)
}

/// The client no longer wants it; `false` when it was not wanted.
pub fn waive(tx: &mut Tx<'_>, order: &Order) -> Result<bool, DbError> {
    Ok(tx.execute(&WAIVE, &[order.id.into()])? == 1)
}

/// The orders in which somebody is to say, confirm or correct it, with the side that is theirs.
pub fn turns(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<(Role, Waiting)>, DbError> {
    tx.query(&TURNS, &[account.into()], |row| {
        let state: String = row.get(3)?;
        let role = if state == "given" {
            Role::Client
        } else {
            Role::Contractor
        };
        let until: Option<Timestamp> = row.get(2)?;
        let until = until.unwrap_or(Timestamp::MAX);
        Ok((role, (row.get(0)?, row.get(1)?, until)))
    })
}

/// Wants it for every order that comes from an ad, or no longer. The caller has shown that the ad
/// is the actor's own.
pub fn want_for_ad(tx: &mut Tx<'_>, posting: PostingId, is_wanted: bool) -> Result<(), DbError> {
    let statement = if is_wanted {
        &WANT_FOR_AD
    } else {
        &WAIVE_FOR_AD
    };
    tx.execute(statement, &[posting.into()]).map(drop)
}

/// Whether an ad's orders begin with it. Everybody who sees the ad may know.
pub fn is_wanted_for_ad(tx: &mut Tx<'_>, posting: PostingId) -> Result<bool, DbError> {
    let found: Option<PostingId> =
        tx.optional(&IS_WANTED_FOR_AD, &[posting.into()], |row| row.get(0))?;
    Ok(found.is_some())
}
