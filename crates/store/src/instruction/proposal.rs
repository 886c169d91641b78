//! Changes that contractors propose, and newer versions that running orders agree on. Only
//! somebody who holds the [`Order`] gets them.

use domain::instruction::InstructionRef;
use domain::instruction::consent::{ConsentState, OfferedVersion};
use domain::instruction::proposal::{Proposal, ProposalState};
use domain::instruction::question::Spot;
use kernel::{AccountId, OrderId, ProposalId, Timestamp};

use crate::agreement::Order;
use crate::columns::{digest, role, small, unknown};
use crate::db::{DbError, Row, Tx, Value};

crate::statements! {
    pub(crate) INSERT = "insert into proposal (id, instruction_id, version, order_id, author_id, \
        spot, old_text, new_text, why, at, state) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open') on conflict (id) do nothing";
    pub(crate) OF_ORDER = "select id, instruction_id, version, order_id, author_id, spot, \
        old_text, new_text, why, at, state, decided_at, reason, made_version from proposal \
        where order_id = $1 order by at desc, id desc limit 200";
    pub(crate) BY_ID = "select id, instruction_id, version, order_id, author_id, spot, \
        old_text, new_text, why, at, state, decided_at, reason, made_version from proposal \
        where id = $1 and order_id = $2";
    pub(crate) COUNT_OPEN = "select count(*) from proposal where order_id = $1 and state = 'open'";
    pub(crate) DECIDE = "update proposal set state = $2, decided_at = $3, reason = $4, \
        made_version = $5 where id = $1 and state = 'open'";
    pub(crate) TURNS = "select p.order_id, o.title, p.at from proposal p \
        join work_order o on o.id = p.order_id \
        where o.client_id = $1 and p.state = 'open' and o.next_role is not null \
        order by p.at, p.id limit 50";
    pub(crate) OFFER_VERSION = "insert into order_version (order_id, number, instruction_id, \
        version, digest, by_role, at, lapses_at, state) select $1, \
        coalesce((select max(number) from order_version where order_id = $1), 0) + 1, \
        $2, $3, $4, $5, $6, $7, 'open'";
    pub(crate) LAST_VERSION = "select number, instruction_id, version, digest, by_role, at, lapses_at, \
        state, decided_at from order_version where order_id = $1 order by number desc limit 1";
    /// Of the order itself, or of an earlier week of the same assistance: what both agreed on in one
    /// week holds in the next ones, but not for what was handed in before.
    pub(crate) LAST_AGREED = "select v.number, v.instruction_id, v.version, v.digest, v.by_role, v.at, \
        v.lapses_at, v.state, v.decided_at from order_version v where v.order_id in (select $1 \
        union all select before.order_id from assistance_week this join assistance_week before \
        on before.assistance_id = this.assistance_id and before.week < this.week \
        where this.order_id = $1) and v.state = 'agreed' and (v.order_id = $1 or not exists \
        (select 1 from delivery d where d.order_id = $1 and d.at <= v.decided_at)) \
        order by v.decided_at desc, v.number desc limit 1";
    pub(crate) VERSIONS = "select number, instruction_id, version, digest, by_role, at, lapses_at, \
        state, decided_at from order_version where order_id = $1 order by number";
    pub(crate) WAS_OFFERED = "select count(*) from order_version where order_id = $1 \
        and instruction_id = $2 and version = $3 and by_role = 'client'";
    pub(crate) DECIDE_VERSION = "update order_version set state = $3, decided_at = $4 \
        where order_id = $1 and number = $2 and state = 'open'";
    pub(crate) VERSION_TURNS = "select v.order_id, o.title, v.lapses_at from order_version v \
        join work_order o on o.id = v.order_id \
        where v.state = 'open' and v.lapses_at > $2 and o.next_role is not null \
        and ((v.by_role = 'contractor' and o.client_id = $1) \
        or (v.by_role = 'client' and o.contractor_id = $1)) order by v.lapses_at limit 50";
}

/// Writes a proposal; `false` when its id is taken and nothing was written.
pub fn insert(tx: &mut Tx<'_>, proposal: &Proposal) -> Result<bool, DbError> {
    let values: [Value; 10] = [
        proposal.id.into(),
        proposal.about.instruction.into(),
        i64::from(proposal.about.version).into(),
        proposal.order.into(),
        proposal.author.into(),
        proposal.spot.map(|spot| spot.to_string()).into(),
        proposal.old.as_str().into(),
        proposal.new.as_str().into(),
        proposal.why.as_str().into(),
        proposal.at.into(),
    ];
    Ok(tx.execute(&INSERT, &values)? == 1)
}

fn proposal_at(row: &Row<'_>) -> Result<Proposal, DbError> {
    let spot: Option<String> = row.get(5)?;
    let spot = spot.map(|code| Spot::from_code(&code).ok_or_else(|| unknown("place", &code)));
    let state: String = row.get(10)?;
    let decided: Option<Timestamp> = row.get(11)?;
    let at = || decided.ok_or_else(|| unknown("decision", "nothing"));
    let state = match state.as_str() {
        "open" => ProposalState::Open,
        "accepted" => ProposalState::Accepted {
            version: small(row, 13)?,
            at: at()?,
        },
        "declined" => ProposalState::Declined {
            reason: row.get(12)?,
            at: at()?,
        },
        other => return Err(unknown("state of a proposal", other)),
    };
    Ok(Proposal {
        id: row.get(0)?,
        about: InstructionRef {
            instruction: row.get(1)?,
            version: small(row, 2)?,
        },
        order: row.get(3)?,
        author: row.get(4)?,
        spot: spot.transpose()?,
        old: row.get(6)?,
        new: row.get(7)?,
        why: row.get(8)?,
        at: row.get(9)?,
        state,
    })
}

/// The newest proposals of an order, at most 200, the oldest of them first.
pub fn of_order(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Proposal>, DbError> {
    let mut newest = tx.query(&OF_ORDER, &[order.id.into()], proposal_at)?;
    newest.reverse();
    Ok(newest)
}

/// One proposal of an order.
pub fn find(tx: &mut Tx<'_>, order: &Order, id: ProposalId) -> Result<Option<Proposal>, DbError> {
    tx.optional(&BY_ID, &[id.into(), order.id.into()], proposal_at)
}

/// How many proposals of an order are open.
pub fn count_open(tx: &mut Tx<'_>, order: &Order) -> Result<i64, DbError> {
    tx.one(&COUNT_OPEN, &[order.id.into()], |row| row.get(0))
}

/// Writes what became of a proposal; `false` when somebody was faster.
pub fn decide(tx: &mut Tx<'_>, proposal: &Proposal) -> Result<bool, DbError> {
    let (at, reason, made): (_, Option<&str>, Option<i64>) = match &proposal.state {
        ProposalState::Open => return Ok(false),
        ProposalState::Accepted { version, at } => (*at, None, Some(i64::from(*version))),
        ProposalState::Declined { reason, at } => (*at, Some(reason), None),
    };
    let values: [Value; 5] = [
        proposal.id.into(),
        proposal.state.code().into(),
        at.into(),
        reason.into(),
        made.into(),
    ];
    Ok(tx.execute(&DECIDE, &values)? == 1)
}

/// An order in which something waits: which, what it is about, and a moment.
pub type Waiting = (OrderId, String, Timestamp);

fn waiting_at(row: &Row<'_>) -> Result<Waiting, DbError> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

/// The open proposals in somebody's orders as a client, by when they were made.
pub fn turns(tx: &mut Tx<'_>, client: AccountId) -> Result<Vec<Waiting>, DbError> {
    tx.query(&TURNS, &[client.into()], waiting_at)
}

/// Puts a version forward.
pub fn offer_version(
    tx: &mut Tx<'_>,
    order: &Order,
    offered: &OfferedVersion,
) -> Result<(), DbError> {
    let values: [Value; 7] = [
        order.id.into(),
        offered.about.instruction.into(),
        i64::from(offered.about.version).into(),
        offered.digest.as_bytes().into(),
        offered.by.name().into(),
        offered.at.into(),
        offered.lapses_at.into(),
    ];
    tx.execute_one(&OFFER_VERSION, &values)
}

/// What was put forward last in an order, with its number.
pub fn last_version(
    tx: &mut Tx<'_>,
    order: &Order,
) -> Result<Option<(u32, OfferedVersion)>, DbError> {
    tx.optional(&LAST_VERSION, &[order.id.into()], version_at)
}

/// What both sides agreed on last in an order, with its number.
pub fn last_agreed(
    tx: &mut Tx<'_>,
    order: &Order,
) -> Result<Option<(u32, OfferedVersion)>, DbError> {
    tx.optional(&LAST_AGREED, &[order.id.into()], version_at)
}

/// Everything that was put forward in an order, with its number, the first of it first.
pub fn versions(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<(u32, OfferedVersion)>, DbError> {
    tx.query(&VERSIONS, &[order.id.into()], version_at)
}

/// Whether the client ever put a version forward in an order.
pub fn was_offered(tx: &mut Tx<'_>, order: &Order, about: InstructionRef) -> Result<bool, DbError> {
    let values: [Value; 3] = [
        order.id.into(),
        about.instruction.into(),
        i64::from(about.version).into(),
    ];
    let count: i64 = tx.one(&WAS_OFFERED, &values, |row| row.get(0))?;
    Ok(count > 0)
}

fn version_at(row: &Row<'_>) -> Result<(u32, OfferedVersion), DbError> {
    let state: String = row.get(7)?;
    let decided: Option<Timestamp> = row.get(8)?;
    let state = match (state.as_str(), decided) {
        ("open", _) => ConsentState::Open,
        ("agreed", Some(at)) => ConsentState::Agreed(at),
        ("declined", Some(at)) => ConsentState::Declined(at),
        (other, _) => return Err(unknown("state of an offered version", other)),
    };
    let offered = OfferedVersion {
        about: InstructionRef {
            instruction: row.get(1)?,
            version: small(row, 2)?,
        },
        digest: digest(row, 3)?,
        by: role(row, 4)?,
        at: row.get(5)?,
        lapses_at: row.get(6)?,
        state,
    };
    Ok((small(row, 0)?, offered))
}

/// Writes what became of a version that was put forward; `false` when somebody was faster.
pub fn decide_version(
    tx: &mut Tx<'_>,
    order: &Order,
    (number, offered): (u32, &OfferedVersion),
) -> Result<bool, DbError> {
    let (ConsentState::Agreed(at) | ConsentState::Declined(at)) = offered.state else {
        return Ok(false);
    };
    let values: [Value; 4] = [
        order.id.into(),
        i64::from(number).into(),
        offered.state.code().into(),
        at.into(),
    ];
    Ok(tx.execute(&DECIDE_VERSION, &values)? == 1)
}

/// The versions that wait for somebody's consent.
pub fn version_turns(
    tx: &mut Tx<'_>,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<Waiting>, DbError> {
    tx.query(&VERSION_TURNS, &[account.into(), now.into()], waiting_at)
}
