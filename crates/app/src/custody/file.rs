//! A file of payments as the bank takes it.

use documents::sepa::{Payment, PaymentFile};
use kernel::{Timestamp, Zone};
use store::custody::{Payout, PersonBank};
use store::db::Tx;

use crate::failure::Failure;

/// What the receiver of a payment reads.
pub(super) fn purpose(tx: &mut Tx<'_>, payout: &Payout) -> Result<String, Failure> {
    let custody = match payout.order {
        Some(order) => store::custody::of_order(tx, order)?,
        None => None,
    };
    Ok(custody.map_or(payout.end_to_end(), |custody| custody.reference))
}

/// A payment as a file has it.
pub(super) fn payment(
    payout: &Payout,
    bank: &PersonBank,
    purpose: String,
) -> Result<Payment, Failure> {
    Ok(Payment {
        end_to_end: payout.end_to_end(),
        name: bank.holder.clone(),
        iban: bank.iban.parse().map_err(|fault| broken(&fault))?,
        amount: payout.amount,
        purpose,
    })
}

/// The name and the bytes of a file.
pub(super) fn build(
    number: i64,
    (made_at, approved): (Timestamp, Timestamp),
    account: &PersonBank,
    payments: Vec<Payment>,
) -> Result<(String, String), Failure> {
    let day = Zone::default().local_date(approved);
    let id = format!("FEIERABEND-{number}-{day}");
    let xml = PaymentFile {
        id: id.clone(),
        made_at,
        on: day,
        name: account.holder.clone(),
        iban: account.iban.parse().map_err(|fault| broken(&fault))?,
        payments,
    }
    .xml()
    .map_err(|fault| broken(&fault))?;
    Ok((format!("{id}.xml"), xml))
}

fn broken(error: &dyn std::fmt::Display) -> Failure {
    Failure::Fault(format!("a file of payments: {error}"))
}
