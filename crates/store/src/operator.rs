//! Room `operator`: what whoever runs the instance sees of it: how many, never what is in it.
//!
//! Everything here asks for an [`Operator`], which only this room makes.

use domain::agreement::Tag;
use domain::notice::MOST_ATTEMPTS;
use kernel::{AccountId, Timestamp};

use crate::account::{Account, account_at};
use crate::columns::unknown;
use crate::db::{DbError, Row, Tx};
use crate::notice::MailState;
use crate::proof::Operator;

/// Where orders can stand, in the order of the work.
const TAGS: [Tag; 9] = [
    Tag::SignatureOpen,
    Tag::FundingOpen,
    Tag::Secured,
    Tag::InWork,
    Tag::Sample,
    Tag::ForReview,
    Tag::InDispute,
    Tag::Paid,
    Tag::Ended,
];
/// What can become of a mail.
const MAILS: [MailState; 4] = [
    MailState::Open,
    MailState::Sent,
    MailState::Shown,
    MailState::Dead,
];

crate::statements! {
    pub(crate) IS_OPERATOR = "select is_operator from account where id = $1 and closed_at is null";
    pub(crate) PEOPLE = "select count(*) from account where closed_at is null";
    pub(crate) OPEN_ADS = "select count(*) from posting where state = 'published'";
    pub(crate) ORDERS = "select tag, count(*) from work_order group by tag";
    pub(crate) MAILS_BY_STATE = "select state, count(*) from mail group by state";
    pub(crate) LATE_JOBS = "select count(*) from job where state = 'open' and due_at <= $1";
    pub(crate) FAILED_JOBS = "select count(*) from job where state = 'dead' \
        or (state = 'open' and attempts >= $1 and last_error is not null)";
    pub(crate) ACCOUNTS = "select id, login, name, locale, zone, is_operator, settings, created_at, \
        blocked_at from account where closed_at is null and id > $1 order by id limit $2";
    pub(crate) BY_LOGIN = "select id, login, name, locale, zone, is_operator, settings, created_at, \
        blocked_at from account where login_folded = $1 and closed_at is null";
}

/// How many there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// People with an account.
    pub people: i64,
    /// Ads that are open for offers.
    pub open_ads: i64,
    /// Orders by where they stand, in the order of the work; every tag is there.
    pub orders: Vec<(Tag, i64)>,
    /// Mails by what became of them; every state is there.
    pub mails: Vec<(MailState, i64)>,
    /// Jobs that should have been done by now.
    pub late_jobs: i64,
    /// Jobs that were put aside, or go on failing.
    pub failed_jobs: i64,
}

/// Whether this person runs the instance.
pub fn operator(tx: &mut Tx<'_>, account: AccountId) -> Result<Option<Operator>, DbError> {
    let is_operator = tx.optional(&IS_OPERATOR, &[account.into()], |row| row.get::<bool>(0))?;
    Ok(is_operator.unwrap_or(false).then(|| Operator::new(account)))
}

/// Counts everything.
pub fn numbers(tx: &mut Tx<'_>, _: &Operator, now: Timestamp) -> Result<Numbers, DbError> {
    let orders = tx.query(&ORDERS, &[], counted)?;
    let mails = tx.query(&MAILS_BY_STATE, &[], counted)?;
    check(&orders, &TAGS.map(Tag::name), "tag of an order")?;
    check(&mails, &MAILS.map(MailState::name), "state of a mail")?;
    let first = |row: &Row<'_>| row.get(0);
    Ok(Numbers {
        people: tx.one(&PEOPLE, &[], first)?,
        open_ads: tx.one(&OPEN_ADS, &[], first)?,
        orders: TAGS.map(|tag| (tag, of(&orders, tag.name()))).to_vec(),
        mails: MAILS
            .map(|state| (state, of(&mails, state.name())))
            .to_vec(),
        late_jobs: tx.one(&LATE_JOBS, &[now.into()], first)?,
        failed_jobs: tx.one(&FAILED_JOBS, &[i64::from(MOST_ATTEMPTS).into()], first)?,
    })
}

fn counted(row: &Row<'_>) -> Result<(String, i64), DbError> {
    Ok((row.get(0)?, row.get(1)?))
}

fn of(counts: &[(String, i64)], name: &str) -> i64 {
    counts
        .iter()
        .find(|(known, _)| known == name)
        .map_or(0, |(_, count)| *count)
}

/// A number that leaves something out would be a wrong number.
fn check(counts: &[(String, i64)], names: &[&str], what: &str) -> Result<(), DbError> {
    match counts
        .iter()
        .find(|(name, _)| !names.contains(&name.as_str()))
    {
        Some((name, _)) => Err(unknown(what, name)),
        None => Ok(()),
    }
}

/// An account as whoever runs the instance sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Whose.
    pub account: Account,
    /// Since when nobody may act with it; nothing when they may.
    pub blocked_at: Option<Timestamp>,
}

fn listed(row: &Row<'_>) -> Result<Listed, DbError> {
    Ok(Listed {
        account: account_at(row, 0)?,
        blocked_at: row.get(8)?,
    })
}

/// Accounts behind this one, the oldest first.
pub fn accounts(
    tx: &mut Tx<'_>,
    _: &Operator,
    after: AccountId,
    limit: i64,
) -> Result<Vec<Listed>, DbError> {
    tx.query(&ACCOUNTS, &[after.into(), limit.into()], listed)
}

/// The account with this folded login.
pub fn account_by_login(
    tx: &mut Tx<'_>,
    _: &Operator,
    login_folded: &str,
) -> Result<Option<Listed>, DbError> {
    tx.optional(&BY_LOGIN, &[login_folded.into()], listed)
}
