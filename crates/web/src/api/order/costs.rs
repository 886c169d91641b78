//! All that an order costs, as the API shows it (G4).

use domain::agreement::contract::Contract;
use kernel::Money;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::shape::Sum;

/// What an order costs the client and brings the contractor. Taxes and what a bank takes for a
/// transfer are not part of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Costs {
    /// What the work costs, all stages together; for a week the most it can be.
    work: Sum,
    /// What this instance takes.
    platform_fee: Sum,
    /// What holding the money takes.
    custody_fee: Sum,
    /// What a dispute takes.
    dispute_fee: Sum,
    /// What the operator gives somebody neutral for a decision at present; neither side pays it.
    /// Nothing where nobody decides.
    neutral_fee: Option<Sum>,
    /// What the client pays in all.
    to_pay: Sum,
    /// What arrives with the contractor.
    arrives: Sum,
}

impl Costs {
    pub(super) fn of(contract: &Contract, neutral_fee: Money) -> Self {
        let costs = contract.costs();
        Self {
            work: costs.work.into(),
            platform_fee: costs.platform.into(),
            custody_fee: costs.custody.into(),
            dispute_fee: costs.dispute.into(),
            neutral_fee: contract.neutral_fee(neutral_fee).map(Sum::from),
            to_pay: costs.to_pay().into(),
            arrives: costs.arrives().into(),
        }
    }
}
