//! The signature under an addendum: proposing one and accepting it both sign.

use kernel::Timestamp;

use super::AddendumRefusal;
use crate::agreement::conclude::check_signing;
use crate::agreement::contract::Contract;
use crate::agreement::{Role, SignRefusal, Signature, SigningRequest, Terms};
use crate::canonical::Digest;

/// A name typed under an addendum.
#[derive(Clone, Copy, Debug)]
pub struct Signing<'a> {
    /// Which side.
    pub by: Role,
    /// The hash of the contract that was read; nothing for whoever writes it.
    pub seen: Option<Digest>,
    /// The name as it was typed.
    pub typed_name: &'a str,
    /// Whether the box "I agree" was ticked.
    pub confirmed: bool,
}

/// Why an addendum was not signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSigned {
    /// It is not the time or the side.
    Refused(AddendumRefusal),
    /// The signature is not in order.
    Signature(SignRefusal),
}

impl From<AddendumRefusal> for NotSigned {
    fn from(refusal: AddendumRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Signing<'_> {
    /// The signature, if it is one that is accepted under a contract.
    pub(super) fn sign(
        &self,
        terms: &Terms,
        contract: &Contract,
        now: Timestamp,
    ) -> Result<Signature, NotSigned> {
        let current = contract.digest();
        let request = SigningRequest {
            by: self.by,
            contract,
            seen: self.seen.unwrap_or(current),
            typed_name: self.typed_name,
            confirmed: self.confirmed,
        };
        check_signing(request, current).map_err(NotSigned::Signature)?;
        Ok(Signature {
            account: terms.account_of(self.by),
            typed_name: self.typed_name.trim().to_owned(),
            at: now,
            contract: current,
        })
    }
}
