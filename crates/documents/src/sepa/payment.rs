//! Payments out: a file a bank takes (ISO 20022 pain.001.001.09, SEPA credit transfer).
//!
//! The same input gives the same bytes, so that a file can be made again for the books.

use kernel::{Currency, Date, Money, Timestamp};
use sepa::{
    CreditTransferEntry, CreditTransferGroup, CreditTransferSchema, IsoDate, IsoDateTime,
    Pain001Builder,
};

use super::Iban;
use super::charset::plain;

/// The most payments of one file.
const MOST: usize = 10_000;

/// One payment of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Comes back with the statement: at most 35 letters, digits and hyphens.
    pub end_to_end: String,
    /// Whose account it is, as the bank knows the name.
    pub name: String,
    /// The account.
    pub iban: Iban,
    /// How much; euros.
    pub amount: Money,
    /// What the receiver reads.
    pub purpose: String,
}

/// A file of payments from one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentFile {
    /// By what the bank knows a file it was given before: at most 35 characters.
    pub id: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// On what day the bank shall pay.
    pub on: Date,
    /// Whose account it is.
    pub name: String,
    /// The account the money leaves.
    pub iban: Iban,
    /// What is paid.
    pub payments: Vec<Payment>,
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaymentFault {
    /// Nothing is to be paid, or more than one file takes.
    #[error("a file has between 1 and {MOST} payments")]
    Number,
    /// Another currency than the euro, or no positive amount.
    #[error("the payment {0} is not in euros above zero")]
    Amount(String),
    /// A date before the year 1 or after 9999.
    #[error("the day cannot be written")]
    Day,
    /// What the rules of the scheme refuse.
    #[error("the payment file is refused: {0}")]
    Rule(String),
}

impl PaymentFile {
    /// The sum of all payments.
    ///
    /// # Errors
    /// [`PaymentFault::Amount`] when a payment is in another currency or the sum too large.
    pub fn total(&self) -> Result<Money, PaymentFault> {
        let amounts = self.payments.iter().map(|payment| payment.amount);
        Money::sum(Currency::Eur, amounts).map_err(|_| PaymentFault::Amount(self.id.clone()))
    }

    /// The file.
    ///
    /// # Errors
    /// [`PaymentFault`].
    pub fn xml(&self) -> Result<String, PaymentFault> {
        if self.payments.is_empty() || self.payments.len() > MOST {
            return Err(PaymentFault::Number);
        }
        self.total()?;
        let name = plain(&self.name, 70);
        let on: IsoDate = self.on.to_string().parse().map_err(|_| PaymentFault::Day)?;
        let group = CreditTransferGroup::new(name.clone(), self.iban.inner(), on)
            .payment_info_id(self.id.clone())
            .batch_booking(false);
        let group = self.payments.iter().try_fold(group, |group, payment| {
            Ok::<_, PaymentFault>(group.add_entry(entry(payment)?))
        })?;
        Pain001Builder::new(name, self.id.clone())
            .schema(CreditTransferSchema::IsoV9)
            .created_at(self.stamp()?)
            .add_group(group)
            .build()
            .map_err(|error| PaymentFault::Rule(error.to_string()))
    }

    /// When it was made, to the second.
    fn stamp(&self) -> Result<IsoDateTime, PaymentFault> {
        let text = self.made_at.to_string();
        let seconds = text.get(..19).ok_or(PaymentFault::Day)?;
        format!("{seconds}Z").parse().map_err(|_| PaymentFault::Day)
    }
}

fn entry(payment: &Payment) -> Result<CreditTransferEntry, PaymentFault> {
    let Money { minor, currency } = payment.amount;
    if currency != Currency::Eur || minor < 1 {
        return Err(PaymentFault::Amount(payment.end_to_end.clone()));
    }
    Ok(CreditTransferEntry::new(
        plain(&payment.name, 70),
        payment.iban.inner().clone(),
        minor,
        payment.end_to_end.clone(),
    )
    .with_description(plain(&payment.purpose, 140)))
}
