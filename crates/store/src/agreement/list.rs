//! Lists of one person's orders. Each reads along one index and stops at its limit.

use domain::agreement::{OrderNumber, OrderState, Role, Tag, tag};
use domain::custody::Adapter;
use domain::people::PaidOrder;
use kernel::{AccountId, Money, OrderId, TaskId, Timestamp, kind};

use crate::columns::{money, unknown};
use crate::db::{DbError, Json, Row, Tx, Value};
use crate::proof::OwnerOf;

/// Asks for orders as [`row_at`] reads them; what follows begins with further columns or `from`.
macro_rules! rows {
    ($rest:literal) => {
        concat!(
            "select o.id, o.number, o.title, o.amount, o.currency, o.state_data, \
        coalesce((select min(s.due_at) from order_stage s where s.order_id = o.id \
        and s.ending is null), o.due_at), o.created_at, o.changed_at, o.next_at, o.task_id, a.id, a.name, \
        (select count(*) from explain_back e where e.order_id = o.id \
        and o.state = 'secured' and e.state = 'given'), \
        (select c.adapter from order_custody c where c.order_id = o.id), (select count(*) \
        from bank_payout b where b.order_id = o.id and b.reason <> 'surplus' \
        and b.state not in ('paid', 'kept')), o.company",
            " ",
            $rest
        )
    };
}

crate::statements! {
    pub(crate) CLIENT_RECENT = (rows!("from work_order o join account a on a.id = o.contractor_id \
        where o.client_id = $1 and (o.changed_at, o.id) < ($2, $3) and ($4 = 'all' \
        or ($4 = 'open' and o.next_role is not null) or ($4 = 'closed' and o.next_role is null) \
        or o.tag = $4) order by o.changed_at desc, o.id desc limit $5"));
    pub(crate) CONTRACTOR_RECENT = (rows!("from work_order o join account a on a.id = o.client_id \
        where o.contractor_id = $1 and (o.changed_at, o.id) < ($2, $3) and ($4 = 'all' \
        or ($4 = 'open' and o.next_role is not null) or ($4 = 'closed' and o.next_role is null) \
        or o.tag = $4) order by o.changed_at desc, o.id desc limit $5"));
    pub(crate) CLIENT_DEADLINE = (rows!("from work_order o join account a on a.id = o.contractor_id \
        where o.client_id = $1 and (o.next_at, o.id) > ($2, $3) and o.next_role is not null \
        and ($4 = 'all' or $4 = 'open' or o.tag = $4) order by o.next_at, o.id limit $5"));
    pub(crate) CONTRACTOR_DEADLINE = (rows!("from work_order o join account a on a.id = o.client_id \
        where o.contractor_id = $1 and (o.next_at, o.id) > ($2, $3) and o.next_role is not null \
        and ($4 = 'all' or $4 = 'open' or o.tag = $4) order by o.next_at, o.id limit $5"));
    pub(crate) TURNS = (rows!(", o.next_role \
        from work_order o join account a \
        on a.id = case o.next_role when 'client' then o.contractor_id else o.client_id end \
        where o.next_account_id = $1 and o.next_role <> 'neutral' and not (o.state = 'secured' and exists (select 1 \
        from explain_back e where e.order_id = o.id and e.state <> 'confirmed')) \
        order by o.next_at, o.id limit $2"));
    pub(crate) OF_TASK = (rows!("from work_order o join account a on a.id = o.contractor_id \
        where o.task_id = $1 and o.client_id = $2 order by o.changed_at desc, o.id desc limit 1"));
    pub(crate) TASKS_RUNNING = "select o.task_id from work_order o where o.client_id = $1 \
        and o.next_role is not null and o.task_id is not null";
    pub(crate) OF_ORGANISATION = "select o.id, o.number, o.title, o.state_data, a.name, o.changed_at \
        from work_order o join account a on a.id = o.contractor_id \
        where o.organisation_id = $1 order by o.changed_at desc, o.id desc limit $2";
    pub(crate) PAID_FOR = "select id, client_id, contractor_id, paid_at, number, title from work_order \
        where client_id = $1 and paid_at is not null order by paid_at desc, id desc limit $2";
    pub(crate) PAID_TO = "select id, client_id, contractor_id, paid_at, number, title from work_order \
        where contractor_id = $1 and paid_at is not null order by paid_at desc, id desc limit $2";
}

/// Which orders a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those somebody has to do something about.
    Open,
    /// Those that have ended, paid or not.
    Closed,
    /// Those with one tag.
    Tag(Tag),
}

impl Filter {
    fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Tag(tag) => tag.name(),
        }
    }
}

/// Where a page of a list begins and how the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The last changed first: what comes after this change.
    Recent(Timestamp, OrderId),
    /// What happens by itself next first, open orders only: what comes after this moment.
    Deadline(Timestamp, OrderId),
}

/// An order in a list of one of its sides.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderRow {
    /// Which.
    pub id: OrderId,
    /// What people call it by.
    pub number: OrderNumber,
    /// What it is about.
    pub title: String,
    /// What is paid.
    pub amount: Money,
    /// Where it stands.
    pub state: OrderState,
    /// When what is being worked on is due: the date in the state, or the one agreed for the stage
    /// or the order where the state says none.
    pub due_at: Timestamp,
    /// When it was made.
    pub created_at: Timestamp,
    /// When its state last changed.
    pub changed_at: Timestamp,
    /// When something happens by itself next.
    pub next_at: Option<Timestamp>,
    /// The task it came from.
    pub task: Option<TaskId>,
    /// The other side.
    pub other: AccountId,
    /// The other side's name.
    pub other_name: String,
    /// Whether the client has to confirm the task in own words before work can start.
    pub awaits_confirmation: bool,
    /// Where its money lies.
    pub custody: Adapter,
    /// Whether something the ledger has paid is not known to have come.
    pub is_unpaid: bool,
    /// The company the contractor acts for, as the contract calls it.
    pub company: Option<String>,
}

/// An order of a company, as the owner of the organisation sees it: where it stands and who acts,
/// nothing of what the two sides say to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyOrder {
    /// Which.
    pub id: OrderId,
    /// What people call it by.
    pub number: OrderNumber,
    /// What it is about.
    pub title: String,
    /// Where it stands, in a word.
    pub tag: Tag,
    /// Who acts for the company.
    pub person: String,
    /// When its state last changed.
    pub changed_at: Timestamp,
}

/// An order that waits for somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The order.
    pub order: OrderRow,
    /// On which side the person is.
    pub role: Role,
}

/// One page of a person's own orders on one side.
pub fn list(
    tx: &mut Tx<'_>,
    account: AccountId,
    role: Role,
    filter: Filter,
    place: Place,
    limit: i64,
) -> Result<Vec<OrderRow>, DbError> {
    let (sql, at, id) = match (role, place) {
        (Role::Client, Place::Recent(at, id)) => (&CLIENT_RECENT, at, id),
        (Role::Contractor, Place::Recent(at, id)) => (&CONTRACTOR_RECENT, at, id),
        (Role::Client, Place::Deadline(at, id)) => (&CLIENT_DEADLINE, at, id),
        (Role::Contractor, Place::Deadline(at, id)) => (&CONTRACTOR_DEADLINE, at, id),
    };
    let values: [Value; 5] = [
        account.into(),
        at.into(),
        id.into(),
        filter.word().into(),
        limit.into(),
    ];
    tx.query(sql, &values, row_at)
}

/// What waits for a person, the nearest deadline first. An order whose work cannot start before
/// the task was said in own words waits for that, and is not among them.
pub fn turns(tx: &mut Tx<'_>, account: AccountId, limit: i64) -> Result<Vec<Turn>, DbError> {
    tx.query(&TURNS, &[account.into(), limit.into()], |row| {
        Ok(Turn {
            order: row_at(row)?,
            role: crate::columns::role(row, 17)?,
        })
    })
}

/// The newest orders of an organisation, for its owner.
pub fn of_organisation(
    tx: &mut Tx<'_>,
    owned: &OwnerOf<kind::Organisation>,
    limit: i64,
) -> Result<Vec<CompanyOrder>, DbError> {
    let values = [owned.id().into(), limit.into()];
    tx.query(&OF_ORGANISATION, &values, |row| {
        let number: String = row.get(1)?;
        Ok(CompanyOrder {
            id: row.get(0)?,
            number: number
                .parse()
                .map_err(|_| unknown("order number", &number))?,
            title: row.get(2)?,
            tag: tag(&row.get::<Json<OrderState>>(3)?.0),
            person: row.get(4)?,
            changed_at: row.get(5)?,
        })
    })
}

/// The last order a client made of one task.
pub fn of_task(
    tx: &mut Tx<'_>,
    task: TaskId,
    client: AccountId,
) -> Result<Option<OrderRow>, DbError> {
    tx.optional(&OF_TASK, &[task.into(), client.into()], row_at)
}

/// The tasks of which a client has an order that has not ended.
pub fn tasks_running(tx: &mut Tx<'_>, client: AccountId) -> Result<Vec<TaskId>, DbError> {
    tx.query(&TASKS_RUNNING, &[client.into()], |row| row.get(0))
}

/// A person's own paid orders, on both sides, the last `limit` of each side; each with its number
/// and what it was about.
pub fn paid(
    tx: &mut Tx<'_>,
    account: AccountId,
    limit: i64,
) -> Result<Vec<(PaidOrder, [String; 2])>, DbError> {
    let values = [account.into(), limit.into()];
    let mut orders = tx.query(&PAID_FOR, &values, paid_at)?;
    orders.extend(tx.query(&PAID_TO, &values, paid_at)?);
    Ok(orders)
}

fn paid_at(row: &Row<'_>) -> Result<(PaidOrder, [String; 2]), DbError> {
    let paid = PaidOrder {
        order: row.get(0)?,
        client: row.get(1)?,
        contractor: row.get(2)?,
        paid_at: row.get(3)?,
    };
    Ok((paid, [row.get(4)?, row.get(5)?]))
}

fn row_at(row: &Row<'_>) -> Result<OrderRow, DbError> {
    let number: String = row.get(1)?;
    let state = row.get::<Json<OrderState>>(5)?.0;
    let agreed_at: Timestamp = row.get(6)?;
    Ok(OrderRow {
        id: row.get(0)?,
        number: number
            .parse()
            .map_err(|_| unknown("order number", &number))?,
        title: row.get(2)?,
        amount: money(row, 3)?,
        // A revision, a sample or a dispute moves the date in the state, not the one agreed.
        due_at: state.due_at().unwrap_or(agreed_at),
        state,
        created_at: row.get(7)?,
        changed_at: row.get(8)?,
        next_at: row.get(9)?,
        task: row.get(10)?,
        other: row.get(11)?,
        other_name: row.get(12)?,
        awaits_confirmation: row.get(13)?,
        custody: match row.get::<Option<String>>(14)? {
            Some(name) => {
                Adapter::from_name(&name).ok_or_else(|| unknown("way of custody", &name))?
            }
            None => Adapter::Play,
        },
        is_unpaid: row.get::<i64>(15)? > 0,
        company: row.get(16)?,
    })
}
