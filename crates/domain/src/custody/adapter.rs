//! Where secured money truly lies: the ways of custody behind one interface.
//!
//! An order keeps the way it began with. The steps of an order are the same in all of them; what
//! differs is which account of the ledger stands for the world a sum comes from and goes to.

use super::{Movement, Purpose, TIP, TIP_PAYOUT};

/// A way of custody.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Adapter {
    /// Play money: everything happens at once and nothing is real.
    #[default]
    Play,
    /// No custody: a sum is promised, and paid from account to account after acceptance.
    Direct,
    /// An outside trust account: what its bank says came in is held, and payments leave by file.
    Trust,
    /// A licensed provider: what it says it holds is held, and it pays when it is asked to.
    Provider,
}

impl Adapter {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Play, Self::Direct, Self::Trust, Self::Provider];

    /// The stable name used for storing and in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Play => "play",
            Self::Direct => "direct",
            Self::Trust => "trust",
            Self::Provider => "provider",
        }
    }

    /// Reads a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == name)
    }

    /// Whether money really lies there for an order whose sum is "held" (0.6, 0.15).
    pub const fn is_secured(self) -> bool {
        matches!(self, Self::Trust | Self::Provider)
    }

    /// Whether the client secures by a click. Where a bank or a provider has to say that money came,
    /// nobody else can.
    pub const fn secures_at_once(self) -> bool {
        matches!(self, Self::Play | Self::Direct)
    }

    /// Whether a sum that leaves is there at once, or is on its way until somebody says so.
    pub const fn pays_at_once(self) -> bool {
        matches!(self, Self::Play)
    }

    /// Where a sum comes from when it is secured.
    pub const fn source(self) -> Purpose {
        match self {
            Self::Play => Purpose::Outside,
            Self::Direct => Purpose::Promised,
            Self::Trust => Purpose::Arrived,
            Self::Provider => Purpose::Provider,
        }
    }

    /// Where a payout goes.
    const fn payout(self) -> Purpose {
        match self {
            Self::Play => Purpose::Outside,
            Self::Direct => Purpose::Due,
            Self::Trust => Purpose::Leaving,
            Self::Provider => Purpose::Departing,
        }
    }

    /// Where a refund goes. A promise that is not needed any more is simply gone.
    const fn refund(self) -> Purpose {
        match self {
            Self::Play => Purpose::Outside,
            Self::Direct => Purpose::Promised,
            Self::Trust => Purpose::Leaving,
            Self::Provider => Purpose::Departing,
        }
    }

    /// The movement of an order in this way of custody: the world becomes the account that stands
    /// for it.
    #[must_use]
    pub fn route(self, movement: Movement) -> Movement {
        let Movement {
            mut from,
            mut to,
            mut transfer,
        } = movement;
        // Nobody holds a tip: where money is real it goes from account to account.
        let way = match (self, transfer.code) {
            (Self::Trust | Self::Provider, TIP | TIP_PAYOUT) => Self::Direct,
            _ => self,
        };
        if from == Purpose::Outside {
            from = way.source();
        }
        if to == Purpose::Outside {
            to = match from {
                Purpose::Held(_) => way.refund(),
                _ => way.payout(),
            };
        }
        let currency = transfer.amount.currency;
        transfer.debit = from.account_id(currency);
        transfer.credit = to.account_id(currency);
        Movement { from, to, transfer }
    }
}
