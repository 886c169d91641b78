//! The chain of hashes over the events of one order.

use super::{Actor, Event, Value};
use crate::canonical::{Digest, Writer};

/// The hash of an event that follows `previous`; [`Digest::ZERO`] comes before the first.
///
/// It covers everything the event says and the hash before it: whoever changes, adds, takes out or
/// reorders an event changes every hash that follows.
pub fn chain(previous: Digest, event: &Event) -> Digest {
    form(previous, event).digest()
}

/// The bytes [`chain`] hashes, for proofs that are checked elsewhere.
pub fn form(previous: Digest, event: &Event) -> Writer {
    let writer = Writer::new("feierabend event 1")
        .field("previous", previous)
        .field("id", event.id)
        .field("at", event.at.as_micros());
    let writer = match event.actor {
        Actor::Account(account) => writer.field("actor", account),
        Actor::Clock => writer.field("actor", "clock"),
        Actor::Console => writer.field("actor", "console"),
    };
    let mut writer = writer
        .field("kind", event.kind.code())
        .field("about", event.about.code())
        .field("about id", event.about.id_text())
        .optional("order", event.order)
        .field("details", event.details.len());
    for (name, value) in &event.details {
        writer = match value {
            Value::Money(sum) => writer
                .field(name, "money")
                .field("minor", sum.minor)
                .field("in", sum.currency.code()),
            Value::Number(number) => writer.field(name, "number").field("is", number),
            Value::Time(at) => writer.field(name, "time").field("is", at.as_micros()),
            Value::Text(text) => writer.field(name, "text").field("is", text),
        };
    }
    writer
}

/// An event with the hashes it is stored with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What happened.
    pub event: Event,
    /// The hash of the event before it.
    pub previous: Digest,
    /// Its own hash.
    pub hash: Digest,
}

impl Link {
    /// Appends an event to a chain that ends with `previous`.
    pub fn append(previous: Digest, event: Event) -> Self {
        let hash = chain(previous, &event);
        Self {
            event,
            previous,
            hash,
        }
    }
}

/// Where a chain is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    /// The event does not follow the one before it: something is missing, added or moved.
    #[error("event {position} does not follow the one before it")]
    Order {
        /// Which event, from 0.
        position: usize,
    },
    /// The event's hash is not that of what it says: it was changed.
    #[error("event {position} was changed")]
    Content {
        /// Which event, from 0.
        position: usize,
    },
    /// The chain does not end where it should: the end was cut off or added to.
    #[error("the chain does not end where it should")]
    End,
}

/// Checks a whole chain, in its order, against the hash it is known to end with.
///
/// A chain alone cannot show that its end was cut off, so the last hash is kept elsewhere too;
/// without knowing it, pass `None`.
pub fn verify_chain<'a>(
    links: impl IntoIterator<Item = &'a Link>,
    last: Option<Digest>,
) -> Result<Digest, ChainFault> {
    let mut end = Digest::ZERO;
    for (position, link) in links.into_iter().enumerate() {
        if link.previous != end {
            return Err(ChainFault::Order { position });
        }
        if chain(link.previous, &link.event) != link.hash {
            return Err(ChainFault::Content { position });
        }
        end = link.hash;
    }
    if last.is_none_or(|last| last == end) {
        Ok(end)
    } else {
        Err(ChainFault::End)
    }
}
