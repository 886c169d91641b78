//! All that an order costs and brings, told to both before anybody signs (mission G4).

use kernel::Money;

use super::contract::Contract;

/// What an order costs the client and brings the contractor. Taxes and what a bank takes for a
/// transfer are not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Costs {
    /// What the work costs, all stages together; for a week paid by the hour the most it can be.
    pub work: Money,
    /// What this instance takes.
    pub platform: Money,
    /// What holding the money takes.
    pub custody: Money,
    /// What a dispute takes, whoever decides it.
    pub dispute: Money,
}

impl Costs {
    /// What the client pays in all.
    pub fn to_pay(self) -> Money {
        let extra = [self.platform, self.custody, self.dispute];
        let minor = extra
            .iter()
            .fold(self.work.minor, |sum, one| sum.saturating_add(one.minor));
        Money::new(minor, self.work.currency)
    }

    /// What arrives with the contractor: the work is paid without any deduction (0.16).
    pub const fn arrives(self) -> Money {
        self.work
    }
}

impl Contract {
    /// All that it costs.
    pub fn costs(&self) -> Costs {
        // Nothing here takes a share: no rule of the ledger moves a cent of an order anywhere but
        // to the contractor or back.
        let nothing = Money::zero(self.amount.currency);
        Costs {
            work: self.amount,
            platform: nothing,
            custody: nothing,
            dispute: nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Money;

    use super::Costs;
    use crate::agreement::contract::Contract;
    use crate::agreement::fixture::contract;
    use crate::custody::Adapter;

    /// G4: what the client pays is what arrives, whichever way the money is kept.
    #[test]
    fn g4_what_is_paid_is_what_arrives() {
        for custody in Adapter::ALL {
            let costs = Contract {
                custody,
                ..contract()
            }
            .costs();
            assert_eq!(costs.to_pay(), contract().amount);
            assert_eq!(costs.arrives(), contract().amount);
        }
    }

    /// Every fee there could be is in the sum.
    #[test]
    fn g4_no_fee_is_left_out() {
        let euro = Money::euro_cents;
        let costs = Costs {
            work: euro(10_000),
            platform: euro(100),
            custody: euro(20),
            dispute: euro(3),
        };
        assert_eq!(costs.to_pay(), euro(10_123));
        assert_eq!(costs.arrives(), euro(10_000));
    }
}
