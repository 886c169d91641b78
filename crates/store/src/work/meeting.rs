//! Standing meetings: series, single meetings where they differ, points of the agenda, and the
//! secret address of a person's calendar. Only somebody who holds a [`PairOf`] gets a series.

use domain::work::meeting::{Meeting, Plan, Series, Standing};
use kernel::{AccountId, MeetingId, MeetingPointId, OrderId, Timestamp};

use crate::columns::{small, unknown};
use crate::db::{DbError, Json, Row, Tx, Value};

crate::statements! {
    pub(crate) TOGETHER = "select count(*) from work_order \
        where (client_id = $1 and contractor_id = $2) or (client_id = $2 and contractor_id = $1)";
    pub(crate) COMPANIONS = "select distinct a.id, a.name from work_order o join account a \
        on a.id = case when o.client_id = $1 then o.contractor_id else o.client_id end \
        where (o.client_id = $1 or o.contractor_id = $1) and a.closed_at is null \
        order by a.name, a.id limit $2";
    pub(crate) LAST_ORDER = "select id from work_order where (client_id = $1 and contractor_id = $2) \
        or (client_id = $2 and contractor_id = $1) order by created_at desc, id desc limit 1";
    pub(crate) INSERT = "insert into meeting_series (id, maker_id, guest_id, content, state, \
        sequence, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    pub(crate) SAVE = "update meeting_series set state = $2, sequence = $3, changed_at = $4 \
        where id = $1";
    pub(crate) FIND = "select id, maker_id, guest_id, content, state, sequence, created_at, changed_at \
        from meeting_series where id = $1 and (maker_id = $2 or guest_id = $2)";
    pub(crate) OF_ACCOUNT = "select s.id, s.maker_id, s.guest_id, s.content, s.state, s.sequence, \
        s.created_at, s.changed_at, a.name from meeting_series s join account a \
        on a.id = case when s.maker_id = $1 then s.guest_id else s.maker_id end \
        where s.maker_id = $1 or s.guest_id = $1 order by s.changed_at desc, s.id limit $2";
    pub(crate) COUNT_OPEN = "select count(*) from meeting_series \
        where maker_id = $1 and state <> 'ended'";
    pub(crate) MEETINGS = "select number, moved_to, is_off, proposed_to, proposed_by, minutes, \
        minutes_by, minutes_at from meeting where series_id = $1 order by number desc limit $2";
    pub(crate) MEETING = "select number, moved_to, is_off, proposed_to, proposed_by, minutes, \
        minutes_by, minutes_at from meeting where series_id = $1 and number = $2";
    pub(crate) SAVE_MEETING = "insert into meeting (series_id, number, moved_to, is_off, proposed_to, \
        proposed_by, minutes, minutes_by, minutes_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (series_id, number) do update set moved_to = excluded.moved_to, \
        is_off = excluded.is_off, proposed_to = excluded.proposed_to, \
        proposed_by = excluded.proposed_by, minutes = excluded.minutes, \
        minutes_by = excluded.minutes_by, minutes_at = excluded.minutes_at";
    pub(crate) INSERT_POINT = "insert into meeting_point (id, series_id, author_id, body, added_at) \
        values ($1, $2, $3, $4, $5)";
    pub(crate) POINTS = "select id, author_id, body, added_at, done_at from meeting_point \
        where series_id = $1 and (done_at is null or done_at >= $2) order by added_at, id limit $3";
    pub(crate) COUNT_POINTS = "select count(*) from meeting_point \
        where series_id = $1 and done_at is null";
    pub(crate) DONE = "update meeting_point set done_at = $3, done_by = $4 \
        where id = $1 and series_id = $2 and done_at is null";
    pub(crate) PATTERN = "select pattern from video_setting where id = 1";
    pub(crate) SET_PATTERN = "insert into video_setting (id, pattern) values (1, $1) \
        on conflict (id) do update set pattern = excluded.pattern";
    pub(crate) SET_FEED = "insert into calendar_feed (account_id, token_hash, made_at) \
        values ($1, $2, $3) on conflict (account_id) do update set \
        token_hash = excluded.token_hash, made_at = excluded.made_at";
    pub(crate) DROP_FEED = "delete from calendar_feed where account_id = $1";
    pub(crate) FEED_MADE = "select made_at from calendar_feed where account_id = $1";
    pub(crate) FEED_OF = "select f.account_id from calendar_feed f join account a \
        on a.id = f.account_id where f.token_hash = $1 and a.closed_at is null \
        and a.blocked_at is null";
    /// Series the other side has proposed.
    pub(crate) PROPOSED = "select s.id, s.maker_id, s.guest_id, s.content, s.state, s.sequence, \
        s.created_at, s.changed_at, a.name from meeting_series s join account a on a.id = s.maker_id \
        where s.guest_id = $1 and s.state = 'proposed' order by s.changed_at, s.id limit $2";
    /// Single meetings the other side wants to move.
    pub(crate) MOVES = "select s.id, s.maker_id, s.guest_id, s.content, s.state, s.sequence, \
        s.created_at, s.changed_at, a.name, m.proposed_to from meeting_series s \
        join meeting m on m.series_id = s.id join account a on a.id = m.proposed_by \
        where (s.maker_id = $1 or s.guest_id = $1) and s.state = 'agreed' and m.is_off = 0 \
        and m.proposed_by <> $1 and m.proposed_to > $2 order by m.proposed_to, s.id limit $3";
}

/// The most meetings of a series that are looked at.
const MOST_MEETINGS: i64 = 200;
/// The most points that are shown.
const MOST_POINTS: i64 = 300;

/// A series somebody takes part in, with who does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairOf {
    series: Series,
    account: AccountId,
}

impl PairOf {
    /// The series.
    pub fn series(&self) -> &Series {
        &self.series
    }

    /// Who is acting.
    pub fn account(&self) -> AccountId {
        self.account
    }
}

/// A point of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Which.
    pub id: MeetingPointId,
    /// Who added it.
    pub author: AccountId,
    /// What it says.
    pub body: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// When it was settled.
    pub done_at: Option<Timestamp>,
}

/// Whether two people have an order together, ended or not.
pub fn are_together(tx: &mut Tx<'_>, one: AccountId, other: AccountId) -> Result<bool, DbError> {
    let count: i64 = tx.one(&TOGETHER, &[one.into(), other.into()], |row| row.get(0))?;
    Ok(count > 0)
}

/// Everybody somebody has an order with, by name.
pub fn companions(
    tx: &mut Tx<'_>,
    account: AccountId,
    limit: i64,
) -> Result<Vec<(AccountId, String)>, DbError> {
    tx.query(&COMPANIONS, &[account.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The newest order of two people.
pub fn last_order(
    tx: &mut Tx<'_>,
    one: AccountId,
    other: AccountId,
) -> Result<Option<OrderId>, DbError> {
    tx.optional(&LAST_ORDER, &[one.into(), other.into()], |row| row.get(0))
}

/// Writes a new series.
pub fn insert(tx: &mut Tx<'_>, series: &Series) -> Result<(), DbError> {
    let values: [Value; 8] = [
        series.id.into(),
        series.maker.into(),
        series.guest.into(),
        Json(&series.plan).try_into()?,
        series.standing.name().into(),
        i64::from(series.sequence).into(),
        series.created_at.into(),
        series.changed_at.into(),
    ];
    tx.execute_one(&INSERT, &values)
}

/// Writes where a series stands.
pub fn save(tx: &mut Tx<'_>, series: &Series) -> Result<(), DbError> {
    let values: [Value; 4] = [
        series.id.into(),
        series.standing.name().into(),
        i64::from(series.sequence).into(),
        series.changed_at.into(),
    ];
    tx.execute_one(&SAVE, &values)
}

/// A series somebody takes part in.
pub fn find(tx: &mut Tx<'_>, account: AccountId, id: MeetingId) -> Result<Option<PairOf>, DbError> {
    let found = tx.optional(&FIND, &[id.into(), account.into()], series_at)?;
    Ok(found.map(|series| PairOf { series, account }))
}

/// The series of a person with the name of the other side, the last changed first.
pub fn of_account(
    tx: &mut Tx<'_>,
    account: AccountId,
    limit: i64,
) -> Result<Vec<(PairOf, String)>, DbError> {
    tx.query(&OF_ACCOUNT, &[account.into(), limit.into()], |row| {
        let series = series_at(row)?;
        Ok((PairOf { series, account }, row.get(8)?))
    })
}

/// The series that wait for a person's consent, with the name of who proposed them.
pub fn proposed(
    tx: &mut Tx<'_>,
    account: AccountId,
    limit: i64,
) -> Result<Vec<(Series, String)>, DbError> {
    tx.query(&PROPOSED, &[account.into(), limit.into()], |row| {
        Ok((series_at(row)?, row.get(8)?))
    })
}

/// The meetings the other side wants to move, with its name and to when.
pub fn moves(
    tx: &mut Tx<'_>,
    (account, now): (AccountId, Timestamp),
    limit: i64,
) -> Result<Vec<(Series, String, Timestamp)>, DbError> {
    let values = [account.into(), now.into(), limit.into()];
    tx.query(&MOVES, &values, |row| {
        Ok((series_at(row)?, row.get(8)?, row.get(9)?))
    })
}

/// How many series a person has made that have not ended; invitations of others do not count.
pub fn count_open(tx: &mut Tx<'_>, account: AccountId) -> Result<i64, DbError> {
    tx.one(&COUNT_OPEN, &[account.into()], |row| row.get(0))
}

fn series_at(row: &Row<'_>) -> Result<Series, DbError> {
    let standing: String = row.get(4)?;
    Ok(Series {
        id: row.get(0)?,
        maker: row.get(1)?,
        guest: row.get(2)?,
        plan: row.get::<Json<Plan>>(3)?.0,
        standing: Standing::from_name(&standing)
            .ok_or_else(|| unknown("state of a series", &standing))?,
        sequence: small(row, 5)?,
        created_at: row.get(6)?,
        changed_at: row.get(7)?,
    })
}

/// The meetings of a series that differ or were written up, the last 200, the newest first.
pub fn meetings(tx: &mut Tx<'_>, pair: &PairOf) -> Result<Vec<Meeting>, DbError> {
    let values = [pair.series.id.into(), MOST_MEETINGS.into()];
    tx.query(&MEETINGS, &values, meeting_at)
}

/// One meeting of a series.
pub fn meeting(tx: &mut Tx<'_>, pair: &PairOf, number: u32) -> Result<Meeting, DbError> {
    let values = [pair.series.id.into(), i64::from(number).into()];
    let found = tx.optional(&MEETING, &values, meeting_at)?;
    Ok(found.unwrap_or(Meeting {
        number,
        ..Meeting::default()
    }))
}

fn meeting_at(row: &Row<'_>) -> Result<Meeting, DbError> {
    let proposed: (Option<Timestamp>, Option<AccountId>) = (row.get(3)?, row.get(4)?);
    let written: (Option<AccountId>, Option<Timestamp>) = (row.get(6)?, row.get(7)?);
    Ok(Meeting {
        number: small(row, 0)?,
        moved_to: row.get(1)?,
        is_off: row.get(2)?,
        proposed: proposed.0.zip(proposed.1),
        minutes: row.get(5)?,
        written: written.0.zip(written.1),
    })
}

/// Writes where a meeting differs.
pub fn save_meeting(tx: &mut Tx<'_>, pair: &PairOf, meeting: &Meeting) -> Result<(), DbError> {
    let values: [Value; 9] = [
        pair.series.id.into(),
        i64::from(meeting.number).into(),
        meeting.moved_to.into(),
        meeting.is_off.into(),
        meeting.proposed.map(|(to, _)| to).into(),
        meeting.proposed.map(|(_, by)| by).into(),
        meeting.minutes.as_str().into(),
        meeting.written.map(|(by, _)| by).into(),
        meeting.written.map(|(_, at)| at).into(),
    ];
    tx.execute_one(&SAVE_MEETING, &values)
}

/// Adds a point to the agenda.
pub fn insert_point(tx: &mut Tx<'_>, pair: &PairOf, point: &Point) -> Result<(), DbError> {
    let values: [Value; 5] = [
        point.id.into(),
        pair.series.id.into(),
        point.author.into(),
        point.body.as_str().into(),
        point.added_at.into(),
    ];
    tx.execute_one(&INSERT_POINT, &values)
}

/// The open points, and those that were settled since a moment, the oldest first.
pub fn points(tx: &mut Tx<'_>, pair: &PairOf, since: Timestamp) -> Result<Vec<Point>, DbError> {
    let values = [pair.series.id.into(), since.into(), MOST_POINTS.into()];
    tx.query(&POINTS, &values, |row| {
        Ok(Point {
            id: row.get(0)?,
            author: row.get(1)?,
            body: row.get(2)?,
            added_at: row.get(3)?,
            done_at: row.get(4)?,
        })
    })
}

/// How many points are open.
pub fn count_points(tx: &mut Tx<'_>, pair: &PairOf) -> Result<i64, DbError> {
    tx.one(&COUNT_POINTS, &[pair.series.id.into()], |row| row.get(0))
}

/// Notes that a point is settled; `false` when it was before, or is of another series.
pub fn settle_point(
    tx: &mut Tx<'_>,
    pair: &PairOf,
    point: MeetingPointId,
    now: Timestamp,
) -> Result<bool, DbError> {
    let values = [
        point.into(),
        pair.series.id.into(),
        now.into(),
        pair.account.into(),
    ];
    Ok(tx.execute(&DONE, &values)? == 1)
}

/// Where video talks are held, if the operator said so.
pub fn video_pattern(tx: &mut Tx<'_>) -> Result<Option<String>, DbError> {
    tx.optional(&PATTERN, &[], |row| row.get(0))
}

/// Says where video talks are held.
pub fn set_video_pattern(tx: &mut Tx<'_>, pattern: &str) -> Result<(), DbError> {
    tx.execute_one(&SET_PATTERN, &[pattern.into()])
}

/// Gives a person's calendar a new secret address; the old one ends.
pub fn set_feed(
    tx: &mut Tx<'_>,
    account: AccountId,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<(), DbError> {
    let values = [account.into(), token_hash.as_slice().into(), now.into()];
    tx.execute_one(&SET_FEED, &values)
}

/// Ends the secret address of a person's calendar.
pub fn drop_feed(tx: &mut Tx<'_>, account: AccountId) -> Result<u64, DbError> {
    tx.execute(&DROP_FEED, &[account.into()])
}

/// When the secret address of a person's calendar was made.
pub fn feed_made_at(tx: &mut Tx<'_>, account: AccountId) -> Result<Option<Timestamp>, DbError> {
    tx.optional(&FEED_MADE, &[account.into()], |row| row.get(0))
}

/// Whose calendar has a secret address.
pub fn feed_of(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<Option<AccountId>, DbError> {
    tx.optional(&FEED_OF, &[token_hash.as_slice().into()], |row| row.get(0))
}
