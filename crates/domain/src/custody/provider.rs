//! A licensed provider that holds money for others, as the instance talks with it.
//!
//! The instance asks, the provider answers: hold this, pay that out. Only what the provider says
//! moves anything in the books, each word once and in any order it comes. What does not fit what was
//! asked is never booked: somebody looks at it.

use core::fmt;
use core::str::FromStr;
use std::time::Duration;

use kernel::{Money, OrderId, TransferId};

use crate::canonical::{Digest, Writer};

/// How far the time of a message may be from the time it arrives, in both directions.
pub const TOLERANCE: Duration = Duration::from_mins(5);
/// The most tries of one payment before somebody has to look; once they have, as many more.
pub const MOST_TRIES: u16 = 20;
/// The longest name of a message, in characters.
const LONGEST_NAME: usize = 100;
/// The longest address of a provider's page.
const LONGEST_PAGE: usize = 500;

/// What the instance asks for, by a name that stays the same however often it is asked: it is the
/// key under which the provider does it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Request {
    /// Hold what a stage of an order misses. Another sum is another request.
    Hold {
        /// Which order.
        order: OrderId,
        /// Which stage, from 0.
        stage: u16,
        /// How much, in minor units.
        minor: i64,
    },
    /// Pay out, or back.
    Pay {
        /// The payment.
        payout: TransferId,
        /// Which try, from 1.
        attempt: u16,
    },
}

impl fmt::Display for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hold {
                order,
                stage,
                minor,
            } => write!(formatter, "hold.{order}.{stage}.{minor}"),
            Self::Pay { payout, attempt } => write!(formatter, "pay.{payout}.{attempt}"),
        }
    }
}

/// The text is no request of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a request of this instance")]
pub struct NotARequest;

impl FromStr for Request {
    type Err = NotARequest;

    fn from_str(text: &str) -> Result<Self, NotARequest> {
        let mut parts = text.split('.');
        let mut next = || parts.next().ok_or(NotARequest);
        let read = match next()? {
            "hold" => Self::Hold {
                order: next()?.parse().map_err(|_| NotARequest)?,
                stage: next()?.parse().map_err(|_| NotARequest)?,
                minor: next()?.parse().map_err(|_| NotARequest)?,
            },
            "pay" => Self::Pay {
                payout: next()?.parse().map_err(|_| NotARequest)?,
                attempt: next()?.parse().map_err(|_| NotARequest)?,
            },
            _ => return Err(NotARequest),
        };
        // One request has one name: no leading zeros, no other letters, nothing behind it.
        if read.to_string() == text {
            Ok(read)
        } else {
            Err(NotARequest)
        }
    }
}

/// What the provider says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Where the client pays.
    Instruction,
    /// The sum is held.
    Held,
    /// It was paid to the contractor.
    Released,
    /// It was paid back.
    Refunded,
    /// It could not be done, or came back.
    Failed,
}

impl Told {
    /// Every word.
    pub const ALL: [Self; 5] = [
        Self::Instruction,
        Self::Held,
        Self::Released,
        Self::Refunded,
        Self::Failed,
    ];

    /// The stable name used in messages and for storing.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Instruction => "instruction",
            Self::Held => "held",
            Self::Released => "released",
            Self::Refunded => "refunded",
            Self::Failed => "failed",
        }
    }

    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|told| told.name() == name)
    }
}

/// What the instance knows of the request a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing of the kind was asked, or not any more.
    Nothing,
    /// It asked to hold this sum and still waits for it.
    Hold(Money),
    /// It asked to hold, and that is done, or the order does not wait for it any more.
    HeldAlready,
    /// It asked to pay.
    Pay {
        /// How much.
        amount: Money,
        /// Whether to the contractor; else back.
        is_release: bool,
        /// Whether the provider has said that it is paid.
        is_paid: bool,
        /// Which try it is at.
        attempt: u16,
        /// Which try the message is about.
        about: u16,
    },
}

/// Why somebody has to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is about nothing that was asked.
    UnknownRequest,
    /// The sum or the currency is another one.
    OtherSum,
    /// It does not answer what was asked.
    OtherKind,
    /// The order does not take it any more, or has it already.
    TooLate,
    /// It failed too often.
    TooOften,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::UnknownRequest,
        Self::OtherSum,
        Self::OtherKind,
        Self::TooLate,
        Self::TooOften,
    ];

    /// The stable name used for storing and in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::UnknownRequest => "unknown-request",
            Self::OtherSum => "other-sum",
            Self::OtherKind => "other-kind",
            Self::TooLate => "too-late",
            Self::TooOften => "too-often",
        }
    }
}

/// What follows from a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// The client is shown the page.
    Show,
    /// The sum is secured.
    Secure,
    /// The payment has left.
    Leave,
    /// A payment that had left is back and is asked for again.
    ComeBack,
    /// The payment is asked for again.
    Again,
    /// Nothing: it is overtaken by something that is known already.
    Nothing,
    /// Somebody looks at it; nothing moves.
    Look(Why),
}

/// Decides what follows from a message. Messages may come late, twice under two names, and in another
/// order than they were sent: what a payment ends with is the same.
pub fn follows(told: Told, amount: Money, known: Known) -> Follows {
    weigh(told, amount, known, false)
}

/// Decides what follows once somebody has looked: the same, but a payment that failed too often is
/// tried anew.
pub fn follows_anew(told: Told, amount: Money, known: Known) -> Follows {
    weigh(told, amount, known, true)
}

fn weigh(told: Told, amount: Money, known: Known, is_anew: bool) -> Follows {
    match (told, known) {
        (_, Known::Nothing) => Follows::Look(Why::UnknownRequest),
        (Told::Instruction | Told::Held | Told::Failed, Known::Hold(asked)) if asked != amount => {
            Follows::Look(Why::OtherSum)
        }
        (Told::Instruction, Known::Hold(_)) => Follows::Show,
        (Told::Held, Known::Hold(_)) => Follows::Secure,
        (Told::Failed, Known::Hold(_)) | (Told::Instruction, Known::HeldAlready) => {
            Follows::Nothing
        }
        // A failure after the sum was held may mean that it is gone: somebody has to see it.
        (Told::Held | Told::Failed, Known::HeldAlready) => Follows::Look(Why::TooLate),
        (
            Told::Released | Told::Refunded | Told::Failed,
            Known::Pay {
                amount: asked,
                is_release,
                is_paid,
                attempt,
                about,
            },
        ) => {
            let is_kind = match told {
                Told::Released => is_release,
                Told::Refunded => !is_release,
                _ => true,
            };
            if !is_kind {
                return Follows::Look(Why::OtherKind);
            }
            if asked != amount {
                return Follows::Look(Why::OtherSum);
            }
            payment((told == Told::Failed, is_paid), (attempt, about), is_anew)
        }
        _ => Follows::Look(Why::OtherKind),
    }
}

const fn payment(
    (has_failed, is_paid): (bool, bool),
    (attempt, about): (u16, u16),
    is_anew: bool,
) -> Follows {
    if about > attempt {
        return Follows::Look(Why::UnknownRequest);
    }
    // An earlier try ended with a failure, whatever is said of it later.
    if about < attempt {
        return Follows::Nothing;
    }
    match (has_failed, is_paid) {
        (true, _) if is_last(attempt) && !is_anew => Follows::Look(Why::TooOften),
        (true, true) => Follows::ComeBack,
        (true, false) => Follows::Again,
        (false, false) => Follows::Leave,
        (false, true) => Follows::Nothing,
    }
}

/// Whether it is the last try before somebody has to look.
pub const fn is_last(attempt: u16) -> bool {
    attempt > 0 && attempt.is_multiple_of(MOST_TRIES)
}

/// How long a payment waits after a try that failed: an hour, then two, and so on. Once somebody has
/// looked it does not wait, and begins with an hour again.
pub fn pause(attempt: u16) -> Duration {
    Duration::from_hours(u64::from(attempt % MOST_TRIES))
}

/// Whether a text may be the name of a message: visible ASCII, 1 to 100 characters.
pub fn is_name(text: &str) -> bool {
    (1..=LONGEST_NAME).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Whether a client may be sent to an address: `https` and a host, no user, nothing that is not
/// plain ASCII.
pub fn is_page(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = |host: &str| {
        host.contains('.')
            && host
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':'))
    };
    text.len() <= LONGEST_PAGE && text.bytes().all(|byte| byte.is_ascii_graphic()) && is_host(host)
}

/// What the transfers of a message are about: its name makes them once.
pub fn about(event: &str) -> Digest {
    Writer::new("feierabend provider event 1")
        .field("event", event)
        .digest()
}

#[cfg(test)]
mod tests;
