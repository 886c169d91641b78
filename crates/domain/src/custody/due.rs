//! Sums that are paid from person to person: which side has to do something about one.

use crate::agreement::Role;

/// What is to be done about a due sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentStep {
    /// The client transfers it.
    Transfer,
    /// The contractor says that it came.
    Confirm,
    /// The contractor names an account to transfer it to.
    NameAccount,
}

impl PaymentStep {
    /// The stable name used by the API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Transfer => "transfer",
            Self::Confirm => "confirm-receipt",
            Self::NameAccount => "name-account",
        }
    }
}

/// What a side has to do about a sum that is due: nobody is told to transfer where no account is
/// named, and nobody to confirm what was not transferred. The statements that count and list due
/// sums (`store::custody::due`, `store::notice::waiting`) select by the same rule.
pub const fn payment_step(by: Role, is_sent: bool, has_account: bool) -> Option<PaymentStep> {
    match (by, is_sent, has_account) {
        (Role::Client, false, true) => Some(PaymentStep::Transfer),
        (Role::Contractor, true, _) => Some(PaymentStep::Confirm),
        (Role::Contractor, false, false) => Some(PaymentStep::NameAccount),
        (Role::Client, true, _)
        | (Role::Client, false, false)
        | (Role::Contractor, false, true) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{PaymentStep, payment_step};
    use crate::agreement::Role;

    /// One side at most has something to do about a sum; with an account, or once it was
    /// transferred, exactly one.
    #[test]
    fn one_side_at_most_has_to_do_something() {
        use PaymentStep::{Confirm, NameAccount, Transfer};
        let table = [
            (false, false, None, Some(NameAccount)),
            (false, true, Some(Transfer), None),
            (true, false, None, Some(Confirm)),
            (true, true, None, Some(Confirm)),
        ];
        for (is_sent, has_account, client, contractor) in table {
            let of = |role| payment_step(role, is_sent, has_account);
            assert_eq!(of(Role::Client), client, "{is_sent} {has_account}");
            assert_eq!(of(Role::Contractor), contractor, "{is_sent} {has_account}");
        }
    }
}
