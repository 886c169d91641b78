//! The open books of one person: what the transfers of each order say, beside what its account in
//! the ledger holds. The sums are over every order there is, in one statement; the rows come a page
//! at a time.

use domain::custody::{Adapter, Position};
use kernel::{AccountId, Money, OrderId, Timestamp};

use crate::columns::{currency, unknown};
use crate::db::{DbError, Row, Tx};

/// Asks for the orders of a person with what their transfers sum to (`b`); `$which` says which of
/// them, `$rest` what becomes of the rows. An order's own account is where its first sum came in.
macro_rules! books {
    ($columns:literal, $which:literal, $rest:literal) => {
        concat!(
            "select ",
            $columns,
            " from (select o.id as id, o.number as number, o.title as title, \
            o.currency as currency, o.client_id as client_id, o.contractor_id as contractor_id, \
            o.company as company, o.created_at as created_at, \
            coalesce(c.adapter, 'play') as adapter, \
            cast(coalesce(sum(case when t.code = 1 then t.amount end), 0) as bigint) as funded, \
            cast(coalesce(sum(case when t.code = 2 then t.amount end), 0) as bigint) as released, \
            cast(coalesce(sum(case when t.code = 3 then t.amount end), 0) as bigint) as paid_out, \
            cast(coalesce(sum(case when t.code = 4 then t.amount end), 0) as bigint) as refunded, \
            cast(coalesce(sum(case when t.code = 21 then t.amount end), 0) as bigint) as tipped, \
            cast(coalesce(sum(case when t.code = 22 then t.amount end), 0) as bigint) as tips_paid, \
            count(case when t.currency <> o.currency or t.code not in (1, 2, 3, 4, 21, 22) \
            then 1 end) as strays, \
            coalesce((select l.credits_posted - l.debits_posted from ledger_account l \
            where l.id = (select f.credit_id from transfer f where f.order_id = o.id and f.code = 1 \
            order by f.at, f.id limit 1)), 0) as held \
            from (select id, number, title, currency, client_id, contractor_id, company, created_at \
            from work_order where (client_id = $1 or contractor_id = $1) ",
            $which,
            ") o left join order_custody c on c.order_id = o.id \
            left join transfer t on t.order_id = o.id \
            group by o.id, o.number, o.title, o.currency, o.client_id, o.contractor_id, o.company, \
            o.created_at, c.adapter) b ",
            $rest
        )
    };
}

crate::statements! {
    pub(crate) BOOK_TOTALS = (books!("b.adapter, b.currency, count(*), \
        count(case when b.strays > 0 or b.held < 0 \
        or b.funded - b.released - b.refunded <> b.held then 1 end), \
        cast(sum(b.funded) as bigint), cast(sum(b.released) as bigint), \
        cast(sum(b.paid_out) as bigint), cast(sum(b.refunded) as bigint), \
        cast(sum(b.tipped) as bigint), cast(sum(b.tips_paid) as bigint), \
        cast(sum(b.held) as bigint)",
        "",
        "group by b.adapter, b.currency order by b.adapter, b.currency"));
    pub(crate) BOOKS = (books!("b.adapter, b.currency, b.id, b.strays, b.funded, b.released, \
        b.paid_out, b.refunded, b.tipped, b.tips_paid, b.held, b.number, b.title, b.client_id, \
        b.created_at, b.company, a.name, \
        coalesce((select cast(sum(p.amount) as bigint) from bank_payout p where p.order_id = b.id \
        and p.state = 'due' and p.sent_at is not null), 0), \
        coalesce((select cast(sum(p.amount) as bigint) from bank_payout p where p.order_id = b.id \
        and p.state = 'kept'), 0)",
        "and (created_at, id) < ($2, $3) order by created_at desc, id desc limit $4",
        "join account a on a.id = b.contractor_id order by b.created_at desc, b.id desc"));
}

/// All orders of a person with one way of custody, in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookTotal {
    /// The way of custody.
    pub custody: Adapter,
    /// What their transfers sum to.
    pub position: Position,
    /// What their accounts hold.
    pub held: Money,
    /// How many orders these are.
    pub orders: i64,
    /// In how many of them what is held is not what is owed.
    pub differing: i64,
}

/// One order in the books of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// Which.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Whether the person hands the work on.
    pub is_client: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// The company the contractor acts for, as the contract calls it, and who acts for it.
    pub company: Option<(String, String)>,
    /// The way of custody.
    pub custody: Adapter,
    /// What its transfers sum to.
    pub position: Position,
    /// What its account holds.
    pub held: Money,
    /// How many of its transfers have another currency, or a reason that is no order's.
    pub strays: i64,
    /// Payments the client said were made and nobody has confirmed.
    pub sent: Money,
    /// Payments the receiver has confirmed.
    pub confirmed: Money,
}

/// The sums over every order somebody has a share in, by way of custody and currency.
pub fn book_totals(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<BookTotal>, DbError> {
    tx.query(&BOOK_TOTALS, &[account.into()], |row| {
        let position = position(row)?;
        Ok(BookTotal {
            custody: custody(row)?,
            held: Money::new(row.get(10)?, position.currency),
            position,
            orders: row.get(2)?,
            differing: row.get(3)?,
        })
    })
}

/// The orders somebody has a share in, the newest first, from behind a place in the list.
pub fn books(
    tx: &mut Tx<'_>,
    account: AccountId,
    (before, id): (Timestamp, OrderId),
    limit: i64,
) -> Result<Vec<Book>, DbError> {
    let values = [account.into(), before.into(), id.into(), limit.into()];
    tx.query(&BOOKS, &values, |row| {
        let position = position(row)?;
        let client: AccountId = row.get(13)?;
        let sum = |minor| Money::new(minor, position.currency);
        Ok(Book {
            order: row.get(2)?,
            strays: row.get(3)?,
            held: sum(row.get(10)?),
            number: row.get(11)?,
            title: row.get(12)?,
            is_client: client == account,
            created_at: row.get(14)?,
            company: row.get::<Option<String>>(15)?.zip(Some(row.get(16)?)),
            sent: sum(row.get(17)?),
            confirmed: sum(row.get(18)?),
            custody: custody(row)?,
            position,
        })
    })
}

fn custody(row: &Row<'_>) -> Result<Adapter, DbError> {
    let name: String = row.get(0)?;
    Adapter::from_name(&name).ok_or_else(|| unknown("way of custody", &name))
}

fn position(row: &Row<'_>) -> Result<Position, DbError> {
    Ok(Position {
        currency: currency(row, 1)?,
        funded: row.get(4)?,
        released: row.get(5)?,
        paid_out: row.get(6)?,
        refunded: row.get(7)?,
        tipped: row.get(8)?,
        tips_paid: row.get(9)?,
    })
}
