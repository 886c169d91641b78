//! Organisations, who belongs to them, and who was invited.
//!
//! What only the owner sees and does asks for the proof of [`owner`].

use domain::account::organisation::{Company, Members};
use kernel::{AccountId, InvitationId, OrganisationId, Timestamp, kind};

use crate::columns::small;
use crate::db::{DbError, Row, Tx, Value};
use crate::proof::OwnerOf;

crate::statements! {
    pub(crate) INSERT_ORGANISATION = "insert into organisation (id, name, address, register, owner_id, \
        made_at) values ($1, $2, $3, $4, $5, $6)";
    pub(crate) DESCRIBE = "update organisation set name = $2, address = $3, register = $4 where id = $1";
    pub(crate) HAND_OVER = "update organisation set owner_id = $3 where id = $1 and owner_id = $2";
    pub(crate) OF_MEMBER = "select g.id, g.name, g.address, g.register, g.owner_id, m.acts_for \
        from organisation_member m join organisation g on g.id = m.organisation_id \
        where m.account_id = $1";
    pub(crate) OWNED = "select g.id from organisation g join organisation_member m \
        on m.organisation_id = g.id and m.account_id = g.owner_id \
        where m.account_id = $1";
    pub(crate) MEMBERS = "select a.id, a.name, m.joined_at, g.owner_id from organisation_member m \
        join account a on a.id = m.account_id join organisation g on g.id = m.organisation_id \
        where m.organisation_id = $1 order by m.joined_at, a.id limit 200";
    pub(crate) JOIN = "insert into organisation_member (account_id, organisation_id, joined_at) \
        values ($1, $2, $3) on conflict (account_id) do nothing";
    pub(crate) LEAVE = "delete from organisation_member \
        where account_id = $1 and organisation_id = $2";
    pub(crate) ACTS_FOR = "update organisation_member set acts_for = $2 where account_id = $1";
    pub(crate) INVITE = "insert into organisation_invitation (id, organisation_id, token_hash, \
        recipient, recipient_key, made_by, made_at, expires_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    pub(crate) END_SAME = "update organisation_invitation set ended_at = $3 \
        where organisation_id = $1 and recipient_key = $2 and ended_at is null";
    pub(crate) END_INVITATION = "update organisation_invitation set ended_at = $3 \
        where id = $1 and organisation_id = $2 and ended_at is null and expires_at > $3";
    pub(crate) END_INVITATIONS = "update organisation_invitation set ended_at = $2 \
        where organisation_id = $1 and ended_at is null";
    pub(crate) WRITTEN_SINCE = "select count(*) from organisation_invitation \
        where (organisation_id = $1 or made_by = $2) and made_at > $3";
    pub(crate) WRITTEN_TO = "select count(*) from organisation_invitation \
        where recipient_key = $1 and made_at > $2";
    pub(crate) OPEN_INVITATIONS = "select id, recipient, expires_at from organisation_invitation \
        where organisation_id = $1 and ended_at is null and expires_at > $2 \
        order by made_at, id limit 200";
    pub(crate) INVITATION = "select g.id, g.name, g.address, g.register, a.name \
        from organisation_invitation i join organisation g on g.id = i.organisation_id \
        join account a on a.id = g.owner_id \
        where i.token_hash = $1 and i.ended_at is null and i.expires_at > $2 \
        and a.blocked_at is null";
    pub(crate) USE_INVITATION = "update organisation_invitation set ended_at = $2 \
        where token_hash = $1 and ended_at is null and expires_at > $2";
    pub(crate) SWEEP_INVITATIONS = "delete from organisation_invitation where id in \
        (select id from organisation_invitation where made_at < $1 order by made_at, id limit $2)";
}

/// What somebody's organisation is, as they belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The organisation, as a contract would name it now.
    pub company: Company,
    /// Who owns it.
    pub owner: AccountId,
    /// Whether the person acted for it the last time.
    pub acts_for: bool,
}

/// Somebody who belongs to an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Since when.
    pub joined_at: Timestamp,
    /// Whether they own it.
    pub is_owner: bool,
}

/// An invitation that still works. Its link is in the mail alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Which.
    pub id: InvitationId,
    /// To whom it was written.
    pub recipient: String,
    /// Until when it works.
    pub expires_at: Timestamp,
}

/// Makes an organisation with its owner as the first member; `false` when they belong to one already
/// and nothing was written.
pub fn found(
    tx: &mut Tx<'_>,
    company: &Company,
    owner: AccountId,
    now: Timestamp,
) -> Result<bool, DbError> {
    if membership(tx, owner)?.is_some() {
        return Ok(false);
    }
    let values: [Value; 6] = [
        company.organisation.into(),
        company.name.as_str().into(),
        company.address.as_str().into(),
        company.register.as_str().into(),
        owner.into(),
        now.into(),
    ];
    tx.execute_one(&INSERT_ORGANISATION, &values)?;
    join(tx, owner, company.organisation, now)
}

/// Says what an organisation is called from now on. Contracts that were written keep their words.
pub fn describe(
    tx: &mut Tx<'_>,
    owned: &OwnerOf<kind::Organisation>,
    company: &Company,
) -> Result<(), DbError> {
    let values: [Value; 4] = [
        owned.id().into(),
        company.name.as_str().into(),
        company.address.as_str().into(),
        company.register.as_str().into(),
    ];
    tx.execute_one(&DESCRIBE, &values)
}

/// The organisation somebody belongs to.
pub fn membership(tx: &mut Tx<'_>, account: AccountId) -> Result<Option<Membership>, DbError> {
    tx.optional(&OF_MEMBER, &[account.into()], |row| {
        Ok(Membership {
            company: company_at(row)?,
            owner: row.get(4)?,
            acts_for: row.get(5)?,
        })
    })
}

/// Proof that somebody owns the organisation they belong to; nothing for everybody else.
pub fn owner(
    tx: &mut Tx<'_>,
    account: AccountId,
) -> Result<Option<OwnerOf<kind::Organisation>>, DbError> {
    let owned: Option<OrganisationId> = tx.optional(&OWNED, &[account.into()], |row| row.get(0))?;
    Ok(owned.map(|id| OwnerOf::new(id, account)))
}

/// Who belongs to an organisation, the first first. The caller has shown who may see it.
pub fn members(tx: &mut Tx<'_>, id: OrganisationId) -> Result<Vec<Member>, DbError> {
    tx.query(&MEMBERS, &[id.into()], |row| {
        let account = row.get(0)?;
        Ok(Member {
            account,
            name: row.get(1)?,
            joined_at: row.get(2)?,
            is_owner: row.get::<AccountId>(3)? == account,
        })
    })
}

/// The same as the rules look at it.
pub fn who(tx: &mut Tx<'_>, id: OrganisationId, owner: AccountId) -> Result<Members, DbError> {
    let all = members(tx, id)?.into_iter();
    Ok(Members {
        owner,
        all: all.map(|member| member.account).collect(),
    })
}

/// Makes somebody a member; `false` when they belong to an organisation already.
pub fn join(
    tx: &mut Tx<'_>,
    account: AccountId,
    id: OrganisationId,
    now: Timestamp,
) -> Result<bool, DbError> {
    let values = [account.into(), id.into(), now.into()];
    Ok(tx.execute(&JOIN, &values)? == 1)
}

/// Ends a membership; `false` when there was none.
pub fn leave(tx: &mut Tx<'_>, account: AccountId, id: OrganisationId) -> Result<bool, DbError> {
    Ok(tx.execute(&LEAVE, &[account.into(), id.into()])? == 1)
}

/// Gives an organisation to another member.
///
/// Answers [`DbError::NotOne`] when somebody else was faster.
pub fn hand_over(
    tx: &mut Tx<'_>,
    owned: &OwnerOf<kind::Organisation>,
    to: AccountId,
) -> Result<(), DbError> {
    let values = [owned.id().into(), owned.owner().into(), to.into()];
    tx.execute_one(&HAND_OVER, &values)
}

/// Remembers for whom somebody acted.
pub fn remember(tx: &mut Tx<'_>, account: AccountId, for_company: bool) -> Result<(), DbError> {
    tx.execute(&ACTS_FOR, &[account.into(), for_company.into()])
        .map(drop)
}

/// How many invitations an organisation or its owner has written since a moment, also those that
/// ended: making another organisation does not begin the count anew.
pub fn written_since(
    tx: &mut Tx<'_>,
    owned: &OwnerOf<kind::Organisation>,
    since: Timestamp,
) -> Result<usize, DbError> {
    let values = [owned.id().into(), owned.owner().into(), since.into()];
    tx.one(&WRITTEN_SINCE, &values, |row| small::<usize>(row, 0))
}

/// How many invitations anybody has written to this folded address since a moment.
pub fn written_to(
    tx: &mut Tx<'_>,
    _: &OwnerOf<kind::Organisation>,
    (folded, since): (&str, Timestamp),
) -> Result<usize, DbError> {
    let values = [folded.into(), since.into()];
    tx.one(&WRITTEN_TO, &values, |row| small::<usize>(row, 0))
}

/// Writes an invitation; an earlier one to the same address stops working.
pub fn invite(
    tx: &mut Tx<'_>,
    owned: &OwnerOf<kind::Organisation>,
    (invitation, key): (&Invitation, &str),
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(&END_SAME, &[owned.id().into(), key.into(), now.into()])?;
    let values: [Value; 8] = [
        invitation.id.into(),
        owned.id().into(),
        token_hash.as_slice().into(),
        invitation.recipient.as_str().into(),
        key.into(),
        owned.owner().into(),
        now.into(),
        invitation.expires_at.into(),
    ];
    tx.execute_one(&INVITE, &values)
}

/// The invitations that still work, the first first.
pub fn invitations(
    tx: &mut Tx<'_>,
    owned: &OwnerOf<kind::Organisation>,
    now: Timestamp,
) -> Result<Vec<Invitation>, DbError> {
    let values = [owned.id().into(), now.into()];
    tx.query(&OPEN_INVITATIONS, &values, |row| {
        Ok(Invitation {
            id: row.get(0)?,
            recipient: row.get(1)?,
            expires_at: row.get(2)?,
        })
    })
}

/// Takes an invitation back; `false` when there is none that works.
pub fn uninvite(
    tx: &mut Tx<'_>,
    owned: &OwnerOf<kind::Organisation>,
    id: InvitationId,
    now: Timestamp,
) -> Result<bool, DbError> {
    let values = [id.into(), owned.id().into(), now.into()];
    Ok(tx.execute(&END_INVITATION, &values)? == 1)
}

/// Ends every invitation of an organisation nobody belongs to any more.
pub fn uninvite_all(
    tx: &mut Tx<'_>,
    owned: &OwnerOf<kind::Organisation>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(&END_INVITATIONS, &[owned.id().into(), now.into()])
        .map(drop)
}

/// To which organisation an invitation that works is, and the name of its owner.
pub fn invitation(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<(Company, String)>, DbError> {
    let values = [token_hash.as_slice().into(), now.into()];
    tx.optional(&INVITATION, &values, |row| {
        Ok((company_at(row)?, row.get(4)?))
    })
}

/// Uses an invitation up; `false` when it no longer works.
pub fn use_invitation(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<bool, DbError> {
    let values = [token_hash.as_slice().into(), now.into()];
    Ok(tx.execute(&USE_INVITATION, &values)? == 1)
}

/// Forgets some invitations written before a moment; answers how many.
pub fn sweep_invitations(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<u64, DbError> {
    tx.execute(&SWEEP_INVITATIONS, &[before.into(), limit.into()])
}

fn company_at(row: &Row<'_>) -> Result<Company, DbError> {
    Ok(Company {
        organisation: row.get(0)?,
        name: row.get(1)?,
        address: row.get(2)?,
        register: row.get(3)?,
    })
}
