//! What in a contract speaks for work on one's own account and what for an employment (mission
//! 3.29), for both sides before they sign. Signs, never a verdict: what counts is how two people
//! really work together (§ 7 (1) SGB IV), and a contract cannot know that.

use kernel::Minutes;

use super::contract::Contract;
use super::independence::{Prescribed, prescribes};
use crate::instruction::Latitude;

/// From so many hours a week on little time is left for other clients: half of a full week. A rule
/// of thumb.
const HALF_A_WEEK: Minutes = Minutes(20 * 60);

/// What a sign rather speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// Work on one's own account.
    OwnAccount,
    /// An employment.
    Employment,
    /// The contract does not tell.
    Open,
}

impl Leaning {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OwnAccount => "own-account",
            Self::Employment => "employment",
            Self::Open => "open",
        }
    }
}

/// One sign, as the contract has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Whether the instruction prescribes when to work, and how.
    Time(Option<Prescribed>),
    /// How much the contractor decides.
    Instructions(Latitude),
    /// Whether the instruction names what to work with. Whose it is stands nowhere.
    Tools {
        /// It does.
        are_named: bool,
    },
    /// Other clients: every contract allows them, none knows how many there are. With the share in
    /// whole per cent where this client pays more than five sixths: for the contractor's eyes alone.
    Clients {
        /// The share.
        share: Option<u8>,
    },
    /// Who carries the risk: a price for the result, or hours that are paid.
    Risk {
        /// Hours are paid.
        by_hour: bool,
    },
    /// How much of a week it takes at most; only where a contract says it.
    Extent(Minutes),
}

impl Sign {
    /// What it rather speaks for.
    pub const fn leaning(&self) -> Leaning {
        match self {
            Self::Extent(minutes) if minutes.get() >= HALF_A_WEEK.get() => Leaning::Employment,
            Self::Time(None)
            | Self::Extent(_)
            | Self::Instructions(Latitude::DecideAndTell | Latitude::Alone)
            | Self::Tools { are_named: false }
            | Self::Risk { by_hour: false } => Leaning::OwnAccount,
            Self::Time(Some(_))
            | Self::Instructions(Latitude::Exactly)
            | Self::Clients { share: Some(_) }
            | Self::Risk { by_hour: true } => Leaning::Employment,
            Self::Instructions(Latitude::Propose)
            | Self::Tools { are_named: true }
            | Self::Clients { share: None } => Leaning::Open,
        }
    }

    /// The word in the API.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Time(_) => "time",
            Self::Instructions(_) => "instructions",
            Self::Tools { .. } => "tools",
            Self::Clients { .. } => "clients",
            Self::Risk { .. } => "risk",
            Self::Extent(_) => "extent",
        }
    }
}

/// The signs of a contract, always in the same order. `share` is what [`Sign::Clients`] carries.
pub fn signs(contract: &Contract, share: Option<u8>) -> Vec<Sign> {
    let body = &contract.instruction.body;
    let always = [
        Sign::Time(prescribes(body)),
        Sign::Instructions(body.latitude.latitude),
        Sign::Tools {
            are_named: !body.details.tools.trim().is_empty(),
        },
        Sign::Clients { share },
        Sign::Risk {
            by_hour: contract.week.is_some(),
        },
    ];
    let extent = contract.week.map(|week| Sign::Extent(week.ceiling));
    always.into_iter().chain(extent).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{Week, fixture};
    use crate::canonical::Digest;
    use kernel::{AssistanceId, Date, Money};

    fn leanings(contract: &Contract) -> Vec<(&'static str, &'static str)> {
        let all = signs(contract, None);
        let all = all.iter().map(|sign| (sign.code(), sign.leaning().code()));
        all.collect()
    }

    /// 3.29: a result at a price, decided by who does it, speaks for one's own account; what the
    /// contract cannot know stays open.
    #[test]
    fn m3_29_a_result_at_a_price_speaks_for_ones_own_account() {
        let expected = [
            ("time", "own-account"),
            ("instructions", "own-account"),
            ("tools", "own-account"),
            ("clients", "open"),
            ("risk", "own-account"),
        ];
        assert_eq!(leanings(&fixture::contract()), expected);
    }

    /// 3.29: prescribed hours, exact instructions, paid hours and half of a week or more speak for
    /// an employment; a minute less than half does not.
    #[test]
    fn m3_29_hours_and_instructions_speak_for_an_employment() {
        let mut contract = fixture::contract();
        contract.instruction.body.goal = "Telefon in der Kernzeit".to_owned();
        contract.instruction.body.latitude.latitude = Latitude::Exactly;
        contract.instruction.body.details.tools = "Telefonanlage".to_owned();
        let mut week = Week {
            assistance: AssistanceId::from_bytes([7; 16]),
            frame: Digest::of(b"frame"),
            number: 1,
            of: 4,
            from: Date::new(2026, 3, 2).unwrap(),
            rate: Money::euro_cents(3_000),
            ceiling: HALF_A_WEEK,
        };
        contract.week = Some(week);
        let expected = [
            ("time", "employment"),
            ("instructions", "employment"),
            ("tools", "open"),
            ("clients", "open"),
            ("risk", "employment"),
            ("extent", "employment"),
        ];
        assert_eq!(leanings(&contract), expected);
        week.ceiling = Minutes(HALF_A_WEEK.get() - 1);
        contract.week = Some(week);
        assert_eq!(leanings(&contract)[5], ("extent", "own-account"));
        let shared = signs(&contract, Some(84));
        assert_eq!(shared[3].leaning(), Leaning::Employment);
    }
}
