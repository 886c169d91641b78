//! Room `posting`: ads, the words they are found by, and offers.
//!
//! Drafts are private to their owner; published ads are open to everybody who is signed in;
//! an offer is seen by whoever sent it and by the client, nobody else.

mod list;
mod offer;

use domain::posting::search::Searchable;
use domain::posting::{Posting, PostingState};
use kernel::{AccountId, PostingId, TaskId, Timestamp, kind};

use crate::columns::unknown;
use crate::db::{DbError, Json, Row, Sql, Tx, Value};
use crate::proof::OwnerOf;

pub use list::{
    AdEntry, OwnAd, Wanted, after, of_task, own, promised, search, tasks_wanted, to_choose, wanted,
};
pub use offer::{
    OfferEntry, OwnOffer, capacities, insert_offer, offer, offer_entry, offers, offers_of,
    own_offers, standing_offers, update_offer,
};

crate::statements! {
    pub(crate) INSERT = "insert into posting (id, client_id, task_id, state, content, title, \
        budget_minor, currency, due_at, since, closes_at, created_at, changed_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)";
    pub(crate) UPDATE = "update posting set task_id = $3, state = $4, content = $5, title = $6, \
        budget_minor = $7, currency = $8, due_at = $9, since = $10, closes_at = $11, \
        changed_at = $12 where id = $1 and client_id = $2";
    pub(crate) OWNER = "select id from posting where id = $1 and client_id = $2";
    pub(crate) BY_ID = {
        sqlite: "select id, client_id, content from posting where id = $1",
        postgres: "select id, client_id, content from posting where id = $1 for update",
    };
    pub(crate) VISIBLE = "select p.id, p.client_id, p.content, a.name, a.zone from posting p \
        join account a on a.id = p.client_id where p.id = $1 and (p.client_id = $2 \
        or (p.state = 'published' and a.blocked_at is null) or exists (select 1 from offer o where o.posting_id = p.id \
        and o.contractor_id = $2))";
    pub(crate) CHANGED_AT = "select changed_at from posting where id = $1";
    pub(crate) DROP_DRAFT = "delete from posting where id = $1 and client_id = $2 \
        and state = 'draft'";
    pub(crate) DROP_TOKENS = "delete from posting_token where posting_id = $1";
    pub(crate) INSERT_TOKEN = "insert into posting_token (token, posting_id, weight) \
        values ($1, $2, $3)";
}

/// Every statement of the room.
pub(crate) fn statements() -> Vec<&'static Sql> {
    [STATEMENTS, list::STATEMENTS, offer::STATEMENTS].concat()
}

fn posting_at(row: &Row<'_>) -> Result<Posting, DbError> {
    Ok(Posting {
        id: row.get(0)?,
        client: row.get(1)?,
        state: row.get::<Json<_>>(2)?.0,
    })
}

/// The columns of an ad after its id and owner, in the order of both statements.
fn columns(posting: &Posting, now: Timestamp) -> Result<Vec<Value>, DbError> {
    let content: Value = Json(&posting.state).try_into()?;
    let terms = posting.state.terms();
    let title = match &posting.state {
        PostingState::Draft { draft } => draft.title.clone(),
        _ => terms.map(|terms| terms.title.clone()).unwrap_or_default(),
    };
    let (since, closes) = clock(&posting.state);
    Ok(vec![
        posting.id.into(),
        posting.client.into(),
        task_of(posting).into(),
        posting.state.code().into(),
        content,
        title.into(),
        terms.map(|terms| terms.budget.minor).into(),
        terms.map(|terms| terms.budget.currency.code()).into(),
        terms.map(|terms| terms.due_at).into(),
        since.into(),
        closes.into(),
        now.into(),
    ])
}

/// The task an ad is for, if it is for one.
fn task_of(posting: &Posting) -> Option<TaskId> {
    match &posting.state {
        PostingState::Draft { draft } => draft.task,
        state => state.terms().and_then(|terms| terms.task),
    }
}

/// Since when an ad is or was open and when it closes or closed.
fn clock(state: &PostingState) -> (Option<Timestamp>, Option<Timestamp>) {
    match state {
        PostingState::Draft { .. } => (None, None),
        PostingState::Published {
            since, closes_at, ..
        } => (Some(*since), Some(*closes_at)),
        PostingState::Filled { at, .. } | PostingState::Closed { at, .. } => (Some(*at), Some(*at)),
    }
}

/// Writes a new ad.
pub fn insert(tx: &mut Tx<'_>, posting: &Posting, now: Timestamp) -> Result<(), DbError> {
    tx.execute_one(&INSERT, &columns(posting, now)?)?;
    crate::task::mark_used(tx, task_of(posting))?;
    index(tx, posting)
}

/// Writes what became of an ad, and keeps its words findable only while it is open.
pub fn update(tx: &mut Tx<'_>, posting: &Posting, now: Timestamp) -> Result<(), DbError> {
    tx.execute_one(&UPDATE, &columns(posting, now)?)?;
    tx.execute(&DROP_TOKENS, &[posting.id.into()])?;
    crate::task::mark_used(tx, task_of(posting))?;
    index(tx, posting)
}

fn index(tx: &mut Tx<'_>, posting: &Posting) -> Result<(), DbError> {
    let PostingState::Published { terms, since, .. } = &posting.state else {
        return Ok(());
    };
    let words = Searchable::new(posting.id, *since, terms);
    for (token, weight) in words.weights() {
        let values = [token.into(), posting.id.into(), i64::from(weight).into()];
        tx.execute_one(&INSERT_TOKEN, &values)?;
    }
    Ok(())
}

/// Proves that somebody owns an ad.
pub fn owner(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: PostingId,
) -> Result<Option<OwnerOf<kind::Posting>>, DbError> {
    tx.optional(&OWNER, &[id.into(), actor.into()], |_| {
        Ok(OwnerOf::new(id, actor))
    })
}

/// An ad, locked for the rest of the transaction where the database locks rows.
pub fn find(tx: &mut Tx<'_>, id: PostingId) -> Result<Option<Posting>, DbError> {
    tx.optional(&BY_ID, &[id.into()], posting_at)
}

/// An ad with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visible {
    /// The ad.
    pub posting: Posting,
    /// The client's name.
    pub client_name: String,
    /// The name of the client's time zone, in which due dates are meant.
    pub client_zone: String,
}

/// An ad this person may see: their own, an open one, or one they have made an offer for.
pub fn visible(
    tx: &mut Tx<'_>,
    actor: AccountId,
    id: PostingId,
) -> Result<Option<Visible>, DbError> {
    tx.optional(&VISIBLE, &[id.into(), actor.into()], |row| {
        Ok(Visible {
            posting: posting_at(row)?,
            client_name: row.get(3)?,
            client_zone: row.get(4)?,
        })
    })
}

/// When an ad last changed.
pub fn changed_at(tx: &mut Tx<'_>, of: &OwnerOf<kind::Posting>) -> Result<Timestamp, DbError> {
    tx.one(&CHANGED_AT, &[of.id().into()], |row| row.get(0))
}

/// Throws a draft away; `false` when it is no draft of this person.
pub fn drop_draft(tx: &mut Tx<'_>, of: &OwnerOf<kind::Posting>) -> Result<bool, DbError> {
    Ok(tx.execute(&DROP_DRAFT, &[of.id().into(), of.owner().into()])? == 1)
}

/// The task of an ad's columns, for lists.
pub(super) fn task(row: &Row<'_>, index: usize) -> Result<Option<TaskId>, DbError> {
    row.get(index)
}

/// A stored state's word, checked.
pub(super) fn state(row: &Row<'_>, index: usize) -> Result<&'static str, DbError> {
    let word: String = row.get(index)?;
    ["draft", "published", "filled", "closed"]
        .into_iter()
        .find(|known| *known == word)
        .ok_or_else(|| unknown("state of an ad", &word))
}
