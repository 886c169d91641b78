//! The contract as it is shown, before and after signing.

use domain::agreement::contract::Contract;
use domain::agreement::{OrderState, Role};
use domain::canonical::Digest;
use kernel::OrderId;
use store::agreement::Signed;

use super::acting::can_choose;
use super::hints::{Hints, hints};
use super::step::look;
use crate::context::Cx;
use crate::failure::Failure;
use crate::review::{self, ClientRecord};

/// A contract with its clauses and signatures.
#[derive(Debug, Clone)]
pub struct ContractView {
    /// On which side the reader is.
    pub role: Role,
    /// Where the order stands.
    pub state: OrderState,
    /// What is agreed.
    pub contract: Contract,
    /// The hash people sign.
    pub hash: Digest,
    /// Who has signed which version.
    pub signatures: Vec<Signed>,
    /// How the client pays and answers, for the contractor before both have signed (0.17, 2.6).
    pub client_record: Option<ClientRecord>,
    /// What speaks for and against an employment, and the artists' social levy (3.29).
    pub hints: Hints,
    /// Whether the reader is the contractor and can choose for whom to act (2.27).
    pub may_choose_company: bool,
}

/// The newest version of an order's contract.
///
/// # Errors
/// [`Failure::NotFound`] for everybody but its two sides.
pub async fn contract(cx: &Cx, order: OrderId) -> Result<ContractView, Failure> {
    let actor = cx.clone();
    cx.app
        .database
        .read("agreement::contract", move |tx| {
            let loaded = look(tx, &actor, order)?;
            let signatures = store::agreement::signatures(tx, &loaded.order)?;
            let is_asked = loaded.role == Role::Contractor
                && matches!(loaded.order.state, OrderState::AwaitingSignatures { .. });
            let client_record = if is_asked {
                Some(review::of_client(tx, loaded.order.client, actor.now)?)
            } else {
                None
            };
            let about = (&loaded.contract, loaded.contract.amount);
            Ok(ContractView {
                hints: hints(tx, &actor, about, loaded.role)?,
                may_choose_company: can_choose(tx, &loaded)?,
                client_record,
                role: loaded.role,
                state: loaded.order.state,
                hash: loaded.contract.digest(),
                contract: loaded.contract,
                signatures,
            })
        })
        .await
}
