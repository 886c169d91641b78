//! What the page "Heute" and the time account show: made from the inventory, the net time account
//! and the person's settings, in one look at the database.
//!
//! Not a room: it reads what the rooms `task` and `notice` keep and changes nothing.

use std::time::Duration;

use domain::task::day::{DayArc, WeekLoad, WeekWork};
use domain::task::readiness::Emergency;
use domain::task::time_account::TimeAccount;
use domain::task::week::forecast::Warning;
use domain::task::week::goal::Progress;
use kernel::page::{Cursor, Page, PageSize};
use kernel::{AccountId, Id, Minutes, Timestamp, Week};
use store::db::{DbError, Tx};
use store::notice::NamedEntry;
use store::posting::OwnAd;
use store::task::StoredTask;
use store::work::Unanswered;

use crate::context::Cx;
use crate::failure::Failure;
use crate::task::readiness::way_out;
use crate::task::week::{self, Asked};

const DAY: Duration = Duration::from_hours(24);
/// The time the page "Heute" looks back on.
const WEEKS: u32 = 8;
/// From so much unrated routine work a week on, rating it is the next step: an hour.
const WORTH_RATING: Minutes = Minutes(60);
/// So many things of one kind that wait are listed.
const MOST_WAITING: i64 = 50;

/// From when on the time account is summed up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Period {
    /// The last eight weeks.
    #[default]
    Weeks,
    /// The last 365 days.
    Year,
    /// Everything there is.
    All,
}

impl Period {
    /// Every period.
    pub const ALL: [Self; 3] = [Self::Weeks, Self::Year, Self::All];

    /// The word in addresses and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Weeks => "weeks",
            Self::Year => "year",
            Self::All => "all",
        }
    }

    /// Reads [`Period::code`] back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.code() == code)
    }

    fn since(self, now: Timestamp) -> Timestamp {
        match self {
            Self::Weeks => now.saturating_sub(DAY * 7 * WEEKS),
            Self::Year => now.saturating_sub(DAY * 365),
            Self::All => Timestamp::EPOCH,
        }
    }
}

/// What the page "Heute" shows.
#[derive(Debug, Clone)]
pub struct Today {
    /// How many tasks there are.
    pub tasks: i64,
    /// Whether the person said what they take on, or has taken on work.
    pub takes_on: bool,
    /// When work ends.
    pub arc: DayArc,
    /// The routine work of a week by who does it.
    pub work: WeekWork,
    /// The net time account of the last eight weeks.
    pub account: TimeAccount,
    /// What to hand on next.
    pub next: Option<StoredTask>,
    /// The hours of this week beside the goal, as the person noted them.
    pub captured: Option<WeekLoad>,
    /// The goals for freed hours.
    pub goals: Vec<Progress>,
    /// An overrun of the weeks ahead.
    pub warning: Option<Warning>,
    /// The order of which nothing was said yet about how it felt to hand it on.
    pub mood: Option<Asked>,
    /// Whether what nobody has rated yet fills so much of the week that it comes first.
    pub rate_first: bool,
    /// What to begin with in an overloaded week before anything was handed on (mission 2.16).
    pub emergency: Option<Emergency>,
}

/// What the page "Heute" shows.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn today(cx: &Cx) -> Result<Today, Failure> {
    let (person, now) = (cx.reader()?.clone(), cx.now);
    cx.app
        .database
        .read("today", move |tx| {
            let (owner, settings) = (person.id, &person.settings);
            let (work, tasks) = store::task::week(tx, owner)?;
            let account = sums(tx, owner, Period::Weeks.since(now), now)?;
            let first = store::notice::first_entry(tx, owner)?;
            let overhead = overhead(&account, first, now);
            let this_week = Week::of(person.zone.local_date(now));
            let (outlook, _) = week::look_ahead(tx, &person, (work.own, overhead), now)?;
            let (goals, _) = week::filled(tx, owner, (&person.zone, now))?;
            let unrated = store::task::unrated_minutes(tx, owner)?;
            let next = store::task::next_to_hand_on(tx, owner)?;
            let arc = DayArc::of_week(work, overhead, settings);
            Ok(Today {
                tasks,
                takes_on: outlook.has_taken_on || store::people::capacity(tx, owner)?.is_some(),
                emergency: way_out(tx, owner, arc.week)?,
                arc,
                work,
                account,
                rate_first: next
                    .as_ref()
                    .map_or(unrated >= WORTH_RATING, StoredTask::is_unrated),
                next,
                captured: week::captured(tx, owner, (this_week, settings))?,
                goals,
                warning: outlook.forecast.warning(),
                mood: week::asked(tx, owner, now)?,
            })
        })
        .await
}

/// What explaining, answering and reviewing takes out of a person's week on average.
pub(crate) fn average_overhead(
    tx: &mut Tx<'_>,
    owner: AccountId,
    now: Timestamp,
) -> Result<Minutes, DbError> {
    let account = sums(tx, owner, Period::Weeks.since(now), now)?;
    let first = store::notice::first_entry(tx, owner)?;
    Ok(overhead(&account, first, now))
}

/// The messages in orders that the person has not answered, the oldest first; at most 50.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn unanswered(cx: &Cx) -> Result<Vec<Unanswered>, Failure> {
    let person = cx.reader()?.id;
    cx.app
        .database
        .read("today::unanswered", move |tx| {
            store::work::unanswered(tx, person, MOST_WAITING).map_err(Failure::from)
        })
        .await
}

/// The person's open ads with offers to choose from, the first to close first; at most 50.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn offers_to_choose(cx: &Cx) -> Result<Vec<OwnAd>, Failure> {
    let reading = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("today::offers_to_choose", move |tx| {
            store::posting::to_choose(tx, reading, MOST_WAITING).map_err(Failure::from)
        })
        .await
}

/// How many things wait for the person: the number in the header, counted for every page.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn turn_count(cx: &Cx) -> Result<i64, Failure> {
    let (person, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("today::turn_count", move |tx| {
            store::notice::count_waiting(tx, person, now).map_err(Failure::from)
        })
        .await
}

/// What explaining, answering and reviewing takes out of a week on average: over the weeks that
/// are looked back on, or since the first entry when that is later, at least one week.
fn overhead(account: &TimeAccount, first: Option<Timestamp>, now: Timestamp) -> Minutes {
    let days = first.map_or(0, |first| now.since(first).as_secs() / DAY.as_secs());
    let weeks = i64::try_from(days.div_ceil(7))
        .unwrap_or(i64::MAX)
        .clamp(1, i64::from(WEEKS));
    Minutes(account.spent().get() / weeks)
}

fn sums(
    tx: &mut Tx<'_>,
    owner: AccountId,
    since: Timestamp,
    now: Timestamp,
) -> Result<TimeAccount, DbError> {
    // The end is left out, and what happens now counts.
    let until = now.saturating_add(Duration::from_micros(1));
    let sums = store::notice::sums(tx, owner, (since, until))?;
    let empty = TimeAccount::default();
    Ok(sums.into_iter().fold(empty, |account, (kind, minutes)| {
        account.plus(kind, minutes)
    }))
}

/// The time account and the entries that make it.
#[derive(Debug, Clone)]
pub struct Account {
    /// The sums of the period.
    pub sums: TimeAccount,
    /// From when on.
    pub since: Timestamp,
    /// The entries, the newest first, page by page.
    pub entries: Page<NamedEntry>,
}

/// The list a cursor of [`account`] belongs to.
pub const ACCOUNT_LIST: &str = "time-account";

/// The person's time account of a period, with a page of its entries.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn account(
    cx: &Cx,
    period: Period,
    after: Option<Cursor>,
    size: PageSize,
) -> Result<Account, Failure> {
    let (owner, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("today::account", move |tx| {
            let since = period.since(now);
            let place = after
                .as_ref()
                .and_then(|cursor| Some((cursor.as_moment().ok()?, cursor.id())));
            let place =
                place.unwrap_or((Timestamp::from_micros(i64::MAX), Id::from_bytes([0xff; 16])));
            let rows =
                store::notice::page_of_entries(tx, owner, since, place, size.rows_to_load())?;
            let entries = Page::cut(rows, size, |row| {
                Cursor::moment(row.entry.at, row.entry.event)
            });
            Ok(Account {
                sums: sums(tx, owner, since, now)?,
                since,
                entries,
            })
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mission 3.26: what was spent is spread over the weeks it was spent in.
    #[test]
    fn m3_26_the_overhead_is_an_average_week() {
        let account = TimeAccount {
            explained: Minutes(240),
            ..TimeAccount::default()
        };
        let now = Timestamp::from_micros(1_800_000_000_000_000);
        let ago = |days: u32| Some(now.saturating_sub(DAY * days));
        let table = [
            (None, 240),
            (ago(0), 240),
            (ago(7), 240),
            (ago(8), 120),
            (ago(400), 30),
        ];
        for (first, minutes) in table {
            assert_eq!(
                overhead(&account, first, now),
                Minutes(minutes),
                "{first:?}"
            );
        }
    }
}
