//! What a statement says, whoever wrote it: bookings, balances, and what could not be read.

use domain::canonical::{Digest, Writer};
use domain::{Argument, Refusal};
use kernel::{Date, Money};

use super::MOST_ENTRY_ERRORS;

/// Which way the money went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Into the account.
    In,
    /// Out of the account.
    Out,
}

impl Direction {
    /// The stable name used for storing.
    pub const fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

/// One payment of a statement. A batch that the bank booked as one sum is taken apart when its
/// parts add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankEntry {
    /// The same booking has the same key in every statement it appears in.
    pub key: Digest,
    /// How much, always positive.
    pub amount: Money,
    /// Which way.
    pub direction: Direction,
    /// On what day it was booked.
    pub booked: Date,
    /// Whether it undoes an earlier booking.
    pub is_reversal: bool,
    /// The reference of whoever paid; nothing when the bank says there is none.
    pub end_to_end: Option<String>,
    /// The creditor reference in a field of its own.
    pub reference: Option<String>,
    /// What for, as one text.
    pub purpose: String,
    /// Who paid, or was paid.
    pub name: Option<String>,
    /// The account of the other side.
    pub iban: Option<String>,
    /// Why it came back, when it is a return.
    pub return_reason: Option<String>,
}

/// What lay on the account at the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The day.
    pub on: Date,
    /// The balance, negative when overdrawn.
    pub balance: Money,
}

/// One statement of one account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// What the bank calls it.
    pub id: String,
    /// The account, if it is told.
    pub iban: Option<String>,
    /// The booked balance at the end, if it is told.
    pub closing: Option<Closing>,
    /// What was booked, in the order of the file.
    pub entries: Vec<BankEntry>,
}

/// Everything a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The statements.
    pub statements: Vec<Statement>,
    /// The first bookings that cannot be used.
    pub errors: Vec<EntryError>,
    /// How many bookings cannot be used.
    pub unusable: usize,
    /// How many are only announced. They come again when they are booked.
    pub announced: usize,
}

impl Report {
    pub(super) fn refuse(&mut self, error: EntryError) {
        self.unusable += 1;
        if self.errors.len() < MOST_ENTRY_ERRORS {
            self.errors.push(error);
        }
    }

    /// How many bookings can be used.
    pub fn usable(&self) -> usize {
        let counts = self.statements.iter().map(|one| one.entries.len());
        counts.sum()
    }
}

/// A booking that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryError {
    /// Which booking of the file, or which line of the table, counted from 1.
    pub number: usize,
    /// What is wrong.
    pub fault: EntryFault,
}

/// What is wrong with a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntryFault {
    /// The sum is missing or no number.
    #[error("the sum cannot be read")]
    Amount,
    /// Fractions of a cent.
    #[error("the sum has more than two decimals")]
    Decimals,
    /// Another currency than the account has.
    #[error("the sum is in another currency")]
    Currency,
    /// Neither in nor out.
    #[error("it does not say whether money came or went")]
    Direction,
    /// No day, or none that exists.
    #[error("the day of the booking cannot be read")]
    Day,
    /// A batch whose parts do not sum to the whole.
    #[error("the parts of the batch do not add up")]
    Parts,
    /// A text longer than any bank writes.
    #[error("a text is too long")]
    TooLong,
}

impl Refusal for EntryFault {
    fn key(&self) -> &'static str {
        match self {
            Self::Amount => "bank-entry-amount",
            Self::Decimals => "bank-entry-decimals",
            Self::Currency => "bank-entry-currency",
            Self::Direction => "bank-entry-direction",
            Self::Day => "bank-entry-day",
            Self::Parts => "bank-entry-parts",
            Self::TooLong => "bank-entry-too-long",
        }
    }
}

impl Refusal for EntryError {
    fn key(&self) -> &'static str {
        self.fault.key()
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let number = i64::try_from(self.number).unwrap_or(i64::MAX);
        vec![("number", Argument::Number(number))]
    }
}

/// What makes the key of a booking.
#[derive(Clone, Copy, Debug)]
pub(super) struct Identity<'a> {
    /// The account of the statement.
    pub(super) account: &'a str,
    /// What the bank calls the booking, if it calls it anything.
    pub(super) bank: Option<&'a str>,
    /// Which part of a batch.
    pub(super) part: usize,
    /// How many bookings before it look just the same and have no name of their own.
    pub(super) twin: usize,
}

impl BankEntry {
    /// What two bookings without a name share when they look just the same.
    pub(super) fn looks(&self) -> Digest {
        Writer::new("feierabend bank look 1")
            .field("day", self.booked)
            .field("cents", self.amount.minor)
            .field("currency", self.amount.currency.code())
            .field("way", self.direction.name())
            .optional("end", self.end_to_end.as_deref())
            .optional("reference", self.reference.as_deref())
            .field("purpose", &self.purpose)
            .optional("iban", self.iban.as_deref())
            .digest()
    }

    /// The key of a booking: what the bank calls it, else how it looks and which of its like it is.
    pub(super) fn keyed(mut self, identity: Identity<'_>) -> Self {
        let writer = Writer::new("feierabend bank entry 1").field("account", identity.account);
        let writer = match identity.bank {
            Some(bank) => writer
                .field("bank", bank)
                .field("day", self.booked)
                .field("part", identity.part)
                .field("cents", self.amount.minor)
                .field("way", self.direction.name()),
            None => writer
                .field("looks", self.looks())
                .field("part", identity.part)
                .field("twin", identity.twin),
        };
        self.key = writer.digest();
        self
    }
}
