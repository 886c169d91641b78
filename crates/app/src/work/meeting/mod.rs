//! Standing meetings of two people who have an order together: proposed by one, agreed by the other,
//! with an agenda whose open points carry over (missions 3.20, 3.30, H3).

mod agenda;
mod agreed;
mod change;
mod feed;
mod invite;
mod video;
mod waiting;

pub use agenda::{Minutes, add_point, settle_point, write_minutes};
pub(crate) use agreed::begin;
pub use change::{Moved, agree, agree_move, call_off, end, keep, move_one, propose};
pub use feed::{Feed, drop_feed, feed, feed_made_at, renew_feed};
pub use invite::calendar_file;
pub use video::{save_video_pattern, video_pattern};
pub use waiting::{Asked, waiting};

use std::collections::BTreeSet;
use std::time::Duration;

use domain::agreement::Role;
use domain::work::meeting::{Meeting, Reach, Series, Standing, video_link};
use kernel::{AccountId, MeetingId, Timestamp, Zone};
use store::db::Tx;
use store::work::meeting::{self as rows, PairOf, Point};

use crate::agreement::look;
use crate::context::Cx;
use crate::failure::Failure;

/// How many series and people are listed.
const LISTED: i64 = 200;
/// How many meetings ahead are shown.
const AHEAD: usize = 4;
/// How many that are over.
const BACK: usize = 12;
/// How long settled points are still shown.
const SETTLED: Duration = Duration::from_hours(28 * 24);

/// One meeting as the two see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Where it differs.
    pub meeting: Meeting,
    /// When it is held.
    pub at: Timestamp,
}

/// A series with everything the two see of it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The series.
    pub series: Series,
    /// Who looks.
    pub reader: AccountId,
    /// The other side's name.
    pub other: String,
    /// The address of the video talk; empty without one.
    pub link: String,
    /// The next meetings.
    pub ahead: Vec<Shown>,
    /// Meetings that are over, the newest first.
    pub back: Vec<Shown>,
    /// The agenda: open points first come, and what was settled lately.
    pub points: Vec<Point>,
    /// When both can be reached: the reader first.
    pub reach: [Reach; 2],
}

/// A series in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The series.
    pub series: Series,
    /// Who looks.
    pub reader: AccountId,
    /// The other side's name.
    pub other: String,
    /// When the next meeting is held.
    pub next: Option<Timestamp>,
}

/// The person's series, the last changed first.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn list(cx: &Cx) -> Result<Vec<Listed>, Failure> {
    let (reader, now) = (cx.reader()?.id, cx.now);
    cx.app
        .database
        .read("meeting::list", move |tx| {
            let mut all = Vec::new();
            for (pair, other) in rows::of_account(tx, reader, LISTED)? {
                let (ahead, _) = around(tx, &pair, now)?;
                let next = ahead.iter().find(|shown| !shown.meeting.is_off);
                all.push(Listed {
                    series: pair.series().clone(),
                    reader,
                    other,
                    next: next.map(|shown| shown.at),
                });
            }
            Ok(all)
        })
        .await
}

/// Whom the person can meet: everybody they have an order with.
///
/// # Errors
/// [`Failure::SignInNeeded`] for visitors.
pub async fn companions(cx: &Cx) -> Result<Vec<(AccountId, String)>, Failure> {
    let reader = cx.reader()?.id;
    cx.app
        .database
        .read("meeting::companions", move |tx| {
            rows::companions(tx, reader, LISTED).map_err(Failure::from)
        })
        .await
}

/// A series with its meetings, agenda and minutes.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the two.
pub async fn show(cx: &Cx, id: MeetingId) -> Result<Whole, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("meeting::show", move |tx| {
            let pair = find(tx, &own, id)?;
            let series = pair.series().clone();
            let (ahead, back) = around(tx, &pair, own.now)?;
            let other = store::account::find(tx, series.other(pair.account()))?;
            Ok(Whole {
                reader: pair.account(),
                other: other.map(|other| other.name).unwrap_or_default(),
                link: link(tx, &series)?,
                ahead,
                back,
                points: rows::points(tx, &pair, own.now.saturating_sub(SETTLED))?,
                reach: reach(tx, &own, &series)?,
                series,
            })
        })
        .await
}

/// A series the person takes part in.
fn find(tx: &mut Tx<'_>, cx: &Cx, id: MeetingId) -> Result<PairOf, Failure> {
    let account = cx.reader()?.id;
    rows::find(tx, account, id)?.ok_or(Failure::NotFound)
}

/// The address of the video talk of a series that is not held elsewhere.
fn link(tx: &mut Tx<'_>, series: &Series) -> Result<String, Failure> {
    if !series.plan.place.is_empty() {
        return Ok(String::new());
    }
    Ok(video_link(&video::pattern(tx)?, &series.plan.room))
}

/// The meetings ahead, the next first, and those that are over, the newest first.
fn around(
    tx: &mut Tx<'_>,
    pair: &PairOf,
    now: Timestamp,
) -> Result<(Vec<Shown>, Vec<Shown>), Failure> {
    let series = pair.series();
    let rhythm = &series.plan.rhythm;
    let known = rows::meetings(tx, pair)?;
    let next = rhythm.next(now);
    let mut numbers: BTreeSet<u32> = known.iter().map(|meeting| meeting.number).collect();
    if series.standing != Standing::Ended {
        numbers.extend(next.saturating_sub(2)..=next.saturating_add(5));
    }
    let shown = numbers.into_iter().map(|number| {
        let meeting = known.iter().find(|meeting| meeting.number == number);
        let plain = Meeting {
            number,
            ..Meeting::default()
        };
        let meeting = meeting.cloned().unwrap_or(plain);
        let at = series.start(&meeting);
        Shown { meeting, at }
    });
    let is_ahead = |shown: &Shown| shown.at.saturating_add(rhythm.length()) > now;
    let (mut ahead, mut back): (Vec<_>, Vec<_>) = shown.partition(is_ahead);
    ahead.sort_by_key(|shown| shown.at);
    ahead.truncate(AHEAD);
    back.sort_by_key(|shown| core::cmp::Reverse(shown.at));
    back.truncate(BACK);
    if series.standing != Standing::Agreed {
        back.retain(|shown| shown.meeting.written.is_some());
    }
    if series.standing == Standing::Ended {
        ahead.clear();
    }
    Ok((ahead, back))
}

/// When the two can be reached, whoever acts first: as their newest order says, else as each said
/// in their own account.
fn reach(tx: &mut Tx<'_>, cx: &Cx, series: &Series) -> Result<[Reach; 2], Failure> {
    let me = cx.reader()?.id;
    let both = [me, series.other(me)];
    let mut found = Vec::with_capacity(2);
    let agreed = match rows::last_order(tx, both[0], both[1])? {
        Some(order) => Some(look(tx, cx, order)?),
        None => None,
    };
    for account in both {
        let role = agreed
            .as_ref()
            .and_then(|loaded| loaded.order.role_of(account).map(|role| (loaded, role)));
        let stated = role.map(|(loaded, role)| Reach {
            hours: match role {
                Role::Client => loaded.binding.body.reachable.clone(),
                Role::Contractor => loaded.contract.contractor_reachability.hours.clone(),
            },
            zone: loaded.contract.party(role).zone.clone(),
        });
        let reach = match stated.filter(|reach| !reach.hours.is_empty()) {
            Some(reach) => reach,
            None => own_reach(tx, account)?,
        };
        found.push(reach);
    }
    found.try_into().map_err(|_| Failure::Conflict)
}

fn own_reach(tx: &mut Tx<'_>, account: AccountId) -> Result<Reach, Failure> {
    let found = store::account::find(tx, account)?.ok_or(Failure::NotFound)?;
    Ok(Reach {
        zone: Zone::parse(&found.zone).unwrap_or_default(),
        hours: found.settings.reachable,
    })
}
