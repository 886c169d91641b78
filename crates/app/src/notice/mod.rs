//! Room `notice`: what happened, what is still to happen, and who is told.
//!
//! Every change records its event in its own transaction; jobs and mails are written there too, so
//! that a change that is undone tells nobody. This room never sends anything by itself: the worker
//! does, after the commit.

mod letter;
mod operator;
mod send;

pub use letter::hours;
pub(crate) use letter::{Letter, held_until, spoken, write, write_to_address, write_with};
pub use operator::{failed_jobs, outbox, retry_failed, retry_jobs};
pub(crate) use send::{give_up, send};

use domain::notice::{About, Actor as EventActor, Details, Event, EventKind, Job, Value};
use domain::task::time_account::{TimeEntry, TimeKind};
use kernel::{AccountId, EventId, Id, Minutes, OrderId, TaskId, Timestamp};
use store::db::{DbError, Tx};

use crate::context::{Actor, Cx};

/// Something that happened, before it is written.
#[derive(Debug, Clone)]
pub struct Happening {
    kind: EventKind,
    about: About,
    order: Option<OrderId>,
    actor: Option<EventActor>,
    details: Details,
}

impl Happening {
    /// Something that happened to a thing. What happens to an order belongs to its chain.
    pub fn new(kind: EventKind, about: About) -> Self {
        let order = match about {
            About::Order(order) => Some(order),
            _ => None,
        };
        Self {
            kind,
            about,
            order,
            actor: None,
            details: Details::new(),
        }
    }

    /// Puts it into the chain of an order.
    #[must_use]
    pub fn in_order(mut self, order: OrderId) -> Self {
        self.order = Some(order);
        self
    }

    /// Says who did it when that is not who acts: somebody who has just made an account, or the
    /// command line.
    #[must_use]
    pub fn by(mut self, actor: EventActor) -> Self {
        self.actor = Some(actor);
        self
    }

    /// Adds a value: a sum, a count, a moment, a name. Never the words of a private message.
    #[must_use]
    pub fn with(mut self, name: &str, value: Value) -> Self {
        self.details.insert(name.to_owned(), value);
        self
    }

    pub(crate) fn details(mut self, details: Details) -> Self {
        self.details.extend(details);
        self
    }
}

/// Writes an event in the caller's transaction; the event of an order becomes the new end of its
/// chain.
///
/// # Errors
/// [`DbError::NotOne`] when the order does not exist.
pub fn record(tx: &mut Tx<'_>, cx: &Cx, happening: Happening) -> Result<EventId, DbError> {
    let id = Id::new(cx.now, cx.app.entropy.as_ref());
    let actor = happening.actor.unwrap_or(match &cx.actor {
        Actor::Person(person) | Actor::Blocked(person) => EventActor::Account(person.id),
        Actor::Visitor | Actor::System => EventActor::Clock,
    });
    let event = Event {
        id,
        at: cx.now,
        actor,
        kind: happening.kind,
        about: happening.about,
        order: happening.order,
        details: happening.details,
    };
    match event.order {
        Some(_) => store::notice::append(tx, event)?,
        None => store::notice::insert(tx, &event)?,
    }
    Ok(id)
}

/// Time that an event freed or cost, for the net time account of the person whose time it is
/// (mission 3.26). An event has one entry at most.
#[derive(Debug, Clone, Copy)]
pub struct Spent {
    /// What the time was freed by or spent on.
    pub kind: TimeKind,
    /// How long.
    pub minutes: Minutes,
    /// For which task, if for one.
    pub task: Option<TaskId>,
    /// Under which order, if under one.
    pub order: Option<OrderId>,
}

/// Enters time into somebody's net time account. No time, no entry.
///
/// # Errors
/// [`DbError::Unique`] when the event has an entry.
pub fn record_time(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (event, account): (EventId, AccountId),
    spent: Spent,
) -> Result<(), DbError> {
    if spent.minutes.get() <= 0 {
        return Ok(());
    }
    let entry = TimeEntry {
        event,
        at: cx.now,
        kind: spent.kind,
        minutes: spent.minutes,
        task: spent.task,
        order: spent.order,
    };
    store::notice::insert_time(tx, account, &entry)
}

/// Sets a job down for later. The same job is never open twice.
///
/// # Errors
/// What the database refuses.
pub fn schedule(tx: &mut Tx<'_>, cx: &Cx, job: &Job, due_at: Timestamp) -> Result<(), DbError> {
    let id = Id::new(cx.now, cx.app.entropy.as_ref());
    store::notice::enqueue(tx, id, job, due_at, cx.now).map(drop)
}
