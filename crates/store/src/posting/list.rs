//! Lists of ads: open ones by age or by words, and one's own.

use domain::posting::{PostingState, PostingTerms};
use domain::task::luxury::Promise;
use kernel::{AccountId, Minutes, Money, PostingId, TaskId, Timestamp};

use super::{state, task};
use crate::columns::{money, unknown};
use crate::db::{DbError, Json, Row, Tx, Value};

crate::statements! {
    pub(crate) AFTER = "select p.id, p.title, p.budget_minor, p.currency, p.due_at, p.since, \
        p.closes_at, p.client_id, a.name, p.content from posting p \
        join account a on a.id = p.client_id \
        where p.state = 'published' and p.closes_at > $1 and (p.since, p.id) < ($2, $3) \
        and p.client_id <> $5 and a.blocked_at is null order by p.since desc, p.id desc limit $4";
    pub(crate) SEARCH = "select p.id, p.title, p.budget_minor, p.currency, p.due_at, p.since, \
        p.closes_at, p.client_id, a.name, p.content from posting p \
        join account a on a.id = p.client_id \
        join (select posting_id, sum(weight) as score, count(*) as hits from posting_token \
            where token in ($2, $3, $4, $5, $6) group by posting_id) f on f.posting_id = p.id \
        where p.state = 'published' and p.closes_at > $1 and f.hits = $7 and p.client_id <> $9 \
        and a.blocked_at is null \
        order by f.score desc, p.since desc, p.id limit $8";
    pub(crate) OWN = "select p.id, p.title, p.state, p.task_id, p.due_at, p.closes_at, \
        p.changed_at, (select count(*) from offer o where o.posting_id = p.id \
        and o.state = 'sent') from posting p where p.client_id = $1 \
        order by p.changed_at desc, p.id limit $2";
    pub(crate) OF_TASK = "select p.id, p.title, p.state, p.task_id, p.due_at, p.closes_at, \
        p.changed_at, (select count(*) from offer o where o.posting_id = p.id \
        and o.state = 'sent') from posting p where p.task_id = $1 and p.client_id = $2 \
        order by p.changed_at desc, p.id limit 50";
    pub(crate) WANTED = "select id, content from posting where task_id = $1 and client_id = $2 \
        and state in ('draft', 'published') \
        order by case state when 'published' then 0 else 1 end, changed_at desc, id limit 50";
    pub(crate) TO_CHOOSE = "select p.id, p.title, p.state, p.task_id, p.due_at, p.closes_at, \
        p.changed_at, (select count(*) from offer o where o.posting_id = p.id \
        and o.state = 'sent') from posting p where p.client_id = $1 and p.state = 'published' \
        and p.closes_at > $2 and exists (select 1 from offer o where o.posting_id = p.id \
        and o.state = 'sent') order by p.closes_at, p.id limit $3";
    pub(crate) TASKS_WANTED = "select p.task_id from posting p where p.client_id = $1 \
        and p.state = 'published' and p.task_id is not null";
    pub(crate) PROMISED = "select p.task_id, p.content from posting p where p.client_id = $1 \
        and p.state = 'published' and p.task_id is not null";
}

/// How many words of a query count; further ones are ignored.
const WORDS: usize = 5;

/// An open ad as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdEntry {
    /// Which.
    pub id: PostingId,
    /// The headline.
    pub title: String,
    /// How much the client means to invest.
    pub budget: Money,
    /// Until when the work is to be done.
    pub due_at: Timestamp,
    /// Since when it is open.
    pub since: Timestamp,
    /// When it closes by itself.
    pub closes_at: Timestamp,
    /// Whose it is.
    pub client: AccountId,
    /// The client's real name (mission D7).
    pub client_name: String,
    /// All it says, to be held against what the reader takes on (mission 2.4).
    pub terms: PostingTerms,
}

/// One's own ad as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnAd {
    /// Which.
    pub id: PostingId,
    /// The headline; may be empty in a draft.
    pub title: String,
    /// `draft`, `published`, `filled` or `closed`.
    pub state: &'static str,
    /// The task it hands on.
    pub task: Option<TaskId>,
    /// Until when the work is to be done.
    pub due_at: Option<Timestamp>,
    /// When it closes or closed.
    pub closes_at: Option<Timestamp>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// How many offers wait for a decision.
    pub offers: i64,
}

fn entry(row: &Row<'_>) -> Result<AdEntry, DbError> {
    let PostingState::Published { terms, .. } = row.get::<Json<PostingState>>(9)?.0 else {
        return Err(unknown("state of an open ad", "another"));
    };
    Ok(AdEntry {
        id: row.get(0)?,
        title: row.get(1)?,
        budget: money(row, 2)?,
        due_at: row.get(4)?,
        since: row.get(5)?,
        closes_at: row.get(6)?,
        client: row.get(7)?,
        client_name: row.get(8)?,
        terms,
    })
}

fn own_entry(row: &Row<'_>) -> Result<OwnAd, DbError> {
    Ok(OwnAd {
        id: row.get(0)?,
        title: row.get(1)?,
        state: state(row, 2)?,
        task: task(row, 3)?,
        due_at: row.get(4)?,
        closes_at: row.get(5)?,
        changed_at: row.get(6)?,
        offers: row.get(7)?,
    })
}

/// Open ads of others than the reader, the newest first, after the one with this moment and id:
/// nobody is offered their own work (mission 4.5).
pub fn after(
    tx: &mut Tx<'_>,
    (reader, now): (AccountId, Timestamp),
    (since, id): (Timestamp, PostingId),
    limit: i64,
) -> Result<Vec<AdEntry>, DbError> {
    tx.query(
        &AFTER,
        &[
            now.into(),
            since.into(),
            id.into(),
            limit.into(),
            reader.into(),
        ],
        entry,
    )
}

/// Open ads of others than the reader that contain every word of the query (the first five
/// count), the best first: title weighs more than skills, skills more than the description.
pub fn search(
    tx: &mut Tx<'_>,
    (reader, now): (AccountId, Timestamp),
    terms: &[String],
    limit: i64,
) -> Result<Vec<AdEntry>, DbError> {
    let mut words: Vec<&str> = terms.iter().map(String::as_str).collect();
    words.sort_unstable();
    words.dedup();
    words.truncate(WORDS);
    let Some(first) = words.first() else {
        return Ok(Vec::new());
    };
    let hits = i64::try_from(words.len()).unwrap_or(i64::MAX);
    let padded = words.iter().chain(std::iter::repeat(first)).take(WORDS);
    let mut values: Vec<Value> = vec![now.into()];
    values.extend(padded.map(|word| Value::from(*word)));
    values.extend([hits.into(), limit.into(), reader.into()]);
    tx.query(&SEARCH, &values, entry)
}

/// A person's own ads, the last changed first.
pub fn own(tx: &mut Tx<'_>, client: AccountId, limit: i64) -> Result<Vec<OwnAd>, DbError> {
    tx.query(&OWN, &[client.into(), limit.into()], own_entry)
}

/// A person's own ads for one task, the last changed first.
pub fn of_task(tx: &mut Tx<'_>, task: TaskId, client: AccountId) -> Result<Vec<OwnAd>, DbError> {
    tx.query(&OF_TASK, &[task.into(), client.into()], own_entry)
}

/// What an ad says of how much work it is and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Which ad.
    pub posting: PostingId,
    /// How much work; a draft may not say yet.
    pub hours: Option<Minutes>,
    /// Until when; a draft may not say yet.
    pub due_at: Option<Timestamp>,
}

/// What a person's own ad for a task says that is open, or else being written; the last changed
/// counts, and none whose day has passed.
pub fn wanted(
    tx: &mut Tx<'_>,
    task: TaskId,
    (client, now): (AccountId, Timestamp),
) -> Result<Option<Wanted>, DbError> {
    let ads = tx.query(&WANTED, &[task.into(), client.into()], |row| {
        let ad: Json<PostingState> = row.get(1)?;
        let (hours, due_at) = match &ad.0 {
            PostingState::Draft { draft } => (draft.hours, draft.due_at),
            state => state
                .terms()
                .map(|terms| (terms.hours, terms.due_at))
                .unzip(),
        };
        Ok(Wanted {
            posting: row.get(0)?,
            hours,
            due_at,
        })
    })?;
    let mut counting = ads.into_iter();
    Ok(counting.find(|ad| ad.due_at.is_none_or(|due_at| due_at > now)))
}

/// A person's own open ads with offers that wait for a decision, the first to close first.
pub fn to_choose(
    tx: &mut Tx<'_>,
    (client, now): (AccountId, Timestamp),
    limit: i64,
) -> Result<Vec<OwnAd>, DbError> {
    let values = [client.into(), now.into(), limit.into()];
    tx.query(&TO_CHOOSE, &values, own_entry)
}

/// The tasks for which a person has an open ad.
pub fn tasks_wanted(tx: &mut Tx<'_>, client: AccountId) -> Result<Vec<TaskId>, DbError> {
    tx.query(&TASKS_WANTED, &[client.into()], |row| row.get(0))
}

/// What somebody's open ads for tasks of theirs will cost.
pub fn promised(tx: &mut Tx<'_>, client: AccountId) -> Result<Vec<Promise>, DbError> {
    let found = tx.query(&PROMISED, &[client.into()], |row| {
        let (task, ad) = (row.get::<TaskId>(0)?, row.get::<Json<PostingState>>(1)?);
        Ok((task, ad.0))
    })?;
    let promises = found.into_iter().filter_map(|(task, ad)| {
        ad.terms().map(|terms| Promise {
            task,
            price: terms.budget,
            minutes: terms.hours,
        })
    });
    Ok(promises.collect())
}
