//! For whom a contractor acts: for themselves, or for the organisation they belong to (2.27).

use domain::account::organisation::{Company, OrganisationRefusal, may_act_for};
use kernel::{AccountId, OrganisationId};
use store::account::organisation::{self as rows, Membership};
use store::db::Tx;

use crate::failure::Failure;

/// For whom a contractor acts towards a client. `wanted` is the choice; without one it is as the last
/// time, and for oneself where that no longer holds. A choice is remembered by [`remember`].
///
/// # Errors
/// [`Failure::Refused`] for a company that was wanted and cannot be had.
pub(crate) fn acting_for(
    tx: &mut Tx<'_>,
    (contractor, client): (AccountId, AccountId),
    wanted: Option<bool>,
) -> Result<Option<Company>, Failure> {
    let own = rows::membership(tx, contractor)?;
    let Some(own) = own else {
        return match wanted {
            Some(true) => Err(Failure::refused(&OrganisationRefusal::Nowhere)),
            _ => Ok(None),
        };
    };
    if !wanted.unwrap_or(own.acts_for) {
        return Ok(None);
    }
    match (is_not_of(tx, &own.company, client), wanted) {
        (Ok(()), _) => Ok(Some(own.company)),
        (Err(failure), Some(_)) => Err(failure),
        (Err(_), None) => Ok(None),
    }
}

/// The company as it is called now, if the contractor may still act for it towards the client.
///
/// # Errors
/// [`Failure::Refused`] with the reason.
pub(crate) fn still_acting(
    tx: &mut Tx<'_>,
    company: &Company,
    (contractor, client): (AccountId, AccountId),
) -> Result<Company, Failure> {
    let own = rows::membership(tx, contractor)?;
    let actor = own.as_ref().map(|own| own.company.organisation);
    may(tx, company, (actor, client))?;
    Ok(own.map_or_else(|| company.clone(), |own| own.company))
}

/// Whether a client has nothing to do with a contractor's company (4.5).
///
/// # Errors
/// [`Failure::Refused`] for a client who belongs to it.
pub(crate) fn is_not_of(
    tx: &mut Tx<'_>,
    company: &Company,
    client: AccountId,
) -> Result<(), Failure> {
    may(tx, company, (Some(company.organisation), client))
}

/// Whether somebody of this organisation may act for a company towards a client.
fn may(
    tx: &mut Tx<'_>,
    company: &Company,
    (actor, client): (Option<OrganisationId>, AccountId),
) -> Result<(), Failure> {
    let client = rows::membership(tx, client)?.map(|own| own.company.organisation);
    may_act_for(company, actor, client).map_err(|refusal| Failure::refused(&refusal))
}

/// Remembers a choice for the next time.
pub(crate) fn remember(
    tx: &mut Tx<'_>,
    contractor: AccountId,
    wanted: Option<bool>,
) -> Result<(), Failure> {
    if let Some(for_company) = wanted {
        rows::remember(tx, contractor, for_company)?;
    }
    Ok(())
}

/// The organisation somebody can act for, and whether they did the last time.
pub(crate) fn choice(tx: &mut Tx<'_>, account: AccountId) -> Result<Option<Membership>, Failure> {
    rows::membership(tx, account).map_err(Failure::from)
}
