//! Hints beside a contract, for both sides before they sign (mission 3.29): what speaks for and
//! against an employment, and whether the artists' social levy may be due. Never a verdict.

use domain::agreement::Role;
use domain::agreement::contract::Contract;
use domain::agreement::levy::{self, Found, Rate};
use domain::agreement::signs::{Sign, signs};
use kernel::Money;
use store::db::Tx;

use super::independence::main_clients_of;
use crate::context::Cx;
use crate::failure::Failure;

/// What may be due to the artists' social fund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levy {
    /// The work the contract speaks of, each kind once.
    pub found: Vec<Found>,
    /// What holds in the year the contract was written in, with about what that would be on its sum;
    /// nothing for years nobody has looked up.
    pub rate: Option<(Rate, Option<Money>)>,
}

/// The hints of one contract for one of its sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hints {
    /// The signs, always in the same order. The share of the income is the contractor's alone.
    pub signs: Vec<Sign>,
    /// The levy; nothing where the contract speaks of no such work.
    pub levy: Option<Levy>,
}

/// The hints of a contract about a sum, for a reader on a side of it.
pub(super) fn hints(
    tx: &mut Tx<'_>,
    cx: &Cx,
    (contract, sum): (&Contract, Money),
    role: Role,
) -> Result<Hints, Failure> {
    let share = match role {
        Role::Client => None,
        Role::Contractor => {
            let client = contract.client.account;
            let main = main_clients_of(tx, cx)?.into_iter();
            let of_client = main.filter(|main| main.client == client);
            of_client.map(|main| main.share).max()
        }
    };
    let found = levy::found(contract);
    let levy = (!found.is_empty()).then(|| {
        let zone = &contract.client.zone;
        let rate = levy::rate(zone.local_date(contract.written_at).year());
        Levy {
            found,
            rate: rate.map(|rate| (rate, rate.on(sum))),
        }
    });
    Ok(Hints {
        signs: signs(contract, share),
        levy,
    })
}
