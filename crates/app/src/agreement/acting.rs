//! For whom the contractor of an order acts: for themselves or for their company, said before both
//! have signed (2.27).

use domain::account::organisation::Company;
use domain::agreement::contract::{Contract, Party};
use domain::agreement::{OrderState, Role};
use kernel::{AccountId, OrderId};
use store::db::Tx;

use super::enclosure::papers;
use super::rewrite::{Writer, next_version, rewrite_by};
use super::step::{Loaded, load, look};
use crate::account::company;
use crate::context::Cx;
use crate::failure::Failure;

/// For whom a contractor can act in an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acting {
    /// The order's number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// The person who acts.
    pub person: String,
    /// The company in the contract; nothing where the person acts for themselves.
    pub company: Option<Company>,
    /// The company the contractor belongs to now.
    pub own: Option<Company>,
    /// Whether it can still be changed: until both have signed.
    pub may_change: bool,
}

/// For whom the contractor of an order acts, for the contractor.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn acting(cx: &Cx, order: OrderId) -> Result<Acting, Failure> {
    let own = cx.clone();
    cx.app
        .database
        .read("agreement::acting", move |tx| {
            let loaded = look(tx, &own, order)?;
            if loaded.role != Role::Contractor {
                return Err(Failure::NotFound);
            }
            let choice = company::choice(tx, loaded.order.contractor)?;
            let party = loaded.contract.contractor;
            Ok(Acting {
                number: loaded.order.number.to_string(),
                title: loaded.order.title,
                person: party.name,
                company: party.company,
                own: choice.map(|own| own.company),
                may_change: is_open(&loaded.order.state) && loaded.contract.week.is_none(),
            })
        })
        .await
}

/// Says for whom one acts in an order. The contract is written anew, and both sign that version; the
/// same choice again changes nothing.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but the contractor; [`Failure::Refused`] once both have signed,
/// and for a company one does not belong to or the client does.
pub async fn act_for(cx: &Cx, order: OrderId, for_company: bool) -> Result<(), Failure> {
    cx.payer()?;
    let actor = cx.clone();
    cx.app
        .database
        .write("agreement::act_for", move |tx| {
            let loaded = load(tx, &actor, order)?;
            if loaded.role != Role::Contractor {
                return Err(Failure::NotFound);
            }
            let parties = (loaded.order.contractor, loaded.order.client);
            let company = company::acting_for(tx, parties, Some(for_company))?;
            company::remember(tx, parties.0, Some(for_company))?;
            if loaded.contract.contractor.company == company {
                return Ok(());
            }
            let next = next_version(&actor, &loaded);
            let mut contract = Contract {
                contractor: Party {
                    company,
                    ..next.contractor.clone()
                },
                ..next
            };
            // The documents name the contractor as well.
            let known = &loaded.contract.papers;
            if !known.is_empty() {
                contract.papers = papers(tx, &contract, known.language, known.choice())?;
            }
            rewrite_by(tx, &actor, &loaded, (&contract, Writer::Contractor)).map(drop)
        })
        .await
}

/// Whether the contractor of an order, who looks at it, can choose for whom to act.
pub(super) fn can_choose(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<bool, Failure> {
    let party = &loaded.contract.contractor;
    if loaded.role != Role::Contractor
        || !is_open(&loaded.order.state)
        || loaded.contract.week.is_some()
    {
        return Ok(false);
    }
    Ok(party.company.is_some() || company::choice(tx, party.account)?.is_some())
}

fn is_open(state: &OrderState) -> bool {
    matches!(state, OrderState::AwaitingSignatures { .. })
}

/// Whoever signs for a company belongs to it at that moment, and the client never does (4.5).
///
/// # Errors
/// [`Failure::Refused`] for who left it, or was removed, and for a client who joined it.
pub(in crate::agreement) fn may_sign(
    tx: &mut Tx<'_>,
    contractor: &Party,
    (role, client): (Role, AccountId),
) -> Result<(), Failure> {
    match (&contractor.company, role) {
        (Some(company), Role::Contractor) => {
            company::still_acting(tx, company, (contractor.account, client)).map(drop)
        }
        (Some(company), Role::Client) => company::is_not_of(tx, company, client),
        (None, _) => Ok(()),
    }
}
