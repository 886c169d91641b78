//! A newer version of a contract that not both have signed yet: split, with other documents, with a
//! sample. Both read and sign it anew.

use domain::agreement::Transition;
use domain::agreement::contract::Contract;
use store::db::Tx;

use super::step::{Loaded, apply};
use super::words::worded;
use crate::context::Cx;
use crate::failure::Failure;

/// The contract as its next version begins: nothing is changed yet.
pub(super) fn next_version(cx: &Cx, loaded: &Loaded) -> Contract {
    Contract {
        version: loaded.contract.version.saturating_add(1),
        written_at: cx.now,
        ..loaded.contract.clone()
    }
}

/// Puts the next version in the place of the one before; `false` when it says the same.
///
/// # Errors
/// [`Failure::Refused`] for the contractor, once both have signed, and for a contract that cannot
/// be proposed.
pub(super) fn rewrite(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    contract: &Contract,
) -> Result<bool, Failure> {
    rewrite_by(tx, cx, loaded, (contract, Writer::Client))
}

/// Which side a next version is up to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Writer {
    /// The client: what is agreed.
    Client,
    /// The contractor: for whom they act.
    Contractor,
}

/// The same for what is up to either side.
pub(super) fn rewrite_by(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (contract, writer): (&Contract, Writer),
) -> Result<bool, Failure> {
    let (state, facts) = (loaded.order.state.clone(), loaded.facts(cx.now));
    let contract = worded(tx, contract.clone())?;
    let transition = match writer {
        Writer::Client => state.rewrite(facts, loaded.role, &contract),
        Writer::Contractor => state.act_for(facts, loaded.role, &contract),
    };
    let transition = transition.map_err(|refusal| Failure::refused(&refusal))?;
    // The words name the version: the same contract has other words by that alone.
    let same = Contract {
        version: loaded.contract.version,
        written_at: loaded.contract.written_at,
        words: loaded.contract.words.clone(),
        ..contract.clone()
    };
    if same == loaded.contract {
        return Ok(false);
    }
    put(tx, cx, loaded, (&contract, &transition))?;
    Ok(true)
}

/// Writes a next version that the rules have let through.
///
/// # Errors
/// [`Failure::Conflict`] when somebody else was faster.
pub(super) fn put(
    tx: &mut Tx<'_>,
    cx: &Cx,
    loaded: &Loaded,
    (contract, transition): (&Contract, &Transition),
) -> Result<(), Failure> {
    store::agreement::next_contract(tx, contract)?;
    apply(tx, cx, loaded, transition, None)
}
