//! Lists of one person's own orders, and what waits for them.

use domain::agreement::{
    Action, AutomaticEvent, Role, Station, Tag, next_automatic, primary_action, station, tag,
    whose_turn,
};
use domain::custody::Adapter;
use kernel::page::{Cursor, Page, PageSize};
use kernel::{AccountId, Money, OrderId, TaskId, Timestamp};
use store::agreement::Place;

use crate::context::Cx;
use crate::failure::Failure;

pub use store::agreement::Filter;

/// How a list of orders is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The last changed first.
    #[default]
    Recent,
    /// What happens by itself next first; open orders only.
    Deadline,
}

/// An order in a list of one of its sides.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderRow {
    /// Which.
    pub id: OrderId,
    /// Its number, `F-2026-0031`.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// What is paid.
    pub amount: Money,
    /// On which side the person is.
    pub role: Role,
    /// Where it stands, in a word.
    pub tag: Tag,
    /// Where its money lies.
    pub custody: Adapter,
    /// Whether something the ledger has paid is not known to have come.
    pub is_unpaid: bool,
    /// Where it stands on the way.
    pub station: Station,
    /// Whose turn it is; nobody's when it has ended.
    pub turn: Option<Role>,
    /// Whether both can act now, whoever the turn is counted for.
    pub is_both: bool,
    /// What happens by itself next, and when.
    pub next: Option<(Timestamp, AutomaticEvent)>,
    /// The other side.
    pub other: AccountId,
    /// The other side's name.
    pub other_name: String,
    /// The company the contractor acts for, as the contract calls it.
    pub company: Option<String>,
    /// When what is being worked on is due, as the room says it: the date in the state, or the one
    /// agreed for the stage or the order where the state says none.
    pub due_at: Timestamp,
    /// When the order was made.
    pub created_at: Timestamp,
    /// When its state last changed.
    pub changed_at: Timestamp,
    /// The task it came from.
    pub task: Option<TaskId>,
}

/// An order that waits for the person.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The order.
    pub order: OrderRow,
    /// What to do with it.
    pub action: Action,
}

fn row(row: store::agreement::OrderRow, role: Role) -> OrderRow {
    OrderRow {
        id: row.id,
        number: row.number.to_string(),
        title: row.title,
        amount: row.amount,
        role,
        tag: tag(&row.state),
        custody: row.custody,
        is_unpaid: row.is_unpaid,
        station: station(&row.state),
        turn: if row.awaits_confirmation {
            Some(Role::Client)
        } else {
            whose_turn(&row.state)
        },
        is_both: row.state.both_may_act(),
        next: next_automatic(&row.state),
        other: row.other,
        other_name: row.other_name,
        company: row.company,
        due_at: row.due_at,
        created_at: row.created_at,
        changed_at: row.changed_at,
        task: row.task,
    }
}

/// One page of the person's own orders on one side.
///
/// # Errors
/// [`Failure::NotFound`] when the cursor is of another list.
pub async fn orders(
    cx: &Cx,
    role: Role,
    (filter, sort): (Filter, Sort),
    after: Option<Cursor>,
    size: PageSize,
) -> Result<Page<OrderRow>, Failure> {
    let account = cx.reader()?.id;
    let place = place(sort, after.as_ref())?;
    let rows = cx
        .app
        .database
        .read("agreement::orders", move |tx| {
            let limit = size.rows_to_load();
            store::agreement::list(tx, account, role, filter, place, limit).map_err(Failure::from)
        })
        .await?;
    let page = Page::cut(rows, size, |row| match sort {
        Sort::Recent => Cursor::moment(row.changed_at, row.id),
        Sort::Deadline => Cursor::moment(row.next_at.unwrap_or(Timestamp::MAX), row.id),
    });
    Ok(page.map(|found| row(found, role)))
}

/// The side a list opens on when nobody says which: where the person has orders, and where both or
/// neither have any, what they handed on.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn first_side(cx: &Cx) -> Result<Role, Failure> {
    let account = cx.reader()?.id;
    let start = place(Sort::Recent, None)?;
    cx.app
        .database
        .read("agreement::first_side", move |tx| {
            let mut has = |role| {
                let found = store::agreement::list(tx, account, role, Filter::All, start, 1)?;
                Ok::<_, Failure>(!found.is_empty())
            };
            let takes_on_alone = !has(Role::Client)? && has(Role::Contractor)?;
            Ok::<_, Failure>(if takes_on_alone {
                Role::Contractor
            } else {
                Role::Client
            })
        })
        .await
}

fn place(sort: Sort, after: Option<&Cursor>) -> Result<Place, Failure> {
    let known = after.map(|cursor| {
        let moment = cursor.as_moment().map_err(|_| Failure::NotFound)?;
        Ok::<_, Failure>((moment, cursor.id()))
    });
    let known = known.transpose()?;
    Ok(match sort {
        Sort::Recent => {
            let (at, id) = known.unwrap_or((Timestamp::MAX, OrderId::from_bytes([0xff; 16])));
            Place::Recent(at, id)
        }
        Sort::Deadline => {
            let (at, id) = known.unwrap_or((Timestamp::MIN, OrderId::from_bytes([0; 16])));
            Place::Deadline(at, id)
        }
    })
}

/// What waits for the person, the nearest deadline first; at most 50.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn turns(cx: &Cx) -> Result<Vec<Turn>, Failure> {
    let account = cx.reader()?.id;
    let found = cx
        .app
        .database
        .read("agreement::turns", move |tx| {
            store::agreement::turns(tx, account, 50).map_err(Failure::from)
        })
        .await?;
    let waiting = found.into_iter().filter_map(|turn| {
        let action = primary_action(&turn.order.state, turn.role)?;
        Some(Turn {
            order: row(turn.order, turn.role),
            action,
        })
    });
    Ok(waiting.collect())
}

/// The last order the person made of one of their own tasks.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn of_task(cx: &Cx, task: TaskId) -> Result<Option<OrderRow>, Failure> {
    let client = cx.reader()?.id;
    let found = cx
        .app
        .database
        .read("agreement::of_task", move |tx| {
            store::agreement::of_task(tx, task, client).map_err(Failure::from)
        })
        .await?;
    Ok(found.map(|order| row(order, Role::Client)))
}
